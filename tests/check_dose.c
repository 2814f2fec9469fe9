/* check_dose.c - doses of sets and activities: the ladder, and monotone in every input. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include "cases.h"
#include "internal.h"
#include "kernel.h"
#include "params.h"

Suite *suite_dose(void);

enum { ROOM = 16 };

static int32_t movement(const char *name)
{
	int32_t id = 0;

	ck_assert_int_eq(recovery_enum_find(RECOVERY_ENUM_MOVEMENT, name, &id), RECOVERY_OK);
	return id;
}

static recovery_event set_of(const char *name, double reps, double load_kg)
{
	recovery_event e;

	ck_assert_int_eq(RECOVERY_INIT(EVENT, &e), RECOVERY_OK);
	e.kind = RECOVERY_KIND_SET;
	e.what = movement(name);
	e.time_s = INT64_C(1700000000);
	e.reps = reps;
	e.load_kg = load_kg;
	return e;
}

static recovery_event activity_of(int32_t what, double minutes, double rpe)
{
	recovery_event e;

	ck_assert_int_eq(RECOVERY_INIT(EVENT, &e), RECOVERY_OK);
	e.kind = RECOVERY_KIND_ACTIVITY;
	e.what = what;
	e.time_s = INT64_C(1700000000);
	e.duration_s = 60 * minutes;
	e.rpe = rpe;
	return e;
}

/* Dose of the event to a muscle; 0 when it gets none.  `spread` may be NULL. */
static double dose_to(const recovery_event *e, const recovery_person *p, const recovery_state *state, int32_t muscle, double *spread)
{
	recovery_event bouts[ROOM];
	size_t n = ROOM, i;

	ck_assert_int_eq(RECOVERY_INIT(EVENT, &bouts[0]), RECOVERY_OK);
	ck_assert_int_eq(recovery_dose(e, p, state, bouts, &n, NULL), RECOVERY_OK);
	for (i = 0; i < n; i++) {
		ck_assert_int_eq(bouts[i].kind, RECOVERY_KIND_BOUT);
		if (bouts[i].what != muscle)
			continue;
		if (spread)
			*spread = bouts[i].dose_log_sd;
		return bouts[i].dose;
	}
	return 0;
}

/* 45 maximal eccentric elbow flexions: dose about 1.  8 sets of which half the work is the muscle's: a usual 0.2. */
START_TEST(test_ladder)
{
	recovery_event lab = set_of("biceps_curl", 45, 40), usual = set_of("bench_press", 10, 60);

	lab.eccentric = 1;
	lab.rir = 0;
	lab.reps = 1;
	ck_assert_double_eq_tol(45 * dose_to(&lab, NULL, NULL, RECOVERY_MUSCLE_BICEPS, NULL), 0.9, 0.3);
	usual.rir = 2;
	ck_assert_double_eq_tol(8 * dose_to(&usual, NULL, NULL, RECOVERY_MUSCLE_PECTORALS, NULL), 0.2, 0.1);
}
END_TEST

/* Takayama_2017: 6.1 of 10 in the knee extensors a day after a marathon (about 4 h, session RPE 7), 4.9 in the calf. */
START_TEST(test_marathon)
{
	static uint64_t memory[2048];
	const recovery_event e = activity_of(RECOVERY_ACTIVITY_RUNNING, 240, 7);
	const int64_t at = e.time_s + 4 * HOUR_S + DAY_S;
	recovery_state *state;
	recovery_point p;

	ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, &state, NULL), RECOVERY_OK);
	ck_assert_int_eq(recovery_state_add(state, &e, 1, NULL), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(POINT, &p), RECOVERY_OK);
	ck_assert_int_eq(recovery_forecast(state, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_LEFT, &at, 1, &p, NULL), RECOVERY_OK);
	ck_assert_double_eq_tol(p.soreness, 6.1, 1.5);
	ck_assert_int_eq(recovery_forecast(state, RECOVERY_MUSCLE_GASTROCNEMIUS, RECOVERY_SIDE_LEFT, &at, 1, &p, NULL), RECOVERY_OK);
	ck_assert_double_eq_tol(p.soreness, 4.9, 1.5);
}
END_TEST

/* Each input raised alone never lowers the dose of any muscle. */
START_TEST(test_monotone)
{
	static uint64_t memory[2048];
	uint64_t seed = cases_seed();
	size_t n;

	for (n = cases_count(); n-- > 0;) {
		const int32_t id = recovery_enum_value(RECOVERY_ENUM_MOVEMENT, cases_next(&seed) % recovery_enum_count(RECOVERY_ENUM_MOVEMENT));
		recovery_event best = set_of("squat", 5, cases_uniform(&seed, 20, 200)), low, high;
		const int known = cases_next(&seed) & 1;
		recovery_state *state;
		struct movement m;
		size_t i;

		best.what = id;
		best.time_s--;
		ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, &state, NULL), RECOVERY_OK);
		ck_assert_int_eq(recovery_state_add(state, &best, 1, NULL), RECOVERY_OK);
		low = set_of("squat", cases_uniform(&seed, 1, 20), cases_uniform(&seed, 10, 150));
		low.what = id;
		if (cases_next(&seed) & 1)
			low.rir = cases_uniform(&seed, 0, 10);
		movement_get(movement_index(id), &m);
		for (i = 0; i < m.muscles; i++) {
			const double d = dose_to(&low, NULL, known ? state : NULL, m.muscle[i], NULL);

			high = low;
			high.reps += cases_uniform(&seed, 0, 5);
			ck_assert_double_ge(dose_to(&high, NULL, known ? state : NULL, m.muscle[i], NULL), d * 0.999999);
			high = low;
			high.load_kg += m.assisted ? -cases_uniform(&seed, 0, 10) : cases_uniform(&seed, 0, 50);
			ck_assert_double_ge(dose_to(&high, NULL, known ? state : NULL, m.muscle[i], NULL), d * 0.999999);
			high = low;
			high.rir = isnan(low.rir) ? NAN : low.rir * cases_uniform(&seed, 0, 1);
			ck_assert_double_ge(dose_to(&high, NULL, known ? state : NULL, m.muscle[i], NULL), d * 0.999999);
			high = low;
			high.eccentric = cases_uniform(&seed, 0.5, 1);
			ck_assert_double_ge(dose_to(&high, NULL, known ? state : NULL, m.muscle[i], NULL), d * 0.999999);
		}
	}
}
END_TEST

START_TEST(test_activity_monotone)
{
	uint64_t seed = cases_seed();
	int32_t what;
	size_t n;

	for (what = RECOVERY_ACTIVITY_WALKING; what <= RECOVERY_ACTIVITY_YOGA; what++)
		for (n = cases_count() / 200; n-- > 0;) {
			const recovery_event low = activity_of(what, cases_uniform(&seed, 0, 300), cases_uniform(&seed, 0, 9));
			recovery_event high = low;
			int32_t muscle;

			high.duration_s += cases_uniform(&seed, 0, 3600);
			high.rpe += cases_uniform(&seed, 0, 1);
			high.descent_m = cases_uniform(&seed, 0, 1000);
			for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
				ck_assert_double_ge(dose_to(&high, NULL, NULL, muscle, NULL), dose_to(&low, NULL, NULL, muscle, NULL));
			ck_assert_double_gt(dose_to(&high, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL), 0);
		}
}
END_TEST

START_TEST(test_warm_up_is_little)
{
	recovery_event e = set_of("squat", 8, 60);
	const double working = dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL);

	e.set_kind = RECOVERY_SET_KIND_WARM_UP;
	ck_assert_double_lt(dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL), 0.5 * working);
	e.set_kind = RECOVERY_SET_KIND_FAILURE;
	ck_assert_double_gt(dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL), working);
}
END_TEST

/* The person's own best turns a load into effort: the same 60 kg is hard for one and light for another. */
START_TEST(test_own_best)
{
	static uint64_t memory[2][2048];
	const recovery_event e = set_of("squat", 8, 60);
	recovery_event best = set_of("squat", 5, 65);
	double dose[2];
	int i;

	best.time_s--;
	for (i = 0; i < 2; i++) {
		recovery_state *state;

		best.load_kg = i ? 180 : 65;
		ck_assert_int_eq(recovery_state_begin(memory[i], sizeof memory[i], RECOVERY_FORM_FULL, NULL, &state, NULL), RECOVERY_OK);
		ck_assert_int_eq(recovery_state_add(state, &best, 1, NULL), RECOVERY_OK);
		dose[i] = dose_to(&e, NULL, state, RECOVERY_MUSCLE_QUADRICEPS, NULL);
	}
	ck_assert_double_gt(dose[0], 2 * dose[1]);
}
END_TEST

/* Making a known input unknown never narrows the spread. */
START_TEST(test_unknown_widens)
{
	recovery_event e = set_of("push_up", 20, 0), run = activity_of(RECOVERY_ACTIVITY_RUNNING, 60, 5);
	recovery_person p;
	double known, unknown;

	ck_assert_int_eq(RECOVERY_INIT(PERSON, &p), RECOVERY_OK);
	p.mass_kg = 70;
	e.rir = 2;
	(void)dose_to(&e, &p, NULL, RECOVERY_MUSCLE_PECTORALS, &known);
	(void)dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_PECTORALS, &unknown);
	ck_assert_double_gt(unknown, known);
	e.rir = NAN;
	(void)dose_to(&e, &p, NULL, RECOVERY_MUSCLE_PECTORALS, &unknown);
	ck_assert_double_gt(unknown, known);
	(void)dose_to(&run, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, &known);
	run.rpe = NAN;
	(void)dose_to(&run, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, &unknown);
	ck_assert_double_gt(unknown, known);
}
END_TEST

/* 877,777 repetitions, a 2,000 kg curl, RPE 11: refused, with the field, the value and the limits. */
START_TEST(test_implausible)
{
	static const struct { const char *field; double value, max; } rows[] = {
		{ "reps", 877777, 1000 }, { "load_kg", 2000, 1000 }, { "rpe", 11, 10 }, { "rir", 31, 30 }, { "load_kg", -5, 1000 },
		{ "reps", -1, 1000 }, { "reps", INFINITY, 1000 },
	};
	recovery_event e = set_of("biceps_curl", 10, 20), bouts[ROOM];
	recovery_diag d;
	size_t n = ROOM, i;

	for (i = 0; strcmp(recovery_field_name(RECOVERY_TYPE_EVENT, i), rows[_i].field); i++)
		;
	memcpy((char *)&e + recovery_field_offset(RECOVERY_TYPE_EVENT, i), &rows[_i].value, sizeof(double));
	ck_assert_int_eq(RECOVERY_INIT(EVENT, &bouts[0]), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &d), RECOVERY_OK);
	ck_assert_int_eq(recovery_dose(&e, NULL, NULL, bouts, &n, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(d.at_type, RECOVERY_TYPE_EVENT);
	ck_assert_str_eq(recovery_field_name(d.at_type, (size_t)d.field), rows[_i].field);
	ck_assert(d.got == rows[_i].value);
	ck_assert_double_eq(d.max, rows[_i].max);
	ck_assert_uint_eq(n, ROOM);
}
END_TEST

START_TEST(test_capacity_and_kinds)
{
	const recovery_event e = set_of("squat", 8, 100);
	recovery_event bouts[ROOM], report;
	size_t n = 0, needed;

	ck_assert_int_eq(recovery_dose(&e, NULL, NULL, NULL, &n, NULL), RECOVERY_E_SPACE);
	ck_assert_uint_gt(n, 1);
	needed = n--;
	memset(bouts, 0x5a, sizeof bouts);
	ck_assert_int_eq(RECOVERY_INIT(EVENT, &bouts[0]), RECOVERY_OK);
	report = bouts[0];
	ck_assert_int_eq(recovery_dose(&e, NULL, NULL, bouts, &n, NULL), RECOVERY_E_SPACE);
	ck_assert_uint_eq(n, needed);
	ck_assert(!memcmp(&bouts[0], &report, sizeof report));
	report.kind = RECOVERY_KIND_REPORT;
	report.what = RECOVERY_MUSCLE_BICEPS;
	report.time_s = 0;
	report.scale = RECOVERY_SCALE_NRS_0_10;
	report.value = 3;
	ck_assert_int_eq(recovery_dose(&report, NULL, NULL, bouts, &n, NULL), RECOVERY_OK);
	ck_assert_uint_eq(n, 0);
	ck_assert_int_eq(recovery_dose(&e, NULL, NULL, bouts, NULL, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_dose(NULL, NULL, NULL, bouts, &n, NULL), RECOVERY_E_NULL);
}
END_TEST

Suite *suite_dose(void)
{
	Suite *s = suite_create("dose");
	TCase *tc = tcase_create("dose");

	tcase_set_timeout(tc, 0);
	tcase_add_test(tc, test_ladder);
	tcase_add_test(tc, test_marathon);
	tcase_add_test(tc, test_monotone);
	tcase_add_test(tc, test_activity_monotone);
	tcase_add_test(tc, test_warm_up_is_little);
	tcase_add_test(tc, test_own_best);
	tcase_add_test(tc, test_unknown_widens);
	tcase_add_loop_test(tc, test_implausible, 0, 7);
	tcase_add_test(tc, test_capacity_and_kinds);
	suite_add_tcase(s, tc);
	return s;
}
