-- S1 二(四) 公示专栏; S3 三.5 公示格式…数量及更新频度, 省、市、县…全覆盖; S3 七.1 及时动态更新: five public columns, one form for
-- every kind of act, numbers published against decided, refresh frequency, coverage, data as of (R064, R065, R067, R068, R070, R079).
BEGIN;
SELECT plan(27);
SELECT is((SELECT stale FROM credit_public.freshness), true, 'before the first run: stale');
INSERT INTO credit.list_basis VALUES ('tax_credit_a', 'penalty', 'general') ON CONFLICT DO NOTHING;
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity)
SELECT 'tap-2016', 'k_' || k.act_kind, k.name, k.act_kind, 'basic', 'public', 'court', NULL FROM credit.act_kind AS k WHERE k.act_kind NOT IN ('permit', 'penalty', 'judgment');
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('n1', '{"_severity":"serious"}')) AS black, tap.confirmed('penalty', tap.penalty('n2', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"榕城公司"}')) AS red, tap.confirmed('permit', tap.permit('n3')) AS permit,
	tap.confirmed('k_inspection', tap.court('n4')) AS inspection, tap.confirmed('k_commitment', tap.court('n5')) AS commitment, tap.confirmed('k_reward', tap.court('n6')) AS reward,
	tap.confirmed('k_registration', tap.court('n7')) AS registration, tap.confirmed('penalty', tap.penalty('n8')) AS withheld;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', black, '情节严重') FROM r$$), tap.as('tap_office', $$SELECT credit.enter_list('tax_credit_a', red, '年度评价') FROM r$$),
	tap.as('tap_head', $$SELECT credit.withhold(withheld, 'trade_secret', 'x') FROM r$$);
CREATE FUNCTION pg_temp.of(view text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	answer text;
BEGIN
	EXECUTE format('SELECT string_agg(document_no, '' '' ORDER BY document_no) FROM credit_public.%I', view) INTO answer;
	RETURN answer;
END $$;
SELECT is(pg_temp.of('black_list'), NULL, 'an entry is not public before its basis is');
SELECT credit.publish_due();
SELECT tap.act('tap_nobody');
SELECT is(pg_temp.of('double_publicity'), 'n1 n2 n3', '双公示: permits and penalties');
SELECT is(pg_temp.of('inspection_result'), 'n4', '双随机: results of inspections');
SELECT is(pg_temp.of('black_list'), 'n1', 'black list');
SELECT is(pg_temp.of('red_list'), 'n2', 'red list');
SELECT is(pg_temp.of('commitment'), 'n5', 'commitments');
SELECT is(pg_temp.of('act'), 'n1 n2 n3 n4 n5 n6', 'all of them in one form; what no channel asks for is not public');
SELECT results_eq($$SELECT act_name::text, subject_code::text, unit_name::text, decided_on, content ->> 'case_no' FROM credit_public.act WHERE document_no = 'n6'$$,
	$$VALUES ('行政奖励', '91360000625912173B', '上饶市生态环境局', DATE '2026-05-06', 'n6')$$, 'whatever the kind');
SELECT results_eq('SELECT list_name::text, subject_code::text, listed_on, listed_until FROM credit_public.black_list', $$VALUES ('严重违法失信名单(市场监管)', '91360000625912173B', DATE '2026-05-11', DATE '2029-05-10')$$, 'with its term');
SELECT results_eq('SELECT refresh_hours, stale, data_as_of = now() FROM credit_public.freshness', 'VALUES (24, false, true)', 'data as of, within the refresh period');
SELECT is_empty(format($$SELECT c.oid::regclass FROM pg_class AS c WHERE c.relkind = 'v' AND c.relnamespace = 'credit_public'::regnamespace AND c.relname NOT IN ('freshness', 'catalog')
	AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attname = 'data_as_of')$$), 'every public view has it');
SELECT is((SELECT count(*) FROM credit_public.act WHERE data_as_of = now()), 6::bigint, 'and says when the job last went well');
SELECT is_empty($$SELECT c.oid::regclass FROM pg_class AS c WHERE c.relkind IN ('r', 'v') AND c.relnamespace = 'credit_public'::regnamespace AND NOT has_table_privilege('credit_anonymous', c.oid, 'SELECT')$$,
	'the public reads everything in credit_public');
SELECT is_empty($$SELECT c.oid::regclass FROM pg_class AS c WHERE c.relkind IN ('r', 'v') AND c.relnamespace IN ('credit_public'::regnamespace, 'credit'::regnamespace) AND has_table_privilege('credit_anonymous', c.oid, 'INSERT, UPDATE, DELETE')$$,
	'and writes nothing');
SELECT throws_ok('SELECT * FROM credit.withholding', '42501', NULL, 'what is withheld is no public matter');
SELECT tap.act();
-- numbers, per unit and channel
SELECT results_eq($$SELECT channel::text, month, decided, published, withheld, missing, published_rate FROM credit_report.publication_count WHERE act_kind = 'penalty' ORDER BY 1$$,
	$$VALUES ('own_site', DATE '2026-05-01', 3, 2, 1, 0, 100.00::numeric(5,2)), ('province_site', '2026-05-01', 3, 2, 1, 0, 100.00)$$, 'number decided, published, withheld');
SELECT tap.received('penalty', tap.penalty('n9'));
SELECT results_eq($$SELECT decided, published, withheld, missing, published_rate FROM credit_report.publication_count WHERE act_kind = 'penalty' AND channel = 'own_site'$$,
	$$VALUES (4, 2, 1, 1, 75.00::numeric(5,2))$$, 'what was decided and is not confirmed counts as missing');
SELECT results_eq($$SELECT unit_name::text, month, publications, days_with_publication, longest_gap_days FROM credit_report.refresh_frequency ORDER BY 1$$,
	$$VALUES ('上饶市生态环境局', DATE '2026-05-01', 11, 1, NULL::int), ('上饶市行政审批局', NULL, 0, 0, NULL)$$, 'refresh frequency; a unit that never published is seen');
SELECT results_eq($$SELECT region::text, level::text, units, units_published, coverage_rate, public_now FROM credit_report.publicity_coverage$$, $$VALUES ('361100', 'city', 2, 1, 50.00::numeric(5,2), 6)$$, 'coverage of a region');
-- stock
SELECT tap.confirmed('permit', tap.permit('s1', '{"XK_JDRQ":"2019-05-06","XK_YXQZ":"2019-05-06"}'), true);
SELECT results_eq('SELECT act_kind::text, year, records, published, missing, progress FROM credit_report.stock_publicity', $$VALUES ('permit', 2019, 1, 0, 1, 0.00::numeric(5,2))$$, 'stock: not yet');
SELECT credit.publish_due();
SELECT results_eq('SELECT act_kind::text, year, records, published, missing, progress FROM credit_report.stock_publicity', $$VALUES ('permit', 2019, 1, 1, 0, 100.00::numeric(5,2))$$, 'stock: public');
-- what takes the basis takes the entry
SET LOCAL pg_credit.today = '2027-05-11';
SELECT tap.approve(tap.repair(black)) FROM r;
SELECT is(pg_temp.of('black_list'), NULL, 'repaired: off the black list');
SELECT tap.as('tap_office', $$SELECT credit.withhold(red, 'privacy', 'x') FROM r$$);
SELECT is(pg_temp.of('red_list'), NULL, 'withheld: off the red one');
-- channels are the office's
SELECT lives_ok($$SELECT tap.as('tap_office', 'INSERT INTO credit.channel_act VALUES (''own_site'', ''registration'', ''361100'', ''[2026-01-01,)'', ''测试'') RETURNING 1')$$, 'the office switches a kind of act on, by date and region');
SELECT credit.publish_due();
SELECT alike(pg_temp.of('act'), '%n7%', 'and it is published');
SELECT throws_ok($$SELECT tap.as('tap_head', 'INSERT INTO credit.channel_act VALUES (''own_site'', ''qualification'', ''361100'', ''[2026-01-01,)'', ''测试'') RETURNING 1')$$, '42501', NULL, 'a head does not');
SELECT * FROM finish();
ROLLBACK;
