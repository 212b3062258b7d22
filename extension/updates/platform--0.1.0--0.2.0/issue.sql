@@sql/issue.sql@@
