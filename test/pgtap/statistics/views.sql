-- S0 art 31 定期汇总, S1 三(二) 统计表, S0 art 9 及时、完整、准确, S3 三.5 省、市、县全覆盖, S3 一.3 应用成果, S0 art 29 日常统计: every
-- statistic per unit, division and month, from the summaries (R008, R060, R067, R216, R224, R226).
BEGIN;
SELECT plan(32);
SELECT credit.register_unit('上饶市信州区生态环境局', '361102', 'county', NULL, NULL, '{}') AS county_unit \gset
INSERT INTO credit.account (login, unit, roles) VALUES ('tap_nobody', :'county_unit', '{credit_clerk,credit_head}');
SET LOCAL pg_credit.today = '2026-05-11';
CREATE TEMP TABLE r AS SELECT tap.reviewed('penalty', tap.penalty('v1')) AS one, tap.reviewed('penalty', tap.penalty('v2')) AS two,
	tap.reviewed('permit', tap.permit('v3', '{"XK_XDR_SHXYM":"12440600MB2C07549J","XK_XDR_MC":"某医院"}')) AS three, 0::bigint AS court;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.faults('penalty', tap.penalty('v4') - 'CF_SY');
SELECT tap.faults('penalty', tap.penalty('v1'));
SELECT tap.as('tap_head', 'SELECT credit.confirm(one, three) FROM r');
SET LOCAL pg_credit.today = '2026-06-20';
SELECT tap.as('tap_head', 'SELECT credit.confirm(two) FROM r');
SELECT credit.publish_due();
UPDATE r SET court = tap.confirmed('court', tap.court('v5', '{"filed_on":"2026-06-18"}'));

SELECT results_eq($$SELECT unit_name::text, duty::text, month, duties, on_time, late, overdue, on_time_rate FROM credit_report.timeliness WHERE duty = 'collect' ORDER BY month$$,
	$$VALUES ('上饶市生态环境局', 'collect', DATE '2026-05-01', 3, 2, 1, 0, 66.67), ('上饶市生态环境局', 'collect', DATE '2026-06-01', 1, 1, 0, 0, 100.00)$$, 'timeliness of collection, per unit and month');
SELECT results_eq($$SELECT region::text, region_name::text, level::text, on_time, late FROM credit_report.timeliness_by_region WHERE duty = 'collect' AND month = '2026-05-01' ORDER BY region$$,
	$$VALUES ('000000', '全国', 'nation', 2, 1), ('360000', '江西省', 'province', 2, 1), ('361100', '上饶市', 'city', 2, 1)$$, 'and up the tree of divisions');
UPDATE credit.duty SET unit = :'county_unit' WHERE record_id = (SELECT two FROM r) AND kind = 'collect';
SELECT results_eq($$SELECT region::text, on_time, late FROM credit_report.timeliness_by_region WHERE duty = 'collect' AND month = '2026-05-01' ORDER BY region$$,
	$$VALUES ('000000', 2, 1), ('360000', 2, 1), ('361100', 2, 1), ('361102', 0, 1)$$, 'a county counts in its city, province and the nation, once each');
SELECT results_eq($$SELECT month, due, late, late_rate, previous_rate, change FROM credit_report.late_trend WHERE region = '361100' AND duty = 'collect' ORDER BY month$$,
	$$VALUES (DATE '2026-05-01', 3, 1, 33.33, NULL, NULL), (DATE '2026-06-01', 1, 0, 0.00, 33.33, -33.33)$$, 'the late share and how it moves');
SELECT results_eq($$SELECT item::text, month, reported, without_fault, compliance_rate FROM credit_report.compliance ORDER BY item, month$$,
	$$VALUES ('court', DATE '2026-06-01', 1, 1, 100.00), ('penalty', DATE '2026-05-01', 4, 2, 50.00), ('permit', DATE '2026-05-01', 1, 1, 100.00)$$, 'compliance: rows without fault of those reported');
SELECT results_eq($$SELECT month, reported, completeness_rate, accuracy_rate, uniqueness_rate, confirmed FROM credit_report.data_quality WHERE unit_name = '上饶市生态环境局' ORDER BY month$$,
	$$VALUES (DATE '2026-05-01', 5, 80.00, 100.00, 80.00, 2), (DATE '2026-06-01', 1, 100.00, 100.00, 100.00, 2)$$, 'a field missing, a document repeated: each its own dimension');
SELECT results_eq($$SELECT month, due, timeliness_rate FROM credit_report.data_quality WHERE unit_name = '上饶市信州区生态环境局'$$, $$VALUES (DATE '2026-05-01', 1, 0.00)$$, 'a unit that reported nothing has its timeliness still');
SELECT results_eq($$SELECT day, received, confirmed, published FROM credit_report.daily ORDER BY day$$,
	$$VALUES (DATE '2026-05-11', 5, 2, 0), (DATE '2026-06-20', 1, 2, 6)$$, 'day by day');
SELECT results_eq($$SELECT region::text, archive::text, records FROM credit_report.archive WHERE region = '361100' ORDER BY archive$$,
	$$VALUES ('361100', 'enterprise', 3), ('361100', 'public_institution', 1)$$, 'each archive its volume');
-- and its subjects: a merged one counts once, an individual business as an enterprise, one of a county in its city and province too
UPDATE credit.subject SET region = CASE code WHEN '91360000625912173B' THEN '361102' END;
INSERT INTO credit.subject (code, kind, name, region, merged_into) VALUES ('91350100M000100Y43', 'individual_business', '合并前', '361102', '91360000625912173B');
SELECT results_eq($$SELECT region::text, archive::text, active, closed FROM credit_report.archive_subject WHERE archive <> 'other' ORDER BY region, archive$$,
	$$VALUES ('000000', 'enterprise', 1, 0), ('000000', 'public_institution', 1, 0), ('360000', 'enterprise', 1, 0), ('361100', 'enterprise', 1, 0), ('361102', 'enterprise', 1, 0)$$, 'and its subjects');
UPDATE credit.subject SET merged_into = NULL, status = 'closed' WHERE code = '91350100M000100Y43';
SELECT results_eq($$SELECT active, closed FROM credit_report.archive_subject WHERE region = '361100' AND archive = 'enterprise'$$, 'VALUES (1, 1)', 'closed ones apart');
-- use
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', court, '有履行能力而拒不履行') FROM r$$);
SELECT tap.as('tap_clerk', $$SELECT credit.open_matter('12440600MB2C07549J', 'membership', 'x')$$) AS matter \gset
SELECT tap.as('tap_clerk', format('SELECT credit.check_subject(%L, %L, %s, %L)::text', '12440600MB2C07549J', 'approval', :matter, s)) FROM unnest('{accept,handle,close}'::text[]) AS s;
SELECT tap.as('tap_clerk', format('SELECT credit.move_matter(%s, %L)', :matter, s)) FROM unnest('{accepted,handled,refused,closed}'::text[]) AS s;
SELECT results_eq($$SELECT month, inquiries, matters, refusals, restrictions, rewards FROM credit_report.application$$, $$VALUES (DATE '2026-06-01', 3, 1, 1, 1, 0)$$,
	'asked, refused and restricted; a refusal is still known when the matter is closed');
SELECT results_eq('SELECT inquiries, matters FROM credit_report.use_of_credit', 'VALUES (3, 1)', 'use_of_credit says the same');
SELECT results_eq($$SELECT received, confirmed, waiting, returned FROM credit_report.intake WHERE item = 'penalty'$$, 'VALUES (4, 2, 0, 2)', 'and intake');

-- folded or not, the same
CREATE FUNCTION pg_temp.all_of() RETURNS text LANGUAGE sql AS $$ SELECT md5(concat_ws('|', (SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM credit_report.timeliness AS t),
	(SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM credit_report.late_trend AS t), (SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM credit_report.data_quality AS t),
	(SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM credit_report.daily AS t), (SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM credit_report.application AS t),
	(SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM credit_report.archive AS t))) $$;
SELECT pg_temp.all_of() AS before \gset
SELECT credit.fold_summary();
SELECT is(pg_temp.all_of(), :'before', 'the views say the same before and after folding');

-- no dashboard reads a fact
CREATE FUNCTION pg_temp.reads(view_name text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE format('EXPLAIN (FORMAT json) SELECT * FROM credit_report.%I', view_name) INTO plan;
	RETURN QUERY SELECT DISTINCT m[1] FROM regexp_matches(plan::text, '"Relation Name": "([a-z_]+)"', 'g') AS m
	 WHERE m[1] IN ('record', 'duty', 'publication', 'published_record', 'inbox', 'fault', 'intake_change', 'inquiry', 'matter', 'sign_off', 'listing', 'objection', 'repair') ORDER BY 1;
END $$;
SELECT is_empty(format('SELECT pg_temp.reads(%L)', v), v || ' reads no fact')
  FROM unnest('{timeliness,timeliness_by_region,late_trend,compliance,data_quality,daily,application,use_of_credit,intake,archive,publicity_coverage,refresh_frequency}'::text[]) AS v;
SELECT set_eq($$SELECT pg_temp.reads('duty_status')$$, ARRAY['duty'], 'the control: a list of duties does');
-- a reporting tool reads every statistic, and needs no right on what is behind it
CREATE FUNCTION pg_temp.denied(login text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	v text;
BEGIN
	FOR v IN SELECT view_name FROM credit_report.view_release WHERE view_name <> 'credit_report.code_conversion' AND has_table_privilege('credit_reporter', view_name, 'SELECT') ORDER BY 1 LOOP
		BEGIN
			PERFORM tap.act(login);
			EXECUTE format('SELECT count(*) FROM (SELECT * FROM %s OFFSET 0) AS x', v);
		EXCEPTION WHEN insufficient_privilege THEN
			RETURN NEXT v || ': ' || SQLERRM;
		END;
		PERFORM tap.act();
	END LOOP;
END $$;
SELECT is_empty($$SELECT pg_temp.denied('tap_reporter')$$, 'a reporting tool reads every view it is granted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT is_empty($$SELECT attrelid::regclass FROM pg_attribute WHERE attname = 'duty' AND attrelid::regclass::text LIKE 'credit_report.%'
	AND atttypmod - 4 < (SELECT max(length(kind)) FROM credit.duty_kind)$$, 'no view cuts off a kind of duty');
SELECT is_empty($$SELECT c.oid::regclass FROM pg_class AS c WHERE c.relkind = 'v' AND c.relnamespace::regnamespace::text IN ('credit_report', 'credit_public') AND c.relname <> 'view_catalog'
	AND c.relnamespace::regnamespace || '.' || c.relname NOT IN (SELECT view_name FROM credit_report.view_release)$$, 'and each says since which release it is offered');
SELECT * FROM finish();
ROLLBACK;
