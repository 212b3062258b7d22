// sources: calendar_core.c libs:
/*
 * calendar_test.c
 *	  The rank arrays against day-by-day counting, over invented calendars with
 *	  gaps between their years, in and beyond the years they know.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calendar_core.h"

#define YEARS 6
#define MAX_DAYS (YEARS * 366)

static int	failures = 0;
static uint32_t state = 20261122;

static void
check(int good, const char *what, long a, long b, long c)
{
	if (!good && failures++ < 10)
		printf("# %s: %ld %ld %ld\n", what, a, b, c);
}

static int
below(int n)
{
	state = state * 1664525u + 1013904223u;
	return (int) ((state >> 8) % (uint32_t) n);
}

static void
ended(const char *what)
{
	printf("%s - %s\n", failures ? "not ok" : "ok", what);
	failures = 0;
}

/* the slow way: dates by counting months, week days by counting days */
static void
civil_days(void)
{
	static const int month_days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int32_t		day = cal_day(1582, 1, 1);
	int			week = 0;

	/* 2000-01-03 was a Monday */
	while ((day + week - 2) % 7 != 0)
		week++;
	week = (7 - week) % 7;
	for (int y = 1582; y < 2500; y++)
	{
		for (int m = 1; m <= 12; m++)
		{
			int			leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
			int			last = month_days[m - 1] + (m == 2 && leap);

			for (int d = 1; d <= last; d++, day++, week = (week + 1) % 7)
			{
				check(cal_day(y, m, d) == day, "cal_day", y, m, d);
				check(cal_year(day) == y, "cal_year", y, m, d);
				check(cal_weekend(day) == (week >= 5), "cal_weekend", y, m, d);
			}
		}
	}
	check(cal_day(2000, 1, 1) == 0, "epoch", cal_day(2000, 1, 1), 0, 0);
	check(cal_day(2026, 11, 22) == 9822, "2026-11-22", cal_day(2026, 11, 22), 0, 0);
	check(cal_weekend(cal_day(2026, 11, 22)), "a Sunday", 0, 0, 0);
	check(cal_year(INT_MAX) == 5881610 && cal_year(INT_MIN) == -5877611, "far years", cal_year(INT_MAX), cal_year(INT_MIN), 0);
	ended("days, years and weekends against counting");
}

static uint8_t kinds[MAX_DAYS + 1];
static uint8_t known[YEARS + 1];
static int32_t rank[MAX_DAYS + 1];
static int32_t nth[MAX_DAYS + 1];
static cal_table t;

static int
slow_workday(int64_t day)
{
	int			kind = day < t.first || day > t.last ? CAL_PLAIN : kinds[day - t.first];

	return kind == CAL_WORKDAY || (kind == CAL_PLAIN && !cal_weekend((int32_t) day));
}

static int
slow_known(int32_t day)
{
	int			y = cal_year(day) - t.first_year;

	return y >= 0 && y < t.years && known[y];
}

static int
slow_provisional(int32_t day)
{
	int			tail = cal_day(cal_year(day) + 1, 1, 1) - day <= CAL_TAIL_DAYS;

	return !slow_known(day) || (tail && !slow_known(day + CAL_TAIL_DAYS));
}

static void
arithmetic(void)
{
	int			quick = 0;

	for (int round = 0; round < 60; round++)
	{
		int			years = round % (YEARS + 1);
		int			days;

		memset(kinds, 0, sizeof(kinds));
		for (int y = 0; y < years; y++)
			known[y] = y == 0 || y == years - 1 || below(3) > 0;
		days = cal_days(2004 + round, years);
		for (int d = 0; d < days; d++)
		{
			int			r = below(20);

			kinds[d] = r < 2 ? CAL_HOLIDAY : r == 3 ? CAL_WORKDAY : CAL_PLAIN;
		}
		cal_build(&t, 2004 + round, years, known, kinds, rank, nth);

		for (int i = 0; i < 3000; i++)
		{
			int32_t		start = t.first - 400 + below(days + 800);
			int32_t		n = below(400) - 200;
			int32_t		d = start,
						to = start + below(600) - 300,
						missing = 0,
						sure = 0;
			int			left = n,
						count = 0,
						all = 1,
						none = 1;

			for (; left > 0; left -= slow_workday(d))
				d++;
			for (; left < 0; left += slow_workday(d))
				d--;
			check(cal_add(&t, start, n) == d, "cal_add", start, n, d);
			if (cal_add_sure(&t, start, n, &sure))
			{
				check(n > 0 && sure == d, "cal_add_sure", start, n, sure);
				check(cal_known(&t, start, d, false, &missing), "cal_add_sure is sure", start, n, d);
				quick++;
			}
			check(cal_is_workday(&t, start) == slow_workday(start), "cal_is_workday", start, 0, 0);
			for (int32_t x = start + 1; x <= to; x++)
				count += slow_workday(x);
			for (int32_t x = to + 1; x <= start; x++)
				count -= slow_workday(x);
			check(cal_between(&t, start, to) == count, "cal_between", start, to, count);
			if (cal_between_sure(&t, start, to, &sure))
			{
				check(sure == count, "cal_between_sure", start, to, sure);
				check(cal_known(&t, start, to, false, &missing) &&
					  cal_known(&t, to, start, false, &missing), "cal_between_sure is sure", start, to, 0);
				quick++;
			}

			for (int32_t x = start; x <= to; x++)
			{
				all &= slow_known(x);
				none &= !slow_provisional(x);
			}
			check(cal_known(&t, start, to, false, &missing) == all, "cal_known", start, to, all);
			if (!all)
			{
				check(missing < t.first_year || missing >= t.first_year + years ||
					  !known[missing - t.first_year], "missing year", start, to, missing);
				check(missing >= cal_year(start) && missing <= cal_year(to), "year met", start, to, missing);
			}
			check(cal_known(&t, start, to, true, &missing) == all, "cal_known back", start, to, all);
			check(cal_provisional(&t, start, to) == !none, "cal_provisional", start, to, none);
		}
		/* the far ends do not overflow */
		(void) cal_add(&t, INT_MAX, INT_MAX);
		(void) cal_add(&t, INT_MIN, INT_MIN);
		check(cal_between(&t, INT_MIN, INT_MAX) > INT_MAX, "far between", 0, 0, 0);
	}
	check(quick > 10000, "the quick ways were taken", quick, 0, 0);
	ended("counting working days against counting days");
}

int
main(void)
{
	civil_days();
	arithmetic();
	return 0;
}
