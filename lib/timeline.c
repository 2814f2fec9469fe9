/* timeline.c - the course of one muscle: onset, peak, end and ready-at, each over people and bouts.
 *
 * The course is walked hour by hour, twice.  G(t) is the share of people who are at least 1 of 10 sore at t; its largest
 * value says who gets sore at all.  The 10th percentile of onset is the first time G reaches a tenth of that, of the end the
 * last time G falls through nine tenths of it.  Ready-at is the last time the share of people within both limits passes a
 * tenth, a half, nine tenths. */
#include "kernel.h"

enum { STEP_S = HOUR_S, HORIZON_S = 21 * DAY_S, LOOK_BACK_S = 42 * DAY_S, PERCENTILES = 3 };

/* 90th percentile of a uniform distribution around its middle. */
#define U90 0.4

static const double percentile[PERCENTILES] = { 0.1, 0.5, 0.9 };

/* ---- where the bouts come from: a log, or a state that has seen them -------------------------------------------------- */

struct source {
	const struct model *model;
	const recovery_event *events;	/* NULL: `begin` is all there is */
	size_t n;
	const recovery_person *person;
	struct bests *bests;		/* work memory of a log's replay */
	const struct folk *folk;	/* what reports taught */
	const struct kernel *begin;	/* before the first event; of a state: as it stands */
	const struct kernel *now;	/* as it stands at `now`, with all that was heard up to then */
	int64_t now_s;
	int32_t muscle, side;
};

struct replay {
	size_t i;			/* next event */
	int64_t first_s;		/* begin of the log */
	struct kernel k;
};

static void replay_begin(const struct source *s, struct replay *r)
{
	r->i = 0;
	if (s->bests)
		memset(s->bests, 0, sizeof *s->bests);
	r->first_s = RECOVERY_TIME_UNKNOWN;
	r->k = *s->begin;
}

static int64_t place(const struct bout *bout)
{
	return bout->begin_s + (int64_t)(bout->window_s / 2);
}

/* Does the dose reach this muscle and side? */
static int reaches(const struct source *s, const recovery_event *event, const struct dose *dose, struct bout *bout)
{
	size_t i;

	if (!event_on_side(event, s->side))
		return 0;
	for (i = 0; i < dose->muscles; i++) {
		if (dose->muscle[i] != s->muscle)
			continue;
		bout->dose = dose->dose[i];
		return 1;
	}
	return 0;
}

/* What the event did to this muscle and side; 0 when nothing.  A set also teaches about own bests. */
static int bout_of(const struct source *s, const recovery_event *event, int64_t first_s, struct dose *dose, struct bout *bout)
{
	dose_of(event, s->person, s->bests, dose);
	dose_learn(event, s->person, s->bests);
	if (!reaches(s, event, dose, bout))
		return 0;
	bout->begin_s = event->time_s;
	bout->window_s = event->window_s;
	bout->novelty = dose->novelty;
	bout->log_var = dose->log_var + kernel_person_var(s->model, s->person, first_s, event->time_s);
	return 1;
}

/* The next bout on this muscle and side; 0 when the log has no more. */
static int replay_next(const struct source *s, struct replay *r, struct bout *bout)
{
	recovery_event event;
	recovery_diag why;
	struct dose dose;

	while (r->i < s->n) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &event, s->events, r->i++, &why);
		if (r->first_s == RECOVERY_TIME_UNKNOWN)
			r->first_s = event.time_s;
		if (bout_of(s, &event, r->first_s, &dose, bout))
			return 1;
	}
	return 0;
}

static void replay_add(const struct source *s, struct replay *r, const struct bout *bout)
{
	kernel_advance(s->model, &r->k, place(bout));
	kernel_add(s->model, &r->k, bout);
}

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
static struct episode find_episode(const struct source *s, struct replay *r)
{
	const int64_t now_s = s->now_s;
	struct episode e = { 0, 0, 0, 0, 0 };
	struct bout bout;
	size_t count = 0;
	int64_t last = 0;

	replay_begin(s, r);
	while (replay_next(s, r, &bout) && (!e.any || bout.begin_s <= now_s)) {
		const int rested = delayed_mean(s, &r->k, place(&bout)) < s->model->p.onset_nrs;

		if (!e.any || rested || (now_s - e.start_s > LOOK_BACK_S && now_s - place(&bout) <= LOOK_BACK_S)) {
			e.skip = count;
			e.start_s = place(&bout);
			e.sore_before = e.any && !rested;
			e.any = 1;
		}
		last = place(&bout);
		count++;
		replay_add(s, r, &bout);
	}
	e.end_s = (last > now_s ? last : now_s) + HORIZON_S;
	if (e.end_s > last + LOOK_BACK_S)	/* all is over by then */
		e.end_s = last + LOOK_BACK_S;
	return e;
}

static struct episode episode_of_state(const struct source *s)
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
	while (w->more && place(&w->next) <= time_s)
		walk_step(s, w);
	kernel_levels(s->model, &w->r.k, time_s, out);
}

/* What the first walk finds. */
struct summit {
	double sore;			/* largest share of people at 1 of 10 or more */
	struct spread level;		/* soreness at the peak of the mean */
	int64_t time_s;			/* its time */
	double drive[NODES];		/* largest drive for each kind of person, and when */
	int64_t node_s[NODES];
};

static void climb(const struct source *s, const struct episode *e, struct walk *w, struct summit *top)
{
	struct levels l;
	struct spread level;
	double share;
	int64_t t;
	size_t j;

	memset(top, 0, sizeof *top);
	top->time_s = e->start_s;
	walk_begin(s, e, w);
	for (t = e->start_s; t <= e->end_s; t += STEP_S) {
		walk_to(s, w, t, &l);
		for (j = 0; j < NODES; j++) {
			if (l.delayed[j] <= top->drive[j])
				continue;
			top->drive[j] = l.delayed[j];
			top->node_s[j] = t;
		}
		level = level_soreness(&l, &w->view, 0);
		if (level.mean > top->level.mean) {
			top->level = level;
			top->time_s = t;
		}
		share = level_share_sorer(&l, &w->view, 0, s->model->p.onset_nrs);
		top->sore = share > top->sore ? share : top->sore;
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

static void pass_sore(struct passes *p, double sore, double most, int64_t t, int first)
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

static void pass_ready(struct passes *p, double share, int64_t t, int64_t now_s, int first)
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

struct limits { double strength, soreness; };

static double share_ready(const struct source *s, const struct levels *l, const struct view *v, const struct limits *limits)
{
	return (1 - level_share_sorer(l, v, 1, limits->soreness)) * level_share_stronger(s->model, l, v, limits->strength);
}

static void descend(const struct source *s, const struct episode *e, const struct limits *limits, double most, struct walk *w,
	struct passes *p)
{
	const int64_t now_s = s->now_s;
	struct levels l;
	int64_t t;
	int first_ready = 1;
	size_t i;

	memset(p, 0, sizeof *p);
	for (i = 0; i < PERCENTILES; i++)
		p->onset[i] = p->end[i] = p->ready[i] = RECOVERY_TIME_UNKNOWN;
	walk_begin(s, e, w);
	for (t = e->start_s; t <= e->end_s; t += STEP_S) {
		walk_to(s, w, t, &l);
		pass_sore(p, level_share_sorer(&l, &w->view, 0, s->model->p.onset_nrs), most, t, t == e->start_s);
		if (t + STEP_S <= now_s)
			continue;
		pass_ready(p, share_ready(s, &l, &w->view, limits), t, now_s, first_ready);
		first_ready = 0;
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

static void put_times(const int64_t from[PERCENTILES], double window_s, int64_t *early, int64_t *middle, int64_t *late)
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
static void put_peak(const struct summit *top, const struct view *v, double window_s, recovery_timeline *out)
{
	const double *w = v->weight;
	const int64_t middle = top->node_s[NODES / 2];
	double mean = 0, var = 0, half;
	size_t j;

	for (j = 0; j < NODES; j++)
		mean += w[j] * (double)(top->node_s[j] - middle);
	for (j = 0; j < NODES; j++) {
		const double gap = (double)(top->node_s[j] - middle) - mean;

		var += w[j] * gap * gap;
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
static void put_now(const struct source *s, const struct summit *top, int64_t end_s, recovery_timeline *out)
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

static void course_of(const struct source *s, const struct limits *limits, recovery_timeline *out)
{
	struct walk w;
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
	e = s->events ? find_episode(s, &w.r) : episode_of_state(s);
	if (!e.any)
		return;
	climb(s, &e, &w, &top);
	descend(s, &e, limits, top.sore, &w, &p);
	put_now(s, &top, p.end[1], out);
	put_times(p.ready, 0, &out->ready_early_s, &out->ready_s, &out->ready_late_s);
	if (top.level.mean < s->model->p.onset_nrs)
		return;
	put_peak(&top, &w.view, s->now->window_s, out);
	put_times(p.end, s->now->window_s, &out->end_early_s, &out->end_s, &out->end_late_s);
	if (!e.sore_before)
		put_times(p.onset, s->now->window_s, &out->onset_early_s, &out->onset_s, &out->onset_late_s);
}

/* Is `a` the sorer answer?  By what is felt now, then by the peak. */
static int sorer(const recovery_timeline *a, const recovery_timeline *b)
{
	const double x = num_is_nan(a->now) ? -1 : a->now, y = num_is_nan(b->now) ? -1 : b->now;

	if (x != y)
		return x > y;
	return !num_is_nan(a->peak) && (num_is_nan(b->peak) || a->peak > b->peak);
}

/* The answer of the side asked for, of the sorer one when both are. */
static const recovery_timeline *pick(int32_t side, const recovery_timeline *left, const recovery_timeline *right)
{
	if (side == RECOVERY_SIDE_BOTH)
		return sorer(right, left) ? right : left;
	return side == RECOVERY_SIDE_RIGHT ? right : left;
}

/* ---- from a log ------------------------------------------------------------------------------------------------------------- */

/* One muscle and side of a log, with what ratings of that very muscle taught up to `now`. */
struct lesson {
	struct folk folk;
	struct kernel begin, now;
};

/* A log's replay knows this muscle only: ratings of regions and in general are counted, not learnt from. */
static void hear(const struct source *s, const recovery_event *event, struct lesson *lesson)
{
	struct rating rating = { 0, 0, 0 };
	struct levels l;
	struct rest rest;
	struct view v;
	struct spread felt;
	const int64_t time_s = event_middle(event);
	double surprise;

	if (event->kind == RECOVERY_KIND_REPORT && event_asks(event, s->muscle, s->side))
		lesson->now.reports++;
	if (event->what != s->muscle || !event_on_side(event, s->side) || !lesson->now.bouts)
		return;
	belief_fade(s->model, &lesson->folk, time_s);
	kernel_levels(s->model, &lesson->now, time_s, &l);
	if (event->kind == RECOVERY_KIND_STRENGTH)
		belief_test(s->model, &lesson->folk, &lesson->now, &l, event->value);
	if (event->kind != RECOVERY_KIND_REPORT)
		return;
	if (time_s < lesson->now.time_s)
		l.acute = 0;
	rest_at(s->model, &lesson->folk.rest[0], 0, time_s, &rest);
	belief_view(s->model, &lesson->folk, &lesson->now, &v);
	felt = level_soreness(&l, &v, 1);
	rating.nrs = recovery_scale_to_nrs(event->scale, event->value);
	rating.var = report_var(s->model, event->scale);
	rating.part = event->side == s->side ? 1 : 0.5;
	surprise = rating.nrs - rest_mean(&rest) - felt.mean;
	lesson->now.tail = (float)level_normal(-surprise / num_sqrt(spread_var(&felt) + rating.var + rest_var(&rest)));
	belief_rate(s->model, &lesson->folk, &lesson->now, &l, &rest, &rating);
	rest_learn(s->model, &rest, surprise, spread_var(&felt) + rating.var);
	lesson->folk.rest[0] = rest;
}

/* Everything up to `now`. */
static void learn(const struct source *s, struct lesson *lesson)
{
	struct replay r;
	recovery_event event;
	recovery_diag why;
	struct dose dose;
	struct bout bout;

	replay_begin(s, &r);
	belief_begin(&lesson->folk);
	lesson->now = *s->begin;
	while (r.i < s->n) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &event, s->events, r.i++, &why);
		if (event.time_s > s->now_s)
			break;
		if (r.first_s == RECOVERY_TIME_UNKNOWN)
			r.first_s = event.time_s;
		hear(s, &event, lesson);
		if (!bout_of(s, &event, r.first_s, &dose, &bout))
			continue;
		kernel_advance(s->model, &lesson->now, place(&bout));
		kernel_add(s->model, &lesson->now, &bout);
	}
}

static void course_of_log(struct source *s, int32_t side, recovery_timeline *out)
{
	const struct limits limits = { s->model->p.ready_strength, s->model->p.ready_soreness };
	struct lesson lesson;

	s->side = side;
	kernel_begin(&lesson.begin, kernel_start(s->model, s->person));
	s->begin = &lesson.begin;
	s->now = &lesson.now;
	s->folk = &lesson.folk;
	learn(s, &lesson);
	course_of(s, &limits, out);
}

RECOVERY_API(recovery_status) recovery_doms_timeline(const recovery_event *events, size_t n, const recovery_person *person,
	int32_t muscle, int32_t side, int64_t now_s, recovery_timeline *out, recovery_diag *diag)
{
	struct source s;
	struct bests bests;
	recovery_person who;
	recovery_timeline left, right;
	recovery_diag why;
	recovery_status status;

	abi_why(&why);
	status = person_in(&who, person, &why);
	if (!status)
		status = check_place(muscle, side, &why);
	if (!status)
		status = check_time(now_s, TIME_MIN, &why);
	if (!status)
		status = abi_out_check(RECOVERY_TYPE_TIMELINE, out, &why);
	if (!status)
		status = event_check_all(events, n, &why);
	if (status)
		return abi_fail(diag, &why, status);
	memset(&s, 0, sizeof s);
	s.model = &published_model;
	s.events = events;
	s.n = n;
	s.person = &who;
	s.bests = &bests;
	s.muscle = muscle;
	s.now_s = now_s;
	if (side != RECOVERY_SIDE_RIGHT)
		course_of_log(&s, RECOVERY_SIDE_LEFT, &left);
	if (side != RECOVERY_SIDE_LEFT)
		course_of_log(&s, RECOVERY_SIDE_RIGHT, &right);
	abi_out(RECOVERY_TYPE_TIMELINE, pick(side, &left, &right), out, 0);
	return RECOVERY_OK;
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
	recovery_timeline *out)
{
	struct source s;

	memset(&s, 0, sizeof s);
	s.model = state_model(state);
	s.folk = state_folk(state);
	s.muscle = muscle;
	s.side = side;
	s.begin = s.now = state_kernel(state, body_slot(muscle, side));
	s.now_s = now_s;
	course_of(&s, limits, out);
}

RECOVERY_API(recovery_status) recovery_timeline_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t now_s,
	double ready_strength, double ready_soreness, recovery_timeline *out, recovery_diag *diag)
{
	struct limits limits;
	recovery_timeline left, right;
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
	if (side != RECOVERY_SIDE_RIGHT)
		course_of_state(state, muscle, RECOVERY_SIDE_LEFT, &limits, now_s, &left);
	if (side != RECOVERY_SIDE_LEFT)
		course_of_state(state, muscle, RECOVERY_SIDE_RIGHT, &limits, now_s, &right);
	abi_out(RECOVERY_TYPE_TIMELINE, pick(side, &left, &right), out, 0);
	return RECOVERY_OK;
}
