/* check_tables.c - the tables of the body, of the sources, of movements and rules are whole. */
#include <check.h>
#include <stdio.h>
#include <string.h>
#include "internal.h"

Suite *suite_tables(void);

#define OK(call) ck_assert_int_eq((call), RECOVERY_OK)

/* ---- text ------------------------------------------------------------------------------------------------------------ */

static int is_utf8(const char *text)
{
	const unsigned char *s = (const unsigned char *)text;
	int more;

	while (*s) {
		more = *s < 0x80 ? 0 : *s >= 0xc2 && *s < 0xe0 ? 1 : *s >= 0xe0 && *s < 0xf0 ? 2 : *s >= 0xf0 && *s < 0xf5 ? 3 : -1;
		if (more < 0)
			return 0;
		for (s++; more > 0; more--, s++)
			if ((*s & 0xc0) != 0x80)
				return 0;
	}
	return 1;
}

static int is_ascii(const char *s)
{
	for (; *s; s++)
		if (*s < 0x20 || *s > 0x7e)
			return 0;
	return 1;
}

/* One line that can stand in a sentence: no blanks at the ends, none doubled, no control characters. */
static int is_line(const char *s)
{
	const char *p;

	if (!s || !*s || *s == ' ' || s[strlen(s) - 1] == ' ' || strstr(s, "  ") || !is_utf8(s))
		return 0;
	for (p = s; *p; p++)
		if ((unsigned char)*p < 0x20 || *p == 0x7f)
			return 0;
	return 1;
}

static int has_capital(const char *s)
{
	for (; *s; s++)
		if (*s >= 'A' && *s <= 'Z')
			return 1;
	return 0;
}

/* [a-z-] */
static int is_slug(const char *s)
{
	for (; *s; s++)
		if (!((*s >= 'a' && *s <= 'z') || *s == '-'))
			return 0;
	return 1;
}

/* ---- body ------------------------------------------------------------------------------------------------------------- */

static const char *body(int32_t id, int32_t text)
{
	const char *s = recovery_body_name(id, text);

	ck_assert_msg(s != NULL, "id %d has no text %d", (int)id, (int)text);
	return s;
}

START_TEST(every_muscle)
{
	size_t i;

	ck_assert_uint_eq(recovery_enum_count(RECOVERY_ENUM_MUSCLE), 34);
	for (i = 0; i < MUSCLES; i++) {
		const int32_t id = recovery_enum_value(RECOVERY_ENUM_MUSCLE, i);
		const int32_t first = recovery_muscle_region(id, 0), second = recovery_muscle_region(id, 1);

		ck_assert_int_eq(id, FIRST_MUSCLE + (int32_t)i);
		ck_assert(is_line(body(id, RECOVERY_BODY_TEXT_ENGLISH)) && !has_capital(body(id, RECOVERY_BODY_TEXT_ENGLISH)));
		ck_assert(is_line(body(id, RECOVERY_BODY_TEXT_PLAIN)) && !has_capital(body(id, RECOVERY_BODY_TEXT_PLAIN)));
		ck_assert(is_line(body(id, RECOVERY_BODY_TEXT_LATIN)));
		ck_assert(is_slug(body(id, RECOVERY_BODY_TEXT_SLUG_RN)));
		ck_assert(is_slug(body(id, RECOVERY_BODY_TEXT_SLUG_WEB)));
		ck_assert_ptr_nonnull(recovery_enum_name(RECOVERY_ENUM_REGION, first));
		ck_assert_int_ne(first, RECOVERY_REGION_WHOLE_BODY);
		ck_assert(second == 0 || recovery_enum_name(RECOVERY_ENUM_REGION, second));
		ck_assert_int_ne(first, second);
		ck_assert_int_eq(recovery_muscle_region(id, 2), 0);
		ck_assert_int_eq(recovery_muscle_region(id, SIZE_MAX), 0);
	}
	ck_assert_int_eq(recovery_muscle_region(RECOVERY_MUSCLE_QUADRICEPS, 0), RECOVERY_REGION_THIGH_FRONT);
	ck_assert_int_eq(recovery_muscle_region(RECOVERY_MUSCLE_GASTROCNEMIUS, 0), RECOVERY_REGION_CALF);
	ck_assert_str_eq(body(RECOVERY_MUSCLE_QUADRICEPS, RECOVERY_BODY_TEXT_ENGLISH), "quadriceps");
}
END_TEST

START_TEST(regions_and_structures)
{
	static const int32_t of[] = { RECOVERY_ENUM_REGION, RECOVERY_ENUM_STRUCTURE };
	size_t e, i;

	for (e = 0; e < COUNT_OF(of); e++)
		for (i = 0; i < recovery_enum_count(of[e]); i++) {
			const int32_t id = recovery_enum_value(of[e], i);

			ck_assert(is_line(body(id, RECOVERY_BODY_TEXT_ENGLISH)) && !has_capital(body(id, RECOVERY_BODY_TEXT_ENGLISH)));
			ck_assert(is_line(body(id, RECOVERY_BODY_TEXT_PLAIN)));
			ck_assert(is_line(body(id, RECOVERY_BODY_TEXT_LATIN)));
			ck_assert_str_eq(body(id, RECOVERY_BODY_TEXT_SLUG_RN), "");
			ck_assert_str_eq(body(id, RECOVERY_BODY_TEXT_SLUG_WEB), "");
			ck_assert_int_eq(recovery_muscle_region(id, 0), 0);
		}
	ck_assert_uint_eq(recovery_enum_count(RECOVERY_ENUM_REGION), 31);
	ck_assert_uint_eq(recovery_enum_count(RECOVERY_ENUM_STRUCTURE), 18);
}
END_TEST

/* Two parts with the same name could not be told apart in a sentence. */
START_TEST(body_names_are_unique)
{
	static const int32_t of[] = { RECOVERY_ENUM_MUSCLE, RECOVERY_ENUM_REGION, RECOVERY_ENUM_STRUCTURE };
	size_t e, i, k;
	int32_t text;

	for (e = 0; e < COUNT_OF(of); e++)
		for (i = 0; i < recovery_enum_count(of[e]); i++)
			for (k = 0; k < i; k++)
				for (text = RECOVERY_BODY_TEXT_ENGLISH; text <= RECOVERY_BODY_TEXT_PLAIN; text++)
					ck_assert_str_ne(body(recovery_enum_value(of[e], i), text),
							 body(recovery_enum_value(of[e], k), text));
}
END_TEST

START_TEST(no_such_part_of_the_body)
{
	static const int32_t unknown[] = { 0, -1, 100, 135, 200, 232, 300, 319, RECOVERY_ACTIVITY_RUNNING, INT32_MAX, INT32_MIN };
	size_t i;
	int32_t text;

	for (i = 0; i < COUNT_OF(unknown); i++) {
		for (text = 0; text <= RECOVERY_BODY_TEXT_SLUG_WEB + 1; text++)
			ck_assert_ptr_null(recovery_body_name(unknown[i], text));
		ck_assert_int_eq(recovery_muscle_region(unknown[i], 0), 0);
		ck_assert_int_eq(recovery_muscle_region(unknown[i], 1), 0);
	}
	ck_assert_ptr_null(recovery_body_name(RECOVERY_MUSCLE_BICEPS, 0));
	ck_assert_ptr_null(recovery_body_name(RECOVERY_MUSCLE_BICEPS, RECOVERY_BODY_TEXT_SLUG_WEB + 1));
	ck_assert_ptr_null(recovery_body_name(RECOVERY_MUSCLE_BICEPS, -1));
}
END_TEST

/* ---- evidence --------------------------------------------------------------------------------------------------------- */

static int is_key(const char *s)
{
	if (!((*s >= 'A' && *s <= 'Z') || (*s >= 'a' && *s <= 'z')))
		return 0;
	for (; *s; s++)
		if (!((*s >= 'A' && *s <= 'Z') || (*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9') || *s == '_'))
			return 0;
	return 1;
}

static int is_locator(const char *s)
{
	return (!strncmp(s, "doi:10.", 7) && strchr(s, '/')) || !strncmp(s, "pmid:", 5) || !strncmp(s, "https://", 8) ||
	       !strncmp(s, "http://", 7);
}

static size_t characters(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += (*s & 0xc0) != 0x80;
	return n;
}

static const struct { const char *locator, *finding; } sources[] = {
#define EVIDENCE(id, key, design, year, n, locator, finding) { locator, finding },
#include "../lib/evidence.def"
};

START_TEST(evidence)
{
	uint32_t last = 0, found;
	size_t i, k;

	ck_assert_uint_gt(recovery_evidence_count(), 100);
	for (i = 0; i < recovery_evidence_count(); i++) {
		const uint32_t id = recovery_evidence_at(i);
		const char *key = recovery_evidence_key(id);
		char locator[400], finding[400];
		size_t l = sizeof locator, f = sizeof finding;
		const int32_t design = recovery_evidence_design(id), year = recovery_evidence_year(id);

		ck_assert_uint_gt(id, last);
		last = id;
		ck_assert(key && is_key(key));
		for (k = 0; k < i; k++)
			ck_assert_str_ne(key, recovery_evidence_key(recovery_evidence_at(k)));
		found = 0;
		OK(recovery_evidence_find(key, &found));
		ck_assert_uint_eq(found, id);
		ck_assert_ptr_nonnull(recovery_enum_name(RECOVERY_ENUM_DESIGN, design));
		ck_assert_msg(year == 0 || (year >= 1900 && year <= 2100), "%s: %d", key, (int)year);
		ck_assert_msg(recovery_evidence_people(id) >= 0, "%s", key);
		OK(recovery_evidence_locator(id, locator, &l));
		OK(recovery_evidence_finding(id, finding, &f));
		ck_assert_str_eq(locator, sources[i].locator);
		ck_assert_str_eq(finding, sources[i].finding);
		ck_assert_uint_eq(l, strlen(locator) + 1);
		ck_assert_uint_eq(f, strlen(finding) + 1);
		ck_assert_msg(is_line(finding), "%s", key);
		ck_assert_msg(characters(finding) <= 200, "%s: %lu characters", key, (unsigned long)characters(finding));
		ck_assert_msg(is_ascii(locator), "%s", key);
		if (design == RECOVERY_DESIGN_JUDGEMENT)
			ck_assert_msg(locator[0] == '\0', "%s", key);
		else
			ck_assert_msg(is_locator(locator), "%s: %s", key, locator);
	}
	ck_assert_str_eq(recovery_evidence_key(1), "judgement");
}
END_TEST

/* Too little room writes nothing but the need; room to spare stays as it was. */
START_TEST(evidence_into_buffers)
{
	const char *whole = sources[0].finding;
	const size_t need = strlen(whole) + 1;
	char buffer[400];
	size_t count, i;

	for (i = 0; i <= need + 3; i++) {
		memset(buffer, '#', sizeof buffer);
		count = i;
		ck_assert_int_eq(recovery_evidence_finding(1, buffer, &count), i < need ? RECOVERY_E_SPACE : RECOVERY_OK);
		ck_assert_uint_eq(count, need);
		ck_assert(i < need ? buffer[0] == '#' : !strcmp(buffer, whole));
		ck_assert_int_eq(buffer[need], '#');
	}
	count = 0;
	ck_assert_int_eq(recovery_evidence_locator(1, NULL, &count), RECOVERY_E_SPACE);
	ck_assert_uint_eq(count, 1);
	ck_assert_int_eq(recovery_evidence_locator(1, NULL, &count), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_evidence_locator(1, buffer, NULL), RECOVERY_E_NULL);
	ck_assert_int_eq(recovery_evidence_finding(1, NULL, NULL), RECOVERY_E_NULL);
}
END_TEST

START_TEST(no_such_evidence)
{
	const uint32_t unknown[] = { 0, recovery_evidence_at(recovery_evidence_count() - 1) + 1, UINT32_MAX };
	char buffer[8] = "before";
	size_t count = sizeof buffer;
	static const char *const keys[] = { "", "no_such_key", "JUDGEMENT", "judgement ", "judgemen" };
	uint32_t id = 77;
	size_t i;

	for (i = 0; i < COUNT_OF(unknown); i++) {
		ck_assert_ptr_null(recovery_evidence_key(unknown[i]));
		ck_assert_int_eq(recovery_evidence_locator(unknown[i], buffer, &count), RECOVERY_E_NOT_FOUND);
		ck_assert_int_eq(recovery_evidence_finding(unknown[i], buffer, &count), RECOVERY_E_NOT_FOUND);
		ck_assert_uint_eq(count, sizeof buffer);
		ck_assert_int_eq(recovery_evidence_design(unknown[i]), 0);
		ck_assert_int_eq(recovery_evidence_year(unknown[i]), 0);
		ck_assert_int_eq(recovery_evidence_people(unknown[i]), 0);
	}
	for (i = 0; i < COUNT_OF(keys); i++)
		ck_assert_int_eq(recovery_evidence_find(keys[i], &id), RECOVERY_E_NOT_FOUND);
	ck_assert_uint_eq(id, 77);
	ck_assert_uint_eq(recovery_evidence_at(recovery_evidence_count()), 0);
	ck_assert_uint_eq(recovery_evidence_at(SIZE_MAX), 0);
}
END_TEST

/* ---- movements -------------------------------------------------------------------------------------------------------- */

static void ck_movement(int32_t id)
{
	int32_t muscles[8];
	double shares[8], sum = 0;
	size_t n = 8, i, k;

	OK(recovery_movement_muscles(id, muscles, shares, &n));
	ck_assert(n >= 1 && n <= 8);
	for (i = 0; i < n; i++) {
		ck_assert(body_is_muscle(muscles[i]));
		for (k = 0; k < i; k++)
			ck_assert_int_ne(muscles[i], muscles[k]);
		ck_assert(shares[i] > 0 && shares[i] <= shares[0]);
		sum += shares[i];
	}
	ck_assert_msg(sum > 1 - 1e-12 && sum < 1 + 1e-12, "%s: shares sum to %.17g",
		      recovery_enum_name(RECOVERY_ENUM_MOVEMENT, id), sum);
}

START_TEST(movements)
{
	size_t i;

	ck_assert_uint_gt(recovery_enum_count(RECOVERY_ENUM_MOVEMENT), 50);
	ck_assert_uint_le(recovery_enum_count(RECOVERY_ENUM_MOVEMENT), MOVEMENTS_MAX);
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MOVEMENT); i++) {
		ck_movement(recovery_enum_value(RECOVERY_ENUM_MOVEMENT, i));
		ck_assert(i == 0 || recovery_enum_value(RECOVERY_ENUM_MOVEMENT, i) > recovery_enum_value(RECOVERY_ENUM_MOVEMENT, i - 1));
	}
}
END_TEST

/* A few, as those of the foot, no strength exercise is named after. */
START_TEST(most_muscles_are_moved)
{
	int32_t muscles[8];
	double shares[8];
	int used[MUSCLES] = { 0 }, n_used = 0;
	size_t i, k, n;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MOVEMENT); i++) {
		n = 8;
		OK(recovery_movement_muscles(recovery_enum_value(RECOVERY_ENUM_MOVEMENT, i), muscles, shares, &n));
		for (k = 0; k < n; k++)
			used[muscles[k] - FIRST_MUSCLE] = 1;
	}
	for (i = 0; i < MUSCLES; i++)
		n_used += used[i];
	ck_assert_int_ge(n_used, 26);
}
END_TEST

START_TEST(no_such_movement)
{
	static const int32_t unknown[] = { 0, -1, 1, RECOVERY_MUSCLE_BICEPS, RECOVERY_ACTIVITY_RUNNING, INT32_MAX, INT32_MIN };
	int32_t muscles[8] = { 77 };
	double shares[8] = { 77 };
	size_t n, i;

	for (i = 0; i < COUNT_OF(unknown); i++) {
		n = 8;
		ck_assert_int_eq(recovery_movement_muscles(unknown[i], muscles, shares, &n), RECOVERY_E_NOT_FOUND);
		ck_assert_uint_eq(n, 8);
	}
	n = 1;
	ck_assert_int_eq(recovery_movement_muscles(recovery_enum_value(RECOVERY_ENUM_MOVEMENT, 0), muscles, shares, &n), RECOVERY_E_SPACE);
	ck_assert_uint_gt(n, 1);
	ck_assert(muscles[0] == 77 && shares[0] == 77);
}
END_TEST

/* ---- rules and measures ------------------------------------------------------------------------------------------------- */

START_TEST(rules)
{
	size_t i;

	ck_assert_uint_gt(recovery_enum_count(RECOVERY_ENUM_RULE), 30);
	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_RULE); i++) {
		const int32_t id = recovery_enum_value(RECOVERY_ENUM_RULE, i);
		const char *name = recovery_enum_name(RECOVERY_ENUM_RULE, id);

		ck_assert_msg(is_line(recovery_rule_rationale(id)), "%s", name);
		ck_assert_msg(recovery_evidence_key(recovery_rule_evidence(id)) != NULL, "%s", name);
		ck_assert_str_eq(recovery_enum_about(RECOVERY_ENUM_RULE, id), recovery_rule_rationale(id));
	}
	ck_assert_ptr_null(recovery_rule_rationale(0));
	ck_assert_ptr_null(recovery_rule_rationale(INT32_MAX));
	ck_assert_uint_eq(recovery_rule_evidence(0), 0);
	ck_assert_uint_eq(recovery_rule_evidence(RECOVERY_FACT_SIGN_POP), 0);
}
END_TEST

/* The rows of measure.def; more of them is looked at in check_measure.c. */
static const char *const measures[] = {
#define MEASURE(id, name, ...) #name,
#include "measure.def"
};

START_TEST(measures_are_listed)
{
	size_t i;
	int32_t id;

	ck_assert_uint_eq(recovery_enum_count(RECOVERY_ENUM_MEASURE), COUNT_OF(measures));
	for (i = 0; i < COUNT_OF(measures); i++) {
		OK(recovery_enum_find(RECOVERY_ENUM_MEASURE, measures[i], &id));
		ck_assert(is_line(recovery_enum_about(RECOVERY_ENUM_MEASURE, id)));
	}
}
END_TEST

/* What every enumeration and field says is one clean line of UTF-8. */
START_TEST(all_texts_are_lines)
{
	size_t e, i;

	for (e = 1; e <= recovery_enum_count(RECOVERY_ENUM_ENUM); e++)
		for (i = 0; i < recovery_enum_count((int32_t)e); i++) {
			const int32_t v = recovery_enum_value((int32_t)e, i);

			ck_assert_msg(is_line(recovery_enum_about((int32_t)e, v)), "%s", recovery_enum_name((int32_t)e, v));
		}
	for (e = RECOVERY_TYPE_DIAG; e <= RECOVERY_TYPE_ACTION; e++)
		for (i = 0; i < recovery_field_count((int32_t)e); i++) {
			ck_assert_msg(is_line(recovery_field_about((int32_t)e, i)), "%s", recovery_field_name((int32_t)e, i));
			ck_assert(is_ascii(recovery_field_unit((int32_t)e, i)));
		}
}
END_TEST

Suite *suite_tables(void)
{
	Suite *s = suite_create("tables");
	TCase *c = tcase_create("body");

	tcase_add_test(c, every_muscle);
	tcase_add_test(c, regions_and_structures);
	tcase_add_test(c, body_names_are_unique);
	tcase_add_test(c, no_such_part_of_the_body);
	suite_add_tcase(s, c);

	c = tcase_create("evidence");
	tcase_add_test(c, evidence);
	tcase_add_test(c, evidence_into_buffers);
	tcase_add_test(c, no_such_evidence);
	suite_add_tcase(s, c);

	c = tcase_create("movements");
	tcase_add_test(c, movements);
	tcase_add_test(c, most_muscles_are_moved);
	tcase_add_test(c, no_such_movement);
	suite_add_tcase(s, c);

	c = tcase_create("rules and measures");
	tcase_add_test(c, rules);
	tcase_add_test(c, measures_are_listed);
	tcase_add_test(c, all_texts_are_lines);
	suite_add_tcase(s, c);
	return s;
}
