-- R068 third column: who is on a black list today.  An entry is public as long as
-- its basis document is: what is repaired, withdrawn, withheld or past its period
-- takes the entry with it.
CREATE OR REPLACE VIEW credit_public.black_list WITH (security_barrier) AS
	SELECT k.list_kind::varchar(32) AS list_kind, k.name::varchar(64) AS list_name,
		   p.subject_name::varchar(200) AS subject_name, p.code::varchar(18) AS subject_code,
		   u.name::varchar(200) AS unit_name, l.listed_on,
		   CASE WHEN upper_inf(l.valid_during) THEN DATE '2099-12-31' ELSE upper(l.valid_during) - 1 END AS listed_until,
		   p.document_no::varchar(128) AS document_no, p.decided_on, p.contested,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit.listing AS l
	  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	  JOIN credit.unit AS u ON u.unit = l.unit
	  JOIN credit_public.published_record AS p ON p.code = l.code AND p.record_id = l.record_id
	 WHERE k.colour = 'black' AND l.valid_during @> credit.today();
COMMENT ON VIEW credit_public.black_list IS '黑名单专栏 | column of black lists';
COMMENT ON COLUMN credit_public.black_list.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit_public.black_list.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit_public.black_list.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_public.black_list.subject_code IS '统一社会信用代码 | code of the subject';
COMMENT ON COLUMN credit_public.black_list.unit_name IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit_public.black_list.listed_on IS '列入日期 | day of listing';
COMMENT ON COLUMN credit_public.black_list.listed_until IS '在列至,2099-12-31为无固定期限 | last day on the list; 2099-12-31 is without term';
COMMENT ON COLUMN credit_public.black_list.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit_public.black_list.decided_on IS '依据文书决定日期 | day the basis document was decided';
COMMENT ON COLUMN credit_public.black_list.contested IS '异议标记 | under objection';
COMMENT ON COLUMN credit_public.black_list.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.black_list TO PUBLIC;
