/* check_plan.c - plans: cases worth a name, and laws that hold for every person, log and answer.  The laws read measure.def a
 * second time, in another way than lib/ does; check_planlaw.c has the laws, this file the cases. */
#include "plans.h"

Suite *suite_plan(void);

static int32_t screened_first(const struct scene *s, int32_t measure)
{
	const recovery_action *a = find(s, measure, RECOVERY_VERB_SKIP);

	return a ? a->reason : 0;
}

static void assert_done(const struct scene *s, int32_t measure, int32_t reason)
{
	const recovery_action *a = find(s, measure, RECOVERY_VERB_DO);

	ck_assert_msg(a != NULL, "%s is not done", name_of(measure));
	ck_assert_msg(a->reason == reason, "%s: %s", name_of(measure), recovery_enum_name(RECOVERY_ENUM_REASON, a->reason));
	ck_assert_ptr_null(find(s, measure, RECOVERY_VERB_SKIP));
}

static void assert_not_done(const struct scene *s, int32_t measure)
{
	ck_assert_msg(!find(s, measure, RECOVERY_VERB_DO), "%s is done", name_of(measure));
}

static void assert_skipped(const struct scene *s, int32_t measure, int32_t reason, int32_t because)
{
	const recovery_action *a = find(s, measure, RECOVERY_VERB_SKIP);

	ck_assert_msg(a != NULL, "%s is not left out", name_of(measure));
	ck_assert_msg(a->reason == reason, "%s: %s", name_of(measure), recovery_enum_name(RECOVERY_ENUM_REASON, a->reason));
	ck_assert_int_eq(a->because, because);
	ck_assert_double_nan(a->amount_low);
	ck_assert_ptr_null(find(s, measure, RECOVERY_VERB_DO));
}

static void assert_silent(const struct scene *s, int32_t measure)
{
	assert_not_done(s, measure);
	ck_assert_msg(!find(s, measure, RECOVERY_VERB_SKIP), "%s: %d", name_of(measure), (int)screened_first(s, measure));
}

static size_t count_verb(const struct scene *s, int32_t verb)
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		n += s->out[i].verb == verb;
	return n;
}

static size_t count_measures(const struct scene *s, int role)
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		n += s->out[i].verb == RECOVERY_VERB_DO && row_of(s->out[i].measure)->role == role;
	return n;
}

static int64_t hours(double h)
{
	return (int64_t)(h * HOUR_S);
}

/* Hard work for the front of the thighs, at a time of the first day; seen so many hours later.  No other pain. */
static void sore(struct scene *s, double session_h, double seen_h)
{
	begin(s);
	train(s, QUADS, 1.2, MIDNIGHT + hours(session_h));
	s->request.now_s = MIDNIGHT + hours(session_h + seen_h);
	denied(s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
}

/* 18:00, seen at 10:00 the next day. */
static void sore_thighs(struct scene *s)
{
	sore(s, 18, 16);
}

/* ---- what stands above a plan ---------------------------------------------------------------------------------------------- */

static void complain_of(struct scene *s, int32_t structure, int32_t region, int32_t side, int32_t onset, double intensity)
{
	recovery_complaint *c = &s->complaints[s->complaint_count++];

	init(RECOVERY_TYPE_COMPLAINT, c);
	c->id = (int32_t)s->complaint_count;
	c->structure = structure;
	c->region = region;
	c->side = side;
	c->onset = onset;
	c->intensity = intensity;
}

/* The heel's tendon is the calf's: its muscles are held back, on that side, and nothing else is. */
START_TEST(a_tendon_holds_back_its_muscles)
{
	struct scene s;
	size_t i;
	int calves = 0;

	begin(&s);
	complain_of(&s, RECOVERY_STRUCTURE_TENDON, RECOVERY_REGION_HEEL, RECOVERY_SIDE_LEFT, RECOVERY_ONSET_GRADUAL_WEEKS, 4);
	plan(&s);
	for (i = 0; i < s.n; i++) {
		if (s.out[i].verb != RECOVERY_VERB_TRAIN_LIGHTER)
			continue;
		ck_assert_int_eq(s.out[i].side, RECOVERY_SIDE_LEFT);
		calves += s.out[i].muscle == RECOVERY_MUSCLE_GASTROCNEMIUS || s.out[i].muscle == RECOVERY_MUSCLE_SOLEUS;
		ck_assert_int_ne(s.out[i].muscle, QUADS);
	}
	ck_assert_int_eq(calves, 2);
}
END_TEST

START_TEST(a_doctor_first)
{
	static const int32_t facts[] = { RECOVERY_FACT_PERSON_VEIN_CLOT, RECOVERY_FACT_PERSON_HEART_UNSTABLE, RECOVERY_FACT_PERSON_HEART_ATTACK_RECENT };
	struct scene s;

	sore_thighs(&s);
	present(&s, facts[_i]);
	denied(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	plan(&s);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_GET_HELP);
	ck_assert_int_eq(s.out[0].because, RECOVERY_DECISION_CLINICIAN);
	ck_assert_ptr_null(find(&s, ID_massage, RECOVERY_VERB_DO));
	ck_assert_ptr_null(find(&s, ID_light_movement, RECOVERY_VERB_DO));
}
END_TEST

/* ---- when is something wanted? -------------------------------------------------------------------------------------------- */

START_TEST(nothing_logged_nothing_to_relieve)
{
	struct scene s;

	begin(&s);
	s.request.days = 14;
	plan(&s);		/* but nothing was said about pain either */
	ck_assert_uint_eq(s.n, 1);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_ASK);
	denied(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	plan(&s);
	ck_assert_uint_eq(s.n, 0);
	present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
	present(&s, RECOVERY_FACT_PERSON_HEAVY_SWEAT);
	about(&s, ID_heat_pack, RECOVERY_FACT_MEASURE_LIKED);
	s.request.mass_lost_kg = 2;
	plan(&s);
	ck_assert_msg(s.n == 0, "%s", s.n ? name_of(s.out[0].measure) : "");
}
END_TEST

START_TEST(long_ago_is_over)
{
	struct scene s;

	sore_thighs(&s);
	s.request.now_s += 60 * DAY_S;
	plan(&s);
	ck_assert_uint_eq(s.n, 0);
}
END_TEST

START_TEST(what_every_sore_person_gets)
{
	struct scene s;

	sore_thighs(&s);
	plan(&s);
	ck_assert_int_eq(s.out[0].muscle, QUADS);
	ck_assert_int_eq(s.out[0].side, RECOVERY_SIDE_BOTH);
	ck_assert_int_eq(s.out[0].measure, 0);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_REST);
	ck_assert_int_gt(s.out[0].end_s, s.request.now_s);
	ck_assert_int_ge(s.out[0].late_s, s.out[0].end_s);
	assert_done(&s, ID_light_movement, RECOVERY_REASON_SORE);
	assert_done(&s, ID_sleep, RECOVERY_REASON_REPAIR);
	assert_done(&s, ID_protein, RECOVERY_REASON_REPAIR);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SESSION);
	assert_done(&s, ID_massage, RECOVERY_REASON_SORE);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_GET_HELP), 0);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_ASK), 0);
	assert_silent(&s, ID_electrolytes);
	assert_silent(&s, ID_carbohydrate);
	assert_silent(&s, ID_progressive_loading);
	assert_silent(&s, ID_warm_up);
	assert_silent(&s, ID_yoga);
	assert_skipped(&s, ID_static_stretching, RECOVERY_REASON_NO_BENEFIT, 0);
	assert_skipped(&s, ID_oral_nsaid, RECOVERY_REASON_NO_BENEFIT, 0);
	assert_skipped(&s, ID_antioxidant_pills, RECOVERY_REASON_NO_BENEFIT, 0);
	assert_silent(&s, ID_topical_nsaid);		/* three of these are enough */
	assert_silent(&s, ID_paracetamol);
}
END_TEST

START_TEST(discomfort_is_calmed)
{
	struct scene s;

	sore_thighs(&s);
	plan(&s);
	assert_done(&s, ID_mindful_pause, RECOVERY_REASON_CALM);
	present(&s, RECOVERY_FACT_PERSON_BREATHING_EXERCISE_DISTRESS);
	plan(&s);
	assert_skipped(&s, ID_mindful_pause, RECOVERY_REASON_CONDITION, RECOVERY_FACT_PERSON_BREATHING_EXERCISE_DISTRESS);
}
END_TEST

START_TEST(local_measures_name_the_sorest_place)
{
	const recovery_action *a;
	struct scene s;
	recovery_event e;

	begin(&s);
	denied(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	e = a_bout(RECOVERY_MUSCLE_BICEPS, 0.4, MIDNIGHT + hours(17));
	add(&s, &e);
	e = a_bout(QUADS, 1.2, MIDNIGHT + hours(18));
	e.side = RECOVERY_SIDE_RIGHT;
	add(&s, &e);
	s.request.now_s = MIDNIGHT + hours(34);
	plan(&s);
	ck_assert_int_eq(s.out[0].muscle, QUADS);
	ck_assert_int_eq(s.out[0].side, RECOVERY_SIDE_RIGHT);
	a = find(&s, ID_massage, RECOVERY_VERB_DO);
	ck_assert_ptr_nonnull(a);
	ck_assert_int_eq(a->muscle, QUADS);
	ck_assert_int_eq(a->side, RECOVERY_SIDE_RIGHT);
	ck_assert_int_eq(find(&s, ID_light_movement, RECOVERY_VERB_DO)->muscle, 0);
}
END_TEST

START_TEST(salt_after_heavy_sweat)
{
	const recovery_action *a;
	struct scene s;

	sore_thighs(&s);
	present(&s, RECOVERY_FACT_PERSON_HEAVY_SWEAT);
	plan(&s);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SESSION);
	assert_done(&s, ID_electrolytes, RECOVERY_REASON_SWEAT);
	assert_silent(&s, ID_rehydration);
	a = find(&s, ID_electrolytes, RECOVERY_VERB_DO);
	ck_assert_int_eq(a->unit, RECOVERY_UNIT_MG_SODIUM_PER_L);
	ck_assert_double_eq(a->amount_low, 400);
	ck_assert_double_eq(a->amount_high, 1100);
	s.request.now_s = MIDNIGHT + hours(42) + 1;	/* a day and a second later */
	plan(&s);
	assert_silent(&s, ID_electrolytes);
	assert_silent(&s, ID_hydration);
	sore_thighs(&s);
	s.request.mass_lost_kg = 0.5;			/* weighed, not told */
	plan(&s);
	assert_done(&s, ID_electrolytes, RECOVERY_REASON_SWEAT);
}
END_TEST

/* A second session within a day: fuel, and what was sweated out; with a day free meals and water do. */
START_TEST(a_tournament)
{
	const recovery_action *a;
	struct scene s;

	sore(&s, 10, 1);
	s.request.mass_lost_kg = 1.5;
	s.request.next_event_s = s.request.now_s + hours(20);
	s.person.mass_kg = 70;
	plan(&s);
	assert_done(&s, ID_carbohydrate, RECOVERY_REASON_SOON);
	assert_done(&s, ID_rehydration, RECOVERY_REASON_SWEAT);
	assert_silent(&s, ID_hydration);		/* one of the two */
	a = find(&s, ID_rehydration, RECOVERY_VERB_DO);
	ck_assert_int_eq(a->unit, RECOVERY_UNIT_LITRE);
	ck_assert_double_eq(a->amount_high, 2.25);
	a = find(&s, ID_carbohydrate, RECOVERY_VERB_DO);
	ck_assert_int_eq(a->unit, RECOVERY_UNIT_GRAM_PER_H);
	ck_assert_double_eq(a->amount_low, 70);
	ck_assert_double_eq(a->amount_high, 1.2 * 70);
	ck_assert_int_eq(a->end_s, MIDNIGHT + hours(14));
	s.request.next_event_s = s.request.now_s + hours(24) + 1;
	plan(&s);
	assert_silent(&s, ID_carbohydrate);
	assert_silent(&s, ID_rehydration);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SESSION);
	s.request.next_event_s = s.request.now_s + hours(20);
	s.request.now_s += hours(4);			/* the first hours are over */
	plan(&s);
	assert_silent(&s, ID_carbohydrate);
	assert_done(&s, ID_rehydration, RECOVERY_REASON_SWEAT);
}
END_TEST

/* Without scales nobody knows how much. */
START_TEST(sweat_without_a_loss)
{
	struct scene s;

	sore(&s, 10, 1);
	present(&s, RECOVERY_FACT_PERSON_HEAVY_SWEAT);
	s.request.next_event_s = s.request.now_s + hours(20);
	plan(&s);
	assert_silent(&s, ID_rehydration);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SESSION);
}
END_TEST

/* A week later what is still sore is there, what is nearly gone is not. */
START_TEST(what_is_forgotten)
{
	int32_t muscle;
	size_t kept = 0, gone = 0, i;
	struct scene s;

	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++) {
		recovery_timeline t;
		int listed = 0;

		begin(&s);
		train(&s, muscle, 0.3 * (muscle - FIRST_MUSCLE), MIDNIGHT);
		s.request.now_s = MIDNIGHT + 7 * DAY_S + HOUR_S;
		t = timeline(&s, muscle);
		plan(&s);
		for (i = 0; i < s.n; i++)
			listed |= s.out[i].muscle == muscle && !s.out[i].measure;
		ck_assert_int_eq(listed, t.now >= 0.5 || t.strength_now <= 97);
		kept += (size_t)listed;
		gone += !listed;
		s.request.now_s = MIDNIGHT + 7 * DAY_S;
		plan(&s);
		ck_assert_int_eq(s.out[0].verb == RECOVERY_VERB_ASK ? s.out[1].muscle : s.out[0].muscle, muscle);
	}
	ck_assert(kept && gone);
}
END_TEST

START_TEST(rehydration_barred_leaves_hydration)
{
	struct scene s;

	sore(&s, 10, 1);
	s.request.mass_lost_kg = 1.5;
	s.request.next_event_s = s.request.now_s + hours(20);
	present(&s, RECOVERY_FACT_PERSON_DIURETIC);
	plan(&s);
	assert_skipped(&s, ID_rehydration, RECOVERY_REASON_ASK_FIRST, RECOVERY_FACT_PERSON_DIURETIC);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SESSION);
}
END_TEST

START_TEST(the_next_session_is_prepared)
{
	struct scene s;
	const recovery_action *a;

	sore(&s, 18, 40);
	s.request.days = 5;
	s.request.minutes_per_day = 200;
	s.planned[0] = a_bout(RECOVERY_MUSCLE_BICEPS, 0.5, MIDNIGHT + hours(24 * 4 + 18));
	s.planned_count = 1;
	plan(&s);
	a = find(&s, ID_progressive_loading, RECOVERY_VERB_DO);
	ck_assert_ptr_nonnull(a);
	ck_assert_int_eq(a->reason, RECOVERY_REASON_NEXT_TIME);
	ck_assert_int_eq(a->muscle, 0);			/* the sorest muscle is not what is trained next */
	s.request.next_event_s = s.request.now_s - 1;	/* over; the planned session counts */
	plan(&s);
	ck_assert_ptr_nonnull(find(&s, ID_progressive_loading, RECOVERY_VERB_DO));
	s.planned_count = 0;
	plan(&s);
	assert_silent(&s, ID_progressive_loading);
	begin(&s);					/* also for who is not sore */
	s.request.next_event_s = s.request.now_s + hours(72);
	s.request.days = 4;
	plan(&s);
	a = find(&s, ID_warm_up, RECOVERY_VERB_DO);
	ck_assert_ptr_nonnull(a);
	ck_assert_int_eq(a->start_s, s.request.next_event_s - HOUR_S);
	ck_assert_int_eq(a->end_s, s.request.next_event_s);
	a = find(&s, ID_isometric_priming, RECOVERY_VERB_DO);
	ck_assert_ptr_nonnull(a);
	ck_assert_int_eq(a->muscle, 0);
	ck_assert_int_ge(a->start_s, s.request.next_event_s - hours(96));
	ck_assert_int_le(a->end_s, s.request.next_event_s - hours(48));
	s.request.days = 1;				/* the warm-up lies behind the plan */
	plan(&s);
	assert_silent(&s, ID_warm_up);
}
END_TEST

/* ---- time ------------------------------------------------------------------------------------------------------------------ */

START_TEST(windows_end)
{
	struct scene s;

	sore(&s, 10, 23);
	s.request.days = 5;
	deny_graves(&s);
	about(&s, ID_cold_pack, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	assert_done(&s, ID_cold_pack, RECOVERY_REASON_SORE);
	ck_assert_int_eq(find(&s, ID_cold_pack, RECOVERY_VERB_DO)->end_s, MIDNIGHT + hours(34));
	s.request.now_s = MIDNIGHT + hours(34) - 1799;	/* less than half an hour is left */
	plan(&s);
	assert_skipped(&s, ID_cold_pack, RECOVERY_REASON_WINDOW, 0);
	s.request.now_s = MIDNIGHT + hours(10 + 95);
	plan(&s);
	ck_assert_ptr_nonnull(find(&s, ID_light_movement, RECOVERY_VERB_DO));
	s.request.now_s = MIDNIGHT + hours(10 + 96);
	plan(&s);
	assert_silent(&s, ID_light_movement);
}
END_TEST

START_TEST(windows_begin)
{
	const recovery_action *a;
	struct scene s;

	sore(&s, 10, 2);
	s.request.days = 4;
	about(&s, ID_menthol_gel, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	a = find(&s, ID_menthol_gel, RECOVERY_VERB_DO);
	ck_assert_ptr_nonnull(a);
	ck_assert_int_eq(a->start_s, MIDNIGHT + hours(34));
	ck_assert_int_eq(a->repeats, 1);
	ck_assert_double_eq(a->repeat_s, DAY_S);
}
END_TEST

START_TEST(nobody_is_woken)
{
	static const double seen[] = { 0, 3, 7.99, 21.51, 22, 23.9 };
	static const int32_t offsets[] = { 0, 13 * HOUR_S, -11 * HOUR_S, 20700, 18 * HOUR_S, -18 * HOUR_S };
	const int64_t shift = _i < 6 ? 0 : -INT64_C(23148) * DAY_S;	/* before 1970 as well */
	size_t i, k;

	for (k = 0; k < COUNT_OF(seen); k++) {
		struct scene s;

		begin(&s);
		s.request.utc_offset_s = offsets[_i % 6];
		train(&s, QUADS, 1.2, MIDNIGHT + shift + hours(17) - offsets[_i % 6]);
		s.request.now_s = MIDNIGHT + shift + DAY_S + hours(seen[k]) - offsets[_i % 6];
		s.request.days = 4;
		denied(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
		about(&s, ID_mud_pack, RECOVERY_FACT_MEASURE_LIKED);	/* every 16 hours by its trial */
		about(&s, ID_yoga, RECOVERY_FACT_MEASURE_LIKED);
		plan(&s);
		ck_assert_ptr_nonnull(find(&s, ID_mud_pack, RECOVERY_VERB_DO));
		ck_assert_ptr_nonnull(find(&s, ID_yoga, RECOVERY_VERB_DO));
		for (i = 0; i < s.n; i++) {
			const recovery_action *a = &s.out[i];
			int32_t again;

			if (a->verb != RECOVERY_VERB_DO || a->minutes == 0)
				continue;
			for (again = 0; again <= a->repeats; again++) {
				const int64_t at_s = a->start_s + (again ? again * (int64_t)a->repeat_s : 0);
				const int64_t into = into_day(at_s, s.request.utc_offset_s);

				ck_assert_msg(into >= 8 * HOUR_S && into <= 22 * HOUR_S - 1800, "%s at %d", name_of(a->measure), (int)into);
			}
			ck_assert_int_ge(a->end_s - a->start_s, 1800);
			ck_assert_int_le(into_day(a->end_s, s.request.utc_offset_s), 22 * HOUR_S);
		}
	}
}
END_TEST

/* Who trains at seven warms up before seven, and who plays at eleven at night before eleven. */
START_TEST(a_warm_up_lies_before_its_session)
{
	static const double at_h[] = { 0.5, 5, 7, 8, 8.1, 21.9, 22.5, 23, 23.9 };
	size_t i;

	for (i = 0; i < COUNT_OF(at_h); i++) {
		const recovery_action *a;
		struct scene s;

		begin(&s);
		s.request.now_s = MIDNIGHT - hours(8);
		s.request.next_event_s = MIDNIGHT + hours(at_h[i]);
		s.request.days = 3;
		plan(&s);
		a = find(&s, ID_warm_up, RECOVERY_VERB_DO);
		ck_assert_msg(a != NULL, "%g", at_h[i]);
		ck_assert_msg(a->start_s >= s.request.next_event_s - HOUR_S && a->start_s + 600 <= s.request.next_event_s, "%g", at_h[i]);
		ck_assert_msg(a->end_s >= a->start_s + 600 && a->end_s <= s.request.next_event_s, "%g", at_h[i]);
	}
}
END_TEST

START_TEST(every_night)
{
	static const double seen[] = { 8, 21.99, 22, 23.9, 26 };
	static const double from[] = { 22, 22, 22, 23.9, 46 };
	size_t i;

	for (i = 0; i < COUNT_OF(seen); i++) {
		const recovery_action *a;
		struct scene s;

		sore(&s, 7, seen[i] - 7);
		plan(&s);
		a = find(&s, ID_sleep, RECOVERY_VERB_DO);
		ck_assert_msg(a != NULL, "%g", seen[i]);
		ck_assert_int_eq(a->start_s, MIDNIGHT + hours(from[i]));
		ck_assert_int_eq(a->end_s, a->start_s + hours(10));
		ck_assert_int_eq(a->repeats, 0);
		s.request.days = 4;
		plan(&s);
		ck_assert_int_eq(find(&s, ID_sleep, RECOVERY_VERB_DO)->repeats, 3);
		ck_assert_double_eq(find(&s, ID_sleep, RECOVERY_VERB_DO)->repeat_s, DAY_S);
	}
}
END_TEST

/* Once a day until the soreness, the window or the plan ends; said once, not for every day. */
START_TEST(days)
{
	const recovery_action *a;
	struct scene s;
	int32_t n;

	for (n = 1; n <= 14; n++) {
		int64_t end_s;

		sore_thighs(&s);
		s.request.days = n;
		plan(&s);
		a = find(&s, ID_light_movement, RECOVERY_VERB_DO);
		ck_assert_int_eq(a->start_s, s.request.now_s);
		end_s = MIDNIGHT + (n + 1) * DAY_S;
		if (end_s > MIDNIGHT + hours(18 + 96))
			end_s = MIDNIGHT + hours(18 + 96);
		if (end_s > timeline(&s, QUADS).end_s)
			end_s = timeline(&s, QUADS).end_s;
		ck_assert_int_le(a->start_s + a->repeats * DAY_S, end_s);
		ck_assert(a->repeats == 4 || a->start_s + (a->repeats + 1) * DAY_S > end_s);
	}
}
END_TEST

START_TEST(the_last_days_of_the_calendar)
{
	struct scene s;
	size_t i;
	int back;

	for (back = 0; back < 60; back += 3) {
		begin(&s);
		train(&s, QUADS, 2.0, TIME_MAX - hours(back + 2));
		s.request.now_s = TIME_MAX - hours(back);
		s.request.next_event_s = TIME_MAX;
		s.request.days = 14;
		plan(&s);
		for (i = 0; i < s.n; i++) {
			ck_assert(s.out[i].start_s <= TIME_MAX);
			ck_assert(s.out[i].end_s <= TIME_MAX);
			ck_assert(s.out[i].late_s <= TIME_MAX);
		}
		ck_assert_ptr_null(flaw_of_texts(&s));
	}
	begin(&s);
	train(&s, QUADS, 2.0, TIME_MIN);
	s.request.now_s = TIME_MIN + hours(2);
	s.request.utc_offset_s = -18 * HOUR_S;
	plan(&s);
	ck_assert_ptr_nonnull(find(&s, ID_sleep, RECOVERY_VERB_DO));
}
END_TEST

/* ---- how much time, how many things ------------------------------------------------------------------------------------------ */

START_TEST(no_minutes)
{
	struct scene s;
	size_t i;

	sore_thighs(&s);
	s.request.minutes_per_day = 0;
	s.request.days = 3;
	about(&s, ID_topical_magnesium, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	assert_skipped(&s, ID_light_movement, RECOVERY_REASON_NO_TIME, 0);
	assert_skipped(&s, ID_mindful_pause, RECOVERY_REASON_NO_TIME, 0);
	assert_skipped(&s, ID_topical_magnesium, RECOVERY_REASON_NO_TIME, 0);
	assert_done(&s, ID_hydration, RECOVERY_REASON_SESSION);
	assert_done(&s, ID_sleep, RECOVERY_REASON_REPAIR);
	assert_done(&s, ID_protein, RECOVERY_REASON_REPAIR);
	for (i = 0; i < s.n; i++)
		if (s.out[i].verb == RECOVERY_VERB_DO)
			ck_assert_double_eq(s.out[i].minutes, 0);
}
END_TEST

/* Exactly enough is enough: cream 5, walk 20, pause 5. */
START_TEST(exact_minutes)
{
	struct scene s;
	size_t i;

	sore_thighs(&s);
	for (i = 0; i < ROWS; i++)
		if (rows[i].role == MEASURE_ROLE_COMFORT)
			about(&s, rows[i].id, RECOVERY_FACT_MEASURE_DISLIKED);
	about(&s, ID_topical_magnesium, RECOVERY_FACT_MEASURE_LIKED);
	s.request.minutes_per_day = 30;
	plan(&s);
	ck_assert_ptr_nonnull(find(&s, ID_light_movement, RECOVERY_VERB_DO));
	ck_assert_ptr_nonnull(find(&s, ID_mindful_pause, RECOVERY_VERB_DO));
	ck_assert_ptr_nonnull(find(&s, ID_topical_magnesium, RECOVERY_VERB_DO));
	s.request.minutes_per_day = 29;		/* what is left goes into the pause: 4 of 3 to 5 minutes */
	plan(&s);
	ck_assert(find(&s, ID_mindful_pause, RECOVERY_VERB_DO)->minutes == 4);
	ck_assert(find(&s, ID_mindful_pause, RECOVERY_VERB_DO)->amount_high == 4);
	s.request.minutes_per_day = 27;
	plan(&s);
	assert_skipped(&s, ID_mindful_pause, RECOVERY_REASON_NO_TIME, 0);
	s.request.minutes_per_day = 15;		/* ten minutes of movement are better than none */
	plan(&s);
	ck_assert(find(&s, ID_light_movement, RECOVERY_VERB_DO)->minutes == 10);
	s.request.minutes_per_day = 14;
	plan(&s);
	assert_skipped(&s, ID_light_movement, RECOVERY_REASON_NO_TIME, 0);
	ck_assert_ptr_nonnull(find(&s, ID_topical_magnesium, RECOVERY_VERB_DO));	/* what is liked comes first */
}
END_TEST

static const int32_t loved[] = {
	ID_pneumatic_boots, ID_compression_garment, ID_vibration, ID_isometric_holds, ID_topical_magnesium, ID_easy_cycling,
	ID_mindfulness, ID_foam_rolling, ID_kinesio_tape,
};

START_TEST(at_most_seven)
{
	struct scene s;
	size_t i, muscles;

	for (muscles = 0; muscles < 4; muscles++) {
		begin(&s);
		denied(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
		deny_graves(&s);
		train(&s, QUADS, muscles ? 1.2 : 0.12, MIDNIGHT + hours(17));
		if (muscles > 1)
			train(&s, RECOVERY_MUSCLE_BICEPS, 1, MIDNIGHT + hours(17));
		if (muscles > 2)
			train(&s, RECOVERY_MUSCLE_TRICEPS, 1, MIDNIGHT + hours(17));
		s.request.now_s = MIDNIGHT + hours(34);
		s.request.minutes_per_day = 600;
		for (i = 0; i < COUNT_OF(loved); i++)
			about(&s, loved[i], RECOVERY_FACT_MEASURE_LIKED);
		plan(&s);
		ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_REST) + count_verb(&s, RECOVERY_VERB_TRAIN_LIGHTER), muscles);
		ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_DO), 7 - (muscles < 2 ? muscles : 2));
		ck_assert_uint_le(count_measures(&s, MEASURE_ROLE_COMFORT), 1);
		/* What is liked and found no place is named with the reason. */
		for (i = 0; i < COUNT_OF(loved); i++)
			ck_assert_msg(find(&s, loved[i], RECOVERY_VERB_DO) || find(&s, loved[i], RECOVERY_VERB_SKIP), "%s", name_of(loved[i]));
	}
	assert_skipped(&s, ID_topical_magnesium, RECOVERY_REASON_FULL, 0);
}
END_TEST

START_TEST(one_comfort)
{
	static const int32_t comforts[] = { ID_massage, ID_heat_pack, ID_heat_wrap, ID_foam_rolling, ID_warm_bath, ID_cold_pack, ID_massage_gun };
	struct scene s;
	size_t i;

	for (i = 0; i < COUNT_OF(comforts); i++) {
		sore_thighs(&s);
		s.request.minutes_per_day = 600;
		about(&s, comforts[i], RECOVERY_FACT_MEASURE_AT_HAND);	/* what is at hand comes before what may not be */
		plan(&s);
		ck_assert_uint_eq(count_measures(&s, MEASURE_ROLE_COMFORT), 1);
		assert_done(&s, comforts[i], RECOVERY_REASON_SORE);
		about(&s, ID_heat_pack, RECOVERY_FACT_MEASURE_LIKED);	/* what is liked before both */
		plan(&s);
		ck_assert_uint_eq(count_measures(&s, MEASURE_ROLE_COMFORT), 1);
		assert_done(&s, ID_heat_pack, RECOVERY_REASON_SORE);
	}
	sore_thighs(&s);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_LIKED);
	about(&s, ID_foam_rolling, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	assert_done(&s, ID_massage, RECOVERY_REASON_SORE);
	assert_skipped(&s, ID_foam_rolling, RECOVERY_REASON_FULL, 0);
}
END_TEST

START_TEST(not_at_hand)
{
	struct scene s;

	sore_thighs(&s);
	say_about(&s, ID_massage, RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_DENIED);
	plan(&s);
	assert_silent(&s, ID_massage);
	assert_done(&s, ID_heat_pack, RECOVERY_REASON_SORE);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	assert_skipped(&s, ID_massage, RECOVERY_REASON_NOT_AT_HAND, 0);
}
END_TEST

START_TEST(disliked)
{
	struct scene s;
	size_t i;

	for (i = 0; i < ROWS; i++) {
		sore_thighs(&s);
		about(&s, rows[i].id, RECOVERY_FACT_MEASURE_DISLIKED);
		plan(&s);
		assert_not_done(&s, rows[i].id);
		about(&s, rows[i].id, RECOVERY_FACT_MEASURE_LIKED);	/* both: left alone, but it is said */
		plan(&s);
		assert_not_done(&s, rows[i].id);
	}
	sore_thighs(&s);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_DISLIKED);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	assert_skipped(&s, ID_massage, RECOVERY_REASON_DISLIKED, 0);
}
END_TEST

START_TEST(one_in_place_of_another)
{
	struct scene s;
	size_t i;

	for (i = 0; i < INSTEADS; i++) {
		if (row_of(insteads[i][0])->role == MEASURE_ROLE_BASIC)
			continue;			/* a_tournament */
		sore_thighs(&s);
		s.request.minutes_per_day = 600;
		plan(&s);
		assert_not_done(&s, insteads[i][0]);
		about(&s, insteads[i][0], RECOVERY_FACT_MEASURE_LIKED);
		plan(&s);
		ck_assert_ptr_nonnull(find(&s, insteads[i][0], RECOVERY_VERB_DO));
		assert_not_done(&s, insteads[i][1]);
	}
}
END_TEST

START_TEST(never_both)
{
	struct scene s;
	size_t i;

	for (i = 0; i < PAIRS; i++) {
		sore(&s, 9, 1);
		s.request.days = 3;
		s.request.minutes_per_day = 600;
		deny_graves(&s);
		about(&s, pairs[i][0], RECOVERY_FACT_MEASURE_LIKED);
		about(&s, pairs[i][1], RECOVERY_FACT_MEASURE_LIKED);
		plan(&s);
		ck_assert_msg(!find(&s, pairs[i][0], RECOVERY_VERB_DO) != !find(&s, pairs[i][1], RECOVERY_VERB_DO), "%s, %s", name_of(pairs[i][0]),
			      name_of(pairs[i][1]));
		ck_assert_int_eq(screened_first(&s, find(&s, pairs[i][0], RECOVERY_VERB_DO) ? pairs[i][1] : pairs[i][0]), RECOVERY_REASON_TOGETHER);
	}
}
END_TEST

START_TEST(against_the_goal)
{
	struct scene s;
	int32_t goal;
	size_t i;

	for (i = 0; i < GOALS; i++)
		for (goal = 0; goal <= RECOVERY_GOAL_EVENT; goal++) {
			sore(&s, 9, 1);
			deny_graves(&s);
			s.request.goal = goal;
			about(&s, goals[i][0], RECOVERY_FACT_MEASURE_LIKED);
			plan(&s);
			if (row_of(goals[i][0])->role == MEASURE_ROLE_NEVER)
				assert_skipped(&s, goals[i][0], RECOVERY_REASON_NO_BENEFIT, 0);
			else if (goal == goals[i][1])
				assert_skipped(&s, goals[i][0], RECOVERY_REASON_GOAL, 0);
			else
				assert_done(&s, goals[i][0], RECOVERY_REASON_SORE);
		}
}
END_TEST

/* Who did not ask for cold is told, too: it would be the obvious thing. */
START_TEST(the_goal_is_told)
{
	struct scene s;

	sore(&s, 9, 1);
	deny_graves(&s);
	s.request.goal = RECOVERY_GOAL_STRENGTH;
	plan(&s);
	assert_skipped(&s, ID_cold_water, RECOVERY_REASON_GOAL, 0);
	assert_skipped(&s, ID_cold_pack, RECOVERY_REASON_GOAL, 0);
}
END_TEST

START_TEST(the_wish_for_a_cream)
{
	const recovery_action *a;
	struct scene s;

	sore_thighs(&s);
	plan(&s);
	assert_silent(&s, ID_topical_magnesium);
	present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
	plan(&s);
	assert_done(&s, ID_topical_magnesium, RECOVERY_REASON_WISH);
	a = find(&s, ID_topical_magnesium, RECOVERY_VERB_DO);
	ck_assert_int_eq(a->certainty, RECOVERY_CERTAINTY_LOW);
	ck_assert_int_eq(a->outcome, RECOVERY_OUTCOME_SORENESS);
	ck_assert_double_ge(a->effect, 0);
	ck_assert_int_eq(a->muscle, QUADS);
	s.facts[s.fact_count - 1].answer = RECOVERY_ANSWER_DENIED;
	plan(&s);
	assert_silent(&s, ID_topical_magnesium);
	/* Tablets are never done, and it is said to whom asks. */
	about(&s, ID_oral_magnesium, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	assert_skipped(&s, ID_oral_magnesium, RECOVERY_REASON_NO_BENEFIT, 0);
	present(&s, RECOVERY_FACT_PERSON_KIDNEY_DISEASE);
	plan(&s);
	assert_skipped(&s, ID_oral_magnesium, RECOVERY_REASON_CONDITION, RECOVERY_FACT_PERSON_KIDNEY_DISEASE);
}
END_TEST

/* ---- who should not ---------------------------------------------------------------------------------------------------------- */

/* Everything in place for the measure: right after a session, liked, nothing grave, with a session to come. */
static void ripe(struct scene *s, const struct row *row)
{
	sore(s, 9, 0.4);
	s->person.age_y = 30;
	s->request.days = 5;
	s->request.minutes_per_day = 600;
	s->request.mass_lost_kg = 1;
	s->request.next_event_s = s->request.now_s + hours(row->trigger == MEASURE_TRIGGER_PLANNED ? 80 : 20);
	about(s, row->id, RECOVERY_FACT_MEASURE_LIKED);
	about(s, row->id, RECOVERY_FACT_MEASURE_AT_HAND);
}

START_TEST(everything_can_be_done)
{
	const struct row *row = &rows[_i];
	struct scene s;

	ripe(&s, row);
	deny_graves(&s);
	plan(&s);
	if (row->role == MEASURE_ROLE_NEVER)
		assert_skipped(&s, row->id, RECOVERY_REASON_NO_BENEFIT, 0);
	else
		ck_assert_msg(find(&s, row->id, RECOVERY_VERB_DO) != NULL, "%s: %d", name_of(row->id), (int)screened_first(&s, row->id));
}
END_TEST

/* Each row of the table: denied, unknown, present, and present about a place that hurts. */
static void screen_one(const struct screen *screen, const struct row *row)
{
	const int grave = screen->kind == MEASURE_SCREEN_GRAVE, limit = screen->kind == MEASURE_SCREEN_LIMIT;
	const recovery_action *a;
	struct scene s;
	size_t at;

	ripe(&s, row);
	at = s.fact_count;
	say_about(&s, 0, screen->fact, RECOVERY_ANSWER_DENIED);
	deny_graves(&s);
	plan(&s);
	if (row->role != MEASURE_ROLE_NEVER)
		ck_assert_msg(find(&s, row->id, RECOVERY_VERB_DO) != NULL, "%s: %d", name_of(row->id), (int)screened_first(&s, row->id));
	s.fact_count = at;
	s.facts[at].answer = RECOVERY_ANSWER_UNKNOWN;
	plan(&s);
	if (grave)
		ck_assert_int_eq(screened_first(&s, row->id), RECOVERY_REASON_NOT_ANSWERED);
	ripe(&s, row);
	present(&s, screen->fact);
	deny_graves(&s);
	plan(&s);
	a = find(&s, row->id, RECOVERY_VERB_DO);
	if (s.out[0].verb == RECOVERY_VERB_GET_HELP && s.out[0].because >= RECOVERY_DECISION_URGENT) {
		ck_assert_uint_eq(s.n, 1);
		return;
	}
	if (!limit)
		ck_assert_msg(!a, "%s although %s", name_of(row->id), recovery_enum_name(RECOVERY_ENUM_FACT, screen->fact));
	else if (a)
		ck_assert_int_eq(a->because, screen->fact);
	else
		ck_assert_msg(row->role == MEASURE_ROLE_NEVER || s.out[0].verb == RECOVERY_VERB_GET_HELP, "%s", name_of(row->id));
	if (!limit)
		ck_assert_msg(screened_first(&s, row->id) == RECOVERY_REASON_CONDITION || screened_first(&s, row->id) == RECOVERY_REASON_ASK_FIRST,
			      "%s %s: %d", name_of(row->id), recovery_enum_name(RECOVERY_ENUM_FACT, screen->fact), (int)screened_first(&s, row->id));
}

START_TEST(each_screen)
{
	const struct screen *screen = &screens[_i];
	size_t i;

	for (i = 0; i < ROWS; i++)
		if (is_screened(screen, &rows[i]))
			screen_one(screen, &rows[i]);
}
END_TEST

/* The safety rows are named here by hand, so that none can fall out of the table unseen. */
START_TEST(the_table_holds_the_safety_rows)
{
	static const struct { int32_t measure, fact, reason; } must[] = {
		{ ID_topical_magnesium, RECOVERY_FACT_SIGN_WOUND, RECOVERY_REASON_CONDITION },
		{ ID_topical_magnesium, RECOVERY_FACT_PERSON_MAGNESIUM_ALLERGY, RECOVERY_REASON_CONDITION },
		{ ID_topical_magnesium, RECOVERY_FACT_PERSON_KIDNEY_DISEASE, RECOVERY_REASON_ASK_FIRST },
		{ ID_hydration, RECOVERY_FACT_PERSON_KIDNEY_DISEASE, RECOVERY_REASON_ASK_FIRST },
		{ ID_hydration, RECOVERY_FACT_PERSON_HEART_FAILURE, RECOVERY_REASON_ASK_FIRST },
		{ ID_electrolytes, RECOVERY_FACT_PERSON_KIDNEY_DISEASE, RECOVERY_REASON_ASK_FIRST },
		{ ID_electrolytes, RECOVERY_FACT_PERSON_HEART_FAILURE, RECOVERY_REASON_ASK_FIRST },
		{ ID_protein, RECOVERY_FACT_PERSON_KIDNEY_DISEASE, RECOVERY_REASON_ASK_FIRST },
		{ ID_mindful_pause, RECOVERY_FACT_PERSON_BREATHING_EXERCISE_DISTRESS, RECOVERY_REASON_CONDITION },
		{ ID_cold_water, RECOVERY_FACT_CONTEXT_HEART_DISEASE, RECOVERY_REASON_CONDITION },
		{ ID_cold_water, RECOVERY_FACT_PERSON_RAYNAUD, RECOVERY_REASON_CONDITION },
		{ ID_cold_water, RECOVERY_FACT_CONTEXT_PREGNANT, RECOVERY_REASON_ASK_FIRST },
		{ ID_cold_pack, RECOVERY_FACT_PERSON_LOST_SENSATION, RECOVERY_REASON_CONDITION },
		{ ID_heat_pack, RECOVERY_FACT_PERSON_LOST_SENSATION, RECOVERY_REASON_CONDITION },
		{ ID_heat_pack, RECOVERY_FACT_PERSON_MENTHOL_ON_SKIN, RECOVERY_REASON_CONDITION },
		{ ID_menthol_gel, RECOVERY_FACT_PERSON_HOT_PAD_ON_SKIN, RECOVERY_REASON_CONDITION },
		{ ID_infrared_sauna, RECOVERY_FACT_PERSON_ALCOHOL_TODAY, RECOVERY_REASON_CONDITION },
		{ ID_warm_bath, RECOVERY_FACT_PERSON_ALCOHOL_TODAY, RECOVERY_REASON_CONDITION },
		{ ID_massage, RECOVERY_FACT_PERSON_VEIN_CLOT, RECOVERY_REASON_CONDITION },
		{ ID_massage, RECOVERY_FACT_CONTEXT_OSTEOPOROSIS, RECOVERY_REASON_CONDITION },
		{ ID_massage_gun, RECOVERY_FACT_CONTEXT_OSTEOPOROSIS, RECOVERY_REASON_CONDITION },
		{ ID_massage_gun, RECOVERY_FACT_CONTEXT_ANTICOAGULANT, RECOVERY_REASON_CONDITION },
		{ ID_massage_gun, RECOVERY_FACT_PERSON_IMPLANT, RECOVERY_REASON_ASK_FIRST },
		{ ID_vibration, RECOVERY_FACT_PERSON_IMPLANT, RECOVERY_REASON_ASK_FIRST },
		{ ID_foam_rolling, RECOVERY_FACT_SIGN_WOUND, RECOVERY_REASON_CONDITION },
		{ ID_oral_nsaid, RECOVERY_FACT_PERSON_ASPIRIN_ALLERGY, RECOVERY_REASON_CONDITION },
		{ ID_curcumin, RECOVERY_FACT_CONTEXT_ANTICOAGULANT, RECOVERY_REASON_ASK_FIRST },
		{ ID_rehydration, RECOVERY_FACT_PERSON_EATING_DISORDER, RECOVERY_REASON_CONDITION },
		{ ID_rehydration, RECOVERY_FACT_CONTEXT_OVERDRINKING, RECOVERY_REASON_CONDITION },
	};
	struct scene s;
	size_t i;

	for (i = 0; i < COUNT_OF(must); i++) {
		ripe(&s, row_of(must[i].measure));
		present(&s, must[i].fact);
		deny_graves(&s);
		plan(&s);
		assert_skipped(&s, must[i].measure, must[i].reason, must[i].fact);
	}
}
END_TEST

/* What a sign implies in the pain room counts here too, unless that sign sends the person away. */
START_TEST(what_signs_imply)
{
	static const int32_t implied[][2] = {
#define FLOOR(...)
#define NO_FLOOR(...)
#define REASSURES(...)
#define IMPLIES(marked, plain) { RECOVERY_FACT_##marked, RECOVERY_FACT_##plain },
#define INJURES(...)
#include "floor.def"
	};
	struct scene s;
	size_t i, k, m;

	for (i = 0; i < COUNT_OF(implied); i++)
		for (k = 0; k < SCREENS; k++) {
			if (screens[k].fact != implied[i][1] || screens[k].kind == MEASURE_SCREEN_LIMIT)
				continue;
			for (m = 0; m < ROWS; m++) {
				if (!is_screened(&screens[k], &rows[m]) || rows[m].role == MEASURE_ROLE_NEVER)
					continue;
				ripe(&s, &rows[m]);
				present(&s, implied[i][0]);
				deny_graves(&s);
				plan(&s);
				ck_assert_msg(!find(&s, rows[m].id, RECOVERY_VERB_DO), "%s although %s", name_of(rows[m].id),
					      recovery_enum_name(RECOVERY_ENUM_FACT, implied[i][0]));
			}
		}
}
END_TEST

START_TEST(a_no_to_the_wider_answers_the_narrower)
{
	struct scene s;

	sore(&s, 9, 1);
	about(&s, ID_cold_water, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	ck_assert_int_eq(screened_first(&s, ID_cold_water), RECOVERY_REASON_NOT_ANSWERED);
	denied(&s, RECOVERY_FACT_CONTEXT_HEART_DISEASE);
	denied(&s, RECOVERY_FACT_PERSON_BLOOD_PRESSURE_HIGH);
	plan(&s);
	assert_skipped(&s, ID_cold_water, RECOVERY_REASON_NOT_ANSWERED, RECOVERY_FACT_PERSON_COLD_URTICARIA);
	denied(&s, RECOVERY_FACT_PERSON_COLD_URTICARIA);
	plan(&s);
	assert_done(&s, ID_cold_water, RECOVERY_REASON_SORE);
}
END_TEST

static const int32_t small_groups[] = {
	MEASURE_GROUP_MOVEMENT, MEASURE_GROUP_SLEEP, MEASURE_GROUP_FOOD, MEASURE_GROUP_FLUID, MEASURE_GROUP_MIND, MEASURE_GROUP_LOAD,
};

static int for_minors(const struct row *row)
{
	size_t i;

	for (i = 0; i < COUNT_OF(small_groups); i++)
		if (row->group == small_groups[i])
			return 1;
	return 0;
}

START_TEST(below_eighteen)
{
	static const double ages[] = { 8, 15, 17.99, NAN, NAN, 18 };
	static const int32_t facts[] = { 0, 0, 0, RECOVERY_FACT_CONTEXT_CHILD, RECOVERY_FACT_CONTEXT_ADOLESCENT, 0 };
	struct scene s;
	size_t i, k;

	for (i = 0; i < COUNT_OF(ages); i++)
		for (k = 0; k < ROWS; k++) {
			ripe(&s, &rows[k]);
			deny_graves(&s);
			s.person.age_y = ages[i];
			if (facts[i])
				present(&s, facts[i]);
			plan(&s);
			if (rows[k].role == MEASURE_ROLE_NEVER)
				assert_not_done(&s, rows[k].id);
			else if (ages[i] >= 18 || for_minors(&rows[k]))
				ck_assert_msg(find(&s, rows[k].id, RECOVERY_VERB_DO) != NULL, "%s", name_of(rows[k].id));
			else
				assert_skipped(&s, rows[k].id, RECOVERY_REASON_MINOR, 0);
		}
}
END_TEST

static const recovery_action *amount(struct scene *s, int32_t measure, int32_t unit, double low, double high)
{
	const recovery_action *a;

	plan(s);
	a = find(s, measure, RECOVERY_VERB_DO);
	ck_assert_msg(a != NULL, "%s", name_of(measure));
	ck_assert_int_eq(a->unit, unit);
	ck_assert_double_eq_tol(a->amount_low, low, 1e-9);
	ck_assert_double_eq_tol(a->amount_high, high, 1e-9);
	return a;
}

START_TEST(amounts_by_age)
{
	static const struct { double age; int32_t fact; double low, high; } sleep[] = {
		{ NAN, 0, 7, 9 }, { 10, 0, 9, 11 }, { 13.9, 0, 9, 11 }, { 14, 0, 8, 10 }, { 15, 0, 8, 10 }, { 18, 0, 7, 9 }, { 64, 0, 7, 9 },
		{ 70, 0, 7, 8 }, { NAN, RECOVERY_FACT_CONTEXT_ADOLESCENT, 8, 10 }, { NAN, RECOVERY_FACT_CONTEXT_CHILD, 9, 11 }, { 5, 0, 7, 9 },
	};
	struct scene s;
	size_t i;

	for (i = 0; i < COUNT_OF(sleep); i++) {
		sore_thighs(&s);
		s.person.age_y = sleep[i].age;
		if (sleep[i].fact)
			present(&s, sleep[i].fact);
		if (sleep[i].age == 5)
			continue;		/* the guideline's younger ages are not in the table */
		(void)amount(&s, ID_sleep, RECOVERY_UNIT_HOUR, sleep[i].low, sleep[i].high);
		if (sleep[i].age < 18 || sleep[i].fact)
			(void)amount(&s, ID_protein, RECOVERY_UNIT_G_PER_KG, 1.2, 1.8);
		else
			(void)amount(&s, ID_protein, RECOVERY_UNIT_G_PER_KG, 1.4, 2.0);
	}
	sore(&s, 9, 1);
	s.person.age_y = 12;
	s.request.mass_lost_kg = 1;
	s.request.next_event_s = s.request.now_s + hours(20);
	(void)amount(&s, ID_rehydration, RECOVERY_UNIT_LITRE, 0.9, 1.35);
}
END_TEST

START_TEST(amounts_by_mass)
{
	struct scene s;

	sore_thighs(&s);
	(void)amount(&s, ID_protein, RECOVERY_UNIT_G_PER_KG, 1.4, 2.0);
	s.person.mass_kg = 60;
	(void)amount(&s, ID_protein, RECOVERY_UNIT_GRAM, 84, 120);
}
END_TEST

START_TEST(numbers_are_hidden)
{
	static const int32_t facts[] = { RECOVERY_FACT_PERSON_EATING_DISORDER, RECOVERY_FACT_CONTEXT_LOW_ENERGY, RECOVERY_FACT_CONTEXT_AMENORRHOEA };
	struct scene s;
	size_t i;

	for (i = 0; i < COUNT_OF(facts); i++) {
		const recovery_action *a;

		sore(&s, 9, 1);
		s.person.mass_kg = 60;
		s.request.mass_lost_kg = 1;
		s.request.next_event_s = s.request.now_s + hours(20);
		present(&s, facts[i]);
		plan(&s);
		a = find(&s, ID_protein, RECOVERY_VERB_DO);
		ck_assert_ptr_nonnull(a);
		ck_assert_int_eq(a->unit, 0);
		ck_assert_double_nan(a->amount_low);
		ck_assert_double_nan(a->amount_high);
		a = find(&s, ID_carbohydrate, RECOVERY_VERB_DO);
		ck_assert_ptr_nonnull(a);
		ck_assert_int_eq(a->unit, 0);
		assert_skipped(&s, ID_rehydration, RECOVERY_REASON_CONDITION, facts[i]);	/* it asks for scales */
		ck_assert_ptr_nonnull(find(&s, ID_hydration, RECOVERY_VERB_DO));
	}
}
END_TEST

/* ---- pain ---------------------------------------------------------------------------------------------------------------------- */

START_TEST(gentle_until_pain_is_asked_about)
{
	struct scene s;
	size_t i;

	sore_thighs(&s);
	s.fact_count = 0;
	deny_graves(&s);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_LIKED);
	about(&s, ID_pneumatic_boots, RECOVERY_FACT_MEASURE_LIKED);
	about(&s, ID_cold_water, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_ASK);
	ck_assert_int_eq(s.out[0].because, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	assert_skipped(&s, ID_massage, RECOVERY_REASON_GENTLE, 0);
	assert_skipped(&s, ID_pneumatic_boots, RECOVERY_REASON_GENTLE, 0);
	assert_skipped(&s, ID_cold_water, RECOVERY_REASON_GENTLE, 0);
	ck_assert_ptr_nonnull(find(&s, ID_light_movement, RECOVERY_VERB_DO));
	ck_assert_ptr_nonnull(find(&s, ID_heat_pack, RECOVERY_VERB_DO));
	/* What is ready but still sore is trained lighter. */
	for (i = 1; i < 100; i++) {
		recovery_timeline t;

		begin(&s);
		train(&s, QUADS, 0.01 * (double)i, MIDNIGHT);
		s.request.now_s = MIDNIGHT + 2 * DAY_S;
		t = timeline(&s, QUADS);
		if (t.ready_s <= s.request.now_s && t.now >= 1)
			break;
	}
	ck_assert_uint_lt(i, 100);
	plan(&s);
	ck_assert_int_eq(s.out[1].verb, RECOVERY_VERB_TRAIN_LIGHTER);
	ck_assert_int_eq(s.out[1].range, RECOVERY_RANGE_COMFORTABLE);
	ck_assert_int_eq(s.out[1].reason, RECOVERY_REASON_GENTLE);
	ck_assert_double_eq(s.out[1].amount_low, 50);
	ck_assert_double_eq(s.out[1].amount_high, 75);
	denied(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	plan(&s);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_TRAIN);
	ck_assert_int_eq(s.out[0].reason, RECOVERY_REASON_READY);
}
END_TEST

/* "There is pain", without a place, allows no more than silence does. */
START_TEST(pain_without_a_place)
{
	struct scene s;

	sore_thighs(&s);
	s.facts[0].answer = RECOVERY_ANSWER_PRESENT;
	deny_graves(&s);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_LIKED);
	about(&s, ID_heat_pack, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_ASK);
	assert_skipped(&s, ID_massage, RECOVERY_REASON_PAIN, 0);
	assert_skipped(&s, ID_heat_pack, RECOVERY_REASON_PAIN, 0);
	ck_assert_ptr_nonnull(find(&s, ID_light_movement, RECOVERY_VERB_DO));
	begin(&s);
	present(&s, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
	plan(&s);
	ck_assert_uint_eq(s.n, 1);
	ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_ASK);
}
END_TEST

START_TEST(an_emergency_stands_alone)
{
	struct scene s;

	sore_thighs(&s);
	s.request.days = 7;
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
	/* A sign of danger counts also when nobody complains. */
	sore_thighs(&s);
	present(&s, RECOVERY_FACT_SIGN_CHEST_PRESSURE);
	plan(&s);
	ck_assert_uint_eq(s.n, 1);
	ck_assert_int_eq(s.out[0].because, RECOVERY_DECISION_EMERGENCY);
}
END_TEST

/* The worst of all complaints governs the whole: every sign alone, on its own and beside a harmless complaint. */
START_TEST(every_sign_is_heeded)
{
	const int32_t fact = recovery_enum_value(RECOVERY_ENUM_FACT, (size_t)_i);
	struct scene s;
	recovery_verdict v;
	size_t i;

	if (fact >= RECOVERY_FACT_PERSON_KIDNEY_DISEASE)
		return;
	sore_thighs(&s);
	complain(&s)->muscle = RECOVERY_MUSCLE_BICEPS;
	complain(&s)->muscle = QUADS;
	say_about(&s, 2, fact, RECOVERY_ANSWER_PRESENT);
	v = verdict_of(&s, &s.complaints[1]);
	plan(&s);
	if (v.decision >= RECOVERY_DECISION_CLINICIAN) {
		ck_assert_int_eq(s.out[0].verb, RECOVERY_VERB_GET_HELP);
		ck_assert_int_eq(s.out[0].because, v.decision);
	} else {
		ck_assert_int_ne(s.out[0].verb, RECOVERY_VERB_GET_HELP);
	}
	ck_assert(v.decision < RECOVERY_DECISION_URGENT || s.n == 1);
	for (i = 0; i < s.n; i++)
		if (s.out[i].muscle == QUADS && !s.out[i].measure && v.decision >= RECOVERY_DECISION_PAUSE)
			ck_assert_int_eq(s.out[i].verb, RECOVERY_VERB_REST);
}
END_TEST

START_TEST(a_clinician_does_not_end_the_plan)
{
	struct scene s;

	sore_thighs(&s);
	deny_graves(&s);
	complain(&s)->region = RECOVERY_REGION_THIGH_FRONT;
	say_about(&s, 1, RECOVERY_FACT_SIGN_GAP, RECOVERY_ANSWER_PRESENT);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_LIKED);
	plan(&s);
	if (s.out[0].because == RECOVERY_DECISION_CLINICIAN) {
		assert_skipped(&s, ID_massage, RECOVERY_REASON_PAIN, 0);
		ck_assert_ptr_nonnull(find(&s, ID_sleep, RECOVERY_VERB_DO));
	} else {
		ck_assert_uint_eq(s.n, 1);
	}
}
END_TEST

static const recovery_action *muscle_line(const struct scene *s, int32_t muscle)
{
	const recovery_action *found = NULL;
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->out[i].muscle == muscle && !s->out[i].measure) {
			ck_assert_ptr_null(found);
			found = &s->out[i];
		}
	return found;
}

static void assert_held_back(const struct scene *s, int32_t muscle)
{
	const recovery_action *a = muscle_line(s, muscle);

	ck_assert_ptr_nonnull(a);
	ck_assert(a->verb == RECOVERY_VERB_REST || a->verb == RECOVERY_VERB_TRAIN_LIGHTER);
	ck_assert_int_eq(a->reason, RECOVERY_REASON_PAIN);
	ck_assert(a->end_s == RECOVERY_TIME_UNKNOWN);	/* the forecast is of soreness */
	ck_assert(a->late_s == RECOVERY_TIME_UNKNOWN);
}

/* Two ready muscles; one of them hurts. */
static void two_ready(struct scene *s)
{
	begin(s);
	train(s, RECOVERY_MUSCLE_BICEPS, 0.01, MIDNIGHT);
	train(s, QUADS, 0.01, MIDNIGHT);
	s->request.now_s = MIDNIGHT + 3 * DAY_S;
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

/* Who points at the front of the thigh points at the quadriceps; who hurts all over at all that was trained. */
START_TEST(a_region_that_hurts_is_held_back)
{
	struct scene s;

	two_ready(&s);
	complain(&s)->region = RECOVERY_REGION_THIGH_FRONT;
	plan(&s);
	assert_held_back(&s, QUADS);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_TRAIN), 1);
	s.complaints[0].region = RECOVERY_REGION_WHOLE_BODY;
	plan(&s);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_TRAIN), 0);
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
	s.facts[s.fact_count - 1].fact = RECOVERY_REGION_THIGH_FRONT;
	plan(&s);
	assert_held_back(&s, QUADS);
}
END_TEST

/* Nothing is logged for it, but it hurts. */
START_TEST(an_unlogged_muscle_that_hurts_is_held_back)
{
	struct scene s;

	begin(&s);
	complain(&s)->muscle = RECOVERY_MUSCLE_HAMSTRINGS;
	plan(&s);
	assert_held_back(&s, RECOVERY_MUSCLE_HAMSTRINGS);
	ck_assert_uint_eq(count_verb(&s, RECOVERY_VERB_DO), 0);
	sore_thighs(&s);
	s.fact_count = 0;
	complain(&s)->muscle = RECOVERY_MUSCLE_HAMSTRINGS;
	plan(&s);
	assert_held_back(&s, RECOVERY_MUSCLE_HAMSTRINGS);
	ck_assert_int_eq(muscle_line(&s, QUADS)->reason, RECOVERY_REASON_SORE);
}
END_TEST

/* The load of the complaint where it is lower, the usual one of the plan where that is; equally sore muscles by id. */
START_TEST(loads_of_a_complaint)
{
	recovery_advice advice;
	recovery_verdict v;
	struct scene s;

	begin(&s);
	complain(&s)->region = RECOVERY_REGION_UPPER_ARM;
	v = verdict_of(&s, &s.complaints[0]);
	init(RECOVERY_TYPE_ADVICE, &advice);
	ck_assert_int_eq(recovery_pain_advice(&v, &advice, NULL), RECOVERY_OK);
	plan(&s);
	ck_assert_uint_ge(s.n, 2);
	ck_assert_int_lt(s.out[0].muscle, s.out[1].muscle);
	ck_assert_double_eq(s.out[0].amount_low, advice.load_low < 50 ? advice.load_low : 50);
	ck_assert_double_eq(s.out[0].amount_high, advice.load_high < 75 ? advice.load_high : 75);
	/* A joint: less than the plan's own. */
	s.complaints[0].region = RECOVERY_REGION_KNEE;
	s.complaints[0].muscle = QUADS;
	s.complaints[0].structure = RECOVERY_STRUCTURE_JOINT;
	s.complaints[0].onset = RECOVERY_ONSET_GRADUAL_WEEKS;
	s.complaints[0].trend = RECOVERY_TREND_SAME;
	s.complaints[0].function = RECOVERY_FUNCTION_NORMAL;
	s.complaints[0].intensity = 3;
	v = verdict_of(&s, &s.complaints[0]);
	ck_assert_int_eq(recovery_pain_advice(&v, &advice, NULL), RECOVERY_OK);
	ck_assert_double_lt(advice.load_high, 75);
	plan(&s);
	ck_assert_double_eq(muscle_line(&s, QUADS)->amount_high, advice.load_high);
	/* No load at all is rest: a shin sore over a hand's breadth. */
	begin(&s);
	complain(&s)->region = RECOVERY_REGION_SHIN;
	s.complaints[0].spread = RECOVERY_SPREAD_DIFFUSE;
	s.complaints[0].onset = RECOVERY_ONSET_GRADUAL_WEEKS;
	v = verdict_of(&s, &s.complaints[0]);
	ck_assert_int_eq(v.decision, RECOVERY_DECISION_MODIFY);
	ck_assert_int_eq(v.pain_class, RECOVERY_PAIN_CLASS_BONE_STRESS);
	plan(&s);
	ck_assert_int_eq(muscle_line(&s, RECOVERY_MUSCLE_TIBIALIS_ANTERIOR)->verb, RECOVERY_VERB_REST);
}
END_TEST

/* The sorest muscle hurts in another way: hands go to the next one, or nowhere. */
START_TEST(no_hands_on_what_hurts)
{
	struct scene s;

	sore_thighs(&s);
	s.fact_count = 0;
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_LIKED);
	complain(&s)->muscle = QUADS;
	plan(&s);
	assert_skipped(&s, ID_massage, RECOVERY_REASON_PAIN, 0);
	begin(&s);
	train(&s, RECOVERY_MUSCLE_BICEPS, 0.8, MIDNIGHT + hours(18));
	train(&s, QUADS, 1.5, MIDNIGHT + hours(18));
	s.request.now_s = MIDNIGHT + hours(34);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_LIKED);
	complain(&s)->muscle = QUADS;
	plan(&s);
	ck_assert_ptr_nonnull(find(&s, ID_massage, RECOVERY_VERB_DO));
	ck_assert_int_eq(find(&s, ID_massage, RECOVERY_VERB_DO)->muscle, RECOVERY_MUSCLE_BICEPS);
}
END_TEST

/* A complaint that reads as ordinary soreness is soreness. */
START_TEST(a_complaint_of_soreness)
{
	recovery_complaint *c;
	recovery_verdict v;
	struct scene s;

	sore_thighs(&s);
	c = complain(&s);
	c->muscle = QUADS;
	c->side = RECOVERY_SIDE_BOTH;
	c->structure = RECOVERY_STRUCTURE_MUSCLE_BELLY;
	c->spread = RECOVERY_SPREAD_DIFFUSE;
	c->onset = RECOVERY_ONSET_DELAYED_12_72H;
	c->trend = RECOVERY_TREND_SAME;
	c->function = RECOVERY_FUNCTION_STIFF;
	c->intensity = 5;
	c->hours_since = 16;
	say_about(&s, 1, RECOVERY_FACT_QUALITY_DULL_ACHE, RECOVERY_ANSWER_PRESENT);
	say_about(&s, 1, RECOVERY_FACT_CONTEXT_NOVEL_EXERCISE, RECOVERY_ANSWER_PRESENT);
	v = verdict_of(&s, c);
	ck_assert_int_eq(v.pain_class, RECOVERY_PAIN_CLASS_ADAPTIVE_SORENESS);
	plan(&s);
	ck_assert_int_ne(muscle_line(&s, QUADS)->reason, RECOVERY_REASON_PAIN);
	ck_assert(muscle_line(&s, QUADS)->end_s > s.request.now_s);
	ck_assert_ptr_nonnull(find(&s, ID_massage, RECOVERY_VERB_DO));
	/* So sore that it pauses: rest, and nobody says until when. */
	c->intensity = 8;
	v = verdict_of(&s, c);
	ck_assert_int_eq(v.decision, RECOVERY_DECISION_PAUSE);
	ck_assert_int_eq(v.pain_class, RECOVERY_PAIN_CLASS_SEVERE_DOMS);
	plan(&s);
	ck_assert_int_eq(muscle_line(&s, QUADS)->verb, RECOVERY_VERB_REST);
	ck_assert_int_eq(muscle_line(&s, QUADS)->reason, RECOVERY_REASON_SORE);
	ck_assert(muscle_line(&s, QUADS)->end_s == RECOVERY_TIME_UNKNOWN);
	assert_not_done(&s, ID_massage);
}
END_TEST

/* Of two complaints about one place the one that allows less counts, in either order. */
START_TEST(the_stricter_of_two_complaints)
{
	recovery_action kept;
	struct scene s;
	int turned;

	for (turned = 0; turned < 2; turned++) {
		two_ready(&s);
		(void)complain(&s);
		(void)complain(&s);
		s.complaints[0].muscle = s.complaints[1].muscle = QUADS;
		s.complaints[turned].region = RECOVERY_REGION_KNEE;
		s.complaints[turned].structure = RECOVERY_STRUCTURE_JOINT;
		s.complaints[turned].onset = RECOVERY_ONSET_GRADUAL_WEEKS;
		s.complaints[turned].function = RECOVERY_FUNCTION_NORMAL;
		s.complaints[turned].intensity = 3;
		s.complaints[turned].trend = RECOVERY_TREND_SAME;
		ck_assert_int_eq(verdict_of(&s, &s.complaints[0]).decision, verdict_of(&s, &s.complaints[1]).decision);
		plan(&s);
		assert_held_back(&s, QUADS);
		if (turned)
			ck_assert_mem_eq(&kept, muscle_line(&s, QUADS), sizeof kept);
		kept = *muscle_line(&s, QUADS);
	}
	ck_assert_double_eq(kept.amount_low, 30);
	ck_assert_double_eq(kept.amount_high, 60);
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

/* ---- what is refused ---------------------------------------------------------------------------------------------------------- */

static void assert_blames(struct scene *s, recovery_status status, int32_t type, const char *field)
{
	ck_assert_int_eq(try_plan(s), status);
	ck_assert_int_eq(s->why.status, status);
	ck_assert_int_eq(s->why.at_type, type);
	ck_assert_int_ge(s->why.field, 0);
	ck_assert_str_eq(recovery_field_name(type, (size_t)s->why.field), field);
}

START_TEST(refused_requests)
{
	struct scene s;

	sore_thighs(&s);
	s.request.now_s = MIDNIGHT + hours(18) - 1;
	assert_blames(&s, RECOVERY_E_PAST, RECOVERY_TYPE_REQUEST, "now_s");
	s.request.now_s = RECOVERY_TIME_UNKNOWN;
	assert_blames(&s, RECOVERY_E_MISSING, RECOVERY_TYPE_REQUEST, "now_s");
	s.request.now_s = TIME_MAX + 1;
	assert_blames(&s, RECOVERY_E_RANGE, RECOVERY_TYPE_REQUEST, "now_s");
	s.request.now_s = MIDNIGHT + hours(18);
	plan(&s);
	s.person.age_y = -1;
	assert_blames(&s, RECOVERY_E_RANGE, RECOVERY_TYPE_PERSON, "age_y");
}
END_TEST

/* Every field with limits, a bit too low and a bit too high. */
START_TEST(refused_fields)
{
	struct scene s;
	size_t i, high;

	for (i = 2; i < recovery_field_count(RECOVERY_TYPE_REQUEST); i++)
		for (high = 0; high < 2; high++) {
			const char *name = recovery_field_name(RECOVERY_TYPE_REQUEST, i);
			const double lo = recovery_field_min(RECOVERY_TYPE_REQUEST, i), hi = recovery_field_max(RECOVERY_TYPE_REQUEST, i);
			const int32_t kind = recovery_field_kind(RECOVERY_TYPE_REQUEST, i);
			char *at = (char *)&s.request + recovery_field_offset(RECOVERY_TYPE_REQUEST, i);
			const double bad = high ? hi + 1 : lo - 1;
			int32_t bad_int = 99;

			if (kind == RECOVERY_FIELD_KIND_I64)
				continue;
			if (kind != RECOVERY_FIELD_KIND_F64 && !recovery_field_enum(RECOVERY_TYPE_REQUEST, i))
				bad_int = (int32_t)bad;
			sore_thighs(&s);
			if (kind == RECOVERY_FIELD_KIND_F64)
				memcpy(at, &bad, sizeof bad);
			else
				memcpy(at, &bad_int, sizeof bad_int);
			assert_blames(&s, recovery_field_enum(RECOVERY_TYPE_REQUEST, i) ? RECOVERY_E_ENUM : RECOVERY_E_RANGE, RECOVERY_TYPE_REQUEST, name);
		}
	for (i = 0; i < 2; i++) {
		sore_thighs(&s);
		s.request.mass_lost_kg = i ? INFINITY : 20.001;
		assert_blames(&s, RECOVERY_E_RANGE, RECOVERY_TYPE_REQUEST, "mass_lost_kg");
	}
}
END_TEST

START_TEST(refused_lists)
{
	struct scene s;

	sore_thighs(&s);
	(void)complain(&s);
	complain(&s)->intensity = 11;
	assert_blames(&s, RECOVERY_E_RANGE, RECOVERY_TYPE_COMPLAINT, "intensity");
	ck_assert_uint_eq(s.why.index, 1);
	s.complaint_count = 0;
	present(&s, RECOVERY_FACT_SIGN_WOUND);
	present(&s, RECOVERY_FACT_SIGN_REDNESS);
	s.facts[2].answer = 3;
	assert_blames(&s, RECOVERY_E_ENUM, RECOVERY_TYPE_FACT, "answer");
	ck_assert_uint_eq(s.why.index, 2);
	sore_thighs(&s);
	s.planned_count = 2;
	s.planned[0] = a_bout(QUADS, 1, s.request.now_s + 10);
	s.planned[1] = a_bout(QUADS, 1, s.request.now_s + 9);
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_ORDER);
	ck_assert_uint_eq(s.why.index, 1);
	s.planned[1] = a_bout(QUADS, 11, s.request.now_s + 11);
	assert_blames(&s, RECOVERY_E_RANGE, RECOVERY_TYPE_EVENT, "dose");
	ck_assert_uint_eq(s.why.index, 1);
	/* An answer must be about something, with a complaint or without. */
	sore_thighs(&s);
	present(&s, 7);
	assert_blames(&s, RECOVERY_E_ENUM, RECOVERY_TYPE_FACT, "fact");
	(void)complain(&s);
	assert_blames(&s, RECOVERY_E_ENUM, RECOVERY_TYPE_FACT, "fact");
}
END_TEST

START_TEST(refused_facts_of_measures)
{
	static const int32_t nowhere[] = { 0, 1, 6000, 6056, -6001, 126 };
	struct scene s;
	int32_t fact;
	size_t i;

	for (fact = RECOVERY_FACT_MEASURE_AT_HAND; fact <= RECOVERY_FACT_MEASURE_DISLIKED; fact++) {
		for (i = 0; i < COUNT_OF(nowhere); i++) {
			sore_thighs(&s);
			about(&s, nowhere[i], fact);
			assert_blames(&s, RECOVERY_E_NOT_FOUND, RECOVERY_TYPE_FACT, "about");
			ck_assert_uint_eq(s.why.index, 1);
		}
		/* Yes and no about one measure is refused, about two it is not; twice yes is yes. */
		sore_thighs(&s);
		about(&s, ID_massage, fact);
		about(&s, ID_massage, fact);
		say_about(&s, ID_heat_pack, fact, RECOVERY_ANSWER_DENIED);
		plan(&s);
		say_about(&s, ID_massage, fact, RECOVERY_ANSWER_DENIED);
		assert_blames(&s, RECOVERY_E_CONFLICT, RECOVERY_TYPE_FACT, "answer");
		ck_assert_uint_eq(s.why.index, 4);
	}
}
END_TEST

/* With a complaint or without one, an answer cannot be yes and no. */
START_TEST(refused_contradictions)
{
	struct scene s;

	sore_thighs(&s);
	if (_i)
		(void)complain(&s);
	present(&s, RECOVERY_FACT_PERSON_KIDNEY_DISEASE);
	denied(&s, RECOVERY_FACT_PERSON_KIDNEY_DISEASE);
	ck_assert_int_eq(try_plan(&s), RECOVERY_E_CONFLICT);
}
END_TEST

START_TEST(refused_pointers)
{
	struct scene s;
	const recovery_request *r = &s.request;
	recovery_action *out = s.out;
	size_t n = OUT;

	sore_thighs(&s);
	init(RECOVERY_TYPE_ACTION, out);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, out, &n, NULL), RECOVERY_OK);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, out, NULL, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, NULL, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, s.state, NULL, 1, NULL, 0, NULL, 0, out, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, s.state, NULL, 0, NULL, 1, NULL, 0, out, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, s.state, NULL, 0, NULL, 0, NULL, 1, out, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, NULL, NULL, 0, NULL, 0, NULL, 0, out, &n, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_plan_generate(NULL, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, out, &n, NULL), RECOVERY_E_NULL);
	memset(s.memory, 0, 16);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, out, &n, NULL), RECOVERY_E_STATE);
	sore_thighs(&s);
	memset(s.out, 0, sizeof s.out);
	ck_assert_int_eq(recovery_plan_generate(r, NULL, s.state, NULL, 0, NULL, 0, NULL, 0, out, &n, NULL), RECOVERY_E_TYPE);
}
END_TEST

START_TEST(too_small_writes_only_the_count)
{
	static recovery_action before[OUT];
	struct scene s;
	size_t need, n;

	sore_thighs(&s);
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

/* Arrays of a later client: its structs are longer. */
START_TEST(longer_structs)
{
	static struct { recovery_action a; uint64_t more[2]; } out[OUT];
	struct { recovery_fact f; uint64_t more; } facts[3];
	static struct scene s;
	size_t i, n = OUT;

	sore_thighs(&s);
	present(&s, RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM);
	about(&s, ID_massage, RECOVERY_FACT_MEASURE_DISLIKED);
	plan(&s);
	memset(facts, 0, sizeof facts);
	for (i = 0; i < 3; i++) {
		facts[i].f = s.facts[i];
		facts[i].f.size = sizeof facts[0];
	}
	memset(out, 0x5a, sizeof out);
	ck_assert_int_eq(recovery_init(RECOVERY_TYPE_ACTION, &out[0], sizeof out[0]), RECOVERY_OK);
	ck_assert_int_eq(recovery_plan_generate(&s.request, &s.person, s.state, NULL, 0, NULL, 0, &facts[0].f, 3, &out[0].a, &n, NULL), RECOVERY_OK);
	ck_assert_uint_eq(n, s.n);
	for (i = 0; i < n; i++) {
		out[i].a.size = sizeof s.out[0];
		ck_assert_mem_eq(&out[i].a, &s.out[i], sizeof s.out[0]);
	}
	facts[2].more = 1;
	ck_assert_int_eq(recovery_plan_generate(&s.request, &s.person, s.state, NULL, 0, NULL, 0, &facts[0].f, 3, &out[0].a, &n, NULL),
			 RECOVERY_E_NEWER);
}
END_TEST

Suite *suite_plan(void)
{
	Suite *s = suite_create("plan");
	TCase *c = tcase_create("wanted");

	tcase_add_test(c, a_tendon_holds_back_its_muscles);
	tcase_add_loop_test(c, a_doctor_first, 0, 3);
	tcase_add_test(c, nothing_logged_nothing_to_relieve);
	tcase_add_test(c, long_ago_is_over);
	tcase_add_test(c, what_every_sore_person_gets);
	tcase_add_test(c, discomfort_is_calmed);
	tcase_add_test(c, local_measures_name_the_sorest_place);
	tcase_add_test(c, salt_after_heavy_sweat);
	tcase_add_test(c, a_tournament);
	tcase_add_test(c, sweat_without_a_loss);
	tcase_add_test(c, what_is_forgotten);
	tcase_add_test(c, rehydration_barred_leaves_hydration);
	tcase_add_test(c, the_next_session_is_prepared);
	suite_add_tcase(s, c);

	c = tcase_create("time");
	tcase_add_test(c, windows_end);
	tcase_add_test(c, windows_begin);
	tcase_add_loop_test(c, nobody_is_woken, 0, 12);
	tcase_add_test(c, a_warm_up_lies_before_its_session);
	tcase_add_test(c, every_night);
	tcase_add_test(c, days);
	tcase_add_test(c, the_last_days_of_the_calendar);
	suite_add_tcase(s, c);

	c = tcase_create("choice");
	tcase_add_test(c, no_minutes);
	tcase_add_test(c, exact_minutes);
	tcase_add_test(c, at_most_seven);
	tcase_add_test(c, one_comfort);
	tcase_add_test(c, not_at_hand);
	tcase_add_test(c, disliked);
	tcase_add_test(c, one_in_place_of_another);
	tcase_add_test(c, never_both);
	tcase_add_test(c, against_the_goal);
	tcase_add_test(c, the_goal_is_told);
	tcase_add_test(c, the_wish_for_a_cream);
	suite_add_tcase(s, c);

	c = tcase_create("who should not");
	tcase_add_loop_test(c, everything_can_be_done, 0, (int)ROWS);
	tcase_add_loop_test(c, each_screen, 0, (int)SCREENS);
	tcase_add_test(c, the_table_holds_the_safety_rows);
	tcase_add_test(c, what_signs_imply);
	tcase_add_test(c, a_no_to_the_wider_answers_the_narrower);
	tcase_add_test(c, below_eighteen);
	tcase_add_test(c, amounts_by_age);
	tcase_add_test(c, amounts_by_mass);
	tcase_add_test(c, numbers_are_hidden);
	suite_add_tcase(s, c);

	c = tcase_create("pain");
	tcase_add_test(c, gentle_until_pain_is_asked_about);
	tcase_add_test(c, pain_without_a_place);
	tcase_add_test(c, an_emergency_stands_alone);
	tcase_add_loop_test(c, every_sign_is_heeded, 0, (int)recovery_enum_count(RECOVERY_ENUM_FACT));
	tcase_add_test(c, a_clinician_does_not_end_the_plan);
	tcase_add_test(c, a_muscle_that_hurts_is_held_back);
	tcase_add_test(c, a_region_that_hurts_is_held_back);
	tcase_add_test(c, a_further_muscle_that_hurts_is_held_back);
	tcase_add_test(c, an_unlogged_muscle_that_hurts_is_held_back);
	tcase_add_test(c, loads_of_a_complaint);
	tcase_add_test(c, no_hands_on_what_hurts);
	tcase_add_test(c, a_complaint_of_soreness);
	tcase_add_test(c, the_stricter_of_two_complaints);
	tcase_add_test(c, pain_beyond_soreness_stops_training);
	suite_add_tcase(s, c);

	c = tcase_create("refused");
	tcase_add_test(c, refused_requests);
	tcase_add_test(c, refused_fields);
	tcase_add_test(c, refused_lists);
	tcase_add_test(c, refused_facts_of_measures);
	tcase_add_loop_test(c, refused_contradictions, 0, 2);
	tcase_add_test(c, refused_pointers);
	tcase_add_test(c, too_small_writes_only_the_count);
	tcase_add_test(c, longer_structs);
	suite_add_tcase(s, c);
	return s;
}
