/* kiosk.c - a questionnaire at the entrance of a gym: asks, at most eight times, and says what people are advised to do.
 * It is not a diagnosis.   cc kiosk.c $(pkg-config --cflags --libs recovery) */
#include <recovery/recovery.h>
#include <stdio.h>
#include <stdlib.h>

enum { FACTS = 200, GROUP = 16 };

static recovery_fact facts[FACTS];
static size_t known;

/* One line such as "2 3", "0" for none, "?" for don't know: what is not known stays unknown, it is no "no". */
static int ask(const recovery_complaint *complaint, int32_t question, const int32_t *asked, size_t n)
{
	char line[200], *at, *end;
	int yes[GROUP] = { 0 };
	size_t i;
	long number;

	printf("\n%s\n", recovery_enum_about(RECOVERY_ENUM_QUESTION, question));
	for (i = 0; i < n; i++)
		printf("  %zu  %s\n", i + 1, recovery_enum_about(RECOVERY_ENUM_FACT, asked[i]));
	printf("Numbers, 0 for none of these, ? for don't know: ");
	if (!fgets(line, sizeof line, stdin))
		return -1;
	printf("%s", line);
	for (at = line; (number = strtol(at, &end, 10)), end != at; at = end)
		if (number >= 1 && number <= (long)n)
			yes[number - 1] = 1;
	for (i = 0; i < n && known < FACTS; i++, known++) {
		if (RECOVERY_INIT(FACT, &facts[known]))
			return -1;
		facts[known].about = complaint->id;
		facts[known].fact = asked[i];
		facts[known].answer = at == line ? RECOVERY_ANSWER_UNKNOWN : yes[i] ? RECOVERY_ANSWER_PRESENT : RECOVERY_ANSWER_DENIED;
	}
	return at == line;	/* nothing was said: the same group would come again */
}

int main(void)
{
	recovery_complaint knee;
	recovery_verdict verdict;
	recovery_diag why;
	int32_t question, asked[GROUP];
	char text[3000];
	size_t n, size = sizeof text;
	int failed = RECOVERY_INIT(COMPLAINT, &knee) || RECOVERY_INIT(VERDICT, &verdict) || RECOVERY_INIT(DIAG, &why);

	knee.id = 1;
	knee.region = RECOVERY_REGION_KNEE;
	knee.side = RECOVERY_SIDE_LEFT;
	knee.intensity = 4;
	puts("A pain in the left knee, 4 of 10.");
	while (!failed) {
		n = GROUP;
		failed = recovery_pain_question(&knee, NULL, facts, known, NULL, &question, asked, &n, &why) != RECOVERY_OK;
		if (failed || !question || ask(&knee, question, asked, n))
			break;
		failed = recovery_pain_classify(&knee, NULL, facts, known, NULL, &verdict, NULL, NULL, &why) != RECOVERY_OK;
		if (verdict.decision >= RECOVERY_DECISION_URGENT)
			break;		/* no further question may stand before this */
	}
	failed = failed || recovery_pain_classify(&knee, NULL, facts, known, NULL, &verdict, NULL, NULL, &why);
	if (recovery_text(failed ? (void *)&why : (void *)&verdict, RECOVERY_TEXT_WHOLE, 0, 0, "112", text, &size, NULL) == RECOVERY_OK)
		printf("\n%s\n", text);
	return failed;
}
