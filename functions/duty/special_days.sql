-- The holidays and make-up days in (from_day, to_day] as known today, in
-- words: 国庆节 10月1日至10月8日,调休上班 10月10日.  NULL when there are none.
CREATE OR REPLACE FUNCTION credit.special_days(from_day date, to_day date, calendar text DEFAULT 'CN') RETURNS text
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH known AS (
		SELECT DISTINCT ON (d.day) d.day, d.kind, CASE d.kind WHEN 'workday' THEN '调休上班' ELSE d.name END AS name
		  FROM credit.calendar_day AS d
		  JOIN credit.calendar_notice AS n ON n.calendar = d.calendar AND n.notice = d.notice
		 WHERE d.calendar = special_days.calendar AND n.issued <= credit.today()
		   AND d.day > special_days.from_day AND d.day <= special_days.to_day
		 ORDER BY d.day, n.issued DESC, n.notice DESC
	), spell AS (
		SELECT min(s.day) AS first, max(s.day) AS last, s.name
		  FROM (SELECT k.*, k.day - (row_number() OVER (PARTITION BY k.name ORDER BY k.day))::integer AS island
				  FROM known AS k WHERE k.kind <> 'plain') AS s
		 GROUP BY s.name, s.island
	)
	SELECT string_agg(concat(s.name, ' ', to_char(s.first, 'FMMM月FMDD日'), CASE WHEN s.last > s.first THEN to_char(s.last, '至FMMM月FMDD日') END),
		',' ORDER BY s.first)
	  FROM spell AS s
$function$;
COMMENT ON FUNCTION credit.special_days(date, date, text) IS
	'期间内的节假日与调休上班日 | the holidays and make-up days of a period, in words';
GRANT EXECUTE ON FUNCTION credit.special_days(date, date, text) TO PUBLIC;
