/* measure.h - the table of measures, as the planner reads it.  What the columns mean: measure.def.
 *
 * For each measure whose trigger holds, in order of rank:
 * 1. NEVER is only named among what to leave out.  LOAD belongs to a session to come.
 * 2. Below 18: leave out unless measure_for_minors(group).
 * 3. Screens, after measure_withins(): GRAVE present or unknown, BARS present: leave out.  ASK present: ask first.  LIMIT
 *    present: do it, and say measure_limit().  BARS unknown: a caution.
 * 4. measure_goals() after lifting, when the person's goal is that.
 * 5. At most one COMFORT a day; WISH only with MEASURE_LIKED; nothing DISLIKED; what needs something only with AT_HAND
 *    (measure_words(MEASURE_TEXT_NEEDS) is not "").
 * 6. measure_clash() with what is in the plan already: leave out; measure_insteads(): one of the two; measure_aparts(): say so.
 * 7. Amounts: measure_ages() first; none that are per kg, in grams or by weighing when a fact of measure_no_numbers() is present. */
#ifndef MEASURE_H
#define MEASURE_H

#include "internal.h"

enum {
	MEASURE_GROUP_MOVEMENT = 1, MEASURE_GROUP_SLEEP, MEASURE_GROUP_FOOD, MEASURE_GROUP_FLUID, MEASURE_GROUP_THERMAL,
	MEASURE_GROUP_MANUAL, MEASURE_GROUP_DEVICE, MEASURE_GROUP_GARMENT, MEASURE_GROUP_TOPICAL, MEASURE_GROUP_MIND,
	MEASURE_GROUP_LOAD, MEASURE_GROUP_SUPPLEMENT, MEASURE_GROUP_DRUG, MEASURE_GROUP_AVOID, MEASURE_GROUPS
};

enum { MEASURE_ROLE_BASIC = 1, MEASURE_ROLE_COMFORT, MEASURE_ROLE_WISH, MEASURE_ROLE_LOAD, MEASURE_ROLE_NEVER };

enum {
	MEASURE_TRIGGER_SORE = 1, MEASURE_TRIGGER_SESSION, MEASURE_TRIGGER_SWEAT, MEASURE_TRIGGER_SOON, MEASURE_TRIGGER_SWEAT_SOON,
	MEASURE_TRIGGER_NIGHT, MEASURE_TRIGGER_PLANNED, MEASURE_TRIGGER_ALWAYS
};

enum { MEASURE_TARGET_LOCAL = 1, MEASURE_TARGET_WHOLE };

/* The numbers of plan.h where it has them.  To become public there:
 *	RECOVERY_OUTCOME_ENERGY    = 5,		energy stores for the next session
 *	RECOVERY_OUTCOME_REPAIR    = 6,		repair and growth of muscle
 *	RECOVERY_OUTCOME_NEXT_TIME = 7,		how sore the next session will make
 *	RECOVERY_OUTCOME_INJURY    = 8		a strain or sprain, not soreness
 *	RECOVERY_UNIT_GRAM = 5, RECOVERY_UNIT_HOUR = 6, RECOVERY_UNIT_G_PER_KG = 7 (a day), RECOVERY_UNIT_G_PER_KG_H = 8 (an hour),
 *	RECOVERY_UNIT_L_PER_KG_LOST = 9 (per kg of body mass lost in the session)
 *	RECOVERY_EFFECT_UNIT_POINTS = 1 (of 10), _SMD = 2 (standardised mean difference), _PERCENT = 3 */
enum {
	MEASURE_OUTCOME_SORENESS = 1, MEASURE_OUTCOME_STRENGTH = 2, MEASURE_OUTCOME_HYDRATION = 3, MEASURE_OUTCOME_COMFORT = 4,
	MEASURE_OUTCOME_ENERGY = 5, MEASURE_OUTCOME_REPAIR = 6, MEASURE_OUTCOME_NEXT_TIME = 7, MEASURE_OUTCOME_INJURY = 8
};

enum {
	MEASURE_UNIT_NONE = 0, MEASURE_UNIT_MINUTE = 1, MEASURE_UNIT_LITRE = 2, MEASURE_UNIT_MG_SODIUM_PER_L = 3,
	MEASURE_UNIT_PERCENT_OF_LOAD = 4, MEASURE_UNIT_GRAM = 5, MEASURE_UNIT_HOUR = 6, MEASURE_UNIT_G_PER_KG = 7,
	MEASURE_UNIT_G_PER_KG_H = 8, MEASURE_UNIT_L_PER_KG_LOST = 9
};

enum { MEASURE_EFFECT_NONE = 0, MEASURE_EFFECT_POINTS = 1, MEASURE_EFFECT_SMD = 2, MEASURE_EFFECT_PERCENT = 3 };

enum { MEASURE_CERTAINTY_NONE = 1, MEASURE_CERTAINTY_VERY_LOW, MEASURE_CERTAINTY_LOW, MEASURE_CERTAINTY_MODERATE, MEASURE_CERTAINTY_HIGH };

enum { MEASURE_SOURCES = 4, MEASURE_HOWS = 3, MEASURE_ANY = 255 };

/* Figures are thousandths: measure_figure() makes numbers of them. */
struct measure {
	struct {
		int32_t value, low, high, at_h;
		uint8_t outcome, certainty, unit;
	} effect;
	struct {
		int32_t least, greatest;
		uint8_t unit;
	} amount;
	int16_t id, minutes, from_h, to_h, every_h, times;
	uint16_t evidence[MEASURE_SOURCES];	/* 0: no more */
	uint16_t name, about, needs, why, how, stop;	/* places in the pool of measure.c */
	uint8_t group, role, trigger, target, rank;
};

enum { MEASURE_SCREEN_GRAVE = 1, MEASURE_SCREEN_BARS, MEASURE_SCREEN_ASK, MEASURE_SCREEN_LIMIT };

/* `measure` is a place in the table, or MEASURE_ANY for every measure of `group`. */
struct measure_screen {
	uint16_t fact, evidence, words;
	uint8_t measure, group, kind;
};

struct measure_goal { uint16_t evidence, words; uint8_t measure, goal; };
struct measure_pair { uint16_t evidence; uint8_t first, second; };
struct measure_instead { uint8_t measure, general; };
struct measure_apart { uint16_t fact, evidence; uint8_t measure, hours; };
struct measure_aged { int32_t least, greatest; uint16_t evidence; uint8_t measure, from_y, below_y; };
struct measure_within { uint16_t fact, wider; };

/* The table: measure_count(), measure_id(), measure_name() and measure_about() are in internal.h. */
const struct measure *measure_at(size_t index);
size_t measure_index(int32_t id);		/* place of a measure; measure_count() when unknown */
double measure_figure(int32_t thousandths);	/* NaN where there is no figure */

enum { MEASURE_TEXT_WHY, MEASURE_TEXT_HOW_1, MEASURE_TEXT_HOW_2, MEASURE_TEXT_HOW_3, MEASURE_TEXT_STOP, MEASURE_TEXT_NEEDS, MEASURE_TEXTS };

/* Writes a text as far as there is room, closed with 0 when there is any; returns its whole length.  "" where a measure has
 * no such line; needs nothing: "". */
size_t measure_words(size_t index, int which, char *buffer, size_t room);

/* Who should not; does a row speak of the measure at this place? */
const struct measure_screen *measure_screens(size_t *n);
int measure_screened(const struct measure_screen *row, size_t index);
size_t measure_limit(const struct measure_screen *row, char *buffer, size_t room);	/* words of a LIMIT; "" of other kinds */

const struct measure_goal *measure_goals(size_t *n);
size_t measure_goal_words(const struct measure_goal *row, char *buffer, size_t room);

const struct measure_pair *measure_pairs(size_t *n);
uint32_t measure_clash(size_t a, size_t b);	/* source of "never both", in either order; 0: they may go together */

const struct measure_instead *measure_insteads(size_t *n);
const struct measure_apart *measure_aparts(size_t *n);
const struct measure_aged *measure_ages(size_t *n);
const struct measure_within *measure_withins(size_t *n);
int measure_for_minors(int32_t group);
const uint16_t *measure_no_numbers(size_t *n);	/* facts that hide amounts per kg, grams and weighing */

#endif
