/* check_selftest.c - the built-in golden vectors, and that they can fail. */
#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include "internal.h"

Suite *suite_selftest(void);

START_TEST(test_selftest)
{
	if (recovery_selftest()) {
		printf("arithmetic 0x%016" PRIx64 " forecast 0x%016" PRIx64 " pain 0x%016" PRIx64 "\n", selftest_arithmetic(),
		       selftest_forecast(), selftest_pain());
		fflush(stdout);	/* the assertion ends the process */
	}
	ck_assert_int_eq(recovery_selftest(), RECOVERY_OK);
}
END_TEST

START_TEST(test_versions)
{
	ck_assert_uint_eq(recovery_version(), RECOVERY_VERSION_NUMBER);
	ck_assert_str_eq(recovery_version_text(), "0.1.0");
	ck_assert_uint_eq(recovery_model_version(), MODEL_VERSION);
}
END_TEST

START_TEST(test_notices)
{
	int32_t part;

	for (part = RECOVERY_PART_FORECAST; part <= RECOVERY_PART_PLAN; part++)
		ck_assert_uint_gt(strlen(recovery_notice(part)), 80);
	ck_assert_str_eq(recovery_notice(0), "");
	ck_assert_str_eq(recovery_notice(99), "");
	ck_assert_ptr_nonnull(strstr(recovery_notice(RECOVERY_PART_PAIN), "not a diagnosis"));
}
END_TEST

Suite *suite_selftest(void)
{
	Suite *s = suite_create("selftest");
	TCase *tc = tcase_create("selftest");

	tcase_add_test(tc, test_selftest);
	tcase_add_test(tc, test_versions);
	tcase_add_test(tc, test_notices);
	suite_add_tcase(s, tc);
	return s;
}
