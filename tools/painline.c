/* painline.c - one complaint as JSON in, its reading as JSON out. */
#include <stdlib.h>
#include <string.h>
#include "jsonl.h"
#include "painline.h"

/* ---- in ------------------------------------------------------------------------------------------------------------------ */

static int refuse(struct case_ *c, const char *key, const char *word)
{
	snprintf(c->wrong, sizeof c->wrong, "%s: \"%.60s\" is not known", key, word);
	return 0;
}

static int no_type(struct case_ *c, const char *key, const json_t *got, const char *allowed)
{
	static const char *const names[] = { "an object", "a list", "a word", "a number", "a number", "true", "false", "null" };

	snprintf(c->wrong, sizeof c->wrong, "%s: got %s, allowed is %s", key, got ? names[json_typeof(got)] : "nothing", allowed);
	return 0;
}

/* Missing, null and "unknown" are all nothing said. */
static int is_unknown(const json_t *value)
{
	return !value || json_is_null(value) || (json_is_string(value) && !strcmp(json_string_value(value), "unknown"));
}

static int read_one(struct case_ *c, const json_t *in, const char *key, int32_t enumeration, int32_t *out)
{
	const json_t *value = json_object_get(in, key);

	if (is_unknown(value))
		return 1;
	if (!json_is_string(value))
		return no_type(c, key, value, "a word");
	return recovery_enum_find(enumeration, json_string_value(value), out) == RECOVERY_OK || refuse(c, key, json_string_value(value));
}

static int read_number(struct case_ *c, const json_t *in, const char *key, double *out)
{
	const json_t *value = json_object_get(in, key);

	if (is_unknown(value))
		return 1;
	if (!json_is_number(value))
		return no_type(c, key, value, "a number");
	*out = json_number_value(value);
	return 1;
}

static int add_fact(struct case_ *c, int32_t fact, int32_t answer)
{
	recovery_fact *row = c->facts + c->n;

	if (c->n == FACTS_MAX || RECOVERY_INIT(FACT, row)) {
		snprintf(c->wrong, sizeof c->wrong, "more than %d answers", FACTS_MAX);
		return 0;
	}
	row->fact = fact;
	row->answer = answer;
	c->n++;
	return 1;
}

int32_t case_fact(const struct case_ *c, int32_t fact)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (c->facts[i].fact == fact)
			return c->facts[i].answer;
	return RECOVERY_ANSWER_UNKNOWN;
}

int case_say(struct case_ *c, int32_t fact, int32_t answer)
{
	size_t i;

	for (i = 0; i < c->n && c->facts[i].fact != fact; i++)
		;
	if (i < c->n)
		c->facts[i] = c->facts[--c->n];
	return answer == RECOVERY_ANSWER_UNKNOWN || add_fact(c, fact, answer);
}

/* A list of words; `prefix` NULL: places, of which the first may become the main one. */
static int read_list(struct case_ *c, const json_t *in, const char *key, int32_t enumeration, const char *prefix, int32_t answer,
	int32_t *first)
{
	const json_t *list = json_object_get(in, key);
	char name[96];
	int32_t value;
	size_t i;

	if (is_unknown(list))
		return 1;
	if (!json_is_array(list))
		return no_type(c, key, list, "a list of words");
	for (i = 0; i < json_array_size(list); i++) {
		const json_t *word = json_array_get(list, i);

		if (is_unknown(word))
			continue;
		if (!json_is_string(word))
			return no_type(c, key, word, "a word");
		snprintf(name, sizeof name, "%s%s", prefix, json_string_value(word));
		if (recovery_enum_find(enumeration, name, &value))
			return refuse(c, key, json_string_value(word));
		if (first && !*first)
			*first = value;
		if (!add_fact(c, value, answer))
			return 0;
	}
	return 1;
}

static int read_fields(struct case_ *c, const json_t *in)
{
	recovery_complaint *to = &c->complaint;

	return read_one(c, in, "structure", RECOVERY_ENUM_STRUCTURE, &to->structure) &&
	       read_one(c, in, "side", RECOVERY_ENUM_SIDE, &to->side) &&
	       read_one(c, in, "spread", RECOVERY_ENUM_SPREAD, &to->spread) &&
	       read_one(c, in, "onset", RECOVERY_ENUM_ONSET, &to->onset) &&
	       read_one(c, in, "trend", RECOVERY_ENUM_TREND, &to->trend) &&
	       read_one(c, in, "function", RECOVERY_ENUM_FUNCTION, &to->function) &&
	       read_number(c, in, "intensity", &to->intensity) &&
	       read_number(c, in, "hours_since", &to->hours_since) &&
	       read_number(c, in, "pain_days", &to->pain_days) &&
	       read_number(c, in, "age", &c->person.age_y);
}

static int read_lists(struct case_ *c, const json_t *in)
{
	static const struct { const char *present, *absent, *prefix; } kinds[] = {
		{ "signs", "signs_absent", "sign_" }, { "quality", "quality_absent", "quality_" },
		{ "behaviour", "behaviour_absent", "behaviour_" }, { "context", "context_absent", "context_" },
		{ "person", "person_absent", "person_" },
	};
	size_t i;

	if (!read_list(c, in, "regions", RECOVERY_ENUM_REGION, "", RECOVERY_ANSWER_PRESENT, &c->complaint.region) ||
	    !read_list(c, in, "muscles", RECOVERY_ENUM_MUSCLE, "", RECOVERY_ANSWER_PRESENT, &c->complaint.muscle))
		return 0;
	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (!read_list(c, in, kinds[i].present, RECOVERY_ENUM_FACT, kinds[i].prefix, RECOVERY_ANSWER_PRESENT, NULL) ||
		    !read_list(c, in, kinds[i].absent, RECOVERY_ENUM_FACT, kinds[i].prefix, RECOVERY_ANSWER_DENIED, NULL))
			return 0;
	return 1;
}

json_t *case_ignored(const json_t *inputs)
{
	static const char *const known[] = { "structure", "side", "spread", "onset", "trend", "function", "intensity", "hours_since", "pain_days",
		"age", "sex", "regions", "muscles", "signs", "signs_absent", "quality", "quality_absent", "behaviour", "behaviour_absent", "context",
		"context_absent", "person", "person_absent" };
	json_t *list = json_array();
	const char *key;
	json_t *value;
	size_t i;

	json_object_foreach((json_t *)inputs, key, value) {
		for (i = 0; i < sizeof known / sizeof known[0] && strcmp(key, known[i]); i++)
			;
		if (i == sizeof known / sizeof known[0])
			json_array_append_new(list, json_string(key));
	}
	return list;
}

int case_begin(struct case_ *c)
{
	c->n = 0;
	c->wrong[0] = 0;
	c->expected = NULL;
	return !recovery_init(RECOVERY_TYPE_COMPLAINT, &c->complaint, sizeof c->complaint) &&
	       !recovery_init(RECOVERY_TYPE_PERSON, &c->person, sizeof c->person);
}

int case_read(struct case_ *c, const json_t *inputs)
{
	if (!json_is_object(inputs))
		return no_type(c, "inputs", inputs, "an object");
	return read_fields(c, inputs) && read_lists(c, inputs);
}

/* ---- the reading ----------------------------------------------------------------------------------------------------------- */

static int blame(struct case_ *c, recovery_status status, const recovery_diag *diag)
{
	const char *fact = recovery_enum_name(RECOVERY_ENUM_FACT, (int32_t)diag->got);
	size_t n = sizeof c->wrong;

	if (status == RECOVERY_E_CONFLICT && fact)
		snprintf(c->wrong, sizeof c->wrong, "%s is both present and denied", fact);
	else if (recovery_text(diag, RECOVERY_TEXT_HEADLINE, 0, 0, NULL, c->wrong, &n, NULL))
		snprintf(c->wrong, sizeof c->wrong, "%s", recovery_enum_about(RECOVERY_ENUM_STATUS_CODE, status));
	return 0;
}

int case_answer(struct case_ *c)
{
	recovery_diag diag;
	recovery_status status;

	c->rule_count = RULES_MAX;
	c->ask_count = ASK_MAX;
	status = recovery_init(RECOVERY_TYPE_DIAG, &diag, sizeof diag);
	if (!status)
		status = recovery_init(RECOVERY_TYPE_VERDICT, &c->verdict, sizeof c->verdict);
	if (!status)
		status = recovery_pain_classify(&c->complaint, &c->person, c->facts, c->n, c->expected, &c->verdict, c->rules, &c->rule_count, &diag);
	if (!status)
		status = recovery_pain_question(&c->complaint, &c->person, c->facts, c->n, c->expected, &c->question, c->ask, &c->ask_count, &diag);
	return status ? blame(c, status, &diag) : 1;
}

/* ---- out ------------------------------------------------------------------------------------------------------------------- */

json_t *json_names(int32_t enumeration, const int32_t *values, size_t n)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < n; i++)
		json_array_append_new(list, json_string(recovery_enum_name(enumeration, values[i])));
	return list;
}

json_t *json_question(int32_t question, const int32_t *facts, size_t n)
{
	json_t *out;

	if (!question)
		return json_null();
	out = json_object();
	json_object_set_new(out, "group", json_string(recovery_enum_name(RECOVERY_ENUM_QUESTION, question)));
	json_object_set_new(out, "text", json_string(recovery_enum_about(RECOVERY_ENUM_QUESTION, question)));
	json_object_set_new(out, "facts", json_names(RECOVERY_ENUM_FACT, facts, n));
	return out;
}

char *case_text(const struct case_ *c, int32_t text, int64_t at, const char *number)
{
	size_t size = 0;
	char *words = NULL;

	if (recovery_text(&c->verdict, text, at, 0, number, NULL, &size, NULL) == RECOVERY_E_SPACE)
		words = malloc(size);
	if (words && recovery_text(&c->verdict, text, at, 0, number, words, &size, NULL) == RECOVERY_OK)
		return words;
	free(words);
	return NULL;
}

json_t *case_json(const struct case_ *c, const char *number, json_t *out)
{
	char *text;

	if (c->wrong[0]) {
		json_object_set_new(out, "error", json_message(c->wrong));
		return out;
	}
	text = case_text(c, RECOVERY_TEXT_HEADLINE, 0, number);
	json_object_set_new(out, "decision", json_string(recovery_enum_name(RECOVERY_ENUM_DECISION, c->verdict.decision)));
	json_object_set_new(out, "class", json_string(recovery_enum_name(RECOVERY_ENUM_PAIN_CLASS, c->verdict.pain_class)));
	json_object_set_new(out, "text", json_string(text ? text : ""));
	json_object_set_new(out, "rules", json_names(RECOVERY_ENUM_RULE, c->rules, c->rule_count));
	json_object_set_new(out, "question", json_question(c->question, c->ask, c->ask_count));
	json_object_set_new(out, "answered", json_real(c->verdict.answered));
	json_object_set_new(out, "advice", json_advice(&c->verdict));
	json_object_set_new(out, "scores", json_scores(c));
	free(text);
	return out;
}
