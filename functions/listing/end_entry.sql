-- Ends an open entry today; an error when somebody else has ended it.
CREATE OR REPLACE FUNCTION credit_private.end_entry(code credit.credit_code, listing_id bigint, exit_kind text, reason text, document_no text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(reason, 200), true);
	UPDATE credit.listing AS x
	   SET valid_during = x.valid_during * pg_catalog.daterange(NULL, greatest(lower(x.valid_during), credit.today())),
		   exit_kind = end_entry.exit_kind, exit_reason = reason, exited_on = credit.today(), exit_document = document_no
	 WHERE x.code = end_entry.code AND x.listing_id = end_entry.listing_id AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[end_entry.listing_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.end_entry(credit.credit_code, bigint, text, text, text) IS '今日终止条目 | end an open entry today';
