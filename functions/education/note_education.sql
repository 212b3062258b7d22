CREATE OR REPLACE FUNCTION credit.note_education(code text, topic text, held_on date DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	subject credit.credit_code := credit_private.require_subject(note_education.code);
	event_id bigint;
BEGIN
	INSERT INTO credit.education_event AS e (code, topic, held_on, unit, noted_by)
	VALUES (subject, credit.hide_citizen_ids(note_education.topic), coalesce(note_education.held_on, credit.today()), actor.unit, actor.login)
	RETURNING e.event_id INTO event_id;
	RETURN event_id;
END
$function$;
COMMENT ON FUNCTION credit.note_education(text, text, date) IS '登记准入前诚信教育,返回编号 | note education at the window; returns its number';
GRANT EXECUTE ON FUNCTION credit.note_education(text, text, date) TO credit_clerk, credit_head;
