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
	char wrong[160];		/* why it was refused; empty: it was not */
};

int case_begin(struct case_ *c);
int case_read(struct case_ *c, const json_t *inputs);	/* 0: refused, `wrong` says why */
int case_answer(struct case_ *c);			/* verdict, rules and next question; 0: refused */
json_t *case_json(const struct case_ *c, json_t *out);	/* written into the object `out`, which is returned */

#endif
