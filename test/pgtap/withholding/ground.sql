-- S0 art 18 应公开的行政许可、行政处罚信息; 政府信息公开条例 art 14, 15: what should be public and is not has a
-- ground, decided by somebody, until a day, and is looked at again; a trade secret is withheld by field (R063).
BEGIN;
SELECT plan(33);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('g1')) AS secret, tap.confirmed('penalty', tap.penalty('g2')) AS field, tap.confirmed('penalty', tap.penalty('g3')) AS other,
	tap.confirmed('court', tap.court('g4')) AS court;
GRANT SELECT ON r TO PUBLIC;
CREATE FUNCTION pg_temp.public() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(document_no, ' ' ORDER BY document_no) FROM credit_public.published_record WHERE act_kind = 'penalty' $$;
CREATE FUNCTION pg_temp.duties(id bigint) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', channel, due_on, coalesce(void_reason, CASE WHEN met_on IS NULL THEN 'open' ELSE 'met' END)), ', ' ORDER BY channel, duty_id) FROM credit.duty WHERE record_id = id AND kind = 'publish' $$;
-- before it was public
SELECT tap.act('tap_head');
SELECT tap.raises(format($$SELECT credit.withhold(%s, 'because', 'x')$$, secret), 'no_ground', 'a ground is one of the table') FROM r;
SELECT tap.raises(format($$SELECT credit.withhold(%s, 'expired', 'x')$$, secret), 'no_ground', 'that a period is over is not for anybody to say') FROM r;
SELECT tap.raises(format($$SELECT credit.withhold(%s, 'minor_offence', 'x', 'CF_SY')$$, secret), 'no_ground', 'a ground for records covers no field') FROM r;
SELECT tap.raises(format($$SELECT credit.withhold(%s, 'trade_secret', 'x', 'CF_XX')$$, secret), 'no_such_field', 'a field is one of the template') FROM r;
SELECT tap.raises($$SELECT credit.withhold(0, 'trade_secret', 'x')$$, 'no_record', 'of a record that there is');
SELECT throws_ok(format($$SELECT credit.withhold(%s, 'trade_secret', ' ')$$, secret), '23514', NULL, 'and is explained') FROM r;
SELECT lives_ok(format($$SELECT credit.withhold(%s, 'trade_secret', '配方', valid_until => '2026-06-30')$$, secret), 'the head of the unit withholds') FROM r;
SELECT tap.raises(format($$SELECT credit.withhold(%s, 'privacy', 'x')$$, secret), 'withheld_already', 'once is enough') FROM r;
SELECT tap.act('tap_other_head');
SELECT tap.raises(format($$SELECT credit.withhold(%s, 'trade_secret', 'x')$$, other), 'not_your_unit', 'the head of another does not') FROM r;
SELECT tap.act('tap_clerk');
SELECT throws_ok(format($$SELECT credit.withhold(%s, 'trade_secret', 'x')$$, other), '42501', NULL, 'nor does a clerk') FROM r;
SELECT tap.act();
SELECT is(pg_temp.duties(secret), 'own_site 2026-05-14 trade_secret, province_site 2026-05-14 trade_secret', 'the duty to publish falls away, with the ground') FROM r;
SELECT credit.publish_due();
SELECT is(pg_temp.public(), 'g2 g3', 'it is not published');
SELECT results_eq('SELECT ground, decided_by, valid_until, review_on FROM credit.withholding', $$VALUES ('trade_secret'::text, 'tap_head'::name, DATE '2026-06-30', DATE '2027-05-11')$$,
	'who decided, until when, and when it is looked at again');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
-- after it was public
SELECT tap.as('tap_office', format($$SELECT credit.withhold(%s, 'security_stability', '稳定')$$, other)) FROM r;
SELECT is(pg_temp.public(), 'g2', 'what was public leaves at once');
SELECT is((SELECT string_agg(channel || ' ' || withdrawn_why, ', ' ORDER BY channel) FROM credit.publication WHERE record_id = (SELECT other FROM r)), 'own_site withheld, province_site withheld', 'as withheld');
SELECT is(credit.publish_due(), 0::bigint, 'and does not come back');
-- a field
CREATE TEMP TABLE f AS SELECT tap.as('tap_head', format($$SELECT credit.withhold(%s, 'trade_secret', '工艺', 'CF_SY')$$, field))::bigint AS id FROM r; GRANT SELECT ON f TO PUBLIC;
SELECT results_eq($$SELECT cf_wsh::text, cf_sy::text, cf_nr::text FROM credit_public.penalty$$, $$VALUES ('g2', NULL, '罚款2万元')$$, 'a field leaves, the rest stays');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.as('tap_head', format($$SELECT credit.end_withholding(%s, '已公开')$$, id)) FROM f;
SELECT results_eq($$SELECT cf_wsh::text, cf_sy::text FROM credit_public.penalty$$, $$VALUES ('g2', '超标')$$, 'and comes back when the ground is gone');
SELECT tap.act('tap_head');
SELECT tap.raises(format($$SELECT credit.end_withholding(%s, 'x')$$, id), 'no_withholding', 'which happens once') FROM pg_temp.f;
SELECT tap.act();
-- a field withheld before publication
SELECT tap.as('tap_head', format($$SELECT credit.withhold(%s, 'trade_secret', '工艺', 'CF_NR')$$, tap.confirmed('penalty', tap.penalty('g5'))));
SELECT credit.publish_due();
SELECT results_eq($$SELECT cf_nr::text FROM credit_public.penalty WHERE cf_wsh = 'g5'$$, 'VALUES (NULL::text)', 'a field withheld beforehand never appears');
-- its day
SET LOCAL pg_credit.today = '2026-06-30';
SELECT is(credit.end_due_withholdings(), 0::bigint, 'the last day counts');
SET LOCAL pg_credit.today = '2026-07-01';
SELECT is(credit.end_due_withholdings(), 1::bigint, 'the next day it is over');
SELECT is(pg_temp.duties(secret), 'own_site 2026-05-14 trade_secret, own_site 2026-07-10 open, province_site 2026-05-14 trade_secret, province_site 2026-07-10 open', 'with a clock of its own') FROM r;
SELECT credit.publish_due();
SELECT is(pg_temp.public(), 'g1 g2 g5', 'and it is published');
SELECT is(pg_temp.duties(secret), 'own_site 2026-05-14 trade_secret, own_site 2026-07-10 met, province_site 2026-05-14 trade_secret, province_site 2026-07-10 met', 'which meets the new duty only') FROM r;
-- the office ends what it withheld; what was public before comes back
SELECT tap.as('tap_office', format($$SELECT credit.end_withholding(withholding_id, '情况已变') FROM credit.withholding WHERE record_id = %s$$, other)) FROM r;
SELECT is(credit.publish_due(), 2::bigint, 'what was withheld after publication is published again');
SELECT is(pg_temp.public(), 'g1 g2 g3 g5', 'on every channel');
-- the review
SELECT is(tap.as('tap_head', $$SELECT credit.review_withholding(withholding_id, '仍属商业秘密') FROM credit.withholding WHERE field = 'CF_NR'$$)::date, DATE '2027-07-01', 'a review sets the next one');
SET LOCAL pg_credit.today = '2027-07-02';
SELECT results_eq($$SELECT ground::text, fields, review_overdue, ended FROM credit_report.withholding WHERE ground = 'trade_secret'$$, $$VALUES ('trade_secret', 1, 1, 2)$$, 'a review that is overdue is seen');
SELECT throws_ok('DELETE FROM credit.withholding', 'UC402', NULL, 'a ground is never deleted');
SET LOCAL pg_credit.today = '2026-07-01';
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
