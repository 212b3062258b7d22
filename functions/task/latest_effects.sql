-- Before a measure is tasked or said to be done: hold the subject, so that no
-- objection or exit commits in between, and see what committed before.  Above
-- READ COMMITTED the snapshot may be older than that, so it is refused there.
CREATE OR REPLACE FUNCTION credit_private.latest_effects(code credit.credit_code) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('measure_isolation');
	END IF;
	PERFORM credit_private.lock_effects(latest_effects.code);
END
$function$;
COMMENT ON FUNCTION credit_private.latest_effects(credit.credit_code) IS
	'锁定主体并确保读到最新效力 | hold the subject and see its latest effects; refused above READ COMMITTED';
