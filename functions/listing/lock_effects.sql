-- Locks, before an effect of subjects' records is changed, all codes that feel
-- it: the subjects' own and those of their responsible persons, whom an entry
-- reaches or may reach (S4 item 12(1)).  They are locked in one order and at once, so
-- that nobody waits in a circle, and looked up again after: who derives an
-- entry holds the root's bucket, so it cannot grow any more.
CREATE OR REPLACE FUNCTION credit_private.lock_effects(codes credit.credit_code[]) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	held credit.credit_code[] := ARRAY[]::credit.credit_code[];
	own credit.credit_code[];
	felt credit.credit_code[];
BEGIN
	LOOP
		own := ARRAY(SELECT DISTINCT f FROM (SELECT DISTINCT c FROM pg_catalog.unnest(codes) AS c WHERE c IS NOT NULL) AS x CROSS JOIN LATERAL credit_private.codes_of(x.c) AS f);
		felt := ARRAY(SELECT c FROM pg_catalog.unnest(own) AS c
					  UNION
					  SELECT l.code FROM credit.listing AS l WHERE l.root_code = ANY (own)
					  UNION
					  SELECT h.person FROM credit.responsibility AS h WHERE h.code = ANY (own));
		EXIT WHEN NOT EXISTS (SELECT FROM (SELECT f FROM pg_catalog.unnest(felt) AS f EXCEPT SELECT h FROM pg_catalog.unnest(held) AS h) AS new);
		PERFORM credit.lock_subjects(felt);
		held := felt;
	END LOOP;
	-- whoever has missed this in an older snapshot fails when he takes his turn
	PERFORM credit_private.take_turn(own);
END
$function$;
COMMENT ON FUNCTION credit_private.lock_effects(credit.credit_code[]) IS
	'变更记录效力之前一次锁定相关主体(含派生) | lock, at once, every code that effects of the subjects reach, before they are changed';

-- of one subject
CREATE OR REPLACE FUNCTION credit_private.lock_effects(code credit.credit_code) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT credit_private.lock_effects(ARRAY[lock_effects.code]) $function$;
COMMENT ON FUNCTION credit_private.lock_effects(credit.credit_code) IS
	'变更记录效力之前锁定相关主体(含派生) | lock every code that an effect of the subject reaches, before it is changed';
