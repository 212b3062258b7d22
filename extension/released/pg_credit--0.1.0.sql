\echo Use "CREATE EXTENSION pg_credit" to load this file. \quit
SET LOCAL search_path TO pg_catalog, pg_temp;

-- sql/clock.sql
-- the platform's clock

CREATE FUNCTION credit.today() RETURNS date
	AS 'MODULE_PATHNAME', 'credit_today' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.today() IS
	'平台当前日期(北京时间),一切规则只读此钟 | the platform''s day in Asia/Shanghai, the only clock any rule reads';

-- sql/template.sql
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

-- sql/csv.sql
-- CSV texts: rows, and documents by the header row.

CREATE FUNCTION credit.csv_rows(content text, OUT line_no int, OUT fields text[])
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_csv_rows'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 1000;
COMMENT ON FUNCTION credit.csv_rows(text) IS
	'拆分 CSV 文本(RFC 4180)为行,附起始行号 | the rows of a CSV text (RFC 4180) with the line each begins on';

-- One document a row, names from the first row.  Blanks around names and values
-- are dropped, empty values left out, rows without any value skipped.  A row
-- that cannot become a document says why, and stops nobody else:
--   field_count       it has more or fewer fields than the header
--   duplicate_header  a name stands twice in the header
--   empty_header      it has a value in a column without a name
CREATE FUNCTION credit.csv_documents(content text,
	OUT line_no int, OUT document jsonb, OUT fault text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_csv_documents'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 1000;
COMMENT ON FUNCTION credit.csv_documents(text) IS
	'按首行列名把 CSV 各行转为文档;不能转换的行给出错误码 | one document for each CSV row by the header''s names; a row that cannot become one says why';

-- sql/credit_code.sql
-- 统一社会信用代码 (GB 32100-2015): the type, its operators, casts and classes.
--
-- The operators and min/max stand in pg_catalog, everything else in credit.
-- IS DISTINCT FROM, NULLIF, IN, USING and CASE look an operator up by name and
-- cannot be qualified; pg_dump restores views, constraints and policies, and
-- maintenance commands compute indexes, with pg_catalog alone in the path; and
-- applications send WHERE code = $1 with whatever path they have.

CREATE TYPE credit.credit_code;

CREATE FUNCTION credit.credit_code_in(cstring) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_out(credit.credit_code) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_recv(internal) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_send(credit.credit_code) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- category U: in S every type would get an assignment cast into it
CREATE TYPE credit.credit_code (
	INPUT = credit.credit_code_in,
	OUTPUT = credit.credit_code_out,
	RECEIVE = credit.credit_code_recv,
	SEND = credit.credit_code_send,
	INTERNALLENGTH = 12,
	ALIGNMENT = char,
	STORAGE = plain,
	CATEGORY = 'U'
);
COMMENT ON TYPE credit.credit_code IS
	'统一社会信用代码(GB 32100-2015),含福建试点旧码与平台赋码 | unified social credit code; also codes of the Fujian pilot and codes assigned by the platform';
COMMENT ON FUNCTION credit.credit_code_in(cstring) IS '输入 | I/O';
COMMENT ON FUNCTION credit.credit_code_out(credit.credit_code) IS '输出 | I/O';
COMMENT ON FUNCTION credit.credit_code_recv(internal) IS '二进制输入 | I/O';
COMMENT ON FUNCTION credit.credit_code_send(credit.credit_code) IS '二进制输出 | I/O';

-- casts: implicit towards the type, so that a varchar parameter meets the
-- column as a code (index used, bad code loud); never implicit to text

CREATE FUNCTION credit.credit_code(text) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME', 'credit_code_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.credit_code(text) IS '文本转代码 | convert text to credit_code';
CREATE FUNCTION credit.credit_code(character) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME', 'credit_code_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.credit_code(character) IS '定长文本转代码 | convert character to credit_code';
CREATE FUNCTION credit.text(credit.credit_code) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_code_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.text(credit.credit_code) IS '代码转文本 | convert credit_code to text';

CREATE CAST (text AS credit.credit_code) WITH FUNCTION credit.credit_code(text) AS IMPLICIT;
CREATE CAST (character varying AS credit.credit_code) WITH FUNCTION credit.credit_code(text) AS IMPLICIT;
CREATE CAST (character AS credit.credit_code) WITH FUNCTION credit.credit_code(character) AS IMPLICIT;
CREATE CAST (credit.credit_code AS text) WITH FUNCTION credit.text(credit.credit_code) AS ASSIGNMENT;
CREATE CAST (credit.credit_code AS character varying) WITH FUNCTION credit.text(credit.credit_code) AS ASSIGNMENT;
COMMENT ON CAST (text AS credit.credit_code) IS '文本自动转为代码,不合规者报错 | text meets a code as a code; bad text is an error';
COMMENT ON CAST (character varying AS credit.credit_code) IS '文本自动转为代码,不合规者报错 | text meets a code as a code; bad text is an error';
COMMENT ON CAST (character AS credit.credit_code) IS '文本自动转为代码,不合规者报错 | text meets a code as a code; bad text is an error';
COMMENT ON CAST (credit.credit_code AS text) IS '写入文本列时自动转换 | when stored into a text column';
COMMENT ON CAST (credit.credit_code AS character varying) IS '写入文本列时自动转换 | when stored into a text column';

-- comparison

CREATE FUNCTION credit.credit_code_lt(credit.credit_code, credit.credit_code) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_le(credit.credit_code, credit.credit_code) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_eq(credit.credit_code, credit.credit_code) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_ne(credit.credit_code, credit.credit_code) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_ge(credit.credit_code, credit.credit_code) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gt(credit.credit_code, credit.credit_code) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_cmp(credit.credit_code, credit.credit_code) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_smaller(credit.credit_code, credit.credit_code) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_larger(credit.credit_code, credit.credit_code) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_hash(credit.credit_code) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_hash_extended(credit.credit_code, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_minmax_distance(internal, internal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.credit_code_lt(credit.credit_code, credit.credit_code) IS '实现 < 运算符 | implementation of < operator';
COMMENT ON FUNCTION credit.credit_code_le(credit.credit_code, credit.credit_code) IS '实现 <= 运算符 | implementation of <= operator';
COMMENT ON FUNCTION credit.credit_code_eq(credit.credit_code, credit.credit_code) IS '实现 = 运算符 | implementation of = operator';
COMMENT ON FUNCTION credit.credit_code_ne(credit.credit_code, credit.credit_code) IS '实现 <> 运算符 | implementation of <> operator';
COMMENT ON FUNCTION credit.credit_code_ge(credit.credit_code, credit.credit_code) IS '实现 >= 运算符 | implementation of >= operator';
COMMENT ON FUNCTION credit.credit_code_gt(credit.credit_code, credit.credit_code) IS '实现 > 运算符 | implementation of > operator';
COMMENT ON FUNCTION credit.credit_code_cmp(credit.credit_code, credit.credit_code) IS '比较:小于、等于、大于 | less-equal-greater';
COMMENT ON FUNCTION credit.credit_code_smaller(credit.credit_code, credit.credit_code) IS '取较小者 | smaller of two';
COMMENT ON FUNCTION credit.credit_code_larger(credit.credit_code, credit.credit_code) IS '取较大者 | larger of two';
COMMENT ON FUNCTION credit.credit_code_hash(credit.credit_code) IS '散列(永不改变) | hash, frozen';
COMMENT ON FUNCTION credit.credit_code_hash_extended(credit.credit_code, bigint) IS '散列(永不改变) | hash, frozen';
COMMENT ON FUNCTION credit.credit_code_sortsupport(internal) IS '排序支持 | sort support';
COMMENT ON FUNCTION credit.credit_code_minmax_distance(internal, internal) IS 'BRIN 距离 | distance for BRIN minmax_multi';

CREATE OPERATOR pg_catalog.< (
	FUNCTION = credit.credit_code_lt, LEFTARG = credit.credit_code, RIGHTARG = credit.credit_code,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR pg_catalog.<= (
	FUNCTION = credit.credit_code_le, LEFTARG = credit.credit_code, RIGHTARG = credit.credit_code,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
CREATE OPERATOR pg_catalog.= (
	FUNCTION = credit.credit_code_eq, LEFTARG = credit.credit_code, RIGHTARG = credit.credit_code,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR pg_catalog.<> (
	FUNCTION = credit.credit_code_ne, LEFTARG = credit.credit_code, RIGHTARG = credit.credit_code,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR pg_catalog.>= (
	FUNCTION = credit.credit_code_ge, LEFTARG = credit.credit_code, RIGHTARG = credit.credit_code,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel);
CREATE OPERATOR pg_catalog.> (
	FUNCTION = credit.credit_code_gt, LEFTARG = credit.credit_code, RIGHTARG = credit.credit_code,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
COMMENT ON OPERATOR pg_catalog.< (credit.credit_code, credit.credit_code) IS '小于 | less than';
COMMENT ON OPERATOR pg_catalog.<= (credit.credit_code, credit.credit_code) IS '小于等于 | less than or equal';
COMMENT ON OPERATOR pg_catalog.= (credit.credit_code, credit.credit_code) IS '等于 | equal';
COMMENT ON OPERATOR pg_catalog.<> (credit.credit_code, credit.credit_code) IS '不等于 | not equal';
COMMENT ON OPERATOR pg_catalog.>= (credit.credit_code, credit.credit_code) IS '大于等于 | greater than or equal';
COMMENT ON OPERATOR pg_catalog.> (credit.credit_code, credit.credit_code) IS '大于 | greater than';

CREATE AGGREGATE pg_catalog.min(credit.credit_code) (
	SFUNC = credit.credit_code_smaller, STYPE = credit.credit_code,
	COMBINEFUNC = credit.credit_code_smaller, SORTOP = OPERATOR(pg_catalog.<), PARALLEL = SAFE);
CREATE AGGREGATE pg_catalog.max(credit.credit_code) (
	SFUNC = credit.credit_code_larger, STYPE = credit.credit_code,
	COMBINEFUNC = credit.credit_code_larger, SORTOP = OPERATOR(pg_catalog.>), PARALLEL = SAFE);
COMMENT ON AGGREGATE pg_catalog.min(credit.credit_code) IS '最小代码 | minimum code';
COMMENT ON AGGREGATE pg_catalog.max(credit.credit_code) IS '最大代码 | maximum code';

-- operator classes

CREATE OPERATOR CLASS credit.credit_code_ops
	DEFAULT FOR TYPE credit.credit_code USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 credit.credit_code_cmp(credit.credit_code, credit.credit_code),
	FUNCTION 2 credit.credit_code_sortsupport(internal),
	FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS credit.credit_code_ops USING btree IS 'B 树 | B-tree';

CREATE OPERATOR CLASS credit.credit_code_ops
	DEFAULT FOR TYPE credit.credit_code USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 credit.credit_code_hash(credit.credit_code),
	FUNCTION 2 credit.credit_code_hash_extended(credit.credit_code, bigint);
COMMENT ON OPERATOR CLASS credit.credit_code_ops USING hash IS '散列 | hash';

CREATE OPERATOR CLASS credit.credit_code_minmax_ops
	DEFAULT FOR TYPE credit.credit_code USING brin AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 pg_catalog.brin_minmax_opcinfo(internal),
	FUNCTION 2 pg_catalog.brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 pg_catalog.brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 pg_catalog.brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS credit.credit_code_minmax_ops USING brin IS '块范围最小最大 | BRIN minmax';

CREATE OPERATOR CLASS credit.credit_code_minmax_multi_ops
	FOR TYPE credit.credit_code USING brin AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 pg_catalog.brin_minmax_multi_opcinfo(internal),
	FUNCTION 2 pg_catalog.brin_minmax_multi_add_value(internal, internal, internal, internal),
	FUNCTION 3 pg_catalog.brin_minmax_multi_consistent(internal, internal, internal, integer),
	FUNCTION 4 pg_catalog.brin_minmax_multi_union(internal, internal, internal),
	FUNCTION 5 pg_catalog.brin_minmax_multi_options(internal),
	FUNCTION 11 credit.credit_code_minmax_distance(internal, internal);
COMMENT ON OPERATOR CLASS credit.credit_code_minmax_multi_ops USING brin IS '块范围多段最小最大 | BRIN minmax, several ranges';

CREATE OPERATOR CLASS credit.credit_code_bloom_ops
	FOR TYPE credit.credit_code USING brin AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 pg_catalog.brin_bloom_opcinfo(internal),
	FUNCTION 2 pg_catalog.brin_bloom_add_value(internal, internal, internal, internal),
	FUNCTION 3 pg_catalog.brin_bloom_consistent(internal, internal, internal, integer),
	FUNCTION 4 pg_catalog.brin_bloom_union(internal, internal, internal),
	FUNCTION 5 pg_catalog.brin_bloom_options(internal),
	FUNCTION 11 credit.credit_code_hash(credit.credit_code);
COMMENT ON OPERATOR CLASS credit.credit_code_bloom_ops USING brin IS '块范围布隆 | BRIN bloom';

-- GiST, so that EXCLUDE USING gist (code WITH =, period WITH &&) needs no
-- btree_gist; a key is the bytes of the least and the greatest code below it

CREATE FUNCTION credit.credit_code_gist_consistent(internal, credit.credit_code, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gist_union(internal, internal) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gist_compress(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gist_fetch(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gist_penalty(internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gist_picksplit(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gist_same(bytea, bytea, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gist_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.credit_code_gist_strategy(integer) RETURNS smallint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.credit_code_gist_consistent(internal, credit.credit_code, smallint, oid, internal) IS 'GiST 判断 | GiST consistent';
COMMENT ON FUNCTION credit.credit_code_gist_union(internal, internal) IS 'GiST 合并 | GiST union';
COMMENT ON FUNCTION credit.credit_code_gist_compress(internal) IS 'GiST 压缩 | GiST compress';
COMMENT ON FUNCTION credit.credit_code_gist_fetch(internal) IS 'GiST 取回 | GiST fetch';
COMMENT ON FUNCTION credit.credit_code_gist_penalty(internal, internal, internal) IS 'GiST 代价 | GiST penalty';
COMMENT ON FUNCTION credit.credit_code_gist_picksplit(internal, internal) IS 'GiST 分裂 | GiST picksplit';
COMMENT ON FUNCTION credit.credit_code_gist_same(bytea, bytea, internal) IS 'GiST 相同 | GiST same';
COMMENT ON FUNCTION credit.credit_code_gist_sortsupport(internal) IS 'GiST 排序 | GiST sort support';
COMMENT ON FUNCTION credit.credit_code_gist_strategy(integer) IS 'GiST 策略号 | GiST strategy of a comparison';

CREATE OPERATOR CLASS credit.credit_code_ops
	DEFAULT FOR TYPE credit.credit_code USING gist AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	OPERATOR 6 pg_catalog.<>,
	FUNCTION 1 credit.credit_code_gist_consistent(internal, credit.credit_code, smallint, oid, internal),
	FUNCTION 2 credit.credit_code_gist_union(internal, internal),
	FUNCTION 3 credit.credit_code_gist_compress(internal),
	FUNCTION 5 credit.credit_code_gist_penalty(internal, internal, internal),
	FUNCTION 6 credit.credit_code_gist_picksplit(internal, internal),
	FUNCTION 7 credit.credit_code_gist_same(bytea, bytea, internal),
	FUNCTION 9 credit.credit_code_gist_fetch(internal),
	FUNCTION 11 credit.credit_code_gist_sortsupport(internal),
	STORAGE bytea;
COMMENT ON OPERATOR CLASS credit.credit_code_ops USING gist IS '排斥约束用 | GiST, for exclusion constraints';
COMMENT ON OPERATOR FAMILY credit.credit_code_ops USING btree IS 'B 树 | B-tree';
COMMENT ON OPERATOR FAMILY credit.credit_code_ops USING hash IS '散列 | hash';
COMMENT ON OPERATOR FAMILY credit.credit_code_minmax_ops USING brin IS '块范围最小最大 | BRIN minmax';
COMMENT ON OPERATOR FAMILY credit.credit_code_minmax_multi_ops USING brin IS '块范围多段最小最大 | BRIN minmax, several ranges';
COMMENT ON OPERATOR FAMILY credit.credit_code_bloom_ops USING brin IS '块范围布隆 | BRIN bloom';
COMMENT ON OPERATOR FAMILY credit.credit_code_ops USING gist IS '排斥约束用 | GiST, for exclusion constraints';

-- PRIMARY KEY (code, period WITHOUT OVERLAPS), from PostgreSQL 18
DO $$
BEGIN
	IF current_setting('server_version_num')::integer >= 180000 THEN
		EXECUTE 'ALTER OPERATOR FAMILY credit.credit_code_ops USING gist ADD
			FUNCTION 12 ("any", "any") credit.credit_code_gist_strategy(integer)';
	END IF;
END
$$;

-- LIKE on the text: inlined, so that an index on ((code::text) text_pattern_ops) is used

CREATE FUNCTION credit.credit_code_like(code credit.credit_code, pattern text) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN code::text LIKE pattern;
CREATE FUNCTION credit.credit_code_nlike(code credit.credit_code, pattern text) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN code::text NOT LIKE pattern;
CREATE FUNCTION credit.credit_code_ilike(code credit.credit_code, pattern text) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN code::text ILIKE pattern;
CREATE FUNCTION credit.credit_code_nilike(code credit.credit_code, pattern text) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN code::text NOT ILIKE pattern;
COMMENT ON FUNCTION credit.credit_code_like(credit.credit_code, text) IS '实现 LIKE | implementation of ~~ operator';
COMMENT ON FUNCTION credit.credit_code_nlike(credit.credit_code, text) IS '实现 NOT LIKE | implementation of !~~ operator';
COMMENT ON FUNCTION credit.credit_code_ilike(credit.credit_code, text) IS '实现 ILIKE | implementation of ~~* operator';
COMMENT ON FUNCTION credit.credit_code_nilike(credit.credit_code, text) IS '实现 NOT ILIKE | implementation of !~~* operator';

CREATE OPERATOR pg_catalog.~~ (
	FUNCTION = credit.credit_code_like, LEFTARG = credit.credit_code, RIGHTARG = text,
	NEGATOR = OPERATOR(pg_catalog.!~~), RESTRICT = likesel, JOIN = likejoinsel);
CREATE OPERATOR pg_catalog.!~~ (
	FUNCTION = credit.credit_code_nlike, LEFTARG = credit.credit_code, RIGHTARG = text,
	NEGATOR = OPERATOR(pg_catalog.~~), RESTRICT = nlikesel, JOIN = nlikejoinsel);
CREATE OPERATOR pg_catalog.~~* (
	FUNCTION = credit.credit_code_ilike, LEFTARG = credit.credit_code, RIGHTARG = text,
	NEGATOR = OPERATOR(pg_catalog.!~~*), RESTRICT = iclikesel, JOIN = iclikejoinsel);
CREATE OPERATOR pg_catalog.!~~* (
	FUNCTION = credit.credit_code_nilike, LEFTARG = credit.credit_code, RIGHTARG = text,
	NEGATOR = OPERATOR(pg_catalog.~~*), RESTRICT = icnlikesel, JOIN = icnlikejoinsel);
COMMENT ON OPERATOR pg_catalog.~~ (credit.credit_code, text) IS '文本匹配 | matches LIKE expression';
COMMENT ON OPERATOR pg_catalog.!~~ (credit.credit_code, text) IS '文本不匹配 | does not match LIKE expression';
COMMENT ON OPERATOR pg_catalog.~~* (credit.credit_code, text) IS '文本匹配,不分大小写 | matches LIKE expression, case-insensitive';
COMMENT ON OPERATOR pg_catalog.!~~* (credit.credit_code, text) IS '文本不匹配,不分大小写 | does not match LIKE expression, case-insensitive';

-- questions about a text: these never raise

CREATE FUNCTION credit.is_valid_credit_code(code text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'credit_code_is_valid' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.is_valid_credit_code(text) IS
	'文本可否作代码(不报错) | can this text be a credit_code? Never raises';
CREATE FUNCTION credit.try_credit_code(code text) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME', 'credit_code_try' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.try_credit_code(text) IS
	'文本转代码,不合规者为空(不报错) | the code, or NULL if the text is none. Never raises';
CREATE FUNCTION credit.diagnose_credit_code(code text,
		OUT tier text, OUT fault text, OUT at_position integer, OUT expected text,
		OUT suggestion credit.credit_code)
	AS 'MODULE_PATHNAME', 'credit_code_diagnosis' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION credit.diagnose_credit_code(text) IS
	'诊断:层级、错误、位置、应为、建议 | tier (valid, legacy, assigned, placeholder, citizen_id_like, repairable, invalid), fault, its position, what was expected there, and what was meant if only one code can have been';

-- parts

CREATE FUNCTION credit.is_official(code credit.credit_code) RETURNS boolean
	AS 'MODULE_PATHNAME', 'credit_code_is_official' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION credit.is_official(credit.credit_code) IS
	'是否国家赋码(非平台赋码) | issued by the state, not assigned by the platform';
CREATE FUNCTION credit.is_legacy(code credit.credit_code) RETURNS boolean
	AS 'MODULE_PATHNAME', 'credit_code_is_legacy' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION credit.is_legacy(credit.credit_code) IS
	'是否福建试点旧码 | issued by the Fujian pilot, before the standard';
CREATE FUNCTION credit.department(code credit.credit_code) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_code_department' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.department(credit.credit_code) IS
	'登记管理部门代码(第1位),平台赋码为空 | the registering department, character 1; NULL for an assigned code';
CREATE FUNCTION credit.category(code credit.credit_code) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_code_category' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.category(credit.credit_code) IS
	'机构类别代码(第2位),平台赋码为空 | the category of the body, character 2; NULL for an assigned code';
CREATE FUNCTION credit.region(code credit.credit_code) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_code_region' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.region(credit.credit_code) IS
	'登记管理机关行政区划码(第3-8位),平台赋码为空 | the region of the first registrar, characters 3-8; NULL for an assigned code';
CREATE FUNCTION credit.organisation_code(code credit.credit_code) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_code_organisation_code' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.organisation_code(credit.credit_code) IS
	'主体标识码,即组织机构代码(第9-17位),平台赋码为空 | the organisation code (GB 11714), characters 9-17; NULL for an assigned code';
CREATE FUNCTION credit.assigned_kind(code credit.credit_code) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_code_assigned_kind' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.assigned_kind(credit.credit_code) IS
	'平台赋码的主体种类(第2位),其他为空 | kind of an assigned code: 1 natural person, 2 organisation without a code, 3 foreign body; NULL for an official code';
CREATE FUNCTION credit.assigned_code(kind text, payload bytea) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME', 'credit_code_assigned' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.assigned_code(text, bytea) IS
	'由摘要前74位生成平台赋码 | an assigned code from the first 74 bits of a digest; kind is a digit from 1 to 9';

-- sql/citizen_id.sql
-- 公民身份号码 (GB 11643): 17 digits in an int8, by value; the 18th is derived.
-- Everything below the written form is int8's own machinery.

CREATE TYPE credit.citizen_id;
CREATE FUNCTION credit.citizen_id_in(cstring) RETURNS credit.citizen_id
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_out(credit.citizen_id) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_recv(internal) RETURNS credit.citizen_id
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_send(credit.citizen_id) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE credit.citizen_id (
	INPUT    = credit.citizen_id_in,
	OUTPUT   = credit.citizen_id_out,
	RECEIVE  = credit.citizen_id_recv,
	SEND     = credit.citizen_id_send,
	LIKE     = pg_catalog.int8,
	CATEGORY = 'U'
);
COMMENT ON TYPE credit.citizen_id IS
	'公民身份号码(GB 11643),18 位,录入即校验,报错不回显号码 | citizen identity number, checked on input, never echoed in an error';
COMMENT ON FUNCTION credit.citizen_id_in(cstring) IS
	'公民身份号码的文本输入 | text input of a citizen identity number';
COMMENT ON FUNCTION credit.citizen_id_out(credit.citizen_id) IS
	'公民身份号码的文本输出,18 位 | text output of a citizen identity number, 18 characters';
COMMENT ON FUNCTION credit.citizen_id_recv(internal) IS
	'公民身份号码的二进制输入,须为规范的 18 位 | binary input, exactly the 18 canonical characters';
COMMENT ON FUNCTION credit.citizen_id_send(credit.citizen_id) IS
	'公民身份号码的二进制输出,18 位 | binary output, the 18 characters';

-- casts: text in by itself, so that WHERE id = $1 with a varchar parameter
-- works and uses the index; text out on assignment only

CREATE FUNCTION credit.citizen_id(text) RETURNS credit.citizen_id
	AS 'MODULE_PATHNAME', 'citizen_id_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION credit.citizen_id(text) IS
	'文本转公民身份号码 | text to citizen identity number';
CREATE CAST (text AS credit.citizen_id) WITH FUNCTION credit.citizen_id(text) AS IMPLICIT;
COMMENT ON CAST (text AS credit.citizen_id) IS '文本即号码,坏号码报错 | text is taken as a number, a bad one is refused';
CREATE FUNCTION credit.citizen_id(varchar) RETURNS credit.citizen_id
	AS 'MODULE_PATHNAME', 'citizen_id_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION credit.citizen_id(varchar) IS
	'文本转公民身份号码 | text to citizen identity number';
CREATE CAST (varchar AS credit.citizen_id) WITH FUNCTION credit.citizen_id(varchar) AS IMPLICIT;
COMMENT ON CAST (varchar AS credit.citizen_id) IS '文本即号码,坏号码报错 | text is taken as a number, a bad one is refused';
CREATE FUNCTION credit.citizen_id(bpchar) RETURNS credit.citizen_id
	AS 'MODULE_PATHNAME', 'citizen_id_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION credit.citizen_id(bpchar) IS
	'文本转公民身份号码 | text to citizen identity number';
CREATE CAST (bpchar AS credit.citizen_id) WITH FUNCTION credit.citizen_id(bpchar) AS IMPLICIT;
COMMENT ON CAST (bpchar AS credit.citizen_id) IS '文本即号码,坏号码报错 | text is taken as a number, a bad one is refused';
CREATE FUNCTION credit.citizen_id_to_text(credit.citizen_id) RETURNS text
	AS 'MODULE_PATHNAME', 'citizen_id_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.citizen_id_to_text(credit.citizen_id) IS
	'公民身份号码转文本 | citizen identity number to text';
CREATE CAST (credit.citizen_id AS text) WITH FUNCTION credit.citizen_id_to_text(credit.citizen_id) AS ASSIGNMENT;
COMMENT ON CAST (credit.citizen_id AS text) IS '赋值时写成 18 位文本 | written as its 18 characters on assignment';
CREATE FUNCTION credit.citizen_id_to_varchar(credit.citizen_id) RETURNS varchar
	AS 'MODULE_PATHNAME', 'citizen_id_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.citizen_id_to_varchar(credit.citizen_id) IS
	'公民身份号码转文本 | citizen identity number to text';
CREATE CAST (credit.citizen_id AS varchar) WITH FUNCTION credit.citizen_id_to_varchar(credit.citizen_id) AS ASSIGNMENT;
COMMENT ON CAST (credit.citizen_id AS varchar) IS '赋值时写成 18 位文本 | written as its 18 characters on assignment';

-- operators: none can fail or tell its arguments, hence LEAKPROOF: row-level
-- security and security barrier views may use the index.  They stand where
-- every search_path finds them, as those of credit_code do

CREATE FUNCTION credit.citizen_id_lt(credit.citizen_id, credit.citizen_id) RETURNS boolean
	AS 'int8lt' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_le(credit.citizen_id, credit.citizen_id) RETURNS boolean
	AS 'int8le' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_eq(credit.citizen_id, credit.citizen_id) RETURNS boolean
	AS 'int8eq' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_ne(credit.citizen_id, credit.citizen_id) RETURNS boolean
	AS 'int8ne' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_ge(credit.citizen_id, credit.citizen_id) RETURNS boolean
	AS 'int8ge' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_gt(credit.citizen_id, credit.citizen_id) RETURNS boolean
	AS 'int8gt' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_cmp(credit.citizen_id, credit.citizen_id) RETURNS integer
	AS 'btint8cmp' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_hash(credit.citizen_id) RETURNS integer
	AS 'hashint8' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_hash_extended(credit.citizen_id, bigint) RETURNS bigint
	AS 'hashint8extended' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_larger(credit.citizen_id, credit.citizen_id) RETURNS credit.citizen_id
	AS 'int8larger' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION credit.citizen_id_smaller(credit.citizen_id, credit.citizen_id) RETURNS credit.citizen_id
	AS 'int8smaller' LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION credit.citizen_id_lt(credit.citizen_id, credit.citizen_id) IS
	'小于 | less than';
COMMENT ON FUNCTION credit.citizen_id_le(credit.citizen_id, credit.citizen_id) IS
	'小于等于 | less than or equal';
COMMENT ON FUNCTION credit.citizen_id_eq(credit.citizen_id, credit.citizen_id) IS
	'等于 | equal';
COMMENT ON FUNCTION credit.citizen_id_ne(credit.citizen_id, credit.citizen_id) IS
	'不等于 | not equal';
COMMENT ON FUNCTION credit.citizen_id_ge(credit.citizen_id, credit.citizen_id) IS
	'大于等于 | greater than or equal';
COMMENT ON FUNCTION credit.citizen_id_gt(credit.citizen_id, credit.citizen_id) IS
	'大于 | greater than';
COMMENT ON FUNCTION credit.citizen_id_cmp(credit.citizen_id, credit.citizen_id) IS
	'比较 | three-way comparison';
COMMENT ON FUNCTION credit.citizen_id_hash(credit.citizen_id) IS
	'散列 | hash';
COMMENT ON FUNCTION credit.citizen_id_hash_extended(credit.citizen_id, bigint) IS
	'扩展散列 | hash with a seed';
COMMENT ON FUNCTION credit.citizen_id_larger(credit.citizen_id, credit.citizen_id) IS
	'取大 | the larger of two';
COMMENT ON FUNCTION credit.citizen_id_smaller(credit.citizen_id, credit.citizen_id) IS
	'取小 | the smaller of two';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = credit.citizen_id, RIGHTARG = credit.citizen_id, FUNCTION = credit.citizen_id_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (credit.citizen_id, credit.citizen_id) IS
	'小于 | less than';
CREATE OPERATOR pg_catalog.<= (
	LEFTARG = credit.citizen_id, RIGHTARG = credit.citizen_id, FUNCTION = credit.citizen_id_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (credit.citizen_id, credit.citizen_id) IS
	'小于等于 | less than or equal';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = credit.citizen_id, RIGHTARG = credit.citizen_id, FUNCTION = credit.citizen_id_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (credit.citizen_id, credit.citizen_id) IS
	'等于 | equal';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = credit.citizen_id, RIGHTARG = credit.citizen_id, FUNCTION = credit.citizen_id_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (credit.citizen_id, credit.citizen_id) IS
	'不等于 | not equal';
CREATE OPERATOR pg_catalog.>= (
	LEFTARG = credit.citizen_id, RIGHTARG = credit.citizen_id, FUNCTION = credit.citizen_id_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (credit.citizen_id, credit.citizen_id) IS
	'大于等于 | greater than or equal';
CREATE OPERATOR pg_catalog.> (
	LEFTARG = credit.citizen_id, RIGHTARG = credit.citizen_id, FUNCTION = credit.citizen_id_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (credit.citizen_id, credit.citizen_id) IS
	'大于 | greater than';

CREATE OPERATOR CLASS credit.citizen_id_ops DEFAULT FOR TYPE credit.citizen_id USING btree AS
	OPERATOR 1 pg_catalog.<, OPERATOR 2 pg_catalog.<=, OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=, OPERATOR 5 pg_catalog.>,
	FUNCTION 1 credit.citizen_id_cmp(credit.citizen_id, credit.citizen_id),
	FUNCTION 2 pg_catalog.btint8sortsupport(internal),
	FUNCTION 4 pg_catalog.btequalimage(oid);
CREATE OPERATOR CLASS credit.citizen_id_ops DEFAULT FOR TYPE credit.citizen_id USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 credit.citizen_id_hash(credit.citizen_id),
	FUNCTION 2 credit.citizen_id_hash_extended(credit.citizen_id, bigint);
CREATE OPERATOR CLASS credit.citizen_id_minmax_ops DEFAULT FOR TYPE credit.citizen_id USING brin AS
	OPERATOR 1 pg_catalog.<, OPERATOR 2 pg_catalog.<=, OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=, OPERATOR 5 pg_catalog.>,
	FUNCTION 1 pg_catalog.brin_minmax_opcinfo(internal),
	FUNCTION 2 pg_catalog.brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 pg_catalog.brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 pg_catalog.brin_minmax_union(internal, internal, internal);
CREATE OPERATOR CLASS credit.citizen_id_minmax_multi_ops FOR TYPE credit.citizen_id USING brin AS
	OPERATOR 1 pg_catalog.<, OPERATOR 2 pg_catalog.<=, OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=, OPERATOR 5 pg_catalog.>,
	FUNCTION 1 pg_catalog.brin_minmax_multi_opcinfo(internal),
	FUNCTION 2 pg_catalog.brin_minmax_multi_add_value(internal, internal, internal, internal),
	FUNCTION 3 pg_catalog.brin_minmax_multi_consistent(internal, internal, internal, integer),
	FUNCTION 4 pg_catalog.brin_minmax_multi_union(internal, internal, internal),
	FUNCTION 5 pg_catalog.brin_minmax_multi_options(internal),
	FUNCTION 11 pg_catalog.brin_minmax_multi_distance_int8(internal, internal);
CREATE OPERATOR CLASS credit.citizen_id_bloom_ops FOR TYPE credit.citizen_id USING brin AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 pg_catalog.brin_bloom_opcinfo(internal),
	FUNCTION 2 pg_catalog.brin_bloom_add_value(internal, internal, internal, internal),
	FUNCTION 3 pg_catalog.brin_bloom_consistent(internal, internal, internal, integer),
	FUNCTION 4 pg_catalog.brin_bloom_union(internal, internal, internal),
	FUNCTION 5 pg_catalog.brin_bloom_options(internal),
	FUNCTION 11 credit.citizen_id_hash(credit.citizen_id);
COMMENT ON OPERATOR CLASS credit.citizen_id_ops USING btree IS
	'公民身份号码的 B 树运算符类 | order of citizen identity numbers';
COMMENT ON OPERATOR CLASS credit.citizen_id_ops USING hash IS
	'公民身份号码的散列运算符类 | hashing of citizen identity numbers';
COMMENT ON OPERATOR CLASS credit.citizen_id_minmax_ops USING brin IS
	'公民身份号码的 BRIN 最小最大运算符类 | block ranges by minimum and maximum';
COMMENT ON OPERATOR CLASS credit.citizen_id_minmax_multi_ops USING brin IS
	'公民身份号码的 BRIN 多区间运算符类 | block ranges by several intervals';
COMMENT ON OPERATOR CLASS credit.citizen_id_bloom_ops USING brin IS
	'公民身份号码的 BRIN 布隆运算符类 | block ranges by Bloom filter';
COMMENT ON OPERATOR FAMILY credit.citizen_id_ops USING btree IS
	'公民身份号码的 B 树运算符族 | order of citizen identity numbers';
COMMENT ON OPERATOR FAMILY credit.citizen_id_ops USING hash IS
	'公民身份号码的散列运算符族 | hashing of citizen identity numbers';
COMMENT ON OPERATOR FAMILY credit.citizen_id_minmax_ops USING brin IS
	'公民身份号码的 BRIN 最小最大运算符族 | block ranges by minimum and maximum';
COMMENT ON OPERATOR FAMILY credit.citizen_id_minmax_multi_ops USING brin IS
	'公民身份号码的 BRIN 多区间运算符族 | block ranges by several intervals';
COMMENT ON OPERATOR FAMILY credit.citizen_id_bloom_ops USING brin IS
	'公民身份号码的 BRIN 布隆运算符族 | block ranges by Bloom filter';

-- PostgreSQL 18 adds skip scans (btree support function 6)
DO $do$
BEGIN
	IF pg_catalog.current_setting('server_version_num')::integer OPERATOR(pg_catalog.>=) 180000 THEN
		EXECUTE 'ALTER OPERATOR FAMILY credit.citizen_id_ops USING btree ADD FUNCTION 6 (credit.citizen_id, credit.citizen_id) pg_catalog.btint8skipsupport(internal)';
	END IF;
END
$do$;

CREATE AGGREGATE pg_catalog.min(credit.citizen_id) (
	SFUNC = credit.citizen_id_smaller, STYPE = credit.citizen_id,
	COMBINEFUNC = credit.citizen_id_smaller, SORTOP = OPERATOR(pg_catalog.<), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.min(credit.citizen_id) IS
	'最小的号码 | the smallest number';
CREATE AGGREGATE pg_catalog.max(credit.citizen_id) (
	SFUNC = credit.citizen_id_larger, STYPE = credit.citizen_id,
	COMBINEFUNC = credit.citizen_id_larger, SORTOP = OPERATOR(pg_catalog.>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.max(credit.citizen_id) IS
	'最大的号码 | the largest number';

-- questions to a text that may be no number: the first two never raise

CREATE FUNCTION credit.is_valid_citizen_id(text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'citizen_id_is_valid' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION credit.is_valid_citizen_id(text) IS
	'文本是否为有效的公民身份号码,不报错 | would the text be accepted as a citizen identity number; never raises';
CREATE FUNCTION credit.try_citizen_id(text) RETURNS credit.citizen_id
	AS 'MODULE_PATHNAME', 'citizen_id_try' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION credit.try_citizen_id(text) IS
	'转为公民身份号码,无效时为空,不报错 | the citizen identity number, NULL when the text is none; never raises';
CREATE FUNCTION credit.citizen_id_from_15(text) RETURNS credit.citizen_id
	AS 'MODULE_PATHNAME', 'citizen_id_from_15' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION credit.citizen_id_from_15(text) IS
	'15 位旧号码升为 18 位:补世纪(顺序码 996–999 为 18,余为 19)和校验码 | the number of today for one of 15 digits: century (18 for the sequences 996 to 999, else 19) and check character added';

-- parts of a number

CREATE FUNCTION credit.birth_date(credit.citizen_id) RETURNS date
	AS 'MODULE_PATHNAME', 'citizen_id_birth_date' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.birth_date(credit.citizen_id) IS
	'出生日期 | date of birth';
CREATE FUNCTION credit.sex(credit.citizen_id) RETURNS text
	AS 'MODULE_PATHNAME', 'citizen_id_sex' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.sex(credit.citizen_id) IS
	'性别:male 男,female 女(顺序码奇数为男) | male or female, from the parity of the sequence';
CREATE FUNCTION credit.kind(credit.citizen_id) RETURNS text
	AS 'MODULE_PATHNAME', 'citizen_id_kind_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.kind(credit.citizen_id) IS
	'持证人类别:resident 居民,hong_kong_macao_taiwan 港澳台居民居住证,foreign_permanent 外国人永久居留身份证 | whose number it is: resident, hong_kong_macao_taiwan or foreign_permanent';
CREATE FUNCTION credit.address_code(credit.citizen_id) RETURNS text
	AS 'MODULE_PATHNAME', 'citizen_id_region_code' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.address_code(credit.citizen_id) IS
	'首次登记地行政区划码(6 位,终身不变,可能已撤销);外国人永久居留号码为空 | division of first registration, kept for life even when abolished; NULL for a foreign permanent resident';
CREATE FUNCTION credit.mask(credit.citizen_id) RETURNS text
	AS 'MODULE_PATHNAME', 'citizen_id_masked' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.mask(credit.citizen_id) IS
	'脱敏:只留前三位和校验码,隐去出生日期与顺序码 | masked: the first three digits and the check character are left, birth date and sequence hidden';

-- R088: what else of a person is hidden in public and shared views

CREATE FUNCTION credit.mask_name(name text) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_mask_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.mask_name(text) IS
	'姓名脱敏:留首字,余为星号;单字全隐 | a person''s name with only its first character left, none when there is but one';
CREATE FUNCTION credit.mask_phone(phone text) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_mask_phone' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.mask_phone(text) IS
	'电话号码脱敏:11 位以上留前三后四(138****5678),7 至 10 位留末两位,更短全隐 | a telephone number: of 11 digits and more the first three and last four are left, of 7 to 10 the last two, of fewer none';

-- the code of a natural person: derived with a key that never enters SQL
-- (pg_credit.person_key_file), hence STABLE and not for everybody: with a right
-- to call it one could try numbers until a code fits

CREATE FUNCTION credit.person_code(credit.citizen_id) RETURNS credit.credit_code
	AS 'MODULE_PATHNAME', 'credit_person_code' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION credit.person_code(credit.citizen_id) IS
	'自然人主体代码:由公民身份号码经密钥摘要得出,同一人同一码,不可反推 | code of a natural person, a keyed digest of the number: same person, same code, number not recoverable';
REVOKE EXECUTE ON FUNCTION credit.person_code(credit.citizen_id) FROM PUBLIC;
CREATE FUNCTION credit.person_key_id() RETURNS text
	AS 'MODULE_PATHNAME', 'credit_person_key_id' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION credit.person_key_id() IS
	'当前自然人密钥的标识,用以发现密钥被更换,不泄露密钥 | names the key in use, to notice that it was exchanged; tells nothing of it';
REVOKE EXECUTE ON FUNCTION credit.person_key_id() FROM PUBLIC;

-- functions/citizen_id/hide_citizen_ids.sql
-- Every personal number within a text, of 18 digits or of the 15 of before
-- 1999, becomes ***; a text that as a whole is an organisation's code stays.
-- By its shape, whatever its check digit: a misspelt number is somebody's too.
CREATE FUNCTION credit.hide_citizen_ids(value text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE WHEN value !~ '[0-9]{14}' OR credit.is_valid_credit_code(value) THEN value
		ELSE regexp_replace(value,
			'(?<![0-9])[1-9][0-9]{5}((18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]|[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3})(?![0-9])',
			'***', 'g') END;
COMMENT ON FUNCTION credit.hide_citizen_ids(text) IS
	'隐去文本中的公民身份号码 | a text with every personal number in it hidden';

-- sql/error.sql
-- One catalogue of every error a rule raises: SQLSTATE class UC, an English
-- message with its Chinese translation, and what to do.  docs/errors.md is
-- generated from this table.

COMMENT ON SCHEMA credit IS '公共信用信息平台 | the public credit information platform';
GRANT USAGE ON SCHEMA credit TO PUBLIC;

CREATE TABLE credit.error (
	condition   text NOT NULL,
	sqlstate    text NOT NULL,
	message     text NOT NULL,
	message_zh  text NOT NULL,
	hint        text NOT NULL,
	hint_zh     text NOT NULL,
	basis       text NOT NULL,
	CONSTRAINT error_pkey PRIMARY KEY (condition),
	CONSTRAINT error_sqlstate_key UNIQUE (sqlstate),
	CONSTRAINT error_sqlstate_check CHECK (sqlstate ~ '^UC[0-9]{3}$')
);
COMMENT ON TABLE credit.error IS
	'错误目录:每条规则的错误码、中英文信息和处理办法 | catalogue of every error a rule raises: SQLSTATE, message and remedy in both languages';
COMMENT ON COLUMN credit.error.condition IS '错误名称,规则以此名报错 | name of the error, by which rules raise it';
COMMENT ON COLUMN credit.error.sqlstate IS '错误码,UC 加三位数字 | SQLSTATE: UC and three digits';
COMMENT ON COLUMN credit.error.message IS '英文信息,%s 处填入参数 | message, with a %s for each argument';
COMMENT ON COLUMN credit.error.message_zh IS '中文信息 | message in Chinese';
COMMENT ON COLUMN credit.error.hint IS '英文处理办法 | what to do';
COMMENT ON COLUMN credit.error.hint_zh IS '中文处理办法 | what to do, in Chinese';
COMMENT ON COLUMN credit.error.basis IS '依据 | the article it rests on';
GRANT SELECT ON credit.error TO PUBLIC;

-- 1xx guard, 2xx calendar and rules, 3xx persons and accounts, 4xx history,
-- 5xx intake and records, 6xx lists and measures, 7xx rights of the subject,
-- 8xx inquiries and matters, 9xx installation and jobs
INSERT INTO credit.error VALUES
('subject_restricted', 'UC101', 'subject %s is restricted from matters of kind "%s"', '主体 %s 在“%s”事项上受到限制',
	'The measure ends with its list entry: see credit.listing_now.', '限制措施随名单条目结束而终止,见 credit.listing_now。', 'S0 art 24; S4 item 10'),
('sign_off_required', 'UC102', 'subject %s needs a leader''s sign-off in matters of kind "%s"', '主体 %s 办理“%s”事项须经分管领导签字确认',
	'Have a leader call credit.sign_off for this matter after the last inquiry.', '请分管领导在最近一次查询之后对该事项调用 credit.sign_off。', 'S0 方案 四(三)'),
('subject_flagged', 'UC103', 'subject %s is flagged in matters of kind "%s"', '主体 %s 在“%s”事项上有信用提示',
	'A warning: the act went through and was noted.', '仅为提示,该行为已通过并留有记录。', 'S0 art 24'),
('calendar_year_missing', 'UC201', 'no holiday notice is loaded for year %s in calendar "%s"', '日历“%2$s”中没有 %1$s 年的放假通知',
	'Load the notice with credit.load_holiday_notice.', '请用 credit.load_holiday_notice 装入放假通知。', '国务院办公厅节假日安排通知'),
('unknown_calendar', 'UC202', 'calendar "%s" does not exist', '日历“%s”不存在',
	'Calendars are rows of credit.calendar.', '日历见 credit.calendar。', 'R009'),
('notice_differs', 'UC203', 'holiday notice "%s" is loaded in calendar "%s" already, with other contents', '放假通知“%s”已装入日历“%s”,但内容不同',
	'A notice is loaded once; a later one that changes it names it with amends.', '同一通知只装入一次;修改它的通知请用 amends 指明。', 'R010'),
('bad_notice', 'UC204', 'holiday notice "%s" for year %s cannot be loaded', '放假通知“%s”(%s 年)无法装入',
	'See the detail; nothing was loaded.', '见详细信息;未装入任何内容。', 'R009'),
('shipped_row', 'UC205', 'rows of %s that come with the extension stay', '%s 中随扩展提供的行不可删改',
	'Calendar: load a notice that amends it. Other registries: change the row, but not its key; it becomes yours and is dumped.', '日历:装入修改它的通知。其他登记表:可修改该行(不改键),修改后归本地所有并随库导出。', 'R010'),
('no_rule', 'UC210', 'no rule "%s" is in force on %s in region %s', '%2$s 在地区 %3$s 没有生效的规则“%1$s”',
	'Insert a row into credit.rule with its legal basis.', '请在 credit.rule 中增加一行并注明依据。', 'R009'),
('person_key_missing', 'UC301', 'no person key is configured', '未配置自然人密钥',
	'Set pg_credit.person_key_file.', '请设置 pg_credit.person_key_file。', 'S4 item 18'),
('no_account', 'UC310', 'login "%s" has no account that is valid today', '登录名“%s”今天没有有效的账户',
	'An administrator opens one with credit.open_account.', '请管理员用 credit.open_account 开户。', 'S1 二(二)'),
('not_entitled', 'UC311', 'this act needs role %s', '此操作需要角色 %s',
	'Act through an account that holds the role.', '请使用具有该角色的账户。', 'S0 方案 三(二)'),
('not_your_unit', 'UC312', 'this act belongs to unit %s, not to unit %s', '此操作属于单位 %s,不属于单位 %s',
	'Only the unit that made the record may do this.', '只有作出记录的单位可以办理。', 'S0 art 13; S0 方案 三(二)'),
('history_mismatch', 'UC401', 'history of table %s does not fit its columns', '表 %s 的历史表与其列不符',
	'Add the missing columns to the history table.', '请给历史表补上缺少的列。', 'S0 方案 三'),
('never_deleted', 'UC402', 'rows of %s are never deleted', '%s 的行永不删除',
	'Withdraw, supersede or end the row instead.', '请改用撤回、更正替换或终止。', 'S0 方案 三'),
('unknown_item', 'UC501', 'catalogue item "%s" does not exist', '目录项目“%s”不存在',
	'Items are rows of credit.catalog_item of an issued edition.', '项目见已发布目录版本的 credit.catalog_item。', 'S0 art 5'),
('expired_item', 'UC502', 'catalogue item "%s" was not in force on %s', '目录项目“%s”在 %s 不生效',
	'Use the item of the edition in force on the decision date.', '请使用决定之日生效版本的项目。', 'S2 item 9'),
('closed_unit', 'UC503', 'unit "%s" did not exist on %s', '单位“%s”在 %s 不存在',
	'Report under the unit that existed on the decision date, or under its successor.', '请用决定之日存续的单位或其承继单位报送。', 'R012'),
('future_decision_date', 'UC504', 'the decision date %s lies in the future', '决定日期 %s 在将来',
	'A decision is reported after it was made.', '决定作出之后方可报送。', '发改办财金〔2018〕424号'),
('duplicate_document', 'UC505', 'document "%s" of this unit is on record for this subject already', '该单位的文书“%s”对该主体已有记录',
	'To correct it, submit it as a correction of the record.', '如需更正,请按更正报送。', 'S1 二(三)'),
('classified', 'UC506', 'the row carries a secrecy mark', '该行带有密级标记',
	'Classified information stays off the network; remove it from the source extract.', '涉密信用信息不上网,请从来源中剔除。', 'S0 art 15'),
('unknown_unit', 'UC507', 'no unit is known as "%s"', '没有名为“%s”的单位',
	'Give the unit''s full name or its code, or register the unit.', '请填写单位全称或代码,或先登记该单位。', 'R012'),
('bad_subject_code', 'UC508', 'the subject''s code is not a valid one (%s)', '主体代码无效(%s)',
	'See the fault and the suggestion; correct the code at its source.', '请按诊断与建议在来源处更正代码。', 'S2 item 3'),
('template_fault', 'UC509', 'field "%s" does not fit the template (%s)', '字段“%s”不符合模板(%s)',
	'See pointer, value and hint of the fault.', '请见该错误的位置、值和提示。', 'S0 art 8'),
('manual_entry_not_approved', 'UC510', 'unit "%s" has no approval to enter item "%s" by hand', '单位“%s”未获准手工填报项目“%s”',
	'The office grants it with credit.approve_manual_entry.', '请办公室用 credit.approve_manual_entry 批准。', 'S0 方案 三(三)'),
('batch_exists', 'UC511', 'batch "%s" was received before with other contents', '批次“%s”此前已收到且内容不同',
	'Give the new batch a number of its own.', '请为新批次使用新的批次号。', 'R201'),
('row_refused', 'UC512', 'the row breaks a rule of the register (%s)', '该行违反登记簿约束(%s)',
	'See the constraint named in the fault.', '请见错误中列出的约束。', 'S0 方案 三'),
('wrong_state', 'UC520', 'record %s is %s, not %s', '记录 %s 的状态是 %s,而不是 %s',
	'Records go received, reviewed, confirmed, or returned.', '记录状态依次为 已收、已审、已确认,或退回。', 'S0 方案 三(二)'),
('no_record', 'UC521', 'there is no record %s', '没有记录 %s',
	'Look it up in credit.record.', '请在 credit.record 中查找。', 'S4 item 4(3)'),
('list_inactive', 'UC601', 'list "%s" is not active', '名单“%s”未启用',
	'All eight parts of its regime must be filled in first.', '须先填齐名单管理的八项内容。', 'S4 item 8(1)'),
('no_basis', 'UC602', 'a list entry needs a basis document of a kind that list "%s" allows', '列入名单“%s”须有该名单允许的依据文书',
	'Give a confirmed record of an allowed kind and severity.', '请给出已确认且种类、程度符合的记录。', 'S4 item 8(1)'),
('no_listing', 'UC603', 'there is no list entry %s', '没有名单条目 %s',
	'Look it up in credit.listing.', '请在 credit.listing 中查找。', 'S2 item 14'),
('objection_open', 'UC701', 'record %s is under objection already', '记录 %s 已在异议处理中',
	'Wait for the outcome of the open objection.', '请等待未结异议的结果。', 'S4 item 18'),
('no_objection', 'UC702', 'there is no open objection %s', '没有未结的异议 %s',
	'Look it up in credit.objection.', '请在 credit.objection 中查找。', 'S0 art 13'),
('repair_too_early', 'UC703', 'record %s cannot be repaired before %s', '记录 %s 在 %s 之前不能修复',
	'The minimum period of the rule has not passed.', '尚未达到规则规定的最短公示期。', '国家发展改革委令第36号'),
('repair_evidence_missing', 'UC704', 'the repair lacks evidence of: %s', '修复缺少以下证明:%s',
	'Duty fulfilled, conduct corrected and commitment each need evidence.', '履行义务、纠正行为、公开承诺均需证明材料。', 'S4 item 13'),
('repair_open', 'UC706', 'a repair of record %s is open or approved already', '记录 %s 已有待办或已准予的修复',
	'Wait for the decision; an approved repair needs no other.', '请等待决定;已准予的修复无须再申请。', 'S4 item 13'),
('no_repair', 'UC705', 'there is no open repair %s', '没有待办的修复申请 %s',
	'Look it up in credit.repair.', '请在 credit.repair 中查找。', 'S4 item 13'),
('unknown_subject', 'UC801', 'no subject is known under this code or number', '没有以此代码或号码登记的主体',
	'Check the code with credit.diagnose_credit_code.', '请用 credit.diagnose_credit_code 检查代码。', 'S3 三.4'),
('unknown_purpose', 'UC802', 'purpose "%s" is not a purpose of use', '“%s”不是规定的用途',
	'Purposes are rows of credit.purpose.', '用途见 credit.purpose。', 'S0 art 14'),
('not_queried', 'UC803', 'matter %s: the applicant was not queried today for %s', '事项 %s:今天未为“%2$s”查询申请人信用',
	'Call credit.check_subject for this matter first.', '请先为该事项调用 credit.check_subject。', 'S0 方案 四(二)(三)'),
('no_matter', 'UC804', 'there is no matter %s', '没有事项 %s',
	'Look it up in credit.matter.', '请在 credit.matter 中查找。', 'S0 方案 四'),
('wrong_matter_state', 'UC805', 'matter %s is %s: %s cannot follow', '事项 %s 的状态是 %s,不能转为 %s',
	'Matters go opened, accepted, handled, approved or refused, closed.', '事项依次为 登记、受理、办理、准予或不予、办结。', 'S0 方案 四'),
('unknown_matter_kind', 'UC806', 'matter kind "%s" does not exist', '事项种类“%s”不存在',
	'Matter kinds are rows of credit.matter_kind.', '事项种类见 credit.matter_kind。', 'S0 art 21'),
('platform_state', 'UC901', 'the platform in this database is in an unexpected state: %s', '本库中平台的状态异常:%s',
	'See docs/upgrading.md.', '见 docs/upgrading.md。', 'R209'),
('platform_older', 'UC902', 'the platform is at version %s, the extension at %s', '平台版本为 %s,扩展版本为 %s',
	'CALL credit.upgrade();', 'CALL credit.upgrade();', 'R209'),
('not_deployed', 'UC903', 'the pg_credit platform is not deployed in this database', '本库未部署 pg_credit 平台',
	'CALL credit.install();', 'CALL credit.install();', 'R209'),
('platform_encoding', 'UC904', 'the platform needs a database with encoding UTF8, this one has %s', '平台须部署在 UTF8 编码的数据库,本库编码为 %s',
	'CREATE DATABASE … ENCODING ''UTF8'' TEMPLATE template0;', 'CREATE DATABASE … ENCODING ''UTF8'' TEMPLATE template0;', 'R209'),
('unsafe_ground', 'UC905', 'the platform is not deployed: %s', '平台未部署:%s',
	'Whoever that is could change the rules; take the right away and call credit.install() again.', '该角色可借此更改规则;请先收回其权限,再调用 credit.install()。', 'R209'),
('wrong_isolation', 'UC910', 'records are published at READ COMMITTED only', '公示任务只能在 READ COMMITTED 隔离级别运行',
	'Begin the transaction with ISOLATION LEVEL READ COMMITTED.', '请以 ISOLATION LEVEL READ COMMITTED 开始事务。', 'R054, R076'),
('foreign_job', 'UC911', 'job "%s" names no function of the platform', '任务“%s”所指的函数不属于平台',
	'A job runs with the rights of the platform''s owner: name one of its functions.', '任务以平台所有者的权限运行,请填写平台自己的函数。', 'R209');

-- functions/error/raise.sql
-- Raises an error of the catalogue.  The text follows lc_messages: Chinese
-- where it begins with zh, else English.  CONSTRAINT carries the condition's
-- name, so that a client can tell errors apart without parsing text.
CREATE FUNCTION credit.raise(condition text, args text[] DEFAULT '{}', detail text DEFAULT NULL,
	table_name text DEFAULT NULL, column_name text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	e credit.error;
	chinese boolean := pg_catalog.current_setting('lc_messages') LIKE 'zh%';
	message text;
	hint text;
BEGIN
	SELECT * INTO e FROM credit.error AS c WHERE c.condition = "raise".condition;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'condition "%" is not in credit.error', "raise".condition USING ERRCODE = 'UC901';
	END IF;
	-- a personal number is never echoed, wherever a caller put it
	message := pg_catalog.format(CASE WHEN chinese THEN e.message_zh ELSE e.message END,
		VARIADIC ARRAY(SELECT credit.hide_citizen_ids(a.value) FROM pg_catalog.unnest(args) WITH ORDINALITY AS a(value, n) ORDER BY a.n));
	hint := CASE WHEN chinese THEN e.hint_zh ELSE e.hint END;
	IF detail IS NULL THEN
		RAISE EXCEPTION USING MESSAGE = message, ERRCODE = e.sqlstate, HINT = hint, CONSTRAINT = e.condition,
			TABLE = coalesce(table_name, ''), COLUMN = coalesce(column_name, '');
	END IF;
	RAISE EXCEPTION USING MESSAGE = message, ERRCODE = e.sqlstate, DETAIL = detail, HINT = hint, CONSTRAINT = e.condition,
		TABLE = coalesce(table_name, ''), COLUMN = coalesce(column_name, '');
END
$function$;
COMMENT ON FUNCTION credit.raise(text, text[], text, text, text) IS
	'按错误目录抛出错误 | raise an error of the catalogue: condition, arguments of its message, detail, table, column';

-- sql/install.sql
-- How the platform gets into a database.  The functions are in
-- functions/install; the scripts they run are carried by the extension.

CREATE FUNCTION credit.extension_version() RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE
	BEGIN ATOMIC
		SELECT e.extversion FROM pg_catalog.pg_extension AS e WHERE e.extname OPERATOR(pg_catalog.=) 'pg_credit';
	END;
COMMENT ON FUNCTION credit.extension_version() IS '扩展版本 | version of the extension in this database';

-- functions/install/install.sql
-- Deploys the platform in one transaction.  Called again at the same version
-- it says so and changes nothing; an older or unknown state is refused.
CREATE PROCEDURE credit.install()
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $procedure$
DECLARE
	found_version text;
	wanted text := credit.extension_version();
BEGIN
	-- two installers at once: the second one waits and then finds it done
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('credit.install'));
	found_version := credit.platform_version();
	IF found_version = wanted THEN
		RAISE NOTICE 'the pg_credit platform % is deployed already', wanted;
		RETURN;
	ELSIF found_version = '?' THEN
		PERFORM credit.raise('platform_state', ARRAY['tables of the platform exist, its version does not']);
	ELSIF found_version IS NOT NULL THEN
		PERFORM credit.raise('platform_older', ARRAY[found_version, wanted]);
	END IF;
	-- rules on characters would work on bytes: translate() tears 【 apart in SQL_ASCII
	IF pg_catalog.getdatabaseencoding() <> 'UTF8' THEN
		PERFORM credit.raise('platform_encoding', ARRAY[pg_catalog.getdatabaseencoding()::text]);
	END IF;
	EXECUTE credit.platform_script();
	INSERT INTO credit.platform (version) VALUES (wanted);
	RESET ROLE;
END
$procedure$;
COMMENT ON PROCEDURE credit.install() IS
	'在本库部署平台,一个事务,可重复调用 | deploy the platform in this database: one transaction, may be called again';
REVOKE ALL ON PROCEDURE credit.install() FROM PUBLIC;

-- functions/install/platform_version.sql
-- NULL: no platform.  '?': objects are there, but no version row.
CREATE FUNCTION credit.platform_version() RETURNS text
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	version text;
BEGIN
	IF pg_catalog.to_regclass('credit.platform') IS NOT NULL THEN
		SELECT p.version INTO version FROM credit.platform AS p ORDER BY p.deployed_at DESC, p.version DESC LIMIT 1;
		RETURN coalesce(version, '?');
	END IF;
	IF pg_catalog.to_regclass('credit.record') IS NOT NULL OR pg_catalog.to_regclass('credit.subject') IS NOT NULL THEN
		RETURN '?';
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit.platform_version() IS
	'已部署的平台版本,空为未部署,? 为状态不明 | version of the deployed platform; NULL when there is none, ? when the state is unknown';

-- functions/install/schedule_jobs.sql
-- Called in the database where pg_cron lives (the extension is enough there,
-- no platform): schedules the dispatcher of an application database, every
-- minute, in place of any earlier schedule.  run_as: a role of credit_admin.
CREATE FUNCTION credit.schedule_jobs(database name DEFAULT current_database(), run_as name DEFAULT current_user, schedule text DEFAULT '* * * * *') RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	jobid bigint;
BEGIN
	EXECUTE 'SELECT cron.schedule_in_database($1, $2, $3, $4, $5)' INTO jobid
	  USING 'credit ' || database, schedule_jobs.schedule, 'CALL credit.run_due_jobs()', database::text, run_as::text;
	RETURN jobid;
END
$function$;
COMMENT ON FUNCTION credit.schedule_jobs(name, name, text) IS
	'在 pg_cron 所在库中登记调度 | schedule the dispatcher with pg_cron; call it in the database where pg_cron lives';
REVOKE ALL ON FUNCTION credit.schedule_jobs(name, name, text) FROM PUBLIC;

-- functions/install/upgrade.sql
-- Takes a deployed platform to the extension's version: the delta of each
-- release in turn, then every replaceable function and view.
CREATE PROCEDURE credit.upgrade()
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $procedure$
DECLARE
	found_version text;
	wanted text := credit.extension_version();
	delta record;
BEGIN
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('credit.install'));
	found_version := credit.platform_version();
	IF found_version IS NULL THEN
		PERFORM credit.raise('not_deployed');
	ELSIF found_version = '?' THEN
		PERFORM credit.raise('platform_state', ARRAY['tables of the platform exist, its version does not']);
	ELSIF found_version = wanted THEN
		RAISE NOTICE 'the pg_credit platform % is up to date', wanted;
		RETURN;
	END IF;
	WHILE found_version <> wanted LOOP
		SELECT d.to_version, d.script INTO delta FROM credit.platform_delta() AS d WHERE d.from_version = found_version;
		IF NOT FOUND THEN
			PERFORM credit.raise('platform_state', ARRAY['no upgrade step leads on from version ' || found_version]);
		END IF;
		SET LOCAL ROLE credit_owner;
		EXECUTE delta.script;
		INSERT INTO credit.platform (version) VALUES (delta.to_version);
		RESET ROLE;
		found_version := delta.to_version;
	END LOOP;
	SET LOCAL ROLE credit_owner;
	EXECUTE credit.platform_again_script();
	RESET ROLE;
END
$procedure$;
COMMENT ON PROCEDURE credit.upgrade() IS
	'将已部署的平台升级到扩展的版本 | take the deployed platform to the version of the extension';
REVOKE ALL ON PROCEDURE credit.upgrade() FROM PUBLIC;

-- sql/calendar.sql
-- Working days (国务院办公厅节假日安排通知): what each notice says about each day,
-- and since when it has been known.  Bitemporal: the word of the newest notice
-- issued by a day counts on that day, so a verdict stays explainable when a
-- later notice changes the calendar (2015, 2019 and 2020 did).  Without a word
-- the weekend rule holds.  Rows we ship are marked; what an operator adds is
-- dumped with the database.

CREATE TABLE credit.calendar (
	calendar    text    NOT NULL CONSTRAINT calendar_code_check CHECK (calendar ~ '^[A-Z][A-Z0-9_-]{0,31}$'),
	name        text    NOT NULL,
	parent      text    NULL,
	every_year  boolean NOT NULL DEFAULT false,
	shipped     boolean NOT NULL DEFAULT false,
	CONSTRAINT calendar_pkey PRIMARY KEY (calendar),
	CONSTRAINT calendar_parent_check CHECK (parent <> calendar)
);
COMMENT ON TABLE credit.calendar IS
	'工作日历:子日历继承父日历的日子,可增可改 | working-day calendars: a child inherits its parent''s days, adds to them and overrides them';
COMMENT ON COLUMN credit.calendar.calendar IS '日历代码,CN 为全国 | code of the calendar, CN is the national one';
COMMENT ON COLUMN credit.calendar.name IS '名称 | name';
COMMENT ON COLUMN credit.calendar.parent IS '父日历 | the calendar whose days it inherits';
COMMENT ON COLUMN credit.calendar.every_year IS
	'每年须有本日历自己的通知,否则该年视为未知 | a year counts as known only with a notice of this calendar''s own';
COMMENT ON COLUMN credit.calendar.shipped IS '随扩展提供(不导出) | comes with the extension (not dumped)';

CREATE TABLE credit.calendar_notice (
	calendar          text        NOT NULL,
	notice            text        NOT NULL CONSTRAINT calendar_notice_check CHECK (notice <> ''),
	year              int         NOT NULL CONSTRAINT calendar_notice_year_check CHECK (year BETWEEN 1949 AND 2200),
	issued            date        NOT NULL CONSTRAINT calendar_notice_issued_check CHECK (pg_catalog.isfinite(issued)),
	issued_precision  text        NOT NULL DEFAULT 'day' CONSTRAINT calendar_notice_precision_check CHECK (issued_precision = ANY ('{day,month,year}'::text[])),
	amends            text        NULL,
	url               text        NULL,
	shipped           boolean     NOT NULL DEFAULT false,
	loaded_at         timestamptz NOT NULL DEFAULT pg_catalog.now(),
	CONSTRAINT calendar_notice_pkey PRIMARY KEY (calendar, notice),
	CONSTRAINT calendar_notice_calendar_fkey FOREIGN KEY (calendar) REFERENCES credit.calendar (calendar),
	CONSTRAINT calendar_notice_amends_check CHECK (amends <> notice)
);
-- each year has one first notice; every other amends it
CREATE UNIQUE INDEX calendar_notice_year_key ON credit.calendar_notice (calendar, year) WHERE amends IS NULL;
COMMENT ON TABLE credit.calendar_notice IS
	'放假通知:一年一份,另有修改通知 | holiday notices: one a year, and those that amend it';
COMMENT ON COLUMN credit.calendar_notice.calendar IS '日历代码 | code of the calendar';
COMMENT ON COLUMN credit.calendar_notice.notice IS '文号 | document number';
COMMENT ON COLUMN credit.calendar_notice.year IS '所安排的年份 | the year it arranges';
COMMENT ON COLUMN credit.calendar_notice.issued IS
	'发布日期,即自何日起知晓 | the day it was issued: its word is known from then on';
COMMENT ON COLUMN credit.calendar_notice.issued_precision IS
	'发布日期的精度;非 day 时为约定的代替日期 | precision of that day; if not day, a stand-in: the last day on which it can have been unknown';
COMMENT ON COLUMN credit.calendar_notice.amends IS '所修改的通知 | the notice it amends';
COMMENT ON COLUMN credit.calendar_notice.url IS '出处 | where it was published';
COMMENT ON COLUMN credit.calendar_notice.shipped IS '随扩展提供(不导出) | comes with the extension (not dumped)';
COMMENT ON COLUMN credit.calendar_notice.loaded_at IS '装入本库的时间 | when this database learned of it';

CREATE TABLE credit.calendar_day (
	calendar  text    NOT NULL,
	day       date    NOT NULL,
	notice    text    NOT NULL,
	kind      text    NOT NULL CONSTRAINT calendar_day_kind_check CHECK (kind = ANY ('{holiday,workday,plain}'::text[])),
	name      text    NOT NULL DEFAULT '',
	shipped   boolean NOT NULL DEFAULT false,
	CONSTRAINT calendar_day_pkey PRIMARY KEY (calendar, notice, day),
	CONSTRAINT calendar_day_notice_fkey FOREIGN KEY (calendar, notice) REFERENCES credit.calendar_notice (calendar, notice) ON DELETE CASCADE
);
COMMENT ON TABLE credit.calendar_day IS
	'通知对每一天的安排 | what a notice says about a day';
COMMENT ON COLUMN credit.calendar_day.calendar IS '日历代码 | code of the calendar';
COMMENT ON COLUMN credit.calendar_day.day IS '日期 | the day';
COMMENT ON COLUMN credit.calendar_day.notice IS '文号 | document number of the notice';
COMMENT ON COLUMN credit.calendar_day.kind IS
	'holiday 放假,workday 调休上班,plain 恢复周末规则 | holiday, workday (make-up day), plain (back to the weekend rule)';
COMMENT ON COLUMN credit.calendar_day.name IS '节日 | the festival';
COMMENT ON COLUMN credit.calendar_day.shipped IS '随扩展提供(不导出) | comes with the extension (not dumped)';

INSERT INTO credit.calendar (calendar, name, shipped) VALUES ('CN', '全国', true);

INSERT INTO credit.calendar_notice (calendar, notice, year, issued, issued_precision, amends, url, shipped)
SELECT 'CN', f[2], f[3]::int, f[4]::date, f[5], nullif(f[6], ''), nullif(f[7], ''), true
FROM (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
ref,notice,year,issued,issued_precision,amends,url
2004,国务院办公厅关于2004年部分节假日安排的通知,2004,2003-12-31,year,,https://zh.wikisource.org/wiki/国务院办公厅关于2004年部分节假日安排的通知
2005,国务院办公厅关于2005年部分节假日安排的通知,2005,2004-12-31,year,,https://zh.wikisource.org/wiki/国务院办公厅关于2005年部分节假日安排的通知
2006,国办发明电〔2005〕35号,2006,2005-12-16,day,,
2007,国办发明电〔2006〕49号,2007,2006-12-14,day,,http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1761.htm
2008,国办发明电〔2007〕52号,2008,2007-12-15,day,,http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm
2009,国办发明电〔2008〕42号,2009,2008-12-04,day,,http://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm
2010,国办发明电〔2009〕27号,2010,2009-12-08,day,,http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm
2011,国办发明电〔2010〕40号,2011,2010-12-10,day,,http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm
2012,国办发明电〔2011〕45号,2012,2011-12-06,day,,http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm
2013,国办发明电〔2012〕33号,2013,2012-12-08,day,,http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm
2014,国办发明电〔2013〕28号,2014,2013-12-11,day,,http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm
2015,国办发明电〔2014〕28号,2015,2014-12-16,day,,http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm
2015a,国发明电〔2015〕1号,2015,2015-05-13,day,国办发明电〔2014〕28号,http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm
2016,国办发明电〔2015〕18号,2016,2015-12-10,day,,http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm
2017,国办发明电〔2016〕17号,2017,2016-12-01,day,,http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm
2018,国办发明电〔2017〕12号,2018,2017-11-30,day,,http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm
2019,国办发明电〔2018〕15号,2019,2018-12-04,day,,http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm
2019a,国办发明电〔2019〕3号,2019,2019-03-22,day,国办发明电〔2018〕15号,http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm
2020,国办发明电〔2019〕16号,2020,2019-11-21,day,,http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm
2020a,国办发明电〔2020〕1号,2020,2020-01-27,day,国办发明电〔2019〕16号,http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm
2021,国办发明电〔2020〕27号,2021,2020-11-25,day,,http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm
2022,国办发明电〔2021〕11号,2022,2021-10-25,day,,http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm
2023,国办发明电〔2022〕16号,2023,2022-12-08,day,,http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm
2024,国办发明电〔2023〕7号,2024,2023-10-25,day,,https://www.gov.cn/zhengce/content/202310/content_6911527.htm
2025,国办发明电〔2024〕12号,2025,2024-11-12,day,,https://www.gov.cn/zhengce/content/202411/content_6986382.htm
2026,国办发明电〔2025〕7号,2026,2025-11-04,day,,https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm
$data$, chr(10)) AS line WHERE line ~ '^[0-9]') AS rows;

INSERT INTO credit.calendar_day (calendar, day, notice, kind, name, shipped)
SELECT 'CN', d.f[2]::date, n.f[2], d.f[3], d.f[4], true
FROM (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
ref,day,kind,name
2004,2004-01-01,holiday,元旦
2004,2004-01-17,workday,春节
2004,2004-01-18,workday,春节
2004,2004-01-22,holiday,春节
2004,2004-01-23,holiday,春节
2004,2004-01-24,holiday,春节
2004,2004-01-25,holiday,春节
2004,2004-01-26,holiday,春节
2004,2004-01-27,holiday,春节
2004,2004-01-28,holiday,春节
2004,2004-05-01,holiday,劳动节
2004,2004-05-02,holiday,劳动节
2004,2004-05-03,holiday,劳动节
2004,2004-05-04,holiday,劳动节
2004,2004-05-05,holiday,劳动节
2004,2004-05-06,holiday,劳动节
2004,2004-05-07,holiday,劳动节
2004,2004-05-08,workday,劳动节
2004,2004-05-09,workday,劳动节
2004,2004-10-01,holiday,国庆节
2004,2004-10-02,holiday,国庆节
2004,2004-10-03,holiday,国庆节
2004,2004-10-04,holiday,国庆节
2004,2004-10-05,holiday,国庆节
2004,2004-10-06,holiday,国庆节
2004,2004-10-07,holiday,国庆节
2004,2004-10-09,workday,国庆节
2004,2004-10-10,workday,国庆节
2005,2005-01-01,holiday,元旦
2005,2005-01-02,holiday,元旦
2005,2005-01-03,holiday,元旦
2005,2005-02-05,workday,春节
2005,2005-02-06,workday,春节
2005,2005-02-09,holiday,春节
2005,2005-02-10,holiday,春节
2005,2005-02-11,holiday,春节
2005,2005-02-12,holiday,春节
2005,2005-02-13,holiday,春节
2005,2005-02-14,holiday,春节
2005,2005-02-15,holiday,春节
2005,2005-04-30,workday,劳动节
2005,2005-05-01,holiday,劳动节
2005,2005-05-02,holiday,劳动节
2005,2005-05-03,holiday,劳动节
2005,2005-05-04,holiday,劳动节
2005,2005-05-05,holiday,劳动节
2005,2005-05-06,holiday,劳动节
2005,2005-05-07,holiday,劳动节
2005,2005-05-08,workday,劳动节
2005,2005-10-01,holiday,国庆节
2005,2005-10-02,holiday,国庆节
2005,2005-10-03,holiday,国庆节
2005,2005-10-04,holiday,国庆节
2005,2005-10-05,holiday,国庆节
2005,2005-10-06,holiday,国庆节
2005,2005-10-07,holiday,国庆节
2005,2005-10-08,workday,国庆节
2005,2005-10-09,workday,国庆节
2006,2005-12-31,workday,元旦
2006,2006-01-01,holiday,元旦
2006,2006-01-02,holiday,元旦
2006,2006-01-03,holiday,元旦
2006,2006-01-28,workday,春节
2006,2006-01-29,holiday,春节
2006,2006-01-30,holiday,春节
2006,2006-01-31,holiday,春节
2006,2006-02-01,holiday,春节
2006,2006-02-02,holiday,春节
2006,2006-02-03,holiday,春节
2006,2006-02-04,holiday,春节
2006,2006-02-05,workday,春节
2006,2006-04-29,workday,劳动节
2006,2006-04-30,workday,劳动节
2006,2006-05-01,holiday,劳动节
2006,2006-05-02,holiday,劳动节
2006,2006-05-03,holiday,劳动节
2006,2006-05-04,holiday,劳动节
2006,2006-05-05,holiday,劳动节
2006,2006-05-06,holiday,劳动节
2006,2006-05-07,holiday,劳动节
2006,2006-09-30,workday,国庆节
2006,2006-10-01,holiday,国庆节
2006,2006-10-02,holiday,国庆节
2006,2006-10-03,holiday,国庆节
2006,2006-10-04,holiday,国庆节
2006,2006-10-05,holiday,国庆节
2006,2006-10-06,holiday,国庆节
2006,2006-10-07,holiday,国庆节
2006,2006-10-08,workday,国庆节
2007,2006-12-30,workday,元旦
2007,2006-12-31,workday,元旦
2007,2007-01-01,holiday,元旦
2007,2007-01-02,holiday,元旦
2007,2007-01-03,holiday,元旦
2007,2007-02-17,workday,春节
2007,2007-02-18,holiday,春节
2007,2007-02-19,holiday,春节
2007,2007-02-20,holiday,春节
2007,2007-02-21,holiday,春节
2007,2007-02-22,holiday,春节
2007,2007-02-23,holiday,春节
2007,2007-02-24,holiday,春节
2007,2007-02-25,workday,春节
2007,2007-04-28,workday,“五一”
2007,2007-04-29,workday,“五一”
2007,2007-05-01,holiday,“五一”
2007,2007-05-02,holiday,“五一”
2007,2007-05-03,holiday,“五一”
2007,2007-05-04,holiday,“五一”
2007,2007-05-05,holiday,“五一”
2007,2007-05-06,holiday,“五一”
2007,2007-05-07,holiday,“五一”
2007,2007-09-29,workday,“十一”
2007,2007-09-30,workday,“十一”
2007,2007-10-01,holiday,“十一”
2007,2007-10-02,holiday,“十一”
2007,2007-10-03,holiday,“十一”
2007,2007-10-04,holiday,“十一”
2007,2007-10-05,holiday,“十一”
2007,2007-10-06,holiday,“十一”
2007,2007-10-07,holiday,“十一”
2008,2007-12-29,workday,元旦
2008,2007-12-30,holiday,元旦
2008,2007-12-31,holiday,元旦
2008,2008-01-01,holiday,元旦
2008,2008-02-02,workday,春节
2008,2008-02-03,workday,春节
2008,2008-02-06,holiday,春节
2008,2008-02-07,holiday,春节
2008,2008-02-08,holiday,春节
2008,2008-02-09,holiday,春节
2008,2008-02-10,holiday,春节
2008,2008-02-11,holiday,春节
2008,2008-02-12,holiday,春节
2008,2008-04-04,holiday,清明节
2008,2008-04-05,holiday,清明节
2008,2008-04-06,holiday,清明节
2008,2008-05-01,holiday,“五一”国际劳动节
2008,2008-05-02,holiday,“五一”国际劳动节
2008,2008-05-03,holiday,“五一”国际劳动节
2008,2008-05-04,workday,“五一”国际劳动节
2008,2008-06-07,holiday,端午节
2008,2008-06-08,holiday,端午节
2008,2008-06-09,holiday,端午节
2008,2008-09-13,holiday,中秋节
2008,2008-09-14,holiday,中秋节
2008,2008-09-15,holiday,中秋节
2008,2008-09-27,workday,国庆节
2008,2008-09-28,workday,国庆节
2008,2008-09-29,holiday,国庆节
2008,2008-09-30,holiday,国庆节
2008,2008-10-01,holiday,国庆节
2008,2008-10-02,holiday,国庆节
2008,2008-10-03,holiday,国庆节
2008,2008-10-04,holiday,国庆节
2008,2008-10-05,holiday,国庆节
2009,2009-01-01,holiday,元旦
2009,2009-01-02,holiday,元旦
2009,2009-01-03,holiday,元旦
2009,2009-01-04,workday,元旦
2009,2009-01-24,workday,春节
2009,2009-01-25,holiday,春节
2009,2009-01-26,holiday,春节
2009,2009-01-27,holiday,春节
2009,2009-01-28,holiday,春节
2009,2009-01-29,holiday,春节
2009,2009-01-30,holiday,春节
2009,2009-01-31,holiday,春节
2009,2009-02-01,workday,春节
2009,2009-04-04,holiday,清明节
2009,2009-04-05,holiday,清明节
2009,2009-04-06,holiday,清明节
2009,2009-05-01,holiday,劳动节
2009,2009-05-02,holiday,劳动节
2009,2009-05-03,holiday,劳动节
2009,2009-05-28,holiday,端午节
2009,2009-05-29,holiday,端午节
2009,2009-05-30,holiday,端午节
2009,2009-05-31,workday,端午节
2009,2009-09-27,workday,国庆节、中秋节
2009,2009-10-01,holiday,国庆节、中秋节
2009,2009-10-02,holiday,国庆节、中秋节
2009,2009-10-03,holiday,国庆节、中秋节
2009,2009-10-04,holiday,国庆节、中秋节
2009,2009-10-05,holiday,国庆节、中秋节
2009,2009-10-06,holiday,国庆节、中秋节
2009,2009-10-07,holiday,国庆节、中秋节
2009,2009-10-08,holiday,国庆节、中秋节
2009,2009-10-10,workday,国庆节、中秋节
2010,2010-01-01,holiday,元旦
2010,2010-01-02,holiday,元旦
2010,2010-01-03,holiday,元旦
2010,2010-02-13,holiday,春节
2010,2010-02-14,holiday,春节
2010,2010-02-15,holiday,春节
2010,2010-02-16,holiday,春节
2010,2010-02-17,holiday,春节
2010,2010-02-18,holiday,春节
2010,2010-02-19,holiday,春节
2010,2010-02-20,workday,春节
2010,2010-02-21,workday,春节
2010,2010-04-03,holiday,清明节
2010,2010-04-04,holiday,清明节
2010,2010-04-05,holiday,清明节
2010,2010-05-01,holiday,劳动节
2010,2010-05-02,holiday,劳动节
2010,2010-05-03,holiday,劳动节
2010,2010-06-12,workday,端午节
2010,2010-06-13,workday,端午节
2010,2010-06-14,holiday,端午节
2010,2010-06-15,holiday,端午节
2010,2010-06-16,holiday,端午节
2010,2010-09-19,workday,中秋节
2010,2010-09-22,holiday,中秋节
2010,2010-09-23,holiday,中秋节
2010,2010-09-24,holiday,中秋节
2010,2010-09-25,workday,中秋节
2010,2010-09-26,workday,国庆节
2010,2010-10-01,holiday,国庆节
2010,2010-10-02,holiday,国庆节
2010,2010-10-03,holiday,国庆节
2010,2010-10-04,holiday,国庆节
2010,2010-10-05,holiday,国庆节
2010,2010-10-06,holiday,国庆节
2010,2010-10-07,holiday,国庆节
2010,2010-10-09,workday,国庆节
2011,2011-01-01,holiday,元旦
2011,2011-01-02,holiday,元旦
2011,2011-01-03,holiday,元旦
2011,2011-01-30,workday,春节
2011,2011-02-02,holiday,春节
2011,2011-02-03,holiday,春节
2011,2011-02-04,holiday,春节
2011,2011-02-05,holiday,春节
2011,2011-02-06,holiday,春节
2011,2011-02-07,holiday,春节
2011,2011-02-08,holiday,春节
2011,2011-02-12,workday,春节
2011,2011-04-02,workday,清明节
2011,2011-04-03,holiday,清明节
2011,2011-04-04,holiday,清明节
2011,2011-04-05,holiday,清明节
2011,2011-04-30,holiday,劳动节
2011,2011-05-01,holiday,劳动节
2011,2011-05-02,holiday,劳动节
2011,2011-06-04,holiday,端午节
2011,2011-06-05,holiday,端午节
2011,2011-06-06,holiday,端午节
2011,2011-09-10,holiday,中秋节
2011,2011-09-11,holiday,中秋节
2011,2011-09-12,holiday,中秋节
2011,2011-10-01,holiday,国庆节
2011,2011-10-02,holiday,国庆节
2011,2011-10-03,holiday,国庆节
2011,2011-10-04,holiday,国庆节
2011,2011-10-05,holiday,国庆节
2011,2011-10-06,holiday,国庆节
2011,2011-10-07,holiday,国庆节
2011,2011-10-08,workday,国庆节
2011,2011-10-09,workday,国庆节
2012,2011-12-31,workday,元旦
2012,2012-01-01,holiday,元旦
2012,2012-01-02,holiday,元旦
2012,2012-01-03,holiday,元旦
2012,2012-01-21,workday,春节
2012,2012-01-22,holiday,春节
2012,2012-01-23,holiday,春节
2012,2012-01-24,holiday,春节
2012,2012-01-25,holiday,春节
2012,2012-01-26,holiday,春节
2012,2012-01-27,holiday,春节
2012,2012-01-28,holiday,春节
2012,2012-01-29,workday,春节
2012,2012-03-31,workday,清明节
2012,2012-04-01,workday,清明节
2012,2012-04-02,holiday,清明节
2012,2012-04-03,holiday,清明节
2012,2012-04-04,holiday,清明节
2012,2012-04-28,workday,劳动节
2012,2012-04-29,holiday,劳动节
2012,2012-04-30,holiday,劳动节
2012,2012-05-01,holiday,劳动节
2012,2012-06-22,holiday,端午节
2012,2012-06-23,holiday,端午节
2012,2012-06-24,holiday,端午节
2012,2012-09-29,workday,中秋节、国庆节
2012,2012-09-30,holiday,中秋节、国庆节
2012,2012-10-01,holiday,中秋节、国庆节
2012,2012-10-02,holiday,中秋节、国庆节
2012,2012-10-03,holiday,中秋节、国庆节
2012,2012-10-04,holiday,中秋节、国庆节
2012,2012-10-05,holiday,中秋节、国庆节
2012,2012-10-06,holiday,中秋节、国庆节
2012,2012-10-07,holiday,中秋节、国庆节
2013,2013-01-01,holiday,元旦
2013,2013-01-02,holiday,元旦
2013,2013-01-03,holiday,元旦
2013,2013-01-05,workday,元旦
2013,2013-01-06,workday,元旦
2013,2013-02-09,holiday,春节
2013,2013-02-10,holiday,春节
2013,2013-02-11,holiday,春节
2013,2013-02-12,holiday,春节
2013,2013-02-13,holiday,春节
2013,2013-02-14,holiday,春节
2013,2013-02-15,holiday,春节
2013,2013-02-16,workday,春节
2013,2013-02-17,workday,春节
2013,2013-04-04,holiday,清明节
2013,2013-04-05,holiday,清明节
2013,2013-04-06,holiday,清明节
2013,2013-04-07,workday,清明节
2013,2013-04-27,workday,劳动节
2013,2013-04-28,workday,劳动节
2013,2013-04-29,holiday,劳动节
2013,2013-04-30,holiday,劳动节
2013,2013-05-01,holiday,劳动节
2013,2013-06-08,workday,端午节
2013,2013-06-09,workday,端午节
2013,2013-06-10,holiday,端午节
2013,2013-06-11,holiday,端午节
2013,2013-06-12,holiday,端午节
2013,2013-09-19,holiday,中秋节
2013,2013-09-20,holiday,中秋节
2013,2013-09-21,holiday,中秋节
2013,2013-09-22,workday,中秋节
2013,2013-09-29,workday,国庆节
2013,2013-10-01,holiday,国庆节
2013,2013-10-02,holiday,国庆节
2013,2013-10-03,holiday,国庆节
2013,2013-10-04,holiday,国庆节
2013,2013-10-05,holiday,国庆节
2013,2013-10-06,holiday,国庆节
2013,2013-10-07,holiday,国庆节
2013,2013-10-12,workday,国庆节
2014,2014-01-01,holiday,元旦
2014,2014-01-26,workday,春节
2014,2014-01-31,holiday,春节
2014,2014-02-01,holiday,春节
2014,2014-02-02,holiday,春节
2014,2014-02-03,holiday,春节
2014,2014-02-04,holiday,春节
2014,2014-02-05,holiday,春节
2014,2014-02-06,holiday,春节
2014,2014-02-08,workday,春节
2014,2014-04-05,holiday,清明节
2014,2014-04-07,holiday,清明节
2014,2014-05-01,holiday,劳动节
2014,2014-05-02,holiday,劳动节
2014,2014-05-03,holiday,劳动节
2014,2014-05-04,workday,劳动节
2014,2014-06-02,holiday,端午节
2014,2014-09-08,holiday,中秋节
2014,2014-09-28,workday,国庆节
2014,2014-10-01,holiday,国庆节
2014,2014-10-02,holiday,国庆节
2014,2014-10-03,holiday,国庆节
2014,2014-10-04,holiday,国庆节
2014,2014-10-05,holiday,国庆节
2014,2014-10-06,holiday,国庆节
2014,2014-10-07,holiday,国庆节
2014,2014-10-11,workday,国庆节
2015,2015-01-01,holiday,元旦
2015,2015-01-02,holiday,元旦
2015,2015-01-03,holiday,元旦
2015,2015-01-04,workday,元旦
2015,2015-02-15,workday,春节
2015,2015-02-18,holiday,春节
2015,2015-02-19,holiday,春节
2015,2015-02-20,holiday,春节
2015,2015-02-21,holiday,春节
2015,2015-02-22,holiday,春节
2015,2015-02-23,holiday,春节
2015,2015-02-24,holiday,春节
2015,2015-02-28,workday,春节
2015,2015-04-05,holiday,清明节
2015,2015-04-06,holiday,清明节
2015,2015-05-01,holiday,劳动节
2015,2015-06-20,holiday,端午节
2015,2015-06-22,holiday,端午节
2015,2015-09-27,holiday,中秋节
2015,2015-10-01,holiday,国庆节
2015,2015-10-02,holiday,国庆节
2015,2015-10-03,holiday,国庆节
2015,2015-10-04,holiday,国庆节
2015,2015-10-05,holiday,国庆节
2015,2015-10-06,holiday,国庆节
2015,2015-10-07,holiday,国庆节
2015,2015-10-10,workday,国庆节
2015a,2015-09-03,holiday,抗日战争暨世界反法西斯战争胜利70周年纪念日
2015a,2015-09-04,holiday,抗日战争暨世界反法西斯战争胜利70周年纪念日
2015a,2015-09-05,holiday,抗日战争暨世界反法西斯战争胜利70周年纪念日
2015a,2015-09-06,workday,抗日战争暨世界反法西斯战争胜利70周年纪念日
2016,2016-01-01,holiday,元旦
2016,2016-02-06,workday,春节
2016,2016-02-07,holiday,春节
2016,2016-02-08,holiday,春节
2016,2016-02-09,holiday,春节
2016,2016-02-10,holiday,春节
2016,2016-02-11,holiday,春节
2016,2016-02-12,holiday,春节
2016,2016-02-13,holiday,春节
2016,2016-02-14,workday,春节
2016,2016-04-04,holiday,清明节
2016,2016-05-01,holiday,劳动节
2016,2016-05-02,holiday,劳动节
2016,2016-06-09,holiday,端午节
2016,2016-06-10,holiday,端午节
2016,2016-06-11,holiday,端午节
2016,2016-06-12,workday,端午节
2016,2016-09-15,holiday,中秋节
2016,2016-09-16,holiday,中秋节
2016,2016-09-17,holiday,中秋节
2016,2016-09-18,workday,中秋节
2016,2016-10-01,holiday,国庆节
2016,2016-10-02,holiday,国庆节
2016,2016-10-03,holiday,国庆节
2016,2016-10-04,holiday,国庆节
2016,2016-10-05,holiday,国庆节
2016,2016-10-06,holiday,国庆节
2016,2016-10-07,holiday,国庆节
2016,2016-10-08,workday,国庆节
2016,2016-10-09,workday,国庆节
2017,2017-01-01,holiday,元旦
2017,2017-01-02,holiday,元旦
2017,2017-01-22,workday,春节
2017,2017-01-27,holiday,春节
2017,2017-01-28,holiday,春节
2017,2017-01-29,holiday,春节
2017,2017-01-30,holiday,春节
2017,2017-01-31,holiday,春节
2017,2017-02-01,holiday,春节
2017,2017-02-02,holiday,春节
2017,2017-02-04,workday,春节
2017,2017-04-01,workday,清明节
2017,2017-04-02,holiday,清明节
2017,2017-04-03,holiday,清明节
2017,2017-04-04,holiday,清明节
2017,2017-05-01,holiday,劳动节
2017,2017-05-27,workday,端午节
2017,2017-05-28,holiday,端午节
2017,2017-05-29,holiday,端午节
2017,2017-05-30,holiday,端午节
2017,2017-09-30,workday,中秋节、国庆节
2017,2017-10-01,holiday,中秋节、国庆节
2017,2017-10-02,holiday,中秋节、国庆节
2017,2017-10-03,holiday,中秋节、国庆节
2017,2017-10-04,holiday,中秋节、国庆节
2017,2017-10-05,holiday,中秋节、国庆节
2017,2017-10-06,holiday,中秋节、国庆节
2017,2017-10-07,holiday,中秋节、国庆节
2017,2017-10-08,holiday,中秋节、国庆节
2018,2018-01-01,holiday,元旦
2018,2018-02-11,workday,春节
2018,2018-02-15,holiday,春节
2018,2018-02-16,holiday,春节
2018,2018-02-17,holiday,春节
2018,2018-02-18,holiday,春节
2018,2018-02-19,holiday,春节
2018,2018-02-20,holiday,春节
2018,2018-02-21,holiday,春节
2018,2018-02-24,workday,春节
2018,2018-04-05,holiday,清明节
2018,2018-04-06,holiday,清明节
2018,2018-04-07,holiday,清明节
2018,2018-04-08,workday,清明节
2018,2018-04-28,workday,劳动节
2018,2018-04-29,holiday,劳动节
2018,2018-04-30,holiday,劳动节
2018,2018-05-01,holiday,劳动节
2018,2018-06-18,holiday,端午节
2018,2018-09-24,holiday,中秋节
2018,2018-09-29,workday,国庆节
2018,2018-09-30,workday,国庆节
2018,2018-10-01,holiday,国庆节
2018,2018-10-02,holiday,国庆节
2018,2018-10-03,holiday,国庆节
2018,2018-10-04,holiday,国庆节
2018,2018-10-05,holiday,国庆节
2018,2018-10-06,holiday,国庆节
2018,2018-10-07,holiday,国庆节
2019,2018-12-29,workday,元旦
2019,2018-12-30,holiday,元旦
2019,2018-12-31,holiday,元旦
2019,2019-01-01,holiday,元旦
2019,2019-02-02,workday,春节
2019,2019-02-03,workday,春节
2019,2019-02-04,holiday,春节
2019,2019-02-05,holiday,春节
2019,2019-02-06,holiday,春节
2019,2019-02-07,holiday,春节
2019,2019-02-08,holiday,春节
2019,2019-02-09,holiday,春节
2019,2019-02-10,holiday,春节
2019,2019-04-05,holiday,清明节
2019,2019-05-01,holiday,劳动节
2019,2019-06-07,holiday,端午节
2019,2019-09-13,holiday,中秋节
2019,2019-09-29,workday,国庆节
2019,2019-10-01,holiday,国庆节
2019,2019-10-02,holiday,国庆节
2019,2019-10-03,holiday,国庆节
2019,2019-10-04,holiday,国庆节
2019,2019-10-05,holiday,国庆节
2019,2019-10-06,holiday,国庆节
2019,2019-10-07,holiday,国庆节
2019,2019-10-12,workday,国庆节
2019a,2019-04-28,workday,劳动节
2019a,2019-05-02,holiday,劳动节
2019a,2019-05-03,holiday,劳动节
2019a,2019-05-04,holiday,劳动节
2019a,2019-05-05,workday,劳动节
2020,2020-01-01,holiday,元旦
2020,2020-01-19,workday,春节
2020,2020-01-24,holiday,春节
2020,2020-01-25,holiday,春节
2020,2020-01-26,holiday,春节
2020,2020-01-27,holiday,春节
2020,2020-01-28,holiday,春节
2020,2020-01-29,holiday,春节
2020,2020-01-30,holiday,春节
2020,2020-02-01,workday,春节
2020,2020-04-04,holiday,清明节
2020,2020-04-05,holiday,清明节
2020,2020-04-06,holiday,清明节
2020,2020-04-26,workday,劳动节
2020,2020-05-01,holiday,劳动节
2020,2020-05-02,holiday,劳动节
2020,2020-05-03,holiday,劳动节
2020,2020-05-04,holiday,劳动节
2020,2020-05-05,holiday,劳动节
2020,2020-05-09,workday,劳动节
2020,2020-06-25,holiday,端午节
2020,2020-06-26,holiday,端午节
2020,2020-06-27,holiday,端午节
2020,2020-06-28,workday,端午节
2020,2020-09-27,workday,国庆节、中秋节
2020,2020-10-01,holiday,国庆节、中秋节
2020,2020-10-02,holiday,国庆节、中秋节
2020,2020-10-03,holiday,国庆节、中秋节
2020,2020-10-04,holiday,国庆节、中秋节
2020,2020-10-05,holiday,国庆节、中秋节
2020,2020-10-06,holiday,国庆节、中秋节
2020,2020-10-07,holiday,国庆节、中秋节
2020,2020-10-08,holiday,国庆节、中秋节
2020,2020-10-10,workday,国庆节、中秋节
2020a,2020-01-31,holiday,春节
2020a,2020-02-01,holiday,春节
2020a,2020-02-02,holiday,春节
2020a,2020-02-03,plain,春节
2021,2021-01-01,holiday,元旦
2021,2021-01-02,holiday,元旦
2021,2021-01-03,holiday,元旦
2021,2021-02-07,workday,春节
2021,2021-02-11,holiday,春节
2021,2021-02-12,holiday,春节
2021,2021-02-13,holiday,春节
2021,2021-02-14,holiday,春节
2021,2021-02-15,holiday,春节
2021,2021-02-16,holiday,春节
2021,2021-02-17,holiday,春节
2021,2021-02-20,workday,春节
2021,2021-04-03,holiday,清明节
2021,2021-04-04,holiday,清明节
2021,2021-04-05,holiday,清明节
2021,2021-04-25,workday,劳动节
2021,2021-05-01,holiday,劳动节
2021,2021-05-02,holiday,劳动节
2021,2021-05-03,holiday,劳动节
2021,2021-05-04,holiday,劳动节
2021,2021-05-05,holiday,劳动节
2021,2021-05-08,workday,劳动节
2021,2021-06-12,holiday,端午节
2021,2021-06-13,holiday,端午节
2021,2021-06-14,holiday,端午节
2021,2021-09-18,workday,中秋节
2021,2021-09-19,holiday,中秋节
2021,2021-09-20,holiday,中秋节
2021,2021-09-21,holiday,中秋节
2021,2021-09-26,workday,国庆节
2021,2021-10-01,holiday,国庆节
2021,2021-10-02,holiday,国庆节
2021,2021-10-03,holiday,国庆节
2021,2021-10-04,holiday,国庆节
2021,2021-10-05,holiday,国庆节
2021,2021-10-06,holiday,国庆节
2021,2021-10-07,holiday,国庆节
2021,2021-10-09,workday,国庆节
2022,2022-01-01,holiday,元旦
2022,2022-01-02,holiday,元旦
2022,2022-01-03,holiday,元旦
2022,2022-01-29,workday,春节
2022,2022-01-30,workday,春节
2022,2022-01-31,holiday,春节
2022,2022-02-01,holiday,春节
2022,2022-02-02,holiday,春节
2022,2022-02-03,holiday,春节
2022,2022-02-04,holiday,春节
2022,2022-02-05,holiday,春节
2022,2022-02-06,holiday,春节
2022,2022-04-02,workday,清明节
2022,2022-04-03,holiday,清明节
2022,2022-04-04,holiday,清明节
2022,2022-04-05,holiday,清明节
2022,2022-04-24,workday,劳动节
2022,2022-04-30,holiday,劳动节
2022,2022-05-01,holiday,劳动节
2022,2022-05-02,holiday,劳动节
2022,2022-05-03,holiday,劳动节
2022,2022-05-04,holiday,劳动节
2022,2022-05-07,workday,劳动节
2022,2022-06-03,holiday,端午节
2022,2022-06-04,holiday,端午节
2022,2022-06-05,holiday,端午节
2022,2022-09-10,holiday,中秋节
2022,2022-09-11,holiday,中秋节
2022,2022-09-12,holiday,中秋节
2022,2022-10-01,holiday,国庆节
2022,2022-10-02,holiday,国庆节
2022,2022-10-03,holiday,国庆节
2022,2022-10-04,holiday,国庆节
2022,2022-10-05,holiday,国庆节
2022,2022-10-06,holiday,国庆节
2022,2022-10-07,holiday,国庆节
2022,2022-10-08,workday,国庆节
2022,2022-10-09,workday,国庆节
2023,2022-12-31,holiday,元旦
2023,2023-01-01,holiday,元旦
2023,2023-01-02,holiday,元旦
2023,2023-01-21,holiday,春节
2023,2023-01-22,holiday,春节
2023,2023-01-23,holiday,春节
2023,2023-01-24,holiday,春节
2023,2023-01-25,holiday,春节
2023,2023-01-26,holiday,春节
2023,2023-01-27,holiday,春节
2023,2023-01-28,workday,春节
2023,2023-01-29,workday,春节
2023,2023-04-05,holiday,清明节
2023,2023-04-23,workday,劳动节
2023,2023-04-29,holiday,劳动节
2023,2023-04-30,holiday,劳动节
2023,2023-05-01,holiday,劳动节
2023,2023-05-02,holiday,劳动节
2023,2023-05-03,holiday,劳动节
2023,2023-05-06,workday,劳动节
2023,2023-06-22,holiday,端午节
2023,2023-06-23,holiday,端午节
2023,2023-06-24,holiday,端午节
2023,2023-06-25,workday,端午节
2023,2023-09-29,holiday,中秋节、国庆节
2023,2023-09-30,holiday,中秋节、国庆节
2023,2023-10-01,holiday,中秋节、国庆节
2023,2023-10-02,holiday,中秋节、国庆节
2023,2023-10-03,holiday,中秋节、国庆节
2023,2023-10-04,holiday,中秋节、国庆节
2023,2023-10-05,holiday,中秋节、国庆节
2023,2023-10-06,holiday,中秋节、国庆节
2023,2023-10-07,workday,中秋节、国庆节
2023,2023-10-08,workday,中秋节、国庆节
2024,2024-01-01,holiday,元旦
2024,2024-02-04,workday,春节
2024,2024-02-10,holiday,春节
2024,2024-02-11,holiday,春节
2024,2024-02-12,holiday,春节
2024,2024-02-13,holiday,春节
2024,2024-02-14,holiday,春节
2024,2024-02-15,holiday,春节
2024,2024-02-16,holiday,春节
2024,2024-02-17,holiday,春节
2024,2024-02-18,workday,春节
2024,2024-04-04,holiday,清明节
2024,2024-04-05,holiday,清明节
2024,2024-04-06,holiday,清明节
2024,2024-04-07,workday,清明节
2024,2024-04-28,workday,劳动节
2024,2024-05-01,holiday,劳动节
2024,2024-05-02,holiday,劳动节
2024,2024-05-03,holiday,劳动节
2024,2024-05-04,holiday,劳动节
2024,2024-05-05,holiday,劳动节
2024,2024-05-11,workday,劳动节
2024,2024-06-10,holiday,端午节
2024,2024-09-14,workday,中秋节
2024,2024-09-15,holiday,中秋节
2024,2024-09-16,holiday,中秋节
2024,2024-09-17,holiday,中秋节
2024,2024-09-29,workday,国庆节
2024,2024-10-01,holiday,国庆节
2024,2024-10-02,holiday,国庆节
2024,2024-10-03,holiday,国庆节
2024,2024-10-04,holiday,国庆节
2024,2024-10-05,holiday,国庆节
2024,2024-10-06,holiday,国庆节
2024,2024-10-07,holiday,国庆节
2024,2024-10-12,workday,国庆节
2025,2025-01-01,holiday,元旦
2025,2025-01-26,workday,春节
2025,2025-01-28,holiday,春节
2025,2025-01-29,holiday,春节
2025,2025-01-30,holiday,春节
2025,2025-01-31,holiday,春节
2025,2025-02-01,holiday,春节
2025,2025-02-02,holiday,春节
2025,2025-02-03,holiday,春节
2025,2025-02-04,holiday,春节
2025,2025-02-08,workday,春节
2025,2025-04-04,holiday,清明节
2025,2025-04-05,holiday,清明节
2025,2025-04-06,holiday,清明节
2025,2025-04-27,workday,劳动节
2025,2025-05-01,holiday,劳动节
2025,2025-05-02,holiday,劳动节
2025,2025-05-03,holiday,劳动节
2025,2025-05-04,holiday,劳动节
2025,2025-05-05,holiday,劳动节
2025,2025-05-31,holiday,端午节
2025,2025-06-01,holiday,端午节
2025,2025-06-02,holiday,端午节
2025,2025-09-28,workday,国庆节、中秋节
2025,2025-10-01,holiday,国庆节、中秋节
2025,2025-10-02,holiday,国庆节、中秋节
2025,2025-10-03,holiday,国庆节、中秋节
2025,2025-10-04,holiday,国庆节、中秋节
2025,2025-10-05,holiday,国庆节、中秋节
2025,2025-10-06,holiday,国庆节、中秋节
2025,2025-10-07,holiday,国庆节、中秋节
2025,2025-10-08,holiday,国庆节、中秋节
2025,2025-10-11,workday,国庆节、中秋节
2026,2026-01-01,holiday,元旦
2026,2026-01-02,holiday,元旦
2026,2026-01-03,holiday,元旦
2026,2026-01-04,workday,元旦
2026,2026-02-14,workday,春节
2026,2026-02-15,holiday,春节
2026,2026-02-16,holiday,春节
2026,2026-02-17,holiday,春节
2026,2026-02-18,holiday,春节
2026,2026-02-19,holiday,春节
2026,2026-02-20,holiday,春节
2026,2026-02-21,holiday,春节
2026,2026-02-22,holiday,春节
2026,2026-02-23,holiday,春节
2026,2026-02-28,workday,春节
2026,2026-04-04,holiday,清明节
2026,2026-04-05,holiday,清明节
2026,2026-04-06,holiday,清明节
2026,2026-05-01,holiday,劳动节
2026,2026-05-02,holiday,劳动节
2026,2026-05-03,holiday,劳动节
2026,2026-05-04,holiday,劳动节
2026,2026-05-05,holiday,劳动节
2026,2026-05-09,workday,劳动节
2026,2026-06-19,holiday,端午节
2026,2026-06-20,holiday,端午节
2026,2026-06-21,holiday,端午节
2026,2026-09-20,workday,国庆节
2026,2026-09-25,holiday,中秋节
2026,2026-09-26,holiday,中秋节
2026,2026-09-27,holiday,中秋节
2026,2026-10-01,holiday,国庆节
2026,2026-10-02,holiday,国庆节
2026,2026-10-03,holiday,国庆节
2026,2026-10-04,holiday,国庆节
2026,2026-10-05,holiday,国庆节
2026,2026-10-06,holiday,国庆节
2026,2026-10-07,holiday,国庆节
2026,2026-10-10,workday,国庆节
$data$, chr(10)) AS line WHERE line ~ '^[0-9]') AS d
JOIN (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
ref,notice,year,issued,issued_precision,amends,url
2004,国务院办公厅关于2004年部分节假日安排的通知,2004,2003-12-31,year,,https://zh.wikisource.org/wiki/国务院办公厅关于2004年部分节假日安排的通知
2005,国务院办公厅关于2005年部分节假日安排的通知,2005,2004-12-31,year,,https://zh.wikisource.org/wiki/国务院办公厅关于2005年部分节假日安排的通知
2006,国办发明电〔2005〕35号,2006,2005-12-16,day,,
2007,国办发明电〔2006〕49号,2007,2006-12-14,day,,http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1761.htm
2008,国办发明电〔2007〕52号,2008,2007-12-15,day,,http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm
2009,国办发明电〔2008〕42号,2009,2008-12-04,day,,http://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm
2010,国办发明电〔2009〕27号,2010,2009-12-08,day,,http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm
2011,国办发明电〔2010〕40号,2011,2010-12-10,day,,http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm
2012,国办发明电〔2011〕45号,2012,2011-12-06,day,,http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm
2013,国办发明电〔2012〕33号,2013,2012-12-08,day,,http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm
2014,国办发明电〔2013〕28号,2014,2013-12-11,day,,http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm
2015,国办发明电〔2014〕28号,2015,2014-12-16,day,,http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm
2015a,国发明电〔2015〕1号,2015,2015-05-13,day,国办发明电〔2014〕28号,http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm
2016,国办发明电〔2015〕18号,2016,2015-12-10,day,,http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm
2017,国办发明电〔2016〕17号,2017,2016-12-01,day,,http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm
2018,国办发明电〔2017〕12号,2018,2017-11-30,day,,http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm
2019,国办发明电〔2018〕15号,2019,2018-12-04,day,,http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm
2019a,国办发明电〔2019〕3号,2019,2019-03-22,day,国办发明电〔2018〕15号,http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm
2020,国办发明电〔2019〕16号,2020,2019-11-21,day,,http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm
2020a,国办发明电〔2020〕1号,2020,2020-01-27,day,国办发明电〔2019〕16号,http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm
2021,国办发明电〔2020〕27号,2021,2020-11-25,day,,http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm
2022,国办发明电〔2021〕11号,2022,2021-10-25,day,,http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm
2023,国办发明电〔2022〕16号,2023,2022-12-08,day,,http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm
2024,国办发明电〔2023〕7号,2024,2023-10-25,day,,https://www.gov.cn/zhengce/content/202310/content_6911527.htm
2025,国办发明电〔2024〕12号,2025,2024-11-12,day,,https://www.gov.cn/zhengce/content/202411/content_6986382.htm
2026,国办发明电〔2025〕7号,2026,2025-11-04,day,,https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm
$data$, chr(10)) AS line WHERE line ~ '^[0-9]') AS n ON n.f[1] = d.f[1];

GRANT SELECT ON credit.calendar, credit.calendar_notice, credit.calendar_day TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('credit.calendar', 'WHERE NOT shipped');
SELECT pg_catalog.pg_extension_config_dump('credit.calendar_notice', 'WHERE NOT shipped');
SELECT pg_catalog.pg_extension_config_dump('credit.calendar_day', 'WHERE NOT shipped');

-- every backend keeps the calendars in memory and must hear of each change,
-- also of changes that replication or a restore brings: hence ALWAYS
CREATE FUNCTION credit.calendar_changed() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_calendar_changed' LANGUAGE C;
COMMENT ON FUNCTION credit.calendar_changed() IS
	'日历变更触发器:通知各会话重新读取 | trigger: tells every backend to read the calendars again';
REVOKE ALL ON FUNCTION credit.calendar_changed() FROM PUBLIC;

CREATE TRIGGER z_changed AFTER INSERT OR UPDATE OR DELETE ON credit.calendar
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_changed AFTER INSERT OR UPDATE OR DELETE ON credit.calendar_notice
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_changed AFTER INSERT OR UPDATE OR DELETE ON credit.calendar_day
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_emptied AFTER TRUNCATE ON credit.calendar
	FOR EACH STATEMENT EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_emptied AFTER TRUNCATE ON credit.calendar_notice
	FOR EACH STATEMENT EXECUTE FUNCTION credit.calendar_changed();
CREATE TRIGGER z_emptied AFTER TRUNCATE ON credit.calendar_day
	FOR EACH STATEMENT EXECUTE FUNCTION credit.calendar_changed();
ALTER TABLE credit.calendar ENABLE ALWAYS TRIGGER z_changed;
ALTER TABLE credit.calendar ENABLE ALWAYS TRIGGER z_emptied;
ALTER TABLE credit.calendar_notice ENABLE ALWAYS TRIGGER z_changed;
ALTER TABLE credit.calendar_notice ENABLE ALWAYS TRIGGER z_emptied;
ALTER TABLE credit.calendar_day ENABLE ALWAYS TRIGGER z_changed;
ALTER TABLE credit.calendar_day ENABLE ALWAYS TRIGGER z_emptied;
COMMENT ON TRIGGER z_changed ON credit.calendar IS '日历有变,各会话重新读取 | the calendar has changed: every session reads it again';
COMMENT ON TRIGGER z_emptied ON credit.calendar IS '日历被清空,各会话重新读取 | the calendar was emptied: every session reads it again';
COMMENT ON TRIGGER z_changed ON credit.calendar_notice IS '日历有变,各会话重新读取 | the calendar has changed: every session reads it again';
COMMENT ON TRIGGER z_emptied ON credit.calendar_notice IS '日历被清空,各会话重新读取 | the calendar was emptied: every session reads it again';
COMMENT ON TRIGGER z_changed ON credit.calendar_day IS '日历有变,各会话重新读取 | the calendar has changed: every session reads it again';
COMMENT ON TRIGGER z_emptied ON credit.calendar_day IS '日历被清空,各会话重新读取 | the calendar was emptied: every session reads it again';

-- The three questions.  STABLE, not IMMUTABLE: a generated column over them
-- would go stale with the next notice.  Not STRICT: known_on NULL means all
-- knowledge; a NULL day or count gives NULL.  An infinite day is an error.
--
-- The last days of the newest year, 29 to 31 December, may still be changed by
-- the next year's notice.  These functions answer for them all the same: as
-- known today the answer is right, and an error would stop every deadline of
-- the last days of December.  Who must mark such an answer asks the
-- provisional sisters.
CREATE FUNCTION credit.is_workday(day date, calendar text DEFAULT 'CN', known_on date DEFAULT NULL) RETURNS boolean
	AS 'MODULE_PATHNAME', 'credit_is_workday' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.is_workday(date, text, date) IS
	'是否工作日(按 known_on 当日所知) | is the day a working day, as known on known_on (NULL: by all that is known)';

CREATE FUNCTION credit.add_workdays(start date, n int, calendar text DEFAULT 'CN', known_on date DEFAULT NULL) RETURNS date
	AS 'MODULE_PATHNAME', 'credit_add_workdays' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.add_workdays(date, int, text, date) IS
	'起始日之后第 n 个工作日,起始日不计(民法典第201条);n 为负向前数,n 为 0 即起始日本身 | the n-th working day after the start day, which is not counted; negative n counts back, 0 gives the start day itself';

CREATE FUNCTION credit.workdays_between(from_day date, to_day date, calendar text DEFAULT 'CN', known_on date DEFAULT NULL) RETURNS int
	AS 'MODULE_PATHNAME', 'credit_workdays_between' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.workdays_between(date, date, text, date) IS
	'(from_day, to_day] 内的工作日数,反向为负 | working days in (from_day, to_day]; negative when reversed';

-- The same where a year without a notice must not stop the work: by the
-- weekend rule alone, nothing guessed.  provisional: a notice still to come
-- may change the answer.
CREATE FUNCTION credit.is_workday_provisional(day date, calendar text DEFAULT 'CN', known_on date DEFAULT NULL,
	OUT workday boolean, OUT provisional boolean)
	AS 'MODULE_PATHNAME', 'credit_is_workday_provisional' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.is_workday_provisional(date, text, date) IS
	'是否工作日;无通知的年份按周末规则并标明暂定 | is the day a working day; without a notice by the weekend rule, marked provisional';

CREATE FUNCTION credit.add_workdays_provisional(start date, n int, calendar text DEFAULT 'CN', known_on date DEFAULT NULL,
	OUT due date, OUT provisional boolean)
	AS 'MODULE_PATHNAME', 'credit_add_workdays_provisional' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.add_workdays_provisional(date, int, text, date) IS
	'第 n 个工作日;无通知的年份按周末规则并标明暂定 | the n-th working day; without a notice by the weekend rule, marked provisional';

CREATE FUNCTION credit.workdays_between_provisional(from_day date, to_day date, calendar text DEFAULT 'CN', known_on date DEFAULT NULL,
	OUT workdays int, OUT provisional boolean)
	AS 'MODULE_PATHNAME', 'credit_workdays_between_provisional' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.workdays_between_provisional(date, date, text, date) IS
	'(from_day, to_day] 内的工作日数;无通知的年份按周末规则并标明暂定 | working days in (from_day, to_day]; without a notice by the weekend rule, marked provisional';

CREATE FUNCTION credit.calendar_version(calendar text DEFAULT 'CN', known_on date DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME', 'credit_calendar_version' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION credit.calendar_version(text, date) IS
	'日历版本:所知最新通知的文号,供结论留存 | version of a calendar: its newest notice known, to be stored with a verdict';

-- functions/calendar/add_calendar.sql
-- A calendar of its own: regional days (广西三月三) on top of a parent's, or,
-- without parent, one that starts from the weekend rule alone.
CREATE FUNCTION credit.add_calendar(calendar text, name text, parent text DEFAULT 'CN', every_year boolean DEFAULT false)
	RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF add_calendar.parent IS NOT NULL AND NOT EXISTS (SELECT FROM credit.calendar AS c WHERE c.calendar = add_calendar.parent) THEN
		PERFORM credit.raise('unknown_calendar', ARRAY[add_calendar.parent]);
	END IF;
	INSERT INTO credit.calendar (calendar, name, parent, every_year)
		VALUES (add_calendar.calendar, add_calendar.name, add_calendar.parent, add_calendar.every_year);
END
$function$;
COMMENT ON FUNCTION credit.add_calendar(text, text, text, boolean) IS
	'新建工作日历 | make a calendar: a child of its parent, or one by the weekend rule alone';
REVOKE ALL ON FUNCTION credit.add_calendar(text, text, text, boolean) FROM PUBLIC;

-- functions/calendar/calendar_guard.sql
-- Rows that came with the extension are the word of the State Council: they do
-- not change, a later notice does.  (A delta of the extension that must correct
-- one disables this trigger.)  And a row that is there already is no error, so
-- that a dump with an operator's notice restores into a release that ships it.
CREATE FUNCTION credit.calendar_guard() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		IF OLD.shipped THEN
			PERFORM credit.raise('shipped_row', ARRAY[TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME], table_name => TG_TABLE_NAME::text);
		END IF;
		IF TG_OP = 'UPDATE' THEN
			RETURN NEW;
		END IF;
		RETURN OLD;
	END IF;
	IF NEW.shipped THEN
		RETURN NEW;
	END IF;
	IF TG_TABLE_NAME = 'calendar' THEN
		PERFORM FROM credit.calendar AS o
			WHERE o.calendar = NEW.calendar AND o.parent IS NOT DISTINCT FROM NEW.parent AND o.shipped;
	ELSIF TG_TABLE_NAME = 'calendar_notice' THEN
		PERFORM FROM credit.calendar_notice AS o
			WHERE o.calendar = NEW.calendar AND o.notice = NEW.notice AND o.year = NEW.year
				AND o.issued = NEW.issued AND o.amends IS NOT DISTINCT FROM NEW.amends AND o.shipped;
	ELSE
		PERFORM FROM credit.calendar_day AS o
			WHERE o.calendar = NEW.calendar AND o.notice = NEW.notice AND o.day = NEW.day AND o.kind = NEW.kind AND o.shipped;
	END IF;
	IF FOUND THEN
		RETURN NULL;
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit.calendar_guard() IS
	'日历触发器:随扩展提供的行不可改;已有的相同行不重复插入 | trigger: shipped rows do not change; a row that is there already is skipped';
REVOKE ALL ON FUNCTION credit.calendar_guard() FROM PUBLIC;

CREATE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.calendar
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_guard();
CREATE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.calendar_notice
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_guard();
CREATE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.calendar_day
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_guard();

-- functions/calendar/load_holiday_notice.sql
-- Loads a holiday notice: one call a year, no release.  days is an array of
--   {"day": "2027-01-01", "kind": "holiday", "name": "元旦"}   or
--   {"from": "2027-10-01", "to": "2027-10-07", "kind": "holiday", "name": "国庆节"}
-- kind: holiday, workday (a make-up day, which falls on a weekend) or plain
-- (a later notice, or a child calendar, takes the day back to the weekend rule).
-- Loading the same notice with the same days again changes nothing.
-- SECURITY DEFINER lends the owner's right to write the registry to those who
-- were granted EXECUTE; statements are static and fully qualified.
CREATE FUNCTION credit.load_holiday_notice(notice text, year int, issued date, days jsonb,
	calendar text DEFAULT 'CN', amends text DEFAULT NULL, url text DEFAULT NULL) RETURNS int
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	p_notice   CONSTANT text := load_holiday_notice.notice;
	p_year     CONSTANT int  := load_holiday_notice.year;
	p_issued   CONSTANT date := load_holiday_notice.issued;
	p_calendar CONSTANT text := load_holiday_notice.calendar;
	p_amends   CONSTANT text := load_holiday_notice.amends;
	p_days     date[];
	p_kinds    text[];
	p_names    text[];
	fault      text;
	other      credit.calendar_notice;
BEGIN
	IF p_notice IS NULL OR p_notice = '' OR p_year IS NULL OR p_issued IS NULL OR NOT isfinite(p_issued)
		OR jsonb_typeof(days) IS DISTINCT FROM 'array' THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text],
			'A notice needs its document number, its year, the day of its issue and an array of days.');
	END IF;
	IF p_year NOT BETWEEN 1949 AND 2200 THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text], 'Years from 1949 to 2200 can be loaded.');
	END IF;

	-- the shape of each element first
	SELECT format('Element %s: %s', e.at,
			CASE
				WHEN jsonb_typeof(e.item) <> 'object' THEN 'an object is expected.'
				WHEN k.unknown IS NOT NULL THEN format('key "%s" is not known.', k.unknown)
				WHEN (e.item ? 'day') = (e.item ? 'from') OR (e.item ? 'from') <> (e.item ? 'to') THEN 'it needs "day", or "from" and "to".'
				WHEN k.baddate IS NOT NULL THEN format('"%s" is no day of the form YYYY-MM-DD.', k.baddate)
				WHEN e.item ->> 'from' > e.item ->> 'to' THEN '"from" is later than "to".'
				ELSE 'kind must be "holiday", "workday" or "plain".'
			END)
		INTO fault
		FROM jsonb_array_elements(days) WITH ORDINALITY AS e (item, at)
		LEFT JOIN LATERAL (
			SELECT min(j.key) FILTER (WHERE j.key <> ALL ('{day,from,to,kind,name}'::text[])) AS unknown,
				min(coalesce(j.value, 'null')) FILTER (WHERE j.key = ANY ('{day,from,to}'::text[]) AND NOT coalesce(j.value ~
					'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', false)) AS baddate
			FROM jsonb_each_text(CASE WHEN jsonb_typeof(e.item) = 'object' THEN e.item ELSE '{}' END) AS j
		) AS k ON true
		WHERE jsonb_typeof(e.item) <> 'object' OR k.unknown IS NOT NULL OR k.baddate IS NOT NULL
			OR (e.item ? 'day') = (e.item ? 'from') OR (e.item ? 'from') <> (e.item ? 'to')
			OR coalesce(e.item ->> 'from' > e.item ->> 'to', false)
			OR NOT coalesce(e.item ->> 'kind' = ANY ('{holiday,workday,plain}'::text[]), false)
		ORDER BY e.at
		LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text], fault);
	END IF;

	SELECT array_agg(d.day ORDER BY d.day, d.at), array_agg(d.kind ORDER BY d.day, d.at), array_agg(d.name ORDER BY d.day, d.at)
		INTO p_days, p_kinds, p_names
		FROM (
			SELECT e.at, e.item ->> 'kind' AS kind, coalesce(e.item ->> 'name', '') AS name,
				generate_series((coalesce(e.item ->> 'day', e.item ->> 'from'))::date::timestamp,
					least((coalesce(e.item ->> 'day', e.item ->> 'to'))::date, make_date(p_year + 1, 12, 31))::timestamp, '1 day')::date AS day
			FROM jsonb_array_elements(days) WITH ORDINALITY AS e (item, at)
		) AS d;
	IF p_days IS NULL THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text], 'It says nothing about any day.');
	END IF;

	SELECT CASE
			WHEN d.day NOT BETWEEN make_date(p_year - 1, 12, 29) AND make_date(p_year, 12, 31)
				THEN format('%s lies outside %s to %s.', d.day, make_date(p_year - 1, 12, 29), make_date(p_year, 12, 31))
			WHEN d.day = d.before THEN format('%s stands in it twice.', d.day)
			ELSE format('%s is no Saturday or Sunday, so it cannot be a make-up day; "plain" takes a day back to the weekend rule.', d.day)
		END
		INTO fault
		FROM (
			SELECT u.day, u.kind, lag(u.day) OVER (ORDER BY u.day) AS before
			FROM unnest(p_days, p_kinds) AS u (day, kind)
		) AS d
		WHERE d.day NOT BETWEEN make_date(p_year - 1, 12, 29) AND make_date(p_year, 12, 31)
			OR d.day = d.before
			OR (d.kind = 'workday' AND extract(isodow FROM d.day) < 6)
		ORDER BY d.day
		LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text], fault);
	END IF;

	IF NOT EXISTS (SELECT FROM credit.calendar AS c WHERE c.calendar = p_calendar) THEN
		PERFORM credit.raise('unknown_calendar', ARRAY[p_calendar]);
	END IF;

	-- two who load the same notice: the second finds it loaded
	LOCK TABLE credit.calendar_notice IN SHARE ROW EXCLUSIVE MODE;
	SELECT * INTO other FROM credit.calendar_notice AS n WHERE n.calendar = p_calendar AND n.notice = p_notice;
	IF FOUND THEN
		IF (other.year, other.issued) IS DISTINCT FROM (p_year, p_issued) OR other.amends IS DISTINCT FROM p_amends
			OR EXISTS (
				SELECT FROM unnest(p_days, p_kinds, p_names) AS u (day, kind, name)
				FULL JOIN (SELECT d.day, d.kind, d.name FROM credit.calendar_day AS d
					WHERE d.calendar = p_calendar AND d.notice = p_notice) AS o USING (day, kind, name)
				WHERE u IS NULL OR o IS NULL) THEN
			PERFORM credit.raise('notice_differs', ARRAY[p_notice, p_calendar]);
		END IF;
		RETURN cardinality(p_days);
	END IF;

	IF p_amends IS NULL THEN
		SELECT * INTO other FROM credit.calendar_notice AS n
			WHERE n.calendar = p_calendar AND n.year = p_year AND n.amends IS NULL;
		IF FOUND THEN
			PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text],
				format('Year %s has a notice already: "%s".  If this one changes it, say so with amends.', p_year, other.notice));
		END IF;
	ELSE
		SELECT * INTO other FROM credit.calendar_notice AS n WHERE n.calendar = p_calendar AND n.notice = p_amends;
		IF NOT FOUND OR other.year <> p_year OR other.issued > p_issued THEN
			PERFORM credit.raise('bad_notice', ARRAY[p_notice, p_year::text],
				format('It amends "%s", which is no earlier notice of year %s in calendar "%s".', p_amends, p_year, p_calendar));
		END IF;
	END IF;

	INSERT INTO credit.calendar_notice (calendar, notice, year, issued, amends, url)
		VALUES (p_calendar, p_notice, p_year, p_issued, p_amends, load_holiday_notice.url);
	INSERT INTO credit.calendar_day (calendar, day, notice, kind, name)
		SELECT p_calendar, u.day, p_notice, u.kind, u.name FROM unnest(p_days, p_kinds, p_names) AS u (day, kind, name);
	RETURN cardinality(p_days);
END
$function$;
COMMENT ON FUNCTION credit.load_holiday_notice(text, int, date, jsonb, text, text, text) IS
	'装入一份放假通知,返回天数;重复装入同一内容无影响 | load a holiday notice, gives its number of days; the same notice again changes nothing';
REVOKE ALL ON FUNCTION credit.load_holiday_notice(text, int, date, jsonb, text, text, text) FROM PUBLIC;

-- sql/region.sql
-- Administrative divisions (GB/T 2260) with the years in which each code stood:
-- codes outlive their division, in organisations' codes and in persons'
-- numbers, so abolished ones are kept.  No list is complete: a type never
-- refuses a code because it is missing here.

CREATE TABLE credit.region_code (
	region      text    NOT NULL CONSTRAINT region_code_check CHECK (region ~ '^[0-9]{6}$'),
	name        text    NOT NULL,
	level       text    NOT NULL CONSTRAINT region_code_level_check CHECK (level = ANY ('{nation,province,prefecture,county,zone}'::text[])),
	valid_from  int     NOT NULL,
	valid_to    int     NULL,
	successors  text[]  NOT NULL DEFAULT '{}',
	shipped     boolean NOT NULL DEFAULT false,
	CONSTRAINT region_code_pkey PRIMARY KEY (region, valid_from),
	CONSTRAINT region_code_years_check CHECK (valid_to > valid_from)
);
COMMENT ON TABLE credit.region_code IS
	'行政区划代码(GB/T 2260)及其存续年份,含已撤销者;可自行增加开发区等 | division codes with the years in which they stood, abolished ones included; development zones and others may be added';
COMMENT ON COLUMN credit.region_code.region IS '六位代码 | code of six digits';
COMMENT ON COLUMN credit.region_code.name IS '名称 | name';
COMMENT ON COLUMN credit.region_code.level IS
	'级别:nation 国家,province 省,prefecture 地,county 县,zone 开发区等 | level; zone: development zones and other bodies that are no division';
COMMENT ON COLUMN credit.region_code.valid_from IS '启用年份 | first year';
COMMENT ON COLUMN credit.region_code.valid_to IS '变更年份(该年起不再有效),空为现行 | year of the change, from which it no longer stands; NULL: in force';
COMMENT ON COLUMN credit.region_code.successors IS
	'承继代码;带[年份]者为当年部分划入 | codes that took over; with [year]: only a part went there, in that year';
COMMENT ON COLUMN credit.region_code.shipped IS '随扩展提供且未改动(不导出) | came with the extension and is unchanged (not dumped)';

INSERT INTO credit.region_code (region, name, level, valid_from, valid_to, successors, shipped)
SELECT f[1], f[2],
	CASE
		WHEN f[1] = '100000' THEN 'nation'
		WHEN f[1] = ANY ('{991000,320594}'::text[]) THEN 'zone'
		WHEN f[1] LIKE '%0000' THEN 'province'
		WHEN f[1] LIKE '%00' THEN 'prefecture'
		ELSE 'county'
	END,
	f[3]::int, nullif(f[4], '')::int, string_to_array(f[5], ' '), true
FROM (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
region,name,valid_from,valid_to,successors
100000,国家,2015,,
110000,北京市,1981,,
110101,东城区,1981,,
110102,西城区,1981,,
110103,崇文区,1981,2010,110101
110104,宣武区,1981,2010,110102
110105,朝阳区,1981,,
110106,丰台区,1981,,
110107,石景山区,1981,,
110108,海淀区,1981,,
110109,门头沟区,1981,,
110110,燕山区,1981,1986,110111
110111,房山区,1986,,
110112,通州区,1997,,
110113,顺义区,1998,,
110114,昌平区,1999,,
110115,大兴区,2001,,
110116,怀柔区,2001,,
110117,平谷区,2001,,
110118,密云区,2015,,
110119,延庆区,2015,,
110221,昌平县,1981,1999,110114
110222,顺义县,1981,1998,110113
110223,通县,1981,1997,110112
110224,大兴县,1981,2001,110115
110225,房山县,1981,1986,110111
110226,平谷县,1981,2001,110117
110227,怀柔县,1981,2001,110116
110228,密云县,1981,2015,110118
110229,延庆县,1981,2015,110119
120000,天津市,1981,,
120101,和平区,1981,,
120102,河东区,1981,,
120103,河西区,1981,,
120104,南开区,1981,,
120105,河北区,1981,,
120106,红桥区,1981,,120113[2020]
120107,塘沽区,1981,2009,120116
120108,汉沽区,1981,2009,120116
120109,大港区,1981,2009,120116
120110,东丽区,1992,,
120110,东郊区,1981,1992,120110
120111,西郊区,1981,1992,120111
120111,西青区,1992,,
120112,南郊区,1981,1992,120112
120112,津南区,1992,,
120113,北辰区,1992,,
120113,北郊区,1981,1992,120113
120114,武清区,2000,,
120115,宝坻区,2001,,
120116,滨海新区,2009,,
120117,宁河区,2015,,
120118,静海区,2015,,
120119,蓟州区,2016,,
120221,宁河县,1981,2015,120117
120222,武清县,1981,2000,120114
120223,静海县,1981,2015,120118
120224,宝坻县,1981,2001,120115
120225,蓟县,1981,2016,120119
130000,河北省,1981,,
130100,石家庄市,1981,,
130102,长安区,1983,,130108[2001]
130103,桥东区,1983,2014,130102 130104
130104,桥西区,1983,,
130105,新华区,1983,,
130106,郊区,1983,2001,130102 130103 130104 130105 130108
130107,井陉矿区,1983,1989,130121
130107,井陉矿区,1992,,
130108,裕华区,2001,,
130109,藁城区,2014,,
130110,鹿泉区,2014,,
130111,栾城区,2014,,
130121,井陉县,1983,,130107[1992]
130122,获鹿县,1983,1994,130185
130123,正定县,1986,,130102[2001] 130108[2001]
130124,栾城县,1986,2014,130108[2001] 130111
130125,行唐县,1993,,
130126,灵寿县,1993,,
130127,高邑县,1993,,
130128,深泽县,1993,,
130129,赞皇县,1993,,
130130,无极县,1993,,
130131,平山县,1993,,
130132,元氏县,1993,,
130133,赵县,1993,,
130181,辛集市,1993,,
130182,藁城市,1993,2014,130109
130183,晋州市,1993,,
130184,新乐市,1993,,
130185,鹿泉市,1994,2014,130110
130200,唐山市,1981,,
130202,路南区,1983,,
130203,路北区,1983,,
130204,东矿区,1983,1995,130204
130204,古冶区,1995,,
130205,开平区,1983,,
130206,新区,1983,2002,130208
130207,丰南区,2002,,130209[2012]
130208,丰润区,2002,,
130209,曹妃甸区,2012,,
130221,丰润县,1983,2002,130208
130222,丰南县,1983,1994,130282
130223,滦县,1983,2018,130284
130224,滦南县,1983,,
130225,乐亭县,1983,,
130226,迁安县,1983,1996,130283
130227,迁西县,1983,,
130228,遵化县,1983,1992,130281
130229,玉田县,1983,,
130230,唐海县,1983,2012,130209
130281,遵化市,1992,,
130282,丰南市,1994,2002,130207
130283,迁安市,1996,,
130284,滦州市,2018,,
130300,秦皇岛市,1983,,
130302,海港区,1983,,
130303,山海关区,1983,,
130304,北戴河区,1983,,
130305,郊区,1983,1984,130302 130303 130304
130306,抚宁区,2015,,
130321,青龙县,1983,1986,130321
130321,青龙满族自治县,1986,,
130322,昌黎县,1983,,
130323,抚宁县,1983,2015,130302 130304 130306
130324,卢龙县,1983,,
130400,邯郸市,1983,,
130402,邯山区,1983,,
130403,丛台区,1983,,
130404,复兴区,1983,,
130405,郊区,1983,1986,130402 130403 130404
130406,峰峰矿区,1983,,
130407,肥乡区,2016,,
130408,永年区,2016,,
130421,邯郸县,1983,2016,130404[2014] 130402 130403
130422,武安县,1986,1988,139001
130423,临漳县,1993,,
130424,成安县,1993,,
130425,大名县,1993,,
130426,涉县,1993,,
130427,磁县,1993,,130402[2016] 130404[2016]
130428,肥乡县,1993,2016,130407
130429,永年县,1993,2016,130403 130408
130430,丘县,1993,1996,130430
130430,邱县,1996,,
130431,鸡泽县,1993,,
130432,广平县,1993,,
130433,馆陶县,1993,,
130434,魏县,1993,,
130435,曲周县,1993,,
130481,武安市,1990,,
130500,邢台市,1983,,
130502,桥东区,1983,2020,130502
130502,襄都区,2020,,
130503,信都区,2020,,
130503,桥西区,1983,2020,130503
130504,郊区,1983,1988,130502 130503
130505,任泽区,2020,,
130506,南和区,2020,,
130521,邢台县,1986,2020,130502 130503
130522,临城县,1993,,
130523,内丘县,1993,,
130524,柏乡县,1993,,
130525,隆尧县,1993,,
130526,任县,1993,2020,130505
130527,南和县,1993,2020,130506
130528,宁晋县,1993,,
130529,巨鹿县,1993,,
130530,新河县,1993,,
130531,广宗县,1993,,
130532,平乡县,1993,,
130533,威县,1993,,
130534,清河县,1993,,
130535,临西县,1993,,
130581,南宫市,1993,,
130582,沙河市,1993,,
130600,保定市,1983,,
130602,新市区,1983,2015,130602
130602,竞秀区,2015,,
130603,北市区,1983,2015,130606
130604,南市区,1983,2015,130606
130605,郊区,1983,1987,130602 130603 130604
130606,莲池区,2015,,
130607,满城区,2015,,
130608,清苑区,2015,,
130609,徐水区,2015,,
130621,满城县,1983,2015,130607
130622,清苑县,1986,2015,130608
130623,涞水县,1994,,
130624,阜平县,1994,,
130625,徐水县,1994,2015,130609
130626,定兴县,1994,,
130627,唐县,1994,,
130628,高阳县,1994,,
130629,容城县,1994,,
130630,涞源县,1994,,
130631,望都县,1994,,
130632,安新县,1994,,
130633,易县,1994,,
130634,曲阳县,1994,,
130635,蠡县,1994,,
130636,顺平县,1994,,
130637,博野县,1994,,
130638,雄县,1994,,
130681,涿州市,1994,,
130682,定州市,1994,,
130683,安国市,1994,,
130684,高碑店市,1994,,
130700,张家口市,1983,,
130702,桥东区,1983,,
130703,桥西区,1983,,
130704,茶坊区,1983,1989,130702 130703
130705,宣化区,1983,,
130706,下花园区,1983,,
130707,庞家堡区,1983,1989,130721
130708,万全区,2016,,
130709,崇礼区,2016,,
130721,宣化县,1983,2016,130702 130703 130705
130722,张北县,1993,,
130723,康保县,1993,,
130724,沽源县,1993,,
130725,尚义县,1993,,
130726,蔚县,1993,,
130727,阳原县,1993,,
130728,怀安县,1993,,
130729,万全县,1993,2016,130708
130730,怀来县,1993,,
130731,涿鹿县,1993,,
130732,赤城县,1993,,
130733,崇礼县,1993,2016,130709
130800,承德市,1983,,
130802,双桥区,1983,,
130803,双滦区,1983,,
130804,鹰手营子矿区,1983,,
130821,承德县,1983,,
130822,兴隆县,1993,,
130823,平泉县,1993,2017,130881
130824,滦平县,1993,,
130825,隆化县,1993,,
130826,丰宁满族自治县,1993,,
130827,宽城满族自治县,1993,,
130828,围场满族蒙古族自治县,1993,,
130881,平泉市,2017,,
130900,沧州市,1983,,
130902,新华区,1983,,
130903,运河区,1983,,
130904,郊区,1983,1997,130902 130903
130921,沧县,1983,,
130922,青县,1986,,
130923,东光县,1993,,
130924,海兴县,1993,,
130925,盐山县,1993,,
130926,肃宁县,1993,,
130927,南皮县,1993,,
130928,吴桥县,1993,,
130929,献县,1993,,
130930,孟村回族自治县,1993,,
130981,泊头市,1993,,
130982,任丘市,1993,,
130983,黄骅市,1993,,
130984,河间市,1993,,
131000,廊坊市,1988,,
131002,安次区,1988,,131003[2000]
131003,广阳区,2000,,
131021,三河县,1988,1993,131082
131022,固安县,1988,,
131023,永清县,1988,,
131024,香河县,1988,,
131025,大城县,1988,,
131026,文安县,1988,,
131027,霸县,1988,1990,131081
131028,大厂回族自治县,1988,,
131081,霸州市,1990,,
131082,三河市,1993,,
131100,衡水市,1996,,
131102,桃城区,1996,,
131103,冀州区,2016,,
131121,枣强县,1996,,
131122,武邑县,1996,,
131123,武强县,1996,,
131124,饶阳县,1996,,
131125,安平县,1996,,
131126,故城县,1996,,
131127,景县,1996,,
131128,阜城县,1996,,
131181,冀州市,1996,2016,131103
131182,深州市,1996,,
132100,邯郸地区,1981,1993,
132101,邯郸市,1981,1983,130402 130403 130404 130405 130406
132121,大名县,1981,1993,130425
132122,魏县,1981,1993,130434
132123,曲周县,1981,1993,130435
132124,丘县,1981,1993,130430
132125,鸡泽县,1981,1993,130431
132126,肥乡县,1981,1993,130428
132127,广平县,1981,1993,130432
132128,成安县,1981,1993,130424
132129,临漳县,1981,1993,130423
132130,磁县,1981,1993,130427
132131,武安县,1981,1986,130422
132132,涉县,1981,1993,130426
132133,永年县,1981,1993,130429
132134,邯郸县,1981,1983,130421
132135,馆陶县,1981,1993,130433
132200,邢台地区,1981,1993,
132201,南宫市,1986,1993,130581
132201,邢台市,1981,1983,130502 130503 130504
132202,沙河市,1987,1993,130582
132221,邢台县,1981,1986,130521
132222,沙河县,1981,1987,132202
132223,临城县,1981,1993,130522
132224,内丘县,1981,1993,130523
132225,柏乡县,1981,1993,130524
132226,隆尧县,1981,1993,130525
132227,任县,1981,1993,130526
132228,南和县,1981,1993,130527
132229,宁晋县,1981,1993,130528
132230,南宫县,1981,1986,132201
132231,巨鹿县,1981,1993,130529
132232,新河县,1981,1993,130530
132233,广宗县,1981,1993,130531
132234,平乡县,1981,1993,130532
132235,威县,1981,1993,130533
132236,清河县,1981,1993,130534
132237,临西县,1981,1993,130535
132300,石家庄地区,1981,1993,
132301,辛集市,1986,1993,130181
132302,藁城市,1989,1993,130182
132303,晋州市,1991,1993,130183
132304,新乐市,1992,1993,130184
132321,束鹿县,1981,1986,132301
132322,晋县,1981,1991,132303
132323,深泽县,1981,1993,130128
132324,无极县,1981,1993,130130
132325,藁城县,1981,1989,132302
132326,赵县,1981,1993,130133
132327,栾城县,1981,1986,130124
132328,正定县,1981,1986,130123
132329,新乐县,1981,1992,132304
132330,高邑县,1981,1993,130127
132331,元氏县,1981,1993,130132
132332,赞皇县,1981,1993,130129
132333,井陉县,1981,1983,130121
132334,获鹿县,1981,1983,130122
132335,平山县,1981,1993,130131
132336,灵寿县,1981,1993,130126
132337,行唐县,1981,1993,130125
132400,保定地区,1981,1994,
132401,保定市,1981,1983,130602 130603 130604 130605
132401,定州市,1986,1994,130682
132402,涿州市,1986,1994,130681
132403,安国市,1991,1994,130683
132404,高碑店市,1993,1994,130684
132421,易县,1981,1994,130633
132422,满城县,1981,1983,130621
132423,徐水县,1981,1994,130625
132424,涞源县,1981,1994,130630
132425,定兴县,1981,1994,130626
132426,完县,1981,1993,132426
132426,顺平县,1993,1994,130636
132427,唐县,1981,1994,130627
132428,望都县,1981,1994,130631
132429,涞水县,1981,1994,130623
132430,涿县,1981,1986,132402
132431,清苑县,1981,1986,130622
132432,高阳县,1981,1994,130628
132433,安新县,1981,1994,130632
132434,雄县,1981,1994,130638
132435,容城县,1981,1994,130629
132436,新城县,1981,1993,132404
132437,曲阳县,1981,1994,130634
132438,阜平县,1981,1994,130624
132439,定县,1981,1986,132401
132440,安国县,1981,1991,132403
132441,博野县,1981,1994,130637
132442,蠡县,1981,1994,130635
132500,张家口地区,1981,1993,
132501,张家口市,1981,1983,130702 130703 130704 130705 130706 130707
132521,张北县,1981,1993,130722
132522,康保县,1981,1993,130723
132523,沽源县,1981,1993,130724
132524,尚义县,1981,1993,130725
132525,蔚县,1981,1993,130726
132526,阳原县,1981,1993,130727
132527,怀安县,1981,1993,130728
132528,万全县,1981,1993,130729
132529,怀来县,1981,1993,130730
132530,涿鹿县,1981,1993,130731
132531,宣化县,1981,1983,130721
132532,赤城县,1981,1993,130732
132533,崇礼县,1981,1993,130733
132600,承德地区,1981,1993,
132601,承德市,1981,1983,130802 130803 130804
132621,青龙县,1981,1983,130321
132622,宽城县,1981,1989,132622
132622,宽城满族自治县,1989,1993,130827
132623,兴隆县,1981,1993,130822
132624,平泉县,1981,1993,130823
132625,承德县,1981,1983,130821
132626,滦平县,1981,1993,130824
132627,丰宁县,1981,1986,132627
132627,丰宁满族自治县,1986,1993,130826
132628,隆化县,1981,1993,130825
132629,围场县,1981,1989,132629
132629,围场满族蒙古族自治县,1989,1993,130828
132700,唐山地区,1981,1983,132733[1982]
132701,秦皇岛市,1981,1983,130302 130303 130304 130305
132721,丰润县,1981,1983,130221
132722,丰南县,1981,1983,130222
132723,滦县,1981,1983,130223
132724,滦南县,1981,1983,130224
132725,乐亭县,1981,1983,130225
132726,昌黎县,1981,1983,130322
132727,抚宁县,1981,1983,130323
132728,卢龙县,1981,1983,130324
132729,迁安县,1981,1983,130226
132730,迁西县,1981,1983,130227
132731,遵化县,1981,1983,130228
132732,玉田县,1981,1983,130229
132733,唐海县,1982,1983,130230
132800,廊坊地区,1981,1988,
132801,廊坊市,1981,1988,131002
132821,三河县,1981,1988,131021
132822,大厂回族自治县,1981,1988,131028
132823,香河县,1981,1988,131024
132824,安次县,1981,1983,132801
132825,永清县,1981,1988,131023
132826,固安县,1981,1988,131022
132827,霸县,1981,1988,131027
132828,文安县,1981,1988,131026
132829,大城县,1981,1988,131025
132900,沧州地区,1981,1993,
132901,沧州市,1981,1983,130902 130903 130904
132902,泊头市,1982,1993,130981
132903,任丘市,1986,1993,130982
132904,黄骅市,1989,1993,130983
132905,河间市,1990,1993,130984
132921,沧县,1981,1983,130921
132922,河间县,1981,1990,132905
132923,肃宁县,1981,1993,130926
132924,献县,1981,1993,130929
132925,交河县,1981,1983,132902[1982] 132902
132926,吴桥县,1981,1993,130928
132927,东光县,1981,1993,130923
132928,南皮县,1981,1993,132902[1982] 130927
132929,盐山县,1981,1993,130925
132930,黄骅县,1981,1989,132904
132931,孟村回族自治县,1981,1993,130930
132932,青县,1981,1986,130922
132933,任丘县,1981,1986,132903
132934,海兴县,1981,1993,130924
133000,衡水地区,1981,1996,
133001,衡水市,1982,1996,131102
133002,冀州市,1993,1996,131181
133003,深州市,1994,1996,131182
133021,衡水县,1981,1983,133001[1982] 133001
133022,冀县,1981,1993,133002
133023,枣强县,1981,1996,131121
133024,武邑县,1981,1996,131122
133025,深县,1981,1994,133003
133026,武强县,1981,1996,131123
133027,饶阳县,1981,1996,131124
133028,安平县,1981,1996,131125
133029,故城县,1981,1996,131126
133030,景县,1981,1996,131127
133031,阜城县,1981,1996,131128
139001,武安市,1988,1990,130481
140000,山西省,1981,,
140100,太原市,1981,,
140102,南城区,1983,1997,140105 140106
140103,北城区,1983,1997,140107 140108
140104,河西区,1983,1997,140109 140110
140105,小店区,1997,,
140106,迎泽区,1997,,
140107,杏花岭区,1997,,
140108,尖草坪区,1997,,
140109,万柏林区,1997,,
140110,晋源区,1997,,
140111,古交工矿区,1983,1988,149001
140112,南郊区,1983,1997,140105 140106 140107 140110
140113,北郊区,1983,1997,140107 140108 140109
140121,清徐县,1981,,
140122,阳曲县,1981,,
140123,娄烦县,1981,,
140181,古交市,1990,,
140200,大同市,1981,,
140202,城区,1983,2018,140213 140214
140203,矿区,1983,2018,140214
140211,南郊区,1983,2018,140212 140213 140214
140212,新荣区,1983,,
140213,平城区,2018,,
140214,云冈区,2018,,
140215,云州区,2018,,
140221,阳高县,1993,,140222[2018]
140222,天镇县,1993,,
140223,广灵县,1993,,
140224,灵丘县,1993,,
140225,浑源县,1993,,
140226,左云县,1993,,
140227,大同县,1993,2018,140215
140300,阳泉市,1981,,
140302,城区,1983,,
140303,矿区,1983,,
140311,郊区,1983,,
140321,平定县,1983,,
140322,盂县,1983,,
140400,长治市,1981,,
140402,城区,1983,2018,140403
140403,潞州区,2018,,
140404,上党区,2018,,
140405,屯留区,2018,,
140406,潞城区,2018,,
140411,郊区,1983,2018,140403
140421,长治县,1983,2018,140404
140422,潞城县,1983,1994,140481
140423,襄垣县,1985,,
140424,屯留县,1985,2018,140405
140425,平顺县,1985,,
140426,黎城县,1985,,
140427,壶关县,1985,,
140428,长子县,1985,,
140429,武乡县,1985,,
140430,沁县,1985,,
140431,沁源县,1985,,
140481,潞城市,1994,2018,140406
140500,晋城市,1985,,
140502,城区,1985,,
140511,郊区,1985,1996,140525
140521,沁水县,1985,,
140522,阳城县,1985,,
140523,高平县,1985,1993,140581
140524,陵川县,1985,,
140525,泽州县,1996,,
140581,高平市,1993,,
140600,朔州市,1988,,
140602,朔城区,1988,,
140603,平鲁区,1988,,
140621,山阴县,1988,,
140622,应县,1993,,
140623,右玉县,1993,,
140624,怀仁县,1993,2018,140681
140681,怀仁市,2018,,
140700,晋中市,1999,,
140702,榆次区,1999,,
140703,太谷区,2019,,
140721,榆社县,1999,,
140722,左权县,1999,,
140723,和顺县,1999,,
140724,昔阳县,1999,,
140725,寿阳县,1999,,
140726,太谷县,1999,2019,140703
140727,祁县,1999,,
140728,平遥县,1999,,
140729,灵石县,1999,,
140781,介休市,1999,,
140800,运城市,2000,,
140802,盐湖区,2000,,
140821,临猗县,2000,,
140822,万荣县,2000,,
140823,闻喜县,2000,,
140824,稷山县,2000,,
140825,新绛县,2000,,
140826,绛县,2000,,
140827,垣曲县,2000,,
140828,夏县,2000,,
140829,平陆县,2000,,
140830,芮城县,2000,,
140881,永济市,2000,,
140882,河津市,2000,,
140900,忻州市,2000,,
140902,忻府区,2000,,
140921,定襄县,2000,,
140922,五台县,2000,,
140923,代县,2000,,
140924,繁峙县,2000,,
140925,宁武县,2000,,
140926,静乐县,2000,,
140927,神池县,2000,,
140928,五寨县,2000,,
140929,岢岚县,2000,,
140930,河曲县,2000,,
140931,保德县,2000,,
140932,偏关县,2000,,
140981,原平市,2000,,
141000,临汾市,2000,,
141002,尧都区,2000,,
141021,曲沃县,2000,,
141022,翼城县,2000,,
141023,襄汾县,2000,,
141024,洪洞县,2000,,
141025,古县,2000,,
141026,安泽县,2000,,
141027,浮山县,2000,,
141028,吉县,2000,,
141029,乡宁县,2000,,
141030,大宁县,2000,,
141031,隰县,2000,,
141032,永和县,2000,,
141033,蒲县,2000,,
141034,汾西县,2000,,
141081,侯马市,2000,,
141082,霍州市,2000,,
141100,吕梁市,2003,,
141102,离石区,2003,,
141121,文水县,2003,,
141122,交城县,2003,,
141123,兴县,2003,,
141124,临县,2003,,
141125,柳林县,2003,,
141126,石楼县,2003,,
141127,岚县,2003,,
141128,方山县,2003,,
141129,中阳县,2003,,
141130,交口县,2003,,
141181,孝义市,2003,,
141182,汾阳市,2003,,
142100,雁北地区,1981,1993,
142121,阳高县,1981,1993,140221
142122,天镇县,1981,1993,140222
142123,广灵县,1981,1993,140223
142124,灵丘县,1981,1993,140224
142125,浑源县,1981,1993,140225
142126,应县,1981,1993,140622
142127,山阴县,1981,1988,140621
142128,朔县,1981,1988,140602
142129,平鲁县,1981,1988,140603
142130,左云县,1981,1993,140226
142131,右玉县,1981,1993,140623
142132,大同县,1981,1993,140227
142133,怀仁县,1981,1993,140624
142200,忻县地区,1981,1983,
142200,忻州地区,1983,2000,
142201,忻州市,1983,2000,140902
142202,原平市,1993,2000,140981
142221,忻县,1981,1983,142201
142222,定襄县,1981,1983,142222
142222,定襄县,1983,2000,140921
142223,五台县,1981,1983,142223
142223,五台县,1983,2000,140922
142224,原平县,1981,1983,142224
142224,原平县,1983,1993,142202
142225,代县,1981,1983,142225
142225,代县,1983,2000,140923
142226,繁峙县,1981,1983,142226
142226,繁峙县,1983,2000,140924
142227,宁武县,1981,1983,142227
142227,宁武县,1983,2000,140925
142228,静乐县,1981,1983,142228
142228,静乐县,1983,2000,140926
142229,神池县,1981,1983,142229
142229,神池县,1983,2000,140927
142230,五寨县,1981,1983,142230
142230,五寨县,1983,2000,140928
142231,岢岚县,1981,1983,142231
142231,岢岚县,1983,2000,140929
142232,河曲县,1981,1983,142232
142232,河曲县,1983,2000,140930
142233,保德县,1981,1983,142233
142233,保德县,1983,2000,140931
142234,偏关县,1981,1983,142234
142234,偏关县,1983,2000,140932
142300,吕梁地区,1981,2003,
142301,孝义市,1992,2003,141181
142302,离石市,1996,2003,141102
142303,汾阳市,1996,2003,141182
142321,汾阳县,1981,1996,142303
142322,文水县,1981,2003,141121
142323,交城县,1981,2003,141122
142324,孝义县,1981,1992,142301
142325,兴县,1981,2003,141123
142326,临县,1981,2003,141124
142327,柳林县,1981,2003,141125
142328,石楼县,1981,2003,141126
142329,岚县,1981,2003,141127
142330,方山县,1981,2003,141128
142331,离石县,1981,1996,142302
142332,中阳县,1981,2003,141129
142333,交口县,1981,2003,141130
142400,晋中地区,1981,1999,
142401,榆次市,1981,1999,140702
142402,介休市,1992,1999,140781
142421,榆社县,1981,1999,140721
142422,左权县,1981,1999,140722
142423,和顺县,1981,1999,140723
142424,昔阳县,1981,1999,140724
142425,平定县,1981,1983,140321
142426,盂县,1981,1983,140322
142427,寿阳县,1981,1999,140725
142428,榆次县,1981,1983,142401
142429,太谷县,1981,1999,140726
142430,祁县,1981,1999,140727
142431,平遥县,1981,1999,140728
142432,介休县,1981,1992,142402
142433,灵石县,1981,1999,140729
142500,晋东南地区,1981,1985,
142501,晋城市,1983,1985,140502 140511
142521,长治县,1981,1983,140421
142522,潞城县,1981,1983,140422
142523,屯留县,1981,1985,140424
142524,长子县,1981,1985,140428
142525,沁水县,1981,1985,140521
142526,阳城县,1981,1985,140522
142527,晋城县,1981,1983,142501
142528,高平县,1981,1985,140523
142529,陵川县,1981,1985,140524
142530,壶关县,1981,1985,140427
142531,平顺县,1981,1985,140425
142532,黎城县,1981,1985,140426
142533,武乡县,1981,1985,140429
142534,襄垣县,1981,1985,140423
142535,沁县,1981,1985,140430
142536,沁源县,1981,1985,140431
142600,临汾地区,1981,2000,
142601,临汾市,1981,2000,141002
142602,侯马市,1981,2000,141081
142603,霍州市,1989,2000,141082
142621,曲沃县,1981,2000,141021
142622,翼城县,1981,2000,141022
142623,襄汾县,1981,2000,141023
142624,临汾县,1981,1983,142601
142625,洪洞县,1981,2000,141024
142626,霍县,1981,1989,142603
142627,古县,1981,2000,141025
142628,安泽县,1981,2000,141026
142629,浮山县,1981,2000,141027
142630,吉县,1981,2000,141028
142631,乡宁县,1981,2000,141029
142632,蒲县,1981,2000,141033
142633,大宁县,1981,2000,141030
142634,永和县,1981,2000,141032
142635,隰县,1981,2000,141031
142636,汾西县,1981,2000,141034
142700,运城地区,1981,2000,
142701,运城市,1983,2000,140802
142702,永济市,1994,2000,140881
142703,河津市,1994,2000,140882
142721,运城县,1981,1983,142701
142722,永济县,1981,1994,142702
142723,芮城县,1981,2000,140830
142724,临猗县,1981,2000,140821
142725,万荣县,1981,2000,140822
142726,新绛县,1981,2000,140825
142727,稷山县,1981,2000,140824
142728,河津县,1981,1994,142703
142729,闻喜县,1981,2000,140823
142730,夏县,1981,2000,140828
142731,绛县,1981,2000,140826
142732,平陆县,1981,2000,140829
142733,垣曲县,1981,2000,140827
149001,古交市,1988,1990,140181
150000,内蒙古自治区,1981,,
150100,呼和浩特市,1981,,
150102,新城区,1983,,150105[2000]
150103,回民区,1983,,
150104,玉泉区,1983,,
150105,赛罕区,2000,,
150105,郊区,1983,2000,150102 150103 150104 150105
150121,土默特左旗,1981,,
150122,托克托县,1981,,
150123,和林格尔县,1995,,
150124,清水河县,1995,,
150125,武川县,1996,,
150200,包头市,1981,,
150202,东河区,1983,,
150203,昆都仑区,1983,,
150204,青山区,1983,,
150205,石拐区,1999,,
150205,石拐矿区,1983,1999,150205
150206,白云鄂博矿区,1983,,
150207,九原区,1999,,
150207,郊区,1983,1999,150207
150221,土默特右旗,1981,,
150222,固阳县,1981,,
150223,达尔罕茂明安联合旗,1996,,
150300,乌海市,1981,,
150302,海勃湾区,1983,,
150303,海南区,1983,,
150304,乌达区,1983,,
150400,赤峰市,1983,,
150402,红山区,1983,,
150403,元宝山区,1983,,
150404,松山区,1993,,150402[2005]
150404,郊区,1983,1993,150404
150421,阿鲁科尔沁旗,1983,,
150422,巴林左旗,1983,,
150423,巴林右旗,1983,,
150424,林西县,1983,,
150425,克什克腾旗,1983,,
150426,翁牛特旗,1983,,
150428,喀喇沁旗,1983,,150403[2005]
150429,宁城县,1983,,
150430,敖汉旗,1983,,
150500,通辽市,1999,,
150502,科尔沁区,1999,,
150521,科尔沁左翼中旗,1999,,
150522,科尔沁左翼后旗,1999,,
150523,开鲁县,1999,,
150524,库伦旗,1999,,
150525,奈曼旗,1999,,
150526,扎鲁特旗,1999,,
150581,霍林郭勒市,1999,,
150600,鄂尔多斯市,2001,,
150602,东胜区,2001,,150603[2016]
150603,康巴什区,2016,,
150621,达拉特旗,2001,,
150622,准格尔旗,2001,,
150623,鄂托克前旗,2001,,
150624,鄂托克旗,2001,,
150625,杭锦旗,2001,,
150626,乌审旗,2001,,
150627,伊金霍洛旗,2001,,
150700,呼伦贝尔市,2001,,150703[2013]
150702,海拉尔区,2001,,
150703,扎赉诺尔区,2013,,
150721,阿荣旗,2001,,
150722,莫力达瓦达斡尔族自治旗,2001,,
150723,鄂伦春自治旗,2001,,
150724,鄂温克族自治旗,2001,,
150725,陈巴尔虎旗,2001,,
150726,新巴尔虎左旗,2001,,
150727,新巴尔虎右旗,2001,,
150781,满洲里市,2001,,
150782,牙克石市,2001,,
150783,扎兰屯市,2001,,
150784,额尔古纳市,2001,,
150785,根河市,2001,,
150800,巴彦淖尔市,2003,,
150802,临河区,2003,,
150821,五原县,2003,,
150822,磴口县,2003,,
150823,乌拉特前旗,2003,,
150824,乌拉特中旗,2003,,
150825,乌拉特后旗,2003,,
150826,杭锦后旗,2003,,
150900,乌兰察布市,2003,,
150902,集宁区,2003,,
150921,卓资县,2003,,
150922,化德县,2003,,
150923,商都县,2003,,
150924,兴和县,2003,,
150925,凉城县,2003,,
150926,察哈尔右翼前旗,2003,,
150927,察哈尔右翼中旗,2003,,
150928,察哈尔右翼后旗,2003,,
150929,四子王旗,2003,,
150981,丰镇市,2003,,
152100,呼伦贝尔盟,1981,2001,
152101,海拉尔市,1981,2001,150702
152102,满洲里市,1981,2001,150781
152103,扎兰屯市,1983,2001,150783
152104,牙克石市,1983,2001,150782
152105,根河市,1994,2001,150785
152106,额尔古纳市,1994,2001,150784
152121,布特哈旗,1981,1983,152103
152122,阿荣旗,1981,2001,150721
152123,莫力达瓦达斡尔族自治旗,1981,2001,150722
152124,喜桂图旗,1981,1983,152104
152125,额尔古纳右旗,1981,1994,152106
152126,额尔古纳左旗,1981,1994,152105
152127,鄂伦春自治旗,1981,2001,150723
152128,鄂温克族自治旗,1981,2001,150724
152129,新巴尔虎右旗,1981,2001,150727
152130,新巴尔虎左旗,1981,2001,150726
152131,陈巴尔虎旗,1981,2001,150725
152200,兴安盟,1981,,
152201,乌兰浩特市,1981,,
152202,阿尔山市,1996,,
152221,科尔沁右翼前旗,1981,,152202[1996]
152222,科尔沁右翼中旗,1981,,
152223,扎赉特旗,1981,,
152224,突泉县,1981,,
152300,哲里木盟,1981,1999,
152301,通辽市,1981,1999,150502
152302,霍林郭勒市,1985,1999,150581
152321,通辽县,1981,1986,152301
152322,科尔沁左翼中旗,1981,1999,150521
152323,科尔沁左翼后旗,1981,1999,150522
152324,开鲁县,1981,1999,150523
152325,库伦旗,1981,1999,150524
152326,奈曼旗,1981,1999,150525
152327,扎鲁特旗,1981,1999,152302[1985] 150526
152400,昭乌达盟,1981,1983,
152401,赤峰市,1981,1983,150402 150403
152421,阿鲁科尔沁旗,1981,1983,150421
152422,巴林左旗,1981,1983,150422
152423,巴林右旗,1981,1983,150423
152424,林西县,1981,1983,150424
152425,克什克腾旗,1981,1983,150425
152426,翁牛特旗,1981,1983,150426
152427,赤峰县,1981,1983,150402 150403 150404
152428,喀喇沁旗,1981,1983,150403 150428
152429,宁城县,1981,1983,150429
152430,敖汉旗,1981,1983,150430
152500,锡林郭勒盟,1981,,
152501,二连浩特市,1981,,
152502,锡林浩特市,1983,,
152521,阿巴哈纳尔旗,1981,1983,152502
152522,阿巴嘎旗,1981,,
152523,苏尼特左旗,1981,,
152524,苏尼特右旗,1981,,
152525,东乌珠穆沁旗,1981,,
152526,西乌珠穆沁旗,1981,,
152527,太仆寺旗,1981,,
152528,镶黄旗,1981,,
152529,正镶白旗,1981,,
152530,正蓝旗,1981,,
152531,多伦县,1981,,
152600,乌兰察布盟,1981,2003,
152601,集宁市,1981,2003,150902
152602,丰镇市,1990,2003,150981
152621,武川县,1981,1996,150125
152622,和林格尔县,1981,1995,150123
152623,清水河县,1981,1995,150124
152624,卓资县,1981,2003,150921
152625,化德县,1981,2003,150922
152626,商都县,1981,2003,150923
152627,兴和县,1981,2003,150924
152628,丰镇县,1981,1990,152602
152629,凉城县,1981,2003,150925
152630,察哈尔右翼前旗,1981,2003,150926
152631,察哈尔右翼中旗,1981,2003,150927
152632,察哈尔右翼后旗,1981,2003,150928
152633,达尔罕茂明安联合旗,1981,1996,150223
152634,四子王旗,1981,2003,150929
152700,伊克昭盟,1981,2001,
152701,东胜市,1983,2001,150602
152721,东胜县,1981,1983,152701
152722,达拉特旗,1981,2001,150621
152723,准格尔旗,1981,2001,150622
152724,鄂托克前旗,1981,2001,150623
152725,鄂托克旗,1981,2001,150624
152726,杭锦旗,1981,2001,150625
152727,乌审旗,1981,2001,150626
152728,伊金霍洛旗,1981,2001,150627
152800,巴彦淖尔盟,1981,2003,
152801,临河市,1984,2003,150802
152821,临河县,1981,1984,152801
152822,五原县,1981,2003,150821
152823,磴口县,1981,2003,150822
152824,乌拉特前旗,1981,2003,150823
152825,乌拉特中旗,1981,2003,150824
152826,乌拉特后旗,1981,2003,150825
152827,杭锦后旗,1981,2003,150826
152900,阿拉善盟,1981,,
152921,阿拉善左旗,1981,,
152922,阿拉善右旗,1981,,
152923,额济纳旗,1981,,
210000,辽宁省,1981,,
210100,沈阳市,1981,,
210102,和平区,1983,,
210103,沈河区,1983,,
210104,大东区,1983,,
210105,皇姑区,1983,,
210106,铁西区,1983,,
210111,苏家屯区,1983,,
210112,东陵区,1983,2014,210102[2004] 210112
210112,浑南区,2014,,
210113,新城子区,1983,2006,210113
210113,沈北新区,2006,,
210114,于洪区,1983,,
210115,辽中区,2016,,
210121,新民县,1981,1993,210181
210122,辽中县,1981,2016,210115
210123,康平县,1992,,
210124,法库县,1992,,
210181,新民市,1993,,
210200,大连市,1981,,
210202,中山区,1983,,
210203,西岗区,1983,,
210204,沙河口区,1983,,
210211,甘井子区,1983,,
210212,旅顺口区,1983,,
210213,金州区,1987,,
210214,普兰店区,2015,,210213[2016]
210219,瓦房店市,1985,1986,219001
210221,金县,1981,1987,210211[1983] 210213
210222,新金县,1981,1991,210282
210223,复县,1981,1985,210219
210224,长海县,1981,,210283[2004]
210225,庄河县,1981,1992,210283
210281,瓦房店市,1990,,
210282,普兰店市,1991,2015,210214
210283,庄河市,1992,,
210300,鞍山市,1981,,
210302,铁东区,1983,,
210303,铁西区,1983,,
210304,立山区,1983,,
210311,千山区,1996,,
210311,旧堡区,1984,1996,210311
210311,郊区,1983,1984,210311
210319,海城市,1985,1986,219002
210321,台安县,1981,,
210322,海城县,1981,1985,210319
210323,岫岩满族自治县,1992,,
210381,海城市,1990,,
210400,抚顺市,1981,,
210402,新抚区,1983,,
210403,东洲区,1999,,
210403,露天区,1983,1999,210403
210404,望花区,1983,,
210411,郊区,1983,1988,210411
210411,顺城区,1988,,
210421,抚顺县,1981,,
210422,新宾县,1981,1985,210422
210422,新宾满族自治县,1985,,
210423,清原县,1981,1989,210423
210423,清原满族自治县,1989,,
210500,本溪市,1981,,
210502,平山区,1983,,210504[1984]
210503,溪湖区,1983,,
210504,明山区,1984,,
210505,南芬区,1984,,
210511,立新区,1983,1984,210502 210503 210504 210505
210521,本溪县,1981,1989,210521
210521,本溪满族自治县,1989,,
210522,桓仁县,1981,1989,210522
210522,桓仁满族自治县,1989,,
210600,丹东市,1981,,
210602,元宝区,1983,,
210603,振兴区,1983,,
210604,振安区,1983,,
210621,凤城县,1981,1985,210621
210621,凤城满族自治县,1985,1994,210682
210622,岫岩县,1981,1985,210622
210622,岫岩满族自治县,1985,1992,210323
210623,东沟县,1981,1993,210604[1984] 210681
210624,宽甸县,1981,1989,210624
210624,宽甸满族自治县,1989,,
210681,东港市,1993,,
210682,凤城市,1994,,
210700,锦州市,1981,,
210702,古塔区,1983,,
210703,凌河区,1983,,
210704,南票区,1983,1989,211404
210705,葫芦岛区,1983,1989,211403
210711,太和区,1983,,
210719,锦西市,1985,1986,219003
210721,锦西县,1981,1985,210700[1982] 210719
210722,兴城县,1981,1986,219004
210723,绥中县,1981,1989,211421
210724,锦县,1981,1993,210711[1983] 210781
210725,北镇县,1981,1989,210725
210725,北镇满族自治县,1989,1995,210782
210726,黑山县,1981,,
210727,义县,1981,,
210781,凌海市,1993,,
210782,北宁市,1995,2006,210782
210782,北镇市,2006,,
210800,营口市,1981,,
210802,站前区,1983,,
210803,西市区,1983,,
210804,鲅鱼圈区,1986,,
210811,老边区,1984,,
210811,郊区,1983,1984,210811
210812,鲅鱼圈区,1984,1986,210804
210821,营口县,1981,1992,210882
210822,盘山县,1981,1984,211102 211103 211111
210823,大洼县,1981,1984,211121
210824,盖县,1981,1992,210812[1984] 210881
210881,盖州市,1992,,210804[2004]
210882,大石桥市,1992,,
210900,阜新市,1981,,
210902,海州区,1983,,210911[2002]
210903,新邱区,1983,,
210904,太平区,1983,,
210905,清河门区,1983,,
210911,细河区,1984,,210902[2002] 210903[2002] 210904[2002]
210911,郊区,1983,1984,210911
210921,阜新蒙古族自治县,1981,,
210922,彰武县,1981,,
211000,辽阳市,1981,,
211002,白塔区,1983,,
211003,文圣区,1983,,
211004,宏伟区,1983,,
211005,弓长岭区,1984,,
211011,太子河区,1984,,
211011,郊区,1983,1984,211011
211021,辽阳县,1981,,211005[1984]
211022,灯塔县,1981,1996,211081
211081,灯塔市,1996,,
211100,盘锦市,1984,,
211102,双台子区,1986,,
211102,盘山区,1984,1986,211102
211103,兴隆台区,1984,,211104[2017]
211104,大洼区,2016,,
211111,郊区,1984,1986,211122
211121,大洼县,1984,2016,211104
211122,盘山县,1986,,
211200,铁岭市,1984,,
211202,银州区,1984,,
211203,铁法区,1984,1986,219005
211204,清河区,1984,,
211221,铁岭县,1984,,
211222,开原县,1984,1988,219007
211223,西丰县,1984,,
211224,昌图县,1984,,
211225,康平县,1984,1992,210123
211226,法库县,1984,1992,210124
211281,调兵山市,2002,,
211281,铁法市,1990,2002,211281
211282,开原市,1990,,
211300,朝阳市,1984,,
211302,双塔区,1984,,211303[2006]
211303,龙城区,1984,,
211319,北票市,1985,1986,219006
211321,朝阳县,1984,,211302[2006] 211303[2006]
211322,建平县,1984,,
211323,凌源县,1984,1991,211382
211324,喀喇沁左翼蒙古族自治县,1984,,
211325,建昌县,1984,1989,211422
211326,北票县,1984,1985,211319
211381,北票市,1990,,211302[2006]
211382,凌源市,1991,,
211400,葫芦岛市,1994,,
211400,锦西市,1989,1994,
211402,连山区,1989,1994,211402
211402,连山区,1994,,
211403,葫芦岛区,1989,1994,211403
211403,龙港区,1994,,
211404,南票区,1989,1994,211404
211404,南票区,1994,,
211421,绥中县,1989,1994,211421
211421,绥中县,1994,,
211422,建昌县,1989,1994,211422
211422,建昌县,1994,,
211481,兴城市,1990,1994,211481
211481,兴城市,1994,,
212100,铁岭地区,1981,1984,
212101,铁岭市,1981,1984,211202
212102,铁法市,1981,1984,211203
212121,铁岭县,1981,1984,211221
212122,开原县,1981,1984,211204 211222
212123,西丰县,1981,1984,211223
212124,昌图县,1981,1984,211224
212125,康平县,1981,1984,211225
212126,法库县,1981,1984,211203 211226
212200,朝阳地区,1981,1984,
212201,朝阳市,1981,1984,211302 211303
212221,朝阳县,1981,1984,211303 211321
212222,建平县,1981,1984,211322
212223,凌源县,1981,1984,211323
212224,喀喇沁左翼蒙古族自治县,1981,1984,211324
212225,建昌县,1981,1984,211325
212226,北票县,1981,1984,211326
219001,瓦房店市,1986,1990,210281
219002,海城市,1986,1990,210381
219003,锦西市,1986,1989,211402 211403 211404
219004,兴城市,1986,1990,211481
219005,铁法市,1986,1990,211281
219006,北票市,1986,1990,211381
219007,开原市,1988,1990,211282
220000,吉林省,1981,,
220100,长春市,1981,,
220102,南关区,1983,,220103[1995]
220103,宽城区,1983,,220106[1995]
220104,朝阳区,1983,,220106[1995]
220105,二道区,1995,,
220105,二道河子区,1983,1995,220105
220106,绿园区,1995,,
220111,郊区,1983,1995,220102 220103 220104 220105 220106
220112,双阳区,1995,,
220113,九台区,2014,,
220121,榆树县,1981,1982,222521
220121,榆树县,1983,1990,220182
220122,农安县,1981,1982,222522
220122,农安县,1983,,220103[2005]
220123,九台县,1981,1982,222523
220123,九台县,1983,1988,229005
220124,德惠县,1981,1982,222524
220124,德惠县,1983,1994,220183
220125,双阳县,1981,1982,222525
220125,双阳县,1983,1995,220105 220112
220181,九台市,1990,2014,220105[2005] 220113
220182,榆树市,1990,,
220183,德惠市,1994,,220103[2005]
220184,公主岭市,2020,,
220200,吉林市,1981,,
220202,昌邑区,1983,,220204[1992]
220203,龙潭区,1983,,
220204,船营区,1983,,220211[1992]
220211,丰满区,1992,,
220211,郊区,1983,1992,220202 220203 220204 220211
220221,永吉县,1981,1982,222621
220221,永吉县,1983,,220211[1992]
220222,舒兰县,1981,1982,222622
220222,舒兰县,1983,1992,220283
220223,磐石县,1981,1982,222623
220223,磐石县,1983,1995,220284
220224,蛟河县,1981,1982,222624
220224,蛟河县,1983,1989,229006
220225,桦甸县,1981,1982,222625
220225,桦甸县,1983,1988,229004
220281,蛟河市,1990,,
220282,桦甸市,1990,,
220283,舒兰市,1992,,
220284,磐石市,1995,,
220300,四平市,1983,,
220302,铁西区,1983,,
220303,铁东区,1983,,
220319,公主岭市,1985,1988,229001
220321,怀德县,1983,1985,220319
220322,梨树县,1983,,220302[2016] 220302[2017]
220323,伊通县,1983,1988,220323
220323,伊通满族自治县,1988,,
220324,双辽县,1983,1996,220382
220381,公主岭市,1990,2020,220104[2005] 220184
220382,双辽市,1996,,
220400,辽源市,1983,,
220402,龙山区,1983,,
220403,西安区,1983,,
220421,东丰县,1983,,
220422,东辽县,1983,,
220500,通化市,1985,,220502[1986] 220503[1986]
220502,东昌区,1986,,
220503,二道江区,1986,,
220519,梅河口市,1985,1988,229002
220521,通化县,1985,,
220522,集安县,1985,1988,229003
220523,辉南县,1985,,
220524,柳河县,1985,,
220581,梅河口市,1990,,
220582,集安市,1990,,
220600,浑江市,1985,1994,220602[1986] 220603[1986] 220604[1986]
220600,白山市,1994,,
220602,八道江区,1986,1994,220602
220602,八道江区,1994,2010,220602
220602,浑江区,2010,,
220603,三岔子区,1986,1994,220603
220603,三岔子区,1994,1995,220625
220604,临江区,1986,1992,220624
220605,江源区,2006,,
220621,抚松县,1985,1994,220621
220621,抚松县,1994,,
220622,靖宇县,1985,1994,220622
220622,靖宇县,1994,,
220623,长白朝鲜族自治县,1985,1994,220623
220623,长白朝鲜族自治县,1994,,
220624,临江县,1992,1993,220681
220625,江源县,1995,2006,220605
220681,临江市,1993,1994,220681
220681,临江市,1994,,
220700,松原市,1992,,
220702,宁江区,1995,,220721[2008]
220702,扶余区,1992,1995,220702 220724
220721,前郭尔罗斯蒙古族自治县,1992,,220702[2008]
220722,长岭县,1992,,
220723,乾安县,1992,,
220724,扶余县,1995,2013,220781
220781,扶余市,2013,,
220800,白城市,1993,,
220802,洮北区,1993,,
220821,镇赉县,1993,,220802[2005]
220822,通榆县,1993,,
220881,洮南市,1993,,
220882,大安市,1993,,
222100,四平地区,1981,1983,
222101,四平市,1981,1983,220302 220303
222102,辽源市,1981,1983,220402 220403 220422
222121,怀德县,1981,1983,220321
222122,梨树县,1981,1983,220322
222123,伊通县,1981,1983,220323
222124,东丰县,1981,1983,220421
222125,双辽县,1981,1983,220324
222200,通化地区,1981,1985,
222201,通化市,1981,1985,220500
222202,浑江市,1981,1985,220600
222221,海龙县,1981,1985,220519
222222,通化县,1981,1985,220521
222223,柳河县,1981,1985,220524
222224,辉南县,1981,1985,220523
222225,集安县,1981,1985,220522
222226,抚松县,1981,1985,220621
222227,靖宇县,1981,1985,220622
222228,长白朝鲜族自治县,1981,1985,220623
222300,白城地区,1981,1993,
222301,白城市,1981,1993,220802
222302,洮南市,1987,1993,220802 220881
222303,扶余市,1987,1992,220702
222304,大安市,1988,1993,220882
222321,扶余县,1981,1987,222303
222322,洮安县,1981,1987,222302
222323,长岭县,1981,1992,220722
222324,前郭尔罗斯蒙古族自治县,1981,1992,220702 220721
222325,大安县,1981,1988,222304
222326,镇赉县,1981,1993,220821
222327,通榆县,1981,1993,220822
222328,乾安县,1981,1992,220723
222400,延边朝鲜族自治州,1981,,
222401,延吉市,1981,,
222402,图们市,1981,,
222403,敦化市,1985,,
222404,珲春市,1988,,
222405,龙井市,1988,,
222406,和龙市,1993,,
222421,延吉县,1981,1983,222421
222421,龙井县,1983,1988,222405
222422,敦化县,1981,1985,222403
222423,和龙县,1981,1993,222406
222424,汪清县,1981,,
222425,珲春县,1981,1988,222404
222426,安图县,1981,,
222500,德惠地区,1982,1983,
222521,榆树县,1982,1983,220121
222522,农安县,1982,1983,220122
222523,九台县,1982,1983,220123
222524,德惠县,1982,1983,220124
222525,双阳县,1982,1983,220125
222600,永吉地区,1982,1983,
222621,永吉县,1982,1983,220221
222622,舒兰县,1982,1983,220222
222623,磐石县,1982,1983,220223
222624,蛟河县,1982,1983,220224
222625,桦甸县,1982,1983,220225
229001,公主岭市,1988,1990,220381
229002,梅河口市,1988,1990,220581
229003,集安市,1988,1990,220582
229004,桦甸市,1988,1990,220282
229005,九台市,1988,1990,220181
229006,蛟河市,1989,1990,220281
230000,黑龙江省,1981,,
230100,哈尔滨市,1981,,
230102,道里区,1983,,
230103,南岗区,1983,,
230104,道外区,1983,,230109[2004]
230105,太平区,1983,2004,230104
230106,香坊区,1983,2004,230110
230107,动力区,1983,2006,230110
230108,平房区,1983,,
230109,松北区,2004,,
230110,香坊区,2004,,
230111,呼兰区,2004,,
230112,阿城区,2006,,
230113,双城区,2014,,
230121,呼兰县,1983,2004,230109 230111
230122,阿城县,1983,1987,239002
230123,依兰县,1991,,
230124,方正县,1991,,
230125,宾县,1991,,
230126,巴彦县,1996,,
230127,木兰县,1996,,
230128,通河县,1996,,
230129,延寿县,1996,,
230181,阿城市,1990,2006,230104 230112
230182,双城市,1996,2014,230113
230183,尚志市,1996,,
230184,五常市,1996,,
230200,齐齐哈尔市,1981,,
230202,龙沙区,1983,,
230203,建华区,1983,,
230204,铁锋区,1983,,
230205,昂昂溪区,1983,,
230206,富拉尔基区,1983,,
230207,华安区,1983,1984,230207
230207,碾子山区,1984,,
230208,梅里斯区,1983,1988,230208
230208,梅里斯达斡尔族区,1988,,
230221,龙江县,1984,,
230222,讷河县,1984,1992,230281
230223,依安县,1984,,
230224,泰来县,1984,,
230225,甘南县,1984,,
230226,杜尔伯特蒙古族自治县,1984,1992,230624
230227,富裕县,1984,,
230228,林甸县,1984,1992,230623
230229,克山县,1984,,
230230,克东县,1984,,
230231,拜泉县,1984,,
230281,讷河市,1992,,
230300,鸡西市,1981,,
230302,鸡冠区,1983,,
230303,恒山区,1983,,
230304,滴道区,1983,,
230305,梨树区,1983,,
230306,城子河区,1983,,
230307,麻山区,1983,,
230321,鸡东县,1983,,
230322,虎林县,1993,1996,230381
230381,虎林市,1996,,
230382,密山市,1992,,
230400,鹤岗市,1981,,
230402,向阳区,1983,,
230403,工农区,1983,,
230404,南山区,1983,,
230405,兴安区,1983,,
230406,东山区,1983,,
230407,兴山区,1983,,
230421,萝北县,1987,,
230422,绥滨县,1987,,
230500,双鸭山市,1981,,
230502,尖山区,1983,,
230503,岭东区,1983,,
230504,岭西区,1983,1987,230503
230505,四方台区,1983,,
230506,宝山区,1983,,
230521,集贤县,1987,,
230522,友谊县,1991,,
230523,宝清县,1991,,
230524,饶河县,1993,,
230600,大庆市,1981,,
230602,萨尔图区,1983,,
230603,龙凤区,1983,,
230604,让胡路区,1983,,
230605,红岗区,1983,,
230606,大同区,1983,,
230621,肇州县,1992,,
230622,肇源县,1992,,
230623,林甸县,1992,,
230624,杜尔伯特蒙古族自治县,1992,,
230700,伊春市,1981,,
230702,伊春区,1983,2019,230717
230703,南岔区,1983,2019,230726
230704,友好区,1983,2019,230719
230705,西林区,1983,2019,230751
230706,翠峦区,1983,2019,230718
230707,新青区,1983,2019,230724
230708,美溪区,1983,2019,230717
230709,大丰区,1983,1984,230709
230709,金山屯区,1984,2019,230751
230710,五营区,1983,2019,230724
230711,乌敏河区,1983,1984,230711
230711,乌马河区,1984,2019,230717 230718
230712,东风区,1983,1984,230712
230712,汤旺河区,1984,2019,230723
230713,带岭区,1983,2019,230725
230714,乌伊岭区,1983,2019,230723
230715,红星区,1983,2019,230724
230716,上甘岭区,1983,2019,230719
230717,伊美区,2019,,
230718,乌翠区,2019,,
230719,友好区,2019,,
230721,铁力县,1981,1988,239005
230722,嘉荫县,1981,,
230723,汤旺县,2019,,
230724,丰林县,2019,,
230725,大箐山县,2019,,
230726,南岔县,2019,,
230751,金林区,2019,,
230781,铁力市,1990,,230725[2019]
230800,佳木斯市,1983,,
230802,永红区,1983,2006,230811
230803,向阳区,1983,,
230804,前进区,1983,,
230805,东风区,1983,,
230811,郊区,1983,,
230821,富锦县,1984,1988,239004
230822,桦南县,1984,,
230823,依兰县,1984,1991,230123
230825,集贤县,1984,1987,230521
230826,桦川县,1984,,
230827,宝清县,1984,1991,230523
230828,汤原县,1984,,
230829,绥滨县,1984,1987,230422
230830,萝北县,1984,1987,230421
230831,同江县,1984,1987,239003
230832,饶河县,1984,1993,230524
230833,抚远县,1984,2016,230883
230834,友谊县,1984,1991,230522
230881,同江市,1990,,
230882,富锦市,1990,,
230883,抚远市,2016,,
230900,七台河市,1983,,230902[1984] 230903[1984] 230904[1984]
230902,新兴区,1984,,230904[2022]
230903,桃山区,1984,,
230904,茄子河区,1984,,
230921,勃利县,1983,,
231000,牡丹江市,1983,,
231002,东安区,1983,,
231003,阳明区,1983,,
231004,爱民区,1983,,
231005,西安区,1983,,
231011,郊区,1983,1997,231002 231003 231004 231005
231019,镜泊湖市,1986,1987,231021
231020,绥芬河市,1983,1986,239001
231021,宁安县,1983,1993,231019[1986] 231084
231022,海林县,1983,1992,231083
231023,穆棱县,1983,1995,231085
231024,东宁县,1983,2015,231086
231025,林口县,1983,,
231026,密山县,1983,1988,239006
231027,虎林县,1983,1993,230322
231081,绥芬河市,1990,,
231082,密山市,1990,1992,230382
231083,海林市,1992,,
231084,宁安市,1993,,
231085,穆棱市,1995,,
231086,东宁市,2015,,
231100,黑河市,1993,,
231102,爱辉区,1993,,
231121,嫩江县,1993,2019,231183
231122,德都县,1993,1996,231182
231123,逊克县,1993,,
231124,孙吴县,1993,,
231181,北安市,1993,,
231182,五大连池市,1993,,
231183,嫩江市,2019,,
231200,绥化市,1999,,
231202,北林区,1999,,
231221,望奎县,1999,,
231222,兰西县,1999,,
231223,青冈县,1999,,
231224,庆安县,1999,,
231225,明水县,1999,,
231226,绥棱县,1999,,
231281,安达市,1999,,
231282,肇东市,1999,,
231283,海伦市,1999,,
232100,松花江地区,1981,1996,
232101,双城市,1988,1996,230182
232102,尚志市,1988,1996,230183
232103,五常市,1993,1996,230184
232121,阿城县,1981,1983,230122
232122,宾县,1981,1991,230125
232123,呼兰县,1981,1983,230121
232124,双城县,1981,1988,232101
232125,五常县,1981,1993,232103
232126,巴彦县,1981,1996,230126
232127,木兰县,1981,1996,230127
232128,通河县,1981,1996,230128
232129,尚志县,1981,1988,232102
232130,方正县,1981,1991,230124
232131,延寿县,1981,1996,230129
232200,嫩江地区,1981,1984,
232221,龙江县,1981,1984,230221
232222,讷河县,1981,1984,230222
232223,依安县,1981,1984,230223
232224,泰来县,1981,1984,230224
232225,甘南县,1981,1984,230225
232226,杜尔伯特蒙古族自治县,1981,1984,230226
232227,富裕县,1981,1984,230227
232228,林甸县,1981,1984,230228
232229,克山县,1981,1984,230229
232230,克东县,1981,1984,230230
232231,拜泉县,1981,1984,230231
232300,绥化地区,1981,1999,
232301,绥化市,1982,1999,231202
232302,安达市,1984,1999,231281
232303,肇东市,1986,1999,231282
232304,海伦市,1989,1999,231283
232321,海伦县,1981,1989,232304
232322,肇东县,1981,1986,232303
232323,绥化县,1981,1982,232301
232324,望奎县,1981,1999,231221
232325,兰西县,1981,1999,231222
232326,青冈县,1981,1999,231223
232327,安达县,1981,1984,232302
232328,肇源县,1981,1992,230622
232329,肇州县,1981,1992,230621
232330,庆安县,1981,1999,231224
232331,明水县,1981,1999,231225
232332,绥棱县,1981,1999,231226
232400,合江地区,1981,1984,
232401,佳木斯市,1981,1983,230802 230803 230804 230805 230811
232402,七台河市,1981,1983,230900
232421,富锦县,1981,1984,230821
232422,桦南县,1981,1984,232401[1982] 230822
232423,依兰县,1981,1984,232401[1982] 230823
232424,勃利县,1981,1983,230921
232425,集贤县,1981,1984,230825 230834
232426,桦川县,1981,1984,232401[1982] 230826
232427,宝清县,1981,1984,230900[1983] 230827
232428,汤原县,1981,1984,230828
232429,绥滨县,1981,1984,230829
232430,萝北县,1981,1984,230830
232431,同江县,1981,1984,230831
232432,饶河县,1981,1984,230832
232433,抚远县,1981,1984,230833
232500,牡丹江地区,1981,1983,
232501,牡丹江市,1981,1983,231002 231003 231004 231005 231011
232502,绥芬河市,1981,1983,231020
232521,宁安县,1981,1983,231021
232522,海林县,1981,1983,231022
232523,穆棱县,1981,1983,231023
232524,东宁县,1981,1983,231024
232525,林口县,1981,1983,231025
232526,鸡东县,1981,1983,230321
232527,密山县,1981,1983,231026
232528,虎林县,1981,1983,231027
232600,黑河地区,1981,1993,
232601,黑河市,1981,1993,231102
232602,北安市,1982,1993,231181
232603,五大连池市,1983,1993,231182
232621,北安县,1981,1982,232602 232627
232622,嫩江县,1981,1993,231121
232623,德都县,1981,1993,232603[1983] 231122
232624,爱辉县,1981,1983,232601
232625,逊克县,1981,1993,231123
232626,孙吴县,1981,1993,231124
232627,通北县,1982,1983,232602
232700,大兴安岭地区,1981,,
232701,漠河市,2018,,
232721,呼玛县,1981,,
232722,塔河县,1981,,
232723,漠河县,1981,2018,232701
239001,绥芬河市,1986,1990,231081
239002,阿城市,1987,1990,230181
239003,同江市,1987,1990,230881
239004,富锦市,1988,1990,230882
239005,铁力市,1988,1990,230781
239006,密山市,1988,1990,231082
310000,上海市,1981,,
310101,黄浦区,1981,,310115[1992]
310102,南市区,1981,2000,310115[1992] 310101
310103,卢湾区,1981,2011,310101
310104,徐汇区,1981,,
310105,长宁区,1981,,
310106,静安区,1981,,
310107,普陀区,1981,,
310108,闸北区,1981,2015,310106
310109,虹口区,1981,,
310110,杨浦区,1981,,310115[1992]
310111,吴淞区,1981,1988,310113
310112,闵行区,1981,,
310113,宝山区,1988,,310230[2005]
310114,嘉定区,1992,,
310115,浦东新区,1992,,
310116,金山区,1997,,
310117,松江区,1998,,
310118,青浦区,1999,,
310119,南汇区,2001,2009,310115
310120,奉贤区,2001,,
310151,崇明区,2016,,
310221,上海县,1981,1992,310104[1984] 310105[1984] 310112 310115
310222,嘉定县,1981,1992,310107[1984] 310114
310223,宝山县,1981,1988,310109[1984] 310110[1984] 310113
310224,川沙县,1981,1992,310101[1984] 310115
310225,南汇县,1981,2001,310119
310226,奉贤县,1981,2001,310120
310227,松江县,1981,1998,310117
310228,金山县,1981,1997,310116
310229,青浦县,1981,1999,310118
310230,崇明县,1981,2016,310151
320000,江苏省,1981,,
320100,南京市,1981,,
320102,玄武区,1983,,
320103,白下区,1983,2013,320104
320104,秦淮区,1983,,
320105,建邺区,1983,,
320106,鼓楼区,1983,,
320107,下关区,1983,2013,320106
320111,浦口区,1983,,
320112,大厂区,1983,2002,320116
320113,栖霞区,1983,,
320114,雨花台区,1983,,
320115,江宁区,2000,,
320116,六合区,2002,,
320117,溧水区,2013,,
320118,高淳区,2013,,
320121,江宁县,1981,2000,320115
320122,江浦县,1981,2002,320111
320123,六合县,1981,2002,320116
320124,溧水县,1983,2013,320117
320125,高淳县,1983,2013,320118
320200,无锡市,1981,,
320202,崇安区,1983,2015,320213
320203,南长区,1983,2015,320213
320204,北塘区,1983,2015,320213
320205,锡山区,2000,,320214[2015]
320206,惠山区,2000,,
320211,滨湖区,2000,,320214[2015]
320211,郊区,1983,2000,320212[1987] 320211
320212,马山区,1987,2000,320211
320213,梁溪区,2015,,
320214,新吴区,2015,,
320221,江阴县,1983,1987,329005
320222,无锡县,1983,1995,320283
320223,宜兴县,1983,1988,329011
320281,江阴市,1990,,
320282,宜兴市,1990,,
320283,锡山市,1995,2000,320205 320206 320211
320300,徐州市,1981,,
320302,鼓楼区,1983,,
320303,云龙区,1983,,
320304,九里区,1995,2010,320302 320311 320312
320304,矿区,1983,1995,320304
320305,贾汪区,1983,,
320311,泉山区,1993,,
320311,郊区,1983,1993,320311
320312,铜山区,2010,,320302[2021]
320321,丰县,1983,,
320322,沛县,1983,,370826[1984]
320323,铜山县,1983,2010,320302[2005] 320312
320324,睢宁县,1983,,
320325,邳县,1983,1992,320382
320326,新沂县,1983,1990,320381
320381,新沂市,1990,,
320382,邳州市,1992,,
320400,常州市,1981,,
320402,天宁区,1983,,
320403,广化区,1983,1986,320402 320404
320404,钟楼区,1983,,
320405,戚墅堰区,1983,2015,320412
320411,新北区,2002,,
320411,郊区,1983,2002,320402 320404 320411
320412,武进区,2002,,320402[2015] 320404[2015] 320411[2015]
320413,金坛区,2015,,
320421,武进县,1983,1995,320483
320422,金坛县,1983,1993,320482
320423,溧阳县,1983,1990,320481
320481,溧阳市,1990,,
320482,金坛市,1993,2015,320413
320483,武进市,1995,2002,320411 320412
320500,苏州市,1981,,
320502,沧浪区,1983,2012,320508
320503,平江区,1983,2012,320508
320504,金阊区,1983,2012,320508
320505,虎丘区,2000,,
320506,吴中区,2000,,
320507,相城区,2000,,
320508,姑苏区,2012,,
320509,吴江区,2012,,
320511,郊区,1983,2000,320505
320520,常熟市,1983,1986,329003
320521,沙洲县,1983,1986,329004
320522,太仓县,1983,1993,320585
320523,昆山县,1983,1989,329012
320524,吴县,1983,1995,320586
320525,吴江县,1983,1992,320584
320581,常熟市,1990,,
320582,张家港市,1990,,
320583,昆山市,1990,,
320584,吴江市,1992,2012,320509
320585,太仓市,1993,,
320586,吴县市,1995,2000,320506 320507
320594,苏州工业园区,2015,,
320600,南通市,1981,,
320602,城区,1983,1991,320602
320602,崇川区,1991,2020,320613
320611,港闸区,1991,2020,320613
320611,郊区,1983,1991,320611
320612,通州区,2009,,
320613,崇川区,2020,,
320614,海门区,2020,,
320621,海安县,1983,2018,320685
320622,如皋县,1983,1991,320682
320623,如东县,1983,,
320624,南通县,1983,1993,320683
320625,海门县,1983,1994,320684
320626,启东县,1983,1989,329013
320681,启东市,1990,,
320682,如皋市,1991,,
320683,通州市,1993,2009,320612
320684,海门市,1994,2020,320614
320685,海安市,2018,,
320700,连云港市,1981,,
320702,新海区,1983,1986,320705 320706
320703,连云区,1983,,
320704,云台区,1983,2001,320703 320705
320705,新浦区,1986,2014,320703[2005] 320706
320706,海州区,1986,,
320707,赣榆区,2014,,
320721,赣榆县,1983,2014,320707
320722,东海县,1983,,
320723,灌云县,1983,,320705[2005]
320724,灌南县,1996,,
320800,淮安市,2000,,
320800,淮阴市,1983,2000,
320802,清河区,1983,2000,320802
320802,清河区,2000,2016,320812
320803,楚州区,2000,2011,320803
320803,淮安区,2011,,
320804,淮阴区,2000,,
320811,清浦区,1983,2000,320811
320811,清浦区,2000,2016,320812
320812,清江浦区,2016,,
320813,洪泽区,2016,,
320821,淮阴县,1983,2000,320804
320822,灌南县,1983,1996,320724
320823,沭阳县,1983,1996,321322
320824,宿迁县,1983,1987,329006
320825,泗阳县,1983,1996,321323
320826,涟水县,1983,2000,320826
320826,涟水县,2000,,
320827,泗洪县,1983,1996,321324
320828,淮安县,1983,1987,329010
320829,洪泽县,1983,2000,320829
320829,洪泽县,2000,2016,320813
320830,盱眙县,1983,2000,320830
320830,盱眙县,2000,,
320831,金湖县,1983,2000,320831
320831,金湖县,2000,,
320881,宿迁市,1990,1996,321302 321321
320882,淮安市,1990,2000,320803
320900,盐城市,1983,,
320902,亭湖区,2003,,
320902,城区,1983,2003,320902
320903,盐都区,2003,,
320904,大丰区,2015,,
320911,郊区,1983,1996,320902 320928
320921,响水县,1983,,
320922,滨海县,1983,,
320923,阜宁县,1983,,
320924,射阳县,1983,,
320925,建湖县,1983,,
320926,大丰县,1983,1996,320982
320927,东台县,1983,1987,329008
320928,盐都县,1996,2003,320902 320903
320981,东台市,1990,,
320982,大丰市,1996,2015,320904
321000,扬州市,1983,,
321002,广陵区,1983,,
321003,邗江区,2000,,321002[2011]
321011,维扬区,2002,2011,321003
321011,郊区,1983,2002,321011
321012,江都区,2011,,
321020,泰州市,1983,1986,329001
321021,兴化县,1983,1987,329009
321022,高邮县,1983,1991,321084
321023,宝应县,1983,,
321024,靖江县,1983,1993,321086
321025,泰兴县,1983,1992,321085
321026,江都县,1983,1994,321088
321027,邗江县,1983,2000,321003
321028,泰县,1983,1994,321020[1984] 321087
321029,仪征县,1983,1986,329002
321081,仪征市,1990,,
321082,泰州市,1990,1996,321202
321083,兴化市,1990,1996,321281
321084,高邮市,1991,,
321085,泰兴市,1992,1996,321283
321086,靖江市,1993,1996,321282
321087,姜堰市,1994,1996,321284
321088,江都市,1994,2011,321012
321100,镇江市,1983,,
321102,京口区,1984,,
321102,城区,1983,1984,321102
321111,润州区,1984,,
321111,郊区,1983,1984,321111
321112,丹徒区,2002,,
321121,丹徒县,1983,2002,321112
321122,丹阳县,1983,1987,329007
321123,句容县,1983,1995,321183
321124,扬中县,1983,1994,321182
321181,丹阳市,1990,,
321182,扬中市,1994,,
321183,句容市,1995,,
321200,泰州市,1996,,
321202,海陵区,1996,,321203[1997]
321203,高港区,1997,,
321204,姜堰区,2012,,321202[2019]
321281,兴化市,1996,,
321282,靖江市,1996,,
321283,泰兴市,1996,,
321284,姜堰市,1996,2012,321204
321300,宿迁市,1996,,
321302,宿城区,1996,,321311[2004]
321311,宿豫区,2004,,321302[2021]
321321,宿豫县,1996,2004,321302 321311
321322,沭阳县,1996,,
321323,泗阳县,1996,,321302[2004]
321324,泗洪县,1996,,321302[2004]
322100,徐州地区,1981,1983,
322121,丰县,1981,1983,320321
322122,沛县,1981,1983,320322
322123,铜山县,1981,1983,320323
322124,睢宁县,1981,1983,320324
322125,邳县,1981,1983,320325
322126,新沂县,1981,1983,320326
322127,东海县,1981,1983,320722
322128,赣榆县,1981,1983,320721
322200,淮阴地区,1981,1983,
322201,清江市,1981,1983,320802 320811
322221,淮阴县,1981,1983,320811 320821
322222,灌云县,1981,1983,320704 320723
322223,灌南县,1981,1983,320822
322224,沭阳县,1981,1983,320823
322225,宿迁县,1981,1983,320824
322226,泗阳县,1981,1983,320825
322227,涟水县,1981,1983,320826
322228,泗洪县,1981,1983,320827
322229,淮安县,1981,1983,320811 320828
322230,洪泽县,1981,1983,320829
322231,盱眙县,1981,1983,320830
322232,金湖县,1981,1983,320831
322300,盐城地区,1981,1983,
322321,响水县,1981,1983,320921
322322,滨海县,1981,1983,320922
322323,阜宁县,1981,1983,320923
322324,射阳县,1981,1983,320924
322325,建湖县,1981,1983,320925
322326,盐城县,1981,1983,320902 320911
322327,大丰县,1981,1983,320926
322328,东台县,1981,1983,320927
322400,扬州地区,1981,1983,
322401,扬州市,1981,1983,321002 321011
322402,泰州市,1981,1983,321020
322421,兴化县,1981,1983,321021
322422,高邮县,1981,1983,321022
322423,宝应县,1981,1983,321023
322424,靖江县,1981,1983,321024
322425,泰兴县,1981,1983,321025
322426,江都县,1981,1983,321026
322427,邗江县,1981,1983,321011 321027
322428,泰县,1981,1983,321028
322429,仪征县,1981,1983,321029
322500,南通地区,1981,1983,
322521,海安县,1981,1983,320621
322522,如皋县,1981,1983,320622
322523,如东县,1981,1983,320623
322524,南通县,1981,1983,320624
322525,海门县,1981,1983,320625
322526,启东县,1981,1983,320626
322600,镇江地区,1981,1983,
322601,镇江市,1981,1983,321102 321111
322621,丹徒县,1981,1983,321111 321121
322622,武进县,1981,1983,320421
322623,丹阳县,1981,1983,321122
322624,句容县,1981,1983,321123
322625,金坛县,1981,1983,320422
322626,溧水县,1981,1983,320124
322627,高淳县,1981,1983,320125
322628,溧阳县,1981,1983,320423
322629,宜兴县,1981,1983,320223
322630,扬中县,1981,1983,321124
322700,苏州地区,1981,1983,
322721,江阴县,1981,1983,320221
322722,无锡县,1981,1983,320222
322723,沙洲县,1981,1983,320521
322724,常熟县,1981,1983,320520
322725,太仓县,1981,1983,320522
322726,昆山县,1981,1983,320523
322727,吴县,1981,1983,320524
322728,吴江县,1981,1983,320525
329001,泰州市,1986,1990,321082
329002,仪征市,1986,1990,321081
329003,常熟市,1986,1990,320581
329004,张家港市,1986,1990,320582
329005,江阴市,1987,1990,320281
329006,宿迁市,1987,1990,320881
329007,丹阳市,1987,1990,321181
329008,东台市,1987,1990,320981
329009,兴化市,1987,1990,321083
329010,淮安市,1987,1990,320882
329011,宜兴市,1988,1990,320282
329012,昆山市,1989,1990,320583
329013,启东市,1989,1990,320681
330000,浙江省,1981,,
330100,杭州市,1981,,
330102,上城区,1983,,
330103,下城区,1983,2021,330105
330104,江干区,1983,2021,330102[1996] 330102 330114
330105,拱墅区,1983,,330103[1996]
330106,西湖区,1983,,330105[1996] 330108[1996]
330107,半山区,1983,1990,330105
330108,滨江区,1996,,
330109,萧山区,2001,,330114[2021]
330110,余杭区,2001,,330113[2021]
330111,富阳区,2014,,
330112,临安区,2017,,
330113,临平区,2021,,
330114,钱塘区,2021,,
330121,萧山县,1981,1987,339005
330122,桐庐县,1981,,
330123,富阳县,1981,1994,330183
330124,临安县,1981,1996,330185
330125,余杭县,1981,1994,330184
330126,建德县,1981,1992,330182
330127,淳安县,1981,,
330181,萧山市,1990,2001,330109
330182,建德市,1992,,
330183,富阳市,1994,2014,330111
330184,余杭市,1994,2001,330110
330185,临安市,1996,2017,330112
330200,宁波市,1981,,
330202,镇明区,1983,1985,330203
330203,海曙区,1983,,
330204,江东区,1983,2016,330212
330205,江北区,1983,,
330206,北仑区,1987,,
330206,滨海区,1985,1987,330206
330211,镇海区,1985,,
330212,鄞州区,2002,,330203[2016]
330213,奉化区,2016,,
330219,余姚市,1985,1986,339001
330221,镇海县,1982,1985,330206 330211
330222,慈溪县,1983,1988,339009
330223,余姚县,1983,1985,330219
330224,奉化县,1983,1988,339010
330225,象山县,1983,,
330226,宁海县,1983,,
330227,鄞县,1983,2002,330212
330281,余姚市,1990,,
330282,慈溪市,1990,,
330283,奉化市,1990,2016,330213
330300,温州市,1981,,330302[1984] 330303[1984]
330302,城区,1983,1984,330302
330302,鹿城区,1984,,
330303,龙湾区,1984,,330302[2001] 330305[2015]
330304,瓯海区,1992,,330302[2001] 330303[2001]
330305,洞头区,2015,,
330321,瓯海县,1981,1992,330303[1984] 330304
330322,洞头县,1981,2015,330305
330323,乐清县,1981,1993,330382
330324,永嘉县,1981,,330302[2001]
330325,瑞安县,1981,1987,339004
330326,平阳县,1981,,
330327,苍南县,1981,,330383[2019]
330328,文成县,1981,,
330329,泰顺县,1981,,
330381,瑞安市,1990,,330303[2001] 330304[2001]
330382,乐清市,1993,,
330383,龙港市,2019,,
330400,嘉兴市,1983,,
330402,南湖区,2005,,
330402,城区,1983,1993,330402
330402,秀城区,1993,2005,330402
330411,秀洲区,1999,,
330411,郊区,1983,1999,330411
330421,嘉善县,1983,,
330422,平湖县,1983,1991,330482
330423,海宁县,1983,1986,339002
330424,海盐县,1983,,
330425,桐乡县,1983,1993,330483
330481,海宁市,1990,,
330482,平湖市,1991,,
330483,桐乡市,1993,,
330500,湖州市,1983,,330502[2003] 330503[2003]
330502,吴兴区,2003,,
330502,城区,1983,1988,330500
330503,南浔区,2003,,
330511,郊区,1983,1988,330500
330521,德清县,1983,,
330522,长兴县,1983,,
330523,安吉县,1983,,
330600,绍兴市,1983,,
330602,越城区,1983,,
330603,柯桥区,2013,,
330604,上虞区,2013,,330602[2021]
330621,绍兴县,1983,2013,330602[2001] 330602 330603
330622,上虞县,1983,1992,330682
330623,嵊县,1983,1995,330683
330624,新昌县,1983,,
330625,诸暨县,1983,1989,339011
330681,诸暨市,1990,,
330682,上虞市,1992,2013,330604
330683,嵊州市,1995,,
330700,金华市,1985,,
330702,婺城区,1985,,330703[2000]
330703,金东区,2000,,
330719,兰溪市,1985,1986,339003
330721,金华县,1985,2000,330702 330703
330722,永康县,1985,1992,330784
330723,武义县,1985,,
330724,东阳县,1985,1988,339008
330725,义乌县,1985,1988,339007
330726,浦江县,1985,,
330727,磐安县,1985,,
330781,兰溪市,1990,,
330782,义乌市,1990,,
330783,东阳市,1990,,
330784,永康市,1992,,
330800,衢州市,1985,,
330802,柯城区,1985,,330803[2001]
330803,衢江区,2001,,
330821,衢县,1985,2001,330802 330803
330822,常山县,1985,,
330823,江山县,1985,1987,339006
330824,开化县,1985,,
330825,龙游县,1985,,
330881,江山市,1990,,
330900,舟山市,1987,,
330902,定海区,1987,,
330903,普陀区,1987,,
330921,岱山县,1987,,
330922,嵊泗县,1987,,
331000,台州市,1994,,
331002,椒江区,1994,,
331003,黄岩区,1994,,
331004,路桥区,1994,,
331021,玉环县,1994,2017,331083
331022,三门县,1994,,
331023,天台县,1994,,
331024,仙居县,1994,,
331081,温岭市,1994,,
331082,临海市,1994,,
331083,玉环市,2017,,
331100,丽水市,2000,,
331102,莲都区,2000,,
331121,青田县,2000,,
331122,缙云县,2000,,
331123,遂昌县,2000,,
331124,松阳县,2000,,
331125,云和县,2000,,
331126,庆元县,2000,,
331127,景宁畲族自治县,2000,,
331181,龙泉市,2000,,
332100,嘉兴地区,1981,1983,
332101,湖州市,1981,1983,330502 330511
332102,嘉兴市,1981,1983,330402 330411
332121,嘉善县,1981,1983,330421
332122,平湖县,1981,1983,330422
332123,海宁县,1981,1983,330423
332124,海盐县,1981,1983,330424
332125,桐乡县,1981,1983,330425
332126,德清县,1981,1983,330521
332127,长兴县,1981,1983,330522
332128,安吉县,1981,1983,330523
332200,宁波地区,1981,1983,
332221,慈溪县,1981,1983,330222
332222,余姚县,1981,1983,330223
332223,奉化县,1981,1983,330224
332224,象山县,1981,1983,330225
332225,宁海县,1981,1983,330226
332226,鄞县,1981,1983,330203 330204 330227
332227,镇海县,1981,1982,330221
332300,绍兴地区,1981,1983,
332301,绍兴市,1981,1983,330602 330621
332321,上虞县,1981,1983,330622
332322,嵊县,1981,1983,330623
332323,新昌县,1981,1983,330624
332324,诸暨县,1981,1983,330625
332400,金华地区,1981,1985,
332401,金华市,1981,1985,332430[1983] 330702 330721
332402,衢州市,1981,1985,332430[1983] 330802 330821
332421,兰溪县,1981,1985,330719
332422,永康县,1981,1985,330722
332423,武义县,1981,1985,330723
332424,东阳县,1981,1985,332431[1983] 330724
332425,义乌县,1981,1985,330725
332426,浦江县,1981,1985,330726
332427,常山县,1981,1985,330822
332428,江山县,1981,1985,330823
332429,开化县,1981,1985,330824
332430,龙游县,1983,1985,330825
332431,磐安县,1983,1985,330727
332500,丽水地区,1981,2000,
332501,丽水市,1986,2000,331102
332502,龙泉市,1990,2000,331181
332521,丽水县,1981,1986,332501
332522,青田县,1981,2000,331121
332523,云和县,1981,2000,332529[1984] 331125
332524,龙泉县,1981,1990,332502
332525,庆元县,1981,2000,331126
332526,缙云县,1981,2000,331122
332527,遂昌县,1981,2000,332528[1982] 331123
332528,松阳县,1982,2000,331124
332529,景宁畲族自治县,1984,2000,331127
332600,台州地区,1981,1994,
332601,椒江市,1981,1994,331002
332602,临海市,1986,1994,331082
332603,黄岩市,1989,1994,331003 331004
332621,临海县,1981,1986,332602
332622,黄岩县,1981,1989,332603
332623,温岭县,1981,1994,331081
332624,仙居县,1981,1994,331024
332625,天台县,1981,1994,331023
332626,三门县,1981,1994,331022
332627,玉环县,1981,1994,331021
332700,舟山地区,1981,1987,
332721,定海县,1981,1987,330902
332722,普陀县,1981,1987,330903
332723,岱山县,1981,1987,330921
332724,嵊泗县,1981,1987,330922
339001,余姚市,1986,1990,330281
339002,海宁市,1986,1990,330481
339003,兰溪市,1986,1990,330781
339004,瑞安市,1987,1990,330381
339005,萧山市,1987,1990,330181
339006,江山市,1987,1990,330881
339007,义乌市,1988,1990,330782
339008,东阳市,1988,1990,330783
339009,慈溪市,1988,1990,330282
339010,奉化市,1988,1990,330283
339011,诸暨市,1989,1990,330681
340000,安徽省,1981,,340901[1983]
340100,合肥市,1981,,
340102,东市区,1983,2002,340102
340102,瑶海区,2002,,
340103,中市区,1983,2002,340103
340103,庐阳区,2002,,
340104,蜀山区,2002,,
340104,西市区,1983,2002,340104 340111
340111,包河区,2002,,
340111,郊区,1983,2002,340102 340103 340104 340111
340121,长丰县,1981,,340402[2004] 340403[2004] 340404[2004]
340122,肥东县,1983,,340102[2002]
340123,肥西县,1983,,340104[2006] 340111[2006] 340104[2014]
340124,庐江县,2011,,
340181,巢湖市,2011,,
340200,芜湖市,1981,,
340202,镜湖区,1983,,
340203,弋江区,2005,2020,340209
340203,马塘区,1983,2005,340203 340208
340204,新芜区,1983,2005,340202
340205,裕溪口区,1983,1990,340207
340206,四褐山区,1983,1990,340207
340207,鸠江区,1990,,340202[2005]
340208,三山区,2005,2020,340209
340209,弋江区,2020,,
340210,湾沚区,2020,,
340211,郊区,1983,1990,340202 340203 340204 340207
340212,繁昌区,2020,,
340221,芜湖县,1981,2020,340203[2005] 340210
340222,繁昌县,1983,2020,340208[2005] 340212
340223,南陵县,1983,,
340224,青阳县,1983,1988,342923
340225,无为县,2011,2019,340207[2014] 340281
340281,无为市,2019,,
340300,蚌埠市,1981,,
340302,东市区,1983,2004,340302 340303
340302,龙子湖区,2004,,
340303,中市区,1983,2004,340302 340303 340311
340303,蚌山区,2004,,
340304,禹会区,2004,,
340304,西市区,1983,2004,340303 340304
340311,淮上区,2004,,
340311,郊区,1983,2004,340302 340303 340304 340311
340321,怀远县,1983,,340311[2004]
340322,五河县,1983,,340311[2014]
340323,固镇县,1983,,340311[2004]
340400,淮南市,1981,,
340402,大通区,1983,,
340403,田家庵区,1983,,
340404,谢家集区,1983,,
340405,八公山区,1983,,
340406,潘集区,1983,,
340421,凤台县,1981,,
340422,寿县,2015,,
340500,马鞍山市,1981,,
340502,金家庄区,1983,2012,340503
340503,花山区,1983,,
340504,雨山区,1983,,
340505,向山区,1983,2001,340502 340503 340504
340506,博望区,2012,,
340511,郊区,1983,1984,340505
340521,当涂县,1983,,340506[2012]
340522,含山县,2011,,
340523,和县,2011,,
340600,淮北市,1981,,
340602,杜集区,1983,,
340603,相山区,1983,,
340604,烈山区,1983,,
340611,郊区,1983,1984,340602 340603 340604
340621,濉溪县,1981,,340603[2006] 340604[2006]
340700,铜陵市,1981,,
340702,铜官山区,1983,2015,340705
340703,狮子山区,1983,2015,340705
340704,铜山区,1983,1987,340711
340705,铜官区,2015,,
340706,义安区,2015,,
340711,郊区,1983,,
340721,铜陵县,1981,2015,340706
340722,枞阳县,2015,,340711[2018]
340800,安庆市,1981,,
340802,迎江区,1983,,
340803,大观区,1983,,
340811,宜秀区,2005,,
340811,郊区,1983,2005,340802 340803 340811
340821,桐城县,1988,1996,340881
340822,怀宁县,1988,,340803[2005] 340811[2005]
340823,枞阳县,1988,2015,340722
340824,潜山县,1988,2018,340882
340825,太湖县,1988,,
340826,宿松县,1988,,
340827,望江县,1988,,
340828,岳西县,1988,,
340881,桐城市,1996,,340811[2005]
340882,潜山市,2018,,
340901,黄山市,1983,1987,341003
341000,黄山市,1987,,
341002,屯溪区,1987,,
341003,黄山区,1987,,
341004,徽州区,1987,,
341021,歙县,1987,,341004[2004]
341022,休宁县,1987,,
341023,黟县,1987,,
341024,祁门县,1987,,
341100,滁州市,1992,,
341102,琅琊区,1992,,
341103,南谯区,1992,,
341121,天长县,1992,1993,341181
341122,来安县,1992,,
341124,全椒县,1992,,
341125,定远县,1992,,
341126,凤阳县,1992,,
341127,嘉山县,1992,1994,341182
341181,天长市,1993,,
341182,明光市,1994,,
341200,阜阳市,1996,,
341202,颍州区,1996,,
341203,颍东区,1996,,
341204,颍泉区,1996,,
341221,临泉县,1996,,
341222,太和县,1996,,
341223,涡阳县,1996,2000,341621
341224,蒙城县,1996,2000,341622
341225,阜南县,1996,,
341226,颍上县,1996,,
341227,利辛县,1996,2000,341623
341281,亳州市,1996,2000,341602
341282,界首市,1996,,
341300,宿州市,1998,,
341302,埇桥区,1998,,
341321,砀山县,1998,,
341322,萧县,1998,,
341323,灵璧县,1998,,
341324,泗县,1998,,
341400,巢湖市,1999,2011,
341402,居巢区,1999,2011,340181
341421,庐江县,1999,2011,340124
341422,无为县,1999,2011,340225
341423,含山县,1999,2011,341402[2006] 340522
341424,和县,1999,2011,340207 340523
341500,六安市,1999,,
341502,金安区,1999,,
341503,裕安区,1999,,
341504,叶集区,2015,,
341521,寿县,1999,2015,340422
341522,霍邱县,1999,,341504[2015] 341504[2016]
341523,舒城县,1999,,
341524,金寨县,1999,,
341525,霍山县,1999,,
341600,亳州市,2000,,
341602,谯城区,2000,,
341621,涡阳县,2000,,
341622,蒙城县,2000,,
341623,利辛县,2000,,
341700,池州市,2000,,
341702,贵池区,2000,,
341721,东至县,2000,,
341722,石台县,2000,,
341723,青阳县,2000,,
341800,宣城市,2000,,
341802,宣州区,2000,,
341821,郎溪县,2000,,
341822,广德县,2000,2019,341882
341823,泾县,2000,,
341824,绩溪县,2000,,
341825,旌德县,2000,,
341881,宁国市,2000,,
341882,广德市,2019,,
342100,阜阳地区,1981,1996,
342101,阜阳市,1981,1996,341202 341203 341204
342102,亳州市,1986,1996,341281
342103,界首市,1989,1996,341282
342121,阜阳县,1981,1992,342101
342122,临泉县,1981,1996,341221
342123,太和县,1981,1996,341222
342124,涡阳县,1981,1996,341223
342125,蒙城县,1981,1996,341224
342126,亳县,1981,1986,342102
342127,阜南县,1981,1996,341225
342128,颍上县,1981,1996,341226
342129,界首县,1981,1989,342103
342130,利辛县,1981,1996,341227
342200,宿县地区,1981,1998,
342201,宿州市,1981,1998,341302
342221,砀山县,1981,1998,341321
342222,萧县,1981,1998,341322
342223,宿县,1981,1992,342201
342224,灵璧县,1981,1998,341323
342225,泗县,1981,1998,341324
342226,怀远县,1981,1983,340321
342227,五河县,1981,1983,340322
342228,固镇县,1981,1983,340323
342300,滁县地区,1981,1992,
342301,滁州市,1982,1992,341102 341103
342321,天长县,1981,1992,341121
342322,来安县,1981,1992,341122
342323,滁县,1981,1982,342301
342324,全椒县,1981,1992,341124
342325,定远县,1981,1992,341125
342326,凤阳县,1981,1992,341126
342327,嘉山县,1981,1992,341127
342400,六安地区,1981,1999,
342401,六安市,1981,1999,341502 341503
342421,六安县,1981,1992,342401
342422,寿县,1981,1999,341521
342423,霍邱县,1981,1999,341522
342424,肥西县,1981,1983,340123
342425,舒城县,1981,1999,341523
342426,金寨县,1981,1999,341524
342427,霍山县,1981,1999,341525
342500,宣城地区,1981,2000,
342501,宣州市,1987,2000,341802
342502,宁国市,1997,2000,341881
342521,宣城县,1981,1987,342501
342522,郎溪县,1981,2000,341821
342523,广德县,1981,2000,341822
342524,宁国县,1981,1997,342502
342525,当涂县,1981,1983,340211 340521
342526,繁昌县,1981,1983,340222
342527,南陵县,1981,1983,340223
342528,青阳县,1981,1983,340224
342529,泾县,1981,2000,341823
342530,旌德县,1987,2000,341825
342531,绩溪县,1987,2000,341824
342600,巢湖地区,1981,1999,
342601,巢湖市,1982,1999,341402
342621,肥东县,1981,1983,340122
342622,庐江县,1981,1999,341421
342623,无为县,1981,1999,341422
342624,巢县,1981,1983,342601[1982] 342601
342625,含山县,1981,1999,341423
342626,和县,1981,1999,341424
342700,徽州地区,1981,1987,
342701,屯溪市,1981,1987,341002
342721,绩溪县,1981,1987,342531
342722,旌德县,1981,1987,342530
342723,歙县,1981,1987,340901[1983] 341002 341004 341021
342724,休宁县,1981,1987,341002 341022
342725,黟县,1981,1987,341023
342726,祁门县,1981,1987,341024
342727,太平县,1981,1983,340901
342728,石台县,1981,1987,340901[1983] 342831
342800,安庆地区,1981,1988,
342821,怀宁县,1981,1988,340822
342822,桐城县,1981,1988,340821
342823,枞阳县,1981,1988,340823
342824,潜山县,1981,1988,340824
342825,太湖县,1981,1988,340825
342826,宿松县,1981,1988,340826
342827,望江县,1981,1988,340827
342828,岳西县,1981,1988,340828
342829,东至县,1981,1988,342921
342830,贵池县,1981,1988,342901
342831,石台县,1987,1988,342922
342900,池州地区,1988,2000,
342901,贵池市,1988,2000,341702
342921,东至县,1988,2000,341721
342922,石台县,1988,2000,341722
342923,青阳县,1988,2000,341723
350000,福建省,1981,,
350100,福州市,1981,,
350102,鼓楼区,1983,,350111[1995]
350103,台江区,1983,,350102[1995] 350111[1995]
350104,仓山区,1983,,
350105,马尾区,1983,,
350111,晋安区,1995,,
350111,郊区,1983,1995,350102 350103 350104 350105 350111
350112,长乐区,2017,,
350121,闽侯县,1981,,
350122,连江县,1983,,
350123,罗源县,1983,,
350124,闽清县,1983,,
350125,永泰县,1983,,
350126,长乐县,1983,1994,350182
350127,福清县,1983,1990,350181
350128,平潭县,1983,,
350181,福清市,1990,,
350182,长乐市,1994,2017,350112
350200,厦门市,1981,,
350202,鼓浪屿区,1983,2003,350203
350203,思明区,1983,,
350204,开元区,1983,2003,350206[1987] 350203
350205,杏林区,1983,2003,350205 350211
350205,海沧区,2003,,
350206,湖里区,1987,,
350211,郊区,1983,1987,350206 350211
350211,集美区,1987,,
350212,同安区,1996,,350213[2003]
350213,翔安区,2003,,
350221,同安县,1981,1996,350212
350300,莆田市,1983,,
350302,城厢区,1983,,350304[2002]
350303,涵江区,1983,,
350304,荔城区,2002,,
350305,秀屿区,2002,,
350321,莆田县,1983,2002,350302 350303 350304 350305
350322,仙游县,1983,,
350400,三明市,1983,,
350402,梅列区,1983,2021,350404
350403,三元区,1983,2021,350404
350404,三元区,2021,,
350405,沙县区,2021,,
350420,永安市,1984,1986,359001
350421,明溪县,1983,,
350422,永安县,1983,1984,350420
350423,清流县,1983,,
350424,宁化县,1983,,
350425,大田县,1983,,
350426,尤溪县,1983,,
350427,沙县,1983,2021,350405
350428,将乐县,1983,,
350429,泰宁县,1983,,
350430,建宁县,1983,,
350481,永安市,1990,,
350500,泉州市,1985,,
350502,鲤城区,1985,,350503[1997] 350504[1997]
350503,丰泽区,1997,,
350504,洛江区,1997,,
350505,泉港区,2000,,
350521,惠安县,1985,,350505[2000]
350522,晋江县,1985,1992,359002[1987] 350582
350523,南安县,1985,1993,350583
350524,安溪县,1985,,
350525,永春县,1985,,
350526,德化县,1985,,
350527,金门县,1985,,
350581,石狮市,1990,,
350582,晋江市,1992,,
350583,南安市,1993,,
350600,漳州市,1985,,
350602,芗城区,1985,,350603[1996]
350603,龙文区,1996,,
350604,龙海区,2021,,
350605,长泰区,2021,,
350621,龙海县,1985,1993,350681
350622,云霄县,1985,,
350623,漳浦县,1985,,
350624,诏安县,1985,,
350625,长泰县,1985,2021,350605
350626,东山县,1985,,
350627,南靖县,1985,,
350628,平和县,1985,,
350629,华安县,1985,,
350681,龙海市,1993,2021,350603[1996] 350604
350700,南平市,1994,,
350702,延平区,1994,,
350703,建阳区,2014,,
350721,顺昌县,1994,,
350722,浦城县,1994,,
350723,光泽县,1994,,
350724,松溪县,1994,,
350725,政和县,1994,,
350781,邵武市,1994,,
350782,武夷山市,1994,,
350783,建瓯市,1994,,
350784,建阳市,1994,2014,350703
350800,龙岩市,1996,,
350802,新罗区,1996,,
350803,永定区,2014,,
350821,长汀县,1996,,
350822,永定县,1996,2014,350803
350823,上杭县,1996,,
350824,武平县,1996,,
350825,连城县,1996,,
350881,漳平市,1996,,
350900,宁德市,1999,,
350902,蕉城区,1999,,
350921,霞浦县,1999,,
350922,古田县,1999,,
350923,屏南县,1999,,
350924,寿宁县,1999,,
350925,周宁县,1999,,
350926,柘荣县,1999,,
350981,福安市,1999,,
350982,福鼎市,1999,,
352100,南平地区,1988,1994,
352100,建阳地区,1981,1988,
352101,南平市,1981,1988,352101
352101,南平市,1988,1994,350702
352102,邵武市,1983,1988,352102
352102,邵武市,1988,1994,350781
352103,武夷山市,1989,1994,350782
352104,建瓯市,1992,1994,350783
352121,顺昌县,1981,1988,352121
352121,顺昌县,1988,1994,350721
352122,建阳县,1981,1988,352122
352122,建阳县,1988,1994,350784
352123,建瓯县,1981,1988,352123
352123,建瓯县,1988,1992,352104
352124,浦城县,1981,1988,352124
352124,浦城县,1988,1994,350722
352125,邵武县,1981,1983,352102
352126,崇安县,1981,1988,352126
352126,崇安县,1988,1989,352103
352127,光泽县,1981,1988,352127
352127,光泽县,1988,1994,350723
352128,松溪县,1981,1988,352128
352128,松溪县,1988,1994,350724
352129,政和县,1981,1988,352129
352129,政和县,1988,1994,350725
352200,宁德地区,1981,1999,
352201,宁德市,1988,1999,350902
352202,福安市,1989,1999,350981
352203,福鼎市,1995,1999,350982
352221,宁德县,1981,1988,352201
352222,连江县,1981,1983,350122
352223,罗源县,1981,1983,350123
352224,福鼎县,1981,1995,352203
352225,霞浦县,1981,1999,350921
352226,福安县,1981,1989,352202
352227,古田县,1981,1999,350922
352228,屏南县,1981,1999,350923
352229,寿宁县,1981,1999,350924
352230,周宁县,1981,1999,350925
352231,柘荣县,1981,1999,350926
352300,莆田地区,1981,1983,
352321,闽清县,1981,1983,350124
352322,永泰县,1981,1983,350125
352323,长乐县,1981,1983,350126
352324,福清县,1981,1983,350127
352325,平潭县,1981,1983,350128
352326,莆田县,1981,1983,350302 350303 350321
352327,仙游县,1981,1983,350322
352400,晋江地区,1981,1985,
352401,泉州市,1981,1985,350502
352421,惠安县,1981,1985,350521
352422,晋江县,1981,1985,350522
352423,南安县,1981,1985,350523
352424,安溪县,1981,1985,350524
352425,永春县,1981,1985,350525
352426,德化县,1981,1985,350526
352427,金门县,1981,1985,350527
352500,龙溪地区,1981,1985,
352501,漳州市,1981,1985,350602
352521,龙海县,1981,1985,350621
352522,云霄县,1981,1985,350622
352523,漳浦县,1981,1985,350623
352524,诏安县,1981,1985,350624
352525,长泰县,1981,1985,350625
352526,东山县,1981,1985,350626
352527,南靖县,1981,1985,350627
352528,平和县,1981,1985,350628
352529,华安县,1981,1985,350629
352600,龙岩地区,1981,1996,
352601,龙岩市,1981,1996,350802
352602,漳平市,1990,1996,350881
352622,长汀县,1981,1996,350821
352623,永定县,1981,1996,350822
352624,上杭县,1981,1996,350823
352625,武平县,1981,1996,350824
352626,漳平县,1981,1990,352602
352627,连城县,1981,1996,350825
352700,三明地区,1981,1983,
352701,三明市,1981,1983,350402 350403
352721,明溪县,1981,1983,350421
352722,永安县,1981,1983,350422
352723,清流县,1981,1983,350423
352724,宁化县,1981,1983,350424
352725,大田县,1981,1983,350425
352726,尤溪县,1981,1983,350426
352727,沙县,1981,1983,350402 350427
352728,将乐县,1981,1983,350428
352729,泰宁县,1981,1983,350429
352730,建宁县,1981,1983,350430
359001,永安市,1986,1990,350481
359002,石狮市,1987,1990,350581
360000,江西省,1981,,
360100,南昌市,1981,,
360102,东湖区,1983,,360111[2004] 360113[2019]
360103,西湖区,1983,,360102[2004] 360104[2004] 360111[2004]
360104,青云谱区,1983,,
360105,湾里区,1983,2019,360112
360111,郊区,1983,2002,360111
360111,青山湖区,2002,,360102[2004] 360103[2004] 360104[2004] 360112[2021]
360112,新建区,2015,,360113[2019] 360113[2021] 360113[2022]
360113,红谷滩区,2019,,
360121,南昌县,1981,,
360122,新建县,1981,2015,360112
360123,安义县,1983,,
360124,进贤县,1983,,
360200,景德镇市,1981,,
360202,昌江区,1983,,
360203,珠山区,1983,,
360211,鹅湖区,1983,1988,360222
360212,蛟潭区,1983,1988,360222
360221,乐平县,1983,1992,360281
360222,浮梁县,1988,,
360281,乐平市,1992,,
360300,萍乡市,1981,,
360302,城关区,1983,1993,360302
360302,安源区,1993,,
360311,上栗区,1983,1997,360322
360312,芦溪区,1983,1997,360323
360313,湘东区,1983,,
360321,莲花县,1992,,
360322,上栗县,1997,,
360323,芦溪县,1997,,
360400,九江市,1981,,
360402,庐山区,1983,2016,360402 360483
360402,濂溪区,2016,,
360403,浔阳区,1983,,
360404,柴桑区,2017,,
360411,郊区,1983,1984,360402
360421,九江县,1983,2017,360404
360422,瑞昌县,1983,1989,369001
360423,武宁县,1983,,
360424,修水县,1983,,
360425,永修县,1983,,360482[2010]
360426,德安县,1983,,360482[2010]
360427,星子县,1983,2016,360482[2010] 360483
360428,都昌县,1983,,
360429,湖口县,1983,,
360430,彭泽县,1983,,
360481,瑞昌市,1990,,
360482,共青城市,2010,,
360483,庐山市,2016,,
360500,新余市,1983,,
360502,渝水区,1983,,
360521,分宜县,1983,,
360600,鹰潭市,1983,,
360602,月湖区,1983,,
360603,余江区,2018,,
360621,贵溪县,1983,1996,360681
360622,余江县,1983,2018,360603
360681,贵溪市,1996,,
360700,赣州市,1998,,
360702,章贡区,1998,,
360703,南康区,2013,,
360704,赣县区,2016,,
360721,赣县,1998,2016,360704
360722,信丰县,1998,,
360723,大余县,1998,,
360724,上犹县,1998,,
360725,崇义县,1998,,
360726,安远县,1998,,
360727,龙南县,1998,2020,360783
360728,定南县,1998,,
360729,全南县,1998,,
360730,宁都县,1998,,
360731,于都县,1998,,
360732,兴国县,1998,,
360733,会昌县,1998,,
360734,寻乌县,1998,,
360735,石城县,1998,,
360781,瑞金市,1998,,
360782,南康市,1998,2013,360702 360703
360783,龙南市,2020,,
360800,吉安市,2000,,
360802,吉州区,2000,,
360803,青原区,2000,,
360821,吉安县,2000,,
360822,吉水县,2000,,
360823,峡江县,2000,,
360824,新干县,2000,,
360825,永丰县,2000,,
360826,泰和县,2000,,360881[2019]
360827,遂川县,2000,,
360828,万安县,2000,,
360829,安福县,2000,,
360830,永新县,2000,,
360881,井冈山市,2000,,
360900,宜春市,2000,,
360902,袁州区,2000,,
360921,奉新县,2000,,
360922,万载县,2000,,
360923,上高县,2000,,
360924,宜丰县,2000,,
360925,靖安县,2000,,
360926,铜鼓县,2000,,
360981,丰城市,2000,,
360982,樟树市,2000,,
360983,高安市,2000,,
361000,抚州市,2000,,
361002,临川区,2000,,
361003,东乡区,2016,,
361021,南城县,2000,,
361022,黎川县,2000,,
361023,南丰县,2000,,
361024,崇仁县,2000,,
361025,乐安县,2000,,
361026,宜黄县,2000,,
361027,金溪县,2000,,
361028,资溪县,2000,,
361029,东乡县,2000,2016,361003
361030,广昌县,2000,,
361100,上饶市,2000,,
361102,信州区,2000,,
361103,广丰区,2015,,
361104,广信区,2019,,
361121,上饶县,2000,2019,361104
361122,广丰县,2000,2015,361103
361123,玉山县,2000,,
361124,铅山县,2000,,
361125,横峰县,2000,,
361126,弋阳县,2000,,
361127,余干县,2000,,
361128,波阳县,2000,2003,361128
361128,鄱阳县,2003,,
361129,万年县,2000,,
361130,婺源县,2000,,
361181,德兴市,2000,,
362100,赣州地区,1981,1998,
362101,赣州市,1981,1998,360702
362102,瑞金市,1994,1998,360781
362103,南康市,1995,1998,360782
362121,赣县,1981,1998,360721
362122,南康县,1981,1995,362103
362123,信丰县,1981,1998,360722
362124,大余县,1981,1998,360723
362125,上犹县,1981,1998,360724
362126,崇义县,1981,1998,360725
362127,安远县,1981,1998,360726
362128,龙南县,1981,1998,360727
362129,定南县,1981,1998,360728
362130,全南县,1981,1998,360729
362131,宁都县,1981,1998,360730
362132,于都县,1981,1998,360731
362133,兴国县,1981,1998,360732
362134,瑞金县,1981,1994,362102
362135,会昌县,1981,1998,360733
362136,寻乌县,1981,1998,360734
362137,石城县,1981,1998,360735
362138,广昌县,1981,1983,362532
362200,宜春地区,1981,2000,
362201,宜春市,1981,2000,360902
362202,丰城市,1988,2000,360981
362203,樟树市,1988,2000,360982
362204,高安市,1993,2000,360983
362221,丰城县,1981,1988,362202
362222,高安县,1981,1993,362204
362223,清江县,1981,1988,362203
362224,新余县,1981,1983,360502
362225,宜春县,1981,1985,362201
362226,奉新县,1981,2000,360921
362227,万载县,1981,2000,360922
362228,上高县,1981,2000,360923
362229,宜丰县,1981,2000,360924
362230,分宜县,1981,1983,360521
362231,安义县,1981,1983,360123
362232,靖安县,1981,2000,360925
362233,铜鼓县,1981,2000,360926
362300,上饶地区,1981,2000,
362301,上饶市,1981,2000,361102
362302,德兴市,1990,2000,361181
362302,鹰潭市,1981,1983,360602
362321,上饶县,1981,2000,361121
362322,广丰县,1981,2000,361122
362323,玉山县,1981,2000,361123
362324,铅山县,1981,2000,361124
362325,横峰县,1981,2000,361125
362326,弋阳县,1981,2000,361126
362327,贵溪县,1981,1983,360621
362328,余江县,1981,1983,360622
362329,余干县,1981,2000,361127
362330,波阳县,1981,2000,360202[1983] 361128
362331,万年县,1981,2000,361129
362332,乐平县,1981,1983,360221
362333,德兴县,1981,1990,362302
362334,婺源县,1981,2000,361130
362400,吉安地区,1981,2000,
362401,吉安市,1981,2000,360802 360803
362402,井冈山市,1984,2000,360881
362421,吉安县,1981,2000,360802 360803 360821
362422,吉水县,1981,2000,360803 360822
362423,峡江县,1981,2000,360823
362424,新干县,1981,2000,360824
362425,永丰县,1981,2000,360825
362426,泰和县,1981,2000,360826
362427,遂川县,1981,2000,360827
362428,万安县,1981,2000,360828
362429,安福县,1981,2000,360829
362430,永新县,1981,2000,360830
362431,莲花县,1981,1992,360321
362432,宁冈县,1981,2000,360881
362433,井冈山县,1981,1984,362402
362500,抚州地区,1981,2000,
362501,抚州市,1981,1987,362502
362502,临川市,1987,2000,361002
362521,临川县,1981,1987,362502
362522,南城县,1981,2000,361021
362523,黎川县,1981,2000,361022
362524,南丰县,1981,2000,361023
362525,崇仁县,1981,2000,361024
362526,乐安县,1981,2000,361025
362527,宜黄县,1981,2000,361026
362528,金溪县,1981,2000,361027
362529,资溪县,1981,2000,361028
362530,进贤县,1981,1983,360124
362531,东乡县,1981,2000,361029
362532,广昌县,1983,2000,361030
362600,九江地区,1981,1983,
362621,九江县,1981,1983,360421
362622,瑞昌县,1981,1983,360422
362623,武宁县,1981,1983,360423
362624,修水县,1981,1983,360424
362625,永修县,1981,1983,360425
362626,德安县,1981,1983,360426
362627,星子县,1981,1983,360427
362628,都昌县,1981,1983,360428
362629,湖口县,1981,1983,360429
362630,彭泽县,1981,1983,360430
369001,瑞昌市,1989,1990,360481
370000,山东省,1981,,
370100,济南市,1981,,
370102,历下区,1983,,
370103,市中区,1983,,
370104,槐荫区,1983,,
370105,天桥区,1983,,
370111,郊区,1983,1987,370102 370103 370104 370105 370112
370112,历城区,1987,,
370113,长清区,2001,,
370114,章丘区,2016,,
370115,济阳区,2018,,
370116,莱芜区,2018,,
370117,钢城区,2018,,
370121,历城县,1981,1987,370112
370122,章丘县,1981,1992,370181
370123,长清县,1981,2001,370113
370124,平阴县,1985,,370923[1996]
370125,济阳县,1989,2018,370115
370126,商河县,1989,,372402[1990]
370181,章丘市,1992,2016,370114
370200,青岛市,1981,,
370202,市南区,1983,,
370203,市北区,1983,,
370204,台东区,1983,1994,370203
370205,四方区,1983,2012,370203[1994] 370203
370206,沧口区,1983,1994,370205 370213
370211,黄岛区,1983,,
370212,崂山区,1988,,370203[1994] 370205[1994] 370213[1994] 370214[1994]
370213,李沧区,1994,,
370214,城阳区,1994,,
370215,即墨区,2017,,
370221,崂山县,1981,1988,370212
370222,即墨县,1981,1989,379013
370223,胶南县,1981,1990,370284
370224,胶县,1981,1987,379006
370225,莱西县,1983,1990,370285
370226,平度县,1983,1989,379014
370281,胶州市,1990,,
370282,即墨市,1990,2017,370215
370283,平度市,1990,,
370284,胶南市,1990,2012,370211[1996] 370211[2003] 370211
370285,莱西市,1990,,
370300,淄博市,1981,,
370302,淄川区,1983,,
370303,张店区,1983,,
370304,博山区,1983,,
370305,临淄区,1983,,
370306,周村区,1983,,
370321,桓台县,1983,,370303[2003]
370322,高青县,1989,,372301[1990]
370323,沂源县,1989,,
370400,枣庄市,1981,,
370402,市中区,1983,,
370403,薛城区,1983,,
370404,峄城区,1983,,
370405,台儿庄区,1983,,
370406,山亭区,1983,,
370421,滕县,1981,1988,379010
370481,滕州市,1990,,
370500,东营市,1982,,
370502,东营区,1983,,
370503,河口区,1983,,
370504,牛庄区,1983,1987,370502
370505,垦利区,2016,,
370521,垦利县,1982,2016,370505
370522,利津县,1982,,
370523,广饶县,1983,,
370600,烟台市,1983,,
370602,芝罘区,1983,,370613[1994]
370611,福山区,1983,,
370612,牟平区,1994,,
370613,莱山区,1994,,
370614,蓬莱区,2020,,
370620,威海市,1983,1987,371002
370622,蓬莱县,1983,1991,370684
370623,黄县,1983,1986,379002
370624,招远县,1983,1991,370685
370625,掖县,1983,1988,379009
370627,莱阳县,1983,1987,379008
370628,栖霞县,1983,1995,370686
370629,海阳县,1983,1996,370687
370630,乳山县,1983,1987,371021
370631,牟平县,1983,1994,370612 370613
370632,文登县,1983,1987,371022
370633,荣成县,1983,1987,371023
370634,长岛县,1983,2020,370614
370681,龙口市,1990,,
370682,莱阳市,1990,,
370683,莱州市,1990,,
370684,蓬莱市,1991,2020,370614
370685,招远市,1991,,
370686,栖霞市,1995,,370611[2020]
370687,海阳市,1996,,
370700,潍坊市,1983,,
370702,潍城区,1983,,370705[1994]
370703,寒亭区,1983,,370705[1994]
370704,坊子区,1983,,370705[2003]
370705,奎文区,1994,,
370719,青州市,1986,1987,379001
370721,益都县,1983,1986,370719
370722,安丘县,1983,1994,370784
370723,寿光县,1983,1993,370783
370724,临朐县,1983,,
370725,昌乐县,1983,,
370726,昌邑县,1983,1994,370786
370727,高密县,1983,1994,370785
370728,诸城县,1983,1987,379007
370729,五莲县,1983,1992,371121
370781,青州市,1990,,
370782,诸城市,1990,,
370783,寿光市,1993,,
370784,安丘市,1994,,370704[2003]
370785,高密市,1994,,
370786,昌邑市,1994,,
370800,济宁市,1983,,
370802,市中区,1983,2013,370811
370811,任城区,1993,,
370811,市郊区,1983,1993,370811
370812,兖州区,2013,,
370819,曲阜市,1986,1987,379003
370822,兖州县,1983,1992,370882
370823,曲阜县,1983,1986,370819
370825,邹县,1983,1992,370883
370826,微山县,1983,,
370827,鱼台县,1983,,
370828,金乡县,1983,,
370829,嘉祥县,1983,,372926[1990]
370830,汶上县,1985,,
370831,泗水县,1985,,
370832,梁山县,1989,,
370881,曲阜市,1990,,
370882,兖州市,1992,2013,370812
370883,邹城市,1992,,
370900,泰安市,1985,,
370902,泰山区,1985,,
370911,岱岳区,2000,,
370911,郊区,1985,2000,370911
370919,莱芜市,1985,1986,379004
370920,新泰市,1985,1986,379005
370921,宁阳县,1985,,
370922,肥城县,1985,1992,370983
370923,东平县,1985,,
370981,莱芜市,1990,1992,371202 371203
370982,新泰市,1990,,
370983,肥城市,1992,,
371000,威海市,1987,,
371002,环翠区,1987,,
371003,文登区,2014,,
371021,乳山县,1987,1993,371083
371022,文登县,1987,1988,379011
371023,荣成县,1987,1988,379012
371081,文登市,1990,2014,371002 371003
371082,荣成市,1990,,
371083,乳山市,1993,,
371100,日照市,1989,,371102[1992]
371102,东港区,1992,,371103[2004]
371103,岚山区,2004,,371102[2014]
371121,五莲县,1992,,
371122,莒县,1992,,
371200,莱芜市,1992,2018,
371202,莱城区,1992,2018,371203[2006] 370116
371203,钢城区,1992,2018,370117
371300,临沂市,1994,,
371302,兰山区,1994,,
371311,罗庄区,1994,,
371312,河东区,1994,,
371321,沂南县,1994,,
371322,郯城县,1994,,
371323,沂水县,1994,,
371324,兰陵县,2014,,
371324,苍山县,1994,2014,371324
371325,费县,1994,,371302[2003]
371326,平邑县,1994,,
371327,莒南县,1994,,
371328,蒙阴县,1994,,
371329,临沭县,1994,,
371400,德州市,1994,,
371402,德城区,1994,,
371403,陵城区,2014,,
371421,陵县,1994,2014,371403
371422,宁津县,1994,,
371423,庆云县,1994,,
371424,临邑县,1994,,
371425,齐河县,1994,,
371426,平原县,1994,,
371427,夏津县,1994,,
371428,武城县,1994,,
371481,乐陵市,1994,,
371482,禹城市,1994,,
371500,聊城市,1997,,
371502,东昌府区,1997,,
371503,茌平区,2019,,
371521,阳谷县,1997,,
371522,莘县,1997,,
371523,茌平县,1997,2019,371503
371524,东阿县,1997,,
371525,冠县,1997,,
371526,高唐县,1997,,
371581,临清市,1997,,
371600,滨州市,2000,,
371602,滨城区,2000,,
371603,沾化区,2014,,
371621,惠民县,2000,,
371622,阳信县,2000,,
371623,无棣县,2000,,
371624,沾化县,2000,2014,371603
371625,博兴县,2000,,
371626,邹平县,2000,2018,371681
371681,邹平市,2018,,
371700,菏泽市,2000,,
371702,牡丹区,2000,,
371703,定陶区,2016,,
371721,曹县,2000,,
371722,单县,2000,,
371723,成武县,2000,,
371724,巨野县,2000,,
371725,郓城县,2000,,
371726,鄄城县,2000,,
371727,定陶县,2000,2016,371703
371728,东明县,2000,,
372100,烟台地区,1981,1983,
372101,烟台市,1981,1983,370602
372102,威海市,1981,1983,370620
372121,福山县,1981,1983,370611
372122,蓬莱县,1981,1983,370622
372123,黄县,1981,1983,370623
372124,招远县,1981,1983,370624
372125,掖县,1981,1983,370625
372126,莱西县,1981,1983,370225
372127,莱阳县,1981,1983,370627
372128,栖霞县,1981,1983,370628
372129,海阳县,1981,1983,370629
372130,乳山县,1981,1983,370630
372131,牟平县,1981,1983,370631
372132,文登县,1981,1983,370632
372133,荣成县,1981,1983,370633
372134,长岛县,1981,1983,370634
372200,潍坊地区,1981,1983,
372201,潍坊市,1981,1983,370702 370704
372221,益都县,1981,1983,370721
372222,安丘县,1981,1983,370704 370722
372223,寿光县,1981,1983,370723
372224,临朐县,1981,1983,370724
372225,昌乐县,1981,1983,370704 370725
372226,昌邑县,1981,1983,370726
372227,高密县,1981,1983,370727
372228,诸城县,1981,1983,370728
372229,五莲县,1981,1983,370729
372230,平度县,1981,1983,370226
372231,潍县,1981,1983,370703 370704
372300,惠民地区,1981,1992,
372300,滨州地区,1992,2000,
372301,滨州市,1982,1992,372301
372301,滨州市,1992,2000,371602
372321,惠民县,1981,1992,372321
372321,惠民县,1992,2000,371621
372322,滨县,1981,1987,372301[1982] 372301
372323,阳信县,1981,1992,372323
372323,阳信县,1992,2000,371622
372324,无棣县,1981,1992,372324
372324,无棣县,1992,2000,371623
372325,沾化县,1981,1992,370500[1982] 372325
372325,沾化县,1992,2000,371624
372326,利津县,1981,1982,370500 370522
372327,广饶县,1981,1983,370500[1982] 370523
372328,博兴县,1981,1992,370500[1982] 372328
372328,博兴县,1992,2000,371625
372329,桓台县,1981,1983,370321
372330,邹平县,1981,1992,372330
372330,邹平县,1992,2000,371626
372331,高青县,1981,1989,370322
372332,垦利县,1981,1982,370500 370521
372400,德州地区,1981,1994,
372401,德州市,1981,1994,371402
372402,乐陵市,1988,1994,371481
372403,禹城市,1993,1994,371482
372421,陵县,1981,1994,372401[1992] 371421
372422,平原县,1981,1994,372401[1992] 371426
372423,夏津县,1981,1994,371427
372424,武城县,1981,1994,371428
372425,齐河县,1981,1994,370112[1989] 371425
372426,禹城县,1981,1993,372403
372427,乐陵县,1981,1988,372402
372428,临邑县,1981,1994,371424
372429,商河县,1981,1989,370126
372430,济阳县,1981,1989,370125
372431,宁津县,1981,1994,371422
372432,庆云县,1981,1994,371423
372500,聊城地区,1981,1997,
372501,聊城市,1983,1997,371502
372502,临清市,1983,1997,371581
372521,聊城县,1981,1983,372501
372522,阳谷县,1981,1997,371521
372523,莘县,1981,1997,371522
372524,茌平县,1981,1997,371523
372525,东阿县,1981,1997,371524
372526,冠县,1981,1997,371525
372527,高唐县,1981,1997,371526
372528,临清县,1981,1983,372502
372600,泰安地区,1981,1985,
372601,泰安市,1982,1985,370902 370911
372602,莱芜市,1983,1985,370919
372603,新汶市,1982,1983,372603
372603,新泰市,1983,1985,370920
372621,泰安县,1981,1982,372601
372622,莱芜县,1981,1983,372602
372623,新泰县,1981,1983,372603
372624,宁阳县,1981,1985,370921
372625,肥城县,1981,1985,370922
372626,东平县,1981,1985,370923
372627,平阴县,1981,1985,370124
372628,新汶县,1981,1982,372603
372629,汶上县,1983,1985,370830
372630,泗水县,1983,1985,370831
372700,济宁地区,1981,1983,
372701,济宁市,1981,1983,370802
372721,济宁县,1981,1983,370811
372722,兖州县,1981,1983,370822
372723,曲阜县,1981,1983,370823
372724,泗水县,1981,1983,372630
372725,邹县,1981,1983,370825
372726,微山县,1981,1983,370826
372727,鱼台县,1981,1983,370827
372728,金乡县,1981,1983,370828
372729,嘉祥县,1981,1983,370829
372730,汶上县,1981,1983,372629
372800,临沂地区,1981,1994,372802[1985]
372801,临沂市,1983,1994,371302 371311 371312
372802,日照市,1985,1989,371100
372821,临沂县,1981,1983,372801
372822,郯城县,1981,1994,371322
372823,苍山县,1981,1994,371324
372824,莒南县,1981,1994,371327
372825,日照县,1981,1985,372802
372826,莒县,1981,1992,371122
372827,沂水县,1981,1994,371323
372828,沂源县,1981,1989,370323
372829,蒙阴县,1981,1994,371328
372830,平邑县,1981,1994,371326
372831,费县,1981,1994,371325
372832,沂南县,1981,1994,372829[1985] 371321
372833,临沭县,1981,1994,371329
372900,菏泽地区,1981,2000,
372901,菏泽市,1983,2000,371702
372921,菏泽县,1981,1983,372901
372922,曹县,1981,2000,371721
372923,定陶县,1981,2000,371727
372924,成武县,1981,2000,371723
372925,单县,1981,2000,371722
372926,巨野县,1981,2000,371724
372927,梁山县,1981,1989,370923[1985] 370832
372928,郓城县,1981,2000,371725
372929,鄄城县,1981,2000,371726
372930,东明县,1981,2000,371728
379001,青州市,1987,1990,370781
379002,龙口市,1986,1990,370681
379003,曲阜市,1987,1990,370881
379004,莱芜市,1986,1990,370981
379005,新泰市,1986,1990,370982
379006,胶州市,1987,1990,370281
379007,诸城市,1987,1990,370782
379008,莱阳市,1987,1990,370682
379009,莱州市,1988,1990,370683
379010,滕州市,1988,1990,370481
379011,文登市,1988,1990,371081
379012,荣成市,1988,1990,371082
379013,即墨市,1989,1990,370282
379014,平度市,1989,1990,370283
410000,河南省,1981,,
410100,郑州市,1981,,
410102,中原区,1983,,
410103,二七区,1983,,
410104,管城回族区,1983,,
410105,金水区,1983,,
410106,上街区,1983,,
410107,新密区,1983,1987,410126
410108,惠济区,2003,,
410108,邙山区,1987,2003,410108
410111,金海区,1983,1987,410108
410112,郊区,1983,1987,410108
410121,荥阳县,1981,1994,410182
410122,中牟县,1983,,
410123,新郑县,1983,1994,410184
410124,巩县,1983,1991,410181
410125,登封县,1983,1994,410185
410126,密县,1983,1994,410183
410181,巩义市,1991,,
410182,荥阳市,1994,,
410183,新密市,1994,,
410184,新郑市,1994,,
410185,登封市,1994,,
410200,开封市,1981,,
410202,龙亭区,1983,,410211[2005]
410203,顺河回族区,1983,,
410204,鼓楼区,1983,,410211[2005]
410205,南关区,1983,2005,410204 410205
410205,禹王台区,2005,,
410211,郊区,1983,2005,410202 410203 410204 410205 410211
410211,金明区,2005,2014,410202
410212,祥符区,2014,,
410221,杞县,1983,,
410222,通许县,1983,,
410223,尉氏县,1983,,410184[2022]
410224,开封县,1983,2014,410204[2005] 410211[2005] 410212
410225,兰考县,1983,,
410300,洛阳市,1981,,
410302,老城区,1983,,
410303,西工区,1983,,410311[2000]
410304,瀍河回族区,1983,,
410305,涧西区,1983,,
410306,吉利区,1983,2021,410308
410307,偃师区,2021,,
410308,孟津区,2021,,
410311,洛龙区,2000,,
410311,郊区,1983,2000,410302 410303 410304 410305 410311
410321,偃师县,1983,1993,410381
410322,孟津县,1983,2021,410308
410323,新安县,1983,,
410324,栾川县,1986,,
410325,嵩县,1986,,
410326,汝阳县,1986,,
410327,宜阳县,1986,,410311[2014]
410328,洛宁县,1986,,
410329,伊川县,1986,,
410381,偃师市,1993,2021,410307
410400,平顶山市,1981,,410404[1997]
410402,新华区,1983,,
410403,卫东区,1983,,
410404,石龙区,1997,,
410411,湛河区,1994,,
410411,郊区,1983,1994,410411
410412,舞钢区,1983,1990,410481
410421,宝丰县,1983,,410411[1984]
410422,叶县,1983,,
410423,鲁山县,1983,,
410424,临汝县,1986,1988,419002
410425,郏县,1986,,
410426,襄城县,1986,1997,411025
410481,舞钢市,1990,,
410482,汝州市,1990,,
410500,安阳市,1981,,
410502,文峰区,1983,,
410503,北关区,1983,,
410504,铁西区,1983,2002,410505
410505,殷都区,2002,,
410506,龙安区,2002,,
410511,郊区,1983,2002,410502 410503 410505 410506
410521,林县,1983,1994,410581
410522,安阳县,1983,,410502[2002] 410503[2002] 410506[2002] 410503[2017] 410506[2017] 410505[2021]
410523,汤阴县,1983,,
410524,淇县,1983,1986,410622
410525,浚县,1983,1986,410621
410526,滑县,1986,,
410527,内黄县,1986,,
410581,林州市,1994,,
410600,鹤壁市,1981,,
410602,鹤山区,1983,,
410603,山城区,1983,,
410611,淇滨区,2001,,
410611,郊区,1983,2001,410611
410621,浚县,1986,,
410622,淇县,1986,,
410700,新乡市,1981,,
410702,红旗区,1983,,410711[2003]
410703,卫滨区,2003,,
410703,新华区,1983,2003,410703 410711
410704,凤泉区,2003,,
410704,北站区,1983,2003,410704
410711,牧野区,2003,,
410711,郊区,1983,2003,410702 410703 410711
410721,新乡县,1983,,410702[2003] 410703[2003] 410704[2003] 410711[2003] 410702[2006]
410722,汲县,1983,1988,419005
410723,辉县,1986,1988,419006
410724,获嘉县,1986,,
410725,原阳县,1986,,410721[2006]
410726,延津县,1986,,410702[2006]
410727,封丘县,1986,,
410728,长垣县,1986,2019,410783
410781,卫辉市,1990,,
410782,辉县市,1990,,
410783,长垣市,2019,,
410800,焦作市,1981,,
410802,解放区,1983,,
410803,中站区,1983,,
410804,马村区,1983,,
410811,山阳区,1990,,
410811,郊区,1983,1990,410811
410821,修武县,1983,,
410822,博爱县,1983,,
410823,武陟县,1986,,
410824,沁阳县,1986,1989,419007
410825,温县,1986,,
410826,孟县,1986,1996,410883
410827,济源县,1986,1988,419003
410881,济源市,1990,1996,419001
410882,沁阳市,1990,,
410883,孟州市,1996,,
410900,濮阳市,1983,,
410902,华龙区,2002,,
410902,市区,1985,2002,410902
410911,郊区,1983,1987,410902[1985] 410928
410921,滑县,1983,1986,410526
410922,清丰县,1983,,410902[2005]
410923,南乐县,1983,,
410924,内黄县,1983,1986,410527
410925,长垣县,1983,1986,410728
410926,范县,1983,,
410927,台前县,1983,,
410928,濮阳县,1987,,410902[2005]
411000,许昌市,1986,,
411002,魏都区,1986,,
411003,建安区,2016,,
411021,禹县,1986,1988,419004
411022,长葛县,1986,1993,411082
411023,许昌县,1986,2016,411003
411024,鄢陵县,1986,,
411025,襄城县,1997,,
411081,禹州市,1990,,
411082,长葛市,1993,,
411100,漯河市,1986,,
411102,源汇区,1986,,411103[2004] 411104[2004]
411103,郾城区,2004,,
411104,召陵区,2004,,
411121,舞阳县,1986,,
411122,临颍县,1986,,
411123,郾城县,1986,2004,411102 411103 411104
411200,三门峡市,1986,,
411202,湖滨区,1986,,
411203,陕州区,2015,,
411219,义马市,1986,1987,419001
411221,渑池县,1986,,
411222,陕县,1986,2015,411203
411223,灵宝县,1986,1993,411282
411224,卢氏县,1986,,
411281,义马市,1990,,
411282,灵宝市,1993,,
411300,南阳市,1994,,
411302,宛城区,1994,,
411303,卧龙区,1994,,
411321,南召县,1994,,
411322,方城县,1994,,
411323,西峡县,1994,,
411324,镇平县,1994,,
411325,内乡县,1994,,
411326,淅川县,1994,,
411327,社旗县,1994,,
411328,唐河县,1994,,
411329,新野县,1994,,
411330,桐柏县,1994,,
411381,邓州市,1994,,
411400,商丘市,1997,,
411402,梁园区,1997,,
411403,睢阳区,1997,,
411421,民权县,1997,,
411422,睢县,1997,,
411423,宁陵县,1997,,
411424,柘城县,1997,,
411425,虞城县,1997,,
411426,夏邑县,1997,,
411481,永城市,1997,,
411500,信阳市,1998,,
411502,浉河区,1998,,
411503,平桥区,1998,,
411521,罗山县,1998,,
411522,光山县,1998,,
411523,新县,1998,,
411524,商城县,1998,,
411525,固始县,1998,,
411526,潢川县,1998,,
411527,淮滨县,1998,,
411528,息县,1998,,
411600,周口市,2000,,
411602,川汇区,2000,,
411603,淮阳区,2019,,
411621,扶沟县,2000,,
411622,西华县,2000,,
411623,商水县,2000,,
411624,沈丘县,2000,,
411625,郸城县,2000,,
411626,淮阳县,2000,2019,411602[2004] 411603
411627,太康县,2000,,411626[2005]
411628,鹿邑县,2000,,411626[2005]
411681,项城市,2000,,
411700,驻马店市,2000,,
411702,驿城区,2000,,
411721,西平县,2000,,
411722,上蔡县,2000,,
411723,平舆县,2000,,
411724,正阳县,2000,,
411725,确山县,2000,,411702[2001]
411726,泌阳县,2000,,
411727,汝南县,2000,,411702[2001]
411728,遂平县,2000,,411702[2001]
411729,新蔡县,2000,,
412100,安阳地区,1981,1983,
412121,林县,1981,1983,410521
412122,安阳县,1981,1983,410522
412123,汤阴县,1981,1983,410523
412124,淇县,1981,1983,410524
412125,浚县,1981,1983,410525
412126,濮阳县,1981,1983,410911
412127,滑县,1981,1983,410921
412128,清丰县,1981,1983,410922
412129,南乐县,1981,1983,410923
412130,内黄县,1981,1983,410924
412131,长垣县,1981,1983,410925
412132,范县,1981,1983,410926
412133,台前县,1981,1983,410927
412200,新乡地区,1981,1986,
412221,沁阳县,1981,1986,410824
412222,博爱县,1981,1983,410822
412223,济源县,1981,1986,410300[1982] 410827
412224,孟县,1981,1986,410300[1982] 410826
412225,温县,1981,1986,410825
412226,武陟县,1981,1986,410823
412227,修武县,1981,1983,410821
412228,获嘉县,1981,1986,410724
412229,新乡县,1981,1983,410721
412230,辉县,1981,1986,410723
412231,汲县,1981,1983,410722
412232,原阳县,1981,1986,410725
412233,延津县,1981,1986,410726
412234,封丘县,1981,1986,410727
412300,商丘地区,1981,1997,
412301,商丘市,1981,1997,411402
412302,永城市,1996,1997,411481
412321,虞城县,1981,1997,411425
412322,商丘县,1981,1997,411402 411403
412323,民权县,1981,1997,411421
412324,宁陵县,1981,1997,411423
412325,睢县,1981,1997,411422
412326,夏邑县,1981,1997,411426
412327,柘城县,1981,1997,411424
412328,永城县,1981,1996,412302
412400,开封地区,1981,1983,
412421,杞县,1981,1983,410221
412422,通许县,1981,1983,410222
412423,尉氏县,1981,1983,410223
412424,开封县,1981,1983,410224
412425,中牟县,1981,1983,410122
412426,新郑县,1981,1983,410123
412427,巩县,1981,1983,410124
412428,登封县,1981,1983,410125
412429,密县,1981,1983,410100[1982] 410126
412430,兰考县,1981,1983,410225
412500,洛阳地区,1981,1986,
412501,三门峡市,1981,1986,411202
412502,义马市,1981,1986,411219
412521,偃师县,1981,1983,410321
412522,孟津县,1981,1983,410322
412523,新安县,1981,1983,410323
412524,渑池县,1981,1986,411221
412525,陕县,1981,1986,411222
412526,灵宝县,1981,1986,411223
412527,伊川县,1981,1986,410329
412528,汝阳县,1981,1986,410326
412529,嵩县,1981,1986,410325
412530,洛宁县,1981,1986,410328
412531,卢氏县,1981,1986,411224
412532,栾川县,1981,1986,410324
412533,临汝县,1981,1986,410424
412534,宜阳县,1981,1986,410327
412600,许昌地区,1981,1986,410400[1982]
412601,许昌市,1981,1986,411002
412602,漯河市,1981,1986,411102
412621,长葛县,1981,1986,411022
412622,禹县,1981,1986,411021
412623,鄢陵县,1981,1986,411024
412624,许昌县,1981,1986,411023
412625,郏县,1981,1986,410425
412626,临颍县,1981,1986,411122
412627,襄城县,1981,1986,410426
412628,宝丰县,1981,1983,410421
412629,郾城县,1981,1986,411123
412630,叶县,1981,1983,410422
412631,鲁山县,1981,1983,410423
412632,舞阳县,1981,1986,411121
412700,周口地区,1981,2000,
412701,周口市,1981,2000,411602
412702,项城市,1993,2000,411681
412721,扶沟县,1981,2000,411621
412722,西华县,1981,2000,412701[1984] 411622
412723,商水县,1981,2000,412701[1984] 411623
412724,太康县,1981,2000,411627
412725,鹿邑县,1981,2000,411628
412726,郸城县,1981,2000,411625
412727,淮阳县,1981,2000,412701[1984] 411626
412728,沈丘县,1981,2000,411624
412729,项城县,1981,1993,412702
412800,驻马店地区,1981,2000,
412801,驻马店市,1981,2000,411702
412821,确山县,1981,2000,411725
412822,泌阳县,1981,2000,411726
412823,遂平县,1981,2000,411728
412824,西平县,1981,2000,411721
412825,上蔡县,1981,2000,411722
412826,汝南县,1981,2000,411727
412827,平舆县,1981,2000,411723
412828,新蔡县,1981,2000,411729
412829,正阳县,1981,2000,411724
412900,南阳地区,1981,1994,
412901,南阳市,1981,1994,411302 411303
412902,邓州市,1988,1994,411381
412921,南召县,1981,1994,411321
412922,方城县,1981,1994,411322
412923,西峡县,1981,1994,411323
412924,南阳县,1981,1994,412901[1983] 411302 411303
412925,镇平县,1981,1994,411324
412926,内乡县,1981,1994,411325
412927,淅川县,1981,1994,411326
412928,社旗县,1981,1994,411327
412929,唐河县,1981,1994,411328
412930,邓县,1981,1988,412902
412931,新野县,1981,1994,411329
412932,桐柏县,1981,1994,411330
413000,信阳地区,1981,1998,
413001,信阳市,1981,1998,411502 411503
413021,息县,1981,1998,411528
413022,淮滨县,1981,1998,411527
413023,信阳县,1981,1998,411502 411503
413024,潢川县,1981,1998,411526
413025,光山县,1981,1998,411522
413026,固始县,1981,1998,411525
413027,商城县,1981,1998,411524
413028,罗山县,1981,1998,411521
413029,新县,1981,1998,411523
419001,义马市,1987,1990,411281
419001,济源市,1996,,
419002,汝州市,1988,1990,410482
419003,济源市,1988,1990,410881
419004,禹州市,1988,1990,411081
419005,卫辉市,1988,1990,410781
419006,辉县市,1988,1990,410782
419007,沁阳市,1989,1990,410882
420000,湖北省,1981,,
420100,武汉市,1981,,420113[1984]
420102,江岸区,1983,,
420103,江汉区,1983,,
420104,硚口区,1983,,
420105,汉阳区,1983,,
420106,武昌区,1983,,
420107,青山区,1983,,
420111,洪山区,1983,,
420112,东西湖区,1983,,
420113,汉南区,1984,,
420114,蔡甸区,1992,,
420115,江夏区,1995,,
420116,黄陂区,1998,,
420117,新洲区,1998,,
420121,汉阳县,1981,1992,420114
420122,武昌县,1981,1995,420115
420123,黄陂县,1983,1998,420116
420124,新洲县,1983,1998,420117
420200,黄石市,1981,,
420202,黄石港区,1983,,
420203,石灰窑区,1983,2001,420203
420203,西塞山区,2001,,
420204,下陆区,1983,,
420205,铁山区,1983,,
420221,大冶县,1981,1994,420281
420222,阳新县,1996,,
420281,大冶市,1994,,
420300,十堰市,1981,,420302[1984] 420303[1984]
420302,茅箭区,1984,,
420303,张湾区,1984,,
420304,郧阳区,2014,,
420321,郧县,1994,2014,420304
420322,郧西县,1994,,
420323,竹山县,1994,,
420324,竹溪县,1994,,
420325,房县,1994,,
420381,丹江口市,1994,,
420400,沙市市,1981,1994,421002
420500,宜昌市,1981,,420502[1986] 420503[1986] 420504[1986]
420502,西陵区,1986,,
420503,伍家岗区,1986,,
420504,点军区,1986,,
420505,猇亭区,1995,,
420506,夷陵区,2001,,
420521,宜昌县,1992,2001,420504 420506
420523,枝江县,1992,1996,420505[1995] 420583
420525,远安县,1992,,
420526,兴山县,1992,,
420527,秭归县,1992,,
420528,长阳土家族自治县,1992,,
420529,五峰土家族自治县,1992,,
420581,宜都市,1998,,
420581,枝城市,1992,1998,420581
420582,当阳市,1992,,
420583,枝江市,1996,,
420600,襄樊市,1981,2010,420602[1984] 420603[1984] 420604[1984] 420605[1984]
420600,襄阳市,2010,,
420602,襄城区,1984,2010,420602
420602,襄城区,2010,,
420603,樊东区,1984,1995,420606
420604,樊西区,1984,1995,420606
420605,郊区,1984,1995,420602 420606
420606,樊城区,1995,2010,420607[2001] 420606
420606,樊城区,2010,,
420607,襄州区,2010,,
420607,襄阳区,2001,2010,420607
420619,随州市,1983,1986,429001
420620,老河口市,1983,1986,429002
420621,襄阳县,1983,2001,420605[1984] 420602 420606 420607
420622,枣阳县,1983,1988,429003
420623,宜城县,1983,1994,420684
420624,南漳县,1983,2010,420624
420624,南漳县,2010,,
420625,谷城县,1983,2010,420625
420625,谷城县,2010,,
420626,保康县,1983,2010,420626
420626,保康县,2010,,
420681,随州市,1990,1994,429001
420682,老河口市,1990,2010,420682
420682,老河口市,2010,,
420683,枣阳市,1990,2010,420683
420683,枣阳市,2010,,
420684,宜城市,1994,2010,420684
420684,宜城市,2010,,
420700,鄂州市,1983,,420111[1984] 420703[1984] 420704[1984] 420702[1987] 420703[1987] 420704[1987]
420702,梁子湖区,1987,,
420703,华容区,1987,,
420703,黄州区,1984,1987,422121
420704,鄂城区,1984,,
420800,荆门市,1983,,420802[1985] 420803[1985]
420802,东宝区,1985,,420804[2001]
420803,沙洋区,1985,1998,420822
420804,掇刀区,2001,,
420821,京山县,1996,2018,420882
420822,沙洋县,1998,,
420881,钟祥市,1996,,
420882,京山市,2018,,
420900,孝感市,1993,,
420902,孝南区,1993,,
420921,孝昌县,1993,,
420922,大悟县,1993,,
420923,云梦县,1993,,
420924,汉川县,1993,1997,420984
420981,应城市,1993,,
420982,安陆市,1993,,
420983,广水市,1993,2000,421381
420984,汉川市,1997,,
421000,荆州市,1996,,
421000,荆沙市,1994,1996,
421002,沙市区,1994,1996,421002
421002,沙市区,1996,,
421003,荆州区,1994,1996,421003
421003,荆州区,1996,,
421004,江陵区,1994,1996,421004
421004,江陵区,1996,1998,421024
421022,公安县,1994,1996,421022
421022,公安县,1996,,
421023,监利县,1994,1996,421023
421023,监利县,1996,2020,421088
421024,松滋县,1994,1995,421087
421024,江陵县,1998,,
421025,京山县,1994,1996,420821
421081,石首市,1994,1996,421081
421081,石首市,1996,,
421082,钟祥市,1994,1996,420881
421083,洪湖市,1994,1996,421083
421083,洪湖市,1996,,
421087,松滋市,1995,1996,421087
421087,松滋市,1996,,
421088,监利市,2020,,
421100,黄冈市,1995,,
421102,黄州区,1995,,
421121,团风县,1995,,
421122,红安县,1995,,
421123,罗田县,1995,,
421124,英山县,1995,,
421125,浠水县,1995,,
421126,蕲春县,1995,,
421127,黄梅县,1995,,
421181,麻城市,1995,,
421182,武穴市,1995,,
421200,咸宁市,1998,,
421202,咸安区,1998,,
421221,嘉鱼县,1998,,
421222,通城县,1998,,
421223,崇阳县,1998,,
421224,通山县,1998,,
421281,赤壁市,1998,,
421300,随州市,2000,,
421302,曾都区,2000,2009,421303 421321
421303,曾都区,2009,,
421321,随县,2009,,
421381,广水市,2000,,
422100,黄冈地区,1981,1995,
422101,鄂城市,1981,1983,420700
422101,麻城市,1986,1995,421181
422102,武穴市,1987,1995,421182
422103,黄州市,1990,1995,421102 421121
422121,黄冈县,1981,1990,420700[1983] 422103
422122,新洲县,1981,1983,420124
422123,红安县,1981,1995,421122
422124,麻城县,1981,1986,422101
422125,罗田县,1981,1995,421123
422126,英山县,1981,1995,421124
422127,浠水县,1981,1995,421125
422128,蕲春县,1981,1995,421126
422129,广济县,1981,1987,422102
422130,黄梅县,1981,1995,421127
422131,鄂城县,1981,1983,420700
422200,孝感地区,1981,1993,
422201,孝感市,1983,1993,420902 420921
422202,应城市,1986,1993,420981
422203,安陆市,1987,1993,420982
422204,广水市,1988,1993,420983
422221,孝感县,1981,1983,422201
422222,黄陂县,1981,1983,420123
422223,大悟县,1981,1993,420922
422224,应山县,1981,1988,422204
422225,安陆县,1981,1987,422203
422226,云梦县,1981,1993,420923
422227,应城县,1981,1986,422202
422228,汉川县,1981,1993,420924
422300,咸宁地区,1981,1998,
422301,咸宁市,1983,1998,421202
422302,蒲圻市,1986,1998,421281
422321,咸宁县,1981,1983,422301
422322,嘉鱼县,1981,1998,421221
422323,蒲圻县,1981,1986,422302
422324,通城县,1981,1998,421222
422325,崇阳县,1981,1998,421223
422326,通山县,1981,1998,421224
422327,阳新县,1981,1996,420222
422400,荆州地区,1981,1994,
422401,仙桃市,1986,1994,429004
422401,荆门市,1981,1983,420800
422402,石首市,1986,1994,421081
422403,洪湖市,1987,1994,421083
422404,天门市,1987,1994,429006
422405,潜江市,1988,1994,429005
422406,钟祥市,1992,1994,421082
422421,江陵县,1981,1994,420400[1984] 421003 421004
422422,松滋县,1981,1994,421024
422423,公安县,1981,1994,421022
422424,石首县,1981,1986,422402
422425,监利县,1981,1994,421023
422426,洪湖县,1981,1987,422403
422427,沔阳县,1981,1986,422401
422428,天门县,1981,1987,422404
422429,潜江县,1981,1988,422405
422430,荆门县,1981,1983,420800
422431,钟祥县,1981,1992,422406
422432,京山县,1981,1994,421025
422500,襄阳地区,1981,1983,
422501,随州市,1981,1983,420619
422502,老河口市,1981,1983,420620
422521,襄阳县,1981,1983,420621
422522,枣阳县,1981,1983,420622
422523,随县,1981,1983,420619
422524,宜城县,1981,1983,420623
422525,南漳县,1981,1983,420624
422526,光化县,1981,1983,420620
422527,谷城县,1981,1983,420625
422528,保康县,1981,1983,420626
422600,郧阳地区,1981,1994,
422601,丹江口市,1983,1994,420381
422621,均县,1981,1983,422601
422622,郧县,1981,1994,420321
422623,郧西县,1981,1994,420322
422624,竹山县,1981,1994,420323
422625,竹溪县,1981,1994,420324
422626,房县,1981,1994,420325
422627,神农架林区,1981,1983,422921
422700,宜昌地区,1981,1992,
422701,枝城市,1987,1992,420581
422702,当阳市,1988,1992,420582
422721,宜昌县,1981,1992,420500[1984] 420521
422722,宜都县,1981,1987,422701
422723,枝江县,1981,1992,420523
422724,当阳县,1981,1988,422702
422725,远安县,1981,1992,420525
422726,兴山县,1981,1992,420526
422727,秭归县,1981,1992,420527
422728,长阳县,1981,1984,422728
422728,长阳土家族自治县,1984,1992,420528
422729,五峰县,1981,1984,422729
422729,五峰土家族自治县,1984,1992,420529
422800,恩施土家族苗族自治州,1993,,
422800,恩施地区,1981,1983,
422800,鄂西土家族苗族自治州,1983,1993,
422801,恩施市,1981,1983,422801
422801,恩施市,1983,1993,422801
422801,恩施市,1993,,
422802,利川市,1986,1993,422802
422802,利川市,1993,,
422821,恩施县,1981,1983,422801
422822,建始县,1981,1983,422822
422822,建始县,1983,1993,422822
422822,建始县,1993,,
422823,巴东县,1981,1983,422823
422823,巴东县,1983,1993,422823
422823,巴东县,1993,,
422824,利川县,1981,1983,422824
422824,利川县,1983,1986,422802
422825,宣恩县,1981,1983,422825
422825,宣恩县,1983,1993,422825
422825,宣恩县,1993,,
422826,咸丰县,1981,1983,422826
422826,咸丰县,1983,1993,422826
422826,咸丰县,1993,,
422827,来凤县,1983,1993,422827
422827,来凤县,1993,,
422827,来凤土家族自治县,1981,1983,422827
422828,鹤峰县,1983,1993,422828
422828,鹤峰县,1993,,
422828,鹤峰土家族自治县,1981,1983,422828
422921,神农架林区,1983,1986,429021
422921,神农架林区,1990,1994,429021
429001,随州市,1986,1990,420681
429001,随州市,1994,2000,421302
429002,老河口市,1986,1990,420682
429003,枣阳市,1988,1990,420683
429004,仙桃市,1994,,
429005,潜江市,1994,,
429006,天门市,1994,,
429021,神农架林区,1986,1990,422921
429021,神农架林区,1994,,
430000,湖南省,1981,,
430100,长沙市,1981,,
430102,东区,1983,1996,430102
430102,芙蓉区,1996,,
430103,南区,1983,1996,430103 430111
430103,天心区,1996,,
430104,岳麓区,1996,,
430104,西区,1983,1996,430103 430104 430105
430105,北区,1983,1996,430105
430105,开福区,1996,,
430111,郊区,1983,1996,430102 430103 430104 430105 430111
430111,雨花区,1996,,
430112,望城区,2011,,
430121,长沙县,1981,,430105[1996] 430103[2015] 430111[2015]
430122,望城县,1981,2011,430104[1996] 430105[1996] 430112
430123,浏阳县,1983,1993,430181
430124,宁乡县,1983,2017,430182
430181,浏阳市,1993,,
430182,宁乡市,2017,,
430200,株洲市,1981,,
430202,东区,1983,1997,430202 430204
430202,荷塘区,1997,,
430203,北区,1983,1997,430203 430204
430203,芦淞区,1997,,
430204,南区,1983,1997,430203
430204,石峰区,1997,,
430211,天元区,1997,,
430211,郊区,1983,1997,430202 430203 430204 430211
430212,渌口区,2018,,
430219,醴陵市,1985,1986,439001
430221,株洲县,1981,2018,430211[1984] 430211[1997] 430212
430222,醴陵县,1983,1985,430219
430223,攸县,1983,,
430224,茶陵县,1983,,
430225,炎陵县,1994,,
430225,酃县,1983,1994,430225
430281,醴陵市,1990,,
430300,湘潭市,1981,,
430302,雨湖区,1983,,
430303,湘江区,1983,1992,430302
430304,岳塘区,1983,,
430305,板塘区,1983,1992,430304
430306,韶山区,1988,1990,430382
430311,郊区,1983,1992,430302 430304
430312,韶山区,1984,1988,430306
430321,湘潭县,1983,,430312[1984] 430302[2009] 430302[2010]
430322,湘乡县,1983,1986,439002
430381,湘乡市,1990,,
430382,韶山市,1990,,
430400,衡阳市,1981,,
430402,江东区,1983,2001,430405
430403,城南区,1983,2001,430406 430408
430404,城北区,1983,2001,430407 430408
430405,珠晖区,2001,,
430406,雁峰区,2001,,
430407,石鼓区,2001,,
430408,蒸湘区,2001,,
430411,郊区,1983,2001,430405 430406 430407 430408
430412,南岳区,1984,,
430421,衡阳县,1983,,430411[1984] 430407[2001] 430408[2001]
430422,衡南县,1983,,430411[1984] 430406[2001] 430408[2001] 430405[2006]
430423,衡山县,1983,,430412[1984]
430424,衡东县,1983,,
430425,常宁县,1983,1996,430482
430426,祁东县,1983,,
430427,耒阳县,1983,1986,439003
430481,耒阳市,1990,,
430482,常宁市,1996,,
430500,邵阳市,1981,,
430502,东区,1983,1997,430502 430511
430502,双清区,1997,,
430503,大祥区,1997,,
430503,西区,1983,1997,430503
430504,桥头区,1983,1987,430502
430511,北塔区,1997,,
430511,郊区,1983,1997,430502 430503 430511
430521,邵东县,1983,2019,430582
430522,新邵县,1983,,430511[1997]
430523,邵阳县,1986,,
430524,隆回县,1986,,
430525,洞口县,1986,,
430526,武冈县,1986,1994,430581
430527,绥宁县,1986,,
430528,新宁县,1986,,
430529,城步苗族自治县,1986,,
430581,武冈市,1994,,
430582,邵东市,2019,,
430600,岳阳市,1983,,430602[1984] 430611[1984]
430602,南区,1984,1996,430602
430602,岳阳楼区,1996,,
430603,云溪区,1996,,
430603,北区,1984,1996,430603
430611,君山区,1996,,
430611,郊区,1984,1996,430602 430611
430621,岳阳县,1983,,430611[1984] 430602[2005]
430622,临湘县,1986,1992,430682
430623,华容县,1986,,430611[1996]
430624,湘阴县,1986,,
430625,汨罗县,1986,1987,439004
430626,平江县,1986,,
430681,汨罗市,1990,,
430682,临湘市,1992,,
430700,常德市,1988,,
430702,武陵区,1988,,
430703,鼎城区,1988,,
430721,安乡县,1988,,
430722,汉寿县,1988,,
430723,澧县,1988,,
430724,临澧县,1988,,
430725,桃源县,1988,,
430726,石门县,1988,,
430781,津市市,1990,,
430800,大庸市,1988,1994,
430800,张家界市,1994,,
430802,永定区,1988,1994,430802
430802,永定区,1994,,
430811,武陵源区,1988,1994,430811
430811,武陵源区,1994,,
430821,慈利县,1988,1994,430821
430821,慈利县,1994,,430726[2005]
430822,桑植县,1988,1994,430822
430822,桑植县,1994,,
430900,益阳市,1994,,
430902,资阳区,1994,,
430903,赫山区,1994,,
430921,南县,1994,,
430922,桃江县,1994,,
430923,安化县,1994,,
430981,沅江市,1994,,
431000,郴州市,1994,,
431002,北湖区,1994,,
431003,苏仙区,1994,,
431021,桂阳县,1994,,
431022,宜章县,1994,,
431023,永兴县,1994,,
431024,嘉禾县,1994,,
431025,临武县,1994,,
431026,汝城县,1994,,
431027,桂东县,1994,,
431028,安仁县,1994,,
431081,资兴市,1994,,
431100,永州市,1995,,
431102,芝山区,1995,2005,431102
431102,零陵区,2005,,
431103,冷水滩区,1995,,
431121,祁阳县,1995,2021,431181
431122,东安县,1995,,
431123,双牌县,1995,,
431124,道县,1995,,
431125,江永县,1995,,
431126,宁远县,1995,,
431127,蓝山县,1995,,
431128,新田县,1995,,
431129,江华瑶族自治县,1995,,
431181,祁阳市,2021,,
431200,怀化市,1997,,
431202,鹤城区,1997,,
431221,中方县,1997,,
431222,沅陵县,1997,,
431223,辰溪县,1997,,
431224,溆浦县,1997,,
431225,会同县,1997,,
431226,麻阳苗族自治县,1997,,
431227,新晃侗族自治县,1997,,
431228,芷江侗族自治县,1997,,
431229,靖州苗族侗族自治县,1997,,
431230,通道侗族自治县,1997,,
431281,洪江市,1997,,
431300,娄底市,1999,,
431302,娄星区,1999,,
431321,双峰县,1999,,431302[2017]
431322,新化县,1999,,
431381,冷水江市,1999,,
431382,涟源市,1999,,431302[2017]
432100,湘潭地区,1981,1983,
432121,湘潭县,1981,1983,430321
432122,湘乡县,1981,1983,430322
432123,醴陵县,1981,1983,430222
432124,浏阳县,1981,1983,430123
432125,攸县,1981,1983,430223
432126,茶陵县,1981,1983,430224
432127,酃县,1981,1983,430225
432200,岳阳地区,1981,1986,
432201,岳阳市,1981,1983,430600 430621
432222,平江县,1981,1986,430626
432223,湘阴县,1981,1986,430624
432224,汨罗县,1981,1986,430625
432225,临湘县,1981,1986,430603[1984] 430622
432226,华容县,1981,1986,430623
432300,益阳地区,1981,1994,
432301,益阳市,1981,1994,430902 430903
432302,沅江市,1988,1994,430981
432321,益阳县,1981,1994,432301[1984] 430902 430903
432322,南县,1981,1994,430921
432323,沅江县,1981,1988,432302
432324,宁乡县,1981,1983,430124
432325,桃江县,1981,1994,430922
432326,安化县,1981,1994,430923
432400,常德地区,1981,1988,
432401,常德市,1981,1988,430702
432402,津市市,1981,1988,439005
432421,常德县,1981,1988,430702 430703
432422,安乡县,1981,1988,430721
432423,汉寿县,1981,1988,430722
432424,澧县,1981,1988,430723
432425,临澧县,1981,1988,430724
432426,桃源县,1981,1988,430725
432427,石门县,1981,1988,430726
432428,慈利县,1981,1988,430811 430821
432500,娄底地区,1982,1999,
432500,涟源地区,1981,1982,
432501,娄底市,1981,1982,432501
432501,娄底市,1982,1999,431302
432502,冷水江市,1981,1982,432502
432502,冷水江市,1982,1999,431381
432503,涟源市,1987,1999,431382
432521,涟源县,1981,1982,432521
432521,涟源县,1982,1987,432501[1984] 432503
432522,双峰县,1981,1982,432522
432522,双峰县,1982,1999,431321
432523,邵东县,1981,1982,432523
432523,邵东县,1982,1983,430521
432524,新化县,1981,1982,432524
432524,新化县,1982,1999,431322
432525,新邵县,1981,1982,432525
432525,新邵县,1982,1983,430522
432600,邵阳地区,1981,1986,
432621,邵阳县,1981,1986,430523
432622,隆回县,1981,1986,430524
432623,武冈县,1981,1986,430526
432624,洞口县,1981,1986,430525
432625,新宁县,1981,1986,430528
432626,绥宁县,1981,1986,430527
432627,城步苗族自治县,1981,1986,430529
432700,衡阳地区,1981,1983,
432721,衡阳县,1981,1983,430421
432722,衡南县,1981,1983,430422
432723,衡山县,1981,1983,430423
432724,衡东县,1981,1983,430424
432725,常宁县,1981,1983,430425
432726,祁东县,1981,1983,430426
432727,祁阳县,1981,1983,432930
432800,郴州地区,1981,1994,
432801,郴州市,1981,1994,431002 431003
432802,资兴市,1984,1994,431081
432821,郴县,1981,1994,432801[1984] 432802[1984] 431002 431003
432822,桂阳县,1981,1994,431021
432823,永兴县,1981,1994,431023
432824,宜章县,1981,1994,431022
432825,资兴县,1981,1984,432802
432826,嘉禾县,1981,1994,431024
432827,临武县,1981,1994,431025
432828,汝城县,1981,1994,431026
432829,桂东县,1981,1994,431027
432830,耒阳县,1981,1983,430427
432831,安仁县,1981,1994,431028
432900,零陵地区,1981,1995,432901[1982]
432901,永州市,1982,1995,431102
432902,冷水滩市,1984,1995,431103
432921,零陵县,1981,1984,432901[1982] 432901 432902
432922,东安县,1981,1995,431122
432923,道县,1981,1995,431124
432924,宁远县,1981,1995,431126
432925,江永县,1981,1995,432926[1988] 431125
432926,江华瑶族自治县,1981,1995,431129
432927,蓝山县,1981,1995,431127
432928,新田县,1981,1995,431128
432929,双牌县,1981,1995,431123
432930,祁阳县,1983,1995,431121
433000,怀化地区,1981,1997,
433001,怀化市,1981,1997,431202 431221
433002,洪江市,1981,1997,431281
433021,黔阳县,1981,1997,431281
433022,沅陵县,1981,1997,431222
433023,辰溪县,1981,1997,431223
433024,溆浦县,1981,1997,431224
433025,麻阳县,1981,1988,433025
433025,麻阳苗族自治县,1988,1997,431226
433026,新晃侗族自治县,1981,1997,431227
433027,芷江侗族自治县,1986,1997,431228
433027,芷江县,1981,1986,433027
433028,怀化县,1981,1982,433001
433029,会同县,1981,1997,431225
433030,靖县,1981,1987,433030
433030,靖州苗族侗族自治县,1987,1997,431229
433031,通道侗族自治县,1981,1997,431230
433100,湘西土家族苗族自治州,1981,,
433101,吉首市,1982,,
433102,大庸市,1985,1988,430802 430811
433121,吉首县,1981,1982,433101
433122,泸溪县,1981,,
433123,凤凰县,1981,,
433124,花垣县,1981,,
433125,保靖县,1981,,
433126,古丈县,1981,,
433127,永顺县,1981,,
433128,大庸县,1981,1985,433102
433129,桑植县,1981,1988,430811 430822
433130,龙山县,1981,,
439001,醴陵市,1986,1990,430281
439002,湘乡市,1986,1990,430381
439003,耒阳市,1986,1990,430481
439004,汨罗市,1987,1990,430681
439005,津市市,1988,1990,430781
440000,广东省,1981,,
440100,广州市,1981,,
440102,东山区,1983,2005,440104
440103,荔湾区,1983,,
440104,越秀区,1983,,
440105,海珠区,1983,,
440106,天河区,1985,,440104[2005] 440116[2005]
440107,芳村区,1985,2005,440103
440111,白云区,1987,,440104[2005] 440116[2005]
440111,郊区,1983,1987,440106[1985] 440107[1985] 440111
440112,黄埔区,1983,,440116[2005]
440113,番禺区,2000,,440115[2005] 440115[2012]
440114,花都区,2000,,
440115,南沙区,2005,,
440116,萝岗区,2005,2014,440112
440117,从化区,2014,,
440118,增城区,2014,,
440121,花县,1981,1993,440182
440122,从化县,1981,1994,440184
440123,新丰县,1981,1988,440233
440124,龙门县,1981,1988,441324
440125,增城县,1981,1993,440183
440126,番禺县,1981,1992,440181
440127,清远县,1983,1988,441802 441811
440128,佛冈县,1983,1988,441821
440181,番禺市,1992,2000,440113
440182,花都市,1993,2000,440114
440183,增城市,1993,2014,440116[2005] 440118
440184,从化市,1994,2014,440117
440200,韶关市,1981,,440202[1984] 440203[1984] 440204[1984]
440202,北江区,1984,2004,440204
440203,武江区,1984,,
440204,浈江区,1984,,
440205,曲江区,2004,,
440221,曲江县,1981,2004,440203 440204 440205 440224
440222,始兴县,1983,,
440223,南雄县,1983,1996,440282
440224,仁化县,1983,,
440225,乐昌县,1983,1994,440281
440226,连县,1983,1988,441824
440227,阳山县,1983,1988,441823
440228,英德县,1983,1988,441822
440229,翁源县,1983,,
440230,连山壮族瑶族自治县,1983,1988,441825
440231,连南瑶族自治县,1983,1988,441826
440232,乳源瑶族自治县,1983,,
440233,新丰县,1988,,
440281,乐昌市,1994,,
440282,南雄市,1996,,
440300,深圳市,1981,,440321[1982] 440303[1990] 440304[1990] 440305[1990]
440303,罗湖区,1990,,440308[1997]
440304,福田区,1990,,
440305,南山区,1990,,
440306,宝安区,1992,,440309[2016] 440311[2018]
440307,龙岗区,1992,,440310[2016]
440308,盐田区,1997,,
440309,龙华区,2016,,
440310,坪山区,2016,,
440311,光明区,2018,,
440321,宝安县,1982,1992,440306 440307
440400,珠海市,1981,,440402[1984]
440402,香洲区,1984,,440404[2001]
440403,斗门区,2001,,
440404,金湾区,2001,,
440421,斗门县,1983,2001,440403 440404
440500,汕头市,1983,,
440502,同平区,1983,1991,440509
440503,安平区,1983,1991,440509
440504,公园区,1983,1991,440508 440509
440505,金砂区,1983,1991,440507 440508 440509
440506,达濠区,1984,2003,440511 440512
440507,龙湖区,1991,,440511[2003]
440508,金园区,1991,2003,440507 440511
440509,升平区,1991,2003,440511
440510,河浦区,1994,2003,440512
440511,郊区,1983,1991,440506[1984] 440507 440508 440509
440511,金平区,2003,,
440512,濠江区,2003,,
440513,潮阳区,2003,,
440514,潮南区,2003,,
440515,澄海区,2003,,
440520,潮州市,1983,1986,449001
440521,澄海县,1983,1994,440583
440522,饶平县,1983,1991,445122
440523,南澳县,1983,,
440524,潮阳县,1983,1993,440582
440525,揭阳县,1983,1991,445202 445221
440526,揭西县,1983,1991,445222
440527,普宁县,1983,1991,445223
440528,惠来县,1983,1991,445224
440581,潮州市,1990,1991,445102 445121
440582,潮阳市,1993,2003,440510[1994] 440513 440514
440583,澄海市,1994,2003,440507 440515
440600,佛山市,1983,,440602[1984] 440603[1984]
440602,城区,1987,2002,440604
440602,汾江区,1984,1987,440602
440603,石湾区,1984,2002,440604
440604,禅城区,2002,,
440605,南海区,2002,,
440606,顺德区,2002,,
440607,三水区,2002,,
440608,高明区,2002,,
440620,中山市,1983,1988,442000
440621,三水县,1983,1993,440683
440622,南海县,1983,1992,440682
440623,顺德县,1983,1992,440681
440624,高明县,1983,1994,440684
440681,顺德市,1992,2002,440606
440682,南海市,1992,2002,440604 440605
440683,三水市,1993,2002,440607
440684,高明市,1994,2002,440608
440700,江门市,1983,,440702[1984] 440711[1984]
440702,城区,1984,1994,440704
440703,蓬江区,1994,,
440704,江海区,1994,,
440705,新会区,2002,,
440711,郊区,1984,1994,440703
440721,新会县,1983,1992,440782
440722,台山县,1983,1992,440781
440723,恩平县,1983,1994,440785
440724,开平县,1983,1993,440783
440725,鹤山县,1983,1993,440784
440726,阳江县,1983,1988,441702 441703 441721
440727,阳春县,1983,1988,441722
440781,台山市,1992,,
440782,新会市,1992,2002,440703 440705
440783,开平市,1993,,
440784,鹤山市,1993,,
440785,恩平市,1994,,
440800,湛江市,1983,,
440802,赤坎区,1983,,
440803,霞山区,1983,,
440804,坡头区,1984,,
440811,郊区,1983,1994,440804[1984] 440811
440811,麻章区,1994,,
440821,吴川县,1983,1994,440883
440822,廉江县,1983,1993,440881
440823,遂溪县,1983,,
440824,海康县,1983,1994,440882
440825,徐闻县,1983,,
440881,廉江市,1993,,
440882,雷州市,1994,,
440883,吴川市,1994,,
440900,茂名市,1983,,440902[1984]
440902,茂南区,1984,,
440903,茂港区,2001,2014,440904
440904,电白区,2014,,440902[2017]
440921,信宜县,1983,1995,440983
440922,高州县,1983,1993,440981
440923,电白县,1983,2014,440903[2001] 440904
440924,化州县,1983,1994,440982
440981,高州市,1993,,
440982,化州市,1994,,
440983,信宜市,1995,,
441000,海口市,1987,1988,460100
441100,三亚市,1987,1988,460200
441200,肇庆市,1988,,
441202,端州区,1988,,
441203,鼎湖区,1988,,
441204,高要区,2015,,
441221,高要县,1988,1993,441283
441222,四会县,1988,1993,441284
441223,广宁县,1988,,
441224,怀集县,1988,,
441225,封开县,1988,,
441226,德庆县,1988,,
441227,云浮县,1988,1992,441281
441228,新兴县,1988,1994,445321
441229,郁南县,1988,1994,445322
441230,罗定县,1988,1993,441282
441281,云浮市,1992,1994,445302
441282,罗定市,1993,1994,445381
441283,高要市,1993,2015,441204
441284,四会市,1993,,
441300,惠州市,1988,,
441302,惠城区,1988,,
441303,惠阳区,2003,,
441321,惠阳县,1988,1994,441381
441322,博罗县,1988,,441302[2003]
441323,惠东县,1988,,
441324,龙门县,1988,,
441381,惠阳市,1994,2003,441302 441303
441400,梅州市,1988,,
441402,梅江区,1988,,
441403,梅县区,2013,,
441421,梅县,1988,2013,441403
441422,大埔县,1988,,
441423,丰顺县,1988,,
441424,五华县,1988,,
441425,兴宁县,1988,1994,441481
441426,平远县,1988,,
441427,蕉岭县,1988,,
441481,兴宁市,1994,,
441500,汕尾市,1988,,
441502,城区,1988,,
441521,海丰县,1988,,
441522,陆丰县,1988,1995,441581
441523,陆河县,1988,,
441581,陆丰市,1995,,
441600,河源市,1988,,
441602,源城区,1988,,
441611,郊区,1988,1993,441625
441621,紫金县,1988,,
441622,龙川县,1988,,
441623,连平县,1988,,
441624,和平县,1988,,
441625,东源县,1993,,
441700,阳江市,1988,,
441702,江城区,1988,,
441703,阳东区,1988,1991,441723
441704,阳东区,2014,,
441721,阳西县,1988,,
441722,阳春县,1988,1994,441781
441723,阳东县,1991,2014,441704
441781,阳春市,1994,,
441800,清远市,1988,,
441802,清城区,1988,,
441803,清新区,2012,,
441811,清郊区,1988,1992,441827
441821,佛冈县,1988,,
441822,英德县,1988,1994,441881
441823,阳山县,1988,,
441824,连县,1988,1994,441882
441825,连山壮族瑶族自治县,1988,,
441826,连南瑶族自治县,1988,,
441827,清新县,1992,2012,441803
441881,英德市,1994,,
441882,连州市,1994,,
441900,东莞市,1988,,
442000,中山市,1988,,
442100,海南行政区,1981,1988,
442101,海口市,1981,1987,441000
442102,通什市,1987,1988,460001
442121,琼山县,1981,1988,460021
442122,文昌县,1981,1988,460022
442123,琼海县,1981,1988,460023
442124,万宁县,1981,1988,460024
442125,定安县,1981,1988,460025
442126,屯昌县,1981,1988,460026
442127,澄迈县,1981,1988,460027
442128,临高县,1981,1988,460028
442129,儋县,1981,1988,460029
442130,东方黎族自治县,1987,1988,460032
442131,乐东黎族自治县,1987,1988,460033
442132,琼中黎族苗族自治县,1987,1988,460036
442133,保亭黎族苗族自治县,1987,1988,460035
442134,陵水黎族自治县,1987,1988,460034
442135,白沙黎族自治县,1987,1988,460030
442136,昌江黎族自治县,1987,1988,460031
442137,西沙、南沙、中沙群岛,1987,1988,460037 460038 460039
442200,海南黎族苗族自治州,1981,1987,
442201,三亚市,1984,1987,441100
442202,通什市,1986,1987,442102
442221,崖县,1981,1984,442201
442222,东方县,1981,1987,442130
442223,乐东县,1981,1987,442202[1986] 442131
442224,琼中县,1981,1987,442202[1986] 442132
442225,保亭县,1981,1987,442202[1986] 442133
442226,陵水县,1981,1987,442134
442227,白沙县,1981,1987,442135
442228,昌江县,1981,1987,442136
442229,西沙、南沙、中沙群岛,1981,1987,442137
442300,汕头地区,1981,1983,
442301,汕头市,1981,1983,440502 440503 440504 440505 440511
442302,潮州市,1981,1983,440520
442321,潮安县,1981,1983,440520
442322,澄海县,1981,1983,440521
442323,饶平县,1981,1983,440522
442324,南澳县,1981,1983,440523
442325,潮阳县,1981,1983,440524
442326,揭阳县,1981,1983,440525
442327,揭西县,1981,1983,440526
442328,普宁县,1981,1983,440527
442329,惠来县,1981,1983,440528
442330,陆丰县,1981,1983,442530
442331,海丰县,1981,1983,442531
442400,梅县地区,1981,1988,
442401,梅县市,1983,1988,441402 441421
442401,梅州市,1981,1983,442401
442421,梅县,1981,1983,442401[1982] 442401
442422,大埔县,1981,1988,441422
442423,丰顺县,1981,1988,441423
442424,五华县,1981,1988,441424
442425,兴宁县,1981,1988,441425
442426,平远县,1981,1988,441426
442427,蕉岭县,1981,1988,441427
442500,惠阳地区,1981,1988,
442501,惠州市,1981,1988,441302
442502,东莞市,1985,1988,441900
442521,惠阳县,1981,1988,441321
442522,紫金县,1981,1988,441621
442523,和平县,1981,1988,441624
442524,连平县,1981,1988,441623
442525,河源县,1981,1988,441602 441611
442526,博罗县,1981,1988,441322
442527,东莞县,1981,1985,442502
442528,惠东县,1981,1988,441323
442529,龙川县,1981,1988,441622
442530,陆丰县,1983,1988,441522 441523
442531,海丰县,1983,1988,441502 441521
442600,韶关地区,1981,1983,
442621,始兴县,1981,1983,440222
442622,南雄县,1981,1983,440223
442623,仁化县,1981,1983,440224
442624,乐昌县,1981,1983,440225
442625,连县,1981,1983,440226
442626,阳山县,1981,1983,440227
442627,英德县,1981,1983,440228
442628,清远县,1981,1983,440127
442629,佛冈县,1981,1983,440128
442630,翁源县,1981,1983,440229
442631,连山壮族瑶族自治县,1981,1983,440230
442632,连南瑶族自治县,1981,1983,440231
442633,乳源瑶族自治县,1981,1983,440232
442700,佛山地区,1981,1983,
442701,佛山市,1981,1983,440600
442702,江门市,1981,1983,440700
442721,三水县,1981,1983,440621
442722,南海县,1981,1983,440622
442723,顺德县,1981,1983,440623
442724,中山县,1981,1983,440620
442725,斗门县,1981,1983,440421
442726,新会县,1981,1983,440721
442727,台山县,1981,1983,440722
442728,恩平县,1981,1983,440723
442729,开平县,1981,1983,440724
442731,鹤山县,1981,1983,440725
442732,高明县,1981,1983,440624
442800,肇庆地区,1981,1988,
442801,肇庆市,1981,1988,441202 441203
442821,高要县,1981,1988,441221
442822,四会县,1981,1988,441222
442823,广宁县,1981,1988,441223
442824,怀集县,1981,1988,441224
442825,封开县,1981,1988,441225
442826,德庆县,1981,1988,441226
442827,云浮县,1981,1988,441227
442828,新兴县,1981,1988,441228
442829,郁南县,1981,1988,441229
442830,罗定县,1981,1988,441230
442900,湛江地区,1981,1983,
442901,湛江市,1981,1983,440802 440803 440811
442902,茂名市,1981,1983,440900
442921,阳江县,1981,1983,440726
442922,阳春县,1981,1983,440727
442923,信宜县,1981,1983,440921
442924,高州县,1981,1983,440922
442925,电白县,1981,1983,440923
442926,吴川县,1981,1983,440821
442927,化州县,1981,1983,440924
442928,廉江县,1981,1983,440822
442929,遂溪县,1981,1983,440823
442930,海康县,1981,1983,440824
442931,徐闻县,1981,1983,440825
445100,潮州市,1991,,
445102,湘桥区,1991,,
445103,潮安区,2013,,
445121,潮安县,1991,2013,445102 445103
445122,饶平县,1991,,
445200,揭阳市,1991,,
445202,榕城区,1991,,445203[2012] 445203[2020]
445203,揭东区,2012,,445202[2017]
445221,揭东县,1991,2012,445202 445203
445222,揭西县,1991,,
445223,普宁县,1991,1993,445281
445224,惠来县,1991,,
445281,普宁市,1993,,
445300,云浮市,1994,,
445302,云城区,1994,,445323[1996] 445303[2014]
445303,云安区,2014,,
445321,新兴县,1994,,
445322,郁南县,1994,,
445323,云安县,1996,2014,445302 445303
445381,罗定市,1994,,
449001,潮州市,1986,1990,440581
450000,广西壮族自治区,1981,,450602[1993]
450100,南宁市,1981,,450111[1984]
450102,兴宁区,1983,,
450103,新城区,1983,2004,450103
450103,青秀区,2004,,
450104,城北区,1983,2004,450107
450105,江南区,1983,,
450106,永新区,1983,2004,450105 450107
450107,西乡塘区,2004,,
450108,良庆区,2004,,
450109,邕宁区,2004,,
450110,武鸣区,2015,,
450111,市郊区,1984,2001,450102 450103 450104 450105 450106
450121,邕宁县,1983,2004,450102 450103 450105 450108 450109
450122,武鸣县,1983,2015,450110
450123,隆安县,2002,,
450124,马山县,2002,,
450125,上林县,2002,,
450126,宾阳县,2002,,
450127,横县,2002,2021,450181
450181,横州市,2021,,
450200,柳州市,1981,,450211[1984]
450202,城中区,1983,,
450203,鱼峰区,1983,,450202[2002]
450204,柳南区,1983,,
450205,柳北区,1983,,
450206,柳江区,2016,,450203[2018] 450204[2019]
450211,市郊区,1984,2002,450202 450203 450204 450205
450221,柳江县,1983,2016,450206
450222,柳城县,1983,,
450223,鹿寨县,2002,,
450224,融安县,2002,,
450225,融水苗族自治县,2002,,
450226,三江侗族自治县,2002,,
450300,桂林市,1981,,450311[1984]
450302,秀峰区,1983,,
450303,叠彩区,1983,,
450304,象山区,1983,,
450305,七星区,1983,,
450311,市郊区,1984,1996,450302 450303 450304 450305 450311
450311,雁山区,1996,,
450312,临桂区,2013,,
450321,阳朔县,1981,,
450322,临桂县,1983,2013,450312
450323,灵川县,1998,,
450324,全州县,1998,,
450325,兴安县,1998,,
450326,永福县,1998,,
450327,灌阳县,1998,,
450328,龙胜各族自治县,1998,,
450329,资源县,1998,,
450330,平乐县,1998,,
450331,荔浦县,1998,2018,450381
450332,恭城瑶族自治县,1998,,
450381,荔浦市,2018,,
450400,梧州市,1981,,450411[1984]
450402,白云区,1983,1984,450403
450403,万秀区,1983,,450404[2003] 450421[2013]
450404,蝶山区,1983,2013,450405[2003] 450403
450405,长洲区,2003,,
450405,鸳江区,1983,1984,450403 450404
450406,龙圩区,2013,,
450411,市郊区,1984,2003,450403 450404 450405
450421,苍梧县,1983,,450403[2003] 450404[2003] 450405[2003] 450406[2013]
450422,藤县,1997,,
450423,蒙山县,1997,,
450481,岑溪市,1997,,
450500,北海市,1983,,450502[1984] 450511[1984]
450502,海城区,1984,,450503[1994]
450503,银海区,1994,,
450511,市郊区,1984,1994,450502 450503
450512,铁山港区,1994,,
450521,合浦县,1987,,450503[1994] 450512[1994]
450600,防城港市,1993,,
450602,港口区,1993,,
450603,防城区,1993,,450681[1996]
450621,上思县,1993,,
450681,东兴市,1996,,
450700,钦州市,1994,,
450702,钦南区,1994,,
450703,钦北区,1994,,
450721,灵山县,1994,,
450722,浦北县,1994,,
450800,贵港市,1995,,
450802,港北区,1995,,450804[2003]
450803,港南区,1995,,
450804,覃塘区,2003,,
450821,平南县,1995,,
450881,桂平市,1995,,
450900,玉林市,1997,,
450902,玉州区,1997,,450903[2013]
450903,福绵区,2013,,
450921,容县,1997,,
450922,陆川县,1997,,
450923,博白县,1997,,
450924,兴业县,1997,,
450981,北流市,1997,,
451000,百色市,2002,,
451002,右江区,2002,,
451003,田阳区,2019,,
451021,田阳县,2002,2019,451003
451022,田东县,2002,,
451023,平果县,2002,2019,451082
451024,德保县,2002,,
451025,靖西县,2002,2015,451081
451026,那坡县,2002,,
451027,凌云县,2002,,
451028,乐业县,2002,,
451029,田林县,2002,,
451030,西林县,2002,,
451031,隆林各族自治县,2002,,
451081,靖西市,2015,,
451082,平果市,2019,,
451100,贺州市,2002,,
451102,八步区,2002,,451103[2016]
451103,平桂区,2016,,
451121,昭平县,2002,,
451122,钟山县,2002,,
451123,富川瑶族自治县,2002,,
451200,河池市,2002,,
451202,金城江区,2002,,
451203,宜州区,2016,,
451221,南丹县,2002,,
451222,天峨县,2002,,
451223,凤山县,2002,,
451224,东兰县,2002,,
451225,罗城仫佬族自治县,2002,,
451226,环江毛南族自治县,2002,,
451227,巴马瑶族自治县,2002,,
451228,都安瑶族自治县,2002,,
451229,大化瑶族自治县,2002,,
451281,宜州市,2002,2016,451203
451300,来宾市,2002,,
451302,兴宾区,2002,,
451321,忻城县,2002,,
451322,象州县,2002,,
451323,武宣县,2002,,
451324,金秀瑶族自治县,2002,,
451381,合山市,2002,,
451400,崇左市,2002,,
451402,江州区,2002,,
451421,扶绥县,2002,,
451422,宁明县,2002,,
451423,龙州县,2002,,
451424,大新县,2002,,
451425,天等县,2002,,
451481,凭祥市,2002,,
452100,南宁地区,1981,2002,
452101,凭祥市,1981,2002,451481
452121,邕宁县,1981,1983,450100[1982] 450121
452122,横县,1981,2002,450127
452123,宾阳县,1981,2002,450126
452124,上林县,1981,2002,450125
452125,武鸣县,1981,1983,450122
452126,隆安县,1981,2002,450123
452127,马山县,1981,2002,452731[1987] 450124
452128,扶绥县,1981,2002,451421
452129,崇左县,1981,2002,451402
452130,大新县,1981,2002,451424
452131,天等县,1981,2002,451425
452132,宁明县,1981,2002,451422
452133,龙州县,1981,2002,451423
452200,柳州地区,1981,2002,
452201,合山市,1981,2002,451381
452221,柳江县,1981,1983,450221
452222,柳城县,1981,1983,450200 450222
452223,鹿寨县,1981,2002,450200[1983] 452230[1984] 450223
452224,象州县,1981,2002,452230[1984] 451322
452225,武宣县,1981,2002,451323
452226,来宾县,1981,2002,451302
452227,融安县,1981,2002,450224
452228,三江侗族自治县,1981,2002,450226
452229,融水苗族自治县,1981,2002,450225
452230,金秀瑶族自治县,1981,2002,451324
452231,忻城县,1981,2002,451321
452300,桂林地区,1981,1998,
452321,临桂县,1981,1983,450322
452322,灵川县,1981,1998,450323
452323,全州县,1981,1998,450324
452324,兴安县,1981,1998,450325
452325,永福县,1981,1998,450326
452327,灌阳县,1981,1998,450327
452328,龙胜各族自治县,1981,1998,450328
452329,资源县,1981,1998,450329
452330,平乐县,1981,1998,450330
452331,荔浦县,1981,1998,450331
452332,恭城县,1981,1990,452332
452332,恭城瑶族自治县,1990,1998,450332
452400,梧州地区,1981,1997,
452400,贺州地区,1997,2002,
452401,岑溪市,1995,1997,450481
452402,贺州市,1997,2002,451102
452421,岑溪县,1981,1995,452401
452422,苍梧县,1981,1983,450421
452423,藤县,1981,1997,450422
452424,昭平县,1981,1997,452424
452424,昭平县,1997,2002,451121
452425,蒙山县,1981,1997,450423
452426,贺县,1981,1997,452402
452427,钟山县,1981,1997,452427
452427,钟山县,1997,2002,451102 451122
452428,富川县,1981,1983,452428
452428,富川瑶族自治县,1983,1997,452428
452428,富川瑶族自治县,1997,2002,451123
452500,玉林地区,1981,1997,
452501,玉林市,1983,1997,450902 450924
452502,贵港市,1988,1995,450802 450803
452503,桂平市,1994,1995,450881
452504,北流市,1994,1997,450981
452521,玉林县,1981,1983,452501
452522,贵县,1981,1988,452502
452523,桂平县,1981,1994,452503
452524,平南县,1981,1995,450821
452525,容县,1981,1997,450921
452526,北流县,1981,1994,452504
452527,陆川县,1981,1997,450922
452528,博白县,1981,1997,450923
452600,百色地区,1981,2002,
452601,百色市,1983,2002,451002
452621,百色县,1981,1983,452601
452622,田阳县,1981,2002,451021
452623,田东县,1981,2002,451022
452624,平果县,1981,2002,451023
452625,德保县,1981,2002,451024
452626,靖西县,1981,2002,451025
452627,那坡县,1981,2002,451026
452628,凌云县,1981,2002,451027
452629,乐业县,1981,2002,451028
452630,田林县,1981,2002,451029
452631,隆林各族自治县,1981,2002,451031
452632,西林县,1981,2002,451030
452700,河池地区,1981,2002,
452701,河池市,1983,2002,451202
452702,宜州市,1993,2002,451281
452721,河池县,1981,1983,452701
452722,宜山县,1981,1993,452702
452723,罗城仫佬族自治县,1983,2002,451225
452723,罗城县,1981,1983,452723
452724,环江县,1981,1986,452724
452724,环江毛南族自治县,1986,2002,451226
452725,南丹县,1981,2002,451221
452726,天峨县,1981,2002,451222
452727,凤山县,1981,2002,451223
452728,东兰县,1981,2002,451224
452729,巴马瑶族自治县,1981,2002,452731[1987] 451227
452730,都安瑶族自治县,1981,2002,452722[1987] 452731[1987] 451228
452731,大化瑶族自治县,1987,2002,451229
452800,钦州地区,1981,1994,
452801,北海市,1981,1983,450500
452802,钦州市,1983,1994,450702 450703
452821,上思县,1981,1993,450621
452822,防城各族自治县,1981,1993,450602 450603
452823,钦州县,1981,1983,452802
452824,灵山县,1981,1994,450721
452825,合浦县,1981,1987,450521
452826,浦北县,1981,1994,450722
460000,海南省,1988,,
460001,通什市,1988,2001,469001
460002,琼海市,1992,2001,469002
460003,儋州市,1993,2001,469003
460004,琼山市,1994,2001,469004
460005,文昌市,1995,2001,469005
460006,万宁市,1996,2001,469006
460007,东方市,1997,2001,469007
460021,琼山县,1988,1994,460004
460022,文昌县,1988,1995,460005
460023,琼海县,1988,1992,460002
460024,万宁县,1988,1996,460006
460025,定安县,1988,2001,469021
460026,屯昌县,1988,2001,469022
460027,澄迈县,1988,2001,469023
460028,临高县,1988,2001,469024
460029,儋县,1988,1993,460003
460030,白沙黎族自治县,1988,2001,469025
460031,昌江黎族自治县,1988,2001,469026
460032,东方黎族自治县,1988,1997,460007
460033,乐东黎族自治县,1988,2001,469027
460034,陵水黎族自治县,1988,2001,469028
460035,保亭黎族苗族自治县,1988,2001,469029
460036,琼中黎族苗族自治县,1988,2001,469030
460037,西沙群岛,1988,2001,469031
460038,南沙群岛,1988,2001,469032
460039,中沙群岛的岛礁及其海域,1988,2001,469033
460100,海口市,1988,,460102[1990] 460103[1990] 460104[1990]
460102,振东区,1990,2002,460107 460108
460103,新华区,1990,2002,460106
460104,秀英区,1990,2002,460105
460105,秀英区,2002,,
460106,龙华区,2002,,
460107,琼山区,2002,,
460108,美兰区,2002,,
460200,三亚市,1988,,460202[2014] 460203[2014] 460204[2014] 460205[2014]
460202,海棠区,2014,,
460203,吉阳区,2014,,
460204,天涯区,2014,,
460205,崖州区,2014,,
460300,三沙市,2012,,460302[2020] 460303[2020]
460302,西沙区,2020,,
460303,南沙区,2020,,
460400,儋州市,2015,,
469001,五指山市,2001,,
469002,琼海市,2001,,
469003,儋州市,2001,2015,460400
469004,琼山市,2001,2002,460105 460106 460107 460108
469005,文昌市,2001,,
469006,万宁市,2001,,
469007,东方市,2001,,
469021,定安县,2001,,
469022,屯昌县,2001,,
469023,澄迈县,2001,,
469024,临高县,2001,,
469025,白沙黎族自治县,2001,,
469026,昌江黎族自治县,2001,,
469027,乐东黎族自治县,2001,,
469028,陵水黎族自治县,2001,,
469029,保亭黎族苗族自治县,2001,,
469030,琼中黎族苗族自治县,2001,,
469031,西沙群岛,2001,2012,460300
469032,南沙群岛,2001,2012,460300
469033,中沙群岛的岛礁及其海域,2001,2012,460300
500000,重庆市,1997,,
500101,万县区,1997,1998,500101
500101,万州区,1998,,
500102,涪陵区,1997,,
500103,渝中区,1997,,
500104,大渡口区,1997,,
500105,江北区,1997,2025,500157
500106,沙坪坝区,1997,,
500107,九龙坡区,1997,,
500108,南岸区,1997,,
500109,北碚区,1997,,
500110,万盛区,1997,2011,500110
500110,綦江区,2011,,
500111,双桥区,1997,2011,500111
500111,大足区,2011,,
500112,渝北区,1997,2025,500157
500113,巴南区,1997,,
500114,黔江区,2000,,
500115,长寿区,2001,,
500116,江津区,2006,,
500117,合川区,2006,,
500118,永川区,2006,,
500119,南川区,2006,,
500120,璧山区,2014,,
500151,铜梁区,2014,,
500152,潼南区,2015,,
500153,荣昌区,2015,,
500154,开州区,2016,,
500155,梁平区,2016,,
500156,武隆区,2016,,
500157,两江新区,2025,,
500221,长寿县,1997,2001,500115
500222,綦江县,1997,2011,500110
500223,潼南县,1997,2015,500152
500224,铜梁县,1997,2014,500151
500225,大足县,1997,2011,500111
500226,荣昌县,1997,2015,500153
500227,璧山县,1997,2014,500120
500228,梁平县,1997,2016,500155
500229,城口县,1997,,
500230,丰都县,1997,,
500231,垫江县,1997,,
500232,武隆县,1997,2016,500156
500233,忠县,1997,,
500234,开县,1997,2016,500154
500235,云阳县,1997,,
500236,奉节县,1997,,
500237,巫山县,1997,,
500238,巫溪县,1997,,
500239,黔江土家族苗族自治县,1997,2000,500114
500240,石柱土家族自治县,1997,,
500241,秀山土家族苗族自治县,1997,,
500242,酉阳土家族苗族自治县,1997,,
500243,彭水苗族土家族自治县,1997,,
500381,江津市,1997,2006,500116
500382,合川市,1997,2006,500117
500383,永川市,1997,2006,500118
500384,南川市,1997,2006,500119
510000,四川省,1981,,
510100,成都市,1981,,
510102,东城区,1983,1990,510104 510107 510108
510103,西城区,1983,1990,510105 510106 510107
510104,锦江区,1990,,
510105,青羊区,1990,,
510106,金牛区,1990,,
510107,武侯区,1990,,
510108,成华区,1990,,
510111,金牛区,1983,1990,510104 510105 510106 510107 510108
510112,龙泉驿区,1983,,510114[2005]
510113,青白江区,1983,,510114[2005]
510114,新都区,2001,,
510115,温江区,2002,,
510116,双流区,2015,,
510117,郫都区,2016,,
510118,新津区,2020,,
510121,金堂县,1981,,
510122,双流县,1981,2015,510116
510123,温江县,1983,2002,510115
510124,郫县,1983,2016,510117
510125,新都县,1983,2001,510114
510126,彭县,1983,1993,510182
510127,灌县,1983,1988,519003
510128,崇庆县,1983,1994,510184
510129,大邑县,1983,,
510130,邛崃县,1983,1994,510183
510131,蒲江县,1983,,
510132,新津县,1983,2020,510118
510181,都江堰市,1990,,
510182,彭州市,1993,,
510183,邛崃市,1994,,
510184,崇州市,1994,,
510185,简阳市,2016,,
510200,重庆市,1981,1997,
510202,市中区,1983,1994,510202
510202,渝中区,1994,1997,500103
510203,大渡口区,1983,1997,500104
510211,江北区,1983,1997,500105
510212,沙坪坝区,1983,1997,510202[1994] 510213[1994] 500106
510213,九龙坡区,1983,1997,510203[1994] 510219[1994] 500107
510214,南岸区,1983,1997,510211[1994] 500108
510215,北碚区,1983,1997,500109
510216,万盛区,1993,1997,500110
510216,南桐矿区,1983,1993,510216
510217,双桥区,1983,1997,500111
510218,渝北区,1994,1997,500112
510219,巴南区,1994,1997,500113
510221,长寿县,1981,1997,500221
510222,巴县,1981,1994,510203 510212 510213 510214 510219
510223,綦江县,1981,1997,500222
510224,江北县,1981,1994,510211 510215 510218
510225,江津县,1983,1992,510282
510226,合川县,1983,1992,510283
510227,潼南县,1983,1997,500223
510228,铜梁县,1983,1997,500224
510229,永川县,1983,1992,510281
510230,大足县,1983,1997,500225
510231,荣昌县,1983,1997,500226
510232,璧山县,1983,1997,500227
510281,永川市,1992,1997,500383
510282,江津市,1992,1997,500381
510283,合川市,1992,1997,500382
510300,自贡市,1981,,
510302,自流井区,1983,,
510303,贡井区,1983,,510302[2005]
510304,大安区,1983,,510302[2005]
510311,沿滩区,1983,,510302[2005]
510321,荣县,1981,,510303[2005]
510322,富顺县,1983,,510304[2005] 510311[2005]
510400,攀枝花市,1987,,
510400,渡口市,1981,1987,
510402,东区,1983,1987,510402
510402,东区,1987,,
510403,西区,1983,1987,510403
510403,西区,1987,,
510411,仁和区,1983,1987,510411
510411,仁和区,1987,,
510421,米易县,1981,1987,510421
510421,米易县,1987,,
510422,盐边县,1981,1987,510422
510422,盐边县,1987,,
510500,泸州市,1983,,510502[1984]
510502,市中区,1984,1995,510502 510503 510504
510502,江阳区,1995,,
510503,纳溪区,1995,,
510504,龙马潭区,1995,,
510521,泸县,1983,,510502[1984] 510502[1995] 510504[1995]
510522,合江县,1983,,
510523,纳溪县,1983,1995,510502[1984] 510502 510503
510524,叙永县,1985,,
510525,古蔺县,1985,,
510600,德阳市,1983,,
510602,市中区,1984,1996,510603 510626
510603,旌阳区,1996,,
510604,罗江区,2017,,
510621,德阳县,1983,1984,510602
510622,绵竹县,1983,1996,510683
510623,中江县,1983,,
510624,广汉县,1983,1988,519001
510625,什邡县,1983,1995,510682
510626,罗江县,1996,2017,510604
510681,广汉市,1990,,
510682,什邡市,1995,,
510683,绵竹市,1996,,
510700,绵阳市,1985,,
510702,市中区,1985,1992,510703 510704
510703,涪城区,1992,,
510704,游仙区,1992,,
510705,安州区,2016,,
510721,江油县,1985,1988,519002
510722,三台县,1985,,
510723,盐亭县,1985,,
510724,安县,1985,2016,510726[2009] 510705
510725,梓潼县,1985,,
510726,北川县,1985,2003,510726
510726,北川羌族自治县,2003,,
510727,平武县,1985,,
510781,江油市,1990,,
510800,广元市,1985,,
510802,利州区,2007,,
510802,市中区,1985,2007,510811[1989] 510812[1989] 510802
510811,元坝区,1989,2013,510811
510811,昭化区,2013,,
510812,朝天区,1989,,
510821,旺苍县,1985,,
510822,青川县,1985,,510802[2005]
510823,剑阁县,1985,,
510824,苍溪县,1985,,
510900,遂宁市,1985,,
510902,市中区,1985,2003,510903 510904
510903,船山区,2003,,
510904,安居区,2003,,
510921,蓬溪县,1985,,510923[1997]
510922,射洪县,1985,2019,510981
510923,大英县,1997,,
510981,射洪市,2019,,
511000,内江市,1985,,
511002,市中区,1985,,511011[1989]
511011,东兴区,1989,,
511021,内江县,1985,1989,511002 511011
511022,乐至县,1985,1998,513922
511023,安岳县,1985,1998,513921
511024,威远县,1985,,
511025,资中县,1985,,
511026,资阳县,1985,1993,511081
511027,简阳县,1985,1994,511082
511028,隆昌县,1985,2017,511083
511081,资阳市,1993,1998,513901
511082,简阳市,1994,1998,513902
511083,隆昌市,2017,,
511100,乐山市,1985,,
511102,市中区,1985,,
511111,沙湾区,1985,,
511112,五通桥区,1985,,
511113,金口河区,1985,,
511121,仁寿县,1985,1997,513822
511122,眉山县,1985,1997,513821
511123,犍为县,1985,,
511124,井研县,1985,,
511125,峨眉县,1985,1988,519004
511126,夹江县,1985,,
511127,洪雅县,1985,1997,513824
511128,彭山县,1985,1997,513823
511129,沐川县,1985,,
511130,青神县,1985,1997,513826
511131,丹棱县,1985,1997,513825
511132,峨边彝族自治县,1985,,
511133,马边彝族自治县,1985,,
511181,峨眉山市,1990,,
511200,万县市,1992,1997,
511202,龙宝区,1992,1997,500101
511203,天城区,1992,1997,500101
511204,五桥区,1992,1997,500101
511221,开县,1992,1997,500234
511222,忠县,1992,1997,500233
511223,梁平县,1992,1997,500228
511224,云阳县,1992,1997,500235
511225,奉节县,1992,1997,500236
511226,巫山县,1992,1997,500237
511227,巫溪县,1992,1997,500238
511228,城口县,1992,1997,500229
511300,南充市,1993,,
511302,顺庆区,1993,,
511303,高坪区,1993,,511304[2006]
511304,嘉陵区,1993,,
511321,南部县,1993,,511324[2004]
511322,营山县,1993,,
511323,蓬安县,1993,,
511324,仪陇县,1993,,
511325,西充县,1993,,
511381,阆中市,1993,,
511400,涪陵市,1995,1997,
511400,眉山市,2000,,
511402,东坡区,2000,,
511402,枳城区,1995,1997,500102
511403,彭山区,2014,,
511403,李渡区,1995,1997,500102
511421,仁寿县,2000,,
511421,垫江县,1995,1997,500231
511422,丰都县,1995,1997,500230
511422,彭山县,2000,2014,511403
511423,武隆县,1995,1997,500232
511423,洪雅县,2000,,
511424,丹棱县,2000,,
511425,青神县,2000,,
511481,南川市,1995,1997,500384
511500,宜宾市,1996,,
511502,翠屏区,1996,,511504[2018]
511503,南溪区,2011,,511502[2019]
511504,叙州区,2018,,
511521,宜宾县,1996,2018,511502 511504
511522,南溪县,1996,2011,511503
511523,江安县,1996,,511524[2006]
511524,长宁县,1996,,511523[2019]
511525,高县,1996,,511526[2023]
511526,珙县,1996,,
511527,筠连县,1996,,
511528,兴文县,1996,,
511529,屏山县,1996,,
511600,广安市,1998,,
511602,广安区,1998,,511603[2013]
511603,前锋区,2013,,
511621,岳池县,1998,,
511622,武胜县,1998,,
511623,邻水县,1998,,
511681,华蓥市,1998,,
511700,达州市,1999,,
511702,通川区,1999,,
511703,达川区,2013,,
511721,达县,1999,2013,511702 511703
511722,宣汉县,1999,,
511723,开江县,1999,,
511724,大竹县,1999,,
511725,渠县,1999,,
511781,万源市,1999,,
511800,雅安市,2000,,
511802,雨城区,2000,,
511803,名山区,2012,,
511821,名山县,2000,2012,511803
511822,荥经县,2000,,
511823,汉源县,2000,,
511824,石棉县,2000,,
511825,天全县,2000,,
511826,芦山县,2000,,
511827,宝兴县,2000,,
511900,巴中市,2000,,
511902,巴州区,2000,,511903[2013]
511903,恩阳区,2013,,
511921,通江县,2000,,
511922,南江县,2000,,
511923,平昌县,2000,,
512000,资阳市,2000,,
512002,雁江区,2000,,
512021,安岳县,2000,,
512022,乐至县,2000,,
512081,简阳市,2000,2016,510185
512100,永川地区,1981,1983,
512121,江津县,1981,1983,510225
512122,合川县,1981,1983,510226
512123,潼南县,1981,1983,510227
512124,铜梁县,1981,1983,510228
512125,永川县,1981,1983,510229
512126,大足县,1981,1983,510230
512127,荣昌县,1981,1983,510231
512128,璧山县,1981,1983,510232
512200,万县地区,1981,1992,
512201,万县市,1981,1992,511202 511203 511204
512221,万县,1981,1992,511202 511203 511204
512222,开县,1981,1992,511221
512223,忠县,1981,1992,511222
512224,梁平县,1981,1992,511223
512225,云阳县,1981,1992,511224
512226,奉节县,1981,1992,511225
512227,巫山县,1981,1992,511226
512228,巫溪县,1981,1992,511227
512229,城口县,1981,1992,511228
512300,涪陵地区,1981,1995,
512301,涪陵市,1983,1995,511402 511403
512302,南川市,1994,1995,511481
512321,涪陵县,1981,1983,512301
512322,垫江县,1981,1995,511421
512323,南川县,1981,1994,512302
512324,丰都县,1981,1995,511422
512325,石柱县,1981,1983,512325
512325,石柱土家族自治县,1983,1988,513521
512326,武隆县,1981,1995,511423
512327,彭水县,1981,1983,512327
512327,彭水苗族土家族自治县,1983,1988,513525
512328,黔江县,1981,1983,512328
512328,黔江土家族苗族自治县,1983,1988,513523
512329,酉阳县,1981,1983,512329
512329,酉阳土家族苗族自治县,1983,1988,513524
512330,秀山县,1981,1983,512330
512330,秀山土家族苗族自治县,1983,1988,513522
512400,内江地区,1981,1985,
512401,内江市,1981,1985,511002
512421,内江县,1981,1985,511021
512422,资中县,1981,1985,511025
512423,资阳县,1981,1985,511026
512424,简阳县,1981,1985,511027
512425,威远县,1981,1985,511024
512426,隆昌县,1981,1985,511028
512427,安岳县,1981,1985,511023
512428,乐至县,1981,1985,511022
512500,宜宾地区,1981,1996,
512501,宜宾市,1981,1996,511502
512502,泸州市,1981,1983,510500
512521,泸县,1981,1983,510521
512522,富顺县,1981,1983,510322
512523,合江县,1981,1983,510522
512524,纳溪县,1981,1983,510523
512525,叙永县,1981,1985,510524
512526,古蔺县,1981,1985,510525
512527,宜宾县,1981,1996,512501[1983] 511521
512528,南溪县,1981,1996,512501[1983] 511522
512529,江安县,1981,1996,511523
512530,长宁县,1981,1996,511524
512531,高县,1981,1996,512501[1983] 511525
512532,筠连县,1981,1996,511527
512533,珙县,1981,1996,511526
512534,兴文县,1981,1996,511528
512535,屏山县,1981,1996,511529
512600,乐山地区,1981,1985,
512601,乐山市,1981,1985,512625[1984] 511102 511111 511112
512621,仁寿县,1981,1985,511121
512622,眉山县,1981,1985,511122
512623,犍为县,1981,1985,511123
512624,井研县,1981,1985,511124
512625,峨眉县,1981,1985,511125
512626,夹江县,1981,1985,511126
512627,洪雅县,1981,1985,511127
512628,彭山县,1981,1985,511128
512629,沐川县,1981,1985,511129
512630,青神县,1981,1985,511130
512631,丹棱县,1981,1985,511131
512632,峨边县,1981,1984,512632
512632,峨边彝族自治县,1984,1985,511132
512633,马边县,1981,1984,512633
512633,马边彝族自治县,1984,1985,511133
512634,金口河工农区,1981,1985,511113
512700,温江地区,1981,1983,
512721,温江县,1981,1983,510123
512722,郫县,1981,1983,510124
512723,新都县,1981,1983,510125
512724,广汉县,1981,1983,510624
512725,什邡县,1981,1983,510625
512726,彭县,1981,1983,510126
512727,灌县,1981,1983,510127
512728,崇庆县,1981,1983,510128
512729,大邑县,1981,1983,510129
512730,邛崃县,1981,1983,510130
512731,蒲江县,1981,1983,510131
512732,新津县,1981,1983,510132
512800,绵阳地区,1981,1985,
512801,绵阳市,1981,1985,510702
512821,德阳县,1981,1983,510621
512822,绵竹县,1981,1983,510622
512823,安县,1981,1985,510724
512824,江油县,1981,1985,510721
512825,梓潼县,1981,1985,510725
512826,剑阁县,1981,1985,510823
512827,广元县,1981,1985,510802
512828,旺苍县,1981,1985,510821
512829,青川县,1981,1985,510822
512830,平武县,1981,1985,510727
512831,北川县,1981,1985,510726
512832,遂宁县,1981,1985,510902
512833,三台县,1981,1985,510722
512834,中江县,1981,1983,510623
512835,蓬溪县,1981,1985,510921
512836,射洪县,1981,1985,510922
512837,盐亭县,1981,1985,510723
512900,南充地区,1981,1993,
512901,南充市,1981,1993,511302 511304
512902,华蓥市,1985,1993,513601
512903,阆中市,1991,1993,511381
512921,南充县,1981,1993,511302 511303 511304
512922,南部县,1981,1993,511321
512923,岳池县,1981,1993,513621
512924,营山县,1981,1993,511322
512925,广安县,1981,1993,513622
512926,蓬安县,1981,1993,511323
512927,仪陇县,1981,1993,511324
512928,武胜县,1981,1993,513623
512929,西充县,1981,1993,511325
512930,阆中县,1981,1991,512903
512931,苍溪县,1981,1985,510824
512932,华云工农区,1981,1985,512902
513000,达县地区,1981,1993,
513000,达川地区,1993,1999,
513001,达县市,1981,1993,513001
513001,达川市,1993,1999,511702
513002,万源市,1993,1999,511781
513021,达县,1981,1993,513001[1984] 513021
513021,达县,1993,1999,511702 511721
513022,宣汉县,1981,1993,513022
513022,宣汉县,1993,1999,511722
513023,开江县,1981,1993,513023
513023,开江县,1993,1999,511723
513024,万源县,1981,1993,513002
513025,通江县,1981,1993,513721
513026,南江县,1981,1993,513722
513027,巴中县,1981,1993,513701
513028,平昌县,1981,1993,513723
513029,大竹县,1981,1993,513029
513029,大竹县,1993,1999,511724
513030,渠县,1981,1993,513030
513030,渠县,1993,1999,511725
513031,邻水县,1981,1993,513624
513032,白沙工农区,1981,1993,513002
513100,雅安地区,1981,2000,
513101,雅安市,1983,2000,511802
513121,雅安县,1981,1983,513101
513122,名山县,1981,2000,511821
513123,荥经县,1981,2000,511822
513124,汉源县,1981,2000,511823
513125,石棉县,1981,2000,511824
513126,天全县,1981,2000,511825
513127,芦山县,1981,2000,511826
513128,宝兴县,1981,2000,511827
513200,阿坝藏族羌族自治州,1987,,
513200,阿坝藏族自治州,1981,1987,
513201,马尔康市,2015,,
513221,汶川县,1981,1987,513221
513221,汶川县,1987,,
513222,理县,1981,1987,513222
513222,理县,1987,,
513223,茂县,1987,,
513223,茂汶羌族自治县,1981,1987,513223
513224,松潘县,1981,1987,513224
513224,松潘县,1987,,
513225,九寨沟县,1997,,
513225,南坪县,1981,1987,513225
513225,南坪县,1987,1997,513225
513226,金川县,1981,1987,513226
513226,金川县,1987,,
513227,小金县,1981,1987,513227
513227,小金县,1987,,
513228,黑水县,1981,1987,513228
513228,黑水县,1987,,
513229,马尔康县,1981,1987,513229
513229,马尔康县,1987,2015,513201
513230,壤塘县,1981,1987,513230
513230,壤塘县,1987,,
513231,阿坝县,1981,1987,513231
513231,阿坝县,1987,,
513232,若尔盖县,1981,1987,513232
513232,若尔盖县,1987,,
513233,红原县,1981,1987,513233
513233,红原县,1987,,
513300,甘孜藏族自治州,1981,,
513301,康定市,2015,,
513321,康定县,1981,2015,513301
513322,泸定县,1981,,
513323,丹巴县,1981,,
513324,九龙县,1981,,
513325,雅江县,1981,,
513326,道孚县,1981,,
513327,炉霍县,1981,,
513328,甘孜县,1981,,
513329,新龙县,1981,,
513330,德格县,1981,,
513331,白玉县,1981,,
513332,石渠县,1981,,
513333,色达县,1981,,
513334,理塘县,1981,,
513335,巴塘县,1981,,
513336,乡城县,1981,,
513337,稻城县,1981,,
513338,得荣县,1981,,
513400,凉山彝族自治州,1981,,
513401,西昌市,1981,,
513402,会理市,2021,,
513421,西昌县,1981,1986,513401
513422,木里藏族自治县,1981,,
513423,盐源县,1981,,
513424,德昌县,1981,,
513425,会理县,1981,2021,513402
513426,会东县,1981,,
513427,宁南县,1981,,
513428,普格县,1981,,
513429,布拖县,1981,,
513430,金阳县,1981,,
513431,昭觉县,1981,,
513432,喜德县,1981,,
513433,冕宁县,1981,,
513434,越西县,1981,,
513435,甘洛县,1981,,
513436,美姑县,1981,,
513437,雷波县,1981,,
513500,黔江地区,1988,1997,
513521,石柱土家族自治县,1988,1997,500240
513522,秀山土家族苗族自治县,1988,1997,500241
513523,黔江土家族苗族自治县,1988,1997,500239
513524,酉阳土家族苗族自治县,1988,1997,500242
513525,彭水苗族土家族自治县,1988,1997,500243
513600,广安地区,1993,1998,
513601,华蓥市,1993,1998,511681
513621,岳池县,1993,1998,511621
513622,广安县,1993,1998,511602
513623,武胜县,1993,1998,511622
513624,邻水县,1993,1998,511623
513700,巴中地区,1993,2000,
513701,巴中市,1993,2000,511902
513721,通江县,1993,2000,511921
513722,南江县,1993,2000,511922
513723,平昌县,1993,2000,511923
513800,眉山地区,1997,2000,
513821,眉山县,1997,2000,511402
513822,仁寿县,1997,2000,511421
513823,彭山县,1997,2000,511422
513824,洪雅县,1997,2000,511423
513825,丹棱县,1997,2000,511424
513826,青神县,1997,2000,511425
513900,资阳地区,1998,2000,
513901,资阳市,1998,2000,512002
513902,简阳市,1998,2000,512081
513921,安岳县,1998,2000,512021
513922,乐至县,1998,2000,512022
519001,广汉市,1988,1990,510681
519002,江油市,1988,1990,510781
519003,都江堰市,1988,1990,510181
519004,峨眉山市,1988,1990,511181
520000,贵州省,1981,,
520100,贵阳市,1981,,520114[2000]
520102,南明区,1983,,
520103,云岩区,1983,,
520111,花溪区,1983,,520114[2000]
520112,乌当区,1983,,520115[2012]
520113,白云区,1983,,
520114,小河区,2000,2012,520111
520115,观山湖区,2012,,
520121,开阳县,1995,,
520122,息烽县,1995,,
520123,修文县,1995,,
520181,清镇市,1995,,520115[2012]
520200,六盘水市,1981,,
520201,水城特区,1981,1987,520201 520221
520201,钟山区,1987,,
520202,盘县特区,1981,1999,520222
520203,六枝特区,1981,,
520204,水城区,2020,,
520221,水城县,1987,2020,520201 520204
520222,盘县,1999,2017,520281
520281,盘州市,2017,,
520300,遵义市,1997,,
520302,红花岗区,1997,,520303[2003]
520303,汇川区,2003,,520302[2016]
520304,播州区,2016,,
520321,遵义县,1997,2016,520303[2003] 520302 520303 520304
520322,桐梓县,1997,,
520323,绥阳县,1997,,
520324,正安县,1997,,
520325,道真仡佬族苗族自治县,1997,,
520326,务川仡佬族苗族自治县,1997,,
520327,凤冈县,1997,,
520328,湄潭县,1997,,
520329,余庆县,1997,,
520330,习水县,1997,,
520381,赤水市,1997,,
520382,仁怀市,1997,,
520400,安顺市,2000,,
520402,西秀区,2000,,
520403,平坝区,2014,,
520421,平坝县,2000,2014,520403
520422,普定县,2000,,
520423,镇宁布依族苗族自治县,2000,,
520424,关岭布依族苗族自治县,2000,,
520425,紫云苗族布依族自治县,2000,,
520500,毕节市,2011,,
520502,七星关区,2011,,
520521,大方县,2011,,
520522,黔西县,2011,2021,520581
520523,金沙县,2011,,
520524,织金县,2011,,
520525,纳雍县,2011,,
520526,威宁彝族回族苗族自治县,2011,,
520527,赫章县,2011,,
520581,黔西市,2021,,
520600,铜仁市,2011,,
520602,碧江区,2011,,
520603,万山区,2011,,
520621,江口县,2011,,
520622,玉屏侗族自治县,2011,,
520623,石阡县,2011,,
520624,思南县,2011,,
520625,印江土家族苗族自治县,2011,,
520626,德江县,2011,,
520627,沿河土家族自治县,2011,,
520628,松桃苗族自治县,2011,,
522100,遵义地区,1981,1997,
522101,遵义市,1981,1997,520302
522102,赤水市,1990,1997,520381
522103,仁怀市,1995,1997,520382
522121,遵义县,1981,1997,520321
522122,桐梓县,1981,1997,520322
522123,绥阳县,1981,1997,520323
522124,正安县,1981,1997,520324
522125,道真仡佬族苗族自治县,1986,1997,520325
522125,道真县,1981,1986,522125
522126,务川仡佬族苗族自治县,1986,1997,520326
522126,务川县,1981,1986,522126
522127,凤冈县,1981,1997,520327
522128,湄潭县,1981,1997,520328
522129,余庆县,1981,1997,520329
522130,仁怀县,1981,1995,522103
522131,赤水县,1981,1990,522102
522132,习水县,1981,1997,520330
522200,铜仁地区,1981,2011,
522201,铜仁市,1987,2011,520602 520603
522221,铜仁县,1981,1987,522201
522222,江口县,1981,2011,520621
522223,玉屏侗族自治县,1983,2011,520622
522223,玉屏县,1981,1983,522223
522224,石阡县,1981,2011,520623
522225,思南县,1981,2011,520624
522226,印江县,1981,1986,522226
522226,印江土家族苗族自治县,1986,2011,520625
522227,德江县,1981,2011,520626
522228,沿河县,1981,1986,522228
522228,沿河土家族自治县,1986,2011,520627
522229,松桃苗族自治县,1981,2011,520628
522230,万山特区,1981,2011,520603
522300,黔西南布依族苗族自治州,1981,,
522301,兴义市,1987,,
522302,兴仁市,2018,,
522321,兴义县,1981,1987,522301
522322,兴仁县,1981,2018,522302
522323,普安县,1981,,
522324,晴隆县,1981,,
522325,贞丰县,1981,,
522326,望谟县,1981,,
522327,册亨县,1981,,
522328,安龙县,1981,,
522400,毕节地区,1981,2011,
522401,毕节市,1993,2011,520502
522421,毕节县,1981,1993,522401
522422,大方县,1981,2011,520521
522423,黔西县,1981,2011,520522
522424,金沙县,1981,2011,520523
522425,织金县,1981,2011,520524
522426,纳雍县,1981,2011,520525
522427,威宁彝族回族苗族自治县,1981,2011,520526
522428,赫章县,1981,2011,520527
522500,安顺地区,1981,2000,
522501,安顺市,1981,2000,520402
522502,清镇市,1992,1995,520181
522521,安顺县,1981,1990,522501
522522,开阳县,1981,1995,520121
522523,息烽县,1981,1995,520122
522524,修文县,1981,1995,520123
522525,清镇县,1981,1992,522502
522526,平坝县,1981,2000,520421
522527,普定县,1981,2000,520422
522528,关岭布依族苗族自治县,1981,2000,520424
522529,镇宁布依族苗族自治县,1981,2000,520423
522530,紫云苗族布依族自治县,1981,2000,520425
522600,黔东南苗族侗族自治州,1981,,
522601,凯里市,1983,,
522621,凯里县,1981,1983,522601
522622,黄平县,1981,,
522623,施秉县,1981,,
522624,三穗县,1981,,
522625,镇远县,1981,,
522626,岑巩县,1981,,
522627,天柱县,1981,,
522628,锦屏县,1981,,
522629,剑河县,1981,,
522630,台江县,1981,,
522631,黎平县,1981,,
522632,榕江县,1981,,
522633,从江县,1981,,
522634,雷山县,1981,,
522635,麻江县,1981,,522601[1983] 522601[2014]
522636,丹寨县,1981,,
522700,黔南布依族苗族自治州,1981,,
522701,都匀市,1981,,
522702,福泉市,1996,,
522721,都匀县,1981,1983,522701
522722,荔波县,1981,,
522723,贵定县,1981,,
522724,福泉县,1981,1996,522702
522725,瓮安县,1981,,
522726,独山县,1981,,
522727,平塘县,1981,,
522728,罗甸县,1981,,
522729,长顺县,1981,,
522730,龙里县,1981,,
522731,惠水县,1981,,
522732,三都水族自治县,1981,,
530000,云南省,1981,,
530100,昆明市,1981,,
530102,五华区,1983,,530112[2004]
530103,盘龙区,1983,,530102[2004] 530111[2004] 530112[2004]
530111,官渡区,1983,,530103[2004] 530112[2004]
530112,西山区,1983,,530102[2004]
530113,东川区,1998,,
530114,呈贡区,2011,,
530115,晋宁区,2016,,
530121,呈贡县,1981,2011,530114
530122,晋宁县,1981,2016,530115
530123,安宁县,1981,1995,530181
530124,富民县,1981,,
530125,宜良县,1983,,
530126,石林彝族自治县,1998,,
530126,路南彝族自治县,1983,1998,530126
530127,嵩明县,1983,,530103[2016] 530103[2017]
530128,禄劝县,1983,1985,530128
530128,禄劝彝族苗族自治县,1985,,
530129,寻甸回族彝族自治县,1998,,
530181,安宁市,1995,,
530200,东川市,1981,1998,530113
530300,曲靖市,1997,,
530302,麒麟区,1997,,
530303,沾益区,2016,,
530304,马龙区,2018,,
530321,马龙县,1997,2018,530304
530322,陆良县,1997,,
530323,师宗县,1997,,
530324,罗平县,1997,,
530325,富源县,1997,,
530326,会泽县,1997,,
530327,寻甸回族彝族自治县,1997,1998,530129
530328,沾益县,1997,2016,530303
530381,宣威市,1997,,
530400,玉溪市,1997,,
530402,红塔区,1997,,
530403,江川区,2015,,
530421,江川县,1997,2015,530403
530422,澄江县,1997,2019,530481
530423,通海县,1997,,
530424,华宁县,1997,,
530425,易门县,1997,,
530426,峨山彝族自治县,1997,,
530427,新平彝族傣族自治县,1997,,
530428,元江哈尼族彝族傣族自治县,1997,,
530481,澄江市,2019,,
530500,保山市,2000,,
530502,隆阳区,2000,,
530521,施甸县,2000,,
530522,腾冲县,2000,2015,530581
530523,龙陵县,2000,,
530524,昌宁县,2000,,
530581,腾冲市,2015,,
530600,昭通市,2001,,
530602,昭阳区,2001,,530624[2023]
530621,鲁甸县,2001,,
530622,巧家县,2001,,
530623,盐津县,2001,,
530624,大关县,2001,,
530625,永善县,2001,,
530626,绥江县,2001,,
530627,镇雄县,2001,,
530628,彝良县,2001,,
530629,威信县,2001,,
530630,水富县,2001,2018,530681
530681,水富市,2018,,
530700,丽江市,2002,,
530702,古城区,2002,,
530721,玉龙纳西族自治县,2002,,
530722,永胜县,2002,,
530723,华坪县,2002,,
530724,宁蒗彝族自治县,2002,,
530800,思茅市,2003,2007,
530800,普洱市,2007,,
530802,思茅区,2007,,
530802,翠云区,2003,2007,530802
530821,宁洱哈尼族彝族自治县,2007,,
530821,普洱哈尼族彝族自治县,2003,2007,530821
530822,墨江哈尼族自治县,2003,2007,530822
530822,墨江哈尼族自治县,2007,,
530823,景东彝族自治县,2003,2007,530823
530823,景东彝族自治县,2007,,
530824,景谷傣族彝族自治县,2003,2007,530824
530824,景谷傣族彝族自治县,2007,,
530825,镇沅彝族哈尼族拉祜族自治县,2003,2007,530825
530825,镇沅彝族哈尼族拉祜族自治县,2007,,
530826,江城哈尼族彝族自治县,2003,2007,530826
530826,江城哈尼族彝族自治县,2007,,
530827,孟连傣族拉祜族佤族自治县,2003,2007,530827
530827,孟连傣族拉祜族佤族自治县,2007,,
530828,澜沧拉祜族自治县,2003,2007,530828
530828,澜沧拉祜族自治县,2007,,
530829,西盟佤族自治县,2003,2007,530829
530829,西盟佤族自治县,2007,,
530900,临沧市,2003,,
530902,临翔区,2003,,
530921,凤庆县,2003,,
530922,云县,2003,,
530923,永德县,2003,,
530924,镇康县,2003,,
530925,双江拉祜族佤族布朗族傣族自治县,2003,,
530926,耿马傣族佤族自治县,2003,,
530927,沧源佤族自治县,2003,,
532100,昭通地区,1981,2001,
532101,昭通市,1981,2001,530602
532121,昭通县,1981,1983,532101
532122,鲁甸县,1981,2001,530621
532123,巧家县,1981,2001,530622
532124,盐津县,1981,2001,530623
532125,大关县,1981,2001,530624
532126,永善县,1981,2001,530625
532127,绥江县,1981,2001,530626
532128,镇雄县,1981,2001,530627
532129,彝良县,1981,2001,530628
532130,威信县,1981,2001,530629
532131,水富县,1981,2001,530630
532200,曲靖地区,1981,1997,
532201,曲靖市,1983,1997,530302 530328
532202,宣威市,1994,1997,530381
532221,曲靖县,1981,1983,532201
532222,沾益县,1981,1983,532201
532223,马龙县,1981,1997,530321
532224,宣威县,1981,1994,532202
532225,富源县,1981,1997,530325
532226,罗平县,1981,1997,530324
532227,师宗县,1981,1997,530323
532228,陆良县,1981,1997,530322
532229,宜良县,1981,1983,530125
532230,路南彝族自治县,1981,1983,530126
532231,寻甸回族彝族自治县,1981,1997,530200[1984] 530327
532232,嵩明县,1981,1983,530127
532233,会泽县,1981,1997,530326
532300,楚雄彝族自治州,1981,,
532301,楚雄市,1983,,
532302,禄丰市,2021,,
532321,楚雄县,1981,1983,532301
532322,双柏县,1981,,
532323,牟定县,1981,,
532324,南华县,1981,,
532325,姚安县,1981,,
532326,大姚县,1981,,
532327,永仁县,1981,,
532328,元谋县,1981,,
532329,武定县,1981,,
532330,禄劝县,1981,1983,530128
532331,禄丰县,1981,2021,532302
532400,玉溪地区,1981,1997,
532401,玉溪市,1983,1997,530402
532421,玉溪县,1981,1983,532401
532422,江川县,1981,1997,530421
532423,澄江县,1981,1997,530422
532424,通海县,1981,1997,530423
532425,华宁县,1981,1997,530424
532426,易门县,1981,1997,530425
532427,峨山彝族自治县,1981,1997,530426
532428,新平彝族傣族自治县,1981,1997,530427
532429,元江哈尼族彝族傣族自治县,1981,1997,530428
532500,红河哈尼族彝族自治州,1981,,
532501,个旧市,1981,,
532502,开远市,1981,,
532503,蒙自市,2010,,
532504,弥勒市,2013,,
532522,蒙自县,1981,2010,532503
532523,屏边苗族自治县,1981,,
532524,建水县,1981,,
532525,石屏县,1981,,
532526,弥勒县,1981,2013,532504
532527,泸西县,1981,,
532528,元阳县,1981,,
532529,红河县,1981,,532429[1984]
532530,金平县,1981,1985,532530
532530,金平苗族瑶族傣族自治县,1985,,
532531,绿春县,1981,,
532532,河口瑶族自治县,1981,,
532600,文山壮族苗族自治州,1981,,
532601,文山市,2010,,
532621,文山县,1981,2010,532601
532622,砚山县,1981,,
532623,西畴县,1981,,
532624,麻栗坡县,1981,,
532625,马关县,1981,,
532626,丘北县,1981,,
532627,广南县,1981,,
532628,富宁县,1981,,
532700,思茅地区,1981,2003,
532701,思茅市,1993,2003,530802
532721,思茅县,1981,1993,532701
532722,普洱县,1981,1985,532722
532722,普洱哈尼族彝族自治县,1985,2003,530821
532723,墨江哈尼族自治县,1981,2003,530822
532724,景东县,1981,1985,532724
532724,景东彝族自治县,1985,2003,530823
532725,景谷傣族彝族自治县,1985,2003,530824
532725,景谷县,1981,1985,532725
532726,镇沅县,1981,1990,532726
532726,镇沅彝族哈尼族拉祜族自治县,1990,2003,530825
532727,江城哈尼族彝族自治县,1981,2003,530826
532728,孟连傣族拉祜族佤族自治县,1981,2003,530827
532729,澜沧拉祜族自治县,1981,2003,530828
532730,西盟佤族自治县,1981,2003,530829
532800,西双版纳傣族自治州,1981,,
532801,景洪市,1993,,
532821,景洪县,1981,1993,532801
532822,勐海县,1981,,
532823,勐腊县,1981,,
532900,大理白族自治州,1981,,
532901,下关市,1981,1983,532901
532901,大理市,1983,,
532921,大理县,1981,1983,532901
532922,漾濞县,1981,1985,532922
532922,漾濞彝族自治县,1985,,
532923,祥云县,1981,,
532924,宾川县,1981,,
532925,弥渡县,1981,,
532926,南涧彝族自治县,1981,,
532927,巍山彝族回族自治县,1981,,
532928,永平县,1981,,
532929,云龙县,1981,,
532930,洱源县,1981,,
532931,剑川县,1981,,
532932,鹤庆县,1981,,
533000,保山地区,1981,2000,
533001,保山市,1983,2000,530502
533021,保山县,1981,1983,533001
533022,施甸县,1981,2000,530521
533023,腾冲县,1981,2000,530522
533024,龙陵县,1981,2000,530523
533025,昌宁县,1981,2000,530524
533100,德宏傣族景颇族自治州,1981,,
533101,畹町市,1985,1999,533102
533102,瑞丽市,1992,,
533103,潞西市,1996,2010,533103
533103,芒市,2010,,
533121,潞西县,1981,1996,533103
533122,梁河县,1981,,
533123,盈江县,1981,,
533124,陇川县,1981,,
533125,瑞丽县,1981,1992,533102
533126,畹町镇,1981,1985,533101
533200,丽江地区,1981,2002,
533221,丽江纳西族自治县,1981,2002,530702 530721
533222,永胜县,1981,2002,530722
533223,华坪县,1981,2002,530723
533224,宁蒗彝族自治县,1981,2002,530724
533300,怒江傈僳族自治州,1981,,
533301,泸水市,2016,,
533321,泸水县,1981,2016,533301
533322,碧江县,1981,1986,533321 533323
533323,福贡县,1981,,
533324,贡山独龙族怒族自治县,1981,,
533325,兰坪县,1981,1987,533325
533325,兰坪白族普米族自治县,1987,,
533400,迪庆藏族自治州,1981,,
533401,香格里拉市,2014,,
533421,中甸县,1981,2001,533421
533421,香格里拉县,2001,2014,533401
533422,德钦县,1981,,
533423,维西傈僳族自治县,1985,,533422[2024]
533423,维西县,1981,1985,533423
533500,临沧地区,1981,2003,
533521,临沧县,1981,2003,530902
533522,凤庆县,1981,2003,530921
533523,云县,1981,2003,530922
533524,永德县,1981,2003,530923
533525,镇康县,1981,2003,530924
533526,双江县,1981,1985,533526
533526,双江拉祜族佤族布朗族傣族自治县,1985,2003,530925
533527,耿马傣族佤族自治县,1981,2003,530926
533528,沧源佤族自治县,1981,2003,530927
540000,西藏自治区,1981,,
540100,拉萨市,1981,,
540102,城关区,1983,,
540103,堆龙德庆区,2015,,
540104,达孜区,2017,,
540121,林周县,1981,,
540122,当雄县,1981,,
540123,尼木县,1981,,
540124,曲水县,1981,,
540125,堆龙德庆县,1981,2015,540103
540126,达孜县,1981,2017,540104
540127,墨竹工卡县,1981,,
540128,工布江达县,1981,1983,542622
540129,林芝县,1981,1983,542621
540130,米林县,1981,1983,542623
540131,墨脱县,1981,1983,542624
540200,日喀则市,2014,,
540202,桑珠孜区,2014,,
540221,南木林县,2014,,
540222,江孜县,2014,,
540223,定日县,2014,,
540224,萨迦县,2014,,
540225,拉孜县,2014,,
540226,昂仁县,2014,,
540227,谢通门县,2014,,
540228,白朗县,2014,,
540229,仁布县,2014,,
540230,康马县,2014,,
540231,定结县,2014,,
540232,仲巴县,2014,,
540233,亚东县,2014,,
540234,吉隆县,2014,,
540235,聂拉木县,2014,,
540236,萨嘎县,2014,,
540237,岗巴县,2014,,
540300,昌都市,2014,,
540302,卡若区,2014,,
540321,江达县,2014,,
540322,贡觉县,2014,,
540323,类乌齐县,2014,,
540324,丁青县,2014,,
540325,察雅县,2014,,
540326,八宿县,2014,,
540327,左贡县,2014,,
540328,芒康县,2014,,
540329,洛隆县,2014,,
540330,边坝县,2014,,
540400,林芝市,2015,,
540402,巴宜区,2015,,
540421,工布江达县,2015,,
540422,米林县,2015,2023,540481
540423,墨脱县,2015,,
540424,波密县,2015,,
540425,察隅县,2015,,
540426,朗县,2015,,
540481,米林市,2023,,
540500,山南市,2016,,
540502,乃东区,2016,,
540521,扎囊县,2016,,
540522,贡嘎县,2016,,
540523,桑日县,2016,,
540524,琼结县,2016,,
540525,曲松县,2016,,
540526,措美县,2016,,
540527,洛扎县,2016,,
540528,加查县,2016,,
540529,隆子县,2016,,
540530,错那县,2016,2023,540581
540531,浪卡子县,2016,,
540581,错那市,2023,,
540600,那曲市,2017,,
540602,色尼区,2017,,
540621,嘉黎县,2017,,
540622,比如县,2017,,
540623,聂荣县,2017,,
540624,安多县,2017,,
540625,申扎县,2017,,
540626,索县,2017,,
540627,班戈县,2017,,
540628,巴青县,2017,,
540629,尼玛县,2017,,
540630,双湖县,2017,,
542100,昌都地区,1981,2014,
542121,昌都县,1981,2014,542136[1983] 542137[1983] 540302
542122,江达县,1981,2014,542136[1983] 542137[1983] 540321
542123,贡觉县,1981,2014,540322
542124,类乌齐县,1981,2014,540323
542125,丁青县,1981,2014,540324
542126,察雅县,1981,2014,542136[1983] 540325
542127,八宿县,1981,2014,542625[1983] 540326
542128,左贡县,1981,2014,542135[1983] 540327
542129,芒康县,1981,2014,542134[1983] 540328
542130,波密县,1981,1983,542625
542131,察隅县,1981,1983,542135 542626
542132,洛隆县,1981,2014,540329
542133,边坝县,1981,2014,540330
542134,盐井县,1983,1999,542129
542135,碧土县,1983,1999,542128 542626
542136,妥坝县,1983,1999,542121 542122 542126
542137,生达县,1983,1999,542121 542122
542200,山南地区,1981,2016,
542221,乃东县,1981,2016,540502
542222,扎囊县,1981,2016,540521
542223,贡嘎县,1981,2016,540522
542224,桑日县,1981,2016,540523
542225,琼结县,1986,2016,540524
542225,穷结县,1981,1986,542225
542226,曲松县,1981,2016,540525
542227,措美县,1981,2016,540526
542228,洛扎县,1981,2016,540527
542229,加查县,1981,2016,540528
542230,朗县,1981,1983,542627
542231,隆子县,1981,2016,540529
542232,错那县,1981,2016,540530
542233,浪卡子县,1981,1983,542722
542233,浪卡子县,1986,2016,540531
542300,日喀则地区,1981,2014,
542301,日喀则市,1986,2014,540202
542321,日喀则县,1981,1986,542301
542322,南木林县,1981,2014,540221
542323,江孜县,1981,1983,542721
542323,江孜县,1986,2014,540222
542324,定日县,1981,2014,540223
542325,萨迦县,1981,2014,540224
542326,拉孜县,1981,2014,540225
542327,昂仁县,1981,2014,540226
542328,谢通门县,1981,2014,540227
542329,白朗县,1981,1983,542723
542329,白朗县,1986,2014,540228
542330,仁布县,1981,1983,542724
542330,仁布县,1986,2014,540229
542331,康马县,1981,1983,542725
542331,康马县,1986,2014,540230
542332,定结县,1981,2014,540231
542333,仲巴县,1981,2014,542528[1983] 540232
542334,亚东县,1981,1983,542726
542334,亚东县,1986,2014,540233
542335,吉隆县,1981,2014,542336[1995] 540234
542336,聂拉木县,1981,2014,540235
542337,萨嘎县,1981,2014,540236
542338,岗巴县,1981,1983,542727
542338,岗巴县,1986,2014,540237
542400,那曲地区,1981,2017,
542421,那曲县,1981,2017,540602
542422,嘉黎县,1981,2017,540621
542423,比如县,1981,2017,540622
542424,聂荣县,1981,2017,540623
542425,安多县,1981,2017,540624
542426,申扎县,1981,2017,542430[1983] 540625
542427,索县,1981,2017,540626
542428,班戈县,1981,2017,542430[1983] 542426[1987] 540627
542429,巴青县,1981,2017,540628
542430,尼玛县,1983,2017,542431[2012] 540629
542431,双湖县,2012,2017,540630
542500,阿里地区,1981,,
542521,普兰县,1981,,
542522,札达县,1981,,
542523,噶尔县,1981,,
542524,日土县,1981,,
542525,革吉县,1981,,
542526,改则县,1981,,
542527,措勤县,1981,,
542528,隆格尔县,1983,1999,542333
542600,林芝地区,1983,2015,
542621,林芝县,1983,2015,540402
542622,工布江达县,1983,2015,540421
542623,米林县,1983,2015,540422
542624,墨脱县,1983,2015,540423
542625,波密县,1983,2015,540424
542626,察隅县,1983,2015,540425
542627,朗县,1983,2015,540426
542700,江孜地区,1983,1986,
542721,江孜县,1983,1986,542323
542722,浪卡子县,1983,1986,542233
542723,白朗县,1983,1986,542329
542724,仁布县,1983,1986,542330
542725,康马县,1983,1986,542331
542726,亚东县,1983,1986,542334
542727,岗巴县,1983,1986,542338
610000,陕西省,1981,,
610100,西安市,1981,,
610102,新城区,1983,,
610103,碑林区,1983,,
610104,莲湖区,1983,,
610111,灞桥区,1983,,
610112,未央区,1983,,
610113,雁塔区,1983,,
610114,阎良区,1983,,
610115,临潼区,1997,,
610116,长安区,2002,,
610117,高陵区,2014,,
610118,鄠邑区,2016,,
610121,长安县,1981,2002,610116
610122,蓝田县,1983,,
610123,临潼县,1983,1997,610115
610124,周至县,1983,,
610125,户县,1983,2016,610118
610126,高陵县,1983,2014,610117
610200,铜川市,1981,,
610202,城区,1983,2000,610202
610202,王益区,2000,,
610203,印台区,2000,,
610203,郊区,1983,2000,610203
610204,耀州区,2002,,
610221,耀县,1981,2002,610204
610222,宜君县,1983,,
610300,宝鸡市,1981,,610403[1983]
610302,渭滨区,1983,,
610303,金台区,1983,,
610304,陈仓区,2003,,
610305,凤翔区,2021,,
610321,宝鸡县,1981,2003,610302 610303 610304
610322,凤翔县,1981,2021,610305
610323,岐山县,1981,,
610324,扶风县,1981,,610300[1982] 610403[2008]
610325,武功县,1981,1983,610300[1982] 610431
610326,眉县,1981,,
610327,陇县,1981,,
610328,千阳县,1981,,
610329,麟游县,1981,,
610330,凤县,1981,,
610331,太白县,1981,,
610400,咸阳市,1983,,
610402,秦都区,1983,,610404[1986]
610403,杨陵区,1983,,
610404,渭城区,1986,,
610421,兴平县,1983,1993,610481
610422,三原县,1983,,
610423,泾阳县,1983,,
610424,乾县,1983,,
610425,礼泉县,1983,,
610426,永寿县,1983,,
610427,彬县,1983,2018,610482
610428,长武县,1983,,
610429,旬邑县,1983,,
610430,淳化县,1983,,
610431,武功县,1983,,
610481,兴平市,1993,,
610482,彬州市,2018,,
610500,渭南市,1994,,
610502,临渭区,1994,,
610503,华州区,2015,,
610521,华县,1994,2015,610503
610522,潼关县,1994,,
610523,大荔县,1994,,
610524,合阳县,1994,,
610525,澄城县,1994,,
610526,蒲城县,1994,,
610527,白水县,1994,,
610528,富平县,1994,,
610581,韩城市,1994,,
610582,华阴市,1994,,
610600,延安市,1996,,
610602,宝塔区,1996,,
610603,安塞区,2016,,
610621,延长县,1996,,
610622,延川县,1996,,
610623,子长县,1996,2019,610681
610624,安塞县,1996,2016,610603
610625,志丹县,1996,,
610626,吴旗县,1996,2005,610626
610626,吴起县,2005,,
610627,甘泉县,1996,,
610628,富县,1996,,
610629,洛川县,1996,,
610630,宜川县,1996,,
610631,黄龙县,1996,,
610632,黄陵县,1996,,
610681,子长市,2019,,
610700,汉中市,1996,,
610702,汉台区,1996,,
610703,南郑区,2017,,
610721,南郑县,1996,2017,610703
610722,城固县,1996,,
610723,洋县,1996,,
610724,西乡县,1996,,
610725,勉县,1996,,
610726,宁强县,1996,,
610727,略阳县,1996,,
610728,镇巴县,1996,,
610729,留坝县,1996,,
610730,佛坪县,1996,,
610800,榆林市,1999,,
610802,榆阳区,1999,,
610803,横山区,2015,,
610821,神木县,1999,2017,610881
610822,府谷县,1999,,
610823,横山县,1999,2015,610803
610824,靖边县,1999,,
610825,定边县,1999,,
610826,绥德县,1999,,
610827,米脂县,1999,,
610828,佳县,1999,,
610829,吴堡县,1999,,
610830,清涧县,1999,,
610831,子洲县,1999,,
610881,神木市,2017,,
610900,安康市,2000,,
610902,汉滨区,2000,,
610921,汉阴县,2000,,
610922,石泉县,2000,,
610923,宁陕县,2000,,
610924,紫阳县,2000,,
610925,岚皋县,2000,,
610926,平利县,2000,,
610927,镇坪县,2000,,
610928,旬阳县,2000,2021,610981
610929,白河县,2000,,
610981,旬阳市,2021,,
611000,商洛市,2001,,
611002,商州区,2001,,
611021,洛南县,2001,,
611022,丹凤县,2001,,
611023,商南县,2001,,
611024,山阳县,2001,,
611025,镇安县,2001,,
611026,柞水县,2001,,
612100,渭南地区,1981,1994,
612101,渭南市,1983,1994,610502
612102,韩城市,1983,1994,610581
612103,华阴市,1990,1994,610582
612121,蓝田县,1981,1983,610122
612122,临潼县,1981,1983,610123
612123,渭南县,1981,1983,612101
612124,华县,1981,1994,610521
612125,华阴县,1981,1990,612103
612126,潼关县,1981,1994,610522
612127,大荔县,1981,1994,610523
612128,蒲城县,1981,1994,610526
612129,澄城县,1981,1994,610525
612130,白水县,1981,1994,610527
612131,韩城县,1981,1983,612102
612132,合阳县,1981,1994,610524
612133,富平县,1981,1994,610528
612200,咸阳地区,1981,1983,
612201,咸阳市,1981,1983,610402
612221,兴平县,1981,1983,610421
612222,周至县,1981,1983,610124
612223,户县,1981,1983,610125
612224,三原县,1981,1983,610422
612225,泾阳县,1981,1983,610423
612226,高陵县,1981,1983,610126
612227,乾县,1981,1983,610424
612228,礼泉县,1981,1983,610425
612229,永寿县,1981,1983,610426
612230,彬县,1981,1983,610427
612231,长武县,1981,1983,610428
612232,旬邑县,1981,1983,610429
612233,淳化县,1981,1983,610430
612300,汉中地区,1981,1996,
612301,汉中市,1981,1996,610702
612321,南郑县,1981,1996,610721
612322,城固县,1981,1996,610722
612323,洋县,1981,1996,610723
612324,西乡县,1981,1996,610724
612325,勉县,1981,1996,610725
612326,宁强县,1981,1996,610726
612327,略阳县,1981,1996,610727
612328,镇巴县,1981,1996,610728
612329,留坝县,1981,1996,610729
612330,佛坪县,1981,1996,610730
612400,安康地区,1981,2000,
612401,安康市,1988,2000,610902
612421,安康县,1981,1988,612401
612422,汉阴县,1981,2000,610921
612423,石泉县,1981,2000,610922
612424,宁陕县,1981,2000,610923
612425,紫阳县,1981,2000,610924
612426,岚皋县,1981,2000,610925
612427,平利县,1981,2000,610926
612428,镇坪县,1981,2000,610927
612429,旬阳县,1981,2000,610928
612430,白河县,1981,2000,610929
612500,商洛地区,1981,2001,
612501,商州市,1988,2001,611002
612521,商县,1981,1988,612501
612522,洛南县,1981,2001,611021
612523,丹凤县,1981,2001,611022
612524,商南县,1981,2001,611023
612525,山阳县,1981,2001,611024
612526,镇安县,1981,2001,611025
612527,柞水县,1981,2001,611026
612600,延安地区,1981,1996,
612601,延安市,1981,1996,610602
612621,延长县,1981,1996,610621
612622,延川县,1981,1996,610622
612623,子长县,1981,1996,610623
612624,安塞县,1981,1996,610624
612625,志丹县,1981,1996,610625
612626,吴旗县,1981,1996,610626
612627,甘泉县,1981,1996,610627
612628,富县,1981,1996,610628
612629,洛川县,1981,1996,610629
612630,宜川县,1981,1996,610630
612631,黄龙县,1981,1996,610631
612632,黄陵县,1981,1996,610632
612633,宜君县,1981,1983,610222
612700,榆林地区,1981,1999,
612701,榆林市,1988,1999,610802
612721,榆林县,1981,1988,612701
612722,神木县,1981,1999,610821
612723,府谷县,1981,1999,610822
612724,横山县,1981,1999,610823
612725,靖边县,1981,1999,610824
612726,定边县,1981,1999,610825
612727,绥德县,1981,1999,610826
612728,米脂县,1981,1999,610827
612729,佳县,1981,1999,610828
612730,吴堡县,1981,1999,610829
612731,清涧县,1981,1999,610830
612732,子洲县,1981,1999,610831
620000,甘肃省,1981,,
620100,兰州市,1981,,
620102,城关区,1983,,
620103,七里河区,1983,,
620104,西固区,1983,,
620105,安宁区,1983,,
620111,红古区,1983,,
620112,白银区,1983,1985,620402
620121,永登县,1981,,620122[2023]
620122,皋兰县,1981,,620402[1985] 620102[2022] 620105[2022]
620123,榆中县,1981,,
620200,嘉峪关市,1981,,
620300,金昌市,1981,,620302[1984]
620302,金川区,1984,,
620321,永昌县,1981,,
620400,白银市,1985,,
620402,白银区,1985,,
620403,平川区,1985,,
620421,靖远县,1985,,
620422,会宁县,1985,,
620423,景泰县,1985,,
620500,天水市,1985,,
620502,秦城区,1985,2004,620502
620502,秦州区,2004,,
620503,北道区,1985,2004,620503
620503,麦积区,2004,,
620521,清水县,1985,,
620522,秦安县,1985,,
620523,甘谷县,1985,,
620524,武山县,1985,,
620525,张家川回族自治县,1985,,
620600,武威市,2001,,
620602,凉州区,2001,,
620621,民勤县,2001,,
620622,古浪县,2001,,
620623,天祝藏族自治县,2001,,
620700,张掖市,2002,,
620702,甘州区,2002,,
620721,肃南裕固族自治县,2002,,
620722,民乐县,2002,,
620723,临泽县,2002,,
620724,高台县,2002,,
620725,山丹县,2002,,
620800,平凉市,2002,,
620802,崆峒区,2002,,
620821,泾川县,2002,,
620822,灵台县,2002,,
620823,崇信县,2002,,
620824,华亭县,2002,2018,620881
620825,庄浪县,2002,,
620826,静宁县,2002,,
620881,华亭市,2018,,
620900,酒泉市,2002,,
620902,肃州区,2002,,
620921,金塔县,2002,,
620922,瓜州县,2006,,
620923,肃北蒙古族自治县,2002,,
620924,阿克塞哈萨克族自治县,2002,,
620925,安西县,2002,2006,620922
620981,玉门市,2002,,
620982,敦煌市,2002,,
621000,庆阳市,2002,,
621002,西峰区,2002,,
621021,庆城县,2002,,
621022,环县,2002,,
621023,华池县,2002,,
621024,合水县,2002,,
621025,正宁县,2002,,
621026,宁县,2002,,
621027,镇原县,2002,,
621100,定西市,2003,,
621102,安定区,2003,,
621121,通渭县,2003,,
621122,陇西县,2003,,
621123,渭源县,2003,,
621124,临洮县,2003,,
621125,漳县,2003,,
621126,岷县,2003,,
621200,陇南市,2004,,
621202,武都区,2004,,
621221,成县,2004,,
621222,文县,2004,,
621223,宕昌县,2004,,
621224,康县,2004,,
621225,西和县,2004,,
621226,礼县,2004,,
621227,徽县,2004,,
621228,两当县,2004,,
622100,酒泉地区,1981,2002,
622101,玉门市,1981,2002,620981
622102,酒泉市,1985,2002,620902
622103,敦煌市,1987,2002,620982
622121,酒泉县,1981,1985,622102
622122,敦煌县,1981,1987,622103
622123,金塔县,1981,2002,620921
622124,肃北蒙古族自治县,1981,2002,620923
622125,阿克塞哈萨克族自治县,1981,2002,620924
622126,安西县,1981,2002,620925
622200,张掖地区,1981,2002,
622201,张掖市,1985,2002,620702
622221,张掖县,1981,1985,622201
622222,肃南裕固族自治县,1981,2002,620721
622223,民乐县,1981,2002,620722
622224,临泽县,1981,2002,620723
622225,高台县,1981,2002,620724
622226,山丹县,1981,2002,620725
622300,武威地区,1981,2001,
622301,武威市,1985,2001,620602
622321,武威县,1981,1985,622301
622322,民勤县,1981,2001,620621
622323,古浪县,1981,2001,620622
622324,景泰县,1981,1985,620423
622326,天祝藏族自治县,1981,2001,620623
622400,定西地区,1981,2003,
622421,定西县,1981,2003,621102
622422,靖远县,1981,1985,620403 620421
622423,会宁县,1981,1985,620422
622424,通渭县,1981,2003,621121
622425,陇西县,1981,2003,621122
622426,渭源县,1981,2003,621123
622427,临洮县,1981,2003,621124
622428,漳县,1985,2003,621125
622429,岷县,1985,2003,621126
622500,天水地区,1981,1985,
622501,天水市,1981,1985,620502
622521,张家川回族自治县,1981,1985,620525
622522,天水县,1981,1985,620502 620503
622523,清水县,1981,1985,620521
622524,徽县,1981,1985,622630
622525,两当县,1981,1985,622629
622526,礼县,1981,1985,622628
622527,西和县,1981,1985,622627
622528,武山县,1981,1985,620524
622529,甘谷县,1981,1985,620523
622530,秦安县,1981,1985,620522
622531,漳县,1981,1985,622428
622600,武都地区,1981,1985,
622600,陇南地区,1985,2004,
622621,武都县,1981,1985,622621
622621,武都县,1985,2004,621202
622622,岷县,1981,1985,622429
622623,宕昌县,1981,1985,622623
622623,宕昌县,1985,2004,621223
622624,成县,1981,1985,622624
622624,成县,1985,2004,621221
622625,康县,1981,1985,622625
622625,康县,1985,2004,621224
622626,文县,1981,1985,622626
622626,文县,1985,2004,621222
622627,西和县,1985,2004,621225
622628,礼县,1985,2004,621226
622629,两当县,1985,2004,621228
622630,徽县,1985,2004,621227
622700,平凉地区,1981,2002,
622701,平凉市,1983,2002,620802
622721,平凉县,1981,1983,622701
622722,泾川县,1981,2002,620821
622723,灵台县,1981,2002,620822
622724,崇信县,1981,2002,620823
622725,华亭县,1981,2002,620824
622726,庄浪县,1981,2002,620825
622727,静宁县,1981,2002,620826
622800,庆阳地区,1981,2002,
622801,西峰市,1985,2002,621002
622821,庆阳县,1981,2002,622801[1985] 621021
622822,环县,1981,2002,621022
622823,华池县,1981,2002,621023
622824,合水县,1981,2002,621024
622825,正宁县,1981,2002,621025
622826,宁县,1981,2002,621026
622827,镇原县,1981,2002,621027
622900,临夏回族自治州,1981,,
622901,临夏市,1983,,
622921,临夏县,1981,,622901[1983]
622922,康乐县,1981,,
622923,永靖县,1981,,
622924,广河县,1981,,
622925,和政县,1981,,
622926,东乡族自治县,1981,,
622927,积石山保安族东乡族撒拉族自治县,1981,,
623000,甘南藏族自治州,1981,,
623001,合作市,1996,,
623021,临潭县,1981,,
623022,卓尼县,1981,,
623023,舟曲县,1981,,
623024,迭部县,1981,,
623025,玛曲县,1981,,
623026,碌曲县,1981,,
623027,夏河县,1981,,623001[1996]
630000,青海省,1981,,
630100,西宁市,1981,,
630102,城东区,1983,,
630103,城中区,1983,,
630104,城西区,1983,,630105[1986]
630105,城北区,1986,,
630106,湟中区,2019,,
630111,郊区,1983,1986,630102 630103 630104 630105
630121,大通县,1981,1985,630121
630121,大通回族土族自治县,1985,,
630122,湟中县,1999,2019,630106
630123,湟源县,1999,,
630200,海东市,2013,,
630202,乐都区,2013,,
630203,平安区,2015,,
630221,平安县,2013,2015,630203
630222,民和回族土族自治县,2013,,
630223,互助土族自治县,2013,,
630224,化隆回族自治县,2013,,
630225,循化撒拉族自治县,2013,,
632100,海东地区,1981,2013,
632121,平安县,1981,2013,630221
632122,民和县,1981,1985,632122
632122,民和回族土族自治县,1985,2013,630222
632123,乐都县,1981,2013,630202
632124,湟中县,1981,1999,630122
632125,湟源县,1981,1999,630123
632126,互助土族自治县,1981,2013,630223
632127,化隆回族自治县,1981,2013,630224
632128,循化撒拉族自治县,1981,2013,630225
632200,海北藏族自治州,1981,,
632221,门源回族自治县,1981,,
632222,祁连县,1981,,
632223,海晏县,1981,,
632224,刚察县,1981,,
632300,黄南藏族自治州,1981,,
632301,同仁市,2020,,
632321,同仁县,1981,2020,632301
632322,尖扎县,1981,,
632323,泽库县,1981,,
632324,河南蒙古族自治县,1984,,
632421,河南蒙古族自治县,1981,1984,632324
632500,海南藏族自治州,1981,,
632521,共和县,1981,,
632522,同德县,1981,,
632523,贵德县,1981,,
632524,兴海县,1981,,
632525,贵南县,1981,,
632600,果洛藏族自治州,1981,,
632621,玛沁县,1981,,
632622,班玛县,1981,,
632623,甘德县,1981,,
632624,达日县,1981,,
632625,久治县,1981,,
632626,玛多县,1981,,
632700,玉树藏族自治州,1981,,
632701,玉树市,2013,,
632721,玉树县,1981,2013,632701
632722,杂多县,1981,,
632723,称多县,1981,,
632724,治多县,1981,,
632725,囊谦县,1981,,
632726,曲麻莱县,1981,,
632800,海西蒙古族藏族哈萨克族自治州,1981,1985,
632800,海西蒙古族藏族自治州,1985,,632802[1988] 632803[2018]
632801,格尔木市,1981,1985,632801
632801,格尔木市,1985,,
632802,德令哈市,1988,,
632803,茫崖市,2018,,
632821,乌兰县,1981,1985,632821
632821,乌兰县,1985,,632802[1988]
632822,都兰县,1981,1985,632822
632822,都兰县,1985,,
632823,天峻县,1981,1985,632823
632823,天峻县,1985,,
640000,宁夏回族自治区,1981,,
640100,银川市,1981,,
640102,城区,1983,2002,640104
640103,新城区,1983,2002,640105 640106
640104,兴庆区,2002,,
640105,西夏区,2002,,
640106,金凤区,2002,,
640111,郊区,1983,2002,640104 640105 640106
640121,永宁县,1981,,
640122,贺兰县,1981,,640106[2002] 640106[2022]
640181,灵武市,2002,,640104[2004]
640200,石嘴山市,1981,,
640202,大武口区,1983,,
640203,石嘴山区,1983,2003,640205
640204,石炭井区,1983,2002,640202
640205,惠农区,2003,,
640211,郊区,1983,1987,640202 640203 640223
640221,平罗县,1981,,640202[2002]
640222,陶乐县,1981,2003,640104 640221
640223,惠农县,1987,2003,640205
640300,吴忠市,1998,,640303[2009]
640302,利通区,1998,,
640303,红寺堡区,2009,,
640321,中卫县,1998,2003,640502
640322,中宁县,1998,2003,640521
640323,盐池县,1998,,
640324,同心县,1998,,
640381,青铜峡市,1998,,640521[2018]
640382,灵武市,1998,2002,640181
640400,固原市,2001,,
640402,原州区,2001,,640424[2003]
640421,海原县,2001,2003,640522
640422,西吉县,2001,,
640423,隆德县,2001,,
640424,泾源县,2001,,
640425,彭阳县,2001,,
640500,中卫市,2003,,
640502,沙坡头区,2003,,
640521,中宁县,2003,,640381[2006]
640522,海原县,2003,,
642100,银南地区,1981,1998,
642101,吴忠市,1983,1998,640302
642102,青铜峡市,1984,1998,640381
642103,灵武市,1996,1998,640382
642121,吴忠县,1981,1983,642101
642122,青铜峡县,1981,1984,642102
642123,中卫县,1981,1998,640321
642124,中宁县,1981,1998,640322
642125,灵武县,1981,1996,642103
642126,盐池县,1981,1998,640323
642127,同心县,1981,1998,640324
642200,固原地区,1981,2001,
642221,固原县,1981,2001,642226[1983] 640402
642222,海原县,1981,2001,640421
642223,西吉县,1981,2001,640422
642224,隆德县,1981,2001,640423
642225,泾源县,1981,2001,640424
642226,彭阳县,1983,2001,640425
650000,新疆维吾尔自治区,1981,,659002[2002] 659003[2002] 659004[2002] 659005[2011] 659006[2012] 659007[2014] 659008[2015] 659009[2016] 659010[2019] 659011[2021] 659012[2023]
650100,乌鲁木齐市,1981,,
650102,天山区,1983,,650107[2002]
650103,沙依巴克区,1983,,
650104,新市区,1983,,650106[2020]
650105,水磨沟区,1983,,650108[1987]
650106,头屯河区,1983,,
650107,南山矿区,1983,1999,650107
650107,南泉区,1999,2002,650107
650107,达坂城区,2002,,
650108,东山区,1987,2007,650105[2001] 650109
650109,米东区,2007,,
650121,乌鲁木齐县,1981,,650108[1987] 650102[2001] 650103[2001] 650104[2001] 650105[2001] 650106[2001] 650108[2001] 650107[2002] 650106[2020]
650200,克拉玛依市,1981,,
650202,独山子区,1983,,
650203,克拉玛依区,1983,,650204[2020]
650204,白碱滩区,1983,,
650205,乌尔禾区,1983,,
650300,石河子市,1981,1985,659001
650400,吐鲁番市,2015,,
650402,高昌区,2015,,
650421,鄯善县,2015,,
650422,托克逊县,2015,,
650500,哈密市,2016,,
650502,伊州区,2016,,
650521,巴里坤哈萨克自治县,2016,,
650522,伊吾县,2016,,
652100,吐鲁番地区,1981,2015,
652101,吐鲁番市,1984,2015,650402
652121,吐鲁番县,1981,1984,652101
652122,鄯善县,1981,2015,650421
652123,托克逊县,1981,2015,650422
652200,哈密地区,1981,2016,
652201,哈密市,1981,2016,650502
652221,哈密县,1981,1983,652201
652222,巴里坤哈萨克自治县,1981,2016,650521
652223,伊吾县,1981,2016,650522
652300,昌吉回族自治州,1981,,
652301,昌吉市,1983,,
652302,阜康市,1992,,
652303,米泉市,1996,2007,650109
652321,昌吉县,1981,1983,652301
652322,米泉县,1981,1996,652303
652323,呼图壁县,1981,,
652324,玛纳斯县,1981,,
652325,奇台县,1981,,
652326,阜康县,1981,1992,652302
652327,吉木萨尔县,1981,,
652328,木垒哈萨克自治县,1981,,
652400,伊犁哈萨克自治州,1981,1984,
652401,伊宁市,1981,1984,654101
652402,奎屯市,1981,1984,654001
652421,伊宁县,1981,1984,654121
652422,察布查尔锡伯自治县,1981,1984,654122
652423,霍城县,1981,1984,654123
652424,巩留县,1981,1984,654124
652425,新源县,1981,1984,654125
652426,昭苏县,1981,1984,654126
652427,特克斯县,1981,1984,654127
652428,尼勒克县,1981,1984,654128
652500,塔城地区,1981,1984,
652521,塔城县,1981,1984,654201
652522,额敏县,1981,1984,654221
652523,乌苏县,1981,1984,654222
652524,沙湾县,1981,1984,654223
652525,托里县,1981,1984,654224
652526,裕民县,1981,1984,654225
652527,和布克赛尔蒙古自治县,1981,1984,654226
652600,阿勒泰地区,1981,1984,
652621,阿勒泰县,1981,1984,654301
652622,布尔津县,1981,1984,654321
652623,富蕴县,1981,1984,654322
652624,福海县,1981,1984,654323
652625,哈巴河县,1981,1984,654324
652626,青河县,1981,1984,654325
652627,吉木乃县,1981,1984,654326
652700,博尔塔拉蒙古自治州,1981,,652702[2012]
652701,博乐市,1985,,
652702,阿拉山口市,2012,,
652721,博乐县,1981,1985,652701
652722,精河县,1981,,
652723,温泉县,1981,,
652800,巴音郭楞蒙古自治州,1981,,
652801,库尔勒市,1981,,
652821,库尔勒县,1981,1983,652801
652822,轮台县,1981,,
652823,尉犁县,1981,,659006[2024]
652824,若羌县,1981,,659006[2020]
652825,且末县,1981,,659006[2020] 659006[2024]
652826,焉耆回族自治县,1981,,659006[2020] 659006[2024]
652827,和静县,1981,,659006[2020] 659006[2024]
652828,和硕县,1981,,659006[2020]
652829,博湖县,1981,,659006[2020] 659006[2024]
652900,阿克苏地区,1981,,
652901,阿克苏市,1983,,
652902,库车市,2019,,
652921,阿克苏县,1981,1983,652901
652922,温宿县,1981,,652901[1983]
652923,库车县,1981,2019,652902
652924,沙雅县,1981,,
652925,新和县,1981,,
652926,拜城县,1981,,
652927,乌什县,1981,,
652928,阿瓦提县,1981,,
652929,柯坪县,1981,,
653000,克孜勒苏柯尔克孜自治州,1981,,
653001,阿图什市,1986,,659003[2024]
653021,阿图什县,1981,1986,653001
653022,阿克陶县,1981,,659003[2014]
653023,阿合奇县,1981,,
653024,乌恰县,1981,,659003[2024]
653100,喀什地区,1981,,
653101,喀什市,1981,,
653121,疏附县,1981,,659003[2014] 653101[2024]
653122,疏勒县,1981,,659003[2014] 653101[2024]
653123,英吉沙县,1981,,
653124,泽普县,1981,,
653125,莎车县,1981,,
653126,叶城县,1981,,
653127,麦盖提县,1981,,
653128,岳普湖县,1981,,
653129,伽师县,1981,,
653130,巴楚县,1981,,
653131,塔什库尔干塔吉克自治县,1981,,
653200,和田地区,1981,,
653201,和田市,1983,,
653221,和田县,1981,,653201[1983] 653201[2006] 653229[2024]
653222,墨玉县,1981,,
653223,皮山县,1981,,653228[2024]
653224,洛浦县,1981,,653201[2006]
653225,策勒县,1981,,
653226,于田县,1981,,
653227,民丰县,1981,,
653228,和康县,2024,,
653229,和安县,2024,,
654000,伊犁哈萨克自治州,1984,,654004[2014]
654001,奎屯市,1984,2001,654003
654002,伊宁市,2001,,
654003,奎屯市,2001,,
654004,霍尔果斯市,2014,,
654021,伊宁县,2001,,
654022,察布查尔锡伯自治县,2001,,654002[2020]
654023,霍城县,2001,,654004[2014]
654024,巩留县,2001,,
654025,新源县,2001,,
654026,昭苏县,2001,,
654027,特克斯县,2001,,
654028,尼勒克县,2001,,
654100,伊犁地区,1984,2001,
654101,伊宁市,1984,2001,654002
654121,伊宁县,1984,2001,654021
654122,察布查尔锡伯自治县,1984,2001,654022
654123,霍城县,1984,2001,654023
654124,巩留县,1984,2001,654024
654125,新源县,1984,2001,654025
654126,昭苏县,1984,2001,654026
654127,特克斯县,1984,2001,654027
654128,尼勒克县,1984,2001,654028
654200,塔城地区,1984,,
654201,塔城市,1984,,
654202,乌苏市,1996,,
654203,沙湾市,2021,,
654221,额敏县,1984,,
654222,乌苏县,1984,1996,654202
654223,沙湾县,1984,2021,654203
654224,托里县,1984,,
654225,裕民县,1984,,
654226,和布克赛尔蒙古自治县,1984,,
654300,阿勒泰地区,1984,,
654301,阿勒泰市,1984,,
654321,布尔津县,1984,,
654322,富蕴县,1984,,
654323,福海县,1984,,
654324,哈巴河县,1984,,
654325,青河县,1984,,
654326,吉木乃县,1984,,
659001,石河子市,1985,,
659002,阿拉尔市,2002,,
659003,图木舒克市,2002,,
659004,五家渠市,2002,,
659005,北屯市,2011,,
659006,铁门关市,2012,,
659007,双河市,2014,,
659008,可克达拉市,2015,,
659009,昆玉市,2016,,
659010,胡杨河市,2019,,
659011,新星市,2021,,
659012,白杨市,2023,,
710000,台湾省,1981,,
810000,香港特别行政区,1997,,
820000,澳门特别行政区,1999,,
991000,新疆生产建设兵团,2015,,
$data$, chr(10)) AS line WHERE line ~ '^[0-9]') AS rows;

GRANT SELECT ON credit.region_code TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('credit.region_code', 'WHERE NOT shipped');

-- functions/region/region_full_name.sql
-- Province, prefecture and county, as far as they exist.  The code itself must
-- have stood on that day; those above it lend their last name if they did not.
CREATE FUNCTION credit.region_full_name(region text, on_day date DEFAULT NULL) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE COST 30
RETURN (
	SELECT string_agg(n.name, '' ORDER BY p.step)
	FROM (VALUES
		(1, left(region_full_name.region, 2) || '0000'),
		(2, left(region_full_name.region, 4) || '00'),
		(3, region_full_name.region)) AS p (step, code)
	CROSS JOIN LATERAL (
		SELECT r.name, s.stood
		FROM credit.region_code AS r
		CROSS JOIN LATERAL (
			SELECT coalesce(r.valid_from <= extract(year FROM region_full_name.on_day)
				AND (r.valid_to IS NULL OR r.valid_to > extract(year FROM region_full_name.on_day)), false) AS stood
		) AS s
		WHERE r.region = p.code
		ORDER BY s.stood DESC, r.valid_from DESC
		LIMIT 1) AS n
	WHERE p.step = 3 OR p.code <> region_full_name.region
	HAVING bool_or(p.step = 3 AND (n.stood OR region_full_name.on_day IS NULL)));
COMMENT ON FUNCTION credit.region_full_name(text, date) IS
	'省市县全称;不给日期则取最后的名称,未知为空 | full name, province first, on a day or the last it had; NULL if unknown';

-- functions/region/region_level.sql
CREATE FUNCTION credit.region_level(region text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 10
RETURN (
	SELECT r.level
	FROM credit.region_code AS r
	WHERE r.region = region_level.region
	ORDER BY r.valid_from DESC
	LIMIT 1);
COMMENT ON FUNCTION credit.region_level(text) IS
	'行政区划级别,未知为空 | level of a division; NULL if unknown';

-- functions/region/region_name.sql
-- The name a code bore on that day (whole years: in the year of a change the
-- new state counts), or, without a day, the last it had.
CREATE FUNCTION credit.region_name(region text, on_day date DEFAULT NULL) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE COST 10
RETURN (
	SELECT r.name
	FROM credit.region_code AS r
	WHERE r.region = region_name.region
		AND (region_name.on_day IS NULL
			OR (r.valid_from <= extract(year FROM region_name.on_day)
				AND (r.valid_to IS NULL OR r.valid_to > extract(year FROM region_name.on_day))))
	ORDER BY r.valid_from DESC
	LIMIT 1);
COMMENT ON FUNCTION credit.region_name(text, date) IS
	'行政区划名称;不给日期则取最后的名称,未知为空 | name of a division on a day, or the last it had; NULL if unknown';

-- functions/region/region_parent.sql
-- By the code's structure: the nearest level above that exists; counties of a
-- municipality, and those a province governs itself, have the province.  Works
-- for a code that is unknown too.
CREATE FUNCTION credit.region_parent(region text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 20
RETURN (
	SELECT p.code
	FROM (VALUES (1, left(region_parent.region, 4) || '00'), (2, left(region_parent.region, 2) || '0000')) AS p (step, code)
	WHERE p.code <> region_parent.region
		AND region_parent.region ~ '^[0-9]{6}$'
		AND EXISTS (SELECT FROM credit.region_code AS r WHERE r.region = p.code)
	ORDER BY p.step
	LIMIT 1);
COMMENT ON FUNCTION credit.region_parent(text) IS
	'上级行政区划代码,没有为空 | code of the division above; NULL if there is none';

-- functions/region/region_path.sql
CREATE FUNCTION credit.region_path(region text) RETURNS text[]
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 50
RETURN array_remove(ARRAY[
	credit.region_parent(credit.region_parent(region_path.region)),
	credit.region_parent(region_path.region),
	region_path.region], NULL);
COMMENT ON FUNCTION credit.region_path(text) IS
	'省、市、县代码,由上而下 | codes from the province down to this one';

-- functions/region/region_status.sql
CREATE FUNCTION credit.region_status(region text, on_day date DEFAULT NULL) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE COST 10
RETURN (
	SELECT CASE
			WHEN bool_or(r.valid_from <= d.year AND (r.valid_to IS NULL OR r.valid_to > d.year)) THEN 'current'
			WHEN bool_or(r.valid_from <= d.year) THEN 'abolished'
			WHEN bool_or(r.valid_from > d.year) THEN 'future'
		END
	FROM (SELECT extract(year FROM coalesce(region_status.on_day, credit.today())) AS year) AS d
	LEFT JOIN credit.region_code AS r ON r.region = region_status.region);
COMMENT ON FUNCTION credit.region_status(text, date) IS
	'行政区划在某日(默认今天)的状态:current、abolished、future,未知为空 | status of a division on a day (today): current, abolished, future; NULL if unknown';

-- functions/region/region_successors.sql
-- The codes in force that took over from this one, over any number of reforms;
-- the code itself while it is in force.  Transfers of a part are not followed.
CREATE FUNCTION credit.region_successors(region text) RETURNS SETOF text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 100 ROWS 2
BEGIN ATOMIC
	WITH RECURSIVE heir (code) AS (
		SELECT region_successors.region
		UNION
		SELECT s.code
		FROM heir AS h
		CROSS JOIN LATERAL (
			SELECT r.valid_to, r.successors
			FROM credit.region_code AS r
			WHERE r.region = h.code
			ORDER BY r.valid_from DESC
			LIMIT 1) AS r
		CROSS JOIN LATERAL unnest(r.successors) AS s (code)
		WHERE r.valid_to IS NOT NULL AND s.code !~ '\['
	)
	SELECT h.code
	FROM heir AS h
	WHERE EXISTS (SELECT FROM credit.region_code AS r WHERE r.region = h.code AND r.valid_to IS NULL)
	ORDER BY h.code;
END;
COMMENT ON FUNCTION credit.region_successors(text) IS
	'现行的承继代码(跨多次调整) | the codes in force that took over, over any number of reforms';

-- functions/region/registry_guard.sql
-- For registries whose shipped rows an operator may change (arguments: the two
-- key columns).  A changed row becomes the operator's and is dumped; when the dump
-- is restored, it takes the place of the one that CREATE EXTENSION made.
-- Shipped rows are not deleted, nor their keys changed: a restore would bring
-- them back.
CREATE FUNCTION credit.registry_guard() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NOT NEW.shipped THEN
			EXECUTE format('DELETE FROM %I.%I AS r WHERE r.shipped AND r.%I = ($1).%I AND r.%I = ($1).%I',
				TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[0], TG_ARGV[1], TG_ARGV[1]) USING NEW;
		END IF;
		RETURN NEW;
	END IF;
	IF TG_OP = 'UPDATE' THEN
		IF OLD.shipped AND EXISTS (SELECT FROM unnest(TG_ARGV) AS a (arg)
				WHERE to_jsonb(OLD) -> a.arg IS DISTINCT FROM to_jsonb(NEW) -> a.arg) THEN
			PERFORM credit.raise('shipped_row', ARRAY[TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME], table_name => TG_TABLE_NAME::text);
		END IF;
		NEW.shipped := false;
		RETURN NEW;
	END IF;
	-- an insert above makes way for its own row
	IF OLD.shipped AND pg_trigger_depth() = 1 THEN
		PERFORM credit.raise('shipped_row', ARRAY[TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME], table_name => TG_TABLE_NAME::text);
	END IF;
	RETURN OLD;
END
$function$;
COMMENT ON FUNCTION credit.registry_guard() IS
	'登记表触发器:修改过的随附行归本地所有并随库导出 | trigger: a shipped row that is changed becomes the operator''s and is dumped';
REVOKE ALL ON FUNCTION credit.registry_guard() FROM PUBLIC;

CREATE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.region_code
	FOR EACH ROW EXECUTE FUNCTION credit.registry_guard('region', 'valid_from');

-- sql/code_registry.sql
-- Who registers (登记管理部门, character 1 of a code) and what is registered
-- (机构类别, character 2): GB 32100-2015 and its amendment of 2016, and what
-- came later, each with our confidence.  A closed table would go stale, so it
-- explains codes and refuses none.

CREATE TABLE credit.code_pair (
	department       text    NOT NULL CONSTRAINT code_pair_department_check CHECK (department ~ '^[0-9A-Z]$'),
	category         text    NOT NULL CONSTRAINT code_pair_category_check CHECK (category ~ '^[0-9A-Z]$'),
	department_name  text    NULL,
	category_name    text    NULL,
	valid_from       date    NULL,
	confidence       text    NOT NULL CONSTRAINT code_pair_confidence_check CHECK (confidence = ANY ('{standard,likely,doubtful,local}'::text[])),
	source           text    NOT NULL,
	shipped          boolean NOT NULL DEFAULT false,
	CONSTRAINT code_pair_pkey PRIMARY KEY (department, category)
);
COMMENT ON TABLE credit.code_pair IS
	'登记管理部门与机构类别(统一社会信用代码第1、2位) | registering department and category of organisation, characters 1 and 2 of a code';
COMMENT ON COLUMN credit.code_pair.department IS '登记管理部门代码(第1位) | department, character 1';
COMMENT ON COLUMN credit.code_pair.category IS '机构类别代码(第2位) | category, character 2';
COMMENT ON COLUMN credit.code_pair.department_name IS '登记管理部门名称,不详为空 | name of the department; NULL if not known';
COMMENT ON COLUMN credit.code_pair.category_name IS '机构类别名称,不详为空 | name of the category; NULL if not known';
COMMENT ON COLUMN credit.code_pair.valid_from IS '施行日期,不详为空 | in force from; NULL if not known';
COMMENT ON COLUMN credit.code_pair.confidence IS
	'可信度:standard 国家标准,likely 多个二手来源,doubtful 存疑,local 本地添加 | in the standard, in several secondary sources, doubtful, or added by the operator';
COMMENT ON COLUMN credit.code_pair.source IS '来源 | source';
COMMENT ON COLUMN credit.code_pair.shipped IS '随扩展提供且未改动(不导出) | came with the extension and is unchanged (not dumped)';

INSERT INTO credit.code_pair (department, category, department_name, category_name, valid_from, confidence, source, shipped)
SELECT f[1], f[2], nullif(f[3], ''), nullif(f[4], ''), nullif(f[5], '')::date, f[6], f[7], true
FROM (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
department,category,department_name,category_name,valid_from,confidence,source
1,1,机构编制,机关,2015-10-01,standard,GB 32100-2015
1,2,机构编制,事业单位,2015-10-01,standard,GB 32100-2015
1,3,机构编制,编办直接管理机构编制的群众团体,2015-10-01,standard,GB 32100-2015
1,9,机构编制,其他,2015-10-01,standard,GB 32100-2015
2,1,外交,外国常驻新闻机构,,standard,GB 32100-2015 XG1-2016
2,9,外交,其他,,standard,GB 32100-2015 XG1-2016
3,1,司法行政,律师执业机构,,standard,GB 32100-2015 XG1-2016
3,2,司法行政,公证处,,standard,GB 32100-2015 XG1-2016
3,3,司法行政,基层法律服务所,,standard,GB 32100-2015 XG1-2016
3,4,司法行政,司法鉴定机构,,standard,GB 32100-2015 XG1-2016
3,5,司法行政,仲裁委员会,,standard,GB 32100-2015 XG1-2016
3,9,司法行政,其他,,standard,GB 32100-2015 XG1-2016
4,1,文化,外国在华文化中心,,standard,GB 32100-2015 XG1-2016
4,9,文化,其他,,standard,GB 32100-2015 XG1-2016
5,1,民政,社会团体,2015-10-01,standard,GB 32100-2015
5,2,民政,民办非企业单位,2015-10-01,standard,GB 32100-2015
5,3,民政,基金会,2015-10-01,standard,GB 32100-2015
5,9,民政,其他,2015-10-01,standard,GB 32100-2015
6,1,旅游,外国旅游部门常驻代表机构,,standard,GB 32100-2015 XG1-2016
6,2,旅游,港澳台地区旅游部门常驻内地(大陆)代表机构,,standard,GB 32100-2015 XG1-2016
6,9,旅游,其他,,standard,GB 32100-2015 XG1-2016
7,1,宗教,宗教活动场所,,standard,GB 32100-2015 XG1-2016
7,2,宗教,宗教院校,,standard,GB 32100-2015 XG1-2016
7,9,宗教,其他,,standard,GB 32100-2015 XG1-2016
8,1,工会,基层工会,,standard,GB 32100-2015 XG1-2016
8,9,工会,其他,,standard,GB 32100-2015 XG1-2016
9,1,工商(市场监管),企业,2015-10-01,standard,GB 32100-2015
9,2,工商(市场监管),个体工商户,2015-10-01,standard,GB 32100-2015
9,3,工商(市场监管),农民专业合作社,2015-10-01,standard,GB 32100-2015
A,1,中央军委改革和编制办公室,军队事业单位,,standard,GB 32100-2015 XG1-2016
A,9,中央军委改革和编制办公室,其他,,standard,GB 32100-2015 XG1-2016
N,1,农业,组级集体经济组织,,standard,GB 32100-2015 XG1-2016
N,2,农业,村级集体经济组织,,standard,GB 32100-2015 XG1-2016
N,3,农业,乡镇级集体经济组织,,standard,GB 32100-2015 XG1-2016
N,9,农业,其他,,standard,GB 32100-2015 XG1-2016
Y,1,其他,(不再划分),2015-10-01,standard,GB 32100-2015
5,4,民政,村民委员会,,likely,secondary sources; not in the standard
5,5,民政,居民委员会,,likely,secondary sources; not in the standard
9,9,工商(市场监管),其他,,doubtful,secondary sources; not in the standard
G,1,公安,境外非政府组织代表机构,,doubtful,seen in a pattern without a name; name inferred
J,1,,,,doubtful,seen in a pattern without a name
$data$, chr(10)) AS line WHERE line ~ '^[0-9A-Z],') AS rows;

CREATE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.code_pair
	FOR EACH ROW EXECUTE FUNCTION credit.registry_guard('department', 'category');

GRANT SELECT ON credit.code_pair TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('credit.code_pair', 'WHERE NOT shipped');

-- functions/code_registry/category_name.sql
CREATE FUNCTION credit.category_name(department text, category text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 10
RETURN (
	SELECT p.category_name
	FROM credit.code_pair AS p
	WHERE p.department = category_name.department AND p.category = category_name.category);
COMMENT ON FUNCTION credit.category_name(text, text) IS
	'机构类别名称(代码第1、2位),未知为空 | name of the category, characters 1 and 2 of a code; NULL if unknown';

-- functions/code_registry/code_pair_confidence.sql
CREATE FUNCTION credit.code_pair_confidence(department text, category text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 10
RETURN (
	SELECT p.confidence
	FROM credit.code_pair AS p
	WHERE p.department = code_pair_confidence.department AND p.category = code_pair_confidence.category);
COMMENT ON FUNCTION credit.code_pair_confidence(text, text) IS
	'代码第1、2位组合的可信度:standard、likely、doubtful、local,未列入为空 | how sure a pair of characters 1 and 2 is; NULL if it is not in the registry';

-- functions/code_registry/department_name.sql
CREATE FUNCTION credit.department_name(department text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 10
RETURN (
	SELECT p.department_name
	FROM credit.code_pair AS p
	WHERE p.department = department_name.department AND p.department_name IS NOT NULL
	ORDER BY p.category
	LIMIT 1);
COMMENT ON FUNCTION credit.department_name(text) IS
	'登记管理部门名称(代码第1位),未知为空 | name of the registering department, character 1 of a code; NULL if unknown';

-- sql/guard.sql
-- The guard: listings bind at commit.  Whoever attaches these triggers decides
-- what other roles may write, so nobody may by default.

CREATE FUNCTION credit.guard() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_guard' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.guard() IS
	'触发器:核对每行主体是否在有效名单中,按事项种类拒绝、提示或要求签字 | trigger (code column, matter kind, mode [, matter column]): looks every row''s subject up and refuses, flags or demands a sign-off';
REVOKE ALL ON FUNCTION credit.guard() FROM PUBLIC;

CREATE FUNCTION credit.lock_bucket() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_lock_bucket' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.lock_bucket() IS
	'触发器:名单一侧的排他桶锁 | trigger (code column): the listing''s side of the guard''s locks, exclusive until the end of the transaction';
REVOKE ALL ON FUNCTION credit.lock_bucket() FROM PUBLIC;

-- for functions that change the effect of a listing without touching its row
CREATE FUNCTION credit.lock_subject(code credit.credit_code) RETURNS void
	AS 'MODULE_PATHNAME', 'credit_lock_subject' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.lock_subject(credit.credit_code) IS
	'变更名单效力之前锁定主体 | lock a subject before changing what a listing does to it; waits for acts in progress, until the end of the transaction';
REVOKE ALL ON FUNCTION credit.lock_subject(credit.credit_code) FROM PUBLIC;

CREATE FUNCTION credit.lock_subjects(codes credit.credit_code[]) RETURNS void
	AS 'MODULE_PATHNAME', 'credit_lock_subjects' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.lock_subjects(credit.credit_code[]) IS
	'按固定次序锁定多个主体 | lock many subjects, in the one order that cannot deadlock';
REVOKE ALL ON FUNCTION credit.lock_subjects(credit.credit_code[]) FROM PUBLIC;

CREATE FUNCTION credit.subject_bucket(code credit.credit_code) RETURNS integer
	AS 'MODULE_PATHNAME', 'credit_subject_bucket' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION credit.subject_bucket(credit.credit_code) IS
	'主体所在的锁桶(0 至 1023) | the bucket of a subject, 0 to 1023: classid of the guard''s rows in pg_locks (objsubid 17153, the whole 17154)';

CREATE FUNCTION credit.current_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'credit_current_verdict' LANGUAGE C VOLATILE ROWS 1;
COMMENT ON FUNCTION credit.current_verdict(credit.credit_code, text, text, bigint) IS
	'守卫的判定,供不写受守卫表的行为使用:先锁定主体,再以最新快照判定 | the guard''s verdict for acts that write no guarded table: locks the subject, shared, then reads with the latest snapshot, at every isolation level';
REVOKE ALL ON FUNCTION credit.current_verdict(credit.credit_code, text, text, bigint) FROM PUBLIC;

-- sql/history.sql
-- History: the old rows of a table, typed, beside it.  Who changed a row, when,
-- in which transaction and why (重庆方案 三: 记录不可删除,更改留痕).

CREATE FUNCTION credit.actor_name() RETURNS name
	AS 'MODULE_PATHNAME', 'credit_actor_name' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION credit.actor_name() IS
	'当前操作者:SET ROLE 的角色,否则登录角色 | who acts: the role that was set, else the one that logged in, also inside SECURITY DEFINER';

-- attached by credit.enable_history(); a trigger may be made by whoever may execute it
CREATE FUNCTION credit.keep_history() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_keep_history' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.keep_history() IS
	'触发器:把一条语句改动前的各行存入历史表 | trigger: stores the old rows of a statement in the table''s history';
REVOKE ALL ON FUNCTION credit.keep_history() FROM PUBLIC;

CREATE FUNCTION credit.refuse_change() RETURNS trigger
	AS 'MODULE_PATHNAME', 'credit_refuse_change' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION credit.refuse_change() IS
	'触发器:拒绝更改或删除 | trigger: refuses the change or the deletion it is attached to';
REVOKE ALL ON FUNCTION credit.refuse_change() FROM PUBLIC;

-- functions/history/enable_history.sql
-- Keeps the history of a table: makes <table>_history beside it, with the
-- table's columns by name and type and with
--   history_id     number of the old row (not its time: see replaced_at)
--   replaced_at    when the transaction began that replaced it
--   replaced_by    who did (credit.actor_name), replaced_unit for which unit
--   reason         why (pg_credit.reason)
--   replaced_xid   in which transaction
--   operation      U or D
-- and the triggers that fill it.  When the table itself has a column reason or
-- operation, the history's own are called replaced_reason, replaced_operation.
-- Rows of a history are never changed or deleted; with append_only, rows of
-- the table are never deleted either.  Called again it adds what is missing.
CREATE FUNCTION credit.enable_history(tab regclass, append_only boolean DEFAULT false) RETURNS regclass
	LANGUAGE plpgsql VOLATILE
	SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	base pg_catalog.pg_class;
	schema_name name;
	owner_name name;
	history_name text;
	history regclass;
	col record;
	own record;
	key_columns text := 'history_id';
BEGIN
	SELECT * INTO base FROM pg_catalog.pg_class AS c WHERE c.oid = enable_history.tab;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'the table of a history must be given' USING ERRCODE = 'null_value_not_allowed';
	END IF;
	IF base.relkind <> 'r' OR base.relispartition OR base.relpersistence = 't' OR EXISTS (
		SELECT FROM pg_catalog.pg_inherits AS i WHERE enable_history.tab::oid IN (i.inhrelid, i.inhparent))
	THEN
		RAISE EXCEPTION 'relation % cannot keep a history', enable_history.tab
			USING ERRCODE = 'feature_not_supported',
				DETAIL = 'A statement on a partition or a child would pass the trigger by.',
				HINT = 'Use an ordinary table.';
	END IF;
	IF EXISTS (SELECT FROM pg_catalog.pg_trigger AS t
			WHERE t.tgrelid = enable_history.tab AND t.tgname = 'history_never_changed') THEN
		RAISE EXCEPTION 'relation % is a history itself', enable_history.tab
			USING ERRCODE = 'wrong_object_type';
	END IF;
	SELECT n.nspname INTO schema_name FROM pg_catalog.pg_namespace AS n WHERE n.oid = base.relnamespace;
	owner_name := pg_catalog.pg_get_userbyid(base.relowner);
	history_name := base.relname || '_history';
	-- the sequence's name is the longest that we make
	IF octet_length(history_name || '_history_id_seq') > 63 THEN
		RAISE EXCEPTION 'the name of relation % is too long for a history', enable_history.tab
			USING ERRCODE = 'name_too_long';
	END IF;

	history := pg_catalog.to_regclass(format('%I.%I', schema_name, history_name));
	IF history IS NULL THEN
		EXECUTE format('CREATE TABLE %I.%I ()', schema_name, history_name);
		history := format('%I.%I', schema_name, history_name)::regclass;
		EXECUTE format('ALTER TABLE %s OWNER TO %I', history, owner_name);
		EXECUTE format('COMMENT ON TABLE %s IS %L', history, format(
			'%s 的历史:每次更改或删除前的行 | history of %1$s: each row as it was before a change or deletion', base.relname));
	END IF;

	-- the table's columns, bare: no default, no constraint, nothing generated
	FOR col IN
		SELECT a.attname, a.atttypid, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_name,
			CASE WHEN a.attcollation <> t.typcollation
				THEN format('COLLATE %s', a.attcollation::regcollation) END AS collation_clause,
			pg_catalog.col_description(a.attrelid, a.attnum) AS comment
		FROM pg_catalog.pg_attribute AS a
		JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
		WHERE a.attrelid = enable_history.tab AND a.attnum > 0 AND NOT a.attisdropped
			AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute AS h
				WHERE h.attrelid = history AND h.attname = a.attname AND NOT h.attisdropped)
		ORDER BY a.attnum
	LOOP
		EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s %s', history, col.attname, col.type_name, col.collation_clause);
		IF col.comment IS NOT NULL THEN
			EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', history, col.attname, col.comment);
		END IF;
	END LOOP;

	-- the history's own columns
	FOR own IN
		SELECT CASE WHEN o.yields AND EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
				WHERE a.attrelid = enable_history.tab AND a.attname = o.plain AND NOT a.attisdropped)
			THEN 'replaced_' || o.plain ELSE o.plain END AS attname, o.type_name, o.comment
		FROM (VALUES
			('history_id', 'bigint NOT NULL', false, '历史行号 | number of the old row'),
			('replaced_at', 'timestamptz NOT NULL', false, '被替换的时间(事务开始) | when the transaction began that replaced the row'),
			('replaced_by', 'name NOT NULL', false, '操作者 | who replaced it'),
			('replaced_unit', 'text', false, '操作者所属单位 | for which unit'),
			('reason', 'text', true, '理由 | why (pg_credit.reason)'),
			('replaced_xid', 'xid8 NOT NULL', false, '事务号 | the transaction that replaced it'),
			('operation', 'char(1) NOT NULL', true, '操作:U 更改,D 删除 | U for an update, D for a deletion')
		) AS o(plain, type_name, yields, comment)
	LOOP
		IF EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
				WHERE a.attrelid = enable_history.tab AND a.attname = own.attname AND NOT a.attisdropped) THEN
			RAISE EXCEPTION 'column "%" of relation % is a name that its history needs', own.attname, enable_history.tab
				USING ERRCODE = 'duplicate_column';
		END IF;
		CONTINUE WHEN EXISTS (SELECT FROM pg_catalog.pg_attribute AS h
			WHERE h.attrelid = history AND h.attname = own.attname AND NOT h.attisdropped);
		-- the table grew a column of that name later: old reasons would mix with its values
		IF own.attname = 'replaced_reason' OR own.attname = 'replaced_operation' THEN
			IF EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = history AND t.tgname = 'history_never_changed') THEN
				RAISE EXCEPTION 'column "%" of relation % is a name that its history needs', substr(own.attname, 10), enable_history.tab
					USING ERRCODE = 'duplicate_column', HINT = 'Rename the column.';
			END IF;
		END IF;
		EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s', history, own.attname, own.type_name);
		EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', history, own.attname, own.comment);
	END LOOP;

	-- a sequence of its own, no identity: tables must be able to move
	IF pg_catalog.to_regclass(format('%I.%I', schema_name, history_name || '_history_id_seq')) IS NULL THEN
		EXECUTE format('CREATE SEQUENCE %I.%I', schema_name, history_name || '_history_id_seq');
		EXECUTE format('ALTER SEQUENCE %I.%I OWNER TO %I', schema_name, history_name || '_history_id_seq', owner_name);
		EXECUTE format('ALTER SEQUENCE %I.%I OWNED BY %s.history_id', schema_name, history_name || '_history_id_seq', history);
		EXECUTE format('COMMENT ON SEQUENCE %I.%I IS %L', schema_name, history_name || '_history_id_seq',
			'历史行号 | numbers of old rows');
		EXECUTE format('ALTER TABLE %s ALTER COLUMN history_id SET DEFAULT nextval(%L)', history,
			format('%I.%I', schema_name, history_name || '_history_id_seq'));
	END IF;
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS c WHERE c.conrelid = history AND c.contype = 'p') THEN
		IF EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
				WHERE a.attrelid = enable_history.tab AND a.attname = 'code' AND a.attnotnull AND NOT a.attisdropped) THEN
			key_columns := 'code, history_id';
		END IF;
		EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I PRIMARY KEY (%s)', history, left(history_name, 58) || '_pkey', key_columns);
	END IF;

	-- the triggers, which fire also under session_replication_role = replica
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = enable_history.tab AND t.tgname = 'history_after_update') THEN
		EXECUTE format('CREATE TRIGGER history_after_update AFTER UPDATE ON %s'
			' REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.keep_history()', enable_history.tab);
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER history_after_update', enable_history.tab);
	END IF;
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = enable_history.tab AND t.tgname = 'history_after_delete') THEN
		EXECUTE format('CREATE TRIGGER history_after_delete AFTER DELETE ON %s'
			' REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.keep_history()', enable_history.tab);
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER history_after_delete', enable_history.tab);
	END IF;
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = history AND t.tgname = 'history_never_changed') THEN
		EXECUTE format('CREATE TRIGGER history_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON %s'
			' FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', history);
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER history_never_changed', history);
	END IF;
	IF enable_history.append_only AND NOT EXISTS (
		SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = enable_history.tab AND t.tgname = 'never_deleted') THEN
		EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON %s'
			' FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', enable_history.tab);
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER never_deleted', enable_history.tab);
	END IF;
	RETURN history;
END
$function$;
COMMENT ON FUNCTION credit.enable_history(regclass, boolean) IS
	'为表建立历史表和触发器,可重复调用;append_only 时禁止删除 | keep the history of a table: makes <table>_history and its triggers, may be called again; with append_only, rows are never deleted';
REVOKE ALL ON FUNCTION credit.enable_history(regclass, boolean) FROM PUBLIC;

-- the platform, carried: credit.install() and credit.upgrade() run it
CREATE OR REPLACE FUNCTION credit.platform_script() RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $platform_script$
-- sql/role.sql
-- Who may do what (design 8): group roles without login, an owner that is no
-- superuser, and the schemas.  This file runs as the installing superuser;
-- its last lines hand over to credit_owner, who makes everything else.

-- What somebody else has made before must give nobody a hold on the platform:
-- who is a member of its owner, or owns the schema, or the extension that its
-- constraints hang on, could change the rules or drop them.
DO $do$
DECLARE
	trouble text;
BEGIN
	SELECT pg_catalog.format('role %I may log in or has a right of the server', r.rolname) INTO trouble
	  FROM pg_catalog.pg_roles AS r
	 WHERE r.rolname IN ('credit_owner', 'credit_admin', 'credit_office', 'credit_clerk', 'credit_head', 'credit_leader',
		'credit_inquirer', 'credit_partner', 'credit_evaluator', 'credit_reporter', 'credit_anonymous')
	   AND (r.rolcanlogin OR r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolbypassrls OR r.rolreplication);
	IF trouble IS NULL THEN
		SELECT pg_catalog.format('role credit_owner has a member, %I', m.rolname) INTO trouble
		  FROM pg_catalog.pg_roles AS o JOIN pg_catalog.pg_auth_members AS a ON a.roleid = o.oid JOIN pg_catalog.pg_roles AS m ON m.oid = a.member
		 WHERE o.rolname = 'credit_owner' AND NOT m.rolsuper;
	END IF;
	IF trouble IS NULL THEN
		SELECT pg_catalog.format('schema credit belongs to %I, who is no superuser', o.rolname) INTO trouble
		  FROM pg_catalog.pg_namespace AS n JOIN pg_catalog.pg_roles AS o ON o.oid = n.nspowner
		 WHERE n.nspname = 'credit' AND NOT o.rolsuper;
	END IF;
	IF trouble IS NULL THEN
		SELECT pg_catalog.format('%s may create objects in schema credit', CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END) INTO trouble
		  FROM pg_catalog.pg_namespace AS n CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) AS a
		  LEFT JOIN pg_catalog.pg_roles AS g ON g.oid = a.grantee
		 WHERE n.nspname = 'credit' AND a.privilege_type = 'CREATE' AND NOT coalesce(g.rolsuper OR g.rolname = 'credit_owner', false);
	END IF;
	IF trouble IS NULL THEN
		SELECT pg_catalog.format('extension btree_gist belongs to %I, who is no superuser', o.rolname) INTO trouble
		  FROM pg_catalog.pg_extension AS x JOIN pg_catalog.pg_roles AS o ON o.oid = x.extowner
		 WHERE x.extname = 'btree_gist' AND NOT o.rolsuper;
	END IF;
	IF trouble IS NOT NULL THEN
		PERFORM credit.raise('unsafe_ground', ARRAY[trouble]);
	END IF;
END
$do$;

DO $do$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['credit_owner', 'credit_admin', 'credit_office', 'credit_clerk', 'credit_head', 'credit_leader',
		'credit_inquirer', 'credit_partner', 'credit_evaluator', 'credit_reporter', 'credit_anonymous']
	LOOP
		IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles AS r WHERE r.rolname = name) THEN
			EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', name);
		END IF;
	END LOOP;
END
$do$;

COMMENT ON ROLE credit_owner IS '平台对象所有者,不登录 | owns the platform''s objects, never logs in';
COMMENT ON ROLE credit_admin IS '系统管理员:单位、账户、规则 | administrator: units, accounts, rules';
COMMENT ON ROLE credit_office IS '信用办:目录、名单、异议修复的受理 | the office: catalogue, lists, objections and repairs';
COMMENT ON ROLE credit_clerk IS '经办人:报送、初审、办理事项 | clerk: reports, reviews, handles matters';
COMMENT ON ROLE credit_head IS '负责人:确认本单位信息 | head: confirms for the unit';
COMMENT ON ROLE credit_leader IS '分管领导:签字确认 | leader: signs off';
COMMENT ON ROLE credit_inquirer IS '查询人员 | asks about subjects';
COMMENT ON ROLE credit_partner IS '共享单位 | partner in exchange';
COMMENT ON ROLE credit_evaluator IS '评估机构,只读 | evaluator, reads only';
COMMENT ON ROLE credit_reporter IS '报表工具,只读统计视图 | reporting tools, read statistics only';
COMMENT ON ROLE credit_anonymous IS '社会公众,只读公示 | the public, reads publicity only';

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA credit_private AUTHORIZATION credit_owner;
COMMENT ON SCHEMA credit_private IS '平台内部助手 | private helpers of the platform';
CREATE SCHEMA credit_public AUTHORIZATION credit_owner;
COMMENT ON SCHEMA credit_public IS '公示:任何人可读 | publicity: anyone may read';
CREATE SCHEMA credit_report AUTHORIZATION credit_owner;
COMMENT ON SCHEMA credit_report IS '统计:供报表工具读取 | statistics: for reporting tools';

GRANT USAGE ON SCHEMA credit_public TO PUBLIC;
GRANT USAGE ON SCHEMA credit_report TO credit_reporter, credit_evaluator, credit_office, credit_admin, credit_head, credit_clerk, credit_leader;
-- row policies of every table call credit_private.is_mine()
GRANT USAGE ON SCHEMA credit_private TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader,
	credit_inquirer, credit_partner, credit_evaluator, credit_reporter;
GRANT CREATE, USAGE ON SCHEMA credit TO credit_owner;
GRANT EXECUTE ON ALL ROUTINES IN SCHEMA credit TO credit_owner;
REVOKE EXECUTE ON PROCEDURE credit.install(), credit.upgrade() FROM credit_owner;
GRANT SELECT, INSERT, UPDATE, DELETE, REFERENCES ON ALL TABLES IN SCHEMA credit TO credit_owner;
-- whoever attaches the guard decides what others may write: an administrator,
-- through credit.guard_table(), to tables of its own
GRANT EXECUTE ON FUNCTION credit.guard() TO credit_admin;
-- rehearsal: the administrator may turn the platform's clock in a session
GRANT SET ON PARAMETER pg_credit.today TO credit_admin;
-- next year's holiday notice is the administrator's to load
GRANT EXECUTE ON FUNCTION credit.load_holiday_notice(text, int, date, jsonb, text, text, text), credit.add_calendar(text, text, text, boolean) TO credit_admin;

SET LOCAL ROLE credit_owner;
-- a function may name another of its area that comes later in the script
SET LOCAL check_function_bodies = off;
ALTER DEFAULT PRIVILEGES FOR ROLE credit_owner REVOKE EXECUTE ON ROUTINES FROM PUBLIC;

CREATE TABLE credit.platform (
	version     text NOT NULL,
	deployed_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	deployed_by name NOT NULL DEFAULT session_user,
	CONSTRAINT platform_pkey PRIMARY KEY (version)
);
COMMENT ON TABLE credit.platform IS '平台部署与升级记录 | what was deployed here, and when';
COMMENT ON COLUMN credit.platform.version IS '平台版本 | version of the platform';
COMMENT ON COLUMN credit.platform.deployed_at IS '部署时间 | when it was deployed';
COMMENT ON COLUMN credit.platform.deployed_by IS '部署人 | who deployed it';
ALTER TABLE credit.platform ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform_read ON credit.platform FOR SELECT USING (true);
GRANT SELECT ON credit.platform TO PUBLIC;

-- functions/role/is_mine.sql
-- Is the current role a member of the unit's role?  Reads no table, so that
-- policies stay simple expressions over columns (scale.md rule 19); a unit
-- without accounts has no role, and NULL lets nobody in.  USAGE, not MEMBER:
-- from PostgreSQL 16 on who makes a role is a member of it that may only grant.
CREATE OR REPLACE FUNCTION credit_private.is_mine(unit credit.credit_code) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN pg_catalog.pg_has_role(current_user, pg_catalog.to_regrole('credit_unit_' OPERATOR(pg_catalog.||) pg_catalog.lower(unit::text))::oid, 'USAGE');
COMMENT ON FUNCTION credit_private.is_mine(credit.credit_code) IS
	'当前角色是否属于该单位(行级安全用) | does the current role belong to this unit? used by row policies';
GRANT EXECUTE ON FUNCTION credit_private.is_mine(credit.credit_code) TO PUBLIC;

-- sql/rule.sql
-- Rules are dated rows: no number of days, period, ratio or class stands in
-- code.  A change of law is a new row; two rows never hold at once.

CREATE SEQUENCE credit.rule_id_seq;
CREATE TABLE credit.rule (
	rule_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.rule_id_seq'),
	name         text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	amount       numeric,
	measured_in  text,
	starts_from  text,
	calendar     text NOT NULL DEFAULT 'CN',
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL DEFAULT 'H',
	CONSTRAINT rule_pkey PRIMARY KEY (rule_id),
	CONSTRAINT rule_calendar_fkey FOREIGN KEY (calendar) REFERENCES credit.calendar,
	CONSTRAINT rule_measured_in_check CHECK (measured_in IN ('workday', 'day', 'month', 'year', 'percent', 'count')),
	CONSTRAINT rule_amount_check CHECK ((amount IS NULL) = (measured_in IS NULL)),
	CONSTRAINT rule_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT rule_confidence_check CHECK (confidence IN ('H', 'M', 'L')),
	CONSTRAINT rule_valid_during_check CHECK (NOT isempty(valid_during)),
	CONSTRAINT rule_no_overlap EXCLUDE USING gist (name WITH =, region WITH =, valid_during WITH &&)
);
ALTER SEQUENCE credit.rule_id_seq OWNED BY credit.rule.rule_id;
COMMENT ON TABLE credit.rule IS '规则:期限、周期、比例,按日期与地区生效,注明依据 | rules as dated rows: periods, deadlines, ratios, with region and legal basis';
COMMENT ON COLUMN credit.rule.rule_id IS '规则编号 | number of the rule';
COMMENT ON COLUMN credit.rule.calendar IS '所用日历 | calendar it counts by';
COMMENT ON COLUMN credit.rule.valid_during IS '施行期间 | when it is in force';
COMMENT ON COLUMN credit.rule.basis IS '法律依据 | legal basis';
COMMENT ON COLUMN credit.rule.name IS '规则名 | name, dotted from general to particular';
COMMENT ON COLUMN credit.rule.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.rule.amount IS '数值,空为长期(无终止) | amount; NULL means without end';
COMMENT ON COLUMN credit.rule.measured_in IS '计量单位 | workday, day, month, year, percent or count';
COMMENT ON COLUMN credit.rule.starts_from IS '起算事件 | the event the period starts from';
COMMENT ON COLUMN credit.rule.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
ALTER TABLE credit.rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY rule_read ON credit.rule FOR SELECT USING (true);
GRANT SELECT ON credit.rule TO PUBLIC;
CREATE POLICY rule_admin ON credit.rule FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.rule TO credit_admin;
GRANT USAGE ON SEQUENCE credit.rule_id_seq TO credit_admin;

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('collect',                      '000000', 7,  'workday', 'issued_on',     '[2016-09-01,)',            'S0 赣发改办财金〔2016〕92号 办法 art 11: 发文后的7个工作日内完成归集', 'H'),
('publish.own_site',             '000000', 7,  'workday', 'decided_on',    '[2016-09-01,)',            'S0 art 18; S2 item 12: 作出行政决定之日起7个工作日内', 'H'),
('publish.province_site',        '000000', 7,  'workday', 'decided_on',    '[2016-09-01,)',            'S0 art 18; S0 方案 五(一): 同时在省级网站公示', 'H'),
('objection.verify',             '000000', 10, 'workday', 'filed_on',      '[2016-09-01,)',            'S4 item 18 尽快核实(未定天数); 10 working days as practised in Guangzhou', 'M'),
('repair.decide',                '000000', 10, 'workday', 'applied_on',    '[2016-09-01,)',            'S4 item 13; 10 working days seen at credit.nc.gov.cn', 'M'),
('withdraw',                     '000000', 3,  'workday', 'withdrawn_on',  '[2021-07-15,)',            '行政处罚法(2021) art 48: 三日内撤回; art 85: 工作日', 'M'),
('publicity.minimum.general',    '000000', 3,  'month',   'published_on',  '[2019-07-01,2023-05-01)',  '发改办财金〔2019〕527号 一般失信', 'M'),
('publicity.maximum.general',    '000000', 1,  'year',    'published_on',  '[2018-07-01,2023-05-01)',  '发改办财金〔2018〕424号; 〔2019〕527号', 'M'),
('publicity.minimum.serious',    '000000', 6,  'month',   'published_on',  '[2019-07-01,2023-05-01)',  '发改办财金〔2019〕527号 严重失信', 'M'),
('publicity.maximum.serious',    '000000', 3,  'year',    'published_on',  '[2018-07-01,2023-05-01)',  '发改办财金〔2018〕424号; 〔2019〕527号', 'M'),
('publicity.minimum.minor',      '000000', 3,  'month',   'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号: 警告、通报批评', 'M'),
('publicity.maximum.minor',      '000000', 3,  'month',   'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号: 警告、通报批评', 'M'),
('publicity.minimum.general',    '000000', 3,  'month',   'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号', 'M'),
('publicity.maximum.general',    '000000', 3,  'year',    'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号', 'M'),
('publicity.minimum.serious',    '000000', 1,  'year',    'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号: 食品、药品、特种设备、安全生产、消防', 'M'),
('publicity.maximum.serious',    '000000', 3,  'year',    'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号', 'M'),
('publicity.minimum.minor',      '000000', 0,  'month',   'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 轻微', 'H'),
('publicity.maximum.minor',      '000000', 3,  'month',   'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 轻微,原则上不公示', 'H'),
('publicity.minimum.general',    '000000', 3,  'month',   'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 一般', 'H'),
('publicity.maximum.general',    '000000', 1,  'year',    'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 一般', 'H'),
('publicity.minimum.serious',    '000000', 1,  'year',    'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 严重', 'H'),
('publicity.maximum.serious',    '000000', 3,  'year',    'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 严重', 'H');

-- functions/rule/due_on.sql
-- The last day of a rule's period that starts from a day.  The start day is
-- not counted (民法典 201).  Working days use the calendar as known on the
-- platform's day, so that a day rehearsed knows no later notice; where
-- a year's notice is still to come the answer is marked provisional.
CREATE OR REPLACE FUNCTION credit.due_on(rule credit.rule, start date, OUT due_on date, OUT provisional boolean)
	LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN rule.measured_in = 'workday' THEN w.due
				WHEN rule.amount IS NULL THEN 'infinity'
				WHEN rule.measured_in = 'day' THEN start + rule.amount::int
				WHEN rule.measured_in = 'month' THEN (start + pg_catalog.make_interval(months => rule.amount::int))::date
				WHEN rule.measured_in = 'year' THEN (start + pg_catalog.make_interval(years => rule.amount::int))::date
		   END,
		   coalesce(rule.measured_in = 'workday' AND w.provisional, false)
	  FROM (SELECT 1) AS one
	  LEFT JOIN LATERAL credit.add_workdays_provisional(start, rule.amount::int, rule.calendar, credit.today()) AS w ON rule.measured_in = 'workday'
$function$;
COMMENT ON FUNCTION credit.due_on(credit.rule, date) IS
	'按规则从某日起算的最后一日,及是否暂定 | last day of a rule''s period from a start day, and whether it is provisional';
GRANT EXECUTE ON FUNCTION credit.due_on(credit.rule, date) TO PUBLIC;

-- functions/rule/rule_on.sql
-- The rule in force: the row of the narrowest region (county, city, province,
-- nation) that holds on the day; none gives a row of NULLs.
CREATE OR REPLACE FUNCTION credit.rule_on(name text, on_day date, region text DEFAULT '000000') RETURNS credit.rule
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r
	  FROM credit.rule AS r
	 WHERE r.name = rule_on.name
	   AND r.valid_during @> rule_on.on_day
	   AND r.region IN (rule_on.region,
						left(rule_on.region, 4) || '00',
						left(rule_on.region, 2) || '0000',
						'000000')
	 ORDER BY length(rtrim(r.region, '0')) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.rule_on(text, date, text) IS
	'某日某地区生效的规则 | the rule row in force on a day in a region, narrowest region first';
GRANT EXECUTE ON FUNCTION credit.rule_on(text, date, text) TO PUBLIC;

-- sql/unit.sql
-- Units (单位): departments and their offices, keyed by code like every
-- subject; a unit without an official code gets an assigned one.

CREATE TABLE credit.unit (
	unit         credit.credit_code NOT NULL,
	name         text NOT NULL,
	region       text NOT NULL,
	level        text NOT NULL,
	superior     credit.credit_code,
	successor    credit.credit_code,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT unit_pkey PRIMARY KEY (unit),
	CONSTRAINT unit_superior_fkey FOREIGN KEY (superior) REFERENCES credit.unit,
	CONSTRAINT unit_successor_fkey FOREIGN KEY (successor) REFERENCES credit.unit,
	CONSTRAINT unit_name_check CHECK (name ~ '[^ ]'),
	CONSTRAINT unit_region_check CHECK (region ~ '^[0-9]{6}$'),
	CONSTRAINT unit_level_check CHECK (level IN ('nation', 'province', 'city', 'county')),
	CONSTRAINT unit_successor_check CHECK (successor IS NULL OR NOT upper_inf(valid_during))
);
CREATE INDEX unit_superior_idx ON credit.unit (superior);
CREATE INDEX unit_successor_idx ON credit.unit (successor);
COMMENT ON TABLE credit.unit IS '单位(部门及其内设机构),含地区、层级、上级与承继单位 | units: departments and offices, with region, level, superior and successor';
COMMENT ON COLUMN credit.unit.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.unit.name IS '现名 | present name';
COMMENT ON COLUMN credit.unit.region IS '所在地区划代码 | division code';
COMMENT ON COLUMN credit.unit.level IS '层级:国家、省、市、县 | level: nation, province, city or county';
COMMENT ON COLUMN credit.unit.superior IS '上级单位 | superior unit';
COMMENT ON COLUMN credit.unit.successor IS '职责承继单位 | the unit that took over its duties';
COMMENT ON COLUMN credit.unit.valid_during IS '存续期间 | the period in which the unit exists';
ALTER TABLE credit.unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_read ON credit.unit FOR SELECT USING (true);
GRANT SELECT ON credit.unit TO PUBLIC;

CREATE TABLE credit.unit_name (
	unit         credit.credit_code NOT NULL,
	name         text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT unit_name_pkey PRIMARY KEY (unit, name),
	CONSTRAINT unit_name_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
CREATE INDEX unit_name_name_idx ON credit.unit_name (name);
COMMENT ON TABLE credit.unit_name IS '单位的现名与曾用名 | names a unit bears or bore';
COMMENT ON COLUMN credit.unit_name.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.unit_name.name IS '名称 | a name';
COMMENT ON COLUMN credit.unit_name.valid_during IS '使用该名称的期间 | when the name was borne';
ALTER TABLE credit.unit_name ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_name_read ON credit.unit_name FOR SELECT USING (true);
GRANT SELECT ON credit.unit_name TO PUBLIC;

-- functions/unit/close_unit.sql
-- Ends a unit (机构改革); the successor takes over what stays open.
CREATE OR REPLACE FUNCTION credit.close_unit(unit credit.credit_code, closed_on date, successor credit.credit_code DEFAULT NULL) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	UPDATE credit.unit AS u
	   SET valid_during = pg_catalog.daterange(pg_catalog.lower(u.valid_during), close_unit.closed_on),
		   successor = close_unit.successor
	 WHERE u.unit = close_unit.unit
$function$;
COMMENT ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) IS
	'单位撤并:止期与承继单位 | end a unit on a day and name its successor';
GRANT EXECUTE ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) TO credit_admin;

-- functions/unit/register_unit.sql
-- Makes a unit known, or returns the one that bears the name.  Without an
-- official code it gets an assigned one (Z2…), the same for the same name and
-- region everywhere.
CREATE OR REPLACE FUNCTION credit.register_unit(name text, region text, level text, code credit.credit_code DEFAULT NULL,
	superior credit.credit_code DEFAULT NULL, former_names text[] DEFAULT '{}') RETURNS credit.credit_code
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	unit credit.credit_code := credit.unit_of(register_unit.name);
BEGIN
	IF unit IS NULL THEN
		unit := coalesce(register_unit.code,
			credit.assigned_code('2', pg_catalog.sha256(pg_catalog.convert_to(register_unit.region || ' ' || register_unit.name, 'UTF8'))));
		INSERT INTO credit.unit (unit, name, region, level, superior)
		VALUES (unit, register_unit.name, register_unit.region, register_unit.level, register_unit.superior);
	END IF;
	INSERT INTO credit.unit_name (unit, name)
	SELECT unit, n FROM pg_catalog.unnest(register_unit.name || former_names) AS n
	ON CONFLICT DO NOTHING;
	RETURN unit;
END
$function$;
COMMENT ON FUNCTION credit.register_unit(text, text, text, credit.credit_code, credit.credit_code, text[]) IS
	'登记单位,返回其代码;无代码者赋码 | make a unit known and return its code; assigns one where there is none';
GRANT EXECUTE ON FUNCTION credit.register_unit(text, text, text, credit.credit_code, credit.credit_code, text[]) TO credit_admin, credit_office;

-- functions/unit/unit_in_charge.sql
-- The unit that answers for a unit today: itself, or the last successor.
CREATE OR REPLACE FUNCTION credit_private.unit_in_charge(unit credit.credit_code) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE chain (unit, successor, step) AS (
		SELECT u.unit, u.successor, 1 FROM credit.unit AS u WHERE u.unit = unit_in_charge.unit
		UNION ALL
		SELECT u.unit, u.successor, c.step + 1
		  FROM chain AS c JOIN credit.unit AS u ON u.unit = c.successor
		 WHERE c.step < 20
	)
	SELECT c.unit FROM chain AS c ORDER BY c.step DESC LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.unit_in_charge(credit.credit_code) IS
	'现行责任单位:本单位或其承继单位 | the unit that answers for a unit today: itself or its last successor';

-- functions/unit/unit_of.sql
-- Which unit is meant by a name, present or former, or by a code?  NULL when
-- none or more than one is.
CREATE OR REPLACE FUNCTION credit.unit_of(name_or_code text) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN count(*) = 1 THEN max(u.unit) END
	  FROM (SELECT u.unit FROM credit.unit AS u WHERE u.unit = credit.try_credit_code(name_or_code)
			UNION
			SELECT n.unit FROM credit.unit_name AS n WHERE n.name = pg_catalog.btrim(name_or_code)) AS u
$function$;
COMMENT ON FUNCTION credit.unit_of(text) IS '按名称(含曾用名)或代码找单位 | the unit meant by a name, present or former, or by a code';
GRANT EXECUTE ON FUNCTION credit.unit_of(text) TO PUBLIC;

-- sql/account.sql
-- An account maps a login role to a unit and to the group roles it acts in.

CREATE TABLE credit.account (
	login        name NOT NULL,
	unit         credit.credit_code NOT NULL,
	roles        name[] NOT NULL,
	full_name    text,
	valid_during daterange NOT NULL DEFAULT '(,)',
	opened_by    name NOT NULL DEFAULT session_user,
	CONSTRAINT account_pkey PRIMARY KEY (login),
	CONSTRAINT account_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT account_roles_check CHECK (roles <@ ARRAY['credit_admin', 'credit_office', 'credit_clerk', 'credit_head', 'credit_leader',
		'credit_inquirer', 'credit_partner', 'credit_evaluator', 'credit_reporter']::name[] AND roles <> '{}')
);
CREATE INDEX account_unit_idx ON credit.account (unit);
COMMENT ON TABLE credit.account IS '账户:登录名所属单位与角色 | accounts: the unit and the roles of a login';
COMMENT ON COLUMN credit.account.login IS '登录名 | login role';
COMMENT ON COLUMN credit.account.unit IS '所属单位 | the unit it acts for';
COMMENT ON COLUMN credit.account.roles IS '可用角色 | group roles it acts in';
COMMENT ON COLUMN credit.account.full_name IS '姓名 | name of the person';
COMMENT ON COLUMN credit.account.valid_during IS '账户有效期间 | when the account may be used';
COMMENT ON COLUMN credit.account.opened_by IS '开户人 | who opened it';
ALTER TABLE credit.account ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_own ON credit.account FOR SELECT USING (login = current_user OR credit_private.is_mine(unit));
CREATE POLICY account_admin ON credit.account FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT ON credit.account TO PUBLIC;
GRANT INSERT, UPDATE ON credit.account TO credit_admin;

-- functions/account/actor.sql
-- Who acts: the account of the role set by SET ROLE, else of the session's
-- login.  Inside SECURITY DEFINER code both still tell the caller apart, and
-- a caller can only set roles it is a member of.
CREATE OR REPLACE FUNCTION credit.actor() RETURNS credit.account
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT a
	  FROM credit.account AS a
	 WHERE a.login = CASE pg_catalog.current_setting('role') WHEN 'none' THEN session_user ELSE pg_catalog.current_setting('role')::name END
	   AND a.valid_during @> credit.today()
$function$;
COMMENT ON FUNCTION credit.actor() IS
	'当前操作人的账户,空为无有效账户 | the account of whoever acts now; NULLs when there is none valid today';
GRANT EXECUTE ON FUNCTION credit.actor() TO PUBLIC;

-- functions/account/actor_unit.sql
CREATE OR REPLACE FUNCTION credit.actor_unit() RETURNS credit.credit_code
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT (credit.actor()).unit $function$;
COMMENT ON FUNCTION credit.actor_unit() IS '当前操作人的单位 | the unit of whoever acts now';
GRANT EXECUTE ON FUNCTION credit.actor_unit() TO PUBLIC;

-- functions/account/close_account.sql
-- Ends an account today: it acts no more, and reads no more, for the roles go
-- too.  Not SECURITY DEFINER, like open_account.
CREATE OR REPLACE FUNCTION credit.close_account(login name) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	a credit.account;
BEGIN
	UPDATE credit.account AS x
	   SET valid_during = x.valid_during * pg_catalog.daterange(NULL, credit.today())
	 WHERE x.login = close_account.login
	RETURNING x.* INTO a;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_account', ARRAY[close_account.login::text]);
	END IF;
	PERFORM credit_private.take_back(close_account.login, a.roles || ('credit_unit_' || lower(a.unit::text))::name);
END
$function$;
COMMENT ON FUNCTION credit.close_account(name) IS
	'销户:自今日起失效,并收回角色 | close an account: it ends today, and its roles are taken back';
GRANT EXECUTE ON FUNCTION credit.close_account(name) TO credit_admin;

-- functions/account/open_account.sql
-- Opens an account: binds a login role to a unit and grants the group roles
-- and the unit's own role; called again it moves the login to another unit or
-- to other roles, and takes back what it held here before.  Not SECURITY
-- DEFINER: granting roles takes the caller's own right to do so (CREATEROLE and
-- membership in credit_admin; from PostgreSQL 16 on also ADMIN OPTION on the
-- group roles).
CREATE OR REPLACE FUNCTION credit.open_account(login name, unit credit.credit_code, roles name[], full_name text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	unit_role name := 'credit_unit_' || lower(open_account.unit::text);
	role name;
	before credit.account;
BEGIN
	SELECT * INTO before FROM credit.account AS a WHERE a.login = open_account.login;
	INSERT INTO credit.account AS a (login, unit, roles, full_name)
	VALUES (open_account.login, open_account.unit, open_account.roles, open_account.full_name)
	ON CONFLICT ON CONSTRAINT account_pkey
	DO UPDATE SET unit = EXCLUDED.unit, roles = EXCLUDED.roles, full_name = EXCLUDED.full_name,
		valid_during = CASE WHEN a.valid_during @> credit.today() THEN a.valid_during ELSE EXCLUDED.valid_during END;
	IF pg_catalog.to_regrole(unit_role) IS NULL THEN
		EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', unit_role);
		-- every administrator may grant it, not only who happened to make it,
		-- and none is of the unit by that
		IF pg_catalog.current_setting('server_version_num')::integer >= 160000 THEN
			EXECUTE pg_catalog.format('GRANT %I TO credit_admin WITH ADMIN TRUE, INHERIT FALSE, SET FALSE', unit_role);
		END IF;
	END IF;
	FOREACH role IN ARRAY open_account.roles || unit_role LOOP
		EXECUTE pg_catalog.format('GRANT %I TO %I', role, open_account.login);
	END LOOP;
	-- what the account held before and holds no more
	PERFORM credit_private.take_back(open_account.login,
		ARRAY(SELECT r FROM pg_catalog.unnest(before.roles || ('credit_unit_' || lower(before.unit::text))::name) AS r
			   WHERE r <> ALL (open_account.roles || unit_role)));
END
$function$;
COMMENT ON FUNCTION credit.open_account(name, credit.credit_code, name[], text) IS
	'开户:登录名绑定单位与角色 | open an account: bind a login to a unit and to group roles';
GRANT EXECUTE ON FUNCTION credit.open_account(name, credit.credit_code, name[], text) TO credit_admin;

-- functions/account/require_role.sql
-- The caller's account, when it holds one of the roles; else an error.  The
-- EXECUTE grants say the same; this says it also for the unit's account.
CREATE OR REPLACE FUNCTION credit_private.require_role(VARIADIC roles text[]) RETURNS credit.account
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit.actor();
BEGIN
	IF actor.login IS NULL THEN
		PERFORM credit.raise('no_account', ARRAY[credit.actor_name()::text]);
	ELSIF NOT actor.roles::text[] && require_role.roles THEN
		PERFORM credit.raise('not_entitled', ARRAY[pg_catalog.array_to_string(require_role.roles, ' / ')]);
	END IF;
	RETURN actor;
END
$function$;
COMMENT ON FUNCTION credit_private.require_role(text[]) IS
	'取当前账户,须具有其一角色,否则报错 | the caller''s account if it holds one of the roles, else an error';

-- functions/account/require_unit.sql
-- As require_role, and the caller must belong to the unit or to the unit that
-- succeeded it (R096: 作出记录的单位或其承继单位).
CREATE OR REPLACE FUNCTION credit_private.require_unit(unit credit.credit_code, VARIADIC roles text[]) RETURNS credit.account
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role(VARIADIC roles);
BEGIN
	IF actor.unit <> credit_private.unit_in_charge(require_unit.unit) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[require_unit.unit::text, actor.unit::text]);
	END IF;
	RETURN actor;
END
$function$;
COMMENT ON FUNCTION credit_private.require_unit(credit.credit_code, text[]) IS
	'同 require_role,并须属于该单位或其承继单位 | as require_role, for members of a unit or of its successor';

-- functions/account/take_back.sql
-- Takes group roles back from a login: row policies ask for membership.  From
-- PostgreSQL 16 on each grantor's grant is one of its own.  With the caller's
-- own right to do so.
CREATE OR REPLACE FUNCTION credit_private.take_back(login name, roles name[]) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	held record;
BEGIN
	FOR held IN
		SELECT r.rolname AS role, g.rolname AS grantor
		  FROM pg_catalog.pg_auth_members AS m
		  JOIN pg_catalog.pg_roles AS r ON r.oid = m.roleid
		  JOIN pg_catalog.pg_roles AS u ON u.oid = m.member AND u.rolname = take_back.login
		  LEFT JOIN pg_catalog.pg_roles AS g ON g.oid = m.grantor
		 WHERE r.rolname = ANY (take_back.roles)
	LOOP
		IF pg_catalog.current_setting('server_version_num')::integer >= 160000 THEN
			EXECUTE pg_catalog.format('REVOKE %I FROM %I GRANTED BY %I', held.role, take_back.login, held.grantor);
		ELSE
			EXECUTE pg_catalog.format('REVOKE %I FROM %I', held.role, take_back.login);
		END IF;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.take_back(name, name[]) IS '收回登录名的角色 | take group roles back from a login';
GRANT EXECUTE ON FUNCTION credit_private.take_back(name, name[]) TO credit_admin;

-- sql/subject.sql
-- Subjects (信用主体): one key everywhere, the code.  Every other number maps
-- to it, many to many and dated; subjects entered twice are merged, nothing is
-- re-keyed.

CREATE TABLE credit.subject (
	code        credit.credit_code NOT NULL,
	kind        text NOT NULL,
	name        text NOT NULL,
	region      text,
	status      text NOT NULL DEFAULT 'active',
	merged_into credit.credit_code,
	source      text,
	known_since date NOT NULL DEFAULT credit.today(),
	CONSTRAINT subject_pkey PRIMARY KEY (code),
	CONSTRAINT subject_kind_check CHECK (kind IN ('enterprise', 'individual_business', 'public_institution', 'social_organisation', 'organ', 'person', 'other')),
	CONSTRAINT subject_name_check CHECK (name ~ '[^ ]'),
	CONSTRAINT subject_status_check CHECK (status IN ('active', 'closed')),
	CONSTRAINT subject_merged_check CHECK (merged_into <> code)
);
CREATE INDEX subject_merged_into_idx ON credit.subject (merged_into) WHERE merged_into IS NOT NULL;
-- the guard asks every row's code whether it is one of several of a subject
CREATE INDEX subject_merged_idx ON credit.subject (code) WHERE merged_into IS NOT NULL;
CREATE INDEX subject_name_idx ON credit.subject (name text_pattern_ops);
COMMENT ON TABLE credit.subject IS '信用主体:法人、其他组织、自然人 | subjects: organisations and persons';
COMMENT ON COLUMN credit.subject.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.subject.kind IS '主体类型 | kind of subject';
COMMENT ON COLUMN credit.subject.name IS '名称(自然人不存姓名) | name';
COMMENT ON COLUMN credit.subject.region IS '登记地区划代码 | division of registration';
COMMENT ON COLUMN credit.subject.status IS '存续状态:active 存续,closed 终止 | active or closed';
COMMENT ON COLUMN credit.subject.source IS '来源 | where it is known from';
COMMENT ON COLUMN credit.subject.known_since IS '首次登记日期 | the day it was first known';
COMMENT ON COLUMN credit.subject.merged_into IS '已并入的主体代码 | the code this one was merged into';
ALTER TABLE credit.subject ENABLE ROW LEVEL SECURITY;
CREATE POLICY subject_read ON credit.subject FOR SELECT USING (kind <> 'person');
CREATE POLICY subject_persons ON credit.subject FOR SELECT TO credit_office, credit_admin USING (true);
GRANT SELECT ON credit.subject TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
-- a merge keeps who made it and why
SELECT credit.enable_history('credit.subject', true);
ALTER TABLE credit.subject_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY subject_history_office ON credit.subject_history FOR SELECT TO credit_office, credit_admin USING (true);
GRANT SELECT ON credit.subject_history TO credit_office, credit_admin;

CREATE TABLE credit.identifier (
	code         credit.credit_code NOT NULL,
	scheme       text NOT NULL,
	value        text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	source       text NOT NULL,
	confidence   text NOT NULL DEFAULT 'H',
	CONSTRAINT identifier_pkey PRIMARY KEY (code, scheme, value),
	CONSTRAINT identifier_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT identifier_scheme_check CHECK (scheme IN ('registration_number', 'organisation_code', 'tax_number', 'institution_certificate',
		'social_organisation_certificate', 'passport', 'unverified_code', 'former_name')),
	CONSTRAINT identifier_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
CREATE INDEX identifier_value_idx ON credit.identifier (value, scheme);
COMMENT ON TABLE credit.identifier IS '其他号码与代码的对应(注册号、组织机构代码、税务登记号等) | other numbers of a subject, many to many and dated';
COMMENT ON COLUMN credit.identifier.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.identifier.scheme IS '号码类别 | kind of number';
COMMENT ON COLUMN credit.identifier.value IS '号码 | the number';
COMMENT ON COLUMN credit.identifier.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.identifier.source IS '来源 | where it is known from';
COMMENT ON COLUMN credit.identifier.confidence IS '可信度:H 高,M 中,L 低 | confidence: high, medium or low';
ALTER TABLE credit.identifier ENABLE ROW LEVEL SECURITY;
CREATE POLICY identifier_read ON credit.identifier FOR SELECT USING (scheme <> 'passport');
GRANT SELECT ON credit.identifier TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;

-- functions/subject/codes_of.sql
-- Every code of the subject that a code means: those merged into it, and it.
CREATE OR REPLACE FUNCTION credit_private.codes_of(code credit.credit_code) RETURNS SETOF credit.credit_code
	LANGUAGE sql STABLE STRICT ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE up (code, merged_into) AS (
		SELECT codes_of.code, s.merged_into FROM (SELECT 1) AS one LEFT JOIN credit.subject AS s ON s.code = codes_of.code
		UNION
		SELECT s.code, s.merged_into FROM up JOIN credit.subject AS s ON s.code = up.merged_into
	), family (code) AS (
		SELECT up.code FROM up
		UNION
		SELECT s.code FROM family AS f JOIN credit.subject AS s ON s.merged_into = f.code
	)
	SELECT f.code FROM family AS f
$function$;
COMMENT ON FUNCTION credit_private.codes_of(credit.credit_code) IS
	'同一主体的全部代码(含并入的) | every code of one subject, merged ones included';

-- functions/subject/kind_of_code.sql
-- The kind of subject that a code's prefix tells (GB 32100-2015, position 1-2).
CREATE OR REPLACE FUNCTION credit.kind_of_code(code credit.credit_code) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE
		WHEN NOT credit.is_official(code) THEN CASE substr(code::text, 2, 1) WHEN '1' THEN 'person' ELSE 'other' END
		WHEN left(code::text, 2) = '92' THEN 'individual_business'
		WHEN left(code::text, 1) = '9' THEN 'enterprise'
		WHEN left(code::text, 2) = '11' THEN 'organ'
		WHEN left(code::text, 2) = '12' THEN 'public_institution'
		WHEN left(code::text, 1) IN ('5', '8', '3', '7') THEN 'social_organisation'
		ELSE 'other' END;
COMMENT ON FUNCTION credit.kind_of_code(credit.credit_code) IS '按代码前两位判断主体类别 | kind of subject told by a code''s prefix';
GRANT EXECUTE ON FUNCTION credit.kind_of_code(credit.credit_code) TO PUBLIC;

-- functions/subject/merge_subject.sql
-- Two codes turn out to be one subject: the first points on to the second.
-- Nothing is re-keyed; queries and the guard follow the pointer both ways.
CREATE OR REPLACE FUNCTION credit.merge_subject(code credit.credit_code, into_code credit.credit_code, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	root credit.credit_code;
BEGIN
	PERFORM credit_private.require_role('credit_office', 'credit_admin');
	PERFORM credit.lock_subjects(ARRAY(SELECT credit_private.codes_of(merge_subject.code) UNION SELECT credit_private.codes_of(into_code)));
	-- at the higher isolation levels: fail rather than follow pointers that were changed meanwhile, or two merges make a circle
	PERFORM FROM credit.subject AS s WHERE s.code IN (SELECT credit_private.codes_of(merge_subject.code) UNION SELECT credit_private.codes_of(into_code))
	  ORDER BY s.code FOR UPDATE;
	IF NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = into_code) OR NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = merge_subject.code) THEN
		PERFORM credit.raise('unknown_subject');
	END IF;
	IF EXISTS (SELECT FROM credit_private.codes_of(into_code) AS c WHERE c = merge_subject.code) THEN
		RETURN;
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	-- one that was merged before takes its whole family along
	SELECT s.code INTO root FROM credit_private.codes_of(merge_subject.code) AS c JOIN credit.subject AS s ON s.code = c AND s.merged_into IS NULL;
	UPDATE credit.subject AS s SET merged_into = into_code WHERE s.code = root;
END
$function$;
COMMENT ON FUNCTION credit.merge_subject(credit.credit_code, credit.credit_code, text) IS
	'合并主体:前者指向后者,查询两码皆得全部 | merge two subjects: the first points on to the second';
GRANT EXECUTE ON FUNCTION credit.merge_subject(credit.credit_code, credit.credit_code, text) TO credit_office, credit_admin;

-- functions/subject/register_subject.sql
-- Makes a subject known; an existing one keeps its name and remembers a
-- different one as a former name.
CREATE OR REPLACE FUNCTION credit_private.register_subject(code credit.credit_code, name text, source text) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.subject (code, kind, name, region, source)
	VALUES (code, credit.kind_of_code(code), name, credit.region(code), source)
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source, confidence)
	SELECT s.code, 'former_name', register_subject.name, register_subject.source, 'M'
	  FROM credit.subject AS s
	 WHERE s.code = register_subject.code AND s.name <> register_subject.name
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source)
	SELECT register_subject.code, 'organisation_code', credit.organisation_code(register_subject.code), 'GB 32100'
	 WHERE credit.is_official(register_subject.code)
	ON CONFLICT DO NOTHING;
$function$;
COMMENT ON FUNCTION credit_private.register_subject(credit.credit_code, text, text) IS '登记主体;名称不同者记为曾用名 | make a subject known; another name is kept as a former one';

-- functions/subject/resolve_subject.sql
-- Identity is resolved here and nowhere else: a code, or any other number on
-- file, to the code the subject bears today (merges followed).  NULL when
-- nobody or more than one is meant.
CREATE OR REPLACE FUNCTION credit.resolve_subject(code_or_number text) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE meant (code) AS (
		SELECT credit.try_credit_code(code_or_number)
		UNION
		SELECT i.code FROM credit.identifier AS i
		 WHERE i.value = pg_catalog.upper(pg_catalog.btrim(code_or_number)) AND i.scheme <> 'passport'
	), chain (code, merged_into) AS (
		SELECT s.code, s.merged_into FROM meant AS m JOIN credit.subject AS s ON s.code = m.code
		UNION
		SELECT s.code, s.merged_into FROM chain AS c JOIN credit.subject AS s ON s.code = c.merged_into
	)
	SELECT CASE WHEN count(*) = 1 THEN max(c.code) END FROM chain AS c WHERE c.merged_into IS NULL
$function$;
COMMENT ON FUNCTION credit.resolve_subject(text) IS
	'由代码或旧号码找到主体现行代码 | the code a subject bears today, from a code or any older number';
GRANT EXECUTE ON FUNCTION credit.resolve_subject(text) TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_partner;

-- sql/catalog.sql
-- The catalogue (信用信息目录): what may be collected, by whom, in which form,
-- under which edition.  Nothing is collected that is no item in force.

CREATE TABLE credit.disclosure_class (
	disclosure text NOT NULL,
	rank       integer NOT NULL,
	name       text NOT NULL,
	basis      text NOT NULL,
	CONSTRAINT disclosure_class_pkey PRIMARY KEY (disclosure),
	CONSTRAINT disclosure_class_rank_key UNIQUE (rank)
);
COMMENT ON TABLE credit.disclosure_class IS '公开范围分类,有次序 | disclosure classes, in order of openness';
COMMENT ON COLUMN credit.disclosure_class.disclosure IS '公开范围 | disclosure class';
COMMENT ON COLUMN credit.disclosure_class.rank IS '开放次序 | order of openness';
COMMENT ON COLUMN credit.disclosure_class.name IS '名称 | name';
COMMENT ON COLUMN credit.disclosure_class.basis IS '依据 | legal basis';
INSERT INTO credit.disclosure_class VALUES
('internal', 1, '对委内公开', 'S0 art 14'), ('shared', 2, '对信用主体和政府其他部门公开', 'S0 art 14'),
('public', 3, '向社会公开', 'S0 art 14'), ('on_request', 4, '依申请公开', 'S0 art 14');

CREATE TABLE credit.act_kind (
	act_kind text NOT NULL,
	name     text NOT NULL,
	name_en  text NOT NULL,
	basis    text NOT NULL,
	CONSTRAINT act_kind_pkey PRIMARY KEY (act_kind)
);
COMMENT ON TABLE credit.act_kind IS '信息种类(行政许可、行政处罚等) | kinds of information: permit, penalty and so on';
COMMENT ON COLUMN credit.act_kind.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.act_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.act_kind.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.act_kind.basis IS '依据 | legal basis';
INSERT INTO credit.act_kind VALUES
('permit', '行政许可', 'administrative permit', 'S1 二(三)'), ('penalty', '行政处罚', 'administrative penalty', 'S1 二(三)'),
('coercion', '行政强制', 'administrative coercion', 'S1 二(三)'), ('confirmation', '行政确认', 'administrative confirmation', 'S1 二(三)'),
('reward', '行政奖励', 'administrative reward', 'S1 二(三)'), ('payment', '行政给付', 'administrative payment', 'S1 二(三)'),
('inspection', '检查抽查', 'inspection', 'S1 二(三)'), ('registration', '登记备案', 'registration', 'S1 二(三)'),
('qualification', '资质资格', 'qualification', 'S1 二(三)'), ('abnormal', '经营异常名录', 'abnormal operation list', 'S1 二(三)'),
('list', '红黑名单', 'red and black lists', 'S1 二(三)'), ('judgment', '司法裁判及执行', 'judgment and enforcement', 'S4 item 16'),
('commitment', '信用承诺', 'credit commitment', 'S4 item 1');

CREATE TABLE credit.severity (
	severity text NOT NULL,
	rank     integer NOT NULL,
	name     text NOT NULL,
	basis    text NOT NULL,
	CONSTRAINT severity_pkey PRIMARY KEY (severity),
	CONSTRAINT severity_rank_key UNIQUE (rank)
);
COMMENT ON TABLE credit.severity IS '失信程度 | grades of untrustworthiness';
COMMENT ON COLUMN credit.severity.severity IS '失信程度 | grade of untrustworthiness';
COMMENT ON COLUMN credit.severity.rank IS '轻重次序 | order of gravity';
COMMENT ON COLUMN credit.severity.name IS '名称 | name';
COMMENT ON COLUMN credit.severity.basis IS '依据 | legal basis';
INSERT INTO credit.severity VALUES
('minor', 1, '轻微', '国家发展改革委令第36号'), ('general', 2, '一般', 'S0 方案 三(一)'), ('serious', 3, '严重', 'S0 方案 三(一)');

CREATE TABLE credit.template (
	template     text NOT NULL,
	version      text NOT NULL,
	name         text NOT NULL,
	body         jsonb NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT template_pkey PRIMARY KEY (template, version),
	CONSTRAINT template_body_check CHECK (credit.is_valid_template(body)),
	CONSTRAINT template_no_overlap EXCLUDE USING gist (template WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.template IS '信息项模板,按版本 | templates of items, by version; the body is validated in C';
COMMENT ON COLUMN credit.template.template IS '模板 | template';
COMMENT ON COLUMN credit.template.version IS '版本 | version';
COMMENT ON COLUMN credit.template.name IS '名称 | name';
COMMENT ON COLUMN credit.template.body IS '模板内容 | the template itself';
COMMENT ON COLUMN credit.template.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.template.basis IS '依据 | legal basis';

-- which field of a template fills which common column of a record
CREATE TABLE credit.field_map (
	template    text NOT NULL,
	version     text NOT NULL,
	column_name text NOT NULL,
	field       text NOT NULL,
	CONSTRAINT field_map_pkey PRIMARY KEY (template, version, column_name),
	CONSTRAINT field_map_template_fkey FOREIGN KEY (template, version) REFERENCES credit.template,
	CONSTRAINT field_map_column_check CHECK (column_name IN ('code', 'subject_name', 'unit', 'source_unit', 'document_no', 'title',
		'decided_on', 'issued_on', 'valid_from', 'valid_until', 'severity', 'secrecy', 'source_key'))
);
COMMENT ON TABLE credit.field_map IS
	'模板字段与记录公共列的对应;XK_YXQZ 是有效期自,不按名称猜 | which template field fills which common column; by dictionary, never by name';
COMMENT ON COLUMN credit.field_map.template IS '模板 | template';
COMMENT ON COLUMN credit.field_map.version IS '模板版本 | version of the template';
COMMENT ON COLUMN credit.field_map.column_name IS '记录公共列 | common column of a record';
COMMENT ON COLUMN credit.field_map.field IS '模板字段 | field of the template';

-- 双公示, both national formats; permits and penalties
INSERT INTO credit.template VALUES
('permit', '2016', '行政许可 2016', $json$
{
  "name": "permit",
  "edition": "2016",
  "label": "行政许可(2016版)",
  "source": "行政许可和行政处罚等信用信息公示数据标准(2016)",
  "blank_words": ["/", "无", "-", "null"],
  "fields": [
    {"name": "XK_WSH", "label": "行政许可决定书文号", "type": "string", "max_length": 128, "required": true},
    {"name": "XK_XMMC", "label": "项目名称", "type": "string", "max_length": 256, "required": true},
    {"name": "XK_SPLB", "label": "审批类别", "type": "enum", "max_length": 16, "required": true, "values": ["0", "1", "2", "3", "4", "5", "普通", "特许", "认可", "核准", "登记"], "other_prefix": "其他", "comment": "0 普通,1 特许,2 认可,3 核准,4 登记,5 其他(须注明)"},
    {"name": "XK_NR", "label": "许可内容", "type": "text", "max_length": 2048, "required": true},
    {"name": "XK_XDR", "label": "行政相对人名称", "type": "string", "max_length": 256, "required": true},
    {"name": "XK_XDR_SHXYM", "label": "行政相对人代码_1(统一社会信用代码)", "type": "code_or_placeholder"},
    {"name": "XK_XDR_ZDM", "label": "行政相对人代码_2(组织机构代码)", "type": "string", "max_length": 64},
    {"name": "XK_XDR_GSDJ", "label": "行政相对人代码_3(工商登记码)", "type": "string", "max_length": 64},
    {"name": "XK_XDR_SWDJ", "label": "行政相对人代码_4(税务登记号)", "type": "string", "max_length": 64},
    {"name": "XK_XDR_SFZ", "label": "行政相对人代码_5(居民身份证号)", "type": "citizen_id", "personal": true},
    {"name": "XK_FR", "label": "法定代表人姓名", "type": "string", "max_length": 256},
    {"name": "XK_JDRQ", "label": "许可决定日期", "type": "date", "required": true},
    {"name": "XK_JZQ", "label": "许可截止期", "type": "date", "required": true},
    {"name": "XK_XZJG", "label": "许可机关", "type": "string", "max_length": 128, "required": true},
    {"name": "XK_ZT", "label": "当前状态", "type": "enum", "max_length": 1, "required": true, "values": ["0", "1", "2", "3"], "comment": "0 正常,1 撤销,2 异议,3 其他"},
    {"name": "DFBM", "label": "地方编码", "type": "string", "max_length": 6, "required": true, "pattern": "^[0-9]{6}$", "hint": "六位行政区划代码"},
    {"name": "SJC", "label": "数据更新时间戳", "type": "timestamp", "required": true},
    {"name": "BZ", "label": "备注", "type": "text", "max_length": 512}
  ],
  "rules": [
    {"name": "valid_until_after_decision", "type": "date_order", "from": "XK_JDRQ", "to": "XK_JZQ"}
  ]
}
$json$, '[2016-01-01,2018-07-01)', '国办发/发改办财金 2015–2016 双公示标准'),
('permit', '2018', '行政许可 2018', $json$
{
  "name": "permit",
  "edition": "2018",
  "label": "行政许可(2018版)",
  "source": "发改办财金〔2018〕424号",
  "blank_words": ["/", "无", "-", "null"],
  "fields": [
    {"name": "XK_XDR_MC", "label": "行政相对人名称", "type": "string", "max_length": 200, "required": true, "pattern": "^[^<>{}|~^$*=;?!#%@]+$", "hint": "名称不得含有特殊符号"},
    {"name": "XK_XDR_LB", "label": "行政相对人类别", "type": "enum", "max_length": 16, "required": true, "values": ["法人及非法人组织", "自然人", "个体工商户"]},
    {"name": "XK_XDR_SHXYM", "label": "行政相对人代码_1(统一社会信用代码)", "type": "code_or_placeholder", "required_if": {"field": "XK_XDR_LB", "in": ["法人及非法人组织", "个体工商户"]}, "empty_if": {"field": "XK_XDR_LB", "equals": "自然人"}},
    {"name": "XK_XDR_GSZC", "label": "行政相对人代码_2(工商注册号)", "type": "string", "max_length": 50, "required_if": {"field": "XK_XDR_SHXYM", "equals": "00000000000000000X"}},
    {"name": "XK_XDR_ZZJG", "label": "行政相对人代码_3(组织机构代码)", "type": "string", "max_length": 9, "pattern": "^[0-9A-Z]{8}[0-9X]$", "hint": "九位,不带连字符"},
    {"name": "XK_XDR_SWDJ", "label": "行政相对人代码_4(税务登记号)", "type": "string", "max_length": 15},
    {"name": "XK_XDR_SYDW", "label": "行政相对人代码_5(事业单位证书号)", "type": "string", "max_length": 12},
    {"name": "XK_XDR_SHZZ", "label": "行政相对人代码_6(社会组织登记证号)", "type": "string", "max_length": 50},
    {"name": "XK_FRDB", "label": "法定代表人", "type": "string", "max_length": 50, "required_if": {"field": "XK_XDR_LB", "in": ["法人及非法人组织", "个体工商户"]}, "empty_if": {"field": "XK_XDR_LB", "equals": "自然人"}},
    {"name": "XK_FR_ZJLX", "label": "法定代表人证件类型", "type": "enum", "max_length": 64, "values": ["身份证", "护照号", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证"], "other_prefix": "其他-"},
    {"name": "XK_FR_ZJHM", "label": "法定代表人证件号码", "type": "string", "max_length": 64, "required_if": {"field": "XK_FR_ZJLX", "empty": false}, "personal": true, "citizen_id_if": {"field": "XK_FR_ZJLX", "equals": "身份证"}},
    {"name": "XK_XDR_ZJLX", "label": "自然人证件类型", "type": "enum", "max_length": 64, "required_if": {"field": "XK_XDR_LB", "equals": "自然人"}, "values": ["身份证", "护照号", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证"], "other_prefix": "其他-"},
    {"name": "XK_XDR_ZJHM", "label": "自然人证件号码", "type": "string", "max_length": 64, "required_if": {"field": "XK_XDR_LB", "equals": "自然人"}, "personal": true, "citizen_id_if": {"field": "XK_XDR_ZJLX", "equals": "身份证"}},
    {"name": "XK_XKWS", "label": "行政许可决定文书名称", "type": "string", "max_length": 64, "required": true},
    {"name": "XK_WSH", "label": "行政许可决定文书号", "type": "string", "max_length": 64, "required": true},
    {"name": "XK_XKLB", "label": "许可类别", "type": "enum", "max_length": 256, "required": true, "values": ["普通", "特许", "认可", "核准", "登记"], "other_prefix": "其他-"},
    {"name": "XK_XKZS", "label": "许可证书名称", "type": "string", "max_length": 64},
    {"name": "XK_XKBH", "label": "许可编号", "type": "string", "max_length": 64, "required_if": {"field": "XK_XKZS", "empty": false}},
    {"name": "XK_NR", "label": "许可内容", "type": "text", "max_length": 4000, "required": true},
    {"name": "XK_JDRQ", "label": "许可决定日期", "type": "date", "required": true},
    {"name": "XK_YXQZ", "label": "有效期自", "type": "date", "comment": "标准为必填;实际数据常缺,且可早于决定日期,故不强制"},
    {"name": "XK_YXQZI", "label": "有效期至", "type": "date", "required": true, "comment": "2099/12/31 表示长期"},
    {"name": "XK_XKJG", "label": "许可机关", "type": "string", "max_length": 200, "required": true},
    {"name": "XK_XKJGDM", "label": "许可机关统一社会信用代码", "type": "code_or_placeholder", "required": true},
    {"name": "XK_ZT", "label": "当前状态", "type": "enum", "max_length": 1, "required": true, "values": ["1", "2"], "comment": "1 有效,2 无效"},
    {"name": "XK_LYDW", "label": "数据来源单位", "type": "string", "max_length": 200, "required": true},
    {"name": "XK_LYDWDM", "label": "数据来源单位统一社会信用代码", "type": "code_or_placeholder", "required": true},
    {"name": "BZ", "label": "备注", "type": "text", "max_length": 512}
  ],
  "rules": [
    {"name": "valid_until_after_from", "type": "date_order", "from": "XK_YXQZ", "to": "XK_YXQZI"}
  ]
}
$json$, '[2018-07-01,)', '发改办财金〔2018〕424号'),
('penalty', '2016', '行政处罚 2016', $json$
{
  "name": "penalty",
  "edition": "2016",
  "label": "行政处罚(2016版)",
  "source": "行政许可和行政处罚等信用信息公示数据标准(2016)",
  "blank_words": ["/", "无", "-", "null"],
  "fields": [
    {"name": "CF_WSH", "label": "行政处罚决定书文号", "type": "string", "max_length": 128, "required": true},
    {"name": "CF_CFMC", "label": "处罚名称", "type": "string", "max_length": 256, "required": true},
    {"name": "CF_CFLB1", "label": "处罚类别1", "type": "enum", "max_length": 64, "required": true, "values": ["0", "1", "2", "3", "4", "5", "6", "警告", "罚款", "没收违法所得、没收非法财物", "责令停产停业", "暂扣或者吊销许可证、执照", "行政拘留"], "other_prefix": "其他", "comment": "0 警告,1 罚款,2 没收违法所得、没收非法财物,3 责令停产停业,4 暂扣或者吊销许可证、执照,5 行政拘留,6 其他(须注明)"},
    {"name": "CF_CFLB2", "label": "处罚类别2", "type": "enum", "max_length": 64, "values": ["0", "1", "2", "3", "4", "5", "6", "警告", "罚款", "没收违法所得、没收非法财物", "责令停产停业", "暂扣或者吊销许可证、执照", "行政拘留"], "other_prefix": "其他", "comment": "0 警告,1 罚款,2 没收违法所得、没收非法财物,3 责令停产停业,4 暂扣或者吊销许可证、执照,5 行政拘留,6 其他(须注明)"},
    {"name": "CF_SY", "label": "处罚事由", "type": "text", "max_length": 2048, "required": true},
    {"name": "CF_YJ", "label": "处罚依据", "type": "text", "max_length": 2048, "required": true},
    {"name": "CF_XDR_MC", "label": "行政相对人名称", "type": "string", "max_length": 256, "required": true},
    {"name": "CF_XDR_SHXYM", "label": "行政相对人代码_1(统一社会信用代码)", "type": "code_or_placeholder"},
    {"name": "CF_XDR_ZDM", "label": "行政相对人代码_2(组织机构代码)", "type": "string", "max_length": 64},
    {"name": "CF_XDR_GSDJ", "label": "行政相对人代码_3(工商登记码)", "type": "string", "max_length": 64},
    {"name": "CF_XDR_SWDJ", "label": "行政相对人代码_4(税务登记号)", "type": "string", "max_length": 64},
    {"name": "CF_XDR_SFZ", "label": "行政相对人代码_5(居民身份证号)", "type": "citizen_id", "personal": true},
    {"name": "CF_FR", "label": "法定代表人姓名", "type": "string", "max_length": 256},
    {"name": "CF_JG", "label": "处罚结果", "type": "text", "max_length": 2048, "required": true},
    {"name": "CF_JDRQ", "label": "处罚决定日期", "type": "date", "required": true},
    {"name": "CF_XZJG", "label": "处罚机关", "type": "string", "max_length": 128, "required": true},
    {"name": "CF_ZT", "label": "当前状态", "type": "enum", "max_length": 1, "required": true, "values": ["0", "1", "2", "3"], "comment": "0 正常,1 撤销,2 异议,3 其他"},
    {"name": "DFBM", "label": "地方编码", "type": "string", "max_length": 6, "required": true, "pattern": "^[0-9]{6}$", "hint": "六位行政区划代码"},
    {"name": "SJC", "label": "数据更新时间戳", "type": "timestamp", "required": true},
    {"name": "BZ", "label": "备注", "type": "text", "max_length": 512}
  ],
  "rules": []
}
$json$, '[2016-01-01,2018-07-01)', '国办发/发改办财金 2015–2016 双公示标准'),
('penalty', '2018', '行政处罚 2018', $json$
{
  "name": "penalty",
  "edition": "2018",
  "label": "行政处罚(2018版)",
  "source": "发改办财金〔2018〕424号",
  "blank_words": ["/", "无", "-", "null"],
  "fields": [
    {"name": "CF_XDR_MC", "label": "行政相对人名称", "type": "string", "max_length": 200, "required": true, "pattern": "^[^<>{}|~^$*=;?!#%@]+$", "hint": "名称不得含有特殊符号"},
    {"name": "CF_XDR_LB", "label": "行政相对人类别", "type": "enum", "max_length": 16, "required": true, "values": ["法人及非法人组织", "自然人", "个体工商户"]},
    {"name": "CF_XDR_SHXYM", "label": "行政相对人代码_1(统一社会信用代码)", "type": "code_or_placeholder", "required_if": {"field": "CF_XDR_LB", "in": ["法人及非法人组织", "个体工商户"]}, "empty_if": {"field": "CF_XDR_LB", "equals": "自然人"}},
    {"name": "CF_XDR_GSZC", "label": "行政相对人代码_2(工商注册号)", "type": "string", "max_length": 50, "required_if": {"field": "CF_XDR_SHXYM", "equals": "00000000000000000X"}},
    {"name": "CF_XDR_ZZJG", "label": "行政相对人代码_3(组织机构代码)", "type": "string", "max_length": 9, "pattern": "^[0-9A-Z]{8}[0-9X]$", "hint": "九位,不带连字符"},
    {"name": "CF_XDR_SWDJ", "label": "行政相对人代码_4(税务登记号)", "type": "string", "max_length": 15},
    {"name": "CF_XDR_SYDW", "label": "行政相对人代码_5(事业单位证书号)", "type": "string", "max_length": 12},
    {"name": "CF_XDR_SHZZ", "label": "行政相对人代码_6(社会组织登记证号)", "type": "string", "max_length": 50},
    {"name": "CF_FRDB", "label": "法定代表人", "type": "string", "max_length": 50, "required_if": {"field": "CF_XDR_LB", "in": ["法人及非法人组织", "个体工商户"]}, "empty_if": {"field": "CF_XDR_LB", "equals": "自然人"}},
    {"name": "CF_FR_ZJLX", "label": "法定代表人证件类型", "type": "enum", "max_length": 64, "values": ["身份证", "护照号", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证"], "other_prefix": "其他-"},
    {"name": "CF_FR_ZJHM", "label": "法定代表人证件号码", "type": "string", "max_length": 64, "required_if": {"field": "CF_FR_ZJLX", "empty": false}, "personal": true, "citizen_id_if": {"field": "CF_FR_ZJLX", "equals": "身份证"}},
    {"name": "CF_XDR_ZJLX", "label": "自然人证件类型", "type": "enum", "max_length": 64, "required_if": {"field": "CF_XDR_LB", "equals": "自然人"}, "values": ["身份证", "护照号", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证"], "other_prefix": "其他-"},
    {"name": "CF_XDR_ZJHM", "label": "自然人证件号码", "type": "string", "max_length": 64, "required_if": {"field": "CF_XDR_LB", "equals": "自然人"}, "personal": true, "citizen_id_if": {"field": "CF_XDR_ZJLX", "equals": "身份证"}},
    {"name": "CF_WSH", "label": "行政处罚决定书文号", "type": "string", "max_length": 128, "required": true, "comment": "标准为 64,实际用到 128"},
    {"name": "CF_WFXW", "label": "违法行为类型", "type": "text", "max_length": 2000, "required": true},
    {"name": "CF_SY", "label": "违法事实", "type": "text", "max_length": 5000, "required": true},
    {"name": "CF_YJ", "label": "处罚依据", "type": "text", "max_length": 2048, "required": true},
    {"name": "CF_CFLB", "label": "处罚类别", "type": "enums", "max_length": 64, "required": true, "values": ["警告", "罚款", "没收违法所得", "没收非法财物", "责令停产停业", "暂扣或者吊销许可证", "暂扣或者吊销执照", "行政拘留"], "other_prefix": "其他-", "separator": ";", "hint": "多个类别用半角分号隔开;其他类别写作“其他-”加补充内容"},
    {"name": "CF_NR", "label": "处罚内容", "type": "text", "max_length": 4000, "required": true},
    {"name": "CF_NR_FK", "label": "罚款金额(万元)", "type": "number", "required_if": {"field": "CF_CFLB", "contains": "罚款"}, "precision": 18, "scale": 6, "minimum": 0},
    {"name": "CF_NR_WFFF", "label": "没收违法所得、没收非法财物的金额(万元)", "type": "number", "required_if": {"field": "CF_CFLB", "contains": "没收"}, "precision": 18, "scale": 6, "minimum": 0},
    {"name": "CF_NR_ZKDX", "label": "暂扣或吊销证照名称及编号", "type": "string", "max_length": 200, "required_if": {"field": "CF_CFLB", "contains": ["暂扣", "吊销"]}},
    {"name": "CF_JDRQ", "label": "处罚决定日期", "type": "date", "required": true},
    {"name": "CF_YXQ", "label": "处罚有效期", "type": "date", "required": true, "comment": "2099/12/31 表示长期"},
    {"name": "CF_GSJZQ", "label": "公示截止期", "type": "date", "comment": "由规则计算,不采信填报值"},
    {"name": "CF_CFJG", "label": "处罚机关", "type": "string", "max_length": 200, "required": true},
    {"name": "CF_CFJGDM", "label": "处罚机关统一社会信用代码", "type": "code_or_placeholder", "required": true},
    {"name": "CF_SJLY", "label": "数据来源单位", "type": "string", "max_length": 200, "required": true},
    {"name": "CF_SJLYDM", "label": "数据来源单位统一社会信用代码", "type": "code_or_placeholder", "required": true},
    {"name": "BZ", "label": "备注", "type": "text", "max_length": 512}
  ],
  "rules": [
    {"name": "valid_until_after_decision", "type": "date_order", "from": "CF_JDRQ", "to": "CF_YXQ"}
  ]
}
$json$, '[2018-07-01,)', '发改办财金〔2018〕424号');
INSERT INTO credit.field_map VALUES
('permit', '2018', 'code', 'XK_XDR_SHXYM'), ('permit', '2018', 'subject_name', 'XK_XDR_MC'), ('permit', '2018', 'unit', 'XK_XKJG'),
('permit', '2018', 'document_no', 'XK_WSH'), ('permit', '2018', 'title', 'XK_XKWS'), ('permit', '2018', 'decided_on', 'XK_JDRQ'),
-- the trap: XK_YXQZ is valid FROM (有效期自), XK_YXQZI is valid until (有效期至)
('permit', '2018', 'valid_from', 'XK_YXQZ'), ('permit', '2018', 'valid_until', 'XK_YXQZI'), ('permit', '2018', 'source_unit', 'XK_LYDW'),
('permit', '2016', 'code', 'XK_XDR_SHXYM'), ('permit', '2016', 'subject_name', 'XK_XDR'), ('permit', '2016', 'unit', 'XK_XZJG'),
('permit', '2016', 'document_no', 'XK_WSH'), ('permit', '2016', 'title', 'XK_XMMC'), ('permit', '2016', 'decided_on', 'XK_JDRQ'),
('permit', '2016', 'valid_until', 'XK_JZQ'),
('penalty', '2018', 'code', 'CF_XDR_SHXYM'), ('penalty', '2018', 'subject_name', 'CF_XDR_MC'), ('penalty', '2018', 'unit', 'CF_CFJG'),
('penalty', '2018', 'document_no', 'CF_WSH'), ('penalty', '2018', 'title', 'CF_WFXW'), ('penalty', '2018', 'decided_on', 'CF_JDRQ'),
('penalty', '2018', 'valid_until', 'CF_YXQ'), ('penalty', '2018', 'source_unit', 'CF_SJLY'),
('penalty', '2016', 'code', 'CF_XDR_SHXYM'), ('penalty', '2016', 'subject_name', 'CF_XDR_MC'), ('penalty', '2016', 'unit', 'CF_XZJG'),
('penalty', '2016', 'document_no', 'CF_WSH'), ('penalty', '2016', 'title', 'CF_CFMC'), ('penalty', '2016', 'decided_on', 'CF_JDRQ');

CREATE TABLE credit.catalog_edition (
	edition      text NOT NULL,
	region       text NOT NULL,
	name         text NOT NULL,
	state        text NOT NULL DEFAULT 'draft',
	issued_on    date,
	valid_during daterange,
	basis        text NOT NULL,
	CONSTRAINT catalog_edition_pkey PRIMARY KEY (edition),
	CONSTRAINT catalog_edition_state_check CHECK (state IN ('draft', 'comments', 'issued')),
	CONSTRAINT catalog_edition_issued_check CHECK ((state = 'issued') = (valid_during IS NOT NULL AND issued_on IS NOT NULL)),
	CONSTRAINT catalog_edition_no_overlap EXCLUDE USING gist (region WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.catalog_edition IS '目录版本 | editions of the catalogue';
COMMENT ON COLUMN credit.catalog_edition.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.catalog_edition.region IS '适用地区 | region';
COMMENT ON COLUMN credit.catalog_edition.name IS '名称 | name';
COMMENT ON COLUMN credit.catalog_edition.state IS '状态:draft 起草,comments 征求意见,issued 发布 | draft, comments or issued';
COMMENT ON COLUMN credit.catalog_edition.issued_on IS '发布日期 | day of issue';
COMMENT ON COLUMN credit.catalog_edition.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.catalog_edition.basis IS '依据 | legal basis';

CREATE TABLE credit.catalog_item (
	edition      text NOT NULL,
	item         text NOT NULL,
	name         text NOT NULL,
	act_kind     text NOT NULL,
	class        text NOT NULL,
	disclosure   text NOT NULL,
	departments  text[] NOT NULL DEFAULT '{}',
	method       text NOT NULL DEFAULT 'exchange',
	frequency    text NOT NULL DEFAULT 'each',
	template     text,
	default_severity text,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT catalog_item_pkey PRIMARY KEY (edition, item),
	CONSTRAINT catalog_item_edition_fkey FOREIGN KEY (edition) REFERENCES credit.catalog_edition,
	CONSTRAINT catalog_item_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT catalog_item_disclosure_fkey FOREIGN KEY (disclosure) REFERENCES credit.disclosure_class,
	CONSTRAINT catalog_item_severity_fkey FOREIGN KEY (default_severity) REFERENCES credit.severity,
	CONSTRAINT catalog_item_class_check CHECK (class IN ('basic', 'trustworthy', 'untrustworthy')),
	CONSTRAINT catalog_item_severity_check CHECK (default_severity IS NULL OR class = 'untrustworthy'),
	CONSTRAINT catalog_item_method_check CHECK (method IN ('auto', 'exchange', 'manual')),
	CONSTRAINT catalog_item_frequency_check CHECK (frequency IN ('each', 'day', 'month'))
);
CREATE INDEX catalog_item_act_kind_idx ON credit.catalog_item (act_kind);
CREATE INDEX catalog_item_item_idx ON credit.catalog_item (item);
COMMENT ON TABLE credit.catalog_item IS '目录项目:类别、公开范围、报送方式与频率、模板 | items: class, disclosure, method, frequency, template';
COMMENT ON COLUMN credit.catalog_item.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.catalog_item.item IS '项目编号 | item';
COMMENT ON COLUMN credit.catalog_item.name IS '项目名称 | name';
COMMENT ON COLUMN credit.catalog_item.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.catalog_item.class IS '类别:basic 基础,trustworthy 守信,untrustworthy 失信 | basic, trustworthy or untrustworthy';
COMMENT ON COLUMN credit.catalog_item.disclosure IS '公开范围 | disclosure class';
COMMENT ON COLUMN credit.catalog_item.departments IS '责任部门 | departments that report it';
COMMENT ON COLUMN credit.catalog_item.method IS '报送方式:auto 自动,exchange 交换,manual 填报 | how it arrives: auto, exchange or manual';
COMMENT ON COLUMN credit.catalog_item.frequency IS '报送频率 | how often it is reported';
COMMENT ON COLUMN credit.catalog_item.template IS '模板 | template';
COMMENT ON COLUMN credit.catalog_item.default_severity IS '默认失信程度 | grade when the document names none';
COMMENT ON COLUMN credit.catalog_item.valid_during IS '有效期间 | the period in which it holds';

-- manual entry only for approved pairs (S0 方案 三(三))
CREATE TABLE credit.manual_entry (
	unit         credit.credit_code NOT NULL,
	item         text NOT NULL,
	valid_during daterange NOT NULL,
	approved_by  name NOT NULL DEFAULT session_user,
	CONSTRAINT manual_entry_pkey PRIMARY KEY (unit, item, valid_during),
	CONSTRAINT manual_entry_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
COMMENT ON TABLE credit.manual_entry IS '经办公室确认可手工填报的(单位,项目) | (unit, item) pairs that may be entered by hand';
COMMENT ON COLUMN credit.manual_entry.unit IS '单位 | unit';
COMMENT ON COLUMN credit.manual_entry.item IS '目录项目 | item';
COMMENT ON COLUMN credit.manual_entry.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.manual_entry.approved_by IS '确认人 | who approved it';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['disclosure_class', 'act_kind', 'severity', 'template', 'field_map', 'catalog_edition', 'catalog_item', 'manual_entry'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
	END LOOP;
END
$do$;

-- functions/catalog/approve_manual_entry.sql
CREATE OR REPLACE FUNCTION credit.approve_manual_entry(unit credit.credit_code, item text, valid_during daterange DEFAULT NULL) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.manual_entry (unit, item, valid_during)
	VALUES (unit, item, coalesce(valid_during, pg_catalog.daterange(credit.today(), NULL)))
	ON CONFLICT DO NOTHING
$function$;
COMMENT ON FUNCTION credit.approve_manual_entry(credit.credit_code, text, daterange) IS
	'批准某单位手工填报某项目 | let a unit enter an item by hand';
GRANT EXECUTE ON FUNCTION credit.approve_manual_entry(credit.credit_code, text, daterange) TO credit_office;

-- functions/catalog/is_classified.sql
-- S0 art 15 涉密信用信息不上网.  Does a row carry a secrecy mark: a mark of its
-- own (密级, _secrecy), or the written form of the law (机密★10年) in a value?
-- The three grades are those of 保守国家秘密法 art 14.  In a field that is there
-- for the mark, whatever does not say that there is none is one.
CREATE OR REPLACE FUNCTION credit.is_classified(payload jsonb) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN btrim(coalesce(payload ->> '_secrecy', '')) NOT IN ('', 'none', '无', '/', '-', '公开', '非密', '不涉密')
		OR btrim(coalesce(payload ->> '密级', '')) NOT IN ('', 'none', '无', '/', '-', '公开', '非密', '不涉密')
		OR payload::text ~ '(绝密|机密|秘密) ?★';
COMMENT ON FUNCTION credit.is_classified(jsonb) IS '是否带有密级标记 | does a row carry a secrecy mark';
GRANT EXECUTE ON FUNCTION credit.is_classified(jsonb) TO PUBLIC;

-- functions/catalog/item_on.sql
-- The item as it stands in the edition in force on a day in a region; NULLs
-- when there is none.  A nearer region's edition goes before the nation's.
CREATE OR REPLACE FUNCTION credit.item_on(item text, on_day date, region text DEFAULT '000000') RETURNS credit.catalog_item
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT i
	  FROM credit.catalog_item AS i
	  JOIN credit.catalog_edition AS e ON e.edition = i.edition
	 WHERE i.item = item_on.item
	   AND e.state = 'issued' AND e.valid_during @> on_day AND i.valid_during @> on_day
	   AND e.region IN (item_on.region, left(item_on.region, 4) || '00', left(item_on.region, 2) || '0000', '000000')
	 ORDER BY length(rtrim(e.region, '0')) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.item_on(text, date, text) IS '某日某地区生效的目录项目 | the item in force on a day in a region';
GRANT EXECUTE ON FUNCTION credit.item_on(text, date, text) TO PUBLIC;

-- functions/catalog/try_date.sql
-- A date written YYYY-MM-DD or YYYY/MM/DD, or infinity; NULL for anything else.
CREATE OR REPLACE FUNCTION credit_private.try_date(value text) RETURNS date
	LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF value = 'infinity' THEN
		RETURN 'infinity'::date;
	ELSIF value ~ '^[0-9]{4}([-/])[0-9]{1,2}\1[0-9]{1,2}$' THEN
		RETURN pg_catalog.make_date(pg_catalog.substring(value, '^[0-9]{4}')::int,
			pg_catalog.substring(value, '^[0-9]{4}[-/]([0-9]{1,2})')::int, pg_catalog.substring(value, '[0-9]{1,2}$')::int);
	END IF;
	RETURN NULL;
EXCEPTION WHEN datetime_field_overflow THEN
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.try_date(text) IS '读取日期,不合格为空 | read a date, NULL when it is none';

-- sql/record.sql
-- Records: the facts.  received -> reviewed -> confirmed, or returned; later
-- superseded or withdrawn.  Only a confirmed record is collected (S0 方案
-- 三(二)).  Nothing is ever deleted; old versions stand in record_history.

CREATE SEQUENCE credit.record_id_seq;
CREATE TABLE credit.record (
	code             credit.credit_code NOT NULL,
	record_id        bigint NOT NULL DEFAULT pg_catalog.nextval('credit.record_id_seq'),
	edition          text NOT NULL,
	item             text NOT NULL,
	act_kind         text NOT NULL,
	class            text NOT NULL,
	disclosure       text NOT NULL,
	subject_name     text NOT NULL,
	unit             credit.credit_code NOT NULL,
	source_unit      credit.credit_code NOT NULL,
	document_no      text NOT NULL,
	title            text,
	decided_on       date NOT NULL,
	issued_on        date NOT NULL,
	valid_from       date,
	valid_until      date,
	severity         text,
	secrecy          text NOT NULL DEFAULT 'none',
	stock            boolean NOT NULL DEFAULT false,
	state            text NOT NULL DEFAULT 'received',
	template         text NOT NULL,
	template_version text NOT NULL,
	detail           jsonb NOT NULL,
	batch_id         bigint,
	line_no          integer,
	replaces         bigint,
	received_at      timestamptz NOT NULL DEFAULT pg_catalog.now(),
	received_by      name NOT NULL DEFAULT session_user,
	reviewed_by      name,
	confirmed_on     date,
	confirmed_by     name,
	ended_on         date,
	end_reason       text,
	CONSTRAINT record_pkey PRIMARY KEY (code, record_id),
	CONSTRAINT record_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT record_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT record_source_unit_fkey FOREIGN KEY (source_unit) REFERENCES credit.unit,
	CONSTRAINT record_item_fkey FOREIGN KEY (edition, item) REFERENCES credit.catalog_item,
	CONSTRAINT record_template_fkey FOREIGN KEY (template, template_version) REFERENCES credit.template,
	CONSTRAINT record_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity,
	CONSTRAINT record_replaces_fkey FOREIGN KEY (code, replaces) REFERENCES credit.record,
	-- S0 art 15 涉密信用信息不上网: kept out by constraint, on every path
	CONSTRAINT record_not_classified CHECK (secrecy = 'none'),
	CONSTRAINT record_state_check CHECK (state IN ('received', 'reviewed', 'confirmed', 'returned', 'superseded', 'withdrawn')),
	CONSTRAINT record_severity_check CHECK (class <> 'untrustworthy' OR severity IS NOT NULL),
	CONSTRAINT record_trustworthy_check CHECK (class = 'untrustworthy' OR severity IS NULL),
	CONSTRAINT record_confirmed_check CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL)
		AND (state IN ('confirmed', 'superseded', 'withdrawn')) = (confirmed_on IS NOT NULL)),
	CONSTRAINT record_ended_check CHECK ((state IN ('returned', 'superseded', 'withdrawn')) = (ended_on IS NOT NULL AND end_reason IS NOT NULL)),
	CONSTRAINT record_valid_check CHECK (valid_until >= valid_from)
);
ALTER SEQUENCE credit.record_id_seq OWNED BY credit.record.record_id;
-- the same document of the same unit about the same subject is one record; a
-- correction comes beside it until it is confirmed and takes its place
CREATE UNIQUE INDEX record_document_key ON credit.record (code, unit, item, document_no)
	WHERE state = 'confirmed' OR (state IN ('received', 'reviewed') AND replaces IS NULL);
CREATE UNIQUE INDEX record_replaces_key ON credit.record (code, replaces)
	WHERE replaces IS NOT NULL AND state <> 'returned';
CREATE INDEX record_record_id_idx ON credit.record (record_id);
CREATE INDEX record_unit_idx ON credit.record (unit, state);
CREATE INDEX record_source_unit_idx ON credit.record (source_unit, state);
CREATE INDEX record_item_idx ON credit.record (edition, item);
CREATE INDEX record_batch_idx ON credit.record (batch_id, line_no);
CREATE INDEX record_document_no_idx ON credit.record (document_no text_pattern_ops);
COMMENT ON TABLE credit.record IS '信用记录:公共列加 detail(按模板校验) | credit records: common columns, and detail validated against the item''s template';
COMMENT ON COLUMN credit.record.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.record.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.record.edition IS '目录版本 | edition of the catalogue';
COMMENT ON COLUMN credit.record.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.record.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.record.class IS '类别:basic 基础,trustworthy 守信,untrustworthy 失信 | basic, trustworthy or untrustworthy';
COMMENT ON COLUMN credit.record.disclosure IS '公开范围 | disclosure class';
COMMENT ON COLUMN credit.record.subject_name IS '文书所载主体名称 | name of the subject as the document has it';
COMMENT ON COLUMN credit.record.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit.record.title IS '文书标题 | title of the document';
COMMENT ON COLUMN credit.record.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.record.issued_on IS '文书送达或发布日期 | day of issue';
COMMENT ON COLUMN credit.record.valid_from IS '有效期自 | valid from';
COMMENT ON COLUMN credit.record.severity IS '失信程度 | grade of untrustworthiness';
COMMENT ON COLUMN credit.record.state IS '状态:received 收到,reviewed 已审,confirmed 已确认,returned 退回,superseded 被更正,withdrawn 撤回 | received, reviewed, confirmed, returned, superseded or withdrawn';
COMMENT ON COLUMN credit.record.template IS '模板 | template';
COMMENT ON COLUMN credit.record.template_version IS '模板版本 | version of the template';
COMMENT ON COLUMN credit.record.detail IS '全部字段,按模板校验 | all fields, validated by the template';
COMMENT ON COLUMN credit.record.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.record.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.record.replaces IS '所更正的记录 | the record it corrects';
COMMENT ON COLUMN credit.record.received_at IS '收到时间 | when it was received';
COMMENT ON COLUMN credit.record.received_by IS '报送人 | who reported it';
COMMENT ON COLUMN credit.record.reviewed_by IS '审核人 | who reviewed it';
COMMENT ON COLUMN credit.record.confirmed_on IS '确认日期 | day of confirmation';
COMMENT ON COLUMN credit.record.confirmed_by IS '确认人 | who confirmed it';
COMMENT ON COLUMN credit.record.ended_on IS '退回、更正或撤回日期 | the day it was returned, superseded or withdrawn';
COMMENT ON COLUMN credit.record.end_reason IS '退回、更正或撤回理由 | why it was returned, superseded or withdrawn';
COMMENT ON COLUMN credit.record.unit IS '作出决定的单位 | the unit that decided';
COMMENT ON COLUMN credit.record.source_unit IS '数据来源(报送)单位 | the unit that reports';
COMMENT ON COLUMN credit.record.valid_until IS '有效期至,infinity 为长期 | valid until; infinity means long-term (2099/12/31 in exchange)';
COMMENT ON COLUMN credit.record.stock IS '存量信息,不计七日时限 | stock, exempt from the seven-day clock';
COMMENT ON COLUMN credit.record.secrecy IS '密级;涉密者不得入库 | secrecy mark; a classified row cannot be stored';
ALTER TABLE credit.record ENABLE ROW LEVEL SECURITY;
CREATE POLICY record_own ON credit.record FOR SELECT USING (credit_private.is_mine(unit) OR credit_private.is_mine(source_unit));
CREATE POLICY record_office ON credit.record FOR SELECT TO credit_office, credit_evaluator USING (state NOT IN ('received', 'reviewed', 'returned'));
GRANT SELECT ON credit.record TO credit_clerk, credit_head, credit_office;
-- all but the document itself, which may hold personal numbers
GRANT SELECT (code, record_id, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, title, decided_on, issued_on,
	valid_from, valid_until, severity, secrecy, stock, state, template, template_version, batch_id, line_no, replaces, received_at, received_by,
	reviewed_by, confirmed_on, confirmed_by, ended_on, end_reason) ON credit.record TO credit_evaluator;

SELECT credit.enable_history('credit.record', true);
ALTER TABLE credit.record_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY record_history_own ON credit.record_history FOR SELECT USING (credit_private.is_mine(unit) OR credit_private.is_mine(source_unit));
GRANT SELECT ON credit.record_history TO credit_clerk, credit_head, credit_office;

-- Every duty is a row: what, whose, due on, by which rule, on which calendar,
-- met on.  On time, late and overdue are derived, never stored.
CREATE SEQUENCE credit.duty_id_seq;
CREATE TABLE credit.duty (
	code             credit.credit_code NOT NULL,
	duty_id          bigint NOT NULL DEFAULT pg_catalog.nextval('credit.duty_id_seq'),
	kind             text NOT NULL,
	channel          text NOT NULL DEFAULT '',
	record_id        bigint NOT NULL,
	case_id          bigint,
	unit             credit.credit_code NOT NULL,
	starts_on        date NOT NULL,
	due_on           date NOT NULL,
	provisional      boolean NOT NULL,
	rule_id          bigint NOT NULL,
	calendar_version text NOT NULL,
	met_on           date,
	void_on          date,
	void_reason      text,
	CONSTRAINT duty_pkey PRIMARY KEY (code, duty_id),
	CONSTRAINT duty_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT duty_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT duty_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT duty_kind_check CHECK (kind IN ('collect', 'publish', 'withdraw', 'objection', 'repair')),
	CONSTRAINT duty_void_check CHECK ((void_on IS NULL) = (void_reason IS NULL))
);
ALTER SEQUENCE credit.duty_id_seq OWNED BY credit.duty.duty_id;
CREATE INDEX duty_record_idx ON credit.duty (code, record_id);
CREATE INDEX duty_open_idx ON credit.duty (due_on) WHERE met_on IS NULL AND void_on IS NULL;
CREATE INDEX duty_unit_idx ON credit.duty (unit, kind, channel);
CREATE INDEX duty_rule_idx ON credit.duty (rule_id);
COMMENT ON TABLE credit.duty IS '时限义务:事项、责任单位、起算日、到期日、依据规则、日历版本、完成日 | duties with their clocks: what, whose, due on, under which rule and calendar, met on';
COMMENT ON COLUMN credit.duty.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.duty.duty_id IS '义务编号 | number of the duty';
COMMENT ON COLUMN credit.duty.kind IS '事项:collect 归集,publish 公示,withdraw 撤下,objection 异议,repair 修复 | what is due: collect, publish, withdraw, objection or repair';
COMMENT ON COLUMN credit.duty.channel IS '公示渠道,无则为空串 | channel of publicity, empty when none';
COMMENT ON COLUMN credit.duty.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.duty.unit IS '责任单位 | whose duty it is';
COMMENT ON COLUMN credit.duty.starts_on IS '起算日 | the day the clock starts';
COMMENT ON COLUMN credit.duty.due_on IS '到期日 | the day it is due';
COMMENT ON COLUMN credit.duty.rule_id IS '所依规则 | the rule it rests on';
COMMENT ON COLUMN credit.duty.calendar_version IS '计算所用日历版本 | version of the calendar it was computed on';
COMMENT ON COLUMN credit.duty.met_on IS '完成日 | the day it was met';
COMMENT ON COLUMN credit.duty.void_on IS '免除日 | the day it fell away';
COMMENT ON COLUMN credit.duty.void_reason IS '免除理由 | why it fell away';
COMMENT ON COLUMN credit.duty.case_id IS '异议或修复案件号 | number of the objection or repair that the duty is about';
COMMENT ON COLUMN credit.duty.provisional IS '到期日为暂定(放假通知未出) | the due date is provisional: a holiday notice is still to come';
ALTER TABLE credit.duty ENABLE ROW LEVEL SECURITY;
CREATE POLICY duty_own ON credit.duty FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY duty_office ON credit.duty FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.duty TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.duty
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.duty ENABLE ALWAYS TRIGGER never_deleted;

-- functions/record/check_record_change.sql
-- The states of a record, enforced for every client: a transition that is not
-- in the list is refused.  Beside the columns of the state nothing of a record
-- ever changes, and these are written once.
CREATE OR REPLACE FUNCTION credit_private.check_record_change() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	facts credit.record := NEW;
BEGIN
	IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
		('received', 'reviewed'), ('received', 'returned'), ('reviewed', 'confirmed'), ('reviewed', 'returned'),
		('confirmed', 'superseded'), ('confirmed', 'withdrawn'))
	THEN
		PERFORM credit.raise('wrong_state', ARRAY[NEW.record_id::text, OLD.state,
			CASE NEW.state WHEN 'confirmed' THEN 'reviewed' WHEN 'reviewed' THEN 'received' ELSE 'confirmed' END], NULL, 'record', 'state');
	END IF;
	facts.state := OLD.state;
	IF OLD.reviewed_by IS NULL THEN
		facts.reviewed_by := NULL;
	END IF;
	IF OLD.confirmed_on IS NULL THEN
		facts.confirmed_on := NULL;
		facts.confirmed_by := NULL;
	END IF;
	IF OLD.ended_on IS NULL THEN
		facts.ended_on := NULL;
		facts.end_reason := NULL;
	END IF;
	IF facts IS DISTINCT FROM OLD THEN
		PERFORM credit.raise('never_deleted', ARRAY['credit.record'],
			'What was decided about whom is not edited; submit a correction that supersedes the record.', 'record');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_record_change() IS '记录状态只能按规定转移,事实不可改写 | records move only along their states; facts are not edited';
CREATE OR REPLACE TRIGGER record_check_change BEFORE UPDATE ON credit.record
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_record_change();

-- functions/record/confirm.sql
-- S0 方案 三(二) 负责人…进行审核确认,经审核确认的信息将被归集: only the head of the
-- unit that reports (or that decided) confirms, and only what was reviewed.
CREATE OR REPLACE FUNCTION credit.confirm(VARIADIC record_ids bigint[]) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	gone credit.record;
	actor credit.account := credit_private.require_role('credit_head');
	n integer;
BEGIN
	-- two heads at once, or one who withdraws what is corrected: the second one
	-- waits here and then meets the new state
	PERFORM FROM credit.record AS r
	 WHERE r.record_id = ANY (record_ids
		|| ARRAY(SELECT c.replaces FROM credit.record AS c WHERE c.record_id = ANY (record_ids) AND c.replaces IS NOT NULL))
	 ORDER BY r.code, r.record_id FOR UPDATE;
	PERFORM credit_private.require_records(record_ids, actor.unit, 'reviewed');
	-- what a correction replaces leaves in the same step, if it is still there
	SELECT r.* INTO gone
	  FROM credit.record AS c JOIN credit.record AS r ON r.code = c.code AND r.record_id = c.replaces
	 WHERE c.record_id = ANY (record_ids) AND r.state <> 'confirmed'
	 ORDER BY r.record_id LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('wrong_state', ARRAY[gone.record_id::text, gone.state, 'confirmed'], NULL, 'record', 'state');
	END IF;
	UPDATE credit.record AS r
	   SET state = 'superseded', ended_on = credit.today(), end_reason = 'superseded by a correction'
	  FROM credit.record AS c
	 WHERE c.record_id = ANY (record_ids) AND r.code = c.code AND r.record_id = c.replaces AND r.state = 'confirmed';
	UPDATE credit.record AS r
	   SET state = 'confirmed', confirmed_on = credit.today(), confirmed_by = actor.login
	 WHERE r.record_id = ANY (record_ids);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.confirm(bigint[]) IS
	'负责人确认,确认方为归集 | the head''s confirmation: only then is a record collected; returns the number of records';
GRANT EXECUTE ON FUNCTION credit.confirm(bigint[]) TO credit_head;

-- functions/record/open_collect_duty.sql
-- S0 art 11 发文后的7个工作日内完成归集: the clock of collection starts when the
-- document is issued; stock is exempt (R046).
CREATE OR REPLACE FUNCTION credit_private.open_collect_duty() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.duty (code, kind, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT n.code, 'collect', n.record_id, n.source_unit, n.issued_on, d.due_on, d.provisional, (r).rule_id,
		   credit.calendar_version((r).calendar, credit.today())
	  FROM new_records AS n
	  JOIN credit.unit AS u ON u.unit = n.source_unit
	 CROSS JOIN LATERAL credit.rule_on('collect', n.issued_on, u.region) AS r
	 CROSS JOIN LATERAL credit.due_on(r, n.issued_on) AS d
	 WHERE NOT n.stock AND (r).rule_id IS NOT NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.open_collect_duty() IS '收到记录即产生归集义务 | a record received opens the duty of collection';
CREATE OR REPLACE TRIGGER record_open_collect_duty AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.open_collect_duty();

-- functions/record/published_on.sql
-- The day a record first reached a channel; NULL when it has not.
CREATE OR REPLACE FUNCTION credit_private.published_on(code credit.credit_code, record_id bigint) RETURNS date
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT min(d.met_on) FROM credit.duty AS d
	 WHERE d.code = published_on.code AND d.record_id = published_on.record_id AND d.kind = 'publish'
$function$;
COMMENT ON FUNCTION credit_private.published_on(credit.credit_code, bigint) IS '首次公示日 | the day a record was first published';

-- functions/record/recount_duties.sql
-- A holiday notice loaded late: open duties whose due day was provisional or
-- computed on an older calendar are counted again; met ones keep their verdict.
CREATE OR REPLACE FUNCTION credit.recount_duties() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH fresh AS (
		SELECT d.code, d.duty_id, n.due_on, n.provisional, credit.calendar_version(r.calendar, credit.today()) AS calendar_version
		  FROM credit.duty AS d
		  JOIN credit.rule AS r ON r.rule_id = d.rule_id
		 CROSS JOIN LATERAL credit.due_on(r, d.starts_on) AS n
		 WHERE d.met_on IS NULL AND d.void_on IS NULL
		   AND d.calendar_version <> credit.calendar_version(r.calendar, credit.today())
	), changed AS (
		UPDATE credit.duty AS d
		   SET due_on = f.due_on, provisional = f.provisional, calendar_version = f.calendar_version
		  FROM fresh AS f
		 WHERE d.code = f.code AND d.duty_id = f.duty_id
		RETURNING 1)
	SELECT count(*) FROM changed
$function$;
COMMENT ON FUNCTION credit.recount_duties() IS
	'放假通知更新后重算未完成义务的到期日,已结论者不变 | count open duties again after a calendar notice; met ones keep their verdict';
GRANT EXECUTE ON FUNCTION credit.recount_duties() TO credit_office, credit_admin;

-- functions/record/require_records.sql
-- All of the records exist, belong to the unit and are in the state; else an
-- error that names the first one that is not.
CREATE OR REPLACE FUNCTION credit_private.require_records(record_ids bigint[], unit credit.credit_code, state text) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	bad record;
BEGIN
	SELECT w.id, r.state, r.source_unit, r.unit AS decider INTO bad
	  FROM pg_catalog.unnest(record_ids) AS w(id)
	  LEFT JOIN credit.record AS r ON r.record_id = w.id
	 WHERE r.record_id IS NULL OR r.state <> require_records.state
		OR require_records.unit NOT IN (credit_private.unit_in_charge(r.source_unit), credit_private.unit_in_charge(r.unit))
	 ORDER BY w.id LIMIT 1;
	IF NOT FOUND THEN
		RETURN;
	ELSIF bad.state IS NULL THEN
		PERFORM credit.raise('no_record', ARRAY[bad.id::text]);
	ELSIF bad.state <> require_records.state THEN
		PERFORM credit.raise('wrong_state', ARRAY[bad.id::text, bad.state, require_records.state], NULL, 'record', 'state');
	ELSE
		PERFORM credit.raise('not_your_unit', ARRAY[bad.source_unit::text, require_records.unit::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.require_records(bigint[], credit.credit_code, text) IS
	'所列记录须存在、属本单位且处于某状态,否则报错 | the records must exist, belong to the unit and be in the state';

-- functions/record/return_record.sql
CREATE OR REPLACE FUNCTION credit.return_record(record_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	old_state text := (SELECT r.state FROM credit.record AS r WHERE r.record_id = return_record.record_id);
BEGIN
	PERFORM credit_private.require_records(ARRAY[return_record.record_id], actor.unit,
		CASE old_state WHEN 'received' THEN 'received' ELSE 'reviewed' END);
	UPDATE credit.record AS r SET state = 'returned', ended_on = credit.today(), end_reason = reason
	 WHERE r.record_id = return_record.record_id;
END
$function$;
COMMENT ON FUNCTION credit.return_record(bigint, text) IS '退回未确认的记录并说明理由 | return a record that is not confirmed, with the reason';
GRANT EXECUTE ON FUNCTION credit.return_record(bigint, text) TO credit_clerk, credit_head;

-- functions/record/review.sql
-- The clerk of the reporting unit has checked the rows (初审).
CREATE OR REPLACE FUNCTION credit.review(VARIADIC record_ids bigint[]) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	n integer;
BEGIN
	PERFORM credit_private.require_records(record_ids, actor.unit, 'received');
	UPDATE credit.record AS r SET state = 'reviewed', reviewed_by = actor.login
	 WHERE r.record_id = ANY (record_ids);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.review(bigint[]) IS '经办人初审 | the clerk''s check; returns the number of records';
GRANT EXECUTE ON FUNCTION credit.review(bigint[]) TO credit_clerk, credit_head;

-- functions/record/settle_duties.sql
-- Confirmation meets the duty of collection; a record that leaves makes what
-- it still owed void.
CREATE OR REPLACE FUNCTION credit_private.settle_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	UPDATE credit.duty AS d
	   SET met_on = n.confirmed_on
	  FROM new_records AS n JOIN old_records AS o USING (code, record_id)
	 WHERE d.code = n.code AND d.record_id = n.record_id AND d.kind = 'collect' AND d.met_on IS NULL
	   AND n.state = 'confirmed' AND o.state <> 'confirmed';
	UPDATE credit.duty AS d
	   SET void_on = n.ended_on, void_reason = n.state
	  FROM new_records AS n JOIN old_records AS o USING (code, record_id)
	 WHERE d.code = n.code AND d.record_id = n.record_id AND d.kind IN ('collect', 'publish') AND d.met_on IS NULL AND d.void_on IS NULL
	   AND n.ended_on IS NOT NULL AND o.ended_on IS NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.settle_duties() IS '确认即完成归集;记录终止则未完成义务作废 | confirmation meets collection; the end of a record voids what is still owed';
CREATE OR REPLACE TRIGGER record_settle_duties AFTER UPDATE ON credit.record
	REFERENCING OLD TABLE AS old_records NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.settle_duties();

-- functions/record/withdraw_record.sql
-- The decision was revoked, or the record was wrong: it leaves every current
-- view at once and stays in history (行政处罚法 art 48).
CREATE OR REPLACE FUNCTION credit.withdraw_record(record_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
BEGIN
	PERFORM FROM credit.record AS r WHERE r.record_id = withdraw_record.record_id FOR UPDATE;
	PERFORM credit_private.require_records(ARRAY[withdraw_record.record_id], actor.unit, 'confirmed');
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	UPDATE credit.record AS r SET state = 'withdrawn', ended_on = credit.today(), end_reason = reason
	 WHERE r.record_id = withdraw_record.record_id;
END
$function$;
COMMENT ON FUNCTION credit.withdraw_record(bigint, text) IS '撤回已确认的记录,历史保留 | withdraw a confirmed record; history keeps it';
GRANT EXECUTE ON FUNCTION credit.withdraw_record(bigint, text) TO credit_head;

-- sql/collection.sql
-- Collection (归集): an inbox that loses nothing.  A bad row never stops a
-- batch; it waits with its faults, field by field.  What a stated rule
-- repaired is a row too, old value and new.

CREATE SEQUENCE credit.batch_id_seq;
CREATE TABLE credit.batch (
	batch_id    bigint NOT NULL DEFAULT pg_catalog.nextval('credit.batch_id_seq'),
	unit        credit.credit_code NOT NULL,
	batch_no    text NOT NULL,
	item        text NOT NULL,
	format      text NOT NULL,
	stock       boolean NOT NULL DEFAULT false,
	digest      bytea NOT NULL,
	received_on date NOT NULL DEFAULT credit.today(),
	received_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
	received_by name NOT NULL,
	CONSTRAINT batch_pkey PRIMARY KEY (batch_id),
	CONSTRAINT batch_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT batch_batch_no_key UNIQUE (unit, batch_no),
	CONSTRAINT batch_format_check CHECK (format IN ('json', 'csv', 'manual'))
);
ALTER SEQUENCE credit.batch_id_seq OWNED BY credit.batch.batch_id;
COMMENT ON TABLE credit.batch IS '报送批次,同一单位批次号唯一 | batches received; a batch number is used once a unit';
COMMENT ON COLUMN credit.batch.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.batch.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.batch.batch_no IS '单位自编批次号 | number the unit gave the batch';
COMMENT ON COLUMN credit.batch.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.batch.format IS '格式:json、csv、manual 填报 | json, csv or manual';
COMMENT ON COLUMN credit.batch.stock IS '存量信息 | stock, exempt from the clocks';
COMMENT ON COLUMN credit.batch.digest IS '原文 SHA-256 摘要 | SHA-256 of what arrived';
COMMENT ON COLUMN credit.batch.received_on IS '收到日期 | day of receipt';
COMMENT ON COLUMN credit.batch.received_at IS '收到时间 | time of receipt';
COMMENT ON COLUMN credit.batch.received_by IS '报送人 | who sent it';

CREATE TABLE credit.inbox (
	unit credit.credit_code NOT NULL,
	batch_id   bigint NOT NULL,
	line_no    integer NOT NULL,
	payload    jsonb NOT NULL,
	document   jsonb,
	record_code credit.credit_code,
	record_id  bigint,
	CONSTRAINT inbox_pkey PRIMARY KEY (batch_id, line_no),
	CONSTRAINT inbox_batch_fkey FOREIGN KEY (batch_id) REFERENCES credit.batch,
	CONSTRAINT inbox_record_check CHECK ((record_code IS NULL) = (record_id IS NULL)),
	-- S0 art 15: no payload with a secrecy mark is kept, not even as faulty
	CONSTRAINT inbox_not_classified CHECK (NOT credit.is_classified(payload))
);
CREATE INDEX inbox_record_idx ON credit.inbox (record_code, record_id);
-- no foreign key to the record: the inbox stays on one machine, records need
-- not (scale rule 2); credit.check_invariants() watches the link
COMMENT ON TABLE credit.inbox IS '收件箱:原文 payload 与按规则修整后的 document | the inbox: the row as it came, and as repaired by stated rules';
COMMENT ON COLUMN credit.inbox.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.inbox.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.inbox.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.inbox.payload IS '原文 | the row as it came';
COMMENT ON COLUMN credit.inbox.document IS '按规则修整后的内容 | the row as repaired by stated rules';
COMMENT ON COLUMN credit.inbox.record_code IS '入库后的主体代码 | code of the subject, once filed';
COMMENT ON COLUMN credit.inbox.record_id IS '入库后的记录编号 | number of the record, once filed';

CREATE TABLE credit.fault (
	unit credit.credit_code NOT NULL,
	batch_id  bigint NOT NULL,
	line_no   integer NOT NULL,
	fault_no  integer NOT NULL,
	sqlstate  text NOT NULL,
	condition text NOT NULL,
	pointer   text NOT NULL,
	fault     text NOT NULL,
	value     text,
	expected  text,
	hint      text,
	CONSTRAINT fault_pkey PRIMARY KEY (batch_id, line_no, fault_no),
	CONSTRAINT fault_inbox_fkey FOREIGN KEY (batch_id, line_no) REFERENCES credit.inbox,
	CONSTRAINT fault_condition_fkey FOREIGN KEY (condition) REFERENCES credit.error
);
CREATE INDEX fault_condition_idx ON credit.fault (condition);
COMMENT ON TABLE credit.fault IS '逐字段错误:位置、错误码、原值、应为、提示 | faults by field: pointer, code, value, what was expected, hint';
COMMENT ON COLUMN credit.fault.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.fault.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.fault.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.fault.fault_no IS '错误序号 | number of the fault in the row';
COMMENT ON COLUMN credit.fault.sqlstate IS '错误码 | SQLSTATE';
COMMENT ON COLUMN credit.fault.condition IS '错误名称 | condition of the error catalogue';
COMMENT ON COLUMN credit.fault.pointer IS '字段位置(JSON 指针) | JSON pointer to the field';
COMMENT ON COLUMN credit.fault.fault IS '错误种类 | kind of fault';
COMMENT ON COLUMN credit.fault.value IS '原值 | the value';
COMMENT ON COLUMN credit.fault.expected IS '应为 | what was expected';
COMMENT ON COLUMN credit.fault.hint IS '办法 | what to do';

CREATE TABLE credit.intake_rule (
	rule        text NOT NULL,
	position    integer NOT NULL,
	column_name text NOT NULL,
	act_kinds   text[] NOT NULL DEFAULT '{}',
	pattern     text NOT NULL,
	replacement text NOT NULL,
	note        text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT intake_rule_pkey PRIMARY KEY (rule),
	CONSTRAINT intake_rule_position_key UNIQUE (position)
);
COMMENT ON TABLE credit.intake_rule IS '收件修整规则:哪一列、什么写法、改成什么 | what intake may repair by itself: column, pattern, replacement';
COMMENT ON COLUMN credit.intake_rule.rule IS '规则名 | name of the rule';
COMMENT ON COLUMN credit.intake_rule.position IS '执行次序 | order of application';
COMMENT ON COLUMN credit.intake_rule.column_name IS '记录公共列 | common column it repairs';
COMMENT ON COLUMN credit.intake_rule.pattern IS '什么写法 | the writing it matches';
COMMENT ON COLUMN credit.intake_rule.replacement IS '改成什么 | what it becomes';
COMMENT ON COLUMN credit.intake_rule.note IS '说明 | why it may be repaired';
COMMENT ON COLUMN credit.intake_rule.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.intake_rule.act_kinds IS '适用信息种类,空为全部 | kinds of act it applies to; empty means all';
INSERT INTO credit.intake_rule (rule, position, column_name, act_kinds, pattern, replacement, note) VALUES
('blank_words',       10, '*',           '{}', '^(/|-|无|空|null|NULL)$',                         '',          '“/、无、-、null”视为空 | words that mean nothing are empty'),
('document_brackets', 20, 'document_no', '{permit,penalty}', '[【［\[（(]((?:19|20)[0-9]{2})[】］\])）]',          '〔\1〕',     '发文年份括号统一为〔〕(GB/T 9704-2012) | the year in a document number stands in 〔〕'),
('year_only',         25, 'decided_on',  '{list}', '^((?:19|20)[0-9]{2})年?$',                             '\1-12-31',  '年度评价只有年份者以年末为准 | a yearly rating that gives the year only counts from its last day'),
('long_term',         30, 'valid_until', '{}', '^(2099[-/]0?1[-/]31|长期)$',                         '2099-12-31', '长期有效应写 2099/12/31,误写 2099/01/31 者更正 | long-term is written 2099/12/31, not 2099/01/31'),
('code_letters',      40, 'code',        '{}', '',                                                '',          '代码中的 O、I、Z、S 误写按唯一候选更正 | letters that no code contains, when exactly one code is meant'),
('code_from_name',    50, 'code',        '{}', '',                                                '',          '代码缺失而名称唯一对应已知主体 | the code is missing and the name is that of exactly one known subject');

CREATE TABLE credit.intake_change (
	unit credit.credit_code NOT NULL,
	batch_id    bigint NOT NULL,
	line_no     integer NOT NULL,
	column_name text NOT NULL,
	field       text NOT NULL,
	rule        text NOT NULL,
	old_value   text,
	new_value   text,
	CONSTRAINT intake_change_pkey PRIMARY KEY (batch_id, line_no, field, rule),
	CONSTRAINT intake_change_inbox_fkey FOREIGN KEY (batch_id, line_no) REFERENCES credit.inbox,
	CONSTRAINT inbox_intake_rule_fkey FOREIGN KEY (rule) REFERENCES credit.intake_rule
);
CREATE INDEX inbox_intake_rule_idx ON credit.intake_change (rule);
COMMENT ON TABLE credit.intake_change IS '校核纠错记录:原值、新值、规则 | what intake repaired: old value, new value, rule';
COMMENT ON COLUMN credit.intake_change.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.intake_change.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.intake_change.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.intake_change.column_name IS '记录公共列 | common column of a record';
COMMENT ON COLUMN credit.intake_change.field IS '字段 | field of the row';
COMMENT ON COLUMN credit.intake_change.rule IS '所依规则 | the rule that repaired it';
COMMENT ON COLUMN credit.intake_change.old_value IS '原值 | old value';
COMMENT ON COLUMN credit.intake_change.new_value IS '新值 | new value';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['batch', 'inbox', 'fault', 'intake_rule', 'intake_change'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_office', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
	END LOOP;
	-- what came in is never lost
	FOREACH t IN ARRAY ARRAY['batch', 'inbox', 'fault', 'intake_change'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_deleted', t);
	END LOOP;
END
$do$;
CREATE POLICY batch_own ON credit.batch FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY inbox_own ON credit.inbox FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY fault_own ON credit.fault FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY intake_change_own ON credit.intake_change FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY intake_rule_read ON credit.intake_rule FOR SELECT USING (true);

-- functions/collection/batch_item.sql
-- The item that a batch names, as the newest issued edition that knows it has
-- it: enough to read the rows.  Whether the item was in force on a decision's
-- day is checked row by row.
CREATE OR REPLACE FUNCTION credit_private.batch_item(item text) RETURNS credit.catalog_item
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i
	  FROM credit.catalog_item AS i
	  JOIN credit.catalog_edition AS e ON e.edition = i.edition AND e.state = 'issued'
	 WHERE i.item = batch_item.item
	 ORDER BY lower(e.valid_during) DESC
	 LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.batch_item(text) IS '一批所报项目(最新版本) | the item that a batch names, in the newest edition that knows it';

-- functions/collection/batch_rows.sql
-- What became of each row: confirmed, waiting or returned.  Rows in =
-- confirmed + waiting + returned, always.
CREATE OR REPLACE FUNCTION credit.batch_rows(batch_id bigint)
	RETURNS TABLE (line_no integer, outcome text, record_id bigint, faults integer, changes integer)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i.line_no,
		   CASE WHEN i.record_id IS NULL OR r.state = 'returned' THEN 'returned'
				WHEN r.state IN ('received', 'reviewed') THEN 'waiting'
				ELSE 'confirmed' END,
		   i.record_id,
		   (SELECT count(*)::int FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no),
		   (SELECT count(*)::int FROM credit.intake_change AS c WHERE c.batch_id = i.batch_id AND c.line_no = i.line_no)
	  FROM credit.inbox AS i
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 WHERE i.batch_id = batch_rows.batch_id
	 ORDER BY i.line_no
$function$;
COMMENT ON FUNCTION credit.batch_rows(bigint) IS '一批各行的去向:已确认、待确认、退回 | what became of each row of a batch: confirmed, waiting, returned';
GRANT EXECUTE ON FUNCTION credit.batch_rows(bigint) TO credit_clerk, credit_head, credit_office;

-- functions/collection/batch_template.sql
-- The template that a batch of an item is read by, in the version of the day
-- of receipt: old decisions are reported in today's format.
CREATE OR REPLACE FUNCTION credit_private.batch_template(item text, on_day date) RETURNS credit.template
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT t
	  FROM credit_private.batch_item(batch_template.item) AS i
	  JOIN credit.template AS t ON t.template = i.template AND t.valid_during @> on_day
$function$;
COMMENT ON FUNCTION credit_private.batch_template(text, date) IS '一批某项目所用的模板 | the template that a batch of an item is read by';

-- functions/collection/batch_values.sql
-- The common columns of each row of a batch, read from the tidied document by
-- the template's field map: one row a line.
CREATE OR REPLACE FUNCTION credit_private.batch_values(batch_id bigint)
	RETURNS TABLE (line_no integer, code text, subject_name text, unit text, source_unit text, document_no text, title text,
		decided_on date, issued_on date, valid_from date, valid_until date, severity text, corrects bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i.line_no,
		   max(v.value) FILTER (WHERE m.column_name = 'code'),
		   max(v.value) FILTER (WHERE m.column_name = 'subject_name'),
		   max(v.value) FILTER (WHERE m.column_name = 'unit'),
		   max(v.value) FILTER (WHERE m.column_name = 'source_unit'),
		   max(v.value) FILTER (WHERE m.column_name = 'document_no'),
		   max(v.value) FILTER (WHERE m.column_name = 'title'),
		   max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'decided_on'),
		   coalesce(credit_private.try_date(i.payload ->> '_issued_on'),
					max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'issued_on'),
					max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'decided_on')),
		   max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'valid_from'),
		   -- 2099/12/31 is how the interchange standard writes 长期
		   max(CASE credit_private.try_date(v.value) WHEN DATE '2099-12-31' THEN 'infinity' ELSE credit_private.try_date(v.value) END)
			FILTER (WHERE m.column_name = 'valid_until'),
		   coalesce(i.payload ->> '_severity', max(v.value) FILTER (WHERE m.column_name = 'severity')),
		   CASE WHEN (i.payload ->> '_corrects') ~ '^[0-9]{1,18}$' THEN (i.payload ->> '_corrects')::bigint END
	  FROM credit.inbox AS i
	  JOIN credit.batch AS b ON b.batch_id = i.batch_id
	  LEFT JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t ON true
	  LEFT JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version
	  LEFT JOIN LATERAL (SELECT nullif(coalesce(i.document, i.payload) ->> m.field, '')) AS v(value) ON true
	 WHERE i.batch_id = batch_values.batch_id
	 GROUP BY i.batch_id, i.line_no
$function$;
COMMENT ON FUNCTION credit_private.batch_values(bigint) IS '按字段对应表取出各行的公共列 | the common columns of each row of a batch';

-- functions/collection/check_batch.sql
-- Every fault of every row, at once: the template's, field by field, and the
-- platform's own, each with its error code.
CREATE OR REPLACE FUNCTION credit_private.check_batch(batch_id bigint) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH line AS (
		SELECT b.item, b.unit AS reporter, b.received_on, i.line_no, i.payload, i.document, v.code, v.subject_name, v.unit, v.document_no,
			   v.decided_on, v.corrects, u.region, decider.unit AS decider, decider.valid_during AS decider_life,
			   t.body AS template,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'unit') AS unit_field,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'code') AS code_field,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'decided_on') AS decided_field,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'document_no') AS document_field
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		  JOIN credit.unit AS u ON u.unit = b.unit
		  JOIN credit_private.batch_values(check_batch.batch_id) AS v ON v.line_no = i.line_no
		  LEFT JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t ON true
		  LEFT JOIN credit.unit AS decider ON decider.unit = coalesce(credit.unit_of(v.unit), CASE WHEN v.unit IS NULL THEN b.unit END)
		 WHERE i.batch_id = check_batch.batch_id
	), clean AS (
		SELECT * FROM line AS l WHERE NOT l.payload ? '_withheld' AND NOT l.payload ? '_unreadable' AND l.template IS NOT NULL
	), found (line_no, rank, condition, pointer, fault, value, expected, hint) AS (
		SELECT l.line_no, 1, 'classified', '', 'classified', NULL, NULL, NULL FROM line AS l WHERE l.payload ? '_withheld'
		UNION ALL
		SELECT l.line_no, 1, 'template_fault', '', 'unreadable', NULL, NULL, l.payload ->> '_unreadable' FROM line AS l WHERE l.payload ? '_unreadable'
		UNION ALL
		SELECT l.line_no, 1, 'unknown_item', '', 'unknown_item', l.item, NULL, NULL
		  FROM line AS l WHERE l.template IS NULL AND NOT l.payload ? '_withheld'
		UNION ALL
		SELECT l.line_no, 2, 'expired_item', '/' || l.decided_field, 'expired_item', l.decided_on::text, NULL, NULL
		  FROM clean AS l WHERE l.decided_on IS NOT NULL AND (credit.item_on(l.item, l.decided_on, l.region)).item IS NULL
		UNION ALL
		SELECT l.line_no, 3, 'template_fault', f.pointer, f.fault, f.value, f.expected, f.hint
		  FROM clean AS l CROSS JOIN LATERAL credit.template_faults(l.template, l.document) AS f
		 WHERE NOT (f.fault = 'bad_code' AND f.pointer = '/' || l.code_field)
		UNION ALL
		SELECT l.line_no, 4, 'bad_subject_code', '/' || l.code_field, d.tier,
			   CASE WHEN d.tier = 'citizen_id_like' THEN '***' ELSE l.code END, coalesce(d.suggestion::text, d.expected), d.fault
		  FROM clean AS l CROSS JOIN LATERAL credit.diagnose_credit_code(coalesce(l.code, '')) AS d
		 WHERE NOT credit.is_valid_credit_code(coalesce(l.code, ''))
		UNION ALL
		SELECT l.line_no, 5, 'unknown_unit', '/' || l.unit_field, 'unknown_unit', l.unit, NULL, NULL
		  FROM clean AS l WHERE l.unit IS NOT NULL AND l.decider IS NULL
		UNION ALL
		SELECT l.line_no, 5, 'closed_unit', '/' || l.unit_field, 'closed_unit', l.unit, l.decider_life::text, NULL
		  FROM clean AS l WHERE l.decided_on IS NOT NULL AND NOT l.decider_life @> l.decided_on
		UNION ALL
		SELECT l.line_no, 6, 'future_decision_date', '/' || l.decided_field, 'future_decision_date', l.decided_on::text, '<= ' || l.received_on, NULL
		  FROM clean AS l WHERE l.decided_on > l.received_on
		UNION ALL
		SELECT l.line_no, 7, 'duplicate_document', '/' || l.document_field, 'duplicate_document', l.document_no, NULL, NULL
		  FROM clean AS l
		 WHERE l.corrects IS NULL AND l.document_no IS NOT NULL AND l.decider IS NOT NULL
		   AND EXISTS (SELECT FROM credit.record AS r
						 WHERE r.code = credit.try_credit_code(l.code) AND r.unit = l.decider AND r.item = l.item AND r.document_no = l.document_no
						   AND r.state NOT IN ('returned', 'superseded', 'withdrawn'))
		UNION ALL
		SELECT l.line_no, 7, 'template_fault', '/_issued_on', CASE WHEN i.issued_on IS NULL THEN 'bad_date' ELSE 'future' END,
			   l.payload ->> '_issued_on', CASE WHEN i.issued_on IS NULL THEN 'a date as YYYY-MM-DD or YYYY/MM/DD' ELSE '<= ' || l.received_on END, NULL
		  FROM clean AS l CROSS JOIN LATERAL credit_private.try_date(l.payload ->> '_issued_on') AS i(issued_on)
		 WHERE l.payload ->> '_issued_on' IS NOT NULL AND (i.issued_on IS NULL OR i.issued_on > l.received_on)
		UNION ALL
		SELECT l.line_no, 8, 'no_record', '/_corrects', 'no_record', l.payload ->> '_corrects', NULL, NULL
		  FROM clean AS l
		 WHERE l.payload ->> '_corrects' IS NOT NULL
		   AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.record_id = l.corrects AND r.code = credit.try_credit_code(l.code)
							AND r.state = 'confirmed' AND l.reporter IN (r.unit, r.source_unit))
	), repeated AS (
		-- of the same document within a batch the first good row is taken
		SELECT l.line_no, 7, 'duplicate_document', '/' || l.document_field, 'duplicate_document', l.document_no, NULL::text, NULL::text
		  FROM (SELECT c.*, pg_catalog.row_number() OVER (PARTITION BY credit.try_credit_code(c.code), c.decider, c.document_no ORDER BY c.line_no) AS nth
				  FROM clean AS c
				 WHERE c.corrects IS NULL AND c.document_no IS NOT NULL AND NOT EXISTS (SELECT FROM found AS f WHERE f.line_no = c.line_no)) AS l
		 WHERE l.nth > 1
	)
	INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, value, expected, hint)
	SELECT i.unit, i.batch_id, f.line_no, pg_catalog.row_number() OVER (PARTITION BY f.line_no ORDER BY f.rank, f.pointer, f.fault),
		   e.sqlstate, f.condition, f.pointer, f.fault, credit.hide_citizen_ids(f.value), f.expected, coalesce(f.hint, e.hint)
	  FROM (SELECT * FROM found UNION ALL SELECT * FROM repeated) AS f
	  JOIN credit.error AS e ON e.condition = f.condition
	  JOIN credit.inbox AS i ON i.batch_id = check_batch.batch_id AND i.line_no = f.line_no
$function$;
COMMENT ON FUNCTION credit_private.check_batch(bigint) IS '检查一批:每行每字段的全部错误 | check a batch: every fault of every row, by field';

-- functions/collection/file_batch.sql
-- Rows without a fault become subjects and records (received): all of a batch,
-- or one line of it.
CREATE OR REPLACE FUNCTION credit_private.file_batch(batch_id bigint, line_no integer DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.register_subject(l.code, l.subject_name, 'batch ' || file_batch.batch_id)
	   FROM (SELECT DISTINCT ON (credit.try_credit_code(v.code)) credit.try_credit_code(v.code) AS code, v.subject_name
			   FROM credit_private.batch_values(file_batch.batch_id) AS v
			  WHERE (file_batch.line_no IS NULL OR v.line_no = file_batch.line_no)
				AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = file_batch.batch_id AND f.line_no = v.line_no)
			  ORDER BY 1) AS l;
	WITH filed AS (
		INSERT INTO credit.record AS r (code, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, title,
			decided_on, issued_on, valid_from, valid_until, severity, stock, template, template_version, detail, batch_id, line_no, replaces, received_by)
		SELECT credit.try_credit_code(v.code), (it).edition, (it).item, (it).act_kind, (it).class, (it).disclosure, v.subject_name,
			   coalesce(credit.unit_of(v.unit), b.unit), b.unit, coalesce(v.document_no, ''), v.title,
			   v.decided_on, v.issued_on, v.valid_from, v.valid_until,
			   CASE WHEN (it).class = 'untrustworthy' THEN coalesce(v.severity, (it).default_severity) END,
			   b.stock, t.template, t.version, i.document, b.batch_id, i.line_no, v.corrects, b.received_by
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		  JOIN credit.unit AS u ON u.unit = b.unit
		  JOIN credit_private.batch_values(file_batch.batch_id) AS v ON v.line_no = i.line_no
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		 CROSS JOIN LATERAL credit.item_on(b.item, v.decided_on, u.region) AS it
		 WHERE i.batch_id = file_batch.batch_id AND (file_batch.line_no IS NULL OR i.line_no = file_batch.line_no)
		   AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		RETURNING r.code, r.record_id, r.line_no
	)
	UPDATE credit.inbox AS i SET record_code = f.code, record_id = f.record_id
	  FROM filed AS f
	 WHERE i.batch_id = file_batch.batch_id AND i.line_no = f.line_no;
END
$function$;
COMMENT ON FUNCTION credit_private.file_batch(bigint, integer) IS '无错误的行立为主体与记录 | rows without faults become subjects and records';

-- functions/collection/file_line_by_line.sql
-- The slow way, for a batch in which some row breaks a constraint of the
-- register: that row is kept with a fault, every other one is filed.
CREATE OR REPLACE FUNCTION credit_private.file_line_by_line(batch_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	line integer;
	broken text;
	cause text;
	state text;
BEGIN
	FOR line IN
		SELECT i.line_no FROM credit.inbox AS i
		 WHERE i.batch_id = file_line_by_line.batch_id
		   AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		 ORDER BY i.line_no
	LOOP
		BEGIN
			PERFORM credit_private.file_batch(file_line_by_line.batch_id, line);
		EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
			GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, state = RETURNED_SQLSTATE;
			cause := CASE WHEN broken IN ('record_document_key', 'record_replaces_key') THEN 'duplicate_document' ELSE 'row_refused' END;
			INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, hint)
			SELECT i.unit, i.batch_id, i.line_no, 1, e.sqlstate, e.condition, '', coalesce(nullif(broken, ''), state), e.hint
			  FROM credit.inbox AS i JOIN credit.error AS e ON e.condition = cause
			 WHERE i.batch_id = file_line_by_line.batch_id AND i.line_no = line;
		END;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.file_line_by_line(bigint) IS '逐行立记录,违约束的行留错 | file a batch line by line; a row that breaks a constraint stays with a fault';

-- functions/collection/receive_batch.sql
-- Takes a batch into the inbox and through the checks.  The same batch twice
-- changes nothing and gives the same answer; the same number with other
-- contents is refused.  A classified row is noted without its contents.
CREATE OR REPLACE FUNCTION credit_private.receive_batch(item text, batch_no text, format text, stock boolean, digest bytea, payloads jsonb[],
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk');
	known credit.batch;
BEGIN
	INSERT INTO credit.batch AS b (unit, batch_no, item, format, stock, digest, received_by)
	VALUES (actor.unit, receive_batch.batch_no, receive_batch.item, receive_batch.format, receive_batch.stock, receive_batch.digest, actor.login)
	ON CONFLICT ON CONSTRAINT batch_batch_no_key DO NOTHING
	RETURNING b.batch_id INTO receive_batch.batch_id;
	IF receive_batch.batch_id IS NULL THEN
		SELECT * INTO known FROM credit.batch AS b WHERE b.unit = actor.unit AND b.batch_no = receive_batch.batch_no;
		IF known.digest <> receive_batch.digest OR known.item <> receive_batch.item OR known.stock <> receive_batch.stock THEN
			PERFORM credit.raise('batch_exists', ARRAY[receive_batch.batch_no], NULL, 'batch');
		END IF;
		receive_batch.batch_id := known.batch_id;
	ELSE
		INSERT INTO credit.inbox (unit, batch_id, line_no, payload)
		SELECT actor.unit, receive_batch.batch_id, p.line_no,
			   CASE WHEN credit.is_classified(p.payload) THEN '{"_withheld": true}'
					WHEN pg_catalog.jsonb_typeof(p.payload) <> 'object' THEN '{"_unreadable": "not an object"}'
					ELSE p.payload END
		  FROM pg_catalog.unnest(payloads) WITH ORDINALITY AS p(payload, line_no);
		PERFORM credit_private.tidy_batch(receive_batch.batch_id);
		PERFORM credit_private.check_batch(receive_batch.batch_id);
		BEGIN
			PERFORM credit_private.file_batch(receive_batch.batch_id);
		EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
			-- one row breaks a constraint, or another batch was quicker: find it
			PERFORM credit_private.file_line_by_line(receive_batch.batch_id);
		END;
	END IF;
	SELECT count(*), count(i.record_id), count(*) - count(i.record_id)
	  INTO receive_batch.received, receive_batch.waiting, receive_batch.returned
	  FROM credit.inbox AS i WHERE i.batch_id = receive_batch.batch_id;
END
$function$;
COMMENT ON FUNCTION credit_private.receive_batch(text, text, text, boolean, bytea, jsonb[]) IS
	'收一批:入收件箱、修整、检查、立记录 | take a batch in: inbox, tidy, check, file';

-- functions/collection/submit_csv.sql
-- A batch as CSV text (RFC 4180, header row with the template's field names).
CREATE OR REPLACE FUNCTION credit.submit_csv(item text, batch_no text, content text, stock boolean DEFAULT false,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  FROM credit_private.receive_batch(item, batch_no, 'csv', stock,
		pg_catalog.sha256(pg_catalog.convert_to(item || ' ' || content, 'UTF8')),
		ARRAY(SELECT coalesce(d.document, pg_catalog.jsonb_build_object('_unreadable', d.fault))
				FROM credit.csv_documents(content) AS d ORDER BY d.line_no)) AS r
$function$;
COMMENT ON FUNCTION credit.submit_csv(text, text, text, boolean) IS
	'以CSV文本报送一批 | submit a batch as CSV text with a header row';
GRANT EXECUTE ON FUNCTION credit.submit_csv(text, text, text, boolean) TO credit_clerk;

-- functions/collection/submit_json.sql
-- A batch as a JSON array of objects, keyed by the template's field names.
-- Names that begin with _ are about the row, not of it: _issued_on, _severity,
-- _secrecy, _corrects (the record a correction supersedes).
CREATE OR REPLACE FUNCTION credit.submit_json(item text, batch_no text, "rows" jsonb, stock boolean DEFAULT false,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  FROM credit_private.receive_batch(item, batch_no, 'json', stock,
		pg_catalog.sha256(pg_catalog.convert_to(item || ' ' || "rows"::text, 'UTF8')),
		ARRAY(SELECT e.value FROM pg_catalog.jsonb_array_elements("rows") WITH ORDINALITY AS e(value, n) ORDER BY e.n)) AS r
$function$;
COMMENT ON FUNCTION credit.submit_json(text, text, jsonb, boolean) IS
	'以JSON数组报送一批;好行入库,坏行留在收件箱并逐字段说明 | submit a batch as a JSON array; good rows wait for confirmation, bad rows wait with their faults';
GRANT EXECUTE ON FUNCTION credit.submit_json(text, text, jsonb, boolean) TO credit_clerk;

-- functions/collection/submit_manual.sql
-- One row entered by hand, only for approved (unit, item) pairs (S0 方案 三(三)).
CREATE OR REPLACE FUNCTION credit.submit_manual(item text, "row" jsonb,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	row_digest bytea := pg_catalog.sha256(pg_catalog.convert_to(submit_manual.item || ' ' || submit_manual."row"::text, 'UTF8'));
	attempts integer;
	actor credit.account := credit_private.require_role('credit_clerk');
BEGIN
	IF NOT EXISTS (SELECT FROM credit.manual_entry AS m
					WHERE m.unit = actor.unit AND m.item = submit_manual.item AND m.valid_during @> credit.today()) THEN
		PERFORM credit.raise('manual_entry_not_approved', ARRAY[actor.unit::text, submit_manual.item], NULL, 'manual_entry');
	END IF;
	-- the same row twice is one; what was returned before may come again
	SELECT count(*) INTO attempts
	  FROM credit.batch AS b
	  JOIN credit.inbox AS i ON i.batch_id = b.batch_id
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 WHERE b.unit = actor.unit AND b.digest = row_digest AND b.format = 'manual' AND (i.record_id IS NULL OR r.state = 'returned');
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  INTO submit_manual.batch_id, submit_manual.received, submit_manual.waiting, submit_manual.returned
	  FROM credit_private.receive_batch(submit_manual.item, 'manual-' || pg_catalog.encode(row_digest, 'hex') || '-' || attempts,
		'manual', false, row_digest, ARRAY[submit_manual."row"]) AS r;
END
$function$;
COMMENT ON FUNCTION credit.submit_manual(text, jsonb) IS '手工填报一条(须经批准) | enter one row by hand, where approved';
GRANT EXECUTE ON FUNCTION credit.submit_manual(text, jsonb) TO credit_clerk;

-- functions/collection/tidy_batch.sql
-- Tidies every row of a batch by the stated rules and keeps a row for every
-- change: values by pattern, then codes (look-alike letters, missing code; a
-- person's name is not asked: two may bear it, and its code is not told).
CREATE OR REPLACE FUNCTION credit_private.tidy_batch(batch_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	today date := credit.today();
BEGIN
	WITH cell AS (
		SELECT i.unit, i.line_no, p.key, p.value #>> '{}' AS value, coalesce(m.column_name, '-') AS column_name, it.act_kind
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		 CROSS JOIN LATERAL credit_private.batch_item(b.item) AS it
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		 CROSS JOIN LATERAL pg_catalog.jsonb_each(i.payload) AS p
		  LEFT JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.field = p.key
		 WHERE i.batch_id = tidy_batch.batch_id AND p.key NOT LIKE '\_%' AND pg_catalog.jsonb_typeof(p.value) = 'string'
	)
	INSERT INTO credit.intake_change (unit, batch_id, line_no, column_name, field, rule, old_value, new_value)
	SELECT c.unit, tidy_batch.batch_id, c.line_no, c.column_name, c.key, t.rule, t.old_value, t.new_value
	  FROM cell AS c CROSS JOIN LATERAL credit_private.tidy_text(c.value, c.column_name, c.act_kind, today) AS t
	ON CONFLICT DO NOTHING;

	UPDATE credit.inbox AS i
	   SET document = (SELECT coalesce(pg_catalog.jsonb_object_agg(p.key, coalesce(pg_catalog.to_jsonb(c.new_value), p.value)), '{}')
						 FROM pg_catalog.jsonb_each(i.payload) AS p
						 LEFT JOIN LATERAL (SELECT x.new_value FROM credit.intake_change AS x JOIN credit.intake_rule AS r ON r.rule = x.rule
											 WHERE x.batch_id = i.batch_id AND x.line_no = i.line_no AND x.field = p.key
											 ORDER BY r.position DESC LIMIT 1) AS c ON true
						WHERE p.key NOT LIKE '\_%')
	 WHERE i.batch_id = tidy_batch.batch_id;

	WITH wanted AS (
		SELECT i.unit, i.line_no, m.field, v.code AS old_value,
			   CASE WHEN v.code IS NULL THEN 'code_from_name' ELSE 'code_letters' END AS rule,
			   CASE WHEN v.code IS NULL THEN (SELECT CASE WHEN count(*) = 1 THEN max(s.code) END FROM credit.subject AS s
											   WHERE s.name = v.subject_name AND s.merged_into IS NULL AND s.kind <> 'person')
					ELSE (SELECT d.suggestion FROM credit.diagnose_credit_code(v.code) AS d
						   WHERE d.tier = 'repairable' AND d.fault = 'alphabet') END AS new_value
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		  JOIN credit_private.batch_values(tidy_batch.batch_id) AS v ON v.line_no = i.line_no
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		  JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.column_name = 'code'
		 WHERE i.batch_id = tidy_batch.batch_id AND NOT credit.is_valid_credit_code(coalesce(v.code, ''))
	), done AS (
		INSERT INTO credit.intake_change (unit, batch_id, line_no, column_name, field, rule, old_value, new_value)
		SELECT w.unit, tidy_batch.batch_id, w.line_no, 'code', w.field, w.rule, w.old_value, w.new_value::text
		  FROM wanted AS w JOIN credit.intake_rule AS r ON r.rule = w.rule AND r.valid_during @> today
		 WHERE w.new_value IS NOT NULL
		RETURNING line_no, field, new_value
	)
	UPDATE credit.inbox AS i
	   SET document = i.document || pg_catalog.jsonb_build_object(d.field, d.new_value)
	  FROM done AS d
	 WHERE i.batch_id = tidy_batch.batch_id AND i.line_no = d.line_no;
END
$function$;
COMMENT ON FUNCTION credit_private.tidy_batch(bigint) IS '按修整规则处理一批并逐条留痕 | tidy a batch by the stated rules, with a row for every change';

-- functions/collection/tidy_text.sql
-- Applies the pattern rules of a column in their order; the answer lists each
-- step that changed something.
CREATE OR REPLACE FUNCTION credit_private.tidy_text(value text, column_name text, act_kind text, on_day date)
	RETURNS TABLE (rule text, old_value text, new_value text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE rules AS (
		SELECT r.rule, r.pattern, r.replacement, pg_catalog.row_number() OVER (ORDER BY r.position) AS n
		  FROM credit.intake_rule AS r
		 WHERE r.column_name IN ('*', tidy_text.column_name) AND r.pattern <> ''
		   AND (r.act_kinds = '{}' OR tidy_text.act_kind = ANY (r.act_kinds)) AND r.valid_during @> on_day
	), steps (n, rule, old_value, new_value) AS (
		SELECT 0::bigint, NULL::text, NULL::text, tidy_text.value
		UNION ALL
		SELECT r.n, r.rule, s.new_value, pg_catalog.regexp_replace(s.new_value, r.pattern, r.replacement)
		  FROM steps AS s JOIN rules AS r ON r.n = s.n + 1
	)
	SELECT s.rule, s.old_value, s.new_value FROM steps AS s WHERE s.n > 0 AND s.old_value <> s.new_value ORDER BY s.n
$function$;
COMMENT ON FUNCTION credit_private.tidy_text(text, text, text, date) IS '按修整规则逐步改写一个值 | apply the intake rules of a column to a value, step by step';

-- sql/listing.sql
-- Lists (红黑名单、重点关注名单).  A list is data: a regime in eight parts
-- (S4 item 8(1)), inactive until all eight are there.  An entry rests on a
-- basis document.  Whether somebody is listed on a day is always derived from
-- dates, never stored.

CREATE TABLE credit.list_kind (
	list_kind     text NOT NULL,
	name          text NOT NULL,
	colour        text NOT NULL,
	severity_rank integer NOT NULL DEFAULT 0,
	unit_in_charge text NOT NULL,
	term          text,
	state         text NOT NULL DEFAULT 'draft',
	valid_during  daterange NOT NULL,
	basis         text,
	standard      text,
	procedure     text,
	sharing       text,
	measures      text,
	repair        text,
	objection     text,
	exit          text,
	confidence    text NOT NULL DEFAULT 'M',
	CONSTRAINT list_kind_pkey PRIMARY KEY (list_kind),
	CONSTRAINT list_kind_colour_check CHECK (colour IN ('black', 'focus', 'red')),
	CONSTRAINT list_kind_state_check CHECK (state IN ('draft', 'active', 'ended')),
	-- 认定依据、标准、程序、共享和发布、联合惩戒实施、信用修复、异议申诉和退出机制
	CONSTRAINT list_kind_regime_check CHECK (state <> 'active'
		OR (basis ~ '[^ ]' AND standard ~ '[^ ]' AND procedure ~ '[^ ]' AND sharing ~ '[^ ]' AND measures ~ '[^ ]'
			AND repair ~ '[^ ]' AND objection ~ '[^ ]' AND exit ~ '[^ ]') IS TRUE)
);
COMMENT ON TABLE credit.list_kind IS '名单种类及其八项管理内容,齐备方可启用 | kinds of list with their regime in eight parts; inactive until all are filled in';
COMMENT ON COLUMN credit.list_kind.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.list_kind.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit.list_kind.severity_rank IS '严重程度次序 | order of gravity';
COMMENT ON COLUMN credit.list_kind.unit_in_charge IS '主管单位 | who is in charge';
COMMENT ON COLUMN credit.list_kind.state IS '状态:draft 草拟,active 启用,ended 终止 | draft, active or ended';
COMMENT ON COLUMN credit.list_kind.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.list_kind.basis IS '认定依据 | one of eight: basis';
COMMENT ON COLUMN credit.list_kind.standard IS '认定标准 | two of eight: standard';
COMMENT ON COLUMN credit.list_kind.procedure IS '认定程序 | three of eight: procedure';
COMMENT ON COLUMN credit.list_kind.sharing IS '共享和发布 | four of eight: sharing and publication';
COMMENT ON COLUMN credit.list_kind.measures IS '联合惩戒实施 | five of eight: measures';
COMMENT ON COLUMN credit.list_kind.repair IS '信用修复 | six of eight: repair';
COMMENT ON COLUMN credit.list_kind.objection IS '异议申诉 | seven of eight: objection and appeal';
COMMENT ON COLUMN credit.list_kind.exit IS '退出机制 | eight of eight: exit';
COMMENT ON COLUMN credit.list_kind.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
COMMENT ON COLUMN credit.list_kind.term IS '期限所依规则名,空为无固定期限 | name of the rule that gives the term; NULL means no fixed term';

CREATE TABLE credit.list_basis (
	list_kind text NOT NULL,
	act_kind  text NOT NULL,
	severity  text NOT NULL,
	CONSTRAINT list_basis_pkey PRIMARY KEY (list_kind, act_kind, severity),
	CONSTRAINT list_basis_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_basis_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT list_basis_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity
);
COMMENT ON TABLE credit.list_basis IS '各名单可作依据的文书种类与失信程度 | which kinds of document, of which severity, may found an entry';
COMMENT ON COLUMN credit.list_basis.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_basis.act_kind IS '文书种类 | kind of document';
COMMENT ON COLUMN credit.list_basis.severity IS '失信程度 | grade of untrustworthiness';

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('list.term.administrative', '000000', 5, 'year', 'listed_on', '[2016-04-01,2021-09-01)', '严重违法失信企业名单管理暂行办法(工商总局令第83号)', 'L'),
('list.term.administrative', '000000', 3, 'year', 'listed_on', '[2021-09-01,)', '市场监督管理严重违法失信名单管理办法(总局令第44号)', 'M'),
('list.term.court',          '000000', 2, 'year', 'listed_on', '[2013-10-01,)', '最高人民法院 法释〔2017〕7号', 'L');

-- the six lists of the memoranda that S0 方案 四(一) names, and the list of
-- serious offenders of today's law (standards: 严重失信主体名单)
INSERT INTO credit.list_kind VALUES
('judgment_defaulter', '失信被执行人', 'black', 3, '人民法院', 'list.term.court', 'active', '[2013-10-01,)',
	'法释〔2017〕7号', '有履行能力而拒不履行生效法律文书', '法院决定纳入', '最高法推送', '限制消费等', '履行后屏蔽或删除', '向执行法院申请纠正', '期满、履行、裁定', 'L'),
('serious_offender', '严重违法失信名单(市场监管)', 'black', 3, '市场监管部门', 'list.term.administrative', 'active', '[2016-09-01,)',
	'总局令第44号; S0 art 24', '性质恶劣、情节严重、社会危害较大的行政处罚', '告知、决定、公示', '列入决定即共享', '联合惩戒措施清单', '满一年可申请移出', '向作出决定机关提出', '期满、修复、撤销依据、异议成立', 'M'),
('tax_offender', '重大税收违法失信主体', 'black', 3, '税务机关', 'list.term.administrative', 'active', '[2016-09-01,)',
	'S0 方案 四(一) 备忘录', '达到重大税收违法标准', '税务机关认定', '税务机关推送', '联合惩戒备忘录', '缴清后可提前停止', '向税务机关提出', '期满、修复', 'M'),
('listed_company_offender', '违法失信上市公司', 'black', 3, '证监部门', 'list.term.administrative', 'active', '[2016-09-01,)',
	'S0 方案 四(一) 备忘录', '受证监会处罚、禁入等', '证监会认定', '证监会推送', '联合惩戒备忘录', '按备忘录', '向证监会提出', '期满', 'M'),
('work_safety_offender', '安全生产严重失信主体', 'black', 3, '应急管理部门', 'list.term.administrative', 'active', '[2016-09-01,)',
	'S0 方案 四(一) 备忘录', '发生事故或严重违法', '告知、决定、公示', '应急管理部门推送', '联合惩戒备忘录', '按规定移出', '向认定机关提出', '期满、移出', 'M'),
('environment_offender', '环境保护领域失信生产经营单位', 'black', 3, '生态环境部门', 'list.term.administrative', 'active', '[2016-09-01,)',
	'S0 方案 四(一) 备忘录', '环境违法情节严重', '告知、决定、公示', '生态环境部门推送', '联合惩戒备忘录', '整改完成可修复', '向认定机关提出', '期满、修复', 'M'),
('focus', '重点关注名单', 'focus', 2, '各行业主管部门', NULL, 'active', '[2018-01-01,)',
	'S4 item 8(2); 发改财金规〔2017〕1798号', '有失信行为但未达黑名单标准', '主管部门认定', '平台共享', '加强监管', '纠正后移出', '向认定部门提出', '纠正、修复', 'M'),
('tax_credit_a', '纳税信用A级纳税人', 'red', 0, '税务机关', NULL, 'active', '[2014-10-01,)',
	'国家税务总局公告2014年第40号', '年度评价A级', '年度评价', '税务机关公布', '联合激励措施', '不适用', '向税务机关申请复评', '次年评价', 'M');
INSERT INTO credit.list_basis
SELECT k.list_kind, a.act_kind, 'serious'
  FROM credit.list_kind AS k CROSS JOIN (VALUES ('penalty'), ('coercion'), ('judgment')) AS a(act_kind)
 WHERE k.colour = 'black'
UNION ALL
SELECT 'focus', a.act_kind, s.severity
  FROM (VALUES ('penalty'), ('coercion'), ('inspection')) AS a(act_kind) CROSS JOIN (VALUES ('general'), ('serious')) AS s(severity);

CREATE SEQUENCE credit.listing_id_seq;
CREATE TABLE credit.listing (
	code         credit.credit_code NOT NULL,
	listing_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.listing_id_seq'),
	list_kind    text NOT NULL,
	record_id    bigint,
	standard_met text NOT NULL,
	unit         credit.credit_code NOT NULL,
	listed_on    date NOT NULL,
	valid_during daterange NOT NULL,
	rule_id      bigint,
	exit_kind    text,
	exit_reason  text,
	listed_by    name NOT NULL DEFAULT session_user,
	listed_at    timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	CONSTRAINT listing_pkey PRIMARY KEY (code, listing_id),
	CONSTRAINT listing_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT listing_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT listing_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT listing_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT listing_standard_check CHECK (standard_met ~ '[^ ]'),
	CONSTRAINT listing_exit_check CHECK ((exit_kind IS NULL) = (exit_reason IS NULL) AND exit_reason ~ '[^ ]'
		AND exit_kind IN ('term', 'repair', 'basis_withdrawn', 'objection', 'court', 'annual'))
);
ALTER SEQUENCE credit.listing_id_seq OWNED BY credit.listing.listing_id;
CREATE INDEX listing_record_idx ON credit.listing (code, record_id);
CREATE INDEX listing_list_kind_idx ON credit.listing (list_kind);
COMMENT ON TABLE credit.listing IS '名单条目,必有依据文书;是否在列由日期推出 | list entries, each with its basis document; whether in force follows from dates';
COMMENT ON COLUMN credit.listing.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.listing.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.listing.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.listing.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.listing.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.listing.listed_on IS '认定日期 | day of listing';
COMMENT ON COLUMN credit.listing.valid_during IS '在列期间 | the period on the list';
COMMENT ON COLUMN credit.listing.rule_id IS '期限所依规则 | the rule of its term';
COMMENT ON COLUMN credit.listing.exit_kind IS '移出方式:term 期满,repair 修复,basis_withdrawn 依据撤销,objection 异议,court 法院,annual 年度调整 | how it ended: term, repair, basis_withdrawn, objection, court or annual';
COMMENT ON COLUMN credit.listing.exit_reason IS '移出理由 | why it ended';
COMMENT ON COLUMN credit.listing.listed_by IS '经办人 | who listed';
COMMENT ON COLUMN credit.listing.listed_at IS '录入时间 | when it was entered';
COMMENT ON COLUMN credit.listing.standard_met IS '符合的认定标准与事实 | which condition of the standard is met, and the facts';
ALTER TABLE credit.listing ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_kind ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_basis ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_kind_read ON credit.list_kind FOR SELECT USING (true);
CREATE POLICY list_basis_read ON credit.list_basis FOR SELECT USING (true);
-- S0 art 24 全委共享: an entry of one unit is visible to all units at commit
CREATE POLICY listing_read ON credit.listing FOR SELECT USING (true);
GRANT SELECT ON credit.list_kind, credit.list_basis TO PUBLIC;
-- lists are data: the office draws one up and activates it when its regime is complete
CREATE POLICY list_kind_office ON credit.list_kind FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY list_basis_office ON credit.list_basis FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.list_kind, credit.list_basis TO credit_office;
GRANT SELECT ON credit.listing TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;

-- the lister's side of the guard's protocol: whoever changes what a subject is
-- listed for holds the subject's bucket until commit
CREATE TRIGGER listing_lock_insert AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER listing_lock_update AFTER UPDATE ON credit.listing
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
-- also when rows come by replication or a restore
ALTER TABLE credit.listing ENABLE ALWAYS TRIGGER listing_lock_insert;
ALTER TABLE credit.listing ENABLE ALWAYS TRIGGER listing_lock_update;
SELECT credit.enable_history('credit.listing', true);
ALTER TABLE credit.listing_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY listing_history_read ON credit.listing_history FOR SELECT USING (true);
GRANT SELECT ON credit.listing_history TO credit_office, credit_evaluator;

-- functions/listing/check_listing_basis.sql
-- S4 item 8(1) 以相关司法裁判、行政处罚、行政强制等处理结果为依据: an entry on a
-- black or focus list without a confirmed basis document of an allowed kind
-- and severity is refused, and so is an entry on a list that is not active.
CREATE OR REPLACE FUNCTION credit_private.check_listing_basis() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	kind credit.list_kind;
BEGIN
	SELECT * INTO kind FROM credit.list_kind AS k WHERE k.list_kind = NEW.list_kind;
	IF kind.state IS DISTINCT FROM 'active' OR NOT kind.valid_during @> NEW.listed_on THEN
		PERFORM credit.raise('list_inactive', ARRAY[NEW.list_kind], NULL, 'listing', 'list_kind');
	END IF;
	IF kind.colour <> 'red' AND NOT EXISTS (
		SELECT FROM credit.record AS r JOIN credit.list_basis AS b
			ON b.list_kind = NEW.list_kind AND b.act_kind = r.act_kind AND b.severity = r.severity
		 WHERE r.code = NEW.code AND r.record_id = NEW.record_id AND r.state = 'confirmed')
	THEN
		PERFORM credit.raise('no_basis', ARRAY[NEW.list_kind], NULL, 'listing', 'record_id');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_listing_basis() IS '无依据文书不得列入 | no entry without a basis document';
CREATE OR REPLACE TRIGGER listing_check_basis BEFORE INSERT ON credit.listing
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_listing_basis();

-- functions/listing/enter_list.sql
-- Enters a subject on a list, on the basis of a record, from today; the term
-- comes from the list's rule.  A head enters on the basis of its own unit's
-- records, decided or reported; the office of any.
CREATE OR REPLACE FUNCTION credit.enter_list(list_kind text, record_id bigint, standard_met text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	basis credit.record;
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit);
	term_name text;
	term credit.rule;
	listing_id bigint;
BEGIN
	SELECT * INTO basis FROM credit.record AS r WHERE r.record_id = enter_list.record_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[enter_list.record_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles)
		AND actor.unit NOT IN (credit_private.unit_in_charge(basis.unit), credit_private.unit_in_charge(basis.source_unit)) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[basis.unit::text, actor.unit::text]);
	END IF;
	term_name := (SELECT k.term FROM credit.list_kind AS k WHERE k.list_kind = enter_list.list_kind);
	term := credit.rule_on(term_name, credit.today(), region);
	IF term_name IS NOT NULL AND term.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY[term_name, credit.today()::text, region]);
	END IF;
	PERFORM credit.lock_subject(basis.code);
	INSERT INTO credit.listing AS l (code, list_kind, record_id, standard_met, unit, listed_on, valid_during, rule_id, listed_by)
	VALUES (basis.code, enter_list.list_kind, basis.record_id, enter_list.standard_met, actor.unit, credit.today(),
		pg_catalog.daterange(credit.today(), nullif((credit.due_on(term, credit.today())).due_on, 'infinity')), term.rule_id, actor.login)
	RETURNING l.listing_id INTO listing_id;
	RETURN listing_id;
END
$function$;
COMMENT ON FUNCTION credit.enter_list(text, bigint, text) IS
	'以记录为依据列入名单,返回条目号 | enter the subject of a record on a list, on the basis of that record; returns the entry''s number';
GRANT EXECUTE ON FUNCTION credit.enter_list(text, bigint, text) TO credit_head, credit_office;

-- functions/listing/leave_list.sql
-- Ends an entry today, with the kind of exit and the reason: the unit that
-- listed, or its successor, or the office.
CREATE OR REPLACE FUNCTION credit.leave_list(listing_id bigint, exit_kind text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	l credit.listing;
BEGIN
	SELECT * INTO l FROM credit.listing AS x WHERE x.listing_id = leave_list.listing_id AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[leave_list.listing_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(l.unit, 'credit_head');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	UPDATE credit.listing AS x
	   SET valid_during = pg_catalog.daterange(lower(x.valid_during), greatest(lower(x.valid_during), credit.today())),
		   exit_kind = leave_list.exit_kind, exit_reason = coalesce(reason, '')
	 WHERE x.code = l.code AND x.listing_id = l.listing_id AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[leave_list.listing_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.leave_list(bigint, text, text) IS '移出名单 | end a list entry, with the kind of exit and the reason';
GRANT EXECUTE ON FUNCTION credit.leave_list(bigint, text, text) TO credit_head, credit_office;

-- sql/objection.sql
-- Objection (异议): the subject contests a record.  While a case is open every
-- effect of that record, and only of that record, is suspended (S4 item 18);
-- the suspension is derived from the open case, so it begins and ends in the
-- same transaction as the case.

CREATE SEQUENCE credit.objection_id_seq;
CREATE TABLE credit.objection (
	code         credit.credit_code NOT NULL,
	objection_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.objection_id_seq'),
	record_id    bigint NOT NULL,
	applicant    text NOT NULL,
	ground       text NOT NULL,
	unit         credit.credit_code NOT NULL,
	filed_on     date NOT NULL,
	filed_by     name NOT NULL DEFAULT session_user,
	outcome      text,
	decided_on   date,
	decided_by   name,
	answer       text,
	CONSTRAINT objection_pkey PRIMARY KEY (code, objection_id),
	CONSTRAINT objection_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT objection_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT objection_outcome_check CHECK (outcome IN ('upheld_corrected', 'upheld_withdrawn', 'rejected')),
	CONSTRAINT objection_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (answer IS NULL))
);
ALTER SEQUENCE credit.objection_id_seq OWNED BY credit.objection.objection_id;
-- one open case a record
CREATE UNIQUE INDEX objection_open_key ON credit.objection (code, record_id) WHERE outcome IS NULL;
CREATE INDEX objection_record_idx ON credit.objection (code, record_id);
CREATE INDEX objection_unit_idx ON credit.objection (unit);
COMMENT ON TABLE credit.objection IS '异议:核实期间该记录的措施暂不执行 | objections: while open, measures resting on that record are suspended';
COMMENT ON COLUMN credit.objection.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.objection.objection_id IS '异议编号 | number of the objection';
COMMENT ON COLUMN credit.objection.record_id IS '有异议的记录 | the record that is contested';
COMMENT ON COLUMN credit.objection.applicant IS '申请人 | who contests it';
COMMENT ON COLUMN credit.objection.ground IS '理由 | on what ground';
COMMENT ON COLUMN credit.objection.unit IS '核实单位 | the unit that verifies';
COMMENT ON COLUMN credit.objection.filed_on IS '提出日期 | day of filing';
COMMENT ON COLUMN credit.objection.filed_by IS '受理人 | who took it in';
COMMENT ON COLUMN credit.objection.outcome IS '结果:upheld_corrected 更正,upheld_withdrawn 撤回,rejected 不成立 | upheld_corrected, upheld_withdrawn or rejected';
COMMENT ON COLUMN credit.objection.decided_on IS '办结日期 | day of decision';
COMMENT ON COLUMN credit.objection.decided_by IS '决定人 | who decided';
COMMENT ON COLUMN credit.objection.answer IS '答复 | the answer given';
ALTER TABLE credit.objection ENABLE ROW LEVEL SECURITY;
CREATE POLICY objection_own ON credit.objection FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY objection_office ON credit.objection FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.objection TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER objection_lock_insert AFTER INSERT ON credit.objection
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER objection_lock_update AFTER UPDATE ON credit.objection
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
-- also when rows come by replication or a restore
ALTER TABLE credit.objection ENABLE ALWAYS TRIGGER objection_lock_insert;
ALTER TABLE credit.objection ENABLE ALWAYS TRIGGER objection_lock_update;
SELECT credit.enable_history('credit.objection', true);
ALTER TABLE credit.objection_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY objection_history_office ON credit.objection_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.objection_history TO credit_office;

-- functions/objection/decide_objection.sql
-- The unit's verdict: rejected restores what was suspended; upheld_withdrawn
-- withdraws the record; upheld_corrected is said when the correction has taken
-- its place: until then the case stays open and the effects suspended.
CREATE OR REPLACE FUNCTION credit.decide_objection(objection_id bigint, outcome text, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	o credit.objection;
	actor credit.account;
	record_state text;
BEGIN
	SELECT * INTO o FROM credit.objection AS x WHERE x.objection_id = decide_objection.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	actor := credit_private.require_unit(o.unit, 'credit_head');
	PERFORM credit.lock_subject(o.code);
	record_state := (SELECT r.state FROM credit.record AS r WHERE r.code = o.code AND r.record_id = o.record_id);
	IF decide_objection.outcome = 'upheld_corrected' AND record_state <> 'superseded' THEN
		PERFORM credit.raise('wrong_state', ARRAY[o.record_id::text, record_state, 'superseded'],
			'The objection is upheld with a correction that is not confirmed yet.', 'record', 'state');
	END IF;
	UPDATE credit.objection AS x
	   SET outcome = decide_objection.outcome, decided_on = credit.today(), decided_by = actor.login, answer = decide_objection.answer
	 WHERE x.code = o.code AND x.objection_id = o.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	UPDATE credit.duty AS d SET met_on = credit.today()
	 WHERE d.code = o.code AND d.record_id = o.record_id AND d.kind = 'objection' AND d.case_id = o.objection_id AND d.met_on IS NULL;
	IF decide_objection.outcome = 'upheld_withdrawn' AND record_state = 'confirmed' THEN
		PERFORM pg_catalog.set_config('pg_credit.reason', 'objection upheld', true);
		UPDATE credit.record AS r SET state = 'withdrawn', ended_on = credit.today(), end_reason = 'objection upheld'
		 WHERE r.code = o.code AND r.record_id = o.record_id;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_objection(bigint, text, text) IS
	'异议核实结果:驳回则恢复,成立则更正或撤回 | the outcome of an objection: rejected restores, upheld corrects or withdraws';
GRANT EXECUTE ON FUNCTION credit.decide_objection(bigint, text, text) TO credit_head;

-- functions/objection/file_objection.sql
-- S0 art 13 信用主体…有权提出申请; routed to the unit that made the record or to
-- its successor, with a duty to verify.
CREATE OR REPLACE FUNCTION credit.file_objection(record_id bigint, applicant text, ground text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	r credit.record;
	objection_id bigint;
	verifier credit.credit_code;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = file_objection.record_id AND x.state = 'confirmed';
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[file_objection.record_id::text]);
	END IF;
	PERFORM credit.lock_subject(r.code);
	IF EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL) THEN
		PERFORM credit.raise('objection_open', ARRAY[r.record_id::text]);
	END IF;
	verifier := credit_private.unit_in_charge(r.unit);
	INSERT INTO credit.objection AS o (code, record_id, applicant, ground, unit, filed_on, filed_by)
	VALUES (r.code, r.record_id, file_objection.applicant, file_objection.ground, verifier, credit.today(), actor.login)
	RETURNING o.objection_id INTO objection_id;
	INSERT INTO credit.duty (code, kind, case_id, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT r.code, 'objection', objection_id, r.record_id, verifier, credit.today(), d.due_on, d.provisional, (rule).rule_id,
		   credit.calendar_version((rule).calendar, credit.today())
	  FROM credit.unit AS u
	 CROSS JOIN LATERAL credit.rule_on('objection.verify', credit.today(), u.region) AS rule
	 CROSS JOIN LATERAL credit.due_on(rule, credit.today()) AS d
	 WHERE u.unit = verifier AND (rule).rule_id IS NOT NULL;
	RETURN objection_id;
END
$function$;
COMMENT ON FUNCTION credit.file_objection(bigint, text, text) IS
	'受理异议:转作出记录的单位核实,相关措施即时暂停 | take in an objection: routed to the unit that made the record; its measures are suspended at once';
GRANT EXECUTE ON FUNCTION credit.file_objection(bigint, text, text) TO credit_office;

-- sql/repair.sql
-- Repair (信用修复): three preconditions with evidence, a minimum period by
-- rule; approval ends publicity and effects in one transaction and deletes
-- nothing.

CREATE SEQUENCE credit.repair_id_seq;
CREATE TABLE credit.repair (
	code        credit.credit_code NOT NULL,
	repair_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.repair_id_seq'),
	record_id   bigint NOT NULL,
	applied_on  date NOT NULL,
	rule_id     bigint NOT NULL,
	earliest_on date NOT NULL,
	duty_fulfilled    text NOT NULL,
	conduct_corrected text NOT NULL,
	commitment        text NOT NULL,
	unit        credit.credit_code NOT NULL,
	outcome     text,
	decided_on  date,
	decided_by  name,
	reason      text,
	CONSTRAINT repair_pkey PRIMARY KEY (code, repair_id),
	CONSTRAINT repair_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT repair_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT repair_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT repair_earliest_check CHECK (applied_on >= earliest_on),
	CONSTRAINT repair_outcome_check CHECK (outcome IN ('approved', 'refused', 'broken')),
	CONSTRAINT repair_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (reason IS NULL))
);
ALTER SEQUENCE credit.repair_id_seq OWNED BY credit.repair.repair_id;
CREATE UNIQUE INDEX repair_open_key ON credit.repair (code, record_id) WHERE outcome IS NULL OR outcome = 'approved';
CREATE INDEX repair_record_idx ON credit.repair (code, record_id);
CREATE INDEX repair_unit_idx ON credit.repair (unit);
COMMENT ON TABLE credit.repair IS '信用修复申请、证明、期限规则与结果 | repairs: evidence, the rule of the minimum period, outcome';
COMMENT ON COLUMN credit.repair.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repair.repair_id IS '修复编号 | number of the repair';
COMMENT ON COLUMN credit.repair.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.repair.applied_on IS '申请日期 | day of application';
COMMENT ON COLUMN credit.repair.rule_id IS '最短期限所依规则 | the rule of the minimum period';
COMMENT ON COLUMN credit.repair.earliest_on IS '最早可申请日期 | the earliest day it could be applied for';
COMMENT ON COLUMN credit.repair.duty_fulfilled IS '履行义务的证明 | evidence that the duty was fulfilled';
COMMENT ON COLUMN credit.repair.conduct_corrected IS '纠正行为的证明 | evidence that the conduct was corrected';
COMMENT ON COLUMN credit.repair.commitment IS '信用承诺 | the commitment given';
COMMENT ON COLUMN credit.repair.unit IS '受理单位 | the unit that decides';
COMMENT ON COLUMN credit.repair.outcome IS '结果:approved 同意,refused 不同意,broken 违背承诺 | approved, refused or broken';
COMMENT ON COLUMN credit.repair.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.repair.decided_by IS '决定人 | who decided';
COMMENT ON COLUMN credit.repair.reason IS '理由 | why';
ALTER TABLE credit.repair ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_own ON credit.repair FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY repair_office ON credit.repair FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.repair TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER repair_lock_insert AFTER INSERT ON credit.repair
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER repair_lock_update AFTER UPDATE ON credit.repair
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
-- also when rows come by replication or a restore
ALTER TABLE credit.repair ENABLE ALWAYS TRIGGER repair_lock_insert;
ALTER TABLE credit.repair ENABLE ALWAYS TRIGGER repair_lock_update;
SELECT credit.enable_history('credit.repair', true);
ALTER TABLE credit.repair_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_history_office ON credit.repair_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.repair_history TO credit_office;

-- functions/repair/apply_repair.sql
-- S4 item 13: 履行相关义务、纠正失信行为、消除不良影响, each with evidence; not
-- before the minimum period of the rule in force today, counted from the
-- event that the rule names.
CREATE OR REPLACE FUNCTION credit.apply_repair(record_id bigint, duty_fulfilled text, conduct_corrected text, commitment text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	r credit.record;
	rule credit.rule;
	region text;
	earliest date;
	missing text;
	repair_id bigint;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = apply_repair.record_id AND x.state = 'confirmed' AND x.class = 'untrustworthy';
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[apply_repair.record_id::text]);
	END IF;
	missing := pg_catalog.concat_ws(', ', CASE WHEN duty_fulfilled !~ '[^ ]' OR duty_fulfilled IS NULL THEN 'duty_fulfilled' END,
		CASE WHEN conduct_corrected !~ '[^ ]' OR conduct_corrected IS NULL THEN 'conduct_corrected' END,
		CASE WHEN commitment !~ '[^ ]' OR commitment IS NULL THEN 'commitment' END);
	IF missing <> '' THEN
		PERFORM credit.raise('repair_evidence_missing', ARRAY[missing]);
	END IF;
	PERFORM credit.lock_subject(r.code);
	IF EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND (p.outcome IS NULL OR p.outcome = 'approved')) THEN
		PERFORM credit.raise('repair_open', ARRAY[r.record_id::text]);
	END IF;
	region := (SELECT u.region FROM credit.unit AS u WHERE u.unit = r.unit);
	rule := credit.rule_on('publicity.minimum.' || r.severity, credit.today(), region);
	IF rule.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY['publicity.minimum.' || r.severity, credit.today()::text, region]);
	END IF;
	earliest := (credit.due_on(rule, CASE rule.starts_from WHEN 'decided_on' THEN r.decided_on
		ELSE coalesce(credit_private.published_on(r.code, r.record_id), r.decided_on) END)).due_on;
	IF credit.today() < earliest THEN
		PERFORM credit.raise('repair_too_early', ARRAY[r.record_id::text, earliest::text], rule.basis);
	END IF;
	INSERT INTO credit.repair AS p (code, record_id, applied_on, rule_id, earliest_on, duty_fulfilled, conduct_corrected, commitment, unit)
	VALUES (r.code, r.record_id, credit.today(), rule.rule_id, earliest, apply_repair.duty_fulfilled, apply_repair.conduct_corrected,
		apply_repair.commitment, credit_private.unit_in_charge(r.unit))
	RETURNING p.repair_id INTO repair_id;
	INSERT INTO credit.duty (code, kind, case_id, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT r.code, 'repair', repair_id, r.record_id, credit_private.unit_in_charge(r.unit), credit.today(), d.due_on, d.provisional,
		   (decide).rule_id, credit.calendar_version((decide).calendar, credit.today())
	  FROM credit.rule_on('repair.decide', credit.today(), region) AS decide
	 CROSS JOIN LATERAL credit.due_on(decide, credit.today()) AS d
	 WHERE (decide).rule_id IS NOT NULL;
	RETURN repair_id;
END
$function$;
COMMENT ON FUNCTION credit.apply_repair(bigint, text, text, text) IS
	'申请信用修复(三项证明,满最短期限) | apply for repair: three pieces of evidence, after the minimum period';
GRANT EXECUTE ON FUNCTION credit.apply_repair(bigint, text, text, text) TO credit_office;

-- functions/repair/decide_repair.sql
-- S4 item 13 停止公示其失信记录,终止实施联合惩戒措施: approval has both effects in
-- this transaction (listings end here, publicity by trigger); nothing is deleted.
CREATE OR REPLACE FUNCTION credit.decide_repair(repair_id bigint, outcome text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.repair;
	actor credit.account;
BEGIN
	SELECT * INTO p FROM credit.repair AS x WHERE x.repair_id = decide_repair.repair_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair', ARRAY[decide_repair.repair_id::text]);
	END IF;
	actor := credit_private.require_unit(p.unit, 'credit_head');
	PERFORM credit.lock_subject(p.code);
	PERFORM pg_catalog.set_config('pg_credit.reason', decide_repair.reason, true);
	UPDATE credit.repair AS x
	   SET outcome = decide_repair.outcome, decided_on = credit.today(), decided_by = actor.login, reason = decide_repair.reason
	 WHERE x.code = p.code AND x.repair_id = p.repair_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair', ARRAY[decide_repair.repair_id::text]);
	END IF;
	UPDATE credit.duty AS d SET met_on = credit.today()
	 WHERE d.code = p.code AND d.record_id = p.record_id AND d.kind = 'repair' AND d.case_id = p.repair_id AND d.met_on IS NULL;
	IF decide_repair.outcome = 'approved' THEN
		UPDATE credit.listing AS l
		   SET valid_during = pg_catalog.daterange(lower(l.valid_during), greatest(lower(l.valid_during), credit.today())),
			   exit_kind = 'repair', exit_reason = decide_repair.reason
		 WHERE l.code = p.code AND l.record_id = p.record_id AND l.exit_kind IS NULL;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_repair(bigint, text, text) IS
	'修复决定:准予即停止公示、终止措施,记录保留 | decide a repair: approval ends publicity and measures at once and deletes nothing';
GRANT EXECUTE ON FUNCTION credit.decide_repair(bigint, text, text) TO credit_head;

-- sql/measure.sql
-- Measures (联合奖惩措施): what a list entry in force entails, each with its
-- basis.  A measure outside the list in force is none (S4 item 10).

CREATE TABLE credit.measure (
	measure      text NOT NULL,
	name         text NOT NULL,
	kind         text NOT NULL,
	direction    text NOT NULL,
	matter_kinds text[] NOT NULL DEFAULT '{}',
	basis        text NOT NULL,
	valid_during daterange NOT NULL,
	CONSTRAINT measure_pkey PRIMARY KEY (measure),
	CONSTRAINT measure_kind_check CHECK (kind IN ('administrative', 'market', 'industry', 'social')),
	CONSTRAINT measure_direction_check CHECK (direction IN ('restrict', 'reward')),
	CONSTRAINT measure_basis_check CHECK (basis ~ '[^ ]')
);
COMMENT ON TABLE credit.measure IS '奖惩措施清单:种类、方向、适用事项、依据 | measures: kind, direction, matters affected, basis';
COMMENT ON COLUMN credit.measure.measure IS '措施编号 | measure';
COMMENT ON COLUMN credit.measure.name IS '名称 | name';
COMMENT ON COLUMN credit.measure.kind IS '种类:administrative 行政性,market 市场性,industry 行业性,social 社会性 | administrative, market, industry or social';
COMMENT ON COLUMN credit.measure.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.measure.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.measure.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.measure.matter_kinds IS '适用事项种类,空为全部 | kinds of matter affected; empty means all';

CREATE TABLE credit.list_measure (
	list_kind    text NOT NULL,
	measure      text NOT NULL,
	valid_during daterange NOT NULL,
	CONSTRAINT list_measure_pkey PRIMARY KEY (list_kind, measure),
	CONSTRAINT list_measure_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_measure_measure_fkey FOREIGN KEY (measure) REFERENCES credit.measure
);
CREATE INDEX list_measure_measure_idx ON credit.list_measure (measure);
COMMENT ON TABLE credit.list_measure IS '名单触发的措施 | which measures a list entails';
COMMENT ON COLUMN credit.list_measure.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_measure.measure IS '措施 | measure';
COMMENT ON COLUMN credit.list_measure.valid_during IS '有效期间 | the period in which it holds';

INSERT INTO credit.measure VALUES
('limit_permit',         '限制行政许可事项,直至取消', 'administrative', 'restrict', '{permit,approval,quota}', 'S0 art 23 严格限制其行政许可事项,直至完全取消', '[2016-09-01,)'),
('limit_fund',           '限制申请财政性资金',         'administrative', 'restrict', '{fund,award}',         'S4 item 10; S0 art 21 专项资金', '[2016-09-01,)'),
('limit_procurement',    '限制参与公共资源交易',       'administrative', 'restrict', '{procurement}',     'S4 item 10', '[2016-09-01,)'),
('limit_bond',           '限制发行企业债券',           'market',         'restrict', '{bond}',            'S4 item 10; S0 art 21 企业发债', '[2016-09-01,)'),
('key_supervision',      '列为重点监管对象',           'administrative', 'restrict', '{investment,energy}',     'S4 item 7', '[2018-01-01,)'),
('public_censure',       '通报批评、公开谴责',         'industry',       'restrict', '{membership}',      'S4 item 10', '[2020-01-01,)'),
('green_channel',        '绿色通道、优先办理',         'administrative', 'reward',   '{}',                'S0 art 23', '[2016-09-01,)');
INSERT INTO credit.list_measure
SELECT k.list_kind, m.measure, m.valid_during
  FROM credit.list_kind AS k JOIN credit.measure AS m
	ON (k.colour = 'black' AND m.direction = 'restrict') OR (k.colour = 'focus' AND m.measure = 'key_supervision')
	OR (k.colour = 'red' AND m.direction = 'reward');

ALTER TABLE credit.measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_measure ENABLE ROW LEVEL SECURITY;
CREATE POLICY measure_read ON credit.measure FOR SELECT USING (true);
CREATE POLICY list_measure_read ON credit.list_measure FOR SELECT USING (true);
CREATE POLICY measure_office ON credit.measure FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY list_measure_office ON credit.list_measure FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.measure, credit.list_measure TO PUBLIC;
GRANT INSERT, UPDATE ON credit.measure, credit.list_measure TO credit_office;

-- views/measure/listing_now.sql
-- What each list entry is worth today, from dates and open cases alone: its
-- term, the life of its basis record, a repair, an open objection.
CREATE OR REPLACE VIEW credit.listing_now AS
	SELECT l.code, l.listing_id, l.list_kind, k.name AS list_name, k.colour, k.severity_rank, l.record_id, l.unit,
		   lower(l.valid_during) AS since, upper(l.valid_during) AS until, l.listed_at,
		   CASE WHEN lower(l.valid_during) > credit.today() THEN 'future'
				WHEN NOT l.valid_during @> credit.today() OR r.ended_on IS NOT NULL OR p.repaired THEN 'ended'
				WHEN o.open THEN 'suspended'
				ELSE 'in_force' END AS status,
		   r.document_no, r.decided_on, k.exit AS ends_by
	  FROM credit.listing AS l
	  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	  LEFT JOIN credit.record AS r ON r.code = l.code AND r.record_id = l.record_id
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.objection AS o
						 WHERE o.code = l.code AND o.record_id = l.record_id AND o.outcome IS NULL) AS open) AS o
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.repair AS p
						 WHERE p.code = l.code AND p.record_id = l.record_id AND p.outcome = 'approved') AS repaired) AS p;
COMMENT ON VIEW credit.listing_now IS
	'名单条目今日状态:生效、暂停(异议中)、终止、未到期 | what each list entry is worth today: in_force, suspended, ended or future';
COMMENT ON COLUMN credit.listing_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.listing_now.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.listing_now.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.listing_now.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.listing_now.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit.listing_now.severity_rank IS '严重程度次序 | order of gravity';
COMMENT ON COLUMN credit.listing_now.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.listing_now.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.listing_now.since IS '在列自 | on the list since';
COMMENT ON COLUMN credit.listing_now.until IS '在列至(不含) | until, that day not included';
COMMENT ON COLUMN credit.listing_now.listed_at IS '录入时间 | when it was entered';
COMMENT ON COLUMN credit.listing_now.status IS '状态:in_force 生效,suspended 暂停,ended 终止,future 未到期 | in_force, suspended, ended or future';
COMMENT ON COLUMN credit.listing_now.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.listing_now.decided_on IS '依据文书决定日期 | day the basis document was decided';
COMMENT ON COLUMN credit.listing_now.ends_by IS '退出机制 | how it ends';
GRANT SELECT ON credit.listing_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;

-- views/measure/measure_now.sql
-- The measures that bind a subject today, each with its list entry and basis.
-- suspended: an objection to the basis record is open (S4 item 18).
CREATE OR REPLACE VIEW credit.measure_now AS
	SELECT n.code, m.measure, m.name, m.kind, m.direction, m.matter_kinds, m.basis, n.listing_id, n.list_kind, n.list_name, n.record_id,
		   n.document_no, n.since, n.until, n.status = 'suspended' AS suspended
	  FROM credit.listing_now AS n
	  JOIN credit.list_measure AS lm ON lm.list_kind = n.list_kind AND lm.valid_during @> credit.today()
	  JOIN credit.measure AS m ON m.measure = lm.measure AND m.valid_during @> credit.today()
	 WHERE n.status IN ('in_force', 'suspended');
COMMENT ON VIEW credit.measure_now IS
	'今日有效的奖惩措施及其依据,异议期间标为暂停 | measures that bind a subject today, with entry and basis; suspended while under objection';
COMMENT ON COLUMN credit.measure_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.measure_now.measure IS '措施 | measure';
COMMENT ON COLUMN credit.measure_now.name IS '措施名称 | name of the measure';
COMMENT ON COLUMN credit.measure_now.kind IS '种类:administrative 行政性,market 市场性,industry 行业性,social 社会性 | administrative, market, industry or social';
COMMENT ON COLUMN credit.measure_now.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.measure_now.matter_kinds IS '适用事项种类,空为全部 | kinds of matter affected; empty means all';
COMMENT ON COLUMN credit.measure_now.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.measure_now.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.measure_now.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.measure_now.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.measure_now.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.measure_now.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.measure_now.since IS '在列自 | on the list since';
COMMENT ON COLUMN credit.measure_now.until IS '在列至(不含) | until, that day not included';
COMMENT ON COLUMN credit.measure_now.suspended IS '异议期间暂停 | suspended while an objection is open';
GRANT SELECT ON credit.measure_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;

-- sql/inquiry.sql
-- Inquiry (查询): one call, three blocks, a purpose, and a receipt that can be
-- printed again identically years later.

CREATE TABLE credit.purpose (
	purpose     text NOT NULL,
	name        text NOT NULL,
	disclosures text[] NOT NULL,
	basis       text NOT NULL,
	CONSTRAINT purpose_pkey PRIMARY KEY (purpose)
);
COMMENT ON TABLE credit.purpose IS '查询用途及可见的公开范围 | purposes of use and the disclosure classes each may see';
COMMENT ON COLUMN credit.purpose.purpose IS '查询用途 | purpose';
COMMENT ON COLUMN credit.purpose.name IS '名称 | name';
COMMENT ON COLUMN credit.purpose.disclosures IS '可见的公开范围 | disclosure classes it may see';
COMMENT ON COLUMN credit.purpose.basis IS '依据 | legal basis';
INSERT INTO credit.purpose VALUES
('approval',    '行政审批', '{internal,shared,public}', 'S0 方案 四(二)(三)'),
('supervision', '日常监管', '{internal,shared,public}', 'S0 art 21'),
('procurement', '公共资源交易', '{shared,public}', 'S1 二(五)'),
('public',      '公众查询', '{public}', 'S1 二(四)');

CREATE SEQUENCE credit.inquiry_id_seq;
CREATE TABLE credit.inquiry (
	code       credit.credit_code NOT NULL,
	inquiry_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.inquiry_id_seq'),
	matter_id  bigint,
	stage      text,
	purpose    text NOT NULL,
	unit       credit.credit_code NOT NULL,
	asked_by   name NOT NULL,
	asked_on   date NOT NULL,
	asked_at   timestamptz NOT NULL,
	answer     jsonb NOT NULL,
	digest     bytea NOT NULL,
	CONSTRAINT inquiry_pkey PRIMARY KEY (code, inquiry_id),
	CONSTRAINT inquiry_purpose_fkey FOREIGN KEY (purpose) REFERENCES credit.purpose,
	CONSTRAINT inquiry_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT inquiry_stage_check CHECK (stage IN ('accept', 'handle', 'daily', 'close')),
	CONSTRAINT inquiry_digest_check CHECK (digest = pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8')))
);
ALTER SEQUENCE credit.inquiry_id_seq OWNED BY credit.inquiry.inquiry_id;
CREATE INDEX inquiry_matter_idx ON credit.inquiry (matter_id, asked_on) WHERE matter_id IS NOT NULL;
CREATE INDEX inquiry_unit_idx ON credit.inquiry (unit, asked_on);
COMMENT ON TABLE credit.inquiry IS '查询回执:谁、何时、何用途、看到什么,附摘要,不可更改 | receipts: who asked, when, what for, what was shown, with its digest; never changed';
COMMENT ON COLUMN credit.inquiry.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.inquiry.inquiry_id IS '回执编号 | number of the receipt';
COMMENT ON COLUMN credit.inquiry.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.inquiry.stage IS '环节:accept 受理,handle 办理,daily 日常,close 办结 | accept, handle, daily or close';
COMMENT ON COLUMN credit.inquiry.purpose IS '用途 | purpose';
COMMENT ON COLUMN credit.inquiry.unit IS '查询单位 | the unit that asked';
COMMENT ON COLUMN credit.inquiry.asked_by IS '查询人 | who asked';
COMMENT ON COLUMN credit.inquiry.asked_on IS '查询日期 | day of the query';
COMMENT ON COLUMN credit.inquiry.asked_at IS '查询时间 | time of the query';
COMMENT ON COLUMN credit.inquiry.answer IS '所见内容 | what was shown';
COMMENT ON COLUMN credit.inquiry.digest IS '内容的 SHA-256 摘要 | SHA-256 of the answer';
ALTER TABLE credit.purpose ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.inquiry ENABLE ROW LEVEL SECURITY;
CREATE POLICY purpose_read ON credit.purpose FOR SELECT USING (true);
CREATE POLICY inquiry_own ON credit.inquiry FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY inquiry_office ON credit.inquiry FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.purpose TO PUBLIC;
GRANT SELECT ON credit.inquiry TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
CREATE TRIGGER inquiry_never_changed BEFORE UPDATE OR DELETE ON credit.inquiry
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER inquiry_never_truncated BEFORE TRUNCATE ON credit.inquiry
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.inquiry ENABLE ALWAYS TRIGGER inquiry_never_changed;
ALTER TABLE credit.inquiry ENABLE ALWAYS TRIGGER inquiry_never_truncated;

-- functions/inquiry/check_subject.sql
-- The query interface (R149-R150).  Takes a code or any older number, a
-- purpose, and for a matter its number and stage (accept, handle, daily,
-- close); gives the answer with its receipt number and digest, and keeps it.
CREATE OR REPLACE FUNCTION credit.check_subject(code text, purpose text, matter_id bigint DEFAULT NULL, stage text DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	subject credit.credit_code := coalesce(credit.resolve_subject(check_subject.code), credit.try_credit_code(check_subject.code));
	answer jsonb;
	inquiry_id bigint;
	m credit.matter;
	asked_at timestamptz := pg_catalog.clock_timestamp();
BEGIN
	IF subject IS NULL THEN
		PERFORM credit.raise('unknown_subject');
	END IF;
	IF NOT EXISTS (SELECT FROM credit.purpose AS p WHERE p.purpose = check_subject.purpose) THEN
		PERFORM credit.raise('unknown_purpose', ARRAY[check_subject.purpose]);
	END IF;
	-- an inquiry for a matter is about its applicant, by the unit that handles it
	IF check_subject.matter_id IS NOT NULL THEN
		SELECT * INTO m FROM credit.matter AS x
		 WHERE x.matter_id = check_subject.matter_id AND x.code IN (SELECT credit_private.codes_of(subject));
		IF NOT FOUND THEN
			PERFORM credit.raise('no_matter', ARRAY[check_subject.matter_id::text]);
		ELSIF credit_private.unit_in_charge(m.unit) <> actor.unit THEN
			PERFORM credit.raise('not_your_unit', ARRAY[m.unit::text, actor.unit::text]);
		END IF;
	END IF;
	inquiry_id := pg_catalog.nextval('credit.inquiry_id_seq');
	answer := credit_private.subject_answer(subject, check_subject.purpose)
		|| pg_catalog.jsonb_build_object('inquiry_id', inquiry_id, 'asked_on', credit.today(), 'asked_at', asked_at, 'purpose', check_subject.purpose);
	INSERT INTO credit.inquiry (code, inquiry_id, matter_id, stage, purpose, unit, asked_by, asked_on, asked_at, answer, digest)
	VALUES (subject, inquiry_id, check_subject.matter_id, check_subject.stage, check_subject.purpose, actor.unit, actor.login,
		credit.today(), asked_at, answer, pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8')));
	-- a read that is rolled back takes its receipt with it; the server's log keeps this
	RAISE LOG 'pg_credit: inquiry % about % by % for purpose "%"', inquiry_id, subject, actor.login, check_subject.purpose;
	RETURN answer || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8')), 'hex'));
END
$function$;
COMMENT ON FUNCTION credit.check_subject(text, text, bigint, text) IS
	'查询主体信用:基本、守信、失信三块,标记与措施,留回执 | ask about a subject: three blocks, flags and measures; keeps a receipt';
GRANT EXECUTE ON FUNCTION credit.check_subject(text, text, bigint, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;

-- functions/inquiry/reprint_inquiry.sql
-- S1 二(五) 打印查询结果,存档备查: the same answer, bit for bit.
CREATE OR REPLACE FUNCTION credit.reprint_inquiry(inquiry_id bigint) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i.answer || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(i.digest, 'hex'))
	  FROM credit.inquiry AS i WHERE i.inquiry_id = reprint_inquiry.inquiry_id
$function$;
COMMENT ON FUNCTION credit.reprint_inquiry(bigint) IS '重印查询回执 | print an inquiry''s answer again, identically';
GRANT EXECUTE ON FUNCTION credit.reprint_inquiry(bigint) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;

-- functions/inquiry/subject_answer.sql
-- What is known about a subject today, as far as a purpose may see: three
-- blocks (R149), flags (R150), measures, open objections.
CREATE OR REPLACE FUNCTION credit_private.subject_answer(code credit.credit_code, purpose text) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH codes AS (
		SELECT c AS code FROM credit_private.codes_of(subject_answer.code) AS c
	), fact AS (
		SELECT r.*, EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL) AS contested,
			   EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved') AS repaired
		  FROM codes JOIN credit.record AS r ON r.code = codes.code
		  JOIN credit.purpose AS p ON p.purpose = subject_answer.purpose AND r.disclosure = ANY (p.disclosures)
		 WHERE r.state = 'confirmed'
	), entry AS (
		-- an entry is as open as the record it rests on
		SELECT n.*
		  FROM codes JOIN credit.listing_now AS n ON n.code = codes.code AND n.status IN ('in_force', 'suspended')
		  LEFT JOIN credit.record AS r ON r.code = n.code AND r.record_id = n.record_id
		  JOIN credit.purpose AS p ON p.purpose = subject_answer.purpose AND (r.record_id IS NULL OR r.disclosure = ANY (p.disclosures))
	), block AS (
		SELECT f.class, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
				'record_id', f.record_id, 'act_kind', f.act_kind, 'document_no', f.document_no, 'title', f.title, 'unit', u.name,
				'decided_on', f.decided_on, 'valid_from', f.valid_from, 'valid_until', f.valid_until, 'severity', f.severity,
				'under_objection', f.contested, 'repaired', f.repaired) ORDER BY f.decided_on DESC, f.record_id) AS items
		  FROM fact AS f JOIN credit.unit AS u ON u.unit = f.unit
		 GROUP BY f.class
	)
	SELECT pg_catalog.jsonb_build_object(
		'basic', pg_catalog.jsonb_build_object('code', subject_answer.code, 'name', s.name, 'kind', s.kind, 'region', s.region, 'status', s.status,
			'known', s.code IS NOT NULL, 'codes', (SELECT pg_catalog.jsonb_agg(c.code ORDER BY c.code) FROM codes AS c),
			'records', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'basic'), '[]')),
		'trustworthy', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'trustworthy'), '[]'),
		'untrustworthy', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'untrustworthy'), '[]'),
		'flags', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('list_kind', n.list_kind, 'name', n.list_name, 'colour', n.colour,
				'since', n.since, 'until', n.until, 'status', n.status, 'document_no', n.document_no) ORDER BY n.severity_rank DESC, n.since, n.listing_id)
			FROM entry AS n), '[]'),
		'measures', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('measure', m.measure, 'name', m.name, 'kind', m.kind,
				'direction', m.direction, 'matter_kinds', m.matter_kinds, 'basis', m.basis, 'list_kind', m.list_kind, 'since', m.since, 'until', m.until,
				'suspended', m.suspended) ORDER BY m.measure, m.listing_id)
			FROM entry AS n JOIN credit.measure_now AS m ON m.code = n.code AND m.listing_id = n.listing_id), '[]'))
	  FROM (SELECT 1) AS one
	  LEFT JOIN credit.subject AS s ON s.code = subject_answer.code
$function$;
COMMENT ON FUNCTION credit_private.subject_answer(credit.credit_code, text) IS
	'主体今日信用情况(基本、守信、失信、标记、措施),按用途可见 | what is known about a subject today, as far as a purpose may see';

-- sql/matter.sql
-- Matters and the gate (逢进必查、逢办必查): no acceptance without a query that
-- day, no handling without one, and for a severely untrustworthy subject no
-- approval without a leader's sign-off (S0 方案 四).

CREATE TABLE credit.matter_kind (
	matter_kind text NOT NULL,
	name        text NOT NULL,
	mode        text NOT NULL,
	basis       text NOT NULL,
	CONSTRAINT matter_kind_pkey PRIMARY KEY (matter_kind),
	CONSTRAINT matter_kind_mode_check CHECK (mode IN ('refuse', 'flag', 'sign_off'))
);
COMMENT ON TABLE credit.matter_kind IS '事项种类及对受限主体的处理方式 | kinds of matter and what happens to a restricted subject: refuse, flag or sign_off';
COMMENT ON COLUMN credit.matter_kind.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.matter_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.matter_kind.mode IS '对受限主体:refuse 拒绝,flag 提示,sign_off 须签字 | what happens to a restricted subject: refuse, flag or sign_off';
COMMENT ON COLUMN credit.matter_kind.basis IS '依据 | legal basis';
-- the nine areas of S0 art 21, and membership of associations (S4 item 10)
INSERT INTO credit.matter_kind VALUES
('permit',      '行政许可',             'sign_off', 'S0 art 21; 方案 四(三)'),
('investment',  '投资监管',             'sign_off', 'S0 art 21'),
('bond',        '企业发债',             'sign_off', 'S0 art 21'),
('quota',       '配额管理',             'sign_off', 'S0 art 21'),
('fund',        '专项资金申请和安排',   'refuse',   'S0 art 21'),
('procurement', '公共资源交易',         'refuse',   'S0 art 21; S1 二(五)'),
('award',       '评优评先',             'refuse',   'S0 art 21'),
('energy',      '节能目标责任考核',     'flag',     'S0 art 21'),
('approval',    '转报国家发改委审批',   'sign_off', 'S0 art 21'),
('membership',  '行业协会会员',         'flag',     'S4 item 10');

CREATE SEQUENCE credit.matter_id_seq;
CREATE TABLE credit.matter (
	code        credit.credit_code NOT NULL,
	matter_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.matter_id_seq'),
	matter_kind text NOT NULL,
	title       text NOT NULL,
	unit        credit.credit_code NOT NULL,
	state       text NOT NULL DEFAULT 'opened',
	opened_on   date NOT NULL,
	accepted_on date,
	handled_on  date,
	decided_on  date,
	closed_on   date,
	changed_by  name NOT NULL,
	CONSTRAINT matter_pkey PRIMARY KEY (code, matter_id),
	CONSTRAINT matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT matter_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT matter_state_check CHECK (state IN ('opened', 'accepted', 'handled', 'approved', 'refused', 'closed'))
);
ALTER SEQUENCE credit.matter_id_seq OWNED BY credit.matter.matter_id;
CREATE INDEX matter_matter_id_idx ON credit.matter (matter_id);
CREATE INDEX matter_unit_idx ON credit.matter (unit, state);
COMMENT ON TABLE credit.matter IS '办理事项:登记、受理、办理、准予或不予、办结 | matters: opened, accepted, handled, approved or refused, closed';
COMMENT ON COLUMN credit.matter.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.matter.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.matter.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.matter.title IS '事项名称 | title';
COMMENT ON COLUMN credit.matter.unit IS '办理单位 | the unit that handles it';
COMMENT ON COLUMN credit.matter.state IS '状态:opened 登记,accepted 受理,handled 办理,approved 准予,refused 不予,closed 办结 | opened, accepted, handled, approved, refused or closed';
COMMENT ON COLUMN credit.matter.opened_on IS '登记日期 | day opened';
COMMENT ON COLUMN credit.matter.accepted_on IS '受理日期 | day accepted';
COMMENT ON COLUMN credit.matter.handled_on IS '办理日期 | day handled';
COMMENT ON COLUMN credit.matter.decided_on IS '决定日期 | day decided';
COMMENT ON COLUMN credit.matter.closed_on IS '办结日期 | day closed';
COMMENT ON COLUMN credit.matter.changed_by IS '经办人 | who changed it last';

CREATE SEQUENCE credit.sign_off_id_seq;
CREATE TABLE credit.sign_off (
	code        credit.credit_code NOT NULL,
	sign_off_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.sign_off_id_seq'),
	matter_id   bigint NOT NULL,
	leader      name NOT NULL,
	unit        credit.credit_code NOT NULL,
	opinion     text NOT NULL,
	signed_at   timestamptz NOT NULL,
	CONSTRAINT sign_off_pkey PRIMARY KEY (code, sign_off_id),
	CONSTRAINT sign_off_matter_fkey FOREIGN KEY (code, matter_id) REFERENCES credit.matter,
	CONSTRAINT sign_off_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT sign_off_opinion_check CHECK (opinion ~ '[^ ]')
);
ALTER SEQUENCE credit.sign_off_id_seq OWNED BY credit.sign_off.sign_off_id;
CREATE INDEX sign_off_matter_idx ON credit.sign_off (code, matter_id);
COMMENT ON TABLE credit.sign_off IS '分管领导签字确认 | a leader''s sign-off for one matter';
COMMENT ON COLUMN credit.sign_off.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.sign_off.sign_off_id IS '签字编号 | number of the sign-off';
COMMENT ON COLUMN credit.sign_off.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.sign_off.leader IS '签字领导 | the leader';
COMMENT ON COLUMN credit.sign_off.unit IS '单位 | unit';
COMMENT ON COLUMN credit.sign_off.opinion IS '意见 | opinion';
COMMENT ON COLUMN credit.sign_off.signed_at IS '签字时间 | when it was signed';

CREATE SEQUENCE credit.guard_flag_id_seq;
CREATE TABLE credit.guard_flag (
	code          credit.credit_code NOT NULL,
	guard_flag_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.guard_flag_id_seq'),
	matter_kind   text NOT NULL,
	matter_id     bigint,
	table_name    text NOT NULL,
	detail        text,
	noted_at      timestamptz NOT NULL DEFAULT pg_catalog.now(),
	noted_by      name NOT NULL,
	CONSTRAINT guard_flag_pkey PRIMARY KEY (code, guard_flag_id)
);
ALTER SEQUENCE credit.guard_flag_id_seq OWNED BY credit.guard_flag.guard_flag_id;
COMMENT ON TABLE credit.guard_flag IS '守门提示记录:受限主体的行被放行并留痕 | rows of restricted subjects that the guard let pass with a flag';
COMMENT ON COLUMN credit.guard_flag.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.guard_flag.guard_flag_id IS '提示编号 | number of the flag';
COMMENT ON COLUMN credit.guard_flag.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.guard_flag.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.guard_flag.table_name IS '应用表 | the application''s table';
COMMENT ON COLUMN credit.guard_flag.detail IS '说明 | what was found';
COMMENT ON COLUMN credit.guard_flag.noted_at IS '时间 | when';
COMMENT ON COLUMN credit.guard_flag.noted_by IS '操作者 | whose act it was';

CREATE TABLE credit.guarded_table (
	table_schema  name NOT NULL,
	table_name    name NOT NULL,
	code_column   name NOT NULL,
	matter_kind   text NOT NULL,
	mode          text NOT NULL,
	matter_column name,
	guarded_since date NOT NULL DEFAULT credit.today(),
	CONSTRAINT guarded_table_pkey PRIMARY KEY (table_schema, table_name),
	CONSTRAINT guarded_table_matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT guarded_table_mode_check CHECK (mode IN ('refuse', 'flag', 'sign_off')),
	CONSTRAINT guarded_table_matter_column_check CHECK (mode <> 'sign_off' OR matter_column IS NOT NULL)
);
COMMENT ON TABLE credit.guarded_table IS '受守门触发器保护的应用表 | application tables under the guard';
COMMENT ON COLUMN credit.guarded_table.table_schema IS '模式名 | schema';
COMMENT ON COLUMN credit.guarded_table.table_name IS '表名 | table';
COMMENT ON COLUMN credit.guarded_table.code_column IS '主体代码列 | column that holds the code';
COMMENT ON COLUMN credit.guarded_table.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.guarded_table.mode IS '处理方式:refuse 拒绝,flag 提示,sign_off 须签字 | refuse, flag or sign_off';
COMMENT ON COLUMN credit.guarded_table.matter_column IS '事项编号列 | column that holds the matter';
COMMENT ON COLUMN credit.guarded_table.guarded_since IS '受守门日期 | under the guard since';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['matter', 'sign_off'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_leader, credit_office', t);
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass, true);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_history_office', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office', t || '_history');
	END LOOP;
END
$do$;
ALTER TABLE credit.matter_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY matter_kind_read ON credit.matter_kind FOR SELECT USING (true);
GRANT SELECT ON credit.matter_kind TO PUBLIC;
ALTER TABLE credit.guarded_table ENABLE ROW LEVEL SECURITY;
CREATE POLICY guarded_table_read ON credit.guarded_table FOR SELECT USING (true);
GRANT SELECT ON credit.guarded_table TO PUBLIC;
ALTER TABLE credit.guard_flag ENABLE ROW LEVEL SECURITY;
CREATE POLICY guard_flag_office ON credit.guard_flag FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.guard_flag TO credit_office;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.guard_flag
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.guard_flag ENABLE ALWAYS TRIGGER never_deleted;

-- functions/matter/check_matter_change.sql
-- S0 方案 四: 受理时…查询并记录, 办理时…必须…查询并记录, 每天至少查询一次…直至办结,
-- and for the severely untrustworthy 必须由分管领导签字确认.
CREATE OR REPLACE FUNCTION credit_private.check_matter_change() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	verdict record;
	needed text := CASE NEW.state WHEN 'accepted' THEN 'accept' WHEN 'handled' THEN 'handle' END;
BEGIN
	IF OLD.state = NEW.state THEN
		RETURN NEW;
	END IF;
	IF (OLD.state, NEW.state) NOT IN (('opened', 'accepted'), ('accepted', 'handled'), ('handled', 'approved'), ('handled', 'refused'),
		('approved', 'closed'), ('refused', 'closed'))
	THEN
		PERFORM credit.raise('wrong_matter_state', ARRAY[NEW.matter_id::text, OLD.state, NEW.state], NULL, 'matter', 'state');
	END IF;
	-- any query of that day counts for approval and closing
	IF NOT EXISTS (SELECT FROM credit.inquiry AS i
					WHERE i.matter_id = NEW.matter_id AND i.asked_on = credit.today() AND i.unit = NEW.unit
					  AND i.code IN (SELECT credit_private.codes_of(NEW.code))
					  AND (needed IS NULL OR i.stage = needed))
	THEN
		PERFORM credit.raise('not_queried', ARRAY[NEW.matter_id::text, coalesce(needed, NEW.state)], NULL, 'matter', 'state');
	END IF;
	IF NEW.state = 'approved' THEN
		-- locked, and read with the latest snapshot at every isolation level
		SELECT * INTO verdict
		  FROM credit.current_verdict(NEW.code, NEW.matter_kind,
			(SELECT k.mode FROM credit.matter_kind AS k WHERE k.matter_kind = NEW.matter_kind), NEW.matter_id) AS v
		 LIMIT 1;
		IF verdict.action IN ('refuse', 'sign_off') THEN
			PERFORM credit.raise(verdict.condition, ARRAY[NEW.code::text, NEW.matter_kind], verdict.detail, 'matter', 'state');
		END IF;
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_matter_change() IS '逢进必查、逢办必查;严重失信须签字 | the gate: no step without its query, no approval of a severe subject without sign-off';
CREATE OR REPLACE TRIGGER matter_check_change BEFORE UPDATE ON credit.matter
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_matter_change();

-- functions/matter/guard_note.sql
CREATE OR REPLACE FUNCTION credit.guard_note(code credit.credit_code, matter_kind text, matter_id bigint, table_name text, detail text) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.guard_flag (code, matter_kind, matter_id, table_name, detail, noted_by)
	VALUES (code, matter_kind, matter_id, table_name, detail, credit.actor_name())
$function$;
COMMENT ON FUNCTION credit.guard_note(credit.credit_code, text, bigint, text, text) IS '守门触发器记下被提示的行 | the guard notes a flagged row';

-- functions/matter/guard_table.sql
-- Puts any application's table under the guard: from now on every row written
-- to it is checked against the subject's list entries, whichever client
-- writes; its child tables with it.  Not SECURITY DEFINER: the caller must own
-- the table.
--   code_column    holds the subject's code (credit_code, text, varchar, char)
--   matter_kind    a row of credit.matter_kind
--   mode           refuse, flag or sign_off; default: the kind's
--   matter_column  holds the matter's number; needed for sign_off
CREATE OR REPLACE FUNCTION credit.guard_table(tab regclass, code_column name, matter_kind text, mode text DEFAULT NULL, matter_column name DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	args text;
	part boolean;
BEGIN
	SELECT coalesce(guard_table.mode, k.mode) INTO guard_table.mode FROM credit.matter_kind AS k WHERE k.matter_kind = guard_table.matter_kind;
	IF NOT FOUND THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[guard_table.matter_kind]);
	END IF;
	PERFORM credit_private.note_guarded_table(tab, code_column, guard_table.matter_kind, guard_table.mode, matter_column);
	args := pg_catalog.concat_ws(', ', pg_catalog.quote_literal(code_column), pg_catalog.quote_literal(guard_table.matter_kind),
		pg_catalog.quote_literal(guard_table.mode), pg_catalog.quote_literal(matter_column));
	-- a statement trigger on a parent is not fired by an insert into its partition
	part := (SELECT c.relkind = 'p' OR c.relispartition FROM pg_catalog.pg_class AS c WHERE c.oid = tab);
	IF part THEN
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER credit_guard AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION credit.guard(%s)', tab, args);
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER credit_guard', tab);
	ELSE
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER credit_guard_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(%s)', tab, args);
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER credit_guard_update AFTER UPDATE ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(%s)', tab, args);
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER credit_guard_insert', tab);
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER credit_guard_update', tab);
		-- what is written to a child itself passes the parent's triggers by
		PERFORM credit.guard_table(i.inhrelid::regclass, code_column, guard_table.matter_kind, guard_table.mode, matter_column)
		   FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = tab;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.guard_table(regclass, name, text, text, name) IS
	'将任一应用表纳入守门:写入的每一行都核对名单 | put any application''s table under the guard';
GRANT EXECUTE ON FUNCTION credit.guard_table(regclass, name, text, text, name) TO credit_admin;

-- functions/matter/guard_verdict.sql
-- What the guard does with a row: for each list entry in force whose measures
-- touch this kind of matter, refuse, flag, or demand a leader's sign-off made
-- after the last inquiry of the matter and after the entry, while the matter
-- goes on: what was refused or closed covers no further act.  Called by the
-- guard under its locks, with the latest snapshot; STABLE, so that everything
-- in it reads with that snapshot.
CREATE OR REPLACE FUNCTION credit.guard_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text) RETURNS SETOF record
	LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN guard_verdict.mode = 'sign_off' AND signed.off THEN 'pass' ELSE guard_verdict.mode END,
		   CASE guard_verdict.mode WHEN 'sign_off' THEN 'sign_off_required' ELSE 'subject_restricted' END,
		   n.list_kind, m.measure,
		   pg_catalog.format('In force since %s until %s, on the basis of document %s of %s; the measure rests on: %s.',
			n.since, coalesce(n.until::text, 'further notice'), n.document_no, n.decided_on, m.basis),
		   pg_catalog.format('It ends by: %s.', n.ends_by)
	  FROM credit_private.codes_of(guard_verdict.code) AS c
	  JOIN credit.listing_now AS n ON n.code = c
	  JOIN credit.list_measure AS lm ON lm.list_kind = n.list_kind AND lm.valid_during @> credit.today()
	  JOIN credit.measure AS m ON m.measure = lm.measure AND m.valid_during @> credit.today() AND m.direction = 'restrict'
	   AND (m.matter_kinds = '{}' OR guard_verdict.matter_kind = ANY (m.matter_kinds))
	 CROSS JOIN LATERAL (SELECT EXISTS (
			SELECT FROM credit.sign_off AS s JOIN credit.matter AS x ON x.code = s.code AND x.matter_id = s.matter_id
			 WHERE s.matter_id = guard_verdict.matter_id AND x.matter_kind = guard_verdict.matter_kind
			   AND x.state NOT IN ('refused', 'closed')
			   AND s.code IN (SELECT credit_private.codes_of(guard_verdict.code))
			   AND s.signed_at >= n.listed_at
			   AND s.signed_at >= (SELECT max(i.asked_at) FROM credit.inquiry AS i WHERE i.matter_id = guard_verdict.matter_id)) AS off) AS signed
	 WHERE n.status = 'in_force'
	 ORDER BY signed.off, n.severity_rank DESC, n.listing_id, m.measure
$function$;
COMMENT ON FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint) IS
	'守门判定:拒绝、提示、须签字或放行 | what the guard does with a row: refuse, flag, sign_off or pass, the gravest first';

-- functions/matter/move_matter.sql
-- Moves a matter of the caller's unit to its next state; what each step needs
-- is enforced by the table's trigger.
CREATE OR REPLACE FUNCTION credit.move_matter(matter_id bigint, to_state text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = move_matter.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[move_matter.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_clerk', 'credit_head');
	UPDATE credit.matter AS x
	   SET state = to_state, changed_by = actor.login,
		   accepted_on = CASE to_state WHEN 'accepted' THEN credit.today() ELSE x.accepted_on END,
		   handled_on = CASE to_state WHEN 'handled' THEN credit.today() ELSE x.handled_on END,
		   decided_on = CASE WHEN to_state IN ('approved', 'refused') THEN credit.today() ELSE x.decided_on END,
		   closed_on = CASE to_state WHEN 'closed' THEN credit.today() ELSE x.closed_on END
	 WHERE x.code = m.code AND x.matter_id = m.matter_id;
END
$function$;
COMMENT ON FUNCTION credit.move_matter(bigint, text) IS
	'推进事项:受理、办理、准予或不予、办结 | move a matter on: accepted, handled, approved or refused, closed';
GRANT EXECUTE ON FUNCTION credit.move_matter(bigint, text) TO credit_clerk, credit_head;

-- functions/matter/note_guarded_table.sql
CREATE OR REPLACE FUNCTION credit_private.note_guarded_table(tab regclass, code_column name, matter_kind text, mode text, matter_column name) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.guarded_table (table_schema, table_name, code_column, matter_kind, mode, matter_column)
	SELECT n.nspname, c.relname, note_guarded_table.code_column, note_guarded_table.matter_kind, note_guarded_table.mode, note_guarded_table.matter_column
	  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
	 WHERE c.oid = tab
	ON CONFLICT ON CONSTRAINT guarded_table_pkey
	DO UPDATE SET code_column = EXCLUDED.code_column, matter_kind = EXCLUDED.matter_kind, mode = EXCLUDED.mode, matter_column = EXCLUDED.matter_column
$function$;
COMMENT ON FUNCTION credit_private.note_guarded_table(regclass, name, text, text, name) IS '登记受保护的表 | note a table that is under the guard';
GRANT EXECUTE ON FUNCTION credit_private.note_guarded_table(regclass, name, text, text, name) TO credit_admin;

-- functions/matter/open_matter.sql
CREATE OR REPLACE FUNCTION credit.open_matter(code text, matter_kind text, title text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	subject credit.credit_code := coalesce(credit.resolve_subject(open_matter.code), credit.try_credit_code(open_matter.code));
	matter_id bigint;
BEGIN
	IF subject IS NULL THEN
		PERFORM credit.raise('unknown_subject');
	ELSIF NOT EXISTS (SELECT FROM credit.matter_kind AS k WHERE k.matter_kind = open_matter.matter_kind) THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[open_matter.matter_kind]);
	END IF;
	INSERT INTO credit.matter AS m (code, matter_kind, title, unit, opened_on, changed_by)
	VALUES (subject, open_matter.matter_kind, open_matter.title, actor.unit, credit.today(), actor.login)
	RETURNING m.matter_id INTO matter_id;
	RETURN matter_id;
END
$function$;
COMMENT ON FUNCTION credit.open_matter(text, text, text) IS '登记事项,返回事项号 | open a matter; returns its number';
GRANT EXECUTE ON FUNCTION credit.open_matter(text, text, text) TO credit_clerk, credit_head;

-- functions/matter/sign_off.sql
-- S0 方案 四(三) 必须由委分管领导签字确认: by a leader of the unit that handles the
-- matter, naming it, after the last inquiry.
CREATE OR REPLACE FUNCTION credit.sign_off(matter_id bigint, opinion text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
	sign_off_id bigint;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = sign_off.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[sign_off.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_leader');
	IF NOT EXISTS (SELECT FROM credit.inquiry AS i WHERE i.matter_id = m.matter_id AND i.asked_on = credit.today()) THEN
		PERFORM credit.raise('not_queried', ARRAY[m.matter_id::text, 'sign-off']);
	END IF;
	-- under the lock of all the subject's codes: an entry made before is seen, one made after needs a new sign-off
	PERFORM credit.lock_subjects(ARRAY(SELECT credit_private.codes_of(m.code)));
	INSERT INTO credit.sign_off AS s (code, matter_id, leader, unit, opinion, signed_at)
	VALUES (m.code, m.matter_id, actor.login, actor.unit, sign_off.opinion, pg_catalog.clock_timestamp())
	RETURNING s.sign_off_id INTO sign_off_id;
	RETURN sign_off_id;
END
$function$;
COMMENT ON FUNCTION credit.sign_off(bigint, text) IS '分管领导签字确认某事项 | a leader signs off a matter, after its last inquiry';
GRANT EXECUTE ON FUNCTION credit.sign_off(bigint, text) TO credit_leader;

-- sql/publicity.sql
-- Publicity (公示).  Three switches, all derived: recorded, effective, public.
-- What anyone may read is a physical published copy with only public columns,
-- kept in the transaction of the fact: view-only grants do not hold on a
-- sharded table, and the copy is what is replicated outwards.

CREATE TABLE credit.channel (
	channel text NOT NULL,
	name    text NOT NULL,
	rule    text NOT NULL,
	CONSTRAINT channel_pkey PRIMARY KEY (channel)
);
COMMENT ON TABLE credit.channel IS '公示渠道及其时限规则 | channels of publicity, each with the rule of its clock';
COMMENT ON COLUMN credit.channel.channel IS '公示渠道 | channel of publicity';
COMMENT ON COLUMN credit.channel.name IS '名称 | name';
COMMENT ON COLUMN credit.channel.rule IS '时限规则名 | name of the rule of its clock';
INSERT INTO credit.channel VALUES
('own_site',      '本单位网站', 'publish.own_site'),
('province_site', '信用中国(省级)网站', 'publish.province_site');

CREATE TABLE credit.channel_act (
	channel      text NOT NULL,
	act_kind     text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT channel_act_pkey PRIMARY KEY (channel, act_kind, region, valid_during),
	CONSTRAINT channel_act_channel_fkey FOREIGN KEY (channel) REFERENCES credit.channel,
	CONSTRAINT channel_act_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT channel_act_no_overlap EXCLUDE USING gist (channel WITH =, act_kind WITH =, region WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.channel_act IS '哪类信息自何时起须在哪个渠道公示 | which kind of act must reach which channel, since when, where';
COMMENT ON COLUMN credit.channel_act.channel IS '公示渠道 | channel of publicity';
COMMENT ON COLUMN credit.channel_act.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.channel_act.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.channel_act.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.channel_act.basis IS '依据 | legal basis';
INSERT INTO credit.channel_act (channel, act_kind, valid_during, basis)
SELECT c.channel, a.act_kind, '[2016-09-01,)', 'S0 art 18'
  FROM credit.channel AS c CROSS JOIN (VALUES ('permit'), ('penalty')) AS a(act_kind);
INSERT INTO credit.channel_act (channel, act_kind, region, valid_during, basis)
SELECT c.channel, a.act_kind, '361100', '[2020-06-01,)', 'S4 item 16 其他行政行为信息七个工作日内上网公开'
  FROM credit.channel AS c CROSS JOIN (VALUES ('coercion'), ('confirmation'), ('payment'), ('reward'), ('inspection')) AS a(act_kind);

CREATE SEQUENCE credit.publication_id_seq;
CREATE TABLE credit.publication (
	code            credit.credit_code NOT NULL,
	publication_id  bigint NOT NULL DEFAULT pg_catalog.nextval('credit.publication_id_seq'),
	record_id       bigint NOT NULL,
	channel         text NOT NULL,
	published_on    date NOT NULL,
	published_at    timestamptz NOT NULL DEFAULT pg_catalog.now(),
	public_until    date NOT NULL,
	rule_id         bigint,
	withdrawn_on    date,
	withdrawn_why   text,
	CONSTRAINT publication_pkey PRIMARY KEY (code, publication_id),
	CONSTRAINT publication_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT publication_channel_fkey FOREIGN KEY (channel) REFERENCES credit.channel,
	CONSTRAINT publication_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT publication_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_why IS NULL)),
	CONSTRAINT publication_why_check CHECK (withdrawn_why IN ('corrected', 'withdrawn', 'repaired', 'expired'))
);
ALTER SEQUENCE credit.publication_id_seq OWNED BY credit.publication.publication_id;
CREATE UNIQUE INDEX publication_current_key ON credit.publication (code, record_id, channel) WHERE withdrawn_on IS NULL;
CREATE INDEX publication_until_idx ON credit.publication (public_until) WHERE withdrawn_on IS NULL;
COMMENT ON TABLE credit.publication IS '各渠道的公示与撤下 | what was published on which channel, until when, and why it left';
COMMENT ON COLUMN credit.publication.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.publication.publication_id IS '公示编号 | number of the publication';
COMMENT ON COLUMN credit.publication.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.publication.channel IS '公示渠道 | channel of publicity';
COMMENT ON COLUMN credit.publication.published_on IS '公示日期 | day of publication';
COMMENT ON COLUMN credit.publication.published_at IS '公示时间 | time of publication';
COMMENT ON COLUMN credit.publication.public_until IS '公示截止日期 | the last day it is public';
COMMENT ON COLUMN credit.publication.rule_id IS '公示期限所依规则 | the rule of its period';
COMMENT ON COLUMN credit.publication.withdrawn_on IS '撤下日期 | the day it was withdrawn';
COMMENT ON COLUMN credit.publication.withdrawn_why IS '撤下原因:corrected 更正,withdrawn 撤回,repaired 修复,expired 期满 | corrected, withdrawn, repaired or expired';
ALTER TABLE credit.channel ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.channel_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.publication ENABLE ROW LEVEL SECURITY;
CREATE POLICY channel_read ON credit.channel FOR SELECT USING (true);
CREATE POLICY channel_act_read ON credit.channel_act FOR SELECT USING (true);
-- what was public is no secret
CREATE POLICY publication_read ON credit.publication FOR SELECT USING (true);
GRANT SELECT ON credit.channel, credit.channel_act TO PUBLIC;
GRANT SELECT ON credit.publication TO credit_office, credit_clerk, credit_head, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.publication
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.publication ENABLE ALWAYS TRIGGER never_deleted;

CREATE TABLE credit_public.published_record (
	code         credit.credit_code NOT NULL,
	record_id    bigint NOT NULL,
	act_kind     text NOT NULL,
	subject_name text NOT NULL,
	document_no  text NOT NULL,
	unit_name    text NOT NULL,
	unit_code    credit.credit_code NOT NULL,
	source_name  text NOT NULL,
	source_code  credit.credit_code NOT NULL,
	region       text NOT NULL,
	decided_on   date NOT NULL,
	valid_from   date,
	valid_until  date,
	published_on date NOT NULL,
	public_until date NOT NULL,
	contested    boolean NOT NULL,
	document     jsonb NOT NULL,
	changed_at   timestamptz NOT NULL,
	CONSTRAINT published_record_pkey PRIMARY KEY (code, record_id)
);
CREATE INDEX published_record_document_no_idx ON credit_public.published_record (document_no text_pattern_ops);
CREATE INDEX published_record_name_idx ON credit_public.published_record (subject_name text_pattern_ops);
CREATE INDEX published_record_decided_idx ON credit_public.published_record (decided_on);
COMMENT ON TABLE credit_public.published_record IS
	'公示副本:仅含应公开的列,个人证件字段已剔除 | the published copy: public columns only, personal fields left out';
COMMENT ON COLUMN credit_public.published_record.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_public.published_record.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit_public.published_record.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_public.published_record.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_public.published_record.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit_public.published_record.unit_name IS '决定机关 | the unit that decided';
COMMENT ON COLUMN credit_public.published_record.unit_code IS '决定机关代码 | code of the unit that decided';
COMMENT ON COLUMN credit_public.published_record.source_name IS '数据来源单位 | the unit that reported';
COMMENT ON COLUMN credit_public.published_record.source_code IS '数据来源单位代码 | code of the unit that reported';
COMMENT ON COLUMN credit_public.published_record.region IS '区划代码 | division code';
COMMENT ON COLUMN credit_public.published_record.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit_public.published_record.valid_from IS '有效期自 | valid from';
COMMENT ON COLUMN credit_public.published_record.valid_until IS '有效期至 | valid until';
COMMENT ON COLUMN credit_public.published_record.published_on IS '公示日期 | day of publication';
COMMENT ON COLUMN credit_public.published_record.public_until IS '公示截止日期 | the last day it is public';
COMMENT ON COLUMN credit_public.published_record.contested IS '异议核实中 | an objection to it is open';
COMMENT ON COLUMN credit_public.published_record.document IS '应公开的字段 | the public fields';
COMMENT ON COLUMN credit_public.published_record.changed_at IS '更新时间 | when the copy changed last';
ALTER TABLE credit_public.published_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY published_record_read ON credit_public.published_record FOR SELECT USING (true);
GRANT SELECT ON credit_public.published_record TO PUBLIC;

-- functions/publicity/follow_objection.sql
-- A contested record stays public with the mark 异议 until the case is decided
-- (requirements, holes 12).
CREATE OR REPLACE FUNCTION credit_private.follow_objection() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.hold_publication(n.code, n.record_id) FROM new_objections AS n;
	UPDATE credit_public.published_record AS p
	   SET contested = n.outcome IS NULL, changed_at = pg_catalog.now()
	  FROM new_objections AS n
	 WHERE p.code = n.code AND p.record_id = n.record_id AND p.contested IS DISTINCT FROM (n.outcome IS NULL);
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_objection() IS '异议期间公示加注 | a contested record is marked while the case is open';
CREATE OR REPLACE TRIGGER objection_follow_insert AFTER INSERT ON credit.objection
	REFERENCING NEW TABLE AS new_objections
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_objection();
CREATE OR REPLACE TRIGGER objection_follow_update AFTER UPDATE ON credit.objection
	REFERENCING NEW TABLE AS new_objections
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_objection();

-- functions/publicity/follow_record.sql
-- A record that is superseded or withdrawn leaves publicity in the same
-- transaction (R054, R076).
CREATE OR REPLACE FUNCTION credit_private.follow_record() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.withdraw_publication(n.code, n.record_id, CASE n.state WHEN 'superseded' THEN 'corrected' ELSE 'withdrawn' END)
	   FROM new_records AS n JOIN old_records AS o USING (code, record_id)
	  WHERE n.state IN ('superseded', 'withdrawn') AND o.state = 'confirmed';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_record() IS '记录撤回或被更正即撤下公示 | publicity follows the end of a record';
CREATE OR REPLACE TRIGGER record_follow AFTER UPDATE ON credit.record
	REFERENCING OLD TABLE AS old_records NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_record();

-- functions/publicity/follow_repair.sql
-- S4 item 13 停止公示其失信记录: approval of a repair ends publicity at once.
CREATE OR REPLACE FUNCTION credit_private.follow_repair() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.withdraw_publication(n.code, n.record_id, 'repaired')
	   FROM new_repairs AS n WHERE n.outcome = 'approved';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_repair() IS '准予修复即停止公示 | approval of a repair ends publicity';
CREATE OR REPLACE TRIGGER repair_follow AFTER UPDATE ON credit.repair
	REFERENCING NEW TABLE AS new_repairs
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_repair();

-- functions/publicity/hold_publication.sql
-- Before what is public about a record changes: waits for a publish_due() that
-- is at it, and keeps others away until the end of the transaction.  At READ
-- COMMITTED the next statement sees what that job wrote.  A transaction with an
-- older snapshot does not, and would leave it public; it meets the row by its
-- key instead and fails with 40001, to be tried again.
CREATE OR REPLACE FUNCTION credit_private.hold_publication(code credit.credit_code, record_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM FROM credit.record AS r
	  WHERE r.code = hold_publication.code AND r.record_id = hold_publication.record_id FOR NO KEY UPDATE;
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		INSERT INTO credit_public.published_record
		SELECT r.code, r.record_id, r.act_kind, '', '', '', r.unit, '', r.source_unit, '', r.decided_on, NULL, NULL,
			   '-infinity', '-infinity', false, '{}', pg_catalog.now()
		  FROM credit.record AS r
		 WHERE r.code = hold_publication.code AND r.record_id = hold_publication.record_id
		ON CONFLICT DO NOTHING;
		DELETE FROM credit_public.published_record AS p
		 WHERE p.code = hold_publication.code AND p.record_id = hold_publication.record_id AND p.published_on = '-infinity';
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.hold_publication(credit.credit_code, bigint) IS
	'变更公示之前占住该记录,与公示任务互斥 | hold a record before what is public about it changes; excludes the publicity job';

-- functions/publicity/open_publish_duties.sql
-- S0 art 18 作出行政决定之日起7个工作日内: one duty for each channel that must
-- carry this kind of act on the decision date; stock is exempt (R046).
CREATE OR REPLACE FUNCTION credit_private.open_publish_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.duty (code, kind, channel, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT n.code, 'publish', c.channel, n.record_id, n.source_unit, s.starts_on, d.due_on, d.provisional, (r).rule_id,
		   credit.calendar_version((r).calendar, credit.today())
	  FROM new_records AS n
	  JOIN credit.unit AS u ON u.unit = n.source_unit
	  JOIN credit.channel_act AS a ON a.act_kind = n.act_kind AND a.valid_during @> n.decided_on
	   AND a.region IN (u.region, left(u.region, 4) || '00', left(u.region, 2) || '0000', '000000')
	  JOIN credit.channel AS c ON c.channel = a.channel
	 CROSS JOIN LATERAL credit.rule_on(c.rule, n.decided_on, u.region) AS r
	 CROSS JOIN LATERAL (SELECT CASE (r).starts_from WHEN 'issued_on' THEN n.issued_on ELSE n.decided_on END) AS s(starts_on)
	 CROSS JOIN LATERAL credit.due_on(r, s.starts_on) AS d
	 WHERE NOT n.stock AND n.disclosure = 'public' AND (r).rule_id IS NOT NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.open_publish_duties() IS '应公示的记录按渠道产生公示义务 | a public record opens one duty of publicity a channel';
CREATE OR REPLACE TRIGGER record_open_publish_duties AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.open_publish_duties();

-- functions/publicity/public_document.sql
-- The document without what the template marks as personal or secret, and
-- with every personal number hidden that somebody wrote into a free text.
CREATE OR REPLACE FUNCTION credit_private.public_document(document jsonb, template jsonb) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT coalesce(pg_catalog.jsonb_object_agg(d.key, CASE WHEN f.field ->> 'type' = 'text' AND pg_catalog.jsonb_typeof(d.value) = 'string'
		THEN pg_catalog.to_jsonb(credit.hide_citizen_ids(d.value #>> '{}')) ELSE d.value END), '{}')
	  FROM pg_catalog.jsonb_each(document) AS d
	  JOIN pg_catalog.jsonb_array_elements(template -> 'fields') AS f(field) ON f.field ->> 'name' = d.key
	 WHERE NOT coalesce((f.field ->> 'personal')::boolean, false) AND NOT coalesce((f.field ->> 'secret')::boolean, false)
$function$;
COMMENT ON FUNCTION credit_private.public_document(jsonb, jsonb) IS '剔除个人与保密字段后的文书 | the document without personal and secret fields';

-- functions/publicity/public_until.sql
-- Until when a record stays public: for untrustworthy ones the maximum period
-- of the rule in force today, from the event the rule names; others without
-- end.  Also the rule row used.
CREATE OR REPLACE FUNCTION credit_private.public_until(severity text, decided_on date, published_on date, region text,
	OUT public_until date, OUT rule_id bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce((credit.due_on(r, CASE (r).starts_from WHEN 'decided_on' THEN public_until.decided_on ELSE public_until.published_on END)).due_on, 'infinity'),
		   (r).rule_id
	  FROM credit.rule_on('publicity.maximum.' || public_until.severity, credit.today(), public_until.region) AS r
$function$;
COMMENT ON FUNCTION credit_private.public_until(text, date, date, text) IS '公示截止日及所依规则 | until when a record stays public, and the rule used';

-- functions/publicity/publish_due.sql
-- The publicity job: every confirmed public record that a channel does not
-- carry yet goes there, its duty is met, and the published copy is written in
-- the same statement.  Gives the number of (record, channel) pairs.
--
-- Nothing may stay public that is withdrawn, repaired or contested meanwhile.
-- Whoever does that holds the record (credit_private.hold_publication): we
-- take the records first, shared, and look at them afterwards with a younger
-- snapshot, which only READ COMMITTED gives.
CREATE OR REPLACE FUNCTION credit.publish_due() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	held bigint[];
	n bigint;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('wrong_isolation');
	END IF;
	held := ARRAY(
		SELECT r.record_id
		  FROM credit.record AS r
		  JOIN credit.unit AS s ON s.unit = r.source_unit
		 CROSS JOIN LATERAL credit_private.public_until(r.severity, r.decided_on, credit.today(), s.region) AS e
		 WHERE r.state = 'confirmed' AND r.disclosure = 'public' AND e.public_until > credit.today()
		   AND EXISTS (SELECT FROM credit.channel_act AS a
						WHERE a.act_kind = r.act_kind AND a.valid_during @> credit.today()
						  AND a.region IN (s.region, left(s.region, 4) || '00', left(s.region, 2) || '0000', '000000')
						  AND NOT EXISTS (SELECT FROM credit.publication AS p
										   WHERE p.code = r.code AND p.record_id = r.record_id AND p.channel = a.channel))
		   AND NOT EXISTS (SELECT FROM credit.repair AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved')
		 ORDER BY r.code, r.record_id
		   FOR SHARE OF r);
	WITH due AS MATERIALIZED (
		SELECT r.*, c.channel, u.name AS unit_name, s.name AS source_name, s.region, t.body, e.public_until, e.rule_id AS until_rule
		  FROM credit.record AS r
		  JOIN credit.unit AS u ON u.unit = r.unit
		  JOIN credit.unit AS s ON s.unit = r.source_unit
		  JOIN credit.template AS t ON t.template = r.template AND t.version = r.template_version
		  JOIN credit.channel_act AS a ON a.act_kind = r.act_kind AND a.valid_during @> credit.today()
		   AND a.region IN (s.region, left(s.region, 4) || '00', left(s.region, 2) || '0000', '000000')
		  JOIN credit.channel AS c ON c.channel = a.channel
		 CROSS JOIN LATERAL credit_private.public_until(r.severity, r.decided_on, credit.today(), s.region) AS e
		 WHERE r.record_id = ANY (held)
		   AND r.state = 'confirmed' AND r.disclosure = 'public' AND e.public_until > credit.today()
		   AND NOT EXISTS (SELECT FROM credit.publication AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.channel = c.channel)
		   AND NOT EXISTS (SELECT FROM credit.repair AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved')
	), published AS (
		INSERT INTO credit.publication (code, record_id, channel, published_on, public_until, rule_id)
		SELECT d.code, d.record_id, d.channel, credit.today(), d.public_until, d.until_rule FROM due AS d
		RETURNING code, record_id, channel
	), met AS (
		UPDATE credit.duty AS y SET met_on = credit.today()
		  FROM published AS p
		 WHERE y.code = p.code AND y.record_id = p.record_id AND y.kind = 'publish' AND y.channel = p.channel AND y.met_on IS NULL
	), copied AS (
		INSERT INTO credit_public.published_record
		SELECT DISTINCT ON (d.code, d.record_id) d.code, d.record_id, d.act_kind, d.subject_name, credit.hide_citizen_ids(d.document_no), d.unit_name, d.unit,
			   d.source_name, d.source_unit, d.region, d.decided_on, d.valid_from, d.valid_until, credit.today(), d.public_until,
			   EXISTS (SELECT FROM credit.objection AS o WHERE o.code = d.code AND o.record_id = d.record_id AND o.outcome IS NULL),
			   credit_private.public_document(d.detail, d.body), pg_catalog.now()
		  FROM due AS d
		ON CONFLICT DO NOTHING
	)
	SELECT count(*) INTO n FROM published;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.publish_due() IS '公示任务:将已确认且应公示的记录发往各渠道 | the publicity job; gives the number of (record, channel) pairs published';
GRANT EXECUTE ON FUNCTION credit.publish_due() TO credit_office, credit_admin;

-- functions/publicity/search.sql
-- R066 “一站式”查询 over all units and regions: by code, name, document number,
-- unit and date; open records only, no login.
CREATE OR REPLACE FUNCTION credit_public.search(term text DEFAULT NULL, unit_name text DEFAULT NULL, decided_from date DEFAULT NULL, decided_to date DEFAULT NULL)
	RETURNS TABLE (kind varchar(16), subject_name varchar(200), subject_code varchar(18), document_no varchar(128), unit varchar(200), decided_on date, contested boolean)
	LANGUAGE sql STABLE ROWS 20
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT p.act_kind, p.subject_name, p.code::varchar(18), p.document_no, p.unit_name, p.decided_on, p.contested
	  FROM credit_public.published_record AS p
	 WHERE (term IS NULL OR p.code = credit.try_credit_code(term)
			OR p.subject_name LIKE pg_catalog.regexp_replace(term, '([\\%_])', '\\\1', 'g') || '%'
			OR p.document_no LIKE pg_catalog.regexp_replace(term, '([\\%_])', '\\\1', 'g') || '%')
	   AND (search.unit_name IS NULL OR p.unit_name = search.unit_name)
	   AND (decided_from IS NULL OR p.decided_on >= decided_from)
	   AND (decided_to IS NULL OR p.decided_on <= decided_to)
	 ORDER BY p.decided_on DESC, p.code, p.record_id
	 LIMIT 1000
$function$;
COMMENT ON FUNCTION credit_public.search(text, text, date, date) IS
	'公示一站式查询:代码、名称、文号、单位、日期 | one search over everything public: code, name, document number, unit, date';
GRANT EXECUTE ON FUNCTION credit_public.search(text, text, date, date) TO PUBLIC;

-- functions/publicity/withdraw_expired.sql
-- The job of the other end: what has reached the maximum period leaves.
CREATE OR REPLACE FUNCTION credit.withdraw_expired() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(sum(credit_private.withdraw_publication(p.code, p.record_id, 'expired')), 0)::bigint
	  FROM (SELECT DISTINCT p.code, p.record_id FROM credit.publication AS p
			 WHERE p.withdrawn_on IS NULL AND p.public_until <= credit.today()) AS p
$function$;
COMMENT ON FUNCTION credit.withdraw_expired() IS '到期撤下任务 | the job that takes off what has reached its maximum period; gives the number of publications';
GRANT EXECUTE ON FUNCTION credit.withdraw_expired() TO credit_office, credit_admin;

-- functions/publicity/withdraw_publication.sql
-- Takes records off every channel, with the reason; the published copy goes
-- with them.  Why: corrected, withdrawn, repaired, expired.
CREATE OR REPLACE FUNCTION credit_private.withdraw_publication(code credit.credit_code, record_id bigint, why text) RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.hold_publication(withdraw_publication.code, withdraw_publication.record_id);
	DELETE FROM credit_public.published_record AS p
	 WHERE p.code = withdraw_publication.code AND p.record_id = withdraw_publication.record_id;
	WITH gone AS (
		UPDATE credit.publication AS p SET withdrawn_on = credit.today(), withdrawn_why = why
		 WHERE p.code = withdraw_publication.code AND p.record_id = withdraw_publication.record_id AND p.withdrawn_on IS NULL
		RETURNING 1)
	SELECT count(*) FROM gone
$function$;
COMMENT ON FUNCTION credit_private.withdraw_publication(credit.credit_code, bigint, text) IS '从全部渠道撤下并说明原因 | take a record off every channel, with the reason';

-- views/publicity/penalty.sql
-- 行政处罚: the national field list of 2018 (发改办财金〔2018〕424号), personal numbers
-- left out; base types only, 2099/12/31 for long-term.
CREATE OR REPLACE VIEW credit_public.penalty AS
	SELECT p.subject_name::varchar(200) AS cf_xdr_mc,
		   (p.document ->> 'CF_XDR_LB')::varchar(16) AS cf_xdr_lb,
		   p.code::varchar(18) AS cf_xdr_shxym,
		   (p.document ->> 'CF_XDR_GSZC')::varchar(50) AS cf_xdr_gszc,
		   (p.document ->> 'CF_XDR_ZZJG')::varchar(9) AS cf_xdr_zzjg,
		   (p.document ->> 'CF_XDR_SWDJ')::varchar(15) AS cf_xdr_swdj,
		   (p.document ->> 'CF_XDR_SYDW')::varchar(12) AS cf_xdr_sydw,
		   (p.document ->> 'CF_XDR_SHZZ')::varchar(50) AS cf_xdr_shzz,
		   p.document_no::varchar(128) AS cf_wsh,
		   (p.document ->> 'CF_WFXW')::varchar(2000) AS cf_wfxw,
		   (p.document ->> 'CF_SY')::varchar(5000) AS cf_sy,
		   (p.document ->> 'CF_YJ')::varchar(2048) AS cf_yj,
		   (p.document ->> 'CF_CFLB')::varchar(64) AS cf_cflb,
		   (p.document ->> 'CF_NR')::varchar(4000) AS cf_nr,
		   nullif(p.document ->> 'CF_NR_FK', '')::numeric(18,6) AS cf_nr_fk,
		   nullif(p.document ->> 'CF_NR_WFFF', '')::numeric(18,6) AS cf_nr_wfff,
		   (p.document ->> 'CF_NR_ZKDX')::varchar(200) AS cf_nr_zkdx,
		   p.decided_on AS cf_jdrq,
		   CASE WHEN p.valid_until = 'infinity' THEN DATE '2099-12-31' ELSE p.valid_until END AS cf_yxq,
		   CASE WHEN p.public_until = 'infinity' THEN DATE '2099-12-31' ELSE p.public_until END AS cf_gsjzq,
		   p.unit_name::varchar(200) AS cf_cfjg,
		   CASE WHEN credit.is_official(p.unit_code) THEN p.unit_code::varchar(18) END AS cf_cfjgdm,
		   coalesce(p.document ->> 'CF_SJLY', p.source_name)::varchar(200) AS cf_sjly,
		   CASE WHEN credit.is_official(p.source_code) THEN p.source_code::varchar(18) END AS cf_sjlydm,
		   p.published_on AS gsrq,
		   p.contested AS yybj,
		   (p.document ->> 'BZ')::varchar(512) AS bz,
		   p.changed_at AS data_as_of
	  FROM credit_public.published_record AS p
	 WHERE p.act_kind = 'penalty';
COMMENT ON VIEW credit_public.penalty IS '行政处罚公示 | penalties, in the national field list of 2018';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_mc IS '行政相对人名称 | name of the subject';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_lb IS '行政相对人类别 | kind of subject';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_shxym IS '统一社会信用代码 | unified social credit code';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_gszc IS '工商注册号 | business registration number';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_zzjg IS '组织机构代码 | organisation code';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_swdj IS '税务登记号 | tax number';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_sydw IS '事业单位证书号 | institution certificate';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_shzz IS '社会组织登记证号 | social organisation certificate';
COMMENT ON COLUMN credit_public.penalty.cf_wsh IS '行政处罚决定书文号 | document number';
COMMENT ON COLUMN credit_public.penalty.cf_wfxw IS '违法行为类型 | kind of offence';
COMMENT ON COLUMN credit_public.penalty.cf_sy IS '违法事实 | facts';
COMMENT ON COLUMN credit_public.penalty.cf_yj IS '处罚依据 | legal basis';
COMMENT ON COLUMN credit_public.penalty.cf_cflb IS '处罚类别 | kind of penalty';
COMMENT ON COLUMN credit_public.penalty.cf_nr IS '处罚内容 | content';
COMMENT ON COLUMN credit_public.penalty.cf_nr_fk IS '罚款金额(万元) | fine, in 10,000 yuan';
COMMENT ON COLUMN credit_public.penalty.cf_nr_wfff IS '没收违法所得、没收非法财物的金额(万元) | confiscated, in 10,000 yuan';
COMMENT ON COLUMN credit_public.penalty.cf_nr_zkdx IS '暂扣或吊销证照名称及编号 | licence suspended or revoked';
COMMENT ON COLUMN credit_public.penalty.cf_jdrq IS '处罚决定日期 | decision date';
COMMENT ON COLUMN credit_public.penalty.cf_yxq IS '处罚有效期,2099-12-31为长期 | valid until; 2099-12-31 is long-term';
COMMENT ON COLUMN credit_public.penalty.cf_gsjzq IS '公示截止期(按规则计算) | public until, computed from the rules';
COMMENT ON COLUMN credit_public.penalty.cf_cfjg IS '处罚机关 | deciding organ';
COMMENT ON COLUMN credit_public.penalty.cf_cfjgdm IS '处罚机关统一社会信用代码 | code of the deciding organ';
COMMENT ON COLUMN credit_public.penalty.cf_sjly IS '数据来源单位 | source unit';
COMMENT ON COLUMN credit_public.penalty.cf_sjlydm IS '数据来源单位统一社会信用代码 | code of the source unit';
COMMENT ON COLUMN credit_public.penalty.gsrq IS '公示日期 | published on';
COMMENT ON COLUMN credit_public.penalty.yybj IS '异议标记 | under objection';
COMMENT ON COLUMN credit_public.penalty.bz IS '备注 | remark';
COMMENT ON COLUMN credit_public.penalty.data_as_of IS '数据更新时间 | data as of';
GRANT SELECT ON credit_public.penalty TO PUBLIC;

-- views/publicity/permit.sql
-- 行政许可: the national field list of 2018 (发改办财金〔2018〕424号), personal numbers
-- left out; base types only, 2099/12/31 for long-term.
CREATE OR REPLACE VIEW credit_public.permit AS
	SELECT p.subject_name::varchar(200) AS xk_xdr_mc,
		   (p.document ->> 'XK_XDR_LB')::varchar(16) AS xk_xdr_lb,
		   p.code::varchar(18) AS xk_xdr_shxym,
		   (p.document ->> 'XK_XDR_GSZC')::varchar(50) AS xk_xdr_gszc,
		   (p.document ->> 'XK_XDR_ZZJG')::varchar(9) AS xk_xdr_zzjg,
		   (p.document ->> 'XK_XDR_SWDJ')::varchar(15) AS xk_xdr_swdj,
		   (p.document ->> 'XK_XDR_SYDW')::varchar(12) AS xk_xdr_sydw,
		   (p.document ->> 'XK_XDR_SHZZ')::varchar(50) AS xk_xdr_shzz,
		   (p.document ->> 'XK_XKWS')::varchar(64) AS xk_xkws,
		   p.document_no::varchar(128) AS xk_wsh,
		   (p.document ->> 'XK_XKLB')::varchar(256) AS xk_xklb,
		   (p.document ->> 'XK_XKZS')::varchar(64) AS xk_xkzs,
		   (p.document ->> 'XK_XKBH')::varchar(64) AS xk_xkbh,
		   (p.document ->> 'XK_NR')::varchar(4000) AS xk_nr,
		   p.decided_on AS xk_jdrq,
		   p.valid_from AS xk_yxqz,
		   CASE WHEN p.valid_until = 'infinity' THEN DATE '2099-12-31' ELSE p.valid_until END AS xk_yxqzi,
		   p.unit_name::varchar(200) AS xk_xkjg,
		   CASE WHEN credit.is_official(p.unit_code) THEN p.unit_code::varchar(18) END AS xk_xkjgdm,
		   CASE WHEN p.valid_until < credit.today() THEN '2' ELSE '1' END::varchar(1) AS xk_zt,
		   coalesce(p.document ->> 'XK_LYDW', p.source_name)::varchar(200) AS xk_lydw,
		   CASE WHEN credit.is_official(p.source_code) THEN p.source_code::varchar(18) END AS xk_lydwdm,
		   p.published_on AS gsrq,
		   p.contested AS yybj,
		   (p.document ->> 'BZ')::varchar(512) AS bz,
		   p.changed_at AS data_as_of
	  FROM credit_public.published_record AS p
	 WHERE p.act_kind = 'permit';
COMMENT ON VIEW credit_public.permit IS '行政许可公示 | permits, in the national field list of 2018';
COMMENT ON COLUMN credit_public.permit.xk_xdr_mc IS '行政相对人名称 | name of the subject';
COMMENT ON COLUMN credit_public.permit.xk_xdr_lb IS '行政相对人类别 | kind of subject';
COMMENT ON COLUMN credit_public.permit.xk_xdr_shxym IS '统一社会信用代码 | unified social credit code';
COMMENT ON COLUMN credit_public.permit.xk_xdr_gszc IS '工商注册号 | business registration number';
COMMENT ON COLUMN credit_public.permit.xk_xdr_zzjg IS '组织机构代码 | organisation code';
COMMENT ON COLUMN credit_public.permit.xk_xdr_swdj IS '税务登记号 | tax number';
COMMENT ON COLUMN credit_public.permit.xk_xdr_sydw IS '事业单位证书号 | institution certificate';
COMMENT ON COLUMN credit_public.permit.xk_xdr_shzz IS '社会组织登记证号 | social organisation certificate';
COMMENT ON COLUMN credit_public.permit.xk_xkws IS '行政许可决定书名称 | title of the permit document';
COMMENT ON COLUMN credit_public.permit.xk_wsh IS '行政许可决定书文号 | document number';
COMMENT ON COLUMN credit_public.permit.xk_xklb IS '许可类别 | kind of permit';
COMMENT ON COLUMN credit_public.permit.xk_xkzs IS '许可证书名称 | certificate';
COMMENT ON COLUMN credit_public.permit.xk_xkbh IS '许可编号 | permit number';
COMMENT ON COLUMN credit_public.permit.xk_nr IS '许可内容 | content';
COMMENT ON COLUMN credit_public.permit.xk_jdrq IS '许可决定日期 | decision date';
COMMENT ON COLUMN credit_public.permit.xk_yxqz IS '有效期自 | valid from';
COMMENT ON COLUMN credit_public.permit.xk_yxqzi IS '有效期至,2099-12-31为长期 | valid until; 2099-12-31 is long-term';
COMMENT ON COLUMN credit_public.permit.xk_xkjg IS '许可机关 | deciding organ';
COMMENT ON COLUMN credit_public.permit.xk_xkjgdm IS '许可机关统一社会信用代码 | code of the deciding organ';
COMMENT ON COLUMN credit_public.permit.xk_zt IS '当前状态 1有效 2无效 | state: 1 valid, 2 not valid';
COMMENT ON COLUMN credit_public.permit.xk_lydw IS '数据来源单位 | source unit';
COMMENT ON COLUMN credit_public.permit.xk_lydwdm IS '数据来源单位统一社会信用代码 | code of the source unit';
COMMENT ON COLUMN credit_public.permit.gsrq IS '公示日期 | published on';
COMMENT ON COLUMN credit_public.permit.yybj IS '异议标记 | under objection';
COMMENT ON COLUMN credit_public.permit.bz IS '备注 | remark';
COMMENT ON COLUMN credit_public.permit.data_as_of IS '数据更新时间 | data as of';
GRANT SELECT ON credit_public.permit TO PUBLIC;

-- sql/statistics.sql
-- Statistics (统计): views that reporting tools read: stable columns, base
-- types, Chinese labels.  credit_report.view_catalog lists them.

CREATE TABLE credit_report.view_release (
	view_name  text NOT NULL,
	since      text NOT NULL,
	deprecated text,
	CONSTRAINT view_release_pkey PRIMARY KEY (view_name)
);
COMMENT ON TABLE credit_report.view_release IS '视图自哪一版本起提供 | since which release a view is offered';
COMMENT ON COLUMN credit_report.view_release.view_name IS '视图 | view';
COMMENT ON COLUMN credit_report.view_release.since IS '自哪一版本起 | offered since this release';
COMMENT ON COLUMN credit_report.view_release.deprecated IS '自哪一版本起不再推荐 | deprecated since this release';
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_public.permit', '0.1.0'), ('credit_public.penalty', '0.1.0'),
('credit_report.timeliness', '0.1.0'), ('credit_report.duty_status', '0.1.0'), ('credit_report.intake', '0.1.0'),
('credit_report.forecast', '0.1.0'), ('credit_report.use_of_credit', '0.1.0'), ('credit_report.job_health', '0.1.0');
ALTER TABLE credit_report.view_release ENABLE ROW LEVEL SECURITY;
CREATE POLICY view_release_read ON credit_report.view_release FOR SELECT USING (true);
GRANT SELECT ON credit_report.view_release TO PUBLIC;

-- views/statistics/duty_status.sql
-- Every duty and what it is worth today: on_time, late, overdue (open and past
-- due), open.  Derived from the dates, never stored.
CREATE OR REPLACE VIEW credit_report.duty_status AS
	SELECT d.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   d.kind::varchar(16) AS duty, d.channel::varchar(32) AS channel, d.code::varchar(18) AS subject_code, d.record_id,
		   r.document_no::varchar(128) AS document_no, d.starts_on, d.due_on, d.provisional, d.met_on,
		   (CASE WHEN d.void_on IS NOT NULL THEN 'void'
				 WHEN d.met_on IS NOT NULL AND d.met_on <= d.due_on THEN 'on_time'
				 WHEN d.met_on IS NOT NULL THEN 'late'
				 WHEN credit.today() > d.due_on THEN 'overdue'
				 ELSE 'open' END)::varchar(8) AS status,
		   rule.basis::varchar(400) AS basis, d.calendar_version::varchar(64) AS calendar_version
	  FROM credit.duty AS d
	  JOIN credit.unit AS u ON u.unit = d.unit
	  JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	  JOIN credit.rule AS rule ON rule.rule_id = d.rule_id;
COMMENT ON VIEW credit_report.duty_status IS '时限义务逐条状态 | every duty and its status today';
COMMENT ON COLUMN credit_report.duty_status.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.duty_status.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.duty_status.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.duty_status.duty IS '义务:归集、公示、异议、修复 | duty: collect, publish, objection, repair';
COMMENT ON COLUMN credit_report.duty_status.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.duty_status.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_report.duty_status.record_id IS '记录号 | record';
COMMENT ON COLUMN credit_report.duty_status.document_no IS '文号 | document number';
COMMENT ON COLUMN credit_report.duty_status.starts_on IS '起算日 | the clock starts on';
COMMENT ON COLUMN credit_report.duty_status.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.duty_status.provisional IS '到期日暂定 | the due day is provisional';
COMMENT ON COLUMN credit_report.duty_status.met_on IS '完成日 | met on';
COMMENT ON COLUMN credit_report.duty_status.status IS '状态:按时、迟到、逾期、未到期、作废 | status: on_time, late, overdue, open, void';
COMMENT ON COLUMN credit_report.duty_status.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit_report.duty_status.calendar_version IS '所用日历版本 | calendar version used';
GRANT SELECT ON credit_report.duty_status TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/forecast.sql
-- N3 who will be late: open duties with the working days left, holidays
-- counted; 0 is today, negative is overdue.
CREATE OR REPLACE VIEW credit_report.forecast AS
	SELECT s.unit_code, s.unit_name, s.duty, s.channel, s.document_no, s.due_on, s.provisional,
		   w.workdays AS workdays_left,
		   (CASE WHEN s.status = 'overdue' THEN 'overdue'
				 WHEN s.provisional THEN 'provisional'
				 WHEN w.workdays <= 1 THEN 'tomorrow'
				 WHEN w.workdays <= 3 THEN 'within_three'
				 ELSE 'later' END)::varchar(16) AS urgency
	  FROM credit_report.duty_status AS s
	 CROSS JOIN LATERAL credit.workdays_between_provisional(credit.today(), s.due_on, 'CN', credit.today()) AS w
	 WHERE s.status IN ('open', 'overdue');
COMMENT ON VIEW credit_report.forecast IS '时限预警:未完成义务及剩余工作日 | open duties with the working days left';
COMMENT ON COLUMN credit_report.forecast.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.forecast.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.forecast.duty IS '义务 | duty';
COMMENT ON COLUMN credit_report.forecast.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.forecast.document_no IS '文号 | document number';
COMMENT ON COLUMN credit_report.forecast.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.forecast.provisional IS '到期日暂定 | the due day is provisional';
COMMENT ON COLUMN credit_report.forecast.workdays_left IS '剩余工作日 | working days left';
COMMENT ON COLUMN credit_report.forecast.urgency IS '紧急程度 | urgency: overdue, tomorrow, within_three, later, provisional';
GRANT SELECT ON credit_report.forecast TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/intake.sql
-- What came in, per unit, item and month received, and what became of it:
-- received = confirmed + waiting + returned, always.
CREATE OR REPLACE VIEW credit_report.intake AS
	SELECT b.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, b.item::varchar(64) AS item,
		   pg_catalog.date_trunc('month', b.received_on)::date AS month,
		   count(*)::integer AS received,
		   count(*) FILTER (WHERE r.state IN ('confirmed', 'superseded', 'withdrawn'))::integer AS confirmed,
		   count(*) FILTER (WHERE r.state IN ('received', 'reviewed'))::integer AS waiting,
		   count(*) FILTER (WHERE r.state IS NULL OR r.state = 'returned')::integer AS returned,
		   count(*) FILTER (WHERE EXISTS (SELECT FROM credit.intake_change AS c
										   WHERE c.batch_id = i.batch_id AND c.line_no = i.line_no))::integer AS repaired,
		   credit.today() AS data_as_of
	  FROM credit.inbox AS i
	  JOIN credit.batch AS b ON b.batch_id = i.batch_id
	  JOIN credit.unit AS u ON u.unit = b.unit
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 GROUP BY b.unit, u.name, b.item, pg_catalog.date_trunc('month', b.received_on)::date;
COMMENT ON VIEW credit_report.intake IS '收件去向:收到=确认+待确认+退回 | what came in and what became of it';
COMMENT ON COLUMN credit_report.intake.unit_code IS '报送单位代码 | code of the reporting unit';
COMMENT ON COLUMN credit_report.intake.unit_name IS '报送单位 | reporting unit';
COMMENT ON COLUMN credit_report.intake.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.intake.month IS '收到月份 | month received';
COMMENT ON COLUMN credit_report.intake.received IS '收到 | received';
COMMENT ON COLUMN credit_report.intake.confirmed IS '已确认 | confirmed';
COMMENT ON COLUMN credit_report.intake.waiting IS '待确认 | waiting';
COMMENT ON COLUMN credit_report.intake.returned IS '退回 | returned';
COMMENT ON COLUMN credit_report.intake.repaired IS '经规则修整的行 | rows that a stated rule repaired';
COMMENT ON COLUMN credit_report.intake.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.intake TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/timeliness.sql
-- R216, R220 timeliness per unit, duty, channel and month in which the duty
-- fell due: rates are percent of the duties due by today.
CREATE OR REPLACE VIEW credit_report.timeliness AS
	SELECT s.unit_code, s.unit_name, s.region, s.duty, s.channel, pg_catalog.date_trunc('month', s.due_on)::date AS month,
		   count(*) FILTER (WHERE s.status <> 'void')::integer AS duties,
		   count(*) FILTER (WHERE s.status = 'on_time')::integer AS on_time,
		   count(*) FILTER (WHERE s.status = 'late')::integer AS late,
		   count(*) FILTER (WHERE s.status = 'overdue')::integer AS overdue,
		   count(*) FILTER (WHERE s.status = 'open')::integer AS open,
		   (100.0 * count(*) FILTER (WHERE s.status = 'on_time')
			/ nullif(count(*) FILTER (WHERE s.status IN ('on_time', 'late', 'overdue')), 0))::numeric(5,2) AS on_time_rate,
		   (100.0 * count(*) FILTER (WHERE s.status = 'overdue')
			/ nullif(count(*) FILTER (WHERE s.status IN ('on_time', 'late', 'overdue')), 0))::numeric(5,2) AS overdue_rate,
		   credit.today() AS data_as_of
	  FROM credit_report.duty_status AS s
	 GROUP BY s.unit_code, s.unit_name, s.region, s.duty, s.channel, pg_catalog.date_trunc('month', s.due_on)::date;
COMMENT ON VIEW credit_report.timeliness IS '及时性:按单位、义务、渠道、到期月份 | timeliness per unit, duty, channel and month due';
COMMENT ON COLUMN credit_report.timeliness.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.timeliness.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.timeliness.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.timeliness.duty IS '义务 | duty';
COMMENT ON COLUMN credit_report.timeliness.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.timeliness.month IS '到期月份 | month due';
COMMENT ON COLUMN credit_report.timeliness.duties IS '义务数 | duties';
COMMENT ON COLUMN credit_report.timeliness.on_time IS '按时 | on time';
COMMENT ON COLUMN credit_report.timeliness.late IS '迟到 | late';
COMMENT ON COLUMN credit_report.timeliness.overdue IS '逾期未完成 | overdue';
COMMENT ON COLUMN credit_report.timeliness.open IS '未到期 | open, not yet due';
COMMENT ON COLUMN credit_report.timeliness.on_time_rate IS '及时率(%) | on-time rate, percent';
COMMENT ON COLUMN credit_report.timeliness.overdue_rate IS '逾期率(%) | overdue rate, percent';
COMMENT ON COLUMN credit_report.timeliness.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.timeliness TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/use_of_credit.sql
-- R224 use per unit and month: inquiries, sign-offs, flags.
CREATE OR REPLACE VIEW credit_report.use_of_credit AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, x.month,
		   sum(x.inquiries)::integer AS inquiries, sum(x.matters)::integer AS matters, sum(x.sign_offs)::integer AS sign_offs,
		   credit.today() AS data_as_of
	  FROM (SELECT i.unit, pg_catalog.date_trunc('month', i.asked_on)::date AS month, 1 AS inquiries, 0 AS matters, 0 AS sign_offs FROM credit.inquiry AS i
			UNION ALL
			SELECT m.unit, pg_catalog.date_trunc('month', m.opened_on)::date, 0, 1, 0 FROM credit.matter AS m
			UNION ALL
			SELECT s.unit, pg_catalog.date_trunc('month', s.signed_at AT TIME ZONE 'Asia/Shanghai')::date, 0, 0, 1 FROM credit.sign_off AS s) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 GROUP BY u.unit, u.name, x.month;
COMMENT ON VIEW credit_report.use_of_credit IS '信用应用:查询、事项、签字 | use: inquiries, matters, sign-offs per unit and month';
COMMENT ON COLUMN credit_report.use_of_credit.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.use_of_credit.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.use_of_credit.month IS '月份 | month';
COMMENT ON COLUMN credit_report.use_of_credit.inquiries IS '查询次数 | inquiries';
COMMENT ON COLUMN credit_report.use_of_credit.matters IS '事项数 | matters opened';
COMMENT ON COLUMN credit_report.use_of_credit.sign_offs IS '签字数 | sign-offs';
COMMENT ON COLUMN credit_report.use_of_credit.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.use_of_credit TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/view_catalog.sql
-- R-contract of the readers: every view offered, column by column, with its
-- label and type.
CREATE OR REPLACE VIEW credit_report.view_catalog AS
	SELECT v.view_name::varchar(64) AS view_name, a.attnum::integer AS position, a.attname::varchar(64) AS column_name,
		   pg_catalog.format_type(a.atttypid, a.atttypmod)::varchar(64) AS data_type,
		   pg_catalog.split_part(pg_catalog.col_description(a.attrelid, a.attnum), ' | ', 1)::varchar(200) AS label,
		   pg_catalog.split_part(pg_catalog.col_description(a.attrelid, a.attnum), ' | ', 2)::varchar(200) AS label_en,
		   v.since::varchar(16) AS since, v.deprecated::varchar(16) AS deprecated
	  FROM credit_report.view_release AS v
	  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = pg_catalog.to_regclass(v.view_name) AND a.attnum > 0 AND NOT a.attisdropped;
COMMENT ON VIEW credit_report.view_catalog IS '视图目录:列、类型、标签、版本 | the views offered: columns, types, labels, since which release';
COMMENT ON COLUMN credit_report.view_catalog.view_name IS '视图 | view';
COMMENT ON COLUMN credit_report.view_catalog.position IS '序号 | position';
COMMENT ON COLUMN credit_report.view_catalog.column_name IS '列 | column';
COMMENT ON COLUMN credit_report.view_catalog.data_type IS '类型 | type';
COMMENT ON COLUMN credit_report.view_catalog.label IS '中文标签 | Chinese label';
COMMENT ON COLUMN credit_report.view_catalog.label_en IS '英文标签 | English label';
COMMENT ON COLUMN credit_report.view_catalog.since IS '起始版本 | since release';
COMMENT ON COLUMN credit_report.view_catalog.deprecated IS '停用版本 | deprecated since release';
GRANT SELECT ON credit_report.view_catalog TO PUBLIC;

-- sql/job.sql
-- Jobs: each is a function that can run twice and gives the rows it handled.
-- One dispatcher, credit.run_due_jobs(), for any scheduler; what is due is
-- decided here in Beijing time (pg_cron 1.4 knows GMT only).

CREATE TABLE credit.job (
	job        text NOT NULL,
	name       text NOT NULL,
	function   text NOT NULL,
	position   integer NOT NULL,
	every      interval NOT NULL,
	not_before time NOT NULL DEFAULT '00:00',
	enabled    boolean NOT NULL DEFAULT true,
	CONSTRAINT job_pkey PRIMARY KEY (job),
	CONSTRAINT job_every_check CHECK (every > interval '0')
);
COMMENT ON TABLE credit.job IS '任务:函数、间隔、每日不早于(北京时间) | jobs: function, interval, not before (Beijing time)';
COMMENT ON COLUMN credit.job.job IS '任务 | job';
COMMENT ON COLUMN credit.job.name IS '名称 | name';
COMMENT ON COLUMN credit.job.function IS '所调用的函数 | the function it calls';
COMMENT ON COLUMN credit.job.position IS '执行次序 | order in a run';
COMMENT ON COLUMN credit.job.every IS '间隔 | interval';
COMMENT ON COLUMN credit.job.not_before IS '每日不早于(北京时间) | not before, Beijing time';
COMMENT ON COLUMN credit.job.enabled IS '是否启用 | is it switched on';
INSERT INTO credit.job VALUES
('recount_duties',   '重算未完成义务的到期日', 'credit.recount_duties',   10, '1 hour', '00:00'),
('publish_due',      '公示',                   'credit.publish_due',      20, '30 seconds', '00:00'),
('withdraw_expired', '到期撤下',               'credit.withdraw_expired', 30, '1 day', '00:00'),
('lint_rules',       '规则检查',               'credit.count_rule_problems', 40, '1 day', '00:00');

CREATE SEQUENCE credit.job_run_id_seq;
CREATE TABLE credit.job_run (
	run_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.job_run_id_seq'),
	job         text NOT NULL,
	platform_day date NOT NULL,
	started_at  timestamptz NOT NULL,
	ended_at    timestamptz,
	rows        bigint,
	sqlstate    text,
	message     text,
	run_by      name NOT NULL DEFAULT session_user,
	CONSTRAINT job_run_pkey PRIMARY KEY (run_id),
	CONSTRAINT job_run_job_fkey FOREIGN KEY (job) REFERENCES credit.job
);
ALTER SEQUENCE credit.job_run_id_seq OWNED BY credit.job_run.run_id;
CREATE INDEX job_run_job_idx ON credit.job_run (job, started_at);
COMMENT ON TABLE credit.job_run IS '任务运行记录:起止、行数、错误码 | runs of jobs: begin, end, rows, SQLSTATE';
COMMENT ON COLUMN credit.job_run.run_id IS '运行编号 | number of the run';
COMMENT ON COLUMN credit.job_run.job IS '任务 | job';
COMMENT ON COLUMN credit.job_run.platform_day IS '平台日期 | the platform''s day';
COMMENT ON COLUMN credit.job_run.started_at IS '开始时间 | begin';
COMMENT ON COLUMN credit.job_run.ended_at IS '结束时间 | end';
COMMENT ON COLUMN credit.job_run.rows IS '处理行数 | rows handled';
COMMENT ON COLUMN credit.job_run.sqlstate IS '错误码,成功为空 | SQLSTATE, NULL when it went well';
COMMENT ON COLUMN credit.job_run.message IS '错误信息 | message of the error';
COMMENT ON COLUMN credit.job_run.run_by IS '运行者 | who ran it';
ALTER TABLE credit.job ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.job_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY job_read ON credit.job FOR SELECT USING (true);
CREATE POLICY job_run_read ON credit.job_run FOR SELECT USING (true);
CREATE POLICY job_admin ON credit.job FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT ON credit.job, credit.job_run TO credit_admin, credit_office, credit_reporter, credit_evaluator;
-- not the function: run_job() runs it as the owner
GRANT UPDATE (every, not_before, enabled) ON credit.job TO credit_admin;

-- functions/job/check_invariants.sql
-- What must hold at every moment on a live database, as rows that break it.
-- None, when all is well; anyone entitled may run it.
CREATE OR REPLACE FUNCTION credit.check_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- the published copy and the publications agree
	SELECT 'copy without publication', p.code, 'record ' || p.record_id FROM credit_public.published_record AS p
	 WHERE NOT EXISTS (SELECT FROM credit.publication AS x WHERE x.code = p.code AND x.record_id = p.record_id AND x.withdrawn_on IS NULL)
	UNION ALL
	SELECT 'publication without copy', x.code, 'record ' || x.record_id FROM credit.publication AS x
	 WHERE x.withdrawn_on IS NULL AND NOT EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = x.code AND p.record_id = x.record_id)
	UNION ALL
	-- only what is confirmed, public and not repaired is public
	SELECT 'public without right', p.code, 'record ' || p.record_id || ' is ' || r.state || ', ' || r.disclosure
	  FROM credit_public.published_record AS p JOIN credit.record AS r ON r.code = p.code AND r.record_id = p.record_id
	 WHERE r.state <> 'confirmed' OR r.disclosure <> 'public'
		OR EXISTS (SELECT FROM credit.repair AS q WHERE q.code = r.code AND q.record_id = r.record_id AND q.outcome = 'approved')
	UNION ALL
	SELECT 'objection mark', p.code, 'record ' || p.record_id FROM credit_public.published_record AS p
	 WHERE p.contested <> EXISTS (SELECT FROM credit.objection AS o WHERE o.code = p.code AND o.record_id = p.record_id AND o.outcome IS NULL)
	UNION ALL
	-- a confirmed record that is not stock has met its duty of collection
	SELECT 'confirmed, collection open', d.code, 'duty ' || d.duty_id FROM credit.duty AS d JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	 WHERE d.kind = 'collect' AND d.met_on IS NULL AND d.void_on IS NULL AND r.confirmed_on IS NOT NULL
	UNION ALL
	-- every inbox row is a record or has a fault, never both, never neither
	SELECT 'inbox row unaccounted for', i.record_code, i.batch_id || '/' || i.line_no FROM credit.inbox AS i
	 WHERE (i.record_id IS NULL) <> EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		OR (i.record_id IS NOT NULL AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.code = i.record_code AND r.record_id = i.record_id))
	UNION ALL
	-- no black or focus entry without its basis document
	SELECT 'entry without basis', l.code, 'entry ' || l.listing_id FROM credit.listing AS l JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	 WHERE k.colour <> 'red' AND l.record_id IS NULL
	UNION ALL
	-- a subject is never merged into itself by a chain
	SELECT 'merge circle', s.code, s.merged_into::text FROM credit.subject AS s
	 WHERE s.merged_into IS NOT NULL AND credit.resolve_subject(s.code::text) IS NULL
	UNION ALL
	-- receipts are what they were
	SELECT 'receipt altered', i.code, 'inquiry ' || i.inquiry_id FROM credit.inquiry AS i
	 WHERE i.digest <> pg_catalog.sha256(pg_catalog.convert_to(i.answer::text, 'UTF8'))
$function$;
COMMENT ON FUNCTION credit.check_invariants() IS
	'不变量检查:返回违反者,无行即一切正常 | what must hold at every moment: the rows that break it, none when all is well';
GRANT EXECUTE ON FUNCTION credit.check_invariants() TO credit_admin, credit_office, credit_evaluator;

-- functions/job/count_rule_problems.sql
CREATE OR REPLACE FUNCTION credit.count_rule_problems() RETURNS bigint
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT count(*) FROM credit.rule_problems() $function$;
COMMENT ON FUNCTION credit.count_rule_problems() IS '规则问题数(每日任务) | number of rule problems, for the nightly job';
GRANT EXECUTE ON FUNCTION credit.count_rule_problems() TO credit_admin, credit_office;

-- functions/job/rule_problems.sql
-- N25 the rule linter: gaps between two rows of one rule, and years without a
-- holiday notice.  Overlaps and missing bases are refused by constraint.
CREATE OR REPLACE FUNCTION credit.rule_problems() RETURNS TABLE (problem text, name text, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'gap', r.name, pg_catalog.format('%s: nothing from %s to %s', r.region, upper(r.valid_during), r.next_from)
	  FROM (SELECT x.*, pg_catalog.lead(lower(x.valid_during)) OVER (PARTITION BY x.name, x.region ORDER BY x.valid_during) AS next_from
			  FROM credit.rule AS x) AS r
	 WHERE upper(r.valid_during) < r.next_from
	UNION ALL
	SELECT 'list_without_exit', k.list_kind, 'no term, and no exit but by act' FROM credit.list_kind AS k
	 WHERE k.state = 'active' AND k.colour = 'black' AND k.term IS NULL
	UNION ALL
	SELECT 'term_without_rule', k.list_kind, k.term FROM credit.list_kind AS k
	 WHERE k.term IS NOT NULL AND (credit.rule_on(k.term, credit.today())).rule_id IS NULL
	UNION ALL
	SELECT 'channel_without_rule', c.channel, c.rule FROM credit.channel AS c
	 WHERE (credit.rule_on(c.rule, credit.today())).rule_id IS NULL
	UNION ALL
	SELECT 'calendar_missing', 'CN', pg_catalog.format('due days from %s on are provisional', credit.today())
	  FROM credit.add_workdays_provisional(credit.today(), (SELECT max(r.amount)::int FROM credit.rule AS r WHERE r.measured_in = 'workday'), 'CN', credit.today()) AS w
	 WHERE w.provisional
$function$;
COMMENT ON FUNCTION credit.rule_problems() IS '规则检查:空档、无退出、缺日历 | the rule linter: gaps, lists without exit, calendar missing';
GRANT EXECUTE ON FUNCTION credit.rule_problems() TO credit_admin, credit_office;

-- functions/job/run_due_jobs.sql
-- What any scheduler calls, as often as it likes: runs each enabled job whose
-- interval has passed since its last good run.  Each job is its own
-- transaction; the order is that of their positions.
CREATE OR REPLACE PROCEDURE credit.run_due_jobs()
	LANGUAGE plpgsql
AS $procedure$
DECLARE
	due text;
BEGIN
	FOR due IN
		SELECT j.job
		  FROM credit.job AS j
		 WHERE j.enabled
		   AND (pg_catalog.now() AT TIME ZONE 'Asia/Shanghai')::pg_catalog.time OPERATOR(pg_catalog.>=) j.not_before
		   AND NOT EXISTS (SELECT FROM credit.job_run AS r
							WHERE r.job OPERATOR(pg_catalog.=) j.job AND r.sqlstate IS NULL
							  AND r.platform_day OPERATOR(pg_catalog.=) credit.today()
							  AND r.started_at OPERATOR(pg_catalog.>) (pg_catalog.now() OPERATOR(pg_catalog.-) j.every))
		 ORDER BY j.position
	LOOP
		PERFORM credit.run_job(due);
		COMMIT;
	END LOOP;
END
$procedure$;
COMMENT ON PROCEDURE credit.run_due_jobs() IS
	'运行到期的任务,供任何调度器调用 | run every job that is due; for any scheduler, may be called at any time';
GRANT EXECUTE ON PROCEDURE credit.run_due_jobs() TO credit_admin;

-- functions/job/run_job.sql
-- Runs one job now and logs it: rows or SQLSTATE and message.  An error is
-- caught, so that one broken job does not stop the next; a job that runs
-- elsewhere at this moment is left alone (NULL).  A job runs with the rights
-- of the platform's owner, hence only functions of that owner.
CREATE OR REPLACE FUNCTION credit.run_job(job text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	due credit.job;
	this_run bigint;
	n bigint;
	state text;
	error_text text;
BEGIN
	SELECT * INTO due FROM credit.job AS j WHERE j.job = run_job.job;
	IF NOT FOUND OR NOT pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtext('credit.job'), pg_catalog.hashtext(due.job)) THEN
		RETURN NULL;
	END IF;
	INSERT INTO credit.job_run AS r (job, platform_day, started_at)
	VALUES (due.job, credit.today(), pg_catalog.clock_timestamp()) RETURNING r.run_id INTO this_run;
	BEGIN
		PERFORM FROM pg_catalog.pg_proc AS p
		  WHERE p.oid = pg_catalog.to_regproc(due.function) AND p.pronargs = 0 AND p.proowner = current_user::regrole;
		IF NOT FOUND THEN
			PERFORM credit.raise('foreign_job', ARRAY[due.job]);
		END IF;
		EXECUTE pg_catalog.format('SELECT %s()', due.function::regproc) INTO n;
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, error_text = MESSAGE_TEXT;
	END;
	UPDATE credit.job_run AS r SET ended_at = pg_catalog.clock_timestamp(), rows = n, sqlstate = state, message = error_text
	 WHERE r.run_id = this_run;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.run_job(text) IS '立即运行一个任务并记录 | run one job now and log it; gives the rows it handled';
GRANT EXECUTE ON FUNCTION credit.run_job(text) TO credit_admin;

-- functions/job/scale_check.sql
-- Design 10: is the schema ready for several machines?  Asserts from the
-- catalogue what can be asserted without them; every row is a violation.
-- Row-level: keys are the base type and contain code, every table has a key,
-- no identity columns, foreign keys run along code or to a registry, policies
-- hold no sub-query, refusals are not deferred.
CREATE OR REPLACE FUNCTION credit.scale_check() RETURNS TABLE (rule text, object text, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH tab AS (
		SELECT c.oid, n.nspname || '.' || c.relname AS name,
			   EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attname = 'code' AND a.atttypid = 'credit.credit_code'::regtype AND NOT a.attisdropped) AS by_code
		  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
		 WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('credit', 'credit_public', 'credit_report', 'credit_private')
		   AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
	)
	SELECT 'primary key', t.name, 'a table without a primary key cannot be moved' FROM tab AS t
	 WHERE NOT EXISTS (SELECT FROM pg_index AS i WHERE i.indrelid = t.oid AND i.indisprimary)
	UNION ALL
	SELECT 'unique contains code', t.name, i.indexrelid::regclass::text FROM tab AS t JOIN pg_index AS i ON i.indrelid = t.oid
	 WHERE t.by_code AND (i.indisunique OR i.indisexclusion)
	   AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = t.oid AND a.attname = 'code' AND a.attnum = ANY (i.indkey::int2[]))
	UNION ALL
	SELECT 'no identity, no short id', t.name, a.attname FROM tab AS t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
	  LEFT JOIN pg_attrdef AS d ON d.adrelid = t.oid AND d.adnum = a.attnum
	 WHERE a.attidentity <> '' OR (pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%' AND a.atttypid <> 'int8'::regtype)
	UNION ALL
	SELECT 'no domain as key', t.name, a.attname FROM tab AS t JOIN pg_index AS i ON i.indrelid = t.oid AND i.indisprimary
	  JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey::int2[]) JOIN pg_type AS y ON y.oid = a.atttypid
	 WHERE y.typtype = 'd'
	UNION ALL
	SELECT 'foreign key along code', t.name, k.conname FROM tab AS t JOIN pg_constraint AS k ON k.conrelid = t.oid AND k.contype = 'f'
	  JOIN tab AS r ON r.oid = k.confrelid
	 WHERE r.by_code
	   AND NOT EXISTS (SELECT FROM pg_attribute AS a JOIN pg_attribute AS b ON b.attrelid = r.oid AND b.attname = 'code'
						WHERE a.attrelid = t.oid AND a.attname = 'code' AND a.attnum = ANY (k.conkey) AND b.attnum = ANY (k.confkey))
	UNION ALL
	SELECT 'policy without sub-query', p.schemaname || '.' || p.tablename, p.policyname FROM pg_policies AS p
	 WHERE p.schemaname LIKE 'credit%' AND coalesce(p.qual, '') || coalesce(p.with_check, '') ~* '\mSELECT\M'
	UNION ALL
	SELECT 'refusals not deferred', t.name, g.tgname FROM tab AS t JOIN pg_trigger AS g ON g.tgrelid = t.oid WHERE g.tgdeferrable AND NOT g.tgisinternal
$function$;
COMMENT ON FUNCTION credit.scale_check() IS
	'检查表结构是否可水平扩展,每行一处违例 | is the schema ready for several machines? every row is a violation';
GRANT EXECUTE ON FUNCTION credit.scale_check() TO credit_admin, credit_evaluator;

-- views/job/job_health.sql
CREATE OR REPLACE VIEW credit_report.job_health AS
	SELECT j.job::varchar(32) AS job, j.name::varchar(64) AS name, j.enabled, j.every,
		   (SELECT max(r.started_at) FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NULL) AS last_good_run,
		   (SELECT r.rows FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NULL ORDER BY r.run_id DESC LIMIT 1) AS last_rows,
		   (SELECT r.sqlstate::varchar(5) FROM credit.job_run AS r WHERE r.job = j.job ORDER BY r.run_id DESC LIMIT 1) AS last_sqlstate,
		   (SELECT count(*)::integer FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NOT NULL) AS failed_runs
	  FROM credit.job AS j;
COMMENT ON VIEW credit_report.job_health IS '任务健康 | jobs: last good run, last error';
COMMENT ON COLUMN credit_report.job_health.job IS '任务 | job';
COMMENT ON COLUMN credit_report.job_health.name IS '名称 | name';
COMMENT ON COLUMN credit_report.job_health.enabled IS '启用 | enabled';
COMMENT ON COLUMN credit_report.job_health.every IS '间隔 | interval';
COMMENT ON COLUMN credit_report.job_health.last_good_run IS '最近一次成功 | last good run';
COMMENT ON COLUMN credit_report.job_health.last_rows IS '最近处理行数 | rows handled by it';
COMMENT ON COLUMN credit_report.job_health.last_sqlstate IS '最近一次错误码 | SQLSTATE of the last run';
COMMENT ON COLUMN credit_report.job_health.failed_runs IS '失败次数 | failed runs';
GRANT SELECT ON credit_report.job_health TO credit_admin, credit_office, credit_reporter, credit_evaluator;
$platform_script$;
COMMENT ON FUNCTION credit.platform_script() IS '平台部署脚本 | the script that credit.install() runs';
REVOKE ALL ON FUNCTION credit.platform_script() FROM PUBLIC;
CREATE OR REPLACE FUNCTION credit.platform_again_script() RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $platform_script$
-- functions/role/is_mine.sql
-- Is the current role a member of the unit's role?  Reads no table, so that
-- policies stay simple expressions over columns (scale.md rule 19); a unit
-- without accounts has no role, and NULL lets nobody in.  USAGE, not MEMBER:
-- from PostgreSQL 16 on who makes a role is a member of it that may only grant.
CREATE OR REPLACE FUNCTION credit_private.is_mine(unit credit.credit_code) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN pg_catalog.pg_has_role(current_user, pg_catalog.to_regrole('credit_unit_' OPERATOR(pg_catalog.||) pg_catalog.lower(unit::text))::oid, 'USAGE');
COMMENT ON FUNCTION credit_private.is_mine(credit.credit_code) IS
	'当前角色是否属于该单位(行级安全用) | does the current role belong to this unit? used by row policies';
GRANT EXECUTE ON FUNCTION credit_private.is_mine(credit.credit_code) TO PUBLIC;

-- functions/rule/due_on.sql
-- The last day of a rule's period that starts from a day.  The start day is
-- not counted (民法典 201).  Working days use the calendar as known on the
-- platform's day, so that a day rehearsed knows no later notice; where
-- a year's notice is still to come the answer is marked provisional.
CREATE OR REPLACE FUNCTION credit.due_on(rule credit.rule, start date, OUT due_on date, OUT provisional boolean)
	LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN rule.measured_in = 'workday' THEN w.due
				WHEN rule.amount IS NULL THEN 'infinity'
				WHEN rule.measured_in = 'day' THEN start + rule.amount::int
				WHEN rule.measured_in = 'month' THEN (start + pg_catalog.make_interval(months => rule.amount::int))::date
				WHEN rule.measured_in = 'year' THEN (start + pg_catalog.make_interval(years => rule.amount::int))::date
		   END,
		   coalesce(rule.measured_in = 'workday' AND w.provisional, false)
	  FROM (SELECT 1) AS one
	  LEFT JOIN LATERAL credit.add_workdays_provisional(start, rule.amount::int, rule.calendar, credit.today()) AS w ON rule.measured_in = 'workday'
$function$;
COMMENT ON FUNCTION credit.due_on(credit.rule, date) IS
	'按规则从某日起算的最后一日,及是否暂定 | last day of a rule''s period from a start day, and whether it is provisional';
GRANT EXECUTE ON FUNCTION credit.due_on(credit.rule, date) TO PUBLIC;

-- functions/rule/rule_on.sql
-- The rule in force: the row of the narrowest region (county, city, province,
-- nation) that holds on the day; none gives a row of NULLs.
CREATE OR REPLACE FUNCTION credit.rule_on(name text, on_day date, region text DEFAULT '000000') RETURNS credit.rule
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r
	  FROM credit.rule AS r
	 WHERE r.name = rule_on.name
	   AND r.valid_during @> rule_on.on_day
	   AND r.region IN (rule_on.region,
						left(rule_on.region, 4) || '00',
						left(rule_on.region, 2) || '0000',
						'000000')
	 ORDER BY length(rtrim(r.region, '0')) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.rule_on(text, date, text) IS
	'某日某地区生效的规则 | the rule row in force on a day in a region, narrowest region first';
GRANT EXECUTE ON FUNCTION credit.rule_on(text, date, text) TO PUBLIC;

-- functions/unit/close_unit.sql
-- Ends a unit (机构改革); the successor takes over what stays open.
CREATE OR REPLACE FUNCTION credit.close_unit(unit credit.credit_code, closed_on date, successor credit.credit_code DEFAULT NULL) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	UPDATE credit.unit AS u
	   SET valid_during = pg_catalog.daterange(pg_catalog.lower(u.valid_during), close_unit.closed_on),
		   successor = close_unit.successor
	 WHERE u.unit = close_unit.unit
$function$;
COMMENT ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) IS
	'单位撤并:止期与承继单位 | end a unit on a day and name its successor';
GRANT EXECUTE ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) TO credit_admin;

-- functions/unit/register_unit.sql
-- Makes a unit known, or returns the one that bears the name.  Without an
-- official code it gets an assigned one (Z2…), the same for the same name and
-- region everywhere.
CREATE OR REPLACE FUNCTION credit.register_unit(name text, region text, level text, code credit.credit_code DEFAULT NULL,
	superior credit.credit_code DEFAULT NULL, former_names text[] DEFAULT '{}') RETURNS credit.credit_code
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	unit credit.credit_code := credit.unit_of(register_unit.name);
BEGIN
	IF unit IS NULL THEN
		unit := coalesce(register_unit.code,
			credit.assigned_code('2', pg_catalog.sha256(pg_catalog.convert_to(register_unit.region || ' ' || register_unit.name, 'UTF8'))));
		INSERT INTO credit.unit (unit, name, region, level, superior)
		VALUES (unit, register_unit.name, register_unit.region, register_unit.level, register_unit.superior);
	END IF;
	INSERT INTO credit.unit_name (unit, name)
	SELECT unit, n FROM pg_catalog.unnest(register_unit.name || former_names) AS n
	ON CONFLICT DO NOTHING;
	RETURN unit;
END
$function$;
COMMENT ON FUNCTION credit.register_unit(text, text, text, credit.credit_code, credit.credit_code, text[]) IS
	'登记单位,返回其代码;无代码者赋码 | make a unit known and return its code; assigns one where there is none';
GRANT EXECUTE ON FUNCTION credit.register_unit(text, text, text, credit.credit_code, credit.credit_code, text[]) TO credit_admin, credit_office;

-- functions/unit/unit_in_charge.sql
-- The unit that answers for a unit today: itself, or the last successor.
CREATE OR REPLACE FUNCTION credit_private.unit_in_charge(unit credit.credit_code) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE chain (unit, successor, step) AS (
		SELECT u.unit, u.successor, 1 FROM credit.unit AS u WHERE u.unit = unit_in_charge.unit
		UNION ALL
		SELECT u.unit, u.successor, c.step + 1
		  FROM chain AS c JOIN credit.unit AS u ON u.unit = c.successor
		 WHERE c.step < 20
	)
	SELECT c.unit FROM chain AS c ORDER BY c.step DESC LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.unit_in_charge(credit.credit_code) IS
	'现行责任单位:本单位或其承继单位 | the unit that answers for a unit today: itself or its last successor';

-- functions/unit/unit_of.sql
-- Which unit is meant by a name, present or former, or by a code?  NULL when
-- none or more than one is.
CREATE OR REPLACE FUNCTION credit.unit_of(name_or_code text) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN count(*) = 1 THEN max(u.unit) END
	  FROM (SELECT u.unit FROM credit.unit AS u WHERE u.unit = credit.try_credit_code(name_or_code)
			UNION
			SELECT n.unit FROM credit.unit_name AS n WHERE n.name = pg_catalog.btrim(name_or_code)) AS u
$function$;
COMMENT ON FUNCTION credit.unit_of(text) IS '按名称(含曾用名)或代码找单位 | the unit meant by a name, present or former, or by a code';
GRANT EXECUTE ON FUNCTION credit.unit_of(text) TO PUBLIC;

-- functions/account/actor.sql
-- Who acts: the account of the role set by SET ROLE, else of the session's
-- login.  Inside SECURITY DEFINER code both still tell the caller apart, and
-- a caller can only set roles it is a member of.
CREATE OR REPLACE FUNCTION credit.actor() RETURNS credit.account
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT a
	  FROM credit.account AS a
	 WHERE a.login = CASE pg_catalog.current_setting('role') WHEN 'none' THEN session_user ELSE pg_catalog.current_setting('role')::name END
	   AND a.valid_during @> credit.today()
$function$;
COMMENT ON FUNCTION credit.actor() IS
	'当前操作人的账户,空为无有效账户 | the account of whoever acts now; NULLs when there is none valid today';
GRANT EXECUTE ON FUNCTION credit.actor() TO PUBLIC;

-- functions/account/actor_unit.sql
CREATE OR REPLACE FUNCTION credit.actor_unit() RETURNS credit.credit_code
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT (credit.actor()).unit $function$;
COMMENT ON FUNCTION credit.actor_unit() IS '当前操作人的单位 | the unit of whoever acts now';
GRANT EXECUTE ON FUNCTION credit.actor_unit() TO PUBLIC;

-- functions/account/close_account.sql
-- Ends an account today: it acts no more, and reads no more, for the roles go
-- too.  Not SECURITY DEFINER, like open_account.
CREATE OR REPLACE FUNCTION credit.close_account(login name) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	a credit.account;
BEGIN
	UPDATE credit.account AS x
	   SET valid_during = x.valid_during * pg_catalog.daterange(NULL, credit.today())
	 WHERE x.login = close_account.login
	RETURNING x.* INTO a;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_account', ARRAY[close_account.login::text]);
	END IF;
	PERFORM credit_private.take_back(close_account.login, a.roles || ('credit_unit_' || lower(a.unit::text))::name);
END
$function$;
COMMENT ON FUNCTION credit.close_account(name) IS
	'销户:自今日起失效,并收回角色 | close an account: it ends today, and its roles are taken back';
GRANT EXECUTE ON FUNCTION credit.close_account(name) TO credit_admin;

-- functions/account/open_account.sql
-- Opens an account: binds a login role to a unit and grants the group roles
-- and the unit's own role; called again it moves the login to another unit or
-- to other roles, and takes back what it held here before.  Not SECURITY
-- DEFINER: granting roles takes the caller's own right to do so (CREATEROLE and
-- membership in credit_admin; from PostgreSQL 16 on also ADMIN OPTION on the
-- group roles).
CREATE OR REPLACE FUNCTION credit.open_account(login name, unit credit.credit_code, roles name[], full_name text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	unit_role name := 'credit_unit_' || lower(open_account.unit::text);
	role name;
	before credit.account;
BEGIN
	SELECT * INTO before FROM credit.account AS a WHERE a.login = open_account.login;
	INSERT INTO credit.account AS a (login, unit, roles, full_name)
	VALUES (open_account.login, open_account.unit, open_account.roles, open_account.full_name)
	ON CONFLICT ON CONSTRAINT account_pkey
	DO UPDATE SET unit = EXCLUDED.unit, roles = EXCLUDED.roles, full_name = EXCLUDED.full_name,
		valid_during = CASE WHEN a.valid_during @> credit.today() THEN a.valid_during ELSE EXCLUDED.valid_during END;
	IF pg_catalog.to_regrole(unit_role) IS NULL THEN
		EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', unit_role);
		-- every administrator may grant it, not only who happened to make it,
		-- and none is of the unit by that
		IF pg_catalog.current_setting('server_version_num')::integer >= 160000 THEN
			EXECUTE pg_catalog.format('GRANT %I TO credit_admin WITH ADMIN TRUE, INHERIT FALSE, SET FALSE', unit_role);
		END IF;
	END IF;
	FOREACH role IN ARRAY open_account.roles || unit_role LOOP
		EXECUTE pg_catalog.format('GRANT %I TO %I', role, open_account.login);
	END LOOP;
	-- what the account held before and holds no more
	PERFORM credit_private.take_back(open_account.login,
		ARRAY(SELECT r FROM pg_catalog.unnest(before.roles || ('credit_unit_' || lower(before.unit::text))::name) AS r
			   WHERE r <> ALL (open_account.roles || unit_role)));
END
$function$;
COMMENT ON FUNCTION credit.open_account(name, credit.credit_code, name[], text) IS
	'开户:登录名绑定单位与角色 | open an account: bind a login to a unit and to group roles';
GRANT EXECUTE ON FUNCTION credit.open_account(name, credit.credit_code, name[], text) TO credit_admin;

-- functions/account/require_role.sql
-- The caller's account, when it holds one of the roles; else an error.  The
-- EXECUTE grants say the same; this says it also for the unit's account.
CREATE OR REPLACE FUNCTION credit_private.require_role(VARIADIC roles text[]) RETURNS credit.account
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit.actor();
BEGIN
	IF actor.login IS NULL THEN
		PERFORM credit.raise('no_account', ARRAY[credit.actor_name()::text]);
	ELSIF NOT actor.roles::text[] && require_role.roles THEN
		PERFORM credit.raise('not_entitled', ARRAY[pg_catalog.array_to_string(require_role.roles, ' / ')]);
	END IF;
	RETURN actor;
END
$function$;
COMMENT ON FUNCTION credit_private.require_role(text[]) IS
	'取当前账户,须具有其一角色,否则报错 | the caller''s account if it holds one of the roles, else an error';

-- functions/account/require_unit.sql
-- As require_role, and the caller must belong to the unit or to the unit that
-- succeeded it (R096: 作出记录的单位或其承继单位).
CREATE OR REPLACE FUNCTION credit_private.require_unit(unit credit.credit_code, VARIADIC roles text[]) RETURNS credit.account
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role(VARIADIC roles);
BEGIN
	IF actor.unit <> credit_private.unit_in_charge(require_unit.unit) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[require_unit.unit::text, actor.unit::text]);
	END IF;
	RETURN actor;
END
$function$;
COMMENT ON FUNCTION credit_private.require_unit(credit.credit_code, text[]) IS
	'同 require_role,并须属于该单位或其承继单位 | as require_role, for members of a unit or of its successor';

-- functions/account/take_back.sql
-- Takes group roles back from a login: row policies ask for membership.  From
-- PostgreSQL 16 on each grantor's grant is one of its own.  With the caller's
-- own right to do so.
CREATE OR REPLACE FUNCTION credit_private.take_back(login name, roles name[]) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	held record;
BEGIN
	FOR held IN
		SELECT r.rolname AS role, g.rolname AS grantor
		  FROM pg_catalog.pg_auth_members AS m
		  JOIN pg_catalog.pg_roles AS r ON r.oid = m.roleid
		  JOIN pg_catalog.pg_roles AS u ON u.oid = m.member AND u.rolname = take_back.login
		  LEFT JOIN pg_catalog.pg_roles AS g ON g.oid = m.grantor
		 WHERE r.rolname = ANY (take_back.roles)
	LOOP
		IF pg_catalog.current_setting('server_version_num')::integer >= 160000 THEN
			EXECUTE pg_catalog.format('REVOKE %I FROM %I GRANTED BY %I', held.role, take_back.login, held.grantor);
		ELSE
			EXECUTE pg_catalog.format('REVOKE %I FROM %I', held.role, take_back.login);
		END IF;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.take_back(name, name[]) IS '收回登录名的角色 | take group roles back from a login';
GRANT EXECUTE ON FUNCTION credit_private.take_back(name, name[]) TO credit_admin;

-- functions/subject/codes_of.sql
-- Every code of the subject that a code means: those merged into it, and it.
CREATE OR REPLACE FUNCTION credit_private.codes_of(code credit.credit_code) RETURNS SETOF credit.credit_code
	LANGUAGE sql STABLE STRICT ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE up (code, merged_into) AS (
		SELECT codes_of.code, s.merged_into FROM (SELECT 1) AS one LEFT JOIN credit.subject AS s ON s.code = codes_of.code
		UNION
		SELECT s.code, s.merged_into FROM up JOIN credit.subject AS s ON s.code = up.merged_into
	), family (code) AS (
		SELECT up.code FROM up
		UNION
		SELECT s.code FROM family AS f JOIN credit.subject AS s ON s.merged_into = f.code
	)
	SELECT f.code FROM family AS f
$function$;
COMMENT ON FUNCTION credit_private.codes_of(credit.credit_code) IS
	'同一主体的全部代码(含并入的) | every code of one subject, merged ones included';

-- functions/subject/kind_of_code.sql
-- The kind of subject that a code's prefix tells (GB 32100-2015, position 1-2).
CREATE OR REPLACE FUNCTION credit.kind_of_code(code credit.credit_code) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE
		WHEN NOT credit.is_official(code) THEN CASE substr(code::text, 2, 1) WHEN '1' THEN 'person' ELSE 'other' END
		WHEN left(code::text, 2) = '92' THEN 'individual_business'
		WHEN left(code::text, 1) = '9' THEN 'enterprise'
		WHEN left(code::text, 2) = '11' THEN 'organ'
		WHEN left(code::text, 2) = '12' THEN 'public_institution'
		WHEN left(code::text, 1) IN ('5', '8', '3', '7') THEN 'social_organisation'
		ELSE 'other' END;
COMMENT ON FUNCTION credit.kind_of_code(credit.credit_code) IS '按代码前两位判断主体类别 | kind of subject told by a code''s prefix';
GRANT EXECUTE ON FUNCTION credit.kind_of_code(credit.credit_code) TO PUBLIC;

-- functions/subject/merge_subject.sql
-- Two codes turn out to be one subject: the first points on to the second.
-- Nothing is re-keyed; queries and the guard follow the pointer both ways.
CREATE OR REPLACE FUNCTION credit.merge_subject(code credit.credit_code, into_code credit.credit_code, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	root credit.credit_code;
BEGIN
	PERFORM credit_private.require_role('credit_office', 'credit_admin');
	PERFORM credit.lock_subjects(ARRAY(SELECT credit_private.codes_of(merge_subject.code) UNION SELECT credit_private.codes_of(into_code)));
	-- at the higher isolation levels: fail rather than follow pointers that were changed meanwhile, or two merges make a circle
	PERFORM FROM credit.subject AS s WHERE s.code IN (SELECT credit_private.codes_of(merge_subject.code) UNION SELECT credit_private.codes_of(into_code))
	  ORDER BY s.code FOR UPDATE;
	IF NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = into_code) OR NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = merge_subject.code) THEN
		PERFORM credit.raise('unknown_subject');
	END IF;
	IF EXISTS (SELECT FROM credit_private.codes_of(into_code) AS c WHERE c = merge_subject.code) THEN
		RETURN;
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	-- one that was merged before takes its whole family along
	SELECT s.code INTO root FROM credit_private.codes_of(merge_subject.code) AS c JOIN credit.subject AS s ON s.code = c AND s.merged_into IS NULL;
	UPDATE credit.subject AS s SET merged_into = into_code WHERE s.code = root;
END
$function$;
COMMENT ON FUNCTION credit.merge_subject(credit.credit_code, credit.credit_code, text) IS
	'合并主体:前者指向后者,查询两码皆得全部 | merge two subjects: the first points on to the second';
GRANT EXECUTE ON FUNCTION credit.merge_subject(credit.credit_code, credit.credit_code, text) TO credit_office, credit_admin;

-- functions/subject/register_subject.sql
-- Makes a subject known; an existing one keeps its name and remembers a
-- different one as a former name.
CREATE OR REPLACE FUNCTION credit_private.register_subject(code credit.credit_code, name text, source text) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.subject (code, kind, name, region, source)
	VALUES (code, credit.kind_of_code(code), name, credit.region(code), source)
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source, confidence)
	SELECT s.code, 'former_name', register_subject.name, register_subject.source, 'M'
	  FROM credit.subject AS s
	 WHERE s.code = register_subject.code AND s.name <> register_subject.name
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source)
	SELECT register_subject.code, 'organisation_code', credit.organisation_code(register_subject.code), 'GB 32100'
	 WHERE credit.is_official(register_subject.code)
	ON CONFLICT DO NOTHING;
$function$;
COMMENT ON FUNCTION credit_private.register_subject(credit.credit_code, text, text) IS '登记主体;名称不同者记为曾用名 | make a subject known; another name is kept as a former one';

-- functions/subject/resolve_subject.sql
-- Identity is resolved here and nowhere else: a code, or any other number on
-- file, to the code the subject bears today (merges followed).  NULL when
-- nobody or more than one is meant.
CREATE OR REPLACE FUNCTION credit.resolve_subject(code_or_number text) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE meant (code) AS (
		SELECT credit.try_credit_code(code_or_number)
		UNION
		SELECT i.code FROM credit.identifier AS i
		 WHERE i.value = pg_catalog.upper(pg_catalog.btrim(code_or_number)) AND i.scheme <> 'passport'
	), chain (code, merged_into) AS (
		SELECT s.code, s.merged_into FROM meant AS m JOIN credit.subject AS s ON s.code = m.code
		UNION
		SELECT s.code, s.merged_into FROM chain AS c JOIN credit.subject AS s ON s.code = c.merged_into
	)
	SELECT CASE WHEN count(*) = 1 THEN max(c.code) END FROM chain AS c WHERE c.merged_into IS NULL
$function$;
COMMENT ON FUNCTION credit.resolve_subject(text) IS
	'由代码或旧号码找到主体现行代码 | the code a subject bears today, from a code or any older number';
GRANT EXECUTE ON FUNCTION credit.resolve_subject(text) TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_partner;

-- functions/catalog/approve_manual_entry.sql
CREATE OR REPLACE FUNCTION credit.approve_manual_entry(unit credit.credit_code, item text, valid_during daterange DEFAULT NULL) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.manual_entry (unit, item, valid_during)
	VALUES (unit, item, coalesce(valid_during, pg_catalog.daterange(credit.today(), NULL)))
	ON CONFLICT DO NOTHING
$function$;
COMMENT ON FUNCTION credit.approve_manual_entry(credit.credit_code, text, daterange) IS
	'批准某单位手工填报某项目 | let a unit enter an item by hand';
GRANT EXECUTE ON FUNCTION credit.approve_manual_entry(credit.credit_code, text, daterange) TO credit_office;

-- functions/catalog/is_classified.sql
-- S0 art 15 涉密信用信息不上网.  Does a row carry a secrecy mark: a mark of its
-- own (密级, _secrecy), or the written form of the law (机密★10年) in a value?
-- The three grades are those of 保守国家秘密法 art 14.  In a field that is there
-- for the mark, whatever does not say that there is none is one.
CREATE OR REPLACE FUNCTION credit.is_classified(payload jsonb) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN btrim(coalesce(payload ->> '_secrecy', '')) NOT IN ('', 'none', '无', '/', '-', '公开', '非密', '不涉密')
		OR btrim(coalesce(payload ->> '密级', '')) NOT IN ('', 'none', '无', '/', '-', '公开', '非密', '不涉密')
		OR payload::text ~ '(绝密|机密|秘密) ?★';
COMMENT ON FUNCTION credit.is_classified(jsonb) IS '是否带有密级标记 | does a row carry a secrecy mark';
GRANT EXECUTE ON FUNCTION credit.is_classified(jsonb) TO PUBLIC;

-- functions/catalog/item_on.sql
-- The item as it stands in the edition in force on a day in a region; NULLs
-- when there is none.  A nearer region's edition goes before the nation's.
CREATE OR REPLACE FUNCTION credit.item_on(item text, on_day date, region text DEFAULT '000000') RETURNS credit.catalog_item
	LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT i
	  FROM credit.catalog_item AS i
	  JOIN credit.catalog_edition AS e ON e.edition = i.edition
	 WHERE i.item = item_on.item
	   AND e.state = 'issued' AND e.valid_during @> on_day AND i.valid_during @> on_day
	   AND e.region IN (item_on.region, left(item_on.region, 4) || '00', left(item_on.region, 2) || '0000', '000000')
	 ORDER BY length(rtrim(e.region, '0')) DESC
	 LIMIT 1;
END;
COMMENT ON FUNCTION credit.item_on(text, date, text) IS '某日某地区生效的目录项目 | the item in force on a day in a region';
GRANT EXECUTE ON FUNCTION credit.item_on(text, date, text) TO PUBLIC;

-- functions/catalog/try_date.sql
-- A date written YYYY-MM-DD or YYYY/MM/DD, or infinity; NULL for anything else.
CREATE OR REPLACE FUNCTION credit_private.try_date(value text) RETURNS date
	LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF value = 'infinity' THEN
		RETURN 'infinity'::date;
	ELSIF value ~ '^[0-9]{4}([-/])[0-9]{1,2}\1[0-9]{1,2}$' THEN
		RETURN pg_catalog.make_date(pg_catalog.substring(value, '^[0-9]{4}')::int,
			pg_catalog.substring(value, '^[0-9]{4}[-/]([0-9]{1,2})')::int, pg_catalog.substring(value, '[0-9]{1,2}$')::int);
	END IF;
	RETURN NULL;
EXCEPTION WHEN datetime_field_overflow THEN
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.try_date(text) IS '读取日期,不合格为空 | read a date, NULL when it is none';

-- functions/record/check_record_change.sql
-- The states of a record, enforced for every client: a transition that is not
-- in the list is refused.  Beside the columns of the state nothing of a record
-- ever changes, and these are written once.
CREATE OR REPLACE FUNCTION credit_private.check_record_change() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	facts credit.record := NEW;
BEGIN
	IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
		('received', 'reviewed'), ('received', 'returned'), ('reviewed', 'confirmed'), ('reviewed', 'returned'),
		('confirmed', 'superseded'), ('confirmed', 'withdrawn'))
	THEN
		PERFORM credit.raise('wrong_state', ARRAY[NEW.record_id::text, OLD.state,
			CASE NEW.state WHEN 'confirmed' THEN 'reviewed' WHEN 'reviewed' THEN 'received' ELSE 'confirmed' END], NULL, 'record', 'state');
	END IF;
	facts.state := OLD.state;
	IF OLD.reviewed_by IS NULL THEN
		facts.reviewed_by := NULL;
	END IF;
	IF OLD.confirmed_on IS NULL THEN
		facts.confirmed_on := NULL;
		facts.confirmed_by := NULL;
	END IF;
	IF OLD.ended_on IS NULL THEN
		facts.ended_on := NULL;
		facts.end_reason := NULL;
	END IF;
	IF facts IS DISTINCT FROM OLD THEN
		PERFORM credit.raise('never_deleted', ARRAY['credit.record'],
			'What was decided about whom is not edited; submit a correction that supersedes the record.', 'record');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_record_change() IS '记录状态只能按规定转移,事实不可改写 | records move only along their states; facts are not edited';
CREATE OR REPLACE TRIGGER record_check_change BEFORE UPDATE ON credit.record
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_record_change();

-- functions/record/confirm.sql
-- S0 方案 三(二) 负责人…进行审核确认,经审核确认的信息将被归集: only the head of the
-- unit that reports (or that decided) confirms, and only what was reviewed.
CREATE OR REPLACE FUNCTION credit.confirm(VARIADIC record_ids bigint[]) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	gone credit.record;
	actor credit.account := credit_private.require_role('credit_head');
	n integer;
BEGIN
	-- two heads at once, or one who withdraws what is corrected: the second one
	-- waits here and then meets the new state
	PERFORM FROM credit.record AS r
	 WHERE r.record_id = ANY (record_ids
		|| ARRAY(SELECT c.replaces FROM credit.record AS c WHERE c.record_id = ANY (record_ids) AND c.replaces IS NOT NULL))
	 ORDER BY r.code, r.record_id FOR UPDATE;
	PERFORM credit_private.require_records(record_ids, actor.unit, 'reviewed');
	-- what a correction replaces leaves in the same step, if it is still there
	SELECT r.* INTO gone
	  FROM credit.record AS c JOIN credit.record AS r ON r.code = c.code AND r.record_id = c.replaces
	 WHERE c.record_id = ANY (record_ids) AND r.state <> 'confirmed'
	 ORDER BY r.record_id LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('wrong_state', ARRAY[gone.record_id::text, gone.state, 'confirmed'], NULL, 'record', 'state');
	END IF;
	UPDATE credit.record AS r
	   SET state = 'superseded', ended_on = credit.today(), end_reason = 'superseded by a correction'
	  FROM credit.record AS c
	 WHERE c.record_id = ANY (record_ids) AND r.code = c.code AND r.record_id = c.replaces AND r.state = 'confirmed';
	UPDATE credit.record AS r
	   SET state = 'confirmed', confirmed_on = credit.today(), confirmed_by = actor.login
	 WHERE r.record_id = ANY (record_ids);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.confirm(bigint[]) IS
	'负责人确认,确认方为归集 | the head''s confirmation: only then is a record collected; returns the number of records';
GRANT EXECUTE ON FUNCTION credit.confirm(bigint[]) TO credit_head;

-- functions/record/open_collect_duty.sql
-- S0 art 11 发文后的7个工作日内完成归集: the clock of collection starts when the
-- document is issued; stock is exempt (R046).
CREATE OR REPLACE FUNCTION credit_private.open_collect_duty() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.duty (code, kind, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT n.code, 'collect', n.record_id, n.source_unit, n.issued_on, d.due_on, d.provisional, (r).rule_id,
		   credit.calendar_version((r).calendar, credit.today())
	  FROM new_records AS n
	  JOIN credit.unit AS u ON u.unit = n.source_unit
	 CROSS JOIN LATERAL credit.rule_on('collect', n.issued_on, u.region) AS r
	 CROSS JOIN LATERAL credit.due_on(r, n.issued_on) AS d
	 WHERE NOT n.stock AND (r).rule_id IS NOT NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.open_collect_duty() IS '收到记录即产生归集义务 | a record received opens the duty of collection';
CREATE OR REPLACE TRIGGER record_open_collect_duty AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.open_collect_duty();

-- functions/record/published_on.sql
-- The day a record first reached a channel; NULL when it has not.
CREATE OR REPLACE FUNCTION credit_private.published_on(code credit.credit_code, record_id bigint) RETURNS date
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT min(d.met_on) FROM credit.duty AS d
	 WHERE d.code = published_on.code AND d.record_id = published_on.record_id AND d.kind = 'publish'
$function$;
COMMENT ON FUNCTION credit_private.published_on(credit.credit_code, bigint) IS '首次公示日 | the day a record was first published';

-- functions/record/recount_duties.sql
-- A holiday notice loaded late: open duties whose due day was provisional or
-- computed on an older calendar are counted again; met ones keep their verdict.
CREATE OR REPLACE FUNCTION credit.recount_duties() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH fresh AS (
		SELECT d.code, d.duty_id, n.due_on, n.provisional, credit.calendar_version(r.calendar, credit.today()) AS calendar_version
		  FROM credit.duty AS d
		  JOIN credit.rule AS r ON r.rule_id = d.rule_id
		 CROSS JOIN LATERAL credit.due_on(r, d.starts_on) AS n
		 WHERE d.met_on IS NULL AND d.void_on IS NULL
		   AND d.calendar_version <> credit.calendar_version(r.calendar, credit.today())
	), changed AS (
		UPDATE credit.duty AS d
		   SET due_on = f.due_on, provisional = f.provisional, calendar_version = f.calendar_version
		  FROM fresh AS f
		 WHERE d.code = f.code AND d.duty_id = f.duty_id
		RETURNING 1)
	SELECT count(*) FROM changed
$function$;
COMMENT ON FUNCTION credit.recount_duties() IS
	'放假通知更新后重算未完成义务的到期日,已结论者不变 | count open duties again after a calendar notice; met ones keep their verdict';
GRANT EXECUTE ON FUNCTION credit.recount_duties() TO credit_office, credit_admin;

-- functions/record/require_records.sql
-- All of the records exist, belong to the unit and are in the state; else an
-- error that names the first one that is not.
CREATE OR REPLACE FUNCTION credit_private.require_records(record_ids bigint[], unit credit.credit_code, state text) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	bad record;
BEGIN
	SELECT w.id, r.state, r.source_unit, r.unit AS decider INTO bad
	  FROM pg_catalog.unnest(record_ids) AS w(id)
	  LEFT JOIN credit.record AS r ON r.record_id = w.id
	 WHERE r.record_id IS NULL OR r.state <> require_records.state
		OR require_records.unit NOT IN (credit_private.unit_in_charge(r.source_unit), credit_private.unit_in_charge(r.unit))
	 ORDER BY w.id LIMIT 1;
	IF NOT FOUND THEN
		RETURN;
	ELSIF bad.state IS NULL THEN
		PERFORM credit.raise('no_record', ARRAY[bad.id::text]);
	ELSIF bad.state <> require_records.state THEN
		PERFORM credit.raise('wrong_state', ARRAY[bad.id::text, bad.state, require_records.state], NULL, 'record', 'state');
	ELSE
		PERFORM credit.raise('not_your_unit', ARRAY[bad.source_unit::text, require_records.unit::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.require_records(bigint[], credit.credit_code, text) IS
	'所列记录须存在、属本单位且处于某状态,否则报错 | the records must exist, belong to the unit and be in the state';

-- functions/record/return_record.sql
CREATE OR REPLACE FUNCTION credit.return_record(record_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	old_state text := (SELECT r.state FROM credit.record AS r WHERE r.record_id = return_record.record_id);
BEGIN
	PERFORM credit_private.require_records(ARRAY[return_record.record_id], actor.unit,
		CASE old_state WHEN 'received' THEN 'received' ELSE 'reviewed' END);
	UPDATE credit.record AS r SET state = 'returned', ended_on = credit.today(), end_reason = reason
	 WHERE r.record_id = return_record.record_id;
END
$function$;
COMMENT ON FUNCTION credit.return_record(bigint, text) IS '退回未确认的记录并说明理由 | return a record that is not confirmed, with the reason';
GRANT EXECUTE ON FUNCTION credit.return_record(bigint, text) TO credit_clerk, credit_head;

-- functions/record/review.sql
-- The clerk of the reporting unit has checked the rows (初审).
CREATE OR REPLACE FUNCTION credit.review(VARIADIC record_ids bigint[]) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	n integer;
BEGIN
	PERFORM credit_private.require_records(record_ids, actor.unit, 'received');
	UPDATE credit.record AS r SET state = 'reviewed', reviewed_by = actor.login
	 WHERE r.record_id = ANY (record_ids);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.review(bigint[]) IS '经办人初审 | the clerk''s check; returns the number of records';
GRANT EXECUTE ON FUNCTION credit.review(bigint[]) TO credit_clerk, credit_head;

-- functions/record/settle_duties.sql
-- Confirmation meets the duty of collection; a record that leaves makes what
-- it still owed void.
CREATE OR REPLACE FUNCTION credit_private.settle_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	UPDATE credit.duty AS d
	   SET met_on = n.confirmed_on
	  FROM new_records AS n JOIN old_records AS o USING (code, record_id)
	 WHERE d.code = n.code AND d.record_id = n.record_id AND d.kind = 'collect' AND d.met_on IS NULL
	   AND n.state = 'confirmed' AND o.state <> 'confirmed';
	UPDATE credit.duty AS d
	   SET void_on = n.ended_on, void_reason = n.state
	  FROM new_records AS n JOIN old_records AS o USING (code, record_id)
	 WHERE d.code = n.code AND d.record_id = n.record_id AND d.kind IN ('collect', 'publish') AND d.met_on IS NULL AND d.void_on IS NULL
	   AND n.ended_on IS NOT NULL AND o.ended_on IS NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.settle_duties() IS '确认即完成归集;记录终止则未完成义务作废 | confirmation meets collection; the end of a record voids what is still owed';
CREATE OR REPLACE TRIGGER record_settle_duties AFTER UPDATE ON credit.record
	REFERENCING OLD TABLE AS old_records NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.settle_duties();

-- functions/record/withdraw_record.sql
-- The decision was revoked, or the record was wrong: it leaves every current
-- view at once and stays in history (行政处罚法 art 48).
CREATE OR REPLACE FUNCTION credit.withdraw_record(record_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
BEGIN
	PERFORM FROM credit.record AS r WHERE r.record_id = withdraw_record.record_id FOR UPDATE;
	PERFORM credit_private.require_records(ARRAY[withdraw_record.record_id], actor.unit, 'confirmed');
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	UPDATE credit.record AS r SET state = 'withdrawn', ended_on = credit.today(), end_reason = reason
	 WHERE r.record_id = withdraw_record.record_id;
END
$function$;
COMMENT ON FUNCTION credit.withdraw_record(bigint, text) IS '撤回已确认的记录,历史保留 | withdraw a confirmed record; history keeps it';
GRANT EXECUTE ON FUNCTION credit.withdraw_record(bigint, text) TO credit_head;

-- functions/collection/batch_item.sql
-- The item that a batch names, as the newest issued edition that knows it has
-- it: enough to read the rows.  Whether the item was in force on a decision's
-- day is checked row by row.
CREATE OR REPLACE FUNCTION credit_private.batch_item(item text) RETURNS credit.catalog_item
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i
	  FROM credit.catalog_item AS i
	  JOIN credit.catalog_edition AS e ON e.edition = i.edition AND e.state = 'issued'
	 WHERE i.item = batch_item.item
	 ORDER BY lower(e.valid_during) DESC
	 LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.batch_item(text) IS '一批所报项目(最新版本) | the item that a batch names, in the newest edition that knows it';

-- functions/collection/batch_rows.sql
-- What became of each row: confirmed, waiting or returned.  Rows in =
-- confirmed + waiting + returned, always.
CREATE OR REPLACE FUNCTION credit.batch_rows(batch_id bigint)
	RETURNS TABLE (line_no integer, outcome text, record_id bigint, faults integer, changes integer)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i.line_no,
		   CASE WHEN i.record_id IS NULL OR r.state = 'returned' THEN 'returned'
				WHEN r.state IN ('received', 'reviewed') THEN 'waiting'
				ELSE 'confirmed' END,
		   i.record_id,
		   (SELECT count(*)::int FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no),
		   (SELECT count(*)::int FROM credit.intake_change AS c WHERE c.batch_id = i.batch_id AND c.line_no = i.line_no)
	  FROM credit.inbox AS i
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 WHERE i.batch_id = batch_rows.batch_id
	 ORDER BY i.line_no
$function$;
COMMENT ON FUNCTION credit.batch_rows(bigint) IS '一批各行的去向:已确认、待确认、退回 | what became of each row of a batch: confirmed, waiting, returned';
GRANT EXECUTE ON FUNCTION credit.batch_rows(bigint) TO credit_clerk, credit_head, credit_office;

-- functions/collection/batch_template.sql
-- The template that a batch of an item is read by, in the version of the day
-- of receipt: old decisions are reported in today's format.
CREATE OR REPLACE FUNCTION credit_private.batch_template(item text, on_day date) RETURNS credit.template
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT t
	  FROM credit_private.batch_item(batch_template.item) AS i
	  JOIN credit.template AS t ON t.template = i.template AND t.valid_during @> on_day
$function$;
COMMENT ON FUNCTION credit_private.batch_template(text, date) IS '一批某项目所用的模板 | the template that a batch of an item is read by';

-- functions/collection/batch_values.sql
-- The common columns of each row of a batch, read from the tidied document by
-- the template's field map: one row a line.
CREATE OR REPLACE FUNCTION credit_private.batch_values(batch_id bigint)
	RETURNS TABLE (line_no integer, code text, subject_name text, unit text, source_unit text, document_no text, title text,
		decided_on date, issued_on date, valid_from date, valid_until date, severity text, corrects bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i.line_no,
		   max(v.value) FILTER (WHERE m.column_name = 'code'),
		   max(v.value) FILTER (WHERE m.column_name = 'subject_name'),
		   max(v.value) FILTER (WHERE m.column_name = 'unit'),
		   max(v.value) FILTER (WHERE m.column_name = 'source_unit'),
		   max(v.value) FILTER (WHERE m.column_name = 'document_no'),
		   max(v.value) FILTER (WHERE m.column_name = 'title'),
		   max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'decided_on'),
		   coalesce(credit_private.try_date(i.payload ->> '_issued_on'),
					max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'issued_on'),
					max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'decided_on')),
		   max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'valid_from'),
		   -- 2099/12/31 is how the interchange standard writes 长期
		   max(CASE credit_private.try_date(v.value) WHEN DATE '2099-12-31' THEN 'infinity' ELSE credit_private.try_date(v.value) END)
			FILTER (WHERE m.column_name = 'valid_until'),
		   coalesce(i.payload ->> '_severity', max(v.value) FILTER (WHERE m.column_name = 'severity')),
		   CASE WHEN (i.payload ->> '_corrects') ~ '^[0-9]{1,18}$' THEN (i.payload ->> '_corrects')::bigint END
	  FROM credit.inbox AS i
	  JOIN credit.batch AS b ON b.batch_id = i.batch_id
	  LEFT JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t ON true
	  LEFT JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version
	  LEFT JOIN LATERAL (SELECT nullif(coalesce(i.document, i.payload) ->> m.field, '')) AS v(value) ON true
	 WHERE i.batch_id = batch_values.batch_id
	 GROUP BY i.batch_id, i.line_no
$function$;
COMMENT ON FUNCTION credit_private.batch_values(bigint) IS '按字段对应表取出各行的公共列 | the common columns of each row of a batch';

-- functions/collection/check_batch.sql
-- Every fault of every row, at once: the template's, field by field, and the
-- platform's own, each with its error code.
CREATE OR REPLACE FUNCTION credit_private.check_batch(batch_id bigint) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH line AS (
		SELECT b.item, b.unit AS reporter, b.received_on, i.line_no, i.payload, i.document, v.code, v.subject_name, v.unit, v.document_no,
			   v.decided_on, v.corrects, u.region, decider.unit AS decider, decider.valid_during AS decider_life,
			   t.body AS template,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'unit') AS unit_field,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'code') AS code_field,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'decided_on') AS decided_field,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'document_no') AS document_field
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		  JOIN credit.unit AS u ON u.unit = b.unit
		  JOIN credit_private.batch_values(check_batch.batch_id) AS v ON v.line_no = i.line_no
		  LEFT JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t ON true
		  LEFT JOIN credit.unit AS decider ON decider.unit = coalesce(credit.unit_of(v.unit), CASE WHEN v.unit IS NULL THEN b.unit END)
		 WHERE i.batch_id = check_batch.batch_id
	), clean AS (
		SELECT * FROM line AS l WHERE NOT l.payload ? '_withheld' AND NOT l.payload ? '_unreadable' AND l.template IS NOT NULL
	), found (line_no, rank, condition, pointer, fault, value, expected, hint) AS (
		SELECT l.line_no, 1, 'classified', '', 'classified', NULL, NULL, NULL FROM line AS l WHERE l.payload ? '_withheld'
		UNION ALL
		SELECT l.line_no, 1, 'template_fault', '', 'unreadable', NULL, NULL, l.payload ->> '_unreadable' FROM line AS l WHERE l.payload ? '_unreadable'
		UNION ALL
		SELECT l.line_no, 1, 'unknown_item', '', 'unknown_item', l.item, NULL, NULL
		  FROM line AS l WHERE l.template IS NULL AND NOT l.payload ? '_withheld'
		UNION ALL
		SELECT l.line_no, 2, 'expired_item', '/' || l.decided_field, 'expired_item', l.decided_on::text, NULL, NULL
		  FROM clean AS l WHERE l.decided_on IS NOT NULL AND (credit.item_on(l.item, l.decided_on, l.region)).item IS NULL
		UNION ALL
		SELECT l.line_no, 3, 'template_fault', f.pointer, f.fault, f.value, f.expected, f.hint
		  FROM clean AS l CROSS JOIN LATERAL credit.template_faults(l.template, l.document) AS f
		 WHERE NOT (f.fault = 'bad_code' AND f.pointer = '/' || l.code_field)
		UNION ALL
		SELECT l.line_no, 4, 'bad_subject_code', '/' || l.code_field, d.tier,
			   CASE WHEN d.tier = 'citizen_id_like' THEN '***' ELSE l.code END, coalesce(d.suggestion::text, d.expected), d.fault
		  FROM clean AS l CROSS JOIN LATERAL credit.diagnose_credit_code(coalesce(l.code, '')) AS d
		 WHERE NOT credit.is_valid_credit_code(coalesce(l.code, ''))
		UNION ALL
		SELECT l.line_no, 5, 'unknown_unit', '/' || l.unit_field, 'unknown_unit', l.unit, NULL, NULL
		  FROM clean AS l WHERE l.unit IS NOT NULL AND l.decider IS NULL
		UNION ALL
		SELECT l.line_no, 5, 'closed_unit', '/' || l.unit_field, 'closed_unit', l.unit, l.decider_life::text, NULL
		  FROM clean AS l WHERE l.decided_on IS NOT NULL AND NOT l.decider_life @> l.decided_on
		UNION ALL
		SELECT l.line_no, 6, 'future_decision_date', '/' || l.decided_field, 'future_decision_date', l.decided_on::text, '<= ' || l.received_on, NULL
		  FROM clean AS l WHERE l.decided_on > l.received_on
		UNION ALL
		SELECT l.line_no, 7, 'duplicate_document', '/' || l.document_field, 'duplicate_document', l.document_no, NULL, NULL
		  FROM clean AS l
		 WHERE l.corrects IS NULL AND l.document_no IS NOT NULL AND l.decider IS NOT NULL
		   AND EXISTS (SELECT FROM credit.record AS r
						 WHERE r.code = credit.try_credit_code(l.code) AND r.unit = l.decider AND r.item = l.item AND r.document_no = l.document_no
						   AND r.state NOT IN ('returned', 'superseded', 'withdrawn'))
		UNION ALL
		SELECT l.line_no, 7, 'template_fault', '/_issued_on', CASE WHEN i.issued_on IS NULL THEN 'bad_date' ELSE 'future' END,
			   l.payload ->> '_issued_on', CASE WHEN i.issued_on IS NULL THEN 'a date as YYYY-MM-DD or YYYY/MM/DD' ELSE '<= ' || l.received_on END, NULL
		  FROM clean AS l CROSS JOIN LATERAL credit_private.try_date(l.payload ->> '_issued_on') AS i(issued_on)
		 WHERE l.payload ->> '_issued_on' IS NOT NULL AND (i.issued_on IS NULL OR i.issued_on > l.received_on)
		UNION ALL
		SELECT l.line_no, 8, 'no_record', '/_corrects', 'no_record', l.payload ->> '_corrects', NULL, NULL
		  FROM clean AS l
		 WHERE l.payload ->> '_corrects' IS NOT NULL
		   AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.record_id = l.corrects AND r.code = credit.try_credit_code(l.code)
							AND r.state = 'confirmed' AND l.reporter IN (r.unit, r.source_unit))
	), repeated AS (
		-- of the same document within a batch the first good row is taken
		SELECT l.line_no, 7, 'duplicate_document', '/' || l.document_field, 'duplicate_document', l.document_no, NULL::text, NULL::text
		  FROM (SELECT c.*, pg_catalog.row_number() OVER (PARTITION BY credit.try_credit_code(c.code), c.decider, c.document_no ORDER BY c.line_no) AS nth
				  FROM clean AS c
				 WHERE c.corrects IS NULL AND c.document_no IS NOT NULL AND NOT EXISTS (SELECT FROM found AS f WHERE f.line_no = c.line_no)) AS l
		 WHERE l.nth > 1
	)
	INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, value, expected, hint)
	SELECT i.unit, i.batch_id, f.line_no, pg_catalog.row_number() OVER (PARTITION BY f.line_no ORDER BY f.rank, f.pointer, f.fault),
		   e.sqlstate, f.condition, f.pointer, f.fault, credit.hide_citizen_ids(f.value), f.expected, coalesce(f.hint, e.hint)
	  FROM (SELECT * FROM found UNION ALL SELECT * FROM repeated) AS f
	  JOIN credit.error AS e ON e.condition = f.condition
	  JOIN credit.inbox AS i ON i.batch_id = check_batch.batch_id AND i.line_no = f.line_no
$function$;
COMMENT ON FUNCTION credit_private.check_batch(bigint) IS '检查一批:每行每字段的全部错误 | check a batch: every fault of every row, by field';

-- functions/collection/file_batch.sql
-- Rows without a fault become subjects and records (received): all of a batch,
-- or one line of it.
CREATE OR REPLACE FUNCTION credit_private.file_batch(batch_id bigint, line_no integer DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.register_subject(l.code, l.subject_name, 'batch ' || file_batch.batch_id)
	   FROM (SELECT DISTINCT ON (credit.try_credit_code(v.code)) credit.try_credit_code(v.code) AS code, v.subject_name
			   FROM credit_private.batch_values(file_batch.batch_id) AS v
			  WHERE (file_batch.line_no IS NULL OR v.line_no = file_batch.line_no)
				AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = file_batch.batch_id AND f.line_no = v.line_no)
			  ORDER BY 1) AS l;
	WITH filed AS (
		INSERT INTO credit.record AS r (code, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, title,
			decided_on, issued_on, valid_from, valid_until, severity, stock, template, template_version, detail, batch_id, line_no, replaces, received_by)
		SELECT credit.try_credit_code(v.code), (it).edition, (it).item, (it).act_kind, (it).class, (it).disclosure, v.subject_name,
			   coalesce(credit.unit_of(v.unit), b.unit), b.unit, coalesce(v.document_no, ''), v.title,
			   v.decided_on, v.issued_on, v.valid_from, v.valid_until,
			   CASE WHEN (it).class = 'untrustworthy' THEN coalesce(v.severity, (it).default_severity) END,
			   b.stock, t.template, t.version, i.document, b.batch_id, i.line_no, v.corrects, b.received_by
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		  JOIN credit.unit AS u ON u.unit = b.unit
		  JOIN credit_private.batch_values(file_batch.batch_id) AS v ON v.line_no = i.line_no
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		 CROSS JOIN LATERAL credit.item_on(b.item, v.decided_on, u.region) AS it
		 WHERE i.batch_id = file_batch.batch_id AND (file_batch.line_no IS NULL OR i.line_no = file_batch.line_no)
		   AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		RETURNING r.code, r.record_id, r.line_no
	)
	UPDATE credit.inbox AS i SET record_code = f.code, record_id = f.record_id
	  FROM filed AS f
	 WHERE i.batch_id = file_batch.batch_id AND i.line_no = f.line_no;
END
$function$;
COMMENT ON FUNCTION credit_private.file_batch(bigint, integer) IS '无错误的行立为主体与记录 | rows without faults become subjects and records';

-- functions/collection/file_line_by_line.sql
-- The slow way, for a batch in which some row breaks a constraint of the
-- register: that row is kept with a fault, every other one is filed.
CREATE OR REPLACE FUNCTION credit_private.file_line_by_line(batch_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	line integer;
	broken text;
	cause text;
	state text;
BEGIN
	FOR line IN
		SELECT i.line_no FROM credit.inbox AS i
		 WHERE i.batch_id = file_line_by_line.batch_id
		   AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		 ORDER BY i.line_no
	LOOP
		BEGIN
			PERFORM credit_private.file_batch(file_line_by_line.batch_id, line);
		EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
			GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, state = RETURNED_SQLSTATE;
			cause := CASE WHEN broken IN ('record_document_key', 'record_replaces_key') THEN 'duplicate_document' ELSE 'row_refused' END;
			INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, hint)
			SELECT i.unit, i.batch_id, i.line_no, 1, e.sqlstate, e.condition, '', coalesce(nullif(broken, ''), state), e.hint
			  FROM credit.inbox AS i JOIN credit.error AS e ON e.condition = cause
			 WHERE i.batch_id = file_line_by_line.batch_id AND i.line_no = line;
		END;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.file_line_by_line(bigint) IS '逐行立记录,违约束的行留错 | file a batch line by line; a row that breaks a constraint stays with a fault';

-- functions/collection/receive_batch.sql
-- Takes a batch into the inbox and through the checks.  The same batch twice
-- changes nothing and gives the same answer; the same number with other
-- contents is refused.  A classified row is noted without its contents.
CREATE OR REPLACE FUNCTION credit_private.receive_batch(item text, batch_no text, format text, stock boolean, digest bytea, payloads jsonb[],
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk');
	known credit.batch;
BEGIN
	INSERT INTO credit.batch AS b (unit, batch_no, item, format, stock, digest, received_by)
	VALUES (actor.unit, receive_batch.batch_no, receive_batch.item, receive_batch.format, receive_batch.stock, receive_batch.digest, actor.login)
	ON CONFLICT ON CONSTRAINT batch_batch_no_key DO NOTHING
	RETURNING b.batch_id INTO receive_batch.batch_id;
	IF receive_batch.batch_id IS NULL THEN
		SELECT * INTO known FROM credit.batch AS b WHERE b.unit = actor.unit AND b.batch_no = receive_batch.batch_no;
		IF known.digest <> receive_batch.digest OR known.item <> receive_batch.item OR known.stock <> receive_batch.stock THEN
			PERFORM credit.raise('batch_exists', ARRAY[receive_batch.batch_no], NULL, 'batch');
		END IF;
		receive_batch.batch_id := known.batch_id;
	ELSE
		INSERT INTO credit.inbox (unit, batch_id, line_no, payload)
		SELECT actor.unit, receive_batch.batch_id, p.line_no,
			   CASE WHEN credit.is_classified(p.payload) THEN '{"_withheld": true}'
					WHEN pg_catalog.jsonb_typeof(p.payload) <> 'object' THEN '{"_unreadable": "not an object"}'
					ELSE p.payload END
		  FROM pg_catalog.unnest(payloads) WITH ORDINALITY AS p(payload, line_no);
		PERFORM credit_private.tidy_batch(receive_batch.batch_id);
		PERFORM credit_private.check_batch(receive_batch.batch_id);
		BEGIN
			PERFORM credit_private.file_batch(receive_batch.batch_id);
		EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
			-- one row breaks a constraint, or another batch was quicker: find it
			PERFORM credit_private.file_line_by_line(receive_batch.batch_id);
		END;
	END IF;
	SELECT count(*), count(i.record_id), count(*) - count(i.record_id)
	  INTO receive_batch.received, receive_batch.waiting, receive_batch.returned
	  FROM credit.inbox AS i WHERE i.batch_id = receive_batch.batch_id;
END
$function$;
COMMENT ON FUNCTION credit_private.receive_batch(text, text, text, boolean, bytea, jsonb[]) IS
	'收一批:入收件箱、修整、检查、立记录 | take a batch in: inbox, tidy, check, file';

-- functions/collection/submit_csv.sql
-- A batch as CSV text (RFC 4180, header row with the template's field names).
CREATE OR REPLACE FUNCTION credit.submit_csv(item text, batch_no text, content text, stock boolean DEFAULT false,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  FROM credit_private.receive_batch(item, batch_no, 'csv', stock,
		pg_catalog.sha256(pg_catalog.convert_to(item || ' ' || content, 'UTF8')),
		ARRAY(SELECT coalesce(d.document, pg_catalog.jsonb_build_object('_unreadable', d.fault))
				FROM credit.csv_documents(content) AS d ORDER BY d.line_no)) AS r
$function$;
COMMENT ON FUNCTION credit.submit_csv(text, text, text, boolean) IS
	'以CSV文本报送一批 | submit a batch as CSV text with a header row';
GRANT EXECUTE ON FUNCTION credit.submit_csv(text, text, text, boolean) TO credit_clerk;

-- functions/collection/submit_json.sql
-- A batch as a JSON array of objects, keyed by the template's field names.
-- Names that begin with _ are about the row, not of it: _issued_on, _severity,
-- _secrecy, _corrects (the record a correction supersedes).
CREATE OR REPLACE FUNCTION credit.submit_json(item text, batch_no text, "rows" jsonb, stock boolean DEFAULT false,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  FROM credit_private.receive_batch(item, batch_no, 'json', stock,
		pg_catalog.sha256(pg_catalog.convert_to(item || ' ' || "rows"::text, 'UTF8')),
		ARRAY(SELECT e.value FROM pg_catalog.jsonb_array_elements("rows") WITH ORDINALITY AS e(value, n) ORDER BY e.n)) AS r
$function$;
COMMENT ON FUNCTION credit.submit_json(text, text, jsonb, boolean) IS
	'以JSON数组报送一批;好行入库,坏行留在收件箱并逐字段说明 | submit a batch as a JSON array; good rows wait for confirmation, bad rows wait with their faults';
GRANT EXECUTE ON FUNCTION credit.submit_json(text, text, jsonb, boolean) TO credit_clerk;

-- functions/collection/submit_manual.sql
-- One row entered by hand, only for approved (unit, item) pairs (S0 方案 三(三)).
CREATE OR REPLACE FUNCTION credit.submit_manual(item text, "row" jsonb,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	row_digest bytea := pg_catalog.sha256(pg_catalog.convert_to(submit_manual.item || ' ' || submit_manual."row"::text, 'UTF8'));
	attempts integer;
	actor credit.account := credit_private.require_role('credit_clerk');
BEGIN
	IF NOT EXISTS (SELECT FROM credit.manual_entry AS m
					WHERE m.unit = actor.unit AND m.item = submit_manual.item AND m.valid_during @> credit.today()) THEN
		PERFORM credit.raise('manual_entry_not_approved', ARRAY[actor.unit::text, submit_manual.item], NULL, 'manual_entry');
	END IF;
	-- the same row twice is one; what was returned before may come again
	SELECT count(*) INTO attempts
	  FROM credit.batch AS b
	  JOIN credit.inbox AS i ON i.batch_id = b.batch_id
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 WHERE b.unit = actor.unit AND b.digest = row_digest AND b.format = 'manual' AND (i.record_id IS NULL OR r.state = 'returned');
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  INTO submit_manual.batch_id, submit_manual.received, submit_manual.waiting, submit_manual.returned
	  FROM credit_private.receive_batch(submit_manual.item, 'manual-' || pg_catalog.encode(row_digest, 'hex') || '-' || attempts,
		'manual', false, row_digest, ARRAY[submit_manual."row"]) AS r;
END
$function$;
COMMENT ON FUNCTION credit.submit_manual(text, jsonb) IS '手工填报一条(须经批准) | enter one row by hand, where approved';
GRANT EXECUTE ON FUNCTION credit.submit_manual(text, jsonb) TO credit_clerk;

-- functions/collection/tidy_batch.sql
-- Tidies every row of a batch by the stated rules and keeps a row for every
-- change: values by pattern, then codes (look-alike letters, missing code; a
-- person's name is not asked: two may bear it, and its code is not told).
CREATE OR REPLACE FUNCTION credit_private.tidy_batch(batch_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	today date := credit.today();
BEGIN
	WITH cell AS (
		SELECT i.unit, i.line_no, p.key, p.value #>> '{}' AS value, coalesce(m.column_name, '-') AS column_name, it.act_kind
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		 CROSS JOIN LATERAL credit_private.batch_item(b.item) AS it
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		 CROSS JOIN LATERAL pg_catalog.jsonb_each(i.payload) AS p
		  LEFT JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.field = p.key
		 WHERE i.batch_id = tidy_batch.batch_id AND p.key NOT LIKE '\_%' AND pg_catalog.jsonb_typeof(p.value) = 'string'
	)
	INSERT INTO credit.intake_change (unit, batch_id, line_no, column_name, field, rule, old_value, new_value)
	SELECT c.unit, tidy_batch.batch_id, c.line_no, c.column_name, c.key, t.rule, t.old_value, t.new_value
	  FROM cell AS c CROSS JOIN LATERAL credit_private.tidy_text(c.value, c.column_name, c.act_kind, today) AS t
	ON CONFLICT DO NOTHING;

	UPDATE credit.inbox AS i
	   SET document = (SELECT coalesce(pg_catalog.jsonb_object_agg(p.key, coalesce(pg_catalog.to_jsonb(c.new_value), p.value)), '{}')
						 FROM pg_catalog.jsonb_each(i.payload) AS p
						 LEFT JOIN LATERAL (SELECT x.new_value FROM credit.intake_change AS x JOIN credit.intake_rule AS r ON r.rule = x.rule
											 WHERE x.batch_id = i.batch_id AND x.line_no = i.line_no AND x.field = p.key
											 ORDER BY r.position DESC LIMIT 1) AS c ON true
						WHERE p.key NOT LIKE '\_%')
	 WHERE i.batch_id = tidy_batch.batch_id;

	WITH wanted AS (
		SELECT i.unit, i.line_no, m.field, v.code AS old_value,
			   CASE WHEN v.code IS NULL THEN 'code_from_name' ELSE 'code_letters' END AS rule,
			   CASE WHEN v.code IS NULL THEN (SELECT CASE WHEN count(*) = 1 THEN max(s.code) END FROM credit.subject AS s
											   WHERE s.name = v.subject_name AND s.merged_into IS NULL AND s.kind <> 'person')
					ELSE (SELECT d.suggestion FROM credit.diagnose_credit_code(v.code) AS d
						   WHERE d.tier = 'repairable' AND d.fault = 'alphabet') END AS new_value
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		  JOIN credit_private.batch_values(tidy_batch.batch_id) AS v ON v.line_no = i.line_no
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		  JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.column_name = 'code'
		 WHERE i.batch_id = tidy_batch.batch_id AND NOT credit.is_valid_credit_code(coalesce(v.code, ''))
	), done AS (
		INSERT INTO credit.intake_change (unit, batch_id, line_no, column_name, field, rule, old_value, new_value)
		SELECT w.unit, tidy_batch.batch_id, w.line_no, 'code', w.field, w.rule, w.old_value, w.new_value::text
		  FROM wanted AS w JOIN credit.intake_rule AS r ON r.rule = w.rule AND r.valid_during @> today
		 WHERE w.new_value IS NOT NULL
		RETURNING line_no, field, new_value
	)
	UPDATE credit.inbox AS i
	   SET document = i.document || pg_catalog.jsonb_build_object(d.field, d.new_value)
	  FROM done AS d
	 WHERE i.batch_id = tidy_batch.batch_id AND i.line_no = d.line_no;
END
$function$;
COMMENT ON FUNCTION credit_private.tidy_batch(bigint) IS '按修整规则处理一批并逐条留痕 | tidy a batch by the stated rules, with a row for every change';

-- functions/collection/tidy_text.sql
-- Applies the pattern rules of a column in their order; the answer lists each
-- step that changed something.
CREATE OR REPLACE FUNCTION credit_private.tidy_text(value text, column_name text, act_kind text, on_day date)
	RETURNS TABLE (rule text, old_value text, new_value text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE rules AS (
		SELECT r.rule, r.pattern, r.replacement, pg_catalog.row_number() OVER (ORDER BY r.position) AS n
		  FROM credit.intake_rule AS r
		 WHERE r.column_name IN ('*', tidy_text.column_name) AND r.pattern <> ''
		   AND (r.act_kinds = '{}' OR tidy_text.act_kind = ANY (r.act_kinds)) AND r.valid_during @> on_day
	), steps (n, rule, old_value, new_value) AS (
		SELECT 0::bigint, NULL::text, NULL::text, tidy_text.value
		UNION ALL
		SELECT r.n, r.rule, s.new_value, pg_catalog.regexp_replace(s.new_value, r.pattern, r.replacement)
		  FROM steps AS s JOIN rules AS r ON r.n = s.n + 1
	)
	SELECT s.rule, s.old_value, s.new_value FROM steps AS s WHERE s.n > 0 AND s.old_value <> s.new_value ORDER BY s.n
$function$;
COMMENT ON FUNCTION credit_private.tidy_text(text, text, text, date) IS '按修整规则逐步改写一个值 | apply the intake rules of a column to a value, step by step';

-- functions/listing/check_listing_basis.sql
-- S4 item 8(1) 以相关司法裁判、行政处罚、行政强制等处理结果为依据: an entry on a
-- black or focus list without a confirmed basis document of an allowed kind
-- and severity is refused, and so is an entry on a list that is not active.
CREATE OR REPLACE FUNCTION credit_private.check_listing_basis() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	kind credit.list_kind;
BEGIN
	SELECT * INTO kind FROM credit.list_kind AS k WHERE k.list_kind = NEW.list_kind;
	IF kind.state IS DISTINCT FROM 'active' OR NOT kind.valid_during @> NEW.listed_on THEN
		PERFORM credit.raise('list_inactive', ARRAY[NEW.list_kind], NULL, 'listing', 'list_kind');
	END IF;
	IF kind.colour <> 'red' AND NOT EXISTS (
		SELECT FROM credit.record AS r JOIN credit.list_basis AS b
			ON b.list_kind = NEW.list_kind AND b.act_kind = r.act_kind AND b.severity = r.severity
		 WHERE r.code = NEW.code AND r.record_id = NEW.record_id AND r.state = 'confirmed')
	THEN
		PERFORM credit.raise('no_basis', ARRAY[NEW.list_kind], NULL, 'listing', 'record_id');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_listing_basis() IS '无依据文书不得列入 | no entry without a basis document';
CREATE OR REPLACE TRIGGER listing_check_basis BEFORE INSERT ON credit.listing
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_listing_basis();

-- functions/listing/enter_list.sql
-- Enters a subject on a list, on the basis of a record, from today; the term
-- comes from the list's rule.  A head enters on the basis of its own unit's
-- records, decided or reported; the office of any.
CREATE OR REPLACE FUNCTION credit.enter_list(list_kind text, record_id bigint, standard_met text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	basis credit.record;
	region text := (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit);
	term_name text;
	term credit.rule;
	listing_id bigint;
BEGIN
	SELECT * INTO basis FROM credit.record AS r WHERE r.record_id = enter_list.record_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[enter_list.record_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles)
		AND actor.unit NOT IN (credit_private.unit_in_charge(basis.unit), credit_private.unit_in_charge(basis.source_unit)) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[basis.unit::text, actor.unit::text]);
	END IF;
	term_name := (SELECT k.term FROM credit.list_kind AS k WHERE k.list_kind = enter_list.list_kind);
	term := credit.rule_on(term_name, credit.today(), region);
	IF term_name IS NOT NULL AND term.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY[term_name, credit.today()::text, region]);
	END IF;
	PERFORM credit.lock_subject(basis.code);
	INSERT INTO credit.listing AS l (code, list_kind, record_id, standard_met, unit, listed_on, valid_during, rule_id, listed_by)
	VALUES (basis.code, enter_list.list_kind, basis.record_id, enter_list.standard_met, actor.unit, credit.today(),
		pg_catalog.daterange(credit.today(), nullif((credit.due_on(term, credit.today())).due_on, 'infinity')), term.rule_id, actor.login)
	RETURNING l.listing_id INTO listing_id;
	RETURN listing_id;
END
$function$;
COMMENT ON FUNCTION credit.enter_list(text, bigint, text) IS
	'以记录为依据列入名单,返回条目号 | enter the subject of a record on a list, on the basis of that record; returns the entry''s number';
GRANT EXECUTE ON FUNCTION credit.enter_list(text, bigint, text) TO credit_head, credit_office;

-- functions/listing/leave_list.sql
-- Ends an entry today, with the kind of exit and the reason: the unit that
-- listed, or its successor, or the office.
CREATE OR REPLACE FUNCTION credit.leave_list(listing_id bigint, exit_kind text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	l credit.listing;
BEGIN
	SELECT * INTO l FROM credit.listing AS x WHERE x.listing_id = leave_list.listing_id AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[leave_list.listing_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(l.unit, 'credit_head');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	UPDATE credit.listing AS x
	   SET valid_during = pg_catalog.daterange(lower(x.valid_during), greatest(lower(x.valid_during), credit.today())),
		   exit_kind = leave_list.exit_kind, exit_reason = coalesce(reason, '')
	 WHERE x.code = l.code AND x.listing_id = l.listing_id AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_listing', ARRAY[leave_list.listing_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.leave_list(bigint, text, text) IS '移出名单 | end a list entry, with the kind of exit and the reason';
GRANT EXECUTE ON FUNCTION credit.leave_list(bigint, text, text) TO credit_head, credit_office;

-- functions/objection/decide_objection.sql
-- The unit's verdict: rejected restores what was suspended; upheld_withdrawn
-- withdraws the record; upheld_corrected is said when the correction has taken
-- its place: until then the case stays open and the effects suspended.
CREATE OR REPLACE FUNCTION credit.decide_objection(objection_id bigint, outcome text, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	o credit.objection;
	actor credit.account;
	record_state text;
BEGIN
	SELECT * INTO o FROM credit.objection AS x WHERE x.objection_id = decide_objection.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	actor := credit_private.require_unit(o.unit, 'credit_head');
	PERFORM credit.lock_subject(o.code);
	record_state := (SELECT r.state FROM credit.record AS r WHERE r.code = o.code AND r.record_id = o.record_id);
	IF decide_objection.outcome = 'upheld_corrected' AND record_state <> 'superseded' THEN
		PERFORM credit.raise('wrong_state', ARRAY[o.record_id::text, record_state, 'superseded'],
			'The objection is upheld with a correction that is not confirmed yet.', 'record', 'state');
	END IF;
	UPDATE credit.objection AS x
	   SET outcome = decide_objection.outcome, decided_on = credit.today(), decided_by = actor.login, answer = decide_objection.answer
	 WHERE x.code = o.code AND x.objection_id = o.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	UPDATE credit.duty AS d SET met_on = credit.today()
	 WHERE d.code = o.code AND d.record_id = o.record_id AND d.kind = 'objection' AND d.case_id = o.objection_id AND d.met_on IS NULL;
	IF decide_objection.outcome = 'upheld_withdrawn' AND record_state = 'confirmed' THEN
		PERFORM pg_catalog.set_config('pg_credit.reason', 'objection upheld', true);
		UPDATE credit.record AS r SET state = 'withdrawn', ended_on = credit.today(), end_reason = 'objection upheld'
		 WHERE r.code = o.code AND r.record_id = o.record_id;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_objection(bigint, text, text) IS
	'异议核实结果:驳回则恢复,成立则更正或撤回 | the outcome of an objection: rejected restores, upheld corrects or withdraws';
GRANT EXECUTE ON FUNCTION credit.decide_objection(bigint, text, text) TO credit_head;

-- functions/objection/file_objection.sql
-- S0 art 13 信用主体…有权提出申请; routed to the unit that made the record or to
-- its successor, with a duty to verify.
CREATE OR REPLACE FUNCTION credit.file_objection(record_id bigint, applicant text, ground text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	r credit.record;
	objection_id bigint;
	verifier credit.credit_code;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = file_objection.record_id AND x.state = 'confirmed';
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[file_objection.record_id::text]);
	END IF;
	PERFORM credit.lock_subject(r.code);
	IF EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL) THEN
		PERFORM credit.raise('objection_open', ARRAY[r.record_id::text]);
	END IF;
	verifier := credit_private.unit_in_charge(r.unit);
	INSERT INTO credit.objection AS o (code, record_id, applicant, ground, unit, filed_on, filed_by)
	VALUES (r.code, r.record_id, file_objection.applicant, file_objection.ground, verifier, credit.today(), actor.login)
	RETURNING o.objection_id INTO objection_id;
	INSERT INTO credit.duty (code, kind, case_id, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT r.code, 'objection', objection_id, r.record_id, verifier, credit.today(), d.due_on, d.provisional, (rule).rule_id,
		   credit.calendar_version((rule).calendar, credit.today())
	  FROM credit.unit AS u
	 CROSS JOIN LATERAL credit.rule_on('objection.verify', credit.today(), u.region) AS rule
	 CROSS JOIN LATERAL credit.due_on(rule, credit.today()) AS d
	 WHERE u.unit = verifier AND (rule).rule_id IS NOT NULL;
	RETURN objection_id;
END
$function$;
COMMENT ON FUNCTION credit.file_objection(bigint, text, text) IS
	'受理异议:转作出记录的单位核实,相关措施即时暂停 | take in an objection: routed to the unit that made the record; its measures are suspended at once';
GRANT EXECUTE ON FUNCTION credit.file_objection(bigint, text, text) TO credit_office;

-- functions/repair/apply_repair.sql
-- S4 item 13: 履行相关义务、纠正失信行为、消除不良影响, each with evidence; not
-- before the minimum period of the rule in force today, counted from the
-- event that the rule names.
CREATE OR REPLACE FUNCTION credit.apply_repair(record_id bigint, duty_fulfilled text, conduct_corrected text, commitment text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	r credit.record;
	rule credit.rule;
	region text;
	earliest date;
	missing text;
	repair_id bigint;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = apply_repair.record_id AND x.state = 'confirmed' AND x.class = 'untrustworthy';
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[apply_repair.record_id::text]);
	END IF;
	missing := pg_catalog.concat_ws(', ', CASE WHEN duty_fulfilled !~ '[^ ]' OR duty_fulfilled IS NULL THEN 'duty_fulfilled' END,
		CASE WHEN conduct_corrected !~ '[^ ]' OR conduct_corrected IS NULL THEN 'conduct_corrected' END,
		CASE WHEN commitment !~ '[^ ]' OR commitment IS NULL THEN 'commitment' END);
	IF missing <> '' THEN
		PERFORM credit.raise('repair_evidence_missing', ARRAY[missing]);
	END IF;
	PERFORM credit.lock_subject(r.code);
	IF EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND (p.outcome IS NULL OR p.outcome = 'approved')) THEN
		PERFORM credit.raise('repair_open', ARRAY[r.record_id::text]);
	END IF;
	region := (SELECT u.region FROM credit.unit AS u WHERE u.unit = r.unit);
	rule := credit.rule_on('publicity.minimum.' || r.severity, credit.today(), region);
	IF rule.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY['publicity.minimum.' || r.severity, credit.today()::text, region]);
	END IF;
	earliest := (credit.due_on(rule, CASE rule.starts_from WHEN 'decided_on' THEN r.decided_on
		ELSE coalesce(credit_private.published_on(r.code, r.record_id), r.decided_on) END)).due_on;
	IF credit.today() < earliest THEN
		PERFORM credit.raise('repair_too_early', ARRAY[r.record_id::text, earliest::text], rule.basis);
	END IF;
	INSERT INTO credit.repair AS p (code, record_id, applied_on, rule_id, earliest_on, duty_fulfilled, conduct_corrected, commitment, unit)
	VALUES (r.code, r.record_id, credit.today(), rule.rule_id, earliest, apply_repair.duty_fulfilled, apply_repair.conduct_corrected,
		apply_repair.commitment, credit_private.unit_in_charge(r.unit))
	RETURNING p.repair_id INTO repair_id;
	INSERT INTO credit.duty (code, kind, case_id, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT r.code, 'repair', repair_id, r.record_id, credit_private.unit_in_charge(r.unit), credit.today(), d.due_on, d.provisional,
		   (decide).rule_id, credit.calendar_version((decide).calendar, credit.today())
	  FROM credit.rule_on('repair.decide', credit.today(), region) AS decide
	 CROSS JOIN LATERAL credit.due_on(decide, credit.today()) AS d
	 WHERE (decide).rule_id IS NOT NULL;
	RETURN repair_id;
END
$function$;
COMMENT ON FUNCTION credit.apply_repair(bigint, text, text, text) IS
	'申请信用修复(三项证明,满最短期限) | apply for repair: three pieces of evidence, after the minimum period';
GRANT EXECUTE ON FUNCTION credit.apply_repair(bigint, text, text, text) TO credit_office;

-- functions/repair/decide_repair.sql
-- S4 item 13 停止公示其失信记录,终止实施联合惩戒措施: approval has both effects in
-- this transaction (listings end here, publicity by trigger); nothing is deleted.
CREATE OR REPLACE FUNCTION credit.decide_repair(repair_id bigint, outcome text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.repair;
	actor credit.account;
BEGIN
	SELECT * INTO p FROM credit.repair AS x WHERE x.repair_id = decide_repair.repair_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair', ARRAY[decide_repair.repair_id::text]);
	END IF;
	actor := credit_private.require_unit(p.unit, 'credit_head');
	PERFORM credit.lock_subject(p.code);
	PERFORM pg_catalog.set_config('pg_credit.reason', decide_repair.reason, true);
	UPDATE credit.repair AS x
	   SET outcome = decide_repair.outcome, decided_on = credit.today(), decided_by = actor.login, reason = decide_repair.reason
	 WHERE x.code = p.code AND x.repair_id = p.repair_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_repair', ARRAY[decide_repair.repair_id::text]);
	END IF;
	UPDATE credit.duty AS d SET met_on = credit.today()
	 WHERE d.code = p.code AND d.record_id = p.record_id AND d.kind = 'repair' AND d.case_id = p.repair_id AND d.met_on IS NULL;
	IF decide_repair.outcome = 'approved' THEN
		UPDATE credit.listing AS l
		   SET valid_during = pg_catalog.daterange(lower(l.valid_during), greatest(lower(l.valid_during), credit.today())),
			   exit_kind = 'repair', exit_reason = decide_repair.reason
		 WHERE l.code = p.code AND l.record_id = p.record_id AND l.exit_kind IS NULL;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_repair(bigint, text, text) IS
	'修复决定:准予即停止公示、终止措施,记录保留 | decide a repair: approval ends publicity and measures at once and deletes nothing';
GRANT EXECUTE ON FUNCTION credit.decide_repair(bigint, text, text) TO credit_head;

-- views/measure/listing_now.sql
-- What each list entry is worth today, from dates and open cases alone: its
-- term, the life of its basis record, a repair, an open objection.
CREATE OR REPLACE VIEW credit.listing_now AS
	SELECT l.code, l.listing_id, l.list_kind, k.name AS list_name, k.colour, k.severity_rank, l.record_id, l.unit,
		   lower(l.valid_during) AS since, upper(l.valid_during) AS until, l.listed_at,
		   CASE WHEN lower(l.valid_during) > credit.today() THEN 'future'
				WHEN NOT l.valid_during @> credit.today() OR r.ended_on IS NOT NULL OR p.repaired THEN 'ended'
				WHEN o.open THEN 'suspended'
				ELSE 'in_force' END AS status,
		   r.document_no, r.decided_on, k.exit AS ends_by
	  FROM credit.listing AS l
	  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	  LEFT JOIN credit.record AS r ON r.code = l.code AND r.record_id = l.record_id
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.objection AS o
						 WHERE o.code = l.code AND o.record_id = l.record_id AND o.outcome IS NULL) AS open) AS o
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.repair AS p
						 WHERE p.code = l.code AND p.record_id = l.record_id AND p.outcome = 'approved') AS repaired) AS p;
COMMENT ON VIEW credit.listing_now IS
	'名单条目今日状态:生效、暂停(异议中)、终止、未到期 | what each list entry is worth today: in_force, suspended, ended or future';
COMMENT ON COLUMN credit.listing_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.listing_now.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.listing_now.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.listing_now.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.listing_now.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit.listing_now.severity_rank IS '严重程度次序 | order of gravity';
COMMENT ON COLUMN credit.listing_now.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.listing_now.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.listing_now.since IS '在列自 | on the list since';
COMMENT ON COLUMN credit.listing_now.until IS '在列至(不含) | until, that day not included';
COMMENT ON COLUMN credit.listing_now.listed_at IS '录入时间 | when it was entered';
COMMENT ON COLUMN credit.listing_now.status IS '状态:in_force 生效,suspended 暂停,ended 终止,future 未到期 | in_force, suspended, ended or future';
COMMENT ON COLUMN credit.listing_now.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.listing_now.decided_on IS '依据文书决定日期 | day the basis document was decided';
COMMENT ON COLUMN credit.listing_now.ends_by IS '退出机制 | how it ends';
GRANT SELECT ON credit.listing_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;

-- views/measure/measure_now.sql
-- The measures that bind a subject today, each with its list entry and basis.
-- suspended: an objection to the basis record is open (S4 item 18).
CREATE OR REPLACE VIEW credit.measure_now AS
	SELECT n.code, m.measure, m.name, m.kind, m.direction, m.matter_kinds, m.basis, n.listing_id, n.list_kind, n.list_name, n.record_id,
		   n.document_no, n.since, n.until, n.status = 'suspended' AS suspended
	  FROM credit.listing_now AS n
	  JOIN credit.list_measure AS lm ON lm.list_kind = n.list_kind AND lm.valid_during @> credit.today()
	  JOIN credit.measure AS m ON m.measure = lm.measure AND m.valid_during @> credit.today()
	 WHERE n.status IN ('in_force', 'suspended');
COMMENT ON VIEW credit.measure_now IS
	'今日有效的奖惩措施及其依据,异议期间标为暂停 | measures that bind a subject today, with entry and basis; suspended while under objection';
COMMENT ON COLUMN credit.measure_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.measure_now.measure IS '措施 | measure';
COMMENT ON COLUMN credit.measure_now.name IS '措施名称 | name of the measure';
COMMENT ON COLUMN credit.measure_now.kind IS '种类:administrative 行政性,market 市场性,industry 行业性,social 社会性 | administrative, market, industry or social';
COMMENT ON COLUMN credit.measure_now.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.measure_now.matter_kinds IS '适用事项种类,空为全部 | kinds of matter affected; empty means all';
COMMENT ON COLUMN credit.measure_now.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.measure_now.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.measure_now.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.measure_now.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.measure_now.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.measure_now.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.measure_now.since IS '在列自 | on the list since';
COMMENT ON COLUMN credit.measure_now.until IS '在列至(不含) | until, that day not included';
COMMENT ON COLUMN credit.measure_now.suspended IS '异议期间暂停 | suspended while an objection is open';
GRANT SELECT ON credit.measure_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;

-- functions/inquiry/check_subject.sql
-- The query interface (R149-R150).  Takes a code or any older number, a
-- purpose, and for a matter its number and stage (accept, handle, daily,
-- close); gives the answer with its receipt number and digest, and keeps it.
CREATE OR REPLACE FUNCTION credit.check_subject(code text, purpose text, matter_id bigint DEFAULT NULL, stage text DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	subject credit.credit_code := coalesce(credit.resolve_subject(check_subject.code), credit.try_credit_code(check_subject.code));
	answer jsonb;
	inquiry_id bigint;
	m credit.matter;
	asked_at timestamptz := pg_catalog.clock_timestamp();
BEGIN
	IF subject IS NULL THEN
		PERFORM credit.raise('unknown_subject');
	END IF;
	IF NOT EXISTS (SELECT FROM credit.purpose AS p WHERE p.purpose = check_subject.purpose) THEN
		PERFORM credit.raise('unknown_purpose', ARRAY[check_subject.purpose]);
	END IF;
	-- an inquiry for a matter is about its applicant, by the unit that handles it
	IF check_subject.matter_id IS NOT NULL THEN
		SELECT * INTO m FROM credit.matter AS x
		 WHERE x.matter_id = check_subject.matter_id AND x.code IN (SELECT credit_private.codes_of(subject));
		IF NOT FOUND THEN
			PERFORM credit.raise('no_matter', ARRAY[check_subject.matter_id::text]);
		ELSIF credit_private.unit_in_charge(m.unit) <> actor.unit THEN
			PERFORM credit.raise('not_your_unit', ARRAY[m.unit::text, actor.unit::text]);
		END IF;
	END IF;
	inquiry_id := pg_catalog.nextval('credit.inquiry_id_seq');
	answer := credit_private.subject_answer(subject, check_subject.purpose)
		|| pg_catalog.jsonb_build_object('inquiry_id', inquiry_id, 'asked_on', credit.today(), 'asked_at', asked_at, 'purpose', check_subject.purpose);
	INSERT INTO credit.inquiry (code, inquiry_id, matter_id, stage, purpose, unit, asked_by, asked_on, asked_at, answer, digest)
	VALUES (subject, inquiry_id, check_subject.matter_id, check_subject.stage, check_subject.purpose, actor.unit, actor.login,
		credit.today(), asked_at, answer, pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8')));
	-- a read that is rolled back takes its receipt with it; the server's log keeps this
	RAISE LOG 'pg_credit: inquiry % about % by % for purpose "%"', inquiry_id, subject, actor.login, check_subject.purpose;
	RETURN answer || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8')), 'hex'));
END
$function$;
COMMENT ON FUNCTION credit.check_subject(text, text, bigint, text) IS
	'查询主体信用:基本、守信、失信三块,标记与措施,留回执 | ask about a subject: three blocks, flags and measures; keeps a receipt';
GRANT EXECUTE ON FUNCTION credit.check_subject(text, text, bigint, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;

-- functions/inquiry/reprint_inquiry.sql
-- S1 二(五) 打印查询结果,存档备查: the same answer, bit for bit.
CREATE OR REPLACE FUNCTION credit.reprint_inquiry(inquiry_id bigint) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i.answer || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(i.digest, 'hex'))
	  FROM credit.inquiry AS i WHERE i.inquiry_id = reprint_inquiry.inquiry_id
$function$;
COMMENT ON FUNCTION credit.reprint_inquiry(bigint) IS '重印查询回执 | print an inquiry''s answer again, identically';
GRANT EXECUTE ON FUNCTION credit.reprint_inquiry(bigint) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;

-- functions/inquiry/subject_answer.sql
-- What is known about a subject today, as far as a purpose may see: three
-- blocks (R149), flags (R150), measures, open objections.
CREATE OR REPLACE FUNCTION credit_private.subject_answer(code credit.credit_code, purpose text) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH codes AS (
		SELECT c AS code FROM credit_private.codes_of(subject_answer.code) AS c
	), fact AS (
		SELECT r.*, EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL) AS contested,
			   EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved') AS repaired
		  FROM codes JOIN credit.record AS r ON r.code = codes.code
		  JOIN credit.purpose AS p ON p.purpose = subject_answer.purpose AND r.disclosure = ANY (p.disclosures)
		 WHERE r.state = 'confirmed'
	), entry AS (
		-- an entry is as open as the record it rests on
		SELECT n.*
		  FROM codes JOIN credit.listing_now AS n ON n.code = codes.code AND n.status IN ('in_force', 'suspended')
		  LEFT JOIN credit.record AS r ON r.code = n.code AND r.record_id = n.record_id
		  JOIN credit.purpose AS p ON p.purpose = subject_answer.purpose AND (r.record_id IS NULL OR r.disclosure = ANY (p.disclosures))
	), block AS (
		SELECT f.class, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
				'record_id', f.record_id, 'act_kind', f.act_kind, 'document_no', f.document_no, 'title', f.title, 'unit', u.name,
				'decided_on', f.decided_on, 'valid_from', f.valid_from, 'valid_until', f.valid_until, 'severity', f.severity,
				'under_objection', f.contested, 'repaired', f.repaired) ORDER BY f.decided_on DESC, f.record_id) AS items
		  FROM fact AS f JOIN credit.unit AS u ON u.unit = f.unit
		 GROUP BY f.class
	)
	SELECT pg_catalog.jsonb_build_object(
		'basic', pg_catalog.jsonb_build_object('code', subject_answer.code, 'name', s.name, 'kind', s.kind, 'region', s.region, 'status', s.status,
			'known', s.code IS NOT NULL, 'codes', (SELECT pg_catalog.jsonb_agg(c.code ORDER BY c.code) FROM codes AS c),
			'records', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'basic'), '[]')),
		'trustworthy', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'trustworthy'), '[]'),
		'untrustworthy', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'untrustworthy'), '[]'),
		'flags', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('list_kind', n.list_kind, 'name', n.list_name, 'colour', n.colour,
				'since', n.since, 'until', n.until, 'status', n.status, 'document_no', n.document_no) ORDER BY n.severity_rank DESC, n.since, n.listing_id)
			FROM entry AS n), '[]'),
		'measures', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('measure', m.measure, 'name', m.name, 'kind', m.kind,
				'direction', m.direction, 'matter_kinds', m.matter_kinds, 'basis', m.basis, 'list_kind', m.list_kind, 'since', m.since, 'until', m.until,
				'suspended', m.suspended) ORDER BY m.measure, m.listing_id)
			FROM entry AS n JOIN credit.measure_now AS m ON m.code = n.code AND m.listing_id = n.listing_id), '[]'))
	  FROM (SELECT 1) AS one
	  LEFT JOIN credit.subject AS s ON s.code = subject_answer.code
$function$;
COMMENT ON FUNCTION credit_private.subject_answer(credit.credit_code, text) IS
	'主体今日信用情况(基本、守信、失信、标记、措施),按用途可见 | what is known about a subject today, as far as a purpose may see';

-- functions/matter/check_matter_change.sql
-- S0 方案 四: 受理时…查询并记录, 办理时…必须…查询并记录, 每天至少查询一次…直至办结,
-- and for the severely untrustworthy 必须由分管领导签字确认.
CREATE OR REPLACE FUNCTION credit_private.check_matter_change() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	verdict record;
	needed text := CASE NEW.state WHEN 'accepted' THEN 'accept' WHEN 'handled' THEN 'handle' END;
BEGIN
	IF OLD.state = NEW.state THEN
		RETURN NEW;
	END IF;
	IF (OLD.state, NEW.state) NOT IN (('opened', 'accepted'), ('accepted', 'handled'), ('handled', 'approved'), ('handled', 'refused'),
		('approved', 'closed'), ('refused', 'closed'))
	THEN
		PERFORM credit.raise('wrong_matter_state', ARRAY[NEW.matter_id::text, OLD.state, NEW.state], NULL, 'matter', 'state');
	END IF;
	-- any query of that day counts for approval and closing
	IF NOT EXISTS (SELECT FROM credit.inquiry AS i
					WHERE i.matter_id = NEW.matter_id AND i.asked_on = credit.today() AND i.unit = NEW.unit
					  AND i.code IN (SELECT credit_private.codes_of(NEW.code))
					  AND (needed IS NULL OR i.stage = needed))
	THEN
		PERFORM credit.raise('not_queried', ARRAY[NEW.matter_id::text, coalesce(needed, NEW.state)], NULL, 'matter', 'state');
	END IF;
	IF NEW.state = 'approved' THEN
		-- locked, and read with the latest snapshot at every isolation level
		SELECT * INTO verdict
		  FROM credit.current_verdict(NEW.code, NEW.matter_kind,
			(SELECT k.mode FROM credit.matter_kind AS k WHERE k.matter_kind = NEW.matter_kind), NEW.matter_id) AS v
		 LIMIT 1;
		IF verdict.action IN ('refuse', 'sign_off') THEN
			PERFORM credit.raise(verdict.condition, ARRAY[NEW.code::text, NEW.matter_kind], verdict.detail, 'matter', 'state');
		END IF;
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_matter_change() IS '逢进必查、逢办必查;严重失信须签字 | the gate: no step without its query, no approval of a severe subject without sign-off';
CREATE OR REPLACE TRIGGER matter_check_change BEFORE UPDATE ON credit.matter
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_matter_change();

-- functions/matter/guard_note.sql
CREATE OR REPLACE FUNCTION credit.guard_note(code credit.credit_code, matter_kind text, matter_id bigint, table_name text, detail text) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.guard_flag (code, matter_kind, matter_id, table_name, detail, noted_by)
	VALUES (code, matter_kind, matter_id, table_name, detail, credit.actor_name())
$function$;
COMMENT ON FUNCTION credit.guard_note(credit.credit_code, text, bigint, text, text) IS '守门触发器记下被提示的行 | the guard notes a flagged row';

-- functions/matter/guard_table.sql
-- Puts any application's table under the guard: from now on every row written
-- to it is checked against the subject's list entries, whichever client
-- writes; its child tables with it.  Not SECURITY DEFINER: the caller must own
-- the table.
--   code_column    holds the subject's code (credit_code, text, varchar, char)
--   matter_kind    a row of credit.matter_kind
--   mode           refuse, flag or sign_off; default: the kind's
--   matter_column  holds the matter's number; needed for sign_off
CREATE OR REPLACE FUNCTION credit.guard_table(tab regclass, code_column name, matter_kind text, mode text DEFAULT NULL, matter_column name DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	args text;
	part boolean;
BEGIN
	SELECT coalesce(guard_table.mode, k.mode) INTO guard_table.mode FROM credit.matter_kind AS k WHERE k.matter_kind = guard_table.matter_kind;
	IF NOT FOUND THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[guard_table.matter_kind]);
	END IF;
	PERFORM credit_private.note_guarded_table(tab, code_column, guard_table.matter_kind, guard_table.mode, matter_column);
	args := pg_catalog.concat_ws(', ', pg_catalog.quote_literal(code_column), pg_catalog.quote_literal(guard_table.matter_kind),
		pg_catalog.quote_literal(guard_table.mode), pg_catalog.quote_literal(matter_column));
	-- a statement trigger on a parent is not fired by an insert into its partition
	part := (SELECT c.relkind = 'p' OR c.relispartition FROM pg_catalog.pg_class AS c WHERE c.oid = tab);
	IF part THEN
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER credit_guard AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION credit.guard(%s)', tab, args);
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER credit_guard', tab);
	ELSE
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER credit_guard_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(%s)', tab, args);
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER credit_guard_update AFTER UPDATE ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(%s)', tab, args);
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER credit_guard_insert', tab);
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER credit_guard_update', tab);
		-- what is written to a child itself passes the parent's triggers by
		PERFORM credit.guard_table(i.inhrelid::regclass, code_column, guard_table.matter_kind, guard_table.mode, matter_column)
		   FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = tab;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.guard_table(regclass, name, text, text, name) IS
	'将任一应用表纳入守门:写入的每一行都核对名单 | put any application''s table under the guard';
GRANT EXECUTE ON FUNCTION credit.guard_table(regclass, name, text, text, name) TO credit_admin;

-- functions/matter/guard_verdict.sql
-- What the guard does with a row: for each list entry in force whose measures
-- touch this kind of matter, refuse, flag, or demand a leader's sign-off made
-- after the last inquiry of the matter and after the entry, while the matter
-- goes on: what was refused or closed covers no further act.  Called by the
-- guard under its locks, with the latest snapshot; STABLE, so that everything
-- in it reads with that snapshot.
CREATE OR REPLACE FUNCTION credit.guard_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text) RETURNS SETOF record
	LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN guard_verdict.mode = 'sign_off' AND signed.off THEN 'pass' ELSE guard_verdict.mode END,
		   CASE guard_verdict.mode WHEN 'sign_off' THEN 'sign_off_required' ELSE 'subject_restricted' END,
		   n.list_kind, m.measure,
		   pg_catalog.format('In force since %s until %s, on the basis of document %s of %s; the measure rests on: %s.',
			n.since, coalesce(n.until::text, 'further notice'), n.document_no, n.decided_on, m.basis),
		   pg_catalog.format('It ends by: %s.', n.ends_by)
	  FROM credit_private.codes_of(guard_verdict.code) AS c
	  JOIN credit.listing_now AS n ON n.code = c
	  JOIN credit.list_measure AS lm ON lm.list_kind = n.list_kind AND lm.valid_during @> credit.today()
	  JOIN credit.measure AS m ON m.measure = lm.measure AND m.valid_during @> credit.today() AND m.direction = 'restrict'
	   AND (m.matter_kinds = '{}' OR guard_verdict.matter_kind = ANY (m.matter_kinds))
	 CROSS JOIN LATERAL (SELECT EXISTS (
			SELECT FROM credit.sign_off AS s JOIN credit.matter AS x ON x.code = s.code AND x.matter_id = s.matter_id
			 WHERE s.matter_id = guard_verdict.matter_id AND x.matter_kind = guard_verdict.matter_kind
			   AND x.state NOT IN ('refused', 'closed')
			   AND s.code IN (SELECT credit_private.codes_of(guard_verdict.code))
			   AND s.signed_at >= n.listed_at
			   AND s.signed_at >= (SELECT max(i.asked_at) FROM credit.inquiry AS i WHERE i.matter_id = guard_verdict.matter_id)) AS off) AS signed
	 WHERE n.status = 'in_force'
	 ORDER BY signed.off, n.severity_rank DESC, n.listing_id, m.measure
$function$;
COMMENT ON FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint) IS
	'守门判定:拒绝、提示、须签字或放行 | what the guard does with a row: refuse, flag, sign_off or pass, the gravest first';

-- functions/matter/move_matter.sql
-- Moves a matter of the caller's unit to its next state; what each step needs
-- is enforced by the table's trigger.
CREATE OR REPLACE FUNCTION credit.move_matter(matter_id bigint, to_state text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = move_matter.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[move_matter.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_clerk', 'credit_head');
	UPDATE credit.matter AS x
	   SET state = to_state, changed_by = actor.login,
		   accepted_on = CASE to_state WHEN 'accepted' THEN credit.today() ELSE x.accepted_on END,
		   handled_on = CASE to_state WHEN 'handled' THEN credit.today() ELSE x.handled_on END,
		   decided_on = CASE WHEN to_state IN ('approved', 'refused') THEN credit.today() ELSE x.decided_on END,
		   closed_on = CASE to_state WHEN 'closed' THEN credit.today() ELSE x.closed_on END
	 WHERE x.code = m.code AND x.matter_id = m.matter_id;
END
$function$;
COMMENT ON FUNCTION credit.move_matter(bigint, text) IS
	'推进事项:受理、办理、准予或不予、办结 | move a matter on: accepted, handled, approved or refused, closed';
GRANT EXECUTE ON FUNCTION credit.move_matter(bigint, text) TO credit_clerk, credit_head;

-- functions/matter/note_guarded_table.sql
CREATE OR REPLACE FUNCTION credit_private.note_guarded_table(tab regclass, code_column name, matter_kind text, mode text, matter_column name) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.guarded_table (table_schema, table_name, code_column, matter_kind, mode, matter_column)
	SELECT n.nspname, c.relname, note_guarded_table.code_column, note_guarded_table.matter_kind, note_guarded_table.mode, note_guarded_table.matter_column
	  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
	 WHERE c.oid = tab
	ON CONFLICT ON CONSTRAINT guarded_table_pkey
	DO UPDATE SET code_column = EXCLUDED.code_column, matter_kind = EXCLUDED.matter_kind, mode = EXCLUDED.mode, matter_column = EXCLUDED.matter_column
$function$;
COMMENT ON FUNCTION credit_private.note_guarded_table(regclass, name, text, text, name) IS '登记受保护的表 | note a table that is under the guard';
GRANT EXECUTE ON FUNCTION credit_private.note_guarded_table(regclass, name, text, text, name) TO credit_admin;

-- functions/matter/open_matter.sql
CREATE OR REPLACE FUNCTION credit.open_matter(code text, matter_kind text, title text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	subject credit.credit_code := coalesce(credit.resolve_subject(open_matter.code), credit.try_credit_code(open_matter.code));
	matter_id bigint;
BEGIN
	IF subject IS NULL THEN
		PERFORM credit.raise('unknown_subject');
	ELSIF NOT EXISTS (SELECT FROM credit.matter_kind AS k WHERE k.matter_kind = open_matter.matter_kind) THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[open_matter.matter_kind]);
	END IF;
	INSERT INTO credit.matter AS m (code, matter_kind, title, unit, opened_on, changed_by)
	VALUES (subject, open_matter.matter_kind, open_matter.title, actor.unit, credit.today(), actor.login)
	RETURNING m.matter_id INTO matter_id;
	RETURN matter_id;
END
$function$;
COMMENT ON FUNCTION credit.open_matter(text, text, text) IS '登记事项,返回事项号 | open a matter; returns its number';
GRANT EXECUTE ON FUNCTION credit.open_matter(text, text, text) TO credit_clerk, credit_head;

-- functions/matter/sign_off.sql
-- S0 方案 四(三) 必须由委分管领导签字确认: by a leader of the unit that handles the
-- matter, naming it, after the last inquiry.
CREATE OR REPLACE FUNCTION credit.sign_off(matter_id bigint, opinion text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter;
	actor credit.account;
	sign_off_id bigint;
BEGIN
	SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = sign_off.matter_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_matter', ARRAY[sign_off.matter_id::text]);
	END IF;
	actor := credit_private.require_unit(m.unit, 'credit_leader');
	IF NOT EXISTS (SELECT FROM credit.inquiry AS i WHERE i.matter_id = m.matter_id AND i.asked_on = credit.today()) THEN
		PERFORM credit.raise('not_queried', ARRAY[m.matter_id::text, 'sign-off']);
	END IF;
	-- under the lock of all the subject's codes: an entry made before is seen, one made after needs a new sign-off
	PERFORM credit.lock_subjects(ARRAY(SELECT credit_private.codes_of(m.code)));
	INSERT INTO credit.sign_off AS s (code, matter_id, leader, unit, opinion, signed_at)
	VALUES (m.code, m.matter_id, actor.login, actor.unit, sign_off.opinion, pg_catalog.clock_timestamp())
	RETURNING s.sign_off_id INTO sign_off_id;
	RETURN sign_off_id;
END
$function$;
COMMENT ON FUNCTION credit.sign_off(bigint, text) IS '分管领导签字确认某事项 | a leader signs off a matter, after its last inquiry';
GRANT EXECUTE ON FUNCTION credit.sign_off(bigint, text) TO credit_leader;

-- functions/publicity/follow_objection.sql
-- A contested record stays public with the mark 异议 until the case is decided
-- (requirements, holes 12).
CREATE OR REPLACE FUNCTION credit_private.follow_objection() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.hold_publication(n.code, n.record_id) FROM new_objections AS n;
	UPDATE credit_public.published_record AS p
	   SET contested = n.outcome IS NULL, changed_at = pg_catalog.now()
	  FROM new_objections AS n
	 WHERE p.code = n.code AND p.record_id = n.record_id AND p.contested IS DISTINCT FROM (n.outcome IS NULL);
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_objection() IS '异议期间公示加注 | a contested record is marked while the case is open';
CREATE OR REPLACE TRIGGER objection_follow_insert AFTER INSERT ON credit.objection
	REFERENCING NEW TABLE AS new_objections
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_objection();
CREATE OR REPLACE TRIGGER objection_follow_update AFTER UPDATE ON credit.objection
	REFERENCING NEW TABLE AS new_objections
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_objection();

-- functions/publicity/follow_record.sql
-- A record that is superseded or withdrawn leaves publicity in the same
-- transaction (R054, R076).
CREATE OR REPLACE FUNCTION credit_private.follow_record() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.withdraw_publication(n.code, n.record_id, CASE n.state WHEN 'superseded' THEN 'corrected' ELSE 'withdrawn' END)
	   FROM new_records AS n JOIN old_records AS o USING (code, record_id)
	  WHERE n.state IN ('superseded', 'withdrawn') AND o.state = 'confirmed';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_record() IS '记录撤回或被更正即撤下公示 | publicity follows the end of a record';
CREATE OR REPLACE TRIGGER record_follow AFTER UPDATE ON credit.record
	REFERENCING OLD TABLE AS old_records NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_record();

-- functions/publicity/follow_repair.sql
-- S4 item 13 停止公示其失信记录: approval of a repair ends publicity at once.
CREATE OR REPLACE FUNCTION credit_private.follow_repair() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.withdraw_publication(n.code, n.record_id, 'repaired')
	   FROM new_repairs AS n WHERE n.outcome = 'approved';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_repair() IS '准予修复即停止公示 | approval of a repair ends publicity';
CREATE OR REPLACE TRIGGER repair_follow AFTER UPDATE ON credit.repair
	REFERENCING NEW TABLE AS new_repairs
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_repair();

-- functions/publicity/hold_publication.sql
-- Before what is public about a record changes: waits for a publish_due() that
-- is at it, and keeps others away until the end of the transaction.  At READ
-- COMMITTED the next statement sees what that job wrote.  A transaction with an
-- older snapshot does not, and would leave it public; it meets the row by its
-- key instead and fails with 40001, to be tried again.
CREATE OR REPLACE FUNCTION credit_private.hold_publication(code credit.credit_code, record_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM FROM credit.record AS r
	  WHERE r.code = hold_publication.code AND r.record_id = hold_publication.record_id FOR NO KEY UPDATE;
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		INSERT INTO credit_public.published_record
		SELECT r.code, r.record_id, r.act_kind, '', '', '', r.unit, '', r.source_unit, '', r.decided_on, NULL, NULL,
			   '-infinity', '-infinity', false, '{}', pg_catalog.now()
		  FROM credit.record AS r
		 WHERE r.code = hold_publication.code AND r.record_id = hold_publication.record_id
		ON CONFLICT DO NOTHING;
		DELETE FROM credit_public.published_record AS p
		 WHERE p.code = hold_publication.code AND p.record_id = hold_publication.record_id AND p.published_on = '-infinity';
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.hold_publication(credit.credit_code, bigint) IS
	'变更公示之前占住该记录,与公示任务互斥 | hold a record before what is public about it changes; excludes the publicity job';

-- functions/publicity/open_publish_duties.sql
-- S0 art 18 作出行政决定之日起7个工作日内: one duty for each channel that must
-- carry this kind of act on the decision date; stock is exempt (R046).
CREATE OR REPLACE FUNCTION credit_private.open_publish_duties() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.duty (code, kind, channel, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT n.code, 'publish', c.channel, n.record_id, n.source_unit, s.starts_on, d.due_on, d.provisional, (r).rule_id,
		   credit.calendar_version((r).calendar, credit.today())
	  FROM new_records AS n
	  JOIN credit.unit AS u ON u.unit = n.source_unit
	  JOIN credit.channel_act AS a ON a.act_kind = n.act_kind AND a.valid_during @> n.decided_on
	   AND a.region IN (u.region, left(u.region, 4) || '00', left(u.region, 2) || '0000', '000000')
	  JOIN credit.channel AS c ON c.channel = a.channel
	 CROSS JOIN LATERAL credit.rule_on(c.rule, n.decided_on, u.region) AS r
	 CROSS JOIN LATERAL (SELECT CASE (r).starts_from WHEN 'issued_on' THEN n.issued_on ELSE n.decided_on END) AS s(starts_on)
	 CROSS JOIN LATERAL credit.due_on(r, s.starts_on) AS d
	 WHERE NOT n.stock AND n.disclosure = 'public' AND (r).rule_id IS NOT NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.open_publish_duties() IS '应公示的记录按渠道产生公示义务 | a public record opens one duty of publicity a channel';
CREATE OR REPLACE TRIGGER record_open_publish_duties AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.open_publish_duties();

-- functions/publicity/public_document.sql
-- The document without what the template marks as personal or secret, and
-- with every personal number hidden that somebody wrote into a free text.
CREATE OR REPLACE FUNCTION credit_private.public_document(document jsonb, template jsonb) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT coalesce(pg_catalog.jsonb_object_agg(d.key, CASE WHEN f.field ->> 'type' = 'text' AND pg_catalog.jsonb_typeof(d.value) = 'string'
		THEN pg_catalog.to_jsonb(credit.hide_citizen_ids(d.value #>> '{}')) ELSE d.value END), '{}')
	  FROM pg_catalog.jsonb_each(document) AS d
	  JOIN pg_catalog.jsonb_array_elements(template -> 'fields') AS f(field) ON f.field ->> 'name' = d.key
	 WHERE NOT coalesce((f.field ->> 'personal')::boolean, false) AND NOT coalesce((f.field ->> 'secret')::boolean, false)
$function$;
COMMENT ON FUNCTION credit_private.public_document(jsonb, jsonb) IS '剔除个人与保密字段后的文书 | the document without personal and secret fields';

-- functions/publicity/public_until.sql
-- Until when a record stays public: for untrustworthy ones the maximum period
-- of the rule in force today, from the event the rule names; others without
-- end.  Also the rule row used.
CREATE OR REPLACE FUNCTION credit_private.public_until(severity text, decided_on date, published_on date, region text,
	OUT public_until date, OUT rule_id bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce((credit.due_on(r, CASE (r).starts_from WHEN 'decided_on' THEN public_until.decided_on ELSE public_until.published_on END)).due_on, 'infinity'),
		   (r).rule_id
	  FROM credit.rule_on('publicity.maximum.' || public_until.severity, credit.today(), public_until.region) AS r
$function$;
COMMENT ON FUNCTION credit_private.public_until(text, date, date, text) IS '公示截止日及所依规则 | until when a record stays public, and the rule used';

-- functions/publicity/publish_due.sql
-- The publicity job: every confirmed public record that a channel does not
-- carry yet goes there, its duty is met, and the published copy is written in
-- the same statement.  Gives the number of (record, channel) pairs.
--
-- Nothing may stay public that is withdrawn, repaired or contested meanwhile.
-- Whoever does that holds the record (credit_private.hold_publication): we
-- take the records first, shared, and look at them afterwards with a younger
-- snapshot, which only READ COMMITTED gives.
CREATE OR REPLACE FUNCTION credit.publish_due() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	held bigint[];
	n bigint;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		PERFORM credit.raise('wrong_isolation');
	END IF;
	held := ARRAY(
		SELECT r.record_id
		  FROM credit.record AS r
		  JOIN credit.unit AS s ON s.unit = r.source_unit
		 CROSS JOIN LATERAL credit_private.public_until(r.severity, r.decided_on, credit.today(), s.region) AS e
		 WHERE r.state = 'confirmed' AND r.disclosure = 'public' AND e.public_until > credit.today()
		   AND EXISTS (SELECT FROM credit.channel_act AS a
						WHERE a.act_kind = r.act_kind AND a.valid_during @> credit.today()
						  AND a.region IN (s.region, left(s.region, 4) || '00', left(s.region, 2) || '0000', '000000')
						  AND NOT EXISTS (SELECT FROM credit.publication AS p
										   WHERE p.code = r.code AND p.record_id = r.record_id AND p.channel = a.channel))
		   AND NOT EXISTS (SELECT FROM credit.repair AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved')
		 ORDER BY r.code, r.record_id
		   FOR SHARE OF r);
	WITH due AS MATERIALIZED (
		SELECT r.*, c.channel, u.name AS unit_name, s.name AS source_name, s.region, t.body, e.public_until, e.rule_id AS until_rule
		  FROM credit.record AS r
		  JOIN credit.unit AS u ON u.unit = r.unit
		  JOIN credit.unit AS s ON s.unit = r.source_unit
		  JOIN credit.template AS t ON t.template = r.template AND t.version = r.template_version
		  JOIN credit.channel_act AS a ON a.act_kind = r.act_kind AND a.valid_during @> credit.today()
		   AND a.region IN (s.region, left(s.region, 4) || '00', left(s.region, 2) || '0000', '000000')
		  JOIN credit.channel AS c ON c.channel = a.channel
		 CROSS JOIN LATERAL credit_private.public_until(r.severity, r.decided_on, credit.today(), s.region) AS e
		 WHERE r.record_id = ANY (held)
		   AND r.state = 'confirmed' AND r.disclosure = 'public' AND e.public_until > credit.today()
		   AND NOT EXISTS (SELECT FROM credit.publication AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.channel = c.channel)
		   AND NOT EXISTS (SELECT FROM credit.repair AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved')
	), published AS (
		INSERT INTO credit.publication (code, record_id, channel, published_on, public_until, rule_id)
		SELECT d.code, d.record_id, d.channel, credit.today(), d.public_until, d.until_rule FROM due AS d
		RETURNING code, record_id, channel
	), met AS (
		UPDATE credit.duty AS y SET met_on = credit.today()
		  FROM published AS p
		 WHERE y.code = p.code AND y.record_id = p.record_id AND y.kind = 'publish' AND y.channel = p.channel AND y.met_on IS NULL
	), copied AS (
		INSERT INTO credit_public.published_record
		SELECT DISTINCT ON (d.code, d.record_id) d.code, d.record_id, d.act_kind, d.subject_name, credit.hide_citizen_ids(d.document_no), d.unit_name, d.unit,
			   d.source_name, d.source_unit, d.region, d.decided_on, d.valid_from, d.valid_until, credit.today(), d.public_until,
			   EXISTS (SELECT FROM credit.objection AS o WHERE o.code = d.code AND o.record_id = d.record_id AND o.outcome IS NULL),
			   credit_private.public_document(d.detail, d.body), pg_catalog.now()
		  FROM due AS d
		ON CONFLICT DO NOTHING
	)
	SELECT count(*) INTO n FROM published;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.publish_due() IS '公示任务:将已确认且应公示的记录发往各渠道 | the publicity job; gives the number of (record, channel) pairs published';
GRANT EXECUTE ON FUNCTION credit.publish_due() TO credit_office, credit_admin;

-- functions/publicity/search.sql
-- R066 “一站式”查询 over all units and regions: by code, name, document number,
-- unit and date; open records only, no login.
CREATE OR REPLACE FUNCTION credit_public.search(term text DEFAULT NULL, unit_name text DEFAULT NULL, decided_from date DEFAULT NULL, decided_to date DEFAULT NULL)
	RETURNS TABLE (kind varchar(16), subject_name varchar(200), subject_code varchar(18), document_no varchar(128), unit varchar(200), decided_on date, contested boolean)
	LANGUAGE sql STABLE ROWS 20
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT p.act_kind, p.subject_name, p.code::varchar(18), p.document_no, p.unit_name, p.decided_on, p.contested
	  FROM credit_public.published_record AS p
	 WHERE (term IS NULL OR p.code = credit.try_credit_code(term)
			OR p.subject_name LIKE pg_catalog.regexp_replace(term, '([\\%_])', '\\\1', 'g') || '%'
			OR p.document_no LIKE pg_catalog.regexp_replace(term, '([\\%_])', '\\\1', 'g') || '%')
	   AND (search.unit_name IS NULL OR p.unit_name = search.unit_name)
	   AND (decided_from IS NULL OR p.decided_on >= decided_from)
	   AND (decided_to IS NULL OR p.decided_on <= decided_to)
	 ORDER BY p.decided_on DESC, p.code, p.record_id
	 LIMIT 1000
$function$;
COMMENT ON FUNCTION credit_public.search(text, text, date, date) IS
	'公示一站式查询:代码、名称、文号、单位、日期 | one search over everything public: code, name, document number, unit, date';
GRANT EXECUTE ON FUNCTION credit_public.search(text, text, date, date) TO PUBLIC;

-- functions/publicity/withdraw_expired.sql
-- The job of the other end: what has reached the maximum period leaves.
CREATE OR REPLACE FUNCTION credit.withdraw_expired() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(sum(credit_private.withdraw_publication(p.code, p.record_id, 'expired')), 0)::bigint
	  FROM (SELECT DISTINCT p.code, p.record_id FROM credit.publication AS p
			 WHERE p.withdrawn_on IS NULL AND p.public_until <= credit.today()) AS p
$function$;
COMMENT ON FUNCTION credit.withdraw_expired() IS '到期撤下任务 | the job that takes off what has reached its maximum period; gives the number of publications';
GRANT EXECUTE ON FUNCTION credit.withdraw_expired() TO credit_office, credit_admin;

-- functions/publicity/withdraw_publication.sql
-- Takes records off every channel, with the reason; the published copy goes
-- with them.  Why: corrected, withdrawn, repaired, expired.
CREATE OR REPLACE FUNCTION credit_private.withdraw_publication(code credit.credit_code, record_id bigint, why text) RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.hold_publication(withdraw_publication.code, withdraw_publication.record_id);
	DELETE FROM credit_public.published_record AS p
	 WHERE p.code = withdraw_publication.code AND p.record_id = withdraw_publication.record_id;
	WITH gone AS (
		UPDATE credit.publication AS p SET withdrawn_on = credit.today(), withdrawn_why = why
		 WHERE p.code = withdraw_publication.code AND p.record_id = withdraw_publication.record_id AND p.withdrawn_on IS NULL
		RETURNING 1)
	SELECT count(*) FROM gone
$function$;
COMMENT ON FUNCTION credit_private.withdraw_publication(credit.credit_code, bigint, text) IS '从全部渠道撤下并说明原因 | take a record off every channel, with the reason';

-- views/publicity/penalty.sql
-- 行政处罚: the national field list of 2018 (发改办财金〔2018〕424号), personal numbers
-- left out; base types only, 2099/12/31 for long-term.
CREATE OR REPLACE VIEW credit_public.penalty AS
	SELECT p.subject_name::varchar(200) AS cf_xdr_mc,
		   (p.document ->> 'CF_XDR_LB')::varchar(16) AS cf_xdr_lb,
		   p.code::varchar(18) AS cf_xdr_shxym,
		   (p.document ->> 'CF_XDR_GSZC')::varchar(50) AS cf_xdr_gszc,
		   (p.document ->> 'CF_XDR_ZZJG')::varchar(9) AS cf_xdr_zzjg,
		   (p.document ->> 'CF_XDR_SWDJ')::varchar(15) AS cf_xdr_swdj,
		   (p.document ->> 'CF_XDR_SYDW')::varchar(12) AS cf_xdr_sydw,
		   (p.document ->> 'CF_XDR_SHZZ')::varchar(50) AS cf_xdr_shzz,
		   p.document_no::varchar(128) AS cf_wsh,
		   (p.document ->> 'CF_WFXW')::varchar(2000) AS cf_wfxw,
		   (p.document ->> 'CF_SY')::varchar(5000) AS cf_sy,
		   (p.document ->> 'CF_YJ')::varchar(2048) AS cf_yj,
		   (p.document ->> 'CF_CFLB')::varchar(64) AS cf_cflb,
		   (p.document ->> 'CF_NR')::varchar(4000) AS cf_nr,
		   nullif(p.document ->> 'CF_NR_FK', '')::numeric(18,6) AS cf_nr_fk,
		   nullif(p.document ->> 'CF_NR_WFFF', '')::numeric(18,6) AS cf_nr_wfff,
		   (p.document ->> 'CF_NR_ZKDX')::varchar(200) AS cf_nr_zkdx,
		   p.decided_on AS cf_jdrq,
		   CASE WHEN p.valid_until = 'infinity' THEN DATE '2099-12-31' ELSE p.valid_until END AS cf_yxq,
		   CASE WHEN p.public_until = 'infinity' THEN DATE '2099-12-31' ELSE p.public_until END AS cf_gsjzq,
		   p.unit_name::varchar(200) AS cf_cfjg,
		   CASE WHEN credit.is_official(p.unit_code) THEN p.unit_code::varchar(18) END AS cf_cfjgdm,
		   coalesce(p.document ->> 'CF_SJLY', p.source_name)::varchar(200) AS cf_sjly,
		   CASE WHEN credit.is_official(p.source_code) THEN p.source_code::varchar(18) END AS cf_sjlydm,
		   p.published_on AS gsrq,
		   p.contested AS yybj,
		   (p.document ->> 'BZ')::varchar(512) AS bz,
		   p.changed_at AS data_as_of
	  FROM credit_public.published_record AS p
	 WHERE p.act_kind = 'penalty';
COMMENT ON VIEW credit_public.penalty IS '行政处罚公示 | penalties, in the national field list of 2018';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_mc IS '行政相对人名称 | name of the subject';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_lb IS '行政相对人类别 | kind of subject';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_shxym IS '统一社会信用代码 | unified social credit code';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_gszc IS '工商注册号 | business registration number';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_zzjg IS '组织机构代码 | organisation code';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_swdj IS '税务登记号 | tax number';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_sydw IS '事业单位证书号 | institution certificate';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_shzz IS '社会组织登记证号 | social organisation certificate';
COMMENT ON COLUMN credit_public.penalty.cf_wsh IS '行政处罚决定书文号 | document number';
COMMENT ON COLUMN credit_public.penalty.cf_wfxw IS '违法行为类型 | kind of offence';
COMMENT ON COLUMN credit_public.penalty.cf_sy IS '违法事实 | facts';
COMMENT ON COLUMN credit_public.penalty.cf_yj IS '处罚依据 | legal basis';
COMMENT ON COLUMN credit_public.penalty.cf_cflb IS '处罚类别 | kind of penalty';
COMMENT ON COLUMN credit_public.penalty.cf_nr IS '处罚内容 | content';
COMMENT ON COLUMN credit_public.penalty.cf_nr_fk IS '罚款金额(万元) | fine, in 10,000 yuan';
COMMENT ON COLUMN credit_public.penalty.cf_nr_wfff IS '没收违法所得、没收非法财物的金额(万元) | confiscated, in 10,000 yuan';
COMMENT ON COLUMN credit_public.penalty.cf_nr_zkdx IS '暂扣或吊销证照名称及编号 | licence suspended or revoked';
COMMENT ON COLUMN credit_public.penalty.cf_jdrq IS '处罚决定日期 | decision date';
COMMENT ON COLUMN credit_public.penalty.cf_yxq IS '处罚有效期,2099-12-31为长期 | valid until; 2099-12-31 is long-term';
COMMENT ON COLUMN credit_public.penalty.cf_gsjzq IS '公示截止期(按规则计算) | public until, computed from the rules';
COMMENT ON COLUMN credit_public.penalty.cf_cfjg IS '处罚机关 | deciding organ';
COMMENT ON COLUMN credit_public.penalty.cf_cfjgdm IS '处罚机关统一社会信用代码 | code of the deciding organ';
COMMENT ON COLUMN credit_public.penalty.cf_sjly IS '数据来源单位 | source unit';
COMMENT ON COLUMN credit_public.penalty.cf_sjlydm IS '数据来源单位统一社会信用代码 | code of the source unit';
COMMENT ON COLUMN credit_public.penalty.gsrq IS '公示日期 | published on';
COMMENT ON COLUMN credit_public.penalty.yybj IS '异议标记 | under objection';
COMMENT ON COLUMN credit_public.penalty.bz IS '备注 | remark';
COMMENT ON COLUMN credit_public.penalty.data_as_of IS '数据更新时间 | data as of';
GRANT SELECT ON credit_public.penalty TO PUBLIC;

-- views/publicity/permit.sql
-- 行政许可: the national field list of 2018 (发改办财金〔2018〕424号), personal numbers
-- left out; base types only, 2099/12/31 for long-term.
CREATE OR REPLACE VIEW credit_public.permit AS
	SELECT p.subject_name::varchar(200) AS xk_xdr_mc,
		   (p.document ->> 'XK_XDR_LB')::varchar(16) AS xk_xdr_lb,
		   p.code::varchar(18) AS xk_xdr_shxym,
		   (p.document ->> 'XK_XDR_GSZC')::varchar(50) AS xk_xdr_gszc,
		   (p.document ->> 'XK_XDR_ZZJG')::varchar(9) AS xk_xdr_zzjg,
		   (p.document ->> 'XK_XDR_SWDJ')::varchar(15) AS xk_xdr_swdj,
		   (p.document ->> 'XK_XDR_SYDW')::varchar(12) AS xk_xdr_sydw,
		   (p.document ->> 'XK_XDR_SHZZ')::varchar(50) AS xk_xdr_shzz,
		   (p.document ->> 'XK_XKWS')::varchar(64) AS xk_xkws,
		   p.document_no::varchar(128) AS xk_wsh,
		   (p.document ->> 'XK_XKLB')::varchar(256) AS xk_xklb,
		   (p.document ->> 'XK_XKZS')::varchar(64) AS xk_xkzs,
		   (p.document ->> 'XK_XKBH')::varchar(64) AS xk_xkbh,
		   (p.document ->> 'XK_NR')::varchar(4000) AS xk_nr,
		   p.decided_on AS xk_jdrq,
		   p.valid_from AS xk_yxqz,
		   CASE WHEN p.valid_until = 'infinity' THEN DATE '2099-12-31' ELSE p.valid_until END AS xk_yxqzi,
		   p.unit_name::varchar(200) AS xk_xkjg,
		   CASE WHEN credit.is_official(p.unit_code) THEN p.unit_code::varchar(18) END AS xk_xkjgdm,
		   CASE WHEN p.valid_until < credit.today() THEN '2' ELSE '1' END::varchar(1) AS xk_zt,
		   coalesce(p.document ->> 'XK_LYDW', p.source_name)::varchar(200) AS xk_lydw,
		   CASE WHEN credit.is_official(p.source_code) THEN p.source_code::varchar(18) END AS xk_lydwdm,
		   p.published_on AS gsrq,
		   p.contested AS yybj,
		   (p.document ->> 'BZ')::varchar(512) AS bz,
		   p.changed_at AS data_as_of
	  FROM credit_public.published_record AS p
	 WHERE p.act_kind = 'permit';
COMMENT ON VIEW credit_public.permit IS '行政许可公示 | permits, in the national field list of 2018';
COMMENT ON COLUMN credit_public.permit.xk_xdr_mc IS '行政相对人名称 | name of the subject';
COMMENT ON COLUMN credit_public.permit.xk_xdr_lb IS '行政相对人类别 | kind of subject';
COMMENT ON COLUMN credit_public.permit.xk_xdr_shxym IS '统一社会信用代码 | unified social credit code';
COMMENT ON COLUMN credit_public.permit.xk_xdr_gszc IS '工商注册号 | business registration number';
COMMENT ON COLUMN credit_public.permit.xk_xdr_zzjg IS '组织机构代码 | organisation code';
COMMENT ON COLUMN credit_public.permit.xk_xdr_swdj IS '税务登记号 | tax number';
COMMENT ON COLUMN credit_public.permit.xk_xdr_sydw IS '事业单位证书号 | institution certificate';
COMMENT ON COLUMN credit_public.permit.xk_xdr_shzz IS '社会组织登记证号 | social organisation certificate';
COMMENT ON COLUMN credit_public.permit.xk_xkws IS '行政许可决定书名称 | title of the permit document';
COMMENT ON COLUMN credit_public.permit.xk_wsh IS '行政许可决定书文号 | document number';
COMMENT ON COLUMN credit_public.permit.xk_xklb IS '许可类别 | kind of permit';
COMMENT ON COLUMN credit_public.permit.xk_xkzs IS '许可证书名称 | certificate';
COMMENT ON COLUMN credit_public.permit.xk_xkbh IS '许可编号 | permit number';
COMMENT ON COLUMN credit_public.permit.xk_nr IS '许可内容 | content';
COMMENT ON COLUMN credit_public.permit.xk_jdrq IS '许可决定日期 | decision date';
COMMENT ON COLUMN credit_public.permit.xk_yxqz IS '有效期自 | valid from';
COMMENT ON COLUMN credit_public.permit.xk_yxqzi IS '有效期至,2099-12-31为长期 | valid until; 2099-12-31 is long-term';
COMMENT ON COLUMN credit_public.permit.xk_xkjg IS '许可机关 | deciding organ';
COMMENT ON COLUMN credit_public.permit.xk_xkjgdm IS '许可机关统一社会信用代码 | code of the deciding organ';
COMMENT ON COLUMN credit_public.permit.xk_zt IS '当前状态 1有效 2无效 | state: 1 valid, 2 not valid';
COMMENT ON COLUMN credit_public.permit.xk_lydw IS '数据来源单位 | source unit';
COMMENT ON COLUMN credit_public.permit.xk_lydwdm IS '数据来源单位统一社会信用代码 | code of the source unit';
COMMENT ON COLUMN credit_public.permit.gsrq IS '公示日期 | published on';
COMMENT ON COLUMN credit_public.permit.yybj IS '异议标记 | under objection';
COMMENT ON COLUMN credit_public.permit.bz IS '备注 | remark';
COMMENT ON COLUMN credit_public.permit.data_as_of IS '数据更新时间 | data as of';
GRANT SELECT ON credit_public.permit TO PUBLIC;

-- views/statistics/duty_status.sql
-- Every duty and what it is worth today: on_time, late, overdue (open and past
-- due), open.  Derived from the dates, never stored.
CREATE OR REPLACE VIEW credit_report.duty_status AS
	SELECT d.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   d.kind::varchar(16) AS duty, d.channel::varchar(32) AS channel, d.code::varchar(18) AS subject_code, d.record_id,
		   r.document_no::varchar(128) AS document_no, d.starts_on, d.due_on, d.provisional, d.met_on,
		   (CASE WHEN d.void_on IS NOT NULL THEN 'void'
				 WHEN d.met_on IS NOT NULL AND d.met_on <= d.due_on THEN 'on_time'
				 WHEN d.met_on IS NOT NULL THEN 'late'
				 WHEN credit.today() > d.due_on THEN 'overdue'
				 ELSE 'open' END)::varchar(8) AS status,
		   rule.basis::varchar(400) AS basis, d.calendar_version::varchar(64) AS calendar_version
	  FROM credit.duty AS d
	  JOIN credit.unit AS u ON u.unit = d.unit
	  JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	  JOIN credit.rule AS rule ON rule.rule_id = d.rule_id;
COMMENT ON VIEW credit_report.duty_status IS '时限义务逐条状态 | every duty and its status today';
COMMENT ON COLUMN credit_report.duty_status.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.duty_status.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.duty_status.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.duty_status.duty IS '义务:归集、公示、异议、修复 | duty: collect, publish, objection, repair';
COMMENT ON COLUMN credit_report.duty_status.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.duty_status.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_report.duty_status.record_id IS '记录号 | record';
COMMENT ON COLUMN credit_report.duty_status.document_no IS '文号 | document number';
COMMENT ON COLUMN credit_report.duty_status.starts_on IS '起算日 | the clock starts on';
COMMENT ON COLUMN credit_report.duty_status.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.duty_status.provisional IS '到期日暂定 | the due day is provisional';
COMMENT ON COLUMN credit_report.duty_status.met_on IS '完成日 | met on';
COMMENT ON COLUMN credit_report.duty_status.status IS '状态:按时、迟到、逾期、未到期、作废 | status: on_time, late, overdue, open, void';
COMMENT ON COLUMN credit_report.duty_status.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit_report.duty_status.calendar_version IS '所用日历版本 | calendar version used';
GRANT SELECT ON credit_report.duty_status TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/forecast.sql
-- N3 who will be late: open duties with the working days left, holidays
-- counted; 0 is today, negative is overdue.
CREATE OR REPLACE VIEW credit_report.forecast AS
	SELECT s.unit_code, s.unit_name, s.duty, s.channel, s.document_no, s.due_on, s.provisional,
		   w.workdays AS workdays_left,
		   (CASE WHEN s.status = 'overdue' THEN 'overdue'
				 WHEN s.provisional THEN 'provisional'
				 WHEN w.workdays <= 1 THEN 'tomorrow'
				 WHEN w.workdays <= 3 THEN 'within_three'
				 ELSE 'later' END)::varchar(16) AS urgency
	  FROM credit_report.duty_status AS s
	 CROSS JOIN LATERAL credit.workdays_between_provisional(credit.today(), s.due_on, 'CN', credit.today()) AS w
	 WHERE s.status IN ('open', 'overdue');
COMMENT ON VIEW credit_report.forecast IS '时限预警:未完成义务及剩余工作日 | open duties with the working days left';
COMMENT ON COLUMN credit_report.forecast.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.forecast.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.forecast.duty IS '义务 | duty';
COMMENT ON COLUMN credit_report.forecast.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.forecast.document_no IS '文号 | document number';
COMMENT ON COLUMN credit_report.forecast.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.forecast.provisional IS '到期日暂定 | the due day is provisional';
COMMENT ON COLUMN credit_report.forecast.workdays_left IS '剩余工作日 | working days left';
COMMENT ON COLUMN credit_report.forecast.urgency IS '紧急程度 | urgency: overdue, tomorrow, within_three, later, provisional';
GRANT SELECT ON credit_report.forecast TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/intake.sql
-- What came in, per unit, item and month received, and what became of it:
-- received = confirmed + waiting + returned, always.
CREATE OR REPLACE VIEW credit_report.intake AS
	SELECT b.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, b.item::varchar(64) AS item,
		   pg_catalog.date_trunc('month', b.received_on)::date AS month,
		   count(*)::integer AS received,
		   count(*) FILTER (WHERE r.state IN ('confirmed', 'superseded', 'withdrawn'))::integer AS confirmed,
		   count(*) FILTER (WHERE r.state IN ('received', 'reviewed'))::integer AS waiting,
		   count(*) FILTER (WHERE r.state IS NULL OR r.state = 'returned')::integer AS returned,
		   count(*) FILTER (WHERE EXISTS (SELECT FROM credit.intake_change AS c
										   WHERE c.batch_id = i.batch_id AND c.line_no = i.line_no))::integer AS repaired,
		   credit.today() AS data_as_of
	  FROM credit.inbox AS i
	  JOIN credit.batch AS b ON b.batch_id = i.batch_id
	  JOIN credit.unit AS u ON u.unit = b.unit
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 GROUP BY b.unit, u.name, b.item, pg_catalog.date_trunc('month', b.received_on)::date;
COMMENT ON VIEW credit_report.intake IS '收件去向:收到=确认+待确认+退回 | what came in and what became of it';
COMMENT ON COLUMN credit_report.intake.unit_code IS '报送单位代码 | code of the reporting unit';
COMMENT ON COLUMN credit_report.intake.unit_name IS '报送单位 | reporting unit';
COMMENT ON COLUMN credit_report.intake.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.intake.month IS '收到月份 | month received';
COMMENT ON COLUMN credit_report.intake.received IS '收到 | received';
COMMENT ON COLUMN credit_report.intake.confirmed IS '已确认 | confirmed';
COMMENT ON COLUMN credit_report.intake.waiting IS '待确认 | waiting';
COMMENT ON COLUMN credit_report.intake.returned IS '退回 | returned';
COMMENT ON COLUMN credit_report.intake.repaired IS '经规则修整的行 | rows that a stated rule repaired';
COMMENT ON COLUMN credit_report.intake.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.intake TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/timeliness.sql
-- R216, R220 timeliness per unit, duty, channel and month in which the duty
-- fell due: rates are percent of the duties due by today.
CREATE OR REPLACE VIEW credit_report.timeliness AS
	SELECT s.unit_code, s.unit_name, s.region, s.duty, s.channel, pg_catalog.date_trunc('month', s.due_on)::date AS month,
		   count(*) FILTER (WHERE s.status <> 'void')::integer AS duties,
		   count(*) FILTER (WHERE s.status = 'on_time')::integer AS on_time,
		   count(*) FILTER (WHERE s.status = 'late')::integer AS late,
		   count(*) FILTER (WHERE s.status = 'overdue')::integer AS overdue,
		   count(*) FILTER (WHERE s.status = 'open')::integer AS open,
		   (100.0 * count(*) FILTER (WHERE s.status = 'on_time')
			/ nullif(count(*) FILTER (WHERE s.status IN ('on_time', 'late', 'overdue')), 0))::numeric(5,2) AS on_time_rate,
		   (100.0 * count(*) FILTER (WHERE s.status = 'overdue')
			/ nullif(count(*) FILTER (WHERE s.status IN ('on_time', 'late', 'overdue')), 0))::numeric(5,2) AS overdue_rate,
		   credit.today() AS data_as_of
	  FROM credit_report.duty_status AS s
	 GROUP BY s.unit_code, s.unit_name, s.region, s.duty, s.channel, pg_catalog.date_trunc('month', s.due_on)::date;
COMMENT ON VIEW credit_report.timeliness IS '及时性:按单位、义务、渠道、到期月份 | timeliness per unit, duty, channel and month due';
COMMENT ON COLUMN credit_report.timeliness.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.timeliness.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.timeliness.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.timeliness.duty IS '义务 | duty';
COMMENT ON COLUMN credit_report.timeliness.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.timeliness.month IS '到期月份 | month due';
COMMENT ON COLUMN credit_report.timeliness.duties IS '义务数 | duties';
COMMENT ON COLUMN credit_report.timeliness.on_time IS '按时 | on time';
COMMENT ON COLUMN credit_report.timeliness.late IS '迟到 | late';
COMMENT ON COLUMN credit_report.timeliness.overdue IS '逾期未完成 | overdue';
COMMENT ON COLUMN credit_report.timeliness.open IS '未到期 | open, not yet due';
COMMENT ON COLUMN credit_report.timeliness.on_time_rate IS '及时率(%) | on-time rate, percent';
COMMENT ON COLUMN credit_report.timeliness.overdue_rate IS '逾期率(%) | overdue rate, percent';
COMMENT ON COLUMN credit_report.timeliness.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.timeliness TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/use_of_credit.sql
-- R224 use per unit and month: inquiries, sign-offs, flags.
CREATE OR REPLACE VIEW credit_report.use_of_credit AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, x.month,
		   sum(x.inquiries)::integer AS inquiries, sum(x.matters)::integer AS matters, sum(x.sign_offs)::integer AS sign_offs,
		   credit.today() AS data_as_of
	  FROM (SELECT i.unit, pg_catalog.date_trunc('month', i.asked_on)::date AS month, 1 AS inquiries, 0 AS matters, 0 AS sign_offs FROM credit.inquiry AS i
			UNION ALL
			SELECT m.unit, pg_catalog.date_trunc('month', m.opened_on)::date, 0, 1, 0 FROM credit.matter AS m
			UNION ALL
			SELECT s.unit, pg_catalog.date_trunc('month', s.signed_at AT TIME ZONE 'Asia/Shanghai')::date, 0, 0, 1 FROM credit.sign_off AS s) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 GROUP BY u.unit, u.name, x.month;
COMMENT ON VIEW credit_report.use_of_credit IS '信用应用:查询、事项、签字 | use: inquiries, matters, sign-offs per unit and month';
COMMENT ON COLUMN credit_report.use_of_credit.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.use_of_credit.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.use_of_credit.month IS '月份 | month';
COMMENT ON COLUMN credit_report.use_of_credit.inquiries IS '查询次数 | inquiries';
COMMENT ON COLUMN credit_report.use_of_credit.matters IS '事项数 | matters opened';
COMMENT ON COLUMN credit_report.use_of_credit.sign_offs IS '签字数 | sign-offs';
COMMENT ON COLUMN credit_report.use_of_credit.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.use_of_credit TO credit_reporter, credit_evaluator, credit_office, credit_admin;

-- views/statistics/view_catalog.sql
-- R-contract of the readers: every view offered, column by column, with its
-- label and type.
CREATE OR REPLACE VIEW credit_report.view_catalog AS
	SELECT v.view_name::varchar(64) AS view_name, a.attnum::integer AS position, a.attname::varchar(64) AS column_name,
		   pg_catalog.format_type(a.atttypid, a.atttypmod)::varchar(64) AS data_type,
		   pg_catalog.split_part(pg_catalog.col_description(a.attrelid, a.attnum), ' | ', 1)::varchar(200) AS label,
		   pg_catalog.split_part(pg_catalog.col_description(a.attrelid, a.attnum), ' | ', 2)::varchar(200) AS label_en,
		   v.since::varchar(16) AS since, v.deprecated::varchar(16) AS deprecated
	  FROM credit_report.view_release AS v
	  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = pg_catalog.to_regclass(v.view_name) AND a.attnum > 0 AND NOT a.attisdropped;
COMMENT ON VIEW credit_report.view_catalog IS '视图目录:列、类型、标签、版本 | the views offered: columns, types, labels, since which release';
COMMENT ON COLUMN credit_report.view_catalog.view_name IS '视图 | view';
COMMENT ON COLUMN credit_report.view_catalog.position IS '序号 | position';
COMMENT ON COLUMN credit_report.view_catalog.column_name IS '列 | column';
COMMENT ON COLUMN credit_report.view_catalog.data_type IS '类型 | type';
COMMENT ON COLUMN credit_report.view_catalog.label IS '中文标签 | Chinese label';
COMMENT ON COLUMN credit_report.view_catalog.label_en IS '英文标签 | English label';
COMMENT ON COLUMN credit_report.view_catalog.since IS '起始版本 | since release';
COMMENT ON COLUMN credit_report.view_catalog.deprecated IS '停用版本 | deprecated since release';
GRANT SELECT ON credit_report.view_catalog TO PUBLIC;

-- functions/job/check_invariants.sql
-- What must hold at every moment on a live database, as rows that break it.
-- None, when all is well; anyone entitled may run it.
CREATE OR REPLACE FUNCTION credit.check_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- the published copy and the publications agree
	SELECT 'copy without publication', p.code, 'record ' || p.record_id FROM credit_public.published_record AS p
	 WHERE NOT EXISTS (SELECT FROM credit.publication AS x WHERE x.code = p.code AND x.record_id = p.record_id AND x.withdrawn_on IS NULL)
	UNION ALL
	SELECT 'publication without copy', x.code, 'record ' || x.record_id FROM credit.publication AS x
	 WHERE x.withdrawn_on IS NULL AND NOT EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = x.code AND p.record_id = x.record_id)
	UNION ALL
	-- only what is confirmed, public and not repaired is public
	SELECT 'public without right', p.code, 'record ' || p.record_id || ' is ' || r.state || ', ' || r.disclosure
	  FROM credit_public.published_record AS p JOIN credit.record AS r ON r.code = p.code AND r.record_id = p.record_id
	 WHERE r.state <> 'confirmed' OR r.disclosure <> 'public'
		OR EXISTS (SELECT FROM credit.repair AS q WHERE q.code = r.code AND q.record_id = r.record_id AND q.outcome = 'approved')
	UNION ALL
	SELECT 'objection mark', p.code, 'record ' || p.record_id FROM credit_public.published_record AS p
	 WHERE p.contested <> EXISTS (SELECT FROM credit.objection AS o WHERE o.code = p.code AND o.record_id = p.record_id AND o.outcome IS NULL)
	UNION ALL
	-- a confirmed record that is not stock has met its duty of collection
	SELECT 'confirmed, collection open', d.code, 'duty ' || d.duty_id FROM credit.duty AS d JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	 WHERE d.kind = 'collect' AND d.met_on IS NULL AND d.void_on IS NULL AND r.confirmed_on IS NOT NULL
	UNION ALL
	-- every inbox row is a record or has a fault, never both, never neither
	SELECT 'inbox row unaccounted for', i.record_code, i.batch_id || '/' || i.line_no FROM credit.inbox AS i
	 WHERE (i.record_id IS NULL) <> EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		OR (i.record_id IS NOT NULL AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.code = i.record_code AND r.record_id = i.record_id))
	UNION ALL
	-- no black or focus entry without its basis document
	SELECT 'entry without basis', l.code, 'entry ' || l.listing_id FROM credit.listing AS l JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	 WHERE k.colour <> 'red' AND l.record_id IS NULL
	UNION ALL
	-- a subject is never merged into itself by a chain
	SELECT 'merge circle', s.code, s.merged_into::text FROM credit.subject AS s
	 WHERE s.merged_into IS NOT NULL AND credit.resolve_subject(s.code::text) IS NULL
	UNION ALL
	-- receipts are what they were
	SELECT 'receipt altered', i.code, 'inquiry ' || i.inquiry_id FROM credit.inquiry AS i
	 WHERE i.digest <> pg_catalog.sha256(pg_catalog.convert_to(i.answer::text, 'UTF8'))
$function$;
COMMENT ON FUNCTION credit.check_invariants() IS
	'不变量检查:返回违反者,无行即一切正常 | what must hold at every moment: the rows that break it, none when all is well';
GRANT EXECUTE ON FUNCTION credit.check_invariants() TO credit_admin, credit_office, credit_evaluator;

-- functions/job/count_rule_problems.sql
CREATE OR REPLACE FUNCTION credit.count_rule_problems() RETURNS bigint
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT count(*) FROM credit.rule_problems() $function$;
COMMENT ON FUNCTION credit.count_rule_problems() IS '规则问题数(每日任务) | number of rule problems, for the nightly job';
GRANT EXECUTE ON FUNCTION credit.count_rule_problems() TO credit_admin, credit_office;

-- functions/job/rule_problems.sql
-- N25 the rule linter: gaps between two rows of one rule, and years without a
-- holiday notice.  Overlaps and missing bases are refused by constraint.
CREATE OR REPLACE FUNCTION credit.rule_problems() RETURNS TABLE (problem text, name text, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'gap', r.name, pg_catalog.format('%s: nothing from %s to %s', r.region, upper(r.valid_during), r.next_from)
	  FROM (SELECT x.*, pg_catalog.lead(lower(x.valid_during)) OVER (PARTITION BY x.name, x.region ORDER BY x.valid_during) AS next_from
			  FROM credit.rule AS x) AS r
	 WHERE upper(r.valid_during) < r.next_from
	UNION ALL
	SELECT 'list_without_exit', k.list_kind, 'no term, and no exit but by act' FROM credit.list_kind AS k
	 WHERE k.state = 'active' AND k.colour = 'black' AND k.term IS NULL
	UNION ALL
	SELECT 'term_without_rule', k.list_kind, k.term FROM credit.list_kind AS k
	 WHERE k.term IS NOT NULL AND (credit.rule_on(k.term, credit.today())).rule_id IS NULL
	UNION ALL
	SELECT 'channel_without_rule', c.channel, c.rule FROM credit.channel AS c
	 WHERE (credit.rule_on(c.rule, credit.today())).rule_id IS NULL
	UNION ALL
	SELECT 'calendar_missing', 'CN', pg_catalog.format('due days from %s on are provisional', credit.today())
	  FROM credit.add_workdays_provisional(credit.today(), (SELECT max(r.amount)::int FROM credit.rule AS r WHERE r.measured_in = 'workday'), 'CN', credit.today()) AS w
	 WHERE w.provisional
$function$;
COMMENT ON FUNCTION credit.rule_problems() IS '规则检查:空档、无退出、缺日历 | the rule linter: gaps, lists without exit, calendar missing';
GRANT EXECUTE ON FUNCTION credit.rule_problems() TO credit_admin, credit_office;

-- functions/job/run_due_jobs.sql
-- What any scheduler calls, as often as it likes: runs each enabled job whose
-- interval has passed since its last good run.  Each job is its own
-- transaction; the order is that of their positions.
CREATE OR REPLACE PROCEDURE credit.run_due_jobs()
	LANGUAGE plpgsql
AS $procedure$
DECLARE
	due text;
BEGIN
	FOR due IN
		SELECT j.job
		  FROM credit.job AS j
		 WHERE j.enabled
		   AND (pg_catalog.now() AT TIME ZONE 'Asia/Shanghai')::pg_catalog.time OPERATOR(pg_catalog.>=) j.not_before
		   AND NOT EXISTS (SELECT FROM credit.job_run AS r
							WHERE r.job OPERATOR(pg_catalog.=) j.job AND r.sqlstate IS NULL
							  AND r.platform_day OPERATOR(pg_catalog.=) credit.today()
							  AND r.started_at OPERATOR(pg_catalog.>) (pg_catalog.now() OPERATOR(pg_catalog.-) j.every))
		 ORDER BY j.position
	LOOP
		PERFORM credit.run_job(due);
		COMMIT;
	END LOOP;
END
$procedure$;
COMMENT ON PROCEDURE credit.run_due_jobs() IS
	'运行到期的任务,供任何调度器调用 | run every job that is due; for any scheduler, may be called at any time';
GRANT EXECUTE ON PROCEDURE credit.run_due_jobs() TO credit_admin;

-- functions/job/run_job.sql
-- Runs one job now and logs it: rows or SQLSTATE and message.  An error is
-- caught, so that one broken job does not stop the next; a job that runs
-- elsewhere at this moment is left alone (NULL).  A job runs with the rights
-- of the platform's owner, hence only functions of that owner.
CREATE OR REPLACE FUNCTION credit.run_job(job text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	due credit.job;
	this_run bigint;
	n bigint;
	state text;
	error_text text;
BEGIN
	SELECT * INTO due FROM credit.job AS j WHERE j.job = run_job.job;
	IF NOT FOUND OR NOT pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtext('credit.job'), pg_catalog.hashtext(due.job)) THEN
		RETURN NULL;
	END IF;
	INSERT INTO credit.job_run AS r (job, platform_day, started_at)
	VALUES (due.job, credit.today(), pg_catalog.clock_timestamp()) RETURNING r.run_id INTO this_run;
	BEGIN
		PERFORM FROM pg_catalog.pg_proc AS p
		  WHERE p.oid = pg_catalog.to_regproc(due.function) AND p.pronargs = 0 AND p.proowner = current_user::regrole;
		IF NOT FOUND THEN
			PERFORM credit.raise('foreign_job', ARRAY[due.job]);
		END IF;
		EXECUTE pg_catalog.format('SELECT %s()', due.function::regproc) INTO n;
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, error_text = MESSAGE_TEXT;
	END;
	UPDATE credit.job_run AS r SET ended_at = pg_catalog.clock_timestamp(), rows = n, sqlstate = state, message = error_text
	 WHERE r.run_id = this_run;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.run_job(text) IS '立即运行一个任务并记录 | run one job now and log it; gives the rows it handled';
GRANT EXECUTE ON FUNCTION credit.run_job(text) TO credit_admin;

-- functions/job/scale_check.sql
-- Design 10: is the schema ready for several machines?  Asserts from the
-- catalogue what can be asserted without them; every row is a violation.
-- Row-level: keys are the base type and contain code, every table has a key,
-- no identity columns, foreign keys run along code or to a registry, policies
-- hold no sub-query, refusals are not deferred.
CREATE OR REPLACE FUNCTION credit.scale_check() RETURNS TABLE (rule text, object text, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH tab AS (
		SELECT c.oid, n.nspname || '.' || c.relname AS name,
			   EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attname = 'code' AND a.atttypid = 'credit.credit_code'::regtype AND NOT a.attisdropped) AS by_code
		  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
		 WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('credit', 'credit_public', 'credit_report', 'credit_private')
		   AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
	)
	SELECT 'primary key', t.name, 'a table without a primary key cannot be moved' FROM tab AS t
	 WHERE NOT EXISTS (SELECT FROM pg_index AS i WHERE i.indrelid = t.oid AND i.indisprimary)
	UNION ALL
	SELECT 'unique contains code', t.name, i.indexrelid::regclass::text FROM tab AS t JOIN pg_index AS i ON i.indrelid = t.oid
	 WHERE t.by_code AND (i.indisunique OR i.indisexclusion)
	   AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = t.oid AND a.attname = 'code' AND a.attnum = ANY (i.indkey::int2[]))
	UNION ALL
	SELECT 'no identity, no short id', t.name, a.attname FROM tab AS t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
	  LEFT JOIN pg_attrdef AS d ON d.adrelid = t.oid AND d.adnum = a.attnum
	 WHERE a.attidentity <> '' OR (pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%' AND a.atttypid <> 'int8'::regtype)
	UNION ALL
	SELECT 'no domain as key', t.name, a.attname FROM tab AS t JOIN pg_index AS i ON i.indrelid = t.oid AND i.indisprimary
	  JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey::int2[]) JOIN pg_type AS y ON y.oid = a.atttypid
	 WHERE y.typtype = 'd'
	UNION ALL
	SELECT 'foreign key along code', t.name, k.conname FROM tab AS t JOIN pg_constraint AS k ON k.conrelid = t.oid AND k.contype = 'f'
	  JOIN tab AS r ON r.oid = k.confrelid
	 WHERE r.by_code
	   AND NOT EXISTS (SELECT FROM pg_attribute AS a JOIN pg_attribute AS b ON b.attrelid = r.oid AND b.attname = 'code'
						WHERE a.attrelid = t.oid AND a.attname = 'code' AND a.attnum = ANY (k.conkey) AND b.attnum = ANY (k.confkey))
	UNION ALL
	SELECT 'policy without sub-query', p.schemaname || '.' || p.tablename, p.policyname FROM pg_policies AS p
	 WHERE p.schemaname LIKE 'credit%' AND coalesce(p.qual, '') || coalesce(p.with_check, '') ~* '\mSELECT\M'
	UNION ALL
	SELECT 'refusals not deferred', t.name, g.tgname FROM tab AS t JOIN pg_trigger AS g ON g.tgrelid = t.oid WHERE g.tgdeferrable AND NOT g.tgisinternal
$function$;
COMMENT ON FUNCTION credit.scale_check() IS
	'检查表结构是否可水平扩展,每行一处违例 | is the schema ready for several machines? every row is a violation';
GRANT EXECUTE ON FUNCTION credit.scale_check() TO credit_admin, credit_evaluator;

-- views/job/job_health.sql
CREATE OR REPLACE VIEW credit_report.job_health AS
	SELECT j.job::varchar(32) AS job, j.name::varchar(64) AS name, j.enabled, j.every,
		   (SELECT max(r.started_at) FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NULL) AS last_good_run,
		   (SELECT r.rows FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NULL ORDER BY r.run_id DESC LIMIT 1) AS last_rows,
		   (SELECT r.sqlstate::varchar(5) FROM credit.job_run AS r WHERE r.job = j.job ORDER BY r.run_id DESC LIMIT 1) AS last_sqlstate,
		   (SELECT count(*)::integer FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NOT NULL) AS failed_runs
	  FROM credit.job AS j;
COMMENT ON VIEW credit_report.job_health IS '任务健康 | jobs: last good run, last error';
COMMENT ON COLUMN credit_report.job_health.job IS '任务 | job';
COMMENT ON COLUMN credit_report.job_health.name IS '名称 | name';
COMMENT ON COLUMN credit_report.job_health.enabled IS '启用 | enabled';
COMMENT ON COLUMN credit_report.job_health.every IS '间隔 | interval';
COMMENT ON COLUMN credit_report.job_health.last_good_run IS '最近一次成功 | last good run';
COMMENT ON COLUMN credit_report.job_health.last_rows IS '最近处理行数 | rows handled by it';
COMMENT ON COLUMN credit_report.job_health.last_sqlstate IS '最近一次错误码 | SQLSTATE of the last run';
COMMENT ON COLUMN credit_report.job_health.failed_runs IS '失败次数 | failed runs';
GRANT SELECT ON credit_report.job_health TO credit_admin, credit_office, credit_reporter, credit_evaluator;
$platform_script$;
COMMENT ON FUNCTION credit.platform_again_script() IS '平台升级时重建的函数与视图 | the replaceable functions and views that credit.upgrade() runs';
REVOKE ALL ON FUNCTION credit.platform_again_script() FROM PUBLIC;
CREATE OR REPLACE FUNCTION credit.platform_delta(OUT from_version text, OUT to_version text, OUT script text) RETURNS SETOF record
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $platform_delta$
SELECT NULL::text, NULL::text, NULL::text WHERE false
$platform_delta$;
COMMENT ON FUNCTION credit.platform_delta() IS '平台各版本升级步骤 | the upgrade step of each release of the platform';
REVOKE ALL ON FUNCTION credit.platform_delta() FROM PUBLIC;
