-- R012 承继单位: a merged unit's responsibilities in the catalogue and its leave to enter by hand go on with its
-- successor; the edition itself stays as it was issued.
BEGIN;
SELECT plan(10);
SELECT credit.open_edition('s', '361100', '承继', 'x');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template) VALUES ('s', 'p1', '许可', 'permit', 'basic', 'public', 'permit'), ('s', 'p2', '许可', 'permit', 'basic', 'public', 'permit');
SELECT credit.unit_of('上饶市生态环境局') AS env, credit.unit_of('上饶市行政审批局') AS permits \gset
INSERT INTO credit.item_unit (edition, item, unit) VALUES ('s', 'p1', :'permits'), ('s', 'p2', :'permits'), ('s', 'p2', :'env');
SELECT credit.circulate_edition('s'), credit.issue_edition('s', '2026-05-01');
INSERT INTO credit.power (power, name, act_kind, unit, basis) VALUES ('XK001', '排污许可', 'permit', :'permits', '水污染防治法');
INSERT INTO credit.manual_application (unit, item, reason, applied_by) VALUES (:'permits', 'p1', '无系统', 'x');
SELECT credit.approve_manual_entry(:'permits', 'p1', '[2026-01-01,)');
SELECT tap.raises(format($$INSERT INTO credit.item_unit (edition, item, unit) VALUES ('s', 'p1', %L)$$, :'env'), 'edition_issued', 'an issued edition gets no further unit');
SELECT tap.raises(format($$INSERT INTO credit.item_unit (edition, item, unit, took_over_from) VALUES ('s', 'p1', %L, %L)$$, :'env', :'permits'), 'edition_issued', 'nor by a succession there was not');
SELECT lives_ok(format($$SELECT credit.close_unit(%L, '2026-05-11', %L)$$, :'permits', :'env'), 'the unit is merged');
SELECT results_eq($$SELECT u.item, n.name, u.valid_during FROM credit.item_unit AS u JOIN credit.unit AS n USING (unit) WHERE u.edition = 's' ORDER BY 1, 3, 2$$,
	$$VALUES ('p1', '上饶市行政审批局', '(,2026-05-11)'::daterange), ('p1', '上饶市生态环境局', '[2026-05-11,)'), ('p2', '上饶市行政审批局', '(,2026-05-11)'), ('p2', '上饶市生态环境局', '(,)')$$, 'the old unit''s time ended, the successor''s began');
SELECT is(credit_private.pass_on_catalog(), 0::bigint, 'nothing is left');
SELECT is((SELECT unit::text FROM credit.power), :'env', 'the powers pass on');
SELECT results_eq($$SELECT n.name, m.valid_during FROM credit.manual_entry AS m JOIN credit.unit AS n USING (unit) ORDER BY n.name COLLATE "C"$$,
	$$VALUES ('上饶市生态环境局', '[2026-05-11,)'::daterange), ('上饶市行政审批局', '[2026-01-01,2026-05-11)')$$, 'so does the leave to enter by hand');
SELECT tap.raises($$UPDATE credit.item_unit SET valid_during = '(,)' WHERE edition = 's'$$, 'edition_issued', 'what ended stays ended');
SELECT tap.raises($$DELETE FROM credit.item_unit WHERE edition = 's'$$, 'edition_issued', 'and kept');
SELECT is((SELECT units::text FROM credit_public.catalog WHERE item = 'p1'), '上饶市生态环境局', 'the public reads who answers now');
SELECT * FROM finish();
ROLLBACK;
