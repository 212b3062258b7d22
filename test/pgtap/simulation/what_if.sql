-- N10: a rule row that is not there, run over the past: which records would leave publicity and when, which entries would end, what could
-- be repaired; the same formulae as the real path, and nothing written.
BEGIN;
SELECT plan(33);
CREATE TEMP TABLE r (n int, id bigint);
GRANT SELECT ON r TO PUBLIC;
-- published under order 527 (2021), order 58 (2024), order 36 (2026)
SET LOCAL pg_credit.today = '2021-06-10';
INSERT INTO r SELECT n, tap.confirmed('penalty', tap.penalty('h' || n, jsonb_build_object('CF_JDRQ', '2021-06-01', '_severity', CASE n WHEN 1 THEN 'general' ELSE 'serious' END))) FROM generate_series(1, 2) AS n;
SELECT credit.publish_due();
SET LOCAL pg_credit.today = '2024-06-12';
INSERT INTO r SELECT n, tap.confirmed('penalty', tap.penalty('h' || n, jsonb_build_object('CF_JDRQ', '2024-06-03', '_severity', CASE n WHEN 3 THEN 'general' ELSE 'serious' END))) FROM generate_series(3, 5) AS n;
SELECT credit.publish_due();
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', (SELECT id FROM r WHERE n = 4), 'x')$$);
SET LOCAL pg_credit.today = '2026-05-11';
INSERT INTO r SELECT n, tap.confirmed('penalty', tap.penalty('h' || n)) FROM generate_series(6, 6) AS n;
SELECT credit.withdraw_expired();
SELECT credit.publish_due();
SELECT tap.approve(tap.repair(id)) FROM r WHERE n = 5;
CREATE FUNCTION pg_temp.what(rules jsonb, what text DEFAULT 'publicity') RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(format('h%s %s %s→%s', r.n, w.effect, w.day_now, w.day_then), ', ' ORDER BY r.n)
	  FROM credit.what_if(rules) AS w JOIN r ON r.id = w.record_id WHERE w.subject = what $$;
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT * FROM credit.what_if('[]')$$, '42501', NULL, 'not for everyone');
SELECT tap.act('tap_office');
SELECT is_empty($$SELECT * FROM credit.what_if('[]')$$, 'with no other rules nothing is different');
SELECT is_empty($$SELECT * FROM credit.what_if((SELECT jsonb_agg(to_jsonb(x) || jsonb_build_object('valid_during', x.valid_during::text)) FROM credit.rule AS x
	WHERE x.name ~ '^(publicity\.m|repair\.(minimum\.|after_breach$))' OR x.name IN (SELECT term FROM credit.list_kind)))$$, 'nor with the rules in force given as if they were hypothetical');
-- order 36 since 2019
SELECT is(pg_temp.what('[{"name":"publicity.maximum.general","amount":1,"measured_in":"year","starts_from":"decided_on","valid_during":"[2019-07-01,)"},
	{"name":"publicity.maximum.serious","amount":3,"measured_in":"year","starts_from":"decided_on","valid_during":"[2019-07-01,)"}]'),
	'h1 sooner 2022-06-10→2022-06-01, h2 sooner 2024-06-10→2024-06-01, h3 leaves 2027-06-12→2025-06-03, h4 sooner 2027-06-12→2027-06-03', 'what is public now and would not be, and what would have left or will leave sooner; not what was repaired');
SELECT is(pg_temp.what('[{"name":"publicity.maximum.general","amount":6,"measured_in":"year","starts_from":"published_on","valid_during":"[2019-07-01,2023-05-01)"}]'), 'h1 stays 2022-06-10→2027-06-10', 'and what has left and would be public');
SELECT is(pg_temp.what('[{"name":"publicity.maximum.general","amount":null,"valid_during":"[2024-01-01,2025-01-01)"}]'), 'h3 later 2027-06-12→infinity', 'without end is a value too');
SELECT is(pg_temp.what('[{"name":"publicity.maximum.general","drop":true,"valid_during":"[2024-01-01,2025-01-01)"}]'), 'h3 later 2027-06-12→infinity', 'without a rule a record stays, as on the real path');
SELECT is(pg_temp.what('[{"name":"publicity.maximum.general","amount":1,"measured_in":"month","starts_from":"decided_on","valid_during":"[2026-05-12,)"}]'), NULL, 'a rule of tomorrow changes nothing of yesterday');
SELECT is(pg_temp.what('[{"name":"publicity.maximum.general","amount":1,"measured_in":"month","starts_from":"decided_on","region":"110000"}]'), NULL, 'nor one of another region');
SELECT is(pg_temp.what('[{"name":"publicity.maximum.general","amount":10,"measured_in":"year","starts_from":"decided_on","region":"360000"},{"name":"publicity.maximum.general","amount":1,"measured_in":"month","starts_from":"decided_on"}]'),
	'h1 stays 2022-06-10→2031-06-01, h3 later 2027-06-12→2034-06-03, h6 later 2027-05-06→2036-05-06', 'the narrower region goes first');
SELECT results_eq($$SELECT rule_then FROM credit.what_if('[{"name":"publicity.maximum.minor","amount":1,"measured_in":"month"},{"name":"publicity.maximum.serious","amount":1,"measured_in":"month","starts_from":"decided_on"}]') WHERE subject = 'publicity' ORDER BY record_id LIMIT 1$$,
	'VALUES (-2::bigint)', 'the hypothetical row is named by its number');
-- lists
SELECT is(pg_temp.what('[{"name":"list.term.administrative","amount":1,"measured_in":"year","starts_from":"listed_on"}]', 'listing'), 'h4 ends 2027-06-12→2025-06-12', 'an entry that would have ended');
SELECT is(pg_temp.what('[{"name":"list.term.administrative","amount":5,"measured_in":"year","starts_from":"listed_on"}]', 'listing'), 'h4 later 2027-06-12→2029-06-12', 'one that would go on longer');
SELECT is(pg_temp.what('[{"name":"list.term.court","amount":5,"measured_in":"year","starts_from":"listed_on"}]', 'listing'), NULL, 'the term of another list is not its own');
-- repair
SELECT is(pg_temp.what('[{"name":"publicity.minimum.general","amount":0,"measured_in":"month","starts_from":"decided_on","valid_during":"[2026-04-01,)"}]', 'repair'),
	'h1 sooner 2021-09-01→2021-06-01, h3 sooner 2024-09-03→2024-06-03, h6 possible 2026-08-06→2026-05-06', 'what could be repaired today');
SELECT is(pg_temp.what('[{"name":"repair.minimum.serious_offender","amount":10,"measured_in":"year","starts_from":"listed_on"}]', 'repair'), 'h4 not_yet 2025-06-12→2034-06-12', 'and what could not any more');
SELECT is(pg_temp.what('[{"name":"publicity.minimum.general","drop":true}]', 'repair'), 'h1 not_yet 2021-09-01→infinity, h3 not_yet 2024-09-03→infinity, h6 later 2026-08-06→infinity', 'without a rule nothing can');
SELECT is((SELECT string_agg(n.day_then::text, ' ') FROM credit.what_if('[{"name":"publicity.minimum.general","amount":9,"measured_in":"month","starts_from":"decided_on","valid_during":"[2026-04-01,)"}]', '2026-03-31') AS n WHERE subject = 'repair'), NULL, 'repair goes by the rules of the day asked about');
SELECT is((SELECT array_agg(w.effect || ' ' || n ORDER BY n) FROM credit.what_if('[{"name":"publicity.maximum.serious","amount":1,"measured_in":"year","starts_from":"decided_on"}]', '2024-07-01') AS w JOIN r ON id = record_id), '{"sooner 2","sooner 4"}', 'and public or not is as of that day');
-- in numbers
SELECT results_eq($$SELECT effect, unit_name, severity, records, first_day, last_day FROM credit.what_if_count('[{"name":"publicity.maximum.serious","amount":1,"measured_in":"year","starts_from":"decided_on"}]') WHERE subject = 'publicity'$$,
	$$VALUES ('leaves', '上饶市生态环境局', 'serious', 1::bigint, DATE '2025-06-03', DATE '2025-06-03'), ('sooner', '上饶市生态环境局', 'serious', 1, '2022-06-01', '2022-06-01')$$, 'by unit and grade, with the first and last day');
-- nonsense
SELECT tap.raises(format('SELECT * FROM credit.what_if(%L)', rules), 'what_if_rule', 'not well formed: ' || rules)
  FROM (VALUES ('{}'), ('["x"]'), ('[{"name":"collect","amount":1,"measured_in":"day"}]'), ('[{"name":"publicity.maximum.general","amount":1}]'), ('[{"name":"publicity.maximum.general","amount":1,"measured_in":"percent"}]'),
	('[{"name":"publicity.maximum.general","amount":"x","measured_in":"day"}]'), ('[{"name":"publicity.maximum.general","valid_during":"[2027-01-01,2026-01-01)"}]'),
	('[{"name":"publicity.maximum.general","valid_during":"[2019-01-01,2020-01-01)"},{"name":"publicity.maximum.general","valid_during":"[2019-12-31,)"}]')) AS v(rules);
SELECT tap.act();

-- the same formulae: what it foretells of a rule is what comes when the rule is there
CREATE TEMP TABLE said (n int, day_then date);
CREATE FUNCTION pg_temp.foretold() RETURNS TABLE (n int, day_then date) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tap.act('tap_office');
	RETURN QUERY SELECT r.n, w.day_then FROM credit.what_if('[{"name":"publicity.maximum.general","amount":45,"measured_in":"workday","starts_from":"decided_on","valid_during":"[2021-01-01,)"}]') AS w JOIN r ON r.id = w.record_id WHERE w.subject = 'publicity';
	PERFORM tap.act();
END $$;
INSERT INTO said SELECT * FROM pg_temp.foretold();
UPDATE credit.rule SET valid_during = valid_during * '(,2021-01-01)' WHERE name = 'publicity.maximum.general' AND lower(valid_during) < '2021-01-01';
SET LOCAL session_replication_role = replica;
DELETE FROM credit.rule WHERE name = 'publicity.maximum.general' AND lower(valid_during) >= '2021-01-01';
SET LOCAL session_replication_role = origin;
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis) VALUES ('publicity.maximum.general', 45, 'workday', 'decided_on', '[2021-01-01,)', 'test');
SET LOCAL pg_credit.today = '2021-06-10';
SELECT tap.confirmed('penalty', tap.penalty('g1', '{"CF_JDRQ":"2021-06-01"}'));
SELECT credit.publish_due();
SET LOCAL pg_credit.today = '2024-06-12';
SELECT tap.confirmed('penalty', tap.penalty('g3', '{"CF_JDRQ":"2024-06-03"}'));
SELECT credit.publish_due();
SET LOCAL pg_credit.today = '2026-05-11';
SELECT tap.confirmed('penalty', tap.penalty('g6'));
SELECT credit.publish_due();
SELECT set_eq($$SELECT 'g' || n, day_then FROM said$$, $$SELECT document_no, min(public_until) FROM credit.publication JOIN credit.record USING (code, record_id) WHERE document_no LIKE 'g%' GROUP BY 1$$, 'what it foretold is what the publicity job does when the rule is there');
-- nothing is written
CREATE FUNCTION pg_temp.read_only(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('transaction_read_only', 'on', true);
	EXECUTE command;
	RAISE SQLSTATE 'ZZ000' USING MESSAGE = 'went through';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLERRM;
END $$;
SELECT alike(pg_temp.read_only('UPDATE credit.rule SET amount = amount'), '%read-only%', 'where nothing can be written');
SELECT tap.act('tap_office');
SELECT is(pg_temp.read_only($$SELECT count(*) FROM credit.what_if('[{"name":"publicity.maximum.serious","amount":1,"measured_in":"year","starts_from":"decided_on"}]')$$), 'went through', 'it goes through');
SELECT tap.act();
SELECT is((SELECT string_agg(DISTINCT provolatile::text, '') FROM pg_proc WHERE proname LIKE 'what_if%' OR proname = 'rules_if'), 's', 'and is STABLE: it cannot write where something can');
SELECT is_empty($$SELECT FROM credit.rule WHERE rule_id < 0$$, 'no hypothetical row is left');
SELECT * FROM finish();
ROLLBACK;
