@@sql/assignment.sql@@
