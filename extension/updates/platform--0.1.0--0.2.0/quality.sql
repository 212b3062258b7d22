@@sql/quality.sql@@
