-- design 10: what must hold at every moment is a query; each invariant notices when it is broken.
BEGIN;
SELECT plan(34);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('i1')) AS one, tap.confirmed('penalty', tap.penalty('i2')) AS two, tap.confirmed('court', tap.court('i3')) AS court,
	tap.confirmed('penalty', tap.penalty('i4', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"另一公司"}')) AS other, 0::bigint AS late;
SELECT credit.publish_due();
UPDATE r SET late = tap.confirmed('penalty', tap.penalty('i5'));
SELECT tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', %s, 'x')$$, court)) FROM r;
-- something of every way in
SELECT tap.as('tap_clerk', $$SELECT credit.register_document('i1', '处罚', '2026-05-06', true, 'penalty')$$), tap.as('tap_clerk', $$SELECT credit.register_document('i9', '处罚', '2026-05-06', true, 'penalty')$$);
SELECT tap.received('court', tap.court('i6'), true);
SELECT tap.as('tap_clerk', $$SELECT credit.apply_for_manual_entry('court', '无系统')$$), tap.as('tap_office', $$SELECT credit.approve_manual_entry(credit.unit_of('上饶市生态环境局'), 'court')$$);
SELECT tap.as('tap_clerk', $$INSERT INTO credit.delivery (batch_no, source_key, payload) VALUES ('d1', 'D1', tap.penalty('i7')), ('d1', 'D2', tap.penalty('i8', '{"CF_SY":"/"}')) RETURNING 1$$),
	tap.as('tap_clerk', $$SELECT batch_id FROM credit.close_batch('penalty', 'd1', 2)$$), tap.as('tap_clerk', $$SELECT batch_id FROM credit.submit_json('penalty', 'd2', jsonb_build_array(tap.penalty('i8', '{"_source_key":"D2"}')))$$);
CREATE TABLE public.tap_staged (id integer, no text);
INSERT INTO public.tap_staged VALUES (1, 'i10');
GRANT SELECT ON public.tap_staged TO credit_owner;
INSERT INTO credit.source (source, name, unit, interface, account, connected_on) VALUES ('tap', '测试系统', credit.unit_of('上饶市生态环境局'), 'pull', 'tap_clerk', '2026-05-11');
INSERT INTO credit.source_item (source, item, relation, key_column, mapping) VALUES ('tap', 'court', 'public.tap_staged', 'id', '{"case_no":"no"}');
SELECT is(credit.pull_due(), 1::bigint, 'a pull');
SELECT tap.as('tap_office', format($$SELECT credit.open_issue(%s, '内容有误')$$, one)) FROM r;
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
SELECT pg_temp.breaks($$UPDATE credit.delivery SET source_key = 'D9' WHERE source_key = 'D2'$$, 'delivery is another row');
SELECT pg_temp.breaks('UPDATE credit.delivery_batch SET row_count = 3', 'delivered batch incomplete');
SELECT pg_temp.breaks('UPDATE credit.pull_run SET accepted = accepted + 1, rows_read = rows_read + 1', 'pull miscounted');
SELECT pg_temp.breaks('UPDATE credit.stock_plan SET approved = false', 'stock beside its plan');
SELECT pg_temp.breaks($$UPDATE credit.record SET stock = false WHERE document_no = 'i6'$$, 'stock mark differs');
SELECT pg_temp.breaks($$UPDATE credit.manual_entry SET item = 'permit'$$, 'application approved, no entry');
SELECT pg_temp.breaks($$UPDATE credit.duty SET case_id = 0 WHERE kind = 'document' AND met_on IS NULL$$, 'document without duty');
SELECT pg_temp.breaks($$UPDATE credit.duty SET met_on = NULL WHERE kind = 'document'$$, 'document on record, duty open');
SELECT pg_temp.breaks('UPDATE credit.issue SET record_id = 0', 'issue of no record');
SELECT pg_temp.breaks($$INSERT INTO credit.conflict (code, record_id, item, document_no, field, held_by, offered_by, offered_in)
	SELECT x.code, x.record_id, x.item, 'other', 'name', x.source_unit, credit.unit_of('上饶市行政审批局'), 'x' FROM credit.record AS x JOIN r ON r.one = x.record_id$$, 'conflict of another document');
SELECT pg_temp.breaks($$UPDATE credit.inbox SET unit = credit.unit_of('上饶市行政审批局') WHERE resubmits_batch IS NOT NULL$$, 'resubmission of another unit');
SELECT pg_temp.breaks($$UPDATE credit.catalog_item SET act_kind = 'permit' WHERE edition = 'tap-2016' AND item = 'court'$$, 'record and item differ');
SELECT pg_temp.breaks($$UPDATE credit.catalog_edition SET valid_during = '[2026-05-07,)' WHERE edition = 'tap-2016'$$, 'record outside its edition');
SELECT pg_temp.breaks($$INSERT INTO credit.catalog_field (edition, item, field, disclosure, basis) VALUES ('tap-2016', 'penalty', 'CF_SY', 'internal', 'x')$$, 'closed field published');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all is well again');
SELECT * FROM finish();
ROLLBACK;
