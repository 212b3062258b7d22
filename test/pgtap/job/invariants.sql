-- What credit.check_invariants() promises to see, it sees: each invariant of records, publicity, lists and inquiries is
-- broken on purpose, past every trigger.  Those of other areas are broken in their own files.
BEGIN;
SELECT plan(18);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('i1', '{"_severity":"serious"}')) AS one, tap.confirmed('court', tap.court('i2')) AS two;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.faults('penalty', tap.penalty('i3', '{"CF_NR_FK": "x"}'));
SELECT credit.publish_due();
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', one, 'x') FROM r$$), tap.as('tap_inquirer', $$SELECT credit.check_subject('91360000625912173B', 'approval')$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'nothing is broken yet');
SELECT tap.breaks('copy without publication', 'DELETE FROM credit.publication');
SELECT tap.breaks('publication without copy', 'DELETE FROM credit_public.published_record');
SELECT tap.breaks('public without right', $$UPDATE credit.record SET disclosure = 'internal'$$);
SELECT tap.breaks('closed field published', $$INSERT INTO credit.catalog_field (edition, item, field, disclosure, basis) VALUES ('tap-2016', 'penalty', 'CF_NR', 'internal', 'x')$$);
SELECT tap.breaks('record outside its edition', $$UPDATE credit.record SET decided_on = '2016-01-01'$$);
SELECT tap.breaks('objection mark', 'UPDATE credit_public.published_record SET contested = true');
SELECT tap.breaks('unpublished without ground', 'DELETE FROM credit.publication');
SELECT tap.breaks('due and no candidate', 'DELETE FROM credit.publication; DELETE FROM credit.publish_candidate');
SELECT tap.breaks('withheld and public', $$INSERT INTO credit.withholding (code, record_id, ground, explanation, unit, decided_on) SELECT code, record_id, 'x', 'x', unit, decided_on FROM credit.record$$);
SELECT tap.breaks('confirmed, collection open', $$UPDATE credit.duty SET met_on = NULL WHERE kind = 'collect'$$);
SELECT tap.breaks('duty void and met', $$UPDATE credit.duty SET void_on = met_on, void_reason = 'x' WHERE met_on IS NOT NULL$$);
SELECT tap.breaks('inbox row unaccounted for', 'DELETE FROM credit.fault');
SELECT tap.breaks('entry without basis', 'UPDATE credit.listing SET record_id = NULL');
SELECT tap.breaks('merge circle', $$UPDATE credit.subject SET merged_into = CASE code WHEN '91360000625912173B' THEN credit.unit_of('上饶市生态环境局') ELSE '91360000625912173B' END$$);
SELECT tap.breaks('receipt altered', $$ALTER TABLE credit.inquiry DROP CONSTRAINT inquiry_digest_check; UPDATE credit.inquiry SET answer = '{}'$$);
SELECT tap.breaks('summary differs', 'DELETE FROM credit.summary_change');
SELECT tap.breaks('record and item differ', $$UPDATE credit.record SET act_kind = 'coercion'$$);
SELECT * FROM finish();
ROLLBACK;
