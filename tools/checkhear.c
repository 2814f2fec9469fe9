/* checkhear.c - one line of an answer, and what it can mean. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "check.h"

/* A line that never ends is no answer. */
enum { LINE_LIMIT = 65536, HOURS_DAY = 24 };

/* ---- one line ---------------------------------------------------------------------------------------------------------------- */

static const struct { const char *words; enum said said; } commands[] = {
	{ "back", SAID_BACK }, { "b", SAID_BACK }, { "why", SAID_WHY }, { "why?", SAID_WHY }, { "help", SAID_HELP }, { "h", SAID_HELP },
	{ "?", SAID_HELP }, { "quit", SAID_QUIT }, { "q", SAID_QUIT }, { "exit", SAID_QUIT }, { "stop", SAID_QUIT },
	{ "don't know", SAID_UNKNOWN }, { "dont know", SAID_UNKNOWN }, { "do not know", SAID_UNKNOWN }, { "i don't know", SAID_UNKNOWN },
	{ "not sure", SAID_UNKNOWN }, { "unsure", SAID_UNKNOWN }, { "unknown", SAID_UNKNOWN }, { "no idea", SAID_UNKNOWN },
	{ "dk", SAID_UNKNOWN }, { "skip", SAID_UNKNOWN },
};

/* What is no letter of ours becomes a blank, so that nothing odd is ever written back to a terminal.  0: the end. */
static int read_line(char words[ANSWER_SIZE])
{
	size_t n = 0, all = 0;
	int c;

	while ((c = getchar()) != EOF && c != '\n' && ++all < LINE_LIMIT) {
		c = c < ' ' || c > '~' ? ' ' : tolower(c);
		if (n + 1 < ANSWER_SIZE && (c != ' ' || (n && words[n - 1] != ' ')))
			words[n++] = (char)c;
	}
	while (n && (words[n - 1] == ' ' || words[n - 1] == '.'))
		n--;
	words[n] = '\0';
	return all < LINE_LIMIT && (c != EOF || n > 0);
}

enum said hear(struct dialogue *d, const char *prompt, char words[ANSWER_SIZE])
{
	size_t i;

	fputs(prompt, d->out);
	if (fflush(d->out) || !read_line(words)) {
		putc('\n', d->out);
		return SAID_END;
	}
	if (d->echo)
		fprintf(d->out, "%s\n", words);
	for (i = 0; i < sizeof commands / sizeof commands[0]; i++)
		if (!strcmp(words, commands[i].words))
			return commands[i].said;
	return *words ? SAID_WORDS : SAID_NOTHING;
}

/* ---- yes, no, numbers ------------------------------------------------------------------------------------------------------ */

static int is_one_of(const char *words, const char *const *list)
{
	for (; *list; list++)
		if (!strcmp(words, *list))
			return 1;
	return 0;
}

int is_yes(const char *words)
{
	static const char *const list[] = { "yes", "y", "yes it is", "yep", "yeah", NULL };

	return is_one_of(words, list);
}

int is_no(const char *words)
{
	static const char *const list[] = { "no", "n", "none", "none of these", "none of them", "all no", "no to all", "nope", NULL };

	return is_one_of(words, list);
}

/* Only plain digits: strtod() would take "nan", "1e9" and "0x3" too. */
static size_t number_length(const char *words)
{
	const size_t whole = strspn(words, "0123456789");
	const size_t rest = whole && (words[whole] == '.' || words[whole] == ',') ? strspn(words + whole + 1, "0123456789") : 0;

	return rest ? whole + 1 + rest : whole;
}

static double number_in(const char *words, size_t n)
{
	char text[16];
	size_t i;

	if (n >= sizeof text)
		return -1;
	for (i = 0; i < n; i++)
		text[i] = words[i] == ',' ? '.' : words[i];
	text[n] = '\0';
	return strtod(text, NULL);
}

/* "7", "7/10", "7 of 10", "45 years". */
int take_number(const char *words, double least, double most, double *number)
{
	static const char *const behind[] = { "", "/10", "/ 10", " of 10", " out of 10", " years", " years old", NULL };
	const size_t n = number_length(words);
	const double found = n ? number_in(words, n) : -1;

	if (!n || found < least || found > most || !is_one_of(words + n, behind))
		return 0;
	*number = found;
	return 1;
}

/* ---- "2 days" -------------------------------------------------------------------------------------------------------------- */

static int take_unit(const char *words, double *hours)
{
	static const struct { const char *word; double hours; } units[] = {
		{ "minutes", 1. / 60 }, { "mins", 1. / 60 }, { "hours", 1 }, { "hrs", 1 }, { "days", HOURS_DAY }, { "nights", HOURS_DAY },
		{ "weeks", 7 * HOURS_DAY }, { "wks", 7 * HOURS_DAY }, { "months", 30.4 * HOURS_DAY }, { "years", 365.25 * HOURS_DAY },
	};
	size_t n = strcspn(words, " "), i;

	if (strcmp(words + n, "") && strcmp(words + n, " ago"))
		return 0;
	for (i = 0; n && i < sizeof units / sizeof units[0]; i++)
		if (!strncmp(units[i].word, words, n) && (n == 1 || n + 1 >= strlen(units[i].word) || n >= 3)) {
			*hours = units[i].hours;
			return strcmp(units[i].word, "minutes") || n > 1;	/* "m" may be months */
		}
	return 0;
}

int take_since(const char *words, double *hours)
{
	static const char *const counts[] = { "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" };
	static const struct { const char *word; double hours; } days[] = {
		{ "now", 0 }, { "just now", 0 }, { "yesterday", HOURS_DAY }, { "half an hour", 0.5 }, { "half a day", 12 },
	};
	size_t n = number_length(words), i;
	double count = n ? number_in(words, n) : -1, unit;

	for (i = 0; i < sizeof days / sizeof days[0]; i++)
		if (!strcmp(words, days[i].word)) {
			*hours = days[i].hours;
			return 1;
		}
	for (i = 0; !n && i < sizeof counts / sizeof counts[0]; i++)
		if (!strncmp(words, counts[i], strlen(counts[i])) && words[strlen(counts[i])] == ' ') {
			n = strlen(counts[i]);
			count = i < 2 ? 1 : (double)i - 1;
		}
	if (!n || count < 0 || !take_unit(words + n + strspn(words + n, " "), &unit))
		return 0;
	*hours = count * unit;
	return 1;
}

/* ---- "1 3 4? rest no" -------------------------------------------------------------------------------------------------------- */

/* "3 no" could mean both, so a no needs "rest" beside numbers. */
struct tokens { int numbers, no, rest; };

static int take_token(const char *token, size_t n, int32_t *answers, struct tokens *seen)
{
	static const char *const rest[] = { "rest", "others", "other", NULL }, *const no[] = { "no", "none", NULL },
				 *const fill[] = { "and", "the", "all", NULL };
	const size_t digits = strspn(token, "0123456789");
	const double number = digits ? number_in(token, digits) : 0;

	seen->rest |= is_one_of(token, rest);
	seen->no |= is_one_of(token, no);
	if (!digits)
		return is_one_of(token, rest) || is_one_of(token, no) || is_one_of(token, fill);
	seen->numbers = 1;
	if (number < 1 || number > (double)n || (token[digits] && strcmp(token + digits, "?")))
		return 0;
	answers[(size_t)number - 1] = token[digits] ? RECOVERY_ANSWER_UNKNOWN : RECOVERY_ANSWER_PRESENT;
	return 1;
}

int take_list(const char *words, size_t n, int32_t *answers)
{
	struct tokens seen = { 0, 0, 0 };
	char copy[ANSWER_SIZE], *token;
	const int32_t others = is_no(words) ? RECOVERY_ANSWER_DENIED : NOT_NAMED;
	size_t i;

	for (i = 0; i < n; i++)
		answers[i] = others;
	if (others == RECOVERY_ANSWER_DENIED)
		return 1;
	snprintf(copy, sizeof copy, "%s", words);
	for (token = strtok(copy, " ,;"); token; token = strtok(NULL, " ,;"))
		if (!take_token(token, n, answers, &seen))
			return 0;
	if (!seen.numbers || seen.no != seen.rest)
		return 0;
	for (i = 0; i < n; i++)
		if (seen.rest && answers[i] == NOT_NAMED)
			answers[i] = RECOVERY_ANSWER_DENIED;
	return 1;
}
