-- S4 item 1(2) 对申请人信用状况较好、部分申报材料不齐备但书面承诺在规定期限内提供的,实行容缺受理 (R164): for good credit only, queried
-- that day for this matter, with the missing papers and a day; an overdue promise is a breach.
BEGIN;
SELECT plan(48);
INSERT INTO credit.commitment_matter (unit, commitment_kind, matter_kind, valid_during, papers_by, basis) VALUES
(credit.unit_of('上饶市生态环境局'), 'tolerance', 'permit', '[2026-01-01,)', 'approved', '容缺受理清单'),
(credit.unit_of('上饶市生态环境局'), 'tolerance', 'quota', '[2026-01-01,)', 'closed', '容缺受理清单');
CREATE FUNCTION pg_temp.promise(matter bigint, papers text[], day date) RETURNS bigint LANGUAGE sql AS $$
	SELECT credit.make_commitment('91360000625912173B', 'tolerance', 'letter_tolerance', '2017',
		'{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}', '材料后补', matter, papers, day) $$;
CREATE FUNCTION pg_temp.move(matter bigint, steps text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE s text;
BEGIN
	FOREACH s IN ARRAY steps LOOP
		PERFORM credit.check_subject('91360000625912173B', 'approval', matter, CASE s WHEN 'accepted' THEN 'accept' WHEN 'handled' THEN 'handle' WHEN 'closed' THEN 'close' ELSE 'daily' END);
		PERFORM credit.move_matter(matter, s);
	END LOOP;
END $$;
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.open_matter('91360000625912173B', 'permit', '排污许可') AS id, credit.open_matter('91360000625912173B', 'permit', '另一许可') AS late,
	credit.open_matter('91360000625912173B', 'quota', '配额') AS quota, credit.open_matter('91360000625912173B', 'permit', '不予的许可') AS refused;
GRANT SELECT ON m TO PUBLIC;

SELECT tap.raises($$SELECT pg_temp.promise(id, '{}', '2026-05-20') FROM m$$, 'no_missing_papers', 'nothing missing, nothing to promise');
SELECT tap.raises($$SELECT pg_temp.promise(id, NULL, '2026-05-20') FROM m$$, 'no_missing_papers', 'nor when none are named');
SELECT tap.raises($$SELECT pg_temp.promise(id, '{环评报告}', NULL) FROM m$$, 'promise_past', 'no promise without a day');
SELECT tap.raises($$SELECT pg_temp.promise(id, '{环评报告}', '2026-05-10') FROM m$$, 'promise_past', 'nor for a day that is over');
SELECT tap.raises($$SELECT pg_temp.promise(id, '{环评报告}', '2026-12-31') FROM m$$, 'promise_too_far', 'nor beyond what the rule allows');
SELECT tap.raises($$SELECT pg_temp.promise(id, '{环评报告}', '2026-05-20') FROM m$$, 'not_queried', 'not before the query of that day');
SELECT credit.check_subject('91360000625912173B', 'approval');
SELECT credit.check_subject('91360000625912173B', 'approval', id, 'daily') FROM m;
SELECT credit.check_subject('91360000625912173B', 'approval', late, 'accept') FROM m;
SELECT tap.raises($$SELECT pg_temp.promise(id, '{环评报告}', '2026-05-20') FROM m$$, 'not_queried', 'one for nothing, another stage or another matter is none');
SELECT credit.check_subject('91360000625912173B', 'approval', id, 'accept') FROM m;

-- what good credit is stands in rules
SELECT tap.act();
SELECT set_eq($$SELECT name FROM credit.rule WHERE name LIKE 'commitment.good.%' AND measured_in = 'count' AND confidence = 'L' AND basis <> ''$$,
	'{commitment.good.black,commitment.good.focus,commitment.good.overdue,commitment.good.breach,commitment.good.serious}'::text[], 'each criterion is a rule row with basis and confidence');
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('tol')) AS court, tap.confirmed('penalty', tap.penalty('tol', '{"_severity":"general"}')) AS focus;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT pg_temp.promise(id, '{环评报告}', '2026-05-20') FROM m$$, 'credit_not_good', 'a severe record not repaired');
SELECT tap.act();
UPDATE credit.record SET state = 'withdrawn', ended_on = credit.today(), end_reason = 'x' WHERE record_id = (SELECT court FROM r);
CREATE TEMP TABLE l AS SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', focus, 'x') FROM r$$)::bigint AS id;
GRANT SELECT ON l TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT pg_temp.promise(id, '{环评报告}', '2026-05-20') FROM m$$, 'credit_not_good', 'on the focus list');
SELECT tap.act();
SAVEPOINT ruled;
UPDATE credit.rule SET valid_during = '[2020-06-01,2026-05-01)' WHERE name = 'commitment.good.focus';
SELECT tap.act('tap_clerk');
SELECT lives_ok($$SELECT pg_temp.promise(id, '{环评报告}', '2026-05-20') FROM m$$, 'a criterion whose rule has ended is not asked');
ROLLBACK TO ruled;
SELECT tap.act('tap_head');
SELECT credit.leave_list(id, 'annual', '已纠正') FROM l;
SELECT tap.act('tap_clerk');
SELECT lives_ok($$CREATE TEMP TABLE c AS SELECT pg_temp.promise(id, '{环评报告,"排污监测方案,身份证11010519491231002X"}', '2026-05-20') AS id FROM m$$, 'good credit, two papers, a day');
GRANT SELECT ON c TO PUBLIC;
SELECT results_eq('SELECT paper_no, name, handed_in_on FROM credit.commitment_paper ORDER BY 1', $$VALUES (1, '环评报告', NULL::date), (2, '排污监测方案,身份证***', NULL)$$, 'the papers are listed, no personal number');
SELECT ok((SELECT c.inquiry_id = (SELECT max(i.inquiry_id) FROM credit.inquiry AS i JOIN m ON i.matter_id = m.id AND i.stage = 'accept') AND cardinality(c.standing_rules) = 5 FROM credit.commitment AS c), 'with the receipt of that day and the rules it rests on');
SELECT lives_ok('SELECT credit.move_matter(id, $$accepted$$) FROM m', 'the matter is accepted');
SELECT tap.raises($$SELECT pg_temp.promise(id, '{x}', '2026-05-20') FROM m$$, 'commitment_too_late', 'a second promise after acceptance is none');
SELECT lives_ok('SELECT pg_temp.move(id, $${handled}$$) FROM m', 'and goes on');
SELECT credit.check_subject('91360000625912173B', 'approval', id, 'daily') FROM m;
SELECT tap.raises('SELECT credit.move_matter(id, $$approved$$) FROM m', 'papers_missing', 'but is not approved while papers are missing');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.hand_in_paper(id, 1) FROM c', 'not_your_unit', 'papers come to the unit that accepted');
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.hand_in_paper(999999, 1)', 'no_commitment', 'for a commitment there is');
SELECT tap.raises('SELECT credit.hand_in_paper(id, 3) FROM c', 'no_paper', 'and a paper of its list');
SELECT lives_ok('SELECT credit.hand_in_paper(id, 1) FROM c', 'one comes');
SELECT tap.raises('SELECT credit.hand_in_paper(id, 1) FROM c', 'no_paper', 'once');
SELECT tap.raises('SELECT credit.move_matter(id, $$approved$$) FROM m', 'papers_missing', 'one is not all');
SELECT is((SELECT state FROM credit.commitment_now AS n JOIN c ON n.commitment_id = c.id), 'open', 'the promise is open');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-20';
SELECT is(credit.find_overdue_promises(), 0::bigint, 'on the promised day nothing is overdue');
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.hand_in_paper(id, 2) FROM c', 'the last one comes on the day');
SELECT results_eq('SELECT state, final, verified_on, missing_papers FROM credit.commitment_now AS n JOIN c ON n.commitment_id = c.id', $$VALUES ('kept', true, DATE '2026-05-20', 0::bigint)$$, 'the promise is kept');
SELECT is((SELECT detail ->> 'CN_LYZT' FROM credit.record WHERE act_kind = 'commitment' AND state = 'received'), '全部履行', 'and the record says so');
SELECT lives_ok('SELECT pg_temp.move(id, $${approved}$$) FROM m', 'the matter is approved');

-- an overdue one
SELECT credit.check_subject('91360000625912173B', 'approval', late, 'accept'), credit.check_subject('91360000625912173B', 'approval', quota, 'accept'), credit.check_subject('91360000625912173B', 'approval', refused, 'accept') FROM m;
CREATE TEMP TABLE d AS SELECT pg_temp.promise(late, '{环评报告,监测方案}', '2026-05-21') AS late, pg_temp.promise(quota, '{协议}', '2026-06-12') AS quota, pg_temp.promise(refused, '{证明}', '2026-05-21') AS refused FROM m;
GRANT SELECT ON d TO PUBLIC;
SELECT pg_temp.move(quota, '{accepted,handled,approved}') FROM m;
SELECT credit.check_subject('91360000625912173B', 'approval', quota, 'close') FROM m;
SELECT tap.raises('SELECT credit.move_matter(quota, $$closed$$) FROM m', 'papers_missing', 'where the list says so papers are due before closing, not before approval');
SELECT pg_temp.move(refused, '{accepted,handled,refused}') FROM m;
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-22';
SELECT tap.act('tap_clerk');
SELECT is((SELECT state FROM credit.commitment_now AS n JOIN d ON n.commitment_id = d.late), 'overdue', 'the day after it is overdue, by its dates');
SELECT credit.check_subject('91360000625912173B', 'approval', late, 'accept') FROM m;
SELECT tap.raises('SELECT credit.move_matter(late, $$accepted$$) FROM m', 'credit_not_good', 'whose credit was good when it promised is looked at again when it is accepted');
SELECT tap.act('tap_office');
SELECT is((SELECT count(*) FROM credit.breach), 0::bigint, 'nobody has found it yet');
SELECT is(credit.find_overdue_promises(), 1::bigint, 'the job finds it; of a refused matter nothing is owed');
SELECT is(credit.find_overdue_promises(), 0::bigint, 'once');
SELECT results_eq('SELECT behaviour, finding, found_on, found_by, earlier, severity, state FROM credit.breach_now',
	$$VALUES ('commitment.overdue', '承诺于2026-05-21前补齐材料,逾期未补齐:环评报告、监测方案', DATE '2026-05-22', 'tap_clerk'::name, 0, 'minor', 'proposed')$$, 'a breach, in the name of who received the promise');
SELECT results_eq('SELECT state, final, verified_by FROM credit.commitment_now AS n JOIN d ON n.commitment_id = d.late', $$VALUES ('broken', true, 'overdue promise'::name)$$, 'the promise is broken');
SELECT tap.act();
SELECT results_eq($$SELECT r.detail ->> 'CN_LYZT', r.detail ->> 'CN_WNRQ' FROM credit.record AS r JOIN credit.commitment AS c ON c.code = r.code AND c.commitment_no = r.document_no JOIN d ON d.late = c.commitment_id WHERE r.state = 'received'$$,
	$$VALUES ('未履行', '2026-05-22')$$, 'its record says so, with the day');
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.hand_in_paper(late, 1) FROM d', 'a late paper is recorded');
SELECT lives_ok('SELECT credit.hand_in_paper(late, 2) FROM d', 'all of them');
SELECT is((SELECT state FROM credit.commitment_now AS n JOIN d ON n.commitment_id = d.late), 'broken', 'but the promise was broken');
SELECT tap.raises('SELECT credit.review_commitment(late, $$kept$$, $$已补$$) FROM d', 'review_final', 'what was found stands');
SELECT tap.raises('SELECT credit.move_matter(late, $$accepted$$) FROM m', 'credit_not_good', 'a breach keeps the credit from being good');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-05-23';
SELECT results_eq($$SELECT criterion, found, allowed FROM credit_private.credit_standing('91360000625912173B', '361100') WHERE criterion IN ('breach', 'overdue') ORDER BY 1$$, $$VALUES ('breach', 0::bigint, 0::numeric), ('overdue', 1, 0)$$, 'for the rule''s period; the quota''s paper is still missing');
SELECT is(credit.find_overdue_promises(), 1::bigint, 'which is found');
SELECT results_eq('SELECT earlier, severity FROM credit.breach_now ORDER BY breach_id', $$VALUES (0, 'minor'), (0, 'minor')$$, 'a year and a day later it is the first again');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
