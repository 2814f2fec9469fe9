/* page.h - what the files that write text share: a page in the caller's memory, and the sentences of text.def. */
#ifndef PAGE_H
#define PAGE_H

#include <string.h>
#include "internal.h"

/* Where each sentence begins in the one pool of them; the pool itself is in page.c. */
struct text_pool {
#define TEXT(id, words) char t_##id[sizeof words];
#include "text.def"
};

enum {
#define TEXT(id, words) T_##id = (int)offsetof(struct text_pool, t_##id),
#include "text.def"
	T_END
};

/* What a sentence talks about besides its own arguments. */
struct page {
	char *out;			/* NULL: only count */
	size_t n;
	int64_t now_s;
	int32_t utc_offset_s;
	const char *emergency_number;
};

/* What stands in a place of a sentence. */
enum arg_kind { NONE, WORDS, WHOLE, TENTHS, PLAIN, CLOCK };

struct arg {
	enum arg_kind kind;
	const char *words;
	double number;
	int64_t time_s;
};

struct arg words(const char *w);
struct arg number(double x, enum arg_kind kind);
struct arg clock_time(int64_t time_s);

const char *sentence(int text);
const char *side_words(int32_t side);		/* "left " */
void put_char(struct page *p, char c);
void put_words(struct page *p, const char *words);
void new_line(struct page *p);
void say(struct page *p, int text, const struct arg *args, size_t n);

#define SAY(p, text, ...) \
	do { \
		const struct arg args_[] = { __VA_ARGS__ }; \
		say(p, text, args_, COUNT_OF(args_)); \
	} while (0)

/* One kind of result each. */
void put_decision(struct page *p, int32_t decision);
void put_verdict(struct page *p, const recovery_verdict *v, int whole);
void put_advice(struct page *p, const recovery_advice *a, int whole);
void put_score(struct page *p, const recovery_score *s, int whole);
void put_action(struct page *p, const recovery_action *a, int whole);

#endif
