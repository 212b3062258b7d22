-- Issues a year's scores of a region: computed a last time, then frozen.
CREATE OR REPLACE FUNCTION credit_private.freeze_score(year integer, region text) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	n bigint := credit.compute_score(year, region);
BEGIN
	UPDATE credit.score_line AS s SET issued_on = credit.today() WHERE s.year = freeze_score.year AND s.region = freeze_score.region;
	UPDATE credit.score AS s SET issued_on = credit.today() WHERE s.year = freeze_score.year AND s.region = freeze_score.region;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit_private.freeze_score(integer, text) IS '某地区年度得分定稿 | freeze a year''s scores of a region';
