/*
 * Exponential and logarithm by table and Taylor polynomial, after the plan of
 * P. T. P. Tang (ACM TOMS 15(2), 1989, and 16(4), 1990): reduce the argument to
 * a short interval around a table point, keep what the reduction rounds away
 * in a second number, round once at the end.
 *
 * Every constant follows from its formula here, worked out at 300 bits (mpmath)
 * and rounded to nearest; "on the grid 2^-g" is nint(v * 2^g) / 2^g. The
 * polynomials are plain Taylor series: the intervals are short enough to need
 * no minimax fit.
 */
#include "numeric.h"

/* 32 / ln 2; then ln 2 / 32 and ln 2, each as a head on the grid 2^-42, so
 * that every multiple in use is exact, and the rest of it. */
static const double INV_LN2_32 = 0x1.71547652b82fep+5;
static const double LN2_32_HEAD = 0x1.62e42fefap-6;
static const double LN2_32_TAIL = 0x1.cf79abc9e3b3ap-45;
static const double LN2_HEAD = 0x1.62e42fefa38p-1;
static const double LN2_TAIL = 0x1.ef35793c7673p-45;

/* head = 2^(j/32) to nearest; tail = (2^(j/32) - head) / head, in units of 2^-64. */
static const double exp_head[32] = {
	0x1p+0, 0x1.059b0d3158574p+0, 0x1.0b5586cf9890fp+0, 0x1.11301d0125b51p+0,
	0x1.172b83c7d517bp+0, 0x1.1d4873168b9aap+0, 0x1.2387a6e756238p+0, 0x1.29e9df51fdee1p+0,
	0x1.306fe0a31b715p+0, 0x1.371a7373aa9cbp+0, 0x1.3dea64c123422p+0, 0x1.44e086061892dp+0,
	0x1.4bfdad5362a27p+0, 0x1.5342b569d4f82p+0, 0x1.5ab07dd485429p+0, 0x1.6247eb03a5585p+0,
	0x1.6a09e667f3bcdp+0, 0x1.71f75e8ec5f74p+0, 0x1.7a11473eb0187p+0, 0x1.82589994cce13p+0,
	0x1.8ace5422aa0dbp+0, 0x1.93737b0cdc5e5p+0, 0x1.9c49182a3f09p+0, 0x1.a5503b23e255dp+0,
	0x1.ae89f995ad3adp+0, 0x1.b7f76f2fb5e47p+0, 0x1.c199bdd85529cp+0, 0x1.cb720dcef9069p+0,
	0x1.d5818dcfba487p+0, 0x1.dfc97337b9b5fp+0, 0x1.ea4afa2a490dap+0, 0x1.f50765b6e454p+0,
};

static const int16_t exp_tail[32] = {
	0, 922, 1511, -1366, -515, 1723, 1444, 607, 618, -1171, 692, 39, 361, -398, 1049, -902,
	-1261, -386, -435, -1242, 951, -119, 283, -1135, 899, -199, 311, 187, 330, -603, -1023,
	845,
};

/*
 * Point j is c = (44 + j) / 64 below 1 and (12 + j) / 32 from 1 (j = 20) on.
 * inv is 1 / c in units of 2^-12, short enough for exact products. head is
 * -ln(inv / 4096) on the grid 2^-42, tail the rest of it in units of 2^-72.
 */
static const int16_t log_inv[32] = {
	5958, 5825, 5699, 5578, 5461, 5350, 5243, 5140, 5041, 4946, 4855, 4766, 4681, 4599,
	4520, 4443, 4369, 4297, 4228, 4161, 4096, 3972, 3855, 3745, 3641, 3542, 3449, 3361,
	3277, 3197, 3121, 3048,
};

static const double log_head[32] = {
	-0x1.7fb7a3b581p-2, -0x1.689983bca6p-2, -0x1.5234e0670ap-2, -0x1.3c3b2736b4p-2,
	-0x1.268620f34dp-2, -0x1.117ee81dfep-2, -0x1.f99dc6c23cp-3, -0x1.d0fb7f2256p-3,
	-0x1.a926d3a4aep-3, -0x1.8230164c1ap-3, -0x1.5c28060c46p-3, -0x1.3643cad058p-3,
	-0x1.1168e8127ep-3, -0x1.da6e7637c4p-4, -0x1.9375e55594p-4, -0x1.4d1515b988p-4,
	-0x1.08498b51e4p-4, -0x1.88729e70fp-5, -0x1.03d5d85e7p-5, -0x1.01f565873p-6, 0.0,
	0x1.f7a9b1678p-6, 0x1.f0c30c1118p-5, 0x1.6ef528c058p-4, 0x1.e2507702bp-4,
	0x1.299d30c606p-3, 0x1.601b076e7ap-3, 0x1.9509aa0044p-3, 0x1.c8df7cb9a8p-3,
	0x1.fb7d86eee4p-3, 0x1.1661caecbap-2, 0x1.2e9e2bce12p-2,
};

static const int32_t log_tail[32] = {
	-387604039, -76977400, -345277394, 41728573, -418663322, -319780746, 401409553,
	56534372, 356070888, -107181475, -384623477, -299994913, -105713084, -111213234,
	-517849972, 52230662, 105827569, 216296571, -527927649, -370179367, 0, 169176212,
	-240613804, -366240471, -264551616, 491585658, 290641877, 522086235, 518931190,
	-148910311, -292683770, 169346569,
};

double num_clamp(double x, double lo, double hi)
{
	if (num_is_nan(x))
		return num_nan();
	if (x < lo)
		return lo;
	return x > hi ? hi : x;
}

/* e^x = 2^k * head * (1 + rest) */
struct exp_parts {
	double head;
	double rest;
	int32_t k;
};

/* For |x| < 750. |r| <= ln 2 / 64, where the Taylor series ends below 2^-66. */
static struct exp_parts exp_split(double x)
{
	/* 1.5 * 2^52 pushes the fraction out of the double: the nearest integer stays */
	double nd = (x * INV_LN2_32 + 0x1.8p52) - 0x1.8p52;
	double r = (x - nd * LN2_32_HEAD) - nd * LN2_32_TAIL;
	double r2 = r * r;
	double p = (1.0 / 2 + r * (1.0 / 6)) + r2 * ((1.0 / 24 + r * (1.0 / 120)) +
		r2 * (1.0 / 720 + r * (1.0 / 5040)));
	int32_t n = (int32_t)nd;
	int32_t j = (int32_t)((uint32_t)n & 31u);
	struct exp_parts e;

	e.head = exp_head[j];
	e.rest = r + (exp_tail[j] * 0x1p-64 + r2 * p);
	e.k = (n - j) / 32;
	return e;
}

/* x * 2^k, when both are normal */
static double scale(double x, int32_t k)
{
	return num_from_bits(num_bits(x) + ((uint64_t)(int64_t)k << 52));
}

/* Rounds once, on the subnormal grid: counted in units of 2^-1022 it is the grid of 1.0. */
static double exp_subnormal(struct exp_parts e)
{
	double s = scale(e.head, e.k + 1022);
	double sum = 1.0 + s;
	double lost = s - (sum - 1.0);

	return ((sum + (lost + s * e.rest)) - 1.0) * 0x1p-1022;
}

double num_exp(double x)
{
	struct exp_parts e;
	double s;

	if (num_is_nan(x))
		return num_nan();
	if (x > 710.0)
		return num_infinity();
	if (x < -746.0)
		return 0.0;
	e = exp_split(x);
	if (e.k < -1022)
		return exp_subnormal(e);
	if (e.k > 1023) {
		s = scale(e.head, e.k - 1);
		return (s + s * e.rest) * 2.0;
	}
	s = scale(e.head, e.k);
	return s + s * e.rest;
}

/* For |x| < 1/16: the terms left out are below 2^-64 of the sum. */
static double expm1_small(double x)
{
	double p = 1.0 / 40320 + x * (1.0 / 362880 + x * (1.0 / 3628800));

	p = 1.0 / 120 + x * (1.0 / 720 + x * (1.0 / 5040 + x * p));
	return x + x * x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x * p)));
}

double num_expm1(double x)
{
	struct exp_parts e;
	double s, d, lost;

	if (x == 0.0)
		return x; /* keeps the sign of zero */
	if (x > -0x1p-4 && x < 0x1p-4)
		return expm1_small(x);
	if (x < -40.0)
		return -1.0;
	if (!(x <= 40.0))
		return num_exp(x); /* 1 is less than 2^-57 of it; or NaN */
	e = exp_split(x);
	s = scale(e.head, e.k);
	d = s - 1.0;
	lost = s < 1.0 ? s - (d + 1.0) : (s - d) - 1.0;
	return d + (lost + s * e.rest);
}

/* For positive finite x; |r| <= 2^-6, where the Taylor series ends below 2^-63 of the sum. */
static double log_positive(double x)
{
	/* the lower end of the interval around point 0, half a step below 0x1.6p-1 */
	const uint64_t start = UINT64_C(0x3fe5c00000000000);
	double z, z_head, inv, r_head, r_tail, r, r2, lost, whole, sum, p;
	double k = -1024.0;
	uint64_t u, j;

	if (x < DBL_MIN) {
		x *= 0x1p54;
		k -= 54.0;
	}
	/* with 1024 more the exponent cannot go negative */
	u = num_bits(x) - start + (UINT64_C(1024) << 52);
	j = (u >> 47) & 31u;
	k += (double)(int32_t)(u >> 52);
	z = num_from_bits((u & UINT64_C(0x000fffffffffffff)) + start);

	/* r = z * inv - 1 in two exact pieces: z is cut so that both products fit */
	inv = log_inv[j] * 0x1p-12;
	z_head = num_from_bits(num_bits(z) & UINT64_C(0xffffffffffff0000));
	r_head = z_head * inv - 1.0;
	r_tail = (z - z_head) * inv;
	r = r_head + r_tail;
	lost = (r_head - r) + r_tail;

	whole = k * LN2_HEAD + log_head[j];
	sum = whole + r;
	lost += (whole - sum) + r;
	lost += log_tail[j] * 0x1p-72 + k * LN2_TAIL;

	r2 = r * r;
	p = 1.0 / 7 + r * (-1.0 / 8 + r * (1.0 / 9 + r * (-1.0 / 10)));
	p = (1.0 / 3 - r * (1.0 / 4)) + r2 * ((1.0 / 5 - r * (1.0 / 6)) + r2 * p);
	return sum + (lost + r2 * (r * p - 0.5));
}

double num_log(double x)
{
	if (num_is_nan(x) || x < 0.0)
		return num_nan();
	if (x == 0.0)
		return -num_infinity();
	return num_is_finite(x) ? log_positive(x) : x;
}

/* e / (1 + e) if lower, else 1 / (1 + e), for e = s + s * rest <= 1; rounds once. */
static double logistic_ratio(double s, double rest, int lower)
{
	double e = s + s * rest;
	double e_tail = s * rest - (e - s);
	double n = lower ? e : 1.0;
	double n_tail = lower ? e_tail : 0.0;
	double inv = 1.0 / (1.0 + e);
	/* cut to 26 bits each, so that their product is exact */
	double q = num_from_bits(num_bits(n * inv) & UINT64_C(0xfffffffff8000000));
	double d = num_from_bits(num_bits(1.0 + e) & UINT64_C(0xfffffffff8000000));
	double d_tail = (e - (d - 1.0)) + e_tail;

	return q + (((n - q * d) - q * d_tail) + n_tail) * inv;
}

double num_logistic(double x)
{
	struct exp_parts e;

	if (x > 40.0)
		return 1.0; /* e^-40 is less than 2^-57 */
	if (!(x >= -40.0))
		return num_exp(x); /* the same for 1 + e^x; or NaN */
	e = exp_split(x < 0.0 ? x : -x);
	return logistic_ratio(scale(e.head, e.k), e.rest, x < 0.0);
}
