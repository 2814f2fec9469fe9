/*
 * exercise: from a name as people write it to a movement and its muscles.
 *
 * A name becomes a set of dictionary words; a phrase of the table matches when
 * the set holds all its words, so order, case, punctuation, plurals, equipment
 * and grips do not matter. The heaviest phrase wins. What is left unused then
 * decides how far the answer can be trusted.
 */
#include <string.h>
#include "dictionary.h"
#include "phrases.def"

enum {
	PHRASE_WORDS = 5,
	DRAWS        = 8,	/* movements that one name may mean equally well; more are not told apart */
	MATCHES      = 64	/* phrases that one name may hold, usually three or four; more only lower the trust */
};

enum { ASSISTED = 1, ONE_SIDED = 2 };	/* flags */

enum {
#define EVIDENCE(id, key, design, year, n, locator, finding) EV_##key = (id),
#include "evidence.def"
};

/*
 * Judgement, tried on 1,096 names of real logs and 750 texts that are no names. "Never a guess" is the aim: a word that
 * is not understood costs a phrase of up to two words its answer, unless equipment says that this is an exercise; two
 * such words cost a phrase of up to four.
 */
static const double ANSWER_FROM = 0.6;
static const double TOOL_WEIGHT = 0.5;		/* as much as half a word of a phrase */
static const double UNKNOWN_COST = 3.0;		/* times the square of the number of unknown words */
static const double ELSEWHERE_COST = 1.0;	/* the name says "biceps" and "shoulders", the movement fits one */
static const double ONE_WORD_COST = 0.25;	/* "row", "clean": also words of everyday language */
static const double NO_MOVE_FACTOR = 0.75;	/* "triceps, cable": what is done is left to the reader */
static const double LIMIT = 0.4;		/* a word of another movement is left; or only a part of the body is named */

enum {
#define MOVEMENT(id, name, ...) AT_##name,
#include "exercise.def"
	MOVEMENT_COUNT
};

typedef char the_phrases_know_the_movements[MOVEMENT_COUNT <= UINT8_MAX ? 1 : -1];

/* Characters and offsets, no pointers: those would have to be relocated in every process. */
struct pool {
#define MOVEMENT(id, name, about, ...) char name_##name[sizeof(#name)]; char about_##name[sizeof(about)];
#include "exercise.def"
};

static const struct pool pool = {
#define MOVEMENT(id, name, about, ...) #name, about,
#include "exercise.def"
};

#define POOL(member) ((uint16_t)offsetof(struct pool, member))

typedef char the_pool_can_be_addressed[sizeof(struct pool) <= UINT16_MAX ? 1 : -1];

enum { RECOVERY_MUSCLE_NONE = 0 };	/* ends a list of muscles that is shorter than its row */

#define BIT(m) (RECOVERY_MUSCLE_##m ? UINT64_C(1) << ((RECOVERY_MUSCLE_##m - FIRST_MUSCLE) & 63) : 0)
#define BITS(a, b, c, d, e, f, g, h, ...) (BIT(a) | BIT(b) | BIT(c) | BIT(d) | BIT(e) | BIT(f) | BIT(g) | BIT(h))

/* The work of each movement: muscle, percent, until 100 are together. */
#define PART1(m, p)      RECOVERY_MUSCLE_##m, p
#define PART2(m, p, ...) RECOVERY_MUSCLE_##m, p, PART1(__VA_ARGS__)
#define PART3(m, p, ...) RECOVERY_MUSCLE_##m, p, PART2(__VA_ARGS__)
#define PART4(m, p, ...) RECOVERY_MUSCLE_##m, p, PART3(__VA_ARGS__)
#define PART5(m, p, ...) RECOVERY_MUSCLE_##m, p, PART4(__VA_ARGS__)
#define PART6(m, p, ...) RECOVERY_MUSCLE_##m, p, PART5(__VA_ARGS__)
#define PART7(m, p, ...) RECOVERY_MUSCLE_##m, p, PART6(__VA_ARGS__)
#define PART8(m, p, ...) RECOVERY_MUSCLE_##m, p, PART7(__VA_ARGS__)
#define SEVENTEENTH(a, pa, b, pb, c, pc, d, pd, e, pe, f, pf, g, pg, h, ph, it, ...) it
#define MUSCLES(...) \
	SEVENTEENTH(__VA_ARGS__, PART8, 0, PART7, 0, PART6, 0, PART5, 0, PART4, 0, PART3, 0, PART2, 0, PART1, 0)(__VA_ARGS__)

static const struct works {
#define MOVEMENT(id, name, about, body_fraction, eccentric, length, flags, work, evidence) \
	uint8_t w_##name[COUNT_OF(((uint8_t[]){ work }))];
#include "exercise.def"
} works = {
#define MOVEMENT(id, name, about, body_fraction, eccentric, length, flags, work, evidence) { work },
#include "exercise.def"
};

#define WORK(name) (uint16_t)offsetof(struct works, w_##name)

/* Fractions and emphases in hundredths: divided by 100 they are the numbers of the table, bit for bit. */
struct row {
	uint16_t id, name, about, evidence, work;
	uint8_t  body_fraction, eccentric, length, flags;
};

#define HUNDREDTHS(x) (uint8_t)((x) * 100 + 0.5)

static const struct row rows[] = {
#define MOVEMENT(id, name, about, body_fraction, eccentric, length, flags, work, evidence) \
	{ id, POOL(name_##name), POOL(about_##name), EV_##evidence, WORK(name), HUNDREDTHS(body_fraction), HUNDREDTHS(eccentric), \
	  HUNDREDTHS(length), flags },
#include "exercise.def"
};

/* Muscles of the parts of the body. */
static const struct hint {
	uint64_t muscles;
	uint16_t word;
} hints[] = {
#define HINT(text, ...) { BITS(__VA_ARGS__, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 0), WORD_##text },
#include "exercise.def"
};

static const char *pool_text(uint32_t at)
{
	return (const char *)&pool + at;
}

/* ---- matching ---- */

static const uint16_t *phrase_at(size_t phrase)
{
	const uint16_t *at = phrase_words + phrase_places[phrase / STEP];
	size_t before;

	for (before = phrase % STEP; before; at++)
		before -= *at >= LAST;
	return at;
}

/* Weight of a phrase whose words are all there, else 0. */
static int phrase_weight(size_t phrase, const struct name *name)
{
	const uint16_t *at = phrase_at(phrase);
	int weight = 0;

	for (;; at++) {
		if (!has(name->set, *at % LAST))
			return 0;
		weight += word_weight(*at % LAST);
		if (*at >= LAST)
			return weight;
	}
}

/* Phrases that a name holds, and the movements of the heaviest. */
struct found {
	size_t   matches, draws;
	uint16_t match[MATCHES];
	uint8_t  draw[DRAWS];
};

/* What the phrases of a movement use of a name, and what they leave. */
struct fit {
	double   weight;		/* of the words used */
	unsigned used, left;		/* SIGN of the kinds of words */
	int      elsewhere;		/* left: a part of the body that the movement does not train */
};

#define SIGN(kind) (1u << (kind))

static void put_phrase(uint64_t *set, size_t phrase)
{
	const uint16_t *at = phrase_at(phrase);

	for (; *at < LAST; at++)
		put(set, *at);
	put(set, *at % LAST);
}

static const uint8_t *work_of(size_t movement)
{
	return (const uint8_t *)&works + rows[movement].work;
}

/* Does the movement train one of the muscles of this part of the body? */
static int trains(size_t movement, size_t part)
{
	const uint8_t *work = work_of(movement);
	size_t hint;
	int left;

	for (hint = 0; hints[hint].word != part; hint++)
		;
	for (left = 100; left; left -= work[1], work += 2)
		if (hints[hint].muscles >> (work[0] - FIRST_MUSCLE) & 1)
			return 1;
	return 0;
}

static void fit_movement(struct fit *fit, const struct name *name, const struct found *found, size_t movement)
{
	uint64_t used[WORD_COUNT / 64 + 1] = { 0 };
	size_t i;

	for (i = 0; i < found->matches; i++)
		if (phrase_movement[found->match[i]] == movement)
			put_phrase(used, found->match[i]);
	for (i = 0; i < name->words; i++) {
		const size_t word = name->word[i];
		const int kind = word_kind(word);

		if (has(used, word)) {
			fit->weight += word_weight(word);
			fit->used |= SIGN(kind);
			continue;
		}
		fit->left |= SIGN(kind);
		fit->elsewhere |= kind == BODY && !trains(movement, word);
	}
}

/* A part of the body with no word of movement or equipment, or a word of another movement. */
static int is_doubtful(const struct fit *fit)
{
	if (fit->left & SIGN(MOVE))
		return 1;
	if (fit->elsewhere && !(fit->used & SIGN(BODY)))
		return 1;
	return !(fit->used & SIGN(MOVE)) && !((fit->used | fit->left) & SIGN(TOOL));
}

static double trust(const struct name *name, const struct found *found, size_t movement)
{
	double unknown = (double)name->unknown;
	double cost = UNKNOWN_COST * unknown * unknown;
	struct fit fit = { 0.0, 0, 0, 0 };
	double result;

	fit_movement(&fit, name, found, movement);
	if (fit.left & SIGN(TOOL))
		fit.weight += TOOL_WEIGHT;
	if (fit.elsewhere)
		cost += ELSEWHERE_COST;
	if (fit.weight < 2.0)
		cost += ONE_WORD_COST;
	result = fit.weight * fit.weight / (fit.weight * fit.weight + cost);
	if (!(fit.used & SIGN(MOVE)))
		result *= NO_MOVE_FACTOR;
	return is_doubtful(&fit) && result > LIMIT ? LIMIT : result;
}

/* A phrase that a name holds stands in the list of one of the name's words. */
static void find_phrases(const struct name *name, uint64_t *held)
{
	size_t i, k;

	for (i = 0; i < name->words; i++) {
		const size_t bucket = name->word[i] % BUCKETS;

		for (k = bucket_starts[bucket]; k < bucket_starts[bucket + 1]; k++)
			if (phrase_weight(bucket_phrases[k], name))
				put(held, bucket_phrases[k]);
	}
}

/* The movements come in the order of the table; at most DRAWS. */
static void find_movements(const struct name *name, struct found *found)
{
	uint64_t held[PHRASES / 64 + 1] = { 0 };
	int weight, best = 1;
	size_t i;

	found->matches = 0;
	found->draws = 0;
	find_phrases(name, held);
	for (i = 0; i < PHRASES; i++) {
		if (!held[i / 64])
			i |= 63;
		if (!has(held, i))
			continue;
		if (found->matches < MATCHES)
			found->match[found->matches++] = (uint16_t)i;
		weight = phrase_weight(i, name);
		if (weight < best)
			continue;
		if (weight > best)
			found->draws = 0;
		best = weight;
		if (found->draws < DRAWS && (found->draws == 0 || found->draw[found->draws - 1] != phrase_movement[i]))
			found->draw[found->draws++] = phrase_movement[i];
	}
}

/* A draw goes to the better trusted movement, then to the first. */
static double best_movement(const struct name *name, size_t *movement)
{
	struct found found;
	double best = 0.0;
	size_t i;

	find_movements(name, &found);
	for (i = 0; i < found.draws; i++) {
		double now = found.draw[i] < MOVEMENT_COUNT ? trust(name, &found, found.draw[i]) : 0.0;

		if (now > best) {
			best = now;
			*movement = found.draw[i];
		}
	}
	return best;
}

RECOVERY_API(recovery_status) recovery_movement_find(const char *name, size_t length, int32_t *movement, double *confidence)
{
	size_t at = MOVEMENT_COUNT;
	struct name words;
	double result;

	if (!name || !movement)
		return RECOVERY_E_NULL;
	name_read(&words, name, length);
	result = words.stop ? 0.0 : best_movement(&words, &at);
	*movement = result >= ANSWER_FROM ? rows[at].id : 0;
	if (confidence)
		*confidence = result;
	return RECOVERY_OK;
}

/* ---- movements ---- */

size_t movement_count(void)
{
	return MOVEMENT_COUNT;
}

size_t movement_index(int32_t id)
{
	size_t low = 0;
	size_t high = MOVEMENT_COUNT;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (rows[middle].id <= id)
			low = middle;
		else
			high = middle;
	}
	return rows[low].id == id ? low : MOVEMENT_COUNT;
}

void movement_get(size_t index, struct movement *out)
{
	const struct row *row = &rows[index];
	const uint8_t *work = work_of(index);
	size_t i = 0;
	int left;

	memset(out, 0, sizeof(*out));
	out->id = row->id;
	for (left = 100; left; left -= work[1], work += 2, i++) {
		out->muscle[i] = work[0];
		out->share[i] = work[1] / 100.0;
	}
	out->muscles = i;
	out->body_fraction = row->body_fraction / 100.0;
	out->eccentric = row->eccentric / 100.0;
	out->length = row->length / 100.0;
	out->assisted = (row->flags & ASSISTED) != 0;
	out->one_sided = (row->flags & ONE_SIDED) != 0;
	out->evidence = row->evidence;
}

const char *movement_name(size_t index)
{
	return pool_text(rows[index].name);
}

const char *movement_about(size_t index)
{
	return pool_text(rows[index].about);
}
