-- Speed: what one subject is listed for is looked up, however many entries there are: of the tables that grow none is
-- read from end to end by the views that the guard and an inquiry ask, nor by an inquiry itself.
BEGIN;
SELECT plan(7);
SET session_replication_role = replica;
CREATE TEMP TABLE s AS SELECT i, credit.assigned_code('9', sha256(('plans' || i)::bytea))::credit.credit_code AS code FROM generate_series(1, 20000) AS i;
INSERT INTO credit.subject (code, kind, name) SELECT code, 'enterprise', '公司' || i FROM s;
INSERT INTO credit.record (code, record_id, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, decided_on, issued_on, severity,
	state, template, template_version, detail, confirmed_on, confirmed_by)
SELECT s.code, -s.i, 'tap-2016', 'court', 'judgment', 'untrustworthy', 'public', '公司', u.unit, u.unit, 'p' || s.i, '2026-05-01', '2026-05-01', 'serious',
	   'confirmed', 'court', '1', '{}', '2026-05-01', 'x' FROM s CROSS JOIN (SELECT credit.unit_of('上饶市生态环境局') AS unit) AS u;
INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during)
SELECT r.code, 'judgment_defaulter', r.record_id, 'x', r.unit, '2026-05-01', '[2026-05-01,2028-05-01)' FROM credit.record AS r WHERE r.record_id < 0;
INSERT INTO credit.objection (code, record_id, applicant, ground, unit, filed_on) SELECT r.code, r.record_id, 'x', 'x', r.unit, '2026-05-02' FROM credit.record AS r WHERE r.record_id % 2 = -1;
INSERT INTO credit.repair (code, record_id, applied_on, unit, level, source_no, outcome, decided_on, decided_by, reason)
SELECT r.code, r.record_id, '2026-05-02', r.unit, 'national', r.record_id::text, 'approved', '2026-05-03', 'x', 'x' FROM credit.record AS r WHERE r.record_id < 0 AND r.record_id % 2 = 0;
RESET session_replication_role;
ANALYZE credit.subject; ANALYZE credit.record; ANALYZE credit.listing; ANALYZE credit.objection; ANALYZE credit.repair;
CREATE FUNCTION pg_temp.plan(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	whole text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		whole := whole || line || E'\n';
	END LOOP;
	RETURN whole;
END $$;
-- as functions ask: a plan for any code
SET plan_cache_mode = force_generic_plan;
PREPARE listing_of(credit.credit_code) AS SELECT * FROM credit.listing_now WHERE code = $1;
PREPARE measure_of(credit.credit_code) AS SELECT * FROM credit.measure_now WHERE code = $1;
PREPARE listings_of(credit.credit_code[]) AS SELECT * FROM credit.listing_now WHERE code = ANY ($1);
PREPARE measures_of(credit.credit_code[]) AS SELECT * FROM credit.measure_now WHERE code = ANY ($1);
PREPARE family_of(credit.credit_code[]) AS SELECT * FROM credit.record WHERE code = ANY ($1);
SELECT doesnt_match(pg_temp.plan($$EXECUTE listing_of('91360000625912173B')$$), 'Seq Scan on (listing|record|objection|repair|subject) ', 'entries of a code');
SELECT doesnt_match(pg_temp.plan($$EXECUTE measure_of('91360000625912173B')$$), 'Seq Scan on (listing|record|objection|repair|subject) ', 'measures of a code');
SELECT doesnt_match(pg_temp.plan($$EXECUTE listings_of('{91360000625912173B}')$$), 'Seq Scan on (listing|record|objection|repair|subject) ', 'entries of a family of codes');
SELECT doesnt_match(pg_temp.plan($$EXECUTE measures_of('{91360000625912173B}')$$), 'Seq Scan on (listing|record|objection|repair|subject) ', 'measures of a family of codes');
SELECT doesnt_match(pg_temp.plan($$EXECUTE family_of('{91360000625912173B}')$$), 'Seq Scan on (listing|record|objection|repair|subject) ', 'records of a family of codes');
SELECT matches(pg_temp.plan('SELECT * FROM credit.listing_now'), 'Seq Scan on listing ', 'it is seen when a table is read from end to end');
-- and as of
SELECT doesnt_match(pg_temp.plan($$SELECT * FROM credit_private.entry_on('2026-05-11', NULL, '{91360000625912173B}')$$), 'Seq Scan on (listing|record|objection|repair|subject) ',
	'entries of a code on a day');
SELECT * FROM finish();
ROLLBACK;
