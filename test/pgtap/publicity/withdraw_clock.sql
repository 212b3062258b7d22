-- 行政处罚法(2021) art 48 三日内撤回公开的行政处罚决定信息: withdrawal has its own clock; on time and late are seen
-- per unit (R054, R076).
BEGIN;
SELECT plan(12);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('c1')) AS today, tap.confirmed('penalty', tap.penalty('c2')) AS late, tap.confirmed('penalty', tap.penalty('c3', '{"_severity":"minor"}')) AS expired,
	tap.confirmed('penalty', tap.penalty('c4')) AS never;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_office', $$SELECT credit.withhold(never, 'trade_secret', 'x') FROM r$$);
SELECT credit.publish_due();
CREATE FUNCTION pg_temp.clock(id bigint) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', starts_on, due_on, met_on, CASE WHEN met_on <= due_on THEN 'on_time' ELSE 'late' END), ', ') FROM credit.duty WHERE record_id = id AND kind = 'withdraw' $$;
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(today, '复议撤销') FROM r$$);
SELECT is(pg_temp.clock(today), '2026-05-11 2026-05-14 2026-05-11 on_time', 'withdrawn on the day: on time') FROM r;
SET LOCAL pg_credit.today = '2026-05-20';
SELECT tap.act('tap_head');
SELECT tap.raises(format($$SELECT credit.withdraw_record(%s, 'x', '2026-05-21')$$, late), 'bad_revocation', 'a decision is not revoked tomorrow') FROM r;
SELECT tap.raises(format($$SELECT credit.withdraw_record(%s, 'x', '2026-05-05')$$, late), 'bad_revocation', 'nor before it was made') FROM r;
SELECT tap.act();
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(late, '法院撤销', '2026-05-12') FROM r$$);
SELECT is(pg_temp.clock(late), '2026-05-12 2026-05-15 2026-05-20 late', 'revoked last week and withdrawn today: late') FROM r;
SELECT is(pg_temp.clock(never), NULL, 'what was never public owes no withdrawal') FROM r;
SELECT results_eq($$SELECT unit_name::text, on_time, late FROM credit_report.timeliness WHERE duty = 'withdraw' $$, $$VALUES ('上饶市生态环境局', 1, 1)$$, 'per unit');
-- a job that stood still
SET LOCAL pg_credit.today = '2026-08-20';
SELECT is(credit.withdraw_expired(), 2::bigint, 'the maximum period was over two weeks ago');
SELECT is(pg_temp.clock(expired), '2026-08-06 2026-08-11 2026-08-20 late', 'so this is late') FROM r;
-- repair leaves at once
CREATE TEMP TABLE p AS SELECT tap.confirmed('penalty', tap.penalty('c5', '{"CF_JDRQ":"2026-05-11"}')) AS id;
GRANT SELECT ON p TO PUBLIC;
SELECT credit.publish_due();
SELECT tap.approve(tap.repair(id)) FROM p;
SELECT is_empty($$SELECT 1 FROM credit_public.penalty WHERE cf_wsh = 'c5'$$, 'repaired: gone in the same transaction (R076)');
SELECT is(pg_temp.clock(id), '2026-08-20 2026-08-25 2026-08-20 on_time', 'on time') FROM p;
SELECT results_eq($$SELECT withdrawn_why FROM credit.publication JOIN p ON record_id = id$$, $$VALUES ('repaired'), ('repaired')$$, 'as repaired');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
