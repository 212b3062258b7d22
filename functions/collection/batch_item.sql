-- The item that a batch names, as the newest issued edition that knows it has
-- it: enough to read the rows.  Whether the item was in force on a decision's
-- day is checked row by row.
CREATE OR REPLACE FUNCTION credit_private.batch_item(item text) RETURNS credit.catalog_item
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i
	  FROM credit.catalog_item AS i
	  JOIN credit.catalog_edition AS e ON e.edition = i.edition AND e.state = 'issued'
	 WHERE i.item = batch_item.item
	 ORDER BY lower(e.valid_during) DESC
	 LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.batch_item(text) IS '一批所报项目(最新版本) | the item that a batch names, in the newest edition that knows it';
