-- Takes every complete batch of the table inbox.  One that is refused as a
-- whole says why, is tried again, and stops no other.  Gives the rows taken.
CREATE OR REPLACE FUNCTION credit.take_batches() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	ready credit.delivery_batch;
	state text;
	cause text;
	n bigint := 0;
BEGIN
	FOR ready IN
		SELECT d.* FROM credit.delivery_batch AS d
		 WHERE d.batch_id IS NULL
		   AND d.row_count = (SELECT count(DISTINCT x.source_key) FROM credit.delivery AS x WHERE x.unit = d.unit AND x.batch_no = d.batch_no)
		 ORDER BY d.closed_at, d.unit, d.batch_no FOR UPDATE SKIP LOCKED
	LOOP
		BEGIN
			n := n + credit_private.take_batch(ready);
		EXCEPTION WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, cause = MESSAGE_TEXT;
			UPDATE credit.delivery_batch AS d SET sqlstate = state, message = cause WHERE d.unit = ready.unit AND d.batch_no = ready.batch_no;
		END;
	END LOOP;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.take_batches() IS '收取系统收件表中已完整的各批 | take every complete batch of the table inbox; gives the rows taken';
GRANT EXECUTE ON FUNCTION credit.take_batches() TO credit_admin, credit_office;
