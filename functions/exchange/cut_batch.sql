-- Cuts a partner's next batch: the last word on every object that changed
-- since the batch before, under the subscriptions in force.  What changed twice
-- between two batches goes out once; what came and went goes out not at all.
-- What the partner holds and may have no more is closed, also when the
-- subscription it came under has ended.  A new subscription begins from the
-- beginning of the log.  An empty batch says that nothing changed.
CREATE OR REPLACE FUNCTION credit.cut_batch(partner text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.partner;
	self credit.partner;
	last credit.feed_batch;
	in_force bigint[];
	since bigint;
	settled bigint;
	upto bigint;
	this_batch bigint;
	due date;
BEGIN
	SELECT * INTO p FROM credit.partner AS x WHERE x.partner = cut_batch.partner AND x.kind <> 'self' AND x.valid_during @> credit.today();
	IF NOT FOUND THEN
		PERFORM credit.raise('no_partner', ARRAY[cut_batch.partner]);
	END IF;
	SELECT * INTO self FROM credit.partner AS x WHERE x.kind = 'self' AND x.valid_during @> credit.today();
	IF NOT FOUND THEN
		PERFORM credit.raise('no_platform_unit');
	END IF;
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('credit.feed'), pg_catalog.hashtext(p.partner));
	PERFORM credit_private.settle_changes();
	SELECT * INTO last FROM credit.feed_batch AS b WHERE b.partner = p.partner ORDER BY b.batch_no DESC LIMIT 1;
	in_force := ARRAY(SELECT s.subscription_id FROM credit.subscription AS s
					   WHERE s.partner = p.partner AND s.valid_during @> credit.today() ORDER BY s.subscription_id);
	since := CASE WHEN in_force <@ coalesce(last.subscriptions, '{}') THEN coalesce(last.to_position, 0) ELSE 0 END;
	settled := coalesce((SELECT max(c.position) FROM credit.change_log AS c), 0);
	upto := least(settled, since + (SELECT r.amount::bigint FROM credit.rule_on('feed.batch_rows', credit.today()) AS r));
	this_batch := coalesce(last.batch_no, 0) + 1;
	SELECT d.due_on INTO due FROM credit.rule_on('feed.receipt', credit.today()) AS r CROSS JOIN LATERAL credit.due_on(r, credit.today()) AS d;

	WITH changed AS (
		SELECT c.*
		  FROM credit.change_log AS c
		 WHERE c.position > since AND c.position <= upto
		   -- R210: nothing goes back to where it came from
		   AND c.via IS DISTINCT FROM p.partner AND c.origin <> p.unit::text
		   -- one look-up by the object's key, never by position, whatever the planner knows of a log that grows
		   AND c.change_id = (SELECT l.change_id FROM credit.change_log AS l
							   WHERE l.code = c.code AND l.object_kind = c.object_kind AND l.origin = c.origin AND l.source_key = c.source_key
								 AND l.position + 0 <= settled
							   ORDER BY l.change_id DESC
							   LIMIT 1)
	), judged AS (
		SELECT c.*, h.content AS held, h.merged_into AS held_merged_into, w.subscription_id,
			   CASE WHEN w.subscription_id IS NULL THEN NULL
					WHEN w.fields IS NULL OR NOT c.content ? 'document' THEN c.content
					ELSE pg_catalog.jsonb_set(c.content, '{document}', coalesce(
						(SELECT pg_catalog.jsonb_object_agg(d.key, d.value) FROM pg_catalog.jsonb_each(c.content -> 'document') AS d
						  WHERE d.key = ANY (w.fields)), '{}')) END AS sent
		  FROM changed AS c
		  LEFT JOIN LATERAL credit_private.held_by(p.partner, c.code, c.object_kind, c.origin, c.source_key) AS h ON true
		  LEFT JOIN LATERAL (
			SELECT s.subscription_id, s.fields
			  FROM credit.subscription AS s
			 WHERE c.content IS NOT NULL AND s.subscription_id = ANY (in_force)
			   AND c.object_kind = ANY (s.object_kinds)
			   AND (s.relay OR c.origin = '')
			   AND (s.act_kinds IS NULL OR c.content ->> 'act_kind' = ANY (s.act_kinds))
			   AND (s.regions IS NULL OR s.regions && credit.region_scope(c.content ->> 'region'))
			   AND (s.items IS NULL OR EXISTS (SELECT FROM credit.record AS r
												WHERE c.origin = '' AND c.object_kind = 'record' AND r.code = c.code AND r.record_id::text = c.source_key AND r.item = ANY (s.items)))
			 ORDER BY s.subscription_id
			 LIMIT 1) AS w ON true
	), due_rows AS (
		SELECT p.partner, this_batch AS batch_no, row_number() OVER (ORDER BY j.position) AS line_no, p.unit, j.code AS subject_code, j.change_id,
			   j.object_kind, j.origin, j.source_key, j.subscription_id,
			   CASE WHEN j.sent IS NOT NULL AND j.held IS NULL THEN 'ADDED'
					WHEN j.sent IS NOT NULL AND j.merged_into IS DISTINCT FROM j.held_merged_into THEN 'MERGED'
					WHEN j.sent IS NOT NULL THEN 'CORRECTED'
					WHEN j.content IS NULL THEN j.verb
					ELSE 'WITHDRAWN' END AS verb,
			   j.sent AS content, CASE WHEN j.content IS NULL THEN j.replacement END AS replacement, j.merged_into
		  FROM judged AS j
		 WHERE (j.sent IS NOT NULL OR j.held IS NOT NULL)
		   AND (j.sent, j.merged_into) IS DISTINCT FROM (j.held, j.held_merged_into)
	), written AS (
		INSERT INTO credit.feed_row
		SELECT * FROM due_rows
		RETURNING *
	), summed AS (
		SELECT coalesce(array_agg(credit_private.feed_line(w::credit.feed_row, self.unit)::text ORDER BY w.line_no), '{}') AS lines FROM written AS w
	)
	INSERT INTO credit.feed_batch (partner, batch_no, unit, sender, subscriptions, from_position, to_position, row_count, previous, checksum, receipt_due)
	SELECT p.partner, this_batch, p.unit, self.unit, in_force, since, upto, cardinality(s.lines), coalesce(last.checksum, ''),
		   credit_private.feed_checksum(self.unit::text, p.unit::text, this_batch, coalesce(last.checksum, ''), s.lines), due
	  FROM summed AS s;
	RETURN this_batch;
END
$function$;
COMMENT ON FUNCTION credit.cut_batch(text) IS
	'为交换对象成下一批,无变更亦成空批 | cut a partner''s next batch, an empty one when nothing changed; gives its number';
GRANT EXECUTE ON FUNCTION credit.cut_batch(text) TO credit_office, credit_admin;
