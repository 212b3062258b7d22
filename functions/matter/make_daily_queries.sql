-- N6: makes today's query of every matter that goes on and has none yet, and
-- records it as automatic.  It makes no query for a day that is past: such a
-- day stays a gap.  A matter that somebody holds at this moment, to close it
-- for instance, is passed over; the job comes again.
CREATE OR REPLACE FUNCTION credit.make_daily_queries() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH due AS MATERIALIZED (
		SELECT m.code, m.matter_id, m.unit, m.matter_kind, u.region, u.name AS unit_name
		  FROM credit.matter AS m
		  JOIN credit.unit AS u ON u.unit = m.unit
		 CROSS JOIN LATERAL (SELECT x.amount, x.measured_in, x.calendar FROM credit.rule AS x
							  WHERE x.name = 'query.daily' AND x.valid_during @> credit.today() AND x.region = ANY (credit.region_scope(u.region))
							  ORDER BY pg_catalog.length(pg_catalog.rtrim(x.region, '0')) DESC LIMIT 1) AS r
		 WHERE m.accepted_on <= credit.today() AND m.closed_on IS NULL
		   AND (r.measured_in = 'day' OR credit.is_workday(credit.today(), r.calendar))
		   AND r.amount > (SELECT count(*) FROM credit.inquiry AS i WHERE i.matter_id = m.matter_id AND i.asked_on = credit.today())
		   FOR SHARE OF m SKIP LOCKED
	), asked AS MATERIALIZED (
		SELECT d.code, d.matter_id, d.unit, d.unit_name, p.purpose, (SELECT x.name FROM credit.purpose AS x WHERE x.purpose = p.purpose) AS purpose_name,
			   pg_catalog.nextval('credit.inquiry_id_seq') AS inquiry_id, pg_catalog.clock_timestamp() AS asked_at
		  FROM due AS d
		 CROSS JOIN LATERAL (SELECT coalesce((credit.use_rule_on(d.matter_kind, credit.today(), d.region)).purpose, 'approval') AS purpose) AS p
	), answered AS MATERIALIZED (
		SELECT a.*, credit_private.subject_answer(coalesce(credit.resolve_subject(a.code::text), a.code), a.purpose) || pg_catalog.jsonb_build_object('inquiry_id', a.inquiry_id,
			'asked_on', credit.today(), 'asked_at', a.asked_at, 'asked_by', credit.actor_name(), 'unit', a.unit_name,
			'purpose', a.purpose, 'purpose_name', a.purpose_name, 'matter_id', a.matter_id, 'automatic', true) AS answer
		  FROM asked AS a
	), made AS (
		INSERT INTO credit.inquiry (code, inquiry_id, matter_id, stage, purpose, unit, asked_by, asked_on, asked_at, answer, digest, automatic)
		SELECT a.code, a.inquiry_id, a.matter_id, 'daily', a.purpose, a.unit, credit.actor_name(), credit.today(), a.asked_at, a.answer,
			   pg_catalog.sha256(pg_catalog.convert_to(a.answer::text, 'UTF8')), true
		  FROM answered AS a
		ON CONFLICT (code, matter_id, asked_on) WHERE automatic DO NOTHING
		RETURNING 1
	)
	SELECT count(*) FROM made
$function$;
COMMENT ON FUNCTION credit.make_daily_queries() IS
	'任务:为未办结且当日未查询的事项自动查询并记为自动 | job: makes today''s missing query of every open matter, recorded as automatic';
GRANT EXECUTE ON FUNCTION credit.make_daily_queries() TO credit_admin, credit_office;
