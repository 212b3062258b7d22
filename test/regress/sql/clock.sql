-- the platform's day is Beijing's, whatever the session's time zone
SET timezone = 'America/Los_Angeles';
SELECT credit.today() = (now() AT TIME ZONE 'Asia/Shanghai')::date AS beijing;
SET pg_credit.today = '2026-05-11';
SET datestyle = 'ISO';
SELECT credit.today();
SET pg_credit.today = '11/05/2026';
SET pg_credit.today = '2025-02-29';
-- nobody else may turn the clock
CREATE ROLE regress_credit_nobody;
SET ROLE regress_credit_nobody;
SET pg_credit.today = '2030-01-01';
RESET ROLE;
DROP ROLE regress_credit_nobody;
RESET pg_credit.today;
