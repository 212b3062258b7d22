-- Takes a batch into the inbox and through the checks.  The same batch twice
-- changes nothing and gives the same answer; the same number with other
-- contents is refused.  A classified row is noted without its contents.
CREATE OR REPLACE FUNCTION credit_private.receive_batch(item text, batch_no text, format text, stock boolean, digest bytea, payloads jsonb[],
	source_kind text DEFAULT 'exchanged', origin text DEFAULT NULL, sender credit.account DEFAULT NULL,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := sender;
	known credit.batch;
	kept jsonb[];
	tiers text[];
BEGIN
	-- a job takes a batch in the name of whoever delivered it
	IF actor.login IS NULL THEN
		actor := credit_private.require_role('credit_clerk');
	END IF;
	IF receive_batch.item IS NULL OR receive_batch.batch_no IS NULL OR credit.hide_citizen_ids(receive_batch.batch_no) <> receive_batch.batch_no OR receive_batch.stock IS NULL OR receive_batch.digest IS NULL OR payloads IS NULL THEN
		PERFORM credit.raise('bad_batch', '{}', NULL, 'batch');
	END IF;
	-- the number of a person would be found from its digest by trying
	SELECT pg_catalog.array_agg(k.payload ORDER BY k.line_no), pg_catalog.array_agg(k.code_tier ORDER BY k.line_no)
	  INTO kept, tiers FROM credit_private.rows_to_keep(receive_batch.item, payloads) AS k;
	IF kept <> payloads THEN
		digest := pg_catalog.sha256(pg_catalog.convert_to(receive_batch.item || ' ' || kept::text, 'UTF8'));
	END IF;
	INSERT INTO credit.batch AS b (unit, batch_no, item, format, stock, digest, received_by, source_kind, origin, plan_id)
	VALUES (actor.unit, receive_batch.batch_no, receive_batch.item, receive_batch.format, receive_batch.stock, receive_batch.digest, actor.login, receive_batch.source_kind, receive_batch.origin,
		CASE WHEN receive_batch.stock THEN credit_private.stock_plan_for(actor.unit, receive_batch.item) END)
	ON CONFLICT ON CONSTRAINT batch_batch_no_key DO NOTHING
	RETURNING b.batch_id INTO receive_batch.batch_id;
	IF receive_batch.batch_id IS NULL THEN
		SELECT * INTO known FROM credit.batch AS b WHERE b.unit = actor.unit AND b.batch_no = receive_batch.batch_no;
		IF known.digest <> receive_batch.digest OR known.item <> receive_batch.item OR known.stock <> receive_batch.stock THEN
			PERFORM credit.raise('batch_exists', ARRAY[receive_batch.batch_no], NULL, 'batch');
		END IF;
		receive_batch.batch_id := known.batch_id;
	ELSE
		INSERT INTO credit.inbox (unit, batch_id, line_no, payload, code_tier, source_key)
		SELECT actor.unit, receive_batch.batch_id, p.line_no, p.payload, p.code_tier, nullif(p.payload ->> '_source_key', '')
		  FROM ROWS FROM (pg_catalog.unnest(kept), pg_catalog.unnest(tiers)) WITH ORDINALITY AS p(payload, code_tier, line_no);
		PERFORM credit_private.follow_source_keys(receive_batch.batch_id);
		PERFORM credit_private.check_form(receive_batch.batch_id);
		PERFORM credit_private.tidy_batch(receive_batch.batch_id);
		IF 'person' = ANY (tiers) THEN
			PERFORM credit_private.tidy_persons(receive_batch.batch_id);
		END IF;
		PERFORM credit_private.check_batch(receive_batch.batch_id);
		IF receive_batch.stock THEN
			PERFORM credit_private.check_stock(receive_batch.batch_id);
		END IF;
		BEGIN
			PERFORM credit_private.file_batch(receive_batch.batch_id);
		EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
			-- one row breaks a constraint, or another batch was quicker: find it
			PERFORM credit_private.file_line_by_line(receive_batch.batch_id);
		END;
		PERFORM credit_private.warn_batch(receive_batch.batch_id);
	END IF;
	SELECT count(*), count(i.record_id), count(*) - count(i.record_id)
	  INTO receive_batch.received, receive_batch.waiting, receive_batch.returned
	  FROM credit.inbox AS i WHERE i.batch_id = receive_batch.batch_id;
END
$function$;
COMMENT ON FUNCTION credit_private.receive_batch(text, text, text, boolean, bytea, jsonb[], text, text, credit.account) IS
	'收一批:入收件箱、修整、检查、立记录 | take a batch in: inbox, tidy, check, file';
