@@sql/repair_result.sql@@
