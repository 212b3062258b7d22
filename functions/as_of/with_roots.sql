-- Codes, and those of the entries that theirs derive from: whatever decides
-- about their entries is of one of these.  NULL, which means all, stays NULL.
CREATE OR REPLACE FUNCTION credit_private.with_roots(codes credit.credit_code[]) RETURNS credit.credit_code[]
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT ARRAY(SELECT c FROM pg_catalog.unnest(with_roots.codes) AS c
				 UNION
				 SELECT l.root_code FROM credit.listing AS l WHERE l.code = ANY (with_roots.codes) AND l.root_code IS NOT NULL)
$function$;
COMMENT ON FUNCTION credit_private.with_roots(credit.credit_code[]) IS '连同派生条目来源的代码 | codes, with those that their derived entries rest on';
