@@sql/sampling.sql@@
