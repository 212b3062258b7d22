@@sql/stock.sql@@
