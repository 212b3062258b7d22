-- S4 item 7 适时…公开…典型案例: draft, approved by another, published by the office; it names nobody, or an organisation
-- whose record is public (R072).
BEGIN;
SELECT plan(26);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('典〔2026〕1号')) AS id, tap.received('penalty', tap.penalty('典〔2026〕2号')) AS received;
GRANT SELECT ON r TO PUBLIC;
INSERT INTO credit.identifier (code, scheme, value, source) VALUES ('91360000625912173B', 'registration_number', '360000110001234', 'x');
SELECT tap.act('tap_clerk');
SELECT tap.raises(format($$SELECT credit.draft_case(%s, 't', 'x')$$, received), 'wrong_state', 'about a confirmed record only') FROM r;
SELECT credit.draft_case(id, '超标排放', '张某(身份证11010519491231002X)') AS numbered FROM r \gset
SELECT is((SELECT body FROM credit.typical_case WHERE case_id = :numbered), '张某(身份证***)', 'a personal number is not even drafted');
CREATE TEMP TABLE c AS SELECT credit.draft_case(id, '超标排放', '江西铜业 股份有限公司超标排放') AS name, credit.draft_case(id, '超标排放', '某公司(91360000625912173b)超标') AS code,
	credit.draft_case(id, '超标排放', '某公司(360000110001234)超标') AS number, credit.draft_case(id, '超标排放', '见典〔2026〕1号') AS document, credit.draft_case(id, '超标排放', '某公司超标排放,罚款2万元') AS good,
	credit.draft_case(id, '江西铜业股份有限公司超标排放', '罚款2万元', true) AS named FROM r;
GRANT SELECT ON c TO PUBLIC;
SELECT throws_ok(format('SELECT credit.approve_case(%s)', good), '42501', NULL, 'a clerk approves nothing') FROM c;
SELECT tap.act('tap_other_head');
SELECT tap.raises(format('SELECT credit.approve_case(%s)', good), 'not_your_unit', 'nor does the head of another unit') FROM c;
SELECT tap.act('tap_head');
SELECT tap.raises(format('SELECT credit.approve_case(%s)', name), 'case_identifies', 'the name, whatever blanks are in it') FROM c;
SELECT tap.raises(format('SELECT credit.approve_case(%s)', code), 'case_identifies', 'the code, however it is written') FROM c;
SELECT tap.raises(format('SELECT credit.approve_case(%s)', number), 'case_identifies', 'another number of the subject') FROM c;
SELECT tap.raises(format('SELECT credit.approve_case(%s)', document), 'case_identifies', 'the number of the document') FROM c;
SELECT tap.raises(format('SELECT credit.approve_case(%s)', named), 'case_names', 'one that names is about what is public') FROM c;
SELECT tap.raises('SELECT credit.approve_case(0)', 'no_case', 'one that there is');
SELECT lives_ok(format('SELECT credit.approve_case(%s)', good), 'the head approves') FROM c;
SELECT throws_ok(format('SELECT credit.approve_case(%s)', credit.draft_case(id, 't', 'x')), '23514', NULL, 'not what is his own') FROM r;
SELECT throws_ok(format('SELECT credit.publish_case(%s)', good), '42501', NULL, 'a head does not publish') FROM c;
SELECT tap.act('tap_office');
SELECT tap.raises(format('SELECT credit.publish_case(%s)', name), 'case_state', 'what is not approved is not published') FROM c;
SELECT lives_ok(format('SELECT credit.publish_case(%s)', good), 'the office publishes') FROM c;
SELECT tap.act();
SELECT tap.raises(format($$UPDATE credit.typical_case SET body = '江西铜业股份有限公司' WHERE case_id = %s$$, good), 'case_state', 'what was approved is not rewritten') FROM c;
SELECT tap.raises($$INSERT INTO credit.typical_case (code, record_id, title, body, unit, state, drafted_on) SELECT code, record_id, 't', 'x', unit, 'published', '2026-05-11' FROM credit.record LIMIT 1$$, 'case_state', 'nor begun at its end');
-- one that names
SELECT credit.publish_due();
SELECT tap.as('tap_head', format('SELECT credit.approve_case(%s)', named)), tap.as('tap_office', format('SELECT credit.publish_case(%s)', named)) FROM c;
SELECT tap.act('tap_nobody');
SELECT results_eq('SELECT title::text FROM credit_public.typical_case ORDER BY case_id', $$VALUES ('超标排放'), ('江西铜业股份有限公司超标排放')$$, 'the public reads both');
SELECT columns_are('credit_public', 'typical_case', '{case_id,title,body,act_name,unit_name,published_on,data_as_of}'::name[], 'and no column that tells who it is');
SELECT throws_ok('SELECT * FROM credit.typical_case', '42501', NULL, 'through the view only');
SELECT tap.act();
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(id, '撤销') FROM r$$);
SELECT is((SELECT string_agg(title, ', ') FROM credit_public.typical_case), '超标排放', 'the record leaves publicity: so does the case that names');
SELECT tap.act('tap_other_head');
SELECT tap.raises(format($$SELECT credit.withdraw_case(%s, 'x')$$, good), 'not_your_unit', 'another unit withdraws nothing') FROM c;
SELECT tap.act();
SELECT tap.as('tap_head', format($$SELECT credit.withdraw_case(%s, '过时')$$, good)) FROM c;
SELECT is_empty('SELECT * FROM credit_public.typical_case', 'withdrawn: gone');
SELECT tap.raises(format($$UPDATE credit.typical_case SET state = 'published' WHERE case_id = %s$$, good), 'case_state', 'and does not come back') FROM c;
SELECT throws_ok('DELETE FROM credit.typical_case', 'UC402', NULL, 'nothing is deleted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
