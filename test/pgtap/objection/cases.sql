-- S0 art 13 信用主体…有权提出申请,由作出记录的相关单位负责核实; S4 item 18 尽快核实并反馈结果: who may object,
-- on what grounds, with what evidence; each step a duty with its clock (R095, R096, R098).
BEGIN;
SELECT plan(63);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('k1', '{"_severity":"serious"}')) AS one, tap.confirmed('penalty', tap.penalty('k2')) AS two,
	tap.confirmed('permit', tap.permit('k3', '{"XK_XDR_MC":"示例科技有限公司","XK_XDR_SHXYM":"91350100M000100Y43"}')) AS other;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', one, 'x') FROM r$$) AS entry \gset
CREATE FUNCTION pg_temp.state() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(concat_ws(' ', state, owed, due_on, CASE WHEN overdue THEN 'overdue' END), ', ' ORDER BY record_id) FROM credit.objection_now WHERE case_id = (SELECT max(case_id) FROM credit.objection_case) $$;
SELECT tap.act('tap_office');
-- bad input: each its own code
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91350100M000100Y43', '{overdue}', 'x') FROM r$$, 'not_the_subject', 'an objection by someone else');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '江西铜业股份有限公司', '{overdue}', 'x') FROM r$$, 'not_the_subject', 'a name is nobody');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], NULL, '{overdue}', 'x') FROM r$$, 'not_the_subject', 'nor is nothing');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91350100M000100Y43', '{overdue}', 'x', '[]', '某律师', '授权委托书1号') FROM r$$, 'not_the_subject', 'an agent of somebody else is somebody else');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{overdue}', 'x', '[]', '某律师') FROM r$$, 'no_authorisation', 'an agent without a document');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{overdue}', 'x', '[]', NULL, '授权委托书1号') FROM r$$, 'no_authorisation', 'a document without an agent');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{}', 'x') FROM r$$, 'objection_without_ground', 'no ground');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{whatever}', 'x') FROM r$$, 'objection_without_ground', 'no ground that there is');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{overdue}', ' ') FROM r$$, 'objection_without_ground', 'no statement');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{overdue,wrong}', 'x') FROM r$$, 'objection_without_evidence', 'a ground that needs evidence');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{overdue}', 'x', '[{"name": "证明"}]') FROM r$$, 'objection_without_evidence', 'evidence without a reference');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{overdue}', 'x', '[{"name": "证明", "reference": "1号", "sha256": "xyz"}]') FROM r$$, 'objection_without_evidence', 'a digest that is none');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{overdue}', 'x', '{"name": "证明"}') FROM r$$, 'objection_without_evidence', 'evidence in another form');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{wrong}', 'x', NULL) FROM r$$, 'objection_without_evidence', 'or NULL');
SELECT tap.raises($$SELECT credit.open_correction('{}', '{overdue}', 'x')$$, 'no_record', 'a correction of nothing');
SELECT tap.raises($$SELECT credit.open_correction(NULL, '{overdue}', 'x')$$, 'no_record', 'or of NULL');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one, NULL], '91360000625912173B', '{overdue}', 'x') FROM r$$, 'no_record', 'one that is NULL');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', NULL, 'x') FROM r$$, 'objection_without_ground', 'grounds that are NULL');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one, other], '91360000625912173B', '{overdue}', 'x') FROM r$$, 'objection_of_several', 'records of two subjects');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[one, 999999], '91360000625912173B', '{overdue}', 'x') FROM r$$, 'no_record', 'one that is not there');
SELECT tap.raises($$SELECT credit.file_objection('{}', '91360000625912173B', '{overdue}', 'x')$$, 'no_record', 'none');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[two], '91360000625912173B', '{overdue}', 'x', listing_id => 1) FROM r$$, 'no_listing', 'an entry that rests on another record');
SELECT is_empty('SELECT FROM credit.objection_case', 'nothing half done');
-- an older number will do, and an agent with a document
CREATE TEMP TABLE c AS SELECT credit.file_objection(ARRAY[one, two], '625912173', '{wrong,overdue}', '已缴清,且超期', '[{"name": "缴款凭证", "reference": "票据1号", "sha256": "00ff"}]', '某律师', '授权委托书1号') AS id FROM r;
GRANT SELECT ON c TO PUBLIC;
SELECT results_eq('SELECT origin, agent, authorisation, applicant FROM credit.objection_case', $$VALUES ('agent', '某律师', '授权委托书1号', '91360000625912173B'::credit.credit_code)$$, 'by its agent');
SELECT results_eq('SELECT ground FROM credit.objection_case_ground ORDER BY 1', $$VALUES ('overdue'), ('wrong')$$, 'grounds are rows');
SELECT results_eq('SELECT name, reference, digest FROM credit.objection_evidence', $$VALUES ('缴款凭证', '票据1号', '\x00ff'::bytea)$$, 'and so is evidence');
SELECT is(pg_temp.state(), 'filed objection_accept 2026-05-13, filed objection_accept 2026-05-13', 'two working days to accept');
SELECT tap.raises($$SELECT credit.file_objection(ARRAY[two], '91360000625912173B', '{overdue}', 'x') FROM r$$, 'objection_open', 'one case at a time, from filing on');
SELECT tap.raises('SELECT credit.check_objection(id, ''x'') FROM c', 'objection_step', 'not checked before it is accepted');
SELECT tap.raises('SELECT credit.deliver_answer(id, ''x'', ''post'') FROM c', 'objection_step', 'no answer yet');
SELECT tap.raises('SELECT credit.refuse_objection(id, '' '') FROM c', 'objection_reason', 'refused with a reason');
SELECT lives_ok('SELECT credit.refuse_objection(id, ''材料不清'') FROM c', 'not accepted');
SELECT is(pg_temp.state(), 'refused objection_feedback 2026-05-13, refused objection_feedback 2026-05-13', 'the applicant is to be told');
SELECT tap.raises('SELECT credit.accept_objection(id) FROM c', 'objection_step', 'refused is refused');
SELECT tap.raises('SELECT credit.deliver_answer(id, '''', ''post'') FROM c', 'objection_reason', 'told to somebody');
SELECT tap.raises('SELECT credit.deliver_answer(id, ''张'', ''pigeon'') FROM c', 'objection_reason', 'in a known way');
SELECT lives_ok('SELECT credit.deliver_answer(id, ''某律师'', ''post'') FROM c', 'and is told');
SELECT results_eq('SELECT delivered_to, delivered_how, delivered_by, delivered_on FROM credit.objection_case', $$VALUES ('某律师', 'post', 'tap_office'::name, DATE '2026-05-11')$$, 'who, when and how');
-- the whole way, late
DROP TABLE c;
CREATE TEMP TABLE c AS SELECT credit.file_objection(ARRAY[one, two], '91360000625912173B', '{overdue}', '超期') AS id FROM r;
GRANT SELECT ON c TO PUBLIC;
SELECT credit.accept_objection(id) FROM c;
SELECT is(pg_temp.state(), 'accepted objection_check 2026-05-13, accepted objection_check 2026-05-13', 'two working days for the platform''s check');
SELECT tap.as('tap_office', format('SELECT credit.check_objection(%s, ''未超期'')', id)) FROM c;
SELECT is(pg_temp.state(), 'checked objection 2026-05-25, checked objection 2026-05-25', 'ten to verify');
SELECT tap.act(); SET LOCAL pg_credit.today = '2026-05-26'; SELECT tap.act('tap_office');
SELECT is(pg_temp.state(), 'checked objection 2026-05-25 overdue, checked objection 2026-05-25 overdue', 'the overdue list (R098)');
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'rejected', '未超期')$$, min(objection_id))) FROM credit.objection;
SELECT is(pg_temp.state(), 'decided, checked objection 2026-05-25 overdue', 'each record has its verdict');
SELECT tap.raises('SELECT credit.deliver_answer(id, ''x'', ''post'') FROM c', 'objection_step', 'the answer is one, when all are decided');
SELECT lives_ok($$SELECT credit.drop_objection(id, '申请人撤回') FROM c$$, 'the applicant drops it');
SELECT results_eq('SELECT outcome FROM credit.objection ORDER BY objection_id', $$VALUES ('rejected'), ('dropped')$$, 'what was open is dropped, what was decided stays');
SELECT results_eq($$SELECT void_reason FROM credit.duty WHERE kind = 'objection' AND met_on IS NULL$$, $$VALUES ('dropped by the applicant')$$, 'nothing is owed any more');
SELECT tap.raises('SELECT credit.drop_objection(id, ''x'') FROM c', 'objection_step', 'once');
SELECT tap.raises('SELECT credit.accept_objection(999999)', 'no_objection_case', 'no such case');
-- a list entry is wrong, its record is not
SELECT tap.as('tap_office', format($$SELECT credit.file_objection(ARRAY[one], '91360000625912173B', '{wrong_entry}', '不符合认定标准', '[{"name": "证明", "reference": "1号"}]', listing_id => %s) FROM r$$, :entry)) AS entry_case \gset
SELECT credit.accept_objection(:entry_case), credit.check_objection(:entry_case, '属实');
SELECT is((SELECT status FROM credit.listing_now), 'suspended', 'the entry is suspended');
SELECT tap.act('tap_head');
SELECT is((SELECT credit.decide_objection(objection_id, 'upheld_delisted', '不符合标准') FROM credit.objection WHERE outcome IS NULL), 'upheld_delisted', 'delisted');
SELECT results_eq('SELECT status, ended_by, state FROM credit.listing_now JOIN credit.record USING (code, record_id)', $$VALUES ('ended', 'objection', 'confirmed')$$, 'the entry has ended, the record stays');
SELECT is((SELECT count(*) FROM credit.objection_now), 3::bigint, 'the verifying unit sees what came to it');
SELECT is((SELECT credit.objection_file(max(case_id)) #>> '{evidence,0,reference}' FROM credit.objection_now), '1号', 'with all papers');
SELECT tap.act('tap_other_head');
SELECT is((SELECT count(*) FROM credit.objection_case), 3::bigint, 'who took them in reads all');
SELECT tap.act('tap_inquirer');
SELECT throws_ok('SELECT FROM credit.objection_now', '42501', NULL, 'an inquirer none');
SELECT tap.act();
-- what must hold, broken
SELECT tap.breaks('objection not begun', 'UPDATE credit.objection_case SET accepted_on = NULL, accepted_by = NULL, checked_on = NULL, checked_by = NULL, finding = NULL WHERE delivered_on IS NULL');
SELECT tap.breaks('objection outside its case', 'UPDATE credit.objection SET listing_id = (SELECT l.listing_id FROM credit.listing AS l) WHERE outcome = ''rejected''');
SELECT tap.breaks('objection by someone else', $$UPDATE credit.objection_case SET applicant = '91350100M000100Y43' WHERE case_id = (SELECT max(case_id) FROM credit.objection_case)$$);
SELECT tap.breaks('objection without ground', 'DELETE FROM credit.objection_case_ground');
SELECT tap.breaks('upheld without effect', 'UPDATE credit.listing SET exit_kind = NULL, exit_reason = NULL');
SELECT tap.breaks('objection without clock', $$UPDATE credit.duty SET void_on = '2026-05-26', void_reason = 'x' WHERE kind = 'objection_feedback' AND met_on IS NULL$$);
SELECT tap.breaks('objection decided, clock running', $$UPDATE credit.duty SET met_on = NULL, void_on = NULL, void_reason = NULL WHERE kind = 'objection'$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
