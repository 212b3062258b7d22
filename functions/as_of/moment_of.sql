-- The beginning of a day of the platform, Beijing time: stands for the moment
-- when nobody noted one.
CREATE OR REPLACE FUNCTION credit_private.moment_of(day date) RETURNS timestamptz
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN day::timestamp AT TIME ZONE '+08:00'::interval;
COMMENT ON FUNCTION credit_private.moment_of(date) IS '平台某日之始(北京时间) | the beginning of a day, Beijing time';
