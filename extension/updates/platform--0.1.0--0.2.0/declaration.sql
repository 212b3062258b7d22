@@sql/declaration.sql@@
