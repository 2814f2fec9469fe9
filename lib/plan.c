/* plan.c - what now: what each muscle may do, then the measures of choose.c.
 *
 * Complaints come first and are read here, so that no advice can pass them by.  Everything is worked out twice, the first
 * time only to count, so that a buffer too small is left untouched. */
#include <string.h>
#include "planner.h"

enum {
#define EVIDENCE(id, key, design, year, n, locator, finding) EV_##key = (id),
#include "evidence.def"
};

enum {
	TOPICAL_MAGNESIUM = 6004,	/* id of the measure the wish for a cream is about */
	BLAMED_S = 14 * DAY_S,		/* sessions older than this explain no soreness (judgement) */
	RECENT_S = 7 * DAY_S,		/* a muscle trained within a week is worth a line (judgement) */
	LIGHT_LOW = 50, LIGHT_HIGH = 75,	/* half to three quarters of the usual load (judgement) */
	LIGHT_STRENGTH = 90, LIGHT_SORENESS = 4	/* lighter work from this strength in % and below this soreness (judgement) */
};

/* ---- what was answered -------------------------------------------------------------------------------------------------- */

static void put_bit(uint64_t *set, int32_t fact)
{
	set[(fact - FACT_FIRST) / 64] |= UINT64_C(1) << (fact - FACT_FIRST) % 64;
}

/* A fact about a measure: at hand, liked, disliked; `said` by fact and answer. */
static recovery_status read_about_measure(uint64_t said[3][2], const recovery_fact *fact, recovery_diag *why)
{
	const size_t index = measure_index(fact->about);
	const int which = fact->fact - RECOVERY_FACT_MEASURE_AT_HAND, yes = fact->answer == RECOVERY_ANSWER_PRESENT;

	if (index == measure_count())
		return describe_blame(RECOVERY_TYPE_FACT, offsetof(recovery_fact, about), fact->about, RECOVERY_E_NOT_FOUND, why);
	said[which][yes] |= UINT64_C(1) << index;
	if (said[which][!yes] >> index & 1)
		return describe_blame(RECOVERY_TYPE_FACT, offsetof(recovery_fact, answer), fact->answer, RECOVERY_E_CONFLICT, why);
	return RECOVERY_OK;
}

/* Of two answers about different complaints the more alarming one counts. */
static recovery_status read_fact(struct situation *s, uint64_t said[3][2], const recovery_fact *fact, recovery_diag *why)
{
	if (fact->answer == RECOVERY_ANSWER_UNKNOWN)
		return RECOVERY_OK;
	if (fact->fact >= RECOVERY_FACT_MEASURE_AT_HAND && fact->fact <= RECOVERY_FACT_MEASURE_DISLIKED)
		return read_about_measure(said, fact, why);
	if (fact->fact >= FACT_FIRST)
		put_bit(fact->answer == RECOVERY_ANSWER_PRESENT ? s->present : s->denied, fact->fact);
	return RECOVERY_OK;
}

/* What one answer says of another: yes to the narrower, no to the wider.  Rows stand in the order of yes. */
static void read_within(struct situation *s)
{
	size_t i, n;
	const struct measure_within *rows = measure_withins(&n);

	for (i = 0; i < n; i++)
		if (fact_present(s, rows[i].fact))
			put_bit(s->present, rows[i].wider);
	while (n-- > 0)
		if (fact_denied(s, rows[n].wider))
			put_bit(s->denied, rows[n].fact);
}

/* Whose age is not known but that it is a child or an adolescent: an age in the middle, for amounts. */
static void read_age(struct situation *s)
{
	if (!num_is_nan(s->age_y))
		return;
	if (fact_present(s, RECOVERY_FACT_CONTEXT_ADOLESCENT))
		s->age_y = 15;
	if (fact_present(s, RECOVERY_FACT_CONTEXT_CHILD))
		s->age_y = 9;
}

/* The pain room has looked at each fact before: its number is known here. */
static APART recovery_status read_facts(struct situation *s, const recovery_fact *facts, size_t n, recovery_diag *why)
{
	recovery_fact fact;
	recovery_status status = RECOVERY_OK;
	uint64_t said[3][2] = { { 0 } };
	size_t i;

	for (i = 0; !status && i < n; i++) {
		status = abi_in_at(RECOVERY_TYPE_FACT, &fact, facts, i, why);
		if (!status)
			status = read_fact(s, said, &fact, why);
	}
	s->not_at_hand = said[0][0];
	s->at_hand = said[0][1];
	s->liked = said[1][1];
	s->disliked = said[2][1];
	if (fact_present(s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM))
		s->liked |= UINT64_C(1) << measure_index(TOPICAL_MAGNESIUM);
	read_within(s);
	read_age(s);
	return status;
}

/* ---- complaints ---------------------------------------------------------------------------------------------------------- */

struct pains {
	const recovery_complaint *complaints;
	size_t n;
	const recovery_fact *facts;
	size_t fact_count;
	const recovery_person *person;
	const recovery_state *state;
	int64_t now_s;
};

static int may_be_blamed(const struct pains *p, int32_t muscle, int32_t side)
{
	const int64_t last_s = state_last_bout(p->state, body_slot(muscle, side));

	return last_s != RECOVERY_TIME_UNKNOWN && p->now_s - last_s <= BLAMED_S;
}

/* How many would be so sore so late, when the muscle itself hurts and its sessions are recent enough to be blamed; else unknown. */
static APART void expect_soreness(const struct pains *p, const recovery_complaint *c, recovery_timeline *expected)
{
	const int32_t side = c->side == RECOVERY_SIDE_MIDLINE || !c->side ? RECOVERY_SIDE_BOTH : c->side;

	(void)recovery_init(RECOVERY_TYPE_TIMELINE, expected, sizeof *expected);
	if (!c->muscle || num_is_nan(c->intensity) || (c->structure && c->structure != RECOVERY_STRUCTURE_MUSCLE_BELLY))
		return;
	if (!may_be_blamed(p, c->muscle, RECOVERY_SIDE_LEFT) && !may_be_blamed(p, c->muscle, RECOVERY_SIDE_RIGHT))
		return;
	if (recovery_tail(p->state, c->muscle, side, p->now_s, c->intensity, &expected->tail, NULL))
		expected->tail = num_nan();
}

static recovery_status classify(const struct pains *p, const recovery_complaint *complaint, recovery_verdict *verdict, recovery_diag *why)
{
	recovery_timeline expected;
	const recovery_status status = recovery_init(RECOVERY_TYPE_VERDICT, verdict, sizeof *verdict);

	expect_soreness(p, complaint, &expected);
	return status ? status : recovery_pain_classify(complaint, p->person, p->facts, p->fact_count, &expected, verdict, NULL, NULL, why);
}

/* A known clot or an unstable heart: what to do now is for a doctor to say (Massage_cautions, Hannuksela_2001). */
static int asks_a_doctor(const struct pains *p)
{
	recovery_fact fact;
	recovery_diag why;
	size_t i;

	for (i = 0; i < p->fact_count; i++)
		if (!abi_in_at(RECOVERY_TYPE_FACT, &fact, p->facts, i, &why) && fact.answer == RECOVERY_ANSWER_PRESENT &&
		    (fact.fact == RECOVERY_FACT_PERSON_VEIN_CLOT || fact.fact == RECOVERY_FACT_PERSON_HEART_UNSTABLE ||
		     fact.fact == RECOVERY_FACT_PERSON_HEART_ATTACK_RECENT))
			return 1;
	return 0;
}

/* The pain room reads every complaint, and the facts alone: signs of danger count also when nobody complains. */
static APART recovery_status read_complaints(struct situation *s, const struct pains *p, recovery_diag *why)
{
	recovery_complaint complaint;
	recovery_verdict verdict;
	recovery_status status = recovery_init(RECOVERY_TYPE_COMPLAINT, &complaint, sizeof complaint);
	size_t i;

	if (!status)
		status = classify(p, &complaint, &verdict, why);
	if (!status && verdict.rule)
		s->decision = verdict.decision;
	if (!status && s->decision < RECOVERY_DECISION_CLINICIAN && asks_a_doctor(p))
		s->decision = RECOVERY_DECISION_CLINICIAN;
	for (i = 0; !status && i < p->n; i++) {
		status = abi_in_at(RECOVERY_TYPE_COMPLAINT, &complaint, p->complaints, i, why);
		if (!status)
			status = classify(p, &complaint, &verdict, why);
		if (!status && verdict.decision > s->decision)
			s->decision = verdict.decision;
	}
	return status;
}

/* Does a fact name this muscle, or its region, as a further place that hurts? */
static int hurts_too(const struct pains *p, int32_t about, int32_t muscle)
{
	recovery_fact fact;
	recovery_diag why;
	size_t i;

	for (i = 0; i < p->fact_count; i++)
		if (!abi_in_at(RECOVERY_TYPE_FACT, &fact, p->facts, i, &why) && fact.answer == RECOVERY_ANSWER_PRESENT &&
		    (!fact.about || fact.about == about) && (fact.fact == muscle || body_in_region(muscle, fact.fact)))
			return 1;
	return 0;
}

/* The muscle itself, or its region when no muscle is named; what hurts beside the muscle hurts when a muscle pulls there. */
static int is_about(const recovery_complaint *complaint, int32_t muscle)
{
	if (complaint->muscle)
		return complaint->muscle == muscle;
	return complaint->structure == RECOVERY_STRUCTURE_MUSCLE_BELLY ? body_in_region(muscle, complaint->region)
								       : body_loads(muscle, complaint->region);
}

/* Ordinary soreness may be rubbed and warmed, what hurts in another way not. */
static int is_soreness(int32_t pain_class)
{
	return pain_class == RECOVERY_PAIN_CLASS_ADAPTIVE_SORENESS || pain_class == RECOVERY_PAIN_CLASS_SEVERE_DOMS ||
	       pain_class == RECOVERY_PAIN_CLASS_MUSCLE_TIGHTNESS || pain_class == RECOVERY_PAIN_CLASS_NO_COMPLAINT;
}

/* Of two complaints that decide alike the one that allows less counts. */
static int is_stricter(const recovery_advice *a, const recovery_advice *b)
{
	if (a->decision != b->decision)
		return a->decision > b->decision;
	return a->load_high != b->load_high ? a->load_high < b->load_high : a->load_low < b->load_low;
}

static APART void heed(const recovery_verdict *verdict, recovery_advice *strictest, uint8_t *hurt)
{
	recovery_advice advice;

	advice_of(verdict, &advice);
	if (is_stricter(&advice, strictest))
		*strictest = advice;
	*hurt |= verdict->decision >= RECOVERY_DECISION_MODIFY && !is_soreness(verdict->pain_class);
}

/* What the complaints about one muscle allow: the strictest advice; its decision is 0 when none is about it.  `side` is the one
 * they are about, 0: more than one. */
static APART void pain_of(const struct pains *p, int32_t muscle, recovery_advice *strictest, uint8_t *hurt, int32_t *side)
{
	recovery_complaint complaint;
	recovery_verdict verdict;
	recovery_diag why;
	size_t i;

	strictest->decision = 0;
	*hurt = 0;
	*side = -1;
	for (i = 0; i < p->n; i++) {
		(void)abi_in_at(RECOVERY_TYPE_COMPLAINT, &complaint, p->complaints, i, &why);
		if (!is_about(&complaint, muscle) && !hurts_too(p, complaint.id, muscle))
			continue;
		*side = *side == -1 || *side == complaint.side ? complaint.side : 0;
		if (!classify(p, &complaint, &verdict, &why))
			heed(&verdict, strictest, hurt);
	}
}

/* ---- muscles ------------------------------------------------------------------------------------------------------------ */

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

static uint16_t in_minutes(int64_t time_s, int64_t now_s)
{
	return time_s == RECOVERY_TIME_UNKNOWN ? LATER : (uint16_t)num_clamp((double)((time_s - now_s + 59) / 60), 0, LATER - 1);
}

static int64_t after_minutes(const struct situation *s, uint16_t minutes)
{
	return minutes == LATER ? RECOVERY_TIME_UNKNOWN : s->request.now_s + minutes * INT64_C(60);
}

/* Train when ready, lighter while strength and soreness are within the wider limits, else leave alone. */
static void choose_verb(const struct situation *s, const recovery_timeline *t, struct part *part)
{
	const int ready = t->ready_s != RECOVERY_TIME_UNKNOWN && t->ready_s <= s->request.now_s;
	const int sore = t->now >= published.ready_soreness;

	part->load_low = LIGHT_LOW;
	part->load_high = LIGHT_HIGH;
	part->range = RECOVERY_RANGE_COMFORTABLE;
	part->reason = sore ? RECOVERY_REASON_SORE : RECOVERY_REASON_WEAK;
	part->verb = t->strength_now >= LIGHT_STRENGTH && t->now < LIGHT_SORENESS ? RECOVERY_VERB_TRAIN_LIGHTER : RECOVERY_VERB_REST;
	if (!ready)
		return;
	part->reason = s->gentle && t->now >= 1 ? RECOVERY_REASON_GENTLE : RECOVERY_REASON_READY;
	part->verb = s->gentle && t->now >= 1 ? RECOVERY_VERB_TRAIN_LIGHTER : RECOVERY_VERB_TRAIN;
}

/* A complaint only holds back.  Ordinary soreness ends when the forecast says, other pain when nobody knows. */
static void hold_back(const recovery_advice *advice, struct part *part)
{
	if (advice->decision < RECOVERY_DECISION_MODIFY)
		return;
	part->reason = part->hurt ? RECOVERY_REASON_PAIN : RECOVERY_REASON_SORE;
	if (part->hurt || advice->decision >= RECOVERY_DECISION_PAUSE)
		part->lighter_in = part->ready_in = part->late_in = LATER;
	if (advice->decision >= RECOVERY_DECISION_PAUSE || advice->load_high <= 0) {
		part->verb = RECOVERY_VERB_REST;
		part->lighter_in = LATER;
	}
	if (part->verb == RECOVERY_VERB_REST)
		return;
	part->verb = RECOVERY_VERB_TRAIN_LIGHTER;
	part->load_low = (uint8_t)(advice->load_low < part->load_low ? advice->load_low : part->load_low);
	part->load_high = (uint8_t)(advice->load_high < part->load_high ? advice->load_high : part->load_high);
	if (advice->range > part->range)
		part->range = (uint8_t)advice->range;
}

static APART recovery_status read_course(struct situation *s, const recovery_state *state, int32_t muscle, struct part *part)
{
	const int64_t now_s = s->request.now_s;
	const double none = num_nan();
	const int32_t side = same_sides(state, muscle) ? RECOVERY_SIDE_LEFT : RECOVERY_SIDE_BOTH;	/* half the work where both are alike */
	recovery_timeline t;
	recovery_status status = recovery_init(RECOVERY_TYPE_TIMELINE, &t, sizeof t);

	part->muscle = 0;
	if (state_last_bout(state, body_slot(muscle, RECOVERY_SIDE_LEFT)) == RECOVERY_TIME_UNKNOWN &&
	    state_last_bout(state, body_slot(muscle, RECOVERY_SIDE_RIGHT)) == RECOVERY_TIME_UNKNOWN)
		return status;		/* a course takes a while; without a bout there is none */
	if (!status)
		status = recovery_timeline_at(state, muscle, side, now_s, none, none, &t, NULL);
	if (status || !t.bouts)
		return status;
	if (s->last_session_s == RECOVERY_TIME_UNKNOWN || t.last_bout_s > s->last_session_s)
		s->last_session_s = t.last_bout_s;
	if (now_s - t.last_bout_s > RECENT_S && t.now < 0.5 && t.strength_now > 97)
		return RECOVERY_OK;
	part->muscle = (uint8_t)muscle;
	part->side = (uint8_t)(side == RECOVERY_SIDE_LEFT ? RECOVERY_SIDE_BOTH : t.side);
	part->now = (float)t.now;
	part->ready_in = in_minutes(t.ready_s, now_s);
	part->late_in = in_minutes(t.ready_late_s, now_s);
	if (t.end_s != RECOVERY_TIME_UNKNOWN && t.end_s - now_s > s->sore_in)
		s->sore_in = (int32_t)num_clamp((double)(t.end_s - now_s), 0, INT32_MAX);
	choose_verb(s, &t, part);
	if (part->verb == RECOVERY_VERB_REST)
		status = recovery_timeline_at(state, muscle, side, now_s, LIGHT_STRENGTH, LIGHT_SORENESS, &t, NULL);
	part->lighter_in = in_minutes(t.ready_s, now_s);
	return status;
}

/* Nothing is logged for a muscle that hurts: it is held back all the same. */
static void unlogged(int32_t muscle, struct part *part)
{
	memset(part, 0, sizeof *part);
	part->muscle = (uint8_t)muscle;
	part->side = RECOVERY_SIDE_BOTH;
	part->verb = RECOVERY_VERB_TRAIN_LIGHTER;
	part->lighter_in = part->ready_in = part->late_in = LATER;
	part->load_low = LIGHT_LOW;
	part->load_high = LIGHT_HIGH;
	part->range = RECOVERY_RANGE_COMFORTABLE;
}

static recovery_status read_muscle(struct situation *s, const recovery_state *state, const struct pains *p, int32_t muscle)
{
	recovery_advice advice;
	struct part part;
	recovery_status status;
	int32_t side;
	uint8_t hurt;

	memset(&part, 0, sizeof part);
	status = read_course(s, state, muscle, &part);
	if (status)
		return status;
	pain_of(p, muscle, &advice, &hurt, &side);
	if (s->hurts && part.muscle) {
		part.verb = part.verb == RECOVERY_VERB_REST ? RECOVERY_VERB_REST : RECOVERY_VERB_TRAIN_LIGHTER;
		part.reason = RECOVERY_REASON_PAIN;
		part.lighter_in = part.ready_in = part.late_in = LATER;
	}
	if (!part.muscle && advice.decision >= RECOVERY_DECISION_MODIFY)
		unlogged(muscle, &part);
	part.hurt = hurt;
	hold_back(&advice, &part);
	if (advice.decision >= RECOVERY_DECISION_MODIFY && (side == RECOVERY_SIDE_LEFT || side == RECOVERY_SIDE_RIGHT))
		part.side = (uint8_t)side;
	if (part.muscle)
		insert_part(s, &part);
	return RECOVERY_OK;
}

/* ---- actions -------------------------------------------------------------------------------------------------------------- */

static void put_first(const struct situation *s, int32_t verb, int32_t because, struct sheet *sheet)
{
	recovery_action a;

	plan_blank(&a, s, verb, verb == RECOVERY_VERB_ASK ? RECOVERY_REASON_GENTLE : RECOVERY_REASON_PAIN);
	a.because = because;
	sheet_put(sheet, &a);
}

static void put_muscles(const struct situation *s, int32_t verb, struct sheet *sheet)
{
	recovery_action a;
	size_t i;

	for (i = 0; i < s->parts; i++) {
		const struct part *part = &s->part[i];

		if (part->verb != verb)
			continue;
		plan_blank(&a, s, verb, part->reason);
		a.muscle = part->muscle;
		a.side = part->side;
		if (verb != RECOVERY_VERB_TRAIN) {
			a.end_s = after_minutes(s, verb == RECOVERY_VERB_REST ? part->lighter_in : part->ready_in);
			a.ready_s = after_minutes(s, part->ready_in);
			a.late_s = after_minutes(s, part->late_in);
		}
		if (verb == RECOVERY_VERB_TRAIN_LIGHTER) {
			a.unit = RECOVERY_UNIT_PERCENT_OF_LOAD;
			a.amount_low = part->load_low;
			a.amount_high = part->load_high;
			a.range = part->range;
			a.certainty = RECOVERY_CERTAINTY_LOW;
			a.outcome = RECOVERY_OUTCOME_STRENGTH;
		}
		a.evidence1 = EV_judgement;
		sheet_put(sheet, &a);
	}
}

static void put_plan(const struct situation *s, struct sheet *sheet)
{
	if (s->decision >= RECOVERY_DECISION_CLINICIAN)
		put_first(s, RECOVERY_VERB_GET_HELP, s->decision, sheet);
	if (s->decision >= RECOVERY_DECISION_URGENT)
		return;
	if (s->gentle)
		put_first(s, RECOVERY_VERB_ASK, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS, sheet);
	put_muscles(s, RECOVERY_VERB_REST, sheet);
	put_muscles(s, RECOVERY_VERB_TRAIN_LIGHTER, sheet);
	put_muscles(s, RECOVERY_VERB_TRAIN, sheet);
	choose_measures(s, sheet);
}

/* ---- the call --------------------------------------------------------------------------------------------------------------- */

/* Local midnight after `time_s`, in UTC seconds, and `days` - 1 further days. */
static int64_t end_of_days(const recovery_request *r)
{
	const int64_t into = ((r->now_s + r->utc_offset_s) % DAY_S + DAY_S) % DAY_S;
	const int64_t end_s = r->now_s - into + (int64_t)r->days * DAY_S;

	return end_s < TIME_MAX ? end_s : TIME_MAX;
}

static APART recovery_status read_request(struct situation *s, const recovery_request *request, const recovery_state *state, recovery_diag *why)
{
	recovery_status status = abi_in(RECOVERY_TYPE_REQUEST, &s->request, request, why);

	if (status)
		return status;
	if (s->request.now_s == RECOVERY_TIME_UNKNOWN)
		return describe_blame(RECOVERY_TYPE_REQUEST, offsetof(recovery_request, now_s), num_nan(), RECOVERY_E_MISSING, why);
	status = state_check(state, why);
	if (!status && recovery_state_clock(state) > s->request.now_s) {
		status = describe_blame(RECOVERY_TYPE_REQUEST, offsetof(recovery_request, now_s), (double)s->request.now_s,
					RECOVERY_E_PAST, why);
		why->min = (double)recovery_state_clock(state);
	}
	s->until_s = end_of_days(&s->request);
	return status;
}

/* The next event, or else the first planned session from now on. */
static APART recovery_status read_planned(struct situation *s, const recovery_event *planned, size_t n, recovery_diag *why)
{
	recovery_event event;
	recovery_status status = n ? event_check_all(planned, n, why) : RECOVERY_OK;
	size_t i;

	s->next_s = s->request.next_event_s != RECOVERY_TIME_UNKNOWN && s->request.next_event_s >= s->request.now_s ? s->request.next_event_s
														     : RECOVERY_TIME_UNKNOWN;
	for (i = 0; !status && i < n; i++) {
		status = abi_in_at(RECOVERY_TYPE_EVENT, &event, planned, i, why);
		if (!status && event.time_s >= s->request.now_s && (s->next_s == RECOVERY_TIME_UNKNOWN || event.time_s < s->next_s))
			s->next_s = event.time_s;
	}
	return status;
}

static APART recovery_status read_person(struct situation *s, const recovery_person *person, recovery_diag *why)
{
	recovery_person who;
	const recovery_status status = person_in(&who, person, why);

	s->age_y = status ? num_nan() : who.age_y;
	s->mass_kg = status ? num_nan() : who.mass_kg;
	return status;
}

static recovery_status read_all(struct situation *s, const recovery_request *request, const recovery_state *state,
	const recovery_event *planned, size_t planned_count, struct pains *p, recovery_diag *why)
{
	recovery_status status;
	int32_t muscle;

	memset(s, 0, sizeof *s);
	s->last_session_s = RECOVERY_TIME_UNKNOWN;
	status = read_request(s, request, state, why);
	if (!status)
		status = read_person(s, p->person, why);
	if (!status)
		status = read_planned(s, planned, planned_count, why);
	p->now_s = s->request.now_s;
	if (!status)
		status = read_complaints(s, p, why);
	if (!status)
		status = read_facts(s, p->facts, p->fact_count, why);
	s->gentle = !p->n && !fact_denied(s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	s->hurts = !p->n && fact_present(s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	for (muscle = FIRST_MUSCLE; !status && muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		status = read_muscle(s, state, p, muscle);
	return status;
}

RECOVERY_API(recovery_status) recovery_plan_generate(const recovery_request *request, const recovery_person *person, const recovery_state *state,
	const recovery_event *planned, size_t planned_count, const recovery_complaint *complaints, size_t complaint_count,
	const recovery_fact *facts, size_t fact_count, recovery_action *out, size_t *count, recovery_diag *diag)
{
	struct pains pains = { complaints, complaint_count, facts, fact_count, person, state, 0 };
	struct situation s;
	struct sheet sheet = { NULL, 0 };
	recovery_diag why;
	recovery_status status;
	size_t room;

	abi_why(&why);
	if (!count || (*count && !out) || (planned_count && !planned) || (complaint_count && !complaints) || (fact_count && !facts))
		return abi_plain(diag, RECOVERY_E_NULL);
	status = read_all(&s, request, state, planned, planned_count, &pains, &why);
	if (!status && *count)
		status = abi_out_check(RECOVERY_TYPE_ACTION, out, &why);
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
