/* forecast.c - the forecast of one muscle at chosen times, from a running state. */
#include "kernel.h"

/* What the forecast of one muscle and side needs, found once for all times. */
struct seer {
	const struct model *model;
	struct kernel kernel;
	struct view view;
	const struct rest *rest;	/* NULL: of the small form, which has no bands */
	struct outlook nothing;		/* how likely each amplitude of the person is */
};

static void seer_of(const recovery_state *state, int32_t muscle, int32_t side, struct seer *out)
{
	out->model = state_model(state);
	state_look(state, body_slot(muscle, side), &out->kernel, &out->view);
	out->rest = state_has_bands(state) ? &state_folk(state)->rest[0] : NULL;
	if (out->rest)
		belief_outlook(out->model, state_folk(state), NULL, NULL, &out->nothing);
}

/* What the person would answer: level, resting level and noise, on the scale of whole numbers from 0 to 10. */
static void put_answer(const struct seer *s, const struct spread *felt, int64_t time_s, recovery_point *out)
{
	struct rest rest;
	double mean, half;

	rest_at(s->model, s->rest, 0, time_s, &rest);
	mean = felt->mean + outlook_resting(&s->nothing, &rest);
	half = Z90 * num_sqrt(spread_var(felt) + rest_var(&rest) + report_var(s->model, RECOVERY_SCALE_NRS_0_10));
	out->report_low = num_clamp(mean - half, 0, 10);
	out->report_high = num_clamp(mean + half, 0, 10);
}

/* A muscle without a bout on record is unknown, not fresh. */
static void point_of(const struct seer *s, int64_t time_s, recovery_point *out)
{
	struct levels l;
	struct spread felt;

	(void)recovery_init(RECOVERY_TYPE_POINT, out, sizeof *out);
	out->model = MODEL_VERSION;
	out->settings = s->model->settings;
	out->time_s = time_s;
	if (!s->kernel.bouts)
		return;
	kernel_levels(s->model, &s->kernel, time_s, &l);
	if (!s->rest) {
		out->soreness = level_typical_soreness(&l, &s->view, 1);
		out->strength = level_typical_strength(s->model, &l, &s->view);
		return;
	}
	felt = level_soreness(&l, &s->view, 1);
	out->soreness = felt.mean;
	out->soreness_low = felt.low;
	out->soreness_high = felt.high;
	put_answer(s, &felt, time_s, out);
	felt = level_strength(s->model, &l, &s->view);
	out->strength = felt.mean;
	out->strength_low = felt.low;
	out->strength_high = felt.high;
}

/* One side, or at each time the sorer one (left when equal). */
static void point_at(const struct seer sides[SIDES], int32_t side, int64_t time_s, recovery_point *out)
{
	recovery_point right;

	point_of(&sides[side == RECOVERY_SIDE_RIGHT], time_s, out);
	if (side != RECOVERY_SIDE_BOTH)
		return;
	point_of(&sides[1], time_s, &right);
	if (num_is_nan(out->soreness) || right.soreness > out->soreness)
		*out = right;
}

recovery_status check_time(int64_t time_s, int64_t begin_s, recovery_diag *why)
{
	if (time_s < TIME_MIN || time_s > TIME_MAX)
		return abi_argument(why, (double)time_s, (double)TIME_MIN, (double)TIME_MAX, RECOVERY_E_RANGE);
	if (time_s < begin_s)
		return abi_argument(why, (double)time_s, (double)begin_s, (double)TIME_MAX, RECOVERY_E_PAST);
	return RECOVERY_OK;
}

recovery_status check_forward(const recovery_state *state, int32_t muscle, int32_t side, int64_t time_s, recovery_diag *why)
{
	const int64_t left = state_last_bout(state, body_slot(muscle, RECOVERY_SIDE_LEFT));
	const int64_t right = state_last_bout(state, body_slot(muscle, RECOVERY_SIDE_RIGHT));
	int64_t begin = side == RECOVERY_SIDE_RIGHT ? right : left;

	if (side == RECOVERY_SIDE_BOTH && right > begin)
		begin = right;
	return check_time(time_s, begin, why);
}

static recovery_status check_times(const recovery_state *state, int32_t muscle, int32_t side, const int64_t *times_s, size_t n,
	recovery_diag *why)
{
	size_t i;

	for (i = 0; i < n; i++) {
		const recovery_status status = check_forward(state, muscle, side, times_s[i], why);

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
	struct seer sides[SIDES];
	recovery_point point;
	recovery_diag why;
	recovery_status status;
	size_t i;

	abi_why(&why);
	status = state_check_any(state);
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
	seer_of(state, muscle, RECOVERY_SIDE_LEFT, &sides[0]);
	seer_of(state, muscle, RECOVERY_SIDE_RIGHT, &sides[1]);
	for (i = 0; i < n; i++) {
		point_at(sides, side, times_s[i], &point);
		abi_out(RECOVERY_TYPE_POINT, &point, out, i);
	}
	return RECOVERY_OK;
}
