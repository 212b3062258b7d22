/*
 * clock.c
 *	  credit.today(): the only clock that any rule reads.
 *
 * The platform lives in Beijing time (UTC+8, without daylight saving since
 * 1991), whatever the session's TimeZone.  A privileged role may set another
 * day for rehearsal and tests (pg_credit.today, superuser or GRANT SET).
 */
#include "postgres.h"

#include "access/xact.h"
#include "datatype/timestamp.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/guc.h"
#include "utils/timestamp.h"

#include "pg_credit.h"

#define BEIJING_OFFSET (INT64CONST(8) * USECS_PER_HOUR)

static char *today_setting = NULL;

/* YYYY-MM-DD and nothing else, so that no DateStyle changes its meaning */
static bool
parse_iso_day(const char *str, DateADT *day)
{
	int			y = 0,
				m = 0,
				d = 0;

	for (int i = 0; i < 10; i++)
	{
		char		c = str[i];

		if (i == 4 || i == 7)
		{
			if (c != '-')
				return false;
			continue;
		}
		if (c < '0' || c > '9')
			return false;
		if (i < 4)
			y = y * 10 + (c - '0');
		else if (i < 7)
			m = m * 10 + (c - '0');
		else
			d = d * 10 + (c - '0');
	}
	if (str[10] != '\0' || y < 1 || m < 1 || m > 12 || d < 1 ||
		d > day_tab[isleap(y)][m - 1])
		return false;
	*day = date2j(y, m, d) - POSTGRES_EPOCH_JDATE;
	return true;
}

static bool
check_today(char **newval, void **extra, GucSource source)
{
	DateADT		day;

	(void) extra;
	(void) source;
	if (*newval == NULL || **newval == '\0' || parse_iso_day(*newval, &day))
		return true;
	GUC_check_errdetail("The platform's day is written YYYY-MM-DD.");
	return false;
}

void
credit_clock_init(void)
{
	DefineCustomStringVariable("pg_credit.today",
							   gettext_noop("Sets the platform's day for rehearsal and tests."),
							   gettext_noop("Empty, the default, means today in Asia/Shanghai."),
							   &today_setting, "",
							   PGC_SUSET, 0,
							   check_today, NULL, NULL);
}

/*
 * credit.today() -> date
 *	  The platform's day: pg_credit.today when set, else the day in Beijing at
 *	  the start of the transaction.
 */
PG_FUNCTION_INFO_V1(credit_today);
Datum
credit_today(PG_FUNCTION_ARGS)
{
	DateADT		day;
	int64		usecs;

	(void) fcinfo;
	if (today_setting && *today_setting && parse_iso_day(today_setting, &day))
		PG_RETURN_DATEADT(day);

	usecs = GetCurrentTransactionStartTimestamp() + BEIJING_OFFSET;
	/* floor, not truncation: the epoch is 2000-01-01 */
	day = (DateADT) (usecs >= 0 ? usecs / USECS_PER_DAY
					 : -((-usecs + USECS_PER_DAY - 1) / USECS_PER_DAY));
	PG_RETURN_DATEADT(day);
}
