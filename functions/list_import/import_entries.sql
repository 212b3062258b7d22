-- Enters the confirmed records of a batch on a list, from the day and for the
-- term of the decision above; what cannot be entered keeps its reason.  Rows
-- that were imported on that list before are left alone.  NULL when there is
-- nothing to import.  One statement a step: the checks are those of a single
-- entry, and of two rows about one subject the earlier counts.
CREATE OR REPLACE FUNCTION credit_private.import_entries(list_kind text, batch_id bigint, imported_by name) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	b credit.batch;
	kind credit.list_kind;
	this_import bigint := pg_catalog.nextval('credit.list_import_id_seq');
	codes credit.credit_code[];
BEGIN
	SELECT * INTO b FROM credit.batch AS x WHERE x.batch_id = import_entries.batch_id;
	SELECT * INTO kind FROM credit.list_kind AS k WHERE k.list_kind = import_entries.list_kind;
	codes := ARRAY(SELECT DISTINCT r.code FROM credit.record AS r
					WHERE r.batch_id = b.batch_id AND r.state = 'confirmed'
					  AND NOT EXISTS (SELECT FROM credit.list_import_row AS w JOIN credit.list_import AS i ON i.import_id = w.import_id
									   WHERE w.code = r.code AND w.record_id = r.record_id AND i.list_kind = kind.list_kind));
	IF codes = '{}' THEN
		RETURN NULL;
	END IF;
	PERFORM credit_private.lock_effects(codes);
	INSERT INTO credit.list_import (import_id, list_kind, batch_id, origin, imported_on, imported_by)
	VALUES (this_import, kind.list_kind, b.batch_id, coalesce(b.origin, ''), credit.today(), imported_by);
	WITH fact AS MATERIALIZED (
		SELECT r.code, r.record_id, r.decided_on, r.valid_until, r.unit, r.title, t.rule_id, d.due_on,
			   row_number() OVER (PARTITION BY coalesce(credit.resolve_subject(r.code::text), r.code) ORDER BY r.decided_on, r.record_id) AS nth
		  FROM credit.record AS r
		  JOIN credit.unit AS u ON u.unit = r.unit
		  LEFT JOIN LATERAL credit.rule_on(kind.term, r.decided_on, u.region) AS t ON true
		  LEFT JOIN LATERAL credit.due_on(t, r.decided_on) AS d ON true
		 WHERE r.batch_id = b.batch_id AND r.state = 'confirmed' AND r.code = ANY (codes)
		   AND NOT EXISTS (SELECT FROM credit.list_import_row AS w JOIN credit.list_import AS i ON i.import_id = w.import_id
							WHERE w.code = r.code AND w.record_id = r.record_id AND i.list_kind = kind.list_kind)
	), judged AS MATERIALIZED (
		SELECT f.*, e.until,
			   CASE WHEN e.until <= credit.today() THEN 'entry_past'
					WHEN kind.term IS NOT NULL AND f.rule_id IS NULL THEN 'no_rule'
					WHEN kind.entry_per = 'subject' AND f.nth > 1 THEN 'listed_already'
					ELSE p.condition END AS condition,
			   coalesce(p.detail, pg_catalog.array_to_string(p.args, ' '), e.until::text) AS detail
		  FROM fact AS f
		 CROSS JOIN LATERAL (SELECT nullif(coalesce(f.valid_until + 1, f.due_on), 'infinity') AS until) AS e
		  LEFT JOIN LATERAL credit_private.listing_problem(kind.list_kind, f.code, f.record_id, f.decided_on) AS p ON true
	), entered AS (
		INSERT INTO credit.listing AS l (code, list_kind, record_id, standard_met, unit, listed_on, valid_during, rule_id, listed_by)
		SELECT j.code, kind.list_kind, j.record_id, pg_catalog.concat_ws(': ', pg_catalog.format('上级认定(%s)', b.origin), j.title), j.unit, j.decided_on,
			   pg_catalog.daterange(j.decided_on, j.until), CASE WHEN j.valid_until IS NULL THEN j.rule_id END, imported_by
		  FROM judged AS j WHERE j.condition IS NULL
		RETURNING l.code, l.record_id, l.listing_id
	)
	INSERT INTO credit.list_import_row (code, import_id, record_id, listing_id, condition, detail)
	SELECT j.code, this_import, j.record_id, e.listing_id, j.condition, CASE WHEN j.condition IS NOT NULL THEN j.detail END
	  FROM judged AS j LEFT JOIN entered AS e ON e.code = j.code AND e.record_id = j.record_id;
	RETURN this_import;
END
$function$;
COMMENT ON FUNCTION credit_private.import_entries(text, bigint, name) IS
	'将一批次已确认记录列入名单,不能列入者注明原因 | enter the confirmed records of a batch on a list; what cannot be keeps its reason';
