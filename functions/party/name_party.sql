-- S4 item 11 及其相关责任人: names who stands behind the applicant of a matter that
-- is not decided yet, by code or citizen number; the number is not kept.
CREATE OR REPLACE FUNCTION credit.name_party(matter_id bigint, party text, role text, party_name text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
	who credit.credit_code;
BEGIN
	-- the subject before the matter; and a decision in a snapshot that is older than this fails
	PERFORM credit_private.lock_effects(x.code) FROM credit.matter AS x WHERE x.matter_id = name_party.matter_id;
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = name_party.matter_id FOR SHARE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[name_party.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_clerk', 'credit_head');
	IF m.state NOT IN ('opened', 'accepted', 'handled') THEN
		PERFORM credit.raise('wrong_matter_state', ARRAY[m.matter_id::text, m.state, 'handled'], NULL, 'matter', 'state');
	ELSIF NOT EXISTS (SELECT FROM credit.responsible_role AS x WHERE x.role = name_party.role) THEN
		PERFORM credit.raise('bad_responsibility', ARRAY['role'], NULL, 'matter_party', 'role');
	END IF;
	-- an organisation may found a company, too
	who := coalesce(credit.resolve_subject(name_party.party), credit_private.person_meant(name_party.party));
	PERFORM credit_private.register_subject(who, coalesce(nullif(pg_catalog.btrim(party_name), ''), '*'), 'matter ' || m.matter_id)
	  WHERE NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = who);
	INSERT INTO credit.matter_party AS p (code, matter_id, party, role, unit, named_by, named_on)
	VALUES (m.code, m.matter_id, who, name_party.role, m.unit, actor.login, credit.today())
	ON CONFLICT ON CONSTRAINT matter_party_pkey DO UPDATE SET withdrawn_on = NULL, withdrawn_why = NULL WHERE p.withdrawn_on IS NOT NULL;
END
$function$;
COMMENT ON FUNCTION credit.name_party(bigint, text, text, text) IS
	'登记事项涉及的发起人、责任人 | name who stands behind the applicant of a matter';
REVOKE ALL ON FUNCTION credit.name_party(bigint, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.name_party(bigint, text, text, text) TO credit_clerk, credit_head;
