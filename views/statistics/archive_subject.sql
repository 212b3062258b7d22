-- R008 五位一体: how many subjects each of the five archives holds, per division
-- of the subject and those above it; what was merged counts once.
CREATE OR REPLACE VIEW credit_report.archive_subject AS
	SELECT x.region::varchar(6) AS region, coalesce(credit.region_name(x.region), CASE x.region WHEN '000000' THEN '全国' ELSE x.region END)::varchar(200) AS region_name,
		   x.archive::varchar(20) AS archive, sum(x.active)::integer AS active, sum(x.closed)::integer AS closed, credit.today() AS data_as_of
	  FROM (SELECT r.region, CASE s.kind WHEN 'individual_business' THEN 'enterprise' ELSE s.kind END AS archive, s.active, s.closed
			  FROM (SELECT b.region, b.kind, count(*) FILTER (WHERE b.status = 'active') AS active, count(*) FILTER (WHERE b.status = 'closed') AS closed
					  FROM credit.subject AS b WHERE b.merged_into IS NULL GROUP BY b.region, b.kind) AS s
			 CROSS JOIN LATERAL (SELECT DISTINCT y.region FROM pg_catalog.unnest(credit.region_scope(s.region)) AS y(region) WHERE y.region IS NOT NULL) AS r) AS x
	 GROUP BY x.region, x.archive;
COMMENT ON VIEW credit_report.archive_subject IS '各档案主体数:自然人、社会法人、行政机关、事业单位、社会组织 | subjects per archive and division';
COMMENT ON COLUMN credit_report.archive_subject.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.archive_subject.region_name IS '地区 | name of the division';
COMMENT ON COLUMN credit_report.archive_subject.archive IS '档案:person 自然人,enterprise 社会法人,organ 行政机关,public_institution 事业单位,social_organisation 社会组织,other 其他 | archive: person, enterprise, organ, public_institution, social_organisation or other';
COMMENT ON COLUMN credit_report.archive_subject.active IS '存续主体 | subjects that exist';
COMMENT ON COLUMN credit_report.archive_subject.closed IS '已注销主体 | subjects that are closed';
COMMENT ON COLUMN credit_report.archive_subject.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.archive_subject TO credit_reporter, credit_evaluator, credit_office, credit_admin;
