/* replay.c - the course of one muscle straight from a log. */
#include "timeline.h"

/* ---- the bouts of a log ----------------------------------------------------------------------------------------------------- */

void replay_begin(const struct source *s, struct replay *r)
{
	r->i = 0;
	if (s->bests)
		memset(s->bests, 0, sizeof *s->bests);
	r->first_s = RECOVERY_TIME_UNKNOWN;
	if (s->begin)
		r->k = *s->begin;
	else
		kernel_begin(&r->k, kernel_start(s->model, s->person));
}

int64_t bout_place(const struct bout *bout)
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
	dose_of(&s->model->p, event, s->person, s->bests, dose);
	dose_learn(&s->model->p, event, s->person, s->bests);
	if (!reaches(s, event, dose, bout))
		return 0;
	bout->begin_s = event->time_s;
	bout->window_s = event->window_s;
	bout->novelty = dose->novelty;
	bout->frailty = kernel_frailty(s->model, s->muscle);
	bout->log_var = dose->log_var + kernel_person_var(s->model, s->person, first_s, event->time_s);
	return 1;
}

/* The next bout on this muscle and side; 0 when the log has no more. */
int replay_next(const struct source *s, struct replay *r, struct bout *bout)
{
	recovery_event event;
	struct dose dose;

	while (r->i < s->n) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &event, s->events, r->i++, s->why);
		if (r->first_s == RECOVERY_TIME_UNKNOWN)
			r->first_s = event.time_s;
		if (bout_of(s, &event, r->first_s, &dose, bout))
			return 1;
	}
	return 0;
}

void replay_add(const struct source *s, struct replay *r, const struct bout *bout)
{
	kernel_enter(&r->k, r->first_s);
	kernel_advance(s->model, &r->k, bout_place(bout));
	kernel_add(s->model, &r->k, bout);
}

/* ---- what its ratings taught --------------------------------------------------------------------------------------------------- */

/* One muscle and side of a log, with what ratings of that very muscle taught up to `now`. */
struct lesson {
	struct folk folk;
	struct kernel now;
};

/* A log's replay knows this muscle only: ratings of regions and in general are counted, not learnt from. */
static APART void hear(const struct source *s, const recovery_event *event, struct lesson *lesson)
{
	struct rating rating = { 0, 0 };
	struct levels l;
	struct rest rest;
	struct outlook o;
	const int64_t time_s = event_middle(event);

	if (event->kind == RECOVERY_KIND_REPORT && event_asks(event, s->muscle, s->side))
		lesson->now.reports++;
	if (event->what != s->muscle || !event_on_side(event, s->side) || !lesson->now.bouts)
		return;
	kernel_levels(s->model, &lesson->now, time_s, &l);
	if (event->kind == RECOVERY_KIND_STRENGTH) {
		belief_fade_tests(s->model, &lesson->folk, time_s);
		belief_test(s->model, &lesson->folk, &lesson->now, &l, event->value);
	}
	if (event->kind != RECOVERY_KIND_REPORT)
		return;
	belief_fade_ratings(s->model, &lesson->folk, time_s);
	if (time_s < lesson->now.time_s)
		l.acute = 0;
	rest_at(s->model, &lesson->folk.rest[0], 0, time_s, &rest);
	belief_outlook(s->model, &lesson->folk, &lesson->now, &l, &o);
	rating.nrs = recovery_scale_to_nrs(event->scale, event->value);
	rating.var = report_var(s->model, event->scale);
	lesson->now.tail = (float)level_normal((outlook_mean(&o, &rest) - rating.nrs) / num_sqrt(outlook_var(&o, &rest) + rating.var));
	belief_tell(s->model, &lesson->folk, &o, &rest, &rating);
	belief_rate(s->model, &lesson->folk, &lesson->now, &l, &rest, &rating);
	rest_learn(s->model, &rest, &o, &rating);
	lesson->folk.rest[0] = rest;
}

/* Everything up to `now`. */
static APART void learn(const struct source *s, struct lesson *lesson)
{
	int64_t first_s = RECOVERY_TIME_UNKNOWN;
	recovery_event event;
	struct dose dose;
	struct bout bout;
	size_t i;

	belief_begin(&lesson->folk);
	kernel_begin(&lesson->now, kernel_start(s->model, s->person));
	memset(s->bests, 0, sizeof *s->bests);
	for (i = 0; i < s->n; i++) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &event, s->events, i, s->why);
		if (event.time_s > s->now_s)
			break;
		if (first_s == RECOVERY_TIME_UNKNOWN)
			first_s = event.time_s;
		hear(s, &event, lesson);
		if (event.kind != RECOVERY_KIND_REPORT && event.kind != RECOVERY_KIND_STRENGTH) {
			belief_fade_ratings(s->model, &lesson->folk, event.time_s);
			belief_fade_tests(s->model, &lesson->folk, event.time_s);
		}
		if (!bout_of(s, &event, first_s, &dose, &bout))
			continue;
		kernel_enter(&lesson->now, first_s);
		kernel_advance(s->model, &lesson->now, bout_place(&bout));
		kernel_add(s->model, &lesson->now, &bout);
	}
}

static void course_of_log(struct source *s, int32_t side, int second, recovery_timeline *out)
{
	const struct limits limits = { s->model->p.ready_strength, s->model->p.ready_soreness };
	struct lesson lesson;

	s->side = side;
	s->now = &lesson.now;
	s->folk = &lesson.folk;
	learn(s, &lesson);
	course_of(s, &limits, second, out);
}

RECOVERY_API(recovery_status) recovery_doms_timeline(const recovery_event *events, size_t n, const recovery_person *person,
	int32_t muscle, int32_t side, int64_t now_s, recovery_timeline *out, recovery_diag *diag)
{
	struct source s;
	struct bests bests;
	recovery_person who;
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
	s.why = &why;
	course_of_log(&s, side == RECOVERY_SIDE_RIGHT ? side : RECOVERY_SIDE_LEFT, 0, out);
	if (side == RECOVERY_SIDE_BOTH)
		course_of_log(&s, RECOVERY_SIDE_RIGHT, 1, out);
	return RECOVERY_OK;
}

