-- S0 art 13 及时进行更正; S4 item 18 更正或撤销; S0 方案 三(四) 或其他方式发现存在问题: upheld with a correction in one
-- step, or with the correction awaited and everything suspended until it is there; corrections that nobody
-- objected for go the same way, records of credit service institutions too (R097, R099, R102, R103).
BEGIN;
SELECT plan(31);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('c1', '{"_severity":"serious"}')) AS one, tap.confirmed('penalty', tap.penalty('c2', '{"_severity":"serious"}')) AS two,
	tap.confirmed('penalty', tap.penalty('c3')) AS three, tap.confirmed('penalty', tap.penalty('c4')) AS four;
GRANT SELECT ON r TO PUBLIC;
SET LOCAL pg_credit.today = '2026-05-12';
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', one, '性质恶劣') FROM r$$), tap.as('tap_head', $$SELECT credit.enter_list('focus', two, 'x') FROM r$$);
SET LOCAL pg_credit.today = '2026-05-13';
CREATE FUNCTION pg_temp.status() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(list_kind || ' ' || status, ', ' ORDER BY list_kind, listing_id) FROM credit.listing_now $$;
CREATE FUNCTION pg_temp.corrected(document_no text, old bigint) RETURNS jsonb LANGUAGE sql AS $$ SELECT tap.penalty(document_no, jsonb_build_object('_severity', 'serious', '_corrects', old, 'CF_NR_FK', '1.00')) $$;
-- the correction is there: one step
CREATE TEMP TABLE o AS SELECT tap.objection(one, '金额有误') AS one, tap.objection(two, '金额有误') AS two FROM r;
GRANT SELECT ON o TO PUBLIC;
SELECT is(pg_temp.status(), 'focus suspended, serious_offender suspended', 'two under objection');
SELECT tap.reviewed('penalty', pg_temp.corrected('c1', one)) FROM r;
SELECT tap.act('tap_head');
SELECT is((SELECT credit.decide_objection(o.one, 'upheld_corrected', '已更正', true) FROM o), 'upheld_corrected', 'upheld and corrected in one step');
SELECT results_eq($$SELECT state, count(*) FROM credit.record WHERE document_no = 'c1' GROUP BY 1 ORDER BY 1$$, $$VALUES ('confirmed', 1::bigint), ('superseded', 1)$$, 'the correction is confirmed with the verdict');
SELECT is(pg_temp.status(), 'focus suspended, serious_offender ended, serious_offender in_force', 'the entry goes on, on the corrected record');
SELECT results_eq($$SELECT l.listed_on, lower(l.valid_during), upper(l.valid_during), l.standard_met, r.document_no FROM credit.listing AS l JOIN credit.record AS r USING (code, record_id) WHERE l.exit_kind IS NULL AND list_kind = 'serious_offender'$$,
	$$VALUES (DATE '2026-05-12', DATE '2026-05-13', DATE '2029-05-12', '性质恶劣', 'c1')$$, 'with the dates it had: a correction makes no term longer');
SELECT results_eq($$SELECT exit_kind, exit_reason FROM credit.listing WHERE exit_kind IS NOT NULL$$, $$VALUES ('objection', '已更正')$$, 'the old one says why');
-- it is not: the case waits, suspended
SELECT is((SELECT credit.decide_objection(o.two, 'upheld_corrected', '金额确有误') FROM o), 'awaiting correction', 'upheld, the correction awaited');
SELECT is(pg_temp.status(), 'focus suspended, serious_offender ended, serious_offender in_force', 'suspended still: no moment with the wrong record in force');
SELECT results_eq($$SELECT state, owed, due_on FROM credit.objection_now WHERE objection_id = (SELECT two FROM o)$$, $$VALUES ('correcting', 'objection_correct', DATE '2026-05-18')$$, 'three working days to correct');
SELECT results_eq($$SELECT met_on FROM credit.duty WHERE kind = 'objection' AND case_id = (SELECT two FROM o)$$, $$VALUES (DATE '2026-05-13')$$, 'the unit has verified');
SELECT tap.raises($$SELECT credit.decide_objection(o.two, 'rejected', 'x') FROM o$$, 'upheld_already', 'upheld is not rejected any more');
SELECT tap.raises($$SELECT credit.decide_objection(o.two, 'upheld_corrected', 'x') FROM o$$, 'upheld_already', 'nor upheld again');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.drop_objection(case_id, 'x') FROM credit.objection, o WHERE objection_id = o.two$$, 'objection_step', 'nor dropped');
SELECT tap.act();
SELECT tap.confirmed('penalty', pg_temp.corrected('c2', two)) FROM r;
SELECT is(pg_temp.status(), 'focus ended, serious_offender ended, serious_offender in_force', 'confirmed: the wrong record founds nothing any more');
SELECT results_eq($$SELECT outcome, decided_by, answer FROM credit.objection, o WHERE objection_id = o.two$$, $$VALUES ('upheld_corrected', 'tap_head'::name, '金额确有误')$$, 'the case has closed by itself');
SELECT results_eq($$SELECT state, owed FROM credit.objection_now WHERE objection_id = (SELECT two FROM o)$$, $$VALUES ('decided', 'objection_feedback')$$, 'and the answer is owed');
-- withdrawn instead of corrected
CREATE TEMP TABLE w AS SELECT tap.objection(three) AS id FROM r;
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'upheld_corrected', 'x')$$, id)), tap.as('tap_head', format('SELECT credit.withdraw_record(%s, ''撤销'')', (SELECT three FROM r))) FROM w;
SELECT results_eq($$SELECT outcome FROM credit.objection, w WHERE objection_id = w.id$$, $$VALUES ('upheld_withdrawn')$$, 'withdrawn instead: closed as that');
-- nobody objected
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.open_correction(ARRAY[four], '{overdue}', '自查发现超期', '[]', 1) FROM r$$, 'no_listing', 'no such entry');
CREATE TEMP TABLE s AS SELECT credit.open_correction(ARRAY[four], '{wrong}', '自查发现金额有误', '[{"name": "自查报告", "reference": "1号"}]') AS id FROM r;
GRANT SELECT ON s TO PUBLIC;
SELECT results_eq('SELECT origin, state, owed FROM credit.objection_now JOIN s ON case_id = id', $$VALUES ('self_check', 'checked', 'objection')$$, 'a check of one''s own goes the same way (R103)');
SELECT is((SELECT contested FROM (SELECT EXISTS (SELECT FROM credit.objection JOIN r ON record_id = four WHERE outcome IS NULL) AS contested) AS x), true, 'and suspends at once');
SELECT is((SELECT credit.decide_objection(objection_id, 'upheld_withdrawn', '重复报送') FROM credit.objection JOIN s ON case_id = id), 'upheld_withdrawn', 'withdrawn');
CREATE TEMP TABLE new_one AS SELECT record_id FROM credit.record WHERE document_no = 'c1' AND state = 'confirmed';
GRANT SELECT ON new_one TO PUBLIC;
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.open_correction(ARRAY[four], '{overdue}', 'x') FROM r$$, 'wrong_state', 'not of a record that has ended');
SELECT tap.raises(format($$SELECT credit.open_correction(ARRAY[%s], '{overdue}', 'x')$$, (SELECT record_id FROM pg_temp.new_one)), 'not_your_unit', 'nor of another unit''s');
SELECT tap.act('tap_office');
SELECT credit.open_correction(ARRAY[record_id], '{overdue}', '检查发现') AS inspection FROM credit.record WHERE document_no = 'c1' AND state = 'confirmed' \gset
SELECT is((SELECT origin FROM credit.objection_case WHERE case_id = :inspection), 'inspection', 'what the office finds is an inspection');
SELECT tap.act();
-- a natural person, by its own number, which stands nowhere
SELECT tap.confirmed('penalty', tap.penalty('c9', '{"CF_XDR_MC":"张三","CF_XDR_LB":"自然人","CF_XDR_SHXYM":"","CF_XDR_ZJLX":"身份证","CF_XDR_ZJHM":"11010519491231002X","CF_FRDB":""}')) AS person \gset
SELECT tap.as('tap_office', format($$SELECT credit.accept_objection(credit.file_objection(ARRAY[%s], '11010519491231002X', '{overdue}', '本人(11010519491231002X)已履行'))$$, :person));
SELECT results_eq(format('SELECT c.applicant = r.code, c.statement, o.ground FROM credit.objection_case AS c JOIN credit.objection AS o USING (code, case_id) JOIN credit.record AS r USING (code, record_id) WHERE record_id = %s', :person),
	$$VALUES (true, '本人(***)已履行', '本人(***)已履行')$$, 'a person objects by its number, which is not kept');
-- a record made by a credit service institution
SELECT tap.act();
CREATE ROLE tap_agency_head LOGIN;
INSERT INTO credit.unit (unit, name, region, level) VALUES ('91350200000000019K', '示例征信有限公司', '361100', 'city');
SELECT credit.open_account('tap_agency_head', '91350200000000019K', '{credit_head}');
INSERT INTO credit.record (code, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, decided_on, issued_on, severity, stock, state, template, template_version, detail, confirmed_on, confirmed_by)
SELECT '91360000625912173B', 'tap-2016', 'penalty', 'penalty', 'untrustworthy', 'shared', 'x', '91350200000000019K', '91350200000000019K', 'rating-1', '2026-05-06', '2026-05-06', 'general', true, 'confirmed', 'penalty', '2018', '{}', '2026-05-07', 'x';
SELECT tap.objection(record_id) AS rated FROM credit.record WHERE document_no = 'rating-1' \gset
SELECT results_eq(format('SELECT verifier, owed_by FROM credit.objection_now WHERE objection_id = %s', :rated), $$VALUES ('91350200000000019K'::credit.credit_code, '91350200000000019K'::credit.credit_code)$$, 'the institution that made it verifies (R102)');
SELECT is(tap.as('tap_agency_head', format($$SELECT credit.decide_objection(%s, 'upheld_withdrawn', '评级依据有误')$$, :rated)), 'upheld_withdrawn', 'and decides');
SELECT tap.breaks('upheld and left open', $$UPDATE credit.objection SET outcome = NULL, decided_on = NULL, decided_by = NULL WHERE upheld_on IS NOT NULL$$);
SELECT is((SELECT count(*) FROM credit.objection_case_history WHERE origin = 'self_check'), 2::bigint, 'history has the steps');
SELECT is((SELECT sum(upheld)::integer FROM credit_report.application), 5, 'counted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
