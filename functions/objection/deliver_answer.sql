-- S4 item 18 反馈结果: who was told, when and how.
CREATE OR REPLACE FUNCTION credit.deliver_answer(case_id bigint, delivered_to text, how text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	c credit.objection_case := credit_private.hold_objection_case(deliver_answer.case_id, 'decided', 'refused');
BEGIN
	IF coalesce(deliver_answer.delivered_to, '') !~ '[^ ]' OR (deliver_answer.how IN ('counter', 'post', 'phone', 'electronic')) IS NOT TRUE THEN
		PERFORM credit.raise('objection_reason', ARRAY[c.case_id::text], NULL, 'objection_case', 'delivered_to');
	END IF;
	UPDATE credit.objection_case AS x
	   SET delivered_on = credit.today(), delivered_by = actor.login, delivered_to = deliver_answer.delivered_to, delivered_how = deliver_answer.how
	 WHERE x.code = c.code AND x.case_id = c.case_id;
	PERFORM credit_private.meet_duty('objection_feedback', c.code, c.case_id);
END
$function$;
COMMENT ON FUNCTION credit.deliver_answer(bigint, text, text) IS
	'送达异议答复:收件人、方式(counter、post、phone、electronic) | note the delivery of the answer: to whom and how';
GRANT EXECUTE ON FUNCTION credit.deliver_answer(bigint, text, text) TO credit_office;
