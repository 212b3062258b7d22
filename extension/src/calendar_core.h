/*
 * calendar_core.h
 *	  Working-day arithmetic over one calendar as it was known at one time.
 *
 * Knows nothing of PostgreSQL.  Days are numbers counted from 2000-01-01
 * (PostgreSQL's date), years are of the proleptic Gregorian calendar.
 */
#ifndef CALENDAR_CORE_H
#define CALENDAR_CORE_H

#include <stdbool.h>
#include <stdint.h>

/* what a notice says about a day; without a word the weekend rule holds */
typedef enum
{
	CAL_PLAIN = 0,
	CAL_HOLIDAY = 1,
	CAL_WORKDAY = 2
} cal_kind;

/*
 * A notice has never touched a day before 29 December of the preceding year
 * (notices of 2006 to 2026), so the last three days of a year are final only
 * when the next year's notice is known.
 */
#define CAL_TAIL_DAYS 3

/* years for which a notice may be loaded; bounds the size of the tables */
#define CAL_MIN_YEAR 1949
#define CAL_MAX_YEAR 2200

typedef struct
{
	int32_t		first_year;
	int32_t		years;			/* 0: nothing is known */
	int32_t		first;			/* 1 January of the first year */
	int32_t		last;			/* 31 December of the last year */
	int32_t		sure_first;		/* the newest unbroken run of known years */
	int32_t		sure_last;
	int32_t		workdays;		/* in [first, last] */
	const uint8_t *known;		/* by year: a notice is known */
	const int32_t *rank;		/* [d - first + 1]: working days in [first, d] */
	const int32_t *nth;			/* [k - 1]: the k-th working day */
} cal_table;

extern int32_t cal_day(int32_t year, int month, int day);
extern int32_t cal_year(int32_t day);
extern bool cal_weekend(int32_t day);

/* days that a table over these years holds */
extern int32_t cal_days(int32_t first_year, int32_t years);

/*
 * Build a table.  kinds holds cal_days() bytes (cal_kind), known one byte a
 * year, rank cal_days() + 1 and nth cal_days() places; all but kinds must
 * live as long as the table.
 */
extern void cal_build(cal_table *t, int32_t first_year, int32_t years,
					  const uint8_t *known, const uint8_t *kinds,
					  int32_t *rank, int32_t *nth);

/* working days in [first, day]; the weekend rule beyond the table */
extern int64_t cal_rank(const cal_table *t, int64_t day);

/* the day with that rank; inverse of cal_rank on working days */
extern int64_t cal_nth(const cal_table *t, int64_t rank);

extern bool cal_is_workday(const cal_table *t, int32_t day);

/* n-th working day after (n < 0: before) start; start itself for n = 0 */
extern int64_t cal_add(const cal_table *t, int32_t start, int32_t n);

/* working days in (from, to], negative when reversed */
extern int64_t cal_between(const cal_table *t, int32_t from, int32_t to);

/*
 * The usual case in a few instructions: n days on, and neither end outside the
 * years that are sure.  False leaves the question to the functions above.
 */
static inline bool
cal_add_sure(const cal_table *t, int32_t start, int32_t n, int32_t *due)
{
	int32_t		rank;

	if (n <= 0 || start < t->sure_first || start > t->sure_last)
		return false;
	rank = t->rank[start - t->first + 1];
	if (n > t->workdays - rank)
		return false;
	*due = t->nth[rank + n - 1];
	return true;
}

static inline bool
cal_between_sure(const cal_table *t, int32_t from, int32_t to, int32_t *count)
{
	if (from < t->sure_first || from > t->sure_last ||
		to < t->sure_first || to > t->sure_last)
		return false;
	*count = t->rank[to - t->first + 1] - t->rank[from - t->first + 1];
	return true;
}

/*
 * Are the years of all days in [from, to] known?  If not, which is the first
 * that is missing, counted from the end when counting back?
 */
extern bool cal_known(const cal_table *t, int64_t from, int64_t to, bool back,
					  int32_t *missing);

/* may a notice still to come change a day in [from, to]? */
extern bool cal_provisional(const cal_table *t, int64_t from, int64_t to);

#endif							/* CALENDAR_CORE_H */
