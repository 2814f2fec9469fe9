/* rules.h - what the room of pain shares between its files. */
#ifndef RULES_H
#define RULES_H

#include "internal.h"

/* Numbers of atoms: one of these plus an id or value.  Facts come first, in the first FACT_WORDS words of a set. */
enum { FACTS = -4000, PLACES = 412, ONSETS = 768, TRENDS = 784, FUNCTIONS = 800, SIDE_ATOMS = 808, SPREADS = 816, OTTAWAS = 824,
       STRUCTURE_NONE = 832, REGION_NONE, INTENSITY_NONE, ATOMS = 896, BITS = 64, FACT_WORDS = 7 };

/* What can be asked of an atom besides being present; NUMBERS + LIMITS * which + limit: that number is at least the limit. */
enum { NOT_KNOWN_TO_BE = 1024, NOT_KNOWN_TO_LACK = 2048, KNOWN_TO_LACK = 3072, NUMBERS = 4096, LIMITS = 256 };

/* MILDNESS is 10 - intensity, RARITY 100 - the share in per cent, CEILING the intensity rounded up, so that "at least" serves
 * for all. */
enum { NUMBER_INTENSITY, NUMBER_AGE, NUMBER_HOURS, NUMBER_DAYS, NUMBER_WELLS, NUMBER_MILDNESS, NUMBER_RARITY, NUMBER_CEILING, NUMBER_COUNT };

enum { FLOOR_RULES = 4000 };		/* the rule of a fact's floor is this plus the fact */

struct known {
	uint64_t present[ATOMS / BITS], denied[ATOMS / BITS];
	double number[NUMBER_COUNT];
};

static inline int has(const uint64_t *set, int atom)
{
	return (int)(set[(unsigned)atom / BITS] >> (unsigned)atom % BITS & 1);
}

static inline void put(uint64_t *set, int atom)
{
	set[(unsigned)atom / BITS] |= UINT64_C(1) << (unsigned)atom % BITS;
}

static inline int present(const struct known *known, int32_t fact)
{
	return has(known->present, fact + FACTS);
}

/* Room for every rule and floor that can fire at once. */
enum { FIRED_MAX = 320 };

struct fired {
	size_t n;
	uint16_t row[FIRED_MAX];	/* most cautious first, then rules in the order of the table, then floors */
};

struct rule {
	int32_t id;
	int32_t decision, pain_class;
	uint32_t evidence;
};

recovery_status pain_read(const recovery_complaint *complaint, const recovery_person *person, const recovery_fact *facts, size_t n,
	const recovery_timeline *expected, int32_t *id, struct known *known, recovery_diag *why);
void question_count(const struct known *known, recovery_verdict *out);	/* fills open_questions and answered */

void rules_imply(struct known *known);			/* what follows from what was said: once after reading, before rules_fire() */
void score_add(struct known *known);			/* the scores that are premises of rules: after rules_imply() */
void score_work_out(const struct known *known, int32_t about, int32_t score, recovery_score *out);
void rules_fire(const struct known *known, struct fired *fired);
int rules_ones(uint64_t x);				/* number of bits that are set */
int rules_hold(const struct known *known, const int16_t *premise);
const int16_t *rules_next(const int16_t *premise);	/* the premise behind this one */
int rules_look_at(size_t row, int atom);
struct rule rule_at(size_t row);
int rules_floor(int32_t fact);				/* a RECOVERY_DECISION_*; 0: it has none */

#endif
