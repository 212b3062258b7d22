-- What each list entry is worth today, from dates and open cases alone: its
-- term, the life of its basis record, a repair, an open objection.  A derived
-- entry (S4 item 12(1)) is worth what its root is, within its own dates; it says
-- who answers for whom, so that only those see it who see persons.
CREATE OR REPLACE VIEW credit.listing_now AS
	SELECT l.code, l.listing_id, l.list_kind, k.name AS list_name, k.colour, k.severity_rank, l.record_id, l.unit,
		   -- one that ended on its first day has an empty period
		   coalesce(lower(l.valid_during), l.listed_on) AS since,
		   CASE WHEN isempty(l.valid_during) THEN l.listed_on ELSE least(upper(l.valid_during), upper(b.valid_during)) END AS until, l.listed_at,
		   CASE WHEN lower(l.valid_during) > credit.today() THEN 'future'
				WHEN NOT l.valid_during @> credit.today() OR NOT b.valid_during @> credit.today() OR r.ended_on IS NOT NULL OR p.repaired THEN 'ended'
				WHEN o.open OR l.root_code IS NOT NULL AND EXISTS (SELECT FROM credit.derivation_objection AS x
					WHERE x.code = l.code AND x.listing_id = l.listing_id AND x.accepted_on IS NOT NULL AND x.outcome IS NULL) THEN 'suspended'
				ELSE 'in_force' END AS status,
		   r.document_no, r.decided_on, k.exit AS ends_by,
		   (SELECT pg_catalog.string_agg(n.name, '、' ORDER BY n.name) FROM credit.list_sector AS s JOIN credit.sector AS n ON n.sector = s.sector
			 WHERE s.list_kind = l.list_kind) AS sectors,
		   CASE WHEN r.ended_on IS NOT NULL THEN 'basis_withdrawn'
				WHEN p.repaired THEN 'repair'
				WHEN NOT l.valid_during @> credit.today() AND (isempty(l.valid_during) OR lower(l.valid_during) <= credit.today()) THEN coalesce(l.exit_kind, 'term')
				WHEN NOT b.valid_during @> credit.today() THEN coalesce(b.exit_kind, 'term') END AS ended_by,
		   l.root_code, l.root_listing_id, g.code AS basis_code, g.record_id AS basis_record_id
	  FROM credit.listing AS l
	  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	  LEFT JOIN credit.listing AS b ON b.code = l.root_code AND b.listing_id = l.root_listing_id
	 CROSS JOIN LATERAL (SELECT coalesce(b.code, l.code) AS code, coalesce(b.record_id, l.record_id) AS record_id) AS g
	  LEFT JOIN credit.record AS r ON r.code = g.code AND r.record_id = g.record_id
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.objection AS o
						 WHERE o.code = g.code AND o.record_id = g.record_id AND o.outcome IS NULL) AS open) AS o
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.repair AS p
						 WHERE p.code = g.code AND p.record_id = g.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL) AS repaired) AS p
	 WHERE l.root_code IS NULL OR credit_private.sees_persons();
COMMENT ON VIEW credit.listing_now IS
	'名单条目今日状态:生效、暂停(异议中)、终止、未到期 | what each list entry is worth today: in_force, suspended, ended or future';
COMMENT ON COLUMN credit.listing_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.listing_now.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.listing_now.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.listing_now.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.listing_now.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit.listing_now.severity_rank IS '严重程度次序 | order of gravity';
COMMENT ON COLUMN credit.listing_now.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.listing_now.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.listing_now.since IS '在列自 | on the list since';
COMMENT ON COLUMN credit.listing_now.until IS '在列至(不含) | until, that day not included';
COMMENT ON COLUMN credit.listing_now.listed_at IS '录入时间 | when it was entered';
COMMENT ON COLUMN credit.listing_now.status IS '状态:in_force 生效,suspended 暂停,ended 终止,future 未到期 | in_force, suspended, ended or future';
COMMENT ON COLUMN credit.listing_now.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.listing_now.decided_on IS '依据文书决定日期 | day the basis document was decided';
COMMENT ON COLUMN credit.listing_now.ends_by IS '退出机制 | how it ends';
COMMENT ON COLUMN credit.listing_now.sectors IS '重点领域 | fields of activity of the list';
COMMENT ON COLUMN credit.listing_now.ended_by IS '终止方式:basis_withdrawn 依据撤销,repair 修复,term 期满,其余见 credit.listing.exit_kind | how it ended: basis_withdrawn, repair, term, or as credit.listing.exit_kind has it';
COMMENT ON COLUMN credit.listing_now.root_code IS '派生条目的来源主体 | subject of the entry that this one derives from';
COMMENT ON COLUMN credit.listing_now.root_listing_id IS '派生条目的来源条目 | the entry that this one derives from';
COMMENT ON COLUMN credit.listing_now.basis_code IS '依据文书所属主体 | subject of the basis document, the root''s of a derived entry';
COMMENT ON COLUMN credit.listing_now.basis_record_id IS '依据文书的记录(派生条目为来源条目的) | record of the basis document, the root''s of a derived entry';
GRANT SELECT ON credit.listing_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
