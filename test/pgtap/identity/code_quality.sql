-- S2 item 3 校核纠错工作机制: the tiers of the codes reported, per unit and month (R002).
BEGIN;
SELECT plan(4);
SELECT tap.record('penalty', tap.penalty('q1')), tap.record('penalty', tap.penalty('q2', '{"CF_XDR_SHXYM":"913600006259I2173B"}')), tap.record('penalty', tap.penalty('q3') - 'CF_XDR_SHXYM'),
	tap.record('penalty', tap.penalty('q4', '{"CF_XDR_MC":"张三","CF_XDR_LB":"自然人","CF_XDR_SHXYM":"","CF_FRDB":"","CF_XDR_ZJLX":"身份证","CF_XDR_ZJHM":"11010519491231002X"}'));
SELECT tap.faults('penalty', tap.penalty('q5', '{"CF_XDR_SHXYM":"9136000062591217"}')), tap.faults('penalty', tap.penalty('q6', '{"CF_XDR_SHXYM":"00000000000000000X","CF_XDR_GSZC":"1"}')),
	tap.faults('penalty', tap.penalty('q7', '{"CF_XDR_SHXYM":"11010519491231002X"}')), tap.faults('penalty', tap.penalty('q8', '{"CF_XDR_MC":"没有登记的公司"}') - 'CF_XDR_SHXYM');
SELECT tap.act('tap_reporter');
SELECT results_eq($$SELECT unit_name::text, month, reported, valid, person, repairable, placeholder, citizen_id_like, invalid, missing, repaired, valid_rate FROM credit_report.code_quality$$,
	$$VALUES ('上饶市生态环境局', DATE '2026-05-01', 8, 1, 1, 1, 1, 1, 1, 2, 2, 25.00)$$, 'each tier is counted');
SELECT is((SELECT reported - valid - legacy - assigned - person - placeholder - citizen_id_like - repairable - invalid - missing FROM credit_report.code_quality), 0, 'and none is left out');
SELECT throws_ok('SELECT * FROM credit_report.kind_warning', '42501', NULL, 'a reporting tool sees no subjects');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
