-- S4 item 13 停止公示其失信记录,终止实施联合惩戒措施: approval has both effects in
-- this transaction (publicity by trigger; that an entry, and what others were
-- listed for because of it, has ended is read from the repair); nothing is
-- deleted.  Approved is only what was verified: of each choice one step.
CREATE OR REPLACE FUNCTION credit.decide_repair(repair_id bigint, outcome text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.repair;
	r credit.repairable;
	term record;
	actor credit.account := credit_private.require_role('credit_head');
	missing text;
BEGIN
	SELECT * INTO p FROM credit.repair AS x WHERE x.repair_id = decide_repair.repair_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair', ARRAY[decide_repair.repair_id::text]);
	END IF;
	actor := credit_private.require_unit(p.unit, 'credit_head');
	IF (decide_repair.outcome IN ('approved', 'refused')) IS NOT TRUE THEN
		PERFORM credit.raise('repair_outcome', ARRAY[coalesce(decide_repair.outcome, '-')]);
	ELSIF coalesce(decide_repair.reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('repair_note_missing', ARRAY['decision']);
	END IF;
	p := credit_private.open_repair(p.repair_id);
	IF decide_repair.outcome = 'approved' THEN
		-- a finding that is being replaced is waited for; an older snapshot fails
		PERFORM FROM credit.repair_proof AS f WHERE f.code = p.code AND f.repair_id = p.repair_id FOR SHARE;
		SELECT pg_catalog.string_agg(c.steps, ', ' ORDER BY c.steps) INTO missing
		  FROM (SELECT pg_catalog.string_agg(f.step, ' / ' ORDER BY f.step) AS steps
				  FROM credit.repair_proof AS f
				 WHERE f.code = p.code AND f.repair_id = p.repair_id
				 GROUP BY f.choice
				HAVING NOT pg_catalog.bool_or(coalesce(f.satisfied, false))) AS c;
		-- a list entered since asks for what the application did not have to show: it is judged as if it had been there
		IF EXISTS (SELECT FROM credit.listing AS l WHERE l.code = p.code AND l.record_id = p.record_id AND l.listed_at > p.entered_at) THEN
			SELECT * INTO r FROM credit.repairable AS x WHERE x.record_id = p.record_id;
			SELECT * INTO term FROM credit_private.repair_term(NULL, p.applied_on, r.severity, r.sectors, r.lists, r.decided_on, r.published_on, r.listed_on, r.broken_on, r.region);
			IF credit_private.repair_excluded(p.applied_on, r.act_kind, r.severity, r.sectors, r.lists, r.region) IS NOT NULL THEN
				PERFORM credit.raise('repair_excluded', ARRAY[p.record_id::text],
					credit_private.repair_excluded(p.applied_on, r.act_kind, r.severity, r.sectors, r.lists, r.region));
			ELSIF term.earliest_on > credit.today() THEN
				PERFORM credit.raise('repair_too_early', ARRAY[p.record_id::text, term.earliest_on::text], (SELECT x.basis FROM credit.rule AS x WHERE x.rule_id = term.rule_id));
			END IF;
			missing := coalesce(missing, (SELECT pg_catalog.string_agg(c.steps, ', ' ORDER BY c.steps)
				FROM (SELECT pg_catalog.string_agg(n.step, ' / ' ORDER BY n.step) AS steps
						FROM credit_private.repair_needs(p.applied_on, r.severity, r.lists, r.region) AS n
						LEFT JOIN credit.repair_proof AS f ON f.code = p.code AND f.repair_id = p.repair_id AND f.step = n.step
					   GROUP BY n.choice
					  HAVING NOT pg_catalog.bool_or(coalesce(f.satisfied, false))) AS c));
		END IF;
		IF missing IS NOT NULL THEN
			PERFORM credit.raise('repair_not_verified', ARRAY[p.repair_id::text, missing]);
		END IF;
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(decide_repair.reason, 200), true);
	PERFORM credit_private.begin_repair(p, actor.login);
	UPDATE credit.repair AS x
	   SET outcome = decide_repair.outcome, decided_on = credit.today(), decided_by = actor.login, reason = decide_repair.reason
	 WHERE x.code = p.code AND x.repair_id = p.repair_id AND x.outcome IS NULL;
	UPDATE credit.duty AS d SET met_on = credit.today()
	 WHERE d.code = p.code AND d.record_id = p.record_id AND d.kind = 'repair' AND d.case_id = p.repair_id AND d.met_on IS NULL;
END
$function$;
COMMENT ON FUNCTION credit.decide_repair(bigint, text, text) IS
	'修复决定:各项核实方可准予;准予即停止公示、终止措施,记录保留 | decide a repair, approved only when verified: ends publicity and measures at once and deletes nothing';
GRANT EXECUTE ON FUNCTION credit.decide_repair(bigint, text, text) TO credit_head;
