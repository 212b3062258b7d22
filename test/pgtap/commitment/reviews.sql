-- S4 item 1(1) 建立信用承诺问效机制,定期复核 (R165); S1 二(六) 承诺和践诺情况…纳入信用记录,并…向社会公布 (R166, R075); S4 item 1(2) 将书面承诺及
-- 履约情况记入申请人信用记录,及时共享 (R167); 对违背承诺、虚假承诺…视情节严重程度依法依规实施相应的惩戒措施 (R168).
BEGIN;
SELECT plan(47);
CREATE FUNCTION pg_temp.commit(reason text, until date DEFAULT NULL) RETURNS bigint LANGUAGE sql AS $$
	SELECT credit.make_commitment('91360000625912173B', 'proactive', 'letter_proactive', '2017',
		'{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}', reason, until => until) $$;
-- what a unit does with a record that waits
CREATE FUNCTION pg_temp.through(kind text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE id bigint := (SELECT max(record_id) FROM credit.record WHERE act_kind = kind AND state = 'received');
BEGIN
	PERFORM tap.as('tap_clerk', format('SELECT credit.review(%s)', id)), tap.as('tap_clerk', format('SELECT credit.acknowledge_warnings(%s, %L)', id, '已核对')), tap.as('tap_head', format('SELECT credit.confirm(%s)', id));
END $$;
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE c AS SELECT pg_temp.commit('诚信经营') AS one, pg_temp.commit('安全生产', '2026-12-31') AS two;
GRANT SELECT ON c TO PUBLIC;
SELECT results_eq('SELECT reason, state, review_due_on FROM credit.commitment_now ORDER BY commitment_id', $$VALUES ('诚信经营', 'open', DATE '2027-05-11'), ('安全生产', 'open', '2027-05-11')$$, 'a review is due by the rule of the kind');
SELECT is((SELECT array_agg(kind) FROM credit.duty WHERE kind LIKE 'commitment%'), '{commitment_review,commitment_review}', 'as a duty of the unit');
SELECT is_empty($$SELECT * FROM credit_public.commitment$$, 'what the head has not confirmed is not public');
SELECT tap.act();
SELECT pg_temp.through('commitment');
SELECT is(credit.publish_due() > 0, true, 'confirmed it is published');
SELECT tap.act('tap_nobody');
SELECT results_eq('SELECT subject_code::text, commitment_kind::text, reason::text, fulfilment::text, verified_on, unit_name::text FROM credit_public.commitment', $$VALUES ('91360000625912173B', '主动型', '安全生产', '履行中', NULL::date, '上饶市生态环境局')$$, 'in the one column of all units');
SELECT tap.act();
SELECT is((SELECT state FROM credit.record r JOIN credit.commitment k ON k.code = r.code AND k.commitment_no = r.document_no JOIN c ON c.one = k.commitment_id), 'received', 'the other waits');
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.review_commitment(999999, $$kept$$, $$x$$)', 'no_commitment', 'a review is of a commitment there is');
SELECT throws_ok('SELECT credit.review_commitment(one, $$perhaps$$, $$x$$) FROM c', '23514', NULL, 'with a result of three');
SELECT throws_ok('SELECT credit.review_commitment(one, $$kept$$, $$ $$) FROM c', '23514', NULL, 'and what was found');
SELECT tap.raises('SELECT credit.review_commitment(one, $$kept$$, $$x$$, behaviour => $$commitment.false$$) FROM c', 'unknown_breach', 'what is kept has no breach');
SELECT tap.raises('SELECT credit.review_commitment(one, $$broken$$, $$x$$, behaviour => $$rude$$) FROM c', 'unknown_breach', 'and a breach is of a conduct on the list');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.review_commitment(one, $$kept$$, $$x$$) FROM c', 'not_your_unit', 'by the unit that received it');
SELECT is_empty('SELECT * FROM credit.commitment_now', 'another unit does not see it') ;
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.review_commitment(two, $$kept$$, $$现场核查,制度落实$$, $$核查表1号$$) FROM c', 'kept so far');
SELECT results_eq('SELECT state, final, verified_on, verified_by, review_due_on FROM credit.commitment_now JOIN c ON two = commitment_id', $$VALUES ('kept', false, DATE '2026-05-11', 'tap_clerk'::name, DATE '2027-05-11')$$, 'with day and verifier; the next review is planned');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'commitment_review' AND met_on = '2026-05-11'), 1::bigint, 'the duty of the first is met');
SELECT tap.act();
SELECT is((SELECT replaces IS NOT NULL FROM credit.record WHERE act_kind = 'commitment' AND state = 'received' ORDER BY record_id DESC LIMIT 1), true, 'the result corrects the record');
SELECT pg_temp.through('commitment'), credit.publish_due();
SELECT tap.act('tap_nobody');
SELECT results_eq('SELECT reason::text, fulfilment::text, verified_on FROM credit_public.commitment', $$VALUES ('安全生产', '全部履行', DATE '2026-05-11')$$, 'and how it was kept is public in its place');
-- the same is in the answer to whoever asks, and goes to partners
SELECT tap.act('tap_inquirer');
SELECT is((SELECT count(*) FROM jsonb_array_elements(credit.check_subject('91360000625912173B', 'approval') -> 'basic' -> 'records') AS r WHERE r ->> 'act_kind' = 'commitment'), 1::bigint, 'part of the credit record');
SELECT tap.act();
SELECT is((SELECT l.content -> 'document' ->> 'CN_LYZT' FROM credit.change_log AS l WHERE l.content ->> 'act_kind' = 'commitment' ORDER BY l.change_id DESC LIMIT 1), '全部履行', 'and what goes to partners says how it was kept');
SET LOCAL pg_credit.today = '2027-01-05';
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.review_commitment(two, $$partly$$, $$一处未整改$$) FROM c', 'past its term, kept in part');
SELECT results_eq('SELECT state, final, review_due_on FROM credit.commitment_now JOIN c ON two = commitment_id', $$VALUES ('partly', true, NULL::date)$$, 'for good');
SELECT is((SELECT count(*) FROM credit.breach), 0::bigint, 'in part is no breach unless it is said to be one');
SELECT tap.raises('SELECT credit.review_commitment(two, $$kept$$, $$x$$) FROM c', 'review_final', 'nothing comes after');

-- breach: a record with a grade, confirmed by the head
SELECT lives_ok('SELECT credit.review_commitment(one, $$broken$$, $$偷排,身份证11010519491231002X$$) FROM c', 'broken');
SELECT results_eq('SELECT behaviour, finding, severity, state FROM credit.breach_now', $$VALUES ('commitment.broken', '偷排,身份证***', 'general', 'proposed')$$, 'the grade comes from the standard of the conduct; no personal number');
SELECT tap.raises('SELECT credit.review_commitment(one, $$broken$$, $$x$$) FROM c', 'review_final', 'a commitment is broken once');
SELECT tap.act();
SELECT is((SELECT g.behaviour || ' ' || g.derived FROM credit.record_grade AS g JOIN credit.record AS r USING (code, record_id) WHERE r.act_kind = 'breach'), 'commitment.broken general', 'the record says by which standard');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.confirm(record_id) FROM credit.breach_now', 'wrong_state', 'the head confirms what was reviewed');
-- the head does not: the breach is gone, and the commitment reviewed again
SELECT credit.return_record(record_id, '证据不足') FROM credit.breach_now;
SELECT is((SELECT state FROM credit.breach_now), 'dropped', 'a head who does not confirm drops it');
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.review_commitment(one, $$broken$$, $$偷排,监测数据为证$$, $$监测报告$$) FROM c', 'found again with evidence');
SELECT tap.act();
SELECT pg_temp.through('breach');
SELECT is((SELECT count(*) FROM credit.breach_now WHERE state = 'established'), 1::bigint, 'confirmed');
SELECT results_eq($$SELECT class, severity, unit::text FROM credit.record WHERE act_kind = 'breach' AND state = 'confirmed'$$, $$SELECT 'untrustworthy', 'general', credit.unit_of('上饶市生态环境局')::text$$, 'an untrustworthy record of the unit');
SELECT pg_temp.through('commitment');
SELECT is(credit.publish_due() > 0, true, 'published');
SELECT tap.act('tap_nobody');
SELECT results_eq($$SELECT fulfilment::text, broken_on FROM credit_public.commitment WHERE reason = '诚信经营'$$, $$VALUES ('未履行', DATE '2027-01-05')$$, 'the column says that it was broken, and when');
SELECT is((SELECT act_name::text FROM credit_public.act WHERE act_kind = 'breach'), '违背信用承诺', 'and the breach is public for its term');
-- which can found an entry, and so measures
SELECT tap.act();
INSERT INTO credit.list_basis (list_kind, act_kind, severity) VALUES ('focus', 'breach', 'general');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.enter_list('focus', record_id, '违背承诺') FROM credit.breach_now WHERE state = 'established'$$, 'where a list allows it, the record founds an entry');
-- a second breach within the rule's time is one grade more
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE again AS SELECT pg_temp.commit('再次承诺') AS id;
GRANT SELECT ON again TO PUBLIC;
SELECT credit.review_commitment(id, 'partly', '部分未履行', behaviour => 'commitment.partly') FROM again;
SELECT results_eq('SELECT behaviour, earlier, severity FROM credit.breach_now ORDER BY breach_id DESC LIMIT 1', $$VALUES ('commitment.partly', 1, 'general')$$, 'what would be minor is general the second time (视情节)');
SELECT tap.raises($$SELECT credit.review_commitment(id, 'broken', '全部未履行', behaviour => 'commitment.false') FROM again$$, 'breach_exists', 'no second breach of one commitment');
SELECT lives_ok($$SELECT credit.review_commitment(id, 'broken', '全部未履行') FROM again$$, 'broken in part before and now as a whole is one');
SELECT tap.act();
SELECT is((SELECT g.derived || ' ' || g.severity || ' ' || g.reason FROM credit.record_grade AS g JOIN credit.record AS r USING (code, record_id) WHERE g.behaviour = 'commitment.partly'), 'minor general 期内此前违诺1次,加重一等', 'with the reason');
SELECT throws_ok('DELETE FROM credit.breach', 'UC402', NULL, 'a breach is not deleted');
-- statistics
SELECT tap.act('tap_reporter');
SELECT results_eq('SELECT commitment_kind::text, month, made, kept, partly, broken, open, review_overdue FROM credit_report.commitment ORDER BY month', $$VALUES ('主动型', DATE '2026-05-01', 2, 0, 1, 1, 0, 0), ('主动型', '2027-01-01', 1, 0, 0, 1, 0, 0)$$, 'how many were made and kept');
-- a record that the head returned is filed again
SELECT tap.act('tap_head');
SELECT credit.return_record(max(record_id), '补正') FROM credit.record WHERE act_kind = 'commitment' AND state = 'received';
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.file_commitment(id) FROM again', 'what the head returned is filed again');
SELECT is((SELECT count(*) FROM credit.record r JOIN credit.commitment k ON k.code = r.code AND k.commitment_no = r.document_no JOIN again ON id = k.commitment_id WHERE r.state = 'received'), 1::bigint, 'one draft');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.file_commitment(id) FROM again', 'not_your_unit', 'by its own unit');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
