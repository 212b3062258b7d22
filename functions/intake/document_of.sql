CREATE OR REPLACE FUNCTION credit.document_of("row" jsonb) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'credit_document_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.document_of(jsonb) IS
	'去掉以 _ 开头的行外说明,只留文书字段 | a row without the names that begin with _, which are about the row';
