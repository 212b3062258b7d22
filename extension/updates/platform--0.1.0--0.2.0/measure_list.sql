@@sql/measure_list.sql@@
