-- S4 item 4(3) 建档留痕，做到可查可核可溯: who entered, from which file and line, who confirmed, where published,
-- who queried (R056); what a verification found has its own kind of source (R055).
BEGIN;
SELECT plan(6);
SELECT tap.act('tap_clerk');
SELECT credit.submit_json('penalty', '核查1', jsonb_build_array(tap.penalty('坏')- 'CF_SY', tap.penalty('饶【2026】9号', '{"CF_NR_FK":"20000"}')), source_kind => 'case_check');
SELECT credit.acknowledge_warnings(record_id, '已核'), credit.review(record_id) FROM credit.record;
SELECT tap.act(); SELECT tap.as('tap_head', 'SELECT credit.confirm(record_id) FROM credit.record'); SELECT credit.publish_due();
SELECT tap.as('tap_inquirer', $$SELECT credit.check_subject('91360000625912173B', 'supervision')$$);
CREATE TEMP TABLE r AS SELECT code, record_id FROM credit.record; GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT is((SELECT array_agg(t.step || ' ' || coalesce(t.by_whom, '') ORDER BY n) FROM r, credit.trace_record(code, record_id) WITH ORDINALITY AS t(step, on_day, by_whom, detail, n)),
	'{"entered tap_clerk","repaired document_brackets","acknowledged tap_clerk","reviewed tap_clerk","confirmed tap_head","published own_site","published province_site","queried tap_inquirer"}', 'the whole way of a record');
SELECT matches((SELECT t.detail FROM r, credit.trace_record(code, record_id) AS t WHERE step = 'entered'), '^json case_check 核查1/2 [0-9a-f]{64}$', 'from which file and line, of which kind');
SELECT throws_ok($$SELECT * FROM credit.submit_json('penalty', 'x', '[]', source_kind => 'hearsay')$$, '23503', NULL, 'a kind of source that there is not');
SELECT tap.raises($$SELECT * FROM credit.trace_record('91360000625912173B', -1)$$, 'no_record', 'of nothing there is no trace');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises($$SELECT t.* FROM r, credit.trace_record(code, record_id) AS t$$, 'not_your_unit', 'another unit''s clerk does not see it');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
