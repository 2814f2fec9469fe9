/* icsfile.c - a calendar file of ours, read and written whole. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "icsfile.h"

enum { FILE_MOST = 16 << 20 };

static char *read_file(const char *path, int *absent, size_t *length)
{
	FILE *file = fopen(path, "rb");
	char *text = NULL;
	size_t n = 0;

	*absent = !file && errno == ENOENT;
	if (!file)
		return NULL;
	text = malloc(FILE_MOST + 1);
	if (text)
		n = fread(text, 1, FILE_MOST, file);
	if (text && ferror(file)) {
		free(text);
		text = NULL;
	}
	if (text)
		text[n] = '\0';
	*length = n;
	fclose(file);
	return text;
}

int ics_read(const struct plan *plan, icalcomponent **calendar)
{
	int absent;
	size_t length = 0;
	char *text = read_file(plan->ics, &absent, &length);
	const int empty = text && !length;
	icalproperty *id;

	*calendar = NULL;
	if (!text && !absent) {
		fprintf(stderr, "%s: --ics %s: %s\n", plan->title, plan->ics, strerror(errno));
		return EXIT_FAILED;
	}
	if (text && length && strlen(text) == length)
		*calendar = icalparser_parse_string(text);
	free(text);
	if (absent || empty)
		return EXIT_DONE;
	id = *calendar ? icalcomponent_get_first_property(*calendar, ICAL_PRODID_PROPERTY) : NULL;
	if (id && icalproperty_get_prodid(id) && !strcmp(icalproperty_get_prodid(id), ICS_PRODUCT))
		return EXIT_DONE;
	fprintf(stderr, "%s: --ics %s: this is no calendar of this program, and is left as it is; give another file\n", plan->title, plan->ics);
	return EXIT_FAILED;
}

/* A half-written calendar never stands there. */
int ics_write(const struct plan *plan, const char *text)
{
	const size_t size = strlen(plan->ics) + 8;
	char *path = malloc(size);
	FILE *file;
	int done;

	if (!path)
		return EXIT_FAILED;
	snprintf(path, size, "%s.new", plan->ics);
	file = fopen(path, "wb");
	done = file && fputs(text, file) >= 0;
	done = (!file || !fclose(file)) && done && !rename(path, plan->ics);
	if (!done)
		fprintf(stderr, "%s: --ics %s: %s\n", plan->title, plan->ics, strerror(errno));
	if (!done && file)
		(void)remove(path);
	free(path);
	return done ? EXIT_DONE : EXIT_FAILED;
}
