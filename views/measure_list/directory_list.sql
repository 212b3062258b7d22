-- S3 一.1 目录清单: the lists by which measures are taken, with their basis and
-- memoranda and how many measures each entails today.
CREATE OR REPLACE VIEW credit.directory_list AS
	SELECT k.list_kind, k.name, k.colour, k.unit_in_charge, k.basis, k.valid_during,
		   (SELECT pg_catalog.string_agg(d.number, '、' ORDER BY d.number) FROM credit.memorandum_list AS x JOIN credit.memorandum AS d ON d.memorandum = x.memorandum
			 WHERE x.list_kind = k.list_kind AND d.valid_during @> credit.today()) AS memoranda,
		   (SELECT count(*)::integer FROM credit.measure_list AS m WHERE m.list_kind = k.list_kind) AS measures
	  FROM credit.list_kind AS k
	 WHERE k.state = 'active' AND k.valid_during @> credit.today();
COMMENT ON VIEW credit.directory_list IS '目录清单:今日有效的名单种类、依据、备忘录与措施数 | the directory: lists in force, their basis, memoranda and number of measures';
COMMENT ON COLUMN credit.directory_list.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.directory_list.name IS '名称 | name';
COMMENT ON COLUMN credit.directory_list.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit.directory_list.unit_in_charge IS '主管单位 | who is in charge';
COMMENT ON COLUMN credit.directory_list.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.directory_list.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.directory_list.memoranda IS '备忘录文号 | numbers of its memoranda';
COMMENT ON COLUMN credit.directory_list.measures IS '措施数 | number of measures';
GRANT SELECT ON credit.directory_list TO PUBLIC;
