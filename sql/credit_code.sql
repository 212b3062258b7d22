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
