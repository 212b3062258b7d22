-- S0 方案 三(二) 负责人…进行审核确认: only the head of the unit that reports, or that decided,
-- confirms; the clerk's check comes before (R041).
BEGIN;
SELECT plan(17);
CREATE TEMP TABLE r AS SELECT tap.reviewed('penalty', tap.penalty('h1')) AS id, tap.received('penalty', tap.penalty('h2')) AS fresh;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.confirm(id) FROM r', 'not_entitled', 'a clerk does not confirm');
SELECT throws_ok('SELECT credit.withdraw_record(id, $$x$$) FROM r', '42501', NULL, 'nor withdraw');
SELECT throws_ok($$UPDATE credit.record SET state = 'confirmed', confirmed_on = credit.today(), confirmed_by = 'tap_clerk'$$, '42501', NULL, 'nor by writing to the table');
SELECT tap.act('tap_other_head');
SELECT tap.raises('SELECT credit.confirm(id) FROM r', 'not_your_unit', 'nor does the head of another unit');
SELECT tap.raises('SELECT credit.review(fresh) FROM r', 'not_your_unit', 'who reviews none of its records either');
SELECT tap.raises('SELECT credit.return_record(fresh, $$x$$) FROM r', 'not_your_unit', 'nor returns one');
SELECT tap.act('tap_office');
SELECT throws_ok('SELECT credit.confirm(id) FROM r', '42501', NULL, 'nor the office');
SELECT tap.act('tap_leader');
SELECT throws_ok('SELECT credit.confirm(id) FROM r', '42501', NULL, 'nor a leader');
SELECT tap.act('tap_nobody');
SELECT throws_ok('SELECT credit.confirm(id) FROM r', '42501', NULL, 'nor anybody');
SELECT tap.act('tap_head');
SELECT is((SELECT credit.confirm(id) FROM r), 1, 'the head does');
SELECT results_eq('SELECT confirmed_by, reviewed_by, received_by, confirmed_on FROM credit.record, r WHERE record_id = id',
	$$VALUES ('tap_head'::name, 'tap_clerk'::name, 'tap_clerk'::name, DATE '2026-05-11')$$, 'and who did what is kept (R056)');
SELECT tap.raises('SELECT credit.confirm(id) FROM r', 'wrong_state', 'once');

-- a record of another organ, sent in by us: both may confirm
SELECT tap.act();
CREATE TEMP TABLE s AS SELECT tap.reviewed('penalty', tap.penalty('h3', '{"CF_CFJG":"上饶市政务服务中心"}')) AS id;
GRANT SELECT ON s TO PUBLIC;
SELECT is((SELECT unit FROM credit.record, s WHERE record_id = id), credit.unit_of('上饶市行政审批局'), 'a former name finds the unit that decided');
SELECT tap.act('tap_other_head');
SELECT is((SELECT credit.confirm(id) FROM s), 1, 'the unit that decided may confirm');

-- reform: the successor's head answers for what its predecessor left open (R012, R096)
SELECT tap.act();
CREATE TEMP TABLE u AS SELECT tap.reviewed('penalty', tap.penalty('h4')) AS id;
GRANT SELECT ON u TO PUBLIC;
SELECT credit.close_unit(credit.unit_of('上饶市生态环境局'), '2026-05-11', credit.unit_of('上饶市行政审批局'));
SELECT tap.act('tap_other_head');
SELECT is((SELECT credit.confirm(id) FROM u), 1, 'the successor of the unit may confirm');
SELECT tap.act();
UPDATE credit.account SET valid_during = '[2026-01-01,2026-05-11)' WHERE login = 'tap_other_head';
SELECT tap.act('tap_other_head');
SELECT tap.raises('SELECT credit.confirm(id) FROM u', 'no_account', 'an account that ended yesterday is none');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
