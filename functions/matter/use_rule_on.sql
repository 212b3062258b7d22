-- The use rule in force for a kind of matter: the row of the narrowest region
-- that holds on the day; none gives a row of NULLs.
CREATE OR REPLACE FUNCTION credit.use_rule_on(matter_kind text, on_day date, region text DEFAULT '000000') RETURNS credit.use_rule
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r
	  FROM credit.use_rule AS r
	 WHERE r.matter_kind = use_rule_on.matter_kind
	   AND r.valid_during @> use_rule_on.on_day
	   AND r.region = ANY (credit.region_scope(use_rule_on.region))
	 ORDER BY length(rtrim(r.region, '0')) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.use_rule_on(text, date, text) IS
	'某日某地区某类事项的应用规则 | the use rule in force for a kind of matter on a day in a region, narrowest region first';
GRANT EXECUTE ON FUNCTION credit.use_rule_on(text, date, text) TO PUBLIC;
