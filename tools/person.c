/* person.c - `recovery person`: what is known of the person, shown, set and taken back. */
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "named.h"
#include "person.h"

/* One thing to store. */
struct change {
	const char *key;		/* a number of the person; NULL: an answer */
	double value;
	int32_t fact, about, answer;
};

enum { CHANGES_MAX = 400 };

struct changes {
	const char *title;
	struct planning *p;		/* reads words and numbers, and holds why one was refused */
	struct change change[CHANGES_MAX];
	size_t n;
	int list;			/* only the names are wanted */
};

static int refused(const struct changes *c)
{
	fprintf(stderr, "%s: %s\n", c->title, c->p->wrong);
	return EXIT_USAGE;
}

static int add(struct changes *c, const char *key, double value, int32_t fact, int32_t about, int32_t answer)
{
	struct change *change = &c->change[c->n];

	if (c->n == CHANGES_MAX) {
		fprintf(stderr, "%s: more than %d things at once\n", c->title, CHANGES_MAX);
		return EXIT_USAGE;
	}
	change->key = key;
	change->value = value;
	change->fact = fact;
	change->about = about;
	change->answer = answer;
	c->n++;
	return EXIT_DONE;
}

/* ---- numbers and words ----------------------------------------------------------------------------------------------------- */

static const struct unit { const char *word; double factor; } units[] = {
	{ "", 1 }, { "kg", 1 }, { "lb", 0.45359237 }, { "lbs", 0.45359237 },
};

/* "80", "80kg", "176 lb"; 0: not a number, or another unit. */
static int read_mass(const char *text, double *value)
{
	char *end;
	size_t i;

	*value = strtod(text, &end);
	if (end == text)
		return 0;
	end += strspn(end, " ");
	for (i = 0; i < sizeof units / sizeof units[0]; i++)
		if (!strcmp(end, units[i].word)) {
			*value *= units[i].factor;
			return 1;
		}
	return 0;
}

static int set_number(struct changes *c, const char *option, const char *key, const char *text)
{
	const int mass = !strcmp(key, "mass_kg");
	double value = NAN;
	char *end = NULL;
	int good = mass ? read_mass(text, &value) : 0;

	if (!mass) {
		value = strtod(text, &end);
		good = end != text && !*end;
	}
	if (!good) {
		fprintf(stderr, "%s: %s: got \"%s\", allowed: a number%s\n", c->title, option, text, mass ? ", as 80kg or 176lb" : "");
		return EXIT_USAGE;
	}
	return planning_person_number(c->p, option, key, value) ? add(c, key, value, 0, 0, 0) : refused(c);
}

static int set_word(struct changes *c, const char *option, const char *key, const char *text)
{
	int32_t value;

	if (!planning_person_word(c->p, option, key, text))
		return refused(c);
	value = !strcmp(key, "sex") ? c->p->person.sex : c->p->person.training;
	return add(c, key, value, 0, 0, 0);
}

static int set_goal(struct changes *c, const char *text)
{
	const int32_t goal = goal_named(text);

	if (goal)
		return add(c, "goal", goal, 0, 0, 0);
	fprintf(stderr, "%s: --goal: got \"%s\", allowed: health, strength, endurance, event\n", c->title, text);
	return EXIT_USAGE;
}

static int set_minutes(struct changes *c, const char *text)
{
	char *end;
	const double minutes = strtod(text, &end);

	if (end != text && !*end && minutes >= 0 && minutes <= 1440)
		return add(c, "minutes", floor(minutes), 0, 0, 0);
	fprintf(stderr, "%s: --minutes: got \"%s\", allowed: 0 to 1440\n", c->title, text);
	return EXIT_USAGE;
}

/* ---- answers --------------------------------------------------------------------------------------------------------------- */

/* What passes is no part of the person. */
static int passes(int32_t fact)
{
	static const int32_t passing[] = {
		RECOVERY_FACT_PERSON_HEAVY_SWEAT, RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS, RECOVERY_FACT_PERSON_ALCOHOL_TODAY,
		RECOVERY_FACT_PERSON_HOT_PAD_ON_SKIN, RECOVERY_FACT_PERSON_MENTHOL_ON_SKIN, RECOVERY_FACT_PERSON_NSAID_TAKEN,
	};
	size_t i;

	for (i = 0; i < sizeof passing / sizeof passing[0]; i++)
		if (fact == passing[i])
			return 1;
	return fact < RECOVERY_FACT_CONTEXT_TRAINED;
}

static int set_facts(struct changes *c, const char *option, const char *text, int32_t fact, int32_t answer)
{
	struct planning *p = c->p;
	size_t i;
	int code = EXIT_DONE;

	p->fact_count = 0;
	p->request.goal = 0;
	p->person.age_y = NAN;
	if (!planning_word(p, option, text, fact, answer ? answer : RECOVERY_ANSWER_PRESENT))
		return refused(c);
	if (!isnan(p->person.age_y) || p->request.goal) {
		fprintf(stderr, "%s: %s \"%s\": write --age N or --goal GOAL instead\n", c->title, option, text);
		return EXIT_USAGE;
	}
	for (i = 0; !code && i < p->fact_count; i++) {
		if (answer && !fact && passes(p->facts[i].fact)) {
			fprintf(stderr, "%s: %s \"%s\": this passes; say it to the plan: recovery plan %s \"%s\"\n", c->title, option, text, option, text);
			return EXIT_USAGE;
		}
		code = add(c, NULL, 0, p->facts[i].fact, p->facts[i].about, answer);
		if (!code && answer && fact == RECOVERY_FACT_MEASURE_LIKED)
			code = add(c, NULL, 0, RECOVERY_FACT_MEASURE_DISLIKED, p->facts[i].about, RECOVERY_ANSWER_UNKNOWN);
		if (!code && answer && fact == RECOVERY_FACT_MEASURE_DISLIKED)
			code = add(c, NULL, 0, RECOVERY_FACT_MEASURE_LIKED, p->facts[i].about, RECOVERY_ANSWER_UNKNOWN);
	}
	return code;
}

static const struct named_key { const char *word, *key; } keys[] = {
	{ "mass", "mass_kg" }, { "mass_kg", "mass_kg" }, { "age", "age_y" }, { "age_y", "age_y" }, { "sex", "sex" },
	{ "training", "training" }, { "sessions", "sessions_per_week" }, { "sessions_per_week", "sessions_per_week" },
	{ "goal", "goal" }, { "minutes", "minutes" },
};

/* A number, an answer, what is said of a measure, or "all". */
static int forget(struct changes *c, const char *text)
{
	struct meant meant;
	int32_t id[NAMED_MAX];
	size_t i, n;
	int code = EXIT_DONE;

	for (i = 0; i < sizeof keys / sizeof keys[0]; i++)
		if (!strcmp(keys[i].word, text))
			return add(c, keys[i].key, NAN, 0, 0, 0);
	if (!strcmp(text, "all"))
		return add(c, "", NAN, 0, 0, 0);
	n = measures_named(text, id);
	for (i = 0; !code && i < 3 * n; i++)
		code = add(c, NULL, 0, (int32_t[]){ RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_FACT_MEASURE_LIKED, RECOVERY_FACT_MEASURE_DISLIKED }[i % 3],
			   id[i / 3], RECOVERY_ANSWER_UNKNOWN);
	if (code || fact_named(text, &meant) != NAMED_ONE)
		return code || n ? code : set_facts(c, "--forget", text, 0, RECOVERY_ANSWER_UNKNOWN);
	for (i = 0; !code && i < meant.n; i++)
		code = add(c, NULL, 0, meant.fact[i], 0, RECOVERY_ANSWER_UNKNOWN);
	return code;
}

/* ---- storing --------------------------------------------------------------------------------------------------------------- */

static int forget_all(struct store *store, const recovery_fact *facts, size_t n)
{
	size_t i;
	int done = 1;

	for (i = 0; done && i < sizeof keys / sizeof keys[0]; i++)
		done = store_set_number(store, keys[i].key, NAN);
	for (i = 0; done && i < n; i++)
		done = store_set_fact(store, facts[i].fact, facts[i].about, RECOVERY_ANSWER_UNKNOWN);
	return done;
}

static int store_change(struct store *store, const struct change *change)
{
	recovery_fact *facts = NULL;
	size_t n = 0;
	int done;

	if (!change->key)
		return store_set_fact(store, change->fact, change->about, change->answer);
	if (*change->key)
		return store_set_number(store, change->key, change->value);
	done = store_facts(store, &facts, &n) && forget_all(store, facts, n);
	free(facts);
	return done;
}

static int store_changes(const struct changes *c, const struct options *options)
{
	struct store *store = store_open(options->db, 1);
	size_t i;
	int done = store && store_upgrade(store) && store_begin(store);

	for (i = 0; done && i < c->n; i++)
		done = store_change(store, &c->change[i]);
	if (store && !(done && store_commit(store))) {
		store_rollback(store);
		done = 0;
	}
	store_close(store);
	return done ? EXIT_DONE : EXIT_FAILED;
}

/* ---- the command ------------------------------------------------------------------------------------------------------------- */

static int take(struct changes *c, int option, const char *text)
{
	switch (option) {
	case 'm': return set_number(c, "--mass", "mass_kg", text);
	case 'a': return set_number(c, "--age", "age_y", text);
	case 's': return set_word(c, "--sex", "sex", text);
	case 't': return set_word(c, "--training", "training", text);
	case 'n': return set_number(c, "--sessions", "sessions_per_week", text);
	case 'g': return set_goal(c, text);
	case 'i': return set_minutes(c, text);
	case 'h': return set_facts(c, "--has", text, 0, RECOVERY_ANSWER_PRESENT);
	case 'H': return set_facts(c, "--has-not", text, 0, RECOVERY_ANSWER_DENIED);
	case 'l': return set_facts(c, "--likes", text, RECOVERY_FACT_MEASURE_LIKED, RECOVERY_ANSWER_PRESENT);
	case 'd': return set_facts(c, "--dislikes", text, RECOVERY_FACT_MEASURE_DISLIKED, RECOVERY_ANSWER_PRESENT);
	case 'e': return set_facts(c, "--at-hand", text, RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_PRESENT);
	case 'E': return set_facts(c, "--not-at-hand", text, RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_DENIED);
	case 'f': return forget(c, text);
	case 'L': c->list = 1; return EXIT_DONE;
	}
	return EXIT_USAGE;
}

static int take_all(int argc, char **argv, struct changes *c)
{
	static const struct option longs[] = {
		{ "mass", required_argument, NULL, 'm' }, { "age", required_argument, NULL, 'a' }, { "sex", required_argument, NULL, 's' },
		{ "training", required_argument, NULL, 't' }, { "sessions", required_argument, NULL, 'n' }, { "goal", required_argument, NULL, 'g' },
		{ "minutes", required_argument, NULL, 'i' }, { "has", required_argument, NULL, 'h' }, { "has-not", required_argument, NULL, 'H' },
		{ "likes", required_argument, NULL, 'l' }, { "dislikes", required_argument, NULL, 'd' }, { "at-hand", required_argument, NULL, 'e' },
		{ "not-at-hand", required_argument, NULL, 'E' }, { "forget", required_argument, NULL, 'f' },
		{ "list", no_argument, NULL, 'L' }, { NULL, 0, NULL, 0 },
	};
	int option, code = EXIT_DONE;

	optind = 0;
	while (!code && (option = getopt_long(argc, argv, "", longs, NULL)) != -1)
		code = take(c, option, optarg);
	if (!code && optind < argc) {
		fprintf(stderr, "%s: takes no \"%s\"\n", argv[0], argv[optind]);
		code = EXIT_USAGE;
	}
	return code;
}

int cmd_person(int argc, char **argv, const struct options *options)
{
	struct changes *c = calloc(1, sizeof *c);
	struct planning *p = malloc(sizeof *p);
	struct known k;
	int code = EXIT_FAILED;

	memset(&k, 0, sizeof k);
	if (c && p && planning_begin(p)) {
		c->title = argv[0];
		c->p = p;
		code = take_all(argc, argv, c);
		if (!code && c->n)
			code = store_changes(c, options);
		if (!code && c->list)
			person_list();
		else if (!code)
			code = person_read(options, &k);
		if (!code && !c->list)
			code = person_print(&k, options);
	} else {
		fputs("recovery: out of memory\n", stderr);
	}
	free(k.facts);
	free(p);
	free(c);
	return code;
}
