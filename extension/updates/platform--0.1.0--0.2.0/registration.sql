@@sql/registration.sql@@
