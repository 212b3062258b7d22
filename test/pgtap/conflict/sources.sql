-- S0 art 9 一数一源; S4 item 17 数据可比对: of every field one source counts; what another one says does not overwrite it, it
-- opens a conflict with both values, which somebody resolves; no personal value is shown (R025, R053, R058).
BEGIN;
SELECT plan(26);
SELECT credit.unit_of('上饶市生态环境局') AS env, credit.unit_of('上饶市行政审批局') AS other \gset
SELECT tap.confirmed('penalty', tap.penalty('同一文书', '{"CF_FR_ZJLX":"身份证","CF_FR_ZJHM":"11010519491231002X"}')) AS held \gset
CREATE FUNCTION pg_temp.offer(change jsonb) RETURNS void LANGUAGE sql AS $$
	SELECT tap.as('tap_other_clerk', format($x$SELECT batch_id FROM credit.submit_json('penalty', %L, %L)$x$, 'other-' || nextval('tap.batch_no'),
		jsonb_build_array(tap.penalty('同一文书', '{"CF_SJLY":"上饶市行政审批局","CF_FR_ZJLX":"身份证","CF_FR_ZJHM":"11010519491231002X"}'::jsonb || change)))); $$;

-- the same again from another source: one record, no conflict
SELECT pg_temp.offer('{"CF_NR_FK":"2","CF_JDRQ":"2026/05/06"}');
SELECT is((SELECT count(*) FROM credit.record WHERE document_no = '同一文书'), 1::bigint, 'the same record from two sources is one');
SELECT is_empty('SELECT * FROM credit.conflict', 'the same values however written, and each source''s own name, are no conflict');
SELECT tap.as('tap_clerk', format($$SELECT batch_id FROM credit.submit_json('penalty', 'self', %L)$$, jsonb_build_array(tap.penalty('同一文书', '{"CF_NR_FK":"9"}'))));
SELECT is_empty('SELECT * FROM credit.conflict', 'nor is what the same source says twice');

-- a different value
SELECT pg_temp.offer('{"CF_NR_FK":"3","CF_NR":"罚款3万元","CF_FR_ZJHM":"440524188001010014","CF_SY":"当事人440524188001010014超标"}');
SELECT set_eq($$SELECT field FROM credit.conflict WHERE state = 'open'$$, '{CF_NR_FK,CF_NR,CF_FR_ZJHM,CF_SY}'::text[], 'every field that differs is a conflict');
SELECT results_eq($$SELECT held_value, offered_value FROM credit.conflict WHERE field = 'CF_NR_FK'$$, $$VALUES ('2', '3')$$, 'with both values');
SELECT results_eq($$SELECT held_value, offered_value FROM credit.conflict WHERE field = 'CF_FR_ZJHM'$$, $$VALUES ('***', '***')$$, 'of a personal field without them');
SELECT is_empty($$SELECT * FROM credit.conflict WHERE conflict::text ~ '[1-9][0-9]{16}[0-9X]' AND conflict::text ~ '440524188001010014'$$, 'nor in a free text');
SELECT is((SELECT detail ->> 'CF_NR_FK' FROM credit.record WHERE record_id = :held), '2.00', 'nothing is overwritten');
SELECT pg_temp.offer('{"CF_NR_FK":"3"}');
SELECT is((SELECT count(*) FROM credit.conflict), 4::bigint, 'said again it is the same conflict');

-- one source is declared: the penalty's amount is the treasury's word
SELECT tap.act('tap_office');
SELECT lives_ok(format($$INSERT INTO credit.datum_source (item, field, region, source_unit, valid_during, basis) VALUES ('penalty', 'CF_YJ', '361100', %L, '[2026-01-01,)', '一数一源清单')$$, :'other'), 'the office declares whose word counts');
SELECT throws_ok(format($$INSERT INTO credit.datum_source (item, field, region, source_unit, valid_during, basis) VALUES ('penalty', 'CF_YJ', '361100', %L, '[2026-03-01,)', 'x')$$, :'env'), '23P01', NULL, 'one source at a time');
SELECT tap.act();
SELECT pg_temp.offer('{"CF_YJ":"环境保护法"}');
SELECT is((SELECT authority::text FROM credit.conflict WHERE field = 'CF_YJ'), :'other', 'the conflict names it');

-- who sees and who resolves
SELECT tap.act('tap_head');
SELECT is((SELECT count(*) FROM credit.conflict), 5::bigint, 'both sources see it');
SELECT tap.raises(format('SELECT credit.resolve_conflict(%s, %L, %L)', c.conflict_id, 'held', 'x'), 'not_your_unit', 'whose word does not count does not resolve it') FROM credit.conflict AS c WHERE field = 'CF_YJ';
SELECT tap.raises(format('SELECT credit.resolve_conflict(%s, %L, %L)', c.conflict_id, 'held', ' '), 'reason_missing', 'a reason is given') FROM credit.conflict AS c WHERE field = 'CF_NR_FK';
SELECT lives_ok(format('SELECT credit.resolve_conflict(%s, %L, %L)', c.conflict_id, 'held', '已核对决定书'), 'where none is declared the holder resolves') FROM credit.conflict AS c WHERE field = 'CF_NR_FK';
SELECT tap.raises(format('SELECT credit.resolve_conflict(%s, %L, %L)', c.conflict_id, 'held', 'x'), 'no_conflict', 'once') FROM credit.conflict AS c WHERE field = 'CF_NR_FK';
SELECT tap.act('tap_other_head');
SELECT lives_ok(format('SELECT credit.resolve_conflict(%s, %L, %L)', c.conflict_id, 'offered', '以我局为准'), 'where one is, that unit') FROM credit.conflict AS c WHERE field = 'CF_YJ';
SELECT tap.act('tap_nobody');
SELECT throws_ok('SELECT * FROM credit.conflict', '42501', NULL, 'nobody else reads the values');
SELECT tap.act();
SELECT set_eq($$SELECT unit_name::text, field::text, open, resolved FROM credit_report.source_conflict$$,
	$$VALUES ('上饶市生态环境局', 'CF_NR_FK', 0, 1), ('上饶市生态环境局', 'CF_NR', 1, 0), ('上饶市生态环境局', 'CF_FR_ZJHM', 1, 0), ('上饶市生态环境局', 'CF_SY', 1, 0), ('上饶市行政审批局', 'CF_YJ', 0, 1)$$, 'the report counts by who must answer, without values');

-- two records that two sources filed under different organs
CREATE TEMP TABLE b AS SELECT tap.as('tap_other_clerk', format($x$SELECT batch_id FROM credit.submit_json('penalty', 'province', %L)$x$,
	jsonb_build_array(tap.penalty('同一文书', '{"CF_CFJG":"上饶市行政审批局","CF_SJLY":"上饶市行政审批局","CF_WFXW":"偷排"}'))))::bigint AS batch_id;
SELECT tap.as('tap_other_clerk', format('SELECT credit.review(%s)', i.record_id)) FROM credit.inbox AS i JOIN b USING (batch_id);
SELECT tap.as('tap_other_head', format('SELECT credit.confirm(%s)', i.record_id)) FROM credit.inbox AS i JOIN b USING (batch_id);
SELECT is(credit.compare_sources(), 2::bigint, 'the job finds the organ and the conduct that differ');
SELECT is(credit.compare_sources(), 0::bigint, 'once');
UPDATE credit.record SET state = 'withdrawn', ended_on = credit.today(), end_reason = 'x' WHERE record_id = :held;
SELECT is(credit.compare_sources(), 5::bigint, 'what concerns a record that left is closed');
SELECT is_empty($$SELECT * FROM credit.conflict WHERE state = 'open'$$, 'all of it');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('conflict of another document', $$UPDATE credit.conflict SET document_no = 'x'$$);
SELECT * FROM finish();
ROLLBACK;
