-- Whose word counts for a field: the declaration of the nearest region, for
-- the item before every item, for the field before a pattern.  compared is
-- false where each source has its own value.
CREATE OR REPLACE FUNCTION credit_private.datum_source_of(item text, field text, region text, on_day date,
	OUT authority credit.credit_code, OUT compared boolean)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT d.source_unit, d.datum_source_id IS NULL OR d.source_unit IS NOT NULL
	  FROM (SELECT 1) AS one
	  LEFT JOIN LATERAL (
		SELECT s.* FROM credit.datum_source AS s
		 WHERE datum_source_of.item LIKE s.item AND datum_source_of.field LIKE s.field
		   AND s.region = ANY (credit.region_scope(datum_source_of.region)) AND s.valid_during @> on_day
		 ORDER BY length(pg_catalog.rtrim(s.region, '0')) DESC, s.item = '%', s.field LIKE '%\%%', length(s.field) DESC
		 LIMIT 1) AS d ON true
$function$;
COMMENT ON FUNCTION credit_private.datum_source_of(text, text, text, date) IS
	'某字段的权威来源,及是否比对 | whose word counts for a field, and whether sources are compared at all';
