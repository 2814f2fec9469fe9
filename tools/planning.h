/* planning.h - everything a plan is made from, and the plan; what `recovery plan` reads, from a log or from JSON, and prints. */
#ifndef RECOVERY_PLANNING_H
#define RECOVERY_PLANNING_H

#include <jansson.h>
#include "answer.h"

enum { PLAN_FACTS = 1200, PLAN_COMPLAINTS = 8, PLAN_SESSIONS = 200, PLAN_ACTIONS = 160, WRONG_MAX = 320, IGNORED_MAX = 16 };

struct planning {
	recovery_request request;
	recovery_person person;
	recovery_fact facts[PLAN_FACTS];
	size_t fact_count;
	recovery_complaint complaints[PLAN_COMPLAINTS];
	size_t complaint_count;
	recovery_event planned[PLAN_SESSIONS];		/* in the order of recovery_order() */
	size_t planned_count;
	void *memory;
	recovery_state *state;
	recovery_action actions[PLAN_ACTIONS];		/* the plan */
	size_t action_count;
	int32_t decision;				/* the worst decision about pain; 0: nothing was said, or nothing follows */
	char ignored[IGNORED_MAX][64];			/* wishes that are no measure we know: said, and left aside */
	size_t ignored_count;
	char wrong[WRONG_MAX];				/* why something was refused: field, got, allowed */
};

/* Nothing known; planning_end() lets go of the state. */
int planning_begin(struct planning *p);
void planning_end(struct planning *p);

/* Each returns 0 and fills `wrong` when it refuses. */
int planning_fail(struct planning *p, const char *format, ...) __attribute__((format(printf, 2, 3)));
int planning_blame(struct planning *p, const char *where, recovery_status status, const recovery_diag *diag);

/* One answer; the same again counts once, the opposite is refused.  `where` is the field, for messages. */
int planning_fact(struct planning *p, const char *where, int32_t about, int32_t fact, int32_t answer);

/* The same by a name: measures for MEASURE_*, "kidney disease" with `fact` 0. */
int planning_word(struct planning *p, const char *where, const char *text, int32_t fact, int32_t answer);

/* One complaint with its answers, under an id of its own. */
int planning_complaint(struct planning *p, const char *where, const recovery_complaint *complaint, const recovery_fact *facts, size_t n);

/* A field of the person by name, as a number or as a word; `where` is what the caller calls it; 0: refused. */
int planning_person_number(struct planning *p, const char *where, const char *key, double value);
int planning_person_word(struct planning *p, const char *where, const char *key, const char *word);

/* A state that has seen nothing. */
int planning_state(struct planning *p);

/* One session more to come. */
int planning_session(struct planning *p, const char *where, const recovery_event *event);

/* Work the plan out. */
int planning_make(struct planning *p);

/* ---- from JSON: planread.c, planfit.c ------------------------------------------------------------------------------------ */

/* One muscle as sore as somebody said, so long after the work. */
struct felt {
	int32_t muscle, side;
	double soreness, hours_since, strength;		/* NaN: not said */
};

enum { FELT_MAX = 68, SESSION_PARTS = 12 };

struct felts {
	struct felt felt[FELT_MAX];
	size_t n;
	recovery_event session[SESSION_PARTS];		/* the last session, where it is known as an activity */
	size_t session_count;
};

int planning_read(struct planning *p, const json_t *in);

/* The state of somebody who feels so now: doses that make the forecast say it, and the reports themselves. */
int planning_fit(struct planning *p, const struct felts *felts);

/* Values of a JSON object, each refused with the field, what was got and what is allowed; missing and null leave `out` alone. */
int in_keys(struct planning *p, const char *where, const json_t *object, const char *allowed);
int in_number(struct planning *p, const char *where, const json_t *object, const char *key, double min, double max, double *out);
int in_text(struct planning *p, const char *where, const json_t *object, const char *key, const char **out);
int in_list(struct planning *p, const char *where, const json_t *object, const char *key, const json_t **out);

/* "2026-03-12T08:00:00Z", with +01:00 or without (local time), or seconds since 1970; `zone` may be NULL. */
int in_time(struct planning *p, const char *where, const json_t *value, int64_t *time_s, int32_t *zone);
int in_session(struct planning *p, const json_t *in, struct felts *felts);
int in_planned(struct planning *p, const json_t *in);

/* ---- to JSON: planjson.c --------------------------------------------------------------------------------------------------- */

/* A line of `recovery plan --jsonl`, into `out`. */
void planning_line(const struct planning *p, json_t *out);

/* All fields, for `recovery plan --json`. */
json_t *planning_json(const struct planning *p);

/* All the library's words for an action, allocated with malloc; NULL without memory. */
char *action_text(const recovery_action *action, int32_t text, int64_t now_s, int32_t utc_offset_s);

/* The i-th source of an action, 0: none. */
uint32_t action_evidence(const recovery_action *action, size_t i);

/* One source: key, year, design, people, locator, finding. */
json_t *evidence_json(uint32_t id);

#endif
