@@sql/power.sql@@
