@@sql/accountability.sql@@
