@@sql/document.sql@@
