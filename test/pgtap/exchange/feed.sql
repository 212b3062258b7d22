-- S0 art 16 定期…交换到“信用江西”; S1 二(四) 实现信息对接; S4 item 13 及时停止公示: what is published reaches a partner in
-- numbered batches, and never disappears silently: every end has its verb (R069, R076, R202, R214, N12).
BEGIN;
SELECT plan(41);
CREATE ROLE tap_partner LOGIN;
CREATE ROLE tap_city LOGIN;
SELECT credit.open_account('tap_partner', credit.register_unit('江西省信用中心', '360000', 'province'), '{credit_partner}');
SELECT credit.open_account('tap_city', credit.register_unit('抚州市信用中心', '361000', 'city'), '{credit_partner}');
SELECT tap.raises($$SELECT credit.cut_batch('province')$$, 'no_partner', 'no batch for whoever is no partner');
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES
('province', '信用江西', 'province', credit.unit_of('江西省信用中心'), 'S0 art 16', '[2016-09-01,)'),
('city', '信用抚州', 'city', credit.unit_of('抚州市信用中心'), 'S3 三.2', '[2016-09-01,)');
SELECT tap.raises($$SELECT credit.cut_batch('province')$$, 'no_platform_unit', 'nor before the platform says who it is');
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES ('self', '信用上饶', 'self', credit.unit_of('上饶市行政审批局'), 'S0 art 16', '[2016-09-01,)');
SELECT tap.raises($$SELECT credit.cut_batch('self')$$, 'no_partner', 'nor for itself');
INSERT INTO credit.subscription (partner, basis, valid_during) VALUES ('province', 'S0 art 16', '[2016-09-01,)');
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('w1')) AS withdrawn, tap.confirmed('penalty', tap.penalty('w2')) AS superseded, tap.confirmed('penalty', tap.penalty('w3', '{"CF_JDRQ":"2026-01-06"}')) AS repaired,
	tap.confirmed('penalty', tap.penalty('w4')) AS contested, tap.confirmed('penalty', tap.penalty('w5', '{"_severity":"minor"}')) AS minor, tap.confirmed('permit', tap.permit('w6')) AS permit;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.sent(p text, n bigint) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(f.verb || ' ' || coalesce(f.content ->> 'document_no', f.source_key), ', ' ORDER BY f.verb, f.content ->> 'document_no') FROM credit.feed_row AS f WHERE f.partner = p AND f.batch_no = n $$;
SELECT is(credit.cut_batch('province'), 1::bigint, 'the first batch is number 1');
SELECT is((SELECT row_count FROM credit.feed_batch), 0::bigint, 'and empty: nothing is public yet');
SELECT credit.publish_due();
SELECT is(credit.cut_batch('province'), 2::bigint, 'the next one is the next number');
SELECT is(pg_temp.sent('province', 2), 'ADDED w1, ADDED w2, ADDED w3, ADDED w4, ADDED w5, ADDED w6', 'with what was published');
SELECT is((SELECT previous FROM credit.feed_batch WHERE batch_no = 2), (SELECT checksum FROM credit.feed_batch WHERE batch_no = 1), 'and names the batch before it');
SELECT is((SELECT content FROM credit.feed_row WHERE source_key = (SELECT permit::text FROM r)), (SELECT to_jsonb(p) - 'changed_at' FROM credit_public.published_record AS p WHERE record_id = (SELECT permit FROM r)), 'what is sent is the published copy');
SELECT credit.cut_batch('province');
SELECT is(pg_temp.sent('province', 3), NULL, 'nothing changed: an empty batch');

-- every way out has its verb
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(withdrawn, '复议撤销') FROM r$$);
SELECT tap.confirmed('penalty', tap.penalty('w2', jsonb_build_object('_corrects', superseded, 'CF_NR_FK', '1.00'))) AS correction FROM r \gset
CREATE TEMP TABLE p AS SELECT tap.repair(repaired) AS id FROM r;
SELECT tap.approve(id) FROM p;
SELECT tap.objection(contested, '已整改') FROM r;
SELECT credit.cut_batch('province');
SELECT is(pg_temp.sent('province', 4), (SELECT format('CORRECTED w4, CORRECTED %s, REPAIRED %s, WITHDRAWN %s', superseded, repaired, withdrawn) FROM r),
	'withdrawn, corrected, repaired; a mark of objection is a correction');
SELECT is((SELECT replacement FROM credit.feed_row WHERE batch_no = 4 AND verb = 'CORRECTED' AND content IS NULL), :correction::bigint, 'the correction that comes in its place is named');
SELECT is((SELECT content -> 'contested' FROM credit.feed_row WHERE batch_no = 4 AND content IS NOT NULL), 'true', 'the mark goes along');
SELECT credit.publish_due();
SELECT credit.cut_batch('province');
SELECT is(pg_temp.sent('province', 5), 'ADDED w2', 'and follows when it is published');
SET LOCAL pg_credit.today = '2026-08-06';
SELECT credit.withdraw_expired();
SELECT credit.cut_batch('province');
SELECT is(pg_temp.sent('province', 6), (SELECT format('EXPIRED %s', minor) FROM r), 'expired');
SELECT credit_private.register_subject('91350100M000100Y43', '另一公司', 'test');
SELECT tap.as('tap_office', $$SELECT credit.merge_subject('91360000625912173B', '91350100M000100Y43', '同一主体')$$);
SELECT credit.cut_batch('province');
SELECT is(pg_temp.sent('province', 7), 'MERGED w2, MERGED w4, MERGED w6', 'merged: what the partner holds of the subject is told whose it is');
SELECT is((SELECT DISTINCT merged_into::text FROM credit.feed_row WHERE batch_no = 7), '91350100M000100Y43', 'and into whom');
SELECT results_eq($$SELECT DISTINCT verb FROM credit.feed_row ORDER BY 1$$, $$SELECT unnest('{ADDED,CORRECTED,EXPIRED,MERGED,REPAIRED,WITHDRAWN}'::text[])$$, 'all six verbs were seen');

SELECT count(*) AS logged FROM credit.change_log \gset
UPDATE credit_public.published_record SET changed_at = now() + interval '1 second';
UPDATE credit.subject SET source = 'elsewhere';
SELECT is((SELECT count(*) FROM credit.change_log), :logged::bigint, 'what changes nothing public is no change');

-- what came and went between two batches goes out not at all
SELECT tap.confirmed('permit', tap.permit('brief')) AS brief \gset
SELECT credit.publish_due();
SELECT tap.as('tap_head', format($$SELECT credit.withdraw_record(%s, '误报')$$, :brief));
SELECT credit.cut_batch('province');
SELECT is(pg_temp.sent('province', 8), NULL, 'came and went between two batches: nobody need know');
SELECT is((SELECT string_agg(verb, ' ' ORDER BY change_id) FROM credit.change_log WHERE source_key = :'brief'), 'ADDED WITHDRAWN', 'the log knows');

-- the receiver: its own batches, as often as it likes, and a receipt for each
SELECT tap.act('tap_partner');
SELECT is((SELECT count(*) FROM credit.feed_batch), 8::bigint, 'a partner sees its batches');
SELECT is(credit.fetch_batch('province') -> 'batch_no', '1', 'fetches the oldest without receipt');
SELECT is(jsonb_array_length(credit.fetch_batch('province', 2) -> 'rows'), 6, 'or any');
SELECT is(credit.fetch_batch('province', 2) ->> 'checksum', credit.fetch_batch('province', 2) ->> 'checksum', 'which is the same every time');
SELECT credit.give_receipt('province', 1, '{"accepted": 0}');
SELECT is(credit.fetch_batch('province') -> 'batch_no', '2', 'the receipt moves its cursor');
SELECT tap.raises($$SELECT credit.give_receipt('province', 2, '{"accepted": 5}')$$, 'bad_receipt', 'a receipt accounts for every row');
SELECT tap.raises($$SELECT credit.give_receipt('province', 2, '{"accepted": 5, "rejected": [{"line_no": 9, "reason": "x"}]}')$$, 'bad_receipt', 'and for rows that are there');
SELECT tap.raises($$SELECT credit.give_receipt('province', 2, '{"accepted": 4, "rejected": [{"line_no": 1, "reason": "x"}, {"line_no": 1, "reason": "y"}]}')$$, 'bad_receipt', 'each once');
SELECT tap.raises($$SELECT credit.give_receipt('province', 2, '[]')$$, 'bad_receipt', 'and is no riddle');
SELECT credit.give_receipt('province', 2, '{"accepted": 5, "rejected": [{"line_no": 6, "reason": "unknown unit"}]}');
SELECT lives_ok($$SELECT credit.give_receipt('province', 2, '{"accepted": 5, "rejected": [{"line_no": 6, "reason": "unknown unit"}]}')$$, 'the same receipt again changes nothing');
SELECT tap.raises($$SELECT credit.give_receipt('province', 2, '{"accepted": 6}')$$, 'receipt_exists', 'another one is refused');
SELECT tap.raises($$SELECT credit.fetch_batch('province', 99)$$, 'no_feed_batch', 'a batch that is none');
SELECT tap.raises($$SELECT credit.fetch_batch('city')$$, 'not_your_partner', 'nor somebody else''s feed');
SELECT is((SELECT count(*) FROM credit.partner), 1::bigint, 'nor who else there is');
SELECT throws_ok('SELECT * FROM credit.change_log', '42501', NULL, 'nor the log');
SELECT tap.act('tap_city');
SELECT is((SELECT count(*) FROM credit.feed_batch) + (SELECT count(*) FROM credit.feed_row), 0::bigint, 'another partner sees none of it');
SELECT tap.act();
SELECT results_eq($$SELECT receipt::text, count(*) FROM credit_report.feed_batches GROUP BY 1 ORDER BY 1$$, $$VALUES ('open', 3::bigint), ('overdue', 3), ('received', 2)$$, 'receipts that are overdue are shown');
SELECT results_eq($$SELECT last_batch, row_total, unreceipted, overdue, rejected, waiting FROM credit_report.feed_status WHERE partner = 'province'$$,
	$$VALUES (8::bigint, 15::bigint, 6::bigint, 3::bigint, 1::bigint, 0::bigint)$$, 'and counted');
SELECT throws_ok($$UPDATE credit.feed_row SET content = '{}'$$, 'UC402', NULL, 'what was sent is never changed');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
