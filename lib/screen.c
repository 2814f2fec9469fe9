/* screen.c - which measures this person should leave out, and why. */
#include "planner.h"

static int is_minor(const struct situation *s)
{
	return s->age_y < 18 || fact_present(s, RECOVERY_FACT_CONTEXT_CHILD) || fact_present(s, RECOVERY_FACT_CONTEXT_ADOLESCENT);
}

static int is_hands_on(const struct measure *m)
{
	return m->group == MEASURE_GROUP_MANUAL || m->group == MEASURE_GROUP_THERMAL || m->group == MEASURE_GROUP_DEVICE ||
	       m->group == MEASURE_GROUP_GARMENT || m->group == MEASURE_GROUP_TOPICAL;
}

/* Where a local measure goes: the sorest muscle that is not hurt in another way; NULL: none. */
const struct part *plan_place(const struct situation *s)
{
	size_t i;

	for (i = 0; i < s->parts; i++)
		if (!s->part[i].hurt)
			return &s->part[i];
	return NULL;
}

/* What a screen says; 0: nothing.  A higher number outweighs a lower one. */
static int32_t screen(const struct situation *s, const struct measure_screen *row)
{
	const int present = fact_present(s, row->fact), denied = fact_denied(s, row->fact);

	switch (row->kind) {
	case MEASURE_SCREEN_GRAVE: return present ? RECOVERY_REASON_CONDITION : denied ? 0 : RECOVERY_REASON_NOT_ANSWERED;
	case MEASURE_SCREEN_BARS:  return present ? RECOVERY_REASON_CONDITION : 0;
	case MEASURE_SCREEN_ASK:   return present ? RECOVERY_REASON_ASK_FIRST : 0;
	}
	return 0;
}

static int weight(int32_t reason)
{
	switch (reason) {
	case RECOVERY_REASON_CONDITION:    return 3;
	case RECOVERY_REASON_ASK_FIRST:    return 2;
	case RECOVERY_REASON_NOT_ANSWERED: return 1;
	}
	return 0;
}

/* The fact that bars a measure, asks to see a professional first, or was not answered; limits are told with it. */
static int32_t screened(const struct situation *s, size_t index, uint16_t *because)
{
	size_t n, i;
	const struct measure_screen *rows = measure_screens(&n);
	int32_t worst = 0;

	*because = 0;
	for (i = 0; i < n; i++) {
		const int32_t reason = measure_screened(&rows[i], index) ? screen(s, &rows[i]) : 0;

		if (weight(reason) > weight(worst)) {
			worst = reason;
			*because = rows[i].fact;
		}
	}
	for (i = 0; i < n && !worst; i++)
		if (rows[i].kind == MEASURE_SCREEN_LIMIT && measure_screened(&rows[i], index) && fact_present(s, rows[i].fact))
			*because = rows[i].fact;
	return worst;
}

/* The fact for which no numbers are shown and nobody is weighed; 0: none. */
uint16_t plan_hides_numbers(const struct situation *s)
{
	size_t n, i;
	const uint16_t *facts = measure_no_numbers(&n);

	for (i = 0; i < n; i++)
		if (fact_present(s, facts[i]))
			return facts[i];
	return 0;
}

static int has_grave(size_t index)
{
	size_t n, i;
	const struct measure_screen *rows = measure_screens(&n);

	for (i = 0; i < n; i++)
		if (rows[i].kind == MEASURE_SCREEN_GRAVE && measure_screened(&rows[i], index))
			return 1;
	return 0;
}

static int against_goal(const struct situation *s, size_t index)
{
	size_t n, i;
	const struct measure_goal *rows = measure_goals(&n);

	for (i = 0; i < n; i++)
		if (rows[i].measure == index && rows[i].goal == s->request.goal)
			return 1;
	return 0;
}

/* Why a measure may not stand in this plan, conditions aside; 0: it may. */
static int32_t barred_besides(const struct situation *s, size_t index)
{
	const struct measure *m = measure_at(index);
	const uint64_t bit = UINT64_C(1) << index;

	if (is_minor(s) && !measure_for_minors(m->group))
		return RECOVERY_REASON_MINOR;
	if (m->role == MEASURE_ROLE_NEVER)
		return RECOVERY_REASON_NO_BENEFIT;
	if (against_goal(s, index))
		return RECOVERY_REASON_GOAL;
	if (m->group == MEASURE_GROUP_MOVEMENT && s->decision >= RECOVERY_DECISION_CLINICIAN)
		return RECOVERY_REASON_PAIN;
	if (is_hands_on(m)
		&& (s->decision >= RECOVERY_DECISION_PAUSE || s->hurts || (m->target == MEASURE_TARGET_LOCAL && s->parts && !plan_place(s))))
		return RECOVERY_REASON_PAIN;
	if (s->disliked & bit)
		return RECOVERY_REASON_DISLIKED;
	if (s->not_at_hand & bit)
		return RECOVERY_REASON_NOT_AT_HAND;
	if (s->gentle && (has_grave(index) || m->group == MEASURE_GROUP_MANUAL || m->group == MEASURE_GROUP_DEVICE))
		return RECOVERY_REASON_GENTLE;
	return 0;
}

/* Why a wanted measure may not stand in the plan, whatever else does, and the fact behind it; 0: it may. */
int32_t plan_barred(const struct situation *s, size_t index, uint16_t *because)
{
	const int32_t reason = screened(s, index, because), besides = barred_besides(s, index);

	if (reason && reason != RECOVERY_REASON_NOT_ANSWERED)
		return reason;
	if (measure_at(index)->amount.unit == MEASURE_UNIT_L_PER_KG_LOST && plan_hides_numbers(s)) {
		*because = plan_hides_numbers(s);
		return RECOVERY_REASON_CONDITION;
	}
	if (besides)
		*because = 0;
	return besides ? besides : reason;
}
