-- S3 三.4 增量主体赋码及信息回传, 先赋码后换证; S2 item 3 个体工商户…换证赋码; S3 三.4 月度考核通报: codes assigned, certificates replaced and messages
-- returned are days of their own, with a clock and a monthly rate (R004, R005, R006, R219).
BEGIN;
SELECT plan(37);
CREATE ROLE tap_registrar LOGIN;
SELECT credit.register_unit('上饶市市场监督管理局', '361100', 'city') AS registrar \gset
SELECT credit.open_account('tap_registrar', :'registrar', '{credit_clerk}');
SELECT tap.as('tap_office', format($$SELECT count(*) FROM credit.load_identifiers(%L, '工商档案')$$, jsonb_build_array(
	jsonb_build_object('scheme', 'registration_number', 'value', '361100600000011', 'name', '老王饭店', 'kind', 'individual_business', 'authority', '上饶市市场监督管理局'),
	jsonb_build_object('scheme', 'registration_number', 'value', '361100110000012', 'name', '某厂', 'kind', 'enterprise', 'authority', '上饶市市场监督管理局'),
	jsonb_build_object('scheme', 'registration_number', 'value', '361100110000013', 'name', '江西铜业股份有限公司', 'code', '91360000625912173B', 'authority', '上饶市市场监督管理局'))));
UPDATE credit.subject SET known_since = '2026-03-10' WHERE code = '91360000625912173B';
CREATE FUNCTION pg_temp.rate(month date) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', stock, converted, conversion_rate, assigned, certificates, returned, not_returned) FROM credit_report.code_conversion AS v WHERE v.month = rate.month AND authority_name = '上饶市市场监督管理局' $$;
SELECT is(pg_temp.rate('2026-05-01'), '3 1 33.33 0 0 0 0', 'of three old numbers one has a code');
SELECT is(pg_temp.rate('2026-03-01'), '3 1 33.33 0 0 0 0', 'since March');
SELECT is(pg_temp.rate('2026-02-01'), NULL, 'nothing before the first');

SELECT tap.act('tap_registrar');
SELECT isnt(credit.assign_code('92361100MA0000007P', '老王饭店', '2026-05-06', 'individual_business', '361100600000011'), NULL, 'an individual business gets its code');
SELECT tap.act();
CREATE TEMP TABLE c AS SELECT code FROM credit.code_assignment;
GRANT SELECT ON c TO PUBLIC;
SELECT is((SELECT count(*) FROM c), 1::bigint, 'one assignment');
SELECT is(credit.resolve_subject('361100600000011'), code, 'the old number finds the code now') FROM c;
SELECT is((SELECT kind FROM credit.subject AS s, c WHERE s.code = c.code), 'individual_business', 'a kind of its own');
SELECT results_eq('SELECT d.due_on, d.unit::text, r.name FROM credit.duty AS d JOIN credit.rule AS r USING (rule_id) JOIN c USING (code) WHERE kind = ''code_feedback'' AND met_on IS NULL',
	format($$VALUES (DATE '2026-05-14', %L, 'code.feedback')$$, :'registrar'), 'the message is due in seven working days, 9 May being one');
SELECT is(pg_temp.rate('2026-05-01'), '3 2 66.67 1 0 0 1', 'two of three converted, one code not returned');
SELECT tap.act('tap_registrar');
SELECT results_eq('SELECT subject_name::text, due_on, overdue FROM credit_report.code_not_returned', $$VALUES ('老王饭店', DATE '2026-05-14', false)$$, 'the authority sees what it has not returned');
SELECT is(credit.assign_code(code, '老王饭店', '2026-05-06'), NULL, 'said again it changes nothing') FROM c;
SELECT tap.raises($$SELECT credit.assign_code(code, '老王饭店', '2026-05-07') FROM c$$, 'code_assigned', 'on another day it is refused');
SELECT tap.raises($$SELECT credit.assign_code('91110000600037341L', 'x', '2026-06-01')$$, 'future_date', 'nor is a code assigned tomorrow');
SELECT tap.raises($$SELECT credit.assign_code('91110000600037341L', 'x', '2026-05-06', NULL, '361100110000013')$$, 'code_assigned', 'who has an official code gets no second one here');
SELECT tap.raises($$SELECT credit.assign_code('91110000600037341L', 'x', '2026-05-06', NULL, '999')$$, 'unknown_subject', 'nor a number that nobody has');
SELECT tap.act('tap_clerk');
SELECT is_empty('SELECT * FROM credit_report.code_not_returned', 'another unit does not see it');
SELECT tap.raises('SELECT credit.return_code(code, ''M1'') FROM c', 'not_your_unit', 'nor returns it');
SELECT tap.raises('SELECT credit.replace_certificate(code, ''2026-05-10'') FROM c', 'not_your_unit', 'nor replaces certificates');
SELECT tap.raises($$SELECT credit.return_code('91360000625912173B', 'M1')$$, 'no_assignment', 'what was not assigned is not returned');
SELECT tap.act();

-- the certificate later, the message late
SET LOCAL pg_credit.today = '2026-05-18';
SELECT tap.act('tap_registrar');
SELECT results_eq('SELECT overdue FROM credit_report.code_not_returned', 'VALUES (true)', 'overdue');
SELECT lives_ok('SELECT credit.replace_certificate(code, ''2026-05-17'') FROM c', 'the certificate after the code');
SELECT lives_ok('SELECT credit.replace_certificate(code, ''2026-05-17'') FROM c', 'twice');
SELECT tap.raises('SELECT credit.replace_certificate(code, ''2026-05-16'') FROM c', 'code_assigned', 'once only');
SELECT lives_ok('SELECT credit.return_code(code, ''M1'') FROM c', 'returned');
SELECT lives_ok('SELECT credit.return_code(code, ''M1'') FROM c', 'the same message twice');
SELECT tap.raises('SELECT credit.return_code(code, ''M2'') FROM c', 'code_assigned', 'not by another message');
SELECT is_empty('SELECT * FROM credit_report.code_not_returned', 'nothing is left to return');
SELECT tap.act();
SELECT is((SELECT (d.met_on, d.met_on > d.due_on)::text FROM credit.duty AS d JOIN c USING (code) WHERE kind = 'code_feedback'), '(2026-05-18,t)', 'the duty is met, late');
SELECT is(pg_temp.rate('2026-05-01'), '3 2 66.67 1 1 1 0', 'the month has it all');
-- the certificate first
SELECT tap.act('tap_registrar');
SELECT isnt(credit.assign_code('91110000600037341L', '某厂', '2026-05-12', 'enterprise', '361100110000012', '2026-05-08'), NULL, 'the certificate before the code');
SELECT tap.act();
SELECT is(pg_temp.rate('2026-05-01'), '3 3 100.00 2 2 1 1', 'all are converted');

-- R006: kind and prefix
SELECT is_empty('SELECT * FROM credit_report.kind_warning', 'kinds and prefixes agree');
SELECT tap.act('tap_registrar');
SELECT lives_ok($$SELECT credit.assign_code('91350100M000100Y43', '某研究院', '2026-05-12', 'public_institution')$$, 'a kind that the prefix does not tell is no refusal');
SELECT throws_ok('SELECT * FROM credit_report.kind_warning', '42501', NULL, 'a list of subjects is not everybody''s');
SELECT tap.act('tap_office');
SELECT results_eq('SELECT subject_code::text, kind::text, kind_by_code::text FROM credit_report.kind_warning', $$VALUES ('91350100M000100Y43', 'public_institution', 'enterprise')$$, 'but a warning');
SELECT tap.act();
SELECT throws_ok($$UPDATE credit.code_assignment SET returned_on = '2026-05-01', message_no = 'x' WHERE returned_on IS NULL$$, '23514', NULL, 'no message before the code');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
