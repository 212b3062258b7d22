-- A list as it stood on a day: who was on it, since when and until when as far
-- as was known, and whether an objection suspended it.
CREATE OR REPLACE FUNCTION credit.list_on(list_kind text, day date, known_at timestamptz DEFAULT NULL)
	RETURNS TABLE (code credit.credit_code, subject_name text, listing_id bigint, unit_name text, since date, until date, status text, document_no text, decided_on date)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_custom_plan
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	asked date := credit_private.require_past(list_on.day);
	persons boolean := 'credit_office' = ANY (actor.roles);
BEGIN
	IF NOT EXISTS (SELECT FROM credit.list_kind AS k WHERE k.list_kind = list_on.list_kind) THEN
		PERFORM credit.raise('no_list', ARRAY[list_on.list_kind]);
	END IF;
	RETURN QUERY
	SELECT e.code, CASE WHEN s.kind <> 'person' OR persons THEN s.name END, e.listing_id, u.name, e.since, e.until, e.status, e.document_no, e.decided_on
	  FROM credit_private.entry_on(asked, list_on.known_at, NULL) AS e
	  JOIN credit.unit AS u ON u.unit = e.unit
	  LEFT JOIN credit.subject AS s ON s.code = e.code
	 WHERE e.list_kind = list_on.list_kind AND e.status IN ('in_force', 'suspended') AND (persons OR e.root_code IS NULL)
	 ORDER BY e.since, e.code, e.listing_id;
END
$function$;
COMMENT ON FUNCTION credit.list_on(text, date, timestamptz) IS
	'某日的名单全貌 | a list as it stood on a day, as known today or at a moment';
REVOKE ALL ON FUNCTION credit.list_on(text, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.list_on(text, date, timestamptz) TO credit_office, credit_evaluator;
