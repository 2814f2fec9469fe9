/* evidence.c - `recovery evidence`: the sources, and for one of them what it found and what in the library rests on it. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "planning.h"

enum { SOURCE = 1024, KEY_WIDTH = 24, DESIGN_WIDTH = 18 };

static const struct cited { const char *key, *what; } cited[] = {
#define CITED(key, what) { key, what },
#include "measureids.def"
};

static const char *text_of(recovery_status (*get)(uint32_t id, char *buffer, size_t *count), uint32_t id, char text[SOURCE])
{
	size_t size = SOURCE;

	if (get(id, text, &size) != RECOVERY_OK)
		*text = '\0';
	return text;
}

/* ---- what rests on it ------------------------------------------------------------------------------------------------------- */

/* Measures, and conditions of measures, as the table has them: "massage", "screen:massage:sign_fever". */
static const char *measures_of(uint32_t id)
{
	size_t i;

	for (i = 0; i < sizeof cited / sizeof cited[0]; i++)
		if (!strcmp(cited[i].key, recovery_evidence_key(id)))
			return cited[i].what;
	return "";
}

/* `conditions` 0: the measures themselves. */
static json_t *measures_json(uint32_t id, int conditions)
{
	json_t *list = json_array();
	const char *at = measures_of(id);

	while (*at) {
		const size_t n = strcspn(at, " ");

		if ((memchr(at, ':', n) != NULL) == conditions)
			json_array_append_new(list, json_stringn(at, n));
		at += n;
		at += strspn(at, " ");
	}
	return list;
}

static json_t *params_json(uint32_t id)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < recovery_param_count(); i++)
		if (recovery_param_evidence(i) == id)
			json_array_append_new(list, json_string(recovery_param_name(i)));
	return list;
}

static json_t *rules_json(uint32_t id)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_RULE); i++) {
		const int32_t rule = recovery_enum_value(RECOVERY_ENUM_RULE, i);

		if (recovery_rule_evidence(rule) == id)
			json_array_append_new(list, json_string(recovery_enum_name(RECOVERY_ENUM_RULE, rule)));
	}
	return list;
}

static json_t *movements_json(uint32_t id)
{
	json_t *list = json_array();
	recovery_movement known;
	size_t i;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MOVEMENT); i++) {
		const int32_t movement = recovery_enum_value(RECOVERY_ENUM_MOVEMENT, i);

		(void)RECOVERY_INIT(MOVEMENT, &known);
		if (!recovery_movement_get(movement, &known, NULL) && known.evidence == id)
			json_array_append_new(list, json_string(recovery_enum_name(RECOVERY_ENUM_MOVEMENT, movement)));
	}
	return list;
}

static json_t *whole_json(uint32_t id)
{
	json_t *out = evidence_json(id);

	json_object_set_new(out, "parameters", params_json(id));
	json_object_set_new(out, "rules", rules_json(id));
	json_object_set_new(out, "measures", measures_json(id, 0));
	json_object_set_new(out, "conditions", measures_json(id, 1));
	json_object_set_new(out, "movements", movements_json(id));
	return out;
}

/* ---- one source ----------------------------------------------------------------------------------------------------------------- */

/* "screen:cold_water:sign_wound" in words: "cold water with wound". */
static void plain_words(const char *name, char words[WORDS_MAX * 2])
{
	const char *from = strchr(name, ':') ? strchr(name, ':') + 1 : name;
	size_t n = 0;

	for (; *from && n + 8 < WORDS_MAX * 2; from++) {
		if (*from == ':')
			n += (size_t)snprintf(words + n, WORDS_MAX * 2 - n, " with ");
		else
			words[n++] = (char)(*from == '_' ? ' ' : *from);
		if (*from == ':' && strchr(from, '_') && (!strncmp(from, ":sign_", 6) || !strncmp(from, ":person_", 8) || !strncmp(from, ":context_", 9)))
			from = strchr(from, '_');
	}
	words[n] = '\0';
}

/* "Rules about pain: a, b." */
static void print_names(const json_t *source, const char *key, const char *head)
{
	const json_t *list = json_object_get(source, key);
	const size_t room = 8192;
	char *text = malloc(room), words[WORDS_MAX * 2];
	size_t i, n = 0;

	if (text && json_array_size(list)) {
		n = (size_t)snprintf(text, room, "%s: ", head);
		for (i = 0; i < json_array_size(list) && n + 200 < room; i++) {
			const char *name = json_string_value(json_array_get(list, i));

			plain_words(name, words);
			n += (size_t)snprintf(text + n, room - n, "%s%s", i ? ", " : "", strchr(name, ':') ? words : name);
		}
		print_wrapped(text);
	}
	free(text);
}

static int print_one(uint32_t id, const struct options *options)
{
	const char *design = recovery_enum_about(RECOVERY_ENUM_DESIGN, recovery_evidence_design(id));
	const int32_t year = recovery_evidence_year(id), people = recovery_evidence_people(id);
	char text[SOURCE], head[SOURCE];
	json_t *source = whole_json(id);
	size_t n;

	if (options->json)
		return json_print(source);
	printf("%s%s%s\n", options->colour ? "\033[1m" : "", recovery_evidence_key(id), options->colour ? "\033[0m" : "");
	n = (size_t)snprintf(head, sizeof head, "%s", design ? design : "");
	if (year)
		n += (size_t)snprintf(head + n, sizeof head - n, ", %ld", (long)year);
	if (people)
		snprintf(head + n, sizeof head - n, ", %ld people", (long)people);
	puts(head);
	if (*text_of(recovery_evidence_locator, id, text))
		puts(text);
	putchar('\n');
	print_wrapped(text_of(recovery_evidence_finding, id, text));
	putchar('\n');
	print_names(source, "parameters", "Constants of the model");
	print_names(source, "rules", "Rules about pain");
	print_names(source, "measures", "Measures of a plan");
	print_names(source, "conditions", "Conditions of measures");
	print_names(source, "movements", "Movements");
	json_decref(source);
	return EXIT_DONE;
}

/* ---- the list --------------------------------------------------------------------------------------------------------------------- */

/* Does a word stand in it, in either case? */
static int holds(const char *text, const char *word)
{
	const size_t n = strlen(word);

	for (; *text; text++)
		if (!strncasecmp(text, word, n))
			return 1;
	return 0;
}

static int fits(uint32_t id, const char *word)
{
	char text[SOURCE];

	return !word || holds(recovery_evidence_key(id), word) || holds(text_of(recovery_evidence_finding, id, text), word) ||
	       holds(measures_of(id), word);
}

static void print_row(uint32_t id)
{
	const char *design = recovery_enum_name(RECOVERY_ENUM_DESIGN, recovery_evidence_design(id));
	const int32_t year = recovery_evidence_year(id), people = recovery_evidence_people(id);
	char name[64], years[16] = "-", many[16] = "-", *c;

	snprintf(name, sizeof name, "%s", design ? design : "");
	for (c = name; *c; c++)
		*c = *c == '_' ? ' ' : *c;
	if (year)
		snprintf(years, sizeof years, "%ld", (long)year);
	if (people)
		snprintf(many, sizeof many, "%ld", (long)people);
	printf("%5lu  %-*s  %4s  %-*s  %6s\n", (unsigned long)id, KEY_WIDTH, recovery_evidence_key(id), years, DESIGN_WIDTH, name, many);
}

static int print_list(const char *word, const struct options *options)
{
	json_t *list = json_array();
	size_t i, n = 0;

	for (i = 0; i < recovery_evidence_count(); i++) {
		const uint32_t id = recovery_evidence_at(i);

		if (!fits(id, word))
			continue;
		if (options->json) {
			json_array_append_new(list, evidence_json(id));
		} else {
			if (!n)
				printf("%5s  %-*s  %4s  %-*s  %6s\n", "id", KEY_WIDTH, "key", "year", DESIGN_WIDTH, "design", "people");
			print_row(id);
		}
		n++;
	}
	if (!n) {
		json_decref(list);
		fprintf(stderr, "recovery evidence: got \"%s\", allowed: an id, a key, or a word that stands in a key, a finding or a measure\n", word);
		return EXIT_NO_DATA;
	}
	if (options->json)
		return json_print(list);
	json_decref(list);
	return EXIT_DONE;
}

static uint32_t find(const char *text)
{
	char *end;
	const unsigned long number = strtoul(text, &end, 10);
	uint32_t id = 0;
	size_t i;

	if (isdigit((unsigned char)*text) && !*end && number <= UINT32_MAX && recovery_evidence_key((uint32_t)number))
		return (uint32_t)number;
	if (recovery_evidence_find(text, &id) == RECOVERY_OK)
		return id;
	for (i = 0; i < recovery_evidence_count(); i++)
		if (!strcasecmp(recovery_evidence_key(recovery_evidence_at(i)), text))
			return recovery_evidence_at(i);
	return 0;
}

int cmd_evidence(int argc, char **argv, const struct options *options)
{
	uint32_t id;

	if (argc > 2) {
		fprintf(stderr, "%s: takes one id, key or word, got %d\n", argv[0], argc - 1);
		return EXIT_USAGE;
	}
	if (argc == 2 && argv[1][0] == '-') {
		fprintf(stderr, "%s: takes no \"%s\"\n", argv[0], argv[1]);
		return EXIT_USAGE;
	}
	id = argc == 2 ? find(argv[1]) : 0;
	return id ? print_one(id, options) : print_list(argc == 2 ? argv[1] : NULL, options);
}
