-- Applies the pattern rules of a column in their order; the answer lists each
-- step that changed something.
CREATE OR REPLACE FUNCTION credit_private.tidy_text(value text, column_name text, act_kind text, on_day date)
	RETURNS TABLE (rule text, old_value text, new_value text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE rules AS (
		SELECT r.rule, r.pattern, r.replacement, pg_catalog.row_number() OVER (ORDER BY r.position) AS n
		  FROM credit.intake_rule AS r
		 WHERE r.column_name IN ('*', tidy_text.column_name) AND r.pattern <> ''
		   AND (r.act_kinds = '{}' OR tidy_text.act_kind = ANY (r.act_kinds)) AND r.valid_during @> on_day
	), steps (n, rule, old_value, new_value) AS (
		SELECT 0::bigint, NULL::text, NULL::text, tidy_text.value
		UNION ALL
		SELECT r.n, r.rule, s.new_value, pg_catalog.regexp_replace(s.new_value, r.pattern, r.replacement)
		  FROM steps AS s JOIN rules AS r ON r.n = s.n + 1
	)
	SELECT s.rule, s.old_value, s.new_value FROM steps AS s WHERE s.n > 0 AND s.old_value <> s.new_value ORDER BY s.n
$function$;
COMMENT ON FUNCTION credit_private.tidy_text(text, text, text, date) IS '按修整规则逐步改写一个值 | apply the intake rules of a column to a value, step by step';
