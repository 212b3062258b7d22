-- S4 item 5 自愿注册填报证照资质、生产经营、表彰评优、公益慈善等信用信息,并对信息真实性公开作出信用承诺,接受社会公众监督 (R171); 经验证的自愿注册信息可作为开展信用评价和
-- 生成信用报告的重要依据 (R172): only what was verified becomes a record, and records are all that evaluation and reports read.
BEGIN;
SELECT plan(38);
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity) VALUES
('tap-2016', 'declaration', '自愿填报', 'declaration', 'basic', 'public', 'declaration', NULL);
CREATE FUNCTION pg_temp.commit(kind text) RETURNS bigint LANGUAGE sql AS $$
	SELECT credit.make_commitment('91360000625912173B', kind, 'letter_' || kind, '2017',
		'{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}', '自愿填报信息真实') $$;
SELECT tap.confirmed('permit', tap.permit('de-1'));
SELECT results_eq('SELECT name FROM credit.declaration_kind ORDER BY declaration_kind', '{表彰评优,证照资质,公益慈善,生产经营}'::text[], 'the four kinds');
SELECT tap.act('tap_office');
CREATE TEMP TABLE c AS SELECT pg_temp.commit('proactive') AS truth, pg_temp.commit('industry') AS industry, credit.unit_of('上饶市生态环境局') AS env;
GRANT SELECT ON c TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.enter_declaration(truth, 'award', '守信企业', '市级', env) FROM c$$, '42501', NULL, 'the office enters for the subject');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.enter_declaration(industry, 'award', '守信企业', '市级', env) FROM c$$, 'no_truth_commitment', 'not on any commitment');
SELECT tap.raises($$SELECT credit.enter_declaration(999999, 'award', '守信企业', '市级', env) FROM c$$, 'no_commitment', 'nor on none');
SELECT throws_ok($$SELECT credit.enter_declaration(truth, 'rumour', '守信企业', '市级', env) FROM c$$, '23503', NULL, 'nor of a kind there is not');
CREATE TEMP TABLE d AS SELECT credit.enter_declaration(truth, 'award', '守信企业', '2025年度,联系人11010519491231002X', env, '2028-12-31') AS award,
	credit.enter_declaration(truth, 'certificate', 'ISO 14001', '证书编号1', env) AS cert, credit.enter_declaration(truth, 'charity', '捐资助学', '十万元', env) AS charity FROM c;
GRANT SELECT ON d TO PUBLIC;
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'declaration' AND due_on = '2026-06-08'), 3::bigint, 'the unit named is to verify in twenty working days');
SELECT tap.act('tap_nobody');
SELECT is((SELECT count(*) FROM credit_public.declaration WHERE state = '未核验'), 3::bigint, 'public at once, marked as not verified');
SELECT is((SELECT content::text FROM credit_public.declaration WHERE title = '守信企业'), '2025年度,联系人***', 'without a personal number');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.record WHERE act_kind = 'declaration'), 0::bigint, 'none of it is a record');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises($$SELECT credit.verify_declaration(award, true, '属实') FROM d$$, 'not_your_unit', 'verified by the unit named');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.verify_declaration(award, NULL, '?') FROM d$$, 'no_declaration', 'with a verdict');
SELECT tap.raises($$SELECT credit.verify_declaration(999999, true, '属实')$$, 'no_declaration', 'of one there is');
SELECT lives_ok($$SELECT credit.verify_declaration(award, true, '核对表彰文件') FROM d$$, 'found true');
SELECT tap.raises($$SELECT credit.verify_declaration(award, true, '再核') FROM d$$, 'no_declaration', 'once');
SELECT results_eq($$SELECT state, title, detail ->> 'SB_LX', valid_until FROM credit.record WHERE act_kind = 'declaration'$$, $$VALUES ('received', '守信企业', '表彰评优', DATE '2028-12-31')$$, 'it becomes a record of that unit');
SELECT credit.review(max(record_id)) FROM credit.record WHERE act_kind = 'declaration';
SELECT tap.act('tap_head');
SELECT credit.confirm(max(record_id)) FROM credit.record WHERE act_kind = 'declaration';
SELECT tap.act('tap_inquirer');
SELECT results_eq($$SELECT r ->> 'title' FROM jsonb_array_elements(credit.check_subject('91360000625912173B', 'approval') -> 'basic' -> 'records') AS r WHERE r ->> 'act_kind' = 'declaration'$$, '{守信企业}'::text[], 'of three declared only the verified one is in the answer');
SELECT tap.act('tap_nobody');
SELECT results_eq($$SELECT state::text, verified_on FROM credit_public.declaration WHERE title = '守信企业'$$, $$VALUES ('已核验', DATE '2026-05-11')$$, 'and it is marked so');

-- the public doubts
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.doubt_declaration(award, '查无此表彰') FROM d$$, '42501', NULL, 'the office takes doubts in');
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.doubt_declaration(award, '查无此表彰') FROM d$$, 'somebody doubts it');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'declaration_doubt' AND met_on IS NULL), 1::bigint, 'the unit looks again');
SELECT tap.act('tap_nobody');
SELECT is((SELECT doubts FROM credit_public.declaration WHERE title = '守信企业'), 1, 'that it was doubted is public');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.verify_declaration(award, false, '文件系伪造') FROM d$$, 'not_entitled', 'to withdraw what was confirmed is the head''s');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.verify_declaration(award, false, '文件系伪造') FROM d$$, 'found false');
SELECT tap.act();
SELECT results_eq($$SELECT state, end_reason FROM credit.record WHERE act_kind = 'declaration'$$, $$VALUES ('withdrawn', '核验不实')$$, 'the record is withdrawn');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'declaration_doubt' AND met_on IS NOT NULL), 1::bigint, 'the duty is met');
SELECT results_eq('SELECT behaviour, severity, state FROM credit.breach_now', $$VALUES ('commitment.false', 'serious', 'proposed')$$, 'and the commitment to its truth is broken: a false one is serious');
SELECT results_eq('SELECT n.state FROM credit.commitment_now AS n JOIN c ON truth = commitment_id', '{broken}'::text[], 'the commitment says so');
SELECT tap.act('tap_nobody');
SELECT is((SELECT count(*) FROM credit_public.declaration WHERE title = '守信企业'), 0::bigint, 'what is false is no longer shown as declared');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.enter_declaration(truth, 'award', '又一表彰', '市级', env) FROM c$$, 'no_truth_commitment', 'nothing more is declared on a broken commitment');
SELECT tap.raises($$SELECT credit.doubt_declaration(award, 'x') FROM d$$, 'no_declaration', 'what was found false is not doubted');
SELECT tap.act('tap_clerk');
SELECT lives_ok($$SELECT credit.verify_declaration(cert, false, '证书已失效') FROM d$$, 'a second falsehood');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.breach), 1::bigint, 'one commitment is broken once');
SELECT tap.act('tap_clerk');
SELECT lives_ok($$SELECT credit.verify_declaration(charity, true, '收据属实') FROM d$$, 'what is true remains true');
SELECT tap.act();
SELECT throws_ok('DELETE FROM credit.declaration', 'UC402', NULL, 'nothing is deleted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('record of an unverified declaration', 'UPDATE credit.declaration SET verdict = NULL, finding = NULL, verified_on = NULL, verified_by = NULL');
SELECT tap.breaks('verified declaration without record', 'UPDATE credit.declaration SET verdict = true');
SELECT tap.breaks('false declaration without breach', 'DELETE FROM credit.breach');
SELECT * FROM finish();
ROLLBACK;
