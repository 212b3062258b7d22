-- S3 四.4 审核: the unit that nominates reviews its own case, by somebody else; a
-- refusal ends it.
CREATE OR REPLACE FUNCTION credit.review_nomination(nomination_id bigint, approve boolean, opinion text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	n credit.nomination := credit_private.require_nomination(review_nomination.nomination_id, 'review', actor);
BEGIN
	actor := credit_private.require_unit(n.unit, 'credit_clerk', 'credit_head');
	IF approve IS NULL THEN
		PERFORM credit.raise('decision_missing');
	END IF;
	PERFORM credit_private.nomination_done(n.code, n.nomination_id, 'review', approve, actor, opinion);
	IF NOT approve THEN
		PERFORM credit_private.end_nomination(n.code, n.nomination_id, 'refused');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.review_nomination(bigint, boolean, text) IS '审核提名:同意或不同意,附意见 | review a nomination: approve or refuse, with an opinion';
REVOKE ALL ON FUNCTION credit.review_nomination(bigint, boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.review_nomination(bigint, boolean, text) TO credit_clerk, credit_head;
