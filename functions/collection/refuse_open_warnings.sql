-- No record becomes confirmed while a warning about it is open (R043), whoever
-- writes the state.
CREATE OR REPLACE FUNCTION credit_private.refuse_open_warnings() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	open record;
BEGIN
	SELECT n.record_id, w.check_name INTO open
	  FROM new_records AS n
	  JOIN credit.intake_warning AS w ON w.batch_id = n.batch_id AND w.line_no = n.line_no
	 WHERE n.state = 'confirmed' AND w.acknowledged_by IS NULL
	 ORDER BY n.record_id LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('warning_open', ARRAY[open.record_id::text, open.check_name], NULL, 'intake_warning');
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.refuse_open_warnings() IS '有未认可提醒的记录不得确认 | no record is confirmed while a warning about it is open';
CREATE OR REPLACE TRIGGER record_refuse_open_warnings AFTER UPDATE ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.refuse_open_warnings();
