/* readings.h - what somebody answered about a pain, as it is kept with the log. */
#ifndef RECOVERY_READINGS_H
#define RECOVERY_READINGS_H

#include <stddef.h>
#include "tools.h"

/* One row: answers about one place with what was decided, or the word that it is over.  Rows about the same pain share an
   episode; the last of them counts. */
struct reading {
	int64_t id, episode, time_s;
	int over;			/* 1: the person says that this pain is gone */
	double age_y, tail;		/* tail: how usual the forecast called this strength then */
	char number[NUMBER_SIZE];	/* the emergency number that was named, or empty */
	recovery_complaint complaint;
	recovery_verdict verdict;
	recovery_fact *facts;		/* allocated with malloc */
	size_t n;
};

struct readings {
	struct reading *rows;		/* in the order they were stored */
	size_t n;
};

/* ---- the database: 0 on failure; the reason was printed ---------------------------------------------------------------- */

struct store;

int store_readings(struct store *store, struct readings *all);
void readings_free(struct readings *all);

/* `row->id` is filled in, and `row->episode` where it is 0: a new one. */
int store_add_reading(struct store *store, struct reading *row);
int store_remove_reading(struct store *store, int64_t id);

/* ---- which of them stand ------------------------------------------------------------------------------------------------ */

/* The last row of its episode up to a time, unless that says it is over. */
int reading_stands(const struct readings *all, const struct reading *row, int64_t at);

/* The row that stands for a place, the most cautious one; NULL: none.  A side that was not said is any. */
const struct reading *reading_at(const struct readings *all, const recovery_complaint *place, int64_t at);

/* The row with this number, or NULL. */
const struct reading *reading_with(const struct readings *all, int64_t id);

/* The most cautious decision that stands for a muscle and side; 0: none. */
int32_t readings_decide(const struct readings *all, int32_t muscle, int32_t side, int64_t at);

/* 1: one stands that asks for help today or now, so that no plan counts. */
int readings_ask_help(const struct readings *all, int64_t at);

/* ---- words ----------------------------------------------------------------------------------------------------------------- */

/* The place's main region, 0: not said. */
int32_t place_region(const recovery_complaint *place);

/* "your left calf", "your knees"; as words to call it up again: "left calf". */
void place_said(const recovery_complaint *place, int yours, char *name, size_t size);

/* "have it looked at the same day". */
void decision_words(int32_t decision, const char *number, char *words, size_t size);

/* What stands at a time, the most cautious first, one paragraph each; the number of them. */
size_t readings_print(const struct readings *all, int64_t at);

#endif
