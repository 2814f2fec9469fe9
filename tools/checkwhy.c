/* checkwhy.c - why a question is asked: which of its answers would ask for more, by which rule, from which source. */
#include <math.h>
#include <string.h>
#include "check.h"

enum { RULES_SHOWN = 16 };

/* One rule that an answer would bring up, and the answers that would. */
struct effect {
	int32_t rule, decision;
	char answers[ANSWER_SIZE];
};

struct effects {
	struct effect rows[RULES_SHOWN];
	size_t n;
};

static void add_effect(struct effects *to, const struct case_ *c, const char *answer)
{
	size_t i, at;

	for (i = 0; i < to->n && to->rows[i].rule != c->verdict.rule; i++)
		;
	if (i == RULES_SHOWN)
		return;
	if (i == to->n) {
		to->rows[i].rule = c->verdict.rule;
		to->rows[i].decision = c->verdict.decision;
		to->rows[i].answers[0] = '\0';
		to->n++;
	}
	at = strlen(to->rows[i].answers);
	snprintf(to->rows[i].answers + at, sizeof to->rows[i].answers - at, "%s%s", at ? ", " : "", answer);
}

/* `c` with one more answer: does it ask for more than now? */
static void try_it(const struct dialogue *d, struct case_ *c, const char *answer, struct effects *to)
{
	if (case_answer(c) && c->verdict.decision > d->now.verdict.decision)
		add_effect(to, c, answer);
}

static void try_choices(const struct dialogue *d, const struct visit *v, struct effects *to)
{
	static struct case_ c;
	char number[32];
	size_t i;

	for (i = 0; i < v->n; i++) {
		c = d->now;
		if (v->step->kind == KIND_CHOICE)
			field_set(&c.complaint, v->step, v->choices[i].value);
		else
			(void)case_say(&c, v->choices[i].value, RECOVERY_ANSWER_PRESENT);
		snprintf(number, sizeof number, "%lu", (unsigned long)i + 1);
		try_it(d, &c, number, to);
	}
}

/* The limits that rules have. */
static void try_numbers(const struct dialogue *d, const struct visit *v, struct effects *to)
{
	static const double strengths[] = { 1, 3, 4, 5, 6, 7, 9 }, days[] = { 5, 6, 7, 14, 21, 42 }, ages[] = { 10, 15, 50, 55, 65 };
	const double *list = v->step->kind == KIND_AGE ? ages : v->step->kind == KIND_SINCE ? days : strengths;
	const size_t n = v->step->kind == KIND_AGE ? 5 : v->step->kind == KIND_SINCE ? 6 : 7;
	static struct case_ c;
	char number[32];
	size_t i;

	for (i = 0; i < n; i++) {
		c = d->now;
		if (v->step->kind == KIND_AGE)
			c.person.age_y = list[i];
		else if (v->step->kind == KIND_NUMBER)
			c.complaint.intensity = list[i];
		else
			c.complaint.hours_since = 24 * list[i];
		snprintf(number, sizeof number, v->step->kind == KIND_SINCE ? "%g days" : "%g", list[i]);
		try_it(d, &c, number, to);
	}
}

static void tell_effect(struct dialogue *d, const struct effect *e)
{
	const uint32_t source = recovery_rule_evidence(e->rule);
	char line[TEXT_SIZE], decision[WORDS_MAX], address[LOCATOR_MAX];
	const char *locator = locator_of(source, address);

	decision_words(e->decision, d->number, decision, sizeof decision);
	snprintf(line, sizeof line, "%s: %s - %s (%s%s%s)", e->answers, decision, recovery_rule_rationale(e->rule), recovery_evidence_key(source),
		 *locator ? ", " : "", locator);
	fputs("  ", d->out);
	wrap_to(d->out, d->width - 2, 4, line);
}

void tell_why(struct dialogue *d, const struct visit *v)
{
	static const char *const group = "People seldom tell these signs unasked; each of them can be the one that counts.";
	static struct effects found;
	char line[ANSWER_SIZE], decision[WORDS_MAX];
	size_t i;

	found.n = 0;
	tell(d, v->step->why ? v->step->why : group);
	if (!reading_of(d, &d->now))
		return;
	if (v->n && v->step->kind != KIND_SAME)
		try_choices(d, v, &found);
	else if (v->step->kind == KIND_NUMBER || v->step->kind == KIND_SINCE || v->step->kind == KIND_AGE)
		try_numbers(d, v, &found);
	if (!found.n && v->step->kind != KIND_PLACE && v->step->kind != KIND_SAME)
		tell(d, "No answer alone would ask for more than now; it counts together with others.");
	if (!found.n)
		return;
	decision_words(d->now.verdict.decision, d->number, decision, sizeof decision);
	snprintf(line, sizeof line, "What you said so far asks for: %s.  These answers would ask for more:", decision);
	tell(d, line);
	for (i = 0; i < found.n; i++)
		tell_effect(d, &found.rows[i]);
}
