-- S4 item 13 及时停止公示; S0 方案 三(四): what is repaired, withdrawn or superseded leaves publicity
-- in the same transaction; a contested record is marked; the maximum period ends it (R054, R076).
BEGIN;
SELECT plan(23);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('w1')) AS withdrawn, tap.confirmed('penalty', tap.penalty('w2')) AS superseded, tap.confirmed('penalty', tap.penalty('w3', '{"CF_JDRQ":"2026-01-06"}')) AS repaired,
	tap.confirmed('penalty', tap.penalty('w4')) AS contested, tap.confirmed('penalty', tap.penalty('w5', '{"_severity":"minor"}')) AS minor, tap.confirmed('permit', tap.permit('w6')) AS permit;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.publish_due();
CREATE FUNCTION pg_temp.public() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(document_no || CASE WHEN contested THEN '!' ELSE '' END, ' ' ORDER BY document_no) FROM credit_public.published_record $$;
CREATE FUNCTION pg_temp.left_why(id bigint) RETURNS text LANGUAGE sql AS $$ SELECT string_agg(channel || ' ' || coalesce(withdrawn_why, '-'), ', ' ORDER BY channel) FROM credit.publication WHERE record_id = id $$;
SELECT is(pg_temp.public(), 'w1 w2 w3 w4 w5 w6', 'all are public');
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(withdrawn, '复议撤销') FROM r$$);
SELECT is(pg_temp.public(), 'w2 w3 w4 w5 w6', 'withdrawn: gone at once');
SELECT is(pg_temp.left_why(withdrawn), 'own_site withdrawn, province_site withdrawn', 'from every channel, with the reason') FROM r;
SELECT tap.confirmed('penalty', tap.penalty('w2', jsonb_build_object('_corrects', superseded, 'CF_NR_FK', '1.00'))) FROM r;
SELECT is(pg_temp.public(), 'w3 w4 w5 w6', 'superseded: gone at once');
SELECT is(pg_temp.left_why(superseded), 'own_site corrected, province_site corrected', 'as corrected') FROM r;
SELECT is(credit.publish_due(), 2::bigint, 'the correction is published in its turn');
SELECT is((SELECT (document ->> 'CF_NR_FK') FROM credit_public.published_record WHERE document_no = 'w2'), '1.00', 'with its own contents');
CREATE TEMP TABLE p AS SELECT tap.repair(repaired) AS id FROM r;
SELECT is(pg_temp.public(), 'w2 w3 w4 w5 w6', 'an application for repair changes nothing');
SELECT tap.approve(id) FROM p;
SELECT is(pg_temp.public(), 'w2 w4 w5 w6', 'its approval does, at once');
SELECT is(pg_temp.left_why(repaired), 'own_site repaired, province_site repaired', 'as repaired') FROM r;
SELECT is(credit.publish_due(), 0::bigint, 'and it does not come back');
CREATE TEMP TABLE o AS SELECT tap.objection(contested, '已整改') AS id FROM r;
SELECT is(pg_temp.public(), 'w2 w4! w5 w6', 'contested: public with its mark (holes 12)');
SELECT is((SELECT yybj FROM credit_public.penalty WHERE cf_wsh = 'w4'), true, 'the mark is a column');
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'rejected', '属实')$$, id)) FROM o;
SELECT is(pg_temp.public(), 'w2 w4 w5 w6', 'decided: the mark goes');
-- the maximum period: three months for a minor one, a year for a general one, none for a permit
SET LOCAL pg_credit.today = '2026-08-05';
SELECT is(credit.withdraw_expired(), 0::bigint, 'the day before: nothing');
SET LOCAL pg_credit.today = '2026-08-06';
SELECT is(credit.withdraw_expired(), 2::bigint, 'the job takes off what has reached its maximum');
SELECT is(pg_temp.public() || ' ' || pg_temp.left_why(minor), 'w2 w4 w6 own_site expired, province_site expired', 'as expired') FROM r;
SELECT is(credit.publish_due(), 0::bigint, 'and it does not come back either');
SET LOCAL pg_credit.today = '2030-01-01';
SELECT credit.withdraw_expired();
SELECT is(pg_temp.public(), 'w6', 'a permit stays');
SELECT is((SELECT count(*) FROM credit.record WHERE state = 'confirmed'), 5::bigint, 'the records are all there: repaired and expired ones too (R112)');
SELECT is_empty('SELECT * FROM credit.publication AS p WHERE withdrawn_on IS NULL AND NOT EXISTS (SELECT FROM credit_public.published_record AS c WHERE (c.code, c.record_id) = (p.code, p.record_id))', 'copy and register agree: nothing is missing');
SELECT is_empty('SELECT * FROM credit_public.published_record AS c WHERE NOT EXISTS (SELECT FROM credit.publication AS p WHERE (c.code, c.record_id) = (p.code, p.record_id) AND withdrawn_on IS NULL)', 'nor is anything left over');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
