@@sql/application.sql@@
