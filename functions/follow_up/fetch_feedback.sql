-- R142: the province or the nation fetches a month's feedback: always the same,
-- with its digest.  Who fetched it is kept.
CREATE OR REPLACE FUNCTION credit.fetch_feedback(partner text, month date) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	b credit.feedback_batch := credit_private.require_feedback(fetch_feedback.partner, fetch_feedback.month, 'json');
BEGIN
	RETURN b.body || pg_catalog.jsonb_build_object('batch_no', b.batch_no, 'cut_on', b.cut_on, 'digest', pg_catalog.encode(b.digest, 'hex'));
END
$function$;
COMMENT ON FUNCTION credit.fetch_feedback(text, date) IS '提取某月联合奖惩实施情况反馈 | fetch a month''s feedback on measures';
REVOKE ALL ON FUNCTION credit.fetch_feedback(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.fetch_feedback(text, date) TO credit_partner, credit_office, credit_admin;
