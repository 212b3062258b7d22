-- S4 item 1(2) 主动型、审批替代型、信用修复型…行业自律型 (R160); S1 二(六) 以规范格式就申报材料真实性、守法经营、诚信履约等事项作出信用承诺
-- (R161); S4 item 1(1) 分行业领域…制定格式规范的信用承诺书,并…向社会公开 (R074).
BEGIN;
SELECT plan(31);
SELECT tap.confirmed('permit', tap.permit('cl-1'));
CREATE FUNCTION pg_temp.letter(change jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
	SELECT '{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}'::jsonb || change $$;
SELECT results_eq('SELECT commitment_kind, split_of, effect, confidence FROM credit.commitment_kind ORDER BY 1', $$VALUES
	('approval', NULL, 'decide_at_once', 'H'), ('industry', NULL, 'none', 'H'), ('proactive', NULL, 'none', 'H'), ('proof', 'approval', 'waive_proof', 'M'),
	('repair', NULL, 'none', 'H'), ('tolerance', 'approval', 'accept_incomplete', 'M')$$, 'the four kinds, and the two split off later');
SELECT results_eq('SELECT name FROM credit.commitment_point WHERE valid_during @> credit.today() ORDER BY point', '{守法经营,诚信履约,申报材料真实性}'::text[], 'three points at least');

SELECT tap.act('tap_office');
-- a letter of a unit, for a field of activity
INSERT INTO credit.template SELECT 'env_letter', '1', '排污单位信用承诺书', body, '[2020-01-01,2026-01-01)', 'S4 item 1(1)' FROM credit.template WHERE template = 'letter_proactive';
INSERT INTO credit.template SELECT 'env_letter', '2', '排污单位信用承诺书', jsonb_set(body, '{fields,-1}', '{"name":"online","label":"自动监测联网","type":"enum","values":["承诺"],"required":true}', false), '[2026-01-01,)', 'S4 item 1(1)'
  FROM credit.template WHERE template = 'letter_proactive';
UPDATE credit.template SET body = jsonb_insert(body, '{fields,0}', '{"name":"signed_on","type":"date","required":true}') WHERE template = 'env_letter' AND version = '2';
INSERT INTO credit.template SELECT 'bare_letter', '1', '承诺书', '{"fields":[{"name":"truth","type":"enum","values":["承诺"],"required":true,"x_point":"truth"},{"name":"lawful","type":"enum","values":["承诺","不承诺"],"required":true,"x_point":"lawful"},{"name":"performance","type":"enum","values":["承诺"],"x_point":"performance"}]}', '[2026-01-01,)', 'x';
SELECT tap.raises($$INSERT INTO credit.commitment_letter (template, version, commitment_kind, wording) VALUES ('bare_letter', '1', 'proactive', 'x')$$, 'letter_incomplete', 'no letter that leaves a point out, open or optional');
SELECT throws_like($$INSERT INTO credit.commitment_letter (template, version, commitment_kind, wording) VALUES ('bare_letter', '1', 'proactive', 'x')$$, '%守法经营、诚信履约', 'and the error names the two');
SELECT lives_ok($$INSERT INTO credit.commitment_letter (template, version, commitment_kind, unit, wording) SELECT 'env_letter', v, 'proactive', credit.unit_of('上饶市生态环境局'), '排污单位承诺' FROM unnest('{1,2}'::text[]) AS v$$, 'the office enters both versions of a unit''s letter');
SELECT throws_ok($$UPDATE credit.commitment_letter SET wording = 'x'$$, '42501', NULL, 'what is public is not edited');
SELECT tap.raises($$UPDATE credit.template SET body = body || '{"allow_unknown":true}' WHERE template = 'env_letter' AND version = '2'$$, 'template_in_use', 'nor is the template of a letter');
SELECT tap.raises($$UPDATE credit.template SET body = jsonb_set(body, '{fields,2,required}', 'false') WHERE template = 'letter_proactive'$$, 'template_in_use', 'a point of it least of all');
SELECT lives_ok($$UPDATE credit.template SET valid_during = '[2026-01-01,2027-01-01)' WHERE template = 'env_letter' AND version = '2'$$, 'it may end');

SELECT tap.act('tap_nobody');
SELECT results_eq($$SELECT version::text, unit_name::text, in_force, valid_from, valid_until, wording FROM credit_public.commitment_letter WHERE letter = 'env_letter' ORDER BY version$$,
	$$VALUES ('1', '上饶市生态环境局', false, DATE '2020-01-01', DATE '2025-12-31', '排污单位承诺'), ('2', '上饶市生态环境局', true, '2026-01-01', '2026-12-31', '排污单位承诺')$$, 'anyone reads every version, and which is in force');
SELECT is((SELECT count(*) FROM credit_public.commitment_letter WHERE in_force AND unit_name = '示范文本'), 6::bigint, 'and a model for each kind');
SELECT throws_ok($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'letter_proactive', '2017', '{}', 'x')$$, '42501', NULL, 'who has no part in it receives nothing');

SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'solemn', 'letter_proactive', '2017', pg_temp.letter(), '诚信经营')$$, 'unknown_commitment_kind', 'a kind there is not');
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'env_letter', '1', pg_temp.letter(), '诚信经营')$$, 'letter_not_in_force', 'yesterday''s version');
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'letter_approval', '2017', pg_temp.letter(), '诚信经营')$$, 'letter_not_in_force', 'a letter of another kind');
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'penalty', '2018', pg_temp.letter(), '诚信经营')$$, 'letter_not_in_force', 'a template that is no letter');
SELECT tap.raises(format($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'letter_proactive', '2017', pg_temp.letter() - %L, '诚信经营')$$, p), 'letter_faults', 'without ' || p) FROM unnest('{truth,lawful,performance}'::text[]) AS p;
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'letter_proactive', '2017', pg_temp.letter('{"lawful":"视情况"}'), '诚信经营')$$, 'letter_faults', 'or with a reservation');
SELECT tap.raises($$SELECT credit.make_commitment('91350100M000100Y43', 'proactive', 'letter_proactive', '2017', pg_temp.letter(), '诚信经营')$$, 'letter_of_another', 'signed by somebody else');
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'letter_proactive', '2017', pg_temp.letter(), '诚信经营', made_on => '2026-05-12')$$, 'commitment_in_future', 'or tomorrow');
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'letter_proactive', '2017', pg_temp.letter(), '诚信经营', promised_on => '2026-06-01')$$, 'commitment_of_no_matter', 'no promise of papers without a matter');
SELECT lives_ok($$SELECT credit.make_commitment('625912173', 'proactive', 'letter_proactive', '2017', pg_temp.letter('{"further":"身份证11010519491231002X"}'), '诚信经营')$$, 'one by the letter, under an older number');
SELECT results_eq('SELECT code::text, commitment_no, made_on, received_by, content ->> $$further$$ FROM credit.commitment', $$SELECT '91360000625912173B', 'CN-20260511-' || commitment_id, DATE '2026-05-11', 'tap_clerk'::name, '身份证***' FROM credit.commitment$$,
	'with number, day and who received it; no personal number stays');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.commitment SET reason = $$x$$', 'UC402', NULL, 'it is not edited');
SELECT throws_ok('DELETE FROM credit.commitment', 'UC402', NULL, 'nor deleted');
UPDATE credit.catalog_item SET valid_during = '(,2026-01-01)' WHERE item = 'commitment';
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'proactive', 'letter_proactive', '2017', pg_temp.letter(), '诚信经营')$$, 'commitment_not_in_catalog', 'what is no item of the catalogue is not collected');
SELECT tap.act();
UPDATE credit.catalog_item SET valid_during = '(,)' WHERE item = 'commitment';
-- a natural person, under the code that stands for the number
CREATE TEMP TABLE p AS SELECT credit.person_code('11010519491231002X') AS code;
GRANT SELECT ON p TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT lives_ok($$SELECT credit.make_commitment(code::text, 'proactive', 'letter_proactive', '2017', pg_temp.letter(jsonb_build_object('name', '张三丰', 'code', code)), '诚信经营') FROM p$$, 'a person commits');
SELECT tap.act();
SELECT results_eq($$SELECT r.detail ->> 'CN_XDR_LB', r.detail ->> 'CN_XDR_MC' = s.name, s.name <> '张三丰' FROM credit.record AS r JOIN p USING (code) JOIN credit.subject AS s USING (code)$$, $$VALUES ('自然人', true, true)$$, 'its record is of a natural person, the name masked');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
