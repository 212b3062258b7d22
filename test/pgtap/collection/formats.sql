-- R201: a batch as CSV and as JSON give the same records.
BEGIN;
SELECT plan(10);
CREATE FUNCTION pg_temp.csv(docs jsonb[]) RETURNS text LANGUAGE sql AS $$
	SELECT (SELECT string_agg(k, ',' ORDER BY k) FROM jsonb_object_keys(docs[1]) AS k) || E'\r\n'
		|| string_agg((SELECT string_agg('"' || replace(v.value, '"', '""') || '"', ',' ORDER BY v.key) FROM jsonb_each_text(d) AS v), E'\r\n') || E'\r\n'
	  FROM unnest(docs) AS d $$;
CREATE TEMP TABLE docs AS SELECT ARRAY[tap.penalty('一〔2026〕1号', '{"BZ":"逗号,\"引号\"\n换行"}'), tap.penalty('二【2026】2号', '{"BZ":"/","CF_YXQ":"2099/01/31"}'), tap.penalty('三', '{"BZ":"a","CF_JDRQ":"2026-02-30"}')] AS d;
GRANT SELECT ON docs TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_csv('penalty', 'csv', (SELECT pg_temp.csv(d) FROM docs))$$, 'VALUES (3, 2, 1)', 'as CSV');
SELECT tap.act();
CREATE TEMP TABLE by_csv AS SELECT code, document_no, title, decided_on, issued_on, valid_until, severity, detail, line_no, unit, source_unit, class, act_kind, edition FROM credit.record;
CREATE TEMP TABLE csv_faults AS SELECT line_no, condition, pointer, value FROM credit.fault;
CREATE TEMP TABLE csv_changes AS SELECT line_no, field, rule, old_value, new_value FROM credit.intake_change;
SELECT tap.as('tap_clerk', format('SELECT credit.return_record(%s, $$x$$)', record_id)) FROM credit.record;
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_json('penalty', 'json', (SELECT to_jsonb(d) FROM docs))$$, 'VALUES (3, 2, 1)', 'as JSON');
SELECT tap.act();
SELECT results_eq($$SELECT code, document_no, title, decided_on, issued_on, valid_until, severity, detail, line_no, unit, source_unit, class, act_kind, edition FROM credit.record WHERE state = 'received' ORDER BY line_no$$,
	'SELECT * FROM by_csv ORDER BY line_no', 'the same records');
SELECT results_eq($$SELECT line_no, condition, pointer, value FROM credit.fault WHERE batch_id = (SELECT max(batch_id) FROM credit.batch)$$, 'SELECT * FROM csv_faults', 'the same faults');
SELECT results_eq($$SELECT line_no, field, rule, old_value, new_value FROM credit.intake_change WHERE batch_id = (SELECT max(batch_id) FROM credit.batch) ORDER BY 1, 2$$,
	'SELECT * FROM csv_changes ORDER BY 1, 2', 'the same repairs');
SELECT is((SELECT document_no || (detail ->> 'BZ') FROM by_csv WHERE line_no = 1), E'一〔2026〕1号逗号,"引号"\n换行', 'commas, quotes and line ends within a field');
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT received, returned FROM credit.submit_csv('penalty', 'short', E'CF_WSH,CF_SY\nx\n')$$, 'VALUES (1, 1)', 'a row with too few fields waits');
SELECT results_eq($$SELECT f.condition, f.fault, f.hint FROM credit.fault AS f JOIN credit.batch AS b USING (batch_id) WHERE b.batch_no = 'short'$$,
	$$SELECT 'shifted_columns', 'field_count', hint FROM credit.error WHERE condition = 'shifted_columns'$$, 'and says why');
SELECT is((SELECT payload -> '_fields' FROM credit.inbox AS i JOIN credit.batch AS b USING (batch_id) WHERE b.batch_no = 'short'), '["x"]', 'and keeps its fields');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
