-- A row without the numbers of persons that it names: masked in the field they
-- belong to, *** wherever else they stand.
CREATE OR REPLACE FUNCTION credit_private.without_numbers("row" jsonb, numbers text[], number_field text) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(pg_catalog.jsonb_object_agg(e.key,
			CASE WHEN e.key = number_field AND credit_private.try_person(e.value #>> '{}') IS NOT NULL
				 THEN pg_catalog.to_jsonb(credit.mask(credit_private.try_person(e.value #>> '{}')))
				 WHEN e.key = number_field AND numbers[1] IS NOT NULL THEN '"***"'
				 WHEN n.shape <> '' AND e.value #>> '{}' ~* n.shape
				 THEN pg_catalog.to_jsonb(pg_catalog.regexp_replace(e.value #>> '{}', n.shape, '***', 'gi'))
				 ELSE e.value END), '{}')
	  FROM pg_catalog.jsonb_each("row") AS e
	 CROSS JOIN (SELECT coalesce(pg_catalog.string_agg(pg_catalog.btrim(x), '|'), '') AS shape
				   FROM pg_catalog.unnest(numbers) AS x WHERE pg_catalog.btrim(x) ~ '^[0-9A-Za-z]{6,20}$') AS n
	 WHERE e.key NOT IN ('_person', '_person_fault')
$function$;
COMMENT ON FUNCTION credit_private.without_numbers(jsonb, text[], text) IS
	'去除一行中的自然人证件号码 | a row without the numbers of persons: masked in their field, *** elsewhere';
