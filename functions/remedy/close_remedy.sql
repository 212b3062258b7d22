-- Closed when it is withdrawn everywhere, everybody who saw it is told and has
-- said what it did, and the public has its clarification if one was asked for.
CREATE OR REPLACE FUNCTION credit.close_remedy(remedy_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	r credit.remedy := credit_private.require_remedy(close_remedy.remedy_id);
	wanting text;
BEGIN
	PERFORM credit_private.tell_recipients(r);
	SELECT pg_catalog.string_agg(g.gap || ' (' || g.detail || ')', ', ' ORDER BY g.gap, g.detail) INTO wanting FROM credit_private.remedy_problems(r) AS g;
	IF wanting IS NOT NULL THEN
		PERFORM credit.raise('remedy_incomplete', ARRAY[r.remedy_id::text, wanting], NULL, 'remedy');
	END IF;
	UPDATE credit.remedy AS x SET closed_on = credit.today(), closed_by = (credit.actor()).login
	 WHERE x.code = r.code AND x.remedy_id = r.remedy_id;
	PERFORM credit_private.meet_duty('remedy', r.code, r.remedy_id);
END
$function$;
COMMENT ON FUNCTION credit.close_remedy(bigint) IS '全部完成后结案 | close a remedy when all of it is done';
GRANT EXECUTE ON FUNCTION credit.close_remedy(bigint) TO credit_head, credit_office;
