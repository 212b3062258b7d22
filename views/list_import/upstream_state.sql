-- S0 art 16: the five fields, and how far each is connected: sources, the last
-- good pull, records, entries in force.
CREATE OR REPLACE VIEW credit.upstream_state AS
	SELECT f.field, f.position, f.name, f.name_en, u.sources, coalesce(u.sources > 0, false) AS connected, u.last_pull, coalesce(u.records, 0) AS records, coalesce(u.entries, 0) AS entries_in_force
	  FROM credit.upstream_field AS f
	  LEFT JOIN LATERAL (
		SELECT count(*) AS sources,
			   max((SELECT max(p.platform_day) FROM credit.pull_run AS p WHERE p.source = i.source AND p.item = i.item AND p.sqlstate IS NULL)) AS last_pull,
			   sum((SELECT count(*) FROM credit.batch AS b JOIN credit.record AS r ON r.batch_id = b.batch_id AND r.state = 'confirmed' WHERE b.origin = i.source AND b.item = i.item))::bigint AS records,
			   sum((SELECT count(*) FROM credit.batch AS b JOIN credit.list_import AS m ON m.batch_id = b.batch_id AND m.list_kind = i.list_kind
						JOIN credit.list_import_row AS w ON w.import_id = m.import_id JOIN credit.listing_now AS n ON n.code = w.code AND n.listing_id = w.listing_id AND n.status = 'in_force'
					 WHERE b.origin = i.source AND b.item = i.item))::bigint AS entries
		  FROM credit.upstream_item AS i WHERE i.field = f.field) AS u ON true;
COMMENT ON VIEW credit.upstream_state IS '省级网站五个领域的获取情况 | how far the five fields of the provincial site are pulled';
COMMENT ON COLUMN credit.upstream_state.field IS '领域 | field';
COMMENT ON COLUMN credit.upstream_state.position IS '次序 | order';
COMMENT ON COLUMN credit.upstream_state.name IS '名称 | name';
COMMENT ON COLUMN credit.upstream_state.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.upstream_state.sources IS '来源项目数 | items of sources that feed it';
COMMENT ON COLUMN credit.upstream_state.connected IS '是否接通 | is it connected';
COMMENT ON COLUMN credit.upstream_state.last_pull IS '最近一次成功抓取 | last good pull';
COMMENT ON COLUMN credit.upstream_state.records IS '已归集记录 | records collected';
COMMENT ON COLUMN credit.upstream_state.entries_in_force IS '生效条目 | entries in force';
GRANT SELECT ON credit.upstream_state TO credit_office, credit_admin;
