-- R029: every item that holds in a region on a day: of its own edition, and of
-- the editions above it what no nearer item has under its code or stands for.
CREATE OR REPLACE FUNCTION credit.effective_catalog(region text, on_day date DEFAULT NULL) RETURNS SETOF credit.catalog_item
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH layer AS (
		SELECT i, length(pg_catalog.rtrim(e.region, '0')) AS nearness
		  FROM credit.catalog_edition AS e JOIN credit.catalog_item AS i ON i.edition = e.edition
		 WHERE e.state = 'issued' AND e.region = ANY (credit.region_scope(effective_catalog.region))
		   AND e.valid_during @> coalesce(on_day, credit.today()) AND i.valid_during @> coalesce(on_day, credit.today())
	)
	SELECT (w.i).*
	  FROM layer AS w
	 WHERE NOT EXISTS (SELECT FROM layer AS n WHERE n.nearness > w.nearness AND (w.i).item IN ((n.i).item, (n.i).parent_item))
$function$;
COMMENT ON FUNCTION credit.effective_catalog(text, date) IS
	'某地区某日生效的全部项目,含承接上级目录者 | every item that holds in a region on a day, inherited ones included';
GRANT EXECUTE ON FUNCTION credit.effective_catalog(text, date) TO PUBLIC;
