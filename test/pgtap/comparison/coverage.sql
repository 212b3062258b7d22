-- S4 item 14 应归尽归: items with data of those in the catalogue, per unit; S3 三.5 省、市、县…全覆盖: per division (R059, R067).
BEGIN;
SELECT plan(8);
SELECT credit.register_unit('上饶市信州区住房和城乡建设局', '361102', 'county') AS county_unit \gset
INSERT INTO credit.catalog_edition (edition, region, name, basis, parent) VALUES ('cov-361100', '361100', '上饶市目录', 'S0 art 5', 'tap-2016');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, parent_item) VALUES
('cov-361100', 'sr_penalty', '行政处罚(上饶)', 'penalty', 'untrustworthy', 'public', 'penalty', 'general', 'penalty'),
('cov-361100', 'sr_reward', '行政奖励', 'reward', 'trustworthy', 'public', 'permit', NULL, NULL);
INSERT INTO credit.item_unit (edition, item, unit) SELECT 'cov-361100', i, credit.unit_of('上饶市生态环境局') FROM unnest('{sr_penalty,sr_reward}'::text[]) AS i;
INSERT INTO credit.item_unit (edition, item, unit) VALUES ('cov-361100', 'sr_penalty', :'county_unit');
SELECT credit.circulate_edition('cov-361100'), credit.issue_edition('cov-361100', '2026-05-01');
SELECT results_eq('SELECT unit_name::text, items, with_data, coverage_rate FROM credit_report.coverage ORDER BY 1', $$VALUES ('上饶市信州区住房和城乡建设局', 1, 0, 0.00), ('上饶市生态环境局', 2, 0, 0.00)$$, 'nothing yet');
SELECT tap.confirmed('sr_penalty', tap.penalty('c1')) AS id \gset
SELECT results_eq('SELECT unit_name::text, items, with_data, coverage_rate FROM credit_report.coverage ORDER BY 1', $$VALUES ('上饶市信州区住房和城乡建设局', 1, 0, 0.00), ('上饶市生态环境局', 2, 1, 50.00)$$, 'one of two');
SELECT results_eq($$SELECT item::text, records FROM credit_report.coverage_item WHERE unit_name = '上饶市生态环境局' ORDER BY 1$$, $$VALUES ('sr_penalty', 1), ('sr_reward', 0)$$, 'and which is missing');
SELECT results_eq($$SELECT region::text, level::text, with_data, reporting_units FROM credit_report.coverage_by_region WHERE region IN ('000000', '360000', '361100', '361102') ORDER BY 1$$,
	$$VALUES ('000000', 'nation', 1, 1), ('360000', 'province', 1, 1), ('361100', 'city', 1, 1), ('361102', 'county', 0, 0)$$,
	'up the tree: the city''s item stands for the nation''s; the county below has nothing');
SELECT is((SELECT items FROM credit_report.coverage_by_region WHERE region = '361100'), (SELECT count(*)::int FROM credit.effective_catalog('361100')), 'of the items that hold there');
SELECT tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', :id, 'x'));
SELECT is((SELECT max(with_data) FROM credit_report.coverage), 0, 'what is withdrawn is no data');
SELECT is((SELECT max(with_data) FROM credit_report.coverage_by_region), 0, 'nowhere');
SELECT is_empty('SELECT * FROM credit.reconcile_statistics()', 'summaries agree');
SELECT * FROM finish();
ROLLBACK;
