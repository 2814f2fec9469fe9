/* check_learning.c - what reports and strength tests do to forecasts, and the properties that hold with them. */
#include <stdio.h>
#include <stdlib.h>
#include "logs.h"

Suite *suite_learning(void);

enum { MANY = 16 };

static const int64_t T0 = LOG_START;
static uint64_t memory[4][STATE_WORDS];

static double logit(double nrs)
{
	return log(nrs / (10 - nrs));
}

/* Width of a band on the scale of log drive. */
static double width(const recovery_point *p)
{
	return logit(p->soreness_high) - logit(p->soreness_low);
}

static int same_soreness(const recovery_point *a, const recovery_point *b)
{
	return !memcmp(&a->soreness, &b->soreness, 3 * sizeof(double));
}

static int same_strength(const recovery_point *a, const recovery_point *b)
{
	return !memcmp(&a->strength, &b->strength, 3 * sizeof(double));
}

static void copy(size_t to, size_t from)
{
	memcpy(memory[to], memory[from], sizeof memory[0]);
}

static recovery_state *in(size_t which)
{
	return (recovery_state *)(void *)memory[which];
}

/* A random life in memory[which]; -> its clock. */
static int64_t live(uint64_t *rng, size_t which, size_t n)
{
	recovery_event e[MANY];

	random_events(rng, e, n, DAY_S);
	return recovery_state_clock(state_of(memory[which], NULL, e, n));
}

/* ---- learning ---------------------------------------------------------------------------------------------------------------- */

/* A higher rating gives no lower forecast, at any later time; but the further an answer lies from all that was expected, the
 * more it is taken for a slip, so that the wildest may move less than a less wild one.  docs/MODEL.md prints these bounds. */
START_TEST(higher_rating_higher_forecast)
{
	uint64_t rng = cases_seed();
	double worst = 0, squares = 0;
	size_t n, falls = 0, all = 0;

	for (n = cases_count() / 10; n-- > 0;) {
		const int64_t at = live(&rng, 0, 8) + (int64_t)cases_uniform(&rng, 1, 2 * DAY_S);
		const int64_t later = at + (int64_t)cases_uniform(&rng, 0, 6 * DAY_S);
		const int32_t muscle = random_muscle(&rng), low = cases_below(&rng, 10);
		recovery_point a, b;

		copy(1, 0);
		state_tell(in(0), log_report(muscle, LEFT, at, low));
		state_tell(in(1), log_report(muscle, LEFT, at, low + 1 + cases_below(&rng, 10 - low)));
		a = point_at(in(0), muscle, LEFT, later);
		b = point_at(in(1), muscle, LEFT, later);
		if (isnan(a.soreness))
			continue;
		worst = fmax(worst, a.soreness - b.soreness);
		all++;
		falls += a.soreness - b.soreness > 0.01;
		squares += (a.soreness - b.soreness) * (a.soreness - b.soreness) * (a.soreness > b.soreness);
		ck_assert(same_strength(&a, &b));
	}
	printf("a higher rating lowers the mean by at most %.3f of 10 (by more than 0.01 in %.2f %% of cases, %.4f rms)\n", worst,
	       100 * (double)falls / (double)all, sqrt(squares / (double)all));
	ck_assert_double_lt(worst, 1.2);
	ck_assert_double_lt(sqrt(squares / (double)all), 0.06);
}
END_TEST

/* The same after one bout, at the same time or later. */
START_TEST(higher_rating_of_one_bout)
{
	uint64_t rng = cases_seed();
	double worst = 0;
	size_t n;

	for (n = cases_count() / 50; n-- > 0;) {
		const recovery_event bout = log_bout(QUADS, LEFT, T0, cases_uniform(&rng, 0.05, 3));
		const int64_t at = T0 + (int64_t)cases_uniform(&rng, HOUR_S, 4 * DAY_S);
		const int64_t later = at + (int64_t)cases_uniform(&rng, 0, 4 * DAY_S);
		double before = 0;
		int nrs;

		for (nrs = 0; nrs <= 10; nrs++) {
			recovery_point p;

			state_of(memory[0], NULL, &bout, 1);
			state_tell(in(0), log_report(QUADS, LEFT, at, nrs));
			p = point_at(in(0), QUADS, LEFT, later);
			worst = fmax(worst, before - p.soreness);
			before = fmax(before, p.soreness);
		}
	}
	printf("after one bout alone: by at most %.3f\n", worst);
	ck_assert_double_lt(worst, 1.2);
}
END_TEST

/* What was expected as an answer narrows the band. */
START_TEST(expected_rating_narrows)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count() / 20; n-- > 0;) {
		const recovery_event bout = log_bout(QUADS, LEFT, T0, cases_uniform(&rng, 0.3, 3));
		const int64_t at = T0 + DAY_S + (int64_t)cases_uniform(&rng, 0, DAY_S);
		recovery_point before, after;

		state_of(memory[0], NULL, &bout, 1);
		before = point_at(in(0), QUADS, LEFT, at);
		state_tell(in(0), log_report(QUADS, LEFT, at, floor(rating_at(in(0), QUADS, LEFT, RECOVERY_SCALE_NRS_0_10, at).mean + 0.5)));
		after = point_at(in(0), QUADS, LEFT, at);
		ck_assert_double_lt(width(&after), 0.95 * width(&before));
		ck_assert_double_eq_tol(after.soreness, before.soreness, 1.0);
	}
}
END_TEST

/* Ten bouts each answered with 2, then once 10: the mean rises by less than 1.5 of 10.  docs/MODEL.md says so. */
START_TEST(one_wild_rating)
{
	recovery_point before, after;
	int64_t t = T0;
	double risen;
	int i;

	state_new(memory[0], NULL);
	for (i = 0; i < 10; i++, t += 4 * DAY_S) {
		state_tell(in(0), log_bout(QUADS, LEFT, t, 0.5));
		state_tell(in(0), log_report(QUADS, LEFT, t + DAY_S, 2));
	}
	t += DAY_S - 4 * DAY_S + HOUR_S;
	before = point_at(in(0), QUADS, LEFT, t);
	state_tell(in(0), log_report(QUADS, LEFT, t, 10));
	after = point_at(in(0), QUADS, LEFT, t);
	risen = after.soreness - before.soreness;
	printf("one answer of 10 after ten of 2 raises the mean by %.2f of 10\n", risen);
	ck_assert_double_gt(risen, -1e-6);
	ck_assert_double_lt(risen, 1.5);
}
END_TEST

/* 0 and 10 in the same second: no number is lost, the band is no narrower than after the same answer twice. */
START_TEST(contradiction_in_one_second)
{
	const recovery_event bout = log_bout(QUADS, LEFT, T0, 1);
	recovery_point none, same, torn;

	none = point_at(state_of(memory[0], NULL, &bout, 1), QUADS, LEFT, T0 + DAY_S);
	copy(1, 0);
	state_tell(in(0), log_report(QUADS, LEFT, T0 + DAY_S, 5));
	state_tell(in(0), log_report(QUADS, LEFT, T0 + DAY_S, 5));
	state_tell(in(1), log_report(QUADS, LEFT, T0 + DAY_S, 0));
	state_tell(in(1), log_report(QUADS, LEFT, T0 + DAY_S, 10));
	same = point_at(in(0), QUADS, LEFT, T0 + DAY_S);
	torn = point_at(in(1), QUADS, LEFT, T0 + DAY_S);
	printf("two answers of 5: band %.2f to %.2f; 0 and 10: %.2f to %.2f; none: %.2f to %.2f\n", same.soreness_low, same.soreness_high,
	       torn.soreness_low, torn.soreness_high, none.soreness_low, none.soreness_high);
	ck_assert(torn.soreness_low <= torn.soreness && torn.soreness <= torn.soreness_high);
	ck_assert_double_gt(width(&torn), width(&same));
}
END_TEST

/* Days without a report: adding nothing, or asking often, changes nothing. */
START_TEST(silence_teaches_nothing)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count() / 50; n-- > 0;) {
		const int64_t at = live(&rng, 0, MANY) + (int64_t)cases_uniform(&rng, 0, 30 * DAY_S);
		recovery_point a, b;
		int day;

		copy(1, 0);
		a = point_at(in(0), QUADS, LEFT, at);
		for (day = 0; day < 5; day++) {
			(void)rating_at(in(1), 0, 0, RECOVERY_SCALE_NRS_0_10, at + day * (int64_t)DAY_S);
			(void)timeline_at(in(1), QUADS, BOTH, at + day * (int64_t)DAY_S);
		}
		b = point_at(in(1), QUADS, LEFT, at);
		ck_assert(same_but_shifted(RECOVERY_TYPE_POINT, &a, &b, 0));
		ck_assert(!memcmp(memory[0], memory[1], sizeof(recovery_state)));
	}
}
END_TEST

/* A rating of one muscle moves the others of the same person the same way, but less. */
START_TEST(other_muscles_follow)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count() / 20; n-- > 0;) {
		const double dose = cases_uniform(&rng, 0.2, 2);
		const recovery_event bouts[2] = { log_bout(QUADS, LEFT, T0, dose), log_bout(HAMS, LEFT, T0, dose) };
		const int64_t at = T0 + (int64_t)cases_uniform(&rng, 12 * HOUR_S, 3 * DAY_S);
		recovery_point before, own, other;
		double moved, follows;

		before = point_at(state_of(memory[0], NULL, bouts, 2), QUADS, LEFT, at);
		state_tell(in(0), log_report(QUADS, LEFT, at, cases_below(&rng, 11)));
		own = point_at(in(0), QUADS, LEFT, at);
		other = point_at(in(0), HAMS, LEFT, at);
		moved = own.soreness - before.soreness;
		follows = other.soreness - before.soreness;
		if (fabs(moved) < 0.1)
			continue;
		ck_assert_msg(moved * follows > 0 || fabs(follows) < 0.05, "own %g, other %g", moved, follows);
		ck_assert_double_lt(fabs(follows), fabs(moved));
	}
}
END_TEST

/* A rating never moves strength, a strength test never moves soreness: bit for bit, at any later time. */
START_TEST(two_states)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count() / 20; n-- > 0;) {
		const int64_t at = live(&rng, 0, MANY) + (int64_t)cases_uniform(&rng, 1, 100 * DAY_S);
		const int32_t muscle = random_muscle(&rng);
		recovery_point before, rated, tested;

		copy(1, 0);
		copy(2, 0);
		before = point_at(in(0), muscle, LEFT, at);
		state_tell(in(1), random_report(&rng, at));
		state_tell(in(2), log_test(muscle, random_side(&rng), at, cases_uniform(&rng, 20, 120)));
		rated = point_at(in(1), muscle, LEFT, at);
		tested = point_at(in(2), muscle, LEFT, at);
		ck_assert(same_strength(&before, &rated));
		ck_assert(same_soreness(&before, &tested));
		ck_assert(!memcmp(&before.report_low, &tested.report_low, 2 * sizeof(double)));
	}
}
END_TEST

/* A strength test pulls towards what it said. */
START_TEST(strength_test_teaches)
{
	const recovery_event bout = log_bout(QUADS, LEFT, T0, 1);
	double before = -1;
	int percent;

	for (percent = 30; percent <= 90; percent += 10) {	/* one day after that bout, 100 would be wild: it moves less */
		recovery_point none, told;

		none = point_at(state_of(memory[0], NULL, &bout, 1), QUADS, LEFT, T0 + DAY_S);
		state_tell(in(0), log_test(QUADS, LEFT, T0 + DAY_S, percent));
		told = point_at(in(0), QUADS, LEFT, T0 + DAY_S);
		ck_assert_double_ge(told.strength, before - 1e-6);
		ck_assert(fabs(told.strength - percent) < fabs(none.strength - percent) || fabs(none.strength - percent) < 2);
		if (percent >= 50 && percent <= 80)
			ck_assert_double_lt(told.strength_high - told.strength_low, none.strength_high - none.strength_low);
		before = told.strength;
	}
}
END_TEST

/* Equal sides stay equal to the last bit as long as nothing but both sides is spoken of. */
START_TEST(both_sides_stay_alike)
{
	uint64_t rng = cases_seed();
	size_t n, i;

	for (n = cases_count() / 50; n-- > 0;) {
		int64_t t = T0;

		state_new(memory[0], NULL);
		for (i = 0; i < MANY; i++, t += (int64_t)cases_uniform(&rng, 0, 3 * DAY_S)) {
			recovery_event e = cases_below(&rng, 2) ? random_dose(&rng, t) : random_report(&rng, t);
			recovery_point a, b;

			if (cases_below(&rng, 5) == 0)
				e = log_test(QUADS, BOTH, t, 80);
			e.side = cases_below(&rng, 2) ? BOTH : 0;
			state_tell(in(0), e);
			a = point_at(in(0), QUADS, LEFT, t + DAY_S);
			b = point_at(in(0), QUADS, RIGHT, t + DAY_S);
			ck_assert(same_but_shifted(RECOVERY_TYPE_POINT, &a, &b, 0));
		}
	}
}
END_TEST

/* A region and "in general" speak of the sorest muscle there, and of no other. */
START_TEST(regions_reach_the_sorest)
{
	static const int32_t asked[] = { RECOVERY_REGION_THIGH_FRONT, 0 };
	size_t i;

	for (i = 0; i < 2; i++) {
		const recovery_event bouts[3] = { log_bout(RECOVERY_MUSCLE_HIP_FLEXORS, LEFT, T0, 0.2), log_bout(QUADS, LEFT, T0, 1),
						  log_bout(QUADS, RIGHT, T0, 0.3) };
		const recovery_state *s;

		state_of(memory[0], NULL, bouts, 3);
		ck_assert_int_eq(rating_at(in(0), asked[i], BOTH, RECOVERY_SCALE_NRS_0_10, T0 + DAY_S).muscle, QUADS);
		copy(1, 0);
		state_tell(in(1), log_report(asked[i], BOTH, T0 + DAY_S, 9));
		s = in(1);
		ck_assert(state_kernel(s, body_slot(QUADS, LEFT))->tail <= 1);
		ck_assert(state_kernel(s, body_slot(QUADS, RIGHT))->tail > 1);
		ck_assert(state_kernel(s, body_slot(RECOVERY_MUSCLE_HIP_FLEXORS, LEFT))->tail > 1);
		ck_assert_double_gt(point_at(in(1), QUADS, LEFT, T0 + DAY_S).soreness, point_at(in(0), QUADS, LEFT, T0 + DAY_S).soreness);
		ck_assert_uint_eq(state_kernel(s, body_slot(RECOVERY_MUSCLE_HIP_FLEXORS, LEFT))->reports, 1);
	}
}
END_TEST

/* Before any bout a report says nothing of muscles, only of the resting level. */
START_TEST(report_before_any_bout)
{
	recovery_rating before, after;

	state_new(memory[0], NULL);
	before = rating_at(in(0), QUADS, LEFT, RECOVERY_SCALE_NRS_0_10, T0);
	ck_assert_int_eq(before.muscle, 0);
	ck_assert_double_eq(before.soreness, 0);
	state_tell(in(0), log_report(QUADS, LEFT, T0, 5));
	after = rating_at(in(0), QUADS, LEFT, RECOVERY_SCALE_NRS_0_10, T0 + HOUR_S);
	ck_assert_double_gt(after.mean, before.mean);
	ck_assert(isnan(point_at(in(0), QUADS, LEFT, T0).soreness));
	ck_assert(timeline_at(in(0), QUADS, LEFT, T0).tail > 0 && timeline_at(in(0), QUADS, LEFT, T0).tail < 0.05);	/* 5 at rest is unusual */
	ck_assert_uint_eq(timeline_at(in(0), QUADS, LEFT, T0).reports, 1);
	ck_assert(isnan(tail_at(in(0), QUADS, LEFT, T0, 3)));
	state_tell(in(0), log_bout(QUADS, LEFT, T0 + HOUR_S, 1));
	ck_assert(point_at(in(0), QUADS, LEFT, T0 + DAY_S).soreness > 0);
}
END_TEST

/* The same answer on each scale of eleven steps or a hundred moves the forecast alike; a coarser one moves it less. */
START_TEST(same_answer_on_every_scale)
{
	const recovery_event bout = log_bout(QUADS, LEFT, T0, 0.5);
	static const double answers[] = { 0, 10 };
	size_t i, a;

	for (a = 0; a < 2; a++)
		for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_SCALE); i++) {
			recovery_event e = log_report(QUADS, LEFT, T0 + DAY_S, 0), plain = log_report(QUADS, LEFT, T0 + DAY_S, answers[a]);
			recovery_point none, ours, theirs;

			e.scale = recovery_enum_value(RECOVERY_ENUM_SCALE, i);
			e.value = recovery_scale_from_nrs(e.scale, answers[a]);
			none = point_at(state_of(memory[0], NULL, &bout, 1), QUADS, LEFT, T0 + DAY_S);
			copy(1, 0);
			state_tell(in(0), plain);
			state_tell(in(1), e);
			ours = point_at(in(0), QUADS, LEFT, T0 + DAY_S);
			theirs = point_at(in(1), QUADS, LEFT, T0 + DAY_S);
			if (e.scale == RECOVERY_SCALE_NRS_0_10_REVERSED)
				ck_assert(same_soreness(&ours, &theirs));
			ck_assert_double_gt((theirs.soreness - none.soreness) * (ours.soreness - none.soreness), 0);
			ck_assert_double_eq_tol(ours.soreness, theirs.soreness, event_cell(e.scale) > 1.5 ? 1.0 : 0.1);
		}
}
END_TEST

/* Who always says 3 without any load has a resting level near 3, on each of the two kinds of question. */
START_TEST(resting_level_is_learnt)
{
	static const int32_t asked[] = { QUADS, 0 };
	size_t i;
	int day;

	for (i = 0; i < 2; i++) {
		state_new(memory[0], NULL);
		for (day = 0; day < 60; day++)
			state_tell(in(0), log_report(asked[i], BOTH, T0 + day * (int64_t)DAY_S, 3));
		ck_assert_double_eq_tol(rating_at(in(0), asked[i], BOTH, RECOVERY_SCALE_NRS_0_10, T0 + 60 * (int64_t)DAY_S).mean, 3, 0.5);
		ck_assert_double_eq_tol(rating_at(in(0), asked[i], BOTH, RECOVERY_SCALE_NRS_0_10, T0 + 60 * (int64_t)DAY_S).resting, 3, 0.5);
	}
}
END_TEST

/* ---- properties ------------------------------------------------------------------------------------------------------------------ */

/* (a) with the reports held to one belief: a larger latest bout never lowers anything. */
START_TEST(monotone_with_belief_held)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count() / 10; n-- > 0;) {
		const int64_t at = live(&rng, 0, MANY) + (int64_t)cases_uniform(&rng, 0, DAY_S);
		const struct kernel *k = state_kernel(in(0), body_slot(QUADS, LEFT));
		struct bout b = { 0, 0, 0, 0, 0.09, 1 };
		struct kernel low = *k, high;
		const int64_t later = at + (int64_t)cases_uniform(&rng, 0, 10 * DAY_S);
		struct levels x, y;
		struct spread p, q;
		struct view v;

		b.begin_s = at;
		b.novelty = cases_uniform(&rng, 0, 1);
		b.dose = cases_uniform(&rng, 0, 2);
		kernel_advance(&published_model, &low, at);
		high = low;
		kernel_add(&published_model, &low, &b);
		b.dose += cases_uniform(&rng, 0, 2);
		kernel_add(&published_model, &high, &b);
		belief_view(&published_model, state_folk(in(0)), &low, &v);
		kernel_levels(&published_model, &low, later, &x);
		kernel_levels(&published_model, &high, later, &y);
		x.window_s = y.window_s = 0;
		p = level_soreness(&x, &v, 1);
		q = level_soreness(&y, &v, 1);
		ck_assert_double_ge(q.mean, p.mean - 1e-5);
		ck_assert_double_ge(q.low, p.low - 1e-3);
		ck_assert_double_ge(q.high, p.high - 1e-3);
		p = level_strength(&published_model, &x, &v);
		q = level_strength(&published_model, &y, &v);
		ck_assert_double_le(q.mean, p.mean + 1e-5);
		ck_assert_double_le(q.low, p.low + 1e-5);
		ck_assert_double_le(q.high, p.high + 1e-5);
	}
}
END_TEST

/* (a) as callers see it: a larger bout speaks of itself, so what was heard of the one before weighs less; who was found far
 * sorer than expected falls back a little.  `sd`: how well the dose of that bout is known. */
static double largest_fall(uint64_t *rng, int reports, double sd, double *strength)
{
	double worst = 0;
	size_t n, i, falls = 0;

	*strength = 0;
	for (n = cases_count() / 10; n-- > 0;) {
		recovery_event e[MANY], last;
		recovery_point a, b;
		size_t count = 0;
		int64_t t;

		random_events(rng, e, MANY, DAY_S);
		for (i = 0; i < MANY; i++)
			if (reports || (e[i].kind != RECOVERY_KIND_REPORT && e[i].kind != RECOVERY_KIND_STRENGTH))
				e[count++] = e[i];
		t = e[count - 1].time_s + (int64_t)cases_uniform(rng, 0, 2 * DAY_S);
		state_of(memory[0], NULL, e, count);
		copy(1, 0);
		last = log_bout(QUADS, LEFT, t, cases_uniform(rng, 0, 2));
		last.dose_log_sd = sd;
		state_tell(in(0), last);
		last.dose += cases_uniform(rng, 0, 2);
		state_tell(in(1), last);
		t += (int64_t)cases_uniform(rng, 0, 10 * DAY_S);
		a = point_at(in(0), QUADS, LEFT, t);
		b = point_at(in(1), QUADS, LEFT, t);
		worst = fmax(worst, a.soreness - b.soreness);
		falls += a.soreness - b.soreness > 0.2;
		*strength = fmax(*strength, b.strength - a.strength);
	}
	printf("by more than 0.2 in %.3f %% of cases\n", 100 * (double)falls / ((double)cases_count() / 10));
	return worst;
}

START_TEST(monotone_as_seen)
{
	uint64_t rng = cases_seed();
	double strength[4], plain, wide, heard, both;

	plain = largest_fall(&rng, 0, 0.3, &strength[0]);
	wide = largest_fall(&rng, 0, 1.5, &strength[1]);
	heard = largest_fall(&rng, 1, 0.3, &strength[2]);
	both = largest_fall(&rng, 1, 1.5, &strength[3]);
	printf("a larger latest bout lowers mean soreness by at most %.4f without reports, %.4f when its dose is hardly known, %.3f and %.3f "
	       "with reports; raises strength by %.4f %.4f %.2f %.2f %%\n", plain, wide, heard, both, strength[0], strength[1], strength[2],
	       strength[3]);
	ck_assert_double_lt(plain, 0.01);
	ck_assert_double_lt(wide, 0.01);
	ck_assert_double_lt(heard, 1);
	ck_assert_double_lt(both, 1);
	ck_assert_double_lt(strength[0], 0.01);
	ck_assert_double_lt(strength[1], 0.01);
	ck_assert_double_lt(strength[2], 15);
	ck_assert_double_lt(strength[3], 15);
}
END_TEST

/* The same where it is worst: somebody far sorer, or far weaker, than the first bout explains, then a second bout. */
START_TEST(falls_back_after_a_surprise)
{
	double sore = 0, strong = 0, most_sore, least_strong;
	int first, ratings, second, i;

	for (first = 1; first <= 20; first++)
		for (ratings = 1; ratings <= 5; ratings += 2) {
			const recovery_event bout = log_bout(QUADS, LEFT, T0, 0.05 * first);

			most_sore = 0;
			least_strong = 100;
			for (second = 0; second <= 40; second++) {
				recovery_point p;

				state_of(memory[0], NULL, &bout, 1);
				for (i = 0; i < ratings; i++)
					state_tell(in(0), log_report(QUADS, LEFT, T0 + (20 + 5 * i) * (int64_t)HOUR_S, 8));
				state_tell(in(0), log_test(QUADS, LEFT, T0 + 45 * (int64_t)HOUR_S, 40));
				state_tell(in(0), log_bout(QUADS, LEFT, T0 + 48 * (int64_t)HOUR_S, 0.02 * second));
				p = point_at(in(0), QUADS, LEFT, T0 + 72 * (int64_t)HOUR_S);
				sore = fmax(sore, most_sore - p.soreness);
				strong = fmax(strong, p.strength - least_strong);
				most_sore = fmax(most_sore, p.soreness);
				least_strong = fmin(least_strong, p.strength);
			}
		}
	printf("after a surprise a larger second bout lowers mean soreness by at most %.2f of 10, raises strength by at most %.1f %%\n", sore,
	       strong);
	ck_assert_double_lt(sore, 1);
	ck_assert_double_lt(strong, 15);
}
END_TEST

/* (b) a second more or less, of now and of any event that keeps its place. */
START_TEST(continuous)
{
	uint64_t rng = cases_seed();
	double worst = 0, moved = 0;
	size_t n, i;

	for (n = cases_count() / 20; n-- > 0;) {
		recovery_event e[MANY];
		recovery_point a, b;
		int64_t at;

		random_events(&rng, e, MANY, DAY_S);
		at = e[MANY - 1].time_s + 3 * DAY_S;
		state_of(memory[0], NULL, e, MANY);
		a = point_at(in(0), QUADS, LEFT, at);
		b = point_at(in(0), QUADS, LEFT, at + 1);
		if (isnan(a.soreness))
			continue;
		worst = fmax(worst, fabs(a.soreness - b.soreness));
		ck_assert_double_eq_tol(a.soreness, b.soreness, 1e-3);
		ck_assert_double_eq_tol(a.soreness_high, b.soreness_high, 1e-3);
		ck_assert_double_eq_tol(a.strength, b.strength, 1e-2);
		i = (size_t)cases_below(&rng, MANY - 1);
		if (e[i].time_s + 2 >= e[i + 1].time_s)
			continue;
		e[i].time_s++;
		state_of(memory[1], NULL, e, MANY);
		b = point_at(in(1), QUADS, LEFT, at);
		moved = fmax(moved, fabs(a.soreness - b.soreness));
		ck_assert_double_eq_tol(a.soreness, b.soreness, 0.02);
		ck_assert_double_eq_tol(a.strength, b.strength, 0.02);
	}
	printf("one second later: %.5f of 10; one event one second later: %.5f\n", worst, moved);
}
END_TEST

/* Share of people within both limits of readiness. */
static double share_ready(int32_t muscle, int64_t t)
{
	const struct kernel *k = state_kernel(in(0), body_slot(muscle, LEFT));
	struct levels l;
	struct view v;

	kernel_levels(&published_model, k, t, &l);
	belief_view(&published_model, state_folk(in(0)), k, &v);
	return (1 - level_share_sorer(&l, &v, 1, 2)) * level_share_stronger(&published_model, &l, &v, 95);
}

/* (c) ready-at is the last crossing of the curve. */
START_TEST(ready_is_the_last_crossing)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count() / 50; n-- > 0;) {
		const int64_t now = live(&rng, 0, MANY) + (int64_t)cases_uniform(&rng, 0, 2 * DAY_S);
		const recovery_timeline t = timeline_at(in(0), QUADS, LEFT, now);
		int64_t at, last = now;
		int crossed = 0;

		if (!t.bouts)
			continue;
		for (at = now; at <= now + 21 * DAY_S; at += 900)
			if (share_ready(QUADS, at) < 0.5) {
				last = at;
				crossed = 1;
			}
		if (last >= now + 20 * DAY_S)
			continue;
		ck_assert_msg(crossed ? llabs(t.ready_s - last) <= HOUR_S : t.ready_s == now, "ready %ld s after now, last crossing %ld",
			      (long)(t.ready_s - now), (long)(last - now));
	}
}
END_TEST

/* (d) no delayed component rises later than 72 h after the last bout. */
START_TEST(nothing_rises_after_72_hours)
{
	uint64_t rng = cases_seed();
	size_t n, j;
	int h;

	for (n = cases_count() / 20; n-- > 0;) {
		const struct kernel *k;
		struct levels before, l;

		(void)live(&rng, 0, MANY);
		k = state_kernel(in(0), body_slot(QUADS, LEFT));
		kernel_levels(&published_model, k, k->time_s + 72 * HOUR_S, &before);
		for (h = 73; h < 300; h += 5) {
			kernel_levels(&published_model, k, k->time_s + h * (int64_t)HOUR_S, &l);
			for (j = 0; j < NODES; j++)
				ck_assert_double_le(l.delayed[j], before.delayed[j]);
			ck_assert_double_le(l.loss, before.loss);
			before = l;
		}
	}
}
END_TEST

/* (e) all times shifted by whole seconds: all answers shifted, to the last bit. */
START_TEST(shifted_to_the_last_bit)
{
	uint64_t rng = cases_seed();
	size_t n, i, times;

	for (n = cases_count() / 50; n-- > 0;) {
		const int64_t shift = (int64_t)cases_uniform(&rng, -1e10, 1e10);
		const int32_t muscle = random_muscle(&rng);
		recovery_event e[MANY], f[MANY], session[2];
		recovery_driver a[100], b[100];
		size_t na = 100, nb = 100;
		int64_t now, x, y;

		random_events(&rng, e, MANY, DAY_S);
		memcpy(f, e, sizeof f);
		for (i = 0; i < MANY; i++)
			f[i].time_s += shift;
		state_of(memory[0], NULL, e, MANY);
		state_of(memory[1], NULL, f, MANY);
		now = e[MANY - 1].time_s;
		for (times = 0; times < 3; times++) {
			const recovery_point p = point_at(in(0), muscle, BOTH, now), q = point_at(in(1), muscle, BOTH, now + shift);
			const recovery_timeline t = timeline_at(in(0), muscle, LEFT, now), u = timeline_at(in(1), muscle, LEFT, now + shift);
			const recovery_rating r = rating_at(in(0), 0, 0, 2, now), s = rating_at(in(1), 0, 0, 2, now + shift);
			const double v = tail_at(in(0), muscle, BOTH, now, 3), w = tail_at(in(1), muscle, BOTH, now + shift, 3);
			recovery_timeline c, d;

			ck_assert(same_but_shifted(RECOVERY_TYPE_POINT, &p, &q, shift));
			ck_assert(same_but_shifted(RECOVERY_TYPE_TIMELINE, &t, &u, shift));
			ck_assert(same_but_shifted(RECOVERY_TYPE_RATING, &r, &s, shift));
			ck_assert(num_bits(v) == num_bits(w));
			OK(RECOVERY_INIT(TIMELINE, &c));
			OK(RECOVERY_INIT(TIMELINE, &d));
			OK(recovery_doms_timeline(e, MANY, NULL, muscle, BOTH, now, &c, NULL));
			OK(recovery_doms_timeline(f, MANY, NULL, muscle, BOTH, now + shift, &d, NULL));
			ck_assert(same_but_shifted(RECOVERY_TYPE_TIMELINE, &c, &d, shift));
			now += (int64_t)cases_uniform(&rng, 0, 3 * DAY_S);
		}
		OK(RECOVERY_INIT(DRIVER, &a[0]));
		OK(RECOVERY_INIT(DRIVER, &b[0]));
		OK(recovery_drivers(e, MANY, NULL, NULL, muscle, LEFT, now, a, &na, NULL));
		OK(recovery_drivers(f, MANY, NULL, NULL, muscle, LEFT, now + shift, b, &nb, NULL));
		ck_assert_uint_eq(na, nb);
		for (i = 0; i < na; i++)
			ck_assert(same_but_shifted(RECOVERY_TYPE_DRIVER, &a[i], &b[i], shift));
		session[0] = log_bout(muscle, BOTH, T0, 0.3);
		session[1] = log_bout(muscle, LEFT, T0 + 600, 0.3);
		OK(recovery_earliest(in(0), session, 2, 4, 0.7, now, now + 5 * DAY_S, &x, NULL));
		OK(recovery_earliest(in(1), session, 2, 4, 0.7, now + shift, now + 5 * DAY_S + shift, &y, NULL));
		ck_assert(x == RECOVERY_TIME_UNKNOWN ? y == x : y == x + shift);
	}
}
END_TEST

/* (f) one by one or all at once, from any order by recovery_order(): the same state. */
START_TEST(order_is_all_that_counts)
{
	uint64_t rng = cases_seed(), place[MANY];
	size_t n, i;

	for (n = cases_count() / 50; n-- > 0;) {
		recovery_event e[MANY], mixed[MANY];

		random_events(&rng, e, MANY, 2);	/* many share a second */
		for (i = 0; i < MANY; i++)
			e[i].time_s = T0 + (e[i].time_s - T0) / 8;
		for (i = 0; i < MANY; i++)
			mixed[i] = e[i];
		for (i = MANY; i-- > 1;) {
			const size_t k = (size_t)cases_below(&rng, (int32_t)i + 1);
			const recovery_event swap = mixed[i];

			mixed[i] = mixed[k];
			mixed[k] = swap;
		}
		OK(recovery_order(mixed, MANY, place, NULL));
		state_new(memory[0], NULL);
		for (i = 0; i < MANY; i++) {
			e[i] = mixed[place[i]];
			state_tell(in(0), e[i]);
		}
		state_of(memory[1], NULL, e, MANY);
		ck_assert(!memcmp(memory[0], memory[1], sizeof(recovery_state)));
	}
}
END_TEST

/* (g) age and training made unknown never lower the variance of log drive below what it was. */
START_TEST(unknown_never_narrows)
{
	uint64_t rng = cases_seed();
	size_t n;

	for (n = cases_count(); n-- > 0;) {
		const int64_t at = T0 + (int64_t)cases_uniform(&rng, 0, 100 * DAY_S);
		recovery_person known, less;
		double var;

		OK(RECOVERY_INIT(PERSON, &known));
		known.age_y = cases_uniform(&rng, 0, 130);
		known.training = 1 + cases_below(&rng, 4);
		var = kernel_person_var(&published_model, &known, T0, at);
		less = known;
		less.age_y = NAN;
		ck_assert_double_ge(kernel_person_var(&published_model, &less, T0, at), var);
		less = known;
		less.training = 0;
		ck_assert_double_ge(kernel_person_var(&published_model, &less, T0, at), var);
	}
}
END_TEST

/* A log and a state that heard the same one-sided answers give the same course. */
START_TEST(log_and_state_agree_with_answers)
{
	uint64_t rng = cases_seed();
	size_t n, i;

	for (n = cases_count() / 50; n-- > 0;) {
		recovery_event e[MANY];
		recovery_timeline a, b;
		int64_t t = T0, now;

		for (i = 0; i < MANY; i++, t += (int64_t)cases_uniform(&rng, 1, 2 * DAY_S))
			switch (i ? cases_below(&rng, 4) : 0) {
			case 0: e[i] = log_bout(QUADS, LEFT, t, cases_uniform(&rng, 0, 2)); break;
			case 1: e[i] = log_test(QUADS, LEFT, t, cases_uniform(&rng, 40, 110)); break;
			default: e[i] = log_report(QUADS, LEFT, t, cases_below(&rng, 11));
			}
		now = e[MANY - 1].time_s + (int64_t)cases_uniform(&rng, 0, 4 * DAY_S);
		OK(RECOVERY_INIT(TIMELINE, &a));
		OK(recovery_doms_timeline(e, MANY, NULL, QUADS, LEFT, now, &a, NULL));
		state_of(memory[0], NULL, e, MANY);
		b = timeline_at(in(0), QUADS, LEFT, now);
		ck_assert(!memcmp(&a.now, &b.now, 3 * sizeof(double)));
		ck_assert(!memcmp(&a.strength_now, &b.strength_now, 3 * sizeof(double)));
		ck_assert(num_bits(a.tail) == num_bits(b.tail) || (isnan(a.tail) && isnan(b.tail)));
		ck_assert_uint_eq(a.reports, b.reports);
	}
}
END_TEST

/* ---- how usual a rating is -------------------------------------------------------------------------------------------------------- */

START_TEST(tail_of_a_forecast)
{
	uint64_t rng = cases_seed();
	double worst = 0, faint = 0, gap;
	size_t n;
	int nrs;

	for (n = cases_count() / 20; n-- > 0;) {
		const int64_t at = live(&rng, 0, MANY) + (int64_t)cases_uniform(&rng, 0, 3 * DAY_S);
		const recovery_point p = point_at(in(0), QUADS, LEFT, at);
		double before = 1;

		if (isnan(p.soreness)) {
			ck_assert(isnan(tail_at(in(0), QUADS, LEFT, at, 3)));
			continue;
		}
		ck_assert_double_eq(tail_at(in(0), QUADS, LEFT, at, 0), 1);
		for (nrs = 1; nrs <= 10; nrs++) {
			const double share = tail_at(in(0), QUADS, LEFT, at, nrs);

			ck_assert_double_le(share, before);
			ck_assert(share >= 0 && share <= 1);
			before = share;
		}
		ck_assert_double_le(fmax(tail_at(in(0), QUADS, LEFT, at, 4), tail_at(in(0), QUADS, RIGHT, at, 4)) -
				    tail_at(in(0), QUADS, BOTH, at, 4), 0);
		gap = fmax(fabs(tail_at(in(0), QUADS, LEFT, at, p.soreness_low) - 0.9),
			   fabs(tail_at(in(0), QUADS, LEFT, at, p.soreness_high) - 0.1));
		if (p.soreness >= 0.5)
			worst = fmax(worst, gap);
		else if (p.soreness >= 0.05)
			faint = fmax(faint, gap);
	}
	printf("shares at the 10th and 90th percentile are right within %.4f, below 0.5 of 10 within %.4f\n", worst, faint);
	ck_assert_double_lt(worst, 0.12);
	ck_assert_double_lt(faint, 0.15);
}
END_TEST

START_TEST(tail_of_a_timeline)
{
	const recovery_event bout = log_bout(QUADS, LEFT, T0, 0.3);
	double before = 2;
	int nrs;

	for (nrs = 0; nrs <= 10; nrs++) {
		state_of(memory[0], NULL, &bout, 1);
		ck_assert(isnan(timeline_at(in(0), QUADS, LEFT, T0 + DAY_S).tail));
		state_tell(in(0), log_report(QUADS, LEFT, T0 + DAY_S, nrs));
		ck_assert_double_lt(timeline_at(in(0), QUADS, LEFT, T0 + DAY_S).tail, before);
		before = timeline_at(in(0), QUADS, LEFT, T0 + DAY_S).tail;
		ck_assert(before >= 0 && before <= 1);
	}
	ck_assert_double_lt(before, 0.02);
}
END_TEST

/* The documented errors of recovery_tail() and recovery_rating_at(). */
START_TEST(refusals)
{
	const recovery_event bout = log_bout(QUADS, LEFT, T0, 0.3);
	const int64_t times[] = { T0, T0 - 1 }, far[] = { T0, TIME_MAX + 1 };
	recovery_rating r[2];
	recovery_diag d;
	double share = 7;

	OK(RECOVERY_INIT(DIAG, &d));
	OK(RECOVERY_INIT(RATING, &r[0]));
	state_of(memory[0], NULL, &bout, 1);
	ck_assert_int_eq(recovery_tail(in(0), 7, LEFT, T0, 3, &share, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_tail(in(0), QUADS, RECOVERY_SIDE_MIDLINE, T0, 3, &share, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_tail(in(0), QUADS, LEFT, T0 - 1, 3, &share, &d), RECOVERY_E_PAST);
	ck_assert_int_eq(recovery_tail(in(0), QUADS, LEFT, TIME_MAX + 1, 3, &share, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_tail(in(0), QUADS, LEFT, RECOVERY_TIME_UNKNOWN, 3, &share, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_tail(in(0), QUADS, LEFT, T0, NAN, &share, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_tail(in(0), QUADS, LEFT, T0, -1e-300, &share, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_tail(in(0), QUADS, LEFT, T0, INFINITY, &share, &d), RECOVERY_E_RANGE);
	ck_assert(d.max == 10);
	ck_assert_double_eq(share, 7);
	ck_assert_int_eq(recovery_rating_at(in(0), 7, LEFT, 1, times, 1, r, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_rating_at(in(0), QUADS, 77, 1, times, 1, r, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_rating_at(in(0), QUADS, -1, 1, times, 1, r, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_rating_at(in(0), QUADS, LEFT, 0, times, 1, r, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_rating_at(in(0), QUADS, LEFT, 99, times, 1, r, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_rating_at(in(0), QUADS, LEFT, 1, times, 2, r, &d), RECOVERY_E_PAST);
	ck_assert_uint_eq(d.index, 1);
	ck_assert_int_eq(recovery_rating_at(in(0), QUADS, LEFT, 1, far, 2, r, &d), RECOVERY_E_RANGE);
	ck_assert_uint_eq(d.index, 1);
	memset(memory[0], 0, 8);
	ck_assert_int_eq(recovery_rating_at(in(0), QUADS, LEFT, 1, times, 1, r, &d), RECOVERY_E_STATE);
	ck_assert_int_eq(recovery_tail(in(0), QUADS, LEFT, T0, 3, &share, &d), RECOVERY_E_STATE);
}
END_TEST

/* An answer lies on its scale, its band around it, on all scales, whatever was lived through. */
START_TEST(answers_stay_on_their_scale)
{
	uint64_t rng = cases_seed();
	size_t n, i;

	for (n = cases_count() / 50; n-- > 0;) {
		const int64_t at = live(&rng, 0, MANY) + (int64_t)cases_uniform(&rng, 0, 3 * DAY_S);

		for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_SCALE); i++) {
			const int32_t scale = recovery_enum_value(RECOVERY_ENUM_SCALE, i);
			const recovery_rating r = rating_at(in(0), cases_below(&rng, 2) ? 0 : QUADS, BOTH, scale, at);
			recovery_diag why;

			ck_assert(r.low <= r.mean && r.mean <= r.high && r.sd > 0);
			ck_assert(!isnan(recovery_scale_to_nrs(scale, r.low)) && !isnan(recovery_scale_to_nrs(scale, r.high)));
			ck_assert_int_eq(r.scale, scale);
			OK(describe_check(RECOVERY_TYPE_RATING, &r, &why));
		}
	}
}
END_TEST

#define ADD(test) tcase_add_test(c, test)

Suite *suite_learning(void)
{
	Suite *s = suite_create("learning");
	TCase *c = tcase_create("learning");

	tcase_set_timeout(c, 0);
	ADD(higher_rating_higher_forecast);
	ADD(higher_rating_of_one_bout);
	ADD(expected_rating_narrows);
	ADD(one_wild_rating);
	ADD(contradiction_in_one_second);
	ADD(silence_teaches_nothing);
	ADD(other_muscles_follow);
	ADD(two_states);
	ADD(strength_test_teaches);
	ADD(both_sides_stay_alike);
	ADD(regions_reach_the_sorest);
	ADD(report_before_any_bout);
	ADD(same_answer_on_every_scale);
	ADD(resting_level_is_learnt);
	suite_add_tcase(s, c);
	c = tcase_create("properties");
	tcase_set_timeout(c, 0);
	ADD(monotone_with_belief_held);
	ADD(monotone_as_seen);
	ADD(falls_back_after_a_surprise);
	ADD(continuous);
	ADD(ready_is_the_last_crossing);
	ADD(nothing_rises_after_72_hours);
	ADD(shifted_to_the_last_bit);
	ADD(order_is_all_that_counts);
	ADD(unknown_never_narrows);
	ADD(log_and_state_agree_with_answers);
	suite_add_tcase(s, c);
	c = tcase_create("answers");
	tcase_set_timeout(c, 0);
	ADD(tail_of_a_forecast);
	ADD(tail_of_a_timeline);
	ADD(refusals);
	ADD(answers_stay_on_their_scale);
	suite_add_tcase(s, c);
	return s;
}
