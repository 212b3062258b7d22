-- A batch for a platform above or beside, and a row of who fetched it.
CREATE OR REPLACE FUNCTION credit_private.require_feedback(partner text, month date, format text) RETURNS credit.feedback_batch
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.partner := credit_private.require_partner(require_feedback.partner);
	b credit.feedback_batch;
BEGIN
	IF p.kind NOT IN ('nation', 'province', 'city') THEN
		PERFORM credit.raise('no_feedback_partner', ARRAY[p.partner]);
	END IF;
	SELECT * INTO b FROM credit.feedback_batch AS x WHERE lower(x.period) = require_feedback.month;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_feedback_batch', ARRAY[coalesce(require_feedback.month::text, '-')]);
	END IF;
	INSERT INTO credit.feedback_fetch (batch_no, partner, format, fetched_by, fetched_on)
	VALUES (b.batch_no, p.partner, require_feedback.format, (credit.actor()).login, credit.today());
	RETURN b;
END
$function$;
COMMENT ON FUNCTION credit_private.require_feedback(text, date, text) IS '取某月反馈批次并留提取记录 | a month''s batch of feedback, and a row of who fetched it';
