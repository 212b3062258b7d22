/*
 * calendar.c
 *	  Working days of the calendar registry: a cache in every backend.
 *
 * credit.calendar, credit.calendar_notice and credit.calendar_day are read
 * whole (a few hundred rows) into one memory context; a table of ranks
 * (calendar_core.h) is then built for each calendar and each state of
 * knowledge that is asked for.  States are counted by the notices issued, so
 * known_on may differ in every row of a query and still meets few tables.
 *
 * What keeps it right:
 * - The registry is read under the newest snapshot, never the transaction's:
 *	 a cache that was filled under REPEATABLE READ would outlive its snapshot.
 *	 All transactions therefore see the newest committed calendar, and their
 *	 own changes.
 * - Triggers on the registry send a relcache invalidation of their table; the
 *	 callback only sets a flag and moves the generation, memory is released
 *	 at the next use.  Invalidations are processed locally at the end of the
 *	 command, at abort and at PREPARE, so that a rolled back notice goes too.
 * - A relcache message that arrives while the registry is read makes us read
 *	 it again.
 * - A call site (fn_extra) keeps a pointer only together with the generation
 *	 in which it was found.
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "fmgr.h"
#include "funcapi.h"
#include "nodes/primnodes.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "calendar_core.h"
#include "pg_credit.h"

#define ERRCODE_CREDIT_YEAR_MISSING		MAKE_SQLSTATE('U', 'C', '2', '0', '1')
#define ERRCODE_CREDIT_UNKNOWN_CALENDAR MAKE_SQLSTATE('U', 'C', '2', '0', '2')

/* as credit.raise() does: the condition of the error catalogue */
#define errcondition(name) err_generic_string(PG_DIAG_CONSTRAINT_NAME, name)

/* columns, as sql/calendar.sql makes them */
#define CALENDAR_CALENDAR		1
#define CALENDAR_PARENT			3
#define CALENDAR_EVERY_YEAR		4
#define NOTICE_CALENDAR			1
#define NOTICE_NOTICE			2
#define NOTICE_YEAR				3
#define NOTICE_ISSUED			4
#define NOTICE_AMENDS			6
#define DAY_CALENDAR			1
#define DAY_DAY					2
#define DAY_NOTICE				3
#define DAY_KIND				4

/* parents of parents of …: deeper is a loop */
#define MAX_DEPTH 8

typedef struct
{
	DateADT		day;
	cal_kind	kind;
} DayRow;

typedef struct
{
	char	   *notice;
	char	   *amends;			/* NULL: the year's first notice */
	int32		year;
	DateADT		issued;
	int			depth;			/* how many amendments deep */
	DayRow	   *days;
	int			ndays;
	int			room;
} Notice;

/* one state of knowledge of one calendar */
typedef struct
{
	cal_table	table;
	const char *newest;			/* NULL: no notice is known */
} Version;

typedef struct Calendar
{
	char	   *name;
	int			name_len;
	char	   *parent_name;
	struct Calendar *parent;
	bool		every_year;		/* needs a notice of its own each year */
	Notice	   *notices;		/* own ones, oldest first */
	int			nnotices;
	int			room;
	DateADT    *issues;			/* issue days of own and inherited notices */
	int			nissues;
	Version   **versions;		/* by how many issue days lie behind: made
								 * when asked for, nissues + 1 places */
} Calendar;

static MemoryContext calendar_context = NULL;
static Calendar *calendars;
static int	ncalendars;
static bool calendar_valid = false;
static uint64 calendar_generation = 1;
static Oid	registry[3];		/* calendar, calendar_notice, calendar_day */

static const char *const registry_names[3] = {
	"calendar", "calendar_notice", "calendar_day"
};

/* what a call site remembers between its calls */
typedef struct
{
	uint64		generation;
	bool		fixed;			/* calendar and known_on are constants */
	const Calendar *calendar;
	const Version *version;
	TupleDesc	desc;			/* of the provisional functions' rows */
} Site;

static void
registry_changed(Datum arg, Oid relid)
{
	(void) arg;
	if (relid != InvalidOid && relid != registry[0] && relid != registry[1] &&
		relid != registry[2])
		return;
	calendar_valid = false;
	calendar_generation++;
}

static Calendar *
find_calendar(const char *name, int len)
{
	for (int i = 0; i < ncalendars; i++)
		if (calendars[i].name_len == len &&
			memcmp(calendars[i].name, name, len) == 0)
			return &calendars[i];
	return NULL;
}

static char *
text_field(HeapTuple tuple, TupleDesc desc, int attnum)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, attnum, desc, &isnull);

	return isnull ? NULL : TextDatumGetCString(value);
}

static Datum
field(HeapTuple tuple, TupleDesc desc, int attnum)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, attnum, desc, &isnull);

	if (isnull)
		elog(ERROR, "null value in calendar registry");
	return value;
}

static int
notice_order(const void *a, const void *b)
{
	const Notice *x = a;
	const Notice *y = b;

	if (x->issued != y->issued)
		return x->issued < y->issued ? -1 : 1;
	if (x->depth != y->depth)
		return x->depth < y->depth ? -1 : 1;
	return strcmp(x->notice, y->notice);
}

static int
date_order(const void *a, const void *b)
{
	DateADT		x = *(const DateADT *) a;
	DateADT		y = *(const DateADT *) b;

	return x < y ? -1 : x > y;
}

static Notice *
find_notice(Calendar *c, const char *notice)
{
	for (int i = 0; i < c->nnotices; i++)
		if (strcmp(c->notices[i].notice, notice) == 0)
			return &c->notices[i];
	return NULL;
}

static void
read_calendar(HeapTuple tuple, TupleDesc desc, int *room)
{
	Calendar   *c;

	if (ncalendars == *room)
	{
		*room *= 2;
		calendars = repalloc(calendars, *room * sizeof(Calendar));
	}
	c = &calendars[ncalendars++];
	memset(c, 0, sizeof(Calendar));
	c->name = text_field(tuple, desc, CALENDAR_CALENDAR);
	c->name_len = strlen(c->name);
	c->parent_name = text_field(tuple, desc, CALENDAR_PARENT);
	c->every_year = DatumGetBool(field(tuple, desc, CALENDAR_EVERY_YEAR));
	c->room = 32;
	c->notices = palloc(c->room * sizeof(Notice));
}

static void
read_notice(HeapTuple tuple, TupleDesc desc)
{
	char	   *name = text_field(tuple, desc, NOTICE_CALENDAR);
	Calendar   *c = find_calendar(name, strlen(name));
	Notice	   *n;

	if (c == NULL)
		return;					/* the foreign key forbids it */
	if (c->nnotices == c->room)
	{
		c->room *= 2;
		c->notices = repalloc(c->notices, c->room * sizeof(Notice));
	}
	n = &c->notices[c->nnotices++];
	memset(n, 0, sizeof(Notice));
	n->notice = text_field(tuple, desc, NOTICE_NOTICE);
	n->amends = text_field(tuple, desc, NOTICE_AMENDS);
	n->year = DatumGetInt32(field(tuple, desc, NOTICE_YEAR));
	n->issued = DatumGetDateADT(field(tuple, desc, NOTICE_ISSUED));
}

static void
read_day(HeapTuple tuple, TupleDesc desc, Calendar **last, Notice **last_notice)
{
	char	   *name = text_field(tuple, desc, DAY_CALENDAR);
	char	   *notice = text_field(tuple, desc, DAY_NOTICE);
	char	   *kind = text_field(tuple, desc, DAY_KIND);
	Calendar   *c = *last;
	Notice	   *n = *last_notice;

	/* neighbours belong to the same notice, mostly */
	if (c == NULL || strcmp(c->name, name) != 0)
	{
		c = find_calendar(name, strlen(name));
		n = NULL;
	}
	if (c != NULL && (n == NULL || strcmp(n->notice, notice) != 0))
		n = find_notice(c, notice);
	*last = c;
	*last_notice = n;
	if (n != NULL)
	{
		if (n->ndays == n->room)
		{
			n->room = n->room ? 2 * n->room : 48;
			n->days = n->days ? repalloc(n->days, n->room * sizeof(DayRow))
				: palloc(n->room * sizeof(DayRow));
		}
		n->days[n->ndays].day = DatumGetDateADT(field(tuple, desc, DAY_DAY));
		n->days[n->ndays].kind = kind[0] == 'h' ? CAL_HOLIDAY :
			kind[0] == 'w' ? CAL_WORKDAY : CAL_PLAIN;
		n->ndays++;
	}
	pfree(name);
	pfree(notice);
	pfree(kind);
}

/* parents, amendment depths, order, issue days */
static void
link_calendars(void)
{
	for (int i = 0; i < ncalendars; i++)
	{
		Calendar   *c = &calendars[i];

		if (c->parent_name)
			c->parent = find_calendar(c->parent_name, strlen(c->parent_name));
		for (int j = 0; j < c->nnotices; j++)
		{
			Notice	   *n = &c->notices[j];

			for (Notice *a = n; a && a->amends && n->depth < c->nnotices; n->depth++)
				a = find_notice(c, a->amends);
		}
	}
	for (int i = 0; i < ncalendars; i++)
		qsort(calendars[i].notices, calendars[i].nnotices, sizeof(Notice), notice_order);
	for (int i = 0; i < ncalendars; i++)
	{
		Calendar   *c = &calendars[i];
		int			count = 0,
					depth = 0;

		for (Calendar *p = c; p && depth < MAX_DEPTH; p = p->parent, depth++)
			count += p->nnotices;
		c->issues = palloc((count + 1) * sizeof(DateADT));
		depth = 0;
		for (Calendar *p = c; p && depth < MAX_DEPTH; p = p->parent, depth++)
			for (int j = 0; j < p->nnotices; j++)
				c->issues[c->nissues++] = p->notices[j].issued;
		qsort(c->issues, c->nissues, sizeof(DateADT), date_order);
		c->versions = palloc0((c->nissues + 1) * sizeof(Version *));
	}
}

/* the registry as it stands now, read whole */
static void
read_registry(void)
{
	Oid			nsp = get_namespace_oid("credit", false);
	Relation	rels[3];
	Snapshot	snapshot;
	Calendar   *last = NULL;
	Notice	   *last_notice = NULL;
	int			room = 8;

	MemoryContextReset(calendar_context);
	ncalendars = 0;
	calendars = MemoryContextAlloc(calendar_context, room * sizeof(Calendar));

	for (int i = 0; i < 3; i++)
	{
		registry[i] = get_relname_relid(registry_names[i], nsp);
		if (!OidIsValid(registry[i]))
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_TABLE),
					 errmsg("relation \"%s.%s\" does not exist", "credit", registry_names[i])));
		rels[i] = table_open(registry[i], AccessShareLock);
	}

	/*
	 * The newest snapshot, as catalog scans take it: fresh for any table that
	 * is no catalog, and allowed in parallel workers, where
	 * GetLatestSnapshot() is not.  One snapshot for the three tables.
	 */
	snapshot = RegisterSnapshot(GetCatalogSnapshot(registry[2]));
	for (int i = 0; i < 3; i++)
	{
		SysScanDesc scan = systable_beginscan(rels[i], InvalidOid, false, snapshot, 0, NULL);
		TupleDesc	desc = RelationGetDescr(rels[i]);
		HeapTuple	tuple;

		while (HeapTupleIsValid(tuple = systable_getnext(scan)))
		{
			MemoryContext old = MemoryContextSwitchTo(calendar_context);

			switch (i)
			{
				case 0:
					read_calendar(tuple, desc, &room);
					break;
				case 1:
					read_notice(tuple, desc);
					break;
				case 2:
					read_day(tuple, desc, &last, &last_notice);
					break;
			}
			MemoryContextSwitchTo(old);
		}
		systable_endscan(scan);
	}
	UnregisterSnapshot(snapshot);
	for (int i = 0; i < 3; i++)
		table_close(rels[i], AccessShareLock);

	{
		MemoryContext old = MemoryContextSwitchTo(calendar_context);

		link_calendars();
		MemoryContextSwitchTo(old);
	}
}

static void
refresh(void)
{
	static bool registered = false;

	if (calendar_context == NULL)
		calendar_context = AllocSetContextCreate(CacheMemoryContext,
												 "pg_credit calendar",
												 ALLOCSET_DEFAULT_SIZES);
	if (!registered)
	{
		CacheRegisterRelcacheCallback(registry_changed, (Datum) 0);
		registered = true;
	}

	while (!calendar_valid)
	{
		uint64		generation = calendar_generation;

		read_registry();
		/* a change that became known meanwhile? */
		if (calendar_generation == generation)
			calendar_valid = true;
	}
}

/* own notices of the calendar that are known, into the day kinds */
static void
apply_notices(const Calendar *c, DateADT known_on, int32 first, int32 days, uint8 *kinds)
{
	for (int i = 0; i < c->nnotices && c->notices[i].issued <= known_on; i++)
		for (int j = 0; j < c->notices[i].ndays; j++)
		{
			int64		at = (int64) c->notices[i].days[j].day - first;

			if (at >= 0 && at < days)
				kinds[at] = c->notices[i].days[j].kind;
		}
}

/* build one state of knowledge: all notices issued up to known_on */
static Version *
build_version(const Calendar *c, DateADT known_on)
{
	const Calendar *line[MAX_DEPTH];
	const Calendar *root;
	Version    *v = palloc0(sizeof(Version));
	int			depth = 0;
	int32		first_year = 0,
				last_year = -1,
				years;
	int32		days;
	uint8	   *known;
	uint8	   *kinds;
	DateADT		newest = DATEVAL_NOBEGIN;

	for (const Calendar *p = c; p; p = p->parent)
	{
		if (depth == MAX_DEPTH)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("calendar \"%s\" has too many parents", c->name),
					 errdetail("Calendars may be nested %d deep.", MAX_DEPTH)));
		if (p->parent_name && !p->parent)
			ereport(ERROR,
					(errcode(ERRCODE_CREDIT_UNKNOWN_CALENDAR),
					 errmsg("calendar \"%s\" does not exist", p->parent_name),
					 errdetail("It is the parent of calendar \"%s\".", p->name),
					 errcondition("unknown_calendar")));
		line[depth++] = p;
	}
	root = line[depth - 1];

	/* years: the root's notices say which are known */
	for (int i = 0; i < root->nnotices && root->notices[i].issued <= known_on; i++)
	{
		int32		year = root->notices[i].year;

		if (root->notices[i].amends != NULL ||
			year < CAL_MIN_YEAR || year > CAL_MAX_YEAR)
			continue;
		if (last_year < first_year)
			first_year = last_year = year;
		first_year = Min(first_year, year);
		last_year = Max(last_year, year);
	}
	years = Max(last_year - first_year + 1, 0);
	if (years == 0)
		first_year = 2000;
	known = palloc0(years + 1);
	for (int i = 0; i < root->nnotices && root->notices[i].issued <= known_on; i++)
	{
		int32		year = root->notices[i].year;

		if (root->notices[i].amends == NULL && year >= first_year && year < first_year + years)
			known[year - first_year] = 1;
	}
	/* and those below that want a notice of their own */
	for (int d = depth - 2; d >= 0; d--)
	{
		if (!line[d]->every_year)
			continue;
		for (int32 y = 0; y < years; y++)
		{
			bool		own = false;

			for (int i = 0; i < line[d]->nnotices && line[d]->notices[i].issued <= known_on; i++)
				own |= line[d]->notices[i].amends == NULL &&
					line[d]->notices[i].year == first_year + y;
			known[y] &= own;
		}
	}

	/* days: a child's word counts more than its parent's, a later one more than an earlier */
	days = cal_days(first_year, years);
	kinds = palloc0(days + 1);
	for (int d = depth - 1; d >= 0; d--)
	{
		apply_notices(line[d], known_on, cal_day(first_year, 1, 1), days, kinds);
		for (int i = 0; i < line[d]->nnotices && line[d]->notices[i].issued <= known_on; i++)
			if (line[d]->notices[i].issued >= newest)
			{
				newest = line[d]->notices[i].issued;
				v->newest = line[d]->notices[i].notice;
			}
	}

	cal_build(&v->table, first_year, years, known, kinds,
			  palloc((days + 1) * sizeof(int32)), palloc((days + 1) * sizeof(int32)));
	pfree(kinds);
	return v;
}

/*
 * The calendar as known on that day (all knowledge: DATEVAL_NOEND).
 */
static void
find_version(const char *name, int len, DateADT known_on, Site *site)
{
	Calendar   *c;
	int			lo = 0,
				hi;

	if (!calendar_valid)
		refresh();
	c = find_calendar(name, len);
	if (c == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_CREDIT_UNKNOWN_CALENDAR),
				 errmsg("calendar \"%.*s\" does not exist", len, name),
				 errhint("Calendars are rows of credit.calendar."),
				 errcondition("unknown_calendar")));

	/* how many issue days lie on or before known_on? */
	hi = c->nissues;
	while (lo < hi)
	{
		int			mid = (lo + hi) / 2;

		if (c->issues[mid] <= known_on)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (c->versions[lo] == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(calendar_context);

		c->versions[lo] = build_version(c, known_on);
		MemoryContextSwitchTo(old);
	}
	site->calendar = c;
	site->version = c->versions[lo];
	site->generation = calendar_generation;
}

static bool
is_const_arg(FmgrInfo *flinfo, int argno)
{
	Node	   *expr = flinfo->fn_expr;

	if (expr == NULL || !IsA(expr, FuncExpr) ||
		list_length(((FuncExpr *) expr)->args) <= argno)
		return false;
	return IsA(list_nth(((FuncExpr *) expr)->args, argno), Const);
}

/* the slow way: first call of a site, changed registry, or varying arguments */
static pg_noinline Site *
find_site(FunctionCallInfo fcinfo, int arg)
{
	Site	   *site = fcinfo->flinfo->fn_extra;
	text	   *calendar;

	if (site == NULL)
	{
		/*
		 * A statement may touch no table at all, and then it takes no lock
		 * and hears of no change.
		 */
		AcceptInvalidationMessages();
		site = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Site));
		site->fixed = is_const_arg(fcinfo->flinfo, arg) &&
			is_const_arg(fcinfo->flinfo, arg + 1);
		fcinfo->flinfo->fn_extra = site;
	}
	if (PG_ARGISNULL(arg))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("calendar must not be null")));
	calendar = PG_GETARG_TEXT_PP(arg);
	find_version(VARDATA_ANY(calendar), VARSIZE_ANY_EXHDR(calendar),
				 PG_ARGISNULL(arg + 1) ? DATEVAL_NOEND : PG_GETARG_DATEADT(arg + 1),
				 site);
	return site;
}

/* the call's calendar; arguments arg (calendar) and arg + 1 (known_on) */
static inline Site *
get_site(FunctionCallInfo fcinfo, int arg)
{
	Site	   *site = fcinfo->flinfo->fn_extra;

	if (likely(site != NULL && site->fixed &&
			   site->generation == calendar_generation))
		return site;
	return find_site(fcinfo, arg);
}

static pg_noinline void
bad_day(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
			 errmsg("working days cannot be counted from or to an infinite date")));
}

static pg_noinline void
year_missing(FunctionCallInfo fcinfo, int arg, const Site *site, int32 year)
{
	bool		all = PG_ARGISNULL(arg + 1) || DATE_NOT_FINITE(PG_GETARG_DATEADT(arg + 1));
	char	   *known_on = all ? NULL :
		DatumGetCString(DirectFunctionCall1(date_out, PG_GETARG_DATUM(arg + 1)));
	const char *newest = site->version->newest;

	ereport(ERROR,
			(errcode(ERRCODE_CREDIT_YEAR_MISSING),
			 errmsg("no holiday notice is loaded for year %d in calendar \"%s\"",
					year, site->calendar->name),
			 newest == NULL ?
			 (known_on ? errdetail("As known on %s, it has no notice at all.", known_on)
			  : errdetail("It has no notice at all.")) :
			 known_on ? errdetail("As known on %s, its newest notice is \"%s\".", known_on, newest)
			 : errdetail("Its newest notice is \"%s\".", newest),
			 errhint("Load the notice with credit.load_holiday_notice(), or ask credit.add_workdays_provisional() and its sisters for an answer by the weekend rule."),
			 errcondition("calendar_year_missing")));
}

/* all years of [from, to] must be known */
static inline void
demand_known(FunctionCallInfo fcinfo, int arg, const Site *site,
			 int64 from, int64 to, bool back)
{
	const cal_table *t = &site->version->table;
	int32		year;

	if (likely(from >= t->sure_first && to <= t->sure_last))
		return;
	if (!cal_known(t, from, to, back, &year))
		year_missing(fcinfo, arg, site, year);
}

static void
check_day(DateADT day)
{
	if (unlikely(DATE_NOT_FINITE(day)))
		bad_day();
}

static Datum
with_provisional(FunctionCallInfo fcinfo, Site *site, Datum value, bool provisional)
{
	Datum		values[2] = {value, BoolGetDatum(provisional)};
	bool		nulls[2] = {false, false};

	if (site->desc == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
		TupleDesc	desc;

		if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "return type must be a row type");
		site->desc = BlessTupleDesc(CreateTupleDescCopy(desc));
		MemoryContextSwitchTo(old);
	}
	return HeapTupleGetDatum(heap_form_tuple(site->desc, values, nulls));
}

/* is_workday(day, calendar, known_on) */
PG_FUNCTION_INFO_V1(credit_is_workday);
Datum
credit_is_workday(PG_FUNCTION_ARGS)
{
	DateADT		day;
	Site	   *site;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	day = PG_GETARG_DATEADT(0);
	check_day(day);
	site = get_site(fcinfo, 1);
	demand_known(fcinfo, 1, site, day, day, false);
	PG_RETURN_BOOL(cal_is_workday(&site->version->table, day));
}

PG_FUNCTION_INFO_V1(credit_is_workday_provisional);
Datum
credit_is_workday_provisional(PG_FUNCTION_ARGS)
{
	DateADT		day;
	Site	   *site;
	const cal_table *t;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	day = PG_GETARG_DATEADT(0);
	check_day(day);
	site = get_site(fcinfo, 1);
	t = &site->version->table;
	PG_RETURN_DATUM(with_provisional(fcinfo, site, BoolGetDatum(cal_is_workday(t, day)),
									 cal_provisional(t, day, day)));
}

/*
 * The days a count passes over: those after the start, or before it when
 * counting back.
 */
static inline void
crossed(int64 start, int64 due, int32 n, int64 *from, int64 *to)
{
	*from = n > 0 ? start + 1 : due;
	*to = n > 0 ? due : start - 1;
}

/* add_workdays(start, n, calendar, known_on) */
PG_FUNCTION_INFO_V1(credit_add_workdays);
Datum
credit_add_workdays(PG_FUNCTION_ARGS)
{
	DateADT		start,
				sure;
	int32		n;
	int64		due,
				from,
				to;
	Site	   *site;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	start = PG_GETARG_DATEADT(0);
	n = PG_GETARG_INT32(1);
	check_day(start);
	site = get_site(fcinfo, 2);
	if (likely(cal_add_sure(&site->version->table, start, n, &sure)))
		PG_RETURN_DATEADT(sure);
	if (n == 0)
		PG_RETURN_DATEADT(start);
	due = cal_add(&site->version->table, start, n);
	crossed(start, due, n, &from, &to);
	demand_known(fcinfo, 2, site, from, to, n < 0);
	PG_RETURN_DATEADT((DateADT) due);
}

PG_FUNCTION_INFO_V1(credit_add_workdays_provisional);
Datum
credit_add_workdays_provisional(PG_FUNCTION_ARGS)
{
	DateADT		start;
	int32		n;
	int64		due,
				from,
				to;
	Site	   *site;
	const cal_table *t;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	start = PG_GETARG_DATEADT(0);
	n = PG_GETARG_INT32(1);
	check_day(start);
	site = get_site(fcinfo, 2);
	t = &site->version->table;
	due = cal_add(t, start, n);
	if (due < DATETIME_MIN_JULIAN - POSTGRES_EPOCH_JDATE ||
		due >= DATE_END_JULIAN - POSTGRES_EPOCH_JDATE)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("date out of range")));
	crossed(start, due, n, &from, &to);
	PG_RETURN_DATUM(with_provisional(fcinfo, site, DateADTGetDatum((DateADT) due),
									 n != 0 && cal_provisional(t, from, to)));
}

/* workdays_between(from_day, to_day, calendar, known_on) */
PG_FUNCTION_INFO_V1(credit_workdays_between);
Datum
credit_workdays_between(PG_FUNCTION_ARGS)
{
	DateADT		from,
				to;
	int32		sure;
	Site	   *site;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	from = PG_GETARG_DATEADT(0);
	to = PG_GETARG_DATEADT(1);
	check_day(from);
	check_day(to);
	site = get_site(fcinfo, 2);
	if (likely(cal_between_sure(&site->version->table, from, to, &sure)))
		PG_RETURN_INT32(sure);
	if (from != to)
		demand_known(fcinfo, 2, site, (int64) Min(from, to) + 1, Max(from, to), from > to);
	PG_RETURN_INT32((int32) cal_between(&site->version->table, from, to));
}

PG_FUNCTION_INFO_V1(credit_workdays_between_provisional);
Datum
credit_workdays_between_provisional(PG_FUNCTION_ARGS)
{
	DateADT		from,
				to;
	Site	   *site;
	const cal_table *t;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	from = PG_GETARG_DATEADT(0);
	to = PG_GETARG_DATEADT(1);
	check_day(from);
	check_day(to);
	site = get_site(fcinfo, 2);
	t = &site->version->table;
	PG_RETURN_DATUM(with_provisional(fcinfo, site, Int32GetDatum((int32) cal_between(t, from, to)),
									 cal_provisional(t, (int64) Min(from, to) + 1, Max(from, to))));
}

/* calendar_version(calendar, known_on): the newest notice known */
PG_FUNCTION_INFO_V1(credit_calendar_version);
Datum
credit_calendar_version(PG_FUNCTION_ARGS)
{
	Site	   *site = get_site(fcinfo, 0);

	if (site->version->newest == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(site->version->newest));
}

/* trigger on the registry: every backend forgets what it knows */
PG_FUNCTION_INFO_V1(credit_calendar_changed);
Datum
credit_calendar_changed(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" can only be called as a trigger",
						"credit.calendar_changed")));
	if (!TRIGGER_FIRED_AFTER(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired after the change",
						"credit.calendar_changed")));
	CacheInvalidateRelcache(trigdata->tg_relation);
	if (TRIGGER_FIRED_FOR_STATEMENT(trigdata->tg_event))
		PG_RETURN_POINTER(NULL);
	PG_RETURN_POINTER(TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ?
					  trigdata->tg_newtuple : trigdata->tg_trigtuple);
}
