-- 总局令第44号: the head of the superior consents to what a county or a city would
-- enter, after the check and before the unit confirms; without consent the case
-- has ended.
CREATE OR REPLACE FUNCTION credit.consent_nomination(nomination_id bigint, approve boolean, opinion text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_leader');
	n credit.nomination := credit_private.require_nomination(consent_nomination.nomination_id, 'consent', actor);
	superior credit.credit_code := credit_private.consenting_unit(n);
BEGIN
	IF superior IS NULL THEN
		PERFORM credit.raise('nomination_step', ARRAY[n.nomination_id::text, 'consent', 'not asked for'], NULL, 'nomination');
	END IF;
	actor := credit_private.require_unit(superior, 'credit_head', 'credit_leader');
	IF approve IS NULL THEN
		PERFORM credit.raise('decision_missing');
	END IF;
	PERFORM credit_private.nomination_done(n.code, n.nomination_id, 'consent', approve, actor, opinion);
	IF NOT approve THEN
		PERFORM credit_private.end_nomination(n.code, n.nomination_id, 'refused');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.consent_nomination(bigint, boolean, text) IS '上级单位同意或不同意列入,附意见 | the superior consents to a nomination or does not, with an opinion';
REVOKE ALL ON FUNCTION credit.consent_nomination(bigint, boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.consent_nomination(bigint, boolean, text) TO credit_head, credit_leader;
