-- S4 item 13 履行相关义务、纠正失信行为、消除不良影响…停止公示其失信记录,终止实施联合惩戒措施: three pieces of
-- evidence, a minimum period, both effects in one transaction; nothing is deleted (R104–R106, R111, R112).
BEGIN;
SELECT plan(30);
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
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.apply_repair(serious, 'a', 'b', 'c') FROM r$$, '42501', NULL, 'repairs are taken in by the office');
SELECT tap.act('tap_office');
SELECT tap.raises(format('SELECT credit.apply_repair(serious, %s) FROM r', args), 'repair_evidence_missing', 'evidence missing: ' || args)
  FROM (VALUES ($$'', 'b', 'c'$$), ($$'a', ' ', 'c'$$), ($$'a', 'b', NULL$$), ($$NULL, NULL, NULL$$)) AS v(args);
SELECT alike(pg_temp.error($$SELECT credit.apply_repair(serious, 'a', '', NULL) FROM r$$), '%conduct_corrected, commitment%', 'the error names what is missing');
SELECT tap.raises($$SELECT credit.apply_repair(serious, 'a', 'b', 'c') FROM r$$, 'repair_too_early', 'before the minimum period');
SELECT alike(pg_temp.error($$SELECT credit.apply_repair(serious, 'a', 'b', 'c') FROM r$$), '%before 2027-05-06 | 国家发展改革委令第36号: 严重%', 'the error has the day and the rule: a year for a serious one');
SELECT alike(pg_temp.error($$SELECT credit.apply_repair(general, 'a', 'b', 'c') FROM r$$), '%before 2026-08-06 | 国家发展改革委令第36号: 一般%', 'three months for a general one');
SELECT tap.raises($$SELECT credit.apply_repair(permit, 'a', 'b', 'c') FROM r$$, 'no_record', 'a permit needs no repair');
SELECT tap.raises($$SELECT credit.apply_repair(fresh, 'a', 'b', 'c') FROM r$$, 'no_record', 'what is not collected has none');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-05-05';
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.apply_repair(serious, 'a', 'b', 'c') FROM r$$, 'repair_too_early', 'a day too early');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-05-06';
SELECT tap.act('tap_office');
CREATE TEMP TABLE p AS SELECT credit.apply_repair(serious, '罚款缴清', '整改完成', '承诺书') AS id FROM r;
GRANT SELECT ON p TO PUBLIC;
SELECT results_eq('SELECT earliest_on, (SELECT basis FROM credit.rule AS x WHERE x.rule_id = q.rule_id) FROM credit.repair AS q JOIN p ON repair_id = id', $$VALUES (DATE '2027-05-06', '国家发展改革委令第36号: 严重')$$, 'on the day it is taken in, with the rule row it was judged by');
SELECT is((SELECT count(*) FROM credit.duty JOIN p ON case_id = id WHERE kind = 'repair' AND due_on > '2027-05-06'), 1::bigint, 'and a day to decide it by');
SELECT tap.raises($$SELECT credit.apply_repair(serious, 'a', 'b', 'c') FROM r$$, 'repair_open', 'one application at a time');
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.decide_repair(id, 'approved', 'x') FROM p$$, 'not_your_unit', 'another unit does not decide it');
SELECT tap.act('tap_head');
SELECT is((SELECT status FROM credit.listing_now WHERE list_kind = 'serious_offender'), 'in_force', 'until the decision the entry stands');
SELECT lives_ok($$SELECT credit.decide_repair(id, 'approved', '三项条件具备') FROM p$$, 'approved');
SELECT results_eq('SELECT list_kind, status FROM credit.listing_now ORDER BY 1', $$VALUES ('judgment_defaulter', 'in_force'), ('serious_offender', 'ended')$$, 'the entry resting on it ends, others go on');
SELECT is_empty($$SELECT * FROM credit.measure_now WHERE list_kind = 'serious_offender'$$, 'with its measures');
SELECT results_eq('SELECT document_no FROM credit_public.published_record WHERE act_kind = $$penalty$$', $$VALUES ('p2')$$, 'publicity ends, in the same transaction');
SELECT tap.raises($$SELECT credit.decide_repair(id, 'refused', 'x') FROM p$$, 'no_repair', 'a repair is decided once');
SELECT results_eq('SELECT state FROM credit.record, r WHERE record_id = serious', $$VALUES ('confirmed')$$, 'the record is not deleted nor rewritten');
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT u ->> 'document_no', (u ->> 'repaired')::boolean FROM jsonb_array_elements(credit.check_subject('91360000625912173B', 'supervision') -> 'untrustworthy') AS u ORDER BY 1$$,
	$$VALUES ('p1', true), ('p2', false), ('p5', false)$$, 'internally it is shown, marked as repaired');
SELECT tap.act();
SELECT results_eq('SELECT ended_by, until > credit.today() FROM credit.listing_now WHERE list_kind = $$serious_offender$$', $$VALUES ('repair', true)$$, 'it is read from the repair how the entry ended: its own term stands');
SELECT is((SELECT array[count(*), count(*) FILTER (WHERE outcome IS NULL)] FROM credit.repair_history), '{1,1}', 'history has the application');
UPDATE credit.repair SET broken_on = credit.today(), broken_why = '未履行承诺' WHERE outcome = 'approved';
SELECT is((SELECT status FROM credit.listing_now WHERE list_kind = 'serious_offender'), 'in_force', 'and when its commitment is broken the entry is in force again, by itself');
-- refused: may come again
SELECT tap.as('tap_head', format($$SELECT credit.decide_repair(%s, 'refused', '未缴清')$$, tap.as('tap_office', $$SELECT credit.apply_repair(general, 'a', 'b', 'c') FROM r$$)));
SELECT lives_ok($$SELECT tap.as('tap_office', 'SELECT credit.apply_repair(general, ''a'', ''b'', ''c'') FROM r')$$, 'a refused one may be applied for again');
-- no rule, no guess
UPDATE credit.rule SET valid_during = '[2026-04-01,2027-01-01)' WHERE name = 'publicity.minimum.serious' AND upper_inf(valid_during);
SELECT tap.raises($$SELECT tap.as('tap_office', 'SELECT credit.apply_repair(other, ''a'', ''b'', ''c'') FROM r')$$, 'no_rule', 'without a rule in force there is an error, not a guess');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
