/* check_state.c - the running state: begin, add, copy, save, load. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include "cases.h"
#include "state.h"

Suite *suite_state(void);

enum { QUADS = RECOVERY_MUSCLE_QUADRICEPS, BYTES = 16384 };

static const int64_t T0 = INT64_C(1700000000);
static uint64_t memory[2][BYTES / 8];

static recovery_state *begin(int which)
{
	recovery_state *state = NULL;

	ck_assert_int_eq(recovery_state_begin(memory[which], BYTES, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL), RECOVERY_OK);
	return state;
}

static recovery_event event(int32_t kind, int32_t what, int64_t time_s)
{
	recovery_event e;

	ck_assert_int_eq(RECOVERY_INIT(EVENT, &e), RECOVERY_OK);
	e.kind = kind;
	e.what = what;
	e.time_s = time_s;
	e.dose = 0.5;
	e.reps = 8;
	e.load_kg = 80;
	e.duration_s = 3600;
	e.scale = RECOVERY_SCALE_NRS_0_10;
	e.value = 4;
	return e;
}

/* A month of everything. */
static recovery_state *lived(int which)
{
	recovery_state *state = begin(which);
	recovery_event e;
	int day;

	for (day = 0; day < 30; day++) {
		const int64_t t = T0 + day * (int64_t)DAY_S;

		e = event(day % 3 ? RECOVERY_KIND_SET : RECOVERY_KIND_ACTIVITY, day % 3 ? 0 : RECOVERY_ACTIVITY_RUNNING, t);
		if (e.kind == RECOVERY_KIND_SET)
			ck_assert_int_eq(recovery_movement_find("squat", 5, &e.what, NULL), RECOVERY_OK);
		ck_assert_int_eq(recovery_state_add(state, &e, 1, NULL), RECOVERY_OK);
		e = event(RECOVERY_KIND_REPORT, RECOVERY_REGION_THIGH_FRONT, t + 60);
		ck_assert_int_eq(recovery_state_add(state, &e, 1, NULL), RECOVERY_OK);
	}
	return state;
}

START_TEST(test_size)
{
	ck_assert_uint_le(recovery_state_size(RECOVERY_FORM_FULL), BYTES);
	ck_assert_uint_eq(recovery_state_size(0), 0);
	ck_assert_uint_eq(recovery_state_size(99), 0);
}
END_TEST

START_TEST(test_begin_refuses)
{
	recovery_state *state = NULL;
	recovery_person p;
	recovery_diag d;

	ck_assert_int_eq(recovery_state_begin(NULL, BYTES, 1, NULL, NULL, &state, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_state_begin(memory[0], BYTES, 1, NULL, NULL, NULL, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_state_begin(memory[0], BYTES, 7, NULL, NULL, &state, NULL), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_state_begin((char *)memory[0] + 4, BYTES - 8, 1, NULL, NULL, &state, NULL), RECOVERY_E_ALIGN);
	ck_assert_int_eq(recovery_state_begin(memory[0], recovery_state_size(1) - 1, 1, NULL, NULL, &state, NULL), RECOVERY_E_SPACE);
	ck_assert_int_eq(RECOVERY_INIT(PERSON, &p), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &d), RECOVERY_OK);
	p.age_y = 131;
	ck_assert_int_eq(recovery_state_begin(memory[0], BYTES, 1, &p, NULL, &state, &d), RECOVERY_E_RANGE);
	ck_assert_str_eq(recovery_field_name(d.at_type, (size_t)d.field), "age_y");
	ck_assert_ptr_null(state);
}
END_TEST

/* All events are checked before the first enters. */
START_TEST(test_nothing_changes_on_failure)
{
	recovery_state *state = lived(0);
	const int64_t clock = recovery_state_clock(state);
	recovery_event e[3];
	recovery_diag d;

	memcpy(memory[1], memory[0], BYTES);
	ck_assert_int_eq(RECOVERY_INIT(DIAG, &d), RECOVERY_OK);
	e[0] = event(RECOVERY_KIND_BOUT, QUADS, clock + 10);
	e[1] = event(RECOVERY_KIND_BOUT, QUADS, clock + 20);
	e[2] = event(RECOVERY_KIND_BOUT, QUADS, clock + 15);
	ck_assert_int_eq(recovery_state_add(state, e, 3, &d), RECOVERY_E_ORDER);
	ck_assert_uint_eq(d.index, 2);
	e[2].time_s = clock + 30;
	e[2].dose = -1;
	ck_assert_int_eq(recovery_state_add(state, e, 3, &d), RECOVERY_E_RANGE);
	ck_assert_str_eq(recovery_field_name(d.at_type, (size_t)d.field), "dose");
	e[0].time_s = clock - 1;
	ck_assert_int_eq(recovery_state_add(state, e, 1, &d), RECOVERY_E_PAST);
	ck_assert(d.min == (double)recovery_state_clock(state) && d.got < d.min);
	ck_assert_int_eq(recovery_state_add(state, NULL, 1, &d), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_state_add(NULL, e, 1, &d), RECOVERY_E_NULL);
	ck_assert(!memcmp(memory[0], memory[1], BYTES));
	ck_assert_int_eq(recovery_state_add(state, NULL, 0, &d), RECOVERY_OK);
}
END_TEST

START_TEST(test_damaged)
{
	recovery_state *state = begin(0);
	const recovery_event e = event(RECOVERY_KIND_BOUT, QUADS, T0);
	size_t count = 0;

	ck_assert(recovery_state_clock(state) == RECOVERY_TIME_UNKNOWN);
	memset(memory[0], 0, 8);
	ck_assert_int_eq(recovery_state_add(state, &e, 1, NULL), RECOVERY_E_STATE);
	ck_assert_int_eq(recovery_state_save(state, NULL, &count, NULL), RECOVERY_E_STATE);
	ck_assert(recovery_state_clock(state) == RECOVERY_TIME_UNKNOWN);
	ck_assert(recovery_state_clock(NULL) == RECOVERY_TIME_UNKNOWN);
}
END_TEST

/* A plain copy is a snapshot: what is added to the copy leaves the original alone. */
START_TEST(test_copy)
{
	const recovery_state *state = lived(0);
	recovery_state *copy = (recovery_state *)(void *)memory[1];
	const recovery_event e = event(RECOVERY_KIND_BOUT, QUADS, recovery_state_clock(state));
	const int64_t at = e.time_s + DAY_S;
	recovery_point a, b;

	memcpy(memory[1], memory[0], BYTES);
	ck_assert_int_eq(recovery_state_add(copy, &e, 1, NULL), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(POINT, &a), RECOVERY_OK);
	ck_assert_int_eq(RECOVERY_INIT(POINT, &b), RECOVERY_OK);
	ck_assert_int_eq(recovery_forecast(state, QUADS, RECOVERY_SIDE_BOTH, &at, 1, &a, NULL), RECOVERY_OK);
	ck_assert_int_eq(recovery_forecast(copy, QUADS, RECOVERY_SIDE_BOTH, &at, 1, &b, NULL), RECOVERY_OK);
	ck_assert_double_gt(b.soreness, a.soreness);
}
END_TEST

START_TEST(test_reports_are_counted)
{
	recovery_state *state = lived(0);
	recovery_timeline t;

	ck_assert_int_eq(RECOVERY_INIT(TIMELINE, &t), RECOVERY_OK);
	ck_assert_int_eq(recovery_timeline_at(state, QUADS, RECOVERY_SIDE_LEFT, recovery_state_clock(state), NAN, NAN, &t, NULL), RECOVERY_OK);
	ck_assert_uint_eq(t.reports, 30);
	ck_assert_uint_eq(t.bouts, 30);
	ck_assert_int_eq(recovery_timeline_at(state, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, recovery_state_clock(state), NAN, NAN, &t, NULL),
			 RECOVERY_OK);
	ck_assert_uint_eq(t.reports, 0);
}
END_TEST

/* Events one by one or all at once: the same state. */
START_TEST(test_in_pieces)
{
	recovery_event e[20];
	recovery_state *a = begin(0), *b = begin(1);
	size_t i;

	for (i = 0; i < 20; i++) {
		e[i] = event(RECOVERY_KIND_BOUT, FIRST_MUSCLE + (int32_t)i, T0 + (int64_t)i * 1000);
		ck_assert_int_eq(recovery_state_add(a, &e[i], 1, NULL), RECOVERY_OK);
	}
	ck_assert_int_eq(recovery_state_add(b, e, 20, NULL), RECOVERY_OK);
	ck_assert(!memcmp(memory[0], memory[1], recovery_state_size(1)));
}
END_TEST

/* ---- bytes --------------------------------------------------------------------------------------------------------------- */

static unsigned char bytes[BYTES];

static size_t saved(void)
{
	size_t count = sizeof bytes;

	ck_assert_int_eq(recovery_state_save(lived(0), bytes, &count, NULL), RECOVERY_OK);
	return count;
}

START_TEST(test_round_trip)
{
	size_t count = saved(), again = 0;
	static unsigned char second[BYTES];
	recovery_state *state = NULL;

	ck_assert_uint_le(count, BYTES);
	ck_assert_int_eq(recovery_state_load(memory[1], BYTES, bytes, count, &state, NULL), RECOVERY_OK);
	ck_assert_int_eq(recovery_state_save(state, NULL, &again, NULL), RECOVERY_E_SPACE);
	ck_assert_uint_eq(again, count);
	again--;
	memset(second, 0xaa, sizeof second);
	ck_assert_int_eq(recovery_state_save(state, second, &again, NULL), RECOVERY_E_SPACE);
	ck_assert_uint_eq(second[0], 0xaa);
	ck_assert_int_eq(recovery_state_save(state, second, &again, NULL), RECOVERY_OK);
	ck_assert(!memcmp(bytes, second, count));
	ck_assert(!memcmp(memory[0], memory[1], recovery_state_size(1)));
}
END_TEST

/* Every flipped bit is found, every cut too. */
START_TEST(test_damage_is_found)
{
	const size_t count = saved();
	const size_t step = cases_count() >= 100000 ? 1 : 7;
	recovery_state *state = NULL;
	size_t bit, n;

	memset(memory[1], 0x55, BYTES);
	for (bit = 0; bit < 8 * count; bit += bit < 8 * 64 ? 1 : step) {
		bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
		ck_assert_int_ne(recovery_state_load(memory[1], BYTES, bytes, count, &state, NULL), RECOVERY_OK);
		bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
	}
	for (n = 0; n < count; n += step)
		ck_assert_int_eq(recovery_state_load(memory[1], BYTES, bytes, n, &state, NULL), RECOVERY_E_STATE);
	ck_assert_ptr_null(state);
	for (n = 0; n < BYTES; n++)
		ck_assert_uint_eq(((unsigned char *)memory[1])[n], 0x55);
}
END_TEST

static uint32_t crc(const unsigned char *p, size_t n)
{
	uint32_t c = UINT32_MAX;
	size_t i;
	int bit;

	for (i = 0; i < n; i++) {
		if (i >= 12 && i < 16)
			continue;
		c ^= p[i];
		for (bit = 0; bit < 8; bit++)
			c = c >> 1 ^ (c & 1 ? UINT32_C(0xedb88320) : 0);
	}
	return ~c;
}

static void sign_again(size_t count)
{
	const uint32_t c = crc(bytes, count);
	size_t i;

	for (i = 0; i < 4; i++)
		bytes[12 + i] = (unsigned char)(c >> 8 * i);
}

/* Bytes with a right checksum and absurd content: refused or harmless, never a crash, and no forecast that is not a number. */
START_TEST(test_forged)
{
	uint64_t seed = cases_seed();
	size_t n;

	for (n = cases_count() / 10; n-- > 0;) {
		const size_t count = saved();
		recovery_state *state = NULL;
		recovery_point p;
		int64_t at;
		size_t k;

		for (k = 0; k < 3; k++)
			bytes[16 + cases_next(&seed) % (count - 16)] = (unsigned char)cases_next(&seed);
		sign_again(count);
		if (recovery_state_load(memory[1], BYTES, bytes, count, &state, NULL))
			continue;
		at = T0 + 60 * DAY_S;
		ck_assert_int_eq(RECOVERY_INIT(POINT, &p), RECOVERY_OK);
		if (!recovery_forecast(state, QUADS, RECOVERY_SIDE_BOTH, &at, 1, &p, NULL) && !isnan(p.soreness))
			ck_assert(p.soreness >= 0 && p.soreness <= 10 && p.strength >= 0 && p.strength <= 100);
	}
}
END_TEST

static void put_word(size_t at, uint32_t x)
{
	size_t i;

	for (i = 0; i < 4; i++)
		bytes[at + i] = (unsigned char)(x >> 8 * i);
}

/* An own best travels as movement, twentieths of a kilogram, thousandths of its spread; none of them may be nothing or absurd. */
START_TEST(test_bests_are_saved)
{
	static const uint32_t bad[][2] = { { 0, 50 }, { 65536, 50 }, { 2000, 0 }, { 2000, 256 }, { UINT32_MAX, UINT32_MAX } };
	const size_t count = saved();
	const struct bests *bests = state_bests((const recovery_state *)memory[0]);
	recovery_state *state = NULL;
	int32_t squat;
	size_t i, at;

	ck_assert_int_eq(recovery_movement_find("squat", 5, &squat, NULL), RECOVERY_OK);
	i = movement_index(squat);
	ck_assert_uint_gt(bests->thousandths[i], 0);
	for (at = 16; bytes[at] != (squat & 0xff) || bytes[at + 1] != squat >> 8 || bytes[at + 2] || bytes[at + 3] ||
		      bytes[at + 4] != (bests->twentieths[i] & 0xff) || bytes[at + 8] != bests->thousandths[i]; at++)
		ck_assert_uint_lt(at, count - 12);
	ck_assert_int_eq(recovery_state_load(memory[1], BYTES, bytes, count, &state, NULL), RECOVERY_OK);
	ck_assert(!memcmp(state_bests(state), bests, sizeof *bests));
	for (i = 0; i < COUNT_OF(bad); i++) {
		put_word(at + 4, bad[i][0]);
		put_word(at + 8, bad[i][1]);
		sign_again(count);
		ck_assert_int_eq(recovery_state_load(memory[1], BYTES, bytes, count, &state, NULL), RECOVERY_E_STATE);
	}
}
END_TEST

START_TEST(test_later_format)
{
	const size_t count = saved();
	recovery_state *state = NULL;

	/* how much memory is wanted depends on the form, which a later format may keep elsewhere: that it is later comes first */
	bytes[4] = 2;
	sign_again(count);
	ck_assert_int_eq(recovery_state_load(memory[1], BYTES, bytes, count, &state, NULL), RECOVERY_E_NEWER);
	ck_assert_int_eq(recovery_state_load(memory[1], 100, bytes, count, &state, NULL), RECOVERY_E_NEWER);
	ck_assert_int_eq(recovery_state_load(memory[1], BYTES, NULL, count, &state, NULL), RECOVERY_E_NULL);
	bytes[4] = 1;
	sign_again(count);
	ck_assert_int_eq(recovery_state_load(memory[1], 100, bytes, count, &state, NULL), RECOVERY_E_SPACE);
	ck_assert_int_eq(recovery_state_load(memory[1], recovery_state_size(RECOVERY_FORM_FULL) - 1, bytes, count, &state, NULL), RECOVERY_E_SPACE);
	ck_assert_ptr_null(state);
	ck_assert_int_eq(recovery_state_load(memory[1], recovery_state_size(RECOVERY_FORM_FULL), bytes, count, &state, NULL), RECOVERY_OK);
}
END_TEST

Suite *suite_state(void)
{
	Suite *s = suite_create("state");
	TCase *tc = tcase_create("state");

	tcase_set_timeout(tc, 0);
	tcase_add_test(tc, test_size);
	tcase_add_test(tc, test_begin_refuses);
	tcase_add_test(tc, test_nothing_changes_on_failure);
	tcase_add_test(tc, test_damaged);
	tcase_add_test(tc, test_copy);
	tcase_add_test(tc, test_reports_are_counted);
	tcase_add_test(tc, test_in_pieces);
	tcase_add_test(tc, test_round_trip);
	tcase_add_test(tc, test_damage_is_found);
	tcase_add_test(tc, test_forged);
	tcase_add_test(tc, test_bests_are_saved);
	tcase_add_test(tc, test_later_format);
	suite_add_tcase(s, tc);
	return s;
}
