-- What the measures in force do to the order of one matter, derived entries
-- included, whoever looks: with the view's rights alone a person restricted
-- by derivation would be put before others.  For the unit that handles it and
-- the office; it says nothing of persons but the measures.
CREATE OR REPLACE FUNCTION credit_private.matter_lane(code credit.credit_code, matter_id bigint,
	OUT cancelled boolean, OUT restricted boolean, OUT cautious boolean, OUT first boolean, OUT preferred boolean, OUT because text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	m credit.matter;
	-- the caller: inside, current_user is the owner
	who name := CASE pg_catalog.current_setting('role') WHEN 'none' THEN session_user ELSE pg_catalog.current_setting('role')::name END;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.code = matter_lane.code AND x.matter_id = matter_lane.matter_id;
	-- who sees the matter (policies matter_own, matter_office)
	IF NOT FOUND OR NOT (pg_catalog.pg_has_role(who, 'credit_office', 'USAGE')
			OR coalesce(pg_catalog.pg_has_role(who, pg_catalog.to_regrole('credit_unit_' || pg_catalog.lower(m.unit::text))::oid, 'USAGE'), false)) THEN
		RETURN;
	END IF;
	SELECT coalesce(pg_catalog.bool_or(n.effect = 'cancel'), false),
		   coalesce(pg_catalog.bool_or(n.direction = 'restrict'), false),
		   coalesce(pg_catalog.bool_or(n.effect IN ('gate', 'cautious', 'cancel')), false),
		   coalesce(pg_catalog.bool_or(n.effect = 'first'), false),
		   coalesce(pg_catalog.bool_or(n.effect = 'prefer'), false),
		   pg_catalog.string_agg(DISTINCT n.name || ' (' || n.basis || ')', '; ')
	  INTO cancelled, restricted, cautious, first, preferred, because
	  FROM credit_private.codes_of(m.code) AS c
	  JOIN credit.measure_now AS n ON n.code = c AND NOT n.suspended AND n.effect <> 'act' AND (n.matter_kinds = '{}' OR m.matter_kind = ANY (n.matter_kinds));
END
$function$;
COMMENT ON FUNCTION credit_private.matter_lane(credit.credit_code, bigint) IS
	'现行措施对一个事项办理次序的影响,含派生条目 | what the measures in force do to the order of a matter, derived entries included';
REVOKE ALL ON FUNCTION credit_private.matter_lane(credit.credit_code, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit_private.matter_lane(credit.credit_code, bigint) TO credit_clerk, credit_head, credit_leader, credit_office;
