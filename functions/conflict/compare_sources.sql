-- R058, the job: records of one subject, template and document that two sources
-- filed, as when the province names one organ and the city another.  The older
-- one is held.  Looks at what was confirmed since a day (the last week when
-- none is given); closes what concerns records that have left.  Gives the
-- number of rows opened and closed.
CREATE OR REPLACE FUNCTION credit.compare_sources(since date DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	-- a value, so that the plan knows how few of the register these are
	from_day CONSTANT date := coalesce(since, credit.today() - 7);
	n bigint;
BEGIN
	WITH fresh AS MATERIALIZED (
		SELECT r.* FROM credit.record AS r
		 WHERE r.state = 'confirmed' AND r.confirmed_on >= from_day
	), pair AS (
		SELECT DISTINCT ON (h.code, h.record_id, o.record_id) h.code, h.record_id, h.item, h.document_no, h.source_unit AS held_by, h.detail AS held, h.decided_on,
			   o.source_unit AS offered_by, o.detail AS offered, o.record_id AS offered_id, t.body, u.region,
			   CASE WHEN h.disclosure = 'public' AND o.disclosure = 'public'
					THEN credit_private.closed_fields(h.edition, h.item) || credit_private.closed_fields(o.edition, o.item) END AS closed
		  FROM fresh AS f
		  JOIN credit.record AS x ON x.code = f.code AND x.document_no = f.document_no AND x.template = f.template AND x.state = 'confirmed'
		   AND x.source_unit <> f.source_unit
		  JOIN credit.record AS h ON h.code = f.code AND h.record_id = LEAST(f.record_id, x.record_id)
		  JOIN credit.record AS o ON o.code = f.code AND o.record_id = GREATEST(f.record_id, x.record_id)
		  JOIN credit.template AS t ON t.template = h.template AND t.version = h.template_version
		  JOIN credit.unit AS u ON u.unit = h.source_unit
	), opened AS (
		INSERT INTO credit.conflict (code, record_id, item, document_no, field, held_by, held_value, offered_by, offered_value, offered_in, authority)
		SELECT p.code, p.record_id, p.item, p.document_no, d.field, p.held_by, d.held_value, p.offered_by, d.offered_value, 'record ' || p.offered_id, s.authority
		  FROM pair AS p
		 CROSS JOIN LATERAL credit_private.differing_fields(p.held, p.offered, p.body, p.closed) AS d
		 CROSS JOIN LATERAL credit_private.datum_source_of(p.item, d.field, p.region, p.decided_on) AS s
		 WHERE s.compared
		   AND NOT EXISTS (SELECT FROM credit.conflict AS c
							WHERE c.code = p.code AND c.record_id = p.record_id AND c.field = d.field AND c.offered_by = p.offered_by
							  AND c.offered_in = 'record ' || p.offered_id)
		ON CONFLICT DO NOTHING
		RETURNING 1
	), closed AS (
		UPDATE credit.conflict AS c
		   SET state = 'resolved', outcome = 'superseded', note = r.state, resolved_on = credit.today(), resolved_by = session_user
		  FROM credit.record AS r
		 WHERE c.state = 'open' AND r.code = c.code AND r.record_id = c.record_id AND r.state IN ('superseded', 'withdrawn', 'returned')
		RETURNING 1
	)
	SELECT (SELECT count(*) FROM opened) + (SELECT count(*) FROM closed) INTO n;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.compare_sources(date) IS '多来源比对任务:同一文书所报不同者立为冲突 | the job that compares what several sources say of one document; gives the number of conflicts opened and closed';
REVOKE ALL ON FUNCTION credit.compare_sources(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.compare_sources(date) TO credit_office, credit_admin;
