/* pain.c - `recovery pain --jsonl`: complaints in, readings out, one per line. */
#include <getopt.h>
#include "jsonl.h"
#include "painline.h"

static int answer(const json_t *in, json_t *out, void *with)
{
	struct case_ *c = with;
	const int good = case_begin(c) && case_read(c, json_object_get(in, "inputs")) && case_answer(c);

	case_json(c, out);
	return good;
}

int cmd_pain(int argc, char **argv, const struct options *options)
{
	static const struct option longs[] = { { "jsonl", no_argument, NULL, 'l' }, { NULL, 0, NULL, 0 } };
	static struct case_ c;
	int got, lines = 0;

	(void)options;
	optind = 0;
	while ((got = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (got != 'l')
			return EXIT_USAGE;
		lines = 1;
	}
	if (!lines || argc - optind > 1) {
		fprintf(stderr, "%s: give --jsonl, and one file or none\n", argv[0]);
		return EXIT_USAGE;
	}
	return jsonl_run(argv[0], optind < argc ? argv[optind] : NULL, answer, &c);
}
