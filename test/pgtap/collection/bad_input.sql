-- S0 方案 三 做好审核、校验: what is known to go wrong on the way has a name of its own, waits with its
-- fault and its hint, and the good rows go on; as CSV and as JSON alike (R043, R201).
BEGIN;
SELECT plan(71);
-- each bad row goes in between two good ones
CREATE FUNCTION pg_temp.csv_of(docs jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(k, ',' ORDER BY k) || E'\n' || (SELECT string_agg(line, E'\n' ORDER BY n) FROM (
			SELECT d.n, string_agg('"' || replace(coalesce(d.doc ->> k.k, ''), '"', '""') || '"', ',' ORDER BY k.k) AS line
			  FROM jsonb_array_elements(docs) WITH ORDINALITY AS d(doc, n) CROSS JOIN (SELECT DISTINCT jsonb_object_keys(x) AS k FROM jsonb_array_elements(docs) AS x) AS k
			 GROUP BY d.n) AS l)
	  FROM (SELECT DISTINCT jsonb_object_keys(x) AS k FROM jsonb_array_elements(docs) AS x) AS keys $$;
CREATE TEMP TABLE bad (n serial, what text, item text, doc jsonb, condition text, pointer text, value text);
INSERT INTO bad (what, item, doc, condition, pointer, value) VALUES
('replacement characters',      'penalty', tap.penalty('e1', jsonb_build_object('CF_FRDB', U&'\FFFD\FFFD')), 'broken_encoding', '', NULL),
('UTF-8 read as GBK',           'penalty', tap.penalty('e2', '{"CF_XDR_MC":"姹熻タ閾滀笟鑲′唤鏈夐檺鍏徃"}'), 'broken_encoding', '', NULL),
('UTF-8 read as Latin-1',       'penalty', tap.penalty('e3', jsonb_build_object('CF_CFJG', U&'\00E7\008E\00AF\00E4\00BF\009D\00E5\00B1\0080')), 'broken_encoding', '', NULL),
('broken twice',                'penalty', tap.penalty('e4', '{"CF_SY":"锟斤拷锟斤拷"}'), 'broken_encoding', '', NULL),
('columns shifted to the left', 'penalty', tap.penalty('e5', '{"CF_XDR_LB":"91360000625912173B","CF_XDR_SHXYM":"某某"}'), 'shifted_columns', '', NULL),
('columns shifted to the right', 'penalty', tap.penalty('e6', '{"CF_XDR_SHXYM":"法人及非法人组织","CF_XDR_GSZC":"91360000625912173B"}'), 'shifted_columns', '', NULL),
('a code as a spreadsheet shows it', 'penalty', tap.penalty('e7', '{"CF_XDR_SHXYM":"9.13501E+017"}'), 'spreadsheet_damage', '/CF_XDR_SHXYM', '9.13501E+017'),
('a code of which three digits are lost', 'penalty', tap.penalty('e8', '{"CF_XDR_SHXYM":"913501000000000000"}'), 'spreadsheet_damage', '/CF_XDR_SHXYM', '913501000000000000'),
('a slash for a value',         'penalty', tap.penalty('e9', '{"CF_SY":"/"}'),   'empty_word', '/CF_SY', '/'),
('无 for a value',              'penalty', tap.penalty('e10', '{"CF_SY":"无"}'), 'empty_word', '/CF_SY', '无'),
('a dash for a value',          'penalty', tap.penalty('e11', '{"CF_SY":"-"}'),  'empty_word', '/CF_SY', '-'),
('null for a value',            'penalty', tap.penalty('e12', '{"CF_SY":"null"}'), 'empty_word', '/CF_SY', 'null'),
('an amount in yuan',           'penalty', tap.penalty('e13', '{"CF_NR_FK":"20000元"}'), 'amount_unit', '/CF_NR_FK', '20000元'),
('an amount with 万元',         'penalty', tap.penalty('e14', '{"CF_NR_FK":"2万元"}'),   'amount_unit', '/CF_NR_FK', '2万元'),
('an end before the start',     'penalty', tap.penalty('e15', '{"CF_YXQ":"2026-05-05"}'), 'end_before_start', '/CF_YXQ', '2026-05-05'),
('the two valid dates of a permit the wrong way round', 'permit', tap.permit('e16', '{"XK_YXQZ":"2031-05-05","XK_YXQZI":"2026-05-06"}'), 'end_before_start', '/XK_YXQZI', '2026-05-06'),
('a decision of tomorrow',      'penalty', tap.penalty('e17', '{"CF_JDRQ":"2026-05-12"}'), 'future_decision_date', '/CF_JDRQ', '2026-05-12');

CREATE FUNCTION pg_temp.good(item text, no text) RETURNS jsonb LANGUAGE sql AS $$ SELECT CASE item WHEN 'permit' THEN tap.permit(no) ELSE tap.penalty(no) END $$;
CREATE FUNCTION pg_temp.judge(b bad, format text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	docs jsonb := jsonb_build_array(pg_temp.good(b.item, format || b.n || 'a'), b.doc, pg_temp.good(b.item, format || b.n || 'b'));
	batch bigint;
	sums text;
	got text;
BEGIN
	EXECUTE format('SELECT batch_id, format(''%%s=%%s+%%s'', received, waiting, returned) FROM credit.submit_%s(%L, %L, %L)', format, b.item, format || b.n,
		CASE format WHEN 'csv' THEN pg_temp.csv_of(docs) ELSE docs::text END) INTO batch, sums;
	SELECT string_agg(format('%s %s %s %s', f.line_no, f.condition, f.pointer, coalesce(f.value, '-')), '; ' ORDER BY f.line_no, f.fault_no) INTO got
	  FROM credit.fault AS f WHERE f.batch_id = batch AND f.condition = b.condition;
	RETURN NEXT is(sums, '3=2+1', format('%s, as %s: the good rows go on', b.what, format));
	RETURN NEXT is(got, format('2 %s %s %s', b.condition, b.pointer, coalesce(b.value, '-')), format('%s, as %s: named', b.what, format));
END $$;
GRANT SELECT ON bad TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT pg_temp.judge(b, f) FROM bad AS b CROSS JOIN (VALUES ('csv'), ('json')) AS f(f) ORDER BY b.n, f;
SELECT is_empty($$SELECT line_no FROM credit.fault GROUP BY batch_id, line_no HAVING count(*) > 1 AND bool_or(pointer = '')$$, 'what is broken as a whole has this one fault');
SELECT is_empty($$SELECT f.* FROM credit.fault AS f JOIN credit.error AS e USING (condition) WHERE e.sqlstate <> f.sqlstate OR f.hint IS DISTINCT FROM e.hint AND f.condition NOT IN ('template_fault', 'bad_subject_code')$$,
	'each with the catalogue''s SQLSTATE and its hint');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
