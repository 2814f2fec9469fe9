/* plansay.c - a plan as text: today first, day by day, and what was left out. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "plan.h"

enum { TEXT = 4096, INDENT = 6, WIDTH = 100, NAMES_WIDTH = 22 };

void plan_head(const struct plan *plan, const char *text)
{
	printf("\n%s%s%s\n", plan->options->colour ? "\033[1m" : "", text, plan->options->colour ? "\033[0m" : "");
}

/* Whole words in lines of at most 100 columns, all but the first indented. */
static void print_hanging(const char *first, size_t indent, const char *text)
{
	size_t column = strlen(first), gap = 0;

	fputs(first, stdout);
	for (; *text; text += strspn(text, " \n")) {
		const size_t n = strcspn(text, " \n");

		if (gap && column + gap + n > WIDTH) {
			printf("\n%*s", (int)indent, "");
			column = indent;
			gap = 0;
		}
		printf("%*s%.*s", (int)gap, "", (int)n, text);
		column += n + gap;
		text += n;
		gap = 1;
	}
	putchar('\n');
}

/* ---- muscles ------------------------------------------------------------------------------------------------------------ */

static int is_muscle(const recovery_action *a)
{
	return a->muscle && !a->measure;
}

static const char *muscle_reason(const recovery_action *a, char words[WORDS_MAX])
{
	if (a->verb == RECOVERY_VERB_TRAIN_LIGHTER) {
		snprintf(words, WORDS_MAX, "%.0f to %.0f %% of the load", a->amount_low, a->amount_high);
		return words;
	}
	switch (a->reason) {
	case RECOVERY_REASON_SORE: return "sore";
	case RECOVERY_REASON_WEAK: return "strength is not back";
	case RECOVERY_REASON_PAIN: return "pain";
	}
	return recovery_enum_about(RECOVERY_ENUM_REASON, a->reason);
}

static void print_spared(const struct plan *plan)
{
	const struct planning *p = plan->p;
	char name[WORDS_MAX], ready[WORDS_MAX], late[WORDS_MAX], why[WORDS_MAX];
	size_t i, n = 0;

	for (i = 0; i < p->action_count; i++) {
		const recovery_action *a = &p->actions[i];

		if (!is_muscle(a) || (a->verb != RECOVERY_VERB_REST && a->verb != RECOVERY_VERB_TRAIN_LIGHTER))
			continue;
		if (!n++)
			printf("  %-*s  %-11s  %-10s  %s\n", NAMES_WIDTH, "muscle", "today", "ready", "for 9 of 10");
		place_words(a->muscle, a->side, name, sizeof name);
		printf("  %-*s  %-11s  %-10s  %-11s  %s\n", NAMES_WIDTH, name, verb_words(a->verb),
		       a->ready_s == RECOVERY_TIME_UNKNOWN ? "open" : when_words(a->ready_s, p->request.now_s, ready),
		       a->late_s == RECOVERY_TIME_UNKNOWN ? "open" : when_words(a->late_s, p->request.now_s, late), muscle_reason(a, why));
	}
}

static void print_ready(const struct plan *plan)
{
	const struct planning *p = plan->p;
	char text[TEXT] = "", name[WORDS_MAX];
	size_t i, n = 0, used = 0;

	for (i = 0; i < p->action_count && used + WORDS_MAX < sizeof text; i++) {
		const recovery_action *a = &p->actions[i];

		if (!is_muscle(a) || a->verb != RECOVERY_VERB_TRAIN)
			continue;
		place_words(a->muscle, a->side, name, sizeof name);
		used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", n++ ? ", " : "", name);
	}
	if (n)
		print_hanging("  Ready to train: ", 4, text);
}

/* ---- measures ------------------------------------------------------------------------------------------------------------- */

/* The library's lines, joined to four: what; when and why now; what is known; how, and when to stop. */
static void print_do(const struct plan *plan, const recovery_action *a, size_t number, int apart)
{
	const recovery_request *r = &plan->p->request;
	char *text = action_text(a, RECOVERY_TEXT_WHOLE, r->now_s, r->utc_offset_s), *line = text;
	char first[16];
	int i;

	if (apart && number == 1)
		putchar('\n');
	snprintf(first, sizeof first, "%3lu. ", (unsigned long)number);
	for (i = 0; line && *line; i++) {
		const int joined = i == 2 ? 2 : i == 3 ? 100 : 1;	/* lines that go together */
		char *end = line;
		int k;

		for (k = 0; end && k < joined; k++)
			end = strchr(end + (k ? 1 : 0), '\n');
		if (end)
			*end = '\0';
		if (i == 0 && *line >= 'a' && *line <= 'z')
			*line = (char)(*line - 'a' + 'A');
		print_hanging(i ? "      " : first, i ? INDENT : 5, line);
		line = end ? end + 1 : NULL;
	}
	free(text);
}

/* "gentle movement" of "gentle movement: walking ...". */
static void short_name(int32_t measure, char name[WORDS_MAX])
{
	const char *about = recovery_enum_about(RECOVERY_ENUM_MEASURE, measure);

	snprintf(name, WORDS_MAX, "%.*s", about ? (int)strcspn(about, ":,") : 0, about ? about : "");
}

/* ---- days ------------------------------------------------------------------------------------------------------------------- */

struct day {
	int64_t from_s, to_s;
	int today;
};

static int within(int64_t time_s, const struct day *day)
{
	return time_s >= day->from_s && time_s < day->to_s;
}

/* Does a repetition, not the first time, fall on this day? */
static int again(const recovery_action *a, const struct day *day)
{
	int k;

	if (a->verb != RECOVERY_VERB_DO || isnan(a->repeat_s))
		return 0;
	for (k = 1; k <= a->repeats; k++)
		if (within(a->start_s + (int64_t)(k * a->repeat_s), day) && !within(a->start_s, day))
			return 1;
	return 0;
}

static void print_again(const struct plan *plan, const struct day *day)
{
	const struct planning *p = plan->p;
	char text[TEXT] = "", name[WORDS_MAX];
	size_t i, used = 0, n = 0;

	for (i = 0; i < p->action_count && used + WORDS_MAX < sizeof text; i++) {
		if (!again(&p->actions[i], day))
			continue;
		short_name(p->actions[i].measure, name);
		used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", n++ ? "; " : "", name);
	}
	if (n)
		print_hanging("  Again: ", 4, text);
}

static void print_back(const struct plan *plan, const struct day *day)
{
	const struct planning *p = plan->p;
	char text[TEXT] = "", name[WORDS_MAX], words[WORDS_MAX];
	size_t i, used = 0, n = 0;

	for (i = 0; i < p->action_count && used + 2 * WORDS_MAX < sizeof text; i++) {
		const recovery_action *a = &p->actions[i];

		if (!is_muscle(a) || a->verb == RECOVERY_VERB_TRAIN || a->ready_s == RECOVERY_TIME_UNKNOWN || !within(a->ready_s, day))
			continue;
		place_words(a->muscle, a->side, name, sizeof name);
		used += (size_t)snprintf(text + used, sizeof text - used, "%s%s %s", n++ ? ", " : "", name,
					 when_words(a->ready_s, p->request.now_s, words));
	}
	if (n)
		print_hanging("  Ready again, in half of people: ", 4, text);
}

static void print_planned(const struct plan *plan, const struct day *day)
{
	char words[WORDS_MAX];
	size_t i;

	for (i = 0; i < plan->session_count; i++)
		if (within(plan->session[i].time_s, day))
			printf("  Planned: %s, %s\n", plan->session[i].what, clock_words(plan->session[i].time_s, words));
}

static void print_day(const struct plan *plan, const struct day *day, size_t *number)
{
	const struct planning *p = plan->p;
	char words[WORDS_MAX];
	size_t i;

	date_words(day->from_s, words);
	if (strlen(words) > 7)
		words[strlen(words) - 7] = '\0';	/* the clock */
	plan_head(plan, day->today ? "Today" : words);
	if (day->today) {
		print_spared(plan);
		print_ready(plan);
	}
	print_planned(plan, day);
	print_back(plan, day);
	print_again(plan, day);
	for (i = 0; i < p->action_count; i++)
		if (p->actions[i].verb == RECOVERY_VERB_DO && within(p->actions[i].start_s, day))
			print_do(plan, &p->actions[i], ++*number, day->today);
}

/* ---- the whole --------------------------------------------------------------------------------------------------------------- */

static void print_first(const struct plan *plan)
{
	const struct planning *p = plan->p;
	size_t i;

	for (i = 0; i < p->action_count; i++) {
		const recovery_action *a = &p->actions[i];
		char *text;

		if (a->verb != RECOVERY_VERB_GET_HELP && a->verb != RECOVERY_VERB_ASK)
			continue;
		text = action_text(a, RECOVERY_TEXT_HEADLINE, p->request.now_s, p->request.utc_offset_s);
		putchar('\n');
		print_wrapped(text ? text : "");
		free(text);
		if (a->verb == RECOVERY_VERB_ASK)
			print_wrapped("Is there any pain that is not ordinary soreness?  If not: recovery plan --has-not pain");
	}
}

static void print_skips(const struct plan *plan)
{
	const struct planning *p = plan->p;
	size_t i, n = 0;

	for (i = 0; i < p->action_count; i++) {
		const recovery_action *a = &p->actions[i];
		char *text;

		if (a->verb != RECOVERY_VERB_SKIP)
			continue;
		if (!n++)
			plan_head(plan, "Left out");
		text = action_text(a, RECOVERY_TEXT_HEADLINE, p->request.now_s, p->request.utc_offset_s);
		if (text) {
			char *from = strncmp(text, "Left out: ", 10) ? text : text + 10;

			print_hanging("  ", 4, from);
		}
		free(text);
	}
}

static int is_empty(const struct planning *p)
{
	size_t i;

	for (i = 0; i < p->action_count; i++)
		if (p->actions[i].verb != RECOVERY_VERB_SKIP)
			return 0;
	return 1;
}

int plan_print(const struct plan *plan)
{
	const struct planning *p = plan->p;
	const int64_t midnight_s = p->request.now_s - (p->request.now_s % DAY_S + DAY_S) % DAY_S;
	char date[WORDS_MAX];
	size_t number = 0;
	int d;

	date_words(p->request.now_s, date);
	puts(date);
	print_first(plan);
	if (is_empty(p)) {
		putchar('\n');
		print_wrapped("Nothing is sore or weak, and no session lies less than a day back: there is nothing to do.  Train what you like.");
	}
	for (d = 0; p->decision < RECOVERY_DECISION_URGENT && !is_empty(p) && d < p->request.days; d++) {
		const struct day day = { d ? midnight_s + (int64_t)d * DAY_S : p->request.now_s, midnight_s + (int64_t)(d + 1) * DAY_S, d == 0 };

		print_day(plan, &day, &number);
	}
	print_skips(plan);
	return EXIT_DONE;
}
