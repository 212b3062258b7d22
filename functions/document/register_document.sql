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
	id bigint;
BEGIN
	IF creates AND (credit.item_on(register_document.item, register_document.issued_on, region)).item IS NULL THEN
		PERFORM credit.raise('unknown_item', ARRAY[coalesce(register_document.item, '')], NULL, 'document', 'item');
	ELSIF NOT creates AND coalesce(register_document.reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('reason_needed', ARRAY[plain_no], NULL, 'document', 'reason');
	ELSIF register_document.issued_on > credit.today() THEN
		PERFORM credit.raise('future_decision_date', ARRAY[register_document.issued_on::text], NULL, 'document', 'issued_on');
	END IF;
	INSERT INTO credit.document AS d (unit, document_no, title, issued_on, creates, item, reason, entered_by)
	VALUES (actor.unit, plain_no, register_document.title, register_document.issued_on, register_document.creates,
			CASE WHEN creates THEN register_document.item END, CASE WHEN NOT creates THEN register_document.reason END, actor.login)
	ON CONFLICT ON CONSTRAINT document_document_no_key DO NOTHING RETURNING d.document_id INTO id;
	IF id IS NULL THEN
		SELECT * INTO known FROM credit.document AS d WHERE d.unit = actor.unit AND d.document_no = plain_no;
		IF known.creates <> register_document.creates OR known.issued_on <> register_document.issued_on OR known.item IS DISTINCT FROM register_document.item THEN
			PERFORM credit.raise('duplicate_document', ARRAY[plain_no], NULL, 'document', 'document_no');
		END IF;
		id := known.document_id;
	ELSIF creates THEN
		IF credit_private.open_duty('document', actor.unit, actor.unit, 'collect', register_document.issued_on, case_id => id, item => register_document.item) IS NULL THEN
			PERFORM credit.raise('no_rule', ARRAY['collect', register_document.issued_on::text, region]);
		END IF;
		-- its record may be here before it; one that is just being confirmed is waited for
		PERFORM FROM credit.record AS r WHERE r.document_no = plain_no AND r.unit = actor.unit AND r.item = register_document.item FOR SHARE;
		UPDATE credit.duty AS y SET met_on = (
				SELECT min(r.confirmed_on) FROM credit.record AS r WHERE r.document_no = plain_no AND r.unit = actor.unit AND r.item = register_document.item)
		 WHERE y.code = actor.unit AND y.kind = 'document' AND y.case_id = id;
	END IF;
	RETURN id;
END
$function$;
COMMENT ON FUNCTION credit.register_document(text, text, date, boolean, text, text) IS
	'登记发文并写明是否生成信用信息 | enter an issued document: does it create credit information, of which item, or why not';
GRANT EXECUTE ON FUNCTION credit.register_document(text, text, date, boolean, text, text) TO credit_clerk, credit_head;
