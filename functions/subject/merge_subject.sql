-- Two codes turn out to be one subject: the office says so.
CREATE OR REPLACE FUNCTION credit.merge_subject(code credit.credit_code, into_code credit.credit_code, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.require_role('credit_office', 'credit_admin');
	PERFORM credit_private.join_subjects(merge_subject.code, into_code, reason);
END
$function$;
COMMENT ON FUNCTION credit.merge_subject(credit.credit_code, credit.credit_code, text) IS
	'合并主体:前者指向后者,查询两码皆得全部 | merge two subjects: the first points on to the second';
GRANT EXECUTE ON FUNCTION credit.merge_subject(credit.credit_code, credit.credit_code, text) TO credit_office, credit_admin;
