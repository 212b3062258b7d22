@@sql/archive.sql@@
