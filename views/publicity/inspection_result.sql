-- R068 second column: 双随机、一公开, the results of inspections.
CREATE OR REPLACE VIEW credit_public.inspection_result AS
	SELECT p.act_kind::varchar(16) AS act_kind,
		   k.name::varchar(64) AS act_name,
		   p.subject_name::varchar(200) AS subject_name,
		   p.code::varchar(18) AS subject_code,
		   p.document_no::varchar(128) AS document_no,
		   p.unit_name::varchar(200) AS unit_name,
		   (CASE WHEN credit.is_official(p.unit_code) THEN p.unit_code END)::varchar(18) AS unit_code,
		   p.region::varchar(6) AS region,
		   p.decided_on,
		   p.valid_from,
		   CASE WHEN p.valid_until = 'infinity' THEN DATE '2099-12-31' ELSE p.valid_until END AS valid_until,
		   p.source_name::varchar(200) AS source_name,
		   p.published_on,
		   CASE WHEN p.public_until = 'infinity' THEN DATE '2099-12-31' ELSE p.public_until END AS public_until,
		   p.contested,
		   p.document AS content,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit_public.published_record AS p
	  JOIN credit.act_kind AS k ON k.act_kind = p.act_kind
	 WHERE p.act_kind IN ('inspection', 'supervision');
COMMENT ON VIEW credit_public.inspection_result IS '双随机检查结果专栏 | column of inspection results';
COMMENT ON COLUMN credit_public.inspection_result.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_public.inspection_result.act_name IS '信息种类名称 | its name';
COMMENT ON COLUMN credit_public.inspection_result.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_public.inspection_result.subject_code IS '统一社会信用代码 | code of the subject';
COMMENT ON COLUMN credit_public.inspection_result.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit_public.inspection_result.unit_name IS '决定机关 | deciding organ';
COMMENT ON COLUMN credit_public.inspection_result.unit_code IS '决定机关统一社会信用代码 | code of the deciding organ';
COMMENT ON COLUMN credit_public.inspection_result.region IS '区划代码 | division code';
COMMENT ON COLUMN credit_public.inspection_result.decided_on IS '决定日期 | decision date';
COMMENT ON COLUMN credit_public.inspection_result.valid_from IS '有效期自 | valid from';
COMMENT ON COLUMN credit_public.inspection_result.valid_until IS '有效期至,2099-12-31为长期 | valid until; 2099-12-31 is long-term';
COMMENT ON COLUMN credit_public.inspection_result.source_name IS '数据来源单位 | source unit';
COMMENT ON COLUMN credit_public.inspection_result.published_on IS '公示日期 | published on';
COMMENT ON COLUMN credit_public.inspection_result.public_until IS '公示截止日期 | public until';
COMMENT ON COLUMN credit_public.inspection_result.contested IS '异议标记 | under objection';
COMMENT ON COLUMN credit_public.inspection_result.content IS '应公开的全部字段 | all public fields, by their names in the template';
COMMENT ON COLUMN credit_public.inspection_result.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.inspection_result TO PUBLIC;
