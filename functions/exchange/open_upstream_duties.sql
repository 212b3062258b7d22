-- S3 二.2 常态化报送: what a province in force subscribes to is owed to it; stock
-- is exempt, as from every clock.  Met by the receipt that accepts the record.
CREATE OR REPLACE FUNCTION credit_private.open_upstream_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	WITH clock AS MATERIALIZED (
		SELECT k.source_unit, k.item, k.act_kind, k.decided_on, d.due_on, d.provisional, (r).rule_id,
			   credit.calendar_version((r).calendar, credit.today()) AS calendar_version
		  FROM (SELECT DISTINCT n.source_unit, n.item, n.act_kind, n.decided_on FROM new_records AS n
				 WHERE NOT n.stock AND n.disclosure = 'public') AS k
		  JOIN credit.unit AS u ON u.unit = k.source_unit
		 CROSS JOIN LATERAL credit.rule_on('report.province', k.decided_on, u.region) AS r
		 CROSS JOIN LATERAL credit.due_on(r, k.decided_on) AS d
		 WHERE (r).rule_id IS NOT NULL
		   AND EXISTS (SELECT FROM credit.subscription AS s
						  JOIN credit.partner AS p ON p.partner = s.partner AND p.kind = 'province' AND p.valid_during @> credit.today()
						 WHERE s.valid_during @> credit.today()
						   AND (s.act_kinds IS NULL OR k.act_kind = ANY (s.act_kinds))
						   AND (s.items IS NULL OR k.item = ANY (s.items))
						   AND (s.regions IS NULL OR s.regions && credit.region_scope(u.region)))
	)
	INSERT INTO credit.duty (code, kind, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT n.code, 'upstream', n.record_id, n.source_unit, n.decided_on, c.due_on, c.provisional, c.rule_id, c.calendar_version
	  FROM new_records AS n
	  JOIN clock AS c ON c.source_unit = n.source_unit AND c.item = n.item AND c.decided_on = n.decided_on
	 WHERE NOT n.stock AND n.disclosure = 'public';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.open_upstream_duties() IS '省级订制的信息产生上报义务 | what a province subscribes to is owed to it';
CREATE OR REPLACE TRIGGER record_open_upstream_duties AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.open_upstream_duties();
