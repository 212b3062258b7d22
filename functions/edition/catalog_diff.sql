-- R027: what a new edition changes against an old one: items added and
-- dropped, attributes, fields, units, powers, fields of activity, exchange.
CREATE OR REPLACE FUNCTION credit.catalog_diff(old_edition text, new_edition text)
	RETURNS TABLE (item text, change text, attribute text, old_value text, new_value text)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH said (edition, item, attribute, value) AS (
		SELECT i.edition, i.item, a.key, a.value #>> '{}'
		  FROM credit.catalog_item AS i
		 CROSS JOIN LATERAL pg_catalog.jsonb_each(pg_catalog.to_jsonb(i) - '{edition,item}'::text[]) AS a
		UNION ALL
		SELECT f.edition, f.item, 'field ' || f.field, f.disclosure FROM credit.catalog_field AS f
		UNION ALL
		SELECT u.edition, u.item, 'unit ' || u.unit::text, n.name
		  FROM credit.item_unit AS u JOIN credit.unit AS n ON n.unit = u.unit
		 WHERE pg_catalog.upper_inf(u.valid_during)
		UNION ALL
		SELECT s.edition, s.item, 'sector ' || s.sector, n.name FROM credit.item_sector AS s JOIN credit.sector AS n ON n.sector = s.sector
		UNION ALL
		SELECT p.edition, p.item, 'power ' || p.power, n.name FROM credit.item_power AS p JOIN credit.power AS n ON n.power = p.power
		UNION ALL
		SELECT x.edition, x.item, pg_catalog.format('exchange %s to %s', x.from_level, x.to_level), x.frequency FROM credit.exchange_item AS x
	), one AS (
		SELECT * FROM said AS s WHERE s.edition = old_edition
	), other AS (
		SELECT * FROM said AS s WHERE s.edition = new_edition
	), items AS (
		SELECT coalesce(o.item, n.item) AS item, CASE WHEN o.item IS NULL THEN 'added' WHEN n.item IS NULL THEN 'dropped' ELSE 'changed' END AS change,
			   o.name AS old_name, n.name AS new_name
		  FROM (SELECT * FROM credit.catalog_item AS i WHERE i.edition = old_edition) AS o
		  FULL JOIN (SELECT * FROM credit.catalog_item AS i WHERE i.edition = new_edition) AS n ON n.item = o.item
	)
	SELECT d.item, d.change, d.attribute, d.old_value, d.new_value
	  FROM (SELECT i.item, i.change, 'name' AS attribute, i.old_name AS old_value, i.new_name AS new_value FROM items AS i WHERE i.change <> 'changed'
			UNION ALL
			SELECT i.item, i.change, c.attribute, c.old_value, c.new_value
			  FROM items AS i
			  JOIN (SELECT coalesce(o.item, n.item), coalesce(o.attribute, n.attribute), o.value, n.value
					  FROM one AS o FULL JOIN other AS n ON n.item = o.item AND n.attribute = o.attribute
					 WHERE o.value IS DISTINCT FROM n.value) AS c(item, attribute, old_value, new_value) ON c.item = i.item
			 WHERE i.change = 'changed') AS d
	 ORDER BY d.item, d.attribute
$function$;
COMMENT ON FUNCTION credit.catalog_diff(text, text) IS
	'两个目录版本的差异:增、删、改,何属性由何值改为何值 | what one edition changes against another: items added, dropped, changed, which attribute, old and new value';
REVOKE ALL ON FUNCTION credit.catalog_diff(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.catalog_diff(text, text) TO credit_clerk, credit_head, credit_office, credit_admin, credit_evaluator;
