-- R166, R170 commitments and how they were kept, per unit, kind and month made.
CREATE OR REPLACE VIEW credit_report.commitment AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, (a.unit IS NOT NULL) AS association,
		   k.name::varchar(64) AS commitment_kind, pg_catalog.date_trunc('month', c.made_on)::date AS month,
		   count(*)::integer AS made,
		   (count(*) FILTER (WHERE s.state = 'kept'))::integer AS kept,
		   (count(*) FILTER (WHERE s.state = 'partly'))::integer AS partly,
		   (count(*) FILTER (WHERE s.state = 'broken'))::integer AS broken,
		   (count(*) FILTER (WHERE s.state = 'open'))::integer AS open,
		   (count(*) FILTER (WHERE o.review_id IS NOT NULL AND d.due_on < credit.today()))::integer AS review_overdue,
		   credit.today() AS data_as_of
	  FROM credit.commitment AS c
	  JOIN credit.unit AS u ON u.unit = c.unit
	  JOIN credit.commitment_kind AS k ON k.commitment_kind = c.commitment_kind
	  LEFT JOIN credit.association AS a ON a.unit = c.unit AND a.valid_during @> credit.today()
	  LEFT JOIN credit.commitment_review AS o ON o.code = c.code AND o.commitment_id = c.commitment_id AND o.result IS NULL
	  LEFT JOIN credit.duty AS d ON d.code = o.code AND d.kind = 'commitment_review' AND d.about = 'case' AND d.case_id = o.review_id
	 CROSS JOIN LATERAL (SELECT coalesce((SELECT v.result FROM credit.commitment_review AS v
						  WHERE v.code = c.code AND v.commitment_id = c.commitment_id AND v.result IS NOT NULL
						  ORDER BY v.review_id DESC LIMIT 1), 'open') AS state) AS s
	 GROUP BY u.unit, u.name, u.region, a.unit, k.name, pg_catalog.date_trunc('month', c.made_on);
COMMENT ON VIEW credit_report.commitment IS '信用承诺及履行情况统计 | commitments and how they were kept';
COMMENT ON COLUMN credit_report.commitment.unit_code IS '受理单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.commitment.unit_name IS '受理单位 | the unit that received them';
COMMENT ON COLUMN credit_report.commitment.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.commitment.association IS '是否行业协会商会 | is it an association';
COMMENT ON COLUMN credit_report.commitment.commitment_kind IS '承诺类型 | kind of commitment';
COMMENT ON COLUMN credit_report.commitment.month IS '作出月份 | month made';
COMMENT ON COLUMN credit_report.commitment.made IS '作出承诺 | made';
COMMENT ON COLUMN credit_report.commitment.kept IS '全部履行 | kept';
COMMENT ON COLUMN credit_report.commitment.partly IS '部分履行 | kept in part';
COMMENT ON COLUMN credit_report.commitment.broken IS '未履行 | broken';
COMMENT ON COLUMN credit_report.commitment.open IS '履行中 | open';
COMMENT ON COLUMN credit_report.commitment.review_overdue IS '逾期未复核 | reviews overdue';
COMMENT ON COLUMN credit_report.commitment.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.commitment TO credit_reporter, credit_evaluator, credit_office, credit_admin;
