-- Ranks as published: [{"region": …, "rank": …, "out_of": …, "score": …}].
CREATE OR REPLACE FUNCTION credit.import_city_ranks(source text, month date, ranks jsonb) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	n bigint;
BEGIN
	INSERT INTO credit.city_rank (source, month, region, rank, out_of, score, imported_on, imported_by)
	SELECT import_city_ranks.source, date_trunc('month', import_city_ranks.month)::date, r.region, r.rank, r.out_of, r.score, credit.today(), actor.login
	  FROM jsonb_to_recordset(import_city_ranks.ranks) AS r(region text, rank integer, out_of integer, score numeric);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.import_city_ranks(text, date, jsonb) IS '导入城市信用监测排名 | import ranks of cities as published';
GRANT EXECUTE ON FUNCTION credit.import_city_ranks(text, date, jsonb) TO credit_office;
