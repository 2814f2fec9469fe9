/* jsonl.c - one JSON object a line in, one a line out; what is refused is answered too, with the reason. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "jsonl.h"

static int print_line(json_t *out)
{
	char *text = json_dumps(out, JSON_COMPACT | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(10));

	json_decref(out);
	if (!text)
		return 0;
	puts(text);
	free(text);
	return 1;
}

json_t *json_message(const char *text)
{
	json_t *out = json_string(text);
	char plain[400], *c;

	if (out)
		return out;
	snprintf(plain, sizeof plain, "%s", text);
	for (c = plain; *c; c++)
		*c = (unsigned char)*c < 0x80 ? *c : '?';
	return json_string(plain);
}

/* 0: the row was refused. */
static int answer_line(const char *line, size_t length, unsigned long number, jsonl_answer *answer, void *with)
{
	json_error_t error;
	json_t *in = json_loadb(line, length, JSON_REJECT_DUPLICATES, &error), *out = json_object();
	json_t *id = json_object_get(in, "id");
	char text[200];
	int good = in != NULL;

	if (id)
		json_object_set(out, "id", id);
	else
		json_object_set_new(out, "id", json_integer((json_int_t)number));
	if (!in) {
		snprintf(text, sizeof text, "no JSON: %.120s", error.text);
		json_object_set_new(out, "error", json_message(text));
	}
	good = good && answer(in, out, with);
	good = print_line(out) && good;
	json_decref(in);
	return good;
}

static int answer_lines(const char *title, FILE *file, jsonl_answer *answer, void *with)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t length;
	unsigned long number = 0, refused = 0;

	while ((length = getline(&line, &room, file)) != -1) {
		number++;
		if ((size_t)length != strspn(line, " \t\r\n"))
			refused += !answer_line(line, (size_t)length, number, answer, with);
	}
	free(line);
	if (refused)
		fprintf(stderr, "%s: %lu of %lu lines were refused\n", title, refused, number);
	return refused ? EXIT_REFUSED : EXIT_DONE;
}

int jsonl_run(const char *title, const char *path, jsonl_answer *answer, void *with)
{
	FILE *file = path && strcmp(path, "-") ? fopen(path, "r") : stdin;
	int code;

	if (!file) {
		fprintf(stderr, "%s: %s: %s\n", title, path, strerror(errno));
		return EXIT_FAILED;
	}
	code = answer_lines(title, file, answer, with);
	if (ferror(file)) {
		fprintf(stderr, "%s: %s: %s\n", title, path && file != stdin ? path : "standard input", strerror(errno));
		code = EXIT_FAILED;
	}
	if (file != stdin)
		fclose(file);
	return code;
}
