/*
 * csv_core.h
 *	  Rows of a CSV text (RFC 4180), one at a time.  Knows nothing of
 *	  PostgreSQL, owns no memory.
 */
#ifndef CREDIT_CSV_CORE_H
#define CREDIT_CSV_CORE_H

#include <stdbool.h>
#include <stddef.h>

/* a row wider than this is no table of records but a damaged file */
#define CSV_MAX_FIELDS		1000
#define CSV_MAX_FIELD_BYTES (1024 * 1024)

typedef enum CsvOutcome
{
	CSV_ROW,
	CSV_END,
	CSV_OPEN_QUOTE,				/* the text ends inside quotes */
	CSV_AFTER_QUOTE,			/* something else than a comma after a closing quote */
	CSV_TOO_MANY_FIELDS,
	CSV_FIELD_TOO_LONG
} CsvOutcome;

typedef struct CsvField
{
	const char *text;			/* not terminated */
	size_t		len;
} CsvField;

typedef struct CsvReader
{
	const char *text;
	size_t		len;
	size_t		pos;
	long		next_line;		/* where pos stands, from 1 */
	long		line;			/* where the row, or the fault, begins */
	char	   *buffer;			/* the caller's, as long as the text */
	int			count;			/* fields of the row */
	CsvField	field[CSV_MAX_FIELDS];
} CsvReader;

extern void credit_csv_begin(CsvReader *r, const char *text, size_t len, char *buffer);

/* The fields live in the buffer until the next call. */
extern CsvOutcome credit_csv_next(CsvReader *r);

#endif							/* CREDIT_CSV_CORE_H */
