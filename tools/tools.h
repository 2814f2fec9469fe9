/* tools.h - what the parts of the `recovery` program say to each other. */
#ifndef RECOVERY_TOOLS_H
#define RECOVERY_TOOLS_H

#include <stdio.h>
#include <recovery/recovery.h>

/* Exit codes, as the manual page lists them. */
enum exit_code {
	EXIT_DONE     = 0,	/* everything done */
	EXIT_FAILED   = 1,	/* a file or the database could not be read or written */
	EXIT_USAGE    = 2,	/* the command line is wrong */
	EXIT_REFUSED  = 3,	/* done, but some rows were refused; each is named on stderr */
	EXIT_NOT_LOG  = 4,	/* a file is no training log, or --strict refused it whole: nothing was stored */
	EXIT_NO_DATA  = 5	/* the database holds nothing to answer from */
};

/* What every command may be told. */
struct options {
	const char *db;		/* path of the database */
	int json;		/* --json: one JSON value on stdout */
	int colour;		/* colour on stdout is wanted and allowed */
};

/* ---- commands ---------------------------------------------------------------------------------------------------------- */

/* argv[0] is "recovery COMMAND", for messages.  main() has dealt with --help, --db and --json, prints a hint after
   EXIT_USAGE, and finds out whether stdout could be written. */

int cmd_import(int argc, char **argv, const struct options *options);
int cmd_today(int argc, char **argv, const struct options *options);
int cmd_timeline(int argc, char **argv, const struct options *options);
int cmd_chart(int argc, char **argv, const struct options *options);
int cmd_feel(int argc, char **argv, const struct options *options);
int cmd_strength(int argc, char **argv, const struct options *options);
int cmd_explain(int argc, char **argv, const struct options *options);
int cmd_exercise(int argc, char **argv, const struct options *options);
int cmd_pain(int argc, char **argv, const struct options *options);
int cmd_check(int argc, char **argv, const struct options *options);

/* ---- the emergency number ----------------------------------------------------------------------------------------------- */

enum { NUMBER_SIZE = 24 };

/* "DE", "us" or a number itself; `title` begins the message.  Static text, or `text`. */
int region_number(const char *title, const char *text, const char **number);
int cmd_person(int argc, char **argv, const struct options *options);
int cmd_evidence(int argc, char **argv, const struct options *options);
int cmd_plan(int argc, char **argv, const struct options *options);

#define EXIT_CODES \
	"Exit codes:\n" \
	"  0  done\n" \
	"  1  a file or the database could not be read or written\n" \
	"  2  the command line is wrong\n"

extern const char person_help[], plan_help[], evidence_help[];

/* ---- times: the log's own wall clock, counted as if it were UTC -------------------------------------------------------- */

/* "2021-12-22", "2021-12-22T20:00", "2021-12-22 20:00:05": 1 when read.  `*date_only` may be NULL. */
int time_read(const char *text, int64_t *time_s, int *date_only);

/* The wall clock now. */
int64_t time_now(void);

/* The time now in UTC. */
int64_t time_utc(void);

/* ---- the database ------------------------------------------------------------------------------------------------------ */

struct store;

/* NULL when it cannot be opened; the reason was printed.  `create` 0: a missing file is an error; 1: the file and its
   folders are made, for this user only. */
struct store *store_open(const char *path, int create);
void store_close(struct store *store);

/* One transaction: begin, any number of adds, then commit or roll back.  0 on failure; the reason was printed. */
int store_begin(struct store *store);
int store_commit(struct store *store);
void store_rollback(struct store *store);

/* Where an event came from: together with its time what makes a row of a log the same row. */
struct origin {
	const char *source;	/* format of the log: "strong" */
	const char *name;	/* the exercise as the log names it */
	int64_t ordinal;	/* which row of that time and name, from 1 */
};

/* The same row twice is stored once; when it says something else now, the log is believed. */
enum stored {
	STORED_BEFORE  = 0,	/* was there already */
	STORED_NEW     = 1,
	STORED_CHANGED = 2	/* was there with other numbers, which were replaced */
};

/* Add one event.  0 on failure; the reason was printed. */
int store_add(struct store *store, const recovery_event *event, const struct origin *origin, enum stored *stored);

/* Take one event out again: the one at a time with this origin, or, `origin->name` NULL, the last one stored from its source,
   which is written to `event` (may be NULL).  0 on failure. */
int store_remove(struct store *store, const struct origin *origin, int64_t time_s, recovery_event *event, int *removed);

/* All events in the order of recovery_order(), allocated with malloc; 0 on failure. */
int store_events(struct store *store, recovery_event **events, size_t *n);

/* What the person has said of himself or herself; "nothing known" until then.  0 on failure. */
int store_person(struct store *store, recovery_person *person);

/* Where a source can be read; "" when that is not known. */
enum { LOCATOR_MAX = 512 };
const char *locator_of(uint32_t evidence, char text[LOCATOR_MAX]);

/* A number of the person under a key: a field of recovery_person, "goal", "minutes".  NaN: nothing is known. */
int store_number(struct store *store, const char *key, double *value);
int store_set_number(struct store *store, const char *key, double value);

/* Answers that hold until they are taken back, allocated with malloc.  `about` is 0, or a measure for RECOVERY_FACT_MEASURE_*;
   an answer UNKNOWN takes one back. */
int store_facts(struct store *store, recovery_fact **facts, size_t *n);
int store_set_fact(struct store *store, int32_t fact, int32_t about, int32_t answer);

/* Bring a database of an earlier version up to date, before something is written that it had no place for. */
int store_upgrade(struct store *store);

#endif
