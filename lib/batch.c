/* batch.c - forecasts of many people in one call, as floats in the caller's array. */
#include "kernel.h"

struct grid {
	int32_t channel;
	const int32_t *muscles, *sides;
	size_t places;
	const int64_t *times_s;
	size_t times;
};

static int with_bands(int32_t channel)
{
	return channel == RECOVERY_CHANNEL_SORENESS_BANDS || channel == RECOVERY_CHANNEL_STRENGTH_BANDS;
}

static size_t floats_of(const struct grid *g)
{
	return g->places * g->times * (with_bands(g->channel) ? 3 : 1);
}

static void put_spread(const struct spread *s, float *out)
{
	out[0] = (float)s->mean;
	out[1] = (float)s->low;
	out[2] = (float)s->high;
}

/* One muscle at one time. */
static void put_cell(const struct model *m, const struct levels *l, const struct view *v, int32_t channel, float *out)
{
	struct spread s;

	switch (channel) {
	case RECOVERY_CHANNEL_SORENESS:
		*out = (float)level_typical_soreness(l, v, 1);
		return;
	case RECOVERY_CHANNEL_STRENGTH:
		*out = (float)level_typical_strength(m, l, v);
		return;
	case RECOVERY_CHANNEL_SORENESS_BANDS:
		s = level_soreness(l, v, 1);
		break;
	default:
		s = level_strength(m, l, v);
	}
	put_spread(&s, out);
}

static void put_nothing(float *out, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		out[i] = (float)num_nan();
}

static void put_place(const recovery_state *state, const struct grid *g, size_t place, float *out)
{
	const size_t width = with_bands(g->channel) ? 3 : 1;
	const struct model *m = state_model(state);
	struct kernel k;
	struct levels l;
	struct view v;
	size_t t;

	state_look(state, body_slot(g->muscles[place], g->sides[place]), &k, &v);
	if (!k.bouts) {
		put_nothing(out, g->times * width);
		return;
	}
	for (t = 0; t < g->times; t++) {
		kernel_levels(m, &k, g->times_s[t], &l);
		put_cell(m, &l, &v, g->channel, out + t * width);
	}
}

static recovery_status check_person(const recovery_state *state, const struct grid *g)
{
	recovery_diag why;
	recovery_status status = with_bands(g->channel) ? state_check(state, &why) : state_check_any(state);
	size_t p, t;

	for (p = 0; !status && p < g->places; p++)
		for (t = 0; !status && t < g->times; t++)
			status = check_forward(state, g->muscles[p], g->sides[p], g->times_s[t], &why);
	return status;
}

static recovery_status check_grid(const struct grid *g, recovery_diag *why)
{
	recovery_status status;
	size_t i;

	if (!describe_name(RECOVERY_ENUM_CHANNEL, g->channel))
		return abi_argument(why, g->channel, RECOVERY_CHANNEL_SORENESS, RECOVERY_CHANNEL_STRENGTH_BANDS, RECOVERY_E_ENUM);
	for (i = 0; i < g->places; i++) {
		status = check_place(g->muscles[i], g->sides[i], why);
		if (!status && g->sides[i] == RECOVERY_SIDE_BOTH)
			status = abi_argument(why, g->sides[i], RECOVERY_SIDE_LEFT, RECOVERY_SIDE_RIGHT, RECOVERY_E_ENUM);
		why->index = i;
		if (status)
			return status;
	}
	for (i = 0; i < g->times; i++) {
		status = check_time(g->times_s[i], TIME_MIN, why);
		why->index = i;
		if (status)
			return status;
	}
	why->index = 0;
	return RECOVERY_OK;
}

RECOVERY_API(recovery_status) recovery_batch(const recovery_state *const *states, size_t n, int32_t channel, const int32_t *muscles,
	const int32_t *sides, size_t place_count, const int64_t *times_s, size_t time_count, float *out, size_t stride,
	recovery_status *each, recovery_diag *diag)
{
	const struct grid g = { channel, muscles, sides, place_count, times_s, time_count };
	recovery_diag why;
	recovery_status status;
	size_t i, p;

	abi_why(&why);
	if ((n && (!states || !out)) || (place_count && (!muscles || !sides)) || (time_count && !times_s))
		return abi_plain(diag, RECOVERY_E_NULL);
	status = check_grid(&g, &why);
	if (!status && stride < floats_of(&g))
		status = abi_argument(&why, (double)stride, (double)floats_of(&g), num_nan(), RECOVERY_E_RANGE);
	if (status)
		return abi_fail(diag, &why, status);
	for (i = 0; i < n; i++) {
		float *row = out + i * stride;

		status = check_person(states[i], &g);
		if (each)
			each[i] = status;
		if (status)
			put_nothing(row, floats_of(&g));
		for (p = 0; !status && p < place_count; p++)
			put_place(states[i], &g, p, row + p * (floats_of(&g) / place_count));
	}
	return RECOVERY_OK;
}
