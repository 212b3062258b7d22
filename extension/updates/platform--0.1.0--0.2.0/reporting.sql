@@sql/reporting.sql@@
