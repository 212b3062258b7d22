-- Summaries and facts in one snapshot: every line that differs.  It reads all
-- facts and waits for nobody; what is not folded yet is no difference.
CREATE OR REPLACE FUNCTION credit.reconcile_statistics() RETURNS TABLE (measure text, unit credit.credit_code, item text, channel text, day date,
	kept bigint, counted bigint)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT measure, unit, item, channel, day, coalesce(k.amount, 0), coalesce(c.amount, 0)
	  FROM (SELECT l.measure, l.unit, l.item, l.channel, l.day, sum(l.amount)::bigint AS amount
			  FROM credit_private.summary_line AS l GROUP BY 1, 2, 3, 4, 5) AS k
	  FULL JOIN credit_private.counted() AS c USING (measure, unit, item, channel, day)
	 WHERE coalesce(k.amount, 0) <> coalesce(c.amount, 0)
$function$;
COMMENT ON FUNCTION credit.reconcile_statistics() IS
	'汇总与各表逐行核对,返回不一致者,无行即一致 | summaries against the facts: the lines that differ, none when all is well';
GRANT EXECUTE ON FUNCTION credit.reconcile_statistics() TO credit_admin, credit_office, credit_evaluator;
