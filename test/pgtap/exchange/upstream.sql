-- S3 二.2 常态化报送: what the province subscribes to is owed to it within seven working days of the decision, and met by the
-- receipt that accepts it, not by sending (R208); both sides reconcile down to the row (R069).
BEGIN;
SELECT plan(26);
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES
('self', '信用上饶', 'self', credit.unit_of('上饶市行政审批局'), 'S0 art 16', '[2016-09-01,)'),
('province', '信用江西', 'province', credit.register_unit('江西省信用中心', '360000', 'province'), 'S0 art 16', '[2016-09-01,)');
SELECT tap.received('permit', tap.permit('before')) AS before \gset
INSERT INTO credit.subscription (partner, act_kinds, basis, valid_during) VALUES ('province', '{permit,penalty}', 'S0 art 16', '[2016-09-01,)');
CREATE FUNCTION pg_temp.duty(id bigint) RETURNS text LANGUAGE sql AS $$ SELECT concat_ws(' ', due_on, met_on, void_reason) FROM credit.duty WHERE record_id = id AND kind = 'upstream' $$;
SELECT tap.confirmed('permit', tap.permit('u1')) AS u1, tap.confirmed('penalty', tap.penalty('u2')) AS u2, tap.confirmed('permit', tap.permit('u3')) AS u3,
	tap.confirmed('court', tap.court('u4')) AS u4, tap.confirmed('permit', tap.permit('u5'), true) AS u5 \gset
SELECT is(pg_temp.duty(:before), NULL, 'nobody subscribed: nothing is owed');
SELECT is(pg_temp.duty(:u1), '2026-05-14', 'seven working days from the decision');
SELECT is(pg_temp.duty(:u4), NULL, 'of other kinds nothing');
SELECT is(pg_temp.duty(:u5), NULL, 'nor of stock');
SELECT credit.publish_due();
SELECT credit.cut_batch('province');
SELECT is(pg_temp.duty(:u1), '2026-05-14', 'sending does not meet it');
SELECT tap.act('tap_office');
SELECT credit.fetch_batch('province') AS batch, (SELECT l.line_no FROM credit.fetch_rows('province', 1) AS l WHERE l.line LIKE '%"u3"%') AS u3_line \gset
SELECT credit.give_receipt('province', 1, jsonb_build_object('accepted', jsonb_array_length(:'batch'::jsonb -> 'rows') - 1, 'rejected', jsonb_build_array(jsonb_build_object('line_no', :u3_line, 'reason', '单位不明'))));
SELECT tap.act();
SELECT is(pg_temp.duty(:u1) || ', ' || pg_temp.duty(:u2), '2026-05-14 2026-05-11, 2026-05-14 2026-05-11', 'the receipt does');
SELECT is(pg_temp.duty(:u3), '2026-05-14', 'not for what it rejects');
SELECT is((SELECT count(*) FROM credit_report.duty_status WHERE duty = 'upstream' AND status = 'on_time'), 2::bigint, 'timeliness counts it like any duty');
UPDATE credit_public.published_record SET contested = true WHERE record_id = :u3;
SELECT credit.cut_batch('province');
SELECT is((SELECT string_agg(verb, ' ') FROM credit.feed_row WHERE batch_no = 2), 'ADDED', 'what was rejected is added anew with its next change');
SELECT tap.as('tap_office', $$SELECT credit.give_receipt('province', 2, '{"accepted": 1}')$$);
SELECT is(pg_temp.duty(:u3), '2026-05-14 2026-05-11', 'and then met');
SELECT tap.confirmed('permit', tap.permit('u6')) AS u6 \gset
SELECT tap.as('tap_head', format($$SELECT credit.withdraw_record(%s, '误报')$$, :u6));
SELECT is(pg_temp.duty(:u6), '2026-05-14 withdrawn', 'a record that ends owes nothing more');

-- reconciliation: the same on both sides; then row by row what differs
CREATE FUNCTION pg_temp.theirs(change text DEFAULT '') RETURNS jsonb LANGUAGE sql AS $$
	WITH r AS (SELECT h.act_kind, h.month, h.subject_code, h.origin, h.source_key, h.digest FROM credit_private.held_rows('province') AS h WHERE h.source_key <> change
		UNION ALL SELECT 'permit', '2026-05-01', '91360000625912173B', 'x', '0', 'd' WHERE change <> '')
	SELECT jsonb_build_object('months', (SELECT jsonb_agg(to_jsonb(g)) FROM (SELECT act_kind, month, count(*), credit_private.digest_of(array_agg(digest)) AS checksum FROM r GROUP BY 1, 2) AS g),
		'rows', (SELECT jsonb_agg(to_jsonb(r)) FROM r WHERE act_kind = 'permit')) $$;
GRANT EXECUTE ON FUNCTION pg_temp.theirs(text) TO PUBLIC;
SELECT pg_temp.theirs() AS same, pg_temp.theirs(:'u1') AS other \gset
SELECT tap.act('tap_office');
SELECT is_empty(format('SELECT * FROM credit.reconcile(%L, %L)', 'province', :'same'), 'both hold the same');
SELECT results_eq(format('SELECT difference, source_key, ours, theirs_count FROM credit.reconcile(%L, %L)', 'province', :'other'),
	format($$VALUES ('only there', '0', 0::bigint, 1::bigint), ('only here', '%s', 1, 0), ('month', NULL, 3, 3)$$, :'u1'), 'a row missing there, one only there, though the counts agree') ;
SELECT results_eq(format('SELECT difference FROM credit.reconcile(%L, %L)', 'province', :'other'::jsonb - 'rows'), $$VALUES ('month')$$, 'without rows the month');
SELECT is((SELECT count(*) FROM credit.reconcile('province', '{}')), 2::bigint, 'who holds nothing lacks everything, by kind and month');
SELECT is(credit.received_state('province') -> 'count', '0', 'we hold nothing of the province');
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT * FROM credit.reconcile('province', '{}')$$, '42501', NULL, 'clerks do not reconcile');
SELECT tap.act();

-- codes go the same way, to whom they are subscribed
SELECT is(credit.log_codes(), 0::bigint, 'nobody subscribes to codes: none is logged');
INSERT INTO credit.subscription (partner, object_kinds, basis, valid_during) VALUES ('province', '{code}', 'S3 二.2', '[2016-09-01,)');
SELECT credit_private.register_subject('91350100M000100Y43', '另一公司', 'test');
INSERT INTO credit.subject (code, kind, name) VALUES (credit.assigned_code('1', sha256('somebody')), 'person', '自然人');
SELECT is(credit.log_codes(), (SELECT count(*) FROM credit.subject WHERE kind <> 'person'), 'every code but those of persons');
SELECT credit.cut_batch('province') AS n \gset
SELECT results_eq(format('SELECT subject_code::text, verb, content ->> ''subject_name'' FROM credit.feed_row WHERE object_kind = ''code'' AND batch_no = %s ORDER BY 1', :n),
	$$SELECT code::text, 'ADDED', name FROM credit.subject WHERE kind <> 'person' ORDER BY 1$$, 'goes up');
SELECT is(credit.log_codes(), 0::bigint, 'again: nothing new');
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) VALUES ('site', '示例网站', 'site', credit.unit_of('上饶市生态环境局'), 'S3 三.2', '[2016-09-01,)');
INSERT INTO credit.subscription (partner, basis, valid_during) VALUES ('site', 'S3 三.2', '[2016-09-01,)');
SELECT credit.cut_batch('site');
SELECT is((SELECT count(*) FILTER (WHERE object_kind = 'code') || ' of ' || (count(*) > 0) FROM credit.feed_row WHERE partner = 'site'), '0 of true', 'and nowhere else');
UPDATE credit.subject SET name = '改名公司' WHERE code = '91350100M000100Y43';
SELECT tap.as('tap_office', $$SELECT credit.merge_subject('91360000625912173B', '91350100M000100Y43', '同一主体')$$);
SELECT is(credit.log_codes(), 2::bigint, 'what changed is logged');
SELECT credit.cut_batch('province') AS n \gset
SELECT is((SELECT string_agg(verb || ' ' || subject_code, ', ' ORDER BY verb) FROM credit.feed_row WHERE object_kind = 'code' AND batch_no = :n), 'CORRECTED 91350100M000100Y43, MERGED 91360000625912173B', 'and goes up with its verb');
SELECT tap.as('tap_office', format($$SELECT credit.give_receipt('province', %s, '{"accepted": %s}')$$, :n, (SELECT row_count FROM credit.feed_batch WHERE batch_no = :n)));
SELECT is((SELECT count(*) FROM credit.feed_receipt WHERE batch_no = :n), 1::bigint, 'with a receipt');
SELECT is_empty('SELECT * FROM credit_private.exchange_problems()', 'every invariant of the exchange holds');
SELECT * FROM finish();
ROLLBACK;
