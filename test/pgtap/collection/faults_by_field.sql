-- S0 art 8 格式、标准和模板; S0 art 5 实行信用信息目录管理: each kind of bad input has its own
-- code, and names the field, the value and what to do (R015, R017, R026, R201).
BEGIN;
SELECT plan(26);
CREATE TEMP TABLE input (n serial, what text, doc jsonb, condition text, pointer text, value text, expected text);
INSERT INTO input (what, doc, condition, pointer, value, expected) VALUES
('unknown unit',         tap.penalty('f1', '{"CF_CFJG":"不存在局"}'),                  'unknown_unit', '/CF_CFJG', '不存在局', NULL),
('decision of tomorrow', tap.penalty('f2', '{"CF_JDRQ":"2026-05-12"}'),                'future_decision_date', '/CF_JDRQ', '2026-05-12', '<= 2026-05-11'),
('decision before the first edition', tap.penalty('f3', '{"CF_JDRQ":"2016-08-31"}'),   'expired_item', '/CF_JDRQ', '2016-08-31', NULL),
('mandatory field missing', tap.penalty('f4') - 'CF_SY',                               'template_fault', '/CF_SY', NULL, 'a value'),
('a word for nothing',   tap.penalty('f5', '{"CF_SY":"无"}'),                          'empty_word', '/CF_SY', '无', 'a value'),
('no such day',          tap.penalty('f6', '{"CF_JDRQ":"2026-02-30"}'),                'template_fault', '/CF_JDRQ', '2026-02-30', 'a date as YYYY-MM-DD or YYYY/MM/DD'),
('not a number',         tap.penalty('f7', '{"CF_NR_FK":"2万"}'),                      'amount_unit', '/CF_NR_FK', '2万', 'a number'),
('check character wrong', tap.penalty('f8', '{"CF_XDR_SHXYM":"91360000625912173C"}'),  'bad_subject_code', '/CF_XDR_SHXYM', '91360000625912173C', 'B'),
('placeholder for a code', tap.penalty('f9', '{"CF_XDR_SHXYM":"00000000000000000X","CF_XDR_GSZC":"360000110000001"}'), 'bad_subject_code', '/CF_XDR_SHXYM', '00000000000000000X', NULL),
('unknown severity',     tap.penalty('f10', '{"_severity":"nonsense"}'),               'row_refused', '', NULL, NULL),
('correction of nothing', tap.penalty('f11', '{"_corrects":"999999"}'),                'no_record', '/_corrects', '999999', NULL),
('correction of no number', tap.penalty('f12', '{"_corrects":"abc"}'),                 'no_record', '/_corrects', 'abc', NULL),
('day of issue that is none', tap.penalty('f13', '{"_issued_on":"2026-13-01"}'),       'template_fault', '/_issued_on', '2026-13-01', 'a date as YYYY-MM-DD or YYYY/MM/DD'),
('day of issue to come', tap.penalty('f14', '{"_issued_on":"2026-05-12"}'),            'template_fault', '/_issued_on', '2026-05-12', '<= 2026-05-11'),
('a row that is no object', '"text"',                                                  'template_fault', '', NULL, NULL);

SELECT ok(EXISTS (SELECT FROM tap.faults('penalty', i.doc) AS f
		   WHERE f.condition = i.condition AND f.pointer = i.pointer AND f.value IS NOT DISTINCT FROM i.value
			 AND (i.expected IS NULL OR f.expected = i.expected)), i.what)
  FROM input AS i ORDER BY i.n;
SELECT is((SELECT count(*) FROM credit.record), 0::bigint, 'no bad row became a record');
SELECT is((SELECT count(*) FROM credit.inbox WHERE payload ->> 'CF_WSH' LIKE 'f%'), 14::bigint, 'and none was lost');

SELECT results_eq($$SELECT condition, value FROM tap.faults('no_such_item', tap.penalty('u1'))$$, $$VALUES ('unknown_item', 'no_such_item')$$, 'unknown item');
SELECT results_eq($$SELECT condition, pointer, value FROM tap.faults('old_permit', tap.permit('u2'))$$,
	$$VALUES ('expired_item', '/XK_JDRQ', '2026-05-06')$$, 'an item that ended before the decision');
SELECT is_empty($$SELECT * FROM tap.faults('old_permit', tap.permit('u3', '{"XK_JDRQ":"2019-12-31","XK_YXQZ":"2019-12-31"}'))$$,
	'the same item on its last day is good: the day of the decision decides (S2 item 9)');
SELECT is((SELECT edition || ' ' || item FROM credit.record WHERE document_no = 'u3'), 'tap-2016 old_permit', 'and the record is tied to that edition');

SELECT is((SELECT array_agg(f.condition || f.pointer ORDER BY f.pointer) FROM tap.faults('penalty',
		tap.penalty('m1', '{"CF_CFJG":"不存在局","CF_XDR_SHXYM":"X","CF_NR_FK":"x"}') - 'CF_SY') AS f),
	ARRAY['unknown_unit/CF_CFJG', 'template_fault/CF_NR_FK', 'template_fault/CF_SY', 'bad_subject_code/CF_XDR_SHXYM'],
	'every fault of a row is told at once') ;

SELECT tap.act();
SELECT credit.open_account('tap_clerk', credit.unit_of('上饶市行政审批局'), '{credit_clerk}');
SELECT credit.close_unit(credit.unit_of('上饶市生态环境局'), '2026-01-01');
SELECT results_eq($$SELECT condition, pointer, value FROM tap.faults('penalty', tap.penalty('c1'))$$,
	$$VALUES ('closed_unit', '/CF_CFJG', '上饶市生态环境局')$$, 'a unit that was closed before the decision');
SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('c2', '{"CF_JDRQ":"2025-12-31"}'))$$, 'a decision of its last day is good (R012)');

SELECT is_empty($$SELECT f.* FROM credit.fault AS f JOIN credit.error AS e USING (condition) WHERE e.sqlstate <> f.sqlstate OR coalesce(f.hint, '') !~ '[^ ]'$$,
	'each fault carries the catalogue''s SQLSTATE and a hint');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
