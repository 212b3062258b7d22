-- S4 item 1(2) 对申请人承诺符合审批条件并提交有关材料的,应予即时办理: accepted, handled and approved in one call.
-- No step of the gate is left out: each asks for its query of the day, and a
-- severe subject for the leader's sign-off.
CREATE OR REPLACE FUNCTION credit.decide_at_once(matter_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = decide_at_once.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[decide_at_once.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_clerk', 'credit_head');
	IF NOT EXISTS (SELECT FROM credit.commitment AS c JOIN credit.commitment_kind AS k ON k.commitment_kind = c.commitment_kind
					WHERE c.code = m.code AND c.matter_id = m.matter_id AND k.effect = 'decide_at_once') THEN
		PERFORM credit.raise('no_substitution', ARRAY[m.matter_id::text], NULL, 'commitment');
	END IF;
	PERFORM credit.move_matter(m.matter_id, s.state)
	   FROM (VALUES ('opened', 1), ('accepted', 2), ('handled', 3), ('approved', 4)) AS s(state, n)
	  WHERE s.n > coalesce(pg_catalog.array_position('{opened,accepted,handled}'::text[], m.state), 3)
	  ORDER BY s.n;
END
$function$;
COMMENT ON FUNCTION credit.decide_at_once(bigint) IS '凭审批替代型承诺即时办理:受理、办理、准予 | decide at once on a commitment in place of conditions: accepted, handled, approved';
GRANT EXECUTE ON FUNCTION credit.decide_at_once(bigint) TO credit_clerk, credit_head;
