-- Draws a planned sample: the seed is disclosed and must be the one recorded.
CREATE OR REPLACE FUNCTION credit.draw_sample(sample_id bigint, seed text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	s credit.sample;
	n bigint;
BEGIN
	SELECT * INTO s FROM credit.sample AS x WHERE x.sample_id = draw_sample.sample_id FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_sample', ARRAY[draw_sample.sample_id::text]);
	ELSIF s.drawn_on IS NOT NULL THEN
		PERFORM credit.raise('already_issued', ARRAY[s.name], NULL, 'sample', 'drawn_on');
	ELSIF s.seed_digest <> sha256(convert_to(draw_sample.seed, 'UTF8')) IS NOT FALSE THEN
		PERFORM credit.raise('wrong_seed', ARRAY[draw_sample.sample_id::text], NULL, 'sample', 'seed');
	END IF;
	UPDATE credit.sample AS x SET seed = draw_sample.seed, drawn_on = credit.today(), drawn_by = actor.login WHERE x.sample_id = s.sample_id;
	INSERT INTO credit.sample_record (code, sample_id, record_id, unit)
	SELECT d.code, s.sample_id, d.record_id, d.unit FROM credit_private.sample_drawn(s.region, s.confirmed_during, draw_sample.seed, s.planned_on) AS d;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.draw_sample(bigint, text) IS '公布种子并抽取;返回抽中条数 | disclose the seed and draw; gives how many records';
GRANT EXECUTE ON FUNCTION credit.draw_sample(bigint, text) TO credit_office, credit_evaluator;
