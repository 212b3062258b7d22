-- S4 item 1(1) 梳理适用信用承诺制的…事项 (R162); 1(2) 对申请人承诺符合审批条件并提交有关材料的,应予即时办理 (R163): from the list only,
-- at once, with every query and sign-off of the gate, and checked later.
BEGIN;
SELECT plan(33);
CREATE FUNCTION pg_temp.commit(kind text, matter bigint) RETURNS bigint LANGUAGE sql AS $$
	SELECT credit.make_commitment('91360000625912173B', kind, 'letter_' || kind, '2017',
		'{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}', '符合审批条件', matter) $$;
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.open_matter('91360000625912173B', 'permit', '排污许可') AS id, credit.open_matter('91360000625912173B', 'fund', '补助') AS fund,
	credit.open_matter('91350100M000100Y43', 'permit', '排污许可') AS other, credit.open_matter('91360000625912173B', 'permit', '夜间施工许可') AS night;
GRANT SELECT ON m TO PUBLIC;
SELECT throws_ok($$INSERT INTO credit.commitment_matter (unit, commitment_kind, matter_kind, valid_during, basis) VALUES (credit.unit_of('上饶市生态环境局'), 'approval', 'permit', '[2026-01-01,)', 'x')$$, '42501', NULL, 'a clerk does not write the list');
SELECT tap.act('tap_other_head');
SELECT throws_ok($$INSERT INTO credit.commitment_matter (unit, commitment_kind, matter_kind, valid_during, basis) VALUES (credit.unit_of('上饶市生态环境局'), 'approval', 'permit', '[2026-01-01,)', 'x')$$, '42501', NULL, 'nor the head of another unit');
SELECT tap.act('tap_head');
SELECT lives_ok($$INSERT INTO credit.commitment_matter (unit, commitment_kind, matter_kind, title, valid_during, basis) VALUES (credit.unit_of('上饶市生态环境局'), 'approval', 'permit', '排污许可', '[2026-01-01,2026-07-01)', '告知承诺事项清单')$$, 'its own does: one matter by name');
SELECT throws_ok($$INSERT INTO credit.commitment_matter (unit, commitment_kind, matter_kind, title, valid_during, basis) VALUES (credit.unit_of('上饶市生态环境局'), 'approval', 'permit', '排污许可', '[2026-05-01,)', 'x')$$, '23P01', NULL, 'no two rows hold at once');
SELECT tap.act('tap_nobody');
SELECT results_eq('SELECT unit_name::text, commitment_kind::text, matter_kind::text, title::text, valid_until FROM credit_public.commitment_matter', $$VALUES ('上饶市生态环境局', '审批替代型', '行政许可', '排污许可', DATE '2026-06-30')$$, 'the list is public');

SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT pg_temp.commit($$approval$$, NULL)', 'commitment_needs_matter', 'no commitment in place of conditions without a matter');
SELECT tap.raises('SELECT pg_temp.commit($$approval$$, fund) FROM m', 'matter_not_listed', 'nor for a kind that is not on the list');
SELECT tap.raises('SELECT pg_temp.commit($$approval$$, night) FROM m', 'matter_not_listed', 'nor for another matter of the kind');
SELECT tap.raises('SELECT pg_temp.commit($$proof$$, id) FROM m', 'matter_not_listed', 'nor by another kind of commitment');
SELECT tap.raises('SELECT pg_temp.commit($$approval$$, other) FROM m', 'no_matter', 'nor for somebody else''s matter');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT pg_temp.commit($$approval$$, id) FROM m', 'not_your_unit', 'nor by another unit');
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.decide_at_once(id) FROM m', 'no_substitution', 'nothing is decided at once without it');
CREATE TEMP TABLE c AS SELECT pg_temp.commit('approval', id) AS id FROM m;
GRANT SELECT ON c TO PUBLIC;
SELECT tap.act('tap_head');
SELECT results_eq($$SELECT d.due_on, d.met_on FROM credit.duty AS d, c WHERE d.kind = 'commitment_decision' AND d.case_id = c.id$$, $$VALUES (DATE '2026-05-11', NULL::date)$$, 'to decide is due the same day');
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.decide_at_once(id) FROM m', 'not_queried', 'not without the query at acceptance');
SELECT credit.check_subject('91360000625912173B', 'approval', id, 'accept') FROM m;
SELECT tap.raises('SELECT credit.decide_at_once(id) FROM m', 'not_queried', 'nor without the one at handling');
SELECT is((SELECT state FROM credit.matter JOIN m ON matter_id = id), 'opened', 'and nothing is half done');
SELECT credit.check_subject('91360000625912173B', 'approval', id, 'handle') FROM m;
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.decide_at_once(id) FROM m', 'not_your_unit', 'another unit decides nothing');
-- a severe subject needs its sign-off all the same
SELECT tap.act();
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('at-once')) AS id;
GRANT SELECT ON r TO PUBLIC;
CREATE TEMP TABLE l AS SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM r$$)::bigint AS id;
GRANT SELECT ON l TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.decide_at_once(id) FROM m', 'measure_not_recorded', 'what was done about the entry is recorded first');
SELECT credit.waive_measures(id, '限制与排污许可的续期无关') FROM m;
SELECT tap.raises('SELECT credit.decide_at_once(id) FROM m', 'sign_off_required', 'a listed subject is not approved on a commitment alone');
SELECT is((SELECT state FROM credit.matter JOIN m ON matter_id = id), 'opened', 'again nothing is half done');
SELECT tap.as('tap_leader', $$SELECT credit.sign_off(id, '同意') FROM m$$);
SELECT lives_ok('SELECT credit.decide_at_once(id) FROM m', 'with the leader''s sign-off it is decided in one call');
SELECT results_eq('SELECT state, accepted_on, handled_on, decided_on FROM credit.matter JOIN m ON matter_id = id', $$VALUES ('approved', DATE '2026-05-11', DATE '2026-05-11', DATE '2026-05-11')$$, 'every step the same day');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.matter_history JOIN m ON matter_id = id), 3::bigint, 'none of them left out');
SELECT results_eq($$SELECT d.met_on FROM credit.duty AS d, c WHERE d.kind = 'commitment_decision' AND d.case_id = c.id$$, $$VALUES (DATE '2026-05-11')$$, 'the duty is met');
SELECT results_eq('SELECT state, review_due_on FROM credit.commitment_now', $$VALUES ('open', DATE '2026-07-11')$$, 'and the check is due in two months');
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT pg_temp.commit($$approval$$, id) FROM m', 'commitment_too_late', 'a commitment after the decision is none');
-- found false: the approval is revoked by its own decision, noted here
SELECT lives_ok($$SELECT credit.review_commitment(id, 'broken', '现场核查条件不符', behaviour => 'commitment.false') FROM c$$, 'the check finds it false');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.note_revocation(breach_id, '饶环撤〔2026〕1号', '2026-05-11') FROM credit.breach$$, 'not_revocable', 'not before the head has confirmed the breach');
SELECT tap.raises($$SELECT credit.note_revocation(999999, '饶环撤〔2026〕1号', '2026-05-11')$$, 'no_breach', 'nor for one there is not');
SELECT tap.act('tap_clerk');
SELECT credit.review(record_id) FROM credit.breach_now;
SELECT tap.act('tap_head');
SELECT credit.confirm(record_id) FROM credit.breach_now;
SELECT tap.raises($$SELECT credit.note_revocation(breach_id, '饶环撤〔2026〕1号', '2026-05-10') FROM credit.breach$$, 'not_revocable', 'no revocation before the approval');
SELECT lives_ok($$SELECT credit.note_revocation(breach_id, '饶环撤〔2026〕1号', '2026-05-11') FROM credit.breach$$, 'noted');
SELECT results_eq('SELECT state, severity, revocation_no FROM credit.breach_now', $$VALUES ('established', 'serious', '饶环撤〔2026〕1号')$$, 'a false commitment is serious');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
