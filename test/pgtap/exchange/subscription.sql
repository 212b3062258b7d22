-- S2 item 10 订单式信息服务、个性化订制数据推送; S3 四.5: who gets which acts, items, regions and fields, how often, on what ground
-- and until when (R206, R207, R211, R214, N12).
BEGIN;
SELECT plan(29);
CREATE FUNCTION pg_temp.partner(p text, k text, d daterange DEFAULT '[2016-09-01,)') RETURNS void LANGUAGE sql AS $$
	INSERT INTO credit.partner (partner, name, kind, unit, agreement, scope, basis, valid_during) VALUES (p, p, k, credit.register_unit(p, '361100', 'city'), '协议', '公示信息', 'S3 四.5', d) $$;
CREATE FUNCTION pg_temp.sent(p text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	n bigint := credit.cut_batch(p);
BEGIN
	RETURN (SELECT string_agg(f.verb || ' ' || coalesce(f.content ->> 'document_no', f.source_key), ', ' ORDER BY f.verb, f.content ->> 'document_no') FROM credit.feed_row AS f WHERE f.partner = p AND f.batch_no = n);
END $$;
SELECT pg_temp.partner(p, k) FROM (VALUES ('self', 'self'), ('kind', 'unit'), ('item', 'unit'), ('here', 'city'), ('there', 'city'), ('field', 'site'), ('both', 'unit'), ('late', 'unit')) AS v(p, k);
SELECT throws_ok($$SELECT pg_temp.partner('bank', 'financial')$$, '23514', NULL, 'outside government an agreement has an end');
SELECT throws_ok($$INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES ('bank', 'bank', 'financial', credit.register_unit('bank', '361100', 'city'), 'x', '[2020-01-01,2026-05-11)')$$, '23514', NULL, 'and a scope');
SELECT pg_temp.partner('bank', 'financial', '[2020-01-01,2026-05-11)');
SELECT tap.raises($$SELECT credit.cut_batch('bank')$$, 'no_partner', 'after its end nothing goes out');
SELECT throws_ok($$INSERT INTO credit.subscription (partner, basis, valid_during) VALUES ('kind', ' ', '(,)')$$, '23514', NULL, 'no subscription without a legal basis');
SELECT throws_ok($$SELECT pg_temp.partner('self2', 'self')$$, '23505', NULL, 'a platform is one');
INSERT INTO credit.subscription (partner, act_kinds, items, regions, fields, basis, valid_during) VALUES
('kind', '{permit}', NULL, NULL, NULL, 'S2 item 10', '(,)'), ('item', NULL, '{penalty}', NULL, NULL, 'S2 item 10', '(,)'),
('here', NULL, NULL, '{360000}', NULL, 'S2 item 10', '(,)'), ('there', NULL, NULL, '{361000}', NULL, 'S2 item 10', '(,)'),
('field', '{penalty}', NULL, NULL, '{CF_CFLB,CF_NR,CF_FR_ZJHM}', 'S2 item 10', '(,)'),
('both', '{permit}', NULL, NULL, '{}', 'first', '(,)'), ('both', NULL, NULL, NULL, NULL, 'second', '(,)');
SELECT tap.confirmed('penalty', tap.penalty('s1')) AS s1, tap.confirmed('permit', tap.permit('s2')) AS s2 \gset
SELECT credit.publish_due();
SELECT is(pg_temp.sent('kind'), 'ADDED s2', 'kinds of act');
SELECT is(pg_temp.sent('item'), 'ADDED s1', 'items');
SELECT is(pg_temp.sent('here'), 'ADDED s1, ADDED s2', 'a region and what lies in it');
SELECT is(pg_temp.sent('there'), NULL, 'another region');
SELECT is(pg_temp.sent('field'), 'ADDED s1', 'fields');
SELECT is((SELECT content -> 'document' FROM credit.feed_row WHERE partner = 'field'), '{"CF_NR": "罚款2万元", "CF_CFLB": "罚款"}', 'those subscribed to, and no personal one even then');
SELECT is(pg_temp.sent('both'), 'ADDED s1, ADDED s2', 'two subscriptions');
SELECT results_eq($$SELECT s.basis, f.content -> 'document' = '{}' FROM credit.feed_row AS f JOIN credit.subscription AS s USING (subscription_id) WHERE f.partner = 'both' ORDER BY 1$$, $$VALUES ('first', true), ('second', false)$$, 'each row under one of them, the older first, with its ground');
SELECT is(pg_temp.sent('late'), NULL, 'none: nothing');
INSERT INTO credit.subscription (partner, act_kinds, basis, valid_during) VALUES ('late', '{penalty}', 'S2 item 10', '(,)');
SELECT is(pg_temp.sent('late'), 'ADDED s1', 'a new subscription begins with all there is');
INSERT INTO credit.subscription (partner, act_kinds, basis, valid_during) VALUES ('late', '{permit}', 'S2 item 10', '(,)');
SELECT is(pg_temp.sent('late'), 'ADDED s2', 'another one adds what it covers, and repeats nothing');
UPDATE credit_public.published_record SET region = '361000' WHERE document_no = 's1';
SELECT is(pg_temp.sent('there'), 'ADDED s1', 'what comes into its region is added');
UPDATE credit_public.published_record SET act_kind = 'penalty' WHERE document_no = 's2';
SELECT is(pg_temp.sent('kind'), format('WITHDRAWN %s', :s2), 'what leaves its scope is withdrawn');
UPDATE credit_public.published_record SET act_kind = 'permit' WHERE document_no = 's2';

-- the job: as often as subscriptions say
UPDATE credit.subscription SET every = '1 hour' WHERE partner <> 'kind';
UPDATE credit.subscription SET every = '1 microsecond' WHERE partner = 'kind';
SELECT is(credit.cut_batches(), 1::bigint, 'the job cuts where one is due');
UPDATE credit.rule SET amount = 1 WHERE name = 'feed.batch_rows';
SELECT pg_temp.partner('new', 'site');
INSERT INTO credit.subscription (partner, every, basis, valid_during) VALUES ('new', '1 day', 'S2 item 10', '(,)');
SELECT cmp_ok(credit.cut_batches(), '>=', 5::bigint, 'a long way is cut into several batches in one run');
SELECT is((SELECT string_agg(content ->> 'document_no', ' ' ORDER BY content ->> 'document_no') FROM credit.feed_row AS f WHERE f.partner = 'new' AND f.verb = 'ADDED'), 's1 s2', 'which together are the whole');

-- national columns
CREATE ROLE tap_site LOGIN;
SELECT credit.open_account('tap_site', credit.unit_of('field'), '{credit_partner}');
SELECT tap.act('tap_site');
SELECT results_eq($$SELECT * FROM credit.fetch_csv('field', 1, 'penalty')$$, $$VALUES
	('VERB,SOURCE_KEY,CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_XDR_GSZC,CF_XDR_ZZJG,CF_XDR_SWDJ,CF_XDR_SYDW,CF_XDR_SHZZ,CF_FRDB,CF_FR_ZJLX,CF_XDR_ZJLX,CF_WSH,CF_WFXW,CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_NR_FK,CF_NR_WFFF,CF_NR_ZKDX,CF_JDRQ,CF_YXQ,CF_GSJZQ,CF_CFJG,CF_CFJGDM,CF_SJLY,CF_SJLYDM,BZ'),
	('ADDED,$$ || :'s1' || $$,江西铜业股份有限公司,,91360000625912173B,,,,,,,,,s1,,,,罚款,罚款2万元,,,,2026/05/06,2099/12/31,2027/05/06,,,,,')$$, 'CSV in the national columns, subscribed fields only');
SELECT is((SELECT count(*) FROM credit.fetch_csv('field', 1, 'permit')), 1::bigint, 'of another kind the head alone');
SELECT is((SELECT encode(sha256(convert_to(concat_ws(E'\n', b.sender, b.unit, b.batch_no, b.previous, b.row_count), 'UTF8') || string_agg(sha256(convert_to(l.line, 'UTF8')), '' ORDER BY l.line_no)), 'hex') = b.checksum
	FROM credit.feed_batch AS b, credit.fetch_rows('field', 1) AS l WHERE b.batch_no = 1 GROUP BY b.partner, b.batch_no), true, 'the checksum can be computed from the lines alone');
SELECT is((SELECT count(*) FROM credit.fetch_rows('field', 1, 1)), 0::bigint, 'page by page');
SELECT tap.raises($$SELECT * FROM credit.fetch_rows('new', 1)$$, 'not_your_partner', 'one''s own only');
SELECT tap.raises($$SELECT * FROM credit.fetch_csv('field', 77, 'penalty')$$, 'no_feed_batch', 'of a batch there is');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-12';
SELECT throws_ok($$UPDATE credit.subscription SET basis = NULL$$, '23502', NULL, 'the ground stays');
SELECT is_empty('SELECT * FROM credit_private.exchange_problems()', 'every invariant of the exchange holds');
SELECT * FROM finish();
ROLLBACK;
