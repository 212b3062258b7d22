-- Once the head has confirmed that a repair's commitment was broken, what the
-- repair had ended comes back (S4 item 1(2) 信用修复型).
CREATE OR REPLACE FUNCTION credit_private.follow_breach() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	-- most batches hold none: nothing is joined for them
	IF NOT EXISTS (SELECT FROM new_records AS n WHERE n.act_kind = 'breach' AND n.state = 'confirmed') THEN
		RETURN NULL;
	END IF;
	-- a repair approved meanwhile: an older snapshot does not see it, and fails
	PERFORM credit_private.lock_effects(ARRAY(SELECT DISTINCT n.code FROM new_records AS n WHERE n.act_kind = 'breach' AND n.state = 'confirmed'));
	PERFORM credit_private.break_repair(p.code, p.repair_id, pg_catalog.format('%s %s', b.document_no, b.finding))
	   FROM new_records AS n
	   JOIN old_records AS o ON o.code = n.code AND o.record_id = n.record_id AND o.state <> 'confirmed'
	   JOIN credit.breach AS b ON b.code = n.code AND b.document_no = n.document_no
	   JOIN credit.commitment_repair AS c ON c.code = b.code AND c.commitment_id = b.commitment_id
	   JOIN credit.repair AS p ON p.code = c.code AND p.repair_id = c.repair_id AND p.outcome = 'approved' AND p.broken_on IS NULL
	  WHERE n.state = 'confirmed' AND n.act_kind = 'breach';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_breach() IS '违背修复承诺经确认,修复失效 | a broken repair commitment, once confirmed, takes the repair''s effect away';
CREATE OR REPLACE TRIGGER record_follow_breach AFTER UPDATE ON credit.record
	REFERENCING OLD TABLE AS old_records NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_breach();
