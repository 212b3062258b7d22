@@sql/follow_up.sql@@
