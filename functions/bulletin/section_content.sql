-- One section as a document: title, labels of its columns, rows of values.
-- Tables of metrics end in a line of totals, in which a rate is of the sums.
CREATE OR REPLACE FUNCTION credit_private.section_content(section credit.bulletin_section, region text, from_day date, to_day date) RETURNS jsonb
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	labels jsonb;
	lines jsonb;
	width integer := CASE WHEN region = '000000' THEN 2 WHEN region LIKE '__0000' THEN 4 ELSE 6 END;
BEGIN
	CASE
	WHEN section.shape IN ('units', 'regions') THEN
		SELECT jsonb_build_array(CASE section.shape WHEN 'units' THEN '单位' ELSE '地区' END) || jsonb_agg(m.name ORDER BY c.n) INTO labels
		  FROM unnest(section.metrics) WITH ORDINALITY AS c(metric, n) JOIN credit.metric AS m ON m.metric = c.metric;
		WITH v AS (
			SELECT CASE section.shape WHEN 'units' THEN u.name ELSE coalesce(credit.region_name(rpad(left(x.unit_region, width), 6, '0')), x.unit_region) END AS member,
				   x.metric, x.amount, x.out_of
			  FROM credit_private.metric_values(from_day, to_day, region) AS x JOIN credit.unit AS u ON u.unit = x.unit
			 WHERE x.metric = ANY (section.metrics)
		), total AS (
			SELECT v.member, v.metric, sum(v.amount) AS amount, sum(v.out_of) AS out_of, grouping(v.member) AS is_total
			  FROM v GROUP BY GROUPING SETS ((v.member, v.metric), (v.metric))
		)
		SELECT jsonb_agg(l.line ORDER BY l.is_total, l.member COLLATE "C") INTO lines
		  FROM (SELECT w.is_total, w.member, jsonb_build_array(CASE w.is_total WHEN 1 THEN '合计' ELSE w.member END)
						|| jsonb_agg(credit_private.metric_value(m.measured_in, t.amount, t.out_of) ORDER BY c.n) AS line
				  FROM (SELECT DISTINCT total.member, total.is_total FROM total) AS w
				 CROSS JOIN unnest(section.metrics) WITH ORDINALITY AS c(metric, n)
				  JOIN credit.metric AS m ON m.metric = c.metric
				  LEFT JOIN total AS t ON t.member IS NOT DISTINCT FROM w.member AND t.is_total = w.is_total AND t.metric = c.metric
				 GROUP BY w.is_total, w.member) AS l;
	WHEN section.shape = 'bands' THEN
		labels := '["单位", "适用", "通过", "未通过", "不适用", "得分", "颜色"]';
		SELECT jsonb_agg(jsonb_build_array(u.name, q.applicable, q.passed, q.failed, q.not_applicable, q.score,
				CASE q.band WHEN 'red' THEN '红' WHEN 'orange' THEN '橙' WHEN 'yellow' THEN '黄' WHEN 'green' THEN '绿' END) ORDER BY q.score DESC NULLS LAST, u.name COLLATE "C") INTO lines
		  FROM credit.quality_band AS q JOIN credit.unit AS u ON u.unit = q.unit
		 WHERE q.month BETWEEN from_day AND to_day AND credit_private.in_region(u.region, section_content.region);
	WHEN section.shape = 'checks' THEN
		labels := '["检查项", "适用", "通过", "未通过", "不适用", "申辩成立", "依据"]';
		SELECT jsonb_agg(jsonb_build_array(x.name, x.applicable, x.passed, x.failed, x.not_applicable, x.upheld, x.basis) ORDER BY x.check_id) INTO lines
		  FROM (SELECT c.check_id, c.name, c.basis, sum(q.passed + q.failed) AS applicable, sum(q.passed) AS passed, sum(q.failed) AS failed,
					   sum(q.not_applicable) AS not_applicable, sum(q.upheld) AS upheld
				  FROM credit.quality_result AS q
				  JOIN credit.quality_check AS c ON c.check_id = q.check_id AND c.valid_during @> q.month
				  JOIN credit.unit AS u ON u.unit = q.unit
				 WHERE q.month BETWEEN from_day AND to_day AND credit_private.in_region(u.region, section_content.region)
				 GROUP BY c.check_id, c.name, c.basis) AS x;
	WHEN section.shape = 'form' THEN
		SELECT '["单位", "版本"]' || jsonb_agg(m.name ORDER BY l.position) INTO labels
		  FROM credit.form_line AS l JOIN credit.metric AS m ON m.metric = l.metric WHERE l.valid_during @> from_day;
		SELECT jsonb_agg(x.line ORDER BY x.name COLLATE "C") INTO lines
		  FROM (SELECT u.name, jsonb_build_array(u.name, f.version) || jsonb_agg(v.stated ORDER BY l.position) AS line
				  FROM credit.monthly_form AS f
				  JOIN credit.unit AS u ON u.unit = f.unit
				 CROSS JOIN credit.form_line AS l
				  LEFT JOIN credit.monthly_form_value AS v ON v.unit = f.unit AND v.month = f.month AND v.version = f.version AND v.line = l.line
				 WHERE f.month = from_day AND l.valid_during @> from_day AND f.issued_on IS NOT NULL AND credit_private.in_region(u.region, section_content.region)
				   AND f.version = (SELECT max(y.version) FROM credit.monthly_form AS y WHERE y.unit = f.unit AND y.month = f.month AND y.issued_on IS NOT NULL)
				 GROUP BY u.name, f.unit, f.version) AS x;
	WHEN section.shape = 'missing' THEN
		labels := '["单位"]';
		SELECT jsonb_agg(jsonb_build_array(u.name) ORDER BY u.name COLLATE "C") INTO lines
		  FROM credit.unit AS u
		 WHERE u.valid_during && daterange(from_day, to_day, '[]') AND credit_private.in_region(u.region, section_content.region)
		   AND NOT EXISTS (SELECT FROM credit.monthly_form AS f WHERE f.unit = u.unit AND f.month = from_day AND f.confirmed_on IS NOT NULL);
	WHEN section.shape = 'scores' THEN
		labels := '["名次", "对象", "名称", "得分", "所得", "适用满分"]';
		SELECT jsonb_agg(jsonb_build_array(s.rank, CASE WHEN s.unit IS NULL THEN '地区' ELSE '单位' END, s.name, s.score, s.earned, s.possible)
				ORDER BY s.unit IS NULL, s.rank, s.name COLLATE "C") INTO lines
		  FROM credit.score AS s WHERE s.year = extract(year FROM from_day) AND s.region = section_content.region;
	WHEN section.shape = 'ranks' THEN
		labels := '["月份", "城市", "名次", "参评城市数", "发布者"]';
		SELECT jsonb_agg(jsonb_build_array(to_char(c.month, 'YYYY-MM'), credit.region_name(c.region), c.rank, c.out_of, c.source) ORDER BY c.month, c.rank, c.source) INTO lines
		  FROM credit.city_rank AS c WHERE c.month BETWEEN from_day AND to_day AND credit_private.in_region(c.region, section_content.region);
	WHEN section.shape = 'codes' THEN
		labels := '["登记机关", "存量主体", "已转换", "转换率(%)", "本月赋码", "本月换证", "本月回传", "未回传"]';
		SELECT jsonb_agg(jsonb_build_array(c.authority_name, c.stock, c.converted, c.conversion_rate, c.assigned, c.certificates, c.returned, c.not_returned)
				ORDER BY c.conversion_rate DESC NULLS LAST, c.authority_name COLLATE "C") INTO lines
		  FROM credit_report.code_conversion AS c JOIN credit.unit AS u ON u.unit = c.authority_code::credit.credit_code
		 WHERE c.month = from_day AND credit_private.in_region(u.region, section_content.region);
	WHEN section.shape = 'roots' THEN
		labels := '["日期", "封账序号", "行版本数", "账本根(SHA-256)"]';
		SELECT jsonb_agg(jsonb_build_array(r.day, r.run_no, r.row_count, r.root) ORDER BY r.day) INTO lines
		  FROM credit_report.ledger_day AS r WHERE r.day >= from_day AND r.day <= to_day;
	WHEN section.shape = 'seals' THEN
		labels := '["日期", "单位", "行版本数", "封条(SHA-256)"]';
		SELECT jsonb_agg(jsonb_build_array(s.day, s.unit_name, s.row_count, s.digest) ORDER BY s.day, s.unit_name COLLATE "C", s.unit_code) INTO lines
		  FROM credit_report.ledger_unit_day AS s JOIN credit.unit AS u ON u.unit = s.unit_code::credit.credit_code
		 WHERE s.day >= from_day AND s.day <= to_day AND credit_private.in_region(u.region, section_content.region);
	END CASE;
	RETURN jsonb_build_object('title', section.title, 'columns', labels, 'rows', coalesce(lines, '[]'));
END
$function$;
COMMENT ON FUNCTION credit_private.section_content(credit.bulletin_section, text, date, date) IS '通报一节的内容 | one section of a bulletin: title, columns, rows';
