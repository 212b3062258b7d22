-- The list of measures in force today (措施清单): which list entails which
-- measure, as long as the measure, the list's row and the memorandum that it
-- rests on hold.  What is not here is no measure today (S4 item 10, R147).
CREATE OR REPLACE VIEW credit.measure_list AS
	SELECT lm.list_kind, k.name AS list_name, m.measure, m.name, m.kind, m.direction, m.effect, m.matter_kinds, m.applies_to, m.basis, m.executor,
		   m.key_measure, lm.memorandum, d.number AS memorandum_no,
		   lm.valid_during * m.valid_during * coalesce(d.valid_during, '(,)') AS valid_during
	  FROM credit.list_measure AS lm
	  JOIN credit.list_kind AS k ON k.list_kind = lm.list_kind
	  JOIN credit.measure AS m ON m.measure = lm.measure
	  LEFT JOIN credit.memorandum AS d ON d.memorandum = lm.memorandum
	 WHERE lm.valid_during @> credit.today() AND m.valid_during @> credit.today()
	   AND (lm.memorandum IS NULL OR d.valid_during @> credit.today());
COMMENT ON VIEW credit.measure_list IS '措施清单:今日各名单触发的措施及其依据 | the list of measures in force today: what each list entails, and on what basis';
COMMENT ON COLUMN credit.measure_list.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.measure_list.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.measure_list.measure IS '措施 | measure';
COMMENT ON COLUMN credit.measure_list.name IS '措施名称 | name of the measure';
COMMENT ON COLUMN credit.measure_list.kind IS '种类:administrative 行政性,market 市场性,industry 行业性,social 社会性 | administrative, market, industry or social';
COMMENT ON COLUMN credit.measure_list.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.measure_list.effect IS '对事项的作用:gate、cancel、later、cautious、first、prefer、act | what it does to a matter: gate, cancel, later, cautious, first, prefer or act';
COMMENT ON COLUMN credit.measure_list.matter_kinds IS '适用事项种类,空为全部 | kinds of matter affected; empty means all';
COMMENT ON COLUMN credit.measure_list.applies_to IS '适用对象 | whom it binds: organisation, person, responsible';
COMMENT ON COLUMN credit.measure_list.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.measure_list.executor IS '执行主体 | who carries it out, in words';
COMMENT ON COLUMN credit.measure_list.key_measure IS '是否重点措施 | a key measure';
COMMENT ON COLUMN credit.measure_list.memorandum IS '所依备忘录 | the memorandum it rests on';
COMMENT ON COLUMN credit.measure_list.memorandum_no IS '备忘录文号 | number of that memorandum';
COMMENT ON COLUMN credit.measure_list.valid_during IS '有效期间 | the period in which it holds';
GRANT SELECT ON credit.measure_list TO PUBLIC;
