@@sql/ledger.sql@@
