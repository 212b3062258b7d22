-- Bulletins marked for the public, as they were issued.
CREATE OR REPLACE VIEW credit_public.bulletin AS
	SELECT b.bulletin_id, b.kind::varchar(16) AS kind, b.number::varchar(32) AS number, b.title::varchar(200) AS title, b.region::varchar(6) AS region,
		   lower(b.period) AS from_day, upper(b.period) - 1 AS to_day, b.issued_on, b.content, pg_catalog.encode(b.digest, 'hex')::varchar(64) AS digest, b.issued_on AS data_as_of
	  FROM credit.bulletin AS b
	 WHERE b.to_public;
COMMENT ON VIEW credit_public.bulletin IS '向社会公开的通报 | bulletins for the public, as issued';
COMMENT ON COLUMN credit_public.bulletin.bulletin_id IS '通报编号 | number of the bulletin';
COMMENT ON COLUMN credit_public.bulletin.kind IS '种类 | kind';
COMMENT ON COLUMN credit_public.bulletin.number IS '期号 | number of the issue';
COMMENT ON COLUMN credit_public.bulletin.title IS '标题 | title';
COMMENT ON COLUMN credit_public.bulletin.region IS '地区 | region';
COMMENT ON COLUMN credit_public.bulletin.from_day IS '期间起 | from';
COMMENT ON COLUMN credit_public.bulletin.to_day IS '期间止 | to';
COMMENT ON COLUMN credit_public.bulletin.issued_on IS '发布日期 | day of issue';
COMMENT ON COLUMN credit_public.bulletin.content IS '内容 | content';
COMMENT ON COLUMN credit_public.bulletin.digest IS '内容的 SHA-256 摘要 | SHA-256 of the content';
COMMENT ON COLUMN credit_public.bulletin.data_as_of IS '数据截至:发布日 | data as of: the day of issue';
GRANT SELECT ON credit_public.bulletin TO PUBLIC;
