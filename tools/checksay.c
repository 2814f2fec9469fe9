/* checksay.c - the result: the decision first, then why, then what is left open. */
#include <stdlib.h>
#include <string.h>
#include "check.h"

enum { RULES_TOLD = 3, OPEN_TOLD = 8, GROUPS = 16 };

/* ---- parts -------------------------------------------------------------------------------------------------------------------- */

static void tell_reasons(const struct dialogue *d, const struct case_ *all)
{
	char reasons[TEXT_SIZE], line[TEXT_SIZE + 64], when[WORDS_MAX];

	reasons_of(all, reasons, sizeof reasons);
	if (*reasons) {
		snprintf(line, sizeof line, "You said: %s.", reasons);
		tell(d, line);
	}
	if (d->earlier) {
		ago_words(d->earlier->time_s, d->at, when);
		snprintf(line, sizeof line, "This counts what you said %s, as far as you did not say otherwise now.", when);
		tell(d, line);
	}
}

static void tell_held(const struct dialogue *d)
{
	char line[ANSWER_SIZE], when[WORDS_MAX];

	ago_words(d->earlier->time_s, d->at, when);
	snprintf(line, sizeof line, "Nothing you said now takes that back, so what was decided %s stands.", when);
	tell(d, line);
}

/* The address of the first; the others are named by their keys. */
static void tell_rule(const struct dialogue *d, int32_t rule, int whole)
{
	const uint32_t source = recovery_rule_evidence(rule);
	char line[TEXT_SIZE], address[LOCATOR_MAX];
	const char *locator = whole ? locator_of(source, address) : "";

	snprintf(line, sizeof line, "%s (%s%s%s)", recovery_rule_rationale(rule), recovery_evidence_key(source), *locator ? ", " : "", locator);
	fputs("  - ", stdout);
	wrap_to(stdout, d->width - 4, 4, line);
}

static void tell_rules(const struct dialogue *d, const struct case_ *all)
{
	size_t i;

	if (!all->rule_count)
		return;
	puts(all->rule_count == 1 ? "\nThe rule that spoke, and its source:" : "\nRules that spoke, the most cautious first, and their sources:");
	for (i = 0; i < all->rule_count && i < RULES_TOLD; i++)
		tell_rule(d, all->rules[i], i == 0);
	if (i < all->rule_count)
		printf("    and %lu more, which --json shows\n", (unsigned long)(all->rule_count - i));
}

/* A list of facts that grows until it is long enough to read. */
struct facts_line {
	char text[TEXT_SIZE];
	size_t n, all;
};

static void add_open(struct facts_line *line, const char *title, int32_t fact)
{
	if (line->all++ < OPEN_TOLD)
		line->n += (size_t)snprintf(line->text + line->n, sizeof line->text - line->n, "%s%s", line->n ? "; " : title, fact_words(fact));
}

static void tell_facts(const struct dialogue *d, struct facts_line *line)
{
	if (!line->all)
		return;
	if (line->all > OPEN_TOLD)
		snprintf(line->text + line->n, sizeof line->text - line->n, "; and %lu more.", (unsigned long)(line->all - OPEN_TOLD));
	else
		snprintf(line->text + line->n, sizeof line->text - line->n, ".");
	tell(d, line->text);
}

/* What could still ask for more and was neither a yes nor a no. */
static void tell_open(const struct dialogue *d, const struct case_ *all)
{
	static struct visit groups[GROUPS];
	static struct facts_line unknown, left;
	const size_t n = groups_left(d, all, groups, GROUPS);
	char line[ANSWER_SIZE];
	size_t i, j;

	memset(&unknown, 0, sizeof unknown);
	memset(&left, 0, sizeof left);
	for (i = 0; i < d->depth; i++)
		for (j = 0; d->visits[i].step->ask_rest && j < d->visits[i].n; j++)
			if (!case_fact(all, d->visits[i].choices[j].value))
				add_open(&unknown, "You did not say: ", d->visits[i].choices[j].value);
	for (i = 0; i < n; i++)
		for (j = 0; j < groups[i].n; j++)
			add_open(&left, "Not asked: ", groups[i].choices[j].value);
	tell_facts(d, &unknown);
	tell_facts(d, &left);
	snprintf(line, sizeof line, "%.0f %% of the signs that are asked about this place are answered: a count, not how likely anything is.",
		 100 * all->verdict.answered);
	tell(d, line);
}

static void tell_forecast(const struct dialogue *d, const struct case_ *all)
{
	char line[ANSWER_SIZE * 2];

	if (!all->expected || !(all->expected->tail <= 0.05) || all->verdict.decision >= RECOVERY_DECISION_URGENT)
		return;
	snprintf(line, sizeof line, "Your log does not explain this: after what it holds for the %s, few people would be so sore so late.",
		 recovery_body_name(d->expected.muscle, RECOVERY_BODY_TEXT_ENGLISH));
	tell(d, line);
}

/* Published scores that were made for this place, when something counts. */
static void tell_scores(const struct dialogue *d, const struct case_ *all)
{
	char line[TEXT_SIZE];
	recovery_score score;
	size_t i, n;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_SCORE); i++) {
		n = sizeof line;
		if (case_score(all, i, &score) && score.points > 0 &&
		    recovery_text(&score, RECOVERY_TEXT_HEADLINE, d->at, 0, d->number, line, &n, NULL) == RECOVERY_OK)
			tell(d, line);
	}
}

/* ---- the whole ---------------------------------------------------------------------------------------------------------------- */

/* The library's text line by line: its first line is the decision, its last one the notice, which stands at the end here too. */
static void tell_text(const struct dialogue *d, const struct case_ *all, char *text, int held, int colour)
{
	const char *notice = recovery_notice(RECOVERY_PART_PAIN);
	char *line = strtok(text, "\n");
	int first = 1;

	for (; line; line = strtok(NULL, "\n")) {
		if (!strcmp(line, notice))
			continue;
		fputs(first && colour ? "\033[1m" : "", stdout);
		tell(d, line);
		fputs(first && colour ? "\033[0m" : "", stdout);
		if (first && held)
			tell_held(d);
		if (first)
			tell_reasons(d, all);
		first = 0;
	}
}

void say_result(const struct dialogue *d, const struct case_ *all, int held, int colour)
{
	char *text = case_text(all, RECOVERY_TEXT_WHOLE, d->at, d->number);

	putchar('\n');
	if (text)
		tell_text(d, all, text, held, colour);
	free(text);
	if (all->verdict.decision < RECOVERY_DECISION_EMERGENCY) {
		tell_forecast(d, all);
		tell_rules(d, all);
		tell_scores(d, all);
		putchar('\n');
		tell_open(d, all);
	}
	putchar('\n');
	tell(d, recovery_notice(RECOVERY_PART_PAIN));
}

void say_kept(const struct dialogue *d, const struct reading *row)
{
	char line[ANSWER_SIZE * 2], place[WORDS_MAX];

	putchar('\n');
	if (!row) {
		tell(d, known_anything(&d->now) ? "This could not be kept." : "Nothing was answered, so nothing is kept.");
		return;
	}
	place_said(&row->complaint, 0, place, sizeof place);
	snprintf(line, sizeof line, "Kept as number %lld.  It stands until you answer again (recovery check%s%s) or say that it is over (recovery check "
		 "--clear %lld).", (long long)row->id, *place ? " " : "", place, (long long)row->id);
	tell(d, line);
	if (row->verdict.decision > RECOVERY_DECISION_MODIFY)
		tell(d, "A yes stays a yes until you say no to it; a question you leave open lowers nothing.");
}
