-- 接受社会公众监督: somebody doubts what was declared; the verifying unit looks again.
CREATE OR REPLACE FUNCTION credit.doubt_declaration(declaration_id bigint, doubt text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	d credit.declaration;
	doubt_id bigint;
BEGIN
	SELECT * INTO d FROM credit.declaration AS x WHERE x.declaration_id = doubt_declaration.declaration_id AND x.verdict IS DISTINCT FROM false;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_declaration', ARRAY[doubt_declaration.declaration_id::text]);
	END IF;
	INSERT INTO credit.declaration_doubt AS x (code, declaration_id, doubt, received_on, received_by, verifier)
	VALUES (d.code, d.declaration_id, credit.hide_citizen_ids(doubt_declaration.doubt), credit.today(), actor.login, d.verifier)
	RETURNING x.doubt_id INTO doubt_id;
	PERFORM credit_private.open_duty('declaration_doubt', d.code, credit_private.unit_in_charge(d.verifier), 'declaration.verify', credit.today(), NULL, doubt_id);
	RETURN doubt_id;
END
$function$;
COMMENT ON FUNCTION credit.doubt_declaration(bigint, text) IS '登记社会公众的质疑,返回编号 | note a doubt of the public about a declaration; returns its number';
GRANT EXECUTE ON FUNCTION credit.doubt_declaration(bigint, text) TO credit_office;
