/*
 * name.c
 *	  Names taken apart for an index that finds any part of one.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "pg_credit.h"

/*
 * credit.name_parts(name text, singly boolean) -> text[]
 *	  Every two characters that stand together; with singly also every character
 *	  by itself.  A name of one character is that character either way.
 */
PG_FUNCTION_INFO_V1(credit_name_parts);
Datum
credit_name_parts(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(0);
	bool		singly = PG_GETARG_BOOL(1);
	const char *p = VARDATA_ANY(name);
	const char *end = p + VARSIZE_ANY_EXHDR(name);
	Datum	   *parts = (Datum *) palloc(sizeof(Datum) * (2 * (end - p) + 1));
	int			n = 0;

	while (p < end)
	{
		int			len = Min(pg_mblen(p), (int) (end - p));
		const char *next = p + len;
		int			next_len = next < end ? Min(pg_mblen(next), (int) (end - next)) : 0;

		if (singly || (n == 0 && next_len == 0))
			parts[n++] = PointerGetDatum(cstring_to_text_with_len(p, len));
		if (next_len > 0)
			parts[n++] = PointerGetDatum(cstring_to_text_with_len(p, len + next_len));
		p = next;
	}
	PG_RETURN_ARRAYTYPE_P(construct_array(parts, n, TEXTOID, -1, false, TYPALIGN_INT));
}
