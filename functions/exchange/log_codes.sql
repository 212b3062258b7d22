-- S3 二.2: codes are reported upwards as well.  The job compares the subjects,
-- persons left out, with what was logged of them, once a day and off the path
-- of intake; only where somebody subscribes to codes.
CREATE OR REPLACE FUNCTION credit.log_codes() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n bigint;
BEGIN
	IF NOT EXISTS (SELECT FROM credit.subscription AS s WHERE 'code' = ANY (s.object_kinds) AND s.valid_during @> credit.today()) THEN
		RETURN 0;
	END IF;
	INSERT INTO credit.change_log (code, object_kind, source_key, verb, content, merged_into)
	SELECT s.code, 'code', s.code::text,
		   CASE WHEN l.code IS NULL THEN 'ADDED' WHEN s.merged_into IS NOT NULL AND s.merged_into IS DISTINCT FROM l.merged_into THEN 'MERGED' ELSE 'CORRECTED' END,
		   c.content, s.merged_into
	  FROM credit.subject AS s
	 CROSS JOIN LATERAL (SELECT pg_catalog.jsonb_build_object('act_kind', 'code', 'code', s.code, 'subject_name', s.name, 'kind', s.kind,
			'region', s.region, 'status', s.status, 'decided_on', s.known_since)) AS c(content)
	  LEFT JOIN (SELECT DISTINCT ON (x.code) x.code, x.content, x.merged_into
				   FROM credit.change_log AS x WHERE x.object_kind = 'code' AND x.origin = ''
				  ORDER BY x.code, x.change_id DESC) AS l ON l.code = s.code
	 WHERE s.kind <> 'person'
	   AND (c.content, s.merged_into) IS DISTINCT FROM (l.content, l.merged_into);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.log_codes() IS '主体代码的新增与变更入交换日志(自然人除外) | the job that logs new and changed codes for exchange, persons left out; gives their number';
GRANT EXECUTE ON FUNCTION credit.log_codes() TO credit_office, credit_admin;
