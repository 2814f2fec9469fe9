/* readings.c - which answers about pain stand, and the words for them. */
#include <string.h>
#include "answer.h"

enum { STANDING_MAX = 64, LINE = 512 };

/* ---- which of them stand ------------------------------------------------------------------------------------------------ */

int reading_stands(const struct readings *all, const struct reading *row, int64_t at)
{
	size_t i;

	if (row->over || row->time_s > at)
		return 0;
	for (i = 0; i < all->n; i++)
		if (all->rows[i].id > row->id && all->rows[i].episode == row->episode && all->rows[i].time_s <= at)
			return 0;
	return 1;
}

const struct reading *reading_with(const struct readings *all, int64_t id)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		if (all->rows[i].id == id)
			return &all->rows[i];
	return NULL;
}

int32_t place_region(const recovery_complaint *place)
{
	return place->region ? place->region : place->muscle ? recovery_muscle_region(place->muscle, 0) : 0;
}

static int same_place(const recovery_complaint *a, const recovery_complaint *b)
{
	return place_region(a) == place_region(b) && (a->side == b->side || !a->side || !b->side);
}

const struct reading *reading_at(const struct readings *all, const recovery_complaint *place, int64_t at)
{
	const struct reading *best = NULL;
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct reading *row = &all->rows[i];

		if (reading_stands(all, row, at) && same_place(&row->complaint, place) &&
		    (!best || row->verdict.decision >= best->verdict.decision))
			best = row;
	}
	return best;
}

static int names_region(const struct reading *row, int32_t region)
{
	size_t i;

	if (!region)
		return 0;
	if (place_region(&row->complaint) == region)
		return 1;
	for (i = 0; i < row->n; i++)
		if (row->facts[i].fact == region && row->facts[i].answer == RECOVERY_ANSWER_PRESENT)
			return 1;
	return 0;
}

static int names_muscle(const struct reading *row, int32_t muscle)
{
	const recovery_complaint *place = &row->complaint;
	size_t i;

	for (i = 0; i < row->n; i++)
		if (row->facts[i].fact == muscle && row->facts[i].answer == RECOVERY_ANSWER_PRESENT)
			return 1;
	if (place->muscle)
		return place->muscle == muscle;
	return place->region == RECOVERY_REGION_WHOLE_BODY || place->structure == RECOVERY_STRUCTURE_WHOLE_BODY ||
	       names_region(row, recovery_muscle_region(muscle, 0)) || names_region(row, recovery_muscle_region(muscle, 1));
}

/* A side that was not said, both and the middle are each side. */
static int names_side(const struct reading *row, int32_t side)
{
	const int32_t said = row->complaint.side;

	return (said != RECOVERY_SIDE_LEFT && said != RECOVERY_SIDE_RIGHT) || (said & side);
}

int32_t readings_decide(const struct readings *all, int32_t muscle, int32_t side, int64_t at)
{
	int32_t most = 0;
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct reading *row = &all->rows[i];

		if (reading_stands(all, row, at) && row->verdict.decision > most && names_muscle(row, muscle) && names_side(row, side))
			most = row->verdict.decision;
	}
	return most;
}

int readings_ask_help(const struct readings *all, int64_t at)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		if (all->rows[i].verdict.decision >= RECOVERY_DECISION_URGENT && reading_stands(all, &all->rows[i], at))
			return 1;
	return 0;
}

/* ---- words ----------------------------------------------------------------------------------------------------------------- */

void place_said(const recovery_complaint *place, int yours, char *name, size_t size)
{
	const int32_t what = place->muscle ? place->muscle : place->region;
	const char *side = place->side == RECOVERY_SIDE_LEFT ? "left " : place->side == RECOVERY_SIDE_RIGHT ? "right " : "";

	if (what)
		snprintf(name, size, "%s%s%s%s", yours ? "your " : "", yours && place->side == RECOVERY_SIDE_BOTH ? "left and right " : "", side,
			 recovery_body_name(what, RECOVERY_BODY_TEXT_ENGLISH));
	else
		snprintf(name, size, "%s", yours ? "a pain without a place" : "");
}

void decision_words(int32_t decision, const char *number, char *words, size_t size)
{
	static const char *const plain[] = { "not known", "train on", "keep moving, but go lighter", "leave it alone",
					     "have it looked at within days", "have it looked at the same day" };

	if (decision == RECOVERY_DECISION_EMERGENCY)
		snprintf(words, size, "call %s now", number && *number ? number : "your local emergency number");
	else
		snprintf(words, size, "%s", plain[decision > 0 && decision < RECOVERY_DECISION_EMERGENCY ? decision : 0]);
}

static void print_standing(const struct reading *row, int64_t at)
{
	char line[LINE], when[WORDS_MAX], place[WORDS_MAX], call[WORDS_MAX], decision[WORDS_MAX];

	ago_words(row->time_s, at, when);
	place_said(&row->complaint, 1, place, sizeof place);
	place_said(&row->complaint, 0, call, sizeof call);
	decision_words(row->verdict.decision, row->number, decision, sizeof decision);
	if (row->verdict.decision == RECOVERY_DECISION_EMERGENCY)
		snprintf(line, sizeof line, "%c%s.  This is about %s, %s.  Answer again: recovery check %s.  It is over: recovery check "
			 "--clear %lld.", 'C', decision + 1, place, when, call, (long long)row->id);
	else
		snprintf(line, sizeof line, "You answered questions about %s %s: %s.  Answer again: recovery check %s.  It is over: recovery "
			 "check --clear %lld.", place, when, decision, call, (long long)row->id);
	print_wrapped(line);
}

size_t readings_print(const struct readings *all, int64_t at)
{
	size_t i, printed = 0;
	int32_t decision;

	for (decision = RECOVERY_DECISION_EMERGENCY; decision > RECOVERY_DECISION_PUSH; decision--)
		for (i = all->n; i > 0 && printed < STANDING_MAX; i--)
			if (all->rows[i - 1].verdict.decision == decision && reading_stands(all, &all->rows[i - 1], at)) {
				print_standing(&all->rows[i - 1], at);
				printed++;
			}
	return printed;
}
