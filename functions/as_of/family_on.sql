-- The codes of a subject as known at a moment: a merge that came later does not
-- count.  Merges are never undone, so that all of them are codes of it today.
CREATE OR REPLACE FUNCTION credit_private.family_on(code credit.credit_code, known_at timestamptz) RETURNS credit.credit_code[]
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	today credit.credit_code[] := ARRAY(SELECT c FROM credit_private.codes_of(family_on.code) AS c ORDER BY c);
BEGIN
	IF known_at IS NULL OR pg_catalog.cardinality(today) = 1 THEN
		RETURN today;
	END IF;
	RETURN ARRAY(
		WITH RECURSIVE merge AS (
			SELECT s.code, CASE WHEN h.history_id IS NULL THEN s.merged_into ELSE h.merged_into END AS into_code
			  FROM credit.subject AS s
			  LEFT JOIN (SELECT DISTINCT ON (x.code) x.* FROM credit.subject_history AS x
						  WHERE x.code = ANY (today) AND x.replaced_at > family_on.known_at ORDER BY x.code, x.history_id) AS h ON h.code = s.code
			 WHERE s.code = ANY (today)
		), family (code) AS (
			SELECT family_on.code
			UNION
			SELECT CASE WHEN m.code = f.code THEN m.into_code ELSE m.code END
			  FROM family AS f JOIN merge AS m ON m.into_code IS NOT NULL AND f.code IN (m.code, m.into_code)
		)
		SELECT f.code FROM family AS f ORDER BY f.code);
END
$function$;
COMMENT ON FUNCTION credit_private.family_on(credit.credit_code, timestamptz) IS
	'某一时刻所知的同一主体的全部代码 | the codes of a subject as known at a moment';
