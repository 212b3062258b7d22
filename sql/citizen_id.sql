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
