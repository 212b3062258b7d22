-- The sender closes a batch of the table inbox and has it taken at once.
CREATE OR REPLACE FUNCTION credit.close_batch(item text, batch_no text, row_count integer, stock boolean DEFAULT false,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_partner', 'credit_clerk');
	ready credit.delivery_batch;
BEGIN
	INSERT INTO credit.delivery_batch AS d (unit, batch_no, item, row_count, stock, sender)
	VALUES (actor.unit, close_batch.batch_no, close_batch.item, close_batch.row_count, close_batch.stock, actor.login)
	ON CONFLICT ON CONSTRAINT delivery_batch_pkey DO NOTHING;
	SELECT * INTO ready FROM credit.delivery_batch AS d WHERE d.unit = actor.unit AND d.batch_no = close_batch.batch_no FOR UPDATE;
	IF ready.item <> close_batch.item OR ready.row_count <> close_batch.row_count OR ready.stock <> close_batch.stock OR ready.sender <> actor.login THEN
		PERFORM credit.raise('batch_exists', ARRAY[close_batch.batch_no], NULL, 'delivery_batch');
	END IF;
	IF ready.batch_id IS NULL THEN
		-- rows are still to come: the job takes the batch when they are there
		IF ready.row_count <> (SELECT count(DISTINCT d.source_key) FROM credit.delivery AS d WHERE d.unit = ready.unit AND d.batch_no = ready.batch_no) THEN
			RETURN;
		END IF;
		PERFORM credit_private.take_batch(ready);
	ELSE
		PERFORM credit_private.drop_repeats(ready.unit, ready.batch_no);
	END IF;
	SELECT d.batch_id INTO close_batch.batch_id FROM credit.delivery_batch AS d WHERE d.unit = ready.unit AND d.batch_no = ready.batch_no;
	SELECT count(*), count(i.record_id), count(*) - count(i.record_id)
	  INTO close_batch.received, close_batch.waiting, close_batch.returned
	  FROM credit.inbox AS i WHERE i.batch_id = close_batch.batch_id;
END
$function$;
COMMENT ON FUNCTION credit.close_batch(text, text, integer, boolean) IS
	'封口并收取系统收件表中的一批 | close a batch of the table inbox and have it taken';
GRANT EXECUTE ON FUNCTION credit.close_batch(text, text, integer, boolean) TO credit_partner, credit_clerk;
