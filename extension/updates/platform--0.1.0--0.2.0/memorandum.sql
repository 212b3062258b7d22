@@sql/memorandum.sql@@
