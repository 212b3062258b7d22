-- S2 item 14 及时共享: entries and exits reach the partners that subscribe to them, whatever the way they ended by, and how long it
-- took is measured against a rule (R122).
BEGIN;
SELECT plan(18);
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) SELECT p, p, k, credit.register_unit(p, '361100', 'city'), 'S2 item 14', '[2016-09-01,)' FROM (VALUES ('self', 'self'), ('up', 'province')) AS v(p, k);
CREATE FUNCTION pg_temp.sent() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	PERFORM credit.log_listings();
	n := credit.cut_batch('up');
	RETURN (SELECT string_agg(concat_ws(' ', f.verb, f.content ->> 'list_kind', f.content ->> 'document_no', f.content ->> 'status'), ', ' ORDER BY f.verb, f.content ->> 'document_no') FROM credit.feed_row AS f WHERE f.partner = 'up' AND f.batch_no = n);
END $$;
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('x1')) AS one, tap.confirmed('court', tap.court('x2')) AS two, tap.confirmed('court', tap.court('x3')) AS three, tap.confirmed('penalty', tap.penalty('x4')) AS focus;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', format($$SELECT credit.enter_list('judgment_defaulter', %s, '拒不履行')$$, id)) FROM r, unnest(ARRAY[one, two, three]) AS id;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', focus, '有失信行为') FROM r$$);
SELECT is(credit.log_listings(), 0::bigint, 'nobody subscribes to lists: nothing is logged');
INSERT INTO credit.subscription (partner, object_kinds, basis, valid_during) VALUES ('up', '{listing}', 'S2 item 14', '(,)');
SELECT is(pg_temp.sent(), NULL, 'an entry is as open as its record: nothing before it is public');
INSERT INTO credit.channel_act (channel, act_kind, valid_during, basis) SELECT 'own_site', 'judgment', '[2016-09-01,)', '测试' WHERE NOT EXISTS (SELECT FROM credit.channel_act WHERE channel = 'own_site' AND act_kind = 'judgment');
SELECT credit.find_unpublished(), credit.publish_due();
SELECT is(pg_temp.sent(), 'ADDED judgment_defaulter x1 in_force, ADDED judgment_defaulter x2 in_force, ADDED judgment_defaulter x3 in_force, ADDED focus x4 in_force', 'then the entries go out');
SELECT is(credit.log_listings(), 0::bigint, 'once');
SELECT is(pg_temp.sent(), NULL, 'nothing new, nothing sent');
SELECT is((SELECT content ? 'code' AND content ->> 'region' = '361100' AND content ->> 'until' = '2028-05-11' FROM credit.feed_row WHERE content ->> 'document_no' = 'x1'), true, 'with code, region and term');
-- suspended, and the ways out
SET LOCAL pg_credit.today = '2026-05-12';
SELECT tap.objection(one) AS objection FROM r \gset
SELECT is(pg_temp.sent(), 'CORRECTED judgment_defaulter x1 suspended', 'an objection');
SELECT tap.as('tap_head', format('SELECT credit.decide_objection(%s, ''rejected'', ''属实'')', :objection));
SELECT is(pg_temp.sent(), 'CORRECTED judgment_defaulter x1 in_force', 'rejected');
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(two, '撤销') FROM r$$);
SELECT is(pg_temp.sent(), 'WITHDRAWN', 'a basis withdrawn');
SELECT tap.as('tap_head', $$SELECT credit.leave_list(listing_id, 'court', '裁定', '(2026)赣11执异1号') FROM credit.listing JOIN r ON record_id = three$$);
SELECT is(pg_temp.sent(), 'WITHDRAWN', 'a court''s order');
SELECT tap.as('tap_head', $$SELECT credit.withhold(focus, 'trade_secret', 'x') FROM r$$);
SELECT is(pg_temp.sent(), 'WITHDRAWN', 'an entry whose record is public no more leaves too');
-- how long it took
SELECT tap.act('tap_reporter');
SELECT results_eq($$SELECT events, logged, sent, days_to_log, longest, late FROM credit_report.list_share WHERE list_kind = 'judgment_defaulter' AND event = 'entry'$$, 'VALUES (3::bigint, 3::bigint, 3::bigint, 0.0, 1, 0::bigint)', 'entries: logged the same day');
SELECT results_eq($$SELECT events, sent, longest FROM credit_report.list_share WHERE list_kind = 'judgment_defaulter' AND event = 'exit'$$, 'VALUES (2::bigint, 2::bigint, 0)', 'exits');
SELECT tap.act();
SET LOCAL pg_credit.today = '2028-05-16';
SELECT is(pg_temp.sent(), 'EXPIRED', 'a term over, by nobody''s act');
SELECT results_eq($$SELECT events, longest, late FROM credit_report.list_share WHERE list_kind = 'judgment_defaulter' AND event = 'exit' AND month = '2028-05-01'$$, 'VALUES (1::bigint, 3, 1::bigint)', 'sent three working days after it: late');
SELECT throws_ok($$SELECT tap.as('tap_clerk', 'SELECT credit.log_listings()')$$, '42501', NULL, 'the job is not a clerk''s');
SET LOCAL pg_credit.today = '2026-05-12';
SELECT is_empty('SELECT * FROM credit_private.exchange_problems()', 'the exchange is whole');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
