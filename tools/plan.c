/* plan.c - `recovery plan`: what to do now, and what each muscle may do. */
#include <getopt.h>
#include <stdlib.h>
#include "jsonl.h"
#include "planning.h"

static int answer(const json_t *in, json_t *out, void *with)
{
	struct planning *p = with;
	const int good = planning_begin(p) && planning_read(p, in) && planning_make(p);

	if (good)
		planning_line(p, out);
	else
		json_object_set_new(out, "error", json_string(p->wrong));
	planning_end(p);
	return good;
}

static int plan_lines(const char *title, const char *path)
{
	struct planning *p = malloc(sizeof *p);
	int code = EXIT_FAILED;

	if (p)
		code = jsonl_run(title, path, answer, p);
	else
		fputs("recovery: out of memory\n", stderr);
	free(p);
	return code;
}

int cmd_plan(int argc, char **argv, const struct options *options)
{
	static const struct option longs[] = { { "jsonl", no_argument, NULL, 'l' }, { NULL, 0, NULL, 0 } };
	int c, lines = 0;

	(void)options;
	optind = 0;
	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?')
			return EXIT_USAGE;
		lines = 1;
	}
	if (!lines || argc - optind > 1) {
		fprintf(stderr, "%s: give --jsonl, and one file or none\n", argv[0]);
		return EXIT_USAGE;
	}
	return plan_lines(argv[0], optind < argc ? argv[optind] : NULL);
}
