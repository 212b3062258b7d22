@@sql/party.sql@@
