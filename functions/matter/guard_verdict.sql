-- What the guard does with a row: for each list entry in force whose measures
-- touch this kind of matter, refuse, flag, or demand a leader's sign-off made
-- after the last inquiry of the matter and since the entry binds (also: binds
-- again), while the matter goes on: what was refused or closed covers no
-- further act.  No signature covers what is cancelled (S0 art 23 直至完全取消; a
-- ban, S4 item 11).  Called by the guard under its locks, with the latest snapshot;
-- STABLE, so that everything in it reads with that snapshot.
CREATE OR REPLACE FUNCTION credit.guard_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text) RETURNS SETOF record
	LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN guard_verdict.mode = 'sign_off' AND n.effect <> 'cancel' AND signed.off THEN 'pass'
				WHEN broken.open THEN 'flag'
				WHEN n.effect = 'cancel' THEN 'refuse'
				ELSE guard_verdict.mode END,
		   CASE WHEN guard_verdict.mode = 'sign_off' AND n.effect <> 'cancel' THEN 'sign_off_required' ELSE 'subject_restricted' END,
		   n.list_kind, n.measure,
		   pg_catalog.format('In force since %s until %s, on the basis of document %s of %s; the measure rests on: %s.',
			n.since, CASE WHEN n.permanent THEN 'ever' ELSE coalesce(n.until::text, 'further notice') END, n.document_no, n.decided_on, n.basis),
		   pg_catalog.format('It ends by: %s.', n.ends_by)
	  FROM credit_private.codes_of(guard_verdict.code) AS c
	  JOIN credit.measure_now AS n ON n.code = c AND n.direction = 'restrict' AND n.effect IN ('gate', 'cancel')
	   AND (n.matter_kinds = '{}' OR guard_verdict.matter_kind = ANY (n.matter_kinds))
	 CROSS JOIN LATERAL (SELECT EXISTS (
			SELECT FROM credit.sign_off AS s JOIN credit.matter AS x ON x.code = s.code AND x.matter_id = s.matter_id
			 WHERE s.matter_id = guard_verdict.matter_id AND x.matter_kind = guard_verdict.matter_kind
			   AND x.state NOT IN ('refused', 'closed')
			   AND s.code IN (SELECT credit_private.codes_of(guard_verdict.code))
			   AND s.signed_at >= credit_private.bound_since(n.code, n.listing_id) AND (n.since IS NULL OR s.signed_on >= n.since)
			   AND s.signed_at >= (SELECT max(i.asked_at) FROM credit.inquiry AS i WHERE i.matter_id = guard_verdict.matter_id)) AS off) AS signed
	 -- break-glass: what would be refused passes with a flag while it is open
	 CROSS JOIN LATERAL (SELECT EXISTS (
			SELECT FROM credit.break_glass AS b
			 WHERE b.code IN (SELECT credit_private.codes_of(guard_verdict.code)) AND b.matter_kind = guard_verdict.matter_kind
			   AND pg_catalog.clock_timestamp() BETWEEN b.opened_at AND b.expires_at) AS open) AS broken
	 WHERE NOT n.suspended
	 ORDER BY n.effect = 'cancel' DESC, signed.off, n.severity_rank DESC, n.listing_id, n.measure
$function$;
COMMENT ON FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint) IS
	'守门判定:拒绝、提示、须签字或放行 | what the guard does with a row: refuse, flag, sign_off or pass, the gravest first';
