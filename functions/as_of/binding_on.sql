-- credit.measure_now for any day, as known at a moment; inlined like entry_on().
CREATE OR REPLACE FUNCTION credit_private.binding_on(day date, known_at timestamptz, codes credit.credit_code[]) RETURNS SETOF credit.measure_now
	LANGUAGE sql STABLE
AS $function$
	SELECT n.code, m.measure, m.name, m.kind, m.direction, coalesce(f.matter_kinds, m.matter_kinds), m.basis, n.listing_id, n.list_kind,
		   n.list_name, n.record_id, n.document_no, n.since, n.until, n.status = 'suspended',
		   m.effect, m.executor, m.key_measure, lm.memorandum, f.field, coalesce(b.permanent, false),
		   n.severity_rank, n.listed_at, n.decided_on, n.ends_by, n.unit, n.root_code, n.root_listing_id
	  FROM credit_private.entry_on(binding_on.day, binding_on.known_at, binding_on.codes) AS n
	  JOIN credit.list_measure AS lm ON lm.list_kind = n.list_kind AND lm.valid_during @> binding_on.day
	  JOIN credit.measure AS m ON m.measure = lm.measure AND m.valid_during @> binding_on.day
	  LEFT JOIN credit.memorandum AS d ON d.memorandum = lm.memorandum
	  LEFT JOIN credit.ban AS b ON b.code = coalesce(n.root_code, n.code) AND b.listing_id = coalesce(n.root_listing_id, n.listing_id)
	  LEFT JOIN credit.ban_field AS f ON f.field = b.field
	 WHERE n.status IN ('in_force', 'suspended') AND (lm.memorandum IS NULL OR d.valid_during @> binding_on.day)
	   AND CASE WHEN n.root_code IS NOT NULL THEN 'responsible'
				WHEN credit.kind_of_code(n.code) = 'person' THEN 'person'
				ELSE 'organisation' END = ANY (m.applies_to)
	   AND (m.direction = 'restrict' OR credit.kind_of_code(n.code) <> 'person'
			OR EXISTS (SELECT FROM credit.reward_consent AS c
						WHERE c.code = n.code AND (c.measure IS NULL OR c.measure = m.measure) AND c.valid_during @> binding_on.day
						  AND (c.withdrawn_on IS NULL OR c.withdrawn_on > binding_on.day)))
$function$;
COMMENT ON FUNCTION credit_private.binding_on(date, timestamptz, credit.credit_code[]) IS
	'某日(按某一时刻所知)生效的措施 | the measures that bound subjects on a day, as known at a moment';
