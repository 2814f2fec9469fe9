/* constants.c - the constants that matter for one muscle in plain words, with value and source; and what is not known. */
#include <math.h>
#include <string.h>
#include "explain.h"

/* ---- the constants ---------------------------------------------------------------------------------------------------------- */

enum { PLAIN = 256 };

/* When a constant matters. */
enum when { ALWAYS, SETS, ASSUMED, BODY, ACTIVITIES, ON_FOOT, YOUNG_LOG, ANSWERS, GENERAL, TESTS };

/* In `plain` * stands for the value with its unit, ^ for e to its power, % for it in percent. */
static const struct constant { const char *name; enum when when; const char *plain; } constants[] = {
	{ "fast_h",              ALWAYS,     "Soreness after work the muscle knows comes in two early stages of * each" },
	{ "fast_novel_h",        ALWAYS,     "After new work these take * each" },
	{ "slow_h",              ALWAYS,     "In work the muscle knows it fades with a time constant of *" },
	{ "ladder",              ALWAYS,     "In slow people that takes * times as long, and twice that step more in new work" },
	{ "person_log_sd",       ALWAYS,     "People differ: two in three lie within a factor of ^ of the middle" },
	{ "episode_log_sd",      ALWAYS,     "Sessions of one person differ too, most within a factor of ^" },
	{ "protect_sore_max",    ALWAYS,     "Earlier sessions take away % of the soreness at most" },
	{ "protect_grow_h",      ALWAYS,     "That protection builds up with a time constant of *" },
	{ "protect_sore_d",      ALWAYS,     "It fades with a time constant of *" },
	{ "rep_dose",            SETS,       "One all-out repetition counts *, a laboratory session 1" },
	{ "reserve_reps",        SETS,       "A set that ends * repetitions before failure counts about a third" },
	{ "reserve_assumed",     ASSUMED,    "Repetitions left over where neither the log nor your best tells: *" },
	{ "mass_assumed_kg",     BODY,       "Your body mass, as it is not known, is taken as *" },
	{ "au_dose",             ACTIVITIES, "A minute of sport counts * per point of effort in a session as long and hard as a marathon, and less in a shorter one" },
	{ "descent_m",           ON_FOOT,    "Going down * on foot counts like a laboratory session for the thighs" },
	{ "start_unknown",       YOUNG_LOG,  "Protection you brought along when the log began is taken as *" },
	{ "start_days",          YOUNG_LOG,  "The doubt about the time before the log fades with a time constant of *" },
	{ "report_sd",           ANSWERS,    "An answer strays from what is felt by *" },
	{ "day_sd",              ANSWERS,    "The day (sleep, stress, work nobody logged) shifts all answers by *" },
	{ "rest_local",          ANSWERS,    "Asked about a muscle without any training, people still answer *" },
	{ "rest_general",        GENERAL,    "Asked in general without any training, people still answer *" },
	{ "strength_report_sd",  TESTS,      "A strength test strays by *" },
	{ "loss_max",            ALWAYS,     "The largest sessions cost * of strength" },
	{ "loss_slow_h",         ALWAYS,     "After work the muscle knows it comes back with a time constant of *" },
	{ "protect_strength_max", ALWAYS,    "Earlier sessions save % of that loss at most" },
	{ "ready_soreness",      ALWAYS,     "Ready means a soreness of * or less" },
	{ "ready_strength",      ALWAYS,     "Ready means a strength of * or more" },
};

static int matters(const struct account *x, enum when when)
{
	switch (when) {
	case ALWAYS:     return 1;
	case SETS:       return x->sets > 0;
	case ASSUMED:    return x->effort_unknown > 0;
	case BODY:       return x->body_mass_moved > 0 && isnan(x->a->person.mass_kg);
	case ACTIVITIES: return x->activities > 0;
	case ON_FOOT:    return x->activities > 0;
	case YOUNG_LOG:  return x->log_days < 56 && !x->a->person.training;
	case ANSWERS:    return x->reports > 0;
	case GENERAL:    return x->reports > 0 && x->last && !x->last->what;
	case TESTS:      return x->tests > 0;
	}
	return 0;
}

/* Its place in the library's list; the count when a later library has dropped it. */
static size_t find(const char *name)
{
	size_t i;

	for (i = 0; i < recovery_param_count(); i++)
		if (!strcmp(recovery_param_name(i), name))
			break;
	return i;
}

static size_t next(const struct account *x, size_t *k)
{
	for (; *k < sizeof constants / sizeof constants[0]; ++*k)
		if (matters(x, constants[*k].when) && find(constants[*k].name) < recovery_param_count())
			return find(constants[*k].name);
	return recovery_param_count();
}

static const char *unit_words(size_t i)
{
	static const struct unit { const char *code, *words; } units[] = {
		{ "1", "" }, { "{NRS}", " of 10" }, { "{NRS}/d^0.5", " of 10 after a day" }, { "d", " days" },
	};
	static char other[32];
	size_t k;

	for (k = 0; k < sizeof units / sizeof units[0]; k++)
		if (!strcmp(recovery_param_unit(i), units[k].code))
			return units[k].words;
	snprintf(other, sizeof other, " %s", recovery_param_unit(i));
	return other;
}

/* Locators and findings are one line; "" when there is none. */
enum { SOURCE = 512 };

typedef recovery_status source_text(uint32_t id, char *buffer, size_t *count);

static const char *source(source_text *get, uint32_t evidence, char text[SOURCE])
{
	size_t n = SOURCE;

	if (get(evidence, text, &n) != RECOVERY_OK)
		*text = '\0';
	return text;
}

static void put_source(uint32_t evidence, char *text, size_t size)
{
	const char *key = recovery_evidence_key(evidence);
	const int32_t year = recovery_evidence_year(evidence);
	char locator[SOURCE];

	source(recovery_evidence_locator, evidence, locator);
	if (recovery_evidence_design(evidence) == RECOVERY_DESIGN_JUDGEMENT)
		snprintf(text, size, "our judgement, no figure found");
	else if (year)
		snprintf(text, size, "%s (%ld) %s", key ? key : "-", (long)year, locator);
	else
		snprintf(text, size, "%s %s", key ? key : "-", locator);
}

/* The sentence with its number in it. */
static void fill(const struct constant *constant, size_t i, char text[PLAIN])
{
	const size_t before = strcspn(constant->plain, "*^%");
	const double value = recovery_param_value(i);
	const char *rest = constant->plain + before;
	char number[64];

	if (*rest == '^')
		snprintf(number, sizeof number, "%.1f", exp(value));
	else if (*rest == '%')
		snprintf(number, sizeof number, "%g %%", 100 * value);
	else
		snprintf(number, sizeof number, "%g%s", value, unit_words(i));
	snprintf(text, PLAIN, "%.*s%s%s", (int)before, constant->plain, number, *rest ? rest + 1 : "");
}

void constants_print(const struct account *x)
{
	char text[PLAIN], source[256];
	size_t k, i, judged = 0, all = 0;

	for (k = 0; (i = next(x, &k)) < recovery_param_count(); k++) {
		const uint32_t evidence = recovery_param_evidence(i);

		put_source(evidence, source, sizeof source);
		judged += recovery_evidence_design(evidence) == RECOVERY_DESIGN_JUDGEMENT;
		all++;
		fill(&constants[k], i, text);
		printf("  %s.\n      %s: %s\n", text, constants[k].name, source);
	}
	snprintf(text, sizeof text, "%lu of these %lu are judgement: no study gave the figure.  The model has not been checked against people's own "
		 "records yet.", (unsigned long)judged, (unsigned long)all);
	print_wrapped(text);
}

json_t *constants_json(const struct account *x)
{
	json_t *list = json_array();
	size_t k, i;

	for (k = 0; (i = next(x, &k)) < recovery_param_count(); k++) {
		const uint32_t evidence = recovery_param_evidence(i);
		const int32_t year = recovery_evidence_year(evidence);
		json_t *one = json_object();
		char plain[PLAIN], line[SOURCE];

		fill(&constants[k], i, plain);
		json_object_set_new(one, "name", json_string(constants[k].name));
		json_object_set_new(one, "plain", json_string(plain));
		json_object_set_new(one, "about", json_string(recovery_param_about(i)));
		json_object_set_new(one, "value", json_real(recovery_param_value(i)));
		json_object_set_new(one, "unit", json_string(recovery_param_unit(i)));
		json_object_set_new(one, "evidence", json_string(recovery_evidence_key(evidence)));
		json_object_set_new(one, "year", year ? json_integer(year) : json_null());
		json_object_set_new(one, "locator", json_string(source(recovery_evidence_locator, evidence, line)));
		json_object_set_new(one, "finding", json_string(source(recovery_evidence_finding, evidence, line)));
		json_object_set_new(one, "judgement", json_boolean(recovery_evidence_design(evidence) == RECOVERY_DESIGN_JUDGEMENT));
		json_array_append_new(list, one);
	}
	return list;
}

/* ---- what is not known --------------------------------------------------------------------------------------------------------- */

enum { UNKNOWNS = 8, LINE = 200 };

static void add(char lines[UNKNOWNS][LINE], size_t *n, size_t some, size_t of, const char *what)
{
	if (some && of)
		snprintf(lines[(*n)++], LINE, "%lu of %lu %s", (unsigned long)some, (unsigned long)of, what);
	else if (some)
		snprintf(lines[(*n)++], LINE, "%s", what);
}

static size_t unknowns(const struct account *x, char lines[UNKNOWNS][LINE])
{
	const recovery_person *person = &x->a->person;
	size_t n = 0;

	add(lines, &n, !x->reports, 0, "how you answer: nothing was said of this muscle, so the spread is that between people");
	add(lines, &n, x->effort_unknown, x->sets, "sets: how hard they were; it is inferred from the load and your best, where there is one");
	add(lines, &n, isnan(person->mass_kg) ? x->body_mass_moved : 0, x->sets, "sets move the body, whose mass is not known");
	add(lines, &n, x->load_unknown, x->sets, "of them say no load; there may have been a belt or vest");
	add(lines, &n, x->rpe_unknown, x->activities, "activities: how hard they were");
	add(lines, &n, x->descent_unknown, x->activities, "activities: how far they went downhill");
	add(lines, &n, isnan(person->age_y) ? 1u : 0u, 0, "your age: older people were found sorer, less sore and equally sore");
	add(lines, &n, !person->training && x->log_days < 56, 0, "how you trained before the log began; this fades over its first weeks");
	return n;
}

void unknowns_print(const struct account *x)
{
	char lines[UNKNOWNS][LINE];
	size_t i, n = unknowns(x, lines);

	for (i = 0; i < n; i++)
		printf("  %s\n", lines[i]);
	if (!n)
		puts("  Nothing that this program asks for.");
}

json_t *unknowns_json(const struct account *x)
{
	char lines[UNKNOWNS][LINE];
	size_t i, n = unknowns(x, lines);
	json_t *list = json_array();

	for (i = 0; i < n; i++)
		json_array_append_new(list, json_string(lines[i]));
	return list;
}
