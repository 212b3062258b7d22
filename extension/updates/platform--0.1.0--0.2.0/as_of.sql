@@sql/as_of.sql@@
