@@sql/conflict.sql@@
