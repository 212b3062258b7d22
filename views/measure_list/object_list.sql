-- S3 一.1 对象清单: who is on a list today, for the units that act on it.
CREATE OR REPLACE VIEW credit.object_list AS
	SELECT n.code, n.list_kind, n.list_name, n.colour, n.unit, n.since, n.until, n.status, n.document_no, n.root_code,
		   CASE WHEN n.root_code IS NOT NULL THEN 'responsible' WHEN credit.kind_of_code(n.code) = 'person' THEN 'person' ELSE 'organisation' END AS standing
	  FROM credit.listing_now AS n
	 WHERE n.status IN ('in_force', 'suspended');
COMMENT ON VIEW credit.object_list IS '对象清单:今日在列的主体 | the list of subjects: who is on a list today';
COMMENT ON COLUMN credit.object_list.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.object_list.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.object_list.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.object_list.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit.object_list.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.object_list.since IS '在列自 | on the list since';
COMMENT ON COLUMN credit.object_list.until IS '在列至(不含) | until, that day not included';
COMMENT ON COLUMN credit.object_list.status IS '状态:in_force 生效,suspended 暂停 | in_force or suspended';
COMMENT ON COLUMN credit.object_list.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.object_list.root_code IS '派生自哪一主体 | the subject it derives from';
COMMENT ON COLUMN credit.object_list.standing IS '身份:organisation 单位,person 自然人,responsible 责任人 | organisation, person or responsible';
GRANT SELECT ON credit.object_list TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
