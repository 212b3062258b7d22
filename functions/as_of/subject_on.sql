-- A subject as the office would have seen it at the end of a day: the answer of
-- credit.check_subject(), in its form, true then as known today or at a moment.
-- It is a question about a subject like any other and leaves its receipt.
CREATE OR REPLACE FUNCTION credit.subject_on(code text, day date, known_at timestamptz DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	asked date := credit_private.require_past(subject_on.day);
	subject credit.credit_code := credit_private.require_subject_on(subject_on.code, subject_on.known_at);
	inquiry_id bigint := pg_catalog.nextval('credit.inquiry_id_seq');
	asked_at timestamptz := pg_catalog.clock_timestamp();
	answer jsonb;
	digest bytea;
BEGIN
	answer := credit_private.subject_answer_on(subject, 'reconstruction', asked, subject_on.known_at, 'credit_office' = ANY (actor.roles))
		|| pg_catalog.jsonb_build_object('inquiry_id', inquiry_id, 'asked_on', credit.today(), 'asked_at', asked_at, 'purpose', 'reconstruction',
			'as_of', asked, 'known_at', subject_on.known_at);
	digest := pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8'));
	INSERT INTO credit.inquiry (code, inquiry_id, purpose, unit, asked_by, asked_on, asked_at, answer, digest)
	VALUES (subject, inquiry_id, 'reconstruction', actor.unit, actor.login, credit.today(), asked_at, answer, digest);
	RAISE LOG 'pg_credit: inquiry % about % by % for purpose "%"', inquiry_id, subject, actor.login, 'reconstruction';
	RETURN answer || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(digest, 'hex'));
END
$function$;
COMMENT ON FUNCTION credit.subject_on(text, date, timestamptz) IS
	'某日的主体信用情况,留回执 | a subject as it stood on a day, as known today or at a moment; keeps a receipt';
REVOKE ALL ON FUNCTION credit.subject_on(text, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.subject_on(text, date, timestamptz) TO credit_office, credit_evaluator;
