-- Takes one complete batch of the table inbox through the checks, in its
-- sender's name.  The same key with the same contents is one row.
CREATE OR REPLACE FUNCTION credit_private.take_batch(ready credit.delivery_batch) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	sender credit.account;
	payloads jsonb[];
	taken bigint;
	n bigint;
BEGIN
	SELECT a.* INTO sender FROM credit.account AS a
	 WHERE a.login = ready.sender AND a.unit = ready.unit AND a.valid_during @> credit.today();
	IF sender.login IS NULL THEN
		PERFORM credit.raise('no_account', ARRAY[ready.sender::text]);
	END IF;
	payloads := ARRAY(
		SELECT d.payload || pg_catalog.jsonb_build_object('_source_key', d.source_key)
			|| CASE WHEN d.correction THEN pg_catalog.jsonb_build_object('_corrects', coalesce(
					(SELECT i.record_id::text FROM credit.inbox AS i JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
					  WHERE i.unit = d.unit AND i.source_key = d.source_key AND r.state = 'confirmed' LIMIT 1), d.source_key)) ELSE '{}' END
		  FROM credit.delivery AS d WHERE d.unit = ready.unit AND d.batch_no = ready.batch_no
		 GROUP BY d.unit, d.source_key, d.payload, d.correction ORDER BY min(d.delivery_id));
	SELECT r.batch_id INTO taken
	  FROM credit_private.receive_batch(ready.item, ready.batch_no, 'table', ready.stock,
		pg_catalog.sha256(pg_catalog.convert_to(ready.item || ' ' || payloads::text, 'UTF8')), payloads, 'exchanged', ready.sender, sender) AS r;
	-- what was taken keeps nothing here
	UPDATE credit.delivery AS d SET payload = NULL, batch_id = taken, line_no = l.line_no
	  FROM (SELECT x.delivery_id, pg_catalog.dense_rank() OVER (ORDER BY x.first) AS line_no
			  FROM (SELECT y.delivery_id, min(y.delivery_id) OVER (PARTITION BY y.source_key, y.payload, y.correction) AS first
					  FROM credit.delivery AS y WHERE y.unit = ready.unit AND y.batch_no = ready.batch_no) AS x) AS l
	 WHERE d.delivery_id = l.delivery_id;
	GET DIAGNOSTICS n = ROW_COUNT;
	UPDATE credit.delivery_batch AS d SET batch_id = taken, sqlstate = NULL, message = NULL WHERE d.unit = ready.unit AND d.batch_no = ready.batch_no;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit_private.take_batch(credit.delivery_batch) IS '收取系统收件表中的一批 | take one complete batch of the table inbox';
