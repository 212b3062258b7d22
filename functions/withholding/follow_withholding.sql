-- What is no longer withheld: a whole record gets a new clock on every channel
-- that must carry it, a field returns to the published copy.
CREATE OR REPLACE FUNCTION credit_private.follow_withholding() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.duty (code, kind, channel, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT r.code, 'publish', c.channel, r.record_id, r.source_unit, n.ended_on, d.due_on, d.provisional, (clock).rule_id,
		   credit.calendar_version((clock).calendar, credit.today())
	  FROM new_withholdings AS n
	  JOIN credit.record AS r ON r.code = n.code AND r.record_id = n.record_id
	  JOIN credit.unit AS u ON u.unit = r.source_unit
	  JOIN credit.channel_act AS a ON a.act_kind = r.act_kind AND a.valid_during @> credit.today()
	   AND a.region = ANY (credit.region_scope(u.region))
	  JOIN credit.channel AS c ON c.channel = a.channel
	 CROSS JOIN LATERAL credit.rule_on(c.rule, n.ended_on, u.region) AS clock
	 CROSS JOIN LATERAL credit.due_on(clock, n.ended_on) AS d
	 WHERE n.ended_on IS NOT NULL AND n.field = '' AND r.disclosure = 'public' AND r.ended_on IS NULL AND (clock).rule_id IS NOT NULL
	   AND NOT r.stock;
	INSERT INTO credit.publish_candidate (code, record_id)
	SELECT n.code, n.record_id FROM new_withholdings AS n WHERE n.ended_on IS NOT NULL AND n.field = '';
	UPDATE credit_public.published_record AS p
	   SET document = credit_private.public_document(r.detail, f.hidden || credit_private.closed_fields(r.edition, r.item) || ARRAY(
			SELECT w.field FROM credit.withholding AS w WHERE w.code = r.code AND w.record_id = r.record_id AND w.ended_on IS NULL), f.free_text),
		   changed_at = pg_catalog.now()
	  FROM new_withholdings AS n
	  JOIN credit.record AS r ON r.code = n.code AND r.record_id = n.record_id
	  JOIN credit.template AS t ON t.template = r.template AND t.version = r.template_version
	 CROSS JOIN LATERAL credit_private.hidden_fields(t.body) AS f
	 WHERE n.ended_on IS NOT NULL AND n.field <> '' AND p.code = n.code AND p.record_id = n.record_id;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_withholding() IS '不予公示终止后恢复义务与字段 | the end of a withholding brings back duty or field';
CREATE OR REPLACE TRIGGER withholding_follow AFTER UPDATE ON credit.withholding
	REFERENCING NEW TABLE AS new_withholdings
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_withholding();
