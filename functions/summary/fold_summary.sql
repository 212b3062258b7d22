-- The job: takes the differences that are committed and adds them to the
-- summaries.  One folds at a time; writers neither wait for it nor it for
-- them.  Gives the number of differences folded.
CREATE OR REPLACE FUNCTION credit.fold_summary() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n bigint;
BEGIN
	IF NOT pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtext('credit.summary'), 0) THEN
		RETURN 0;
	END IF;
	WITH gone AS (
		DELETE FROM credit.summary_change AS c RETURNING c.measure, c.unit, c.item, c.channel, c.day, c.amount
	), folded AS (
		INSERT INTO credit.summary AS s (measure, unit, item, channel, day, amount)
		SELECT g.measure, g.unit, g.item, g.channel, g.day, sum(g.amount) FROM gone AS g
		 GROUP BY 1, 2, 3, 4, 5 HAVING sum(g.amount) <> 0
		ON CONFLICT ON CONSTRAINT summary_pkey DO UPDATE SET amount = s.amount + excluded.amount
	)
	SELECT count(*) INTO n FROM gone;
	-- a day whose last open duty was met is no line any more
	DELETE FROM credit.summary AS s WHERE s.amount = 0;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.fold_summary() IS '将未并入的增减并入汇总(任务) | fold the differences into the summaries; gives their number';
GRANT EXECUTE ON FUNCTION credit.fold_summary() TO credit_office, credit_admin;
