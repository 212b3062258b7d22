-- S0 方案 二(二) 每个系统纳入的行政权力事项; 方案 三(二) 每天自动抓取; art 10 系统抽取为主，相关单位进行补充与确认: a pull a
-- day with a log, what it brings is a draft that the unit completes (R031, R032, R034, R040).
BEGIN;
SELECT plan(25);
CREATE TABLE public.staged (id integer PRIMARY KEY, no text, fact text, named text, code text, fine numeric, day date);
GRANT USAGE ON SCHEMA public TO credit_owner; GRANT SELECT ON public.staged TO credit_owner;
INSERT INTO public.staged VALUES (1, '抓1', '超标', '江西铜业股份有限公司', '91360000625912173B', 2, '2026-05-06'), (2, '抓2', NULL, '江西铜业股份有限公司', '91360000625912173B', 2, '2026-05-06');
INSERT INTO credit.source VALUES ('ep', '环境执法系统', credit.unit_of('上饶市生态环境局'), 'pull', 'tap_clerk', '2026-05-10'), ('none', '无', credit.unit_of('上饶市行政审批局'), 'none', NULL, NULL),
	('new', '许可系统', credit.unit_of('上饶市生态环境局'), 'table', NULL, NULL);
INSERT INTO credit.source_item VALUES ('ep', 'penalty', 'public.staged', 'id', '{"CF_WSH":"no","CF_SY":"fact","CF_XDR_MC":"named","CF_XDR_SHXYM":"code","CF_NR_FK":"fine","CF_JDRQ":"day"}');
SELECT results_eq('SELECT connected, not_connected, no_system FROM credit_report.source_system ORDER BY unit_name', 'VALUES (1, 1, false), (0, 0, true)', 'systems connected, not connected, none');
SELECT is(credit.pull_due(), 2::bigint, 'two rows are pulled');
SELECT results_eq('SELECT rows_read, accepted, refused, to_key, sqlstate FROM credit.pull_run', $$VALUES (2, 0, 2, '2', NULL::text)$$, 'and logged; the system lacks fields that the unit adds');
SELECT is(credit.pull_due(), 0::bigint, 'once a day');
SELECT results_eq('SELECT DISTINCT format, source_kind, origin FROM credit.batch', $$VALUES ('pull', 'pulled', 'ep')$$, 'the batch says where it came from (R055)');
-- route 1: the unit completes the draft
CREATE TEMP TABLE b AS SELECT batch_id AS id FROM credit.batch; GRANT SELECT ON b TO PUBLIC;
CREATE TEMP TABLE rest AS SELECT tap.penalty('x') - '{CF_WSH,CF_SY,CF_XDR_MC,CF_XDR_SHXYM,CF_NR_FK,CF_JDRQ}'::text[] AS doc; GRANT SELECT ON rest TO PUBLIC;
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.amend_draft(id, 1, $${}$$) FROM b', 'no_row', 'another unit does not');
SELECT tap.act('tap_clerk');
SELECT results_eq('SELECT (credit.amend_draft(id, 1, doc)).waiting FROM b, rest', 'VALUES (1)', 'the unit completes it');
SELECT results_eq('SELECT (credit.amend_draft(id, 2, doc)).waiting FROM b, rest', 'VALUES (0)', 'what is still not complete waits');
SELECT tap.raises('SELECT credit.amend_draft(id, 1, doc) FROM b, rest', 'no_row', 'a row is completed once');
SELECT is((SELECT count(*) FROM credit.inbox JOIN b ON resubmits_batch = id), 2::bigint, 'each is linked to its draft');
SELECT results_eq($$SELECT b.source_kind, r.state FROM credit.record AS r JOIN credit.batch AS b USING (batch_id) WHERE r.document_no = '抓1'$$, $$VALUES ('pulled', 'received')$$, 'still as pulled');
-- an accepted draft may be completed, too, until it is confirmed
SELECT results_eq($$SELECT (credit.amend_draft(batch_id, line_no, '{"BZ":"补充"}')).waiting FROM credit.record WHERE document_no = '抓1'$$, 'VALUES (1)', 'an accepted draft may be completed, too');
SELECT results_eq($$SELECT state, detail ->> 'BZ' FROM credit.record WHERE document_no = '抓1' ORDER BY record_id$$, $$VALUES ('returned', NULL), ('received', '补充')$$, 'the former one is returned');
SELECT credit.review(record_id) FROM credit.record WHERE document_no = '抓1' AND state = 'received';
SELECT tap.act(); SELECT tap.as('tap_head', $$SELECT credit.confirm(record_id) FROM credit.record WHERE document_no = '抓1' AND state = 'reviewed'$$); SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT credit.amend_draft(batch_id, line_no, '{"BZ":"再补"}') FROM credit.record WHERE document_no = '抓1' AND state = 'confirmed'$$, 'no_row', 'not after it is confirmed');
-- the next days
SELECT tap.act();
SELECT results_eq('SELECT day, recovered FROM credit_report.missed_pull', $$VALUES ('2026-05-10'::date, true)$$, 'the day before was missed');
SET LOCAL pg_credit.today = '2026-05-12';
ALTER TABLE public.staged RENAME TO gone;
SELECT is(credit.pull_due(), 0::bigint, 'the source is gone');
SELECT results_eq('SELECT sqlstate, rows_read FROM credit.pull_run ORDER BY run_id DESC LIMIT 1', $$VALUES ('UC554', NULL::int)$$, 'that is logged');
SELECT results_eq($$SELECT sqlstate::text, recovered FROM credit_report.missed_pull WHERE day = '2026-05-12'$$, $$VALUES ('UC554', false)$$, 'and an alert');
ALTER TABLE public.gone RENAME TO staged;
INSERT INTO public.staged VALUES (3, '抓3', '超标', '江西铜业股份有限公司', '91360000625912173B', 2, '2026-05-06');
SET LOCAL pg_credit.today = '2026-05-13';
SELECT is(credit.pull_due(), 1::bigint, 'the next day goes on from the last key');
SELECT results_eq($$SELECT recovered FROM credit_report.missed_pull WHERE day = '2026-05-12'$$, 'VALUES (true)', 'and the alert is over');
-- what a pull may read
SET LOCAL pg_credit.today = '2026-05-14';
ALTER TABLE public.staged ENABLE ROW LEVEL SECURITY;
SELECT credit.pull_due();
SELECT is((SELECT sqlstate FROM credit.pull_run ORDER BY run_id DESC LIMIT 1), 'UC554', 'a table with policies is not read: they would run as the owner');
ALTER TABLE public.staged DISABLE ROW LEVEL SECURITY;
UPDATE credit.source_item SET mapping = mapping || '{"BZ":"nothing"}';
SELECT credit.pull_due();
SELECT is((SELECT sqlstate FROM credit.pull_run ORDER BY run_id DESC LIMIT 1), 'UC554', 'nor a column that there is not');
SELECT tap.act('tap_clerk');
SELECT throws_ok($$UPDATE credit.source_item SET relation = 'credit.person'$$, '42501', NULL, 'what is pulled is the administrator''s to say');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('pull miscounted', $$UPDATE credit.pull_run SET accepted = accepted + 1, rows_read = rows_read + 1 WHERE batch_id IS NOT NULL$$);
SELECT * FROM finish();
ROLLBACK;
