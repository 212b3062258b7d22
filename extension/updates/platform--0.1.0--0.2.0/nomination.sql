@@sql/nomination.sql@@
