-- One page of what is public, newest first, from a key on.  Without SET and without
-- SECURITY DEFINER, so that it is planned with the query that calls it.
-- A part of the name: the index gives those that hold all its pairs of
-- characters, the rest is looked at.
-- OFFSET 0 keeps the planner from going by the dates, which select little.
CREATE OR REPLACE FUNCTION credit_private.published_by_name(name text, unit credit.credit_code, from_on date, to_on date, division text, kind text, after_on date, after_code credit.credit_code, after_id bigint, page_size integer)
	RETURNS SETOF credit_public.published_record
	LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT p.*
	  FROM (SELECT * FROM credit_public.published_record AS p
			 WHERE credit.name_parts(credit_private.name_key(p.subject_name), true) @> credit.name_parts(credit_private.name_key(name), false)
			   AND strpos(credit_private.name_key(p.subject_name), credit_private.name_key(name)) > 0
			OFFSET 0) AS p
	 WHERE (unit IS NULL OR p.unit_code = unit)
	   AND (p.decided_on, p.code, p.record_id) < (after_on, after_code, after_id)
	   AND p.decided_on >= from_on AND p.decided_on <= to_on
	   AND (kind IS NULL OR p.act_kind = kind)
	   AND (division IS NULL OR p.region BETWEEN rpad(rtrim(division, '0'), 6, '0') AND rpad(rtrim(division, '0'), 6, '9'))
	 ORDER BY p.decided_on DESC, p.code DESC, p.record_id DESC
	 LIMIT page_size;
END;
COMMENT ON FUNCTION credit_private.published_by_name(text, credit.credit_code, date, date, text, text, date, credit.credit_code, bigint, integer) IS
	'按名称的一部分检索一页公示 | a page of what is public, by a part of the name';
