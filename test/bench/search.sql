-- One-stop search against a primary-key look-up, both in a loop of PL/pgSQL, over
-- one million published records.  A name is asked for by four characters from
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

CREATE FUNCTION bench.look(how text, n int, rows bigint) RETURNS bigint LANGUAGE plpgsql AS $function$
DECLARE
	i bigint;
	hits bigint := 0;
BEGIN
	FOR turn IN 1 .. n LOOP
		i := 1 + (hashint8extended(turn, 5) & 1073741823) % rows;
		CASE how
			WHEN 'key' THEN PERFORM FROM credit_public.published_record AS p WHERE p.code = bench.org(i) AND p.record_id = -i;
			WHEN 'code' THEN PERFORM FROM credit_public.search(bench.org(i)::text);
			WHEN 'document' THEN PERFORM FROM credit_public.search('饶许〔2026〕' || i, page_size => 1);
			WHEN 'name' THEN PERFORM FROM credit_public.search(substr(bench.name(i), 3, 4));
			WHEN 'name_index' THEN PERFORM FROM credit_private.published_by_name(substr(bench.name(i), 3, 4), NULL, '-infinity', 'infinity', NULL, NULL, 'infinity', NULL, NULL, 100);
			WHEN 'document_index' THEN PERFORM FROM credit_private.published_by_document('饶许〔2026〕' || i, NULL, '-infinity', 'infinity', NULL, NULL, 'infinity', NULL, NULL, 1);
		END CASE;
		IF FOUND THEN
			hits := hits + 1;
		END IF;
	END LOOP;
	IF hits < n THEN
		RAISE EXCEPTION '% found % of %', how, hits, n;
	END IF;
	RETURN hits;
END
$function$;
INSERT INTO bench.variant (topic, name, work, rounds)
SELECT 'search', v, format('SELECT bench.look(%L, 2000, %s)', v, (1000000 * :scale)::bigint), 7 FROM unnest('{key,code,document,name,name_index,document_index}'::text[]) AS v;
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('search', 'search by code, to a primary-key look-up', 'code', 'key', 5),
('search', 'search by document number, to a primary-key look-up', 'document', 'key', 5),
('search', 'search by part of a name, to a primary-key look-up', 'name', 'key', 5),
('search', 'its index alone by document number, to a primary-key look-up', 'document_index', 'key', NULL),
('search', 'its index alone by part of a name, to a primary-key look-up', 'name_index', 'key', NULL);
CALL bench.measure('search');
