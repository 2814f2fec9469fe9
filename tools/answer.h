/* answer.h - what the commands that answer share: the state at a time, one row per muscle, words for times, JSON. */
#ifndef RECOVERY_ANSWER_H
#define RECOVERY_ANSWER_H

#include <jansson.h>
#include "readings.h"
#include "tools.h"

enum { ROWS_MAX = 34 * 2, WORDS_MAX = 80, HOUR_S = 3600, DAY_S = 86400 };

/* One muscle, or one of its sides where left and right differ. */
struct row {
	recovery_timeline course;	/* `side` is BOTH where left and right are equal */
	int32_t verb;			/* TRAIN, TRAIN_LIGHTER, REST; GET_HELP: only that counts now; 0: nothing is known */
	int32_t pain;			/* the decision about pain that stands for it; 0: none */
	recovery_action action;		/* what the plan says of it; `type` 0: the plan is silent */
};

struct answer {
	int64_t at;
	recovery_event *events;		/* all of the log; the first `n` lie up to `at` */
	size_t n, later;
	recovery_person person;
	struct readings readings;	/* answers about pain */
	void *memory;
	recovery_state *state;		/* has seen the first `n` */
	struct row rows[ROWS_MAX];
	size_t row_count;
};

/* ---- the answer: functions that return an exit code printed the reason ------------------------------------------------- */

/* Read the log and build the state at a time; `at` NULL: now.  answer_end() also after a failure. */
int answer_begin(struct answer *a, const struct options *options, const char *at);
void answer_end(struct answer *a);

/* Only read the log up to a time; `state` stays NULL. */
int answer_open(struct answer *a, const struct options *options, int64_t at);

/* The same where a log that holds nothing will do. */
int answer_read(struct answer *a, const struct options *options, int64_t at);

/* A state of its own that has seen the events up to `at` but those that `leave_out` names (NULL: all). */
int answer_state(const struct answer *a, int (*leave_out)(const recovery_event *event, const void *with), const void *with,
	void **memory, recovery_state **state);

/* The course of one muscle from a state. */
int course_at(const recovery_state *state, int32_t muscle, int32_t side, int64_t at, recovery_timeline *course);

/* The last report up to `at`; NULL when there is none. */
const recovery_event *answer_last_report(const struct answer *a);

/* Fill `rows`, sorest first: the muscles that matter now, or all. */
int answer_rows(struct answer *a, int all);

/* The row of one muscle and side; BOTH: the sorer one where they differ. */
int answer_row(const struct answer *a, int32_t muscle, int32_t side, struct row *row);

/* A state of its own that has seen nothing; NULL without memory. */
recovery_state *state_new(const recovery_person *person, void **memory);

/* Say that the library refused something. */
int library_failed(recovery_status status, const recovery_diag *diag);

/* The muscle a person means: "quadriceps", "front deltoid", "hams". */
int muscle_find(const char *text, int32_t *muscle);

/* How many muscles it may mean; nothing is printed. */
size_t muscle_meant(const char *text, int32_t *muscle);

/* A muscle, a region with muscles in it ("calf"), or 0 for "general". */
int place_find(const char *text, int32_t *what);

/* "left", "right", "both"; "likert_1_5", "likert".  `title` begins the message. */
int side_find(const char *title, const char *text, int32_t *side);
int scale_find(const char *title, const char *text, int32_t *scale);

/* ---- words -------------------------------------------------------------------------------------------------------------- */

/* To the nearest hour, as seen from `at`: "Thu 18:00" for the coming days, "last Tue", "19 Mar". */
const char *when_words(int64_t time_s, int64_t at, char words[WORDS_MAX]);

/* To the nearest hour, in full: "Thu 12 Mar 18:00". */
const char *clock_words(int64_t time_s, char words[WORDS_MAX]);

/* "Thursday 12 March 2026, 20:00" and "2026-03-12T20:00:00". */
void date_words(int64_t time_s, char words[WORDS_MAX]);
void iso_words(int64_t time_s, char words[WORDS_MAX]);

/* "this morning", "yesterday evening", "on Monday evening", "on 12 March", "in March 2021". */
void ago_words(int64_t time_s, int64_t at, char words[WORDS_MAX]);

/* "train", "lighter", "leave alone". */
const char *verb_words(int32_t verb);

/* "quadriceps", "quadriceps, left"; of a place also "calf", "in general". */
void row_name(const struct row *row, char *name, size_t size);
void place_words(int32_t what, int32_t side, char *name, size_t size);

/* The library's own words for one of its results. */
void print_result(const void *result, int64_t at);

/* Whole words in lines of at most 100 columns; elsewhere, narrower, the lines but the first indented. */
void print_wrapped(const char *text);
void wrap_to(FILE *file, size_t width, size_t indent, const char *text);

/* What stands below every answer: events left out, the notice, the model. */
void print_foot(const struct answer *a);

/* ---- JSON ----------------------------------------------------------------------------------------------------------------- */

/* Every field of a struct of the library under its own name: unknown as null, times as text. */
json_t *json_struct(int32_t type, const void *object);

/* A row: the fields of its course, "name" and "verb". */
json_t *json_row(const struct row *row);

/* Print and let go. */
int json_print(json_t *value);

/* Answers about pain that were kept: what stands at a time, or with `all` every row. */
json_t *json_reading(const struct readings *readings, const struct reading *row, int64_t at);
json_t *json_readings(const struct readings *readings, int64_t at, int all);

#endif
