@@sql/education.sql@@
