-- S4 item 12(2) 拖欠…账款: what a public body or state firm owes; its superior and the
-- audit office are told.
CREATE OR REPLACE FUNCTION credit.enter_arrears(code text, creditor text, amount numeric, owed_since date, document_no text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	debtor credit.credit_code := credit_private.require_subject(enter_arrears.code);
	arrears_id bigint;
BEGIN
	IF NOT (credit.is_public_body(debtor) OR EXISTS (SELECT FROM credit.state_firm AS f WHERE f.code = debtor AND f.valid_during @> credit.today())) THEN
		PERFORM credit.raise('not_public_body', NULL, NULL, 'arrears', 'code');
	ELSIF (enter_arrears.amount > 0 AND enter_arrears.owed_since <= credit.today() AND enter_arrears.creditor ~ '[^ ]' AND enter_arrears.document_no ~ '[^ ]') IS NOT TRUE THEN
		PERFORM credit.raise('bad_arrears', NULL, NULL, 'arrears');
	END IF;
	INSERT INTO credit.arrears AS a (code, creditor, amount, owed_since, document_no, unit, entered_on, entered_by)
	VALUES (debtor, enter_arrears.creditor, enter_arrears.amount, enter_arrears.owed_since, enter_arrears.document_no, actor.unit, credit.today(), actor.login)
	RETURNING a.arrears_id INTO arrears_id;
	INSERT INTO credit.integrity_notice (code, concerns, recipient, arrears_id, region, holder)
	SELECT debtor, t.concerns, t.recipient, arrears_id, credit_private.region_of_subject(debtor), actor.unit
	  FROM credit.integrity_route AS t WHERE t.concerns = 'arrears' AND t.valid_during @> credit.today();
	PERFORM credit.send_integrity_notices();
	RETURN arrears_id;
END
$function$;
COMMENT ON FUNCTION credit.enter_arrears(text, text, numeric, date, text) IS
	'登记政府机构、国有企业拖欠账款(万元),返回编号 | enter arrears of a public body or state firm, in 10,000 yuan; gives their number';
GRANT EXECUTE ON FUNCTION credit.enter_arrears(text, text, numeric, date, text) TO credit_clerk, credit_head, credit_office;
