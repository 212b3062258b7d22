-- The same in numbers, by unit and grade, or by unit and list, with the first
-- and the last day it would be; also for evaluators, who read no single record (R222).
CREATE OR REPLACE FUNCTION credit.what_if_count(rules jsonb, on_day date DEFAULT credit.today())
	RETURNS TABLE (subject text, effect text, unit credit.credit_code, unit_name text, severity text, list_kind text, records bigint, first_day date, last_day date)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT w.subject, w.effect, w.unit, u.name, w.severity, w.list_kind, count(*), min(w.day_then), max(w.day_then)
	  FROM credit.what_if(what_if_count.rules, what_if_count.on_day) AS w
	  JOIN credit.unit AS u ON u.unit = w.unit
	 GROUP BY w.subject, w.effect, w.unit, u.name, w.severity, w.list_kind
	 ORDER BY w.subject, w.effect, w.unit, w.severity, w.list_kind
$function$;
COMMENT ON FUNCTION credit.what_if_count(jsonb, date) IS '规则推演的数量,按单位、失信程度与名单 | what would be different with other rules, in numbers';
REVOKE ALL ON FUNCTION credit.what_if_count(jsonb, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.what_if_count(jsonb, date) TO credit_office, credit_admin, credit_evaluator;
