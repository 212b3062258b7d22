-- S3 四.4: the basis on which a record cannot be repaired at all on a day; NULL
-- when there is none.
CREATE OR REPLACE FUNCTION credit_private.repair_excluded(on_day date, act_kind text, severity text, sectors text[], lists text[], region text) RETURNS text
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.string_agg(DISTINCT x.basis, '; ')
	  FROM credit.repair_exclusion AS x
	 WHERE x.valid_during @> repair_excluded.on_day
	   AND x.region = ANY (credit.region_scope(repair_excluded.region))
	   AND (x.act_kind IS NULL OR x.act_kind = repair_excluded.act_kind)
	   AND (x.severity IS NULL OR x.severity = repair_excluded.severity)
	   AND (x.sector IS NULL OR x.sector = ANY (repair_excluded.sectors))
	   AND (x.list_kind IS NULL OR x.list_kind = ANY (repair_excluded.lists))
$function$;
COMMENT ON FUNCTION credit_private.repair_excluded(date, text, text, text[], text[], text) IS '不予修复的依据,无则为空 | the basis on which a record cannot be repaired; NULL when there is none';
