@@sql/list_import.sql@@
