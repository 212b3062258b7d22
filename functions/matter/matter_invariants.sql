-- What the gate keeps true of matters, whoever writes them: a part of
-- credit.check_invariants().
CREATE OR REPLACE FUNCTION credit_private.matter_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'matter step without query', m.code, 'matter ' || m.matter_id || ' ' || s.step FROM credit.matter AS m
	 CROSS JOIN LATERAL (VALUES ('accept', m.accepted_on), ('handle', m.handled_on), ('decide', m.decided_on), ('close', m.closed_on)) AS s(step, day)
	 WHERE s.day IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.inquiry AS i
						WHERE i.matter_id = m.matter_id AND i.asked_on = s.day AND (s.step NOT IN ('accept', 'handle') OR i.stage = s.step))
	UNION ALL
	-- its state is what its days say
	SELECT 'matter state and days', m.code, 'matter ' || m.matter_id || ' is ' || m.state FROM credit.matter AS m
	 WHERE m.state <> CASE WHEN m.closed_on IS NOT NULL THEN 'closed' WHEN m.decided_on IS NOT NULL THEN m.outcome
						   WHEN m.handled_on IS NOT NULL THEN 'handled' WHEN m.accepted_on IS NOT NULL THEN 'accepted' ELSE 'opened' END
		OR NOT (coalesce(m.accepted_on, 'infinity') >= m.opened_on AND coalesce(m.handled_on, 'infinity') >= coalesce(m.accepted_on, 'infinity')
			AND coalesce(m.decided_on, 'infinity') >= coalesce(m.handled_on, 'infinity') AND coalesce(m.closed_on, 'infinity') >= coalesce(m.decided_on, 'infinity'))
	UNION ALL
	-- nothing is signed that was not queried that day before
	SELECT 'sign-off before query', s.code, 'sign-off ' || s.sign_off_id FROM credit.sign_off AS s
	 WHERE NOT EXISTS (SELECT FROM credit.inquiry AS i WHERE i.matter_id = s.matter_id AND i.asked_on = s.signed_on AND i.asked_at <= s.signed_at)
	UNION ALL
	-- a measure is recorded for an entry of the subject's, under any of its codes
	SELECT 'measure for no entry', a.code, 'record ' || a.matter_measure_id FROM credit.matter_measure AS a
	 WHERE NOT EXISTS (SELECT FROM credit.listing AS l WHERE l.code = a.listing_code AND l.listing_id = a.listing_id)
		OR NOT EXISTS (SELECT FROM credit_private.codes_of(a.code) AS c WHERE c = a.listing_code)
	UNION ALL
	-- the owner of a guarded table can switch its guard off; not unseen
	SELECT 'guard switched off', NULL::credit.credit_code, p.relid::pg_catalog.regclass::text
	  FROM credit.guarded_table AS g
	  JOIN pg_catalog.pg_namespace AS n ON n.nspname = g.table_schema
	  JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = g.table_name
	 CROSS JOIN LATERAL (SELECT c.oid AS relid UNION SELECT t.relid FROM pg_catalog.pg_partition_tree(c.oid) AS t) AS p
	 WHERE (SELECT coalesce(pg_catalog.bit_or(t.tgtype & 20), 0) FROM pg_catalog.pg_trigger AS t
			 WHERE t.tgrelid = p.relid AND t.tgfoid = 'credit.guard'::pg_catalog.regproc AND t.tgenabled = 'A') <> 20
	UNION ALL
	-- the job asks about what goes on, and for nothing else
	SELECT 'automatic query of no matter', i.code, 'inquiry ' || i.inquiry_id FROM credit.inquiry AS i
	 WHERE i.automatic AND NOT EXISTS (SELECT FROM credit.matter AS m
										WHERE m.matter_id = i.matter_id AND m.accepted_on <= i.asked_on AND (m.closed_on IS NULL OR m.closed_on >= i.asked_on))
$function$;
COMMENT ON FUNCTION credit_private.matter_invariants() IS
	'事项与守门的不变量:返回违反者 | what must hold of matters: the rows that break it';
