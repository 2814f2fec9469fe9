/* plansaid.c - what the person has said that a plan must know: standing facts, and what stands about pain. */
#include <math.h>
#include <stdlib.h>
#include "plan.h"

/* Is it known already, of the person and not of one place? */
static int is_known(const struct planning *p, int32_t fact)
{
	size_t i;

	for (i = 0; i < p->fact_count; i++)
		if (p->facts[i].fact == fact && !p->facts[i].about)
			return 1;
	return 0;
}

/* One kept reading; where two contradict each other about the person, what was said before this one counts. */
static int said_reading(struct plan *plan, const struct reading *row)
{
	recovery_fact *fresh = malloc((row->n ? row->n : 1) * sizeof *fresh);
	size_t i, n = 0;
	int good;

	if (!fresh)
		return planning_fail(plan->p, "out of memory");
	for (i = 0; i < row->n; i++)
		if (!is_known(plan->p, row->facts[i].fact))
			fresh[n++] = row->facts[i];
	good = planning_complaint(plan->p, "complaint", &row->complaint, fresh, n);
	free(fresh);
	return good;
}

/* What was answered to `recovery check` and still stands, the latest first. */
static int said_pain(struct plan *plan)
{
	const struct readings *all = &plan->a.readings;
	size_t i;

	for (i = all->n; i-- > 0;)
		if (reading_stands(all, &all->rows[i], plan->a.at) && !said_reading(plan, &all->rows[i]))
			return 0;
	return 1;
}

static int said_person(struct plan *plan, const recovery_fact *facts, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!planning_fact(plan->p, "database", facts[i].about, facts[i].fact, facts[i].answer))
			return 0;
	return 1;
}

/* What is said to this plan takes the place of what is stored. */
static int said_now(struct plan *plan)
{
	size_t i;

	for (i = 0; i < plan->said_count; i++) {
		const int no = plan->said[i][0] == '-';

		if (!planning_word(plan->p, no ? "--has-not" : "--has", plan->said[i] + 1, 0, no ? RECOVERY_ANSWER_DENIED : RECOVERY_ANSWER_PRESENT))
			return 0;
	}
	return 1;
}

/* Is something else said of it to this plan? */
static int overruled(const struct planning *p, const recovery_fact *fact)
{
	size_t i;

	for (i = 0; i < p->fact_count; i++)
		if (p->facts[i].fact == fact->fact && p->facts[i].about == fact->about)
			return 1;
	return 0;
}

static int read_store(struct plan *plan, recovery_fact **facts, size_t *n, double *goal, double *minutes)
{
	struct store *store = store_open(plan->options->db, 0);
	const int done = store && store_facts(store, facts, n) && store_number(store, "goal", goal) && store_number(store, "minutes", minutes);

	store_close(store);
	return done;
}

int plan_said(struct plan *plan)
{
	struct planning *p = plan->p;
	recovery_fact *facts = NULL;
	double goal = NAN, minutes = NAN;
	size_t i, n = 0, kept = 0;
	int good;

	if (!read_store(plan, &facts, &n, &goal, &minutes)) {
		free(facts);
		return planning_fail(p, "the database could not be read");
	}
	if (!p->request.goal && !isnan(goal))
		p->request.goal = (int32_t)goal;
	if (p->request.minutes_per_day < 0)
		p->request.minutes_per_day = isnan(minutes) ? 60 : (int32_t)minutes;
	good = said_now(plan);
	for (i = 0; i < n; i++)
		if (!overruled(p, &facts[i]))
			facts[kept++] = facts[i];
	good = good && said_person(plan, facts, kept) && said_pain(plan);
	free(facts);
	return good;
}
