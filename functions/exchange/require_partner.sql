-- The partner by name, for its own people and for the office.
CREATE OR REPLACE FUNCTION credit_private.require_partner(partner text) RETURNS credit.partner
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_partner', 'credit_office', 'credit_admin');
	p credit.partner;
BEGIN
	SELECT * INTO p FROM credit.partner AS x WHERE x.partner = require_partner.partner AND x.kind <> 'self' AND x.valid_during @> credit.today();
	IF NOT FOUND THEN
		PERFORM credit.raise('no_partner', ARRAY[require_partner.partner]);
	ELSIF NOT actor.roles && '{credit_office,credit_admin}'::name[] AND actor.unit <> p.unit THEN
		PERFORM credit.raise('not_your_partner', ARRAY[require_partner.partner]);
	END IF;
	RETURN p;
END
$function$;
COMMENT ON FUNCTION credit_private.require_partner(text) IS '取交换对象,须为其自己的账户或信用办 | the partner, for its own accounts and the office';
