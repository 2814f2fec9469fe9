/* why.h - which work is behind the soreness of a muscle: recovery_drivers() by session and exercise. */
#ifndef RECOVERY_WHY_H
#define RECOVERY_WHY_H

#include "answer.h"

enum { DRIVERS_MAX = 100, PAUSE_S = 4 * HOUR_S };	/* sets this far apart belong to two sessions */

/* One exercise, in one session or in all of them. */
struct part {
	int64_t session_s;	/* begin of its session */
	int32_t kind, what;
	size_t sets;
	double dose, taken;	/* sum of its doses, and of what protection took away from them */
	double share;
};

struct why {
	int64_t at;		/* the time of the shares: that of the peak to come, or now */
	int ahead;		/* it is the peak */
	size_t n, sets;
	recovery_driver drivers[DRIVERS_MAX];
	struct part parts[DRIVERS_MAX];
};

/* An exit code.  By session: earliest first, within a session the largest part first; else the largest first. */
int why_find(const struct answer *a, const recovery_timeline *course, int by_session, struct why *why);

/* "bench press". */
void part_name(const struct part *part, char name[WORDS_MAX]);

#endif
