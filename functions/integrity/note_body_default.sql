-- S4 item 12(2): a default of a public body is told as soon as its record is
-- confirmed, in the same transaction.
CREATE OR REPLACE FUNCTION credit_private.note_body_default() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.integrity_notice (code, concerns, recipient, record_id, region, holder)
	SELECT n.code, r.concerns, r.recipient, n.record_id, credit_private.region_of_subject(n.code), n.unit
	  FROM new_records AS n
	  JOIN credit.integrity_route AS r ON r.concerns = 'body' AND r.valid_during @> credit.today()
	 WHERE n.state = 'confirmed' AND n.class = 'untrustworthy'
	   -- credit.is_public_body(), for many records at once
	   AND ((credit.department(n.code), credit.category(n.code)) IN (SELECT p.department, p.category FROM credit.public_body AS p WHERE p.valid_during @> credit.today())
		OR (credit.department(n.code) IS NULL AND n.code IN (SELECT u.unit FROM credit.unit AS u)))
	ON CONFLICT DO NOTHING;
	IF FOUND THEN
		PERFORM credit.send_integrity_notices();
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.note_body_default() IS '政府机构失信记录一经确认即产生通报 | a confirmed default of a public body creates its notices';
CREATE OR REPLACE TRIGGER record_note_body_default AFTER UPDATE ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.note_body_default();
CREATE OR REPLACE TRIGGER record_note_body_default_stock AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.note_body_default();
