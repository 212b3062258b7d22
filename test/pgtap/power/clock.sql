-- S0 art 5 对照权力和责任清单; 方案 一(四) 在行政职能调整(如增加、下放或取消)后的10个工作日内对目录进行调整: items rest on
-- powers; a change of them starts a clock, which an edition that follows it stops (R018, R020).
BEGIN;
SELECT plan(24);
ALTER TABLE credit.catalog_item ENABLE TRIGGER catalog_item_fixed;
SELECT tap.act('tap_office');
SELECT lives_ok($$INSERT INTO credit.power (power, name, act_kind, unit, basis) VALUES
	('3611-XK-01', '排污许可', 'permit', credit.unit_of('上饶市生态环境局'), '水污染防治法 21'),
	('3611-CF-01', '对超标排放的处罚', 'penalty', credit.unit_of('上饶市生态环境局'), '水污染防治法 83')$$, 'the office keeps the list of powers');
SELECT credit.open_edition('p1', '361100', '权责一', 'x');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity) VALUES
	('p1', 'permit', '行政许可', 'permit', 'basic', 'public', 'permit', NULL), ('p1', 'penalty', '行政处罚', 'penalty', 'untrustworthy', 'public', 'penalty', 'general');
INSERT INTO credit.item_power VALUES ('p1', 'permit', '3611-XK-01'), ('p1', 'penalty', '3611-CF-01'), ('p1', 'penalty', '3611-XK-01');
SELECT credit.circulate_edition('p1'), credit.issue_edition('p1', '2026-05-01');
SELECT throws_ok($$INSERT INTO credit.item_power VALUES ('p1', 'permit', 'XK-99')$$, '23503', NULL, 'an item rests on powers there are');
SELECT tap.raises($$UPDATE credit.item_power SET power = '3611-CF-01' WHERE edition = 'p1' AND item = 'permit'$$, 'edition_issued', 'and an issued edition on those it named');
SELECT tap.raises($$SELECT credit.note_power_change('XK-99', 'added', '2026-05-11', 'x')$$, 'no_power', 'only of a power there is');
SELECT throws_ok($$SELECT credit.note_power_change('3611-XK-01', 'lost', '2026-05-11', 'x')$$, '23514', NULL, 'three kinds of change');
SELECT throws_ok($$SELECT credit.note_power_change('3611-XK-01', 'delegated', '2026-05-11', 'x')$$, '23514', NULL, 'a delegation names who gets it');
SELECT throws_ok($$SELECT credit.note_power_change('3611-XK-01', 'added', '2026-05-12', 'x')$$, '23514', NULL, 'no change of the future');

-- three changes, three clocks and a fourth for the unit that receives
INSERT INTO credit.power (power, name, act_kind, unit, basis) VALUES ('3611-QZ-01', '查封扣押', 'coercion', credit.unit_of('上饶市生态环境局'), '水污染防治法 82');
SELECT isnt(credit.note_power_change('3611-QZ-01', 'added', '2026-05-06', '饶府发〔2026〕1号'), NULL, 'added');
SELECT isnt(credit.note_power_change('3611-CF-01', 'cancelled', '2026-05-06', '饶府发〔2026〕2号'), NULL, 'cancelled');
SELECT isnt(credit.note_power_change('3611-XK-01', 'delegated', '2026-05-06', '饶府发〔2026〕3号', credit.unit_of('上饶市行政审批局')), NULL, 'delegated');
SELECT throws_ok($$SELECT credit.note_power_change('3611-QZ-01', 'added', '2026-05-06', 'again')$$, '23505', NULL, 'noted once');
SELECT tap.act();
SELECT results_eq($$SELECT p.power, n.name, upper(p.valid_during) FROM credit.power AS p JOIN credit.unit AS n USING (unit) ORDER BY 1$$,
	$$VALUES ('3611-CF-01', '上饶市生态环境局', DATE '2026-05-06'), ('3611-QZ-01', '上饶市生态环境局', NULL), ('3611-XK-01', '上饶市行政审批局', NULL)$$, 'the list follows');
SELECT results_eq($$SELECT unit_name::text, count(*), min(starts_on), max(due_on), min(status::text), max(basis::text) FROM credit_report.duty_status WHERE duty = 'catalog' GROUP BY 1 ORDER BY 2$$,
	$$VALUES ('上饶市行政审批局', 1::bigint, DATE '2026-05-06', DATE '2026-05-19', 'open', 'S0 方案 一(四): 行政职能调整后的10个工作日内对目录进行调整'),
		('上饶市生态环境局', 3::bigint, '2026-05-06', '2026-05-19', 'open', 'S0 方案 一(四): 行政职能调整后的10个工作日内对目录进行调整')$$, 'ten working days from the change, the make-up Saturday counted');
SET LOCAL pg_credit.today = '2026-05-18';
SELECT is((SELECT sum(duties) FROM credit_report.forecast WHERE duty = 'catalog' AND urgency = 'tomorrow'), 4::bigint, 'the forecast shows them');
SET LOCAL pg_credit.today = '2026-05-20';
SELECT is((SELECT count(*) FROM credit_report.duty_status WHERE duty = 'catalog' AND status = 'overdue'), 4::bigint, 'then they are overdue');

-- an edition that follows some of them, then one that follows the rest
SET LOCAL pg_credit.today = '2026-05-18';
SELECT tap.act('tap_office');
SELECT credit.open_edition('p2', '361100', '权责二', 'x', NULL, 'p1');
SELECT results_eq($$SELECT count(*) FROM credit.item_power WHERE edition = 'p2'$$, $$VALUES (3::bigint)$$, 'the draft has the powers of the edition before');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity) VALUES ('p2', 'coercion', '行政强制', 'coercion', 'untrustworthy', 'public', 'court', 'general');
INSERT INTO credit.item_power VALUES ('p2', 'coercion', '3611-QZ-01');
SELECT credit.circulate_edition('p2'), credit.issue_edition('p2', '2026-05-18');
SELECT set_eq($$SELECT power, answered_by, answered_on FROM credit.power_change$$,
	$$VALUES ('3611-QZ-01', 'p2', DATE '2026-05-18'), ('3611-XK-01', 'p2', '2026-05-18'), ('3611-CF-01', NULL, NULL)$$, 'what is still an item though it was cancelled is not answered');
SELECT set_eq($$SELECT item, attribute, new_value FROM credit.catalog_diff('p1', 'p2')$$, $$VALUES ('coercion', 'name', '行政强制')$$, 'the difference is the item');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-20';
SELECT tap.act('tap_office');
SELECT credit.open_edition('p3', '361100', '权责三', 'x', NULL, 'p2');
SELECT credit.drop_item('p3', 'penalty');
SELECT credit.circulate_edition('p3'), credit.issue_edition('p3', '2026-05-20');
SELECT tap.act();
SELECT is_empty($$SELECT * FROM credit.power_change WHERE answered_by IS NULL$$, 'all are answered');
SELECT results_eq($$SELECT status::text, count(*) FROM credit_report.duty_status WHERE duty = 'catalog' GROUP BY 1 ORDER BY 1$$, $$VALUES ('late', 1::bigint), ('on_time', 3::bigint)$$, 'three in time, one late');
SELECT is((SELECT count(*) FROM credit.catalog_item_history WHERE edition = 'p3' AND operation = 'D'), 1::bigint, 'what was dropped stands in the history');
SELECT is((SELECT count(*) FROM credit.power_history WHERE power = '3611-XK-01'), 1::bigint, 'so does who had the power before');
SELECT throws_ok($$DELETE FROM credit.power_change$$, NULL, NULL, 'a change is never deleted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
