/* plan.c - what now: what each muscle may do, and the ritual of gentle movement, fluid, cream and pause.
 *
 * Complaints come first and are read here, so that no advice can pass them by.  Everything is worked out twice, the first
 * time only to count, so that a buffer too small is left untouched. */
#include "kernel.h"
#include "kernel.h"

#define NO_FIGURE 1e300
#define RECOVERY_UNIT_NONE 0

enum {
	SOURCES = 4,
	RECENT_S = 7 * DAY_S,		/* a muscle trained within a week is worth a line (judgement) */
	FLUID_S = DAY_S,		/* fluid and salt matter for a day after a session (DGE_2020) */
	MORNING_S = 8 * HOUR_S		/* measures of later days begin at 8 h local time (judgement) */
};

enum {
#define EVIDENCE(id, key, design, year, n, locator, finding) EV_##key = (id),
#include "evidence.def"
};

/* ---- tables ------------------------------------------------------------------------------------------------------------ */

static const struct measure {
	int32_t id, outcome, certainty, unit;
	uint32_t evidence[SOURCES];
	double low, high, minutes, effect, effect_low, effect_high, effect_at_h;
} measures[] = {
#define EVIDENCE4(a, b, c, d) { EV_##a, EV_##b, EV_##c, EV_##d }
#define MEASURE(id, name, about, out, cert, unit, lo, hi, min, e, el, eh, at, ev) \
	{ (id), RECOVERY_OUTCOME_##out, RECOVERY_CERTAINTY_##cert, RECOVERY_UNIT_##unit, ev, lo, hi, min, e, el, eh, at },
#include "plan.def"
};

/* Places of the measures in their table, by name. */
enum {
#define MEASURE(id, name, about, out, cert, unit, lo, hi, min, e, el, eh, at, ev) AT_##name,
#include "plan.def"
	MEASURES
};

static const struct screen { int32_t measure, fact, reason; } screens[] = {
#define SCREEN(measure, FACT, REASON) { AT_##measure, RECOVERY_FACT_##FACT, RECOVERY_REASON_##REASON },
#include "plan.def"
};

/* ---- what the plan is made from ---------------------------------------------------------------------------------------- */

/* One muscle as the plan sees it. */
struct part {
	int32_t ready_in, end_in;	/* seconds from now until ready, until soreness ends; LATER: not within the horizon */
	float now;
	unsigned char muscle, side, verb, reason;
};

#define LATER INT32_MAX

struct situation {
	recovery_request request;
	const recovery_fact *facts;
	size_t fact_count;
	int32_t decision;		/* the most cautious of all complaints, 0: no complaint */
	int64_t last_session_s;		/* unknown: none */
	size_t parts;
	struct part part[MUSCLES];
};

struct sheet {
	recovery_action *out;		/* NULL: only count */
	size_t n;
};

/* The answer to a fact about the person or any complaint; the most alarming one counts. */
static int32_t answer_to(const struct situation *s, int32_t about)
{
	recovery_fact fact;
	recovery_diag why;
	int32_t found = RECOVERY_ANSWER_UNKNOWN;
	size_t i;

	for (i = 0; i < s->fact_count; i++) {
		(void)abi_in_at(RECOVERY_TYPE_FACT, &fact, s->facts, i, &why);
		if (fact.fact == about && fact.answer > found)
			found = fact.answer;
	}
	return found;
}

static recovery_status read_facts(const struct situation *s, recovery_diag *why)
{
	recovery_fact fact;
	size_t i;

	for (i = 0; i < s->fact_count; i++) {
		const recovery_status status = abi_in_at(RECOVERY_TYPE_FACT, &fact, s->facts, i, why);

		if (status)
			return status;
	}
	return RECOVERY_OK;
}

static recovery_status read_complaint(struct situation *s, const recovery_complaint *complaint, const recovery_person *person,
	recovery_diag *why)
{
	recovery_verdict verdict;
	recovery_status status = recovery_init(RECOVERY_TYPE_VERDICT, &verdict, sizeof verdict);

	if (!status)
		status = recovery_pain_classify(complaint, person, s->facts, s->fact_count, NULL, &verdict, NULL, NULL, why);
	if (!status && verdict.decision > s->decision)
		s->decision = verdict.decision;
	return status;
}

/* The pain room reads every complaint, and the facts alone: signs of danger count also when nobody complains. */
static recovery_status read_complaints(struct situation *s, const recovery_complaint *complaints, size_t n,
	const recovery_person *person, recovery_diag *why)
{
	recovery_complaint complaint;
	recovery_status status = recovery_init(RECOVERY_TYPE_COMPLAINT, &complaint, sizeof complaint);
	size_t i;

	if (!status)
		status = read_complaint(s, &complaint, person, why);
	for (i = 0; !status && i < n; i++) {
		status = abi_in_at(RECOVERY_TYPE_COMPLAINT, &complaint, complaints, i, why);
		if (!status)
			status = read_complaint(s, &complaint, person, why);
	}
	return status;
}

/* Does a fact name this muscle, or its region, as a further place that hurts? */
static int hurts_too(const struct situation *s, int32_t muscle)
{
	recovery_fact fact;
	recovery_diag why;
	size_t i;

	for (i = 0; i < s->fact_count; i++)
		if (!abi_in_at(RECOVERY_TYPE_FACT, &fact, s->facts, i, &why) && fact.answer == RECOVERY_ANSWER_PRESENT &&
		    (fact.fact == muscle || body_in_region(muscle, fact.fact)))
			return 1;
	return 0;
}

/* Does any complaint name this muscle, or its region and no muscle? */
static int hurts(const recovery_complaint *complaints, size_t n, int32_t muscle)
{
	recovery_complaint complaint;
	recovery_diag why;
	size_t i;

	for (i = 0; i < n; i++)
		if (!abi_in_at(RECOVERY_TYPE_COMPLAINT, &complaint, complaints, i, &why) &&
		    (complaint.muscle == muscle || (!complaint.muscle && body_in_region(muscle, complaint.region))))
			return 1;
	return 0;
}

/* ---- muscles ------------------------------------------------------------------------------------------------------------ */

/* Train when ready; lighter while strength is at 90 % or more and soreness below 4 of 10 (judgement); else leave alone. */
static void choose_verb(const recovery_timeline *t, int64_t now_s, int in_pain, struct part *part)
{
	const int ready = t->ready_s != RECOVERY_TIME_UNKNOWN && t->ready_s <= now_s;

	part->reason = t->now >= published.ready_soreness ? RECOVERY_REASON_SORE : RECOVERY_REASON_WEAK;
	part->verb = t->strength_now >= 90 && t->now < 4 ? RECOVERY_VERB_TRAIN_LIGHTER : RECOVERY_VERB_REST;
	if (ready) {
		part->reason = RECOVERY_REASON_READY;
		part->verb = RECOVERY_VERB_TRAIN;
	}
	if (in_pain) {
		part->reason = RECOVERY_REASON_PAIN;
		part->verb = part->verb == RECOVERY_VERB_REST ? RECOVERY_VERB_REST : RECOVERY_VERB_TRAIN_LIGHTER;
	}
}

static int same_sides(const recovery_state *state, int32_t muscle)
{
	return !memcmp(state_kernel(state, body_slot(muscle, RECOVERY_SIDE_LEFT)), state_kernel(state, body_slot(muscle, RECOVERY_SIDE_RIGHT)),
		       sizeof(struct kernel));
}

/* Sorer first, then by id. */
static void insert_part(struct situation *s, const struct part *part)
{
	size_t i = s->parts++;

	for (; i > 0; i--) {
		if (s->part[i - 1].now >= part->now)
			break;
		s->part[i] = s->part[i - 1];
	}
	s->part[i] = *part;
}

static recovery_status read_muscle(struct situation *s, const recovery_state *state, int32_t muscle, int in_pain)
{
	const int64_t now_s = s->request.now_s;
	const double none = num_nan();
	recovery_timeline t;
	struct part part;
	recovery_status status = recovery_init(RECOVERY_TYPE_TIMELINE, &t, sizeof t);

	if (!status)
		status = recovery_timeline_at(state, muscle, RECOVERY_SIDE_BOTH, now_s, none, none, &t, NULL);
	if (status || !t.bouts)
		return status;
	if (s->last_session_s == RECOVERY_TIME_UNKNOWN || t.last_bout_s > s->last_session_s)
		s->last_session_s = t.last_bout_s;
	if (now_s - t.last_bout_s > RECENT_S && t.now < 0.5 && t.strength_now > 97)
		return RECOVERY_OK;
	part.muscle = (unsigned char)muscle;
	part.side = (unsigned char)(same_sides(state, muscle) ? RECOVERY_SIDE_BOTH : t.side);
	part.now = (float)t.now;
	part.ready_in = t.ready_s == RECOVERY_TIME_UNKNOWN ? LATER : (int32_t)(t.ready_s - now_s);
	part.end_in = t.end_s == RECOVERY_TIME_UNKNOWN ? 0 : (int32_t)num_clamp((double)(t.end_s - now_s), 0, LATER);
	choose_verb(&t, now_s, in_pain, &part);
	insert_part(s, &part);
	return RECOVERY_OK;
}

/* ---- actions -------------------------------------------------------------------------------------------------------------- */

static void blank(recovery_action *a, const struct situation *s, int32_t verb, int32_t reason)
{
	(void)recovery_init(RECOVERY_TYPE_ACTION, a, sizeof *a);
	a->model = MODEL_VERSION;
	a->start_s = s->request.now_s;
	a->verb = verb;
	a->reason = reason;
}

static void put(struct sheet *sheet, const recovery_action *action)
{
	if (sheet->out)
		abi_out(RECOVERY_TYPE_ACTION, action, sheet->out, sheet->n);
	sheet->n++;
}

static void put_help(const struct situation *s, struct sheet *sheet)
{
	recovery_action a;

	blank(&a, s, RECOVERY_VERB_GET_HELP, RECOVERY_REASON_PAIN);
	a.because = s->decision;
	put(sheet, &a);
}

static void put_muscles(const struct situation *s, int32_t verb, struct sheet *sheet)
{
	recovery_action a;
	size_t i;

	for (i = 0; i < s->parts; i++) {
		const struct part *part = &s->part[i];

		if (part->verb != verb)
			continue;
		blank(&a, s, verb, part->reason);
		a.muscle = part->muscle;
		a.side = part->side;
		if (verb != RECOVERY_VERB_TRAIN && part->ready_in != LATER)
			a.end_s = s->request.now_s + part->ready_in;
		if (verb == RECOVERY_VERB_TRAIN_LIGHTER) {
			a.unit = RECOVERY_UNIT_PERCENT_OF_LOAD;
			a.amount_low = 50;	/* half to three quarters of the usual load: judgement */
			a.amount_high = 75;
			a.certainty = RECOVERY_CERTAINTY_LOW;
			a.outcome = RECOVERY_OUTCOME_STRENGTH;
		}
		a.evidence1 = EV_judgement;
		put(sheet, &a);
	}
}

static double figure(double x)
{
	return x == NO_FIGURE ? num_nan() : x;
}

static void put_measure(const struct situation *s, size_t index, int32_t verb, int32_t reason, int32_t because,
	int64_t start_s, int64_t end_s, struct sheet *sheet)
{
	const struct measure *m = &measures[index];
	recovery_action a;

	blank(&a, s, verb, reason);
	a.start_s = start_s;
	a.end_s = end_s;
	a.measure = m->id;
	a.because = because;
	a.outcome = m->outcome;
	a.certainty = m->certainty;
	a.effect = figure(m->effect);
	a.effect_low = figure(m->effect_low);
	a.effect_high = figure(m->effect_high);
	a.effect_at_h = figure(m->effect_at_h);
	a.evidence1 = m->evidence[0];
	a.evidence2 = m->evidence[1];
	a.evidence3 = m->evidence[2];
	a.evidence4 = m->evidence[3];
	if (verb == RECOVERY_VERB_DO) {
		a.unit = m->unit;
		a.amount_low = figure(m->low);
		a.amount_high = figure(m->high);
		a.minutes = m->minutes;
	}
	put(sheet, &a);
}

/* ---- measures ------------------------------------------------------------------------------------------------------------ */

/* Why a measure is wanted on a day; 0: it is not. */
static int32_t wanted(const struct situation *s, size_t index, int64_t start_s, int sore)
{
	const int drinking = s->last_session_s != RECOVERY_TIME_UNKNOWN && start_s - s->last_session_s <= FLUID_S;
	const int sweated = answer_to(s, RECOVERY_FACT_PERSON_HEAVY_SWEAT) == RECOVERY_ANSWER_PRESENT;
	const int wish = answer_to(s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM) == RECOVERY_ANSWER_PRESENT;

	switch (index) {
	case AT_light_movement:    return sore ? RECOVERY_REASON_SORE : 0;
	case AT_hydration:         return drinking ? (sweated ? RECOVERY_REASON_SWEAT : RECOVERY_REASON_SESSION) : 0;
	case AT_electrolytes:      return drinking && sweated ? RECOVERY_REASON_SWEAT : 0;
	case AT_topical_magnesium: return sore && wish ? RECOVERY_REASON_WISH : 0;
	case AT_mindful_pause:     return sore ? RECOVERY_REASON_CALM : 0;
	}
	return 0;
}

/* The fact that bars a measure, or asks to see a professional first; 0: none is present. */
static int32_t barred(const struct situation *s, size_t index, int32_t *reason)
{
	size_t i;

	for (i = 0; i < COUNT_OF(screens); i++) {
		if (screens[i].measure != (int32_t)index || answer_to(s, screens[i].fact) != RECOVERY_ANSWER_PRESENT)
			continue;
		*reason = screens[i].reason;
		return screens[i].fact;
	}
	return 0;
}

/* Local midnight after `time_s`, in UTC seconds. */
static int64_t end_of_day(const struct situation *s, int64_t time_s)
{
	const int64_t local = time_s + s->request.utc_offset_s;
	const int64_t end_s = time_s - (local % DAY_S + DAY_S) % DAY_S + DAY_S;

	return end_s < TIME_MAX ? end_s : TIME_MAX;
}

static int sore_at(const struct situation *s, int64_t time_s)
{
	size_t i;

	for (i = 0; i < s->parts; i++)
		if (s->request.now_s + s->part[i].end_in > time_s)
			return 1;
	return 0;
}

static void put_day(const struct situation *s, int64_t start_s, struct sheet *sheet)
{
	const int64_t end_s = end_of_day(s, start_s);
	const int sore = sore_at(s, start_s);
	double left = s->request.minutes_per_day;
	int32_t reason = 0, ignored;
	size_t i;

	for (i = 0; i < MEASURES; i++) {
		reason = wanted(s, i, start_s, sore);
		if (!reason || barred(s, i, &ignored) || measures[i].minutes > left)
			continue;
		left -= measures[i].minutes;
		put_measure(s, i, RECOVERY_VERB_DO, reason, 0, start_s, end_s, sheet);
	}
}

/* What was left out today, and why: once, not for every day. */
static void put_skips(const struct situation *s, struct sheet *sheet)
{
	const int64_t now_s = s->request.now_s;
	const int sore = sore_at(s, now_s);
	double left = s->request.minutes_per_day;
	size_t i;

	for (i = 0; i < MEASURES; i++) {
		int32_t why = 0, reason = wanted(s, i, now_s, sore);
		const int32_t fact = barred(s, i, &why);

		if (reason && fact)
			put_measure(s, i, RECOVERY_VERB_SKIP, why, fact, now_s, end_of_day(s, now_s), sheet);
		else if (reason && measures[i].minutes > left)
			put_measure(s, i, RECOVERY_VERB_SKIP, RECOVERY_REASON_NO_TIME, 0, now_s, end_of_day(s, now_s), sheet);
		else if (reason)
			left -= measures[i].minutes;
		else if (sore && i == AT_topical_magnesium)
			put_measure(s, i, RECOVERY_VERB_SKIP, RECOVERY_REASON_NO_BENEFIT, 0, now_s, end_of_day(s, now_s), sheet);
	}
}

static void put_plan(const struct situation *s, struct sheet *sheet)
{
	const int64_t tomorrow = end_of_day(s, s->request.now_s);
	int32_t day;

	if (s->decision >= RECOVERY_DECISION_CLINICIAN)
		put_help(s, sheet);
	if (s->decision >= RECOVERY_DECISION_URGENT)
		return;
	put_muscles(s, RECOVERY_VERB_REST, sheet);
	put_muscles(s, RECOVERY_VERB_TRAIN_LIGHTER, sheet);
	put_muscles(s, RECOVERY_VERB_TRAIN, sheet);
	put_day(s, s->request.now_s, sheet);
	for (day = 1; day < s->request.days && tomorrow < TIME_MAX - day * (int64_t)DAY_S; day++)
		put_day(s, tomorrow + (day - 1) * (int64_t)DAY_S + MORNING_S, sheet);
	put_skips(s, sheet);
}

/* ---- the call --------------------------------------------------------------------------------------------------------------- */

static recovery_status read_request(struct situation *s, const recovery_request *request, const recovery_state *state, recovery_diag *why)
{
	recovery_status status = abi_in(RECOVERY_TYPE_REQUEST, &s->request, request, why);

	if (status)
		return status;
	if (s->request.now_s == RECOVERY_TIME_UNKNOWN)
		return describe_blame(RECOVERY_TYPE_REQUEST, offsetof(recovery_request, now_s), num_nan(), RECOVERY_E_MISSING, why);
	status = state_check(state, why);
	if (!status && recovery_state_clock(state) > s->request.now_s)
		status = describe_blame(RECOVERY_TYPE_REQUEST, offsetof(recovery_request, now_s), (double)s->request.now_s,
					RECOVERY_E_PAST, why);
	return status;
}

RECOVERY_API(recovery_status) recovery_plan_generate(const recovery_request *request, const recovery_person *person, const recovery_state *state,
	const recovery_complaint *complaints, size_t complaint_count, const recovery_fact *facts, size_t fact_count,
	recovery_action *out, size_t *count, recovery_diag *diag)
{
	struct situation s;
	struct sheet sheet = { NULL, 0 };
	recovery_person who;
	recovery_diag why;
	recovery_status status;
	size_t room;
	int32_t muscle;
	int pain;

	abi_why(&why);
	if (!count || (*count && !out) || (complaint_count && !complaints) || (fact_count && !facts))
		return abi_plain(diag, RECOVERY_E_NULL);
	memset(&s, 0, sizeof s);
	s.facts = facts;
	s.fact_count = fact_count;
	s.last_session_s = RECOVERY_TIME_UNKNOWN;
	status = read_request(&s, request, state, &why);
	if (!status)
		status = person_in(&who, person, &why);
	if (!status)
		status = read_facts(&s, &why);
	if (!status)
		status = read_complaints(&s, complaints, complaint_count, person, &why);
	if (!status && *count)
		status = abi_out_check(RECOVERY_TYPE_ACTION, out, &why);
	pain = !status && answer_to(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS) == RECOVERY_ANSWER_PRESENT;
	for (muscle = FIRST_MUSCLE; !status && muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		status = read_muscle(&s, state, muscle, pain || hurts(complaints, complaint_count, muscle) || hurts_too(&s, muscle));
	if (status)
		return abi_fail(diag, &why, status);
	put_plan(&s, &sheet);
	room = *count;
	*count = sheet.n;
	if (room < sheet.n)
		return abi_plain(diag, RECOVERY_E_SPACE);
	sheet.out = sheet.n ? out : NULL;
	sheet.n = 0;
	put_plan(&s, &sheet);
	return RECOVERY_OK;
}
