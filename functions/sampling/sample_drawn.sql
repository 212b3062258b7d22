-- Which records a seed draws: of every unit a share, and at least a number, in
-- the order of SHA-256(seed, record).  Depends on nothing that changes: a record
-- keeps the day of its confirmation whatever becomes of it, and the rules are
-- those of the day it was planned.
CREATE OR REPLACE FUNCTION credit_private.sample_drawn(region text, confirmed_during daterange, seed text, on_day date)
	RETURNS TABLE (code credit.credit_code, record_id bigint, unit credit.credit_code)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT x.code, x.record_id, x.source_unit
	  FROM (SELECT r.code, r.record_id, r.source_unit, count(*) OVER (PARTITION BY r.source_unit) AS population,
				   row_number() OVER (PARTITION BY r.source_unit
									  ORDER BY sha256(convert_to(seed || ' ' || r.record_id, 'UTF8')), r.record_id) AS place
			  FROM credit.record AS r
			  JOIN credit.unit AS u ON u.unit = r.source_unit
			 WHERE r.confirmed_on >= lower(confirmed_during) AND r.confirmed_on < upper(confirmed_during)
			   AND credit_private.in_region(u.region, sample_drawn.region)) AS x
	 WHERE x.place <= greatest((credit.rule_on('sample.minimum', on_day, sample_drawn.region)).amount,
							   ceil(x.population * (credit.rule_on('sample.share', on_day, sample_drawn.region)).amount / 100))
$function$;
COMMENT ON FUNCTION credit_private.sample_drawn(text, daterange, text, date) IS '某种子抽中的信息 | which records a seed draws';
