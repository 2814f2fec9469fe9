/* curve.c - which muscles a chart shows, and their curves.
 *
 * A state only looks forward, so the days before `at` are drawn from a second state that is fed as the days go by. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "chart.h"
#include "why.h"

/* Work this light is no session worth a mark (judgement; an easy session is 0.1). */
#define LEAST_DOSE 0.005

/* ---- which muscles ------------------------------------------------------------------------------------------------------- */

/* The worst of now and of what is to come: what somebody wants to see first. */
static double weight(const struct row *row, int64_t at)
{
	const recovery_timeline *c = &row->course;
	const double now = isnan(c->now) ? -1 : c->now;

	return c->peak_s != RECOVERY_TIME_UNKNOWN && c->peak_s > at && c->peak > now ? c->peak : now;
}

static int shown(const struct chart *c, int32_t muscle)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (c->panels[i].row.course.muscle == muscle)
			return 1;
	return 0;
}

/* The heaviest row that is not shown yet; equal ones in the order of the rows. */
static const struct row *heaviest(const struct chart *c, const struct answer *a)
{
	const struct row *best = NULL;
	size_t i;

	for (i = 0; i < a->row_count; i++) {
		const struct row *row = &a->rows[i];

		if (!row->course.bouts || shown(c, row->course.muscle))
			continue;
		if (!best || weight(row, a->at) > weight(best, a->at))
			best = row;
	}
	return best;
}

static int choose(struct chart *c, struct answer *a)
{
	const struct row *row;
	int code = answer_rows(a, 0);

	if (!code && !a->row_count)
		code = answer_rows(a, 1);
	while (!code && c->n < PANELS_MAX && (row = heaviest(c, a)) != NULL)
		c->panels[c->n++].row = *row;
	return code;
}

static int take(struct chart *c, const struct answer *a, const int32_t *muscles, size_t n)
{
	size_t i;
	int code = EXIT_DONE;

	for (i = 0; !code && i < n && c->n < PANELS_MAX; i++) {
		struct row *row = &c->panels[c->n].row;

		if (shown(c, muscles[i]))
			continue;
		code = answer_row(a, muscles[i], RECOVERY_SIDE_BOTH, row);
		if (code)
			return code;
		if (!row->course.bouts) {
			fprintf(stderr, "recovery chart: nothing is logged for the %s, so nothing is known.\n",
				recovery_body_name(muscles[i], RECOVERY_BODY_TEXT_ENGLISH));
			return EXIT_NO_DATA;
		}
		c->n++;
	}
	return code;
}

/* ---- curves -------------------------------------------------------------------------------------------------------------- */

static void mark_session(struct chart *c, const recovery_event *bout, int64_t last[PANELS_MAX])
{
	size_t i;

	for (i = 0; i < c->n; i++) {
		struct panel *p = &c->panels[i];

		if (p->row.course.muscle != bout->what || bout->dose < LEAST_DOSE || (bout->side && !(bout->side & p->row.course.side)))
			continue;
		if ((!p->sessions || bout->time_s - last[i] > PAUSE_S) && p->sessions < SESSIONS_MAX)
			p->session[p->sessions++] = bout->time_s;
		last[i] = bout->time_s;
	}
}

static void mark_event(struct chart *c, const struct answer *a, const recovery_state *state, const recovery_event *event,
	int64_t last[PANELS_MAX])
{
	recovery_event bouts[16];
	size_t i, n = sizeof bouts / sizeof bouts[0];

	(void)RECOVERY_INIT(EVENT, bouts);
	if (recovery_dose(event, &a->person, state, bouts, &n, NULL))
		return;
	for (i = 0; i < n; i++)
		mark_session(c, &bouts[i], last);
}

static void put_dot(struct chart *c, const recovery_event *report, int32_t muscle)
{
	size_t i;

	for (i = 0; i < c->n; i++) {
		struct panel *p = &c->panels[i];
		struct dot *dot = &p->dot[p->dots];

		if (p->row.course.muscle != muscle || (report->side && !(report->side & p->row.course.side)) || p->dots == DOTS_MAX)
			continue;
		dot->time_s = report->time_s;
		dot->value = recovery_scale_to_nrs(report->scale, report->value);
		dot->hollow = report->what != muscle;
		*(dot->hollow ? &c->hollow : &c->filled) = 1;
		p->dots++;
	}
}

/* Tests of one muscle; the library does not say whom one in general is taken for. */
static void mark_test(struct chart *c, const recovery_event *test)
{
	size_t i;

	for (i = 0; i < c->n && test->kind == RECOVERY_KIND_STRENGTH && test->time_s >= c->from; i++) {
		struct panel *p = &c->panels[i];
		struct dot *dot = &p->test[p->tests];

		if (p->row.course.muscle != test->what || (test->side && !(test->side & p->row.course.side)) || p->tests == DOTS_MAX)
			continue;
		dot->time_s = test->time_s;
		dot->value = test->value < 100 ? test->value : 100;
		dot->hollow = 0;
		c->tested = 1;
		p->tests++;
	}
}

/* Where it speaks of the sorest muscle of several, that is asked of the state before it hears the answer. */
static recovery_status mark_report(struct chart *c, const recovery_state *state, const recovery_event *report, recovery_diag *diag)
{
	recovery_rating rating;
	recovery_status status;

	(void)RECOVERY_INIT(RATING, &rating);
	if (report->kind != RECOVERY_KIND_REPORT || report->time_s < c->from)
		return RECOVERY_OK;
	status = recovery_rating_at(state, report->what, report->side, report->scale, &report->time_s, 1, &rating, diag);
	if (!status)
		put_dot(c, report, rating.muscle ? rating.muscle : report->what);
	return status;
}

static recovery_status forecast_at(struct chart *c, const recovery_state *state, size_t k, recovery_diag *diag)
{
	const int64_t t = c->from + (int64_t)k * STEP_S;
	recovery_status status = RECOVERY_OK;
	size_t i;

	for (i = 0; !status && i < c->n; i++) {
		const recovery_timeline *course = &c->panels[i].row.course;
		recovery_point *point = &c->panels[i].points[k];

		(void)RECOVERY_INIT(POINT, point);
		status = recovery_forecast(state, course->muscle, course->side, &t, 1, point, diag);
	}
	return status;
}

static recovery_status replay(struct chart *c, const struct answer *a, recovery_state *state, recovery_diag *diag)
{
	int64_t last[PANELS_MAX] = { 0 };
	recovery_status status;
	size_t i = 0, k;

	while (i < a->n && a->events[i].time_s < c->from)
		i++;
	status = recovery_state_add(state, a->events, i, diag);
	for (k = 0; !status && k < c->points; k++) {
		for (; !status && i < a->n && a->events[i].time_s <= c->from + (int64_t)k * STEP_S; i++) {
			mark_event(c, a, state, &a->events[i], last);
			mark_test(c, &a->events[i]);
			status = mark_report(c, state, &a->events[i], diag);
			if (!status)
				status = recovery_state_add(state, &a->events[i], 1, diag);
		}
		if (!status)
			status = forecast_at(c, state, k, diag);
	}
	return status;
}

static int compute(struct chart *c, const struct answer *a)
{
	recovery_diag diag;
	recovery_status status = RECOVERY_OK;
	void *memory;
	recovery_state *state = state_new(&a->person, &memory);
	size_t i;
	int room = state != NULL;

	(void)RECOVERY_INIT(DIAG, &diag);
	for (i = 0; i < c->n; i++) {
		c->panels[i].points = calloc(c->points, sizeof(recovery_point));
		room = room && c->panels[i].points;
	}
	if (room)
		status = replay(c, a, state, &diag);
	else
		fputs("recovery: out of memory\n", stderr);
	free(memory);
	if (status)
		return library_failed(status, &diag);
	return room ? EXIT_DONE : EXIT_FAILED;
}

/* ---- what is read off the curves ------------------------------------------------------------------------------------------ */

/* As it is seen now: an answer since then may have moved it away from the curve, which shows what was forecast at the time. */
static double soreness_at(const struct chart *c, const struct answer *a, const struct panel *p, int64_t k)
{
	const int64_t t = c->from + k * STEP_S;
	recovery_point point;

	(void)RECOVERY_INIT(POINT, &point);
	if (t < p->row.course.last_bout_s || recovery_forecast(a->state, p->row.course.muscle, p->row.course.side, &t, 1, &point, NULL))
		return p->points[k].soreness;
	return point.soreness;
}

/* The points around the peak of the running course at or above half of it. */
static void find_half(const struct chart *c, const struct answer *a, struct panel *p)
{
	const recovery_timeline *course = &p->row.course;
	int64_t k = (course->peak_s - c->from) / STEP_S;
	int64_t from, to;

	if (course->peak_s < c->from || course->peak_s > c->to)
		return;
	for (from = k; from > 0 && soreness_at(c, a, p, from - 1) >= course->peak / 2; from--)
		;
	for (to = k; to + 1 < (int64_t)c->points && soreness_at(c, a, p, to + 1) >= course->peak / 2; to++)
		;
	p->half_from = (size_t)from;
	p->half_to = (size_t)to;
}

/* One scale for all panels, the smallest that everything fits on. */
static void find_scales(struct chart *c)
{
	double sorest = 0, weakest = 100;
	size_t i, k;

	for (i = 0; i < c->n; i++) {
		for (k = 0; k < c->panels[i].dots; k++)
			sorest = c->panels[i].dot[k].value > sorest ? c->panels[i].dot[k].value : sorest;
		for (k = 0; k < c->panels[i].tests; k++)
			weakest = c->panels[i].test[k].value < weakest ? c->panels[i].test[k].value : weakest;
		for (k = 0; k < c->points; k++) {
			const recovery_point *p = &c->panels[i].points[k];

			sorest = p->soreness_high > sorest ? p->soreness_high : sorest;
			weakest = p->strength_low < weakest ? p->strength_low : weakest;
		}
	}
	c->top = sorest > 8 ? 10 : sorest > 6 ? 8 : sorest > 5 ? 6 : 5;
	c->base = weakest < 80 ? 10 * (int)(weakest / 10) : 80;
}

int chart_begin(struct chart *c, struct answer *a, const int32_t *muscles, size_t n, int days)
{
	size_t i;
	int code;

	c->at = a->at;
	c->from = a->at - PAST_DAYS * (int64_t)DAY_S;
	c->to = a->at + days * (int64_t)DAY_S;
	c->points = (size_t)((c->to - c->from) / STEP_S) + 1;
	code = n ? take(c, a, muscles, n) : choose(c, a);
	if (!code)
		code = compute(c, a);
	if (code)
		return code;
	for (i = 0; i < c->n; i++)
		find_half(c, a, &c->panels[i]);
	find_scales(c);
	return EXIT_DONE;
}

void chart_end(struct chart *c)
{
	size_t i;

	for (i = 0; i < PANELS_MAX; i++)
		free(c->panels[i].points);
}
