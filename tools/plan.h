/* plan.h - `recovery plan`: what plan.c is asked, and the files that answer parts of it. */
#ifndef RECOVERY_PLAN_TOOL_H
#define RECOVERY_PLAN_TOOL_H

#include "planning.h"

enum { WHAT_IFS_MAX = 12, SESSION_EVENTS = 40, SESSION_MUSCLES = 34 };

/* One session to come, as somebody said it. */
struct session {
	const char *words;		/* "squat 5x5 100kg tomorrow 18:00" */
	char what[64];			/* "squat 5x5 100kg" */
	int64_t time_s;
	recovery_event event[SESSION_EVENTS];
	size_t n;
};

struct plan {
	const char *title;		/* "recovery plan", for messages */
	const struct options *options;
	const char *at, *next, *ics, *ramp;
	double level;			/* of a ramp: the limit of soreness */
	double every_d;			/* of a ramp: days between sessions */
	int days_given;
	struct planning *p;
	struct answer a;
	struct session session[WHAT_IFS_MAX];
	size_t session_count;
	char *said[64];			/* --has and --has-not, as given; the second with a "-" before it */
	size_t said_count;
};

/* Answers about pain that stand at this time, and other facts of the log: complaints and facts into `plan->p`.  0: refused. */
int plan_said(struct plan *plan);

/* ---- planhear.c ------------------------------------------------------------------------------------------------------------- */

/* "legs tomorrow 18:00", "run 60min Thursday 7am"; `needs_time` 0: no time is wanted.  0: refused. */
int session_hear(struct planning *p, const char *where, const char *words, int64_t now_s, int needs_time, struct session *session);

/* "2026-03-14T18:00", "tomorrow 18:00", "Thursday 7am", "in 6 hours".  0: not understood. */
int time_hear(const char *words, int64_t now_s, int64_t *time_s);

/* ---- plansay.c, planif.c, planramp.c, planics.c: exit codes ------------------------------------------------------------------ */

int plan_print(const struct plan *plan);
void plan_head(const struct plan *plan, const char *text);

int plan_if_print(struct plan *plan);		/* the sessions of --what-if */
json_t *plan_if_json(struct plan *plan);

int plan_ramp(struct plan *plan);		/* --ramp */

int plan_ics(const struct plan *plan);		/* --ics: the calendar */

#endif
