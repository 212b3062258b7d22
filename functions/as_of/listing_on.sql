-- Every list entry, or those of one subject, as credit.listing_now would have
-- shown it at the end of a day: true then as known today, or as known at a
-- moment.  Planned for each call: a day, a moment and a subject that are given,
-- or not, make different questions.  Entries of responsible persons only for
-- the office, as in the view.
CREATE OR REPLACE FUNCTION credit.listing_on(day date, known_at timestamptz DEFAULT NULL, code text DEFAULT NULL) RETURNS SETOF credit.listing_now
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_custom_plan
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	asked date := credit_private.require_past(listing_on.day);
	family credit.credit_code[] := CASE WHEN listing_on.code IS NOT NULL
		THEN credit_private.family_on(credit_private.require_subject_on(listing_on.code, listing_on.known_at), listing_on.known_at) END;
	read credit.credit_code[] := credit_private.with_roots(family);
	persons boolean := 'credit_office' = ANY (actor.roles);
BEGIN
	RETURN QUERY
	SELECT e.* FROM credit_private.entry_on(asked, listing_on.known_at, read) AS e
	 WHERE (family IS NULL OR e.code = ANY (family)) AND (persons OR e.root_code IS NULL);
END
$function$;
COMMENT ON FUNCTION credit.listing_on(date, timestamptz, text) IS
	'某日名单条目的状态,可指定按哪一时刻所知、哪一主体 | what list entries were worth on a day, as known today or at a moment, of all or of one subject';
REVOKE ALL ON FUNCTION credit.listing_on(date, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.listing_on(date, timestamptz, text) TO credit_office, credit_evaluator;
