-- S4 item 12(1), S3 四.4: a person is listed, or freed, by who may list: a clerk names nobody onto a list, takes nobody off it, and
-- no unit frees whom another has entered by naming a successor from an earlier day.
BEGIN;
SELECT plan(12);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('dv1', '{"_severity":"serious"}')) AS first;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.derived() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT count(*) FROM credit.listing WHERE root_code IS NOT NULL AND exit_kind IS NULL $$;
SELECT tap.act('tap_clerk');
SELECT lives_ok($$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'legal_representative', '2020-01-01', NULL, '登记机关')$$, 'a clerk enters who answers, while nobody is listed for it');
SELECT tap.as('tap_head', 'SELECT credit.enter_list(''serious_offender'', first, ''情节严重'') FROM r');
SELECT is(pg_temp.derived(), 1::bigint, 'the head lists, him too');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'actual_controller', '2020-01-01', NULL, '听说')$$, 'derivation_refused', 'a clerk lists nobody');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'legal_representative', '2020-01-02', NULL, '听说')$$, 'derivation_refused', 'nor puts another in his place');
SELECT tap.raises($$SELECT credit.withdraw_responsibility(responsibility_id, 'x') FROM credit.responsibility$$, 'derivation_refused', 'nor takes him off');
SELECT tap.raises($$SELECT credit.end_responsibility(responsibility_id, '2020-02-01', 'x') FROM credit.responsibility$$, 'derivation_refused', 'nor by an end before the conduct');
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'legal_representative', '2020-01-02', NULL, '听说')$$, 'derivation_refused', 'another unit''s head frees nobody whom he did not enter');
SELECT tap.raises($$SELECT credit.withdraw_responsibility(0, 'x')$$, 'no_responsibility', 'and ends what there is');
SELECT tap.act('tap_clerk');
SELECT lives_ok($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'legal_representative', '2026-05-08', NULL, '变更登记')$$, 'who came after the conduct, a clerk enters');
SELECT tap.act();
SELECT results_eq('SELECT count(*), max(c.code::text) FROM credit.listing AS c WHERE c.root_code IS NOT NULL', $$SELECT 1::bigint, credit.person_code('11010519491231002X'::credit.citizen_id)::text$$, 'all that while he stays, and nobody else is there');
SELECT tap.as('tap_office', $$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'actual_controller', '2020-01-01', NULL, '调查')$$);
SELECT is(pg_temp.derived(), 2::bigint, 'the office enters whom it finds');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
