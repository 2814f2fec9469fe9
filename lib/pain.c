/* pain.c - what do the signs of one complaint ask for?
 *
 * All that is known is turned into atoms, one bit each; the rules of pain.def are lists of atoms. */
#include <string.h>
#include "internal.h"

/* Numbers of atoms: one of these plus an id or value.  Facts come first, in the first FACT_WORDS words of a set. */
enum { FACTS = -4000, PLACES = 412, ONSETS = 768, TRENDS = 784, FUNCTIONS = 800, ATOMS = 1024, BITS = 64, FACT_WORDS = 7 };

/* NOT + an atom: it is not known to be present.  NUMBERS + LIMITS * which + limit: that number is at least the limit. */
enum { NOT = 1024, NUMBERS = 2048, LIMITS = 256, NUMBER_INTENSITY = 0, NUMBER_AGE, NUMBER_COUNT };

#define REGION(x)      ATOM(PLACES + RECOVERY_REGION_##x)
#define STRUCTURE(x)   ATOM(PLACES + RECOVERY_STRUCTURE_##x)
#define ONSET(x)       ATOM(ONSETS + RECOVERY_ONSET_##x)
#define ONSET_UNKNOWN  ATOM(ONSETS)
#define TREND(x)       ATOM(TRENDS + RECOVERY_TREND_##x)
#define FUNCTION(x)    ATOM(FUNCTIONS + RECOVERY_FUNCTION_##x)
#define INTENSITY(n)   ATOM(NUMBERS + LIMITS * NUMBER_INTENSITY + (n))
#define AGE(n)         ATOM(NUMBERS + LIMITS * NUMBER_AGE + (n))

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

/* A premise is clauses until 0; a clause is how many of its atoms are needed, the atoms, 0. */
enum { PREMISE = 24 };
struct rule {
	int32_t  id;
	uint32_t name, why;		/* offsets into the pool */
	uint16_t evidence;
	uint8_t  decision, pain_class;
	int16_t  premise[PREMISE];
};

#define ATOM(number) (number),
#define FACT(id) ATOM(FACTS + RECOVERY_FACT_##id)
#define NOT_KNOWN(fact) NOT + fact
#define AT_LEAST(n, atoms) (n), atoms 0,
#define ANY(atoms) 1, atoms 0,

/* A premise that does not fit with its last 0 stops the compiler here. */
#define RULE(id, name, decision, pain_class, key, premise, why) \
	typedef char fits_##id[COUNT_OF(((int16_t[]){ premise 0 })) <= PREMISE ? 1 : -1];
#include "pain.def"

static const struct rule table[] = {
#define RULE(id, name, decision, pain_class, key, premise, why) \
	{ id, (uint32_t)offsetof(struct pool, name_##id), (uint32_t)offsetof(struct pool, why_##id), EV_##key, \
	  RECOVERY_DECISION_##decision, RECOVERY_PAIN_CLASS_##pain_class, { premise } },
#include "pain.def"
};

size_t rule_count(void)
{
	return COUNT_OF(table);
}

int32_t rule_id(size_t index)
{
	return table[index].id;
}

const char *rule_name(size_t index)
{
	return (const char *)&pool + table[index].name;
}

static const struct rule *find_rule(int32_t id)
{
	size_t i;

	for (i = 0; i < COUNT_OF(table); i++)
		if (table[i].id == id)
			return &table[i];
	return NULL;
}

RECOVERY_API(const char *) recovery_rule_rationale(int32_t rule)
{
	const struct rule *found = find_rule(rule);

	return found ? (const char *)&pool + found->why : NULL;
}

RECOVERY_API(uint32_t) recovery_rule_evidence(int32_t rule)
{
	const struct rule *found = find_rule(rule);

	return found ? found->evidence : 0;
}

struct known {
	uint64_t present[ATOMS / BITS], denied[ATOMS / BITS];
	double number[NUMBER_COUNT];
};

static int has(const uint64_t *set, int atom)
{
	return (int)(set[atom / BITS] >> atom % BITS & 1);
}

static void put(uint64_t *set, int atom)
{
	set[atom / BITS] |= UINT64_C(1) << atom % BITS;
}

/* The enumeration of facts as ranges: looking each up by name would cost more than all rules together. */
static int is_fact(int32_t id)
{
	return (id >= RECOVERY_FACT_SIGN_SWELLING && id <= RECOVERY_FACT_SIGN_ARM_SWELLING_ONE) ||
	       (id >= RECOVERY_FACT_QUALITY_DULL_ACHE && id <= RECOVERY_FACT_QUALITY_TEARING) ||
	       (id >= RECOVERY_FACT_BEHAVIOUR_EASES_WARMUP && id <= RECOVERY_FACT_BEHAVIOUR_OUT_OF_PROPORTION) ||
	       (id >= RECOVERY_FACT_CONTEXT_TRAINED && id <= RECOVERY_FACT_CONTEXT_OVERHEAD_SPORT) ||
	       (id >= RECOVERY_FACT_PERSON_KIDNEY_DISEASE && id <= RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS);
}

/* Atom of a fact or place; 0, which no rule uses, when it is neither. */
static int atom_of(int32_t id)
{
	if (is_fact(id))
		return id + FACTS;
	return body_is_muscle(id) || body_is_region(id) ? id + PLACES : 0;
}

static recovery_status add_fact(struct known *known, const recovery_fact *fact, int32_t complaint, recovery_diag *why)
{
	const int atom = atom_of(fact->fact);

	if (!atom)
		return describe_blame(RECOVERY_TYPE_FACT, offsetof(recovery_fact, fact), fact->fact, RECOVERY_E_ENUM, why);
	if (fact->answer == RECOVERY_ANSWER_UNKNOWN || (fact->about && fact->about != complaint))
		return RECOVERY_OK;
	put(fact->answer == RECOVERY_ANSWER_PRESENT ? known->present : known->denied, atom);
	if (has(known->present, atom) && has(known->denied, atom))
		return describe_blame(RECOVERY_TYPE_FACT, offsetof(recovery_fact, fact), fact->fact, RECOVERY_E_CONFLICT, why);
	return RECOVERY_OK;
}

static recovery_status add_facts(struct known *known, const recovery_fact *facts, size_t n, int32_t complaint,
	recovery_diag *why)
{
	recovery_fact fact;
	recovery_status status;
	size_t i;

	if (n && !facts)
		return abi_in(RECOVERY_TYPE_FACT, &fact, NULL, why);
	for (i = 0; i < n; i++) {
		status = abi_in_at(RECOVERY_TYPE_FACT, &fact, facts, i, why);
		if (!status)
			status = add_fact(known, &fact, complaint, why);
		if (status)
			return status;
	}
	return RECOVERY_OK;
}

/* After the facts: "no further place hurts" is no contradiction to the main place. */
static void add_complaint(struct known *known, const recovery_complaint *complaint)
{
	int32_t muscle;

	for (muscle = FIRST_MUSCLE; muscle < FIRST_MUSCLE + MUSCLES; muscle++)
		if (has(known->present, muscle + PLACES))
			put(known->present, recovery_muscle_region(muscle, 0) + PLACES);
	if (complaint->structure)
		put(known->present, complaint->structure + PLACES);
	if (complaint->region)
		put(known->present, complaint->region + PLACES);
	else if (complaint->muscle)
		put(known->present, recovery_muscle_region(complaint->muscle, 0) + PLACES);
	put(known->present, ONSETS + complaint->onset);
	put(known->present, TRENDS + complaint->trend);
	put(known->present, FUNCTIONS + complaint->function);
	known->number[NUMBER_INTENSITY] = complaint->intensity;
}

/* An age answers the questions of age group; a group given as a fact stays, whatever the age. */
static void add_age(struct known *known, double age)
{
	known->number[NUMBER_AGE] = age;
	if (num_is_nan(age))
		return;
	put(age < 12 ? known->present : known->denied, RECOVERY_FACT_CONTEXT_CHILD + FACTS);
	put(age >= 12 && age < 18 ? known->present : known->denied, RECOVERY_FACT_CONTEXT_ADOLESCENT + FACTS);
}

struct fired {
	size_t n;
	uint16_t rule[COUNT_OF(table)];		/* places in the table: most cautious first, then in the order of the table */
};

static int holds(const struct known *known, int atom)
{
	if (atom >= NUMBERS)
		return known->number[(atom - NUMBERS) / LIMITS] >= (atom - NUMBERS) % LIMITS;
	if (atom >= NOT)
		return !has(known->present, atom - NOT);
	return has(known->present, atom);
}

static int fires(const struct known *known, const int16_t *at)
{
	int needed;

	for (; *at; at++) {
		for (needed = *at++; *at; at++)
			needed -= holds(known, *at);
		if (needed > 0)
			return 0;
	}
	return 1;
}

static void fire(const struct known *known, struct fired *fired)
{
	size_t i, at;

	fired->n = 0;
	for (i = 0; i < COUNT_OF(table); i++) {
		if (!fires(known, table[i].premise))
			continue;
		for (at = fired->n++; at && table[fired->rule[at - 1]].decision < table[i].decision; at--)
			fired->rule[at] = fired->rule[at - 1];
		fired->rule[at] = (uint16_t)i;
	}
}

/* Number of bits that are set. */
static int ones(uint64_t x)
{
	x -= x >> 1 & UINT64_C(0x5555555555555555);
	x = (x & UINT64_C(0x3333333333333333)) + (x >> 2 & UINT64_C(0x3333333333333333));
	x = (x + (x >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return (int)(x * UINT64_C(0x0101010101010101) >> 56);
}

#undef ATOM
#undef FACT
#undef NOT_KNOWN
#undef AT_LEAST
#undef ANY
#define ATOM(number)
#define FACT(id) put(asked, RECOVERY_FACT_##id + FACTS);
#define NOT_KNOWN(fact) fact
#define AT_LEAST(n, atoms) atoms
#define ANY(atoms) atoms

/* The table once more, as statements; compilers fold them into one constant per word. */
static void count_questions(const struct known *known, recovery_verdict *out)
{
	uint64_t asked[FACT_WORDS] = { 0 };
	int all = 0, open = 0, i;

#define RULE(id, name, decision, pain_class, key, premise, why) premise
#include "pain.def"
	for (i = 0; i < FACT_WORDS; i++) {
		all += ones(asked[i]);
		open += ones(asked[i] & ~(known->present[i] | known->denied[i]));
	}
	out->open_questions = open;
	out->answered = 1.0 - (double)open / all;
}

static recovery_status read_all(const recovery_complaint *theirs, const recovery_person *person, const recovery_fact *facts,
	size_t n, recovery_complaint *complaint, struct known *known, recovery_diag *why)
{
	recovery_person ours;
	recovery_status status = abi_in(RECOVERY_TYPE_COMPLAINT, complaint, theirs, why);

	memset(known, 0, sizeof *known);
	if (!status)
		status = person_in(&ours, person, why);
	if (!status)
		status = add_facts(known, facts, n, complaint->id, why);
	if (status)
		return status;
	add_complaint(known, complaint);
	add_age(known, ours.age_y);
	return RECOVERY_OK;
}

static recovery_status write_rules(const struct fired *fired, int32_t *rules, size_t *count, recovery_diag *why)
{
	const size_t capacity = *count;
	size_t i;

	*count = fired->n;
	if (capacity < fired->n) {
		abi_why(why);
		why->got = (double)capacity;
		why->min = (double)fired->n;
		return RECOVERY_E_SPACE;
	}
	for (i = 0; i < fired->n; i++)
		rules[i] = table[fired->rule[i]].id;
	return RECOVERY_OK;
}

/* Silence is no reason to train on: when no rule fires the answer is MODIFY. */
static void write_verdict(const struct known *known, const struct fired *fired, int32_t about, recovery_verdict *out)
{
	const struct rule *rule = fired->n ? &table[fired->rule[0]] : NULL;
	recovery_verdict ours;

	(void)recovery_init(RECOVERY_TYPE_VERDICT, &ours, sizeof ours);
	ours.about = about;
	ours.decision = rule ? rule->decision : RECOVERY_DECISION_MODIFY;
	ours.pain_class = rule ? rule->pain_class : RECOVERY_PAIN_CLASS_INSUFFICIENT_INFORMATION;
	ours.rule = rule ? rule->id : 0;
	ours.model = MODEL_VERSION;
	count_questions(known, &ours);
	abi_out(RECOVERY_TYPE_VERDICT, &ours, out, 0);
}

RECOVERY_API(recovery_status) recovery_pain_classify(const recovery_complaint *complaint, const recovery_person *person,
	const recovery_fact *facts, size_t n, recovery_verdict *out, int32_t *rules, size_t *count, recovery_diag *diag)
{
	recovery_complaint ours;
	struct known known;
	struct fired fired;
	recovery_diag why;
	recovery_status status;

	abi_why(&why);
	status = count && *count && !rules ? RECOVERY_E_NULL : abi_out_check(RECOVERY_TYPE_VERDICT, out, &why);
	if (!status)
		status = read_all(complaint, person, facts, n, &ours, &known, &why);
	if (status)
		return abi_fail(diag, &why, status);
	fire(&known, &fired);
	if (count)
		status = write_rules(&fired, rules, count, &why);
	if (!status)
		write_verdict(&known, &fired, ours.id, out);
	return abi_fail(diag, &why, status);
}
