-- S0 方案 三(四) 重新报送,实现正确数据的归集: a correction supersedes the former record when the
-- head confirms it; the old one stays in history (R054).
BEGIN;
SELECT plan(14);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('更〔2026〕1号')) AS old, NULL::bigint AS new, NULL::bigint AS third;
GRANT ALL ON r TO PUBLIC;
SELECT results_eq($$SELECT condition FROM tap.faults('penalty', tap.penalty('更〔2026〕1号', '{"CF_NR_FK":"3.00"}'))$$, $$VALUES ('duplicate_document')$$, 'the same document again is a duplicate');
UPDATE r SET new = tap.reviewed('penalty', tap.penalty('更〔2026〕1号', jsonb_build_object('CF_NR_FK', '3.00', '_corrects', old)));
SELECT results_eq('SELECT record_id, state, replaces FROM credit.record ORDER BY 1', $$SELECT old, 'confirmed', NULL::bigint FROM r UNION ALL SELECT new, 'reviewed', old FROM r$$,
	'as a correction of the record it is taken, and changes nothing yet');
SELECT isnt_empty($$SELECT f.* FROM r, tap.faults('penalty', tap.penalty('更〔2026〕1号', jsonb_build_object('CF_NR_FK', '4.00', '_corrects', old))) AS f WHERE condition = 'duplicate_document'$$,
	'one correction of a record at a time');
SELECT tap.act('tap_head');
SELECT lives_ok('SELECT credit.confirm(new) FROM r', 'the head confirms');
SELECT results_eq('SELECT record_id, state FROM credit.record ORDER BY 1', $$SELECT old, 'superseded' FROM r UNION ALL SELECT new, 'confirmed' FROM r$$, 'and the correction takes the place of the record');
SELECT results_eq('SELECT ended_on, end_reason FROM credit.record, r WHERE record_id = old', $$VALUES (DATE '2026-05-11', 'superseded by a correction')$$, 'which says when and why it ended');
SELECT results_eq('SELECT h.state, h.replaced_by FROM credit.record_history AS h, r WHERE record_id = old ORDER BY history_id DESC LIMIT 1', $$VALUES ('confirmed', 'tap_head'::name)$$, 'history has it as it was');
SELECT tap.act();
SELECT results_eq($$SELECT condition, pointer FROM r, tap.faults('penalty', tap.penalty('更〔2026〕9号', jsonb_build_object('_corrects', old)))$$, $$VALUES ('no_record', '/_corrects')$$, 'what is superseded is not corrected again');
UPDATE r SET third = tap.confirmed('penalty', tap.penalty('更〔2026〕2号', jsonb_build_object('_corrects', new)));
SELECT is((SELECT string_agg(state, ' ' ORDER BY record_id) FROM credit.record), 'superseded superseded confirmed', 'a correction may be corrected, also in its document number');
SELECT results_eq($$SELECT condition FROM r, tap.faults('penalty', tap.penalty('更〔2026〕3号', jsonb_build_object('_corrects', third, 'CF_XDR_SHXYM', '91350100M000100Y43')))$$, $$VALUES ('no_record')$$,
	'a record about somebody else is none to correct');
SELECT tap.act('tap_other_clerk');
SELECT batch_id FROM credit.submit_json('penalty', 'other', (SELECT jsonb_build_array(tap.penalty('更〔2026〕4号', jsonb_build_object('_corrects', third))) FROM r));
SELECT results_eq($$SELECT condition FROM credit.fault$$, $$VALUES ('no_record')$$, 'nor does another unit correct it');
SELECT tap.act();
-- withdrawn between review and confirmation: nothing is left to correct
UPDATE r SET new = tap.reviewed('penalty', tap.penalty('更〔2026〕5号', jsonb_build_object('_corrects', third)));
SELECT tap.act('tap_head');
SELECT credit.withdraw_record(third, '撤销') FROM r;
SELECT tap.raises('SELECT credit.confirm(new) FROM r', 'wrong_state', 'a correction of what has left meanwhile is not confirmed');
SELECT lives_ok($$SELECT credit.return_record(new, '原记录已撤回') FROM r$$, 'it is returned');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
