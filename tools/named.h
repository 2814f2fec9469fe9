/* named.h - measures, facts, muscles and activities under the names people give them; nothing is printed. */
#ifndef RECOVERY_NAMED_H
#define RECOVERY_NAMED_H

#include "tools.h"

enum { NAMED_MAX = 12, LIFTING = -1 };

/* What a word about a person says. */
struct meant {
	size_t n;
	int32_t fact[NAMED_MAX];
	double age_y;		/* NaN: nothing about age */
	int32_t goal;		/* 0: nothing about a goal */
};

enum named { NAMED_NOT, NAMED_ONE, NAMED_TWICE };	/* TWICE: it can mean different things */

/* "ice bath", "cold_water", "cwi_sm2022_doms": the measures; the first is the one that is meant by a liking. */
size_t measures_named(const char *text, int32_t id[NAMED_MAX]);

/* The name of a measure in the table of interventions, NULL for none. */
const char *measure_row(int32_t measure, char row[64]);

/* "sign_fever", "fever", "takes water tablets", "under 18". */
enum named fact_named(const char *text, struct meant *meant);

/* One muscle, or the muscles of a group: "quads", "legs". */
size_t muscles_named(const char *text, int32_t id[NAMED_MAX]);

/* A RECOVERY_ACTIVITY_*, LIFTING, or 0; `minutes` may be NULL, and is left alone where the word says nothing about them. */
int32_t activity_named(const char *text, double *minutes);

/* A RECOVERY_TRAINING_*, or 0. */
int32_t training_named(const char *text);

/* A RECOVERY_GOAL_*, or 0. */
int32_t goal_named(const char *text);

/* A value of any enumeration by its name, with spaces or - for _, in either case; 0: none. */
int32_t value_named(int32_t enumeration, const char *text);

#endif
