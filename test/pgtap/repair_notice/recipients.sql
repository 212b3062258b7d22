-- S4 item 13 跨地区跨部门信用修复信息共享: the result of a repair reaches every unit that had received the record: by feed, by inquiry, by
-- listing on it; the feed's next batch says REPAIRED (R108).
BEGIN;
SELECT plan(17);
SELECT credit.register_unit('江西省信用中心', '360000', 'province') AS province, credit.register_unit('上饶市税务局', '361100', 'city') AS tax, credit.register_unit('南昌市审批局', '360100', 'city') AS nanchang,
	credit.register_unit('上饶市信用平台', '361100', 'city') AS self \gset
CREATE ROLE tap_tax LOGIN;
SELECT credit.open_account('tap_tax', :'tax', '{credit_inquirer,credit_head}');
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES ('self', '本平台', 'self', :'self', 'x', '[2016-09-01,)'), ('province', '省平台', 'province', :'province', 'x', '[2016-09-01,)');
INSERT INTO credit.subscription (partner, basis, valid_during) VALUES ('province', 'x', '[2016-09-01,)');
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('m1', '{"_severity":"serious"}')) AS one, tap.confirmed('penalty', tap.penalty('m2')) AS two;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.publish_due();
SELECT credit.cut_batch('province') \g /dev/null
SELECT tap.as('tap_office', $$SELECT credit.enter_list('serious_offender', one, 'x') FROM r$$);
SELECT tap.as('tap_tax', $$SELECT credit.check_subject('91360000625912173B', 'supervision')::text$$) \g /dev/null
SELECT tap.as('tap_clerk', $$SELECT credit.check_subject('91360000625912173B', 'supervision')::text$$) \g /dev/null
SET LOCAL pg_credit.today = '2027-05-11';
CREATE TEMP TABLE p AS SELECT tap.repair(one) AS id FROM r;
GRANT SELECT ON p TO PUBLIC;
SELECT is_empty('SELECT FROM credit.repair_notice', 'an application is nobody else''s business');
SELECT tap.approve(id) FROM p;
SELECT set_eq('SELECT u.name, n.event, n.reached_by FROM credit.repair_notice AS n JOIN credit.unit AS u USING (unit)',
	$$VALUES ('江西省信用中心', 'approved', 'feed'), ('上饶市税务局', 'approved', 'inquiry'), ('上饶市行政审批局', 'approved', 'listing')$$, 'who received, saw or listed on the record is told, once each; who decided is not');
SELECT is_empty('SELECT FROM credit.repair_notice JOIN credit.repair USING (code, repair_id), r WHERE record_id = two', 'nothing about the other record');
SELECT credit.cut_batch('province') \g /dev/null
SELECT is((SELECT verb FROM credit.feed_row JOIN r ON source_key = one::text ORDER BY batch_no DESC LIMIT 1), 'REPAIRED', 'and the feed says REPAIRED');
SELECT tap.act('tap_tax');
SELECT is((SELECT count(*) FROM credit.repair_notice), 1::bigint, 'a unit sees its own notices');
CREATE TEMP TABLE n AS SELECT notice_id FROM credit.repair_notice;
GRANT SELECT ON n TO PUBLIC;
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.read_repair_notice(notice_id) FROM n', 'not_your_unit', 'another unit does not read it for them');
SELECT tap.raises('SELECT credit.read_repair_notice(-1)', 'no_repair_notice', 'nor what is not there');
SELECT tap.act('tap_tax');
SELECT lives_ok('SELECT credit.read_repair_notice(notice_id) FROM n', 'the unit does');
SELECT is((SELECT format('%s %s', read_on, read_by) FROM credit.repair_notice), '2027-05-11 tap_tax', 'its receipt');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-06-01';
SELECT tap.as('tap_tax', 'SELECT credit.read_repair_notice(notice_id) FROM n');
SELECT is((SELECT read_on FROM credit.repair_notice JOIN n USING (notice_id)), DATE '2027-05-11', 'given once');
SELECT credit_private.break_repair('91360000625912173B', id, '未履行承诺') FROM p;
SELECT is((SELECT count(*) FROM credit.repair_notice WHERE event = 'broken'), 3::bigint, 'the breach is told to the same');
SELECT is((SELECT count(*) FROM credit.repair_notice), 6::bigint, 'and to nobody twice');
-- a result from the nation is shared too
SELECT is((tap.as('tap_office', $$SELECT credit.import_repair_results('nation', '信用中国', '[{"no":"1","code":"91360000625912173B","document_no":"m2","outcome":"approved","decided_on":"2027-05-31"}]')$$)::jsonb -> 'applied')::text, '1', 'a national result');
SELECT set_eq('SELECT u.name FROM credit.repair_notice AS q JOIN credit.unit AS u USING (unit) JOIN credit.repair AS p USING (code, repair_id), r WHERE record_id = two', $$VALUES ('江西省信用中心'), ('上饶市税务局')$$, 'is passed on to who had the record');
SELECT tap.act('tap_other_clerk');
SELECT throws_ok('UPDATE credit.repair_notice SET read_on = NULL', '42501', NULL, 'a notice is nobody''s to write');
SELECT tap.act();
SELECT throws_ok('DELETE FROM credit.repair_notice', 'UC402', NULL, 'nor to delete');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
