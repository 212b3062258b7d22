-- The unit that nominated takes its case back.
CREATE OR REPLACE FUNCTION credit.drop_nomination(nomination_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	n credit.nomination := credit_private.require_nomination(drop_nomination.nomination_id, 'drop', actor);
BEGIN
	actor := credit_private.require_unit(n.unit, 'credit_clerk', 'credit_head', 'credit_office');
	IF (reason ~ '[^ ]') IS NOT TRUE THEN
		PERFORM credit.raise('reason_needed', ARRAY['drop_nomination'], NULL, 'nomination');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(reason, 200), true);
	PERFORM credit_private.end_nomination(n.code, n.nomination_id, 'dropped');
END
$function$;
COMMENT ON FUNCTION credit.drop_nomination(bigint, text) IS '撤回提名 | take a nomination back';
REVOKE ALL ON FUNCTION credit.drop_nomination(bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.drop_nomination(bigint, text) TO credit_clerk, credit_head, credit_office;
