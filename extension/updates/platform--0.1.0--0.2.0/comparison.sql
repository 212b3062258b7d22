@@sql/comparison.sql@@
