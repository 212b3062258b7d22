-- R170 实现行业协会商会信用承诺全覆盖: each association, what it has received and how many of its
-- members have made a commitment of self-discipline.
CREATE OR REPLACE VIEW credit_report.association_coverage AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, s.name::varchar(64) AS sector, v.name::varchar(200) AS supervisor_name,
		   x.received::integer AS received, (x.received > 0) AS covered,
		   x.members::integer AS members, x.committed::integer AS members_committed,
		   CASE WHEN x.members > 0 THEN pg_catalog.round(100.0 * x.committed / x.members, 1) END AS member_percent,
		   credit.today() AS data_as_of
	  FROM credit.association AS a
	  JOIN credit.unit AS u ON u.unit = a.unit
	  LEFT JOIN credit.sector AS s ON s.sector = a.sector
	  LEFT JOIN credit.unit AS v ON v.unit = a.supervisor
	 CROSS JOIN LATERAL (
		SELECT (SELECT count(*) FROM credit.commitment AS c WHERE c.unit = a.unit AND c.commitment_kind = 'industry') AS received,
			   (SELECT count(*) FROM credit.association_member AS m WHERE m.association = a.unit AND m.valid_during @> credit.today()) AS members,
			   (SELECT count(*) FROM credit.association_member AS m
				 WHERE m.association = a.unit AND m.valid_during @> credit.today()
				   AND EXISTS (SELECT FROM credit.commitment AS c WHERE c.code = m.code AND c.commitment_kind = 'industry')) AS committed) AS x
	 WHERE a.valid_during @> credit.today();
COMMENT ON VIEW credit_report.association_coverage IS '行业协会商会信用承诺覆盖情况 | coverage of associations by commitments';
COMMENT ON COLUMN credit_report.association_coverage.unit_code IS '协会商会代码 | code of the association';
COMMENT ON COLUMN credit_report.association_coverage.unit_name IS '协会商会 | the association';
COMMENT ON COLUMN credit_report.association_coverage.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.association_coverage.sector IS '行业领域 | field of activity';
COMMENT ON COLUMN credit_report.association_coverage.supervisor_name IS '行业主管单位 | the unit that supervises its industry';
COMMENT ON COLUMN credit_report.association_coverage.received IS '受理的自律承诺 | commitments of self-discipline it received';
COMMENT ON COLUMN credit_report.association_coverage.covered IS '是否已开展 | has it any';
COMMENT ON COLUMN credit_report.association_coverage.members IS '会员 | members';
COMMENT ON COLUMN credit_report.association_coverage.members_committed IS '已承诺会员 | members with a commitment';
COMMENT ON COLUMN credit_report.association_coverage.member_percent IS '会员覆盖率(%) | share of members, percent';
COMMENT ON COLUMN credit_report.association_coverage.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.association_coverage TO credit_reporter, credit_evaluator, credit_office, credit_admin;
