-- Pulls what is new of one item of a source: rows beyond the last key, as one
-- batch in the name of the source's account.  The relation is a foreign table
-- or a plain one without policies, and its columns are of the server's own
-- types: reading it runs nobody's code.
CREATE OR REPLACE FUNCTION credit_private.pull_source(source text, item text, run_id bigint,
	OUT rows_read integer, OUT accepted integer, OUT refused integer, OUT batch_id bigint, OUT to_key text)
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	feed credit.source_item;
	sender credit.account;
	relation regclass;
	columns text[];
	key_type text;
	payloads jsonb[];
BEGIN
	SELECT * INTO feed FROM credit.source_item AS f WHERE f.source = pull_source.source AND f.item = pull_source.item FOR UPDATE;
	SELECT a.* INTO sender FROM credit.source AS s JOIN credit.account AS a ON a.login = s.account AND a.unit = s.unit
	 WHERE s.source = pull_source.source AND a.valid_during @> credit.today();
	IF sender.login IS NULL THEN
		PERFORM credit.raise('bad_source', ARRAY[pull_source.source, 'account']);
	END IF;
	relation := pg_catalog.to_regclass(feed.relation);
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_class AS c WHERE c.oid = relation AND (c.relkind = 'f' OR (c.relkind = 'r' AND NOT c.relrowsecurity))) THEN
		PERFORM credit.raise('bad_source', ARRAY[pull_source.source, coalesce(feed.relation, 'relation')]);
	END IF;
	SELECT pg_catalog.array_agg(a.attname::text), max(pg_catalog.format_type(a.atttypid, a.atttypmod)) FILTER (WHERE a.attname = feed.key_column)
	  INTO columns, key_type
	  FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
	 WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped AND t.typnamespace = 'pg_catalog'::regnamespace;
	IF key_type IS NULL OR NOT (SELECT pg_catalog.array_agg(m.value) FROM pg_catalog.jsonb_each_text(feed.mapping) AS m) <@ columns THEN
		PERFORM credit.raise('bad_source', ARRAY[pull_source.source, 'mapping']);
	END IF;
	EXECUTE pg_catalog.format('SELECT pg_catalog.array_agg(pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(%s)) ORDER BY r.%I), (pg_catalog.array_agg(r.%I::text ORDER BY r.%I DESC))[1]
		  FROM (SELECT * FROM %s AS x WHERE $1 IS NULL OR x.%I > $1::%s ORDER BY x.%I LIMIT $2) AS r',
			(SELECT pg_catalog.string_agg(pg_catalog.format('%L, r.%I::text', m.key, m.value), ', ') FROM pg_catalog.jsonb_each_text(feed.mapping) AS m)
				|| pg_catalog.format(', ''_source_key'', r.%I::text', feed.key_column),
			feed.key_column, feed.key_column, feed.key_column, relation, feed.key_column, key_type, feed.key_column)
	   INTO payloads, to_key
	  USING feed.last_key, (credit.rule_on('pull.rows', credit.today())).amount::bigint;
	rows_read := coalesce(pg_catalog.cardinality(payloads), 0);
	accepted := 0;
	refused := 0;
	IF rows_read = 0 THEN
		to_key := feed.last_key;
		RETURN;
	END IF;
	-- keys are kept, and told in pull_run: a number of a person cannot be one
	IF EXISTS (SELECT FROM pg_catalog.unnest(payloads) AS p WHERE credit.hide_citizen_ids(p ->> '_source_key') <> p ->> '_source_key') THEN
		PERFORM credit.raise('bad_source', ARRAY[pull_source.source, 'key_column']);
	END IF;
	SELECT r.batch_id, r.waiting, r.returned INTO pull_source.batch_id, accepted, refused
	  FROM credit_private.receive_batch(feed.item, pg_catalog.format('pull %s %s', pull_source.source, pull_source.run_id), 'pull', false,
		pg_catalog.sha256(pg_catalog.convert_to(payloads::text, 'UTF8')), payloads, 'pulled', feed.source, sender) AS r;
	UPDATE credit.source_item AS f SET last_key = to_key WHERE f.source = feed.source AND f.item = feed.item;
END
$function$;
COMMENT ON FUNCTION credit_private.pull_source(text, text, bigint) IS '从一个来源抓取一个项目的新行 | pull what is new of one item of a source';
