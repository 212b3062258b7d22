-- S4 item 11 对…主体及其相关责任人…实施市场和行业禁入措施: bans reach the persons responsible, and the registration of a new company
-- by a banned person is caught at the query and at the gate; what else a person is listed for binds him as a founder,
-- and is a warning for an organisation that he merely answers for (R137, N18).
BEGIN;
SELECT plan(33);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('b1', '{"_severity":"serious"}')) AS first, tap.confirmed('penalty', tap.penalty('b2', '{"_severity":"serious"}')) AS second,
	tap.confirmed('permit', tap.permit('x', '{"XK_XDR_SHXYM":"91350100M000100Y43","XK_XDR_MC":"新设公司"}')) AS permit;
CREATE TEMP TABLE p AS SELECT credit.person_code('11010519491231002X'::credit.citizen_id) AS boss, credit.person_code('440524188001010014'::credit.citizen_id) AS other;
GRANT SELECT ON r, p TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'directly_responsible', '2020-01-01', NULL, '决定书', '张大山')$$);
-- the organisation is banned from the market for ever, and with it who was responsible
SELECT tap.as('tap_head', $$SELECT credit.impose_ban(first, 'market', 'refused', '拒不履行', '某法 第1条', credit.today(), NULL, true) FROM r$$);
SELECT is((SELECT permanent FROM credit.measure_now, p WHERE code = boss AND measure = 'market_ban'), true, 'the ban reaches who was directly responsible, and is permanent for him too');
SELECT ok(explanation LIKE '% until ever%ban from 全部市场 (某法 第1条)%' AND hint ~ 'It ends by', 'explained as a ban, of which field, by which provision, until ever')
  FROM p, credit_private.entry_facts(p.boss, (SELECT listing_id FROM credit.listing WHERE code = p.boss), '{public}') ;

CREATE FUNCTION pg_temp.open(applicant text, kind text, title text) RETURNS bigint LANGUAGE sql AS $$
	SELECT tap.as('tap_clerk', format('SELECT credit.open_matter(%L, %L, %L)', applicant, kind, title))::bigint $$;
CREATE FUNCTION pg_temp.handle(matter bigint, applicant text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tap.as('tap_clerk', format('SELECT credit.check_subject(%L, ''approval'', %s, ''accept'')', applicant, matter));
	PERFORM tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''accepted'')', matter));
	PERFORM tap.as('tap_clerk', format('SELECT credit.check_subject(%L, ''approval'', %s, ''handle'')', applicant, matter));
	PERFORM tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''handled'')', matter));
END $$;
CREATE TEMP TABLE m AS SELECT pg_temp.open('91350100M000100Y43', 'registration', '设立登记') AS founded, pg_temp.open('91350100M000100Y43', 'permit', '排污许可') AS permit,
	pg_temp.open((SELECT boss::text FROM p), 'registration', '设立登记') AS himself;
GRANT SELECT ON m TO PUBLIC;
-- named
SELECT tap.act('tap_other_clerk');
SELECT tap.raises($$SELECT credit.name_party(founded, '11010519491231002X', 'founder') FROM m$$, 'not_your_unit', 'another unit names nobody');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.name_party(founded, '11010519491231002X', 'x') FROM m$$, 'bad_responsibility', 'only in a role there is');
SELECT tap.raises($$SELECT credit.name_party(founded, 'nobody', 'founder') FROM m$$, 'no_person', 'only somebody');
SELECT tap.raises($$SELECT credit.name_party(0, '11010519491231002X', 'founder')$$, 'no_matter', 'in a matter there is');
SELECT lives_ok($$SELECT credit.name_party(founded, '11010519491231002X', 'founder') FROM m$$, 'the founder is named, by his number');
SELECT lives_ok($$SELECT credit.name_party(founded, '440524188001010014', 'founder', '王小明') FROM m$$, 'and another one, not known before');
SELECT is((SELECT name FROM credit.subject, p WHERE code = other), NULL, 'whom a clerk does not see');
SELECT lives_ok($$SELECT credit.name_party(founded, '440524188001010014', 'founder') FROM m$$, 'twice is once');
-- caught at the query
SELECT results_eq($$SELECT x ->> 'role', x ->> 'list_kind', x ->> 'path', x ->> 'until' FROM m, jsonb_array_elements(credit.check_subject('91350100M000100Y43', 'approval', founded, 'accept') -> 'parties') AS x$$,
	$$VALUES ('发起人、设立人', 'market_ban', 'derived', NULL)$$, 'the query of the matter tells it');
SELECT is(credit.check_subject('91350100M000100Y43', 'approval') -> 'parties', NULL, 'one for no matter has no parties');
-- and at the gate
SELECT tap.act();
SELECT pg_temp.handle(founded, '91350100M000100Y43') FROM m;
SELECT tap.raises($$SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', founded)) FROM m$$, 'party_restricted', 'no approval: a founder is banned');
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT what, action, list_kind, roles, rule_id FROM m, credit.explain('91350100M000100Y43', 'approval', matter_id => founded)$$,
	$$VALUES ('verdict', 'refuse', 'market_ban', '发起人、设立人', NULL::bigint)$$, 'which is explained');
SELECT tap.act();
SELECT tap.raises($$SELECT tap.as('tap_clerk', format('SELECT credit.withdraw_party(%s, ''11010519491231002X'', ''founder'', '' '')', founded)) FROM m$$, 'bad_responsibility', 'a party is taken back with a reason');
SELECT lives_ok($$SELECT tap.as('tap_clerk', format('SELECT credit.withdraw_party(%s, ''11010519491231002X'', ''founder'', ''退出设立'')', founded)) FROM m$$, 'he leaves');
SELECT tap.raises($$SELECT tap.as('tap_clerk', format('SELECT credit.withdraw_party(%s, ''11010519491231002X'', ''founder'', ''x'')', founded)) FROM m$$, 'no_party', 'once');
SELECT lives_ok($$SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', founded)) FROM m$$, 'without him it is approved');
SELECT tap.raises($$SELECT tap.as('tap_clerk', format('SELECT credit.name_party(%s, ''11010519491231002X'', ''founder'')', founded)) FROM m$$, 'wrong_matter_state', 'and nobody is named any more');
-- when he applies himself
SELECT is((SELECT credit_private.subject_answer(boss, 'approval') -> 'flags' -> 0 ->> 'list_kind' FROM p), 'market_ban', 'his own query has the flag');
SELECT tap.raises($$SELECT pg_temp.handle(himself, boss::text), tap.as('tap_clerk', format('SELECT credit.waive_measures(%s, ''x'')', himself)), tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', himself)) FROM m, p$$, 'subject_restricted', 'his own registration is refused');
-- he answers for the applicant today: a ban stands against it, other entries are its warning
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', second, '情节严重') FROM r$$);
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '440524188001010014', 'principal', '2020-01-01', NULL, '登记机关')$$);
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91350100M000100Y43', '440524188001010014', 'legal_representative', '2026-01-01', NULL, '登记机关')$$);
SELECT is((SELECT count(*) FROM credit.listing_now, p WHERE code = other AND status = 'in_force'), 2::bigint, 'another person, listed and banned through the first organisation');
SELECT pg_temp.handle(permit, '91350100M000100Y43') FROM m;
SELECT lives_ok($$SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', permit)) FROM m$$, 'his other organisation gets its permit: the ban closes other matters');
SELECT ok(count(*) = 1 AND bool_and(detail LIKE '法定代表人: In force%' AND detail !~ '王' AND table_name = 'credit.matter'), 'with a flag that says why, not who') FROM credit.guard_flag;
CREATE TEMP TABLE n AS SELECT pg_temp.open('91350100M000100Y43', 'registration', '变更登记') AS change; GRANT SELECT ON n TO PUBLIC;
SELECT pg_temp.handle(change, '91350100M000100Y43') FROM n;
SELECT tap.raises($$SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', change)) FROM n$$, 'party_restricted', 'a matter that the ban closes is not approved while he represents it');
SELECT is((SELECT credit_private.subject_answer('91350100M000100Y43', 'approval') -> 'warnings' -> 0 ->> 'role'), '法定代表人', 'the query has told so');
SELECT tap.as('tap_head', format('SELECT credit.end_responsibility(%s, credit.today(), ''卸任'')', (SELECT responsibility_id FROM credit.responsibility WHERE code = '91350100M000100Y43')));
SELECT lives_ok($$SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', change)) FROM n$$, 'when he has left it is');
-- a founder''s own entries hold as if he applied
CREATE TEMP TABLE q AS SELECT pg_temp.open('91350100M000100Y43', 'fund', '专项资金') AS fund, pg_temp.open('91350100M000100Y43', 'permit', '又一许可') AS permit; GRANT SELECT ON q TO PUBLIC;
SELECT tap.as('tap_clerk', format('SELECT credit.name_party(x, ''440524188001010014'', ''founder'') FROM unnest(ARRAY[%s, %s]) AS x', fund, permit)) FROM q;
SELECT pg_temp.handle(fund, '91350100M000100Y43'), pg_temp.handle(permit, '91350100M000100Y43') FROM q;
SELECT tap.raises($$SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', fund)) FROM q$$, 'party_restricted', 'refused where he would be');
SELECT tap.raises($$SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', permit)) FROM q$$, 'sign_off_required', 'signed off where he would need it');
SELECT tap.as('tap_leader', format('SELECT credit.sign_off(%s, ''同意'')', permit)) FROM q;
SELECT lives_ok($$SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, ''approved'')', permit)) FROM q$$, 'and then approved');
-- any table of an application: guard the founder's column
CREATE TABLE company_registration (founder text, name text); GRANT ALL ON company_registration TO PUBLIC;
SELECT credit.guard_table('company_registration', 'founder', 'registration', 'flag');
SELECT tap.raises($$INSERT INTO company_registration SELECT boss, '新设公司' FROM p$$, 'subject_restricted', 'an application''s own table: the founder''s column is guarded');
SELECT is(tap.as('tap_other_clerk', 'SELECT count(*) FROM credit.matter_party'), '0', 'who stands behind a matter is for its unit');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
