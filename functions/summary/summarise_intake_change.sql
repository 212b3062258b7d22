-- A row counts once, however many of its fields were repaired.
CREATE OR REPLACE FUNCTION credit_private.summarise_intake_change() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	-- the plan is kept from a statement that met an empty table
	SET enable_seqscan = off
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT 'batch.repaired', b.unit, b.item, '', credit_private.month_of(b.received_on), count(*)
	  FROM (SELECT c.batch_id, c.line_no, count(*) AS n FROM changed AS c GROUP BY 1, 2) AS g
	  JOIN credit.batch AS b ON b.batch_id = g.batch_id
	 WHERE g.n = (SELECT count(*) FROM credit.intake_change AS x WHERE x.batch_id = g.batch_id AND x.line_no = g.line_no)
	 GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_intake_change() IS '经修整的行计入汇总 | rows repaired go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.intake_change
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_intake_change('1');
ALTER TABLE credit.intake_change ENABLE ALWAYS TRIGGER summary_add;
