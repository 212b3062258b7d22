-- N14, S1 二(五) 打印查询结果,存档备查: evidence of a receipt proves itself from the file alone against a published root;
-- each part of it tampered with is seen.
BEGIN;
SELECT plan(32);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('证1')) AS one, tap.confirmed('court', tap.court('证2')) AS court;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_office', format($$SELECT credit.enter_list('judgment_defaulter', %s, '有履行能力而拒不履行')$$, court)) FROM r;
SELECT credit.seal_ledger();
CREATE TEMP TABLE q AS SELECT (tap.as('tap_inquirer', $$SELECT credit.check_subject('91360000625912173B', 'approval')$$)::jsonb ->> 'inquiry_id')::bigint AS id;
GRANT SELECT ON q TO PUBLIC;
SELECT tap.act('tap_nobody');
SELECT throws_ok($$SELECT credit.evidence_bundle(1)$$, '42501', NULL, 'not for everybody');
SELECT tap.act('tap_inquirer');
SELECT tap.raises($$SELECT credit.evidence_bundle(99999999)$$, 'no_inquiry', 'of a receipt there is');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises($$SELECT credit.evidence_bundle(id) FROM q$$, 'not_your_unit', 'of one''s own unit');
SELECT tap.act();
CREATE TEMP TABLE b (n text, bundle jsonb);
INSERT INTO b SELECT 'early', tap.as('tap_inquirer', format('SELECT credit.evidence_bundle(%s)', id))::jsonb FROM q;
SELECT is((SELECT bundle -> 'ledger' FROM b), 'null'::jsonb, 'not sealed yet');
SELECT results_eq($$SELECT v.part, v.good FROM b CROSS JOIN credit.verify_evidence(b.bundle) AS v$$, $$VALUES ('answer', true), ('content', true), ('ledger', false)$$, 'and so it says');
SELECT credit.seal_ledger();
SELECT tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', one, '复议撤销')) FROM r;
SELECT credit.seal_ledger();
INSERT INTO b SELECT 'whole', tap.as('tap_inquirer', format('SELECT credit.evidence_bundle(%s)', id))::jsonb FROM q;
SELECT is((SELECT bundle -> 'content' FROM b WHERE n = 'whole'), (SELECT bundle -> 'content' FROM b WHERE n = 'early'), 'the contents are those of the first time');
SELECT is((SELECT count(*) FROM credit.evidence), 1::bigint, 'frozen once');
SELECT is((SELECT bundle #> '{content,answer}' FROM b WHERE n = 'whole'), (SELECT answer FROM credit.inquiry JOIN q ON id = inquiry_id), 'the answer, though facts have changed');
SELECT is((SELECT jsonb_path_query_array(bundle, '$.content.rules[*].name') FROM b WHERE n = 'whole'), '["list.term.court"]'::jsonb, 'the rule of the entry''s term');
SELECT is((SELECT jsonb_path_query_array(bundle, '$.content.lists[*].list_kind') FROM b WHERE n = 'whole'), '["judgment_defaulter"]'::jsonb, 'its list');
SELECT is((SELECT bundle #>> '{content,calendar,version}' FROM b WHERE n = 'whole'), credit.calendar_version('CN', '2026-05-11'), 'the calendar');
SELECT is((SELECT bundle #>> '{content,ledger_before,root}' FROM b WHERE n = 'whole'), (SELECT encode(root, 'hex') FROM credit.ledger_run WHERE run_no = 1), 'the root it was made under');
SELECT is((SELECT bundle #>> '{ledger,root}' FROM b WHERE n = 'whole'), (SELECT encode(root, 'hex') FROM credit.ledger_run WHERE run_no = 2), 'the root that seals it');
SELECT ok((SELECT bundle ? 'signature' FROM b WHERE n = 'whole'), 'a slot for a signature');
-- whoever has the paper may ask
GRANT SELECT ON b TO PUBLIC;
SELECT tap.act('tap_nobody');
SELECT results_eq($$SELECT v.part, v.good FROM b CROSS JOIN credit.verify_evidence(b.bundle, b.bundle #>> '{ledger,root}') AS v WHERE n = 'whole'$$,
	$$VALUES ('answer', true), ('content', true), ('row', true), ('page', true), ('seal', true), ('run', true), ('root', true)$$, 'every part holds');
SELECT is((SELECT v.good FROM b CROSS JOIN credit.verify_evidence(b.bundle) AS v WHERE n = 'whole' AND part = 'root'), NULL, 'without a published root the last question is open');
SELECT is((SELECT v.good FROM b CROSS JOIN credit.verify_evidence(b.bundle, repeat('0', 64)) AS v WHERE n = 'whole' AND part = 'root'), false, 'another root is another platform''s');
SELECT tap.raises($$SELECT credit.verify_evidence('{"x": 1}')$$, 'no_bundle', 'something else');
SELECT tap.raises($$SELECT credit.verify_evidence(NULL)$$, 'no_bundle', 'nothing');
-- tampered with; the forger mends all digests on the way that the file has
CREATE FUNCTION pg_temp.broken(path text, value jsonb, mend boolean DEFAULT false) RETURNS text LANGUAGE sql AS $$
	WITH t AS (SELECT jsonb_set(bundle, path::text[], value) AS x, bundle #>> '{ledger,root}' AS root FROM b WHERE n = 'whole'),
	a AS (SELECT CASE WHEN mend THEN jsonb_set(x, '{content,receipt,digest}', to_jsonb(encode(sha256(convert_to((x #> '{content,answer}')::text, 'UTF8')), 'hex'))) ELSE x END AS x, root FROM t),
	d AS (SELECT CASE WHEN mend THEN jsonb_set(x, '{digest}', to_jsonb(encode(sha256(convert_to((x -> 'content')::text, 'UTF8')), 'hex'))) ELSE x END AS x, root FROM a)
	SELECT string_agg(v.part, ' ') FROM d CROSS JOIN credit.verify_evidence(d.x, d.root) AS v WHERE NOT v.good $$;
SELECT is(pg_temp.broken('{content,answer,flags}', '[]'), 'answer content', 'the answer');
SELECT is(pg_temp.broken('{content,answer,flags}', '[]', true), 'row', 'the answer, digests mended');
SELECT is(pg_temp.broken('{content,rules,0,amount}', '9', true), 'row', 'a rule');
SELECT is(pg_temp.broken('{content,calendar,version}', '"x"', true), 'row', 'the calendar');
SELECT is(pg_temp.broken('{content,unit}', '"x"', true), 'row seal', 'the unit');
SELECT is(pg_temp.broken('{ledger,hashes,0}', '"00"'), 'row page', 'the page');
SELECT is(pg_temp.broken('{ledger,seal}', '"seal"'), 'page seal', 'the seal');
SELECT is(pg_temp.broken('{ledger,run}', '"run"'), 'seal run', 'the run');
SELECT is(pg_temp.broken('{ledger,root}', to_jsonb(repeat('0', 64))), 'run root', 'the root');
SELECT is(pg_temp.broken('{ledger,day}', '"2025-01-01"'), 'run', 'the day');

SELECT tap.breaks('evidence of another receipt', $$UPDATE credit.evidence SET unit = credit.unit_of('上饶市行政审批局')$$);
SELECT is_empty('SELECT * FROM credit.verify_ledger()', 'the ledger agrees');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
