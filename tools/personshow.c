/* personshow.c - what is known of the person, as text and as JSON. */
#include <math.h>
#include <string.h>
#include <unistd.h>
#include "person.h"

int person_read(const struct options *options, struct known *k)
{
	struct store *store;
	int done;

	memset(k, 0, sizeof *k);
	(void)RECOVERY_INIT(PERSON, &k->person);
	k->goal = k->minutes = NAN;
	if (access(options->db, F_OK))
		return EXIT_DONE;
	store = store_open(options->db, 0);
	done = store && store_person(store, &k->person) && store_facts(store, &k->facts, &k->n) && store_number(store, "goal", &k->goal) &&
	       store_number(store, "minutes", &k->minutes);
	store_close(store);
	return done ? EXIT_DONE : EXIT_FAILED;
}

/* "Has: kidney disease; takes water tablets". */
static int print_list(const struct known *k, const char *head, int measures, int32_t fact, int32_t answer)
{
	char text[4096];
	size_t i, used = (size_t)snprintf(text, sizeof text, "%s:", head), n = 0;

	for (i = 0; i < k->n; i++) {
		const recovery_fact *f = &k->facts[i];
		const char *about = f->about ? recovery_enum_about(RECOVERY_ENUM_MEASURE, f->about) : recovery_enum_about(RECOVERY_ENUM_FACT, f->fact);

		if (f->answer != answer || (measures ? f->fact != fact : f->about != 0) || used + 200 > sizeof text)
			continue;
		used += (size_t)snprintf(text + used, sizeof text - used, "%s %.150s", n ? ";" : "", about ? about : "");
		n++;
	}
	if (n)
		print_wrapped(text);
	return n > 0;
}

static int print_numbers(const struct known *k)
{
	const recovery_person *p = &k->person;
	const char *goal = isnan(k->goal) ? NULL : recovery_enum_name(RECOVERY_ENUM_GOAL, (int32_t)k->goal);
	char text[512] = "";
	size_t n = 0;

	if (!isnan(p->mass_kg))
		n += (size_t)snprintf(text + n, sizeof text - n, "mass %g kg  ", p->mass_kg);
	if (!isnan(p->age_y))
		n += (size_t)snprintf(text + n, sizeof text - n, "age %g  ", p->age_y);
	if (p->sex)
		n += (size_t)snprintf(text + n, sizeof text - n, "sex %s  ", recovery_enum_name(RECOVERY_ENUM_SEX, p->sex));
	if (p->training)
		n += (size_t)snprintf(text + n, sizeof text - n, "training %s  ", recovery_enum_name(RECOVERY_ENUM_TRAINING, p->training));
	if (!isnan(p->sessions_per_week))
		n += (size_t)snprintf(text + n, sizeof text - n, "%g sessions a week  ", p->sessions_per_week);
	if (goal)
		n += (size_t)snprintf(text + n, sizeof text - n, "goal %s  ", goal);
	if (!isnan(k->minutes))
		n += (size_t)snprintf(text + n, sizeof text - n, "%g minutes a day  ", k->minutes);
	while (n && text[n - 1] == ' ')
		text[--n] = '\0';
	if (n)
		puts(text);
	return n > 0;
}

static int print_text(const struct known *k)
{
	int some = print_numbers(k);

	some |= print_list(k, "Has", 0, 0, RECOVERY_ANSWER_PRESENT);
	some |= print_list(k, "Has not", 0, 0, RECOVERY_ANSWER_DENIED);
	some |= print_list(k, "Likes", 1, RECOVERY_FACT_MEASURE_LIKED, RECOVERY_ANSWER_PRESENT);
	some |= print_list(k, "Dislikes", 1, RECOVERY_FACT_MEASURE_DISLIKED, RECOVERY_ANSWER_PRESENT);
	some |= print_list(k, "At hand for", 1, RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_PRESENT);
	some |= print_list(k, "Not at hand for", 1, RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_DENIED);
	if (!some)
		print_wrapped("Nothing is known of you yet.  For example: recovery person --mass 80kg --age 34 --has-not \"heart disease\" --likes massage");
	return EXIT_DONE;
}

static json_t *json_names(const struct known *k, int measures, int32_t fact, int32_t answer)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < k->n; i++)
		if (k->facts[i].answer == answer && (measures ? k->facts[i].fact == fact : !k->facts[i].about))
			json_array_append_new(list, json_string(measures ? recovery_enum_name(RECOVERY_ENUM_MEASURE, k->facts[i].about)
								: recovery_enum_name(RECOVERY_ENUM_FACT, k->facts[i].fact)));
	return list;
}

static int print_json(const struct known *k)
{
	json_t *out = json_object();

	json_object_set_new(out, "person", json_struct(RECOVERY_TYPE_PERSON, &k->person));
	json_object_set_new(out, "goal", isnan(k->goal) ? json_null() : json_string(recovery_enum_name(RECOVERY_ENUM_GOAL, (int32_t)k->goal)));
	json_object_set_new(out, "minutes", isnan(k->minutes) ? json_null() : json_integer((json_int_t)k->minutes));
	json_object_set_new(out, "has", json_names(k, 0, 0, RECOVERY_ANSWER_PRESENT));
	json_object_set_new(out, "has_not", json_names(k, 0, 0, RECOVERY_ANSWER_DENIED));
	json_object_set_new(out, "likes", json_names(k, 1, RECOVERY_FACT_MEASURE_LIKED, RECOVERY_ANSWER_PRESENT));
	json_object_set_new(out, "dislikes", json_names(k, 1, RECOVERY_FACT_MEASURE_DISLIKED, RECOVERY_ANSWER_PRESENT));
	json_object_set_new(out, "at_hand", json_names(k, 1, RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_PRESENT));
	json_object_set_new(out, "not_at_hand", json_names(k, 1, RECOVERY_FACT_MEASURE_AT_HAND, RECOVERY_ANSWER_DENIED));
	return json_print(out);
}

int person_print(const struct known *k, const struct options *options)
{
	return options->json ? print_json(k) : print_text(k);
}

/* ---- names -------------------------------------------------------------------------------------------------------------------- */

static void list_values(int32_t enumeration, const char *head, const char *prefix)
{
	const size_t n = strlen(prefix);
	char words[WORDS_MAX];
	size_t i;

	puts(head);
	for (i = 0; i < recovery_enum_count(enumeration); i++) {
		const int32_t value = recovery_enum_value(enumeration, i);
		const char *name = recovery_enum_name(enumeration, value);
		char *c = words;

		if (strncmp(name, prefix, n))
			continue;
		snprintf(words, sizeof words, "%s", name + n);
		for (; *c; c++)
			*c = *c == '_' ? ' ' : *c;
		printf("  %-28s  %.68s\n", words, recovery_enum_about(enumeration, value));
	}
}

void person_list(void)
{
	list_values(RECOVERY_ENUM_FACT, "Conditions:", "person_");
	list_values(RECOVERY_ENUM_FACT, "Circumstances:", "context_");
	list_values(RECOVERY_ENUM_FACT, "Signs, for one plan only:", "sign_");
	list_values(RECOVERY_ENUM_MEASURE, "Measures:", "");
	puts("Many everyday words are understood too: \"ice bath\", \"blood thinner\", hypertension.");
}
