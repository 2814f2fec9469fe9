/* check_measure.c - the table of measures: whole, readable, and what it says of people who should not. */
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "measure.h"

Suite *suite_measure(void);

enum { ROOM = 512 };

/* Places by name, read from the table a second time. */
enum {
#define MEASURE(id, name, ...) AT_##name,
#include "measure.def"
	MEASURES
};

static const int32_t ids[] = {
#define MEASURE(id, ...) (id),
#include "measure.def"
};

static const char *words(size_t index, int which)
{
	static char buffer[ROOM];
	const size_t length = measure_words(index, which, buffer, sizeof buffer);

	ck_assert_uint_lt(length, sizeof buffer);
	ck_assert_uint_eq(strlen(buffer), length);
	return buffer;
}

/* ---- the rows -------------------------------------------------------------------------------------------------------- */

START_TEST(every_measure)
{
	uint64_t ranks = 0;
	size_t i, k;

	ck_assert_uint_eq(measure_count(), MEASURES);
	ck_assert_uint_eq(recovery_enum_count(RECOVERY_ENUM_MEASURE), MEASURES);
	for (i = 0; i < MEASURES; i++) {
		const struct measure *m = measure_at(i);
		const char *name = measure_name(i);

		ck_assert_int_eq(m->id, ids[i]);
		ck_assert_int_eq(measure_id(i), ids[i]);
		ck_assert_uint_eq(measure_index(ids[i]), i);
		ck_assert_str_eq(recovery_enum_name(RECOVERY_ENUM_MEASURE, ids[i]), name);
		ck_assert_str_eq(recovery_enum_about(RECOVERY_ENUM_MEASURE, ids[i]), measure_about(i));
		ck_assert_msg(m->group >= 1 && m->group < MEASURE_GROUPS && m->role >= 1 && m->role <= MEASURE_ROLE_NEVER, "%s", name);
		ck_assert_msg(m->trigger >= 1 && m->trigger <= MEASURE_TRIGGER_ALWAYS && m->target >= 1 && m->target <= 2, "%s", name);
		ck_assert_msg(m->rank >= 1 && m->rank <= MEASURES && !(ranks >> m->rank & 1), "%s: rank", name);
		ranks |= UINT64_C(1) << m->rank;
		ck_assert_msg(m->from_h < m->to_h && m->times >= 1 && (m->times > 1) == (m->every_h > 0), "%s: times", name);
		ck_assert_msg(recovery_evidence_key(m->evidence[0]) != NULL, "%s: no source", name);
		for (k = 1; k < MEASURE_SOURCES; k++)
			ck_assert_msg(m->evidence[k] ? recovery_evidence_key(m->evidence[k]) != NULL && m->evidence[k - 1] : 1, "%s", name);
	}
}
END_TEST

/* What people read: the words are there, and none is longer than its room. */
START_TEST(every_text)
{
	char small[8];
	size_t i;
	int which;

	for (i = 0; i < MEASURES; i++) {
		const int never = measure_at(i)->role == MEASURE_ROLE_NEVER;

		for (which = 0; which < MEASURE_TEXTS; which++) {
			const char *s = words(i, which);
			const size_t length = strlen(s);

			if (which == MEASURE_TEXT_WHY || which == MEASURE_TEXT_STOP)
				ck_assert_msg(length > 10 && s[length - 1] == '.', "%s: %s", measure_name(i), s);
			if (which == MEASURE_TEXT_HOW_1)
				ck_assert_msg((length == 0) == never, "%s: %s", measure_name(i), s);
			ck_assert_msg(!strstr(s, "  ") && length < 256, "%s: %s", measure_name(i), s);
			memset(small, '#', sizeof small);
			ck_assert_uint_eq(measure_words(i, which, small, 5), length);
			ck_assert_msg(!strncmp(small, words(i, which), length < 4 ? length : 4), "%s", small);
			ck_assert_int_eq(small[length < 4 ? length : 4], 0);
			ck_assert_int_eq(small[5], '#');
			ck_assert_uint_eq(measure_words(i, which, NULL, 0), length);
		}
	}
	ck_assert_str_eq(words(AT_foam_rolling, MEASURE_TEXT_NEEDS), "a foam roller or ball");
	ck_assert_str_eq(words(AT_sleep, MEASURE_TEXT_NEEDS), "");
	ck_assert_ptr_nonnull(strstr(words(AT_topical_magnesium, MEASURE_TEXT_WHY), "no better than placebo"));
	ck_assert_ptr_nonnull(strstr(words(AT_protein, MEASURE_TEXT_HOW_1), "A palm of"));
}
END_TEST

START_TEST(figures)
{
	const struct measure *m = measure_at(AT_light_movement);

	ck_assert_double_eq(measure_figure(m->effect.value), -1.03);
	ck_assert(isnan(measure_figure(m->effect.low)));
	ck_assert_double_eq(measure_figure(m->effect.at_h), 24);
	ck_assert_double_eq(measure_figure(m->amount.least), 10);
	m = measure_at(AT_polyphenol_foods);
	ck_assert_double_eq(measure_figure(m->effect.value), -0.412);
	ck_assert_double_eq(measure_figure(m->effect.high), -0.241);
	m = measure_at(AT_electrolytes);
	ck_assert_int_eq(m->amount.unit, MEASURE_UNIT_MG_SODIUM_PER_L);
	ck_assert_double_eq(measure_figure(m->amount.greatest), 1100);
	ck_assert_double_eq(measure_figure(measure_at(AT_protein)->amount.least), 1.4);
	ck_assert_double_eq(measure_figure(measure_at(AT_cool_down)->effect.value), 0);
}
END_TEST

/* Numbers that plan.h has are the same there. */
START_TEST(numbers_of_the_header)
{
	ck_assert_int_eq(MEASURE_OUTCOME_SORENESS, RECOVERY_OUTCOME_SORENESS);
	ck_assert_int_eq(MEASURE_OUTCOME_STRENGTH, RECOVERY_OUTCOME_STRENGTH);
	ck_assert_int_eq(MEASURE_OUTCOME_HYDRATION, RECOVERY_OUTCOME_HYDRATION);
	ck_assert_int_eq(MEASURE_OUTCOME_COMFORT, RECOVERY_OUTCOME_COMFORT);
	ck_assert_int_eq(MEASURE_UNIT_MINUTE, RECOVERY_UNIT_MINUTE);
	ck_assert_int_eq(MEASURE_UNIT_LITRE, RECOVERY_UNIT_LITRE);
	ck_assert_int_eq(MEASURE_UNIT_MG_SODIUM_PER_L, RECOVERY_UNIT_MG_SODIUM_PER_L);
	ck_assert_int_eq(MEASURE_UNIT_PERCENT_OF_LOAD, RECOVERY_UNIT_PERCENT_OF_LOAD);
	ck_assert_int_eq(MEASURE_CERTAINTY_NONE, RECOVERY_CERTAINTY_NONE);
	ck_assert_int_eq(MEASURE_CERTAINTY_VERY_LOW, RECOVERY_CERTAINTY_VERY_LOW);
	ck_assert_int_eq(MEASURE_CERTAINTY_LOW, RECOVERY_CERTAINTY_LOW);
	ck_assert_int_eq(MEASURE_CERTAINTY_MODERATE, RECOVERY_CERTAINTY_MODERATE);
	ck_assert_int_eq(MEASURE_CERTAINTY_HIGH, RECOVERY_CERTAINTY_HIGH);
}
END_TEST

START_TEST(no_such_measure)
{
	static const int32_t wrong[] = { 0, 1, -1, INT32_MIN, INT32_MAX, 6000, 6001 + MEASURES };
	size_t i;

	for (i = 0; i < COUNT_OF(wrong); i++)
		ck_assert_uint_eq(measure_index(wrong[i]), MEASURES);
}
END_TEST

/* The measures the first plans had keep their ids and names. */
START_TEST(the_first_five)
{
	static const char *const names[] = { "light_movement", "hydration", "electrolytes", "topical_magnesium", "mindful_pause" };
	int32_t i, id;

	for (i = 0; i < 5; i++) {
		ck_assert_int_eq(recovery_enum_find(RECOVERY_ENUM_MEASURE, names[i], &id), RECOVERY_OK);
		ck_assert_int_eq(id, 6001 + i);
	}
}
END_TEST

/* ---- who should not ---------------------------------------------------------------------------------------------------- */

static int kind_of(size_t index, int32_t fact)
{
	size_t n, i;
	const struct measure_screen *rows = measure_screens(&n);

	for (i = 0; i < n; i++)
		if (rows[i].fact == fact && measure_screened(&rows[i], index))
			return rows[i].kind;
	return 0;
}

START_TEST(screens)
{
	char buffer[ROOM];
	size_t n, i;
	const struct measure_screen *rows = measure_screens(&n);

	for (i = 0; i < n; i++) {
		const size_t length = measure_limit(&rows[i], buffer, sizeof buffer);

		ck_assert_ptr_nonnull(recovery_enum_name(RECOVERY_ENUM_FACT, rows[i].fact));
		ck_assert_ptr_nonnull(recovery_evidence_key(rows[i].evidence));
		ck_assert(rows[i].kind >= MEASURE_SCREEN_GRAVE && rows[i].kind <= MEASURE_SCREEN_LIMIT);
		ck_assert_int_eq(rows[i].measure == MEASURE_ANY, rows[i].group != 0);
		ck_assert(rows[i].measure == MEASURE_ANY || rows[i].measure < MEASURES);
		ck_assert_int_eq(length > 0, rows[i].kind == MEASURE_SCREEN_LIMIT);
		ck_assert_uint_eq(strlen(buffer), length);
	}
	ck_assert_int_eq(kind_of(AT_cold_water, RECOVERY_FACT_CONTEXT_HEART_DISEASE), MEASURE_SCREEN_GRAVE);
	ck_assert_int_eq(kind_of(AT_infrared_sauna, RECOVERY_FACT_PERSON_HEART_UNSTABLE), MEASURE_SCREEN_GRAVE);
	ck_assert_int_eq(kind_of(AT_infrared_sauna, RECOVERY_FACT_CONTEXT_HEART_DISEASE), MEASURE_SCREEN_ASK);
	ck_assert_int_eq(kind_of(AT_foam_rolling, RECOVERY_FACT_PERSON_VEIN_CLOT), MEASURE_SCREEN_BARS);
	ck_assert_int_eq(kind_of(AT_massage, RECOVERY_FACT_CONTEXT_ANTICOAGULANT), MEASURE_SCREEN_LIMIT);
	ck_assert_int_eq(kind_of(AT_sleep, RECOVERY_FACT_CONTEXT_HEART_DISEASE), 0);
	ck_assert_int_eq(kind_of(AT_mindfulness, RECOVERY_FACT_PERSON_BREATHING_EXERCISE_DISTRESS), MEASURE_SCREEN_BARS);
}
END_TEST

/* Unknown answers withhold few things, and nothing that stands in every plan. */
START_TEST(grave_is_rare)
{
	size_t n, i, k;
	const struct measure_screen *rows = measure_screens(&n);

	for (i = 0; i < n; i++)
		for (k = 0; k < MEASURES; k++)
			if (rows[i].kind == MEASURE_SCREEN_GRAVE && measure_screened(&rows[i], k))
				ck_assert_msg(measure_at(k)->role == MEASURE_ROLE_COMFORT || measure_at(k)->role == MEASURE_ROLE_WISH, "%s", measure_name(k));
}
END_TEST

START_TEST(goals)
{
	char buffer[ROOM];
	size_t n, i;
	const struct measure_goal *rows = measure_goals(&n);
	int cold = 0;

	for (i = 0; i < n; i++) {
		ck_assert_uint_lt(rows[i].measure, MEASURES);
		ck_assert_ptr_nonnull(recovery_enum_name(RECOVERY_ENUM_GOAL, rows[i].goal));
		ck_assert_ptr_nonnull(recovery_evidence_key(rows[i].evidence));
		ck_assert_uint_gt(measure_goal_words(&rows[i], buffer, sizeof buffer), 10);
		cold += rows[i].measure == AT_cold_water && rows[i].goal == RECOVERY_GOAL_STRENGTH;
	}
	ck_assert_int_eq(cold, 1);
}
END_TEST

START_TEST(pairs)
{
	size_t n, i;
	const struct measure_pair *rows = measure_pairs(&n);

	for (i = 0; i < n; i++) {
		ck_assert_uint_eq(measure_clash(rows[i].first, rows[i].second), rows[i].evidence);
		ck_assert_uint_eq(measure_clash(rows[i].second, rows[i].first), rows[i].evidence);
		ck_assert_uint_ne(rows[i].first, rows[i].second);
	}
	ck_assert_uint_ne(measure_clash(AT_heat_pack, AT_menthol_gel), 0);
	ck_assert_uint_eq(measure_clash(AT_heat_pack, AT_sleep), 0);
	ck_assert_uint_eq(measure_clash(AT_heat_pack, AT_heat_pack), 0);
	ck_assert_uint_eq(measure_clash(AT_menthol_gel, AT_menthol_gel), 0);
}
END_TEST

START_TEST(other_rows)
{
	size_t n, i;
	const struct measure_instead *insteads = measure_insteads(&n);
	const struct measure_apart *aparts;
	const struct measure_aged *ages;
	const struct measure_within *withins;
	const uint16_t *facts;

	for (i = 0; i < n; i++)
		ck_assert_int_eq(measure_at(insteads[i].measure)->group, measure_at(insteads[i].general)->group);
	aparts = measure_aparts(&n);
	for (i = 0; i < n; i++)
		ck_assert(aparts[i].measure < MEASURES && aparts[i].hours >= 2 && recovery_enum_name(RECOVERY_ENUM_FACT, aparts[i].fact));
	ages = measure_ages(&n);
	for (i = 0; i < n; i++)
		ck_assert(ages[i].measure < MEASURES && ages[i].from_y < ages[i].below_y && ages[i].least <= ages[i].greatest &&
			  recovery_evidence_key(ages[i].evidence));
	withins = measure_withins(&n);
	for (i = 0; i < n; i++)
		ck_assert(recovery_enum_name(RECOVERY_ENUM_FACT, withins[i].fact) && recovery_enum_name(RECOVERY_ENUM_FACT, withins[i].wider));
	facts = measure_no_numbers(&n);
	ck_assert_uint_eq(n, 3);
	ck_assert_int_eq(facts[0], RECOVERY_FACT_PERSON_EATING_DISORDER);
}
END_TEST

START_TEST(minors)
{
	size_t i;

	for (i = 0; i < MEASURES; i++)
		if (measure_at(i)->role == MEASURE_ROLE_BASIC || measure_at(i)->role == MEASURE_ROLE_LOAD)
			ck_assert_msg(measure_for_minors(measure_at(i)->group), "%s", measure_name(i));
	ck_assert(!measure_for_minors(MEASURE_GROUP_SUPPLEMENT));
	ck_assert(!measure_for_minors(MEASURE_GROUP_DRUG));
	ck_assert(!measure_for_minors(MEASURE_GROUP_THERMAL));
	ck_assert(!measure_for_minors(MEASURE_GROUP_AVOID));
}
END_TEST

Suite *suite_measure(void)
{
	Suite *s = suite_create("measure");
	TCase *c = tcase_create("rows");

	tcase_add_test(c, every_measure);
	tcase_add_test(c, every_text);
	tcase_add_test(c, figures);
	tcase_add_test(c, numbers_of_the_header);
	tcase_add_test(c, no_such_measure);
	tcase_add_test(c, the_first_five);
	suite_add_tcase(s, c);

	c = tcase_create("who should not");
	tcase_add_test(c, screens);
	tcase_add_test(c, grave_is_rare);
	tcase_add_test(c, goals);
	tcase_add_test(c, pairs);
	tcase_add_test(c, other_rows);
	tcase_add_test(c, minors);
	suite_add_tcase(s, c);
	return s;
}
