-- R077 定期发布“红黑名单”: the issues, each with its digest and how many of its rows
-- have left publicity since.
CREATE OR REPLACE VIEW credit_public.list_issue WITH (security_barrier) AS
	SELECT i.issue_id, i.issue_no::varchar(128) AS issue_no, i.list_kind::varchar(32) AS list_kind, k.name::varchar(64) AS list_name, i.region::varchar(6) AS region,
		   lower(i.period) AS period_from, upper(i.period) - 1 AS period_until, i.issued_on, i.signed_by::varchar(200) AS signed_by,
		   i.row_count, (i.row_count - x.still_public)::integer AS withdrawn_since, pg_catalog.encode(i.digest, 'hex')::varchar(64) AS digest,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit.list_issue AS i
	  JOIN credit.list_kind AS k ON k.list_kind = i.list_kind
	 CROSS JOIN LATERAL (SELECT count(*) AS still_public FROM credit.list_issue_row AS r
						  WHERE r.issue_id = i.issue_id AND EXISTS (SELECT FROM credit.listing AS l JOIN credit_public.published_record AS p ON p.code = l.code AND p.record_id = l.record_id
						WHERE l.code = r.code AND l.listing_id = r.listing_id AND l.valid_during @> credit.today())) AS x;
COMMENT ON VIEW credit_public.list_issue IS '名单期刊 | issues of lists, each with what has left since';
COMMENT ON COLUMN credit_public.list_issue.issue_id IS '编号 | number';
COMMENT ON COLUMN credit_public.list_issue.issue_no IS '期号 | number of the issue';
COMMENT ON COLUMN credit_public.list_issue.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit_public.list_issue.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit_public.list_issue.region IS '发布地区 | region';
COMMENT ON COLUMN credit_public.list_issue.period_from IS '所属期间自 | period from';
COMMENT ON COLUMN credit_public.list_issue.period_until IS '所属期间至 | period until';
COMMENT ON COLUMN credit_public.list_issue.issued_on IS '发布日期 | day of issue';
COMMENT ON COLUMN credit_public.list_issue.signed_by IS '签发 | who signed it';
COMMENT ON COLUMN credit_public.list_issue.row_count IS '发布时条数 | rows when it was issued';
COMMENT ON COLUMN credit_public.list_issue.withdrawn_since IS '其后停止公示的条数 | rows that have left publicity since';
COMMENT ON COLUMN credit_public.list_issue.digest IS '发布时各行的 SHA-256 摘要 | SHA-256 of its rows when it was issued';
COMMENT ON COLUMN credit_public.list_issue.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.list_issue TO PUBLIC;
