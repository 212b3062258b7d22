-- S0 方案 四(四) 每天至少查询一次信用信息,直至办结: every day between acceptance and closing has its query; the job makes
-- the missing one of today and says that nobody did; days that are past are listed, and refuse closing until the head
-- has said why (R153, N6).
BEGIN;
SELECT plan(35);
SELECT tap.confirmed('penalty', tap.penalty('d1'));
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.open_matter('91360000625912173B', 'permit', '排污许可') AS id, credit.open_matter('91360000625912173B', 'permit', '另一事项') AS other, credit.open_matter('91360000625912173B', 'permit', '未受理') AS idle;
GRANT SELECT ON m TO PUBLIC;
CREATE FUNCTION pg_temp.on_day(day date) RETURNS void LANGUAGE sql AS $$ SELECT tap.act(); SELECT set_config('pg_credit.today', day::text, true); $$;
CREATE FUNCTION pg_temp.gaps(matter bigint) RETURNS date[] LANGUAGE sql SECURITY DEFINER AS $$
	SELECT array_agg(day ORDER BY day) FROM credit_report.query_gap WHERE matter_id = matter $$;
SELECT credit.check_subject('91360000625912173B', 'approval', x, 'accept'), credit.move_matter(x, 'accepted') FROM m, unnest(ARRAY[id, other]) AS x;
SELECT tap.act();
SELECT is(pg_temp.gaps(id), NULL, 'queried at acceptance: no gap') FROM m;
-- the 12th: nobody asks, the job does
SELECT pg_temp.on_day('2026-05-12');
SELECT is(pg_temp.gaps(id), '{2026-05-12}', 'today is listed while its query is missing') FROM m;
SELECT is(credit.make_daily_queries(), 2::bigint, 'the job asks about what was accepted');
SELECT is(credit.make_daily_queries(), 0::bigint, 'run again it asks no more');
SELECT results_eq('SELECT i.stage, i.automatic, i.asked_by, i.unit, i.purpose, i.asked_on FROM credit.inquiry AS i, m WHERE i.matter_id = m.id AND i.automatic',
	$$SELECT 'daily', true, session_user, credit.unit_of('上饶市生态环境局'), 'approval', DATE '2026-05-12'$$, 'on behalf of the handling unit, by whoever ran it, marked as automatic');
SELECT is((SELECT i.answer ->> 'automatic' FROM credit.inquiry AS i, m WHERE i.matter_id = m.id AND i.automatic), 'true', 'the receipt says so too');
SELECT is((SELECT count(*) FROM credit.inquiry AS i, m WHERE i.matter_id = m.idle), 0::bigint, 'what is not accepted is not asked about');
SELECT is(pg_temp.gaps(id), NULL, 'the gap is filled') FROM m;
SELECT throws_ok($$INSERT INTO credit.inquiry SELECT code, inquiry_id + 9000, matter_id, stage, purpose, unit, asked_by, asked_on, asked_at, answer, digest, true FROM credit.inquiry WHERE automatic$$, '23505', NULL, 'one automatic query a day and matter');
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.check_subject($$91360000625912173B$$, $$approval$$, id, $$handle$$), credit.move_matter(id, $$handled$$) FROM m', 'handled, with a query made by hand');
-- 13th and 14th: neither
SELECT pg_temp.on_day('2026-05-15');
SELECT is(pg_temp.gaps(id), '{2026-05-13,2026-05-14,2026-05-15}', 'three days are missing') FROM m;
SELECT tap.act('tap_reporter');
SELECT results_eq($$SELECT since, count FROM credit_report.alert WHERE alert = 'query_gap'$$, $$VALUES (DATE '2026-05-13', 4)$$, 'an alert: two past days of two matters');
SELECT tap.act();
SELECT credit.make_daily_queries();
SELECT is(pg_temp.gaps(id), '{2026-05-13,2026-05-14}', 'the job makes none for days that are past') FROM m;
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.move_matter(id, $$approved$$) FROM m', 'an automatic query counts for today');
SELECT tap.raises('SELECT credit.move_matter(id, $$closed$$) FROM m', 'query_gap', 'but closing is refused with days missing');
SELECT tap.raises($$SELECT credit.explain_gaps(id, '系统检修') FROM m$$, 'not_entitled', 'a clerk does not explain them');
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.explain_gaps(id, '系统检修') FROM m$$, 'not_your_unit', 'nor does another unit''s head');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.explain_gaps(id, ' ') FROM m$$, 'reason_missing', 'nor anybody without a reason');
SELECT tap.raises($$SELECT credit.explain_gaps(999999, 'x')$$, 'no_matter', 'nor for no matter');
SELECT is(credit.explain_gaps(id, '系统检修'), 2::bigint, 'the head does') FROM m;
SELECT tap.raises($$SELECT credit.explain_gaps(id, '系统检修') FROM m$$, 'no_gap', 'once');
SELECT results_eq($$SELECT day, explanation::text || ' ' || (explained_by COLLATE "default") FROM credit_report.query_gap, m WHERE matter_id = id ORDER BY day$$, $$VALUES (DATE '2026-05-13', '系统检修 tap_head'), ('2026-05-14', '系统检修 tap_head')$$, 'the days stay listed, with what was said');
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.move_matter(id, $$closed$$) FROM m', 'then it is closed');
SELECT tap.act();
SELECT throws_ok($$UPDATE credit.gap_explanation SET reason = 'x'$$, 'UC402', NULL, 'what was said is not changed');
-- who sees the list
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit_report.query_gap', 'another unit sees nothing of it');
SELECT tap.act('tap_office');
SELECT isnt_empty('SELECT * FROM credit_report.query_gap', 'the office does');
-- calendar days or working days: the rule's unit.  The 16th and 17th are a weekend.
SELECT pg_temp.on_day('2026-05-18');
SELECT is(pg_temp.gaps(other), '{2026-05-13,2026-05-14,2026-05-16,2026-05-17,2026-05-18}', 'calendar days') FROM m;
UPDATE credit.rule SET measured_in = 'workday' WHERE name = 'query.daily';
SELECT is(pg_temp.gaps(other), '{2026-05-13,2026-05-14,2026-05-18}', 'working days, when the rule counts by them') FROM m;
SELECT pg_temp.on_day('2026-05-17');
SELECT is(credit.make_daily_queries(), 0::bigint, 'and then the job rests on Sunday');
SELECT pg_temp.on_day('2026-05-18');
INSERT INTO credit.rule (name, region, amount, measured_in, valid_during, basis) VALUES ('query.daily', '361100', 0, 'day', '[2016-09-01,)', 'x');
SELECT is(pg_temp.gaps(other), NULL, 'a narrower rule may ask for none') FROM m;
DELETE FROM credit.rule WHERE name = 'query.daily' AND region = '361100';
-- how many days may go by unexplained is a rule too
SELECT tap.as('tap_clerk', 'SELECT credit.check_subject($$91360000625912173B$$, $$approval$$, other, $$handle$$)::text FROM m');
SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(other, %L) FROM m', s)) FROM unnest('{handled,refused}'::text[]) AS s;
UPDATE credit.rule SET amount = 1 WHERE name = 'query.gaps_allowed';
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.move_matter(other, $$closed$$) FROM m', 'query_gap', 'one day may go by, two may not');
SELECT tap.act();
UPDATE credit.rule SET amount = 2 WHERE name = 'query.gaps_allowed';
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.move_matter(other, $$closed$$) FROM m', 'two may, when the rule says so');
SELECT tap.act();
SELECT is(pg_temp.gaps(other), '{2026-05-13,2026-05-14}', 'and stay in the list') FROM m;
SELECT is((SELECT count(*) FROM credit.job WHERE job = 'daily_queries' AND enabled), 1::bigint, 'the job is one of the platform''s');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
