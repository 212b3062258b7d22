@@sql/delivery.sql@@
