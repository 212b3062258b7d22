-- The rows of one kind of act in a batch as CSV (RFC 4180) in the columns of
-- the national format in force today: its public fields by name, XK_* or CF_*,
-- with the verb and the key before them.  Dates as 2026/05/06, 2099/12/31 for
-- what has no end.
CREATE OR REPLACE FUNCTION credit.fetch_csv(partner text, batch_no bigint, act_kind text) RETURNS SETOF text
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1000
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.partner := credit_private.require_partner(fetch_csv.partner);
	b credit.feed_batch;
	t credit.template;
BEGIN
	SELECT * INTO b FROM credit.feed_batch AS x WHERE x.partner = p.partner AND x.batch_no = fetch_csv.batch_no;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_feed_batch', ARRAY[p.partner, fetch_csv.batch_no::text]);
	END IF;
	SELECT * INTO t FROM credit.template AS x WHERE x.template = fetch_csv.act_kind AND x.valid_during @> credit.today();
	RETURN QUERY
	WITH field AS (
		SELECT 2 + f.n AS n, f.field ->> 'name' AS name, f.field ->> 'type' AS type, m.column_name
		  FROM pg_catalog.jsonb_array_elements(t.body -> 'fields') WITH ORDINALITY AS f(field, n)
		  LEFT JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.field = f.field ->> 'name'
		 WHERE NOT coalesce((f.field ->> 'personal')::boolean, false) AND NOT coalesce((f.field ->> 'secret')::boolean, false)
	), cell (line_no, n, value) AS (
		SELECT 0::bigint, c.n, c.name FROM (SELECT 1::bigint AS n, 'VERB' AS name UNION ALL SELECT 2, 'SOURCE_KEY' UNION ALL SELECT f.n, f.name FROM field AS f) AS c
		UNION ALL
		SELECT r.line_no, c.n, c.value
		  FROM credit.feed_row AS r
		 CROSS JOIN LATERAL (
			SELECT 1::bigint, r.verb UNION ALL SELECT 2, r.source_key UNION ALL
			SELECT f.n, CASE WHEN f.type = 'date' THEN CASE v.value WHEN 'infinity' THEN '2099/12/31' ELSE pg_catalog.replace(v.value, '-', '/') END ELSE v.value END
			  FROM field AS f
			 CROSS JOIN LATERAL (SELECT CASE
					WHEN f.column_name = 'code' THEN r.subject_code::text
					WHEN f.column_name IN ('subject_name', 'document_no', 'decided_on', 'valid_from', 'valid_until') THEN r.content ->> f.column_name
					WHEN f.name = 'CF_GSJZQ' THEN r.content ->> 'public_until'
					ELSE r.content -> 'document' ->> f.name END) AS v(value)) AS c(n, value)
		 WHERE r.partner = b.partner AND r.batch_no = b.batch_no
		   -- what is gone has no content: its kind is that of the row that brought it
		   AND fetch_csv.act_kind = coalesce(r.content ->> 'act_kind',
				(SELECT q.content ->> 'act_kind' FROM credit.feed_row AS q
				  WHERE q.partner = r.partner AND q.subject_code = r.subject_code AND q.object_kind = r.object_kind AND q.origin = r.origin
					AND q.source_key = r.source_key AND q.batch_no < r.batch_no AND q.content IS NOT NULL
				  ORDER BY q.batch_no DESC LIMIT 1))
	)
	SELECT string_agg(CASE WHEN c.value ~ '[",\r\n]' THEN '"' || pg_catalog.replace(c.value, '"', '""') || '"' ELSE coalesce(c.value, '') END, ',' ORDER BY c.n)
	  FROM cell AS c
	 GROUP BY c.line_no
	 ORDER BY c.line_no;
END
$function$;
COMMENT ON FUNCTION credit.fetch_csv(text, bigint, text) IS
	'以国家标准列(XK_、CF_)提取一批的CSV | the rows of one kind of act in a batch as CSV in the national columns';
GRANT EXECUTE ON FUNCTION credit.fetch_csv(text, bigint, text) TO credit_partner, credit_office, credit_admin;
