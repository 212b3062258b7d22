-- R220 annual scores, of units and of regions; drafts too, marked by issued_on.
CREATE OR REPLACE VIEW credit_report.score AS
	SELECT s.year, s.region::varchar(6) AS region, (CASE WHEN s.unit IS NULL THEN 'region' ELSE 'unit' END)::varchar(8) AS kind, s.member::varchar(18) AS member,
		   s.name::varchar(200) AS name, s.earned, s.possible, s.score, s.rank, s.issued_on, credit.today() AS data_as_of
	  FROM credit.score AS s;
COMMENT ON VIEW credit_report.score IS '年度考核得分与名次 | annual score and rank';
COMMENT ON COLUMN credit_report.score.year IS '年度 | year';
COMMENT ON COLUMN credit_report.score.region IS '考核地区 | region assessed';
COMMENT ON COLUMN credit_report.score.kind IS '对象:unit 单位,region 地区 | unit or region';
COMMENT ON COLUMN credit_report.score.member IS '被考核者代码 | code of who is scored';
COMMENT ON COLUMN credit_report.score.name IS '名称 | name';
COMMENT ON COLUMN credit_report.score.earned IS '得分合计 | marks earned';
COMMENT ON COLUMN credit_report.score.possible IS '适用满分合计 | marks possible';
COMMENT ON COLUMN credit_report.score.score IS '百分制得分 | score of a hundred';
COMMENT ON COLUMN credit_report.score.rank IS '名次 | rank';
COMMENT ON COLUMN credit_report.score.issued_on IS '发布日期,空为未定稿 | day of issue, NULL for a draft';
COMMENT ON COLUMN credit_report.score.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.score TO credit_reporter, credit_evaluator, credit_office, credit_admin;
