/* feelsay.c - what was expected, what was said, and how the forecast moved. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "feel.h"

/* Rarer answers are called unusual, and smaller moves are none (judgement). */
#define UNUSUAL 0.1
#define LEAST_MOVE 0.25
/* From here on the signs that are looked at the same day are named. */
#define VERY_SORE 7
enum { CELL = 48, TEXT = 512 };

static const char *of_name(const recovery_timeline *c)
{
	return recovery_body_name(c->muscle, RECOVERY_BODY_TEXT_ENGLISH);
}

/* ---- words ---------------------------------------------------------------------------------------------------------------- */

void value_words(const recovery_event *event, char words[WORDS_MAX])
{
	if (event->kind == RECOVERY_KIND_STRENGTH)
		snprintf(words, WORDS_MAX, "%g %%", event->value);
	else if (event->scale == RECOVERY_SCALE_NRS_0_10)
		snprintf(words, WORDS_MAX, "%g of 10", event->value);
	else
		snprintf(words, WORDS_MAX, "%g on %s (%.1f of 10)", event->value, recovery_enum_name(RECOVERY_ENUM_SCALE, event->scale),
			 recovery_scale_to_nrs(event->scale, event->value));
}

/* ---- the table ------------------------------------------------------------------------------------------------------------ */

static void put_level(double mean, double low, double high, int64_t when, int64_t at, char cell[CELL])
{
	char words[WORDS_MAX];

	if (isnan(mean))
		strcpy(cell, "-");
	else
		snprintf(cell, CELL, "%.1f (%.1f - %.1f)%s%s", mean, low, high, when == RECOVERY_TIME_UNKNOWN ? "" : ", ",
			 when == RECOVERY_TIME_UNKNOWN ? "" : when_words(when, at, words));
}

static void put_time(int64_t early, int64_t middle, int64_t late, const char *otherwise, int64_t at, char cell[CELL])
{
	char a[WORDS_MAX], b[WORDS_MAX], c[WORDS_MAX];

	if (middle == RECOVERY_TIME_UNKNOWN)
		snprintf(cell, CELL, "%s", otherwise);
	else if (late != RECOVERY_TIME_UNKNOWN && late <= at)
		snprintf(cell, CELL, "now");
	else
		snprintf(cell, CELL, "%s (%s - %s)", middle <= at ? "now" : when_words(middle, at, a),
			 early == RECOVERY_TIME_UNKNOWN ? "?" : early <= at ? "now" : when_words(early, at, b),
			 late == RECOVERY_TIME_UNKNOWN ? "3 weeks +" : when_words(late, at, c));
}

static void put_column(const recovery_timeline *c, int64_t at, char cell[5][CELL])
{
	put_level(c->now, c->now_low, c->now_high, RECOVERY_TIME_UNKNOWN, at, cell[0]);
	strcpy(cell[1], "below 1");
	if (c->peak_s != RECOVERY_TIME_UNKNOWN)
		put_level(c->peak, c->peak_low, c->peak_high, c->peak_s, at, cell[1]);
	put_time(c->end_early_s, c->end_s, c->end_late_s, c->peak_s == RECOVERY_TIME_UNKNOWN ? "-" : "3 weeks +", at, cell[2]);
	snprintf(cell[3], CELL, "%.0f %% (%.0f - %.0f)", c->strength_now, c->strength_now_low, c->strength_now_high);
	put_time(c->ready_early_s, c->ready_s, c->ready_late_s, "3 weeks +", at, cell[4]);
}

void compare_print(const recovery_timeline *left, const recovery_timeline *right, const char *left_head, const char *right_head,
	int64_t at, int32_t kind)
{
	static const char *const heads[5] = { "soreness now", "peak", "gone", "strength now", "ready" };
	char cells[2][5][CELL];
	size_t i, width = strlen(left_head);

	put_column(left, at, cells[0]);
	put_column(right, at, cells[1]);
	for (i = 0; i < 5; i++)
		width = strlen(cells[0][i]) > width ? strlen(cells[0][i]) : width;
	printf("%-14s%-*s  %s\n", "", (int)width, left_head, right_head);
	for (i = 0; i < 5; i++)		/* reports never move strength, nor tests soreness */
		if (!kind || i == 4 || (i == 3) == (kind == RECOVERY_KIND_STRENGTH))
			printf("%-14s%-*s  %s\n", heads[i], (int)width, cells[0][i], cells[1][i]);
}

/* ---- what it means ---------------------------------------------------------------------------------------------------------- */

/* More than what nine in ten would say.  Without work that could be felt the library gives no share: then the band tells. */
static int unusual(const struct moved *m)
{
	const recovery_rating *r = &m->expected;
	const double nrs = recovery_scale_to_nrs(m->event.scale, m->event.value);

	if (m->event.kind != RECOVERY_KIND_REPORT)
		return 0;
	if (r->muscle)
		return m->after.tail < UNUSUAL;
	return nrs > recovery_scale_to_nrs(r->scale, r->low) && nrs > recovery_scale_to_nrs(r->scale, r->high);
}

static void say_expected(const struct moved *m)
{
	const recovery_rating *r = &m->expected;
	const int on_nrs = m->event.scale == RECOVERY_SCALE_NRS_0_10;
	const char *scale = on_nrs ? " of 10" : recovery_enum_name(RECOVERY_ENUM_SCALE, m->event.scale);
	char text[TEXT];

	snprintf(text, sizeof text, "Expected was an answer of %.1f%s%s, for most between %.1f and %.1f: yours is %s.", r->mean,
		 on_nrs ? "" : " on ", scale, r->low, r->high,
		 m->event.value < r->low ? "below that" : m->event.value > r->high ? "above that" : "within that");
	print_wrapped(text);
}

static void say_tested(const struct moved *m)
{
	const recovery_timeline *c = &m->before;
	char text[TEXT];

	if (!m->muscle)
		return;
	snprintf(text, sizeof text, "Expected was %.0f %% of your own baseline, for most between %.0f and %.0f %%: yours is %s.",
		 c->strength_now, c->strength_now_low, c->strength_now_high,
		 m->event.value < c->strength_now_low ? "below that" : m->event.value > c->strength_now_high ? "above that" : "within that");
	print_wrapped(text);
}

/* Hours from one time to another; 0 when either is not known. */
static double hours_between(int64_t from, int64_t to)
{
	return from == RECOVERY_TIME_UNKNOWN || to == RECOVERY_TIME_UNKNOWN ? 0 : (double)(to - from) / HOUR_S;
}

static int put_ready(const struct moved *m, int64_t at, char *text, size_t size)
{
	const int64_t from = m->before.ready_s, to = m->after.ready_s;
	const double hours = hours_between(from, to);
	char words[WORDS_MAX];

	if (to == RECOVERY_TIME_UNKNOWN || fabs(hours) < 1)
		return 0;
	if (to <= at)
		return snprintf(text, size, "  It is ready now.");
	return snprintf(text, size, "  Ready about %.0f %s %s: %s.", fabs(hours) < 48 ? fabs(hours) : fabs(hours) / 24,
			fabs(hours) < 48 ? fabs(hours) < 1.5 ? "hour" : "hours" : "days", hours > 0 ? "later" : "sooner",
			when_words(to, at, words));
}

static int put_soreness(const struct moved *m, int64_t at, char *text, size_t size)
{
	const recovery_timeline *b = &m->before, *c = &m->after;
	const int ahead = c->peak_s != RECOVERY_TIME_UNKNOWN && b->peak_s != RECOVERY_TIME_UNKNOWN && c->peak_s > at;
	const double from = ahead ? b->peak : b->now, to = ahead ? c->peak : c->now;

	if (fabs(to - from) < LEAST_MOVE)
		return snprintf(text, size, "The forecast stays about where it was%s.",
				unusual(m) ? ": an answer so far from what the log explains counts little" : "");
	return snprintf(text, size, "The forecast moves %s: %.1f of 10 %s instead of %.1f.", to > from ? "up" : "down", to,
			ahead ? "at the peak" : "now", from);
}

/* A sorer level has a wider band in points, although less is open: then its ends are set against each other. */
static void put_width(const struct moved *m, char *text, size_t size)
{
	const int test = m->event.kind == RECOVERY_KIND_STRENGTH;
	const recovery_timeline *b = &m->before, *c = &m->after;
	const double before = test ? b->strength_now_high - b->strength_now_low : b->now_high - b->now_low;
	const double after = test ? c->strength_now_high - c->strength_now_low : c->now_high - c->now_low;

	if (after <= 0.95 * before)
		snprintf(text, size, "  The band for now is %.0f %% narrower.", 100 * (1 - after / before));
	else if (!test && b->now_low >= LEAST_MOVE && c->now_high / c->now_low < 0.9 * b->now_high / b->now_low)
		snprintf(text, size, "  Less is open: the upper end of the band for now was %.0f times the lower one, it is %.1f times now.",
			 b->now_high / b->now_low, c->now_high / c->now_low);
}

static void say_moved(const struct moved *m, int64_t at)
{
	char text[TEXT];
	size_t n = 0;

	text[0] = '\0';
	if (m->event.kind == RECOVERY_KIND_REPORT)
		n += (size_t)put_soreness(m, at, text, sizeof text);
	n += (size_t)put_ready(m, at, text + n, sizeof text - n);
	put_width(m, text + n, sizeof text - n);
	print_wrapped(text + strspn(text, " "));
	if (m->event.kind == RECOVERY_KIND_REPORT)
		print_wrapped("One answer also holds how you usually answer and what the day brings, so it counts in part; more answers count more.");
}

static void put_unusual(const struct moved *m, char *text, size_t size)
{
	const double share = m->after.tail;
	const int late = m->before.phase == RECOVERY_PHASE_FADING || m->before.phase == RECOVERY_PHASE_GONE;
	char people[WORDS_MAX];

	if (!m->expected.muscle) {
		snprintf(text, size, "No logged work explains this.");
		return;
	}
	snprintf(people, sizeof people, share < 0.01 ? "fewer than 1 in 100" : "about 1 in %.0f", 1 / share);
	snprintf(text, size, "This is %s than the logged work usually explains: %s people would say so much now.", late ? "later or more" : "more",
		 people);
}

/* Words of intended use: what people are advised to have checked, never what it is. */
static void say_unusual(const struct moved *m)
{
	char text[TEXT];

	if (!unusual(m))
		return;
	put_unusual(m, text, sizeof text);
	putchar('\n');
	print_wrapped(text);
	print_wrapped("Work that is not in the log may be behind it: a hike, a match, a day of carrying.");
	print_wrapped("Pain that is not like soreness is another question, which this forecast does not answer: sharp pain, pain in a joint "
		      "or at one spot, swelling, or soreness that keeps growing after the third day are signs that people are advised to have "
		      "checked.");
	if (recovery_scale_to_nrs(m->event.scale, m->event.value) >= VERY_SORE)
		print_wrapped("Get checked the same day if urine turns brown, the muscle becomes hard, or a limb goes weak or numb.");
}

/* ---- one answer ----------------------------------------------------------------------------------------------------------- */

static void say_said(const struct moved *m, int64_t at, const struct options *options)
{
	char place[WORDS_MAX], value[WORDS_MAX], date[WORDS_MAX], text[TEXT];

	place_words(m->event.what, m->event.side, place, sizeof place);
	value_words(&m->event, value);
	date_words(at, date);
	printf("%s%s%s: you said %s.  %s\n", options->colour ? "\033[1m" : "", place, options->colour ? "\033[0m" : "", value, date);
	if (m->earlier.type && m->same)
		puts("You had said so already: nothing new is stored.");
	else if (m->earlier.type) {
		value_words(&m->earlier, value);
		snprintf(text, sizeof text, "This replaces what you said for the same moment: %s.", value);
		print_wrapped(text);
	}
	putchar('\n');
}

static void say_whom(const struct moved *m)
{
	char text[TEXT];

	if (m->muscle && m->event.what != m->muscle) {
		snprintf(text, sizeof text, "The answer is taken for the %s, expected to be the %s there.", of_name(&m->after),
			 m->event.kind == RECOVERY_KIND_REPORT ? "sorest" : "weakest");
		print_wrapped(text);
	}
}

/* Nothing to speak of is left there, and nothing comes. */
static int quiet(const recovery_timeline *c)
{
	return c->now_high < 0.1 && c->peak_s == RECOVERY_TIME_UNKNOWN;
}

static void say_quiet(const struct moved *m, int64_t at)
{
	const recovery_timeline *c = &m->before;
	char text[TEXT], words[WORDS_MAX];

	if (m->muscle)
		snprintf(text, sizeof text, "The last work logged there (%s, %s) leaves no soreness by now, so there is no forecast to move.",
			 of_name(c), when_words(c->last_bout_s, at, words));
	else
		snprintf(text, sizeof text, "No work that could be felt is logged there, so there is no forecast to move.");
	print_wrapped(text);
	if (m->event.kind == RECOVERY_KIND_REPORT && !unusual(m))
		print_wrapped("The answer is kept: it shows how you answer on a day without soreness from training.");
}

static int tell_text(const struct answer *a, const struct moved *m, const struct options *options)
{
	say_said(m, a->at, options);
	if (m->event.kind == RECOVERY_KIND_REPORT)
		say_expected(m);
	else
		say_tested(m);
	if (m->muscle && !(m->event.kind == RECOVERY_KIND_REPORT && quiet(&m->before) && quiet(&m->after))) {
		say_whom(m);
		putchar('\n');
		compare_print(&m->before, &m->after, "before", "with your answer", a->at, m->event.kind);
		print_wrapped("In brackets 8 of 10 people and sessions; soreness from 0 to 10, strength in % of your own baseline.");
		putchar('\n');
		say_moved(m, a->at);
	} else {
		say_quiet(m, a->at);
	}
	say_unusual(m);
	putchar('\n');
	print_foot(a);
	return EXIT_DONE;
}

/* ---- JSON ------------------------------------------------------------------------------------------------------------------- */

json_t *json_said(const recovery_event *e)
{
	json_t *out = json_object();
	const char *what = recovery_enum_name(RECOVERY_ENUM_MUSCLE, e->what), *side = recovery_enum_name(RECOVERY_ENUM_SIDE, e->side);
	char words[WORDS_MAX];

	if (!what)
		what = recovery_enum_name(RECOVERY_ENUM_REGION, e->what);
	iso_words(e->time_s, words);
	json_object_set_new(out, "time_s", json_string(words));
	json_object_set_new(out, "kind", json_string(recovery_enum_name(RECOVERY_ENUM_KIND, e->kind)));
	json_object_set_new(out, "what", json_string(what ? what : "general"));
	json_object_set_new(out, "side", json_string(side ? side : "both"));
	json_object_set_new(out, "value", json_real(e->value));
	if (e->kind != RECOVERY_KIND_REPORT)
		return out;
	json_object_set_new(out, "scale", json_string(recovery_enum_name(RECOVERY_ENUM_SCALE, e->scale)));
	json_object_set_new(out, "nrs", json_real(recovery_scale_to_nrs(e->scale, e->value)));
	return out;
}

static int tell_json(const struct answer *a, const struct moved *m)
{
	const int report = m->event.kind == RECOVERY_KIND_REPORT;
	json_t *out = json_object();

	json_object_set_new(out, "said", json_said(&m->event));
	json_object_set_new(out, "replaced", m->earlier.type && !m->same ? json_said(&m->earlier) : json_null());
	json_object_set_new(out, "stored", json_boolean(!m->same));
	if (report)
		json_object_set_new(out, "expected", json_struct(RECOVERY_TYPE_RATING, &m->expected));
	json_object_set_new(out, "before", m->muscle ? json_struct(RECOVERY_TYPE_TIMELINE, &m->before) : json_null());
	json_object_set_new(out, "after", m->muscle ? json_struct(RECOVERY_TYPE_TIMELINE, &m->after) : json_null());
	if (report)
		json_object_set_new(out, "unusual", json_boolean(unusual(m)));
	json_object_set_new(out, "left_out", json_integer((json_int_t)a->later));
	json_object_set_new(out, "notice", json_string(recovery_notice(RECOVERY_PART_FORECAST)));
	json_object_set_new(out, "model", json_integer(recovery_model_version()));
	return json_print(out);
}

int feel_tell(const struct answer *a, const struct moved *m, const struct options *options)
{
	return options->json ? tell_json(a, m) : tell_text(a, m, options);
}

/* ---- --list and --undo -------------------------------------------------------------------------------------------------------- */

static void print_said(const recovery_event *e)
{
	char iso[WORDS_MAX], place[WORDS_MAX], value[WORDS_MAX];

	iso_words(e->time_s, iso);
	iso[10] = ' ';
	place_words(e->what, e->side, place, sizeof place);
	value_words(e, value);
	printf("%.16s  %-28s  %s\n", iso, place, value);
}

int feel_list(const recovery_event *events, size_t n, int32_t kind, const struct options *options)
{
	json_t *list = options->json ? json_array() : NULL;
	size_t i, found = 0;

	for (i = 0; i < n; i++) {
		if (events[i].kind != kind)
			continue;
		found++;
		if (list)
			json_array_append_new(list, json_said(&events[i]));
		else
			print_said(&events[i]);
	}
	if (list)
		return json_print(list);
	if (!found)
		printf("Nothing is stored yet.  For example: recovery %s\n",
		       kind == RECOVERY_KIND_REPORT ? "feel quads 6" : "strength quads 85");
	return EXIT_DONE;
}

int feel_tell_removed(const recovery_event *event, const struct options *options)
{
	if (options->json)
		return json_print(json_said(event));
	fputs("Taken back: ", stdout);
	print_said(event);
	return EXIT_DONE;
}
