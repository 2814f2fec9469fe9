/* describe.c - the name plate: the structs, fields, enumerations and functions of the public headers, and checks made from them.
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
#define FUNCTION(name, prototype) char p_##name[sizeof prototype];
#include "describe.def"
} pool = {
	"",
#define VALUE(E, CONST, name, since, about) #name, about,
#define FIELD(s, T, m, K, E, unit, lo, hi, init, since, about) #m, unit, about,
#define FUNCTION(name, prototype) prototype,
#include "describe.def"
};

typedef char the_pool_can_be_addressed[sizeof(struct pool) <= UINT16_MAX ? 1 : -1];

#define AT(member) (uint16_t)offsetof(struct pool, member)

static const char *text(uint32_t offset)
{
	return (const char *)&pool + offset;
}

/* Versions as major and minor number; a patch adds nothing. */
#define VERSION(since) (uint16_t)((since) / 1000)

static uint32_t version(uint16_t since)
{
	return since * UINT32_C(1000);
}

static const struct value {
	int16_t  value;
	uint16_t since, name, about;
} values[] = {
#define VALUE(E, CONST, name, since, about) { RECOVERY_##CONST, VERSION(since), AT(n_##CONST), AT(a_##CONST) },
#include "describe.def"
};

/* NaN is not a constant expression everywhere: NO_LIMIT stands for it. */
enum {
#define NUMBER(name, value) name,
#include "describe.def"
	NO_LIMIT
};

static const double numbers[] = {
#define NUMBER(name, value) value,
#include "describe.def"
};

static const struct field {
	uint16_t offset, name, unit, about, since;
	uint8_t  min, max, init;		/* places in numbers */
	uint8_t  type, kind, enumeration;
} fields[] = {
#define FIELD(s, T, m, K, E, unit, lo, hi, init, since, about) \
	{ (uint16_t)offsetof(recovery_##s, m), AT(n_##s##_##m), AT(u_##s##_##m), AT(a_##s##_##m), VERSION(since), lo, hi, init, \
	  RECOVERY_TYPE_##T, RECOVERY_FIELD_KIND_##K, RECOVERY_ENUM_##E },
#include "describe.def"
};

typedef char the_numbers_have_a_place[NO_LIMIT <= UINT8_MAX ? 1 : -1];

static const uint16_t functions[] = {
#define FUNCTION(name, prototype) AT(p_##name),
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

/* Where the last field ends: the size of the struct, as no byte is left undescribed. */
static double end_of(int32_t type)
{
	size_t n;
	const struct field *last = fields_of(type, &n);

	last += n - 1;
	return last->offset + (last->kind == RECOVERY_FIELD_KIND_U32 || last->kind == RECOVERY_FIELD_KIND_I32 ? 4 : 8);
}

static double limit(uint8_t number)
{
	return number == NO_LIMIT ? num_nan() : numbers[number];
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
		return end_of(type);
	if (f && f->offset == sizeof(uint32_t))
		return type;
	return f ? limit(f->init) : num_nan();
}

RECOVERY_API(uint32_t) recovery_field_since(int32_t type, size_t i)
{
	const struct field *f = field_at(type, i);

	return f ? version(f->since) : 0;
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

static const struct value *value_at(int32_t enumeration, int32_t value)
{
	size_t n, i;
	const struct value *first = values_of(enumeration, &n);

	for (i = 0; i < n; i++)
		if (first[i].value == value)
			return first + i;
	return NULL;
}

size_t describe_values(int32_t enumeration)
{
	size_t n;

	(void)values_of(enumeration, &n);
	return n;
}

int32_t describe_value(int32_t enumeration, size_t i)
{
	size_t n;
	const struct value *first = values_of(enumeration, &n);

	return i < n ? first[i].value : 0;
}

const char *describe_name(int32_t enumeration, int32_t value)
{
	const struct value *v = value_at(enumeration, value);

	return v ? text(v->name) : NULL;
}

const char *describe_about(int32_t enumeration, int32_t value)
{
	const struct value *v = value_at(enumeration, value);

	return v ? text(v->about) : NULL;
}

uint32_t describe_since(int32_t enumeration, int32_t value)
{
	const struct value *v = value_at(enumeration, value);

	return v ? version(v->since) : 0;
}

RECOVERY_API(size_t) recovery_function_count(void)
{
	return sizeof functions / sizeof *functions;
}

RECOVERY_API(const char *) recovery_function_prototype(size_t i)
{
	return i < recovery_function_count() ? text(functions[i]) : NULL;
}

/* ---- defaults and checks -------------------------------------------------------------------------------------------------- */

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
		i32 = (int32_t)number;
		memcpy(object + f->offset, &i32, sizeof i32);
		break;
	}
}

void describe_defaults(int32_t type, void *object, size_t size)
{
	const struct field *f;
	size_t n, i;

	memset(object, 0, size);
	f = fields_of(type, &n);
	for (i = 2; i < n; i++)		/* size and type are the front door's */
		if (f[i].offset < size)
			set_field(object, &f[i]);
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
	return f->min != NO_LIMIT && (x < numbers[f->min] || x > numbers[f->max]);
}

/* Between the limits of its enumeration, is this one of its values?  Movements, rules and measures are checked by their rooms. */
static int listed(const struct field *f, int32_t x)
{
	size_t n;

	(void)values_of(f->enumeration, &n);
	return n == 0 || (double)n == numbers[f->max] - numbers[f->min] + 1 || value_at(f->enumeration, x);
}

static recovery_status check_i32(const struct field *f, size_t i, int32_t x, recovery_diag *why)
{
	if (!f->enumeration)
		return outside(f, x) ? blame(f, i, x, RECOVERY_E_RANGE, why) : RECOVERY_OK;
	if (x == 0 || (!outside(f, x) && listed(f, x)))
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
