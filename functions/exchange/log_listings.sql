-- S2 item 14 及时共享: entries and exits go to partners that subscribe to them, as
-- records do.  The job compares what is on the lists and public with what was
-- last logged of each entry, whatever the way it ended by: its term, a repair
-- and a record withdrawn are nobody's act on the entry.  An entry is as open
-- as the record it rests on; derived ones, about persons, stay here.
CREATE OR REPLACE FUNCTION credit.log_listings() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n bigint;
BEGIN
	IF NOT EXISTS (SELECT FROM credit.subscription AS s WHERE 'listing' = ANY (s.object_kinds) AND s.valid_during @> credit.today()) THEN
		RETURN 0;
	END IF;
	WITH logged AS (
		SELECT DISTINCT ON (x.code, x.source_key) x.code, x.source_key, x.content
		  FROM credit.change_log AS x WHERE x.object_kind = 'listing' AND x.origin = ''
		 ORDER BY x.code, x.source_key, x.change_id DESC
	), standing AS (
		SELECT l.code, l.listing_id::text AS source_key, l.ended_by,
			   CASE WHEN l.status IN ('in_force', 'suspended') THEN
				pg_catalog.jsonb_build_object('act_kind', 'listing', 'code', l.code, 'subject_name', p.subject_name, 'region', u.region, 'unit_name', u.name,
					'list_kind', l.list_kind, 'list_name', l.list_name, 'colour', l.colour, 'document_no', p.document_no, 'decided_on', l.since,
					'until', l.until, 'status', l.status) END AS content
		  FROM credit.listing_now AS l
		  JOIN credit.unit AS u ON u.unit = l.unit
		  JOIN credit_public.published_record AS p ON p.code = l.code AND p.record_id = l.record_id
		 WHERE l.root_code IS NULL AND l.status <> 'future'
	)
	INSERT INTO credit.change_log (code, object_kind, source_key, verb, content, merged_into)
	SELECT coalesce(s.code, l.code), 'listing', coalesce(s.source_key, l.source_key),
		   CASE WHEN l.content IS NULL THEN 'ADDED' WHEN s.content IS NOT NULL THEN 'CORRECTED'
				WHEN coalesce(s.ended_by, o.ended_by) = 'repair' THEN 'REPAIRED' WHEN coalesce(s.ended_by, o.ended_by) = 'term' THEN 'EXPIRED' ELSE 'WITHDRAWN' END,
		   s.content, m.merged_into
	  FROM standing AS s
	  FULL JOIN logged AS l ON l.code = s.code AND l.source_key = s.source_key
	  LEFT JOIN credit.listing_now AS o ON s.code IS NULL AND o.code = l.code AND o.listing_id::text = l.source_key
	  LEFT JOIN credit.subject AS m ON m.code = coalesce(s.code, l.code) AND m.merged_into IS NOT NULL
	 WHERE s.content IS DISTINCT FROM l.content;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.log_listings() IS '名单列入与退出入交换日志 | the job that logs entries and exits for exchange; gives their number';
REVOKE ALL ON FUNCTION credit.log_listings() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.log_listings() TO credit_office, credit_admin;
