/* check_batch.c - many people at once, drivers, the earliest session, and inputs at the ends of what is allowed. */
#include <stdio.h>
#include <stdlib.h>
#include "logs.h"

Suite *suite_batch(void);

enum { MANY = 16, PEOPLE = 4, PLACES = 3, TIMES = 5 };

static const int64_t T0 = LOG_START;
static uint64_t memory[PEOPLE][STATE_WORDS];
static const int32_t muscles[PLACES] = { QUADS, HAMS, RECOVERY_MUSCLE_FOOT_INTRINSICS }, sides[PLACES] = { LEFT, RIGHT, LEFT };

static recovery_state *in(size_t which)
{
	return (recovery_state *)(void *)memory[which];
}

/* ---- batch ---------------------------------------------------------------------------------------------------------------------------- */

static void ck_cell(const recovery_state *s, int32_t channel, int32_t muscle, int32_t side, int64_t t, const float *got)
{
	const recovery_point p = point_at(s, muscle, side, t);
	const struct kernel *k = state_kernel(s, body_slot(muscle, side));
	const double sore[3] = { p.soreness, p.soreness_low, p.soreness_high }, strong[3] = { p.strength, p.strength_low, p.strength_high };
	const double *bands = channel == RECOVERY_CHANNEL_SORENESS_BANDS ? sore : strong;
	struct levels l;
	struct view v;
	int i;

	if (!k->bouts) {
		for (i = 0; i < (channel >= RECOVERY_CHANNEL_SORENESS_BANDS ? 3 : 1); i++)
			ck_assert(isnan(got[i]));
		return;
	}
	if (channel >= RECOVERY_CHANNEL_SORENESS_BANDS) {
		for (i = 0; i < 3; i++)
			ck_assert(got[i] == (float)bands[i]);
		return;
	}
	kernel_levels(state_model(s), k, t, &l);
	belief_view(state_model(s), state_folk(s), k, &v);
	if (channel == RECOVERY_CHANNEL_SORENESS) {
		const double d = (l.delayed[1] + l.acute) * exp(v.mean[1]);

		ck_assert_double_eq_tol((double)*got, 10 * d / (1 + d), 1e-5);
	} else {
		const double x = l.loss * exp(v.loss_mean);

		ck_assert_double_eq_tol((double)*got, 100 - published.loss_max * x / (1 + x), 1e-4);
	}
}

/* Every cell is the forecast of that person, place and time; between rows nothing is written. */
START_TEST(cells_are_forecasts)
{
	const int32_t channel = _i;
	const size_t width = channel >= RECOVERY_CHANNEL_SORENESS_BANDS ? 3 : 1, row = PLACES * TIMES * width, stride = row + 7;
	static float out[PEOPLE * (PLACES * TIMES * 3 + 7)];
	uint64_t rng = cases_seed();
	size_t n, i, p, t;

	for (n = cases_count() / 200; n-- > 0;) {
		const recovery_state *states[PEOPLE];
		recovery_status each[PEOPLE];
		int64_t times[TIMES], last = 0;
		recovery_event e[MANY];

		for (i = 0; i < PEOPLE; i++) {
			random_events(&rng, e, MANY, DAY_S);
			states[i] = state_of(memory[i], NULL, e, i ? MANY : 1);
			last = e[MANY - 1].time_s > last ? e[MANY - 1].time_s : last;
		}
		for (t = 0; t < TIMES; t++)
			times[t] = last + (int64_t)cases_uniform(&rng, 0, 10 * DAY_S);
		for (i = 0; i < COUNT_OF(out); i++)
			out[i] = -77;
		OK(recovery_batch(states, PEOPLE, channel, muscles, sides, PLACES, times, TIMES, out, stride, each, NULL));
		for (i = 0; i < PEOPLE; i++) {
			OK(each[i]);
			for (p = 0; p < PLACES; p++)
				for (t = 0; t < TIMES; t++)
					ck_cell(states[i], channel, muscles[p], sides[p], times[t], out + i * stride + (p * TIMES + t) * width);
			for (p = row; p < stride && i * stride + p < COUNT_OF(out); p++)
				ck_assert(out[i * stride + p] == -77);
		}
	}
}
END_TEST

/* One bad state among good ones: its row is NaN, its status says why, the others are as without it. */
START_TEST(one_bad_state)
{
	static uint64_t damaged[STATE_WORDS];
	const recovery_event bout = log_bout(QUADS, BOTH, T0, 1), late = log_bout(QUADS, BOTH, T0 + 2 * DAY_S, 1);
	const recovery_state *states[5];
	const int64_t times[2] = { T0 + DAY_S, T0 + 3 * DAY_S };
	const recovery_status want[5] = { RECOVERY_OK, RECOVERY_E_STATE, RECOVERY_E_NULL, RECOVERY_E_PAST, RECOVERY_E_ALIGN };
	recovery_status each[5];
	float alone[2], out[5 * 2];
	size_t i;

	states[0] = state_of(memory[0], NULL, &bout, 1);
	states[1] = (const recovery_state *)(void *)damaged;
	states[2] = NULL;
	states[3] = state_of(memory[3], NULL, &late, 1);
	states[4] = (const recovery_state *)(const void *)((const char *)memory[0] + 4);
	OK(recovery_batch(states, 1, RECOVERY_CHANNEL_SORENESS, muscles, sides, 1, times, 2, alone, 2, NULL, NULL));
	OK(recovery_batch(states, 5, RECOVERY_CHANNEL_SORENESS, muscles, sides, 1, times, 2, out, 2, each, NULL));
	for (i = 0; i < 5; i++)
		ck_assert_int_eq(each[i], want[i]);
	ck_assert(!memcmp(alone, out, sizeof alone));
	for (i = 2; i < 10; i++)
		ck_assert(isnan(out[i]));
	OK(recovery_batch(states, 5, RECOVERY_CHANNEL_SORENESS, muscles, sides, 1, times, 2, out, 2, NULL, NULL));
}
END_TEST

/* Refused calls name the place or time, and write nothing. */
START_TEST(batch_refuses)
{
	const recovery_event bout = log_bout(QUADS, BOTH, T0, 1);
	const recovery_state *states[1];
	const int32_t bad_muscles[] = { QUADS, 7 }, bad_sides[] = { LEFT, BOTH }, good[] = { LEFT, LEFT };
	const int64_t times[] = { T0, T0 + 1 }, bad_times[] = { T0, TIME_MAX + 1 };
	recovery_status each = 77;
	recovery_diag d;
	float out[16];
	size_t i;

	states[0] = state_of(memory[0], NULL, &bout, 1);
	OK(RECOVERY_INIT(DIAG, &d));
	for (i = 0; i < 16; i++)
		out[i] = -77;
	ck_assert_int_eq(recovery_batch(states, 1, 0, good, good, 2, times, 2, out, 16, &each, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_batch(states, 1, 5, good, good, 2, times, 2, out, 16, &each, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_batch(states, 1, 1, bad_muscles, good, 2, times, 2, out, 16, &each, &d), RECOVERY_E_ENUM);
	ck_assert_uint_eq(d.index, 1);
	ck_assert_int_eq(recovery_batch(states, 1, 1, muscles, bad_sides, 2, times, 2, out, 16, &each, &d), RECOVERY_E_ENUM);
	ck_assert_uint_eq(d.index, 1);
	ck_assert_int_eq(recovery_batch(states, 1, 1, muscles, sides, 2, bad_times, 2, out, 16, &each, &d), RECOVERY_E_RANGE);
	ck_assert_uint_eq(d.index, 1);
	ck_assert_int_eq(recovery_batch(states, 1, 1, muscles, sides, 2, times, 2, out, 3, &each, &d), RECOVERY_E_RANGE);
	ck_assert(d.got == 3 && d.min == 4 && d.index == 0);
	ck_assert_int_eq(recovery_batch(states, 1, 3, muscles, sides, 2, times, 2, out, 11, &each, &d), RECOVERY_E_RANGE);
	ck_assert(d.min == 12);
	for (i = 0; i < 16; i++)
		ck_assert(out[i] == -77);
	ck_assert_int_eq(each, 77);
}
END_TEST

/* ---- drivers ---------------------------------------------------------------------------------------------------------------------------- */

enum { ROOM = 100 };

static recovery_driver found[ROOM];

static size_t drivers_of(const recovery_event *e, size_t n, const recovery_params *params, int64_t at)
{
	size_t count = ROOM;

	OK(RECOVERY_INIT(DRIVER, &found[0]));
	OK(recovery_drivers(e, n, NULL, params, QUADS, LEFT, at, found, &count, NULL));
	return count;
}

/* What a bout of this dose leaves of drive, with the protection it met held: the chain is linear. */
static double drive_of(const recovery_event *e, size_t n, size_t without, int64_t at)
{
	struct kernel all, rest;
	struct levels l;
	size_t i;

	kernel_begin(&all, published.start_unknown);
	kernel_begin(&rest, published.start_unknown);
	for (i = 0; i < n && e[i].time_s <= at; i++) {
		struct bout b = { 0, 0, 0, 0, 0, 1 };

		b.begin_s = e[i].time_s;
		b.dose = e[i].dose;
		b.novelty = e[i].eccentric;
		kernel_advance(&published_model, &all, b.begin_s);
		kernel_advance(&published_model, &rest, b.begin_s);
		rest.protect_sore = all.protect_sore;
		kernel_add(&published_model, &all, &b);
		if (i != without)
			kernel_add(&published_model, &rest, &b);
	}
	kernel_levels(&published_model, &rest, at, &l);
	return l.delayed[1];
}

/* Shares: in order, no more than 1, all of it when none is left out, each what is lost without that bout. */
START_TEST(shares)
{
	uint64_t rng = cases_seed();
	double worst = 0;
	size_t n, i;

	for (n = cases_count() / 20; n-- > 0;) {
		recovery_event e[8];
		int64_t t = T0, at;
		double sum = 0, whole;
		size_t count;

		for (i = 0; i < 8; i++, t += (int64_t)cases_uniform(&rng, 0, 2 * DAY_S)) {
			e[i] = log_bout(QUADS, LEFT, t, cases_uniform(&rng, 0.1, 2));
			e[i].eccentric = cases_uniform(&rng, 0, 1);
		}
		at = e[7].time_s + (int64_t)cases_uniform(&rng, -2 * DAY_S, 4 * DAY_S);
		count = drivers_of(e, 8, NULL, at);
		whole = drive_of(e, 8, 8, at);
		for (i = 0; i < count; i++) {
			const size_t place = (size_t)found[i].event;
			const double left = 1 - drive_of(e, 8, place, at) / whole;

			sum += found[i].share;
			worst = fmax(worst, fabs(found[i].share - left));
			ck_assert_double_eq_tol(found[i].share, left, 1e-3);
			ck_assert_double_ge(found[i].share, 0.01);
			ck_assert(!i || found[i].share <= found[i - 1].share);
			ck_assert(found[i].time_s == e[place].time_s && found[i].time_s <= at);
			ck_assert_double_eq(found[i].dose, e[place].dose);
			ck_assert_int_eq(found[i].kind, RECOVERY_KIND_BOUT);
			ck_assert_int_eq(found[i].what, QUADS);
			ck_assert(found[i].protection >= 0 && found[i].protection <= 1);
		}
		ck_assert_double_le(sum, 1 + 1e-6);
		ck_assert_double_ge(sum, 1 - 0.08);
		if (count == 8)
			ck_assert_double_eq_tol(sum, 1, 1e-6);
	}
	printf("shares of bouts are what is lost without them within %.1e\n", worst);
}
END_TEST

START_TEST(drivers_count)
{
	recovery_event e[150];
	size_t i, count, needed;
	recovery_driver small[2];

	for (i = 0; i < 150; i++)
		e[i] = log_bout(QUADS, LEFT, T0 + (int64_t)i, 0.1);
	ck_assert_uint_le(drivers_of(e, 150, NULL, T0 + DAY_S), 100);
	needed = drivers_of(e, 40, NULL, T0 + DAY_S);
	ck_assert_uint_gt(needed, 2);
	memset(small, 0xa5, sizeof small);
	OK(RECOVERY_INIT(DRIVER, &small[0]));
	count = 2;
	ck_assert_int_eq(recovery_drivers(e, 40, NULL, NULL, QUADS, LEFT, T0 + DAY_S, small, &count, NULL), RECOVERY_E_SPACE);
	ck_assert_uint_eq(count, needed);
	ck_assert_int_eq(small[0].kind, 0);
	ck_assert_uint_eq(small[1].size, UINT32_C(0xa5a5a5a5));
	ck_assert_uint_eq(drivers_of(e, 40, NULL, T0 - 1), 0);	/* nothing done yet */
	ck_assert_uint_eq(drivers_of(e, 1, NULL, T0), 0);	/* nothing felt yet */
	ck_assert_uint_eq(drivers_of(NULL, 0, NULL, T0), 0);
	e[0].dose = 0;
	ck_assert_uint_eq(drivers_of(e, 1, NULL, T0 + DAY_S), 0);
	e[0] = log_report(QUADS, LEFT, T0, 5);
	ck_assert_uint_eq(drivers_of(e, 1, NULL, T0 + DAY_S), 0);
	e[0] = log_bout(QUADS, RIGHT, T0, 5);
	ck_assert_uint_eq(drivers_of(e, 1, NULL, T0 + DAY_S), 0);
}
END_TEST

START_TEST(drivers_refuse)
{
	recovery_event e[2] = { log_bout(QUADS, LEFT, T0, 1), log_bout(QUADS, LEFT, T0 - 1, 1) };
	recovery_params p;
	recovery_diag d;
	size_t count = ROOM;

	OK(RECOVERY_INIT(DIAG, &d));
	OK(RECOVERY_INIT(PARAMS, &p));
	OK(RECOVERY_INIT(DRIVER, &found[0]));
	ck_assert_int_eq(recovery_drivers(e, 2, NULL, NULL, QUADS, LEFT, T0, found, &count, &d), RECOVERY_E_ORDER);
	ck_assert_uint_eq(d.index, 1);
	ck_assert_int_eq(recovery_drivers(e, 1, NULL, NULL, 7, LEFT, T0, found, &count, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_drivers(e, 1, NULL, NULL, QUADS, BOTH, T0, found, &count, &d), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_drivers(e, 1, NULL, NULL, QUADS, LEFT, TIME_MAX + 1, found, &count, &d), RECOVERY_E_RANGE);
	e[0].dose = 1000;
	ck_assert_int_eq(recovery_drivers(e, 1, NULL, NULL, QUADS, LEFT, T0, found, &count, &d), RECOVERY_E_RANGE);
	ck_assert_uint_eq(count, ROOM);
	/* A settings' own shares: slower stages make older bouts count for more. */
	e[0] = log_bout(QUADS, LEFT, T0, 1);
	e[1] = log_bout(QUADS, LEFT, T0 + 3 * DAY_S, 1);
	p.slow_h = 60;
	count = drivers_of(e, 2, NULL, T0 + 5 * DAY_S);
	ck_assert_uint_eq(count, 2);
	ck_assert_uint_eq(found[0].event, 1);
	{
		const double before = found[1].share;

		ck_assert_uint_eq(drivers_of(e, 2, &p, T0 + 5 * DAY_S), 2);
		ck_assert_double_gt(found[1].share, before);
	}
}
END_TEST

/* ---- the earliest session ------------------------------------------------------------------------------------------------------------------ */

/* By hand: copy the state, add the session, look at the share of people above the limit. */
static int fits(const recovery_state *state, const recovery_event *session, size_t n, double soreness, double probability, int64_t start)
{
	static uint64_t copy[STATE_WORDS];
	recovery_state *s = (recovery_state *)(void *)copy;
	int32_t muscle, side;
	int h;
	size_t i;

	memcpy(copy, state, sizeof *state);
	for (i = 0; i < n; i++) {
		recovery_event e = session[i];

		e.time_s += start - session[0].time_s;
		state_tell(s, e);
	}
	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		for (side = LEFT; side <= RIGHT; side++) {
			const struct kernel *k = state_kernel(s, body_slot(muscle, side));
			struct levels l;
			struct view v;

			if (k->bouts == state_kernel(state, body_slot(muscle, side))->bouts)
				continue;
			belief_view(state_model(s), state_folk(s), k, &v);
			for (h = 6; h <= 168; h += 6) {
				kernel_levels(state_model(s), k, k->time_s + h * (int64_t)HOUR_S, &l);
				if (level_share_sorer(&l, &v, 0, soreness) > 1 - probability)
					return 0;
			}
		}
	return 1;
}

START_TEST(earliest_by_hand)
{
	uint64_t rng = cases_seed();
	size_t n, never = 0, at_once = 0;

	for (n = cases_count() / 200; n-- > 0;) {
		recovery_event e[MANY], session[2];
		const double soreness = cases_uniform(&rng, 1, 7), probability = cases_uniform(&rng, 0.3, 0.95);
		int64_t from, until, start = 0, t;

		random_events(&rng, e, MANY, DAY_S);
		state_of(memory[0], NULL, e, n % 5 ? MANY : 0);	/* or the session is the first of the log */
		from = e[MANY - 1].time_s + (int64_t)cases_uniform(&rng, 0, DAY_S);
		until = from + 6 * DAY_S;
		session[0] = log_bout(random_muscle(&rng), random_side(&rng), T0, cases_uniform(&rng, 0, 1));
		session[1] = log_bout(random_muscle(&rng), random_side(&rng), T0 + 1800, cases_uniform(&rng, 0, 1));
		OK(recovery_earliest(in(0), session, 2, soreness, probability, from, until, &start, NULL));
		for (t = from; t <= until && !fits(in(0), session, 2, soreness, probability, t); t += HOUR_S)
			;
		ck_assert_msg(start == (t <= until ? t : RECOVERY_TIME_UNKNOWN), "%ld h, by hand %ld h", (long)((start - from) / HOUR_S),
			      (long)((t - from) / HOUR_S));
		never += t > until;
		at_once += t == from;
	}
	printf("earliest session: %lu at once, %lu not within six days\n", (unsigned long)at_once, (unsigned long)never);
}
END_TEST

/* A looser limit, a smaller probability or a smaller session is never later. */
START_TEST(earliest_limits)
{
	const recovery_event bout = log_bout(QUADS, BOTH, T0, 1);
	recovery_event session = log_bout(QUADS, BOTH, T0, 0.3);
	int64_t a, b;

	state_of(memory[0], NULL, &bout, 1);
	OK(recovery_earliest(in(0), &session, 1, 3, 0.8, T0 + HOUR_S, T0 + 28 * DAY_S, &a, NULL));
	OK(recovery_earliest(in(0), &session, 1, 6, 0.8, T0 + HOUR_S, T0 + 28 * DAY_S, &b, NULL));
	ck_assert(a == RECOVERY_TIME_UNKNOWN || b <= a);
	OK(recovery_earliest(in(0), &session, 1, 3, 0.5, T0 + HOUR_S, T0 + 28 * DAY_S, &b, NULL));
	ck_assert(a == RECOVERY_TIME_UNKNOWN || b <= a);
	session.dose = 0;
	OK(recovery_earliest(in(0), &session, 1, 9.9, 0.01, T0 + HOUR_S, T0 + HOUR_S, &b, NULL));
	ck_assert(b == T0 + HOUR_S);
	session.dose = 10;
	OK(recovery_earliest(in(0), &session, 1, 0.1, 0.99, T0 + HOUR_S, T0 + DAY_S, &b, NULL));
	ck_assert(b == RECOVERY_TIME_UNKNOWN);
	session = log_report(QUADS, LEFT, T0, 4);	/* it does nothing to any muscle */
	OK(recovery_earliest(in(0), &session, 1, 0.1, 0.99, T0 + HOUR_S, T0 + DAY_S, &b, NULL));
	ck_assert(b == T0 + HOUR_S);
}
END_TEST

START_TEST(earliest_refuses)
{
	const recovery_event bout = log_bout(QUADS, BOTH, T0, 1);
	const double bad[][2] = { { 0, 0.5 }, { 10, 0.5 }, { -1, 0.5 }, { NAN, 0.5 }, { 3, 0.009 }, { 3, 0.991 }, { 3, NAN }, { INFINITY, 0.5 } };
	recovery_event session[2] = { log_bout(QUADS, BOTH, T0 + 1, 1), log_bout(QUADS, BOTH, T0, 1) };
	recovery_diag d;
	int64_t at = 77;
	size_t i;

	OK(RECOVERY_INIT(DIAG, &d));
	state_of(memory[0], NULL, &bout, 1);
	for (i = 0; i < COUNT_OF(bad); i++)
		ck_assert_int_eq(recovery_earliest(in(0), session, 1, bad[i][0], bad[i][1], T0, T0 + 1, &at, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_earliest(in(0), session, 1, 3, 0.5, T0 - 1, T0, &at, &d), RECOVERY_E_PAST);
	ck_assert_int_eq(recovery_earliest(in(0), session, 1, 3, 0.5, T0, T0 - 1, &at, &d), RECOVERY_E_PAST);
	ck_assert_int_eq(recovery_earliest(in(0), session, 1, 3, 0.5, T0, T0 + 28 * DAY_S + 1, &at, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_earliest(in(0), session, 1, 3, 0.5, T0, TIME_MAX + 1, &at, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_earliest(in(0), session, 1, 3, 0.5, RECOVERY_TIME_UNKNOWN, T0, &at, &d), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_earliest(in(0), session, 2, 3, 0.5, T0, T0, &at, &d), RECOVERY_E_ORDER);
	ck_assert_uint_eq(d.index, 1);
	session[0].dose = -1;
	ck_assert_int_eq(recovery_earliest(in(0), session, 1, 3, 0.5, T0, T0, &at, &d), RECOVERY_E_RANGE);
	ck_assert_str_eq(recovery_field_name(d.at_type, (size_t)d.field), "dose");
	ck_assert(at == 77);
	memset(memory[0], 0, 8);
	ck_assert_int_eq(recovery_earliest(in(0), session, 1, 3, 0.5, T0, T0, &at, &d), RECOVERY_E_STATE);
}
END_TEST

/* ---- the ends of what is allowed ------------------------------------------------------------------------------------------------------------- */

static void ck_events_refused(recovery_event e, recovery_status want, const char *field)
{
	recovery_diag d;

	OK(RECOVERY_INIT(DIAG, &d));
	state_new(memory[0], NULL);
	memcpy(memory[1], memory[0], sizeof memory[0]);
	ck_assert_int_eq(recovery_state_add(in(0), &e, 1, &d), want);
	ck_assert_str_eq(recovery_field_name(d.at_type, (size_t)d.field), field);
	ck_assert(!memcmp(memory[0], memory[1], sizeof memory[0]));
}

START_TEST(bad_numbers)
{
	static const double doses[] = { -1e-300, -1, 10.0000001, 1000, INFINITY, -INFINITY };
	static const double answers[] = { 11, 10.0000001, -0.1, INFINITY, -INFINITY, 1000 };
	recovery_event e;
	size_t i;

	for (i = 0; i < COUNT_OF(doses); i++)
		ck_events_refused(log_bout(QUADS, LEFT, T0, doses[i]), RECOVERY_E_RANGE, "dose");
	ck_events_refused(log_bout(QUADS, LEFT, T0, NAN), RECOVERY_E_MISSING, "dose");
	for (i = 0; i < COUNT_OF(answers); i++)
		ck_events_refused(log_report(QUADS, LEFT, T0, answers[i]), RECOVERY_E_RANGE, "value");
	ck_events_refused(log_report(QUADS, LEFT, T0, NAN), RECOVERY_E_MISSING, "value");
	e = log_report(QUADS, LEFT, T0, 5);
	e.scale = 99;
	ck_events_refused(e, RECOVERY_E_ENUM, "scale");
	ck_events_refused(log_test(QUADS, LEFT, T0, -1), RECOVERY_E_RANGE, "value");
	ck_events_refused(log_test(QUADS, LEFT, T0, 201), RECOVERY_E_RANGE, "value");
	ck_events_refused(log_bout(QUADS, LEFT, TIME_MIN - 1, 1), RECOVERY_E_RANGE, "time_s");
	ck_events_refused(log_bout(QUADS, LEFT, TIME_MAX + 1, 1), RECOVERY_E_RANGE, "time_s");
	ck_events_refused(log_bout(QUADS, LEFT, RECOVERY_TIME_UNKNOWN, 1), RECOVERY_E_MISSING, "time_s");
}
END_TEST

/* A great many bouts in one second: a finite sum, saved and loaded; the same second for everything else. */
START_TEST(a_million_bouts)
{
	static recovery_event e[1000];
	static unsigned char bytes[65536];
	const size_t rounds = cases_count() / 10 > 1000 ? 1000 : cases_count() / 10;
	recovery_state *loaded;
	recovery_point p;
	size_t i, n = sizeof bytes;

	for (i = 0; i < COUNT_OF(e); i++)
		e[i] = log_bout(QUADS, LEFT, T0, 10);
	state_new(memory[0], NULL);
	for (i = 0; i < rounds; i++)
		OK(recovery_state_add(in(0), e, COUNT_OF(e), NULL));
	p = point_at(in(0), QUADS, LEFT, T0 + DAY_S);
	ck_assert(p.soreness > 9 && p.soreness <= 10 && p.strength >= 0);
	ck_assert_uint_eq(timeline_at(in(0), QUADS, LEFT, T0).bouts, rounds * COUNT_OF(e));
	state_tell(in(0), log_report(QUADS, LEFT, T0, 0));
	state_tell(in(0), log_report(QUADS, LEFT, T0, 10));
	state_tell(in(0), log_test(QUADS, LEFT, T0, 0));
	state_tell(in(0), log_test(QUADS, LEFT, T0, 200));
	p = point_at(in(0), QUADS, LEFT, T0 + DAY_S);
	ck_assert(p.soreness >= 0 && p.soreness <= 10 && p.strength >= 0 && p.strength <= 100);
	OK(recovery_state_save(in(0), bytes, &n, NULL));
	OK(recovery_state_load(memory[1], sizeof memory[1], bytes, n, &loaded, NULL));
}
END_TEST

/* A great many reports, all alike or all contradicting. */
START_TEST(a_great_many_reports)
{
	size_t i, n = cases_count() / 10;
	recovery_point p;

	state_new(memory[0], NULL);
	state_tell(in(0), log_bout(QUADS, LEFT, T0, 1));
	for (i = 0; i < n; i++)
		state_tell(in(0), log_report(QUADS, LEFT, T0 + DAY_S, i % 2 ? 10 : 0));
	p = point_at(in(0), QUADS, LEFT, T0 + DAY_S);
	ck_assert(p.soreness_low <= p.soreness && p.soreness <= p.soreness_high);
	for (i = 0; i < n; i++)
		state_tell(in(0), log_report(QUADS, LEFT, T0 + DAY_S, 10));
	p = point_at(in(0), QUADS, LEFT, T0 + DAY_S);
	ck_assert(p.soreness_low <= p.soreness && p.soreness <= p.soreness_high && p.soreness_high <= 10);
	for (i = 0; i < n; i++)
		state_tell(in(0), log_test(QUADS, LEFT, T0 + DAY_S, i % 2 ? 200 : 0));
	p = point_at(in(0), QUADS, LEFT, T0 + DAY_S);
	ck_assert(p.strength_low <= p.strength && p.strength <= p.strength_high && p.strength_low >= 0);
}
END_TEST

static void ck_whole(int32_t type, const void *result)
{
	recovery_diag why;

	ck_assert_msg(!describe_check(type, result, &why), "%s", recovery_field_name(type, (size_t)why.field));
}

/* 200 years of silence, and the two ends of time, for every call that takes a time. */
START_TEST(far_times)
{
	static const int64_t begins[] = { TIME_MIN, LOG_START, TIME_MAX - 10 }, asked[] = { 0, 10, 200 * 365 * (int64_t)DAY_S };
	size_t b, a;

	for (b = 0; b < 3; b++)
		for (a = 0; a < 4; a++) {
			const int64_t begin = begins[b], at = a == 3 ? TIME_MAX : begin + asked[a];
			const recovery_event bout = log_bout(QUADS, LEFT, begin, 1);
			recovery_event session = log_bout(QUADS, LEFT, b ? TIME_MIN : TIME_MAX, 0.1);
			const recovery_state *const state = in(0);
			const int32_t muscle = QUADS, side = LEFT;
			recovery_point p;
			recovery_rating r;
			recovery_timeline t;
			recovery_status each;
			int64_t start;
			float cell[3];

			if (at > TIME_MAX)
				continue;
			session.window_s = 604800;
			state_of(memory[0], NULL, &bout, 1);
			state_tell(in(0), log_report(QUADS, LEFT, begin, 6));
			state_tell(in(0), log_test(QUADS, LEFT, begin, 60));
			p = point_at(in(0), QUADS, LEFT, at);
			ck_whole(RECOVERY_TYPE_POINT, &p);
			ck_assert(!isnan(p.soreness) && !isnan(p.strength));
			r = rating_at(in(0), 0, 0, 1, at);
			ck_whole(RECOVERY_TYPE_RATING, &r);
			t = timeline_at(in(0), QUADS, LEFT, at);
			ck_whole(RECOVERY_TYPE_TIMELINE, &t);
			ck_assert(!isnan(tail_at(in(0), QUADS, LEFT, at, 2)));
			OK(recovery_batch(&state, 1, RECOVERY_CHANNEL_SORENESS_BANDS, &muscle, &side, 1, &at, 1, cell, 3, &each, NULL));
			OK(each);
			ck_assert(cell[0] == (float)p.soreness);
			(void)drivers_of(&bout, 1, NULL, at);
			OK(recovery_earliest(in(0), &session, 1, 5, 0.5, at, at, &start, NULL));
			state_tell(in(0), log_report(QUADS, LEFT, at, 3));
			state_tell(in(0), log_test(0, 0, at, 90));
			state_tell(in(0), log_report(0, 0, at, 3));
			p = point_at(in(0), QUADS, LEFT, at);
			ck_whole(RECOVERY_TYPE_POINT, &p);
			ck_assert(!isnan(p.soreness) && !isnan(p.strength));
		}
}
END_TEST

#define ADD(test) tcase_add_test(c, test)

Suite *suite_batch(void)
{
	Suite *s = suite_create("batch");
	TCase *c = tcase_create("batch");

	tcase_set_timeout(c, 0);
	tcase_add_loop_test(c, cells_are_forecasts, RECOVERY_CHANNEL_SORENESS, RECOVERY_CHANNEL_STRENGTH_BANDS + 1);
	ADD(one_bad_state);
	ADD(batch_refuses);
	suite_add_tcase(s, c);
	c = tcase_create("drivers");
	tcase_set_timeout(c, 0);
	ADD(shares);
	ADD(drivers_count);
	ADD(drivers_refuse);
	suite_add_tcase(s, c);
	c = tcase_create("earliest");
	tcase_set_timeout(c, 0);
	ADD(earliest_by_hand);
	ADD(earliest_limits);
	ADD(earliest_refuses);
	suite_add_tcase(s, c);
	c = tcase_create("ends");
	tcase_set_timeout(c, 0);
	ADD(bad_numbers);
	ADD(a_million_bouts);
	ADD(a_great_many_reports);
	ADD(far_times);
	suite_add_tcase(s, c);
	return s;
}
