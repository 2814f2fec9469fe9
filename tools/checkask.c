/* checkask.c - one question, until it is answered or the person wants something else. */
#include <math.h>
#include <string.h>
#include "check.h"

/* So many answers in a row that cannot be read are no talk any more. */
enum { WRONG_MAX = 25 };

/* ---- taking ---------------------------------------------------------------------------------------------------------------- */

/* The only choice that has these words; 0: none, or several. */
static size_t choice_named(const struct visit *v, const char *words)
{
	size_t i, found = 0;

	for (i = 0; i < v->n; i++)
		if (words_match(words, choice_words(v->step, &v->choices[i]))) {
			if (found)
				return 0;
			found = i + 1;
		}
	return found;
}

static int wrong(struct dialogue *d, const char *text)
{
	d->wrong++;
	tell(d, text);
	return 0;
}

static int take_choice(struct dialogue *d, const struct visit *v, const char *words)
{
	double number;
	char text[ANSWER_SIZE];
	size_t i = v->step->enumeration == RECOVERY_ENUM_SIDE && place_side(words) ? (size_t)place_side(words) : choice_named(v, words);

	if (take_number(words, 1, (double)v->n, &number) && number == floor(number))
		i = (size_t)number;
	if (i) {
		field_set(&d->now.complaint, v->step, v->choices[i - 1].value);
		return 1;
	}
	snprintf(text, sizeof text, "Please give one number from 1 to %lu, or Enter if you do not know.", (unsigned long)v->n);
	return wrong(d, text);
}

static void take_facts(struct dialogue *d, const struct visit *v, const int32_t *answers)
{
	size_t i;

	for (i = 0; i < v->n; i++)
		if (answers[i] != NOT_NAMED)
			(void)case_say(&d->now, v->choices[i].value, answers[i]);
}

static int take_words(struct dialogue *d, const struct visit *v, const char *words, int32_t *answers)
{
	const size_t i = choice_named(v, words);
	char text[ANSWER_SIZE];

	if (take_list(words, v->n, answers))
		return 1;
	if (i || (v->n == 1 && is_yes(words))) {
		answers[i ? i - 1 : 0] = RECOVERY_ANSWER_PRESENT;
		snprintf(text, sizeof text, "Taken: %s.", choice_words(v->step, &v->choices[i ? i - 1 : 0]));
		tell(d, text);
		return 1;
	}
	snprintf(text, sizeof text, "Please give numbers from 1 to %lu, as 1 3; none; or Enter if you do not know.  1 3 rest no says no to the "
		 "others, 4? that you are not sure of the fourth.", (unsigned long)v->n);
	return wrong(d, text);
}

/* What was not named in the list is not a no; asking makes it one. */
static enum said ask_rest(struct dialogue *d, const struct visit *v, int32_t *answers)
{
	char words[ANSWER_SIZE];
	enum said said;
	size_t i, open = 0;

	for (i = 0; i < v->n; i++)
		open += answers[i] == NOT_NAMED;
	if (!open || !v->step->ask_rest || (reading_of(d, &d->now) && d->now.verdict.decision == RECOVERY_DECISION_EMERGENCY))
		return SAID_WORDS;
	fprintf(d->out, "%s  yes, no, or Enter if you do not know.\n", open == 1 ? "And the other one: no?" : "And the others: no to all of them?");
	for (; d->wrong < WRONG_MAX; (void)wrong(d, "Please say yes or no, or Enter if you do not know.")) {
		said = hear(d, "> ", words);
		for (i = 0; said == SAID_WORDS && (is_yes(words) || is_no(words)) && i < v->n; i++)
			if (answers[i] == NOT_NAMED)
				answers[i] = is_yes(words) ? RECOVERY_ANSWER_DENIED : RECOVERY_ANSWER_UNKNOWN;
		if (said == SAID_WHY || said == SAID_HELP)
			tell(d, "Only what you say no to counts as a no.  What is left open stays open.");
		else if (said != SAID_WORDS || is_yes(words) || is_no(words))
			return said;
	}
	return SAID_END;
}

static enum said take_answers(struct dialogue *d, const struct visit *v, const char *words, int *done)
{
	int32_t answers[LIST_MAX];
	enum said said;

	*done = take_words(d, v, words, answers);
	if (!*done)
		return SAID_WORDS;
	take_facts(d, v, answers);
	said = ask_rest(d, v, answers);
	take_facts(d, v, answers);
	return said == SAID_BACK || said == SAID_QUIT || said == SAID_END ? said : SAID_WORDS;
}

static int take_age(struct dialogue *d, const char *words)
{
	return take_number(words, 1, 120, &d->now.person.age_y) ? 1 : wrong(d, "Please give your age in years, 1 to 120, or Enter.");
}

static int take_intensity(struct dialogue *d, const char *words)
{
	return take_number(words, 0, 10, &d->now.complaint.intensity) ? 1 : wrong(d, "Please give a number from 0 to 10, or Enter if you do not know.");
}

/* From a session hours count, in weeks days. */
static int take_time(struct dialogue *d, const char *words)
{
	const int32_t onset = d->now.complaint.onset;
	const int slow = !onset || onset == RECOVERY_ONSET_GRADUAL_WEEKS || onset == RECOVERY_ONSET_UNPROVOKED;
	double hours;

	if (!take_since(words, &hours) || hours > 36500. * 24)
		return wrong(d, "Please give a number and hours, days, weeks or months, as 5 hours or 3 weeks; or Enter if you do not know.");
	d->now.complaint.pain_days = d->now.complaint.hours_since = NAN;
	if (slow || hours > 8760)
		d->now.complaint.pain_days = hours / 24;
	else
		d->now.complaint.hours_since = hours;
	return 1;
}

static int take_same(struct dialogue *d, const char *words)
{
	if (!is_yes(words) && !is_no(words))
		return wrong(d, "Please say yes or no, or Enter if you do not know.");
	d->not_same = is_no(words);
	keep_earlier(d, d->not_same ? NULL : d->before);
	return 1;
}

/* ---- the place --------------------------------------------------------------------------------------------------------------- */

static void set_place(struct dialogue *d, int32_t id, int32_t structure)
{
	recovery_complaint *c = &d->now.complaint;
	const int is_muscle = recovery_muscle_region(id, 0) != 0;
	size_t i;

	for (i = 0; i < step_count(); i++)		/* what was asked of another place is asked again; signs of danger have none */
		if (c->muscle + c->region != id && steps[i].kind != KIND_GROUP)
			d->done &= ~((uint32_t)1 << i);
	c->muscle = is_muscle ? id : 0;
	c->region = is_muscle ? 0 : id;
	c->structure = structure;
	d->place_count = 0;
	d->before = reading_at(&d->log.readings, c, d->at);
}

/* Further places of a list: those that can mean only one thing. */
static void add_places(struct dialogue *d, const char *words)
{
	char part[ANSWER_SIZE], text[ANSWER_SIZE * 2];
	int32_t ids[PLACES_MAX], structures[PLACES_MAX];

	while (words && *words) {
		const size_t n = strcspn(words, ",");

		snprintf(part, sizeof part, "%.*s", (int)n, words);
		words += n + (words[n] == ',');
		if (place_find_all(part, ids, structures) == 1) {
			(void)case_say(&d->now, ids[0], RECOVERY_ANSWER_PRESENT);
			continue;
		}
		snprintf(text, sizeof text, "\"%s\" is left aside: it is not clear which place that is.", part);
		tell(d, text);
	}
}

static int take_place(struct dialogue *d, const char *words)
{
	char main_place[ANSWER_SIZE], text[ANSWER_SIZE * 2];
	const char *comma = strchr(words, ',');
	const int32_t side = place_side(words);
	double number;

	if (d->place_count && take_number(words, 1, (double)d->place_count, &number) && number == floor(number)) {
		set_place(d, d->places[(size_t)number - 1], d->structures[(size_t)number - 1]);
		return 1;
	}
	snprintf(main_place, sizeof main_place, "%.*s", comma ? (int)(comma - words) : (int)strlen(words), words);
	d->now.complaint.side = side;
	d->place_count = place_find_all(main_place, d->places, d->structures);
	if (d->place_count == 1) {
		set_place(d, d->places[0], d->structures[0]);
		add_places(d, comma ? comma + 1 : NULL);
		return 1;
	}
	if (d->place_count)
		snprintf(text, sizeof text, "\"%s\" can mean several places.  Which one is it?", main_place);
	else
		snprintf(text, sizeof text, "No place is called \"%s\" here.  Try a plainer word, such as knee, calf, lower back; help lists them all.",
			 main_place);
	(void)wrong(d, text);
	d->wrong -= d->place_count > 0;
	return 0;
}

/* ---- one question ------------------------------------------------------------------------------------------------------------ */

static int take(struct dialogue *d, const struct visit *v, const char *words, enum said *said)
{
	int done = 0;

	switch (v->step->kind) {
	case KIND_PLACE:  return take_place(d, words);
	case KIND_SAME:   return take_same(d, words);
	case KIND_CHOICE: return take_choice(d, v, words);
	case KIND_NUMBER: return take_intensity(d, words);
	case KIND_AGE:    return take_age(d, words);
	case KIND_SINCE:  return take_time(d, words);
	case KIND_LIST:
	case KIND_GROUP:  *said = take_answers(d, v, words, &done); return done;
	}
	return 0;
}

/* "Don't know" takes back what was said in this talk; what stands from earlier stays. */
static void forget(struct dialogue *d, const struct visit *v)
{
	recovery_complaint *c = &d->now.complaint;
	size_t i;

	switch (v->step->kind) {
	case KIND_PLACE:  c->muscle = c->region = 0; d->place_count = 0; break;
	case KIND_SAME:   keep_earlier(d, d->before); break;
	case KIND_CHOICE: field_set(c, v->step, d->earlier ? field_of(&d->kept.complaint, v->step) : 0); break;
	case KIND_NUMBER: c->intensity = d->kept.complaint.intensity; break;
	case KIND_AGE:    d->now.person.age_y = d->kept.person.age_y; break;
	case KIND_SINCE:  c->hours_since = d->kept.complaint.hours_since; c->pain_days = d->kept.complaint.pain_days; break;
	case KIND_LIST:
	case KIND_GROUP:
		for (i = 0; i < v->n; i++)
			(void)case_say(&d->now, v->choices[i].value, case_fact(&d->kept, v->choices[i].value));
		break;
	}
}

/* An empty line keeps what is there; where nothing is, it is unknown. */
static void leave(struct dialogue *d, const struct visit *v)
{
	char words[ANSWER_SIZE];
	size_t i;

	if (is_list(v)) {
		for (i = 0; i < v->n; i++)
			if (!case_fact(&d->now, v->choices[i].value))
				(void)case_say(&d->now, v->choices[i].value, case_fact(&d->kept, v->choices[i].value));
		return;
	}
	value_said(&d->now, v->step, words, sizeof words);
	if (!*words)
		forget(d, v);
}

/* One line: 1 when the question is done with, `*show_again` when it should be read once more. */
static int take_line(struct dialogue *d, const struct visit *v, enum said *said, const char *words, int *show_again)
{
	*show_again = 1;
	switch (*said) {
	case SAID_WHY:     tell_why(d, v); return 0;
	case SAID_HELP:    tell_help(d, v); return 0;
	case SAID_NOTHING: leave(d, v); return 1;
	case SAID_UNKNOWN: forget(d, v); return 1;
	case SAID_WORDS:   break;
	case SAID_BACK:
	case SAID_QUIT:
	case SAID_END:     return 1;
	}
	*show_again = v->step->kind == KIND_PLACE;
	return take(d, v, words, said);
}

enum said ask(struct dialogue *d, struct visit *v)
{
	char words[ANSWER_SIZE];
	enum said said;
	int show_it = !(v->step->kind == KIND_PLACE && d->first);

	while (d->wrong < WRONG_MAX) {
		if (show_it)
			show_question(d, v);
		if (v->step->kind == KIND_PLACE && d->first) {
			snprintf(words, sizeof words, "%s", d->first);
			d->first = NULL;
			said = SAID_WORDS;
		} else {
			said = hear(d, "> ", words);
		}
		if (said == SAID_BACK && v->step->kind == KIND_PLACE)
			said = SAID_WORDS;	/* the first question: here it is a place */
		if (take_line(d, v, &said, words, &show_it))
			return said;
	}
	tell(d, "That could not be read so many times that the questions end here.");
	return SAID_END;
}
