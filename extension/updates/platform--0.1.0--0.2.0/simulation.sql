@@sql/simulation.sql@@
