/*
 * numeric: the ground floor. Every exponential, logarithm and root of the
 * library comes from here, never from libm, so results are bit-identical on
 * every platform with IEEE 754 binary64.
 *
 * That holds in the default floating-point environment: round to nearest, no
 * flush-to-zero. Whatever is not a number comes back as one quiet NaN, the one
 * of num_nan(), whatever sign or payload went in.
 */
#ifndef RECOVERY_LIB_NUMERIC_H
#define RECOVERY_LIB_NUMERIC_H

#include <float.h>
#include <stdint.h>
#include <string.h>

#if defined(__FAST_MATH__)
#error "librecovery must not be built with -ffast-math"
#endif
#if defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ != 0
#error "librecovery must not be built with -ffinite-math-only"
#endif
#if defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__) || defined(__NO_SIGNED_ZEROS__)
#error "librecovery must not be built with -funsafe-math-optimizations"
#endif
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD != 0
#error "librecovery needs plain double arithmetic: on i386 use -msse2 -mfpmath=sse"
#endif
#if FLT_RADIX != 2 || DBL_MANT_DIG != 53 || DBL_MAX_EXP != 1024
#error "librecovery needs IEEE 754 binary64 doubles"
#endif

/* A fused multiply-add rounds once instead of twice; gcc has no pragma and takes -ffp-contract=off. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#endif

/* The bits of a double, and back: through memcpy, which aliasing rules allow. */
static inline uint64_t num_bits(double x)
{
	uint64_t u;

	memcpy(&u, &x, sizeof(u));
	return u;
}

static inline double num_from_bits(uint64_t u)
{
	double x;

	memcpy(&x, &u, sizeof(x));
	return x;
}

static inline double num_infinity(void)
{
	return num_from_bits(UINT64_C(0x7ff0000000000000));
}

/* The canonical quiet NaN. A negated one is no longer it. */
static inline double num_nan(void)
{
	return num_from_bits(UINT64_C(0x7ff8000000000000));
}

/* Both look at the bits, so no compiler flag can argue them away. */
static inline int num_is_nan(double x)
{
	return (num_bits(x) << 1) > UINT64_C(0xffe0000000000000);
}

static inline int num_is_finite(double x)
{
	return (num_bits(x) << 1) < UINT64_C(0xffe0000000000000);
}

/*
 * IEEE 754 wants the root correctly rounded, so instruction and integer loop
 * agree bit for bit. The builtin is the instruction only where the target has
 * one and -fno-math-errno says that nobody waits for errno; elsewhere it would
 * be a call to libm. NUM_SOFT_SQRT forces the loop, to test it.
 */
#if defined(__NO_MATH_ERRNO__) && !defined(NUM_SOFT_SQRT) && \
	(defined(__SSE2_MATH__) || defined(__aarch64__) || defined(__wasm__) || defined(__s390x__) || \
	 (defined(__riscv_flen) && __riscv_flen >= 64))
static inline double num_root(double x)
{
	return __builtin_sqrt(x);
}
#else
static inline double num_root(double x)
{
	double unit = 1.0;
	uint64_t q = 0;
	uint64_t u, m, bit;

	if (x == 0.0 || !num_is_finite(x))
		return x;
	if (x < DBL_MIN) {
		x *= 0x1p54;
		unit = 0x1p-27;
	}
	u = num_bits(x);
	m = (u & UINT64_C(0x000fffffffffffff)) | (UINT64_C(1) << 52);
	/* the bias is odd: an even biased exponent leaves one factor of 2 to the mantissa */
	m <<= 2 - ((u >> 52) & 1);
	/* 54 bits of root, one by one; m is twice what is left, in units of bit */
	for (bit = UINT64_C(1) << 53; bit != 0; bit >>= 1) {
		if (m >= 2 * q + bit) {
			m -= 2 * q + bit;
			q += bit;
		}
		m <<= 1;
	}
	/* the last bit rounds; it is never a tie: an odd q of 54 bits has too long a square */
	return num_from_bits((((u >> 52) + 1021) >> 1 << 52) + ((q + 1) >> 1)) * unit;
}
#endif

/*
 * Correctly rounded; sqrt(-0.0) is -0.0, sqrt of anything below 0 is NaN. The
 * argument is judged by its bits: of (x >= 0.0 ? root : NaN) clang 14 -Os keeps
 * the root alone, taking one NaN to be as good as another, and the sign of the
 * instruction's own NaN is set on x86 and clear on ARM.
 */
static inline double num_sqrt(double x)
{
	const uint64_t minus_zero = UINT64_C(1) << 63;
	uint64_t u = num_bits(x);

	return u <= num_bits(num_infinity()) || u == minus_zero ? num_root(x) : num_nan();
}

#if defined(__GNUC__)
#pragma GCC visibility push(hidden)
#endif

/*
 * x held to [lo, hi]; lo wins when lo > hi; a NaN bound does not bind; a NaN x
 * stays NaN. Zeros compare equal: num_clamp(-0.0, 0.0, 1.0) is -0.0.
 */
double num_clamp(double x, double lo, double hi);

/* e^x. Overflows to +inf, underflows gradually to +0. */
double num_exp(double x);

/* e^x - 1 without cancellation near 0; num_expm1(-0.0) is -0.0. 1 - e^-t is 0.0 - num_expm1(-t). */
double num_expm1(double x);

/* Natural logarithm. log(+-0) is -inf, log of anything below 0 is NaN. */
double num_log(double x);

/* 1 / (1 + e^-x), within [0, 1], with full relative precision on the lower tail. */
double num_logistic(double x);

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

#endif
