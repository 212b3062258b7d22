-- S3 四.3 专项治理: a plan to clear a public body's default, or that it is cleared,
-- by the body itself, whom it was told to, or the office.
CREATE OR REPLACE FUNCTION credit.note_clearing(record_id bigint, step text, planned_until date DEFAULT NULL, cleared_on date DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	r credit.record;
BEGIN
	SELECT * INTO r FROM credit.record AS x
	 WHERE x.record_id = note_clearing.record_id AND x.class = 'untrustworthy' AND x.confirmed_on IS NOT NULL AND credit.is_public_body(x.code);
	IF NOT FOUND THEN
		PERFORM credit.raise('no_body_default', ARRAY[coalesce(note_clearing.record_id::text, '')]);
	ELSIF NOT ('credit_office' = ANY (actor.roles) OR actor.unit = r.code OR EXISTS (SELECT FROM credit.integrity_notice AS n
			WHERE n.code = r.code AND n.record_id = r.record_id AND credit_private.unit_in_charge(n.unit) = actor.unit)) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[r.unit::text, actor.unit::text]);
	END IF;
	INSERT INTO credit.integrity_clearing (code, record_id, step, planned_until, cleared_on, unit, noted_on, noted_by)
	VALUES (r.code, r.record_id, coalesce(note_clearing.step, ''), note_clearing.planned_until, note_clearing.cleared_on, actor.unit, credit.today(), actor.login);
END
$function$;
COMMENT ON FUNCTION credit.note_clearing(bigint, text, date, date) IS
	'登记政府机构失信的治理计划或清理完成 | note the plan to clear a public body''s default, or that it is cleared';
GRANT EXECUTE ON FUNCTION credit.note_clearing(bigint, text, date, date) TO credit_head, credit_office;
