-- What is new in the fields of the caller's unit and not taken over yet (S1
-- 二(十) 接收下载), to be downloaded.
CREATE OR REPLACE FUNCTION credit.new_registrations() RETURNS TABLE (registration_id bigint, code credit.credit_code, name text, registered_on date,
	region text, industry text, business_scope text, field text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_inquirer');
BEGIN
	RETURN QUERY
	SELECT o.registration_id, o.code, o.name, o.registered_on, o.region, o.industry, o.business_scope, o.field
	  FROM credit_private.owed_registration AS o
	 WHERE o.unit = actor.unit AND o.taken_on IS NULL
	 ORDER BY o.registered_on, o.registration_id;
END
$function$;
COMMENT ON FUNCTION credit.new_registrations() IS '本部门领域内新登记且未认领的市场主体 | what is newly registered in the fields of one''s unit and not taken over yet';
GRANT EXECUTE ON FUNCTION credit.new_registrations() TO credit_clerk, credit_head, credit_inquirer;
