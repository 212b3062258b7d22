-- S4 item 1(2) 信用修复型; item 13 作出信用承诺: the commitment of a repair is in the register of commitments, from the application or one that
-- is named; without it nothing is approved, and its breach takes the effect of every repair that rests on it (R110).
BEGIN;
SELECT plan(24);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('g1', '{"CF_JDRQ":"2026-01-06"}'), true) AS one,
	tap.confirmed('penalty', tap.penalty('g2', '{"CF_JDRQ":"2026-01-06"}'), true) AS two, tap.confirmed('penalty', tap.penalty('g3', '{"CF_JDRQ":"2026-01-06"}'), true) AS three;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.letter(change jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
	SELECT '{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"法定代表人","signed_on":"2026-05-11"}'::jsonb || change $$;
CREATE FUNCTION pg_temp.apply(record bigint, commitment jsonb) RETURNS bigint LANGUAGE sql AS $$
	SELECT tap.as('tap_office', format('SELECT credit.apply_repair(%s, %L)', record,
		jsonb_build_object('duty_fulfilled', '缴清', 'conduct_corrected', '整改', 'harm_removed', '致歉', 'commitment', commitment)))::bigint $$;
CREATE FUNCTION pg_temp.verify(repair bigint, step text) RETURNS void LANGUAGE sql AS $$ SELECT tap.as('tap_clerk', format('SELECT credit.verify_repair(%s, ARRAY[%L], true)', repair, step)) $$;
CREATE TEMP TABLE p AS SELECT pg_temp.apply(one, '"当众承诺不再超标"') AS one FROM r;
GRANT SELECT ON p TO PUBLIC;
SELECT tap.as('tap_clerk', format('SELECT credit.verify_repair(%s, %L, false, %L)', one, '{commitment}', '未盖章')) FROM p;
SELECT is((SELECT count(*) FROM credit.commitment), 0::bigint, 'what is not found good is no commitment');
SELECT pg_temp.verify(one, step) FROM p, unnest('{duty_fulfilled,conduct_corrected,harm_removed,commitment}'::text[]) AS step;
SELECT results_eq('SELECT commitment_kind, template, reason, content ->> $$further$$, content ->> $$truth$$, unit = (SELECT unit FROM credit.repair), made_on FROM credit.commitment',
	$$SELECT 'repair', 'letter_repair', '信用修复 ' || one, '当众承诺不再超标', '承诺', true, DATE '2026-05-11' FROM p$$, 'verified, it is a commitment of kind repair, received by the unit');
SELECT results_eq('SELECT repairs FROM credit.commitment_now', 'SELECT ARRAY[one] FROM p', 'for this repair');
SELECT is((SELECT count(*) FROM credit.record WHERE act_kind = 'commitment'), 1::bigint, 'part of the credit record as every commitment');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'commitment_review'), 1::bigint, 'and reviewed as every one');
SELECT pg_temp.verify(one, 'commitment') FROM p;
SELECT is((SELECT count(*) FROM credit.commitment), 1::bigint, 'verified twice, it is one');
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.make_commitment('91360000625912173B', 'repair', 'letter_repair', '2017', pg_temp.letter(), 'x', repair_id => one) FROM p$$, 'repair_has_commitment', 'nor is another made for it');
SELECT tap.act();
-- one that is named, and a letter as signed
ALTER TABLE p ADD two bigint, ADD three bigint;
UPDATE p SET two = pg_temp.apply(r.two, to_jsonb((SELECT commitment_no FROM credit.commitment))), three = pg_temp.apply(r.three, pg_temp.letter('{"lawful":"不承诺"}')) FROM r;
SELECT pg_temp.verify(two, step) FROM p, unnest('{duty_fulfilled,conduct_corrected,harm_removed,commitment}'::text[]) AS step;
SELECT results_eq('SELECT repairs FROM credit.commitment_now', 'SELECT ARRAY[one, two] FROM p', 'one commitment may stand for two repairs, when it is named');
SELECT tap.raises('SELECT pg_temp.verify(three, $$commitment$$) FROM p', 'letter_faults', 'a letter that does not say everything is none');
SELECT tap.as('tap_office', format('SELECT credit.prove_repair(%s, %L, %L)', three, 'commitment', 'CN-20260511-999999')) FROM p;
SELECT tap.raises('SELECT pg_temp.verify(three, $$commitment$$) FROM p', 'repair_commitment_unfit', 'nor one that is not there');
SELECT tap.as('tap_office', format('SELECT credit.prove_repair(%s, %L, %L)', three, 'commitment', pg_temp.letter())) FROM p;
SELECT pg_temp.verify(three, step) FROM p, unnest('{duty_fulfilled,conduct_corrected,harm_removed,commitment}'::text[]) AS step;
SELECT is((SELECT content ->> 'signed_by' FROM credit.commitment JOIN credit.commitment_repair USING (code, commitment_id), p WHERE repair_id = three), '法定代表人', 'the letter is kept as signed');
-- without it there is no approval
ALTER TABLE credit.commitment_repair DISABLE TRIGGER USER;
CREATE TEMP TABLE kept AS SELECT * FROM credit.commitment_repair;
DELETE FROM credit.commitment_repair WHERE repair_id = (SELECT three FROM p);
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.decide_repair(three, $$approved$$, $$x$$) FROM p', 'repair_commitment_missing', 'no repair is approved without its commitment');
SELECT tap.act();
INSERT INTO credit.commitment_repair SELECT k.* FROM kept AS k, p WHERE repair_id = three;
ALTER TABLE credit.commitment_repair ENABLE TRIGGER USER;
SELECT tap.as('tap_head', format('SELECT credit.decide_repair(%s, %L, %L)', x, 'approved', 'x')) FROM p, unnest(ARRAY[one, three]) AS x;
SELECT set_eq('SELECT repair_id FROM credit.repair WHERE outcome = $$approved$$', 'SELECT unnest(ARRAY[one, three]) FROM p', 'with it they are');
SELECT tap.breaks('repair without commitment', 'DELETE FROM credit.commitment_repair');
-- and its breach ends both that rest on it, the one approved and the one that is not yet
SELECT tap.as('tap_clerk', format('SELECT credit.review_commitment(%s, %L, %L)', commitment_id, 'broken', '再次超标')) FROM credit.commitment_repair JOIN p ON repair_id = two;
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.decide_repair(two, $$approved$$, $$x$$) FROM p', 'repair_commitment_missing', 'one that was broken before the decision does not carry it');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.repair WHERE broken_on IS NOT NULL), 0::bigint, 'a finding alone ends nothing');
SELECT tap.as('tap_clerk', format('SELECT credit.review(%s)', record_id)) FROM credit.breach_now;
SELECT tap.as('tap_head', format('SELECT credit.confirm(%s)', record_id)) FROM credit.breach_now;
SELECT set_eq('SELECT repair_id FROM credit.repair WHERE broken_on IS NOT NULL', 'SELECT one FROM p', 'confirmed, it ends the repair that rested on it, and no other');
SELECT tap.as('tap_office', format('SELECT credit.prove_repair(%s, %L, %L)', two, 'duty_fulfilled', 'x')) FROM p;
-- who does not see the repair does not see what it rests on
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT FROM credit.commitment_repair', 'another unit sees nothing of it');
SELECT tap.act('tap_clerk');
SELECT is((SELECT count(*) FROM credit.commitment_repair), 3::bigint, 'the unit does');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.commitment_repair SET unit = unit', 'UC402', NULL, 'what a repair rests on is not edited');
SELECT throws_ok('DELETE FROM credit.commitment_repair', 'UC402', NULL, 'nor taken away');
-- a letter must be in force
UPDATE credit.template SET valid_during = '[2017-07-01,2026-01-01)' WHERE template = 'letter_repair';
SELECT tap.as('tap_head', format('SELECT credit.decide_repair(%s, %L, %L)', two, 'refused', 'x')) FROM p;
CREATE TEMP TABLE q AS SELECT pg_temp.apply(two, '"再承诺"') AS id FROM r;
SELECT tap.raises('SELECT pg_temp.verify(id, $$commitment$$) FROM q', 'repair_commitment_missing', 'without a letter in force there is nothing to sign');
SELECT is((SELECT count(*) FROM credit.commitment WHERE commitment_kind = 'repair'), 2::bigint, 'and nothing half done');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
