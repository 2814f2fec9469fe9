/* earliest.c - the first hour at which a planned session keeps soreness below a limit.
 *
 * For every hour the session is added to copies of the muscles it works; each is then watched for a week.  The share of
 * people above the limit must stay within what the caller allows at each of these times. */
#include "kernel.h"

/* The longest search; how far and how finely each hour's consequence is watched; muscles and sides of one session. */
enum { SEARCH_S = 28 * DAY_S, WATCH_S = 7 * DAY_S, WATCH_STEP_S = 6 * HOUR_S };

struct wish {
	const recovery_state *state;
	const recovery_event *session;
	size_t n;
	double soreness, allowed;	/* limit, and the share of people that may lie above it */
	int64_t session_s;		/* begin of the session as it was given */
	int64_t shift_s;		/* session time + this = time tried */
	int64_t log_s;			/* begin of the log; unknown: the session is the first of it */
	struct folk folk;		/* what was heard of the person, faded up to the time tried */
};

/* What is not known of the person widens a session as it does when it is done. */
static double person_var(const struct wish *w, int64_t time_s)
{
	const int64_t log_s = w->log_s == RECOVERY_TIME_UNKNOWN ? w->session_s + w->shift_s : w->log_s;

	return kernel_person_var(state_model(w->state), state_person(w->state), log_s, time_s);
}

/* Add what the whole session does to one muscle and side; 0 when it does nothing. */
static int add_session(const struct wish *w, int32_t muscle, int32_t side, struct kernel *k)
{
	const struct model *m = state_model(w->state);
	recovery_event event;
	recovery_diag why;
	struct dose dose;
	struct bout bout;
	size_t i, d;
	int any = 0;

	for (i = 0; i < w->n; i++) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &event, w->session, i, &why);
		dose_of(&state_model(w->state)->p, &event, state_person(w->state), state_bests(w->state), &dose);
		for (d = 0; d < dose.muscles && event_on_side(&event, side); d++) {
			if (dose.muscle[d] != muscle)
				continue;
			bout.begin_s = event.time_s + w->shift_s;
			bout.window_s = event.window_s;
			bout.dose = dose.dose[d];
			bout.novelty = dose.novelty;
			bout.frailty = kernel_frailty(m, muscle);
			bout.log_var = dose.log_var + person_var(w, bout.begin_s);
			kernel_enter(k, w->log_s == RECOVERY_TIME_UNKNOWN ? bout.begin_s : w->log_s);
			kernel_advance(m, k, bout.begin_s + (int64_t)(bout.window_s / 2));
			kernel_add(m, k, &bout);
			any = 1;
		}
	}
	return any;
}

/* Does this muscle and side stay within the limit for a week? */
static int muscle_keeps(const struct wish *w, int32_t muscle, int32_t side)
{
	const struct model *m = state_model(w->state);
	struct kernel k = *state_kernel(w->state, body_slot(muscle, side));
	struct levels l;
	struct view v;
	int64_t after;

	if (!add_session(w, muscle, side, &k))
		return 1;
	belief_view(m, &w->folk, &k, &v);
	for (after = WATCH_STEP_S; after <= WATCH_S; after += WATCH_STEP_S) {
		kernel_levels(m, &k, k.time_s + after, &l);
		if (level_share_sorer(&l, &v, 0, w->soreness) > w->allowed)
			return 0;
	}
	return 1;
}

static int hour_keeps(struct wish *w)
{
	int32_t muscle, side;

	w->folk = *state_folk(w->state);
	belief_fade_ratings(state_model(w->state), &w->folk, w->session_s + w->shift_s);
	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		for (side = RECOVERY_SIDE_LEFT; side <= RECOVERY_SIDE_RIGHT; side++)
			if (!muscle_keeps(w, muscle, side))
				return 0;
	return 1;
}

static recovery_status check_session(const recovery_event *session, size_t n, int64_t *first_s, recovery_diag *why)
{
	recovery_event first;
	recovery_status status = n ? event_check_all(session, n, why) : RECOVERY_E_NULL;

	if (!status)
		status = abi_in_at(RECOVERY_TYPE_EVENT, &first, session, 0, why);
	if (!status)
		*first_s = first.time_s;
	return status;
}

static recovery_status check_wish(const recovery_state *state, double soreness, double probability, int64_t from_s, int64_t until_s,
	recovery_diag *why)
{
	recovery_status status = check_time(from_s, recovery_state_clock(state), why);

	if (!status)
		status = check_time(until_s, from_s, why);
	if (!status && until_s - from_s > SEARCH_S)
		status = abi_argument(why, (double)until_s, (double)from_s, (double)(from_s + SEARCH_S), RECOVERY_E_RANGE);
	if (!status && !(soreness > 0 && soreness < 10))
		status = abi_argument(why, soreness, 0, 10, RECOVERY_E_RANGE);
	if (!status && !(probability >= 0.01 && probability <= 0.99))
		status = abi_argument(why, probability, 0.01, 0.99, RECOVERY_E_RANGE);
	return status;
}

RECOVERY_API(recovery_status) recovery_earliest(const recovery_state *state, const recovery_event *session, size_t n, double soreness,
	double probability, int64_t from_s, int64_t until_s, int64_t *start_s, recovery_diag *diag)
{
	struct wish wish;
	recovery_diag why;
	recovery_status status;
	int64_t t;

	abi_why(&why);
	memset(&wish, 0, sizeof wish);
	status = state_check(state, &why);
	if (!status && !start_s)
		status = RECOVERY_E_NULL;
	if (!status)
		status = check_session(session, n, &wish.session_s, &why);
	if (!status)
		status = check_wish(state, soreness, probability, from_s, until_s, &why);
	if (status)
		return abi_fail(diag, &why, status);
	wish.state = state;
	wish.session = session;
	wish.n = n;
	wish.soreness = soreness;
	wish.allowed = 1 - probability;
	wish.log_s = state_first(state);
	for (t = from_s; t <= until_s; t += HOUR_S) {
		wish.shift_s = t - wish.session_s;
		if (hour_keeps(&wish))
			break;
	}
	*start_s = t <= until_s ? t : RECOVERY_TIME_UNKNOWN;
	return RECOVERY_OK;
}
