@@sql/list_issue.sql@@
