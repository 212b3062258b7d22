@@sql/remedy.sql@@
