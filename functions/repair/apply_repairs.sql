-- S4 item 13 一网通办: the subject applies once for several records, whatever units
-- made them.  Evidence: {"duty_fulfilled": "…", "commitment": "…"} for all, or
-- {"<record>": {…}} for one of them.
CREATE OR REPLACE FUNCTION credit.apply_repairs(applicant text, record_ids bigint[], evidence jsonb) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	code credit.credit_code;
BEGIN
	PERFORM credit_private.require_role('credit_office');
	code := credit.resolve_subject(apply_repairs.applicant);
	IF code IS NULL THEN
		PERFORM credit.raise('repair_not_applicant', ARRAY[coalesce(record_ids[1]::text, '-')]);
	END IF;
	RETURN credit_private.take_repairs(code, apply_repairs.record_ids, coalesce(apply_repairs.evidence, '{}'));
END
$function$;
COMMENT ON FUNCTION credit.apply_repairs(text, bigint[], jsonb) IS
	'主体一次申请修复多条记录,分送各单位,返回申请编号 | a subject applies once for several records; each goes to its unit; returns the number of the application';
GRANT EXECUTE ON FUNCTION credit.apply_repairs(text, bigint[], jsonb) TO credit_office;
