/* params.c - the published constants of the model, listed with unit and evidence. */
#include "internal.h"
#include "params.h"

const struct params published = {
#define PARAM(name, value, unit, least, greatest, evidence, about) value,
#include "params.def"
};

enum {
#define EVIDENCE(id, key, design, year, n, locator, finding) EV_##key = (id),
#include "evidence.def"
};

static const struct pool {
#define PARAM(name, value, unit, least, greatest, evidence, about) \
	char n_##name[sizeof #name]; char u_##name[sizeof unit]; char a_##name[sizeof about];
#include "params.def"
} pool = {
#define PARAM(name, value, unit, least, greatest, evidence, about) #name, unit, about,
#include "params.def"
};

static const struct row {
	uint32_t name, unit, about, evidence;
	uint32_t at;		/* offset in struct params */
} rows[] = {
#define PARAM(name, value, unit, least, greatest, evidence, about) \
	{ offsetof(struct pool, n_##name), offsetof(struct pool, u_##name), offsetof(struct pool, a_##name), \
	  EV_##evidence, offsetof(struct params, name) },
#include "params.def"
};

static const char *text(uint32_t offset)
{
	return (const char *)&pool + offset;
}

RECOVERY_API(size_t) recovery_param_count(void)
{
	return COUNT_OF(rows);
}

RECOVERY_API(const char *) recovery_param_name(size_t i)
{
	return i < COUNT_OF(rows) ? text(rows[i].name) : NULL;
}

RECOVERY_API(double) recovery_param_value(size_t i)
{
	double value;

	if (i >= COUNT_OF(rows))
		return num_nan();
	memcpy(&value, (const char *)&published + rows[i].at, sizeof value);
	return value;
}

RECOVERY_API(const char *) recovery_param_unit(size_t i)
{
	return i < COUNT_OF(rows) ? text(rows[i].unit) : NULL;
}

RECOVERY_API(uint32_t) recovery_param_evidence(size_t i)
{
	return i < COUNT_OF(rows) ? rows[i].evidence : 0;
}

RECOVERY_API(const char *) recovery_param_about(size_t i)
{
	return i < COUNT_OF(rows) ? text(rows[i].about) : NULL;
}
