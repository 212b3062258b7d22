CREATE OR REPLACE FUNCTION credit.accept_repair(repair_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.repair;
BEGIN
	PERFORM credit_private.require_role('credit_clerk', 'credit_head');
	p := credit_private.open_repair(accept_repair.repair_id);
	PERFORM credit_private.begin_repair(p, (credit_private.require_unit(p.unit, 'credit_clerk', 'credit_head')).login);
END
$function$;
COMMENT ON FUNCTION credit.accept_repair(bigint) IS '受理修复申请 | accept a repair for decision';
GRANT EXECUTE ON FUNCTION credit.accept_repair(bigint) TO credit_clerk, credit_head;
