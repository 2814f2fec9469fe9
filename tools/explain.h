/* explain.h - what explain.c finds and constants.c tells. */
#ifndef RECOVERY_EXPLAIN_H
#define RECOVERY_EXPLAIN_H

#include "why.h"

struct account {
	const struct answer *a;
	struct row row;
	struct why why;
	size_t reports, tests;			/* that speak about the muscle, or in general of the person */
	const recovery_event *last;		/* the last of them; NULL: none */
	recovery_timeline without;		/* the course as if nothing had been said */
	size_t sets, activities;		/* among the drivers */
	size_t effort_unknown, load_unknown, body_mass_moved, rpe_unknown, descent_unknown;
	double log_days;			/* from the first event to `at` */
};

/* The constants that matter for it, with sources; the ones that are judgement; and what is not known. */
void constants_print(const struct account *x);
void unknowns_print(const struct account *x);
json_t *constants_json(const struct account *x);
json_t *unknowns_json(const struct account *x);

#endif
