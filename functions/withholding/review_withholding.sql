-- Looked at again, and the ground still holds: the next review is set.  The
-- older row, with its reason, stays in the history.
CREATE OR REPLACE FUNCTION credit.review_withholding(withholding_id bigint, explanation text, review_on date DEFAULT NULL) RETURNS date
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	w credit.withholding;
	next_on date;
BEGIN
	SELECT * INTO w FROM credit.withholding AS x WHERE x.withholding_id = review_withholding.withholding_id AND x.ended_on IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_withholding', ARRAY[review_withholding.withholding_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(w.unit, 'credit_head');
	END IF;
	next_on := coalesce(review_withholding.review_on, (credit.due_on(credit.rule_on('withholding.review', credit.today(),
		(SELECT u.region FROM credit.unit AS u WHERE u.unit = w.unit)), credit.today())).due_on, 'infinity');
	UPDATE credit.withholding AS x SET explanation = review_withholding.explanation, review_on = next_on
	 WHERE x.code = w.code AND x.withholding_id = w.withholding_id;
	RETURN next_on;
END
$function$;
COMMENT ON FUNCTION credit.review_withholding(bigint, text, date) IS '复核不予公示的事由,返回下次复核日 | review a ground that still holds; returns the day of the next review';
GRANT EXECUTE ON FUNCTION credit.review_withholding(bigint, text, date) TO credit_head, credit_office;
