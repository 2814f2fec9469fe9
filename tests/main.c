/* main.c - runs every suite in one program.  CK_VERBOSITY, CK_RUN_SUITE, CK_RUN_CASE, CK_FORK ... work as Check documents them. */
#if !defined(_WIN32)
#define _XOPEN_SOURCE 700	/* setenv */
#endif
#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include "cases.h"

Suite *suite_abi(void);
Suite *suite_advice(void);
Suite *suite_batch(void);
Suite *suite_belief(void);
Suite *suite_describe(void);
Suite *suite_dose(void);
Suite *suite_event(void);
Suite *suite_exercise(void);
Suite *suite_forecast(void);
Suite *suite_learning(void);
Suite *suite_measure(void);
Suite *suite_numeric(void);
Suite *suite_pain(void);
Suite *suite_params(void);
Suite *suite_plan(void);
Suite *suite_planlaw(void);
Suite *suite_selftest(void);
Suite *suite_state(void);
Suite *suite_tables(void);
Suite *suite_text(void);
Suite *suite_watch(void);

static Suite *(*const suites[])(void) = {
	suite_abi, suite_advice, suite_batch, suite_belief, suite_describe, suite_dose, suite_event, suite_exercise, suite_forecast,
	suite_learning, suite_measure, suite_numeric, suite_pain, suite_params, suite_plan, suite_planlaw, suite_selftest, suite_state,
	suite_tables, suite_text, suite_watch,
};

static uint64_t number(const char *name, uint64_t otherwise)
{
	const char *text = getenv(name);
	char *end;
	uint64_t value;

	if (!text || !*text)
		return otherwise;
	value = strtoull(text, &end, 0);
	if (!*end)
		return value;
	fprintf(stderr, "%s is not a number: %s\n", name, text);
	exit(2);
}

uint64_t cases_seed(void)
{
	return number("RECOVERY_SEED", UINT64_C(20250101));
}

size_t cases_count(void)
{
	return (size_t)number("RECOVERY_CASES", 10000);
}

int main(void)
{
	SRunner *runner = srunner_create(NULL);
	size_t i;
	int failed;

	/* Check's four seconds are short under an emulator or a sanitizer; it reads this when a test case is made. */
#if !defined(_WIN32)
	setenv("CK_DEFAULT_TIMEOUT", "120", 0);
#endif
	/* Tests run in forked processes: what is still in the buffer would be printed by each. */
	printf("RECOVERY_CASES=%lu RECOVERY_SEED=%" PRIu64 "\n", (unsigned long)cases_count(), cases_seed());
	fflush(stdout);
	for (i = 0; i < sizeof suites / sizeof suites[0]; i++)
		srunner_add_suite(runner, suites[i]());
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
