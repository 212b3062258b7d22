-- Enters an issued document.  The same one twice is one; its number is written
-- with the brackets of GB/T 9704, as intake writes it in records.
CREATE OR REPLACE FUNCTION credit.register_document(document_no text, title text, issued_on date, creates boolean,
	item text DEFAULT NULL, reason text DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit);
	plain_no text := coalesce((SELECT t.new_value FROM credit_private.tidy_text(pg_catalog.btrim(register_document.document_no), 'document_no', 'penalty', credit.today()) AS t
							  ORDER BY pg_catalog.length(t.new_value) LIMIT 1), pg_catalog.btrim(register_document.document_no));
	known credit.document;
	rule credit.rule;
	due record;
	id bigint;
BEGIN
	IF creates AND (credit.item_on(register_document.item, register_document.issued_on, region)).item IS NULL THEN
		PERFORM credit.raise('unknown_item', ARRAY[coalesce(register_document.item, '')], NULL, 'document', 'item');
	ELSIF NOT creates AND coalesce(register_document.reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('reason_needed', ARRAY[plain_no], NULL, 'document', 'reason');
	ELSIF register_document.issued_on > credit.today() THEN
		PERFORM credit.raise('future_decision_date', ARRAY[register_document.issued_on::text], NULL, 'document', 'issued_on');
	END IF;
	IF creates THEN
		rule := credit.rule_on('collect', register_document.issued_on, region);
		IF rule.rule_id IS NULL THEN
			PERFORM credit.raise('no_rule', ARRAY['collect', register_document.issued_on::text, region]);
		END IF;
		SELECT * INTO due FROM credit.due_on(rule, register_document.issued_on) AS d;
		INSERT INTO credit.document AS d (unit, document_no, title, issued_on, creates, item, due_on, provisional, rule_id, entered_by)
		VALUES (actor.unit, plain_no, register_document.title, register_document.issued_on, true, register_document.item, due.due_on, due.provisional, rule.rule_id, actor.login)
		ON CONFLICT ON CONSTRAINT document_document_no_key DO NOTHING RETURNING d.document_id INTO id;
	ELSE
		INSERT INTO credit.document AS d (unit, document_no, title, issued_on, creates, reason, entered_by)
		VALUES (actor.unit, plain_no, register_document.title, register_document.issued_on, false, register_document.reason, actor.login)
		ON CONFLICT ON CONSTRAINT document_document_no_key DO NOTHING RETURNING d.document_id INTO id;
	END IF;
	IF id IS NULL THEN
		SELECT * INTO known FROM credit.document AS d WHERE d.unit = actor.unit AND d.document_no = plain_no;
		IF known.creates <> register_document.creates OR known.issued_on <> register_document.issued_on OR known.item IS DISTINCT FROM register_document.item THEN
			PERFORM credit.raise('duplicate_document', ARRAY[plain_no], NULL, 'document', 'document_no');
		END IF;
		id := known.document_id;
	END IF;
	RETURN id;
END
$function$;
COMMENT ON FUNCTION credit.register_document(text, text, date, boolean, text, text) IS
	'登记发文并写明是否生成信用信息 | enter an issued document: does it create credit information, of which item, or why not';
GRANT EXECUTE ON FUNCTION credit.register_document(text, text, date, boolean, text, text) TO credit_clerk, credit_head;
