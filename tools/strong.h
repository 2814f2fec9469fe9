/* strong.h - reads the 12-column comma export of the Strong app. */
#ifndef RECOVERY_STRONG_H
#define RECOVERY_STRONG_H

#include <recovery/recovery.h>
#include "csvfile.h"

/* What one row of the log is. */
enum strong_kind {
	STRONG_SET,		/* a set in repetitions */
	STRONG_TIMED,		/* a set by time or distance: a plank, a run */
	STRONG_REST,		/* a rest timer */
	STRONG_NOTE,		/* a note */
	STRONG_REFUSED		/* cannot be used; `reason` says why */
};

struct strong_row {
	enum strong_kind kind;
	int64_t line;		/* physical line on which the row begins */
	const char *name;	/* the exercise, UTF-8, until the next row; NULL when it or the date could not be read */
	recovery_event event;	/* with a name: the time; of a STRONG_SET all but `what` */
	char reason[REASON_MAX];
};

struct strong;

/* `unit` is "kg" or "lb": the log does not say it.  NULL without memory. */
struct strong *strong_open(FILE *in, const char *unit);
void strong_close(struct strong *strong);

/* Read the header row.  GOT_ROW when this is an export of Strong; else `reason` is filled. */
enum got strong_header(struct strong *strong, char reason[REASON_MAX]);

/* Read one row; with GOT_NOT_LOG and GOT_UNREADABLE only row->reason is filled. */
enum got strong_next(struct strong *strong, struct strong_row *row);

#endif
