-- Freezes lists as they are today into the issue of the period that today lies
-- in: who is on the list by a unit of the region, public and not contested.
-- An issue there is already stays as it is.  Gives the new issues.
CREATE OR REPLACE FUNCTION credit_private.freeze_lists(only_kind text, only_region text, signed_by text) RETURNS bigint[]
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH due AS MATERIALIZED (
		SELECT pg_catalog.nextval('credit.list_issue_id_seq') AS issue_id, r.list_kind, r.region, k.name, k.unit_in_charge, p.period
		  FROM credit.list_issue_rule AS r
		  JOIN credit.list_kind AS k ON k.list_kind = r.list_kind
		 CROSS JOIN LATERAL (SELECT pg_catalog.daterange(pg_catalog.date_trunc(r.every, credit.today()::timestamp)::date,
					(pg_catalog.date_trunc(r.every, credit.today()::timestamp) + CASE r.every WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months' ELSE interval '1 year' END)::date)) AS p(period)
		 WHERE r.valid_during @> credit.today() AND k.state = 'active'
		   AND (only_kind IS NULL OR (r.list_kind = only_kind AND r.region = only_region))
		   AND NOT EXISTS (SELECT FROM credit.list_issue AS i WHERE i.list_kind = r.list_kind AND i.region = r.region AND i.period = p.period)
	), entry AS MATERIALIZED (
		SELECT ROW(l.code, d.issue_id, pg_catalog.row_number() OVER (PARTITION BY d.issue_id ORDER BY l.listed_on, l.code, l.listing_id), l.listing_id,
				   p.subject_name, u.name, l.listed_on, CASE WHEN upper_inf(l.valid_during) THEN 'infinity' ELSE upper(l.valid_during) - 1 END,
				   p.document_no, p.decided_on)::credit.list_issue_row AS line
		  FROM due AS d
		  JOIN credit.listing AS l ON l.list_kind = d.list_kind AND l.valid_during @> credit.today()
		  JOIN credit.unit AS u ON u.unit = l.unit AND d.region = ANY (credit.region_scope(u.region))
		  JOIN credit_public.published_record AS p ON p.code = l.code AND p.record_id = l.record_id AND NOT p.contested
	), content AS (
		SELECT (e.line).issue_id AS issue_id, count(*) AS n, pg_catalog.string_agg(credit_private.list_issue_line(e.line), E'\n' ORDER BY (e.line).position) AS body
		  FROM entry AS e GROUP BY (e.line).issue_id
	), issued AS (
		INSERT INTO credit.list_issue AS i (issue_id, issue_no, list_kind, region, period, issued_on, signed_by, row_count, digest)
		SELECT d.issue_id, pg_catalog.format('%s%s〔%s〕第%s期', CASE d.region WHEN '000000' THEN '' ELSE credit.region_name(d.region) END, d.name, y.year,
				   1 + (SELECT count(*) FROM credit.list_issue AS o WHERE o.list_kind = d.list_kind AND o.region = d.region
							AND pg_catalog.date_part('year', lower(o.period)) = y.year)),
			   d.list_kind, d.region, d.period, credit.today(), coalesce(freeze_lists.signed_by, d.unit_in_charge), coalesce(c.n, 0),
			   pg_catalog.sha256(pg_catalog.convert_to(coalesce(c.body, ''), 'UTF8'))
		  FROM due AS d
		 CROSS JOIN LATERAL (SELECT pg_catalog.date_part('year', lower(d.period))::integer) AS y(year)
		  LEFT JOIN content AS c ON c.issue_id = d.issue_id
		ON CONFLICT DO NOTHING
		RETURNING i.issue_id
	), filled AS (
		INSERT INTO credit.list_issue_row
		SELECT (e.line).* FROM entry AS e JOIN issued AS i ON i.issue_id = (e.line).issue_id
	)
	SELECT coalesce(pg_catalog.array_agg(i.issue_id ORDER BY i.issue_id), '{}') FROM issued AS i
$function$;
COMMENT ON FUNCTION credit_private.freeze_lists(text, text, text) IS '将名单冻结为本期 | freeze lists into the issue of the present period';
