-- What we hold from a partner, for it to reconcile with: rows and checksum for
-- each kind of act and month of decision, and of one month the rows as well.
CREATE OR REPLACE FUNCTION credit.received_state(partner text, act_kind text DEFAULT NULL, month date DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.partner := credit_private.require_partner(received_state.partner);
BEGIN
	RETURN (
		WITH ours AS (
			SELECT r.content ->> 'act_kind' AS act_kind, pg_catalog.date_trunc('month', (r.content ->> 'decided_on')::date)::date AS month,
				   r.code::text AS subject_code, r.origin, r.source_key,
				   credit_private.object_digest(r.code::text, r.object_kind, r.origin, r.source_key, r.content) AS digest
			  FROM credit.received_record AS r
			 WHERE r.partner = p.partner AND r.content IS NOT NULL
		), grouped AS (
			SELECT o.act_kind, o.month, count(*) AS count, credit_private.digest_of(array_agg(o.digest)) AS checksum
			  FROM ours AS o GROUP BY o.act_kind, o.month
		)
		SELECT pg_catalog.jsonb_build_object(
			'count', (SELECT count(*) FROM ours), 'checksum', (SELECT credit_private.digest_of(array_agg(o.digest)) FROM ours AS o),
			'months', (SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(g) ORDER BY g.act_kind, g.month), '[]') FROM grouped AS g),
			'rows', (SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(o) ORDER BY o.subject_code, o.source_key), '[]') FROM ours AS o
					  WHERE o.act_kind = received_state.act_kind AND o.month = received_state.month)));
END
$function$;
COMMENT ON FUNCTION credit.received_state(text, text, date) IS
	'我方自该对象收到的现存内容:总数、校验和、按种类与月;指定一月则列出各行 | what we hold from a partner: total, by kind and month; of one month row by row';
GRANT EXECUTE ON FUNCTION credit.received_state(text, text, date) TO credit_partner, credit_office, credit_admin;
