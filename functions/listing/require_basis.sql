-- The record that an entry or a ban is to rest on, when this account may found
-- one on it: a head on what its own unit decided or reported, the office on any.
CREATE OR REPLACE FUNCTION credit_private.require_basis(record_id bigint, actor credit.account) RETURNS credit.record
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	basis credit.record;
BEGIN
	SELECT * INTO basis FROM credit.record AS r WHERE r.record_id = require_basis.record_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[require_basis.record_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles)
		AND actor.unit NOT IN (credit_private.unit_in_charge(basis.unit), credit_private.unit_in_charge(basis.source_unit)) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[basis.unit::text, actor.unit::text]);
	END IF;
	RETURN basis;
END
$function$;
COMMENT ON FUNCTION credit_private.require_basis(bigint, credit.account) IS
	'可据以列入名单或禁入的记录,无权者报错 | the record that an account may found an entry on, else an error';
