/* timehear.c - times as people say them: "tomorrow 18:00", "Thursday 7am", "in 6 hours". */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "plan.h"

/* A day without a clock is meant in the evening, when most people train (judgement). */
enum { USUAL_S = 18 * HOUR_S, MINUTE_S = 60 };

static const struct clock_word { const char *word; int hour; } clock_words_[] = {
	{ "noon", 12 }, { "morning", 8 }, { "midday", 12 }, { "afternoon", 15 }, { "evening", 18 }, { "night", 20 },
};

static const char *const weekdays[7] = { "thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday" };	/* from 1970-01-01 */

struct hearing {
	int64_t now_s, day_s;		/* day_s: its midnight; -1: not said */
	int clock_s;			/* -1: not said */
	int weekday;			/* a weekday was named: today counts only when the clock is still to come */
};

static int64_t midnight(int64_t time_s)
{
	return time_s - (time_s % DAY_S + DAY_S) % DAY_S;
}

/* "18:00", "7am", "7:30pm", "19h". */
static int hear_clock(const char *word, struct hearing *h)
{
	int hour = -1, minute = 0, n = 0, m = 0;
	size_t i;

	for (i = 0; i < sizeof clock_words_ / sizeof clock_words_[0]; i++)
		if (!strcasecmp(word, clock_words_[i].word)) {
			h->clock_s = clock_words_[i].hour * HOUR_S;
			return 1;
		}
	if (!isdigit((unsigned char)word[0]) || sscanf(word, "%2d%n", &hour, &n) != 1)
		return 0;
	if (word[n] == ':') {
		if (!isdigit((unsigned char)word[n + 1]) || !isdigit((unsigned char)word[n + 2]) || sscanf(word + n, ":%2d%n", &minute, &m) != 1)
			return 0;
	}
	word += n + m;
	if (!strcasecmp(word, "am") || !strcasecmp(word, "pm")) {
		if (hour < 1 || hour > 12)
			return 0;
		hour = hour % 12 + (tolower((unsigned char)*word) == 'p' ? 12 : 0);
	} else if (*word || !m) {
		return 0;
	}
	if (hour > 23 || minute > 59)
		return 0;
	h->clock_s = hour * HOUR_S + minute * MINUTE_S;
	return 1;
}

static int hear_day(const char *word, struct hearing *h)
{
	const int64_t today_s = midnight(h->now_s);
	const size_t n = strlen(word);
	int date_only;
	int64_t time_s;
	int i;

	if (!strcasecmp(word, "today") || !strcasecmp(word, "tonight")) {
		h->day_s = today_s;
		if (tolower((unsigned char)word[2]) == 'n' && h->clock_s < 0)
			h->clock_s = 20 * HOUR_S;
		return 1;
	}
	if (!strcasecmp(word, "tomorrow")) {
		h->day_s = today_s + DAY_S;
		return 1;
	}
	for (i = 0; i < 7; i++)
		if (n >= 3 && n <= strlen(weekdays[i]) && !strncasecmp(word, weekdays[i], n)) {
			h->day_s = today_s + ((i - today_s / DAY_S % 7 + 14) % 7) * DAY_S;
			h->weekday = 1;
			return 1;
		}
	if (!time_read(word, &time_s, &date_only))
		return 0;
	h->day_s = midnight(time_s);
	if (!date_only)
		h->clock_s = (int)(time_s - h->day_s);
	return 1;
}

/* "in 6 hours", "in 2 days". */
static int hear_in(char **word, size_t n, int64_t now_s, int64_t *time_s)
{
	char *end;
	double amount;

	if (n != 3 || strcasecmp(word[0], "in"))
		return 0;
	amount = strtod(word[1], &end);
	if (*end || !(amount > 0 && amount < 10000))
		return 0;
	if (!strncasecmp(word[2], "hour", 4) || !strcasecmp(word[2], "h"))
		*time_s = now_s + (int64_t)(amount * HOUR_S);
	else if (!strncasecmp(word[2], "day", 3) || !strcasecmp(word[2], "d"))
		*time_s = now_s + (int64_t)(amount * DAY_S);
	else
		return 0;
	return 1;
}

static int is_filler(const char *word)
{
	return !strcasecmp(word, "at") || !strcasecmp(word, "on") || !strcasecmp(word, "this") || !strcasecmp(word, "the") || !strcasecmp(word, "in");
}

static int64_t put_together(const struct hearing *h)
{
	const int64_t clock_s = h->clock_s < 0 ? USUAL_S : h->clock_s;

	if (h->day_s < 0)
		return midnight(h->now_s) + clock_s + (midnight(h->now_s) + clock_s < h->now_s ? DAY_S : 0);
	if (h->weekday && h->day_s + clock_s < h->now_s)
		return h->day_s + clock_s + 7 * DAY_S;
	return h->day_s + clock_s;
}

int time_hear(const char *words, int64_t now_s, int64_t *time_s)
{
	struct hearing h = { now_s, -1, -1, 0 };
	char copy[160], *word[12], *rest = NULL, *next;
	size_t n = 0, i, heard = 0;

	if (strlen(words) >= sizeof copy)
		return 0;
	strcpy(copy, words);
	for (next = strtok_r(copy, " ,\t", &rest); next && n < 12; next = strtok_r(NULL, " ,\t", &rest))
		word[n++] = next;
	if (next || !n)
		return 0;
	if (hear_in(word, n, now_s, time_s))
		return 1;
	for (i = 0; i < n; i++) {
		if (is_filler(word[i]))
			continue;
		if ((h.day_s < 0 && hear_day(word[i], &h)) || (h.clock_s < 0 && hear_clock(word[i], &h)))
			heard++;
		else
			return 0;
	}
	*time_s = put_together(&h);
	return heard > 0;
}
