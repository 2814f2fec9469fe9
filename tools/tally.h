/* tally.h - what one imported file held, and telling it. */
#ifndef RECOVERY_TALLY_H
#define RECOVERY_TALLY_H

#include <jansson.h>
#include "tools.h"

/* A name in the log and what the library makes of it. */
struct name {
	struct name *next;
	int32_t movement;
	int64_t missed;		/* rows left out because it was not recognised */
	char text[];
};

/* One file. */
struct tally {
	const char *file;
	const char *reason;	/* why nothing was stored; NULL: it was */
	int64_t rows, stored[3], rests, notes, timed, refused, missed, future, now;
	void *name_tree, *place_tree;
	struct name *names;
	json_t *refused_rows;	/* NULL without --json */
};

/* NULL without memory. */
struct name *tally_name(struct tally *tally, const char *text);

/* Count a row among those of its exercise and time, from 1; 0 without memory. */
int64_t tally_ordinal(struct tally *tally, const struct name *name, int64_t time_s);

/* Print it, or append it to `files` when that is not NULL.  Returns an exit code. */
int tally_tell(struct tally *tally, json_t *files);
void tally_end(struct tally *tally);

/* EXIT_FAILED. */
int out_of_memory(void);

#endif
