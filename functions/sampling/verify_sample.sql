-- Draws a sample again and gives what differs from what was drawn: nothing.
CREATE OR REPLACE FUNCTION credit.verify_sample(sample_id bigint) RETURNS TABLE (record_id bigint, difference text)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(d.record_id, r.record_id), CASE WHEN r.record_id IS NULL THEN 'missing' ELSE 'not drawn' END
	  FROM (SELECT x.record_id FROM credit.sample AS s CROSS JOIN LATERAL credit_private.sample_drawn(s.region, s.confirmed_during, s.seed, s.planned_on) AS x
			 WHERE s.sample_id = verify_sample.sample_id AND s.seed IS NOT NULL) AS d
	  FULL JOIN (SELECT x.record_id FROM credit.sample_record AS x WHERE x.sample_id = verify_sample.sample_id) AS r ON r.record_id = d.record_id
	 WHERE d.record_id IS NULL OR r.record_id IS NULL
$function$;
COMMENT ON FUNCTION credit.verify_sample(bigint) IS '按公布的种子重抽并比对,无行即一致 | draw again by the disclosed seed: what differs, none when all is well';
GRANT EXECUTE ON FUNCTION credit.verify_sample(bigint) TO credit_office, credit_evaluator, credit_head;
