/* plans.h - scenes for the tests of plans, and the table of measures read a second time. */
#ifndef RECOVERY_TESTS_PLANS_H
#define RECOVERY_TESTS_PLANS_H

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "cases.h"
#include "measure.h"

#if defined(__GNUC__)
#  define MAYBE __attribute__((unused))
#else
#  define MAYBE
#endif

enum { OUT = 128, FACTS_MAX = 64, COMPLAINTS_MAX = 3, PLANNED_MAX = 4, SCENE_WORDS = 2048, QUADS = RECOVERY_MUSCLE_QUADRICEPS };

/* 2024-03-06 00:00 UTC. */
#define MIDNIGHT INT64_C(1709683200)

/* ---- the table ------------------------------------------------------------------------------------------------------------ */

enum {
#define MEASURE(id, name, ...) ID_##name = (id),
#include "measure.def"
	ID_END
};

struct row {
	int32_t id;
	int group, role, trigger, target, rank, certainty, unit;
	double least, greatest;
	int minutes, from_h, to_h, every_h, times;
	const char *needs;
};

#define NO_FIGURE NAN
#define NOTHING ""
#define EFFECT(O, C, U, e, lo, hi, at) RECOVERY_CERTAINTY_##C
#define AMOUNT(U, lo, hi) MEASURE_UNIT_##U, lo, hi
#define WINDOW(from, to) from, to
#define REPEAT(every, times) every, times
#define NEEDS(what) what

static const struct row rows[] = {
#define MEASURE(id, name, row, G, R, T, L, rank, about, effect, amount, minutes, window, repeat, needs, ev, why, how, stop) \
	{ id, MEASURE_GROUP_##G, MEASURE_ROLE_##R, MEASURE_TRIGGER_##T, MEASURE_TARGET_##L, rank, effect, amount, minutes, window, repeat, needs },
#include "measure.def"
};

/* `measure` 0: every measure of the group. */
struct screen { int32_t measure, group, fact, kind; };

static const struct screen screens[] = {
#define SCREEN(measure, FACT, KIND, ev) { ID_##measure, 0, RECOVERY_FACT_##FACT, MEASURE_SCREEN_##KIND },
#define SCREEN_GROUP(GROUP, FACT, KIND, ev) { 0, MEASURE_GROUP_##GROUP, RECOVERY_FACT_##FACT, MEASURE_SCREEN_##KIND },
#define LIMIT(measure, FACT, ev, words) { ID_##measure, 0, RECOVERY_FACT_##FACT, MEASURE_SCREEN_LIMIT },
#include "measure.def"
};

static const int32_t withins[][2] MAYBE = {
#define WITHIN(FACT, WIDER) { RECOVERY_FACT_##FACT, RECOVERY_FACT_##WIDER },
#include "measure.def"
};

static const int32_t goals[][2] MAYBE = {
#define GOAL(measure, GOAL, ev, words) { ID_##measure, RECOVERY_GOAL_##GOAL },
#include "measure.def"
};

static const int32_t pairs[][2] MAYBE = {
#define PAIR(a, b, ev) { ID_##a, ID_##b },
#include "measure.def"
};

static const int32_t insteads[][2] MAYBE = {
#define INSTEAD(measure, general) { ID_##measure, ID_##general },
#include "measure.def"
};

static const int32_t minors[] MAYBE = {
#define MINORS(GROUP) MEASURE_GROUP_##GROUP,
#include "measure.def"
};

static const int32_t no_numbers[] MAYBE = {
#define NO_NUMBERS(FACT) RECOVERY_FACT_##FACT,
#include "measure.def"
};

static const struct aged { int32_t measure; double from_y, below_y, least, greatest; } ageds[] MAYBE = {
#define AGED(measure, from_y, below_y, least, greatest, ev) { ID_##measure, from_y, below_y, least, greatest },
#include "measure.def"
};

enum { ROWS = COUNT_OF(rows), SCREENS = COUNT_OF(screens), GOALS = COUNT_OF(goals), PAIRS = COUNT_OF(pairs), INSTEADS = COUNT_OF(insteads) };

static MAYBE const struct row *row_of(int32_t measure)
{
	return &rows[measure - rows[0].id];
}

static MAYBE const char *name_of(int32_t measure)
{
	return recovery_enum_name(RECOVERY_ENUM_MEASURE, measure);
}

static MAYBE int is_screened(const struct screen *screen, const struct row *row)
{
	return screen->measure ? screen->measure == row->id : screen->group == row->group;
}

/* ---- a scene ---------------------------------------------------------------------------------------------------------------- */

struct scene {
	recovery_request request;
	recovery_person person;
	recovery_state *state;
	uint64_t memory[SCENE_WORDS];
	recovery_event planned[PLANNED_MAX];
	recovery_complaint complaints[COMPLAINTS_MAX];
	recovery_fact facts[FACTS_MAX];
	recovery_action out[OUT];
	size_t planned_count, complaint_count, fact_count, n;
	recovery_diag why;
};

static MAYBE void init(int32_t type, void *object)
{
	if (recovery_init(type, object, recovery_sizeof(type)))
		ck_abort_msg("no type %d", (int)type);
}

static MAYBE void begin(struct scene *s)
{
	memset(s, 0, sizeof *s);
	init(RECOVERY_TYPE_REQUEST, &s->request);
	init(RECOVERY_TYPE_PERSON, &s->person);
	init(RECOVERY_TYPE_DIAG, &s->why);
	s->request.now_s = MIDNIGHT + 10 * HOUR_S;
	if (recovery_state_begin(s->memory, sizeof s->memory, RECOVERY_FORM_FULL, NULL, NULL, &s->state, NULL))
		ck_abort_msg("no state");
}

static MAYBE recovery_event a_bout(int32_t muscle, double dose, int64_t time_s)
{
	recovery_event e;

	init(RECOVERY_TYPE_EVENT, &e);
	e.kind = RECOVERY_KIND_BOUT;
	e.what = muscle;
	e.dose = dose;
	e.time_s = time_s;
	return e;
}

static MAYBE void add(struct scene *s, const recovery_event *e)
{
	const recovery_status status = recovery_state_add(s->state, e, 1, NULL);

	if (status)
		ck_abort_msg("event refused: %d", (int)status);
}

static MAYBE void train(struct scene *s, int32_t muscle, double dose, int64_t time_s)
{
	const recovery_event e = a_bout(muscle, dose, time_s);

	add(s, &e);
}

static MAYBE void say_about(struct scene *s, int32_t about, int32_t fact, int32_t answer)
{
	recovery_fact *f = &s->facts[s->fact_count++];

	if (s->fact_count > FACTS_MAX)
		ck_abort_msg("too many facts");
	init(RECOVERY_TYPE_FACT, f);
	f->about = about;
	f->fact = fact;
	f->answer = answer;
}

/* The same fact twice could be a contradiction. */
static MAYBE void say_new(struct scene *s, int32_t about, int32_t fact, int32_t answer)
{
	size_t i;

	for (i = 0; i < s->fact_count; i++)
		if (s->facts[i].fact == fact)
			return;
	say_about(s, about, fact, answer);
}

static MAYBE void present(struct scene *s, int32_t fact)
{
	say_about(s, 0, fact, RECOVERY_ANSWER_PRESENT);
}

static MAYBE void denied(struct scene *s, int32_t fact)
{
	say_about(s, 0, fact, RECOVERY_ANSWER_DENIED);
}

static MAYBE void about(struct scene *s, int32_t measure, int32_t fact)
{
	say_about(s, measure, fact, RECOVERY_ANSWER_PRESENT);
}

/* No to every grave condition but those that were answered; a no to what a yes implies would be odd, but no contradiction. */
static MAYBE void deny_graves(struct scene *s)
{
	size_t i;

	for (i = 0; i < SCREENS; i++)
		if (screens[i].kind == MEASURE_SCREEN_GRAVE)
			say_new(s, 0, screens[i].fact, RECOVERY_ANSWER_DENIED);
}

static MAYBE recovery_complaint *complain(struct scene *s)
{
	recovery_complaint *c = &s->complaints[s->complaint_count++];

	if (s->complaint_count > COMPLAINTS_MAX)
		ck_abort_msg("too many complaints");
	init(RECOVERY_TYPE_COMPLAINT, c);
	c->id = (int32_t)s->complaint_count;
	return c;
}

static MAYBE recovery_status plan_into(struct scene *s, recovery_action *out, size_t *n)
{
	return recovery_plan_generate(&s->request, &s->person, s->state, s->planned_count ? s->planned : NULL, s->planned_count,
				      s->complaint_count ? s->complaints : NULL, s->complaint_count, s->fact_count ? s->facts : NULL,
				      s->fact_count, out, n, &s->why);
}

static MAYBE recovery_status try_plan(struct scene *s)
{
	s->n = OUT;
	init(RECOVERY_TYPE_ACTION, &s->out[0]);
	return plan_into(s, s->out, &s->n);
}

static MAYBE void plan(struct scene *s)
{
	const recovery_status status = try_plan(s);

	if (status)
		ck_abort_msg("status %d, field %d of %d", (int)status, (int)s->why.field, (int)s->why.at_type);
}

static MAYBE const recovery_action *find(const struct scene *s, int32_t measure, int32_t verb)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->out[i].measure == measure && s->out[i].verb == verb)
			return &s->out[i];
	return NULL;
}

static MAYBE recovery_timeline timeline_of(const struct scene *s, int32_t muscle, int32_t side)
{
	recovery_timeline t;

	init(RECOVERY_TYPE_TIMELINE, &t);
	if (recovery_timeline_at(s->state, muscle, side, s->request.now_s, NAN, NAN, &t, NULL))
		ck_abort_msg("no course");
	return t;
}

static MAYBE recovery_timeline timeline(const struct scene *s, int32_t muscle)
{
	return timeline_of(s, muscle, RECOVERY_SIDE_BOTH);
}

static MAYBE int worked_lately(const struct scene *s, int32_t muscle, int32_t side)
{
	const int64_t last_s = timeline_of(s, muscle, side).last_bout_s;

	return last_s != RECOVERY_TIME_UNKNOWN && s->request.now_s - last_s <= 14 * DAY_S;
}

/* The log explains soreness of a muscle that was worked in the last two weeks. */
static MAYBE double tail_of(const struct scene *s, const recovery_complaint *c)
{
	const int32_t side = c->side == RECOVERY_SIDE_LEFT || c->side == RECOVERY_SIDE_RIGHT ? c->side : RECOVERY_SIDE_BOTH;
	double tail = NAN;

	if (!c->muscle || isnan(c->intensity) || (c->structure && c->structure != RECOVERY_STRUCTURE_MUSCLE_BELLY))
		return NAN;
	if (!worked_lately(s, c->muscle, RECOVERY_SIDE_LEFT) && !worked_lately(s, c->muscle, RECOVERY_SIDE_RIGHT))
		return NAN;
	return recovery_tail(s->state, c->muscle, side, s->request.now_s, c->intensity, &tail, NULL) ? NAN : tail;
}

static MAYBE recovery_verdict verdict_of(const struct scene *s, const recovery_complaint *c)
{
	recovery_timeline expected;
	recovery_verdict v;

	init(RECOVERY_TYPE_TIMELINE, &expected);
	expected.tail = tail_of(s, c);
	init(RECOVERY_TYPE_VERDICT, &v);
	if (recovery_pain_classify(c, &s->person, s->facts, s->fact_count, &expected, &v, NULL, NULL, NULL))
		ck_abort_msg("no verdict");
	return v;
}

static MAYBE int64_t into_day(int64_t time_s, int32_t offset)
{
	return ((time_s + offset) % DAY_S + DAY_S) % DAY_S;
}

static MAYBE const char *flaw_of_texts(const struct scene *s)
{
	char text[4096];
	size_t i;

	for (i = 0; i < s->n; i++) {
		size_t n = sizeof text;

		if (recovery_text(&s->out[i], RECOVERY_TEXT_WHOLE, s->request.now_s, s->request.utc_offset_s, NULL, text, &n, NULL))
			return "cannot be said";
		if (strstr(text, "unknown") || strchr(text, '%') != NULL ? !strstr(text, " % ") : 0)
			return "a hole in the sentence";
	}
	return NULL;
}

#endif
