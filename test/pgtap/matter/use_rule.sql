-- S0 art 21, 方案 四(五): each area of use has its dated rules: for which purpose the applicant is queried, which lists block,
-- what happens then, who signs (R158, R242).
BEGIN;
SELECT plan(23);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('u1')) AS mild, tap.confirmed('court', tap.court('u2', '{"name":"另一公司","code":"91150425MA0MX52N1X"}')) AS grave;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', mild, 'x') FROM r$$), tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', grave, 'x') FROM r$$);
CREATE FUNCTION pg_temp.handled(kind text, code text, purpose text DEFAULT 'approval') RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	id bigint := credit.open_matter(code, kind, 'x');
BEGIN
	PERFORM credit.check_subject(code, purpose, id, 'accept'), credit.move_matter(id, 'accepted'), credit.check_subject(code, purpose, id, 'handle'), credit.move_matter(id, 'handled');
	RETURN id;
END $$;
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.open_matter('91350100M000100Y43', 'procurement', '投标') AS bid, pg_temp.handled('investment', '91360000625912173B') AS one, pg_temp.handled('investment', '91360000625912173B') AS two,
	pg_temp.handled('permit', '91150425MA0MX52N1X') AS permit;
GRANT SELECT ON m TO PUBLIC;
SELECT tap.raises($$SELECT credit.check_subject('91350100M000100Y43', 'approval', bid, 'accept') FROM m$$, 'purpose_of_matter', 'a matter is queried for the purpose of its kind');
SELECT lives_ok($$SELECT credit.check_subject('91350100M000100Y43', 'procurement', bid, 'accept'), credit.move_matter(bid, 'accepted') FROM m$$, 'with that it is accepted');
SELECT tap.act();
SELECT is(credit.make_daily_queries(), 0::bigint, 'all are queried today');
SET LOCAL pg_credit.today = '2026-05-12';
SELECT credit.make_daily_queries();
SELECT is((SELECT purpose FROM credit.inquiry, m WHERE matter_id = bid AND automatic), 'procurement', 'the job too asks for that purpose');
-- which lists block
SELECT tap.act('tap_clerk');
SELECT credit.waive_measures(one, 'x'), credit.waive_measures(two, 'x'), credit.apply_measure(permit, 'limit_permit') FROM m;
SELECT lives_ok('SELECT credit.move_matter(one, $$approved$$) FROM m', 'an entry of the focus list does not block an investment: it flags');
SELECT tap.act('tap_office');
SELECT lives_ok($$UPDATE credit.use_rule SET blocks = '{black,focus}' WHERE matter_kind = 'investment'$$, 'the office keeps the rules');
SELECT tap.act('tap_clerk');
SELECT throws_ok($$UPDATE credit.use_rule SET blocks = '{}'$$, '42501', NULL, 'a clerk does not');
SELECT tap.raises('SELECT credit.move_matter(two, $$approved$$) FROM m', 'sign_off_required', 'blocked, when the rule says so');
-- who signs
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.sign_off(two, '同意') FROM m$$, 'not_a_signatory', 'a head does not sign');
SELECT tap.act();
UPDATE credit.use_rule SET signed_by = 'credit_head' WHERE matter_kind = 'investment';
SELECT tap.act('tap_leader');
SELECT tap.raises($$SELECT credit.sign_off(two, '同意') FROM m$$, 'not_a_signatory', 'unless the rule names the head, and then the leader does not');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.sign_off(two, '同意') FROM m$$, 'but the head does');
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.move_matter(two, $$approved$$) FROM m', 'signed and approved');
-- region and day
SELECT tap.as('tap_leader', format('SELECT credit.sign_off(%s, %L)', permit, '同意')) FROM m;
SELECT tap.act();
SELECT throws_ok($$INSERT INTO credit.use_rule (matter_kind, purpose, report, mode, blocks, kept_by, valid_during, basis) VALUES ('permit', 'approval', 'x', 'flag', '{black}', 'x', '[2026-01-01,)', 'x')$$, '23P01', NULL, 'two rules never hold at once');
INSERT INTO credit.use_rule (matter_kind, region, purpose, report, mode, blocks, kept_by, valid_during, basis) VALUES
('permit', '361100', 'approval', '查询回执', 'refuse', '{black}', '上饶市行政审批局', '[2026-05-13,)', '市细则'),
('permit', '360100', 'approval', '查询回执', 'flag', '{black}', '南昌市行政审批局', '[2026-01-01,)', '市细则');
SELECT is((credit.use_rule_on('permit', '2026-05-12', '361126')).mode, 'sign_off', 'the nation''s, where no other holds');
SELECT is((credit.use_rule_on('permit', '2026-05-13', '361126')).mode, 'refuse', 'the city''s, from its day, in its counties');
SELECT is((credit.use_rule_on('permit', '2026-05-13', '360102')).mode, 'flag', 'and another city''s in that');
SET LOCAL pg_credit.today = '2026-05-13';
SELECT tap.act('tap_clerk');
SELECT credit.check_subject('91150425MA0MX52N1X', 'approval', permit, 'daily') FROM m;
SELECT tap.as('tap_leader', format('SELECT credit.sign_off(%s, %L)', permit, '同意')) FROM m;
SELECT tap.raises('SELECT credit.move_matter(permit, $$approved$$) FROM m', 'subject_restricted', 'from that day no signature helps');
SELECT lives_ok('SELECT credit.move_matter(permit, $$refused$$) FROM m', 'refused it is');
SELECT tap.act();
SELECT isnt_empty($$SELECT * FROM credit.use_rule_history WHERE signed_by = 'credit_leader'$$, 'what a rule was is kept');
SELECT is((SELECT count(DISTINCT matter_kind) FROM credit.use_rule WHERE basis LIKE 'S0 art 21%' AND region = '000000'), 9::bigint, 'nine areas, each with its rule');
SELECT is((SELECT count(*) FROM credit.matter_kind AS k WHERE k.sphere IS NOT NULL AND k.matter_kind <> 'public_service' AND NOT EXISTS (SELECT FROM credit.measure AS x WHERE k.matter_kind = ANY (x.matter_kinds) AND x.effect = 'gate')), 0::bigint, 'and none that no measure touches, but public services');
SELECT is((SELECT count(*) FROM credit.matter_kind AS k WHERE NOT EXISTS (SELECT FROM credit.use_rule AS u WHERE u.matter_kind = k.matter_kind)), 0::bigint, 'no kind without one');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
