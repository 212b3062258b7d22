CREATE OR REPLACE FUNCTION credit_private.require_commitment(commitment_id bigint) RETURNS credit.commitment
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c credit.commitment;
BEGIN
	SELECT * INTO c FROM credit.commitment AS x WHERE x.commitment_id = require_commitment.commitment_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_commitment', ARRAY[require_commitment.commitment_id::text]);
	END IF;
	RETURN c;
END
$function$;
COMMENT ON FUNCTION credit_private.require_commitment(bigint) IS '取承诺,无则报错 | the commitment of a number, else an error';
