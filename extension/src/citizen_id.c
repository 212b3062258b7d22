/*
 * citizen_id.c
 *	  Type glue of credit.citizen_id: input, output, casts, parts.
 *
 * The value is the number's first 17 digits in an int8, passed as int8 is, so
 * that comparison, hashing, sorting and index support are int8's own functions
 * (see sql/citizen_id.sql).
 *
 * No message made here holds a digit of the number: a log is read by people
 * who may not read the person register.  What the server itself writes into
 * the context of a COPY, or into the detail of a violated unique constraint,
 * is out of a type's reach; docs/citizen_id.md says how to keep it silent.
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"

#include "citizen_id_core.h"
#include "pg_credit.h"

/* what is wrong, as an auxiliary function of ereport() */
static int
errdetail_fault(CitizenIdFault fault)
{
	switch (fault)
	{
		case CITIZEN_ID_LENGTH:
		case CITIZEN_ID_OLD_FORM:
			return errdetail("The length is wrong.");
		case CITIZEN_ID_CHARACTER:
			return errdetail("It contains a character that is neither a digit nor, at the end, the letter X.");
		case CITIZEN_ID_REGION:
			return errdetail("The region does not begin with the code of a province.");
		case CITIZEN_ID_BIRTH_DATE:
			return errdetail("The birth date does not exist.");
		case CITIZEN_ID_CHECK:
			return errdetail("The check character does not match the digits.");
		case CITIZEN_ID_OK:
			break;
	}
	return 0;
}

static Datum
parse(const char *str, size_t len, Node *escontext)
{
	int64_t		id;
	CitizenIdFault fault = citizen_id_parse(str, len, &id);

	if (fault != CITIZEN_ID_OK)
		ereturn(escontext, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "citizen_id"),
				 errdetail_fault(fault),
				 fault == CITIZEN_ID_OLD_FORM
				 ? errhint("Convert numbers of 15 digits with credit.citizen_id_from_15().")
				 : errhint("Expected are 18 characters: region, birth date as year, month and day, sequence, check character.")));
	return Int64GetDatum(id);
}

static text *
to_text(int64_t id, void (*write) (int64_t, char *))
{
	text	   *result = (text *) palloc(VARHDRSZ + CITIZEN_ID_LEN);

	SET_VARSIZE(result, VARHDRSZ + CITIZEN_ID_LEN);
	write(id, VARDATA(result));
	return result;
}

PG_FUNCTION_INFO_V1(citizen_id_in);
Datum
citizen_id_in(PG_FUNCTION_ARGS)
{
	char	   *str = PG_GETARG_CSTRING(0);

	return parse(str, strlen(str), fcinfo->context);
}

PG_FUNCTION_INFO_V1(citizen_id_out);
Datum
citizen_id_out(PG_FUNCTION_ARGS)
{
	char	   *result = palloc(CITIZEN_ID_LEN + 1);

	citizen_id_format(PG_GETARG_INT64(0), result);
	result[CITIZEN_ID_LEN] = '\0';
	PG_RETURN_CSTRING(result);
}

/* binary is the written form of 18 characters, and nothing but that */
PG_FUNCTION_INFO_V1(citizen_id_recv);
Datum
citizen_id_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len = buf->len - buf->cursor;
	int64_t		id;
	CitizenIdFault fault;

	fault = citizen_id_parse_strict(pq_getmsgbytes(buf, len), len, &id);
	if (fault != CITIZEN_ID_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid external binary value for type %s", "citizen_id"),
				 errdetail_fault(fault)));
	PG_RETURN_INT64(id);
}

PG_FUNCTION_INFO_V1(citizen_id_send);
Datum
citizen_id_send(PG_FUNCTION_ARGS)
{
	/* bytea and text have the same header */
	PG_RETURN_BYTEA_P(to_text(PG_GETARG_INT64(0), citizen_id_format));
}

/* text, varchar or bpchar -> citizen_id */
PG_FUNCTION_INFO_V1(citizen_id_from_text);
Datum
citizen_id_from_text(PG_FUNCTION_ARGS)
{
	text	   *str = PG_GETARG_TEXT_PP(0);

	return parse(VARDATA_ANY(str), VARSIZE_ANY_EXHDR(str), fcinfo->context);
}

PG_FUNCTION_INFO_V1(citizen_id_to_text);
Datum
citizen_id_to_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(to_text(PG_GETARG_INT64(0), citizen_id_format));
}

/*
 * credit.is_valid_citizen_id(text) -> boolean
 *	  Would the text be accepted as a citizen_id?
 */
PG_FUNCTION_INFO_V1(citizen_id_is_valid);
Datum
citizen_id_is_valid(PG_FUNCTION_ARGS)
{
	text	   *str = PG_GETARG_TEXT_PP(0);
	int64_t		id;

	PG_RETURN_BOOL(citizen_id_parse(VARDATA_ANY(str), VARSIZE_ANY_EXHDR(str),
									&id) == CITIZEN_ID_OK);
}

/*
 * credit.try_citizen_id(text) -> citizen_id
 *	  The number, or NULL when the text is none.
 */
PG_FUNCTION_INFO_V1(citizen_id_try);
Datum
citizen_id_try(PG_FUNCTION_ARGS)
{
	text	   *str = PG_GETARG_TEXT_PP(0);
	int64_t		id;

	if (citizen_id_parse(VARDATA_ANY(str), VARSIZE_ANY_EXHDR(str),
						 &id) != CITIZEN_ID_OK)
		PG_RETURN_NULL();
	PG_RETURN_INT64(id);
}

/*
 * credit.citizen_id_from_15(text) -> citizen_id
 *	  The number of today for one of 15 digits.
 */
PG_FUNCTION_INFO_V1(citizen_id_from_15);
Datum
citizen_id_from_15(PG_FUNCTION_ARGS)
{
	text	   *str = PG_GETARG_TEXT_PP(0);
	int64_t		id;
	CitizenIdFault fault;

	fault = citizen_id_parse_15(VARDATA_ANY(str), VARSIZE_ANY_EXHDR(str), &id);
	if (fault != CITIZEN_ID_OK)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid citizen identity number of 15 digits"),
				 errdetail_fault(fault),
				 errhint("Expected are 15 digits: region, birth date as two digits each of year, month and day, sequence.")));
	PG_RETURN_INT64(id);
}

PG_FUNCTION_INFO_V1(citizen_id_birth_date);
Datum
citizen_id_birth_date(PG_FUNCTION_ARGS)
{
	int			y,
				m,
				d;

	citizen_id_birth(PG_GETARG_INT64(0), &y, &m, &d);
	PG_RETURN_DATEADT(date2j(y, m, d) - POSTGRES_EPOCH_JDATE);
}

PG_FUNCTION_INFO_V1(citizen_id_sex);
Datum
citizen_id_sex(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(citizen_id_is_male(PG_GETARG_INT64(0))
									 ? "male" : "female"));
}

PG_FUNCTION_INFO_V1(citizen_id_kind_name);
Datum
citizen_id_kind_name(PG_FUNCTION_ARGS)
{
	const char *name = NULL;

	switch (citizen_id_kind(PG_GETARG_INT64(0)))
	{
		case CITIZEN_ID_RESIDENT:
			name = "resident";
			break;
		case CITIZEN_ID_HONG_KONG_MACAO_TAIWAN:
			name = "hong_kong_macao_taiwan";
			break;
		case CITIZEN_ID_FOREIGN_PERMANENT:
			name = "foreign_permanent";
			break;
	}
	PG_RETURN_TEXT_P(cstring_to_text(name));
}

/* NULL for a foreign permanent resident, whose number begins otherwise */
PG_FUNCTION_INFO_V1(citizen_id_region_code);
Datum
citizen_id_region_code(PG_FUNCTION_ARGS)
{
	int64		id = PG_GETARG_INT64(0);
	char		written[CITIZEN_ID_LEN];

	if (citizen_id_kind(id) == CITIZEN_ID_FOREIGN_PERMANENT)
		PG_RETURN_NULL();
	citizen_id_format(id, written);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(written, 6));
}

PG_FUNCTION_INFO_V1(citizen_id_masked);
Datum
citizen_id_masked(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(to_text(PG_GETARG_INT64(0), citizen_id_mask));
}
