/* painline.h - one complaint between JSON and the library. */
#ifndef PAINLINE_H
#define PAINLINE_H

#include <jansson.h>
#include "tools.h"

enum { FACTS_MAX = 400, RULES_MAX = 400, ASK_MAX = 16 };

struct case_ {
	recovery_complaint complaint;
	recovery_person person;
	recovery_fact facts[FACTS_MAX];
	size_t n;
	recovery_verdict verdict;
	int32_t rules[RULES_MAX], ask[ASK_MAX], question;
	size_t rule_count, ask_count;
	const recovery_timeline *expected;	/* the forecast of this muscle, or NULL */
	char wrong[160];		/* why it was refused; empty: it was not */
};

int case_begin(struct case_ *c);
int case_read(struct case_ *c, const json_t *inputs);	/* 0: refused, `wrong` says why */
int case_answer(struct case_ *c);			/* verdict, rules and next question; 0: refused */
int32_t case_fact(const struct case_ *c, int32_t fact);	/* a RECOVERY_ANSWER_*: what was said */
int case_say(struct case_ *c, int32_t fact, int32_t answer);	/* in the place of what was said before; UNKNOWN takes it away */

/* Written into the object `out`, which is returned; `number` is the emergency number, or NULL. */
json_t *case_json(const struct case_ *c, const char *number, json_t *out);

json_t *json_names(int32_t enumeration, const int32_t *values, size_t n);
json_t *json_question(int32_t question, const int32_t *facts, size_t n);	/* a group of facts to ask */

/* All that the library says of a result, allocated with malloc; NULL without memory. */
char *case_text(const struct case_ *c, int32_t text, int64_t at, const char *number);

/* Keys that are not read: an answer under a misspelt one must not vanish in silence. */
json_t *case_ignored(const json_t *inputs);

/* How to train with it, as fields; the scores that are made for this place. */
json_t *json_advice(const recovery_verdict *verdict);
json_t *json_scores(const struct case_ *c);

/* The i-th score; 0 when it is not made for this place. */
int case_score(const struct case_ *c, size_t i, recovery_score *score);

#endif
