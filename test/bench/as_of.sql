-- The status of all subjects on a past day in one pass, against a plain
-- GROUP BY of the entries by their periods alone; as known today, and as known
-- before one entry in twenty was changed.  A million entries, or what is there.
\set entries '(1000000 * :scale)::bigint'
CREATE ROLE bench_office LOGIN;
SELECT credit.register_unit('基准测试信用办', '361100', 'city') AS unit \gset
SELECT credit.open_account('bench_office', :'unit', '{credit_office}');
SET session_replication_role = replica;
ALTER TABLE credit.listing DISABLE TRIGGER ALL;
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during, listed_at)
SELECT bench.code(1100000000 + i, false)::credit.credit_code, 'serious_offender', '性质恶劣、情节严重', :'unit', credit.today() - 100,
	   daterange(credit.today() - 100, credit.today() - 100 + (i % 1000)::int), now() - interval '1 day'
  FROM generate_series(1, :entries - (SELECT count(*) FROM credit.listing)) AS i;
ALTER TABLE credit.listing ENABLE TRIGGER ALL;
INSERT INTO credit.listing_history
SELECT h.* FROM credit.listing AS l
 CROSS JOIN LATERAL jsonb_populate_record(NULL::credit.listing_history, to_jsonb(l) || jsonb_build_object('valid_during', daterange(lower(l.valid_during), NULL),
	'history_id', nextval('credit.listing_history_history_id_seq'), 'replaced_at', now(), 'replaced_by', 'bench', 'replaced_xid', '0', 'operation', 'U')) AS h
 WHERE l.listing_id % 20 = 0;
RESET session_replication_role;
VACUUM ANALYZE credit.listing;
VACUUM ANALYZE credit.listing_history;
SELECT credit.today() - 10 AS day \gset
INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'as of', v.name, NULL, 'SET LOCAL SESSION AUTHORIZATION ' || v.login || '; ' || v.work || '; RESET SESSION AUTHORIZATION', 3
  FROM (VALUES
	('group', 'default', format('SELECT l.code, count(*) FROM credit.listing AS l WHERE l.valid_during @> %L::date GROUP BY l.code', :'day')),
	('status', 'bench_office', format('SELECT count(*) FROM credit.status_on(%L)', :'day')),
	('known', 'bench_office', format('SELECT count(*) FROM credit.status_on(%L, now() - interval ''1 hour'')', :'day')),
	('entries', 'bench_office', format('SELECT count(*) FROM credit.listing_on(%L)', :'day'))) AS v(name, login, work);
UPDATE bench.variant SET work = substr(work, strpos(work, '; ') + 2) WHERE topic = 'as of' AND name = 'group';
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('as of', 'status of all subjects on a past day, to GROUP BY over the entries', 'status', 'group', NULL),
('as of', 'the same as known at a moment, to GROUP BY over the entries', 'known', 'group', NULL),
('as of', 'every entry with its status on a past day, to GROUP BY over the entries', 'entries', 'group', NULL);
CALL bench.measure('as of');
INSERT INTO bench.fact (label, value) SELECT 'entries that as of was asked about', count(*)::text FROM credit.listing;
