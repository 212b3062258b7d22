-- S3 三.2 形成、积累、整理与归档: a record is active, closed, archived; archived ones leave the daily views, are never deleted, and stay
-- in history queries (R016).
BEGIN;
SELECT plan(22);
SET LOCAL pg_credit.today = '2021-01-05';
CREATE TEMP TABLE r AS SELECT tap.confirmed('permit', tap.permit('g1', '{"XK_JDRQ":"2018-07-10","XK_YXQZ":"2018-07-10","XK_YXQZI":"2021-05-01"}'), true) AS expired,
	tap.confirmed('permit', tap.permit('g2', '{"XK_JDRQ":"2020-12-30","XK_YXQZ":"2020-12-30"}'), true) AS valid, tap.confirmed('penalty', tap.penalty('g3', '{"CF_JDRQ":"2020-12-30"}'), true) AS withdrawn,
	tap.confirmed('penalty', tap.penalty('g4', '{"_severity":"serious","CF_JDRQ":"2018-07-10","CF_YXQ":"2021-05-01"}'), true) AS listed,
	tap.confirmed('penalty', tap.penalty('g5', '{"CF_JDRQ":"2018-07-10","CF_YXQ":"2021-05-01"}'), true) AS contested,
	tap.received('penalty', tap.penalty('g6', '{"CF_JDRQ":"2018-07-10","CF_YXQ":"2021-05-01"}'), true) AS waiting;
GRANT SELECT ON r TO PUBLIC;
SET LOCAL pg_credit.today = '2026-05-11';
SELECT tap.as('tap_head', 'SELECT credit.withdraw_record(withdrawn, ''撤销'') FROM r');
SELECT tap.objection(contested) FROM r;
CREATE FUNCTION pg_temp.status() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(status, ' ' ORDER BY record_id) FROM credit.record_lifecycle $$;
CREATE FUNCTION pg_temp.told() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(x ->> 'document_no', ' ' ORDER BY x ->> 'document_no') FROM (SELECT tap.as('tap_clerk', $q$SELECT credit.check_subject('91360000625912173B', 'approval')::text$q$)::jsonb) AS a(doc)
	CROSS JOIN LATERAL jsonb_array_elements((doc -> 'untrustworthy') || (doc -> 'basic' -> 'records')) AS x $$;
SELECT is(pg_temp.status(), 'closed active closed closed closed closed', 'valid, expired, withdrawn');
SELECT is(pg_temp.told(), 'g1 g2 g4 g5', 'an answer has what is confirmed');
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', listed, '情节严重') FROM r$$);
SELECT is(credit.archive_records(), 1::bigint, 'five years after it was closed one is archived');
SELECT is(credit.archive_records(), 0::bigint, 'once');
SELECT is((SELECT record_id FROM credit.archived_record), expired, 'the one that has neither effect nor case') FROM r;
SELECT is((SELECT (closed_on, archived_on, name)::text FROM credit.archived_record JOIN credit.rule USING (rule_id)), '(2021-05-01,2026-05-11,archive.after)', 'by its rule');
SELECT is(pg_temp.status(), 'archived active closed closed closed closed', 'it is archived');
SELECT is(pg_temp.told(), 'g2 g4 g5', 'and leaves the daily answer');
SELECT tap.act('tap_clerk');
SELECT is((SELECT document_no FROM credit.record, r WHERE record_id = expired), 'g1', 'it is there still');
SELECT is((SELECT status FROM credit.record_lifecycle, r WHERE record_id = expired), 'archived', 'and in the history of its unit');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.record_lifecycle', 'of no other');
SELECT tap.act();
SELECT throws_ok('DELETE FROM credit.archived_record', 'UC402', NULL, 'nobody takes it out of the archive');
SELECT throws_ok('DELETE FROM credit.record', 'UC402', NULL, 'nor deletes it');
-- the others follow when nothing holds them
SELECT tap.as('tap_head', format('SELECT credit.decide_objection(%s, %L, %L)', objection_id, 'rejected', '查无误')) FROM credit.objection;
-- filed again, and not accepted: it is held, and no longer when the case is refused
CREATE TEMP TABLE filed AS SELECT tap.as('tap_office', format('SELECT credit.file_objection(ARRAY[%s], %L, %L, %L)', contested, '91360000625912173B', '{repeated}', '重复'))::bigint AS id FROM r;
SELECT is(credit.archive_records(), 0::bigint, 'a case that was filed holds it');
SELECT is((SELECT accepted_on FROM credit.objection_case JOIN filed ON case_id = id), NULL, 'before anybody has accepted it');
SELECT tap.as('tap_office', format('SELECT credit.refuse_objection(%s, %L)', id, '不重复')) FROM filed;
SELECT is(credit.archive_records(), 1::bigint, 'the contested one when the case is closed');
SET LOCAL pg_credit.today = '2031-05-11';
SELECT is(credit.archive_records(), 1::bigint, 'the listed one when its term on the list is over');
SELECT is((SELECT count(*) FROM credit.archived_record, r WHERE record_id = withdrawn), 0::bigint, 'the last day of five years is not over');
SET LOCAL pg_credit.today = '2031-05-12';
SELECT cmp_ok(credit.archive_records(), '>=', 1::bigint, 'the next day it is');
SELECT is((SELECT count(*) FROM credit.archived_record, r WHERE record_id = withdrawn), 1::bigint, 'for what was withdrawn');
SELECT is((SELECT count(*) FROM credit.archived_record, r WHERE record_id = waiting), 0::bigint, 'what waits for confirmation is never archived');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
