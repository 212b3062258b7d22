/*
 * calendar_core.c
 *	  Working-day arithmetic: two arrays make every question O(1).
 *
 * rank counts the working days up to a day, nth is its inverse.  Beyond the
 * years of the table both continue by the weekend rule alone; whether such an
 * answer may be given is for the caller to ask (cal_known, cal_provisional).
 * 64-bit results cannot overflow for 32-bit days and counts.
 */
#include "calendar_core.h"

#include <stddef.h>

/* 2000-01-01 was a Saturday; blocks of seven days from Monday 2000-01-03 */
#define FIRST_MONDAY 2

static int64_t
floor_div(int64_t a, int64_t b)
{
	int64_t		q = a / b;

	return (a % b < 0) ? q - 1 : q;
}

static int64_t
civil_day(int64_t year, int month, int day)
{
	/* days before the month in a year that begins with March */
	static const int16_t before[12] = {306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275};
	int64_t		y = month <= 2 ? year - 1 : year;

	/* 2000-01-01 is day 0: 730425 days after 0000-03-01 */
	return 365 * y + floor_div(y, 4) - floor_div(y, 100) +
		floor_div(y, 400) + before[month - 1] + day - 1 - 730425;
}

int32_t
cal_day(int32_t year, int month, int day)
{
	return (int32_t) civil_day(year, month, day);
}

int32_t
cal_year(int32_t day)
{
	int64_t		y = 2000 + floor_div((int64_t) day * 400, 146097);

	/* the estimate is off by one at most */
	while (civil_day(y, 1, 1) > day)
		y--;
	while (civil_day(y + 1, 1, 1) <= day)
		y++;
	return (int32_t) y;
}

bool
cal_weekend(int32_t day)
{
	int64_t		since = (int64_t) day - FIRST_MONDAY;

	return since - 7 * floor_div(since, 7) >= 5;
}

/* weekdays in (Sunday 2000-01-02, day]: negative before */
static int64_t
weekdays(int64_t day)
{
	int64_t		since = day - FIRST_MONDAY + 1;
	int64_t		weeks = floor_div(since, 7);
	int64_t		rest = since - 7 * weeks;

	return 5 * weeks + (rest < 5 ? rest : 5);
}

/* the day on which weekdays() reaches count */
static int64_t
nth_weekday(int64_t count)
{
	int64_t		weeks = floor_div(count - 1, 5);

	return FIRST_MONDAY + 7 * weeks + (count - 1 - 5 * weeks);
}

int32_t
cal_days(int32_t first_year, int32_t years)
{
	return cal_day(first_year + years, 1, 1) - cal_day(first_year, 1, 1);
}

void
cal_build(cal_table *t, int32_t first_year, int32_t years,
		  const uint8_t *known, const uint8_t *kinds,
		  int32_t *rank, int32_t *nth)
{
	int32_t		days = cal_days(first_year, years);
	int32_t		sum = 0;
	int32_t		run;

	t->first_year = first_year;
	t->years = years;
	t->first = cal_day(first_year, 1, 1);
	t->last = t->first + days - 1;
	t->known = known;
	t->rank = rank;
	t->nth = nth;

	rank[0] = 0;
	for (int32_t i = 0; i < days; i++)
	{
		if (kinds[i] == CAL_WORKDAY ||
			(kinds[i] == CAL_PLAIN && !cal_weekend(t->first + i)))
			nth[sum++] = t->first + i;
		rank[i + 1] = sum;
	}
	t->workdays = sum;

	/* first and last year are known by construction, between may be gaps */
	for (run = years; run > 0 && known[run - 1]; run--)
		;
	t->sure_first = cal_day(first_year + run, 1, 1);
	t->sure_last = t->last;
}

int64_t
cal_rank(const cal_table *t, int64_t day)
{
	if (day > t->last)
		return t->workdays + weekdays(day) - weekdays(t->last);
	if (day < t->first)
		return weekdays(day) - weekdays((int64_t) t->first - 1);
	return t->rank[day - t->first + 1];
}

int64_t
cal_nth(const cal_table *t, int64_t rank)
{
	if (rank > t->workdays)
		return nth_weekday(rank - t->workdays + weekdays(t->last));
	if (rank < 1)
		return nth_weekday(rank + weekdays((int64_t) t->first - 1));
	return t->nth[rank - 1];
}

bool
cal_is_workday(const cal_table *t, int32_t day)
{
	return cal_rank(t, day) != cal_rank(t, (int64_t) day - 1);
}

int64_t
cal_add(const cal_table *t, int32_t start, int32_t n)
{
	if (n > 0)
		return cal_nth(t, cal_rank(t, start) + n);
	if (n < 0)
		return cal_nth(t, cal_rank(t, (int64_t) start - 1) + n + 1);
	return start;
}

int64_t
cal_between(const cal_table *t, int32_t from, int32_t to)
{
	return cal_rank(t, to) - cal_rank(t, from);
}

static bool
year_known(const cal_table *t, int32_t year)
{
	int64_t		i = (int64_t) year - t->first_year;

	return i >= 0 && i < t->years && t->known[i];
}

static int32_t
clamp_day(int64_t day)
{
	return day > INT32_MAX ? INT32_MAX : day < INT32_MIN ? INT32_MIN : (int32_t) day;
}

bool
cal_known(const cal_table *t, int64_t from, int64_t to, bool back,
		  int32_t *missing)
{
	int32_t		year,
				last,
				step = back ? -1 : 1;

	if (from > to || (from >= t->sure_first && to <= t->sure_last))
		return true;
	year = cal_year(clamp_day(back ? to : from));
	last = cal_year(clamp_day(back ? from : to));
	/* no more steps than the table has years: the first outside is missing */
	for (;; year += step)
	{
		if (!year_known(t, year))
		{
			*missing = year;
			return false;
		}
		if (year == last)
			return true;
	}
}

bool
cal_provisional(const cal_table *t, int64_t from, int64_t to)
{
	int32_t		missing;

	if (from > to || (from >= t->sure_first && to <= (int64_t) t->sure_last - CAL_TAIL_DAYS))
		return false;
	if (!cal_known(t, from, to, false, &missing))
		return true;
	/* all known, so few: is there a year end whose next notice is not known? */
	for (int32_t year = cal_year(clamp_day(from)); year <= cal_year(clamp_day(to)); year++)
	{
		int64_t		end = civil_day((int64_t) year + 1, 1, 1) - 1;

		if (!year_known(t, year + 1) && to > end - CAL_TAIL_DAYS && from <= end)
			return true;
	}
	return false;
}
