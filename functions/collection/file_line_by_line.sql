-- The slow way, for a batch in which some row breaks a constraint of the
-- register: that row is kept with a fault, every other one is filed.
CREATE OR REPLACE FUNCTION credit_private.file_line_by_line(batch_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	line integer;
	broken text;
	cause text;
	state text;
BEGIN
	FOR line IN
		SELECT i.line_no FROM credit.inbox AS i
		 WHERE i.batch_id = file_line_by_line.batch_id AND i.record_id IS NULL
		   AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		 ORDER BY i.line_no
	LOOP
		BEGIN
			PERFORM credit_private.file_batch(file_line_by_line.batch_id, line);
		EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
			GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, state = RETURNED_SQLSTATE;
			cause := CASE WHEN broken IN ('record_document_key', 'record_replaces_key') THEN 'duplicate_document' ELSE 'row_refused' END;
			INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, hint)
			SELECT i.unit, i.batch_id, i.line_no, 1, e.sqlstate, e.condition, '', coalesce(nullif(broken, ''), state), e.hint
			  FROM credit.inbox AS i JOIN credit.error AS e ON e.condition = cause
			 WHERE i.batch_id = file_line_by_line.batch_id AND i.line_no = line;
		END;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.file_line_by_line(bigint) IS '逐行立记录,违约束的行留错 | file a batch line by line; a row that breaks a constraint stays with a fault';
