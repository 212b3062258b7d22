-- R088: of a person's name the first character is left; each other one becomes
-- an asterisk.  A name of one character is hidden altogether.
CREATE OR REPLACE FUNCTION credit.mask_name(name text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE
		WHEN pg_catalog.char_length(pg_catalog.btrim(name)) OPERATOR(pg_catalog.<=) 1
		THEN pg_catalog.repeat('*', pg_catalog.char_length(pg_catalog.btrim(name)))
		ELSE pg_catalog.rpad(pg_catalog."left"(pg_catalog.btrim(name), 1),
							 pg_catalog.char_length(pg_catalog.btrim(name)), '*')
	END;
COMMENT ON FUNCTION credit.mask_name(text) IS
	'姓名脱敏:留首字,余为星号 | a person''s name with only its first character left';
