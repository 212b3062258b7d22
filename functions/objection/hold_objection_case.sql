-- A case, locked, in one of the states wanted; with it every effect of its
-- subject's records, which the next step may change.
CREATE OR REPLACE FUNCTION credit_private.hold_objection_case(case_id bigint, VARIADIC wanted text[]) RETURNS credit.objection_case
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c credit.objection_case;
	state text;
BEGIN
	SELECT * INTO c FROM credit.objection_case AS x WHERE x.case_id = hold_objection_case.case_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection_case', ARRAY[coalesce(hold_objection_case.case_id::text, '')]);
	END IF;
	PERFORM credit_private.lock_effects(c.code);
	SELECT * INTO STRICT c FROM credit.objection_case AS x WHERE x.code = c.code AND x.case_id = c.case_id FOR UPDATE;
	state := credit_private.objection_state(c);
	IF state <> ALL (wanted) THEN
		PERFORM credit.raise('objection_step', ARRAY[c.case_id::text, state, pg_catalog.array_to_string(wanted, ' / ')], NULL, 'objection_case');
	END IF;
	RETURN c;
END
$function$;
COMMENT ON FUNCTION credit_private.hold_objection_case(bigint, text[]) IS
	'锁定处于某状态的异议案件及其主体的效力 | a case in one of the states wanted, locked with the effects of its subject';
