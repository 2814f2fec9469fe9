/* check_event.c - what an event needs, what a rating means, and the order in which a log is read. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cases.h"
#include "internal.h"

Suite *suite_event(void);

#define OK(call) ck_assert_int_eq((call), RECOVERY_OK)

static const int64_t start = INT64_C(1700000000);

static int32_t movement(void)
{
	return recovery_enum_value(RECOVERY_ENUM_MOVEMENT, 0);
}

/* An event of this kind with only what it needs. */
static recovery_event least(int32_t kind)
{
	recovery_event e;

	OK(RECOVERY_INIT(EVENT, &e));
	e.kind = kind;
	e.time_s = start;
	switch (kind) {
	case RECOVERY_KIND_BOUT:
		e.what = RECOVERY_MUSCLE_SOLEUS;
		e.dose = 0.2;
		break;
	case RECOVERY_KIND_SET:
		e.what = movement();
		e.reps = 8;
		break;
	case RECOVERY_KIND_ACTIVITY:
		e.what = RECOVERY_ACTIVITY_CYCLING;
		e.duration_s = 1800;
		break;
	case RECOVERY_KIND_REPORT:
		e.scale = RECOVERY_SCALE_NRS_0_10;
		e.value = 4;
		break;
	case RECOVERY_KIND_STRENGTH:
		e.value = 90;
		break;
	case RECOVERY_KIND_PROTOCOL:
		e.what = RECOVERY_MUSCLE_SOLEUS;
		e.contractions = 30;
		break;
	}
	return e;
}

static void ck_refused(const recovery_event *e, recovery_status want, const char *field)
{
	recovery_diag diag;
	recovery_timeline t;
	size_t n = 0;

	OK(RECOVERY_INIT(DIAG, &diag));
	ck_assert_int_eq(recovery_event_check(e, &diag), want);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_EVENT);
	ck_assert_str_eq(recovery_field_name(RECOVERY_TYPE_EVENT, (size_t)diag.field), field);
	/* every call that takes events says the same */
	OK(RECOVERY_INIT(TIMELINE, &t));
	ck_assert_int_eq(recovery_doms_timeline(e, 1, NULL, RECOVERY_MUSCLE_SOLEUS, RECOVERY_SIDE_LEFT, start, &t, NULL), want);
	ck_assert_int_eq(recovery_dose(e, NULL, NULL, NULL, &n, NULL), want);
}

static void ck_what(int32_t kind, int32_t what, int fits)
{
	recovery_event e = least(kind);

	e.what = what;
	if (fits)
		OK(recovery_event_check(&e, NULL));
	else
		ck_refused(&e, RECOVERY_E_ENUM, "what");
}

/* ---- needs ------------------------------------------------------------------------------------------------------------- */

START_TEST(the_least_is_enough)
{
	recovery_event e = least(_i);
	recovery_diag diag, before;

	OK(RECOVERY_INIT(DIAG, &diag));
	diag.got = 5;
	before = diag;
	OK(recovery_event_check(&e, &diag));
	ck_assert_mem_eq(&diag, &before, sizeof diag);
}
END_TEST

START_TEST(a_missing_number_is_named)
{
	static const struct need { int32_t kind; size_t offset; const char *field; } needs[] = {
		{ RECOVERY_KIND_BOUT, offsetof(recovery_event, dose), "dose" },
		{ RECOVERY_KIND_SET, offsetof(recovery_event, reps), "reps" },
		{ RECOVERY_KIND_ACTIVITY, offsetof(recovery_event, duration_s), "duration_s" },
		{ RECOVERY_KIND_REPORT, offsetof(recovery_event, value), "value" },
		{ RECOVERY_KIND_STRENGTH, offsetof(recovery_event, value), "value" },
		{ RECOVERY_KIND_PROTOCOL, offsetof(recovery_event, contractions), "contractions" },
	};
	const double unknown = num_nan();
	recovery_event e;
	size_t i;

	for (i = 0; i < COUNT_OF(needs); i++) {
		e = least(needs[i].kind);
		memcpy((char *)&e + needs[i].offset, &unknown, sizeof unknown);
		ck_refused(&e, RECOVERY_E_MISSING, needs[i].field);
	}
	e = least(RECOVERY_KIND_REPORT);
	e.scale = 0;
	ck_refused(&e, RECOVERY_E_MISSING, "scale");
	e.scale = 7;
	ck_refused(&e, RECOVERY_E_ENUM, "scale");
}
END_TEST

START_TEST(time_and_window_are_known)
{
	recovery_event e = least(_i);

	e.time_s = RECOVERY_TIME_UNKNOWN;
	ck_refused(&e, RECOVERY_E_MISSING, "time_s");
	e.time_s = RECOVERY_TIME_UNKNOWN + 1;
	ck_refused(&e, RECOVERY_E_RANGE, "time_s");
	e.time_s = TIME_MIN;
	OK(recovery_event_check(&e, NULL));
	e.time_s = TIME_MAX;
	OK(recovery_event_check(&e, NULL));
	e = least(_i);
	e.window_s = num_infinity();
	ck_refused(&e, RECOVERY_E_RANGE, "window_s");
	e.window_s = -num_infinity();
	ck_refused(&e, RECOVERY_E_RANGE, "window_s");
	e.window_s = -1;
	ck_refused(&e, RECOVERY_E_RANGE, "window_s");
	e.window_s = 604801;
	ck_refused(&e, RECOVERY_E_RANGE, "window_s");
	e.window_s = num_nan();
	ck_refused(&e, RECOVERY_E_MISSING, "window_s");
	e.window_s = 604800;
	OK(recovery_event_check(&e, NULL));
}
END_TEST

START_TEST(sides)
{
	recovery_event e = least(_i);

	for (e.side = 0; e.side <= RECOVERY_SIDE_BOTH; e.side++)
		OK(recovery_event_check(&e, NULL));
	e.side = RECOVERY_SIDE_MIDLINE;
	ck_refused(&e, RECOVERY_E_ENUM, "side");
	e.side = RECOVERY_SIDE_MIDLINE + 1;
	ck_refused(&e, RECOVERY_E_ENUM, "side");
	e.side = -1;
	ck_refused(&e, RECOVERY_E_ENUM, "side");
}
END_TEST

START_TEST(kinds)
{
	recovery_event e = least(RECOVERY_KIND_BOUT);

	e.kind = 0;
	ck_refused(&e, RECOVERY_E_ENUM, "kind");
	e.kind = RECOVERY_KIND_PROTOCOL + 1;
	ck_refused(&e, RECOVERY_E_ENUM, "kind");
	e.kind = -1;
	ck_refused(&e, RECOVERY_E_ENUM, "kind");
}
END_TEST

/* Which ids each kind takes, over all ids there are and their neighbours. */
START_TEST(what)
{
	static const int32_t of[] = {
		RECOVERY_ENUM_MUSCLE, RECOVERY_ENUM_REGION, RECOVERY_ENUM_STRUCTURE, RECOVERY_ENUM_ACTIVITY,
		RECOVERY_ENUM_MOVEMENT, RECOVERY_ENUM_FACT, RECOVERY_ENUM_MEASURE, RECOVERY_ENUM_RULE,
	};
	size_t k, i;
	int32_t id, near;

	for (k = 0; k < COUNT_OF(of); k++)
		for (i = 0; i < recovery_enum_count(of[k]); i++)
			for (near = -1; near <= 1; near++) {
				const int32_t kind = _i;
				int muscle, region, fits;

				id = recovery_enum_value(of[k], i) + near;
				muscle = recovery_enum_name(RECOVERY_ENUM_MUSCLE, id) != NULL;
				region = recovery_enum_name(RECOVERY_ENUM_REGION, id) != NULL;
				fits = kind == RECOVERY_KIND_BOUT || kind == RECOVERY_KIND_STRENGTH || kind == RECOVERY_KIND_PROTOCOL ? muscle
				     : kind == RECOVERY_KIND_SET ? recovery_enum_name(RECOVERY_ENUM_MOVEMENT, id) != NULL
				     : kind == RECOVERY_KIND_ACTIVITY ? recovery_enum_name(RECOVERY_ENUM_ACTIVITY, id) != NULL
				     : muscle || region;
				ck_what(kind, id, fits);
			}
	ck_what(_i, 0, _i == RECOVERY_KIND_REPORT || _i == RECOVERY_KIND_STRENGTH);
	ck_what(_i, -1, 0);
	ck_what(_i, INT32_MAX, 0);
	ck_what(_i, INT32_MIN, 0);
}
END_TEST

/* Contractions, their load, velocity and length; what holds its length does not move. */
START_TEST(implausible_protocols)
{
	static const struct row { size_t offset; const char *field; double bad, max; } rows[] = {
		{ offsetof(recovery_event, contractions), "contractions", 2001, 2000 },
		{ offsetof(recovery_event, contractions), "contractions", -1, 2000 },
		{ offsetof(recovery_event, intensity_pct), "intensity_pct", 200.5, 200 },
		{ offsetof(recovery_event, velocity_dps), "velocity_dps", 1001, 1000 },
		{ offsetof(recovery_event, length), "length", 1.01, 1 },
	};
	recovery_event e;
	recovery_diag d;
	size_t i;

	for (i = 0; i < COUNT_OF(rows); i++) {
		e = least(RECOVERY_KIND_PROTOCOL);
		memcpy((char *)&e + rows[i].offset, &rows[i].bad, sizeof(double));
		ck_refused(&e, RECOVERY_E_RANGE, rows[i].field);
		OK(RECOVERY_INIT(DIAG, &d));
		ck_assert_int_eq(recovery_event_check(&e, &d), RECOVERY_E_RANGE);
		ck_assert(d.got == rows[i].bad && d.max == rows[i].max && d.min == 0);
	}
	e = least(RECOVERY_KIND_PROTOCOL);
	e.contraction = RECOVERY_CONTRACTION_MIXED + 1;
	ck_refused(&e, RECOVERY_E_ENUM, "contraction");
	e.contraction = RECOVERY_CONTRACTION_ISOMETRIC;
	e.velocity_dps = 30;
	ck_refused(&e, RECOVERY_E_RANGE, "velocity_dps");
	e.velocity_dps = 0;
	OK(recovery_event_check(&e, NULL));
}
END_TEST

START_TEST(strength_is_0_to_200)
{
	static const double bad[] = { -0x1p-1074, -1, 200.00000000000003, 201, 1000 };
	recovery_event e = least(RECOVERY_KIND_STRENGTH);
	recovery_diag diag;
	size_t i;

	for (i = 0; i < COUNT_OF(bad); i++) {
		e.value = bad[i];
		ck_refused(&e, RECOVERY_E_RANGE, "value");
		OK(RECOVERY_INIT(DIAG, &diag));
		(void)!recovery_event_check(&e, &diag);
		ck_assert(diag.got == bad[i] && diag.min == 0 && diag.max == 200);
	}
	e.value = 0;
	OK(recovery_event_check(&e, NULL));
	e.value = 200;
	OK(recovery_event_check(&e, NULL));
}
END_TEST

/* ---- scales ----------------------------------------------------------------------------------------------------------- */

/* Typed again from the header's comments: what says no soreness, and what says the worst. */
static const struct scale { int32_t id; double none, worst; } scales[] = {
	{ RECOVERY_SCALE_NRS_0_10, 0, 10 }, { RECOVERY_SCALE_NRS_0_10_REVERSED, 10, 0 },
	{ RECOVERY_SCALE_VAS_0_100, 0, 100 }, { RECOVERY_SCALE_VAS_0_100_REVERSED, 100, 0 },
	{ RECOVERY_SCALE_LIKERT_1_5, 1, 5 }, { RECOVERY_SCALE_LIKERT_1_5_REVERSED, 5, 1 },
	{ RECOVERY_SCALE_HOOPER_1_7, 1, 7 }, { RECOVERY_SCALE_HOOPER_1_7_REVERSED, 7, 1 },
	{ RECOVERY_SCALE_RATING_1_10, 1, 10 }, { RECOVERY_SCALE_RATING_1_10_REVERSED, 10, 1 },
	{ RECOVERY_SCALE_VERBAL_0_3, 0, 3 }, { RECOVERY_SCALE_VERBAL_0_3_REVERSED, 3, 0 },
};

static double least_of(const struct scale *s)    { return s->none < s->worst ? s->none : s->worst; }
static double greatest_of(const struct scale *s) { return s->none < s->worst ? s->worst : s->none; }

static double distance(double a, double b)
{
	return a < b ? b - a : a - b;
}

START_TEST(every_scale_is_here)
{
	size_t i, k;

	ck_assert_uint_eq(recovery_enum_count(RECOVERY_ENUM_SCALE), COUNT_OF(scales));
	for (i = 0; i < COUNT_OF(scales); i++) {
		ck_assert_ptr_nonnull(recovery_enum_name(RECOVERY_ENUM_SCALE, scales[i].id));
		for (k = 0; k < i; k++)
			ck_assert_int_ne(scales[i].id, scales[k].id);
	}
}
END_TEST

/* Bits are compared: a zero with a minus sign would be printed as "-0.0". */
START_TEST(ends_are_exact)
{
	const struct scale *s = &scales[_i];

	ck_assert(num_bits(recovery_scale_from_nrs(s->id, 0)) == num_bits(s->none));
	ck_assert(num_bits(recovery_scale_from_nrs(s->id, 10)) == num_bits(s->worst));
	ck_assert(recovery_scale_to_nrs(s->id, s->none) == 0);
	ck_assert(num_bits(recovery_scale_to_nrs(s->id, s->worst)) == num_bits(10));
	ck_assert(recovery_scale_to_nrs(s->id, (s->none + s->worst) / 2) == 5);
	ck_assert(recovery_scale_from_nrs(s->id, 5) == (s->none + s->worst) / 2);
}
END_TEST

START_TEST(no_soreness_is_not_minus_zero)
{
	const struct scale *s = &scales[_i];

	ck_assert_uint_eq(num_bits(recovery_scale_to_nrs(s->id, s->none)), 0);
}
END_TEST

START_TEST(off_the_scale)
{
	const struct scale *s = &scales[_i];
	const double low = least_of(s), high = greatest_of(s);
	const double bad[] = { low - 1, low == 0 ? -0x1p-1074 : low * (1 - 0x1p-53), high + 1, high * (1 + 0x1p-52), num_nan(),
			       num_infinity(), -num_infinity(), 1e300, -1e300 };
	const double bad_nrs[] = { -0x1p-1074, -1, 10.000000000000002, 11, num_nan(), num_infinity(), -num_infinity() };
	size_t i;

	for (i = 0; i < COUNT_OF(bad); i++)
		ck_assert_uint_eq(num_bits(recovery_scale_to_nrs(s->id, bad[i])), num_bits(num_nan()));
	for (i = 0; i < COUNT_OF(bad_nrs); i++)
		ck_assert_uint_eq(num_bits(recovery_scale_from_nrs(s->id, bad_nrs[i])), num_bits(num_nan()));
}
END_TEST

START_TEST(no_such_scale)
{
	static const int32_t unknown[] = { 0, -1, 7, 100, 107, INT32_MAX, INT32_MIN };
	size_t i;

	for (i = 0; i < COUNT_OF(unknown); i++) {
		ck_assert(num_is_nan(recovery_scale_to_nrs(unknown[i], 1)));
		ck_assert(num_is_nan(recovery_scale_from_nrs(unknown[i], 1)));
	}
}
END_TEST

START_TEST(mapping_back_is_lossless)
{
	const struct scale *s = &scales[_i];
	uint64_t rng = cases_seed() + (uint64_t)_i;
	size_t i;

	for (i = 0; i < cases_count(); i++) {
		const double nrs = cases_uniform(&rng, 0, 10), value = cases_uniform(&rng, least_of(s), greatest_of(s));
		const double there = recovery_scale_from_nrs(s->id, nrs), back = recovery_scale_to_nrs(s->id, there);
		const double more = recovery_scale_from_nrs(s->id, nrs < 9 ? nrs + 1 : nrs - 1);

		ck_assert_msg(distance(back, nrs) <= 1e-12, "%.17g came back as %.17g", nrs, back);
		ck_assert(there >= least_of(s) && there <= greatest_of(s));
		ck_assert_msg(distance(recovery_scale_from_nrs(s->id, recovery_scale_to_nrs(s->id, value)), value) <= 1e-12 * 10,
			      "%.17g", value);
		/* sorer is nearer to the worst end */
		ck_assert((distance(more, s->worst) < distance(there, s->worst)) == (nrs < 9));
	}
}
END_TEST

/* Whole numbers, which people give, come back but for the last bits. */
START_TEST(whole_ratings_come_back)
{
	const struct scale *s = &scales[_i];
	double value;

	for (value = least_of(s); value <= greatest_of(s); value++)
		ck_assert_msg(distance(recovery_scale_from_nrs(s->id, recovery_scale_to_nrs(s->id, value)), value) <= 1e-13 * value,
			      "%g", value);
}
END_TEST

START_TEST(reports_stay_on_their_scale)
{
	const struct scale *s = &scales[_i];
	recovery_event e = least(RECOVERY_KIND_REPORT);
	recovery_diag diag;
	const double bad[] = { least_of(s) - 0.5, greatest_of(s) + 0.5, 1000, -1000 };
	size_t i;

	e.scale = s->id;
	for (i = 0; i < COUNT_OF(bad); i++) {
		e.value = bad[i];
		ck_refused(&e, RECOVERY_E_RANGE, "value");
		OK(RECOVERY_INIT(DIAG, &diag));
		(void)!recovery_event_check(&e, &diag);
		ck_assert(diag.got == bad[i] && diag.min == least_of(s) && diag.max == greatest_of(s));
	}
	e.value = s->none;
	OK(recovery_event_check(&e, NULL));
	e.value = s->worst;
	OK(recovery_event_check(&e, NULL));
}
END_TEST

/* ---- order ------------------------------------------------------------------------------------------------------------- */

enum { EVENTS_MAX = 48 };

/* Many equal times, few different places: complete ties are common. */
static recovery_event any_event(uint64_t *rng)
{
	recovery_event e = least(1 + cases_below(rng, 6));

	e.time_s = start + cases_below(rng, 4) * 600;
	e.side = cases_below(rng, 4);
	switch (e.kind) {
	case RECOVERY_KIND_BOUT:
		e.what = FIRST_MUSCLE + cases_below(rng, 3);
		e.dose = cases_uniform(rng, 0, 1);
		break;
	case RECOVERY_KIND_SET:
		e.what = recovery_enum_value(RECOVERY_ENUM_MOVEMENT, (size_t)cases_below(rng, 3));
		break;
	case RECOVERY_KIND_ACTIVITY:
		e.what = RECOVERY_ACTIVITY_WALKING + cases_below(rng, 3);
		break;
	case RECOVERY_KIND_REPORT:
		e.what = cases_below(rng, 2) ? 0 : RECOVERY_REGION_CALF;
		break;
	case RECOVERY_KIND_STRENGTH:
		e.what = cases_below(rng, 2) ? 0 : FIRST_MUSCLE;
		break;
	}
	return e;
}

static int rank_of(const recovery_event *e)
{
	return e->kind == RECOVERY_KIND_STRENGTH ? 2 : e->kind == RECOVERY_KIND_REPORT;
}

/* The order as the header words it: below 0 when `a` comes first, 0 when only the place in the array tells. */
static int compare(const recovery_event *a, const recovery_event *b)
{
	if (a->time_s != b->time_s)
		return a->time_s < b->time_s ? -1 : 1;
	if (rank_of(a) != rank_of(b))
		return rank_of(a) < rank_of(b) ? -1 : 1;
	if (a->what != b->what)
		return a->what < b->what ? -1 : 1;
	return a->side < b->side ? -1 : a->side > b->side;
}

static recovery_status add_all(const recovery_event *events, size_t n)
{
	static uint64_t memory[2048];
	recovery_state *state;

	OK(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL));
	return recovery_state_add(state, events, n, NULL);
}

static void ck_sorted(const recovery_event *events, const uint64_t *order, size_t n)
{
	char seen[EVENTS_MAX] = { 0 };
	size_t i;

	for (i = 0; i < n; i++) {
		ck_assert_uint_lt(order[i], n);
		ck_assert(!seen[order[i]]);
		seen[order[i]] = 1;
	}
	for (i = 1; i < n; i++) {
		const int c = compare(&events[order[i - 1]], &events[order[i]]);

		ck_assert(c < 0 || (c == 0 && order[i - 1] < order[i]));
	}
}

START_TEST(order_sorts_any_log)
{
	recovery_event events[EVENTS_MAX], sorted[EVENTS_MAX];
	uint64_t order[EVENTS_MAX + 1], again[EVENTS_MAX], rng = cases_seed();
	size_t c, i, n;

	for (c = 0; c < cases_count() / 10 + 1; c++) {
		n = (size_t)cases_below(&rng, EVENTS_MAX + 1);
		for (i = 0; i < n; i++)
			events[i] = any_event(&rng);
		order[n] = UINT64_C(0xa5a5);
		OK(recovery_order(events, n, order, NULL));
		ck_assert_uint_eq(order[n], UINT64_C(0xa5a5));
		ck_sorted(events, order, n);
		for (i = 0; i < n; i++)
			sorted[i] = events[order[i]];
		OK(recovery_order(sorted, n, again, NULL));
		for (i = 0; i < n; i++)
			ck_assert_uint_eq(again[i], i);
		OK(add_all(sorted, n));
		if (n < 2)
			continue;
		/* the first pair that differs, turned round, is out of order */
		for (i = 1; i < n && compare(&sorted[i - 1], &sorted[i]) == 0; i++)
			;
		if (i == n)
			continue;
		events[0] = sorted[i - 1];
		sorted[i - 1] = sorted[i];
		sorted[i] = events[0];
		ck_assert_int_eq(add_all(sorted, n), RECOVERY_E_ORDER);
	}
}
END_TEST

/* Longer structs: the stride is that of the client. */
START_TEST(order_of_longer_structs)
{
	struct longer { recovery_event e; uint64_t later[2]; } events[EVENTS_MAX];
	recovery_event plain[EVENTS_MAX];
	uint64_t order[EVENTS_MAX], rng = cases_seed();
	size_t i;

	for (i = 0; i < EVENTS_MAX; i++) {
		plain[i] = any_event(&rng);
		events[i].e = plain[i];
		events[i].e.size = sizeof events[i];
		events[i].later[0] = events[i].later[1] = 0;
	}
	OK(recovery_order(&events[0].e, EVENTS_MAX, order, NULL));
	ck_sorted(plain, order, EVENTS_MAX);
}
END_TEST

/* What is the order of things at the same time? */
START_TEST(doses_ratings_tests)
{
	recovery_event e[6];
	uint64_t order[6];

	e[0] = least(RECOVERY_KIND_STRENGTH);
	e[1] = least(RECOVERY_KIND_REPORT);
	e[2] = least(RECOVERY_KIND_ACTIVITY);
	e[3] = least(RECOVERY_KIND_BOUT);
	e[4] = least(RECOVERY_KIND_BOUT);
	e[4].side = RECOVERY_SIDE_LEFT;
	e[5] = least(RECOVERY_KIND_STRENGTH);
	e[5].time_s--;
	OK(recovery_order(e, 6, order, NULL));
	ck_assert(order[0] == 5 && order[1] == 3 && order[2] == 4 && order[3] == 2 && order[4] == 1 && order[5] == 0);
}
END_TEST

START_TEST(order_of_nothing)
{
	uint64_t order = 77;
	recovery_event e = least(RECOVERY_KIND_BOUT);

	OK(recovery_order(NULL, 0, NULL, NULL));
	OK(recovery_order(&e, 0, &order, NULL));
	ck_assert_uint_eq(order, 77);
	OK(recovery_order(&e, 1, &order, NULL));
	ck_assert_uint_eq(order, 0);
}
END_TEST

START_TEST(order_names_the_bad_event)
{
	recovery_event events[EVENTS_MAX];
	uint64_t order[EVENTS_MAX], rng = cases_seed();
	recovery_diag diag;
	size_t i, bad;

	for (bad = 0; bad < EVENTS_MAX; bad++) {
		for (i = 0; i < EVENTS_MAX; i++) {
			events[i] = any_event(&rng);
			order[i] = UINT64_C(0xa5a5);
		}
		events[bad].side = RECOVERY_SIDE_MIDLINE;
		events[EVENTS_MAX - 1].side = RECOVERY_SIDE_MIDLINE;
		OK(RECOVERY_INIT(DIAG, &diag));
		ck_assert_int_eq(recovery_order(events, EVENTS_MAX, order, &diag), RECOVERY_E_ENUM);
		ck_assert_uint_eq(diag.index, bad);
		ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_EVENT);
		for (i = 0; i < EVENTS_MAX; i++)
			ck_assert_uint_eq(order[i], UINT64_C(0xa5a5));
	}
}
END_TEST

/* An event out of order is named, and nothing of the array enters. */
START_TEST(out_of_order_is_named)
{
	static uint64_t memory[2048], before[2048];
	recovery_event e[4];
	recovery_state *state;
	recovery_diag diag;
	size_t i;

	for (i = 0; i < 4; i++) {
		e[i] = least(RECOVERY_KIND_BOUT);
		e[i].time_s = start + (int64_t)i * 60;
	}
	e[2].time_s = start + 59;
	OK(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL));
	memcpy(before, memory, sizeof memory);
	OK(RECOVERY_INIT(DIAG, &diag));
	ck_assert_int_eq(recovery_state_add(state, e, 4, &diag), RECOVERY_E_ORDER);
	ck_assert_uint_eq(diag.index, 2);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_EVENT);
	ck_assert(diag.got == (double)(start + 59));
	ck_assert_mem_eq(memory, before, sizeof memory);
	e[2].time_s = start + 120;
	OK(recovery_state_add(state, e, 4, NULL));
	memcpy(before, memory, sizeof memory);
	ck_assert_int_eq(recovery_state_add(state, e + 2, 2, &diag), RECOVERY_E_PAST);
	ck_assert_uint_eq(diag.index, 0);
	ck_assert_mem_eq(memory, before, sizeof memory);
}
END_TEST

/* ---- whom does a rating speak about ------------------------------------------------------------------------------------ */

static uint64_t reports_on(const recovery_event *report, int32_t muscle, int32_t side)
{
	static uint64_t memory[2048];
	recovery_event bout = least(RECOVERY_KIND_BOUT);
	recovery_state *state;
	recovery_timeline t;

	bout.what = muscle;
	OK(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL));
	OK(recovery_state_add(state, &bout, 1, NULL));
	OK(recovery_state_add(state, report, 1, NULL));
	OK(RECOVERY_INIT(TIMELINE, &t));
	OK(recovery_timeline_at(state, muscle, side, start, 95, 2, &t, NULL));
	return t.reports;
}

START_TEST(ratings_reach_their_muscles)
{
	recovery_event e = least(RECOVERY_KIND_REPORT);
	int32_t muscle;

	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++) {
		e.side = 0;
		e.what = 0;
		ck_assert_uint_eq(reports_on(&e, muscle, RECOVERY_SIDE_LEFT), 1);
		e.what = muscle;
		ck_assert_uint_eq(reports_on(&e, muscle, RECOVERY_SIDE_RIGHT), 1);
		e.what = recovery_muscle_region(muscle, 0);
		e.side = RECOVERY_SIDE_LEFT;
		ck_assert_uint_eq(reports_on(&e, muscle, RECOVERY_SIDE_LEFT), 1);
		ck_assert_uint_eq(reports_on(&e, muscle, RECOVERY_SIDE_RIGHT), 0);
		e.what = RECOVERY_REGION_HEAD;
		ck_assert_uint_eq(reports_on(&e, muscle, RECOVERY_SIDE_LEFT), 0);
		e.what = muscle == FIRST_MUSCLE ? muscle + 1 : FIRST_MUSCLE;
		ck_assert_uint_eq(reports_on(&e, muscle, RECOVERY_SIDE_LEFT), 0);
	}
}
END_TEST

/* "Everywhere" is every muscle, as a rating without a place is. */
START_TEST(a_rating_of_the_whole_body_reaches_all)
{
	recovery_event e = least(RECOVERY_KIND_REPORT);

	e.what = RECOVERY_REGION_WHOLE_BODY;
	ck_assert_uint_eq(reports_on(&e, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_LEFT), 1);
}
END_TEST

#define KINDS(test)  tcase_add_loop_test(c, test, RECOVERY_KIND_BOUT, RECOVERY_KIND_PROTOCOL + 1)
#define SCALES(test) tcase_add_loop_test(c, test, 0, (int)COUNT_OF(scales))

Suite *suite_event(void)
{
	Suite *s = suite_create("event");
	TCase *c = tcase_create("needs");

	KINDS(the_least_is_enough);
	tcase_add_test(c, a_missing_number_is_named);
	KINDS(time_and_window_are_known);
	KINDS(sides);
	tcase_add_test(c, kinds);
	KINDS(what);
	tcase_add_test(c, implausible_protocols);
	tcase_add_test(c, strength_is_0_to_200);
	suite_add_tcase(s, c);

	c = tcase_create("scales");
	tcase_add_test(c, every_scale_is_here);
	SCALES(ends_are_exact);
	SCALES(no_soreness_is_not_minus_zero);
	SCALES(off_the_scale);
	tcase_add_test(c, no_such_scale);
	SCALES(mapping_back_is_lossless);
	SCALES(whole_ratings_come_back);
	SCALES(reports_stay_on_their_scale);
	suite_add_tcase(s, c);

	c = tcase_create("order");
	tcase_add_test(c, order_sorts_any_log);
	tcase_add_test(c, order_of_longer_structs);
	tcase_add_test(c, doses_ratings_tests);
	tcase_add_test(c, order_of_nothing);
	tcase_add_test(c, order_names_the_bad_event);
	tcase_add_test(c, out_of_order_is_named);
	suite_add_tcase(s, c);

	c = tcase_create("ratings");
	tcase_add_test(c, ratings_reach_their_muscles);
	tcase_add_test(c, a_rating_of_the_whole_body_reaches_all);
	suite_add_tcase(s, c);
	return s;
}
