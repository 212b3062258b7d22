-- S2 item 11 授权个人信息查询: who knows a person's code asks no more than who knows the number; S4 item 12(1), R222: who assesses is
-- not told which person was asked about or let pass; S4 item 18: who was shown a person's derived entry is told when its root
-- proves wrong, and the remedy does not say of whom.
BEGIN;
SELECT plan(21);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('pc1', '{"_severity":"serious"}')) AS first;
CREATE TEMP TABLE p AS SELECT credit.person_code('11010519491231002X'::credit.citizen_id) AS boss;
CREATE ROLE tap_eval LOGIN;
SELECT credit.open_account('tap_eval', credit.unit_of('上饶市行政审批局'), '{credit_evaluator}');
INSERT INTO credit.measure_unit (measure, unit, valid_during, basis) VALUES ('limit_fund', credit.unit_of('上饶市生态环境局'), '[2026-01-01,)', 'x');
SELECT tap.as('tap_head', $$SELECT credit.register_responsible('91360000625912173B', '11010519491231002X', 'legal_representative', '2026-05-01', NULL, '登记机关', '张大山')$$);
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', (SELECT record_id FROM credit.record WHERE document_no = 'pc1'), '情节严重')$$);
GRANT SELECT ON r, p TO PUBLIC;
SELECT tap.as('tap_clerk', format($$SELECT credit.open_matter(%L, 'permit', '个人')$$, boss)) AS matter FROM p \gset
SELECT tap.act('tap_inquirer');
SELECT tap.raises($$SELECT credit.check_subject(boss::text, 'approval') FROM p$$, 'authorisation_missing', 'by the code, without a matter');
SELECT tap.raises($$SELECT credit.credit_note(boss::text, 'approval') FROM p$$, 'authorisation_missing', 'nor a note');
SELECT tap.raises($$SELECT m.* FROM p, credit.measures_for('permit', boss::text) AS m$$, 'authorisation_missing', 'nor what to apply');
SELECT tap.raises($$SELECT credit.explain_json(boss::text, 'approval') FROM p$$, 'authorisation_missing', 'nor why');
SELECT lives_ok($$SELECT credit.check_subject(boss::text, 'public') FROM p$$, 'what is public is anybody''s');
SELECT lives_ok($$SELECT credit.check_person('11010519491231002X', 'approval', '授权书〔2026〕1号')$$, 'with an authorisation');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises(format($$SELECT credit.check_subject(boss::text, 'approval', %s, 'accept') FROM p$$, :matter), 'not_your_unit', 'another unit''s matter is no ground');
SELECT tap.raises(format($$SELECT credit.explain_json(boss::text, 'approval', matter_id => %s) FROM p$$, :matter), 'nothing_to_explain', 'nor to explain');
SELECT tap.act('tap_clerk');
SELECT lives_ok(format($$SELECT credit.check_subject(boss::text, 'approval', %s, 'accept') FROM p$$, :matter), 'for the matter of the person');
-- who assesses
SELECT tap.act();
CREATE TABLE tap.award (code text);
GRANT ALL ON tap.award TO PUBLIC;
SELECT credit.guard_table('tap.award', 'code', 'award', 'flag');
INSERT INTO tap.award SELECT boss FROM p;
SELECT tap.act('tap_eval');
SELECT is((SELECT count(*) FROM credit_report.unreported_query), 1::bigint, 'the query counts');
SELECT is((SELECT count(subject_code) FROM credit_report.unreported_query), 0::bigint, 'of whom is not told');
SELECT is((SELECT count(*) FROM credit_report.violation WHERE subject_code = (SELECT boss FROM p)), 0::bigint, 'nor who was let pass');
SELECT is((SELECT count(*) FROM (SELECT code FROM credit.listing_on('2026-05-11') UNION ALL SELECT code FROM credit.measure_on('2026-05-11') UNION ALL SELECT code FROM credit.status_on('2026-05-11')) AS x
			WHERE code = (SELECT boss FROM p)), 0::bigint, 'nor who was listed by derivation on a day');
SELECT is((SELECT count(*) FROM (SELECT t::text AS row FROM credit.task_now AS t UNION ALL SELECT t::text FROM credit.duty AS t UNION ALL SELECT t::text FROM credit_report.my_duty AS t) AS x, p WHERE x.row ~ boss::text), 0::bigint, 'nor whom a task is about');
SELECT tap.act('tap_clerk');
SELECT is((SELECT count(*) FROM credit.task JOIN p ON p.boss = code), 1::bigint, 'who carries it out is');
SELECT is((SELECT count(DISTINCT subject_code) FROM credit_report.unreported_query), 1::bigint, 'a unit sees whom it asked about itself');
SELECT tap.act('tap_office');
SELECT isnt_empty($$SELECT FROM credit_report.unreported_query WHERE subject_code = (SELECT boss FROM p)$$, 'and the office');
-- the root proves wrong
SELECT tap.act();
SELECT tap.objection(first) AS o FROM r \gset
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'upheld_withdrawn', '有误')$$, :o));
SELECT results_eq('SELECT x.reference::bigint FROM credit.remedy_recipient AS x WHERE x.kind = ''inquiry'' ORDER BY 1', $$SELECT i.inquiry_id FROM credit.inquiry AS i, p WHERE i.code = boss AND i.purpose = 'approval' ORDER BY 1$$,
	'who was shown the person''s entry is found');
SELECT is((SELECT count(*) FROM credit.remedy_notice), 1::bigint, 'and told');
SELECT is((SELECT count(*) FROM (SELECT t::text AS row FROM credit.remedy_recipient AS t UNION ALL SELECT t::text FROM credit.remedy_notice AS t) AS x, p WHERE x.row ~ (boss::text || '|张')), 0::bigint, 'of whom is not said');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
