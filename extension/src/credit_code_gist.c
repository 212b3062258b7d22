/*
 * credit_code_gist.c
 *	  GiST for credit.credit_code: so that a constraint such as
 *	  EXCLUDE USING gist (code WITH =, valid_during WITH &&) needs no btree_gist.
 *
 * A key is a bytea, 24 bytes: the least and the greatest code below it, or 12
 * when they are one code, as on every leaf.  Keys may come with a short header,
 * so they are read through VARDATA_ANY and never assumed to be aligned.
 */
#include "postgres.h"

#include <float.h>

#include "access/gist.h"
#include "access/stratnum.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/sortsupport.h"

#include "pg_credit.h"
#include "credit_code_core.h"

PG_FUNCTION_INFO_V1(credit_code_gist_consistent);
PG_FUNCTION_INFO_V1(credit_code_gist_union);
PG_FUNCTION_INFO_V1(credit_code_gist_compress);
PG_FUNCTION_INFO_V1(credit_code_gist_fetch);
PG_FUNCTION_INFO_V1(credit_code_gist_penalty);
PG_FUNCTION_INFO_V1(credit_code_gist_picksplit);
PG_FUNCTION_INFO_V1(credit_code_gist_same);
PG_FUNCTION_INFO_V1(credit_code_gist_sortsupport);
PG_FUNCTION_INFO_V1(credit_code_gist_strategy);

/* as in btree_gist */
#define NotEqualStrategyNumber	6

typedef struct Span
{
	const CreditCode *low;
	const CreditCode *high;
} Span;

/* what a key spans; points into it */
static Span
key_span(Datum key)
{
	bytea	   *b = DatumGetByteaPP(key);
	Span		span;

	span.low = (const CreditCode *) VARDATA_ANY(b);
	span.high = VARSIZE_ANY_EXHDR(b) > CREDIT_CODE_BYTES ? span.low + 1 : span.low;
	return span;
}

static bytea *
make_key(Span span)
{
	bool		one = credit_code_compare(span.low, span.high) == 0;
	Size		size = VARHDRSZ + (one ? 1 : 2) * CREDIT_CODE_BYTES;
	bytea	   *b = palloc(size);

	SET_VARSIZE(b, size);
	memcpy(VARDATA(b), span.low, CREDIT_CODE_BYTES);
	if (!one)
		memcpy(VARDATA(b) + CREDIT_CODE_BYTES, span.high, CREDIT_CODE_BYTES);
	return b;
}

static Span
join_spans(Span a, Span b)
{
	if (credit_code_compare(b.low, a.low) < 0)
		a.low = b.low;
	if (credit_code_compare(b.high, a.high) > 0)
		a.high = b.high;
	return a;
}

/* consistent(entry, code, strategy, subtype, recheck): exact on a leaf */
Datum
credit_code_gist_consistent(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	const CreditCode *code = (const CreditCode *) PG_GETARG_POINTER(1);
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	Span		span = key_span(entry->key);
	int			low = credit_code_compare(span.low, code);
	int			high = credit_code_compare(span.high, code);

	*recheck = false;
	switch (strategy)
	{
		case BTLessStrategyNumber:
			PG_RETURN_BOOL(low < 0);
		case BTLessEqualStrategyNumber:
			PG_RETURN_BOOL(low <= 0);
		case BTEqualStrategyNumber:
			PG_RETURN_BOOL(low <= 0 && high >= 0);
		case BTGreaterEqualStrategyNumber:
			PG_RETURN_BOOL(high >= 0);
		case BTGreaterStrategyNumber:
			PG_RETURN_BOOL(high > 0);
		case NotEqualStrategyNumber:
			PG_RETURN_BOOL(low != 0 || high != 0);
		default:
			elog(ERROR, "unrecognized strategy number: %d", strategy);
	}
	PG_RETURN_BOOL(false);
}

Datum
credit_code_gist_union(PG_FUNCTION_ARGS)
{
	GistEntryVector *entries = (GistEntryVector *) PG_GETARG_POINTER(0);
	int		   *size = (int *) PG_GETARG_POINTER(1);
	Span		span = key_span(entries->vector[0].key);
	bytea	   *key;

	for (int i = 1; i < entries->n; i++)
		span = join_spans(span, key_span(entries->vector[i].key));
	key = make_key(span);
	*size = VARSIZE(key);
	PG_RETURN_BYTEA_P(key);
}

Datum
credit_code_gist_compress(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	GISTENTRY  *result;
	Span		span;

	if (!entry->leafkey)
		PG_RETURN_POINTER(entry);

	span.low = span.high = (const CreditCode *) DatumGetPointer(entry->key);
	result = palloc(sizeof(GISTENTRY));
	gistentryinit(*result, PointerGetDatum(make_key(span)),
				  entry->rel, entry->page, entry->offset, false);
	PG_RETURN_POINTER(result);
}

/* a leaf holds the code itself: index-only scans */
Datum
credit_code_gist_fetch(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	GISTENTRY  *result = palloc(sizeof(GISTENTRY));
	CreditCode *code = palloc(sizeof(CreditCode));

	*code = *key_span(entry->key).low;
	gistentryinit(*result, PointerGetDatum(code),
				  entry->rel, entry->page, entry->offset, false);
	PG_RETURN_POINTER(result);
}

/* by how much the span would grow, weighed against how long it then were */
Datum
credit_code_gist_penalty(PG_FUNCTION_ARGS)
{
	GISTENTRY  *original = (GISTENTRY *) PG_GETARG_POINTER(0);
	GISTENTRY  *added = (GISTENTRY *) PG_GETARG_POINTER(1);
	float	   *penalty = (float *) PG_GETARG_POINTER(2);
	Span		span = key_span(original->key);
	Span		whole = join_spans(span, key_span(added->key));
	double		growth = credit_code_distance(whole.low, span.low) +
		credit_code_distance(span.high, whole.high);

	*penalty = 0.0f;
	if (growth > 0)
		*penalty = (float) (FLT_MIN + growth / credit_code_distance(whole.low, whole.high));
	PG_RETURN_POINTER(penalty);
}

typedef struct SplitItem
{
	OffsetNumber offset;
	Span		span;
} SplitItem;

static int
compare_items(const void *a, const void *b)
{
	const SplitItem *x = a;
	const SplitItem *y = b;
	int			order = credit_code_compare(x->span.low, y->span.low);

	return order != 0 ? order : credit_code_compare(x->span.high, y->span.high);
}

/* in order, the lower half to the left */
Datum
credit_code_gist_picksplit(PG_FUNCTION_ARGS)
{
	GistEntryVector *entries = (GistEntryVector *) PG_GETARG_POINTER(0);
	GIST_SPLITVEC *split = (GIST_SPLITVEC *) PG_GETARG_POINTER(1);
	int			n = entries->n - FirstOffsetNumber;
	SplitItem	   *items = palloc(n * sizeof(SplitItem));
	Span		left,
				right;

	for (int i = 0; i < n; i++)
	{
		items[i].offset = (OffsetNumber) (FirstOffsetNumber + i);
		items[i].span = key_span(entries->vector[items[i].offset].key);
	}
	qsort(items, n, sizeof(SplitItem), compare_items);

	split->spl_left = palloc(n * sizeof(OffsetNumber));
	split->spl_right = palloc(n * sizeof(OffsetNumber));
	split->spl_nleft = split->spl_nright = 0;
	left = items[0].span;
	right = items[n - 1].span;
	for (int i = 0; i < n; i++)
	{
		if (i < n / 2)
		{
			split->spl_left[split->spl_nleft++] = items[i].offset;
			left = join_spans(left, items[i].span);
		}
		else
		{
			split->spl_right[split->spl_nright++] = items[i].offset;
			right = join_spans(right, items[i].span);
		}
	}
	split->spl_ldatum = PointerGetDatum(make_key(left));
	split->spl_rdatum = PointerGetDatum(make_key(right));
	PG_RETURN_POINTER(split);
}

Datum
credit_code_gist_same(PG_FUNCTION_ARGS)
{
	Span		a = key_span(PG_GETARG_DATUM(0));
	Span		b = key_span(PG_GETARG_DATUM(1));
	bool	   *same = (bool *) PG_GETARG_POINTER(2);

	*same = credit_code_compare(a.low, b.low) == 0 &&
		credit_code_compare(a.high, b.high) == 0;
	PG_RETURN_POINTER(same);
}

/* the order in which a new index is filled: compares leaf keys */
static int
compare_keys(Datum x, Datum y, SortSupport ssup)
{
	(void) ssup;
	return credit_code_compare(key_span(x).low, key_span(y).low);
}

Datum
credit_code_gist_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = compare_keys;
	ssup->ssup_extra = NULL;
	PG_RETURN_VOID();
}

/*
 * The strategy of a CompareType, which PostgreSQL 18 asks for by number: they
 * are numbered as btree's strategies, <> being 6 (access/cmptype.h).
 */
Datum
credit_code_gist_strategy(PG_FUNCTION_ARGS)
{
	int32		comparison = PG_GETARG_INT32(0);

	if (comparison < BTLessStrategyNumber || comparison > NotEqualStrategyNumber)
		PG_RETURN_UINT16(InvalidStrategy);
	PG_RETURN_UINT16((StrategyNumber) comparison);
}
