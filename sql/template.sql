-- Templates of JSON documents: every fault of a document at once.
-- The format of a template: docs/template.md.

-- STABLE, not IMMUTABLE: expected and hint speak the session's language.
CREATE FUNCTION credit.template_faults(template jsonb, document jsonb,
	OUT pointer text, OUT fault text, OUT value text, OUT expected text, OUT hint text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_template_faults'
	LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100 ROWS 5;
COMMENT ON FUNCTION credit.template_faults(jsonb, jsonb) IS
	'按模板校验文档,一次列出全部错误(JSON 指针、错误码、值、应为、办法) | every fault of a document by its template: JSON pointer, code, value, what was expected, what to do';

CREATE FUNCTION credit.template_faults(template jsonb, document text,
	OUT pointer text, OUT fault text, OUT value text, OUT expected text, OUT hint text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_template_faults_text'
	LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100 ROWS 5;
COMMENT ON FUNCTION credit.template_faults(jsonb, text) IS
	'同上,用于原始文本:不是 JSON、重复键、过深、过大也作为错误返回 | the same for raw text: that it is no JSON, repeats a key, is too deep or too large is a fault, not an error';

CREATE FUNCTION credit.template_check(template jsonb,
	OUT pointer text, OUT fault text, OUT value text, OUT expected text, OUT hint text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_template_check'
	LANGUAGE C STABLE STRICT PARALLEL SAFE COST 200 ROWS 5;
COMMENT ON FUNCTION credit.template_check(jsonb) IS
	'检查模板本身,列出全部错误 | every fault of a template itself';

CREATE FUNCTION credit.is_valid_template(template jsonb) RETURNS boolean
	AS 'MODULE_PATHNAME', 'credit_is_valid_template'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION credit.is_valid_template(jsonb) IS
	'模板是否有效,用于 CHECK 约束 | is this a valid template; for CHECK constraints';
