-- S4 item 18 消除不良影响: public clarifications; what was wrong is not repeated, and
-- nothing about persons.
CREATE OR REPLACE VIEW credit_public.clarification WITH (security_barrier) AS
	SELECT r.remedy_id, s.name::varchar(200) AS subject_name, s.code::varchar(18) AS subject_code, u.name::varchar(200) AS unit_name,
		   r.clarification::varchar(4000) AS clarification, r.clarified_on,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit.remedy AS r
	  JOIN credit.subject AS s ON s.code = r.code
	  JOIN credit.unit AS u ON u.unit = r.unit
	 WHERE r.clarified_on IS NOT NULL AND s.kind <> 'person';
COMMENT ON VIEW credit_public.clarification IS '公开澄清 | public clarifications';
COMMENT ON COLUMN credit_public.clarification.remedy_id IS '编号 | number';
COMMENT ON COLUMN credit_public.clarification.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_public.clarification.subject_code IS '统一社会信用代码 | its code';
COMMENT ON COLUMN credit_public.clarification.unit_name IS '澄清单位 | the unit that clarifies';
COMMENT ON COLUMN credit_public.clarification.clarification IS '澄清内容 | the clarification';
COMMENT ON COLUMN credit_public.clarification.clarified_on IS '发布日期 | day of publication';
COMMENT ON COLUMN credit_public.clarification.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.clarification TO PUBLIC;
