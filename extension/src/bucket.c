/*
 * bucket.c
 *	  Locks between acts and listings.
 *
 * No act may commit against a listing that committed before it.  Each code
 * hashes to one of 1,024 buckets; the act takes its buckets shared, whoever
 * changes listings or their effects takes them exclusive, both until the end
 * of the transaction.  What keeps it right:
 *
 *	- the hash is the code type's own, which is frozen for ever;
 *	- the reader takes its snapshot after it holds the locks;
 *	- the locks are transaction locks, released after the commit is visible;
 *	  a savepoint rolled back gives them up together with its rows, and
 *	  PREPARE TRANSACTION keeps them;
 *	- one statement locks in one order, the whole first, then its buckets
 *	  ascending, so that single statements never deadlock.  Transactions of
 *	  several statements can: one that acted and then lists in the same
 *	  bucket upgrades its lock, and two of these end as 40P01, to be tried
 *	  again.  List first, then act.
 *
 * The whole: a statement that meets very many buckets takes one shared lock
 * on all of them instead, so that bulk loads cannot fill the server's lock
 * table.  Listings hold the whole in row exclusive mode, which only that
 * shared lock conflicts with.  A listing that waits for a bulk load waits
 * there, before it has its bucket, and so holds up nobody else.
 *
 * The lock tag is an advisory lock's, with a last field that SQL's
 * pg_advisory_lock() cannot make (it uses 1 and 2): nobody else can take,
 * hold or release them.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "storage/lock.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/syscache.h"

#include "pg_credit.h"
#include "bucket.h"

/* field 4 of the tags, objsubid in pg_locks: never 1 or 2 */
#define BUCKET_TAG		17153
#define WHOLE_TAG		17154

/* more buckets than this in one statement: take the whole */
#define MANY_BUCKETS	256

/* ---- reading codes ---- */

/* The code type and its hash function. */
TypeCacheEntry *
code_type_entry(void)
{
	Oid			nsp = get_namespace_oid("credit", true);
	Oid			type = InvalidOid;
	TypeCacheEntry *entry;

	if (OidIsValid(nsp))
		type = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
							   CStringGetDatum("credit_code"),
							   ObjectIdGetDatum(nsp));
	if (!OidIsValid(type))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("type credit.credit_code does not exist"),
				 errhint("Use CREATE EXTENSION pg_credit.")));
	entry = lookup_type_cache(type, TYPECACHE_HASH_PROC_FINFO);
	if (!OidIsValid(entry->hash_proc_finfo.fn_oid))
		elog(ERROR, "type %u has no hash function", type);
	return entry;
}

/*
 * Prepare to read codes from a column.  The column may be of the code type,
 * of a text type, or of a domain over one of these.
 */
void
code_column_open(CodeColumn *col, Relation rel, const char *name)
{
	Oid			base;

	memset(col, 0, sizeof(*col));
	col->attnum = SPI_fnumber(RelationGetDescr(rel), name);
	if (col->attnum <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist",
						name, RelationGetRelationName(rel)),
				 errtable(rel)));

	col->type = code_type_entry();
	col->code_type = col->type->type_id;
	col->typlen = col->type->typlen;

	base = getBaseType(TupleDescAttr(RelationGetDescr(rel),
									 col->attnum - 1)->atttypid);
	if (base == col->code_type)
		return;
	if (base != TEXTOID && base != VARCHAROID && base != BPCHAROID)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" of relation \"%s\" holds no codes",
						name, RelationGetRelationName(rel)),
				 errdetail("The column is of type %s; a code is credit_code, text, varchar or char.",
						   format_type_be(base)),
				 errtablecol(rel, col->attnum)));
	col->is_text = true;
	{
		Oid			input;

		getTypeInputInfo(col->code_type, &input, &col->ioparam);
		fmgr_info(input, &col->input);
	}
	col->scratch = AllocSetContextCreate(CurrentMemoryContext,
										 "pg_credit code",
										 ALLOCSET_SMALL_SIZES);
}

/*
 * The code of one row; false when it is null.  A code parsed from text lives
 * until the next call.  Text that is no code raises 22P02, as the type does.
 */
bool
code_column_get(CodeColumn *col, TupleTableSlot *slot, Datum *code)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, col->attnum, &isnull);

	if (isnull)
		return false;
	if (col->is_text)
	{
		MemoryContext old;

		MemoryContextReset(col->scratch);
		old = MemoryContextSwitchTo(col->scratch);
		value = InputFunctionCall(&col->input, TextDatumGetCString(value),
								  col->ioparam, -1);
		MemoryContextSwitchTo(old);
	}
	*code = value;
	return true;
}

/* The bucket of a code. */
int
code_bucket(TypeCacheEntry *type, Datum code)
{
	return DatumGetUInt32(FunctionCall1Coll(&type->hash_proc_finfo,
											InvalidOid, code)) % CREDIT_BUCKETS;
}

/* ---- locks ---- */

void
bucket_set_add(BucketSet *set, int bucket)
{
	set->bits[bucket / 64] |= UINT64CONST(1) << (bucket % 64);
}

bool
bucket_set_has(const BucketSet *set, int bucket)
{
	return (set->bits[bucket / 64] >> (bucket % 64)) & 1;
}

static void
lock_tag(uint32 bucket, uint16 field4, LOCKMODE mode)
{
	LOCKTAG		tag;

	SET_LOCKTAG_ADVISORY(tag, MyDatabaseId, bucket, 0, field4);
	(void) LockAcquire(&tag, mode, false, false);
}

static void
lock_each(const BucketSet *set, LOCKMODE mode)
{
	for (int w = 0; w < CREDIT_BUCKETS / 64; w++)
	{
		uint64		bits = set->bits[w];

		while (bits != 0)
		{
			lock_tag(w * 64 + pg_rightmost_one_pos64(bits), BUCKET_TAG, mode);
			bits &= bits - 1;
		}
	}
}

/* An act's side: shared.  Says so in the set when it took the whole. */
void
buckets_lock_act(BucketSet *set)
{
	if (pg_popcount((const char *) set->bits, sizeof(set->bits)) > MANY_BUCKETS)
	{
		lock_tag(0, WHOLE_TAG, ShareLock);
		memset(set, 0xFF, sizeof(*set));
	}
	else
		lock_each(set, ShareLock);
}

/* The side of listings and of everything that changes their effect. */
void
buckets_lock_listing(const BucketSet *set)
{
	lock_tag(0, WHOLE_TAG, RowExclusiveLock);
	lock_each(set, ExclusiveLock);
}

/* ---- SQL entry points ---- */

static pg_noinline void
report_null_code(Relation rel, AttrNumber attnum)
{
	ereport(ERROR,
			(errcode(ERRCODE_NOT_NULL_VIOLATION),
			 errmsg("a row without a code cannot be locked"),
			 errdetail("Column \"%s\" of relation \"%s\" is null.",
					   NameStr(TupleDescAttr(RelationGetDescr(rel), attnum - 1)->attname),
					   RelationGetRelationName(rel)),
			 errtablecol(rel, attnum)));
}

static void
add_slot(CodeColumn *col, Relation rel, TupleTableSlot *slot, BucketSet *set)
{
	Datum		code;

	if (!code_column_get(col, slot, &code))
		report_null_code(rel, col->attnum);
	bucket_set_add(set, code_bucket(col->type, code));
}

static void
add_rows(CodeColumn *col, Relation rel, Tuplestorestate *rows, BucketSet *set)
{
	TupleTableSlot *slot = MakeSingleTupleTableSlot(RelationGetDescr(rel),
													&TTSOpsMinimalTuple);

	/* other readers of the transition table have pointers of their own */
	tuplestore_select_read_pointer(rows, 0);
	tuplestore_rescan(rows);
	while (tuplestore_gettupleslot(rows, true, false, slot))
	{
		CHECK_FOR_INTERRUPTS();
		add_slot(col, rel, slot, set);
	}
	ExecDropSingleTupleTableSlot(slot);
}

/*
 * credit.lock_bucket() -> trigger
 *	  Takes the buckets of the rows exclusive, of the old code and the new.
 *
 * FOR EACH ROW, before or after, or AFTER … FOR EACH STATEMENT with a
 * transition table for each side the event has.  After is soon enough: the
 * row is invisible to others until the commit, and the lock is held then.
 */
PG_FUNCTION_INFO_V1(credit_lock_bucket);
Datum
credit_lock_bucket(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	TriggerEvent event;
	Relation	rel;
	CodeColumn	col;
	BucketSet	set;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager",
						"credit.lock_bucket")));
	event = trigdata->tg_event;
	rel = trigdata->tg_relation;
	if (trigdata->tg_trigger->tgnargs != 1)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" expects the name of the code column",
						"credit.lock_bucket")));

	memset(&set, 0, sizeof(set));
	code_column_open(&col, rel, trigdata->tg_trigger->tgargs[0]);

	if (TRIGGER_FIRED_FOR_ROW(event))
	{
		add_slot(&col, rel, trigdata->tg_trigslot, &set);
		if (TRIGGER_FIRED_BY_UPDATE(event))
			add_slot(&col, rel, trigdata->tg_newslot, &set);
		buckets_lock_listing(&set);
		return PointerGetDatum(TRIGGER_FIRED_BY_UPDATE(event) ?
							   trigdata->tg_newtuple : trigdata->tg_trigtuple);
	}

	if (!TRIGGER_FIRED_AFTER(event) || TRIGGER_FIRED_BY_TRUNCATE(event) ||
		(!TRIGGER_FIRED_BY_INSERT(event) && trigdata->tg_oldtable == NULL) ||
		(!TRIGGER_FIRED_BY_DELETE(event) && trigdata->tg_newtable == NULL))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" needs the rows of the statement",
						"credit.lock_bucket"),
				 errhint("Fire it FOR EACH ROW, or AFTER INSERT, UPDATE or DELETE … FOR EACH STATEMENT with transition tables.")));
	if (trigdata->tg_oldtable)
		add_rows(&col, rel, trigdata->tg_oldtable, &set);
	if (trigdata->tg_newtable)
		add_rows(&col, rel, trigdata->tg_newtable, &set);
	buckets_lock_listing(&set);
	return PointerGetDatum(NULL);
}

/*
 * credit.lock_subject(code)
 *	  For functions that change what a listing does without touching its row.
 */
PG_FUNCTION_INFO_V1(credit_lock_subject);
Datum
credit_lock_subject(PG_FUNCTION_ARGS)
{
	BucketSet	set;

	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("a row without a code cannot be locked")));
	memset(&set, 0, sizeof(set));
	bucket_set_add(&set, code_bucket(code_type_entry(), PG_GETARG_DATUM(0)));
	buckets_lock_listing(&set);
	PG_RETURN_VOID();
}

/* credit.lock_subjects(codes): the same for many, in one order */
PG_FUNCTION_INFO_V1(credit_lock_subjects);
Datum
credit_lock_subjects(PG_FUNCTION_ARGS)
{
	TypeCacheEntry *type = code_type_entry();
	BucketSet	set;
	ArrayType  *array;
	Datum	   *codes;
	bool	   *nulls;
	int			n;

	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("a row without a code cannot be locked")));
	array = PG_GETARG_ARRAYTYPE_P(0);
	deconstruct_array(array, type->type_id, type->typlen, type->typbyval,
					  type->typalign, &codes, &nulls, &n);
	memset(&set, 0, sizeof(set));
	for (int i = 0; i < n; i++)
	{
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("a row without a code cannot be locked")));
		bucket_set_add(&set, code_bucket(type, codes[i]));
	}
	if (n > 0)
		buckets_lock_listing(&set);
	PG_RETURN_VOID();
}

/* credit.subject_bucket(code) -> integer: to read pg_locks with */
PG_FUNCTION_INFO_V1(credit_subject_bucket);
Datum
credit_subject_bucket(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(code_bucket(code_type_entry(), PG_GETARG_DATUM(0)));
}
