@@sql/succession.sql@@
