-- issue of collection, Bad input: a batch of :rows rows, every tenth of them bad
-- in one of ten ways, sent by a clerk as CSV.
CREATE TABLE cause (no integer PRIMARY KEY, change jsonb NOT NULL, condition text NOT NULL, pointer text NOT NULL);
INSERT INTO cause VALUES
(0, '{"CF_XDR_SHXYM":"9.13501E+017"}', 'spreadsheet_damage', '/CF_XDR_SHXYM'),
(1, '{"CF_SY":"/"}', 'empty_word', '/CF_SY'),
(2, '{"CF_NR_FK":"20000元"}', 'amount_unit', '/CF_NR_FK'),
(3, '{"CF_YXQ":"2026-05-05"}', 'end_before_start', '/CF_YXQ'),
(4, '{"CF_JDRQ":"2026-05-12"}', 'future_decision_date', '/CF_JDRQ'),
(5, '{"CF_XDR_LB":"91360000625912173B","CF_XDR_SHXYM":"某某"}', 'shifted_columns', ''),
(6, '{"CF_SY":"锟斤拷锟斤拷"}', 'broken_encoding', ''),
(7, '{"CF_XDR_SHXYM":"91360000625912173A"}', 'bad_subject_code', '/CF_XDR_SHXYM'),
(8, '{"CF_WFXW":""}', 'template_fault', '/CF_WFXW'),
(9, '{"CF_JDRQ":"2026-02-30"}', 'template_fault', '/CF_JDRQ');
-- line n: its document, and for every tenth what is wrong with it
CREATE TABLE sent AS
	SELECT n AS line_no, CASE WHEN n % 10 = 0 THEN n / 10 % 10 END AS cause,
		   tap.penalty('饶环罚〔2026〕' || n || '号') || CASE WHEN n % 10 = 0 THEN (SELECT c.change FROM cause AS c WHERE c.no = n / 10 % 10) ELSE '{}' END AS doc
	  FROM generate_series(1, :rows) AS n;
CREATE TABLE content AS
	SELECT (SELECT string_agg(k, ',' ORDER BY k) FROM jsonb_object_keys(tap.penalty('x')) AS k) || E'\n'
		|| string_agg((SELECT string_agg('"' || d.value || '"', ',' ORDER BY d.key) FROM jsonb_each_text(s.doc) AS d), E'\n' ORDER BY s.line_no) AS csv
	  FROM sent AS s;
GRANT SELECT ON content TO PUBLIC;
CREATE TABLE answer (try integer, batch_id bigint, received integer, waiting integer, returned integer, seconds numeric);
GRANT INSERT ON answer TO PUBLIC;
SET SESSION AUTHORIZATION tap_clerk;
INSERT INTO answer SELECT 1, b.*, round(extract(epoch FROM clock_timestamp() - now()), 1) FROM content AS c CROSS JOIN LATERAL credit.submit_csv('penalty', 'big', c.csv) AS b;
INSERT INTO answer SELECT 2, b.*, round(extract(epoch FROM clock_timestamp() - now()), 1) FROM content AS c CROSS JOIN LATERAL credit.submit_csv('penalty', 'big', c.csv) AS b;
RESET SESSION AUTHORIZATION;

CREATE FUNCTION pg_temp.told(good boolean, what text) RETURNS text LANGUAGE sql AS $$ SELECT CASE WHEN good THEN 'ok - ' ELSE 'not ok - ' END || what $$;
SELECT pg_temp.told(a.received = :rows AND a.waiting = :rows * 9 / 10 AND a.returned = :rows / 10,
	format('%s rows taken, %s became records, %s wait with their faults, in %s s', a.received, a.waiting, a.returned, a.seconds)) FROM answer AS a WHERE try = 1;
SELECT pg_temp.told(count(DISTINCT batch_id) = 1 AND (SELECT count(*) FROM credit.inbox) = :rows AND (SELECT count(*) FROM credit.record) = :rows * 9 / 10, 'sent again it is the same batch, and nothing is doubled') FROM answer;
-- every line is accounted for by its own cause
SELECT pg_temp.told(count(*) = :rows AND bool_and((i.record_id IS NOT NULL) = (s.cause IS NULL)), 'every good row is a record, every bad row waits')
  FROM sent AS s JOIN credit.inbox AS i USING (line_no);
SELECT pg_temp.told(count(*) = 0, format('each good line has its own document, %s differ', count(*)))
  FROM sent AS s JOIN credit.inbox AS i USING (line_no) LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
 WHERE s.cause IS NULL AND r.document_no IS DISTINCT FROM '饶环罚〔2026〕' || s.line_no || '号';
SELECT pg_temp.told(count(*) = :rows / 10 AND bool_and(f.found), format('%s rows wait, %s of them with the fault of their cause', count(*), count(*) FILTER (WHERE f.found))
		|| coalesce(E'\n# ' || string_agg(DISTINCT f.others, E'\n# ') FILTER (WHERE NOT f.found), ''))
  FROM sent AS s JOIN cause AS c ON c.no = s.cause
 CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE x.condition = c.condition AND x.pointer = c.pointer AND x.hint <> '') = 1 AS found,
							c.no || ' got ' || coalesce(string_agg(x.condition || ' ' || x.pointer, ', '), 'nothing') AS others
					   FROM credit.fault AS x WHERE x.line_no = s.line_no) AS f;
SELECT pg_temp.told(count(*) = 0, format('%s invariants broken', count(*))) FROM credit.check_invariants();
