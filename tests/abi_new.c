/* abi_new.c - a client built against a later header, on this library: its structs are longer.  A tail that says nothing is
 * taken, one that says something is refused, and an answer's tail comes back as zeros. */
#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <recovery/recovery.h>

/* What a later release might add. */
struct new_event    { recovery_event    known; double pace; int64_t until_s; };
struct new_person   { recovery_person   known; double height_m; };
struct new_point    { recovery_point    known; double stiffness, swelling, mood; };
struct new_timeline { recovery_timeline known; int64_t swollen_s; double stiffness; };
struct new_fact     { recovery_fact     known; int64_t since_s; };
struct new_complaint { recovery_complaint known; double area_cm2; };
struct new_verdict  { recovery_verdict  known; double certainty; };
struct new_request  { recovery_request  known; int32_t place, weather; };
struct new_action   { recovery_action   known; double price; uint64_t link; };
struct new_params   { recovery_params   known; double gravity; };
struct new_rating   { recovery_rating   known; double mood; };
struct new_driver   { recovery_driver   known; uint64_t link, place; };
struct new_diag     { recovery_diag     known; uint64_t line, column; };

static const int64_t start = INT64_C(1700000000);
static const uint64_t guard = UINT64_C(0x5a5a5a5a5a5a5a5a);
static uint64_t memory[4096];

#define NEW(TYPE, p) assert(recovery_init(RECOVERY_TYPE_##TYPE, (p), sizeof *(p)) == RECOVERY_OK)

static int zero(const void *p, size_t n)
{
	const unsigned char *b = p;

	while (n--)
		if (*b++)
			return 0;
	return 1;
}

/* Is all that lies behind the known part zero? */
#define TAIL_IS_ZERO(p) zero((const char *)(p) + sizeof (p)->known, sizeof *(p) - sizeof (p)->known)
#define SPOIL_TAIL(p)   memset((char *)(p) + sizeof (p)->known, 0x5a, sizeof *(p) - sizeof (p)->known)

static void bout(struct new_event *e, int64_t time_s, double dose)
{
	memset(e, 0x5a, sizeof *e);
	NEW(EVENT, e);
	assert(e->known.size == sizeof *e && TAIL_IS_ZERO(e));
	e->known.kind = RECOVERY_KIND_BOUT;
	e->known.what = RECOVERY_MUSCLE_BICEPS;
	e->known.time_s = time_s;
	e->known.dose = dose;
}

static recovery_state *begin(const struct new_event *events, size_t n)
{
	struct new_person person;
	recovery_state *state;

	NEW(PERSON, &person);
	assert(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, &person.known, NULL, &state, NULL) == RECOVERY_OK);
	assert(recovery_state_add(state, &events->known, n, NULL) == RECOVERY_OK);
	return state;
}

/* A refused newer field: which struct, which element, and a diag whose own tail is zero. */
static void expect_newer(const struct new_diag *diag, int32_t type, uint64_t index, double got)
{
	assert(diag->known.status == RECOVERY_E_NEWER && diag->known.at_type == type && diag->known.index == index);
	assert(diag->known.field == 0 && diag->known.got == got);
	assert(diag->known.size == sizeof *diag && TAIL_IS_ZERO(diag));
}

static void spoil(struct new_diag *diag)
{
	NEW(DIAG, diag);
	SPOIL_TAIL(diag);
}

static void inputs(void)
{
	struct new_event events[3];
	struct new_person person;
	struct new_diag diag;
	recovery_event plain;
	recovery_timeline longer, shorter;
	recovery_state *state;
	uint64_t order[3];
	int i;

	for (i = 0; i < 3; i++)
		bout(&events[i], start + i * 86400, 0.3);
	spoil(&diag);
	assert(recovery_event_check(&events[0].known, &diag.known) == RECOVERY_OK);
	assert(!TAIL_IS_ZERO(&diag));
	assert(recovery_order(&events[0].known, 3, order, NULL) == RECOVERY_OK);
	assert(order[0] == 0 && order[1] == 1 && order[2] == 2);

	assert(RECOVERY_INIT(TIMELINE, &longer) == RECOVERY_OK && RECOVERY_INIT(TIMELINE, &shorter) == RECOVERY_OK);
	assert(recovery_doms_timeline(&events[0].known, 1, NULL, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_RIGHT, start + 90000,
				      &longer, NULL) == RECOVERY_OK);
	plain = events[0].known;
	plain.size = sizeof plain;
	assert(recovery_doms_timeline(&plain, 1, NULL, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_RIGHT, start + 90000,
				      &shorter, NULL) == RECOVERY_OK);
	assert(!memcmp(&longer, &shorter, sizeof longer));

	events[1].pace = 5;
	assert(recovery_event_check(&events[1].known, &diag.known) == RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_EVENT, 0, sizeof events[1]);
	spoil(&diag);
	assert(recovery_order(&events[0].known, 3, order, &diag.known) == RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_EVENT, 1, sizeof events[1]);
	spoil(&diag);
	assert(recovery_doms_timeline(&events[0].known, 3, NULL, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_RIGHT, start, &longer,
				      &diag.known) == RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_EVENT, 1, sizeof events[1]);
	events[1].pace = 0;
	events[2].until_s = INT64_MIN;	/* the last byte alone */
	state = begin(events, 1);
	spoil(&diag);
	assert(recovery_state_add(state, &events[1].known, 2, &diag.known) == RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_EVENT, 1, sizeof events[1]);
	assert(recovery_state_clock(state) == start);

	NEW(PERSON, &person);
	person.height_m = 1.8;
	spoil(&diag);
	assert(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, &person.known, NULL, &state, &diag.known) == RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_PERSON, 0, sizeof person);
}

static void timeline_and_points(void)
{
	struct new_event event;
	struct { struct new_timeline course; uint64_t guard; } t;
	struct { struct new_point point[4]; uint64_t guard; } p;
	int64_t times[4];
	recovery_state *state;
	int i;

	bout(&event, start, 0.5);
	state = begin(&event, 1);
	t.guard = guard;
	NEW(TIMELINE, &t.course);
	SPOIL_TAIL(&t.course);
	assert(recovery_timeline_at(state, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_BOTH, start + 3600, 95, 2, &t.course.known,
				    NULL) == RECOVERY_OK);
	assert(t.guard == guard && TAIL_IS_ZERO(&t.course) && t.course.known.size == sizeof t.course);
	assert(t.course.known.bouts == 1);
	for (i = 0; i < 4; i++)
		times[i] = start + i * 43200;
	memset(&p, 0x5a, sizeof p);
	NEW(POINT, &p.point[0]);
	SPOIL_TAIL(&p.point[0]);
	assert(recovery_forecast(state, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, times, 4, &p.point[0].known, NULL) == RECOVERY_OK);
	assert(p.guard == guard);
	for (i = 0; i < 4; i++) {
		assert(p.point[i].known.size == sizeof p.point[i] && p.point[i].known.type == RECOVERY_TYPE_POINT);
		assert(p.point[i].known.time_s == times[i] && TAIL_IS_ZERO(&p.point[i]));
	}
}

static void doses(void)
{
	struct new_event run;
	struct { struct new_event bout[12]; uint64_t guard; } b;
	size_t n = 12, i;

	NEW(EVENT, &run);
	run.known.kind = RECOVERY_KIND_ACTIVITY;
	run.known.what = RECOVERY_ACTIVITY_RUNNING;
	run.known.time_s = start;
	run.known.duration_s = 3600;
	memset(&b, 0x5a, sizeof b);
	NEW(EVENT, &b.bout[0]);
	assert(recovery_dose(&run.known, NULL, NULL, &b.bout[0].known, &n, NULL) == RECOVERY_OK);
	assert(n > 1 && n < 12 && b.guard == guard);
	for (i = 0; i < n; i++)
		assert(b.bout[i].known.size == sizeof run && TAIL_IS_ZERO(&b.bout[i]) &&
		       recovery_event_check(&b.bout[i].known, NULL) == RECOVERY_OK);
	assert(b.bout[n].known.size == (uint32_t)guard);
}

static void pain(void)
{
	struct new_complaint complaint;
	struct new_fact facts[2];
	struct { struct new_verdict verdict; uint64_t guard; } v;
	struct new_diag diag;
	int i;

	NEW(COMPLAINT, &complaint);
	complaint.known.id = 1;
	for (i = 0; i < 2; i++) {
		NEW(FACT, &facts[i]);
		facts[i].known.fact = RECOVERY_FACT_SIGN_SADDLE_NUMBNESS - i;
		facts[i].known.answer = RECOVERY_ANSWER_PRESENT;
	}
	v.guard = guard;
	NEW(VERDICT, &v.verdict);
	SPOIL_TAIL(&v.verdict);
	assert(recovery_pain_classify(&complaint.known, NULL, &facts[0].known, 2, NULL, &v.verdict.known, NULL, NULL, NULL) == RECOVERY_OK);
	assert(v.guard == guard && TAIL_IS_ZERO(&v.verdict) && v.verdict.known.size == sizeof v.verdict);
	assert(v.verdict.known.decision == RECOVERY_DECISION_EMERGENCY);
	facts[1].since_s = 1;
	spoil(&diag);
	assert(recovery_pain_classify(&complaint.known, NULL, &facts[0].known, 2, NULL, &v.verdict.known, NULL, NULL, &diag.known) ==
	       RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_FACT, 1, sizeof facts[1]);
	complaint.area_cm2 = 3;
	spoil(&diag);
	assert(recovery_pain_classify(&complaint.known, NULL, NULL, 0, NULL, &v.verdict.known, NULL, NULL, &diag.known) == RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_COMPLAINT, 0, sizeof complaint);
}

static void plan(void)
{
	struct new_event event;
	struct new_request request;
	struct { struct new_action action[64]; uint64_t guard; } a;
	struct new_diag diag;
	recovery_state *state;
	size_t n = 64, i;

	bout(&event, start, 0.5);
	state = begin(&event, 1);
	NEW(REQUEST, &request);
	request.known.now_s = start + 86400;
	request.known.days = 3;
	memset(&a, 0x5a, sizeof a);
	NEW(ACTION, &a.action[0]);
	assert(recovery_plan_generate(&request.known, NULL, state, NULL, 0, NULL, 0, NULL, 0, &a.action[0].known, &n, NULL) == RECOVERY_OK);
	assert(n > 1 && n < 64 && a.guard == guard);
	for (i = 0; i < n; i++)
		assert(a.action[i].known.size == sizeof a.action[i] && a.action[i].known.type == RECOVERY_TYPE_ACTION &&
		       TAIL_IS_ZERO(&a.action[i]));
	assert(a.action[n].known.size == (uint32_t)guard);
	request.weather = 1;
	spoil(&diag);
	assert(recovery_plan_generate(&request.known, NULL, state, NULL, 0, NULL, 0, NULL, 0, &a.action[0].known, &n, &diag.known) ==
	       RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_REQUEST, 0, sizeof request);
}

/* Settings, answers and drivers. */
static void answers(void)
{
	struct new_event events[2];
	struct new_params params;
	struct { struct new_rating rating[3]; uint64_t guard; } r;
	struct { struct new_driver driver[2]; uint64_t guard; } d;
	struct new_diag diag;
	recovery_state *state;
	int64_t times[3];
	size_t n = 2, i;

	bout(&events[0], start, 0.5);
	bout(&events[1], start + 7200, 0.5);
	memset(&params, 0x5a, sizeof params);
	NEW(PARAMS, &params);
	assert(TAIL_IS_ZERO(&params));
	params.known.fast_h = 8;
	assert(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, &params.known, &state, NULL) == RECOVERY_OK);
	assert(recovery_state_add(state, &events[0].known, 2, NULL) == RECOVERY_OK);
	for (i = 0; i < 3; i++)
		times[i] = start + 86400 + (int64_t)i;
	memset(&r, 0x5a, sizeof r);
	NEW(RATING, &r.rating[0]);
	assert(recovery_rating_at(state, 0, 0, RECOVERY_SCALE_HOOPER_1_7, times, 3, &r.rating[0].known, NULL) == RECOVERY_OK);
	for (i = 0; i < 3; i++)
		assert(r.rating[i].known.size == sizeof r.rating[i] && r.rating[i].known.time_s == times[i] &&
		       r.rating[i].known.settings && TAIL_IS_ZERO(&r.rating[i]));
	assert(r.guard == guard);
	memset(&d, 0x5a, sizeof d);
	NEW(DRIVER, &d.driver[0]);
	assert(recovery_drivers(&events[0].known, 2, NULL, &params.known, RECOVERY_MUSCLE_BICEPS, RECOVERY_SIDE_LEFT, start + 86400,
				&d.driver[0].known, &n, NULL) == RECOVERY_OK);
	assert(n == 2 && d.guard == guard);
	for (i = 0; i < 2; i++)
		assert(d.driver[i].known.size == sizeof d.driver[i] && TAIL_IS_ZERO(&d.driver[i]));
	assert(d.driver[0].known.share >= d.driver[1].known.share);
	params.gravity = 9.81;
	spoil(&diag);
	assert(recovery_state_begin(memory, sizeof memory, RECOVERY_FORM_FULL, NULL, &params.known, &state, &diag.known) ==
	       RECOVERY_E_NEWER);
	expect_newer(&diag, RECOVERY_TYPE_PARAMS, 0, sizeof params);
}

int main(void)
{
	inputs();
	timeline_and_points();
	doses();
	pain();
	plan();
	answers();
	puts("abi_new: ok");
	return 0;
}
