-- N6: days on which a matter was not queried, of one's own unit; of every unit
-- for the office and evaluators.
CREATE OR REPLACE VIEW credit_report.query_gap WITH (security_barrier) AS
	SELECT g.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, g.matter_id,
		   g.matter_kind::varchar(32) AS matter_kind, k.name::varchar(64) AS matter_kind_name, g.code::varchar(18) AS subject_code,
		   g.state::varchar(16) AS matter_state, g.day, (g.day = credit.today()) AS still_today,
		   g.reason::varchar(400) AS explanation, g.explained_by::varchar(64) AS explained_by, g.explained_on,
		   r.basis::varchar(400) AS basis, credit.today() AS data_as_of
	  FROM credit_private.matter_gap AS g
	  JOIN credit.unit AS u ON u.unit = g.unit
	  JOIN credit.matter_kind AS k ON k.matter_kind = g.matter_kind
	  JOIN credit.rule AS r ON r.rule_id = g.rule_id
	 WHERE credit_private.is_mine(g.unit) OR pg_catalog.pg_has_role(current_user, 'credit_office', 'USAGE')
		OR pg_catalog.pg_has_role(current_user, 'credit_evaluator', 'USAGE');
COMMENT ON VIEW credit_report.query_gap IS '事项缺查日(每天至少查询一次) | days on which a matter was not queried';
COMMENT ON COLUMN credit_report.query_gap.unit_code IS '办理单位代码 | code of the unit that handles it';
COMMENT ON COLUMN credit_report.query_gap.unit_name IS '办理单位 | the unit';
COMMENT ON COLUMN credit_report.query_gap.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit_report.query_gap.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit_report.query_gap.matter_kind_name IS '事项种类名称 | its name';
COMMENT ON COLUMN credit_report.query_gap.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_report.query_gap.matter_state IS '事项状态 | state of the matter';
COMMENT ON COLUMN credit_report.query_gap.day IS '缺查日 | the day without a query';
COMMENT ON COLUMN credit_report.query_gap.still_today IS '当日,尚可补查 | it is today and can still be made up for';
COMMENT ON COLUMN credit_report.query_gap.explanation IS '负责人说明 | why, as the head explained';
COMMENT ON COLUMN credit_report.query_gap.explained_by IS '说明人 | who explained it';
COMMENT ON COLUMN credit_report.query_gap.explained_on IS '说明日期 | day of the explanation';
COMMENT ON COLUMN credit_report.query_gap.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit_report.query_gap.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.query_gap TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
