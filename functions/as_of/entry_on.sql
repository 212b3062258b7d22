-- What each list entry was worth on a day, at its end, as known at a moment:
-- credit.listing_now for any day, row by row the same today.  With codes given,
-- all that is read is of these codes: they name the subject's and those whose
-- entries its own derive from.  One pass: every table is read once and joined
-- (and the few roots looked up), nothing is asked per row.  Inlined, so that who asks for less reads less.
CREATE OR REPLACE FUNCTION credit_private.entry_on(day date, known_at timestamptz, codes credit.credit_code[]) RETURNS SETOF credit.listing_now
	LANGUAGE sql STABLE
AS $function$
	SELECT l.code, l.listing_id, l.list_kind, k.name, k.colour, k.severity_rank, l.record_id,
		   l.unit, coalesce(lower(l.valid_during), l.listed_on),
		   CASE WHEN isempty(l.valid_during) THEN l.listed_on ELSE least(upper(l.valid_during), upper(b.valid_during)) END, l.listed_at,
		   CASE WHEN coalesce(lower(l.valid_during), l.listed_on) > entry_on.day THEN 'future'
				WHEN NOT l.valid_during @> entry_on.day OR NOT b.valid_during @> entry_on.day OR r.ended_on <= entry_on.day OR p.record_id IS NOT NULL THEN 'ended'
				WHEN o.record_id IS NOT NULL OR z.listing_id IS NOT NULL THEN 'suspended'
				ELSE 'in_force' END,
		   r.document_no, r.decided_on, k.exit, s.sectors,
		   CASE WHEN r.ended_on <= entry_on.day THEN 'basis_withdrawn'
				WHEN p.record_id IS NOT NULL THEN 'repair'
				WHEN NOT l.valid_during @> entry_on.day AND (isempty(l.valid_during) OR lower(l.valid_during) <= entry_on.day) THEN coalesce(l.exit_kind, 'term')
				WHEN NOT b.valid_during @> entry_on.day THEN coalesce(b.exit_kind, 'term') END,
		   l.root_code, l.root_listing_id, coalesce(b.code, l.code), coalesce(b.record_id, l.record_id)
	  FROM credit_private.listing_known(entry_on.known_at, entry_on.codes) AS l
	  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	  LEFT JOIN (SELECT c.list_kind, pg_catalog.string_agg(n.name, '、' ORDER BY n.name) AS sectors
				   FROM credit.list_sector AS c JOIN credit.sector AS n ON n.sector = c.sector GROUP BY c.list_kind) AS s ON s.list_kind = l.list_kind
	  LEFT JOIN (SELECT y.* FROM (SELECT DISTINCT x.root_code, x.root_listing_id FROM credit.listing AS x
									WHERE x.root_code IS NOT NULL AND (entry_on.codes IS NULL OR x.code = ANY (entry_on.codes))) AS x
							JOIN credit_private.listing_known(entry_on.known_at, entry_on.codes) AS y ON y.code = x.root_code AND y.listing_id = x.root_listing_id) AS b
		ON b.code = l.root_code AND b.listing_id = l.root_listing_id
	  LEFT JOIN credit_private.record_known(entry_on.known_at, entry_on.codes) AS r
		ON r.code = coalesce(b.code, l.code) AND r.record_id = coalesce(b.record_id, l.record_id)
	  LEFT JOIN (SELECT DISTINCT x.code, x.record_id FROM credit_private.objection_known(entry_on.known_at, entry_on.codes) AS x
				  WHERE x.open_from <= entry_on.day AND (x.decided_on IS NULL OR x.decided_on > entry_on.day)) AS o
		ON o.code = coalesce(b.code, l.code) AND o.record_id = coalesce(b.record_id, l.record_id)
	  LEFT JOIN (SELECT DISTINCT x.code, x.listing_id FROM credit.derivation_objection AS x
				  WHERE x.accepted_on <= entry_on.day AND (entry_on.known_at IS NULL OR x.accepted_at <= entry_on.known_at)
					AND (x.decided_on IS NULL OR x.decided_on > entry_on.day OR x.decided_at > entry_on.known_at)
					AND (entry_on.codes IS NULL OR x.code = ANY (entry_on.codes))) AS z
		ON z.code = l.code AND z.listing_id = l.listing_id
	  LEFT JOIN (SELECT DISTINCT x.code, x.record_id FROM credit_private.repair_known(entry_on.known_at, entry_on.codes) AS x
				  WHERE x.decided_on <= entry_on.day AND (x.broken_on IS NULL OR x.broken_on > entry_on.day)) AS p
		ON p.code = coalesce(b.code, l.code) AND p.record_id = coalesce(b.record_id, l.record_id)
$function$;
COMMENT ON FUNCTION credit_private.entry_on(date, timestamptz, credit.credit_code[]) IS
	'某日(按某一时刻所知)各名单条目的状态 | what each list entry was worth on a day, as known at a moment';
