-- The subject that a code or number meant at a moment: a code that was merged
-- into another later was a subject of its own then.
CREATE OR REPLACE FUNCTION credit_private.require_subject_on(code_or_number text, known_at timestamptz) RETURNS credit.credit_code
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	subject credit.credit_code := credit_private.require_subject(code_or_number);
	given credit.credit_code := credit.try_credit_code(code_or_number);
	family credit.credit_code[];
BEGIN
	IF known_at IS NULL OR given IS NULL OR given = subject THEN
		RETURN subject;
	END IF;
	family := credit_private.family_on(given, known_at);
	-- the one that was not merged yet
	RETURN coalesce((
		SELECT s.code
		  FROM credit.subject AS s
		  LEFT JOIN (SELECT DISTINCT ON (x.code) x.* FROM credit.subject_history AS x
					  WHERE x.code = ANY (family) AND x.replaced_at > require_subject_on.known_at ORDER BY x.code, x.history_id) AS h ON h.code = s.code
		 WHERE s.code = ANY (family) AND CASE WHEN h.history_id IS NULL THEN s.merged_into ELSE h.merged_into END IS NULL
		 LIMIT 1), given);
END
$function$;
COMMENT ON FUNCTION credit_private.require_subject_on(text, timestamptz) IS
	'某一时刻代码或号码所指的主体 | the subject that a code or number meant at a moment';
