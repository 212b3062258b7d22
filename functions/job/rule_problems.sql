-- N25 the rule linter: gaps between two rows of one rule, and years without a
-- holiday notice.  Overlaps and missing bases are refused by constraint.
CREATE OR REPLACE FUNCTION credit.rule_problems() RETURNS TABLE (problem text, name text, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'gap', r.name, pg_catalog.format('%s: nothing from %s to %s', r.region, upper(r.valid_during), r.next_from)
	  FROM (SELECT x.*, pg_catalog.lead(lower(x.valid_during)) OVER (PARTITION BY x.name, x.region ORDER BY x.valid_during) AS next_from
			  FROM credit.rule AS x) AS r
	 WHERE upper(r.valid_during) < r.next_from
	UNION ALL
	SELECT 'list_without_exit', k.list_kind, 'no term, and no exit but by act' FROM credit.list_kind AS k
	-- an entry of market_ban ends as its ban says, or is permanent by its own word
	 WHERE k.state = 'active' AND k.colour = 'black' AND k.term IS NULL AND k.list_kind <> 'market_ban'
	UNION ALL
	SELECT 'term_without_rule', k.list_kind, k.term FROM credit.list_kind AS k
	 WHERE k.term IS NOT NULL AND (credit.rule_on(k.term, credit.today())).rule_id IS NULL
	UNION ALL
	SELECT 'channel_without_rule', c.channel, c.rule FROM credit.channel AS c
	 WHERE (credit.rule_on(c.rule, credit.today())).rule_id IS NULL
	UNION ALL
	SELECT 'calendar_missing', 'CN', pg_catalog.format('due days from %s on are provisional', credit.today())
	  FROM credit.add_workdays_provisional(credit.today(), (SELECT max(r.amount)::int FROM credit.rule AS r WHERE r.measured_in = 'workday'), 'CN', credit.today()) AS w
	 WHERE w.provisional
$function$;
COMMENT ON FUNCTION credit.rule_problems() IS '规则检查:空档、无退出、缺日历 | the rule linter: gaps, lists without exit, calendar missing';
GRANT EXECUTE ON FUNCTION credit.rule_problems() TO credit_admin, credit_office;
