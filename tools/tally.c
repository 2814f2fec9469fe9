/* tally.c - what one imported file held, and telling it. */
#include <inttypes.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>
#include "csvfile.h"
#include "tally.h"

/* How many rows of one exercise at one time were met. */
struct place {
	const struct name *name;
	int64_t time_s, rows;
};

int out_of_memory(void)
{
	fputs("recovery: out of memory\n", stderr);
	return EXIT_FAILED;
}

/* ---- names and places ---------------------------------------------------------------------------------------------------- */

static int compare_names(const void *a, const void *b)
{
	return strcmp(((const struct name *)a)->text, ((const struct name *)b)->text);
}

static int compare_places(const void *left, const void *right)
{
	const struct place *a = left, *b = right;

	if (a->time_s != b->time_s)
		return a->time_s < b->time_s ? -1 : 1;
	return compare_names(a->name, b->name);
}

struct name *tally_name(struct tally *t, const char *text)
{
	const size_t size = strlen(text) + 1;
	struct name *name = malloc(sizeof *name + size), **found;

	if (!name)
		return NULL;
	name->missed = 0;
	memcpy(name->text, text, size);
	found = tsearch(name, &t->name_tree, compare_names);
	if (!found || *found != name) {
		free(name);
		return found ? *found : NULL;
	}
	name->next = t->names;
	t->names = name;
	if (recovery_movement_find(text, size - 1, &name->movement, NULL) != RECOVERY_OK)
		name->movement = 0;
	return name;
}

int64_t tally_ordinal(struct tally *t, const struct name *name, int64_t time_s)
{
	struct place *place = malloc(sizeof *place), **found;

	if (!place)
		return 0;
	place->name = name;
	place->time_s = time_s;
	place->rows = 0;
	found = tsearch(place, &t->place_tree, compare_places);
	if (!found || *found != place)
		free(place);
	return found ? ++(*found)->rows : 0;
}

static void free_tree(void **tree, int (*compare)(const void *, const void *))
{
	while (*tree) {
		void *item = *(void **)*tree;

		tdelete(item, tree, compare);
		free(item);
	}
}

void tally_end(struct tally *t)
{
	free_tree(&t->place_tree, compare_places);
	free_tree(&t->name_tree, compare_names);
	json_decref(t->refused_rows);
}

/* ---- summary ------------------------------------------------------------------------------------------------------------- */

static int by_missed(const void *left, const void *right)
{
	const struct name *a = *(struct name *const *)left, *b = *(struct name *const *)right;

	return a->missed != b->missed ? (a->missed < b->missed ? 1 : -1) : strcmp(a->text, b->text);
}

/* The names that were not recognised, most frequent first: `*n` of them, NULL without memory. */
static struct name **missed_names(const struct tally *t, size_t *n)
{
	struct name *name, **list;
	size_t all = 1;

	for (name = t->names; name; name = name->next)
		all++;
	list = calloc(all, sizeof *list);
	*n = 0;
	for (name = t->names; list && name; name = name->next)
		if (name->missed)
			list[(*n)++] = name;
	if (list)
		qsort(list, *n, sizeof *list, by_missed);
	return list;
}

static const char *plural(int64_t n)
{
	return n == 1 ? "" : "s";
}

static void print_line(const char *what, int64_t n, const char *note)
{
	printf("  %-24s %7" PRId64 "%s%s\n", what, n, n && *note ? "  " : "", n ? note : "");
}

static void print_summary(const struct tally *t, struct name **list, size_t n)
{
	char name[SHOWN_MAX];
	size_t i;

	printf("%s: %" PRId64 " new set%s, %" PRId64 " already there", t->file, t->stored[STORED_NEW], plural(t->stored[STORED_NEW]),
	       t->stored[STORED_BEFORE]);
	if (t->stored[STORED_CHANGED])
		printf(", %" PRId64 " changed", t->stored[STORED_CHANGED]);
	putchar('\n');
	print_line("rows read", t->rows, "");
	print_line("rest timers skipped", t->rests, "");
	print_line("notes skipped", t->notes, "");
	print_line("timed sets left out", t->timed, "sets by time or distance are not forecast yet");
	print_line("rows refused", t->refused, "named above, with line and reason");
	print_line("not recognised", t->missed, "left out; these exercises are not known:");
	for (i = 0; i < n; i++)
		printf("  %-24s %7" PRId64 "  %s\n", "", list[i]->missed, shown(list[i]->text, strlen(list[i]->text), name, sizeof name));
	if (t->future)
		print_line("dated in the future", t->future, "kept; they count as planned");
}

static int add_json(json_t *files, struct tally *t, struct name **list, size_t n)
{
	json_t *names = json_array(), *file = NULL;
	char path[512];
	int bad = !names;
	size_t i;

	for (i = 0; !bad && i < n; i++)
		bad = json_array_append_new(names, json_pack("{sssI}", "name", list[i]->text, "rows", (json_int_t)list[i]->missed));
	if (!bad)
		file = json_pack("{ss sb ss? sI sI sI sI sI sI sI sI sI sO sO}", "file", shown(t->file, strlen(t->file), path, sizeof path),
			"stored", t->reason == NULL, "reason", t->reason, "rows", (json_int_t)t->rows,
			"new", (json_int_t)t->stored[STORED_NEW], "already_there", (json_int_t)t->stored[STORED_BEFORE],
			"changed", (json_int_t)t->stored[STORED_CHANGED], "rest_timers", (json_int_t)t->rests,
			"notes", (json_int_t)t->notes, "timed", (json_int_t)t->timed, "future", (json_int_t)t->future,
			"not_recognised", (json_int_t)t->missed, "names_not_recognised", names, "refused", t->refused_rows);
	json_decref(names);
	return bad || json_array_append_new(files, file) ? out_of_memory() : EXIT_DONE;
}

int tally_tell(struct tally *t, json_t *files)
{
	size_t n;
	struct name **list = missed_names(t, &n);
	int code = EXIT_DONE;

	if (!list)
		return out_of_memory();
	if (files)
		code = add_json(files, t, list, n);
	else if (!t->reason)
		print_summary(t, list, n);
	free(list);
	return code;
}
