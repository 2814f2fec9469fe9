/* check_dose.c - doses of sets and activities: the ladder, and monotone in every input. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include "cases.h"
#include "internal.h"
#include "kernel.h"

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

	ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL), RECOVERY_OK);
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
		ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL), RECOVERY_OK);
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

/* Repetitions up to the thousand that an event may hold: sets to exhaustion with next to no load never count less for going on. */
START_TEST(test_many_reps)
{
	double before = 0, reps;

	for (reps = 0; reps <= 1000; reps += 7) {
		recovery_event e = set_of("squat", reps, 0);
		double dose;

		e.rir = 1;
		dose = dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL);
		ck_assert_double_ge(dose, before * 0.999999);
		before = dose;
	}
}
END_TEST

static double total(const recovery_event *e)
{
	double sum = 0;
	int32_t muscle;

	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		sum += dose_to(e, NULL, NULL, muscle, NULL);
	return sum;
}

/* Minutes, RPE, climb, descent and body mass, each alone. */
START_TEST(test_activity_monotone)
{
	const int32_t what = recovery_enum_value(RECOVERY_ENUM_ACTIVITY, (size_t)_i);
	uint64_t seed = cases_seed();
	size_t n, i;

	for (n = cases_count() / 500 + 1; n-- > 0;) {
		recovery_event low = activity_of(what, cases_uniform(&seed, 1, 300), cases_uniform(&seed, 1, 9)), high[5];
		recovery_person light, heavy;
		int32_t muscle;

		ck_assert_int_eq(RECOVERY_INIT(PERSON, &light), RECOVERY_OK);
		light.mass_kg = cases_uniform(&seed, 2, 400);
		heavy = light;
		heavy.mass_kg += cases_uniform(&seed, 0, 100);
		low.climb_m = cases_uniform(&seed, 0, 3000);
		low.descent_m = cases_uniform(&seed, 0, 3000);
		for (i = 0; i < 5; i++)
			high[i] = low;
		high[0].duration_s += cases_uniform(&seed, 0, 3600);
		high[1].rpe += cases_uniform(&seed, 0, 1);
		high[2].climb_m += cases_uniform(&seed, 0, 1000);
		high[3].descent_m += cases_uniform(&seed, 0, 1000);
		for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
			for (i = 0; i < 5; i++)
				ck_assert_double_ge(dose_to(&high[i], i == 4 ? &heavy : &light, NULL, muscle, NULL),
						    dose_to(&low, &light, NULL, muscle, NULL) * 0.999999);
		ck_assert_double_gt(total(&low), 0);
	}
}
END_TEST

/* Dose of an activity to a muscle that does all the work, by the rule of docs/DOSE.md; `units`: minutes times session RPE. */
static double work_of(double units)
{
	return published.au_dose * published.au_marathon * pow(units / published.au_marathon, published.au_power);
}

/* At least 40 kinds.  One unit of work is shared out whole, each muscle is named once, and the bouts fit. */
START_TEST(test_activity_shares)
{
	const int32_t what = recovery_enum_value(RECOVERY_ENUM_ACTIVITY, (size_t)_i);
	recovery_event e = activity_of(what, 10, 2), bouts[ROOM];
	size_t n = ROOM, i, j;
	double sum = 0;

	ck_assert_uint_ge(recovery_enum_count(RECOVERY_ENUM_ACTIVITY), 40);
	ck_assert_int_eq(what, RECOVERY_ACTIVITY_WALKING + _i);
	ck_assert_int_eq(RECOVERY_INIT(EVENT, &bouts[0]), RECOVERY_OK);
	ck_assert_int_eq(recovery_dose(&e, NULL, NULL, bouts, &n, NULL), RECOVERY_OK);
	for (i = 0; i < n; i++) {
		sum += bouts[i].dose;
		for (j = 0; j < i; j++)
			ck_assert_int_ne(bouts[i].what, bouts[j].what);
	}
	ck_assert_double_eq_tol(sum, work_of(20), 1e-9);
	e.climb_m = e.descent_m = 500;
	n = 12;
	ck_assert_int_eq(recovery_dose(&e, NULL, NULL, bouts, &n, NULL), RECOVERY_OK);
	for (sum = 0, i = 0; i < n; i++)
		sum += bouts[i].dose;
	ck_assert_double_le(fabs(sum - total(&e)), 1e-9);
}
END_TEST

/* Mean soreness a day after the event, of somebody who trains for fun. */
static double day_after(const recovery_event *e, int32_t muscle)
{
	static uint64_t memory[2048];
	const int64_t at = e->time_s + (int64_t)(num_is_nan(e->duration_s) ? 0 : e->duration_s) + DAY_S;
	recovery_person p;
	recovery_state *state;
	recovery_point point;

	ck_assert_int_eq(RECOVERY_INIT(PERSON, &p), RECOVERY_OK);
	p.training = RECOVERY_TRAINING_RECREATIONAL;
	ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, &p, NULL, &state, NULL), RECOVERY_OK);
	ck_assert_int_eq(recovery_state_add(state, e, 1, NULL), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(POINT, &point), RECOVERY_OK);
	ck_assert_int_eq(recovery_forecast(state, muscle, RECOVERY_SIDE_LEFT, &at, 1, &point, NULL), RECOVERY_OK);
	return point.soreness;
}

/* The last hour hurts more than the first: twice the minutes or the RPE count more than twice, and either the same.  A 15-km race
 * leaves 2.0 of 10 above rest (tenHaaf_2021), a marathon 5.1 (Takayama_2017). */
START_TEST(test_activity_convex)
{
	const recovery_event marathon = activity_of(RECOVERY_ACTIVITY_RUNNING, 240, 7), race = activity_of(RECOVERY_ACTIVITY_RUNNING, 82, 7);
	const recovery_event once = activity_of(RECOVERY_ACTIVITY_RUNNING, 60, 4), longer = activity_of(RECOVERY_ACTIVITY_RUNNING, 120, 4),
		harder = activity_of(RECOVERY_ACTIVITY_RUNNING, 60, 8);
	const double one = dose_to(&once, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL);
	const double two = dose_to(&longer, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL);

	ck_assert_double_eq_tol(two / one, pow(2, published.au_power), 1e-9);
	ck_assert_double_gt(two, 2 * one);
	ck_assert_double_eq_tol(dose_to(&harder, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL), two, 1e-9);
	ck_assert_double_eq_tol(day_after(&marathon, RECOVERY_MUSCLE_QUADRICEPS), 5.1, 1.5);
	ck_assert_double_eq_tol(day_after(&race, RECOVERY_MUSCLE_QUADRICEPS), 2.0, 1.5);
}
END_TEST

/* Maeo_2015walkdose: 20 against 40 min of downhill walk, strength loss, CK and soreness 67 to 69 % smaller. */
START_TEST(test_descent)
{
	recovery_event e = activity_of(RECOVERY_ACTIVITY_WALKING, 0, 3), ride = activity_of(RECOVERY_ACTIVITY_CYCLING, 60, 5);
	double whole, half, plain;

	e.descent_m = published.descent_m;
	whole = dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL);
	ck_assert_double_eq_tol(whole, 1, 1e-9);
	e.descent_m /= 2;
	half = dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL);
	ck_assert_double_eq_tol(100 * (1 - half / whole), 68, 1.5);
	/* the study's own walk, 5 km/h down 28 %, is 900 m: about the laboratory bout */
	e.descent_m = 900;
	ck_assert_double_eq_tol(dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL), 1, 0.25);
	/* climb is not descent, and a bicycle rolls */
	e.climb_m = 700;
	e.descent_m = 0;
	ck_assert_double_lt(dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL), 0.1 * whole);
	ck_assert_double_gt(dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_GLUTEUS_MAXIMUS, NULL), 0.05);
	plain = dose_to(&ride, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL);
	ride.descent_m = 1500;
	ck_assert(dose_to(&ride, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL) == plain);
}
END_TEST

/* Body mass counts where it is carried, and mildly. */
START_TEST(test_body_mass)
{
	const recovery_event run = activity_of(RECOVERY_ACTIVITY_RUNNING, 60, 5), swim = activity_of(RECOVERY_ACTIVITY_SWIMMING, 60, 5);
	recovery_person p;
	double light, known, unknown;

	ck_assert_int_eq(RECOVERY_INIT(PERSON, &p), RECOVERY_OK);
	p.mass_kg = 50;
	light = dose_to(&run, &p, NULL, RECOVERY_MUSCLE_QUADRICEPS, &known);
	ck_assert_double_lt(light, dose_to(&run, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, &unknown));
	ck_assert_double_lt(known, unknown);
	(void)dose_to(&swim, NULL, NULL, RECOVERY_MUSCLE_LATISSIMUS, &unknown);
	light = dose_to(&swim, &p, NULL, RECOVERY_MUSCLE_LATISSIMUS, &known);
	ck_assert(known == unknown);
	p.mass_kg = 100;
	ck_assert(dose_to(&swim, &p, NULL, RECOVERY_MUSCLE_LATISSIMUS, NULL) == light);
	ck_assert_double_eq_tol(dose_to(&run, &p, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL) /
				dose_to(&run, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, NULL), 1.155, 0.001);
}
END_TEST

/* ---- protocols --------------------------------------------------------------------------------------------------------- */

static recovery_event protocol_of(double contractions, int32_t contraction, double intensity_pct)
{
	recovery_event e;

	ck_assert_int_eq(RECOVERY_INIT(EVENT, &e), RECOVERY_OK);
	e.kind = RECOVERY_KIND_PROTOCOL;
	e.what = RECOVERY_MUSCLE_BICEPS;
	e.time_s = INT64_C(1700000000);
	e.contractions = contractions;
	e.contraction = contraction;
	e.intensity_pct = intensity_pct;
	return e;
}

static double biceps(const recovery_event *e)
{
	return dose_to(e, NULL, NULL, RECOVERY_MUSCLE_BICEPS, NULL);
}

static double maximal(double contractions)
{
	const recovery_event e = protocol_of(contractions, RECOVERY_CONTRACTION_ECCENTRIC, 100);

	return biceps(&e);
}

/* Strength loss in % and soreness, `hours` after a bout of somebody untrained. */
static recovery_point untrained(const recovery_event *e, int hours)
{
	static uint64_t memory[2048];
	const int64_t at = e->time_s + hours * (int64_t)HOUR_S;
	recovery_person p;
	recovery_state *state;
	recovery_point point;

	ck_assert_int_eq(RECOVERY_INIT(PERSON, &p), RECOVERY_OK);
	p.training = RECOVERY_TRAINING_UNTRAINED;
	ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, &p, NULL, &state, NULL), RECOVERY_OK);
	ck_assert_int_eq(recovery_state_add(state, e, 1, NULL), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(POINT, &point), RECOVERY_OK);
	ck_assert_int_eq(recovery_forecast(state, e->what, RECOVERY_SIDE_LEFT, &at, 1, &point, NULL), RECOVERY_OK);
	return point;
}

/* Mean loss of 24, 48, 72 and 96 h. */
static double loss_over_days(int32_t muscle, double contractions)
{
	recovery_event e;
	double sum = 0;
	int hours;

	ck_assert_int_eq(RECOVERY_INIT(EVENT, &e), RECOVERY_OK);
	e.kind = RECOVERY_KIND_PROTOCOL;
	e.what = muscle;
	e.time_s = INT64_C(1700000000);
	e.contractions = contractions;
	e.contraction = RECOVERY_CONTRACTION_ECCENTRIC;
	e.intensity_pct = 100;
	for (hours = 24; hours <= 96; hours += 24)
		sum += 100 - untrained(&e, hours).strength;
	return sum / 4;
}

START_TEST(test_contraction_ladder)
{
	static const double published_loss[] = { 13.6, 32.9, 47.3 };
	const double arm = loss_over_days(RECOVERY_MUSCLE_TRICEPS, 30), back_of_thigh = loss_over_days(RECOVERY_MUSCLE_HAMSTRINGS, 30);
	double squares = 0;
	int i;

	/* the laboratory's 30 to 60 are around dose 1; twice as many count more than twice, before they saturate */
	ck_assert_double_eq_tol(maximal(published.contractions), 1, 1e-9);
	ck_assert_double_gt(maximal(30), 0.8);
	ck_assert_double_lt(maximal(60), 2);
	ck_assert_double_gt(maximal(24), 2.5 * maximal(12));
	/* TricepsDose_thesis: 20, 40, 60 maximal actions cost untrained people 13.6, 32.9, 47.3 % of strength over 24 to 96 h.  Nothing
	 * is fitted to this study alone; ours is flatter at the end.  The goal for strength is a root mean square error of 8 points. */
	for (i = 0; i < 3; i++) {
		const double miss = loss_over_days(RECOVERY_MUSCLE_TRICEPS, 20 * (i + 1)) - published_loss[i];

		squares += miss * miss;
	}
	ck_assert_double_lt(sqrt(squares / 3), 8);
	/* Margaritelis_2021vol: 150 and 300 cost about the same strength.  (None after 75 does not fit, and is not claimed.) */
	ck_assert_double_lt(maximal(300) / maximal(150), 1.25);
	ck_assert_double_gt(maximal(300), maximal(150));
	/* Chen_2011limb, the same men, 30 maximal actions: elbow flexors = extensors > knee flexors > knee extensors */
	ck_assert_double_eq_tol(loss_over_days(RECOVERY_MUSCLE_BICEPS, 30), arm, 1e-9);
	ck_assert_double_gt(arm, back_of_thigh + 3);
	ck_assert_double_gt(back_of_thigh, loss_over_days(RECOVERY_MUSCLE_QUADRICEPS, 30) + 1);
	/* nothing that an event may hold has to be capped */
	ck_assert_double_lt(maximal(2000), 10);
}
END_TEST

START_TEST(test_intensity_length_velocity_kind)
{
	recovery_event e = protocol_of(30, RECOVERY_CONTRACTION_ECCENTRIC, 10), f, g;

	/* Chen_2012lowECC: 30 contractions at 10 % did no damage, that is: no soreness that counts, no loss beyond a test's noise */
	ck_assert_double_lt(untrained(&e, 36).soreness, published.onset_nrs);
	ck_assert_double_lt(100 - untrained(&e, 24).strength, published.strength_report_sd);
	/* Nosaka and Newton (2002): 30 at 50 % do less than 30 at 100 %.  Chen_2023int: 26, 36, 47 mm at 10, 50, 100 % although the
	 * lighter contractions were more, so at equal numbers the steps are at least these */
	e.intensity_pct = 50;
	f = protocol_of(30, RECOVERY_CONTRACTION_ECCENTRIC, 100);
	ck_assert_double_lt(untrained(&e, 36).soreness / untrained(&f, 36).soreness, 36.0 / 47);
	ck_assert_double_lt(biceps(&e), 0.6 * maximal(30));
	ck_assert_double_gt(biceps(&e), 0.1 * maximal(30));
	/* Baroni_2017: 4.1 against 1.9 of 10 is a drive of 3.0 times; Nosaka_Sakamoto_2001, ChildLength_1998: long > short */
	e = f = protocol_of(24, RECOVERY_CONTRACTION_ECCENTRIC, 100);
	e.length = 0;
	f.length = 1;
	ck_assert_double_eq_tol(biceps(&f) / biceps(&e), 2.5, 0.5);
	/* Chapman_2006: 210 contractions at 210 deg/s cost more than 30 at 30 deg/s */
	e = protocol_of(30, RECOVERY_CONTRACTION_ECCENTRIC, 100);
	e.velocity_dps = 30;
	f = protocol_of(210, RECOVERY_CONTRACTION_ECCENTRIC, 100);
	f.velocity_dps = 210;
	ck_assert_double_gt(biceps(&f), 3 * biceps(&e));
	/* Clarkson_1986: eccentric and isometric hurt, concentric hardly */
	e = protocol_of(45, RECOVERY_CONTRACTION_CONCENTRIC, 100);
	f = protocol_of(45, RECOVERY_CONTRACTION_ISOMETRIC, 100);
	g = protocol_of(45, RECOVERY_CONTRACTION_ECCENTRIC, 100);
	ck_assert_double_le(biceps(&e), 0.15 * maximal(45));
	ck_assert_double_gt(biceps(&f), 2 * biceps(&e));
	ck_assert_double_lt(biceps(&f), maximal(45));
	ck_assert_double_lt(untrained(&e, 24).soreness, 0.3 * untrained(&g, 24).soreness);
	ck_assert_double_gt(untrained(&f, 24).soreness, 0.5 * untrained(&g, 24).soreness);
}
END_TEST

static recovery_event any_protocol(uint64_t *seed)
{
	recovery_event e = protocol_of(cases_uniform(seed, 0, 500), cases_below(seed, 5), cases_uniform(seed, 0, 150));

	e.length = cases_uniform(seed, 0, 1);
	if (e.contraction != RECOVERY_CONTRACTION_ISOMETRIC)
		e.velocity_dps = cases_uniform(seed, 0, 500);
	return e;
}

/* The new inputs, one at a time; and not knowing one never narrows the spread. */
START_TEST(test_protocol_monotone)
{
	static const size_t at[] = { offsetof(recovery_event, contractions), offsetof(recovery_event, intensity_pct),
				     offsetof(recovery_event, length), offsetof(recovery_event, velocity_dps) };
	static const double room[] = { 500, 50, 1, 500 };
	const double unknown = num_nan();
	uint64_t seed = cases_seed();
	size_t n, i;

	for (n = cases_count(); n-- > 0;) {
		const recovery_event low = any_protocol(&seed);
		double known, wide;

		(void)dose_to(&low, NULL, NULL, RECOVERY_MUSCLE_BICEPS, &known);
		for (i = 0; i < COUNT_OF(at); i++) {
			recovery_event high = low;
			double x;

			memcpy(&x, (char *)&high + at[i], sizeof x);
			x += (room[i] - (i == 2 ? x : 0)) * cases_uniform(&seed, 0, 1);
			memcpy((char *)&high + at[i], &x, sizeof x);
			if (num_is_nan(x))	/* isometric: no velocity */
				continue;
			ck_assert_double_ge(biceps(&high), biceps(&low) * 0.999999);
			ck_assert_double_le(biceps(&high), 10);
			memcpy((char *)&high + at[i], &unknown, sizeof unknown);
			if (i == 0)
				continue;
			(void)dose_to(&high, NULL, NULL, RECOVERY_MUSCLE_BICEPS, &wide);
			ck_assert_double_ge(wide, known);
		}
	}
}
END_TEST

/* ---- any event ----------------------------------------------------------------------------------------------------------- */

/* The same event on the left and on the right gives the same doses. */
START_TEST(test_sides_are_alike)
{
	recovery_event e[3], bouts[2][ROOM];
	size_t n[2], i, j;
	int32_t side;

	e[0] = set_of("squat", 8, 100);
	e[1] = activity_of(RECOVERY_ACTIVITY_HIKING, 200, 5);
	e[2] = protocol_of(30, RECOVERY_CONTRACTION_ECCENTRIC, 100);
	for (i = 0; i < 3; i++) {
		for (side = RECOVERY_SIDE_LEFT; side <= RECOVERY_SIDE_RIGHT; side++) {
			const size_t k = (size_t)(side - RECOVERY_SIDE_LEFT);

			e[i].side = side;
			n[k] = ROOM;
			ck_assert_int_eq(RECOVERY_INIT(EVENT, &bouts[k][0]), RECOVERY_OK);
			ck_assert_int_eq(recovery_dose(&e[i], NULL, NULL, bouts[k], &n[k], NULL), RECOVERY_OK);
		}
		ck_assert_uint_eq(n[0], n[1]);
		for (j = 0; j < n[0]; j++)
			ck_assert(bouts[0][j].what == bouts[1][j].what && bouts[0][j].dose == bouts[1][j].dose &&
				  bouts[0][j].side == RECOVERY_SIDE_LEFT && bouts[1][j].side == RECOVERY_SIDE_RIGHT);
	}
}
END_TEST

/* The same log in kilograms and in pounds, each rounded to what plates allow: half a kilogram, a pound. */
START_TEST(test_units)
{
	static uint64_t memory[2][2048];
	const double pound = 0.45359237;
	uint64_t seed = cases_seed();
	size_t n;

	for (n = cases_count() / 10 + 1; n-- > 0;) {
		const double kg = cases_uniform(&seed, 40, 200), top = kg * cases_uniform(&seed, 1.1, 1.4);
		double dose[2];
		int i;

		for (i = 0; i < 2; i++) {
			const double step = i ? pound : 0.5;
			recovery_event best = set_of("squat", 1, floor(top / step + 0.5) * step);
			const recovery_event e = set_of("squat", 5, floor(kg / step + 0.5) * step);
			recovery_state *state;

			best.rir = 0;
			best.time_s--;
			ck_assert_int_eq(recovery_state_begin(memory[i], sizeof memory[i], RECOVERY_FORM_FULL, NULL, NULL, &state, NULL), RECOVERY_OK);
			ck_assert_int_eq(recovery_state_add(state, &best, 1, NULL), RECOVERY_OK);
			dose[i] = dose_to(&e, NULL, state, RECOVERY_MUSCLE_QUADRICEPS, NULL);
		}
		ck_assert_double_eq_tol(dose[1] / dose[0], 1, 0.08);
	}
}
END_TEST

/* Bouts of one moment may come in any order. */
START_TEST(test_order_within_a_session)
{
	static uint64_t memory[2][2048];
	static const double doses[] = { 0.6, 0.05, 0.2, 0.3 };
	const int64_t at = INT64_C(1700000000) + 30 * HOUR_S;
	recovery_point p[2];
	size_t i, k;

	for (k = 0; k < 2; k++) {
		recovery_event e[4];
		recovery_state *state;

		for (i = 0; i < 4; i++) {
			ck_assert_int_eq(RECOVERY_INIT(EVENT, &e[i]), RECOVERY_OK);
			e[i].kind = RECOVERY_KIND_BOUT;
			e[i].what = RECOVERY_MUSCLE_SOLEUS;
			e[i].time_s = INT64_C(1700000000);
			e[i].dose = doses[k ? 3 - i : i];
		}
		ck_assert_int_eq(recovery_state_begin(memory[k], sizeof memory[k], RECOVERY_FORM_FULL, NULL, NULL, &state, NULL), RECOVERY_OK);
		ck_assert_int_eq(recovery_state_add(state, e, 4, NULL), RECOVERY_OK);
		ck_assert_int_eq(RECOVERY_INIT(POINT, &p[k]), RECOVERY_OK);
		ck_assert_int_eq(recovery_forecast(state, RECOVERY_MUSCLE_SOLEUS, RECOVERY_SIDE_LEFT, &at, 1, &p[k], NULL), RECOVERY_OK);
	}
	ck_assert_double_eq_tol(p[0].soreness, p[1].soreness, 1e-5);
	ck_assert_double_eq_tol(p[0].strength, p[1].strength, 1e-4);
	ck_assert_double_eq_tol(p[0].soreness_high, p[1].soreness_high, 1e-5);
}
END_TEST

/* A week without sleep at RPE 10 is more than a bout may have: taken as 10, and the diag says so. */
START_TEST(test_capped_aloud)
{
	static uint64_t memory[2048];
	const recovery_event run = activity_of(RECOVERY_ACTIVITY_RUNNING, 7 * 24 * 60, 10);
	recovery_event bouts[ROOM];
	recovery_state *state;
	recovery_diag d, untouched;
	size_t n = ROOM;

	ck_assert_int_eq(RECOVERY_INIT(EVENT, &bouts[0]), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &d), RECOVERY_OK);
	untouched = d;
	ck_assert_int_eq(recovery_dose(&run, NULL, NULL, bouts, &n, &d), RECOVERY_OK);
	ck_assert_int_eq(d.status, RECOVERY_OK);
	ck_assert_int_eq(d.at_type, RECOVERY_TYPE_EVENT);
	ck_assert_str_eq(recovery_field_name(d.at_type, (size_t)d.field), "dose");
	ck_assert_double_eq(d.max, 10);
	ck_assert_double_eq_tol(d.got, 0.25 * work_of(7 * 24 * 60 * 10), 1e-9);
	ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL), RECOVERY_OK);
	d = untouched;
	ck_assert_int_eq(recovery_state_add(state, &run, 1, &d), RECOVERY_OK);
	ck_assert_double_gt(d.got, d.max);
	bouts[0] = set_of("squat", 5, 100);
	bouts[0].time_s = run.time_s;
	d = untouched;
	ck_assert_int_eq(recovery_state_add(state, bouts, 1, &d), RECOVERY_OK);
	ck_assert_mem_eq(&d, &untouched, sizeof d);
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
		ck_assert_int_eq(recovery_state_begin(memory[i], sizeof memory[i], RECOVERY_FORM_FULL, NULL, NULL, &state, NULL), RECOVERY_OK);
		ck_assert_int_eq(recovery_state_add(state, &best, 1, NULL), RECOVERY_OK);
		dose[i] = dose_to(&e, NULL, state, RECOVERY_MUSCLE_QUADRICEPS, NULL);
	}
	ck_assert_double_gt(dose[0], 2 * dose[1]);
}
END_TEST

/* ---- own bests and their spread ------------------------------------------------------------------------------------------ */

/* What one set teaches a beginner's bests: the log SD. */
static double taught(struct bests *bests, recovery_event e, double reps, double load_kg, double rir)
{
	recovery_person nobody;

	ck_assert_int_eq(RECOVERY_INIT(PERSON, &nobody), RECOVERY_OK);
	e.reps = reps;
	e.load_kg = load_kg;
	e.rir = rir;
	dose_learn(&published, &e, &nobody, bests);
	return best_log_sd(bests, movement_index(e.what));
}

static double taught_anew(double reps, double rir)
{
	struct bests bests;

	memset(&bests, 0, sizeof bests);
	return taught(&bests, set_of("bench_press", 1, 100), reps, 100, rir);
}

/* Few repetitions to failure tell most; many, a rating, and silence tell less. */
START_TEST(test_spread_of_a_best)
{
	double reps;

	ck_assert_double_eq_tol(taught_anew(1, 0), published.best_log_sd, 0.001);
	ck_assert_double_lt(taught_anew(3, 0), taught_anew(12, 0));
	ck_assert_double_lt(taught_anew(12, 0), taught_anew(25, 0));
	for (reps = 1; reps <= 30; reps++) {
		double rir;

		ck_assert_double_le(taught_anew(reps, 0), taught_anew(reps, 2));
		for (rir = 0; rir <= 30; rir += 0.5)	/* what is not said is never better known than what is */
			ck_assert_double_le(taught_anew(reps, rir), taught_anew(reps, NAN));
	}
}
END_TEST

START_TEST(test_best_is_confirmed)
{
	const recovery_event e = set_of("bench_press", 1, 100);
	const size_t at = movement_index(e.what);
	struct bests bests;
	double vague, known;

	memset(&bests, 0, sizeof bests);
	vague = taught(&bests, e, 8, 100, NAN);			/* about 133 kg */
	known = taught(&bests, e, 1, 128, 0);			/* 132 kg, to failure: the best stays and is known better */
	ck_assert_double_eq_tol(best_kg(&bests, at), 100 * (1 + 10 / published.epley_reps), 0.05);
	ck_assert_double_lt(known, 0.6 * vague);
	ck_assert_double_eq(taught(&bests, e, 1, 60, 0), known);	/* an easy day says nothing */
	ck_assert_double_eq(taught(&bests, e, 1, 128, 0), known);	/* nor does the same again sharpen it beyond the form of the day */
	vague = taught(&bests, e, 8, 102, NAN);			/* a little more, vaguely: what was known still counts, from where it was */
	ck_assert_double_eq_tol(vague, sqrt(known * known + log(1.02) * log(1.02)), 0.001);
	ck_assert_double_gt(taught(&bests, e, 8, 130, NAN), 0.06);	/* much more: it is only as good as the new set */
	ck_assert_double_eq_tol(best_kg(&bests, at), 130 * (1 + 10 / published.epley_reps), 0.05);
}
END_TEST

/* A state that has seen one set of a movement. */
static recovery_state *taught_state(uint64_t *memory, size_t size, recovery_event best, const recovery_person *p)
{
	recovery_state *state;

	best.time_s--;
	ck_assert_int_eq(recovery_state_begin(memory, size, RECOVERY_FORM_FULL, p, NULL, &state, NULL), RECOVERY_OK);
	ck_assert_int_eq(recovery_state_add(state, &best, 1, NULL), RECOVERY_OK);
	return state;
}

/* The spread of the best reaches the dose: against the difference between doses at the best's two edges. */
START_TEST(test_best_reaches_the_dose)
{
	static uint64_t memory[2048];
	const recovery_event e = set_of("bench_press", 8, 80);
	recovery_event best = set_of("bench_press", 3, 110);
	recovery_event exact = best, vague = best;
	double sd, edge[2], known, wide, unknown;
	const recovery_state *state;
	int i;

	exact.rir = 0;
	state = taught_state(memory, sizeof memory, exact, NULL);
	sd = best_log_sd(state_bests(state), movement_index(e.what));
	(void)dose_to(&e, NULL, state, RECOVERY_MUSCLE_PECTORALS, &known);
	for (i = 0; i < 2; i++) {
		struct bests moved = *state_bests(state);
		recovery_person nobody;
		struct dose d;

		ck_assert_int_eq(RECOVERY_INIT(PERSON, &nobody), RECOVERY_OK);
		moved.twentieths[movement_index(e.what)] = (uint16_t)(20 * best_kg(&moved, movement_index(e.what)) * exp(i ? sd : -sd));
		dose_of(&published, &e, &nobody, &moved, &d);
		edge[i] = log(d.dose[0]);
	}
	ck_assert_double_eq_tol(sqrt(known * known - published.set_log_sd * published.set_log_sd), (edge[0] - edge[1]) / 2, 0.02);
	state = taught_state(memory, sizeof memory, vague, NULL);
	(void)dose_to(&e, NULL, state, RECOVERY_MUSCLE_PECTORALS, &wide);
	(void)dose_to(&e, NULL, NULL, RECOVERY_MUSCLE_PECTORALS, &unknown);
	ck_assert_double_gt(wide, known + 0.05);
	ck_assert_double_le(wide, unknown);
}
END_TEST

static recovery_event any_set(uint64_t *seed, int32_t what)
{
	recovery_event e = set_of("squat", cases_uniform(seed, 1, 40), cases_uniform(seed, 0, 150));

	e.what = what;
	e.set_kind = cases_below(seed, 5) ? 0 : RECOVERY_SET_KIND_FAILURE;
	if (cases_next(seed) & 1)
		e.rir = cases_uniform(seed, 0, 20);
	if (cases_next(seed) & 1)
		e.eccentric = cases_uniform(seed, 0, 1);
	return e;
}

static double spread_of(const recovery_event *e, const recovery_person *p, const recovery_state *state)
{
	struct movement m;
	double spread = NAN;

	movement_get(movement_index(e->what), &m);
	(void)dose_to(e, p, state, m.muscle[0], &spread);
	return spread;
}

/* Load, effort, kind of set, share of lengthening, body mass: not knowing one never narrows, with and without an own best. */
START_TEST(test_set_unknown_never_narrows)
{
	static uint64_t memory[2][2048];
	uint64_t seed = cases_seed();
	size_t n, i;

	for (n = cases_count() / 4 + 1; n-- > 0;) {
		const int32_t id = recovery_enum_value(RECOVERY_ENUM_MOVEMENT, cases_next(&seed) % recovery_enum_count(RECOVERY_ENUM_MOVEMENT));
		const recovery_event best = any_set(&seed, id), e = any_set(&seed, id);
		const int seen = cases_below(&seed, 4) > 0;
		const recovery_state *state, *vague;
		recovery_person p;
		recovery_event less[4];
		double known;

		ck_assert_int_eq(RECOVERY_INIT(PERSON, &p), RECOVERY_OK);
		p.mass_kg = cases_uniform(&seed, 40, 150);
		state = seen ? taught_state(memory[0], sizeof memory[0], best, &p) : NULL;
		vague = seen ? taught_state(memory[1], sizeof memory[1], best, NULL) : NULL;
		known = spread_of(&e, &p, state);
		for (i = 0; i < 4; i++)
			less[i] = e;
		less[0].load_kg = NAN;
		less[1].rir = NAN;
		less[2].set_kind = 0;
		less[3].eccentric = NAN;
		for (i = 0; i < 4; i++)
			ck_assert_msg(spread_of(&less[i], &p, state) >= known, "%s, field %zu", recovery_enum_name(RECOVERY_ENUM_MOVEMENT, id), i);
		ck_assert_double_ge(spread_of(&e, NULL, state), known);
		ck_assert_double_ge(spread_of(&e, NULL, vague), known);
		ck_assert_double_le(spread_of(&less[1], &p, state), spread_of(&less[1], &p, NULL));
	}
}
END_TEST

/* An empty load: of body-weight work a little wider; where nothing but the load moves, or the help is not said, unknown effort. */
START_TEST(test_unknown_load)
{
	static const char *const names[] = { "push_up", "bench_press", "assisted_pull_up" };
	static uint64_t memory[2048];
	recovery_person p;
	int i;

	ck_assert_int_eq(RECOVERY_INIT(PERSON, &p), RECOVERY_OK);
	p.mass_kg = 80;
	for (i = 0; i < 3; i++) {
		recovery_event best = set_of(names[i], 5, i == 1 ? 60 : 0), e = set_of(names[i], 4, i == 1 ? 60 : 0);
		const recovery_state *state;
		double known, empty, nothing;

		best.rir = 0;
		state = taught_state(memory, sizeof memory, best, &p);
		known = spread_of(&e, &p, state);
		e.load_kg = NAN;
		empty = spread_of(&e, &p, state);
		nothing = spread_of(&e, &p, NULL);
		ck_assert_double_gt(empty, known);
		ck_assert_double_lt(known, nothing);
		if (i == 0)
			ck_assert_double_eq_tol(empty * empty - known * known, published.load_log_sd_unknown * published.load_log_sd_unknown, 1e-9);
		else
			ck_assert_double_eq(empty, nothing);
	}
}
END_TEST

static double widest(const recovery_event *e, const recovery_person *p)
{
	recovery_event bouts[ROOM];
	size_t n = ROOM;

	ck_assert_int_eq(RECOVERY_INIT(EVENT, &bouts[0]), RECOVERY_OK);
	ck_assert_int_eq(recovery_dose(e, p, NULL, bouts, &n, NULL), RECOVERY_OK);
	ck_assert_uint_gt(n, 0);
	return bouts[0].dose_log_sd;
}

/* RPE, climb, descent and body mass: not knowing one never narrows; on foot each of them widens. */
START_TEST(test_activity_unknown_never_narrows)
{
	static const int32_t foot[] = { RECOVERY_ACTIVITY_WALKING, RECOVERY_ACTIVITY_HIKING, RECOVERY_ACTIVITY_RUNNING,
					RECOVERY_ACTIVITY_MOUNTAINEERING };
	const int32_t what = recovery_enum_value(RECOVERY_ENUM_ACTIVITY, (size_t)_i);
	recovery_event e = activity_of(what, 60, 5), less[3];
	recovery_person p;
	double known;
	size_t i, k;

	ck_assert_int_eq(RECOVERY_INIT(PERSON, &p), RECOVERY_OK);
	p.mass_kg = 70;
	e.climb_m = 300;
	e.descent_m = 200;
	less[0] = less[1] = less[2] = e;
	less[0].rpe = NAN;
	less[1].climb_m = NAN;
	less[2].descent_m = NAN;
	known = widest(&e, &p);
	ck_assert_double_ge(widest(&e, NULL), known);
	for (i = 0; i < 3; i++) {
		ck_assert_double_ge(widest(&less[i], &p), known);
		for (k = 0; k < COUNT_OF(foot); k++)
			ck_assert(what != foot[k] || widest(&less[i], &p) > known);
	}
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
	run.rpe = 5;
	(void)dose_to(&run, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, &unknown);
	run.descent_m = 0;
	(void)dose_to(&run, NULL, NULL, RECOVERY_MUSCLE_QUADRICEPS, &known);
	ck_assert_double_gt(unknown, known);	/* a descent nobody noted is not a flat course */
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
	tcase_add_test(tc, test_many_reps);
	tcase_add_loop_test(tc, test_activity_monotone, 0, (int)recovery_enum_count(RECOVERY_ENUM_ACTIVITY));
	tcase_add_loop_test(tc, test_activity_shares, 0, (int)recovery_enum_count(RECOVERY_ENUM_ACTIVITY));
	tcase_add_test(tc, test_activity_convex);
	tcase_add_test(tc, test_descent);
	tcase_add_test(tc, test_body_mass);
	tcase_add_test(tc, test_contraction_ladder);
	tcase_add_test(tc, test_intensity_length_velocity_kind);
	tcase_add_test(tc, test_protocol_monotone);
	tcase_add_test(tc, test_sides_are_alike);
	tcase_add_test(tc, test_units);
	tcase_add_test(tc, test_order_within_a_session);
	tcase_add_test(tc, test_capped_aloud);
	tcase_add_test(tc, test_warm_up_is_little);
	tcase_add_test(tc, test_own_best);
	tcase_add_test(tc, test_spread_of_a_best);
	tcase_add_test(tc, test_best_is_confirmed);
	tcase_add_test(tc, test_best_reaches_the_dose);
	tcase_add_test(tc, test_set_unknown_never_narrows);
	tcase_add_test(tc, test_unknown_load);
	tcase_add_loop_test(tc, test_activity_unknown_never_narrows, 0, (int)recovery_enum_count(RECOVERY_ENUM_ACTIVITY));
	tcase_add_test(tc, test_unknown_widens);
	tcase_add_loop_test(tc, test_implausible, 0, 7);
	tcase_add_test(tc, test_capacity_and_kinds);
	suite_add_tcase(s, tc);
	return s;
}
