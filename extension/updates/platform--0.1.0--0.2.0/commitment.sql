@@sql/commitment.sql@@
