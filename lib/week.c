/* week.c - the order of planned sessions that meets the least soreness, and a ramp into new work.
 *
 * Both try sessions on copies of the state that lie in the caller's work memory. */
#include <string.h>
#include "planner.h"
#include "state.h"

/* Events less than PAUSE_S apart are one session (judgement). */
enum { PAUSE_S = 4 * HOUR_S, SESSIONS = 7, RAMP_MAX = 31, HALVINGS = 12, SPAN_S = 14 * DAY_S, PEAK_DAYS = 7, PEAK_STEP_H = 6 };

/* One copy of the state per session tried, and the state itself. */
struct work {
	union {
		struct recovery_state state;
		uint64_t align;
	} copy[SESSIONS + 1];
};

RECOVERY_API(size_t) recovery_plan_work_size(void)
{
	return sizeof(struct work);
}

static recovery_status check_work(const void *work, size_t size)
{
	if (!work)
		return RECOVERY_E_NULL;
	if ((uintptr_t)work % 8)
		return RECOVERY_E_ALIGN;
	return size < sizeof(struct work) ? RECOVERY_E_SPACE : RECOVERY_OK;
}

/* ---- the week --------------------------------------------------------------------------------------------------------------- */

struct week {
	struct work *work;
	const recovery_event *planned;
	size_t n, sessions;
	size_t first[SESSIONS + 1];	/* event at which each session begins, and the end */
	int64_t slot_s[SESSIONS];	/* begin of each session as given; these are the slots too */
	uint8_t order[SESSIONS], best[SESSIONS];	/* session in each slot */
	double least;
};

static int64_t time_of(const struct week *w, size_t event)
{
	recovery_event e;
	recovery_diag why;

	(void)abi_in_at(RECOVERY_TYPE_EVENT, &e, w->planned, event, &why);
	return e.time_s;
}

/* What one muscle lacks: points of soreness above the limit and tenths of strength below the limit of being ready. */
static APART double lacks(const recovery_state *state, int32_t muscle, int32_t side, int64_t time_s)
{
	recovery_point p;
	double lack = 0;

	(void)recovery_init(RECOVERY_TYPE_POINT, &p, sizeof p);
	if (recovery_forecast(state, muscle, side, &time_s, 1, &p, NULL) || num_is_nan(p.soreness))
		return 0;
	if (p.soreness > published.ready_soreness)
		lack += p.soreness - published.ready_soreness;
	if (p.strength < published.ready_strength)
		lack += (published.ready_strength - p.strength) / 10;
	return lack;
}

/* Put one session into a slot: what it meets there, and the state after it. */
static APART double do_session(struct recovery_state *state, const struct week *w, size_t session, int64_t time_s)
{
	recovery_event e;
	recovery_diag why;
	struct dose dose;
	double meets = 0;
	size_t i, d;

	for (i = w->first[session]; i < w->first[session + 1]; i++) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &e, w->planned, i, &why);
		dose_of(&state_model(state)->p, &e, state_person(state), state_bests(state), &dose);
		for (d = 0; d < dose.muscles; d++)
			meets += dose.dose[d] * lacks(state, dose.muscle[d], e.side ? e.side : RECOVERY_SIDE_BOTH, time_s);
	}
	for (i = w->first[session]; i < w->first[session + 1]; i++) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &e, w->planned, i, &why);
		e.time_s += time_s - w->slot_s[session];
		if (recovery_state_add(state, &e, 1, NULL))	/* checked before: never */
			break;
	}
	return meets;
}

/* The sum for the order now in w->order. */
static double sum_of(struct week *w)
{
	double sum = 0;
	size_t i;

	w->work->copy[1] = w->work->copy[0];
	for (i = 0; i < w->sessions; i++)
		sum += do_session(&w->work->copy[1].state, w, w->order[i], w->slot_s[i]);
	return sum;
}

/* Is the session over before the next slot begins? */
static int fits(const struct week *w, size_t session, size_t slot)
{
	const int64_t length_s = time_of(w, w->first[session + 1] - 1) - w->slot_s[session];

	return slot + 1 == w->sessions || w->slot_s[slot] + length_s < w->slot_s[slot + 1];
}

/* Depth by depth, each on a copy of the state before it; a sum that is not below the least one is not followed. */
static void search(struct week *w)
{
	double sum[SESSIONS + 1] = { 0 };
	uint8_t next[SESSIONS + 1] = { 0 };
	unsigned used = 0;
	int at = 0;

	while (at >= 0) {
		if (at < (int)w->sessions && next[at] < w->sessions) {
			const uint8_t session = next[at]++;

			if (used >> session & 1 || !fits(w, session, (size_t)at))
				continue;
			w->work->copy[at + 1] = w->work->copy[at];
			sum[at + 1] = sum[at] + do_session(&w->work->copy[at + 1].state, w, session, w->slot_s[at]);
			if (sum[at + 1] >= w->least - 1e-9)
				continue;
			w->order[at] = session;
			used |= 1u << session;
			if (++at == (int)w->sessions) {
				w->least = sum[at];
				memcpy(w->best, w->order, sizeof w->best);
			} else {
				next[at] = 0;
				continue;
			}
		}
		if (--at >= 0)
			used &= ~(1u << w->order[at]);
	}
}

static recovery_status read_sessions(struct week *w, const recovery_state *state, recovery_diag *why)
{
	recovery_status status = !w->planned || !w->n ? RECOVERY_E_NULL : event_check_all(w->planned, w->n, why);
	size_t i;
	int64_t time_s, before_s = RECOVERY_TIME_UNKNOWN;

	for (i = 0; !status && i < w->n; i++, before_s = time_s) {
		time_s = time_of(w, i);
		if (!i)
			status = check_time(time_s, recovery_state_clock(state), why);
		if (status || (i && time_s - before_s < PAUSE_S))
			continue;
		if (w->sessions == SESSIONS || time_s - (w->sessions ? w->slot_s[0] : time_s) > SPAN_S)
			return abi_argument(why, w->sessions == SESSIONS ? SESSIONS + 1 : (double)(time_s - w->slot_s[0]), 1,
					    w->sessions == SESSIONS ? SESSIONS : SPAN_S, RECOVERY_E_RANGE);
		w->first[w->sessions] = i;
		w->slot_s[w->sessions++] = time_s;
	}
	w->first[w->sessions] = w->n;
	return status;
}

RECOVERY_API(recovery_status) recovery_plan_week(const recovery_state *state, const recovery_event *planned, size_t n, void *work,
	size_t work_size, int64_t *times_s, double *before, double *after, recovery_diag *diag)
{
	struct week w;
	recovery_diag why;
	recovery_status status;
	size_t i, k;

	abi_why(&why);
	memset(&w, 0, sizeof w);
	w.work = work;
	w.planned = planned;
	w.n = n;
	status = times_s ? state_check(state, &why) : RECOVERY_E_NULL;
	if (!status)
		status = check_work(work, work_size);
	if (!status)
		status = read_sessions(&w, state, &why);
	if (status)
		return abi_fail(diag, &why, status);
	memcpy(&w.work->copy[0].state, state, sizeof(struct recovery_state));
	for (i = 0; i < w.sessions; i++)
		w.order[i] = w.best[i] = (uint8_t)i;
	w.least = sum_of(&w);
	if (before)
		*before = w.least;
	search(&w);
	if (after)
		*after = w.least;
	for (i = 0; i < w.sessions; i++)
		for (k = w.first[w.best[i]]; k < w.first[w.best[i] + 1]; k++)
			times_s[k] = time_of(&w, k) + w.slot_s[i] - w.slot_s[w.best[i]];
	return RECOVERY_OK;
}

/* ---- the ramp ---------------------------------------------------------------------------------------------------------------- */

static int add_bout(struct recovery_state *state, int32_t muscle, double dose, int64_t time_s)
{
	recovery_event e;

	(void)recovery_init(RECOVERY_TYPE_EVENT, &e, sizeof e);
	e.kind = RECOVERY_KIND_BOUT;
	e.what = muscle;
	e.side = RECOVERY_SIDE_BOTH;
	e.time_s = time_s;
	e.dose = dose;
	return recovery_state_add(state, &e, 1, NULL) == RECOVERY_OK;
}

/* Mean soreness at its worst in the week after a bout, the fatigue of the first hours left out. */
static APART double peak_after(struct work *work, int32_t muscle, double dose, int64_t time_s)
{
	struct recovery_state *state = &work->copy[1].state;
	recovery_point p;
	double peak = 0;
	int64_t at_s;
	int h;

	work->copy[1] = work->copy[0];
	if (!add_bout(state, muscle, dose, time_s))
		return 0;
	(void)recovery_init(RECOVERY_TYPE_POINT, &p, sizeof p);
	for (h = 12; h <= PEAK_DAYS * 24; h += PEAK_STEP_H) {
		at_s = time_s + h * (int64_t)HOUR_S;
		if (!recovery_forecast(state, muscle, RECOVERY_SIDE_BOTH, &at_s, 1, &p, NULL) && p.soreness > peak)
			peak = p.soreness;
	}
	return peak;
}

/* The largest part that keeps the limit, to 1 in 4096; soreness rises with the dose of the latest bout. */
static double largest_part(struct work *work, int32_t muscle, double dose, double soreness, int64_t time_s)
{
	double low = 0, high = 1;
	int i;

	if (peak_after(work, muscle, dose, time_s) <= soreness)
		return 1;
	for (i = 0; i < HALVINGS; i++) {
		const double middle = (low + high) / 2;

		if (peak_after(work, muscle, middle * dose, time_s) <= soreness)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static recovery_status check_ramp(const recovery_state *state, int32_t muscle, double dose, double soreness, const int64_t *times_s,
	size_t n, recovery_diag *why)
{
	recovery_status status = check_place(muscle, RECOVERY_SIDE_BOTH, why);
	size_t i;

	if (!status && !(dose > 0 && dose <= 10))
		status = abi_argument(why, dose, 0, 10, RECOVERY_E_RANGE);
	if (!status && !(soreness > 0 && soreness < 10))
		status = abi_argument(why, soreness, 0, 10, RECOVERY_E_RANGE);
	if (!status && (n < 1 || n > RAMP_MAX))
		status = abi_argument(why, (double)n, 1, RAMP_MAX, RECOVERY_E_RANGE);
	for (i = 0; !status && i < n; i++) {
		why->index = i;
		status = check_time(times_s[i], recovery_state_clock(state), why);
		if (!status && i && times_s[i] <= times_s[i - 1])
			status = abi_argument(why, (double)times_s[i], (double)times_s[i - 1], num_nan(), RECOVERY_E_ORDER);
	}
	return status;
}

RECOVERY_API(recovery_status) recovery_plan_ramp(const recovery_state *state, int32_t muscle, double dose, double soreness,
	const int64_t *times_s, size_t n, void *work, size_t work_size, double *parts, double *peaks, recovery_diag *diag)
{
	struct work *w = work;
	recovery_diag why;
	recovery_status status;
	size_t i;

	abi_why(&why);
	status = times_s && parts ? state_check(state, &why) : RECOVERY_E_NULL;
	if (!status)
		status = check_work(work, work_size);
	if (!status)
		status = check_ramp(state, muscle, dose, soreness, times_s, n, &why);
	if (status)
		return abi_fail(diag, &why, status);
	memcpy(&w->copy[0].state, state, sizeof(struct recovery_state));
	for (i = 0; !status && i < n; i++) {
		parts[i] = largest_part(w, muscle, dose, soreness, times_s[i]);
		if (peaks)
			peaks[i] = peak_after(w, muscle, parts[i] * dose, times_s[i]);
		if (parts[i] > 0 && !add_bout(&w->copy[0].state, muscle, parts[i] * dose, times_s[i]))
			status = RECOVERY_E_STATE;
	}
	return status;
}
