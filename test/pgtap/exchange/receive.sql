-- S4 item 18 加固信用信息交换通道安全; S0 art 16 推送委内; S3 三.2 信息互补归集: batches are taken in once, in their order and as
-- they were sent; rows keep their source; nothing goes back to where it came from (R203, R210, R212).
BEGIN;
SELECT plan(37);
CREATE ROLE tap_partner LOGIN;
SELECT credit.open_account('tap_partner', credit.register_unit('江西省信用中心', '360000', 'province'), '{credit_partner}');
SELECT credit.register_unit('抚州市信用中心', '361000', 'city');
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES
('self', '信用上饶', 'self', credit.unit_of('上饶市行政审批局'), 'S0 art 16', '[2016-09-01,)'),
('province', '信用江西', 'province', credit.unit_of('江西省信用中心'), 'S0 art 16', '[2016-09-01,)'),
('city', '信用抚州', 'city', credit.unit_of('抚州市信用中心'), 'S3 三.2', '[2016-09-01,)');
CREATE FUNCTION pg_temp.u(who text) RETURNS text LANGUAGE sql SECURITY DEFINER AS $$ SELECT unit::text FROM credit.partner WHERE partner = who $$;
-- a batch as another platform makes it: from whom, number, the batch before, rows
CREATE FUNCTION pg_temp.batch(sender text, n bigint, previous text, VARIADIC lines jsonb[] DEFAULT '{}') RETURNS jsonb LANGUAGE sql SECURITY DEFINER AS $$
	SELECT jsonb_build_object('sender', pg_temp.u(sender), 'receiver', pg_temp.u('self'), 'batch_no', n, 'previous', previous, 'count', cardinality(lines), 'rows', to_jsonb(lines),
		'checksum', credit_private.feed_checksum(pg_temp.u(sender), pg_temp.u('self'), n, previous, lines::text[])) $$;
CREATE FUNCTION pg_temp.line(verb text, key text, change jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql SECURITY DEFINER AS $$
	SELECT jsonb_build_object('verb', verb, 'object', 'record', 'code', '91360000625912173B', 'origin', pg_temp.u('province'), 'source_key', key)
		|| CASE WHEN verb IN ('ADDED', 'MERGED') THEN jsonb_build_object('row', jsonb_build_object('document_no', key, 'act_kind', 'penalty', 'region', '360000', 'document', jsonb_build_object('CF_SY', 'x'))) ELSE '{}' END || change $$;
CREATE FUNCTION pg_temp.held() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$
	SELECT string_agg(source_key || ' ' || verb || CASE WHEN content IS NULL THEN ' -' ELSE '' END, ', ' ORDER BY source_key) FROM credit.received_record $$;

SELECT pg_temp.batch('province', 1, '', pg_temp.line('ADDED', 'a'), pg_temp.line('ADDED', 'b'), pg_temp.line('ADDED', 'c'), pg_temp.line('ADDED', 'd'), pg_temp.line('ADDED', 'e')) AS one \gset
SELECT (:'one'::jsonb) ->> 'checksum' AS sum1 \gset
SELECT tap.raises($$SELECT credit.receive_feed('province', '{}')$$, 'no_account', 'nobody delivers without an account');
SELECT tap.act('tap_office');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'nobody', :'one'), 'no_partner', 'a sender that is no partner');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'city', :'one'), 'feed_not_for_us', 'a batch under another''s name');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', :'one'::jsonb || jsonb_build_object('receiver', :'one'::jsonb -> 'sender')), 'feed_not_for_us', 'or addressed to another');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', :'one'::jsonb - 'batch_no'), 'bad_feed', 'no number');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', :'one'::jsonb - 'rows'), 'bad_feed', 'no rows');
SELECT tap.raises($$SELECT credit.receive_feed('province', NULL)$$, 'bad_feed', 'nothing at all');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', jsonb_set(:'one', '{rows,0,row,document_no}', '"z"')), 'feed_broken', 'a row was altered');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', :'one'::jsonb #- '{rows,4}'), 'feed_broken', 'a row is missing');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', jsonb_set(jsonb_set(:'one', '{rows,0}', :'one'::jsonb #> '{rows,1}'), '{rows,1}', :'one'::jsonb #> '{rows,0}')), 'feed_broken', 'rows changed places');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', :'one'::jsonb - 'checksum'), 'feed_broken', 'no checksum');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', pg_temp.batch('province', 2, 'x')), 'feed_gap', 'the second before the first');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', pg_temp.batch('province', 1, 'x')), 'feed_broken', 'a first that follows another');
SELECT is(pg_temp.held(), NULL, 'nothing of all that was kept');
SELECT tap.act('tap_partner');
SELECT is(credit.receive_feed('province', :'one'), '{"batch_no": 1, "received": 5, "accepted": 5, "rejected": []}', 'the batch itself is taken in, from the partner''s own account');
SELECT is(credit.receive_feed('province', :'one'), '{"batch_no": 1, "received": 5, "accepted": 5, "rejected": []}', 'twice: the same receipt');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'city', pg_temp.batch('city', 1, '')), 'not_your_partner', 'nobody delivers for another');
SELECT throws_ok('SELECT * FROM credit.received_record', '42501', NULL, 'nor reads what others sent');
SELECT tap.act('tap_office');
SELECT is(pg_temp.held(), 'a ADDED, b ADDED, c ADDED, d ADDED, e ADDED', 'each row once');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', pg_temp.batch('province', 1, '', pg_temp.line('ADDED', 'z'))), 'feed_replayed', 'the same number with other contents');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', pg_temp.batch('province', 3, 'x')), 'feed_gap', 'a batch is missing');
SELECT tap.raises(format('SELECT credit.receive_feed(%L, %L)', 'province', pg_temp.batch('province', 2, 'x')), 'feed_broken', 'it does not follow the one before');
SELECT pg_temp.batch('province', 2, :'sum1', pg_temp.line('WITHDRAWN', 'a'), pg_temp.line('REPAIRED', 'b'), pg_temp.line('EXPIRED', 'c'), pg_temp.line('CORRECTED', 'd', '{"replacement": 77}'),
	pg_temp.line('MERGED', 'e', '{"merged_into": "91350100M000100Y43"}'), pg_temp.line('ADDED', 'f'), pg_temp.line('WITHDRAWN', 'f')) AS two \gset
SELECT is(credit.receive_feed('province', :'two') -> 'accepted', '7', 'every verb arrives');
SELECT is(pg_temp.held(), 'a WITHDRAWN -, b REPAIRED -, c EXPIRED -, d CORRECTED -, e MERGED, f WITHDRAWN -', 'what is gone is gone, the last word on each holds');
SELECT is((SELECT merged_into::text FROM credit.received_record WHERE source_key = 'e') || ' ' || (SELECT replacement FROM credit.received_record WHERE source_key = 'd'), '91350100M000100Y43 77', 'into whom, and what comes instead');

-- a bad row stops nothing
SELECT pg_temp.batch('province', 3, :'two'::jsonb ->> 'checksum', pg_temp.line('ADDED', 'g'), pg_temp.line('ADDED', 'h', '{"code": "91360000625912173C"}'), pg_temp.line('VANISHED', 'i'), pg_temp.line('ADDED', 'j') - 'row',
	pg_temp.line('ADDED', 'k', jsonb_build_object('origin', pg_temp.u('self'))), pg_temp.line('ADDED', 'l', jsonb_build_object('row', jsonb_build_object('note', '36110219900101' || '001' || '4'))),
	pg_temp.line('ADDED', ' '), to_jsonb('text'::text), pg_temp.line('MERGED', 'm'), pg_temp.line('ADDED', 'n', '{"origin": "x"}')) AS three \gset
SELECT results_eq(format('SELECT (r ->> ''line_no'')::int, r ->> ''reason'' FROM jsonb_array_elements(credit.receive_feed(%L, %L) -> ''rejected'') AS r', 'province', :'three'),
	$$VALUES (2, 'code'), (3, 'verb'), (4, 'row'), (5, 'echo'), (6, 'personal number'), (7, 'source_key'), (8, 'code'), (9, 'merged_into'), (10, 'origin')$$, 'each with its reason; an echo of our own among them');
SELECT is(pg_temp.held() ~ 'g ADDED$', true, 'the good row goes on');
SELECT is((SELECT count(*) FROM credit.received_batch WHERE receipt::text LIKE '%361102%'), 0::bigint, 'no personal number is kept');
SELECT pg_temp.batch('city', 1, '', pg_temp.line('ADDED', 'g'), pg_temp.line('ADDED', 'q', jsonb_build_object('origin', pg_temp.u('city')))) AS other \gset
SELECT is(credit.receive_feed('city', :'other') -> 'rejected', '[{"line_no": 1, "reason": "held from another partner"}]', 'one row has one way in');

-- onwards: to whom relay is agreed, and never back
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.record), 0::bigint, 'what others sent is not among our records');
INSERT INTO credit.subscription (partner, relay, basis, valid_during) VALUES ('province', true, 'S3 三.2', '[2016-09-01,)'), ('city', true, 'S3 三.2', '[2016-09-01,)');
SELECT credit.cut_batch('province'), credit.cut_batch('city');
SELECT results_eq($$SELECT partner, source_key, origin = pg_temp.u('province') FROM credit.feed_row ORDER BY 1, 2$$, $$VALUES ('city', 'e', true), ('city', 'g', true), ('province', 'q', false)$$, 'the province gets what the city sent, the city what the province sent');
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES ('site', '示例网站', 'site', credit.unit_of('上饶市生态环境局'), 'S3 三.2', '[2016-09-01,)');
INSERT INTO credit.subscription (partner, basis, valid_during) VALUES ('site', 'S3 三.2', '[2016-09-01,)');
SELECT credit.cut_batch('site');
SELECT is((SELECT count(*) FROM credit.feed_row WHERE partner = 'site'), 0::bigint, 'who subscribed to ours only gets nothing of others');
SELECT is((SELECT count(*) FROM credit.feed_row WHERE subscription_id IS NULL), 0::bigint, 'each row under a subscription');
UPDATE credit.subscription SET valid_during = '[2016-09-01,2026-05-11)' WHERE partner = 'city';
SELECT tap.as('tap_office', format('SELECT credit.receive_feed(%L, %L)', 'province', pg_temp.batch('province', 4, :'three'::jsonb ->> 'checksum', pg_temp.line('ADDED', 'r'), pg_temp.line('REPAIRED', 'g'))));
SELECT credit.cut_batch('city');
SELECT results_eq($$SELECT verb, source_key FROM credit.feed_row WHERE partner = 'city' AND batch_no = 2$$, $$VALUES ('REPAIRED', 'g')$$, 'a subscription that ended gives nothing new, and still closes what it gave');
SELECT is((SELECT count(*) FROM credit.received_record_history), 6::bigint, 'what was received before is in the history');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT throws_ok('DELETE FROM credit.received_record', 'UC402', NULL, 'what was received is never deleted');
SELECT * FROM finish();
ROLLBACK;
