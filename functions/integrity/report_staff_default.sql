-- S4 item 12(2) 工作人员: whoever made or reported the record says who employs the
-- person; the record itself is of a closed class.
CREATE OR REPLACE FUNCTION credit.report_staff_default(record_id bigint, employer credit.credit_code) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
	r credit.record;
BEGIN
	PERFORM credit_private.require_records(ARRAY[report_staff_default.record_id], actor.unit, 'confirmed');
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = report_staff_default.record_id;
	IF NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = r.code AND s.kind = 'person') THEN
		PERFORM credit.raise('not_a_person', ARRAY[r.record_id::text], NULL, 'staff_default');
	ELSIF r.disclosure = 'public' THEN
		PERFORM credit.raise('staff_default_public', ARRAY[r.record_id::text], NULL, 'staff_default');
	ELSIF NOT EXISTS (SELECT FROM credit.unit AS u WHERE u.unit = report_staff_default.employer) OR NOT credit.is_public_body(report_staff_default.employer) THEN
		PERFORM credit.raise('not_public_body', NULL, NULL, 'staff_default', 'employer');
	END IF;
	INSERT INTO credit.staff_default (code, record_id, employer, unit, reported_on, reported_by)
	VALUES (r.code, r.record_id, report_staff_default.employer, actor.unit, credit.today(), actor.login)
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.integrity_notice (code, concerns, recipient, record_id, region, holder)
	SELECT r.code, t.concerns, t.recipient, r.record_id, credit_private.region_of_subject(report_staff_default.employer), actor.unit
	  FROM credit.integrity_route AS t WHERE t.concerns = 'staff' AND t.valid_during @> credit.today()
	ON CONFLICT DO NOTHING;
	PERFORM credit.send_integrity_notices();
END
$function$;
COMMENT ON FUNCTION credit.report_staff_default(bigint, credit.credit_code) IS
	'报告工作人员失信,通报所在单位、纪检监察、组织人事 | report a default of staff: employer, discipline and personnel bodies are told, nobody else';
GRANT EXECUTE ON FUNCTION credit.report_staff_default(bigint, credit.credit_code) TO credit_head;
