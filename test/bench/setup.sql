-- The benchmark's own tools.  A variant is one way to do a piece of work;
-- bench.measure() runs the variants of a topic in turns, A B C A B C …, so that
-- what else the machine does falls on all of them, and notes what each cost.
CREATE SCHEMA bench;
CREATE FUNCTION bench.cpu() RETURNS float8 AS :'module', 'bench_cpu' LANGUAGE C VOLATILE;
CREATE FUNCTION bench.empty(text) RETURNS boolean AS :'module', 'bench_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION bench.code(number bigint, one_city boolean) RETURNS text AS :'module', 'bench_code' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE TABLE bench.variant (
	topic   text,
	name    text,
	before  text,                   -- done before each round, not measured
	work    text,
	rounds  int,                    -- slow ones take part in the first rounds only
	ord     int GENERATED ALWAYS AS IDENTITY,
	PRIMARY KEY (topic, name)
);
CREATE TABLE bench.sample (
	topic text,
	name  text,
	round int,
	cpu   float8,                   -- seconds of the backend
	wall  float8
);
-- a line of the report: name ÷ base, both above floor when there is one
CREATE TABLE bench.line (
	ord   int GENERATED ALWAYS AS IDENTITY,
	topic text,
	label text,
	name  text,
	base  text,
	floor text,
	goal  numeric,
	tps   boolean NOT NULL DEFAULT false    -- the goal is one of transactions a second: the elapsed time decides
);
-- results that are no ratios
CREATE TABLE bench.fact (
	ord     int GENERATED ALWAYS AS IDENTITY,
	label   text,
	value   text,
	goal    text,
	reached boolean
);

CREATE PROCEDURE bench.measure(topic text)
	LANGUAGE plpgsql
AS $procedure$
DECLARE
	v bench.variant;
	cpu float8;
	wall timestamptz;
BEGIN
	FOR turn IN 1 .. (SELECT max(x.rounds) FROM bench.variant AS x WHERE x.topic = measure.topic) LOOP
		FOR v IN SELECT * FROM bench.variant AS x WHERE x.topic = measure.topic AND x.rounds >= turn ORDER BY x.ord LOOP
			IF v.before IS NOT NULL THEN
				EXECUTE v.before;
			END IF;
			COMMIT;
			wall := clock_timestamp();
			cpu := bench.cpu();
			EXECUTE v.work;
			INSERT INTO bench.sample
			VALUES (v.topic, v.name, turn, bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall));
			COMMIT;
		END LOOP;
	END LOOP;
END
$procedure$;

-- both checks of a code, as one would write them without an extension
CREATE FUNCTION bench.check_plpgsql(code text) RETURNS boolean
	LANGUAGE plpgsql IMMUTABLE STRICT
AS $function$
DECLARE
	letters constant text := '0123456789ABCDEFGHJKLMNPQRTUWXY';
	letters36 constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
	weights constant int[] := '{1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28}';
	weights11 constant int[] := '{3,7,9,10,5,8,4,2}';
	place int;
	total int := 0;
BEGIN
	IF length(code) <> 18 THEN
		RETURN false;
	END IF;
	FOR i IN 1 .. 17 LOOP
		place := strpos(letters, substr(code, i, 1)) - 1;
		IF place < 0 OR (i BETWEEN 3 AND 8 AND place > 9) THEN
			RETURN false;
		END IF;
		total := total + place * weights[i];
	END LOOP;
	IF substr(code, 18, 1) <> substr(letters, (31 - total % 31) % 31 + 1, 1) THEN
		RETURN false;
	END IF;
	total := 0;
	FOR i IN 1 .. 8 LOOP
		total := total + (strpos(letters36, substr(code, 8 + i, 1)) - 1) * weights11[i];
	END LOOP;
	RETURN substr(code, 17, 1) = substr('0123456789X', (11 - total % 11) % 11 + 1, 1);
END
$function$;
