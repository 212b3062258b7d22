-- S4 item 13 停止公示其失信记录: approval of a repair ends publicity at once,
-- and the duty to publish, where that is still open.  A repair that loses its
-- effect brings publicity back: where the repair had ended it, or had ended
-- the duty, it is owed again, and the publicity job looks at the record.
CREATE OR REPLACE FUNCTION credit_private.follow_repair() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.withdraw_publication(n.code, n.record_id, 'repaired', n.decided_on)
	   FROM new_repairs AS n WHERE n.outcome = 'approved' AND n.broken_on IS NULL;
	UPDATE credit.duty AS d SET void_on = n.decided_on, void_reason = 'repaired'
	  FROM new_repairs AS n
	 WHERE n.outcome = 'approved' AND n.broken_on IS NULL AND d.code = n.code AND d.record_id = n.record_id AND d.kind = 'publish' AND d.met_on IS NULL AND d.void_on IS NULL;
	WITH broken AS (
		SELECT r.code, r.record_id, r.act_kind, r.source_unit, r.stock, u.region, n.broken_on
		  FROM new_repairs AS n
		  JOIN credit.record AS r ON r.code = n.code AND r.record_id = n.record_id AND r.state = 'confirmed' AND r.disclosure = 'public'
		  JOIN credit.unit AS u ON u.unit = r.source_unit
		 WHERE n.broken_on IS NOT NULL
		   AND NOT EXISTS (SELECT FROM credit.repair AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.withholding AS w
							WHERE w.code = r.code AND w.record_id = r.record_id AND w.field = '' AND w.ended_on IS NULL)
	), owed AS (
		INSERT INTO credit.duty (code, kind, channel, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
		SELECT b.code, 'publish', h.channel, b.record_id, b.source_unit, b.broken_on, c.due_on, c.provisional, c.rule_id, c.calendar_version
		  FROM broken AS b
		  JOIN credit.channel_act AS a ON a.act_kind = b.act_kind AND a.valid_during @> credit.today() AND a.region = ANY (credit.region_scope(b.region))
		  JOIN credit.channel AS h ON h.channel = a.channel
		 CROSS JOIN LATERAL credit_private.clock(h.rule, b.broken_on, b.region) AS c
		 WHERE NOT b.stock
		   AND NOT EXISTS (SELECT FROM credit.duty AS d
							WHERE d.code = b.code AND d.record_id = b.record_id AND d.kind = 'publish' AND d.channel = h.channel
							  AND d.met_on IS NULL AND d.void_on IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.publication AS p
							WHERE p.code = b.code AND p.record_id = b.record_id AND p.channel = h.channel
							  AND coalesce(p.withdrawn_why, '') NOT IN ('withheld', 'repaired'))
	)
	INSERT INTO credit.publish_candidate (code, record_id) SELECT b.code, b.record_id FROM broken AS b;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_repair() IS '准予修复即停止公示,修复失效即恢复公示 | approval of a repair ends publicity; a broken one brings it back';
-- a result of the nation may come as a row of its own
CREATE OR REPLACE TRIGGER repair_follow_insert AFTER INSERT ON credit.repair
	REFERENCING NEW TABLE AS new_repairs
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_repair();
CREATE OR REPLACE TRIGGER repair_follow AFTER UPDATE ON credit.repair
	REFERENCING NEW TABLE AS new_repairs
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_repair();
