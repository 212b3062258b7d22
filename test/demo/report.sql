-- One readable page of what the tour left in the database: tables and a chart.
\set QUIET on
CREATE FUNCTION pg_temp.esc(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT replace(replace(replace(replace(coalesce(value, ''), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;') $$;
-- a query as an HTML table, its column names as the head
CREATE FUNCTION pg_temp.html_table(id text, query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	head text;
	body text;
BEGIN
	EXECUTE format('SELECT (SELECT string_agg(format(''<th>%%s</th>'', pg_temp.esc(k)), '''') FROM json_object_keys((SELECT to_json(q) FROM (%s) AS q LIMIT 1)) AS k),
		(SELECT string_agg(''<tr>'' || (SELECT string_agg(format(''<td%%s>%%s</td>'', CASE WHEN v.value ~ ''^[-0-9.]+$'' THEN '' class="n"'' END, pg_temp.esc(v.value)), '''') FROM json_each_text(to_json(q)) AS v) || ''</tr>'', E''\n'') FROM (%s) AS q)', query, query)
	INTO head, body;
	RETURN format(E'<table id="%s">\n<tr>%s</tr>\n%s\n</table>', id, head, coalesce(body, ''));
END $$;
-- on time, late and overdue per duty and channel, as stacked bars
CREATE FUNCTION pg_temp.duty_name(kind text, channel text) RETURNS text LANGUAGE sql AS $$
	SELECT k.name || coalesce('(' || (SELECT c.name FROM credit.channel AS c WHERE c.channel = nullif(duty_name.channel, '')) || ')', '') FROM credit.duty_kind AS k WHERE k.kind = duty_name.kind $$;
CREATE FUNCTION pg_temp.status_name(status text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce('{"on_time": "按时", "late": "迟到", "overdue": "逾期", "open": "未到期", "void": "免除"}'::jsonb ->> status, status) $$;
CREATE FUNCTION pg_temp.chart() RETURNS text LANGUAGE sql AS $$
	WITH bar AS (
		SELECT row_number() OVER (ORDER BY duty, channel) - 1 AS n, pg_temp.duty_name(duty, channel) AS label,
			on_time, late, overdue
		  FROM (SELECT duty, CASE WHEN duty = 'publish' THEN channel ELSE '' END AS channel, sum(on_time) AS on_time, sum(late) AS late, sum(overdue) AS overdue
				  FROM credit_report.timeliness GROUP BY 1, 2) AS t
	), scaled AS (SELECT *, 480.0 / greatest((SELECT max(on_time + late + overdue) FROM bar), 1) AS px FROM bar)
	SELECT format(E'<svg id="chart" xmlns="http://www.w3.org/2000/svg" width="720" height="%s" role="img" aria-label="及时性 timeliness">\n', 40 + 34 * count(*))
		|| string_agg(format(E'<text x="0" y="%s">%s</text><rect class="on_time" data-n="%s" x="180" y="%s" width="%s" height="20"/><rect class="late" data-n="%s" x="%s" y="%s" width="%s" height="20"/><rect class="overdue" data-n="%s" x="%s" y="%s" width="%s" height="20"/><text x="%s" y="%s">%s / %s / %s</text>',
			25 + 34 * n, pg_temp.esc(label), on_time, 10 + 34 * n, round(on_time * px, 1), late, round(180 + on_time * px, 1), 10 + 34 * n, round(late * px, 1),
			overdue, round(180 + (on_time + late) * px, 1), 10 + 34 * n, round(overdue * px, 1), round(188 + (on_time + late + overdue) * px, 1), 25 + 34 * n, on_time, late, overdue), E'\n' ORDER BY n)
		|| E'\n</svg>' FROM scaled $$;
SELECT '<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>pg_credit 演示报告</title><style>
body { font: 15px/1.5 "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; max-width: 1080px; margin: 2em auto; padding: 0 1em; color: #222 }
h1 { font-size: 1.5em } h2 { font-size: 1.15em; margin-top: 1.8em }
table { border-collapse: collapse; width: 100%; font-size: .88em } th, td { border-bottom: 1px solid #ddd; padding: .3em .6em; text-align: left; vertical-align: top } th { background: #f4f6f8 }
svg text { font-size: 13px } .on_time { fill: #2e7d5b } .late { fill: #d98e04 } .overdue { fill: #b3261e } td.n { white-space: nowrap } .note { color: #666; font-size: .88em }
</style></head><body>';
SELECT format('<h1>公共信用信息平台演示报告 <small>pg_credit %s</small></h1><p class="note">平台日期 %s;所有数字由 SQL 得出 | every number comes from SQL. 石家庄市供销合作总社安全统筹公司一案中,法院记录为真,其后的签字、异议、修复为演练;示例科技有限公司的处罚为虚构。</p>', credit.platform_version(), credit.today());
SELECT '<h2>收件去向 Intake: 收到 = 确认 + 退回 + 待确认</h2>',
	pg_temp.html_table('intake', $$ SELECT coalesce(item, '合计 total') AS "项目", sum(received) AS "收到 in", sum(confirmed) AS "确认 confirmed", sum(returned) AS "退回 returned", sum(waiting) AS "待确认 waiting", sum(repaired) AS "经规则修整 repaired" FROM credit_report.intake GROUP BY ROLLUP (item) ORDER BY item NULLS LAST $$);
SELECT '<h2>及时性 Timeliness: 按时 / 迟到 / 逾期</h2>', pg_temp.chart();
SELECT pg_temp.html_table('timeliness', $$ SELECT unit_name AS "单位", pg_temp.duty_name(duty, channel) AS "义务", to_char(month, 'YYYY-MM') AS "到期月份", duties AS "义务数", on_time AS "按时", late AS "迟到", overdue AS "逾期", on_time_rate AS "及时率%" FROM credit_report.timeliness ORDER BY unit_name, duty, channel, month $$);
SELECT '<h2>时限 Clocks</h2>',
	pg_temp.html_table('clocks', $$ SELECT document_no AS "文号", pg_temp.duty_name(duty, channel) AS "义务", starts_on AS "起算", due_on AS "到期", met_on AS "完成", pg_temp.status_name(status) AS "状态", calendar_version AS "日历版本" FROM credit_report.my_duty ORDER BY starts_on, duty, channel $$);
SELECT '<h2>退回原因 Faults by field</h2>',
	pg_temp.html_table('faults', $$ SELECT f.sqlstate, replace(e.message_zh, '%s', '…') AS "错误", f.pointer AS "字段", f.fault AS "问题", count(*) AS "次数", min(f.value) AS "例值", min(f.expected) AS "应为" FROM credit.fault AS f JOIN credit.error AS e USING (condition) GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 3 $$);
SELECT '<h2>按规则修整 Stated repairs</h2>',
	pg_temp.html_table('repairs', $$ SELECT c.rule AS "规则", split_part(r.note, ' | ', 1) AS "说明", count(*) AS "次数", min(c.old_value) AS "原值(例)", min(c.new_value) AS "新值(例)" FROM credit.intake_change AS c JOIN credit.intake_rule AS r USING (rule) GROUP BY 1, 2 ORDER BY 1 $$);
SELECT '<h2>公示 Published, credit_public.penalty</h2>', CASE WHEN NOT EXISTS (SELECT FROM credit_public.penalty) THEN '<p class="note">公示期均已届满,已自动撤下 | all have reached the end of their publicity and left by themselves: ' || (SELECT count(*) FROM credit.publication WHERE withdrawn_why = 'expired') || '</p>' ELSE '' END,
	pg_temp.html_table('penalty', $$ SELECT cf_xdr_mc AS "相对人", cf_xdr_shxym AS "代码", cf_wsh AS "文号", cf_cflb AS "类别", cf_nr_fk AS "罚款(万元)", cf_jdrq AS "决定日期", cf_cfjg AS "机关", gsrq AS "公示日期", cf_gsjzq AS "公示截止" FROM credit_public.penalty ORDER BY cf_jdrq $$);
SELECT '<h2>公示 Published, credit_public.permit (最近 10 条)</h2>',
	pg_temp.html_table('permit', $$ SELECT xk_xdr_mc AS "相对人", xk_xdr_shxym AS "代码", xk_wsh AS "文号", xk_nr AS "内容", xk_jdrq AS "决定日期", xk_yxqzi AS "有效期至", xk_xkjg AS "机关" FROM credit_public.permit ORDER BY xk_jdrq DESC, xk_wsh LIMIT 10 $$);
SELECT '<h2>名单条目的一生 One list entry, version by version</h2>',
	pg_temp.html_table('listing', $$ SELECT list_kind AS "名单", since AS "自", until AS "至", status AS "今日状态", exit_kind AS "退出方式", exit_reason AS "原因" FROM (SELECT l.list_kind, lower(l.valid_during) AS since, upper(l.valid_during) AS until, n.status, l.exit_kind, l.exit_reason, 2 AS v FROM credit.listing AS l JOIN credit.listing_now AS n USING (code, listing_id) UNION ALL SELECT h.list_kind, lower(h.valid_during), upper(h.valid_during), '(旧版本)', h.exit_kind, h.exit_reason, 1 FROM credit.listing_history AS h) AS x ORDER BY v $$);
SELECT '<h2>数据质量 Quality, 2026-05: <a href="bulletin.html">通报</a></h2>',
	pg_temp.html_table('quality', $$ SELECT check_name AS "检查项", sum(applicable) AS "适用", sum(passed) AS "通过", sum(failed) AS "未通过", sum(not_applicable) AS "不适用" FROM credit_report.quality_check_result WHERE month = '2026-05-01' GROUP BY 1 HAVING sum(applicable) > 0 ORDER BY 4 DESC, 1 $$);
SELECT '<h2>交换批次 Batches to the province</h2>',
	pg_temp.html_table('feed', $$ SELECT partner_name AS "对象", batch_no AS "批次", cut_on AS "成批日期", row_count AS "行数", left(checksum, 16) || '…' AS "校验和", accepted AS "对方接受", receipt_on AS "回执日期" FROM credit_report.feed_batches ORDER BY batch_no $$);
SELECT '<h2>任务 Jobs</h2>',
	pg_temp.html_table('jobs', $$ SELECT j.name AS "任务", j.every AS "间隔", count(*) AS "次数", sum(r.rows) AS "行数", count(r.sqlstate) AS "失败" FROM credit.job_run AS r JOIN credit.job AS j USING (job) GROUP BY j.job ORDER BY j.position, 1 $$);
SELECT '</body></html>';
