/*
 * csv.c
 *	  credit.csv_rows(): the rows of a CSV text, with the line each begins on;
 *	  credit.csv_documents(): the same as documents, by the header's names.
 *
 * The text is in the server's encoding.  All server encodings keep the bytes
 * of comma, quote and line ends for themselves, so the core may read bytes.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/json.h"
#include "utils/memutils.h"

#include "csv_core.h"
#include "pg_credit.h"

static void
report(CsvOutcome outcome, long line)
{
	switch (outcome)
	{
		case CSV_OPEN_QUOTE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("unterminated quoted field in CSV text, line %ld", line),
					 errhint("Close the quote, and double each quote inside the field.")));
			break;
		case CSV_AFTER_QUOTE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("text after a closing quote in CSV text, line %ld", line),
					 errhint("Double each quote inside a quoted field.")));
			break;
		case CSV_TOO_MANY_FIELDS:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("more than %d fields in CSV text, line %ld", CSV_MAX_FIELDS, line)));
			break;
		case CSV_FIELD_TOO_LONG:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("field of more than %d bytes in CSV text, line %ld", CSV_MAX_FIELD_BYTES, line),
					 errhint("Look for a quote that is not closed.")));
			break;
		case CSV_ROW:
		case CSV_END:
			break;
	}
}

/*
 * credit.csv_rows(content text) -> set of (line_no, fields)
 */
PG_FUNCTION_INFO_V1(credit_csv_rows);
Datum
credit_csv_rows(PG_FUNCTION_ARGS)
{
	text	   *content = PG_GETARG_TEXT_PP(0);
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	CsvReader  *reader = palloc(sizeof(CsvReader));
	Datum	   *words = palloc(sizeof(Datum) * CSV_MAX_FIELDS);
	MemoryContext row_context;
	MemoryContext outer;
	CsvOutcome	outcome;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	credit_csv_begin(reader, VARDATA_ANY(content), VARSIZE_ANY_EXHDR(content),
			  palloc(VARSIZE_ANY_EXHDR(content) + 1));
	row_context = AllocSetContextCreate(CurrentMemoryContext, "credit CSV row",
										ALLOCSET_DEFAULT_SIZES);
	outer = MemoryContextSwitchTo(row_context);
	while ((outcome = credit_csv_next(reader)) == CSV_ROW)
	{
		Datum		values[2];
		bool		nulls[2] = {false, false};

		CHECK_FOR_INTERRUPTS();
		for (int i = 0; i < reader->count; i++)
			words[i] = PointerGetDatum(cstring_to_text_with_len(reader->field[i].text,
																(int) reader->field[i].len));
		values[0] = Int32GetDatum((int32) reader->line);
		values[1] = PointerGetDatum(construct_array(words, reader->count, TEXTOID, -1,
													false, TYPALIGN_INT));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(outer);
	report(outcome, reader->line);
	MemoryContextDelete(row_context);
	return (Datum) 0;
}

/* what can be typed around a value without being seen: ASCII, NBSP, U+3000 */
static size_t
blank_at(const char *s, size_t len, bool utf8)
{
	if (len >= 1 && (*s == ' ' || (*s >= '\t' && *s <= '\r')))
		return 1;
	if (utf8 && len >= 2 && memcmp(s, "\xC2\xA0", 2) == 0)
		return 2;
	if (utf8 && len >= 3 && memcmp(s, "\xE3\x80\x80", 3) == 0)
		return 3;
	return 0;
}

static void
trim(CsvField *field, bool utf8)
{
	size_t		n;

	while ((n = blank_at(field->text, field->len, utf8)) > 0)
	{
		field->text += n;
		field->len -= n;
	}
	do
	{
		n = 0;
		for (size_t width = 1; width <= 3 && width <= field->len && n == 0; width++)
		{
			if (blank_at(field->text + field->len - width, width, utf8) == width)
				n = width;
		}
		field->len -= n;
	} while (n > 0);
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/*
 * credit.csv_documents(content text) -> set of (line_no, document, fault)
 */
PG_FUNCTION_INFO_V1(credit_csv_documents);
Datum
credit_csv_documents(PG_FUNCTION_ARGS)
{
	text	   *content = PG_GETARG_TEXT_PP(0);
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	CsvReader  *reader = palloc(sizeof(CsvReader));
	bool		utf8 = GetDatabaseEncoding() == PG_UTF8;
	char	  **name = NULL;	/* as JSON strings; NULL: the column has none */
	int			names = 0;
	bool		duplicate = false;
	MemoryContext row_context;
	MemoryContext outer;
	CsvOutcome	outcome;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	credit_csv_begin(reader, VARDATA_ANY(content), VARSIZE_ANY_EXHDR(content),
					 palloc(VARSIZE_ANY_EXHDR(content) + 1));
	row_context = AllocSetContextCreate(CurrentMemoryContext, "credit CSV row",
										ALLOCSET_DEFAULT_SIZES);

	outcome = credit_csv_next(reader);
	if (outcome == CSV_ROW)
	{
		char	  **sorted = palloc(sizeof(char *) * reader->count);
		int			filled = 0;

		names = reader->count;
		name = palloc0(sizeof(char *) * names);
		for (int i = 0; i < names; i++)
		{
			StringInfoData json;

			trim(&reader->field[i], utf8);
			if (reader->field[i].len == 0)
				continue;
			initStringInfo(&json);
			escape_json(&json, pnstrdup(reader->field[i].text, reader->field[i].len));
			name[i] = sorted[filled++] = json.data;
		}
		qsort(sorted, filled, sizeof(char *), compare_names);
		for (int i = 1; i < filled; i++)
			duplicate = duplicate || strcmp(sorted[i - 1], sorted[i]) == 0;
	}

	outer = MemoryContextSwitchTo(row_context);
	while (outcome == CSV_ROW && (outcome = credit_csv_next(reader)) == CSV_ROW)
	{
		Datum		values[3] = {0};
		bool		nulls[3] = {false, true, true};
		StringInfoData json;
		bool		filled = false;
		bool		nameless = false;
		const char *fault = NULL;

		CHECK_FOR_INTERRUPTS();
		initStringInfo(&json);
		for (int i = 0; i < reader->count; i++)
		{
			trim(&reader->field[i], utf8);
			if (reader->field[i].len == 0)
				continue;
			filled = true;
			if (i >= names)
				continue;
			if (name[i] == NULL)
			{
				nameless = true;
				continue;
			}
			appendStringInfoChar(&json, json.len == 0 ? '{' : ',');
			appendStringInfoString(&json, name[i]);
			appendStringInfoChar(&json, ':');
			escape_json(&json, pnstrdup(reader->field[i].text, reader->field[i].len));
		}
		appendStringInfoChar(&json, '}');
		if (duplicate)
			fault = "duplicate_header";
		else if (reader->count != names)
			fault = "field_count";
		else if (nameless)
			fault = "empty_header";
		if (filled)
		{
			values[0] = Int32GetDatum((int32) reader->line);
			nulls[1] = fault != NULL;
			if (fault == NULL)
				values[1] = DirectFunctionCall1(jsonb_in, CStringGetDatum(json.data));
			nulls[2] = fault == NULL;
			if (fault != NULL)
				values[2] = CStringGetTextDatum(fault);
			tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		}
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(outer);
	report(outcome, reader->line);
	MemoryContextDelete(row_context);
	return (Datum) 0;
}
