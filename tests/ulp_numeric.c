/*
 * Measures the error of every function of lib/numeric against MPFR.
 * ulp_numeric [points] [seed]; exit 1 above 1.5 ulp or on a wrong edge case.
 */
#include "numeric.h"

#include <inttypes.h>
#include <mpfr.h>
#include <stdio.h>
#include <stdlib.h>

#define PRECISION 160
#define LIMIT_ULP 1.5

static uint64_t rng;

static uint64_t next_bits(void)
{
	rng ^= rng << 13;
	rng ^= rng >> 7;
	rng ^= rng << 17;
	return rng;
}

static double uniform(double lo, double hi)
{
	return lo + (hi - lo) * ((double)(next_bits() >> 11) * 0x1p-53);
}

/* any sign, the exponent anywhere from the smallest subnormal to 2^top */
static double any_exponent(int top)
{
	uint64_t exponent = next_bits() % (uint64_t)(top + 1024);

	return num_from_bits((next_bits() & UINT64_C(0x800fffffffffffff)) | exponent << 52);
}

static double magnitude(double x)
{
	return num_from_bits(num_bits(x) & INT64_MAX);
}

static double point_exp(uint64_t i)
{
	switch (i % 4) {
	case 0: return uniform(-746.0, 710.0);
	case 1: return uniform(-2.0, 2.0);
	case 2: return uniform(-746.0, -707.0);
	default: return any_exponent(9);
	}
}

static double point_log(uint64_t i)
{
	switch (i % 4) {
	case 0: return uniform(0.5, 2.0);
	case 1: return uniform(0.98, 1.02);
	case 2: return num_from_bits(next_bits() & UINT64_C(0x000fffffffffffff));
	default: return magnitude(any_exponent(1023));
	}
}

static double point_sqrt(uint64_t i)
{
	return i % 2 ? uniform(1.0, 4.0) : magnitude(any_exponent(1023));
}

static double point_logistic(uint64_t i)
{
	switch (i % 4) {
	case 0: return uniform(-746.0, 50.0);
	case 1: return uniform(-3.0, 3.0);
	case 2: return uniform(-41.0, 41.0);
	default: return any_exponent(6);
	}
}

/* MPFR has the range to spare, so the plain formula will do. */
static void ref_logistic(mpfr_t y, const mpfr_t x)
{
	mpfr_neg(y, x, MPFR_RNDN);
	mpfr_exp(y, y, MPFR_RNDN);
	mpfr_add_ui(y, y, 1, MPFR_RNDN);
	mpfr_ui_div(y, 1, y, MPFR_RNDN);
}

static void ref_exp(mpfr_t y, const mpfr_t x)
{
	mpfr_exp(y, x, MPFR_RNDN);
}

static void ref_expm1(mpfr_t y, const mpfr_t x)
{
	mpfr_expm1(y, x, MPFR_RNDN);
}

static void ref_log(mpfr_t y, const mpfr_t x)
{
	mpfr_log(y, x, MPFR_RNDN);
}

static void ref_sqrt(mpfr_t y, const mpfr_t x)
{
	mpfr_sqrt(y, x, MPFR_RNDN);
}

static double root_of(double x)
{
	return num_sqrt(x);
}

struct subject {
	const char *name;
	double (*own)(double x);
	void (*ref)(mpfr_t y, const mpfr_t x);
	double (*point)(uint64_t i);
};

static const struct subject subjects[] = {
	{ "exp", num_exp, ref_exp, point_exp },
	{ "expm1", num_expm1, ref_expm1, point_exp },
	{ "log", num_log, ref_log, point_log },
	{ "sqrt", root_of, ref_sqrt, point_sqrt },
	{ "logistic", num_logistic, ref_logistic, point_logistic },
};

/* Zeros, ends of range, ties of overflow and underflow, ends of the branches inside. */
static const double edges[] = {
	0.0, 0x1p-1074, 0x1p-1073, 0x1.ffffffffffffep-1023, 0x1p-1022, 0x1p-1021, 0x1p-54, 0x1p-53, 0x1p-52,
	0x1p-27, 0x1p-26, 0x1.62e42fefa39efp-7, 0x1.62e42fefa39efp-6, 0x1p-4, 0x1.fffffffffffffp-5,
	0x1.0000000000001p-4, 0.5, 0x1.62e42fefa39efp-1, 0x1.fffffffffffffp-1, 1.0, 0x1.0000000000001p+0, 2.0,
	0x1.5bf0a8b145769p+1, 40.0, 0x1.4000000000001p+5, 0x1.3ffffffffffffp+5, 0x1.6232bdd7abcd2p+9,
	0x1.6232bdd7abcd3p+9, 0x1.6232bdd7abcd1p+9, 0x1.62e42fefa39efp+9, 0x1.62e42fefa39fp+9, 0x1.62e42fefa39eep+9,
	0x1.74385446d71c3p+9, 0x1.74385446d71c4p+9, 0x1.74910d52d3051p+9, 0x1.74910d52d3052p+9, 0x1.74910d52d3050p+9,
	710.0, 0x1.6300000000001p+9, 746.0, 0x1.7500000000001p+9, 1024.0, 0x1p+52, 0x1p+53, 0x1p+63, 0x1p+1023,
	0x1.fffffffffffffp+1023,
};

static const uint64_t special_bits[] = {
	UINT64_C(0x7ff0000000000000), UINT64_C(0xfff0000000000000), UINT64_C(0x7ff8000000000000),
	UINT64_C(0xfff8000000000123), UINT64_C(0x7ff0000000000001),
};

#define N_EDGES (2 * sizeof(edges) / sizeof(edges[0]))
#define N_SPECIAL (sizeof(special_bits) / sizeof(special_bits[0]))

/* Edge cases of both signs first, then random points. */
static double input(const struct subject *s, uint64_t i)
{
	if (i < N_EDGES)
		return i % 2 ? -edges[i / 2] : edges[i / 2];
	if (i < N_EDGES + N_SPECIAL)
		return num_from_bits(special_bits[i - N_EDGES]);
	return s->point(i);
}

/* How far got is from the exact y, in units in the last place of a double near y. */
static double error_ulp(double got, const mpfr_t y)
{
	mpfr_t d;
	mpfr_exp_t e = mpfr_get_exp(y) < -1021 ? -1021 : mpfr_get_exp(y);
	double err;

	mpfr_init2(d, PRECISION);
	/* an infinity stands for 2^1024, where the doubles would go on */
	if (num_is_finite(got))
		mpfr_set_d(d, got, MPFR_RNDN);
	else
		mpfr_set_si_2exp(d, got > 0.0 ? 1 : -1, 1024, MPFR_RNDN);
	if (!num_is_finite(got) && e > 1024)
		mpfr_set(d, y, MPFR_RNDN);
	mpfr_sub(d, d, y, MPFR_RNDN);
	mpfr_mul_2si(d, d, 53 - (long)e, MPFR_RNDN);
	err = magnitude(mpfr_get_d(d, MPFR_RNDN));
	mpfr_clear(d);
	return err;
}

static double measure(const struct subject *s, double x)
{
	double got = s->own(x);
	double err;
	mpfr_t mx, my;

	mpfr_init2(mx, PRECISION);
	mpfr_init2(my, PRECISION);
	mpfr_set_d(mx, x, MPFR_RNDN);
	s->ref(my, mx);
	if (mpfr_nan_p(my))
		err = num_bits(got) == num_bits(num_nan()) ? 0.0 : num_infinity();
	else if (!mpfr_regular_p(my))
		err = num_bits(got) == num_bits(mpfr_get_d(my, MPFR_RNDN)) ? 0.0 : num_infinity();
	else
		err = num_is_nan(got) ? num_infinity() : error_ulp(got, my);
	mpfr_clear(mx);
	mpfr_clear(my);
	return err;
}

static int run(const struct subject *s, uint64_t points)
{
	double worst = -1.0, worst_x = 0.0;
	uint64_t i;

	for (i = 0; i < N_EDGES + N_SPECIAL + points; i++) {
		double x = input(s, i);
		double err = measure(s, x);

		if (err > worst) {
			worst = err;
			worst_x = x;
		}
	}
	printf("%-9s %9.6f ulp at %a\n", s->name, worst, worst_x);
	return worst <= LIMIT_ULP;
}

int main(int argc, char **argv)
{
	uint64_t points = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000;
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 20240229;
	int ok = 1;
	size_t i;

	printf("points %" PRIu64 " seed %" PRIu64 "\n", points, seed);
	for (i = 0; i < sizeof(subjects) / sizeof(subjects[0]); i++) {
		rng = seed ? seed : 1;
		ok &= run(&subjects[i], points);
	}
	mpfr_free_cache();
	return ok ? 0 : 1;
}
