-- S2 item 16 逢查必报: the unit that asked reports what the answer was used for.
-- For a matter that is decided the decision says it; that needs no report.
CREATE OR REPLACE FUNCTION credit.report_use(inquiry_id bigint, result text, note text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	i credit.inquiry;
BEGIN
	SELECT * INTO i FROM credit.inquiry AS x WHERE x.inquiry_id = report_use.inquiry_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_inquiry', ARRAY[report_use.inquiry_id::text]);
	ELSIF credit_private.unit_in_charge(i.unit) <> actor.unit THEN
		PERFORM credit.raise('not_your_unit', ARRAY[i.unit::text, actor.unit::text]);
	ELSIF report_use.result IS NULL OR report_use.result NOT IN ('approved', 'refused', 'restricted', 'rewarded', 'supervised', 'not_used') THEN
		PERFORM credit.raise('bad_word', ARRAY[coalesce(report_use.result, '')], 'approved, refused, restricted, rewarded, supervised, not_used', 'inquiry_use', 'result');
	ELSIF report_use.result = 'not_used' AND (report_use.note IS NULL OR report_use.note !~ '[^ ]') THEN
		PERFORM credit.raise('reason_missing');
	END IF;
	INSERT INTO credit.inquiry_use (code, inquiry_id, result, note, unit, reported_on, reported_by)
	VALUES (i.code, i.inquiry_id, report_use.result, report_use.note, actor.unit, credit.today(), actor.login)
	ON CONFLICT DO NOTHING;
	IF NOT FOUND THEN
		PERFORM credit.raise('use_reported', ARRAY[i.inquiry_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.report_use(bigint, text, text) IS
	'反馈查询结果的应用情况 | report what an inquiry was used for';
GRANT EXECUTE ON FUNCTION credit.report_use(bigint, text, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
