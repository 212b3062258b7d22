/*
 * history.c
 *	  Old rows, kept beside the table they came from.
 *
 * credit.keep_history() stores the old rows of a statement, typed, with one
 * set-based INSERT from its transition table into <table>_history.  Columns
 * are matched by name, so that both tables may have grown in their own order;
 * a column that the history lacks is an error and never lost in silence.
 *
 * The kept plan belongs to one trigger.  A relcache message about the table
 * or its history only marks it; the next firing builds the text anew, and
 * with it finds added columns.
 */
#include "postgres.h"

#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "pg_credit.h"

#define ERRCODE_HISTORY_MISMATCH	MAKE_SQLSTATE('U', 'C', '4', '0', '1')
#define ERRCODE_NEVER_DELETED		MAKE_SQLSTATE('U', 'C', '4', '0', '2')

#define MAX_REASON	200			/* characters */

/* one trigger's plan */
typedef struct Keeper
{
	Oid			trigger;		/* hash key */
	Oid			relid;
	Oid			history;
	bool		valid;
	bool		with_unit;		/* credit.actor_unit() existed */
	NameData	old_table;		/* name of the transition table */
	SPIPlanPtr	plan;
} Keeper;

static HTAB *keepers = NULL;
static char *reason_setting = NULL;

static bool
check_reason(char **newval, void **extra, GucSource source)
{
	(void) extra;
	(void) source;
	if (*newval == NULL || pg_mbstrlen(*newval) <= MAX_REASON)
		return true;
	GUC_check_errdetail("A reason has at most %d characters.", MAX_REASON);
	return false;
}

void
credit_history_init(void)
{
	DefineCustomStringVariable("pg_credit.reason",
							   gettext_noop("States why rows are changed; their history records it."),
							   gettext_noop("At most 200 characters.  Empty, the default, records none."),
							   &reason_setting, "",
							   PGC_USERSET, 0,
							   check_reason, NULL, NULL);
}

static void
forget_keepers(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS seq;
	Keeper	   *k;

	(void) arg;
	hash_seq_init(&seq, keepers);
	while ((k = hash_seq_search(&seq)) != NULL)
	{
		if (relid == InvalidOid || k->relid == relid || k->history == relid)
			k->valid = false;
	}
}

static Keeper *
find_keeper(Oid trigger)
{
	Keeper	   *k;
	bool		found;

	if (keepers == NULL)
	{
		HASHCTL		ctl;

		ctl.keysize = sizeof(Oid);
		ctl.entrysize = sizeof(Keeper);
		ctl.hcxt = CacheMemoryContext;
		keepers = hash_create("pg_credit history", 32, &ctl,
							  HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
		CacheRegisterRelcacheCallback(forget_keepers, (Datum) 0);
	}
	k = hash_search(keepers, &trigger, HASH_ENTER, &found);
	if (!found)
	{
		k->relid = k->history = InvalidOid;
		k->valid = false;
		k->plan = NULL;
	}
	return k;
}

/* Who acts: the role that was set, else the one that logged in. */
static Oid
actor(void)
{
	Oid			role = GetCurrentRoleId();

	return OidIsValid(role) ? role : GetSessionUserId();
}

/* credit.actor_name() -> name */
PG_FUNCTION_INFO_V1(credit_actor_name);
Datum
credit_actor_name(PG_FUNCTION_ARGS)
{
	Name		name = palloc0(NAMEDATALEN);

	(void) fcinfo;
	namestrcpy(name, GetUserNameFromId(actor(), false));
	PG_RETURN_NAME(name);
}

/* Does the platform say which unit acts? */
static bool
unit_is_known(void)
{
	Oid			nsp = get_namespace_oid("credit", true);
	oidvector  *none = buildoidvector(NULL, 0);

	return OidIsValid(nsp) &&
		SearchSysCacheExists3(PROCNAMEARGSNSP, CStringGetDatum("actor_unit"),
							  PointerGetDatum(none), ObjectIdGetDatum(nsp));
}

/*
 * The history's own columns that other tables might well have too take a
 * prefix when the table does.
 */
static const char *
own_column(Relation rel, const char *plain, const char *prefixed)
{
	return get_attnum(RelationGetRelid(rel), plain) == InvalidAttrNumber ?
		plain : prefixed;
}

static pg_noinline void
report_mismatch(Relation rel, const char *column)
{
	ereport(ERROR,
			(errcode(ERRCODE_HISTORY_MISMATCH),
			 errmsg("history of table %s does not fit its columns",
					RelationGetRelationName(rel)),
			 column ? errdetail("The history has no column \"%s\".", column) :
			 errdetail("There is no table \"%s_history\" beside it.",
					   RelationGetRelationName(rel)),
			 errhint("Call credit.enable_history() for the table again: it adds what is missing."),
			 errtable(rel)));
}

/* INSERT INTO history (…) SELECT … FROM old rows */
static char *
keeping_query(Relation rel, Keeper *k, const char *old_table)
{
	static const char *const own[] = {"history_id", "replaced_at", "replaced_by",
	"replaced_unit", "replaced_xid"};
	const char *reason = own_column(rel, "reason", "replaced_reason");
	const char *operation = own_column(rel, "operation", "replaced_operation");
	TupleDesc	desc = RelationGetDescr(rel);
	StringInfoData columns;
	StringInfoData values;
	StringInfoData query;

	for (size_t i = 0; i < lengthof(own); i++)
		if (get_attnum(k->history, own[i]) <= 0)
			report_mismatch(rel, own[i]);
	if (get_attnum(k->history, reason) <= 0)
		report_mismatch(rel, reason);
	if (get_attnum(k->history, operation) <= 0)
		report_mismatch(rel, operation);

	initStringInfo(&columns);
	initStringInfo(&values);
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);
		const char *name = NameStr(att->attname);

		if (att->attisdropped)
			continue;
		if (get_attnum(k->history, name) <= 0)
			report_mismatch(rel, name);
		appendStringInfo(&columns, "%s, ", quote_identifier(name));
		appendStringInfo(&values, "o.%s, ", quote_identifier(name));
	}

	initStringInfo(&query);
	appendStringInfo(&query,
					 "INSERT INTO %s (%sreplaced_at, replaced_by, %s, %s, replaced_xid%s)"
					 " SELECT %spg_catalog.now(), $1, credit.hide_citizen_ids($2), $3, pg_catalog.pg_current_xact_id()%s"
					 " FROM %s AS o",
					 quote_qualified_identifier(get_namespace_name(get_rel_namespace(k->history)),
												get_rel_name(k->history)),
					 columns.data, reason, operation,
					 k->with_unit ? ", replaced_unit" : "",
					 values.data,
					 k->with_unit ? ", (SELECT credit.actor_unit())" : "",
					 quote_identifier(old_table));
	return query.data;
}

/* The plan of a trigger, made anew when there is none or it became invalid. */
static SPIPlanPtr
keeping_plan(TriggerData *trigdata, Keeper *k)
{
	static Oid	argtypes[3] = {NAMEOID, TEXTOID, TEXTOID};
	Relation	rel = trigdata->tg_relation;
	const char *old_table = trigdata->tg_trigger->tgoldtable;
	bool		with_unit = unit_is_known();
	SPIPlanPtr	plan;
	char	   *name;

	if (k->plan && k->valid && k->relid == RelationGetRelid(rel) &&
		k->with_unit == with_unit &&
		strcmp(NameStr(k->old_table), old_table) == 0 &&
		SPI_plan_is_valid(k->plan))
		return k->plan;

	if (k->plan)
	{
		plan = k->plan;
		k->plan = NULL;
		SPI_freeplan(plan);
	}
	name = psprintf("%s_history", RelationGetRelationName(rel));
	k->history = strlen(name) < NAMEDATALEN ?
		get_relname_relid(name, RelationGetNamespace(rel)) : InvalidOid;
	if (!OidIsValid(k->history))
		report_mismatch(rel, NULL);

	k->relid = RelationGetRelid(rel);
	k->with_unit = with_unit;
	namestrcpy(&k->old_table, old_table);

	/* a message that arrives while we read the columns marks it again */
	LockRelationOid(k->history, RowExclusiveLock);
	k->valid = true;
	plan = SPI_prepare(keeping_query(rel, k, old_table), 3, argtypes);
	if (plan == NULL)
		elog(ERROR, "SPI_prepare returned %s",
			 SPI_result_code_string(SPI_result));
	SPI_keepplan(plan);
	k->plan = plan;
	return plan;
}

/*
 * credit.keep_history() -> trigger
 *	  AFTER UPDATE, AFTER DELETE … FOR EACH STATEMENT REFERENCING OLD TABLE.
 */
PG_FUNCTION_INFO_V1(credit_keep_history);
Datum
credit_keep_history(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	TriggerEvent event;
	Datum		args[3];
	char		nulls[3] = {' ', ' ', ' '};
	NameData	name;
	SPIPlanPtr	plan;
	Oid			user;
	int			sec;
	int			rc;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager",
						"credit.keep_history")));
	event = trigdata->tg_event;
	if (!TRIGGER_FIRED_AFTER(event) || !TRIGGER_FIRED_FOR_STATEMENT(event) ||
		!(TRIGGER_FIRED_BY_UPDATE(event) || TRIGGER_FIRED_BY_DELETE(event)) ||
		trigdata->tg_oldtable == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired AFTER UPDATE or DELETE, FOR EACH STATEMENT, REFERENCING OLD TABLE",
						"credit.keep_history")));
	if (tuplestore_tuple_count(trigdata->tg_oldtable) == 0)
		return PointerGetDatum(NULL);

	/* before we become the owner */
	namestrcpy(&name, GetUserNameFromId(actor(), false));
	args[0] = NameGetDatum(&name);
	args[1] = (Datum) 0;
	if (reason_setting && *reason_setting)
		args[1] = CStringGetTextDatum(reason_setting);
	else
		nulls[1] = 'n';
	args[2] = CStringGetTextDatum(TRIGGER_FIRED_BY_UPDATE(event) ? "U" : "D");

	GetUserIdAndSecContext(&user, &sec);
	SetUserIdAndSecContext(trigdata->tg_relation->rd_rel->relowner,
						   sec | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	rc = SPI_register_trigger_data(trigdata);
	if (rc != SPI_OK_TD_REGISTER)
		elog(ERROR, "SPI_register_trigger_data returned %s",
			 SPI_result_code_string(rc));
	plan = keeping_plan(trigdata, find_keeper(trigdata->tg_trigger->tgoid));
	rc = SPI_execute_plan(plan, args, nulls, false, 0);
	if (rc != SPI_OK_INSERT)
		elog(ERROR, "SPI_execute_plan returned %s", SPI_result_code_string(rc));
	SPI_finish();
	SetUserIdAndSecContext(user, sec);
	return PointerGetDatum(NULL);
}

/*
 * credit.refuse_change() -> trigger
 *	  For tables whose rows are never changed, or never deleted: whatever
 *	  event it is attached to, it refuses.
 */
PG_FUNCTION_INFO_V1(credit_refuse_change);
Datum
credit_refuse_change(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager",
						"credit.refuse_change")));
	rel = trigdata->tg_relation;
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_NEVER_DELETED),
				 errmsg("rows of %s are never changed",
						RelationGetRelationName(rel)),
				 err_generic_string(PG_DIAG_CONSTRAINT_NAME, "never_deleted"),
				 errtable(rel)));
	ereport(ERROR,
			(errcode(ERRCODE_NEVER_DELETED),
			 errmsg("rows of %s are never deleted",
					RelationGetRelationName(rel)),
			 errhint("Withdraw, supersede or end the row instead."),
			 err_generic_string(PG_DIAG_CONSTRAINT_NAME, "never_deleted"),
			 errtable(rel)));
	PG_RETURN_NULL();
}
