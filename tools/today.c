/* today.c - one line per muscle that matters: how sore, when worst, when gone, how strong, what to do. */
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "feel.h"
#include "why.h"

enum { COLUMNS = 7, CELL_MAX = 48, WIDTH_MAX = 110, PARTS_SHOWN = 3, ASK_AGAIN_S = 3 * DAY_S };

/* Work that did less is only "others". */
#define LEAST_SHARE 0.05

static const char *const heads[COLUMNS] = { "muscle", "soreness now", "peak", "gone", "strength now", "ready", "today" };

struct table {
	char cell[ROWS_MAX][COLUMNS][CELL_MAX];
	size_t width[COLUMNS];
};

/* ---- table --------------------------------------------------------------------------------------------------------------- */

static void put_peak(const recovery_timeline *c, int64_t at, char cell[CELL_MAX])
{
	char words[WORDS_MAX];

	if (!c->bouts)
		strcpy(cell, "-");
	else if (c->peak_s == RECOVERY_TIME_UNKNOWN)
		strcpy(cell, "below 1");
	else
		snprintf(cell, CELL_MAX, "%.1f %s", c->peak, when_words(c->peak_s, at, words));
}

/* A time that lies beyond what the library looks at is later than that, not unknown. */
static void put_time(const recovery_timeline *c, int64_t time_s, int expected, int64_t at, char cell[CELL_MAX])
{
	char words[WORDS_MAX];

	if (!c->bouts || !expected)
		strcpy(cell, "-");
	else if (time_s == RECOVERY_TIME_UNKNOWN)
		strcpy(cell, "3 weeks +");
	else
		snprintf(cell, CELL_MAX, "%s", when_words(time_s, at, words));
}

static void put_row(const struct row *row, int64_t at, char cell[COLUMNS][CELL_MAX])
{
	const recovery_timeline *c = &row->course;

	row_name(row, cell[0], CELL_MAX);
	strcpy(cell[1], "not known");
	strcpy(cell[4], "not known");
	if (!isnan(c->now))
		snprintf(cell[1], CELL_MAX, "%.1f (%.1f - %.1f)", c->now, c->now_low, c->now_high);
	put_peak(c, at, cell[2]);
	put_time(c, c->end_s, c->peak_s != RECOVERY_TIME_UNKNOWN, at, cell[3]);
	if (!isnan(c->strength_now))
		snprintf(cell[4], CELL_MAX, "%.0f %% (%.0f - %.0f)", c->strength_now, c->strength_now_low, c->strength_now_high);
	put_time(c, c->ready_s, 1, at, cell[5]);
	if (c->bouts && c->ready_s != RECOVERY_TIME_UNKNOWN && c->ready_s <= at)
		strcpy(cell[5], "now");
	if (row->verb == RECOVERY_VERB_GET_HELP || row->pain >= RECOVERY_DECISION_PAUSE)
		strcpy(cell[5], "-");
	snprintf(cell[6], CELL_MAX, "%s", verb_words(row->verb));
}

static struct table *table_of(const struct answer *a)
{
	struct table *t = calloc(1, sizeof *t);
	size_t i, j;

	if (!t)
		return NULL;
	for (j = 0; j < COLUMNS; j++)
		t->width[j] = strlen(heads[j]);
	for (i = 0; i < a->row_count; i++) {
		put_row(&a->rows[i], a->at, t->cell[i]);
		for (j = 0; j < COLUMNS; j++)
			if (strlen(t->cell[i][j]) > t->width[j])
				t->width[j] = strlen(t->cell[i][j]);
	}
	return t;
}

/* Colour repeats what the word says; it never says anything alone. */
static const char *colour_of(int32_t verb)
{
	switch (verb) {
	case RECOVERY_VERB_TRAIN:         return "\033[36m";
	case RECOVERY_VERB_TRAIN_LIGHTER: return "\033[33m";
	case RECOVERY_VERB_REST:
	case RECOVERY_VERB_GET_HELP:      return "\033[1;35m";
	}
	return "\033[2m";
}

static void print_table(const struct answer *a, const struct table *t, int colour)
{
	size_t i, j, width = 0;
	int gap = 2;

	for (j = 0; j < COLUMNS; j++)
		width += t->width[j];
	if (width + (COLUMNS - 1) * 2 > WIDTH_MAX)
		gap = 1;
	fputs(colour ? "\033[1m" : "", stdout);
	for (j = 0; j + 1 < COLUMNS; j++)
		printf("%-*s%*s", (int)t->width[j], heads[j], gap, "");
	printf("%s%s\n", heads[j], colour ? "\033[0m" : "");
	for (i = 0; i < a->row_count; i++) {
		for (j = 0; j + 1 < COLUMNS; j++)
			printf("%-*s%*s", (int)t->width[j], t->cell[i][j], gap, "");
		if (colour)
			printf("%s%s\033[0m\n", colour_of(a->rows[i].verb), t->cell[i][j]);
		else
			printf("%s\n", t->cell[i][j]);
	}
}

/* ---- why: the work behind the worst one -------------------------------------------------------------------------------- */

static void print_drivers(const struct answer *a, const recovery_timeline *course, const struct why *why)
{
	char line[512], name[WORDS_MAX], words[WORDS_MAX];
	size_t i;
	int n;

	n = snprintf(line, sizeof line, "%s: last trained %s, %.0f hours before.",
		     recovery_body_name(course->muscle, RECOVERY_BODY_TEXT_ENGLISH), clock_words(course->last_bout_s, words),
		     (double)(a->at - course->last_bout_s) / HOUR_S);
	for (i = 0; i < why->n && i < PARTS_SHOWN && why->parts[i].share >= LEAST_SHARE; i++) {
		part_name(&why->parts[i], name);
		n += snprintf(line + n, sizeof line - (size_t)n, "%s%s %.0f %%", i ? ", " : "  The work behind it: ", name,
			      100 * why->parts[i].share);
	}
	if (i)
		snprintf(line + n, sizeof line - (size_t)n, "%s.", why->n > i ? ", and others" : "");
	print_wrapped(line);
}

/* What the person said last; how to say something when that is long ago or there is nothing. */
static void print_said(const struct answer *a)
{
	const recovery_event *said = answer_last_report(a);
	char line[512], value[WORDS_MAX], place[WORDS_MAX], ago[WORDS_MAX];

	if (said) {
		value_words(said, value);
		ago_words(said->time_s, a->at, ago);
		place_words(said->what, said->side, place, sizeof place);
		snprintf(line, sizeof line, "You said %s %s (%s): the figures reckon with it.", value, ago, place);
		print_wrapped(line);
	}
	if (!a->row_count || !a->rows[0].course.bouts || (said && a->at - said->time_s < ASK_AGAIN_S))
		return;
	snprintf(line, sizeof line, "How does it feel%s, 0 to 10?  recovery feel %s VALUE teaches the forecast how it is with you.", said ? " now" : "",
		 recovery_body_name(a->rows[0].course.muscle, RECOVERY_BODY_TEXT_ENGLISH));
	print_wrapped(line);
}

static void print_why(const struct answer *a)
{
	const struct row *worst = &a->rows[0];
	struct why why;

	if (!worst->course.bouts || why_find(a, &worst->course, 0, &why))
		return;
	putchar('\n');
	print_drivers(a, &worst->course, &why);
	print_result(&worst->course, a->at);
	if (worst->action.type)
		print_result(&worst->action, a->at);
}

/* ---- the command ---------------------------------------------------------------------------------------------------------- */

static int print_text(const struct answer *a, const struct options *options)
{
	char date[WORDS_MAX];
	struct table *t = table_of(a);

	if (!t)
		return EXIT_FAILED;
	date_words(a->at, date);
	printf("%s\n\n", date);
	if (readings_print(&a->readings, a->at))
		putchar('\n');
	if (a->row_count) {
		print_table(a, t, options->colour);
		print_wrapped(readings_ask_help(&a->readings, a->at) ?
			      "Soreness from 0 to 10, strength in % of your own baseline; in brackets the 10th and the 90th percentile.  "
			      "--all shows every muscle." :
			      "Soreness from 0 to 10, strength in % of your own baseline; in brackets the 10th and the 90th percentile.  "
			      "Muscles that are not listed are ready; --all shows them.");
		print_why(a);
	} else if (readings_ask_help(&a->readings, a->at)) {
		print_wrapped("From what is logged no muscle is sore or weak now, or will be.  --all shows every muscle.");
	} else {
		print_wrapped("No muscle is sore or weak now, or will be from what is logged: train what you like.  --all shows every muscle.");
	}
	print_said(a);
	putchar('\n');
	print_foot(a);
	free(t);
	return EXIT_DONE;
}

static int print_json(const struct answer *a)
{
	json_t *out = json_object(), *muscles = json_array();
	const recovery_event *said = answer_last_report(a);
	char words[WORDS_MAX];
	size_t i;

	iso_words(a->at, words);
	json_object_set_new(out, "at", json_string(words));
	json_object_set_new(out, "model", json_integer(recovery_model_version()));
	json_object_set_new(out, "left_out", json_integer((json_int_t)a->later));
	json_object_set_new(out, "notice", json_string(recovery_notice(RECOVERY_PART_FORECAST)));
	json_object_set_new(out, "standing", json_readings(&a->readings, a->at, 0));
	json_object_set_new(out, "last_report", said ? json_said(said) : json_null());
	for (i = 0; i < a->row_count; i++)
		json_array_append_new(muscles, json_row(&a->rows[i]));
	json_object_set_new(out, "muscles", muscles);
	return json_print(out);
}

int cmd_today(int argc, char **argv, const struct options *options)
{
	static const struct option longs[] = {
		{ "at", required_argument, NULL, 't' }, { "all", no_argument, NULL, 'a' }, { NULL, 0, NULL, 0 },
	};
	struct answer a;
	const char *at = NULL;
	int all = 0, c, code;

	optind = 0;
	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?')
			return EXIT_USAGE;
		at = c == 't' ? optarg : at;
		all |= c == 'a';
	}
	if (optind < argc) {
		fprintf(stderr, "recovery today: takes no \"%s\"\n", argv[optind]);
		return EXIT_USAGE;
	}
	code = answer_begin(&a, options, at);
	if (code == EXIT_NO_DATA && a.readings.n)	/* these stand without a log too */
		(void)(options->json ? print_json(&a) : (int)readings_print(&a.readings, a.at));
	if (!code)
		code = answer_rows(&a, all);
	if (!code)
		code = options->json ? print_json(&a) : print_text(&a, options);
	answer_end(&a);
	return code;
}
