/* planning.c - what a plan is made from: person, answers, complaints, sessions to come; and the call that makes it. */
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include "named.h"
#include "planning.h"

/* ---- refusing ------------------------------------------------------------------------------------------------------------ */

int planning_fail(struct planning *p, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(p->wrong, sizeof p->wrong, format, list);
	va_end(list);
	return 0;
}

int planning_blame(struct planning *p, const char *where, recovery_status status, const recovery_diag *diag)
{
	const int known = diag->status == status;
	const char *field = known ? recovery_field_name(diag->at_type, (size_t)diag->field) : NULL;
	const char *why = recovery_enum_about(RECOVERY_ENUM_STATUS_CODE, status);
	const char *dot = *where && field ? "." : "";

	if (known && field && !isnan(diag->min) && !isnan(diag->max) && !isnan(diag->got))
		return planning_fail(p, "%s%s%s: got %g, allowed %g to %g", where, dot, field, diag->got, diag->min, diag->max);
	return planning_fail(p, "%s%s%s%s%s", where, dot, field ? field : "", *where || field ? ": " : "", why ? why : "refused");
}

/* ---- what is known ------------------------------------------------------------------------------------------------------- */

int planning_begin(struct planning *p)
{
	memset(p, 0, sizeof *p);
	return !RECOVERY_INIT(REQUEST, &p->request) && !RECOVERY_INIT(PERSON, &p->person);
}

void planning_end(struct planning *p)
{
	free(p->memory);
	p->memory = NULL;
	p->state = NULL;
}

int planning_state(struct planning *p)
{
	const size_t size = recovery_state_size(RECOVERY_FORM_FULL);
	recovery_diag diag;
	recovery_status status;

	planning_end(p);
	(void)RECOVERY_INIT(DIAG, &diag);
	p->memory = malloc(size);
	if (!p->memory)
		return planning_fail(p, "out of memory");
	status = recovery_state_begin(p->memory, size, RECOVERY_FORM_FULL, &p->person, NULL, &p->state, &diag);
	return !status || planning_blame(p, "person", status, &diag);
}

int planning_fact(struct planning *p, const char *where, int32_t about, int32_t fact, int32_t answer)
{
	recovery_fact *row = p->facts;

	for (; row < p->facts + p->fact_count; row++) {
		if (row->about != about || row->fact != fact)
			continue;
		if (row->answer == answer)
			return 1;
		return planning_fail(p, "%s: %s is both present and denied", where, recovery_enum_name(RECOVERY_ENUM_FACT, fact));
	}
	if (p->fact_count == PLAN_FACTS || RECOVERY_INIT(FACT, row))
		return planning_fail(p, "%s: more than %d answers", where, PLAN_FACTS);
	row->about = about;
	row->fact = fact;
	row->answer = answer;
	p->fact_count++;
	return 1;
}

/* Circumstances and conditions belong to the person, everything else to the place that hurts. */
static int32_t owner(int32_t fact, int32_t id)
{
	return fact >= RECOVERY_FACT_CONTEXT_TRAINED && fact <= RECOVERY_FACT_PERSON_KIDNEY_STONES ? 0 : id;
}

int planning_complaint(struct planning *p, const char *where, const recovery_complaint *complaint, const recovery_fact *facts, size_t n)
{
	const int32_t id = (int32_t)p->complaint_count + 1;
	size_t i;

	if (p->complaint_count == PLAN_COMPLAINTS)
		return planning_fail(p, "%s: more than %d complaints", where, PLAN_COMPLAINTS);
	for (i = 0; i < n; i++)
		if (!planning_fact(p, where, owner(facts[i].fact, id), facts[i].fact, facts[i].answer))
			return 0;
	p->complaints[p->complaint_count] = *complaint;
	p->complaints[p->complaint_count++].id = id;
	return 1;
}

/* ---- words ------------------------------------------------------------------------------------------------------------------ */

static int liked(const struct planning *p, int32_t measure)
{
	size_t i;

	for (i = 0; i < p->fact_count; i++)
		if (p->facts[i].fact == RECOVERY_FACT_MEASURE_LIKED && p->facts[i].about == measure)
			return 1;
	return 0;
}

static int liked_too(struct planning *p, const char *where, int32_t measure)
{
	return planning_fail(p, "%s: %s is both liked and disliked", where, recovery_enum_name(RECOVERY_ENUM_MEASURE, measure));
}

static int measure_word(struct planning *p, const char *where, const char *text, int32_t fact, int32_t answer)
{
	int32_t id[NAMED_MAX];
	size_t i, n = measures_named(text, id);

	if (!n)
		return planning_fail(p, "%s: got \"%.60s\", allowed: a measure, by its name (cold_water), its id (cwi_sm2022_doms) or an everyday word (ice "
				     "bath); recovery person --list shows them", where, text);
	if (fact == RECOVERY_FACT_MEASURE_LIKED)
		n = 1;
	for (i = 0; i < n; i++)
		if ((fact == RECOVERY_FACT_MEASURE_DISLIKED && liked(p, id[i]) && !liked_too(p, where, id[i])) ||
		    !planning_fact(p, where, id[i], fact, answer))
			return 0;
	return 1;
}

/* "under 18" where no age is known; a known one must agree. */
static int age_word(struct planning *p, const char *where, const char *text, double age_y, int32_t answer)
{
	const int young = age_y < 18, yes = answer == RECOVERY_ANSWER_PRESENT;
	const double age = p->person.age_y;

	if (isnan(age)) {
		p->person.age_y = yes ? age_y : age;
		return 1;
	}
	if ((young ? age < 18 : age >= age_y) == yes)
		return 1;
	return planning_fail(p, "%s: \"%.60s\" %s, but age_y is %g", where, text, yes ? "is present" : "is denied", age);
}

static int goal_word(struct planning *p, const char *where, const char *text, int32_t goal, int32_t answer)
{
	if (answer != RECOVERY_ANSWER_PRESENT)
		return 1;
	if (p->request.goal && p->request.goal != goal)
		return planning_fail(p, "%s: \"%.60s\" is present, but goal is %s", where, text, recovery_enum_name(RECOVERY_ENUM_GOAL, p->request.goal));
	p->request.goal = goal;
	return 1;
}

int planning_word(struct planning *p, const char *where, const char *text, int32_t fact, int32_t answer)
{
	struct meant meant;
	enum named named;
	size_t i;

	if (fact)
		return measure_word(p, where, text, fact, answer);
	named = fact_named(text, &meant);
	if (named == NAMED_TWICE)
		return planning_fail(p, "%s: got \"%.60s\", which can be several; allowed: the whole name, as sign_%.60s or context_%.60s", where, text,
				     text, text);
	if (named == NAMED_NOT)
		return planning_fail(p, "%s: got \"%.60s\", allowed: a fact or condition; recovery person --list shows them", where, text);
	if (!isnan(meant.age_y) && !age_word(p, where, text, meant.age_y, answer))
		return 0;
	if (meant.goal && !goal_word(p, where, text, meant.goal, answer))
		return 0;
	for (i = 0; i < meant.n; i++)
		if (!planning_fact(p, where, 0, meant.fact[i], answer))
			return 0;
	return 1;
}

/* ---- the person ----------------------------------------------------------------------------------------------------------------- */

static const struct person_field { const char *key, *field; } person_words[] = {
	{ "age", "age_y" }, { "mass", "mass_kg" }, { "weight", "mass_kg" }, { "weight_kg", "mass_kg" }, { "sessions", "sessions_per_week" },
	{ "training_status", "training" }, { "gender", "sex" },
};

static const char *const person_fields = "sex, training, age_y, mass_kg, sessions_per_week";

/* Number of a field of the person, or of all of them when there is none. */
static size_t person_field(const char *key)
{
	size_t i, k;

	for (k = 0; k < sizeof person_words / sizeof person_words[0]; k++)
		if (!strcmp(person_words[k].key, key))
			key = person_words[k].field;
	for (i = 2; i < recovery_field_count(RECOVERY_TYPE_PERSON); i++)
		if (!strcmp(recovery_field_name(RECOVERY_TYPE_PERSON, i), key))
			break;
	return i;
}

int planning_person_number(struct planning *p, const char *where, const char *key, double value)
{
	const size_t i = person_field(key);
	const double min = recovery_field_min(RECOVERY_TYPE_PERSON, i), max = recovery_field_max(RECOVERY_TYPE_PERSON, i);

	if (i == recovery_field_count(RECOVERY_TYPE_PERSON))
		return planning_fail(p, "%s: no such key, allowed: %s", where, person_fields);
	if (recovery_field_kind(RECOVERY_TYPE_PERSON, i) != RECOVERY_FIELD_KIND_F64)
		return planning_fail(p, "%s: got a number, allowed: a word", where);
	if (!(value >= min && value <= max))
		return planning_fail(p, "%s: got %g, allowed %g to %g", where, value, min, max);
	memcpy((char *)&p->person + recovery_field_offset(RECOVERY_TYPE_PERSON, i), &value, sizeof value);
	return 1;
}

static void list_values(int32_t enumeration, char *text, size_t size)
{
	size_t i, n = 0;

	for (i = 0; i < recovery_enum_count(enumeration) && n < size; i++)
		n += (size_t)snprintf(text + n, size - n, "%s%s", i ? ", " : "", recovery_enum_name(enumeration, recovery_enum_value(enumeration, i)));
}

int planning_person_word(struct planning *p, const char *where, const char *key, const char *word)
{
	const size_t i = person_field(key);
	const int32_t enumeration = recovery_field_enum(RECOVERY_TYPE_PERSON, i);
	char allowed[120];
	int32_t value;

	if (i == recovery_field_count(RECOVERY_TYPE_PERSON))
		return planning_fail(p, "%s: no such key, allowed: %s", where, person_fields);
	if (recovery_field_kind(RECOVERY_TYPE_PERSON, i) == RECOVERY_FIELD_KIND_F64)
		return planning_fail(p, "%s: got \"%.60s\", allowed: a number, %g to %g", where, word, recovery_field_min(RECOVERY_TYPE_PERSON, i),
				     recovery_field_max(RECOVERY_TYPE_PERSON, i));
	value = enumeration == RECOVERY_ENUM_TRAINING ? training_named(word) : value_named(enumeration, word);
	if (enumeration == RECOVERY_ENUM_SEX && !value)
		value = !strcmp(word, "f") || !strcmp(word, "F") || !strcmp(word, "woman") ? RECOVERY_SEX_FEMALE
		      : !strcmp(word, "m") || !strcmp(word, "M") || !strcmp(word, "man") ? RECOVERY_SEX_MALE : 0;
	list_values(enumeration, allowed, sizeof allowed);
	if (!value)
		return planning_fail(p, "%s: got \"%.60s\", allowed: %s", where, word, allowed);
	memcpy((char *)&p->person + recovery_field_offset(RECOVERY_TYPE_PERSON, i), &value, sizeof value);
	return 1;
}

/* ---- sessions to come ------------------------------------------------------------------------------------------------------------ */

int planning_session(struct planning *p, const char *where, const recovery_event *event)
{
	recovery_diag diag;
	recovery_status status;
	size_t i;

	(void)RECOVERY_INIT(DIAG, &diag);
	if (p->planned_count == PLAN_SESSIONS)
		return planning_fail(p, "%s: more than %d parts of sessions", where, PLAN_SESSIONS);
	if (event->time_s < p->request.now_s)
		return planning_fail(p, "%s: the session lies in the past", where);
	status = recovery_event_check(event, &diag);
	if (status)
		return planning_blame(p, where, status, &diag);
	p->planned[p->planned_count++] = *event;
	for (i = p->planned_count; i > 1; i--) {	/* as recovery_order(): by time, kind and what; equal ones stay */
		uint64_t order[2];
		recovery_event two[2];

		two[0] = p->planned[i - 2];
		two[1] = p->planned[i - 1];
		if (recovery_order(two, 2, order, NULL) || order[0] == 0)
			break;
		p->planned[i - 2] = two[1];
		p->planned[i - 1] = two[0];
	}
	return 1;
}

/* ---- the plan ------------------------------------------------------------------------------------------------------------------- */

static recovery_status classify(const struct planning *p, const recovery_complaint *complaint, recovery_verdict *verdict, recovery_diag *diag)
{
	(void)RECOVERY_INIT(VERDICT, verdict);
	return recovery_pain_classify(complaint, &p->person, p->facts, p->fact_count, NULL, verdict, NULL, NULL, diag);
}

/* As the plan itself reads them: every complaint, and the facts alone where a rule speaks of them. */
static recovery_status worst_decision(struct planning *p, recovery_diag *diag)
{
	recovery_complaint none;
	recovery_verdict verdict;
	recovery_status status;
	size_t i;

	(void)RECOVERY_INIT(COMPLAINT, &none);
	status = classify(p, &none, &verdict, diag);
	p->decision = !status && verdict.rule ? verdict.decision : 0;
	for (i = 0; !status && i < p->complaint_count; i++) {
		status = classify(p, &p->complaints[i], &verdict, diag);
		if (!status && verdict.decision > p->decision)
			p->decision = verdict.decision;
	}
	return status;
}

int planning_make(struct planning *p)
{
	recovery_diag diag;
	recovery_status status;

	(void)RECOVERY_INIT(DIAG, &diag);
	(void)RECOVERY_INIT(ACTION, p->actions);
	p->action_count = PLAN_ACTIONS;
	status = worst_decision(p, &diag);
	if (!status)
		status = recovery_plan_generate(&p->request, &p->person, p->state, p->planned, p->planned_count, p->complaints, p->complaint_count,
						p->facts, p->fact_count, p->actions, &p->action_count, &diag);
	return !status || planning_blame(p, diag.at_type == RECOVERY_TYPE_COMPLAINT ? "complaint" : "", status, &diag);
}
