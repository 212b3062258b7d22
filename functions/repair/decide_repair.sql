-- S4 item 13 停止公示其失信记录,终止实施联合惩戒措施: approval has both effects in
-- this transaction (publicity by trigger; that an entry
-- has ended is read from the repair); nothing is deleted.
CREATE OR REPLACE FUNCTION credit.decide_repair(repair_id bigint, outcome text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.repair;
	actor credit.account;
BEGIN
	SELECT * INTO p FROM credit.repair AS x WHERE x.repair_id = decide_repair.repair_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair', ARRAY[decide_repair.repair_id::text]);
	END IF;
	actor := credit_private.require_unit(p.unit, 'credit_head');
	PERFORM credit_private.lock_effects(p.code);
	PERFORM pg_catalog.set_config('pg_credit.reason', decide_repair.reason, true);
	UPDATE credit.repair AS x
	   SET outcome = decide_repair.outcome, decided_on = credit.today(), decided_by = actor.login, reason = decide_repair.reason
	 WHERE x.code = p.code AND x.repair_id = p.repair_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair', ARRAY[decide_repair.repair_id::text]);
	END IF;
	UPDATE credit.duty AS d SET met_on = credit.today()
	 WHERE d.code = p.code AND d.record_id = p.record_id AND d.kind = 'repair' AND d.case_id = p.repair_id AND d.met_on IS NULL;
END
$function$;
COMMENT ON FUNCTION credit.decide_repair(bigint, text, text) IS
	'修复决定:准予即停止公示、终止措施,记录保留 | decide a repair: approval ends publicity and measures at once and deletes nothing';
GRANT EXECUTE ON FUNCTION credit.decide_repair(bigint, text, text) TO credit_head;
