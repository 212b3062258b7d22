-- S2 item 4: results of repair from the nation, the province or another
-- platform, as rows
--   {"no": "…", "code": "…", "document_no": "…", "unit": "…", "outcome": "approved", "decided_on": "2026-05-01"}
-- (unit only where two have issued the same number).  In their order; a bad
-- row never stops the others, one that is known changes nothing.  What is
-- followed meets a duty that began on the day of the decision, so that the
-- delay is measured like any other.
CREATE OR REPLACE FUNCTION credit.import_repair_results(level text, source text, results jsonb) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_admin');
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit);
	j record;
	done record;
	counted jsonb := '{"applied": 0, "agrees": 0, "outranked": 0, "no_effect": 0, "known": 0}'::jsonb;
	rejected jsonb := '[]'::jsonb;
BEGIN
	IF NOT EXISTS (SELECT FROM credit.repair_level AS l WHERE l.level = import_repair_results.level AND l.level <> 'own') OR coalesce(source, '') !~ '[^ ]' THEN
		PERFORM credit.raise('repair_result', ARRAY[pg_catalog.concat_ws(', ', import_repair_results.level, import_repair_results.source)]);
	ELSIF pg_catalog.jsonb_typeof(results) IS DISTINCT FROM 'array' THEN
		PERFORM credit.raise('repair_result', ARRAY[coalesce(pg_catalog.jsonb_typeof(results), '-')]);
	END IF;
	-- every subject first and at once, so that two imports never wait for each other in a circle
	PERFORM credit_private.lock_effects(ARRAY(SELECT DISTINCT credit.try_credit_code(r ->> 'code') FROM pg_catalog.jsonb_array_elements(results) AS r));
	FOR j IN
		SELECT r.n AS line_no, r.line ->> 'no' AS source_no, r.line ->> 'outcome' AS outcome, credit.try_date(r.line ->> 'decided_on') AS decided_on,
			   f.code, f.record_id,
			   CASE WHEN credit.try_credit_code(r.line ->> 'code') IS NULL THEN 'code'
					WHEN coalesce(r.line ->> 'no', '') !~ '[^ ]' OR credit.hide_citizen_ids(r.line ->> 'no') <> r.line ->> 'no' THEN 'no'
					WHEN (r.line ->> 'outcome' IN ('approved', 'refused', 'cancelled')) IS NOT TRUE THEN 'outcome'
					WHEN f.found = 0 THEN 'record'
					WHEN f.found > 1 THEN 'unit'
					WHEN (credit.try_date(r.line ->> 'decided_on') >= f.decided_on AND credit.try_date(r.line ->> 'decided_on') <= credit.today()) IS NOT TRUE THEN 'decided_on' END AS reason
		  FROM pg_catalog.jsonb_array_elements(results) WITH ORDINALITY AS r(line, n)
		 CROSS JOIN LATERAL (
			SELECT count(*) AS found, min(x.code::text)::credit.credit_code AS code, min(x.record_id) AS record_id, min(x.decided_on) AS decided_on
			  FROM credit_private.codes_of(credit.try_credit_code(r.line ->> 'code')) AS c
			  JOIN credit.record AS x ON x.code = c AND x.document_no = r.line ->> 'document_no' AND x.state = 'confirmed' AND x.class = 'untrustworthy'
			   AND (r.line ->> 'unit' IS NULL OR x.unit = credit.unit_of(r.line ->> 'unit'))) AS f
		 ORDER BY r.n
	LOOP
		IF j.reason IS NOT NULL THEN
			rejected := rejected || pg_catalog.jsonb_build_object('line_no', j.line_no, 'reason', j.reason);
			CONTINUE;
		ELSIF EXISTS (SELECT FROM credit.repair_result AS x WHERE x.code = j.code AND x.source = import_repair_results.source AND x.source_no = j.source_no) THEN
			counted := pg_catalog.jsonb_set(counted, '{known}', pg_catalog.to_jsonb((counted ->> 'known')::integer + 1));
			CONTINUE;
		END IF;
		SELECT * INTO done FROM credit_private.follow_repair_result(import_repair_results.level, import_repair_results.source, j.source_no,
			j.code, j.record_id, j.outcome, j.decided_on, actor.login);
		counted := pg_catalog.jsonb_set(counted, ARRAY[done.effect], pg_catalog.to_jsonb((counted ->> done.effect)::integer + 1));
		INSERT INTO credit.repair_result (code, level, source, source_no, record_id, outcome, decided_on, effect, repair_id, received_on, received_by)
		VALUES (j.code, import_repair_results.level, import_repair_results.source, j.source_no, j.record_id, j.outcome, j.decided_on, done.effect,
			done.repair_id, credit.today(), actor.login);
		IF done.effect = 'applied' THEN
			INSERT INTO credit.duty (code, kind, record_id, case_id, unit, starts_on, due_on, provisional, rule_id, calendar_version, met_on)
			SELECT j.code, 'repair_sync', j.record_id, done.repair_id, actor.unit, j.decided_on, c.due_on, c.provisional, c.rule_id, c.calendar_version, credit.today()
			  FROM credit_private.clock('repair.sync', j.decided_on, region) AS c;
		END IF;
	END LOOP;
	RETURN counted || pg_catalog.jsonb_build_object('received', pg_catalog.jsonb_array_length(results), 'rejected', rejected);
END
$function$;
COMMENT ON FUNCTION credit.import_repair_results(text, text, jsonb) IS
	'导入其他平台的修复结果,上级结果优先;返回回执 | take in results of repair from another platform, the higher level''s stand; gives a receipt';
GRANT EXECUTE ON FUNCTION credit.import_repair_results(text, text, jsonb) TO credit_office, credit_admin;
