@@sql/repair_notice.sql@@
