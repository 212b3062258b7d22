-- S0 art 13 由作出记录的相关单位负责核实; R012, where the sources leave a hole: units are merged, divided and renamed. A merged
-- unit's duties, open objections, repairs and matters move to the successor, whose people see and act; history keeps the old unit.
BEGIN;
SELECT plan(48);
CREATE ROLE tap_heir_clerk LOGIN;
CREATE ROLE tap_heir_head LOGIN;
CREATE ROLE tap_permit_head LOGIN;
CREATE TEMP TABLE u AS SELECT credit.unit_of('上饶市生态环境局') AS env, credit.register_unit('上饶市自然资源和环境局', '361100', 'city') AS heir,
	credit.register_unit('上饶市许可局', '361100', 'city') AS permits, credit.register_unit('上饶市大局', '361100', 'city') AS last;
GRANT SELECT ON u TO PUBLIC;
SELECT credit.open_account('tap_heir_clerk', heir, '{credit_clerk}'), credit.open_account('tap_heir_head', heir, '{credit_head}'), credit.open_account('tap_permit_head', permits, '{credit_head}') FROM u;
CREATE FUNCTION pg_temp.unit_of_duties(kinds text[]) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(DISTINCT n.name, ' ' ORDER BY n.name) FROM credit.duty AS d JOIN credit.unit AS n ON n.unit = d.unit WHERE d.kind = ANY (kinds) AND d.met_on IS NULL AND d.void_on IS NULL $$;

-- what is open and what is done
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('s1')) AS done, tap.confirmed('penalty', tap.penalty('s2')) AS contested,
	tap.reviewed('penalty', tap.penalty('s3')) AS waiting, tap.reviewed('permit', tap.permit('s4')) AS permit, tap.confirmed('penalty', tap.penalty('s5', '{"CF_JDRQ":"2025-09-01"}')) AS old;
GRANT SELECT ON r TO PUBLIC;
CREATE TEMP TABLE c AS SELECT tap.objection(contested, '数额有误') AS objection,
	tap.repair(old) AS repair,
	tap.as('tap_clerk', $$SELECT credit.open_matter('91360000625912173B', 'permit', '排污许可')$$)::bigint AS matter FROM r;
GRANT SELECT ON c TO PUBLIC;
INSERT INTO credit.manual_entry (unit, item, valid_during) SELECT env, 'penalty', '[2026-01-01,2027-01-01)' FROM u;
SELECT is(pg_temp.unit_of_duties('{collect,objection,repair}'), '上饶市生态环境局', 'all that is open is the old unit''s');
SELECT tap.act('tap_heir_head');
SELECT is((SELECT count(*) FROM credit.record), 0::bigint, 'the other unit''s people see none of it');
SELECT tap.raises('SELECT credit.confirm(waiting) FROM r', 'not_your_unit', 'nor act on it');
SELECT tap.act();

-- a reform known beforehand
SET pg_credit.today = '2026-05-11';
SELECT lives_ok('SELECT credit.close_unit(env, ''2026-05-20'', heir) FROM u', 'a unit closes on a later day');
SELECT is(pg_temp.unit_of_duties('{collect,objection,repair}'), '上饶市生态环境局', 'until then it keeps what is open');
SELECT tap.act('tap_heir_head');
SELECT tap.raises('SELECT credit.confirm(waiting) FROM r', 'not_your_unit', 'and answers for it');
SELECT isnt_empty('SELECT FROM credit.record, r WHERE record_id = waiting', 'the successor may look already');
SELECT tap.act('tap_head');
SELECT lives_ok('SELECT credit.withdraw_record(done, ''撤销'') FROM r', 'the old head still acts');
SELECT tap.act();
SET pg_credit.today = '2026-05-20';
SELECT is(credit.pass_on() > 0, true, 'on the day a job moves what is open');
SELECT is(credit.pass_on(), 0::bigint, 'once');
SELECT is(pg_temp.unit_of_duties('{collect,objection,repair}'), '上饶市自然资源和环境局', 'duties');
SELECT is((SELECT unit FROM credit.objection, c WHERE objection_id = objection), heir, 'the objection') FROM u;
SELECT is((SELECT unit FROM credit.repair, c WHERE repair_id = repair), heir, 'the repair') FROM u;
SELECT is((SELECT unit FROM credit.matter, c WHERE matter_id = matter), heir, 'the matter') FROM u;
SELECT is((SELECT valid_during FROM credit.manual_entry WHERE unit = env), '[2026-01-01,2026-05-20)', 'approval for entry by hand ends') FROM u;
SELECT ok((SELECT valid_during @> DATE '2026-05-20' FROM credit.manual_entry WHERE unit = heir AND item = 'penalty'), 'and goes on with the successor') FROM u;

-- history keeps the old name
SELECT is((SELECT string_agg(DISTINCT n.name, ' ') FROM credit.record AS x JOIN credit.unit AS n ON n.unit = x.unit), '上饶市生态环境局', 'every record keeps the unit that decided');
SELECT is((SELECT string_agg(DISTINCT n.name, ' ') FROM credit.duty AS d JOIN credit.unit AS n ON n.unit = d.unit WHERE d.met_on IS NOT NULL AND d.kind NOT LIKE 'objection_%'), '上饶市生态环境局', 'duties that were met, the unit that met them');
SELECT is((SELECT unit FROM credit.objection_history, c WHERE objection_id = objection), env, 'the objection remembers where it was filed') FROM u;
SELECT is((SELECT upper_inf(valid_during) FROM credit.unit_history AS h, u WHERE h.unit = env ORDER BY history_id LIMIT 1), true, 'and the unit that it was once open');

-- the successor's people see and act
SELECT tap.act('tap_heir_head');
SELECT is((SELECT count(DISTINCT x.record_id) FROM credit.record AS x, r WHERE x.record_id IN (done, contested, waiting, permit, old)), 5::bigint, 'the successor''s head sees what the unit left');
SELECT isnt_empty('SELECT FROM credit.batch', 'its batches');
SELECT isnt_empty('SELECT FROM credit.duty WHERE met_on IS NOT NULL', 'its duties');
SELECT is((SELECT credit.confirm(waiting) FROM r), 1, 'confirms what was reviewed');
SELECT lives_ok('SELECT credit.decide_objection(objection, ''rejected'', ''查无误'') FROM c', 'decides the objection');
SELECT lives_ok('SELECT credit.withdraw_record(contested, ''撤销'') FROM r', 'withdraws what the old unit confirmed');
SELECT tap.act('tap_heir_clerk');
SELECT lives_ok($$SELECT credit.check_subject('91360000625912173B', 'approval', matter, 'accept'), credit.move_matter(matter, 'accepted') FROM c$$, 'handles the matter');
SELECT tap.act('tap_other_head');
SELECT is((SELECT count(*) FROM credit.record), 0::bigint, 'a third unit sees nothing still');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.confirm(permit) FROM r', 'not_your_unit', 'the old head acts no more');
SELECT tap.act();

-- the old name on a document means the unit that bore it, or by date its successor; its people are the successor's now
SELECT credit.open_account('tap_clerk', heir, '{credit_clerk}') FROM u;
SELECT is((tap.record('penalty', tap.penalty('d1', '{"CF_JDRQ":"2026-05-19"}'))).unit, env, 'a decision of its last day is the old unit''s') FROM u;
SELECT is((tap.record('penalty', tap.penalty('d2', '{"CF_JDRQ":"2026-05-20"}'))).unit, heir, 'a later one under the old name its successor''s') FROM u;

-- a chain
SELECT credit.close_unit(heir, '2026-05-20', last) FROM u;
SELECT credit.open_account('tap_clerk', last, '{credit_clerk}') FROM u;
SELECT is(credit_private.unit_in_charge(env), last, 'A to B to C: C answers for A') FROM u;
SELECT is((tap.record('penalty', tap.penalty('d3', '{"CF_JDRQ":"2026-05-20"}'))).unit, last, 'and documents say so') FROM u;
SELECT is((SELECT unit FROM credit.repair, c WHERE repair_id = repair), last, 'what is open goes on') FROM u;
SELECT credit.open_account('tap_nobody', last, '{credit_head}') FROM u;
SELECT tap.act('tap_nobody');
SELECT is((SELECT count(DISTINCT x.record_id) FROM credit.record AS x, r WHERE x.record_id IN (done, contested, waiting, permit, old)), 5::bigint, 'C''s people see what A left');
SELECT is((SELECT credit.confirm(permit) FROM r), 1, 'and act on it');
SELECT tap.act();

-- circles and strangers
SELECT tap.raises('SELECT credit.close_unit(last, ''2026-05-20'', env) FROM u', 'bad_successor', 'not to one that is closed');
SELECT tap.raises('SELECT credit.close_unit(last, ''2026-05-20'', last) FROM u', 'bad_successor', 'not to itself');
UPDATE credit.unit SET valid_during = '(,)', successor = NULL WHERE unit = (SELECT heir FROM u);
SELECT tap.raises('SELECT credit.close_unit(heir, ''2026-05-20'', env) FROM u', 'bad_successor', 'not back again');
SELECT tap.raises($$SELECT credit.close_unit('91360000625912173B', '2026-05-20')$$, 'unknown_unit', 'a unit that is none');
SELECT tap.act('tap_office');
SELECT throws_ok('SELECT credit.close_unit(last, ''2026-05-20'') FROM u', '42501', NULL, 'the office closes no unit');
SELECT throws_ok('SELECT credit_private.end_unit(last, ''2026-05-20'', NULL, ''{}'') FROM u', '42501', NULL, 'by no way round');
SELECT tap.act();

-- a unit divided: permits here, the rest there
CREATE TEMP TABLE d AS SELECT credit.unit_of('上饶市行政审批局') AS office, credit.register_unit('上饶市执法局', '361100', 'city') AS rest;
GRANT SELECT ON d TO PUBLIC;
SELECT tap.act('tap_other_clerk');
SELECT credit.submit_json('permit', 'v1', jsonb_build_array(tap.permit('v1', '{"XK_XKJG":"上饶市行政审批局"}'))), credit.submit_json('penalty', 'v2', jsonb_build_array(tap.penalty('v2', '{"CF_CFJG":"上饶市行政审批局"}')));
SELECT credit.review(record_id) FROM credit.record WHERE document_no IN ('v1', 'v2');
SELECT tap.act();
CREATE TEMP TABLE v AS SELECT max(record_id) FILTER (WHERE document_no = 'v1') AS permit, max(record_id) FILTER (WHERE document_no = 'v2') AS penalty FROM credit.record;
GRANT SELECT ON v TO PUBLIC;
SELECT lives_ok($$SELECT credit.divide_unit(office, '2026-05-20', rest, jsonb_build_object('permit', permits)) FROM d, u$$, 'divided');
SELECT results_eq('SELECT n.name FROM v, credit.duty AS x JOIN credit.unit AS n ON n.unit = x.unit WHERE x.kind = ''collect'' AND x.record_id IN (permit, penalty) ORDER BY x.record_id',
	$$VALUES ('上饶市许可局'), ('上饶市执法局')$$, 'each duty goes where its item went');
SELECT tap.act('tap_permit_head');
SELECT is((SELECT count(*) FROM credit.record, v WHERE record_id IN (permit, penalty)), 2::bigint, 'both see what the unit left');
SELECT tap.raises('SELECT credit.confirm(penalty) FROM v', 'not_your_unit', 'each acts on its own items');
SELECT is((SELECT credit.confirm(permit) FROM v), 1, 'those that it took over');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
