@@sql/treatment.sql@@
