/* checkshow.c - a question on the screen: its words, its answers, what was said so far, and how to answer. */
#include <ctype.h>
#include <string.h>
#include "check.h"

/* ---- showing --------------------------------------------------------------------------------------------------------------- */

void tell(const struct dialogue *d, const char *text)
{
	wrap_to(d->out, d->width, 0, text);
}

/* The library's phrases of tissues begin with a capital and end with a stop. */
static void show_choice(struct dialogue *d, size_t number, const char *words, const char *mark)
{
	const int stays = words[0] == 'I' && words[1] == ' ';
	const size_t n = strlen(words);
	char line[ANSWER_SIZE * 2];

	snprintf(line, sizeof line, "%c%.*s%s", stays ? 'I' : tolower((unsigned char)words[0]), (int)(n - 1 - (words[n - 1] == '.')), words + 1, mark);
	fprintf(d->out, "%4lu  ", (unsigned long)number);
	wrap_to(d->out, d->width - 6, 6, line);
}

static const char *mark_of(const struct dialogue *d, int32_t fact)
{
	const int32_t said = case_fact(&d->now, fact);

	if (said)
		return said == RECOVERY_ANSWER_PRESENT ? "  (yes, so far)" : "  (no, so far)";
	return case_fact(&d->kept, fact) == RECOVERY_ANSWER_PRESENT ? "  (you said yes then)" : "";
}

int is_list(const struct visit *v)
{
	return v->step->kind == KIND_LIST || v->step->kind == KIND_GROUP;
}

/* Something was said before that an empty line keeps. */
static int has_answer(const struct dialogue *d, const struct visit *v, char words[ANSWER_SIZE])
{
	size_t i;

	*words = '\0';
	if (is_list(v)) {
		for (i = 0; i < v->n; i++)
			if (*mark_of(d, v->choices[i].value))
				return 1;
		return 0;
	}
	value_said(&d->now, v->step, words, ANSWER_SIZE);
	if (!*words && d->earlier)
		value_said(&d->kept, v->step, words, ANSWER_SIZE);
	return *words != '\0';
}

static void show_hint(struct dialogue *d, const struct visit *v)
{
	char words[ANSWER_SIZE], line[ANSWER_SIZE * 2];
	const char *how = "";

	switch (v->step->kind) {
	case KIND_PLACE:  how = d->place_count ? "A number, or another word." : ""; break;
	case KIND_SAME:   how = "yes or no."; break;
	case KIND_CHOICE: how = "A number."; break;
	case KIND_LIST:
	case KIND_GROUP:  how = "The numbers of all that are true, or none."; break;
	case KIND_SINCE:  how = "For example 5 hours, 2 days, 3 weeks."; break;
	case KIND_NUMBER:
	case KIND_AGE:    break;
	}
	if (has_answer(d, v, words) && *words)
		snprintf(line, sizeof line, "%s%sSo far: %s.  Enter keeps that.", how, *how ? "  " : "", words);
	else if (has_answer(d, v, words))
		snprintf(line, sizeof line, "%s  Enter keeps what is so far.", how);
	else
		snprintf(line, sizeof line, "%s", how);
	if (*line)
		tell(d, line);
}

static const char *question_of(const struct dialogue *d, const struct visit *v)
{
	const int32_t onset = d->now.complaint.onset;

	if (v->step->kind == KIND_GROUP)
		return recovery_enum_about(RECOVERY_ENUM_QUESTION, v->group);
	if (v->step->kind != KIND_SINCE)
		return v->step->question;
	return onset && onset != RECOVERY_ONSET_GRADUAL_WEEKS && onset != RECOVERY_ONSET_UNPROVOKED ?
		       "How long ago was the session, or what brought it on?" : "How long has it been there?";
}

/* What the log knows, as a help to remember; it is not taken for an answer. */
static void show_log(struct dialogue *d)
{
	char line[ANSWER_SIZE], when[WORDS_MAX];

	if (!d->expects || d->expected.last_bout_s == RECOVERY_TIME_UNKNOWN)
		return;
	ago_words(d->expected.last_bout_s, d->at, when);
	snprintf(line, sizeof line, "Your log: %s was last trained %s, %.0f hours before now.",
		 recovery_body_name(d->expected.muscle, RECOVERY_BODY_TEXT_ENGLISH), when, (double)(d->at - d->expected.last_bout_s) / HOUR_S);
	tell(d, line);
}

static void show_before(struct dialogue *d)
{
	char line[ANSWER_SIZE * 2], when[WORDS_MAX], place[WORDS_MAX], decision[WORDS_MAX];

	ago_words(d->before->time_s, d->at, when);
	place_said(&d->before->complaint, 1, place, sizeof place);
	decision_words(d->before->verdict.decision, d->before->number, decision, sizeof decision);
	snprintf(line, sizeof line, "You answered about %s %s: %s.  That stands until you answer otherwise.", place, when, decision);
	tell(d, line);
}

void show_question(struct dialogue *d, const struct visit *v)
{
	size_t i;

	putc('\n', d->out);
	if (v->step->kind == KIND_SAME)
		show_before(d);
	if (!d->place_count)
		tell(d, question_of(d, v));
	if (v->step->kind == KIND_SINCE)
		show_log(d);
	for (i = 0; i < v->n; i++)
		show_choice(d, i + 1, choice_words(v->step, &v->choices[i]), is_list(v) ? mark_of(d, v->choices[i].value) : "");
	for (i = 0; v->step->kind == KIND_PLACE && i < d->place_count; i++)
		show_choice(d, i + 1, recovery_body_name(d->places[i], RECOVERY_BODY_TEXT_ENGLISH), "");
	show_hint(d, v);
}

/* ---- help -------------------------------------------------------------------------------------------------------------------- */

void tell_help(struct dialogue *d, const struct visit *v)
{
	switch (v->step->kind) {
	case KIND_PLACE: place_list(d->out, d->width); break;
	case KIND_LIST:
	case KIND_GROUP:
		tell(d, "Give the numbers of all that are true, for example 1 3; none says no to each of them; 1 3 rest no says no to the others; "
			"4? says that you are not sure of the fourth.");
		break;
	case KIND_CHOICE: tell(d, "Give the number of what fits best."); break;
	case KIND_SAME:   tell(d, "yes: your earlier answers stand until you change them.  no: this is a new pain, and the earlier one stays as it is."); break;
	case KIND_NUMBER: tell(d, "A number from 0, no pain, to 10, the worst there can be."); break;
	case KIND_SINCE:  tell(d, "A number and minutes, hours, days, weeks, months or years."); break;
	case KIND_AGE:    tell(d, "A number of years."); break;
	}
	tell(d, "Enter: you do not know, which never counts as a no.  back: one question back, answers stay.  why: why this is asked.  quit: stop here; what "
		"is known is judged.");
}
