#include "numeric.h"

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#define SEED UINT64_C(20240229)
#define NAN_BITS UINT64_C(0x7ff8000000000000)

struct pair {
	double x;
	double want;
};

static uint64_t rng;

static void seed_rng(const char *test)
{
	rng = SEED;
	printf("%s: seed %" PRIu64 "\n", test, rng);
}

static double uniform(double lo, double hi)
{
	rng ^= rng << 13;
	rng ^= rng >> 7;
	rng ^= rng << 17;
	return lo + (hi - lo) * ((double)(rng >> 11) * 0x1p-53);
}

/* The next double away from zero. */
static double outward(double x)
{
	return num_from_bits(num_bits(x) + 1);
}

static double magnitude(double x)
{
	return x < 0.0 ? -x : x;
}

/* Does f fall from one double to the next, at x or at -x? For x >= 0. */
static int falls(double (*f)(double), double x)
{
	return f(outward(x)) < f(x) || f(outward(-x)) > f(-x);
}

static const uint64_t nan_bits[] = {
	UINT64_C(0x7ff8000000000000), UINT64_C(0xfff8000000000000), UINT64_C(0x7ff0000000000001),
	UINT64_C(0xfff0000000000001), UINT64_C(0x7fffffffffffffff), UINT64_C(0xffffffffffffffff),
};

START_TEST(classes)
{
	ck_assert(num_is_finite(0.0) && num_is_finite(0x1p-1074) && num_is_finite(-DBL_MAX));
	ck_assert(!num_is_finite(num_infinity()) && !num_is_finite(-num_infinity()));
	ck_assert(!num_is_nan(0.0) && !num_is_nan(-DBL_MAX) && !num_is_nan(-num_infinity()));
}
END_TEST

static double clamp_unit(double x)
{
	return num_clamp(x, 0.0, 1.0);
}

/* Expected values: mpmath at 200 bits, rounded to nearest. */
static const struct pair clamp_pairs[] = {
	{ 0.5, 0.5 }, { -0.5, 0.0 }, { 1.5, 1.0 }, { 0.0, 0.0 }, { 1.0, 1.0 }, { -0.0, -0.0 },
	{ HUGE_VAL, 1.0 }, { -HUGE_VAL, 0.0 },
};

static const struct pair exp_pairs[] = {
	{ 0.0, 1.0 }, { -0.0, 1.0 }, { 0x1p-1074, 1.0 }, { -0x1p-1074, 1.0 },
	{ 1.0, 0x1.5bf0a8b145769p+1 }, { -1.0, 0x1.78b56362cef38p-2 },
	{ HUGE_VAL, HUGE_VAL }, { -HUGE_VAL, 0.0 },
	{ DBL_MAX, HUGE_VAL }, { -DBL_MAX, 0.0 },
	/* the last finite result, and the first infinite one */
	{ 0x1.62e42fefa39efp+9, 0x1.fffffffffff2ap+1023 },
	{ 0x1.62e42fefa39fp+9, HUGE_VAL }, { 709.9, HUGE_VAL },
	/* both sides of the smallest normal, and of half the smallest subnormal */
	{ -0x1.6232bdd7abcd2p+9, 0x1.000000000007cp-1022 },
	{ -0x1.6232bdd7abcd3p+9, 0x0.ffffffffffe7cp-1022 },
	{ -740.0, 85 * 0x1p-1074 }, { -745.5, 0.0 },
	{ -0x1.74910d52d3051p+9, 0x1p-1074 }, { -0x1.74910d52d3052p+9, 0.0 },
};

static const struct pair expm1_pairs[] = {
	{ 0.0, 0.0 }, { -0.0, -0.0 }, { 0x1p-1074, 0x1p-1074 }, { -0x1p-60, -0x1p-60 },
	{ 1.0, 0x1.b7e151628aed3p+0 }, { -1.0, -0x1.43a54e4e98864p-1 },
	{ 0x1p-4, 0x1.082b577d34ed8p-4 }, { -0x1p-4, -0x1.f0540438fd5c3p-5 }, { 50.0, 0x1.19103e4080b45p+72 },
	{ HUGE_VAL, HUGE_VAL }, { -50.0, -1.0 }, { -HUGE_VAL, -1.0 },
};

static const struct pair log_pairs[] = {
	{ 0.0, -HUGE_VAL }, { -0.0, -HUGE_VAL }, { HUGE_VAL, HUGE_VAL },
	{ 1.0, 0.0 }, { 2.0, 0x1.62e42fefa39efp-1 }, { 0.5, -0x1.62e42fefa39efp-1 },
	{ 10.0, 0x1.26bb1bbb55516p+1 }, { DBL_MAX, 0x1.62e42fefa39efp+9 },
	{ DBL_MIN, -0x1.6232bdd7abcd2p+9 }, { 0x1p-1074, -0x1.74385446d71c3p+9 },
	{ 0x1.0000000000001p+0, 0x1.fffffffffffffp-53 }, { 0x1.fffffffffffffp-1, -0x1p-53 },
	{ -0x1p-1074, (double)NAN }, { -1.0, (double)NAN }, { -HUGE_VAL, (double)NAN },
};

static const struct pair sqrt_pairs[] = {
	{ 0.0, 0.0 }, { -0.0, -0.0 }, { HUGE_VAL, HUGE_VAL },
	{ 4.0, 2.0 }, { 2.0, 0x1.6a09e667f3bcdp+0 }, { DBL_MAX, 0x1.fffffffffffffp+511 },
	{ DBL_MIN, 0x1p-511 }, { 0x1p-1074, 0x1p-537 }, { 0x1.fffffffffffffp-1, 0x1.fffffffffffffp-1 },
	{ -0x1p-1074, (double)NAN }, { -1.0, (double)NAN }, { -HUGE_VAL, (double)NAN },
};

static const struct pair logistic_pairs[] = {
	{ 0.0, 0.5 }, { -0.0, 0.5 }, { 0x1p-1074, 0.5 },
	{ 1.0, 0x1.764d4f5d5a2bdp-1 }, { -1.0, 0x1.136561454ba86p-2 },
	{ 41.0, 1.0 }, { HUGE_VAL, 1.0 }, { -41.0, 0x1.cd480a1b7482p-60 },
	{ -740.0, 85 * 0x1p-1074 }, { -HUGE_VAL, 0.0 },
};

#define EDGES(f, pairs) { f, pairs, sizeof(pairs) / sizeof((pairs)[0]) }

static const struct {
	double (*f)(double);
	const struct pair *pairs;
	size_t n;
} edges[] = {
	EDGES(clamp_unit, clamp_pairs),
	EDGES(num_exp, exp_pairs),
	EDGES(num_expm1, expm1_pairs),
	EDGES(num_log, log_pairs),
	EDGES(num_sqrt, sqrt_pairs),
	EDGES(num_logistic, logistic_pairs),
};

#define N_EDGES (sizeof(edges) / sizeof(edges[0]))

START_TEST(edge_cases)
{
	const struct pair *p;

	for (p = edges[_i].pairs; p < edges[_i].pairs + edges[_i].n; p++)
		ck_assert_msg(num_bits(edges[_i].f(p->x)) == num_bits(p->want), "at %a: got %a, want %a",
			p->x, edges[_i].f(p->x), p->want);
}
END_TEST

START_TEST(nan_is_canonical)
{
	double x = num_from_bits(nan_bits[_i]);
	size_t i;

	ck_assert(num_bits(num_nan()) == NAN_BITS);
	ck_assert(num_is_nan(x) && !num_is_finite(x));
	for (i = 0; i < N_EDGES; i++)
		ck_assert_msg(num_bits(edges[i].f(x)) == NAN_BITS, "function %zu", i);
}
END_TEST

START_TEST(clamp_odd_bounds)
{
	ck_assert(num_clamp(2.0, 3.0, 1.0) == 3.0);
	ck_assert(num_clamp(2.0, num_nan(), 1.0) == 1.0 && num_clamp(2.0, 3.0, num_nan()) == 3.0);
}
END_TEST

START_TEST(neighbours_are_in_order)
{
	int i, wrong = 0;

	seed_rng("neighbours_are_in_order");
	for (i = 0; i < 400000; i++) {
		double x = i % 2 ? uniform(0.0, 700.0) : uniform(0.0, 0.1);
		double y = i % 2 ? uniform(0.5, 2.0) : num_exp(uniform(-745.0, 709.0));

		wrong += falls(num_exp, x) + falls(num_expm1, x) + falls(num_logistic, x);
		wrong += num_log(outward(y)) < num_log(y);
	}
	ck_assert_int_eq(wrong, 0);
}
END_TEST

/* Two series meet half way between multiples of ln 2 / 32, and half a step off the points of log. */
START_TEST(seams_are_in_order)
{
	double x = num_from_bits(num_bits((_i + 0.5) * 0x1.62e42fefa39efp-6) - 512);
	double y = num_from_bits(UINT64_C(0x3fe5c00000000000) + ((uint64_t)_i << 47) - 512);
	int i, wrong = 0;

	for (i = 0; i < 1024; i++, x = outward(x), y = outward(y)) {
		wrong += falls(num_exp, x) + falls(num_logistic, x);
		wrong += num_log(outward(y)) < num_log(y);
		wrong += num_log(outward(y) * 0x1p300) < num_log(y * 0x1p300);
	}
	ck_assert_int_eq(wrong, 0);
}
END_TEST

/* Half an ulp of log(x), which is below 2^10, moves its exp by 2^-44 of itself at most. */
START_TEST(inverses_undo)
{
	int i, wrong = 0;

	seed_rng("inverses_undo");
	for (i = 0; i < 200000; i++) {
		double x = num_exp(uniform(-700.0, 700.0));
		double y = uniform(0.5, 2.0);

		wrong += !(magnitude(num_exp(num_log(x)) / x - 1.0) < 0x1p-43);
		wrong += !(magnitude(num_exp(num_log(y)) / y - 1.0) < 0x1p-51);
		wrong += !(magnitude(num_log(num_exp(y)) - y) < 0x1p-51);
		wrong += num_sqrt(y * y) != y;
	}
	ck_assert_int_eq(wrong, 0);
}
END_TEST

START_TEST(logistic_is_symmetric_and_bounded)
{
	int i, wrong = 0;

	seed_rng("logistic_is_symmetric_and_bounded");
	for (i = 0; i < 200000; i++) {
		double x = i % 2 ? uniform(0.0, 45.0) : uniform(0.0, 1.0);
		double up = num_logistic(x);
		double down = num_logistic(-x);

		wrong += !(up >= 0.5 && up <= 1.0 && down > 0.0 && down <= 0.5);
		wrong += !(magnitude(up + down - 1.0) <= 0x1p-53);
	}
	ck_assert_int_eq(wrong, 0);
}
END_TEST

Suite *suite_numeric(void);

Suite *suite_numeric(void)
{
	Suite *s = suite_create("numeric");
	TCase *t = tcase_create("numeric");

	tcase_add_loop_test(t, nan_is_canonical, 0, (int)(sizeof(nan_bits) / sizeof(nan_bits[0])));
	tcase_add_loop_test(t, edge_cases, 0, (int)N_EDGES);
	tcase_add_test(t, classes);
	tcase_add_test(t, clamp_odd_bounds);
	tcase_add_test(t, neighbours_are_in_order);
	tcase_add_loop_test(t, seams_are_in_order, 0, 33);
	tcase_add_test(t, inverses_undo);
	tcase_add_test(t, logistic_is_symmetric_and_bounded);
	suite_add_tcase(s, t);
	return s;
}
