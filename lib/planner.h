/* planner.h - what the files that make a plan share. */
#ifndef PLANNER_H
#define PLANNER_H

#include "kernel.h"
#include "measure.h"

/* Answers as bits: facts by number, measures by place in their table. */
enum { FACT_FIRST = 4000, FACT_BITS = 640, FACT_SET = FACT_BITS / 64 };

/* One muscle as the plan sees it.  Times are minutes from now, rounded up; LATER: not within the horizon. */
struct part {
	uint16_t lighter_in, ready_in, late_in;	/* lighter work and full work in half of people, full work in nine of ten */
	float now;				/* soreness */
	uint8_t muscle, side, verb, reason, load_low, load_high, range;
	uint8_t hurt;				/* in another way than soreness: no hands on it */
};

#define LATER UINT16_MAX

struct situation {
	recovery_request request;
	uint64_t present[FACT_SET], denied[FACT_SET];
	uint64_t liked, disliked, at_hand, not_at_hand;
	double age_y, mass_kg;
	int64_t last_session_s;		/* unknown: none */
	int64_t next_s;			/* the next planned session or event; unknown: none */
	int64_t until_s;		/* end of the last day to plan */
	int32_t sore_in;		/* seconds from now until the last soreness ends; 0: no muscle is or will be sore */
	int32_t decision;		/* the most cautious of all complaints, 0: no complaint */
	int gentle;			/* nothing was said about pain, or only that there is some */
	int hurts;			/* there is pain, nobody said where */
	size_t parts;
	struct part part[MUSCLES];
};

static inline int fact_present(const struct situation *s, int32_t fact)
{
	return (int)(s->present[(fact - FACT_FIRST) / 64] >> (fact - FACT_FIRST) % 64 & 1);
}

static inline int fact_denied(const struct situation *s, int32_t fact)
{
	return (int)(s->denied[(fact - FACT_FIRST) / 64] >> (fact - FACT_FIRST) % 64 & 1);
}

/* Why a measure may not stand in this plan, and the fact behind it; 0: it may, `because` is then a fact that limits it. */
int32_t plan_barred(const struct situation *s, size_t index, uint16_t *because);
uint16_t plan_hides_numbers(const struct situation *s);		/* the fact for which no numbers are shown and nobody is weighed; 0: none */
const struct part *plan_place(const struct situation *s);	/* the sorest muscle that hands and warmth may touch, or NULL */

struct sheet {
	recovery_action *out;		/* NULL: only count */
	size_t n;
};

void sheet_put(struct sheet *sheet, const recovery_action *action);
void plan_blank(recovery_action *a, const struct situation *s, int32_t verb, int32_t reason);

/* Measures to do and what was left out. */
void choose_measures(const struct situation *s, struct sheet *sheet);

#endif
