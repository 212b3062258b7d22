-- S4 item 8(2) 重点关注对象名单: rules as rows say when a focus entry is to be raised to a black list and when it is to end; a job
-- proposes it, people decide, and a promotion goes through the procedure (R123).
BEGIN;
SELECT plan(26);
SELECT credit.open_account('tap_inquirer', credit.unit_of('上饶市生态环境局'), '{credit_clerk}');
SELECT credit.open_account('tap_leader', credit.unit_of('上饶市生态环境局'), '{credit_head}');
-- no superior is asked here (nomination/consent.sql)
UPDATE credit.list_consent SET valid_during = 'empty' WHERE list_kind = 'serious_offender';
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('g1')) AS first;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', first, '有失信行为') FROM r$$);
SELECT is(credit.propose_focus(), 0::bigint, 'one record in the window: nothing to propose');
CREATE TEMP TABLE more AS SELECT tap.confirmed('penalty', tap.penalty('g2')) AS second;
SELECT is(credit.propose_focus(), 1::bigint, 'two: a promotion');
SELECT is(credit.propose_focus(), 0::bigint, 'once');
SELECT results_eq($$SELECT f.direction, f.to_list, p.records FROM credit.focus_proposal AS p JOIN credit.focus_rule AS f USING (focus_rule_id)$$, $$SELECT 'promote', 'serious_offender', ARRAY[first, second] FROM r, more$$, 'with the records that count');
SELECT tap.act('tap_other_head');
SELECT is_empty('SELECT * FROM credit.focus_proposal', 'another unit does not see it');
SELECT tap.act(); SELECT max(proposal_id) AS proposal FROM credit.focus_proposal \gset
SELECT tap.act('tap_other_head');
SELECT tap.raises(format('SELECT credit.decide_proposal(%s, true, $$x$$)', :proposal), 'not_your_unit', 'nor decides it');
SELECT tap.act('tap_head');
SELECT tap.raises(format('SELECT credit.decide_proposal(%s, true, $$屡犯$$)', :proposal), 'no_basis', 'general penalties alone found no entry on the black list');
SELECT throws_ok(format('SELECT credit.decide_proposal(%s, false, NULL)', :proposal), '23514', NULL, 'a decision has a reason');
SELECT lives_ok(format('SELECT credit.decide_proposal(%s, false, $$情节轻微$$)', :proposal), 'declined');
SELECT tap.raises(format('SELECT credit.decide_proposal(%s, true, $$x$$)', :proposal), 'no_proposal', 'once');
SELECT tap.act();
SELECT is(credit.propose_focus(), 0::bigint, 'what was declined is not proposed again');
CREATE TEMP TABLE worse AS SELECT tap.confirmed('penalty', tap.penalty('g3', '{"_severity":"serious"}')) AS third;
SELECT is(credit.propose_focus(), 1::bigint, 'a further record makes it another one');
SELECT max(proposal_id) AS proposal FROM credit.focus_proposal \gset
SELECT tap.act('tap_head');
SELECT isnt(credit.decide_proposal(:proposal, true, '屡犯不改'), NULL, 'accepted it becomes a nomination');
SELECT tap.act();
SELECT results_eq('SELECT list_kind, record_id FROM credit.nomination', $$SELECT 'serious_offender', third FROM worse$$, 'on the record that the list accepts');
SELECT tap.as('tap_clerk', 'SELECT credit.review_nomination(nomination_id, true, $$同意$$) FROM credit.nomination'), tap.as('tap_office', 'SELECT bool_and(passed) FROM credit.nomination CROSS JOIN LATERAL credit.verify_nomination(nomination_id)');
SELECT tap.raises('SELECT tap.as($$tap_head$$, $$SELECT credit.confirm_nomination(nomination_id, true, ''同意'') FROM credit.nomination$$)', 'same_person', 'who accepted the proposal does not confirm');
SELECT lives_ok('SELECT tap.as($$tap_leader$$, $$SELECT credit.confirm_nomination(nomination_id, true, ''同意'') FROM credit.nomination$$)', 'another head does');
SELECT results_eq('SELECT list_kind, status, ended_by FROM credit.listing_now ORDER BY listing_id', $$VALUES ('focus', 'ended', 'promoted'), ('serious_offender', 'in_force', NULL)$$, 'and the focus entry ends with it');
-- demotion
CREATE TEMP TABLE o AS SELECT tap.confirmed('penalty', tap.penalty('g4', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"榕城公司"}')) AS id;
GRANT SELECT ON o TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', id, '有失信行为') FROM o$$);
SET LOCAL pg_credit.today = '2027-05-06';
SELECT is(credit.propose_focus(), 0::bigint, 'a record still in the window: no demotion');
SET LOCAL pg_credit.today = '2027-05-11';
SELECT is(credit.propose_focus(), 1::bigint, 'a year without: a demotion');
SELECT max(proposal_id) AS proposal FROM credit.focus_proposal \gset
SELECT tap.act('tap_head');
SELECT lives_ok(format('SELECT credit.decide_proposal(%s, true, $$一年无失信行为$$)', :proposal), 'accepted');
SELECT tap.act();
SELECT results_eq($$SELECT status, ended_by FROM credit.listing_now WHERE code = '91350100M000100Y43'$$, $$VALUES ('ended', 'corrected')$$, 'it ends the entry');
-- rules are rows
SET LOCAL pg_credit.today = '2026-05-12';
CREATE TEMP TABLE q AS SELECT tap.confirmed('penalty', tap.penalty('g5', '{"CF_XDR_SHXYM":"91350200000000019K","CF_XDR_MC":"鹭岛公司"}')) AS id;
GRANT SELECT ON q TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', id, '有失信行为') FROM q$$);
INSERT INTO credit.rule (name, region, amount, measured_in, valid_during, basis) VALUES ('focus.promote.times', '361100', 1, 'count', '[2026-01-01,)', '测试');
SELECT credit.propose_focus();
SELECT is((SELECT count(*) FROM credit.focus_proposal WHERE code = '91350200000000019K'), 1::bigint, 'a city''s own number of times is a row');
SELECT tap.as('tap_head', $$SELECT credit.leave_list(listing_id, 'error', '有误') FROM credit.listing WHERE code = '91350200000000019K'$$);
SELECT is(credit.propose_focus(), 0::bigint, 'the entry has ended');
SELECT is((SELECT outcome FROM credit.focus_proposal WHERE code = '91350200000000019K'), 'lapsed', 'and its proposal lapses');
SELECT throws_ok('DELETE FROM credit.focus_proposal', 'UC402', NULL, 'no proposal is lost');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
