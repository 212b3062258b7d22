-- S3 四.3 国家下发的第一批严重失信企业; S0 art 16 税收、失信被执行人、工商登记注册、安全生产、进出口: what a platform above decided is entered a batch at a time,
-- what cannot be entered keeps its reason, and the effect of each batch is followed (R125, R127).
BEGIN;
SELECT plan(24);
-- one pull of five rows: four subjects, one of them twice, one long past
CREATE TABLE public.tap_list (id integer, code text, name text, case_no text, filed_on date);
INSERT INTO public.tap_list VALUES (1, '91360000625912173B', '江西铜业股份有限公司', 'u1', '2026-05-06'), (2, '91350100M000100Y43', '榕城公司', 'u2', '2026-05-06'),
	(3, '91350200000000019K', '鹭岛公司', 'u3', '2026-05-06'), (4, '91350200000000027E', '同安公司', 'u4', '2026-04-01'), (5, '91350200000000027E', '同安公司', 'u5', '2026-05-06'), (6, '913502000000000359', '集美公司', 'u6', '2023-05-06');
GRANT SELECT ON public.tap_list TO credit_owner;
INSERT INTO credit.source (source, name, unit, interface, account, connected_on) VALUES ('province', '省级信用网站', credit.unit_of('上饶市生态环境局'), 'pull', 'tap_clerk', '2026-05-11');
INSERT INTO credit.source_item (source, item, relation, key_column, mapping) VALUES ('province', 'court', 'public.tap_list', 'id', '{"case_no":"case_no","code":"code","name":"name","filed_on":"filed_on"}');
SELECT is((SELECT count(*) FROM credit.upstream_state), 5::bigint, 'five fields');
SELECT is((SELECT count(*) FROM credit.upstream_state WHERE connected), 0::bigint, 'none connected yet');
INSERT INTO credit.upstream_item VALUES ('judgment', 'province', 'court', NULL);
SELECT is((SELECT connected FROM credit.upstream_state WHERE field = 'judgment'), true, 'one is, when an item of a source feeds it');
SELECT is(credit.pull_due(), 6::bigint, 'pulled');
SELECT tap.as('tap_clerk', $$SELECT credit.review(VARIADIC array_agg(record_id)) FROM credit.record WHERE document_no ~ '^u'$$), tap.as('tap_clerk', $$SELECT count(credit.acknowledge_warnings(record_id, '已核对')) FROM credit.record WHERE document_no ~ '^u'$$),
	tap.as('tap_head', $$SELECT credit.confirm(VARIADIC array_agg(record_id)) FROM credit.record WHERE document_no ~ '^u'$$);
SELECT is(credit.import_pulled_lists(), 0::bigint, 'an item without a list founds no entry');
CREATE TEMP TABLE b AS SELECT batch_id AS id, (SELECT min(batch_id) FROM credit.batch WHERE source_kind = 'exchanged') AS own FROM credit.batch WHERE origin = 'province';
GRANT SELECT ON b TO PUBLIC;
CREATE TEMP TABLE own AS SELECT tap.confirmed('court', tap.court('u9')) AS id;
UPDATE b SET own = (SELECT batch_id FROM credit.record WHERE document_no = 'u9');
UPDATE credit.list_kind SET entry_per = 'subject' WHERE list_kind = 'judgment_defaulter';
SELECT tap.act('tap_head');
SELECT throws_ok($$SELECT credit.import_list('judgment_defaulter', id) FROM b$$, '42501', NULL, 'a head imports none');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.import_list('nowhere', id) FROM b$$, 'no_list', 'on a list there is');
SELECT tap.raises($$SELECT credit.import_list('judgment_defaulter', own) FROM b$$, 'not_from_above', 'what did not come from above is not imported');
SELECT isnt((SELECT credit.import_list('judgment_defaulter', id) FROM b), NULL, 'the office imports the batch');
SELECT is((SELECT credit.import_list('judgment_defaulter', id) FROM b), NULL, 'once');
SELECT results_eq('SELECT rows, subjects, entered, not_entered, in_force FROM credit.list_import_effect', 'VALUES (6::bigint, 5::bigint, 4::bigint, 2::bigint, 4::bigint)', 'five subjects, four of them entered');
SELECT tap.act();
SELECT results_eq($$SELECT r.document_no, w.condition FROM credit.list_import_row AS w JOIN credit.record AS r USING (code, record_id) WHERE w.condition IS NOT NULL ORDER BY 1$$, $$VALUES ('u5', 'listed_already'), ('u6', 'entry_past')$$, 'who is on it already, and whose term is over');
SELECT is_empty('SELECT condition FROM credit.list_import_row WHERE condition NOT IN (SELECT condition FROM credit.error)', 'each reason is one of the catalogue');
SELECT results_eq($$SELECT listed_on, valid_during FROM credit.listing WHERE code = '91350200000000027E'$$, $$VALUES (DATE '2026-04-01', '[2026-04-01,2028-04-01)'::daterange)$$, 'from the day and for the term of the decision above');
SELECT is((SELECT measures_in_force FROM credit.list_import_effect), (SELECT count(*) FROM credit.measure_now WHERE list_kind = 'judgment_defaulter'), 'the measures they bind by');
-- followed
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(record_id, '撤销') FROM credit.record WHERE document_no = 'u2'$$);
SELECT results_eq('SELECT in_force, ended, basis_withdrawn FROM credit.list_import_effect', 'VALUES (3::bigint, 1::bigint, 1::bigint)', 'a basis withdrawn');
SET LOCAL pg_credit.today = '2028-04-01';
SELECT results_eq('SELECT in_force, ended_by_term FROM credit.list_import_effect', 'VALUES (2::bigint, 1::bigint)', 'a term over');
SET LOCAL pg_credit.today = '2026-05-11';
SELECT throws_ok('DELETE FROM credit.list_import_row', 'UC402', NULL, 'what was imported is not lost');
-- by itself
INSERT INTO credit.list_basis VALUES ('work_safety_offender', 'judgment', 'serious') ON CONFLICT DO NOTHING;
UPDATE credit.upstream_item SET list_kind = 'work_safety_offender';
SELECT is(credit.import_pulled_lists(), 1::bigint, 'the job enters what its item is for');
SELECT is(credit.import_pulled_lists(), 0::bigint, 'once');
SELECT results_eq($$SELECT last_pull, records, entries_in_force FROM credit.upstream_state WHERE field = 'judgment'$$, $$VALUES (DATE '2026-05-11', 5::bigint, 3::bigint)$$, 'and the field says how far it is');
SELECT throws_ok($$SELECT tap.as('tap_office', 'INSERT INTO credit.upstream_item VALUES (''tax'', ''province'', ''court'', NULL)')$$, '42501', NULL, 'what a source is entered on is the administrator''s to say');
SELECT is((SELECT count(*) FROM credit.upstream_item_history), 1::bigint, 'and what it was is kept');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
