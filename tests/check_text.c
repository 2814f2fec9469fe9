/* check_text.c - what the library says, against a calendar, a ruler for reading and a list of forbidden words. */
#include <check.h>
#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "cases.h"
#include "measure.h"

Suite *suite_text(void);

static const struct line { const char *id, *says; } lines[] = {
#define TEXT(id, says) { #id, says },
#include "text.def"
};

enum { PAGE = 4096, HEADLINE = RECOVERY_TEXT_HEADLINE, WHOLE = RECOVERY_TEXT_WHOLE, PATTERN = 0xa5 };

/* 2024-02-28 12:00 UTC, a Wednesday before a leap day. */
#define A_NOON INT64_C(1709121600)
static const int64_t NOON = A_NOON;

static const int32_t rendered[] = {
	RECOVERY_TYPE_TIMELINE, RECOVERY_TYPE_POINT, RECOVERY_TYPE_VERDICT, RECOVERY_TYPE_ADVICE, RECOVERY_TYPE_SCORE,
	RECOVERY_TYPE_RATING, RECOVERY_TYPE_DRIVER,
	RECOVERY_TYPE_ACTION, RECOVERY_TYPE_DIAG,
};

union result {
	recovery_timeline timeline;
	recovery_point point;
	recovery_verdict verdict;
	recovery_action action;
	recovery_diag diag;
	recovery_event event;
	unsigned char bytes[1024];
};

/* ---- helpers ------------------------------------------------------------------------------------------------------------ */

static const char *sentence(const char *id)
{
	size_t i;

	for (i = 0; i < COUNT_OF(lines); i++)
		if (!strcmp(lines[i].id, id))
			return lines[i].says;
	ck_abort_msg("text.def has no %s", id);
	return "";
}

/* A sentence of text.def with its places filled; the words may be reworded without touching a test. */
static const char *filled_with(char *out, const char *id, const char *const args[6])
{
	const char *s;
	char *to = out;

	for (s = sentence(id); *s; s++) {
		if (*s != '%' || s[1] < '1' || s[1] > '6') {
			*to++ = *s;
			continue;
		}
		to += sprintf(to, "%s", args[*++s - '1']);
	}
	*to = '\0';
	return out;
}

static const char *filled(char *out, const char *id, const char *a, const char *b, const char *c, const char *d, const char *e)
{
	const char *const args[] = { a, b, c, d, e, "" };

	return filled_with(out, id, args);
}

static void init(int32_t type, void *object)
{
	ck_assert_int_eq(recovery_init(type, object, recovery_sizeof(type)), RECOVERY_OK);
}

static const char *text_at(const void *result, int32_t text, int64_t now_s, int32_t offset, const char *emergency)
{
	static char page[PAGE];
	size_t n = sizeof page;
	recovery_diag why;
	recovery_status status;

	init(RECOVERY_TYPE_DIAG, &why);
	status = recovery_text(result, text, now_s, offset, emergency, page, &n, &why);
	ck_assert_msg(status == RECOVERY_OK, "status %d, field %d, got %g", (int)status, (int)why.field, why.got);
	ck_assert_uint_eq(strlen(page) + 1, n);
	return page;
}

static const char *text_of(const void *result, int32_t text)
{
	return text_at(result, text, NOON, 0, NULL);
}

static int word_char(char c)
{
	return isalnum((unsigned char)c) != 0;
}

/* Does the text hold this word, or with a trailing '*' one that begins so?  Case does not count. */
static int has_word(const char *text, const char *word)
{
	const size_t n = strcspn(word, "*");
	const char *s;
	size_t i;

	for (s = text; *s; s++) {
		if (s > text && word_char(s[-1]) && word_char(*s))
			continue;
		for (i = 0; i < n && tolower((unsigned char)s[i]) == word[i]; i++)
			;
		if (i == n && (word[n] == '*' || !word_char(s[n])))
			return 1;
	}
	return 0;
}

static void assert_without(const char *text, const char *const *list, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (has_word(text, list[i]))
			ck_abort_msg("\"%s\" in: %s", list[i], text);
}

/* ---- a valid result of any kind, its fields taken from the library's own description ------------------------------------ */

static int32_t any_value(uint64_t *rng, int32_t enumeration)
{
	const int32_t n = (int32_t)recovery_enum_count(enumeration);

	return recovery_enum_value(enumeration, (size_t)cases_below(rng, n));
}

static int64_t any_time(uint64_t *rng, int64_t now_s)
{
	const int64_t t = now_s + (int64_t)cases_uniform(rng, -30.0 * DAY_S, 30.0 * DAY_S);

	if (cases_below(rng, 6) == 0)
		return RECOVERY_TIME_UNKNOWN;
	return t < TIME_MIN ? TIME_MIN : t > TIME_MAX ? TIME_MAX : t;
}

static void fill_field(uint64_t *rng, int32_t type, size_t i, int64_t now_s, unsigned char *at)
{
	const double lo = recovery_field_min(type, i), hi = recovery_field_max(type, i);
	const int32_t enumeration = recovery_field_enum(type, i);
	int32_t i32 = enumeration ? any_value(rng, enumeration) : 0;
	uint64_t u64 = (uint64_t)cases_below(rng, 5);
	double f64 = isnan(lo) ? cases_uniform(rng, -20, 20) : cases_uniform(rng, lo, hi);
	int64_t t;

	switch (recovery_field_kind(type, i)) {
	case RECOVERY_FIELD_KIND_I32:
		if (!enumeration && !isnan(lo))
			i32 = (int32_t)lo + cases_below(rng, (int32_t)(hi - lo) + 1);
		else if (cases_below(rng, 8) == 0)
			i32 = 0;
		memcpy(at, &i32, sizeof i32);
		return;
	case RECOVERY_FIELD_KIND_I64:
		t = any_time(rng, now_s);
		memcpy(at, &t, sizeof t);
		return;
	case RECOVERY_FIELD_KIND_U64:
		memcpy(at, &u64, sizeof u64);
		return;
	case RECOVERY_FIELD_KIND_F64:
		f64 = cases_below(rng, 8) == 0 ? NAN : f64;
		memcpy(at, &f64, sizeof f64);
		return;
	}
}

static void mend_action(uint64_t *rng, recovery_action *a)
{
	static const int32_t reasons[] = { RECOVERY_REASON_SORE, RECOVERY_REASON_WEAK, RECOVERY_REASON_READY, RECOVERY_REASON_PAIN };

	a->reason = any_value(rng, RECOVERY_ENUM_REASON);
	a->verb = any_value(rng, RECOVERY_ENUM_VERB);
	a->certainty = any_value(rng, RECOVERY_ENUM_CERTAINTY);
	a->because = any_value(rng, RECOVERY_ENUM_FACT);
	if (a->verb == RECOVERY_VERB_GET_HELP)
		a->because = any_value(rng, RECOVERY_ENUM_DECISION);
	a->muscle = a->measure = 0;
	if (a->verb == RECOVERY_VERB_DO || a->verb == RECOVERY_VERB_SKIP)
		a->measure = any_value(rng, RECOVERY_ENUM_MEASURE);
	else
		a->muscle = any_value(rng, RECOVERY_ENUM_MUSCLE);
	if (a->muscle)
		a->reason = reasons[cases_below(rng, (int32_t)COUNT_OF(reasons))];
}

/* What belongs together: a verdict decides, a line of a plan speaks of a muscle or of a measure, a field is one of its struct. */
static void mend(uint64_t *rng, int32_t type, union result *r)
{
	switch (type) {
	case RECOVERY_TYPE_TIMELINE:
		r->timeline.muscle = any_value(rng, RECOVERY_ENUM_MUSCLE);
		return;
	case RECOVERY_TYPE_VERDICT:
		r->verdict.decision = any_value(rng, RECOVERY_ENUM_DECISION);
		r->verdict.pain_class = any_value(rng, RECOVERY_ENUM_PAIN_CLASS);
		return;
	case RECOVERY_TYPE_ACTION:
		mend_action(rng, &r->action);
		return;
	case RECOVERY_TYPE_DIAG:
		r->diag.field = cases_below(rng, (int32_t)recovery_field_count(r->diag.at_type) + 1) - 1;
		return;
	}
}

static void any_result(uint64_t *rng, int32_t type, int64_t now_s, union result *r)
{
	size_t i;

	init(type, r);
	for (i = 2; i < recovery_field_count(type); i++)
		fill_field(rng, type, i, now_s, r->bytes + recovery_field_offset(type, i));
	mend(rng, type, r);
}

/* ---- the calendar, the slow way ----------------------------------------------------------------------------------------- */

struct date { int64_t day; int year, month, date, weekday, hour; };

static int days_in_year(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 366 : 365;
}

static struct date date_of(int64_t time_s)
{
	static const int months[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	struct date d = { 0, 1970, 0, 0, 0, 0 };
	int64_t left;

	d.day = left = (int64_t)floor((double)time_s / DAY_S);
	d.hour = (int)((time_s - left * DAY_S) / HOUR_S);
	d.weekday = (int)((left % 7 + 7 + 4) % 7);
	while (left < 0)
		left += days_in_year(--d.year);
	while (left >= days_in_year(d.year))
		left -= days_in_year(d.year++);
	while (left >= months[d.month] + (d.month == 1 && days_in_year(d.year) == 366)) {
		left -= months[d.month] + (d.month == 1 && days_in_year(d.year) == 366);
		d.month++;
	}
	d.date = (int)left + 1;
	return d;
}

static const char *expected_time(char *out, int64_t time_s, int64_t now_s, int32_t offset)
{
	static const char *const weekdays[] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	const struct date then = date_of(time_s + offset + HOUR_S / 2), today = date_of(now_s + offset);
	char hour[32], date[32], year[32];

	sprintf(hour, "%02d", then.hour);
	sprintf(date, "%d", then.date);
	sprintf(year, "%d", then.year);
	if (then.day == today.day)
		return filled(out, "today", hour, "00", "", "", "");
	if (then.day == today.day + 1)
		return filled(out, "tomorrow", hour, "00", "", "", "");
	if (then.day == today.day - 1)
		return filled(out, "yesterday", hour, "00", "", "", "");
	if (then.day > today.day && then.day <= today.day + 6)
		return filled(out, "weekday", hour, "00", weekdays[then.weekday], "", "");
	return filled(out, "date", hour, "00", date, months[then.month], year);
}

static void assert_time(int64_t time_s, int64_t now_s, int32_t offset)
{
	char when[200], line[400];
	recovery_point p;

	init(RECOVERY_TYPE_POINT, &p);
	p.time_s = time_s;
	expected_time(when, time_s, now_s, offset);
	filled(line, "point_unknown", when, "", "", "", "");
	ck_assert_str_eq(text_at(&p, HEADLINE, now_s, offset, NULL), line);
}

START_TEST(our_calendar_is_that_of_libc)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count() / 10; n-- > 0;) {
		const int64_t t = (int64_t)cases_uniform(&rng, (double)TIME_MIN, (double)TIME_MAX);
		const time_t libc = (time_t)t;
		const struct tm *tm = gmtime(&libc);
		const struct date d = date_of(t);

		/* Some systems know no time before 1970. */
		if (!tm || (int64_t)libc != t)
			continue;
		ck_assert_int_eq(d.year, tm->tm_year + 1900);
		ck_assert_int_eq(d.month, tm->tm_mon);
		ck_assert_int_eq(d.date, tm->tm_mday);
		ck_assert_int_eq(d.weekday, tm->tm_wday);
		ck_assert_int_eq(d.hour, tm->tm_hour);
	}
}
END_TEST

START_TEST(words_for_days)
{
	static const struct { int hours; const char *id; } rows[] = {
		{ -60, "date" }, { -36, "yesterday" }, { -13, "yesterday" }, { -12, "today" }, { 0, "today" }, { 11, "today" },
		{ 12, "tomorrow" }, { 35, "tomorrow" }, { 36, "weekday" }, { 155, "weekday" }, { 156, "date" }, { 9000, "date" },
	};
	size_t i;

	for (i = 0; i < COUNT_OF(rows); i++) {
		const int64_t t = NOON + rows[i].hours * (int64_t)HOUR_S;
		const struct date d = date_of(t);
		char hour[32], when[200];
		recovery_point p;

		init(RECOVERY_TYPE_POINT, &p);
		p.time_s = t;
		sprintf(hour, "%02d", d.hour);
		if (strcmp(rows[i].id, "weekday") && strcmp(rows[i].id, "date"))
			ck_assert_ptr_nonnull(strstr(text_of(&p, HEADLINE), filled(when, rows[i].id, hour, "00", "", "", "")));
		assert_time(t, NOON, 0);
	}
}
END_TEST

START_TEST(days_are_the_persons_days)
{
	static const int32_t offsets[] = { 0, 13 * HOUR_S, -11 * HOUR_S, 18 * HOUR_S, -18 * HOUR_S, 20700, -34200 };
	static const int64_t hard[] = {
		0, -1, -1800, -1801, -86400, -86401, -5364662400,	/* around the epoch; 1800-01-01 */
		1709164800, 1709164799, 1709251199, 1709251200,	/* 2024-02-29 begins and ends */
		951782400, 951868799, -2203891200, 4107542400,	/* 29 February 2000 was, 1900 and 2100 have none */
		TIME_MIN, TIME_MIN + 1799, TIME_MIN + 1800, TIME_MIN + DAY_S, TIME_MAX, TIME_MAX - 1800, TIME_MAX - DAY_S,
	};
	size_t i, j, k;

	for (i = 0; i < COUNT_OF(hard); i++)
		for (j = 0; j < COUNT_OF(offsets); j++)
			for (k = 0; k < COUNT_OF(hard); k++)
				assert_time(hard[i], hard[k], offsets[j]);
}
END_TEST

START_TEST(any_time_any_offset)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count(); n-- > 0;) {
		const int64_t now = (int64_t)cases_uniform(&rng, (double)TIME_MIN + 20.0 * DAY_S, (double)TIME_MAX - 20.0 * DAY_S);
		const int32_t offset = cases_below(&rng, 36 * HOUR_S + 1) - 18 * HOUR_S;

		assert_time(now + (int64_t)cases_uniform(&rng, -8.0 * DAY_S, 9.0 * DAY_S), now, offset);
	}
}
END_TEST

START_TEST(unknown_time_is_called_so)
{
	char line[400];
	recovery_point p;

	init(RECOVERY_TYPE_POINT, &p);
	filled(line, "point_unknown", sentence("unknown"), "", "", "", "");
	ck_assert_str_eq(text_of(&p, HEADLINE), line);
}
END_TEST

/* ---- numbers ------------------------------------------------------------------------------------------------------------ */

static const char *now_line(char *out, double now)
{
	recovery_timeline t;
	const char *second;

	init(RECOVERY_TYPE_TIMELINE, &t);
	t.muscle = RECOVERY_MUSCLE_BICEPS;
	t.phase = RECOVERY_PHASE_FADING;
	t.bouts = 1;
	t.now = t.now_low = t.now_high = now;
	second = strchr(text_of(&t, WHOLE), '\n') + 1;
	sprintf(out, "%.*s", (int)strcspn(second, "\n"), second);
	return out;
}

static void assert_tenths(double x, const char *shown)
{
	char ours[400], theirs[400];

	ck_assert_str_eq(now_line(theirs, x), filled(ours, "soreness_now", shown, shown, shown, "", ""));
}

START_TEST(one_decimal_to_the_nearest)
{
	uint64_t rng = cases_seed();
	char shown[32];
	int tenths;

	for (tenths = 0; tenths <= 100; tenths++) {
		const double off = cases_uniform(&rng, tenths ? -0.0499 : 0, tenths < 100 ? 0.0499 : 0);

		sprintf(shown, "%d.%d", tenths / 10, tenths % 10);
		assert_tenths(tenths / 10.0, shown);
		assert_tenths(tenths / 10.0 + off, shown);
	}
	assert_tenths(0.25, "0.3");
	assert_tenths(0.75, "0.8");
	assert_tenths(-0.0, "0.0");
	assert_tenths(1e-300, "0.0");
	assert_tenths(NAN, sentence("unknown"));
}
END_TEST

START_TEST(strength_in_whole_percent)
{
	static const struct { double x; const char *shown; } rows[] = {
		{ 0, "0" }, { 0.49, "0" }, { 0.5, "1" }, { 84.4, "84" }, { 84.5, "85" }, { 99.6, "100" }, { 100, "100" }, { NAN, "" },
	};
	char ours[400];
	recovery_timeline t;
	size_t i;

	init(RECOVERY_TYPE_TIMELINE, &t);
	t.muscle = RECOVERY_MUSCLE_BICEPS;
	t.phase = RECOVERY_PHASE_FADING;
	t.bouts = 1;
	for (i = 0; i < COUNT_OF(rows); i++) {
		const char *shown = *rows[i].shown ? rows[i].shown : sentence("unknown");

		t.strength_now = t.strength_now_low = t.strength_now_high = rows[i].x;
		ck_assert_ptr_nonnull(strstr(text_of(&t, WHOLE), filled(ours, "strength_now", shown, shown, shown, "", "")));
	}
}
END_TEST

/* ---- the call ----------------------------------------------------------------------------------------------------------- */

START_TEST(buffers)
{
	uint64_t rng = cases_seed();
	const int32_t type = rendered[_i];
	int32_t text;
	int i;

	for (i = 0; i < 50; i++) {
		for (text = HEADLINE; text <= WHOLE; text++) {
			unsigned char page[PAGE], before[PAGE];
			union result r;
			size_t need = 0, n;

			any_result(&rng, type, NOON, &r);
			ck_assert_int_eq(recovery_text(&r, text, NOON, 0, NULL, NULL, &need, NULL), RECOVERY_E_SPACE);
			ck_assert_uint_gt(need, 1);
			ck_assert_uint_lt(need, PAGE);
			memset(page, PATTERN, sizeof page);
			memset(before, PATTERN, sizeof before);
			n = need - 1;
			ck_assert_int_eq(recovery_text(&r, text, NOON, 0, NULL, (char *)page, &n, NULL), RECOVERY_E_SPACE);
			ck_assert_uint_eq(n, need);
			ck_assert_mem_eq(page, before, sizeof page);
			ck_assert_int_eq(recovery_text(&r, text, NOON, 0, NULL, (char *)page, &n, NULL), RECOVERY_OK);
			ck_assert_uint_eq(n, need);
			ck_assert_uint_eq(strlen((char *)page) + 1, need);
			ck_assert_mem_eq(page + need, before + need, sizeof page - need);
			n = sizeof page;
			ck_assert_int_eq(recovery_text(&r, text, NOON, 0, NULL, (char *)before, &n, NULL), RECOVERY_OK);
			ck_assert_uint_eq(n, need);
			ck_assert_mem_eq(page, before, need);
		}
	}
}
END_TEST

static void assert_refused(const void *result, int32_t text, int64_t now_s, int32_t offset, recovery_status expected, recovery_diag *why)
{
	char page[PAGE], before[PAGE];
	size_t n = sizeof page;

	memset(page, PATTERN, sizeof page);
	memset(before, PATTERN, sizeof before);
	init(RECOVERY_TYPE_DIAG, why);
	ck_assert_int_eq(recovery_text(result, text, now_s, offset, NULL, page, &n, why), expected);
	ck_assert_int_eq(why->status, expected);
	ck_assert_uint_eq(n, sizeof page);
	ck_assert_mem_eq(page, before, sizeof page);
}

START_TEST(refuses_what_it_cannot_render)
{
	union result r;
	recovery_diag why;
	size_t i, n = 1;

	assert_refused(NULL, HEADLINE, NOON, 0, RECOVERY_E_NULL, &why);
	init(RECOVERY_TYPE_POINT, &r);
	ck_assert_int_eq(recovery_text(&r, HEADLINE, NOON, 0, NULL, NULL, &n, NULL), RECOVERY_E_NULL);
	ck_assert_uint_eq(n, 1);
	ck_assert_int_eq(recovery_text(&r, HEADLINE, NOON, 0, NULL, (char *)&why, NULL, NULL), RECOVERY_E_NULL);
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_TYPE); i++) {
		const int32_t type = recovery_enum_value(RECOVERY_ENUM_TYPE, i);
		size_t j;
		int ours = 0;

		for (j = 0; j < COUNT_OF(rendered); j++)
			ours |= rendered[j] == type;
		if (ours)
			continue;
		init(type, &r);
		assert_refused(&r, HEADLINE, NOON, 0, RECOVERY_E_TYPE, &why);
	}
	for (i = 0; i < COUNT_OF(rendered); i++) {
		memset(&r, 0, sizeof r);
		assert_refused(&r, WHOLE, NOON, 0, RECOVERY_E_TYPE, &why);
		init(rendered[i], &r);
		r.point.size = 0;
		assert_refused(&r, WHOLE, NOON, 0, RECOVERY_E_SIZE, &why);
		init(rendered[i], &r);
		memset(r.bytes + recovery_sizeof(rendered[i]), 1, 8);
		r.point.size += 8;
		assert_refused(&r, WHOLE, NOON, 0, RECOVERY_E_NEWER, &why);
	}
}
END_TEST

START_TEST(refuses_bad_values_by_name)
{
	union result r;
	recovery_diag why;

	init(RECOVERY_TYPE_TIMELINE, &r);
	r.timeline.phase = 6;
	assert_refused(&r, WHOLE, NOON, 0, RECOVERY_E_ENUM, &why);
	ck_assert_str_eq(recovery_field_name(why.at_type, (size_t)why.field), "phase");
	init(RECOVERY_TYPE_POINT, &r);
	r.point.soreness = 10.5;
	assert_refused(&r, WHOLE, NOON, 0, RECOVERY_E_RANGE, &why);
	ck_assert_str_eq(recovery_field_name(why.at_type, (size_t)why.field), "soreness");
	init(RECOVERY_TYPE_POINT, &r);
	r.point.time_s = TIME_MAX + 1;
	assert_refused(&r, WHOLE, NOON, 0, RECOVERY_E_RANGE, &why);
	ck_assert_str_eq(recovery_field_name(why.at_type, (size_t)why.field), "time_s");
}
END_TEST

static const struct { int32_t text, offset; int64_t now_s; recovery_status expected; } bad_arguments[] = {
	{ -1, 0, A_NOON, RECOVERY_E_ENUM }, { 0, 0, A_NOON, RECOVERY_E_ENUM }, { 3, 0, A_NOON, RECOVERY_E_ENUM },
	{ WHOLE, 18 * HOUR_S + 1, A_NOON, RECOVERY_E_RANGE }, { WHOLE, -18 * HOUR_S - 1, A_NOON, RECOVERY_E_RANGE },
	{ WHOLE, INT32_MIN, A_NOON, RECOVERY_E_RANGE }, { WHOLE, INT32_MAX, A_NOON, RECOVERY_E_RANGE },
	{ WHOLE, 0, TIME_MIN - 1, RECOVERY_E_RANGE }, { WHOLE, 0, TIME_MAX + 1, RECOVERY_E_RANGE },
	{ WHOLE, 0, RECOVERY_TIME_UNKNOWN, RECOVERY_E_RANGE }, { WHOLE, 0, INT64_MAX, RECOVERY_E_RANGE },
};

START_TEST(refuses_bad_arguments)
{
	recovery_point p;
	recovery_diag why;

	init(RECOVERY_TYPE_POINT, &p);
	assert_refused(&p, bad_arguments[_i].text, bad_arguments[_i].now_s, bad_arguments[_i].offset, bad_arguments[_i].expected, &why);
	(void)text_at(&p, WHOLE, TIME_MIN, -18 * HOUR_S, NULL);
	(void)text_at(&p, WHOLE, TIME_MAX, 18 * HOUR_S, NULL);
}
END_TEST

/* A diag blames a struct only when a struct is at fault. */
START_TEST(bad_arguments_blame_no_struct)
{
	recovery_point p;
	recovery_diag why;

	init(RECOVERY_TYPE_POINT, &p);
	assert_refused(&p, bad_arguments[_i].text, bad_arguments[_i].now_s, bad_arguments[_i].offset, bad_arguments[_i].expected, &why);
	ck_assert_int_eq(why.at_type, 0);
	ck_assert_int_eq(why.field, -1);
}
END_TEST

START_TEST(a_small_buffer_blames_nothing_else)
{
	recovery_point p;
	recovery_diag why;
	size_t n = 0;

	init(RECOVERY_TYPE_POINT, &p);
	init(RECOVERY_TYPE_DIAG, &why);
	ck_assert_int_eq(recovery_text(&p, WHOLE, NOON, 0, NULL, NULL, &n, &why), RECOVERY_E_SPACE);
	ck_assert_int_eq(why.status, RECOVERY_E_SPACE);
	ck_assert_int_eq(why.at_type, 0);
	ck_assert_double_nan(why.got);
	ck_assert_double_nan(why.min);
	ck_assert_double_nan(why.max);
}
END_TEST

/* ---- forecast ----------------------------------------------------------------------------------------------------------- */

static const char *const ready_words[] = {
	"fresh", "ready", "over", "gone", "recovered", "rested", "train*", "little soreness", "no soreness",
};

START_TEST(an_empty_log_is_not_fresh)
{
	int32_t muscle, text;
	char line[400];

	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++) {
		char name[200];
		recovery_timeline t;

		init(RECOVERY_TYPE_TIMELINE, &t);
		ck_assert_int_eq(recovery_doms_timeline(NULL, 0, NULL, muscle, RECOVERY_SIDE_LEFT, NOON, &t, NULL), RECOVERY_OK);
		for (text = HEADLINE; text <= WHOLE; text++) {
			const char *says = text_of(&t, text);

			assert_without(says, ready_words, COUNT_OF(ready_words));
			ck_assert_ptr_nonnull(strstr(says, filled(line, "course_no_log",
				recovery_body_name(muscle, RECOVERY_BODY_TEXT_ENGLISH), "", "", "", "")));
		}
		sprintf(name, "%s%s", sentence("left"), recovery_body_name(muscle, RECOVERY_BODY_TEXT_ENGLISH));
		ck_assert_ptr_nonnull(strstr(text_of(&t, WHOLE), name));
	}
}
END_TEST

/* A phase that nobody filled in is no good news. */
START_TEST(an_unknown_phase_is_not_over)
{
	recovery_timeline t;
	char line[400];

	init(RECOVERY_TYPE_TIMELINE, &t);
	t.muscle = RECOVERY_MUSCLE_QUADRICEPS;
	t.bouts = 3;
	ck_assert_ptr_null(strstr(text_of(&t, HEADLINE), filled(line, "course_gone", "quadriceps", "", "", "", "")));
	ck_assert_ptr_null(strstr(text_of(&t, HEADLINE), filled(line, "course_quiet", "quadriceps", "", "", "", "")));
}
END_TEST

START_TEST(each_phase_has_its_sentence)
{
	static const struct { int32_t phase; const char *id; } rows[] = {
		{ RECOVERY_PHASE_NONE, "course_quiet" }, { RECOVERY_PHASE_RISING, "course_rising" }, { RECOVERY_PHASE_PEAK, "course_peak" },
		{ RECOVERY_PHASE_FADING, "course_fading" }, { RECOVERY_PHASE_GONE, "course_gone" },
	};
	char peak[200], end[200], line[800];
	recovery_timeline t;
	size_t i;

	init(RECOVERY_TYPE_TIMELINE, &t);
	t.muscle = RECOVERY_MUSCLE_QUADRICEPS;
	t.side = RECOVERY_SIDE_RIGHT;
	t.peak_s = NOON + DAY_S;
	t.end_s = NOON + 4 * DAY_S;
	t.now = 2.3;
	t.bouts = 1;
	expected_time(peak, t.peak_s, NOON, 0);
	expected_time(end, t.end_s, NOON, 0);
	for (i = 0; i < COUNT_OF(rows); i++) {
		t.phase = rows[i].phase;
		sprintf(line, "%s", sentence("right"));
		filled(line + strlen(line), rows[i].id, "quadriceps", "2.3", peak, end, "");
		ck_assert_str_eq(text_of(&t, HEADLINE), line);
	}
	t.bouts = 0;
	filled(line + strlen(sentence("right")), "course_planned", "quadriceps", "", peak, end, "");
	ck_assert_str_eq(text_of(&t, HEADLINE), line);
}
END_TEST

START_TEST(ready_now_later_or_not_seen)
{
	char middle[200], early[200], late[200], line[800];
	recovery_timeline t;

	init(RECOVERY_TYPE_TIMELINE, &t);
	t.muscle = RECOVERY_MUSCLE_QUADRICEPS;
	t.bouts = 1;
	t.phase = RECOVERY_PHASE_FADING;
	ck_assert_ptr_nonnull(strstr(text_of(&t, WHOLE), sentence("ready_unknown")));
	t.ready_s = NOON;
	ck_assert_ptr_nonnull(strstr(text_of(&t, WHOLE), sentence("ready_now")));
	t.ready_s = NOON + 1;
	t.ready_early_s = NOON;
	t.ready_late_s = NOON + 9 * DAY_S;
	expected_time(middle, t.ready_s, NOON, 0);
	expected_time(early, t.ready_early_s, NOON, 0);
	expected_time(late, t.ready_late_s, NOON, 0);
	ck_assert_ptr_nonnull(strstr(text_of(&t, WHOLE), filled(line, "ready_later", middle, early, late, "", "")));
	ck_assert_ptr_null(strstr(text_of(&t, WHOLE), sentence("ready_now")));
}
END_TEST

/* A text that says both "over" and a time to come contradicts itself. */
START_TEST(over_means_over)
{
	recovery_event e;
	recovery_timeline t;
	char line[400];
	int hours;

	init(RECOVERY_TYPE_EVENT, &e);
	init(RECOVERY_TYPE_TIMELINE, &t);
	e.kind = RECOVERY_KIND_BOUT;
	e.what = RECOVERY_MUSCLE_QUADRICEPS;
	e.time_s = NOON;
	e.dose = 0.1 * (_i + 1);
	filled(line, "course_gone", "quadriceps", "", "", "", "");
	for (hours = 1; hours < 200; hours++) {
		const int64_t now = NOON + hours * (int64_t)HOUR_S;

		ck_assert_int_eq(recovery_doms_timeline(&e, 1, NULL, e.what, RECOVERY_SIDE_LEFT, now, &t, NULL), RECOVERY_OK);
		if (strstr(text_at(&t, WHOLE, now, 0, NULL), line))
			ck_assert_msg(t.end_s <= now, "%s", text_at(&t, WHOLE, now, 0, NULL));
	}
}
END_TEST

/* ---- pain --------------------------------------------------------------------------------------------------------------- */

/* After an emergency nothing may draw the eye from the call. */
static const char *const plan_words[] = {
	"train*", "exercise*", "move", "moving", "movement", "lighter", "massage", "roll*", "heat", "warmth", "ice", "cold", "stretch*",
	"walk*", "yoga", "cycling", "magnesium", "cream", "gel", "drink*", "sodium", "breathe", "sleep", "protein", "rest", "may", "maybe",
};

static const char *const advice_words[] = { "massage", "roll", "yoga", "walk", "magnesium", "cream", "gel", "lighter", "stretch", "drink to" };

static void assert_call(const void *result)
{
	const char *headline = text_of(result, HEADLINE);

	ck_assert_msg(!strncmp(headline, "Call ", 5), "no verb first: %s", headline);
	ck_assert_ptr_nonnull(strstr(headline, "your local emergency number"));
	assert_without(headline, plan_words, COUNT_OF(plan_words));
	headline = text_at(result, HEADLINE, NOON, 0, "112 or 999");
	ck_assert_msg(!strncmp(headline, "Call ", 5), "no verb first: %s", headline);
	ck_assert_ptr_nonnull(strstr(headline, "112 or 999"));
	ck_assert_ptr_null(strstr(headline, "your local"));
	assert_without(headline, plan_words, COUNT_OF(plan_words));
	ck_assert_ptr_nonnull(strstr(text_at(result, HEADLINE, NOON, 0, "%1 %2"), "Call %1 %2"));
}

START_TEST(an_emergency_is_one_verb)
{
	recovery_action a;
	recovery_verdict v;
	size_t i;

	init(RECOVERY_TYPE_ACTION, &a);
	a.verb = RECOVERY_VERB_GET_HELP;
	a.because = RECOVERY_DECISION_EMERGENCY;
	assert_call(&a);
	init(RECOVERY_TYPE_VERDICT, &v);
	v.decision = RECOVERY_DECISION_EMERGENCY;
	assert_call(&v);
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_RULE); i++) {
		v.rule = recovery_enum_value(RECOVERY_ENUM_RULE, i);
		v.pain_class = RECOVERY_PAIN_CLASS_CARDIOPULMONARY;
		assert_call(&v);
		assert_without(text_of(&v, WHOLE), advice_words, COUNT_OF(advice_words));
	}
}
END_TEST

/* MODIFY says how, and only it; what to watch for belongs to the pattern.  check_advice.c has the sentences. */
START_TEST(modify_says_how)
{
	recovery_verdict v;
	recovery_advice a;
	char limits[PAGE], watch[PAGE];
	int32_t pain_class;

	init(RECOVERY_TYPE_VERDICT, &v);
	init(RECOVERY_TYPE_ADVICE, &a);
	for (pain_class = RECOVERY_PAIN_CLASS_ADAPTIVE_SORENESS; pain_class <= RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION; pain_class++) {
		v.pain_class = pain_class;
		v.decision = RECOVERY_DECISION_MODIFY;
		ck_assert_int_eq(recovery_pain_advice(&v, &a, NULL), RECOVERY_OK);
		strcpy(limits, text_of(&a, HEADLINE));
		filled(watch, "watch", recovery_enum_about(RECOVERY_ENUM_WATCH, a.watch), "", "", "", "");
		ck_assert_ptr_nonnull(strstr(limits, sentence("how_leave_out")));
		ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), limits));
		ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), watch));
		ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), watch));
		v.decision = RECOVERY_DECISION_PAUSE;
		ck_assert_ptr_null(strstr(text_of(&v, WHOLE), sentence("how_leave_out")));
		ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), watch));
		v.decision = RECOVERY_DECISION_URGENT;
		ck_assert_ptr_null(strstr(text_of(&v, WHOLE), watch));
	}
}
END_TEST

/* An empty number from a settings file must not leave a hole in the sentence. */
START_TEST(an_empty_emergency_number_is_none)
{
	recovery_verdict v;

	init(RECOVERY_TYPE_VERDICT, &v);
	v.decision = RECOVERY_DECISION_EMERGENCY;
	ck_assert_ptr_nonnull(strstr(text_at(&v, HEADLINE, NOON, 0, ""), "your local emergency number"));
}
END_TEST

START_TEST(decisions_in_rising_caution)
{
	static const char *const ids[] = {
		"decide_push", "decide_modify", "decide_pause", "decide_clinician", "decide_urgent",
	};
	recovery_action a;
	recovery_verdict v;
	int32_t decision;

	init(RECOVERY_TYPE_VERDICT, &v);
	init(RECOVERY_TYPE_ACTION, &a);
	a.verb = RECOVERY_VERB_GET_HELP;
	for (decision = RECOVERY_DECISION_PUSH; decision <= RECOVERY_DECISION_URGENT; decision++) {
		v.decision = a.because = decision;
		ck_assert_str_eq(text_of(&v, HEADLINE), sentence(ids[decision - 1]));
		ck_assert_str_eq(text_of(&a, HEADLINE), sentence(ids[decision - 1]));
		ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), recovery_notice(RECOVERY_PART_PAIN)));
	}
	v.decision = 0;
	ck_assert_str_eq(text_of(&v, HEADLINE), sentence("unknown"));
}
END_TEST

START_TEST(a_verdict_names_its_reason)
{
	recovery_verdict v;
	char line[PAGE];
	size_t i, j;

	init(RECOVERY_TYPE_VERDICT, &v);
	v.decision = RECOVERY_DECISION_EMERGENCY;
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_RULE); i++) {
		v.rule = recovery_enum_value(RECOVERY_ENUM_RULE, i);
		for (j = 0; j < recovery_enum_count(RECOVERY_ENUM_PAIN_CLASS); j++) {
			v.pain_class = recovery_enum_value(RECOVERY_ENUM_PAIN_CLASS, j);
			filled(line, rule_is_floor(v.rule) ? "verdict_fact" : "verdict_rule", recovery_rule_rationale(v.rule), "", "", "", "");
			ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), line));
			filled(line, "verdict_class", recovery_enum_about(RECOVERY_ENUM_PAIN_CLASS, v.pain_class), "", "", "", "");
			ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), line));
		}
	}
	v.rule = 0;
	v.decision = RECOVERY_DECISION_MODIFY;
	v.open_questions = 12;
	ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), sentence("verdict_little")));
	ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), sentence("how_leave_out")));
	ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), sentence("how_after")));
	ck_assert_ptr_nonnull(strstr(text_of(&v, WHOLE), filled(line, "verdict_open", "12", "", "", "", "")));
}
END_TEST

/* ---- plan --------------------------------------------------------------------------------------------------------------- */

START_TEST(muscle_lines)
{
	const char *const lighter[] = { "", "back of the thigh", "hamstrings", "50", "75", sentence("why_sore") };
	char when[200], line[800];
	recovery_action a;

	init(RECOVERY_TYPE_ACTION, &a);
	a.muscle = RECOVERY_MUSCLE_HAMSTRINGS;
	a.side = RECOVERY_SIDE_LEFT;
	a.reason = RECOVERY_REASON_SORE;
	a.verb = RECOVERY_VERB_REST;
	ck_assert_str_eq(text_of(&a, HEADLINE), filled(line, "act_rest_open", sentence("left"), "back of the thigh", "hamstrings", "", sentence("why_sore")));
	a.end_s = NOON + 2 * DAY_S;
	expected_time(when, a.end_s, NOON, 0);
	ck_assert_str_eq(text_of(&a, HEADLINE), filled(line, "act_rest", sentence("left"), "back of the thigh", "hamstrings", when, sentence("why_sore")));
	a.side = RECOVERY_SIDE_BOTH;
	a.verb = RECOVERY_VERB_TRAIN_LIGHTER;
	a.amount_low = 50;
	a.amount_high = 75;
	ck_assert_str_eq(text_of(&a, HEADLINE), filled_with(line, "act_lighter", lighter));
	a.verb = RECOVERY_VERB_TRAIN;
	ck_assert_str_eq(text_of(&a, WHOLE), filled(line, "act_train", "", "back of the thigh", "hamstrings", "", ""));
}
END_TEST

static const char *words_of(int32_t measure, int which)
{
	static char line[320];

	ck_assert_uint_lt(measure_words(measure_index(measure), which, line, sizeof line), sizeof line);
	return line;
}

/* One measure to do, with everything a plan fills in. */
static recovery_action a_measure(int32_t measure)
{
	recovery_action a;

	init(RECOVERY_TYPE_ACTION, &a);
	a.verb = RECOVERY_VERB_DO;
	a.reason = RECOVERY_REASON_SORE;
	a.measure = measure;
	a.certainty = RECOVERY_CERTAINTY_LOW;
	a.start_s = NOON + 20 * HOUR_S;
	a.end_s = NOON + 30 * HOUR_S;
	a.amount_low = 3;
	a.amount_high = 5;
	return a;
}

START_TEST(measure_lines)
{
	static const char *const grades[] = { "grade_none", "grade_very_low", "grade_low", "grade_moderate", "grade_high" };
	static const int texts[] = { MEASURE_TEXT_WHY, MEASURE_TEXT_HOW_1, MEASURE_TEXT_HOW_2, MEASURE_TEXT_HOW_3, MEASURE_TEXT_STOP };
	char from[200], to[200], line[800];
	size_t i, k;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MEASURE); i++) {
		recovery_action a = a_measure(recovery_enum_value(RECOVERY_ENUM_MEASURE, i));

		for (a.certainty = 1; a.certainty <= RECOVERY_CERTAINTY_HIGH; a.certainty++) {
			filled(line, "certainty", sentence(grades[a.certainty - 1]), "", "", "", "");
			ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), line));
		}
		a.certainty = RECOVERY_CERTAINTY_LOW;
		for (k = 0; k < COUNT_OF(texts); k++)
			ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), words_of(a.measure, texts[k])));
		expected_time(from, a.start_s, NOON, 0);
		expected_time(to, a.end_s, NOON, 0);
		ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), filled(line, "act_when", from, to, "", "", "")));
		a.repeats = 3;
		a.repeat_s = DAY_S;
		ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), filled(line, "act_when_again", from, "3", "24", "", "")));
		a.repeats = 1;
		ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), filled(line, "act_when_once_more", from, "", "24", "", "")));
		ck_assert_ptr_null(strstr(text_of(&a, WHOLE), "Where:"));
		a.muscle = RECOVERY_MUSCLE_QUADRICEPS;
		a.side = RECOVERY_SIDE_LEFT;
		ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), filled(line, "act_where", sentence("left"), "front of the thigh", "", "", "")));
	}
}
END_TEST

/* Every unit of the header has words of its own, and none is dropped in silence. */
START_TEST(amount_lines)
{
	static const struct { int32_t unit; const char *id, *low, *high; } units[] = {
		{ 0, "act_do", "", "" }, { RECOVERY_UNIT_MINUTE, "act_do_minutes", "3", "5" }, { RECOVERY_UNIT_LITRE, "act_do_litres", "3.0", "5.0" },
		{ RECOVERY_UNIT_MG_SODIUM_PER_L, "act_do_sodium", "3", "5" }, { RECOVERY_UNIT_GRAM, "act_do_grams", "3", "5" },
		{ RECOVERY_UNIT_HOUR, "act_do_hours", "3", "5" }, { RECOVERY_UNIT_G_PER_KG, "act_do_per_kg", "3.0", "5.0" },
		{ RECOVERY_UNIT_G_PER_KG_H, "act_do_per_kg_hour", "3.0", "5.0" }, { RECOVERY_UNIT_L_PER_KG_LOST, "act_do_per_kg_lost", "3.0", "5.0" },
		{ RECOVERY_UNIT_GRAM_PER_H, "act_do_grams_hour", "3", "5" },
	};
	char line[800];
	size_t i, k;

	/* All but the percent of the usual load, which only muscles have; and none. */
	ck_assert_uint_eq(COUNT_OF(units), recovery_enum_count(RECOVERY_ENUM_UNIT));
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MEASURE); i++) {
		recovery_action a = a_measure(recovery_enum_value(RECOVERY_ENUM_MEASURE, i));
		const char *about = recovery_enum_about(RECOVERY_ENUM_MEASURE, a.measure);

		for (k = 0; k < COUNT_OF(units); k++) {
			a.unit = units[k].unit;
			filled(line, units[k].id, about, "", units[k].low, units[k].high, "");
			line[0] = (char)toupper((unsigned char)line[0]);
			ck_assert_str_eq(text_of(&a, HEADLINE), line);
		}
		a.amount_low = NAN;
		filled(line, "act_do", about, "", "", "", "");
		line[0] = (char)toupper((unsigned char)line[0]);
		ck_assert_str_eq(text_of(&a, HEADLINE), line);
		a.amount_low = a.amount_high;
		a.unit = RECOVERY_UNIT_MINUTE;
		ck_assert_str_eq(text_of(&a, HEADLINE), filled(line, "act_do_minutes_one", about, "", "5", "", ""));
	}
}
END_TEST

START_TEST(effect_lines)
{
	static const char *const units[] = { "effect_points", "effect_smd", "effect_percent" };
	recovery_action a = a_measure(recovery_enum_value(RECOVERY_ENUM_MEASURE, 0));
	char line[800];

	ck_assert_ptr_null(strstr(text_of(&a, WHOLE), "As studied"));
	ck_assert_uint_eq(COUNT_OF(units), recovery_enum_count(RECOVERY_ENUM_EFFECT_UNIT));
	a.effect = -1.25;
	ck_assert_ptr_null(strstr(text_of(&a, WHOLE), "As studied"));
	for (a.effect_unit = 1; a.effect_unit <= 3; a.effect_unit++) {
		const char *unit = sentence(units[a.effect_unit - 1]);

		a.effect_at_h = a.effect_low = a.effect_high = NAN;
		filled(line, "effect_always", "-1.3", unit, "", "", "");
		ck_assert_msg(strstr(text_of(&a, WHOLE), line) != NULL, "%s", text_of(&a, WHOLE));
		a.effect_low = -2;
		a.effect_high = -0.5;
		filled(line, "effect_range_always", "-1.3", unit, "", "-2.0", "-0.5");
		ck_assert_msg(strstr(text_of(&a, WHOLE), line) != NULL, "%s", text_of(&a, WHOLE));
		a.effect_at_h = 48;
		filled(line, "effect_range", "-1.3", unit, "48", "-2.0", "-0.5");
		ck_assert_msg(strstr(text_of(&a, WHOLE), line) != NULL, "%s", text_of(&a, WHOLE));
		a.effect_low = NAN;
		filled(line, "effect", "-1.3", unit, "48", "", "");
		ck_assert_msg(strstr(text_of(&a, WHOLE), line) != NULL, "%s", text_of(&a, WHOLE));
	}
	/* More soreness is no benefit, however sure. */
	a.effect_unit = RECOVERY_EFFECT_UNIT_POINTS;
	a.outcome = RECOVERY_OUTCOME_SORENESS;
	a.effect = 1;
	ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), filled(line, "certainty", sentence("grade_low_none"), "", "", "", "")));
}
END_TEST

static const struct { int32_t reason; const char *id; } whys[] = {
	{ RECOVERY_REASON_SORE, "why_sore" }, { RECOVERY_REASON_WEAK, "why_weak" }, { RECOVERY_REASON_READY, "why_ready" },
	{ RECOVERY_REASON_SWEAT, "why_sweat" }, { RECOVERY_REASON_WISH, "why_wish" }, { RECOVERY_REASON_CALM, "why_calm" },
	{ RECOVERY_REASON_CONDITION, "why_condition" }, { RECOVERY_REASON_ASK_FIRST, "why_ask_first" },
	{ RECOVERY_REASON_NO_BENEFIT, "why_no_benefit" }, { RECOVERY_REASON_PAIN, "why_pain" },
	{ RECOVERY_REASON_NO_TIME, "why_no_time" }, { RECOVERY_REASON_SESSION, "why_session" }, { RECOVERY_REASON_REPAIR, "why_repair" },
	{ RECOVERY_REASON_SOON, "why_soon" }, { RECOVERY_REASON_NEXT_TIME, "why_next_time" }, { RECOVERY_REASON_GOAL, "why_goal" },
	{ RECOVERY_REASON_TOGETHER, "why_together" }, { RECOVERY_REASON_MINOR, "why_minor" },
	{ RECOVERY_REASON_NOT_ANSWERED, "why_not_answered" }, { RECOVERY_REASON_FULL, "why_full" },
	{ RECOVERY_REASON_NOT_AT_HAND, "why_not_at_hand" }, { RECOVERY_REASON_DISLIKED, "why_disliked" },
	{ RECOVERY_REASON_GENTLE, "why_gentle" }, { RECOVERY_REASON_WINDOW, "why_window" },
};

START_TEST(what_was_left_out_and_why)
{
	const char *fact = recovery_enum_about(RECOVERY_ENUM_FACT, RECOVERY_FACT_SIGN_WOUND);
	char why[400], line[800];
	recovery_action a;
	size_t i, k;

	ck_assert_uint_eq(COUNT_OF(whys), recovery_enum_count(RECOVERY_ENUM_REASON));
	init(RECOVERY_TYPE_ACTION, &a);
	a.verb = RECOVERY_VERB_SKIP;
	a.because = RECOVERY_FACT_SIGN_WOUND;
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MEASURE); i++) {
		const char *about;

		a.measure = recovery_enum_value(RECOVERY_ENUM_MEASURE, i);
		about = recovery_enum_about(RECOVERY_ENUM_MEASURE, a.measure);
		for (k = 0; k < COUNT_OF(whys); k++) {
			a.reason = whys[k].reason;
			filled(why, whys[k].id, "", "", fact, "", "");
			/* "Left out: drink" would be read as "do not drink". */
			if (a.reason == RECOVERY_REASON_ASK_FIRST)
				filled(line, "act_ask_first", about, fact, "", "", "");
			else
				filled(line, "act_skip", about, why, "", "", "");
			ck_assert_str_eq(text_of(&a, HEADLINE), line);
			ck_assert_str_eq(text_of(&a, WHOLE), line);
		}
	}
}
END_TEST

/* Reasons say why a measure is done, too. */
START_TEST(why_now)
{
	recovery_action a = a_measure(recovery_enum_value(RECOVERY_ENUM_MEASURE, 0));
	char line[800];
	size_t k;

	for (k = 0; k < COUNT_OF(whys); k++) {
		a.reason = whys[k].reason;
		if (strstr(sentence(whys[k].id), "%3"))
			continue;		/* only of what is left out */
		sprintf(line, "%s%s.", sentence("act_why_now"), sentence(whys[k].id));
		ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), line));
	}
}
END_TEST

/* A limit is told to whom it concerns, and to nobody else. */
START_TEST(limits_are_told)
{
	char limit[320], line[800];
	size_t n, i, told = 0;
	const struct measure_screen *rows = measure_screens(&n);

	for (i = 0; i < n; i++) {
		recovery_action a;

		if (rows[i].kind != MEASURE_SCREEN_LIMIT)
			continue;
		a = a_measure(measure_id(rows[i].measure));
		ck_assert_ptr_null(strstr(text_of(&a, WHOLE), "For you:"));
		a.because = rows[i].fact;
		ck_assert_uint_lt(measure_limit(&rows[i], limit, sizeof limit), sizeof limit);
		ck_assert_ptr_nonnull(strstr(text_of(&a, WHOLE), filled(line, "act_limit", limit, "", "", "", "")));
		told++;
	}
	ck_assert_uint_gt(told, 10);
}
END_TEST

/* The words of a measure keep to its certainty; what is sure only by halves is never said flatly. */
START_TEST(certainty_has_its_verb)
{
	static const char *const moderate[] = { "probably", "usually" };
	static const char *const low[] = { "may", "usually", "might", "trust in it is low" };
	static const char *const very_low[] = { "not sure", "uncertain", "are not sure" };
	size_t i, k;

	for (i = 0; i < measure_count(); i++) {
		const char *const *words = NULL;
		const char *why = words_of(measure_id(i), MEASURE_TEXT_WHY);
		size_t n = 0, found = 0;

		switch (measure_at(i)->effect.certainty) {
		case RECOVERY_CERTAINTY_MODERATE: words = moderate; n = COUNT_OF(moderate); break;
		case RECOVERY_CERTAINTY_LOW:      words = low; n = COUNT_OF(low); break;
		case RECOVERY_CERTAINTY_VERY_LOW: words = very_low; n = COUNT_OF(very_low); break;
		}
		for (k = 0; k < n; k++)
			found += strstr(why, words[k]) != NULL || (words[k][0] == 'p' && strstr(why, "Probably"));
		ck_assert_msg(!n || found || strstr(why, "no better than placebo"), "%s: %s", measure_name(i), why);
	}
}
END_TEST

/* ---- errors ------------------------------------------------------------------------------------------------------------- */

START_TEST(a_diag_names_the_field)
{
	recovery_event e[4];
	recovery_timeline t;
	recovery_diag why;
	const char *says;
	size_t i;

	for (i = 0; i < COUNT_OF(e); i++) {
		init(RECOVERY_TYPE_EVENT, &e[i]);
		e[i].kind = RECOVERY_KIND_BOUT;
		e[i].what = RECOVERY_MUSCLE_QUADRICEPS;
		e[i].time_s = NOON;
		e[i].dose = 0.5;
	}
	e[3].rpe = 12;
	init(RECOVERY_TYPE_DIAG, &why);
	init(RECOVERY_TYPE_TIMELINE, &t);
	ck_assert_int_eq(recovery_doms_timeline(e, 4, NULL, e[0].what, RECOVERY_SIDE_LEFT, NOON, &t, &why), RECOVERY_E_RANGE);
	says = text_of(&why, WHOLE);
	ck_assert_msg(!strncmp(says, "event[3].rpe: ", 14), "%s", says);
	ck_assert_ptr_nonnull(strstr(says, recovery_enum_about(RECOVERY_ENUM_STATUS_CODE, RECOVERY_E_RANGE)));
	ck_assert_ptr_nonnull(strstr(says, "got 12,"));
	ck_assert_ptr_nonnull(strstr(says, "allowed 0 to 10"));
	e[3].rpe = NAN;
	e[2].dose = NAN;
	ck_assert_int_eq(recovery_doms_timeline(e, 4, NULL, e[0].what, RECOVERY_SIDE_LEFT, NOON, &t, &why), RECOVERY_E_MISSING);
	says = text_of(&why, WHOLE);
	ck_assert_msg(!strncmp(says, "event[2].dose: ", 15), "%s", says);
	ck_assert_ptr_null(strstr(says, "got "));
}
END_TEST

START_TEST(a_diag_of_every_kind)
{
	recovery_diag why;
	char line[400];
	size_t i;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_STATUS_CODE); i++) {
		init(RECOVERY_TYPE_DIAG, &why);
		why.status = recovery_enum_value(RECOVERY_ENUM_STATUS_CODE, i);
		filled(line, "diag_argument", recovery_enum_about(RECOVERY_ENUM_STATUS_CODE, why.status), "", "", "", "");
		ck_assert_str_eq(text_of(&why, HEADLINE), line);
		why.at_type = RECOVERY_TYPE_FACT;
		why.index = 7;
		why.got = -2.5;
		filled(line, "diag_struct", "fact", "7", recovery_enum_about(RECOVERY_ENUM_STATUS_CODE, why.status), "", "");
		filled(line + strlen(line), "diag_got", "-2.5", "", "", "", "");
		ck_assert_str_eq(text_of(&why, HEADLINE), line);
		why.min = 3;
		filled(line + strlen(line), "diag_from", "3", "", "", "", "");
		ck_assert_str_eq(text_of(&why, HEADLINE), line);
	}
}
END_TEST

/* What the library writes into a diag it must be able to say. */
START_TEST(a_diag_of_infinity_can_be_said)
{
	recovery_event e;
	recovery_diag why;

	init(RECOVERY_TYPE_EVENT, &e);
	init(RECOVERY_TYPE_DIAG, &why);
	e.kind = RECOVERY_KIND_BOUT;
	e.what = RECOVERY_MUSCLE_QUADRICEPS;
	e.time_s = NOON;
	e.dose = _i ? -INFINITY : INFINITY;
	ck_assert_int_eq(recovery_event_check(&e, &why), RECOVERY_E_RANGE);
	ck_assert_ptr_nonnull(strstr(text_of(&why, WHOLE), _i ? "got -infinity" : "got infinity"));
}
END_TEST

START_TEST(a_diag_of_a_stray_type_can_be_said)
{
	unsigned char stray[64];
	recovery_diag why;

	memset(stray, 0x5a, sizeof stray);
	assert_refused(stray, WHOLE, NOON, 0, RECOVERY_E_TYPE, &why);
	(void)text_of(&why, WHOLE);
}
END_TEST

/* The refused value must not be shown as if it were allowed. */
START_TEST(a_diag_shows_why_it_is_outside)
{
	recovery_event e;
	recovery_diag why;
	const char *got;

	init(RECOVERY_TYPE_EVENT, &e);
	init(RECOVERY_TYPE_DIAG, &why);
	e.kind = RECOVERY_KIND_BOUT;
	e.what = RECOVERY_MUSCLE_QUADRICEPS;
	e.time_s = NOON;
	e.dose = _i ? -0.01 : 10.04;
	ck_assert_int_eq(recovery_event_check(&e, &why), RECOVERY_E_RANGE);
	got = strstr(text_of(&why, WHOLE), "got ");
	ck_assert_ptr_nonnull(got);
	ck_assert_msg(strncmp(got, "got 10.0,", 9) && strncmp(got, "got 0.0,", 8), "%s", got);
}
END_TEST

/* ---- every text there can be -------------------------------------------------------------------------------------------- */

/* Words that would promise, or name an illness as a fact. */
static const char *const forbidden[] = {
	"diagnos*", "cure", "cures", "cured", "heal", "heals", "healed", "healing", "guarantee*", "prevents", "treats", "you have",
	"nothing serious", "triage", "all-clear", "damage*", "proven", "safe", "fresh",
};

static const char *const illnesses[] = {
	"clot", "breakdown", "fracture*", "broken", "infection", "tumour", "cancer", "heart", "lungs", "stroke", "disease", "rupture*",
	"torn", "strain*", "injur*", "compartment", "nerve*", "sickle", "hernia", "rhabdo*",
};

static int utf8_length(const unsigned char *s)
{
	const int n = s[0] < 0x80 ? 1 : s[0] >= 0xc2 && s[0] < 0xe0 ? 2 : s[0] >= 0xe0 && s[0] < 0xf0 ? 3 : s[0] >= 0xf0 && s[0] < 0xf5 ? 4 : 0;
	int i;

	for (i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	return n;
}

static const char *flaw_at(const unsigned char *s, size_t column)
{
	if (!utf8_length(s))
		return "not UTF-8";
	if (*s < ' ' && *s != '\n')
		return "control character";
	if (*s == '%' && isdigit(s[1]))
		return "place left open";
	if (*s == ' ' && (!s[1] || strchr(" \n.,;:)", s[1])))
		return "stray blank";
	if (*s == '(' && s[1] == ' ')
		return "empty brackets";
	if (*s == '\n' && (s[1] == '\n' || !s[1]))
		return "empty line";
	return column > 400 ? "long line" : NULL;
}

/* Check writes a file at every assertion: here only a flaw may cost one. */
static void assert_clean_bytes(const char *text)
{
	const unsigned char *s = (const unsigned char *)text;
	const char *flaw;
	size_t column;

	for (column = 1; *s; column = *s == '\n' ? 0 : column + 1, s += utf8_length(s)) {
		flaw = flaw_at(s, column);
		if (flaw)
			ck_abort_msg("%s: %s", flaw, text);
	}
}

static void assert_no_odds_of_illness(const char *text)
{
	char line[PAGE];

	while (*text) {
		const size_t n = strcspn(text, "\n");

		sprintf(line, "%.*s", (int)n, text);
		if (strchr(line, '%') || strstr(line, "percent"))
			assert_without(line, illnesses, COUNT_OF(illnesses));
		text += text[n] ? n + 1 : n;
	}
}

static void assert_clean(int32_t type, const char *text)
{
	const char *notice = strstr(text, recovery_notice(RECOVERY_PART_PAIN));
	char said[PAGE];

	assert_clean_bytes(text);
	if (type == RECOVERY_TYPE_DIAG)
		return;		/* speaks to a programmer */
	sprintf(said, "%.*s", (int)(notice ? notice - text : (ptrdiff_t)strlen(text)), text);
	assert_without(said, forbidden, COUNT_OF(forbidden));
	assert_no_odds_of_illness(said);
}

START_TEST(any_result_reads_well)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count(); n-- > 0;) {
		const int32_t type = rendered[cases_below(&rng, (int32_t)COUNT_OF(rendered))];
		const int64_t now = (int64_t)cases_uniform(&rng, (double)TIME_MIN, (double)TIME_MAX);
		const int32_t offset = cases_below(&rng, 36 * HOUR_S + 1) - 18 * HOUR_S;
		union result r;

		any_result(&rng, type, now, &r);
		assert_clean(type, text_at(&r, HEADLINE, now, offset, NULL));
		ck_assert_ptr_null(strchr(text_at(&r, HEADLINE, now, offset, NULL), '\n'));
		assert_clean(type, text_at(&r, WHOLE, now, offset, "112"));
		if (type == RECOVERY_TYPE_VERDICT)
			ck_assert_ptr_null(strchr(text_at(&r, WHOLE, now, offset, NULL), '%'));
	}
}
END_TEST

/* Straight from recovery_init(): nothing is known, and that is what is said. */
START_TEST(an_empty_result_reads_well)
{
	const int32_t type = rendered[_i];
	union result r;

	init(type, &r);
	assert_without(text_of(&r, WHOLE), ready_words, COUNT_OF(ready_words));
	assert_clean(type, text_of(&r, HEADLINE));
	assert_clean(type, text_of(&r, WHOLE));
}
END_TEST

/* ---- reading grade ------------------------------------------------------------------------------------------------------ */

struct tally { double sentences, words, syllables, letters; };

static int vowel(char c)
{
	return c && strchr("aeiouy", tolower((unsigned char)c)) != NULL;
}

/* Groups of vowels; a silent e at the end does not count. */
static int syllables(const char *word, size_t n)
{
	int count = 0;
	size_t i;

	for (i = 0; i < n; i++)
		count += vowel(word[i]) && (i == 0 || !vowel(word[i - 1]));
	if (n > 2 && word[n - 1] == 'e' && !vowel(word[n - 2]) && !(word[n - 2] == 'l' && !vowel(word[n - 3])))
		count--;
	if (n > 3 && word[n - 1] == 'd' && word[n - 2] == 'e' && !strchr("td", word[n - 3]) && !vowel(word[n - 3]))
		count--;
	return count > 0 ? count : 1;
}

/* Only lines that are sentences count: the fragments would make the table look easier than it is. */
static void read_aloud(const char *says, struct tally *t)
{
	const char *s = says;

	if (!strchr(says, ' ') || says[strlen(says) - 1] != '.')
		return;
	while (*s) {
		size_t n = 0;

		while (isalpha((unsigned char)s[n]) || s[n] == '\'')
			n++;
		if (n) {
			t->words++;
			t->syllables += syllables(s, n);
			t->letters += (double)n;
		} else if (*s == '%' && isdigit((unsigned char)s[1])) {
			t->words++;
			t->syllables++;
			t->letters += 4;
			n = 2;
		} else {
			t->sentences += *s == '.' || *s == '?' || *s == '!';
			n = 1;
		}
		s += n;
	}
}

/* Kincaid 1975: school grade. */
static double flesch_kincaid(const struct tally *t)
{
	return 0.39 * t->words / t->sentences + 11.8 * t->syllables / t->words - 15.59;
}

/* Smith and Senter 1967. */
static double readability_index(const struct tally *t)
{
	return 4.71 * t->letters / t->words + 0.5 * t->words / t->sentences - 21.43;
}

START_TEST(the_ruler_for_reading_works)
{
	struct tally easy = { 0, 0, 0, 0 }, hard = { 0, 0, 0, 0 };

	read_aloud("The cat sat on the mat. It was fat.", &easy);
	read_aloud("Physiological adaptation necessitates systematically progressive eccentric overload.", &hard);
	ck_assert_double_eq(easy.words, 9);
	ck_assert_double_eq(easy.sentences, 2);
	ck_assert_double_eq(easy.syllables, 9);
	ck_assert_double_lt(flesch_kincaid(&easy), 1);
	ck_assert_double_gt(flesch_kincaid(&hard), 15);
}
END_TEST

START_TEST(a_twelve_year_old_can_read_it)
{
	struct tally all = { 0, 0, 0, 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(lines); i++) {
		struct tally one = { 0, 0, 0, 0 };

		read_aloud(lines[i].says, &all);
		read_aloud(lines[i].says, &one);
		if (one.words >= 8)
			ck_assert_msg(flesch_kincaid(&one) <= 10, "%s: grade %.1f", lines[i].id, flesch_kincaid(&one));
	}
	ck_assert_double_le(flesch_kincaid(&all), 9);
	ck_assert_double_le(readability_index(&all), 9);
}
END_TEST

/* Reasons of rules and names of measures, facts and classes stand inside those sentences. */
START_TEST(what_stands_inside_can_be_read_too)
{
	static const int32_t inside[] = { RECOVERY_ENUM_RULE, RECOVERY_ENUM_MEASURE, RECOVERY_ENUM_FACT, RECOVERY_ENUM_PAIN_CLASS };
	struct tally all = { 0, 0, 0, 0 };
	char line[PAGE];
	size_t i;

	for (i = 0; i < recovery_enum_count(inside[_i]); i++) {
		const int32_t value = recovery_enum_value(inside[_i], i);

		sprintf(line, "About %s.", recovery_enum_about(inside[_i], value));
		read_aloud(line, &all);
	}
	ck_assert_double_le(flesch_kincaid(&all), 9);
}
END_TEST

/* What stands in a plan about a measure, and its limits. */
START_TEST(measures_can_be_read)
{
	struct tally all = { 0, 0, 0, 0 };
	char line[PAGE], words[320];
	size_t n, i;
	int which;
	const struct measure_screen *rows = measure_screens(&n);

	for (i = 0; i < measure_count(); i++)
		for (which = MEASURE_TEXT_WHY; which <= MEASURE_TEXT_STOP; which++) {
			struct tally one = { 0, 0, 0, 0 };

			read_aloud(words_of(measure_id(i), which), &all);
			read_aloud(words_of(measure_id(i), which), &one);
			ck_assert_msg(one.words < 8 || flesch_kincaid(&one) <= 12, "%s: grade %.1f: %s", measure_name(i), flesch_kincaid(&one),
				      words_of(measure_id(i), which));
		}
	for (i = 0; i < n; i++)
		if (measure_limit(&rows[i], words, sizeof words)) {
			sprintf(line, "For you: %s.", words);
			read_aloud(line, &all);
		}
	ck_assert_double_le(flesch_kincaid(&all), 8);
	ck_assert_double_le(readability_index(&all), 9);
}
END_TEST

Suite *suite_text(void)
{
	Suite *s = suite_create("text");
	TCase *times = tcase_create("times"), *numbers = tcase_create("numbers"), *call = tcase_create("call");
	TCase *forecast = tcase_create("forecast"), *pain = tcase_create("pain"), *plan = tcase_create("plan");
	TCase *errors = tcase_create("errors"), *words = tcase_create("words");

	tcase_add_test(times, our_calendar_is_that_of_libc);
	tcase_add_test(times, words_for_days);
	tcase_add_test(times, days_are_the_persons_days);
	tcase_add_test(times, any_time_any_offset);
	tcase_add_test(times, unknown_time_is_called_so);
	suite_add_tcase(s, times);
	tcase_add_test(numbers, one_decimal_to_the_nearest);
	tcase_add_test(numbers, strength_in_whole_percent);
	suite_add_tcase(s, numbers);
	tcase_add_loop_test(call, buffers, 0, (int)COUNT_OF(rendered));
	tcase_add_test(call, refuses_what_it_cannot_render);
	tcase_add_test(call, refuses_bad_values_by_name);
	tcase_add_loop_test(call, refuses_bad_arguments, 0, (int)COUNT_OF(bad_arguments));
	tcase_add_loop_test(call, bad_arguments_blame_no_struct, 0, (int)COUNT_OF(bad_arguments));
	tcase_add_test(call, a_small_buffer_blames_nothing_else);
	suite_add_tcase(s, call);
	tcase_add_test(forecast, an_empty_log_is_not_fresh);
	tcase_add_test(forecast, an_unknown_phase_is_not_over);
	tcase_add_test(forecast, each_phase_has_its_sentence);
	tcase_add_test(forecast, ready_now_later_or_not_seen);
	tcase_add_loop_test(forecast, over_means_over, 0, 10);
	suite_add_tcase(s, forecast);
	tcase_add_test(pain, an_emergency_is_one_verb);
	tcase_add_test(pain, modify_says_how);
	tcase_add_test(pain, an_empty_emergency_number_is_none);
	tcase_add_test(pain, decisions_in_rising_caution);
	tcase_add_test(pain, a_verdict_names_its_reason);
	suite_add_tcase(s, pain);
	tcase_add_test(plan, muscle_lines);
	tcase_add_test(plan, measure_lines);
	tcase_add_test(plan, amount_lines);
	tcase_add_test(plan, effect_lines);
	tcase_add_test(plan, why_now);
	tcase_add_test(plan, limits_are_told);
	tcase_add_test(plan, certainty_has_its_verb);
	tcase_add_test(plan, what_was_left_out_and_why);
	suite_add_tcase(s, plan);
	tcase_add_test(errors, a_diag_names_the_field);
	tcase_add_test(errors, a_diag_of_every_kind);
	tcase_add_loop_test(errors, a_diag_of_infinity_can_be_said, 0, 2);
	tcase_add_test(errors, a_diag_of_a_stray_type_can_be_said);
	tcase_add_loop_test(errors, a_diag_shows_why_it_is_outside, 0, 2);
	suite_add_tcase(s, errors);
	tcase_add_test(words, any_result_reads_well);
	tcase_add_loop_test(words, an_empty_result_reads_well, 0, (int)COUNT_OF(rendered));
	tcase_add_test(words, the_ruler_for_reading_works);
	tcase_add_test(words, a_twelve_year_old_can_read_it);
	tcase_add_test(words, measures_can_be_read);
	tcase_add_loop_test(words, what_stands_inside_can_be_read_too, 0, 4);
	suite_add_tcase(s, words);
	return s;
}
