-- The job: a batch for every partner whose most frequent subscription is due,
-- and more batches while there are changes left.
CREATE OR REPLACE FUNCTION credit.cut_batches() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	due text;
	n bigint := 0;
BEGIN
	FOR due IN
		SELECT p.partner
		  FROM credit.partner AS p
		  JOIN credit.subscription AS s ON s.partner = p.partner AND s.valid_during @> credit.today()
		 WHERE p.valid_during @> credit.today() AND p.kind <> 'self'
		 GROUP BY p.partner
		HAVING NOT EXISTS (SELECT FROM credit.feed_batch AS b
							WHERE b.partner = p.partner AND b.cut_at > pg_catalog.clock_timestamp() - min(s.every))
		 ORDER BY p.partner
	LOOP
		LOOP
			PERFORM credit.cut_batch(due);
			n := n + 1;
			EXIT WHEN (SELECT b.to_position FROM credit.feed_batch AS b WHERE b.partner = due ORDER BY b.batch_no DESC LIMIT 1)
				>= coalesce((SELECT max(c.position) FROM credit.change_log AS c), 0);
		END LOOP;
	END LOOP;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.cut_batches() IS '成批任务:按各订制的频率为交换对象成批 | the job that cuts batches, as often as subscriptions say; gives their number';
GRANT EXECUTE ON FUNCTION credit.cut_batches() TO credit_office, credit_admin;
