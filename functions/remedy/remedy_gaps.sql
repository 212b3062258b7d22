CREATE OR REPLACE FUNCTION credit.remedy_gaps(remedy_id bigint) RETURNS TABLE (gap text, detail text)
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	RETURN QUERY SELECT g.gap, g.detail FROM credit_private.remedy_problems(credit_private.require_remedy(remedy_gaps.remedy_id)) AS g;
END
$function$;
COMMENT ON FUNCTION credit.remedy_gaps(bigint) IS '消除不良影响尚缺的事项 | what a remedy still lacks';
GRANT EXECUTE ON FUNCTION credit.remedy_gaps(bigint) TO credit_head, credit_office;
