/* body.c - muscles, regions and structures by name. */
#include "internal.h"

/* A muscle with one region only has no second. */
#define RECOVERY_REGION_NONE 0

static const struct pool {
	char empty[1];
#define MUSCLE(ID, english, plain, latin, R1, R2, rn, web) \
	char e_m_##ID[sizeof english]; char p_m_##ID[sizeof plain]; char l_m_##ID[sizeof latin]; \
	char r_m_##ID[sizeof rn]; char w_m_##ID[sizeof web];
#define REGION(ID, english, latin) char e_r_##ID[sizeof english]; char l_r_##ID[sizeof latin];
#define STRUCTURE(ID, english, latin, about) \
	char e_s_##ID[sizeof english]; char l_s_##ID[sizeof latin]; char p_s_##ID[sizeof about];
#include "body.def"
} pool = {
	"",
#define MUSCLE(ID, english, plain, latin, R1, R2, rn, web) english, plain, latin, rn, web,
#define REGION(ID, english, latin) english, latin,
#define STRUCTURE(ID, english, latin, about) english, latin, about,
#include "body.def"
};

typedef char the_pool_can_be_addressed[sizeof(struct pool) <= UINT16_MAX ? 1 : -1];

#define AT(member) (uint16_t)offsetof(struct pool, member)

enum { TEXTS = RECOVERY_BODY_TEXT_SLUG_WEB };

/* Texts in the order of enum recovery_body_text. */
static const struct part {
	uint16_t id, text[TEXTS];
} parts[] = {
#define MUSCLE(ID, english, plain, latin, R1, R2, rn, web) \
	{ RECOVERY_MUSCLE_##ID, { AT(e_m_##ID), AT(p_m_##ID), AT(l_m_##ID), AT(r_m_##ID), AT(w_m_##ID) } },
#define REGION(ID, english, latin) \
	{ RECOVERY_REGION_##ID, { AT(e_r_##ID), AT(e_r_##ID), AT(l_r_##ID), AT(empty), AT(empty) } },
#define STRUCTURE(ID, english, latin, about) \
	{ RECOVERY_STRUCTURE_##ID, { AT(e_s_##ID), AT(p_s_##ID), AT(l_s_##ID), AT(empty), AT(empty) } },
#include "body.def"
};

static const int32_t regions[MUSCLES][2] = {
#define MUSCLE(ID, english, plain, latin, R1, R2, rn, web) { RECOVERY_REGION_##R1, RECOVERY_REGION_##R2 },
#include "body.def"
};

int body_is_muscle(int32_t id)
{
	return id >= FIRST_MUSCLE && id < FIRST_MUSCLE + MUSCLES;
}

int body_is_region(int32_t id)
{
	return id >= RECOVERY_REGION_HEAD && id <= RECOVERY_REGION_WHOLE_BODY;
}

int body_in_region(int32_t muscle, int32_t region)
{
	return region && (region == RECOVERY_REGION_WHOLE_BODY || region == recovery_muscle_region(muscle, 0) ||
			  region == recovery_muscle_region(muscle, 1));
}

int body_loads(int32_t muscle, int32_t region)
{
	static const uint8_t rows[][2] = {
#define LOADS(REGION, MUSCLE) { RECOVERY_REGION_##REGION, RECOVERY_MUSCLE_##MUSCLE },
#include "body.def"
	};
	size_t i;

	for (i = 0; i < COUNT_OF(rows); i++)
		if (rows[i][0] == region && rows[i][1] == muscle)
			return 1;
	return body_in_region(muscle, region);
}

size_t body_slot(int32_t muscle, int32_t side)
{
	return (size_t)(muscle - FIRST_MUSCLE) * SIDES + (side == RECOVERY_SIDE_RIGHT);
}

RECOVERY_API(const char *) recovery_body_name(int32_t id, int32_t text)
{
	size_t i;

	if (text < 1 || text > TEXTS)
		return NULL;
	for (i = 0; i < COUNT_OF(parts); i++)
		if (parts[i].id == id)
			return (const char *)&pool + parts[i].text[text - 1];
	return NULL;
}

RECOVERY_API(int32_t) recovery_muscle_region(int32_t muscle, size_t i)
{
	return body_is_muscle(muscle) && i < 2 ? regions[muscle - FIRST_MUSCLE][i] : 0;
}
