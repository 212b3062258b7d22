-- S4 item 18 保障信用主体知情权; N7: for every flag, measure, refusal and ban: statute, rule row, record, path (own or derived, from
-- whom, by which role), since when, until when, suspended why, what ends it; and the same words from the guard.
BEGIN;
SELECT plan(40);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('e1', '{"_severity":"serious"}')) AS first, tap.confirmed('penalty', tap.penalty('e2', '{"_severity":"serious"}')) AS second;
CREATE TEMP TABLE p AS SELECT credit.person_code('11010519491231002X'::credit.citizen_id) AS boss;
GRANT SELECT ON r, p TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'legal_representative', '2020-01-01', NULL, '登记机关', '张大山')$$);
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'actual_controller', '2020-01-01', NULL, '登记机关')$$);
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91350100M000100Y43', '11010519491231002X', 'principal', '2020-01-01', NULL, '登记机关')$$) FROM tap.confirmed('permit', tap.permit('x', '{"XK_XDR_SHXYM":"91350100M000100Y43","XK_XDR_MC":"别家公司"}'));
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', first, '情节严重') FROM r$$) AS entry \gset
CREATE TEMP TABLE award (code text); GRANT ALL ON award TO PUBLIC;
SELECT credit.guard_table('award', 'code', 'award', 'refuse');
-- a refusal, as the guard words it
CREATE FUNCTION pg_temp.refusal(command text, OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
EXCEPTION WHEN SQLSTATE 'UC101' OR SQLSTATE 'UC102' THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;

-- own
SELECT tap.act('tap_inquirer');
CREATE TEMP TABLE own AS SELECT * FROM credit.explain('91360000625912173B', 'approval');
SELECT results_eq($$SELECT status, list_kind, listing_id, document_no, unit, decided_on, path, root_code, since, until FROM own WHERE what = 'flag'$$,
	format($$VALUES ('in_force', 'serious_offender', %s::bigint, 'e1', '上饶市生态环境局', DATE '2026-05-06', 'own', NULL::text, DATE '2026-05-11', DATE '2029-05-11')$$, :entry), 'a flag: entry, document, unit, day, path, since, until');
SELECT ok(basis LIKE '%总局令第44号%' AND rule LIKE rule_id || ' list.term.administrative: 3 year, listed_on, %总局令第44号%', 'statute, and the rule row with its basis') FROM own WHERE what = 'flag';
SELECT ok(ends_by = '期满、修复、撤销依据、异议成立' AND repair_from > '2026-05-06' AND repair_rule_id IS NOT NULL AND hint LIKE '%' || repair_from || '%', 'what ends it: exits, and repair from which day under which rule') FROM own WHERE what = 'flag';
SELECT cmp_ok((SELECT count(*) FROM own WHERE what = 'measure'), '>=', 4::bigint, 'each measure');
SELECT ok(bool_and(measure_name IS NOT NULL AND basis ~ '[^ ]' AND listing_id = :entry AND explanation LIKE '%' || basis || '%'), 'with its own basis and its entry') FROM own WHERE what = 'measure';
SELECT is((SELECT count(*) FROM own WHERE what = 'warning'), 0::bigint, 'that its own entry reaches its representative is no warning');
SELECT is((SELECT count(*) FROM credit.explain('91360000625912173B', 'approval', measure => 'limit_fund')), 1::bigint, 'one measure, when it is asked for');

-- the guard says the same
SELECT tap.act();
CREATE TEMP TABLE said AS SELECT * FROM pg_temp.refusal($$INSERT INTO award VALUES ('91360000625912173B')$$);
GRANT SELECT ON said TO PUBLIC;
SELECT tap.act('tap_inquirer');
CREATE TEMP TABLE verdict AS SELECT * FROM credit.explain('91360000625912173B', 'approval', matter_kind => 'award');
SELECT results_eq('SELECT what, action, measure FROM verdict', $$VALUES ('verdict', 'refuse', 'limit_fund')$$, 'a verdict: what the guard does, by which measure');
SELECT ok(position(v.explanation IN (SELECT detail FROM said)) > 0 AND (SELECT hint FROM said) = v.hint, 'and why, in the words of its DETAIL and HINT') FROM verdict AS v;
SELECT ok(detail ~ 'serious_offender' AND detail ~ 'e1' AND detail ~ '2026-05-11' AND detail ~ '2029-05-11' AND detail ~ '总局令第44号' AND detail ~ 'S4 item 10', 'list, document, dates, statutes') FROM said;
SELECT results_eq($$SELECT action FROM credit.explain('91360000625912173B', 'approval', matter_kind => 'permit')$$, $$VALUES ('sign_off')$$, 'as the kind of matter has it');
SELECT is_empty($$SELECT * FROM credit.explain('91360000625912173B', 'approval', matter_kind => 'registration')$$, 'no verdict where nothing restricts');

-- derived; of a person, outside a matter, the office says it
SELECT tap.act('tap_office');
CREATE TEMP TABLE his AS SELECT e.* FROM p, credit.explain(p.boss::text, 'supervision') AS e;
GRANT SELECT ON his TO PUBLIC;
SELECT tap.act('tap_inquirer');
SELECT results_eq($$SELECT status, document_no, path, root_code, roles FROM his WHERE what = 'flag'$$, $$VALUES ('in_force', 'e1', 'derived', '91360000625912173B', '实际控制人、法定代表人')$$, 'derived: from whom, by which roles');
SELECT ok(explanation LIKE format('%%derived from entry %s of 91360000625912173B, as 实际控制人、法定代表人%%', :entry), 'in words') FROM his WHERE what = 'flag';
SELECT tap.act();
SELECT ok(detail !~ '91360000625912173B|document e1|法定代表人' AND detail LIKE '%derived from the entry of an organisation%', 'to a login without an account not of whom') FROM p, pg_temp.refusal(format('INSERT INTO award VALUES (%L)', boss));
SELECT tap.act('tap_inquirer');
SELECT ok(detail LIKE '%derived from entry%91360000625912173B%' AND hint LIKE '%and with the entry it derives from%', 'and in the guard''s') FROM p, pg_temp.refusal(format('INSERT INTO award VALUES (%L)', boss));
SELECT ok(concat(detail, hint) !~ '张', 'no name') FROM p, pg_temp.refusal(format('INSERT INTO award VALUES (%L)', boss));
SELECT lives_ok($$INSERT INTO award VALUES ('91350100M000100Y43')$$, 'his other organisation is not bound');
SELECT tap.act('tap_inquirer');
SELECT results_eq($$SELECT what, list_kind, path, roles, status FROM credit.explain('91350100M000100Y43', 'approval')$$, $$VALUES ('warning', 'serious_offender', 'derived', '主要负责人', 'in_force')$$, 'it is warned of: by which role');
SELECT is((credit.check_subject('91350100M000100Y43', 'approval') -> 'warnings') #>> '{0,role}', '主要负责人', 'at a query too');
SELECT ok(to_jsonb(e)::text !~ (SELECT boss::text FROM p), 'not of whom') FROM credit.explain('91350100M000100Y43', 'approval') AS e;
SELECT is_empty($$SELECT * FROM credit.explain('91350100M000100Y43', 'public')$$, 'and not to everybody');
SELECT is_empty($$SELECT e.* FROM p, credit.explain(p.boss::text, 'public') AS e$$, 'nor that he answers for an organisation');
SELECT is(credit.check_subject('91350100M000100Y43', 'public') -> 'warnings', '[]', 'at a query neither');
SELECT is((SELECT credit.check_subject(boss::text, 'public') -> 'flags' FROM p), '[]', 'nor his flag');

-- suspended, and why
SELECT tap.act();
SELECT tap.objection(first) AS objection FROM r \gset
SELECT tap.act('tap_inquirer');
SELECT ok(status = 'suspended' AND why LIKE format('objection %s of 2026-05-11 is being verified by 上饶市生态环境局', :objection), 'suspended why') FROM credit.explain('91360000625912173B', 'approval', listing_id => :entry) WHERE what = 'flag';
SELECT results_eq($$SELECT DISTINCT action FROM credit.explain('91360000625912173B', 'approval', matter_kind => 'award')$$, $$VALUES ('pass')$$, 'meanwhile the guard lets pass');
SELECT tap.act('tap_office');
SELECT ok(bool_and(why LIKE 'objection %'), 'the derived one for the same reason') FROM p, credit.explain(boss::text, 'supervision') WHERE what = 'flag';
SELECT tap.act();
SELECT tap.as('tap_head', format('SELECT credit.decide_objection(%s, ''rejected'', ''属实'')', :objection));
-- not listed any more, and why
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(first, '处罚被撤销') FROM r$$);
SELECT tap.act('tap_inquirer');
SELECT results_eq($$SELECT what, status, why FROM credit.explain('91360000625912173B', 'approval')$$, $$VALUES ('flag', 'ended', 'its basis was withdrawn or corrected on 2026-05-11: 处罚被撤销')$$, 'not listed any more: why');
SELECT tap.act('tap_office');
SELECT results_eq($$SELECT what, status, why FROM p, credit.explain(boss::text, 'supervision')$$, $$VALUES ('flag', 'ended', 'its basis was withdrawn or corrected on 2026-05-11: 处罚被撤销')$$, 'for the person too');
SELECT tap.act('tap_inquirer');
SELECT tap.act();
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', second, '情节严重') FROM r$$) AS another \gset
SELECT tap.as('tap_head', format('SELECT credit.leave_list(%s, ''court'', ''法院裁定'', ''裁定1号'')', :another));
SELECT tap.act('tap_inquirer');
SELECT is((SELECT why FROM credit.explain('91360000625912173B', 'approval', listing_id => :another)), 'court: 法院裁定', 'by an exit: which and why');
-- who may ask, and what is kept
SELECT tap.act('tap_reporter');
SELECT throws_ok($$SELECT * FROM credit.explain('91360000625912173B', 'approval')$$, '42501', NULL, 'not everybody may ask');
SELECT tap.act('tap_inquirer');
SELECT tap.raises($$SELECT * FROM credit.explain('91360000625912173B', 'gossip')$$, 'unknown_purpose', 'for a purpose');
SELECT tap.raises($$SELECT * FROM credit.explain('91360000625912173B', 'approval', listing_id => 0)$$, 'nothing_to_explain', 'about an entry of this subject');
SELECT tap.raises($$SELECT * FROM credit.explain('91360000625912173B', 'approval', matter_id => 0)$$, 'nothing_to_explain', 'about a matter of the asker''s unit');
SELECT tap.raises($$SELECT * FROM credit.explain('91360000625912173B', 'approval', matter_kind => 'x')$$, 'unknown_matter_kind', 'of a kind there is');
SELECT credit.explain_json('91360000625912173B', 'approval') AS told \gset
SELECT is(answer, :'told'::jsonb, 'the answer is kept as a receipt') FROM credit.inquiry WHERE inquiry_id = (:'told'::jsonb ->> 'inquiry_id')::bigint;
SELECT tap.act();
-- a document that is not public is not named to who may not see it
ALTER TABLE credit.record DISABLE TRIGGER ALL;
UPDATE credit.record SET disclosure = 'internal', state = 'confirmed', ended_on = NULL, end_reason = NULL WHERE document_no = 'e1';
SELECT ok(detail NOT LIKE '%document e1%' AND detail LIKE '%not disclosed%', 'an internal document is not named to a login without an account') FROM pg_temp.refusal($$INSERT INTO award VALUES ('91360000625912173B')$$);
SELECT is((SELECT count(*) FROM tap.as('tap_inquirer', $$SELECT count(*) FROM credit.explain('91360000625912173B', 'public') WHERE status <> 'ended'$$) AS n WHERE n = '0'), 1::bigint, 'nor explained for a purpose that does not see it');
SELECT is((SELECT n FROM tap.as('tap_inquirer', $$SELECT document_no FROM credit.explain('91360000625912173B', 'approval') WHERE what = 'flag' AND status <> 'ended'$$) AS n), 'e1', 'but for one that does');
SELECT * FROM finish();
ROLLBACK;
