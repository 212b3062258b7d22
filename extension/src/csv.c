/*
 * csv.c
 *	  credit.csv_rows(): the rows of a CSV text, with the line each begins on.
 *
 * The text is in the server's encoding.  All server encodings keep the bytes
 * of comma, quote and line ends for themselves, so the core may read bytes.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
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
