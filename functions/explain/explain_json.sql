-- S4 item 18 保障信用主体知情权: why a subject is flagged, restricted or refused, and
-- why no longer, as far as a purpose may see.  About everything, or about one
-- entry, one measure, one kind of matter, or a matter.  Keeps a receipt, as
-- every reading of what is not public does.
CREATE OR REPLACE FUNCTION credit.explain_json(code text, purpose text, listing_id bigint DEFAULT NULL, measure text DEFAULT NULL,
	matter_kind text DEFAULT NULL, matter_id bigint DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	subject credit.credit_code := credit_private.require_subject(explain_json.code);
	codes credit.credit_code[] := ARRAY(SELECT credit_private.codes_of(subject));
	may_see text[] := (SELECT p.disclosures FROM credit.purpose AS p WHERE p.purpose = explain_json.purpose);
	kind text := explain_json.matter_kind;
	m credit.matter;
	inquiry_id bigint;
	answer jsonb;
BEGIN
	-- the office answers the person itself
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		PERFORM credit_private.require_ground(subject, explain_json.purpose, explain_json.matter_id);
	END IF;
	IF may_see IS NULL THEN
		PERFORM credit.raise('unknown_purpose', ARRAY[explain_json.purpose]);
	ELSIF NOT EXISTS (SELECT FROM credit.purpose_role AS p
					   WHERE p.purpose = explain_json.purpose AND p.role = ANY (actor.roles) AND p.valid_during @> credit.today()) THEN
		PERFORM credit.raise('purpose_not_yours', ARRAY[explain_json.purpose]);
	END IF;
	IF explain_json.matter_id IS NOT NULL THEN
		SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = explain_json.matter_id AND x.code = ANY (codes);
		IF NOT FOUND OR NOT ('credit_office' = ANY (actor.roles) OR credit_private.unit_in_charge(m.unit) = actor.unit) THEN
			PERFORM credit.raise('nothing_to_explain', ARRAY['matter', explain_json.matter_id::text]);
		END IF;
		kind := m.matter_kind;
	ELSIF kind IS NOT NULL AND NOT EXISTS (SELECT FROM credit.matter_kind AS k WHERE k.matter_kind = kind) THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[kind]);
	END IF;
	answer := coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(e)))
						  FROM credit_private.explanations(codes, may_see, explain_json.listing_id, explain_json.measure, kind, explain_json.matter_id) AS e), '[]');
	IF explain_json.listing_id IS NOT NULL AND answer = '[]' THEN
		PERFORM credit.raise('nothing_to_explain', ARRAY['entry', explain_json.listing_id::text]);
	END IF;
	inquiry_id := pg_catalog.nextval('credit.inquiry_id_seq');
	answer := pg_catalog.jsonb_build_object('inquiry_id', inquiry_id, 'code', subject, 'purpose', explain_json.purpose, 'asked_on', credit.today(), 'reasons', answer);
	INSERT INTO credit.inquiry (code, inquiry_id, purpose, unit, asked_by, asked_on, asked_at, answer, digest)
	VALUES (subject, inquiry_id, explain_json.purpose, actor.unit, actor.login, credit.today(), pg_catalog.clock_timestamp(), answer,
		pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8')));
	RETURN answer;
END
$function$;
COMMENT ON FUNCTION credit.explain_json(text, text, bigint, text, text, bigint) IS
	'说明理由(JSON):依据、规则、文书、路径、起止、如何终止 | why a subject is flagged, restricted or refused, or no longer is, as JSON';
REVOKE ALL ON FUNCTION credit.explain_json(text, text, bigint, text, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.explain_json(text, text, bigint, text, text, bigint) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
