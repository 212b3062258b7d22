@@sql/bulletin.sql@@
