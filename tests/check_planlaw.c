/* check_planlaw.c - laws that hold for every plan, whoever asks: the table of measures read the slow way, against random persons,
 * logs, complaints and answers; the order of a week against all orders; the ramp. */
#include "plans.h"

Suite *suite_planlaw(void);

/* A plan costs some milliseconds and its oracle twice that, so fewer cases than elsewhere. */
enum { LAWS_PART = 1, TWICE_PART = 100, WEEK_PART = 100, RAMP_PART = 100 };

static size_t at_least_one(size_t n)
{
	return n ? n : 1;
}

/* ---- any situation ------------------------------------------------------------------------------------------------------------ */

static int32_t any_value(uint64_t *rng, int32_t enumeration)
{
	return recovery_enum_value(enumeration, (size_t)cases_below(rng, (int32_t)recovery_enum_count(enumeration)));
}

static double maybe(uint64_t *rng, double lo, double hi)
{
	return cases_below(rng, 3) ? cases_uniform(rng, lo, hi) : NAN;
}

static recovery_event any_event(uint64_t *rng, int64_t time_s)
{
	recovery_event e;

	init(RECOVERY_TYPE_EVENT, &e);
	e.time_s = time_s;
	e.side = cases_below(rng, 4);
	switch (cases_below(rng, 12)) {
	case 0:
	case 3:
		e.kind = RECOVERY_KIND_SET;
		e.what = any_value(rng, RECOVERY_ENUM_MOVEMENT);
		e.reps = cases_uniform(rng, 1, 20);
		e.load_kg = maybe(rng, 0, 150);
		e.rir = maybe(rng, 0, 6);
		return e;
	case 1:
		e.kind = RECOVERY_KIND_ACTIVITY;
		e.what = any_value(rng, RECOVERY_ENUM_ACTIVITY);
		e.duration_s = cases_uniform(rng, 60, 4 * HOUR_S);
		e.rpe = maybe(rng, 1, 10);
		return e;
	case 2:
		e.kind = RECOVERY_KIND_REPORT;
		e.what = any_value(rng, RECOVERY_ENUM_MUSCLE);
		e.scale = RECOVERY_SCALE_NRS_0_10;
		e.value = cases_below(rng, 11);
		return e;
	}
	e.kind = RECOVERY_KIND_BOUT;
	e.what = any_value(rng, RECOVERY_ENUM_MUSCLE);
	e.dose = cases_uniform(rng, 0, 1.5);
	return e;
}

enum { LOG_MAX = 8 };

struct situation {
	struct scene scene;
	recovery_event log[LOG_MAX];
	size_t logged;
};

static void any_log(uint64_t *rng, struct situation *x)
{
	int64_t t = MIDNIGHT + (int64_t)cases_uniform(rng, -3e9, 3e9);
	size_t i;

	x->scene.request.now_s = t;
	x->logged = (size_t)cases_below(rng, LOG_MAX + 1);
	for (i = 0; i < x->logged; i++) {
		x->log[i] = any_event(rng, t);
		add(&x->scene, &x->log[i]);
		x->scene.request.now_s = t + (int64_t)(cases_below(rng, 2) ? cases_uniform(rng, 0, DAY_S) : cases_uniform(rng, 0, 6.0 * DAY_S));
		t += (int64_t)cases_uniform(rng, 1, DAY_S);
	}
}

/* Signs send people away: few of them, so that plans are left to look at. */
static int32_t any_fact(uint64_t *rng)
{
	const int32_t fact = screens[cases_below(rng, SCREENS)].fact;

	if (fact < RECOVERY_FACT_CONTEXT_TRAINED && cases_below(rng, 5))
		return RECOVERY_FACT_PERSON_KIDNEY_DISEASE + cases_below(rng, 41);
	return fact;
}

static void any_facts(uint64_t *rng, struct scene *s)
{
	int32_t n = cases_below(rng, 6);

	while (n-- > 0) {
		const int32_t about = s->complaint_count ? cases_below(rng, (int32_t)s->complaint_count + 1) : 0;

		say_new(s, about, any_fact(rng), cases_below(rng, 3));
	}
	if (s->complaint_count && cases_below(rng, 3) == 0)
		say_new(s, 1, RECOVERY_FACT_SIGN_SWELLING + cases_below(rng, RECOVERY_FACT_SIGN_ARM_SWELLING_ONE - RECOVERY_FACT_SIGN_SWELLING + 1),
			RECOVERY_ANSWER_PRESENT);
	if (cases_below(rng, 3))
		say_new(s, 0, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS, RECOVERY_ANSWER_DENIED);
	if (cases_below(rng, 2))
		deny_graves(s);
}

static void any_wishes(uint64_t *rng, struct scene *s)
{
	int32_t n = cases_below(rng, 3) ? cases_below(rng, 10) : 0;
	uint64_t said[3] = { 0 };

	while (n-- > 0) {
		const int which = cases_below(rng, 3) ? 1 : cases_below(rng, 3);
		const int32_t k = cases_below(rng, (int32_t)ROWS);

		if (said[which] >> k & 1)
			continue;
		said[which] |= UINT64_C(1) << k;
		say_about(s, rows[k].id, RECOVERY_FACT_MEASURE_AT_HAND + which, cases_below(rng, 4) ? RECOVERY_ANSWER_PRESENT : cases_below(rng, 2));
	}
}

static void any_complaints(uint64_t *rng, struct scene *s)
{
	int32_t n = cases_below(rng, 3) ? 0 : 1 + cases_below(rng, COMPLAINTS_MAX);

	while (n-- > 0) {
		recovery_complaint *c = complain(s);

		c->muscle = cases_below(rng, 2) ? any_value(rng, RECOVERY_ENUM_MUSCLE) : 0;
		c->region = cases_below(rng, 2) ? any_value(rng, RECOVERY_ENUM_REGION) : 0;
		c->structure = cases_below(rng, 2) ? any_value(rng, RECOVERY_ENUM_STRUCTURE) : 0;
		c->onset = cases_below(rng, 2) ? any_value(rng, RECOVERY_ENUM_ONSET) : 0;
		c->trend = cases_below(rng, 4);
		c->function = cases_below(rng, 4);
		c->intensity = maybe(rng, 0, 7);
	}
}

static void any_situation(uint64_t *rng, struct situation *x)
{
	struct scene *s = &x->scene;

	begin(s);
	s->person.age_y = maybe(rng, 6, 90);
	s->person.mass_kg = maybe(rng, 20, 120);
	s->person.training = cases_below(rng, 5);
	any_log(rng, x);
	any_complaints(rng, s);
	any_facts(rng, s);
	any_wishes(rng, s);
	s->request.goal = cases_below(rng, 5);
	s->request.days = cases_below(rng, 2) ? 1 : 1 + cases_below(rng, 14);
	s->request.minutes_per_day = cases_below(rng, 4) ? cases_below(rng, 150) : 0;
	s->request.utc_offset_s = cases_below(rng, 36 * HOUR_S + 1) - 18 * HOUR_S;
	s->request.mass_lost_kg = cases_below(rng, 3) ? NAN : cases_uniform(rng, 0, 3);
	if (cases_below(rng, 2))
		s->request.next_event_s = s->request.now_s + (int64_t)cases_uniform(rng, -DAY_S, cases_below(rng, 2) ? DAY_S : 7.0 * DAY_S);
	if (cases_below(rng, 3) == 0)
		s->planned[s->planned_count++] = a_bout(any_value(rng, RECOVERY_ENUM_MUSCLE), 0.5, s->request.now_s + (int64_t)cases_uniform(rng, 0, 5.0 * DAY_S));
}

/* ---- the oracle: what is known ------------------------------------------------------------------------------------------------ */

enum { FACT_0 = 4000, FACTS = 700 };

struct known {
	char yes[FACTS], no[FACTS];
	char liked[ROWS], disliked[ROWS], absent[ROWS];
	int64_t last_s, sore_until_s, next_s, until_s;
	int surely_sore, gentle, hurts, minor, hidden;
	double age_y;
	int32_t decision;
	recovery_timeline courses[MUSCLES];
};

static void know_within(struct known *k)
{
	size_t round, i;

	for (round = 0; round < COUNT_OF(withins); round++)
		for (i = 0; i < COUNT_OF(withins); i++) {
			k->yes[withins[i][1] - FACT_0] |= k->yes[withins[i][0] - FACT_0];
			k->no[withins[i][0] - FACT_0] |= k->no[withins[i][1] - FACT_0];
		}
}

static void know_facts(const struct scene *s, struct known *k)
{
	size_t i;

	for (i = 0; i < s->fact_count; i++) {
		const recovery_fact *f = &s->facts[i];
		const int yes = f->answer == RECOVERY_ANSWER_PRESENT;

		if (!f->answer)
			continue;
		switch (f->fact) {
		case RECOVERY_FACT_MEASURE_AT_HAND:  k->absent[f->about - rows[0].id] = (char)!yes; break;
		case RECOVERY_FACT_MEASURE_LIKED:    k->liked[f->about - rows[0].id] = (char)yes; break;
		case RECOVERY_FACT_MEASURE_DISLIKED: k->disliked[f->about - rows[0].id] = (char)yes; break;
		default:
			if (f->fact >= FACT_0 && yes)
				k->yes[f->fact - FACT_0] = 1;
			else if (f->fact >= FACT_0)
				k->no[f->fact - FACT_0] = 1;
		}
	}
	if (k->yes[RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM - FACT_0])
		k->liked[ID_topical_magnesium - rows[0].id] = 1;
	know_within(k);
	for (i = 0; i < COUNT_OF(no_numbers); i++)
		k->hidden |= k->yes[no_numbers[i] - FACT_0];
}

static void know_body(const struct scene *s, struct known *k)
{
	int32_t muscle;

	k->last_s = k->sore_until_s = RECOVERY_TIME_UNKNOWN;
	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++) {
		const recovery_timeline t = k->courses[muscle - FIRST_MUSCLE] = timeline(s, muscle);

		if (!t.bouts)
			continue;
		if (t.last_bout_s > k->last_s)
			k->last_s = t.last_bout_s;
		if (t.end_s > k->sore_until_s)
			k->sore_until_s = t.end_s;
		k->surely_sore |= t.end_s > s->request.now_s && t.now >= 0.5;
	}
	if (k->sore_until_s <= s->request.now_s)
		k->sore_until_s = RECOVERY_TIME_UNKNOWN;
}

static void know_pain(const struct scene *s, struct known *k)
{
	recovery_complaint none;
	recovery_verdict v;
	size_t i;

	init(RECOVERY_TYPE_COMPLAINT, &none);
	v = verdict_of(s, &none);
	k->decision = v.rule ? v.decision : 0;
	for (i = 0; i < s->complaint_count; i++) {
		v = verdict_of(s, &s->complaints[i]);
		if (v.decision > k->decision)
			k->decision = v.decision;
	}
	if (k->decision < RECOVERY_DECISION_CLINICIAN &&
	    (k->yes[RECOVERY_FACT_PERSON_VEIN_CLOT - FACT_0] || k->yes[RECOVERY_FACT_PERSON_HEART_UNSTABLE - FACT_0] ||
	     k->yes[RECOVERY_FACT_PERSON_HEART_ATTACK_RECENT - FACT_0]))
		k->decision = RECOVERY_DECISION_CLINICIAN;
	k->gentle = !s->complaint_count && !k->no[RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS - FACT_0];
	k->hurts = !s->complaint_count && k->yes[RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS - FACT_0];
}

static void know(const struct scene *s, struct known *k)
{
	const recovery_request *r = &s->request;

	memset(k, 0, sizeof *k);
	know_facts(s, k);
	know_body(s, k);
	know_pain(s, k);
	k->age_y = s->person.age_y;
	k->minor = k->age_y < 18 || k->yes[RECOVERY_FACT_CONTEXT_CHILD - FACT_0] || k->yes[RECOVERY_FACT_CONTEXT_ADOLESCENT - FACT_0];
	if (isnan(k->age_y) && k->minor)
		k->age_y = k->yes[RECOVERY_FACT_CONTEXT_CHILD - FACT_0] ? 9 : 15;
	k->next_s = r->next_event_s >= r->now_s ? r->next_event_s : RECOVERY_TIME_UNKNOWN;
	if (s->planned_count && (k->next_s == RECOVERY_TIME_UNKNOWN || s->planned[0].time_s < k->next_s))
		k->next_s = s->planned[0].time_s;
	k->until_s = r->now_s - into_day(r->now_s, r->utc_offset_s) + r->days * (int64_t)DAY_S;
}

/* ---- the oracle: may it, is it wanted, when? ---------------------------------------------------------------------------------- */

/* Why a measure may not be done, whatever else stands in the plan; NULL: it may. */
static const char *why_not(const struct scene *s, const struct known *k, const struct row *row)
{
	const size_t at = (size_t)(row - rows);
	const int hands_on = row->group == MEASURE_GROUP_MANUAL || row->group == MEASURE_GROUP_THERMAL || row->group == MEASURE_GROUP_DEVICE ||
			     row->group == MEASURE_GROUP_GARMENT || row->group == MEASURE_GROUP_TOPICAL;
	size_t i, allowed = 0, grave = 0;

	for (i = 0; i < SCREENS; i++) {
		const int32_t fact = screens[i].fact - FACT_0;

		if (!is_screened(&screens[i], row) || screens[i].kind == MEASURE_SCREEN_LIMIT)
			continue;
		grave += screens[i].kind == MEASURE_SCREEN_GRAVE;
		if (k->yes[fact])
			return "a condition bars it";
		if (screens[i].kind == MEASURE_SCREEN_GRAVE && !k->no[fact])
			return "a grave condition was not answered";
	}
	for (i = 0; i < COUNT_OF(minors); i++)
		allowed += minors[i] == row->group;
	if (k->minor && !allowed)
		return "not for minors";
	for (i = 0; i < GOALS; i++)
		if (goals[i][0] == row->id && goals[i][1] == s->request.goal)
			return "against the goal";
	if (row->role == MEASURE_ROLE_NEVER)
		return "never";
	if (row->role == MEASURE_ROLE_WISH && !k->liked[at])
		return "nobody wished it";
	if (k->disliked[at] || k->absent[at])
		return "disliked or not at hand";
	if (row->group == MEASURE_GROUP_MOVEMENT && k->decision >= RECOVERY_DECISION_CLINICIAN)
		return "movement before a clinician";
	if (hands_on && (k->decision >= RECOVERY_DECISION_PAUSE || k->hurts))
		return "hands on pain";
	if (k->gentle && (grave || row->group == MEASURE_GROUP_MANUAL || row->group == MEASURE_GROUP_DEVICE))
		return "not gentle";
	return k->hidden && row->unit == MEASURE_UNIT_L_PER_KG_LOST ? "weighing" : NULL;
}

static int is_wanted(const struct scene *s, const struct known *k, const struct row *row)
{
	const int64_t now_s = s->request.now_s;
	const int fresh = k->last_s != RECOVERY_TIME_UNKNOWN && now_s - k->last_s <= DAY_S;
	const int soon = k->next_s != RECOVERY_TIME_UNKNOWN && k->next_s - now_s <= DAY_S;
	const int lost = s->request.mass_lost_kg > 0, sweat = fresh && (lost || k->yes[RECOVERY_FACT_PERSON_HEAVY_SWEAT - FACT_0]);

	switch (row->trigger) {
	case MEASURE_TRIGGER_SORE:       return k->sore_until_s != RECOVERY_TIME_UNKNOWN;
	case MEASURE_TRIGGER_SESSION:    return k->last_s != RECOVERY_TIME_UNKNOWN && now_s - k->last_s <= row->to_h * (int64_t)HOUR_S;
	case MEASURE_TRIGGER_SWEAT:      return sweat;
	case MEASURE_TRIGGER_SOON:       return soon && fresh && (s->request.goal != RECOVERY_GOAL_STRENGTH ||
		s->request.next_event_s != RECOVERY_TIME_UNKNOWN || k->yes[RECOVERY_FACT_CONTEXT_PROLONGED_ENDURANCE - FACT_0]);
	case MEASURE_TRIGGER_SWEAT_SOON: return soon && fresh && lost;
	case MEASURE_TRIGGER_NIGHT:      return (k->last_s != RECOVERY_TIME_UNKNOWN && now_s - k->last_s <= 4 * DAY_S) || k->sore_until_s != RECOVERY_TIME_UNKNOWN;
	case MEASURE_TRIGGER_PLANNED:    return k->next_s != RECOVERY_TIME_UNKNOWN;
	}
	return 0;
}

/* Of a row that is wanted: the sessions it needs are known. */
static int64_t window_begin(const struct known *k, const struct row *row)
{
	return (row->trigger == MEASURE_TRIGGER_PLANNED ? k->next_s : k->last_s) + row->from_h * (int64_t)HOUR_S;
}

static int64_t window_end(const struct known *k, const struct row *row)
{
	const int planned = row->trigger == MEASURE_TRIGGER_PLANNED;
	int64_t end_s = (planned ? k->next_s : k->last_s) + row->to_h * (int64_t)HOUR_S;

	if (planned && k->next_s < end_s)
		end_s = k->next_s;
	if (row->trigger == MEASURE_TRIGGER_SORE && k->sore_until_s < end_s)
		end_s = k->sore_until_s;
	return k->until_s < end_s ? k->until_s : end_s;
}

static const char *flaw_of_time(const struct scene *s, const struct known *k, const struct row *row, const recovery_action *a)
{
	const int planned = row->trigger == MEASURE_TRIGGER_PLANNED, night = row->trigger == MEASURE_TRIGGER_NIGHT;
	const int64_t end_s = window_end(k, row);
	int32_t again;

	if (a->start_s < s->request.now_s || a->end_s < a->start_s || a->end_s > TIME_MAX)
		return "before now, or ends before it begins";
	if (a->start_s < window_begin(k, row) || a->start_s > end_s)
		return "outside its window";
	if (a->end_s > end_s && !night)
		return "ends behind its window";
	if (a->repeats >= row->times || (a->repeats > 0) != !isnan(a->repeat_s) || fmod(a->repeats ? a->repeat_s : 0, DAY_S) != 0)
		return "repeats";
	for (again = 0; again <= a->repeats; again++) {
		const int64_t start_s = a->start_s + again * (a->repeats ? (int64_t)a->repeat_s : 0), into = into_day(start_s, s->request.utc_offset_s);

		if (start_s > end_s)
			return "repeated behind its window";
		if (night ? into < 22 * HOUR_S : row->minutes && !planned && (into < 8 * HOUR_S || into > 22 * HOUR_S - HOUR_S / 2))
			return "somebody is woken";
	}
	return NULL;
}

static const char *flaw_of_amount(const struct scene *s, const struct known *k, const struct row *row, const recovery_action *a)
{
	const int per_kg = row->unit == MEASURE_UNIT_G_PER_KG || row->unit == MEASURE_UNIT_G_PER_KG_H || row->unit == MEASURE_UNIT_L_PER_KG_LOST;
	double least = row->least, greatest = row->greatest, by = 1;
	size_t i;

	for (i = 0; i < COUNT_OF(ageds); i++)
		if (ageds[i].measure == row->id && k->age_y >= ageds[i].from_y && k->age_y < ageds[i].below_y) {
			least = ageds[i].least;
			greatest = ageds[i].greatest;
		}
	if (per_kg && k->hidden)
		return a->unit || !isnan(a->amount_low) || !isnan(a->amount_high) ? "a number that should not be shown" : NULL;
	if (row->unit == MEASURE_UNIT_L_PER_KG_LOST)
		by = s->request.mass_lost_kg;
	else if (per_kg && s->person.mass_kg > 0)
		by = s->person.mass_kg;
	if (isnan(least))
		return isnan(a->amount_low) ? NULL : "an amount from nowhere";
	least *= by;
	greatest *= by;
	if (row->unit == MEASURE_UNIT_L_PER_KG_LOST) {		/* never more than four litres */
		least = least < 4 ? least : 4;
		greatest = greatest < 4 ? greatest : 4;
	}
	if (a->minutes < row->minutes)		/* shorter, as the day is full */
		greatest = a->minutes;
	if (fabs(a->amount_low - least) > 1e-9 || fabs(a->amount_high - greatest) > 1e-9)
		return "amount";
	return by == 1 || (a->unit != RECOVERY_UNIT_G_PER_KG && a->unit != RECOVERY_UNIT_G_PER_KG_H && a->unit != RECOVERY_UNIT_L_PER_KG_LOST) ? NULL
																	      : "unit";
}

static const char *flaw_of_do(const struct scene *s, const struct known *k, const recovery_action *a)
{
	const struct row *row = row_of(a->measure);
	const char *flaw = why_not(s, k, row);

	if (flaw)
		return flaw;
	if (!is_wanted(s, k, row))
		return "nothing asks for it";
	if (a->minutes > row->minutes || (a->minutes < row->minutes && (a->unit != RECOVERY_UNIT_MINUTE || a->minutes < a->amount_low)))
		return "not the time the table says";
	if (a->certainty != row->certainty)
		return "not what the table says";
	if (row->role == MEASURE_ROLE_WISH ? a->reason != RECOVERY_REASON_WISH : a->reason == RECOVERY_REASON_WISH)
		return "wish";
	if (a->muscle && (row->target != MEASURE_TARGET_LOCAL || row->trigger == MEASURE_TRIGGER_PLANNED))
		return "a place for the whole body";
	flaw = flaw_of_time(s, k, row, a);
	return flaw ? flaw : flaw_of_amount(s, k, row, a);
}

static const char *flaw_of_two(const recovery_action *a, const recovery_action *b)
{
	size_t i;

	if (row_of(a->measure)->rank >= row_of(b->measure)->rank)
		return "order of worth";
	if (row_of(a->measure)->role == MEASURE_ROLE_COMFORT && row_of(b->measure)->role == MEASURE_ROLE_COMFORT)
		return "two comforts";
	for (i = 0; i < PAIRS; i++)
		if ((pairs[i][0] == a->measure && pairs[i][1] == b->measure) || (pairs[i][1] == a->measure && pairs[i][0] == b->measure))
			return "a pair that is never done both";
	for (i = 0; i < INSTEADS; i++)
		if ((insteads[i][0] == a->measure && insteads[i][1] == b->measure) || (insteads[i][1] == a->measure && insteads[i][0] == b->measure))
			return "one in place of the other, and both";
	return NULL;
}

/* What is left out: the fact behind it must be so. */
static const char *flaw_of_skip(const struct known *k, const recovery_action *a)
{
	const struct row *row = row_of(a->measure);
	const int liked = k->liked[row - rows];
	size_t i, found = 0;

	if (!isnan(a->amount_low) || a->repeats || a->muscle)
		return "more than a word about what is left out";
	for (i = 0; i < SCREENS; i++)
		if (is_screened(&screens[i], row) && screens[i].fact == a->because)
			found |= 1u << screens[i].kind;
	if (k->hidden && row->unit == MEASURE_UNIT_L_PER_KG_LOST)
		found |= 1u << MEASURE_SCREEN_BARS;
	switch (a->reason) {
	case RECOVERY_REASON_CONDITION:
		return k->yes[a->because - FACT_0] && found & (1u << MEASURE_SCREEN_BARS | 1u << MEASURE_SCREEN_GRAVE) ? NULL : "condition";
	case RECOVERY_REASON_ASK_FIRST:
		return k->yes[a->because - FACT_0] && found & 1u << MEASURE_SCREEN_ASK ? NULL : "ask first";
	case RECOVERY_REASON_NOT_ANSWERED:
		return !k->yes[a->because - FACT_0] && !k->no[a->because - FACT_0] && found & 1u << MEASURE_SCREEN_GRAVE ? NULL : "not answered";
	case RECOVERY_REASON_NO_BENEFIT:  return row->role == MEASURE_ROLE_NEVER ? NULL : "no benefit";
	case RECOVERY_REASON_MINOR:       return k->minor ? NULL : "minor";
	case RECOVERY_REASON_GENTLE:      return k->gentle ? NULL : "gentle";
	case RECOVERY_REASON_GOAL:
	case RECOVERY_REASON_NO_TIME:
	case RECOVERY_REASON_PAIN:        return NULL;
	case RECOVERY_REASON_DISLIKED:    return liked && k->disliked[row - rows] ? NULL : "disliked";
	case RECOVERY_REASON_NOT_AT_HAND: return liked && k->absent[row - rows] ? NULL : "not at hand";
	case RECOVERY_REASON_FULL:        return liked || row->role == MEASURE_ROLE_BASIC ? NULL : "full";
	case RECOVERY_REASON_TOGETHER:
	case RECOVERY_REASON_WINDOW:      return liked ? NULL : "a word about what nobody asked for";
	}
	return "no reason to leave it out";
}

/* ---- the oracle: the whole plan -------------------------------------------------------------------------------------------------- */

static size_t held_back(const struct scene *s)
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		n += s->out[i].verb == RECOVERY_VERB_REST || s->out[i].verb == RECOVERY_VERB_TRAIN_LIGHTER;
	return n;
}

/* Seven things, fewer beside muscles that are held back, one more of them on the day before. */
static size_t room_for(const struct scene *s, const struct known *k)
{
	const int soon = k->next_s != RECOVERY_TIME_UNKNOWN && k->next_s - s->request.now_s <= DAY_S;
	const size_t held = held_back(s);

	return 7 - (held > 1 ? (soon ? 1 : 2) : held);
}

static int covers(const recovery_action *a, int64_t day_s, int32_t offset)
{
	int32_t again;

	for (again = 0; again <= a->repeats; again++) {
		const int64_t start_s = a->start_s + again * (a->repeats ? (int64_t)a->repeat_s : 0);

		if (start_s - into_day(start_s, offset) == day_s)
			return 1;
	}
	return 0;
}

static const char *flaw_of_days(const struct scene *s, const struct known *k)
{
	const int64_t first_s = s->request.now_s - into_day(s->request.now_s, s->request.utc_offset_s);
	int64_t day_s;
	size_t i, n = 0;

	for (day_s = first_s; day_s < k->until_s; day_s += DAY_S) {
		double minutes = 0;

		for (i = 0; i < s->n; i++)
			if (s->out[i].verb == RECOVERY_VERB_DO && covers(&s->out[i], day_s, s->request.utc_offset_s))
				minutes += s->out[i].minutes;
		if (minutes > s->request.minutes_per_day)
			return "more minutes than there are";
	}
	for (i = 0; i < s->n; i++)
		n += s->out[i].verb == RECOVERY_VERB_DO;
	return n > room_for(s, k) ? "too many things" : NULL;
}

/* What every plan has when it is wanted, allowed and takes no time, must be there while there is room. */
static const char *flaw_of_absence(const struct scene *s, const struct known *k, char *name)
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		n += s->out[i].verb == RECOVERY_VERB_DO;
	if (n >= room_for(s, k))
		return NULL;
	for (i = 0; i < ROWS; i++) {
		const struct row *row = &rows[i];
		int64_t begin_s;

		if (row->role != MEASURE_ROLE_BASIC || row->minutes || !is_wanted(s, k, row) || why_not(s, k, row))
			continue;
		begin_s = window_begin(k, row);
		if (row->trigger != MEASURE_TRIGGER_NIGHT && window_end(k, row) - (begin_s > s->request.now_s ? begin_s : s->request.now_s) < HOUR_S / 2)
			continue;
		if (row->trigger == MEASURE_TRIGGER_NIGHT && s->request.now_s - k->last_s > 6 * DAY_S)
			continue;
		if (row->id == ID_hydration && find(s, ID_rehydration, RECOVERY_VERB_DO))
			continue;
		if (!find(s, row->id, RECOVERY_VERB_DO)) {
			strcpy(name, name_of(row->id));
			return "something that every plan has is missing";
		}
	}
	return NULL;
}

static const char *flaw_of_muscle(const struct scene *s, const struct known *k, const recovery_action *a, double *before)
{
	const recovery_timeline t = k->courses[a->muscle - FIRST_MUSCLE];
	const int ready = t.bouts && t.ready_s != RECOVERY_TIME_UNKNOWN && t.ready_s <= s->request.now_s;
	size_t i;

	if (a->side < RECOVERY_SIDE_LEFT || a->side > RECOVERY_SIDE_BOTH)
		return "no side";
	/* What is forgotten may still be a little sore. */
	if (t.bouts && t.now >= 0.5 && t.now > *before + 1e-5)
		return "a sorer muscle comes later";
	*before = t.bouts ? t.now : 0;
	if (a->verb == RECOVERY_VERB_TRAIN && (!ready || a->reason != RECOVERY_REASON_READY || (k->gentle && t.now >= 1) || k->hurts))
		return "trains what is not ready";
	if (a->verb == RECOVERY_VERB_TRAIN_LIGHTER && !ready && t.bouts && !(t.strength_now >= 90 && t.now < 4))
		return "trains what is weak or very sore";
	if (a->verb == RECOVERY_VERB_REST && ready && a->reason != RECOVERY_REASON_PAIN && k->decision < RECOVERY_DECISION_PAUSE)
		return "rests what is ready";
	if (a->ready_s != RECOVERY_TIME_UNKNOWN && (a->ready_s < t.ready_s || a->ready_s >= (t.ready_s > s->request.now_s ? t.ready_s : s->request.now_s) + 60))
		return "another time than ready-at";
	if (a->verb != RECOVERY_VERB_TRAIN && (a->verb == RECOVERY_VERB_REST ? a->end_s > a->ready_s && a->ready_s != RECOVERY_TIME_UNKNOWN : a->end_s != a->ready_s))
		return "lighter work after full work";
	if (a->verb == RECOVERY_VERB_TRAIN_LIGHTER && !(a->amount_low >= 0 && a->amount_low <= a->amount_high && a->amount_high <= 75))
		return "load";
	for (i = 0; i < s->complaint_count; i++) {
		const recovery_complaint *c = &s->complaints[i];
		const recovery_verdict v = verdict_of(s, c);
		const int32_t decision = v.decision;
		recovery_advice advice;

		if (c->muscle != a->muscle)
			continue;
		init(RECOVERY_TYPE_ADVICE, &advice);
		if (recovery_pain_advice(&v, &advice, NULL))
			return "no advice";
		if (a->verb == RECOVERY_VERB_TRAIN_LIGHTER && a->amount_high > advice.load_high)
			return "more load than the complaint allows";
		if (decision >= RECOVERY_DECISION_MODIFY && a->verb == RECOVERY_VERB_TRAIN)
			return "trains what hurts";
		if (decision >= RECOVERY_DECISION_PAUSE && a->verb != RECOVERY_VERB_REST)
			return "loads what must pause";
	}
	return NULL;
}

static int place(const recovery_action *a)
{
	static const int32_t order[] = {
		RECOVERY_VERB_GET_HELP, RECOVERY_VERB_ASK, RECOVERY_VERB_REST, RECOVERY_VERB_TRAIN_LIGHTER, RECOVERY_VERB_TRAIN, RECOVERY_VERB_DO,
		RECOVERY_VERB_SKIP,
	};
	int i = 0;

	while (order[i] != a->verb)
		i++;
	return i;
}

static const char *flaw_of_fields(const recovery_action *a)
{
	const uint32_t evidence[] = { a->evidence1, a->evidence2, a->evidence3, a->evidence4 };
	const int speaks = a->measure || a->muscle;
	size_t i;

	if (a->model != recovery_model_version() || a->size != sizeof *a || a->type != RECOVERY_TYPE_ACTION)
		return "not a whole action of this model";
	if (!recovery_enum_name(RECOVERY_ENUM_VERB, a->verb) || !recovery_enum_name(RECOVERY_ENUM_REASON, a->reason))
		return "verb or reason";
	if ((a->unit && !recovery_enum_name(RECOVERY_ENUM_UNIT, a->unit)) || (a->outcome && !recovery_enum_name(RECOVERY_ENUM_OUTCOME, a->outcome)) ||
	    (a->certainty && !recovery_enum_name(RECOVERY_ENUM_CERTAINTY, a->certainty)))
		return "unit, outcome or certainty";
	if (a->amount_low > a->amount_high || a->effect_low > a->effect_high)
		return "low above high";
	for (i = 0; i < COUNT_OF(evidence); i++)
		if (evidence[i] && !recovery_evidence_key(evidence[i]))
			return "unknown evidence";
	return speaks && !a->evidence1 ? "no evidence" : NULL;
}

static const char *flaw_of_pairs(const struct scene *s, size_t at)
{
	size_t i;

	for (i = 0; i < at; i++) {
		const char *flaw = NULL;

		if (s->out[i].measure && s->out[i].measure == s->out[at].measure)
			return "said twice";
		if (s->out[i].verb == RECOVERY_VERB_DO && s->out[at].verb == RECOVERY_VERB_DO)
			flaw = flaw_of_two(&s->out[i], &s->out[at]);
		if (!s->out[i].measure && s->out[i].muscle && s->out[i].muscle == s->out[at].muscle && !s->out[at].measure)
			flaw = "a muscle twice";
		if (flaw)
			return flaw;
	}
	return NULL;
}

static const char *flaw_of_first(const struct scene *s, const struct known *k)
{
	const int helped = s->n && s->out[0].verb == RECOVERY_VERB_GET_HELP;
	const int asked = s->n > (size_t)helped && s->out[helped].verb == RECOVERY_VERB_ASK;

	if (helped != (k->decision >= RECOVERY_DECISION_CLINICIAN) || (helped && s->out[0].because != k->decision))
		return "help";
	if (k->decision >= RECOVERY_DECISION_URGENT)
		return s->n == 1 ? NULL : "help does not stand alone";
	return asked && !k->gentle ? "asks about what was answered" : !asked && k->gentle && s->n > (size_t)helped && s->out[helped].muscle ? "does not ask" : NULL;
}

/* What nobody asked for is left out aloud only a few times. */
static const char *flaw_of_talk(const struct scene *s, const struct known *k)
{
	size_t i, never = 0, held = 0, all = 0;

	for (i = 0; i < s->n; i++) {
		const recovery_action *a = &s->out[i];

		if (a->verb != RECOVERY_VERB_SKIP)
			continue;
		all++;
		if (k->liked[row_of(a->measure) - rows])
			continue;
		held += a->reason == RECOVERY_REASON_NOT_ANSWERED || a->reason == RECOVERY_REASON_PAIN || a->reason == RECOVERY_REASON_GENTLE ||
			a->reason == RECOVERY_REASON_MINOR;
		never += row_of(a->measure)->role == MEASURE_ROLE_NEVER && a->reason != RECOVERY_REASON_MINOR;
	}
	return all > 12 || never > 3 || held > 2 ? "too much is left out aloud" : NULL;
}

static const char *flaw_of_plan(const struct scene *s, const struct known *k, size_t *at, char *name)
{
	double before = INFINITY;
	const char *flaw = flaw_of_first(s, k);
	size_t i;

	for (i = 0; i < s->n && !flaw; i++) {
		const recovery_action *a = &s->out[*at = i];

		flaw = flaw_of_fields(a);
		if (!flaw && i && place(a) < place(a - 1))
			flaw = "order of verbs";
		if (!flaw)
			flaw = flaw_of_pairs(s, i);
		if (i && a->verb != a[-1].verb)
			before = INFINITY;
		if (!flaw && a->verb == RECOVERY_VERB_DO)
			flaw = flaw_of_do(s, k, a);
		else if (!flaw && a->verb == RECOVERY_VERB_SKIP)
			flaw = flaw_of_skip(k, a);
		else if (!flaw && a->muscle)
			flaw = flaw_of_muscle(s, k, a, &before);
		if (flaw && a->measure)
			strcpy(name, name_of(a->measure));
	}
	if (!flaw)
		flaw = flaw_of_talk(s, k);
	if (!flaw)
		flaw = flaw_of_days(s, k);
	return flaw || k->decision >= RECOVERY_DECISION_URGENT ? flaw : flaw_of_absence(s, k, name);
}

START_TEST(laws)
{
	static struct situation x;
	static struct known k;
	uint64_t rng = cases_seed();
	size_t n, verbs[8] = { 0 }, done[ROWS] = { 0 }, met = 0, i;

	for (n = at_least_one(cases_count() / LAWS_PART); n-- > 0;) {
		const uint64_t case_rng = rng;
		uint64_t one = cases_next(&rng);
		const char *flaw;
		char name[64] = "";
		size_t at = 0;

		any_situation(&one, &x);
		plan(&x.scene);
		know(&x.scene, &k);
		flaw = flaw_of_plan(&x.scene, &k, &at, name);
		if (!flaw)
			flaw = flaw_of_texts(&x.scene);
		if (flaw)
			ck_abort_msg("%s: action %u of %u, %s, case RECOVERY_SEED=%" PRIu64 " RECOVERY_CASES=%d", flaw, (unsigned)at, (unsigned)x.scene.n,
				     name, case_rng, (int)LAWS_PART);
		for (i = 0; i < x.scene.n; i++) {
			verbs[x.scene.out[i].verb]++;
			if (x.scene.out[i].verb == RECOVERY_VERB_DO)
				done[row_of(x.scene.out[i].measure) - rows]++;
		}
	}
	/* Every branch must have been met, or the laws were never tried. */
	if (cases_count() < 10000)
		return;
	for (i = RECOVERY_VERB_DO; i <= RECOVERY_VERB_ASK; i++)
		ck_assert_msg(verbs[i] > 0, "never %s", recovery_enum_name(RECOVERY_ENUM_VERB, (int32_t)i));
	for (i = 0; i < ROWS; i++)
		met += done[i] > 0;
	ck_assert_msg(met >= 30, "only %u measures were met", (unsigned)met);
}
END_TEST

/* ---- the same plan again, and moved ----------------------------------------------------------------------------------------------- */

static const char *differs(const struct scene *a, const struct scene *b, int64_t shift_s)
{
	size_t i, f;

	if (a->n != b->n)
		return "another number of actions";
	for (i = 0; i < a->n; i++)
		for (f = 0; f < recovery_field_count(RECOVERY_TYPE_ACTION); f++) {
			const char *x = (const char *)&a->out[i] + recovery_field_offset(RECOVERY_TYPE_ACTION, f);
			const char *y = (const char *)&b->out[i] + recovery_field_offset(RECOVERY_TYPE_ACTION, f);
			const int32_t kind = recovery_field_kind(RECOVERY_TYPE_ACTION, f);
			int64_t s, t;

			if (kind == RECOVERY_FIELD_KIND_I64) {
				memcpy(&s, x, 8);
				memcpy(&t, y, 8);
				if (s == RECOVERY_TIME_UNKNOWN ? t != s : t != s + shift_s)
					return "another time";
			} else if (memcmp(x, y, kind == RECOVERY_FIELD_KIND_F64 ? 8 : 4)) {
				return recovery_field_name(RECOVERY_TYPE_ACTION, f);
			}
		}
	return NULL;
}

#define EACH(part, n) for (n = at_least_one(cases_count() / (part)); n-- > 0;)
#define NO_FLAW(flaw, case_rng, part) \
	if (flaw) \
		ck_abort_msg("%s: case RECOVERY_SEED=%" PRIu64 " RECOVERY_CASES=%d", flaw, case_rng, (int)(part))

/* The same once more, into memory that holds something else, and counted only. */
START_TEST(the_same_plan_again)
{
	static struct situation x, again;
	uint64_t rng = cases_seed();
	size_t n, count;

	EACH(TWICE_PART, n) {
		const uint64_t case_rng = rng;
		uint64_t one = cases_next(&rng);

		any_situation(&one, &x);
		plan(&x.scene);
		memcpy(&again, &x, sizeof again);
		again.scene.state = (recovery_state *)again.scene.memory;
		memset(again.scene.out, 0x5a, sizeof again.scene.out);
		plan(&again.scene);
		NO_FLAW(memcmp(x.scene.out, again.scene.out, x.scene.n * sizeof x.scene.out[0]) ? "other bytes" : NULL, case_rng, TWICE_PART);
		count = 0;
		NO_FLAW(plan_into(&x.scene, NULL, &count) != (x.scene.n ? RECOVERY_E_SPACE : RECOVERY_OK) || count != x.scene.n ? "counted another number" : NULL,
			case_rng, TWICE_PART);
	}
}
END_TEST

/* The person's clock decides, not ours: all times moved by whole days move the plan, bit for bit. */
START_TEST(a_plan_moves_with_its_time)
{
	static struct situation x, moved;
	uint64_t rng = cases_seed();
	size_t n, i;

	EACH(TWICE_PART, n) {
		const uint64_t case_rng = rng;
		uint64_t one = cases_next(&rng);
		const int64_t shift_s = DAY_S * (int64_t)cases_uniform(&rng, -10000, 10000);
		struct scene *s = &moved.scene;
		const char *flaw;

		any_situation(&one, &x);
		plan(&x.scene);
		memcpy(&moved, &x, sizeof moved);
		if (recovery_state_begin(s->memory, sizeof s->memory, RECOVERY_FORM_FULL, NULL, NULL, &s->state, NULL))
			ck_abort_msg("no state");
		for (i = 0; i < moved.logged; i++) {
			moved.log[i].time_s += shift_s;
			add(s, &moved.log[i]);
		}
		for (i = 0; i < s->planned_count; i++)
			s->planned[i].time_s += shift_s;
		s->request.now_s += shift_s;
		if (s->request.next_event_s != RECOVERY_TIME_UNKNOWN)
			s->request.next_event_s += shift_s;
		plan(s);
		flaw = differs(&x.scene, s, shift_s);
		NO_FLAW(flaw, case_rng, TWICE_PART);
	}
}
END_TEST

/* Answers and complaints in any order: the plan is the same, and so is the text of everything. */
START_TEST(order_of_answers_does_not_matter)
{
	static struct situation x, y;
	uint64_t rng = cases_seed();
	size_t n, i;

	EACH(TWICE_PART, n) {
		const uint64_t case_rng = rng;
		uint64_t one = cases_next(&rng);
		struct scene *s = &y.scene;
		const char *flaw;

		any_situation(&one, &x);
		plan(&x.scene);
		memcpy(&y, &x, sizeof y);
		s->state = (recovery_state *)s->memory;
		for (i = s->fact_count; i > 1; i--) {
			const size_t k = (size_t)cases_below(&one, (int32_t)i);
			const recovery_fact f = s->facts[k];

			s->facts[k] = s->facts[i - 1];
			s->facts[i - 1] = f;
		}
		for (i = s->complaint_count; i > 1; i--) {
			const size_t k = (size_t)cases_below(&one, (int32_t)i);
			const recovery_complaint c = s->complaints[k];

			s->complaints[k] = s->complaints[i - 1];
			s->complaints[i - 1] = c;
		}
		plan(s);
		flaw = differs(&x.scene, s, 0);
		NO_FLAW(flaw, case_rng, TWICE_PART);
	}
}
END_TEST

/* One more condition never adds a measure that it screens, nor lets a muscle do more. */
START_TEST(one_more_condition)
{
	static struct situation x, y;
	uint64_t rng = cases_seed();
	size_t n, i, tried = 0;

	EACH(TWICE_PART, n) {
		const uint64_t case_rng = rng;
		uint64_t one = cases_next(&rng);
		const struct screen *screen = &screens[cases_below(&one, SCREENS)];
		struct scene *s = &y.scene;

		any_situation(&one, &x);
		plan(&x.scene);
		memcpy(&y, &x, sizeof y);
		s->state = (recovery_state *)s->memory;
		for (i = 0; i < s->fact_count; i++)
			if (s->facts[i].fact == screen->fact)
				s->facts[i].answer = RECOVERY_ANSWER_PRESENT;
		say_new(s, 0, screen->fact, RECOVERY_ANSWER_PRESENT);
		if (try_plan(s))
			continue;		/* a contradiction to what was said about another complaint */
		for (i = 0; i < s->n; i++)
			if (s->out[i].verb == RECOVERY_VERB_DO && is_screened(screen, row_of(s->out[i].measure)) && screen->kind != MEASURE_SCREEN_LIMIT)
				NO_FLAW(name_of(s->out[i].measure), case_rng, TWICE_PART);
		if (x.scene.n && x.scene.out[0].verb == RECOVERY_VERB_GET_HELP)
			NO_FLAW(!s->n || s->out[0].verb != RECOVERY_VERB_GET_HELP || s->out[0].because < x.scene.out[0].because ? "less help" : NULL,
				case_rng, TWICE_PART);
		tried++;
	}
	ck_assert_uint_gt(tried, 0);
}
END_TEST

/* Nobody who is not sore and did nothing is told to do anything, whatever there is to wish for. */
START_TEST(nothing_done_nothing_to_do)
{
	static struct situation x;
	uint64_t rng = cases_seed();
	size_t n, i;

	EACH(TWICE_PART, n) {
		const uint64_t case_rng = rng;
		uint64_t one = cases_next(&rng);
		struct scene *s = &x.scene;

		any_situation(&one, &x);
		if (recovery_state_begin(s->memory, sizeof s->memory, RECOVERY_FORM_FULL, NULL, NULL, &s->state, NULL))
			ck_abort_msg("no state");
		plan(s);
		for (i = 0; i < s->n; i++)
			NO_FLAW(s->out[i].verb == RECOVERY_VERB_DO && row_of(s->out[i].measure)->trigger != MEASURE_TRIGGER_PLANNED ? name_of(s->out[i].measure) : NULL,
				case_rng, TWICE_PART);
	}
}
END_TEST

/* ---- the week ------------------------------------------------------------------------------------------------------------------------ */

enum { WEEK_MAX = 8, WORK_WORDS = 20000 };

struct week {
	struct scene scene;
	recovery_event events[WEEK_MAX];
	size_t n, sessions, first[WEEK_MAX + 1];
	int64_t slots[WEEK_MAX], times[WEEK_MAX];
	double before, after;
};

static uint64_t work[WORK_WORDS];

static recovery_status arrange(struct week *w)
{
	return recovery_plan_week(w->scene.state, w->events, w->n, work, sizeof work, w->times, &w->before, &w->after, &w->scene.why);
}

/* Sessions of one or two bouts on few muscles, so that they disturb each other. */
static void any_week(uint64_t *rng, struct week *w, int sessions)
{
	static const int32_t muscles[] = { QUADS, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_MUSCLE_BICEPS };
	int64_t t = MIDNIGHT;
	int i;

	begin(&w->scene);
	w->n = w->sessions = 0;
	train(&w->scene, muscles[cases_below(rng, 3)], cases_uniform(rng, 0, 1.5), t);
	for (i = 0; i < sessions; i++) {
		const int two = cases_below(rng, 3) == 0;

		t += (int64_t)cases_uniform(rng, 5.0 * HOUR_S, 2.0 * DAY_S);
		w->first[w->sessions] = w->n;
		w->slots[w->sessions++] = t;
		w->events[w->n++] = a_bout(muscles[two ? 0 : cases_below(rng, 3)], cases_uniform(rng, 0.05, 1.2), t);
		if (two && w->n < WEEK_MAX - (size_t)(sessions - i))
			w->events[w->n++] = a_bout(RECOVERY_MUSCLE_HAMSTRINGS, cases_uniform(rng, 0.05, 1.2), t);
	}
	w->first[w->sessions] = w->n;
}

/* What the sessions meet in this order, through the public calls. */
static double sum_of(const struct week *w, const int *order)
{
	uint64_t memory[SCENE_WORDS];
	recovery_state *state = (recovery_state *)memory;
	double sum = 0;
	size_t slot, i;

	memcpy(memory, w->scene.memory, sizeof memory);
	for (slot = 0; slot < w->sessions; slot++) {
		for (i = w->first[order[slot]]; i < w->first[order[slot] + 1]; i++) {
			recovery_point p;

			init(RECOVERY_TYPE_POINT, &p);
			if (recovery_forecast(state, w->events[i].what, RECOVERY_SIDE_BOTH, &w->slots[slot], 1, &p, NULL) || isnan(p.soreness))
				continue;
			sum += w->events[i].dose * ((p.soreness > 2 ? p.soreness - 2 : 0) + (p.strength < 95 ? (95 - p.strength) / 10 : 0));
		}
		for (i = w->first[order[slot]]; i < w->first[order[slot] + 1]; i++) {
			recovery_event e = w->events[i];

			e.time_s = w->slots[slot];
			if (recovery_state_add(state, &e, 1, NULL))
				ck_abort_msg("not added");
		}
	}
	return sum;
}

static int next_order(int *order, int n)
{
	int i = n - 2, k = n - 1, t;

	while (i >= 0 && order[i] > order[i + 1])
		i--;
	if (i < 0)
		return 0;
	while (order[k] < order[i])
		k--;
	t = order[i], order[i] = order[k], order[k] = t;
	for (i++, k = n - 1; i < k; i++, k--)
		t = order[i], order[i] = order[k], order[k] = t;
	return 1;
}

/* The order that the new times say; -1 when they are no order of the old ones. */
static int order_from(const struct week *w, int *order)
{
	size_t slot, k, i, found = 0;

	for (slot = 0; slot < w->sessions; slot++) {
		order[slot] = -1;
		for (k = 0; k < w->sessions; k++)
			if (w->times[w->first[k]] == w->slots[slot]) {
				order[slot] = (int)k;
				found++;
			}
	}
	for (k = 0; k < w->sessions; k++)
		for (i = w->first[k]; i < w->first[k + 1]; i++)
			if (w->times[i] != w->times[w->first[k]])
				return -1;
	for (slot = 0; slot < w->sessions; slot++)
		if (order[slot] < 0)
			return -1;
	return found == w->sessions ? 0 : -1;
}

START_TEST(the_best_week_of_all)
{
	static struct week w;
	uint64_t rng = cases_seed();
	size_t n, changed = 0;

	ck_assert_uint_le(recovery_plan_work_size(), sizeof work);
	EACH(WEEK_PART, n) {
		const uint64_t case_rng = rng;
		uint64_t one = cases_next(&rng);
		int sessions = 1 + cases_below(&one, n % 20 ? 4 : 6), order[WEEK_MAX], got[WEEK_MAX], i;
		double least, given;

		any_week(&one, &w, sessions);
		NO_FLAW(arrange(&w) ? "refused" : NULL, case_rng, WEEK_PART);
		for (i = 0; i < sessions; i++)
			order[i] = i;
		given = least = sum_of(&w, order);
		while (next_order(order, sessions)) {
			const double sum = sum_of(&w, order);

			if (sum < least)
				least = sum;
		}
		NO_FLAW(order_from(&w, got) ? "no order of the times given" : NULL, case_rng, WEEK_PART);
		NO_FLAW(fabs(w.before - given) > 1e-9 * (1 + given) ? "sum before" : NULL, case_rng, WEEK_PART);
		NO_FLAW(fabs(w.after - least) > 2e-9 * (1 + least) ? "not the least" : NULL, case_rng, WEEK_PART);
		NO_FLAW(fabs(sum_of(&w, got) - w.after) > 1e-9 * (1 + least) ? "sum after" : NULL, case_rng, WEEK_PART);
		NO_FLAW(w.after > w.before ? "worse than before" : NULL, case_rng, WEEK_PART);
		for (i = 0; i < sessions && w.after == w.before; i++)
			NO_FLAW(got[i] != i ? "moved for nothing" : NULL, case_rng, WEEK_PART);
		changed += w.after < w.before;
	}
	ck_assert(cases_count() < 1000 || changed > 0);
}
END_TEST

/* Seven equal sessions: every order is as good, the one given stays. */
START_TEST(ties_keep_the_order)
{
	static struct week w;
	int i;

	begin(&w.scene);
	for (i = 0; i < 7; i++)
		w.events[i] = a_bout(QUADS, 0.5, MIDNIGHT + (1 + i) * (int64_t)DAY_S);
	w.n = 7;
	ck_assert_int_eq(arrange(&w), RECOVERY_OK);
	for (i = 0; i < 7; i++)
		ck_assert_int_eq(w.times[i], w.events[i].time_s);
	ck_assert_double_eq(w.before, w.after);
	ck_assert_double_gt(w.before, 0);
	/* Untouched: the state, and what may be NULL. */
	ck_assert(recovery_state_clock(w.scene.state) == RECOVERY_TIME_UNKNOWN);
	ck_assert_int_eq(recovery_plan_week(w.scene.state, w.events, 7, work, sizeof work, w.times, NULL, NULL, NULL), RECOVERY_OK);
}
END_TEST

/* What lies less than four hours apart is one session and keeps its distances. */
START_TEST(a_session_stays_together)
{
	static struct week w;

	begin(&w.scene);
	w.n = 4;
	w.events[0] = a_bout(QUADS, 1, MIDNIGHT);
	w.events[1] = a_bout(QUADS, 1, MIDNIGHT + DAY_S);
	w.events[2] = a_bout(RECOVERY_MUSCLE_BICEPS, 1, MIDNIGHT + 5 * DAY_S);
	w.events[3] = a_bout(RECOVERY_MUSCLE_TRICEPS, 1, MIDNIGHT + 5 * DAY_S + 4 * HOUR_S - 1);
	ck_assert_int_eq(arrange(&w), RECOVERY_OK);
	ck_assert_int_eq(w.times[1], MIDNIGHT + 5 * DAY_S);
	ck_assert_int_eq(w.times[2], MIDNIGHT + DAY_S);
	ck_assert_int_eq(w.times[3], MIDNIGHT + DAY_S + 4 * HOUR_S - 1);
}
END_TEST

/* Without the ten hours it takes the arms would change places with the squats; their slot has only five. */
START_TEST(a_long_session_needs_room)
{
	static struct week w;
	int i;

	begin(&w.scene);
	w.n = 7;
	w.events[0] = a_bout(QUADS, 1, MIDNIGHT);
	for (i = 0; i < 4; i++)		/* nine hours, with breaks of three */
		w.events[1 + i] = a_bout(RECOVERY_MUSCLE_BICEPS, 0.2, MIDNIGHT + 5 * DAY_S + i * 3 * HOUR_S);
	w.events[5] = a_bout(QUADS, 1, MIDNIGHT + 6 * DAY_S);
	w.events[6] = a_bout(RECOVERY_MUSCLE_TRICEPS, 0.1, MIDNIGHT + 6 * DAY_S + 5 * HOUR_S);
	ck_assert_int_eq(arrange(&w), RECOVERY_OK);
	ck_assert(w.times[4] < MIDNIGHT + 6 * DAY_S || w.times[1] >= MIDNIGHT + 6 * DAY_S + 5 * HOUR_S);
	for (i = 0; i < 4; i++)
		ck_assert_int_eq(w.times[1 + i] - w.times[1], i * 3 * HOUR_S);
	ck_assert(w.times[1] != MIDNIGHT + 6 * DAY_S);
}
END_TEST

/* Squats the day after squats, arms free: the arms go in between. */
START_TEST(a_week_worth_a_name)
{
	static struct week w;

	begin(&w.scene);
	w.n = 3;
	w.events[0] = a_bout(QUADS, 1, MIDNIGHT);
	w.events[1] = a_bout(QUADS, 1, MIDNIGHT + DAY_S);
	w.events[2] = a_bout(RECOVERY_MUSCLE_BICEPS, 1, MIDNIGHT + 5 * DAY_S);
	ck_assert_int_eq(arrange(&w), RECOVERY_OK);
	ck_assert_double_lt(w.after, w.before);
	ck_assert_int_eq(w.times[0], MIDNIGHT);
	ck_assert_int_eq(w.times[1], MIDNIGHT + 5 * DAY_S);
	ck_assert_int_eq(w.times[2], MIDNIGHT + DAY_S);
}
END_TEST

START_TEST(refused_weeks)
{
	static struct week w;
	static unsigned char before[sizeof work];
	recovery_event nine[9];
	int64_t times[9];
	int i;

	begin(&w.scene);
	train(&w.scene, QUADS, 1, MIDNIGHT);
	for (i = 0; i < 9; i++)
		nine[i] = a_bout(QUADS, 0.5, MIDNIGHT + (1 + i) * (int64_t)(6 * HOUR_S));
	memcpy(w.events, nine, 2 * sizeof nine[0]);
	w.n = 2;
	ck_assert_int_eq(arrange(&w), RECOVERY_OK);
#define WEEK(state, events, n, memory, size, times) recovery_plan_week(state, events, n, memory, size, times, NULL, NULL, &w.scene.why)
	ck_assert_int_eq(WEEK(NULL, nine, 2, work, sizeof work, times), RECOVERY_E_NULL);
	ck_assert_int_eq(WEEK(w.scene.state, NULL, 2, work, sizeof work, times), RECOVERY_E_NULL);
	ck_assert_int_eq(WEEK(w.scene.state, nine, 0, work, sizeof work, times), RECOVERY_E_NULL);
	ck_assert_int_eq(WEEK(w.scene.state, nine, 2, NULL, sizeof work, times), RECOVERY_E_NULL);
	ck_assert_int_eq(WEEK(w.scene.state, nine, 2, work, sizeof work, NULL), RECOVERY_E_NULL);
	memset(work, 0x77, sizeof work);
	memcpy(before, work, sizeof work);
	ck_assert_int_eq(WEEK(w.scene.state, nine, 2, work, recovery_plan_work_size() - 1, times), RECOVERY_E_SPACE);
	ck_assert_int_eq(WEEK(w.scene.state, nine, 2, (char *)work + 4, recovery_plan_work_size(), times), RECOVERY_E_ALIGN);
	ck_assert_mem_eq(work, before, sizeof work);
	ck_assert_int_eq(WEEK(w.scene.state, nine, 7, work, recovery_plan_work_size(), times), RECOVERY_OK);
	ck_assert_int_eq(WEEK(w.scene.state, nine, 8, work, sizeof work, times), RECOVERY_E_RANGE);
	ck_assert_double_eq(w.scene.why.max, 7);
	nine[8].time_s = nine[7].time_s = nine[6].time_s;		/* at one time: one session */
	ck_assert_int_eq(WEEK(w.scene.state, nine, 9, work, sizeof work, times), RECOVERY_OK);
	ck_assert(times[8] == times[7] && times[7] == times[6]);
	nine[1].time_s = nine[0].time_s + 14 * DAY_S;
	ck_assert_int_eq(WEEK(w.scene.state, nine, 2, work, sizeof work, times), RECOVERY_OK);
	nine[1].time_s++;
	ck_assert_int_eq(WEEK(w.scene.state, nine, 2, work, sizeof work, times), RECOVERY_E_RANGE);
	nine[1].time_s = nine[0].time_s - 1;
	ck_assert_int_eq(WEEK(w.scene.state, nine, 2, work, sizeof work, times), RECOVERY_E_ORDER);
	nine[0].time_s = MIDNIGHT - 1;
	ck_assert_int_eq(WEEK(w.scene.state, nine, 1, work, sizeof work, times), RECOVERY_E_PAST);
	nine[0].time_s = MIDNIGHT;
	nine[0].dose = 11;
	ck_assert_int_eq(WEEK(w.scene.state, nine, 1, work, sizeof work, times), RECOVERY_E_RANGE);
	ck_assert_int_eq(w.scene.why.at_type, RECOVERY_TYPE_EVENT);
	memset(w.scene.memory, 0, 16);
	ck_assert_int_eq(WEEK(w.scene.state, nine, 1, work, sizeof work, times), RECOVERY_E_STATE);
}
END_TEST

/* ---- the ramp -------------------------------------------------------------------------------------------------------------------------- */

enum { RAMP_MAX = 31 };

struct ramp {
	struct scene scene;
	int64_t times[RAMP_MAX + 1];
	double parts[RAMP_MAX], peaks[RAMP_MAX];
};

static recovery_status climb(struct ramp *r, double dose, double limit, size_t n)
{
	return recovery_plan_ramp(r->scene.state, QUADS, dose, limit, r->times, n, work, sizeof work, r->parts, r->peaks, &r->scene.why);
}

/* Soreness at its worst on the same grid, after a part of the dose, through the public calls. */
static double peak_after(const struct ramp *r, size_t done, double dose, double part)
{
	uint64_t memory[SCENE_WORDS];
	recovery_state *state = (recovery_state *)memory;
	double peak = 0;
	size_t i;
	int h;

	memcpy(memory, r->scene.memory, sizeof memory);
	for (i = 0; i <= done; i++) {
		const recovery_event e = a_bout(QUADS, dose * (i < done ? r->parts[i] : part), r->times[i]);

		if ((i == done || r->parts[i] > 0) && recovery_state_add(state, &e, 1, NULL))
			ck_abort_msg("not added");
	}
	for (h = 12; h <= 7 * 24; h += 6) {
		const int64_t at_s = r->times[done] + h * (int64_t)HOUR_S;
		recovery_point p;

		init(RECOVERY_TYPE_POINT, &p);
		if (!recovery_forecast(state, QUADS, RECOVERY_SIDE_BOTH, &at_s, 1, &p, NULL) && p.soreness > peak)
			peak = p.soreness;
	}
	return peak;
}

START_TEST(any_ramp)
{
	static struct ramp r;
	uint64_t rng = cases_seed();
	size_t n, i, full = 0, part = 0;

	EACH(RAMP_PART, n) {
		const uint64_t case_rng = rng;
		uint64_t one = cases_next(&rng);
		const double dose = cases_uniform(&one, 0.05, 2), limit = cases_uniform(&one, 0.3, 6);
		const size_t count = 1 + (size_t)cases_below(&one, 6);
		int64_t t = MIDNIGHT;

		begin(&r.scene);
		if (cases_below(&one, 2))
			train(&r.scene, QUADS, cases_uniform(&one, 0, 1), t);
		for (i = 0; i < count; i++)
			r.times[i] = t += (int64_t)cases_uniform(&one, DAY_S, 8.0 * DAY_S);
		NO_FLAW(climb(&r, dose, limit, count) ? "refused" : NULL, case_rng, RAMP_PART);
		for (i = 0; i < count; i++) {
			NO_FLAW(!(r.parts[i] >= 0 && r.parts[i] <= 1) ? "no part" : NULL, case_rng, RAMP_PART);
			NO_FLAW(r.peaks[i] > limit + 1e-6 && r.parts[i] > 0 ? "above the limit" : NULL, case_rng, RAMP_PART);
			NO_FLAW(fabs(peak_after(&r, i, dose, r.parts[i]) - r.peaks[i]) > 1e-9 ? "another peak" : NULL, case_rng, RAMP_PART);
			/* The largest: a step of the search more is too much. */
			NO_FLAW(r.parts[i] < 1 && peak_after(&r, i, dose, r.parts[i] + 1.0 / 4096) <= limit ? "not the largest" : NULL, case_rng, RAMP_PART);
			full += r.parts[i] == 1;
			part += r.parts[i] > 0 && r.parts[i] < 1;
		}
	}
	ck_assert(cases_count() < 1000 || (full && part));
}
END_TEST

/* The first session protects from the second, the two from the third.  Later parts may fall again: what a log begins with fades. */
START_TEST(parts_grow)
{
	static const double doses[] = { 0.3, 0.6, 1, 2 }, limits[] = { 1, 2, 3, 5 };
	static struct ramp r;
	size_t d, l, i, days;

	for (days = 4; days <= 14; days++)
		for (d = 0; d < COUNT_OF(doses); d++)
			for (l = 0; l < COUNT_OF(limits); l++) {
				begin(&r.scene);
				for (i = 0; i < 8; i++)
					r.times[i] = MIDNIGHT + (int64_t)(i * days) * DAY_S;
				ck_assert_int_eq(climb(&r, doses[d], limits[l], 8), RECOVERY_OK);
				ck_assert_msg(r.parts[1] >= r.parts[0] && (r.parts[1] > r.parts[0] || r.parts[0] == 1), "dose %g, limit %g", doses[d], limits[l]);
				for (i = 2; i < 8; i++)
					ck_assert_msg(r.parts[i] > r.parts[0] || r.parts[i] == 1, "dose %g, limit %g, session %d", doses[d], limits[l], (int)i);
			}
}
END_TEST

START_TEST(ends_of_a_ramp)
{
	static struct ramp r;
	size_t i;

	begin(&r.scene);
	for (i = 0; i < 4; i++)
		r.times[i] = MIDNIGHT + (int64_t)i * 4 * DAY_S;
	ck_assert_int_eq(climb(&r, 0.5, 9.9, 4), RECOVERY_OK);
	for (i = 0; i < 4; i++)
		ck_assert_double_eq(r.parts[i], 1);
	ck_assert_int_eq(climb(&r, 2, 1e-6, 4), RECOVERY_OK);
	for (i = 0; i < 4; i++)
		ck_assert_double_lt(r.parts[i], 0.01);
	/* Too sore already: nothing on top, and the peak is that of what was done. */
	begin(&r.scene);
	train(&r.scene, QUADS, 2, MIDNIGHT - DAY_S);
	ck_assert_int_eq(climb(&r, 1, 0.5, 1), RECOVERY_OK);
	ck_assert_double_eq(r.parts[0], 0);
	ck_assert_double_gt(r.peaks[0], 0.5);
	ck_assert_int_eq(recovery_plan_ramp(r.scene.state, QUADS, 1, 0.5, r.times, 1, work, sizeof work, r.parts, NULL, NULL), RECOVERY_OK);
}
END_TEST

START_TEST(refused_ramps)
{
	static struct ramp r;
	size_t i;

	begin(&r.scene);
	train(&r.scene, QUADS, 1, MIDNIGHT);
	for (i = 0; i <= RAMP_MAX; i++)
		r.times[i] = MIDNIGHT + (int64_t)i * DAY_S;
#define RAMP(...) RAMP_ALL(__VA_ARGS__)
#define RAMP_ALL(state, muscle, dose, limit, times, n, memory, size, parts) \
	recovery_plan_ramp(state, muscle, dose, limit, times, n, memory, size, parts, NULL, &r.scene.why)
#define USUAL r.times, 2, work, sizeof work, r.parts
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, USUAL), RECOVERY_OK);
	ck_assert_int_eq(RAMP(NULL, QUADS, 1, 3, USUAL), RECOVERY_E_NULL);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, NULL, 2, work, sizeof work, r.parts), RECOVERY_E_NULL);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, r.times, 2, NULL, sizeof work, r.parts), RECOVERY_E_NULL);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, r.times, 2, work, sizeof work, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, r.times, 2, work, recovery_plan_work_size() - 1, r.parts), RECOVERY_E_SPACE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, r.times, 2, (char *)work + 1, recovery_plan_work_size(), r.parts), RECOVERY_E_ALIGN);
	ck_assert_int_eq(RAMP(r.scene.state, 7, 1, 3, USUAL), RECOVERY_E_ENUM);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 0, 3, USUAL), RECOVERY_E_RANGE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, NAN, 3, USUAL), RECOVERY_E_RANGE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 10.1, 3, USUAL), RECOVERY_E_RANGE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 0, USUAL), RECOVERY_E_RANGE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 10, USUAL), RECOVERY_E_RANGE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, NAN, USUAL), RECOVERY_E_RANGE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, r.times, 0, work, sizeof work, r.parts), RECOVERY_E_RANGE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, r.times, RAMP_MAX + 1, work, sizeof work, r.parts), RECOVERY_E_RANGE);
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, r.times, RAMP_MAX, work, sizeof work, r.parts), RECOVERY_OK);
	r.times[1] = r.times[0];
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, USUAL), RECOVERY_E_ORDER);
	ck_assert_uint_eq(r.scene.why.index, 1);
	r.times[1] = MIDNIGHT - 1;
	ck_assert_int_eq(RAMP(r.scene.state, QUADS, 1, 3, USUAL), RECOVERY_E_PAST);
	ck_assert_uint_eq(r.scene.why.index, 1);
	r.times[1] = RECOVERY_TIME_UNKNOWN;
	ck_assert_int_ne(RAMP(r.scene.state, QUADS, 1, 3, USUAL), RECOVERY_OK);
}
END_TEST

Suite *suite_planlaw(void)
{
	Suite *s = suite_create("planlaw");
	TCase *c = tcase_create("laws");

	tcase_set_timeout(c, 0);
	tcase_add_test(c, laws);
	tcase_add_test(c, the_same_plan_again);
	tcase_add_test(c, a_plan_moves_with_its_time);
	tcase_add_test(c, order_of_answers_does_not_matter);
	tcase_add_test(c, one_more_condition);
	tcase_add_test(c, nothing_done_nothing_to_do);
	suite_add_tcase(s, c);

	c = tcase_create("week");
	tcase_set_timeout(c, 0);
	tcase_add_test(c, the_best_week_of_all);
	tcase_add_test(c, ties_keep_the_order);
	tcase_add_test(c, a_session_stays_together);
	tcase_add_test(c, a_long_session_needs_room);
	tcase_add_test(c, a_week_worth_a_name);
	tcase_add_test(c, refused_weeks);
	suite_add_tcase(s, c);

	c = tcase_create("ramp");
	tcase_set_timeout(c, 0);
	tcase_add_test(c, any_ramp);
	tcase_add_test(c, parts_grow);
	tcase_add_test(c, ends_of_a_ramp);
	tcase_add_test(c, refused_ramps);
	suite_add_tcase(s, c);
	return s;
}
