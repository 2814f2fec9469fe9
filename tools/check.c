/* check.c - `recovery check`: questions about a pain until it is clear what to do, and what was answered before. */
#include <ctype.h>
#include <getopt.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "check.h"

enum { WIDTH = 80, WIDTH_MIN = 30, WIDTH_MAX = 100 };

struct wish {
	char place[ANSWER_SIZE];
	const char *at, *number, *clear;
	int list, undo;
};

/* ---- the talk ---------------------------------------------------------------------------------------------------------------- */

static void fill_choices(const struct dialogue *d, struct visit *v)
{
	const struct choice *choice;

	for (choice = v->step->choices; choice && choice->value && v->n < LIST_MAX; choice++)
		if (step_shows(d, choice))
			v->choices[v->n++] = *choice;
}

/* The next question: steps in their order, then what the library still wants to know.  0: nothing. */
static int next_visit(struct dialogue *d, struct visit *v)
{
	size_t i;

	for (i = 0; i < step_count(); i++) {
		memset(v, 0, sizeof *v);
		v->step = &steps[i];
		if (d->done >> i & 1 || (v->step->wanted && !v->step->wanted(d)))
			continue;
		if (v->step->kind == KIND_GROUP) {
			d->done |= (uint32_t)1 << i;
			if (groups_left(d, &d->now, v, 1))
				return 1;
			continue;
		}
		fill_choices(d, v);
		if (v->n || !v->step->choices)
			return 1;
	}
	return groups_left(d, &d->now, v, 1) > 0;
}

static void note_asked(struct dialogue *d, const struct visit *v)
{
	size_t i, j;

	if (v->step->kind != KIND_GROUP)
		d->done |= (uint32_t)1 << (v->step - steps);
	for (i = 0; (v->step->kind == KIND_GROUP || v->step->kind == KIND_LIST) && i < v->n; i++) {
		for (j = 0; j < d->asked_count && d->asked[j] != v->choices[i].value; j++)
			;
		if (j == d->asked_count && d->asked_count < FACTS_MAX)
			d->asked[d->asked_count++] = v->choices[i].value;
	}
}

/* One question back, answers kept: the one before is the next again.  The first question takes no "back". */
static void step_back(struct dialogue *d, struct visit *v)
{
	if (d->depth)
		*v = d->visits[--d->depth];
}

static void talk(struct dialogue *d)
{
	struct visit v;
	enum said said;
	int have = 0;

	d->ended = ENDED_DONE;
	while (d->depth < VISITS_MAX && (have || next_visit(d, &v))) {
		said = ask(d, &v);
		have = said == SAID_BACK;
		if (have) {
			step_back(d, &v);
			continue;
		}
		if (said == SAID_QUIT || said == SAID_END) {
			d->ended = said == SAID_QUIT ? ENDED_QUIT : ENDED_INPUT;
			(void)reading_of(d, &d->now);
			return;
		}
		note_asked(d, &v);
		d->visits[d->depth++] = v;
		if (reading_of(d, &d->now) && d->now.verdict.decision == RECOVERY_DECISION_EMERGENCY) {
			d->ended = ENDED_EMERGENCY;
			return;
		}
	}
}

static void greet(const struct dialogue *d)
{
	char line[ANSWER_SIZE];

	snprintf(line, sizeof line, "If this feels like an emergency, call %s now; do not wait for the questions.",
		 d->number ? d->number : "your local emergency number");
	tell(d, line);
	tell(d, "A few questions, one at a time.  Enter alone means that you do not know, which never counts as a no.  At any "
		"question: back, why, help, quit.");
}

/* ---- keeping ----------------------------------------------------------------------------------------------------------------- */

/* 0: not kept; the reason was printed. */
static int keep(const struct options *options, const struct dialogue *d, struct case_ *all, struct reading *row)
{
	struct store *store = store_open(options->db, 1);
	int done;

	memset(row, 0, sizeof *row);
	row->episode = d->earlier ? d->earlier->episode : 0;
	row->time_s = d->at;
	row->age_y = all->person.age_y;
	row->tail = all->expected ? all->expected->tail : NAN;
	snprintf(row->number, sizeof row->number, "%s", d->number ? d->number : "");
	row->complaint = all->complaint;
	row->verdict = all->verdict;
	row->facts = all->facts;
	row->n = all->n;
	done = store && store_add_reading(store, row);
	store_close(store);
	return done;
}

/* What nobody could read was not decided. */
static void take_back(const struct options *options, int64_t id)
{
	struct store *store = store_open(options->db, 0);

	if (store)
		(void)store_remove_reading(store, id);
	store_close(store);
}

/* The decision is printed before it is kept: a full disk must not hide it. */
static int finish(const struct options *options, struct dialogue *d)
{
	static struct case_ all;
	struct reading row;
	int held, kept, something = known_anything(&d->now) || d->earlier;

	if (d->ended == ENDED_QUIT && !something) {
		if (options->json)
			return json_result(d, NULL, 0, NULL);
		puts("\nNothing was answered, so nothing is decided and nothing is kept.");
		return EXIT_DONE;
	}
	if (!merge(d, &all)) {
		fprintf(stderr, "recovery check: the answers cannot be read together: %s\n", all.wrong);
		return EXIT_FAILED;
	}
	held = held_back(d, &all);
	if (!options->json)
		say_result(d, &all, held, options->colour);
	if (fflush(stdout) || ferror(stdout))
		return EXIT_FAILED;
	kept = something && keep(options, d, &all, &row);
	if (!options->json)
		say_kept(d, kept ? &row : NULL);
	else if (json_result(d, &all, held, kept ? &row : NULL) && kept)
		take_back(options, row.id);
	return something && !kept ? EXIT_FAILED : EXIT_DONE;
}

static size_t width_of(FILE *out)
{
	size_t width = WIDTH;
#ifdef TIOCGWINSZ
	struct winsize size;

	if (isatty(fileno(out)) && !ioctl(fileno(out), TIOCGWINSZ, &size) && size.ws_col)
		width = size.ws_col;
#else
	(void)out;
#endif
	return width < WIDTH_MIN ? WIDTH_MIN : width > WIDTH_MAX ? WIDTH_MAX : width;
}

static int moment(const char *text, int64_t *at)
{
	const int64_t now = time_now();
	int date_only = 0;

	*at = now;
	if (!text || (time_read(text, at, &date_only) && !date_only && *at <= now))
		return EXIT_DONE;
	fprintf(stderr, "recovery check: --at %s: give a time, not later than now, with the hour: 2026-03-12T20:00\n", text);
	return EXIT_USAGE;
}

/* A log that cannot be read keeps nobody from asking. */
static int begin(const struct options *options, const struct wish *w, struct dialogue *d)
{
	int code;

	memset(d, 0, sizeof *d);
	d->out = options->json ? stderr : stdout;
	d->width = width_of(d->out);
	d->echo = !isatty(STDIN_FILENO);
	d->number = w->number;
	d->first = *w->place ? w->place : NULL;
	if (!case_begin(&d->now))
		return EXIT_FAILED;
	keep_earlier(d, NULL);
	code = moment(w->at, &d->at);
	if (code)
		return code;
	if (answer_read(&d->log, options, d->at) == EXIT_DONE && d->log.n)
		(void)answer_state(&d->log, NULL, NULL, &d->log.memory, &d->log.state);
	d->now.person.age_y = d->log.person.age_y;
	return EXIT_DONE;
}

static int check(const struct options *options, const struct wish *w)
{
	static struct dialogue d;
	int code = begin(options, w, &d);

	if (!code) {
		greet(&d);
		talk(&d);
		code = finish(options, &d);
	}
	answer_end(&d.log);
	return code;
}

/* ---- what was answered before ------------------------------------------------------------------------------------------------ */

static void print_row(const struct readings *all, const struct reading *row, int64_t at)
{
	char iso[WORDS_MAX], place[WORDS_MAX], decision[WORDS_MAX];

	iso_words(row->time_s, iso);
	iso[10] = ' ';
	place_said(&row->complaint, 0, place, sizeof place);
	decision_words(row->verdict.decision, row->number, decision, sizeof decision);
	printf("%4lld  %.16s  %-26s  %s%s\n", (long long)row->id, iso, *place ? place : "no place", row->over ? "over, you said" : decision,
	       row->over || reading_stands(all, row, at) ? "" : "  (answered again or over since)");
}

static int list(const struct options *options, const struct readings *all)
{
	const int64_t now = time_now();
	size_t i;

	if (options->json)
		return json_print(json_readings(all, now, 1));
	for (i = 0; i < all->n; i++)
		print_row(all, &all->rows[i], now);
	if (!all->n)
		puts("Nothing is kept yet.  For example: recovery check left calf");
	return EXIT_DONE;
}

static int undo(const struct options *options, struct store *store, const struct readings *all)
{
	const struct reading *last = all->n ? &all->rows[all->n - 1] : NULL;

	if (!last) {
		fputs("recovery check: there is nothing to take back\n", stderr);
		return EXIT_NO_DATA;
	}
	if (!store_remove_reading(store, last->id))
		return EXIT_FAILED;
	if (options->json)
		return json_print(json_reading(all, last, time_now()));
	fputs("Taken back: ", stdout);
	print_row(all, last, time_now());
	return EXIT_DONE;
}

/* The word that it is over is a row of its own, so that --undo takes it back too. */
static int clear(const struct options *options, struct store *store, const struct readings *all, const char *text)
{
	struct reading row;
	const struct reading *which;
	char *end, place[WORDS_MAX], call[WORDS_MAX];
	const long long id = strtoll(text, &end, 10);
	size_t i;

	which = *text && !*end ? reading_with(all, id) : NULL;
	for (i = 0; which && i < all->n; i++)
		if (all->rows[i].episode == which->episode)
			which = &all->rows[i];		/* the last one of it */
	if (!which || which->over) {
		fprintf(stderr, "recovery check: --clear %s: %s; recovery check --list shows the numbers\n", text,
			which ? "that is over already" : "no answers have this number");
		return EXIT_NO_DATA;
	}
	row = *which;
	row.over = 1;
	row.n = 0;
	row.time_s = time_now() > which->time_s ? time_now() : which->time_s;
	if (!store_add_reading(store, &row))
		return EXIT_FAILED;
	if (options->json)
		return json_print(json_reading(all, &row, row.time_s));
	place_said(&row.complaint, 1, place, sizeof place);
	place_said(&row.complaint, 0, call, sizeof call);
	printf("Kept: you say that %s%s is over.  If it comes back: recovery check%s%s\n", *call ? "the pain in " : "", place, *call ? " " : "", call);
	return EXIT_DONE;
}

static int look_back(const struct options *options, const struct wish *w)
{
	struct readings all;
	struct store *store;
	int code = EXIT_FAILED;

	if (access(options->db, F_OK)) {
		fputs("recovery check: nothing is kept yet\n", stderr);
		return EXIT_NO_DATA;
	}
	store = store_open(options->db, 0);
	if (store && store_readings(store, &all)) {
		code = w->list ? list(options, &all) : w->undo ? undo(options, store, &all) : clear(options, store, &all, w->clear);
		readings_free(&all);
	}
	store_close(store);
	return code;
}

/* ---- the command ------------------------------------------------------------------------------------------------------------- */

static int read_option(struct wish *w, int c)
{
	switch (c) {
	case 't': w->at = optarg; return EXIT_DONE;
	case 'c': w->clear = optarg; return EXIT_DONE;
	case 'l': w->list = 1; return EXIT_DONE;
	case 'u': w->undo = 1; return EXIT_DONE;
	case 'r': return region_number("recovery check", optarg, &w->number);
	}
	return EXIT_USAGE;
}

static int read_wish(int argc, char **argv, struct wish *w)
{
	static const struct option longs[] = {
		{ "region", required_argument, NULL, 'r' }, { "at", required_argument, NULL, 't' }, { "clear", required_argument, NULL, 'c' },
		{ "list", no_argument, NULL, 'l' }, { "undo", no_argument, NULL, 'u' }, { NULL, 0, NULL, 0 },
	};
	size_t n = 0, i;
	int c, code = EXIT_DONE;

	memset(w, 0, sizeof *w);
	optind = 0;
	while (!code && (c = getopt_long(argc, argv, "", longs, NULL)) != -1)
		code = read_option(w, c);
	if (code)
		return code;
	if (w->list + w->undo + (w->clear != NULL) > 1 || ((w->list || w->undo || w->clear) && optind < argc)) {
		fputs("recovery check: --list, --undo and --clear stand alone\n", stderr);
		return EXIT_USAGE;
	}
	for (; optind < argc && n < sizeof w->place; optind++)
		n += (size_t)snprintf(w->place + n, sizeof w->place - n, "%s%s", n ? " " : "", argv[optind]);
	for (i = 0; w->place[i]; i++)
		w->place[i] = w->place[i] < ' ' || w->place[i] > '~' ? ' ' : (char)tolower((unsigned char)w->place[i]);
	return EXIT_DONE;
}

int cmd_check(int argc, char **argv, const struct options *options)
{
	struct wish w;
	const int code = read_wish(argc, argv, &w);

	if (code)
		return code;
	signal(SIGPIPE, SIG_IGN);	/* who closes the output gets no decision, and nothing is kept */
	return w.list || w.undo || w.clear ? look_back(options, &w) : check(options, &w);
}
