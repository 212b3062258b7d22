-- A person never held the role: the row stays, marked, and what was derived
-- through it ends.
CREATE OR REPLACE FUNCTION credit.withdraw_responsibility(responsibility_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	h credit.responsibility := credit_private.held_responsibility(responsibility_id);
	before bigint[] := credit_private.derived_of(h.code);
BEGIN
	IF coalesce(reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('bad_responsibility', ARRAY['reason'], NULL, 'responsibility', 'withdrawn_why');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(credit.hide_citizen_ids(reason), 200), true);
	UPDATE credit.responsibility AS x SET withdrawn_on = credit.today(), withdrawn_why = reason
	 WHERE x.code = h.code AND x.responsibility_id = h.responsibility_id;
	PERFORM credit_private.require_derivation(h.code, before, false);
END
$function$;
COMMENT ON FUNCTION credit.withdraw_responsibility(bigint, text) IS
	'撤销有误的责任人登记,派生条目随之终止 | take back a responsible person entered by mistake; what was derived through him ends';
REVOKE ALL ON FUNCTION credit.withdraw_responsibility(bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.withdraw_responsibility(bigint, text) TO credit_clerk, credit_head, credit_office;
