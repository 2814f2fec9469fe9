/* check_watch.c - the small form of a state: its size, its curves beside the full form's, what it refuses, its bytes. */
#include <stdio.h>
#include "logs.h"

#define T0 LOG_START

Suite *suite_watch(void);

enum { EVENTS = 60 };

static uint64_t full_memory[2048], small_memory[512], other_memory[512];

static recovery_state *full_of(const recovery_event *e, size_t n)
{
	recovery_state *s = NULL;

	OK(recovery_state_begin(full_memory, sizeof full_memory, RECOVERY_FORM_FULL, NULL, NULL, &s, NULL));
	OK(recovery_state_add(s, e, n, NULL));
	return s;
}

static recovery_state *small_of(const recovery_event *e, size_t n)
{
	recovery_state *s = NULL;

	OK(recovery_state_begin(small_memory, sizeof small_memory, RECOVERY_FORM_WATCH, NULL, NULL, &s, NULL));
	OK(recovery_state_add(s, e, n, NULL));
	return s;
}

/* Soreness and strength of the middle kind of person. */
static void typical(const recovery_state *s, int32_t muscle, int64_t time_s, float out[2])
{
	const int32_t side = LEFT;

	OK(recovery_batch(&s, 1, RECOVERY_CHANNEL_SORENESS, &muscle, &side, 1, &time_s, 1, &out[0], 1, NULL, NULL));
	OK(recovery_batch(&s, 1, RECOVERY_CHANNEL_STRENGTH, &muscle, &side, 1, &time_s, 1, &out[1], 1, NULL, NULL));
}

START_TEST(fits_a_watch)
{
	ck_assert_uint_le(recovery_state_size(RECOVERY_FORM_WATCH), 4096);
	ck_assert_uint_le(recovery_state_size(RECOVERY_FORM_FULL), 16384);
}
END_TEST

/* docs/MODEL.md prints this bound. */
START_TEST(typical_curve_of_the_full_form)
{
	uint64_t rng = cases_seed();
	double worst_sore = 0, worst_strong = 0;
	size_t n, i, h;

	for (n = cases_count() / 100; n-- > 0;) {
		recovery_event e[EVENTS];
		recovery_state *full, *small;

		for (i = 0; i < EVENTS; i++)
			e[i] = log_bout(QUADS, LEFT, T0 + (int64_t)i * 2 * DAY_S + (int64_t)cases_below(&rng, DAY_S), cases_uniform(&rng, 0.01, 1));
		full = full_of(e, EVENTS);
		small = small_of(e, EVENTS);
		ck_assert(recovery_state_clock(full) == recovery_state_clock(small));
		for (h = 0; h < 96; h += 8) {
			const int64_t t = e[EVENTS - 1].time_s + (int64_t)h * HOUR_S;
			float exact[2], ours[2];

			typical(full, QUADS, t, exact);
			typical(small, QUADS, t, ours);
			worst_sore = fmax(worst_sore, fabs((double)exact[0] - ours[0]));
			worst_strong = fmax(worst_strong, fabs((double)exact[1] - ours[1]));
		}
	}
	printf("watch form: typical soreness within %.3f of 10, strength within %.3f %% after %d bouts\n", worst_sore, worst_strong, EVENTS);
	ck_assert_double_lt(worst_sore, 0.2);
	ck_assert_double_lt(worst_strong, 1);
}
END_TEST

START_TEST(takes_the_person_along)
{
	const recovery_event bout = log_bout(QUADS, LEFT, T0, 0.5), next = log_bout(BICEPS, LEFT, T0 + 5 * DAY_S, 0.5);
	recovery_state *full, *small = NULL;
	float plain[2], ours[2];

	full = full_of(&bout, 1);
	state_tell(full, log_report(QUADS, LEFT, T0 + DAY_S, 9));
	state_tell(full, log_report(QUADS, LEFT, T0 + 2 * DAY_S, 9));
	OK(recovery_state_watch(full, small_memory, sizeof small_memory, &small, NULL));
	ck_assert(recovery_state_clock(small) == T0 + 2 * DAY_S);
	OK(recovery_state_add(small, &next, 1, NULL));
	typical(small, BICEPS, T0 + 6 * DAY_S, ours);
	typical(small_of(&next, 1), BICEPS, T0 + 6 * DAY_S, plain);
	ck_assert(ours[0] > plain[0]);
}
END_TEST

static recovery_point point_of_any(const recovery_state *s, int32_t muscle, int64_t t)
{
	recovery_point p;

	OK(RECOVERY_INIT(POINT, &p));
	OK(recovery_forecast(s, muscle, LEFT, &t, 1, &p, NULL));
	return p;
}

START_TEST(has_no_bands)
{
	const recovery_event e[] = { log_bout(QUADS, LEFT, T0, 1), log_report(QUADS, LEFT, T0 + DAY_S, 9) };
	recovery_state *s = small_of(e, 1);
	const recovery_point before = point_of_any(s, QUADS, T0 + 2 * DAY_S);
	recovery_point after;
	recovery_timeline t;
	recovery_diag d;
	double share;

	ck_assert(before.soreness > 1 && isnan(before.soreness_low) && isnan(before.report_high) && before.strength < 100 && isnan(before.strength_low));
	ck_assert(isnan(point_of_any(s, BICEPS, T0 + DAY_S).soreness));	/* not known, not fresh */
	OK(recovery_state_add(s, &e[1], 1, NULL));
	after = point_of_any(s, QUADS, T0 + 2 * DAY_S);
	ck_assert(after.soreness == before.soreness);
	OK(RECOVERY_INIT(TIMELINE, &t));
	OK(RECOVERY_INIT(DIAG, &d));
	ck_assert_int_eq(recovery_timeline_at(s, QUADS, LEFT, T0 + 2 * DAY_S, NAN, NAN, &t, &d), RECOVERY_E_FORM);
	ck_assert_int_eq(d.status, RECOVERY_E_FORM);
	ck_assert_int_eq(recovery_tail(s, QUADS, LEFT, T0 + 2 * DAY_S, 3, &share, NULL), RECOVERY_E_FORM);
	ck_assert_int_eq(recovery_state_watch(s, other_memory, sizeof other_memory, &s, NULL), RECOVERY_E_FORM);
}
END_TEST

/* A hundred days after 70 movements, each done once near its best: a light set of the first one. */
static double light_set_after(size_t first_done)
{
	recovery_state *s = small_of(NULL, 0);
	recovery_event e;
	int32_t muscles[8];
	double shares[8];
	size_t i, n = 8;

	for (i = 0; i < 70; i++) {
		e = log_event(RECOVERY_KIND_SET, recovery_enum_value(RECOVERY_ENUM_MOVEMENT, (i + first_done) % 70), BOTH, T0 + (int64_t)i * DAY_S);
		e.reps = 3;
		e.load_kg = 100;
		e.rir = 0;
		OK(recovery_state_add(s, &e, 1, NULL));
	}
	e = log_event(RECOVERY_KIND_SET, recovery_enum_value(RECOVERY_ENUM_MOVEMENT, 0), BOTH, T0 + 170 * (int64_t)DAY_S);
	e.reps = 3;
	e.load_kg = 40;
	OK(recovery_state_add(s, &e, 1, NULL));
	OK(recovery_movement_muscles(e.what, muscles, shares, &n));
	return point_of_any(s, muscles[0], e.time_s + DAY_S).soreness;
}

/* Of more movements than it keeps those used last are known: a set far below the best is then known to be easy. */
START_TEST(keeps_the_bests_used_last)
{
	const double forgotten = light_set_after(0), known = light_set_after(1);

	ck_assert_double_gt(forgotten, 2 * known);
}
END_TEST

START_TEST(saves_and_loads)
{
	recovery_event e[EVENTS];
	recovery_state *s, *loaded = NULL;
	unsigned char bytes[8192];
	size_t n = sizeof bytes, i;

	for (i = 0; i < EVENTS; i++)
		e[i] = log_bout(i % 2 ? QUADS : BICEPS, LEFT, T0 + (int64_t)i * DAY_S, 0.3);
	s = small_of(e, EVENTS);
	OK(recovery_state_save(s, bytes, &n, NULL));
	OK(recovery_state_load(other_memory, sizeof other_memory, bytes, n, &loaded, NULL));
	ck_assert_mem_eq(other_memory, small_memory, recovery_state_size(RECOVERY_FORM_WATCH));
	ck_assert_int_eq(recovery_state_load(other_memory, 512, bytes, n, &loaded, NULL), RECOVERY_E_SPACE);
	for (i = 0; i < n * 8; i += 13) {
		bytes[i / 8] ^= (unsigned char)(1 << i % 8);
		ck_assert_int_ne(recovery_state_load(other_memory, sizeof other_memory, bytes, n, &loaded, NULL), RECOVERY_OK);
		bytes[i / 8] ^= (unsigned char)(1 << i % 8);
	}
}
END_TEST

Suite *suite_watch(void)
{
	Suite *s = suite_create("watch");
	TCase *c = tcase_create("watch");

	tcase_set_timeout(c, 0);
	tcase_add_test(c, fits_a_watch);
	tcase_add_test(c, typical_curve_of_the_full_form);
	tcase_add_test(c, takes_the_person_along);
	tcase_add_test(c, has_no_bands);
	tcase_add_test(c, keeps_the_bests_used_last);
	tcase_add_test(c, saves_and_loads);
	suite_add_tcase(s, c);
	return s;
}
