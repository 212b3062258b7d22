CREATE OR REPLACE FUNCTION credit.has_secrecy_mark(document jsonb) RETURNS boolean
	AS 'MODULE_PATHNAME', 'credit_has_secrecy_mark' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.has_secrecy_mark(jsonb) IS
	'任一字符串中是否有国家秘密标志(如 机密★10年) | is there a state secrecy mark, as 机密★10年, in any string of a document';
