-- S1 二(九) 诚信典型“红名单”; 发改财金规〔2017〕1798号: red lists with entry, term and exit; whoever is newly on a black list leaves
-- the red ones in that transaction, with a row that says so; nobody on a black list is entered on a red one (R124).
BEGIN;
SELECT plan(22);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('c1')) AS court, tap.confirmed('permit', tap.permit('c2')) AS permit,
	tap.confirmed('permit', tap.permit('c3', '{"XK_XDR_SHXYM":"91350100M000100Y43","XK_XDR_MC":"榕城公司"}')) AS other;
GRANT SELECT ON r TO PUBLIC;
CREATE TEMP VIEW colours AS SELECT colour, status, ended_by FROM credit.listing_now ORDER BY listing_id;
SELECT tap.as('tap_office', $$SELECT credit.enter_list('tax_credit_a', permit, '年度评价A级') FROM r$$);
SELECT results_eq($$SELECT status, until FROM credit.listing_now$$, $$VALUES ('in_force', DATE '2027-05-11')$$, 'a red entry has a term');
SELECT cmp_ok((SELECT count(*) FROM credit.measure_now WHERE direction = 'reward'), '>', 0::bigint, 'and its rewards');
SET LOCAL pg_credit.today = '2027-05-11';
SELECT results_eq('TABLE colours', $$VALUES ('red', 'ended', 'term')$$, 'it ends by itself');
SET LOCAL pg_credit.today = '2026-05-12';
SAVEPOINT before;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', court, '拒不履行') FROM r$$);
SELECT results_eq('TABLE colours', $$VALUES ('red', 'ended', 'yielded'), ('black', 'in_force', NULL)$$, 'a black entry ends it in its own transaction');
SELECT is_empty($$SELECT * FROM credit.measure_now WHERE direction = 'reward'$$, 'with its rewards');
SELECT results_eq($$SELECT y.yielded_on, b.list_kind FROM credit.list_yield AS y JOIN credit.listing AS b ON b.code = y.black_code AND b.listing_id = y.black_listing_id$$,
	$$VALUES (DATE '2026-05-12', 'judgment_defaulter')$$, 'a row says to what it yielded');
SELECT throws_ok('UPDATE credit.list_yield SET yielded_on = yielded_on', 'UC402', NULL, 'which nobody changes');
SELECT tap.raises($$SELECT tap.as('tap_office', 'SELECT credit.enter_list(''tax_credit_a'', permit, ''x'') FROM r')$$, 'red_while_black', 'nobody on a black list is entered on a red one');
SELECT tap.objection(court) FROM r;
SELECT tap.raises($$SELECT tap.as('tap_office', 'SELECT credit.enter_list(''tax_credit_a'', permit, ''x'') FROM r')$$, 'red_while_black', 'nor while the black entry is contested');
SELECT is(credit.yield_red_lists(), 0::bigint, 'the job finds nothing left');
SELECT tap.breaks('red beside black', $$UPDATE credit.listing SET valid_during = '[2026-05-11,)' WHERE list_kind = 'tax_credit_a'$$);
SELECT tap.breaks('yielded without log', 'DELETE FROM credit.list_yield');
SELECT tap.breaks('yielded without log', $$UPDATE credit.listing SET exit_kind = 'annual' WHERE exit_kind = 'yielded'$$);
-- what came past the triggers is found by the job
SET LOCAL session_replication_role = replica;
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during) VALUES ('91360000625912173B', 'tax_credit_a', 'x', credit.unit_of('上饶市生态环境局'), '2026-05-11', '[2026-05-11,)');
SET LOCAL session_replication_role = origin;
SELECT is(credit.yield_red_lists(), 1::bigint, 'the job ends what came past the triggers');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'and all is well');
ROLLBACK TO before;
-- a red subject is merged with a black one
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', court, '拒不履行') FROM r$$);
SELECT tap.as('tap_office', $$SELECT credit.enter_list('tax_credit_a', other, '年度评价A级') FROM r$$);
SELECT is((SELECT count(*) FROM credit.listing_now WHERE colour = 'red' AND status = 'in_force'), 1::bigint, 'another subject is on the red list');
SELECT tap.as('tap_office', $$SELECT credit.merge_subject('91350100M000100Y43', '91360000625912173B', '同一主体')$$);
SELECT is_empty($$SELECT * FROM credit.listing_now WHERE colour = 'red' AND status <> 'ended'$$, 'it turns out to be the black one: its red entry yields with the merge');
SELECT is((SELECT count(*) FROM credit.list_yield), 2::bigint, 'logged');
-- a red list ends when the black entry has: the way back is a new entry
SELECT tap.as('tap_head', $$SELECT credit.leave_list(listing_id, 'court', '撤销', '(2026)赣11执异1号') FROM credit.listing WHERE list_kind = 'judgment_defaulter'$$);
SELECT is_empty($$SELECT * FROM credit.listing_now WHERE status <> 'ended'$$, 'the end of the black entry brings no red one back');
SELECT lives_ok($$SELECT tap.as('tap_office', 'SELECT credit.enter_list(''tax_credit_a'', permit, ''年度评价A级'') FROM r')$$, 'a new entry does');
SELECT throws_ok($$SELECT tap.as('tap_clerk', 'SELECT credit.yield_red_lists()')$$, '42501', NULL, 'the job is not a clerk''s');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
