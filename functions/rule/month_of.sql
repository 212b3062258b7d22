CREATE OR REPLACE FUNCTION credit_private.month_of(day date) RETURNS date
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN pg_catalog.date_trunc('month', day::pg_catalog.timestamp)::pg_catalog.date;
COMMENT ON FUNCTION credit_private.month_of(date) IS '某日所在月的一日 | the first day of a day''s month';
