@@sql/alert.sql@@
