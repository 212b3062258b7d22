-- R012; S2 item 15: what a closed unit carries out, and its open tasks, go to the unit in charge; what is done stays.
BEGIN;
SELECT plan(7);
SELECT credit.register_unit('甲局', '361100', 'city') AS one, credit.register_unit('乙局', '361100', 'city') AS two, credit.register_unit('丙局', '361100', 'city') AS heir \gset
INSERT INTO credit.measure_unit VALUES ('limit_fund', :'one', '[2026-01-01,)', 'x'), ('limit_fund', :'two', '[2026-01-01,)', 'x'), ('limit_bond', :'one', '[2026-01-01,)', 'x');
SELECT tap.confirmed('court', tap.court('s1')) AS court \gset
SELECT tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', %s, 'x')$$, :court));
SELECT is((SELECT count(*) FROM credit.task), 3::bigint, 'three tasks');
UPDATE credit.task SET response = 'not_applicable', ground = 'x', responded_on = '2026-05-11', responded_by = 'x' WHERE measure = 'limit_bond';
SELECT credit_private.meet_duty('measure_response', code, task_id) FROM credit.task WHERE measure = 'limit_bond';
SET LOCAL pg_credit.today = '2026-05-20';
SELECT credit.close_unit(:'one', '2026-05-20', :'heir'), credit.close_unit(:'two', '2026-05-20', :'heir');
SELECT results_eq('SELECT measure, valid_during FROM credit.measure_unit WHERE unit = ' || quote_literal(:'heir') || ' ORDER BY 1',
	$$VALUES ('limit_bond', '[2026-05-20,)'::daterange), ('limit_fund', '[2026-05-20,)')$$, 'the successor carries them out from the day on');
SELECT is((SELECT count(*) FROM credit.measure_unit WHERE upper(valid_during) = '2026-05-20'), 3::bigint, 'the closed ones until then');
SELECT results_eq('SELECT measure, count(*) FROM credit.task WHERE unit = ' || quote_literal(:'heir') || ' GROUP BY 1', $$VALUES ('limit_fund', 1::bigint)$$, 'one task of two, and not what was answered');
SELECT is(credit.pass_on(), 0::bigint, 'once');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'measure_response' AND met_on IS NULL AND void_on IS NULL AND unit <> :'heir'), 0::bigint, 'no clock runs for a closed unit');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
