/* measure.c - the measures: what can be done about a sore body, what is known of it, and who should not. */
#include "measure.h"
#include "unpack.h"

/* No figure of the table is near it, and a thousand of it still is an int32_t. */
#define NO_FIGURE (-2e6)
#define THOUSANDTHS(x) ((int32_t)((x) * 1000 + ((x) < 0 ? -0.5 : 0.5)))

#define NOTHING ""
#define NEEDS(what) what

static const struct pool {
	char empty[1];
#define MEASURE(id, name, row, G, R, T, L, rank, about, effect, amount, min, window, repeat, needs, ev, why, how, stop) \
	char n_##name[sizeof #name]; char a_##name[sizeof about]; char d_##name[sizeof needs]; \
	char w_##name[sizeof PACKED_WHY_##name]; char h_##name[sizeof PACKED_HOW_##name]; char s_##name[sizeof PACKED_STOP_##name];
#define LIMIT(measure, FACT, ev, words) char l_##measure##_##FACT[sizeof words];
#define GOAL(measure, GOAL, ev, words) char g_##measure##_##GOAL[sizeof words];
#include "measure.def"
} pool = {
	"",
#define MEASURE(id, name, row, G, R, T, L, rank, about, effect, amount, min, window, repeat, needs, ev, why, how, stop) \
	#name, about, needs, PACKED_WHY_##name, PACKED_HOW_##name, PACKED_STOP_##name,
#define LIMIT(measure, FACT, ev, words) words,
#define GOAL(measure, GOAL, ev, words) words,
#include "measure.def"
};

typedef char the_pool_can_be_addressed[sizeof(struct pool) <= UINT16_MAX ? 1 : -1];

#define AT(member) (uint16_t)offsetof(struct pool, member)

enum {
	EV_NO_MORE = 0,
#define EVIDENCE(id, key, design, year, n, locator, finding) EV_##key = (id),
#include "evidence.def"
};

#define EFFECT(O, C, U, e, lo, hi, at) \
	{ THOUSANDTHS(e), THOUSANDTHS(lo), THOUSANDTHS(hi), THOUSANDTHS(at), MEASURE_OUTCOME_##O, MEASURE_CERTAINTY_##C, MEASURE_EFFECT_##U }
#define AMOUNT(U, lo, hi) { THOUSANDTHS(lo), THOUSANDTHS(hi), MEASURE_UNIT_##U }
#define WINDOW(from, to) (from), (to)
#define REPEAT(every, times) (every), (times)
#define EVIDENCE4(a, b, c, d) { EV_##a, EV_##b, EV_##c, EV_##d }

static const struct measure measures[] = {
#define MEASURE(id, name, row, G, R, T, L, rank, about, effect, amount, min, window, repeat, needs, ev, why, how, stop) \
	{ effect, amount, (id), (min), window, repeat, ev, AT(n_##name), AT(a_##name), AT(d_##name), AT(w_##name), AT(h_##name), AT(s_##name), \
	  MEASURE_GROUP_##G, MEASURE_ROLE_##R, MEASURE_TRIGGER_##T, MEASURE_TARGET_##L, (rank) },
#include "measure.def"
};

/* Places of the measures in the table, by name. */
enum {
#define MEASURE(id, name, row, G, R, T, L, rank, about, effect, amount, min, window, repeat, needs, ev, why, how, stop) AT_##name,
#include "measure.def"
	MEASURES
};

typedef char places_are_bytes[(int)MEASURES < (int)MEASURE_ANY ? 1 : -1];

static const struct measure_screen screens[] = {
#define SCREEN(measure, FACT, KIND, ev) { RECOVERY_FACT_##FACT, EV_##ev, 0, AT_##measure, 0, MEASURE_SCREEN_##KIND },
#define SCREEN_GROUP(GROUP, FACT, KIND, ev) \
	{ RECOVERY_FACT_##FACT, EV_##ev, 0, MEASURE_ANY, MEASURE_GROUP_##GROUP, MEASURE_SCREEN_##KIND },
#define LIMIT(measure, FACT, ev, words) \
	{ RECOVERY_FACT_##FACT, EV_##ev, AT(l_##measure##_##FACT), AT_##measure, 0, MEASURE_SCREEN_LIMIT },
#include "measure.def"
};

static const struct measure_goal goals[] = {
#define GOAL(measure, GOAL, ev, words) { EV_##ev, AT(g_##measure##_##GOAL), AT_##measure, RECOVERY_GOAL_##GOAL },
#include "measure.def"
};

static const struct measure_pair pairs[] = {
#define PAIR(a, b, ev) { EV_##ev, AT_##a, AT_##b },
#include "measure.def"
};

static const struct measure_instead insteads[] = {
#define INSTEAD(measure, general) { AT_##measure, AT_##general },
#include "measure.def"
};

static const struct measure_apart aparts[] = {
#define APART_FROM(measure, FACT, hours, ev) { RECOVERY_FACT_##FACT, EV_##ev, AT_##measure, (hours) },
#include "measure.def"
};

static const struct measure_aged ages[] = {
#define AGED(measure, from_y, below_y, lo, hi, ev) { THOUSANDTHS(lo), THOUSANDTHS(hi), EV_##ev, AT_##measure, (from_y), (below_y) },
#include "measure.def"
};

static const struct measure_within withins[] = {
#define WITHIN(FACT, WIDER) { RECOVERY_FACT_##FACT, RECOVERY_FACT_##WIDER },
#include "measure.def"
};

static const uint16_t no_numbers[] = {
#define NO_NUMBERS(FACT) RECOVERY_FACT_##FACT,
#include "measure.def"
};

enum {
	FOR_MINORS = 0
#define MINORS(GROUP) | 1 << MEASURE_GROUP_##GROUP
#include "measure.def"
};

/* ---- texts ---------------------------------------------------------------------------------------------------------------- */

static const char *text(uint32_t offset)
{
	return (const char *)&pool + offset;
}

static size_t copy(const char *from, char *buffer, size_t room)
{
	size_t n;

	for (n = 0; from[n]; n++)
		if (n < room)
			buffer[n] = from[n];
	if (room)
		buffer[n < room ? n : room - 1] = 0;
	return n;
}

size_t measure_count(void)
{
	return COUNT_OF(measures);
}

int32_t measure_id(size_t index)
{
	return measures[index].id;
}

const char *measure_name(size_t index)
{
	return text(measures[index].name);
}

const char *measure_about(size_t index)
{
	return text(measures[index].about);
}

/* One of the lines of a packed text, which stand with | between them. */
static size_t copy_line(uint32_t packed, int line, char *buffer, size_t room)
{
	struct letters letters;
	size_t n = 0;
	char c;

	letters_begin(&letters, text(packed));
	while (line > 0 && (c = letters_next(&letters)) != 0)
		line -= c == '|';
	while ((c = letters_next(&letters)) != 0 && c != '|') {
		if (n < room)
			buffer[n] = c;
		n++;
	}
	if (room)
		buffer[n < room ? n : room - 1] = 0;
	return n;
}

size_t measure_words(size_t index, int which, char *buffer, size_t room)
{
	const struct measure *m = &measures[index];

	switch (which) {
	case MEASURE_TEXT_WHY:   return copy_line(m->why, 0, buffer, room);
	case MEASURE_TEXT_HOW_1: return copy_line(m->how, 0, buffer, room);
	case MEASURE_TEXT_HOW_2: return copy_line(m->how, 1, buffer, room);
	case MEASURE_TEXT_HOW_3: return copy_line(m->how, 2, buffer, room);
	case MEASURE_TEXT_STOP:  return copy_line(m->stop, 0, buffer, room);
	}
	return copy(text(m->needs), buffer, room);
}

size_t measure_limit(const struct measure_screen *row, char *buffer, size_t room)
{
	return copy(text(row->words), buffer, room);
}

size_t measure_goal_words(const struct measure_goal *row, char *buffer, size_t room)
{
	return copy(text(row->words), buffer, room);
}

/* ---- rows ------------------------------------------------------------------------------------------------------------------- */

const struct measure *measure_at(size_t index)
{
	return &measures[index];
}

/* Ids begin at 6001 and none is left out. */
size_t measure_index(int32_t id)
{
	const size_t index = (size_t)(uint32_t)id - (size_t)measures[0].id;

	return index < COUNT_OF(measures) ? index : COUNT_OF(measures);
}

double measure_figure(int32_t thousandths)
{
	return thousandths == THOUSANDTHS(NO_FIGURE) ? num_nan() : thousandths / 1000.0;
}

const struct measure_screen *measure_screens(size_t *n)
{
	*n = COUNT_OF(screens);
	return screens;
}

int measure_screened(const struct measure_screen *row, size_t index)
{
	return row->measure == MEASURE_ANY ? row->group == measures[index].group : row->measure == index;
}

const struct measure_goal *measure_goals(size_t *n)
{
	*n = COUNT_OF(goals);
	return goals;
}

const struct measure_pair *measure_pairs(size_t *n)
{
	*n = COUNT_OF(pairs);
	return pairs;
}

uint32_t measure_clash(size_t a, size_t b)
{
	size_t i;

	for (i = 0; i < COUNT_OF(pairs); i++)
		if ((pairs[i].first == a && pairs[i].second == b) || (pairs[i].first == b && pairs[i].second == a))
			return pairs[i].evidence;
	return 0;
}

const struct measure_instead *measure_insteads(size_t *n)
{
	*n = COUNT_OF(insteads);
	return insteads;
}

const struct measure_apart *measure_aparts(size_t *n)
{
	*n = COUNT_OF(aparts);
	return aparts;
}

const struct measure_aged *measure_ages(size_t *n)
{
	*n = COUNT_OF(ages);
	return ages;
}

const struct measure_within *measure_withins(size_t *n)
{
	*n = COUNT_OF(withins);
	return withins;
}

int measure_for_minors(int32_t group)
{
	return FOR_MINORS >> group & 1;
}

const uint16_t *measure_no_numbers(size_t *n)
{
	*n = COUNT_OF(no_numbers);
	return no_numbers;
}
