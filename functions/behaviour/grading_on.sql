-- The grading standard of a behaviour on a day in a region, the nearest region
-- first; NULLs when there is none.
CREATE OR REPLACE FUNCTION credit.grading_on(behaviour text, on_day date, region text DEFAULT '000000') RETURNS credit.grading
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT g
	  FROM credit.grading AS g
	 WHERE g.behaviour = grading_on.behaviour AND g.valid_during @> on_day
	   AND g.region = ANY (credit.region_scope(grading_on.region))
	 ORDER BY length(rtrim(g.region, '0')) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.grading_on(text, date, text) IS '某日某地区某行为的失信程度标准 | the grading standard of a behaviour on a day in a region';
GRANT EXECUTE ON FUNCTION credit.grading_on(text, date, text) TO PUBLIC;
