-- S0 art 18 作出行政决定之日起7个工作日内: one duty for each channel that must
-- carry this kind of act on the decision date; stock is exempt (R046).
CREATE OR REPLACE FUNCTION credit_private.open_publish_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	-- a batch knows few days, kinds and units: the clocks are read once for each
	WITH clock AS MATERIALIZED (
		SELECT k.source_unit, k.act_kind, k.decided_on, k.issued_on, c.channel, s.starts_on, d.due_on, d.provisional, (r).rule_id,
			   credit.calendar_version((r).calendar, credit.today()) AS calendar_version
		  FROM (SELECT DISTINCT n.source_unit, n.act_kind, n.decided_on, n.issued_on FROM new_records AS n
				 WHERE NOT n.stock AND n.disclosure = 'public') AS k
		  JOIN credit.unit AS u ON u.unit = k.source_unit
		  JOIN credit.channel_act AS a ON a.act_kind = k.act_kind AND a.valid_during @> k.decided_on
		   AND a.region = ANY (credit.region_scope(u.region))
		  JOIN credit.channel AS c ON c.channel = a.channel
		 CROSS JOIN LATERAL credit.rule_on(c.rule, k.decided_on, u.region) AS r
		 CROSS JOIN LATERAL (SELECT CASE (r).starts_from WHEN 'issued_on' THEN k.issued_on ELSE k.decided_on END) AS s(starts_on)
		 CROSS JOIN LATERAL credit.due_on(r, s.starts_on) AS d
		 WHERE (r).rule_id IS NOT NULL
	)
	INSERT INTO credit.duty (code, kind, channel, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT n.code, 'publish', c.channel, n.record_id, n.source_unit, c.starts_on, c.due_on, c.provisional, c.rule_id, c.calendar_version
	  FROM new_records AS n
	  JOIN clock AS c ON c.source_unit = n.source_unit AND c.act_kind = n.act_kind AND c.decided_on = n.decided_on AND c.issued_on = n.issued_on
	 WHERE NOT n.stock AND n.disclosure = 'public';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.open_publish_duties() IS '应公示的记录按渠道产生公示义务 | a public record opens one duty of publicity a channel';
CREATE OR REPLACE TRIGGER record_open_publish_duties AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.open_publish_duties();
