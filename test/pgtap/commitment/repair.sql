-- S4 item 1(2) 信用修复型承诺: a repair whose commitment is broken has no effect any more, once the head has confirmed the breach.
BEGIN;
SELECT plan(14);
CREATE FUNCTION pg_temp.commit(kind text, repair bigint) RETURNS bigint LANGUAGE sql AS $$
	SELECT credit.make_commitment('91360000625912173B', kind, 'letter_' || kind, '2017',
		'{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}', '信用修复', repair_id => repair) $$;
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('rc', '{"_severity":"general","CF_JDRQ":"2026-01-06"}'), true) AS id;
GRANT SELECT ON r TO PUBLIC;
CREATE TEMP TABLE l AS SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', id, 'x') FROM r$$)::bigint AS id;
GRANT SELECT ON l TO PUBLIC;
CREATE TEMP TABLE p AS SELECT tap.repair(id) AS id FROM r;
GRANT SELECT ON p TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT pg_temp.commit($$proactive$$, id) FROM p', 'no_repair', 'only a commitment of kind repair is made for one');
SELECT tap.raises('SELECT pg_temp.commit($$repair$$, 999999)', 'no_repair', 'that there is');
SELECT lives_ok('CREATE TEMP TABLE c AS SELECT pg_temp.commit($$repair$$, id) AS id FROM p', 'made for the repair');
GRANT SELECT ON c TO PUBLIC;
SELECT tap.act();
SELECT is((SELECT repair_id FROM credit.commitment_repair), (SELECT id FROM p), 'and says for which');
SELECT tap.approve(id) FROM p;
SELECT is((SELECT status FROM credit.listing_now JOIN l ON listing_id = id), 'ended', 'the repair ends the entry');
SELECT tap.act('tap_clerk');
SELECT lives_ok('SELECT credit.review_commitment(id, $$broken$$, $$再次超标$$) FROM c', 'found broken');
SELECT tap.act();
SELECT is((SELECT status FROM credit.listing_now JOIN l ON listing_id = id), 'ended', 'a finding alone changes nothing');
SELECT tap.as('tap_clerk', 'SELECT credit.review(record_id) FROM credit.breach_now');
SELECT lives_ok($$SELECT tap.as('tap_head', 'SELECT credit.confirm(record_id) FROM credit.breach_now')$$, 'the head confirms');
SELECT is((SELECT status FROM credit.listing_now JOIN l ON listing_id = id), 'in_force', 'and the entry is in force again');
SELECT results_eq('SELECT broken_on, broken_why FROM credit.repair', $$SELECT DATE '2026-05-11', document_no || ' 再次超标' FROM credit.breach$$, 'the repair says by which breach');
SELECT is((SELECT status FROM credit.listing_now JOIN l ON listing_id = id), 'in_force', 'for the guard too');
SELECT tap.breaks('repair outlives its commitment', 'UPDATE credit.repair SET broken_on = NULL, broken_why = NULL');
SELECT tap.breaks('broken without breach', 'DELETE FROM credit.breach');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
