/* planfit.c - somebody without a log: from how sore muscles are now, and how long ago the work was, a state that says the same. */
#include <math.h>
#include <string.h>
#include "named.h"
#include "planning.h"

/* Doses between hardly any and a laboratory bout are tried; what is sorer is the person, not the work (judgement); one halving more changes a dose by less than 1 in 3000. */
#define DOSE_LEAST 0.02
#define DOSE_MOST 1.0
#define DOSE_HARD 0.6		/* hard and new, on the same ladder */
#define DOSE_USUAL 0.2		/* a usual session of lifting, as lib/dose.def has it */
enum { EARLY_H = 12, STRONG = 7, HALVINGS = 14, SINCE_H = 24, LONG_MINUTES = 240, LONG_KM = 42, MINUTES_ASSUMED = 60 };

static const char session_keys[] = "kind, minutes, rpe, hours_since, sweat, heat, distance_km, distance, climb_m, descent_m, mass_lost_kg, new";

/* ---- reading: the last session ------------------------------------------------------------------------------------------- */

static int session_fact(struct planning *p, const json_t *in, const char *key, const char *few, int32_t fact)
{
	const json_t *value = json_object_get(in, key);
	const char *word = json_is_string(value) ? json_string_value(value) : "";
	const int yes = json_is_true(value) || !strcmp(word, "heavy") || !strcmp(word, "high") || !strcmp(word, "yes");
	const int no = json_is_false(value) || !strcmp(word, "none") || !strcmp(word, "no") || !strcmp(word, "light") || !strcmp(word, "low") ||
		       !strcmp(word, "moderate") || !strcmp(word, "normal");

	if (!value || json_is_null(value) || !strcmp(word, "unknown"))
		return 1;
	if (!yes && !no)
		return planning_fail(p, "session.%s: got %s%.40s%s, allowed: true, false, %s", key, *word ? "\"" : "", *word ? word : "another kind of value",
				     *word ? "\"" : "", few);
	return planning_fact(p, key, 0, fact, yes ? RECOVERY_ANSWER_PRESENT : RECOVERY_ANSWER_DENIED);
}

static int long_event(struct planning *p, double minutes, double km)
{
	if (!(minutes >= LONG_MINUTES || km >= LONG_KM))
		return 1;
	return planning_fact(p, "session", 0, RECOVERY_FACT_CONTEXT_PROLONGED_ENDURANCE, RECOVERY_ANSWER_PRESENT);
}

static recovery_event *session_part(struct felts *felts, int32_t kind, int32_t what, int64_t time_s)
{
	recovery_event *e = &felts->session[felts->session_count++];

	(void)RECOVERY_INIT(EVENT, e);
	e->kind = kind;
	e->what = what;
	e->time_s = time_s;
	return e;
}

/* An activity becomes an event; lifting is known by the muscles named beside it, or is taken as usual work of the whole body. */
static int session_event(struct planning *p, const json_t *in, int32_t activity, double minutes, int64_t time_s, struct felts *felts)
{
	double rpe = NAN, climb = NAN, descent = NAN;
	int32_t muscle[NAMED_MAX];
	recovery_event *e;
	size_t i, n;

	if (!in_number(p, "session", in, "rpe", 0, 10, &rpe) ||
	    !in_number(p, "session", in, "climb_m", 0, 20000, &climb) || !in_number(p, "session", in, "descent_m", 0, 20000, &descent))
		return 0;
	if (activity == LIFTING) {
		n = felts->n ? 0 : muscles_named("full body", muscle);
		for (i = 0; i < n; i++)
			session_part(felts, RECOVERY_KIND_BOUT, muscle[i], time_s)->dose = DOSE_USUAL;
		return 1;
	}
	if (isnan(minutes) && felts->n)
		return 1;		/* the muscles say what it did */
	e = session_part(felts, RECOVERY_KIND_ACTIVITY, activity, time_s);
	e->duration_s = 60 * (isnan(minutes) ? MINUTES_ASSUMED : minutes);
	e->rpe = rpe;
	e->climb_m = climb;
	e->descent_m = descent;
	return 1;
}

static int read_session(struct planning *p, const json_t *in, double *since_h, struct felts *felts)
{
	const char *kind = NULL;
	double km = NAN, minutes = NAN, usual = NAN, lost = NAN;
	int32_t activity = 0;

	if (!in_text(p, "session", in, "kind", &kind) || !in_number(p, "session", in, "hours_since", 0, 2000, since_h) ||
	    !in_number(p, "session", in, "distance_km", 0, 2000, &km) || !in_number(p, "session", in, "distance", 0, 2000, &km) ||
	    !in_number(p, "session", in, "minutes", 0, 10080, &minutes) || !in_number(p, "session", in, "mass_lost_kg", 0, 20, &lost) ||
	    !session_fact(p, in, "sweat", "none, light, heavy", RECOVERY_FACT_PERSON_HEAVY_SWEAT) ||
	    !session_fact(p, in, "heat", "yes, no", RECOVERY_FACT_CONTEXT_HEAT) ||
	    !session_fact(p, in, "new", "yes, no", RECOVERY_FACT_CONTEXT_NOVEL_EXERCISE))
		return 0;
	if (!isnan(lost))
		p->request.mass_lost_kg = lost;
	activity = kind ? activity_named(kind, &usual) : LIFTING;
	if (!activity)
		return planning_fail(p, "session.kind: got \"%.60s\", allowed: lifting, or a RECOVERY_ACTIVITY_* as running or cycling", kind);
	minutes = isnan(minutes) ? usual : minutes;
	if (activity != LIFTING && !long_event(p, minutes, km))
		return 0;
	return session_event(p, in, activity, minutes, p->request.now_s - (int64_t)(*since_h * HOUR_S), felts);
}

/* ---- reading: muscles ------------------------------------------------------------------------------------------------------- */

static int add_felt(struct planning *p, const char *where, const struct felt *felt, struct felts *felts)
{
	size_t i;

	for (i = 0; i < felts->n; i++)
		if (felts->felt[i].muscle == felt->muscle && felts->felt[i].side & felt->side)
			return planning_fail(p, "%s: %s stands there twice", where, recovery_enum_name(RECOVERY_ENUM_MUSCLE, felt->muscle));
	if (felts->n == FELT_MAX)
		return planning_fail(p, "%s: more than %d muscles", where, FELT_MAX);
	felts->felt[felts->n++] = *felt;
	return 1;
}

static int read_muscle(struct planning *p, const char *where, const json_t *in, double since_h, struct felts *felts)
{
	struct felt felt = { 0, RECOVERY_SIDE_BOTH, NAN, since_h, NAN };
	const char *name = NULL, *side = NULL;
	int32_t muscle[NAMED_MAX];
	size_t i, n;

	if (!in_keys(p, where, in, "muscle, side, soreness, hours_since, strength") || !in_text(p, where, in, "muscle", &name) ||
	    !in_text(p, where, in, "side", &side) || !in_number(p, where, in, "soreness", 0, 10, &felt.soreness) ||
	    !in_number(p, where, in, "hours_since", 0, 8760, &felt.hours_since) || !in_number(p, where, in, "strength", 0, 100, &felt.strength))
		return 0;
	n = name ? muscles_named(name, muscle) : 0;
	if (!n)
		return planning_fail(p, "%s.muscle: got %s%.60s%s, allowed: a muscle as quadriceps, or a group as legs", where, name ? "\"" : "", name ? name : "nothing",
				     name ? "\"" : "");
	if (side && (recovery_enum_find(RECOVERY_ENUM_SIDE, side, &felt.side) || felt.side == RECOVERY_SIDE_MIDLINE))
		return planning_fail(p, "%s.side: got \"%.60s\", allowed: left, right, both", where, side);
	for (i = 0; i < n; i++) {
		felt.muscle = muscle[i];
		if (!add_felt(p, where, &felt, felts))
			return 0;
	}
	return 1;
}

int in_session(struct planning *p, const json_t *in, struct felts *felts)
{
	const json_t *session = json_object_get(in, "session"), *list;
	double since_h = SINCE_H;
	char where[32];
	size_t i;

	if (json_is_null(session))
		session = NULL;
	if (session && !in_keys(p, "session", session, session_keys))
		return 0;
	if (!in_number(p, "session", session, "hours_since", 0, 2000, &since_h) || !in_list(p, "", in, "muscles", &list))
		return 0;
	for (i = 0; i < json_array_size(list); i++) {
		snprintf(where, sizeof where, "muscles[%lu]", (unsigned long)i);
		if (!read_muscle(p, where, json_array_get(list, i), since_h, felts))
			return 0;
	}
	return json_object_size(session) == 0 || read_session(p, session, &since_h, felts);
}

/* ---- fitting -------------------------------------------------------------------------------------------------------------------- */

/* Events in their order into the state. */
static int add_all(struct planning *p, const recovery_event *events, size_t n)
{
	uint64_t order[FELT_MAX + SESSION_PARTS];
	recovery_diag diag;
	recovery_status status;
	size_t i;

	(void)RECOVERY_INIT(DIAG, &diag);
	status = recovery_order(events, n, order, &diag);
	for (i = 0; !status && i < n; i++)
		status = recovery_state_add(p->state, &events[order[i]], 1, &diag);
	return !status || planning_blame(p, events[0].kind == RECOVERY_KIND_ACTIVITY ? "session" : "muscles", status, &diag);
}

static void put_bout(const struct planning *p, const struct felt *felt, double dose, recovery_event *e)
{
	(void)RECOVERY_INIT(EVENT, e);
	e->kind = RECOVERY_KIND_BOUT;
	e->what = felt->muscle;
	e->side = felt->side;
	e->time_s = p->request.now_s - (int64_t)(felt->hours_since * HOUR_S);
	e->dose = dose;
}

/* How sore the muscle would be now after this dose and the session. */
static int sore_after(struct planning *p, const struct felts *felts, const struct felt *felt, double dose, double *soreness)
{
	recovery_event events[SESSION_PARTS + 1];
	recovery_point point;
	recovery_diag diag;
	recovery_status status;

	memcpy(events, felts->session, sizeof felts->session);
	put_bout(p, felt, dose, &events[felts->session_count]);
	if (!planning_state(p) || !add_all(p, events, felts->session_count + 1))
		return 0;
	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(POINT, &point);
	status = recovery_forecast(p->state, felt->muscle, felt->side, &p->request.now_s, 1, &point, &diag);
	*soreness = point.soreness;
	return !status || planning_blame(p, "muscles", status, &diag);
}

/* More work never makes less sore: halve the logarithm. */
static int dose_of(struct planning *p, const struct felts *felts, const struct felt *felt, double *dose)
{
	double low = log(DOSE_LEAST), high = log(DOSE_MOST), soreness = 0;
	int i;

	*dose = DOSE_USUAL;
	if (isnan(felt->soreness))
		return 1;
	if (felt->hours_since < EARLY_H) {	/* what is felt so early is tiredness; it says little of the days to come */
		*dose = fmin(fmax(felt->soreness / 10, DOSE_LEAST), DOSE_HARD);
		return 1;
	}
	for (i = 0; i < HALVINGS; i++) {
		*dose = exp((low + high) / 2);
		if (!sore_after(p, felts, felt, *dose, &soreness))
			return 0;
		*(soreness < felt->soreness ? &low : &high) = (low + high) / 2;
	}
	return 1;
}

static size_t put_said(const struct planning *p, const struct felts *felts, recovery_event *events)
{
	size_t i, k, n = 0;

	for (i = 0; i < felts->n; i++)
		for (k = 0; k < 2; k++) {
			const double value = k ? felts->felt[i].strength : felts->felt[i].soreness;
			recovery_event *e = &events[n];

			if (isnan(value) || RECOVERY_INIT(EVENT, e))
				continue;
			e->kind = k ? RECOVERY_KIND_STRENGTH : RECOVERY_KIND_REPORT;
			e->what = felts->felt[i].muscle;
			e->side = felts->felt[i].side;
			e->scale = k ? 0 : RECOVERY_SCALE_NRS_0_10;
			e->time_s = p->request.now_s;
			e->value = value;
			n++;
		}
	return n;
}

/* Soreness of 7 or more is strong pain: it is read as a complaint too, unless one was told (the limit of pa_22). */
static int strong_pain(struct planning *p, const struct felt *felt)
{
	recovery_complaint c;

	if (!(felt->soreness >= STRONG) || p->complaint_count == PLAN_COMPLAINTS || RECOVERY_INIT(COMPLAINT, &c))
		return 1;
	c.structure = RECOVERY_STRUCTURE_MUSCLE_BELLY;
	c.muscle = felt->muscle;
	c.side = felt->side;
	c.onset = felt->hours_since < EARLY_H ? RECOVERY_ONSET_WITHIN_HOURS : RECOVERY_ONSET_DELAYED_12_72H;
	c.intensity = felt->soreness;
	c.hours_since = felt->hours_since;
	return planning_complaint(p, "muscles", &c, NULL, 0);
}

int planning_fit(struct planning *p, const struct felts *felts)
{
	static recovery_event events[FELT_MAX + SESSION_PARTS], told[2 * FELT_MAX];
	size_t i, n = felts->session_count, said;

	memcpy(events, felts->session, sizeof felts->session);
	for (i = 0; i < felts->n; i++) {
		double dose;

		if (!dose_of(p, felts, &felts->felt[i], &dose))
			return 0;
		put_bout(p, &felts->felt[i], dose, &events[n++]);
	}
	for (i = felts->n; i-- > 0;)
		if (!strong_pain(p, &felts->felt[i]))
			return 0;
	said = put_said(p, felts, told);
	if (!planning_state(p) || (n && !add_all(p, events, n)))
		return 0;
	for (i = 0; i < said; i += FELT_MAX)
		if (!add_all(p, told + i, said - i < FELT_MAX ? said - i : FELT_MAX))
			return 0;
	return 1;
}
