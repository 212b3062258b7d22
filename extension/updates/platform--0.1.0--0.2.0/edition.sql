@@sql/edition.sql@@
