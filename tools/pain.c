/* pain.c - `recovery pain --jsonl`: complaints in, readings out, one per line. */
#include <getopt.h>
#include "jsonl.h"
#include "painline.h"

struct reader {
	struct case_ all;
	const char *number;	/* the emergency number to name, or NULL */
};

static int answer(const json_t *in, json_t *out, void *with)
{
	struct reader *r = with;
	const json_t *inputs = json_object_get(in, "inputs");
	const int good = case_begin(&r->all) && case_read(&r->all, inputs) && case_answer(&r->all);
	json_t *ignored = case_ignored(inputs);

	case_json(&r->all, r->number, out);
	if (json_array_size(ignored))
		json_object_set(out, "ignored", ignored);
	json_decref(ignored);
	return good;
}

int cmd_pain(int argc, char **argv, const struct options *options)
{
	static const struct option longs[] = {
		{ "jsonl", no_argument, NULL, 'l' }, { "region", required_argument, NULL, 'r' }, { NULL, 0, NULL, 0 },
	};
	static struct reader reader;
	int c, lines = 0;

	(void)options;
	optind = 0;
	reader.number = NULL;
	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?' || (c == 'r' && region_number(argv[0], optarg, &reader.number)))
			return EXIT_USAGE;
		lines |= c == 'l';
	}
	if (!lines || argc - optind > 1) {
		fprintf(stderr, "%s: give --jsonl, and one file or none\n", argv[0]);
		return EXIT_USAGE;
	}
	return jsonl_run(argv[0], optind < argc ? argv[optind] : NULL, answer, &reader);
}
