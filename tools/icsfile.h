/* icsfile.h - a calendar file of ours, read and written whole. */
#ifndef RECOVERY_ICSFILE_H
#define RECOVERY_ICSFILE_H

#include <libical/ical.h>
#include "plan.h"

#define ICS_PRODUCT "-//librecovery//recovery//EN"

/* The calendar that lies at plan->ics, NULL where there is none.  What is not ours is an error. */
int ics_read(const struct plan *plan, icalcomponent **calendar);

/* All of it or nothing. */
int ics_write(const struct plan *plan, const char *text);

#endif
