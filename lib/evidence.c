/* evidence.c - the registry of sources; everything points down to it by id. */
#include <string.h>
#include "internal.h"
#include "unpack.h"

static const struct pool {
#define EVIDENCE(id, key, design, year, n, locator, finding) \
	char k_##id[sizeof #key]; char l_##id[sizeof PACKED_LOCATOR_##id]; char f_##id[sizeof PACKED_FINDING_##id];
#include "evidence.def"
} pool = {
#define EVIDENCE(id, key, design, year, n, locator, finding) #key, PACKED_LOCATOR_##id, PACKED_FINDING_##id,
#include "evidence.def"
};

typedef char the_pool_can_be_addressed[sizeof(struct pool) <= UINT16_MAX ? 1 : -1];

static const struct row {
	uint16_t id, key, locator, finding, year, people;
	uint8_t  design;
} rows[] = {
#define EVIDENCE(id, key, design, year, n, locator, finding) \
	{ (id), offsetof(struct pool, k_##id), offsetof(struct pool, l_##id), offsetof(struct pool, f_##id), (year), (n), \
	  RECOVERY_DESIGN_##design },
#include "evidence.def"
};

static const char *text(uint32_t offset)
{
	return (const char *)&pool + offset;
}

static const struct row *find(uint32_t id)
{
	size_t i;

	for (i = 0; i < COUNT_OF(rows); i++)
		if (rows[i].id == id)
			return &rows[i];
	return NULL;
}

RECOVERY_API(size_t) recovery_evidence_count(void)
{
	return COUNT_OF(rows);
}

RECOVERY_API(uint32_t) recovery_evidence_at(size_t i)
{
	return i < COUNT_OF(rows) ? rows[i].id : 0;
}

RECOVERY_API(recovery_status) recovery_evidence_find(const char *key, uint32_t *id)
{
	size_t i;

	if (!key || !id)
		return RECOVERY_E_NULL;
	for (i = 0; i < COUNT_OF(rows); i++) {
		if (strcmp(text(rows[i].key), key))
			continue;
		*id = rows[i].id;
		return RECOVERY_OK;
	}
	return RECOVERY_E_NOT_FOUND;
}

RECOVERY_API(const char *) recovery_evidence_key(uint32_t id)
{
	const struct row *row = find(id);

	return row ? text(row->key) : NULL;
}

RECOVERY_API(int32_t) recovery_evidence_design(uint32_t id)
{
	const struct row *row = find(id);

	return row ? row->design : 0;
}

RECOVERY_API(int32_t) recovery_evidence_year(uint32_t id)
{
	const struct row *row = find(id);

	return row ? row->year : 0;
}

RECOVERY_API(int32_t) recovery_evidence_people(uint32_t id)
{
	const struct row *row = find(id);

	return row ? row->people : 0;
}

RECOVERY_API(recovery_status) recovery_evidence_locator(uint32_t id, char *buffer, size_t *count)
{
	const struct row *row = find(id);

	return unpack_out(row ? text(row->locator) : NULL, buffer, count);
}

RECOVERY_API(recovery_status) recovery_evidence_finding(uint32_t id, char *buffer, size_t *count)
{
	const struct row *row = find(id);

	return unpack_out(row ? text(row->finding) : NULL, buffer, count);
}
