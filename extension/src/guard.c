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
 * Every updated row is checked, also when its code did not change: handling a
 * matter further is an act too.
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
#include "miscadmin.h"
#include "parser/parse_func.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
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

/*
 * Where listings are found: valid until a relcache message says otherwise.
 * index is InvalidOid when no index serves; then SQL is asked for every row.
 */
static struct
{
	bool		valid;
	Oid			listing;
	Oid			code_type;
	Oid			index;
	Oid			eq_proc;
}			place;

/* kept plans, for one code type */
static SPIPlanPtr verdict_plan = NULL;
static SPIPlanPtr note_plan = NULL;
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

	Relation	listing;
	Relation	index;			/* NULL: ask SQL for every row */
	Snapshot	snapshot;		/* taken after the locks */
	IndexScanDesc scan;
	ScanKeyData key;
	TupleTableSlot *found;
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
	if (relid == InvalidOid || relid == place.listing || relid == place.index)
		place.valid = false;
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
static Oid
platform_function(const char *name, int nargs, const Oid *argtypes,
				  bool must_be_stable)
{
	List	   *names = list_make2(makeString(pstrdup("credit")),
								   makeString(pstrdup(name)));
	Oid			fn = LookupFuncName(names, nargs, argtypes, true);

	if (!OidIsValid(fn))
		report_not_deployed(quote_qualified_identifier("credit", name));
	if (must_be_stable && func_volatile(fn) == PROVOLATILE_VOLATILE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_FUNCTION_DEFINITION),
				 errmsg("function \"%s\" must be stable",
						quote_qualified_identifier("credit", name)),
				 errdetail("A volatile function reads with the transaction's snapshot and misses newer listings.")));
	return fn;
}

static void
check_verdict_function(Oid code_type)
{
	Oid			argtypes[4] = {code_type, TEXTOID, TEXTOID, INT8OID};

	(void) platform_function("guard_verdict", 4, argtypes, true);
}

/*
 * Does this index find every row by its code, for every snapshot we use?
 */
static bool
index_serves(Relation index, AttrNumber code_attnum, Oid code_type)
{
	Form_pg_index form = index->rd_index;

	return index->rd_rel->relam == BTREE_AM_OID &&
		form->indisvalid && form->indisready && form->indislive &&
		form->indkey.values[0] == code_attnum &&
		index->rd_opcintype[0] == code_type &&
		heap_attisnull(index->rd_indextuple, Anum_pg_index_indpred, NULL) &&
		(!form->indcheckxmin ||
		 TransactionIdPrecedes(HeapTupleHeaderGetXmin(index->rd_indextuple->t_data),
							   TransactionXmin));
}

static void
find_place(Guard *guard)
{
	Relation	listing = guard->listing;
	AttrNumber	attnum = get_attnum(RelationGetRelid(listing), "code");

	if (attnum <= 0 ||
		get_atttype(RelationGetRelid(listing), attnum) != guard->code.code_type)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("relation \"%s\" has no column \"code\" of type credit_code",
						"credit.listing"),
				 errtable(listing)));
	check_verdict_function(guard->code.code_type);

	place.listing = RelationGetRelid(listing);
	place.code_type = guard->code.code_type;
	place.index = InvalidOid;
	place.eq_proc = InvalidOid;
	place.valid = true;

	/* an index of a parent does not find the rows of its children */
	if (listing->rd_rel->relkind == RELKIND_RELATION &&
		!listing->rd_rel->relhassubclass)
	{
		List	   *indexes = RelationGetIndexList(listing);
		ListCell   *lc;

		foreach(lc, indexes)
		{
			Relation	index = index_open(lfirst_oid(lc), AccessShareLock);

			if (index_serves(index, attnum, guard->code.code_type))
			{
				Oid			opr = get_opfamily_member(index->rd_opfamily[0],
													  guard->code.code_type,
													  guard->code.code_type,
													  BTEqualStrategyNumber);

				if (OidIsValid(opr))
				{
					place.index = RelationGetRelid(index);
					place.eq_proc = get_opcode(opr);
				}
			}
			index_close(index, AccessShareLock);
			if (OidIsValid(place.index))
				break;
		}
		list_free(indexes);
	}
}

/*
 * Open credit.listing and its index.  Locks are kept to the end of the
 * transaction, as the executor keeps them.
 */
static void
open_listing(Guard *guard)
{
	Oid			nsp = get_namespace_oid("credit", true);
	Oid			relid = OidIsValid(nsp) ? get_relname_relid("listing", nsp) : InvalidOid;

	if (!OidIsValid(relid))
		report_not_deployed("credit.listing");
	guard->listing = table_open(relid, AccessShareLock);
	if (!place.valid || place.listing != relid ||
		place.code_type != guard->code.code_type)
		find_place(guard);
	if (OidIsValid(place.index))
	{
		guard->index = index_open(place.index, AccessShareLock);
		ScanKeyEntryInitialize(&guard->key, 0, 1, BTEqualStrategyNumber,
							   guard->code.code_type,
							   guard->index->rd_indcollation[0],
							   place.eq_proc, (Datum) 0);
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
	verdict_plan = note_plan = NULL;
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
 * Ask the platform about a listed code: its rows, gravest first.
 */
static int
ask_verdict(Guard *guard, Datum code, bool has_matter, int64 matter,
			Verdict **verdicts)
{
	MemoryContext keep = CurrentMemoryContext;
	Oid			argtypes[4] = {guard->code.code_type, TEXTOID, TEXTOID, INT8OID};
	Datum		args[4];
	char		nulls[4] = {' ', ' ', ' ', ' '};
	Oid			user;
	int			sec;
	int			rc;
	int			n;

	check_verdict_function(guard->code.code_type);

	GetUserIdAndSecContext(&user, &sec);
	SetUserIdAndSecContext(guard->listing->rd_rel->relowner,
						   sec | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	PushActiveSnapshot(guard->snapshot);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	use_code_type(guard->code.code_type);
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

	/* read only: with the active snapshot, and no newer one */
	rc = SPI_execute_plan(verdict_plan, args, nulls, true, 0);
	if (rc != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_plan returned %s", SPI_result_code_string(rc));

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
	SPI_finish();
	PopActiveSnapshot();
	SetUserIdAndSecContext(user, sec);
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
	Oid			user;
	int			sec;
	int			rc;

	(void) platform_function("guard_note", 5, argtypes, false);

	GetUserIdAndSecContext(&user, &sec);
	SetUserIdAndSecContext(guard->listing->rd_rel->relowner,
						   sec | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	use_code_type(guard->code.code_type);
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
	rc = SPI_execute_plan(note_plan, args, nulls, false, 0);
	if (rc != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_plan returned %s", SPI_result_code_string(rc));
	SPI_finish();
	SetUserIdAndSecContext(user, sec);
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
judge(Guard *guard, TupleTableSlot *row, Datum code)
{
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
	n = ask_verdict(guard, code, has_matter, matter, &verdicts);

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

static void
check_row(Guard *guard, TupleTableSlot *row)
{
	Datum		code = code_of(guard, row);

	if (guard->scan)
	{
		guard->key.sk_argument = code;
		index_rescan(guard->scan, &guard->key, 1, NULL, 0);
		if (!index_getnext_slot(guard->scan, ForwardScanDirection, guard->found))
			return;
		ExecClearTuple(guard->found);
	}
	judge(guard, row, code);
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
		strcmp(guard->mode, "sign_off") != 0)
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

/* Locks are held: look, with a snapshot that is younger than they are. */
static void
begin_look(Guard *guard)
{
	/* what this very command wrote counts too */
	CommandCounterIncrement();
	guard->snapshot = RegisterSnapshot(GetLatestSnapshot());
	if (guard->index)
	{
		guard->scan = credit_index_beginscan(guard->listing, guard->index,
											 guard->snapshot, 1);
		guard->found = table_slot_create(guard->listing, NULL);
	}
}

static void
end_look(Guard *guard)
{
	if (guard->scan)
	{
		index_endscan(guard->scan);
		ExecDropSingleTupleTableSlot(guard->found);
		index_close(guard->index, NoLock);
	}
	UnregisterSnapshot(guard->snapshot);
	table_close(guard->listing, NoLock);
	if (guard->asked)
		hash_destroy(guard->asked);
}

/*
 * credit.guard(code_column, matter_kind, mode [, matter_column]) -> trigger
 */
PG_FUNCTION_INFO_V1(credit_guard);
Datum
credit_guard(PG_FUNCTION_ARGS)
{
	static bool callback_registered = false;
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Guard		guard;
	BucketSet	set;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager",
						"credit.guard")));
	if (!callback_registered)
	{
		CacheRegisterRelcacheCallback(forget_place, (Datum) 0);
		callback_registered = true;
	}

	open_guard(&guard, trigdata);
	memset(&set, 0, sizeof(set));

	if (TRIGGER_FIRED_FOR_ROW(trigdata->tg_event))
	{
		TupleTableSlot *row = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ?
			trigdata->tg_newslot : trigdata->tg_trigslot;

		open_listing(&guard);
		bucket_set_add(&set, code_bucket(guard.code.type, code_of(&guard, row)));
		buckets_lock_act(&set);
		begin_look(&guard);
		check_row(&guard, row);
		end_look(&guard);
	}
	else
	{
		Tuplestorestate *rows = trigdata->tg_newtable;
		TupleTableSlot *row;

		if (tuplestore_tuple_count(rows) == 0)
			return PointerGetDatum(NULL);
		open_listing(&guard);
		row = MakeSingleTupleTableSlot(RelationGetDescr(guard.rel),
									   &TTSOpsMinimalTuple);

		/* other readers of the transition table have pointers of their own */
		tuplestore_select_read_pointer(rows, 0);
		tuplestore_rescan(rows);
		while (tuplestore_gettupleslot(rows, true, false, row))
			bucket_set_add(&set, code_bucket(guard.code.type, code_of(&guard, row)));
		buckets_lock_act(&set);

		begin_look(&guard);
		tuplestore_select_read_pointer(rows, 0);
		tuplestore_rescan(rows);
		while (tuplestore_gettupleslot(rows, true, false, row))
		{
			CHECK_FOR_INTERRUPTS();
			check_row(&guard, row);
		}
		end_look(&guard);
		ExecDropSingleTupleTableSlot(row);
	}
	if (guard.judging)
		MemoryContextDelete(guard.judging);
	if (guard.code.scratch)
		MemoryContextDelete(guard.code.scratch);
	return PointerGetDatum(NULL);
}
