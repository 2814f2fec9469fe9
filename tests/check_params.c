/* check_params.c - settings: the published ones, changed ones, forged ones; and what is saved of them and of beliefs. */
#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include "logs.h"

Suite *suite_params(void);

enum { MANY = 16 };

static const int64_t T0 = LOG_START;
static uint64_t memory[3][STATE_WORDS];
static unsigned char bytes[2][65536];

static recovery_state *in(size_t which)
{
	return (recovery_state *)(void *)memory[which];
}

static recovery_params fresh(void)
{
	recovery_params p;

	OK(RECOVERY_INIT(PARAMS, &p));
	return p;
}

static void set(recovery_params *p, size_t field, double x)
{
	memcpy((char *)p + recovery_field_offset(RECOVERY_TYPE_PARAMS, field), &x, sizeof x);
}

static size_t fields(void)
{
	return recovery_field_count(RECOVERY_TYPE_PARAMS);
}

/* Every kind of result says the same settings. */
static void ck_settings(const recovery_state *s, int64_t at, uint32_t settings)
{
	ck_assert_uint_eq(point_at(s, QUADS, LEFT, at).settings, settings);
	ck_assert_uint_eq(timeline_at(s, QUADS, LEFT, at).settings, settings);
	ck_assert_uint_eq(rating_at(s, 0, 0, RECOVERY_SCALE_NRS_0_10, at).settings, settings);
}

/* ---- the published ones ------------------------------------------------------------------------------------------------------------ */

START_TEST(published_by_name)
{
	const recovery_params p = fresh();
	recovery_params unknown = p;
	const recovery_params *given[3] = { NULL, NULL, NULL };
	uint64_t rng = cases_seed();
	recovery_event e[MANY];
	size_t i;

	given[1] = &p;
	given[2] = &unknown;
	for (i = 2; i < fields(); i++)
		set(&unknown, i, NAN);
	random_events(&rng, e, MANY, DAY_S);
	for (i = 0; i < 3; i++) {
		state_of(memory[i], given[i], e, MANY);
		ck_settings(in(i), e[MANY - 1].time_s, 0);
		ck_assert(!memcmp(memory[i], memory[0], sizeof(recovery_state)));
	}
}
END_TEST

/* Deriving anew what was tabulated: the ladder of slow stages and their scales. */
START_TEST(ladder_is_derived)
{
	recovery_params p = fresh();
	struct model ours;
	recovery_diag why;
	size_t c, j, r;

	p.ready_strength = 90;	/* changes no result but makes the settings changed ones */
	OK(model_in(&ours, &p, &why));
	ck_assert_uint_ne(ours.settings, 0);
	for (r = 0; r < RUNGS; r++)
		ck_assert_double_eq(ours.slow_h[r], published_model.slow_h[r]);
	for (c = 0; c < CLASSES; c++)
		for (j = 0; j < NODES; j++)
			ck_assert_double_eq(ours.scale[c][j], published_model.scale[c][j]);
}
END_TEST

/* ---- changed ones ---------------------------------------------------------------------------------------------------------------------- */

START_TEST(one_ulp_outside)
{
	size_t i, side;

	for (i = 2; i < fields(); i++)
		for (side = 0; side < 2; side++) {
			const double end = side ? recovery_field_max(RECOVERY_TYPE_PARAMS, i) : recovery_field_min(RECOVERY_TYPE_PARAMS, i);
			const double bad[] = { nextafter(end, side ? INFINITY : -INFINITY), side ? INFINITY : -INFINITY };
			recovery_state *state = NULL;
			recovery_params p = fresh();
			recovery_diag d;
			size_t k;

			set(&p, i, end);
			OK(recovery_state_begin(memory[0], sizeof memory[0], RECOVERY_FORM_FULL, NULL, &p, &state, NULL));
			for (k = 0; k < 2; k++) {
				set(&p, i, bad[k]);
				state = NULL;
				OK(RECOVERY_INIT(DIAG, &d));
				ck_assert_int_eq(recovery_state_begin(memory[0], sizeof memory[0], RECOVERY_FORM_FULL, NULL, &p, &state, &d),
						 RECOVERY_E_RANGE);
				ck_assert_ptr_null(state);
				ck_assert_int_eq(d.at_type, RECOVERY_TYPE_PARAMS);
				ck_assert_int_eq(d.field, (int32_t)i);
				ck_assert_str_eq(recovery_field_name(d.at_type, (size_t)d.field), recovery_param_name(i - 2));
				ck_assert(d.got == bad[k]);
			}
		}
}
END_TEST

/* Each constant changed alone, by as little as there is, has a fingerprint of its own. */
START_TEST(fingerprints)
{
	const recovery_event bout = log_bout(QUADS, LEFT, T0, 1);
	uint32_t seen[256];
	size_t i, k;

	ck_assert_uint_lt(fields(), COUNT_OF(seen));
	for (i = 2; i < fields(); i++) {
		recovery_params p = fresh();

		set(&p, i, nextafter(recovery_param_value(i - 2), recovery_field_max(RECOVERY_TYPE_PARAMS, i) > recovery_param_value(i - 2) ?
				     INFINITY : -INFINITY));
		state_of(memory[0], &p, &bout, 1);
		seen[i] = point_at(in(0), QUADS, LEFT, T0).settings;
		ck_settings(in(0), T0, seen[i]);
		ck_assert_uint_ne(seen[i], 0);
		for (k = 2; k < i; k++)
			ck_assert_uint_ne(seen[k], seen[i]);
	}
}
END_TEST

static void ck_point(const recovery_point *p)
{
	if (isnan(p->soreness))
		return;
	ck_assert(p->soreness_low >= 0 && p->soreness_low <= p->soreness && p->soreness <= p->soreness_high && p->soreness_high <= 10);
	ck_assert(p->strength_low >= 0 && p->strength_low <= p->strength && p->strength <= p->strength_high && p->strength_high <= 100);
	ck_assert_msg(p->report_low >= 0 && p->report_low <= p->report_high && p->report_high <= 10, "answers from %g to %g", p->report_low, p->report_high);
}

/* Any settings within their limits keep the properties: finite, in order, and a larger latest bout never lowers the soreness. */
START_TEST(any_settings)
{
	uint64_t rng = cases_seed();
	double worst = 0, late = 0, risen = 0;
	size_t n, j;

	for (n = cases_count() / 2; n-- > 0;) {
		const recovery_params p = random_params(&rng);
		recovery_event e[MANY], last;
		recovery_point a, b;
		recovery_timeline t;
		recovery_diag why;
		struct levels x, y;
		int64_t at;
		int h;

		random_events(&rng, e, MANY, DAY_S);
		state_of(memory[0], &p, e, MANY);
		at = e[MANY - 1].time_s + (int64_t)cases_uniform(&rng, 0, 5 * DAY_S);
		a = point_at(in(0), QUADS, LEFT, at);
		ck_point(&a);
		if (n % 8 == 0) {
			t = timeline_at(in(0), QUADS, LEFT, at);
			OK(describe_check(RECOVERY_TYPE_TIMELINE, &t, &why));
		}
		state_new(memory[1], &p);
		last = log_bout(QUADS, LEFT, T0, cases_uniform(&rng, 0, 2));
		state_tell(in(1), last);
		memcpy(memory[2], memory[1], sizeof memory[1]);
		last.time_s = at = T0 + (int64_t)cases_uniform(&rng, 0, 5 * DAY_S);
		state_tell(in(1), last);
		last.dose += cases_uniform(&rng, 0, 2);
		state_tell(in(2), last);
		at += (int64_t)cases_uniform(&rng, 0, 5 * DAY_S);
		a = point_at(in(1), QUADS, LEFT, at);
		b = point_at(in(2), QUADS, LEFT, at);
		ck_point(&b);
		worst = fmax(worst, a.soreness - b.soreness);
		ck_assert_double_le(b.strength, a.strength + 1e-4);
		for (h = 72; n % 8 == 0 && h < 300; h += 12) {
			kernel_levels(&in(2)->model, state_kernel(in(2), body_slot(QUADS, LEFT)), last.time_s + h * (int64_t)HOUR_S, &x);
			kernel_levels(&in(2)->model, state_kernel(in(2), body_slot(QUADS, LEFT)), last.time_s + (h + 12) * (int64_t)HOUR_S, &y);
			for (j = 0; j < NODES; j++)
				if (y.delayed[j] > x.delayed[j] * (1 + 1e-6)) {
					late = fmax(late, h);
					risen = fmax(risen, y.delayed[j] / x.delayed[j] - 1);
				}
		}
	}
	printf("any settings: a larger latest bout lowers mean soreness by at most %.5f; drive still rises at %.0f h, by %.3f in 12 h\n", worst,
	       late, risen);
	ck_assert_double_lt(worst, 0.02);
}
END_TEST

/* ---- saved -------------------------------------------------------------------------------------------------------------------------------- */

static size_t save(size_t from, size_t to)
{
	size_t n = sizeof bytes[0];

	OK(recovery_state_save(in(from), bytes[to], &n, NULL));
	ck_assert_uint_le(n, sizeof bytes[0]);
	return n;
}

static recovery_status load(size_t from, size_t n, size_t to)
{
	recovery_state *state = NULL;

	return recovery_state_load(memory[to], sizeof memory[to], bytes[from], n, &state, NULL);
}

/* What was saved and loaded goes on to the last bit as what was not, with any settings. */
START_TEST(saved_and_loaded)
{
	uint64_t rng = cases_seed();
	size_t n, i, size;

	for (n = cases_count() / 50; n-- > 0;) {
		const recovery_params p = random_params(&rng);
		recovery_event e[2 * MANY];
		recovery_point a, b;
		recovery_rating r, s;
		int64_t at;

		random_events(&rng, e, 2 * MANY, DAY_S);
		state_of(memory[0], cases_below(&rng, 2) ? &p : NULL, e, MANY);
		size = save(0, 0);
		OK(load(0, size, 1));
		ck_assert(!memcmp(memory[0], memory[1], sizeof(recovery_state)));
		ck_assert_uint_eq(save(1, 1), size);
		ck_assert(!memcmp(bytes[0], bytes[1], size));
		for (i = MANY; i < 2 * MANY; i++) {
			state_tell(in(0), e[i]);
			state_tell(in(1), e[i]);
		}
		at = e[2 * MANY - 1].time_s + DAY_S;
		a = point_at(in(0), QUADS, LEFT, at);
		b = point_at(in(1), QUADS, LEFT, at);
		ck_assert(same_but_shifted(RECOVERY_TYPE_POINT, &a, &b, 0));
		r = rating_at(in(0), 0, 0, 1, at);
		s = rating_at(in(1), 0, 0, 1, at);
		ck_assert(same_but_shifted(RECOVERY_TYPE_RATING, &r, &s, 0));
		ck_assert(!memcmp(memory[0], memory[1], sizeof(recovery_state)));
	}
}
END_TEST

/* A full life: as many reports, settings and bests as there are; it still fits. */
static size_t full_life(void)
{
	uint64_t rng = cases_seed();
	const recovery_params p = random_params(&rng);
	int32_t muscle, movement;
	size_t i;

	state_new(memory[0], &p);
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MOVEMENT) && i < 64; i++) {
		recovery_event set;

		movement = recovery_enum_value(RECOVERY_ENUM_MOVEMENT, i);
		set = log_event(RECOVERY_KIND_SET, movement, 0, T0);
		set.reps = 5;
		set.load_kg = 50;
		set.rir = 1;
		if (i == 0 || set.what > 0)
			OK(recovery_state_add(in(0), &set, 1, NULL));
	}
	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		state_tell(in(0), log_bout(muscle, BOTH, T0 + DAY_S, 1));
	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		state_tell(in(0), log_report(muscle, BOTH, T0 + 2 * DAY_S, muscle % 11));
	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		state_tell(in(0), log_test(muscle, BOTH, T0 + 2 * DAY_S, 70));
	return save(0, 0);
}

/* Every flipped bit is found. */
START_TEST(every_flipped_bit)
{
	const size_t n = full_life(), step = cases_count() >= 100000 ? 1 : 37;
	size_t bit;

	printf("a full state saves to %lu bytes\n", (unsigned long)n);
	OK(load(0, n, 1));
	for (bit = 0; bit < 8 * n; bit += bit < 8 * 64 ? 1 : step) {
		bytes[0][bit / 8] ^= (unsigned char)(1u << bit % 8);
		ck_assert_int_ne(load(0, n, 1), RECOVERY_OK);
		bytes[0][bit / 8] ^= (unsigned char)(1u << bit % 8);
	}
}
END_TEST

static void sign_again(size_t n)
{
	uint32_t c = UINT32_MAX;
	size_t i;
	int bit;

	for (i = 0; i < n; i++) {
		if (i >= 12 && i < 16)
			continue;
		c ^= bytes[0][i];
		for (bit = 0; bit < 8; bit++)
			c = c >> 1 ^ (c & 1 ? UINT32_C(0xedb88320) : 0);
	}
	for (i = 0; i < 4; i++)
		bytes[0][12 + i] = (unsigned char)(~c >> 8 * i);
}

/* Every word of a saved state made absurd, with a right checksum: refused, or every answer is still within its limits. */
START_TEST(every_word_forged)
{
	static const uint32_t words[] = { 0, 1, 2, 0x3f800000, 0x40000000, 0x42c80000, 0x49742400, 0xbf800000, 0xc0e00000, 0xc4fa0000, 0x44fa0000,
					  0x7f7fffff, 0x7f800000, 0x7fc00000, 0x80000000, 0xffffffff, 0x00000001, 0x7fff };
	const recovery_event bouts[2] = { log_bout(QUADS, BOTH, T0, 0.7), log_bout(HAMS, LEFT, T0, 1) };
	size_t n, at, w, k, taken = 0;

	state_of(memory[0], NULL, bouts, 2);
	state_tell(in(0), log_report(QUADS, BOTH, T0 + DAY_S, 6));
	state_tell(in(0), log_report(0, BOTH, T0 + DAY_S, 3));
	state_tell(in(0), log_test(QUADS, BOTH, T0 + DAY_S, 70));
	n = save(0, 0);
	memcpy(bytes[1], bytes[0], n);
	for (at = 16; at + 4 <= n; at += cases_count() >= 5000 ? 4 : 44)
		for (w = 0; w < COUNT_OF(words); w++) {
			const int64_t now = T0 + 3 * DAY_S;
			recovery_point p;
			recovery_rating r;
			recovery_diag why;

			memcpy(bytes[0], bytes[1], n);
			for (k = 0; k < 4; k++)
				bytes[0][at + k] = (unsigned char)(words[w] >> 8 * k);
			sign_again(n);
			if (load(0, n, 1))
				continue;
			taken++;
			OK(RECOVERY_INIT(POINT, &p));
			if (!recovery_forecast(in(1), QUADS, LEFT, &now, 1, &p, NULL) && state_kernel(in(1), body_slot(QUADS, LEFT))->bouts) {
				ck_assert_msg(!isnan(p.soreness) && !isnan(p.strength), "byte %lu = %08lx", (unsigned long)at,
					      (unsigned long)words[w]);
				ck_point(&p);
			}
			OK(RECOVERY_INIT(RATING, &r));
			if (!recovery_rating_at(in(1), 0, 0, 1, &now, 1, &r, NULL)) {
				ck_assert_msg(!describe_check(RECOVERY_TYPE_RATING, &r, &why), "byte %lu = %08lx: field %d", (unsigned long)at,
					      (unsigned long)words[w], (int)why.field);
				ck_assert_msg(!isnan(r.mean) && !isnan(r.sd), "byte %lu = %08lx", (unsigned long)at, (unsigned long)words[w]);
			}
		}
	printf("%lu of %lu forged words were taken and did no harm\n", (unsigned long)taken, (unsigned long)(n / 4 - 4) * COUNT_OF(words));
}
END_TEST

#define ADD(test) tcase_add_test(c, test)

Suite *suite_params(void)
{
	Suite *s = suite_create("params");
	TCase *c = tcase_create("settings");

	tcase_set_timeout(c, 0);
	ADD(published_by_name);
	ADD(ladder_is_derived);
	ADD(one_ulp_outside);
	ADD(fingerprints);
	ADD(any_settings);
	suite_add_tcase(s, c);
	c = tcase_create("saved");
	tcase_set_timeout(c, 0);
	ADD(saved_and_loaded);
	ADD(every_flipped_bit);
	ADD(every_word_forged);
	suite_add_tcase(s, c);
	return s;
}
