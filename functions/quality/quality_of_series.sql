-- Document numbers 机关代字〔年份〕序号号 run on without a gap within a unit, a word
-- and a year; the number after a gap is the one that fails.  The first number
-- known has none before it and does not apply.
CREATE OR REPLACE FUNCTION credit_private.quality_of_series(from_day date, to_day date)
	RETURNS TABLE (check_id text, unit credit.credit_code, day date, code credit.credit_code, row_ref text, label text, passed boolean)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH numbered AS (
		SELECT DISTINCT ON (r.unit, m.part[1], m.part[2], m.part[3]::bigint)
			   r.unit, r.decided_on, r.code, r.record_id, r.document_no, m.part[1] AS word, m.part[2] AS year, m.part[3]::bigint AS n
		  FROM credit.record AS r
		  JOIN credit.quality_check AS c ON c.check_id = 'no_gap_in_numbers' AND c.valid_during @> quality_of_series.from_day
		 CROSS JOIN LATERAL pg_catalog.regexp_match(r.document_no, c.pattern) AS m(part)
		 WHERE r.state <> 'returned' AND m.part IS NOT NULL AND NOT r.stock
		   AND r.decided_on BETWEEN pg_catalog.date_trunc('year', quality_of_series.from_day)::date AND quality_of_series.to_day
		 ORDER BY r.unit, m.part[1], m.part[2], m.part[3]::bigint, r.record_id
	), series AS (
		SELECT x.*, pg_catalog.lag(x.n) OVER (PARTITION BY x.unit, x.word, x.year ORDER BY x.n) AS before FROM numbered AS x
	)
	SELECT 'no_gap_in_numbers', s.unit, s.decided_on, s.code, 'record ' || s.record_id,
		   s.document_no || CASE WHEN s.n > s.before + 1 THEN pg_catalog.format(' ← %s', s.before) ELSE '' END, s.n = s.before + 1
	  FROM series AS s
	 WHERE s.decided_on >= quality_of_series.from_day
$function$;
COMMENT ON FUNCTION credit_private.quality_of_series(date, date) IS '文号断号检查所看的行 | rows of the check on gaps in document numbers';
