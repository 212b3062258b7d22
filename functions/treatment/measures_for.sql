-- R148 嵌入行政审批业务系统或小插件: one call for any business system: what is to be
-- applied to this subject in this kind of matter now, each with its basis.  It
-- is an inquiry for the purpose of the kind of matter, and leaves a receipt
-- like any other; what its class of disclosure keeps from that purpose is not
-- in it, and what is suspended is not to be applied.
CREATE OR REPLACE FUNCTION credit.measures_for(matter_kind text, code text)
	RETURNS TABLE (measure text, name text, kind text, direction text, effect text, basis text, list_kind text, list_name text, since date, until date, inquiry_id bigint)
	LANGUAGE plpgsql SECURITY DEFINER ROWS 10
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	subject credit.credit_code := credit_private.require_subject(measures_for.code);
	use credit.use_rule;
	answer jsonb;
BEGIN
	use := credit.use_rule_on(measures_for.matter_kind, credit.today(), (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit));
	IF use.use_rule_id IS NULL THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[measures_for.matter_kind]);
	END IF;
	PERFORM credit_private.require_ground(subject, use.purpose, NULL);
	answer := credit_private.inquire(actor, subject, use.purpose, NULL, NULL,
		pg_catalog.jsonb_build_object('measures_for', measures_for.matter_kind));
	RETURN QUERY
	SELECT x.measure, x.name, x.kind, x.direction, m.effect, x.basis, x.list_kind, k.name, x.since, x.until, (answer ->> 'inquiry_id')::bigint
	  FROM pg_catalog.jsonb_to_recordset(answer -> 'measures')
			AS x(measure text, name text, kind text, direction text, matter_kinds text[], basis text, list_kind text, since date, until date, suspended boolean)
	  JOIN credit.measure AS m ON m.measure = x.measure
	  JOIN credit.list_kind AS k ON k.list_kind = x.list_kind
	 WHERE NOT x.suspended AND m.effect <> 'act' AND (x.matter_kinds = '{}' OR measures_for.matter_kind = ANY (x.matter_kinds))
	 ORDER BY x.direction DESC, m.effect = 'cancel' DESC, k.severity_rank DESC, x.measure, x.list_kind;
END
$function$;
COMMENT ON FUNCTION credit.measures_for(text, text) IS
	'某类事项对某主体现应采取的措施及其依据,留查询回执 | the measures to apply to a subject in a kind of matter now, each with its basis; keeps a receipt';
REVOKE ALL ON FUNCTION credit.measures_for(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.measures_for(text, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
