/* params.c - the constants of the model: the published ones, their evidence, and those a caller changed. */
#include "kernel.h"

const recovery_params published = {
	sizeof(recovery_params), RECOVERY_TYPE_PARAMS,
#define PARAM(name, value, unit, least, greatest, evidence, about) value,
#include "params.def"
};

/* The scales are what derive() finds for the published ladder, within a few units of the last place; tests derive them again. */
const struct model published_model = {
	{ sizeof(recovery_params), RECOVERY_TYPE_PARAMS,
#define PARAM(name, value, unit, least, greatest, evidence, about) value,
#include "params.def"
	},
	{ 13.028169014084508, 18.5, 26.27, 37.303399999999996, 52.97082799999999 },
	{ { 0x1.475f55de8bea3p+2, 0x1.8bd9282f1375fp+2, 0x1.ea904a18522a1p+2 },
	  { 0x1.742a2a49764f5p+2, 0x1.c9cd7865c4e9dp+2, 0x1.202a1d35dc39cp+3 } },
	0, 0
};

enum {
#define EVIDENCE(id, key, design, year, n, locator, finding) EV_##key = (id),
#include "evidence.def"
};

static const uint16_t evidence[] = {
#define PARAM(name, value, unit, least, greatest, evidence, about) EV_##evidence,
#include "params.def"
};

/* Fields of recovery_params before the first constant: size and type. */
enum { HEAD = 2 };

/* The constants are all doubles, one behind the other. */
double param_get(const recovery_params *p, size_t i)
{
	double value;

	memcpy(&value, (const char *)p + offsetof(recovery_params, fast_h) + i * sizeof value, sizeof value);
	return value;
}

static void set_constant(recovery_params *p, size_t i, double value)
{
	memcpy((char *)p + offsetof(recovery_params, fast_h) + i * sizeof value, &value, sizeof value);
}

/* ---- changed settings ---------------------------------------------------------------------------------------------------- */

/* d/dt of the slow stage, up to a positive factor, `h` hours after an impulse into the first fast one. */
static double rise(double fast_h, double slow_h, double h, double *level)
{
	const double a = 1 / fast_h, b = 1 / slow_h, d = a - b;
	const double ea = num_exp(-a * h), first = (num_exp(-b * h) - ea) / d;

	*level = a * b * (first - h * ea) / d;
	return a * h * ea - *level;
}

/* The slow stage peaks where its rise ends. */
static double scale_of(double fast_h, double slow_h)
{
	double low = fast_h / 4, high = 8 * slow_h, level = 1;
	int i;

	for (i = 0; i < 64; i++) {
		const double middle = (low + high) / 2;

		if (rise(fast_h, slow_h, middle, &level) > 0)
			low = middle;
		else
			high = middle;
	}
	return 1 / level;
}

static void derive(struct model *m)
{
	double slow_h = m->p.slow_h / m->p.ladder;
	size_t c, j, r;

	for (r = 0; r < RUNGS; r++, slow_h *= m->p.ladder)
		m->slow_h[r] = slow_h;
	for (c = 0; c < CLASSES; c++)
		for (j = 0; j < NODES; j++)
			m->scale[c][j] = scale_of(fast_of(m, c), m->slow_h[rung_of(c, j)]);
}

/* FNV-1a over the bits of every constant; never 0. */
static uint32_t fingerprint(const recovery_params *p)
{
	uint32_t hash = UINT32_C(2166136261);
	size_t i;
	int byte;

	for (i = 0; i < COUNT_OF(evidence); i++)
		for (byte = 0; byte < 8; byte++)
			hash = (hash ^ (uint32_t)(num_bits(param_get(p, i)) >> 8 * byte & 255)) * UINT32_C(16777619);
	return hash ? hash : 1;
}

recovery_status model_in(struct model *ours, const recovery_params *theirs, recovery_diag *why)
{
	recovery_status status;
	int changed = 0;
	size_t i;

	if (!theirs) {
		*ours = published_model;
		return RECOVERY_OK;
	}
	memset(ours, 0, sizeof *ours);
	status = abi_in(RECOVERY_TYPE_PARAMS, &ours->p, theirs, why);
	if (status)
		return status;
	for (i = 0; i < COUNT_OF(evidence); i++) {
		if (num_is_nan(param_get(&ours->p, i)))
			set_constant(&ours->p, i, param_get(&published, i));
		changed |= param_get(&ours->p, i) != param_get(&published, i);
	}
	if (!changed) {
		*ours = published_model;
		return RECOVERY_OK;
	}
	derive(ours);
	ours->settings = fingerprint(&ours->p);
	return RECOVERY_OK;
}

/* A key for saved states: FNV-1a over the permanent name. */
uint32_t param_key(size_t i)
{
	const char *name = recovery_param_name(i);
	uint32_t hash = UINT32_C(2166136261);

	while (*name)
		hash = (hash ^ (unsigned char)*name++) * UINT32_C(16777619);
	return hash;
}

int param_set(recovery_params *p, uint32_t key, double value)
{
	size_t i;

	for (i = 0; i < COUNT_OF(evidence); i++) {
		if (param_key(i) != key)
			continue;
		set_constant(p, i, value);
		return 1;
	}
	return 0;
}

/* ---- the list ------------------------------------------------------------------------------------------------------------ */

RECOVERY_API(size_t) recovery_param_count(void)
{
	return COUNT_OF(evidence);
}

RECOVERY_API(const char *) recovery_param_name(size_t i)
{
	return i < COUNT_OF(evidence) ? recovery_field_name(RECOVERY_TYPE_PARAMS, HEAD + i) : NULL;
}

RECOVERY_API(double) recovery_param_value(size_t i)
{
	return i < COUNT_OF(evidence) ? param_get(&published, i) : num_nan();
}

RECOVERY_API(const char *) recovery_param_unit(size_t i)
{
	return i < COUNT_OF(evidence) ? recovery_field_unit(RECOVERY_TYPE_PARAMS, HEAD + i) : NULL;
}

RECOVERY_API(uint32_t) recovery_param_evidence(size_t i)
{
	return i < COUNT_OF(evidence) ? evidence[i] : 0;
}

RECOVERY_API(const char *) recovery_param_about(size_t i)
{
	return i < COUNT_OF(evidence) ? recovery_field_about(RECOVERY_TYPE_PARAMS, HEAD + i) : NULL;
}
