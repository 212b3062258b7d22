-- S0 方案 三(四) 或其他方式发现存在问题: what an inspection by the office finds, or a
-- unit's check of its own records, goes the way of an objection, without an
-- applicant: effects are suspended at once and the unit decides.
CREATE OR REPLACE FUNCTION credit.open_correction(record_ids bigint[], grounds text[], statement text, evidence jsonb DEFAULT '[]', listing_id bigint DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_head');
	inspects boolean := 'credit_office' = ANY (actor.roles);
	c credit.objection_case;
BEGIN
	IF NOT inspects THEN
		PERFORM credit_private.require_records(record_ids, actor.unit, 'confirmed');
	END IF;
	c := credit_private.open_objection_case(record_ids, CASE WHEN inspects THEN 'inspection' ELSE 'self_check' END, actor.unit, NULL, NULL,
		grounds, statement, evidence, listing_id, actor);
	UPDATE credit.objection_case AS x SET accepted_on = credit.today(), accepted_by = actor.login
	 WHERE x.code = c.code AND x.case_id = c.case_id RETURNING x.* INTO c;
	PERFORM credit_private.begin_verification(c);
	PERFORM credit_private.ask_verification(c, statement, actor);
	RETURN c.case_id;
END
$function$;
COMMENT ON FUNCTION credit.open_correction(bigint[], text[], text, jsonb, bigint) IS
	'检查或自查发现问题,依异议程序更正,返回案件编号 | a correction without an objection, after an inspection or a check of one''s own; gives the number of the case';
GRANT EXECUTE ON FUNCTION credit.open_correction(bigint[], text[], text, jsonb, bigint) TO credit_office, credit_head;
