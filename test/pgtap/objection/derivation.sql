-- S4 item 18, 12(1): a responsible person contests that an entry reaches him; his alone is suspended and ended, the
-- organisation's record is not touched.
BEGIN;
SELECT plan(30);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('v1', '{"_severity":"serious"}')) AS id;
CREATE TEMP TABLE p AS SELECT credit.person_code('11010519491231002X'::credit.citizen_id) AS boss, credit.person_code('440524188001010014'::credit.citizen_id) AS other;
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'legal_representative', '2020-01-01', NULL, '登记机关', '张大山')$$),
	tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'actual_controller', '2020-01-01', NULL, '登记机关', '王小明')$$);
GRANT SELECT ON r, p TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', id, '情节严重') FROM r$$);
CREATE TEMP TABLE e AS SELECT (SELECT listing_id FROM credit.listing JOIN p ON code = boss) AS his, (SELECT listing_id FROM credit.listing WHERE root_code IS NULL) AS root;
GRANT SELECT ON e TO PUBLIC;
CREATE FUNCTION pg_temp.status() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(CASE n.code WHEN p.boss THEN 'boss ' WHEN p.other THEN 'other ' ELSE 'root ' END || n.status, ', ' ORDER BY CASE n.code WHEN p.boss THEN 1 WHEN p.other THEN 2 ELSE 3 END)
	FROM (SELECT * FROM credit.listing_now ORDER BY listing_id) AS n CROSS JOIN p $$;
CREATE FUNCTION pg_temp.was() RETURNS text LANGUAGE sql AS $$ SELECT status FROM credit_private.entry_on(credit.today(), NULL, NULL) JOIN e ON listing_id = his $$;
CREATE TEMP TABLE award (code text); GRANT ALL ON award TO PUBLIC;
SELECT credit.guard_table('award', 'code', 'award', 'refuse');
SELECT tap.act('tap_head');
SELECT throws_ok($$SELECT credit.contest_derivation(his, '11010519491231002X', 'x', 'x') FROM e$$, '42501', NULL, 'taken in by the office');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.contest_derivation(root, '91360000625912173B', 'x', 'x') FROM e$$, 'no_derived_entry', 'the organisation''s own entry is contested by its record');
SELECT tap.raises($$SELECT credit.contest_derivation(his, '440524188001010014', 'x', 'x') FROM e$$, 'not_the_person', 'not by another person');
SELECT tap.raises($$SELECT credit.contest_derivation(his, '91360000625912173B', 'x', 'x') FROM e$$, 'not_the_person', 'nor by the organisation');
SELECT throws_ok($$SELECT credit.contest_derivation(his, '11010519491231002X', '非本人', ' ') FROM e$$, '23514', NULL, 'nor without evidence');
CREATE TEMP TABLE o AS SELECT credit.contest_derivation(his, '11010519491231002X', '当时已离任 11010519491231002X', '免职文件1号') AS id FROM e;
GRANT SELECT ON o TO PUBLIC;
SELECT tap.raises($$SELECT credit.contest_derivation(his, '11010519491231002X', 'x', 'x') FROM e$$, 'derivation_contested', 'once at a time');
SELECT ok(statement !~ '11010519491231002X', 'the number is not kept') FROM credit.derivation_objection;
SELECT tap.act();
SELECT is(pg_temp.status(), 'boss in_force, other in_force, root in_force', 'filing suspends nothing');
SELECT results_eq($$SELECT kind FROM credit.duty WHERE kind LIKE 'derivation%' AND met_on IS NULL$$, $$VALUES ('derivation_accept')$$, 'acceptance is owed');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.decide_derivation_objection(id, 'upheld', '属实') FROM o$$, 'no_derivation_objection', 'not decided before it is accepted');
SELECT tap.act('tap_office');
SELECT lives_ok('SELECT credit.accept_derivation_objection(id) FROM o', 'accepted');
SELECT tap.raises('SELECT credit.accept_derivation_objection(id) FROM o', 'no_derivation_objection', 'once');
SELECT tap.act();
SELECT is(pg_temp.status(), 'boss suspended, other in_force, root in_force', 'his entry is suspended and no other');
SELECT is(pg_temp.was(), 'suspended', 'as of today too');
SELECT lives_ok('INSERT INTO award SELECT boss FROM p', 'it does not bind him');
SELECT tap.raises('INSERT INTO award SELECT other FROM p', 'subject_restricted', 'the other it does');
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.decide_derivation_objection(id, 'upheld', '属实') FROM o$$, 'not_your_unit', 'another unit does not decide');
SELECT is_empty('SELECT FROM credit.derivation_objection', 'nor sees it');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.decide_derivation_objection(id, 'perhaps', '属实') FROM o$$, 'unknown_outcome', 'upheld or rejected');
SELECT lives_ok($$SELECT credit.decide_derivation_objection(id, 'rejected', '任职至今') FROM o$$, 'rejected');
SELECT tap.act();
SELECT is(pg_temp.status(), 'boss in_force, other in_force, root in_force', 'it binds again');
SELECT tap.raises('INSERT INTO award SELECT boss FROM p', 'subject_restricted', 'and he is refused');
-- again, upheld
CREATE TEMP TABLE u AS SELECT tap.as('tap_office', format('SELECT credit.contest_derivation(%s, %L, %L, %L)', his, '11010519491231002X', '登记有误', '裁定'))::bigint AS id FROM e;
GRANT SELECT ON u TO PUBLIC;
SELECT tap.as('tap_office', format('SELECT credit.accept_derivation_objection(%s)', id)), tap.as('tap_head', format('SELECT credit.decide_derivation_objection(%s, %L, %L)', id, 'upheld', '属实')) FROM u;
SELECT is(pg_temp.status(), 'boss ended, other in_force, root in_force', 'upheld, it alone ends');
SELECT credit_private.derive_entries(ARRAY['91360000625912173B'::credit.credit_code]);
SELECT is(pg_temp.status(), 'boss ended, other in_force, root in_force', 'and is not derived again');
SELECT is((SELECT ended_by FROM credit.listing_now JOIN e ON listing_id = his), 'objection', 'by objection');
SELECT is_empty($$SELECT FROM credit.duty WHERE kind LIKE 'derivation%' AND met_on IS NULL AND void_on IS NULL$$, 'nothing is owed any more');
SELECT is((SELECT state FROM credit.record JOIN r ON id = record_id), 'confirmed', 'the record is as it was');
SELECT tap.breaks('upheld derivation binds', 'UPDATE credit.listing SET exit_kind = NULL, exit_reason = NULL, exited_on = NULL, valid_during = ''[2026-05-11,)'' WHERE exit_kind = ''objection''');
-- not accepted
CREATE TEMP TABLE n AS SELECT tap.as('tap_office', format('SELECT credit.contest_derivation(%s, %L, %L, %L)', listing_id, '440524188001010014', 'x', 'x'))::bigint AS id FROM credit.listing JOIN p ON code = other;
SELECT tap.as('tap_office', format('SELECT credit.accept_derivation_objection(%s, %L)', id, '无新理由')) FROM n;
SELECT results_eq('SELECT outcome, accepted_on FROM credit.derivation_objection JOIN n ON id = objection_id', $$VALUES ('refused', NULL::date)$$, 'refused, it suspends nothing');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
