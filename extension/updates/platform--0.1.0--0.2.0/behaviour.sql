@@sql/behaviour.sql@@
