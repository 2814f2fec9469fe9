/* named.c - names people give to measures, facts, muscles and activities: the library's own, those of the evidence tables, and
 * everyday words, which stand in aliases.def. */
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "answer.h"
#include "named.h"

struct row_ids { int32_t measure; const char *ids; };
struct alias_row { const char *words, *names; };

static const struct row_ids row_ids[] = {
#define IDS(measure, ids) { measure, ids },
#include "measureids.def"
};
static const struct alias_row measure_words[] = {
#define MEASURE_WORD(words, names) { words, names },
#include "aliases.def"
};
static const struct alias_row fact_words[] = {
#define FACT_WORD(words, names) { words, names },
#include "aliases.def"
};
static const struct alias_row muscle_words[] = {
#define MUSCLE_WORD(words, names) { words, names },
#include "aliases.def"
};
static const struct alias_row activity_words[] = {
#define ACTIVITY_WORD(words, name) { words, name },
#include "aliases.def"
};
static const struct alias_row training_words[] = {
#define TRAINING_WORD(words, name) { words, name },
#include "aliases.def"
};
static const struct alias_row goal_words[] = {
#define GOAL_WORD(words, name) { words, name },
#include "aliases.def"
};

#define COUNT(array) (sizeof (array) / sizeof (array)[0])

/* ---- comparing ---------------------------------------------------------------------------------------------------------- */

static int folded(char c)
{
	return c == '_' || c == '-' || c == '\t' ? ' ' : tolower((unsigned char)c);
}

/* Without regard to case, - and _, and to spaces at either end and doubled. */
static int same(const char *a, const char *b)
{
	a += strspn(a, " _-\t");
	b += strspn(b, " _-\t");
	for (; *a && *b; a++, b++) {
		if (folded(*a) != folded(*b))
			return !a[strspn(a, " _-\t")] && !b[strspn(b, " _-\t")];
		while (folded(*a) == ' ' && folded(a[1]) == ' ')
			a++;
		while (folded(*b) == ' ' && folded(b[1]) == ' ')
			b++;
	}
	return !a[strspn(a, " _-\t")] && !b[strspn(b, " _-\t")];
}

static const char *alias_of(const struct alias_row *rows, size_t n, const char *text)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (same(rows[i].words, text))
			return rows[i].names;
	return NULL;
}

/* The next of several names parted by spaces; 0: no more. */
static int next_name(const char **names, char name[64])
{
	size_t n;

	*names += strspn(*names, " ");
	n = strcspn(*names, " ");
	if (!n || n >= 64)
		return 0;
	memcpy(name, *names, n);
	name[n] = '\0';
	*names += n;
	return 1;
}

static size_t values_of(int32_t enumeration, const char *names, int32_t id[NAMED_MAX])
{
	char name[64];
	size_t n = 0;

	while (names && n < NAMED_MAX && next_name(&names, name))
		n += recovery_enum_find(enumeration, name, &id[n]) == RECOVERY_OK;
	return n;
}

int32_t value_named(int32_t enumeration, const char *text)
{
	size_t i;

	for (i = 0; *text && i < recovery_enum_count(enumeration); i++) {
		const int32_t value = recovery_enum_value(enumeration, i);

		if (same(recovery_enum_name(enumeration, value), text))
			return value;
	}
	return 0;
}

static int32_t value_described(int32_t enumeration, const char *text)
{
	size_t i;

	for (i = 0; *text && i < recovery_enum_count(enumeration); i++) {
		const int32_t value = recovery_enum_value(enumeration, i);

		if (same(recovery_enum_about(enumeration, value), text))
			return value;
	}
	return 0;
}

/* ---- measures --------------------------------------------------------------------------------------------------------------- */

const char *measure_row(int32_t measure, char row[64])
{
	const char *ids;
	size_t i;

	for (i = 0; i < COUNT(row_ids); i++) {
		ids = row_ids[i].ids;
		if (row_ids[i].measure == measure && next_name(&ids, row))
			return row;
	}
	return NULL;
}

static int32_t measure_of_row(const char *text)
{
	char name[64];
	size_t i;

	for (i = 0; i < COUNT(row_ids); i++) {
		const char *ids = row_ids[i].ids;

		while (next_name(&ids, name))
			if (same(name, text))
				return row_ids[i].measure;
	}
	return 0;
}

size_t measures_named(const char *text, int32_t id[NAMED_MAX])
{
	const char *names = alias_of(measure_words, COUNT(measure_words), text);

	id[0] = value_named(RECOVERY_ENUM_MEASURE, text);
	if (!id[0])
		id[0] = measure_of_row(text);
	if (!id[0] && !names)
		id[0] = value_described(RECOVERY_ENUM_MEASURE, text);
	return id[0] ? 1 : values_of(RECOVERY_ENUM_MEASURE, names, id);
}

/* ---- facts -------------------------------------------------------------------------------------------------------------------- */

static int about_measure(int32_t fact)
{
	return fact == RECOVERY_FACT_MEASURE_AT_HAND || fact == RECOVERY_FACT_MEASURE_LIKED || fact == RECOVERY_FACT_MEASURE_DISLIKED;
}

/* The name without "sign_", "quality_", "behaviour_", "context_" or "person_". */
static enum named bare_fact(const char *text, int32_t *fact)
{
	size_t i, n = 0;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_FACT); i++) {
		const int32_t value = recovery_enum_value(RECOVERY_ENUM_FACT, i);
		const char *bare = strchr(recovery_enum_name(RECOVERY_ENUM_FACT, value), '_');

		if (!bare || about_measure(value) || !same(bare + 1, text))
			continue;
		*fact = value;
		n++;
	}
	return n > 1 ? NAMED_TWICE : n ? NAMED_ONE : NAMED_NOT;
}

static enum named alias_fact(const char *names, struct meant *meant)
{
	if (!strncmp(names, "age ", 4))
		meant->age_y = strtod(names + 4, NULL);
	else if (!strncmp(names, "goal ", 5))
		meant->goal = value_named(RECOVERY_ENUM_GOAL, names + 5);
	else
		meant->n = values_of(RECOVERY_ENUM_FACT, names, meant->fact);
	return NAMED_ONE;
}

enum named fact_named(const char *text, struct meant *meant)
{
	const char *names = alias_of(fact_words, COUNT(fact_words), text);
	int32_t fact = value_named(RECOVERY_ENUM_FACT, text);
	enum named named = NAMED_ONE;

	memset(meant, 0, sizeof *meant);
	meant->age_y = NAN;
	if (!fact && names)
		return alias_fact(names, meant);
	if (!fact)
		named = bare_fact(text, &fact);
	if (named == NAMED_TWICE)
		return named;
	if (!fact)
		fact = value_described(RECOVERY_ENUM_FACT, text);
	if (!fact || about_measure(fact))
		return NAMED_NOT;
	meant->fact[0] = fact;
	meant->n = 1;
	return NAMED_ONE;
}

/* ---- muscles, activities, goals ---------------------------------------------------------------------------------------------- */

/* Those that lie there first of all. */
static size_t muscles_of_region(int32_t region, int32_t id[NAMED_MAX])
{
	size_t i, n = 0;

	for (i = 0; region && i < recovery_enum_count(RECOVERY_ENUM_MUSCLE) && n < NAMED_MAX; i++) {
		id[n] = recovery_enum_value(RECOVERY_ENUM_MUSCLE, i);
		n += recovery_muscle_region(id[n], 0) == region;
	}
	return n;
}

size_t muscles_named(const char *text, int32_t id[NAMED_MAX])
{
	const char *names = alias_of(muscle_words, COUNT(muscle_words), text);

	id[0] = value_named(RECOVERY_ENUM_MUSCLE, text);
	if (id[0])
		return 1;
	if (names)
		return values_of(RECOVERY_ENUM_MUSCLE, names, id);
	return muscle_meant(text, &id[0]) == 1 ? 1 : muscles_of_region(value_named(RECOVERY_ENUM_REGION, text), id);
}

/* "easy", "hard", "long" before a sport are no part of its name. */
static const char *without_adjective(const char *text)
{
	static const char *const adjectives[] = { "easy ", "light ", "moderate ", "hard ", "heavy ", "intense ", "long ", "short " };
	size_t i;

	for (i = 0; i < COUNT(adjectives); i++)
		if (!strncasecmp(text, adjectives[i], strlen(adjectives[i])))
			return text + strlen(adjectives[i]);
	return NULL;
}

int32_t activity_named(const char *text, double *minutes)
{
	const char *names = alias_of(activity_words, COUNT(activity_words), text);
	const int32_t activity = value_named(RECOVERY_ENUM_ACTIVITY, text);
	char name[64];

	if (activity)
		return activity;
	if (!names)
		return without_adjective(text) ? activity_named(without_adjective(text), minutes) : 0;
	if (!next_name(&names, name))
		return 0;
	if (minutes && *names)
		*minutes = strtod(names, NULL);
	return !strcmp(name, "LIFTING") ? LIFTING : value_named(RECOVERY_ENUM_ACTIVITY, name);
}

int32_t training_named(const char *text)
{
	const char *name = alias_of(training_words, COUNT(training_words), text);

	return value_named(RECOVERY_ENUM_TRAINING, name ? name : text);
}

int32_t goal_named(const char *text)
{
	const char *name = alias_of(goal_words, COUNT(goal_words), text);

	return value_named(RECOVERY_ENUM_GOAL, name ? name : text);
}
