-- The rules that publicity, lists and repair depend on, as they would be with
-- hypothetical rows, which go before those of the same name and region on the
-- days they hold; {"drop": true} leaves nothing in their place.  They are
-- numbered -1, -2 … in their order.
CREATE OR REPLACE FUNCTION credit_private.rules_if(rules jsonb) RETURNS credit.rule[]
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	wrong text;
	answer credit.rule[];
BEGIN
	IF pg_catalog.jsonb_typeof(rules_if.rules) IS DISTINCT FROM 'array' THEN
		PERFORM credit.raise('what_if_rule', ARRAY['-', 'array']);
	END IF;
	BEGIN
		SELECT pg_catalog.format('%s|%s', h.n, h.wrong) INTO wrong
		  FROM (SELECT x.n, CASE
					WHEN pg_catalog.jsonb_typeof(x.line) <> 'object' THEN 'object'
					WHEN (x.line ->> 'name' ~ '^(publicity\.(minimum|maximum)\.|repair\.(minimum\.|after_breach$))' OR x.line ->> 'name' IN (SELECT k.term FROM credit.list_kind AS k)) IS NOT TRUE THEN 'name'
					WHEN coalesce((x.line ->> 'region') !~ '^[0-9]{6}$', false) THEN 'region'
					WHEN (x.line ->> 'drop')::boolean IS NOT TRUE AND ((x.line ->> 'amount') IS NULL) <> ((x.line ->> 'measured_in') IS NULL) THEN 'measured_in'
					WHEN (x.line ->> 'measured_in' IN ('workday', 'day', 'month', 'year')) IS FALSE THEN 'measured_in'
					WHEN (x.line ->> 'amount')::numeric < 0 THEN 'amount'
					WHEN (x.line ->> 'starts_from' IN ('decided_on', 'published_on', 'listed_on', 'broken_on')) IS FALSE THEN 'starts_from'
					WHEN isempty(coalesce((x.line ->> 'valid_during')::daterange, '(,)')) THEN 'valid_during'
					WHEN NOT EXISTS (SELECT FROM credit.calendar AS c WHERE c.calendar = coalesce(x.line ->> 'calendar', 'CN')) THEN 'calendar'
					WHEN EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(rules_if.rules) WITH ORDINALITY AS o(line, n)
								  WHERE o.n < x.n AND o.line ->> 'name' = x.line ->> 'name' AND coalesce(o.line ->> 'region', '000000') = coalesce(x.line ->> 'region', '000000')
									AND coalesce((o.line ->> 'valid_during')::daterange, '(,)') && coalesce((x.line ->> 'valid_during')::daterange, '(,)')) THEN 'valid_during' END AS wrong
				  FROM pg_catalog.jsonb_array_elements(rules_if.rules) WITH ORDINALITY AS x(line, n)) AS h
		 WHERE h.wrong IS NOT NULL
		 ORDER BY h.n LIMIT 1;
	EXCEPTION WHEN data_exception OR syntax_error_or_access_rule_violation THEN
		wrong := '-|' || SQLERRM;
	END;
	IF wrong IS NOT NULL THEN
		PERFORM credit.raise('what_if_rule', pg_catalog.string_to_array(wrong, '|'));
	END IF;
	WITH hypothetical AS (
		SELECT -x.n AS rule_id, x.line ->> 'name' AS name, coalesce(x.line ->> 'region', '000000') AS region, (x.line ->> 'amount')::numeric AS amount,
			   x.line ->> 'measured_in' AS measured_in, x.line ->> 'starts_from' AS starts_from, coalesce(x.line ->> 'calendar', 'CN') AS calendar,
			   coalesce((x.line ->> 'valid_during')::daterange, '(,)') AS valid_during, coalesce(x.line ->> 'basis', '-') AS basis,
			   (x.line ->> 'drop')::boolean IS TRUE AS dropped
		  FROM pg_catalog.jsonb_array_elements(rules_if.rules) WITH ORDINALITY AS x(line, n)
	), standing AS (
		SELECT r.*, d.during
		  FROM credit.rule AS r
		 CROSS JOIN LATERAL (SELECT pg_catalog.range_agg(h.valid_during) AS taken FROM hypothetical AS h WHERE h.name = r.name AND h.region = r.region) AS t
		 CROSS JOIN LATERAL pg_catalog.unnest(CASE WHEN t.taken IS NULL THEN pg_catalog.datemultirange(r.valid_during)
												   ELSE pg_catalog.datemultirange(r.valid_during) - t.taken END) AS d(during)
		 WHERE r.name ~ '^(publicity\.(minimum|maximum)\.|repair\.(minimum\.|after_breach$))' OR r.name IN (SELECT k.term FROM credit.list_kind AS k)
	)
	SELECT pg_catalog.array_agg(ROW(q.rule_id, q.name, q.region, q.amount, q.measured_in, q.starts_from, q.calendar, q.valid_during, q.basis, q.confidence)::credit.rule) INTO answer
	  FROM (SELECT s.rule_id, s.name, s.region, s.amount, s.measured_in, s.starts_from, s.calendar, s.during AS valid_during, s.basis, s.confidence FROM standing AS s
			UNION ALL
			SELECT h.rule_id, h.name, h.region, h.amount, h.measured_in, h.starts_from, h.calendar, h.valid_during, h.basis, 'L' FROM hypothetical AS h WHERE NOT h.dropped) AS q;
	RETURN answer;
END
$function$;
COMMENT ON FUNCTION credit_private.rules_if(jsonb) IS '加入假设规则之后的规则 | the rules as they would be with hypothetical rows';
