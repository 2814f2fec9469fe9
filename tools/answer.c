/* answer.c - what the commands that answer share. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "answer.h"

/* A muscle is worth a row when it is or will be this sore, this weak, or was trained this lately (judgement). */
#define SORE_NRS 0.5
#define WEAK_PERCENT 97
enum { ACTIONS_MAX = 128 };

int library_failed(recovery_status status, const recovery_diag *diag)
{
	char text[256] = "";
	size_t size = sizeof text;

	if (diag->status != status || recovery_text(diag, RECOVERY_TEXT_HEADLINE, 0, 0, NULL, text, &size, NULL))
		snprintf(text, sizeof text, "status %d", (int)status);
	fprintf(stderr, "recovery: the library refused: %s\n", text);
	return EXIT_FAILED;
}

/* ---- log and state ----------------------------------------------------------------------------------------------------- */

recovery_state *state_new(const recovery_person *person, void **memory)
{
	const size_t size = recovery_state_size(RECOVERY_FORM_FULL);
	recovery_state *state = NULL;

	*memory = malloc(size);
	if (!*memory || recovery_state_begin(*memory, size, RECOVERY_FORM_FULL, person, NULL, &state, NULL))
		return NULL;
	return state;
}

static int no_data(const struct answer *a)
{
	char words[WORDS_MAX];

	if (a->later) {
		iso_words(a->at, words);
		fprintf(stderr, "recovery: the log begins after %s; nothing is known at that time.\n", words);
		return EXIT_NO_DATA;
	}
	fputs("recovery: the log is empty.  Bring in an export of the Strong app first:\n"
	      "\trecovery import strong.csv --unit kg\n", stderr);
	return EXIT_NO_DATA;
}

/* "2026-03-12" alone means that day with all its sessions. */
static int read_at(const char *text, int64_t *at)
{
	int date_only = 0;

	if (!text) {
		*at = time_now();
		return EXIT_DONE;
	}
	if (!time_read(text, at, &date_only)) {
		fprintf(stderr, "recovery: --at %s: not a time; write 2026-03-12 or 2026-03-12T20:00\n", text);
		return EXIT_USAGE;
	}
	if (date_only)
		*at += DAY_S - 1;
	return EXIT_DONE;
}

int answer_read(struct answer *a, const struct options *options, int64_t at)
{
	struct store *store;
	size_t all = 0;
	int done;

	memset(a, 0, sizeof *a);
	(void)RECOVERY_INIT(PERSON, &a->person);
	a->at = at;
	if (access(options->db, F_OK))
		return EXIT_DONE;
	store = store_open(options->db, 0);
	if (!store)
		return EXIT_FAILED;
	done = store_events(store, &a->events, &all) && store_person(store, &a->person) && store_readings(store, &a->readings);
	store_close(store);
	if (!done)
		return EXIT_FAILED;
	while (a->n < all && a->events[a->n].time_s <= a->at)
		a->n++;
	a->later = all - a->n;
	return EXIT_DONE;
}

int answer_open(struct answer *a, const struct options *options, int64_t at)
{
	const int code = answer_read(a, options, at);

	return code || a->n ? code : no_data(a);
}

int answer_state(const struct answer *a, int (*leave_out)(const recovery_event *event, const void *with), const void *with,
	void **memory, recovery_state **state)
{
	recovery_diag diag;
	recovery_status status = RECOVERY_OK;
	size_t i, from = 0;

	(void)RECOVERY_INIT(DIAG, &diag);
	*state = state_new(&a->person, memory);
	if (!*state) {
		fputs("recovery: out of memory\n", stderr);
		return EXIT_FAILED;
	}
	for (i = 0; !status && i <= a->n; i++) {
		if (i < a->n && !(leave_out && leave_out(&a->events[i], with)))
			continue;
		status = recovery_state_add(*state, a->events + from, i - from, &diag);
		from = i + 1;
	}
	return status ? library_failed(status, &diag) : EXIT_DONE;
}

int answer_begin(struct answer *a, const struct options *options, const char *at)
{
	int64_t time_s;
	int code = read_at(at, &time_s);

	if (code)
		memset(a, 0, sizeof *a);
	else
		code = answer_open(a, options, time_s);
	return code ? code : answer_state(a, NULL, NULL, &a->memory, &a->state);
}

const recovery_event *answer_last_report(const struct answer *a)
{
	size_t i;

	for (i = a->n; i > 0; i--)
		if (a->events[i - 1].kind == RECOVERY_KIND_REPORT)
			return &a->events[i - 1];
	return NULL;
}

void answer_end(struct answer *a)
{
	readings_free(&a->readings);
	free(a->events);
	free(a->memory);
}

/* ---- rows -------------------------------------------------------------------------------------------------------------- */

int course_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t at, recovery_timeline *course)
{
	recovery_diag diag;
	recovery_status status;

	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(TIMELINE, course);
	status = recovery_timeline_at(state, muscle, side, at, NAN, NAN, course, &diag);
	return status ? library_failed(status, &diag) : EXIT_DONE;
}

/* Both sides of a muscle as one or two courses. */
static int courses_of(const struct answer *a, int32_t muscle, recovery_timeline course[2], size_t *n)
{
	int code = course_at(a->state, muscle, RECOVERY_SIDE_LEFT, a->at, &course[0]);

	if (!code)
		code = course_at(a->state, muscle, RECOVERY_SIDE_RIGHT, a->at, &course[1]);
	if (code)
		return code;
	*n = 2;
	course[0].side = RECOVERY_SIDE_RIGHT;	/* so that only the figures are compared */
	if (!memcmp(&course[0], &course[1], sizeof course[0])) {
		course[0].side = RECOVERY_SIDE_BOTH;
		*n = 1;
		return EXIT_DONE;
	}
	course[0].side = RECOVERY_SIDE_LEFT;
	return EXIT_DONE;
}

static int matters(const recovery_timeline *c, int64_t at)
{
	if (!c->bouts)
		return 0;
	if (c->now >= SORE_NRS || c->strength_now < WEAK_PERCENT)
		return 1;
	return c->peak_s != RECOVERY_TIME_UNKNOWN && c->peak_s > at && c->peak >= SORE_NRS;
}

static double known(double x)
{
	return isnan(x) ? -1 : x;
}

static int by_soreness(const void *left, const void *right)
{
	const recovery_timeline *a = &((const struct row *)left)->course, *b = &((const struct row *)right)->course;

	if (known(a->now) != known(b->now))
		return known(a->now) < known(b->now) ? 1 : -1;
	if (known(a->peak) != known(b->peak))
		return known(a->peak) < known(b->peak) ? 1 : -1;
	if (a->muscle != b->muscle)
		return a->muscle < b->muscle ? -1 : 1;
	return a->side < b->side ? -1 : a->side > b->side;
}

/* The plan of the library says what each muscle may do; `*actions` is the caller's to free. */
static int plan_of(const struct answer *a, recovery_action **actions, size_t *n)
{
	recovery_request request;
	recovery_diag diag;
	recovery_status status;

	*n = ACTIONS_MAX;
	*actions = calloc(*n, sizeof **actions);
	if (!*actions) {
		fputs("recovery: out of memory\n", stderr);
		return EXIT_FAILED;
	}
	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(REQUEST, &request);
	(void)RECOVERY_INIT(ACTION, *actions);
	request.now_s = a->at;
	status = recovery_plan_generate(&request, &a->person, a->state, NULL, 0, NULL, 0, NULL, 0, *actions, n, &diag);
	return status ? library_failed(status, &diag) : EXIT_DONE;
}

/* The plan judges a muscle by its sorer side, which does not hold back the other one when that is ready; it is silent on
   muscles at rest for a week. */
static void plan_row(struct row *row, int64_t at, const recovery_action *actions, size_t n)
{
	const recovery_timeline *c = &row->course;
	const int ready = c->bouts && c->ready_s != RECOVERY_TIME_UNKNOWN && c->ready_s <= at;
	size_t i;

	memset(&row->action, 0, sizeof row->action);
	row->verb = ready ? RECOVERY_VERB_TRAIN : 0;
	for (i = 0; i < n; i++) {
		if (actions[i].measure || actions[i].muscle != c->muscle || (ready && !(actions[i].side & c->side)))
			continue;
		row->action = actions[i];
		row->verb = actions[i].verb;
		return;
	}
}

/* What was decided about a pain comes before the plan, which knows only the log. */
static void advise(const struct answer *a, struct row *row, const recovery_action *actions, size_t n)
{
	plan_row(row, a->at, actions, n);
	row->pain = readings_decide(&a->readings, row->course.muscle, row->course.side, a->at);
	if (readings_ask_help(&a->readings, a->at))
		row->verb = RECOVERY_VERB_GET_HELP;
	else if (row->pain >= RECOVERY_DECISION_PAUSE)
		row->verb = RECOVERY_VERB_REST;
	else if (row->pain == RECOVERY_DECISION_MODIFY && row->verb == RECOVERY_VERB_TRAIN)
		row->verb = RECOVERY_VERB_TRAIN_LIGHTER;
	else
		return;
	memset(&row->action, 0, sizeof row->action);
}

int answer_rows(struct answer *a, int all)
{
	recovery_action *actions;
	recovery_timeline course[2];
	size_t i, j, n, action_count;
	int code = plan_of(a, &actions, &action_count);

	for (i = 0; !code && i < recovery_enum_count(RECOVERY_ENUM_MUSCLE); i++) {
		code = courses_of(a, recovery_enum_value(RECOVERY_ENUM_MUSCLE, i), course, &n);
		for (j = 0; !code && j < n && a->row_count < ROWS_MAX; j++) {
			struct row *row = &a->rows[a->row_count];

			if (!all && !matters(&course[j], a->at) && !readings_decide(&a->readings, course[j].muscle, course[j].side, a->at))
				continue;
			row->course = course[j];
			advise(a, row, actions, action_count);
			a->row_count++;
		}
	}
	free(actions);
	qsort(a->rows, a->row_count, sizeof a->rows[0], by_soreness);
	return code;
}

int answer_row(const struct answer *a, int32_t muscle, int32_t side, struct row *row)
{
	recovery_timeline course[2];
	recovery_action *actions = NULL;
	size_t n, action_count;
	int code = courses_of(a, muscle, course, &n);

	if (code)
		return code;
	row->course = course[0];
	if (n == 2 && side == RECOVERY_SIDE_BOTH)
		code = course_at(a->state, muscle, side, a->at, &row->course);
	else if (side == RECOVERY_SIDE_RIGHT)
		row->course = course[n - 1];
	if (side != RECOVERY_SIDE_BOTH)
		row->course.side = side;
	if (!code)
		code = plan_of(a, &actions, &action_count);
	if (!code)
		advise(a, row, actions, action_count);
	free(actions);
	return code;
}
