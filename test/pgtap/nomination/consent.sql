-- 总局令第44号: what a county or a city enters on the list needs the consent of the level above; who, is a row of the list's regime.
BEGIN;
SELECT plan(25);
SELECT credit.open_account('tap_inquirer', credit.unit_of('上饶市生态环境局'), '{credit_clerk}');
SELECT credit.register_unit('江西省生态环境厅', '360000', 'province') AS province \gset
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('c1', '{"_severity":"serious"}')) AS one, tap.confirmed('penalty', tap.penalty('c2', '{"_severity":"serious"}')) AS two;
GRANT SELECT ON r TO PUBLIC;
UPDATE credit.list_kind SET direct_entry = false WHERE list_kind = 'serious_offender';
CREATE FUNCTION pg_temp.checked(record bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	n bigint := tap.as('tap_clerk', format('SELECT credit.nominate(%L, %s, %L, %L)', 'serious_offender', record, '情节严重', '三次'));
BEGIN
	PERFORM tap.as('tap_inquirer', format('SELECT credit.review_nomination(%s, true, %L)', n, '同意'));
	PERFORM tap.as('tap_office', format('SELECT credit.verify_nomination(%s)', n));
	RETURN n;
END $$;
-- nobody above is registered
SELECT tap.raises('SELECT pg_temp.checked(one) FROM r', 'no_superior', 'a unit without a superior cannot be consented to');
UPDATE credit.unit SET superior = :'province' WHERE name = '上饶市生态环境局';
SELECT credit.open_account('tap_leader', :'province', '{credit_head,credit_leader}');
CREATE TEMP TABLE n AS SELECT pg_temp.checked(one) AS id FROM r;
GRANT SELECT ON n TO PUBLIC;
SELECT results_eq($$SELECT kind, unit FROM credit.duty WHERE kind LIKE 'nomination%' AND met_on IS NULL$$, format($$VALUES ('nomination.consent', %L::credit.credit_code)$$, :'province'), 'the superior owes its consent, and nothing is owed before');
SELECT results_eq($$SELECT due_on FROM credit.duty WHERE kind = 'nomination.consent'$$, $$VALUES (DATE '2026-05-25')$$, 'in ten working days');
SELECT results_eq('SELECT next_step FROM credit.nomination_state', $$VALUES ('consent')$$, 'the case says so');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'nomination_step', 'not confirmed without it');
SELECT tap.raises('SELECT credit.consent_nomination(id, true, $$同意$$) FROM n', 'not_your_unit', 'nor does the unit consent to its own');
SELECT tap.act('tap_clerk');
SELECT throws_ok('SELECT credit.consent_nomination(id, true, $$同意$$) FROM n', '42501', NULL, 'nor a clerk');
SELECT tap.act('tap_other_head');
SELECT is_empty('SELECT FROM credit.nomination_state', 'who has nothing to do with it does not see it');
SELECT tap.act('tap_leader');
SELECT results_eq('SELECT nomination_id FROM credit.nomination_state', 'SELECT id FROM n', 'the superior does');
SELECT throws_ok('SELECT credit.consent_nomination(id, true, $$ $$) FROM n', '23514', NULL, 'a consent says something');
SELECT lives_ok('SELECT credit.consent_nomination(id, true, $$同意列入$$) FROM n', 'it consents');
SELECT tap.raises('SELECT credit.consent_nomination(id, true, $$再次$$) FROM n', 'nomination_step', 'once');
SELECT tap.raises('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'not_your_unit', 'and does not confirm for the unit');
SELECT tap.act('tap_head');
SELECT lives_ok('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'then the unit confirms');
SELECT tap.act();
SELECT results_eq('SELECT consented_by::text COLLATE "C", consented_unit::text COLLATE "C", consented_on, outcome COLLATE "C" FROM credit.nomination_state', format($$VALUES ('tap_leader' COLLATE "C", %L::text COLLATE "C", DATE '2026-05-11', 'listed' COLLATE "C")$$, :'province'), 'who consented stands with the case');
SELECT is((SELECT status FROM credit.listing_now), 'in_force', 'the entry is in force');
SELECT tap.breaks('listed without consent', $$DELETE FROM credit.nomination_act WHERE step = 'consent'$$);
-- refused
CREATE TEMP TABLE m AS SELECT pg_temp.checked(two) AS id FROM r;
GRANT SELECT ON m TO PUBLIC;
SELECT tap.act('tap_leader');
SELECT lives_ok('SELECT credit.consent_nomination(id, false, $$情节不重$$) FROM m', 'the superior may refuse');
SELECT tap.act();
SELECT is((SELECT outcome FROM credit.nomination JOIN m ON id = nomination_id), 'refused', 'and the case has ended');
SELECT is_empty($$SELECT FROM credit.duty WHERE kind LIKE 'nomination%' AND met_on IS NULL AND void_on IS NULL$$, 'with all that is owed for it');
-- by rows: a list without them, and a day before them
UPDATE credit.list_consent SET valid_during = '[2021-09-01,2026-05-11)';
CREATE TEMP TABLE l AS SELECT pg_temp.checked(two) AS id FROM r;
GRANT SELECT ON l TO PUBLIC;
SELECT is((SELECT next_step FROM credit.nomination_state JOIN l ON id = nomination_id), 'confirm', 'nominated when no row holds, none is asked');
SELECT tap.act('tap_leader');
SELECT tap.raises('SELECT credit.consent_nomination(id, true, $$同意$$) FROM l', 'nomination_step', 'nor taken');
SELECT tap.act('tap_head');
SELECT lives_ok('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM l', 'and the unit confirms alone');
SELECT tap.act();
SELECT throws_ok($$INSERT INTO credit.list_consent VALUES ('serious_offender', 'city', 'city', '[2030-01-01,)', 'x', 'L')$$, '23514', NULL, 'no level consents to itself');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
