-- design 8; R022, R081: row-level security on every table; a unit's people see its rows, the office what is
-- collected, others nothing; the public sees publicity only.
BEGIN;
SELECT plan(19);
SELECT is_empty($$SELECT c.oid::regclass FROM pg_class AS c WHERE c.relnamespace::regnamespace::text IN ('credit', 'credit_public', 'credit_report', 'credit_private') AND c.relkind IN ('r', 'p')
	AND c.relowner = 'credit_owner'::regrole AND NOT c.relrowsecurity$$, 'every table of the platform has it');
CREATE TEMP TABLE r AS SELECT tap.received('penalty', tap.penalty('r1')) AS received, tap.confirmed('penalty', tap.penalty('r2')) AS confirmed;
SELECT tap.faults('penalty', tap.penalty('r3') - 'CF_SY');
SELECT tap.objection(confirmed) FROM r;
SELECT tap.as('tap_clerk', $$SELECT credit.open_matter('91360000625912173B', 'permit', 'x')$$), tap.as('tap_clerk', $$SELECT credit.check_subject('91360000625912173B', 'approval')::text$$);
CREATE FUNCTION pg_temp.sees(login text) RETURNS TABLE (tab text, n text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tap.act(login);
	FOREACH tab IN ARRAY '{batch,inbox,fault,intake_change,record,record_history,duty,objection,repair,matter,inquiry,sign_off,guard_flag,subject_history}'::text[] LOOP
		BEGIN
			EXECUTE format('SELECT CASE WHEN count(*) > 0 THEN ''rows'' ELSE ''none'' END FROM credit.%I', tab) INTO n;
		EXCEPTION WHEN insufficient_privilege THEN
			n := 'denied';
		END;
		RETURN NEXT;
	END LOOP;
	PERFORM tap.act();
END $$;
CREATE FUNCTION pg_temp.which(login text, what text) RETURNS text[] LANGUAGE sql AS $$ SELECT array_agg(tab ORDER BY tab) FROM pg_temp.sees(login) WHERE n = what $$;
SELECT is(pg_temp.which('tap_clerk', 'rows'), '{batch,duty,fault,inbox,inquiry,matter,objection,record,record_history}', 'the unit''s clerk sees its rows');
SELECT is(pg_temp.which('tap_other_clerk', 'rows'), '{duty}', 'another unit''s clerk none but its own: the office''s steps of the objection');
SELECT is(pg_temp.which('tap_other_head', 'rows'), '{duty}', 'nor its head');
SELECT is(pg_temp.which('tap_inquirer', 'rows'), '{inquiry}', 'an inquirer its unit''s receipts');
SELECT is(pg_temp.which('tap_leader', 'rows'), '{inquiry,matter}', 'a leader matters and receipts');
SELECT is(pg_temp.which('tap_nobody', 'rows'), NULL, 'nobody nothing');
SELECT is(array_length(pg_temp.which('tap_nobody', 'denied'), 1), 14, 'not even empty tables');
SELECT is(pg_temp.which('tap_reporter', 'rows'), NULL, 'a reporting tool no rows either');
SELECT tap.act('tap_office');
SELECT results_eq('SELECT document_no FROM credit.record', $$VALUES ('r2')$$, 'the office sees what is collected, not what is on its way');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.batch_rows(1)', 'the outcome of a batch is its unit''s');
SELECT tap.act('tap_reporter');
SELECT isnt_empty('SELECT * FROM credit_report.intake', 'a reporting tool reads the statistics');
SELECT throws_ok('SELECT * FROM credit.record', '42501', NULL, 'and not the records');
SELECT is((SELECT count(*) FROM credit.account WHERE login <> 'tap_reporter' AND unit = credit.unit_of('上饶市生态环境局')), 0::bigint, 'nor other units'' accounts');

-- whoever has no role: what anyone may read in schema credit is registries, and nothing about a subject
SELECT tap.act();
SELECT is_empty($$SELECT c.oid::regclass FROM pg_class AS c WHERE c.relkind IN ('r', 'v') AND c.relnamespace::regnamespace::text IN ('credit', 'credit_report', 'credit_private') AND has_table_privilege('credit_anonymous', c.oid, 'SELECT')
	AND EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attname IN ('code', 'record_id', 'subject_code', 'document_no', 'payload', 'detail'))$$,
	'the public reads no table about subjects but the published copy');
SELECT ok(NOT has_schema_privilege('credit_anonymous', 'credit_report', 'USAGE') AND NOT has_schema_privilege('credit_anonymous', 'credit_private', 'USAGE') AND has_schema_privilege('credit_anonymous', 'credit_public', 'USAGE'), 'of the schemas only the public one');
SELECT credit.publish_due();
SET LOCAL SESSION AUTHORIZATION tap_nobody;
SELECT results_eq('SELECT cf_wsh::text, yybj FROM credit_public.penalty', $$VALUES ('r2', true)$$, 'which it reads');
SELECT throws_ok($$DELETE FROM credit_public.published_record$$, '42501', NULL, 'and does not write');
SELECT is((SELECT count(*) FROM credit.account), 0::bigint, 'accounts are nobody''s business');
SELECT * FROM finish();
ROLLBACK;
