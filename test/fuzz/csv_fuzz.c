// sources: csv_core.c libs: 
/*
 * csv_fuzz.c
 *	  Any bytes: rows stay inside the buffer, lines never go back, and rows that
 *	  are written out again with every field quoted are read back the same.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "csv_core.h"

#define must(condition) do { if (!(condition)) abort(); } while (0)

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	CsvReader  *r = malloc(sizeof(CsvReader));
	CsvReader  *again = malloc(sizeof(CsvReader));
	char	   *text = malloc(size > 0 ? size : 1);
	char	   *buffer = malloc(size > 0 ? size : 1);
	char	   *quoted = malloc(2 * size + 3 * (size_t) CSV_MAX_FIELDS + 3);
	char	   *second = malloc(2 * size + 3 * (size_t) CSV_MAX_FIELDS + 3);
	CsvOutcome	outcome;
	long		line = 0;
	size_t		pos = 0;

	if (size > 0)
		memcpy(text, data, size);
	credit_csv_begin(r, text, size, buffer);
	while ((outcome = credit_csv_next(r)) == CSV_ROW)
	{
		size_t		n = 0;

		must(r->line > line && r->next_line >= r->line);
		must(r->pos > pos && r->pos <= size);
		must(r->count >= 1 && r->count <= CSV_MAX_FIELDS);
		line = r->line;
		pos = r->pos;
		for (int i = 0; i < r->count; i++)
		{
			must(r->field[i].text >= buffer && r->field[i].text + r->field[i].len <= buffer + size);
			if (i > 0)
				quoted[n++] = ',';
			quoted[n++] = '"';
			for (size_t k = 0; k < r->field[i].len; k++)
			{
				if (r->field[i].text[k] == '"')
					quoted[n++] = '"';
				quoted[n++] = r->field[i].text[k];
			}
			quoted[n++] = '"';
		}
		credit_csv_begin(again, quoted, n, second);
		must(credit_csv_next(again) == CSV_ROW && again->count == r->count);
		for (int i = 0; i < r->count; i++)
			must(again->field[i].len == r->field[i].len &&
				 memcmp(again->field[i].text, r->field[i].text, r->field[i].len) == 0);
		must(credit_csv_next(again) == CSV_END);
	}
	must(outcome != CSV_END || r->pos == size || (size == 3 && r->pos == 3));
	must(r->line >= line);
	free(r);
	free(again);
	free(text);
	free(buffer);
	free(quoted);
	free(second);
	return 0;
}
