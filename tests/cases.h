/* cases.h - random cases for property tests: how many, from which seed, and the generator.
 *
 * RECOVERY_CASES and RECOVERY_SEED in the environment change them; main() prints both, so that a failure can be run again. */
#ifndef RECOVERY_TESTS_CASES_H
#define RECOVERY_TESTS_CASES_H

#include <stddef.h>
#include <stdint.h>

/* Start of a generator: `uint64_t rng = cases_seed();` */
uint64_t cases_seed(void);

/* How many cases a property test tries; a slow one may divide it. */
size_t cases_count(void);

/* SplitMix64: every seed is good, also 0 and neighbours. */
static inline uint64_t cases_next(uint64_t *rng)
{
	uint64_t z = *rng += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

/* In [lo, hi). */
static inline double cases_uniform(uint64_t *rng, double lo, double hi)
{
	return lo + (hi - lo) * ((double)(cases_next(rng) >> 11) * 0x1p-53);
}

/* In 0 .. n - 1; n is small, so the bias of % does not matter. */
static inline int32_t cases_below(uint64_t *rng, int32_t n)
{
	return (int32_t)(cases_next(rng) % (uint64_t)n);
}

#endif
