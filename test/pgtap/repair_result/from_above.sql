-- S2 item 4 与国家保持同步: results of repair from above. The nation's stands: it closes our open case, overrides our refusal, cancels our
-- approval, each with its trace; a lower level's does none of it. The delay is measured (R107).
BEGIN;
SELECT plan(33);
CREATE TEMP TABLE r AS SELECT n, tap.confirmed('penalty', tap.penalty('n' || n, CASE n WHEN 1 THEN '{"_severity":"serious"}' ELSE '{}' END::jsonb)) AS id FROM generate_series(1, 8) AS n;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.id(no int) RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM r WHERE n = no $$;
SELECT credit.publish_due();
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', pg_temp.id(1), 'x')$$);
SET LOCAL pg_credit.today = '2026-09-07';
SELECT tap.repair(pg_temp.id(2));
SELECT tap.as('tap_head', format($$SELECT credit.decide_repair(%s, 'refused', '未整改')$$, tap.repair(pg_temp.id(3))));
SELECT tap.approve(tap.repair(pg_temp.id(4)));
SELECT tap.approve(tap.repair(pg_temp.id(5)));
SELECT tap.repair(pg_temp.id(6));
CREATE FUNCTION pg_temp.row(no text, n int, outcome text, decided text DEFAULT '2026-09-02') RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('no', no, 'code', '91360000625912173B', 'document_no', 'n' || n, 'outcome', outcome, 'decided_on', decided) $$;
CREATE FUNCTION pg_temp.import(level text, VARIADIC rows jsonb[]) RETURNS jsonb LANGUAGE sql AS $$
	SELECT tap.as('tap_office', format('SELECT credit.import_repair_results(%L, %L, %L)', level, '信用中国', to_jsonb(rows)))::jsonb $$;
CREATE FUNCTION pg_temp.repairs(n int) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(format('%s %s%s%s', level, coalesce(outcome, 'open'), CASE WHEN broken_on IS NOT NULL THEN ' broken' END, CASE WHEN overridden_by IS NOT NULL THEN ' overridden' END), ', ' ORDER BY repair_id)
	  FROM credit.repair WHERE record_id = pg_temp.id(n) $$;
CREATE FUNCTION pg_temp.public(n int) RETURNS boolean LANGUAGE sql AS $$ SELECT EXISTS (SELECT FROM credit_public.published_record WHERE record_id = pg_temp.id(n)) $$;
SELECT throws_ok($$SELECT tap.as('tap_head', 'SELECT credit.import_repair_results(''nation'', ''x'', ''[]'')')$$, '42501', NULL, 'the office imports');
SELECT tap.raises($$SELECT pg_temp.import('own', '{}')$$, 'repair_result', 'nothing of our own');
SELECT tap.raises($$SELECT pg_temp.import('galaxy', '{}')$$, 'repair_result', 'nor of a level that is none');
SELECT tap.raises($$SELECT tap.as('tap_office', 'SELECT credit.import_repair_results(''nation'', ''x'', ''{}'')')$$, 'repair_result', 'nor what is no array');
SELECT is(pg_temp.import('nation', pg_temp.row('1', 1, 'approved'), pg_temp.row('2', 2, 'approved'), pg_temp.row('3', 3, 'approved'), pg_temp.row('4', 4, 'refused'), pg_temp.row('5', 5, 'approved'),
	pg_temp.row('6', 6, 'refused'), pg_temp.row('7', 7, 'refused'), pg_temp.row('8', 8, 'cancelled')),
	'{"applied": 5, "agrees": 1, "outranked": 0, "no_effect": 2, "known": 0, "received": 8, "rejected": []}', 'eight results');
SELECT is(pg_temp.repairs(1), 'nation approved', 'where we had no case there is the nation''s');
SELECT is(pg_temp.public(1), false, 'publicity has stopped');
SELECT is((SELECT ended_by FROM credit.listing_now), 'repair', 'and the entry ended, before our own term for it');
SELECT is(pg_temp.repairs(2), 'nation approved', 'our open case is closed by it');
SELECT is((SELECT string_agg(kind || ' ' || void_reason, ', ' ORDER BY kind) FROM credit.duty WHERE record_id = pg_temp.id(2) AND void_on IS NOT NULL), 'repair overridden, repair_accept overridden', 'with its clocks');
SELECT is((SELECT level || ' ' || (outcome IS NULL) FROM credit.repair_history WHERE record_id = pg_temp.id(2) ORDER BY history_id DESC LIMIT 1), 'own true', 'history has it as it was');
SELECT is(pg_temp.repairs(3), 'own refused overridden, nation approved', 'our refusal gives way, and says so');
SELECT is(pg_temp.repairs(4), 'own approved broken', 'our approval is cancelled by its refusal');
SELECT is((SELECT broken_why FROM credit.repair WHERE record_id = pg_temp.id(4)), '信用中国 4', 'with its number');
SELECT credit.publish_due();
SELECT is(pg_temp.public(4), true, 'and the record public again');
SELECT is(pg_temp.repairs(5), 'own approved', 'what agrees changes nothing');
SELECT is(pg_temp.repairs(6), 'nation refused', 'a refusal closes an open case too');
SELECT is(pg_temp.repairs(7) || pg_temp.repairs(8), NULL, 'nothing to refuse or cancel: nothing is made');
SELECT is((SELECT string_agg(source_no || ' ' || effect, ', ' ORDER BY source_no) FROM credit.repair_result), '1 applied, 2 applied, 3 applied, 4 applied, 5 agrees, 6 applied, 7 no_effect, 8 no_effect', 'each is kept with what it changed');
SELECT is((pg_temp.import('nation', pg_temp.row('1', 1, 'refused')) -> 'known')::text, '1', 'the same number again changes nothing');
SELECT is(pg_temp.repairs(1), 'nation approved', 'whatever it says');
-- delay: the nation decided on Wednesday 2 September, we follow on Monday
SELECT results_eq($$SELECT DISTINCT starts_on, due_on, met_on FROM credit.duty WHERE kind = 'repair_sync'$$, $$VALUES (DATE '2026-09-02', DATE '2026-09-07', DATE '2026-09-07')$$, 'the delay is a duty from the day of the decision');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'withdraw' AND starts_on = '2026-09-02'), 3::bigint, 'and so is that of withdrawal from publicity');
-- lower levels
SELECT is((pg_temp.import('other', pg_temp.row('o1', 1, 'refused'), pg_temp.row('o5', 5, 'cancelled'), pg_temp.row('o6', 6, 'approved')) -> 'outranked')::text, '3', 'a platform that stands below us overrides nothing');
SELECT is((pg_temp.import('province', pg_temp.row('p1', 1, 'cancelled'), pg_temp.row('p5', 5, 'cancelled')) - 'rejected'), '{"applied": 1, "agrees": 0, "outranked": 1, "no_effect": 0, "known": 0, "received": 2}', 'the province overrides us and not the nation');
SELECT is(pg_temp.repairs(1) || '; ' || pg_temp.repairs(5), 'nation approved; own approved broken', 'as it should be');
SELECT is((pg_temp.import('nation', pg_temp.row('c1', 1, 'cancelled')) -> 'applied')::text, '1', 'the nation takes back its own');
SELECT is((SELECT status FROM credit.listing_now), 'in_force', 'which brings the entry back');
-- bad rows
SELECT is((SELECT string_agg(x ->> 'reason', ' ' ORDER BY (x ->> 'line_no')::int) FROM jsonb_array_elements(pg_temp.import('nation', pg_temp.row('', 2, 'approved'), pg_temp.row('b2', 2, 'maybe'), pg_temp.row('b3', 99, 'approved'),
	pg_temp.row('b4', 2, 'approved', '2026-13-01'), pg_temp.row('b5', 2, 'approved', '2026-09-08'), pg_temp.row('b6', 2, 'approved', '2026-05-05'), pg_temp.row('b7', 2, 'approved') || '{"code":"x"}', pg_temp.row('b8', 7, 'approved')) -> 'rejected') AS x),
	'no outcome record decided_on decided_on decided_on code', 'a bad row is rejected with its reason');
SELECT is(pg_temp.repairs(7), 'nation approved', 'and does not stop the good one');
-- ours, for another platform
SELECT results_eq($$SELECT x ->> 'document_no', x ->> 'outcome' FROM jsonb_array_elements(tap.as('tap_office', 'SELECT credit.export_repair_results()')::jsonb) AS x ORDER BY 1, 2$$,
	$$VALUES ('n3', 'refused'), ('n4', 'approved'), ('n4', 'cancelled'), ('n5', 'approved'), ('n5', 'cancelled')$$, 'our own results go out in the same form; not those that came from above');
SELECT is((tap.as('tap_office', $$SELECT credit.import_repair_results('other', '回声', credit.export_repair_results())$$)::jsonb -> 'rejected')::text, '[]', 'and can be read back');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
