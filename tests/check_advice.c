/* check_advice.c - how to train with a complaint, and published scores point by point. */
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "cases.h"
#include "internal.h"

enum { ROOM = 40 };

struct given {
	recovery_complaint complaint;
	recovery_person person;
	recovery_fact facts[ROOM];
	size_t n;
};

static void begin(struct given *g)
{
	memset(g, 0, sizeof *g);
	ck_assert_int_eq(RECOVERY_INIT(COMPLAINT, &g->complaint), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(PERSON, &g->person), RECOVERY_OK);
}

static void say(struct given *g, int32_t fact, int32_t answer)
{
	recovery_fact *f = &g->facts[g->n++];

	ck_assert_uint_le(g->n, ROOM);
	ck_assert_int_eq(RECOVERY_INIT(FACT, f), RECOVERY_OK);
	f->fact = fact;
	f->answer = answer;
}

static recovery_score score_of(const struct given *g, int32_t score)
{
	recovery_score out;

	ck_assert_int_eq(RECOVERY_INIT(SCORE, &out), RECOVERY_OK);
	ck_assert_int_eq(recovery_pain_score(&g->complaint, &g->person, g->facts, g->n, score, &out, NULL), RECOVERY_OK);
	ck_assert_int_eq(out.score, score);
	ck_assert(out.points <= out.points_open);
	ck_assert_uint_eq(out.counted & out.open, 0);
	ck_assert_uint_ne(out.evidence, 0);
	return out;
}

/* ---- scores ---------------------------------------------------------------------------------------------------------------- */

static void one_calf(struct given *g)
{
	begin(g);
	g->complaint.region = RECOVERY_REGION_CALF;
	g->complaint.side = RECOVERY_SIDE_LEFT;
}

/* NICE table: cancer 1, swollen calf 1, dent 1 make 3; what was not asked keeps the rest open. */
START_TEST(wells_adds_up)
{
	struct given g;
	recovery_score s;

	one_calf(&g);
	say(&g, RECOVERY_FACT_CONTEXT_CANCER_ACTIVE, RECOVERY_ANSWER_PRESENT);
	say(&g, RECOVERY_FACT_SIGN_CALF_SWELLING_ONE, RECOVERY_ANSWER_PRESENT);
	say(&g, RECOVERY_FACT_SIGN_PITTING_ONE, RECOVERY_ANSWER_PRESENT);
	say(&g, RECOVERY_FACT_CONTEXT_PRIOR_DVT, RECOVERY_ANSWER_DENIED);
	s = score_of(&g, RECOVERY_SCORE_WELLS_DVT);
	ck_assert_int_eq(s.applies, RECOVERY_ANSWER_PRESENT);
	ck_assert_int_eq(s.met, RECOVERY_ANSWER_PRESENT);
	ck_assert(s.points == 3 && s.points_open == 8 && s.threshold == 2);
}
END_TEST

/* A score is ruled out only when everything that could reach it was denied. */
START_TEST(wells_is_denied_by_every_answer_only)
{
	static const int32_t items[] = { RECOVERY_FACT_CONTEXT_CANCER_ACTIVE, RECOVERY_FACT_CONTEXT_IMMOBILISED, RECOVERY_FACT_CONTEXT_BEDRIDDEN,
		RECOVERY_FACT_CONTEXT_SURGERY_RECENT, RECOVERY_FACT_CONTEXT_PRIOR_DVT, RECOVERY_FACT_SIGN_DEEP_VEIN_TENDERNESS,
		RECOVERY_FACT_SIGN_WHOLE_LEG_SWELLING, RECOVERY_FACT_SIGN_CALF_SWELLING_ONE };
	struct given g;
	size_t i;

	one_calf(&g);
	for (i = 0; i < COUNT_OF(items); i++) {
		ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_WELLS_DVT).met, RECOVERY_ANSWER_UNKNOWN);
		say(&g, items[i], RECOVERY_ANSWER_DENIED);
	}
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_WELLS_DVT).met, RECOVERY_ANSWER_UNKNOWN);	/* two points are open */
	say(&g, RECOVERY_FACT_SIGN_PITTING_ONE, RECOVERY_ANSWER_DENIED);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_WELLS_DVT).met, RECOVERY_ANSWER_DENIED);
	ck_assert(score_of(&g, RECOVERY_SCORE_WELLS_DVT).points_open == 1);
}
END_TEST

START_TEST(scores_are_made_for_places)
{
	struct given g;

	one_calf(&g);
	g.complaint.onset = RECOVERY_ONSET_GRADUAL_WEEKS;
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_OTTAWA_ANKLE).applies, RECOVERY_ANSWER_DENIED);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_OTTAWA_ANKLE).met, RECOVERY_ANSWER_DENIED);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_PAIN_MONITORING).applies, RECOVERY_ANSWER_UNKNOWN);	/* tissue not said */
	g.complaint.side = RECOVERY_SIDE_BOTH;
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_WELLS_DVT).applies, RECOVERY_ANSWER_DENIED);
	begin(&g);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_OTTAWA_KNEE).applies, RECOVERY_ANSWER_UNKNOWN);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_OTTAWA_KNEE).met, RECOVERY_ANSWER_UNKNOWN);
	ck_assert(score_of(&g, RECOVERY_SCORE_OTTAWA_KNEE).points == 0);
}
END_TEST

START_TEST(ottawa_asks_for_a_picture)
{
	struct given g;

	begin(&g);
	g.complaint.region = RECOVERY_REGION_ANKLE;
	g.complaint.onset = RECOVERY_ONSET_TRAUMA;
	say(&g, RECOVERY_FACT_SIGN_TENDER_LAT_MALLEOLUS, RECOVERY_ANSWER_DENIED);
	say(&g, RECOVERY_FACT_SIGN_TENDER_MED_MALLEOLUS, RECOVERY_ANSWER_DENIED);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_OTTAWA_ANKLE).met, RECOVERY_ANSWER_UNKNOWN);
	say(&g, RECOVERY_FACT_SIGN_CANNOT_4_STEPS, RECOVERY_ANSWER_PRESENT);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_OTTAWA_ANKLE).met, RECOVERY_ANSWER_PRESENT);
	g.facts[2].answer = RECOVERY_ANSWER_DENIED;
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_OTTAWA_ANKLE).met, RECOVERY_ANSWER_DENIED);

	begin(&g);
	g.complaint.region = RECOVERY_REGION_KNEE;
	g.complaint.onset = RECOVERY_ONSET_TRAUMA;
	g.person.age_y = 55;
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_OTTAWA_KNEE).met, RECOVERY_ANSWER_PRESENT);
}
END_TEST

/* Zones 0-3, 4-5, above 5, and a flare the next morning; the phases of Nirschl's table. */
START_TEST(ladders_take_the_highest)
{
	static const struct { double pain, zone; } zones[] = { { 0, 1 }, { 3, 1 }, { 3.5, 2 }, { 4, 2 }, { 5, 2 }, { 5.1, 3 }, { 10, 3 } };
	struct given g;
	size_t i;

	begin(&g);
	g.complaint.structure = RECOVERY_STRUCTURE_TENDON;
	g.complaint.onset = RECOVERY_ONSET_GRADUAL_WEEKS;
	g.complaint.function = RECOVERY_FUNCTION_NORMAL;
	for (i = 0; i < COUNT_OF(zones); i++) {
		g.complaint.intensity = zones[i].pain;
		ck_assert_msg(score_of(&g, RECOVERY_SCORE_PAIN_MONITORING).points == zones[i].zone, "%g", zones[i].pain);
	}
	g.complaint.intensity = 2;
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_PAIN_MONITORING).met, RECOVERY_ANSWER_UNKNOWN);
	say(&g, RECOVERY_FACT_BEHAVIOUR_FLARES_NEXT_MORNING, RECOVERY_ANSWER_PRESENT);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_PAIN_MONITORING).met, RECOVERY_ANSWER_PRESENT);
	ck_assert(score_of(&g, RECOVERY_SCORE_NIRSCHL).points == 0);
	say(&g, RECOVERY_FACT_BEHAVIOUR_WARMUP_CONTINUES, RECOVERY_ANSWER_PRESENT);
	ck_assert(score_of(&g, RECOVERY_SCORE_NIRSCHL).points == 3);
	g.complaint.function = RECOVERY_FUNCTION_STIFF;
	ck_assert(score_of(&g, RECOVERY_SCORE_NIRSCHL).points == 4);
	say(&g, RECOVERY_FACT_BEHAVIOUR_NIGHT_PAIN, RECOVERY_ANSWER_PRESENT);
	ck_assert(score_of(&g, RECOVERY_SCORE_NIRSCHL).points == 7);
	ck_assert_int_eq(score_of(&g, RECOVERY_SCORE_NIRSCHL).met, RECOVERY_ANSWER_PRESENT);
}
END_TEST

/* For random answers: one more "yes" never takes a point away, one more answer never opens anything. */
START_TEST(answers_only_close)
{
	uint64_t rng = cases_seed();
	size_t i, n = cases_count();

	for (i = 0; i < n; i++) {
		const int32_t score = 1 + cases_below(&rng, 6);
		recovery_score before, after;
		struct given g;
		int k, facts = cases_below(&rng, 12);

		begin(&g);
		g.complaint.region = cases_below(&rng, 3) ? RECOVERY_REGION_HEAD + cases_below(&rng, 31) : 0;
		g.complaint.structure = cases_below(&rng, 2) ? RECOVERY_STRUCTURE_MUSCLE_BELLY + cases_below(&rng, 18) : 0;
		g.complaint.onset = cases_below(&rng, 8);
		g.complaint.side = cases_below(&rng, 5);
		g.complaint.function = cases_below(&rng, 5);
		g.complaint.intensity = cases_below(&rng, 2) ? cases_below(&rng, 101) / 10.0 : (double)NAN;
		for (k = 0; k < facts; k++) {
			say(&g, RECOVERY_FACT_SIGN_SWELLING + cases_below(&rng, 73), RECOVERY_ANSWER_DENIED);
			if (k && g.facts[k].fact == g.facts[k - 1].fact)
				g.facts[k].answer = g.facts[k - 1].answer;
		}
		before = score_of(&g, score);
		say(&g, RECOVERY_FACT_BEHAVIOUR_EASES_WARMUP + cases_below(&rng, 27), RECOVERY_ANSWER_PRESENT);
		after = score_of(&g, score);
		ck_assert(after.points >= before.points);
		ck_assert(after.points_open <= before.points_open || after.applies != before.applies);
	}
}
END_TEST

START_TEST(scores_are_refused)
{
	struct given g;
	recovery_score out, kept;
	recovery_diag diag;

	begin(&g);
	ck_assert_int_eq(RECOVERY_INIT(SCORE, &out), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &diag), RECOVERY_OK);
	kept = out;
	ck_assert_int_eq(recovery_pain_score(&g.complaint, NULL, NULL, 0, 0, &out, &diag), RECOVERY_E_ENUM);
	ck_assert(diag.min == 1 && diag.max == 6 && diag.got == 0);
	ck_assert_int_eq(recovery_pain_score(&g.complaint, NULL, NULL, 0, 7, &out, NULL), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_pain_score(NULL, NULL, NULL, 0, 1, &out, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_score(&g.complaint, NULL, NULL, 1, 1, &out, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_pain_score(&g.complaint, NULL, NULL, 0, 1, NULL, NULL), RECOVERY_E_NULL);
	g.complaint.intensity = 11;
	ck_assert_int_eq(recovery_pain_score(&g.complaint, NULL, NULL, 0, 1, &out, NULL), RECOVERY_E_RANGE);
	ck_assert(!memcmp(&out, &kept, sizeof out));
	ck_assert_ptr_null(recovery_score_item(0, 0));
	ck_assert_ptr_null(recovery_score_item(RECOVERY_SCORE_WELLS_DVT, 9));
	ck_assert_ptr_null(recovery_score_item(RECOVERY_SCORE_NIRSCHL, SIZE_MAX));
	ck_assert(isnan(recovery_score_item_points(RECOVERY_SCORE_NIRSCHL, 7)));
	ck_assert_str_eq(recovery_score_item(RECOVERY_SCORE_WELLS_DVT, 0), "active cancer");
	ck_assert(recovery_score_item_points(RECOVERY_SCORE_NIRSCHL, 6) == 7);
}
END_TEST

/* ---- advice ---------------------------------------------------------------------------------------------------------------- */

static recovery_advice advice_for(int32_t decision, int32_t pain_class)
{
	recovery_verdict v;
	recovery_advice a;

	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &v), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(ADVICE, &a), RECOVERY_OK);
	v.decision = decision;
	v.pain_class = pain_class;
	v.about = 5;
	ck_assert_int_eq(recovery_pain_advice(&v, &a, NULL), RECOVERY_OK);
	ck_assert_int_eq(a.about, 5);
	ck_assert_int_eq(a.decision, decision);
	ck_assert_uint_ne(a.evidence1, 0);
	ck_assert(a.load_low <= a.load_high && a.load_high <= 100 && a.pain_during >= 0 && a.again_h > 0);
	ck_assert_str_ne(recovery_enum_about(RECOVERY_ENUM_WATCH, a.watch), "");
	return a;
}

/* More caution never allows more, for every class. */
START_TEST(caution_allows_less)
{
	int32_t decision;
	recovery_advice less, more = advice_for(RECOVERY_DECISION_PUSH, _i);

	ck_assert(more.load_high == 100 && more.range == RECOVERY_RANGE_FULL && !more.leave_out1);
	for (decision = RECOVERY_DECISION_MODIFY; decision <= RECOVERY_DECISION_EMERGENCY; decision++, more = less) {
		less = advice_for(decision, _i);
		ck_assert(less.load_low <= more.load_low && less.load_high <= more.load_high && less.range >= more.range);
		ck_assert(less.again_h <= more.again_h && less.leave_out1);
	}
	ck_assert(less.load_high == 0 && less.leave_out1 == RECOVERY_LEAVE_OUT_ALL && less.range == RECOVERY_RANGE_NONE);
}
END_TEST

/* The pain-monitoring model allows 5 of 10 on a tendon, and nothing on a bone. */
START_TEST(pain_limits_are_the_published_ones)
{
	ck_assert(advice_for(RECOVERY_DECISION_MODIFY, RECOVERY_PAIN_CLASS_TENDON_OVERUSE).pain_during == 5);
	ck_assert(advice_for(RECOVERY_DECISION_MODIFY, RECOVERY_PAIN_CLASS_BONE_STRESS).pain_during == 0);
	ck_assert(advice_for(RECOVERY_DECISION_MODIFY, RECOVERY_PAIN_CLASS_BONE_STRESS).load_high == 0);
	ck_assert(advice_for(RECOVERY_DECISION_MODIFY, RECOVERY_PAIN_CLASS_ADAPTIVE_SORENESS).pain_during == 3);
	ck_assert_int_eq(advice_for(RECOVERY_DECISION_MODIFY, RECOVERY_PAIN_CLASS_TENDON_OVERUSE).leave_out1, RECOVERY_LEAVE_OUT_JUMPS);
	ck_assert(advice_for(RECOVERY_DECISION_MODIFY, RECOVERY_PAIN_CLASS_TENDON_OVERUSE).pain_next == 0);
}
END_TEST

START_TEST(advice_is_refused)
{
	recovery_verdict v;
	recovery_advice a, kept;
	recovery_diag diag;

	ck_assert_int_eq(RECOVERY_INIT(VERDICT, &v), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(ADVICE, &a), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &diag), RECOVERY_OK);
	kept = a;
	ck_assert_int_eq(recovery_pain_advice(&v, &a, &diag), RECOVERY_E_MISSING);
	ck_assert_str_eq(recovery_field_name(diag.at_type, (size_t)diag.field), "decision");
	v.decision = 7;
	ck_assert_int_eq(recovery_pain_advice(&v, &a, NULL), RECOVERY_E_ENUM);
	v.decision = RECOVERY_DECISION_PUSH;
	v.pain_class = 31;
	ck_assert_int_eq(recovery_pain_advice(&v, &a, NULL), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_pain_advice(NULL, &a, NULL), RECOVERY_E_NULL);
	v.pain_class = 1;
	ck_assert_int_eq(recovery_pain_advice(&v, NULL, NULL), RECOVERY_E_NULL);
	ck_assert(!memcmp(&a, &kept, sizeof a));
}
END_TEST

/* ---- in words -------------------------------------------------------------------------------------------------------------- */

static void check_words(const void *result, const char *expected)
{
	char text[1000];
	size_t n = sizeof text;

	ck_assert_int_eq(recovery_text(result, RECOVERY_TEXT_WHOLE, 0, 0, NULL, text, &n, NULL), RECOVERY_OK);
	ck_assert_str_eq(text, expected);
}

START_TEST(in_words)
{
	struct given g;
	recovery_score s;
	recovery_advice a = advice_for(RECOVERY_DECISION_MODIFY, RECOVERY_PAIN_CLASS_JOINT_OVERUSE);

	check_words(&a, "How: leave out deep bends, twists under load and running, jumping and every impact. For the sore part 30 to 60 percent of the "
			"usual load, the middle of the range, never its ends. Pain of 3 of 10 or less in the session is fine. It may not climb in "
			"the session, and the next morning it should be no worse than before; if it is, do less.\n"
			"Get checked the same day if it becomes hot and swollen, if it blocks, or with fever.");
	a = advice_for(RECOVERY_DECISION_URGENT, RECOVERY_PAIN_CLASS_DVT_SUSPECTED);
	check_words(&a, "Have this looked at by a professional today.");
	one_calf(&g);
	say(&g, RECOVERY_FACT_SIGN_PITTING_ONE, RECOVERY_ANSWER_PRESENT);
	say(&g, RECOVERY_FACT_SIGN_PROMINENT_VEINS, RECOVERY_ANSWER_PRESENT);
	say(&g, RECOVERY_FACT_SIGN_CALF_SWELLING_ONE, RECOVERY_ANSWER_DENIED);
	say(&g, RECOVERY_FACT_SIGN_WHOLE_LEG_SWELLING, RECOVERY_ANSWER_DENIED);
	say(&g, RECOVERY_FACT_SIGN_DEEP_VEIN_TENDERNESS, RECOVERY_ANSWER_DENIED);
	say(&g, RECOVERY_FACT_CONTEXT_PRIOR_DVT, RECOVERY_ANSWER_DENIED);
	say(&g, RECOVERY_FACT_CONTEXT_IMMOBILISED, RECOVERY_ANSWER_DENIED);
	say(&g, RECOVERY_FACT_CONTEXT_CANCER_ACTIVE, RECOVERY_ANSWER_DENIED);
	s = score_of(&g, RECOVERY_SCORE_WELLS_DVT);
	check_words(&s, "Wells score: signs and risks of a leg clot, 0 to 9 points: 2 so far, up to 3 with what is not answered; from 2 on it "
			"counts as met.\nCounted: a dent stays, on one leg (1), new veins stand out (1).\n"
			"Not answered: three days in bed, or surgery lately (1).");
	s = score_of(&g, RECOVERY_SCORE_NIRSCHL);
	g.complaint.structure = RECOVERY_STRUCTURE_BONE;
	s = score_of(&g, RECOVERY_SCORE_NIRSCHL);
	check_words(&s, "Nirschl phase of an overused tendon, 1 to 7: not made for this place.");
}
END_TEST

Suite *suite_advice(void);
Suite *suite_advice(void)
{
	Suite *s = suite_create("advice");
	TCase *t = tcase_create("advice and scores");

	tcase_add_test(t, wells_adds_up);
	tcase_add_test(t, wells_is_denied_by_every_answer_only);
	tcase_add_test(t, scores_are_made_for_places);
	tcase_add_test(t, ottawa_asks_for_a_picture);
	tcase_add_test(t, ladders_take_the_highest);
	tcase_add_test(t, answers_only_close);
	tcase_add_test(t, scores_are_refused);
	tcase_add_loop_test(t, caution_allows_less, 1, 31);
	tcase_add_test(t, pain_limits_are_the_published_ones);
	tcase_add_test(t, advice_is_refused);
	tcase_add_test(t, in_words);
	suite_add_tcase(s, t);
	return s;
}
