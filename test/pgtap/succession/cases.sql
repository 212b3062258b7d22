-- R012 单位与承继: also grounds for withholding, contests of findings, issues, plans of stock, source systems, the data a unit is
-- the source of and what a second source says of it go to the unit in charge; the successor's head confirms the forms it left.
BEGIN;
SELECT plan(20);
CREATE ROLE tap_heir_head LOGIN;
CREATE TEMP TABLE u AS SELECT credit.unit_of('上饶市生态环境局') AS env, credit.register_unit('上饶市自然资源和环境局', '361100', 'city') AS heir;
GRANT SELECT ON u TO PUBLIC;
SELECT credit.open_account('tap_heir_head', heir, '{credit_head}') FROM u;
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('c1')) AS held, tap.confirmed('penalty', tap.penalty('c2')) AS freed, tap.confirmed('penalty', tap.penalty('c3')) AS asked,
	tap.confirmed('penalty', tap.penalty('c4')) AS answered, tap.reviewed('penalty', tap.penalty('c5')) AS waiting;
GRANT SELECT ON r TO PUBLIC;
-- open and done, of each
CREATE TEMP TABLE w AS SELECT tap.as('tap_head', format($$SELECT credit.withhold(%s, 'trade_secret', '商业秘密')$$, held))::bigint AS open,
	tap.as('tap_head', format($$SELECT credit.withhold(%s, 'trade_secret', '商业秘密')$$, freed))::bigint AS done FROM r;
UPDATE credit.withholding SET ended_on = '2026-05-11', ended_by = 'x', end_reason = 'x' WHERE withholding_id = (SELECT done FROM w);
CREATE TEMP TABLE i AS SELECT tap.as('tap_office', format($$SELECT credit.open_issue(%s, 'x')$$, asked))::bigint AS open, tap.as('tap_office', format($$SELECT credit.open_issue(%s, 'x')$$, answered))::bigint AS done FROM r;
GRANT SELECT ON i TO PUBLIC;
SELECT tap.as('tap_clerk', format('SELECT credit.answer_issue(%s, $$x$$)', done)), tap.as('tap_office', format('SELECT credit.close_issue(%s)', done)) FROM i;
SELECT tap.stock_plan('penalty');
INSERT INTO credit.stock_plan (unit, item, scope, decided_during, target, deadline, proposed_by) SELECT env, 'court', 'x', '[2016-01-01,)', 10, '2026-05-12', 'x' FROM u;
INSERT INTO credit.source (source, name, unit, interface) SELECT 'tap', '处罚系统', env, 'file' FROM u;
INSERT INTO credit.datum_source (item, field, source_unit, valid_during, basis) SELECT 'penalty', 'CF_SY', env, '[2026-01-01,2027-01-01)', 'x' FROM u;
INSERT INTO credit.datum_source (item, field, source_unit, valid_during, basis) SELECT 'penalty', 'CF_SY', env, '[2027-01-01,)', 'x' FROM u;
INSERT INTO credit.second_source (source, unit, act_kind, document_no, decided_on, due_on, loaded_on, loaded_by, found_on)
SELECT '信用中国', env, 'penalty', d.no, '2026-05-06', '2026-05-15', '2026-05-11', 'x', d.found FROM u, (VALUES ('c1', DATE '2026-05-11'), ('c5', NULL), ('c6', NULL)) AS d(no, found);
INSERT INTO credit.quality_finding (code, unit, month, check_id, row_ref, day, found_on) SELECT env, env, '2026-04-01', c.check_id, 'x', '2026-04-30', '2026-05-11' FROM u, (SELECT check_id FROM credit.quality_check LIMIT 1) AS c;
INSERT INTO credit.finding_contest (code, finding_id, unit, ground, filed_on, filed_by) SELECT code, finding_id, unit, '不实', '2026-05-11', 'x' FROM credit.quality_finding;
INSERT INTO credit.monthly_form (unit, month, version) SELECT env, '2026-04-01', 1 FROM u;

SET LOCAL pg_credit.today = '2026-05-20';
SELECT lives_ok('SELECT credit.close_unit(env, ''2026-05-20'', heir) FROM u', 'the unit ends');
CREATE FUNCTION pg_temp.name(unit credit.credit_code) RETURNS text LANGUAGE sql AS $$ SELECT CASE unit WHEN env THEN 'old' WHEN heir THEN 'new' END FROM u $$;
SELECT results_eq('SELECT pg_temp.name(x.unit) FROM credit.withholding AS x ORDER BY withholding_id', $$VALUES ('new'), ('old')$$, 'a ground goes on with the successor, one that ended stays');
SELECT results_eq('SELECT pg_temp.name(x.owner) FROM credit.issue AS x ORDER BY issue_id', $$VALUES ('new'), ('old')$$, 'an open issue, and one that is closed');
SELECT results_eq('SELECT pg_temp.name(x.unit) FROM credit.stock_plan AS x ORDER BY plan_id', $$VALUES ('new'), ('old')$$, 'a plan of stock that runs, and one that is over');
SELECT is(pg_temp.name(unit), 'new', 'the contest of a finding') FROM credit.finding_contest;
SELECT is(pg_temp.name(unit), 'old', 'whose finding stays') FROM credit.quality_finding;
SELECT is(pg_temp.name(unit), 'new', 'the source system') FROM credit.source;
SELECT results_eq($$SELECT pg_temp.name(source_unit), valid_during FROM credit.datum_source WHERE field = 'CF_SY' ORDER BY valid_during$$,
	$$VALUES ('old', '[2026-01-01,2026-05-20)'::daterange), ('new', '[2026-05-20,2027-01-01)'), ('new', '[2027-01-01,)')$$, 'whose word counts, from that day on');
SELECT results_eq('SELECT document_no, pg_temp.name(unit) FROM credit.second_source ORDER BY 1', $$VALUES ('c1', 'old'), ('c5', 'new'), ('c6', 'new')$$, 'what a second source knows and is still missing');
SELECT is(credit.pass_on(), 0::bigint, 'once');
SELECT tap.as('tap_heir_head', 'SELECT credit.confirm(waiting) FROM r');
SELECT is(credit.match_second_sources(), 1::bigint, 'a record of the old unit that the successor confirms is found');
SELECT tap.act('tap_heir_head');
SELECT lives_ok('SELECT credit.answer_issue(open, ''已更正'') FROM i', 'the successor answers the issue');
SELECT isnt_empty('SELECT FROM credit.monthly_form, u WHERE unit = env', 'and sees the form that was left');
SELECT tap.raises($$SELECT credit.confirm_form('2026-04-01')$$, 'no_form', 'which is not its own');
SELECT lives_ok($$SELECT credit.confirm_form('2026-04-01', '[]', env) FROM u$$, 'but its head confirms it');
SELECT tap.raises($$SELECT credit.confirm_form('2026-04-01', '[]', env) FROM u$$, 'no_form', 'once');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.confirm_form('2026-04-01', '[]', heir) FROM u$$, 'not_your_unit', 'nobody else''s head does');
SELECT tap.act();
SELECT is((SELECT pg_temp.name(x.unit) FROM credit.withholding_history AS x WHERE x.withholding_id = (SELECT open FROM w) ORDER BY history_id DESC LIMIT 1), 'old', 'history keeps the old unit');
SELECT is((SELECT count(*) FROM credit.monthly_form, u WHERE unit = env AND confirmed_by = 'tap_heir_head'), 1::bigint, 'and the form its unit');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
