/* check_abi.c - the front door: no struct passes that was not made by recovery_init(), no failure writes what it must not. */
#include <check.h>
#include <stdio.h>
#include <string.h>
#include "internal.h"

Suite *suite_abi(void);

/* MANY: what a plan of one day needs at most. */
enum { MANY = 24, ROOM = MANY * 4096 + 64 };

static const int64_t start = INT64_C(1700000000);

/* ---- one valid world, from which each test spoils one thing ---------------------------------------------------------- */

struct world {
	uint64_t memory[2048];
	recovery_state *state;
	recovery_person person;
	recovery_event events[4];
	recovery_complaint complaints[3];
	recovery_fact facts[3];
	recovery_request request;
	recovery_timeline timeline;
	recovery_verdict verdict, reading;
	recovery_score score;
	recovery_advice advice;
	recovery_point points[3];
	recovery_event bouts[12];
	recovery_action actions[MANY];
	int64_t times[3];
	uint64_t order[4];
	recovery_movement movement;
	recovery_params params;
	recovery_rating ratings[3];
	recovery_driver drivers[3], more[4];
	float floats[8];
	double share;
	int64_t at;
	recovery_status each, reserved;
	recovery_diag diag;
};

static struct world w;

/* Memory for a struct of any size, aligned as structs are. */
static uint64_t room_memory[ROOM / 8];

#define OK(call) ck_assert_int_eq((call), RECOVERY_OK)

static void bout(recovery_event *e, int64_t time_s)
{
	OK(RECOVERY_INIT(EVENT, e));
	e->kind = RECOVERY_KIND_BOUT;
	e->what = RECOVERY_MUSCLE_HAMSTRINGS;
	e->time_s = time_s;
	e->dose = 0.4;
}

static void build(void)
{
	size_t i;

	memset(&w, 0, sizeof w);
	OK(RECOVERY_INIT(PERSON, &w.person));
	w.person.age_y = 31;
	for (i = 0; i < 4; i++)
		bout(&w.events[i], start + (int64_t)i * 1000);
	for (i = 0; i < 3; i++) {
		OK(RECOVERY_INIT(COMPLAINT, &w.complaints[i]));
		w.complaints[i].id = (int32_t)i + 1;
		OK(RECOVERY_INIT(FACT, &w.facts[i]));
		w.facts[i].fact = RECOVERY_FACT_QUALITY_DULL_ACHE + (int32_t)i;
		w.facts[i].answer = RECOVERY_ANSWER_PRESENT;
		w.times[i] = start + 86400 + (int64_t)i * 3600;
	}
	OK(RECOVERY_INIT(REQUEST, &w.request));
	w.request.now_s = start + 86400;
	OK(RECOVERY_INIT(TIMELINE, &w.timeline));
	OK(RECOVERY_INIT(VERDICT, &w.verdict));
	OK(RECOVERY_INIT(VERDICT, &w.reading));
	w.reading.decision = RECOVERY_DECISION_MODIFY;
	OK(RECOVERY_INIT(SCORE, &w.score));
	OK(RECOVERY_INIT(ADVICE, &w.advice));
	OK(RECOVERY_INIT(POINT, &w.points[0]));
	OK(RECOVERY_INIT(MOVEMENT, &w.movement));
	OK(RECOVERY_INIT(PARAMS, &w.params));
	w.params.fast_h = 8;
	OK(RECOVERY_INIT(RATING, &w.ratings[0]));
	OK(RECOVERY_INIT(DRIVER, &w.drivers[0]));
	OK(RECOVERY_INIT(DRIVER, &w.more[0]));
	OK(RECOVERY_INIT(EVENT, &w.bouts[0]));
	OK(RECOVERY_INIT(ACTION, &w.actions[0]));
	OK(RECOVERY_INIT(DIAG, &w.diag));
	OK(recovery_state_begin(w.memory, sizeof w.memory, RECOVERY_FORM_FULL, &w.person, NULL, &w.state, NULL));
	OK(recovery_state_add(w.state, w.events, 1, NULL));
}

/* ---- every place where a struct enters ------------------------------------------------------------------------------ */

static recovery_status classify(const void *complaint, const void *person, const void *facts, size_t n, void *out, void *diag)
{
	return recovery_pain_classify(complaint, person, facts, n, NULL, out, NULL, NULL, diag);
}

static recovery_status generate(const void *request, const void *person, const void *complaints, size_t c,
	const void *facts, size_t f, void *out, void *diag)
{
	size_t n = MANY;

	return recovery_plan_generate(request, person, w.state, NULL, 0, complaints, c, facts, f, out, &n, diag);
}

static recovery_status dose(const void *event, const void *person, void *out, void *diag)
{
	size_t n = 12;

	return recovery_dose(event, person, NULL, out, &n, diag);
}

static recovery_status course(const void *events, size_t n, const void *person, void *out, void *diag)
{
	return recovery_doms_timeline(events, n, person, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_BOTH, start, out, diag);
}

static recovery_status drivers(const void *events, size_t n, const void *person, const void *params, void *out, size_t room, void *diag)
{
	return recovery_drivers(events, n, person, params, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_LEFT, start + 86400, out, &room, diag);
}

static recovery_status earliest(const void *session, size_t n, void *diag)
{
	int64_t answer;

	return recovery_earliest(w.state, session, n, 5, 0.5, start + 86400, start + 86400, &answer, diag);
}

static recovery_status event_check_(void *p, void *d) { return recovery_event_check(p, d); }
static recovery_status event_order(void *p, void *d)  { return recovery_order(p, 1, w.order, d); }
static recovery_status event_add(void *p, void *d)    { return recovery_state_add(w.state, p, 1, d); }
static recovery_status event_course(void *p, void *d) { return course(p, 1, NULL, &w.timeline, d); }
static recovery_status event_dose(void *p, void *d)   { return dose(p, NULL, w.bouts, d); }
static recovery_status event_bouts(void *p, void *d)  { return dose(w.events, NULL, p, d); }
static recovery_status person_course(void *p, void *d) { return course(w.events, 1, p, &w.timeline, d); }
static recovery_status person_dose(void *p, void *d)  { return dose(w.events, p, w.bouts, d); }
static recovery_status person_pain(void *p, void *d)  { return classify(w.complaints, p, NULL, 0, &w.verdict, d); }
static recovery_status person_plan(void *p, void *d)  { return generate(&w.request, p, NULL, 0, NULL, 0, w.actions, d); }
static recovery_status fact_pain(void *p, void *d)    { return classify(w.complaints, NULL, p, 1, &w.verdict, d); }
static recovery_status fact_plan(void *p, void *d)    { return generate(&w.request, NULL, NULL, 0, p, 1, w.actions, d); }
static recovery_status timeline_pain(void *p, void *d)
{
	return recovery_pain_classify(w.complaints, NULL, NULL, 0, p, &w.verdict, NULL, NULL, d);
}

static recovery_status complaint_pain(void *p, void *d) { return classify(p, NULL, NULL, 0, &w.verdict, d); }
static recovery_status complaint_plan(void *p, void *d) { return generate(&w.request, NULL, p, 1, NULL, 0, w.actions, d); }
static recovery_status request_plan(void *p, void *d) { return generate(p, NULL, NULL, 0, NULL, 0, w.actions, d); }
static recovery_status action_plan(void *p, void *d)  { return generate(&w.request, NULL, NULL, 0, NULL, 0, p, d); }
static recovery_status verdict_pain(void *p, void *d) { return classify(w.complaints, NULL, NULL, 0, p, d); }
static recovery_status score_pain(void *p, void *d)   { return recovery_pain_score(w.complaints, NULL, NULL, 0, 1, p, d); }

static recovery_status advice_pain(void *p, void *d)
{
	recovery_verdict verdict;

	OK(RECOVERY_INIT(VERDICT, &verdict));
	verdict.decision = RECOVERY_DECISION_MODIFY;
	return recovery_pain_advice(&verdict, p, d);
}

static recovery_status verdict_advice(void *p, void *d) { return recovery_pain_advice(p, &w.advice, d); }
static recovery_status event_earliest(void *p, void *d) { return earliest(p, 1, d); }
static recovery_status event_drivers(void *p, void *d) { return drivers(p, 1, NULL, NULL, w.drivers, 3, d); }
static recovery_status person_drivers(void *p, void *d) { return drivers(w.events, 1, p, NULL, w.drivers, 3, d); }
static recovery_status params_drivers(void *p, void *d) { return drivers(w.events, 1, NULL, p, w.drivers, 3, d); }
static recovery_status driver_log(void *p, void *d)   { return drivers(w.events, 1, NULL, NULL, p, 3, d); }
static recovery_status timeline_log(void *p, void *d) { return course(w.events, 1, NULL, p, d); }

static recovery_status person_begin(void *p, void *d)
{
	static uint64_t memory[2048];
	recovery_state *state;

	return recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, p, NULL, &state, d);
}

static recovery_status params_begin(void *p, void *d)
{
	static uint64_t memory[2048];
	recovery_state *state;

	return recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, p, &state, d);
}

static recovery_status rating_state(void *p, void *d)
{
	return recovery_rating_at(w.state, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_LEFT, RECOVERY_SCALE_NRS_0_10, w.times, 1, p, d);
}

static recovery_status movement_known(void *p, void *d)
{
	return recovery_movement_get(recovery_enum_value(RECOVERY_ENUM_MOVEMENT, 0), p, d);
}

static recovery_status timeline_state(void *p, void *d)
{
	return recovery_timeline_at(w.state, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_LEFT, start, 95, 2, p, d);
}

static recovery_status point_state(void *p, void *d)
{
	return recovery_forecast(w.state, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_LEFT, w.times, 1, p, d);
}

static recovery_status rendered(void *p, void *d)
{
	char text[4096];
	size_t n = sizeof text;

	return recovery_text(p, RECOVERY_TEXT_WHOLE, start, 0, NULL, text, &n, d);
}

enum way { IN, OUT, ANY };	/* ANY: recovery_text() takes several types */

static const struct door {
	int32_t type;
	enum way way;
	recovery_status (*call)(void *object, void *diag);
	const void *good;
} doors[] = {
	{ RECOVERY_TYPE_EVENT, IN, event_check_, &w.events[1] },
	{ RECOVERY_TYPE_EVENT, IN, event_order, &w.events[1] },
	{ RECOVERY_TYPE_EVENT, IN, event_add, &w.events[1] },
	{ RECOVERY_TYPE_EVENT, IN, event_course, &w.events[1] },
	{ RECOVERY_TYPE_EVENT, IN, event_dose, &w.events[1] },
	{ RECOVERY_TYPE_EVENT, IN, event_drivers, &w.events[1] },
	{ RECOVERY_TYPE_EVENT, IN, event_earliest, &w.events[1] },
	{ RECOVERY_TYPE_EVENT, OUT, event_bouts, w.bouts },
	{ RECOVERY_TYPE_PERSON, IN, person_begin, &w.person },
	{ RECOVERY_TYPE_PERSON, IN, person_course, &w.person },
	{ RECOVERY_TYPE_PERSON, IN, person_dose, &w.person },
	{ RECOVERY_TYPE_PERSON, IN, person_drivers, &w.person },
	{ RECOVERY_TYPE_PARAMS, IN, params_begin, &w.params },
	{ RECOVERY_TYPE_PARAMS, IN, params_drivers, &w.params },
	{ RECOVERY_TYPE_RATING, OUT, rating_state, w.ratings },
	{ RECOVERY_TYPE_DRIVER, OUT, driver_log, w.drivers },
	{ RECOVERY_TYPE_PERSON, IN, person_pain, &w.person },
	{ RECOVERY_TYPE_PERSON, IN, person_plan, &w.person },
	{ RECOVERY_TYPE_FACT, IN, fact_pain, w.facts },
	{ RECOVERY_TYPE_FACT, IN, fact_plan, w.facts },
	{ RECOVERY_TYPE_COMPLAINT, IN, complaint_pain, w.complaints },
	{ RECOVERY_TYPE_COMPLAINT, IN, complaint_plan, w.complaints },
	{ RECOVERY_TYPE_REQUEST, IN, request_plan, &w.request },
	{ RECOVERY_TYPE_ACTION, OUT, action_plan, w.actions },
	{ RECOVERY_TYPE_VERDICT, OUT, verdict_pain, &w.verdict },
	{ RECOVERY_TYPE_SCORE, OUT, score_pain, &w.score },
	{ RECOVERY_TYPE_ADVICE, OUT, advice_pain, &w.advice },
	{ RECOVERY_TYPE_VERDICT, IN, verdict_advice, &w.reading },
	{ RECOVERY_TYPE_TIMELINE, IN, timeline_pain, &w.timeline },
	{ RECOVERY_TYPE_TIMELINE, OUT, timeline_log, &w.timeline },
	{ RECOVERY_TYPE_TIMELINE, OUT, timeline_state, &w.timeline },
	{ RECOVERY_TYPE_POINT, OUT, point_state, w.points },
	{ RECOVERY_TYPE_MOVEMENT, OUT, movement_known, &w.movement },
	{ RECOVERY_TYPE_TIMELINE, ANY, rendered, &w.timeline },
	{ RECOVERY_TYPE_POINT, ANY, rendered, w.points },
	{ RECOVERY_TYPE_VERDICT, ANY, rendered, &w.verdict },
	{ RECOVERY_TYPE_RATING, ANY, rendered, w.ratings },
	{ RECOVERY_TYPE_DRIVER, ANY, rendered, w.drivers },
	{ RECOVERY_TYPE_SCORE, ANY, rendered, &w.score },
	{ RECOVERY_TYPE_ADVICE, ANY, rendered, &w.advice },
	{ RECOVERY_TYPE_ACTION, ANY, rendered, w.actions },
	{ RECOVERY_TYPE_DIAG, ANY, rendered, &w.diag },
};

static const int32_t types[] = {
	RECOVERY_TYPE_DIAG, RECOVERY_TYPE_PERSON, RECOVERY_TYPE_EVENT, RECOVERY_TYPE_POINT, RECOVERY_TYPE_TIMELINE,
	RECOVERY_TYPE_FACT, RECOVERY_TYPE_COMPLAINT, RECOVERY_TYPE_VERDICT, RECOVERY_TYPE_REQUEST, RECOVERY_TYPE_ACTION,
	RECOVERY_TYPE_MOVEMENT, RECOVERY_TYPE_PARAMS, RECOVERY_TYPE_RATING, RECOVERY_TYPE_DRIVER,
	RECOVERY_TYPE_SCORE, RECOVERY_TYPE_ADVICE,
};

/* What a call says of itself must be fit to be shown. */
static void ck_readable(const recovery_diag *diag)
{
	recovery_diag copy = *diag;

	OK(rendered(&copy, NULL));
}

/* A good struct copied into memory of any size; zeros behind it. */
static void *fresh(const struct door *door, unsigned char *room)
{
	build();
	memset(room, 0, ROOM);
	memcpy(room, door->good, recovery_sizeof(door->type));
	return room;
}

static void ck_refused(const struct door *door, void *object, recovery_status want, const char *field, double got)
{
	recovery_diag diag;
	unsigned char before[ROOM];

	OK(RECOVERY_INIT(DIAG, &diag));
	memcpy(before, object, ROOM);
	ck_assert_int_eq(door->call(object, &diag), want);
	ck_assert_int_eq(diag.status, want);
	if (door->way == ANY && want == RECOVERY_E_TYPE)	/* it has no type of its own to want */
		return;
	ck_assert_int_eq(diag.at_type, door->type);
	ck_assert_str_eq(recovery_field_name(diag.at_type, (size_t)diag.field), field);
	ck_assert(diag.got == got);
	ck_assert_uint_eq(diag.index, 0);
	ck_assert_mem_eq(object, before, ROOM);
	ck_readable(&diag);
}

/* ---- init ------------------------------------------------------------------------------------------------------------ */

static double read_field(const unsigned char *object, int32_t type, size_t i)
{
	const unsigned char *at = object + recovery_field_offset(type, i);
	uint32_t u32;
	int32_t i32;
	uint64_t u64;
	int64_t i64;
	double f64 = 0;

	switch (recovery_field_kind(type, i)) {
	case RECOVERY_FIELD_KIND_U32: memcpy(&u32, at, 4); return u32;
	case RECOVERY_FIELD_KIND_I32: memcpy(&i32, at, 4); return i32;
	case RECOVERY_FIELD_KIND_U64: memcpy(&u64, at, 8); return (double)u64;
	case RECOVERY_FIELD_KIND_I64: memcpy(&i64, at, 8); return i64 == RECOVERY_TIME_UNKNOWN ? num_nan() : (double)i64;
	case RECOVERY_FIELD_KIND_F64: memcpy(&f64, at, 8); return f64;
	}
	ck_abort_msg("unknown kind of field");
	return f64;
}

static int same(double a, double b)
{
	return num_is_nan(a) ? num_is_nan(b) : a == b;
}

START_TEST(init_says_nothing_known)
{
	const int32_t type = types[_i];
	const size_t size = recovery_sizeof(type);
	unsigned char object[1024];
	size_t i;

	memset(object, 0xa5, sizeof object);
	ck_assert_uint_gt(size, 0);
	ck_assert_uint_lt(size, sizeof object);
	OK(recovery_init(type, object, size));
	for (i = 0; i < recovery_field_count(type); i++)
		ck_assert_msg(same(read_field(object, type, i), recovery_field_default(type, i)), "%s.%s",
			      recovery_enum_name(RECOVERY_ENUM_TYPE, type), recovery_field_name(type, i));
	ck_assert(read_field(object, type, 0) == (double)size);
	ck_assert(read_field(object, type, 1) == type);
	for (i = size; i < sizeof object; i++)
		ck_assert_uint_eq(object[i], 0xa5);
}
END_TEST

/* Numbers and times begin unknown, enumerations and answers 0; only what the header says begins otherwise. */
START_TEST(init_defaults)
{
	const int32_t type = types[_i];
	size_t i;

	for (i = 2; i < recovery_field_count(type); i++) {
		const char *name = recovery_field_name(type, i);
		const int32_t kind = recovery_field_kind(type, i);
		const double value = recovery_field_default(type, i);

		if (type == RECOVERY_TYPE_PARAMS)
			ck_assert(value == recovery_param_value(i - 2));
		else if (!strcmp(name, "window_s"))
			ck_assert(value == 0);
		else if (type == RECOVERY_TYPE_DIAG && !strcmp(name, "field"))
			ck_assert(value == -1);
		else if (!strcmp(name, "days"))
			ck_assert(value == 1);
		else if (!strcmp(name, "minutes_per_day"))
			ck_assert(value == 60);
		else if (kind == RECOVERY_FIELD_KIND_F64 || kind == RECOVERY_FIELD_KIND_I64)
			ck_assert_msg(num_is_nan(value), "%s", name);
		else
			ck_assert_msg(value == 0, "%s", name);
	}
}
END_TEST

START_TEST(init_of_a_longer_struct)
{
	const size_t size = recovery_sizeof(types[_i]);
	unsigned char object[1024], plain[1024];
	size_t i;

	memset(object, 0xa5, sizeof object);
	OK(recovery_init(types[_i], plain, size));
	OK(recovery_init(types[_i], object, size + 16));
	ck_assert_uint_eq(object[0], (size + 16) & 255);
	ck_assert_mem_eq(object + 4, plain + 4, size - 4);
	for (i = size; i < size + 16; i++)
		ck_assert_uint_eq(object[i], 0);
	ck_assert_uint_eq(object[size + 16], 0xa5);
}
END_TEST

START_TEST(init_refuses)
{
	static const size_t bad[] = { 0, 1, 4, 7, 12, 20, 57, 4097, 4104, SIZE_MAX - 7, SIZE_MAX };
	unsigned char object[64], before[64];
	recovery_event event;
	size_t i;

	memset(object, 0xa5, sizeof object);
	memcpy(before, object, sizeof object);
	for (i = 0; i < COUNT_OF(bad); i++)
		ck_assert_int_eq(recovery_init(RECOVERY_TYPE_FACT, object, bad[i]), RECOVERY_E_SIZE);
	ck_assert_int_eq(recovery_init(0, object, 64), RECOVERY_E_TYPE);
	ck_assert_int_eq(recovery_init(RECOVERY_TYPE_DIAG - 1, object, 64), RECOVERY_E_TYPE);
	ck_assert_int_eq(recovery_init(RECOVERY_TYPE_ADVICE + 1, object, 64), RECOVERY_E_TYPE);
	ck_assert_int_eq(recovery_init(-1, object, 64), RECOVERY_E_TYPE);
	ck_assert_mem_eq(object, before, sizeof object);
	ck_assert_int_eq(recovery_init(RECOVERY_TYPE_EVENT, NULL, sizeof event), RECOVERY_E_NULL);
	OK(recovery_init(RECOVERY_TYPE_FACT, object, 64));
	ck_assert_uint_eq(recovery_sizeof(0), 0);
	ck_assert_uint_eq(recovery_sizeof(RECOVERY_TYPE_ADVICE + 1), 0);
}
END_TEST

/* ---- heads: type and size ----------------------------------------------------------------------------------------- */

START_TEST(good_structs_pass)
{
	const struct door *door = &doors[_i];
	unsigned char *const room = (unsigned char *)room_memory;
	const uint32_t known = (uint32_t)recovery_sizeof(door->type);
	const uint32_t sizes[] = { known, known + 8, known + 16, known + 64, 2048, 4088, 4096 };
	size_t i;

	for (i = 0; i < COUNT_OF(sizes); i++) {
		fresh(door, room);
		memcpy(room, &sizes[i], sizeof sizes[i]);
		OK(door->call(room, NULL));
		ck_assert_mem_eq(room, &sizes[i], sizeof sizes[i]);
	}
}
END_TEST

START_TEST(zeroed_and_uninitialised)
{
	const struct door *door = &doors[_i];
	unsigned char *const room = (unsigned char *)room_memory;

	fresh(door, room);
	memset(room, 0, ROOM);
	ck_refused(door, room, RECOVERY_E_TYPE, "type", 0);
	memset(room, 0xa5, ROOM);
	ck_refused(door, room, RECOVERY_E_TYPE, "type", (int32_t)UINT32_C(0xa5a5a5a5));
	memset(room, 0xff, ROOM);
	ck_refused(door, room, RECOVERY_E_TYPE, "type", -1);
}
END_TEST

START_TEST(another_type)
{
	const struct door *door = &doors[_i];
	unsigned char *const room = (unsigned char *)room_memory;
	size_t i;

	for (i = 0; i < COUNT_OF(types); i++) {
		fresh(door, room);
		memset(room, 0, ROOM);
		OK(recovery_init(types[i], room, recovery_sizeof(types[i])));
		if (types[i] != door->type && door->way != ANY)
			ck_refused(door, room, RECOVERY_E_TYPE, "type", types[i]);
		else if (door->way == ANY && (types[i] == RECOVERY_TYPE_EVENT || types[i] == RECOVERY_TYPE_PERSON ||
					      types[i] == RECOVERY_TYPE_FACT || types[i] == RECOVERY_TYPE_REQUEST ||
					      types[i] == RECOVERY_TYPE_COMPLAINT))
			ck_refused(door, room, RECOVERY_E_TYPE, "type", types[i]);
	}
}
END_TEST

/* Structs that have grown since they were first released. */
static uint32_t released_size(int32_t type)
{
	return type == RECOVERY_TYPE_TIMELINE ? 224 : (uint32_t)recovery_sizeof(type);
}

START_TEST(sizes_that_cannot_be)
{
	const struct door *door = &doors[_i];
	const uint32_t released = released_size(door->type);
	const uint32_t bad[] = { 0, 4, 8, released - 8, released - 4, released - 1, released + 1, released + 4, 4095, 4097,
				 4104, UINT32_MAX - 7, UINT32_MAX };
	unsigned char *const room = (unsigned char *)room_memory;
	size_t i;

	for (i = 0; i < COUNT_OF(bad); i++) {
		fresh(door, room);
		memcpy(room, &bad[i], sizeof bad[i]);
		ck_refused(door, room, RECOVERY_E_SIZE, "size", bad[i]);
	}
}
END_TEST

/* An input from a later header; an output's tail is not read. */
START_TEST(unknown_tail)
{
	const struct door *door = &doors[_i];
	const uint32_t known = (uint32_t)recovery_sizeof(door->type), size = known + 16;
	const size_t behind = door->call == action_plan ? MANY * size : size;
	unsigned char *const room = (unsigned char *)room_memory;

	fresh(door, room);
	memcpy(room, &size, sizeof size);
	room[behind] = 1;	/* nobody's business */
	OK(door->call(room, NULL));
	ck_assert_uint_eq(room[behind], 1);
	fresh(door, room);
	memcpy(room, &size, sizeof size);
	room[size - 1] = 1;
	if (door->way == OUT) {
		OK(door->call(room, NULL));
		ck_assert_uint_eq(room[size - 1], 0);
		ck_assert_mem_eq(room, &size, sizeof size);
		return;
	}
	ck_refused(door, room, RECOVERY_E_NEWER, "size", size);
	room[size - 1] = 0;
	room[known] = 0x80;
	ck_refused(door, room, RECOVERY_E_NEWER, "size", size);
}
END_TEST

/* ---- arrays --------------------------------------------------------------------------------------------------------- */

static recovery_status many_events_order(void *d)  { return recovery_order(w.events, 4, w.order, d); }
static recovery_status many_events_add(void *d)    { return recovery_state_add(w.state, w.events, 4, d); }
static recovery_status many_events_course(void *d) { return course(w.events, 4, NULL, &w.timeline, d); }
static recovery_status many_events_drivers(void *d) { return drivers(w.events, 4, NULL, NULL, w.more, 4, d); }
static recovery_status many_events_earliest(void *d) { return earliest(w.events, 4, d); }
static recovery_status many_facts_pain(void *d)    { return classify(w.complaints, NULL, w.facts, 3, &w.verdict, d); }
static recovery_status many_facts_plan(void *d)    { return generate(&w.request, NULL, NULL, 0, w.facts, 3, w.actions, d); }
static recovery_status facts_and_complaints(void *d)
{
	return generate(&w.request, NULL, w.complaints, 3, w.facts, 3, w.actions, d);
}

static const struct array {
	int32_t type;
	recovery_status (*call)(void *diag);
	void *first;
	size_t n;
} arrays[] = {
	{ RECOVERY_TYPE_EVENT, many_events_order, w.events, 4 },
	{ RECOVERY_TYPE_EVENT, many_events_add, w.events, 4 },
	{ RECOVERY_TYPE_EVENT, many_events_course, w.events, 4 },
	{ RECOVERY_TYPE_EVENT, many_events_drivers, w.events, 4 },
	{ RECOVERY_TYPE_EVENT, many_events_earliest, w.events, 4 },
	{ RECOVERY_TYPE_FACT, many_facts_pain, w.facts, 3 },
	{ RECOVERY_TYPE_FACT, many_facts_plan, w.facts, 3 },
	{ RECOVERY_TYPE_FACT, facts_and_complaints, w.facts, 3 },
	{ RECOVERY_TYPE_COMPLAINT, facts_and_complaints, w.complaints, 3 },
};

static void ck_element(const struct array *a, size_t at, recovery_status want, const char *field, double got)
{
	ck_assert_int_eq(a->call(&w.diag), want);
	ck_assert_int_eq(w.diag.at_type, a->type);
	ck_assert_uint_eq(w.diag.index, at);
	ck_assert_str_eq(recovery_field_name(a->type, (size_t)w.diag.field), field);
	ck_assert(w.diag.got == got);
}

START_TEST(element_of_another_size)
{
	const struct array *a = &arrays[_i];
	const size_t stride = recovery_sizeof(a->type);
	const uint32_t other[] = { 0, (uint32_t)stride - 8, (uint32_t)stride + 8, UINT32_MAX };
	const int32_t zero = 0;
	size_t k, i;

	build();
	OK(a->call(NULL));
	for (k = 1; k < a->n; k++) {
		for (i = 0; i < COUNT_OF(other); i++) {
			build();
			memcpy((unsigned char *)a->first + k * stride, &other[i], sizeof other[i]);
			ck_element(a, k, RECOVERY_E_SIZE, "size", other[i]);
		}
		build();
		memcpy((unsigned char *)a->first + k * stride + 4, &zero, sizeof zero);
		ck_element(a, k, RECOVERY_E_TYPE, "type", 0);
	}
}
END_TEST

/* ---- leftovers: what a diag says belongs to the fault it names, never to an earlier check that passed ----------------------- */

START_TEST(index_of_a_fact_is_not_that_of_the_actions)
{
	build();
	w.actions[0].type = 0;
	ck_assert_int_eq(generate(&w.request, NULL, NULL, 0, w.facts, 3, w.actions, &w.diag), RECOVERY_E_TYPE);
	ck_assert_int_eq(w.diag.at_type, RECOVERY_TYPE_ACTION);
	ck_assert_uint_eq(w.diag.index, 0);
}
END_TEST

START_TEST(index_of_a_time_is_not_that_of_the_points)
{
	build();
	w.points[0].type = 0;
	ck_assert_int_eq(recovery_forecast(w.state, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, w.times, 3, w.points, &w.diag),
			 RECOVERY_E_TYPE);
	ck_assert_int_eq(w.diag.at_type, RECOVERY_TYPE_POINT);
	ck_assert_uint_eq(w.diag.index, 0);
}
END_TEST

START_TEST(index_when_there_is_no_space)
{
	size_t n = 1;

	build();
	ck_assert_int_eq(recovery_plan_generate(&w.request, NULL, w.state, NULL, 0, NULL, 0, w.facts, 3, w.actions, &n, &w.diag),
			 RECOVERY_E_SPACE);
	ck_assert_uint_eq(w.diag.index, 0);
}
END_TEST

START_TEST(limits_of_the_past_are_not_those_of_soreness)
{
	build();
	ck_assert_int_eq(recovery_timeline_at(w.state, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_LEFT, start - 1, 95, 2,
					      &w.timeline, &w.diag), RECOVERY_E_PAST);
	ck_assert(w.diag.got == (double)(start - 1) && w.diag.min == (double)start);
	ck_assert_msg(!(w.diag.max < w.diag.min), "max %g is below min %g", w.diag.max, w.diag.min);
}
END_TEST

START_TEST(limits_of_a_time_that_cannot_be)
{
	build();
	w.times[1] = TIME_MAX + 1;
	ck_assert_int_eq(recovery_forecast(w.state, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_LEFT, w.times, 3, w.points,
					   &w.diag), RECOVERY_E_RANGE);
	ck_assert_uint_eq(w.diag.index, 1);
	ck_assert_msg(w.diag.got < w.diag.min || w.diag.got > w.diag.max, "%g is not outside %g..%g", w.diag.got, w.diag.min,
		      w.diag.max);
}
END_TEST

START_TEST(nothing_was_got_from_null)
{
	build();
	ck_assert_int_eq(course(NULL, 1, NULL, &w.timeline, &w.diag), RECOVERY_E_NULL);
	ck_assert_msg(num_is_nan(w.diag.got), "got %g from NULL events", w.diag.got);
}
END_TEST

/* A client's garbage is not repeated as if it were one of our types; and every diag can be shown. */
START_TEST(text_of_an_unknown_type)
{
	unsigned char *const room = (unsigned char *)room_memory;

	build();
	memset(room, 0xa5, ROOM);
	ck_assert_int_eq(rendered(room, &w.diag), RECOVERY_E_TYPE);
	ck_readable(&w.diag);
}
END_TEST

START_TEST(infinity_can_be_shown)
{
	build();
	w.events[0].load_kg = num_infinity();
	ck_assert_int_eq(recovery_event_check(w.events, &w.diag), RECOVERY_E_RANGE);
	ck_assert(w.diag.got == num_infinity());
	ck_readable(&w.diag);
}
END_TEST

/* ---- NULL ------------------------------------------------------------------------------------------------------------- */

#define IS_NULL(call) ck_assert_int_eq((call), RECOVERY_E_NULL)

START_TEST(null_describe)
{
	int32_t value = 77;
	uint32_t id = 77;

	IS_NULL(recovery_enum_find(RECOVERY_ENUM_SIDE, NULL, &value));
	IS_NULL(recovery_enum_find(RECOVERY_ENUM_SIDE, "left", NULL));
	IS_NULL(recovery_evidence_find(NULL, &id));
	IS_NULL(recovery_evidence_find("judgement", NULL));
	ck_assert(value == 77 && id == 77);
}
END_TEST

START_TEST(null_events)
{
	size_t n = 12;

	build();
	IS_NULL(recovery_event_check(NULL, &w.diag));
	ck_assert_int_eq(w.diag.at_type, RECOVERY_TYPE_EVENT);
	ck_assert_int_eq(w.diag.status, RECOVERY_E_NULL);
	IS_NULL(recovery_order(NULL, 1, w.order, &w.diag));
	IS_NULL(recovery_order(w.events, 1, NULL, &w.diag));
	OK(recovery_order(NULL, 0, NULL, &w.diag));
	IS_NULL(recovery_dose(NULL, NULL, NULL, w.bouts, &n, &w.diag));
	IS_NULL(recovery_dose(w.events, NULL, NULL, NULL, &n, &w.diag));
	IS_NULL(recovery_dose(w.events, NULL, NULL, w.bouts, NULL, &w.diag));
	n = 0;
	ck_assert_int_eq(recovery_dose(w.events, NULL, NULL, NULL, &n, NULL), RECOVERY_E_SPACE);
	ck_assert_uint_eq(n, 1);
}
END_TEST

START_TEST(null_movements)
{
	const int32_t first = recovery_enum_value(RECOVERY_ENUM_MOVEMENT, 0);
	int32_t movement, muscles[8];
	double shares[8], confidence;
	size_t n = 8;

	IS_NULL(recovery_movement_find(NULL, 0, &movement, &confidence));
	IS_NULL(recovery_movement_find("squat", 5, NULL, &confidence));
	OK(recovery_movement_find("squat", 5, &movement, NULL));
	OK(recovery_movement_find("", 0, &movement, &confidence));
	ck_assert_int_eq(movement, 0);
	IS_NULL(recovery_movement_get(first, NULL, NULL));
	IS_NULL(recovery_movement_muscles(first, muscles, shares, NULL));
	IS_NULL(recovery_movement_muscles(first, NULL, shares, &n));
	IS_NULL(recovery_movement_muscles(first, muscles, NULL, &n));
	ck_assert_uint_eq(n, 8);
	n = 0;
	ck_assert_int_eq(recovery_movement_muscles(first, NULL, NULL, &n), RECOVERY_E_SPACE);
	ck_assert_uint_gt(n, 0);
}
END_TEST

START_TEST(null_state)
{
	static uint64_t memory[2048];
	static unsigned char bytes[65536];
	recovery_state *state;
	size_t n = sizeof bytes;

	build();
	IS_NULL(recovery_state_begin(NULL, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, &state, &w.diag));
	IS_NULL(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, NULL, NULL, &w.diag));
	IS_NULL(recovery_state_add(NULL, w.events, 1, &w.diag));
	IS_NULL(recovery_state_add(w.state, NULL, 1, &w.diag));
	OK(recovery_state_add(w.state, NULL, 0, &w.diag));
	ck_assert(recovery_state_clock(NULL) == RECOVERY_TIME_UNKNOWN);
	IS_NULL(recovery_state_save(NULL, bytes, &n, &w.diag));
	IS_NULL(recovery_state_save(w.state, NULL, &n, &w.diag));
	IS_NULL(recovery_state_save(w.state, bytes, NULL, &w.diag));
	OK(recovery_state_save(w.state, bytes, &n, &w.diag));
	IS_NULL(recovery_state_load(NULL, sizeof memory, bytes, n, &state, &w.diag));
	IS_NULL(recovery_state_load(memory, sizeof memory, NULL, n, &state, &w.diag));
	IS_NULL(recovery_state_load(memory, sizeof memory, bytes, n, NULL, &w.diag));
}
END_TEST

START_TEST(null_forecast)
{
	build();
	IS_NULL(recovery_forecast(NULL, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, w.times, 1, w.points, &w.diag));
	IS_NULL(recovery_forecast(w.state, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, NULL, 1, w.points, &w.diag));
	IS_NULL(recovery_forecast(w.state, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, w.times, 1, NULL, &w.diag));
	OK(recovery_forecast(w.state, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, NULL, 0, NULL, &w.diag));
	IS_NULL(course(NULL, 1, NULL, &w.timeline, &w.diag));
	IS_NULL(course(w.events, 1, NULL, NULL, &w.diag));
	OK(course(NULL, 0, NULL, &w.timeline, &w.diag));
	IS_NULL(recovery_timeline_at(NULL, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, start, 95, 2, &w.timeline, &w.diag));
	IS_NULL(timeline_state(NULL, &w.diag));
	ck_assert_int_eq(w.diag.at_type, RECOVERY_TYPE_TIMELINE);
}
END_TEST

START_TEST(null_answers)
{
	const recovery_state *states[] = { NULL };
	const int32_t muscle = RECOVERY_MUSCLE_HAMSTRINGS, side = RECOVERY_SIDE_LEFT;
	recovery_status each = RECOVERY_OK;
	double share = 77;
	int64_t at = 77;
	size_t n = 3;

	build();
	states[0] = w.state;
	IS_NULL(recovery_rating_at(NULL, muscle, side, 1, w.times, 1, w.ratings, &w.diag));
	IS_NULL(recovery_rating_at(w.state, muscle, side, 1, NULL, 1, w.ratings, &w.diag));
	IS_NULL(recovery_rating_at(w.state, muscle, side, 1, w.times, 1, NULL, &w.diag));
	OK(recovery_rating_at(w.state, muscle, side, 1, NULL, 0, NULL, &w.diag));
	IS_NULL(recovery_tail(NULL, muscle, side, w.times[0], 3, &share, &w.diag));
	IS_NULL(recovery_tail(w.state, muscle, side, w.times[0], 3, NULL, &w.diag));
	IS_NULL(recovery_drivers(NULL, 1, NULL, NULL, muscle, side, start, w.drivers, &n, &w.diag));
	IS_NULL(recovery_drivers(w.events, 1, NULL, NULL, muscle, side, start, w.drivers, NULL, &w.diag));
	IS_NULL(recovery_drivers(w.events, 1, NULL, NULL, muscle, side, start, NULL, &n, &w.diag));
	ck_assert_uint_eq(n, 3);
	n = 0;
	ck_assert_int_eq(recovery_drivers(w.events, 1, NULL, NULL, muscle, side, start + 3600, NULL, &n, &w.diag), RECOVERY_E_SPACE);
	ck_assert_uint_eq(n, 1);
	OK(recovery_drivers(NULL, 0, NULL, NULL, muscle, side, start, w.drivers, &n, &w.diag));
	ck_assert_uint_eq(n, 0);
	IS_NULL(recovery_earliest(NULL, w.events, 1, 5, 0.5, start, start, &at, &w.diag));
	IS_NULL(recovery_earliest(w.state, NULL, 1, 5, 0.5, start, start, &at, &w.diag));
	IS_NULL(recovery_earliest(w.state, w.events, 0, 5, 0.5, start, start, &at, &w.diag));
	IS_NULL(recovery_earliest(w.state, w.events, 1, 5, 0.5, start, start, NULL, &w.diag));
	IS_NULL(recovery_batch(NULL, 1, 1, &muscle, &side, 1, w.times, 3, w.floats, 3, &each, &w.diag));
	IS_NULL(recovery_batch(states, 1, 1, NULL, &side, 1, w.times, 3, w.floats, 3, &each, &w.diag));
	IS_NULL(recovery_batch(states, 1, 1, &muscle, NULL, 1, w.times, 3, w.floats, 3, &each, &w.diag));
	IS_NULL(recovery_batch(states, 1, 1, &muscle, &side, 1, NULL, 3, w.floats, 3, &each, &w.diag));
	IS_NULL(recovery_batch(states, 1, 1, &muscle, &side, 1, w.times, 3, NULL, 3, &each, &w.diag));
	OK(recovery_batch(states, 1, 1, &muscle, &side, 1, w.times, 3, w.floats, 3, NULL, &w.diag));
	OK(recovery_batch(NULL, 0, 1, &muscle, &side, 1, w.times, 3, NULL, 3, NULL, &w.diag));
	OK(recovery_batch(states, 1, 1, NULL, NULL, 0, NULL, 0, w.floats, 0, &each, &w.diag));
	states[0] = NULL;
	OK(recovery_batch(states, 1, 1, &muscle, &side, 1, w.times, 3, w.floats, 3, &each, &w.diag));
	IS_NULL(each);
	ck_assert(share == 77 && at == 77);
}
END_TEST

START_TEST(null_pain_plan_text)
{
	char text[512];
	size_t n = 1;

	build();
	IS_NULL(classify(NULL, NULL, NULL, 0, &w.verdict, &w.diag));
	ck_assert_int_eq(w.diag.at_type, RECOVERY_TYPE_COMPLAINT);
	IS_NULL(classify(w.complaints, NULL, NULL, 0, NULL, &w.diag));
	IS_NULL(classify(w.complaints, NULL, NULL, 1, &w.verdict, &w.diag));
	IS_NULL(recovery_pain_classify(w.complaints, NULL, NULL, 0, NULL, &w.verdict, NULL, &n, &w.diag));
	IS_NULL(generate(NULL, NULL, NULL, 0, NULL, 0, w.actions, &w.diag));
	IS_NULL(generate(&w.request, NULL, NULL, 1, NULL, 0, w.actions, &w.diag));
	IS_NULL(generate(&w.request, NULL, NULL, 0, NULL, 1, w.actions, &w.diag));
	IS_NULL(generate(&w.request, NULL, NULL, 0, NULL, 0, NULL, &w.diag));
	IS_NULL(recovery_plan_generate(&w.request, NULL, w.state, NULL, 0, NULL, 0, NULL, 0, w.actions, NULL, &w.diag));
	IS_NULL(recovery_plan_generate(&w.request, NULL, NULL, NULL, 0, NULL, 0, NULL, 0, w.actions, &n, &w.diag));
	n = sizeof text;
	IS_NULL(rendered(NULL, &w.diag));
	IS_NULL(recovery_text(&w.timeline, RECOVERY_TEXT_WHOLE, start, 0, NULL, NULL, &n, &w.diag));
	IS_NULL(recovery_text(&w.timeline, RECOVERY_TEXT_WHOLE, start, 0, NULL, text, NULL, &w.diag));
	ck_assert_uint_eq(n, sizeof text);
}
END_TEST

/* ---- the diag --------------------------------------------------------------------------------------------------------- */

/* One failure of every function that takes a diag, and the status it must return whatever the diag is. */
static recovery_status fail_check(void *d)    { w.events[0].dose = 11; return recovery_event_check(w.events, d); }
static recovery_status fail_order(void *d)    { w.events[2].kind = 99; return recovery_order(w.events, 4, w.order, d); }
static recovery_status fail_add(void *d)      { w.events[3].time_s = start - 1; return recovery_state_add(w.state, w.events + 3, 1, d); }
static recovery_status fail_course(void *d)   { w.events[1].time_s = start - 1; return course(w.events, 4, NULL, &w.timeline, d); }
static recovery_status fail_dose(void *d)     { w.events[0].what = 1; return dose(w.events, NULL, w.bouts, d); }
static recovery_status fail_begin(void *d)    { w.person.sex = 3; return person_begin(&w.person, d); }
static recovery_status fail_save(void *d)     { size_t n = 1; return recovery_state_save(w.state, w.bouts, &n, d); }
static recovery_status fail_pain(void *d)     { w.complaints[0].onset = 8; return complaint_pain(w.complaints, d); }
static recovery_status fail_plan(void *d)     { w.request.now_s = start - 1; return request_plan(&w.request, d); }

static recovery_status fail_load(void *d)
{
	static uint64_t memory[2048];
	recovery_state *state;

	return recovery_state_load(memory, sizeof memory, "no state", 8, &state, d);
}

static recovery_status fail_forecast(void *d)
{
	w.times[2] = start - 1;
	return recovery_forecast(w.state, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_BOTH, w.times, 3, w.points, d);
}

static recovery_status fail_at(void *d)
{
	return recovery_timeline_at(w.state, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_BOTH, start, 101, 2, &w.timeline, d);
}

static recovery_status fail_rating(void *d)
{
	w.times[1] = start - 1;
	return recovery_rating_at(w.state, 0, 0, RECOVERY_SCALE_NRS_0_10, w.times, 3, w.ratings, d);
}

static recovery_status fail_tail(void *d)
{
	return recovery_tail(w.state, RECOVERY_MUSCLE_HAMSTRINGS, RECOVERY_SIDE_LEFT, w.times[0], 10.5, &w.share, d);
}

static recovery_status fail_drivers(void *d)
{
	w.params.slow_h = 61;
	return drivers(w.events, 4, NULL, &w.params, w.drivers, 3, d);
}

static recovery_status fail_space(void *d) { return drivers(w.events, 4, NULL, NULL, w.drivers, 3, d); }

static recovery_status fail_earliest(void *d)
{
	return recovery_earliest(w.state, w.events, 1, 5, 0.5, start - 1, start + 86400, &w.at, d);
}

static recovery_status fail_batch(void *d)
{
	const recovery_state *const state = w.state;
	const int32_t muscle = RECOVERY_MUSCLE_HAMSTRINGS, side = RECOVERY_SIDE_LEFT;

	return recovery_batch(&state, 1, RECOVERY_CHANNEL_SORENESS_BANDS, &muscle, &side, 1, w.times, 1, w.floats, 2, &w.each, d);
}

static recovery_status fail_text(void *d)
{
	char text[8];
	size_t n = sizeof text;

	return recovery_text(&w.timeline, 3, start, 0, NULL, text, &n, d);
}

static const struct failure {
	recovery_status (*call)(void *diag);
	recovery_status want;
} failures[] = {
	{ fail_check, RECOVERY_E_RANGE }, { fail_order, RECOVERY_E_ENUM }, { fail_add, RECOVERY_E_PAST },
	{ fail_course, RECOVERY_E_ORDER }, { fail_dose, RECOVERY_E_ENUM }, { fail_begin, RECOVERY_E_ENUM },
	{ fail_save, RECOVERY_E_SPACE }, { fail_load, RECOVERY_E_STATE }, { fail_forecast, RECOVERY_E_PAST },
	{ fail_at, RECOVERY_E_RANGE }, { fail_pain, RECOVERY_E_ENUM }, { fail_plan, RECOVERY_E_PAST }, { fail_text, RECOVERY_E_ENUM },
	{ fail_rating, RECOVERY_E_PAST }, { fail_tail, RECOVERY_E_RANGE }, { fail_drivers, RECOVERY_E_RANGE }, { fail_space, RECOVERY_E_SPACE },
	{ fail_earliest, RECOVERY_E_PAST }, { fail_batch, RECOVERY_E_RANGE },
};

START_TEST(failures_fill_the_diag)
{
	build();
	ck_assert_int_eq(failures[_i].call(&w.diag), failures[_i].want);
	ck_assert_int_eq(w.diag.status, failures[_i].want);
	ck_assert_uint_eq(w.diag.size, sizeof w.diag);
	ck_assert_int_eq(w.diag.type, RECOVERY_TYPE_DIAG);
	ck_readable(&w.diag);
}
END_TEST

/* A forgotten, foreign or cut diag is left alone, and the status is that of the call. */
START_TEST(bad_diag_never_masks_the_error)
{
	static const struct head { uint32_t size; int32_t type; } heads[] = {
		{ 0, 0 }, { 56, 0 }, { 56, RECOVERY_TYPE_EVENT }, { 0, RECOVERY_TYPE_DIAG }, { 48, RECOVERY_TYPE_DIAG },
		{ 52, RECOVERY_TYPE_DIAG }, { 60, RECOVERY_TYPE_DIAG }, { 4104, RECOVERY_TYPE_DIAG },
		{ UINT32_MAX, RECOVERY_TYPE_DIAG }, { UINT32_C(0xa5a5a5a5), -1 },
	};
	unsigned char diag[128], before[128];
	size_t i;

	for (i = 0; i < COUNT_OF(heads); i++) {
		build();
		memset(diag, heads[i].type ? 0xa5 : 0, sizeof diag);
		memcpy(diag, &heads[i], sizeof heads[i]);
		memcpy(before, diag, sizeof diag);
		ck_assert_int_eq(failures[_i].call(diag), failures[_i].want);
		ck_assert_mem_eq(diag, before, sizeof diag);
	}
	build();
	ck_assert_int_eq(failures[_i].call(NULL), failures[_i].want);
}
END_TEST

START_TEST(diag_untouched_on_success)
{
	unsigned char *const room = (unsigned char *)room_memory;
	unsigned char diag[sizeof(recovery_diag)], before[sizeof(recovery_diag)];

	memset(diag, 0xa5, sizeof diag);
	OK(recovery_init(RECOVERY_TYPE_DIAG, before, sizeof before));
	memcpy(diag, before, 8);
	memcpy(before, diag, sizeof diag);
	OK(doors[_i].call(fresh(&doors[_i], room), diag));
	ck_assert_mem_eq(diag, before, sizeof diag);
}
END_TEST

START_TEST(diag_untouched_by_state_save_and_load)
{
	static uint64_t memory[2048];
	static unsigned char bytes[65536];
	unsigned char before[sizeof(recovery_diag)];
	recovery_state *state;
	size_t n = sizeof bytes;

	build();
	memset(&w.diag.status, 0xa5, sizeof w.diag - 8);
	memcpy(before, &w.diag, sizeof before);
	OK(recovery_state_save(w.state, bytes, &n, &w.diag));
	OK(recovery_state_load(memory, sizeof memory, bytes, n, &state, &w.diag));
	ck_assert_mem_eq(&w.diag, before, sizeof before);
}
END_TEST

/* ---- what a failure leaves alone ---------------------------------------------------------------------------------------- */

START_TEST(failures_leave_everything_alone)
{
	static struct world before;

	build();
	memset((unsigned char *)&w.points[0] + 8, 0xa5, sizeof w.points - 8);
	memset((unsigned char *)&w.timeline + 8, 0xa5, sizeof w.timeline - 8);
	memset((unsigned char *)&w.verdict + 8, 0xa5, sizeof w.verdict - 8);
	memset((unsigned char *)&w.bouts[0] + 8, 0xa5, sizeof w.bouts - 8);
	memset((unsigned char *)&w.actions[0] + 8, 0xa5, sizeof w.actions - 8);
	memset(w.order, 0xa5, sizeof w.order);
	memset((unsigned char *)&w.ratings[0] + 8, 0xa5, sizeof w.ratings - 8);
	memset((unsigned char *)&w.drivers[0] + 8, 0xa5, sizeof w.drivers - 8);
	memset(w.floats, 0xa5, sizeof w.floats);
	w.share = 77;
	w.at = 77;
	w.each = 77;
	if (failures[_i].call == fail_text)	/* there it is the input */
		OK(RECOVERY_INIT(TIMELINE, &w.timeline));
	ck_assert_int_eq(failures[_i].call(NULL), failures[_i].want);	/* it also spoils the input, so look from here on */
	before = w;
	ck_assert_int_eq(failures[_i].call(NULL), failures[_i].want);
	ck_assert_mem_eq(&w, &before, sizeof w);
	ck_assert_uint_eq(w.points[0].model, UINT32_C(0xa5a5a5a5));
	ck_assert_uint_eq(w.points[2].size, UINT32_C(0xa5a5a5a5));
	ck_assert_uint_eq((uint32_t)w.verdict.decision, UINT32_C(0xa5a5a5a5));
	ck_assert_uint_eq(w.bouts[1].size, UINT32_C(0xa5a5a5a5));
	ck_assert_uint_eq(w.actions[1].size, UINT32_C(0xa5a5a5a5));
	ck_assert_uint_eq(w.order[0], UINT64_C(0xa5a5a5a5a5a5a5a5));
	ck_assert_uint_eq(w.ratings[0].model, UINT32_C(0xa5a5a5a5));
	ck_assert_uint_eq((uint32_t)w.drivers[0].kind, UINT32_C(0xa5a5a5a5));
	ck_assert(w.share == 77 && w.at == 77 && w.each == 77);
	if (failures[_i].call != fail_text)
		ck_assert_uint_eq((uint32_t)w.timeline.muscle, UINT32_C(0xa5a5a5a5));
}
END_TEST

/* Too little room: only the count that is needed is written. */
START_TEST(no_space_writes_only_the_count)
{
	static unsigned char bytes[65536];
	static struct world before;
	char text[64];
	size_t n, needed, i;

	build();
	w.events[0].kind = RECOVERY_KIND_ACTIVITY;
	w.events[0].what = RECOVERY_ACTIVITY_HIKING;
	w.events[0].duration_s = 7200;
	memset(&w.bouts[1], 0xa5, sizeof w.bouts[1] * 11);
	memset(&w.actions[1], 0xa5, sizeof w.actions[1] * (MANY - 1));
	before = w;
	n = 0;
	ck_assert_int_eq(recovery_dose(w.events, NULL, NULL, NULL, &n, NULL), RECOVERY_E_SPACE);
	for (needed = n, i = 1; i < needed; i++) {
		n = i;
		ck_assert_int_eq(recovery_dose(w.events, NULL, NULL, w.bouts, &n, NULL), RECOVERY_E_SPACE);
		ck_assert_uint_eq(n, needed);
	}
	n = 0;
	ck_assert_int_eq(recovery_plan_generate(&w.request, NULL, w.state, NULL, 0, NULL, 0, NULL, 0, NULL, &n, NULL), RECOVERY_E_SPACE);
	for (needed = n, i = 1; i < needed; i++) {
		n = i;
		ck_assert_int_eq(recovery_plan_generate(&w.request, NULL, w.state, NULL, 0, NULL, 0, NULL, 0, w.actions, &n, NULL),
				 RECOVERY_E_SPACE);
		ck_assert_uint_eq(n, needed);
	}
	ck_assert_mem_eq(&w, &before, sizeof w);
	memset(bytes, 0xa5, sizeof bytes);
	n = 0;
	ck_assert_int_eq(recovery_state_save(w.state, NULL, &n, NULL), RECOVERY_E_SPACE);
	needed = n--;
	ck_assert_int_eq(recovery_state_save(w.state, bytes, &n, NULL), RECOVERY_E_SPACE);
	ck_assert_uint_eq(n, needed);
	for (i = 0; i < sizeof bytes && bytes[i] == 0xa5; i++)
		;
	ck_assert_uint_eq(i, sizeof bytes);
	OK(recovery_state_save(w.state, bytes, &n, NULL));
	ck_assert_uint_eq(bytes[n], 0xa5);
	memset(text, 0x25, sizeof text);
	n = 1;
	ck_assert_int_eq(recovery_text(&w.timeline, RECOVERY_TEXT_WHOLE, start, 0, NULL, text, &n, NULL), RECOVERY_E_SPACE);
	ck_assert_uint_gt(n, 1);
	ck_assert_uint_eq((unsigned char)text[0], 0x25);
}
END_TEST

/* Only what a call returns in pointers: `*out` of a state stays, so does memory on a failed load. */
START_TEST(failed_state_leaves_memory_alone)
{
	static uint64_t memory[2049], before[2049];
	recovery_state *const mark = (recovery_state *)(void *)&w;
	recovery_state *state = mark;
	static unsigned char bytes[65536];
	size_t n = sizeof bytes;

	build();
	memset(memory, 0xa5, sizeof memory);
	memcpy(before, memory, sizeof memory);
	w.person.age_y = -1;
	ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, &w.person, NULL, &state, NULL), RECOVERY_E_RANGE);
	ck_assert_int_eq(recovery_state_begin(memory, sizeof memory, 3, NULL, NULL, &state, NULL), RECOVERY_E_ENUM);
	ck_assert_int_eq(recovery_state_begin(memory, recovery_state_size(RECOVERY_FORM_FULL) - 1, RECOVERY_FORM_FULL, NULL,
					      NULL, &state, NULL), RECOVERY_E_SPACE);
	ck_assert_int_eq(recovery_state_begin((char *)memory + 4, sizeof memory - 4, RECOVERY_FORM_FULL, NULL, NULL, &state, NULL),
			 RECOVERY_E_ALIGN);
	OK(recovery_state_save(w.state, bytes, &n, NULL));
	bytes[n / 2] ^= 1;
	ck_assert_int_eq(recovery_state_load(memory, sizeof memory, bytes, n, &state, NULL), RECOVERY_E_STATE);
	ck_assert_mem_eq(memory, before, sizeof memory);
	ck_assert_ptr_eq(state, mark);
}
END_TEST

#define LOOP(test, table) tcase_add_loop_test(c, test, 0, (int)COUNT_OF(table))

Suite *suite_abi(void)
{
	Suite *s = suite_create("abi");
	TCase *c = tcase_create("init");

	LOOP(init_says_nothing_known, types);
	LOOP(init_defaults, types);
	LOOP(init_of_a_longer_struct, types);
	tcase_add_test(c, init_refuses);
	suite_add_tcase(s, c);

	c = tcase_create("heads");
	LOOP(good_structs_pass, doors);
	LOOP(zeroed_and_uninitialised, doors);
	LOOP(another_type, doors);
	LOOP(sizes_that_cannot_be, doors);
	LOOP(unknown_tail, doors);
	LOOP(element_of_another_size, arrays);
	suite_add_tcase(s, c);

	c = tcase_create("null");
	tcase_add_test(c, null_describe);
	tcase_add_test(c, null_events);
	tcase_add_test(c, null_movements);
	tcase_add_test(c, null_state);
	tcase_add_test(c, null_forecast);
	tcase_add_test(c, null_answers);
	tcase_add_test(c, null_pain_plan_text);
	suite_add_tcase(s, c);

	c = tcase_create("diag");
	LOOP(failures_fill_the_diag, failures);
	LOOP(bad_diag_never_masks_the_error, failures);
	LOOP(diag_untouched_on_success, doors);
	tcase_add_test(c, diag_untouched_by_state_save_and_load);
	tcase_add_test(c, index_of_a_fact_is_not_that_of_the_actions);
	tcase_add_test(c, index_of_a_time_is_not_that_of_the_points);
	tcase_add_test(c, index_when_there_is_no_space);
	tcase_add_test(c, limits_of_the_past_are_not_those_of_soreness);
	tcase_add_test(c, limits_of_a_time_that_cannot_be);
	tcase_add_test(c, nothing_was_got_from_null);
	tcase_add_test(c, text_of_an_unknown_type);
	tcase_add_test(c, infinity_can_be_shown);
	suite_add_tcase(s, c);

	c = tcase_create("outputs");
	LOOP(failures_leave_everything_alone, failures);
	tcase_add_test(c, no_space_writes_only_the_count);
	tcase_add_test(c, failed_state_leaves_memory_alone);
	suite_add_tcase(s, c);
	return s;
}
