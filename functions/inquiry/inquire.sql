-- Asks about a subject in an account's name and keeps the receipt: what
-- credit.check_subject(), check_person() and own_report() have in common.  The
-- names that a print shows are frozen with the answer; extra is what else is
-- to be kept (who showed what right).
CREATE OR REPLACE FUNCTION credit_private.inquire(actor credit.account, subject credit.credit_code, purpose text, matter_id bigint, stage text, extra jsonb) RETURNS jsonb
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	today date := credit.today();
	answer jsonb;
	digest bytea;
	inquiry_id bigint;
	m credit.matter;
	needed text;
	purpose_name text := (SELECT p.name FROM credit.purpose AS p WHERE p.purpose = inquire.purpose);
	asked_at timestamptz := pg_catalog.clock_timestamp();
BEGIN
	IF purpose_name IS NULL THEN
		PERFORM credit.raise('unknown_purpose', ARRAY[inquire.purpose]);
	ELSIF NOT EXISTS (SELECT FROM credit.purpose_role AS p
					   WHERE p.purpose = inquire.purpose AND p.role = ANY (actor.roles) AND p.valid_during @> today) THEN
		PERFORM credit.raise('purpose_not_yours', ARRAY[inquire.purpose]);
	END IF;
	-- an inquiry for a matter is about its applicant, by the unit that handles
	-- it, for the purpose of the matter's kind
	IF inquire.matter_id IS NOT NULL THEN
		SELECT * INTO m FROM credit.matter AS x
		 WHERE x.matter_id = inquire.matter_id AND x.code IN (SELECT credit_private.codes_of(subject));
		IF NOT FOUND THEN
			PERFORM credit.raise('no_matter', ARRAY[inquire.matter_id::text]);
		ELSIF credit_private.unit_in_charge(m.unit) <> actor.unit THEN
			PERFORM credit.raise('not_your_unit', ARRAY[m.unit::text, actor.unit::text]);
		END IF;
		needed := (credit_private.use_rule_of(m)).purpose;
		IF needed <> inquire.purpose THEN
			PERFORM credit.raise('purpose_of_matter', ARRAY[m.matter_id::text, needed]);
		END IF;
	END IF;
	inquiry_id := pg_catalog.nextval('credit.inquiry_id_seq');
	answer := credit_private.subject_answer(subject, inquire.purpose)
		|| (pg_catalog.jsonb_build_object('inquiry_id', inquiry_id, 'asked_on', today, 'asked_at', asked_at, 'asked_by', actor.login,
			'unit', (SELECT u.name FROM credit.unit AS u WHERE u.unit = actor.unit),
			'purpose', inquire.purpose, 'purpose_name', purpose_name, 'matter_id', inquire.matter_id)
			|| coalesce(inquire.extra, '{}'));
	-- S4 item 11: and who stands behind the applicant
	IF m.matter_id IS NOT NULL AND EXISTS (SELECT FROM credit.matter_party AS p WHERE p.code = m.code AND p.matter_id = m.matter_id) THEN
		answer := answer || pg_catalog.jsonb_build_object('parties', coalesce((
			SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('role', w.roles, 'list_kind', w.list_kind, 'name', w.list_name, 'path', w.path,
					'since', w.since, 'until', w.until, 'status', w.status, 'explanation', w.explanation))
			  FROM credit_private.party_warnings(m.code, m.matter_id,
					(SELECT x.disclosures FROM credit.purpose AS x WHERE x.purpose = inquire.purpose)) AS w), '[]'));
	END IF;
	digest := pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8'));
	INSERT INTO credit.inquiry (code, inquiry_id, matter_id, stage, purpose, unit, asked_by, asked_on, asked_at, answer, digest)
	VALUES (subject, inquiry_id, inquire.matter_id, inquire.stage, inquire.purpose, actor.unit, actor.login, today, asked_at, answer, digest);
	-- a read that is rolled back takes its receipt with it; the server's log keeps this
	RAISE LOG 'pg_credit: inquiry % about % by % for purpose "%"', inquiry_id, subject, actor.login, inquire.purpose;
	RETURN answer || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(digest, 'hex'));
END
$function$;
COMMENT ON FUNCTION credit_private.inquire(credit.account, credit.credit_code, text, bigint, text, jsonb) IS
	'以某账户名义查询并留回执 | ask about a subject in an account''s name and keep the receipt';
