@@sql/complaint.sql@@
