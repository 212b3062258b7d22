-- Ends an entry today, with the kind of exit and the reason: the unit that
-- listed, or its successor, or the office.
CREATE OR REPLACE FUNCTION credit.leave_list(listing_id bigint, exit_kind text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	l credit.listing;
BEGIN
	SELECT * INTO l FROM credit.listing AS x WHERE x.listing_id = leave_list.listing_id AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[leave_list.listing_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(l.unit, 'credit_head');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	UPDATE credit.listing AS x
	   SET valid_during = pg_catalog.daterange(lower(x.valid_during), greatest(lower(x.valid_during), credit.today())),
		   exit_kind = leave_list.exit_kind, exit_reason = coalesce(reason, '')
	 WHERE x.code = l.code AND x.listing_id = l.listing_id AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[leave_list.listing_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.leave_list(bigint, text, text) IS '移出名单 | end a list entry, with the kind of exit and the reason';
GRANT EXECUTE ON FUNCTION credit.leave_list(bigint, text, text) TO credit_head, credit_office;
