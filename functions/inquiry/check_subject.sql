-- The query interface (R149-R150).  Takes a code or any older number, a
-- purpose, and for a matter its number and stage (accept, handle, daily,
-- close); gives the answer with its receipt number and digest, and keeps it.
CREATE OR REPLACE FUNCTION credit.check_subject(code text, purpose text, matter_id bigint DEFAULT NULL, stage text DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	subject credit.credit_code := credit_private.require_subject(check_subject.code);
	today date := credit.today();
	answer jsonb;
	digest bytea;
	inquiry_id bigint;
	m credit.matter;
	needed text;
	asked_at timestamptz := pg_catalog.clock_timestamp();
BEGIN
	IF NOT EXISTS (SELECT FROM credit.purpose AS p WHERE p.purpose = check_subject.purpose) THEN
		PERFORM credit.raise('unknown_purpose', ARRAY[check_subject.purpose]);
	ELSIF NOT EXISTS (SELECT FROM credit.purpose_role AS p
					   WHERE p.purpose = check_subject.purpose AND p.role = ANY (actor.roles) AND p.valid_during @> today) THEN
		PERFORM credit.raise('purpose_not_yours', ARRAY[check_subject.purpose]);
	END IF;
	-- an inquiry for a matter is about its applicant, by the unit that handles
	-- it, for the purpose of the matter's kind
	IF check_subject.matter_id IS NOT NULL THEN
		SELECT * INTO m FROM credit.matter AS x
		 WHERE x.matter_id = check_subject.matter_id AND x.code IN (SELECT credit_private.codes_of(subject));
		IF NOT FOUND THEN
			PERFORM credit.raise('no_matter', ARRAY[check_subject.matter_id::text]);
		ELSIF credit_private.unit_in_charge(m.unit) <> actor.unit THEN
			PERFORM credit.raise('not_your_unit', ARRAY[m.unit::text, actor.unit::text]);
		END IF;
		needed := (credit_private.use_rule_of(m)).purpose;
		IF needed <> check_subject.purpose THEN
			PERFORM credit.raise('purpose_of_matter', ARRAY[m.matter_id::text, needed]);
		END IF;
	END IF;
	inquiry_id := pg_catalog.nextval('credit.inquiry_id_seq');
	answer := credit_private.subject_answer(subject, check_subject.purpose)
		|| pg_catalog.jsonb_build_object('inquiry_id', inquiry_id, 'asked_on', today, 'asked_at', asked_at, 'purpose', check_subject.purpose);
	digest := pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8'));
	INSERT INTO credit.inquiry (code, inquiry_id, matter_id, stage, purpose, unit, asked_by, asked_on, asked_at, answer, digest)
	VALUES (subject, inquiry_id, check_subject.matter_id, check_subject.stage, check_subject.purpose, actor.unit, actor.login, today, asked_at, answer, digest);
	-- a read that is rolled back takes its receipt with it; the server's log keeps this
	RAISE LOG 'pg_credit: inquiry % about % by % for purpose "%"', inquiry_id, subject, actor.login, check_subject.purpose;
	RETURN answer || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(digest, 'hex'));
END
$function$;
COMMENT ON FUNCTION credit.check_subject(text, text, bigint, text) IS
	'查询主体信用:基本、守信、失信三块,标记与措施,留回执 | ask about a subject: three blocks, flags and measures; keeps a receipt';
GRANT EXECUTE ON FUNCTION credit.check_subject(text, text, bigint, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
