-- S4 item 8(1): a unit proposes an entry on the basis of a document of its own,
-- says which condition of the list's standard is met and the facts; the office
-- of any.  A red list may need no document: then the subject is named.  What
-- could not be entered today is refused here, with the error of the entry.
CREATE OR REPLACE FUNCTION credit.nominate(list_kind text, record_id bigint, standard_met text, facts text, code text DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	basis credit.record;
	subject credit.credit_code;
	nomination_id bigint;
	other bigint;
BEGIN
	IF nominate.record_id IS NOT NULL THEN
		SELECT * INTO basis FROM credit.record AS r WHERE r.record_id = nominate.record_id;
		IF NOT FOUND OR (nominate.code IS NOT NULL AND credit.resolve_subject(nominate.code) IS DISTINCT FROM credit.resolve_subject(basis.code::text)) THEN
			PERFORM credit.raise('no_record', ARRAY[nominate.record_id::text]);
		ELSIF NOT 'credit_office' = ANY (actor.roles)
			AND actor.unit NOT IN (credit_private.unit_in_charge(basis.unit), credit_private.unit_in_charge(basis.source_unit)) THEN
			PERFORM credit.raise('not_your_unit', ARRAY[basis.unit::text, actor.unit::text]);
		END IF;
		subject := basis.code;
	ELSE
		subject := credit.resolve_subject(nominate.code);
		IF subject IS NULL AND credit.try_credit_code(nominate.code) IS NULL THEN
			PERFORM credit.raise('wrong_code_tier', ARRAY[(SELECT d.tier FROM credit.diagnose_credit_code(coalesce(nominate.code, '')) AS d), nominate.list_kind], NULL, 'nomination', 'code');
		ELSIF subject IS NULL THEN
			PERFORM credit.raise('unknown_subject');
		END IF;
	END IF;
	PERFORM credit_private.lock_effects(subject);
	PERFORM credit.raise(p.condition, p.args, p.detail, 'nomination', p.column_name)
	   FROM credit_private.listing_problem(nominate.list_kind, subject, nominate.record_id, credit.today()) AS p;
	SELECT n.nomination_id INTO other
	  FROM credit_private.codes_of(subject) AS c
	  JOIN credit.nomination AS n ON n.code = c AND n.list_kind = nominate.list_kind AND n.outcome IS NULL
	  JOIN credit.list_kind AS k ON k.list_kind = n.list_kind
	 WHERE k.entry_per = 'subject' OR n.record_id IS NOT DISTINCT FROM nominate.record_id
	 LIMIT 1;
	IF other IS NOT NULL THEN
		PERFORM credit.raise('nomination_open', ARRAY[nominate.list_kind, other::text], NULL, 'nomination');
	END IF;
	INSERT INTO credit.nomination AS n (code, list_kind, record_id, standard_met, facts, unit, proposed_on)
	VALUES (subject, nominate.list_kind, nominate.record_id, coalesce(nominate.standard_met, ''), coalesce(nominate.facts, ''), actor.unit, credit.today())
	RETURNING n.nomination_id INTO nomination_id;
	PERFORM credit_private.nomination_done(subject, nomination_id, 'propose', true, actor, nominate.facts);
	RETURN nomination_id;
END
$function$;
COMMENT ON FUNCTION credit.nominate(text, bigint, text, text, text) IS
	'提名列入名单:依据、符合的标准与事实;返回案件号 | nominate a subject for a list: basis, condition of the standard, facts; returns the number of the case';
REVOKE ALL ON FUNCTION credit.nominate(text, bigint, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.nominate(text, bigint, text, text, text) TO credit_clerk, credit_head, credit_office;
