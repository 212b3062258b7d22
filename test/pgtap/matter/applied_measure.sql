-- S0 方案 四(三) 对照惩戒措施进行相应惩戒: for a flagged subject the handler records which measure was applied, or why none,
-- before the matter is decided, since the entry binds, and only measures that are in force for this subject and this
-- kind of matter (R154, R134, R147).
BEGIN;
SELECT plan(30);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('a1')) AS one, tap.confirmed('penalty', tap.penalty('a2', '{"_severity":"serious"}')) AS two;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', one, 'x') FROM r$$);
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.open_matter('91360000625912173B', 'permit', '排污许可') AS id, credit.open_matter('91360000625912173B', 'energy', '节能考核') AS energy, credit.open_matter('91350100M000100Y43', 'permit', '他人') AS other;
GRANT SELECT ON m TO PUBLIC;
CREATE FUNCTION pg_temp.handle(id bigint, code text) RETURNS void LANGUAGE sql AS $$
	SELECT credit.check_subject(code, 'approval', id, 'accept'), credit.move_matter(id, 'accepted'), credit.check_subject(code, 'approval', id, 'handle'), credit.move_matter(id, 'handled') $$;
SELECT pg_temp.handle(id, '91360000625912173B'), pg_temp.handle(energy, '91360000625912173B'), pg_temp.handle(other, '91350100M000100Y43') FROM m;
SELECT lives_ok('SELECT credit.move_matter(other, $$refused$$) FROM m', 'a subject on no list needs nothing recorded');
SELECT tap.raises('SELECT credit.move_matter(id, $$refused$$) FROM m', 'measure_not_recorded', 'refusing is a decision too');
SELECT tap.raises('SELECT credit.apply_measure(id, $$limit_bond$$) FROM m', 'measure_not_in_force', 'a measure for another kind of matter is none here');
SELECT tap.raises('SELECT credit.apply_measure(id, $$no_measure$$) FROM m', 'measure_not_in_force', 'nor is one that there is not');
SELECT tap.raises('SELECT credit.apply_measure(id, $$green_channel$$) FROM m', 'measure_not_in_force', 'nor a reward that no red list gives');
SELECT tap.raises('SELECT credit.apply_measure(999999, $$limit_permit$$)', 'no_matter', 'nor for no matter');
SELECT tap.raises('SELECT credit.waive_measures(id, $$ $$) FROM m', 'reason_missing', 'none applied needs a reason');
SELECT tap.raises('SELECT credit.waive_measures(other, $$x$$) FROM m', 'matter_over', 'what is decided is decided');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.apply_measure(id, $$limit_permit$$) FROM m', 'not_your_unit', 'another unit records nothing');
SELECT tap.act('tap_clerk');
SELECT is(credit.apply_measure(id, 'limit_permit', '压减许可量'), 1::bigint, 'applied, for one entry') FROM m;
SELECT results_eq('SELECT measure, reason, decided_by, decided_on, l.list_kind FROM credit.matter_measure AS a JOIN credit.listing AS l ON l.code = a.listing_code AND l.listing_id = a.listing_id, m WHERE a.matter_id = id',
	$$VALUES ('limit_permit', '压减许可量', 'tap_clerk'::name, DATE '2026-05-11', 'judgment_defaulter')$$, 'what, why, who, when, by which entry');
-- a second entry asks for its own
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', two, 'x') FROM r$$);
SELECT tap.raises('SELECT credit.move_matter(id, $$refused$$) FROM m', 'measure_not_recorded', 'a new entry is not covered');
SELECT is(credit.apply_measure(id, 'limit_permit'), 2::bigint, 'applied again: for both') FROM m;
SELECT tap.raises('SELECT credit.waive_measures(id, $$x$$) FROM m', 'nothing_to_waive', 'nothing is left to waive');
-- under objection nothing is applied, and what binds again asks anew
SELECT tap.act();
CREATE TEMP TABLE o AS SELECT tap.objection(one) AS one, tap.objection(two) AS two FROM r;
GRANT SELECT ON o TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.apply_measure(id, $$limit_permit$$) FROM m', 'measure_not_in_force', 'suspended: not applied');
SELECT tap.raises('SELECT credit.waive_measures(energy, $$x$$) FROM m', 'nothing_to_waive', 'nor is there anything to waive');
SELECT tap.as('tap_head', $$SELECT credit.decide_objection(one, 'rejected', 'x') FROM o$$);
SELECT tap.raises('SELECT credit.move_matter(id, $$refused$$) FROM m', 'measure_not_recorded', 'what was applied before the suspension does not cover it');
SELECT is(credit.waive_measures(id, '许可到期,不再续展'), 1::bigint, 'why none') FROM m;
SELECT lives_ok('SELECT credit.move_matter(id, $$refused$$) FROM m', 'recorded: decided');
SELECT tap.raises('SELECT credit.apply_measure(id, $$limit_permit$$) FROM m', 'matter_over', 'nothing is added afterwards');
-- flagged kinds: energy
SELECT tap.raises('SELECT credit.move_matter(energy, $$approved$$) FROM m', 'measure_not_recorded', 'a kind that is only flagged needs the record too');
SELECT is(credit.apply_measure(energy, 'key_supervision', '加密检查'), 1::bigint, 'key supervision') FROM m;
SELECT lives_ok('SELECT credit.move_matter(energy, $$approved$$) FROM m', 'then it is approved, without a sign-off');
SELECT tap.act();
SELECT throws_ok($$UPDATE credit.matter_measure SET measure = NULL$$, 'UC402', NULL, 'what was recorded is not changed');
SELECT throws_ok($$INSERT INTO credit.matter_measure (code, matter_id, listing_code, listing_id, unit, decided_by, decided_on, decided_at) SELECT code, matter_id, listing_code, listing_id, unit, decided_by, decided_on, decided_at FROM credit.matter_measure LIMIT 1$$, '23514', NULL, 'neither measure nor reason is no record');
-- rewards: the green channel of a red list, recorded the same way
SELECT tap.confirmed('penalty', tap.penalty('a3', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"守信公司"}'));
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during, listed_by)
VALUES ('91350100M000100Y43', 'tax_credit_a', 'A级', credit.unit_of('上饶市生态环境局'), '2026-05-01', '[2026-05-01,)', 'x');
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE w AS SELECT credit.open_matter('91350100M000100Y43', 'permit', '守信者') AS id;
SELECT is(credit.apply_measure(id, 'green_channel', '容缺受理'), 1::bigint, 'a reward is recorded') FROM w;
SELECT pg_temp.handle(id, '91350100M000100Y43') FROM w;
SELECT lives_ok('SELECT credit.move_matter(id, $$approved$$) FROM w', 'and needs nobody''s signature');
-- who reads it
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.matter_measure', 'another unit does not read them');
SELECT tap.act('tap_office');
SELECT isnt_empty('SELECT * FROM credit.matter_measure', 'the office does');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
