-- The codes under which the organisation that an older number means is public
-- (S3 三.4): of nobody else, and by no passport.
CREATE OR REPLACE FUNCTION credit_public.codes_of_number(number text) RETURNS SETOF credit.credit_code
	LANGUAGE sql STABLE STRICT SECURITY DEFINER ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT c.code
	  FROM credit.identifier AS i
	  JOIN credit.identifier_scheme AS x ON x.scheme = i.scheme
	 CROSS JOIN LATERAL credit_private.codes_of(i.code) AS c(code)
	 WHERE i.value = pg_catalog.upper(pg_catalog.btrim(codes_of_number.number))
	   AND EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = c.code)
$function$;
COMMENT ON FUNCTION credit_public.codes_of_number(text) IS
	'旧号码所指组织已公示的代码 | the codes under which the organisation that an older number means is public';
REVOKE ALL ON FUNCTION credit_public.codes_of_number(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit_public.codes_of_number(text) TO PUBLIC;
