-- The day a record first reached a channel; NULL when it has not.
CREATE OR REPLACE FUNCTION credit_private.published_on(code credit.credit_code, record_id bigint) RETURNS date
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT min(d.met_on) FROM credit.duty AS d
	 WHERE d.code = published_on.code AND d.record_id = published_on.record_id AND d.kind = 'publish'
$function$;
COMMENT ON FUNCTION credit_private.published_on(credit.credit_code, bigint) IS '首次公示日 | the day a record was first published';
