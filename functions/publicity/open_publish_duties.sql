-- S0 art 18 作出行政决定之日起7个工作日内: one duty for each channel that must
-- carry this kind of act on the decision date; stock is exempt (R046).
CREATE OR REPLACE FUNCTION credit_private.open_publish_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.duty (code, kind, channel, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT n.code, 'publish', c.channel, n.record_id, n.source_unit, s.starts_on, d.due_on, d.provisional, (r).rule_id,
		   credit.calendar_version((r).calendar, credit.today())
	  FROM new_records AS n
	  JOIN credit.unit AS u ON u.unit = n.source_unit
	  JOIN credit.channel_act AS a ON a.act_kind = n.act_kind AND a.valid_during @> n.decided_on
	   AND a.region = ANY (credit.region_scope(u.region))
	  JOIN credit.channel AS c ON c.channel = a.channel
	 CROSS JOIN LATERAL credit.rule_on(c.rule, n.decided_on, u.region) AS r
	 CROSS JOIN LATERAL (SELECT CASE (r).starts_from WHEN 'issued_on' THEN n.issued_on ELSE n.decided_on END) AS s(starts_on)
	 CROSS JOIN LATERAL credit.due_on(r, s.starts_on) AS d
	 WHERE NOT n.stock AND n.disclosure = 'public' AND (r).rule_id IS NOT NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.open_publish_duties() IS '应公示的记录按渠道产生公示义务 | a public record opens one duty of publicity a channel';
CREATE OR REPLACE TRIGGER record_open_publish_duties AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.open_publish_duties();
