-- What the guard does with a row: for each list entry in force whose measures
-- touch this kind of matter, refuse, flag, or demand a sign-off made after the
-- last inquiry of the matter and since the entry binds (also: binds again),
-- while the matter goes on: what was refused or closed covers no further act.
-- No signature covers what is cancelled (S0 art 23 直至完全取消; a ban, S4 item 11).
-- Entries of a list whose colour does not block by the use rule only flag.
-- Mode "rule" is that of the use rule in force today.
-- Mode "record" asks something else: whether for the matter a measure, or why
-- none, was recorded since the entry binds; later and cautious treatment (art
-- 23) are measures there too.  Called by the guard under its locks, with the
-- latest snapshot; STABLE, so that everything in it reads with that snapshot.
CREATE OR REPLACE FUNCTION credit.guard_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text) RETURNS SETOF record
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_generic_plan
AS $function$
#variable_conflict use_column
BEGIN
	-- only who is restricted is asked about here: the rule costs nobody else
	IF guard_verdict.mode = 'rule' THEN
		guard_verdict.mode := coalesce((credit.use_rule_on(guard_verdict.matter_kind, credit.today(), coalesce((
				SELECT u.region FROM credit.matter AS x JOIN credit.unit AS u ON u.unit = x.unit WHERE x.matter_id = guard_verdict.matter_id), '000000'))).mode,
			(SELECT k.mode FROM credit.matter_kind AS k WHERE k.matter_kind = guard_verdict.matter_kind), 'refuse');
	END IF;
	-- PL/pgSQL keeps the plan for the session: planning was most of the time.  All of it goes by code; told nothing, the
	-- server would plan anew for each call of a mode that it takes for cheaper
	RETURN QUERY
	SELECT said.action,
		   CASE does.mode WHEN 'sign_off' THEN signed.wants WHEN 'record' THEN 'measure_not_recorded' WHEN 'flag' THEN 'subject_flagged' ELSE 'subject_restricted' END,
		   n.list_kind, n.measure,
		   why.explanation, why.hint
	  FROM credit_private.codes_of(guard_verdict.code) AS c
	  JOIN credit.measure_now AS n ON n.code = c AND n.direction = 'restrict'
	   AND (n.effect IN ('gate', 'cancel') OR guard_verdict.mode = 'record' AND n.effect IN ('later', 'cautious'))
	   AND (n.matter_kinds = '{}' OR guard_verdict.matter_kind = ANY (n.matter_kinds))
	  JOIN credit.list_kind AS k ON k.list_kind = n.list_kind
	 CROSS JOIN LATERAL (SELECT CASE WHEN guard_verdict.mode = 'record' THEN 'record'
			WHEN n.effect = 'cancel' THEN 'refuse'
			WHEN guard_verdict.mode <> 'flag' AND NOT k.colour = ANY (coalesce((
				SELECT (credit.use_rule_on(guard_verdict.matter_kind, credit.today(), coalesce((
						SELECT u.region FROM credit.matter AS x JOIN credit.unit AS u ON u.unit = x.unit WHERE x.matter_id = guard_verdict.matter_id), '000000'))).blocks),
				'{black,focus}')) THEN 'flag'
			ELSE guard_verdict.mode END AS mode) AS does
	 CROSS JOIN LATERAL (SELECT credit_private.bound_since(n.code, n.listing_id) AS since) AS bound
	 CROSS JOIN LATERAL (
		SELECT coalesce(pg_catalog.bool_or(o.after_query AND o.after_entry) FILTER (WHERE o.own), false) AS off,
			   CASE WHEN pg_catalog.bool_or(o.after_query) FILTER (WHERE o.own) THEN 'sign_off_before_entry'
					WHEN pg_catalog.bool_or(o.own) THEN 'sign_off_before_query'
					WHEN count(*) > 0 THEN 'sign_off_for_other_matter'
					ELSE 'sign_off_required' END AS wants
		  FROM (SELECT s.matter_id = guard_verdict.matter_id AND x.matter_kind = guard_verdict.matter_kind AS own,
					   coalesce(s.signed_at >= (SELECT max(i.asked_at) FROM credit.inquiry AS i WHERE i.matter_id = guard_verdict.matter_id), false) AS after_query,
					   s.signed_at >= bound.since AND (n.since IS NULL OR s.signed_on >= n.since) AS after_entry
				  FROM credit.sign_off AS s JOIN credit.matter AS x ON x.code = s.code AND x.matter_id = s.matter_id
				 WHERE does.mode = 'sign_off' AND s.code IN (SELECT credit_private.codes_of(guard_verdict.code))
				   AND x.state NOT IN ('refused', 'closed')) AS o) AS signed
	 CROSS JOIN LATERAL (SELECT EXISTS (
			SELECT FROM credit.matter_measure AS a
			 WHERE does.mode = 'record' AND a.matter_id = guard_verdict.matter_id
			   AND a.listing_code = n.code AND a.listing_id = n.listing_id AND a.decided_at >= bound.since) AS done) AS recorded
	 -- break-glass: what would be refused passes with a flag while it is open
	 CROSS JOIN LATERAL (SELECT EXISTS (
			SELECT FROM credit.break_glass AS b
			 WHERE b.code IN (SELECT credit_private.codes_of(guard_verdict.code)) AND b.matter_kind = guard_verdict.matter_kind
			   AND b.opened_at <= pg_catalog.clock_timestamp() AND b.expires_at >= pg_catalog.clock_timestamp()) AS open) AS broken
	 CROSS JOIN LATERAL (SELECT CASE WHEN guard_verdict.mode = 'record' THEN CASE WHEN recorded.done THEN 'pass' ELSE 'record' END
			WHEN does.mode = 'sign_off' AND signed.off THEN 'pass'
			WHEN broken.open THEN 'flag'
			ELSE does.mode END AS action) AS said
	 -- why, in the words of credit.explain(); a document that is not public is named to account holders.  Half of the time
	 -- goes into words, and what passes needs none: OFFSET makes the condition come before the call
	  LEFT JOIN LATERAL (
		SELECT e.explanation, e.hint
		  FROM credit_private.explain_measure(credit_private.entry_facts(n.code, n.listing_id,
			CASE WHEN (credit.actor()).login IS NULL THEN '{public}' ELSE '{public,shared,internal}'::text[] END), n.measure) AS e
		 WHERE said.action <> 'pass' OFFSET 0) AS why ON true
	 WHERE NOT n.suspended
	 ORDER BY n.effect = 'cancel' DESC, signed.off, does.mode = 'flag', n.severity_rank DESC, n.listing_id, n.measure;
END
$function$;
COMMENT ON FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint) IS
	'守门判定:拒绝、提示、须签字或放行 | what the guard does with a row: refuse, flag, sign_off or pass, the gravest first';
