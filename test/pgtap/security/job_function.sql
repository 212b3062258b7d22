-- A job runs with the rights of the platform's owner: an administrator switches jobs on and off, but names no function.
BEGIN;
SELECT plan(6);
CREATE ROLE tap_admin LOGIN;
GRANT credit_admin TO tap_admin;
CREATE SCHEMA evil AUTHORIZATION tap_admin;
SELECT tap.act('tap_admin');
CREATE FUNCTION evil.job() RETURNS bigint LANGUAGE plpgsql AS $function$
BEGIN
	EXECUTE 'ALTER TABLE credit.listing DISABLE TRIGGER ALL';
	RETURN 1;
END
$function$;
GRANT USAGE ON SCHEMA evil TO PUBLIC;
SELECT throws_ok($$UPDATE credit.job SET function = 'evil.job' WHERE job = 'lint_rules'$$, '42501', NULL, 'an administrator names no function');
SELECT lives_ok($$UPDATE credit.job SET enabled = true, every = '1 hour' WHERE job = 'lint_rules'$$, 'but says when a job runs');
SELECT isnt(credit.run_job('lint_rules'), NULL, 'which runs');
SELECT tap.act();
-- and should a stranger's function get there all the same, it does not run
UPDATE credit.job SET function = 'evil.job' WHERE job = 'lint_rules';
SELECT is(tap.as('tap_admin', $$SELECT credit.run_job('lint_rules')$$), NULL, 'no function of another owner runs as ours');
SELECT is((SELECT sqlstate FROM credit.job_run ORDER BY run_id DESC LIMIT 1), 'UC911', 'the log says so');
SELECT is((SELECT count(*) FROM pg_trigger WHERE tgrelid = 'credit.listing'::regclass AND tgenabled = 'D'), 0::bigint, 'nothing was switched off');
SELECT * FROM finish();
ROLLBACK;
