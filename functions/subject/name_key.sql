-- A name as it is compared: no blanks, brackets of one width, one case.
CREATE OR REPLACE FUNCTION credit_private.name_key(name text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN upper(translate(name, '（）【】〔〕[]　 ', '()()()()'));
COMMENT ON FUNCTION credit_private.name_key(text) IS '名称的比较形式:去空格、统一括号与大小写 | a name as it is compared: no blanks, one kind of brackets, one case';
