-- S4 item 4(3) 开展消费投诉公示: numbers received and closed per enterprise, within the disclosure class (R073).
BEGIN;
SELECT plan(11);
INSERT INTO credit.subject (code, kind, name) VALUES ('91360000625912173B', 'enterprise', '江西铜业股份有限公司'), ('91350100M000100Y43', 'organ', '某机关') ON CONFLICT DO NOTHING;
SELECT tap.act('tap_clerk');
SELECT credit.receive_complaint('91360000625912173B', '退货,身份证11010519491231002X', disclosure => 'internal') AS numbered \gset
SELECT is((SELECT matter FROM credit.complaint WHERE complaint_id = :numbered), '退货,身份证***', 'no personal number');
SELECT throws_ok($$SELECT credit.receive_complaint('91350200000000019K', '退货')$$, '23503', NULL, 'about a subject there is');
CREATE TEMP TABLE c AS SELECT credit.receive_complaint('91360000625912173B', '退货') AS one, credit.receive_complaint('91360000625912173B', '虚假宣传', '2026-05-10') AS two,
	credit.receive_complaint('91360000625912173B', '内部', disclosure => 'internal') AS internal, credit.receive_complaint('91350100M000100Y43', '服务') AS organ;
GRANT SELECT ON c TO PUBLIC;
SELECT lives_ok(format($$SELECT credit.close_complaint(%s, 'settled')$$, one), 'closed') FROM c;
SELECT tap.raises(format($$SELECT credit.close_complaint(%s, 'settled')$$, one), 'no_complaint', 'once') FROM c;
SELECT throws_ok(format($$SELECT credit.close_complaint(%s, 'good')$$, two), '23514', NULL, 'with an outcome of the list') FROM c;
SELECT tap.act('tap_other_clerk');
SELECT tap.raises(format($$SELECT credit.close_complaint(%s, 'settled')$$, two), 'not_your_unit', 'by the unit that took it in') FROM c;
SELECT tap.act('tap_nobody');
SELECT results_eq('SELECT subject_name::text, subject_code::text, year, received, closed, settled FROM credit_public.complaint', $$VALUES ('江西铜业股份有限公司', '91360000625912173B', 2026, 2, 1, 1)$$,
	'numbers per enterprise; what is internal and what is about no enterprise is left out');
SELECT columns_are('credit_public', 'complaint', '{subject_name,subject_code,year,received,closed,settled,data_as_of}'::name[], 'no complaint itself');
SELECT throws_ok('SELECT * FROM credit.complaint', '42501', NULL, 'through the view only');
SELECT tap.act();
SELECT throws_ok('DELETE FROM credit.complaint', 'UC402', NULL, 'nothing is deleted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
