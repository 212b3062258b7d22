-- Ends an entry on a day, with the kind of exit and the reason.
CREATE OR REPLACE FUNCTION credit.leave_list(listing_id bigint, exit_kind text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
BEGIN
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	UPDATE credit.listing AS l
	   SET valid_during = pg_catalog.daterange(lower(l.valid_during), greatest(lower(l.valid_during), credit.today())),
		   exit_kind = leave_list.exit_kind, exit_reason = reason
	 WHERE l.listing_id = leave_list.listing_id AND l.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[leave_list.listing_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.leave_list(bigint, text, text) IS '移出名单 | end a list entry, with the kind of exit and the reason';
GRANT EXECUTE ON FUNCTION credit.leave_list(bigint, text, text) TO credit_head, credit_office;
