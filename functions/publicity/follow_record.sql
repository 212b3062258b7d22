-- A record that is superseded or withdrawn leaves publicity in the same
-- transaction (R054, R076); that meets the duty to withdraw it.
CREATE OR REPLACE FUNCTION credit_private.follow_record() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.withdraw_publication(n.code, n.record_id, CASE n.state WHEN 'superseded' THEN 'corrected' ELSE 'withdrawn' END)
	   FROM new_records AS n JOIN old_records AS o USING (code, record_id)
	  WHERE n.state IN ('superseded', 'withdrawn') AND o.state = 'confirmed';
	UPDATE credit.duty AS d SET met_on = credit.today()
	  FROM new_records AS n
	 WHERE d.code = n.code AND d.record_id = n.record_id AND d.kind = 'withdraw' AND d.met_on IS NULL AND n.state = 'withdrawn';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_record() IS '记录撤回或被更正即撤下公示 | publicity follows the end of a record';
CREATE OR REPLACE TRIGGER record_follow AFTER UPDATE ON credit.record
	REFERENCING OLD TABLE AS old_records NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_record();
