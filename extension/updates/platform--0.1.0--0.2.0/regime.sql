@@sql/regime.sql@@
