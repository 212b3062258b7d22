-- Two codes turn out to be one subject: the first points on to the second.
-- Nothing is re-keyed; queries and the guard follow the pointer both ways.
CREATE OR REPLACE FUNCTION credit.merge_subject(code credit.credit_code, into_code credit.credit_code, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.require_role('credit_office', 'credit_admin');
	PERFORM credit.lock_subjects(ARRAY[merge_subject.code, into_code]);
	IF EXISTS (SELECT FROM credit_private.codes_of(into_code) AS c WHERE c = merge_subject.code) THEN
		RETURN;
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	UPDATE credit.subject AS s SET merged_into = into_code WHERE s.code = merge_subject.code;
	IF NOT FOUND THEN
		PERFORM credit.raise('unknown_subject');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.merge_subject(credit.credit_code, credit.credit_code, text) IS
	'合并主体:前者指向后者,查询两码皆得全部 | merge two subjects: the first points on to the second';
GRANT EXECUTE ON FUNCTION credit.merge_subject(credit.credit_code, credit.credit_code, text) TO credit_office, credit_admin;
