-- 行政处罚法(2021) art 48 三日内撤回; S4 item 13 停止公示; S0 art 18: what is owed to a channel ends with the record,
-- and says why; a withdrawal has its own clock.
BEGIN;
SELECT plan(14);
CREATE FUNCTION pg_temp.ends(doc text, kind text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', nullif(m.channel, ''), m.status, m.void_reason), ', ' ORDER BY m.channel) FROM credit_report.my_duty AS m WHERE m.document_no = doc AND m.duty = kind $$;
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('e1')) AS withdrawn, tap.confirmed('penalty', tap.penalty('e2', '{"CF_JDRQ":"2026-02-06"}')) AS repaired,
	tap.confirmed('penalty', tap.penalty('e3', '{"_severity":"minor"}')) AS expired, tap.confirmed('penalty', tap.penalty('e4')) AS corrected,
	tap.confirmed('penalty', tap.penalty('e5')) AS upheld;
GRANT SELECT ON r TO PUBLIC;
SELECT is(pg_temp.ends('e1', 'publish'), 'own_site open, province_site open', 'confirmed, not yet on any channel');
-- withdrawn before it was ever public
SELECT tap.raises($$SELECT tap.as('tap_head', 'SELECT credit.withdraw_record(withdrawn, ''撤销'', ''2026-05-12'') FROM r')$$, 'bad_revocation', 'a decision is not revoked tomorrow');
SELECT tap.raises($$SELECT tap.as('tap_head', 'SELECT credit.withdraw_record(withdrawn, ''撤销'', ''2026-05-05'') FROM r')$$, 'bad_revocation', 'nor before it was made');
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(withdrawn, '撤销', '2026-05-07') FROM r$$);
SELECT is(pg_temp.ends('e1', 'publish'), 'own_site void withdrawn, province_site void withdrawn', 'withdrawn: nothing is owed to a channel');
SELECT results_eq($$SELECT starts_on, due_on, met_on, status::text FROM credit_report.my_duty WHERE document_no = 'e1' AND duty = 'withdraw'$$,
	$$VALUES (DATE '2026-05-07', DATE '2026-05-11', DATE '2026-05-11', 'on_time')$$, 'three working days from the revocation, the make-up Saturday among them: the last day');
SELECT tap.repair(repaired) AS p FROM r \gset
SELECT tap.approve(:p);
SELECT is(pg_temp.ends('e2', 'publish'), 'own_site void repaired, province_site void repaired', 'repaired before it was public: the same');
SELECT tap.confirmed('penalty', tap.penalty('e4', jsonb_build_object('_corrects', corrected, 'CF_NR_FK', '1.00'))) FROM r;
SELECT is((SELECT string_agg(DISTINCT void_reason, ' ') FROM credit.duty JOIN r ON record_id = corrected WHERE kind = 'publish'), 'superseded', 'a corrected one owes nothing, its correction does');
SELECT tap.objection(upheld, '不实') AS o FROM r \gset
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'upheld_withdrawn', '不实')$$, :o));
SELECT is(pg_temp.ends('e5', 'withdraw') || ', ' || pg_temp.ends('e5', 'objection'), 'on_time, on_time', 'an objection upheld withdraws, and its clock is met at once');
-- withdrawn too late: the fourth working day
SELECT tap.as('tap_head', format($$SELECT credit.withdraw_record(%s, '撤销', '2026-05-06')$$, tap.confirmed('penalty', tap.penalty('e6'))));
SELECT is(pg_temp.ends('e6', 'withdraw'), 'late', 'a day later it is late');
-- before art 48 came there was no clock
SELECT tap.as('tap_head', format($$SELECT credit.withdraw_record(%s, '撤销', '2021-07-14')$$, tap.confirmed('penalty', tap.penalty('e7', '{"CF_JDRQ":"2021-06-01"}'))));
SELECT is(pg_temp.ends('e7', 'withdraw'), NULL, 'before 15 July 2021 no rule, no duty');
-- the period of publicity passes before any channel carried it
SET LOCAL pg_credit.today = '2026-08-07';
SELECT is(pg_temp.ends('e3', 'publish'), 'own_site overdue, province_site overdue', 'never published');
SELECT credit.publish_due();
SELECT is(pg_temp.ends('e3', 'publish'), 'own_site void expired, province_site void expired', 'its period has passed: void, and the reason stays');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT is_empty($$SELECT * FROM credit.duty WHERE void_on IS NOT NULL AND met_on IS NOT NULL$$, 'what is void was not met');
SELECT * FROM finish();
ROLLBACK;
