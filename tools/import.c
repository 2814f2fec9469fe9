/* import.c - bring training logs into the database. */
#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>
#include "strong.h"
#include "tally.h"

/* More refused rows than this: whatever it is, it is no training log. */
enum { REFUSED_MAX = 10000, DAY_S = 86400 };

struct job {
	const struct options *options;
	const char *unit;
	int strict;
	struct store *store;
	json_t *files;		/* NULL without --json */
	int broken;		/* not one file but the database or the machine failed */
};

/* ---- one file ------------------------------------------------------------------------------------------------------------ */

static int refuse(struct tally *t, const struct strong_row *row)
{
	fprintf(stderr, "%s:%" PRId64 ": %s\n", t->file, row->line, row->reason);
	t->refused++;
	if (!t->refused_rows)
		return EXIT_DONE;
	return json_array_append_new(t->refused_rows, json_pack("{sIss}", "line", (json_int_t)row->line, "reason", row->reason))
	       ? out_of_memory() : EXIT_DONE;
}

static int keep(struct job *job, struct tally *t, struct strong_row *row, struct name *name, int64_t ordinal)
{
	struct origin origin;
	enum stored stored;

	if (!name->movement) {
		name->missed++;
		t->missed++;
		return EXIT_DONE;
	}
	row->event.what = name->movement;
	origin.source = "strong";
	origin.name = row->name;
	origin.ordinal = ordinal;
	if (!store_add(job->store, &row->event, &origin, &stored))
		return EXIT_FAILED;
	t->stored[stored]++;
	t->future += row->event.time_s > t->now + DAY_S;
	return EXIT_DONE;
}

static int take_row(struct job *job, struct tally *t, struct strong_row *row)
{
	struct name *name = NULL;
	int64_t ordinal = 0;

	t->rows++;
	if (row->name) {	/* a refused row counts too: once mended it must not take the place of the next */
		name = tally_name(t, row->name);
		ordinal = name ? tally_ordinal(t, name, row->event.time_s) : 0;
		if (!ordinal)
			return out_of_memory();
	}
	switch (row->kind) {
	case STRONG_SET:
		return keep(job, t, row, name, ordinal);
	case STRONG_TIMED:
		t->timed++;
		break;
	case STRONG_REST:
		t->rests++;
		break;
	case STRONG_NOTE:
		t->notes++;
		break;
	case STRONG_REFUSED:
		return refuse(t, row);
	}
	return EXIT_DONE;
}

static int give_up(struct tally *t, int code, const char *reason)
{
	fprintf(stderr, "%s: %s%s; nothing was stored from it\n", t->file, code == EXIT_NOT_LOG ? "not a training log: " : "cannot be read: ",
		reason);
	t->reason = code == EXIT_NOT_LOG ? "not a training log" : "cannot be read";
	return code;
}

/* All rows, within a transaction. */
static int take_rows(struct job *job, struct tally *t, struct strong *strong)
{
	struct strong_row row;
	enum got got;
	int code;

	while ((got = strong_next(strong, &row)) == GOT_ROW) {
		code = take_row(job, t, &row);
		if (code)
			return code;
		if (t->refused > REFUSED_MAX)
			return give_up(t, EXIT_NOT_LOG, "more than 10000 rows were refused");
	}
	if (got != GOT_END)
		return give_up(t, got == GOT_NOT_LOG ? EXIT_NOT_LOG : EXIT_FAILED, row.reason);
	if (!t->refused)
		return EXIT_DONE;
	if (!job->strict)
		return EXIT_REFUSED;
	fprintf(stderr, "%s: nothing was stored from it: rows refused %" PRId64 ", allowed with --strict 0\n", t->file, t->refused);
	t->reason = "rows were refused and --strict was given";
	return EXIT_NOT_LOG;
}

static int import_rows(struct job *job, struct tally *t, struct strong *strong)
{
	char reason[REASON_MAX];
	const enum got got = strong_header(strong, reason);
	int code;

	if (got != GOT_ROW)
		return give_up(t, got == GOT_NOT_LOG ? EXIT_NOT_LOG : EXIT_FAILED, reason);
	if (!job->store)
		job->store = store_open(job->options->db, 1);
	if (!job->store || !store_begin(job->store))
		return EXIT_FAILED;
	code = take_rows(job, t, strong);
	if (code == EXIT_DONE || code == EXIT_REFUSED)
		return store_commit(job->store) ? code : EXIT_FAILED;
	store_rollback(job->store);
	memset(t->stored, 0, sizeof t->stored);
	return code;
}

/* A folder opens like a file, and only then cannot be read. */
static FILE *open_log(const char *path)
{
	struct stat status;
	FILE *in;

	if (!strcmp(path, "-"))
		return stdin;
	in = fopen(path, "rb");
	if (!in || fstat(fileno(in), &status) || !S_ISDIR(status.st_mode))
		return in;
	fclose(in);
	errno = EISDIR;
	return NULL;
}

static int import_file(struct job *job, struct tally *t, const char *path)
{
	FILE *in = open_log(path);
	struct strong *strong;
	int code;

	if (!in)
		return give_up(t, EXIT_FAILED, strerror(errno));
	strong = strong_open(in, job->unit);
	code = strong ? import_rows(job, t, strong) : out_of_memory();
	strong_close(strong);
	if (in != stdin)
		fclose(in);
	return code;
}

/* ---- the command --------------------------------------------------------------------------------------------------------- */

/* Of several files the gravest answer counts. */
static int graver(int a, int b)
{
	static const int rank[] = { [EXIT_DONE] = 0, [EXIT_REFUSED] = 1, [EXIT_NOT_LOG] = 2, [EXIT_FAILED] = 3 };

	return rank[a] > rank[b] ? a : b;
}

static int one_file(struct job *job, const char *path)
{
	struct tally t;
	int code, told = EXIT_DONE;

	memset(&t, 0, sizeof t);
	t.file = strcmp(path, "-") ? path : "standard input";
	t.now = time_now();
	t.refused_rows = job->files ? json_array() : NULL;
	code = job->files && !t.refused_rows ? out_of_memory() : import_file(job, &t, path);
	job->broken = code == EXIT_FAILED && !t.reason;
	if (!job->broken)
		told = tally_tell(&t, job->files);
	tally_end(&t);
	return graver(code, told);
}

static int import_files(struct job *job, char **paths)
{
	char path[512];
	int code = EXIT_DONE;
	json_t *all;

	job->files = job->options->json ? json_array() : NULL;
	if (job->options->json && !job->files)
		return out_of_memory();
	for (; *paths && !job->broken; paths++)
		code = graver(one_file(job, *paths), code);
	store_close(job->store);
	if (!job->files)
		return code;
	all = json_pack("{ss ss so}", "unit", job->unit, "database",
			shown(job->options->db, strlen(job->options->db), path, sizeof path), "files", job->files);
	if (!all)
		code = out_of_memory();
	else if (json_dumpf(all, stdout, JSON_INDENT(2)) || putchar('\n') == EOF)
		code = EXIT_FAILED;
	json_decref(all);
	return code;
}

static const char *unit_of(const char *text)
{
	return !strcasecmp(text, "kg") ? "kg" : !strcasecmp(text, "lb") ? "lb" : NULL;
}

/* The log does not say it, and a guess would falsify every set. */
static const char *ask_unit(char **paths)
{
	char line[32] = "";
	const char *unit;

	for (; isatty(STDIN_FILENO) && *paths && strcmp(*paths, "-"); paths++)
		;
	if (!isatty(STDIN_FILENO) || *paths) {
		fputs("recovery import: the log does not say whether weights are in kg or lb: give --unit kg or --unit lb\n", stderr);
		return NULL;
	}
	fputs("The log does not say it: are its weights in kg or lb? ", stderr);
	if (!fgets(line, sizeof line, stdin))
		line[0] = '\0';
	line[strcspn(line, "\r\n")] = '\0';
	unit = unit_of(line);
	if (!unit)
		fprintf(stderr, "recovery import: the unit, got \"%s\", allowed kg or lb\n", line);
	return unit;
}

int cmd_import(int argc, char **argv, const struct options *options)
{
	static const struct option longs[] = {
		{ "unit", required_argument, NULL, 'u' }, { "strict", no_argument, NULL, 's' }, { NULL, 0, NULL, 0 },
	};
	struct job job;
	int c;

	memset(&job, 0, sizeof job);
	job.options = options;
	optind = 0;
	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?')
			return EXIT_USAGE;
		job.strict |= c == 's';
		if (c == 'u' && !(job.unit = unit_of(optarg))) {
			fprintf(stderr, "recovery import: --unit, got \"%s\", allowed kg or lb\n", optarg);
			return EXIT_USAGE;
		}
	}
	if (optind == argc) {
		fputs("recovery import: name the file to read, or - for standard input\n", stderr);
		return EXIT_USAGE;
	}
	if (!job.unit)
		job.unit = ask_unit(argv + optind);
	return job.unit ? import_files(&job, argv + optind) : EXIT_USAGE;
}
