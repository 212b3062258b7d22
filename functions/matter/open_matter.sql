CREATE OR REPLACE FUNCTION credit.open_matter(code text, matter_kind text, title text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	subject credit.credit_code := credit_private.require_subject(open_matter.code);
	matter_id bigint;
BEGIN
	IF NOT EXISTS (SELECT FROM credit.matter_kind AS k WHERE k.matter_kind = open_matter.matter_kind) THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[open_matter.matter_kind]);
	END IF;
	INSERT INTO credit.matter AS m (code, matter_kind, title, unit, opened_on, changed_by)
	VALUES (subject, open_matter.matter_kind, open_matter.title, actor.unit, credit.today(), actor.login)
	RETURNING m.matter_id INTO matter_id;
	RETURN matter_id;
END
$function$;
COMMENT ON FUNCTION credit.open_matter(text, text, text) IS '登记事项,返回事项号 | open a matter; returns its number';
GRANT EXECUTE ON FUNCTION credit.open_matter(text, text, text) TO credit_clerk, credit_head;
