-- S0 art 33 定期抽查和不定时核查: a random sample by a seed whose digest was recorded before; every unit is a stratum;
-- results per record give an error rate with the number checked; drawn again it is the same (R223, N19).
BEGIN;
SELECT plan(29);
DO $$ BEGIN IF to_regrole('tap_evaluator') IS NULL THEN CREATE ROLE tap_evaluator LOGIN; END IF; END $$;
SELECT credit.open_account('tap_evaluator', credit.unit_of('上饶市行政审批局'), '{credit_evaluator}');
SELECT tap.confirmed('penalty', tap.penalty('s' || n)) FROM generate_series(1, 25) AS n;
SELECT tap.as('tap_other_clerk', format($$SELECT batch_id FROM credit.submit_json('permit', 'o1', %L)$$, jsonb_build_array(
	tap.permit('o1', '{"XK_XKJG":"上饶市行政审批局","XK_LYDW":"上饶市行政审批局"}'), tap.permit('o2', '{"XK_XKJG":"上饶市行政审批局","XK_LYDW":"上饶市行政审批局"}'))));
SELECT tap.as('tap_other_clerk', format('SELECT credit.review(%s)', record_id)), tap.as('tap_other_head', format('SELECT credit.confirm(%s)', record_id)) FROM credit.record WHERE document_no IN ('o1', 'o2');
SELECT tap.act('tap_evaluator');
SELECT tap.raises($$SELECT credit.plan_sample('五月抽查', '361100', '[2026-05-01,2026-06-01)', sha256('seed one'))$$, 'period_open', 'the range must be over');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-06-01';
SELECT tap.act('tap_evaluator');
CREATE TEMP TABLE s AS SELECT credit.plan_sample('五月抽查', '361100', '[2026-05-01,2026-06-01)', sha256('seed one')) AS id;
GRANT SELECT ON s TO PUBLIC;
SELECT tap.raises('SELECT credit.draw_sample(id, ''seed two'') FROM s', 'wrong_seed', 'another seed than the recorded one is refused');
SELECT tap.raises('SELECT credit.draw_sample(id, NULL) FROM s', 'wrong_seed', 'none too');
SELECT tap.raises('SELECT credit.draw_sample(0, ''x'')', 'no_sample', 'and a sample nobody planned');
SELECT is((SELECT credit.draw_sample(id, 'seed one') FROM s), 12::bigint, 'ten of twenty-five (at least ten), and both of two: each unit a stratum');
SELECT results_eq('SELECT drawn FROM credit_report.sample_result ORDER BY 1', 'VALUES (2), (10)', 'per unit');
SELECT tap.raises('SELECT credit.draw_sample(id, ''seed one'') FROM s', 'already_issued', 'drawn once');
SELECT is_empty('SELECT * FROM credit.verify_sample((SELECT id FROM s))', 'drawn again it is the same');
SELECT tap.act();
INSERT INTO credit.rule (name, region, amount, measured_in, valid_during, basis) VALUES ('sample.share', '361100', 80, 'percent', '[2026-01-01,)', '测试');
SELECT is((SELECT count(*) FROM credit_private.sample_drawn('361100', '[2026-05-01,2026-06-01)', 'seed one', '2026-06-01')), 22::bigint, 'a share as a rule: 80 % of 25 and both');
DELETE FROM credit.rule WHERE name = 'sample.share' AND region = '361100';
SELECT isnt((SELECT array_agg(record_id ORDER BY record_id) FROM credit_private.sample_drawn('361100', '[2026-05-01,2026-06-01)', 'seed two', '2026-06-01')),
	(SELECT array_agg(record_id ORDER BY record_id) FROM credit.sample_record), 'another seed draws others');
SELECT tap.as('tap_head', format($$SELECT credit.withdraw_record(%s, '撤回')$$, (SELECT min(r.record_id) FROM credit.sample_record AS r JOIN credit.record AS x USING (code, record_id) WHERE x.document_no LIKE 's%')));
SELECT is_empty('SELECT * FROM credit.verify_sample((SELECT id FROM s))', 'also when a record has been withdrawn since');
SET LOCAL session_replication_role = replica;
SAVEPOINT tampered;
UPDATE credit.sample_record SET record_id = (SELECT min(record_id) FROM credit.record AS r WHERE NOT EXISTS (SELECT FROM credit.sample_record AS x WHERE x.record_id = r.record_id))
 WHERE record_id = (SELECT max(record_id) FROM credit.sample_record);
SET LOCAL session_replication_role = origin;
SELECT is((SELECT count(*) FROM credit.verify_sample((SELECT id FROM s))), 2::bigint, 'a sample that was tampered with is noticed');
ROLLBACK TO tampered;
SET LOCAL session_replication_role = origin;
SELECT tap.breaks('sample not as drawn', $$UPDATE credit.sample_record SET record_id = (SELECT min(record_id) FROM credit.record AS r WHERE NOT EXISTS (SELECT FROM credit.sample_record AS x WHERE x.record_id = r.record_id))
 WHERE record_id = (SELECT max(record_id) FROM credit.sample_record)$$);

-- entering results
SELECT tap.act('tap_head');
SELECT throws_ok('SELECT credit.enter_check((SELECT id FROM s), 1, true)', '42501', NULL, 'the unit does not check itself');
SELECT is((SELECT count(*) FROM credit.sample_record), 10::bigint, 'and sees its own rows of the sample');
SELECT tap.act('tap_evaluator');
SELECT throws_ok('UPDATE credit.sample_record SET correct = true', '42501', NULL, 'the evaluator writes through the function only');
SELECT credit.enter_check(r.sample_id, r.record_id, true) FROM credit.sample_record AS r WHERE r.unit = credit.unit_of('上饶市生态环境局') AND r.record_id <> (SELECT max(x.record_id) FROM credit.sample_record AS x WHERE x.unit = r.unit);
SELECT throws_ok(format('SELECT credit.enter_check(%s, %s, false)', sample_id, record_id), '23514', NULL, 'what is wrong names the fields') FROM credit.sample_record WHERE unit = credit.unit_of('上饶市生态环境局') AND correct IS NULL;
SELECT lives_ok(format('SELECT credit.enter_check(%s, %s, false, ''{CF_NR_FK}'', ''少一位'')', sample_id, record_id), 'wrong') FROM credit.sample_record WHERE unit = credit.unit_of('上饶市生态环境局') AND correct IS NULL;
SELECT tap.raises('SELECT credit.enter_check(sample_id, record_id, true) FROM credit.sample_record WHERE correct IS FALSE', 'not_in_sample', 'entered once');
SELECT tap.raises('SELECT credit.enter_check((SELECT id FROM s), 0, true)', 'not_in_sample', 'only what was drawn');
SELECT results_eq('SELECT checked, wrong, error_rate FROM credit_report.sample_result ORDER BY drawn', 'VALUES (0, 0, NULL::numeric(5,2)), (10, 1, 10.00)', 'one of ten: 10 %, with the number checked; unchecked has no rate');
SELECT tap.act();
SELECT results_eq($$SELECT amount, out_of FROM credit_private.metric_of_samples('2026-06-01', '2026-06-30')$$, 'VALUES (9::numeric, 10::numeric)', 'accuracy as a metric');
SELECT throws_ok('UPDATE credit.sample_record SET correct = true WHERE NOT correct', 'UC402', NULL, 'a result stands');
SELECT throws_ok('UPDATE credit.sample SET seed = ''x''', 'UC402', NULL, 'a drawn sample too');

-- R222 第三方评估: import
SELECT tap.act('tap_evaluator');
SELECT is(credit.import_evaluation('2026年二季度第三方评估', '某评估公司', '[2026-04-01,2026-07-01)', '[{"unit":"上饶市生态环境局","metric":"accuracy","amount":18,"out_of":20}]'), 1::bigint, 'imported');
SELECT throws_ok($$SELECT credit.import_evaluation('2026年二季度第三方评估', '某评估公司', '[2026-04-01,2026-07-01)', '[{"unit":"上饶市生态环境局","metric":"accuracy","amount":20,"out_of":20}]')$$, '23505', NULL, 'once');
SELECT throws_ok($$SELECT credit.import_evaluation('x', 'y', '[2026-04-01,2026-07-01)', '[{"unit":"没有的单位","metric":"accuracy","amount":20,"out_of":20}]')$$, '23502', NULL, 'only units there are');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.external_result SET amount = 1', 'UC402', NULL, 'and never changed');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
