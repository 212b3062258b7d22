-- The head is back: a deputy confirms no more from today on.
CREATE OR REPLACE FUNCTION credit.end_deputy(login name) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_admin');
	n integer;
BEGIN
	UPDATE credit.deputy AS d
	   SET ended_on = credit.today()
	 WHERE d.login = end_deputy.login AND d.ended_on IS NULL AND upper(d.valid_during) > credit.today()
	   AND (d.unit = actor.unit OR 'credit_admin' = ANY (actor.roles));
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.end_deputy(name) IS '提前结束代行,返回行数 | end a deputy''s period today; gives the number of periods';
REVOKE ALL ON FUNCTION credit.end_deputy(name) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.end_deputy(name) TO credit_head, credit_admin;
