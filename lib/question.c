/* question.c - which facts to ask next about a complaint. */
#include <string.h>
#include "rules.h"
#include "atoms.h"

enum { ASKED_MAX = 8, GROUP_MAX = 10, GATE_MAX = 20 };

static const struct pool {
#define QUESTION(id, name, gate, facts, about) char name_##id[sizeof #name]; char about_##id[sizeof about];
#include "question.def"
} pool = {
#define QUESTION(id, name, gate, facts, about) #name, about,
#include "question.def"
};

static const struct group {
	uint16_t id, name, about;
	int16_t  gate[GATE_MAX], atom[GROUP_MAX + 1];
} groups[] = {
#define QUESTION(id, name, gate, facts, about) \
	{ (id), offsetof(struct pool, name_##id), offsetof(struct pool, about_##id), { gate 0 }, { facts 0 } },
#include "question.def"
};

enum { GROUPS = COUNT_OF(groups) };

size_t question_rows(void)
{
	return GROUPS;
}

int32_t question_id(size_t index)
{
	return groups[index].id;
}

const char *question_name(size_t index)
{
	return (const char *)&pool + groups[index].name;
}

const char *question_about(size_t index)
{
	return (const char *)&pool + groups[index].about;
}

/* The groups this complaint is asked, as places in the table. */
static int choose_groups(const struct known *known, uint8_t *chosen)
{
	int i, n = 0;

	for (i = 0; i < GROUPS && n < ASKED_MAX; i++)
		if (rules_hold(known, groups[i].gate))
			chosen[n++] = (uint8_t)i;
	return n;
}

static int is_open(const struct known *known, int atom)
{
	return !has(known->present, atom) && !has(known->denied, atom);
}

void question_count(const struct known *known, recovery_verdict *out)
{
	uint64_t asked[FACT_WORDS] = { 0 };
	uint8_t chosen[ASKED_MAX];
	const int16_t *at;
	int i, all = 0, open = 0;
	const int n = choose_groups(known, chosen);

	for (i = 0; i < n; i++)
		for (at = groups[chosen[i]].atom; *at; at++)
			put(asked, *at);
	for (i = 0; i < FACT_WORDS; i++) {
		all += rules_ones(asked[i]);
		open += rules_ones(asked[i] & ~(known->present[i] | known->denied[i]));
	}
	out->open_questions = open;
	out->answered = 1.0 - (double)open / all;
}

/* The worst that the open facts of the chosen groups could still turn out to be. */
static void suppose(const struct known *known, const uint8_t *chosen, int n, struct known *worst)
{
	const int16_t *at;
	int i;

	*worst = *known;
	for (i = 0; i < n; i++)
		for (at = groups[chosen[i]].atom; *at; at++)
			if (is_open(known, *at))
				put(worst->present, *at);
	rules_imply(worst);
	score_add(worst);
}

/* Is there an open fact in this group that a rule above the present level looks at, and could that rule fire? */
static int matters(const struct known *known, const struct group *group, const struct fired *possible, int32_t level)
{
	const int16_t *at;
	size_t i;

	for (i = 0; i < possible->n && rule_at(possible->row[i]).decision > level; i++)
		for (at = group->atom; *at; at++)
			if (is_open(known, *at) && rules_look_at(possible->row[i], *at))
				return 1;
	return 0;
}

/* Place of the group to ask next in the table; GROUPS when there is none. */
static APART int next_group(const struct known *known)
{
	struct known worst;
	struct fired fired;
	uint8_t chosen[ASKED_MAX];
	const int n = choose_groups(known, chosen);
	int32_t level;
	int i;

	rules_fire(known, &fired);
	level = fired.n ? rule_at(fired.row[0]).decision : RECOVERY_DECISION_MODIFY;
	suppose(known, chosen, n, &worst);
	rules_fire(&worst, &fired);
	for (i = 0; i < n; i++)
		if (matters(known, &groups[chosen[i]], &fired, level))
			return chosen[i];
	return GROUPS;
}

static recovery_status write_facts(const struct known *known, const struct group *group, int32_t *facts, size_t *count,
	recovery_diag *why)
{
	const size_t capacity = *count;
	const int16_t *at;
	size_t n = 0;

	for (at = group->atom; *at; at++)
		n += (size_t)is_open(known, *at);
	*count = n;
	if (capacity < n) {
		abi_why(why);
		why->got = (double)capacity;
		why->min = (double)n;
		return RECOVERY_E_SPACE;
	}
	for (at = group->atom; *at; at++)
		if (is_open(known, *at))
			*facts++ = *at - FACTS;
	return RECOVERY_OK;
}

RECOVERY_API(recovery_status) recovery_pain_question(const recovery_complaint *complaint, const recovery_person *person,
	const recovery_fact *facts, size_t n, const recovery_timeline *expected, int32_t *question, int32_t *asked, size_t *count,
	recovery_diag *diag)
{
	struct known known;
	recovery_diag why;
	recovery_status status;
	int32_t id;
	int group;

	abi_why(&why);
	if (!question || !count || (*count && !asked))
		return abi_fail(diag, &why, RECOVERY_E_NULL);
	status = pain_read(complaint, person, facts, n, expected, &id, &known, &why);
	if (status)
		return abi_fail(diag, &why, status);
	group = next_group(&known);
	if (group == GROUPS) {
		*question = 0;
		*count = 0;
		return abi_fail(diag, &why, RECOVERY_OK);
	}
	status = write_facts(&known, &groups[group], asked, count, &why);
	if (!status)
		*question = groups[group].id;
	return abi_fail(diag, &why, status);
}
