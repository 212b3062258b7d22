-- 瞒报率 (national evaluation; S0 art 9 及时录入): what a second source knows and was not collected in time; N20 who used to
-- report and does not (R216).
BEGIN;
SELECT plan(17);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('饶环罚〔2026〕1号')) AS one, tap.received('penalty', tap.penalty('饶环罚〔2026〕2号')) AS two;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.load(docs jsonb) RETURNS text LANGUAGE sql AS $$ SELECT tap.as('tap_office', format('SELECT credit.load_second_source(%L, %L)', '信用中国', docs)) $$;
CREATE FUNCTION pg_temp.doc(no text, day text DEFAULT '2026-04-20', unit text DEFAULT '上饶市生态环境局', kind text DEFAULT 'penalty') RETURNS jsonb LANGUAGE sql AS
	$$ SELECT jsonb_build_object('unit', unit, 'act_kind', kind, 'document_no', no, 'decided_on', day) $$;
SELECT is(pg_temp.load(jsonb_build_array(pg_temp.doc('饶环罚【2026】1号'), pg_temp.doc('饶环罚〔2026〕2号'), pg_temp.doc('饶环罚〔2026〕3号'), pg_temp.doc('饶环罚〔2026〕4号', '2026-05-08'))), '4', 'four documents, each way of writing brackets');
SELECT results_eq('SELECT documents, found, awaited, missing, concealment_rate FROM credit_report.concealment ORDER BY month',
	'VALUES (3, 1, 0, 2, 66.67), (1, 0, 1, 0, NULL)', 'one was collected, two are overdue, one is not due yet; received is not collected');
SELECT is(pg_temp.load(jsonb_build_array(pg_temp.doc('饶环罚〔2026〕3号'))), '0', 'loaded again it changes nothing');
SELECT tap.as('tap_clerk', 'SELECT credit.review(two) FROM r'); SELECT tap.as('tap_head', 'SELECT credit.confirm(two) FROM r');
SELECT is(credit.match_second_sources(), 1::bigint, 'confirmed afterwards, it is found');
SELECT is(credit.match_second_sources(), 0::bigint, 'once');
SELECT results_eq($$SELECT found, missing, concealment_rate FROM credit_report.concealment WHERE month = '2026-04-01'$$, 'VALUES (2, 1, 33.33)', 'and the rate falls');
SELECT results_eq($$SELECT suspicion::text, item::text, missing FROM credit_report.silence$$, $$VALUES ('second_source', 'penalty', 1)$$, 'the rest is a suspicion');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.load_second_source('x', '[{"unit": "无此局", "act_kind": "penalty", "document_no": "1", "decided_on": "2026-04-01"}]')$$, 'second_source_row', 'a unit nobody knows');
SELECT tap.raises($$SELECT credit.load_second_source('x', jsonb_build_array(pg_temp.doc('1', '2026-02-30')))$$, 'second_source_row', 'a day that is none');
SELECT tap.raises($$SELECT credit.load_second_source('x', jsonb_build_array(pg_temp.doc('1'), pg_temp.doc('2', kind => 'x')))$$, 'second_source_row', 'a kind that is none: and the good row stays out');
SELECT tap.raises($$SELECT credit.load_second_source(' ', '[]')$$, 'second_source_row', 'a source without a name');
SELECT tap.raises($$SELECT credit.load_second_source(NULL, NULL)$$, 'second_source_row', 'nothing at all');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.second_source), 4::bigint, 'of all these nothing was kept');
SELECT throws_ok('DELETE FROM credit.second_source', 'UC402', NULL, 'nor is anything deleted');

-- silence: five a month for four months, then none
DO $do$
BEGIN
	FOR m IN 0 .. 3 LOOP
		PERFORM set_config('pg_credit.today', (date '2026-06-10' + make_interval(months => m))::date::text, true);
		PERFORM tap.received('court', tap.court(format('s%s-%s', m, i))) FROM generate_series(1, 5) AS i;
	END LOOP;
END $do$;
SET LOCAL pg_credit.today = '2026-10-31';
SELECT is_empty($$SELECT * FROM credit_report.silence WHERE suspicion = 'stopped'$$, 'a month that is not over is no silence');
SET LOCAL pg_credit.today = '2026-11-01';
SELECT results_eq($$SELECT unit_name::text, item::text, since FROM credit_report.silence WHERE suspicion = 'stopped'$$, $$VALUES ('上饶市生态环境局', 'court', DATE '2026-10-01')$$, 'a full month without one is; two penalties in six months are no habit');
UPDATE credit.rule SET amount = 10 WHERE name = 'silence.minimum';
SELECT is_empty($$SELECT * FROM credit_report.silence WHERE suspicion = 'stopped'$$, 'how many make a habit is a rule');
SELECT * FROM finish();
ROLLBACK;
