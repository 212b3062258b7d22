-- One-stop search against a primary-key look-up, one a transaction, prepared, by
-- pgbench, over one million published records.  A name is asked for by four characters from
-- its middle, as people do, of which two are common.
CREATE FUNCTION bench.name(i bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN
	'江西' || chr(19968 + (hashint8extended(i, 1) & 4095)::int) || chr(19968 + (hashint8extended(i, 2) & 4095)::int) || '科技有限公司';
CREATE FUNCTION bench.org(i bigint) RETURNS credit.credit_code LANGUAGE sql IMMUTABLE RETURN bench.code(i, false)::credit.credit_code;
INSERT INTO credit_public.published_record (code, record_id, act_kind, subject_name, document_no, unit_name, unit_code, source_name, source_code, region, decided_on,
	published_on, public_until, contested, document, changed_at)
SELECT bench.org(i), -i, 'permit', bench.name(i), '饶许〔2026〕' || i, 'x', '91350100M000100Y43', 'x', '91350100M000100Y43', '361100', date '2020-01-01' + (i % 2000)::int,
	   '2026-05-11', 'infinity', false, '{"XK_NR": "x"}', now()
  FROM generate_series(1, (1000000 * :scale)::bigint) AS i
ON CONFLICT DO NOTHING;
VACUUM ANALYZE credit_public.published_record;
INSERT INTO credit.search_limit VALUES (session_user, 2000000000, 1000, '(,)', 'bench');

INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('search', 'search by code, to a primary-key look-up', 'code', 'key', 5),
('search', 'search by document number, to a primary-key look-up', 'document', 'key', 5),
('search', 'search by part of a name, to a primary-key look-up', 'name', 'key', 5);
