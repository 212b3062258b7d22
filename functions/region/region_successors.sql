-- The codes in force that took over from this one, over any number of reforms;
-- the code itself while it is in force.  Transfers of a part are not followed.
CREATE OR REPLACE FUNCTION credit.region_successors(region text) RETURNS SETOF text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 100 ROWS 2
BEGIN ATOMIC
	WITH RECURSIVE heir (code) AS (
		SELECT region_successors.region
		UNION
		SELECT s.code
		FROM heir AS h
		CROSS JOIN LATERAL (
			SELECT r.valid_to, r.successors
			FROM credit.region_code AS r
			WHERE r.region = h.code
			ORDER BY r.valid_from DESC
			LIMIT 1) AS r
		CROSS JOIN LATERAL unnest(r.successors) AS s (code)
		WHERE r.valid_to IS NOT NULL AND s.code !~ '\['
	)
	SELECT h.code
	FROM heir AS h
	WHERE EXISTS (SELECT FROM credit.region_code AS r WHERE r.region = h.code AND r.valid_to IS NULL)
	ORDER BY h.code;
END;
COMMENT ON FUNCTION credit.region_successors(text) IS
	'现行的承继代码(跨多次调整) | the codes in force that took over, over any number of reforms';
