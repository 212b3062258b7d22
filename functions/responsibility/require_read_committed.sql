-- Persons are entered where the latest facts are seen: in an older snapshot a
-- list entry made meanwhile would not reach them.
CREATE OR REPLACE FUNCTION credit_private.require_read_committed() RETURNS void
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('responsibility_isolation');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.require_read_committed() IS '须在 READ COMMITTED 隔离级别 | an error above READ COMMITTED';
