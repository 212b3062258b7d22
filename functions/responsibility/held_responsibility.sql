-- A responsibility that the caller may change: of his own unit or its
-- successor, or any for the office; with the buckets of both sides.
CREATE OR REPLACE FUNCTION credit_private.held_responsibility(responsibility_id bigint) RETURNS credit.responsibility
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	h credit.responsibility;
BEGIN
	PERFORM credit_private.require_read_committed();
	SELECT * INTO h FROM credit.responsibility AS x WHERE x.responsibility_id = held_responsibility.responsibility_id;
	IF FOUND THEN
		IF NOT 'credit_office' = ANY (actor.roles) THEN
			PERFORM credit_private.require_unit(h.unit, 'credit_clerk', 'credit_head');
		END IF;
		PERFORM credit_private.lock_effects(ARRAY[h.code, h.person]);
		-- as it is now that we hold it
		SELECT * INTO h FROM credit.responsibility AS x WHERE x.code = h.code AND x.responsibility_id = h.responsibility_id AND x.withdrawn_on IS NULL;
	END IF;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_responsibility', ARRAY[held_responsibility.responsibility_id::text]);
	END IF;
	RETURN h;
END
$function$;
COMMENT ON FUNCTION credit_private.held_responsibility(bigint) IS
	'取可由调用者更改的责任人登记并加锁 | a responsibility that the caller may change, locked';
