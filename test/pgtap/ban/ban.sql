-- S4 item 11 对拒不履行司法裁判或行政处罚决定、屡犯不改、造成重大损失、严重危害社会秩序的市场主体及其相关责任人,依法依规在规定期限内
-- 实施市场和行业禁入措施,直至永远逐出市场 (R136, R138): the field closes and nothing else does; permanence is a value.
BEGIN;
SELECT plan(55);
ALTER TABLE credit.item_sector DISABLE TRIGGER item_sector_fixed;
INSERT INTO credit.item_sector VALUES ('tap-2016', 'penalty', 'environment');
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('k1', '{"_severity":"serious"}')) AS one, tap.confirmed('penalty', tap.penalty('k2', '{"_severity":"serious","CF_JDRQ":"2025-06-02"}'), true) AS two,
	tap.confirmed('penalty', tap.penalty('k3')) AS general, tap.confirmed('penalty', tap.penalty('k4', '{"_severity":"serious","CF_JDRQ":"2023-06-02"}'), true) AS old,
	tap.confirmed('court', tap.court('k5', '{"code":"91350100M000100Y43","name":"别家公司"}')) AS other;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.impose(record bigint, field text, ground text, until text, permanent boolean) RETURNS text LANGUAGE sql AS $$
	SELECT format('SELECT credit.impose_ban(%s, %L, %L, ''事实'', ''某法第一条'', ''2026-05-11'', %s, %s)', record, field, ground, coalesce(quote_literal(until), 'NULL'), coalesce(permanent::text, 'NULL')) $$;
GRANT EXECUTE ON FUNCTION pg_temp.impose(bigint, text, text, text, boolean) TO PUBLIC;

SELECT tap.act('tap_clerk');
SELECT throws_ok(pg_temp.impose(one, 'environment', 'great_loss', '2029-05-11', false), '42501', NULL, 'a clerk bans nobody') FROM r;
SELECT tap.act('tap_other_head');
SELECT tap.raises(pg_temp.impose(one, 'environment', 'great_loss', '2029-05-11', false), 'not_your_unit', 'nor another unit''s head') FROM r;
SELECT tap.act('tap_head');
SELECT tap.raises(pg_temp.impose(99999999, 'environment', 'great_loss', '2029-05-11', false), 'no_record', 'no record, no ban');
SELECT tap.raises(pg_temp.impose(general, 'environment', 'great_loss', '2029-05-11', false), 'no_basis', 'nor on one that is not grave enough') FROM r;
SELECT tap.raises(pg_temp.impose(one, 'magic', 'great_loss', '2029-05-11', false), 'no_ban_field', 'a field there is not') FROM r;
SELECT tap.raises(pg_temp.impose(one, 'environment', 'great_loss', NULL, false), 'bad_ban_term', 'neither end nor permanence') FROM r;
SELECT tap.raises(pg_temp.impose(one, 'environment', 'great_loss', '2029-05-11', true), 'bad_ban_term', 'both') FROM r;
SELECT tap.raises(pg_temp.impose(one, 'environment', 'great_loss', NULL, NULL), 'bad_ban_term', 'unsaid') FROM r;
SELECT tap.raises(pg_temp.impose(one, 'environment', 'great_loss', 'infinity', false), 'bad_ban_term', 'a far day is not permanence') FROM r;
SELECT tap.raises(pg_temp.impose(one, 'environment', 'great_loss', '2026-05-11', false), 'bad_ban_term', 'an end that is no later than the start') FROM r;
SELECT throws_ok(pg_temp.impose(one, 'environment', 'mood', '2029-05-11', false), '23514', NULL, 'a ground that the clause does not name') FROM r;
SELECT tap.raises(format($$SELECT credit.enter_list('market_ban', %s, 'x')$$, one), 'ban_needed', 'an entry of the list without a ban') FROM r;
SELECT is((SELECT count(*) FROM credit.listing), 0::bigint, 'nothing is half done');

-- 屡犯不改: three in two years; the one of 2023 is too old
SELECT results_eq($$SELECT o.times, o.needed, o.repeated, o.records = ARRAY[two, one, general] FROM r, credit.repeated_offences('91360000625912173B', 'environment') AS o$$,
	'VALUES (3, 3, true, true)', 'the counter: by field, within the window of the rule');
SELECT results_eq($$SELECT times, repeated FROM credit.repeated_offences('91360000625912173B', 'health')$$, 'VALUES (0, false)', 'another field, none');
SELECT results_eq($$SELECT times FROM credit.repeated_offences('91360000625912173B', 'environment', '2025-06-02')$$, 'VALUES (2)', 'as on another day');
SELECT tap.act('tap_office');
SELECT results_eq($$SELECT code::text, sector, times, needed FROM credit.repeat_offender$$, $$VALUES ('91360000625912173B', 'environment', 3, 3)$$, 'and of all subjects at once');
SELECT tap.act();
INSERT INTO credit.rule (name, region, amount, measured_in, valid_during, basis, confidence) VALUES ('repeat.count.environment', '000000', 4, 'count', '[2016-09-01,)', '试行', 'L');
SELECT is_empty('SELECT * FROM credit.repeat_offender', 'the number is a row: with four wanted, three are not enough');
SELECT tap.act('tap_head');
SELECT tap.raises(pg_temp.impose(one, 'environment', 'repeated', '2029-05-11', false), 'not_repeated', 'nor a ground for a ban') FROM r;
SELECT tap.act();
UPDATE credit.rule SET amount = 3 WHERE name = 'repeat.count.environment';

-- and a condition of any list
SELECT tap.as('tap_office', $$INSERT INTO credit.list_repeat VALUES ('serious_offender', 'health', 'S4 item 11') RETURNING 1$$);
SELECT tap.raises($$SELECT tap.as('tap_head', format('SELECT credit.enter_list(''serious_offender'', %s, ''x'')', two)) FROM r$$, 'not_repeated', 'a list may take only who has offended repeatedly in a field');
SELECT tap.as('tap_office', $$INSERT INTO credit.list_repeat VALUES ('serious_offender', 'environment', 'S4 item 11') RETURNING 1$$);
SELECT lives_ok($$SELECT tap.as('tap_head', format('SELECT credit.leave_list(credit.enter_list(''serious_offender'', %s, ''x''), ''error'', ''x'')', two)) FROM r$$, 'or in another that it names');

-- what it closes
CREATE TABLE entry (code text); GRANT ALL ON entry TO PUBLIC;
CREATE TABLE care (code text); GRANT ALL ON care TO PUBLIC;
CREATE TABLE permit (code text, matter bigint); GRANT ALL ON permit TO PUBLIC;
SELECT credit.guard_table('entry', 'code', 'entry_environment', 'flag'), credit.guard_table('care', 'code', 'entry_care', 'refuse'), credit.guard_table('permit', 'code', 'permit', 'refuse');
CREATE TEMP TABLE b AS SELECT tap.as('tap_head', pg_temp.impose(one, 'environment', 'repeated', '2029-05-11', false))::bigint AS id FROM r;
GRANT SELECT ON b TO PUBLIC;
SELECT tap.raises($$SELECT tap.as('tap_head', pg_temp.impose(one, 'care', 'great_loss', '2029-05-11', false)) FROM r$$, 'ban_stands', 'one document founds one ban');
SELECT results_eq('SELECT field, status, starts_on, ends_on, permanent, until FROM credit.ban_now', $$VALUES ('environment', 'in_force', DATE '2026-05-11', DATE '2029-05-11', false, DATE '2029-05-11')$$, 'a ban with an end');
SELECT results_eq('SELECT measure, effect, matter_kinds, ban_field FROM credit.measure_now', $$VALUES ('market_ban', 'cancel', '{entry_environment}'::text[], 'environment')$$, 'is one measure, on the matters of its field');
SELECT tap.raises($$INSERT INTO entry VALUES ('91360000625912173B')$$, 'subject_restricted', 'which the guard refuses, whatever the mode of the kind');
SELECT lives_ok($$INSERT INTO care VALUES ('91360000625912173B')$$, 'another field is open');
SELECT lives_ok($$INSERT INTO permit VALUES ('91360000625912173B', NULL)$$, 'and so is what is no entry to the field');
SELECT lives_ok($$INSERT INTO entry VALUES ('91350100M000100Y43')$$, 'and the field to others');
-- objection, repair, court: as with any entry
SELECT tap.objection(one) AS o FROM r \gset
SELECT is((SELECT status FROM credit.ban_now), 'suspended', 'an objection suspends it');
SELECT lives_ok($$INSERT INTO entry VALUES ('91360000625912173B')$$, 'and its effect');
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'rejected', 'x')$$, :o));
SELECT tap.raises($$INSERT INTO entry VALUES ('91360000625912173B')$$, 'subject_restricted', 'rejected, it is back');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.note_ban_appeal(99999999, 'court', '(2026)赣行初1号', '2026-05-11')$$, 'no_ban', 'an appeal against no ban');
SELECT tap.raises($$SELECT credit.note_ban_appeal(id, 'court', '(2026)赣行初1号', '2026-05-12') FROM b$$, 'future_date', 'nor of a day to come');
CREATE TEMP TABLE a AS SELECT credit.note_ban_appeal(id, 'court', '(2026)赣行初1号', '2026-05-11') AS id FROM b;
SELECT tap.raises($$SELECT credit.note_ban_appeal(id, 'court', '(2026)赣行初1号', '2026-05-11') FROM b$$, 'ban_appeal_open', 'once at a time');
SELECT is((SELECT status FROM credit.ban_now), 'in_force', 'it goes on meanwhile');
SELECT throws_ok('SELECT credit.decide_ban_appeal(id, $$revoked$$, $$ $$) FROM a', '23514', NULL, 'no outcome without its document');
SELECT tap.raises($$SELECT credit.decide_ban_appeal(id, 'shortened', '(2026)赣行初1号', '2030-01-01') FROM a$$, 'bad_ban_term', 'longer is not shortened');
SELECT lives_ok($$SELECT credit.decide_ban_appeal(id, 'shortened', '(2026)赣行初1号', '2027-05-11') FROM a$$, 'shortened by a court');
SELECT tap.raises($$SELECT credit.decide_ban_appeal(id, 'stands', 'x') FROM a$$, 'no_ban_appeal', 'decided once');
SELECT results_eq('SELECT ends_on, until, appeal_outcome FROM credit.ban_now', $$VALUES (DATE '2027-05-11', DATE '2027-05-11', 'shortened')$$, 'ban and entry agree');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-05-11';
SELECT results_eq('SELECT status, ended_by FROM credit.ban_now', $$VALUES ('ended', 'term')$$, 'and it ends on its day, by nobody''s act');
SET LOCAL pg_credit.today = '2026-05-12';

-- permanence
CREATE TEMP TABLE p AS SELECT tap.as('tap_office', format($$SELECT credit.impose_ban(%s, 'market', 'refused', '拒不履行', '某法', '2026-05-12', NULL, true)$$, other))::bigint AS id FROM r;
GRANT SELECT ON p TO PUBLIC;
SELECT results_eq($$SELECT permanent, ends_on, until FROM credit.ban_now WHERE ban_id = (SELECT id FROM p)$$, 'VALUES (true, NULL::date, NULL::date)', 'permanent: a value, no day');
SELECT tap.raises($$INSERT INTO care VALUES ('91350100M000100Y43')$$, 'subject_restricted', 'the whole market: every field is closed');
SELECT matches((SELECT detail FROM credit.guard_verdict('91350100M000100Y43', 'entry_care', 'refuse', NULL)), 'until ever', 'and the refusal says so');
SET LOCAL pg_credit.today = '2126-05-12';
SELECT is((SELECT status FROM credit.ban_now WHERE permanent), 'in_force', 'a hundred years on');
SET LOCAL pg_credit.today = '2026-05-12';
SELECT tap.act('tap_office');
CREATE TEMP TABLE q AS SELECT credit.note_ban_appeal(id, 'reconsideration', '饶复〔2026〕1号', '2026-05-12') AS id FROM p;
SELECT lives_ok($$SELECT credit.decide_ban_appeal(id, 'revoked', '饶复决〔2026〕1号') FROM q$$, 'revoked on reconsideration');
SELECT results_eq('SELECT status, ended_by FROM credit.ban_now WHERE permanent', $$VALUES ('ended', 'basis_withdrawn')$$, 'it has ended, and stays on record as what it was');
SELECT lives_ok($$INSERT INTO care VALUES ('91350100M000100Y43')$$, 'and the market is open');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.end_ban(99999999, 'court', 'x')$$, 'no_ban', 'no such ban to end');
SELECT lives_ok($$SELECT credit.end_ban(id, 'court', '裁定停止执行', '(2026)赣行初2号') FROM b$$, 'the unit ends its own');
SELECT is((SELECT status FROM credit.ban_now WHERE field = 'environment'), 'ended', 'at once');
SELECT tap.act();
SELECT throws_ok('DELETE FROM credit.ban', 'UC402', NULL, 'no ban is deleted');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('ban and entry differ', 'UPDATE credit.ban SET record_id = record_id + 1');
SELECT tap.breaks('entry of bans without a ban', $$INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during)
	SELECT code, 'market_ban', record_id, 'x', unit, '2026-05-12', '[2026-05-12,)' FROM credit.record WHERE document_no = 'k2'$$);
SELECT * FROM finish();
ROLLBACK;
