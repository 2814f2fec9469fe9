/* timeline.c - the course of one muscle: onset, peak, end and ready-at, each over people and bouts.
 *
 * The course is walked hour by hour, twice.  G(t) is the share of people who are at least 1 of 10 sore at t; its largest
 * value says who gets sore at all.  The 10th percentile of onset is the first time G reaches a tenth of that, of the end the
 * last time G falls through nine tenths of it.  Ready-at is the last time the share of people within both limits passes a
 * tenth, a half, nine tenths.  A walk ends as soon as nothing it looks for can come any more. */
#include "timeline.h"

enum { STEP_S = HOUR_S, HORIZON_S = 21 * DAY_S, LOOK_BACK_S = 42 * DAY_S, PERCENTILES = 3 };

/* 90th percentile of a uniform distribution around its middle. */
#define U90 0.4

static const double percentile[PERCENTILES] = { 0.1, 0.5, 0.9 };

static double delayed_mean(const struct source *s, const struct kernel *kernel, int64_t time_s)
{
	struct levels l;
	struct view v;

	belief_view(s->model, s->folk, s->now, &v);
	kernel_levels(s->model, kernel, time_s, &l);
	return level_soreness(&l, &v, 0).mean;
}

/* ---- the episode that runs at `now` ------------------------------------------------------------------------------------- */

struct episode {
	size_t skip;		/* bouts of the log before it */
	int64_t start_s;	/* place of its first bout */
	int64_t end_s;		/* how far the walk goes */
	int sore_before;	/* already above 1 of 10 at its first bout: the onset lies before */
	int any;		/* is there any bout at all? */
};

/* An episode begins with the bout that finds the muscle below 1 of 10; planned ones begin none unless nothing came before. */
static APART struct episode find_episode(const struct source *s)
{
	const int64_t now_s = s->now_s;
	struct episode e = { 0, 0, 0, 0, 0 };
	struct replay r;
	struct bout bout;
	size_t count = 0;
	int64_t last = 0;

	replay_begin(s, &r);
	while (replay_next(s, &r, &bout) && (!e.any || bout.begin_s <= now_s)) {
		const int rested = delayed_mean(s, &r.k, bout_place(&bout)) < s->model->p.onset_nrs;

		if (!e.any || rested || (now_s - e.start_s > LOOK_BACK_S && now_s - bout_place(&bout) <= LOOK_BACK_S)) {
			e.skip = count;
			e.start_s = bout_place(&bout);
			e.sore_before = e.any && !rested;
			e.any = 1;
		}
		last = bout_place(&bout);
		count++;
		replay_add(s, &r, &bout);
	}
	e.end_s = (last > now_s ? last : now_s) + HORIZON_S;
	if (e.end_s > last + LOOK_BACK_S)	/* all is over by then */
		e.end_s = last + LOOK_BACK_S;
	return e;
}

static APART struct episode episode_of_state(const struct source *s)
{
	struct episode e = { 0, 0, 0, 0, 0 };
	const int64_t last = s->begin->time_s;
	int64_t end = (last > s->now_s ? last : s->now_s) + HORIZON_S;

	e.any = s->begin->bouts > 0;
	e.start_s = last;
	e.end_s = end < last + LOOK_BACK_S ? end : last + LOOK_BACK_S;
	e.sore_before = e.any && delayed_mean(s, s->begin, last) >= s->model->p.onset_nrs;
	return e;
}

/* ---- the walk ------------------------------------------------------------------------------------------------------------ */

struct walk {
	struct replay r;	/* kernel at the last bout so far */
	struct view view;	/* as it is at `now`, up to the first planned bout */
	struct bout next;
	int more;		/* is `next` a bout still to come? */
	int planned;		/* has a planned bout been passed? */
};

/* What was heard up to now speaks less and less of planned bouts. */
static void walk_step(const struct source *s, struct walk *w)
{
	const int planned = w->next.begin_s > s->now_s;

	if (planned && !w->planned) {
		memcpy(w->r.k.heard, s->now->heard, sizeof w->r.k.heard);
		w->r.k.loss_shift = s->now->loss_shift;
		w->r.k.loss_known = s->now->loss_known;
	}
	w->planned |= planned;
	replay_add(s, &w->r, &w->next);
	if (planned)
		belief_view(s->model, s->folk, &w->r.k, &w->view);
	w->more = replay_next(s, &w->r, &w->next);
}

static void walk_begin(const struct source *s, const struct episode *e, struct walk *w)
{
	size_t i;

	replay_begin(s, &w->r);
	belief_view(s->model, s->folk, s->now, &w->view);
	w->planned = 0;
	w->more = s->n ? replay_next(s, &w->r, &w->next) : 0;
	for (i = 0; w->more && i < e->skip; i++)
		walk_step(s, w);
}

static void walk_to(const struct source *s, struct walk *w, int64_t time_s, struct levels *out)
{
	while (w->more && bout_place(&w->next) <= time_s)
		walk_step(s, w);
	kernel_levels(s->model, &w->r.k, time_s, out);
}

/* No bout is to come and every drive falls, and with it every share of people: not knowing when a bout happened widens as the
 * slope changes, then nothing is sure. */
static int only_falls(const struct walk *w, const struct levels *l)
{
	return !w->more && l->falling && l->window_s == 0;
}

/* What the first walk finds. */
struct summit {
	double sore;			/* largest share of people at 1 of 10 or more */
	struct spread level;		/* soreness at the peak of the mean */
	int64_t time_s;			/* its time */
	double drive[NODES];		/* largest drive for each kind of person, and when */
	int64_t node_s[NODES];
};

static APART void climb(const struct source *s, const struct episode *e, struct summit *top)
{
	struct walk w;
	struct levels l;
	struct spread level;
	double share;
	int64_t t;
	size_t j;

	memset(top, 0, sizeof *top);
	top->time_s = e->start_s;
	walk_begin(s, e, &w);
	for (t = e->start_s; t <= e->end_s; t += STEP_S) {
		walk_to(s, &w, t, &l);
		for (j = 0; j < NODES; j++) {
			if (l.delayed[j] <= top->drive[j])
				continue;
			top->drive[j] = l.delayed[j];
			top->node_s[j] = t;
		}
		level = level_soreness(&l, &w.view, 0);
		if (level.mean > top->level.mean) {
			top->level = level;
			top->time_s = t;
		}
		share = level_share_sorer(&l, &w.view, 0, s->model->p.onset_nrs);
		top->sore = share > top->sore ? share : top->sore;
		if (only_falls(&w, &l))
			break;
	}
}

/* A time at which something passed a threshold, in the first or the last of several passes. */
static int64_t between(int64_t t, double before, double after, double threshold)
{
	const double part = after == before ? 1 : (threshold - before) / (after - before);

	return t - STEP_S + (int64_t)(num_clamp(part, 0, 1) * STEP_S + 0.5);
}

struct passes {
	int64_t onset[PERCENTILES], end[PERCENTILES], ready[PERCENTILES];
	double sore, ready_share;	/* at the step before */
};

static APART void pass_sore(struct passes *p, double sore, double most, int64_t t, int first)
{
	size_t i;

	for (i = 0; i < PERCENTILES; i++) {
		const double up = percentile[i] * most, down = (1 - percentile[i]) * most;

		if (p->onset[i] == RECOVERY_TIME_UNKNOWN && sore >= up)
			p->onset[i] = first ? t : between(t, p->sore, sore, up);
		if (sore >= down)
			p->end[i] = RECOVERY_TIME_UNKNOWN;
		else if (!first && p->sore >= down)
			p->end[i] = between(t, p->sore, sore, down);
	}
	p->sore = sore;
}

static APART void pass_ready(struct passes *p, double share, int64_t t, int64_t now_s, int first)
{
	size_t i;

	for (i = 0; i < PERCENTILES; i++) {
		if (share < percentile[i])
			p->ready[i] = RECOVERY_TIME_UNKNOWN;
		else if (first)
			p->ready[i] = now_s;
		else if (p->ready_share < percentile[i])
			p->ready[i] = between(t, p->ready_share, share, percentile[i]);
		if (p->ready[i] != RECOVERY_TIME_UNKNOWN && p->ready[i] < now_s)
			p->ready[i] = now_s;
	}
	p->ready_share = share;
}

static APART double share_ready(const struct source *s, const struct levels *l, const struct view *v, const struct limits *limits)
{
	return (1 - level_share_sorer(l, v, 1, limits->soreness)) * level_share_stronger(s->model, l, v, limits->strength);
}

/* Every end and every ready-at stands, as long as shares only fall. */
static int all_passed(const struct passes *p, double most)
{
	return (most == 0 || p->sore < (1 - percentile[PERCENTILES - 1]) * most) && p->ready_share >= percentile[PERCENTILES - 1];
}

static APART void descend(const struct source *s, const struct episode *e, const struct limits *limits, double most, struct passes *p)
{
	struct walk w;
	const int64_t now_s = s->now_s;
	struct levels l;
	int64_t t;
	int first_ready = 1;
	size_t i;

	memset(p, 0, sizeof *p);
	for (i = 0; i < PERCENTILES; i++)
		p->onset[i] = p->end[i] = p->ready[i] = RECOVERY_TIME_UNKNOWN;
	walk_begin(s, e, &w);
	for (t = e->start_s; t <= e->end_s; t += STEP_S) {
		walk_to(s, &w, t, &l);
		pass_sore(p, level_share_sorer(&l, &w.view, 0, s->model->p.onset_nrs), most, t, t == e->start_s);
		if (t + STEP_S <= now_s)
			continue;
		pass_ready(p, share_ready(s, &l, &w.view, limits), t, now_s, first_ready);
		first_ready = 0;
		if (only_falls(&w, &l) && all_passed(p, most))
			break;
	}
	for (i = 0; first_ready && i < PERCENTILES; i++)
		p->ready[i] = now_s;	/* `now` lies beyond the walk: all is over */
}

/* ---- the answer ----------------------------------------------------------------------------------------------------------- */

/* Answers stay within the known times. */
static int64_t in_time(int64_t t)
{
	return t < TIME_MIN ? TIME_MIN : t > TIME_MAX ? TIME_MAX : t;
}

/* An early (sign -1) or late (+1) time, moved out by not knowing when in its window the bout happened. */
static int64_t widen(int64_t middle, int64_t edge, double window_s, int sign)
{
	const double gap = (double)(edge - middle), extra = U90 * window_s;

	return in_time(middle + sign * (int64_t)(num_sqrt(gap * gap + extra * extra) + 0.5));
}

static APART void put_times(const int64_t from[PERCENTILES], double window_s, int64_t *early, int64_t *middle, int64_t *late)
{
	*early = from[0];
	*middle = from[1];
	*late = from[2];
	if (from[1] == RECOVERY_TIME_UNKNOWN)
		return;
	*middle = in_time(from[1]);
	if (from[0] != RECOVERY_TIME_UNKNOWN)
		*early = widen(from[1], from[0], window_s, -1);
	if (from[2] != RECOVERY_TIME_UNKNOWN)
		*late = widen(from[1], from[2], window_s, 1);
}

/* Peak time: the middle kind of person, and the spread of the three kinds. */
static APART void put_peak(const struct source *s, const struct summit *top, recovery_timeline *out)
{
	const double window_s = s->now->window_s;
	const int64_t middle = top->node_s[NODES / 2];
	double mean = 0, var = 0, half;
	struct view v;
	size_t j;

	belief_view(s->model, s->folk, s->now, &v);
	for (j = 0; j < NODES; j++)
		mean += v.weight[j] * (double)(top->node_s[j] - middle);
	for (j = 0; j < NODES; j++) {
		const double gap = (double)(top->node_s[j] - middle) - mean;

		var += v.weight[j] * gap * gap;
	}
	half = Z90 * num_sqrt(var);
	out->peak_s = in_time(middle);
	out->peak_early_s = widen(middle, middle + (int64_t)num_clamp(mean - half, -HORIZON_S, 0), window_s, -1);
	out->peak_late_s = widen(middle, middle + (int64_t)num_clamp(mean + half, 0, HORIZON_S), window_s, 1);
	out->peak = top->level.mean;
	out->peak_low = top->level.low;
	out->peak_high = top->level.high;
}

static int32_t phase_of(const struct source *s, double now, const struct summit *top, int64_t end_s)
{
	if (top->level.mean < s->model->p.onset_nrs)
		return RECOVERY_PHASE_NONE;
	if (now >= 0.9 * top->level.mean)
		return RECOVERY_PHASE_PEAK;
	if (s->now_s < top->time_s)
		return RECOVERY_PHASE_RISING;
	return end_s == RECOVERY_TIME_UNKNOWN || end_s > s->now_s ? RECOVERY_PHASE_FADING : RECOVERY_PHASE_GONE;
}

/* What is felt at `now`; unknown when no bout came before. */
static APART void put_now(const struct source *s, const struct summit *top, int64_t end_s, recovery_timeline *out)
{
	const struct kernel *k = s->now;
	struct levels l;
	struct view v;
	struct spread felt;
	double delayed = 0;
	int64_t since;

	if (k->bouts) {
		kernel_levels(s->model, k, s->now_s, &l);
		belief_view(s->model, s->folk, k, &v);
		felt = level_soreness(&l, &v, 1);
		out->now = felt.mean;
		out->now_low = felt.low;
		out->now_high = felt.high;
		felt = level_strength(s->model, &l, &v);
		out->strength_now = felt.mean;
		out->strength_now_low = felt.low;
		out->strength_now_high = felt.high;
		delayed = level_soreness(&l, &v, 0).mean;
		since = s->now_s - k->last_bout_s;
		out->in_12_72h = since >= 12 * HOUR_S && since <= 72 * HOUR_S;
		out->last_bout_s = k->last_bout_s;
	}
	out->bouts = k->bouts;
	out->phase = phase_of(s, delayed, top, end_s);
	out->in_window = top->level.mean >= s->model->p.onset_nrs && delayed >= top->level.mean / 2;
}

static void find_course(const struct source *s, const struct limits *limits, recovery_timeline *out)
{
	struct episode e;
	struct summit top;
	struct passes p;

	(void)recovery_init(RECOVERY_TYPE_TIMELINE, out, sizeof *out);
	out->muscle = s->muscle;
	out->side = s->side;
	out->model = MODEL_VERSION;
	out->settings = s->model->settings;
	out->reports = s->now->reports;
	out->tail = s->now->tail <= 1 ? s->now->tail : num_nan();
	e = s->begin ? episode_of_state(s) : find_episode(s);
	if (!e.any)
		return;
	climb(s, &e, &top);
	descend(s, &e, limits, top.sore, &p);
	put_now(s, &top, p.end[1], out);
	put_times(p.ready, 0, &out->ready_early_s, &out->ready_s, &out->ready_late_s);
	if (top.level.mean < s->model->p.onset_nrs)
		return;
	put_peak(s, &top, out);
	put_times(p.end, s->now->window_s, &out->end_early_s, &out->end_s, &out->end_late_s);
	if (!e.sore_before)
		put_times(p.onset, s->now->window_s, &out->onset_early_s, &out->onset_s, &out->onset_late_s);
}

/* Is ours a sorer answer than the caller's?  By what is felt now, then by the peak. */
static APART int sorer(const recovery_timeline *ours, const recovery_timeline *theirs)
{
	recovery_timeline other;
	recovery_diag why;
	double x, y;

	(void)abi_copy(RECOVERY_TYPE_TIMELINE, &other, theirs, &why);
	x = num_is_nan(ours->now) ? -1 : ours->now;
	y = num_is_nan(other.now) ? -1 : other.now;
	if (x != y)
		return x > y;
	return !num_is_nan(ours->peak) && (num_is_nan(other.peak) || ours->peak > other.peak);
}

void course_of(const struct source *s, const struct limits *limits, int second, recovery_timeline *out)
{
	recovery_timeline ours;

	find_course(s, limits, &ours);
	if (!second || sorer(&ours, out))
		abi_out(RECOVERY_TYPE_TIMELINE, &ours, out, 0);
}

/* ---- from a state ----------------------------------------------------------------------------------------------------------- */

static recovery_status check_limits(const struct model *m, struct limits *limits, double strength, double soreness, recovery_diag *why)
{
	limits->strength = num_is_nan(strength) ? m->p.ready_strength : strength;
	limits->soreness = num_is_nan(soreness) ? m->p.ready_soreness : soreness;
	if (!(limits->strength >= 0 && limits->strength <= 100))
		return abi_argument(why, strength, 0, 100, RECOVERY_E_RANGE);
	if (!(limits->soreness > 0 && limits->soreness < 10))
		return abi_argument(why, soreness, 0, 10, RECOVERY_E_RANGE);
	return RECOVERY_OK;
}

static void course_of_state(const recovery_state *state, int32_t muscle, int32_t side, const struct limits *limits, int64_t now_s,
	int second, recovery_timeline *out)
{
	struct source s;

	memset(&s, 0, sizeof s);
	s.model = state_model(state);
	s.folk = state_folk(state);
	s.muscle = muscle;
	s.side = side;
	s.begin = s.now = state_kernel(state, body_slot(muscle, side));
	s.now_s = now_s;
	course_of(&s, limits, second, out);
}

RECOVERY_API(recovery_status) recovery_timeline_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t now_s,
	double ready_strength, double ready_soreness, recovery_timeline *out, recovery_diag *diag)
{
	struct limits limits;
	recovery_diag why;
	recovery_status status;

	abi_why(&why);
	status = state_check(state, &why);
	if (!status)
		status = check_place(muscle, side, &why);
	if (!status)
		status = check_limits(state_model(state), &limits, ready_strength, ready_soreness, &why);
	if (!status)
		status = check_forward(state, muscle, side, now_s, &why);
	if (!status)
		status = abi_out_check(RECOVERY_TYPE_TIMELINE, out, &why);
	if (status)
		return abi_fail(diag, &why, status);
	course_of_state(state, muscle, side == RECOVERY_SIDE_RIGHT ? side : RECOVERY_SIDE_LEFT, &limits, now_s, 0, out);
	if (side == RECOVERY_SIDE_BOTH)
		course_of_state(state, muscle, RECOVERY_SIDE_RIGHT, &limits, now_s, 1, out);
	return RECOVERY_OK;
}
