-- One row entered by hand, only for approved (unit, item) pairs (S0 方案 三(三)).
CREATE OR REPLACE FUNCTION credit.submit_manual(item text, "row" jsonb,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	kept jsonb[] := ARRAY(SELECT k.payload FROM credit_private.rows_to_keep(submit_manual.item, ARRAY[submit_manual."row"]) AS k);
	-- as receive_batch has it: of what is kept, where that is not what came
	row_digest bytea := pg_catalog.sha256(pg_catalog.convert_to(submit_manual.item || ' '
		|| CASE WHEN kept = ARRAY[submit_manual."row"] THEN submit_manual."row"::text ELSE kept::text END, 'UTF8'));
	attempts integer;
	actor credit.account := credit_private.require_role('credit_clerk');
BEGIN
	IF NOT EXISTS (SELECT FROM credit.manual_entry AS m
					WHERE m.unit = actor.unit AND m.item = submit_manual.item AND m.valid_during @> credit.today()) THEN
		PERFORM credit.raise('manual_entry_not_approved', ARRAY[actor.unit::text, submit_manual.item], NULL, 'manual_entry');
	END IF;
	-- the same row twice is one; what was returned before may come again
	SELECT count(*) INTO attempts
	  FROM credit.batch AS b
	  JOIN credit.inbox AS i ON i.batch_id = b.batch_id
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 WHERE b.unit = actor.unit AND b.digest = row_digest AND b.format = 'manual' AND (i.record_id IS NULL OR r.state = 'returned');
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  INTO submit_manual.batch_id, submit_manual.received, submit_manual.waiting, submit_manual.returned
	  FROM credit_private.receive_batch(submit_manual.item, 'manual-' || pg_catalog.encode(row_digest, 'hex') || '-' || attempts,
		'manual', false, row_digest, ARRAY[submit_manual."row"], 'manual') AS r;
END
$function$;
COMMENT ON FUNCTION credit.submit_manual(text, jsonb) IS '手工填报一条(须经批准) | enter one row by hand, where approved';
GRANT EXECUTE ON FUNCTION credit.submit_manual(text, jsonb) TO credit_clerk;
