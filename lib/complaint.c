/* complaint.c - one complaint with all that was answered, as bits that rules look at. */
#include <string.h>
#include "rules.h"

/* The enumeration of facts as ranges: looking each up by name would cost more than all rules together. */
static int is_fact(int32_t id)
{
	return (id >= RECOVERY_FACT_SIGN_SWELLING && id <= RECOVERY_FACT_SIGN_ARM_SWELLING_ONE) ||
	       (id >= RECOVERY_FACT_QUALITY_DULL_ACHE && id <= RECOVERY_FACT_QUALITY_TEARING) ||
	       (id >= RECOVERY_FACT_BEHAVIOUR_EASES_WARMUP && id <= RECOVERY_FACT_BEHAVIOUR_OUT_OF_PROPORTION) ||
	       (id >= RECOVERY_FACT_CONTEXT_TRAINED && id <= RECOVERY_FACT_CONTEXT_OVERHEAD_SPORT) ||
	       (id >= RECOVERY_FACT_PERSON_KIDNEY_DISEASE && id <= RECOVERY_FACT_PERSON_KIDNEY_STONES);
}

/* What is at hand or liked is no sign of anything; plans read it. */
static int is_wish(int32_t id)
{
	return id >= RECOVERY_FACT_MEASURE_AT_HAND && id <= RECOVERY_FACT_MEASURE_DISLIKED;
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

	if (is_wish(fact->fact))
		return RECOVERY_OK;
	if (!atom)
		return describe_blame(RECOVERY_TYPE_FACT, offsetof(recovery_fact, fact), fact->fact, RECOVERY_E_ENUM, why);
	if (fact->answer == RECOVERY_ANSWER_UNKNOWN || (fact->about && fact->about != complaint))
		return RECOVERY_OK;
	put(fact->answer == RECOVERY_ANSWER_PRESENT ? known->present : known->denied, atom);
	if (has(known->present, atom) && has(known->denied, atom))
		return describe_blame(RECOVERY_TYPE_FACT, offsetof(recovery_fact, fact), fact->fact, RECOVERY_E_CONFLICT, why);
	return RECOVERY_OK;
}

/* Whole and of our own size: the front door would let it in as it is.  Most of the time of a reading would go there. */
static int is_plain(const recovery_fact *fact)
{
	return fact->size == sizeof *fact && fact->type == RECOVERY_TYPE_FACT && !fact->reserved &&
	       fact->answer >= RECOVERY_ANSWER_UNKNOWN && fact->answer <= RECOVERY_ANSWER_PRESENT;
}

static recovery_status add_facts(struct known *known, const recovery_fact *facts, size_t n, int32_t complaint,
	recovery_diag *why)
{
	recovery_fact fact;
	recovery_status status = RECOVERY_OK;
	size_t i;
	int ours;

	if (n && !facts)
		return abi_in(RECOVERY_TYPE_FACT, &fact, NULL, why);
	ours = n && facts[0].size == sizeof fact;
	for (i = 0; i < n; i++) {
		why->index = i;
		if (!ours || !is_plain(&facts[i]))
			status = abi_in_at(RECOVERY_TYPE_FACT, &fact, facts, i, why);
		if (!status)
			status = add_fact(known, ours ? &facts[i] : &fact, complaint, why);
		if (status)
			return status;
	}
	return RECOVERY_OK;
}

/* 0 to 10, or unknown. */
static double round_up(double x)
{
	const int whole = num_is_nan(x) ? 0 : (int)x;

	return num_is_nan(x) ? x : whole + (x > whole);
}

/* How long it hurts is known from the session too. */
static void add_numbers(struct known *known, const recovery_complaint *complaint)
{
	known->number[NUMBER_INTENSITY] = complaint->intensity;
	known->number[NUMBER_MILDNESS] = 10 - complaint->intensity;
	known->number[NUMBER_CEILING] = round_up(complaint->intensity);
	known->number[NUMBER_HOURS] = complaint->hours_since;
	known->number[NUMBER_DAYS] = num_is_nan(complaint->pain_days) ? complaint->hours_since / 24 : complaint->pain_days;
	if (num_is_nan(complaint->intensity))
		put(known->present, INTENSITY_NONE);
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
	else
		put(known->present, STRUCTURE_NONE);
	if (complaint->region)
		put(known->present, complaint->region + PLACES);
	else if (complaint->muscle)
		put(known->present, recovery_muscle_region(complaint->muscle, 0) + PLACES);
	else
		put(known->present, REGION_NONE);
	put(known->present, ONSETS + complaint->onset);
	put(known->present, TRENDS + complaint->trend);
	put(known->present, FUNCTIONS + complaint->function);
	put(known->present, SIDE_ATOMS + complaint->side);
	put(known->present, SPREADS + complaint->spread);
	add_numbers(known, complaint);
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

/* What the forecast says of the last report about the muscle; unknown without one. */
static APART recovery_status add_expected(struct known *known, const recovery_timeline *theirs, recovery_diag *why)
{
	recovery_timeline ours;
	recovery_status status;

	known->number[NUMBER_RARITY] = num_nan();
	if (!theirs)
		return RECOVERY_OK;
	status = abi_in(RECOVERY_TYPE_TIMELINE, &ours, theirs, why);
	if (!status)
		known->number[NUMBER_RARITY] = 100 - 100 * ours.tail;
	return status;
}

recovery_status pain_read(const recovery_complaint *theirs, const recovery_person *person, const recovery_fact *facts, size_t n,
	const recovery_timeline *expected, int32_t *id, struct known *known, recovery_diag *why)
{
	recovery_complaint complaint;
	recovery_person ours;
	recovery_status status = abi_in(RECOVERY_TYPE_COMPLAINT, &complaint, theirs, why);

	memset(known, 0, sizeof *known);
	if (!status)
		status = person_in(&ours, person, why);
	if (!status)
		status = add_facts(known, facts, n, complaint.id, why);
	if (!status)
		status = add_expected(known, expected, why);
	if (status)
		return status;
	*id = complaint.id;
	add_complaint(known, &complaint);
	add_age(known, ours.age_y);
	rules_imply(known);
	score_add(known);
	return RECOVERY_OK;
}
