-- In the transaction of the decision, or of the breach: one notice a unit,
-- except to the unit that decided.
CREATE OR REPLACE FUNCTION credit_private.notify_repair() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.repair_notice (code, repair_id, event, unit, reached_by, noted_on)
	SELECT DISTINCT ON (n.code, n.repair_id, x.unit) n.code, n.repair_id, CASE WHEN n.broken_on IS NULL THEN 'approved' ELSE 'broken' END, x.unit, x.reached_by, credit.today()
	  FROM new_repairs AS n
	 CROSS JOIN LATERAL (
		SELECT f.unit, 'feed' AS reached_by, 1 AS position
		  FROM credit.feed_row AS f
		 WHERE f.subject_code = n.code AND f.object_kind = 'record' AND f.origin = '' AND f.source_key = n.record_id::text AND f.content IS NOT NULL
		UNION ALL
		SELECT l.unit, 'listing', 2 FROM credit.listing AS l WHERE l.code = n.code AND l.record_id = n.record_id
		UNION ALL
		SELECT r.source_unit, 'source', 3 FROM credit.record AS r WHERE r.code = n.code AND r.record_id = n.record_id
		UNION ALL
		SELECT i.unit, 'inquiry', 4
		  FROM credit_private.codes_of(n.code) AS c
		  JOIN credit.inquiry AS i ON i.code = c
		 WHERE i.answer @> pg_catalog.jsonb_build_object('untrustworthy', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('record_id', n.record_id)))) AS x
	 WHERE n.outcome = 'approved' AND x.unit <> n.unit
	 ORDER BY n.code, n.repair_id, x.unit, x.position
	ON CONFLICT DO NOTHING;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.notify_repair() IS '修复结果通知各收到过该记录的单位 | tell every unit that had received the record of its repair';
CREATE OR REPLACE TRIGGER repair_notify_insert AFTER INSERT ON credit.repair
	REFERENCING NEW TABLE AS new_repairs
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.notify_repair();
CREATE OR REPLACE TRIGGER repair_notify AFTER UPDATE ON credit.repair
	REFERENCING NEW TABLE AS new_repairs
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.notify_repair();
