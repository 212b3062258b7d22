-- The measures that bind a subject today, each with its list entry and basis.
-- suspended: an objection to the basis record is open (S4 item 18).
CREATE OR REPLACE VIEW credit.measure_now AS
	SELECT n.code, m.measure, m.name, m.kind, m.direction, m.matter_kinds, m.basis, n.listing_id, n.list_kind, n.list_name, n.record_id,
		   n.document_no, n.since, n.until, n.status = 'suspended' AS suspended
	  FROM credit.listing_now AS n
	  JOIN credit.list_measure AS lm ON lm.list_kind = n.list_kind AND lm.valid_during @> credit.today()
	  JOIN credit.measure AS m ON m.measure = lm.measure AND m.valid_during @> credit.today()
	 WHERE n.status IN ('in_force', 'suspended');
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
GRANT SELECT ON credit.measure_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
