/* timeline.h - where the bouts of a course come from: a log, or a state that has seen them. */
#ifndef RECOVERY_LIB_TIMELINE_H
#define RECOVERY_LIB_TIMELINE_H

#include "kernel.h"

struct source {
	const struct model *model;
	const recovery_event *events;
	size_t n;
	const recovery_person *person;
	struct bests *bests;		/* work memory of a log's replay */
	const struct folk *folk;	/* what reports taught */
	const struct kernel *begin;	/* of a state: as it stands; NULL of a log */
	const struct kernel *now;	/* as it stands at `now`, with all that was heard up to then */
	recovery_diag *why;		/* a place for what cannot happen: the log was checked */
	int64_t now_s;
	int32_t muscle, side;
};

struct replay {
	size_t i;			/* next event */
	int64_t first_s;		/* begin of the log */
	struct kernel k;
};

struct limits { double strength, soreness; };

/* The middle of the time in which a bout happened. */
int64_t bout_place(const struct bout *bout);

/* The next bout of a log on this muscle and side; 0 when there are no more. */
void replay_begin(const struct source *s, struct replay *r);
int replay_next(const struct source *s, struct replay *r, struct bout *bout);
void replay_add(const struct source *s, struct replay *r, const struct bout *bout);

/* The whole course, written to the caller's struct; of a second side only when it is the sorer one. */
void course_of(const struct source *s, const struct limits *limits, int second, recovery_timeline *out);

#endif
