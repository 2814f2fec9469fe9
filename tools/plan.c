/* plan.c - `recovery plan`: what to do now, and what each muscle may do. */
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "jsonl.h"
#include "named.h"
#include "plan.h"

enum { DAYS_SHOWN = 3 };

/* ---- for programs: a situation a line ----------------------------------------------------------------------------------- */

static int answer(const json_t *in, json_t *out, void *with)
{
	struct planning *p = with;
	const int good = planning_begin(p) && planning_read(p, in) && planning_make(p);

	if (good)
		planning_line(p, out);
	else
		json_object_set_new(out, "error", json_message(p->wrong));
	planning_end(p);
	return good;
}

/* ---- from the log ----------------------------------------------------------------------------------------------------------- */

static int refused(const struct plan *plan)
{
	fprintf(stderr, "%s: %s\n", plan->title, plan->p->wrong);
	return EXIT_USAGE;
}

/* The log's state, what was said, the sessions of --what-if. */
static int gather(struct plan *plan)
{
	struct planning *p = plan->p;
	size_t i, k;
	int code = answer_begin(&plan->a, plan->options, plan->at);

	if (code)
		return code;
	p->state = plan->a.state;
	p->person = plan->a.person;
	p->request.now_s = plan->a.at;
	if (!plan_said(plan))
		return refused(plan);
	if (plan->next && !time_hear(plan->next, p->request.now_s, &p->request.next_event_s)) {
		fprintf(stderr, "%s: --next: got \"%s\", allowed: a time to come, as 2026-03-14T18:00 or Saturday 18:00\n", plan->title, plan->next);
		return EXIT_USAGE;
	}
	for (i = 0; i < plan->session_count; i++) {
		struct session *s = &plan->session[i];

		if (!session_hear(p, "--what-if", s->words, p->request.now_s, 1, s))
			return refused(plan);
		for (k = 0; k < s->n; k++)
			if (!planning_session(p, "--what-if", &s->event[k]))
				return refused(plan);
	}
	return EXIT_DONE;
}

static int print_json(struct plan *plan)
{
	json_t *out = planning_json(plan->p), *sessions = plan->session_count ? plan_if_json(plan) : json_null();

	json_object_set_new(out, "left_out", json_integer((json_int_t)plan->a.later));
	json_object_set_new(out, "what_if", sessions);
	return json_print(out);
}

static int print_text(struct plan *plan)
{
	int code = plan_print(plan);

	if (!code && plan->session_count)
		code = plan_if_print(plan);
	putchar('\n');
	if (plan->a.later)
		printf("Note: %lu later %s of the log %s left out.\n", (unsigned long)plan->a.later, plan->a.later == 1 ? "row" : "rows",
		       plan->a.later == 1 ? "is" : "are");
	print_wrapped(recovery_notice(RECOVERY_PART_PLAN));
	return code;
}

static int make(struct plan *plan)
{
	int code = gather(plan);

	if (!code && plan->ramp)
		return plan_ramp(plan);
	if (!code && !planning_make(plan->p))
		code = refused(plan);
	if (!code && plan->ics)
		code = plan_ics(plan);
	if (!code)
		code = plan->options->json ? print_json(plan) : print_text(plan);
	return code;
}

/* ---- options ---------------------------------------------------------------------------------------------------------------- */

static int number(const struct plan *plan, const char *option, const char *text, double min, double max, int whole, double *value)
{
	char *end;

	*value = strtod(text, &end);
	if (end != text && !*end && *value >= min && *value <= max && (!whole || floor(*value) >= *value))
		return EXIT_DONE;
	fprintf(stderr, "%s: %s: got \"%s\", allowed: %s, %g to %g\n", plan->title, option, text, whole ? "a whole number" : "a number", min, max);
	return EXIT_USAGE;
}

static int take_goal(struct plan *plan, const char *text)
{
	plan->p->request.goal = goal_named(text);
	if (plan->p->request.goal)
		return EXIT_DONE;
	fprintf(stderr, "%s: --goal: got \"%s\", allowed: health, strength, endurance, event\n", plan->title, text);
	return EXIT_USAGE;
}

/* "+pain" is said to be there, "-pain" not to be; the sign takes the place of the byte before the word. */
static int take_said(struct plan *plan, char sign, const char *text)
{
	const size_t size = strlen(text) + 2;
	char *copy = plan->said_count < sizeof plan->said / sizeof plan->said[0] ? malloc(size) : NULL;

	if (!copy) {
		fprintf(stderr, "%s: too many of --has and --has-not\n", plan->title);
		return EXIT_USAGE;
	}
	snprintf(copy, size, "%c%s", sign, text);
	plan->said[plan->said_count++] = copy;
	return EXIT_DONE;
}

static int take_session(struct plan *plan, const char *text)
{
	if (plan->session_count == WHAT_IFS_MAX) {
		fprintf(stderr, "%s: --what-if: more than %d sessions\n", plan->title, WHAT_IFS_MAX);
		return EXIT_USAGE;
	}
	plan->session[plan->session_count++].words = text;
	return EXIT_DONE;
}

static int take(struct plan *plan, int option, const char *text)
{
	double value;
	int code;

	switch (option) {
	case 'g': return take_goal(plan, text);
	case 'd':
		code = number(plan, "--days", text, 1, 14, 1, &value);
		plan->p->request.days = code ? 1 : (int32_t)value;
		plan->days_given = 1;
		return code;
	case 'm':
		code = number(plan, "--minutes", text, 0, 1440, 1, &value);
		plan->p->request.minutes_per_day = code ? 0 : (int32_t)value;
		return code;
	case 't': plan->at = text; return EXIT_DONE;
	case 'n': plan->next = text; return EXIT_DONE;
	case 'i': plan->ics = text; return EXIT_DONE;
	case 'w': return take_session(plan, text);
	case 'h': return take_said(plan, '+', text);
	case 'H': return take_said(plan, '-', text);
	case 'r': plan->ramp = text; return EXIT_DONE;
	case 'v': return number(plan, "--level", text, 0.5, 9.5, 0, &plan->level);
	case 'e': return number(plan, "--every", text, 1, 14, 0, &plan->every_d);
	case 'l': return EXIT_DONE;
	}
	return EXIT_USAGE;
}

static int take_all(int argc, char **argv, struct plan *plan, int *lines)
{
	static const struct option longs[] = {
		{ "goal", required_argument, NULL, 'g' }, { "days", required_argument, NULL, 'd' }, { "minutes", required_argument, NULL, 'm' },
		{ "at", required_argument, NULL, 't' }, { "next", required_argument, NULL, 'n' }, { "ics", required_argument, NULL, 'i' },
		{ "what-if", required_argument, NULL, 'w' }, { "has", required_argument, NULL, 'h' }, { "has-not", required_argument, NULL, 'H' },
		{ "ramp", required_argument, NULL, 'r' }, { "level", required_argument, NULL, 'v' }, { "every", required_argument, NULL, 'e' },
		{ "jsonl", no_argument, NULL, 'l' }, { NULL, 0, NULL, 0 },
	};
	int option, others = 0, code = EXIT_DONE;

	optind = 0;
	while (!code && (option = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		*lines |= option == 'l';
		others |= option != 'l';
		code = take(plan, option, optarg);
	}
	if (!code && *lines && (others || argc - optind > 1)) {
		fprintf(stderr, "%s: --jsonl takes one file or none, and no other option\n", plan->title);
		code = EXIT_USAGE;
	} else if (!code && !*lines && optind < argc) {
		fprintf(stderr, "%s: takes no \"%s\"\n", plan->title, argv[optind]);
		code = EXIT_USAGE;
	}
	return code;
}

static int run(int argc, char **argv, struct plan *plan)
{
	int lines = 0, code;

	plan->p->request.days = DAYS_SHOWN;
	plan->p->request.minutes_per_day = -1;	/* what is stored, or the usual */
	code = take_all(argc, argv, plan, &lines);
	if (code)
		return code;
	if (lines)
		return jsonl_run(plan->title, optind < argc ? argv[optind] : NULL, answer, plan->p);
	code = make(plan);
	answer_end(&plan->a);
	return code;
}

int cmd_plan(int argc, char **argv, const struct options *options)
{
	struct plan *plan = calloc(1, sizeof *plan);
	int code = EXIT_FAILED;

	if (plan)
		plan->p = malloc(sizeof *plan->p);
	if (plan && plan->p && planning_begin(plan->p)) {
		plan->title = argv[0];
		plan->options = options;
		plan->level = 3;
		plan->every_d = 3;
		code = run(argc, argv, plan);
	} else {
		fputs("recovery: out of memory\n", stderr);
	}
	while (plan && plan->said_count)
		free(plan->said[--plan->said_count]);
	free(plan ? plan->p : NULL);
	free(plan);
	return code;
}
