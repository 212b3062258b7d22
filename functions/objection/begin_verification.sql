-- From here on the records of a case are under objection: one row each, routed
-- to the unit that made the record or its successor (R096).  What rests on
-- them is suspended with these rows.  The caller holds the effects.
CREATE OR REPLACE FUNCTION credit_private.begin_verification(c credit.objection_case) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	gone credit.record;
BEGIN
	-- one that is withdrawn or corrected meanwhile: the second one waits here
	PERFORM FROM credit.objection_case_record AS x JOIN credit.record AS r ON r.code = x.code AND r.record_id = x.record_id
	  WHERE x.code = c.code AND x.case_id = c.case_id
	  ORDER BY r.record_id FOR NO KEY UPDATE OF r;
	SELECT r.* INTO gone FROM credit.objection_case_record AS x JOIN credit.record AS r ON r.code = x.code AND r.record_id = x.record_id
	 WHERE x.code = c.code AND x.case_id = c.case_id AND r.state <> 'confirmed' ORDER BY r.record_id LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('wrong_state', ARRAY[gone.record_id::text, gone.state, 'confirmed'], NULL, 'record', 'state');
	END IF;
	INSERT INTO credit.objection (code, record_id, applicant, ground, unit, filed_on, filed_by, case_id, listing_id)
	SELECT x.code, x.record_id, coalesce(c.agent || ' / ', '') || a.name, c.statement, credit_private.unit_in_charge(r.unit, r.item),
		   c.filed_on, c.filed_by, x.case_id, x.listing_id
	  FROM credit.objection_case_record AS x
	  JOIN credit.record AS r ON r.code = x.code AND r.record_id = x.record_id
	 CROSS JOIN LATERAL (SELECT coalesce((SELECT s.name FROM credit.subject AS s WHERE s.code = c.applicant),
								(SELECT u.name FROM credit.unit AS u WHERE u.unit = c.applicant), c.applicant::text) AS name) AS a
	 WHERE x.code = c.code AND x.case_id = c.case_id
	 ORDER BY x.record_id;
END
$function$;
COMMENT ON FUNCTION credit_private.begin_verification(credit.objection_case) IS
	'受理:逐记录转作出单位核实,相关措施即时暂停 | put the records of a case under objection, each with the unit that made it';
