-- The office answers: upheld leaves the row out of the count, and the month is
-- computed again; dismissed leaves it in.  Both with a reason.
CREATE OR REPLACE FUNCTION credit.answer_contest(contest_id bigint, outcome text, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	answered credit.finding_contest;
	of_month date;
BEGIN
	UPDATE credit.finding_contest AS c
	   SET outcome = answer_contest.outcome, answer = answer_contest.answer, decided_on = credit.today(), decided_by = actor.login
	 WHERE c.contest_id = answer_contest.contest_id AND c.outcome IS NULL
	RETURNING * INTO answered;
	IF answered.contest_id IS NULL THEN
		PERFORM credit.raise('no_contest', ARRAY[answer_contest.contest_id::text]);
	END IF;
	IF answer_contest.outcome = 'upheld' THEN
		SELECT f.month INTO of_month FROM credit.quality_finding AS f WHERE f.code = answered.code AND f.finding_id = answered.finding_id;
		PERFORM credit_private.assess_quality(of_month);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.answer_contest(bigint, text, text) IS
	'信用办答复申辩:upheld 成立则不计并重算,dismissed 不成立 | answer a contest: upheld leaves the count, dismissed stays; with a reason';
GRANT EXECUTE ON FUNCTION credit.answer_contest(bigint, text, text) TO credit_office;
