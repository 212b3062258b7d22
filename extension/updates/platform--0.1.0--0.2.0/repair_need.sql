@@sql/repair_need.sql@@
