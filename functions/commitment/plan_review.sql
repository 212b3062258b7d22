-- Plans the review of a commitment from a day on: the row, and the unit's duty
-- by the rule of the kind.  Nothing when the kind has no rule in force or a
-- review is open already.
CREATE OR REPLACE FUNCTION credit_private.plan_review(c credit.commitment, from_day date) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	unit_now credit.credit_code := credit_private.unit_in_charge(c.unit);
	rule text := (SELECT k.review_rule FROM credit.commitment_kind AS k WHERE k.commitment_kind = c.commitment_kind);
	review_id bigint;
BEGIN
	IF (credit.rule_on(rule, from_day, (SELECT u.region FROM credit.unit AS u WHERE u.unit = unit_now))).rule_id IS NULL THEN
		RETURN NULL;
	END IF;
	INSERT INTO credit.commitment_review AS r (code, commitment_id, planned_on, unit)
	VALUES (c.code, c.commitment_id, credit.today(), c.unit)
	ON CONFLICT DO NOTHING
	RETURNING r.review_id INTO review_id;
	PERFORM credit_private.open_duty('commitment_review', c.code, unit_now, rule, from_day, NULL, review_id) WHERE review_id IS NOT NULL;
	RETURN review_id;
END
$function$;
COMMENT ON FUNCTION credit_private.plan_review(credit.commitment, date) IS '列入复核并产生义务 | plan the review of a commitment, with its duty';
