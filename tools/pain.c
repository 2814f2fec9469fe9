/* pain.c - `recovery pain --jsonl`: complaints in, readings out, one per line. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include "painline.h"

static int print_line(json_t *out)
{
	char *text = json_dumps(out, JSON_COMPACT | JSON_PRESERVE_ORDER);

	json_decref(out);
	if (!text)
		return 0;
	puts(text);
	free(text);
	return 1;
}

/* 0: the row was refused. */
static int answer_line(struct case_ *c, const char *line, unsigned long row, const char *number)
{
	json_error_t error;
	json_t *in = json_loads(line, JSON_REJECT_DUPLICATES, &error), *out = json_object();
	json_t *id = json_object_get(in, "id"), *ignored;
	int good = case_begin(c);

	if (id)
		json_object_set(out, "id", id);
	else
		json_object_set_new(out, "id", json_integer((json_int_t)row));
	if (!in)
		snprintf(c->wrong, sizeof c->wrong, "no JSON: %.120s", error.text);
	good = good && in && case_read(c, json_object_get(in, "inputs")) && case_answer(c);
	(void)case_json(c, number, out);
	ignored = case_ignored(json_object_get(in, "inputs"));
	if (json_array_size(ignored))
		json_object_set(out, "ignored", ignored);
	json_decref(ignored);
	good = print_line(out) && good;
	json_decref(in);
	return good;
}

static int answer_lines(FILE *file, const char *number)
{
	static struct case_ c;
	char *line = NULL;
	size_t room = 0;
	unsigned long rows = 0, refused = 0;

	while (getline(&line, &room, file) != -1) {
		rows++;
		if (line[strspn(line, " \t\r\n")])
			refused += !answer_line(&c, line, rows, number);
	}
	free(line);
	if (refused)
		fprintf(stderr, "recovery pain: %lu of %lu lines were refused\n", refused, rows);
	return refused ? EXIT_REFUSED : EXIT_DONE;
}

int cmd_pain(int argc, char **argv, const struct options *options)
{
	static const struct option longs[] = {
		{ "jsonl", no_argument, NULL, 'l' }, { "region", required_argument, NULL, 'r' }, { NULL, 0, NULL, 0 },
	};
	const char *number = NULL;
	FILE *file = stdin;
	int c, lines = 0, code;

	(void)options;
	optind = 0;
	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?' || (c == 'r' && region_number(argv[0], optarg, &number)))
			return EXIT_USAGE;
		lines |= c == 'l';
	}
	if (!lines || argc - optind > 1) {
		fprintf(stderr, "%s: give --jsonl, and one file or none\n", argv[0]);
		return EXIT_USAGE;
	}
	if (optind < argc && strcmp(argv[optind], "-"))
		file = fopen(argv[optind], "r");
	if (!file) {
		fprintf(stderr, "%s: %s: %s\n", argv[0], argv[optind], strerror(errno));
		return EXIT_FAILED;
	}
	code = answer_lines(file, number);
	if (file != stdin)
		fclose(file);
	return code;
}
