-- The unit that listed decides a proposal: accepted, a promotion becomes a
-- nomination for the list above, on the latest of the records that this list
-- accepts; a demotion ends the entry.
CREATE OR REPLACE FUNCTION credit.decide_proposal(proposal_id bigint, accept boolean, reason text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
	p credit.focus_proposal;
	f credit.focus_rule;
	basis bigint;
	nomination bigint;
BEGIN
	SELECT * INTO p FROM credit.focus_proposal AS x WHERE x.proposal_id = decide_proposal.proposal_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_proposal', ARRAY[coalesce(decide_proposal.proposal_id::text, '')], NULL, 'focus_proposal');
	END IF;
	actor := credit_private.require_unit(p.unit, 'credit_head');
	IF accept IS NULL THEN
		PERFORM credit.raise('decision_missing');
	END IF;
	PERFORM credit_private.lock_effects(p.code);
	SELECT * INTO f FROM credit.focus_rule AS x WHERE x.focus_rule_id = p.focus_rule_id;
	IF accept AND f.direction = 'promote' THEN
		SELECT r.record_id INTO basis
		  FROM credit_private.codes_of(p.code) AS x
		  JOIN credit.record AS r ON r.code = x AND r.record_id = ANY (p.records)
		  JOIN credit.list_basis AS b ON b.list_kind = f.to_list AND b.act_kind = r.act_kind AND b.severity = r.severity
		 ORDER BY r.decided_on DESC, r.record_id DESC LIMIT 1;
		IF basis IS NULL THEN
			PERFORM credit.raise('no_basis', ARRAY[f.to_list], pg_catalog.format('None of records %s is of a kind and severity that the list allows.', p.records::text), 'focus_proposal', 'records');
		END IF;
		nomination := credit.nominate(f.to_list, basis, f.basis, pg_catalog.format('%s: 期间内失信记录 %s 条', decide_proposal.reason, pg_catalog.cardinality(p.records)));
	ELSIF accept THEN
		PERFORM credit_private.end_entry(p.code, p.listing_id, 'corrected', coalesce(decide_proposal.reason, ''));
	END IF;
	UPDATE credit.focus_proposal AS x
	   SET outcome = CASE WHEN accept THEN 'accepted' ELSE 'declined' END, decided_on = credit.today(), decided_by = actor.login,
		   reason = coalesce(decide_proposal.reason, ''), nomination_id = nomination
	 WHERE x.code = p.code AND x.proposal_id = p.proposal_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_proposal', ARRAY[decide_proposal.proposal_id::text], NULL, 'focus_proposal');
	END IF;
	RETURN nomination;
END
$function$;
COMMENT ON FUNCTION credit.decide_proposal(bigint, boolean, text) IS
	'处理升降建议:升则提名,降则移出;返回案件号 | decide a proposal: a promotion becomes a nomination, whose number is returned, a demotion ends the entry';
REVOKE ALL ON FUNCTION credit.decide_proposal(bigint, boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.decide_proposal(bigint, boolean, text) TO credit_head;
