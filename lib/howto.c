/* howto.c - what is known of each measure and how it is done, packed. */
#include <string.h>
#include "internal.h"
#include "unpack.h"

static const struct pool {
#define MEASURE_TEXT(id, words) char t_##id[sizeof PACKED_MEASURE_##id];
#include "text.def"
} pool = {
#define MEASURE_TEXT(id, words) PACKED_MEASURE_##id,
#include "text.def"
};

const char *measure_text(int32_t measure)
{
	const char *name = recovery_enum_name(RECOVERY_ENUM_MEASURE, measure);

#define MEASURE_TEXT(id, words) \
	if (name && !strcmp(name, #id)) \
		return pool.t_##id;
#include "text.def"
	return "";
}
