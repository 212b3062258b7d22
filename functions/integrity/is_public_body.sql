-- The code prefix tells; a unit that has only an assigned code is one too.
CREATE OR REPLACE FUNCTION credit.is_public_body(code credit.credit_code) RETURNS boolean
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT EXISTS (SELECT FROM credit.public_body AS p
					WHERE p.department = credit.department(is_public_body.code) AND p.category = credit.category(is_public_body.code)
					  AND p.valid_during @> credit.today())
		OR (credit.department(is_public_body.code) IS NULL AND EXISTS (SELECT FROM credit.unit AS u WHERE u.unit = is_public_body.code))
$function$;
COMMENT ON FUNCTION credit.is_public_body(credit.credit_code) IS '是否政府机构(由代码首两位识别) | is it a public body? the code prefix tells';
GRANT EXECUTE ON FUNCTION credit.is_public_body(credit.credit_code) TO credit_clerk, credit_head, credit_office, credit_evaluator;
