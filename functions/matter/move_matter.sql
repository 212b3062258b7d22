-- Moves a matter of the caller's unit to its next state; what each step needs
-- is enforced by the table's trigger.
CREATE OR REPLACE FUNCTION credit.move_matter(matter_id bigint, to_state text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = move_matter.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[move_matter.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_clerk', 'credit_head');
	PERFORM credit_private.lock_matter(m) WHERE to_state IN ('approved', 'refused');
	UPDATE credit.matter AS x
	   SET state = to_state, changed_by = actor.login,
		   accepted_on = CASE to_state WHEN 'accepted' THEN credit.today() ELSE x.accepted_on END,
		   handled_on = CASE to_state WHEN 'handled' THEN credit.today() ELSE x.handled_on END,
		   decided_on = CASE WHEN to_state IN ('approved', 'refused') THEN credit.today() ELSE x.decided_on END,
		   closed_on = CASE to_state WHEN 'closed' THEN credit.today() ELSE x.closed_on END
	 WHERE x.code = m.code AND x.matter_id = m.matter_id AND x.state <> to_state;
	-- it is there already: a second step of the same kind, perhaps at the same moment, is none
	IF NOT FOUND THEN
		PERFORM credit.raise('wrong_matter_state', ARRAY[m.matter_id::text, to_state, to_state], NULL, 'matter', 'state');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.move_matter(bigint, text) IS
	'推进事项:受理、办理、准予或不予、办结 | move a matter on: accepted, handled, approved or refused, closed';
GRANT EXECUTE ON FUNCTION credit.move_matter(bigint, text) TO credit_clerk, credit_head;
