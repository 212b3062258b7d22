@@sql/focus.sql@@
