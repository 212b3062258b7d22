@@sql/identity.sql@@
