/*
 * intake.c
 *	  What every row of a batch is asked before anything else: a date, a secrecy
 *	  mark, whether any of the stated repairs concerns it.  Most rows answer no,
 *	  so the answer has to be cheap.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "regex/regex.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/jsonb.h"

#include "pg_credit.h"

/* reads up to limit digits; gives how many there were */
static int
read_digits(const char **p, const char *end, int limit, int *value)
{
	int			n = 0;

	*value = 0;
	while (n < limit && *p < end && **p >= '0' && **p <= '9')
	{
		*value = *value * 10 + (**p - '0');
		(*p)++;
		n++;
	}
	return n;
}

/*
 * credit.try_date(text) -> date
 *	  YYYY-MM-DD or YYYY/MM/DD, month and day in one digit or two, or infinity;
 *	  NULL for anything else.
 */
PG_FUNCTION_INFO_V1(credit_try_date);
Datum
credit_try_date(PG_FUNCTION_ARGS)
{
	text	   *value = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(value);
	Size		len = VARSIZE_ANY_EXHDR(value);
	const char *end = p + len;
	int			year,
				month,
				day;
	char		separator;
	DateADT		date;

	if (len == 8 && memcmp(p, "infinity", 8) == 0)
	{
		DATE_NOEND(date);
		PG_RETURN_DATEADT(date);
	}
	if (read_digits(&p, end, 4, &year) != 4 || p == end || (*p != '-' && *p != '/'))
		PG_RETURN_NULL();
	separator = *p++;
	if (read_digits(&p, end, 2, &month) == 0 || p == end || *p++ != separator)
		PG_RETURN_NULL();
	if (read_digits(&p, end, 2, &day) == 0 || p != end)
		PG_RETURN_NULL();
	if (year < 1 || month < 1 || month > MONTHS_PER_YEAR ||
		day < 1 || day > day_tab[isleap(year)][month - 1])
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(date2j(year, month, day) - POSTGRES_EPOCH_JDATE);
}

/* does a string hold the mark of 国家秘密定密 as it is written: 机密★10年 */
static bool
marked(const char *s, int len)
{
	static const char *const grades[] = {"绝密", "机密", "秘密"};
	static const char star[] = "★";
	const char *end = s + len;

	for (const char *p = s; (p = memchr(p, star[0], end - p)) != NULL; p++)
	{
		const char *before = p;

		if (end - p < (int) sizeof(star) - 1)
			return false;
		if (memcmp(p, star, sizeof(star) - 1) != 0)
			continue;
		if (before > s && before[-1] == ' ')
			before--;
		for (int i = 0; i < (int) lengthof(grades); i++)
		{
			int			n = strlen(grades[i]);

			if (before - s >= n && memcmp(before - n, grades[i], n) == 0)
				return true;
		}
	}
	return false;
}

/*
 * credit.has_secrecy_mark(jsonb) -> boolean
 *	  In any key or string, at any depth (保守国家秘密法 art 14, 国家秘密定密管理
 *	  暂行规定).  The bytes of a jsonb hold its strings one behind the other, so a
 *	  look for the star in them all says at once of most rows that there is none.
 */
PG_FUNCTION_INFO_V1(credit_has_secrecy_mark);
Datum
credit_has_secrecy_mark(PG_FUNCTION_ARGS)
{
	Jsonb	   *jb = PG_GETARG_JSONB_P(0);
	JsonbIterator *it;
	JsonbValue	v;
	JsonbIteratorToken token;

	if (GetDatabaseEncoding() != PG_UTF8)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("secrecy marks are looked for in UTF8 databases only")));
	if (memmem(VARDATA(jb), VARSIZE(jb) - VARHDRSZ, "★", strlen("★")) == NULL)
		PG_RETURN_BOOL(false);
	it = JsonbIteratorInit(&jb->root);
	while ((token = JsonbIteratorNext(&it, &v, false)) != WJB_DONE)
		if ((token == WJB_KEY || token == WJB_VALUE || token == WJB_ELEM) && v.type == jbvString &&
			marked(v.val.string.val, v.val.string.len))
			PG_RETURN_BOOL(true);
	PG_RETURN_BOOL(false);
}

/*
 * credit.any_match(document jsonb, fields text[], patterns text[]) -> boolean
 *	  Does the string at the top of the document in fields[i] match patterns[i],
 *	  for any i?  The field * stands for all of them; names that begin with _
 *	  are not of the document.
 */
PG_FUNCTION_INFO_V1(credit_any_match);
Datum
credit_any_match(PG_FUNCTION_ARGS)
{
	Jsonb	   *jb = PG_GETARG_JSONB_P(0);
	Datum	   *fields,
			   *patterns;
	int			n_fields,
				n_patterns;
	JsonbIterator *it;
	JsonbValue	key,
				value;
	JsonbIteratorToken token;

	deconstruct_array(PG_GETARG_ARRAYTYPE_P(1), TEXTOID, -1, false, TYPALIGN_INT, &fields, NULL, &n_fields);
	deconstruct_array(PG_GETARG_ARRAYTYPE_P(2), TEXTOID, -1, false, TYPALIGN_INT, &patterns, NULL, &n_patterns);
	if (n_fields != n_patterns)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("there must be as many patterns as fields")));
	if (!JB_ROOT_IS_OBJECT(jb))
		PG_RETURN_BOOL(false);

	it = JsonbIteratorInit(&jb->root);
	(void) JsonbIteratorNext(&it, &key, false);
	while ((token = JsonbIteratorNext(&it, &key, true)) == WJB_KEY)
	{
		(void) JsonbIteratorNext(&it, &value, true);
		if (value.type != jbvString || (key.val.string.len > 0 && key.val.string.val[0] == '_'))
			continue;
		for (int i = 0; i < n_fields; i++)
		{
			text	   *field = DatumGetTextPP(fields[i]);
			Size		len = VARSIZE_ANY_EXHDR(field);
			const char *name = VARDATA_ANY(field);

			if (!(len == 1 && name[0] == '*') &&
				!(len == (Size) key.val.string.len && memcmp(name, key.val.string.val, len) == 0))
				continue;
			if (RE_compile_and_execute(DatumGetTextPP(patterns[i]), value.val.string.val, value.val.string.len,
									   REG_ADVANCED, PG_GET_COLLATION(), 0, NULL))
				PG_RETURN_BOOL(true);
		}
	}
	PG_RETURN_BOOL(false);
}

/*
 * credit.document_of(jsonb) -> jsonb
 *	  A row as it came without the names that begin with _, which are about the
 *	  row, not of it.  Most rows have none and are given back as they are.
 */
PG_FUNCTION_INFO_V1(credit_document_of);
Datum
credit_document_of(PG_FUNCTION_ARGS)
{
	Jsonb	   *jb = PG_GETARG_JSONB_P(0);
	JsonbIterator *it;
	JsonbValue	v;
	JsonbIteratorToken token;
	JsonbParseState *state = NULL;
	JsonbValue *result = NULL;
	bool		found = false;
	bool		skip = false;

	if (!JB_ROOT_IS_OBJECT(jb))
		PG_RETURN_JSONB_P(jb);
	it = JsonbIteratorInit(&jb->root);
	(void) JsonbIteratorNext(&it, &v, false);
	while (!found && JsonbIteratorNext(&it, &v, true) == WJB_KEY)
	{
		found = v.val.string.len > 0 && v.val.string.val[0] == '_';
		(void) JsonbIteratorNext(&it, &v, true);
	}
	if (!found)
		PG_RETURN_JSONB_P(jb);

	it = JsonbIteratorInit(&jb->root);
	while ((token = JsonbIteratorNext(&it, &v, true)) != WJB_DONE)
	{
		if (token == WJB_KEY)
			skip = v.val.string.len > 0 && v.val.string.val[0] == '_';
		if (!skip || token == WJB_END_OBJECT)
			result = pushJsonbValue(&state, token, token < WJB_BEGIN_ARRAY ? &v : NULL);
	}
	PG_RETURN_JSONB_P(JsonbValueToJsonb(result));
}
