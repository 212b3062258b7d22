CREATE OR REPLACE FUNCTION credit.open_issue(record_id bigint, detail text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	id bigint;
BEGIN
	IF coalesce(open_issue.detail, '') !~ '[^ ]' THEN
		PERFORM credit.raise('reason_needed', ARRAY[open_issue.record_id::text], NULL, 'issue', 'detail');
	END IF;
	INSERT INTO credit.issue AS i (kind, owner, subject, record_id, detail, opened_by, due_on, rule_id)
	SELECT 'reported', r.source_unit, r.code, r.record_id, open_issue.detail, actor.login, due.due_on, (rule).rule_id
	  FROM credit.record AS r JOIN credit.unit AS u ON u.unit = r.source_unit
	 CROSS JOIN LATERAL credit.rule_on('issue.answer', credit.today(), u.region) AS rule
	 CROSS JOIN LATERAL credit.due_on(rule, credit.today()) AS due
	 WHERE r.record_id = open_issue.record_id
	RETURNING i.issue_id INTO id;
	IF id IS NULL THEN
		PERFORM credit.raise('no_record', ARRAY[open_issue.record_id::text]);
	END IF;
	RETURN id;
END
$function$;
COMMENT ON FUNCTION credit.open_issue(bigint, text) IS '对一条记录提出数据质量问题 | the office opens an issue about a record, for the unit that reports it';
GRANT EXECUTE ON FUNCTION credit.open_issue(bigint, text) TO credit_office;
