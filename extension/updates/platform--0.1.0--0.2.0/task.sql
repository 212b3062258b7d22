@@sql/task.sql@@
