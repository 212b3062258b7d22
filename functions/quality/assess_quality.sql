-- Computes a month's checks anew: findings, results and bands of every unit
-- whose month is not issued.  Run again it gives the same; a finding that no
-- longer stands is cleared, not deleted.  Gives the findings that stand.
CREATE OR REPLACE FUNCTION credit_private.assess_quality(month date) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	first_day date := date_trunc('month', assess_quality.month)::date;
	last_day date := (date_trunc('month', assess_quality.month) + interval '1 month')::date - 1;
	standing bigint;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtext('credit.quality'), first_day - date '2000-01-01');
	DELETE FROM credit.quality_result AS q WHERE q.month = first_day AND q.issued_on IS NULL;
	DELETE FROM credit.quality_band AS q WHERE q.month = first_day AND q.issued_on IS NULL;
	WITH seen AS MATERIALIZED (
		SELECT q.*, c.weight
		  FROM credit_private.quality_rows(first_day, last_day) AS q
		  JOIN credit.quality_check AS c ON c.check_id = q.check_id AND c.valid_during @> first_day
		 WHERE NOT EXISTS (SELECT FROM credit.quality_band AS b WHERE b.unit = q.unit AND b.month = first_day AND b.issued_on IS NOT NULL)
	), found AS (
		INSERT INTO credit.quality_finding AS f (code, unit, month, check_id, row_ref, day, label, found_on)
		SELECT s.code, s.unit, first_day, s.check_id, s.row_ref, s.day, s.label, credit.today() FROM seen AS s WHERE NOT s.passed
		ON CONFLICT ON CONSTRAINT quality_finding_row_key DO UPDATE SET cleared_on = NULL, label = excluded.label, day = excluded.day
			WHERE f.cleared_on IS NOT NULL OR f.label IS DISTINCT FROM excluded.label OR f.day <> excluded.day
	), cleared AS (
		UPDATE credit.quality_finding AS f SET cleared_on = credit.today()
		 WHERE f.month = first_day AND f.cleared_on IS NULL
		   AND NOT EXISTS (SELECT FROM credit.quality_band AS b WHERE b.unit = f.unit AND b.month = first_day AND b.issued_on IS NOT NULL)
		   AND NOT EXISTS (SELECT FROM seen AS s WHERE s.code = f.code AND s.unit = f.unit AND s.check_id = f.check_id AND s.row_ref = f.row_ref AND NOT s.passed)
	), upheld AS (
		SELECT f.code, f.unit, f.check_id, f.row_ref
		  FROM credit.quality_finding AS f JOIN credit.finding_contest AS c ON c.code = f.code AND c.finding_id = f.finding_id
		 WHERE f.month = first_day AND c.outcome = 'upheld'
	)
	INSERT INTO credit.quality_result (unit, month, check_id, passed, failed, not_applicable, upheld, weight)
	SELECT s.unit, first_day, s.check_id, count(*) FILTER (WHERE s.passed), count(*) FILTER (WHERE NOT s.passed AND u.code IS NULL),
		   count(*) FILTER (WHERE s.passed IS NULL), count(*) FILTER (WHERE NOT s.passed AND u.code IS NOT NULL), s.weight
	  FROM seen AS s
	  LEFT JOIN upheld AS u ON u.code = s.code AND u.unit = s.unit AND u.check_id = s.check_id AND u.row_ref = s.row_ref
	 GROUP BY s.unit, s.check_id, s.weight;
	INSERT INTO credit.quality_band (unit, month, applicable, passed, failed, not_applicable, score, band)
	SELECT q.unit, first_day, q.passed + q.failed, q.passed, q.failed, q.not_applicable, q.score, credit_private.band_of(q.score, last_day, u.region)
	  FROM (SELECT r.unit, sum(r.passed)::bigint AS passed, sum(r.failed)::bigint AS failed, sum(r.not_applicable)::bigint AS not_applicable,
				   round(100 * sum(r.weight * r.passed) / nullif(sum(r.weight * (r.passed + r.failed)), 0), 2) AS score
			  FROM credit.quality_result AS r WHERE r.month = first_day AND r.issued_on IS NULL GROUP BY r.unit) AS q
	  JOIN credit.unit AS u ON u.unit = q.unit;
	SELECT count(*) INTO standing FROM credit.quality_finding AS f WHERE f.month = first_day AND f.cleared_on IS NULL;
	RETURN standing;
END
$function$;
COMMENT ON FUNCTION credit_private.assess_quality(date) IS '重算某月未发布单位的质量检查 | compute a month''s quality checks anew for every unit not issued yet';
