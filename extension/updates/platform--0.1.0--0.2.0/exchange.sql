@@sql/exchange.sql@@
-- what is public already is where the log begins
INSERT INTO credit.change_log (code, source_key, verb, content, merged_into)
SELECT p.code, p.record_id::text, 'ADDED', pg_catalog.to_jsonb(p) - 'changed_at', s.merged_into
  FROM credit_public.published_record AS p
  LEFT JOIN credit.subject AS s ON s.code = p.code AND s.merged_into IS NOT NULL;
