/* feel.c - what the person says: how sore a muscle feels, how strong it was.  Stored as an event like any other. */
#include <ctype.h>
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "feel.h"

enum { MINUTE_S = 60, NAME_BYTES = 200 };

struct wish {
	const char *title, *source, *example, *at;
	char place[NAME_BYTES];
	const char *value;
	int list, undo;
	recovery_event event;
};

/* ---- the command line ---------------------------------------------------------------------------------------------------- */

static int usage(const struct wish *w, const char *what, const char *got, const char *allowed)
{
	fprintf(stderr, "%s: %s, got \"%s\", allowed %s\n", w->title, what, got, allowed);
	return EXIT_USAGE;
}

static int read_value(struct wish *w)
{
	const int32_t scale = w->event.scale;
	const int report = w->event.kind == RECOVERY_KIND_REPORT;
	const double none = report ? recovery_scale_from_nrs(scale, 0) : 0, worst = report ? recovery_scale_from_nrs(scale, 10) : 200;
	char *end, allowed[WORDS_MAX * 2];

	if (report)
		snprintf(allowed, sizeof allowed, "%g to %g on %s, %g for not sore at all", none < worst ? none : worst,
			 none < worst ? worst : none, recovery_enum_name(RECOVERY_ENUM_SCALE, scale), none);
	else
		snprintf(allowed, sizeof allowed, "0 to 200, in %% of your own baseline");
	w->event.value = strtod(w->value, &end);
	if (end == w->value || *end || w->value[strspn(w->value, "+-.0123456789")])
		return usage(w, "the value", w->value, allowed);
	if (report ? isnan(recovery_scale_to_nrs(scale, w->event.value)) : !(w->event.value >= 0 && w->event.value <= 200))
		return usage(w, "the value", w->value, allowed);
	return EXIT_DONE;
}

static int read_place(struct wish *w)
{
	recovery_event *e = &w->event;
	int code = place_find(w->place, &e->what);

	if (code)
		return code;
	if (e->kind == RECOVERY_KIND_STRENGTH && recovery_muscle_region(e->what, 0) == 0 && e->what) {
		fprintf(stderr, "%s: \"%s\" is a region; a strength test is of one muscle, or general\n", w->title, w->place);
		return EXIT_USAGE;
	}
	if (e->side && !e->what) {
		fprintf(stderr, "%s: --side goes with a muscle or a region, not with general\n", w->title);
		return EXIT_USAGE;
	}
	if (e->what && !e->side)
		e->side = RECOVERY_SIDE_BOTH;
	return EXIT_DONE;
}

/* Soreness changes within a day, so the hour is needed; what has not been yet cannot have been felt. */
static int read_moment(struct wish *w)
{
	const int64_t now = time_now();
	int date_only = 0;

	if (!w->at) {
		w->event.time_s = now - ((now % MINUTE_S) + MINUTE_S) % MINUTE_S;
		return EXIT_DONE;
	}
	if (!time_read(w->at, &w->event.time_s, &date_only) || date_only) {
		fprintf(stderr, "%s: --at %s: %s 2026-03-12T20:00\n", w->title, w->at,
			date_only ? "say the hour too, as soreness changes within a day:" : "not a time; write");
		return EXIT_USAGE;
	}
	if (w->event.time_s > now) {
		fprintf(stderr, "%s: --at %s: lies in the future; say what was felt, now or before\n", w->title, w->at);
		return EXIT_USAGE;
	}
	return EXIT_DONE;
}

/* The last word is the value, those before it are the name: recovery feel front deltoid 6 */
static int take_words(struct wish *w, int argc, char **argv)
{
	size_t n = 0;
	int i;

	if (argc < 2) {
		fprintf(stderr, "%s: name a muscle and a value, for example: %s\n", w->title, w->example);
		return EXIT_USAGE;
	}
	for (i = 0; i + 1 < argc && n < sizeof w->place; i++)
		n += (size_t)snprintf(w->place + n, sizeof w->place - n, "%s%s", i ? " " : "", argv[i]);
	w->value = argv[argc - 1];
	return EXIT_DONE;
}

/* getopt_long() would take "-1" for an option. */
static int check_minus(const struct wish *w, char **argv)
{
	for (; *argv; argv++)
		if ((*argv)[0] == '-' && isdigit((unsigned char)(*argv)[1]))
			return usage(w, "the value", *argv, "0 or more");
	return EXIT_DONE;
}

static int read_option(struct wish *w, int c)
{
	switch (c) {
	case 't': w->at = optarg; return EXIT_DONE;
	case 's': return side_find(w->title, optarg, &w->event.side);
	case 'c': return scale_find(w->title, optarg, &w->event.scale);
	case 'l': w->list = 1; return EXIT_DONE;
	case 'u': w->undo = 1; return EXIT_DONE;
	}
	return EXIT_USAGE;
}

static int read_wish(int argc, char **argv, struct wish *w)
{
	/* a strength test has no scale: it skips the first */
	static const struct option longs[] = {
		{ "scale", required_argument, NULL, 'c' }, { "at", required_argument, NULL, 't' }, { "side", required_argument, NULL, 's' },
		{ "list", no_argument, NULL, 'l' }, { "undo", no_argument, NULL, 'u' }, { NULL, 0, NULL, 0 },
	};
	int c, code = check_minus(w, argv);

	optind = 0;
	while (!code && (c = getopt_long(argc, argv, "", longs + (w->event.kind == RECOVERY_KIND_STRENGTH), NULL)) != -1)
		code = read_option(w, c);
	if (code)
		return code;
	if (!w->list && !w->undo)
		code = take_words(w, argc - optind, argv + optind);
	else if (optind < argc || (w->list && w->undo)) {
		fprintf(stderr, "%s: --list and --undo stand alone\n", w->title);
		return EXIT_USAGE;
	} else
		return EXIT_DONE;
	if (!code)
		code = read_value(w);
	if (!code)
		code = read_place(w);
	return code ? code : read_moment(w);
}

/* ---- before and after ------------------------------------------------------------------------------------------------------- */

static int32_t side_of(const recovery_event *event)
{
	return event->side ? event->side : RECOVERY_SIDE_BOTH;
}

/* The same moment, muscle and side: an answer that takes the place of an earlier one. */
static int is_same_question(const recovery_event *event, const void *with)
{
	const recovery_event *e = with;

	return event->kind == e->kind && event->time_s == e->time_s && event->what == e->what && side_of(event) == side_of(e);
}

static void find_earlier(const struct answer *a, struct moved *m)
{
	size_t i;

	for (i = 0; i < a->n; i++)
		if (is_same_question(&a->events[i], &m->event)) {
			m->earlier = a->events[i];
			m->same = m->earlier.scale == m->event.scale && m->earlier.value == m->event.value;
		}
}

/* A test in general is taken for the muscle that is expected to be the weakest. */
static int find_weakest(const recovery_state *state, struct moved *m)
{
	double least = 101;
	size_t i;
	int code = EXIT_DONE;

	for (i = 0; !code && i < recovery_enum_count(RECOVERY_ENUM_MUSCLE); i++) {
		const int32_t muscle = recovery_enum_value(RECOVERY_ENUM_MUSCLE, i);
		recovery_timeline course;

		code = course_at(state, muscle, RECOVERY_SIDE_BOTH, m->event.time_s, &course);
		if (code || !course.bouts || course.strength_now >= least)
			continue;
		least = course.strength_now;
		m->muscle = muscle;
	}
	return code;
}

/* What is expected as an answer, and the muscle that one about a region or in general is taken for. */
static int ask(const recovery_state *state, struct moved *m)
{
	const recovery_event *e = &m->event;
	recovery_diag diag;
	recovery_status status;

	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(RATING, &m->expected);
	status = recovery_rating_at(state, e->what, e->side, e->scale, &e->time_s, 1, &m->expected, &diag);
	m->muscle = m->expected.muscle;
	return status ? library_failed(status, &diag) : EXIT_DONE;
}

static int find_muscle(const recovery_state *state, struct moved *m)
{
	const recovery_event *e = &m->event;
	int code = EXIT_DONE;

	m->side = side_of(e);
	if (e->kind == RECOVERY_KIND_REPORT)
		code = ask(state, m);
	else if (!e->what)
		code = find_weakest(state, m);
	if (code || !recovery_muscle_region(e->what, 0))
		return code;
	code = course_at(state, e->what, m->side, e->time_s, &m->before);
	m->muscle = m->before.bouts ? e->what : 0;
	return code;
}

static int look_around(const struct answer *a, struct moved *m, recovery_state *state)
{
	const recovery_event *e = &m->event;
	recovery_diag diag;
	recovery_status status;
	int code = find_muscle(state, m);

	(void)RECOVERY_INIT(DIAG, &diag);
	if (!code && m->muscle)
		code = course_at(state, m->muscle, m->side, a->at, &m->before);
	if (code)
		return code;
	status = recovery_state_add(state, e, 1, &diag);
	if (status)
		return library_failed(status, &diag);
	return m->muscle ? course_at(state, m->muscle, m->side, a->at, &m->after) : EXIT_DONE;
}

/* ---- storing ------------------------------------------------------------------------------------------------------------------ */

/* Under names that no version changes: "quadriceps left". */
static void origin_name(const recovery_event *event, char name[WORDS_MAX])
{
	const char *what = recovery_enum_name(RECOVERY_ENUM_MUSCLE, event->what), *side = NULL;

	if (!what)
		what = recovery_enum_name(RECOVERY_ENUM_REGION, event->what);
	if (event->side && event->side != RECOVERY_SIDE_BOTH)
		side = recovery_enum_name(RECOVERY_ENUM_SIDE, event->side);
	snprintf(name, WORDS_MAX, "%s%s%s", what ? what : "general", side ? " " : "", side ? side : "");
}

/* Stored anew and not changed in its place, so that --undo finds it as the last one. */
static int store_it(struct store *store, const struct wish *w, const struct moved *m)
{
	char name[WORDS_MAX];
	struct origin origin = { w->source, name, 1 };
	enum stored stored;
	int removed, done;

	origin_name(&m->event, name);
	if (!store_begin(store))
		return EXIT_FAILED;
	done = store_remove(store, &origin, m->event.time_s, NULL, &removed) && store_add(store, &m->event, &origin, &stored) &&
	       store_commit(store);
	if (!done)
		store_rollback(store);
	return done ? EXIT_DONE : EXIT_FAILED;
}

static int keep(const struct options *options, const struct wish *w, const struct moved *m)
{
	struct store *store = store_open(options->db, 0);
	const int code = store ? store_it(store, w, m) : EXIT_FAILED;

	store_close(store);
	return code;
}

static int add(const struct options *options, struct wish *w)
{
	struct answer a;
	struct moved m;
	recovery_state *state = NULL;
	void *memory = NULL;
	int code = answer_open(&a, options, w->event.time_s);

	memset(&m, 0, sizeof m);
	m.event = w->event;
	if (code == EXIT_NO_DATA && a.later)
		code = EXIT_USAGE;	/* the time on the command line is wrong, not the log */
	if (!code) {
		find_earlier(&a, &m);
		code = answer_state(&a, is_same_question, &m.event, &memory, &state);
	}
	if (!code)
		code = look_around(&a, &m, state);
	if (!code && !m.same)
		code = keep(options, w, &m);
	if (!code)
		code = feel_tell(&a, &m, options);
	free(memory);
	answer_end(&a);
	return code;
}

/* ---- --list and --undo -------------------------------------------------------------------------------------------------------- */

static int list(const struct options *options, struct store *store, const struct wish *w)
{
	recovery_event *events;
	size_t n;
	int code;

	if (!store_events(store, &events, &n))
		return EXIT_FAILED;
	code = feel_list(events, n, w->event.kind, options);
	free(events);
	return code;
}

static int undo(const struct options *options, struct store *store, const struct wish *w)
{
	const struct origin origin = { w->source, NULL, 1 };
	recovery_event event;
	int removed = 0, done = store_begin(store) && store_remove(store, &origin, 0, &event, &removed) && store_commit(store);

	if (!done) {
		store_rollback(store);
		return EXIT_FAILED;
	}
	if (removed)
		return feel_tell_removed(&event, options);
	fprintf(stderr, "%s: there is nothing to take back\n", w->title);
	return EXIT_NO_DATA;
}

static int look_back(const struct options *options, const struct wish *w)
{
	struct store *store;
	int code;

	if (access(options->db, F_OK)) {
		fprintf(stderr, "%s: nothing is stored yet\n", w->title);
		return EXIT_NO_DATA;
	}
	store = store_open(options->db, 0);
	if (!store)
		return EXIT_FAILED;
	code = w->list ? list(options, store, w) : undo(options, store, w);
	store_close(store);
	return code;
}

/* ---- the commands ------------------------------------------------------------------------------------------------------------- */

static int run(int argc, char **argv, const struct options *options, struct wish *w)
{
	const int code = read_wish(argc, argv, w);

	if (code)
		return code;
	return w->list || w->undo ? look_back(options, w) : add(options, w);
}

static void wish_begin(struct wish *w, int32_t kind, int32_t scale)
{
	memset(w, 0, sizeof *w);
	(void)RECOVERY_INIT(EVENT, &w->event);
	w->event.kind = kind;
	w->event.scale = scale;
}

int cmd_feel(int argc, char **argv, const struct options *options)
{
	struct wish w;

	wish_begin(&w, RECOVERY_KIND_REPORT, RECOVERY_SCALE_NRS_0_10);
	w.title = "recovery feel";
	w.source = "feel";
	w.example = "recovery feel quads 6";
	return run(argc, argv, options, &w);
}

int cmd_strength(int argc, char **argv, const struct options *options)
{
	struct wish w;

	wish_begin(&w, RECOVERY_KIND_STRENGTH, 0);
	w.title = "recovery strength";
	w.source = "strength";
	w.example = "recovery strength quads 85";
	return run(argc, argv, options, &w);
}
