-- A batch from another platform.  Numbers are consecutive, each batch names
-- the checksum of the one before, and its own must be that of its rows: a gap,
-- a replay with other contents and a damaged or reordered batch are refused.
-- The same batch again gives the same receipt and changes nothing.  A bad row
-- never stops a batch: it is rejected with its reason.  Rows keep their source
-- and stay apart from our own records; what began here is not taken back in.
CREATE OR REPLACE FUNCTION credit.receive_feed(partner text, batch jsonb) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.partner := credit_private.require_partner(receive_feed.partner);
	self credit.partner;
	this_batch bigint;
	last credit.received_batch;
	known credit.received_batch;
	lines text[];
	receipt jsonb;
BEGIN
	SELECT * INTO self FROM credit.partner AS x WHERE x.kind = 'self' AND x.valid_during @> credit.today();
	IF NOT FOUND THEN
		PERFORM credit.raise('no_platform_unit');
	END IF;
	IF pg_catalog.jsonb_typeof(batch -> 'batch_no') IS DISTINCT FROM 'number' OR batch ->> 'batch_no' !~ '^[1-9][0-9]{0,17}$' THEN
		PERFORM credit.raise('bad_feed', ARRAY['batch_no']);
	ELSIF pg_catalog.jsonb_typeof(batch -> 'rows') IS DISTINCT FROM 'array' THEN
		PERFORM credit.raise('bad_feed', ARRAY['rows']);
	END IF;
	this_batch := (batch ->> 'batch_no')::bigint;
	IF (batch ->> 'sender', batch ->> 'receiver') IS DISTINCT FROM (p.unit::text, self.unit::text) THEN
		PERFORM credit.raise('feed_not_for_us', ARRAY[coalesce(batch ->> 'sender', '-'), coalesce(batch ->> 'receiver', '-'), p.partner]);
	END IF;
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('credit.received'), pg_catalog.hashtext(p.partner));
	SELECT * INTO known FROM credit.received_batch AS b WHERE b.partner = p.partner AND b.batch_no = this_batch;
	SELECT * INTO last FROM credit.received_batch AS b WHERE b.partner = p.partner ORDER BY b.batch_no DESC LIMIT 1;
	lines := ARRAY(SELECT r.line::text FROM pg_catalog.jsonb_array_elements(batch -> 'rows') WITH ORDINALITY AS r(line, n) ORDER BY r.n);
	IF credit_private.feed_checksum(p.unit::text, self.unit::text, this_batch, batch ->> 'previous', lines) IS DISTINCT FROM batch ->> 'checksum'
		OR batch ->> 'count' IS DISTINCT FROM cardinality(lines)::text THEN
		PERFORM credit.raise('feed_broken', ARRAY[this_batch::text, p.partner], 'The checksum is not that of the rows.');
	ELSIF known.checksum = batch ->> 'checksum' THEN
		RETURN known.receipt;
	ELSIF known.batch_no IS NOT NULL OR this_batch <= last.batch_no THEN
		PERFORM credit.raise('feed_replayed', ARRAY[this_batch::text, p.partner]);
	ELSIF this_batch <> coalesce(last.batch_no, 0) + 1 THEN
		PERFORM credit.raise('feed_gap', ARRAY[this_batch::text, p.partner],
			pg_catalog.format('Missing: %s to %s.', coalesce(last.batch_no, 0) + 1, this_batch - 1));
	ELSIF batch ->> 'previous' IS DISTINCT FROM coalesce(last.checksum, '') THEN
		PERFORM credit.raise('feed_broken', ARRAY[this_batch::text, p.partner], 'It does not follow the batch received before it.');
	END IF;

	WITH arrived AS (
		SELECT r.n AS line_no, r.line, credit.try_credit_code(r.line ->> 'code') AS code, r.line ->> 'object' AS object_kind,
			   credit.try_credit_code(r.line ->> 'origin')::text AS origin, r.line ->> 'source_key' AS source_key, r.line ->> 'verb' AS verb,
			   r.line -> 'row' AS content,
			   CASE WHEN r.line ->> 'replacement' ~ '^[0-9]{1,18}$' THEN (r.line ->> 'replacement')::bigint END AS replacement,
			   credit.try_credit_code(r.line ->> 'merged_into') AS merged_into
		  FROM pg_catalog.jsonb_array_elements(batch -> 'rows') WITH ORDINALITY AS r(line, n)
	), judged AS MATERIALIZED (
		SELECT a.*,
			   CASE WHEN a.code IS NULL THEN 'code'
					WHEN a.origin IS NULL THEN 'origin'
					WHEN coalesce(a.source_key, '') !~ '[^ ]' THEN 'source_key'
					WHEN coalesce(a.object_kind, '') !~ '[^ ]' THEN 'object'
					WHEN (a.verb IN ('ADDED', 'CORRECTED', 'REPAIRED', 'WITHDRAWN', 'EXPIRED', 'MERGED')) IS NOT TRUE THEN 'verb'
					WHEN a.verb <> 'CORRECTED' AND (a.verb IN ('ADDED', 'MERGED')) <> (a.content IS NOT NULL) THEN 'row'
					WHEN pg_catalog.jsonb_typeof(a.content) <> 'object' THEN 'row'
					WHEN a.verb = 'MERGED' AND a.merged_into IS NULL THEN 'merged_into'
					WHEN credit.hide_citizen_ids(a.line::text) <> a.line::text THEN 'personal number'
					-- S0 art 15: nothing classified is kept, whoever sends it
					WHEN credit.is_classified(a.line) OR credit.is_classified(a.content) OR credit.is_classified(a.content -> 'document') THEN 'classified'
					-- what every later reader casts: one bad row would stop the batches of all partners
					WHEN pg_catalog.jsonb_typeof(a.content -> 'document') <> 'object' THEN 'document'
					WHEN a.content ->> 'region' !~ '^[0-9]{6}$' THEN 'region'
					WHEN a.content ->> 'decided_on' IS NOT NULL
						AND (a.content ->> 'decided_on' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND credit.try_date(a.content ->> 'decided_on') IS NOT NULL) IS NOT TRUE THEN 'decided_on'
					-- S3 三.2, R210: what began here is not taken back in
					WHEN a.origin = self.unit::text THEN 'echo'
					WHEN k.partner <> p.partner THEN 'held from another partner' END AS reason
		  FROM arrived AS a
		  LEFT JOIN credit.received_record AS k ON k.code = a.code AND k.object_kind = a.object_kind AND k.origin = a.origin AND k.source_key = a.source_key
	), noted AS (
		INSERT INTO credit.received_batch (partner, batch_no, checksum, receipt, received_by)
		SELECT p.partner, this_batch, batch ->> 'checksum',
			   pg_catalog.jsonb_build_object('batch_no', this_batch, 'received', count(*), 'accepted', count(*) FILTER (WHERE j.reason IS NULL),
					'rejected', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('line_no', j.line_no, 'reason', j.reason) ORDER BY j.line_no)
						FILTER (WHERE j.reason IS NOT NULL), '[]')),
			   (credit.actor()).login
		  FROM judged AS j
		RETURNING received_batch.receipt
	), kept AS (
		INSERT INTO credit.received_record AS k (code, object_kind, origin, source_key, partner, batch_no, verb, content, replacement, merged_into)
		SELECT DISTINCT ON (j.code, j.object_kind, j.origin, j.source_key)
			   j.code, j.object_kind, j.origin, j.source_key, p.partner, this_batch, j.verb, j.content, j.replacement, j.merged_into
		  FROM judged AS j
		 WHERE j.reason IS NULL
		 ORDER BY j.code, j.object_kind, j.origin, j.source_key, j.line_no DESC
		ON CONFLICT ON CONSTRAINT received_record_pkey DO UPDATE
		   SET batch_no = excluded.batch_no, verb = excluded.verb, content = excluded.content, replacement = excluded.replacement,
			   merged_into = excluded.merged_into, received_on = excluded.received_on
	)
	SELECT n.receipt INTO receipt FROM noted AS n;
	RETURN receipt;
END
$function$;
COMMENT ON FUNCTION credit.receive_feed(text, jsonb) IS
	'接收其他平台的一批:核对次序、前批与校验和,给出回执;重复送达不产生变化 | take in a batch from another platform: sequence, chain and checksum are verified; gives the receipt, the same one when it comes twice';
GRANT EXECUTE ON FUNCTION credit.receive_feed(text, jsonb) TO credit_partner, credit_office, credit_admin;
