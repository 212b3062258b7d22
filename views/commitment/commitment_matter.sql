-- R162 the matters to which commitments apply today.
CREATE OR REPLACE VIEW credit_public.commitment_matter AS
	SELECT u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, k.name::varchar(64) AS commitment_kind, m.name::varchar(64) AS matter_kind,
		   nullif(x.title, '')::varchar(200) AS title, x.power::varchar(64) AS power, lower(x.valid_during) AS valid_from, upper(x.valid_during) - 1 AS valid_until, x.basis, pg_catalog.now() AS data_as_of
	  FROM credit.commitment_matter AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	  JOIN credit.commitment_kind AS k ON k.commitment_kind = x.commitment_kind
	  JOIN credit.matter_kind AS m ON m.matter_kind = x.matter_kind
	 WHERE x.valid_during @> credit.today();
COMMENT ON VIEW credit_public.commitment_matter IS '适用信用承诺制的事项清单 | the matters to which commitments apply today';
COMMENT ON COLUMN credit_public.commitment_matter.unit_name IS '办理单位 | the unit that handles it';
COMMENT ON COLUMN credit_public.commitment_matter.region IS '区划代码 | division code';
COMMENT ON COLUMN credit_public.commitment_matter.commitment_kind IS '承诺类型 | kind of commitment';
COMMENT ON COLUMN credit_public.commitment_matter.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit_public.commitment_matter.title IS '事项名称,空为该种类全部 | title; NULL is every matter of the kind';
COMMENT ON COLUMN credit_public.commitment_matter.power IS '权责清单事项编码 | power';
COMMENT ON COLUMN credit_public.commitment_matter.valid_from IS '起 | from';
COMMENT ON COLUMN credit_public.commitment_matter.valid_until IS '止 | until';
COMMENT ON COLUMN credit_public.commitment_matter.basis IS '依据 | basis';
COMMENT ON COLUMN credit_public.commitment_matter.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.commitment_matter TO PUBLIC;
