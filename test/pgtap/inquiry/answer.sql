-- S0 方案 四(一) 显示企业的基本信息、守信信息和失信信息…进行标记; art 14 用途: three blocks and flags, as far as the purpose
-- may see; S1 二(五) 打印查询结果,存档备查: the receipt prints again identically and is never changed (R081, R149, R150, R157).
BEGIN;
SELECT plan(23);
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity)
SELECT 'tap-2016', 'p_' || d, 'p_' || d, 'penalty', 'untrustworthy', d, 'penalty', 'general' FROM unnest('{internal,shared,on_request}'::text[]) AS d
UNION ALL SELECT 'tap-2016', 'reward', '奖励', 'reward', 'trustworthy', 'public', 'court', NULL;
SELECT tap.confirmed('p_' || d, tap.penalty(d)) FROM unnest('{internal,shared,on_request}'::text[]) AS d;
SELECT tap.confirmed('permit', tap.permit('permit')), tap.confirmed('reward', tap.court('reward')), tap.confirmed('penalty', tap.penalty('public')), tap.reviewed('penalty', tap.penalty('not confirmed'));
CREATE TEMP TABLE c AS SELECT tap.confirmed('court', tap.court('court')) AS id;
GRANT SELECT ON c TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM c$$);
SELECT tap.act('tap_inquirer');
CREATE TEMP TABLE a AS SELECT credit.check_subject('91360000625912173B', 'supervision') AS a;
GRANT SELECT ON a TO PUBLIC;
CREATE FUNCTION pg_temp.documents(purpose text, block text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(u ->> 'document_no', ' ' ORDER BY u ->> 'document_no') FROM credit.check_subject('91360000625912173B', purpose) AS a, jsonb_array_elements(CASE block WHEN 'basic' THEN a -> 'basic' -> 'records' ELSE a -> block END) AS u $$;
SELECT is((SELECT a -> 'basic' ->> 'name' FROM a), '江西铜业股份有限公司', 'basic: who it is');
SELECT is(pg_temp.documents('approval', 'basic'), 'permit', 'basic: permits');
SELECT is(pg_temp.documents('approval', 'trustworthy'), 'reward', 'trustworthy');
SELECT is(pg_temp.documents('approval', 'untrustworthy'), 'court internal public shared', 'untrustworthy: what is confirmed; on request only means not here');
SELECT tap.raises($$SELECT credit.check_subject('91360000625912173B', 'procurement')$$, 'purpose_not_yours', 'a purpose that is not open to the role');
SELECT tap.act('tap_clerk');
SELECT is(pg_temp.documents('procurement', 'untrustworthy'), 'court public shared', 'a purpose limits the classes');
SELECT tap.act('tap_inquirer');
SELECT is(pg_temp.documents('public', 'untrustworthy'), 'court public', 'for the public purpose what is public');
SELECT results_eq($$SELECT f ->> 'list_kind', f ->> 'name', f ->> 'status' FROM a, jsonb_array_elements(a -> 'flags') AS f$$, $$VALUES ('judgment_defaulter', '失信被执行人', 'in_force')$$, 'a flag for the list');
SELECT ok((SELECT jsonb_array_length(a -> 'measures') > 0 AND NOT EXISTS (SELECT FROM jsonb_array_elements(a -> 'measures') AS m WHERE m ->> 'basis' IS NULL) FROM a), 'and the measures, each with its basis');
SELECT tap.raises($$SELECT credit.check_subject('91360000625912173B', NULL)$$, 'unknown_purpose', 'without a purpose there is no answer');
SELECT tap.raises($$SELECT credit.check_subject('91360000625912173B', 'curiosity')$$, 'unknown_purpose', 'nor for one that is none');
SELECT tap.raises($$SELECT credit.check_subject('没有', 'approval')$$, 'unknown_subject', 'nor about nobody');
SELECT is((SELECT credit.check_subject('91350100M000100Y43', 'approval') -> 'basic' ->> 'known'), 'false', 'a valid code with nothing on record is answered, and says so');

-- the receipt
SELECT is((SELECT credit.reprint_inquiry((a ->> 'inquiry_id')::bigint) FROM a), (SELECT a FROM a), 'printed again it is the same');
SELECT is((SELECT a ->> 'digest' FROM a), (SELECT encode(sha256(convert_to((a - 'digest')::text, 'UTF8')), 'hex') FROM a), 'and its digest can be counted by anybody');
SELECT results_eq('SELECT asked_by, purpose, asked_on, unit FROM credit.inquiry, a WHERE inquiry_id = (a ->> $$inquiry_id$$)::bigint', $$SELECT 'tap_inquirer'::name, 'supervision', DATE '2026-05-11', credit.unit_of('上饶市生态环境局')$$, 'who asked, what for, when (R086)');
SELECT tap.act();
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(id, 'x') FROM c$$);
UPDATE credit.subject SET name = '改名公司';
SELECT is((SELECT credit.reprint_inquiry((a ->> 'inquiry_id')::bigint) FROM a), (SELECT a FROM a), 'years later too, whatever has happened since');
SELECT throws_ok('UPDATE credit.inquiry SET answer = $${}$$', 'UC402', NULL, 'a receipt is never changed');
SELECT throws_ok('INSERT INTO credit.inquiry SELECT code, inquiry_id + 1000, matter_id, stage, purpose, unit, asked_by, asked_on, asked_at, answer - $$flags$$, digest FROM credit.inquiry', '23514', NULL, 'nor made up: the digest must fit');
CREATE TEMP TABLE secret AS SELECT tap.confirmed('p_internal', tap.penalty('secret', '{"CF_XDR_SHXYM": "91150425MA0MX52N1X", "CF_XDR_MC": "另一公司", "_severity": "serious"}')) AS id;
GRANT SELECT ON secret TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('environment_offender', id, 'x') FROM secret$$);
SELECT tap.act('tap_inquirer');
SELECT is((SELECT ARRAY[x -> 'flags', x -> 'measures'] FROM credit.check_subject('91150425MA0MX52N1X', 'public') AS x), '{[],[]}'::jsonb[], 'an entry is as open as the record it rests on');
SELECT is((SELECT jsonb_array_length(x -> 'flags') FROM credit.check_subject('91150425MA0MX52N1X', 'supervision') AS x), 1, 'and shown to those who may see that');
SELECT tap.act('tap_other_clerk');
SELECT is((SELECT credit.reprint_inquiry((a ->> 'inquiry_id')::bigint) FROM a), NULL, 'another unit does not print it') ;
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
