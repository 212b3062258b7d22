-- A party was named by mistake; the row stays, marked.
CREATE OR REPLACE FUNCTION credit.withdraw_party(matter_id bigint, party text, role text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	who credit.credit_code := coalesce(credit.resolve_subject(withdraw_party.party), credit_private.person_meant(withdraw_party.party));
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = withdraw_party.matter_id FOR SHARE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[withdraw_party.matter_id::text]);
	END IF;
	PERFORM credit_private.require_unit(m.unit, 'credit_clerk', 'credit_head');
	IF coalesce(reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('bad_responsibility', ARRAY['reason'], NULL, 'matter_party', 'withdrawn_why');
	END IF;
	UPDATE credit.matter_party AS p SET withdrawn_on = credit.today(), withdrawn_why = reason
	 WHERE p.code = m.code AND p.matter_id = m.matter_id AND p.party = who AND p.role = withdraw_party.role AND p.withdrawn_on IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_party', ARRAY[m.matter_id::text, withdraw_party.role]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.withdraw_party(bigint, text, text, text) IS '撤销有误的事项涉及人登记 | take back a party named by mistake';
REVOKE ALL ON FUNCTION credit.withdraw_party(bigint, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.withdraw_party(bigint, text, text, text) TO credit_clerk, credit_head;
