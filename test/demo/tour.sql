\set QUIET on
\pset tuples_only on
\pset format unaligned
\pset fieldsep '  '
\set ON_ERROR_STOP off
\set SHOW_CONTEXT never
SET client_min_messages = warning;
\echo pg_credit 演示 | tour: 每一行都是数据库的真实结果 | every line is what the database answered
\echo '每个 ERROR 都是规则在拒绝,共十处 | each ERROR is a rule that refuses, ten in all'
\echo
SELECT format('1 部署 | deployed: platform %s, %s tables, %s functions; calendar %s–%s; %s regions; %s items of the Pingxiang catalogue',
	credit.platform_version(), (SELECT count(*) FROM pg_tables WHERE schemaname LIKE 'credit%'),
	(SELECT count(*) FROM pg_proc WHERE pronamespace::regnamespace::text LIKE 'credit%'),
	(SELECT min(year) FROM credit.calendar_notice), (SELECT max(year) FROM credit.calendar_notice),
	(SELECT count(*) FROM credit.region_code), (SELECT count(*) FROM credit.catalog_item WHERE edition = '萍乡2022'));

-- three genuine penalties on their genuine days: the clock is turned, the rest is real
\echo
\echo 2 真实处罚按当日重演 | genuine penalties, replayed on their days (JSON): every fault of a row at once, with what was expected
\connect -reuse-previous=on credit_demo demo_clerk
SELECT credit.today(), 'submit', r.received || ' in, ' || r.waiting || ' good'
  FROM (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('CF_XDR_MC', subject, 'CF_WSH', document_no, 'CF_CFLB', kind, 'CF_NR_FK', fine, 'CF_JDRQ', decided_on, 'CF_YJ', law, 'CF_CFJG', organ)) ORDER BY line) AS rows
		  FROM demo.penalty WHERE decided_on = '2019-09-24') AS d, credit.submit_json('penalty', '2019-09-25', d.rows) AS r;
SELECT credit.review(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'received' \g /dev/null
\connect -reuse-previous=on credit_demo demo_head
SELECT credit.confirm(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'reviewed' \g /dev/null
\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2019-10-14';
\connect -reuse-previous=on credit_demo demo_scheduler
CALL credit.run_due_jobs();
\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2019-12-06';
\connect -reuse-previous=on credit_demo demo_clerk
SELECT credit.today(), 'submit', r.received || ' in, ' || r.waiting || ' good'
  FROM (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('CF_XDR_MC', subject, 'CF_WSH', document_no, 'CF_CFLB', kind, 'CF_NR_FK', fine, 'CF_JDRQ', decided_on, 'CF_YJ', law, 'CF_CFJG', organ)) ORDER BY line) AS rows
		  FROM demo.penalty WHERE decided_on = '2019-12-05') AS d, credit.submit_json('penalty', '2019-12-06', d.rows) AS r;
SELECT credit.review(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'received' \g /dev/null
\connect -reuse-previous=on credit_demo demo_head
SELECT credit.confirm(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'reviewed' \g /dev/null
\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2019-12-11';
\connect -reuse-previous=on credit_demo demo_scheduler
CALL credit.run_due_jobs();
\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2020-12-08';

-- a typing error on purpose, then the rest of the file as found
\connect -reuse-previous=on credit_demo demo_clerk
SELECT credit.today(), 'submit', r.received || ' in, ' || r.returned || ' returned (录错示例,故意 | typed wrong on purpose):'
  FROM credit.submit_json('penalty', '2020-12-08 typo', '[{"CF_XDR_MC": "中国石油天然气股份有限公司", "CF_XDR_SHXYM": "91110000710925462Y", "CF_WSH": "济环罚字〔2020〕TQ第Q-4008号", "CF_CFLB": "罚金", "CF_NR_FK": "2.0000001", "CF_JDRQ": "2021-12-07", "CF_YJ": "大气污染防治法", "CF_CFJG": "天桥区环保局"}]') AS r;
SELECT '             ' || f.sqlstate, f.pointer, f.fault, f.value, '→ ' || f.expected FROM credit.fault AS f JOIN credit.batch AS b USING (batch_id) WHERE b.batch_no = '2020-12-08 typo' ORDER BY f.fault_no;
SELECT credit.today(), 'submit', r.received || ' in, ' || r.waiting || ' good, ' || r.returned || ' returned (改正后与真实文件其余各行 | corrected, with the rest of the genuine file)'
  FROM (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('CF_XDR_MC', subject, 'CF_WSH', document_no, 'CF_CFLB', kind, 'CF_NR_FK', fine, 'CF_JDRQ', decided_on, 'CF_YJ', law, 'CF_CFJG', organ)) ORDER BY line) AS rows
		  FROM demo.penalty WHERE decided_on IS NULL OR decided_on > '2020') AS d, credit.submit_json('penalty', '2020-12-08', d.rows) AS r;
SELECT credit.review(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'received' \g /dev/null
\connect -reuse-previous=on credit_demo demo_head
SELECT credit.confirm(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'reviewed' \g /dev/null
\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2020-12-09';
\connect -reuse-previous=on credit_demo demo_scheduler
CALL credit.run_due_jobs();
\connect -reuse-previous=on credit_demo demo_reporter
\echo
\echo '3 时限:七个工作日,含国庆 | clocks: seven working days, the National Day between; the verdict follows from the dates'
SELECT '  ' || s.duty_name, s.duty || coalesce('@' || nullif(s.channel, ''), ''), s.starts_on || ' → due ' || s.due_on || ', met ' || s.met_on, s.status
  FROM credit_report.duty_status AS s WHERE s.channel <> 'province_site' ORDER BY s.starts_on, s.duty;

\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2026-05-11';
\connect -reuse-previous=on credit_demo demo_clerk
\echo
\echo '4 存量 | stock, 2026-05-11: what a stated rule can repair is repaired and told, the rest comes back, and the sums add up'
SELECT '  代码诊断 | ' || count(*) || ' difficult codes from real threads and records: ' || string_agg(DISTINCT t.n || ' ' || t.tier, ', ')
	|| '; ' || max(e.code || ' → ' || d.suggestion) FILTER (WHERE e.code = '91520198MAAMOWECXQ')
  FROM demo.edge AS e CROSS JOIN LATERAL credit.diagnose_credit_code(e.code) AS d
  JOIN (SELECT d.tier, count(*) AS n FROM demo.edge AS e CROSS JOIN LATERAL credit.diagnose_credit_code(e.code) AS d GROUP BY d.tier) AS t ON t.tier = d.tier;
\echo '  存量无计划 | stock without a plan:'
SELECT '  permits (CSV)    ' || r.received FROM demo.permit_text AS t, credit.submit_csv('permit', 'permits 2026-05', t.content, true) AS r;
SELECT credit.propose_stock_plan(item, '公开报告所载存量', '[2015-01-01,2026-05-11)', 50, '2026-06-30') FROM unnest('{permit,red,commitment_report,court}'::text[]) AS item \g /dev/null
\connect -reuse-previous=on credit_demo demo_office
SELECT '  计划批准 | the office approves: ' || string_agg(plan_id || ' ' || item, ', ' ORDER BY plan_id) FROM (SELECT *, credit.decide_stock_plan(plan_id, true) FROM credit.stock_plan WHERE approved IS NULL) AS p;
\connect -reuse-previous=on credit_demo demo_clerk
SELECT '  permits (CSV)    ' || r.received || ' in, ' || r.waiting || ' good, ' || r.returned || ' returned'
  FROM demo.permit_text AS t, credit.submit_csv('permit', 'permits 2026-05', t.content, true) AS r;
SELECT '  red list         ' || r.received || ' in, ' || r.waiting || ' good, ' || r.returned || ' returned'
  FROM (SELECT jsonb_agg(jsonb_build_object('subject', subject, 'code', code, 'entry', list_kind || ' ' || year, 'year', year, 'source', source) ORDER BY line) AS rows FROM demo.red) AS d,
	   credit.submit_json('red', 'red 2026-05', d.rows, true) AS r;
SELECT '  commitments      ' || r.received || ' in, ' || r.waiting || ' good, ' || r.returned || ' returned'
  FROM (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('subject', subject, 'code', code, 'kind', kind, 'number', number, 'made_on', made_on, 'acceptor', acceptor, 'acceptor_code', acceptor_code, 'matter', matter, 'fulfilment', fulfilment)) ORDER BY line) AS rows FROM demo.commitment) AS d,
	   credit.submit_json('commitment_report', 'commitments 2026-05', d.rows, true) AS r;
SELECT '  court            ' || r.received || ' in, ' || r.waiting || ' good, ' || r.returned || ' returned'
  FROM (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('subject', subject, 'code', code, 'court', court, 'filed_on', filed_on, 'case_no', case_no, 'basis', basis, 'fulfilment', fulfilment, 'published_on', published_on)) ORDER BY line) AS rows FROM demo.court) AS d,
	   credit.submit_json('court', 'court 2026-05', d.rows, true) AS r;
SELECT '  演练 | rehearsed  ' || r.received || ' in, ' || r.waiting || ' good (虚构的处罚 | a penalty made up)'
  FROM credit.submit_json('penalty', 'rehearsal 2026-05', '[{"CF_XDR_MC": "示例科技有限公司", "CF_XDR_SHXYM": "91350100M000100Y43", "CF_WSH": "示环罚字〔2026〕第12号", "CF_CFLB": "罚款", "CF_NR_FK": "1200", "CF_JDRQ": "2026-05-08", "CF_YJ": "水污染防治法第八十三条", "CF_CFJG": "示范市生态环境局"}]') AS r;
SELECT credit.review(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'received' \g /dev/null
SELECT '  改正 | repaired:  ' || c.rule || ' × ' || count(*) || ', e.g. ' || coalesce(min(c.old_value), '(none)') || ' → ' || min(c.new_value) FROM credit.intake_change AS c GROUP BY c.rule ORDER BY c.rule;
SELECT '  退回 | returned:  ' || f.sqlstate || ' ' || f.fault || ' ' || f.pointer || ' × ' || count(*) FROM credit.fault AS f GROUP BY f.sqlstate, f.fault, f.pointer ORDER BY count(*) DESC, f.pointer LIMIT 8;
\connect -reuse-previous=on credit_demo demo_head
SELECT record_id AS large FROM credit.record WHERE subject_name = '示例科技有限公司' \gset
\echo '  确认有提醒的记录 | confirming a record with an open warning:'
SELECT credit.confirm(:large);
SELECT '  认可提醒 | acknowledged, with the reason: ' || credit.acknowledge_warnings(:large, '经核对决定书,罚款确为1200万元');
-- one record is left unconfirmed, so that something waits
SELECT '  负责人确认 | the head confirms ' || credit.confirm(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'reviewed' AND record_id < (SELECT max(record_id) FROM credit.record WHERE item = 'permit');
SELECT credit.confirm(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = 'reviewed' AND item <> 'permit' \g /dev/null
\connect -reuse-previous=on credit_demo demo_reporter
SELECT '  合计 | adds up:   ' || sum(received) || ' in = ' || sum(confirmed) || ' confirmed + ' || sum(returned) || ' returned + ' || sum(waiting) || ' waiting' FROM credit_report.intake;

\echo
\echo '5 公示与交换 | publicity by pg_cron, exchange in numbered batches with receipts'
\connect -reuse-previous=on postgres postgres
SELECT credit.schedule_jobs('credit_demo', 'demo_scheduler') \g /dev/null
DO $$
BEGIN
	FOR i IN 1..600 LOOP
		EXIT WHEN EXISTS (SELECT FROM cron.job_run_details WHERE status IN ('succeeded', 'failed') AND command LIKE '%run_due_jobs%');
		PERFORM pg_sleep(0.25);
		COMMIT;
	END LOOP;
END $$;
SELECT '  pg_cron: ' || command || ' as ' || username || ' in ' || database || ': ' || status FROM cron.job_run_details ORDER BY runid LIMIT 1;
\connect -reuse-previous=on credit_demo demo_public
SELECT '  credit_public.permit: ' || count(*) || ' rows, for anyone; e.g. ' || max(xk_wsh || ' ' || xk_xdr_mc || ', until ' || xk_yxqzi) FILTER (WHERE xk_wsh LIKE '宁新区%104%') FROM credit_public.permit;
SELECT '  search(石家庄市供销): ' || document_no || ', ' || unit || ', ' || decided_on FROM credit_public.search('石家庄市供销');
\connect -reuse-previous=on postgres postgres
-- so that nothing more happens between two lines
SELECT cron.unschedule(jobid) FROM cron.job \g /dev/null
\connect -reuse-previous=on credit_demo demo_province
SELECT credit.fetch_batch('province') AS batch \gset
SELECT credit.give_receipt('province', 1, jsonb_build_object('accepted', :'batch'::jsonb -> 'count')) \g /dev/null
\connect -reuse-previous=on credit_demo demo_reporter
SELECT '  省平台取走并回执 | the province fetches batch ' || batch_no || ' and gives its receipt: ' || accepted || ' rows accepted, sha256 ' || left(checksum, 8) || '…'
  FROM credit_report.feed_batches WHERE receipt = 'received';

\echo
\echo '6 月末 | the month is over, 2026-06-02: a bulletin is frozen with its digest'
\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2026-06-02';
\connect -reuse-previous=on credit_demo demo_office
SELECT credit.assess_open_months() \g /dev/null
SELECT credit.issue_bulletin('quality', '2026-05-01', '360300') AS bulletin \gset
SELECT '  数据质量 | quality: ' || unit_name, passed || ' of ' || applicable || ' checks passed', score || ' % → ' || band FROM credit_report.quality_band WHERE month = '2026-05-01' AND score IS NOT NULL;
SELECT '    ' || check_name || ' ' || failed || ' of ' || applicable || ' failed' FROM credit_report.quality_check_result WHERE month = '2026-05-01' AND failed > 0 ORDER BY failed DESC LIMIT 3;
SELECT '  通报定稿 | frozen in a bulletin: ' || number, title, 'sha256 ' || left(encode(digest, 'hex'), 8) || '…' FROM credit.bulletin;

\echo
\echo '7 名单认定 | nomination, 2026-06-02(以下为演练:法院记录为真,其后的一切为演练 | from here on a rehearsal: the court record is genuine, what follows on it is not)'
\connect -reuse-previous=on credit_demo demo_court_clerk
SELECT record_id, code FROM credit.record WHERE item = 'court' AND subject_name LIKE '石家庄%' \gset
SELECT credit.nominate('judgment_defaulter', :record_id, '有履行能力而全部未履行', '执行依据所定义务至今全部未履行') AS nomination \gset
\connect -reuse-previous=on credit_demo demo_court_judge
SELECT credit.review_nomination(:nomination, true, '符合标准') \g /dev/null
\echo '  审核人不得校核 | who reviewed may not check:'
SELECT credit.verify_nomination(:nomination);
\connect -reuse-previous=on credit_demo demo_court_clerk
SELECT credit.verify_nomination(:nomination) \g /dev/null
\connect -reuse-previous=on credit_demo demo_court_head
SELECT '  确认即列入 | confirmed, and listed in that transaction: entry ' || credit.confirm_nomination(:nomination, true, '同意');
\connect -reuse-previous=on credit_demo demo_office
SELECT '  经手 | by whom: ' || string_agg(a.step || ' ' || a.done_by, ', ' ORDER BY a.act_id) FROM credit.nomination_act AS a;
\connect -reuse-previous=on credit_demo demo_clerk
SELECT '  措施 | measures in force at once: ' || string_agg(measure, ', ' ORDER BY measure) FROM credit.measure_now WHERE code = :'code';
\connect -reuse-previous=on credit_demo postgres
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.permit_grant (code varchar(18) NOT NULL, matter_no bigint, what text);
CREATE TABLE app.subsidy (code varchar(18) NOT NULL, amount numeric);
GRANT INSERT, SELECT ON app.permit_grant, app.subsidy TO PUBLIC;
SELECT credit.guard_table('app.permit_grant', 'code', 'permit', 'sign_off', 'matter_no'), credit.guard_table('app.subsidy', 'code', 'fund') \g /dev/null
\connect -reuse-previous=on credit_demo demo_clerk
\echo
\echo '8 守门:应用自己的表 | the gate, on an application''s own tables: since when, until when, on what ground, and what ends it'
\echo '  INSERT INTO app.subsidy …'
INSERT INTO app.subsidy VALUES (:'code', 50);
SELECT credit.open_matter(:'code', 'permit', '营业场所许可') AS matter \gset
\echo '  受理前未查询 | accepted without a query:'
SELECT credit.move_matter(:matter, 'accepted');
SELECT credit.check_subject(:'code', 'approval', :matter, 'accept') ->> 'inquiry_id' AS receipt \gset
SELECT credit.move_matter(:matter, 'accepted'), credit.check_subject(:'code', 'approval', :matter, 'handle') \g /dev/null
SELECT credit.move_matter(:matter, 'handled') \g /dev/null
-- the refusals that follow say the same in DETAIL: once is enough
\set VERBOSITY terse
\echo '  未记录措施 | decided before what was done about it is recorded:'
SELECT credit.move_matter(:matter, 'approved');
SELECT '  记录措施 | a measure recorded, for entries: ' || credit.apply_measure(:matter, 'limit_permit', '缩短许可期限');
\echo '  未签字 | without sign-off:'
INSERT INTO app.permit_grant VALUES (:'code', :matter, '营业场所许可');
\connect -reuse-previous=on credit_demo demo_leader
SELECT '  分管领导签字 | signed off: ' || credit.sign_off(:matter, '同意,加强事中事后监管');
\connect -reuse-previous=on credit_demo demo_clerk
INSERT INTO app.permit_grant VALUES (:'code', :matter, '营业场所许可') RETURNING '  签字后放行 | then it passes: ' || what;
SELECT credit.move_matter(:matter, 'approved') \g /dev/null

\echo
\echo '9 异议与修复 | objection and repair: what is suspended, restored, ended and brought back follows in the same transaction'
\connect -reuse-previous=on credit_demo demo_office
SELECT credit.file_objection(ARRAY[:record_id], :'code', '{wrong}', '称已履行', '[{"name": "履行证明", "reference": "收据"}]') AS "case" \gset
SELECT credit.accept_objection(:case), credit.check_objection(:case, '与法院报送一致') \g /dev/null
SELECT o.objection_id AS objection FROM credit.objection AS o WHERE o.case_id = :case \gset
SELECT '  受理异议 | objection accepted: measures suspended ' || count(*) FILTER (WHERE suspended) || ' of ' || count(*) FROM credit.measure_now WHERE code = :'code';
INSERT INTO app.subsidy VALUES (:'code', 1) RETURNING '  期间放行 | meanwhile a row passes: ' || amount || ' 万元';
\connect -reuse-previous=on credit_demo demo_court_head
SELECT credit.decide_objection(:objection, 'rejected', '经核实,全部未履行') \g /dev/null
\connect -reuse-previous=on credit_demo demo_office
SELECT credit.deliver_answer(:case, '申请人', 'counter') \g /dev/null
\connect -reuse-previous=on credit_demo demo_clerk
\echo '  驳回,措施恢复 | rejected, measures restored:'
INSERT INTO app.subsidy VALUES (:'code', 2);
\connect -reuse-previous=on credit_demo demo_office
\set VERBOSITY default
\echo '  未满一年申请修复 | repair applied for too early:'
SELECT credit.apply_repair(:record_id, '{"duty_fulfilled":"履行完毕证明","conduct_corrected":"整改报告","harm_removed":"致歉声明","commitment":"公开承诺书","training":"培训证书"}');
\set VERBOSITY terse
\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2027-01-21';
\connect -reuse-previous=on credit_demo demo_office
SELECT credit.apply_repair(:record_id, '{"duty_fulfilled":"履行完毕证明","conduct_corrected":"整改报告","harm_removed":"致歉声明","commitment":"公开承诺书","training":"培训证书"}') AS repair \gset
SELECT '  2027-01-21 已受理 | taken in; decide by ' || due_on || CASE WHEN provisional THEN ' (暂定,2027年放假通知未装入 | provisional: no 2027 notice yet)' ELSE '' END FROM credit.duty WHERE kind = 'repair';
\connect -reuse-previous=on credit_demo demo_court_head
SELECT credit.verify_repair(:repair, '{duty_fulfilled,conduct_corrected,harm_removed,commitment,training}', true) \g /dev/null
SELECT credit.decide_repair(:repair, 'approved', '三项条件具备') \g /dev/null
\connect -reuse-previous=on credit_demo demo_clerk
SELECT '  准予 | approved: list entry ' || n.status || ' by ' || n.ended_by || ', measures ' || (SELECT count(*) FROM credit.measure_now AS m WHERE m.code = n.code)
	|| ', public ' || (SELECT count(*) FROM credit_public.search(:'code')) FROM credit.listing_now AS n WHERE n.code = :'code';
INSERT INTO app.subsidy VALUES (:'code', 3) RETURNING '  恢复资格 | and a row passes: ' || amount || ' 万元';
\connect -reuse-previous=on credit_demo demo_office
SELECT credit.cut_batch('province') AS batch_no \gset
SELECT '  下一批告知省平台 | the next batch tells the province: ' || verb FROM credit.feed_row WHERE batch_no = :batch_no;
\connect -reuse-previous=on credit_demo postgres
ALTER DATABASE credit_demo SET pg_credit.today = '2027-03-01';
\connect -reuse-previous=on credit_demo demo_court_head
SELECT credit.break_repair(:repair, '公开承诺书所诺未履行') \g /dev/null
\connect -reuse-previous=on credit_demo demo_clerk
SELECT '  2027-03-01 违背修复承诺 | commitment broken: list entry ' || n.status || ' again, until ' || n.until || ', measures ' || (SELECT count(*) FROM credit.measure_now AS m WHERE m.code = n.code)
  FROM credit.listing_now AS n WHERE n.code = :'code';
\echo '  再次被拒 | and a row is refused again:'
INSERT INTO app.subsidy VALUES (:'code', 4);

\echo
\echo '10 说明、回看、推演 | explain, look back, what if: nothing is stored that the past and the rules do not say'
SELECT '  说明 | explain: ' || e.action || ' by ' || e.measure || ', basis ' || e.basis || '; ' || e.path || ' entry on ' || e.document_no || ' of ' || e.unit
	|| '; term ' || e.rule || '; since ' || e.since || ' until ' || e.until || E'\n                   ' || e.hint
  FROM credit.explain(:'code', 'approval', matter_kind => 'fund') AS e WHERE e.what = 'verdict';
\connect -reuse-previous=on credit_demo demo_office
SELECT '  回看 | as of ' || d.day || ': entry ' || coalesce((SELECT n.status FROM credit.listing_on(d.day, code => :'code') AS n), 'none')
	|| ', measures ' || (SELECT count(*) FROM credit.measure_on(d.day, code => :'code')) FROM unnest('{2026-06-01,2026-06-02,2027-01-20,2027-01-21,2027-02-28}'::date[]) AS d(day);
SELECT '  推演 | what if this list''s term were six months: ' || w.subject || ' ' || w.effect || ' × ' || w.records || ', on ' || w.first_day || '; nothing is written'
  FROM credit.what_if_count('[{"name": "list.term.court", "amount": 6, "measured_in": "month", "starts_from": "listed_on"}]') AS w;
SELECT '  历史俱在 | history keeps all: ' || (SELECT count(*) FROM credit.record WHERE record_id = :record_id) || ' record, '
	|| (SELECT count(*) FROM credit.repair_history) || ' old versions of the repair, ' || (SELECT count(*) FROM credit.inquiry) || ' receipts; receipt '
	|| :receipt || ' reprints ' || CASE WHEN encode(sha256(convert_to(((credit.reprint_inquiry(:receipt)) - 'digest')::text, 'UTF8')), 'hex') = credit.reprint_inquiry(:receipt) ->> 'digest' THEN 'identically' ELSE 'DIFFERENTLY' END;

\connect -reuse-previous=on credit_demo demo_reporter
\echo
\echo '11 统计 | credit_report.timeliness (按时 on time / 迟到 late / 逾期 overdue)'
SELECT '  ' || unit_name, (SELECT k.name FROM credit.duty_kind AS k WHERE k.kind = duty), duty || coalesce('@' || nullif(channel, ''), ''), sum(on_time) || ' / ' || sum(late) || ' / ' || sum(overdue),
	   round(100.0 * sum(on_time) / nullif(sum(on_time + late + overdue), 0), 1) || ' %'
  FROM credit_report.timeliness GROUP BY unit_name, duty, channel ORDER BY 1, 3;
