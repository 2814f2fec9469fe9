/* score.c - published scores of a complaint. */
#include <string.h>
#include "rules.h"
#include "atoms.h"

enum { SUM, LADDER };
enum { GATE_MAX = 24, PREMISE_MAX = 16 };

enum {
#define EVIDENCE(id, key, design, year, people, locator, finding) EV_##key = (id),
#include "evidence.def"
#undef EVIDENCE
};

static const struct score {
	uint16_t id, evidence;
	uint8_t  kind, threshold;
	int16_t  gate[GATE_MAX];
} scores[] = {
#define SCORE(score, kind, threshold, key, gate) { RECOVERY_SCORE_##score, EV_##key, kind, threshold, { gate 0 } },
#define ITEM(score, points, key, premise, about)
#include "score.def"
};

static const struct item {
	uint8_t score, points;
	int16_t premise[PREMISE_MAX];
	char    about[58];
} items[] = {
#define SCORE(score, kind, threshold, key, gate)
#define ITEM(score, points, key, premise, about) { RECOVERY_SCORE_##score, points, { premise 0 }, about },
#include "score.def"
};

/* ---- premises of rules -------------------------------------------------------------------------------------------------- */

/* Only sums are premises: what makes a ladder is among the rules already. */
void score_add(struct known *known)
{
	size_t i, s;

	known->number[NUMBER_WELLS] = 0;
	for (i = 0, s = 0; s < COUNT_OF(scores) && scores[s].kind == SUM; s++) {
		const int open = rules_hold(known, scores[s].gate);

		for (; i < COUNT_OF(items) && items[i].score == scores[s].id; i++) {
			if (!open || !rules_hold(known, items[i].premise))
				continue;
			if (scores[s].id == RECOVERY_SCORE_WELLS_DVT)
				known->number[NUMBER_WELLS] += items[i].points;
			else
				put(known->present, OTTAWAS + scores[s].id);
		}
	}
}

/* ---- one score ---------------------------------------------------------------------------------------------------------- */

static const struct score *find_score(int32_t id)
{
	size_t i;

	for (i = 0; i < COUNT_OF(scores); i++)
		if (scores[i].id == id)
			return &scores[i];
	return NULL;
}

/* Item `i` of a score; NULL: none. */
static const struct item *item_at(int32_t score, size_t i)
{
	size_t first = 0;

	while (first < COUNT_OF(items) && items[first].score != score)
		first++;
	return i < COUNT_OF(items) - first && items[first + i].score == score ? &items[first + i] : NULL;
}

/* Where nothing is known every possibility: what could turn out to be so. */
static APART void suppose(const struct known *known, struct known *could)
{
	static const int16_t fields[][2] = {	/* the atom of "unknown", and of the last value */
		{ ONSETS, ONSETS + RECOVERY_ONSET_UNPROVOKED }, { TRENDS, TRENDS + RECOVERY_TREND_WORSENING },
		{ FUNCTIONS, FUNCTIONS + RECOVERY_FUNCTION_UNABLE }, { SIDE_ATOMS, SIDE_ATOMS + RECOVERY_SIDE_BOTH },
	};
	int i, atom;

	*could = *known;
	for (i = 0; i < FACT_WORDS; i++)
		could->present[i] |= ~known->denied[i];
	for (i = 0; i < (int)COUNT_OF(fields); i++)
		for (atom = fields[i][0]; has(known->present, fields[i][0]) && atom <= fields[i][1]; atom++)
			put(could->present, atom);
	for (atom = RECOVERY_STRUCTURE_MUSCLE_BELLY; has(known->present, STRUCTURE_NONE) && atom <= RECOVERY_STRUCTURE_WHOLE_BODY; atom++)
		put(could->present, atom + PLACES);
	for (atom = RECOVERY_REGION_HEAD; has(known->present, REGION_NONE) && atom <= RECOVERY_REGION_WHOLE_BODY; atom++)
		put(could->present, atom + PLACES);
	if (num_is_nan(known->number[NUMBER_AGE]))
		could->number[NUMBER_AGE] = 130;
	if (num_is_nan(known->number[NUMBER_INTENSITY]))
		could->number[NUMBER_CEILING] = could->number[NUMBER_MILDNESS] = 10;
}

static double add_points(const struct score *score, uint32_t mask)
{
	const struct item *item;
	double points = 0;
	size_t i;

	for (i = 0; (item = item_at(score->id, i)) != NULL; i++)
		if (mask >> i & 1)
			points = score->kind == SUM ? points + item->points : item->points > points ? item->points : points;
	return points;
}

static int32_t three_valued(int now, int possible)
{
	return now ? RECOVERY_ANSWER_PRESENT : possible ? RECOVERY_ANSWER_UNKNOWN : RECOVERY_ANSWER_DENIED;
}

void score_work_out(const struct known *known, int32_t about, int32_t id, recovery_score *out)
{
	const struct score *score = find_score(id);
	const struct item *item;
	struct known could;
	size_t i;

	suppose(known, &could);
	(void)recovery_init(RECOVERY_TYPE_SCORE, out, sizeof *out);
	out->about = about;
	out->score = score->id;
	out->evidence = score->evidence;
	out->threshold = score->threshold;
	out->applies = three_valued(rules_hold(known, score->gate), rules_hold(&could, score->gate));
	for (i = 0; out->applies != RECOVERY_ANSWER_DENIED && (item = item_at(score->id, i)) != NULL; i++) {
		if (rules_hold(known, item->premise))
			out->counted |= UINT32_C(1) << i;
		else if (rules_hold(&could, item->premise))
			out->open |= UINT32_C(1) << i;
	}
	out->points = out->applies == RECOVERY_ANSWER_PRESENT ? add_points(score, out->counted) : 0;
	out->points_open = add_points(score, out->counted | out->open);
	out->met = three_valued(out->points >= out->threshold, out->points_open >= out->threshold);
}

RECOVERY_API(const char *) recovery_score_item(int32_t score, size_t i)
{
	const struct item *item = item_at(score, i);

	return item ? item->about : NULL;
}

RECOVERY_API(double) recovery_score_item_points(int32_t score, size_t i)
{
	const struct item *item = item_at(score, i);

	return item ? item->points : num_nan();
}
