/* checkjson.c - the result as one JSON object. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "check.h"

enum { GROUPS = 16 };

static json_t *rules_of(const struct case_ *all)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < all->rule_count; i++) {
		const uint32_t source = recovery_rule_evidence(all->rules[i]);
		const char *key = recovery_evidence_key(source);
		char locator[LOCATOR_MAX];
		json_t *rule = json_object(), *evidence = json_object();

		json_object_set_new(rule, "rule", json_string(recovery_enum_name(RECOVERY_ENUM_RULE, all->rules[i])));
		json_object_set_new(rule, "rationale", json_string(recovery_rule_rationale(all->rules[i])));
		json_object_set_new(evidence, "key", key ? json_string(key) : json_null());
		json_object_set_new(evidence, "locator", *locator_of(source, locator) ? json_string(locator) : json_null());
		json_object_set_new(rule, "evidence", evidence);
		json_array_append_new(list, rule);
	}
	return list;
}

static json_t *facts_of(const struct case_ *all)
{
	json_t *out = json_object();
	size_t i;

	for (i = 0; i < all->n; i++) {
		const char *name = recovery_enum_name(RECOVERY_ENUM_FACT, all->facts[i].fact);

		json_object_set_new(out, name ? name : recovery_body_name(all->facts[i].fact, RECOVERY_BODY_TEXT_ENGLISH),
				    json_string(recovery_enum_name(RECOVERY_ENUM_ANSWER, all->facts[i].answer)));
	}
	return out;
}

static json_t *asked_of(const struct dialogue *d)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < d->depth; i++) {
		const struct visit *v = &d->visits[i];

		json_array_append_new(list, json_string(v->group ? recovery_enum_name(RECOVERY_ENUM_QUESTION, v->group) : v->step->name));
	}
	return list;
}

static json_t *open_of(const struct dialogue *d, const struct case_ *all)
{
	static struct visit groups[GROUPS];
	json_t *list = json_array();
	size_t n = groups_left(d, all, groups, GROUPS), i, j;
	int32_t facts[LIST_MAX];

	for (i = 0; i < n; i++) {
		for (j = 0; j < groups[i].n; j++)
			facts[j] = groups[i].choices[j].value;
		json_array_append_new(list, json_question(groups[i].group, facts, groups[i].n));
	}
	return list;
}

static json_t *unknown_of(const struct dialogue *d, const struct case_ *all)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < d->asked_count; i++)
		if (!case_fact(all, d->asked[i]))
			json_array_append_new(list, json_string(recovery_enum_name(RECOVERY_ENUM_FACT, d->asked[i])));
	return list;
}

static void set_text(json_t *out, const char *key, char *text)
{
	json_object_set_new(out, key, text ? json_string(text) : json_null());
	free(text);
}

static void set_reading(const struct dialogue *d, const struct case_ *all, json_t *out)
{
	char reasons[TEXT_SIZE];

	reasons_of(all, reasons, sizeof reasons);
	json_object_set_new(out, "decision", json_string(recovery_enum_name(RECOVERY_ENUM_DECISION, all->verdict.decision)));
	json_object_set_new(out, "class", json_string(recovery_enum_name(RECOVERY_ENUM_PAIN_CLASS, all->verdict.pain_class)));
	set_text(out, "headline", case_text(all, RECOVERY_TEXT_HEADLINE, d->at, d->number));
	set_text(out, "advice", case_text(all, RECOVERY_TEXT_WHOLE, d->at, d->number));
	json_object_set_new(out, "reasons", json_string(reasons));
	json_object_set_new(out, "rule", all->verdict.rule ? json_string(recovery_enum_name(RECOVERY_ENUM_RULE, all->verdict.rule)) : json_null());
	json_object_set_new(out, "rules", rules_of(all));
	json_object_set_new(out, "complaint", json_struct(RECOVERY_TYPE_COMPLAINT, &all->complaint));
	json_object_set_new(out, "age_y", isnan(all->person.age_y) ? json_null() : json_real(all->person.age_y));
	json_object_set_new(out, "facts", facts_of(all));
	json_object_set_new(out, "expected", all->expected ? json_struct(RECOVERY_TYPE_TIMELINE, all->expected) : json_null());
	json_object_set_new(out, "open", open_of(d, all));
	json_object_set_new(out, "unknown", unknown_of(d, all));
	json_object_set_new(out, "open_questions", json_integer(all->verdict.open_questions));
	json_object_set_new(out, "answered", json_real(all->verdict.answered));
	json_object_set_new(out, "limits", json_advice(&all->verdict));
	json_object_set_new(out, "scores", json_scores(all));
}

int json_result(const struct dialogue *d, const struct case_ *all, int held, const struct reading *row)
{
	static const char *const ended[] = { "done", "emergency", "quit", "end_of_input" };
	json_t *out = json_object();

	json_object_set_new(out, "ended", json_string(ended[d->ended]));
	if (all)
		set_reading(d, all, out);
	else
		json_object_set_new(out, "decision", json_null());
	json_object_set_new(out, "asked", asked_of(d));
	json_object_set_new(out, "held", json_boolean(held));
	json_object_set_new(out, "kept", row ? json_integer((json_int_t)row->id) : json_null());
	json_object_set_new(out, "earlier", d->earlier ? json_integer((json_int_t)d->earlier->id) : json_null());
	json_object_set_new(out, "notice", json_string(recovery_notice(RECOVERY_PART_PAIN)));
	json_object_set_new(out, "model", json_integer(recovery_model_version()));
	return json_print(out);
}
