/* check_plan.c - plans: cases worth a name, and laws that hold for every person, log and answer. */
#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "cases.h"
#include "internal.h"

Suite *suite_plan(void);

enum { OUT = 256, FACTS_MAX = 24, COMPLAINTS_MAX = 3, STATE_WORDS = 2048, QUADS = RECOVERY_MUSCLE_QUADRICEPS };

/* 2024-03-06 18:00 UTC. */
static const int64_t EVENING = INT64_C(1709748000);

/* The table read a second time: ids by name, and what bars what. */
enum measure_id {
#define MEASURE(id, name, about, out, cert, unit, lo, hi, min, e, el, eh, at, ev) ID_##name = (id),
#include "plan.def"
	MEASURE_END
};

static const struct screen { int32_t measure, fact, reason; } screens[] = {
#define SCREEN(measure, FACT, REASON) { ID_##measure, RECOVERY_FACT_##FACT, RECOVERY_REASON_##REASON },
#include "plan.def"
};

struct scene {
	recovery_request request;
	recovery_person person;
	recovery_state *state;
	uint64_t memory[STATE_WORDS];
	recovery_complaint complaints[COMPLAINTS_MAX];
	recovery_fact facts[FACTS_MAX];
	recovery_action out[OUT];
	size_t complaint_count, fact_count, n;
	recovery_diag why;
};

/* ---- setting a scene ---------------------------------------------------------------------------------------------------- */

static void init(int32_t type, void *object)
{
	ck_assert_int_eq(recovery_init(type, object, recovery_sizeof(type)), RECOVERY_OK);
}

static void begin(struct scene *s)
{
	memset(s, 0, sizeof *s);
	init(RECOVERY_TYPE_REQUEST, &s->request);
	init(RECOVERY_TYPE_PERSON, &s->person);
	init(RECOVERY_TYPE_DIAG, &s->why);
	s->request.now_s = EVENING + DAY_S;
	ck_assert_uint_le(recovery_state_size(RECOVERY_FORM_FULL), sizeof s->memory);
	ck_assert_int_eq(recovery_state_begin(s->memory, sizeof s->memory, RECOVERY_FORM_FULL, NULL, NULL, &s->state, NULL), RECOVERY_OK);
}

static void train(struct scene *s, int32_t muscle, double dose, int64_t time_s)
{
	recovery_event e;

	init(RECOVERY_TYPE_EVENT, &e);
	e.kind = RECOVERY_KIND_BOUT;
	e.what = muscle;
	e.dose = dose;
	e.time_s = time_s;
	ck_assert_int_eq(recovery_state_add(s->state, &e, 1, NULL), RECOVERY_OK);
}

static void say_about(struct scene *s, int32_t about, int32_t fact, int32_t answer)
{
	recovery_fact *f = &s->facts[s->fact_count++];

	ck_assert_uint_le(s->fact_count, FACTS_MAX);
	init(RECOVERY_TYPE_FACT, f);
	f->about = about;
	f->fact = fact;
	f->answer = answer;
}

static void present(struct scene *s, int32_t fact)
{
	say_about(s, 0, fact, RECOVERY_ANSWER_PRESENT);
}

static recovery_complaint *complain(struct scene *s)
{
	recovery_complaint *c = &s->complaints[s->complaint_count++];

	ck_assert_uint_le(s->complaint_count, COMPLAINTS_MAX);
	init(RECOVERY_TYPE_COMPLAINT, c);
	c->id = (int32_t)s->complaint_count;
	return c;
}

/* Sore front thighs a day after a hard session. */
static void sore(struct scene *s)
{
	begin(s);
	train(s, QUADS, 1.0, EVENING);
}

static recovery_status plan_into(struct scene *s, recovery_action *out, size_t *n)
{
	return recovery_plan_generate(&s->request, &s->person, s->state, NULL, 0, s->complaint_count ? s->complaints : NULL, s->complaint_count,
				      s->fact_count ? s->facts : NULL, s->fact_count, out, n, &s->why);
}

static recovery_status try_plan(struct scene *s)
{
	s->n = OUT;
	init(RECOVERY_TYPE_ACTION, &s->out[0]);
	return plan_into(s, s->out, &s->n);
}

static void plan(struct scene *s)
{
	const recovery_status status = try_plan(s);

	ck_assert_msg(status == RECOVERY_OK, "status %d, field %d of %d", (int)status, (int)s->why.field, (int)s->why.at_type);
}

static const recovery_action *find(const struct scene *s, int32_t measure, int32_t verb)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->out[i].measure == measure && s->out[i].verb == verb)
			return &s->out[i];
	return NULL;
}

static void assert_done(const struct scene *s, int32_t measure, int32_t reason)
{
	const recovery_action *a = find(s, measure, RECOVERY_VERB_DO);

	ck_assert_ptr_nonnull(a);
	ck_assert_int_eq(a->reason, reason);
	ck_assert_ptr_null(find(s, measure, RECOVERY_VERB_SKIP));
}

static void assert_skipped(const struct scene *s, int32_t measure, int32_t reason, int32_t because)
{
	const recovery_action *a = find(s, measure, RECOVERY_VERB_SKIP);

	ck_assert_ptr_nonnull(a);
	ck_assert_int_eq(a->reason, reason);
	ck_assert_int_eq(a->because, because);
	ck_assert_double_nan(a->amount_low);
	ck_assert_ptr_null(find(s, measure, RECOVERY_VERB_DO));
}

static size_t count_verb(const struct scene *s, int32_t verb)
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		n += s->out[i].verb == verb;
	return n;
}

/* ---- cases worth a name ------------------------------------------------------------------------------------------------- */

START_TEST(nothing_logged_nothing_to_relieve)
{
	struct scene s;
	size_t i;

	begin(&s);
	s.request.days = 14;
	plan(&s);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_DO), 0);
	for (i = 0; i < s.n; i++)
		ck_assert_int_eq(s.out[i].muscle, 0);
	/* Heavy sweat without any session known is no reason to drink. */
	present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
	plan(&s);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_DO), 0);
}
END_TEST

START_TEST(sore_thighs)
{
	struct scene s;

	sore(&s);
	plan(&s);
	ck_assert_uint_ge(s.n, 4);
	ck_assert_int_eq(s.out[0].muscle, QUADS);
	ck_assert_int_eq(s.out[0].side, RECOVERY_SIDE_BOTH);
	ck_assert_int_eq(s.out[0].measure, 0);
	ck_assert(s.out[0].verb == RECOVERY_VERB_REST || s.out[0].verb == RECOVERY_VERB_TRAIN_LIGHTER);
	ck_assert(s.out[0].reason == RECOVERY_REASON_SORE || s.out[0].reason == RECOVERY_REASON_WEAK);
	ck_assert(s.out[0].end_s == RECOVERY_TIME_UNKNOWN || s.out[0].end_s > s.request.now_s);
	assert_done(&s, ID_light_movement, RECOVERY_REASON_SORE);
	assert_done(&s, ID_mindful_pause, RECOVERY_REASON_CALM);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SESSION);
	ck_assert_ptr_null(find(&s, ID_electrolytes, RECOVERY_VERB_DO));
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_GET_HELP), 0);
}
END_TEST

START_TEST(one_sore_side_is_named)
{
	struct scene s;
	recovery_event e;

	begin(&s);
	init(RECOVERY_TYPE_EVENT, &e);
	e.kind = RECOVERY_KIND_BOUT;
	e.what = QUADS;
	e.side = RECOVERY_SIDE_RIGHT;
	e.dose = 1;
	e.time_s = EVENING;
	ck_assert_int_eq(recovery_state_add(s.state, &e, 1, NULL), RECOVERY_OK);
	plan(&s);
	ck_assert_int_eq(s.out[0].muscle, QUADS);
	ck_assert_int_eq(s.out[0].side, RECOVERY_SIDE_RIGHT);
}
END_TEST

START_TEST(a_ready_muscle_may_train)
{
	struct scene s;

	begin(&s);
	train(&s, QUADS, 0.01, EVENING);
	s.request.now_s = EVENING + 3 * DAY_S;
	plan(&s);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_TRAIN);
	ck_assert_int_eq(s.out[0].reason, RECOVERY_REASON_READY);
	ck_assert_ptr_null(find(&s, ID_hydration, RECOVERY_VERB_DO));
	s.request.now_s = EVENING + 60 * DAY_S;
	plan(&s);
	ck_assert_uint_eq(s.n, 0);
}
END_TEST

START_TEST(magnesium_only_for_who_asks)
{
	const recovery_action *a;
	struct scene s;

	sore(&s);
	plan(&s);
	assert_skipped(&s, ID_topical_magnesium, RECOVERY_REASON_NO_BENEFIT, 0);
	present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
	plan(&s);
	assert_done(&s, ID_topical_magnesium, RECOVERY_REASON_WISH);
	a = find(&s, ID_topical_magnesium, RECOVERY_VERB_DO);
	ck_assert_int_eq(a->certainty, RECOVERY_CERTAINTY_LOW);
	ck_assert_int_eq(a->outcome, RECOVERY_OUTCOME_SORENESS);
	ck_assert_double_ge(a->effect, 0);
	s.facts[0].answer = RECOVERY_ANSWER_DENIED;
	plan(&s);
	assert_skipped(&s, ID_topical_magnesium, RECOVERY_REASON_NO_BENEFIT, 0);
}
END_TEST

/* Each row of the table, with everything else in place for the measure. */
START_TEST(each_fact_bars_its_measure)
{
	const struct screen *row = &screens[_i];
	struct scene s;

	sore(&s);
	present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
	present(&s, RECOVERY_FACT_PERSON_HEAVY_SWEAT);
	say_about(&s, 0, row->fact, RECOVERY_ANSWER_DENIED);
	plan(&s);
	ck_assert_ptr_nonnull(find(&s, row->measure, RECOVERY_VERB_DO));
	s.facts[2].answer = RECOVERY_ANSWER_UNKNOWN;
	plan(&s);
	ck_assert_ptr_nonnull(find(&s, row->measure, RECOVERY_VERB_DO));
	s.facts[2].answer = RECOVERY_ANSWER_PRESENT;
	plan(&s);
	assert_skipped(&s, row->measure, row->reason, row->fact);
	/* It also counts when it was said about a place that hurts. */
	s.facts[2].about = complain(&s)->id;
	plan(&s);
	assert_skipped(&s, row->measure, row->reason, row->fact);
}
END_TEST

/* The safety rows are named here by hand, so that none can fall out of the table unseen. */
START_TEST(the_table_holds_the_safety_rows)
{
	static const struct screen rows[] = {
		{ ID_topical_magnesium, RECOVERY_FACT_SIGN_WOUND, RECOVERY_REASON_CONDITION },
		{ ID_topical_magnesium, RECOVERY_FACT_PERSON_MAGNESIUM_ALLERGY, RECOVERY_REASON_CONDITION },
		{ ID_topical_magnesium, RECOVERY_FACT_PERSON_KIDNEY_DISEASE, RECOVERY_REASON_ASK_FIRST },
		{ ID_hydration, RECOVERY_FACT_PERSON_KIDNEY_DISEASE, RECOVERY_REASON_ASK_FIRST },
		{ ID_hydration, RECOVERY_FACT_PERSON_HEART_FAILURE, RECOVERY_REASON_ASK_FIRST },
		{ ID_electrolytes, RECOVERY_FACT_PERSON_KIDNEY_DISEASE, RECOVERY_REASON_ASK_FIRST },
		{ ID_electrolytes, RECOVERY_FACT_PERSON_HEART_FAILURE, RECOVERY_REASON_ASK_FIRST },
		{ ID_mindful_pause, RECOVERY_FACT_PERSON_BREATHING_EXERCISE_DISTRESS, RECOVERY_REASON_CONDITION },
	};
	struct scene s;
	size_t i;

	for (i = 0; i < COUNT_OF(rows); i++) {
		sore(&s);
		present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
		present(&s, RECOVERY_FACT_PERSON_HEAVY_SWEAT);
		present(&s, rows[i].fact);
		plan(&s);
		assert_skipped(&s, rows[i].measure, rows[i].reason, rows[i].fact);
	}
}
END_TEST

START_TEST(salt_after_heavy_sweat)
{
	const recovery_action *a;
	struct scene s;

	sore(&s);
	present(&s, RECOVERY_FACT_PERSON_HEAVY_SWEAT);
	plan(&s);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SWEAT);
	assert_done(&s, ID_electrolytes, RECOVERY_REASON_SWEAT);
	a = find(&s, ID_electrolytes, RECOVERY_VERB_DO);
	ck_assert_int_eq(a->unit, RECOVERY_UNIT_MG_SODIUM_PER_L);
	ck_assert_double_eq(a->amount_low, 400);
	ck_assert_double_eq(a->amount_high, 1100);
	s.request.now_s = EVENING + DAY_S + 1;
	plan(&s);
	ck_assert_ptr_null(find(&s, ID_electrolytes, RECOVERY_VERB_DO));
	ck_assert_ptr_null(find(&s, ID_hydration, RECOVERY_VERB_DO));
}
END_TEST

START_TEST(no_minutes)
{
	struct scene s;
	size_t i;

	sore(&s);
	s.request.minutes_per_day = 0;
	s.request.days = 3;
	present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
	plan(&s);
	assert_skipped(&s, ID_light_movement, RECOVERY_REASON_NO_TIME, 0);
	assert_skipped(&s, ID_mindful_pause, RECOVERY_REASON_NO_TIME, 0);
	assert_skipped(&s, ID_topical_magnesium, RECOVERY_REASON_NO_TIME, 0);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SESSION);
	for (i = 0; i < s.n; i++)
		if (s.out[i].verb == RECOVERY_VERB_DO)
			ck_assert_double_eq(s.out[i].minutes, 0);
	/* Exactly enough is enough. */
	s.request.minutes_per_day = 30;
	plan(&s);
	ck_assert_ptr_nonnull(find(&s, ID_light_movement, RECOVERY_VERB_DO));
	ck_assert_ptr_nonnull(find(&s, ID_mindful_pause, RECOVERY_VERB_DO));
	ck_assert_ptr_nonnull(find(&s, ID_topical_magnesium, RECOVERY_VERB_DO));
}
END_TEST

START_TEST(an_emergency_stands_alone)
{
	struct scene s;

	sore(&s);
	s.request.days = 7;
	present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
	(void)complain(&s);
	complain(&s)->region = RECOVERY_REGION_CHEST;
	say_about(&s, 2, RECOVERY_FACT_SIGN_CHEST_PRESSURE, RECOVERY_ANSWER_PRESENT);
	plan(&s);
	ck_assert_uint_eq(s.n, 1);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_GET_HELP);
	ck_assert_int_eq(s.out[0].because, RECOVERY_DECISION_EMERGENCY);
	ck_assert_int_eq(s.out[0].reason, RECOVERY_REASON_PAIN);
	ck_assert_int_eq(s.out[0].measure, 0);
	ck_assert_int_eq(s.out[0].muscle, 0);
}
END_TEST

static void assert_held_back(const struct scene *s, int32_t muscle)
{
	size_t i, found = 0;

	for (i = 0; i < s->n; i++) {
		if (s->out[i].muscle != muscle)
			continue;
		found++;
		ck_assert(s->out[i].verb == RECOVERY_VERB_REST || s->out[i].verb == RECOVERY_VERB_TRAIN_LIGHTER);
		ck_assert_int_eq(s->out[i].reason, RECOVERY_REASON_PAIN);
	}
	ck_assert_uint_eq(found, 1);
}

/* Two ready muscles; one of them hurts. */
static void two_ready(struct scene *s)
{
	begin(s);
	train(s, RECOVERY_MUSCLE_BICEPS, 0.01, EVENING);
	train(s, QUADS, 0.01, EVENING);
	s->request.now_s = EVENING + 3 * DAY_S;
	plan(s);
	ck_assert_uint_eq(count_verb(s, RECOVERY_VERB_TRAIN), 2);
}

START_TEST(a_muscle_that_hurts_is_held_back)
{
	struct scene s;

	two_ready(&s);
	complain(&s)->muscle = QUADS;
	plan(&s);
	assert_held_back(&s, QUADS);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_TRAIN), 1);
}
END_TEST

/* Who points at the front of the thigh points at the quadriceps. */
START_TEST(a_region_that_hurts_is_held_back)
{
	struct scene s;

	two_ready(&s);
	complain(&s)->region = RECOVERY_REGION_THIGH_FRONT;
	plan(&s);
	assert_held_back(&s, QUADS);
}
END_TEST

START_TEST(a_further_muscle_that_hurts_is_held_back)
{
	struct scene s;

	two_ready(&s);
	complain(&s)->muscle = RECOVERY_MUSCLE_BICEPS;
	say_about(&s, 1, QUADS, RECOVERY_ANSWER_PRESENT);
	plan(&s);
	assert_held_back(&s, RECOVERY_MUSCLE_BICEPS);
	assert_held_back(&s, QUADS);
}
END_TEST

START_TEST(pain_beyond_soreness_stops_training)
{
	struct scene s;

	two_ready(&s);
	present(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	plan(&s);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_TRAIN), 0);
	assert_held_back(&s, QUADS);
	assert_held_back(&s, RECOVERY_MUSCLE_BICEPS);
	s.facts[0].answer = RECOVERY_ANSWER_DENIED;
	plan(&s);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_TRAIN), 2);
}
END_TEST

/* ---- days --------------------------------------------------------------------------------------------------------------- */

static int64_t local_day(int64_t time_s, int32_t offset)
{
	return (int64_t)floor((double)(time_s + offset) / DAY_S);
}

START_TEST(later_days_begin_at_eight)
{
	static const int32_t offsets[] = { 0, 13 * HOUR_S, -11 * HOUR_S, 20700, 18 * HOUR_S, -18 * HOUR_S };
	const int32_t offset = offsets[_i % 6];
	const int64_t shift = _i < 6 ? 0 : -INT64_C(2000000000);	/* before 1970 as well */
	struct scene s;
	int64_t today;
	unsigned seen = 0;
	size_t i;

	begin(&s);
	train(&s, QUADS, 2.0, EVENING + shift);
	s.request.now_s = EVENING + shift + 5 * HOUR_S;
	s.request.utc_offset_s = offset;
	s.request.days = 4;
	plan(&s);
	today = local_day(s.request.now_s, offset);
	for (i = 0; i < s.n; i++) {
		const recovery_action *a = &s.out[i];
		const int64_t day = local_day(a->start_s, offset);

		if (a->verb != RECOVERY_VERB_DO)
			continue;
		ck_assert_int_ge(day, today);
		ck_assert_int_lt(day, today + 4);
		seen |= 1u << (day - today);
		if (day == today)
			ck_assert_int_eq(a->start_s, s.request.now_s);
		else
			ck_assert_int_eq(a->start_s + offset - day * DAY_S, 8 * HOUR_S);
		ck_assert_int_gt(a->end_s, a->start_s);
		ck_assert_int_le(a->end_s + offset, (day + 1) * DAY_S);
	}
	ck_assert_uint_eq(seen, 0xf);
}
END_TEST

/* What was left out is said once, not for every day. */
START_TEST(skips_are_said_once)
{
	struct scene s;
	size_t i, j;

	sore(&s);
	s.request.days = 14;
	s.request.minutes_per_day = 20;
	plan(&s);
	for (i = 0; i < s.n; i++)
		for (j = 0; j < i; j++)
			ck_assert(s.out[i].verb != RECOVERY_VERB_SKIP || s.out[j].verb != RECOVERY_VERB_SKIP ||
				  s.out[i].measure != s.out[j].measure);
}
END_TEST

START_TEST(the_last_days_of_the_calendar)
{
	struct scene s;
	size_t i;

	begin(&s);
	train(&s, QUADS, 2.0, TIME_MAX - 2 * HOUR_S);
	s.request.now_s = TIME_MAX;
	s.request.days = 14;
	plan(&s);
	for (i = 0; i < s.n; i++) {
		ck_assert(s.out[i].start_s <= TIME_MAX);
		ck_assert(s.out[i].end_s <= TIME_MAX);
	}
}
END_TEST

/* ---- what is refused ---------------------------------------------------------------------------------------------------- */

static void assert_blames(const struct scene *s, int32_t type, const char *field)
{
	ck_assert_int_eq(s->why.at_type, type);
	ck_assert_int_ge(s->why.field, 0);
	ck_assert_str_eq(recovery_field_name(type, (size_t)s->why.field), field);
}

START_TEST(refused_requests)
{
	static const int32_t days[] = { 0, 15, -1 };
	struct scene s;
	size_t i;

	sore(&s);
	s.request.now_s = EVENING - 1;
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_PAST);
	assert_blames(&s, RECOVERY_TYPE_REQUEST, "now_s");
	s.request.now_s = RECOVERY_TIME_UNKNOWN;
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_MISSING);
	assert_blames(&s, RECOVERY_TYPE_REQUEST, "now_s");
	s.request.now_s = EVENING;
	plan(&s);
	for (i = 0; i < COUNT_OF(days); i++) {
		s.request.days = days[i];
		ck_assert_int_eq(try_plan(&s), RECOVERY_E_RANGE);
		assert_blames(&s, RECOVERY_TYPE_REQUEST, "days");
		ck_assert_double_eq(s.why.got, days[i]);
		ck_assert_double_eq(s.why.min, 1);
		ck_assert_double_eq(s.why.max, 14);
	}
	s.request.days = 1;
	s.request.minutes_per_day = 1441;
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_RANGE);
	assert_blames(&s, RECOVERY_TYPE_REQUEST, "minutes_per_day");
	s.request.minutes_per_day = 60;
	s.request.utc_offset_s = 64801;
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_RANGE);
	assert_blames(&s, RECOVERY_TYPE_REQUEST, "utc_offset_s");
	s.request.utc_offset_s = 0;
	s.request.goal = 99;
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_ENUM);
	assert_blames(&s, RECOVERY_TYPE_REQUEST, "goal");
	s.request.goal = RECOVERY_GOAL_STRENGTH;
	s.person.age_y = -1;
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_RANGE);
	assert_blames(&s, RECOVERY_TYPE_PERSON, "age_y");
}
END_TEST

START_TEST(refused_lists)
{
	struct scene s;

	sore(&s);
	(void)complain(&s);
	complain(&s)->intensity = 11;
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_RANGE);
	assert_blames(&s, RECOVERY_TYPE_COMPLAINT, "intensity");
	ck_assert_uint_eq(s.why.index, 1);
	s.complaint_count = 0;
	present(&s, RECOVERY_FACT_SIGN_WOUND);
	present(&s, RECOVERY_FACT_SIGN_FEVER);
	s.facts[1].answer = 3;
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_ENUM);
	assert_blames(&s, RECOVERY_TYPE_FACT, "answer");
	ck_assert_uint_eq(s.why.index, 1);
}
END_TEST

/* With a complaint or without one, an answer must be about something. */
START_TEST(refused_facts)
{
	struct scene s;

	sore(&s);
	if (_i)
		(void)complain(&s);
	present(&s, 7);
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_ENUM);
	assert_blames(&s, RECOVERY_TYPE_FACT, "fact");
}
END_TEST

/* With a complaint or without one, an answer cannot be yes and no. */
START_TEST(refused_contradictions)
{
	struct scene s;

	sore(&s);
	if (_i)
		(void)complain(&s);
	present(&s, RECOVERY_FACT_PERSON_KIDNEY_DISEASE);
	say_about(&s, 0, RECOVERY_FACT_PERSON_KIDNEY_DISEASE, RECOVERY_ANSWER_DENIED);
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_CONFLICT);
}
END_TEST

START_TEST(refused_pointers)
{
	struct scene s;
	size_t n = OUT;

	sore(&s);
	init(RECOVERY_TYPE_ACTION, &s.out[0]);
	ck_assert_int_eq(recovery_plan_generate(&s.request, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, s.out, &n, NULL), RECOVERY_OK);
	ck_assert_int_eq(recovery_plan_generate(&s.request, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, s.out, NULL, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(&s.request, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, NULL, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(&s.request, NULL, s.state, NULL, 0, NULL, 1, NULL, 0, s.out, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(&s.request, NULL, s.state, NULL, 0, NULL, 0, NULL, 1, s.out, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(&s.request, NULL, NULL, NULL, 0, NULL, 0, NULL, 0, s.out, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(NULL, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, s.out, &n, NULL), RECOVERY_E_NULL);
	memset(s.memory, 0, 16);
	ck_assert_int_eq(recovery_plan_generate(&s.request, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, s.out, &n, NULL), RECOVERY_E_STATE);
	sore(&s);
	memset(s.out, 0, sizeof s.out);
	ck_assert_int_eq(recovery_plan_generate(&s.request, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, s.out, &n, NULL), RECOVERY_E_TYPE);
}
END_TEST

START_TEST(too_small_writes_only_the_count)
{
	static recovery_action before[OUT];
	struct scene s;
	size_t need, n;

	sore(&s);
	s.request.days = 3;
	n = 0;
	ck_assert_int_eq(plan_into(&s, NULL, &n), RECOVERY_E_SPACE);
	need = n;
	ck_assert_uint_gt(need, 3);
	for (n = 0; n < need;) {
		const size_t room = n;

		memset(s.out, 0xa5, sizeof s.out);
		init(RECOVERY_TYPE_ACTION, &s.out[0]);
		memcpy(before, s.out, sizeof before);
		ck_assert_int_eq(plan_into(&s, s.out, &n), RECOVERY_E_SPACE);
		ck_assert_int_eq(s.why.status, RECOVERY_E_SPACE);
		ck_assert_uint_eq(n, need);
		ck_assert_mem_eq(s.out, before, sizeof before);
		n = room + 1;
	}
	n = need;
	ck_assert_int_eq(plan_into(&s, s.out, &n), RECOVERY_OK);
	ck_assert_uint_eq(n, need);
	ck_assert_mem_eq(&s.out[need], &before[need], (OUT - need) * sizeof before[0]);
}
END_TEST

/* ---- laws --------------------------------------------------------------------------------------------------------------- */

static int32_t any_value(uint64_t *rng, int32_t enumeration)
{
	return recovery_enum_value(enumeration, (size_t)cases_below(rng, (int32_t)recovery_enum_count(enumeration)));
}

static double maybe(uint64_t *rng, double lo, double hi)
{
	return cases_below(rng, 3) ? cases_uniform(rng, lo, hi) : NAN;
}

static void any_event(uint64_t *rng, recovery_event *e)
{
	init(RECOVERY_TYPE_EVENT, e);
	e->side = cases_below(rng, 4);
	switch (cases_below(rng, 4)) {
	case 0:
		e->kind = RECOVERY_KIND_SET;
		e->what = any_value(rng, RECOVERY_ENUM_MOVEMENT);
		e->reps = cases_uniform(rng, 1, 20);
		e->load_kg = maybe(rng, 0, 150);
		e->rir = maybe(rng, 0, 6);
		return;
	case 1:
		e->kind = RECOVERY_KIND_ACTIVITY;
		e->what = any_value(rng, RECOVERY_ENUM_ACTIVITY);
		e->duration_s = cases_uniform(rng, 60, 4 * HOUR_S);
		e->rpe = maybe(rng, 1, 10);
		return;
	case 2:
		e->kind = RECOVERY_KIND_REPORT;
		e->what = any_value(rng, RECOVERY_ENUM_MUSCLE);
		e->scale = RECOVERY_SCALE_NRS_0_10;
		e->value = cases_below(rng, 11);
		return;
	}
	e->kind = RECOVERY_KIND_BOUT;
	e->what = any_value(rng, RECOVERY_ENUM_MUSCLE);
	e->dose = cases_uniform(rng, 0, 1.5);
}

static void any_log(uint64_t *rng, struct scene *s)
{
	int64_t t = EVENING + (int64_t)cases_uniform(rng, -3e9, 3e9);
	int32_t n = cases_below(rng, 8);

	s->request.now_s = t;
	while (n-- > 0) {
		recovery_event e;

		any_event(rng, &e);
		e.time_s = t;
		ck_assert_int_eq(recovery_state_add(s->state, &e, 1, NULL), RECOVERY_OK);
		s->request.now_s = t + (int64_t)cases_uniform(rng, 0, 3.0 * DAY_S);
		t += (int64_t)cases_uniform(rng, 1, 2.0 * DAY_S);
	}
}

/* The same fact twice could be a contradiction. */
static void say_new(struct scene *s, int32_t about, int32_t fact, int32_t answer)
{
	size_t i;

	for (i = 0; i < s->fact_count; i++)
		if (s->facts[i].fact == fact)
			return;
	say_about(s, about, fact, answer);
}

/* Half of the facts are those that screen measures: others would seldom meet one. */
static void any_facts(uint64_t *rng, struct scene *s)
{
	int32_t n = cases_below(rng, 8);

	while (n-- > 0) {
		const int32_t about = s->complaint_count ? cases_below(rng, (int32_t)s->complaint_count + 1) : 0;
		const int32_t fact = cases_below(rng, 2) ? screens[cases_below(rng, (int32_t)COUNT_OF(screens))].fact
							 : RECOVERY_FACT_PERSON_KIDNEY_DISEASE + cases_below(rng, 8);

		say_new(s, about, fact, cases_below(rng, 3));
	}
	if (s->complaint_count && cases_below(rng, 3) == 0)
		say_new(s, 1, any_value(rng, RECOVERY_ENUM_FACT), RECOVERY_ANSWER_PRESENT);
}

static void any_complaints(uint64_t *rng, struct scene *s)
{
	int32_t n = cases_below(rng, 3) ? 0 : 1 + cases_below(rng, COMPLAINTS_MAX);

	while (n-- > 0) {
		recovery_complaint *c = complain(s);

		c->muscle = cases_below(rng, 2) ? any_value(rng, RECOVERY_ENUM_MUSCLE) : 0;
		c->region = cases_below(rng, 2) ? any_value(rng, RECOVERY_ENUM_REGION) : 0;
		c->intensity = maybe(rng, 0, 10);
	}
}

static void any_scene(uint64_t *rng, struct scene *s)
{
	begin(s);
	s->person.age_y = maybe(rng, 8, 90);
	s->person.training = cases_below(rng, 5);
	any_log(rng, s);
	any_complaints(rng, s);
	any_facts(rng, s);
	s->request.goal = cases_below(rng, 5);
	s->request.days = 1 + cases_below(rng, 14);
	s->request.minutes_per_day = cases_below(rng, 4) ? cases_below(rng, 70) : 0;
	s->request.utc_offset_s = cases_below(rng, 36 * HOUR_S + 1) - 18 * HOUR_S;
}

/* A flaw is a sentence or NULL: Check writes a file at every assertion. */
static const char *flaw_of_fields(const struct scene *s, const recovery_action *a)
{
	const uint32_t evidence[] = { a->evidence1, a->evidence2, a->evidence3, a->evidence4 };
	size_t i;

	if (a->model != recovery_model_version() || a->size != sizeof *a || a->type != RECOVERY_TYPE_ACTION)
		return "not a whole action of this model";
	if (!recovery_enum_name(RECOVERY_ENUM_VERB, a->verb) || !recovery_enum_name(RECOVERY_ENUM_REASON, a->reason))
		return "verb or reason";
	if (a->unit && !recovery_enum_name(RECOVERY_ENUM_UNIT, a->unit))
		return "unit";
	if (a->certainty && !recovery_enum_name(RECOVERY_ENUM_CERTAINTY, a->certainty))
		return "certainty";
	if (a->outcome && !recovery_enum_name(RECOVERY_ENUM_OUTCOME, a->outcome))
		return "outcome";
	if (a->start_s < s->request.now_s)
		return "before now";
	if (a->end_s != RECOVERY_TIME_UNKNOWN && a->end_s < a->start_s)
		return "ends before it begins";
	if (a->amount_low > a->amount_high || a->effect_low > a->effect_high)
		return "low above high";
	for (i = 0; i < COUNT_OF(evidence); i++)
		if (evidence[i] && !recovery_evidence_key(evidence[i]))
			return "unknown evidence";
	return !a->evidence1 && a->verb != RECOVERY_VERB_GET_HELP ? "no evidence" : NULL;
}

static int is_present(const struct scene *s, int32_t fact)
{
	size_t i;

	for (i = 0; i < s->fact_count; i++)
		if (s->facts[i].fact == fact && s->facts[i].answer == RECOVERY_ANSWER_PRESENT)
			return 1;
	return 0;
}

static const char *flaw_of_measure(const struct scene *s, const recovery_action *a)
{
	size_t i, bars = 0;

	for (i = 0; i < COUNT_OF(screens); i++) {
		if (screens[i].measure != a->measure || !is_present(s, screens[i].fact))
			continue;
		if (a->verb == RECOVERY_VERB_DO)
			return "done although a present fact bars it";
		bars += screens[i].fact == a->because && screens[i].reason == a->reason;
	}
	if (a->because && !bars)
		return "the fact behind it is not present";
	if ((a->reason == RECOVERY_REASON_CONDITION || a->reason == RECOVERY_REASON_ASK_FIRST) && !a->because)
		return "no fact behind it";
	if (a->verb != RECOVERY_VERB_DO && a->verb != RECOVERY_VERB_SKIP)
		return "a measure with the verb of a muscle";
	return recovery_enum_name(RECOVERY_ENUM_MEASURE, a->measure) ? NULL : "unknown measure";
}

static const char *flaw_of_verb(const recovery_action *a, const recovery_timeline *t, int64_t now_s)
{
	const int ready = t->ready_s != RECOVERY_TIME_UNKNOWN && t->ready_s <= now_s;

	if (a->verb == RECOVERY_VERB_TRAIN && !ready)
		return "trains what is not ready";
	if (a->verb == RECOVERY_VERB_TRAIN_LIGHTER && !ready && !(t->strength_now >= 90 && t->now < 4))
		return "trains what is weak or very sore";
	if (a->verb == RECOVERY_VERB_REST && ready)
		return "rests what is ready";
	if (a->verb == RECOVERY_VERB_REST && a->end_s != t->ready_s)
		return "rests until another time than ready-at";
	return NULL;
}

/* Muscles first, rest before lighter before train; then what to do by day; then what was left out. */
static int place(const recovery_action *a)
{
	static const int32_t order[] = {
		RECOVERY_VERB_GET_HELP, RECOVERY_VERB_REST, RECOVERY_VERB_TRAIN_LIGHTER, RECOVERY_VERB_TRAIN, RECOVERY_VERB_DO, RECOVERY_VERB_SKIP,
	};
	int i = 0;

	while (order[i] != a->verb)
		i++;
	return i;
}

static const char *flaw_of_muscle(const struct scene *s, const recovery_action *a, double *before)
{
	recovery_timeline t;
	const char *flaw;
	size_t i;

	if (a->muscle < FIRST_MUSCLE || a->muscle >= FIRST_MUSCLE + MUSCLES)
		return "no muscle";
	if (a->side < RECOVERY_SIDE_LEFT || a->side > RECOVERY_SIDE_BOTH)
		return "no side";
	init(RECOVERY_TYPE_TIMELINE, &t);
	if (recovery_timeline_at(s->state, a->muscle, a->side, s->request.now_s, NAN, NAN, &t, NULL))
		return "a muscle without a course";
	flaw = flaw_of_verb(a, &t, s->request.now_s);
	if (flaw)
		return flaw;
	/* The plan keeps soreness as float. */
	if (t.now > *before + 1e-5)
		return "a sorer muscle comes later";
	*before = t.now;
	for (i = 0; i < s->complaint_count; i++)
		if (s->complaints[i].muscle == a->muscle && (a->verb == RECOVERY_VERB_TRAIN || a->reason != RECOVERY_REASON_PAIN))
			return "trains what hurts";
	if (is_present(s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS) && a->verb == RECOVERY_VERB_TRAIN)
		return "trains in pain";
	return NULL;
}

static const char *flaw_of_day(const struct scene *s, size_t first)
{
	const int64_t day = local_day(s->out[first].start_s, s->request.utc_offset_s);
	double minutes = 0;
	size_t i, measures = 0;

	for (i = 0; i < s->n; i++) {
		const recovery_action *a = &s->out[i];

		if (a->verb != RECOVERY_VERB_DO || local_day(a->start_s, s->request.utc_offset_s) != day)
			continue;
		minutes += a->minutes;
		measures++;
	}
	if (minutes > s->request.minutes_per_day)
		return "more minutes than there are";
	if (day >= local_day(s->request.now_s, s->request.utc_offset_s) + s->request.days)
		return "beyond the days asked for";
	return measures > 7 ? "more than seven measures a day" : NULL;
}

static const char *flaw_of_plan(const struct scene *s, size_t *at)
{
	double before = INFINITY;
	const char *flaw = NULL;
	size_t i;

	for (i = 0; i < s->n && !flaw; i++) {
		const recovery_action *a = &s->out[*at = i];

		flaw = flaw_of_fields(s, a);
		if (!flaw && i && place(a) < place(a - 1))
			flaw = "order of verbs";
		if (i && a->verb != a[-1].verb)
			before = INFINITY;
		if (!flaw && a->verb == RECOVERY_VERB_GET_HELP && a->because >= RECOVERY_DECISION_URGENT && s->n > 1)
			flaw = "help does not stand alone";
		if (!flaw && a->measure)
			flaw = flaw_of_measure(s, a);
		else if (!flaw && a->verb != RECOVERY_VERB_GET_HELP)
			flaw = flaw_of_muscle(s, a, &before);
		if (!flaw && a->verb == RECOVERY_VERB_DO)
			flaw = flaw_of_day(s, i);
	}
	return flaw;
}

/* The plan again, into memory that holds something else. */
static const char *flaw_of_repetition(struct scene *s)
{
	static recovery_action again[OUT];
	size_t n = 0;
	const recovery_status status = plan_into(s, NULL, &n);

	if (n != s->n || status != (s->n ? RECOVERY_E_SPACE : RECOVERY_OK))
		return "counted another number";
	memset(again, 0x5a, sizeof again);
	init(RECOVERY_TYPE_ACTION, &again[0]);
	if (plan_into(s, again, &n) || n != s->n)
		return "filled another number";
	return n && memcmp(again, s->out, n * sizeof again[0]) ? "other bytes" : NULL;
}

static const char *flaw_of_texts(const struct scene *s)
{
	char text[2048];
	size_t i;

	for (i = 0; i < s->n; i++) {
		size_t n = sizeof text;

		if (recovery_text(&s->out[i], RECOVERY_TEXT_WHOLE, s->request.now_s, s->request.utc_offset_s, NULL, text, &n, NULL))
			return "cannot be said";
	}
	return NULL;
}

START_TEST(laws)
{
	static struct scene s;
	uint64_t rng = cases_seed();
	size_t n, helped = 0, done = 0, skipped = 0, muscles = 0;

	for (n = cases_count() / 10; n-- > 0;) {
		const uint64_t case_rng = rng;
		const char *flaw;
		size_t at = 0;
		uint64_t one = cases_next(&rng);

		any_scene(&one, &s);
		plan(&s);
		flaw = flaw_of_plan(&s, &at);
		if (!flaw && n % 4 == 0)	/* two more plans: the slowest law */
			flaw = flaw_of_repetition(&s);
		if (!flaw)
			flaw = flaw_of_texts(&s);
		if (flaw)
			ck_abort_msg("%s: action %u of %u, case RECOVERY_SEED=%" PRIu64 " RECOVERY_CASES=10", flaw, (unsigned)at, (unsigned)s.n, case_rng);
		helped += count_verb(&s, RECOVERY_VERB_GET_HELP);
		done += count_verb(&s, RECOVERY_VERB_DO);
		skipped += count_verb(&s, RECOVERY_VERB_SKIP);
		muscles += s.n && s.out[0].muscle;
	}
	/* Every branch must have been met, or the laws were never tried. */
	if (cases_count() >= 1000)
		ck_assert_msg(helped && done && skipped && muscles, "%u %u %u %u", (unsigned)helped, (unsigned)done, (unsigned)skipped, (unsigned)muscles);
}
END_TEST

/* The person's clock decides, not ours: all times moved by whole seconds move the plan, bit for bit. */
START_TEST(a_plan_moves_with_its_time)
{
	uint64_t rng = cases_seed();
	static struct scene s, moved;
	size_t n, i;

	for (n = cases_count() / 100; n-- > 0;) {
		const int64_t shift = DAY_S * (int64_t)cases_uniform(&rng, -10000, 10000);

		begin(&s);
		begin(&moved);
		train(&s, QUADS, 0.7, EVENING);
		train(&moved, QUADS, 0.7, EVENING + shift);
		s.request.days = moved.request.days = 5;
		s.request.now_s = EVENING + (int64_t)cases_uniform(&rng, 0, 4.0 * DAY_S);
		moved.request.now_s = s.request.now_s + shift;
		plan(&s);
		plan(&moved);
		ck_assert_uint_eq(s.n, moved.n);
		for (i = 0; i < s.n; i++) {
			moved.out[i].start_s -= shift;
			if (moved.out[i].end_s != RECOVERY_TIME_UNKNOWN)
				moved.out[i].end_s -= shift;
		}
		ck_assert_mem_eq(s.out, moved.out, s.n * sizeof s.out[0]);
	}
}
END_TEST

Suite *suite_plan(void)
{
	Suite *s = suite_create("plan");
	TCase *cases = tcase_create("cases"), *days = tcase_create("days"), *refused = tcase_create("refused"), *any = tcase_create("laws");

	tcase_add_test(cases, nothing_logged_nothing_to_relieve);
	tcase_add_test(cases, sore_thighs);
	tcase_add_test(cases, one_sore_side_is_named);
	tcase_add_test(cases, a_ready_muscle_may_train);
	tcase_add_test(cases, magnesium_only_for_who_asks);
	tcase_add_loop_test(cases, each_fact_bars_its_measure, 0, (int)COUNT_OF(screens));
	tcase_add_test(cases, the_table_holds_the_safety_rows);
	tcase_add_test(cases, salt_after_heavy_sweat);
	tcase_add_test(cases, no_minutes);
	tcase_add_test(cases, an_emergency_stands_alone);
	tcase_add_test(cases, a_muscle_that_hurts_is_held_back);
	tcase_add_test(cases, a_region_that_hurts_is_held_back);
	tcase_add_test(cases, a_further_muscle_that_hurts_is_held_back);
	tcase_add_test(cases, pain_beyond_soreness_stops_training);
	suite_add_tcase(s, cases);
	tcase_add_loop_test(days, later_days_begin_at_eight, 0, 12);
	tcase_add_test(days, skips_are_said_once);
	tcase_add_test(days, the_last_days_of_the_calendar);
	suite_add_tcase(s, days);
	tcase_add_test(refused, refused_requests);
	tcase_add_test(refused, refused_lists);
	tcase_add_loop_test(refused, refused_facts, 0, 2);
	tcase_add_loop_test(refused, refused_contradictions, 0, 2);
	tcase_add_test(refused, refused_pointers);
	tcase_add_test(refused, too_small_writes_only_the_count);
	suite_add_tcase(s, refused);
	tcase_set_timeout(any, 0);
	tcase_add_test(any, laws);
	tcase_add_test(any, a_plan_moves_with_its_time);
	suite_add_tcase(s, any);
	return s;
}
