/* logs.h - made-up logs and states for tests: events of every kind, in order. */
#ifndef RECOVERY_TESTS_LOGS_H
#define RECOVERY_TESTS_LOGS_H

#include <check.h>
#include <math.h>
#include <string.h>
#include "cases.h"
#include "state.h"

enum { STATE_WORDS = 2048, QUADS = RECOVERY_MUSCLE_QUADRICEPS, HAMS = RECOVERY_MUSCLE_HAMSTRINGS, BICEPS = RECOVERY_MUSCLE_BICEPS,
       LEFT = RECOVERY_SIDE_LEFT, RIGHT = RECOVERY_SIDE_RIGHT, BOTH = RECOVERY_SIDE_BOTH };

#define LOG_START INT64_C(1700000000)
#define OK(call) ck_assert_int_eq((call), RECOVERY_OK)

static inline recovery_event log_event(int32_t kind, int32_t what, int32_t side, int64_t time_s)
{
	recovery_event e;

	OK(RECOVERY_INIT(EVENT, &e));
	e.kind = kind;
	e.what = what;
	e.side = side;
	e.time_s = time_s;
	return e;
}

static inline recovery_event log_bout(int32_t muscle, int32_t side, int64_t time_s, double dose)
{
	recovery_event e = log_event(RECOVERY_KIND_BOUT, muscle, side, time_s);

	e.dose = dose;
	return e;
}

static inline recovery_event log_report(int32_t what, int32_t side, int64_t time_s, double nrs)
{
	recovery_event e = log_event(RECOVERY_KIND_REPORT, what, side, time_s);

	e.scale = RECOVERY_SCALE_NRS_0_10;
	e.value = nrs;
	return e;
}

static inline recovery_event log_test(int32_t muscle, int32_t side, int64_t time_s, double percent)
{
	recovery_event e = log_event(RECOVERY_KIND_STRENGTH, muscle, side, time_s);

	e.value = percent;
	return e;
}

static inline recovery_state *state_new(uint64_t memory[STATE_WORDS], const recovery_params *params)
{
	recovery_state *state = NULL;

	OK(recovery_state_begin(memory, STATE_WORDS * 8, RECOVERY_FORM_FULL, NULL, params, &state, NULL));
	return state;
}

static inline recovery_state *state_of(uint64_t memory[STATE_WORDS], const recovery_params *params, const recovery_event *events, size_t n)
{
	recovery_state *state = state_new(memory, params);

	OK(recovery_state_add(state, events, n, NULL));
	return state;
}

static inline void state_tell(recovery_state *state, recovery_event event)
{
	OK(recovery_state_add(state, &event, 1, NULL));
}

static inline recovery_point point_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t time_s)
{
	recovery_point p;

	OK(RECOVERY_INIT(POINT, &p));
	OK(recovery_forecast(state, muscle, side, &time_s, 1, &p, NULL));
	return p;
}

static inline recovery_rating rating_at(const recovery_state *state, int32_t what, int32_t side, int32_t scale, int64_t time_s)
{
	recovery_rating r;

	OK(RECOVERY_INIT(RATING, &r));
	OK(recovery_rating_at(state, what, side, scale, &time_s, 1, &r, NULL));
	return r;
}

static inline recovery_timeline timeline_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t now_s)
{
	recovery_timeline t;

	OK(RECOVERY_INIT(TIMELINE, &t));
	OK(recovery_timeline_at(state, muscle, side, now_s, NAN, NAN, &t, NULL));
	return t;
}

static inline double tail_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t time_s, double soreness)
{
	double share = -1;

	OK(recovery_tail(state, muscle, side, time_s, soreness, &share, NULL));
	return share;
}

static inline int32_t random_side(uint64_t *rng)
{
	static const int32_t sides[] = { 0, LEFT, RIGHT, BOTH };

	return sides[cases_below(rng, 4)];
}

static inline int32_t random_muscle(uint64_t *rng)
{
	static const int32_t muscles[] = { QUADS, HAMS, BICEPS };

	return muscles[cases_below(rng, 3)];
}

static inline recovery_event random_dose(uint64_t *rng, int64_t time_s)
{
	recovery_event e = log_bout(random_muscle(rng), random_side(rng), time_s, cases_uniform(rng, 0, 2));

	if (cases_below(rng, 3) == 0)
		e.eccentric = cases_uniform(rng, 0, 1);
	if (cases_below(rng, 3) == 0)
		e.window_s = floor(cases_uniform(rng, 0, DAY_S));
	if (cases_below(rng, 8) == 0) {
		e = log_event(RECOVERY_KIND_ACTIVITY, RECOVERY_ACTIVITY_RUNNING, 0, time_s);
		e.duration_s = 3600;
	}
	return e;
}

static inline recovery_event random_report(uint64_t *rng, int64_t time_s)
{
	static const int32_t whats[] = { QUADS, HAMS, BICEPS, RECOVERY_REGION_THIGH_FRONT, 0 };
	recovery_event e = log_report(whats[cases_below(rng, 5)], random_side(rng), time_s, cases_below(rng, 11));

	if (cases_below(rng, 4) == 0) {
		e.scale = RECOVERY_SCALE_HOOPER_1_7_REVERSED;
		e.value = 1 + cases_below(rng, 7);
	}
	return e;
}

/* `n` events of every kind, about `gap_s` apart on average, in order. */
static inline void random_events(uint64_t *rng, recovery_event *e, size_t n, double gap_s)
{
	int64_t t = LOG_START;
	size_t i;

	for (i = 0; i < n; i++) {
		switch (i == 0 ? 0 : cases_below(rng, 5)) {
		case 0:
		case 1: e[i] = random_dose(rng, t); break;
		case 4: e[i] = log_test(cases_below(rng, 2) ? random_muscle(rng) : 0, random_side(rng), t, cases_uniform(rng, 20, 120)); break;
		default: e[i] = random_report(rng, t);
		}
		t += 1 + (int64_t)cases_uniform(rng, 0, 2 * gap_s);
	}
}

/* Are two results the same to the last bit, but for times that lie `shift` later in `b`? */
static inline int same_but_shifted(int32_t type, const void *a, const void *b, int64_t shift)
{
	size_t i;

	for (i = 0; i < recovery_field_count(type); i++) {
		const char *x = (const char *)a + recovery_field_offset(type, i), *y = (const char *)b + recovery_field_offset(type, i);
		const int32_t kind = recovery_field_kind(type, i);
		int64_t s, t;

		if (kind == RECOVERY_FIELD_KIND_I64) {
			memcpy(&s, x, 8);
			memcpy(&t, y, 8);
			if (s == RECOVERY_TIME_UNKNOWN ? t != s : t != s + shift)
				return 0;
		} else if (memcmp(x, y, kind == RECOVERY_FIELD_KIND_F64 || kind == RECOVERY_FIELD_KIND_U64 ? 8 : 4)) {
			return 0;
		}
	}
	return 1;
}

/* Any person: settings drawn within their limits, one in four left as published. */
static inline recovery_params random_params(uint64_t *rng)
{
	recovery_params p;
	size_t i;

	OK(RECOVERY_INIT(PARAMS, &p));
	for (i = 2; i < recovery_field_count(RECOVERY_TYPE_PARAMS); i++) {
		const double x = cases_uniform(rng, recovery_field_min(RECOVERY_TYPE_PARAMS, i), recovery_field_max(RECOVERY_TYPE_PARAMS, i));

		if (cases_below(rng, 4))
			memcpy((char *)&p + recovery_field_offset(RECOVERY_TYPE_PARAMS, i), &x, sizeof x);
	}
	return p;
}

#endif
