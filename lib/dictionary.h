/* dictionary.h - a name of an exercise as a set of words. */
#ifndef DICTIONARY_H
#define DICTIONARY_H

#include "internal.h"

enum {
	NAME_WORDS  = 16,	/* a text of more words is no exercise name */
	ALIAS_WORDS = 3
};

enum word_kind { MOVE, STYLE, TOOL, FILL, STOP, STOP_FIRST, BODY };

enum {
	WORD_NONE,
#define ENTRY(text) WORD_##text,
#include "exercise.def"
	WORD_COUNT
};

struct name {
	uint64_t set[WORD_COUNT / 64 + 1];
	uint16_t word[NAME_WORDS * ALIAS_WORDS];
	size_t   words, unknown;
	int      stop;			/* this is no name */
};

static inline int has(const uint64_t *set, size_t word)
{
	return (int)(set[word / 64] >> (word % 64) & 1);
}

static inline void put(uint64_t *set, size_t word)
{
	set[word / 64] |= UINT64_C(1) << (word % 64);
}

void name_read(struct name *name, const char *text, size_t length);

int word_kind(size_t word);	/* an enum word_kind */
int word_weight(size_t word);

#endif
