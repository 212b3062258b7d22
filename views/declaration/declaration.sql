-- R171 公开…接受社会公众监督: what was declared, and whether it is verified.  What was found
-- false is no longer shown here: the breach of the commitment is, for its term.
CREATE OR REPLACE VIEW credit_public.declaration AS
	SELECT coalesce(s.name, o.name)::varchar(200) AS subject_name, coalesce(s.code, o.code)::varchar(18) AS subject_code,
		   k.name::varchar(64) AS declaration_kind, d.title::varchar(200) AS title, d.content::varchar(2000) AS content, d.declared_on, d.valid_until,
		   c.commitment_no::varchar(64) AS commitment_no,
		   CASE WHEN d.verdict THEN '已核验' ELSE '未核验' END::varchar(16) AS state, d.verified_on, u.name::varchar(200) AS verifier_name,
		   (SELECT count(*) FROM credit.declaration_doubt AS q WHERE q.code = d.code AND q.declaration_id = d.declaration_id)::integer AS doubts,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit.declaration AS d
	  JOIN credit.declaration_kind AS k ON k.declaration_kind = d.declaration_kind
	  JOIN credit.commitment AS c ON c.code = d.code AND c.commitment_id = d.commitment_id
	  JOIN credit.subject AS o ON o.code = d.code
	  LEFT JOIN credit.subject AS s ON s.code = o.merged_into
	  JOIN credit.unit AS u ON u.unit = d.verifier
	 WHERE d.verdict IS DISTINCT FROM false AND o.kind <> 'person';
COMMENT ON VIEW credit_public.declaration IS '市场主体自愿填报公示 | voluntary declarations, public';
COMMENT ON COLUMN credit_public.declaration.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_public.declaration.subject_code IS '统一社会信用代码 | its code';
COMMENT ON COLUMN credit_public.declaration.declaration_kind IS '填报类别 | kind of declaration';
COMMENT ON COLUMN credit_public.declaration.title IS '名称 | title';
COMMENT ON COLUMN credit_public.declaration.content IS '内容 | content';
COMMENT ON COLUMN credit_public.declaration.declared_on IS '填报日期 | day declared';
COMMENT ON COLUMN credit_public.declaration.valid_until IS '有效期至 | valid until';
COMMENT ON COLUMN credit_public.declaration.commitment_no IS '真实性承诺编号 | number of the commitment to its truth';
COMMENT ON COLUMN credit_public.declaration.state IS '已核验或未核验 | verified or not';
COMMENT ON COLUMN credit_public.declaration.verified_on IS '核验日期 | day verified';
COMMENT ON COLUMN credit_public.declaration.verifier_name IS '核验单位 | the unit that verifies';
COMMENT ON COLUMN credit_public.declaration.doubts IS '公众质疑数 | doubts of the public';
COMMENT ON COLUMN credit_public.declaration.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.declaration TO PUBLIC;
