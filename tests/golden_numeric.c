/*
 * Prints the result bits of every function of lib/numeric on fixed inputs, and
 * at the end one FNV-1a hash of inputs and results. Two builds that print the
 * same last line compute the same numbers.
 */
#include "numeric.h"

#include <inttypes.h>
#include <stdio.h>

#define N_RANDOM 1920

static const double edges[] = {
	0.0, 0x1p-1074, 0x1.ffffffffffffep-1023, 0x1p-1022, 0x1p-60, 0x1p-54, 0x1p-53, 0x1p-27,
	0x1.62e42fefa39efp-7, 0x1.fffffffffffffp-5, 0x1p-4, 0x1.0000000000001p-4, 0.5, 0x1.62e42fefa39efp-1,
	0x1.fffffffffffffp-1, 1.0, 0x1.0000000000001p+0, 2.0, 3.0, 10.0, 36.5, 40.0, 0x1.4000000000001p+5,
	0x1.6232bdd7abcd2p+9, 0x1.6232bdd7abcd3p+9, 0x1.62e42fefa39efp+9, 0x1.62e42fefa39fp+9,
	0x1.74910d52d3051p+9, 0x1.74910d52d3052p+9, 710.0, 720.0, 740.0, 746.0, 747.0, 0x1p+53, 0x1p+63,
	0x1.fffffffffffffp+1023,
};

static const uint64_t special_bits[] = {
	UINT64_C(0x7ff0000000000000), UINT64_C(0xfff0000000000000), UINT64_C(0x7ff8000000000000),
	UINT64_C(0xfff8000000000123), UINT64_C(0x7ff0000000000001), UINT64_C(0xfff0000000000001),
};

#define N_EDGES (2 * sizeof(edges) / sizeof(edges[0]))
#define N_SPECIAL (sizeof(special_bits) / sizeof(special_bits[0]))
#define N_INPUTS (N_EDGES + N_SPECIAL + N_RANDOM)

static uint64_t rng = UINT64_C(0x9e3779b97f4a7c15);
static uint64_t hash = UINT64_C(0xcbf29ce484222325);

static uint64_t next_bits(void)
{
	rng ^= rng << 13;
	rng ^= rng >> 7;
	rng ^= rng << 17;
	return rng;
}

/* A double of the given binades, any sign: bits only, so that no arithmetic is involved. */
static uint64_t random_input(uint64_t i)
{
	uint64_t low = next_bits() & UINT64_C(0x800fffffffffffff);
	uint64_t any = next_bits();

	switch (i % 4) {
	case 0: return low | (any % 2047) << 52;
	case 1: return low | (1018 + any % 10) << 52;
	case 2: return low | (1023 + any % 10) << 52;
	default: return low | (1022 + any % 2) << 52;
	}
}

static uint64_t input(uint64_t i)
{
	if (i < N_EDGES)
		return num_bits(edges[i / 2]) | (i % 2) << 63;
	if (i < N_EDGES + N_SPECIAL)
		return special_bits[i - N_EDGES];
	return random_input(i);
}

static void emit(uint64_t word, const char *end)
{
	int shift;

	for (shift = 0; shift < 64; shift += 8) {
		hash ^= (word >> shift) & 0xff;
		hash *= UINT64_C(0x100000001b3);
	}
	printf("%016" PRIx64 "%s", word, end);
}

int main(void)
{
	uint64_t i;

	printf("x exp expm1 log sqrt logistic clamp(x,-1,1) class\n");
	for (i = 0; i < N_INPUTS; i++) {
		uint64_t word = input(i);
		double x = num_from_bits(word);

		emit(word, " ");
		emit(num_bits(num_exp(x)), " ");
		emit(num_bits(num_expm1(x)), " ");
		emit(num_bits(num_log(x)), " ");
		emit(num_bits(num_sqrt(x)), " ");
		emit(num_bits(num_logistic(x)), " ");
		emit(num_bits(num_clamp(x, -1.0, 1.0)), " ");
		emit((uint64_t)(2 * num_is_nan(x) + num_is_finite(x)), "\n");
	}
	printf("fnv1a %016" PRIx64 "\n", hash);
	return 0;
}
