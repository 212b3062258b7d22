@@sql/assessment.sql@@
