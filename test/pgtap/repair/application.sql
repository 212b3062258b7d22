-- S4 item 13 协同联动、一网通办: a subject applies once for several records, whatever units made them; each repair goes to its unit or
-- the successor, outcomes may differ, the applicant sees one status (R109, N24).
BEGIN;
SELECT plan(24);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('a1')) AS one, tap.confirmed('penalty', tap.penalty('a2')) AS two, tap.confirmed('penalty', tap.penalty('a3')) AS three,
	tap.confirmed('penalty', tap.penalty('a4', '{"CF_XDR_MC":"某某有限公司","CF_XDR_SHXYM":"91350200000000019K"}')) AS foreign_one, tap.confirmed('permit', tap.permit('a5')) AS permit;
GRANT SELECT ON r TO PUBLIC;
-- the second is the other unit's
ALTER TABLE credit.record DISABLE TRIGGER USER;
UPDATE credit.record SET unit = (SELECT unit FROM credit.account WHERE login = 'tap_other_head') WHERE record_id = (SELECT two FROM r);
ALTER TABLE credit.record ENABLE TRIGGER USER;
SELECT credit.publish_due();
SET LOCAL pg_credit.today = '2026-09-07';
CREATE FUNCTION pg_temp.apply(applicant text, records bigint[], change jsonb DEFAULT '{}') RETURNS bigint LANGUAGE sql AS $$
	SELECT tap.as('tap_office', format('SELECT credit.apply_repairs(%L, %L, %L)', applicant, records,
		jsonb_strip_nulls('{"duty_fulfilled":"缴清","conduct_corrected":"整改","harm_removed":"致歉","commitment":"承诺"}' || change)))::bigint $$;
CREATE FUNCTION pg_temp.status() RETURNS text LANGUAGE sql AS $$ SELECT format('%s %s/%s/%s/%s', status, open, approved, refused, broken) FROM credit.repair_application_now $$;
SELECT tap.raises($$SELECT pg_temp.apply('91350200000000019K', ARRAY[one, two]) FROM r$$, 'repair_not_applicant', 'somebody else does not apply for them');
SELECT tap.raises($$SELECT pg_temp.apply('91360000625912173B', ARRAY[one, foreign_one]) FROM r$$, 'repair_not_applicant', 'nor for one of them');
SELECT tap.raises($$SELECT pg_temp.apply('no such number', ARRAY[one]) FROM r$$, 'repair_not_applicant', 'nor somebody unknown');
SELECT tap.raises($$SELECT pg_temp.apply('91360000625912173B', '{}') FROM r$$, 'no_record', 'for nothing there is no application');
SELECT tap.raises($$SELECT pg_temp.apply('91360000625912173B', ARRAY[one, permit]) FROM r$$, 'no_record', 'nor for a permit');
SELECT tap.raises($$SELECT pg_temp.apply('91360000625912173B', ARRAY[one, two], format('{"%s":{"duty_fulfilled":"x"}}', two)::jsonb) FROM r$$, 'repair_evidence_missing', 'evidence of its own goes before that for all');
SELECT is((SELECT count(*) FROM credit.repair_application) + (SELECT count(*) FROM credit.repair), 0::bigint, 'all or none: nothing is left of these');
SELECT lives_ok($$SELECT pg_temp.apply('91360000625912173B', ARRAY[three, one, two, one], format('{"%s":{"duty_fulfilled":"另案缴清","conduct_corrected":"整改","harm_removed":"致歉","commitment":"承诺"}}', two)::jsonb) FROM r$$, 'one application for three');
SELECT results_eq('SELECT u.name, count(*) FROM credit.repair AS p JOIN credit.unit AS u USING (unit) GROUP BY 1 ORDER BY 2', $$VALUES ('上饶市行政审批局', 1::bigint), ('上饶市生态环境局', 2)$$, 'each goes to its unit');
SELECT is((SELECT evidence FROM credit.repair_proof JOIN credit.repair USING (code, repair_id), r WHERE record_id = two AND step = 'duty_fulfilled'), '另案缴清', 'with its evidence');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind IN ('repair', 'repair_accept') AND met_on IS NULL), 6::bigint, 'and its clocks');
SELECT is(pg_temp.status(), 'in_progress 3/0/0/0', 'one status');
SELECT results_eq('SELECT repairs, units, decided_on FROM credit.repair_application_now', $$VALUES (3, 2, NULL::date)$$, 'of three repairs in two units');
SELECT tap.act('tap_other_head');
SELECT is((SELECT count(*) FROM credit.repair), 1::bigint, 'a unit sees its own');
SELECT tap.act();
CREATE FUNCTION pg_temp.repair(record bigint) RETURNS bigint LANGUAGE sql AS $$ SELECT max(repair_id) FROM credit.repair WHERE record_id = record $$;
CREATE FUNCTION pg_temp.approve(login text, record bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tap.as(login, format('SELECT credit.verify_repair(%s, %L, true)', pg_temp.repair(record), '{duty_fulfilled,conduct_corrected,harm_removed,commitment}'));
	PERFORM tap.as(login, format('SELECT credit.decide_repair(%s, %L, %L)', pg_temp.repair(record), 'approved', '具备'));
END $$;
SELECT pg_temp.approve('tap_head', one) FROM r;
SELECT is(pg_temp.status(), 'in_progress 2/1/0/0', 'one unit has decided, one not');
SELECT is((SELECT count(*) FROM credit_public.published_record JOIN r ON record_id = one), 0::bigint, 'its record need not wait for the others');
SELECT tap.as('tap_head', format($$SELECT credit.decide_repair(%s, 'refused', '未整改')$$, pg_temp.repair(three))) FROM r;
-- the other unit ends; its successor decides
SELECT credit.close_unit((SELECT unit FROM credit.account WHERE login = 'tap_other_head'), '2026-09-08', (SELECT unit FROM credit.account WHERE login = 'tap_head'));
SET LOCAL pg_credit.today = '2026-09-08';
SELECT credit.pass_on();
SELECT pg_temp.approve('tap_head', two) FROM r;
SELECT is(pg_temp.status(), 'partly_approved 0/2/1/0', 'partial outcomes are one status too');
SELECT is((SELECT decided_on FROM credit.repair_application_now), DATE '2026-09-08', 'with the day of the last');
SELECT results_eq('SELECT document_no FROM credit_public.published_record WHERE code = $$91360000625912173B$$ AND act_kind = $$penalty$$', $$VALUES ('a3')$$, 'public is what was refused');
SELECT credit_private.break_repair('91360000625912173B', pg_temp.repair(one), 'x') FROM r;
SELECT is(pg_temp.status(), 'partly_approved 0/1/1/1', 'one that is broken is told apart');
SELECT is((SELECT count(*) FROM credit.record JOIN r ON record_id IN (one, two, three) WHERE state = 'confirmed'), 3::bigint, 'every record is there still');
SELECT throws_ok('UPDATE credit.repair_application SET applied_on = applied_on', 'UC402', NULL, 'an application is not rewritten');
SELECT throws_ok('DELETE FROM credit.repair_proof', 'UC402', NULL, 'nor evidence deleted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
