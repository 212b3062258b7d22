CREATE OR REPLACE FUNCTION credit.close_complaint(complaint_id bigint, outcome text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	c credit.complaint;
BEGIN
	SELECT * INTO c FROM credit.complaint AS x WHERE x.complaint_id = close_complaint.complaint_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_complaint', ARRAY[close_complaint.complaint_id::text]);
	END IF;
	actor := credit_private.require_unit(c.unit, 'credit_clerk', 'credit_head');
	UPDATE credit.complaint AS x SET outcome = close_complaint.outcome, closed_on = credit.today(), closed_by = actor.login
	 WHERE x.code = c.code AND x.complaint_id = c.complaint_id AND x.outcome IS NULL;
END
$function$;
COMMENT ON FUNCTION credit.close_complaint(bigint, text) IS '办结消费投诉 | close a consumer complaint';
GRANT EXECUTE ON FUNCTION credit.close_complaint(bigint, text) TO credit_clerk, credit_head;
