-- The platform's own name for it, from before the extension had one.
CREATE OR REPLACE FUNCTION credit_private.try_date(value text) RETURNS date
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN credit.try_date(value);
COMMENT ON FUNCTION credit_private.try_date(text) IS '读取日期,不合格为空 | read a date, NULL when it is none';
