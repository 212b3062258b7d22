-- The figures that the report shows, counted another way: from the base
-- tables.  The test reads the page in a browser and compares.
\set QUIET on
SELECT 'intake ' || count(*) || ' ' || count(*) FILTER (WHERE r.confirmed_on IS NOT NULL) || ' '
	|| count(*) FILTER (WHERE i.record_id IS NULL) || ' ' || count(*) FILTER (WHERE i.record_id IS NOT NULL AND r.confirmed_on IS NULL)
  FROM credit.inbox AS i LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id;
SELECT 'chart ' || count(*) FILTER (WHERE met_on <= due_on) || ' ' || count(*) FILTER (WHERE met_on > due_on) || ' '
	|| count(*) FILTER (WHERE met_on IS NULL AND due_on < credit.today())
  FROM credit.duty WHERE void_on IS NULL;
SELECT 'clocks ' || count(*) FROM credit.duty;
SELECT 'faults ' || count(*) FROM credit.fault;
SELECT 'permits ' || least(count(*), 10) FROM credit_public.published_record WHERE act_kind = 'permit';
