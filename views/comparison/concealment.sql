-- R216 瞒报率: documents that another channel knows and that were not collected when
-- their time was over, per unit, kind and month decided.
CREATE OR REPLACE VIEW credit_report.concealment AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, x.source::varchar(200) AS source,
		   x.act_kind::varchar(64) AS act_kind, x.month, x.documents::integer AS documents, x.found::integer AS found,
		   (x.documents - x.found - x.missing)::integer AS awaited, x.missing::integer AS missing,
		   (100.0 * x.missing / nullif(x.found + x.missing, 0))::numeric(5,2) AS concealment_rate,
		   credit.today() AS data_as_of
	  FROM (SELECT s.unit, s.source, s.act_kind, pg_catalog.date_trunc('month', s.decided_on::timestamp)::date AS month, count(*) AS documents, count(s.found_on) AS found,
				   count(*) FILTER (WHERE s.found_on IS NULL AND s.due_on < credit.today()) AS missing
			  FROM credit.second_source AS s
			 GROUP BY 1, 2, 3, 4) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit;
COMMENT ON VIEW credit_report.concealment IS '瞒报率:第二来源已知而到期未归集的文书 | documents known elsewhere and not collected in time';
COMMENT ON COLUMN credit_report.concealment.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.concealment.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.concealment.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.concealment.source IS '第二来源 | second source';
COMMENT ON COLUMN credit_report.concealment.act_kind IS '信息种类 | kind of act';
COMMENT ON COLUMN credit_report.concealment.month IS '决定月份 | month decided';
COMMENT ON COLUMN credit_report.concealment.documents IS '来源文书数 | documents of the source';
COMMENT ON COLUMN credit_report.concealment.found IS '已归集 | found among our records';
COMMENT ON COLUMN credit_report.concealment.awaited IS '未到期 | not found, not yet due';
COMMENT ON COLUMN credit_report.concealment.missing IS '到期未归集 | not found and overdue';
COMMENT ON COLUMN credit_report.concealment.concealment_rate IS '瞒报率(%) | missing of those due, percent';
COMMENT ON COLUMN credit_report.concealment.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.concealment TO credit_reporter, credit_evaluator, credit_office, credit_admin;
