/*
 * mask.c
 *	  Names and telephone numbers with most of their characters hidden (R088).
 *
 * What is not known to be harmless is hidden: a function here may show less
 * than it could, never more.  Characters are those of the database's encoding;
 * each hidden one becomes one asterisk.
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "pg_credit.h"

#define HIDDEN '*'

/* length of the character at p, never past the end of the string */
static int
char_len(const char *p, const char *end)
{
	return Min(pg_mblen(p), (int) (end - p));
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/*
 * credit.mask_name(text) -> text
 *	  The first character is left, unless it is the only one.
 */
PG_FUNCTION_INFO_V1(credit_mask_name);
Datum
credit_mask_name(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(name);
	const char *end = p + VARSIZE_ANY_EXHDR(name);
	int			first;
	text	   *result;
	char	   *out;

	while (p < end && is_blank(*p))
		p++;
	while (end > p && is_blank(end[-1]))
		end--;
	/* no character is shorter than its asterisk */
	result = (text *) palloc(VARHDRSZ + (end - p));
	out = VARDATA(result);
	if (p < end)
	{
		first = char_len(p, end);
		if (p + first < end)
		{
			memcpy(out, p, first);
			out += first;
		}
		else
			*out++ = HIDDEN;
		for (p += first; p < end; p += char_len(p, end))
			*out++ = HIDDEN;
	}
	SET_VARSIZE(result, out - (char *) result);
	PG_RETURN_TEXT_P(result);
}

/* what may stand between the digits of a telephone number, and stays */
static bool
is_mark(char c)
{
	return c == '+' || c == '-' || c == '(' || c == ')' || c == ' ';
}

/*
 * credit.mask_phone(text) -> text
 *	  Of 11 digits and more the first three and the last four are left, of 7
 *	  to 10 the last two, of fewer none.  Whatever is not a mark counts as a
 *	  digit, so that nothing else is left standing.
 */
PG_FUNCTION_INFO_V1(credit_mask_phone);
Datum
credit_mask_phone(PG_FUNCTION_ARGS)
{
	text	   *phone = PG_GETARG_TEXT_PP(0);
	const char *start = VARDATA_ANY(phone);
	const char *end = start + VARSIZE_ANY_EXHDR(phone);
	int			digits = 0;
	int			nth = 0;
	int			head;
	int			tail;
	text	   *result = (text *) palloc(VARHDRSZ + (end - start));
	char	   *out = VARDATA(result);

	for (const char *p = start; p < end; p += char_len(p, end))
		if (!is_mark(*p))
			digits++;
	head = digits >= 11 ? 3 : 0;
	tail = digits >= 11 ? 4 : digits >= 7 ? 2 : 0;

	for (const char *p = start; p < end;)
	{
		int			len = char_len(p, end);
		bool		keep = is_mark(*p);

		if (!keep)
		{
			nth++;
			keep = nth <= head || nth > digits - tail;
		}
		if (keep)
		{
			memcpy(out, p, len);
			out += len;
		}
		else
			*out++ = HIDDEN;
		p += len;
	}
	SET_VARSIZE(result, out - (char *) result);
	PG_RETURN_TEXT_P(result);
}
