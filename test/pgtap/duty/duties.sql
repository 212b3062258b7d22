-- S0 art 11 发文后的7个工作日内完成归集; art 18 作出行政决定之日起7个工作日内: two clocks, each duty
-- a row with its rule and calendar version; on time, late and overdue follow from the dates
-- (R009, R010, R039, R046, R062; holes 1–3).
BEGIN;
SELECT plan(24);
CREATE FUNCTION pg_temp.duties(doc text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT format('%s%s from %s due %s', s.duty, coalesce(' ' || nullif(s.channel, ''), ''), s.starts_on, s.due_on) FROM credit_report.my_duty AS s WHERE s.document_no = doc ORDER BY 1 $$;
-- real cases: 国庆 2019, an ordinary December, 元旦 2020
SELECT tap.received('penalty', tap.penalty('2019-09', '{"CF_JDRQ":"2019-09-24"}'));
SELECT results_eq($$SELECT pg_temp.duties('2019-09')$$, $$VALUES ('collect from 2019-09-24 due 2019-10-09'), ('publish own_site from 2019-09-24 due 2019-10-09'), ('publish province_site from 2019-09-24 due 2019-10-09')$$,
	'2019-09-24: National Day and its make-up days (29 September, 12 October)');
SELECT tap.received('penalty', tap.penalty('2020-12', '{"CF_JDRQ":"2020-12-07"}'));
SELECT results_eq($$SELECT pg_temp.duties('2020-12')$$, $$VALUES ('collect from 2020-12-07 due 2020-12-16'), ('publish own_site from 2020-12-07 due 2020-12-16'), ('publish province_site from 2020-12-07 due 2020-12-16')$$, '2020-12-07');
SELECT tap.received('penalty', tap.penalty('2019-12', '{"CF_JDRQ":"2019-12-05"}'));
SELECT results_eq($$SELECT pg_temp.duties('2019-12')$$, $$VALUES ('collect from 2019-12-05 due 2019-12-16'), ('publish own_site from 2019-12-05 due 2019-12-16'), ('publish province_site from 2019-12-05 due 2019-12-16')$$, '2019-12-05');
-- two clocks: decided on Friday, issued on the Tuesday after
SELECT tap.received('penalty', tap.penalty('two', '{"CF_JDRQ":"2026-04-17","_issued_on":"2026-04-21"}'));
SELECT results_eq($$SELECT pg_temp.duties('two')$$, $$VALUES ('collect from 2026-04-21 due 2026-04-30'), ('publish own_site from 2026-04-17 due 2026-04-28'), ('publish province_site from 2026-04-17 due 2026-04-28')$$,
	'collection counts from the issue, publicity from the decision');
SELECT is_empty($$SELECT * FROM credit_report.duty_status WHERE basis !~ 'S0' OR calendar_version IS NULL OR calendar_version = ''$$, 'each names the clause and the calendar it was counted by');
SELECT is((SELECT array_agg(DISTINCT unit_name::text) FROM credit_report.duty_status), '{上饶市生态环境局}', 'the duty is the reporting unit''s');

-- stock has no clock; what is not public no publicity; a judgment no channel
SELECT tap.received('penalty', tap.penalty('stock'), true);
SELECT is_empty($$SELECT pg_temp.duties('stock')$$, 'stock is exempt');
SELECT is((SELECT stock FROM credit.record WHERE document_no = 'stock'), true, 'and marked (R046)');
UPDATE credit.catalog_item SET disclosure = 'internal' WHERE item = 'old_permit';
SELECT tap.received('old_permit', tap.permit('inner', '{"XK_JDRQ":"2019-12-05","XK_YXQZ":"2019-12-05"}'));
SELECT results_eq($$SELECT pg_temp.duties('inner')$$, $$VALUES ('collect from 2019-12-05 due 2019-12-16')$$, 'what is not for the public is collected only');
SELECT tap.received('court', tap.court('court'));
SELECT results_eq($$SELECT pg_temp.duties('court')$$, $$VALUES ('collect from 2026-05-06 due 2026-05-14'), ('publish court_list from 2026-05-06 due 2026-05-14')$$, 'judgments go to the courts'' own channel, and no other');

-- S4 item 16: further kinds of act in Shangrao since 2020-06 only (R070)
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity) VALUES
	('tap-2016', 'inspection', '检查', 'inspection', 'untrustworthy', 'public', 'court', 'general');
SELECT tap.received('inspection', tap.court('i1', '{"filed_on":"2020-05-29"}'));
SELECT tap.received('inspection', tap.court('i2', '{"filed_on":"2020-06-01"}'));
SELECT is((SELECT count(*) FROM pg_temp.duties('i1')), 1::bigint, 'before the city''s rule: collection only');
SELECT is((SELECT count(*) FROM pg_temp.duties('i2')), 3::bigint, 'since then publicity too, without a change of code');

-- the clock moves, the verdict follows
CREATE FUNCTION pg_temp.status(doc text) RETURNS text LANGUAGE sql AS $$ SELECT string_agg(status, ' ' ORDER BY duty, channel) FROM credit_report.my_duty WHERE document_no = doc $$;
CREATE TEMP TABLE c AS SELECT tap.reviewed('penalty', tap.penalty('clock')) AS id, tap.reviewed('penalty', tap.penalty('tardy')) AS late;
GRANT SELECT ON c TO PUBLIC;
SELECT results_eq($$SELECT pg_temp.duties('clock') LIMIT 1$$, $$VALUES ('collect from 2026-05-06 due 2026-05-14')$$, 'decided on 6 May (9 May is a make-up day), due on the 14th');
SELECT is(pg_temp.status('clock'), 'open open open', 'open');
SET LOCAL pg_credit.today = '2026-05-14';
SELECT is(pg_temp.status('clock'), 'open open open', 'the last day ends at its close');
SELECT tap.as('tap_head', 'SELECT credit.confirm(id) FROM c');
SELECT is(pg_temp.status('clock'), 'on_time open open', 'confirmed on the last day: on time');
SET LOCAL pg_credit.today = '2026-05-15';
SELECT is(pg_temp.status('clock'), 'on_time overdue overdue', 'the day after: publicity is overdue');
SELECT is(pg_temp.status('tardy'), 'overdue overdue overdue', 'received and reviewed is not collected: overdue');
SELECT is((SELECT array_agg(DISTINCT urgency::text) FROM credit_report.my_duty WHERE document_no = 'tardy'), '{overdue}', 'the forecast says so');
SELECT tap.as('tap_head', 'SELECT credit.confirm(late) FROM c');
SELECT is(pg_temp.status('tardy'), 'late overdue overdue', 'confirmed afterwards: late');
SELECT credit.publish_due();
SELECT is(pg_temp.status('clock'), 'on_time late late', 'published afterwards: late on both channels');
SELECT results_eq($$SELECT sum(on_time)::int, sum(late)::int, sum(overdue)::int, sum(duties)::int FROM credit_report.timeliness WHERE month = '2026-05-01'$$,
	$$SELECT count(*) FILTER (WHERE status = 'on_time')::int, count(*) FILTER (WHERE status = 'late')::int, count(*) FILTER (WHERE status = 'overdue')::int, count(*) FILTER (WHERE status <> 'void')::int FROM credit_report.duty_status WHERE due_on BETWEEN '2026-05-01' AND '2026-05-31'$$,
	'the report counts the same (R216)');
-- the end of a record ends what it owes
SELECT tap.as('tap_clerk', format($$SELECT credit.return_record(%s, '重复')$$, tap.received('penalty', tap.penalty('gone'))));
SELECT is(pg_temp.status('gone'), 'void void void', 'a returned record owes nothing');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
