-- The entries in force that derive from a subject's, under any of its codes.
CREATE OR REPLACE FUNCTION credit_private.derived_of(code credit.credit_code) RETURNS bigint[]
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT ARRAY(SELECT l.listing_id FROM credit_private.codes_of(derived_of.code) AS c JOIN credit.listing AS l ON l.root_code = c
				  WHERE l.exit_kind IS NULL ORDER BY l.listing_id)
$function$;
COMMENT ON FUNCTION credit_private.derived_of(credit.credit_code) IS '由主体条目派生且未退出的条目 | the entries that derive from a subject''s and have not ended';
REVOKE ALL ON FUNCTION credit_private.derived_of(credit.credit_code) FROM PUBLIC;
