/* names.c - muscles, regions and sides as people name them. */
#include <ctype.h>
#include <string.h>
#include "answer.h"

/* ---- one name ------------------------------------------------------------------------------------------------------------ */

struct alias { char word[12]; int32_t id; };

static const struct alias muscle_aliases[] = {
	{ "quads",  RECOVERY_MUSCLE_QUADRICEPS },	/* "quad" alone is also the quadratus lumborum */
	{ "abs",    RECOVERY_MUSCLE_RECTUS_ABDOMINIS },
	{ "glutes", RECOVERY_MUSCLE_GLUTEUS_MAXIMUS },
	{ "", 0 },
};

static const struct alias place_aliases[] = {
	{ "general",    0 },
	{ "in general", 0 },
	{ "calves",     RECOVERY_REGION_CALF },
	{ "", 0 },
};

enum match { MATCH_NONE, MATCH_WORD, MATCH_BEGIN, MATCH_WHOLE };

static int folded(char c)
{
	return c == '_' || c == '-' ? ' ' : tolower((unsigned char)c);
}

/* Does `name` begin with the first `n` letters of `text`?  2: and there is no more of it. */
static int begins(const char *name, const char *text, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!name[i] || folded(name[i]) != folded(text[i]))
			return 0;
	return name[n] ? 1 : 2;
}

static enum match match_name(const char *name, const char *text, size_t n)
{
	const char *word;
	int how = begins(name, text, n);

	if (how)
		return how == 2 ? MATCH_WHOLE : MATCH_BEGIN;
	for (word = name; *word; word++)
		if (folded(*word) == ' ' && begins(word + 1, text, n))
			return MATCH_WORD;
	return MATCH_NONE;
}

static const struct alias *alias_of(const struct alias *list, const char *text)
{
	const size_t n = strlen(text);

	while (*list->word && begins(list->word, text, n) != 2)
		list++;
	return *list->word ? list : NULL;
}

/* ---- all names ------------------------------------------------------------------------------------------------------------- */

/* What fits best among the muscles or the regions. */
struct found {
	enum match best;
	size_t n;
	int32_t id;		/* the last of them */
};

static enum match match_id(int32_t list, int32_t id, const char *text, size_t n)
{
	const char *const names[] = { recovery_enum_name(list, id), recovery_enum_about(list, id),
				      recovery_body_name(id, RECOVERY_BODY_TEXT_ENGLISH) };
	enum match best = MATCH_NONE;
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++) {
		const enum match match = names[i] ? match_name(names[i], text, n) : MATCH_NONE;

		best = match > best ? match : best;
	}
	return best;
}

static struct found search(int32_t list, const char *text, size_t n)
{
	struct found found = { MATCH_NONE, 0, 0 };
	size_t i;

	for (i = 0; n && i < recovery_enum_count(list); i++) {
		const int32_t id = recovery_enum_value(list, i);
		const enum match match = match_id(list, id, text, n);

		if (match == MATCH_NONE || match < found.best)
			continue;
		found.n = match > found.best ? 1 : found.n + 1;
		found.best = match;
		found.id = id;
	}
	return found;
}

/* Can soreness there be that of a muscle? */
static int has_muscle(int32_t region)
{
	size_t i;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MUSCLE); i++) {
		const int32_t muscle = recovery_enum_value(RECOVERY_ENUM_MUSCLE, i);

		if (recovery_muscle_region(muscle, 0) == region || recovery_muscle_region(muscle, 1) == region)
			return 1;
	}
	return region == RECOVERY_REGION_WHOLE_BODY;
}

/* Those that fit at least so well, or all. */
static void list_names(int32_t list, const char *text, size_t n, enum match least)
{
	size_t i, column = 80;

	for (i = 0; i < recovery_enum_count(list); i++) {
		const int32_t id = recovery_enum_value(list, i);
		const char *name = recovery_enum_name(list, id);

		if ((least && match_id(list, id, text, n) < least) || (list == RECOVERY_ENUM_REGION && !has_muscle(id)))
			continue;
		if (column + strlen(name) > 78) {
			fputs("\n\t", stderr);
			column = 8;
		} else {
			fputs("  ", stderr);
		}
		fputs(name, stderr);
		column += strlen(name) + 2;
	}
}

/* "pecs", "traps": the ending that makes a plural may go. */
static size_t singular(const char *text)
{
	const size_t n = strlen(text);

	return n > 3 && folded(text[n - 1]) == 's' ? n - 1 : 0;
}

/* What it may mean; `n` letters of it counted. */
static struct found muscle_search(const char *text, size_t *n)
{
	const struct alias *alias = alias_of(muscle_aliases, text);
	struct found found = search(RECOVERY_ENUM_MUSCLE, text, *n = strlen(text));

	if (alias) {
		found.n = 1;
		found.id = alias->id;
	} else if (!found.n && singular(text)) {
		found = search(RECOVERY_ENUM_MUSCLE, text, *n = singular(text));
	}
	return found;
}

size_t muscle_meant(const char *text, int32_t *muscle)
{
	size_t n;
	const struct found found = muscle_search(text, &n);

	*muscle = found.id;
	return found.n;
}

int muscle_find(const char *text, int32_t *muscle)
{
	size_t n;
	const struct found found = muscle_search(text, &n);

	*muscle = found.id;
	if (found.n == 1)
		return EXIT_DONE;
	fprintf(stderr, found.n ? "recovery: \"%s\" can mean several muscles:" : "recovery: no muscle is called \"%s\"; there are:", text);
	list_names(RECOVERY_ENUM_MUSCLE, text, n, found.best);
	fputc('\n', stderr);
	return EXIT_USAGE;
}

/* ---- muscles, regions and in general --------------------------------------------------------------------------------------- */

static int no_place(const char *text, size_t n, const struct found *muscle, const struct found *region)
{
	const enum match best = muscle->best > region->best ? muscle->best : region->best;

	fprintf(stderr, best ? "recovery: \"%s\" can mean several:" : "recovery: no muscle or region is called \"%s\"; there are:", text);
	list_names(RECOVERY_ENUM_MUSCLE, text, n, best ? MATCH_WORD : MATCH_NONE);
	list_names(RECOVERY_ENUM_REGION, text, n, best ? MATCH_WORD : MATCH_NONE);
	fputs(best ? "\n" : "\n\tor general\n", stderr);
	return EXIT_USAGE;
}

static int region_found(int32_t region, int32_t *what)
{
	*what = region;
	if (has_muscle(region))
		return EXIT_DONE;
	fprintf(stderr, "recovery: \"%s\": no muscle this program knows lies there, so soreness there is nothing it can forecast; name the "
		"muscle that is sore, for example quadriceps.\n\tPain in a joint, or pain that is not like soreness, is another question.\n",
		recovery_body_name(region, RECOVERY_BODY_TEXT_ENGLISH));
	return EXIT_USAGE;
}

int place_find(const char *text, int32_t *what)
{
	const struct alias *alias = alias_of(muscle_aliases, text);
	size_t n = strlen(text);
	struct found muscle = search(RECOVERY_ENUM_MUSCLE, text, n), region = search(RECOVERY_ENUM_REGION, text, n);

	if (!alias)
		alias = alias_of(place_aliases, text);
	if (!alias && !muscle.n && !region.n && singular(text)) {
		n = singular(text);
		muscle = search(RECOVERY_ENUM_MUSCLE, text, n);
		region = search(RECOVERY_ENUM_REGION, text, n);
	}
	*what = alias ? alias->id : muscle.id;
	if (alias || (muscle.n == 1 && (muscle.best > region.best || muscle.best == MATCH_WHOLE)))
		return EXIT_DONE;
	if (region.n == 1 && region.best > muscle.best)
		return region_found(region.id, what);
	return no_place(text, n, &muscle, &region);
}

void place_words(int32_t what, int32_t side, char *name, size_t size)
{
	snprintf(name, size, "%s%s", what ? recovery_body_name(what, RECOVERY_BODY_TEXT_ENGLISH) : "in general",
		 side == RECOVERY_SIDE_LEFT ? ", left" : side == RECOVERY_SIDE_RIGHT ? ", right" : "");
}

/* ---- sides and scales -------------------------------------------------------------------------------------------------------- */

int side_find(const char *title, const char *text, int32_t *side)
{
	if (!recovery_enum_find(RECOVERY_ENUM_SIDE, text, side) && *side != RECOVERY_SIDE_MIDLINE)
		return EXIT_DONE;
	fprintf(stderr, "%s: --side %s: write left, right or both\n", title, text);
	return EXIT_USAGE;
}

/* A scale that runs the other way is only meant when it is named in full. */
int scale_find(const char *title, const char *text, int32_t *scale)
{
	const size_t n = strlen(text);
	size_t i, found = 0;

	for (i = 0; n && i < recovery_enum_count(RECOVERY_ENUM_SCALE); i++) {
		const int32_t id = recovery_enum_value(RECOVERY_ENUM_SCALE, i);
		const char *name = recovery_enum_name(RECOVERY_ENUM_SCALE, id);
		const int how = begins(name, text, n);

		if (!how || (how == 1 && strstr(name, "reversed")))
			continue;
		*scale = id;
		if (how == 2)
			return EXIT_DONE;
		found++;
	}
	if (found == 1)
		return EXIT_DONE;
	fprintf(stderr, "%s: --scale %s: there are", title, text);
	list_names(RECOVERY_ENUM_SCALE, text, 0, MATCH_NONE);
	fputc('\n', stderr);
	return EXIT_USAGE;
}
