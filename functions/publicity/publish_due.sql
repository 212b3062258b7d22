-- The publicity job: every confirmed public record that a channel does not
-- carry yet goes there, its duty is met, and the published copy is written in
-- the same statement.  Gives the number of (record, channel) pairs.
--
-- It looks at the candidates that were committed before it began, and takes
-- them away: whoever makes a record due while it runs adds a row of its own,
-- which the next run finds.
--
-- Nothing may stay public that is withdrawn, repaired or contested meanwhile.
-- Whoever does that holds the record (credit_private.hold_publication): we
-- take the records first, shared, and look at them afterwards with a younger
-- snapshot, which only READ COMMITTED gives.
--
-- What a broken repair brings back is public until the day that had been
-- worked out for it before: neither the repair nor its breach moves that day.
CREATE OR REPLACE FUNCTION credit.publish_due() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	codes credit.credit_code[];
	held bigint[];
	n bigint := 0;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('wrong_isolation');
	END IF;
	WITH taken AS (
		DELETE FROM credit.publish_candidate RETURNING code, record_id
	)
	SELECT pg_catalog.array_agg(t.code), pg_catalog.array_agg(t.record_id) INTO codes, held FROM taken AS t;
	held := ARRAY(
		SELECT r.record_id
		  FROM (SELECT DISTINCT k.code, k.record_id FROM ROWS FROM (pg_catalog.unnest(codes), pg_catalog.unnest(held)) AS k(code, record_id)) AS k
		  JOIN credit.record AS r ON r.code = k.code AND r.record_id = k.record_id
		 WHERE r.state = 'confirmed' AND r.disclosure = 'public'
		 ORDER BY r.code, r.record_id
		   FOR SHARE OF r);
	IF held <> '{}' THEN
		WITH candidate AS MATERIALIZED (
			SELECT r.code, r.record_id, r.unit, r.edition, r.item, r.template, r.template_version, coalesce(r.severity, '') AS severity, r.decided_on,
				   s.region, c.channel, b.public_until AS standing_until, b.rule_id AS standing_rule
			  FROM credit.record AS r
			  JOIN credit.unit AS s ON s.unit = r.source_unit
			  JOIN credit.channel_act AS a ON a.act_kind = r.act_kind AND a.valid_during @> credit.today()
			   AND a.region = ANY (credit.region_scope(s.region))
			  JOIN credit.channel AS c ON c.channel = a.channel
			  LEFT JOIN LATERAL (SELECT p.public_until, p.rule_id FROM credit.publication AS p
								  WHERE p.code = r.code AND p.record_id = r.record_id AND p.withdrawn_why = 'repaired'
								  ORDER BY p.channel = c.channel DESC, p.publication_id DESC LIMIT 1) AS b ON true
			 WHERE r.record_id = ANY (held)
			   AND r.state = 'confirmed' AND r.disclosure = 'public'
			   AND NOT EXISTS (SELECT FROM credit.publication AS p
								WHERE p.code = r.code AND p.record_id = r.record_id AND p.channel = c.channel
								  AND coalesce(p.withdrawn_why, '') NOT IN ('withheld', 'repaired'))
			   AND NOT EXISTS (SELECT FROM credit.withholding AS w
								WHERE w.code = r.code AND w.record_id = r.record_id AND w.field = '' AND w.ended_on IS NULL)
			   AND NOT EXISTS (SELECT FROM credit.repair AS p
								WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
		), period AS MATERIALIZED (
			-- many records, few periods and forms: each is worked out once
			SELECT k.*, e.public_until, e.rule_id
			  FROM (SELECT DISTINCT d.severity, d.decided_on, d.region FROM candidate AS d) AS k
			 CROSS JOIN LATERAL credit_private.public_until(nullif(k.severity, ''), k.decided_on, credit.today(), k.region) AS e
		), form AS MATERIALIZED (
			SELECT k.*, f.hidden || credit_private.closed_fields(k.edition, k.item) AS hidden, f.free_text
			  FROM (SELECT DISTINCT d.edition, d.item, d.template, d.template_version FROM candidate AS d) AS k
			  JOIN credit.template AS t ON t.template = k.template AND t.version = k.template_version
			 CROSS JOIN LATERAL credit_private.hidden_fields(t.body) AS f
		), dated AS MATERIALIZED (
			SELECT d.code, d.record_id, d.unit, d.channel, d.region,
				   coalesce(d.standing_until, e.public_until) AS public_until, CASE WHEN d.standing_until IS NULL THEN e.rule_id ELSE d.standing_rule END AS rule_id
			  FROM candidate AS d
			  JOIN period AS e ON e.severity = d.severity AND e.decided_on = d.decided_on AND e.region = d.region
		), due AS (
			SELECT * FROM dated AS d WHERE d.public_until > credit.today()
		), expired AS (
			-- past its maximum period before it was ever public: said once, with the
			-- rule, and it is no candidate any more
			INSERT INTO credit.withholding (code, record_id, ground, explanation, unit, rule_id, decided_on)
			SELECT DISTINCT d.code, d.record_id, 'expired', '公示截止日 ' || d.public_until, d.unit, d.rule_id, credit.today()
			  FROM dated AS d WHERE d.public_until <= credit.today()
			ON CONFLICT DO NOTHING
			RETURNING code, record_id
		), void AS (
			UPDATE credit.duty AS y SET void_on = credit.today(), void_reason = 'expired'
			  FROM expired AS e
			 WHERE y.code = e.code AND y.record_id = e.record_id AND y.kind = 'publish' AND y.met_on IS NULL AND y.void_on IS NULL
		), published AS (
			INSERT INTO credit.publication (code, record_id, channel, published_on, public_until, rule_id)
			SELECT d.code, d.record_id, d.channel, credit.today(), d.public_until, d.rule_id FROM due AS d
			RETURNING code, record_id, channel
		), met AS (
			UPDATE credit.duty AS y SET met_on = credit.today()
			  FROM published AS p
			 WHERE y.code = p.code AND y.record_id = p.record_id AND y.kind = 'publish' AND y.channel = p.channel
			   AND y.met_on IS NULL AND y.void_on IS NULL
		), copied AS (
			INSERT INTO credit_public.published_record
			SELECT r.code, r.record_id, r.act_kind, r.subject_name, credit.hide_citizen_ids(r.document_no), u.name, r.unit,
				   s.name, r.source_unit, d.region, r.decided_on, r.valid_from, r.valid_until, credit.today(), d.public_until,
				   EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL),
				   credit_private.public_document(r.detail, f.hidden || ARRAY(SELECT w.field FROM credit.withholding AS w
					WHERE w.code = r.code AND w.record_id = r.record_id AND w.field <> '' AND w.ended_on IS NULL), f.free_text), pg_catalog.now()
			  FROM (SELECT DISTINCT x.code, x.record_id, x.region, x.public_until FROM due AS x) AS d
			  JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
			  JOIN credit.unit AS u ON u.unit = r.unit
			  JOIN credit.unit AS s ON s.unit = r.source_unit
			  JOIN form AS f ON f.edition = r.edition AND f.item = r.item AND f.template = r.template AND f.template_version = r.template_version
			ON CONFLICT DO NOTHING
		)
		SELECT count(*) INTO n FROM published;
	END IF;
	-- "data as of": whoever is at it now says the same
	UPDATE credit_public.refresh AS f SET refreshed_at = pg_catalog.now()
	 WHERE f.what IN (SELECT x.what FROM credit_public.refresh AS x WHERE x.what = 'publish' AND coalesce(x.refreshed_at, '-infinity') < pg_catalog.now() FOR UPDATE SKIP LOCKED);
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.publish_due() IS '公示任务:将已确认且应公示的记录发往各渠道 | the publicity job; gives the number of (record, channel) pairs published';
GRANT EXECUTE ON FUNCTION credit.publish_due() TO credit_office, credit_admin;
