-- An open remedy, locked, for the head of the unit that answers or the office.
CREATE OR REPLACE FUNCTION credit_private.require_remedy(remedy_id bigint) RETURNS credit.remedy
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	r credit.remedy;
BEGIN
	SELECT * INTO r FROM credit.remedy AS x WHERE x.remedy_id = require_remedy.remedy_id AND x.closed_on IS NULL FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_remedy', ARRAY[coalesce(require_remedy.remedy_id::text, '')]);
	ELSIF NOT 'credit_office' = ANY (actor.roles) THEN
		PERFORM credit_private.require_unit(r.unit, 'credit_head');
	END IF;
	RETURN r;
END
$function$;
COMMENT ON FUNCTION credit_private.require_remedy(bigint) IS '未结案件,限责任单位负责人或信用办 | an open remedy, for its unit''s head or the office';
