-- R088: of a telephone number of 11 digits and more the first three and the
-- last four are left (138****5678); of 7 to 10 the last two; of fewer none.
-- Plus, hyphen, brackets and space between them stay where they are; every
-- other character counts as a digit and is hidden like one.
CREATE OR REPLACE FUNCTION credit.mask_phone(phone text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 20
BEGIN ATOMIC
	SELECT COALESCE(pg_catalog.string_agg(
		CASE
			WHEN l.mark THEN l.letter
			WHEN l.total >= 11 AND (l.nth <= 3 OR l.nth > l.total - 4) THEN l.letter
			WHEN l.total BETWEEN 7 AND 10 AND l.nth > l.total - 2 THEN l.letter
			ELSE '*'
		END, '' ORDER BY l.place), '')
	FROM (
		SELECT m.letter, m.place, m.mark,
			   pg_catalog.count(*) FILTER (WHERE NOT m.mark) OVER () AS total,
			   pg_catalog.count(*) FILTER (WHERE NOT m.mark) OVER (ORDER BY m.place) AS nth
		FROM (
			SELECT s.letter, s.place, pg_catalog.strpos('+-() ', s.letter) > 0 AS mark
			FROM pg_catalog.string_to_table(phone, NULL) WITH ORDINALITY AS s(letter, place)
		) AS m
	) AS l;
END;
COMMENT ON FUNCTION credit.mask_phone(text) IS
	'电话号码脱敏:留前三后四(138****5678),短号只留末两位 | a telephone number with only its ends left';
