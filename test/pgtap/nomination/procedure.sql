-- S3 四.4 审核、校核、确认、查询、公示、修复矫正及异议处理; S4 item 8(1); 国办发〔2020〕49号: an entry is proposed with facts and the condition of the
-- standard that they meet, reviewed, checked against the registers, told to the subject, and confirmed, each step by
-- somebody else where the regime says so, and timed (R116, R117, R118).
BEGIN;
SELECT plan(51);
SELECT credit.open_account('tap_inquirer', credit.unit_of('上饶市生态环境局'), '{credit_clerk}');
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('p1', '{"_severity":"serious"}')) AS serious, tap.confirmed('penalty', tap.penalty('p2')) AS general,
	tap.confirmed('penalty', tap.penalty('p3', '{"_severity":"serious"}')) AS other;
GRANT SELECT ON r TO PUBLIC;
UPDATE credit.list_kind SET direct_entry = false, notice = 'nomination.answer' WHERE list_kind = 'environment_offender';
CREATE TEMP VIEW state AS SELECT next_step, outcome FROM credit.nomination_state;
GRANT SELECT ON state TO PUBLIC;
-- what could not be entered is not nominated
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.nominate('environment_offender', general, '情节严重', '超标') FROM r$$, 'no_basis', 'not without a basis document of an allowed kind');
SELECT tap.raises($$SELECT credit.nominate('nowhere', serious, '情节严重', '超标') FROM r$$, 'no_list', 'on a list there is');
SELECT tap.raises($$SELECT credit.nominate('environment_offender', 999999, '情节严重', '超标')$$, 'no_record', 'on a record there is');
SELECT throws_ok($$SELECT credit.nominate('environment_offender', serious, ' ', '超标') FROM r$$, '23514', NULL, 'the condition of the standard is said');
SELECT throws_ok($$SELECT credit.nominate('environment_offender', serious, '情节严重', NULL) FROM r$$, '23514', NULL, 'and the facts');
SELECT tap.raises($$SELECT credit.nominate('tax_credit_a', NULL, 'A级', '年度评价', '00000000000000000X')$$, 'wrong_code_tier', 'nobody''s placeholder is nominated');
SELECT tap.raises($$SELECT credit.nominate('tax_credit_a', NULL, 'A级', '年度评价', '91360000625912173C')$$, 'wrong_code_tier', 'nor a wrong code');
SELECT tap.raises($$SELECT credit.nominate('tax_credit_a', NULL, 'A级', '年度评价', '91350200000000019K')$$, 'unknown_subject', 'nor one nobody knows');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises($$SELECT credit.nominate('environment_offender', serious, '情节严重', '超标') FROM r$$, 'not_your_unit', 'nor by another unit');
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE n AS SELECT credit.nominate('environment_offender', serious, '环境违法情节严重', '超标排放三次') AS id FROM r;
GRANT SELECT ON n TO PUBLIC;
SELECT tap.raises($$SELECT credit.nominate('environment_offender', other, '情节严重', '超标') FROM r$$, 'nomination_open', 'one open case a subject and list');
SELECT results_eq('TABLE state', $$VALUES ('review', NULL::text)$$, 'it awaits the review');
SELECT results_eq($$SELECT kind, due_on FROM credit.duty WHERE kind LIKE 'nomination%' AND met_on IS NULL$$, $$VALUES ('nomination.review', DATE '2026-05-18')$$, 'in five working days');
-- each step in its order, by somebody else
SELECT tap.raises('SELECT credit.review_nomination(id, true, $$同意$$) FROM n', 'same_person', 'who proposed does not review');
SELECT tap.raises('SELECT * FROM n CROSS JOIN LATERAL credit.verify_nomination(id)', 'nomination_step', 'nothing is checked before the review');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'nomination_step', 'nor confirmed');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.review_nomination(id, true, $$同意$$) FROM n', 'not_your_unit', 'another unit does not review');
SELECT tap.act('tap_inquirer');
SELECT throws_ok('SELECT credit.review_nomination(id, true, $$ $$) FROM n', '23514', NULL, 'a review says something');
SELECT lives_ok('SELECT credit.review_nomination(id, true, $$事实清楚$$) FROM n', 'somebody else of the unit reviews');
SELECT tap.raises('SELECT credit.review_nomination(id, true, $$再审$$) FROM n', 'nomination_step', 'once');
SELECT tap.raises('SELECT * FROM n CROSS JOIN LATERAL credit.verify_nomination(id)', 'same_person', 'who reviewed does not check');
SELECT results_eq($$SELECT kind FROM credit.duty WHERE kind LIKE 'nomination%' AND met_on IS NULL$$, $$VALUES ('nomination.verify')$$, 'the review is met, the check is owed');
-- the check: computed, kept, made again when the reason is mended
SELECT tap.act();
UPDATE credit.subject SET name = '另一名称' WHERE code = '91360000625912173B';
SELECT tap.act('tap_office');
SELECT results_eq('SELECT point, passed FROM n CROSS JOIN LATERAL credit.verify_nomination(id)', $$VALUES ('code', true), ('register', true), ('name', false), ('standing', true), ('document', true), ('contested', true), ('entry', true)$$, 'the register has another name');
SELECT results_eq('TABLE state', $$VALUES ('verify', NULL::text)$$, 'the check is to be made again');
SELECT tap.act();
UPDATE credit.subject SET name = '江西铜业股份有限公司' WHERE code = '91360000625912173B';
SELECT tap.act('tap_office');
SELECT is((SELECT bool_and(passed) FROM n CROSS JOIN LATERAL credit.verify_nomination(id)), true, 'mended, it passes');
SELECT is((SELECT array_agg(passed ORDER BY act_id) FROM credit.nomination_act WHERE step = 'verify'), '{f,t}', 'both are kept');
SELECT is((SELECT findings -> 2 ->> 'point' FROM credit.nomination_act WHERE step = 'verify' AND NOT passed), 'name', 'with what was found');
-- the notice
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'nomination_step', 'not confirmed before the subject is told');
SELECT tap.raises('SELECT credit.answer_notice(id, $$x$$) FROM n', 'nomination_step', 'and no answer before');
SELECT tap.act('tap_clerk');
SELECT is((SELECT credit.notify_nominee(id, '送达回证') FROM n), '2026-05-18', 'the subject is told, and has five working days');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'answer_time', 'no confirmation meanwhile');
SAVEPOINT told;
SELECT tap.act(); SET LOCAL pg_credit.today = '2026-05-19'; SELECT tap.act('tap_head');
SELECT lives_ok('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'when the time is over without an answer, it is confirmed');
ROLLBACK TO told;
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.answer_notice(id, $$已整改$$) FROM n', 'or the answer is taken in');
-- the confirmation
SELECT tap.act();
SELECT credit.open_account('tap_inquirer', credit.unit_of('上饶市生态环境局'), '{credit_head}');
SELECT tap.act('tap_inquirer');
SELECT tap.raises('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'same_person', 'who reviewed does not confirm, whatever the role');
SELECT tap.act('tap_other_head');
SELECT tap.raises('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'not_your_unit', 'nor another unit''s head');
SELECT tap.act('tap_head');
SELECT isnt((SELECT credit.confirm_nomination(id, true, '陈述不成立,同意列入') FROM n), NULL, 'the head confirms');
SELECT results_eq($$SELECT n.status, l.standard_met, l.nomination_id FROM credit.listing_now AS n JOIN credit.listing AS l USING (code, listing_id)$$, $$SELECT 'in_force', '环境违法情节严重: 超标排放三次', id FROM n$$, 'the entry is in force, with condition, facts and case');
SELECT results_eq('TABLE state', $$VALUES (NULL, 'listed')$$, 'the case is over');
SELECT is_empty($$SELECT * FROM credit.duty WHERE kind LIKE 'nomination%' AND met_on IS NULL AND void_on IS NULL$$, 'nothing is owed for it');
SELECT tap.raises('SELECT credit.confirm_nomination(id, true, $$同意$$) FROM n', 'no_nomination', 'once');
SELECT tap.raises($$SELECT credit.nominate('environment_offender', other, '情节严重', '超标') FROM r$$, 'listed_already', 'nobody is nominated for a list it is on');
SELECT tap.raises($$SELECT credit.enter_list('environment_offender', other, '情节严重') FROM r$$, 'nomination_needed', 'and past the procedure there is no way');
-- who sees it
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.nomination_state', 'another unit does not see the case');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.nomination_act SET note = $$x$$', 'UC402', NULL, 'what was done is not changed');
SELECT throws_ok('DELETE FROM credit.nomination', 'UC402', NULL, 'nor lost');
-- a regime that lets one person do both; one that is refused; one taken back
INSERT INTO credit.step_separation VALUES ('focus', 'review', 'propose', false, '本名单制度');
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.nominate('focus', general, '有失信行为', '超标') AS id FROM r;
SELECT lives_ok('SELECT credit.review_nomination(id, false, $$情节轻微$$) FROM m', 'where the list says so the same person may review');
SELECT is((SELECT outcome FROM credit.nomination JOIN m ON id = nomination_id), 'refused', 'refused is over');
CREATE TEMP TABLE d AS SELECT credit.nominate('focus', general, '有失信行为', '超标') AS id FROM r;
SELECT tap.raises('SELECT credit.drop_nomination(id, NULL) FROM d', 'reason_needed', 'taken back with a reason');
SELECT lives_ok('SELECT credit.drop_nomination(id, $$重复$$) FROM d', 'taken back');
SELECT tap.act();
SELECT tap.breaks('entry and nomination differ', $$UPDATE credit.listing SET nomination_id = NULL$$);
SELECT tap.breaks('listed without its steps', $$DELETE FROM credit.nomination_act WHERE step = 'verify'$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
