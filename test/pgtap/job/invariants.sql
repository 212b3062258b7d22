-- design 10: what must hold at every moment is a query; each invariant notices when it is broken.
BEGIN;
SELECT plan(19);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('i1')) AS one, tap.confirmed('penalty', tap.penalty('i2')) AS two, tap.confirmed('court', tap.court('i3')) AS court,
	tap.confirmed('penalty', tap.penalty('i4', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"另一公司"}')) AS other, 0::bigint AS late;
SELECT credit.publish_due();
UPDATE r SET late = tap.confirmed('penalty', tap.penalty('i5'));
SELECT tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', %s, 'x')$$, court)) FROM r;
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well');
SELECT is_empty('SELECT * FROM credit.scale_check()', 'and the schema is ready for several machines');
-- past every trigger: what a careless repair by hand would do
CREATE FUNCTION pg_temp.breaks(command text, wanted text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	got text;
BEGIN
	BEGIN
		SET LOCAL session_replication_role = replica;
		EXECUTE command;
		SELECT string_agg(DISTINCT invariant, ', ') INTO got FROM credit.check_invariants();
		RAISE EXCEPTION 'undo' USING ERRCODE = 'UCUND';
	EXCEPTION WHEN SQLSTATE 'UCUND' THEN
		NULL;
	END;
	RETURN QUERY SELECT is(got, wanted, wanted);
END $$;
SELECT pg_temp.breaks('DELETE FROM credit_public.published_record WHERE record_id = (SELECT one FROM r)', 'publication without copy');
SELECT pg_temp.breaks($$UPDATE credit.publication SET withdrawn_on = '2026-05-11', withdrawn_why = 'withdrawn' WHERE record_id = (SELECT one FROM r)$$, 'copy without publication');
SELECT pg_temp.breaks($$UPDATE credit.record SET disclosure = 'internal' WHERE record_id = (SELECT one FROM r)$$, 'public without right');
SELECT pg_temp.breaks($$UPDATE credit.duty SET void_on = '2026-05-11', void_reason = 'x' WHERE kind = 'publish' AND record_id = (SELECT late FROM r)$$, 'unpublished without ground');
SELECT pg_temp.breaks($$DELETE FROM credit.publish_candidate$$, 'due and no candidate');
SELECT pg_temp.breaks($$INSERT INTO credit.withholding (code, record_id, field, ground, explanation, unit, decided_on)
	SELECT p.code, p.record_id, 'CF_SY', 'trade_secret', 'x', p.unit_code, '2026-05-11' FROM credit_public.published_record AS p WHERE p.record_id = (SELECT one FROM r)$$, 'withheld and public');
SELECT pg_temp.breaks($$INSERT INTO credit.withholding (code, record_id, ground, explanation, unit, decided_on)
	SELECT p.code, p.record_id, 'trade_secret', 'x', p.unit_code, '2026-05-11' FROM credit_public.published_record AS p WHERE p.record_id = (SELECT one FROM r)$$, 'withheld and public');
SELECT pg_temp.breaks('UPDATE credit_public.published_record SET contested = true WHERE record_id = (SELECT one FROM r)', 'objection mark');
SELECT pg_temp.breaks($$UPDATE credit.duty SET met_on = NULL WHERE kind = 'collect' AND record_id = (SELECT one FROM r)$$, 'confirmed, collection open');
SELECT pg_temp.breaks($$UPDATE credit.duty SET void_on = '2026-05-11', void_reason = 'x' WHERE kind = 'collect' AND record_id = (SELECT one FROM r)$$, 'duty void and met');
SELECT pg_temp.breaks($$WITH d AS (INSERT INTO credit.duty (code, kind, about, item, period, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT u.unit, 'report', 'item', 'court', '[2026-05-01,2026-06-01)', u.unit, '2026-05-31', '2026-05-31', false, 1, 'x' FROM credit.unit AS u LIMIT 1 RETURNING unit, item, period)
	INSERT INTO credit.zero_report (unit, item, period, reported_by) SELECT unit, item, period, 'x' FROM d$$, 'zero report, month open');
SELECT pg_temp.breaks('UPDATE credit.inbox SET record_code = NULL, record_id = NULL WHERE record_id = (SELECT one FROM r)', 'inbox row unaccounted for');
SELECT pg_temp.breaks('UPDATE credit.listing SET record_id = NULL', 'entry without basis');
SELECT pg_temp.breaks($$UPDATE credit.subject SET merged_into = CASE code WHEN '91350100M000100Y43' THEN '91360000625912173B' ELSE '91350100M000100Y43' END::credit.credit_code$$, 'merge circle');
SELECT pg_temp.breaks('UPDATE credit.summary_change SET amount = amount + 1 WHERE change_id = (SELECT min(change_id) FROM credit.summary_change)', 'summary differs');
SELECT pg_temp.breaks('ALTER TABLE credit.duty DISABLE TRIGGER summary_change_to; UPDATE credit.duty SET due_on = due_on + 1', 'summary differs');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well again');
SELECT * FROM finish();
ROLLBACK;
