-- R073 消费投诉公示: numbers per enterprise and year, of what is for the public; no
-- complaint itself, and nothing about persons.
CREATE OR REPLACE VIEW credit_public.complaint WITH (security_barrier) AS
	SELECT s.name::varchar(200) AS subject_name, s.code::varchar(18) AS subject_code,
		   pg_catalog.date_part('year', c.received_on)::integer AS year,
		   count(*)::integer AS received,
		   count(*) FILTER (WHERE c.outcome IS NOT NULL)::integer AS closed,
		   count(*) FILTER (WHERE c.outcome = 'settled')::integer AS settled,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit.complaint AS c
	  JOIN credit.subject AS o ON o.code = c.code
	  JOIN credit.subject AS s ON s.code = coalesce(o.merged_into, o.code)
	 WHERE c.disclosure = 'public' AND s.kind IN ('enterprise', 'individual_business')
	 GROUP BY s.name, s.code, pg_catalog.date_part('year', c.received_on);
COMMENT ON VIEW credit_public.complaint IS '消费投诉公示:按企业、年份 | consumer complaints per enterprise and year';
COMMENT ON COLUMN credit_public.complaint.subject_name IS '企业名称 | name of the enterprise';
COMMENT ON COLUMN credit_public.complaint.subject_code IS '统一社会信用代码 | its code';
COMMENT ON COLUMN credit_public.complaint.year IS '年份 | year received';
COMMENT ON COLUMN credit_public.complaint.received IS '收到 | received';
COMMENT ON COLUMN credit_public.complaint.closed IS '办结 | closed';
COMMENT ON COLUMN credit_public.complaint.settled IS '调解成功 | settled';
COMMENT ON COLUMN credit_public.complaint.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.complaint TO PUBLIC;
