-- S0 方案 四(三) 必须由委分管领导签字确认: by a leader of the unit that handles the
-- matter, naming it, after the last inquiry.
CREATE OR REPLACE FUNCTION credit.sign_off(matter_id bigint, opinion text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
	sign_off_id bigint;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = sign_off.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[sign_off.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_leader');
	IF NOT EXISTS (SELECT FROM credit.inquiry AS i WHERE i.matter_id = m.matter_id AND i.asked_on = credit.today()) THEN
		PERFORM credit.raise('not_queried', ARRAY[m.matter_id::text, 'sign-off']);
	END IF;
	-- under the lock of all the subject's codes: an entry made before is seen, one made after needs a new sign-off
	PERFORM credit.lock_subjects(ARRAY(SELECT credit_private.codes_of(m.code)));
	INSERT INTO credit.sign_off AS s (code, matter_id, leader, unit, opinion, signed_at, signed_on)
	VALUES (m.code, m.matter_id, actor.login, actor.unit, sign_off.opinion, pg_catalog.clock_timestamp(), credit.today())
	RETURNING s.sign_off_id INTO sign_off_id;
	RETURN sign_off_id;
END
$function$;
COMMENT ON FUNCTION credit.sign_off(bigint, text) IS '分管领导签字确认某事项 | a leader signs off a matter, after its last inquiry';
GRANT EXECUTE ON FUNCTION credit.sign_off(bigint, text) TO credit_leader;
