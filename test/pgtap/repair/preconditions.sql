-- S4 item 13 在规定期限内履行相关义务、纠正失信行为、消除不良影响…作出信用承诺、完成信用整改、通过信用核查、接受专题培训、提交信用报告、
-- 参加公益慈善活动…停止公示其失信记录,终止实施联合惩戒措施: three preconditions and six routes, each with evidence and a verifier, a
-- minimum period, both effects in one transaction; nothing is deleted (R104–R106, R111, R112).
BEGIN;
SELECT plan(56);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('p1', '{"_severity":"serious"}')) AS serious, tap.confirmed('penalty', tap.penalty('p2')) AS general, tap.confirmed('permit', tap.permit('p3')) AS permit,
	tap.reviewed('penalty', tap.penalty('p4')) AS fresh, tap.confirmed('court', tap.court('p5')) AS other;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.publish_due();
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', serious, 'x') FROM r$$), tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', other, 'x') FROM r$$);
CREATE FUNCTION pg_temp.error(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	m text;
	d text;
BEGIN
	EXECUTE command;
	RETURN 'none';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL;
	RETURN m || ' | ' || d;
END $$;
-- all that is needed of a grave one in Shangrao; what a test leaves out or changes
CREATE FUNCTION pg_temp.given(change jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_strip_nulls('{"duty_fulfilled":"罚款缴清","conduct_corrected":"整改报告","harm_removed":"公开致歉","commitment":"承诺书","training":"培训证书"}' || change) $$;
GRANT EXECUTE ON FUNCTION pg_temp.given(jsonb) TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.apply_repair(serious, '{}') FROM r$$, '42501', NULL, 'repairs are taken in by the office');
SELECT tap.act('tap_office');
SELECT tap.raises(format('SELECT credit.apply_repair(serious, pg_temp.given(%L)) FROM r', change), 'repair_evidence_missing', 'evidence missing: ' || change)
  FROM (VALUES ('{"duty_fulfilled":""}'), ('{"conduct_corrected":" "}'), ('{"harm_removed":null}')) AS v(change);
SELECT alike(pg_temp.error($$SELECT credit.apply_repair(serious, pg_temp.given('{"conduct_corrected":"","harm_removed":null}')) FROM r$$), '%conduct_corrected, harm_removed%', 'the error names what is missing');
SELECT tap.raises($$SELECT credit.apply_repair(serious, '[]') FROM r$$, 'repair_step_unknown', 'an array is no evidence');
SELECT tap.raises($$SELECT credit.apply_repair(serious, pg_temp.given('{"commitment":null}')) FROM r$$, 'repair_route_missing', 'a commitment is a route that everyone takes');
SELECT alike(pg_temp.error($$SELECT credit.apply_repair(serious, pg_temp.given('{"training":null}')) FROM r$$), '%rectification / check / training / report / charity%', 'of a choice one is needed: the error names them');
SELECT tap.raises($$SELECT credit.apply_repair(serious, pg_temp.given('{"penance":"x"}')) FROM r$$, 'repair_step_unknown', 'no other steps than the registered ones');
SELECT tap.raises($$SELECT credit.apply_repair(serious, pg_temp.given()) FROM r$$, 'repair_too_early', 'before the minimum period');
SELECT alike(pg_temp.error($$SELECT credit.apply_repair(serious, pg_temp.given()) FROM r$$), '%before 2027-05-11 | %总局令第44号%', 'the error has the day and the rule: the list wants a year from listing, longer than the grade''s from decision');
SELECT alike(pg_temp.error($$SELECT credit.apply_repair(general, pg_temp.given()) FROM r$$), '%before 2026-08-06 | 国家发展改革委令第36号: 一般%', 'three months for a general one');
SELECT tap.raises($$SELECT credit.apply_repair(permit, pg_temp.given()) FROM r$$, 'no_record', 'a permit needs no repair');
SELECT tap.raises($$SELECT credit.apply_repair(fresh, pg_temp.given()) FROM r$$, 'no_record', 'what is not collected has none');
SELECT is((SELECT count(*) FROM credit.repair_application), 0::bigint, 'nothing is left of what was refused');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-05-10';
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.apply_repair(serious, pg_temp.given()) FROM r$$, 'repair_too_early', 'a day too early');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-05-11';
-- S3 四.4: a list whose entries are not repaired at all
INSERT INTO credit.repair_exclusion (list_kind, valid_during, basis) VALUES ('judgment_defaulter', '[2027-01-01,)', '由执行法院屏蔽或删除');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.apply_repair(other, pg_temp.given()) FROM r$$, 'repair_excluded', 'what a row excludes cannot be repaired');
SELECT alike(pg_temp.error($$SELECT credit.apply_repair(other, pg_temp.given()) FROM r$$), '%| 由执行法院屏蔽或删除', 'with the basis');
CREATE TEMP TABLE p AS SELECT credit.apply_repair(serious, pg_temp.given()) AS id FROM r;
GRANT SELECT ON p TO PUBLIC;
SELECT results_eq('SELECT earliest_on, (SELECT basis FROM credit.rule AS x WHERE x.rule_id = q.rule_id) FROM credit.repair AS q JOIN p ON repair_id = id', $$VALUES (DATE '2027-05-11', '市场监督管理严重违法失信名单管理办法(总局令第44号): 列入满一年可申请提前移出')$$, 'on the day it is taken in, with the rule row it was judged by');
SELECT results_eq('SELECT kind, due_on FROM credit.duty JOIN p ON case_id = id ORDER BY due_on', $$VALUES ('repair_accept', DATE '2027-05-14'), ('repair', DATE '2027-05-25')$$, 'three working days to accept it, ten for everything');
SELECT tap.raises($$SELECT credit.apply_repair(serious, pg_temp.given()) FROM r$$, 'repair_open', 'one application at a time');
SELECT throws_ok('SELECT credit.accept_repair(id) FROM p', '42501', NULL, 'the window does not accept for the unit');
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.accept_repair(id) FROM p$$, 'not_your_unit', 'nor another unit');
SELECT tap.raises($$SELECT credit.verify_repair(id, '{commitment}', true) FROM p$$, 'not_your_unit', 'which does not verify');
SELECT tap.raises($$SELECT credit.decide_repair(id, 'approved', 'x') FROM p$$, 'not_your_unit', 'and does not decide');
SELECT is((SELECT count(*) FROM credit.repair_proof), 0::bigint, 'it does not see the evidence');
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.accept_repair(id) FROM p', 'the unit accepts');
SELECT is((SELECT met_on FROM credit.duty JOIN p ON case_id = id WHERE kind = 'repair_accept'), DATE '2027-05-11', 'which meets its clock');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.decide_repair(id, 'approved', 'x') FROM p$$, 'repair_not_verified', 'what nobody verified is not approved');
SELECT alike(pg_temp.error($$SELECT credit.decide_repair(id, 'approved', 'x') FROM p$$), '%commitment, conduct_corrected, duty_fulfilled, harm_removed, training%', 'the error names it');
SELECT tap.raises($$SELECT credit.decide_repair(id, 'broken', 'x') FROM p$$, 'repair_outcome', 'approved or refused, no other outcome');
SELECT tap.raises($$SELECT credit.decide_repair(id, 'refused', ' ') FROM p$$, 'repair_note_missing', 'a decision has its reason');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.verify_repair(id, '{charity}', true) FROM p$$, 'repair_no_proof', 'nobody verifies what was not handed in');
SELECT tap.raises($$SELECT credit.verify_repair(id, '{}', true) FROM p$$, 'repair_no_proof', 'nor nothing');
SELECT tap.raises($$SELECT credit.verify_repair(id, '{training}', false) FROM p$$, 'repair_note_missing', 'what is not good needs a word why');
SELECT lives_ok($$SELECT credit.verify_repair(id, '{duty_fulfilled,conduct_corrected,harm_removed,commitment}', true) FROM p$$, 'four are good');
SELECT lives_ok($$SELECT credit.verify_repair(id, '{training}', false, '证书过期') FROM p$$, 'one is not');
SELECT tap.act('tap_head');
SELECT alike(pg_temp.error($$SELECT credit.decide_repair(id, 'approved', 'x') FROM p$$), '%not verified: training%', 'and that is not approved');
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.prove_repair(id, 'charity', '参加公益活动40小时') FROM p$$, 'another route of the same choice is handed in');
SELECT tap.as('tap_head', $$SELECT credit.verify_repair(id, '{charity}', true, '已核对') FROM p$$);
SELECT tap.act('tap_head');
SELECT set_eq('SELECT step, satisfied, verified_by::text, verified_on FROM credit.repair_proof', $$VALUES
	('charity', true, 'tap_head', DATE '2027-05-11'), ('commitment', true, 'tap_clerk', '2027-05-11'), ('conduct_corrected', true, 'tap_clerk', '2027-05-11'),
	('duty_fulfilled', true, 'tap_clerk', '2027-05-11'), ('harm_removed', true, 'tap_clerk', '2027-05-11'), ('training', false, 'tap_clerk', '2027-05-11')$$, 'who verified which, and when');
SELECT is((SELECT status FROM credit.listing_now WHERE list_kind = 'serious_offender'), 'in_force', 'until the decision the entry stands');
SELECT lives_ok($$SELECT credit.decide_repair(id, 'approved', '三项条件具备') FROM p$$, 'approved');
SELECT results_eq('SELECT list_kind, status FROM credit.listing_now ORDER BY 1', $$VALUES ('judgment_defaulter', 'in_force'), ('serious_offender', 'ended')$$, 'the entry resting on it ends, others go on');
SELECT is_empty($$SELECT * FROM credit.measure_now WHERE list_kind = 'serious_offender'$$, 'with its measures');
SELECT results_eq('SELECT document_no FROM credit_public.published_record WHERE act_kind = $$penalty$$', $$VALUES ('p2')$$, 'publicity ends, in the same transaction');
SELECT tap.raises($$SELECT credit.decide_repair(id, 'refused', 'x') FROM p$$, 'no_repair', 'a repair is decided once');
SELECT tap.raises($$SELECT credit.verify_repair(id, '{training}', true) FROM p$$, 'no_repair', 'and not verified any more');
SELECT results_eq('SELECT state FROM credit.record, r WHERE record_id = serious', $$VALUES ('confirmed')$$, 'the record is not deleted nor rewritten');
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT u ->> 'document_no', (u ->> 'repaired')::boolean FROM jsonb_array_elements(credit.check_subject('91360000625912173B', 'supervision') -> 'untrustworthy') AS u ORDER BY 1$$,
	$$VALUES ('p1', true), ('p2', false), ('p5', false)$$, 'internally it is shown, marked as repaired');
SELECT tap.act();
SELECT results_eq('SELECT ended_by, until > credit.today() FROM credit.listing_now WHERE list_kind = $$serious_offender$$', $$VALUES ('repair', true)$$, 'it is read from the repair how the entry ended: its own term stands');
SELECT is((SELECT array[count(*), count(*) FILTER (WHERE outcome IS NULL)] FROM credit.repair_history), '{2,2}', 'history has the application and the acceptance');
SELECT is((SELECT array_agg(DISTINCT step ORDER BY step) FROM credit.repair_proof_history WHERE satisfied IS NULL), '{charity,commitment,conduct_corrected,duty_fulfilled,harm_removed,training}', 'and each proof as it was handed in');
UPDATE credit.repair SET broken_on = credit.today(), broken_why = '未履行承诺' WHERE outcome = 'approved';
SELECT is((SELECT status FROM credit.listing_now WHERE list_kind = 'serious_offender'), 'in_force', 'and when its commitment is broken the entry is in force again, by itself');
-- refused: may come again
SELECT tap.as('tap_head', format($$SELECT credit.decide_repair(%s, 'refused', '未缴清')$$, tap.repair(general))) FROM r;
SELECT lives_ok('SELECT tap.repair(general) FROM r', 'a refused one may be applied for again');
-- no rule, no guess
UPDATE credit.rule SET valid_during = '[2026-04-01,2027-01-01)' WHERE name = 'publicity.minimum.serious' AND upper_inf(valid_during);
UPDATE credit.repair_exclusion SET valid_during = '[2027-01-01,2027-01-02)' WHERE list_kind = 'judgment_defaulter';
SELECT tap.raises('SELECT tap.repair(other) FROM r', 'no_rule', 'without a rule in force there is an error, not a guess');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
