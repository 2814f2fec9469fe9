/* selftest.c - golden vectors: proves that this build computes the published numbers of its model version.
 *
 * Three hashes over the bits of results.  A build whose compiler flags changed the arithmetic (contraction, x87, fast-math)
 * fails here before it misleads anybody.  tests/check_selftest.c prints the values when the model version goes up. */
#include "internal.h"

enum { TIMES = 12 };

/* FNV-1a, 64 bit. */
static uint64_t mix(uint64_t hash, const void *bytes, size_t n)
{
	const unsigned char *p = bytes;
	size_t i;

	for (i = 0; i < n; i++)
		hash = (hash ^ p[i]) * UINT64_C(1099511628211);
	return hash;
}

/* Value by value, so that byte order does not matter. */
static uint64_t mix_u64(uint64_t hash, uint64_t x)
{
	unsigned char bytes[8];
	size_t i;

	for (i = 0; i < 8; i++)
		bytes[i] = (unsigned char)(x >> 8 * i);
	return mix(hash, bytes, sizeof bytes);
}

static uint64_t mix_double(uint64_t hash, double x)
{
	return mix_u64(hash, num_bits(x));
}

#define FNV_START UINT64_C(14695981039346656037)

uint64_t selftest_arithmetic(void)
{
	uint64_t hash = FNV_START;
	int i;

	for (i = -400; i <= 400; i++) {
		hash = mix_double(hash, num_exp(i * 0.8125));
		hash = mix_double(hash, num_log((i + 401) * 0.4375));
		hash = mix_double(hash, num_logistic(i * 0.09375));
		hash = mix_double(hash, num_sqrt((i + 401) * 3.0625));
	}
	return hash;
}

static APART uint64_t mix_course(uint64_t hash, const recovery_timeline *t)
{
	hash = mix_double(hash, t->now);
	hash = mix_double(hash, t->now_low);
	hash = mix_double(hash, t->now_high);
	hash = mix_double(hash, t->strength_now);
	hash = mix_u64(hash, (uint64_t)t->onset_s);
	hash = mix_u64(hash, (uint64_t)t->peak_late_s);
	hash = mix_u64(hash, (uint64_t)t->end_s);
	hash = mix_u64(hash, (uint64_t)t->ready_s);
	return mix_u64(hash, (uint64_t)t->phase);
}

enum { SELFTEST_S = 1700000000 };

/* A hard bout, and a usual one of unknown hour.  Constant, to spare the stack; what a bout does not use is 0, not unknown. */
#define BOUT(of, window) { .size = sizeof(recovery_event), .type = RECOVERY_TYPE_EVENT, .kind = RECOVERY_KIND_BOUT, \
	.what = RECOVERY_MUSCLE_QUADRICEPS, .time_s = SELFTEST_S, .window_s = (window), .eccentric = 0.5, .dose = (of), .dose_log_sd = 0.3 }

static const recovery_event bouts[2] = { BOUT(0.6, 0), BOUT(0.2, DAY_S) };

/* Each read over nine days. */
uint64_t selftest_forecast(void)
{
	recovery_timeline t;
	recovery_status status = RECOVERY_OK;
	uint64_t hash = FNV_START;
	int i;

	for (i = 0; i < TIMES; i++) {
		status |= recovery_init(RECOVERY_TYPE_TIMELINE, &t, sizeof t);
		status |= recovery_doms_timeline(&bouts[i % 2], 1, NULL, RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_SIDE_LEFT,
						 SELFTEST_S + i * 18 * (int64_t)HOUR_S, &t, NULL);
		hash = mix_course(hash, &t);
	}
	return mix_u64(hash, (uint64_t)(uint32_t)status);
}

/* Each sign alone, then together with chest pressure. */
uint64_t selftest_pain(void)
{
	recovery_complaint complaint;
	recovery_verdict verdict;
	recovery_fact facts[2];
	recovery_status status;
	uint64_t hash = FNV_START;
	int32_t sign;
	size_t i;

	status = recovery_init(RECOVERY_TYPE_COMPLAINT, &complaint, sizeof complaint);
	complaint.region = RECOVERY_REGION_CALF;
	complaint.intensity = 6;
	for (i = 0; i < 2; i++) {
		status |= recovery_init(RECOVERY_TYPE_FACT, &facts[i], sizeof facts[i]);
		facts[i].answer = RECOVERY_ANSWER_PRESENT;
	}
	facts[1].fact = RECOVERY_FACT_SIGN_CHEST_PRESSURE;
	for (sign = RECOVERY_FACT_SIGN_SWELLING; sign <= RECOVERY_FACT_SIGN_ARM_SWELLING_ONE; sign++) {
		facts[0].fact = sign;
		for (i = 1; i <= 2; i++) {
			status |= recovery_init(RECOVERY_TYPE_VERDICT, &verdict, sizeof verdict);
			status |= recovery_pain_classify(&complaint, NULL, facts, i, NULL, &verdict, NULL, NULL, NULL);
			hash = mix_u64(hash, (uint64_t)verdict.decision);
			hash = mix_u64(hash, (uint64_t)verdict.rule);
			hash = mix_double(hash, verdict.answered);
		}
	}
	return mix_u64(hash, (uint64_t)(uint32_t)status);
}

RECOVERY_API(recovery_status) recovery_selftest(void)
{
	if (selftest_arithmetic() != SELFTEST_ARITHMETIC)
		return RECOVERY_E_SELFTEST;
	if (selftest_forecast() != SELFTEST_FORECAST)
		return RECOVERY_E_SELFTEST;
	return selftest_pain() == SELFTEST_PAIN ? RECOVERY_OK : RECOVERY_E_SELFTEST;
}
