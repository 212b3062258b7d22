-- The job: seals every version that is committed and not sealed yet, whatever
-- it is of; one run at a time, an empty one too.  A version is a
-- row of a table as it stands, or one of its history.  A row has a new version
-- when its number is new or when a row of its history is; one statement a
-- source, so that both are seen in one snapshot.
--
-- Numbers are drawn before they commit, so that one below the highest may come
-- yet, as long as a transaction lives that was there when the highest was seen.
-- When all of those have ended, what is not there will never come (a rollback's
-- hole), and all up to that number is closed.
CREATE OR REPLACE FUNCTION credit.seal_ledger() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	SET "TimeZone" = 'UTC' SET "DateStyle" = 'ISO, YMD' SET "IntervalStyle" = 'postgres' SET bytea_output = 'hex' SET extra_float_digits = 1
AS $function$
DECLARE
	last credit.ledger_run;
	this_run credit.ledger_run;
	quiet boolean;
	s credit.ledger_source;
	page_rows bigint := (SELECT r.amount::bigint FROM credit.rule_on('ledger.page_rows', credit.today()) AS r);
	current_columns name[];
	history_columns name[];
	was credit.ledger_part;
	was_history credit.ledger_part;
	n bigint;
	total bigint := 0;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('ledger_isolation');
	END IF;
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('credit.ledger'), 0);
	SELECT * INTO last FROM credit.ledger_run AS r ORDER BY r.run_no DESC LIMIT 1;
	this_run.run_no := coalesce(last.run_no, 0) + 1;
	this_run.day := credit.today();
	this_run.previous := last.root;
	-- asked before the rows are: who ended meanwhile is seen below
	quiet := NOT EXISTS (SELECT FROM pg_catalog.pg_locks AS k WHERE k.locktype = 'virtualxid' AND k.virtualxid = ANY (last.running) AND k.pid <> pg_catalog.pg_backend_pid())
		AND NOT EXISTS (SELECT FROM pg_catalog.pg_prepared_xacts AS x WHERE x.database = pg_catalog.current_database());

	FOR s IN SELECT * FROM credit.ledger_source AS x ORDER BY x.position LOOP
		current_columns := credit_private.ledger_columns(s, 'current');
		history_columns := credit_private.ledger_columns(s, 'history');
		SELECT * INTO was FROM credit.ledger_part AS p WHERE p.run_no = last.run_no AND p.source = s.source AND p.kind = 'current';
		SELECT * INTO was_history FROM credit.ledger_part AS p WHERE p.run_no = last.run_no AND p.source = s.source AND p.kind = 'history';
		EXECUTE pg_catalog.format($sql$
			WITH h AS MATERIALIZED (
				%1$s
			), c AS (
				SELECT x.unit, x.code, x.%2$I AS id, %3$s AS hash FROM credit.%4$I AS x WHERE x.%2$I > $1 AND NOT x.%2$I <@ $2
				UNION ALL
				SELECT x.unit, x.code, x.%2$I, %3$s
				  FROM (SELECT DISTINCT h.code, h.row_id FROM h) AS k JOIN credit.%4$I AS x ON x.code = k.code AND x.%2$I = k.row_id
				 WHERE x.%2$I <= $1 OR x.%2$I <@ $2
			), leaf AS (
				SELECT 'current' AS kind, c.unit, c.code, c.id, c.hash FROM c
				UNION ALL
				SELECT 'history', h.unit, h.code, h.id, h.hash FROM h
			), numbered AS (
				SELECT l.*, (row_number() OVER (PARTITION BY l.unit, l.kind ORDER BY l.id, l.code) - 1) / $5 + 1 AS page_no FROM leaf AS l
			)
			INSERT INTO credit.ledger_page (unit, run_no, source, kind, page_no, codes, ids, hashes)
			SELECT l.unit, $6, $7, l.kind, l.page_no, array_agg(l.code ORDER BY l.id, l.code), array_agg(l.id ORDER BY l.id, l.code), array_agg(l.hash ORDER BY l.id, l.code)
			  FROM numbered AS l GROUP BY l.unit, l.kind, l.page_no $sql$,
			CASE WHEN history_columns = '{}' THEN 'SELECT NULL::credit.credit_code AS unit, NULL::credit.credit_code AS code, NULL::bigint AS id, NULL::bigint AS row_id, NULL::bytea AS hash WHERE false'
			ELSE pg_catalog.format('SELECT x.unit, x.code, x.history_id AS id, x.%I AS row_id, %s AS hash FROM credit.%I AS x WHERE x.history_id > $3 AND NOT x.history_id <@ $4',
				s.id_column, credit_private.ledger_hash(s.source, 'history', 'x', history_columns), s.source || '_history') END,
			s.id_column, credit_private.ledger_hash(s.source, 'current', 'x', current_columns), s.source)
		USING coalesce(was.closed, 0), coalesce(was.above, '{}'), coalesce(was_history.closed, 0), coalesce(was_history.above, '{}'), page_rows, this_run.run_no, s.source;

		-- how far each is sealed now
		INSERT INTO credit.ledger_part (run_no, source, kind, columns, top, closed, above)
		SELECT this_run.run_no, s.source, k.kind, k.columns, greatest(coalesce((k.was).top, 0), coalesce(a.top, 0)), x.closed,
			   (coalesce((k.was).above, '{}') + coalesce(a.ids, '{}')) * int8multirange(int8range(x.closed, NULL, '()'))
		  FROM (VALUES ('current', current_columns, was), ('history', history_columns, was_history)) AS k(kind, columns, was)
		 CROSS JOIN LATERAL (SELECT CASE WHEN quiet THEN coalesce((k.was).top, 0) ELSE coalesce((k.was).closed, 0) END AS closed) AS x
		 CROSS JOIN LATERAL (
			SELECT max(i.id) AS top, range_agg(int8range(i.id, i.id, '[]')) AS ids
			  FROM credit.ledger_page AS p CROSS JOIN LATERAL pg_catalog.unnest(p.ids) AS i(id)
			 WHERE p.run_no = this_run.run_no AND p.source = s.source AND p.kind = k.kind) AS a
		 WHERE k.columns <> '{}';
		SELECT coalesce(sum(cardinality(p.ids)), 0) INTO n FROM credit.ledger_page AS p WHERE p.run_no = this_run.run_no AND p.source = s.source;
		total := total + n;
	END LOOP;
	this_run.running := ARRAY(SELECT k.virtualxid FROM pg_catalog.pg_locks AS k
							   WHERE k.locktype = 'virtualxid' AND k.granted AND k.pid <> pg_catalog.pg_backend_pid() ORDER BY k.virtualxid);

	INSERT INTO credit.ledger_seal (unit, run_no, row_count, previous, digest)
	SELECT p.unit, this_run.run_no, p.row_count, b.digest, pg_catalog.sha256(pg_catalog.convert_to(credit_private.seal_text(p.unit, this_run.run_no, b.digest), 'UTF8'))
	  FROM (SELECT x.unit, sum(cardinality(x.ids)) AS row_count FROM credit.ledger_page AS x WHERE x.run_no = this_run.run_no GROUP BY x.unit) AS p
	  LEFT JOIN LATERAL (SELECT x.digest FROM credit.ledger_seal AS x WHERE x.unit = p.unit AND x.run_no < this_run.run_no ORDER BY x.run_no DESC LIMIT 1) AS b ON true;
	this_run.sealed_at := pg_catalog.clock_timestamp();
	this_run.row_count := total;
	this_run.root := pg_catalog.sha256(pg_catalog.convert_to(credit_private.run_text(this_run), 'UTF8'));
	INSERT INTO credit.ledger_run SELECT this_run.*;
	RETURN total;
END
$function$;
COMMENT ON FUNCTION credit.seal_ledger() IS '封账:把尚未入账的行版本封入 | seal every version that is not sealed yet; gives their number';
GRANT EXECUTE ON FUNCTION credit.seal_ledger() TO credit_admin, credit_office;
