-- Confirmation meets the duty of collection; a record that leaves makes what
-- it still owed void.  The new rows are enough: a plan kept from a statement of
-- one row would join old and new rows of a large one pair by pair.
CREATE OR REPLACE FUNCTION credit_private.settle_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	UPDATE credit.duty AS d
	   SET met_on = n.confirmed_on
	  FROM new_records AS n
	 WHERE d.code = n.code AND d.record_id = n.record_id AND d.kind = 'collect' AND d.met_on IS NULL
	   AND n.state = 'confirmed';
	UPDATE credit.duty AS d
	   SET void_on = n.ended_on, void_reason = n.state
	  FROM new_records AS n
	 WHERE d.code = n.code AND d.record_id = n.record_id AND d.kind IN ('collect', 'publish', 'upstream') AND d.met_on IS NULL AND d.void_on IS NULL
	   AND n.ended_on IS NOT NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.settle_duties() IS '确认即完成归集;记录终止则未完成义务作废 | confirmation meets collection; the end of a record voids what is still owed';
CREATE OR REPLACE TRIGGER record_settle_duties AFTER UPDATE ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.settle_duties();
