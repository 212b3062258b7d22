@@sql/source.sql@@
