-- R231 政府机构失信问题专项治理: the defaults of public bodies, and how far each is cleared.
CREATE OR REPLACE VIEW credit_report.government_default AS
	SELECT r.code::varchar(18) AS body_code, s.name::varchar(200) AS body_name, s.region::varchar(6) AS region,
		   r.record_id, r.act_kind::varchar(32) AS act_kind, r.document_no::varchar(128) AS document_no, u.name::varchar(200) AS unit_name,
		   r.decided_on, r.severity::varchar(16) AS severity,
		   (CASE WHEN r.ended_on IS NOT NULL THEN 'ended'
				 WHEN p.decided_on IS NOT NULL THEN 'repaired'
				 WHEN c.cleared_on IS NOT NULL THEN 'cleared'
				 WHEN c.planned_until < credit.today() THEN 'overdue'
				 WHEN c.planned_until IS NOT NULL THEN 'planned'
				 ELSE 'open' END)::varchar(8) AS state,
		   coalesce(r.ended_on, p.decided_on, c.cleared_on) AS cleared_on, c.planned_until,
		   n.notices::integer AS notices, n.acknowledged::integer AS acknowledged, credit.today() AS data_as_of
	  FROM credit.public_body AS k
	  JOIN credit.record AS r ON credit.department(r.code) = k.department AND credit.category(r.code) = k.category
	  JOIN credit.subject AS s ON s.code = r.code
	  JOIN credit.unit AS u ON u.unit = r.unit
	  LEFT JOIN LATERAL (SELECT max(q.decided_on) AS decided_on FROM credit.repair AS q
						  WHERE q.code = r.code AND q.record_id = r.record_id AND q.outcome = 'approved' AND q.broken_on IS NULL) AS p ON true
	  LEFT JOIN LATERAL (SELECT max(x.cleared_on) AS cleared_on, max(x.planned_until) AS planned_until FROM credit.integrity_clearing AS x
						  WHERE x.code = r.code AND x.record_id = r.record_id) AS c ON true
	 CROSS JOIN LATERAL (SELECT count(m.unit) AS notices, count(m.acknowledged_on) AS acknowledged FROM credit.integrity_notice AS m
						  WHERE m.code = r.code AND m.record_id = r.record_id AND m.concerns = 'body') AS n
	 WHERE r.class = 'untrustworthy' AND r.confirmed_on IS NOT NULL AND k.valid_during @> credit.today();
COMMENT ON VIEW credit_report.government_default IS '政府机构失信及治理情况 | defaults of public bodies, and how far each is cleared';
COMMENT ON COLUMN credit_report.government_default.body_code IS '机构代码 | code of the body';
COMMENT ON COLUMN credit_report.government_default.body_name IS '机构名称 | name of the body';
COMMENT ON COLUMN credit_report.government_default.region IS '区划代码 | division code';
COMMENT ON COLUMN credit_report.government_default.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit_report.government_default.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_report.government_default.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit_report.government_default.unit_name IS '认定单位 | the unit that decided';
COMMENT ON COLUMN credit_report.government_default.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit_report.government_default.severity IS '失信程度 | grade';
COMMENT ON COLUMN credit_report.government_default.state IS '治理状态:open 未治理,planned 有计划,overdue 逾期,cleared 已清理,repaired 已修复,ended 已撤销 | open, planned, overdue, cleared, repaired or ended';
COMMENT ON COLUMN credit_report.government_default.cleared_on IS '清理日期 | cleared on';
COMMENT ON COLUMN credit_report.government_default.planned_until IS '计划完成日 | planned until';
COMMENT ON COLUMN credit_report.government_default.notices IS '通报数 | notices given';
COMMENT ON COLUMN credit_report.government_default.acknowledged IS '已回执 | notices acknowledged';
COMMENT ON COLUMN credit_report.government_default.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.government_default TO credit_reporter, credit_evaluator, credit_office, credit_admin;
