-- The certificate was replaced (换证): a day of its own, entered once.
CREATE OR REPLACE FUNCTION credit.replace_certificate(code credit.credit_code, certificate_on date) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	a credit.code_assignment;
BEGIN
	SELECT * INTO a FROM credit.code_assignment AS x WHERE x.code = replace_certificate.code FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_assignment', ARRAY[replace_certificate.code::text]);
	END IF;
	PERFORM credit_private.require_unit(a.unit, 'credit_clerk', 'credit_head');
	IF replace_certificate.certificate_on > credit.today() THEN
		PERFORM credit.raise('future_date', ARRAY[replace_certificate.certificate_on::text]);
	ELSIF a.certificate_on <> replace_certificate.certificate_on THEN
		PERFORM credit.raise('code_assigned', ARRAY[a.code::text], NULL, 'code_assignment', 'certificate_on');
	END IF;
	UPDATE credit.code_assignment AS x SET certificate_on = replace_certificate.certificate_on
	 WHERE x.code = a.code AND x.certificate_on IS NULL;
END
$function$;
COMMENT ON FUNCTION credit.replace_certificate(credit.credit_code, date) IS '登记换证日期 | enter the day the certificate was replaced';
REVOKE ALL ON FUNCTION credit.replace_certificate(credit.credit_code, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.replace_certificate(credit.credit_code, date) TO credit_clerk, credit_head;
