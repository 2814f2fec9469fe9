/* check_describe.c - what the library says about itself is whole, and is what it does. */
#include <check.h>
#include <stdio.h>
#include <string.h>
#include "cases.h"
#include "internal.h"

Suite *suite_describe(void);

#define OK(call) ck_assert_int_eq((call), RECOVERY_OK)

static const int32_t types[] = {
	RECOVERY_TYPE_DIAG, RECOVERY_TYPE_PERSON, RECOVERY_TYPE_EVENT, RECOVERY_TYPE_POINT, RECOVERY_TYPE_TIMELINE,
	RECOVERY_TYPE_FACT, RECOVERY_TYPE_COMPLAINT, RECOVERY_TYPE_VERDICT, RECOVERY_TYPE_REQUEST, RECOVERY_TYPE_ACTION,
	RECOVERY_TYPE_MOVEMENT, RECOVERY_TYPE_PARAMS, RECOVERY_TYPE_RATING, RECOVERY_TYPE_DRIVER, RECOVERY_TYPE_SCORE, RECOVERY_TYPE_ADVICE,
};

/* What the C compiler says of the same structs. */
static const size_t sizes[] = {
	sizeof(recovery_diag), sizeof(recovery_person), sizeof(recovery_event), sizeof(recovery_point), sizeof(recovery_timeline),
	sizeof(recovery_fact), sizeof(recovery_complaint), sizeof(recovery_verdict), sizeof(recovery_request), sizeof(recovery_action),
	sizeof(recovery_movement), sizeof(recovery_params), sizeof(recovery_rating), sizeof(recovery_driver),
	sizeof(recovery_score), sizeof(recovery_advice),
};

enum { LAST_ENUM = RECOVERY_ENUM_EFFECT_UNIT };

/* [a-z][a-z0-9_]* */
static int is_name(const char *s)
{
	if (!(*s >= 'a' && *s <= 'z'))
		return 0;
	for (; *s; s++)
		if (!((*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9') || *s == '_'))
			return 0;
	return 1;
}

static int has_text(const char *s)
{
	return s && strlen(s) > 0 && s[0] != ' ' && s[strlen(s) - 1] != ' ';
}

static size_t width(int32_t kind)
{
	switch (kind) {
	case RECOVERY_FIELD_KIND_U32:
	case RECOVERY_FIELD_KIND_I32:
		return 4;
	case RECOVERY_FIELD_KIND_U64:
	case RECOVERY_FIELD_KIND_I64:
	case RECOVERY_FIELD_KIND_F64:
		return 8;
	}
	return 0;
}

/* ---- fields ---------------------------------------------------------------------------------------------------------- */

START_TEST(no_hole)
{
	const int32_t type = types[_i];
	size_t i, end = 0;

	for (i = 0; i < recovery_field_count(type); i++) {
		const size_t bytes = width(recovery_field_kind(type, i));

		ck_assert_uint_gt(bytes, 0);
		ck_assert_uint_eq(recovery_field_offset(type, i), end);
		ck_assert_uint_eq(end % bytes, 0);
		end += bytes;
	}
	ck_assert_uint_eq(end, recovery_sizeof(type));
	ck_assert_uint_eq(end, sizes[_i]);
	ck_assert_uint_eq(end % 8, 0);
}
END_TEST

START_TEST(every_field_is_described)
{
	const int32_t type = types[_i];
	const size_t n = recovery_field_count(type);
	size_t i, k;

	ck_assert_uint_gt(n, 2);
	ck_assert_str_eq(recovery_field_name(type, 0), "size");
	ck_assert_str_eq(recovery_field_name(type, 1), "type");
	ck_assert_int_eq(recovery_field_kind(type, 0), RECOVERY_FIELD_KIND_U32);
	ck_assert_int_eq(recovery_field_kind(type, 1), RECOVERY_FIELD_KIND_I32);
	ck_assert_int_eq(recovery_field_enum(type, 1), RECOVERY_ENUM_TYPE);
	for (i = 0; i < n; i++) {
		const char *name = recovery_field_name(type, i);

		ck_assert(is_name(name));
		for (k = 0; k < i; k++)
			ck_assert_str_ne(name, recovery_field_name(type, k));
		ck_assert_msg(has_text(recovery_field_about(type, i)), "%s", name);
		ck_assert_ptr_nonnull(recovery_field_unit(type, i));
		ck_assert_uint_ge(recovery_field_since(type, i), 1000);
		ck_assert_uint_le(recovery_field_since(type, i), recovery_version());
		ck_assert(i == 0 || recovery_field_since(type, i) >= recovery_field_since(type, i - 1));
	}
}
END_TEST

/* The unit stands in the name too, where people look first. */
START_TEST(units_fit_names)
{
	static const struct suffix { const char *end, *unit; } suffixes[] = {
		{ "_s", "s" }, { "_h", "h" }, { "_kg", "kg" }, { "_m", "m" }, { "_y", "a" }, { "_days", "d" },
	};
	const int32_t type = types[_i];
	size_t i, k;

	for (i = 0; i < recovery_field_count(type); i++)
		for (k = 0; k < COUNT_OF(suffixes); k++) {
			const char *name = recovery_field_name(type, i);
			const size_t n = strlen(name), end = strlen(suffixes[k].end);

			if (n > end && !strcmp(name + n - end, suffixes[k].end))
				ck_assert_str_eq(recovery_field_unit(type, i), suffixes[k].unit);
		}
}
END_TEST

START_TEST(limits_make_sense)
{
	const int32_t type = types[_i];
	size_t i, k;

	for (i = 2; i < recovery_field_count(type); i++) {
		const double min = recovery_field_min(type, i), max = recovery_field_max(type, i);
		const double value = recovery_field_default(type, i);
		const int32_t e = recovery_field_enum(type, i);

		ck_assert_int_eq(num_is_nan(min), num_is_nan(max));
		ck_assert(num_is_nan(min) || min <= max);
		ck_assert(num_is_nan(min) || num_is_nan(value) || e || (value >= min && value <= max));
		if (!e)
			continue;
		ck_assert_int_eq(recovery_field_kind(type, i), RECOVERY_FIELD_KIND_I32);
		ck_assert_uint_gt(recovery_enum_count(e), 0);
		for (k = 0; k < recovery_enum_count(e); k++)
			ck_assert(recovery_enum_value(e, k) >= min && recovery_enum_value(e, k) <= max);
	}
}
END_TEST

/* Every number has limits: what cannot be must be refused. */
START_TEST(every_number_has_limits)
{
	const int32_t type = types[_i];
	size_t i;

	if (type == RECOVERY_TYPE_DIAG)		/* it repeats what others got */
		return;
	for (i = 2; i < recovery_field_count(type); i++)
		if (width(recovery_field_kind(type, i)) == 8 && recovery_field_kind(type, i) != RECOVERY_FIELD_KIND_U64)
			ck_assert_msg(!num_is_nan(recovery_field_min(type, i)), "%s", recovery_field_name(type, i));
}
END_TEST

static void ck_no_field(int32_t type, size_t i)
{
	ck_assert_ptr_null(recovery_field_name(type, i));
	ck_assert_int_eq(recovery_field_kind(type, i), 0);
	ck_assert_uint_eq(recovery_field_offset(type, i), 0);
	ck_assert_int_eq(recovery_field_enum(type, i), 0);
	ck_assert_ptr_null(recovery_field_unit(type, i));
	ck_assert(num_is_nan(recovery_field_min(type, i)));
	ck_assert(num_is_nan(recovery_field_max(type, i)));
	ck_assert(num_is_nan(recovery_field_default(type, i)));
	ck_assert_uint_eq(recovery_field_since(type, i), 0);
	ck_assert_ptr_null(recovery_field_about(type, i));
}

START_TEST(no_such_field)
{
	static const int32_t unknown[] = { 0, -1, 1, RECOVERY_TYPE_DIAG - 1, RECOVERY_TYPE_ADVICE + 1, INT32_MAX, INT32_MIN };
	size_t i;

	for (i = 0; i < COUNT_OF(unknown); i++) {
		ck_assert_uint_eq(recovery_field_count(unknown[i]), 0);
		ck_assert_uint_eq(recovery_sizeof(unknown[i]), 0);
		ck_no_field(unknown[i], 0);
	}
	for (i = 0; i < COUNT_OF(types); i++) {
		ck_no_field(types[i], recovery_field_count(types[i]));
		ck_no_field(types[i], SIZE_MAX);
	}
}
END_TEST

/* ---- enumerations ---------------------------------------------------------------------------------------------------- */

START_TEST(every_value_is_described)
{
	const int32_t e = _i;
	const size_t n = recovery_enum_count(e);
	size_t i, k;
	int32_t value;

	ck_assert_uint_gt(n, 0);
	for (i = 0; i < n; i++) {
		const int32_t v = recovery_enum_value(e, i);
		const char *name = recovery_enum_name(e, v);

		ck_assert_msg(name && is_name(name), "value %d", (int)v);
		ck_assert_msg(has_text(recovery_enum_about(e, v)), "%s", name);
		ck_assert_uint_ge(recovery_enum_since(e, v), 1000);
		ck_assert_uint_le(recovery_enum_since(e, v), recovery_version());
		for (k = 0; k < i; k++) {
			ck_assert_int_ne(v, recovery_enum_value(e, k));
			ck_assert_str_ne(name, recovery_enum_name(e, recovery_enum_value(e, k)));
		}
		value = ~v;
		OK(recovery_enum_find(e, name, &value));
		ck_assert_int_eq(value, v);
	}
}
END_TEST

START_TEST(the_first_enumeration_lists_all)
{
	size_t i;

	ck_assert_uint_eq(recovery_enum_count(RECOVERY_ENUM_ENUM), LAST_ENUM);
	for (i = 0; i < LAST_ENUM; i++)
		ck_assert_int_eq(recovery_enum_value(RECOVERY_ENUM_ENUM, i), (int32_t)i + 1);
	ck_assert_uint_eq(recovery_enum_count(RECOVERY_ENUM_TYPE), COUNT_OF(types));
	for (i = 0; i < COUNT_OF(types); i++)
		ck_assert_int_eq(recovery_enum_value(RECOVERY_ENUM_TYPE, i), types[i]);
	ck_assert_str_eq(recovery_enum_name(RECOVERY_ENUM_MUSCLE, RECOVERY_MUSCLE_QUADRICEPS), "quadriceps");
	ck_assert_str_eq(recovery_enum_name(RECOVERY_ENUM_STATUS_CODE, RECOVERY_E_PAST), "e_past");
	ck_assert_str_eq(recovery_enum_name(RECOVERY_ENUM_STATUS_CODE, RECOVERY_OK), "ok");
}
END_TEST

static void ck_no_value(int32_t e, int32_t value)
{
	ck_assert_ptr_null(recovery_enum_name(e, value));
	ck_assert_ptr_null(recovery_enum_about(e, value));
	ck_assert_uint_eq(recovery_enum_since(e, value), 0);
}

START_TEST(no_such_value)
{
	static const char *const names[] = { "", "no_such_name", "LEFT", "left ", "lef" };
	int32_t value = 77, e;
	size_t i;

	for (e = 0; e <= LAST_ENUM + 1; e++) {
		const size_t n = recovery_enum_count(e);

		ck_assert_int_eq(recovery_enum_value(e, n), 0);
		ck_assert_int_eq(recovery_enum_value(e, SIZE_MAX), 0);
		ck_no_value(e, INT32_MAX);
		ck_no_value(e, INT32_MIN);
		ck_no_value(e, -1);
		for (i = 0; i < COUNT_OF(names); i++)
			ck_assert_int_eq(recovery_enum_find(e, names[i], &value), RECOVERY_E_NOT_FOUND);
	}
	ck_assert_uint_eq(recovery_enum_count(0), 0);
	ck_assert_uint_eq(recovery_enum_count(-1), 0);
	ck_assert_uint_eq(recovery_enum_count(LAST_ENUM + 1), 0);
	ck_no_value(0, 1);
	ck_no_value(LAST_ENUM + 1, 1);
	ck_no_value(RECOVERY_ENUM_MOVEMENT, 0);
	ck_no_value(RECOVERY_ENUM_RULE, 0);
	ck_no_value(RECOVERY_ENUM_MEASURE, 0);
	ck_assert_int_eq(value, 77);
}
END_TEST

/* ---- functions -------------------------------------------------------------------------------------------------------- */

static int is_struct(const char *word, size_t n)
{
	size_t i;

	for (i = 0; i < COUNT_OF(types); i++) {
		const char *name = recovery_enum_name(RECOVERY_ENUM_TYPE, types[i]);

		if (strlen(name) == n && !strncmp(name, word, n))
			return 1;
	}
	return n == 5 && !strncmp(word, "state", n);
}

/* One type: "const event*", "i32", "state**"; returns what follows, NULL when it is none. */
static const char *past_type(const char *s)
{
	static const char *const words[] = { "i32", "u32", "i64", "u64", "f64", "f32", "size", "char", "void" };
	size_t i, n;

	if (!strncmp(s, "const ", 6))
		s += 6;
	n = strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_");
	for (i = 0; i < COUNT_OF(words); i++)
		if (strlen(words[i]) == n && !strncmp(words[i], s, n))
			break;
	if (i == COUNT_OF(words) && !is_struct(s, n))
		return NULL;
	for (s += n; *s == '*'; s++)
		if (!strncmp(s + 1, "const*", 6))
			s += 5;
	return s;
}

START_TEST(every_function_is_described)
{
	const char *s = recovery_function_prototype((size_t)_i);
	const char *open = s ? strchr(s, '(') : NULL;

	ck_assert_ptr_nonnull(open);
	s = past_type(s);
	ck_assert_ptr_nonnull(s);
	ck_assert(*s++ == ' ' && *s >= 'a' && *s <= 'z');
	ck_assert_uint_eq(strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_"), (size_t)(open - s));
	for (s = open; *s != ')'; ) {
		if (open[1] == ')')
			s++;
		else
			s = past_type(s + 1);
		ck_assert_msg(s && (*s == ',' || *s == ')'), "%s", open);
	}
	ck_assert_str_eq(s, ")");
}
END_TEST

START_TEST(no_such_function)
{
	ck_assert_ptr_null(recovery_function_prototype(recovery_function_count()));
	ck_assert_ptr_null(recovery_function_prototype(SIZE_MAX));
	ck_assert_str_eq(recovery_function_prototype(0), "i32 init(i32,void*,size)");
}
END_TEST

/* `what` of an event and `fact` of a fact hold ids of several enumerations. */
START_TEST(ids_never_overlap)
{
	static const int32_t of[] = {
		RECOVERY_ENUM_MUSCLE, RECOVERY_ENUM_REGION, RECOVERY_ENUM_STRUCTURE, RECOVERY_ENUM_ACTIVITY,
		RECOVERY_ENUM_MOVEMENT, RECOVERY_ENUM_FACT, RECOVERY_ENUM_MEASURE, RECOVERY_ENUM_RULE,
	};
	size_t a, b, i;

	for (a = 0; a < COUNT_OF(of); a++)
		for (i = 0; i < recovery_enum_count(of[a]); i++) {
			const int32_t id = recovery_enum_value(of[a], i);

			ck_assert_int_gt(id, 0);
			for (b = 0; b < COUNT_OF(of); b++)
				ck_assert_msg(a == b || !recovery_enum_name(of[b], id), "%d is in enumerations %d and %d",
					      (int)id, (int)of[a], (int)of[b]);
		}
}
END_TEST

/* ---- limits are enforced ------------------------------------------------------------------------------------------------ */

union any {
	recovery_diag diag;
	recovery_person person;
	recovery_event event;
	recovery_point point;
	recovery_timeline timeline;
	recovery_fact fact;
	recovery_complaint complaint;
	recovery_verdict verdict;
	recovery_score score;
	recovery_rating rating;
	recovery_driver driver;
	recovery_advice advice;
	recovery_request request;
	recovery_action action;
	recovery_params params;
	unsigned char bytes[1024];
};

static uint64_t memory[2048];

static recovery_status check_params(const recovery_params *params, recovery_diag *diag)
{
	recovery_state *state = NULL;

	return recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, params, &state, diag);
}

static recovery_state *state_of(const recovery_person *person, recovery_diag *diag, recovery_status *status)
{
	recovery_state *state = NULL;

	*status = recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, person, NULL, &state, diag);
	return state;
}

static recovery_status check_pain(const recovery_complaint *complaint, const recovery_fact *fact, recovery_diag *diag)
{
	recovery_complaint plain;
	recovery_verdict out;

	OK(RECOVERY_INIT(COMPLAINT, &plain));
	OK(RECOVERY_INIT(VERDICT, &out));
	return recovery_pain_classify(complaint ? complaint : &plain, NULL, fact, fact ? 1 : 0, NULL, &out, NULL, NULL, diag);
}

static recovery_status check_request(const recovery_request *request, recovery_diag *diag)
{
	recovery_action out[64];
	recovery_status status;
	recovery_state *state = state_of(NULL, NULL, &status);
	size_t n = COUNT_OF(out);

	OK(status);
	OK(RECOVERY_INIT(ACTION, &out[0]));
	return recovery_plan_generate(request, NULL, state, NULL, 0, NULL, 0, NULL, 0, out, &n, diag);
}

/* Hand the struct to a call that reads it whole. */
static recovery_status drive(int32_t type, const union any *object, recovery_diag *diag)
{
	char text[8192];
	size_t n = sizeof text;
	recovery_status status;

	switch (type) {
	case RECOVERY_TYPE_PERSON:
		(void)state_of(&object->person, diag, &status);
		return status;
	case RECOVERY_TYPE_EVENT:     return recovery_event_check(&object->event, diag);
	case RECOVERY_TYPE_FACT:      return check_pain(NULL, &object->fact, diag);
	case RECOVERY_TYPE_COMPLAINT: return check_pain(&object->complaint, NULL, diag);
	case RECOVERY_TYPE_REQUEST:   return check_request(&object->request, diag);
	case RECOVERY_TYPE_PARAMS:    return check_params(&object->params, diag);
	}
	return recovery_text(object, RECOVERY_TEXT_WHOLE, 0, 0, NULL, text, &n, diag);
}

/* A struct of this type that its call takes. */
static void good(int32_t type, union any *object)
{
	OK(recovery_init(type, object, recovery_sizeof(type)));
	switch (type) {
	case RECOVERY_TYPE_EVENT:
		object->event.kind = RECOVERY_KIND_BOUT;
		object->event.what = RECOVERY_MUSCLE_BICEPS;
		object->event.time_s = 0;
		object->event.dose = 1;
		break;
	case RECOVERY_TYPE_FACT:
		object->fact.fact = RECOVERY_FACT_QUALITY_TIGHT;
		break;
	case RECOVERY_TYPE_REQUEST:
		object->request.now_s = 0;
		break;
	}
}

static recovery_status with_bytes(int32_t type, size_t i, const void *value, size_t n, recovery_diag *diag)
{
	union any object;

	good(type, &object);
	memcpy(object.bytes + recovery_field_offset(type, i), value, n);
	OK(RECOVERY_INIT(DIAG, diag));
	return drive(type, &object, diag);
}

static void ck_blamed(int32_t type, size_t i, double got, const recovery_diag *diag)
{
	const char *name = recovery_field_name(type, i);

	ck_assert_msg(diag->at_type == type && diag->field == (int32_t)i, "%s: type %d, field %d is blamed", name,
		      (int)diag->at_type, (int)diag->field);
	ck_assert_msg(diag->got == got, "%s: got %.17g, not %.17g", name, diag->got, got);
	ck_assert(num_bits(diag->min) == num_bits(recovery_field_min(type, i)));
	ck_assert(num_bits(diag->max) == num_bits(recovery_field_max(type, i)));
}

static void ck_refused(int32_t type, size_t i, const void *value, size_t n, double got, recovery_status want)
{
	recovery_diag diag;
	const recovery_status status = with_bytes(type, i, value, n, &diag);

	ck_assert_msg(status == want, "%s = %g: status %d, not %d", recovery_field_name(type, i), got, (int)status, (int)want);
	ck_blamed(type, i, got, &diag);
}

/* It may still be refused for what it means together with other fields, but not by its limits. */
static void ck_within(int32_t type, size_t i, const void *value, size_t n)
{
	recovery_diag diag;
	const recovery_status status = with_bytes(type, i, value, n, &diag);
	const char *name = recovery_field_name(type, i);

	if (status == RECOVERY_OK)
		return;
	if (type == RECOVERY_TYPE_EVENT && (!strcmp(name, "kind") || !strcmp(name, "side")))
		return;
	if (status == RECOVERY_E_MISSING)
		return;
	ck_abort_msg("%s of type %d: status %d, field %d", name, (int)type, (int)status, (int)diag.field);
}

static void f64_refused(int32_t type, size_t i, double x)
{
	ck_refused(type, i, &x, sizeof x, x, RECOVERY_E_RANGE);
}

/* The next double below or above. */
static double below(double x)
{
	return x == 0 ? -0x1p-1074 : num_from_bits(num_bits(x) + (x > 0 ? UINT64_MAX : 1));
}

static double above(double x)
{
	return -below(-x);
}

static void try_f64(int32_t type, size_t i)
{
	static const uint64_t nans[] = { UINT64_C(0x7ff8000000000000), UINT64_C(0xfff8000000000000), UINT64_C(0x7ff0000000000001),
					 UINT64_MAX };
	const double ends[] = { recovery_field_min(type, i), recovery_field_max(type, i) };
	size_t k;

	f64_refused(type, i, num_infinity());
	f64_refused(type, i, -num_infinity());
	for (k = 0; k < COUNT_OF(nans); k++)	/* each NaN means unknown */
		ck_within(type, i, &nans[k], sizeof nans[k]);
	if (num_is_nan(ends[0]))
		return;
	f64_refused(type, i, below(ends[0]));
	f64_refused(type, i, above(ends[1]));
	f64_refused(type, i, ends[0] - 1e9);
	f64_refused(type, i, ends[1] + 1e9);
	ck_within(type, i, &ends[0], sizeof ends[0]);
	ck_within(type, i, &ends[1], sizeof ends[1]);
}

static void try_i32(int32_t type, size_t i)
{
	const int32_t e = recovery_field_enum(type, i);
	const recovery_status want = e ? RECOVERY_E_ENUM : RECOVERY_E_RANGE;
	int32_t bad[4] = { INT32_MIN, 0, 0, INT32_MAX }, min, max, v;
	const int open = e == RECOVERY_ENUM_MOVEMENT || e == RECOVERY_ENUM_RULE || e == RECOVERY_ENUM_MEASURE;
	size_t k;

	if (open || num_is_nan(recovery_field_min(type, i))) {
		v = 1;
		if (open)
			ck_refused(type, i, &v, sizeof v, v, RECOVERY_E_ENUM);
		return;
	}
	min = (int32_t)recovery_field_min(type, i);
	max = (int32_t)recovery_field_max(type, i);
	bad[1] = min - 1;
	bad[2] = max + 1;
	for (k = 0; k < COUNT_OF(bad); k++)
		if (!e || bad[k])
			ck_refused(type, i, &bad[k], sizeof bad[k], bad[k], want);
	if (!e || max - min > 1000) {
		ck_within(type, i, &min, sizeof min);
		ck_within(type, i, &max, sizeof max);
		return;
	}
	for (v = min; v <= max; v++) {
		if (recovery_enum_name(e, v) || v == 0)
			ck_within(type, i, &v, sizeof v);
		else
			ck_refused(type, i, &v, sizeof v, v, want);
	}
}

static void try_i64(int32_t type, size_t i)
{
	const int64_t ends[] = { TIME_MIN, TIME_MAX }, bad[] = { TIME_MIN - 1, TIME_MAX + 1, INT64_MIN + 1, INT64_MAX };
	const int64_t unknown = RECOVERY_TIME_UNKNOWN;
	size_t k;

	ck_assert(recovery_field_min(type, i) == (double)TIME_MIN && recovery_field_max(type, i) == (double)TIME_MAX);
	for (k = 0; k < COUNT_OF(bad); k++)
		ck_refused(type, i, &bad[k], sizeof bad[k], (double)bad[k], RECOVERY_E_RANGE);
	for (k = 0; k < COUNT_OF(ends); k++)
		ck_within(type, i, &ends[k], sizeof ends[k]);
	ck_within(type, i, &unknown, sizeof unknown);
}

START_TEST(limits_are_enforced)
{
	const int32_t type = types[_i];
	union any object;
	size_t i;

	if (type == RECOVERY_TYPE_MOVEMENT)	/* no call reads one */
		return;
	good(type, &object);
	OK(drive(type, &object, NULL));
	if (type == RECOVERY_TYPE_DIAG)		/* it may hold whatever was got: see below */
		return;
	for (i = 2; i < recovery_field_count(type); i++)
		switch (recovery_field_kind(type, i)) {
		case RECOVERY_FIELD_KIND_F64: try_f64(type, i); break;
		case RECOVERY_FIELD_KIND_I32: try_i32(type, i); break;
		case RECOVERY_FIELD_KIND_I64: try_i64(type, i); break;
		}
}
END_TEST

/* What went wrong can be shown whatever else a diag holds, also what no call wrote; only the status must be one. */
START_TEST(any_diag_can_be_shown)
{
	const int32_t codes = (int32_t)recovery_enum_count(RECOVERY_ENUM_STATUS_CODE);
	uint64_t rng = cases_seed();
	union any object;
	recovery_diag diag;
	size_t c, i;

	for (c = 0; c < cases_count(); c++) {
		good(RECOVERY_TYPE_DIAG, &object);
		for (i = 8; i < sizeof object.diag; i++)
			if (cases_below(&rng, 2))
				object.bytes[i] = (unsigned char)(cases_below(&rng, 4) ? cases_next(&rng) : 0);
		if (cases_below(&rng, 2))
			object.diag.at_type = types[cases_below(&rng, (int32_t)COUNT_OF(types))];
		if (cases_below(&rng, 2))
			object.diag.field = cases_below(&rng, 40) - 1;
		object.diag.status = recovery_enum_value(RECOVERY_ENUM_STATUS_CODE, (size_t)cases_below(&rng, codes));
		OK(drive(RECOVERY_TYPE_DIAG, &object, NULL));
		object.diag.status = -1;
		OK(RECOVERY_INIT(DIAG, &diag));
		ck_assert_int_eq(drive(RECOVERY_TYPE_DIAG, &object, &diag), RECOVERY_E_ENUM);
		ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_DIAG);
		ck_assert_str_eq(recovery_field_name(diag.at_type, (size_t)diag.field), "status");
	}
}
END_TEST

/* A plan checks facts as the pain part does, also when nothing hurts. */
static recovery_status plan_with_facts(const recovery_fact *facts, size_t n, recovery_diag *diag)
{
	recovery_request request;
	recovery_action out[64];
	recovery_status status;
	recovery_state *state = state_of(NULL, NULL, &status);
	size_t room = COUNT_OF(out);

	OK(status);
	OK(RECOVERY_INIT(REQUEST, &request));
	OK(RECOVERY_INIT(ACTION, &out[0]));
	request.now_s = 0;
	return recovery_plan_generate(&request, NULL, state, NULL, 0, NULL, 0, facts, n, out, &room, diag);
}

START_TEST(plan_refuses_an_unknown_fact)
{
	recovery_fact fact;
	recovery_diag diag;

	OK(RECOVERY_INIT(FACT, &fact));
	OK(RECOVERY_INIT(DIAG, &diag));
	fact.fact = 9999;
	fact.answer = RECOVERY_ANSWER_PRESENT;
	ck_assert_int_eq(check_pain(NULL, &fact, &diag), RECOVERY_E_ENUM);
	ck_assert_int_eq(plan_with_facts(&fact, 1, &diag), RECOVERY_E_ENUM);
	ck_assert_int_eq(diag.at_type, RECOVERY_TYPE_FACT);
	ck_assert_str_eq(recovery_field_name(diag.at_type, (size_t)diag.field), "fact");
}
END_TEST

START_TEST(plan_refuses_a_contradiction)
{
	recovery_fact facts[2];
	recovery_diag diag;
	size_t i;

	OK(RECOVERY_INIT(DIAG, &diag));
	for (i = 0; i < 2; i++) {
		OK(RECOVERY_INIT(FACT, &facts[i]));
		facts[i].fact = RECOVERY_FACT_PERSON_KIDNEY_DISEASE;
		facts[i].answer = i ? RECOVERY_ANSWER_DENIED : RECOVERY_ANSWER_PRESENT;
	}
	ck_assert_int_eq(plan_with_facts(facts, 2, &diag), RECOVERY_E_CONFLICT);
	ck_assert_uint_eq(diag.index, 1);
}
END_TEST

/* ---- parameters ------------------------------------------------------------------------------------------------------- */

static const struct row { const char *name, *unit, *about; double value, least, greatest; } rows[] = {
#define PARAM(name, value, unit, least, greatest, evidence, about) { #name, unit, about, value, least, greatest },
#include "params.def"
};

START_TEST(params)
{
	size_t i, k;

	ck_assert_uint_eq(recovery_param_count(), COUNT_OF(rows));
	for (i = 0; i < COUNT_OF(rows); i++) {
		const char *name = recovery_param_name(i);

		ck_assert(is_name(name));
		for (k = 0; k < i; k++)
			ck_assert_str_ne(name, recovery_param_name(k));
		ck_assert_str_eq(name, rows[i].name);
		ck_assert_str_eq(recovery_param_unit(i), rows[i].unit);
		ck_assert_str_eq(recovery_param_about(i), rows[i].about);
		ck_assert(has_text(recovery_param_about(i)));
		ck_assert(has_text(recovery_param_unit(i)));
		ck_assert(recovery_param_value(i) == rows[i].value);
		ck_assert_msg(rows[i].least <= rows[i].value && rows[i].value <= rows[i].greatest, "%s", name);
		ck_assert_msg(recovery_evidence_key(recovery_param_evidence(i)) != NULL, "%s", name);
	}
}
END_TEST

START_TEST(no_such_param)
{
	const size_t beyond[] = { recovery_param_count(), SIZE_MAX };
	size_t i;

	for (i = 0; i < COUNT_OF(beyond); i++) {
		ck_assert_ptr_null(recovery_param_name(beyond[i]));
		ck_assert_ptr_null(recovery_param_unit(beyond[i]));
		ck_assert_ptr_null(recovery_param_about(beyond[i]));
		ck_assert_uint_eq(recovery_param_evidence(beyond[i]), 0);
		ck_assert(num_is_nan(recovery_param_value(beyond[i])));
	}
}
END_TEST

/* ---- versions and notices ---------------------------------------------------------------------------------------------- */

START_TEST(versions)
{
	char text[32];
	const uint32_t v = recovery_version();

	ck_assert_uint_eq(v, RECOVERY_VERSION_NUMBER);
	snprintf(text, sizeof text, "%u.%u.%u", (unsigned)(v / 1000000), (unsigned)(v / 1000 % 1000), (unsigned)(v % 1000));
	ck_assert_str_eq(recovery_version_text(), text);
	ck_assert_uint_ge(recovery_model_version(), 1);
	ck_assert_uint_eq(recovery_model_version(), MODEL_VERSION);
}
END_TEST

START_TEST(notices)
{
	int32_t part;

	for (part = RECOVERY_PART_FORECAST; part <= RECOVERY_PART_PLAN; part++)
		ck_assert_uint_gt(strlen(recovery_notice(part)), 80);
	ck_assert_ptr_nonnull(strstr(recovery_notice(RECOVERY_PART_PAIN), "not a diagnosis"));
	ck_assert_ptr_nonnull(strstr(recovery_notice(RECOVERY_PART_FORECAST), "not for diagnosis"));
	ck_assert_str_eq(recovery_notice(0), "");
	ck_assert_str_eq(recovery_notice(RECOVERY_PART_PLAN + 1), "");
	ck_assert_str_eq(recovery_notice(-1), "");
}
END_TEST

#define LOOP(test) tcase_add_loop_test(c, test, 0, (int)COUNT_OF(types))

Suite *suite_describe(void)
{
	Suite *s = suite_create("describe");
	TCase *c = tcase_create("fields");

	LOOP(no_hole);
	LOOP(every_field_is_described);
	LOOP(units_fit_names);
	LOOP(limits_make_sense);
	LOOP(every_number_has_limits);
	tcase_add_test(c, no_such_field);
	suite_add_tcase(s, c);

	c = tcase_create("enumerations");
	tcase_add_loop_test(c, every_value_is_described, 1, LAST_ENUM + 1);
	tcase_add_test(c, the_first_enumeration_lists_all);
	tcase_add_test(c, no_such_value);
	tcase_add_loop_test(c, every_function_is_described, 0, (int)recovery_function_count());
	tcase_add_test(c, no_such_function);
	tcase_add_test(c, ids_never_overlap);
	suite_add_tcase(s, c);

	c = tcase_create("limits");
	LOOP(limits_are_enforced);
	tcase_add_test(c, any_diag_can_be_shown);
	tcase_add_test(c, plan_refuses_an_unknown_fact);
	tcase_add_test(c, plan_refuses_a_contradiction);
	suite_add_tcase(s, c);

	c = tcase_create("params");
	tcase_add_test(c, params);
	tcase_add_test(c, no_such_param);
	tcase_add_test(c, versions);
	tcase_add_test(c, notices);
	suite_add_tcase(s, c);
	return s;
}
