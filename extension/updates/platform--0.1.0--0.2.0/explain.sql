@@sql/explain.sql@@
