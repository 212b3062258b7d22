-- R077 the rows of an issue that are public still; the issue itself is kept whole
-- in credit.list_issue_row, for the office and the evaluators.
CREATE OR REPLACE VIEW credit_public.list_issue_row WITH (security_barrier) AS
	SELECT i.issue_id, i.issue_no::varchar(128) AS issue_no, r.position, r.subject_name::varchar(200) AS subject_name, r.code::varchar(18) AS subject_code,
		   r.unit_name::varchar(200) AS unit_name, r.listed_on, CASE WHEN r.listed_until = 'infinity' THEN DATE '2099-12-31' ELSE r.listed_until END AS listed_until,
		   r.document_no::varchar(128) AS document_no, r.decided_on,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit.list_issue_row AS r
	  JOIN credit.list_issue AS i ON i.issue_id = r.issue_id
	 WHERE EXISTS (SELECT FROM credit.listing AS l JOIN credit_public.published_record AS p ON p.code = l.code AND p.record_id = l.record_id
						WHERE l.code = r.code AND l.listing_id = r.listing_id AND l.valid_during @> credit.today());
COMMENT ON VIEW credit_public.list_issue_row IS '名单期刊内容(仍在公示的) | rows of an issue that are public still';
COMMENT ON COLUMN credit_public.list_issue_row.issue_id IS '编号 | number';
COMMENT ON COLUMN credit_public.list_issue_row.issue_no IS '期号 | number of the issue';
COMMENT ON COLUMN credit_public.list_issue_row.position IS '序号 | position in the issue';
COMMENT ON COLUMN credit_public.list_issue_row.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_public.list_issue_row.subject_code IS '统一社会信用代码 | code of the subject';
COMMENT ON COLUMN credit_public.list_issue_row.unit_name IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit_public.list_issue_row.listed_on IS '列入日期 | day of listing';
COMMENT ON COLUMN credit_public.list_issue_row.listed_until IS '在列至,2099-12-31为无固定期限 | last day on the list; 2099-12-31 is without term';
COMMENT ON COLUMN credit_public.list_issue_row.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit_public.list_issue_row.decided_on IS '依据文书决定日期 | day the basis document was decided';
COMMENT ON COLUMN credit_public.list_issue_row.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.list_issue_row TO PUBLIC;
