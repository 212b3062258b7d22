-- S2 item 3 校核纠错: what the reported codes were worth, per unit and month, and
-- what was repaired on the way in.
CREATE OR REPLACE VIEW credit_report.code_quality AS
	SELECT b.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, pg_catalog.date_trunc('month', b.received_on)::date AS month,
		   count(*)::integer AS reported,
		   count(*) FILTER (WHERE i.code_tier = 'valid')::integer AS valid,
		   count(*) FILTER (WHERE i.code_tier = 'legacy')::integer AS legacy,
		   count(*) FILTER (WHERE i.code_tier = 'assigned')::integer AS assigned,
		   count(*) FILTER (WHERE i.code_tier = 'person')::integer AS person,
		   count(*) FILTER (WHERE i.code_tier = 'placeholder')::integer AS placeholder,
		   count(*) FILTER (WHERE i.code_tier = 'citizen_id_like')::integer AS citizen_id_like,
		   count(*) FILTER (WHERE i.code_tier = 'repairable')::integer AS repairable,
		   count(*) FILTER (WHERE i.code_tier = 'invalid')::integer AS invalid,
		   count(*) FILTER (WHERE i.code_tier = 'missing')::integer AS missing,
		   count(c.line_no)::integer AS repaired,
		   pg_catalog.round(100.0 * count(*) FILTER (WHERE i.code_tier IN ('valid', 'legacy', 'assigned', 'person')) / count(*), 2)::numeric(5, 2) AS valid_rate,
		   credit.today() AS data_as_of
	  FROM credit.inbox AS i
	  JOIN credit.batch AS b ON b.batch_id = i.batch_id
	  JOIN credit.unit AS u ON u.unit = b.unit
	  LEFT JOIN (SELECT DISTINCT x.batch_id, x.line_no FROM credit.intake_change AS x WHERE x.rule IN ('code_letters', 'code_from_name')) AS c
		ON c.batch_id = i.batch_id AND c.line_no = i.line_no
	 WHERE i.code_tier IS NOT NULL
	 GROUP BY b.unit, u.name, pg_catalog.date_trunc('month', b.received_on)::date;
COMMENT ON VIEW credit_report.code_quality IS '代码质量:各单位各月所报代码的诊断分级 | quality of the codes reported, per unit and month';
COMMENT ON COLUMN credit_report.code_quality.unit_code IS '报送单位代码 | code of the reporting unit';
COMMENT ON COLUMN credit_report.code_quality.unit_name IS '报送单位 | reporting unit';
COMMENT ON COLUMN credit_report.code_quality.month IS '收到月份 | month received';
COMMENT ON COLUMN credit_report.code_quality.reported IS '报送行数 | rows reported';
COMMENT ON COLUMN credit_report.code_quality.valid IS '有效 | valid';
COMMENT ON COLUMN credit_report.code_quality.legacy IS '试点旧码 | codes of the Fujian pilot';
COMMENT ON COLUMN credit_report.code_quality.assigned IS '平台赋码 | codes assigned by the platform';
COMMENT ON COLUMN credit_report.code_quality.person IS '自然人(以证件号码认定) | persons, identified by number';
COMMENT ON COLUMN credit_report.code_quality.placeholder IS '占位代码 | the placeholder';
COMMENT ON COLUMN credit_report.code_quality.citizen_id_like IS '形似公民身份号码 | shaped as a personal number';
COMMENT ON COLUMN credit_report.code_quality.repairable IS '可更正 | repairable';
COMMENT ON COLUMN credit_report.code_quality.invalid IS '无效 | invalid';
COMMENT ON COLUMN credit_report.code_quality.missing IS '未填 | missing';
COMMENT ON COLUMN credit_report.code_quality.repaired IS '按规则更正的行 | rows whose code a stated rule repaired';
COMMENT ON COLUMN credit_report.code_quality.valid_rate IS '有效率(%) | share of good codes, in percent';
COMMENT ON COLUMN credit_report.code_quality.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.code_quality TO credit_reporter, credit_evaluator, credit_office, credit_admin;
