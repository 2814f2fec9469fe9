/*
 * exercise: from a name as people write it to a movement and its muscles.
 *
 * A name becomes a set of dictionary words; a phrase of the table matches when
 * the set holds all its words, so order, case, punctuation, plurals, equipment
 * and grips do not matter. The heaviest phrase wins. What is left unused then
 * decides how far the answer can be trusted.
 */
#include "internal.h"

enum {
	WORD_BYTES   = 24,	/* a longer word is cut here; the dictionary has only shorter ones, plural and all */
	NAME_WORDS   = 16,	/* a text of more words is no exercise name */
	ALIAS_WORDS  = 3,
	PHRASE_WORDS = 5,
	WORK_MAX     = 8,
	DRAWS        = 8,	/* movements that one name may mean equally well; more are not told apart */
	MATCHES      = 64	/* phrases that one name may hold, usually three or four; more only lower the trust */
};

enum word_kind { MOVE, STYLE, TOOL, FILL, STOP, STOP_FIRST, BODY };

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

enum {
	WORD_NONE,
#define ENTRY(text) WORD_##text,
#include "exercise.def"
	WORD_COUNT
};

enum {
#define HINT(text, ...) HINT_##text,
#include "exercise.def"
	HINT_COUNT
};

/* Characters and offsets, no pointers: those would have to be relocated in every process. */
struct pool {
#define MOVEMENT(id, name, about, ...) char name_##name[sizeof(#name)]; char about_##name[sizeof(about)];
#define ENTRY(text) char word_##text[sizeof(#text)];
#include "exercise.def"
};

static const struct pool pool = {
#define MOVEMENT(id, name, about, ...) #name, about,
#define ENTRY(text) #text,
#include "exercise.def"
};

#define POOL(member) ((uint32_t)offsetof(struct pool, member))

typedef char the_words_can_be_addressed[sizeof(struct pool) <= UINT16_MAX ? 1 : -1];

enum { RECOVERY_MUSCLE_NONE = 0 };	/* ends a list of muscles that is shorter than its row */

#define BIT(m) (RECOVERY_MUSCLE_##m ? UINT64_C(1) << ((RECOVERY_MUSCLE_##m - FIRST_MUSCLE) & 63) : 0)
#define BITS(a, b, c, d, e, f, g, h, ...) (BIT(a) | BIT(b) | BIT(c) | BIT(d) | BIT(e) | BIT(f) | BIT(g) | BIT(h))

struct row {
	double   body_fraction, eccentric, length;
	int32_t  id;
	uint32_t name, about;
	int32_t  flags;
	uint32_t evidence;
	uint64_t muscles;	/* BITS of the next */
	struct { uint8_t muscle, percent; } work[WORK_MAX];
};

#define PART(m, percent) { RECOVERY_MUSCLE_##m, percent }
#define WORK(a, pa, b, pb, c, pc, d, pd, e, pe, f, pf, g, pg, h, ph, ...) BITS(a, b, c, d, e, f, g, h, 0), \
	{ PART(a, pa), PART(b, pb), PART(c, pc), PART(d, pd), PART(e, pe), PART(f, pf), PART(g, pg), PART(h, ph) }
#define MUSCLES(...) WORK(__VA_ARGS__, NONE, 0, NONE, 0, NONE, 0, NONE, 0, NONE, 0, NONE, 0, NONE, 0, 0)

static const struct row rows[] = {
#define MOVEMENT(id, name, about, body_fraction, eccentric, length, flags, work, evidence) \
	{ body_fraction, eccentric, length, id, POOL(name_##name), POOL(about_##name), flags, EV_##evidence, work },
#include "exercise.def"
};

/* Muscles of the parts of the body. */
static const uint64_t hints[] = {
#define HINT(text, ...) BITS(__VA_ARGS__, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 0),
#include "exercise.def"
};

struct entry {
	uint16_t text;
	uint16_t word[ALIAS_WORDS];	/* of a BODY word the last is its place in hints */
	uint8_t  kind, weight;
};

#define SPELLED(a, b, c, ...) { WORD_##a, WORD_##b, WORD_##c }

static const struct entry entries[] = {
	{ 0, { WORD_NONE }, FILL, 0 },
#define WORD(text, kind) { (uint16_t)POOL(word_##text), { WORD_##text }, kind, 1 },
#define STRONG(text) { (uint16_t)POOL(word_##text), { WORD_##text }, MOVE, 2 },
#define HINT(text, ...) { (uint16_t)POOL(word_##text), { WORD_##text, WORD_NONE, HINT_##text }, BODY, 1 },
#define ALIAS(text, ...) { (uint16_t)POOL(word_##text), SPELLED(__VA_ARGS__, NONE, NONE, 0), FILL, 0 },
#include "exercise.def"
};

struct phrase {
	uint16_t movement;	/* place in rows, or MOVEMENT_COUNT: none of them */
	uint16_t word[PHRASE_WORDS];
};

static const struct phrase phrases[] = {
#define OTHER(...) PHRASE_ROW(MOVEMENT_COUNT, __VA_ARGS__, NONE, NONE, NONE, NONE, 0)
#define PHRASE(name, ...) PHRASE_ROW(AT_##name, __VA_ARGS__, NONE, NONE, NONE, NONE, 0)
#define PHRASE_ROW(at, a, b, c, d, e, ...) { at, { WORD_##a, WORD_##b, WORD_##c, WORD_##d, WORD_##e } },
#include "exercise.def"
};

/* One bit per word, shared by many: a bit that the name lacks rules a phrase out. Most of a look-up is this one array; the 0
 * at its end, which no name rules out, stops the search. */
#define SKETCH(word) ((word) == WORD_NONE ? 0 : UINT64_C(1) << ((word) & 63))
#define SKETCHES(a, b, c, d, e, ...) SKETCH(WORD_##a) | SKETCH(WORD_##b) | SKETCH(WORD_##c) | SKETCH(WORD_##d) | SKETCH(WORD_##e),

static const uint64_t sketches[] = {
#define OTHER(...) SKETCHES(__VA_ARGS__, NONE, NONE, NONE, NONE, 0)
#define PHRASE(name, ...) SKETCHES(__VA_ARGS__, NONE, NONE, NONE, NONE, 0)
#include "exercise.def"
	0
};

static const char *pool_text(uint32_t at)
{
	return (const char *)&pool + at;
}

/* ---- reading ---- */

/* FOREIGN stands for any letter that is not in the dictionary's alphabet; a real '?' is punctuation. */
enum { FOREIGN = '?', AND = '&', SILENT = 0 };

/*
 * One character as 'a'-'z', '0'-'9', ' ' for what parts words, AND, FOREIGN or SILENT; `*i` moves behind it. Behind a
 * FOREIGN one it may stand within the letter: nothing of such a name is read.
 */
static char read_char(const unsigned char *text, size_t length, size_t *i)
{
	/* U+00C0 to U+00DF; the 32 that follow are the same letters in lower case */
	static const char latin[] = "aaaaaaaceeeeiiiidnooooo ouuuuyt?";
	unsigned c = text[(*i)++];
	unsigned second = *i < length ? text[*i] : 0;

	if (c >= 'A' && c <= 'Z')
		return (char)(c - 'A' + 'a');
	if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
		return (char)c;
	if (c == '\'' || c == '`')
		return SILENT;
	if (c == '&' || (c == '+' && second == ' '))	/* "bench + row", but "dip +20" and "20+" say how much */
		return AND;
	if (c < 0x80)
		return ' ';
	if ((second & 0xc0) != 0x80)
		return FOREIGN;
	(*i)++;
	if (c == 0xc3)
		return latin[second & 31];
	if (c == 0xc2)				/* signs of Latin-1; the acute accent is used as an apostrophe */
		return second == 0xb4 ? SILENT : ' ';
	if (c == 0xcc || (c == 0xcd && second < 0xb0))	/* accents that combine */
		return SILENT;
	if ((c == 0xf0 && second == 0x9f && *i + 1 < length) || (c == 0xef && second == 0xb8 && *i < length)) {
		*i += c == 0xf0 ? 2 : 1;		/* pictures, and what chooses their colours */
		return ' ';
	}
	if (c != 0xe2 || *i >= length)
		return FOREIGN;
	c = text[(*i)++];			/* typographic signs; two of them are apostrophes */
	return second == 0x80 && (c == 0x98 || c == 0x99) ? SILENT : ' ';
}

/* The words of a name, one behind the other without a gap, so that two neighbours read as one word. */
struct tokens {
	size_t count;			/* 0 when there are more than NAME_WORDS, or letters that are not read */
	size_t end[NAME_WORDS + 1];	/* of the word before, the first being 0 */
	char   text[(NAME_WORDS + 1) * WORD_BYTES];
};

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Close the word that ends at `end`. Numbers say how much, not what: "5s", "45", and the end of "rpe8". */
static size_t close_word(struct tokens *tokens, size_t end)
{
	size_t start = tokens->end[tokens->count];

	if (is_digit(tokens->text[start]))
		return start;
	while (end - start < WORD_BYTES && is_digit(tokens->text[end - 1]))
		end--;
	if (++tokens->count <= NAME_WORDS)
		tokens->end[tokens->count] = end;
	return end;
}

/* Take one character in; returns where the text ends now. */
static size_t take_char(struct tokens *tokens, size_t end, char c)
{
	size_t start;

	if (c == SILENT || tokens->count > NAME_WORDS)
		return end;
	start = tokens->end[tokens->count];
	if (c == ' ')
		return end > start ? close_word(tokens, end) : end;
	if (end - start < WORD_BYTES)
		tokens->text[end++] = c;
	return end;
}

static void split(struct tokens *tokens, const char *name, size_t length)
{
	size_t end = 0;
	size_t i = 0;
	const char *joint;

	tokens->count = 0;
	tokens->end[0] = 0;
	while (tokens->count <= NAME_WORDS && i < length) {
		char c = read_char((const unsigned char *)name, length, &i);

		if (c == FOREIGN)
			tokens->count = NAME_WORDS + 1;
		else if (c == AND)
			for (joint = " and "; *joint; joint++)
				end = take_char(tokens, end, *joint);
		else
			end = take_char(tokens, end, c);
	}
	take_char(tokens, end, ' ');
	if (tokens->count > NAME_WORDS)
		tokens->count = 0;
}

/* ---- dictionary ---- */

static int compare(const char *text, size_t length, const char *word)
{
	size_t i = 0;

	while (i < length && text[i] == word[i])
		i++;
	return i < length ? (unsigned char)text[i] - (unsigned char)word[i] : word[i] ? -1 : 0;
}

/* The last entry that does not stand behind the text. */
static size_t search(const char *text, size_t length)
{
	size_t low = WORD_NONE;
	size_t high = WORD_COUNT;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (compare(text, length, pool_text(entries[middle].text)) < 0)
			high = middle;
		else
			low = middle;
	}
	return low;
}

/* The entry of the text, which stands at `*at` or before. */
static size_t find_before(const char *text, size_t length, size_t *at)
{
	int order = -1;

	while (*at != WORD_NONE && (order = compare(text, length, pool_text(entries[*at].text))) < 0)
		(*at)--;
	return order == 0 ? *at : WORD_NONE;
}

/* The entry of a word or of its singular, which begins the same and stands a few places before; the word itself stands at
 * `at` or before. */
static size_t look_up(const char *text, size_t length, size_t at)
{
	size_t found = find_before(text, length, &at);

	if (found == WORD_NONE && length > 3 && text[length - 1] == 's')
		found = find_before(text, length - 1, &at);
	if (found == WORD_NONE && length > 4 && text[length - 1] == 's' && text[length - 2] == 'e')
		found = find_before(text, length - 2, &at);
	return found;
}

/* ---- a name as a set of words ---- */

struct name {
	uint64_t set[WORD_COUNT / 64 + 1];
	uint64_t sketch;
	uint16_t word[NAME_WORDS * ALIAS_WORDS];
	size_t   words, unknown;
	int      stop;
};

static int has(const uint64_t *set, size_t word)
{
	return (int)(set[word / 64] >> (word % 64) & 1);
}

static void put(uint64_t *set, size_t word)
{
	set[word / 64] |= UINT64_C(1) << (word % 64);
}

static void add_entry(struct name *name, size_t entry, int first)
{
	size_t i;

	for (i = 0; i < ALIAS_WORDS && entries[entry].word[i] != WORD_NONE; i++) {
		uint16_t word = entries[entry].word[i];
		int kind = entries[word].kind;

		name->stop |= kind == STOP || (kind == STOP_FIRST && first);
		if (has(name->set, word))
			continue;
		put(name->set, word);
		name->sketch |= SKETCH(word);
		name->word[name->words++] = word;
	}
}

/* The entry of `length` bytes of text, of which the first `first` are a word and the rest is its neighbour: of both read as one
 * word, else of the first, which stands a little before unless it is very short.  `*both` says which. */
static size_t look_up_pair(const char *text, size_t first, size_t length, int *both)
{
	const size_t at = search(text, length);
	const size_t found = length > first ? look_up(text, length, at) : WORD_NONE;

	*both = found != WORD_NONE;
	if (*both)
		return found;
	return look_up(text, first, first < 3 && length > first ? search(text, first) : at);
}

static void read_name(struct name *name, const char *text, size_t length)
{
	struct tokens tokens;
	size_t i, found;
	int both;

	memset(name, 0, sizeof(*name));
	split(&tokens, text, length);
	for (i = 0; i < tokens.count; i += both ? 2 : 1) {
		const size_t start = tokens.end[i], first = tokens.end[i + 1] - start;
		const size_t two = i + 2 <= tokens.count ? tokens.end[i + 2] - start : first;

		found = look_up_pair(tokens.text + start, first, two, &both);
		if (found == WORD_NONE)
			name->unknown++;
		else
			add_entry(name, found, i == 0);
	}
}

/* ---- matching ---- */

/* Weight of a phrase whose words are all there, else 0. */
static int phrase_weight(const struct phrase *phrase, const struct name *name)
{
	int weight = 0;
	size_t i;

	for (i = 0; i < PHRASE_WORDS && phrase->word[i] != WORD_NONE; i++) {
		if (!has(name->set, phrase->word[i]))
			return 0;
		weight += entries[phrase->word[i]].weight;
	}
	return weight;
}

/* Phrases that a name holds, and the movements of the heaviest. */
struct found {
	size_t   matches, draws;
	uint16_t match[MATCHES];
	uint16_t draw[DRAWS];
};

/* What the phrases of a movement use of a name, and what they leave. */
struct fit {
	double   weight;		/* of the words used */
	unsigned used, left;		/* SIGN of the kinds of words */
	int      elsewhere;		/* left: a part of the body that the movement does not train */
};

#define SIGN(kind) (1u << (kind))

static void fit_movement(struct fit *fit, const struct name *name, const struct found *found, size_t movement)
{
	uint64_t used[WORD_COUNT / 64 + 1] = { 0 };
	size_t i, k;

	for (i = 0; i < found->matches; i++)
		for (k = 0; k < PHRASE_WORDS && phrases[found->match[i]].movement == movement; k++)
			put(used, phrases[found->match[i]].word[k]);
	for (i = 0; i < name->words; i++) {
		const struct entry *entry = &entries[name->word[i]];

		if (has(used, name->word[i])) {
			fit->weight += entry->weight;
			fit->used |= SIGN(entry->kind);
			continue;
		}
		fit->left |= SIGN(entry->kind);
		fit->elsewhere |= entry->kind == BODY && (hints[entry->word[ALIAS_WORDS - 1]] & rows[movement].muscles) == 0;
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

/* The movements come in the order of the table; at most DRAWS. */
static void find_phrases(const struct name *name, struct found *found)
{
	const uint64_t lacking = ~name->sketch;
	int best = 1;
	size_t i;

	found->matches = 0;
	found->draws = 0;
	for (i = 0;; i++) {
		int weight;

		while (sketches[i] & lacking)
			i++;
		if (i == COUNT_OF(phrases))
			return;
		weight = phrase_weight(&phrases[i], name);
		if (weight > 0 && found->matches < MATCHES)
			found->match[found->matches++] = (uint16_t)i;
		if (weight < best)
			continue;
		if (weight > best)
			found->draws = 0;
		best = weight;
		if (found->draws < DRAWS && (found->draws == 0 || found->draw[found->draws - 1] != phrases[i].movement))
			found->draw[found->draws++] = phrases[i].movement;
	}
}

/* A draw goes to the better trusted movement, then to the first. */
static double best_movement(const struct name *name, size_t *movement)
{
	struct found found;
	double best = 0.0;
	size_t i;

	find_phrases(name, &found);
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
	read_name(&words, name, length);
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
	size_t i;

	memset(out, 0, sizeof(*out));
	out->id = row->id;
	for (i = 0; i < WORK_MAX && row->work[i].percent > 0; i++) {
		out->muscle[i] = row->work[i].muscle;
		out->share[i] = row->work[i].percent / 100.0;
	}
	out->muscles = i;
	out->body_fraction = row->body_fraction;
	out->eccentric = row->eccentric;
	out->length = row->length;
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
