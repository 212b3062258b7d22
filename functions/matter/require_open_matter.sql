-- The matter, if the caller's unit handles it and it is not decided yet.
CREATE OR REPLACE FUNCTION credit_private.require_open_matter(matter_id bigint) RETURNS credit.matter
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = require_open_matter.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[require_open_matter.matter_id::text]);
	END IF;
	PERFORM credit_private.require_unit(m.unit, 'credit_clerk', 'credit_head');
	IF m.state IN ('approved', 'refused', 'closed') THEN
		PERFORM credit.raise('matter_over', ARRAY[m.matter_id::text, m.state]);
	END IF;
	RETURN m;
END
$function$;
COMMENT ON FUNCTION credit_private.require_open_matter(bigint) IS
	'取未决定的本单位事项,否则报错 | a matter of the caller''s unit that is not decided yet, else an error';
