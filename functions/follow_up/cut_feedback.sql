-- R142: cuts the batch of a month that is over, by hand; the job does it too.
CREATE OR REPLACE FUNCTION credit.cut_feedback(month date) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_admin');
BEGIN
	IF (cut_feedback.month = credit_private.month_of(cut_feedback.month) AND cut_feedback.month < credit_private.month_of(credit.today())) IS NOT TRUE THEN
		PERFORM credit.raise('month_not_over', ARRAY[coalesce(cut_feedback.month::text, '-')]);
	END IF;
	RETURN credit_private.cut_month(cut_feedback.month, actor.login);
END
$function$;
COMMENT ON FUNCTION credit.cut_feedback(date) IS '将某月的联合奖惩实施情况定稿成批,返回批次号 | cut the feedback of a month that is over; returns the number of the batch';
REVOKE ALL ON FUNCTION credit.cut_feedback(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.cut_feedback(date) TO credit_office, credit_admin;
