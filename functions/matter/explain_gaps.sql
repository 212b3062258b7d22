-- A head says why past days of a matter have no query: those not explained
-- yet.  The days stay in the register of violations, with what was said.
CREATE OR REPLACE FUNCTION credit.explain_gaps(matter_id bigint, reason text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_head();
	m credit.matter;
	days bigint;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = explain_gaps.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[explain_gaps.matter_id::text]);
	ELSIF credit_private.unit_in_charge(m.unit) <> actor.unit THEN
		PERFORM credit.raise('not_your_unit', ARRAY[m.unit::text, actor.unit::text]);
	ELSIF explain_gaps.reason IS NULL OR explain_gaps.reason !~ '[^ ]' THEN
		PERFORM credit.raise('reason_missing');
	END IF;
	INSERT INTO credit.gap_explanation (code, matter_id, day, reason, unit, explained_by, explained_on)
	SELECT g.code, g.matter_id, g.day, explain_gaps.reason, actor.unit, actor.login, credit.today()
	  FROM credit_private.matter_gap AS g
	 WHERE g.code = m.code AND g.matter_id = m.matter_id AND g.day < credit.today() AND g.explained_on IS NULL
	ON CONFLICT DO NOTHING;
	GET DIAGNOSTICS days = ROW_COUNT;
	IF days = 0 THEN
		PERFORM credit.raise('no_gap', ARRAY[m.matter_id::text]);
	END IF;
	RETURN days;
END
$function$;
COMMENT ON FUNCTION credit.explain_gaps(bigint, text) IS
	'负责人说明事项缺查日的理由,返回天数 | the head explains the days of a matter without a query; returns how many';
GRANT EXECUTE ON FUNCTION credit.explain_gaps(bigint, text) TO credit_clerk, credit_head;
