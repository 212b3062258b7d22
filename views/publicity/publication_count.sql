-- R065 公示…数量: what was decided and must be public, against what was published,
-- per unit, kind of act, channel and month of decision.  A corrected record
-- counts by its correction.
CREATE OR REPLACE VIEW credit_report.publication_count AS
	SELECT r.source_unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   r.act_kind::varchar(16) AS act_kind, a.channel::varchar(32) AS channel, pg_catalog.date_trunc('month', r.decided_on)::date AS month,
		   count(*)::integer AS decided,
		   count(*) FILTER (WHERE p.published)::integer AS published,
		   count(*) FILTER (WHERE NOT p.published AND w.withheld)::integer AS withheld,
		   count(*) FILTER (WHERE NOT p.published AND NOT w.withheld)::integer AS missing,
		   (100.0 * count(*) FILTER (WHERE p.published OR w.withheld) / count(*))::numeric(5,2) AS published_rate,
		   credit.today() AS data_as_of
	  FROM credit.record AS r
	  JOIN credit.unit AS u ON u.unit = r.source_unit
	  JOIN credit.channel_act AS a ON a.act_kind = r.act_kind AND a.valid_during @> r.decided_on AND a.region = ANY (credit.region_scope(u.region))
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.publication AS p
						 WHERE p.code = r.code AND p.record_id = r.record_id AND p.channel = a.channel) AS published) AS p
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.withholding AS w
						 WHERE w.code = r.code AND w.record_id = r.record_id AND w.field = '' AND w.ended_on IS NULL) AS withheld) AS w
	 WHERE r.state IN ('received', 'reviewed', 'confirmed', 'withdrawn') AND r.disclosure = 'public' AND NOT r.stock
	 GROUP BY r.source_unit, u.name, u.region, r.act_kind, a.channel, pg_catalog.date_trunc('month', r.decided_on)::date;
COMMENT ON VIEW credit_report.publication_count IS '公示数量:决定数与公示数 | numbers decided and published';
COMMENT ON COLUMN credit_report.publication_count.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.publication_count.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.publication_count.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.publication_count.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_report.publication_count.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.publication_count.month IS '决定月份 | month of decision';
COMMENT ON COLUMN credit_report.publication_count.decided IS '应公示的决定数 | decisions that must be public';
COMMENT ON COLUMN credit_report.publication_count.published IS '已公示(含后撤下) | published, also what left later';
COMMENT ON COLUMN credit_report.publication_count.withheld IS '有事由不予公示 | withheld on a ground';
COMMENT ON COLUMN credit_report.publication_count.missing IS '未公示 | not published';
COMMENT ON COLUMN credit_report.publication_count.published_rate IS '公示率(含有事由者,%) | published or withheld, percent';
COMMENT ON COLUMN credit_report.publication_count.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.publication_count TO credit_reporter, credit_evaluator, credit_office, credit_admin;
