@@sql/repair_reminder.sql@@
