-- S2 item 3 校核纠错: what intake repairs by itself is stated in rows of credit.intake_rule, and
-- each repair is a row: old value, new value, rule (R002, R042).
BEGIN;
SELECT plan(21);
CREATE FUNCTION pg_temp.changes(doc text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT format('%s %s: %s -> %s', c.rule, c.field, c.old_value, c.new_value) FROM credit.intake_change AS c JOIN credit.inbox AS i USING (batch_id, line_no)
	 WHERE i.payload ->> 'CF_WSH' = doc ORDER BY c.field, c.rule $$;
SELECT is((tap.record('penalty', tap.penalty(v.written))).document_no, v.meant, 'document number ' || v.written)
  FROM (VALUES ('饶环罚【2026】1号', '饶环罚〔2026〕1号'), ('饶环罚[2026]2号', '饶环罚〔2026〕2号'), ('饶环罚(2026)3号', '饶环罚〔2026〕3号'), ('饶环罚(2026)4号', '饶环罚〔2026〕4号'),
			   ('饶环罚〔2026〕5号', '饶环罚〔2026〕5号'), ('饶环罚(一)6号', '饶环罚(一)6号')) AS v(written, meant);
SELECT results_eq($$SELECT pg_temp.changes('饶环罚【2026】1号')$$, $$VALUES ('document_brackets CF_WSH: 饶环罚【2026】1号 -> 饶环罚〔2026〕1号')$$, 'brackets');
SELECT is_empty($$SELECT pg_temp.changes('饶环罚〔2026〕5号')$$, 'what is right is not touched and leaves no row');
SELECT is((tap.record('court', tap.court('(2026)赣1102执1号'))).document_no, '(2026)赣1102执1号', 'a court''s case number keeps its round brackets');

SELECT is((tap.record('penalty', tap.penalty('l' || v.n, jsonb_build_object('CF_YXQ', v.written)))).valid_until::text, v.meant, 'valid until ' || v.written)
  FROM (VALUES (1, '2099/01/31', 'infinity'), (2, '2099-1-31', 'infinity'), (3, '长期', 'infinity'), (4, '2099/12/31', 'infinity'), (5, '2030-01-31', '2030-01-31')) AS v(n, written, meant);
SELECT results_eq($$SELECT pg_temp.changes('l1')$$, $$VALUES ('long_term CF_YXQ: 2099/01/31 -> 2099-12-31')$$, 'the misprint of the standard is repaired, with a row');
SELECT is_empty($$SELECT pg_temp.changes('l4')$$, '2099/12/31 is right as it is');
SELECT tap.received('penalty', tap.penalty('w1', '{"BZ":"无","CF_XDR_SWDJ":"/"}'));
SELECT results_eq($$SELECT pg_temp.changes('w1')$$, $$VALUES ('blank_words BZ: 无 -> '), ('blank_words CF_XDR_SWDJ: / -> ')$$, 'words for nothing');
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT changes FROM credit.batch_rows((SELECT max(batch_id) FROM credit.batch))$$, 'VALUES (2)', 'the sender sees how many repairs a row had');
SELECT tap.act();
UPDATE credit.intake_rule SET valid_during = daterange(NULL, '2026-05-11') WHERE rule = 'document_brackets';
SELECT is((tap.record('penalty', tap.penalty('饶环罚【2026】7号'))).document_no, '饶环罚【2026】7号', 'a rule that has ended repairs nothing');
SELECT is((SELECT repaired FROM credit_report.intake WHERE item = 'penalty'), (SELECT count(DISTINCT (batch_id, line_no))::int FROM credit.intake_change), 'the intake view counts repaired rows');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
