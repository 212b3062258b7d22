-- Plans a sample: the range, which must be over, and the digest of the seed.
CREATE OR REPLACE FUNCTION credit.plan_sample(name text, region text, confirmed_during daterange, seed_digest bytea) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	sample bigint;
BEGIN
	IF upper(plan_sample.confirmed_during) > credit.today() THEN
		PERFORM credit.raise('period_open', ARRAY[plan_sample.confirmed_during::text]);
	END IF;
	INSERT INTO credit.sample AS s (name, region, confirmed_during, seed_digest, planned_on, planned_by)
	VALUES (plan_sample.name, plan_sample.region, plan_sample.confirmed_during, plan_sample.seed_digest, credit.today(), actor.login)
	RETURNING s.sample_id INTO sample;
	RETURN sample;
END
$function$;
COMMENT ON FUNCTION credit.plan_sample(text, text, daterange, bytea) IS
	'登记一次抽查:范围与种子摘要 | plan a sample: its range, and the SHA-256 of a seed not yet disclosed';
GRANT EXECUTE ON FUNCTION credit.plan_sample(text, text, daterange, bytea) TO credit_office, credit_evaluator;
