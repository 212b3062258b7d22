-- A head lists on the basis of what its own unit decided or reported, and cannot reach for other units' records by number.
BEGIN;
SELECT plan(4);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('fb1')) AS id, tap.confirmed('court', tap.court('fb2')) AS other;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_other_head');
SELECT is((SELECT count(*) FROM credit.record, r WHERE record_id = id), 0::bigint, 'another unit''s head does not read the record');
SELECT tap.raises($$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM r$$, 'not_your_unit', 'nor lists anybody for it');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM r$$, 'the unit that reported does');
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.enter_list('judgment_defaulter', other, 'x') FROM r$$, 'and the office');
SELECT * FROM finish();
ROLLBACK;
