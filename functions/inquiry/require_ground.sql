-- S2 item 11 授权个人信息查询: by the code as by the number, a natural person is
-- asked about for a matter that the person applied for, or with an
-- authorisation that is named (check_person); what is public is anybody's.
CREATE OR REPLACE FUNCTION credit_private.require_ground(subject credit.credit_code, purpose text, matter_id bigint) RETURNS void
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF credit.kind_of_code(subject) = 'person' AND matter_id IS NULL
		AND NOT (SELECT p.disclosures FROM credit.purpose AS p WHERE p.purpose = require_ground.purpose) <@ '{public}' THEN
		PERFORM credit.raise('authorisation_missing');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.require_ground(credit.credit_code, text, bigint) IS
	'查询自然人须有办理事项或授权,否则报错 | a natural person is asked about for a matter or with an authorisation, else an error';
REVOKE ALL ON FUNCTION credit_private.require_ground(credit.credit_code, text, bigint) FROM PUBLIC;
