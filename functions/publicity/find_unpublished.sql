-- The nightly look at the whole register: what must be public today and is on
-- some channel not, and no candidate of publish_due() either, becomes one.  A
-- statement that makes records due says so itself; this finds what begins by
-- the day, and whatever came past the triggers.
CREATE OR REPLACE FUNCTION credit.find_unpublished(act_kinds text[] DEFAULT NULL) RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH found AS (
		INSERT INTO credit.publish_candidate (code, record_id)
		SELECT DISTINCT r.code, r.record_id
		  FROM credit.channel_act AS a
		  JOIN credit.unit AS s ON a.region = ANY (credit.region_scope(s.region))
		  JOIN credit.record AS r ON r.source_unit = s.unit AND r.act_kind = a.act_kind
		 WHERE a.valid_during @> credit.today() AND (act_kinds IS NULL OR a.act_kind = ANY (act_kinds))
		   AND r.state = 'confirmed' AND r.disclosure = 'public'
		   AND NOT EXISTS (SELECT FROM credit.publication AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.channel = a.channel
							  AND coalesce(p.withdrawn_why, '') NOT IN ('withheld', 'repaired'))
		   AND NOT EXISTS (SELECT FROM credit.withholding AS w
							WHERE w.code = r.code AND w.record_id = r.record_id AND w.field = '' AND w.ended_on IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.repair AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.publish_candidate AS q WHERE q.code = r.code AND q.record_id = r.record_id)
		RETURNING 1
	)
	SELECT count(*) FROM found
$function$;
COMMENT ON FUNCTION credit.find_unpublished(text[]) IS
	'每夜查找应公示而未公示的记录,列为待查;返回条数 | the nightly look for what must be public and is not: candidates of the publicity job; gives their number';
REVOKE ALL ON FUNCTION credit.find_unpublished(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.find_unpublished(text[]) TO credit_office, credit_admin;
