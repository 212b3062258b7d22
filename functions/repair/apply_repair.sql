-- S4 item 13: the subject of a record applies for its repair.  Evidence:
-- {"duty_fulfilled": "…", "conduct_corrected": "…", "commitment": "…"}; the rows
-- of credit.repair_need say what is needed, those of credit.rule since when.
CREATE OR REPLACE FUNCTION credit.apply_repair(record_id bigint, evidence jsonb) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	r_code credit.credit_code;
	application bigint;
BEGIN
	PERFORM credit_private.require_role('credit_office');
	SELECT r.code INTO r_code FROM credit.record AS r WHERE r.record_id = apply_repair.record_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[apply_repair.record_id::text]);
	END IF;
	application := credit_private.take_repairs(r_code, ARRAY[apply_repair.record_id], coalesce(apply_repair.evidence, '{}'));
	RETURN (SELECT p.repair_id FROM credit.repair AS p WHERE p.code = r_code AND p.application_id = application);
END
$function$;
COMMENT ON FUNCTION credit.apply_repair(bigint, jsonb) IS
	'主体申请修复一条记录(各项证明,满最短期限),返回修复编号 | the subject of a record applies for its repair, with evidence, after the minimum period; returns its number';
GRANT EXECUTE ON FUNCTION credit.apply_repair(bigint, jsonb) TO credit_office;
