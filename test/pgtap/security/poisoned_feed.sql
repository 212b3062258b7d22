-- S0 art 15 涉密信息; S4 item 18 加固信用信息交换通道安全: a partner's row that is classified, or that later readers cannot read,
-- is rejected when it comes; else it would stand in our tables, or stop the batches and reconciliations of all others.
BEGIN;
SELECT plan(4);
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
INSERT INTO credit.subscription (partner, fields, relay, basis, valid_during) VALUES ('city', '{CF_SY}', true, 'S2 item 10', '[2016-09-01,)');
CREATE FUNCTION pg_temp.with_row(key text, content jsonb) RETURNS jsonb LANGUAGE sql SECURITY DEFINER AS $$
	SELECT pg_temp.line('ADDED', key, jsonb_build_object('row', '{"act_kind": "penalty", "region": "360000", "decided_on": "2026-05-06", "document": {"CF_SY": "x"}}' || content)) $$;
SELECT pg_temp.batch('province', 1, '', pg_temp.with_row('a', '{}'), pg_temp.with_row('b', '{"document": "text"}'), pg_temp.with_row('c', '{"decided_on": "never"}'),
	pg_temp.with_row('d', '{"region": "xx"}'), pg_temp.with_row('e', '{"密级": "机密"}'), pg_temp.with_row('f', '{"document": {"密级": "秘密"}}'), pg_temp.with_row('g', '{"decided_on": "2026-02-30"}')) AS one \gset
SELECT tap.act('tap_partner');
SELECT results_eq(format('SELECT (r ->> ''line_no'')::int, r ->> ''reason'' FROM jsonb_array_elements(credit.receive_feed(%L, %L) -> ''rejected'') AS r', 'province', :'one'),
	$$VALUES (2, 'document'), (3, 'decided_on'), (4, 'region'), (5, 'classified'), (6, 'classified'), (7, 'decided_on')$$, 'each with its reason');
SELECT is(credit.receive_feed('province', :'one') -> 'accepted', '1', 'the good row goes on');
SELECT is((credit.received_state('province') ->> 'count')::int, 1, 'what is held can be told');
SELECT tap.act('tap_office');
SELECT is(credit.cut_batch('city'), 1::bigint, 'and the next partner''s batch is cut');
SELECT * FROM finish();
ROLLBACK;
