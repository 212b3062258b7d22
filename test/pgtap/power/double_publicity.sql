-- S3 三.5 全面梳理行政许可、行政处罚事项目录清单: the matters of double publicity, and who reports none of them in a month (R033).
BEGIN;
SELECT plan(5);
SELECT is_empty('SELECT * FROM credit_report.double_publicity', 'without powers there is no list');
INSERT INTO credit.power (power, name, act_kind, unit, basis, valid_during) VALUES
	('XK-1', '排污许可', 'permit', credit.unit_of('上饶市生态环境局'), 'x', '(,)'), ('CF-1', '处罚', 'penalty', credit.unit_of('上饶市生态环境局'), 'x', '(,)'),
	('CF-2', '处罚', 'penalty', credit.unit_of('上饶市生态环境局'), 'x', '[2026-05-01,)'), ('QZ-1', '强制', 'coercion', credit.unit_of('上饶市生态环境局'), 'x', '(,)'),
	('XK-2', '许可', 'permit', credit.unit_of('上饶市行政审批局'), 'x', '(,2026-05-01)');
SELECT tap.confirmed('penalty', tap.penalty('one')), tap.confirmed('penalty', tap.penalty('two')), tap.reviewed('permit', tap.permit('waits'));
SELECT set_eq($$SELECT unit_name::text, kind::text, matters, records, zero_report FROM credit_report.double_publicity WHERE month = '2026-05-01'$$,
	$$VALUES ('上饶市生态环境局', 'permit', 1, 0, true), ('上饶市生态环境局', 'penalty', 2, 2, false)$$, 'what is confirmed counts, what waits is a zero report still');
SELECT results_eq($$SELECT count(*), min(month), max(month) FROM credit_report.double_publicity WHERE unit_name = '上饶市生态环境局' AND kind = 'penalty'$$, $$VALUES (12::bigint, DATE '2025-06-01', DATE '2026-05-01')$$, 'twelve months');
SELECT results_eq($$SELECT max(month), max(matters) FROM credit_report.double_publicity WHERE unit_name = '上饶市行政审批局'$$, $$VALUES (DATE '2026-04-01', 1)$$, 'as long as the unit has the power');
SELECT is((SELECT matters FROM credit_report.double_publicity WHERE month = '2026-04-01' AND kind = 'penalty'), 1, 'as many as it had then');
SELECT * FROM finish();
ROLLBACK;
