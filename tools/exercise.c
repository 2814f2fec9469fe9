/* exercise.c - the movement that a name means, the muscles it trains, and which of its words decide. */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include "answer.h"

enum { PARTS = 16, WORDS = 16, NAME_MAX_BYTES = 1024 };

static const char stops[] = " \t\r\n()[]{},;:/|-_+&";

/* What a name means. */
struct meaning {
	int32_t movement;		/* 0: not known */
	double confidence;
	recovery_movement known;
	size_t muscles;
	int32_t muscle[PARTS];
	double share[PARTS];
};

static int look_up(const char *name, size_t length, struct meaning *m)
{
	recovery_status status;

	memset(m, 0, sizeof *m);
	status = recovery_movement_find(name, length, &m->movement, &m->confidence);
	m->muscles = m->movement ? PARTS : 0;
	if (!status)
		status = RECOVERY_INIT(MOVEMENT, &m->known);
	if (!status && m->movement)
		status = recovery_movement_get(m->movement, &m->known, NULL);
	if (!status && m->movement)
		status = recovery_movement_muscles(m->movement, m->muscle, m->share, &m->muscles);
	return status ? library_failed(status, NULL) : EXIT_DONE;
}

static const char *movement_word(int32_t movement)
{
	return movement ? recovery_enum_name(RECOVERY_ENUM_MOVEMENT, movement) : "unknown";
}

static const char *muscle_word(int32_t muscle)
{
	return recovery_body_name(muscle, RECOVERY_BODY_TEXT_ENGLISH);
}

/* ---- why: the name is read again without each of its words ----------------------------------------------------------------- */

struct word {
	char text[NAME_MAX_BYTES];
	struct meaning without;
};

/* Words of the name, at most WORDS; each with the meaning of the rest. */
static size_t try_without(const char *name, struct word *words, int *code)
{
	char rest[NAME_MAX_BYTES];
	const char *at = name;
	size_t n = 0;

	while (n < WORDS && !*code && *(at += strspn(at, stops))) {
		const size_t length = strcspn(at, stops), before = (size_t)(at - name);

		snprintf(words[n].text, sizeof words[n].text, "%.*s", (int)length, at);
		snprintf(rest, sizeof rest, "%.*s %s", (int)before, name, at + length);
		*code = look_up(rest, strlen(rest), &words[n++].without);
		at += length;
	}
	return n;
}

static int decides(const struct meaning *whole, const struct meaning *without)
{
	return whole->movement != without->movement;
}

static void print_why(const struct meaning *m, const struct word *words, size_t n)
{
	size_t i, said = 0;

	for (i = 0; i < n; i++) {
		const struct meaning *without = &words[i].without;

		if (!decides(m, without))
			continue;
		if (!said++)
			puts("\nWords that decide:");
		printf("  %-16s without it: %s\n", words[i].text, movement_word(without->movement));
	}
	if (!said && m->movement)
		puts("\nNo single word decides: without any one of them it reads the same.");
}

/* ---- how the load is reckoned ------------------------------------------------------------------------------------------------- */

static void print_emphasis(double x, const char *of, const char *more, const char *less)
{
	printf("Emphasis on %s: %.1f, %s.\n", of, x, x > 1 ? more : x < 1 ? less : "as usual");
}

static void print_known(const recovery_movement *known)
{
	if (known->body_fraction > 0)
		printf("%.0f %% of body mass is moved along with the load, in kg.\n", 100 * known->body_fraction);
	else
		puts("Body mass is not moved: only the load counts, in kg.");
	if (known->assisted)
		puts("The load is help: it takes weight away.");
	if (known->one_sided)
		puts("One side works at a time: the load is that of one side.");
	print_emphasis(known->eccentric, "lengthening under load", "more than usual (1.0)", "less than usual (1.0)");
	print_emphasis(known->length, "long muscle length", "longer than usual (1.0)", "shorter than usual (1.0)");
	putchar('\n');
}

static void json_known(json_t *out, const struct meaning *m)
{
	const recovery_movement *known = &m->known;

	json_object_set_new(out, "body_fraction", m->movement ? json_real(known->body_fraction) : json_null());
	json_object_set_new(out, "eccentric_emphasis", m->movement ? json_real(known->eccentric) : json_null());
	json_object_set_new(out, "length_emphasis", m->movement ? json_real(known->length) : json_null());
	json_object_set_new(out, "one_sided", m->movement ? json_boolean(known->one_sided) : json_null());
	json_object_set_new(out, "assisted", m->movement ? json_boolean(known->assisted) : json_null());
	json_object_set_new(out, "evidence", m->movement ? json_string(recovery_evidence_key(known->evidence)) : json_null());
}

/* ---- one name ------------------------------------------------------------------------------------------------------------------ */

static json_t *json_meaning(const char *name, const struct meaning *m)
{
	json_t *out = json_object(), *list = json_array();
	size_t i;

	json_object_set_new(out, "name", json_string(name));
	json_object_set_new(out, "id", m->movement ? json_integer(m->movement) : json_null());
	json_object_set_new(out, "movement", m->movement ? json_string(movement_word(m->movement)) : json_null());
	json_object_set_new(out, "about", m->movement ? json_string(recovery_enum_about(RECOVERY_ENUM_MOVEMENT, m->movement)) : json_null());
	json_object_set_new(out, "confidence", json_real(m->confidence));
	json_known(out, m);
	for (i = 0; i < m->muscles; i++) {
		json_t *part = json_object();

		json_object_set_new(part, "muscle", json_string(recovery_enum_name(RECOVERY_ENUM_MUSCLE, m->muscle[i])));
		json_object_set_new(part, "share", json_real(m->share[i]));
		json_array_append_new(list, part);
	}
	json_object_set_new(out, "muscles", list);
	return out;
}

static int print_json(const char *name, const struct meaning *m, const struct word *words, size_t n)
{
	json_t *out = json_meaning(name, m), *list = json_array();
	size_t i;

	for (i = 0; i < n; i++) {
		const struct meaning *without = &words[i].without;
		json_t *word;

		if (!decides(m, without))
			continue;
		word = json_object();
		json_object_set_new(word, "word", json_string(words[i].text));
		json_object_set_new(word, "without", without->movement ? json_string(movement_word(without->movement)) : json_null());
		json_array_append_new(list, word);
	}
	json_object_set_new(out, "words", list);
	return json_print(out);
}

static void print_text(const char *name, const struct meaning *m, const struct word *words, size_t n)
{
	size_t i;

	if (m->movement) {
		printf("%s: %s (%ld)\n", name, movement_word(m->movement), (long)m->movement);
		printf("%s.\n", recovery_enum_about(RECOVERY_ENUM_MOVEMENT, m->movement));
		printf("Confidence %.2f of 1.\n\n", m->confidence);
		print_known(&m->known);
	} else {
		printf("%s: unknown, confidence %.2f of 1.\n", name, m->confidence);
	}
	for (i = 0; i < m->muscles; i++)
		printf("  %3.0f %%  %s\n", 100 * m->share[i], muscle_word(m->muscle[i]));
	print_why(m, words, n);
}

static int show_one(const char *name, const struct options *options)
{
	static struct word words[WORDS];
	struct meaning m;
	int code = look_up(name, strlen(name), &m);
	size_t n = code ? 0 : try_without(name, words, &code);

	if (code)
		return code;
	if (options->json)
		code = print_json(name, &m, words, n);
	else
		print_text(name, &m, words, n);
	return code ? code : m.movement ? EXIT_DONE : EXIT_NO_DATA;
}

/* ---- many names ---------------------------------------------------------------------------------------------------------------- */

static void print_line(const char *name, const struct meaning *m)
{
	printf("%s\t%s\t%.2f\t%s\n", name, movement_word(m->movement), m->confidence,
	       m->muscles ? recovery_enum_name(RECOVERY_ENUM_MUSCLE, m->muscle[0]) : "-");
}

static int show_lines(const struct options *options)
{
	json_t *list = options->json ? json_array() : NULL;
	char *line = NULL;
	size_t room = 0;
	int code = EXIT_DONE;

	while (!code && getline(&line, &room, stdin) >= 0) {
		struct meaning m;

		line[strcspn(line, "\r\n")] = '\0';
		code = look_up(line, strlen(line), &m);
		if (!code && list)
			json_array_append_new(list, json_meaning(line, &m));
		else if (!code)
			print_line(line, &m);
	}
	free(line);
	if (ferror(stdin)) {
		fputs("recovery exercise: standard input could not be read\n", stderr);
		code = EXIT_FAILED;
	}
	if (list && !code)
		return json_print(list);
	if (list)
		json_decref(list);
	return code;
}

/* ---- the command --------------------------------------------------------------------------------------------------------------- */

/* A name may come in several arguments: recovery exercise Bench Press */
static int join(int argc, char **argv, char *name, size_t size)
{
	size_t n = 0;
	int i;

	name[0] = '\0';
	for (i = 0; i < argc; i++) {
		const int wrote = snprintf(name + n, size - n, "%s%s", i ? " " : "", argv[i]);

		if (wrote < 0 || (size_t)wrote >= size - n)
			return 0;
		n += (size_t)wrote;
	}
	return n > 0;
}

int cmd_exercise(int argc, char **argv, const struct options *options)
{
	static const struct option longs[] = { { "stdin", no_argument, NULL, 'i' }, { NULL, 0, NULL, 0 } };
	char name[NAME_MAX_BYTES];
	int c, lines = 0;

	optind = 0;
	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?')
			return EXIT_USAGE;
		lines = 1;
	}
	if (lines && optind == argc)
		return show_lines(options);
	if (!lines && join(argc - optind, argv + optind, name, sizeof name))
		return show_one(name, options);
	fputs("recovery exercise: give one name, for example: recovery exercise \"Bench Press (Barbell)\"; or --stdin\n", stderr);
	return EXIT_USAGE;
}
