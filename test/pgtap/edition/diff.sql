-- S2 item 9 优化信用信息目录管理系统; S4 item 4(1) 市级目录; S3 三.1 交换目录: what an edition changes against another; a city's
-- edition inherits from the nation's, by code; which items flow between levels; fields of activity (R027 to R029, R053, R057).
BEGIN;
SELECT plan(20);
SELECT credit.open_edition('n1', '360000', '省目录一', 'x', 'tap-2016', 'tap-2016');
INSERT INTO credit.item_unit (edition, item, unit) VALUES ('n1', 'permit', credit.unit_of('上饶市行政审批局'));
INSERT INTO credit.item_sector VALUES ('n1', 'penalty', 'environment');
INSERT INTO credit.exchange_item VALUES ('n1', 'penalty', 'city', 'province', 'day', 'S3 三.1');
SELECT credit.open_edition('n2', '360000', '省目录二', 'x', 'tap-2016', 'n1');
SELECT is_empty($$SELECT * FROM credit.catalog_diff('n1', 'n2')$$, 'a copy says the same');
SELECT credit.drop_item('n2', 'old_permit');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure) VALUES ('n2', 'levy', '行政征收', 'levy', 'basic', 'public');
UPDATE credit.catalog_item SET frequency = 'month', reporter = 'central' WHERE edition = 'n2' AND item = 'court';
INSERT INTO credit.catalog_field VALUES ('n2', 'penalty', 'CF_NR_FK', 'shared', 'x');
DELETE FROM credit.item_unit WHERE edition = 'n2';
INSERT INTO credit.item_unit (edition, item, unit) VALUES ('n2', 'permit', credit.unit_of('上饶市生态环境局'));
DELETE FROM credit.item_sector WHERE edition = 'n2';
UPDATE credit.exchange_item SET frequency = 'month' WHERE edition = 'n2';
SELECT set_eq($$SELECT item, change, split_part(attribute, ' ', 1), old_value, new_value FROM credit.catalog_diff('n1', 'n2')$$,
	$$VALUES ('court', 'changed', 'frequency', 'each', 'month'), ('court', 'changed', 'reporter', 'territorial', 'central'),
		('levy', 'added', 'name', NULL, '行政征收'), ('old_permit', 'dropped', 'name', '已取消的许可', NULL),
		('penalty', 'changed', 'exchange', 'day', 'month'), ('penalty', 'changed', 'field', NULL, 'shared'), ('penalty', 'changed', 'sector', '环境保护', NULL),
		('permit', 'changed', 'unit', '上饶市行政审批局', NULL), ('permit', 'changed', 'unit', NULL, '上饶市生态环境局')$$, 'added, dropped, and which attribute, field, unit changed from what to what');
SELECT throws_ok($$INSERT INTO credit.exchange_item VALUES ('n2', 'penalty', 'city', 'city', 'day', 'x')$$, '23514', NULL, 'nothing flows from a level to itself');
SELECT throws_ok($$UPDATE credit.catalog_item SET reporter = 'both' WHERE edition = 'n2'$$, '23514', NULL, 'one reports: the province or the place (R053)');
SELECT is((SELECT count(*) FROM credit.sector WHERE basis = 'S4 item 4(3)'), 15::bigint, 'fifteen named fields of activity');
SELECT lives_ok($$INSERT INTO credit.sector VALUES ('seed', '种业', 'seed trade', 'x')$$, 'and more as they come');

-- inheritance: a city below the nation
SELECT credit.open_edition('c1', '361100', '市目录', 'x', 'tap-2016');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, supplement, parent_item) VALUES
	('c1', 'SR-01', '本市行政处罚', 'penalty', 'untrustworthy', 'public', 'penalty', 'serious', 'national', 'penalty'),
	('c1', 'SR-02', '本市许可甲', 'permit', 'basic', 'public', 'permit', NULL, 'national', 'permit'),
	('c1', 'SR-03', '本市许可乙', 'permit', 'basic', 'public', 'permit', NULL, 'national', 'permit'),
	('c1', 'SR-04', '本市补充', 'reward', 'trustworthy', 'public', 'court', NULL, 'local', 'reward');
SELECT credit.circulate_edition('c1');
SELECT tap.raises($$SELECT credit.issue_edition('c1', '2026-05-01')$$, 'edition_not_ready', 'an item stands for one that the parent has');
UPDATE credit.catalog_item SET parent_item = NULL WHERE item = 'SR-04';
SELECT lives_ok($$SELECT credit.issue_edition('c1', '2026-05-01')$$, 'issued');
SELECT is(r.edition || ' ' || r.item, want, q || ' in ' || region) FROM (VALUES
	('penalty', '361100', 'c1 SR-01'), ('SR-01', '361100', 'c1 SR-01'), ('penalty', '361102', 'c1 SR-01'), ('penalty', '360300', 'tap-2016 penalty'),
	('permit', '361100', 'tap-2016 permit'), ('SR-03', '361100', 'c1 SR-03'), ('court', '361100', 'tap-2016 court')) AS v(q, region, want)
	CROSS JOIN LATERAL credit.item_on(q, '2026-05-11', region) AS r;
SELECT set_eq($$SELECT edition, item FROM credit.effective_catalog('361100', '2026-05-11')$$,
	$$VALUES ('c1', 'SR-01'), ('c1', 'SR-02'), ('c1', 'SR-03'), ('c1', 'SR-04'), ('tap-2016', 'court'), ('tap-2016', 'commitment'), ('tap-2016', 'commitment_breach')$$, 'the effective catalogue of the city: its own items and what it inherits');
SELECT set_eq($$SELECT item FROM credit.effective_catalog('361100', '2019-05-11')$$, '{permit,penalty,court,commitment,commitment_breach,old_permit}'::text[], 'of an earlier day: the nation''s alone');
SELECT is((tap.record('penalty', tap.penalty('mapped'))).item, 'SR-01', 'what is reported under the nation''s code is filed under the city''s');
SELECT results_eq($$SELECT count(*) FROM credit_public.catalog$$, $$VALUES (10::bigint)$$, 'the public sees both editions');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
