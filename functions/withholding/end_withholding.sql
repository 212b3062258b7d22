-- The ground is gone: the record, or the field, is for the public again, and
-- the clock of publicity starts anew.
CREATE OR REPLACE FUNCTION credit.end_withholding(withholding_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	w credit.withholding;
BEGIN
	SELECT * INTO w FROM credit.withholding AS x WHERE x.withholding_id = end_withholding.withholding_id AND x.ended_on IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_withholding', ARRAY[end_withholding.withholding_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(w.unit, 'credit_head');
	END IF;
	-- else a correction confirmed meanwhile would take it over
	PERFORM credit_private.lock_effects(w.code);
	UPDATE credit.withholding AS x SET ended_on = credit.today(), ended_by = actor.login, end_reason = coalesce(reason, '')
	 WHERE x.code = w.code AND x.withholding_id = w.withholding_id AND x.ended_on IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_withholding', ARRAY[end_withholding.withholding_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.end_withholding(bigint, text) IS '事由消失,恢复公示 | the ground is gone: it is for the public again';
GRANT EXECUTE ON FUNCTION credit.end_withholding(bigint, text) TO credit_head, credit_office;
