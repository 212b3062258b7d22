@@sql/withholding.sql@@
