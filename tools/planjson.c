/* planjson.c - a plan as JSON: a line for programs, or every field. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "named.h"
#include "jsonl.h"
#include "planning.h"

/* ---- words -------------------------------------------------------------------------------------------------------------- */

char *action_text(const recovery_action *action, int32_t text, int64_t now_s, int32_t utc_offset_s)
{
	size_t size = 0;
	char *words = NULL;

	if (recovery_text(action, text, now_s, utc_offset_s, NULL, NULL, &size, NULL) == RECOVERY_E_SPACE)
		words = malloc(size);
	if (words && recovery_text(action, text, now_s, utc_offset_s, NULL, words, &size, NULL) == RECOVERY_OK)
		return words;
	free(words);
	return NULL;
}

static json_t *text_json(const struct planning *p, const recovery_action *a, int32_t text)
{
	char *words = action_text(a, text, p->request.now_s, p->request.utc_offset_s);
	json_t *out = words ? json_string(words) : json_null();

	free(words);
	return out;
}

static json_t *name_json(int32_t enumeration, int32_t value)
{
	const char *name = value ? recovery_enum_name(enumeration, value) : NULL;

	return name ? json_string(name) : json_null();
}

static json_t *number_json(double value)
{
	return isnan(value) ? json_null() : json_real(value);
}

/* UTC, "2026-03-12T08:00:00Z". */
static json_t *utc_json(int64_t time_s)
{
	char words[WORDS_MAX];

	if (time_s == RECOVERY_TIME_UNKNOWN)
		return json_null();
	iso_words(time_s, words);
	return json_sprintf("%sZ", words);
}

static json_t *row_json(int32_t measure)
{
	char row[64];

	return measure && measure_row(measure, row) ? json_string(row) : json_null();
}

/* What stands behind a line: the decision behind GET_HELP, else a fact. */
static json_t *because_json(const recovery_action *a)
{
	return name_json(a->verb == RECOVERY_VERB_GET_HELP ? RECOVERY_ENUM_DECISION : RECOVERY_ENUM_FACT, a->because);
}

/* ---- sources --------------------------------------------------------------------------------------------------------------- */

uint32_t action_evidence(const recovery_action *a, size_t i)
{
	const uint32_t all[4] = { a->evidence1, a->evidence2, a->evidence3, a->evidence4 };

	return i < 4 ? all[i] : 0;
}

enum { SOURCE_MAX = 1024 };

json_t *evidence_json(uint32_t id)
{
	const int32_t year = recovery_evidence_year(id), people = recovery_evidence_people(id);
	char text[SOURCE_MAX];
	size_t size = sizeof text;
	json_t *out = json_object();

	json_object_set_new(out, "id", json_integer(id));
	json_object_set_new(out, "key", json_string(recovery_evidence_key(id)));
	json_object_set_new(out, "year", year ? json_integer(year) : json_null());
	json_object_set_new(out, "design", name_json(RECOVERY_ENUM_DESIGN, recovery_evidence_design(id)));
	json_object_set_new(out, "people", people ? json_integer(people) : json_null());
	json_object_set_new(out, "locator", recovery_evidence_locator(id, text, &size) ? json_null() : json_string(text));
	size = sizeof text;
	json_object_set_new(out, "finding", recovery_evidence_finding(id, text, &size) ? json_null() : json_string(text));
	return out;
}

static json_t *sources_json(const recovery_action *a, int keys_only)
{
	json_t *list = json_array();
	uint32_t id;
	size_t i;

	for (i = 0; (id = action_evidence(a, i)) != 0; i++)
		json_array_append_new(list, keys_only ? json_string(recovery_evidence_key(id)) : evidence_json(id));
	return list;
}

/* ---- a line ------------------------------------------------------------------------------------------------------------------ */

static json_t *line_action(const struct planning *p, const recovery_action *a)
{
	json_t *out = json_object();

	json_object_set_new(out, "measure", row_json(a->measure));
	json_object_set_new(out, "verb", name_json(RECOVERY_ENUM_VERB, a->verb));
	json_object_set_new(out, "muscle", name_json(RECOVERY_ENUM_MUSCLE, a->muscle));
	json_object_set_new(out, "side", name_json(RECOVERY_ENUM_SIDE, a->side));
	json_object_set_new(out, "start", utc_json(a->start_s));
	json_object_set_new(out, "end", utc_json(a->end_s));
	json_object_set_new(out, "amount_low", number_json(a->amount_low));
	json_object_set_new(out, "amount_high", number_json(a->amount_high));
	json_object_set_new(out, "unit", name_json(RECOVERY_ENUM_UNIT, a->unit));
	json_object_set_new(out, "certainty", name_json(RECOVERY_ENUM_CERTAINTY, a->certainty));
	json_object_set_new(out, "evidence", sources_json(a, 1));
	json_object_set_new(out, "what", name_json(RECOVERY_ENUM_MEASURE, a->measure));
	json_object_set_new(out, "outcome", name_json(RECOVERY_ENUM_OUTCOME, a->outcome));
	json_object_set_new(out, "effect", number_json(a->effect));
	json_object_set_new(out, "effect_low", number_json(a->effect_low));
	json_object_set_new(out, "effect_high", number_json(a->effect_high));
	json_object_set_new(out, "effect_unit", name_json(RECOVERY_ENUM_EFFECT_UNIT, a->effect_unit));
	json_object_set_new(out, "effect_at_h", number_json(a->effect_at_h));
	json_object_set_new(out, "reason", name_json(RECOVERY_ENUM_REASON, a->reason));
	json_object_set_new(out, "because", because_json(a));
	json_object_set_new(out, "ready", utc_json(a->ready_s));
	json_object_set_new(out, "late", utc_json(a->late_s));
	json_object_set_new(out, "minutes", number_json(a->minutes));
	json_object_set_new(out, "repeat_s", number_json(a->repeat_s));
	json_object_set_new(out, "repeats", json_integer(a->repeats));
	json_object_set_new(out, "text", text_json(p, a, RECOVERY_TEXT_WHOLE));
	return out;
}

static json_t *line_skip(const struct planning *p, const recovery_action *a)
{
	json_t *out = json_object();

	json_object_set_new(out, "measure", row_json(a->measure));
	json_object_set_new(out, "why", name_json(RECOVERY_ENUM_REASON, a->reason));
	json_object_set_new(out, "what", name_json(RECOVERY_ENUM_MEASURE, a->measure));
	json_object_set_new(out, "because", because_json(a));
	json_object_set_new(out, "text", text_json(p, a, RECOVERY_TEXT_HEADLINE));
	return out;
}

void planning_line(const struct planning *p, json_t *out)
{
	json_t *actions = json_array(), *skips = json_array(), *ignored = json_array();
	size_t i;

	for (i = 0; i < p->action_count; i++) {
		const recovery_action *a = &p->actions[i];

		if (a->verb == RECOVERY_VERB_SKIP)
			json_array_append_new(skips, line_skip(p, a));
		else
			json_array_append_new(actions, line_action(p, a));
	}
	json_object_set_new(out, "decision", name_json(RECOVERY_ENUM_DECISION, p->decision));
	json_object_set_new(out, "actions", actions);
	json_object_set_new(out, "skips", skips);
	json_object_set_new(out, "now", utc_json(p->request.now_s));
	json_object_set_new(out, "model", json_integer(recovery_model_version()));
	for (i = 0; i < p->ignored_count; i++)
		json_array_append_new(ignored, json_message(p->ignored[i]));
	if (p->ignored_count)
		json_object_set(out, "ignored", ignored);
	json_decref(ignored);
}

/* ---- every field --------------------------------------------------------------------------------------------------------------- */

static json_t *whole_action(const struct planning *p, const recovery_action *a)
{
	json_t *out = json_struct(RECOVERY_TYPE_ACTION, a);

	json_object_set_new(out, "because", because_json(a));
	json_object_set_new(out, "row", row_json(a->measure));
	json_object_set_new(out, "headline", text_json(p, a, RECOVERY_TEXT_HEADLINE));
	json_object_set_new(out, "text", text_json(p, a, RECOVERY_TEXT_WHOLE));
	json_object_set_new(out, "evidence", sources_json(a, 0));
	json_object_del(out, "evidence1");
	json_object_del(out, "evidence2");
	json_object_del(out, "evidence3");
	json_object_del(out, "evidence4");
	return out;
}

json_t *planning_json(const struct planning *p)
{
	json_t *out = json_object(), *actions = json_array();
	char words[WORDS_MAX];
	size_t i;

	iso_words(p->request.now_s, words);
	json_object_set_new(out, "at", json_string(words));
	json_object_set_new(out, "model", json_integer(recovery_model_version()));
	json_object_set_new(out, "request", json_struct(RECOVERY_TYPE_REQUEST, &p->request));
	json_object_set_new(out, "decision", name_json(RECOVERY_ENUM_DECISION, p->decision));
	for (i = 0; i < p->action_count; i++)
		json_array_append_new(actions, whole_action(p, &p->actions[i]));
	json_object_set_new(out, "actions", actions);
	json_object_set_new(out, "notice", json_string(recovery_notice(RECOVERY_PART_PLAN)));
	return out;
}
