/* report.c - what a report speaks about, what it teaches, and what the person would answer.
 *
 * A rating of a muscle on both sides, of a region or in general is a rating of the muscle and side expected to be the sorest
 * there (the first in the order of ids when equal); where both sides are meant, its other side hears it too when it
 * is nearly as sore.  An answer = resting level + what the day brings + soreness of that muscle + noise. */
#include "state.h"

/* ---- whom a question concerns ----------------------------------------------------------------------------------------------- */

static size_t slot_of(int32_t muscle, int32_t side)
{
	return body_slot(muscle, side);
}

/* Expected drive of the middle kind of person; 0 when nothing was done. */
static double expected_drive(const struct recovery_state *s, size_t slot, int64_t time_s)
{
	struct levels l;
	struct view v;

	if (!s->kernels[slot].bouts)
		return 0;
	kernel_levels(&s->model, &s->kernels[slot], time_s, &l);
	if (l.delayed[NODES / 2] + l.acute < NOTHING)
		return 0;
	belief_view(&s->model, &s->folk, &s->kernels[slot], &v);
	return (l.delayed[NODES / 2] + l.acute) * num_exp(v.mean[NODES / 2]);
}

/* Expected loss before the link. */
static double expected_loss(const struct recovery_state *s, size_t slot, int64_t time_s)
{
	struct levels l;

	if (!s->kernels[slot].bouts)
		return 0;
	kernel_levels(&s->model, &s->kernels[slot], time_s, &l);
	return l.loss * num_exp(s->kernels[slot].loss_shift);
}

struct target {
	int32_t muscle, side;	/* muscle 0: nothing was done there */
	double most, other;	/* expected drive of it, and of its other side when that is meant too */
};

static double expected(const struct recovery_state *s, const recovery_event *question, size_t slot, int64_t time_s)
{
	return question->kind == RECOVERY_KIND_STRENGTH ? expected_loss(s, slot, time_s) : expected_drive(s, slot, time_s);
}

static struct target find_target(const struct recovery_state *s, const recovery_event *question, int64_t time_s)
{
	struct target t = { 0, RECOVERY_SIDE_LEFT, 0, 0 };
	int32_t muscle, side;

	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++) {
		double of[SIDES] = { 0, 0 };

		if (body_is_muscle(question->what) && question->what != muscle)
			continue;

		for (side = RECOVERY_SIDE_LEFT; side <= RECOVERY_SIDE_RIGHT; side++)
			if (event_asks(question, muscle, side))
				of[side - RECOVERY_SIDE_LEFT] = expected(s, question, slot_of(muscle, side), time_s);
		if (of[0] <= t.most && of[1] <= t.most)
			continue;
		side = of[1] > of[0];
		t.muscle = muscle;
		t.side = RECOVERY_SIDE_LEFT + side;
		t.most = of[side];
		t.other = of[1 - side];
	}
	return t;
}

static int32_t other_side(int32_t side)
{
	return side == RECOVERY_SIDE_LEFT ? RECOVERY_SIDE_RIGHT : RECOVERY_SIDE_LEFT;
}

/* ---- what is expected as an answer -------------------------------------------------------------------------------------------- */

static double square(double x)
{
	return x * x;
}

/* Noise of one answer, with what rounding to the scale adds. */
double report_var(const struct model *m, int32_t scale)
{
	return square(m->p.report_sd) + square(event_cell(scale)) / 12;
}

/* What is expected of the target.  A time before the kernel's: the bout may lie ahead. */
static void target_outlook(const struct recovery_state *s, const struct target *t, int64_t time_s, struct levels *l, struct outlook *out)
{
	const struct kernel *k = t->muscle ? &s->kernels[slot_of(t->muscle, t->side)] : NULL;

	if (k) {
		kernel_levels(&s->model, k, time_s, l);
		if (time_s < k->time_s)
			l->acute = 0;
	}
	belief_outlook(&s->model, &s->folk, k, l, out);
}

/* ---- learning --------------------------------------------------------------------------------------------------------------- */

/* Reports are counted at every muscle they speak about. */
static void count_report(struct recovery_state *s, const recovery_event *event)
{
	int32_t muscle, side;

	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		for (side = RECOVERY_SIDE_LEFT; side <= RECOVERY_SIDE_RIGHT; side++) {
			struct kernel *k = &s->kernels[slot_of(muscle, side)];

			if (event_asks(event, muscle, side) && k->reports < UINT32_MAX)
				k->reports++;
		}
}

/* Drives this near to each other belong to sides that feel alike. */
#define ALIKE 0.8

static void rate_side(struct recovery_state *s, const struct target *t, int32_t side, int64_t time_s, const struct rest *rest,
	const struct rating *rating, double tail)
{
	struct kernel *k = &s->kernels[slot_of(t->muscle, side)];
	struct levels l;

	kernel_levels(&s->model, k, time_s, &l);
	if (time_s < k->time_s)
		l.acute = 0;
	belief_rate(&s->model, &s->folk, k, &l, rest, rating);
	k->tail = (float)tail;
}

/* A muscle that the log left in peace: how usual the rating was is what is left to say. */
static void note_tail(struct recovery_state *s, const recovery_event *event, double tail)
{
	int32_t side;

	for (side = RECOVERY_SIDE_LEFT; side <= RECOVERY_SIDE_RIGHT; side++)
		if (event_on_side(event, side))
			s->kernels[slot_of(event->what, side)].tail = (float)tail;
}

void report_rate(struct recovery_state *s, const recovery_event *event)
{
	const int64_t time_s = event_middle(event);
	const int general = event->what == 0;
	const struct rating rating = { recovery_scale_to_nrs(event->scale, event->value), report_var(&s->model, event->scale) };
	struct target t;
	struct outlook o;
	struct levels l;
	struct rest rest;
	double tail;

	count_report(s, event);
	belief_fade_ratings(&s->model, &s->folk, time_s);
	t = find_target(s, event, time_s);
	rest_at(&s->model, &s->folk.rest[general], general, time_s, &rest);
	target_outlook(s, &t, time_s, &l, &o);
	tail = level_normal((outlook_mean(&o, &rest) - rating.nrs) / num_sqrt(outlook_var(&o, &rest) + rating.var));
	if (t.muscle) {
		belief_tell(&s->model, &s->folk, &o, &rest, &rating);
		rate_side(s, &t, t.side, time_s, &rest, &rating, tail);
	}
	if (t.muscle && t.other >= ALIKE * t.most)
		rate_side(s, &t, other_side(t.side), time_s, &rest, &rating, tail);
	if (!t.muscle && body_is_muscle(event->what))
		note_tail(s, event, tail);
	rest_learn(&s->model, &rest, &o, &rating);
	s->folk.rest[general] = rest;
}

/* A test of both sides is one test to the person. */
void report_test(struct recovery_state *s, const recovery_event *event)
{
	const int64_t time_s = event_middle(event);
	struct target t;
	struct folk person;
	struct levels l;
	int32_t side;

	belief_fade_tests(&s->model, &s->folk, time_s);
	t = find_target(s, event, time_s);
	if (!t.muscle)
		return;
	person = s->folk;
	if (t.other > 0) {
		side = other_side(t.side);
		kernel_levels(&s->model, &s->kernels[slot_of(t.muscle, side)], time_s, &l);
		belief_test(&s->model, &person, &s->kernels[slot_of(t.muscle, side)], &l, event->value);
	}
	kernel_levels(&s->model, &s->kernels[slot_of(t.muscle, t.side)], time_s, &l);
	belief_test(&s->model, &s->folk, &s->kernels[slot_of(t.muscle, t.side)], &l, event->value);
}

/* ---- recovery_rating_at() --------------------------------------------------------------------------------------------------- */

static double on_scale(int32_t scale, double nrs)
{
	return recovery_scale_from_nrs(scale, num_clamp(nrs, 0.0, 10.0));
}

static void answer_of(const struct recovery_state *s, const recovery_event *question, int64_t time_s, recovery_rating *out)
{
	const int general = question->what == 0;
	const double unit = event_cell(question->scale);
	struct target t;
	struct outlook o;
	struct levels l;
	struct rest rest;
	double mean, sd, a, b;

	t = find_target(s, question, time_s);
	target_outlook(s, &t, time_s, &l, &o);
	rest_at(&s->model, &s->folk.rest[general], general, time_s, &rest);
	mean = outlook_mean(&o, &rest);
	sd = num_sqrt(outlook_var(&o, &rest) + report_var(&s->model, question->scale));
	(void)recovery_init(RECOVERY_TYPE_RATING, out, sizeof *out);
	out->model = MODEL_VERSION;
	out->settings = s->model.settings;
	out->muscle = t.muscle;
	out->side = t.muscle ? t.side : 0;
	out->scale = question->scale;
	out->time_s = time_s;
	out->mean = on_scale(question->scale, mean);
	a = on_scale(question->scale, mean - Z90 * sd);
	b = on_scale(question->scale, mean + Z90 * sd);
	out->low = a < b ? a : b;
	out->high = a < b ? b : a;
	out->sd = sd / unit;
	out->resting = outlook_resting(&o, &rest);
	out->soreness = mean - out->resting;
}

/* A question is a report without an answer. */
static recovery_status check_question(recovery_event *question, int32_t what, int32_t side, int32_t scale, recovery_diag *why)
{
	if (what && !body_is_muscle(what) && !body_is_region(what))
		return abi_argument(why, what, num_nan(), num_nan(), RECOVERY_E_ENUM);
	if (side < 0 || side > RECOVERY_SIDE_BOTH)
		return abi_argument(why, side, 0, RECOVERY_SIDE_BOTH, RECOVERY_E_ENUM);
	if (!(event_cell(scale) > 0))
		return abi_argument(why, scale, num_nan(), num_nan(), RECOVERY_E_ENUM);
	(void)recovery_init(RECOVERY_TYPE_EVENT, question, sizeof *question);
	question->kind = RECOVERY_KIND_REPORT;
	question->what = what;
	question->side = side;
	question->scale = scale;
	return RECOVERY_OK;
}

RECOVERY_API(recovery_status) recovery_rating_at(const recovery_state *state, int32_t what, int32_t side, int32_t scale,
	const int64_t *times_s, size_t n, recovery_rating *out, recovery_diag *diag)
{
	recovery_event question;
	recovery_rating answer;
	recovery_diag why;
	recovery_status status;
	size_t i;

	abi_why(&why);
	status = state_check(state, &why);
	if (!status && n && (!times_s || !out))
		status = RECOVERY_E_NULL;
	if (!status)
		status = check_question(&question, what, side, scale, &why);
	for (i = 0; !status && i < n; i++) {
		status = check_time(times_s[i], state->front.clock_s, &why);
		why.index = status ? i : 0;
	}
	if (!status && n)
		status = abi_out_check(RECOVERY_TYPE_RATING, out, &why);
	if (status)
		return abi_fail(diag, &why, status);
	for (i = 0; i < n; i++) {
		answer_of(state, &question, times_s[i], &answer);
		abi_out(RECOVERY_TYPE_RATING, &answer, out, i);
	}
	return RECOVERY_OK;
}

/* ---- recovery_tail() ---------------------------------------------------------------------------------------------------------- */

static double share_of(const struct recovery_state *s, int32_t muscle, int32_t side, int64_t time_s, double nrs)
{
	const struct kernel *k = &s->kernels[slot_of(muscle, side)];
	struct levels l;
	struct view v;

	if (!k->bouts)
		return num_nan();
	if (!(nrs > 0))
		return 1;
	kernel_levels(&s->model, k, time_s, &l);
	belief_view(&s->model, &s->folk, k, &v);
	return level_share_sorer(&l, &v, 1, num_clamp(nrs, 0.0, 9.9999));
}

RECOVERY_API(recovery_status) recovery_tail(const recovery_state *state, int32_t muscle, int32_t side, int64_t time_s, double soreness,
	double *share, recovery_diag *diag)
{
	recovery_diag why;
	recovery_status status;
	double left = num_nan(), right = num_nan();

	abi_why(&why);
	status = state_check(state, &why);
	if (!status && !share)
		status = RECOVERY_E_NULL;
	if (!status)
		status = check_place(muscle, side, &why);
	if (!status)
		status = check_forward(state, muscle, side, time_s, &why);
	if (!status && !(soreness >= 0 && soreness <= 10))
		status = abi_argument(&why, soreness, 0, 10, RECOVERY_E_RANGE);
	if (status)
		return abi_fail(diag, &why, status);
	if (side != RECOVERY_SIDE_RIGHT)
		left = share_of(state, muscle, RECOVERY_SIDE_LEFT, time_s, soreness);
	if (side != RECOVERY_SIDE_LEFT)
		right = share_of(state, muscle, RECOVERY_SIDE_RIGHT, time_s, soreness);
	*share = num_is_nan(left) || right > left ? right : left;
	return RECOVERY_OK;
}
