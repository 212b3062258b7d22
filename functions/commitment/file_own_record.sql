-- Files a document that the platform draws up itself as a record, by the way
-- that every record goes: inbox, checks, then the unit's review and its head's
-- confirmation.  The same number again is a correction of what is confirmed,
-- and takes the place of what is not confirmed yet.
CREATE OR REPLACE FUNCTION credit_private.file_own_record(item text, code credit.credit_code, document_no text, payload jsonb, sender credit.account,
	decided_on date) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = sender.unit);
	in_force credit.catalog_item := credit.item_on(file_own_record.item, file_own_record.decided_on, region);
	latest credit.record;
	corrects bigint;
	filed record;
	faults text;
	record_id bigint;
BEGIN
	IF in_force.item IS NULL THEN
		PERFORM credit.raise('commitment_not_in_catalog', ARRAY[file_own_record.item, file_own_record.decided_on::text, region]);
	END IF;
	SELECT * INTO latest FROM credit.record AS r
	 WHERE r.code = file_own_record.code AND r.document_no = file_own_record.document_no AND r.act_kind = in_force.act_kind
	 ORDER BY r.record_id DESC LIMIT 1 FOR UPDATE;
	IF latest.state IN ('received', 'reviewed') THEN
		UPDATE credit.record AS r SET state = 'returned', ended_on = credit.today(), end_reason = 'amended'
		 WHERE r.code = latest.code AND r.record_id = latest.record_id;
	END IF;
	corrects := CASE WHEN latest.state = 'confirmed' THEN latest.record_id
		ELSE (SELECT r.record_id FROM credit.record AS r WHERE r.code = latest.code AND r.record_id = latest.replaces AND r.state = 'confirmed') END;
	payload := payload || CASE WHEN corrects IS NULL THEN '{}' ELSE pg_catalog.jsonb_build_object('_corrects', corrects::text) END;
	SELECT * INTO filed
	  FROM credit_private.receive_batch(in_force.item, pg_catalog.format('%s/%s', file_own_record.document_no, coalesce(latest.record_id, 0)), 'manual', false,
		pg_catalog.sha256(pg_catalog.convert_to(in_force.item || ' ' || payload::text, 'UTF8')), ARRAY[payload], 'commitment', NULL, sender);
	SELECT i.record_id INTO record_id FROM credit.inbox AS i WHERE i.batch_id = filed.batch_id;
	IF record_id IS NULL THEN
		SELECT pg_catalog.string_agg(pg_catalog.format('%s: %s %s', f.pointer, f.condition, f.fault), E'\n' ORDER BY f.fault_no) INTO faults
		  FROM credit.fault AS f WHERE f.batch_id = filed.batch_id;
		PERFORM credit.raise('commitment_not_filed', ARRAY[file_own_record.document_no, in_force.item], faults);
	END IF;
	RETURN record_id;
END
$function$;
COMMENT ON FUNCTION credit_private.file_own_record(text, credit.credit_code, text, jsonb, credit.account, date) IS
	'平台自行拟写的文书按正常途径立为记录 | a document that the platform draws up becomes a record by the way that every record goes';
