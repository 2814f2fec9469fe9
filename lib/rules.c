/* rules.c - the table of rules about pain and the floors of single facts.
 *
 * What is known is a set of atoms, one bit each; the rules of pain.def are lists of atoms. */
#include <string.h>
#include "rules.h"
#include "atoms.h"

enum {
#define EVIDENCE(id, key, design, year, people, locator, finding) EV_##key = (id),
#include "evidence.def"
#undef EVIDENCE
};

static const struct pool {
#define RULE(id, name, decision, pain_class, key, premise, why) \
	char name_##id[sizeof #name]; char why_##id[sizeof why];
#include "pain.def"
} pool = {
#define RULE(id, name, decision, pain_class, key, premise, why) #name, why,
#include "pain.def"
};

static const int16_t premises[] = {
#define RULE(id, name, decision, pain_class, key, premise, why) premise 0,
#include "pain.def"
};

/* Where each premise begins: the numbers between BEGIN and END are its length. */
enum {
#define RULE(id, name, decision, pain_class, key, premise, why) \
	BEGIN_##id, END_##id = BEGIN_##id + (int)COUNT_OF(((int16_t[]){ premise 0 })) - 1,
#include "pain.def"
};

static const struct row {
	uint16_t name, why;		/* offsets into the pool */
	uint16_t id, begin, evidence;
	uint8_t  decision, pain_class;
} table[] = {
#define RULE(id, name, decision, pain_class, key, premise, why) \
	{ (uint16_t)offsetof(struct pool, name_##id), (uint16_t)offsetof(struct pool, why_##id), id, BEGIN_##id, EV_##key, \
	  RECOVERY_DECISION_##decision, RECOVERY_PAIN_CLASS_##pain_class },
#include "pain.def"
};

enum { RULES = COUNT_OF(table) };

#define NOTHING1(a)
#define NOTHING2(a, b)

static const struct floor {
	uint16_t fact, evidence;
	uint8_t  decision, pain_class;
} floors[] = {
#define FLOOR(fact, decision, pain_class, key) \
	{ RECOVERY_FACT_##fact, EV_##key, RECOVERY_DECISION_##decision, RECOVERY_PAIN_CLASS_##pain_class },
#define NO_FLOOR  NOTHING1
#define REASSURES NOTHING1
#define IMPLIES   NOTHING2
#define INJURES   NOTHING1
#include "floor.def"
};

/* What a premise's first two clauses look for, folded: one bit per fact in one word, one per field in the other; all of them
 * where something else can make the clause hold.  What is present, folded alike, must meet both: most rules are out after
 * one look. */
#undef ATOM
#undef NOT_KNOWN
#undef NOT_DENIED
#undef DENIED
#undef AT_LEAST
#undef ANY
#define BIT(number) (UINT64_C(1) << (number) % BITS)
#define NOT_KNOWN(fact)  | UINT64_MAX
#define NOT_DENIED(fact) | UINT64_MAX
#define DENIED(fact)     | UINT64_MAX
#define ANY(atoms)         , (UINT64_C(0) atoms)
#define AT_LEAST(n, atoms) , (UINT64_C(0) atoms)
#define FIRST_TWO(nothing, first, second, ...) { first, second },
#define CLAUSES(...) FIRST_TWO(__VA_ARGS__)
#define RULE(id, name, decision, pain_class, key, premise, why) CLAUSES(0 premise, UINT64_MAX, UINT64_MAX)

static const uint64_t facts_wanted[RULES][2] = {
#define ATOM(number) | ((number) < FACT_WORDS * BITS ? BIT(number) : (number) < ATOMS ? 0 : UINT64_MAX)
#include "pain.def"
};

#undef ATOM
#define RULE(id, name, decision, pain_class, key, premise, why) CLAUSES(0 premise, UINT64_MAX, UINT64_MAX)
static const uint64_t fields_wanted[RULES][2] = {
#define ATOM(number) | ((number) < FACT_WORDS * BITS ? 0 : (number) < ATOMS ? BIT(number) : UINT64_MAX)
#include "pain.def"
};

struct folded { uint64_t facts, fields; };

static struct folded fold(const struct known *known)
{
	struct folded all = { UINT64_C(1) << 63, 0 };	/* meets what is all ones, also when nothing is known */
	int i;

	for (i = 0; i < FACT_WORDS; i++)
		all.facts |= known->present[i];
	for (; i < ATOMS / BITS; i++)
		all.fields |= known->present[i];
	return all;
}

static int may_hold(size_t row, struct folded all)
{
	return ((facts_wanted[row][0] & all.facts) | (fields_wanted[row][0] & all.fields)) &&
	       ((facts_wanted[row][1] & all.facts) | (fields_wanted[row][1] & all.fields));
}

typedef char every_row_can_fire[RULES + COUNT_OF(floors) <= FIRED_MAX ? 1 : -1];

size_t rule_count(void)
{
	return RULES + COUNT_OF(floors);
}

struct rule rule_at(size_t row)
{
	struct rule rule;

	if (row < RULES) {
		rule.id = table[row].id;
		rule.decision = table[row].decision;
		rule.pain_class = table[row].pain_class;
		rule.evidence = table[row].evidence;
	} else {
		rule.id = floors[row - RULES].fact + FLOOR_RULES;
		rule.decision = floors[row - RULES].decision;
		rule.pain_class = floors[row - RULES].pain_class;
		rule.evidence = floors[row - RULES].evidence;
	}
	return rule;
}

int rule_is_floor(int32_t id)
{
	return id >= FLOOR_RULES + RECOVERY_FACT_SIGN_SWELLING;
}

int32_t rule_id(size_t index)
{
	return rule_at(index).id;
}

/* A floor has the name and the words of its fact. */
const char *rule_name(size_t index)
{
	if (index >= RULES)
		return describe_name(RECOVERY_ENUM_FACT, floors[index - RULES].fact);
	return (const char *)&pool + table[index].name;
}

static size_t find_rule(int32_t id)
{
	size_t i;

	for (i = 0; i < rule_count(); i++)
		if (rule_id(i) == id)
			break;
	return i;
}

RECOVERY_API(const char *) recovery_rule_rationale(int32_t rule)
{
	const size_t found = find_rule(rule);

	if (found == rule_count())
		return NULL;
	if (found >= RULES)
		return describe_about(RECOVERY_ENUM_FACT, floors[found - RULES].fact);
	return (const char *)&pool + table[found].why;
}

RECOVERY_API(uint32_t) recovery_rule_evidence(int32_t rule)
{
	const size_t found = find_rule(rule);

	return found < rule_count() ? rule_at(found).evidence : 0;
}

int rules_floor(int32_t fact)
{
	size_t i;

	for (i = 0; i < COUNT_OF(floors); i++)
		if (floors[i].fact == fact)
			return floors[i].decision;
	return 0;
}

static int holds(const struct known *known, int atom)
{
	if (atom < NOT_KNOWN_TO_BE)
		return has(known->present, atom);
	if (atom >= NUMBERS)
		return known->number[(atom - NUMBERS) / LIMITS] >= (atom - NUMBERS) % LIMITS;
	if (atom < NOT_KNOWN_TO_LACK)
		return !has(known->present, atom - NOT_KNOWN_TO_BE);
	if (atom < KNOWN_TO_LACK)
		return has(known->present, atom - NOT_KNOWN_TO_LACK) || !has(known->denied, atom - NOT_KNOWN_TO_LACK);
	return has(known->denied, atom - KNOWN_TO_LACK);
}

int rules_ones(uint64_t x)
{
	x -= x >> 1 & UINT64_C(0x5555555555555555);
	x = (x & UINT64_C(0x3333333333333333)) + (x >> 2 & UINT64_C(0x3333333333333333));
	x = (x + (x >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return (int)(x * UINT64_C(0x0101010101010101) >> 56);
}

int rules_hold(const struct known *known, const int16_t *at)
{
	int needed;

	for (; *at; at++) {
		for (needed = *at++; *at && needed > 0; at++)
			needed -= holds(known, *at);
		if (needed > 0)
			return 0;
		while (*at)
			at++;
	}
	return 1;
}

const int16_t *rules_next(const int16_t *at)
{
	for (; *at; at++)
		while (*++at)
			;
	return at + 1;
}

void rules_imply(struct known *known)
{
	static const uint16_t implies[][2] = {
#define FLOOR(fact, decision, pain_class, key)
#define NO_FLOOR  NOTHING1
#define REASSURES NOTHING1
#define IMPLIES(marked, plain) { RECOVERY_FACT_##marked, RECOVERY_FACT_##plain },
#define INJURES   NOTHING1
#include "floor.def"
	};
	static const uint16_t injures[] = {
#define FLOOR(fact, decision, pain_class, key)
#define NO_FLOOR  NOTHING1
#define REASSURES NOTHING1
#define IMPLIES   NOTHING2
#define INJURES(context) RECOVERY_FACT_##context,
#include "floor.def"
	};
	size_t i;

	for (i = 0; i < COUNT_OF(implies); i++)
		if (present(known, implies[i][0]))
			put(known->present, implies[i][1] + FACTS);
	for (i = 0; i < COUNT_OF(injures); i++)
		if (present(known, injures[i]))
			put(known->present, ONSETS + RECOVERY_ONSET_TRAUMA);
}

/* Number of zeros below the lowest bit that is set. */
static int lowest_bit(uint64_t x)
{
	return rules_ones((x & (~x + 1)) - 1);
}

static void add_fired(struct fired *fired, size_t row)
{
	const int32_t decision = rule_at(row).decision;
	size_t at;

	for (at = fired->n++; at && rule_at(fired->row[at - 1]).decision < decision; at--)
		fired->row[at] = fired->row[at - 1];
	fired->row[at] = (uint16_t)row;
}

/* The floors stand in the order of the facts. */
static void fire_floors(const struct known *known, struct fired *fired)
{
	size_t at = 0;
	uint64_t left;
	int word, fact;

	for (word = 0; word < FACT_WORDS; word++)
		for (left = known->present[word]; left; left &= left - 1) {
			fact = word * BITS + lowest_bit(left) - FACTS;
			while (at < COUNT_OF(floors) && floors[at].fact < fact)
				at++;
			if (at < COUNT_OF(floors) && floors[at].fact == fact)
				add_fired(fired, RULES + at);
		}
}

void rules_fire(const struct known *known, struct fired *fired)
{
	const struct folded all = fold(known);
	size_t i;

	fired->n = 0;
	for (i = 0; i < RULES; i++)
		if (may_hold(i, all) && rules_hold(known, premises + table[i].begin))
			add_fired(fired, i);
	fire_floors(known, fired);
}

/* In NOT_DENIED too: asking is what settles those. */
int rules_look_at(size_t row, int atom)
{
	const int16_t *at, *end;

	if (row >= RULES)
		return floors[row - RULES].fact + FACTS == atom;
	at = premises + table[row].begin;
	end = rules_next(at);
	for (; at < end; at++)
		if (*at == atom || *at == NOT_KNOWN_TO_LACK + atom)
			return 1;
	return 0;
}
