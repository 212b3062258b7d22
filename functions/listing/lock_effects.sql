-- Locks, before an effect of a subject's records is changed, all codes that
-- feel it: the subject's own and those of its responsible persons, whom an entry
-- reaches or may reach (S4 item 12(1)).  They are locked in one order, and looked up again after:
-- who derives an entry holds the root's bucket, so it cannot grow any more.
CREATE OR REPLACE FUNCTION credit_private.lock_effects(code credit.credit_code) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	held credit.credit_code[] := ARRAY[]::credit.credit_code[];
	felt credit.credit_code[];
BEGIN
	LOOP
		felt := ARRAY(SELECT c FROM credit_private.codes_of(lock_effects.code) AS c
					  UNION
					  SELECT l.code FROM credit_private.codes_of(lock_effects.code) AS c JOIN credit.listing AS l ON l.root_code = c
					  UNION
					  SELECT h.person FROM credit_private.codes_of(lock_effects.code) AS c JOIN credit.responsibility AS h ON h.code = c);
		EXIT WHEN held @> felt;
		PERFORM credit.lock_subjects(felt);
		held := felt;
	END LOOP;
	-- an older snapshot that has missed a person or an entry fails here
	IF pg_catalog.current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
		PERFORM credit_private.take_turn(ARRAY[lock_effects.code]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.lock_effects(credit.credit_code) IS
	'变更记录效力之前锁定相关主体(含派生) | lock every code that an effect of the subject reaches, before it is changed';
