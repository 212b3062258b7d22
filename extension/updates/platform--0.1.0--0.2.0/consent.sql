@@sql/consent.sql@@
