-- The division of a subject, as a unit, by its register row or by its code.
CREATE OR REPLACE FUNCTION credit_private.region_of_subject(code credit.credit_code) RETURNS text
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce((SELECT u.region FROM credit.unit AS u WHERE u.unit = region_of_subject.code),
		(SELECT s.region FROM credit.subject AS s WHERE s.code = region_of_subject.code), credit.region(region_of_subject.code), '000000')
$function$;
COMMENT ON FUNCTION credit_private.region_of_subject(credit.credit_code) IS '主体所在区划 | the division of a subject';
