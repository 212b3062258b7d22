-- Dashboards over five million records and as many duties: the view of
-- credit_report, from the summaries, against the plain GROUP BY over the facts
-- that gives the same; with everything folded and with 10,000 differences that
-- are not.  And what keeping the summaries costs the statement that writes.
\set n '(5000000 * :scale)::bigint'
\set m '(100000 * :scale)::bigint'

-- facts as the owner would restore them: past keys and triggers, narrow
SET session_replication_role = replica;
CREATE TEMP TABLE dropped AS SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indrelid IN ('credit.record'::regclass, 'credit.duty'::regclass) AND NOT indisprimary;
SELECT format('DROP INDEX %s', name) FROM dropped WHERE name NOT IN (SELECT conindid::regclass::text FROM pg_constraint WHERE contype = 'u') \gexec
SELECT format('ALTER TABLE credit.%I DISABLE TRIGGER ALL', t) FROM unnest('{record,duty}'::text[]) AS t \gexec
SELECT format('ALTER TABLE credit.%I DROP CONSTRAINT %I', t, t || '_pkey') FROM unnest('{duty}'::text[]) AS t \gexec
CREATE TABLE bench.unit AS
	SELECT i, credit.assigned_code('2', sha256(('unit ' || i)::bytea)) AS unit, (ARRAY['361102', '361103', '361104', '361100', '360102', '360300', '360400', '360700'])[i % 8 + 1] AS region
	  FROM generate_series(0, 119) AS i;
INSERT INTO credit.unit (unit, name, region, level) SELECT unit, '单位' || i, region, CASE WHEN region LIKE '%00' THEN 'city' ELSE 'county' END FROM bench.unit;
-- two years, 120 units, three kinds, one subject in a hundred rows
CREATE TABLE bench.subject AS SELECT row_number() OVER () - 1 AS i, code FROM bench.t_code LIMIT 50000;
INSERT INTO credit.record (code, record_id, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, decided_on, issued_on,
	stock, state, template, template_version, detail, received_at, received_by, confirmed_on, confirmed_by)
SELECT s.code, 1000000000 + n, '', 'item' || k, (ARRAY['permit', 'penalty', 'reward'])[k + 1], 'basic', 'public', '', u.unit, u.unit, n::text, d, d, false,
	   'confirmed', '', '', '{}', now(), 'bench', d, 'bench'
  FROM generate_series(1, :n) AS g(n)
  JOIN bench.unit AS u ON u.i = n % 120
  JOIN bench.subject AS s ON s.i = n % (SELECT count(*) FROM bench.subject)
 CROSS JOIN LATERAL (SELECT date '2024-06-01' + (hashint8(n) & 1023) % 720, (hashint8(n) >> 10 & 255) % 3) AS x(d, k);
INSERT INTO credit.duty (code, duty_id, kind, channel, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version, met_on)
SELECT s.code, n, (ARRAY['collect', 'publish', 'publish'])[k + 1], (ARRAY['', 'own_site', 'province_site'])[k + 1], n, u.unit, d, d + 9, false, 1, '',
	   CASE WHEN n % 20 > 0 THEN d + (n % 11)::int END
  FROM generate_series(1, :n) AS g(n)
  JOIN bench.unit AS u ON u.i = n % 120
  JOIN bench.subject AS s ON s.i = n % (SELECT count(*) FROM bench.subject)
 CROSS JOIN LATERAL (SELECT date '2024-06-01' + (hashint8(n) & 1023) % 720, (hashint8(n) >> 10 & 255) % 3) AS x(d, k);
RESET session_replication_role;
ANALYZE credit.record; ANALYZE credit.duty; ANALYZE credit.unit;
SELECT credit.rebuild_summary();
VACUUM ANALYZE credit.summary;
SELECT set_config('pg_credit.today', '2026-06-01', false);

CREATE VIEW bench.timeliness AS
	SELECT d.unit, d.kind, d.channel, date_trunc('month', d.due_on) AS month, count(*) FILTER (WHERE d.met_on <= d.due_on) AS on_time,
		   count(*) FILTER (WHERE d.met_on > d.due_on) AS late, count(*) FILTER (WHERE d.met_on IS NULL AND d.due_on < credit.today()) AS overdue,
		   count(*) FILTER (WHERE d.met_on IS NULL AND d.due_on >= credit.today()) AS open
	  FROM credit.duty AS d WHERE d.void_on IS NULL GROUP BY 1, 2, 3, 4;
CREATE VIEW bench.archive AS
	SELECT u.region, left(r.code::text, 2) AS prefix, count(*) FROM credit.record AS r JOIN credit.unit AS u ON u.unit = r.source_unit
	 WHERE r.state = 'confirmed' GROUP BY 1, 2;
CREATE VIEW bench.quality AS
	SELECT r.source_unit, date_trunc('month', r.confirmed_on) AS month, count(*) FROM credit.record AS r WHERE r.state = 'confirmed' GROUP BY 1, 2;
-- they say the same
INSERT INTO bench.fact (label, value, goal, reached)
SELECT 'timeliness of ' || (:n)::text || ' duties from the summaries', count(*)::text || ' lines differ from the GROUP BY', '0', count(*) = 0
  FROM ((SELECT unit_code::text, duty::text, channel::text, month, on_time, late, overdue, open FROM credit_report.timeliness
		 EXCEPT SELECT unit::text, kind, channel, month::date, on_time, late, overdue, open FROM bench.timeliness)
		UNION ALL
		(SELECT unit::text, kind, channel, month::date, on_time, late, overdue, open FROM bench.timeliness
		 EXCEPT SELECT unit_code::text, duty::text, channel::text, month, on_time, late, overdue, open FROM credit_report.timeliness)) AS d;
\set some 'DELETE FROM credit.summary_change; INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount) SELECT measure, unit, item, channel, day, 1 FROM credit.summary LIMIT 10000'
INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'summary', v.name, 'SET pg_credit.today = ''2026-06-01''; ' || CASE WHEN v.unfolded THEN :'some' ELSE 'DELETE FROM credit.summary_change' END, v.work, v.rounds
  FROM (VALUES ('group duties', false, 'SELECT * FROM bench.timeliness', 5),
			   ('timeliness', false, 'SELECT * FROM credit_report.timeliness', 5),
			   ('timeliness unfolded', true, 'SELECT * FROM credit_report.timeliness', 5),
			   ('of one division', false, 'SELECT * FROM credit_report.timeliness WHERE region = ''361102''', 5),
			   ('by region', false, 'SELECT * FROM credit_report.timeliness_by_region', 5),
			   ('trend', false, 'SELECT * FROM credit_report.late_trend', 5),
			   ('group records', false, 'SELECT * FROM bench.quality', 5),
			   ('quality', false, 'SELECT * FROM credit_report.data_quality', 5),
			   ('group archives', false, 'SELECT * FROM bench.archive', 5),
			   ('archive', false, 'SELECT * FROM credit_report.archive', 5)) AS v(name, unfolded, work, rounds);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('summary', 'dashboard: timeliness, to GROUP BY over the duties', 'timeliness', 'group duties', 0.01),
('summary', 'dashboard: the same with 10,000 differences not folded, to GROUP BY over the duties', 'timeliness unfolded', 'group duties', 0.01),
('summary', 'dashboard: timeliness of one division, to GROUP BY over the duties', 'of one division', 'group duties', 0.01),
('summary', 'dashboard: timeliness by division, to GROUP BY over the duties', 'by region', 'group duties', 0.01),
('summary', 'dashboard: late trend, to GROUP BY over the duties', 'trend', 'group duties', 0.01),
('summary', 'dashboard: data quality, to GROUP BY over the records', 'quality', 'group records', 0.01),
('summary', 'dashboard: archives, to GROUP BY over the records', 'archive', 'group archives', 0.01);
CALL bench.measure('summary');
DELETE FROM credit.summary_change;

-- the writer's side: the duties of one unit's batch, with the triggers and without
CREATE TABLE bench.d_from AS SELECT * FROM credit.duty WHERE unit = (SELECT unit FROM bench.unit WHERE i = 7) AND due_on >= '2026-05-01' LIMIT :m;
CREATE TABLE bench.d_bare (LIKE credit.duty INCLUDING DEFAULTS INCLUDING CONSTRAINTS, PRIMARY KEY (code, duty_id));
CREATE TABLE bench.d_kept (LIKE credit.duty INCLUDING DEFAULTS INCLUDING CONSTRAINTS, PRIMARY KEY (code, duty_id));
SELECT regexp_replace(pg_get_triggerdef(oid), ' ON credit\.duty ', ' ON bench.d_kept ') FROM pg_trigger
 WHERE tgrelid = 'credit.duty'::regclass AND tgname LIKE 'summary\_%' \gexec
INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'summary kept', w.what || ' ' || t, CASE w.what WHEN 'insert' THEN format('TRUNCATE bench.d_%s', t) END || '; DELETE FROM credit.summary_change; CHECKPOINT',
	   format(w.work, t), 7
  FROM unnest('{bare,kept}'::text[]) AS t
 CROSS JOIN (VALUES ('insert', 'INSERT INTO bench.d_%1$s SELECT * FROM bench.d_from'), ('update', 'UPDATE bench.d_%1$s SET met_on = due_on')) AS w(what, work)
 ORDER BY t, w.what;
UPDATE bench.variant SET before = 'CHECKPOINT' WHERE topic = 'summary kept' AND before IS NULL;
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('summary kept', 'insert of duties kept in summaries, to a bare insert', 'insert kept', 'insert bare', NULL),
('summary kept', 'update of duties kept in summaries, to a bare update', 'update kept', 'update bare', NULL);
CALL bench.measure('summary kept');
