-- S3 三.2 行为清单; 一.5 分类标准,确定失信行为程度划分: which conduct makes which record; its grade follows from the standard of
-- its industry, by date and region, and another one takes a reason (R030, R044, R045).
BEGIN;
SELECT plan(17);
SELECT tap.act('tap_office');
SELECT lives_ok($$INSERT INTO credit.behaviour (behaviour, name, act_kind, item, class, sector, basis) VALUES ('HB-01', '超标排放水污染物', 'penalty', 'penalty', 'untrustworthy', 'environment', '水污染防治法 83')$$, 'the office keeps the list');
SELECT lives_ok($$INSERT INTO credit.grading (behaviour, severity, valid_during, basis) VALUES ('HB-01', 'general', '[2016-01-01,2026-05-01)', '旧标准'), ('HB-01', 'serious', '[2026-05-01,)', '新标准')$$, 'and the standards');
SELECT lives_ok($$INSERT INTO credit.grading (behaviour, region, severity, valid_during, basis) VALUES ('HB-01', '360300', 'minor', '[2026-05-01,)', '萍乡标准')$$, 'of regions too');
SELECT throws_ok($$INSERT INTO credit.grading (behaviour, severity, valid_during, basis) VALUES ('HB-01', 'minor', '[2026-04-01,)', 'x')$$, '23P01', NULL, 'one at a time');
SELECT throws_ok($$INSERT INTO credit.behaviour VALUES ('x', 'x', 'penalty', NULL, 'bad', NULL, 'x')$$, '23514', NULL, 'of one of three classes');
SELECT tap.act();
SELECT is((credit.grading_on('HB-01', '2026-05-06', '360300')).severity, 'minor', 'the nearest standard holds');
SELECT is((tap.record('penalty', tap.penalty('new', '{"_behaviour":"HB-01"}'))).severity, 'serious', 'the grade follows from the conduct');
SELECT is((tap.record('penalty', tap.penalty('old', '{"_behaviour":"HB-01","CF_JDRQ":"2026-04-20"}'))).severity, 'general', 'by the standard of the day of decision');
SELECT is((tap.record('penalty', tap.penalty('none'))).severity, 'general', 'without conduct named: the item''s own');
SELECT is((tap.record('penalty', tap.penalty('other', '{"_behaviour":"HB-01","_severity":"minor","_severity_reason":"主动消除危害后果"}'))).severity, 'minor', 'another grade, with a reason');
SELECT set_eq($$SELECT condition, fault FROM tap.faults('penalty', tap.penalty('no reason', '{"_behaviour":"HB-01","_severity":"minor","_severity_reason":" "}'))$$,
	$$VALUES ('row_refused', 'record_grade_reason_check')$$, 'without a reason it comes back');
SELECT set_eq($$SELECT condition, fault FROM tap.faults('penalty', tap.penalty('unknown', '{"_behaviour":"HB-99"}'))$$,
	$$VALUES ('row_refused', 'record_grade_behaviour_fkey')$$, 'so does conduct that is not in the list');
SELECT results_eq($$SELECT r.document_no, g.derived, g.severity, d.basis, g.reason FROM credit.record_grade AS g JOIN credit.record AS r USING (code, record_id) JOIN credit.grading AS d USING (grading_id) ORDER BY 1$$,
	$$VALUES ('new', 'serious', 'serious', '新标准', NULL), ('old', 'general', 'general', '旧标准', NULL), ('other', 'serious', 'minor', '新标准', '主动消除危害后果')$$, 'how each grade came about is kept');
SELECT is(tap.as('tap_clerk', 'SELECT count(*) FROM credit.record_grade'), '3', 'the unit that reported sees it');
SELECT is(tap.as('tap_other_clerk', 'SELECT count(*) FROM credit.record_grade'), '0', 'another unit does not');
SELECT throws_ok('UPDATE credit.record_grade SET reason = $$x$$', NULL, NULL, 'and not changed');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
