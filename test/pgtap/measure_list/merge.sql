-- S1 二(九) 细化联合激励惩戒措施,报省发改委汇总形成全省信用激励惩戒措施清单 (R130): reports, the decision and its trace;
-- S3 一.1 范围清单、目录清单、对象清单、措施清单 (R129); S4 item 10 four kinds with their members (R132).
BEGIN;
SELECT plan(39);
-- the members that the clause names
SELECT is((SELECT array_agg(measure ORDER BY measure) FROM credit.measure_list WHERE list_kind = 'judgment_defaulter' AND kind = 'administrative'),
	'{key_supervision,limit_bond,limit_fund,limit_permit,limit_procurement,limit_stock,limit_tax_relief}', '行政性: 股票发行、公共资源交易、企业债券、财政性资金、税收优惠');
SELECT is((SELECT array_agg(measure ORDER BY measure) FROM credit.measure_list WHERE list_kind = 'judgment_defaulter' AND kind = 'market'),
	'{limit_credit,limit_exit,limit_flight,limit_hotel,limit_schooling,limit_tourism,limit_train}', '市场性: 授信、飞机、高铁、酒店、出境、旅游、学校');
SELECT is((SELECT array_agg(measure ORDER BY measure) FROM credit.measure_list WHERE list_kind = 'judgment_defaulter' AND kind = 'industry'),
	'{circulated_criticism,dissuade_membership,public_censure,refuse_membership}', '行业性: 通报批评、公开谴责、不予接纳、劝退');
SELECT is((SELECT array_agg(measure ORDER BY measure) FROM credit.measure_list WHERE list_kind = 'judgment_defaulter' AND kind = 'social'), '{public_exposure,public_oversight}', '社会性');
SELECT is_empty($$SELECT * FROM credit.measure WHERE measure ~ '^limit_(flight|train|hotel|exit|tourism|schooling)$' AND 'organisation' = ANY (applies_to)$$, 'consumption is limited for persons and those responsible, not for organisations');
SELECT is((SELECT array_agg(measure ORDER BY measure) FROM credit.measure WHERE key_measure), '{limit_bond,limit_fund,limit_procurement,limit_stock,limit_tax_relief,market_ban}', 'the key ones are marked');
SELECT is_empty($$SELECT k FROM credit.measure AS m, unnest(m.matter_kinds) AS k WHERE k NOT IN (SELECT matter_kind FROM credit.matter_kind)$$, 'every matter they touch is a kind of matter');
SELECT is_empty($$SELECT k FROM credit.ban_field AS m, unnest(m.matter_kinds) AS k WHERE k NOT IN (SELECT matter_kind FROM credit.matter_kind)$$, 'and those of bans');
-- the four lists
SELECT tap.act('tap_nobody');
SELECT cmp_ok((SELECT count(*) FROM credit.scope_list), '=', 30::bigint, '范围清单: fields of activity, to restrict and to reward');
SELECT is((SELECT measures FROM credit.directory_list WHERE list_kind = 'market_ban'), 1, '目录清单: each list with what it entails');
SELECT isnt_empty($$SELECT * FROM credit.measure_list WHERE list_kind = 'tax_credit_a'$$, '措施清单');
SELECT throws_ok('SELECT * FROM credit.object_list', '42501', NULL, '对象清单 is not for everybody');
SELECT tap.act();
SELECT tap.confirmed('court', tap.court('l1')) AS court \gset
SELECT tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', %s, 'x')$$, :court));
SELECT tap.act('tap_clerk');
SELECT results_eq('SELECT code::text, list_kind, status FROM credit.object_list', $$VALUES ('91360000625912173B', 'judgment_defaulter', 'in_force')$$, 'a clerk sees who is on it');

-- reported, merged
SELECT tap.raises($$SELECT credit.report_measure('限制参加排污权交易', 'market', 'restrict', '  ', '{quota}')$$, 'measure_without_basis', 'no basis, no report');
SELECT tap.raises($$SELECT credit.report_measure('限制参加排污权交易', 'market', 'forbid', '某条例', '{quota}')$$, 'bad_measure_report', 'nor one of no direction');
SELECT tap.raises($$SELECT credit.report_measure('x', 'criminal', 'restrict', 'S0')$$, 'bad_measure_report', 'of a kind that there is');
CREATE TEMP TABLE m AS SELECT credit.report_measure('限制参加排污权交易', 'market', 'restrict', '某法第一条', '{quota}', '生态环境部门') AS one, credit.report_measure('暂停财政补助', 'administrative', 'restrict', '某办法') AS two,
	credit.report_measure('罚站', 'social', 'restrict', '某通知') AS three;
GRANT SELECT ON m TO PUBLIC;
SELECT throws_ok($$SELECT credit.decide_measure_report(one, 'added', 'limit_emission', 'x') FROM m$$, '42501', NULL, 'who reports does not decide');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.measure_report', 'another unit does not see it');
SELECT tap.act('tap_office');
SELECT is((SELECT count(*) FROM credit.measure_report WHERE outcome IS NULL), 3::bigint, 'the office sees what waits');
SELECT tap.raises($$SELECT credit.decide_measure_report(one, 'merged', 'limit_fund', 'x') FROM m$$, 'no_such_measure', 'not merged into one of another kind');
SELECT tap.raises($$SELECT credit.decide_measure_report(one, 'merged', 'no_such', 'x') FROM m$$, 'no_such_measure', 'nor into one there is not');
SELECT tap.raises($$SELECT credit.decide_measure_report(one, 'added', 'limit_emission', ' ') FROM m$$, 'reason_missing', 'nor without a reason');
SELECT throws_ok($$SELECT credit.decide_measure_report(one, 'added', 'limit_fund', 'x') FROM m$$, '23505', NULL, 'nor added over another');
SELECT lives_ok($$SELECT credit.decide_measure_report(one, 'added', 'limit_emission', '有法律依据'), credit.decide_measure_report(two, 'merged', 'limit_fund', '同一措施'), credit.decide_measure_report(three, 'declined', NULL, '无法律依据') FROM m$$, 'added, merged, declined');
SELECT tap.raises($$SELECT credit.decide_measure_report(one, 'declined', NULL, 'x') FROM m$$, 'no_measure_report', 'once');
SELECT results_eq('SELECT kind, matter_kinds, basis, executor, effect, valid_during FROM credit.measure WHERE measure = $$limit_emission$$',
	$$VALUES ('market', '{quota}'::text[], '某法第一条', '生态环境部门', 'gate', '[2026-05-11,)'::daterange)$$, 'on the list with kind, matters, basis and who carries it out');
SELECT results_eq('SELECT measure, unit FROM credit.measure_unit ORDER BY 1', $$SELECT m, credit.unit_of('上饶市生态环境局') FROM unnest('{limit_emission,limit_fund}'::text[]) AS m$$, 'the unit carries both out');
SELECT results_eq('SELECT r.outcome, r.measure, r.decided_by FROM credit.measure_report AS r ORDER BY report_id', $$VALUES ('added', 'limit_emission', 'tap_office'::name), ('merged', 'limit_fund', 'tap_office'), ('declined', NULL, 'tap_office')$$, 'and every decision can be traced');
SELECT is_empty($$SELECT * FROM credit.measure_now WHERE measure = 'limit_emission'$$, 'it binds nobody until a list entails it');
-- S4 item 10: on a basis in force or not at all (R147)
SELECT tap.act();
SELECT tap.raises($$SELECT credit_private.require_measure('91360000625912173B', 'limit_emission')$$, 'measure_not_listed', 'a measure outside the list in force');
SELECT tap.raises($$SELECT credit_private.require_measure('91350100M000100Y43', 'limit_fund')$$, 'measure_not_listed', 'or of somebody who is on no list');
SELECT tap.raises($$SELECT credit_private.require_measure('91360000625912173B', 'whim')$$, 'no_such_measure', 'or of nobody''s making');
SELECT is((SELECT m.list_kind FROM credit_private.require_measure('91360000625912173B', 'limit_fund') AS m), 'judgment_defaulter', 'one that is on it passes, with its entry');
UPDATE credit.measure SET valid_during = '[2016-09-01,2026-05-11)' WHERE measure = 'limit_fund';
SELECT tap.raises($$SELECT credit_private.require_measure('91360000625912173B', 'limit_fund')$$, 'basis_not_in_force', 'its basis gone, it is none');
UPDATE credit.list_measure SET memorandum = 'judgment_2016' WHERE measure = 'limit_procurement' AND list_kind = 'judgment_defaulter';
SELECT isnt_empty($$SELECT * FROM credit.measure_now WHERE measure = 'limit_procurement' AND memorandum = 'judgment_2016'$$, 'a measure may rest on a memorandum');
UPDATE credit.memorandum SET valid_during = '[2016-01-20,2026-05-11)' WHERE memorandum = 'judgment_2016';
SELECT tap.raises($$SELECT credit_private.require_measure('91360000625912173B', 'limit_procurement')$$, 'basis_not_in_force', 'and ends with it');
SELECT is((SELECT count(*) FROM credit.guard_verdict('91360000625912173B', 'procurement', 'refuse', NULL)), 0::bigint, 'the guard asks the same list');
SELECT throws_ok($$UPDATE credit.measure SET effect = 'first' WHERE measure = 'limit_bond'$$, '23514', NULL, 'a restriction is no reward');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
