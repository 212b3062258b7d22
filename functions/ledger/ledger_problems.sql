-- What does not agree with the ledger, of the runs of these days: the chain of
-- runs, the seals, the rows.  A version that was current when it was sealed is
-- now either still that, or the first row of the history that was not sealed
-- then.  What was inserted is a row under a number that is sealed or closed,
-- and that no page has.
CREATE OR REPLACE FUNCTION credit_private.ledger_problems(from_day date, to_day date)
	RETURNS TABLE (run_no bigint, unit credit.credit_code, source text, kind text, code credit.credit_code, row_id bigint, problem text)
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
	SET "TimeZone" = 'UTC' SET "DateStyle" = 'ISO, YMD' SET "IntervalStyle" = 'postgres' SET bytea_output = 'hex' SET extra_float_digits = 1
AS $function$
#variable_conflict use_column
DECLARE
	g record;
	has_history boolean;
	leaves text := $sql$(SELECT p.run_no, p.unit, l.code, l.id, l.hash FROM credit.ledger_page AS p CROSS JOIN LATERAL unnest(p.codes, p.ids, p.hashes) AS l(code, id, hash)
		WHERE p.source = $1 AND p.kind = $2 AND ($3 IS NULL OR p.run_no = ANY ($3))) AS l$sql$;
BEGIN
	RETURN QUERY
	SELECT x.run_no, x.unit, 'ledger', NULL, NULL::credit.credit_code, NULL::bigint, x.problem
	  FROM credit_private.chain_problems() AS x
	  LEFT JOIN credit.ledger_run AS r ON r.run_no = x.run_no
	 WHERE r.run_no IS NULL OR (r.day >= coalesce(from_day, r.day) AND r.day <= coalesce(to_day, r.day));
	FOR g IN
		SELECT p.source, p.kind, p.columns, s.id_column, pg_catalog.array_agg(p.run_no) AS runs
		  FROM credit.ledger_part AS p
		  JOIN credit.ledger_source AS s ON s.source = p.source
		  JOIN credit.ledger_run AS r ON r.run_no = p.run_no AND r.day >= coalesce(from_day, r.day) AND r.day <= coalesce(to_day, r.day)
		 GROUP BY p.source, p.kind, p.columns, s.id_column, s.position ORDER BY s.position, p.kind
	LOOP
		has_history := pg_catalog.to_regclass('credit.' || g.source || '_history') IS NOT NULL;
		IF g.kind = 'history' THEN
			RETURN QUERY EXECUTE pg_catalog.format($sql$
				SELECT l.run_no, l.unit, $1, $2, l.code, l.id, CASE WHEN h.code IS NULL THEN 'deleted' ELSE 'edited' END
				  FROM %s LEFT JOIN credit.%I AS h ON h.code = l.code AND h.history_id = l.id
				 WHERE h.code IS NULL OR l.hash <> %s $sql$,
				leaves, g.source || '_history', credit_private.ledger_hash(g.source, 'history', 'h', g.columns))
			USING g.source, g.kind, g.runs;
		ELSE
			RETURN QUERY EXECUTE pg_catalog.format($sql$
				SELECT l.run_no, l.unit, $1, $2, l.code, l.id, CASE WHEN x.hash IS NULL THEN 'deleted' ELSE 'edited' END
				  FROM %1$s
				  %2$s
				  LEFT JOIN LATERAL (SELECT coalesce(%3$s, (SELECT %4$s FROM credit.%5$I AS c WHERE c.code = l.code AND c.%6$I = l.id)) AS hash) AS x ON true
				 WHERE x.hash IS DISTINCT FROM l.hash $sql$,
				leaves,
				CASE WHEN has_history THEN pg_catalog.format($sql$
				  JOIN credit.ledger_part AS p ON p.run_no = l.run_no AND p.source = $1 AND p.kind = 'history'
				  LEFT JOIN LATERAL (SELECT %s AS hash FROM credit.%I AS h
									  WHERE h.code = l.code AND h.%I = l.id AND h.history_id > p.closed AND NOT h.history_id <@ p.above
									  ORDER BY h.history_id LIMIT 1) AS n ON true $sql$,
					credit_private.ledger_hash(g.source, 'current', 'h', g.columns), g.source || '_history', g.id_column) END,
				CASE WHEN has_history THEN 'n.hash' ELSE 'NULL::bytea' END,
				credit_private.ledger_hash(g.source, 'current', 'c', g.columns), g.source, g.id_column)
			USING g.source, g.kind, g.runs;
		END IF;
	END LOOP;
	-- what is there and was never sealed, though its time has passed
	FOR g IN
		SELECT p.source, p.kind, CASE p.kind WHEN 'history' THEN 'history_id' ELSE s.id_column END AS id_column
		  FROM credit.ledger_part AS p JOIN credit.ledger_source AS s ON s.source = p.source
		 WHERE p.run_no = (SELECT max(r.run_no) FROM credit.ledger_run AS r) ORDER BY s.position, p.kind
	LOOP
		RETURN QUERY EXECUTE pg_catalog.format($sql$
			SELECT NULL::bigint, c.unit, $1, $2, c.code, c.%1$I, 'inserted'
			  FROM credit.%2$I AS c
			  JOIN credit.ledger_part AS p ON p.run_no = (SELECT max(r.run_no) FROM credit.ledger_run AS r) AND p.source = $1 AND p.kind = $2
			 WHERE (c.%1$I <= p.closed OR c.%1$I <@ p.above)
			   AND NOT EXISTS (SELECT FROM %3$s WHERE l.code = c.code AND l.id = c.%1$I) $sql$,
			g.id_column, g.source || CASE g.kind WHEN 'history' THEN '_history' ELSE '' END, leaves)
		USING g.source, g.kind, NULL::bigint[];
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.ledger_problems(date, date) IS '与账本不符之处 | what does not agree with the ledger';
