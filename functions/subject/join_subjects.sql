-- One subject has two codes: the first points on to the second.  Nothing is
-- re-keyed; queries and the guard follow the pointer both ways.
CREATE OR REPLACE FUNCTION credit_private.join_subjects(code credit.credit_code, into_code credit.credit_code, reason text) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	root credit.credit_code;
BEGIN
	PERFORM credit.lock_subjects(ARRAY(SELECT credit_private.codes_of(join_subjects.code) UNION SELECT credit_private.codes_of(into_code)));
	-- at the higher isolation levels: fail rather than follow pointers that were changed meanwhile, or two merges make a circle
	PERFORM FROM credit.subject AS s WHERE s.code IN (SELECT credit_private.codes_of(join_subjects.code) UNION SELECT credit_private.codes_of(into_code))
	  ORDER BY s.code FOR UPDATE;
	IF NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = into_code) OR NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = join_subjects.code) THEN
		PERFORM credit.raise('unknown_subject');
	END IF;
	IF EXISTS (SELECT FROM credit_private.codes_of(into_code) AS c WHERE c = join_subjects.code) THEN
		RETURN;
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(reason, 200), true);
	-- one that was merged before takes its whole family along
	SELECT s.code INTO root FROM credit_private.codes_of(join_subjects.code) AS c JOIN credit.subject AS s ON s.code = c AND s.merged_into IS NULL;
	UPDATE credit.subject AS s SET merged_into = into_code WHERE s.code = root;
END
$function$;
COMMENT ON FUNCTION credit_private.join_subjects(credit.credit_code, credit.credit_code, text) IS '主体代码指向新码 | the first code of a subject points on to the second';
