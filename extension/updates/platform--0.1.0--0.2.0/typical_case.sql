@@sql/typical_case.sql@@
