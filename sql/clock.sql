-- the platform's clock

CREATE FUNCTION credit.today() RETURNS date
	AS 'MODULE_PATHNAME', 'credit_today' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.today() IS
	'平台当前日期(北京时间),一切规则只读此钟 | the platform''s day in Asia/Shanghai, the only clock any rule reads';
