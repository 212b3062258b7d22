@@sql/integrity.sql@@
