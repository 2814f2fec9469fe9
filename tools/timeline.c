/* timeline.c - the course of one muscle: its times with their intervals, and the week to come. */
#include <ctype.h>
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "answer.h"

enum { STEP_S = 12 * HOUR_S, POINTS = 15, BAR = 20 };

struct wish {
	const char *at, *muscle;
	int32_t side;
};

/* ---- the bar ------------------------------------------------------------------------------------------------------------- */

static int holds_utf8(const char *locale)
{
	for (; *locale; locale++)
		if (tolower((unsigned char)locale[0]) == 'u' && tolower((unsigned char)locale[1]) == 't' &&
		    tolower((unsigned char)locale[2]) == 'f' && strchr(locale, '8'))
			return 1;
	return 0;
}

/* The library sets no locale; the environment says what the terminal shows. */
static int terminal_is_utf8(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return holds_utf8(value);
	}
	return 0;
}

/* Filled up to the mean, light up to the 90th percentile; 0 to 10 over the whole width. */
static void print_bar(double mean, double high, int utf8)
{
	const char *full = utf8 ? "\xe2\x96\x88" : "#", *half = utf8 ? "\xe2\x96\x8c" : NULL, *light = utf8 ? "\xe2\x96\x91" : "-";
	int i;

	for (i = 0; i < BAR; i++) {
		const double from = i * 10.0 / BAR, middle = (i + 0.5) * 10.0 / BAR;

		if (mean >= middle + 0.25 * 10 / BAR)
			fputs(full, stdout);
		else if (mean > from + 0.25 * 10 / BAR)
			fputs(half ? half : full, stdout);
		else
			fputs(high > middle ? light : " ", stdout);
	}
}

/* ---- text ---------------------------------------------------------------------------------------------------------------- */

static const char *or_else(int64_t time_s, const char *otherwise, char words[WORDS_MAX])
{
	return time_s == RECOVERY_TIME_UNKNOWN ? otherwise : clock_words(time_s, words);
}

static void print_times(const char *what, int64_t early, int64_t middle, int64_t late, const char *otherwise)
{
	char a[WORDS_MAX], b[WORDS_MAX], c[WORDS_MAX];

	if (middle == RECOVERY_TIME_UNKNOWN) {
		printf("%-10s  %s\n", what, otherwise);
		return;
	}
	printf("%-10s  %-18s  %-18s  %s\n", what, or_else(early, "-", a), clock_words(middle, b), or_else(late, "after 3 weeks", c));
}

static void print_all_times(const struct answer *a, const recovery_timeline *c)
{
	const int quiet = c->peak_s == RECOVERY_TIME_UNKNOWN;

	printf("%-10s  %-18s  %-18s  %s\n", "", "10th percentile", "median", "90th percentile");
	print_times("onset", c->onset_early_s, c->onset_s, c->onset_late_s, quiet ? "stays below 1 of 10" : "was sore before the last session");
	print_times("peak", c->peak_early_s, c->peak_s, c->peak_late_s, "stays below 1 of 10");
	print_times("gone", c->end_early_s, c->end_s, c->end_late_s, quiet ? "stays below 1 of 10" : "not within 3 weeks");
	if (c->ready_s != RECOVERY_TIME_UNKNOWN && c->ready_s <= a->at && c->ready_late_s <= a->at)
		printf("%-10s  now\n\n", "ready");
	else
		print_times("ready", c->ready_early_s, c->ready_s, c->ready_late_s, "not within 3 weeks");
}

static void print_now(const struct answer *a, const recovery_timeline *c)
{
	const char *phase = recovery_enum_name(RECOVERY_ENUM_PHASE, c->phase);
	char words[WORDS_MAX];

	printf("soreness    %.1f of 10 (%.1f - %.1f)", c->now, c->now_low, c->now_high);
	if (!isnan(c->peak))
		printf(", at the peak %.1f (%.1f - %.1f)", c->peak, c->peak_low, c->peak_high);
	printf("\nstrength    %.0f %% of your own baseline (%.0f - %.0f)\n", c->strength_now, c->strength_now_low, c->strength_now_high);
	printf("phase       %s; %s half of the peak\n", phase ? phase : "-", c->in_window ? "at or above" : "not above");
	printf("session     %s, %.0f hours before: %s the 12 to 72 hours after it\n\n", clock_words(c->last_bout_s, words),
	       (double)(a->at - c->last_bout_s) / HOUR_S, c->in_12_72h ? "within" : "outside");
}

static void print_week(const recovery_point *points, int utf8)
{
	char words[WORDS_MAX];
	size_t i;

	printf("%-18s  %-18s 0%*s10  %s\n", "when", "soreness", BAR - 2, "", "strength");
	for (i = 0; i < POINTS; i++) {
		const recovery_point *p = &points[i];
		char level[64];

		snprintf(level, sizeof level, "%.1f (%.1f - %.1f)", p->soreness, p->soreness_low, p->soreness_high);
		printf("%-18s  %-18s|", clock_words(p->time_s, words), level);
		print_bar(p->soreness, p->soreness_high, utf8);
		printf("|  %.0f %% (%.0f - %.0f)\n", p->strength, p->strength_low, p->strength_high);
	}
}

static int print_text(const struct answer *a, const struct row *row, const recovery_point *points, const struct options *options)
{
	char name[WORDS_MAX], date[WORDS_MAX];

	row_name(row, name, sizeof name);
	date_words(a->at, date);
	printf("%s%s%s: %s\n\n", options->colour ? "\033[1m" : "", name, options->colour ? "\033[0m" : "", date);
	if (!row->course.bouts) {
		print_result(&row->course, a->at);
	} else {
		print_now(a, &row->course);
		print_all_times(a, &row->course);
		if (row->action.type)
			print_result(&row->action, a->at);
		putchar('\n');
		print_week(points, terminal_is_utf8());
		print_wrapped("In brackets the 10th and the 90th percentile; times to the nearest hour.");
	}
	putchar('\n');
	print_foot(a);
	return EXIT_DONE;
}

/* ---- the command ---------------------------------------------------------------------------------------------------------- */

static int print_json(const struct answer *a, const struct row *row, const recovery_point *points)
{
	json_t *out = json_row(row), *list = json_array();
	char words[WORDS_MAX];
	size_t i;

	iso_words(a->at, words);
	json_object_set_new(out, "at", json_string(words));
	json_object_set_new(out, "notice", json_string(recovery_notice(RECOVERY_PART_FORECAST)));
	for (i = 0; i < POINTS; i++)
		json_array_append_new(list, json_struct(RECOVERY_TYPE_POINT, &points[i]));
	json_object_set_new(out, "points", list);
	return json_print(out);
}

static int forecast_week(const struct answer *a, int32_t muscle, int32_t side, recovery_point points[POINTS])
{
	int64_t times[POINTS];
	recovery_diag diag;
	recovery_status status;
	int i;

	for (i = 0; i < POINTS; i++)
		times[i] = a->at + i * (int64_t)STEP_S;
	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(POINT, points);
	status = recovery_forecast(a->state, muscle, side, times, POINTS, points, &diag);
	return status ? library_failed(status, &diag) : EXIT_DONE;
}

static int show(const struct options *options, const struct wish *wish, int32_t muscle)
{
	recovery_point points[POINTS];
	struct answer a;
	struct row row;
	int code = answer_begin(&a, options, wish->at);

	if (!code)
		code = answer_row(&a, muscle, wish->side, &row);
	if (!code)
		code = forecast_week(&a, muscle, wish->side, points);
	if (!code)
		code = options->json ? print_json(&a, &row, points) : print_text(&a, &row, points, options);
	answer_end(&a);
	return code;
}

static int read_wish(int argc, char **argv, struct wish *wish)
{
	static const struct option longs[] = {
		{ "at", required_argument, NULL, 't' }, { "side", required_argument, NULL, 's' }, { NULL, 0, NULL, 0 },
	};
	int c;

	optind = 0;
	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?' || (c == 's' && side_find(argv[0], optarg, &wish->side)))
			return 0;
		wish->at = c == 't' ? optarg : wish->at;
	}
	if (optind + 1 == argc) {
		wish->muscle = argv[optind];
		return 1;
	}
	fputs("recovery timeline: name one muscle, for example: recovery timeline quadriceps\n", stderr);
	return 0;
}

int cmd_timeline(int argc, char **argv, const struct options *options)
{
	struct wish wish = { NULL, NULL, RECOVERY_SIDE_BOTH };
	int32_t muscle;
	int code;

	if (!read_wish(argc, argv, &wish))
		return EXIT_USAGE;
	code = muscle_find(wish.muscle, &muscle);
	return code ? code : show(options, &wish, muscle);
}
