-- S0 方案 四(三) 必须由委分管领导签字确认: by a leader of the unit that handles the
-- matter (the role is the use rule's), naming it, after the last inquiry.
-- Others may call it, to be told so.
CREATE OR REPLACE FUNCTION credit.sign_off(matter_id bigint, opinion text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
	role name;
	sign_off_id bigint;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = sign_off.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[sign_off.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader');
	role := coalesce((credit_private.use_rule_of(m)).signed_by, 'credit_leader');
	IF NOT role = ANY (actor.roles) THEN
		PERFORM credit.raise('not_a_signatory', ARRAY[m.matter_id::text, role::text]);
	ELSIF m.state IN ('refused', 'closed') THEN
		PERFORM credit.raise('matter_over', ARRAY[m.matter_id::text, m.state]);
	ELSIF NOT EXISTS (SELECT FROM credit.inquiry AS i WHERE i.matter_id = m.matter_id AND i.asked_on = credit.today()) THEN
		PERFORM credit.raise('sign_off_before_query', ARRAY[m.code::text, m.matter_kind]);
	END IF;
	IF coalesce(sign_off.opinion, '') !~ '[^ ]' THEN
		PERFORM credit.raise('reason_missing', '{}', NULL, 'sign_off', 'opinion');
	END IF;
	-- under the lock of all the subject's codes: an entry made before is seen, one made after needs a new sign-off
	PERFORM credit_private.lock_matter(m);
	INSERT INTO credit.sign_off AS s (code, matter_id, leader, unit, opinion, signed_at, signed_on)
	VALUES (m.code, m.matter_id, actor.login, actor.unit, sign_off.opinion, pg_catalog.clock_timestamp(), credit.today())
	RETURNING s.sign_off_id INTO sign_off_id;
	RETURN sign_off_id;
END
$function$;
COMMENT ON FUNCTION credit.sign_off(bigint, text) IS '分管领导签字确认某事项 | a leader signs off a matter, after its last inquiry';
GRANT EXECUTE ON FUNCTION credit.sign_off(bigint, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader;
