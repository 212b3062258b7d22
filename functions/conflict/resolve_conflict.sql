-- S0 art 9: who answers for the value says which one is right: the unit whose
-- word counts, else the one that holds the record; or the office.  The record
-- is not touched: where the other value is right its source submits a
-- correction.
CREATE OR REPLACE FUNCTION credit.resolve_conflict(conflict_id bigint, outcome text, note text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	named credit.conflict;
BEGIN
	SELECT * INTO named FROM credit.conflict AS c WHERE c.conflict_id = resolve_conflict.conflict_id AND c.state = 'open' FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_conflict', ARRAY[resolve_conflict.conflict_id::text], NULL, 'conflict');
	ELSIF NOT 'credit_office' = ANY (actor.roles::text[]) THEN
		PERFORM credit_private.require_unit(coalesce(named.authority, named.held_by), 'credit_head');
	END IF;
	IF resolve_conflict.note IS NULL OR resolve_conflict.note !~ '[^ ]' THEN
		PERFORM credit.raise('reason_missing');
	END IF;
	UPDATE credit.conflict AS c
	   SET state = 'resolved', outcome = resolve_conflict.outcome, note = resolve_conflict.note, resolved_on = credit.today(), resolved_by = actor.login
	 WHERE c.code = named.code AND c.conflict_id = named.conflict_id;
END
$function$;
COMMENT ON FUNCTION credit.resolve_conflict(bigint, text, text) IS '处理数据冲突:在册值、另一值或均不对 | resolve a conflict: the value held is right, the other one, or neither';
REVOKE ALL ON FUNCTION credit.resolve_conflict(bigint, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.resolve_conflict(bigint, text, text) TO credit_head, credit_office;
