-- S3 七.2 a unit reports a case.
CREATE OR REPLACE FUNCTION credit.report_case(title text, body text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	report bigint;
BEGIN
	INSERT INTO credit.case_report AS c (unit, title, body, reported_on, reported_by)
	VALUES (actor.unit, report_case.title, report_case.body, credit.today(), actor.login)
	RETURNING c.report_id INTO report;
	RETURN report;
END
$function$;
COMMENT ON FUNCTION credit.report_case(text, text) IS '报送惩戒案例 | report a case; gives its number';
GRANT EXECUTE ON FUNCTION credit.report_case(text, text) TO credit_clerk, credit_head;
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF title, body ON credit.case_report
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('title', 'body');
