-- The rule in force: the row of the narrowest region (county, city, province,
-- nation) that holds on the day; none gives a row of NULLs.
CREATE OR REPLACE FUNCTION credit.rule_on(name text, on_day date, region text DEFAULT '000000') RETURNS credit.rule
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r
	  FROM credit.rule AS r
	 WHERE r.name = rule_on.name
	   AND r.valid_during @> rule_on.on_day
	   AND r.region = ANY (credit.region_scope(rule_on.region))
	 ORDER BY length(rtrim(r.region, '0')) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.rule_on(text, date, text) IS
	'某日某地区生效的规则 | the rule row in force on a day in a region, narrowest region first';
GRANT EXECUTE ON FUNCTION credit.rule_on(text, date, text) TO PUBLIC;
