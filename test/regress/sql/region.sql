-- divisions: names, levels, status, parents, successors; the operator's rows
\set SHOW_CONTEXT never
SET pg_credit.today = '2026-11-22';
SELECT level, count(*), count(*) FILTER (WHERE valid_to IS NULL) AS in_force FROM credit.region_code WHERE shipped GROUP BY 1 ORDER BY 1;
SELECT c, credit.region_name(c), credit.region_full_name(c), credit.region_level(c), credit.region_status(c), credit.region_parent(c), credit.region_path(c)
FROM (VALUES ('110000'), ('110103'), ('350200'), ('350211'), ('429004'), ('500105'), ('500157'), ('320594'), ('100000'), ('991000'), ('321119'), ('999999'), ('x'), (NULL)) AS v (c);
-- on a day, whole years: the year of a change belongs to the new state
SELECT d, credit.region_name('120110', d), credit.region_status('120110', d), credit.region_name('110103', d), credit.region_status('110103', d),
	credit.region_full_name('110103', d)
FROM (VALUES (date '1980-06-01'), ('1981-01-01'), ('1991-12-31'), ('1992-01-01'), ('2009-12-31'), ('2010-01-01'), (NULL), ('infinity'), ('-infinity')) AS v (d);
-- two reforms, a merger, a transfer of a part
SELECT c, ARRAY(SELECT credit.region_successors(c)) AS successors FROM (VALUES ('110103'), ('130106'), ('130121'), ('500105'), ('110101'), ('000000')) AS v (c);
-- every chain ends, nobody is his own ancestor
SELECT count(*) AS loops FROM credit.region_code WHERE credit.region_parent(region) = region OR array_length(credit.region_path(region), 1) > 3;
SELECT count(*) AS orphans FROM credit.region_code WHERE credit.region_parent(region) IS NULL AND level IN ('prefecture', 'county');
-- the registry has no code twice in one year
SELECT count(*) AS overlaps FROM credit.region_code AS a JOIN credit.region_code AS b
	ON a.region = b.region AND a.valid_from < b.valid_from AND coalesce(a.valid_to, 9999) > b.valid_from;

-- the operator's own rows, and shipped rows made his own
BEGIN;
INSERT INTO credit.region_code (region, name, level, valid_from) VALUES ('320191', '江北新区', 'zone', 2015);
UPDATE credit.region_code SET valid_to = 2026, successors = '{110102}' WHERE region = '110101' AND valid_from = 1981;
INSERT INTO credit.region_code (region, name, level, valid_from) VALUES ('110105', '朝阳', 'county', 1981);
SELECT region, name, valid_to, shipped FROM credit.region_code WHERE NOT shipped OR region = '110105' ORDER BY region;
SELECT credit.region_full_name('320191'), credit.region_status('110101'), ARRAY(SELECT credit.region_successors('110101')), credit.region_name('110105');
SAVEPOINT s;
UPDATE credit.region_code SET region = '110199' WHERE region = '110102';
ROLLBACK TO s;
DELETE FROM credit.region_code WHERE region = '110102';
ROLLBACK TO s;
INSERT INTO credit.region_code (region, name, level, valid_from) VALUES ('110105', '朝阳', 'county', 1981);
ROLLBACK TO s;
DELETE FROM credit.region_code WHERE region = '320191';
ROLLBACK;

-- departments and categories
SELECT department, string_agg(category, '' ORDER BY category) AS categories, min(confidence) AS weakest, count(DISTINCT source) AS sources
FROM credit.code_pair GROUP BY 1 ORDER BY 1;
SELECT d, c, credit.department_name(d), credit.category_name(d, c), credit.code_pair_confidence(d, c)
FROM (VALUES ('9', '1'), ('1', '1'), ('5', '4'), ('G', '1'), ('J', '1'), ('Y', '1'), ('9', '9'), ('9', '8'), ('Z', '1'), ('', ''), (NULL, '1')) AS v (d, c);
BEGIN;
INSERT INTO credit.code_pair VALUES ('J', '1', '住房城乡建设', '业主委员会', NULL, 'local', 'test');
SELECT credit.department_name('J'), shipped FROM credit.code_pair WHERE department = 'J';
ROLLBACK;
-- anyone may look things up, nobody changes them
CREATE ROLE regress_credit_nobody;
SET ROLE regress_credit_nobody;
SELECT credit.region_full_name('350211'), credit.category_name('9', '1');
INSERT INTO credit.region_code (region, name, level, valid_from) VALUES ('320191', '江北新区', 'zone', 2015);
DELETE FROM credit.code_pair;
RESET ROLE;
DROP ROLE regress_credit_nobody;
