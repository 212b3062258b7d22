-- R072 典型案例: the published ones.  One that names its subject is public as long
-- as the record is.
CREATE OR REPLACE VIEW credit_public.typical_case WITH (security_barrier) AS
	SELECT c.case_id, c.title::varchar(200) AS title, c.body, k.name::varchar(64) AS act_name, u.name::varchar(200) AS unit_name, c.published_on,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit.typical_case AS c
	  JOIN credit.record AS r ON r.code = c.code AND r.record_id = c.record_id
	  JOIN credit.act_kind AS k ON k.act_kind = r.act_kind
	  JOIN credit.unit AS u ON u.unit = c.unit
	 WHERE c.state = 'published'
	   AND (NOT c.names_subject OR EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = c.code AND p.record_id = c.record_id));
COMMENT ON VIEW credit_public.typical_case IS '典型案例 | typical cases';
COMMENT ON COLUMN credit_public.typical_case.case_id IS '案例编号 | number of the case';
COMMENT ON COLUMN credit_public.typical_case.title IS '标题 | title';
COMMENT ON COLUMN credit_public.typical_case.body IS '正文 | text';
COMMENT ON COLUMN credit_public.typical_case.act_name IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_public.typical_case.unit_name IS '发布单位 | the unit that wrote it';
COMMENT ON COLUMN credit_public.typical_case.published_on IS '公布日期 | published on';
COMMENT ON COLUMN credit_public.typical_case.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.typical_case TO PUBLIC;
