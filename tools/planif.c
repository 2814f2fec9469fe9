/* planif.c - what if: sessions to come, what they would do, whether they collide with what is still sore, and a better time. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "plan.h"

/* A good time leaves at most this much soreness, in 8 of 10 (judgement); a gain of less than this is none. */
#define GOOD_NRS 4.0
#define GOOD_SHARE 0.8
#define GAIN 0.05
enum { AHEAD_S = 14 * DAY_S, SHOWN = 6, NAMES = 22, BOUTS_MAX = 40 };

/* What one session does to one muscle. */
struct hit {
	int32_t muscle;
	double dose, sore, strength;	/* before it begins */
	double without, with;		/* the peak from then on */
	int64_t peak_s;
};

struct outlook {
	const struct session *session;
	struct hit hit[SESSION_MUSCLES];
	size_t n;
	int collides, unready;		/* a muscle should be left alone then; is not ready */
	int64_t ready_s, good_s;	/* when all its muscles are ready; when it would leave little; or RECOVERY_TIME_UNKNOWN */
};

struct outlooks {
	struct outlook outlook[WHAT_IFS_MAX];
	size_t n;
	int arranged;			/* the rearrangement below was worked out */
	int64_t times_s[PLAN_SESSIONS];
	double before, after;
};

/* ---- one session ------------------------------------------------------------------------------------------------------------ */

static struct hit *hit_of(struct outlook *o, int32_t muscle)
{
	size_t i;

	for (i = 0; i < o->n; i++)
		if (o->hit[i].muscle == muscle)
			return &o->hit[i];
	if (o->n == SESSION_MUSCLES)
		return NULL;
	memset(&o->hit[o->n], 0, sizeof o->hit[0]);
	o->hit[o->n].muscle = muscle;
	return &o->hit[o->n++];
}

static int add_doses(const struct plan *plan, const recovery_state *state, struct outlook *o, const recovery_event *event)
{
	static recovery_event bouts[BOUTS_MAX];
	recovery_diag diag;
	recovery_status status;
	size_t i, n = BOUTS_MAX;

	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(EVENT, &bouts[0]);
	status = recovery_dose(event, &plan->p->person, state, bouts, &n, &diag);
	if (status)
		return library_failed(status, &diag);
	for (i = 0; i < n; i++) {
		struct hit *hit = hit_of(o, bouts[i].what);

		if (hit)
			hit->dose += bouts[i].dose;
	}
	return EXIT_DONE;
}

static int by_dose(const void *left, const void *right)
{
	const struct hit *a = left, *b = right;

	if (a->dose < b->dose || a->dose > b->dose)
		return a->dose < b->dose ? 1 : -1;
	return a->muscle < b->muscle ? -1 : a->muscle > b->muscle;
}

static double known_peak(const recovery_timeline *t)
{
	return isnan(t->peak) ? t->now : t->peak;
}

/* Before the session is entered: what it meets.  A muscle nothing is known of is taken as fresh here. */
static int look_before(const recovery_state *state, struct outlook *o)
{
	recovery_timeline t;
	size_t i;
	int code;

	for (i = 0; i < o->n; i++) {
		struct hit *hit = &o->hit[i];

		code = course_at(state, hit->muscle, RECOVERY_SIDE_BOTH, o->session->time_s, &t);
		if (code)
			return code;
		hit->sore = t.now;
		hit->strength = t.strength_now;
		hit->without = t.bouts ? (t.peak_s != RECOVERY_TIME_UNKNOWN && t.peak_s > o->session->time_s ? known_peak(&t) : t.now) : 0;
		if (!t.bouts)
			continue;
		o->unready |= t.now > 2 || t.strength_now < 95;
		o->collides |= t.now >= 4 || t.strength_now < 90;	/* as the plan itself has it */
		if (t.ready_s == RECOVERY_TIME_UNKNOWN || o->ready_s == RECOVERY_TIME_UNKNOWN)
			o->ready_s = RECOVERY_TIME_UNKNOWN;
		else if (t.ready_s > o->ready_s)
			o->ready_s = t.ready_s;
	}
	return EXIT_DONE;
}

static int look_after(const recovery_state *state, struct outlook *o)
{
	recovery_timeline t;
	size_t i;
	int code = EXIT_DONE;

	for (i = 0; !code && i < o->n; i++) {
		code = course_at(state, o->hit[i].muscle, RECOVERY_SIDE_BOTH, o->session->time_s, &t);
		o->hit[i].with = known_peak(&t);
		o->hit[i].peak_s = t.peak_s;
	}
	return code;
}

static int find_good(const struct plan *plan, const recovery_state *state, struct outlook *o)
{
	recovery_diag diag;
	recovery_status status;
	const int64_t clock_s = recovery_state_clock(state), now_s = plan->p->request.now_s;

	(void)RECOVERY_INIT(DIAG, &diag);
	status = recovery_earliest(state, o->session->event, o->session->n, GOOD_NRS, GOOD_SHARE, clock_s > now_s ? clock_s : now_s,
				   now_s + AHEAD_S > clock_s ? now_s + AHEAD_S : clock_s, &o->good_s, &diag);
	return status ? library_failed(status, &diag) : EXIT_DONE;
}

/* `state` has seen the sessions before; it sees this one. */
static int look(const struct plan *plan, recovery_state *state, struct outlook *o)
{
	const struct session *s = o->session;
	recovery_diag diag;
	recovery_status status;
	size_t i;
	int code = EXIT_DONE;

	(void)RECOVERY_INIT(DIAG, &diag);
	o->ready_s = s->time_s;
	for (i = 0; !code && i < s->n; i++)
		code = add_doses(plan, state, o, &s->event[i]);
	qsort(o->hit, o->n, sizeof o->hit[0], by_dose);
	if (!code)
		code = look_before(state, o);
	if (!code)
		code = find_good(plan, state, o);
	if (code)
		return code;
	status = recovery_state_add(state, s->event, s->n, &diag);
	return status ? library_failed(status, &diag) : look_after(state, o);
}

/* ---- all of them -------------------------------------------------------------------------------------------------------------- */

static int by_time(const void *left, const void *right)
{
	const struct session *a = left, *b = right;

	return a->time_s < b->time_s ? -1 : a->time_s > b->time_s;
}

/* The sessions among their own times, where there are two to seven within two weeks. */
static int arrange(const struct plan *plan, struct outlooks *o)
{
	const size_t size = recovery_plan_work_size();
	void *work = malloc(size);
	recovery_diag diag;
	recovery_status status = RECOVERY_OK;

	(void)RECOVERY_INIT(DIAG, &diag);
	if (!work) {
		fputs("recovery: out of memory\n", stderr);
		return EXIT_FAILED;
	}
	status = recovery_plan_week(plan->a.state, plan->p->planned, plan->p->planned_count, work, size, o->times_s, &o->before, &o->after, &diag);
	free(work);
	o->arranged = !status;
	return status && status != RECOVERY_E_RANGE ? library_failed(status, &diag) : EXIT_DONE;
}

static int look_all(struct plan *plan, struct outlooks *o)
{
	const size_t size = recovery_state_size(RECOVERY_FORM_FULL);
	recovery_state *state = malloc(size);
	size_t i;
	int code = EXIT_DONE;

	memset(o, 0, sizeof *o);
	if (!state) {
		fputs("recovery: out of memory\n", stderr);
		return EXIT_FAILED;
	}
	memcpy(state, plan->a.state, size);
	qsort(plan->session, plan->session_count, sizeof plan->session[0], by_time);
	for (i = 0; !code && i < plan->session_count; i++) {
		o->outlook[o->n].session = &plan->session[i];
		code = look(plan, state, &o->outlook[o->n++]);
	}
	free(state);
	if (!code && plan->session_count > 1)
		code = arrange(plan, o);
	return code;
}

/* The new time of one session: that of its first event. */
static int64_t new_time(const struct plan *plan, const struct outlooks *o, const struct session *s)
{
	size_t i;

	for (i = 0; i < plan->p->planned_count; i++)
		if (plan->p->planned[i].time_s == s->time_s && plan->p->planned[i].what == s->event[0].what)
			return o->times_s[i];
	return s->time_s;
}

/* ---- text ------------------------------------------------------------------------------------------------------------------------ */

static void print_hits(const struct outlook *o, int64_t now_s)
{
	char name[WORDS_MAX], words[WORDS_MAX], sore[16], strength[16];
	size_t i;

	printf("  %-*s  %-11s  %-8s  %-8s  %-10s  %s\n", NAMES, "muscle", "sore then", "strength", "peak", "without it", "worst");
	for (i = 0; i < o->n && i < SHOWN; i++) {
		const struct hit *h = &o->hit[i];

		place_words(h->muscle, RECOVERY_SIDE_BOTH, name, sizeof name);
		snprintf(sore, sizeof sore, isnan(h->sore) ? "not known" : "%.1f", h->sore);
		snprintf(strength, sizeof strength, isnan(h->strength) ? "-" : "%.0f %%", h->strength);
		printf("  %-*s  %-11s  %-8s  %-8.1f  %-10.1f  %s\n", NAMES, name, sore, strength, h->with, h->without,
		       h->peak_s == RECOVERY_TIME_UNKNOWN ? "-" : when_words(h->peak_s, now_s, words));
	}
	if (o->n > SHOWN)
		printf("  and %lu more, worked less\n", (unsigned long)(o->n - SHOWN));
}

static void print_advice(const struct outlook *o, int64_t now_s)
{
	char text[512], ready[WORDS_MAX], good[WORDS_MAX];
	size_t n;

	n = (size_t)snprintf(text, sizeof text, "%s", !o->unready ? "No collision: soreness is 2 of 10 or less and strength 95 % or more in all of them."
			     : o->collides ? "It collides: a muscle is too sore or too weak for it then."
			     : "Not all muscles are ready then: make it lighter.");
	if (o->unready && o->ready_s == RECOVERY_TIME_UNKNOWN)
		n += (size_t)snprintf(text + n, sizeof text - n, " That lasts three weeks or more.");
	else if (o->unready)
		n += (size_t)snprintf(text + n, sizeof text - n, " All are ready from %s.", when_words(o->ready_s, now_s, ready));
	if (o->good_s == RECOVERY_TIME_UNKNOWN)
		snprintf(text + n, sizeof text - n, " At no time in the next two weeks would it leave 4 of 10 or less in 8 of 10 cases: do less of it.");
	else if (o->good_s < o->session->time_s + HOUR_S)
		snprintf(text + n, sizeof text - n, " It would leave at most 4 of 10, in 8 of 10 cases.");
	else
		snprintf(text + n, sizeof text - n, " From %s on it would leave at most 4 of 10, in 8 of 10 cases.", when_words(o->good_s, now_s, good));
	print_wrapped(text);
}

static void print_better(const struct plan *plan, const struct outlooks *o)
{
	char text[1024], to[WORDS_MAX], from[WORDS_MAX];
	size_t i, n = 0, moved = 0;

	if (o->before - o->after < GAIN) {
		snprintf(text, sizeof text, "No other order of these sessions meets less soreness and missing strength (sum %.2f).", o->before);
		print_wrapped(text);
		return;
	}
	for (i = 0; i < plan->session_count && n + 300 < sizeof text; i++) {
		const struct session *s = &plan->session[i];
		const int64_t time_s = new_time(plan, o, s);

		if (time_s == s->time_s)
			continue;
		n += (size_t)snprintf(text + n, sizeof text - n, "%s%s %s instead of %s", moved++ ? ", " : "Better: ", s->what, clock_words(time_s, to),
				      clock_words(s->time_s, from));
	}
	snprintf(text + n, sizeof text - n, ".  The soreness and missing strength they meet falls from %.2f to %.2f.", o->before, o->after);
	print_wrapped(text);
}

int plan_if_print(struct plan *plan)
{
	struct outlooks *o = malloc(sizeof *o);
	char head[128], words[WORDS_MAX];
	size_t i;
	int code = o ? look_all(plan, o) : EXIT_FAILED;

	for (i = 0; !code && i < o->n; i++) {
		snprintf(head, sizeof head, "What if: %s, %s", o->outlook[i].session->what, clock_words(o->outlook[i].session->time_s, words));
		plan_head(plan, head);
		print_hits(&o->outlook[i], plan->p->request.now_s);
		print_advice(&o->outlook[i], plan->p->request.now_s);
	}
	if (!code && o->arranged) {
		plan_head(plan, "Together");
		print_better(plan, o);
	}
	free(o);
	return code;
}

/* ---- JSON ------------------------------------------------------------------------------------------------------------------------- */

static json_t *time_json(int64_t time_s)
{
	char words[WORDS_MAX];

	if (time_s == RECOVERY_TIME_UNKNOWN)
		return json_null();
	iso_words(time_s, words);
	return json_string(words);
}

static json_t *real_json(double value)
{
	return isnan(value) ? json_null() : json_real(value);
}

static json_t *hit_json(const struct hit *h)
{
	json_t *out = json_object();

	json_object_set_new(out, "muscle", json_string(recovery_enum_name(RECOVERY_ENUM_MUSCLE, h->muscle)));
	json_object_set_new(out, "dose", json_real(h->dose));
	json_object_set_new(out, "soreness", real_json(h->sore));
	json_object_set_new(out, "strength", real_json(h->strength));
	json_object_set_new(out, "peak", real_json(h->with));
	json_object_set_new(out, "peak_s", time_json(h->peak_s));
	json_object_set_new(out, "peak_without", real_json(h->without));
	return out;
}

static json_t *outlook_json(const struct plan *plan, const struct outlooks *all, const struct outlook *o)
{
	json_t *out = json_object(), *muscles = json_array();
	size_t i;

	json_object_set_new(out, "what", json_string(o->session->what));
	json_object_set_new(out, "time_s", time_json(o->session->time_s));
	json_object_set_new(out, "better_time_s", all->arranged ? time_json(new_time(plan, all, o->session)) : json_null());
	json_object_set_new(out, "collides", json_boolean(o->collides));
	json_object_set_new(out, "all_ready", json_boolean(!o->unready));
	json_object_set_new(out, "ready_s", time_json(o->ready_s));
	json_object_set_new(out, "earliest_s", time_json(o->good_s));
	for (i = 0; i < o->n; i++)
		json_array_append_new(muscles, hit_json(&o->hit[i]));
	json_object_set_new(out, "muscles", muscles);
	return out;
}

json_t *plan_if_json(struct plan *plan)
{
	struct outlooks *o = malloc(sizeof *o);
	json_t *out = json_object(), *sessions = json_array();
	size_t i;

	if (o && !look_all(plan, o)) {
		for (i = 0; i < o->n; i++)
			json_array_append_new(sessions, outlook_json(plan, o, &o->outlook[i]));
		json_object_set_new(out, "before", o->arranged ? json_real(o->before) : json_null());
		json_object_set_new(out, "after", o->arranged ? json_real(o->after) : json_null());
	}
	json_object_set_new(out, "sessions", sessions);
	free(o);
	return out;
}
