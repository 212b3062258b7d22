-- S3 四.3: what became of each batch from above: how many subjects, entered and
-- not, in force today or how they ended, and the measures they bind by.
CREATE OR REPLACE VIEW credit.list_import_effect AS
	SELECT i.import_id, i.list_kind, k.name AS list_name, i.origin, b.batch_no, i.imported_on, b.received_on,
		   count(*) AS rows, count(DISTINCT w.code) AS subjects, count(w.listing_id) AS entered, count(w.condition) AS not_entered,
		   count(*) FILTER (WHERE n.status = 'in_force') AS in_force, count(*) FILTER (WHERE n.status = 'suspended') AS suspended,
		   count(*) FILTER (WHERE n.status = 'ended') AS ended,
		   count(*) FILTER (WHERE n.ended_by = 'term') AS ended_by_term, count(*) FILTER (WHERE n.ended_by = 'repair') AS repaired,
		   count(*) FILTER (WHERE n.ended_by = 'basis_withdrawn') AS basis_withdrawn,
		   coalesce(sum(m.measures), 0)::bigint AS measures_in_force
	  FROM credit.list_import AS i
	  JOIN credit.list_kind AS k ON k.list_kind = i.list_kind
	  JOIN credit.batch AS b ON b.batch_id = i.batch_id
	  JOIN credit.list_import_row AS w ON w.import_id = i.import_id
	  LEFT JOIN credit.listing_now AS n ON n.code = w.code AND n.listing_id = w.listing_id
	  LEFT JOIN LATERAL (SELECT count(*) AS measures FROM credit.measure_now AS x WHERE x.code = n.code AND x.listing_id = n.listing_id AND NOT x.suspended) AS m ON true
	 GROUP BY i.import_id, k.list_kind, b.batch_id;
COMMENT ON VIEW credit.list_import_effect IS '上级下发名单各批次的执行情况 | what became of each batch of a list from above';
COMMENT ON COLUMN credit.list_import_effect.import_id IS '导入编号 | number of the import';
COMMENT ON COLUMN credit.list_import_effect.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_import_effect.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.list_import_effect.origin IS '来源平台或系统 | platform or system it came from';
COMMENT ON COLUMN credit.list_import_effect.batch_no IS '批次号 | number of the batch, as sent';
COMMENT ON COLUMN credit.list_import_effect.imported_on IS '导入日期 | day of the import';
COMMENT ON COLUMN credit.list_import_effect.received_on IS '收到日期 | day the batch was received';
COMMENT ON COLUMN credit.list_import_effect.rows IS '行数 | rows';
COMMENT ON COLUMN credit.list_import_effect.subjects IS '主体数 | subjects';
COMMENT ON COLUMN credit.list_import_effect.entered IS '列入 | entered';
COMMENT ON COLUMN credit.list_import_effect.not_entered IS '未列入 | not entered';
COMMENT ON COLUMN credit.list_import_effect.in_force IS '在列生效 | in force';
COMMENT ON COLUMN credit.list_import_effect.suspended IS '异议暂停 | suspended by an objection';
COMMENT ON COLUMN credit.list_import_effect.ended IS '已终止 | ended';
COMMENT ON COLUMN credit.list_import_effect.ended_by_term IS '其中期满 | ended by term';
COMMENT ON COLUMN credit.list_import_effect.repaired IS '其中修复 | ended by repair';
COMMENT ON COLUMN credit.list_import_effect.basis_withdrawn IS '其中依据撤销 | ended as the basis was withdrawn';
COMMENT ON COLUMN credit.list_import_effect.measures_in_force IS '正在执行的措施数 | measures that bind by them today';
GRANT SELECT ON credit.list_import_effect TO credit_office;
