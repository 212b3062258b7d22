CREATE OR REPLACE FUNCTION credit.draft_case(record_id bigint, title text, body text, names_subject boolean DEFAULT false) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	r credit.record;
	case_id bigint;
BEGIN
	PERFORM credit_private.require_records(ARRAY[draft_case.record_id], actor.unit, 'confirmed');
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = draft_case.record_id;
	INSERT INTO credit.typical_case AS c (code, record_id, title, body, names_subject, unit, drafted_on, drafted_by)
	VALUES (r.code, r.record_id, draft_case.title, draft_case.body, draft_case.names_subject, actor.unit, credit.today(), actor.login)
	RETURNING c.case_id INTO case_id;
	RETURN case_id;
END
$function$;
COMMENT ON FUNCTION credit.draft_case(bigint, text, text, boolean) IS '起草典型案例,返回编号 | draft a typical case about a record; returns its number';
GRANT EXECUTE ON FUNCTION credit.draft_case(bigint, text, text, boolean) TO credit_clerk, credit_head;
