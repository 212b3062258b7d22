-- S0 art 33 不应用或者无视信用情况作出行政决策: the register lists decisions without a query or against a flag, days without a
-- query, glass broken and queries not reported back, each with its clause; all of it is read from the facts (R156,
-- R134, R159f).
BEGIN;
SELECT plan(29);
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.energy_report (code varchar(18), matter_no bigint);
CREATE TABLE app.subsidy (code varchar(18));
GRANT INSERT ON app.energy_report, app.subsidy TO PUBLIC;
SELECT credit.guard_table('app.energy_report', 'code', 'energy', 'flag', 'matter_no'), credit.guard_table('app.subsidy', 'code', 'fund');
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('v1')) AS court;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', court, 'x') FROM r$$);
CREATE FUNCTION pg_temp.handle(id bigint) RETURNS void LANGUAGE sql AS $$
	SELECT credit.check_subject('91360000625912173B', 'approval', id, 'accept'), credit.move_matter(id, 'accepted'), credit.check_subject('91360000625912173B', 'approval', id, 'handle'), credit.move_matter(id, 'handled') $$;
CREATE FUNCTION pg_temp.violations(matter bigint) RETURNS text LANGUAGE sql SECURITY DEFINER AS $$
	SELECT coalesce(string_agg(violation, ', ' ORDER BY violation), '') FROM credit_report.violation WHERE matter_id = matter $$;
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.open_matter('91360000625912173B', 'permit', '采取措施') AS good, credit.open_matter('91360000625912173B', 'permit', '未采取') AS waived, credit.open_matter('91360000625912173B', 'permit', '不予') AS refused, credit.open_matter('91360000625912173B', 'energy', '节能') AS energy;
GRANT SELECT ON m TO PUBLIC;
SELECT pg_temp.handle(x) FROM m, unnest(ARRAY[good, waived, refused, energy]) AS x;
SELECT credit.apply_measure(good, 'limit_permit', '压减'), credit.waive_measures(waived, '与本许可无关'), credit.waive_measures(refused, '已不予') FROM m;
SELECT tap.as('tap_leader', format('SELECT credit.sign_off(%s, %L)', x, '同意')) FROM m, unnest(ARRAY[good, waived]) AS x;
SELECT credit.move_matter(good, 'approved'), credit.move_matter(waived, 'approved'), credit.move_matter(refused, 'refused') FROM m;
SELECT is(pg_temp.violations(good), '', 'with a measure applied and signed off: none') FROM m;
SELECT is(pg_temp.violations(waived), 'against_flag', 'approved and no measure applied: against the flag') FROM m;
SELECT is(pg_temp.violations(refused), '', 'refused: none') FROM m;
SELECT results_eq('SELECT explanation::text, detail::text, basis::text FROM credit_report.violation, m WHERE matter_id = waived', $$VALUES ('与本许可无关', 'judgment_defaulter', 'S0 art 33 无视信用情况作出行政决策')$$, 'with what was said, and the clause');
-- rows that passed with a flag
SET LOCAL client_min_messages = error;
INSERT INTO app.energy_report SELECT '91360000625912173B', energy FROM m;
SELECT is(pg_temp.violations(energy), 'flag_passed', 'a row passed with a flag') FROM m;
SELECT credit.apply_measure(energy, 'key_supervision') FROM m;
SELECT is(pg_temp.violations(energy), '', 'none, once a measure is recorded for its matter') FROM m;
-- glass
SELECT tap.as('tap_leader', $$SELECT credit.open_break_glass('91360000625912173B', 'fund', '防汛抢险')$$);
INSERT INTO app.subsidy VALUES ('91360000625912173B');
SELECT results_eq($$SELECT violation::text, detail::text LIKE 'app.subsidy%', explanation::text FROM credit_report.violation WHERE matter_kind = 'fund' ORDER BY violation$$,
	$$VALUES ('break_glass', false, '防汛抢险'), ('flag_passed', true, '防汛抢险')$$, 'the opening, and the row that passed, with the reason');
SELECT is((SELECT detail::text FROM credit_report.violation WHERE violation = 'break_glass'), '1', 'how many rows passed');
SELECT tap.act();
SELECT is((SELECT sum(break_glass)::int FROM credit_report.application), 1, 'and is counted in the statistics');
-- days
SET LOCAL pg_credit.today = '2026-05-13';
SELECT is(pg_temp.violations(good), 'no_daily_query', 'a day without a query; today is none yet') FROM m;
SELECT tap.as('tap_head', format('SELECT credit.explain_gaps(%s, %L)', good, '系统检修')) FROM m;
SELECT is((SELECT explanation::text FROM credit_report.violation, m WHERE matter_id = good), '系统检修', 'explained, it stays, with the explanation');
-- behind the gate's back
ALTER TABLE credit.matter DISABLE TRIGGER USER;
UPDATE credit.matter SET state = 'approved', outcome = 'approved', decided_on = '2026-05-13' FROM m WHERE matter_id = energy;
ALTER TABLE credit.matter ENABLE TRIGGER USER;
SELECT is(pg_temp.violations(energy), 'no_daily_query, no_query', 'decided without a query that day') FROM m;
ALTER TABLE credit.matter_measure DISABLE TRIGGER USER;
ALTER TABLE credit.sign_off DISABLE TRIGGER USER;
DELETE FROM credit.matter_measure USING m WHERE matter_id = waived;
DELETE FROM credit.sign_off USING m WHERE matter_id = waived;
ALTER TABLE credit.matter_measure ENABLE TRIGGER USER;
ALTER TABLE credit.sign_off ENABLE TRIGGER USER;
SELECT is(pg_temp.violations(waived), 'no_daily_query, no_measure, no_sign_off', 'no measure and no signature') FROM m;
-- reported back: 10 working days after the query
SELECT tap.act('tap_inquirer');
CREATE TEMP TABLE q AS SELECT (credit.check_subject('91360000625912173B', 'supervision') ->> 'inquiry_id')::bigint AS id, (credit.check_subject('91360000625912173B', 'supervision') ->> 'inquiry_id')::bigint AS late, (credit.check_subject('91360000625912173B', 'public') ->> 'inquiry_id')::bigint AS public;
GRANT SELECT ON q TO PUBLIC;
SELECT results_eq('SELECT inquiry_id, due_on, overdue FROM credit_report.unreported_query ORDER BY inquiry_id', $$SELECT unnest(ARRAY[id, late]), DATE '2026-05-27', false FROM q$$, 'queries to be reported, by when; what anybody may see is not');
SELECT tap.raises('SELECT credit.report_use(999999, $$supervised$$)', 'no_inquiry', 'no report of a query there is not');
SELECT tap.raises('SELECT credit.report_use(id, $$not_used$$) FROM q', 'reason_missing', 'not used needs a reason');
SELECT tap.raises('SELECT credit.report_use(id, $$lost$$) FROM q', 'bad_word', 'and use is of six kinds');
SELECT lives_ok('SELECT credit.report_use(id, $$supervised$$, $$列入双随机$$) FROM q', 'reported');
SELECT tap.raises('SELECT credit.report_use(id, $$supervised$$) FROM q', 'use_reported', 'once');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.report_use(late, $$supervised$$) FROM q', 'not_your_unit', 'by the unit that asked');
SELECT is_empty('SELECT * FROM credit_report.unreported_query', 'which alone sees them');
SELECT is_empty('SELECT * FROM credit_report.violation', 'as it does its violations');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-28';
SELECT is((SELECT detail::text FROM credit_report.violation WHERE violation = 'no_report_back'), (SELECT 'inquiry ' || late FROM q), 'after its day it is a violation');
-- the report
SELECT tap.act();
SELECT credit.open_account('tap_nobody', credit.unit_of('上饶市行政审批局'), '{credit_evaluator}');
SELECT tap.act('tap_nobody');
SELECT results_eq($$SELECT violation::text, violations, basis::text FROM credit_report.violation_count WHERE month = '2026-05-01' AND violation IN ('no_report_back', 'no_sign_off', 'no_query') ORDER BY violation$$,
	$$VALUES ('no_query', 1, 'S0 方案 四(二)(三); S0 art 33'), ('no_report_back', 1, 'S2 item 16 逢查必报'), ('no_sign_off', 1, 'S0 方案 四(三); S0 art 33')$$, 'evaluators read it by unit, month and kind, with the clause');
SELECT is((SELECT count(*) FROM credit_report.violation_count WHERE unit_name = '上饶市生态环境局' AND violations > 0 AND basis IS NOT NULL), (SELECT count(*) FROM credit_report.violation_count WHERE violation <> 'flag_passed' OR unit_code IS NOT NULL), 'each under the unit that answers for it');
-- R159b: the four spheres, R158: a rule for each kind
SELECT is((SELECT array_agg(DISTINCT sphere_name::text ORDER BY sphere_name::text) FROM credit_report.gate_coverage), (SELECT array_agg(name ORDER BY name) FROM credit.use_sphere), 'four spheres');
SELECT is_empty('SELECT * FROM credit_report.gate_coverage WHERE matter_kind IS NULL OR mode IS NULL OR signed_by IS NULL', 'each has its kinds of matter, each with its rule');
SELECT set_eq('SELECT matter_kind::text FROM credit_report.gate_coverage WHERE guarded_tables > 0', $${energy,fund}$$::text[], 'and says which have an application under the guard');
SELECT tap.act();
-- the rows made behind the gate's back break the invariants, as they should
SELECT set_eq('SELECT invariant FROM credit.check_invariants() WHERE invariant LIKE $$matter%$$', ARRAY['matter step without query'], 'what was done behind the gate''s back is found');
SELECT * FROM finish();
ROLLBACK;
