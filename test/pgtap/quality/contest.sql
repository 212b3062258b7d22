-- N13 (GLEIF): the department sees its failing rows and can contest them; upheld findings leave the count and the
-- month is computed again until it is issued, then never.
BEGIN;
SELECT plan(33);
SELECT tap.confirmed('penalty', tap.penalty('坏号1')), tap.confirmed('penalty', tap.penalty('坏号2')), tap.confirmed('penalty', tap.penalty('坏号3'));
SELECT credit.assess_open_months();
CREATE FUNCTION pg_temp.finding(doc text) RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT finding_id FROM credit.quality_finding WHERE label = doc AND check_id = 'document_number_form' $$;
CREATE FUNCTION pg_temp.result(OUT passed bigint, OUT failed bigint, OUT upheld bigint) LANGUAGE sql SECURITY DEFINER AS $$ SELECT passed, failed, upheld FROM credit.quality_result WHERE check_id = 'document_number_form' AND month = '2026-05-01' $$;
SELECT results_eq('SELECT * FROM pg_temp.result()', 'VALUES (0::bigint, 3::bigint, 0::bigint)', 'three bad numbers');

-- drill-down: the unit itself and the office
SELECT tap.act('tap_head');
SELECT is((SELECT count(*) FROM credit.quality_finding WHERE check_id = 'document_number_form'), 3::bigint, 'the unit''s head sees its failing rows');
SELECT tap.act('tap_office');
SELECT is((SELECT count(*) FROM credit.quality_finding WHERE check_id = 'document_number_form'), 3::bigint, 'the office too');
SELECT tap.act('tap_other_head');
SELECT is((SELECT count(*) FROM credit.quality_finding), 0::bigint, 'another unit does not');
SELECT is((SELECT count(*) FROM credit.quality_band WHERE unit = credit.unit_of('上饶市生态环境局')), 0::bigint, 'nor its band while it is a draft');
SELECT tap.act('tap_reporter');
SELECT throws_ok('SELECT * FROM credit.quality_finding', '42501', NULL, 'a reporting tool sees no rows');
SELECT isnt_empty('SELECT * FROM credit_report.quality_band', 'but bands');
SELECT isnt_empty('SELECT * FROM credit_report.quality_check_result', 'and checks');
SELECT tap.act('tap_nobody');
SELECT throws_ok('SELECT * FROM credit.quality_band', '42501', NULL, 'the public nothing');

-- contesting
SELECT tap.act('tap_other_head');
SELECT tap.raises(format($$SELECT credit.contest_finding(%s, '不是我单位')$$, pg_temp.finding('坏号1')), 'not_your_unit', 'a unit contests its own findings');
SELECT tap.act('tap_clerk');
SELECT throws_ok(format($$SELECT credit.contest_finding(%s, 'x')$$, pg_temp.finding('坏号1')), '42501', NULL, 'by its head');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.contest_finding(0, ''x'')', 'no_finding', 'there is no such finding');
SELECT throws_ok(format($$SELECT credit.contest_finding(%s, ' ')$$, pg_temp.finding('坏号1')), '23514', NULL, 'on a ground');
SELECT lives_ok(format($$SELECT credit.contest_finding(%s, '此文号为历史编号规则')$$, pg_temp.finding('坏号1')), 'contested');
SELECT lives_ok(format($$SELECT credit.contest_finding(%s, '同上')$$, pg_temp.finding('坏号2')), 'another');
SELECT tap.raises(format($$SELECT credit.contest_finding(%s, '再次')$$, pg_temp.finding('坏号1')), 'contested_before', 'once');
SELECT throws_ok($$SELECT credit.answer_contest((SELECT contest_id FROM credit.finding_contest LIMIT 1), 'upheld', 'x')$$, '42501', NULL, 'the unit does not answer itself');
SELECT tap.act();
SELECT tap.raises($$SELECT credit_private.freeze_quality('2026-05-01', '361100')$$, 'contests_open', 'a month with open contests is not issued');
SELECT tap.act('tap_office');
CREATE FUNCTION pg_temp.contest(doc text) RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT contest_id FROM credit.finding_contest WHERE finding_id = pg_temp.finding(doc) $$;
SELECT throws_ok(format($$SELECT credit.answer_contest(%s, 'maybe', 'x')$$, pg_temp.contest('坏号1')), '23514', NULL, 'upheld or dismissed');
SELECT throws_ok(format($$SELECT credit.answer_contest(%s, 'upheld', '')$$, pg_temp.contest('坏号1')), '23514', NULL, 'with a reason');
SELECT throws_ok(format($$SELECT credit.answer_contest(%s, NULL, NULL)$$, pg_temp.contest('坏号1')), '23514', NULL, 'and not nothing');
SELECT credit.answer_contest(pg_temp.contest('坏号1'), 'upheld', '确为历史编号');
SELECT results_eq('SELECT * FROM pg_temp.result()', 'VALUES (0::bigint, 2::bigint, 1::bigint)', 'upheld: it leaves the count, and is shown apart');
SELECT credit.answer_contest(pg_temp.contest('坏号2'), 'dismissed', '不符合GB/T 9704');
SELECT results_eq('SELECT * FROM pg_temp.result()', 'VALUES (0::bigint, 2::bigint, 1::bigint)', 'dismissed: it stays');
SELECT tap.raises(format($$SELECT credit.answer_contest(%s, 'upheld', 'x')$$, pg_temp.contest('坏号2')), 'no_contest', 'answered once');

-- a corrected row clears its finding until the month is issued
SELECT tap.act();
SELECT tap.as('tap_head', format($$SELECT credit.withdraw_record(%s, '撤回')$$, (SELECT record_id FROM credit.record WHERE document_no = '坏号3')));
SELECT credit.assess_open_months();
SELECT results_eq('SELECT * FROM pg_temp.result()', 'VALUES (0::bigint, 1::bigint, 1::bigint)', 'a withdrawn record is no longer judged');
SELECT is((SELECT cleared_on FROM credit.quality_finding WHERE finding_id = pg_temp.finding('坏号3')), '2026-05-11'::date, 'its finding is cleared, not deleted');
SET LOCAL pg_credit.today = '2026-06-02';
SELECT is(credit_private.freeze_quality('2026-05-01', '361100'), 1::bigint, 'the month is issued');
CREATE TEMP TABLE frozen AS SELECT * FROM credit.quality_band WHERE issued_on IS NOT NULL;
GRANT SELECT ON frozen TO PUBLIC;
SELECT tap.confirmed('penalty', tap.penalty('坏号4', '{"CF_JDRQ":"2026-05-29"}'));
UPDATE credit.quality_check SET weight = 9 WHERE check_id = 'name_agrees';
SELECT credit.assess_open_months();
SELECT results_eq($$SELECT * FROM credit.quality_band WHERE month = '2026-05-01'$$, 'SELECT * FROM frozen', 'whatever comes later, an issued month stays');
SELECT tap.raises($$SELECT tap.as('tap_head', format('SELECT credit.contest_finding(%s, ''x'')', (SELECT max(finding_id) FROM credit.quality_finding WHERE month = '2026-05-01' AND cleared_on IS NULL)))$$, 'already_issued', 'and is contested no more');
SELECT tap.act();
SELECT throws_ok($$UPDATE credit.quality_band SET score = 100 WHERE month = '2026-05-01'$$, 'UC402', NULL, 'not even by hand');
SELECT throws_ok($$DELETE FROM credit.quality_result WHERE month = '2026-05-01'$$, 'UC402', NULL, 'nor deleted');
SELECT throws_ok($$UPDATE credit.finding_contest SET answer = 'y'$$, 'UC402', NULL, 'an answer stands');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
