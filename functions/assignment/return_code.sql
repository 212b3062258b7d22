-- The platform was told of an assigned code (信息回传): meets the duty.
CREATE OR REPLACE FUNCTION credit.return_code(code credit.credit_code, message_no text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	a credit.code_assignment;
BEGIN
	SELECT * INTO a FROM credit.code_assignment AS x WHERE x.code = return_code.code FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_assignment', ARRAY[return_code.code::text]);
	END IF;
	PERFORM credit_private.require_unit(a.unit, 'credit_clerk', 'credit_head');
	IF a.message_no = return_code.message_no THEN
		RETURN;
	ELSIF a.message_no IS NOT NULL THEN
		PERFORM credit.raise('code_assigned', ARRAY[a.code::text], NULL, 'code_assignment', 'message_no');
	END IF;
	UPDATE credit.code_assignment AS x SET returned_on = credit.today(), message_no = return_code.message_no WHERE x.code = a.code;
	PERFORM credit_private.meet_duty('code_feedback', a.code);
END
$function$;
COMMENT ON FUNCTION credit.return_code(credit.credit_code, text) IS '登记赋码信息回传,完成义务 | the platform was told of an assigned code; meets the duty';
REVOKE ALL ON FUNCTION credit.return_code(credit.credit_code, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.return_code(credit.credit_code, text) TO credit_clerk, credit_head;
