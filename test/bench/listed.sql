-- Ten million list entries against a hundred thousand: this fills the one
-- database (:many) after it has been copied, or prepares what is copied.
\set entries '(10000000 * :scale)::bigint'
\set few '(100000 * :scale)::bigint'
SET session_replication_role = replica;
ALTER TABLE credit.listing DISABLE TRIGGER ALL;
SELECT CASE WHEN :many THEN :entries ELSE :few END - count(*) AS missing FROM credit.listing \gset
-- of subjects that nobody in the benchmark acts for
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during)
SELECT bench.code(1000000000 + i, false)::credit.credit_code, 'serious_offender', '性质恶劣、情节严重', '11100000000013127D', credit.today() - 10,
	   daterange(credit.today() - 10, credit.today() + 1000)
  FROM generate_series(1, :missing) AS i;
ALTER TABLE credit.listing ENABLE TRIGGER ALL;
RESET session_replication_role;
VACUUM ANALYZE credit.listing;
SELECT NOT :many AS prepare \gset
\if :prepare
CREATE TABLE bench.l_code AS
	SELECT row_number() OVER () AS i, code FROM (SELECT c.code FROM bench.t_code AS c WHERE NOT EXISTS (SELECT FROM credit.listing AS l WHERE l.code = c.code)
		LIMIT (1000000 * :scale)::bigint) AS c;
CREATE UNIQUE INDEX ON bench.l_code (i);
CREATE TABLE bench.l_act (id bigint NOT NULL, code credit.credit_code NOT NULL, amount int NOT NULL);
SELECT credit.guard_table('bench.l_act', 'code', 'fund', 'refuse');
VACUUM ANALYZE bench.l_code;
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('listed bulk', 'guard, 1 million rows at once, 10 million list entries, to 100,000 entries', 'many', 'few', 1.15),
('listed single', 'guard, single rows, 10 million list entries, to 100,000 entries', 'many', 'few', 1.15),
('listed inquiry', 'check_subject, 10 million list entries, to 100,000 entries', 'many', 'few', 1.15);
\else
INSERT INTO bench.fact (label, value) SELECT 'list entries', count(*)::text FROM credit.listing;
\endif
