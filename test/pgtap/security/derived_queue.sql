-- S4 item 12(1), S0 art 23: a person restricted only by derivation is put later, whoever looks at the queue; and who is not
-- of the unit that handles the matter learns nothing from how that is found out.
BEGIN;
SELECT plan(7);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('dq1', '{"_severity":"serious"}')) AS first;
CREATE TEMP TABLE p AS SELECT credit.person_code('11010519491231002X'::credit.citizen_id) AS boss;
GRANT SELECT ON r, p TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'legal_representative', '2026-05-01', NULL, '登记机关', '张大山')$$);
SELECT tap.as('tap_clerk', format($$SELECT credit.open_matter(%L, 'permit', '个人')$$, boss)) AS matter FROM p \gset
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', first, '情节严重') FROM r$$);
SELECT tap.act('tap_clerk');
SELECT is((SELECT count(*) FROM credit.listing WHERE root_code IS NOT NULL), 0::bigint, 'a clerk sees no derived entry');
SELECT is((SELECT lane FROM credit.matter_queue), 'later', 'the queue takes it into account');
SELECT tap.act('tap_office');
SELECT is((SELECT lane FROM credit.matter_queue), 'later', 'the same for the office');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.matter_queue', 'another unit sees no matter');
SELECT is((SELECT restricted FROM credit_private.matter_lane((SELECT boss FROM p), :matter)), NULL, 'nor what it asks for itself');
SELECT tap.act('tap_inquirer');
SELECT throws_ok(format('SELECT * FROM credit_private.matter_lane((SELECT boss FROM p), %s)', :matter), '42501', NULL, 'who has no queue asks nothing');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
