-- S0 art 12 存量信息…按计划、分步骤; S1 二(三) 仅报送有效期内的数据, 近三年以来的数据: stock comes under an
-- approved plan only, within its window, without the seven-day clock, and marked (R046–R048).
BEGIN;
SELECT plan(26);
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT * FROM credit.submit_json('penalty', 's0', jsonb_build_array(tap.penalty('s0')), stock => true)$$, 'no_stock_plan', 'no stock without a plan');
CREATE TEMP TABLE p AS SELECT credit.propose_stock_plan('penalty', '2024年以来的行政处罚', '[2024-01-01,2026-05-01)', 10, '2026-12-31') AS id;
GRANT SELECT ON p TO PUBLIC;
SELECT tap.raises($$SELECT * FROM credit.submit_json('penalty', 's0', jsonb_build_array(tap.penalty('s0')), stock => true)$$, 'no_stock_plan', 'nor under one that waits');
SELECT throws_ok('SELECT credit.decide_stock_plan(id, true) FROM p', '42501', NULL, 'a clerk does not approve it');
SELECT tap.act('tap_office');
SELECT lives_ok('SELECT credit.decide_stock_plan(id, true) FROM p', 'the office does');
SELECT tap.raises('SELECT credit.decide_stock_plan(id, false) FROM p', 'no_application', 'once');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT * FROM credit.submit_json('permit', 's0', jsonb_build_array(tap.permit('s0')), stock => true)$$, 'no_stock_plan', 'for its item only');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_json('penalty', 's1', jsonb_build_array(
		tap.penalty('s1', '{"CF_JDRQ":"2024-01-01"}'), tap.penalty('s2', '{"CF_JDRQ":"2026-04-30"}'), tap.penalty('s3', '{"CF_JDRQ":"2023-12-31"}'),
		tap.penalty('s4', '{"CF_JDRQ":"2026-05-01"}'), tap.penalty('s5', '{"CF_JDRQ":"2023-05-10"}'), tap.penalty('s6', '{"CF_SY":"/"}')), stock => true)$$,
	'VALUES (6, 2, 4)', 'rows of the days it covers are taken');
SELECT results_eq('SELECT line_no, condition, fault, pointer, value FROM credit.fault ORDER BY 1',
	$$VALUES (3, 'outside_stock_window', 'outside_plan', '/CF_JDRQ', '2023-12-31'), (4, 'outside_stock_window', 'outside_plan', '/CF_JDRQ', '2026-05-01'),
		(5, 'outside_stock_window', 'too_old', '/CF_JDRQ', '2023-05-10'), (6, 'empty_word', 'required', '/CF_SY', '/')$$, 'the others wait and say why');
SELECT is_empty($$SELECT d.* FROM credit.duty AS d JOIN credit.record AS r USING (code, record_id) WHERE r.stock$$, 'no clock runs for stock');
SELECT is((SELECT array_agg(DISTINCT b.plan_id) FROM credit.record AS r JOIN credit.batch AS b USING (batch_id) WHERE r.stock), (SELECT array_agg(id) FROM p), 'a record of stock is marked, and belongs to its plan');

-- three years, to the day: the rule's number, not the code's
SELECT tap.act();
UPDATE credit.stock_plan SET decided_during = '[2016-01-01,)';
CREATE FUNCTION pg_temp.stock(item text, doc jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE b bigint := tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_json(%L, %L, %L, stock => true)', item, 'st-' || nextval('tap.batch_no'), jsonb_build_array(doc)));
BEGIN
	RETURN coalesce((SELECT string_agg(f.fault, ',') FROM credit.fault AS f WHERE f.batch_id = b), 'taken');
END $$;
SELECT is(pg_temp.stock('penalty', tap.penalty('t1', '{"CF_JDRQ":"2023-05-11"}')), 'taken', 'three years ago to the day');
SELECT is(pg_temp.stock('penalty', tap.penalty('t2', '{"CF_JDRQ":"2023-05-10"}')), 'too_old', 'a day more');
UPDATE credit.rule SET amount = 5 WHERE name = 'stock.window';
SELECT is(pg_temp.stock('penalty', tap.penalty('t3', '{"CF_JDRQ":"2021-05-11"}')), 'taken', 'five years when the rule says five');
-- a permit: valid on the day of the batch, however old
SELECT tap.stock_plan('permit');
SELECT is(pg_temp.stock('permit', tap.permit('t4', '{"XK_JDRQ":"2017-05-06","XK_YXQZ":"2017-05-06","XK_YXQZI":"2026-05-11"}')), 'taken', 'an old permit on its last day');
SELECT is(pg_temp.stock('permit', tap.permit('t5', '{"XK_JDRQ":"2025-05-06","XK_YXQZ":"2025-05-06","XK_YXQZI":"2026-05-10"}')), 'not_valid', 'a young one that ended yesterday');
SELECT is(pg_temp.stock('permit', tap.permit('t6', '{"XK_YXQZ":"2026-05-12"}')), 'not_valid', 'one that begins tomorrow');
SELECT is(pg_temp.stock('permit', tap.permit('t7', '{"XK_JDRQ":"2017-05-06","XK_YXQZ":"2017-05-06","XK_YXQZI":"2099-12-31"}')), 'taken', 'one without end');
-- the plan ends
SET LOCAL pg_credit.today = '2027-01-01';
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT * FROM credit.submit_json('penalty', 's9', jsonb_build_array(tap.penalty('s9')), stock => true)$$, 'no_stock_plan', 'after its deadline a plan carries no batch');
SELECT results_eq($$SELECT received FROM credit.submit_json('penalty', 's10', jsonb_build_array(tap.penalty('s10')))$$, 'VALUES (1)', 'what is not stock needs none');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.stock_plan', 'another unit does not see the plan');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-11';

-- progress (R046) and publicity from 2016 on (R064)
SELECT tap.as('tap_clerk', $$SELECT credit.review(record_id) FROM credit.record WHERE document_no IN ('s1', 's2')$$);
SELECT tap.as('tap_head', $$SELECT credit.confirm(record_id) FROM credit.record WHERE document_no = 's2'$$);
SELECT results_eq('SELECT received, taken, confirmed, target, percent FROM credit_report.stock_progress, p WHERE plan_id = id', 'VALUES (9, 4, 1, 10, 10.0)', 'the plan''s progress');
SELECT results_eq('SELECT to_publish, published FROM credit_report.stock_progress, p WHERE plan_id = id', 'VALUES (1, 0)', 'one is to be published');
SELECT credit.publish_due();
SELECT results_eq('SELECT to_publish, published FROM credit_report.stock_progress, p WHERE plan_id = id', 'VALUES (1, 1)', 'and is');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('stock beside its plan', $$UPDATE credit.stock_plan SET approved = false$$);
SELECT tap.breaks('stock mark differs', $$UPDATE credit.record SET stock = NOT stock$$);
SELECT * FROM finish();
ROLLBACK;
