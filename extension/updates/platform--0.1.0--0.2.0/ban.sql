@@sql/ban.sql@@
