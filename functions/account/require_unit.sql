-- As require_role, and the caller must belong to the unit or to the unit that
-- succeeded it (R096: 作出记录的单位或其承继单位).
CREATE OR REPLACE FUNCTION credit_private.require_unit(unit credit.credit_code, VARIADIC roles text[]) RETURNS credit.account
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role(VARIADIC roles);
BEGIN
	IF actor.unit <> credit_private.unit_in_charge(require_unit.unit) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[require_unit.unit::text, actor.unit::text]);
	END IF;
	RETURN actor;
END
$function$;
COMMENT ON FUNCTION credit_private.require_unit(credit.credit_code, text[]) IS
	'同 require_role,并须属于该单位或其承继单位 | as require_role, for members of a unit or of its successor';
