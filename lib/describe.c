/* describe.c - the name plate: the library lists its own structs, fields and enumerations.
 *
 * Every text is an offset into one pool, so that the tables need no relocations. */
#include <string.h>
#include "internal.h"

#define TYPE_NONE 0
#define RECOVERY_ENUM_NONE 0

static const struct pool {
	char empty[1];
#define VALUE(E, CONST, name, since, about) char n_##CONST[sizeof #name]; char a_##CONST[sizeof about];
#define FIELD(s, T, m, K, E, unit, lo, hi, init, since, about) \
	char n_##s##_##m[sizeof #m]; char u_##s##_##m[sizeof unit]; char a_##s##_##m[sizeof about];
#include "describe.def"
} pool = {
	"",
#define VALUE(E, CONST, name, since, about) #name, about,
#define FIELD(s, T, m, K, E, unit, lo, hi, init, since, about) #m, unit, about,
#include "describe.def"
};

#define AT(member) (uint32_t)offsetof(struct pool, member)

static const char *text(uint32_t offset)
{
	return (const char *)&pool + offset;
}

static const struct value {
	int32_t enumeration, value;
	uint32_t since, name, about;
} values[] = {
#define VALUE(E, CONST, name, since, about) { RECOVERY_ENUM_##E, RECOVERY_##CONST, since, AT(n_##CONST), AT(a_##CONST) },
#include "describe.def"
};

/* NaN is not a constant expression everywhere; this number is no field's limit. */
#define NO_LIMIT 1e300

static const struct field {
	int32_t type, kind, enumeration;
	uint32_t offset, since, name, unit, about;
	double min, max, init;
} fields[] = {
#define FIELD(s, T, m, K, E, unit, lo, hi, init, since, about) \
	{ RECOVERY_TYPE_##T, RECOVERY_FIELD_KIND_##K, RECOVERY_ENUM_##E, (uint32_t)offsetof(recovery_##s, m), since, \
	  AT(n_##s##_##m), AT(u_##s##_##m), AT(a_##s##_##m), lo, hi, init },
#include "describe.def"
};

/* ---- fields ---------------------------------------------------------------------------------------------------------- */

static const struct field *fields_of(int32_t type, size_t *n)
{
	switch (type) {
#define FIELDS(T, first, count) \
	case RECOVERY_TYPE_##T: \
		*n = (count); \
		return &fields[first];
#include "describe.def"
	}
	*n = 0;
	return NULL;
}

static const struct field *field_at(int32_t type, size_t i)
{
	size_t n;
	const struct field *first = fields_of(type, &n);

	return i < n ? first + i : NULL;
}

static double limit(double x)
{
	return x == NO_LIMIT ? num_nan() : x;
}

RECOVERY_API(size_t) recovery_field_count(int32_t type)
{
	size_t n;

	(void)fields_of(type, &n);
	return n;
}

RECOVERY_API(const char *) recovery_field_name(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? text(f->name) : NULL;
}

RECOVERY_API(int32_t) recovery_field_kind(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? f->kind : 0;
}

RECOVERY_API(size_t) recovery_field_offset(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? f->offset : 0;
}

RECOVERY_API(int32_t) recovery_field_enum(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? f->enumeration : 0;
}

RECOVERY_API(const char *) recovery_field_unit(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? text(f->unit) : NULL;
}

RECOVERY_API(double) recovery_field_min(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? limit(f->min) : num_nan();
}

RECOVERY_API(double) recovery_field_max(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? limit(f->max) : num_nan();
}

RECOVERY_API(double) recovery_field_default(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	if (f && f->offset == 0)
		return (double)recovery_sizeof(type);
	if (f && f->offset == sizeof(uint32_t))
		return type;
	return f ? limit(f->init) : num_nan();
}

RECOVERY_API(uint32_t) recovery_field_since(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? f->since : 0;
}

RECOVERY_API(const char *) recovery_field_about(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? text(f->about) : NULL;
}

static const struct value *values_of(int32_t enumeration, size_t *n)
{
	switch (enumeration) {
#define VALUES(E, first, count) \
	case RECOVERY_ENUM_##E: \
		*n = (count); \
		return &values[first];
#include "describe.def"
	}
	*n = 0;
	return NULL;
}

/* ---- init and check -------------------------------------------------------------------------------------------------- */

static void set_field(unsigned char *object, const struct field *f)
{
	const double number = limit(f->init);
	const int64_t time = RECOVERY_TIME_UNKNOWN;
	int32_t i32;

	switch (f->kind) {
	case RECOVERY_FIELD_KIND_F64:
		memcpy(object + f->offset, &number, sizeof number);
		break;
	case RECOVERY_FIELD_KIND_I64:
		memcpy(object + f->offset, &time, sizeof time);
		break;
	case RECOVERY_FIELD_KIND_I32:
		i32 = (int32_t)f->init;
		memcpy(object + f->offset, &i32, sizeof i32);
		break;
	}
}

RECOVERY_API(recovery_status) recovery_init(int32_t type, void *object, size_t size)
{
	const size_t known = recovery_sizeof(type);
	const uint32_t size32 = (uint32_t)size;
	const struct field *f;
	size_t n, i;

	if (!object)
		return RECOVERY_E_NULL;
	if (!known)
		return RECOVERY_E_TYPE;
	if (size < 2 * sizeof(uint32_t) || size > 4096 || size % 8)
		return RECOVERY_E_SIZE;
	memset(object, 0, size);
	f = fields_of(type, &n);
	for (i = 0; i < n; i++)
		if (f[i].offset < size)
			set_field(object, &f[i]);
	memcpy(object, &size32, sizeof size32);
	memcpy((unsigned char *)object + sizeof size32, &type, sizeof type);
	return RECOVERY_OK;
}

static recovery_status blame(const struct field *f, size_t i, double got, recovery_status status, recovery_diag *why)
{
	why->at_type = f->type;
	why->field = (int32_t)i;
	why->got = got;
	why->min = limit(f->min);
	why->max = limit(f->max);
	return status;
}

recovery_status describe_blame(int32_t type, size_t offset, double got, recovery_status status, recovery_diag *why)
{
	size_t n, i;
	const struct field *f = fields_of(type, &n);

	for (i = 0; i < n; i++)
		if (f[i].offset == offset)
			return blame(&f[i], i, got, status, why);
	return status;
}

/* Time limits are whole numbers far below 2^53, so comparing as double is exact. */
static int outside(const struct field *f, double x)
{
	return f->min != NO_LIMIT && (x < f->min || x > f->max);
}

/* Every whole number between the limits is a value of the field's enumeration. */
static int gapless(const struct field *f)
{
	size_t n;

	(void)values_of(f->enumeration, &n);
	return (double)n == f->max - f->min + 1;
}

static recovery_status check_i32(const struct field *f, size_t i, int32_t x, recovery_diag *why)
{
	if (!f->enumeration)
		return outside(f, x) ? blame(f, i, x, RECOVERY_E_RANGE, why) : RECOVERY_OK;
	if (x == 0 || (!outside(f, x) && (gapless(f) || recovery_enum_name(f->enumeration, x))))
		return RECOVERY_OK;
	return blame(f, i, x, RECOVERY_E_ENUM, why);
}

static recovery_status check_field(const struct field *f, size_t i, const unsigned char *at, recovery_diag *why)
{
	int32_t i32;
	int64_t time;
	double number;

	switch (f->kind) {
	case RECOVERY_FIELD_KIND_I32:
		memcpy(&i32, at, sizeof i32);
		return check_i32(f, i, i32, why);
	case RECOVERY_FIELD_KIND_I64:
		memcpy(&time, at, sizeof time);
		if (time != RECOVERY_TIME_UNKNOWN && outside(f, (double)time))
			return blame(f, i, (double)time, RECOVERY_E_RANGE, why);
		return RECOVERY_OK;
	case RECOVERY_FIELD_KIND_F64:
		memcpy(&number, at, sizeof number);
		if (!num_is_nan(number) && (!num_is_finite(number) || outside(f, number)))
			return blame(f, i, number, RECOVERY_E_RANGE, why);
		return RECOVERY_OK;
	}
	return RECOVERY_OK;
}

recovery_status describe_check(int32_t type, const void *ours, recovery_diag *why)
{
	size_t n, i;
	const struct field *f = fields_of(type, &n);

	for (i = 2; i < n; i++) {	/* size and type were looked at by the front door */
		recovery_status status = check_field(&f[i], i, (const unsigned char *)ours + f[i].offset, why);
		if (status)
			return status;
	}
	return RECOVERY_OK;
}

/* ---- enumerations ---------------------------------------------------------------------------------------------------- */

/* Movements, rules and measures are listed in the tables of their own rooms. */
struct room {
	size_t (*count)(void);
	int32_t (*id)(size_t index);
	const char *(*name)(size_t index), *(*about)(size_t index);
};

static int32_t movement_id(size_t index)
{
	struct movement m;

	movement_get(index, &m);
	return m.id;
}

static const char *rule_about(size_t index)
{
	return recovery_rule_rationale(rule_id(index));
}

static int room_of(int32_t enumeration, struct room *room)
{
	switch (enumeration) {
	case RECOVERY_ENUM_MOVEMENT:
		room->count = movement_count;
		room->id = movement_id;
		room->name = movement_name;
		room->about = movement_about;
		return 1;
	case RECOVERY_ENUM_RULE:
		room->count = rule_count;
		room->id = rule_id;
		room->name = rule_name;
		room->about = rule_about;
		return 1;
	case RECOVERY_ENUM_MEASURE:
		room->count = measure_count;
		room->id = measure_id;
		room->name = measure_name;
		room->about = measure_about;
		return 1;
	}
	return 0;
}

static const struct value *value_at(int32_t enumeration, int32_t value)
{
	size_t n, i;
	const struct value *first = values_of(enumeration, &n);

	for (i = 0; i < n; i++)
		if (first[i].value == value)
			return first + i;
	return NULL;
}

/* Place of a value in a room's table; the room's count when it is not there. */
static size_t room_index(const struct room *room, int32_t value)
{
	size_t i;

	for (i = 0; i < room->count(); i++)
		if (room->id(i) == value)
			break;
	return i;
}

RECOVERY_API(size_t) recovery_enum_count(int32_t enumeration)
{
	struct room room;
	size_t n;

	if (room_of(enumeration, &room))
		return room.count();
	(void)values_of(enumeration, &n);
	return n;
}

RECOVERY_API(int32_t) recovery_enum_value(int32_t enumeration, size_t i)
{
	struct room room;
	size_t n;
	const struct value *first;

	if (room_of(enumeration, &room))
		return i < room.count() ? room.id(i) : 0;
	first = values_of(enumeration, &n);
	return i < n ? first[i].value : 0;
}

RECOVERY_API(const char *) recovery_enum_name(int32_t enumeration, int32_t value)
{
	struct room room;
	const struct value *v;
	size_t i;

	if (room_of(enumeration, &room)) {
		i = room_index(&room, value);
		return i < room.count() ? room.name(i) : NULL;
	}
	v = value_at(enumeration, value);
	return v ? text(v->name) : NULL;
}

RECOVERY_API(const char *) recovery_enum_about(int32_t enumeration, int32_t value)
{
	struct room room;
	const struct value *v;
	size_t i;

	if (room_of(enumeration, &room)) {
		i = room_index(&room, value);
		return i < room.count() ? room.about(i) : NULL;
	}
	v = value_at(enumeration, value);
	return v ? text(v->about) : NULL;
}

RECOVERY_API(uint32_t) recovery_enum_since(int32_t enumeration, int32_t value)
{
	struct room room;
	const struct value *v;

	/* Every movement, rule and measure so far has been there from the first release. */
	if (room_of(enumeration, &room))
		return room_index(&room, value) < room.count() ? 1000 : 0;
	v = value_at(enumeration, value);
	return v ? v->since : 0;
}

RECOVERY_API(recovery_status) recovery_enum_find(int32_t enumeration, const char *name, int32_t *value)
{
	size_t i;
	const size_t n = recovery_enum_count(enumeration);

	if (!name || !value)
		return RECOVERY_E_NULL;
	for (i = 0; i < n; i++) {
		const int32_t v = recovery_enum_value(enumeration, i);

		if (strcmp(recovery_enum_name(enumeration, v), name))
			continue;
		*value = v;
		return RECOVERY_OK;
	}
	return RECOVERY_E_NOT_FOUND;
}
