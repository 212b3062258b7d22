-- The head is away: somebody of the unit confirms during a stated period.  By
-- the head, or by an administrator when the head cannot.
CREATE OR REPLACE FUNCTION credit.name_deputy(login name, valid_during daterange, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_admin');
	deputy credit.account;
BEGIN
	SELECT * INTO deputy FROM credit.account AS a WHERE a.login = name_deputy.login AND a.valid_during @> credit.today();
	IF NOT FOUND OR coalesce(name_deputy.reason, '') !~ '[^ ]' OR isempty(name_deputy.valid_during) IS NOT FALSE OR lower_inf(name_deputy.valid_during) OR upper_inf(name_deputy.valid_during)
		OR (deputy.unit <> actor.unit AND NOT 'credit_admin' = ANY (actor.roles))
	THEN
		PERFORM credit.raise('bad_deputy', ARRAY[name_deputy.login::text, coalesce(deputy.unit, actor.unit)::text], NULL, 'deputy');
	END IF;
	INSERT INTO credit.deputy (unit, login, valid_during, reason, named_by)
	VALUES (deputy.unit, deputy.login, name_deputy.valid_during, name_deputy.reason, actor.login)
	ON CONFLICT DO NOTHING;
END
$function$;
COMMENT ON FUNCTION credit.name_deputy(name, daterange, text) IS
	'指定代行负责人确认职责的人员与期间 | name who confirms for the head, during a stated period';
REVOKE ALL ON FUNCTION credit.name_deputy(name, daterange, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.name_deputy(name, daterange, text) TO credit_head, credit_admin;
