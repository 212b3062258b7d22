/*
 * guard.c
 *	  credit.guard(): the trigger that makes listings bind at commit, on any
 *	  table of any application.
 *
 * No act commits against a listing that committed before it, at READ
 * COMMITTED, REPEATABLE READ and SERIALIZABLE alike.  The order keeps it so:
 *
 *	1. take the buckets of all rows of the statement, shared (bucket.c);
 *	2. then take the latest snapshot: not the transaction's, which in the
 *	   higher levels is as old as the transaction;
 *	3. look each code up in an index of credit.listing with that snapshot.
 *
 * A code that is not listed costs one descent of the index and no SQL.  A
 * code that is goes to credit.guard_verdict(), which knows measures, matters,
 * objections and sign-offs; it is STABLE and therefore reads with the
 * snapshot of step 2, which we make the active one.  (A volatile function
 * would read with the transaction's snapshot, so we refuse one.)
 *
 * A subject may have several codes, merged in credit.subject, and be listed
 * under another one than the row's.  Two small indexes, of merged subjects
 * only, tell whether a code has such a family.  If so, the buckets of the
 * whole family are taken and a newer snapshot after them, until the family no
 * longer grows (who merges subjects holds the buckets of both); then the
 * verdict is asked.
 *
 * Every updated row is checked, also when its code did not change: handling a
 * matter further is an act too.
 *
 * A statement of many rows has its codes sorted first: each page of the index
 * is then read once and stays in the processor's cache for the codes beside
 * it, so that the size of the index hardly matters.  Rows that need a verdict
 * are still judged in their own order.
 *
 * Both look-ups are of the platform, not of the caller: the index scan knows
 * no privileges, and SQL runs as the owner of credit.listing.
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/transam.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_am.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "nodes/primnodes.h"
#include "port/pg_bswap.h"
#include "storage/bufmgr.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/relcache.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "pg_credit.h"
#include "bucket.h"

#define ERRCODE_SUBJECT_RESTRICTED	MAKE_SQLSTATE('U', 'C', '1', '0', '1')
#define ERRCODE_SIGN_OFF_REQUIRED	MAKE_SQLSTATE('U', 'C', '1', '0', '2')
#define ERRCODE_SUBJECT_FLAGGED		MAKE_SQLSTATE('U', 'C', '1', '0', '3')
#define ERRCODE_NOT_DEPLOYED		MAKE_SQLSTATE('U', 'C', '9', '0', '3')

/* longest code we are prepared to remember */
#define MAX_CODE	32

/* from so many rows on a statement's codes are sorted */
#define MANY_ROWS	16

/* a code of SOUGHT_BYTES, in the order of the index as far as that matters */
typedef struct Sought
{
	uint64		first;			/* its first eight bytes as a number */
	uint32		rest;
} Sought;
#define SOUGHT_BYTES	12

#define ST_SORT sort_sought
#define ST_ELEMENT_TYPE Sought
#define ST_COMPARE(a, b) ((a)->first < (b)->first ? -1 : (a)->first > (b)->first ? 1 : \
						  (a)->rest < (b)->rest ? -1 : (a)->rest > (b)->rest)
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DECLARE
#define ST_DEFINE
#include "lib/sort_template.h"

/*
 * Where listings and merged subjects are found: valid until a relcache
 * message says otherwise.  An index is InvalidOid when none serves; then SQL
 * is asked for every row.
 */
static struct
{
	bool		valid;
	Oid			code_type;
	Oid			listing;
	Oid			listed;			/* index of credit.listing by code */
	Oid			subject;		/* InvalidOid: there are no subjects, no families */
	AttrNumber	merged_attnum;
	Oid			merged;			/* index of credit.subject by code */
	Oid			merged_into;	/* and by the code merged into */
}			place;

/* one index, looked up by code */
typedef struct Probe
{
	Relation	heap;
	Relation	index;			/* NULL: no index serves */
	IndexScanDesc scan;			/* NULL: it is empty */
	ScanKeyData key;
	TupleTableSlot *found;
} Probe;

/* kept plans, for one code type */
static SPIPlanPtr verdict_plan = NULL;
static SPIPlanPtr note_plan = NULL;
static SPIPlanPtr family_plan = NULL;
static Oid	plans_type = InvalidOid;

/* one call of the trigger */
typedef struct Guard
{
	TriggerData *trigdata;
	Relation	rel;			/* the guarded table */
	const char *matter_kind;
	const char *mode;
	CodeColumn	code;
	AttrNumber	matter_attnum;	/* 0: none */
	Oid			matter_type;

	BucketSet	held;			/* buckets we have, shared */
	Relation	listing;
	Relation	subject;		/* NULL: no families */
	Snapshot	snapshot;		/* taken after the locks */
	Probe		listed;
	Probe		merged;
	Probe		merged_into;
	Sought	   *sought;			/* codes of many rows, NULL when there are few */
	int64		nsought;
	int64		room;			/* for so many */
	HTAB	   *suspects;		/* those among them that need a verdict */
	HTAB	   *asked;			/* what was asked in this statement */
	MemoryContext judging;		/* of one question and its answer */
} Guard;

/* a question already answered; compared as bytes, so no padding may vary */
typedef struct Asked
{
	char		code[MAX_CODE];
	int64		matter;
	int64		has_matter;
} Asked;

static void
forget_place(Datum arg, Oid relid)
{
	(void) arg;
	if (relid == InvalidOid || relid == place.listing || relid == place.listed ||
		relid == place.subject || relid == place.merged ||
		relid == place.merged_into)
		place.valid = false;
}

static void
watch_place(void)
{
	static bool registered = false;

	if (!registered)
		CacheRegisterRelcacheCallback(forget_place, (Datum) 0);
	registered = true;
}

static pg_noinline void
report_not_deployed(const char *missing)
{
	ereport(ERROR,
			(errcode(ERRCODE_NOT_DEPLOYED),
			 errmsg("the pg_credit platform is not deployed in this database"),
			 errdetail("\"%s\" does not exist.", missing),
			 errhint("CALL credit.install();")));
}

/*
 * A platform function by its argument types, which must not be volatile when
 * it is to read with our snapshot.
 */
static void
platform_function(const char *schema, const char *name, int nargs,
				  const Oid *argtypes, bool must_be_stable)
{
	Oid			nsp = get_namespace_oid(schema, true);
	Oid			fn = InvalidOid;

	/* the caller may have no rights in our schemas, and needs none */
	if (OidIsValid(nsp))
		fn = GetSysCacheOid3(PROCNAMEARGSNSP, Anum_pg_proc_oid,
							 CStringGetDatum(name),
							 PointerGetDatum(buildoidvector(argtypes, nargs)),
							 ObjectIdGetDatum(nsp));
	if (!OidIsValid(fn))
		report_not_deployed(quote_qualified_identifier(schema, name));
	if (must_be_stable && func_volatile(fn) == PROVOLATILE_VOLATILE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_FUNCTION_DEFINITION),
				 errmsg("function \"%s\" must be stable",
						quote_qualified_identifier(schema, name)),
				 errdetail("A volatile function reads with the transaction's snapshot and misses newer listings.")));
}

static void
check_verdict_function(Oid code_type)
{
	Oid			argtypes[4] = {code_type, TEXTOID, TEXTOID, INT8OID};

	platform_function("credit", "guard_verdict", 4, argtypes, true);
}

/* Is the index partial by "column IS NOT NULL" and nothing else? */
static bool
leaves_out_nulls(Relation index, AttrNumber attnum)
{
	List	   *predicate = RelationGetIndexPredicate(index);
	NullTest   *test;

	if (list_length(predicate) != 1 || !IsA(linitial(predicate), NullTest))
		return false;
	test = linitial_node(NullTest, predicate);
	return test->nulltesttype == IS_NOT_NULL && IsA(test->arg, Var) &&
		((Var *) test->arg)->varattno == attnum;
}

/*
 * Does this index find every row by a code in a column, for every snapshot
 * that we use?  It may leave out the rows whose not_null column is null.
 */
static bool
index_serves(Relation index, AttrNumber attnum, AttrNumber not_null)
{
	Form_pg_index form = index->rd_index;

	return index->rd_rel->relam == BTREE_AM_OID &&
		form->indisvalid && form->indisready && form->indislive &&
		form->indkey.values[0] == attnum &&
		index->rd_opcintype[0] == place.code_type &&
		(RelationGetIndexPredicate(index) == NIL ||
		 (not_null != InvalidAttrNumber && leaves_out_nulls(index, not_null))) &&
		(!form->indcheckxmin ||
		 TransactionIdPrecedes(HeapTupleHeaderGetXmin(index->rd_indextuple->t_data),
							   TransactionXmin));
}

/* The smallest index that serves, or none. */
static Oid
serving_index(Relation rel, AttrNumber attnum, AttrNumber not_null)
{
	Oid			best = InvalidOid;
	bool		best_is_partial = false;
	List	   *indexes;
	ListCell   *lc;

	/* an index of a parent does not find the rows of its children */
	if (rel->rd_rel->relkind != RELKIND_RELATION || rel->rd_rel->relhassubclass)
		return InvalidOid;

	indexes = RelationGetIndexList(rel);
	foreach(lc, indexes)
	{
		Relation	index = index_open(lfirst_oid(lc), AccessShareLock);

		if (index_serves(index, attnum, not_null) && !best_is_partial)
		{
			bool		partial = RelationGetIndexPredicate(index) != NIL;

			if (!OidIsValid(best) || partial)
				best = RelationGetRelid(index);
			best_is_partial = partial;
		}
		index_close(index, AccessShareLock);
	}
	list_free(indexes);
	return best;
}

/* A column that holds codes. */
static AttrNumber
code_attnum(Relation rel, const char *shown, const char *name, Oid code_type)
{
	AttrNumber	attnum = get_attnum(RelationGetRelid(rel), name);

	if (attnum <= 0 || get_atttype(RelationGetRelid(rel), attnum) != code_type)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("relation \"%s\" has no column \"%s\" of type credit_code",
						shown, name),
				 errtable(rel)));
	return attnum;
}

static void
find_place(Guard *guard)
{
	Oid			code_type = guard->code.code_type;
	AttrNumber	listed;
	AttrNumber	subject = InvalidAttrNumber;
	AttrNumber	merged_into = InvalidAttrNumber;

	check_verdict_function(code_type);
	listed = code_attnum(guard->listing, "credit.listing", "code", code_type);
	if (guard->subject)
	{
		subject = code_attnum(guard->subject, "credit.subject", "code", code_type);
		merged_into = code_attnum(guard->subject, "credit.subject", "merged_into", code_type);
	}

	/* valid first: a message that arrives from here on marks it again */
	memset(&place, 0, sizeof(place));
	place.code_type = code_type;
	place.listing = RelationGetRelid(guard->listing);
	if (guard->subject)
		place.subject = RelationGetRelid(guard->subject);
	place.valid = true;

	place.listed = serving_index(guard->listing, listed, InvalidAttrNumber);
	if (guard->subject)
	{
		place.merged_attnum = merged_into;
		place.merged = serving_index(guard->subject, subject, merged_into);
		place.merged_into = serving_index(guard->subject, merged_into, merged_into);
	}
}

static void
probe_open(Probe *probe, Relation heap, Oid index)
{
	Oid			type = place.code_type;
	Oid			equal;

	probe->heap = heap;
	if (!OidIsValid(index))
		return;
	probe->index = index_open(index, AccessShareLock);
	equal = get_opfamily_member(probe->index->rd_opfamily[0], type, type,
								BTEqualStrategyNumber);
	if (!OidIsValid(equal))
		elog(ERROR, "missing equality operator of index \"%s\"",
			 RelationGetRelationName(probe->index));
	ScanKeyEntryInitialize(&probe->key, 0, 1, BTEqualStrategyNumber, type,
						   probe->index->rd_indcollation[0],
						   get_opcode(equal), (Datum) 0);
}

static void
probe_begin(Probe *probe, Snapshot snapshot)
{
	/*
	 * A b-tree of one block, its metapage, never had an entry.  Whoever made
	 * one and committed before we had our locks has enlarged it by now.
	 */
	if (probe->index == NULL || RelationGetNumberOfBlocks(probe->index) <= 1)
		return;
	probe->scan = credit_index_beginscan(probe->heap, probe->index, snapshot, 1);
	probe->found = table_slot_create(probe->heap, NULL);
}

/* Is there a row with this code, and with a value in the other column? */
static bool
probe_finds(Probe *probe, Datum code, AttrNumber not_null)
{
	bool		found = false;

	if (probe->scan == NULL)
		return false;
	probe->key.sk_argument = code;
	index_rescan(probe->scan, &probe->key, 1, NULL, 0);
	while (!found &&
		   index_getnext_slot(probe->scan, ForwardScanDirection, probe->found))
		found = not_null == InvalidAttrNumber ||
			!slot_attisnull(probe->found, not_null);
	ExecClearTuple(probe->found);
	return found;
}

static void
probe_end(Probe *probe)
{
	if (probe->scan)
	{
		index_endscan(probe->scan);
		ExecDropSingleTupleTableSlot(probe->found);
	}
	if (probe->index)
		index_close(probe->index, NoLock);
}

/*
 * Open credit.listing, credit.subject and their indexes.  Locks are kept to
 * the end of the transaction, as the executor keeps them.
 */
static void
open_listing(Guard *guard)
{
	Oid			nsp = get_namespace_oid("credit", true);
	Oid			listing = InvalidOid;
	Oid			subject = InvalidOid;

	if (OidIsValid(nsp))
	{
		listing = get_relname_relid("listing", nsp);
		subject = get_relname_relid("subject", nsp);
	}
	if (!OidIsValid(listing))
		report_not_deployed("credit.listing");
	guard->listing = table_open(listing, AccessShareLock);
	if (OidIsValid(subject))
		guard->subject = table_open(subject, AccessShareLock);

	if (!place.valid || place.listing != listing || place.subject != subject ||
		place.code_type != guard->code.code_type)
		find_place(guard);
	probe_open(&guard->listed, guard->listing, place.listed);
	if (guard->subject)
	{
		probe_open(&guard->merged, guard->subject, place.merged);
		probe_open(&guard->merged_into, guard->subject, place.merged_into);
	}
}

/* The matter's number in a row; false when there is none. */
static bool
matter_of(Guard *guard, TupleTableSlot *row, int64 *matter)
{
	bool		isnull;
	Datum		value;

	*matter = 0;
	if (guard->matter_attnum == 0)
		return false;
	value = slot_getattr(row, guard->matter_attnum, &isnull);
	if (isnull)
		return false;
	*matter = guard->matter_type == INT8OID ? DatumGetInt64(value) : DatumGetInt32(value);
	return true;
}

/* Was this asked before in this statement?  Remember it. */
static bool
asked_before(Guard *guard, Datum code, bool has_matter, int64 matter)
{
	Asked		question;
	bool		before;

	memset(&question, 0, sizeof(question));
	if (guard->code.type->typbyval)
		memcpy(question.code, &code, sizeof(Datum));
	else
		memcpy(question.code, DatumGetPointer(code), guard->code.typlen);
	question.matter = matter;
	question.has_matter = has_matter;

	if (guard->asked == NULL)
	{
		HASHCTL		ctl;

		ctl.keysize = sizeof(Asked);
		ctl.entrysize = sizeof(Asked);
		ctl.hcxt = CurrentMemoryContext;
		guard->asked = hash_create("pg_credit guard", 64, &ctl,
								   HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	}
	(void) hash_search(guard->asked, &question, HASH_ENTER, &before);
	return before;
}

/* (Re)make a kept plan when there is none or it became invalid. */
static void
keep_plan(SPIPlanPtr *plan, const char *query, int nargs, Oid *argtypes)
{
	SPIPlanPtr	made;

	if (*plan != NULL && SPI_plan_is_valid(*plan))
		return;
	if (*plan != NULL)
	{
		SPIPlanPtr	old = *plan;

		*plan = NULL;
		SPI_freeplan(old);
	}
	made = SPI_prepare(query, nargs, argtypes);
	if (made == NULL)
		elog(ERROR, "SPI_prepare returned %s for %s",
			 SPI_result_code_string(SPI_result), query);
	SPI_keepplan(made);
	*plan = made;
}

static void
use_code_type(Oid code_type)
{
	if (plans_type == code_type)
		return;
	/* the extension was dropped and made again */
	if (verdict_plan)
		SPI_freeplan(verdict_plan);
	if (note_plan)
		SPI_freeplan(note_plan);
	if (family_plan)
		SPI_freeplan(family_plan);
	verdict_plan = note_plan = family_plan = NULL;
	plans_type = code_type;
}

typedef struct Verdict
{
	char	   *action;
	char	   *condition;
	char	   *list_kind;
	char	   *measure;
	char	   *detail;
	char	   *hint;
} Verdict;

/* column n of a result row, in the caller's memory; NULL when null */
static char *
verdict_column(HeapTuple row, TupleDesc desc, int n, MemoryContext keep)
{
	char	   *value = SPI_getvalue(row, desc, n);

	return value ? MemoryContextStrdup(keep, value) : NULL;
}

/*
 * SQL of the platform: as the owner of credit.listing, with the snapshot as
 * the active one when it is to read with that and no other.
 */
typedef struct AsPlatform
{
	Oid			user;
	int			sec;
	Snapshot	snapshot;
} AsPlatform;

static void
begin_platform(Guard *guard, AsPlatform *as, Snapshot snapshot)
{
	GetUserIdAndSecContext(&as->user, &as->sec);
	SetUserIdAndSecContext(guard->listing->rd_rel->relowner,
						   as->sec | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	as->snapshot = snapshot;
	if (snapshot)
		PushActiveSnapshot(snapshot);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	use_code_type(guard->code.code_type);
}

static void
end_platform(AsPlatform *as)
{
	SPI_finish();
	if (as->snapshot)
		PopActiveSnapshot();
	SetUserIdAndSecContext(as->user, as->sec);
}

static void
run_plan(SPIPlanPtr plan, Datum *args, const char *nulls, bool read_only)
{
	int			rc = SPI_execute_plan(plan, args, nulls, read_only, 0);

	if (rc != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_plan returned %s", SPI_result_code_string(rc));
}

/*
 * A code with a family: take the buckets of all its codes, and return a
 * snapshot that is younger than these locks, registered.
 */
static Snapshot
hold_family(Guard *guard, Datum code)
{
	Oid			argtypes[1] = {guard->code.code_type};

	platform_function("credit_private", "codes_of", 1, argtypes, true);
	for (;;)
	{
		Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());
		BucketSet	more;
		bool		grew = false;
		AsPlatform	as;

		memset(&more, 0, sizeof(more));
		begin_platform(guard, &as, snapshot);
		keep_plan(&family_plan, "SELECT c FROM credit_private.codes_of($1) AS c",
				  1, argtypes);
		run_plan(family_plan, &code, " ", true);
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			bool		isnull;
			Datum		other = SPI_getbinval(SPI_tuptable->vals[i],
											  SPI_tuptable->tupdesc, 1, &isnull);
			int			bucket;

			if (isnull)
				continue;
			bucket = code_bucket(guard->code.type, other);
			if (!bucket_set_has(&guard->held, bucket))
			{
				bucket_set_add(&guard->held, bucket);
				bucket_set_add(&more, bucket);
				grew = true;
			}
		}
		end_platform(&as);
		if (!grew)
			return snapshot;
		UnregisterSnapshot(snapshot);
		buckets_lock_act(&more);
	}
}

/*
 * Ask the platform about a listed code: its rows, gravest first.
 */
static int
ask_verdict(Guard *guard, Snapshot snapshot, Datum code, bool has_matter,
			int64 matter, Verdict **verdicts)
{
	MemoryContext keep = CurrentMemoryContext;
	Oid			argtypes[4] = {guard->code.code_type, TEXTOID, TEXTOID, INT8OID};
	Datum		args[4];
	char		nulls[4] = {' ', ' ', ' ', ' '};
	AsPlatform	as;
	int			n;

	check_verdict_function(guard->code.code_type);
	begin_platform(guard, &as, snapshot);
	keep_plan(&verdict_plan,
			  "SELECT action::pg_catalog.text, condition::pg_catalog.text,"
			  " list_kind::pg_catalog.text, measure::pg_catalog.text,"
			  " detail::pg_catalog.text, hint::pg_catalog.text"
			  " FROM credit.guard_verdict($1, $2, $3, $4)", 4, argtypes);

	args[0] = code;
	args[1] = CStringGetTextDatum(guard->matter_kind);
	args[2] = CStringGetTextDatum(guard->mode);
	args[3] = Int64GetDatum(matter);
	if (!has_matter)
		nulls[3] = 'n';
	run_plan(verdict_plan, args, nulls, true);

	n = (int) SPI_processed;
	*verdicts = MemoryContextAlloc(keep, Max(n, 1) * sizeof(Verdict));
	for (int i = 0; i < n; i++)
	{
		HeapTuple	row = SPI_tuptable->vals[i];
		TupleDesc	desc = SPI_tuptable->tupdesc;
		Verdict    *v = &(*verdicts)[i];

		v->action = verdict_column(row, desc, 1, keep);
		v->condition = verdict_column(row, desc, 2, keep);
		v->list_kind = verdict_column(row, desc, 3, keep);
		v->measure = verdict_column(row, desc, 4, keep);
		v->detail = verdict_column(row, desc, 5, keep);
		v->hint = verdict_column(row, desc, 6, keep);
	}
	end_platform(&as);
	return n;
}

/* Have the platform note a flagged act. */
static void
write_note(Guard *guard, Datum code, bool has_matter, int64 matter,
		   const char *detail)
{
	Oid			argtypes[5] = {guard->code.code_type, TEXTOID, INT8OID, TEXTOID, TEXTOID};
	Datum		args[5];
	char		nulls[5] = {' ', ' ', ' ', ' ', ' '};
	char	   *table = quote_qualified_identifier(get_namespace_name(RelationGetNamespace(guard->rel)),
												   RelationGetRelationName(guard->rel));
	AsPlatform	as;

	platform_function("credit", "guard_note", 5, argtypes, false);
	begin_platform(guard, &as, NULL);
	keep_plan(&note_plan, "SELECT credit.guard_note($1, $2, $3, $4, $5)", 5, argtypes);

	args[0] = code;
	args[1] = CStringGetTextDatum(guard->matter_kind);
	args[2] = Int64GetDatum(matter);
	if (!has_matter)
		nulls[2] = 'n';
	args[3] = CStringGetTextDatum(table);
	args[4] = (Datum) 0;
	if (detail)
		args[4] = CStringGetTextDatum(detail);
	else
		nulls[4] = 'n';
	run_plan(note_plan, args, nulls, false);
	end_platform(&as);
}

/* The facts of a verdict, for DETAIL, where every client and proxy shows them. */
static int
verdict_detail(const char *state, const Verdict *v)
{
	const char *condition = v->condition ? v->condition : "-";
	const char *list_kind = v->list_kind ? v->list_kind : "-";
	const char *measure = v->measure ? v->measure : "-";

	if (v->detail == NULL)
		return errdetail("%s: condition %s, list \"%s\", measure \"%s\".",
						 state, condition, list_kind, measure);
	return errdetail("%s: condition %s, list \"%s\", measure \"%s\". %s",
					 state, condition, list_kind, measure, v->detail);
}

/*
 * A listed code: what follows.  Returns when the act may go on.
 */
static void
judge(Guard *guard, TupleTableSlot *row, Datum code, bool has_family)
{
	Snapshot	snapshot = guard->snapshot;
	int64		matter;
	bool		has_matter = matter_of(guard, row, &matter);
	const char *constraint = guard->trigdata->tg_trigger->tgname;
	MemoryContext old;
	Verdict    *verdicts;
	char	   *shown;
	int			n;
	Oid			output;
	bool		varlena;

	if (asked_before(guard, code, has_matter, matter))
		return;
	if (guard->judging == NULL)
		guard->judging = AllocSetContextCreate(CurrentMemoryContext,
											   "pg_credit verdict",
											   ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(guard->judging);
	if (has_family)
		snapshot = hold_family(guard, code);
	n = ask_verdict(guard, snapshot, code, has_matter, matter, &verdicts);
	if (has_family)
		UnregisterSnapshot(snapshot);

	getTypeOutputInfo(guard->code.code_type, &output, &varlena);
	shown = OidOutputFunctionCall(output, code);
	for (int i = 0; i < n; i++)
	{
		Verdict    *v = &verdicts[i];

		if (v->action == NULL)
			elog(ERROR, "credit.guard_verdict returned no action");
		if (strcmp(v->action, "pass") == 0)
			continue;
		if (strcmp(v->action, "refuse") == 0)
			ereport(ERROR,
					(errcode(ERRCODE_SUBJECT_RESTRICTED),
					 errmsg("subject %s is restricted from matters of kind \"%s\"",
							shown, guard->matter_kind),
					 verdict_detail("UC101", v),
					 v->hint ? errhint("%s", v->hint) : 0,
					 errtablecol(guard->rel, guard->code.attnum),
					 errtableconstraint(guard->rel, constraint)));
		if (strcmp(v->action, "sign_off") == 0)
			ereport(ERROR,
					(errcode(ERRCODE_SIGN_OFF_REQUIRED),
					 errmsg("subject %s needs a leader's sign-off in matters of kind \"%s\"",
							shown, guard->matter_kind),
					 verdict_detail("UC102", v),
					 v->hint ? errhint("%s", v->hint) : 0,
					 errtablecol(guard->rel, guard->code.attnum),
					 errtableconstraint(guard->rel, constraint)));
		if (strcmp(v->action, "flag") != 0)
			elog(ERROR, "credit.guard_verdict returned unknown action \"%s\"",
				 v->action);
		ereport(WARNING,
				(errcode(ERRCODE_SUBJECT_FLAGGED),
				 errmsg("subject %s is flagged in matters of kind \"%s\"",
						shown, guard->matter_kind),
				 verdict_detail("UC103", v),
				 v->hint ? errhint("%s", v->hint) : 0,
				 errtablecol(guard->rel, guard->code.attnum),
				 errtableconstraint(guard->rel, constraint)));
		write_note(guard, code, has_matter, matter, v->detail);
	}
	MemoryContextSwitchTo(old);
	MemoryContextReset(guard->judging);
}

static Datum
code_of(Guard *guard, TupleTableSlot *row)
{
	Datum		code;

	if (!code_column_get(&guard->code, row, &code))
		ereport(ERROR,
				(errcode(ERRCODE_NOT_NULL_VIOLATION),
				 errmsg("the guard cannot check a row without a code"),
				 errdetail("Column \"%s\" of relation \"%s\" is null.",
						   NameStr(TupleDescAttr(RelationGetDescr(guard->rel),
												 guard->code.attnum - 1)->attname),
						   RelationGetRelationName(guard->rel)),
				 errtablecol(guard->rel, guard->code.attnum),
				 errtableconstraint(guard->rel, guard->trigdata->tg_trigger->tgname)));
	return code;
}

/* May the subject have other codes? */
static bool
is_in_family(Guard *guard, Datum code)
{
	return guard->subject &&
		(guard->merged.index == NULL || guard->merged_into.index == NULL ||
		 probe_finds(&guard->merged_into, code, InvalidAttrNumber) ||
		 probe_finds(&guard->merged, code, place.merged_attnum));
}

static bool
is_listed(Guard *guard, Datum code)
{
	return guard->listed.index == NULL ||
		probe_finds(&guard->listed, code, InvalidAttrNumber);
}

static void
check_row(Guard *guard, TupleTableSlot *row)
{
	Datum		code = code_of(guard, row);
	bool		listed = is_listed(guard, code);
	bool		has_family = is_in_family(guard, code);

	if (listed || has_family)
		judge(guard, row, code, has_family);
}

/*
 * Make room for the codes of a statement, as many as work_mem holds, when
 * there are many and an index finds them.
 */
static void
prepare_many(Guard *guard, int64 nrows)
{
	if (nrows < MANY_ROWS || guard->code.typlen != SOUGHT_BYTES ||
		guard->code.type->typbyval || guard->listed.index == NULL)
		return;
	guard->room = Min(nrows, Max((int64) work_mem * 1024 / (int64) sizeof(Sought), MANY_ROWS));
	guard->sought = MemoryContextAllocHuge(CurrentMemoryContext, guard->room * sizeof(Sought));
}

static void
seek(Guard *guard, Datum code)
{
	Sought	   *s = &guard->sought[guard->nsought++];
	const char *bytes = DatumGetPointer(code);

	Assert(guard->nsought <= guard->room);
	memcpy(&s->first, bytes, sizeof(s->first));
	s->first = pg_ntoh64(s->first);
	memcpy(&s->rest, bytes + sizeof(s->first), sizeof(s->rest));
	s->rest = pg_ntoh32(s->rest);
}

/* Look all codes up that were collected, each once, in their order. */
static void
look_up_sought(Guard *guard)
{
	Sought		last = {0, 0};

	sort_sought(guard->sought, guard->nsought);
	for (int64 i = 0; i < guard->nsought; i++)
	{
		Sought	   *s = &guard->sought[i];
		uint64		first = pg_hton64(s->first);
		uint32		rest = pg_hton32(s->rest);
		char		code[SOUGHT_BYTES] pg_attribute_aligned(8);

		CHECK_FOR_INTERRUPTS();
		if (i > 0 && s->first == last.first && s->rest == last.rest)
			continue;
		last = *s;
		memcpy(code, &first, sizeof(first));
		memcpy(code + sizeof(first), &rest, sizeof(rest));
		if (!is_listed(guard, PointerGetDatum(code)) &&
			!is_in_family(guard, PointerGetDatum(code)))
			continue;
		if (guard->suspects == NULL)
		{
			HASHCTL		ctl;

			ctl.keysize = SOUGHT_BYTES;
			ctl.entrysize = SOUGHT_BYTES;
			ctl.hcxt = CurrentMemoryContext;
			guard->suspects = hash_create("pg_credit guard suspects", 64, &ctl,
										  HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
		}
		(void) hash_search(guard->suspects, code, HASH_ENTER, NULL);
	}
	guard->nsought = 0;
}

/* The rows of a statement, under the locks: those of many by their codes. */
static void
check_rows(Guard *guard, Tuplestorestate *rows, TupleTableSlot *row)
{
	if (guard->sought)
	{
		/* more than fit: a part at a time */
		if (guard->nsought == 0)
		{
			tuplestore_rescan(rows);
			while (tuplestore_gettupleslot(rows, true, false, row))
			{
				CHECK_FOR_INTERRUPTS();
				seek(guard, code_of(guard, row));
				if (guard->nsought == guard->room)
					look_up_sought(guard);
			}
		}
		look_up_sought(guard);
		if (guard->suspects == NULL)
			return;
	}
	tuplestore_rescan(rows);
	while (tuplestore_gettupleslot(rows, true, false, row))
	{
		CHECK_FOR_INTERRUPTS();
		if (guard->suspects == NULL ||
			hash_search(guard->suspects, DatumGetPointer(code_of(guard, row)), HASH_FIND, NULL))
			check_row(guard, row);
	}
}

/* The arguments of the trigger, and where it may fire. */
static void
open_guard(Guard *guard, TriggerData *trigdata)
{
	Trigger    *trigger = trigdata->tg_trigger;
	TriggerEvent event = trigdata->tg_event;
	Relation	rel = trigdata->tg_relation;

	memset(guard, 0, sizeof(*guard));
	guard->trigdata = trigdata;
	guard->rel = rel;

	if (!TRIGGER_FIRED_AFTER(event) ||
		!(TRIGGER_FIRED_BY_INSERT(event) || TRIGGER_FIRED_BY_UPDATE(event)))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired AFTER INSERT or UPDATE",
						"credit.guard")));
	if (TRIGGER_FIRED_FOR_STATEMENT(event))
	{
		if (trigdata->tg_newtable == NULL)
			ereport(ERROR,
					(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
					 errmsg("function \"%s\" needs the rows of the statement",
							"credit.guard"),
					 errhint("Declare the trigger with REFERENCING NEW TABLE, or FOR EACH ROW.")));
		/* whoever writes to a partition itself would pass us by */
		if (rel->rd_rel->relkind != RELKIND_RELATION || rel->rd_rel->relispartition)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("the guard of partitioned table \"%s\" must be FOR EACH ROW",
							RelationGetRelationName(rel)),
					 errhint("Use credit.guard_table() on the partitioned table."),
					 errtable(rel)));
	}

	if (trigger->tgnargs < 3 || trigger->tgnargs > 4)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" expects code column, matter kind, mode and, if there is one, matter column",
						"credit.guard")));
	guard->matter_kind = trigger->tgargs[1];
	guard->mode = trigger->tgargs[2];
	if (strcmp(guard->mode, "refuse") != 0 && strcmp(guard->mode, "flag") != 0 &&
		strcmp(guard->mode, "sign_off") != 0 &&
		strcmp(guard->mode, "rule") != 0)	/* the use rule of the day says */
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown mode of the guard: \"%s\"", guard->mode),
				 errhint("Modes are refuse, flag and sign_off."),
				 errtable(rel)));

	code_column_open(&guard->code, rel, trigger->tgargs[0]);
	if (guard->code.typlen < 1 || guard->code.typlen > MAX_CODE)
		elog(ERROR, "unexpected length of type credit.credit_code: %d",
			 guard->code.typlen);

	if (trigger->tgnargs == 4 && trigger->tgargs[3][0] != '\0')
	{
		const char *name = trigger->tgargs[3];

		guard->matter_attnum = SPI_fnumber(RelationGetDescr(rel), name);
		if (guard->matter_attnum <= 0)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_COLUMN),
					 errmsg("column \"%s\" of relation \"%s\" does not exist",
							name, RelationGetRelationName(rel)),
					 errtable(rel)));
		guard->matter_type = getBaseType(TupleDescAttr(RelationGetDescr(rel),
													   guard->matter_attnum - 1)->atttypid);
		if (guard->matter_type != INT8OID && guard->matter_type != INT4OID)
			ereport(ERROR,
					(errcode(ERRCODE_DATATYPE_MISMATCH),
					 errmsg("column \"%s\" of relation \"%s\" holds no matter numbers",
							name, RelationGetRelationName(rel)),
					 errdetail("The column is of type %s; a matter's number is a bigint.",
							   format_type_be(guard->matter_type)),
					 errtablecol(rel, guard->matter_attnum)));
	}
}

/* Take the locks, then look, with a snapshot that is younger than they are. */
static void
begin_look(Guard *guard)
{
	buckets_lock_act(&guard->held);
	/* what this very command wrote counts too */
	CommandCounterIncrement();
	guard->snapshot = RegisterSnapshot(GetLatestSnapshot());
	probe_begin(&guard->listed, guard->snapshot);
	probe_begin(&guard->merged, guard->snapshot);
	probe_begin(&guard->merged_into, guard->snapshot);
}

static void
end_look(Guard *guard)
{
	probe_end(&guard->listed);
	probe_end(&guard->merged);
	probe_end(&guard->merged_into);
	UnregisterSnapshot(guard->snapshot);
	table_close(guard->listing, NoLock);
	if (guard->subject)
		table_close(guard->subject, NoLock);
	if (guard->sought)
		pfree(guard->sought);
	if (guard->suspects)
		hash_destroy(guard->suspects);
	if (guard->asked)
		hash_destroy(guard->asked);
	if (guard->judging)
		MemoryContextDelete(guard->judging);
	if (guard->code.scratch)
		MemoryContextDelete(guard->code.scratch);
}

/*
 * credit.guard(code_column, matter_kind, mode [, matter_column]) -> trigger
 */
PG_FUNCTION_INFO_V1(credit_guard);
Datum
credit_guard(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Guard		guard;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager",
						"credit.guard")));
	watch_place();
	open_guard(&guard, trigdata);

	if (TRIGGER_FIRED_FOR_ROW(trigdata->tg_event))
	{
		TupleTableSlot *row = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ?
			trigdata->tg_newslot : trigdata->tg_trigslot;

		open_listing(&guard);
		bucket_set_add(&guard.held, code_bucket(guard.code.type, code_of(&guard, row)));
		begin_look(&guard);
		check_row(&guard, row);
		end_look(&guard);
	}
	else
	{
		Tuplestorestate *rows = trigdata->tg_newtable;
		TupleTableSlot *row;
		int64		nrows = tuplestore_tuple_count(rows);

		if (nrows == 0)
			return PointerGetDatum(NULL);
		open_listing(&guard);
		prepare_many(&guard, nrows);
		row = MakeSingleTupleTableSlot(RelationGetDescr(guard.rel),
									   &TTSOpsMinimalTuple);

		/* other readers of the transition table have pointers of their own */
		tuplestore_select_read_pointer(rows, 0);
		tuplestore_rescan(rows);
		while (tuplestore_gettupleslot(rows, true, false, row))
		{
			Datum		code = code_of(&guard, row);

			CHECK_FOR_INTERRUPTS();
			bucket_set_add(&guard.held, code_bucket(guard.code.type, code));
			if (guard.sought && nrows <= guard.room)
				seek(&guard, code);
		}

		begin_look(&guard);
		tuplestore_select_read_pointer(rows, 0);
		check_rows(&guard, rows, row);
		end_look(&guard);
		ExecDropSingleTupleTableSlot(row);
	}
	return PointerGetDatum(NULL);
}

/*
 * credit.current_verdict(code, matter_kind, mode, matter_id) -> setof record
 *	  The verdict of the guard for acts that are no rows of a guarded table,
 *	  with the same promise: it takes the subject's buckets, shared, and reads
 *	  with a snapshot that is younger, at every isolation level.
 */
PG_FUNCTION_INFO_V1(credit_current_verdict);
Datum
credit_current_verdict(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Guard		guard;
	Snapshot	snapshot;
	Datum		code;
	bool		has_matter = !PG_ARGISNULL(3);
	Verdict    *verdicts;
	bool		has_family;
	int			n;

	for (int i = 0; i < 3; i++)
		if (PG_ARGISNULL(i))
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("code, matter kind and mode must be given")));
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);

	memset(&guard, 0, sizeof(guard));
	code = PG_GETARG_DATUM(0);
	guard.matter_kind = text_to_cstring(PG_GETARG_TEXT_PP(1));
	guard.mode = text_to_cstring(PG_GETARG_TEXT_PP(2));
	guard.code.type = code_type_entry();
	guard.code.code_type = guard.code.type->type_id;
	guard.code.typlen = guard.code.type->typlen;
	watch_place();

	open_listing(&guard);
	bucket_set_add(&guard.held, code_bucket(guard.code.type, code));
	begin_look(&guard);
	snapshot = guard.snapshot;
	has_family = is_in_family(&guard, code);
	if (has_family)
		snapshot = hold_family(&guard, code);
	n = ask_verdict(&guard, snapshot, code, has_matter,
					has_matter ? PG_GETARG_INT64(3) : 0, &verdicts);
	for (int i = 0; i < n; i++)
	{
		char	   *fields[6] = {verdicts[i].action, verdicts[i].condition,
			verdicts[i].list_kind, verdicts[i].measure,
		verdicts[i].detail, verdicts[i].hint};
		Datum		values[6];
		bool		nulls[6];

		for (int f = 0; f < 6; f++)
		{
			nulls[f] = fields[f] == NULL;
			values[f] = nulls[f] ? (Datum) 0 : CStringGetTextDatum(fields[f]);
		}
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	if (has_family)
		UnregisterSnapshot(snapshot);
	end_look(&guard);
	return (Datum) 0;
}
