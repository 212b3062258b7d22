-- S0 art 11 发文后的7个工作日内完成归集: the clock of collection starts when the
-- document is issued; stock is exempt (R046).
CREATE OR REPLACE FUNCTION credit_private.open_collect_duty() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	-- a batch knows few days and units: the clock is read once for each pair
	WITH clock AS MATERIALIZED (
		SELECT c.source_unit, c.issued_on, d.due_on, d.provisional, (r).rule_id, credit.calendar_version((r).calendar, credit.today()) AS calendar_version
		  FROM (SELECT DISTINCT n.source_unit, n.issued_on FROM new_records AS n WHERE NOT n.stock) AS c
		  JOIN credit.unit AS u ON u.unit = c.source_unit
		 CROSS JOIN LATERAL credit.rule_on('collect', c.issued_on, u.region) AS r
		 CROSS JOIN LATERAL credit.due_on(r, c.issued_on) AS d
		 WHERE (r).rule_id IS NOT NULL
	)
	INSERT INTO credit.duty (code, kind, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT n.code, 'collect', n.record_id, n.source_unit, n.issued_on, c.due_on, c.provisional, c.rule_id, c.calendar_version
	  FROM new_records AS n
	  JOIN clock AS c ON c.source_unit = n.source_unit AND c.issued_on = n.issued_on
	 WHERE NOT n.stock;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.open_collect_duty() IS '收到记录即产生归集义务 | a record received opens the duty of collection';
CREATE OR REPLACE TRIGGER record_open_collect_duty AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.open_collect_duty();
