-- S1 二(九) 常态化发布; S0 art 18 作出行政决定之日起7个工作日内上网公开: the publicity job runs every half minute, so its cost follows
-- what is new, not the register; and what no statement announced is found at night (R063, R079).
BEGIN;
SELECT plan(16);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('k1')) AS one, tap.confirmed('penalty', tap.penalty('k2')) AS two, 0::bigint AS three;
GRANT SELECT ON r TO PUBLIC;
-- rows of the register that a command touches, by whatever plan
CREATE FUNCTION pg_temp.touched(command text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	before bigint;
	after bigint;
	asked text := 'SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables
		WHERE relid IN (''credit.record''::regclass, ''credit.publication''::regclass, ''credit.duty''::regclass)';
BEGIN
	EXECUTE asked INTO before;
	EXECUTE command;
	EXECUTE asked INTO after;
	RETURN after - before;
END $$;
SELECT is((SELECT count(*) FROM credit.publish_candidate), 2::bigint, 'what is confirmed is a candidate');
SELECT is(credit.publish_due(), 4::bigint, 'the job publishes both on two channels');
SELECT is((SELECT count(*) FROM credit.publish_candidate), 0::bigint, 'and takes the candidates away');
-- the planner itself looks at the two ends of an index, once there are statistics
SELECT cmp_ok(pg_temp.touched('SELECT credit.publish_due()'), '<=', 2::bigint, 'nothing new: no row of the register is touched');
UPDATE r SET three = tap.confirmed('penalty', tap.penalty('k3'));
SELECT is(credit.publish_due(), 2::bigint, 'one new is published');
-- withheld, and no longer withheld
SELECT tap.as('tap_head', format($$SELECT credit.withhold(%s, 'trade_secret', '商业秘密', valid_until => '2026-05-20')$$, one)) FROM r;
SELECT is((SELECT count(*) FROM credit.publish_candidate), 0::bigint, 'what is withheld is no candidate');
SELECT set_config('pg_credit.today', '2026-05-21', true);
SELECT credit.end_due_withholdings();
SELECT is((SELECT array_agg(record_id) FROM credit.publish_candidate), (SELECT ARRAY[one] FROM r), 'the ground is gone: looked at again');
SELECT is(credit.publish_due(), 2::bigint, 'and back on both channels');
-- a channel that has to carry penalties from now on, and one that begins on a day
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('publish.tap', 7, 'workday', 'decided_on', '[2016-09-01,)', 'S0 art 18', 'H');
INSERT INTO credit.channel VALUES ('tap_now', '渠道一', 'publish.tap'), ('tap_later', '渠道二', 'publish.tap');
INSERT INTO credit.channel_act (channel, act_kind, valid_during, basis) VALUES
('tap_now', 'penalty', '[2016-09-01,)', 'S0 art 18'), ('tap_later', 'penalty', '[2026-06-01,)', 'S0 art 18');
SELECT is(credit.publish_due(), 3::bigint, 'a new channel carries what there is');
SELECT set_config('pg_credit.today', '2026-06-01', true);
SELECT is(credit.publish_due(), 0::bigint, 'a day begins: nobody said so');
SELECT is(credit.run_job('find_unpublished'), 3::bigint, 'the nightly look finds them');
SELECT is(credit.run_job('find_unpublished'), 0::bigint, 'once');
SELECT is(credit.publish_due(), 3::bigint, 'and the job publishes them');
-- past the triggers
UPDATE r SET one = tap.confirmed('penalty', tap.penalty('k4'));
DELETE FROM credit.publish_candidate;
SELECT is(credit.find_unpublished(), 1::bigint, 'a candidate that was lost is found again');
SELECT is(credit.publish_due(), 4::bigint, 'and published');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
