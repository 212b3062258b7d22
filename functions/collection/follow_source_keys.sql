-- What a row's source key says (R201): the same key with the same contents is
-- the same row and changes nothing; with other contents it is a fault, unless
-- stated as a correction; after a faulty row it is its resubmission.  A row may
-- also name the faulty one of an earlier batch: _resubmits is "batch/line".
CREATE OR REPLACE FUNCTION credit_private.follow_source_keys(batch_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	-- most batches name neither
	IF EXISTS (SELECT FROM credit.inbox AS i WHERE i.batch_id = follow_source_keys.batch_id AND i.payload ? '_resubmits') THEN
		UPDATE credit.inbox AS i
		   SET resubmits_batch = f.batch_id, resubmits_line = f.line_no
		  FROM credit.inbox AS n
		  JOIN credit.inbox AS f ON f.batch_id = pg_catalog.split_part(n.payload ->> '_resubmits', '/', 1)::bigint
			AND f.line_no = pg_catalog.split_part(n.payload ->> '_resubmits', '/', 2)::integer AND f.unit = n.unit AND f.batch_id < n.batch_id
		 WHERE n.batch_id = follow_source_keys.batch_id AND n.payload ->> '_resubmits' ~ '^[0-9]{1,18}/[0-9]{1,9}$'
		   AND i.batch_id = n.batch_id AND i.line_no = n.line_no;
	END IF;
	IF NOT EXISTS (SELECT FROM credit.inbox AS i WHERE i.batch_id = follow_source_keys.batch_id AND i.source_key IS NOT NULL) THEN
		RETURN;
	END IF;
	WITH line AS MATERIALIZED (
		SELECT i.unit, i.line_no, i.source_key, i.payload - '{_resubmits,_corrects}'::text[] AS payload, i.payload ? '_corrects' AS corrects, b.item
		  FROM credit.inbox AS i JOIN credit.batch AS b ON b.batch_id = i.batch_id
		 WHERE i.batch_id = follow_source_keys.batch_id AND i.source_key IS NOT NULL
	), known AS MATERIALIZED (
		SELECT l.*, e.batch_id, e.line_no AS known_line, e.record_code, e.record_id, e.payload = l.payload AS same
		  FROM line AS l
		 CROSS JOIN LATERAL (SELECT x.batch_id, x.line_no, x.payload - '{_resubmits,_corrects}'::text[] AS payload, r.code AS record_code, r.record_id
							   FROM credit.inbox AS x
							   JOIN credit.batch AS b ON b.batch_id = x.batch_id AND b.item = l.item
							   LEFT JOIN credit.record AS r ON r.code = x.record_code AND r.record_id = x.record_id
								AND r.state NOT IN ('returned', 'superseded', 'withdrawn')
							  WHERE x.unit = l.unit AND x.source_key = l.source_key AND (x.batch_id, x.line_no) < (follow_source_keys.batch_id, l.line_no)
							  ORDER BY x.batch_id DESC, x.line_no DESC LIMIT 1) AS e
	), faulty AS (
		INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, value, hint)
		SELECT k.unit, follow_source_keys.batch_id, k.line_no, 1, e.sqlstate, e.condition, '/_source_key', e.condition, k.source_key, e.hint
		  FROM known AS k JOIN credit.error AS e ON e.condition = 'source_key_changed'
		 WHERE NOT k.same AND NOT k.corrects
		   AND (k.record_id IS NOT NULL OR (k.batch_id = follow_source_keys.batch_id))
	)
	UPDATE credit.inbox AS i
	   SET record_code = CASE WHEN k.same AND NOT k.corrects THEN k.record_code END,
		   record_id = CASE WHEN k.same AND NOT k.corrects THEN k.record_id END,
		   resubmits_batch = coalesce(i.resubmits_batch, CASE WHEN k.record_id IS NULL THEN k.batch_id END),
		   resubmits_line = coalesce(i.resubmits_line, CASE WHEN k.record_id IS NULL THEN k.known_line END)
	  FROM known AS k
	 WHERE i.batch_id = follow_source_keys.batch_id AND i.line_no = k.line_no
	   AND k.batch_id <> follow_source_keys.batch_id;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_source_keys(bigint) IS '来源主键:同键同内容不重复,异内容为错误,补正相连 | follow source keys: same is the same, other is a fault, after a fault it is a resubmission';
