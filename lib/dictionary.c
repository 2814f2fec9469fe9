/*
 * dictionary.c - a name as a set of words: order, case, punctuation, accents, plurals and doubled words do not matter.
 *
 * The words are stored as what each adds to the one before, in blocks that are searched by halves.
 */
#include <string.h>
#include "dictionary.h"
#include "dictionary.def"

enum {
	WORD_BYTES = 24		/* a longer word is cut here; the dictionary has only shorter ones, plural and all */
};

typedef char the_blocks_are_of_this_dictionary[WORDS + 1 == WORD_COUNT ? 1 : -1];

/* Kinds as stored: those of the header, then a MOVE that counts double, then aliases of one word, of two, of three. */
enum { STRONG_MOVE = BODY + 1, ALIAS_OF_ONE };

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

/* ---- words ---- */

static int stored_kind(size_t word)
{
	return kinds[(word - 1) / 2] >> (word % 2 ? 0 : 4) & 15;
}

int word_kind(size_t word)
{
	const int kind = stored_kind(word);

	return kind == STRONG_MOVE ? MOVE : kind;
}

int word_weight(size_t word)
{
	return stored_kind(word) == STRONG_MOVE ? 2 : 1;
}

static int compare(const char *text, size_t length, const uint8_t *word, size_t letters)
{
	size_t i = 0;

	while (i < length && i < letters && text[i] == (char)word[i])
		i++;
	return i < length && i < letters ? (unsigned char)text[i] - word[i] : (length > letters) - (length < letters);
}

/* The last block that does not begin behind the text. */
static size_t find_block(const char *text, size_t length)
{
	size_t low = 0;
	size_t high = COUNT_OF(blocks);

	while (high - low > 1) {
		const size_t middle = low + (high - low) / 2;
		const uint8_t *head = spelled + blocks[middle];

		if (compare(text, length, head + 1, *head) < 0)
			high = middle;
		else
			low = middle;
	}
	return low;
}

/* The text as a word of the dictionary; its block is `block` or stands before.  `same` letters of the word before are those of
 * the text; a word that shares more with that one stands before the text too. */
static size_t find(const char *text, size_t length, size_t block)
{
	const uint8_t *at = spelled + blocks[block];
	size_t word, end, shared, rest, same = 0;

	while (block && compare(text, length, at + 1, *at) < 0)
		at = spelled + blocks[--block];
	end = (block + 1) * BLOCK < WORDS ? (block + 1) * BLOCK : WORDS;
	for (word = block * BLOCK + 1; word <= end; word++, at += rest) {
		shared = *at >> REST_BITS;
		rest = *at++ & ((1 << REST_BITS) - 1);
		if (shared > same)
			continue;
		for (same = shared; same < length && same - shared < rest && text[same] == (char)at[same - shared]; same++)
			;
		if (same - shared == rest && same == length)
			return word;
		if (same - shared < rest && (same == length || (unsigned char)text[same] < at[same - shared]))
			break;
	}
	return WORD_NONE;
}

/* A word or its singular, which begins the same and so stands a little before. */
static size_t look_up(const char *text, size_t length, size_t block)
{
	size_t found = find(text, length, block);

	if (found == WORD_NONE && length > 3 && text[length - 1] == 's')
		found = find(text, length - 1, block);
	if (found == WORD_NONE && length > 4 && text[length - 1] == 's' && text[length - 2] == 'e')
		found = find(text, length - 2, block);
	return found;
}

/* ---- a name as a set of words ---- */

static void add_word(struct name *name, size_t word, int first)
{
	const int kind = word_kind(word);

	name->stop |= kind == STOP || (kind == STOP_FIRST && first);
	if (has(name->set, word))
		return;
	put(name->set, word);
	name->word[name->words++] = (uint16_t)word;
}

/* How many words an entry stands for; a word is no alias and stands for none. */
static size_t alias_words(size_t entry)
{
	const int kind = stored_kind(entry);

	return kind < ALIAS_OF_ONE ? 0 : (size_t)(kind - ALIAS_OF_ONE) + 1;
}

static void add_entry(struct name *name, size_t entry, int first)
{
	const size_t n = alias_words(entry), block = (entry - 1) / BLOCK;
	size_t before, i, at = alias_blocks[block];

	if (!n) {
		add_word(name, entry, first);
		return;
	}
	for (before = block * BLOCK + 1; before < entry; before++)
		at += alias_words(before);
	for (i = 0; i < n; i++)
		add_word(name, aliases[at + i], first);
}

/* The entry of `length` bytes of text, of which the first `first` are a word and the rest is its neighbour: of both read as one
 * word, else of the first, which stands a little before.  `*both` says which. */
static size_t look_up_pair(const char *text, size_t first, size_t length, int *both)
{
	const size_t block = find_block(text, length);
	const size_t found = length > first ? look_up(text, length, block) : WORD_NONE;

	*both = found != WORD_NONE;
	return *both ? found : look_up(text, first, block);
}

void name_read(struct name *name, const char *text, size_t length)
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
