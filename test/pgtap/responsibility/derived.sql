-- S4 item 12(1) 将失信法人及其他组织的法定代表人或主要负责人、实际控制人相关失信行为记入其信用记录: an organisation's black entry
-- reaches, in the same transaction, who held such a role when the conduct was, is marked as derived, and is worth
-- what its root is (R135, N18).
BEGIN;
SELECT plan(53);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('d1', '{"_severity":"serious"}')) AS first, tap.confirmed('penalty', tap.penalty('d2', '{"_severity":"serious"}')) AS second,
	tap.confirmed('penalty', tap.penalty('d3')) AS general;
CREATE TEMP TABLE p AS SELECT credit.person_code('11010519491231002X'::credit.citizen_id) AS boss, credit.person_code('440524188001010014'::credit.citizen_id) AS before_him;
GRANT SELECT ON r, p TO PUBLIC;
-- who was responsible, when
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'legal_representative', '2015-01-01', NULL, '登记机关', '王小明')$$, 'a legal representative is entered by his number');
SELECT lives_ok($$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'legal_representative', '2026-05-01', NULL, '登记机关 11010519491231002X', '张大山')$$, 'another follows');
SELECT results_eq($$SELECT held_during FROM credit.responsibility ORDER BY 1$$, $$VALUES ('[2015-01-01,2026-05-01)'::daterange), ('[2026-05-01,)')$$, 'the former one''s period ends that day');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'legal_representative', '2020-01-01', '2021-01-01', 'x')$$, 'role_held', 'nobody holds it twice');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'king', '2020-01-01', NULL, 'x')$$, 'bad_responsibility', 'only in a role there is');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'principal', '2020-01-01', '2020-01-01', 'x')$$, 'bad_responsibility', 'in a period');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'principal', '2020-01-01', NULL, ' ')$$, 'bad_responsibility', 'from a source');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '440524188001010015', 'principal', '2020-01-01', NULL, 'x')$$, 'no_person', 'a wrong number is nobody''s');
SELECT tap.raises($$SELECT credit.register_responsible('91360000625912173B', '91350100M000100Y43', 'principal', '2020-01-01', NULL, 'x')$$, 'no_person', 'an organisation is no person');
SELECT tap.raises(format($$SELECT credit.register_responsible(%L, '440524188001010014', 'principal', '2020-01-01', NULL, 'x')$$, boss), 'bad_responsibility', 'nor a person an organisation') FROM p;
SELECT tap.act();
SELECT is((SELECT array_agg(s.name ORDER BY s.name) FROM credit.subject AS s JOIN credit.responsibility AS h ON h.person = s.code), '{张**,王**}', 'of the name a mask is kept');
SELECT is((SELECT count(*) FROM (SELECT h::text AS t FROM credit.responsibility AS h UNION ALL SELECT s::text FROM credit.subject AS s UNION ALL SELECT i::text FROM credit.identifier AS i UNION ALL SELECT o::text FROM credit.responsibility_history AS o) AS x
			WHERE t ~ '11010519491231002X|440524188001010014'), 0::bigint, 'of the number nothing');
-- the entry, and what derives from it
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.enter_list('focus', general, '有失信行为') FROM r$$, 'a focus entry');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.listing WHERE root_code IS NOT NULL), 0::bigint, 'reaches nobody');
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', first, '情节严重') FROM r$$);
CREATE FUNCTION pg_temp.derived() RETURNS SETOF text LANGUAGE sql AS $$
	SELECT format('%s %s %s %s', CASE n.code WHEN p.boss THEN 'boss' ELSE 'before him' END, n.list_kind, n.document_no, n.status)
	  FROM credit.listing_now AS n CROSS JOIN p WHERE n.root_code IS NOT NULL ORDER BY n.listing_id $$;
SELECT results_eq('SELECT pg_temp.derived()', $$VALUES ('boss serious_offender d1 in_force')$$, 'a black one reaches who was representative on the day of the conduct, and no other');
SELECT results_eq($$SELECT l.root_code::text, x.list_kind, l.standard_met, l.record_id FROM credit.listing AS l JOIN credit.listing AS x ON x.code = l.root_code AND x.listing_id = l.root_listing_id$$,
	$$VALUES ('91360000625912173B', 'serious_offender', 'S4 item 12(1): 法定代表人', NULL::bigint)$$, 'marked as derived, from which entry, by which role');
-- it binds him
CREATE TEMP TABLE award (code text); GRANT ALL ON award TO PUBLIC;
SELECT credit.guard_table('award', 'code', 'award', 'refuse');
SELECT tap.raises($$INSERT INTO award SELECT boss FROM p$$, 'subject_restricted', 'the person is refused');
SELECT lives_ok($$INSERT INTO award SELECT before_him FROM p$$, 'the one before is not');
-- by the day of the conduct, where the template has it
INSERT INTO credit.field_map VALUES ('penalty', '2018', 'conduct_on', 'CF_GSJZQ');
SELECT is(credit_private.conduct_on('91360000625912173B', first), '2026-05-06', 'no conduct date: the day of the decision') FROM r;
CREATE TEMP TABLE c AS SELECT tap.confirmed('penalty', tap.penalty('d4', '{"_severity":"serious","CF_GSJZQ":"2019/06/30"}')) AS old; GRANT SELECT ON c TO PUBLIC;
SELECT is(credit_private.conduct_on('91360000625912173B', old), '2019-06-30', 'else the day of the conduct') FROM c;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', old, '情节严重') FROM c$$);
SELECT results_eq('SELECT pg_temp.derived()', $$VALUES ('boss serious_offender d1 in_force'), ('before him serious_offender d4 in_force')$$, 'and who was representative then answers for it');
SELECT tap.as('tap_head', $$SELECT credit.leave_list(listing_id, 'court', '裁定', '(2026)赣11执异1号') FROM credit.listing JOIN c ON record_id = old$$);
SELECT results_eq('SELECT pg_temp.derived()', $$VALUES ('boss serious_offender d1 in_force'), ('before him serious_offender d4 ended')$$, 'an entry that ends takes its derived ones along');
SELECT lives_ok($$INSERT INTO award SELECT before_him FROM p$$, 'who is free');
-- suspended with its root, and in force again
SELECT tap.objection(first) AS objection FROM r \gset
SELECT results_eq('SELECT pg_temp.derived() LIMIT 1', $$VALUES ('boss serious_offender d1 suspended')$$, 'objected to: suspended, for the person too');
SELECT lives_ok($$INSERT INTO award SELECT boss FROM p$$, 'nothing binds him meanwhile');
SELECT tap.as('tap_head', format('SELECT credit.decide_objection(%s, ''rejected'', ''属实'')', :objection));
SELECT results_eq('SELECT pg_temp.derived() LIMIT 1', $$VALUES ('boss serious_offender d1 in_force')$$, 'rejected: in force again');
-- one entered later is reached then
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'actual_controller', '2010-01-01', NULL, '调查', NULL)$$) AS controller \gset
SELECT results_eq('SELECT pg_temp.derived()', $$VALUES ('boss serious_offender d1 in_force'), ('before him serious_offender d4 ended'), ('before him serious_offender d1 in_force')$$, 'who is entered later is reached then');
SELECT tap.raises(format('SELECT tap.as(''tap_other_clerk'', ''SELECT credit.withdraw_responsibility(%s, ''''x'''')'')', :controller), 'not_your_unit', 'another unit takes nobody back');
SELECT tap.raises(format('SELECT tap.as(''tap_clerk'', ''SELECT credit.withdraw_responsibility(%s, '''' '''')'')', :controller), 'bad_responsibility', 'nor anybody without a reason');
SELECT tap.raises(format('SELECT tap.as(''tap_clerk'', ''SELECT credit.withdraw_responsibility(%s, ''''并非实际控制人'''')'')', :controller), 'derivation_refused', 'whose entry ends by it: not by a clerk');
SELECT tap.as('tap_head', format('SELECT credit.withdraw_responsibility(%s, ''并非实际控制人'')', :controller));
SELECT is((SELECT count(*) FROM credit.listing AS l JOIN p ON l.code = p.before_him WHERE exit_kind = 'not_responsible'), 1::bigint, 'taken back as wrong: what was derived through it ends');
SELECT tap.raises(format('SELECT tap.as(''tap_clerk'', ''SELECT credit.end_responsibility(%s, credit.today(), ''''x'''')'')', :controller), 'no_responsibility', 'once');
SELECT tap.as('tap_head', format('SELECT credit.end_responsibility(%s, ''2026-05-03'', ''登记日期有误'')', (SELECT responsibility_id FROM credit.responsibility WHERE person = (SELECT boss FROM p))));
SELECT results_eq('SELECT pg_temp.derived() LIMIT 1', $$VALUES ('boss serious_offender d1 ended')$$, 'so is what was derived of a conduct after his time');
-- a day of leaving that is put later does not run into the successor's time
SELECT tap.as('tap_head', format('SELECT credit.register_responsible(''91360000625912173B'', ''440524188001010014'', (SELECT role FROM credit.responsibility WHERE person = %L), ''2026-05-03'', ''2026-05-05'', ''登记'')', (SELECT boss FROM p)));
SELECT tap.raises(format('SELECT tap.as(''tap_head'', ''SELECT credit.end_responsibility(%s, ''''2026-05-10'''', ''''登记日期有误'''')'')', (SELECT responsibility_id FROM credit.responsibility WHERE person = (SELECT boss FROM p))), 'role_held', 'nor into that of who came after');
-- the rule is data
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'directly_responsible', '2026-05-01', NULL, '决定书')$$);
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', second, '情节严重') FROM r$$);
SELECT is((SELECT count(*) FROM credit.listing_now WHERE root_code IS NOT NULL AND status = 'in_force'), 0::bigint, 'a role that the list does not reach');
SELECT tap.as('tap_office', $$INSERT INTO credit.list_propagation VALUES ('serious_offender', 'directly_responsible', '[2026-01-01,)', '某条例', 'H') RETURNING 1$$);
SELECT results_eq($$SELECT DISTINCT d FROM pg_temp.derived() AS d WHERE d LIKE '%in_force'$$, $$VALUES ('boss serious_offender d1 in_force'), ('boss serious_offender d2 in_force')$$, 'the rule comes in, and reaches him');
-- one level: his other organisations are no further
SELECT tap.raises($$INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during, root_code, root_listing_id)
	SELECT '91350100M000100Y43', l.list_kind, 'x', l.unit, credit.today(), '[2026-05-11,)', l.code, l.listing_id FROM credit.listing AS l WHERE l.root_code IS NOT NULL LIMIT 1$$, 'no_root', 'from a derived entry none derives');
-- withdrawn basis, repaired and broken again
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(second, '处罚被撤销') FROM r$$);
SELECT is_empty($$SELECT d FROM pg_temp.derived() AS d WHERE d LIKE '% d2 in_force'$$, 'the record is withdrawn: ended');
-- ended for this person alone, it is not made again
SELECT tap.as('tap_office', $$SELECT credit.leave_list(n.listing_id, 'court', '裁定其不承担责任', '裁定2号') FROM credit.listing_now AS n JOIN r ON r.first = n.basis_record_id AND n.root_code IS NOT NULL WHERE n.status = 'in_force'$$);
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'actual_controller', '2026-05-01', NULL, '登记机关')$$);
SELECT results_eq($$SELECT r.status, d.status, d.ended_by FROM credit.listing_now AS d JOIN credit.listing_now AS r ON r.code = d.root_code AND r.listing_id = d.root_listing_id WHERE d.ended_by = 'court' AND r.status = 'in_force'$$,
	$$VALUES ('in_force', 'ended', 'court')$$, 'a court ends it for this person alone, and it is not made again');
SELECT tap.raises($$SELECT tap.as('tap_head', 'SELECT credit.leave_list(listing_id, ''not_responsible'', ''x'') FROM credit.listing WHERE exit_kind IS NULL LIMIT 1')$$, 'exit_by_itself', 'that somebody was not responsible is said of the responsibility');
-- who sees it
SELECT is(tap.as(login, 'SELECT count(*) FROM credit.listing WHERE root_code IS NOT NULL') || tap.as(login, 'SELECT count(*) FROM credit.listing_now WHERE root_code IS NOT NULL'), '00', login || ' does not see who answers for whom')
  FROM unnest('{tap_inquirer,tap_other_clerk}'::text[]) AS login;
SELECT cmp_ok(tap.as('tap_office', 'SELECT count(*) FROM credit.listing WHERE root_code IS NOT NULL')::int, '>', 3, 'the office does');
SELECT is(tap.as('tap_other_clerk', 'SELECT count(*) FROM credit.responsibility'), '0', 'nor another unit the register');
-- no public page, issue or count has it
SELECT is_empty($$SELECT * FROM credit_public.black_list, p WHERE subject_code IN (p.boss::text, p.before_him::text)$$, 'the public column of black lists has no derived entry');
SELECT tap.act();
SELECT is((SELECT sum(amount)::bigint FROM credit_private.counted() WHERE measure = 'listing.entered'), (SELECT count(*) FROM credit.listing WHERE root_code IS NULL), 'the statistics count roots');
-- invariants notice
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('derived entry without root', $$UPDATE credit.listing SET root_listing_id = -root_listing_id WHERE root_code IS NOT NULL$$);
SELECT tap.breaks('derived from a derived entry', $$UPDATE credit.listing AS l SET root_code = d.code, root_listing_id = d.listing_id
	FROM (SELECT x.code, x.listing_id FROM credit.listing AS x JOIN p ON x.code = p.before_him LIMIT 1) AS d WHERE l.code = (SELECT boss FROM p) AND l.exit_kind IS NOT NULL$$);
SELECT tap.breaks('derived entry wanting', $$DELETE FROM credit.listing WHERE root_code IS NOT NULL$$);
SELECT tap.breaks('derived entry without responsibility', $$DELETE FROM credit.responsibility$$);
SELECT tap.breaks('role held twice', $$UPDATE credit.responsibility SET role = 'legal_representative', held_during = '[2015-01-01,)', withdrawn_on = NULL, withdrawn_why = NULL$$);
SELECT tap.breaks('responsible person unknown', $$UPDATE credit.subject SET kind = 'other' WHERE kind = 'person'$$);
SELECT * FROM finish();
ROLLBACK;
