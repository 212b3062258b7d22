CREATE OR REPLACE FUNCTION credit.name_parts(name text, singly boolean) RETURNS text[]
	AS 'MODULE_PATHNAME', 'credit_name_parts' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.name_parts(text, boolean) IS
	'名称中相邻的每两个字,singly 时另加每个字,供按任意部分检索 | every two characters that stand together in a name, with singly also every one, for an index that finds any part';
