@@sql/responsibility.sql@@
