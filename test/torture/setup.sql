-- Beside the load of test/stress/effects: writers whose batches are numbered, so
-- that what was acknowledged can be counted after each crash.
CREATE FUNCTION stress.batch(writer int, n int) RETURNS text LANGUAGE sql AS $$
	SELECT tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_json(%L, %L, %L)', 'penalty', format('w%s-%s', writer, n),
		(SELECT jsonb_agg(stress.penalty(k, format('w%s-%s-%s', writer, n, k))) FROM generate_series(0, 2) AS k)))
$$;
