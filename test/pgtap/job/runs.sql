-- S0 方案 二(三) 按时归集、更新: what is done on time is done by jobs, so each job that ships can be run, and runs.
BEGIN;
SELECT plan(3);
SET LOCAL pg_credit.today = '2026-05-11';
SELECT is_empty('SELECT job FROM credit.job WHERE credit.run_job(job) IS NULL', 'every job gives the number of rows it handled');
SELECT is_empty('SELECT job, sqlstate, message FROM credit.job_run WHERE sqlstate IS NOT NULL', 'none fails');
SELECT is_empty('SELECT * FROM credit.rule_problems()', 'and the linter finds nothing wrong with what ships');
SELECT * FROM finish();
ROLLBACK;
