-- S4 item 13; S2 item 4: what must hold of repairs whatever the interleaving, and that each of it can fail (R104, R107, R109).
BEGIN;
SELECT plan(9);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('v1')) AS approved, tap.confirmed('penalty', tap.penalty('v2')) AS open, tap.confirmed('penalty', tap.penalty('v3')) AS refused,
	tap.confirmed('penalty', tap.penalty('v4', '{"CF_XDR_MC":"某某有限公司","CF_XDR_SHXYM":"91350200000000019K"}')) AS another;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.publish_due();
SET LOCAL pg_credit.today = '2026-09-07';
SELECT tap.approve(tap.repair(approved)), tap.repair(open) FROM r;
SELECT tap.as('tap_head', format($$SELECT credit.decide_repair(%s, 'refused', '未整改')$$, tap.repair(refused))) FROM r;
SELECT tap.as('tap_office', $$SELECT credit.import_repair_results('nation', '信用中国', '[{"no":"1","code":"91360000625912173B","document_no":"v3","outcome":"approved","decided_on":"2026-09-04"},
	{"no":"2","code":"91350200000000019K","document_no":"v4","outcome":"approved","decided_on":"2026-09-04"},{"no":"3","code":"91350200000000019K","document_no":"v4","outcome":"cancelled","decided_on":"2026-09-05"}]')$$);
SELECT is((SELECT count(*) FROM credit.repair_result WHERE effect = 'applied'), 3::bigint, 'approved, and cancelled again');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('repair not verified', $$UPDATE credit.repair_proof SET satisfied = false, note = 'x' FROM r JOIN credit.repair AS p ON p.record_id = approved WHERE repair_proof.repair_id = p.repair_id AND step = 'commitment'$$);
SELECT tap.breaks('repair of another subject', $$UPDATE credit.repair SET application_id = (SELECT max(application_id) + 1 FROM credit.repair_application)$$);
SELECT tap.breaks('repair without clock', $$UPDATE credit.duty SET void_on = '2026-09-07', void_reason = 'x' FROM r WHERE record_id = open AND kind IN ('repair', 'repair_accept')$$);
SELECT tap.breaks('result of repair not followed', $$UPDATE credit.repair SET broken_on = NULL, broken_why = NULL FROM r WHERE record_id = another$$);
SELECT tap.breaks('result of repair not followed', $$UPDATE credit.repair SET outcome = 'refused' FROM r WHERE record_id = refused AND level = 'nation'$$);
SELECT tap.breaks('refusal overridden by nothing', $$UPDATE credit.repair SET overridden_by = repair_id FROM r WHERE record_id = refused AND level = 'own'$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'and holds again');
SELECT * FROM finish();
ROLLBACK;
