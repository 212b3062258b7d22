-- One page of what is public, newest first, from a key on.  Without SET and without
-- SECURITY DEFINER, so that it is planned with the query that calls it.
CREATE OR REPLACE FUNCTION credit_private.published_by_date(from_on date, to_on date, division text, kind text, after_on date, after_code credit.credit_code, after_id bigint, page_size integer)
	RETURNS SETOF credit_public.published_record
	LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT p.*
	  FROM credit_public.published_record AS p
	 WHERE (p.decided_on, p.code, p.record_id) < (after_on, after_code, after_id)
	   AND p.decided_on >= from_on AND p.decided_on <= to_on
	   AND (kind IS NULL OR p.act_kind = kind)
	   AND (division IS NULL OR p.region BETWEEN rpad(rtrim(division, '0'), 6, '0') AND rpad(rtrim(division, '0'), 6, '9'))
	 ORDER BY p.decided_on DESC, p.code DESC, p.record_id DESC
	 LIMIT page_size;
END;
COMMENT ON FUNCTION credit_private.published_by_date(date, date, text, text, date, credit.credit_code, bigint, integer) IS
	'按日期检索一页公示 | a page of what is public, by date';
