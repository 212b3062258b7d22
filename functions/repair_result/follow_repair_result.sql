-- What one result from another platform changes here, under the locks of the
-- subject.  The effect it had, and the repair it was about.
CREATE OR REPLACE FUNCTION credit_private.follow_repair_result(level text, source text, source_no text, code credit.credit_code, record_id bigint,
	outcome text, decided_on date, login name, OUT effect text, OUT repair_id bigint)
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	rank integer := (SELECT l.rank FROM credit.repair_level AS l WHERE l.level = follow_repair_result.level);
	why text := pg_catalog.format('%s %s', follow_repair_result.source, follow_repair_result.source_no);
	standing credit.repair;
	standing_rank integer;
BEGIN
	-- the repair that is open or in effect; else the last refusal, unless it was overridden
	SELECT p.* INTO standing FROM credit.repair AS p
	 WHERE p.code = follow_repair_result.code AND p.record_id = follow_repair_result.record_id
	   AND (p.outcome IS NULL OR p.outcome = 'approved' AND p.broken_on IS NULL OR p.outcome = 'refused' AND p.overridden_by IS NULL)
	 ORDER BY p.outcome IS NOT DISTINCT FROM 'refused', p.repair_id DESC LIMIT 1 FOR NO KEY UPDATE;
	repair_id := standing.repair_id;
	SELECT l.rank INTO standing_rank FROM credit.repair_level AS l WHERE l.level = standing.level;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(why, 200), true);
	IF standing.outcome = 'approved' AND follow_repair_result.outcome = 'approved'
		OR standing.outcome = 'refused' AND follow_repair_result.outcome = 'refused' THEN
		effect := 'agrees';
	ELSIF standing.repair_id IS NULL AND follow_repair_result.outcome <> 'approved'
		OR standing.outcome IS DISTINCT FROM 'approved' AND follow_repair_result.outcome = 'cancelled' THEN
		effect := 'no_effect';
	ELSIF rank < standing_rank OR (rank = standing_rank AND follow_repair_result.outcome <> 'cancelled') THEN
		effect := 'outranked';
	ELSIF standing.outcome = 'approved' THEN
		PERFORM credit_private.break_repair(standing.code, standing.repair_id, why);
		effect := 'applied';
	ELSIF standing.repair_id IS NOT NULL AND standing.outcome IS NULL THEN
		UPDATE credit.duty AS d SET void_on = credit.today(), void_reason = 'overridden'
		 WHERE d.code = standing.code AND d.case_id = standing.repair_id AND d.kind IN ('repair', 'repair_accept') AND d.met_on IS NULL AND d.void_on IS NULL;
		UPDATE credit.repair AS p
		   SET outcome = follow_repair_result.outcome, decided_on = follow_repair_result.decided_on, decided_by = login, reason = why,
			   level = follow_repair_result.level, source_no = follow_repair_result.source_no
		 WHERE p.code = standing.code AND p.repair_id = standing.repair_id;
		effect := 'applied';
	ELSE
		INSERT INTO credit.repair AS p (code, record_id, applied_on, unit, outcome, decided_on, decided_by, reason, level, source_no)
		SELECT r.code, r.record_id, follow_repair_result.decided_on, credit_private.unit_in_charge(r.unit, r.item), 'approved',
			   follow_repair_result.decided_on, login, why, follow_repair_result.level, follow_repair_result.source_no
		  FROM credit.record AS r WHERE r.code = follow_repair_result.code AND r.record_id = follow_repair_result.record_id
		RETURNING p.repair_id INTO repair_id;
		UPDATE credit.repair AS p SET overridden_by = follow_repair_result.repair_id
		 WHERE p.code = standing.code AND p.repair_id = standing.repair_id;
		effect := 'applied';
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_repair_result(text, text, text, credit.credit_code, bigint, text, date, name) IS
	'执行其他平台的一条修复结果 | what one result of repair from another platform changes here';
