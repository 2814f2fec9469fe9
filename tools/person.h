/* person.h - what person.c stores and personshow.c shows. */
#ifndef RECOVERY_PERSON_H
#define RECOVERY_PERSON_H

#include "planning.h"

/* All that is stored of the person. */
struct known {
	recovery_person person;
	recovery_fact *facts;		/* the caller's to free */
	size_t n;
	double goal, minutes;		/* NaN: not said */
};

int person_read(const struct options *options, struct known *k);

/* The conditions and measures that have a name. */
void person_list(void);

int person_print(const struct known *k, const struct options *options);

#endif
