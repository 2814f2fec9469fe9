/* planramp.c - a ramp into new work: how much of it each session may be so that soreness stays below a limit. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "plan.h"

enum { RAMP_DAYS = 14, RAMP_MAX = 31, RAMP_BOUTS = 40, BAR = 20 };

struct ramp {
	struct session session;
	int32_t muscle;
	double dose;			/* of the full session, to the muscle it works most */
	size_t n;
	int64_t times_s[RAMP_MAX];
	double parts[RAMP_MAX], peaks[RAMP_MAX];
};

/* The muscle that the full session works most. */
static int find_muscle(const struct plan *plan, struct ramp *r)
{
	static recovery_event bouts[RAMP_BOUTS];
	double sum[256] = { 0 };
	recovery_diag diag;
	recovery_status status = RECOVERY_OK;
	size_t i, k, n;

	(void)RECOVERY_INIT(DIAG, &diag);
	for (i = 0; !status && i < r->session.n; i++) {
		n = RAMP_BOUTS;
		(void)RECOVERY_INIT(EVENT, &bouts[0]);
		status = recovery_dose(&r->session.event[i], &plan->p->person, plan->a.state, bouts, &n, &diag);
		for (k = 0; !status && k < n; k++) {
			const int32_t muscle = bouts[k].what;

			if (muscle <= 0 || muscle >= 256)
				continue;
			sum[muscle] += bouts[k].dose;
			if (!r->muscle || sum[muscle] > sum[r->muscle])
				r->muscle = muscle;
		}
	}
	r->dose = r->muscle ? sum[r->muscle] : 0;
	return status ? library_failed(status, &diag) : EXIT_DONE;
}

/* Evenings, from today on where the evening is still to come. */
static void set_times(const struct plan *plan, struct ramp *r)
{
	const int64_t now_s = plan->p->request.now_s;
	const int days = plan->days_given ? plan->p->request.days : RAMP_DAYS;
	int64_t first_s = now_s - (now_s % DAY_S + DAY_S) % DAY_S + 18 * HOUR_S;
	double d;

	if (first_s < now_s)
		first_s += DAY_S;
	for (d = 0; d < days && r->n < RAMP_MAX; d += plan->every_d)
		r->times_s[r->n++] = first_s + (int64_t)(d * DAY_S);
}

static int work_out(const struct plan *plan, struct ramp *r)
{
	const size_t size = recovery_plan_work_size();
	void *work = malloc(size);
	recovery_diag diag;
	recovery_status status;

	(void)RECOVERY_INIT(DIAG, &diag);
	if (!work) {
		fputs("recovery: out of memory\n", stderr);
		return EXIT_FAILED;
	}
	status = recovery_plan_ramp(plan->a.state, r->muscle, r->dose, plan->level, r->times_s, r->n, work, size, r->parts, r->peaks, &diag);
	free(work);
	return status ? library_failed(status, &diag) : EXIT_DONE;
}

/* ---- out -------------------------------------------------------------------------------------------------------------------- */

/* What a part of the session is in its own unit: "12 min"; "" when there is none. */
static void part_words(const struct ramp *r, double part, char words[WORDS_MAX])
{
	const recovery_event *e = &r->session.event[0];

	*words = '\0';
	if (e->kind == RECOVERY_KIND_ACTIVITY)
		snprintf(words, WORDS_MAX, "about %.0f min", part * e->duration_s / 60);
	else if (e->kind == RECOVERY_KIND_SET)
		snprintf(words, WORDS_MAX, "about %.0f reps", part * e->reps * (double)r->session.n);
}

static void print_text(const struct plan *plan, const struct ramp *r)
{
	char text[512], words[WORDS_MAX], name[WORDS_MAX];
	size_t i;

	place_words(r->muscle, RECOVERY_SIDE_BOTH, name, sizeof name);
	snprintf(text, sizeof text, "A ramp into %s, so that the %s stay at %g of 10 or less at their worst (the mean of people and sessions).  "
		 "Each session protects from the next.", r->session.what, name, plan->level);
	print_wrapped(text);
	printf("\n  %-16s  %-9s  %-16s  %-5s\n", "session", "how much", "", "peak");
	for (i = 0; i < r->n; i++) {
		const int bar = (int)(r->parts[i] * BAR + .5);

		part_words(r, r->parts[i], text);
		printf("  %-16s  %5.0f %%    %-16s  %4.1f   %.*s\n", clock_words(r->times_s[i], words), 100 * r->parts[i], text, r->peaks[i], bar,
		       "####################");
	}
	putchar('\n');
	snprintf(text, sizeof text, "100 %% is one hard session of %s (dose %.2f; a laboratory session is 1).  %s", r->session.what, r->dose,
		 r->parts[0] < 0.995 ? "Take the next step only when the last one felt fine." : "The log says that you are used to it: no ramp is needed.");
	print_wrapped(text);
	putchar('\n');
	print_wrapped(recovery_notice(RECOVERY_PART_PLAN));
}

static int print_json(const struct plan *plan, const struct ramp *r)
{
	json_t *out = json_object(), *list = json_array();
	char words[WORDS_MAX];
	size_t i;

	json_object_set_new(out, "what", json_string(r->session.what));
	json_object_set_new(out, "muscle", json_string(recovery_enum_name(RECOVERY_ENUM_MUSCLE, r->muscle)));
	json_object_set_new(out, "dose", json_real(r->dose));
	json_object_set_new(out, "level", json_real(plan->level));
	for (i = 0; i < r->n; i++) {
		json_t *one = json_object();

		iso_words(r->times_s[i], words);
		json_object_set_new(one, "time_s", json_string(words));
		json_object_set_new(one, "part", json_real(r->parts[i]));
		json_object_set_new(one, "peak", json_real(r->peaks[i]));
		json_array_append_new(list, one);
	}
	json_object_set_new(out, "sessions", list);
	json_object_set_new(out, "notice", json_string(recovery_notice(RECOVERY_PART_PLAN)));
	return json_print(out);
}

int plan_ramp(struct plan *plan)
{
	struct ramp *r = calloc(1, sizeof *r);
	int code = EXIT_FAILED;

	if (!r) {
		fputs("recovery: out of memory\n", stderr);
		return EXIT_FAILED;
	}
	if (!session_hear(plan->p, "--ramp", plan->ramp, plan->p->request.now_s, 0, &r->session)) {
		fprintf(stderr, "%s: %s\n", plan->title, plan->p->wrong);
		code = EXIT_USAGE;
	} else {
		code = find_muscle(plan, r);
		set_times(plan, r);
		if (!code)
			code = work_out(plan, r);
		if (!code && plan->options->json)
			code = print_json(plan, r);
		else if (!code)
			print_text(plan, r);
	}
	free(r);
	return code;
}
