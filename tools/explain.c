/* explain.c - why a muscle is as it is: sessions, answers, constants, and what is not known. */
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "explain.h"
#include "feel.h"

/* The dose of a session to one muscle in words (judgement): five working sets give 0.2, a laboratory bout 1. */
#define EASY 0.15
#define HARD 0.4
enum { TEXT = 512 };

/* ---- finding ------------------------------------------------------------------------------------------------------------- */

static int is_said(const recovery_event *event, const void *with)
{
	(void)with;
	return event->kind == RECOVERY_KIND_REPORT || event->kind == RECOVERY_KIND_STRENGTH;
}

static int speaks_of(const recovery_event *event, const recovery_timeline *c)
{
	if (event->side && c->side && !(event->side & c->side))
		return 0;
	return !event->what || event->what == c->muscle || event->what == RECOVERY_REGION_WHOLE_BODY ||
	       event->what == recovery_muscle_region(c->muscle, 0) || event->what == recovery_muscle_region(c->muscle, 1);
}

static void count_said(struct account *x)
{
	size_t i;

	for (i = 0; i < x->a->n; i++) {
		const recovery_event *e = &x->a->events[i];

		if (!is_said(e, NULL) || !speaks_of(e, &x->row.course))
			continue;
		x->reports += e->kind == RECOVERY_KIND_REPORT;
		x->tests += e->kind == RECOVERY_KIND_STRENGTH;
		x->last = e;
	}
}

static void count_set(struct account *x, const recovery_event *e)
{
	recovery_movement known;

	(void)RECOVERY_INIT(MOVEMENT, &known);
	x->sets++;
	x->effort_unknown += isnan(e->rir) && isnan(e->rpe) && e->set_kind != RECOVERY_SET_KIND_FAILURE;
	if (recovery_movement_get(e->what, &known, NULL) || !(known.body_fraction > 0))
		return;
	x->body_mass_moved++;
	x->load_unknown += isnan(e->load_kg) != 0;
}

/* What the log does not say of the work behind it. */
static void count_work(struct account *x)
{
	size_t i;

	for (i = 0; i < x->why.sets; i++) {
		const recovery_event *e = &x->a->events[x->why.drivers[i].event];

		if (e->kind == RECOVERY_KIND_SET)
			count_set(x, e);
		if (e->kind != RECOVERY_KIND_ACTIVITY)
			continue;
		x->activities++;
		x->rpe_unknown += isnan(e->rpe) != 0;
		x->descent_unknown += isnan(e->descent_m) != 0;
	}
}

static int find_without(struct account *x)
{
	const recovery_timeline *c = &x->row.course;
	recovery_state *state;
	void *memory = NULL;
	int code = answer_state(x->a, is_said, NULL, &memory, &state);

	if (!code)
		code = course_at(state, c->muscle, c->side ? c->side : RECOVERY_SIDE_BOTH, x->a->at, &x->without);
	free(memory);
	return code;
}

static int account_for(struct account *x, const struct answer *a, int32_t muscle, int32_t side)
{
	int code;

	memset(x, 0, sizeof *x);
	x->a = a;
	x->log_days = (double)(a->at - a->events[0].time_s) / DAY_S;
	code = answer_row(a, muscle, side, &x->row);
	if (!code)
		code = why_find(a, &x->row.course, 1, &x->why);
	if (!code)
		code = find_without(x);
	count_said(x);
	count_work(x);
	return code;
}

/* ---- text ------------------------------------------------------------------------------------------------------------------ */

static void head(const char *text, const struct options *options)
{
	printf("\n%s%s%s\n", options->colour ? "\033[1m" : "", text, options->colour ? "\033[0m" : "");
}

static void put_protection(double taken, char *text, size_t size)
{
	if (taken < 0.05)
		snprintf(text, size, "hardly any protection from earlier sessions");
	else
		snprintf(text, size, "earlier sessions took %.0f %% of the soreness away", 100 * taken);
}

/* One session: parts `from` up to `to`. */
static void print_session(const struct account *x, size_t from, size_t to)
{
	char text[TEXT], name[WORDS_MAX], words[WORDS_MAX], protection[WORDS_MAX];
	double dose = 0, taken = 0, share = 0;
	size_t i, n = 0;

	for (i = from; i < to; i++) {
		dose += x->why.parts[i].dose;
		taken += x->why.parts[i].taken;
		share += x->why.parts[i].share;
	}
	put_protection(taken / dose, protection, sizeof protection);
	printf("  %s  %3.0f %%  %s work for it (dose %.2f); %s\n", clock_words(x->why.parts[from].session_s, words), 100 * share,
	       dose < EASY ? "easy" : dose < HARD ? "usual" : "hard", dose, protection);
	for (i = from; i < to && n < sizeof text - WORDS_MAX; i++) {
		const struct part *p = &x->why.parts[i];

		part_name(p, name);
		n += (size_t)snprintf(text + n, sizeof text - n, "%s%.0f %% %s", i > from ? ", " : "", 100 * p->share, name);
		if (p->kind == RECOVERY_KIND_SET)
			n += (size_t)snprintf(text + n, sizeof text - n, " (%lu %s)", (unsigned long)p->sets, p->sets == 1 ? "set" : "sets");
	}
	printf("  %16s         %s\n", "", text);
}

static void print_sessions(const struct account *x)
{
	char words[WORDS_MAX], text[TEXT];
	double share = 0;
	size_t i, from = 0;

	if (!x->why.n) {
		print_wrapped("No soreness that any session makes is left.");
		return;
	}
	snprintf(text, sizeof text, "Parts of the soreness %s%s; a dose of 1 is a laboratory session that leaves new people very sore.",
		 x->why.ahead ? "at the peak, " : "now", x->why.ahead ? clock_words(x->why.at, words) : "");
	print_wrapped(text);
	for (i = 1; i <= x->why.n; i++) {
		share += x->why.parts[i - 1].share;
		if (i < x->why.n && x->why.parts[i].session_s == x->why.parts[from].session_s)
			continue;
		print_session(x, from, i);
		from = i;
	}
	if (share < 0.98)
		printf("  %-16s  %3.0f %%  single sets that make up less than 1 %% each\n", "other work", 100 * (1 - share));
}

static void print_said(const struct account *x)
{
	const recovery_timeline *c = &x->row.course;
	char text[TEXT], value[WORDS_MAX], place[WORDS_MAX], ago[WORDS_MAX];

	if (!x->last) {
		snprintf(text, sizeof text, "You have not said yet how it feels: these figures are those of people in general after this work.  "
			 "recovery feel %s VALUE, 0 to 10, changes that.", recovery_body_name(c->muscle, RECOVERY_BODY_TEXT_ENGLISH));
		print_wrapped(text);
		return;
	}
	value_words(x->last, value);
	place_words(x->last->what, x->last->side, place, sizeof place);
	ago_words(x->last->time_s, x->a->at, ago);
	snprintf(text, sizeof text, "%lu %s it, the last %s: %s (%s).", (unsigned long)(x->reports + x->tests),
		 x->reports + x->tests == 1 ? "answer speaks about" : "answers can speak about", ago, value, place);
	print_wrapped(text);
	compare_print(&x->without, c, "without them", "with them", x->a->at, 0);
}

static int print_text(const struct account *x, const struct options *options)
{
	char name[WORDS_MAX], date[WORDS_MAX];

	row_name(&x->row, name, sizeof name);
	date_words(x->a->at, date);
	printf("%s%s%s: %s\n\n", options->colour ? "\033[1m" : "", name, options->colour ? "\033[0m" : "", date);
	print_result(&x->row.course, x->a->at);
	if (x->row.course.bouts) {
		if (x->row.action.type)
			print_result(&x->row.action, x->a->at);
		head("What is behind it", options);
		print_sessions(x);
		head("What your answers changed", options);
		print_said(x);
		head("What is not known, and makes the band wider", options);
		unknowns_print(x);
		head("The constants that matter here", options);
		constants_print(x);
	}
	putchar('\n');
	print_foot(x->a);
	return EXIT_DONE;
}

/* ---- JSON ------------------------------------------------------------------------------------------------------------------- */

static json_t *json_part(const struct part *p)
{
	json_t *out = json_object();
	char text[WORDS_MAX];

	iso_words(p->session_s, text);
	json_object_set_new(out, "session_s", json_string(text));
	part_name(p, text);
	json_object_set_new(out, "name", json_string(text));
	json_object_set_new(out, "kind", json_string(recovery_enum_name(RECOVERY_ENUM_KIND, p->kind)));
	json_object_set_new(out, "what", json_integer(p->what));
	json_object_set_new(out, "sets", json_integer((json_int_t)p->sets));
	json_object_set_new(out, "dose", json_real(p->dose));
	json_object_set_new(out, "protection", json_real(p->taken / p->dose));
	json_object_set_new(out, "share", json_real(p->share));
	return out;
}

static int print_json(const struct account *x)
{
	json_t *out = json_row(&x->row), *parts = json_array();
	char words[WORDS_MAX];
	size_t i;

	iso_words(x->a->at, words);
	json_object_set_new(out, "at", json_string(words));
	iso_words(x->why.at, words);
	json_object_set_new(out, "parts_at", json_string(words));
	for (i = 0; i < x->why.n; i++)
		json_array_append_new(parts, json_part(&x->why.parts[i]));
	json_object_set_new(out, "parts", parts);
	json_object_set_new(out, "strength_tests", json_integer((json_int_t)x->tests));
	json_object_set_new(out, "last_said", x->last ? json_said(x->last) : json_null());
	json_object_set_new(out, "without_answers", json_struct(RECOVERY_TYPE_TIMELINE, &x->without));
	json_object_set_new(out, "not_known", unknowns_json(x));
	json_object_set_new(out, "constants", constants_json(x));
	json_object_set_new(out, "notice", json_string(recovery_notice(RECOVERY_PART_FORECAST)));
	return json_print(out);
}

/* ---- the command -------------------------------------------------------------------------------------------------------------- */

static int explain(const struct options *options, const char *at, int32_t muscle, int32_t side)
{
	struct answer a;
	struct account *x = malloc(sizeof *x);
	int code = answer_begin(&a, options, at);

	if (!code && !x) {
		fputs("recovery: out of memory\n", stderr);
		code = EXIT_FAILED;
	}
	if (!code)
		code = account_for(x, &a, muscle, side);
	if (!code)
		code = options->json ? print_json(x) : print_text(x, options);
	free(x);
	answer_end(&a);
	return code;
}

int cmd_explain(int argc, char **argv, const struct options *options)
{
	static const struct option longs[] = {
		{ "at", required_argument, NULL, 't' }, { "side", required_argument, NULL, 's' }, { NULL, 0, NULL, 0 },
	};
	const char *at = NULL;
	int32_t muscle, side = RECOVERY_SIDE_BOTH;
	int c, code;

	optind = 0;
	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?' || (c == 's' && side_find(argv[0], optarg, &side)))
			return EXIT_USAGE;
		at = c == 't' ? optarg : at;
	}
	if (optind + 1 != argc) {
		fputs("recovery explain: name one muscle, for example: recovery explain quadriceps\n", stderr);
		return EXIT_USAGE;
	}
	code = muscle_find(argv[optind], &muscle);
	return code ? code : explain(options, at, muscle, side);
}
