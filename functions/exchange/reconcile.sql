-- R069 对账: the partner's state (credit.received_state() there) against what we
-- have sent it: one line for each month that differs and, where the partner
-- listed the rows of that month, for each row.  None: both hold the same.
CREATE OR REPLACE FUNCTION credit.reconcile(partner text, theirs jsonb)
	RETURNS TABLE (act_kind text, month date, difference text, subject_code varchar(18), source_key text, ours bigint, theirs_count bigint)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	p credit.partner := credit_private.require_partner(reconcile.partner);
BEGIN
	RETURN QUERY
	WITH here AS MATERIALIZED (
		SELECT * FROM credit_private.held_rows(p.partner)
	), months AS (
		SELECT act_kind, month, o.count AS ours, t.count AS theirs
		  FROM (SELECT h.act_kind, h.month, count(*) AS count, credit_private.digest_of(array_agg(h.digest)) AS checksum FROM here AS h GROUP BY 1, 2) AS o
		  FULL JOIN pg_catalog.jsonb_to_recordset(reconcile.theirs -> 'months') AS t(act_kind text, month date, count bigint, checksum text) USING (act_kind, month)
		 WHERE o.checksum IS DISTINCT FROM t.checksum
	), listed AS (
		SELECT * FROM pg_catalog.jsonb_to_recordset(reconcile.theirs -> 'rows') AS t(act_kind text, month date, subject_code text, origin text, source_key text, digest text)
	)
	SELECT m.act_kind, m.month, 'month'::text, NULL::varchar(18), NULL::text, coalesce(m.ours, 0), coalesce(m.theirs, 0)
	  FROM months AS m
	UNION ALL
	SELECT act_kind, month, CASE WHEN h.digest IS NULL THEN 'only there' WHEN l.digest IS NULL THEN 'only here' ELSE 'different' END,
		   subject_code::varchar(18), source_key, (h.digest IS NOT NULL)::int::bigint, (l.digest IS NOT NULL)::int::bigint
	  FROM (SELECT h.* FROM here AS h WHERE EXISTS (SELECT FROM listed AS l WHERE l.act_kind = h.act_kind AND l.month = h.month)) AS h
	  FULL JOIN listed AS l USING (act_kind, month, subject_code, origin, source_key)
	 WHERE h.digest IS DISTINCT FROM l.digest
	 ORDER BY 1, 2, 3 DESC, 4, 5;
END
$function$;
COMMENT ON FUNCTION credit.reconcile(text, jsonb) IS
	'与交换对象对账:逐种类、月,列至行 | reconcile with a partner: by kind and month, down to rows; none, when both hold the same';
GRANT EXECUTE ON FUNCTION credit.reconcile(text, jsonb) TO credit_partner, credit_office, credit_admin;
