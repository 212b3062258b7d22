@@sql/objection_case.sql@@
