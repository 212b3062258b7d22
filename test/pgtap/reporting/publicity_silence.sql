-- S3 三.5 全面梳理行政许可、行政处罚事项目录清单: a unit that has matters and no records in a month stands as a zero report (R033).
BEGIN;
SELECT plan(6);
SELECT tap.act('tap_office');
INSERT INTO credit.publicity_matter (unit, matter_no, name, act_kind, valid_during, basis)
SELECT credit.unit_of('上饶市生态环境局'), m.no, m.name, m.kind, m.valid_during::daterange, '水污染防治法'
  FROM (VALUES ('1', '排污许可', 'permit', '[2026-04-01,)'), ('2', '超标排放处罚', 'penalty', '[2026-03-15,)'), ('3', '无证排放处罚', 'penalty', '[2026-05-01,)')) AS m(no, name, kind, valid_during);
SELECT tap.act();
SELECT tap.confirmed('penalty', tap.penalty('s1'));
SELECT results_eq($$SELECT act_kind::text, month, matters, records, zero_report FROM credit_report.publicity_silence ORDER BY act_kind, month$$,
	$$VALUES ('penalty', DATE '2026-03-01', 1, 0, true), ('penalty', '2026-04-01', 1, 0, true), ('penalty', '2026-05-01', 2, 1, false),
	('permit', '2026-04-01', 1, 0, true), ('permit', '2026-05-01', 1, 0, true)$$, 'each kind of act, from the month its first matter came');
SELECT tap.reviewed('permit', tap.permit('s2'));
SELECT is((SELECT records FROM credit_report.publicity_silence WHERE act_kind = 'permit' AND month = '2026-05-01'), 0, 'what is not confirmed is no record');
SELECT tap.as('tap_head', $$SELECT credit.confirm(record_id) FROM credit.record WHERE document_no = 's2'$$);
SELECT is((SELECT zero_report FROM credit_report.publicity_silence WHERE act_kind = 'permit' AND month = '2026-05-01'), false, 'confirmed it breaks the silence');
SET LOCAL pg_credit.today = '2027-05-11';
SELECT is((SELECT min(month) FROM credit_report.publicity_silence), '2026-05-01'::date, 'how far it looks back is a rule: twelve months');
SELECT tap.act('tap_reporter');
SELECT is((SELECT count(*) > 0 FROM credit_report.publicity_silence), true, 'reporting tools read it');
SELECT tap.act();
SELECT throws_ok($$INSERT INTO credit.publicity_matter (unit, matter_no, name, act_kind, basis) SELECT unit, '9', 'x', 'judgment', 'x' FROM credit.unit LIMIT 1$$, '23514', NULL, 'permits and penalties only');
SELECT * FROM finish();
ROLLBACK;
