-- The open repair of a number, held until the end of the transaction, or an
-- error: whoever accepts, verifies or decides does so one after the other.  Its
-- subject before its row, as everybody who changes an effect does.
CREATE OR REPLACE FUNCTION credit_private.open_repair(repair_id bigint) RETURNS credit.repair
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.repair;
BEGIN
	PERFORM credit_private.lock_effects(x.code) FROM credit.repair AS x WHERE x.repair_id = open_repair.repair_id AND x.outcome IS NULL;
	SELECT * INTO p FROM credit.repair AS x WHERE x.repair_id = open_repair.repair_id AND x.outcome IS NULL FOR NO KEY UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair', ARRAY[open_repair.repair_id::text]);
	END IF;
	RETURN p;
END
$function$;
COMMENT ON FUNCTION credit_private.open_repair(bigint) IS '取待办修复并持有至事务结束 | the open repair of a number, held until the end of the transaction';
