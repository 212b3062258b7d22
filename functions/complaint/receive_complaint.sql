CREATE OR REPLACE FUNCTION credit.receive_complaint(code credit.credit_code, matter text, received_on date DEFAULT credit.today(), disclosure text DEFAULT 'public') RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	complaint_id bigint;
BEGIN
	INSERT INTO credit.complaint AS c (code, matter, disclosure, unit, received_on, received_by)
	VALUES (receive_complaint.code, receive_complaint.matter, receive_complaint.disclosure, actor.unit, receive_complaint.received_on, actor.login)
	RETURNING c.complaint_id INTO complaint_id;
	RETURN complaint_id;
END
$function$;
COMMENT ON FUNCTION credit.receive_complaint(credit.credit_code, text, date, text) IS '受理消费投诉,返回编号 | take in a consumer complaint; returns its number';
GRANT EXECUTE ON FUNCTION credit.receive_complaint(credit.credit_code, text, date, text) TO credit_clerk, credit_head;
