-- S4 item 17 问题可监测: one view of all that is wrong, in one shape, and gone when it is mended (R227).
BEGIN;
SELECT plan(22);
CREATE FUNCTION pg_temp.alerts(kind text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT concat_ws(' ', since, coalesce(unit_name, '平台'), about, count) FROM credit_report.alert WHERE alert = kind ORDER BY 1 $$;
-- every job ran well today, so that nothing is missed
INSERT INTO credit.job_run (job, platform_day, started_at, ended_at, rows) SELECT job, '2026-05-11', now(), now(), 0 FROM credit.job;
SELECT is_empty($$SELECT * FROM credit_report.alert WHERE alert <> 'no_officer'$$, 'all is well');

-- overdue duties, whether the nightly job has noted them or not
SELECT tap.received('penalty', tap.penalty('a1', '{"CF_JDRQ":"2026-04-20"}'));
SELECT set_eq($$SELECT pg_temp.alerts('overdue')$$, $$VALUES ('2026-04-30 上饶市生态环境局 collect 1'), ('2026-04-30 上饶市生态环境局 publish own_site 1'), ('2026-04-30 上饶市生态环境局 publish province_site 1')$$, 'overdue, by unit and kind, since the day after');
SELECT credit.note_overdue();
SELECT is((SELECT count(*) FROM pg_temp.alerts('overdue')), 3::bigint, 'noted, the same');
SELECT is((SELECT message || ' | ' || message_en FROM credit_report.alert WHERE alert = 'overdue' AND about = 'collect'), '义务逾期:归集 1件 | duties overdue: collect 1', 'in words, without subject or document');
SELECT tap.as('tap_clerk', $$SELECT credit.return_record(record_id, '重复') FROM credit.record WHERE document_no = 'a1'$$);
SELECT is_empty($$SELECT pg_temp.alerts('overdue')$$, 'gone with the duty');

-- a job that fails; the others go on
INSERT INTO credit.job VALUES ('tap_broken', '坏任务', 'credit_private.tap_broken', 1, '1 day');
SET LOCAL check_function_bodies = off;
CREATE FUNCTION credit_private.tap_broken() RETURNS bigint LANGUAGE sql AS 'SELECT 1/0::bigint';
ALTER FUNCTION credit_private.tap_broken() OWNER TO credit_owner;
SELECT credit.run_job('tap_broken'), credit.run_job('tap_broken');
SELECT is((SELECT array_agg(x) FROM pg_temp.alerts('job_failed') AS x), '{"2026-05-11 平台 tap_broken 2"}', 'a job that failed twice');
SELECT is(credit.run_job('keep_reports') IS NOT NULL AND credit.run_job('note_overdue') IS NOT NULL, true, 'does not stop the next');
CREATE OR REPLACE FUNCTION credit_private.tap_broken() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
SELECT credit.run_job('tap_broken');
SELECT is_empty($$SELECT pg_temp.alerts('job_failed')$$, 'it runs well again: gone');
-- a job missed for a day
SET LOCAL pg_credit.today = '2026-05-12';
SELECT is_empty($$SELECT pg_temp.alerts('job_missed')$$, 'today it may still run');
SET LOCAL pg_credit.today = '2026-05-13';
SELECT results_eq($$SELECT since, count FROM credit_report.alert WHERE alert = 'job_missed' AND about = 'note_overdue'$$, $$VALUES (DATE '2026-05-12', 1)$$, 'yesterday it did not');
UPDATE credit.job SET enabled = false WHERE job <> 'keep_reports';
SELECT is((SELECT array_agg(about::text) FROM credit_report.alert WHERE alert = 'job_missed'), '{keep_reports}', 'what is switched off is not missed; an hourly job is');

-- next year's notice
SET LOCAL pg_credit.today = '2026-12-28';
SELECT is((SELECT array_agg(x) FROM pg_temp.alerts('calendar_missing') AS x), '{"2026-12-28 平台 2027 0"}', 'the notice of 2027 is missing');
SELECT tap.received('penalty', tap.penalty('a2', '{"CF_JDRQ":"2026-12-28"}'));
SELECT is((SELECT count FROM credit_report.alert WHERE alert = 'calendar_missing'), 3, 'and so many duties are provisional');
SELECT credit.load_holiday_notice('测试〔2026〕1号', 2027, '2026-12-28', '[{"from":"2027-01-01","to":"2027-01-03","kind":"holiday","name":"元旦"}]');
SELECT is_empty($$SELECT pg_temp.alerts('calendar_missing')$$, 'loaded: gone');

-- a unit that is to report and has nobody
SELECT credit.register_unit('无人局', '361100', 'city') AS nobody \gset
ALTER TABLE credit.item_unit DISABLE TRIGGER item_unit_fixed;
INSERT INTO credit.item_unit (edition, item, unit, valid_during) VALUES ('tap-2016', 'court', :'nobody', '[2026-06-01,)'), ('tap-2016', 'court', credit.unit_of('上饶市生态环境局'), '[2026-06-01,)');
SELECT is((SELECT array_agg(x) FROM pg_temp.alerts('no_officer') AS x), '{"2026-06-01 上饶市生态环境局 responsible,liaison 1","2026-06-01 无人局 responsible,liaison,account 1"}', 'a unit that has an item, and who is wanting to report it');

-- a zero report contradicted
INSERT INTO credit.zero_report (unit, item, period, reported_on, reported_by) VALUES (credit.unit_of('上饶市生态环境局'), 'court', '[2026-05-01,2026-06-01)', '2026-05-31', 'x');
SELECT tap.confirmed('court', tap.court('z', '{"filed_on":"2026-05-06"}'));
SELECT is((SELECT array_agg(x) FROM pg_temp.alerts('zero_contradicted') AS x), '{"2026-12-28 上饶市生态环境局 court 1"}', 'a record against a zero report');

-- sources: not pulled, and against each other
INSERT INTO credit.conflict (code, record_id, item, document_no, field, held_by, offered_by, offered_in, found_on)
SELECT r.code, r.record_id, r.item, r.document_no, 'name', r.source_unit, u.unit, 'x', '2026-12-20' FROM credit.record AS r, credit.unit AS u WHERE r.document_no = 'z' AND u.name = '上饶市行政审批局';
SELECT is((SELECT array_agg(x) FROM pg_temp.alerts('conflict') AS x), '{"2026-12-20 上饶市生态环境局 court 1"}', 'two sources that differ, at the unit that must answer');
INSERT INTO credit.source (source, name, unit, interface, account, connected_on) VALUES ('tap', '测试系统', credit.unit_of('上饶市生态环境局'), 'pull', 'tap_clerk', '2026-12-26');
INSERT INTO credit.source_item (source, item, relation, key_column, mapping) VALUES ('tap', 'court', 'x.y', 'id', '{}');
SELECT is((SELECT array_agg(x) FROM pg_temp.alerts('missed_pull') AS x), '{"2026-12-26 上饶市生态环境局 tap court 2"}', 'two days without a pull');
INSERT INTO credit.pull_run (source, item, platform_day, started_at, ended_at, rows_read, accepted, refused) VALUES ('tap', 'court', '2026-12-28', now(), now(), 0, 0, 0);
SELECT is_empty($$SELECT pg_temp.alerts('missed_pull')$$, 'until the source has come again');

-- what the other areas know, in the same shape
SELECT set_eq($$SELECT DISTINCT a FROM regexp_matches(pg_get_viewdef('credit_report.alert'::regclass), '''([a-z_]+)''::text AS alert|SELECT ''([a-z_]+)''::text', 'g') AS m, unnest(m) AS a WHERE a IS NOT NULL$$,
	'SELECT alert FROM credit.alert_kind', 'every kind has its source, every source its kind');
SELECT is_empty($$SELECT alert, look_in FROM credit.alert_kind WHERE to_regclass(look_in) IS NULL AND to_regproc(look_in) IS NULL$$, 'and where it sends one is there');
SELECT tap.act('tap_reporter');
SELECT is((SELECT count(*) > 0 FROM credit_report.alert), true, 'reporting tools read it');
SELECT tap.act();
SELECT * FROM finish();
ROLLBACK;
