-- S0 art 13 信用主体…有权提出申请; routed to the unit that made the record or to
-- its successor, with a duty to verify.
CREATE OR REPLACE FUNCTION credit.file_objection(record_id bigint, applicant text, ground text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	r credit.record;
	objection_id bigint;
	verifier credit.credit_code;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = file_objection.record_id AND x.state = 'confirmed';
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[file_objection.record_id::text]);
	END IF;
	PERFORM credit_private.lock_effects(r.code);
	IF EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL) THEN
		PERFORM credit.raise('objection_open', ARRAY[r.record_id::text]);
	END IF;
	verifier := credit_private.unit_in_charge(r.unit, r.item);
	INSERT INTO credit.objection AS o (code, record_id, applicant, ground, unit, filed_on, filed_by)
	VALUES (r.code, r.record_id, file_objection.applicant, file_objection.ground, verifier, credit.today(), actor.login)
	RETURNING o.objection_id INTO objection_id;
	PERFORM credit_private.open_duty('objection', r.code, verifier, 'objection.verify', credit.today(), r.record_id, objection_id);
	RETURN objection_id;
END
$function$;
COMMENT ON FUNCTION credit.file_objection(bigint, text, text) IS
	'受理异议:转作出记录的单位核实,相关措施即时暂停 | take in an objection: routed to the unit that made the record; its measures are suspended at once';
GRANT EXECUTE ON FUNCTION credit.file_objection(bigint, text, text) TO credit_office;
