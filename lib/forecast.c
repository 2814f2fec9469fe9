/* forecast.c - the forecast of one muscle at chosen times, from a running state. */
#include "kernel.h"
#include "params.h"

/* 90th percentile of the standard normal distribution. */
#define Z90 1.2815515655446004

static double square(double x)
{
	return x * x;
}

/* Half the width of the report band on one side: level and answer noise are independent. */
static double report_half(double level_half)
{
	return num_sqrt(square(level_half) + square(Z90 * published.report_sd));
}

/* A muscle without a bout on record is unknown, not fresh. */
static void point_of(const struct kernel *kernel, int64_t time_s, recovery_point *out)
{
	struct kernel k = *kernel;
	struct levels l;
	struct spread s;

	(void)recovery_init(RECOVERY_TYPE_POINT, out, sizeof *out);
	out->model = MODEL_VERSION;
	out->time_s = time_s;
	if (!k.bouts)
		return;
	kernel_advance(&k, time_s);
	kernel_read(&k, &l);
	s = kernel_soreness(&l, 1);
	out->soreness = s.mean;
	out->soreness_low = s.low;
	out->soreness_high = s.high;
	out->report_low = num_clamp(s.mean - report_half(s.mean - s.low), 0, 10);
	out->report_high = num_clamp(s.mean + report_half(s.high - s.mean), 0, 10);
	s = kernel_strength(&l);
	out->strength = s.mean;
	out->strength_low = s.low;
	out->strength_high = s.high;
}

/* The kernel of one side, or of the sorer one at `time_s` (left when equal). */
static const struct kernel *kernel_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t time_s)
{
	const struct kernel *left = state_kernel(state, body_slot(muscle, RECOVERY_SIDE_LEFT));
	const struct kernel *right = state_kernel(state, body_slot(muscle, RECOVERY_SIDE_RIGHT));
	recovery_point l, r;

	if (side == RECOVERY_SIDE_LEFT)
		return left;
	if (side == RECOVERY_SIDE_RIGHT)
		return right;
	point_of(left, time_s, &l);
	point_of(right, time_s, &r);
	return !left->bouts || r.soreness > l.soreness ? right : left;
}

recovery_status check_time(int64_t time_s, int64_t begin_s, recovery_diag *why)
{
	if (time_s < TIME_MIN || time_s > TIME_MAX)
		return abi_argument(why, (double)time_s, (double)TIME_MIN, (double)TIME_MAX, RECOVERY_E_RANGE);
	if (time_s < begin_s)
		return abi_argument(why, (double)time_s, (double)begin_s, (double)TIME_MAX, RECOVERY_E_PAST);
	return RECOVERY_OK;
}

static recovery_status check_times(const recovery_state *state, int32_t muscle, int32_t side, const int64_t *times_s, size_t n,
	recovery_diag *why)
{
	const struct kernel *left = state_kernel(state, body_slot(muscle, RECOVERY_SIDE_LEFT));
	const struct kernel *right = state_kernel(state, body_slot(muscle, RECOVERY_SIDE_RIGHT));
	int64_t begin = left->last_bout_s;
	size_t i;

	if (side == RECOVERY_SIDE_RIGHT || (side == RECOVERY_SIDE_BOTH && right->last_bout_s > begin))
		begin = right->last_bout_s;
	for (i = 0; i < n; i++) {
		const recovery_status status = check_time(times_s[i], begin, why);

		why->index = i;
		if (status)
			return status;
	}
	why->index = 0;
	return RECOVERY_OK;
}

recovery_status check_place(int32_t muscle, int32_t side, recovery_diag *why)
{
	if (!body_is_muscle(muscle))
		return abi_argument(why, muscle, FIRST_MUSCLE, FIRST_MUSCLE + MUSCLES - 1, RECOVERY_E_ENUM);
	if (side < RECOVERY_SIDE_LEFT || side > RECOVERY_SIDE_BOTH)
		return abi_argument(why, side, RECOVERY_SIDE_LEFT, RECOVERY_SIDE_BOTH, RECOVERY_E_ENUM);
	return RECOVERY_OK;
}

RECOVERY_API(recovery_status) recovery_forecast(const recovery_state *state, int32_t muscle, int32_t side, const int64_t *times_s, size_t n,
	recovery_point *out, recovery_diag *diag)
{
	recovery_point point;
	recovery_diag why;
	recovery_status status;
	size_t i;

	abi_why(&why);
	status = state_check(state, &why);
	if (!status && n && (!times_s || !out))
		status = RECOVERY_E_NULL;
	if (!status)
		status = check_place(muscle, side, &why);
	if (!status)
		status = check_times(state, muscle, side, times_s, n, &why);
	if (!status && n)
		status = abi_out_check(RECOVERY_TYPE_POINT, out, &why);
	if (status)
		return abi_fail(diag, &why, status);
	for (i = 0; i < n; i++) {
		point_of(kernel_at(state, muscle, side, times_s[i]), times_s[i], &point);
		abi_out(RECOVERY_TYPE_POINT, &point, out, i);
	}
	return RECOVERY_OK;
}
