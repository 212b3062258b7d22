-- The template that a batch of an item is read by, in the version of the day
-- of receipt: old decisions are reported in today's format.
CREATE OR REPLACE FUNCTION credit_private.batch_template(item text, on_day date) RETURNS credit.template
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT t
	  FROM credit_private.batch_item(batch_template.item) AS i
	  JOIN credit.template AS t ON t.template = i.template AND t.valid_during @> on_day
$function$;
COMMENT ON FUNCTION credit_private.batch_template(text, date) IS '一批某项目所用的模板 | the template that a batch of an item is read by';
