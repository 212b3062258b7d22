-- The measures that bind a subject today, each with its list entry and basis.
-- suspended: an objection to the basis record is open (S4 item 18).  A ban
-- closes the kinds of matter of its field; consumption is limited for persons
-- and those responsible for an organisation; a reward reaches a natural person
-- who agreed to it (S2 item 25), and nobody who is restricted.
CREATE OR REPLACE VIEW credit.measure_now AS
	SELECT n.code, m.measure, m.name, m.kind, m.direction, coalesce(f.matter_kinds, m.matter_kinds) AS matter_kinds, m.basis, n.listing_id, n.list_kind,
		   n.list_name, n.record_id, n.document_no, n.since, n.until, n.status = 'suspended' AS suspended,
		   m.effect, m.executor, m.key_measure, lm.memorandum, f.field AS ban_field, coalesce(f.permanent, false) AS permanent,
		   n.severity_rank, n.listed_at, n.decided_on, n.ends_by, n.unit, n.root_code, n.root_listing_id
	  FROM credit.listing_now AS n
	  -- the conditions of credit.measure_list; memoranda and bans apart, few entries ask for them, and the plan is made for every guarded act
	  JOIN credit.list_measure AS lm ON lm.list_kind = n.list_kind AND lm.valid_during @> credit.today()
	  JOIN credit.measure AS m ON m.measure = lm.measure AND m.valid_during @> credit.today()
	  LEFT JOIN LATERAL (SELECT b.permanent, x.field, x.matter_kinds FROM credit.ban AS b JOIN credit.ban_field AS x ON x.field = b.field
						  WHERE n.list_kind = 'market_ban' AND b.code = coalesce(n.root_code, n.code) AND b.listing_id = coalesce(n.root_listing_id, n.listing_id)
						 OFFSET 0) AS f ON true
	 WHERE n.status IN ('in_force', 'suspended')
	   AND (lm.memorandum IS NULL
			OR EXISTS (SELECT FROM credit.memorandum AS d WHERE d.memorandum = lm.memorandum AND d.valid_during @> credit.today()))
	   AND CASE WHEN n.root_code IS NOT NULL THEN 'responsible'
				WHEN credit.kind_of_code(n.code) = 'person' THEN 'person'
				ELSE 'organisation' END = ANY (m.applies_to)
	   AND (m.direction = 'restrict' OR credit.kind_of_code(n.code) <> 'person'
			OR EXISTS (SELECT FROM credit.reward_consent AS c
						WHERE c.code = n.code AND (c.measure IS NULL OR c.measure = m.measure) AND c.valid_during @> credit.today()
						  AND (c.withdrawn_on IS NULL OR c.withdrawn_on > credit.today())));
COMMENT ON VIEW credit.measure_now IS
	'今日有效的奖惩措施及其依据,异议期间标为暂停 | measures that bind a subject today, with entry and basis; suspended while under objection';
COMMENT ON COLUMN credit.measure_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.measure_now.measure IS '措施 | measure';
COMMENT ON COLUMN credit.measure_now.name IS '措施名称 | name of the measure';
COMMENT ON COLUMN credit.measure_now.kind IS '种类:administrative 行政性,market 市场性,industry 行业性,social 社会性 | administrative, market, industry or social';
COMMENT ON COLUMN credit.measure_now.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.measure_now.matter_kinds IS '适用事项种类,空为全部 | kinds of matter affected; empty means all';
COMMENT ON COLUMN credit.measure_now.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.measure_now.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.measure_now.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.measure_now.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.measure_now.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.measure_now.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.measure_now.since IS '在列自 | on the list since';
COMMENT ON COLUMN credit.measure_now.until IS '在列至(不含) | until, that day not included';
COMMENT ON COLUMN credit.measure_now.suspended IS '异议期间暂停 | suspended while an objection is open';
COMMENT ON COLUMN credit.measure_now.effect IS '对事项的作用:gate、cancel、later、cautious、first、prefer、act | what it does to a matter: gate, cancel, later, cautious, first, prefer or act';
COMMENT ON COLUMN credit.measure_now.executor IS '执行主体 | who carries it out, in words';
COMMENT ON COLUMN credit.measure_now.key_measure IS '是否重点措施 | a key measure';
COMMENT ON COLUMN credit.measure_now.memorandum IS '所依备忘录 | the memorandum it rests on';
COMMENT ON COLUMN credit.measure_now.ban_field IS '禁入领域 | field of the ban that the entry carries';
COMMENT ON COLUMN credit.measure_now.permanent IS '永久禁入 | a permanent ban';
COMMENT ON COLUMN credit.measure_now.severity_rank IS '名单严重程度次序 | order of gravity of the list';
COMMENT ON COLUMN credit.measure_now.listed_at IS '条目录入时间 | when the entry was entered';
COMMENT ON COLUMN credit.measure_now.decided_on IS '依据文书决定日期 | day the basis document was decided';
COMMENT ON COLUMN credit.measure_now.ends_by IS '退出机制 | how the entry ends';
COMMENT ON COLUMN credit.measure_now.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.measure_now.root_code IS '派生条目的来源主体 | subject of the entry that this one derives from';
COMMENT ON COLUMN credit.measure_now.root_listing_id IS '派生条目的来源条目 | the entry that this one derives from';
GRANT SELECT ON credit.measure_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
