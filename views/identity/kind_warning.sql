-- R006: the kind of a subject and the prefix of its code ought to agree; where
-- they do not it is a warning, never a refusal.
CREATE OR REPLACE VIEW credit_report.kind_warning AS
	SELECT s.code::varchar(18) AS subject_code, s.name::varchar(200) AS subject_name, s.kind::varchar(32) AS kind,
		   credit.kind_of_code(s.code)::varchar(32) AS kind_by_code, s.source::varchar(200) AS source, s.known_since, credit.today() AS data_as_of
	  FROM credit.subject AS s
	 WHERE credit.is_official(s.code) AND s.kind <> credit.kind_of_code(s.code);
COMMENT ON VIEW credit_report.kind_warning IS '主体类型与代码前缀不符(提示) | subjects whose kind and code prefix disagree: a warning';
COMMENT ON COLUMN credit_report.kind_warning.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_report.kind_warning.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_report.kind_warning.kind IS '登记的主体类型 | kind as registered';
COMMENT ON COLUMN credit_report.kind_warning.kind_by_code IS '代码前缀所示类型 | kind that the prefix tells';
COMMENT ON COLUMN credit_report.kind_warning.source IS '来源 | where it is known from';
COMMENT ON COLUMN credit_report.kind_warning.known_since IS '首次登记日期 | known since';
COMMENT ON COLUMN credit_report.kind_warning.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.kind_warning TO credit_office, credit_admin, credit_evaluator;
