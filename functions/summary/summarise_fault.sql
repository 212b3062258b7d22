-- A row counts once for each dimension of quality it fails, however many
-- faults it has: with the first of them.
CREATE OR REPLACE FUNCTION credit_private.summarise_fault() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	-- the plan is kept from a statement that met an empty table
	SET enable_seqscan = off
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT 'batch.fault', b.unit, b.item, g.dimension, credit_private.month_of(b.received_on), count(*)
	  FROM (SELECT c.batch_id, c.line_no, d.dimension, count(*) AS n
			  FROM changed AS c CROSS JOIN LATERAL credit_private.fault_dimension_of(c.condition, c.fault) AS d(dimension)
			 GROUP BY 1, 2, 3) AS g
	  JOIN credit.batch AS b ON b.batch_id = g.batch_id
	 WHERE g.n = (SELECT count(*) FROM credit.fault AS f
				   WHERE f.batch_id = g.batch_id AND f.line_no = g.line_no
					 AND credit_private.fault_dimension_of(f.condition, f.fault) = g.dimension)
	 GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_fault() IS '有错误的行按质量维度计入汇总 | rows with faults go into the summaries, by dimension of quality';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.fault
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_fault('1');
ALTER TABLE credit.fault ENABLE ALWAYS TRIGGER summary_add;
