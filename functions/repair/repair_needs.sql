-- What a repair of a record needs by the rows of a day: of each choice one of
-- its steps.
CREATE OR REPLACE FUNCTION credit_private.repair_needs(on_day date, severity text, lists text[], region text) RETURNS TABLE (choice text, step text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT DISTINCT n.choice, n.step
	  FROM credit.repair_need AS n
	 WHERE n.valid_during @> repair_needs.on_day
	   AND n.region = ANY (credit.region_scope(repair_needs.region))
	   AND (n.severity IS NULL OR n.severity = repair_needs.severity)
	   AND (n.list_kind IS NULL OR n.list_kind = ANY (repair_needs.lists))
$function$;
COMMENT ON FUNCTION credit_private.repair_needs(date, text, text[], text) IS '某日修复所需的条件与方式 | what a repair needs on a day: of each choice one of its steps';
