/*
 * csv_core.c
 *	  RFC 4180: comma, double quotes, a doubled quote inside them; rows end
 *	  with CRLF, LF or CR.  A byte order mark at the start is skipped.
 *
 * More lenient than the RFC in one point, as spreadsheets are: a quote inside
 * a field that does not begin with one stands for itself.
 *
 * Invariants: a field never gets longer by being read, so a buffer of the
 * text's length holds any row; every call that gives CSV_ROW moves pos on.
 */
#include "csv_core.h"

#include <string.h>

void
credit_csv_begin(CsvReader *r, const char *text, size_t len, char *buffer)
{
	r->text = text;
	r->len = len;
	r->pos = len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	r->next_line = 1;
	r->line = 1;
	r->buffer = buffer;
	r->count = 0;
}

/* at a line end: step over it */
static bool
line_end(CsvReader *r)
{
	if (r->pos >= r->len || (r->text[r->pos] != '\n' && r->text[r->pos] != '\r'))
		return false;
	if (r->text[r->pos] == '\r' && r->pos + 1 < r->len && r->text[r->pos + 1] == '\n')
		r->pos++;
	r->pos++;
	r->next_line++;
	return true;
}

CsvOutcome
credit_csv_next(CsvReader *r)
{
	char	   *out = r->buffer;

	r->count = 0;
	r->line = r->next_line;
	if (r->pos >= r->len)
		return CSV_END;
	for (;;)
	{
		char	   *start = out;
		long		opened = r->next_line;

		if (r->count == CSV_MAX_FIELDS)
			return CSV_TOO_MANY_FIELDS;
		if (r->pos < r->len && r->text[r->pos] == '"')
		{
			r->pos++;
			for (;;)
			{
				size_t		before = r->pos;

				if (r->pos >= r->len)
				{
					r->line = opened;
					return CSV_OPEN_QUOTE;
				}
				if (r->text[r->pos] == '"')
				{
					r->pos++;
					if (r->pos >= r->len || r->text[r->pos] != '"')
						break;
					r->pos++;
					*out++ = '"';
				}
				else if (line_end(r))
				{
					memcpy(out, r->text + before, r->pos - before);
					out += r->pos - before;
				}
				else
					*out++ = r->text[r->pos++];
			}
			if (r->pos < r->len && r->text[r->pos] != ',' &&
				r->text[r->pos] != '\n' && r->text[r->pos] != '\r')
			{
				r->line = r->next_line;
				return CSV_AFTER_QUOTE;
			}
		}
		else
		{
			while (r->pos < r->len && r->text[r->pos] != ',' &&
				   r->text[r->pos] != '\n' && r->text[r->pos] != '\r')
				*out++ = r->text[r->pos++];
		}
		if ((size_t) (out - start) > CSV_MAX_FIELD_BYTES)
			return CSV_FIELD_TOO_LONG;
		r->field[r->count].text = start;
		r->field[r->count].len = (size_t) (out - start);
		r->count++;
		if (r->pos < r->len && r->text[r->pos] == ',')
		{
			r->pos++;
			continue;
		}
		line_end(r);
		return CSV_ROW;
	}
}
