-- The query interface (R149-R150).  Takes a code or any older number, a
-- purpose, and for a matter its number and stage (accept, handle, daily,
-- close); gives the answer with its receipt number and digest, and keeps it.
CREATE OR REPLACE FUNCTION credit.check_subject(code text, purpose text, matter_id bigint DEFAULT NULL, stage text DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	subject credit.credit_code := credit_private.require_subject(check_subject.code);
BEGIN
	PERFORM credit_private.require_ground(subject, check_subject.purpose, check_subject.matter_id);
	RETURN credit_private.inquire(actor, subject, check_subject.purpose, check_subject.matter_id, check_subject.stage, NULL);
END
$function$;
COMMENT ON FUNCTION credit.check_subject(text, text, bigint, text) IS
	'查询主体信用:基本、守信、失信三块,标记与措施,留回执 | ask about a subject: three blocks, flags and measures; keeps a receipt';
GRANT EXECUTE ON FUNCTION credit.check_subject(text, text, bigint, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
