-- The unit that a document means by a name or a code: the one that bears it,
-- and where that was closed before the day of the decision, its successor.
CREATE OR REPLACE FUNCTION credit_private.unit_on(name_or_code text, on_day date, item text) RETURNS credit.credit_code
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN u.valid_during @> on_day IS NOT FALSE OR u.successor IS NULL THEN u.unit
				ELSE credit_private.unit_in_charge(u.unit, unit_on.item, on_day) END
	  FROM credit.unit AS u
	 WHERE u.unit = credit.unit_of(name_or_code)
$function$;
COMMENT ON FUNCTION credit_private.unit_on(text, date, text) IS
	'文书所称单位在决定之日对应的单位 | the unit that a name on a document means on the day of the decision';
