/* clock.c - wall clock times, counted as if they were UTC. */
#include <string.h>
#include <time.h>
#include "tools.h"

enum { DAY_S = 86400, HOUR_S = 3600, MINUTE_S = 60 };

struct moment { int year, month, day, hour, minute, second; };

/* Days since 1970-01-01 in the Gregorian calendar; years are counted from March so that the leap day comes last. */
static int64_t days_from(int year, int month, int day)
{
	const int64_t y = year - (month <= 2);
	const int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return 365 * y + y / 4 - y / 100 + y / 400 + of_year - 719468;
}

static int days_in(int year, int month)
{
	static const int days[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	const int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

static int64_t seconds_of(const struct moment *m)
{
	return days_from(m->year, m->month, m->day) * DAY_S + m->hour * HOUR_S + m->minute * MINUTE_S + m->second;
}

/* Exactly `digits` digits, after `before` where that is not NUL. */
static int take(const char **text, char before, int digits, int *number)
{
	const char *p = *text;

	if (before && *p++ != before)
		return 0;
	for (*number = 0; digits > 0; digits--, p++) {
		if (*p < '0' || *p > '9')
			return 0;
		*number = 10 * *number + (*p - '0');
	}
	*text = p;
	return 1;
}

static int take_date(const char **text, struct moment *m)
{
	return take(text, 0, 4, &m->year) && take(text, '-', 2, &m->month) && take(text, '-', 2, &m->day) &&
	       m->year >= 1 && m->month >= 1 && m->month <= 12 && m->day >= 1 && m->day <= days_in(m->year, m->month);
}

static int take_clock(const char **text, struct moment *m)
{
	const char between = **text == 'T' ? 'T' : ' ';

	if (!take(text, between, 2, &m->hour) || !take(text, ':', 2, &m->minute))
		return 0;
	if (**text && !take(text, ':', 2, &m->second))
		return 0;
	return m->hour <= 23 && m->minute <= 59 && m->second <= 59;
}

int time_read(const char *text, int64_t *time_s, int *date_only)
{
	struct moment m;
	int only;

	memset(&m, 0, sizeof m);
	if (!take_date(&text, &m))
		return 0;
	only = !*text;
	if (!only && (!take_clock(&text, &m) || *text))
		return 0;
	*time_s = seconds_of(&m);
	if (date_only)
		*date_only = only;
	return 1;
}

int64_t time_now(void)
{
	const time_t now = time(NULL);
	struct moment m;
	struct tm tm;

	if (now == (time_t)-1 || !localtime_r(&now, &tm))
		return (int64_t)now;
	m.year = tm.tm_year + 1900;
	m.month = tm.tm_mon + 1;
	m.day = tm.tm_mday;
	m.hour = tm.tm_hour;
	m.minute = tm.tm_min;
	m.second = tm.tm_sec > 59 ? 59 : tm.tm_sec;
	return seconds_of(&m);
}

int64_t time_utc(void)
{
	return (int64_t)time(NULL);
}
