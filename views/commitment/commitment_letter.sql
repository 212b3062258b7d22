-- R074 S4 item 1(1) 信用承诺书…向社会公开: every version, also those of the past.
CREATE OR REPLACE VIEW credit_public.commitment_letter AS
	SELECT l.template::varchar(64) AS letter, l.version::varchar(32) AS version, t.name::varchar(200) AS name,
		   k.name::varchar(64) AS commitment_kind, s.name::varchar(64) AS sector, coalesce(u.name, '示范文本')::varchar(200) AS unit_name,
		   lower(t.valid_during) AS valid_from, upper(t.valid_during) - 1 AS valid_until,
		   coalesce(t.valid_during @> credit.today(), false) AS in_force,
		   l.wording, t.body -> 'fields' AS fields, t.basis, pg_catalog.now() AS data_as_of
	  FROM credit.commitment_letter AS l
	  JOIN credit.template AS t ON t.template = l.template AND t.version = l.version
	  JOIN credit.commitment_kind AS k ON k.commitment_kind = l.commitment_kind
	  LEFT JOIN credit.sector AS s ON s.sector = l.sector
	  LEFT JOIN credit.unit AS u ON u.unit = l.unit;
COMMENT ON VIEW credit_public.commitment_letter IS '信用承诺书公开:各版本 | letters of commitment, every version';
COMMENT ON COLUMN credit_public.commitment_letter.letter IS '承诺书 | letter';
COMMENT ON COLUMN credit_public.commitment_letter.version IS '版本 | version';
COMMENT ON COLUMN credit_public.commitment_letter.name IS '名称 | name';
COMMENT ON COLUMN credit_public.commitment_letter.commitment_kind IS '承诺类型 | kind of commitment';
COMMENT ON COLUMN credit_public.commitment_letter.sector IS '行业领域,空为通用 | field of activity; NULL is any';
COMMENT ON COLUMN credit_public.commitment_letter.unit_name IS '制定单位 | the unit that drew it up';
COMMENT ON COLUMN credit_public.commitment_letter.valid_from IS '启用日期 | in force from';
COMMENT ON COLUMN credit_public.commitment_letter.valid_until IS '停用前最后一日 | in force until';
COMMENT ON COLUMN credit_public.commitment_letter.in_force IS '今日是否有效 | is it in force today';
COMMENT ON COLUMN credit_public.commitment_letter.wording IS '正文 | wording';
COMMENT ON COLUMN credit_public.commitment_letter.fields IS '填写项 | its fields';
COMMENT ON COLUMN credit_public.commitment_letter.basis IS '依据 | basis';
COMMENT ON COLUMN credit_public.commitment_letter.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.commitment_letter TO PUBLIC;
