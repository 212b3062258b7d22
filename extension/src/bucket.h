/*
 * bucket.h
 *	  Locks between acts and listings: 1,024 buckets of subjects, and the
 *	  reading of codes from the rows of any table.
 */
#ifndef PG_CREDIT_BUCKET_H
#define PG_CREDIT_BUCKET_H

#include "access/tupdesc.h"
#include "executor/tuptable.h"
#include "fmgr.h"
#include "utils/rel.h"
#include "utils/typcache.h"

#define CREDIT_BUCKETS	1024

/* a set of buckets */
typedef struct BucketSet
{
	uint64		bits[CREDIT_BUCKETS / 64];
} BucketSet;

/* what it takes to read a code from one column of one table */
typedef struct CodeColumn
{
	AttrNumber	attnum;
	bool		is_text;		/* parse it, it is not yet a code */
	Oid			code_type;		/* credit.credit_code */
	int16		typlen;
	TypeCacheEntry *type;		/* of the code type, with its hash function */
	FmgrInfo	input;			/* the code type's parser, when is_text */
	Oid			ioparam;
	MemoryContext scratch;		/* of one parsed code, when is_text */
} CodeColumn;

extern void code_column_open(CodeColumn *col, Relation rel, const char *name);
extern bool code_column_get(CodeColumn *col, TupleTableSlot *slot, Datum *code);
extern int	code_bucket(TypeCacheEntry *type, Datum code);
extern TypeCacheEntry *code_type_entry(void);

extern void bucket_set_add(BucketSet *set, int bucket);
extern bool bucket_set_has(const BucketSet *set, int bucket);
extern void buckets_lock_act(BucketSet *set);
extern void buckets_lock_listing(const BucketSet *set);

#endif							/* PG_CREDIT_BUCKET_H */
