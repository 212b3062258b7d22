-- S3 三.5 “一站式”查询; S1 二(四) 统一的公共信用信息查询窗口: any part of a name, older numbers, merged codes, region and kind;
-- pages that stay where they are; a limit for each application (R066, R078).
BEGIN;
SELECT plan(37);
SELECT tap.confirmed('penalty', tap.penalty('甲〔2026〕1号')), tap.confirmed('permit', tap.permit('乙〔2026〕2号', '{"XK_JDRQ":"2026-05-05","XK_YXQZ":"2026-05-05"}')),
	tap.confirmed('penalty', tap.penalty('丙〔2026〕3号', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"榕城(福州)公司","CF_JDRQ":"2026-05-04"}'));
INSERT INTO credit.identifier (code, scheme, value, source) VALUES ('91350100M000100Y43', 'registration_number', '350100100012345', 'x'), ('91350100M000100Y43', 'passport', 'E12345678', 'x');
SELECT credit.publish_due();
CREATE FUNCTION pg_temp.found(args text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	answer text;
BEGIN
	EXECUTE format('SELECT coalesce(string_agg(left(document_no, 1), '''' ORDER BY n), '''') FROM credit_public.search(%s) WITH ORDINALITY AS s(kind, subject_name, subject_code, document_no, unit, decided_on, contested, division, published_on, data_as_of, next_after, n)', args) INTO answer;
	RETURN answer;
END $$;
SET LOCAL SESSION AUTHORIZATION tap_nobody;
SELECT is(pg_temp.found(''), '甲乙丙', 'everything, newest first');
SELECT is(pg_temp.found($$'铜业'$$), '甲乙', 'two characters from the middle of a name');
SELECT is(pg_temp.found($$'铜业股份'$$), '甲乙', 'or more');
SELECT is(pg_temp.found($$'业铜'$$), '', 'in their order');
SELECT is(pg_temp.found($$'股份江西'$$), '', 'and side by side');
SELECT is(pg_temp.found($$'铜'$$), '甲乙', 'or one');
SELECT is(pg_temp.found($$' '$$), '甲乙丙', 'a blank is no term');
SELECT is(pg_temp.found($$'榕城（福州）'$$), '丙', 'brackets of either width');
SELECT is(pg_temp.found($$'榕城 福州'$$), '', 'what is not there is not found');
SELECT is(pg_temp.found($$'350100100012345'$$), '丙', 'an older number of the subject');
SELECT is(pg_temp.found($$'E12345678'$$), '', 'a passport finds nobody');
SELECT is(pg_temp.found($$'丙〔2026〕'$$), '丙', 'the beginning of a document number');
SELECT is(pg_temp.found($$'〔2026〕'$$), '', 'not its middle');
SELECT is(pg_temp.found($$region => '361100'$$), '甲乙丙', 'by city');
SELECT is(pg_temp.found($$region => '360000'$$), '甲乙丙', 'a province has its cities');
SELECT is(pg_temp.found($$region => '350000'$$), '', 'and no other''s');
SELECT is(pg_temp.found($$act_kind => 'permit'$$), '乙', 'by kind of act');
SELECT is(pg_temp.found($$unit_name => '上饶市生态环境局', act_kind => 'penalty'$$), '甲丙', 'by unit and kind');
SELECT is(pg_temp.found($$unit_name => '没有的单位'$$), '', 'of a unit nobody knows: nothing');
SELECT is(pg_temp.found($$'铜业', decided_to => '2026-05-05'$$), '乙', 'a name and a date');
SELECT results_eq($$SELECT division::text, published_on, data_as_of = now() FROM credit_public.search('榕城')$$, $$VALUES ('361100', DATE '2026-05-11', true)$$, 'where, published when, data as of');
-- pages
SELECT is(pg_temp.found('page_size => 2'), '甲乙', 'a page');
SELECT tap.act();
SELECT tap.confirmed('penalty', tap.penalty('丁〔2026〕4号'));
SELECT credit.publish_due();
SELECT tap.act('tap_nobody');
SELECT is(pg_temp.found(format('after => %L', (SELECT next_after FROM credit_public.search() WHERE document_no LIKE '乙%'))), '丙', 'the next one, whatever was published meanwhile');
SELECT is(pg_temp.found(format($$'铜业', page_size => 1, after => %L$$, (SELECT next_after FROM credit_public.search('铜业', page_size => 1)))), '甲', 'also by name, within one day');
SELECT tap.raises($$SELECT * FROM credit_public.search(after => 'x')$$, 'bad_page', 'a page begins after a row');
SELECT tap.raises($$SELECT * FROM credit_public.search(after => '2026-05-01/11010519491231002X/1; DROP')$$, 'bad_page', 'and after nothing else');
-- the limit
SELECT tap.act();
INSERT INTO credit.search_limit VALUES ('tap_inquirer', 2, 1, '[2026-01-01,)', '测试');
SELECT tap.act('tap_inquirer');
SELECT is(pg_temp.found(''), '丁', 'an application has its own page');
SELECT is(pg_temp.found(''), '丁', 'twice');
SELECT tap.raises('SELECT * FROM credit_public.search()', 'search_too_often', 'the third time in a minute is too often');
SELECT tap.act('tap_nobody');
SELECT is(pg_temp.found('page_size => 1'), '丁', 'another application is not touched by that');
SELECT tap.act();
UPDATE credit.search_count SET minute = minute - interval '1 minute' WHERE application = 'tap_inquirer';
SELECT tap.act('tap_inquirer');
SELECT is(pg_temp.found(''), '丁', 'a minute later it goes on');
SELECT throws_ok('SELECT * FROM credit.search_count', '42501', NULL, 'who asked how often is not for everybody');
SELECT throws_ok($$INSERT INTO credit.search_limit VALUES ('tap_inquirer', 9, 9, '(,)', 'x')$$, '42501', NULL, 'nobody raises a limit for himself');
SELECT tap.act();
SELECT is(credit.forget_searches(), 0::bigint, 'counts of this hour stay');
UPDATE credit.search_count SET minute = minute - interval '2 hours';
SELECT cmp_ok(credit.forget_searches(), '>', 0::bigint, 'older ones go');
SELECT is((SELECT relpersistence FROM pg_class WHERE oid = 'credit.search_count'::regclass), 'u', 'no log is written for them');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
