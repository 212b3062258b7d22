CREATE OR REPLACE FUNCTION credit.any_match(document jsonb, fields text[], patterns text[]) RETURNS boolean
	AS 'MODULE_PATHNAME', 'credit_any_match' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION credit.any_match(jsonb, text[], text[]) IS
	'文档某字段是否匹配对应的模式,* 指任一字段 | does any field of a document match the pattern given for it; * stands for every field';
