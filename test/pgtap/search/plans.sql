-- issue: search by code, document number, name; each way of asking goes by an index, with a plan that is kept, whatever
-- is asked for (R066).  The functions are planned with the query that calls them, so EXPLAIN sees through them.
BEGIN;
SELECT plan(8);
INSERT INTO credit_public.published_record (code, record_id, act_kind, subject_name, document_no, unit_name, unit_code, source_name, source_code, region, decided_on, published_on, public_until, contested, document, changed_at)
SELECT credit.assigned_code('2', sha256((i % 5000)::text::bytea)), -i, 'penalty', '第' || md5(i::text) || '公司', '文〔2026〕' || i, 'x', credit.assigned_code('2', sha256((i % 200)::text::bytea)), 'x', '91350100M000100Y43', '361100', DATE '2020-01-01' + i % 1000, '2026-05-11', 'infinity', false, '{}', now()
  FROM generate_series(1, 20000) AS i;
ANALYZE credit_public.published_record;
SET LOCAL plan_cache_mode = force_generic_plan;
-- a small table is read whole more cheaply; the question is which index a large one goes by
SET LOCAL enable_seqscan = off;
CREATE FUNCTION pg_temp.plan_of(name text, call text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	whole text := '';
BEGIN
	EXECUTE format('PREPARE %I (text, credit.credit_code, date, credit.credit_code[], date, credit.credit_code, bigint, int) AS SELECT * FROM %s', name, call);
	FOR line IN EXECUTE format($e$EXPLAIN (COSTS OFF) EXECUTE %I ('公司', '91360000625912173B', '2020-01-01', '{91360000625912173B}', 'infinity', NULL, NULL, 100)$e$, name) LOOP
		whole := whole || line || E'\n';
	END LOOP;
	RETURN whole;
END $$;
SELECT alike(pg_temp.plan_of('code', 'credit_private.published_by_code($4, NULL, $3, $3, NULL, NULL, $5, $6, $7, $8)'), '%published_record_pkey%', 'by code: the primary key');
SELECT alike(pg_temp.plan_of('name', 'credit_private.published_by_name($1, NULL, $3, $3, NULL, NULL, $5, $6, $7, $8)'), '%published_record_parts_idx%', 'by name: its characters');
SELECT alike(pg_temp.plan_of('document', 'credit_private.published_by_document($1, NULL, $3, $3, NULL, NULL, $5, $6, $7, $8)'), '%published_record_document_no_idx%', 'by document number: its beginning');
SELECT alike(pg_temp.plan_of('unit', 'credit_private.published_by_unit($2, $3, $3, NULL, NULL, $5, $6, $7, $8)'), '%published_record_unit_idx%', 'by unit: the unit');
SELECT alike(pg_temp.plan_of('date', 'credit_private.published_by_date($3, $3, NULL, NULL, $5, $6, $7, $8)'), '%published_record_decided_idx%', 'by date: the date');
SELECT unalike(pg_temp.plan_of('date2', 'credit_private.published_by_date($3, $3, NULL, NULL, $5, $6, $7, $8)'), '%Sort%', 'in the order of the index, nothing is sorted');
SELECT unalike(pg_temp.plan_of('unit2', 'credit_private.published_by_unit($2, $3, $3, NULL, NULL, $5, $6, $7, $8)'), '%Sort%', 'nor by unit');
SELECT is((SELECT count(*) FROM pg_proc WHERE pronamespace = 'credit_private'::regnamespace AND proname ~ '^published_by_' AND (prosecdef OR proconfig IS NOT NULL)), 0::bigint, 'none of them has what would keep it from being planned with its caller');
SELECT * FROM finish();
ROLLBACK;
