/* abi_dump.c - all that a release promises for ever, as rows for tests/abi-MAJOR.MINOR.tsv; only the library is asked.
 *
 *	enum	ENUMERATION	NAME	VALUE
 *	field	TYPE	NAME	KIND	UNIT	OFFSET	ENUMERATION	SINCE
 *	size	TYPE	VERSION	BYTES
 *
 * `size` is that of the struct as VERSION knew it, so that a row stays true when the struct grows. */
#include <inttypes.h>
#include <stdio.h>
#include <recovery/recovery.h>

static const char *name_or_none(int32_t enumeration, int32_t value)
{
	const char *name = recovery_enum_name(enumeration, value);

	return name ? name : "-";
}

static void dump_enumeration(int32_t enumeration)
{
	const size_t n = recovery_enum_count(enumeration);
	size_t i;

	for (i = 0; i < n; i++) {
		const int32_t value = recovery_enum_value(enumeration, i);

		printf("enum\t%s\t%s\t%" PRId32 "\n", name_or_none(RECOVERY_ENUM_ENUM, enumeration),
		       name_or_none(enumeration, value), value);
	}
}

static size_t width(int32_t kind)
{
	return kind == RECOVERY_FIELD_KIND_U32 || kind == RECOVERY_FIELD_KIND_I32 ? 4 : 8;
}

/* End of the last field that a version knew. */
static size_t size_in(int32_t type, uint32_t version)
{
	const size_t n = recovery_field_count(type);
	size_t i, end = 0;

	for (i = 0; i < n; i++)
		if (recovery_field_since(type, i) <= version)
			end = recovery_field_offset(type, i) + width(recovery_field_kind(type, i));
	return end;
}

/* 0 when the fields do not fill the struct. */
static int dump_type(int32_t type)
{
	const char *name = name_or_none(RECOVERY_ENUM_TYPE, type);
	const size_t n = recovery_field_count(type);
	uint32_t version = 0;
	size_t i;

	for (i = 0; i < n; i++)
		printf("field\t%s\t%s\t%s\t%s\t%lu\t%s\t%" PRIu32 "\n", name, recovery_field_name(type, i),
		       name_or_none(RECOVERY_ENUM_FIELD_KIND, recovery_field_kind(type, i)), recovery_field_unit(type, i),
		       (unsigned long)recovery_field_offset(type, i),
		       name_or_none(RECOVERY_ENUM_ENUM, recovery_field_enum(type, i)), recovery_field_since(type, i));
	for (i = 0; i < n; i++) {
		if (recovery_field_since(type, i) == version)
			continue;
		version = recovery_field_since(type, i);
		printf("size\t%s\t%" PRIu32 "\t%lu\n", name, version, (unsigned long)size_in(type, version));
	}
	return size_in(type, version) == recovery_sizeof(type);
}

int main(void)
{
	const size_t enumerations = recovery_enum_count(RECOVERY_ENUM_ENUM), types = recovery_enum_count(RECOVERY_ENUM_TYPE);
	int good = 1;
	size_t i;

	for (i = 0; i < enumerations; i++)
		dump_enumeration(recovery_enum_value(RECOVERY_ENUM_ENUM, i));
	for (i = 0; i < types; i++)
		good &= dump_type(recovery_enum_value(RECOVERY_ENUM_TYPE, i));
	if (!good)
		fputs("abi_dump: the fields of a struct do not fill it\n", stderr);
	return good ? 0 : 1;
}
