/*
 * credit_code.c
 *	  The type credit.credit_code: 统一社会信用代码 as 12 bytes by reference.
 *
 * The bytes are what credit_code_core.c packs: their order is the order of the
 * text, equal codes are equal bytes (so B-tree deduplication is allowed), and
 * both the bytes and the hash over them are on disk and never change.
 *
 * Input looks at its argument alone: no table, no setting, no clock.  A text
 * that may hold a citizen's number is never echoed.
 *
 * Comparisons and hashes cannot fail and are LEAKPROOF.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/hyperloglog.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "port/pg_bswap.h"
#include "utils/builtins.h"
#include "utils/sortsupport.h"

#include "pg_credit.h"
#include "credit_code_core.h"

#define PG_GETARG_CREDIT_CODE(n)	((CreditCode *) PG_GETARG_POINTER(n))
#define DatumGetCreditCode(d)		((CreditCode *) DatumGetPointer(d))

/* the sizes are in CREATE TYPE too */
StaticAssertDecl(sizeof(CreditCode) == 12, "credit_code is 12 bytes");

PG_FUNCTION_INFO_V1(credit_code_in);
PG_FUNCTION_INFO_V1(credit_code_out);
PG_FUNCTION_INFO_V1(credit_code_recv);
PG_FUNCTION_INFO_V1(credit_code_send);
PG_FUNCTION_INFO_V1(credit_code_from_text);
PG_FUNCTION_INFO_V1(credit_code_to_text);
PG_FUNCTION_INFO_V1(credit_code_try);
PG_FUNCTION_INFO_V1(credit_code_is_valid);
PG_FUNCTION_INFO_V1(credit_code_diagnosis);
PG_FUNCTION_INFO_V1(credit_code_is_official);
PG_FUNCTION_INFO_V1(credit_code_is_legacy);
PG_FUNCTION_INFO_V1(credit_code_department);
PG_FUNCTION_INFO_V1(credit_code_category);
PG_FUNCTION_INFO_V1(credit_code_region);
PG_FUNCTION_INFO_V1(credit_code_organisation_code);
PG_FUNCTION_INFO_V1(credit_code_assigned_kind);
PG_FUNCTION_INFO_V1(credit_code_assigned);
PG_FUNCTION_INFO_V1(credit_code_lt);
PG_FUNCTION_INFO_V1(credit_code_le);
PG_FUNCTION_INFO_V1(credit_code_eq);
PG_FUNCTION_INFO_V1(credit_code_ne);
PG_FUNCTION_INFO_V1(credit_code_ge);
PG_FUNCTION_INFO_V1(credit_code_gt);
PG_FUNCTION_INFO_V1(credit_code_cmp);
PG_FUNCTION_INFO_V1(credit_code_smaller);
PG_FUNCTION_INFO_V1(credit_code_larger);
PG_FUNCTION_INFO_V1(credit_code_sortsupport);
PG_FUNCTION_INFO_V1(credit_code_hash);
PG_FUNCTION_INFO_V1(credit_code_hash_extended);
PG_FUNCTION_INFO_V1(credit_code_minmax_distance);

/*
 * Input and output
 */

/*
 * The diagnosis speaks UTF-8.  In SQL_ASCII nobody knows what bytes mean: they
 * go through as they are, and the diagnosis bears anything.
 */
static bool
needs_conversion(void)
{
	return GetDatabaseEncoding() != PG_UTF8 && GetDatabaseEncoding() != PG_SQL_ASCII;
}

static const char *
as_utf8(const char *str, size_t *len)
{
	char	   *utf8;

	if (!needs_conversion())
		return str;
	utf8 = pg_server_to_any(str, (int) *len, PG_UTF8);
	if (utf8 != str)
		*len = strlen(utf8);
	return utf8;
}

static const char *
from_utf8(const char *utf8)
{
	if (!needs_conversion())
		return utf8;
	return pg_any_to_server(utf8, (int) strlen(utf8), PG_UTF8);
}

/* report why a text is no credit code: softly when there is an escontext */
static bool
refuse(const char *str, size_t len, int sqlstate, Node *escontext)
{
	CreditCodeDiagnosis d;
	size_t		utf8_len = len;
	const char *utf8 = as_utf8(str, &utf8_len);
	const char *shown;
	const char *found;

	credit_code_diagnose(utf8, utf8_len, false, &d);
	if (d.personal || d.tier == CREDIT_CODE_TIER_CITIZEN_ID_LIKE)
		ereturn(escontext, false,
				(errcode(sqlstate),
				 errmsg("invalid input syntax for type %s", "credit_code"),
				 errdetail("The value looks like a citizen identity number, which is not shown."),
				 errhint("Expected the code of an organisation; a person's number belongs in a column of type citizen_id.")));

	shown = pnstrdup(str, len);
	found = from_utf8(d.found);
	if (d.has_suggestion)
		ereturn(escontext, false,
				(errcode(sqlstate),
				 errmsg("invalid input syntax for type %s: \"%s\"", "credit_code", shown),
				 d.fault == CREDIT_CODE_ALPHABET ?
				 errdetail("Character %d is \"%s\".", d.position, found) :
				 errdetail("A credit code has 18 characters; this text has %d.", d.length),
				 errhint("Perhaps \"%s\" was meant.", d.suggestion)));

	switch (d.fault)
	{
		case CREDIT_CODE_LENGTH:
			ereturn(escontext, false,
					(errcode(sqlstate),
					 errmsg("invalid input syntax for type %s: \"%s\"", "credit_code", shown),
					 errdetail("A credit code has 18 characters; this text has %d.", d.length),
					 errhint("Expected a code such as \"%s\".", "91350100M000100Y43")));
		case CREDIT_CODE_PLACEHOLDER:
			ereturn(escontext, false,
					(errcode(sqlstate),
					 errmsg("invalid input syntax for type %s: \"%s\"", "credit_code", shown),
					 errdetail("This is the placeholder for a body without a code."),
					 errhint("Use an assigned code, or NULL.")));
		case CREDIT_CODE_REGION:
			ereturn(escontext, false,
					(errcode(sqlstate),
					 errmsg("invalid input syntax for type %s: \"%s\"", "credit_code", shown),
					 errdetail("Characters 3 and 4 are \"%s\", which is no province.", found),
					 errhint("Expected the first two digits of a province, or 10 for the nation.")));
		case CREDIT_CODE_ORGANISATION_CHECK:
			ereturn(escontext, false,
					(errcode(sqlstate),
					 errmsg("invalid input syntax for type %s: \"%s\"", "credit_code", shown),
					 errdetail("Character 17, the check character of the organisation code, is \"%s\".", found),
					 errhint("Expected \"%s\" after these characters.", d.expected)));
		case CREDIT_CODE_CHECK:
			ereturn(escontext, false,
					(errcode(sqlstate),
					 errmsg("invalid input syntax for type %s: \"%s\"", "credit_code", shown),
					 errdetail("Character 18, the check character, is \"%s\".", found),
					 errhint("Expected \"%s\" after these characters.", d.expected)));
		default:
			ereturn(escontext, false,
					(errcode(sqlstate),
					 errmsg("invalid input syntax for type %s: \"%s\"", "credit_code", shown),
					 errdetail("Character %d is \"%s\".", d.position, found),
					 errhint("Expected %s.", d.expected)));
	}
}

/* the one parser; NULL when it has reported softly */
static CreditCode *
parse(const char *str, size_t len, int sqlstate, Node *escontext)
{
	CreditCode *code = (CreditCode *) palloc(sizeof(CreditCode));

	if (credit_code_parse(str, len, code) != CREDIT_CODE_NO_FAULT)
	{
		(void) refuse(str, len, sqlstate, escontext);
		return NULL;
	}
	return code;
}

Datum
credit_code_in(PG_FUNCTION_ARGS)
{
	char	   *str = PG_GETARG_CSTRING(0);
	CreditCode *code = (CreditCode *) palloc(sizeof(CreditCode));

	if (likely(credit_code_parse_official(str, code)))
		PG_RETURN_POINTER(code);
	PG_RETURN_POINTER(parse(str, strlen(str),
							ERRCODE_INVALID_TEXT_REPRESENTATION, fcinfo->context));
}

Datum
credit_code_out(PG_FUNCTION_ARGS)
{
	char	   *str = palloc(CREDIT_CODE_CHARS + 1);

	credit_code_unpack(PG_GETARG_CREDIT_CODE(0), str);
	str[CREDIT_CODE_CHARS] = '\0';
	PG_RETURN_CSTRING(str);
}

/* on the wire: the 18 characters, as strictly read as in a literal */
Datum
credit_code_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len;
	char	   *str = pq_getmsgtext(buf, buf->len - buf->cursor, &len);

	PG_RETURN_POINTER(parse(str, len,
							ERRCODE_INVALID_BINARY_REPRESENTATION, fcinfo->context));
}

Datum
credit_code_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;
	char		str[CREDIT_CODE_CHARS];

	credit_code_unpack(PG_GETARG_CREDIT_CODE(0), str);
	pq_begintypsend(&buf);
	pq_sendtext(&buf, str, CREDIT_CODE_CHARS);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* casts: from text, varchar and bpchar (whose padding is blanks), and back */
Datum
credit_code_from_text(PG_FUNCTION_ARGS)
{
	text	   *str = PG_GETARG_TEXT_PP(0);

	PG_RETURN_POINTER(parse(VARDATA_ANY(str), VARSIZE_ANY_EXHDR(str),
							ERRCODE_INVALID_TEXT_REPRESENTATION, fcinfo->context));
}

static text *
part(const CreditCode *code, int from, int n)
{
	char		str[CREDIT_CODE_CHARS];

	credit_code_unpack(code, str);
	return cstring_to_text_with_len(str + from, n);
}

Datum
credit_code_to_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(part(PG_GETARG_CREDIT_CODE(0), 0, CREDIT_CODE_CHARS));
}

/*
 * Questions about a text: these never raise
 */
Datum
credit_code_try(PG_FUNCTION_ARGS)
{
	text	   *str = PG_GETARG_TEXT_PP(0);
	CreditCode *code = (CreditCode *) palloc(sizeof(CreditCode));

	if (credit_code_parse(VARDATA_ANY(str), VARSIZE_ANY_EXHDR(str), code) !=
		CREDIT_CODE_NO_FAULT)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(code);
}

Datum
credit_code_is_valid(PG_FUNCTION_ARGS)
{
	text	   *str = PG_GETARG_TEXT_PP(0);

	PG_RETURN_BOOL(credit_code_is_valid_text(VARDATA_ANY(str), VARSIZE_ANY_EXHDR(str)));
}

/* one row: tier, fault, at_position, expected, suggestion */
Datum
credit_code_diagnosis(PG_FUNCTION_ARGS)
{
	static const char *const tiers[] = {
		"valid", "legacy", "assigned", "placeholder", "citizen_id_like",
		"repairable", "invalid"
	};
	static const char *const faults[] = {
		NULL, "length", "alphabet", "placeholder", "region",
		"organisation_check", "check", "citizen_id_like", "department"
	};
	text	   *str = PG_GETARG_TEXT_PP(0);
	size_t		len = VARSIZE_ANY_EXHDR(str);
	const char *utf8 = as_utf8(VARDATA_ANY(str), &len);
	CreditCodeDiagnosis d;
	CreditCode	suggestion;
	TupleDesc	tupdesc;
	Datum		values[5];
	bool		nulls[5] = {false};

	if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE ||
		tupdesc->natts != lengthof(values))
		elog(ERROR, "unexpected result type");
	tupdesc = BlessTupleDesc(tupdesc);

	credit_code_diagnose(utf8, len, true, &d);
	values[0] = CStringGetTextDatum(tiers[d.tier]);
	if (faults[d.fault])
		values[1] = CStringGetTextDatum(faults[d.fault]);
	else
		nulls[1] = true;
	values[2] = Int32GetDatum(d.position);
	nulls[2] = d.position == 0;
	if (d.expected[0])
		values[3] = CStringGetTextDatum(d.expected);
	else
		nulls[3] = true;
	if (d.has_suggestion &&
		credit_code_parse(d.suggestion, CREDIT_CODE_CHARS, &suggestion) == CREDIT_CODE_NO_FAULT)
		values[4] = PointerGetDatum(&suggestion);
	else
		nulls[4] = true;
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(tupdesc, values, nulls)));
}

/*
 * Parts.  An assigned code has none of an official code's, and the reverse.
 */
Datum
credit_code_is_official(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(credit_code_kind(PG_GETARG_CREDIT_CODE(0)) != CREDIT_CODE_ASSIGNED);
}

Datum
credit_code_is_legacy(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(credit_code_kind(PG_GETARG_CREDIT_CODE(0)) == CREDIT_CODE_LEGACY);
}

static Datum
official_part(FunctionCallInfo fcinfo, int from, int n)
{
	char		str[CREDIT_CODE_CHARS];

	credit_code_unpack(PG_GETARG_CREDIT_CODE(0), str);
	if (str[0] == 'Z')
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(str + from, n));
}

Datum
credit_code_department(PG_FUNCTION_ARGS)
{
	return official_part(fcinfo, 0, 1);
}

Datum
credit_code_category(PG_FUNCTION_ARGS)
{
	return official_part(fcinfo, 1, 1);
}

Datum
credit_code_region(PG_FUNCTION_ARGS)
{
	return official_part(fcinfo, 2, 6);
}

Datum
credit_code_organisation_code(PG_FUNCTION_ARGS)
{
	return official_part(fcinfo, 8, 9);
}

Datum
credit_code_assigned_kind(PG_FUNCTION_ARGS)
{
	char		str[CREDIT_CODE_CHARS];

	credit_code_unpack(PG_GETARG_CREDIT_CODE(0), str);
	if (str[0] != 'Z')
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(str + 1, 1));
}

/* assigned_code(kind, payload): the first 74 bits of payload make the code */
Datum
credit_code_assigned(PG_FUNCTION_ARGS)
{
	text	   *kind = PG_GETARG_TEXT_PP(0);
	bytea	   *payload = PG_GETARG_BYTEA_PP(1);
	CreditCode *code = (CreditCode *) palloc(sizeof(CreditCode));

	if (VARSIZE_ANY_EXHDR(payload) < CREDIT_CODE_PAYLOAD_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("payload of an assigned code is too short"),
				 errdetail("It has %d bytes; %d are needed.",
						   (int) VARSIZE_ANY_EXHDR(payload), CREDIT_CODE_PAYLOAD_BYTES),
				 errhint("Use a digest, for example sha256().")));
	if (VARSIZE_ANY_EXHDR(kind) != 1 ||
		!credit_code_assign(*VARDATA_ANY(kind), (const uint8_t *) VARDATA_ANY(payload), code))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid kind of assigned code"),
				 errdetail("The kind is one digit from 1 to 9: 1 is a natural person, 2 an organisation without a code, 3 a foreign body.")));
	PG_RETURN_POINTER(code);
}

/*
 * Order
 */
static inline int
compare(const CreditCode *a, const CreditCode *b)
{
	uint64		ka,
				kb;

	memcpy(&ka, a->bytes, sizeof(ka));
	memcpy(&kb, b->bytes, sizeof(kb));
	if (ka != kb)
		return pg_ntoh64(ka) < pg_ntoh64(kb) ? -1 : 1;
	return memcmp(a->bytes + 8, b->bytes + 8, CREDIT_CODE_BYTES - 8);
}

#define COMPARE_ARGS() compare(PG_GETARG_CREDIT_CODE(0), PG_GETARG_CREDIT_CODE(1))
#define EQUAL_ARGS() \
	(memcmp(PG_GETARG_CREDIT_CODE(0), PG_GETARG_CREDIT_CODE(1), CREDIT_CODE_BYTES) == 0)

Datum
credit_code_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(COMPARE_ARGS() < 0);
}

Datum
credit_code_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(COMPARE_ARGS() <= 0);
}

Datum
credit_code_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(EQUAL_ARGS());
}

Datum
credit_code_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!EQUAL_ARGS());
}

Datum
credit_code_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(COMPARE_ARGS() >= 0);
}

Datum
credit_code_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(COMPARE_ARGS() > 0);
}

Datum
credit_code_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(COMPARE_ARGS());
}

Datum
credit_code_smaller(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(COMPARE_ARGS() <= 0 ? 0 : 1));
}

Datum
credit_code_larger(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(COMPARE_ARGS() >= 0 ? 0 : 1));
}

/*
 * Sorting with abbreviated keys, as uuid.c does it: the first eight bytes, and
 * an estimate of how many of them differ, to give up when they do not.
 */
typedef struct AbbrevState
{
	int64		input_count;
	bool		estimating;
	hyperLogLogState abbr_card;
} AbbrevState;

static int
fast_compare(Datum x, Datum y, SortSupport ssup)
{
	(void) ssup;
	return compare(DatumGetCreditCode(x), DatumGetCreditCode(y));
}

static Datum
abbrev_convert(Datum original, SortSupport ssup)
{
	AbbrevState  *state = ssup->ssup_extra;
	Datum		key;

	memcpy(&key, DatumGetCreditCode(original)->bytes, sizeof(Datum));
	state->input_count++;
	if (state->estimating)
	{
		uint32		half = (uint32) key;

#if SIZEOF_DATUM == 8
		half ^= (uint32) ((uint64) key >> 32);
#endif
		addHyperLogLog(&state->abbr_card, DatumGetUInt32(hash_uint32(half)));
	}
	return DatumBigEndianToNative(key);
}

static bool
abbrev_abort(int memtupcount, SortSupport ssup)
{
	AbbrevState  *state = ssup->ssup_extra;
	double		distinct;

	if (memtupcount < 10000 || state->input_count < 10000 || !state->estimating)
		return false;

	distinct = estimateHyperLogLog(&state->abbr_card);

	/* plenty: stop counting, so that the rest of the sort is cheaper */
	if (distinct > 100000.0)
	{
		state->estimating = false;
		return false;
	}

	/* below one in 2,000 the keys do not pay; half of one tells us apart at n = 0 */
	return distinct < state->input_count / 2000.0 + 0.5;
}

Datum
credit_code_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = fast_compare;
	ssup->ssup_extra = NULL;
	if (ssup->abbreviate)
	{
		MemoryContext old = MemoryContextSwitchTo(ssup->ssup_cxt);
		AbbrevState  *state = palloc(sizeof(AbbrevState));

		state->input_count = 0;
		state->estimating = true;
		initHyperLogLog(&state->abbr_card, 10);
		ssup->ssup_extra = state;
		/* by this comparator tuplesort knows keys it may compare by itself */
		ssup->comparator = ssup_datum_unsigned_cmp;
		ssup->abbrev_converter = abbrev_convert;
		ssup->abbrev_abort = abbrev_abort;
		ssup->abbrev_full_comparator = fast_compare;
		MemoryContextSwitchTo(old);
	}
	PG_RETURN_VOID();
}

/*
 * Hash: hash_bytes() and hash_bytes_extended() over the 12 bytes, for ever:
 * hash partitions and shards are laid out by it.
 */
Datum
credit_code_hash(PG_FUNCTION_ARGS)
{
	return hash_any(PG_GETARG_CREDIT_CODE(0)->bytes, CREDIT_CODE_BYTES);
}

Datum
credit_code_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_any_extended(PG_GETARG_CREDIT_CODE(0)->bytes, CREDIT_CODE_BYTES,
							 PG_GETARG_INT64(1));
}

/* how far apart two codes lie, for BRIN minmax_multi */
Datum
credit_code_minmax_distance(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(credit_code_distance(PG_GETARG_CREDIT_CODE(0),
										  PG_GETARG_CREDIT_CODE(1)));
}
