CREATE OR REPLACE FUNCTION credit.try_date(value text) RETURNS date
	AS 'MODULE_PATHNAME', 'credit_try_date' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.try_date(text) IS
	'读取日期(YYYY-MM-DD、YYYY/MM/DD、infinity),不合格为空 | read a date (YYYY-MM-DD, YYYY/MM/DD, infinity), NULL when it is none';
