-- Issues a month for the units of a region: computed a last time, then frozen.
-- No contest may be open.
CREATE OR REPLACE FUNCTION credit_private.freeze_quality(month date, region text) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	open_contests bigint;
	frozen bigint;
BEGIN
	PERFORM credit_private.assess_quality(freeze_quality.month);
	SELECT count(*) INTO open_contests
	  FROM credit.finding_contest AS c
	  JOIN credit.quality_finding AS f ON f.code = c.code AND f.finding_id = c.finding_id
	  JOIN credit.unit AS u ON u.unit = f.unit
	 WHERE c.outcome IS NULL AND f.cleared_on IS NULL AND f.month = freeze_quality.month AND credit_private.in_region(u.region, freeze_quality.region);
	IF open_contests > 0 THEN
		PERFORM credit.raise('contests_open', ARRAY[open_contests::text, to_char(freeze_quality.month, 'YYYY-MM')], NULL, 'finding_contest', 'outcome');
	END IF;
	UPDATE credit.quality_result AS q SET issued_on = credit.today()
	  FROM credit.unit AS u
	 WHERE u.unit = q.unit AND q.month = freeze_quality.month AND q.issued_on IS NULL AND credit_private.in_region(u.region, freeze_quality.region);
	WITH issued AS (
		UPDATE credit.quality_band AS q SET issued_on = credit.today()
		  FROM credit.unit AS u
		 WHERE u.unit = q.unit AND q.month = freeze_quality.month AND q.issued_on IS NULL AND credit_private.in_region(u.region, freeze_quality.region)
		RETURNING 1)
	SELECT count(*) INTO frozen FROM issued;
	RETURN frozen;
END
$function$;
COMMENT ON FUNCTION credit_private.freeze_quality(date, text) IS '某地区某月质量分级定稿 | freeze a month''s bands for the units of a region; gives how many';
