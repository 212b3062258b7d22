-- The template that a batch of an item is read by: that of the newest issued
-- edition that knows the item, in the version of the day of receipt (old
-- decisions are reported in today's format).
CREATE OR REPLACE FUNCTION credit_private.batch_template(item text, unit credit.credit_code, on_day date) RETURNS credit.template
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT t
	  FROM credit.catalog_item AS i
	  JOIN credit.catalog_edition AS e ON e.edition = i.edition AND e.state = 'issued'
	  JOIN credit.template AS t ON t.template = i.template AND t.valid_during @> on_day
	 WHERE i.item = batch_template.item
	 ORDER BY lower(e.valid_during) DESC
	 LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.batch_template(text, credit.credit_code, date) IS '一批某项目所用的模板 | the template that a batch of an item is read by';
