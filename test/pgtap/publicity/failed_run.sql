-- S1 二(九) 常态化发布; S3 七.1: publication is a job; a run that failed is seen, and what is public says how old it is (R079, R080).
BEGIN;
SELECT plan(7);
SELECT tap.confirmed('penalty', tap.penalty('j1'));
SELECT is(credit.run_job('publish_due'), 2::bigint, 'the job publishes');
SELECT is((SELECT stale FROM credit_public.freshness), false, 'fresh');
ALTER TABLE credit.publication ADD CONSTRAINT tap_broken CHECK (channel <> 'own_site') NOT VALID;
SELECT tap.confirmed('penalty', tap.penalty('j2'));
SELECT is(credit.run_job('publish_due'), NULL, 'broken: the run fails');
SELECT results_eq($$SELECT last_sqlstate::text, failed_runs FROM credit_report.job_health WHERE job = 'publish_due'$$, $$VALUES ('23514', 1)$$, 'and is seen, with its error');
SELECT is_empty($$SELECT 1 FROM credit_public.penalty WHERE cf_wsh = 'j2'$$, 'nothing of it is half done');
UPDATE credit_public.refresh SET refreshed_at = now() - interval '25 hours';
SELECT is((SELECT stale FROM credit_public.freshness), true, 'a day without a good run: stale');
SELECT is((SELECT data_as_of FROM credit_public.penalty), now() - interval '25 hours', 'and every row says since when');
SELECT * FROM finish();
ROLLBACK;
