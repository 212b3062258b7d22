-- S3 四.4 确认: the head of the unit, who did none of the steps that go apart,
-- confirms after the subject had its time to answer; the entry is in force in
-- this transaction.  Gives its number; NULL when it is refused.
CREATE OR REPLACE FUNCTION credit.confirm_nomination(nomination_id bigint, approve boolean, opinion text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_leader');
	n credit.nomination;
	listing_id bigint;
BEGIN
	SELECT * INTO n FROM credit.nomination AS x WHERE x.nomination_id = confirm_nomination.nomination_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_nomination', ARRAY[coalesce(confirm_nomination.nomination_id::text, '')], NULL, 'nomination');
	END IF;
	actor := credit_private.require_unit(n.unit, 'credit_head', 'credit_leader');
	IF approve IS NULL THEN
		PERFORM credit.raise('decision_missing');
	END IF;
	-- the subject's locks first, then the case
	PERFORM credit_private.lock_effects(n.code);
	n := credit_private.require_nomination(n.nomination_id, 'confirm', actor);
	IF approve AND n.answer_by >= credit.today() AND NOT EXISTS (
		SELECT FROM credit.nomination_act AS a WHERE a.code = n.code AND a.nomination_id = n.nomination_id AND a.step = 'answer')
	THEN
		PERFORM credit.raise('answer_time', ARRAY[n.nomination_id::text, n.answer_by::text], NULL, 'nomination', 'answer_by');
	END IF;
	PERFORM credit_private.nomination_done(n.code, n.nomination_id, 'confirm', approve, actor, opinion);
	IF approve THEN
		listing_id := credit_private.make_entry(n.list_kind, n.code, n.record_id, n.standard_met || ': ' || n.facts, actor, n.nomination_id);
	END IF;
	PERFORM credit_private.end_nomination(n.code, n.nomination_id, CASE WHEN approve THEN 'listed' ELSE 'refused' END, listing_id);
	RETURN listing_id;
END
$function$;
COMMENT ON FUNCTION credit.confirm_nomination(bigint, boolean, text) IS
	'确认列入或不予列入;同意即时生效,返回条目号 | confirm a nomination or refuse it; the entry is in force at once, its number is returned';
REVOKE ALL ON FUNCTION credit.confirm_nomination(bigint, boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.confirm_nomination(bigint, boolean, text) TO credit_head, credit_leader;
